"""How long handling took, period by period, and how old what is pending has become.

Stands on `frame` and `figures.handling`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial
from itertools import pairwise
from typing import Final

from onestop._arguments import checked
from onestop._checks import items_of, member
from onestop.errors import BadValueError
from onestop.figures.handling import HandlingTimes, Spread
from onestop.i18n.languages import Lang
from onestop.i18n.numbers import two_decimals, whole
from onestop.i18n.refusal import language
from onestop.i18n.sayings import say
from onestop.render._letters import width
from onestop.render._svg import text
from onestop.render.charts.frame import Axis, Frame, Legend, box, hatch

_HANDLING: Final = "handling"
_AGEING: Final = "ageing"


@checked
def handling_svg(times: Iterable[tuple[str, HandlingTimes]], lang: Lang = "vi") -> str:
    """Return the days that handling took, by period (*thời gian giải quyết theo kỳ*), as SVG.

    `times` are periods, as the foot shall name them, with their handling times. A bar goes up to
    what nine in ten did not exceed, a line in it is the median; a period in which nothing was
    finished has none.

    >>> from onestop.figures import HandlingTimes
    >>> from onestop.figures.handling import Spread
    >>> days = Spread.of({1: 3, 2: 5, 4: 1})
    >>> november = HandlingTimes(key=None, days=days, hours=days, shares=Spread.of({}))
    >>> "median 2.00" in handling_svg([("11/2026", november)], "en")
    True

    Raises:
        BadValueError: there is no period, or the language is neither "vi" nor "en".
    """
    held = tuple(
        (label, member("times", one, HandlingTimes)) for label, one in items_of("times", times)
    )
    if not held:
        raise BadValueError("times", (), "one_period")
    frame = Frame(
        name=_HANDLING,
        title=say("chart_handling", language(lang)),
        lang=lang,
        labels=[label for label, _ in held],
        axis=Axis.over(0, max(4.0, *(float(one.days.most or 0) for _, one in held))),
        written=lambda tick: whole(round(tick), lang),
    )
    marks = (mark for place, (_, one) in enumerate(held) for mark in _span(frame, place, one.days))
    notes = (say("chart_handling_note", lang), *_running(held, lang))
    told = "; ".join(_period_text(label, one.days, lang) for label, one in held)
    return frame.svg(marks, notes=notes, description=told)


def _span(frame: Frame, place: int, days: Spread) -> Iterator[str]:
    if days.most is None or days.median is None:
        return
    wide = min(frame.slot * 0.5, 44)
    x, top = frame.x(place) - wide / 2, frame.y(float(days.most))
    yield box(x, top, wide, frame.y(0) - top, "light")
    y = frame.y(float(days.median))
    yield f'<path class="line" d="M{x:g} {y:g}h{wide:g}"/>'
    label = two_decimals(days.median, frame.lang)
    yield text(frame.x(place) - width(label, 11) / 2, top - 5, label, "small")


def _running(held: tuple[tuple[str, HandlingTimes], ...], lang: Lang) -> Iterator[str]:
    """Yield how many still run, which the times of the last period leave out."""
    label, last = held[-1]
    if last.running:
        counts = {"n": last.running, "longer": last.running_longer}
        yield say("chart_handling_running", lang, period=label, **counts)


def _period_text(label: str, days: Spread, lang: Lang) -> str:
    if days.median is None or days.most is None:
        return say("chart_handling_none", lang, period=label)
    told = {"median": two_decimals(days.median, lang), "most": two_decimals(days.most, lang)}
    return say("chart_handling_of", lang, period=label, n=days.n, **told)


@checked
def ageing_svg(times: HandlingTimes, lang: Lang = "vi") -> str:
    """Return the pending by age (*tuổi của hồ sơ đang giải quyết*) as SVG, the overdue apart.

    A pair of bars for each band of working days: since acceptance, and since the due day.

    >>> from onestop.figures import HandlingTimes
    >>> from onestop.figures.handling import Spread
    >>> spreads = dict.fromkeys(("days", "hours", "shares"), Spread.of({}))
    >>> pending = HandlingTimes(key=None, ages=(4, 1, 0, 1), overdue=(1, 0, 0, 0), **spreads)
    >>> "up to 5 working days: pending 4, overdue 1" in ageing_svg(pending, "en")
    True

    Raises:
        BadValueError: the language is neither "vi" nor "en".
    """
    labels = tuple(_bands(times.bands, language(lang)))
    ages, overdue = (row or (0,) * len(labels) for row in (times.ages, times.overdue))
    frame = Frame(
        name=_AGEING,
        title=say("chart_ageing", lang),
        lang=lang,
        labels=labels,
        axis=Axis.over(0, max(4, *ages, *overdue)),
        written=lambda tick: whole(round(tick), lang),
    )
    bars = (
        bar
        for place, counts in enumerate(zip(ages, overdue, strict=True))
        for bar in _pair(frame, place, counts)
    )
    legend = [
        Legend(partial(_swatch, "hatched", f"{_AGEING}-hatch"), say("chart_ages", lang)),
        Legend(partial(_swatch, "dark", ""), say("chart_overdue", lang)),
    ]
    told = "; ".join(
        say("chart_ageing_of", lang, band=band, n=n, overdue=late)
        for band, n, late in zip(labels, ages, overdue, strict=True)
    )
    return frame.svg((hatch(_AGEING), *bars), legend=legend, description=told)


def _bands(bands: tuple[int, ...], lang: Lang) -> Iterator[str]:
    """Yield the name of each band: the first from today on, the last without an end."""
    yield say("chart_band_first", lang, last=bands[0])
    for before, last in pairwise(bands):
        yield say("chart_band", lang, first=before + 1, last=last)
    yield say("chart_band_open", lang, first=bands[-1] + 1)


def _pair(frame: Frame, place: int, counts: tuple[int, int]) -> Iterator[str]:
    wide = min(frame.slot * 0.3, 44)
    kinds = (("hatched", f"{_AGEING}-hatch"), ("dark", ""))
    for side, (count, (kind, fill)) in enumerate(zip(counts, kinds, strict=True)):
        x, top = frame.x(place) + (side - 1) * wide, frame.y(count)
        if count:
            yield box(x, top, wide, frame.y(0) - top, kind, fill)
            label = whole(count, frame.lang)
            yield text(x + (wide - width(label, 11)) / 2, top - 5, label, "small")


def _swatch(kind: str, fill: str, x: float, y: float) -> str:
    return box(x, y, 16, 12, kind, fill)
