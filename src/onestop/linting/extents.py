"""How much time limits take, as far as it is sure without a calendar.

An `Extent` holds for each unit how much a limit takes at least and at most of it, whatever the day
on which it starts. Extents add up one after another, and the larger one counts side by side.

Stands on `limits.limit`. Knows no step and no procedure.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable
from functools import reduce
from typing import Final

import attrs

from onestop.limits.limit import (
    CalendarDays,
    ClockHours,
    Limit,
    Months,
    Parallel,
    Sequence,
    WorkingDays,
    WorkingHours,
)

_UNITS: Final[tuple[Callable[[int], Limit], ...]] = (
    WorkingDays,
    CalendarDays,
    Months,
    WorkingHours,
    ClockHours,
)

_SHORTEST_MONTH: Final = 28
_LONGEST_MONTH: Final = 31
_HOURS: Final = 24

Range = tuple[float, float]

#: Any length of time: nothing at least, and no end known.
_ANY: Final[Range] = (0, math.inf)


@attrs.frozen
class Extent:
    """How much of each unit, at least and at most."""

    ranges: tuple[Range, ...]

    @classmethod
    def of(cls, *known: tuple[Callable[[int], Limit], Range]) -> Extent:
        """Make an extent of the units of which something is known."""
        return cls(tuple(dict(known).get(unit, _ANY) for unit in _UNITS))

    def then(self, other: Extent) -> Extent:
        """Return both, one after another."""
        pairs = zip(self.ranges, other.ranges, strict=True)
        return Extent(tuple((a[0] + b[0], a[1] + b[1]) for a, b in pairs))

    def alongside(self, other: Extent) -> Extent:
        """Return both, side by side: the longer one."""
        pairs = zip(self.ranges, other.ranges, strict=True)
        return Extent(tuple((max(a[0], b[0]), max(a[1], b[1])) for a, b in pairs))

    @property
    def plain(self) -> Limit | None:
        """The limit of one unit that this is, `None` if it is none."""
        ranges = zip(_UNITS, self.ranges, strict=True)
        return next((unit(int(least)) for unit, (least, most) in ranges if 0 < least == most), None)

    def excess(self, limit: Extent) -> Limit | None:
        """Return how much this takes at least, in a unit of which the limit surely allows less."""
        ranges = zip(_UNITS, self.ranges, limit.ranges, strict=True)
        return next(
            (unit(int(least)) for unit, (least, _), (_, most) in ranges if least > most), None
        )

    def fits(self, limit: Extent) -> bool:
        """Whether this surely takes no more than the limit allows."""
        pairs = zip(self.ranges, limit.ranges, strict=True)
        return any(most <= least for (_, most), (least, _) in pairs)


#: What takes no time.
NOTHING: Final = Extent(tuple((0, 0) for _ in _UNITS))


def latest(extents: Iterable[Extent]) -> Extent:
    """Return the extent of what runs side by side, nothing of none."""
    return reduce(Extent.alongside, extents, NOTHING)


def extent(limit: Limit) -> Extent:
    """Return how much the limit takes of each unit.

    Any n days in a row hold at most n working days, so n working days are n days or more. Clock
    hours begin inside a day and end inside one, wherever limits of days move on to a working day;
    so how many days they take at least is not used.
    """
    if isinstance(limit, Sequence):
        return reduce(Extent.then, (extent(part.limit) for part in limit.parts))
    if isinstance(limit, Parallel):
        return latest(extent(part.limit) for part in limit.parts)
    return _of_one_unit(limit)


def _of_one_unit(limit: Limit) -> Extent:
    match limit:
        case WorkingDays(n):
            return Extent.of((WorkingDays, (n, n)), (CalendarDays, (n, math.inf)))
        case CalendarDays(n):
            return Extent.of(*_days(n, n))
        case Months(n):
            return Extent.of((Months, (n, n)), *_days(n * _SHORTEST_MONTH, n * _LONGEST_MONTH))
        case ClockHours(n):
            return Extent.of((ClockHours, (n, n)), *_days(0, -(-n // _HOURS)))
        case WorkingHours(n):
            return Extent.of((WorkingHours, (n, n)))
    return Extent.of((WorkingDays, (0, 1)))  # a same-day limit: at the latest the next working day


def _days(least: int, most: int) -> tuple[tuple[Callable[[int], Limit], Range], ...]:
    """Return so many calendar days, and how many working days they hold."""
    return (WorkingDays, (0, most)), (CalendarDays, (least, most))
