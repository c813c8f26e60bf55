"""The month of a deadline, drawn.

Each day of the months from the start to the last day is a cell: day 0, the counted days with their
numbers, the days off with their names. Colour is never the only sign, the picture follows the
reader's light or dark scheme, and a title and a description stand in it as text.

Stands on `limits.deadline` and `i18n`.
"""

from __future__ import annotations

import calendar
import datetime as dt
import textwrap
from collections.abc import Iterator
from typing import Final

from onestop._arguments import checked
from onestop.i18n.dates import month_text, weekday_name
from onestop.i18n.languages import Lang
from onestop.i18n.sayings import say, translate
from onestop.limits.deadline import Deadline
from onestop.limits.reasons import Reason
from onestop.render._svg import Picture, text

_CELL_WIDTH: Final = 104
_CELL_HEIGHT: Final = 72
_HEADER: Final = 62
_MARGIN: Final = 16
_NAME_WIDTH: Final = 16
_NAME_LINES: Final = 2

_STYLE: Final = """
  &text { font: 13px system-ui, "Noto Sans", sans-serif; fill: #1d2730; }
  &.month { font-size: 17px; font-weight: 600; }
  &.head { font-size: 12px; fill: #52616e; }
  &.label { font-size: 11.5px; font-weight: 600; }
  &.name { font-size: 11px; }
  &.page { fill: #fff; }
  &.cell { fill: none; stroke: #b9c3cb; }
  &.plain text { fill: #7b8893; }
  &.off .cell { fill: #eceff1; }
  &.zero .cell { fill: #fff; stroke: #1d2730; stroke-dasharray: 4 3; }
  &.counted .cell { fill: #d9ecff; stroke: #2f6fab; }
  &.last .cell { fill: #2f6fab; stroke: #1d4a75; stroke-width: 2; }
  &.last text { fill: #fff; }
  @media (prefers-color-scheme: dark) {
    &text { fill: #e8edf1; }
    &.head { fill: #a9b6c1; }
    &.page { fill: #14191e; }
    &.cell { stroke: #4a5762; }
    &.plain text { fill: #8c99a4; }
    &.off .cell { fill: #2a333b; }
    &.zero .cell { fill: none; stroke: #e8edf1; }
    &.counted .cell { fill: #17405f; stroke: #6fb2ea; }
    &.last .cell { fill: #8cc8fb; stroke: #cfe8ff; }
    &.last text { fill: #0c2236; }
  }
"""


@checked
def deadline_svg(deadline: Deadline, lang: Lang = "vi") -> str:
    """Return the months of a deadline as an SVG picture (*tờ lịch của thời hạn*).

    >>> from onestop import WorkingDays, due, vn
    >>> deadline = due(vn.local("20/11/2026 16:10"), WorkingDays(3), vn.calendar())
    >>> deadline_svg(deadline, "en").startswith("<svg")
    True
    """
    return month_svg(deadline, lang)


def month_svg(deadline: Deadline, lang: Lang, name: str = "") -> str:
    """Return the picture; a name keeps its style and ids apart from others on the same page."""
    reasons = {day: reason for reason in deadline.because for day in _days(reason)}
    months = _months(min(reasons), deadline.day)
    tops = [_MARGIN]
    for month in months:
        tops.append(tops[-1] + _height(month) + _MARGIN)
    width, height = 7 * _CELL_WIDTH + 2 * _MARGIN, tops[-1]
    body = "".join(
        line
        for month, top in zip(months, tops, strict=False)
        for line in _month(month, top, reasons, deadline.day, lang)
    )
    title, *rest = deadline.explain(lang).splitlines()
    style = _STYLE.replace("&", f".{name} " if name else "")
    page = Picture(width, height, style, title, " ".join(rest), lang, name)
    return page.svg(body)


def _days(reason: Reason) -> Iterator[dt.date]:
    for offset in range((reason.through - reason.day).days + 1):
        yield reason.day + dt.timedelta(days=offset)


def _months(first: dt.date, last: dt.date) -> list[dt.date]:
    """Return the first day of every month from one day to another."""
    numbers = range(first.year * 12 + first.month - 1, last.year * 12 + last.month)
    return [dt.date(number // 12, number % 12 + 1, 1) for number in numbers]


def _weeks(month: dt.date) -> list[list[int]]:
    return calendar.Calendar().monthdayscalendar(month.year, month.month)


def _height(month: dt.date) -> int:
    return _HEADER + len(_weeks(month)) * _CELL_HEIGHT


def _month(
    month: dt.date, top: int, reasons: dict[dt.date, Reason], last: dt.date, lang: Lang
) -> Iterator[str]:
    yield text(_MARGIN, top + 22, month_text(month, lang), "month")
    for column in range(7):
        x = _MARGIN + column * _CELL_WIDTH
        yield text(x + 8, top + 50, weekday_name(column, lang), "head")
    for row, week in enumerate(_weeks(month)):
        for column, number in enumerate(week):
            if number:
                day = month.replace(day=number)
                x, y = _MARGIN + column * _CELL_WIDTH, top + _HEADER + row * _CELL_HEIGHT
                yield from _cell(x, y, day, reasons.get(day), last, lang)


def _cell(  # a place, a day and what to say of it
    x: int, y: int, day: dt.date, reason: Reason | None, last: dt.date, lang: Lang
) -> Iterator[str]:
    yield f'<g class="{_kind(day, reason, last)}">'
    yield (
        f'<rect class="cell" x="{x}" y="{y}" width="{_CELL_WIDTH - 4}" '
        f'height="{_CELL_HEIGHT - 4}" rx="5"/>'
    )
    yield text(x + 8, y + 19, str(day.day), "number")
    if reason is not None and reason.counted is not None:
        yield text(x + 36, y + 19, say("day_label", lang, n=reason.counted), "label")
    if reason is not None and reason.counted is None and day != last:
        for n, line in enumerate(_wrapped(translate(reason.name, lang))):
            yield text(x + 8, y + 41 + 15 * n, line, "name")
    if day == last:
        yield text(x + 8, y + 41, say("last_day", lang), "name")
    yield "</g>"


def _kind(day: dt.date, reason: Reason | None, last: dt.date) -> str:
    if reason is None:
        return "plain"
    if day == last:
        return "last"
    if reason.counted == 0:
        return "zero"
    return "off" if reason.counted is None else "counted"


def _wrapped(name: str) -> list[str]:
    return textwrap.wrap(name, _NAME_WIDTH, max_lines=_NAME_LINES, placeholder="…")
