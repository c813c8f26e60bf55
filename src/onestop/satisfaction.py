"""Rules: how satisfied people are, of how many, and how sure that is.

A figure carries its measure, numerator, denominator and scale. Without answers it has no value,
and says why; without n there is no interval.

Stands on `survey`. Knows no dossiers and no officers.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from fractions import Fraction
from statistics import NormalDist
from typing import Final, Literal

import attrs

from onestop._checks import member, whole_number
from onestop.errors import BadValueError, WrongTypeError
from onestop.survey import Scale
from onestop.words import Remark

Measure = Literal["satisfied", "top_box"]
Method = Literal["wilson"]

_MEASURES: Final = ("satisfied", "top_box")
_METHODS: Final = ("wilson",)


@attrs.frozen
class Score:
    """A satisfaction figure (*tỷ lệ hài lòng*) with what it is a figure of.

    `value` is `numerator / n`, `None` where nobody answered; `why` then says so.
    """

    measure: Measure
    scale: Scale
    n: int = attrs.field(kw_only=True)
    numerator: int = attrs.field(kw_only=True)

    @property
    def value(self) -> Fraction | None:
        """The share, from 0 to 1, exact; `None` where nobody answered."""
        return Fraction(self.numerator, self.n) if self.n else None

    @property
    def why(self) -> Remark | None:
        """Why there is no value, `None` where there is one."""
        return None if self.n else Remark.of("no_ratings")

    def interval(
        self, level: float | Fraction = 0.95, method: Method | None = None
    ) -> tuple[float, float] | None:
        """Return the Wilson interval of the share (*khoảng tin cậy*), `None` without answers.

        `level` is the confidence level, between 0 and 1, both exclusive.

        >>> from onestop import score, vn
        >>> low, high = score([0, 0, 3, 20, 7], vn.SCALE_5).interval()
        >>> f"{low:.6f} {high:.6f}"
        '0.743789 0.965400'

        Raises:
            BadValueError: the level is out of its range, or the method is not known.
        """
        if (method or "wilson") not in _METHODS:
            raise BadValueError("method", method, f"must be one of {', '.join(_METHODS)}")
        z = _quantile(level)
        return _wilson(self.numerator, self.n, z) if self.n else None


def score(
    counts: Sequence[int] | Mapping[int, int], scale: Scale, measure: Measure = "satisfied"
) -> Score:
    """Return the share of satisfied answers (*tỷ lệ hài lòng*), or of the best level alone.

    `counts` lists the answers at each level, worst first, or maps level numbers (from 1) to counts.
    Measure `satisfied` counts the scale's satisfied levels, `top_box` its best level.

    >>> from onestop import vn
    >>> score([3, 1, 16, 62, 147], vn.SCALE_5).value
    Fraction(209, 229)

    Raises:
        BadValueError: a count is negative, a level is not on the scale, or the measure is unknown.
        WrongTypeError: a count is no int.
    """
    member("scale", scale, Scale)
    if measure not in _MEASURES:
        raise BadValueError("measure", measure, f"must be one of {', '.join(_MEASURES)}")
    answers = _by_level(counts, scale)
    levels = scale.satisfied if measure == "satisfied" else {len(scale.levels)}
    numerator = sum(answers[level] for level in levels)
    return Score(measure, scale, n=sum(answers.values()), numerator=numerator)


def _by_level(counts: object, scale: Scale) -> dict[int, int]:
    """Return the count of every level of the scale."""
    size = len(scale.levels)
    if isinstance(counts, Mapping):
        given = dict(counts)
    elif isinstance(counts, Sequence) and not isinstance(counts, str):
        if len(counts) != size:
            raise BadValueError("counts", list(counts), f"{scale.name} has {size} levels")
        given = dict(enumerate(counts, start=1))
    else:
        raise WrongTypeError("counts", counts, "a list of counts, worst level first, or a mapping")
    for level, count in given.items():
        if not 1 <= whole_number("level", level) <= size:
            raise BadValueError("level", level, f"{scale.name} has levels 1 to {size}")
        whole_number(f"counts[{level}]", count, 0)
    return {level: given.get(level, 0) for level in range(1, size + 1)}


def _quantile(level: float | Fraction) -> float:
    if not isinstance(level, float | Fraction):
        raise WrongTypeError("level", level, "a share such as 0.95")
    if not 0 < level < 1:
        raise BadValueError("level", level, "must be between 0 and 1")
    return NormalDist().inv_cdf((1 + float(level)) / 2)


def _wilson(k: int, n: int, z: float) -> tuple[float, float]:
    """Return Wilson's bounds for k of n; exactly 0 at k = 0 and exactly 1 at k = n."""
    share, square = k / n, z * z
    centre = share + square / (2 * n)
    half = z * math.sqrt(share * (1 - share) / n + square / (4 * n * n))
    scaled = 1 + square / n
    low = 0.0 if k == 0 else (centre - half) / scaled
    high = 1.0 if k == n else (centre + half) / scaled
    return low, high
