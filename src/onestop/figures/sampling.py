"""How many to ask, whom to ask, and what silence hides.

Stands on `intervals`. Knows no dossiers: a population is a number.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from decimal import Decimal
from fractions import Fraction

from onestop._arguments import checked
from onestop._checks import whole_number
from onestop.errors import BadValueError
from onestop.figures.intervals import exact_share, quantile, tail_of
from onestop.i18n.remarks import Remark

Share = float | Fraction | Decimal


@checked
def slovin(population: int, margin: Share) -> int:
    """Return how many to ask by Slovin's formula (*công thức Slovin*), the ministry's early method.

    N / (1 + N·e²), rounded up; `margin` is e, a share. The arithmetic is exact before the rounding.

    >>> slovin(1000, Fraction(1, 20))
    286

    Raises:
        BadValueError: the population is 0, or the margin not between 0 and 1.
        WrongTypeError: the population is no int, or the margin no float, Fraction or Decimal.

    **Law:** Quyết định 1383/QĐ-BNV, with a margin of 5 %.
    """
    size, error = whole_number("population", population, 1), exact_share("margin", margin)
    return math.ceil(size / (1 + size * error**2))


@checked
def cochran(
    population: int | None = None,
    *,
    margin: Share,
    level: Share = 0.95,
    p: Share = Fraction(1, 2),
) -> int:
    """Return how many to ask by Cochran's formula (*cỡ mẫu theo Cochran*), corrected for N.

    `margin` is half the width of the interval that is wanted, `level` its confidence level, `p` the
    share that is expected: one half is the safest guess. Without a population it is unlimited.

    >>> cochran(margin=0.05), cochran(1000, margin=0.05)
    (385, 278)

    Raises:
        BadValueError: the population is 0, or a share not between 0 and 1.
        WrongTypeError: the population is no int, or a share no float, Fraction or Decimal.
    """
    error, share = exact_share("margin", margin), exact_share("p", p)
    unlimited = Fraction(quantile(tail_of(level))) ** 2 * share * (1 - share) / error**2
    if population is None:
        return math.ceil(unlimited)
    size = whole_number("population", population, 1)
    return math.ceil(unlimited * size / (size + unlimited - 1))


@checked
def allocate(sample: int, strata: Mapping[str, int]) -> dict[str, int]:
    """Return how many to ask in each stratum (*phân bổ mẫu theo tầng*), by its size.

    Largest remainders, at least one in every stratum that is not empty; of equal remainders the
    larger stratum comes first, then the earlier.

    >>> allocate(10, {"Hộ tịch": 70, "Đất đai": 28, "Tôn giáo": 2})
    {'Hộ tịch': 6, 'Đất đai': 3, 'Tôn giáo': 1}

    Raises:
        BadValueError: the sample is larger than all strata, or too small to give each one.
        WrongTypeError: a number is no int.
    """
    sizes = {name: whole_number(f"strata[{name}]", size, 0) for name, size in strata.items()}
    alive = [name for name, size in sizes.items() if size]
    whole_number("sample", sample, 0)
    if not len(alive) <= sample <= sum(sizes.values()):
        limit = Remark.of("sample_between", strata=len(alive), all=sum(sizes.values()))
        raise BadValueError("sample", sample, limit)
    return dict.fromkeys(sizes, 0) | _with_one_each(sample, {name: sizes[name] for name in alive})


def _with_one_each(sample: int, sizes: dict[str, int]) -> dict[str, int]:
    """Share out; strata that would get none take one, and the others share the rest again."""
    given = _by_remainders(sample, sizes)
    without = [name for name, count in given.items() if count == 0]
    if not without:
        return given
    rest = {name: size for name, size in sizes.items() if name not in without}
    return dict.fromkeys(without, 1) | _with_one_each(sample - len(without), rest)


def _by_remainders(sample: int, sizes: dict[str, int]) -> dict[str, int]:
    whole = sum(sizes.values())
    given = {name: sample * size // whole for name, size in sizes.items()}
    order = sorted(sizes, key=lambda name: (-(sample * sizes[name] % whole), -sizes[name]))
    for name in order[: sample - sum(given.values())]:
        given[name] += 1
    return given


@checked
def response_rate(answered: int, eligible: int) -> Fraction | None:
    """Return how many of those who could answer did (*tỷ lệ phản hồi*), `None` where none could.

    Print it beside every share. Refused and withdrawn dossiers are eligible too.

    >>> response_rate(150, 300)
    Fraction(1, 2)

    Raises:
        BadValueError: more answered than could.
        WrongTypeError: a count is no int.
    """
    if whole_number("answered", answered, 0) > whole_number("eligible", eligible, 0):
        raise BadValueError(
            "answered", answered, Remark.of("not_above_eligible", eligible=eligible)
        )
    return Fraction(answered, eligible) if eligible else None


@checked
def worst_case_bounds(k: int, n: int, population: int) -> tuple[Fraction, Fraction] | None:
    """Return between which shares the truth lies whatever the silent think (*cận xấu nhất*).

    `k` of `n` answers are good, of `population` who could answer: everyone silent is taken for
    unhappy, then for happy. `None` where nobody could answer.

    >>> worst_case_bounds(120, 150, 300)
    (Fraction(2, 5), Fraction(9, 10))

    Raises:
        BadValueError: k is above n, or n above the population.
        WrongTypeError: a count is no int.
    """
    whole_number("k", k, 0)
    if not k <= whole_number("n", n, 0) <= whole_number("population", population, 0):
        found = (k, n, population)
        raise BadValueError("(k, n, population)", found, "smallest_first")
    if population == 0:
        return None
    return Fraction(k, population), Fraction(k + population - n, population)
