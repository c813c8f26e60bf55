"""Months of officers who are alike or not, simulated, and what a comparison says of them."""

from __future__ import annotations

import random
from collections.abc import Iterator, Mapping, Sequence

import attrs

from onestop.satisfaction.comparison import Comparison, compare
from onestop.satisfaction.comparison.standings import Method

#: The officers of the measure, by how many answers each has.
OFFICERS = (200, 120, 60, 12)

Office = dict[str, dict[str, tuple[int, int]]]


@attrs.frozen
class Seen:
    """In which share of the months each officer, or anybody, stood so."""

    last: tuple[float, ...]
    below: tuple[float, ...]
    anybody_below: float
    anybody_above: float


def months(
    shares: Sequence[float],
    *,
    count: int,
    seed: int,
    answers: Sequence[int] = OFFICERS,
    procedures: Mapping[str, float] | None = None,
) -> Iterator[Office]:
    """Yield months: each answer is of a procedure, which lowers the share by so much."""
    chance = random.Random(seed)
    harder = procedures or {"x": 0.0}
    names = sorted(harder)
    for _ in range(count):
        office: Office = {}
        for place, (n, share) in enumerate(zip(answers, shares, strict=True)):
            parts = office.setdefault(f"{place}", {})
            for _ in range(n):
                name = chance.choice(names)
                good, seen = parts.get(name, (0, 0))
                is_good = chance.random() < share - harder[name]
                parts[name] = good + is_good, seen + 1
        yield office


def seen_in(offices: Iterator[Office], method: Method = "funnel") -> Seen:
    """Return what comparisons say of the months."""
    found = [compare(office, method=method) for office in offices]
    people = sorted(each.name for each in found[0].standings)
    return Seen(
        last=tuple(_share(name == _last(each) for each in found) for name in people),
        below=tuple(_share(_is(each, name, "below") for each in found) for name in people),
        anybody_below=_share(any(_is(x, name, "below") for name in people) for x in found),
        anybody_above=_share(any(_is(x, name, "above") for name in people) for x in found),
    )


def _share(told: Iterator[bool]) -> float:
    held = list(told)
    return sum(held) / len(held)


def _is(found: Comparison, name: str, word: str) -> bool:
    place = found.standing(name).place
    return place is not None and place.value == word


def _last(found: Comparison) -> str | None:
    """Return who alone has the last rank, and shares it with nobody."""
    ranks = {each.name: each.rank for each in found.standings if each.rank is not None}
    lowest = [name for name, rank in ranks.items() if rank == max(ranks.values())]
    return lowest[0] if len(lowest) == 1 and max(ranks.values()) > 1 else None
