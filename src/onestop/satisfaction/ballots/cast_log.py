"""The answers of a box in order, and where each is found: one more always takes the same time.

Boxes that came of each other share one list, which only grows; each knows how many of it are its
own. Whoever adds to a box that another has added to already makes a list of their own.

Stands on `policy`. Knows no dossiers and no rules.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable

from onestop.satisfaction.ballots.policy import Cast, Slot


class _Shared:
    """What boxes that came of each other have in common; nothing in it is ever changed."""

    __slots__ = ("at", "by_key", "by_slot")

    def __init__(self) -> None:
        self.at: dict[int, Cast] = {}
        self.by_key: dict[str, int] = {}
        self.by_slot: dict[Slot, list[int]] = {}


class CastLog:
    """The first `n` answers of a list that others may have made longer."""

    __slots__ = ("_n", "_shared")

    def __init__(self, shared: _Shared, n: int) -> None:
        """Hold the first answers of a list."""
        self._shared, self._n = shared, n

    @classmethod
    def of(cls, casts: Iterable[Cast]) -> CastLog:
        """Return a list of its own."""
        log = cls(_Shared(), 0)
        for cast in casts:
            log = log.and_one(cast)
        return log

    @property
    def casts(self) -> tuple[Cast, ...]:
        """The answers, oldest first."""
        return tuple(self._shared.at[place] for place in range(self._n))

    @property
    def last(self) -> Cast | None:
        """The latest answer, `None` where there is none."""
        return self._shared.at[self._n - 1] if self._n else None

    def of_key(self, key: str) -> Cast | None:
        """Return the first answer with a key, `None` where there is none."""
        place = self._shared.by_key.get(key, self._n)
        return self._shared.at[place] if place < self._n else None

    def count(self, slot: Slot) -> int:
        """Return how many answers a dossier has at a stage."""
        return bisect_left(self._shared.by_slot.get(slot, ()), self._n)

    def and_one(self, cast: Cast) -> CastLog:
        """Return the list with one more.

        `setdefault` gives the place to one of several threads, and needs no lock, which a process
        that is forked could not open again. Until this returns, nobody has a list that long.
        """
        shared, place = self._shared, self._n
        if shared.at.setdefault(place, cast) is not cast:
            return CastLog.of(self.casts).and_one(cast)
        shared.by_key.setdefault(cast.key, place)
        shared.by_slot.setdefault(cast.slot, []).append(place)
        return CastLog(shared, place + 1)
