"""The beta-binomial likelihood, and how alike it finds the shares of several people.

Each person's own share is thought to be drawn from one beta distribution with a mean and a
strength; the greater the strength, the more alike they are. The likeliest strength is where the
slope of the likelihood changes its sign. Slopes are worked with, not the likelihood itself, for a
maximum is flat: six good decimals of a parameter would need twelve of the likelihood.

With the strength held, the likelihood has one maximum in the mean. In the strength it may have
several, or be greatest without end, so the whole range is looked through.

Stands on nothing. Knows no names: a person is a pair of counts.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from itertools import pairwise
from typing import Final, Literal

import attrs

#: Good answers and others, of each person.
Pairs = Sequence[tuple[int, int]]
#: A share and what it leaves of 1, kept apart so that neither is lost beside the other.
Mean = tuple[float, float]

NoMaximum = Literal["alike", "extreme", "split"]

#: Where the strength is looked for, as powers of ten: beyond the last one people are all alike.
_LEAST, _MOST, _STEPS = -12, 8, 2
_FAR: Final = 16
_TAIL: Final = (1 / 12, -1 / 120, 1 / 252, -1 / 240, 1 / 132)
_EDGE: Final = 60.0
_CLOSE: Final = 1e-14


@attrs.frozen
class Fit:
    """The likeliest strength, and the mean of each person under it."""

    means: tuple[Mean, ...]
    strength: float


def fit(pairs: Pairs, means: Sequence[Mean] | None = None) -> Fit | NoMaximum:
    """Return where the likelihood is greatest, or why it is so nowhere.

    Without `means` all people have one, which is looked for too.
    """
    held = tuple(pairs)
    if not (any(good for good, _ in held) and any(bad for _, bad in held)):
        return "extreme"
    if all(0 in pair for pair in held):
        return "split"  # the nearer the strength comes to 0, the likelier
    means_at: Callable[[float], Sequence[Mean]] = (
        (lambda _: means)
        if means is not None
        else (lambda strength: [_mean_at(held, strength)] * len(held))
    )
    found = _greatest(held, means_at)
    return "alike" if found is None else Fit(tuple(means_at(found)), found)


def _greatest(pairs: Pairs, means_at: Callable[[float], Sequence[Mean]]) -> float | None:
    """Return the likeliest strength, `None` if the likelihood is greatest without end."""

    def slope(power: float) -> float:
        strength = math.exp(power)
        return _slope(pairs, means_at(strength), strength)

    grid = [math.log(10) * i / _STEPS for i in range(_LEAST * _STEPS, _MOST * _STEPS + 1)]
    slopes = [(power, slope(power)) for power in grid]
    peaks = [
        math.exp(_crossing(slope, low, high))
        for (low, before), (high, after) in pairwise(slopes)
        if before > 0 >= after
    ]
    if not peaks:
        return None
    best = max(peaks, key=lambda strength: _likelihood(pairs, means_at(strength), strength))
    if slopes[-1][1] > 0 and _likelihood(pairs, means_at(best), best) <= _endless(pairs, means_at):
        return None
    return best


def _mean_at(pairs: Pairs, strength: float) -> Mean:
    """Return the likeliest mean of all people, the strength held; there is exactly one."""

    def slope(odds: float) -> float:
        mean, rest = _shares(odds)
        return math.fsum(
            _rise(strength * mean, good) - _rise(strength * rest, bad) for good, bad in pairs
        )

    return _shares(_crossing(slope, -_EDGE, _EDGE))


def _shares(odds: float) -> Mean:
    """Return a share and its rest from the logarithm of its odds."""
    return 1 / (1 + math.exp(-odds)), 1 / (1 + math.exp(odds))


def _slope(pairs: Pairs, means: Sequence[Mean], strength: float) -> float:
    """Return how the logarithm of the likelihood changes with the strength."""
    return math.fsum(
        mean * _rise(strength * mean, good)
        + rest * _rise(strength * rest, bad)
        - _rise(strength, good + bad)
        for (good, bad), (mean, rest) in zip(pairs, means, strict=True)
    )


def _likelihood(pairs: Pairs, means: Sequence[Mean], strength: float) -> float:
    """Return the logarithm of the likelihood."""
    return math.fsum(
        _log_rise(strength * mean, good)
        + _log_rise(strength * rest, bad)
        - _log_rise(strength, good + bad)
        for (good, bad), (mean, rest) in zip(pairs, means, strict=True)
    )


def _endless(pairs: Pairs, means_at: Callable[[float], Sequence[Mean]]) -> float:
    """Return what the logarithm of the likelihood comes near to as the strength grows."""
    means = means_at(10.0**_MOST)
    return math.fsum(
        good * math.log(mean) + bad * math.log(rest)
        for (good, bad), (mean, rest) in zip(pairs, means, strict=True)
    )


def _log_rise(x: float, terms: int) -> float:
    """Return the logarithm of x · (x + 1) · … with so many terms."""
    return math.lgamma(x + terms) - math.lgamma(x)


def _rise(x: float, terms: int) -> float:
    """Return 1/x + 1/(x + 1) + … with so many terms, without loss for a large x or many terms."""
    plain = min(terms, max(0, math.ceil(_FAR - x)))
    head = math.fsum(1 / (x + i) for i in range(plain))
    return head + _far_rise(x + plain, terms - plain) if terms > plain else head


def _far_rise(x: float, terms: int) -> float:
    """Return the same by Euler and Maclaurin's formula, which holds where x is not small."""
    end = x + terms
    ends = math.fsum(
        factor * (x ** (-2 * i) - end ** (-2 * i)) for i, factor in enumerate(_TAIL, start=1)
    )
    return math.log1p(terms / x) + terms / (2 * x * end) + ends


def _crossing(falling: Callable[[float], float], low: float, high: float) -> float:
    """Return where a function that falls from above 0 to below it crosses, by Ridders' method."""
    at_low, at_high = falling(low), falling(high)
    guess, moved = low, math.inf
    while min(high - low, moved) > _CLOSE * max(1, abs(guess)):
        middle = (low + high) / 2
        at_middle = falling(middle)
        root = math.sqrt(at_middle**2 - at_low * at_high)
        before, guess = guess, middle + (middle - low) * (at_middle / root if root else 0)
        at_guess, moved = falling(guess), abs(guess - before)
        points = sorted([(low, at_low), (middle, at_middle), (guess, at_guess), (high, at_high)])
        low, at_low = max(point for point in points if point[1] > 0)
        high, at_high = min(point for point in points if point[1] <= 0)
    return guess
