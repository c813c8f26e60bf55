"""`onestop calendar`: the working days of a year.

Stands on the ward. Decides nothing.
"""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import click

from onestop.cli.console import (
    print_json,
    print_remarks,
    print_text,
    refusals_told,
    terminal_width,
)
from onestop.cli.endings import endings_soon
from onestop.cli.options import (
    FILE,
    day_of,
    day_option,
    json_option,
    lang_option,
    now,
    option,
    ward_of,
    ward_option,
)
from onestop.cli.speaking import SpokenCommand, SpokenNumber
from onestop.days.calendar import WorkCalendar
from onestop.days.day import Day
from onestop.i18n.languages import Lang
from onestop.i18n.refusal import language
from onestop.render.year.svg import calendar_svg
from onestop.render.year.text import calendar_text


@click.command(cls=SpokenCommand, help="command_calendar")
@click.argument("year", type=SpokenNumber(1))
@option("--svg", type=FILE, metavar="FILE.svg", help="command_svg")
@day_option("--as-of", key="command_as_of")
@json_option
@ward_option
@lang_option
def calendar(year: int, svg: str | None, as_of: str | None, as_json: bool, lang: str) -> None:
    """Show a year: days off, exchanged days and notices; a year without notices is projected."""
    spoken = language(lang)
    with refusals_told(spoken):
        ward = ward_of()
        print_remarks(endings_soon(now().date(), ward), spoken, error=True)
        shown, known_on = ward.calendar.extended(year), day_of(as_of)
        shown = shown if known_on is None else shown.as_of(known_on)
        if svg is not None:
            Path(svg).write_text(calendar_svg(year, shown, spoken), encoding="utf-8")
        elif as_json:
            print_json(_days(year, shown), spoken)
        else:
            print_text(_year_text(year, shown, spoken))


def _year_text(year: int, calendar: WorkCalendar, lang: Lang) -> str:
    """Return the year as wide as the terminal is, and at its own width where nobody reads."""
    width = terminal_width()
    return calendar_text(year, calendar, lang, **({} if width is None else {"width": width}))


def _days(year: int, calendar: WorkCalendar) -> list[Day]:
    first = dt.date(year, 1, 1)
    n = (dt.date(year, 12, 31) - first).days + 1
    return [calendar.day(first + dt.timedelta(days=number)) for number in range(n)]
