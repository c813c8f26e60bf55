"""Limits within which a person's good answers lie by chance alone, given what the others reached.

What is expected of a person comes from the others, procedure by procedure; that the others' answers
are few is part of the doubt. So each procedure is a beta-binomial distribution, and the sum over
the procedures is reckoned out, not taken for a normal one. With one procedure these are Thatcher's
prediction limits: whatever the true share, chance crosses them no oftener than is said.

Many are looked at together, so each gets a part of the doubt only: where all are alike, in so many
of a hundred sheets at most anybody at all lies below. What whole numbers leave over of one person's
part goes to the others (Tarone's way with discrete tests).

Stands on `_counts` and `tallies`. Knows no rank and no verdict.
"""

from __future__ import annotations

import enum
from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from fractions import Fraction
from itertools import accumulate
from typing import Final

import attrs

from onestop._arguments import checked_fields
from onestop.i18n.labels import Labelled
from onestop.satisfaction.comparison._counts import Counts, beta_binomial, hypergeometric, sum_of
from onestop.satisfaction.comparison.tallies import Mix, Proportion

#: A tail that equals a level must take it in, whichever way the two were rounded.
_ROUNDED: Final = 1 + 1e-9


class Place(Labelled, enum.Enum, label="place"):
    """Where a person lies beside what chance explains (*so với giới hạn ngẫu nhiên*)."""

    BELOW = "below"
    WITHIN = "within"
    ABOVE = "above"


@attrs.frozen(kw_only=True, field_transformer=checked_fields)
class Funnel:
    """The limits of chance around what is expected of a person (*giới hạn hình phễu*).

    `seen` are the person's answers in procedures that somebody else handles too, `expected` how
    many of them would be good if each procedure went as it goes with the others. From `low` to
    `high`, both inclusive, is what chance explains.
    """

    seen: Proportion
    expected: Fraction
    low: int
    high: int

    @property
    def share(self) -> Fraction:
        """The expected share."""
        return self.expected / self.seen.n

    @property
    def bounds(self) -> tuple[float, float]:
        """The limits as shares."""
        return self.low / self.seen.n, self.high / self.seen.n

    @property
    def place(self) -> Place:
        """Whether the person lies below, within or above the limits."""
        if self.seen.k < self.low:
            return Place.BELOW
        return Place.ABOVE if self.seen.k > self.high else Place.WITHIN


@attrs.frozen
class Shared:
    """A procedure that a person shares: the own answers, and those of the others."""

    own: Proportion
    others: Proportion


def shared_procedures(mix: Mix) -> dict[str, tuple[Shared, ...]]:
    """Return what each person shares with others; without others a procedure says nothing."""
    whole = pooled_by_procedure(mix)
    return {
        name: tuple(
            Shared(tally, without(whole[procedure], tally))
            for procedure, tally in sorted(parts.items())
            if tally.n and whole[procedure].n > tally.n
        )
        for name, parts in mix.items()
    }


def pooled_by_procedure(mix: Mix) -> dict[str, Proportion]:
    """Return the tally of each procedure over everybody."""
    whole: dict[str, Proportion] = {}
    for parts in mix.values():
        for procedure, tally in parts.items():
            whole[procedure] = Proportion.total((whole.get(procedure, Proportion(0, 0)), tally))
    return whole


def without(whole: Proportion, own: Proportion) -> Proportion:
    """Return a tally without a part of it."""
    return Proportion(whole.k - own.k, whole.n - own.n)


def funnels(
    shared: Mapping[str, Sequence[Shared]], *, doubt: float, overdispersion: float = 0.0
) -> dict[str, Funnel]:
    """Return the limits of each person, all of whom share something with others.

    Where all are alike, chance puts anybody at all below in `doubt` of all cases at most, and as
    rarely anybody above. `overdispersion` is how alike the answers about one person are beyond
    what chance makes (the intraclass correlation); 0 allows for chance alone.
    """
    weights = _weights(shared.values())
    spent = doubt, doubt
    if not overdispersion:
        alike = [_among_all(each) for each in shared.values()]
        below = [_levels(likely, sorted(likely)) for likely in alike]
        above = [_levels(likely, sorted(likely, reverse=True)) for likely in alike]
        spent = _to_share(below, weights, doubt), _to_share(above, weights, doubt)
    return {
        name: funnel_of(each, (spent[0] * weight, spent[1] * weight), overdispersion)
        for (name, each), weight in zip(shared.items(), weights, strict=True)
    }


