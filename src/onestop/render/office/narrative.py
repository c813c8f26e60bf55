"""The report of a period as a filled text: what the figures tell is written, the rest left open.

Sections are those that wards write: what came in, how it was solved, what lies beside the form,
what changed, each row; difficulties, their causes and proposals are for people.

Stands on `form` and `figures.changes`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from onestop._arguments import checked
from onestop.figures.changes import compare_reports
from onestop.figures.rows import Report, Row
from onestop.forms.report_sheets import ReportSheet
from onestop.i18n.exits import printable, printable_lines
from onestop.i18n.languages import Lang
from onestop.i18n.numbers import percent, whole
from onestop.i18n.refusal import language
from onestop.i18n.sayings import say
from onestop.render._periods import period_name
from onestop.render.office.form import BLANK, FormCells, form_cells

#: What lies beside the form's columns, in the order in which it is told.
_BESIDE: Final = (
    "waiting", "waiting_late", "accepted_late", "awaiting_supplement", "suspended", "withdrawn",
    "stopped", "closed", "rejected", "refused", "no_limit", "apologies", "boundary_free",
)  # fmt: skip

#: What of the changes is told: the totals that leaders ask for first.
_CHANGED: Final = ("received_new", "solved", "kept_of_solved", "pending")

#: What only people can write.
_BY_HAND: Final = ("narrative_difficulties", "narrative_causes", "narrative_proposals")


@checked
def report_sheet_text(
    sheet: ReportSheet,
    lang: Lang = "vi",
    *,
    names: Mapping[str, str] | None = None,
    before: Sequence[Report] = (),
) -> str:
    """Return a period's report as a filled text (*báo cáo kết quả giải quyết thủ tục hành chính*).

    Of a month, a quarter or a year alike. `names` are the names of procedures or fields by their
    keys; `before` are reports of other periods to hold it against: the one before, the same of last
    year. What the figures do not tell, difficulties, causes and proposals, is a dotted line.

    >>> from onestop import ReportPeriod, tally, vn
    >>> from onestop.forms import Office
    >>> period = ReportPeriod.reporting_month(2026, 11)
    >>> figures = tally([], period, vn.calendar(), by="field")
    >>> sheet = ReportSheet(figures, vn.report_form(on=period.last), office=Office("UBND phường A"))
    >>> print(report_sheet_text(sheet).splitlines()[0])
    UBND phường A

    Raises:
        BadValueError: a report of the same period stands in `before`, or the language is unknown.
    """
    spoken = language(lang)
    cells = form_cells(sheet, spoken, names or {})
    return printable_lines(_report_lines(sheet, cells, before, spoken))


def _report_lines(
    sheet: ReportSheet,
    cells: FormCells,
    before: Sequence[Report],
    lang: Lang,
) -> Iterator[str]:
    report = sheet.report
    yield printable(sheet.office.name or BLANK)
    yield from (*cells.nation, cells.dateline, "")
    yield say("narrative_heading", lang).upper()
    yield say("narrative_heading_of", lang, period=period_name(report.period, lang))
    yield cells.period[1]
    yield cells.parties[1]
    sections = (
        ("narrative_intake", _intake(report.total, lang)),
        ("narrative_solving", _solving(report.total, lang)),
        ("narrative_beside", _beside(report.total, lang)),
        ("narrative_changes", (line for one in before for line in _changes(report, one, lang))),
        ("narrative_rows", _rows(report, cells, lang)),
    )
    told = [(title, held) for title, lines in sections if (held := tuple(lines))]
    for place, (title, lines) in enumerate(told, start=1):
        yield from ("", say(title, lang, n=place), *lines)
    for place, title in enumerate(_BY_HAND, start=len(told) + 1):
        yield from ("", say(title, lang, n=place), BLANK * 3)
    yield ""
    yield from (f"{each.who}: {each.name or BLANK}" for each in cells.signatures)


def _intake(total: Row, lang: Lang) -> Iterator[str]:
    online = percent(total.online_rate, lang)
    values = {name: whole(getattr(total, name), lang) for name in _INTAKE}
    yield say("narrative_received", lang, online=online, **values)


_INTAKE: Final = ("received", "received_online", "received_other", "carried_over")


def _solving(total: Row, lang: Lang) -> Iterator[str]:
    counts = ("solved", "early", "on_time", "late", "pending", "in_time", "overdue", "paused")
    values = {name: whole(getattr(total, name), lang) for name in counts}
    yield say("narrative_solved", lang, kept=percent(total.kept_rate, lang), **values)
    yield say("narrative_pending", lang, **values)
    if total.due:
        share = percent(total.kept_share("due"), lang)
        yield say("narrative_due", lang, due=whole(total.due, lang), kept=share)


def _beside(total: Row, lang: Lang) -> Iterator[str]:
    for name in _BESIDE:
        count = getattr(total, name)
        if count:
            yield say(f"narrative_{name}", lang, n=whole(count, lang))


def _changes(report: Report, before: Report, lang: Lang) -> Iterator[str]:
    yield say("narrative_against", lang, period=period_name(before.period, lang))
    for change in compare_reports(report, before):
        if change.key is None and change.figure in _CHANGED:
            yield f"- {change.text(lang)}"


def _rows(report: Report, cells: FormCells, lang: Lang) -> Iterator[str]:
    for row, shown in zip(report.rows, cells.rows, strict=True):
        counts = ("received", "solved", "early", "on_time", "late", "pending", "overdue")
        values = {name: whole(getattr(row, name), lang) for name in counts}
        yield say("narrative_row", lang, name=shown.name, **values)
