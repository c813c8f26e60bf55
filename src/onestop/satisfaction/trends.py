"""A figure from period to period, and where its line must break.

The name of a measure is part of the figure. Where the measure, the scale or the question changed,
two points are not of one line, however near they lie.

Stands on `scores`. Knows no calendar: a period is what the caller calls it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import pairwise

import attrs

from onestop._arguments import checked, checked_fields
from onestop._checks import member, text
from onestop.errors import BadValueError
from onestop.i18n.remarks import Remark
from onestop.satisfaction.scores import Change, Score, differences


@attrs.frozen(field_transformer=checked_fields)
class TrendBreak:
    """Where a line breaks (*chỗ ngắt của chuỗi số liệu*): the first period after it, and why."""

    period: str
    because: tuple[Remark, ...]


@attrs.frozen(field_transformer=checked_fields)
class Segment:
    """A run of periods whose figures mean the same (*đoạn liên tục của chuỗi số liệu*)."""

    points: tuple[tuple[str, Score], ...]

    @property
    def change(self) -> Change | None:
        """How the figure changed from the first period to the last; `None` of a single one."""
        if len(self.points) == 1:
            return None
        return self.points[-1][1].change(self.points[0][1])

    @property
    def changes(self) -> tuple[Change, ...]:
        """How the figure changed from each period to the next."""
        return tuple(later.change(before) for (_, before), (_, later) in pairwise(self.points))

    @property
    def why(self) -> Remark | None:
        """Why there is no change: a trend is never drawn from one period; else `None`."""
        return Remark.of("one_point") if len(self.points) == 1 else None


@attrs.frozen(field_transformer=checked_fields)
class Trend:
    """A figure from period to period (*xu hướng*), in segments that no line may join."""

    segments: tuple[Segment, ...]
    breaks: tuple[TrendBreak, ...]


@checked
def trend(points: Iterable[tuple[str, Score]], *, breaks: Mapping[str, str] | None = None) -> Trend:
    """Return a figure from period to period (*xu hướng*), broken where it changed its meaning.

    `points` are periods with their scores, in order. `breaks` names changes that the scores do not
    show, such as who was asked: the first period after each, and what changed.

    >>> from onestop import score, vn
    >>> march = score({1: 13, 2: 38, 3: 136, 4: 455, 5: 501}, vn.SCALE_5, "gds")
    >>> april = score({1: 12, 2: 21, 3: 131, 4: 410, 5: 450}, vn.SCALE_5, "satisfied")
    >>> line = trend([("2026-03", march), ("2026-04", april)])
    >>> [(found.period, found.because[0].text("en")) for found in line.breaks]
    [('2026-04', 'the measure changed: gds → satisfied')]

    Raises:
        BadValueError: there is no point, a period comes twice, or a break is at no period, or at
            the first.
    """
    held = tuple((text("period", period), member("score", one, Score)) for period, one in points)
    declared = dict(breaks or {})
    _check(held, declared)
    found = tuple(_breaks(held, declared))
    return Trend(_segments(held, {each.period for each in found}), found)


def _check(points: tuple[tuple[str, Score], ...], declared: Mapping[str, str]) -> None:
    periods = [period for period, _ in points]
    if not periods or len(set(periods)) < len(periods):
        raise BadValueError("points", periods, "periods_once")
    unknown = sorted(set(declared) - set(periods[1:]))
    if unknown:
        raise BadValueError(
            "breaks", unknown, Remark.of("periods_after_first", first=str(periods[0]))
        )


def _breaks(
    points: tuple[tuple[str, Score], ...], declared: Mapping[str, str]
) -> Iterable[TrendBreak]:
    for (_, before), (period, after) in pairwise(points):
        because = differences(before, after)
        if period in declared:
            because = (*because, Remark.of("differs_declared", what=declared[period]))
        if because:
            yield TrendBreak(period, because)


def _segments(points: tuple[tuple[str, Score], ...], breaks: set[str]) -> tuple[Segment, ...]:
    """Cut the points before every period at which the line breaks."""
    starts = [0, *(i for i, (period, _) in enumerate(points) if period in breaks), len(points)]
    return tuple(Segment(points[first:end]) for first, end in pairwise(starts))
