"""The form of a period's figures as cells: headings with their spans, rows, notes, signatures.

Every writer takes its cells from here, so that page, workbook and Word file cannot differ.

Stands on `forms.report_sheets`, `periods` and `i18n`. Knows no file.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from typing import Final

import attrs

from onestop.citation import Confidence
from onestop.figures.rows import Row
from onestop.forms.report_sheets import ReportSheet
from onestop.i18n.exits import printable
from onestop.i18n.languages import Lang
from onestop.i18n.sayings import say
from onestop.procedures.channels import Channel
from onestop.render._periods import period_name

#: The figures of a row in the order of the form: columns 3 to 13.
FIGURES: Final = (
    "received", "received_online", "received_other", "carried_over",
    "solved", "early", "on_time", "late",
    "pending", "in_time", "overdue",
)  # fmt: skip

#: How many columns the form has.
WIDTH: Final = 2 + len(FIGURES)


@attrs.frozen
class Head:
    """A cell of the heading: its text, the row and column where it begins, how far it spans."""

    text: str
    row: int
    column: int
    rows: int = 1
    columns: int = 1


@attrs.frozen
class FormRow:
    """A line of the form: its serial number, none for the total; its name; columns 3 to 13."""

    serial: int | None
    name: str
    figures: tuple[int, ...]


@attrs.frozen(kw_only=True)
class SignatureCell:
    """A place to sign: who, how, and the name where it is known."""

    who: str
    how: str
    name: str


@attrs.frozen(kw_only=True)
class FormCells:
    """All that the form says, cleaned for print."""

    number: str
    nation: tuple[str, str]
    parties: tuple[str, str]
    title: str
    period: tuple[str, str]
    unit: str
    heads: tuple[Head, ...]
    rows: tuple[FormRow, ...]
    total: FormRow
    notes: tuple[str, ...]
    dateline: str
    signatures: tuple[SignatureCell, SignatureCell]
    lang: Lang

    @property
    def numbers(self) -> tuple[str, ...]:
        """The row under the heading in which the form numbers its columns."""
        return tuple(f"({column})" for column in range(1, WIDTH + 1))


#: How many rows the heading has.
HEAD_ROWS: Final = 3

#: What is left to be filled in by hand.
BLANK: Final = "…………………"


def form_cells(sheet: ReportSheet, lang: Lang, names: Mapping[str, str]) -> FormCells:
    """Return the form of a report, filled in."""
    report = sheet.report
    days = {name: f"{getattr(report.period, name):%d/%m/%Y}" for name in ("first", "last")}
    name = period_name(report.period, lang)
    return FormCells(
        number=printable(say("sheet_form", lang, number=sheet.form.number)),
        nation=(say("slip_nation", lang), say("slip_motto", lang)),
        parties=(
            _labelled("sheet_from", sheet.office.name, lang),
            _labelled("sheet_to", sheet.receiver, lang),
        ),
        title=printable(sheet.form.title),
        period=(say("sheet_period", lang, name=name), say("sheet_days", lang, **days)),
        unit=say("sheet_unit", lang),
        heads=tuple(_heads(report.by, lang)),
        rows=tuple(_rows(sheet, lang, names)),
        total=FormRow(None, say("sheet_sum", lang), _figures(report.total)),
        notes=tuple(_notes(sheet, lang)),
        dateline=_dateline(sheet.office.place, sheet.made_on, lang),
        signatures=(
            _signature("sheet_prepared_by", "slip_sign", sheet.prepared_by, lang),
            _signature("sheet_signed_by", "slip_sign_and_seal", sheet.signed_by, lang),
        ),
        lang=lang,
    )


def _labelled(key: str, value: str | None, lang: Lang) -> str:
    return f"{say(key, lang)}: {BLANK if value is None else printable(value)}"


def _heads(by: str | None, lang: Lang) -> Iterator[Head]:
    yield Head(say("sheet_serial", lang), 0, 0, rows=3)
    yield Head(say(f"sheet_by_{by or 'field'}", lang), 0, 1, rows=3)
    yield Head(say("sheet_received", lang), 0, 2, columns=4)
    yield Head(say("sheet_all", lang), 1, 2, rows=2)
    yield Head(say("sheet_within", lang), 1, 3, columns=2)
    yield Head(say("sheet_online", lang), 2, 3)
    yield Head(say("sheet_other", lang), 2, 4)
    yield Head(say("sheet_carried_over", lang), 1, 5, rows=2)
    yield Head(say("sheet_solved", lang), 0, 6, columns=4)
    yield Head(say("sheet_pending", lang), 0, 10, columns=3)
    below = ("all", "early", "on_time", "late", "all", "in_time", "overdue")
    for column, name in enumerate(below, start=6):
        yield Head(say(f"sheet_{name}", lang), 1, column, rows=2)


def _rows(sheet: ReportSheet, lang: Lang, names: Mapping[str, str]) -> Iterator[FormRow]:
    for serial, row in enumerate(sheet.report.rows, start=1):
        yield FormRow(serial, _name(row.key, sheet.report.by, lang, names), _figures(row))


def _figures(row: Row) -> tuple[int, ...]:
    return tuple(getattr(row, name) for name in FIGURES)


def _name(key: str | None, by: str | None, lang: Lang, names: Mapping[str, str]) -> str:
    """Return what a row is called: a procedure by code and name, a channel in words."""
    if key is None:
        return say("unnamed", lang)
    if by == "channel":
        return Channel[key].text(lang)
    named = names.get(key)
    return printable(key if named is None else f"{key} {named}")


def _notes(sheet: ReportSheet, lang: Lang) -> Iterator[str]:
    """Yield what a reader must know of the figures, and that the form may be an old one."""
    total, citation = sheet.report.total, sheet.form.citation
    beside = {name: getattr(total, name) for name in ("refused", "no_limit", "not_counted")}
    if any(beside.values()):
        yield _note(say("sheet_beside", lang, **beside), lang)
    yield from (_note(finding.text(lang), lang) for finding in sheet.report.findings)
    for violation in sheet.report.violations():
        yield _note(say("report_violated", lang, violation=violation), lang)
    if citation is not None and citation.confidence is not Confidence.CONFIRMED:
        told = {"instrument": citation.instrument, "note": citation.note}
        yield _note(say("sheet_form_unsure", lang, **told), lang)


def _note(note: str, lang: Lang) -> str:
    return printable(say("sheet_note", lang, note=note))


def _dateline(place: str | None, day: dt.date | None, lang: Lang) -> str:
    where = BLANK if place is None else printable(place)
    if day is None:
        return f"{where}, {say('slip_day', lang, day='……', month='……', year='………')}"
    month = f"{day.month:02d}" if day.month < 3 else str(day.month)
    told = {"day": f"{day.day:02d}", "month": month, "year": str(day.year)}
    return f"{where}, {say('slip_day', lang, **told)}"


def _signature(who: str, how: str, name: str | None, lang: Lang) -> SignatureCell:
    signed = "" if name is None else printable(name)
    return SignatureCell(who=say(who, lang), how=say(how, lang), name=signed)
