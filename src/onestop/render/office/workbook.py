"""The form of a period's figures as a workbook (.xlsx), written by XlsxWriter (extra `excel`).

Figures are numbers, so that an office can go on counting; texts are never formulas.

Stands on `form`.
"""

from __future__ import annotations

import datetime as dt
import textwrap
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

import attrs

from onestop._arguments import checked
from onestop.errors import MissingExtraError, unopenable
from onestop.forms.report_sheets import ReportSheet
from onestop.i18n.languages import Lang
from onestop.i18n.refusal import language
from onestop.registers.handing_out import safe_cell
from onestop.render.office.form import HEAD_ROWS, WIDTH, FormCells, FormRow, form_cells

#: The widths of the columns in characters: serial, name, figures.
_WIDTHS: Final = (5, 34, *(9.5,) * (WIDTH - 2))

#: In which column the three blocks of the heading and the two of the foot begin and end.
_THIRDS: Final = ((0, 1), (2, 8), (9, WIDTH - 1))
_HALVES: Final = ((0, 5), (6, WIDTH - 1))

#: The height of a line in points.
_LINE: Final = 15

_FONT: Final = {"font_name": "Times New Roman", "font_size": 11, "valign": "vcenter"}
_FORMATS: Final[dict[str, dict[str, Any]]] = {
    "left": {"align": "left", "bold": True, "text_wrap": True, "valign": "top"},
    "plain": {"align": "left", "text_wrap": True, "valign": "top"},
    "center": {"align": "center", "bold": True, "text_wrap": True},
    "title": {"align": "center", "bold": True, "text_wrap": True, "font_size": 14},
    "slant": {"align": "center", "italic": True},
    "unit": {"align": "right", "italic": True},
    "head": {"align": "center", "bold": True, "text_wrap": True, "border": 1},
    "number": {"align": "center", "italic": True, "border": 1, "font_size": 9},
    "serial": {"align": "center", "border": 1},
    "name": {"align": "left", "text_wrap": True, "border": 1},
    "figure": {"align": "right", "border": 1, "num_format": "#,##0"},
    "total_name": {"align": "left", "bold": True, "border": 1},
    "total": {"align": "right", "bold": True, "border": 1, "num_format": "#,##0"},
    "note": {"align": "left", "italic": True, "text_wrap": True, "font_size": 10},
}


@checked
def write_report_xlsx(
    sheet: ReportSheet,
    path: str | Path,
    lang: Lang = "vi",
    *,
    names: Mapping[str, str] | None = None,
) -> None:
    """Write the form of a period's figures (*biểu II.06*) as a workbook for A4 paper.

    `names` gives the names of keys, for example of procedure codes.

    Raises:
        MissingExtraError: the extra `excel` is not installed.
        BadValueError: the language is neither "vi" nor "en".
        UnopenableFileError: the file cannot be written.
    """
    try:
        from xlsxwriter import Workbook  # type: ignore[import-untyped]  # it has no stubs
        from xlsxwriter.exceptions import FileCreateError  # type: ignore[import-untyped]
    except ImportError as error:
        raise MissingExtraError("part_workbooks", "excel") from error
    form = form_cells(sheet, language(lang), names or {})
    try:
        with Workbook(str(path)) as book:
            # a file made twice of one report is the same file: no wall clock in it
            day = sheet.made_on or sheet.report.period.last
            made = dt.datetime.combine(day, dt.time())
            book.set_properties({"title": form.title, "subject": form.period[0], "created": made})
            _Writer(book, form).write()
    except FileCreateError as error:
        raise unopenable(path, OSError(str(error))) from error


