"""The form of a period's figures, written into the files that `onestop report` is asked for.

Stands on the ward and `render.office`. Knows no options.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from onestop import vn
from onestop.cli.console import print_text
from onestop.cli.options import now
from onestop.figures.rows import Report
from onestop.forms.report_sheets import ReportSheet
from onestop.i18n.languages import Lang
from onestop.i18n.sayings import say
from onestop.render.office.narrative import report_sheet_text
from onestop.render.office.page import report_sheet_html
from onestop.render.office.word import write_report_docx
from onestop.render.office.workbook import write_report_xlsx
from onestop.ward import Ward


def write_forms(
    report: Report,
    ward: Ward,
    receiver: str | None,
    files: Mapping[str, str | None],
    names: Mapping[str, str],
    lang: Lang,
) -> None:
    """Write the form, made today, into each file that is named, by its kind."""
    wanted = {kind: path for kind, path in files.items() if path is not None}
    if not wanted:
        return
    form = vn.report_form(on=report.period.last)
    today = now().date()
    sheet = ReportSheet(report, form, office=ward.office, receiver=receiver, made_on=today)
    for kind, path in wanted.items():
        _WRITERS[kind](sheet, path, lang, names=names)
        print_text(say("form_written", lang, path=path), error=True)


def write_text(
    report: Report,
    ward: Ward,
    receiver: str | None,
    path: str,
    names: Mapping[str, str],
    before: Sequence[Report],
    lang: Lang,
) -> None:
    """Write the report as a filled text, made today, beside the reports of other periods."""
    form = vn.report_form(on=report.period.last)
    sheet = ReportSheet(report, form, office=ward.office, receiver=receiver, made_on=now().date())
    text = report_sheet_text(sheet, lang, names=names, before=before)
    Path(path).write_text(text + "\n", encoding="utf-8")
    print_text(say("form_written", lang, path=path), error=True)


def _write_page(sheet: ReportSheet, path: str, lang: Lang, *, names: Mapping[str, str]) -> None:
    Path(path).write_text(report_sheet_html(sheet, lang, names=names), encoding="utf-8")


#: What writes each kind of file.
_WRITERS = {".html": _write_page, ".xlsx": write_report_xlsx, ".docx": write_report_docx}
