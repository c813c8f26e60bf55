"""A year, drawn on one page.

Twelve months on a sheet of A4 turned sideways, to print or to put on a page. Days off, exchanged,
closed and projected differ by sign, border and pattern, so that no colour is needed to tell them
apart; each month names its days below itself, and all of it stands in the description as text.

Stands on `_year`, `_svg` and `i18n`.
"""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Sequence
from typing import Final

from onestop._arguments import checked
from onestop.days.calendar import WorkCalendar
from onestop.days.day import Day
from onestop.i18n.dates import month_name, short_weekday, span_text
from onestop.i18n.languages import Lang
from onestop.i18n.sayings import counted, say
from onestop.limits.explaining import cited
from onestop.render._svg import Picture, moved, text
from onestop.render.year.cells import CELL_HEIGHT, CELL_WIDTH, day_cell, hatch, style, swatch
from onestop.render.year.model import DayRun, DaySign, Year, announced, joined, weeks, working

#: The page: A4 turned sideways, at 96 dots an inch; it grows where a year has more to tell.
_WIDTH: Final = 1122
_HEIGHT: Final = 793
_MARGIN: Final = 34

_ACROSS: Final = 4
_STEP: Final = 272
_HEADER: Final = 36
_LINE: Final = 13
_NAME_LETTERS: Final = 36
_NOTE_LETTERS: Final = 190
_LETTER: Final = 5.6


@checked
def calendar_svg(year: int, calendar: WorkCalendar | None = None, lang: Lang = "vi") -> str:
    """Return a year of a calendar as an SVG picture (*tờ lịch năm*); the official one by default.

    >>> "Working calendar of 2026: 249 working days</title>" in calendar_svg(2026, lang="en")
    True

    Raises:
        OutsideCalendarError: a day of the year lies outside the calendar.
    """
    known = Year.of(year, calendar)
    name = f"year-{year}-{lang}"
    top, head = _head(known, lang)
    below, foot = _foot(known, lang)
    rows = _rows(known, lang)
    needed = top + sum(height for height, _ in rows) + below
    height = max(_HEIGHT, needed)
    gap = (height - needed) // len(rows)
    body = [hatch(name), *head]
    for row_height, months in rows:
        body.append(moved(_MARGIN, top, months))
        top += row_height + gap
    body.append(moved(_MARGIN, top, foot))
    title = f"{say('year_title', lang, year=year)}: {_sum(known.days, lang)}"
    page = Picture(_WIDTH, height, style(name), title, _description(known, lang), lang, name)
    return page.svg("".join(body))


def _sum(days: Iterable[Day], lang: Lang) -> str:
    return counted("working_days", working(days), lang)


def _description(year: Year, lang: Lang) -> str:
    """Return in words what the picture shows."""
    told = [_sum(year.days, lang), *year.remarks(lang)]
    if entries := joined(year.entries(year.days, lang)):
        told.append(
            f"{say('year_marked', lang)}: {'; '.join(_run_title(e, lang) for e in entries)}"
        )
    return f"{'. '.join(told)}."


def _run_title(entry: DayRun, lang: Lang) -> str:
    """Return an entry as words alone: what a sign says that its name does not, beside it."""
    signs = [DaySign.CLOSED] * (entry.mark is DaySign.CLOSED) + [
        DaySign.PROJECTED
    ] * entry.projected
    beside = f" ({', '.join(sign.text(lang) for sign in signs)})" if signs else ""
    return f"{span_text(entry.day, entry.through, lang)}: {entry.name}{beside}"


def _head(year: Year, lang: Lang) -> tuple[int, list[str]]:
    """Return the height of the title with what is not settled, and its lines."""
    notes = _notes(year.remarks(lang), _MARGIN, _MARGIN + 36)
    title = text(_MARGIN, _MARGIN + 18, say("year_title", lang, year=year.number), "title")
    total = text(_WIDTH - _MARGIN, _MARGIN + 18, _sum(year.days, lang), "sum")
    return _MARGIN + 40 + _LINE * len(notes), [title, total, *notes]


def _notes(sentences: Iterable[str], x: int, y: int) -> list[str]:
    lines = [line for told in sentences for line in textwrap.wrap(told, _NOTE_LETTERS)]
    return [text(x, y + _LINE * n, line, "note") for n, line in enumerate(lines)]


def _rows(year: Year, lang: Lang) -> list[tuple[int, list[str]]]:
    """Return the rows of months, each with its height."""
    months = [_month(year, days, lang) for days in year.months]
    rows = [months[i : i + _ACROSS] for i in range(0, len(months), _ACROSS)]
    return [
        (
            max(height for height, _ in row),
            [moved(column * _STEP, 0, lines) for column, (_, lines) in enumerate(row)],
        )
        for row in rows
    ]


def _month(year: Year, days: Sequence[Day], lang: Lang) -> tuple[int, list[str]]:
    """Return the height of a month and its lines: heading, weekdays, weeks, names of days."""
    lines = [
        text(0, 12, month_name(days[0].date.month, lang), "month"),
        text(7 * CELL_WIDTH, 12, _sum(days, lang), "count"),
        *(text((n + 0.5) * CELL_WIDTH, 28, short_weekday(n, lang), "head") for n in range(7)),
    ]
    below = _HEADER - 3
    for week in weeks(days):
        for column, day in enumerate(week):
            if day is not None:
                cell = day_cell(day, year.mark(day), lang)
                lines.append(moved(column * CELL_WIDTH, below, [cell]))
        below += CELL_HEIGHT
    below += _LINE
    for entry in joined(year.entries(days, lang)):
        names = textwrap.wrap(entry.name, _NAME_LETTERS)
        lines += _run_legend(entry, names, below)
        below += _LINE * len(names)
    return below, lines


def _run_legend(entry: DayRun, names: Iterable[str], y: int) -> list[str]:
    """Return an entry below its month: its days, its sign, its name."""
    first, last = entry.day.day, entry.through.day
    days = str(first) if first == last else f"{first}–{last}"
    guess = DaySign.PROJECTED.value if entry.projected else ""
    return [
        text(CELL_WIDTH, y, f"{guess}{days}", "days"),
        text(CELL_WIDTH + 9, y, entry.mark.value, "sign"),
        *(text(CELL_WIDTH + 18, y + _LINE * n, name, "name") for n, name in enumerate(names)),
    ]


def _foot(year: Year, lang: Lang) -> tuple[int, list[str]]:
    """Return the height of what stands below the months, and its lines: signs and notices."""
    lines: list[str] = []
    x = 0.0
    for mark in year.marks():
        lines += [
            moved(x, 0, [swatch(mark)]),
            text(x + CELL_WIDTH + 6, 14, mark.text(lang), "legend"),
        ]
        x += CELL_WIDTH + 34 + _LETTER * len(mark.text(lang))
    notes = _notes(_sources(year, lang), 0, CELL_HEIGHT + 16)
    return CELL_HEIGHT + 6 + _LINE * len(notes) + _MARGIN, [*lines, *notes]


def _sources(year: Year, lang: Lang) -> list[str]:
    """Return the notices of the year and the edition of the data, as sentences."""
    notices = [f"{cited(n.citation, lang)}, {announced(n, lang)}" for n in year.notices]
    told = [f"{say('year_notices', lang)}: {'; '.join(notices)}"] if notices else []
    edition = year.calendar.edition
    return told if edition is None else [*told, say("year_edition", lang, edition=edition)]
