"""A score from period to period, with its interval; no line crosses a break.

Stands on `frame` and `satisfaction.trends`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from fractions import Fraction
from typing import Final

import attrs

from onestop._arguments import checked
from onestop.i18n.languages import Lang
from onestop.i18n.numbers import percent_level
from onestop.i18n.refusal import language
from onestop.i18n.sayings import say
from onestop.render._letters import width
from onestop.render._svg import text
from onestop.render.charts.frame import Axis, Frame
from onestop.render.figures import in_unit, likely_bounds, score_measure, score_text
from onestop.satisfaction.scores import Score
from onestop.satisfaction.trends import Trend

_NAME: Final = "trend"
_FIFTHS: Final = 5
_MOST_LEVELS: Final = 20


@attrs.frozen
class _Point:
    """A period's score, its place along the foot, and how high a value of its measure lies."""

    place: int
    period: str
    score: Score
    least: Fraction
    most: Fraction

    def share(self, value: Fraction | float) -> float:
        """Return where a value lies between the least and the most that the measure can be."""
        return float((Fraction(value) - self.least) / (self.most - self.least))


@checked
def trend_svg(trend: Trend, lang: Lang = "vi") -> str:
    """Return a figure from period to period (*xu hướng*) as SVG, each with its 95 % interval.

    The axis is all that the measure can be. A period without answers has no mark. Where the figure
    changed its meaning the line breaks, and a note says why; of two units the axis has none.

    >>> from onestop import score, vn
    >>> from onestop.satisfaction import trend
    >>> months = [("09/2026", {3: 3, 4: 20, 5: 7}), ("10/2026", {3: 1, 4: 20, 5: 9})]
    >>> line = trend((month, score(counts, vn.SCALE_5)) for month, counts in months)
    >>> "09/2026" in trend_svg(line)
    True

    Raises:
        BadValueError: the language is neither "vi" nor "en".
    """
    points = tuple(_points(trend))
    frame = Frame(
        name=_NAME,
        title=say("chart_trend", language(lang), measure=score_measure(points[-1].score, lang)),
        lang=lang,
        labels=[point.period for point in points],
        axis=_axis(points, lang),
        written=_written(points, lang),
    )
    starts = {point.period: point.place for point in points}
    body = (
        *(_break(frame, starts[found.period]) for found in trend.breaks),
        *(_line(frame, points[first:end]) for first, end in _runs(trend)),
        *(mark for point in points for mark in _mark(frame, point)),
    )
    told = "; ".join(f"{point.period}: {score_text(point.score, lang)}" for point in points)
    return frame.svg(body, notes=tuple(_notes(trend, lang)), description=told)


def _points(trend: Trend) -> Iterator[_Point]:
    held = (point for segment in trend.segments for point in segment.points)
    for place, (period, score) in enumerate(held):
        least, most = score.bounds
        yield _Point(place, period, score, least, most)


def _runs(trend: Trend) -> Iterator[tuple[int, int]]:
    """Yield the places at which each segment begins and, exclusive, ends."""
    first = 0
    for segment in trend.segments:
        yield first, first + len(segment.points)
        first += len(segment.points)


def _axis(points: tuple[_Point, ...], lang: Lang) -> Axis:
    """Return the axis: a line at each level of a mean, else at each fifth of what can be."""
    score = points[0].score
    steps = len(score.scale.numbers) - 1 if score.kind == "mean" else _FIFTHS
    return Axis(0, 1, 1 / (steps if _have_one_unit(points, lang) else _FIFTHS))


def _have_one_unit(points: tuple[_Point, ...], lang: Lang) -> bool:
    """Whether all values are read alike: two shares are, a share and a mean are not."""
    return len({in_unit(point.score, point.most, lang) for point in points}) == 1


def _written(points: tuple[_Point, ...], lang: Lang) -> Callable[[float], str]:
    """Return what writes a value of the axis; scores of several units have none."""
    first = points[0]

    def written(tick: float) -> str:
        share = Fraction(tick).limit_denominator(_MOST_LEVELS)
        return in_unit(first.score, first.least + share * (first.most - first.least), lang)

    return written if _have_one_unit(points, lang) else lambda _: ""


def _line(frame: Frame, points: tuple[_Point, ...]) -> str:
    """Return the line through the points of a segment that have a value."""
    places = " ".join(
        f"{frame.x(point.place):g},{frame.y(point.share(point.score.value)):g}"
        for point in points
        if point.score.value is not None
    )
    return f'<polyline class="line" points="{places}"/>'


def _mark(frame: Frame, point: _Point) -> Iterator[str]:
    value = point.score.value
    if value is None:
        return
    x = frame.x(point.place)
    bounds = likely_bounds(point.score)
    if bounds is not None:
        low, high = (frame.y(point.share(bound)) for bound in bounds)
        yield (
            f'<path class="whisker" d="M{x - 4:g} {low:g}h8M{x - 4:g} {high:g}h8M{x:g} {low:g}'
            f'V{high:g}" fill="none"/>'
        )
    y = frame.y(point.share(value))
    yield f'<circle class="dot" cx="{x:g}" cy="{y:g}" r="4.5"/>'
    label = in_unit(point.score, value, frame.lang)
    above = y - 4 if bounds is None else min(y, frame.y(point.share(bounds[1])))
    yield text(x - width(label, 11) / 2, above - 6, label, "small")


def _break(frame: Frame, place: int) -> str:
    x = frame.x(place) - frame.slot / 2
    top, foot = frame.y(frame.axis.most), frame.y(frame.axis.least)
    return f'<line class="break" x1="{x:g}" y1="{top:g}" x2="{x:g}" y2="{foot:g}"/>'


def _notes(trend: Trend, lang: Lang) -> Iterator[str]:
    yield say("chart_interval", lang, level=percent_level(0.95, lang))
    for found in trend.breaks:
        because = "; ".join(one.text(lang) for one in found.because)
        yield say("chart_break", lang, period=found.period, because=because)
