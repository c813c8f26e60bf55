"""Early, on time and late from period to period, as bars on each other.

Stands on `frame` and `figures.statistics`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial
from typing import Final

from onestop._arguments import checked
from onestop._checks import items_of, member
from onestop.errors import BadValueError
from onestop.figures.rows import Report
from onestop.i18n.languages import Lang
from onestop.i18n.numbers import percent, whole
from onestop.i18n.refusal import language
from onestop.i18n.sayings import say
from onestop.render._letters import width
from onestop.render._periods import period_name, short_period
from onestop.render._svg import text
from onestop.render.charts.frame import Axis, Frame, Legend, box, hatch

_NAME: Final = "timeliness"

#: The parts of a bar from the foot up, with what tells each from the others without colour.
_PARTS: Final = (
    ("early", "solid", ""),
    ("on_time", "hatched", f"{_NAME}-hatch"),
    ("late", "dark", ""),
)


@checked
def timeliness_svg(reports: Iterable[Report], lang: Lang = "vi") -> str:
    """Return early, on time and late by period (*trước hạn, đúng hạn, quá hạn theo kỳ*) as SVG.

    A bar is what was solved in the period of a report; the figures stand in the description.

    >>> from onestop import Report, ReportPeriod, Row
    >>> row = Row(received_online=10, solved=9, early=8, late=1, pending=1, in_time=1)
    >>> october = Report(ReportPeriod.reporting_month(2026, 10), (), total=row)
    >>> "8 early" in timeliness_svg([october], "en")
    True

    Raises:
        BadValueError: there is no report, or the language is neither "vi" nor "en".
    """
    held = tuple(member("report", one, Report) for one in items_of("reports", reports))
    if not held:
        raise BadValueError("reports", (), "one_report")
    frame = Frame(
        name=_NAME,
        title=say("chart_timeliness", language(lang)),
        lang=lang,
        labels=[short_period(one.period) for one in held],
        axis=Axis.over(0, max(4, *(one.total.solved for one in held))),
        written=lambda tick: whole(round(tick), lang),
    )
    marks = (
        hatch(_NAME),
        *(mark for place, one in enumerate(held) for mark in _bar(frame, place, one)),
    )
    legend = [
        Legend(partial(_swatch, kind, fill), say(f"col_{name}", lang))
        for name, kind, fill in _PARTS
    ]
    told = "; ".join(_period_text(one, lang) for one in held)
    return frame.svg(marks, legend=legend, description=told)


def _bar(frame: Frame, place: int, report: Report) -> Iterator[str]:
    wide = min(frame.slot * 0.64, 56)
    x, below = frame.x(place) - wide / 2, 0
    for name, kind, fill in _PARTS:
        count = getattr(report.total, name)
        if count:
            top = frame.y(below + count)
            yield box(x, top, wide, frame.y(below) - top, kind, fill)
        below += count
    label = whole(below, frame.lang)
    yield text(frame.x(place) - width(label, 11) / 2, frame.y(below) - 5, label, "small")


def _swatch(kind: str, fill: str, x: float, y: float) -> str:
    return box(x, y, 16, 12, kind, fill)


def _period_text(report: Report, lang: Lang) -> str:
    row = report.total
    told = {name: whole(getattr(row, name), lang) for name in ("early", "on_time", "late")}
    kept = percent(row.kept_rate, lang)
    return say("chart_of_period", lang, period=period_name(report.period, lang), kept=kept, **told)
