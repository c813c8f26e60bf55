"""How likely each count of good answers is: beta-binomial, hypergeometric, and sums of them.

A distribution is a mapping of counts to how likely they are; what is next to impossible is left
out. Stands on nothing. Knows no person.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable
from functools import reduce
from typing import Final

Counts = dict[int, float]

#: What is so unlikely that no limit is moved by it.
_NOTHING: Final = 1e-18


def beta_binomial(n: int, a: float, b: float) -> Counts:
    """Return the counts of n where the share is drawn from a beta distribution.

    A parameter of 0 leaves no doubt.

    >>> {count: round(likely, 9) for count, likely in beta_binomial(2, 1, 1).items()}
    {1: 0.333333333, 2: 0.333333333, 0: 0.333333333}
    """
    if not (a and b):
        return {n if a else 0: 1.0}
    return _walked(
        (0, round(n * a / (a + b)), n),
        lambda count: (n - count) * (a + count) / ((count + 1) * (b + n - count - 1)),
    )


def hypergeometric(n: int, good: int, others: int) -> Counts:
    """Return how many good ones are among n drawn of so many good ones and others.

    >>> {count: round(likely, 9) for count, likely in hypergeometric(2, 2, 2).items()}
    {1: 0.666666667, 2: 0.166666667, 0: 0.166666667}
    """
    return _walked(
        (max(0, n - others), round(n * good / (good + others)), min(n, good)),
        lambda count: (n - count) * (good - count) / ((count + 1) * (others - n + count + 1)),
    )


def sum_of(distributions: Iterable[Counts]) -> Counts:
    """Return the distribution of the sum of independent counts."""
    return reduce(_sum_of_two, distributions, {0: 1.0})


def _sum_of_two(one: Counts, two: Counts) -> Counts:
    found: Counts = {}
    for count, part in two.items():
        for before, likely in one.items():
            found[before + count] = found.get(before + count, 0.0) + likely * part
    return {count: part for count, part in found.items() if part > _NOTHING}


def _walked(range_: tuple[int, int, int], ratio: Callable[[int], float]) -> Counts:
    """Return a distribution with one top, walked from its middle both ways by what follows on.

    `ratio` says how likely the next count is by the one before it.
    """
    first, middle, last = range_
    start = min(last, max(first, middle))
    found = {start: 1.0}
    _walk(found, start, last, ratio)
    _walk(found, start, first, lambda count: 1 / ratio(count - 1))
    whole = math.fsum(found.values())
    return {count: part / whole for count, part in found.items()}


def _walk(found: Counts, start: int, end: int, ratio: Callable[[int], float]) -> None:
    """Add what follows on one side, as far as it is worth counting."""
    step = 1 if end >= start else -1
    likely, most = 1.0, 1.0
    for count in range(start, end, step):
        likely *= ratio(count)
        most = max(most, likely)
        if likely < _NOTHING * most:
            return
        found[count + step] = likely
