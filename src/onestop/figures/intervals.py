"""Between which shares the truth may lie, given so many answers.

Bounds are floats, for they need roots and quantiles; what goes in is exact. Without answers there
is no interval, and a sample that is the whole population has none but its own share.

Stands on `_beta`. Knows no scale and no survey.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction
from statistics import NormalDist
from typing import Final, Literal

from onestop._checks import one_of, whole_number
from onestop.errors import BadValueError, WrongTypeError
from onestop.figures._beta import beta_quantile
from onestop.i18n.remarks import Remark

Bounds = tuple[float, float]
Method = Literal[
    "wilson",
    "wilson_cc",
    "clopper_pearson",
    "agresti_coull",
    "jeffreys",
    "jeffreys_bounded",
    "wald",
]
Alternative = Literal["two-sided", "lower", "upper"]

ALTERNATIVES: Final = ("two-sided", "lower", "upper")

#: The methods that stand on a standard error, which a finite population makes smaller.
_CORRECTABLE: Final = ("wilson", "agresti_coull", "wald")


def proportion_interval(
    k: int,
    n: int,
    level: float | Fraction | Decimal = 0.95,
    method: Method = "wilson",
    *,
    population: int | None = None,
    alternative: Alternative = "two-sided",
) -> Bounds | None:
    """Return the confidence interval of a share (*khoảng tin cậy của tỷ lệ*), `None` where n = 0.

    `k` of `n` answers are counted; `level` lies between 0 and 1, both exclusive. `population` is
    how many could have been asked, if that is known; `alternative` is `lower` or `upper` for one
    bound alone, the other being 0 or 1. `jeffreys` is the plain posterior interval,
    `jeffreys_bounded` the same with 0 at k = 0 and 1 at k = n.

    >>> low, high = proportion_interval(27, 30)
    >>> f"{low:.6f} {high:.6f}"
    '0.743789 0.965400'
    >>> low, high = proportion_interval(27, 30, method="clopper_pearson")
    >>> f"{low:.6f} {high:.6f}"
    '0.734712 0.978883'

    Raises:
        BadValueError: k is above n, n above the population or 10**12, the level out of its range,
            the method unknown, or without a standard error that a population could correct.
        WrongTypeError: a count is no int, or the level no float, Fraction or Decimal.
    """
    _check_counts(k, n)
    one_of("method", method, METHODS)
    tail = tail_of(level, alternative)
    if population is not None and method not in _CORRECTABLE:
        limit = Remark.of("not_correctable", known=tuple(_CORRECTABLE))
        raise BadValueError("method", method, limit)
    factor = finite_population_factor(n, population)
    if n == 0:
        return None
    return one_side(METHODS[method](k, n, tail, quantile(tail) * factor), alternative, (0.0, 1.0))


def finite_population_factor(n: int, population: int | None = None) -> float:
    """Return the factor on a standard error (*hệ số hiệu chỉnh tổng thể hữu hạn*), from 0 to 1.

    0 where all of the population answered, 1 where the population is not known. It is fair only if
    those who stayed silent did so by chance.

    >>> f"{finite_population_factor(150, 300):.6f}"
    '0.708288'

    Raises:
        BadValueError: n is negative, or above the population.
        WrongTypeError: a count is no int.
    """
    whole_number("n", n, 0)
    if population is None:
        return 1.0
    if whole_number("population", population, 0) < n:
        raise BadValueError("population", population, Remark.of("n_or_more", n=n))
    return math.sqrt((population - n) / (population - 1)) if population > n > 0 else float(n == 0)


def newcombe(
    before: tuple[int, int], after: tuple[int, int], level: float | Fraction | Decimal = 0.95
) -> Bounds | None:
    """Return the interval of a difference of two shares, `after` less `before`, by Newcombe.

    Each is (k, n); their Wilson bounds are joined. `None` where one of them has no answers.
    """
    first, second = (proportion_interval(k, n, level) for k, n in (before, after))
    if first is None or second is None:
        return None
    (low1, high1), (low2, high2) = first, second
    share1, share2 = before[0] / before[1], after[0] / after[1]
    difference = share2 - share1
    down = math.hypot(share2 - low2, high1 - share1)
    up = math.hypot(high2 - share2, share1 - low1)
    return difference - down, difference + up


def exact_share(name: str, value: object) -> Fraction:
    """Return a number between 0 and 1 as the fraction that it writes: 0.95 is 19/20."""
    if not isinstance(value, float | Fraction | Decimal):
        raise WrongTypeError(name, value, "share_such_as")
    if not 0 < float(value) < 1:
        raise BadValueError(name, value, "between_0_and_1")
    return Fraction(float.__repr__(value)) if isinstance(value, float) else Fraction(value)


def tail_of(level: object, alternative: object = "two-sided") -> float:
    """Return the chance that lies beyond one bound, for a confidence level."""
    one_of("alternative", alternative, ALTERNATIVES)
    beyond = 1 - exact_share("level", level)
    if alternative == "two-sided":
        return float(beyond / 2)
    if beyond > Fraction(1, 2):
        raise BadValueError("level", level, "half_or_more")
    return float(beyond)


def quantile(tail: float) -> float:
    """Return how many standard errors leave a chance beyond them."""
    return -NormalDist().inv_cdf(tail)


def t_quantile(tail: float, freedom: int) -> float:
    """Return how many standard errors leave a chance beyond them, by Student's distribution.

    t²/(freedom + t²) has a beta distribution; of it and its complement the smaller one is taken,
    which keeps its digits.
    """
    share = beta_quantile(1 - 2 * tail, 0.5, freedom / 2)
    if share < 0.5:
        return math.sqrt(freedom * share / (1 - share))
    rest = beta_quantile(2 * tail, freedom / 2, 0.5)
    return math.sqrt(freedom * (1 - rest) / rest)


def one_side(bounds: Bounds, alternative: str, ends: Bounds) -> Bounds:
    """Return both bounds, or one of them and the end of the range."""
    low, high = bounds
    return ends[0] if alternative == "upper" else low, ends[1] if alternative == "lower" else high


#: Nobody ever asked more; beyond, the exact bounds are lost in a float, and take minutes.
_MOST: Final = 10**12


def _check_counts(k: int, n: int) -> None:
    if whole_number("n", n, 0) > _MOST:
        raise BadValueError("n", n, Remark.of("must_be_at_most", most=_MOST))
    if whole_number("k", k, 0) > n:
        raise BadValueError("k", k, Remark.of("not_above_n", n=n))


def _wald(k: int, n: int, _: float, z: float) -> Bounds:
    share = k / n
    half = z * math.sqrt(share * (1 - share) / n)
    return max(0.0, share - half), min(1.0, share + half)


def _wilson(k: int, n: int, _: float, z: float) -> Bounds:
    """Return Wilson's bounds for k of n; exactly 0 at k = 0 and exactly 1 at k = n."""
    share, square = k / n, z * z
    centre = share + square / (2 * n)
    half = z * math.sqrt(share * (1 - share) / n + square / (4 * n * n))
    scaled = 1 + square / n
    low = 0.0 if k == 0 else (centre - half) / scaled
    high = 1.0 if k == n else (centre + half) / scaled
    return low, high


