"""`onestop report`: the figures of a period.

Stands on the ward. Decides nothing.
"""

from __future__ import annotations

import datetime as dt
import sys
from collections.abc import Iterable
from typing import Any, get_args

import click

from onestop import vn
from onestop.cli.console import (
    FOUND,
    print_json,
    print_remarks,
    print_text,
    refusals_told,
    terminal_width,
)
from onestop.cli.endings import endings_soon
from onestop.cli.options import (
    FILE,
    TableOption,
    day_of,
    day_option,
    file_option,
    json_option,
    now,
    option,
    register_options,
    ward_of,
)
from onestop.cli.periods import period_of
from onestop.cli.report_forms import write_forms, write_text
from onestop.cli.speaking import SpokenChoice, SpokenCommand
from onestop.days.period import ReportPeriod
from onestop.figures.counting import Errors, NoLimit
from onestop.figures.grouping import By
from onestop.figures.rows import Report
from onestop.i18n.languages import Lang
from onestop.i18n.refusal import language
from onestop.i18n.sayings import say
from onestop.registers.register import Register
from onestop.render.figures import report_text, score_text
from onestop.satisfaction.scores import score
from onestop.ward import Ward


@click.command(cls=SpokenCommand, help="command_report")
@click.argument("register", type=FILE)
@day_option("--from", "first", key="command_from")
@day_option("--to", "last", key="command_to")
@option("--month", metavar="YYYY-MM", help="command_month")
@option("--reporting", "--window", "window", metavar="YYYY[-MM|-Qn|-Hn]", help="command_window")
@option(
    "--by",
    type=SpokenChoice(["procedure", "field", "officer", "agency", "channel"]),
    default="procedure",
    show_default=True,
    help="command_by",
)
@option(
    "--no-limit",
    type=SpokenChoice(get_args(NoLimit)),
    default="beside",
    show_default=True,
    help="command_no_limit",
)
@file_option("--text", "command_form_text")
@file_option("--html", "command_form_html")
@file_option("--xlsx", "command_form_xlsx")
@file_option("--docx", "command_form_docx")
@option("--receiver", metavar="NAME", help="command_receiver")
@json_option
@register_options
def report(
    register: str,
    first: str | None,
    last: str | None,
    month: str | None,
    window: str | None,
    by: By,
    no_limit: NoLimit,
    text: str | None,
    html: str | None,
    xlsx: str | None,
    docx: str | None,
    receiver: str | None,
    as_json: bool,
    encoding: str | None,
    columns: str | None,
    lenient: bool,
    files: tuple[str, ...],
    overlays: tuple[str, ...],
    lang: str,
) -> None:
    """Make the figures of a period from a table of dossiers."""
    spoken = language(lang)
    with refusals_told(spoken):
        period = period_of(day_of(first), day_of(last), month, window, spoken)
        ward = ward_of(files, overlays)
        read = TableOption(register, encoding, columns, lenient).read(ward, spoken)
        at = _now_within(period, spoken)
        print_remarks(endings_soon(now().date(), ward), spoken, error=True)
        errors: Errors = "collect" if lenient else "raise"
        figures = ward.tally(read.dossiers, period, by=by, no_limit=no_limit, at=at, errors=errors)
        names = {code: procedure.name for code, procedure in ward.procedures.items()}
        asked = {".html": html, ".xlsx": xlsx, ".docx": docx}
        write_forms(figures, ward, receiver, asked, names, spoken)
        if text is not None:
            earlier = period.before(), period.a_year_before()
            before = _earlier(ward, read, earlier, by=by, no_limit=no_limit, errors=errors)
            write_text(figures, ward, receiver, text, names, before, spoken)
        if as_json:
            print_json(figures, spoken)
        else:
            print_text(report_text(figures, spoken, names=names, width=terminal_width()))
            print_text(_ratings_text(read, period, spoken))
        if figures.not_judged:
            sys.exit(FOUND)


def _earlier(
    ward: Ward, read: Register, periods: Iterable[ReportPeriod], **how: Any
) -> tuple[Report, ...]:
    """Return the reports of earlier periods, as far as the table and the calendar reach back."""
    first = ward.calendar.first
    counted = (ward.tally(read.dossiers, one, **how) for one in periods if one.first >= first)
    return tuple(one for one in counted if one.total.received)


def _now_within(period: ReportPeriod, lang: Lang) -> dt.datetime | None:
    """Return the present moment where the period has not ended yet, and say so."""
    at = now()
    if at > period.last_moment(vn.TZ):
        return None
    print_text(say("period_not_over", lang, at=at), error=True)
    return at


def _ratings_text(read: Register, period: ReportPeriod, lang: Lang) -> str:
    """Return the ratings of the dossiers that were finished in the period."""
    counts = read.finished_in(period, vn.TZ).ratings(len(vn.SCALE_5.levels))
    scores = (score(counts, vn.SCALE_5, measure) for measure in ("satisfied", "top_box"))
    return "\n".join(score_text(one, lang) for one in scores)
