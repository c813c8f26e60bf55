"""The beta distribution, from the standard library alone.

Exact intervals of a share are quantiles of it. The density is taken in Loader's saddle-point form,
which keeps its precision where a difference of logarithms of large factorials would lose it.

Stands on nothing. Knows nothing of wards.
"""

from __future__ import annotations

import math
from typing import Final

_TINY: Final = 1e-300
_CLOSE: Final = 1e-16
_ROUNDS: Final = 400
_TERMS: Final = 10_000_000

#: Coefficients of Stirling's series in 1/n, 1/n³, 1/n⁵ …
_STIRLING: Final = (1 / 12, -1 / 360, 1 / 1260, -1 / 1680, 1 / 1188)


def beta_share(x: float, a: float, b: float) -> float:
    """Return which share of the beta distribution lies at or below `x`, from 0 to 1.

    >>> f"{beta_share(0.5, 2, 2):.9f}"
    '0.500000000'
    """
    if x <= 0 or x >= 1:
        return 0.0 if x <= 0 else 1.0
    if x > (a + 1) / (a + b + 2):  # the fraction converges fast on the other side only
        return 1 - _lower_part(1 - x, x, b, a)
    return _lower_part(x, 1 - x, a, b)


def beta_quantile(share: float, a: float, b: float) -> float:
    """Return below which `x` a share of the beta distribution lies, `share` between 0 and 1.

    >>> f"{beta_quantile(0.025, 27, 4):.6f}"
    '0.734712'
    """
    if share > 0.5:
        return 1 - _quantile(1 - share, b, a)
    return _quantile(share, a, b)


def _quantile(share: float, a: float, b: float) -> float:
    """Solve by Newton's steps, by halving where one would leave the bracket."""
    low, high = 0.0, 1.0
    x = a / (a + b)
    for _ in range(_ROUNDS):
        over = beta_share(x, a, b) - share
        low, high = (low, x) if over > 0 else (x, high)
        step = over / (_density(x, 1 - x, a, b) + _TINY)
        x, previous = _inside(x - step, low, high), x
        if abs(x - previous) <= _CLOSE * 4 * x + _TINY:
            return x
    raise AssertionError("the quantile does not settle")


def _inside(x: float, low: float, high: float) -> float:
    """Return the point, or one of the bracket's own if it lies outside."""
    if low < x < high:
        return x
    return high / 8 if low == 0 else (low + high) / 2


def _lower_part(x: float, y: float, a: float, b: float) -> float:
    """Return the share below `x`, with `y` = 1 - x, where the continued fraction converges fast."""
    return _density(x, y, a, b) * x * y / a * _fraction(x, a, b)


def _fraction(x: float, a: float, b: float) -> float:
    """Return the continued fraction of the incomplete beta function, by Lentz's method."""
    c, d = 1.0, 1 / _away(1 - (a + b) * x / (a + 1))
    value = d
    for m in range(1, _TERMS):
        for term in (
            m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m)),
            -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1)),
        ):
            d = 1 / _away(1 + term * d)
            c = _away(1 + term / c)
            value *= c * d
        if abs(c * d - 1) <= _CLOSE * 4:
            return value
    raise AssertionError("the continued fraction does not settle")


def _away(value: float) -> float:
    """Keep a divisor away from 0."""
    return value if abs(value) > _TINY else _TINY


def _density(x: float, y: float, a: float, b: float) -> float:
    """Return the density at `x`, with `y` = 1 - x."""
    n = a + b
    root = math.sqrt(a * b / (2 * math.pi * n))
    near = _stirling(n) - _stirling(a) - _stirling(b)
    return root * math.exp(near - _deviance(a, n * x) - _deviance(b, n * y)) / (x * y)


def _stirling(n: float) -> float:
    """Return the logarithm of n! less Stirling's formula for it."""
    if n < 16:
        return math.lgamma(n + 1) - (n + 0.5) * math.log(n) + n - math.log(2 * math.pi) / 2
    return math.fsum(factor / n ** (2 * i + 1) for i, factor in enumerate(_STIRLING))


def _deviance(seen: float, expected: float) -> float:
    """Return seen·ln(seen/expected) + expected - seen, without loss where the two are close."""
    difference = seen - expected
    if abs(difference) > 0.1 * (seen + expected):
        return seen * math.log(seen / expected) - difference
    v = difference / (seen + expected)  # at most a tenth: each term is a hundredth of the last
    series = math.fsum(v ** (2 * j + 1) / (2 * j + 1) for j in range(1, 12))
    return difference * v + 2 * seen * series