def funnel_of(
    shared: Sequence[Shared], tails: tuple[float, float], overdispersion: float = 0.0
) -> Funnel:
    """Return the limits that chance crosses below and above in so many cases at most."""
    seen = Proportion.total(each.own for each in shared)
    falling, rising = (_expected(shared, seen.n, overdispersion, good) for good in (0, 1))
    return Funnel(
        seen=seen,
        expected=expected_of(shared),
        low=_limit(falling, sorted(falling), tails[0]),
        high=_limit(rising, sorted(rising, reverse=True), tails[1]),
    )


def expected_of(shared: Sequence[Shared]) -> Fraction:
    """Return how many answers would be good if each procedure went as with the others."""
    return sum(
        (Fraction(each.own.n * each.others.k, each.others.n) for each in shared), Fraction(0)
    )


def _limit(likely: Counts, order: Sequence[int], tail: float) -> int:
    """Return the first count at which more than the tail has been passed."""
    levels = _levels(likely, order)
    return order[min(bisect_right(levels, tail), len(order) - 1)]


def _levels(likely: Counts, order: Sequence[int]) -> list[float]:
    """Return how likely it is to be at a count or before it, for the counts in an order."""
    return list(accumulate(likely[count] for count in order))


def _expected(shared: Sequence[Shared], n: int, overdispersion: float, good: int) -> Counts:
    """Return how many of the person's answers may be good, given those of the others.

    Thatcher's limits count one answer more among the others' than there is, a bad one for the lower
    limit and a good one for the upper; here it is spread over the procedures.
    """
    parts = []
    for each in shared:
        added = each.own.n / n
        a = each.others.k + added * good
        b = each.others.n - each.others.k + added * (1 - good)
        factor = _weakened(a + b, overdispersion)
        parts.append(beta_binomial(each.own.n, a * factor, b * factor))
    return sum_of(parts)


def _weakened(strength: float, overdispersion: float) -> float:
    """Return by what a strength is multiplied to let people differ on top of the doubt in it."""
    alike = 1 - (1 - 1 / (strength + 1)) * (1 - overdispersion)
    return (1 / alike - 1) / strength


def _among_all(shared: Sequence[Shared]) -> Counts:
    """Return how many of all good answers fall to one who is like the others."""
    return sum_of(
        hypergeometric(
            each.own.n,
            (good := each.own.k + each.others.k),
            each.own.n + each.others.n - good,
        )
        for each in shared
    )


def _weights(everybody: Iterable[Sequence[Shared]]) -> list[float]:
    """Return each person's part of the doubt: by how much their answers and the others' tell.

    Where hardly anything can be found, doubt spent is doubt wasted.
    """
    told = [
        sum(each.own.n * each.others.n / (each.own.n + each.others.n) for each in shared)
        for shared in everybody
    ]
    return [each / sum(told) for each in told]


def _to_share(levels: Sequence[Sequence[float]], weights: Sequence[float], doubt: float) -> float:
    """Return the most that can be shared out, so that chance crosses any limit in `doubt` at most.

    Not less than the doubt itself: the parts of it add up to it.
    """
    candidates = {
        level / weight * _ROUNDED
        for own, weight in zip(levels, weights, strict=True)
        for level in own
        if doubt * weight < level <= doubt
    }
    found = doubt
    for spent in sorted(candidates):
        if _attained(levels, weights, spent) > doubt:
            break
        found = spent
    return found


def _attained(levels: Sequence[Sequence[float]], weights: Sequence[float], spent: float) -> float:
    """Return how often chance crosses any of the limits, at most."""
    return sum(
        max((level for level in own if level <= spent * weight), default=0.0)
        for own, weight in zip(levels, weights, strict=True)
    )