def _wilson_cc(k: int, n: int, _: float, z: float) -> Bounds:
    """Return Wilson's bounds with the correction for continuity."""
    return _corrected_low(k, n, z), 1 - _corrected_low(n - k, n, z)


def _corrected_low(k: int, n: int, z: float) -> float:
    if k == 0:
        return 0.0
    square = z * z
    under_root = square - 2 - 1 / n + 4 * k * (n - k + 1) / n
    return (2 * k + square - 1 - z * math.sqrt(under_root)) / (2 * (n + square))


def _agresti_coull(k: int, n: int, _: float, z: float) -> Bounds:
    size = n + z * z
    share = (k + z * z / 2) / size
    half = z * math.sqrt(share * (1 - share) / size)
    return max(0.0, share - half), min(1.0, share + half)


def _clopper_pearson(k: int, n: int, tail: float, _: float) -> Bounds:
    low = 0.0 if k == 0 else beta_quantile(tail, k, n - k + 1)
    high = 1.0 if k == n else 1 - beta_quantile(tail, n - k, k + 1)
    return low, high


def _jeffreys(k: int, n: int, tail: float, _: float) -> Bounds:
    low = beta_quantile(tail, k + 0.5, n - k + 0.5)
    return low, 1 - beta_quantile(tail, n - k + 0.5, k + 0.5)


def _jeffreys_bounded(k: int, n: int, tail: float, z: float) -> Bounds:
    low, high = _jeffreys(k, n, tail, z)
    return 0.0 if k == 0 else low, 1.0 if k == n else high


#: How each method takes its bounds from k, n, the chance beyond a bound and its standard errors.
METHODS: Final[dict[str, Callable[[int, int, float, float], Bounds]]] = {
    "wilson": _wilson,
    "wilson_cc": _wilson_cc,
    "clopper_pearson": _clopper_pearson,
    "agresti_coull": _agresti_coull,
    "jeffreys": _jeffreys,
    "jeffreys_bounded": _jeffreys_bounded,
    "wald": _wald,
}
