"""Shares beside the limits that chance explains: months of a p-chart, people of a comparison.

A share within its limits is a hollow dot, one beyond them a full square; so the two differ in grey.

Stands on `frame`, `figures.control` and `satisfaction.comparison`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from functools import partial
from typing import Final

import attrs

from onestop._arguments import checked
from onestop.errors import BadValueError
from onestop.figures.control import ControlChart, ControlPoint
from onestop.i18n.languages import Lang
from onestop.i18n.numbers import percent, percent_range
from onestop.i18n.ordering import in_order
from onestop.i18n.refusal import language
from onestop.i18n.sayings import say
from onestop.render._letters import shortened, width
from onestop.render._svg import text
from onestop.render.charts.frame import Axis, Frame, Legend
from onestop.satisfaction.comparison.funnel import Place
from onestop.satisfaction.comparison.standings import Comparison, Standing

_SHARE: Final = 0.05
_LONGEST: Final = 96


@attrs.frozen(kw_only=True)
class _Point:
    """One share with its limits and what is expected: as floats, for they are drawn."""

    label: str
    share: float | None
    low: float | None
    high: float | None
    expected: float | None
    is_beyond: bool
    told: str


@checked
def control_svg(chart: ControlChart, lang: Lang = "vi") -> str:
    """Return the p-chart of months (*biểu đồ kiểm soát tỷ lệ*) as SVG, its signals marked.

    A month beyond its limits, or the eighth in a row on one side of the middle, is a full square. A
    month without any n has no mark. Limits that are only rough are said below.

    >>> from onestop.figures import control_chart
    >>> months = [("1", 95, 100), ("2", 96, 100), ("3", 94, 100), ("4", 80, 100)]
    >>> "4: 80.00 % (80/100), below the limits" in control_svg(control_chart(months), "en")
    True

    Raises:
        BadValueError: the chart has no point, or the language is neither "vi" nor "en".
    """
    spoken = language(lang)
    if not chart.points:
        raise BadValueError("points", (), "one_period")
    middle = None if chart.middle is None else float(chart.middle)
    points = [
        _Point(
            label=point.label,
            share=None if point.share is None else float(point.share),
            low=point.low,
            high=point.high,
            expected=None if point.share is None else middle,
            is_beyond=bool(point.signals),
            told=_month_text(point, spoken),
        )
        for point in chart.points
    ]
    rough = [point.label for point in chart.points if point.is_rough]
    notes = [say("chart_control_note", spoken)]
    if rough:
        notes.append(say("chart_control_rough", spoken, periods=", ".join(rough)))
    return _drawn("control", say("chart_control", spoken), points, notes, spoken)


@checked
def funnel_svg(comparison: Comparison, lang: Lang = "vi") -> str:
    """Return a fair comparison (*so sánh công bằng*) as SVG: each person's share and own limits.

    The limits are those of the funnel: what chance explains around what the person's own procedures
    let expect, reckoned from the others. A full square lies beyond them, a hollow dot within; who
    has no limits, for too little is known, has a dot alone. There is no rank: people stand by name.

    >>> from onestop.satisfaction.comparison import compare
    >>> people = {"Lan": {"x": (54, 57)}, "Minh": {"x": (20, 41)}, "Hoa": {"x": (10, 11)}}
    >>> "Minh: 48.78 % (20/41), below the limits" in funnel_svg(compare(people), "en")
    True

    Raises:
        BadValueError: nobody is compared, or the language is neither "vi" nor "en".
    """
    spoken = language(lang)
    held = in_order((each for each in comparison.standings if each.tally.n), lambda one: one.name)
    if not held:
        raise BadValueError("standings", (), "somebody_compared")
    points = [_person(each, spoken) for each in held]
    title = say("chart_funnel", spoken)
    return _drawn("funnel", title, points, [say("chart_funnel_note", spoken)], spoken)


def _person(standing: Standing, lang: Lang) -> _Point:
    funnel = standing.funnel
    # what is shared with nobody is held against nobody: the limits are those of the rest
    seen = standing.tally if funnel is None else funnel.seen
    low, high = (None, None) if funnel is None else funnel.bounds
    words = [_share_text(standing.name, seen.k, seen.n, lang)]
    if funnel is not None:
        words.append(_place_text(funnel.place, lang))
        words.append(say("chart_limits_of", lang, limits=percent_range(*funnel.bounds, lang)))
    return _Point(
        label=standing.name,
        share=seen.k / seen.n,
        low=low,
        high=high,
        expected=None if funnel is None else float(funnel.share),
        is_beyond=standing.place in {Place.BELOW, Place.ABOVE},
        told=", ".join(words),
    )


def _month_text(point: ControlPoint, lang: Lang) -> str:
    if point.share is None:
        return say("chart_handling_none", lang, period=point.label)
    words = [_share_text(point.label, point.k, point.n, lang)]
    words += [say(f"chart_signal_{signal}", lang) for signal in point.signals]
    return ", ".join(words)


def _share_text(label: str, k: int, n: int, lang: Lang) -> str:
    return say("chart_share_of", lang, label=label, share=percent(Fraction(k, n), lang), k=k, n=n)


def _place_text(place: Place, lang: Lang) -> str:
    word = "chart_within" if place is Place.WITHIN else f"chart_signal_{place.value}"
    return say(word, lang)


# ------------------------------------------------------------------ the picture


def _drawn(
    name: str, title: str, points: Sequence[_Point], notes: Sequence[str], lang: Lang
) -> str:
    room = _LONGEST if len(points) < 8 else 2 * _LONGEST / len(points) + 40
    frame = Frame(
        name=name,
        title=title,
        lang=lang,
        labels=[shortened(point.label, 11, room) for point in points],
        axis=_axis(points),
        written=lambda tick: percent_of(tick, lang),
    )
    marks = (mark for place, point in enumerate(points) for mark in _marks(frame, place, point))
    legend = [
        Legend(partial(_mark, False), say("chart_within", lang)),
        Legend(partial(_mark, True), say("chart_beyond", lang)),
    ]
    told = "; ".join(point.told for point in points)
    return frame.svg(marks, legend=legend, notes=notes, description=told)


def percent_of(tick: float, lang: Lang) -> str:
    """Return a line of the axis as a whole number of percent."""
    return say("chart_percent", lang, n=round(100 * tick))


def _axis(points: Sequence[_Point]) -> Axis:
    """Return the axis around all that is drawn, never beyond 0 to 100 %."""
    drawn = [
        value
        for point in points
        for value in (point.share, point.low, point.high, point.expected)
        if value is not None
    ] or [0.0, 1.0]
    axis = Axis.over(max(0.0, min(drawn) - _SHARE), min(1.0, max(drawn) + _SHARE))
    return Axis(max(0.0, axis.least), min(1.0, axis.most), axis.step)


def _marks(frame: Frame, place: int, point: _Point) -> Iterator[str]:
    x, half = frame.x(place), min(frame.slot * 0.36, 26)
    if point.low is not None and point.high is not None:
        for value in (point.low, point.high):
            yield f'<path class="limit" d="M{x - half:g} {frame.y(value):g}h{2 * half:g}"/>'
    if point.expected is not None:
        yield f'<path class="centre" d="M{x - half:g} {frame.y(point.expected):g}h{2 * half:g}"/>'
    if point.share is not None:
        y = frame.y(point.share)
        yield _sign(x, y, is_beyond=point.is_beyond)
        label = percent_of(point.share, frame.lang)
        yield text(x - width(label, 11) / 2, y - 9, label, "small")


def _sign(x: float, y: float, *, is_beyond: bool) -> str:
    if is_beyond:
        return f'<rect class="signal" x="{x - 4:g}" y="{y - 4:g}" width="8" height="8"/>'
    return f'<circle class="dot" cx="{x:g}" cy="{y:g}" r="4.5"/>'


def _mark(is_beyond: bool, x: float, y: float) -> str:  # bound by `partial`
    return _sign(x + 8, y + 6, is_beyond=is_beyond)