@attrs.define
class _Writer:
    """The sheet while it is written, row by row."""

    book: Any
    form: FormCells
    sheet: Any = attrs.field(init=False)
    formats: dict[str, Any] = attrs.field(init=False)
    row: int = 0

    def write(self) -> None:
        self.sheet = self.book.add_worksheet("II.06")
        self.formats = {
            name: self.book.add_format({**_FONT, **own}) for name, own in _FORMATS.items()
        }
        self._set_page()
        self._write_top()
        first = self.row
        self._write_heads()
        self.sheet.repeat_rows(first, self.row - 1)
        self.sheet.freeze_panes(self.row, 2)
        self._write_rows()
        self._write_foot()

    def _set_page(self) -> None:
        self.sheet.set_landscape()
        self.sheet.set_paper(9)  # A4
        self.sheet.set_margins(left=0.5, right=0.5, top=0.5, bottom=0.5)
        self.sheet.fit_to_pages(1, 0)  # as wide as the paper, as long as it needs
        for column, width in enumerate(_WIDTHS):
            self.sheet.set_column(column, column, width)

    def _write_top(self) -> None:
        number, nation, parties = self.form.number, self.form.nation, self.form.parties
        self._blocks(_THIRDS, (number, nation[0], parties[0]), ("left", "center", "plain"))
        self._blocks(_THIRDS, ("", nation[1], parties[1]), ("left", "center", "plain"), height=32)
        self.row += 1
        self._across(self.form.title.upper(), "title", height=24)
        self._across(self.form.period[0], "center")
        self._across(self.form.period[1], "slant")
        self._across(self.form.unit, "unit")

    def _write_heads(self) -> None:
        for head in self.form.heads:
            first, last = self.row + head.row, self.row + head.row + head.rows - 1
            self._merge(first, head.column, last, head.column + head.columns - 1, head.text, "head")
        self.sheet.set_row(self.row + 2, 44)
        self.row += HEAD_ROWS
        for column, number in enumerate(self.form.numbers):
            self.sheet.write_string(self.row, column, number, self.formats["number"])
        self.row += 1

    def _write_rows(self) -> None:
        for row in self.form.rows:
            self._write_row(row, "name", "figure")
        self._write_row(self.form.total, "total_name", "total")

    def _write_row(self, row: FormRow, name: str, figure: str) -> None:
        serial = "" if row.serial is None else row.serial
        self.sheet.write(self.row, 0, serial, self.formats["serial"])
        self.sheet.write_string(self.row, 1, safe_cell(row.name), self.formats[name])
        for column, number in enumerate(row.figures, start=2):
            self.sheet.write_number(self.row, column, number, self.formats[figure])
        # a program that opens the file does not fit the height to a wrapped name by itself
        self.sheet.set_row(self.row, _LINE * _line_count(row.name, _WIDTHS[1]))
        self.row += 1

    def _write_foot(self) -> None:
        for note in self.form.notes:
            self._across(note, "note", height=_LINE * _line_count(note, sum(_WIDTHS)))
        self.row += 1
        prepared, signed = self.form.signatures
        self._blocks(_HALVES, ("", self.form.dateline), ("slant", "slant"))
        self._blocks(_HALVES, (prepared.who.upper(), signed.who.upper()), ("center", "center"))
        self._blocks(_HALVES, (prepared.how, signed.how), ("slant", "slant"))
        self.row += 4
        self._blocks(_HALVES, (prepared.name, signed.name), ("center", "center"))

    def _across(self, text: str, kind: str, *, height: float | None = None) -> None:
        self._blocks(((0, WIDTH - 1),), (text,), (kind,), height=height)

    def _blocks(
        self,
        columns: tuple[tuple[int, int], ...],
        texts: tuple[str, ...],
        kinds: tuple[str, ...],
        *,
        height: float | None = None,
    ) -> None:
        """Write texts side by side, each over so many columns."""
        for (first, last), text, kind in zip(columns, texts, kinds, strict=True):
            self._merge(self.row, first, self.row, last, text, kind)
        if height is not None:
            self.sheet.set_row(self.row, height)
        self.row += 1

    def _merge(self, row: int, column: int, last_row: int, last: int, text: str, kind: str) -> None:
        """Write a text over cells; the first one again as text, for a merge guesses its kind."""
        if (row, column) != (last_row, last):
            self.sheet.merge_range(row, column, last_row, last, "", self.formats[kind])
        self.sheet.write_string(row, column, safe_cell(text), self.formats[kind])


def _line_count(text: str, width: float) -> int:
    """Return how many lines a text takes in a column of so many characters."""
    return max(1, len(textwrap.wrap(text, int(width))))
