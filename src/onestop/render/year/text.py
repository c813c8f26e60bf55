"""A year as text, for a terminal or a page.

Twelve small months whose days bear signs, then what the signs mean, the days off and exchanged with
their sources, and the notices that set them. No colours and no control codes.

Stands on `_year`, `limits.explaining` and `i18n`.
"""

from __future__ import annotations

import datetime as dt
import textwrap
from collections.abc import Iterable, Iterator, Sequence
from itertools import zip_longest
from typing import Final

from onestop._arguments import checked
from onestop.days.calendar import WorkCalendar
from onestop.days.day import Day, DayNote
from onestop.i18n.dates import month_name, short_span, short_weekday
from onestop.i18n.exits import printable_lines
from onestop.i18n.languages import Lang
from onestop.i18n.layout import aligned
from onestop.i18n.sayings import counted, say
from onestop.limits.explaining import cited
from onestop.render.year.model import DaySign, Year, announced, weeks, working

_CELL: Final = 4
_WEEK: Final = 7 * _CELL
_ACROSS: Final = 3
_GAP: Final = " " * 5
_WIDTH: Final = 100
_COLUMN: Final = 34
#: Below so many columns for the last cell, a row is told cell below cell.
_NARROWEST: Final = 20
_INDENT: Final = "  "
_HARD_SPACE: Final = "\N{NO-BREAK SPACE}"

_ONE_DAY: Final = dt.timedelta(days=1)

Noted = tuple[dt.date, DayNote]


@checked
def calendar_text(
    year: int, calendar: WorkCalendar | None = None, lang: Lang = "vi", *, width: int = _WIDTH
) -> str:
    """Return a year of a calendar as text (*lịch làm việc của năm*); the official one by default.

    `width` is how many columns it may take; a month needs 28.

    >>> text = calendar_text(2026)
    >>> text.splitlines()[0]
    'Lịch làm việc năm 2026: 249 ngày làm việc'
    >>> "−  T6 02/01" in text
    True

    Raises:
        OutsideCalendarError: a day of the year lies outside the calendar.
    """
    return printable_lines(_year_lines(Year.of(year, calendar), lang, width))


def _year_lines(year: Year, lang: Lang, width: int) -> Iterator[str]:
    title, count = say("year_title", lang, year=year.number), working(year.days)
    yield from _wrapped(f"{title}: {counted('working_days', count, lang)}", width)
    for remark in year.remarks(lang):
        yield from _wrapped(remark, width)
    months = [list(_month(year, days, lang)) for days in year.months]
    across = max(1, min(_ACROSS, (width + len(_GAP)) // (_WEEK + len(_GAP))))
    for first in range(0, 12, across):
        yield ""
        yield from _side_by_side(months[first : first + across])
    yield from _legend(year, lang, width)
    yield from _titled("year_marked", _entries(year, lang, width), lang)
    yield from _titled("year_notices", _notices(year, lang, width), lang)
    if year.calendar.edition is not None:
        yield ""
        yield say("year_edition", lang, edition=year.calendar.edition)


def _titled(key: str, lines: Iterable[str], lang: Lang) -> Iterator[str]:
    """Return lines under their title, or nothing where there are none."""
    if lines := list(lines):
        yield from ("", say(key, lang), *lines)


def _month(year: Year, days: Sequence[Day], lang: Lang) -> Iterator[str]:
    """Return the lines of a month: its name with the count, the weekdays, the weeks."""
    name, count = month_name(days[0].date.month, lang), working(days)
    yield f" {name}{counted('working_days', count, lang):>{_WEEK - len(name) - 2}}"
    yield "".join(f"{short_weekday(column, lang)[:2]:>3} " for column in range(7))
    for week in weeks(days):
        yield "".join(_cell(year, day) for day in week)


def _cell(year: Year, day: Day | None) -> str:
    if day is None:
        return " " * _CELL
    mark = year.mark(day)
    guess = DaySign.PROJECTED.value if day.projected else ""
    return f"{guess + str(day.date.day):>3}{mark.value if mark else ' '}"


def _side_by_side(months: Iterable[Sequence[str]]) -> Iterator[str]:
    for parts in zip_longest(*months, fillvalue=""):
        yield _GAP.join(part.ljust(_WEEK) for part in parts).rstrip()


def _legend(year: Year, lang: Lang, width: int) -> Iterator[str]:
    if marks := year.marks():
        yield ""
        yield from _wrapped("   ".join(_kept(f"{m.value} {m.text(lang)}") for m in marks), width)


def _entries(year: Year, lang: Lang, width: int) -> Iterator[str]:
    """Return the marked days in runs, each with its name and its source."""
    rows = (
        (
            f"{entry.mark.value}{DaySign.PROJECTED.value if entry.projected else ' '}",
            _kept(short_span(entry.day, entry.through, year.number, lang)),
            entry.name,
            "" if entry.citation is None else cited(entry.citation, lang),
        )
        for entry in year.entries(year.days, lang)
    )
    return _table(width, rows)


def _notices(year: Year, lang: Lang, width: int) -> Iterator[str]:
    """Return the notices, each with its announcement date and the days it set."""
    rows = (
        (
            _kept(announced(notice, lang)),
            cited(notice.citation, lang),
            ", ".join(_signed(run, year.number, lang) for run in _runs(notice.days)),
        )
        for notice in year.notices
    )
    return _table(width, rows)


def _runs(days: Iterable[Noted]) -> list[list[Noted]]:
    """Return the days of a notice in runs of one kind."""
    runs: list[list[Noted]] = []
    for day, note in days:
        last = runs[-1][-1] if runs else None
        if last and last[1].kind is note.kind and last[0] + _ONE_DAY == day:
            runs[-1].append((day, note))
        else:
            runs.append([(day, note)])
    return runs


def _signed(run: Sequence[Noted], year: int, lang: Lang) -> str:
    mark = DaySign.of(run[0][1].kind)
    days = short_span(run[0][0], run[-1][0], year, lang)
    return _kept(f"{mark.value if mark else ''} {days}")


def _table(width: int, rows: Iterable[Sequence[str]]) -> Iterator[str]:
    """Return rows as lines, a cell that is too wide continued below itself."""
    rows = list(rows)
    columns = [max(map(len, column)) for column in zip(*rows, strict=True)]
    widths = [min(column, _COLUMN) for column in columns[:-1]]
    room = width - sum(widths) - len(_INDENT) * (len(widths) + 1)
    if room < _NARROWEST:
        yield from _blocks(width, rows)
        return
    widths.append(room)
    cells = (zip_longest(*map(_wrapped, row, widths), fillvalue="") for row in rows)
    for line in aligned(line for row in cells for line in row):
        yield f"{_INDENT}{line}"


def _blocks(width: int, rows: Iterable[Sequence[str]]) -> Iterator[str]:
    """Return each row as lines of its own, where its cells have no room beside each other."""
    for first, *others in rows:
        whole = "  ".join(filter(None, (_kept(first.rstrip()), *others)))
        for place, line in enumerate(_wrapped(whole, width - 2 * len(_INDENT))):
            yield f"{_INDENT if place == 0 else 2 * _INDENT}{line}"


def _wrapped(text: str, width: int) -> list[str]:
    lines = textwrap.wrap(text, width, break_long_words=False, break_on_hyphens=False)
    return [line.replace(_HARD_SPACE, " ") for line in lines]


def _kept(text: str) -> str:
    """Return a text whose words stay on one line."""
    return text.replace(" ", _HARD_SPACE)
