"""Whether shares over time trend, or leave the band that chance alone explains.

Stands on `intervals`. Knows no report.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from fractions import Fraction
from statistics import NormalDist
from typing import Final, Literal

import attrs

from onestop._arguments import checked, checked_fields
from onestop._checks import items_of, whole_number
from onestop.errors import BadValueError, WrongTypeError
from onestop.i18n.remarks import Remark

Signal = Literal["above", "below", "run_above", "run_below"]

#: How many standard errors the limits lie from the middle, and how many in a row make a run.
_SIGMAS: Final = 3
_RUN: Final = 8

#: Fewer expected of either kind, and the limits are only rough.
_EXPECTED: Final = 5


def armitage(points: Sequence[tuple[int, int]]) -> tuple[Fraction | None, float | None]:
    """Return the slope of shares over equal steps, and its p-value by Cochran and Armitage.

    Each point is (k, n). Both are `None` where fewer than two points have any n, and the p-value
    where all or none are counted.
    """
    known = [(step, k, n) for step, (k, n) in enumerate(points) if n]
    if len(known) < 2:  # two points make a line
        return None, None
    whole = sum(n for _, _, n in known)
    mean = Fraction(sum(step * n for step, _, n in known), whole)
    share = Fraction(sum(k for _, k, _ in known), whole)
    spread = sum((n * (step - mean) ** 2 for step, _, n in known), Fraction())
    slope = sum(((step - mean) * (k - n * share) for step, k, n in known), Fraction()) / spread
    if share in {0, 1}:
        return slope, None
    z = float(slope) * math.sqrt(spread / (share * (1 - share)))
    return slope, 2 * (1 - NormalDist().cdf(abs(z)))


@attrs.frozen(kw_only=True, field_transformer=checked_fields)
class ControlPoint:
    """One point of a p-chart (*một điểm của biểu đồ kiểm soát*): its share, limits and signals.

    `low` and `high` are three standard errors from the middle. `is_rough` where fewer than five of
    either kind are expected; a point without any n has no share and no limits.
    """

    label: str
    k: int
    n: int
    low: float | None = None
    high: float | None = None
    signals: tuple[Signal, ...] = ()
    is_rough: bool = False

    @property
    def share(self) -> Fraction | None:
        """The share of the point; `None` without any n."""
        return Fraction(self.k, self.n) if self.n else None


@attrs.frozen(kw_only=True, field_transformer=checked_fields)
class ControlChart:
    """A p-chart (*biểu đồ kiểm soát tỷ lệ*): which months chance alone does not explain.

    `middle` is the share of all points together, or the one that was given; `None` without any n.
    """

    points: tuple[ControlPoint, ...]
    middle: Fraction | None

    @property
    def signals(self) -> tuple[ControlPoint, ...]:
        """The points with a signal."""
        return tuple(point for point in self.points if point.signals)


@checked
def control_chart(
    points: Iterable[tuple[str, int, int]], *, middle: Fraction | None = None
) -> ControlChart:
    """Return the p-chart of shares over time (*biểu đồ kiểm soát tỷ lệ theo tháng*).

    Each point is a label, k and n, in the order of time. A point beyond three standard errors is a
    signal, and so is each from the eighth in a row on one side of the middle. `middle` is the share
    to hold them against, by default that of all points together.

    >>> from onestop.figures import control_chart
    >>> months = [("1", 95, 100), ("2", 96, 100), ("3", 94, 100), ("4", 80, 100), ("5", 95, 100)]
    >>> chart = control_chart(months)
    >>> chart.middle, [(point.label, point.signals) for point in chart.signals]
    (Fraction(23, 25), [('4', ('below',))])

    Raises:
        BadValueError: k is more than n, or the middle lies outside 0 to 1.
    """
    known = [_known(n, point) for n, point in enumerate(items_of("points", points))]
    whole = sum(n for _, _, n in known)
    if middle is None and whole:
        middle = Fraction(sum(k for _, k, _ in known), whole)
    if middle is not None and not 0 <= middle <= 1:
        raise BadValueError("middle", middle, Remark.of("must_be_from_to", first=0, last=1))
    runs = _runs(known, middle)
    return ControlChart(
        points=tuple(_point(each, middle, run) for each, run in zip(known, runs, strict=True)),
        middle=middle,
    )


def _known(place: int, point: object) -> tuple[str, int, int]:
    name = f"points[{place}]"
    if not isinstance(point, tuple | list) or len(point) != 3:  # label, k, n
        raise WrongTypeError(name, point, "label_k_n")
    label, k, n = point
    if not isinstance(label, str):
        raise WrongTypeError(name, label, "a_text")
    if whole_number(name, k, 0) > whole_number(name, n, 0):
        raise BadValueError(name, k, Remark.of("must_be_at_most", most=n))
    return label, k, n


def _runs(known: Sequence[tuple[str, int, int]], middle: Fraction | None) -> list[int]:
    """Return for each point how many in a row lie on its side: above as plus, below as minus."""
    runs, run = [], 0
    for _, k, n in known:
        side = 0
        if n and middle is not None:
            side = (Fraction(k, n) > middle) - (Fraction(k, n) < middle)
        run = run + side if run * side > 0 else side
        runs.append(run)
    return runs


def _point(each: tuple[str, int, int], middle: Fraction | None, run: int) -> ControlPoint:
    label, k, n = each
    if not n or middle is None:
        return ControlPoint(label=label, k=k, n=n)
    reach = _SIGMAS * math.sqrt(middle * (1 - middle) / n)
    low, high = max(0.0, float(middle) - reach), min(1.0, float(middle) + reach)
    signals: list[Signal] = []
    if not low <= k / n <= high:
        signals.append("above" if k / n > high else "below")
    if abs(run) >= _RUN:
        signals.append("run_above" if run > 0 else "run_below")
    is_rough = n * min(middle, 1 - middle) < _EXPECTED
    return ControlPoint(
        label=label, k=k, n=n, low=low, high=high, signals=tuple(signals), is_rough=is_rough
    )
