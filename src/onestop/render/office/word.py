"""The form of a period's figures as a Word file (.docx), written by python-docx (extra `word`).

Stands on `form`.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Final

from onestop._arguments import checked
from onestop.errors import MissingExtraError, unopenable
from onestop.forms.report_sheets import ReportSheet
from onestop.i18n.languages import Lang
from onestop.i18n.numbers import whole
from onestop.i18n.refusal import language
from onestop.render.office.form import (
    HEAD_ROWS,
    WIDTH,
    FormCells,
    FormRow,
    SignatureCell,
    form_cells,
)

if TYPE_CHECKING:
    from docx.document import Document
    from docx.table import Table, _Cell, _Row
    from docx.text.paragraph import Paragraph

#: The widths of the columns in millimetres, 273 on A4 across: serial, name, figures.
_WIDTHS: Final = (10, 65, *(18,) * (WIDTH - 2))
_THIRDS: Final = (75, 108, 90)
_HALVES: Final = (130, 143)

_SIZE: Final = 11
_SMALL: Final = 9


@checked
def write_report_docx(
    sheet: ReportSheet,
    path: str | Path,
    lang: Lang = "vi",
    *,
    names: Mapping[str, str] | None = None,
) -> None:
    """Write the form of a period's figures (*biểu II.06*) as a Word file for A4 paper.

    `names` gives the names of keys, for example of procedure codes.

    Raises:
        MissingExtraError: the extra `word` is not installed.
        BadValueError: the language is neither "vi" nor "en".
        UnopenableFileError: the file cannot be written.
    """
    try:
        import docx
    except ImportError as error:
        raise MissingExtraError("part_word", "word") from error
    form = form_cells(sheet, language(lang), names or {})
    document = docx.Document()
    _set_page(document, form, sheet.made_on or sheet.report.period.last)
    _write_top(document, form)
    _write_table(document, form)
    for note in form.notes:
        _write(document.add_paragraph(), note, is_slanted=True, size=_SMALL)
    _write_signatures(document, form)
    try:
        document.save(str(path))
    except OSError as error:
        raise unopenable(path, error) from error


def _set_page(document: Document, form: FormCells, day: dt.date) -> None:
    """Turn the paper, set the letters, and date the file: no wall clock in it."""
    from docx.enum.section import WD_ORIENT
    from docx.shared import Mm, Pt

    section = document.sections[0]
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = Mm(297), Mm(210)
    section.left_margin = section.right_margin = section.top_margin = section.bottom_margin = Mm(12)
    letters = document.styles["Normal"]
    letters.font.name, letters.font.size = "Times New Roman", Pt(_SIZE)
    letters.paragraph_format.space_after = Pt(0)
    made = dt.datetime.combine(day, dt.time())
    core = document.core_properties
    core.title, core.subject, core.author, core.comments = form.title, form.period[0], "", ""
    core.created = core.modified = made


def _write_top(document: Document, form: FormCells) -> None:
    number, nation, parties = _grid(document, 1, _THIRDS).rows[0].cells
    _write(number.paragraphs[0], form.number, is_bold=True)
    for place, line in enumerate(form.nation):
        paragraph = nation.paragraphs[0] if place == 0 else nation.add_paragraph()
        _write(paragraph, line, is_bold=True, is_centred=True)
    for place, line in enumerate(form.parties):
        _write(parties.paragraphs[0] if place == 0 else parties.add_paragraph(), line)
    document.add_paragraph()
    _write(document.add_paragraph(), form.title.upper(), is_bold=True, is_centred=True, size=13)
    _write(document.add_paragraph(), form.period[0], is_bold=True, is_centred=True)
    _write(document.add_paragraph(), form.period[1], is_slanted=True, is_centred=True)
    unit = document.add_paragraph()
    _write(unit, form.unit, is_slanted=True)
    _align(unit, "RIGHT")


def _grid(document: Document, rows: int, widths: tuple[int, ...], style: str = "") -> Table:
    """Add a table whose columns keep their widths, in every program that opens the file."""
    from docx.shared import Mm

    table: Table = document.add_table(rows, len(widths), style or None)
    table.autofit = False
    for column, width in zip(table.columns, widths, strict=True):
        column.width = Mm(width)
        for cell in column.cells:
            cell.width = Mm(width)
    return table


def _write_table(document: Document, form: FormCells) -> None:
    body = [*form.rows, form.total]
    table = _grid(document, HEAD_ROWS + 1 + len(body), _WIDTHS, "Table Grid")
    # each row's cells are asked once: the library walks the whole table for them
    cells = [row.cells for row in table.rows]
    for head in form.heads:
        begin = cells[head.row][head.column]
        end = cells[head.row + head.rows - 1][head.column + head.columns - 1]
        merged = begin if begin is end else begin.merge(end)
        _fill(merged, head.text, is_bold=True, is_centred=True)
    for cell, number in zip(cells[HEAD_ROWS], form.numbers, strict=True):
        _fill(cell, number, is_slanted=True, is_centred=True)
    for row in table.rows[: HEAD_ROWS + 1]:
        _repeat(row)
    for row_cells, row_of_form in zip(cells[HEAD_ROWS + 1 :], body, strict=True):
        _write_row(row_cells, row_of_form, form.lang, is_total=row_of_form is form.total)


def _write_row(cells: tuple[_Cell, ...], row: FormRow, lang: Lang, *, is_total: bool) -> None:
    serial = "" if row.serial is None else str(row.serial)
    _fill(cells[0], serial, is_centred=True)
    _fill(cells[1], row.name, is_bold=is_total)
    for cell, figure in zip(cells[2:], row.figures, strict=True):
        _fill(cell, whole(figure, lang), is_bold=is_total)
        _align(cell.paragraphs[0], "RIGHT")


def _repeat(row: _Row) -> None:
    """Make a row stand again at the top of every page."""
    from docx.oxml.parser import OxmlElement

    # the library has no call for it
    row._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))  # noqa: SLF001


def _write_signatures(document: Document, form: FormCells) -> None:
    document.add_paragraph()
    left, right = _grid(document, 1, _HALVES).rows[0].cells
    _write(right.paragraphs[0], form.dateline, is_slanted=True, is_centred=True)
    for cell, signature in zip((left, right), form.signatures, strict=True):
        _sign(cell, signature)


def _sign(cell: _Cell, signature: SignatureCell) -> None:
    _write(cell.add_paragraph(), signature.who.upper(), is_bold=True, is_centred=True)
    _write(cell.add_paragraph(), signature.how, is_slanted=True, is_centred=True)
    for _ in range(3):  # room to sign
        cell.add_paragraph()
    _write(cell.add_paragraph(), signature.name, is_bold=True, is_centred=True)


def _fill(
    cell: _Cell,
    text: str,
    *,
    is_bold: bool = False,
    is_slanted: bool = False,
    is_centred: bool = False,
) -> None:
    from docx.enum.table import WD_ALIGN_VERTICAL

    cell.vertical_alignment = WD_ALIGN_VERTICAL.CENTER
    paragraph = cell.paragraphs[0]
    _write(
        paragraph,
        text,
        is_bold=is_bold,
        is_slanted=is_slanted,
        is_centred=is_centred,
        size=_SMALL,
    )


def _write(
    paragraph: Paragraph,
    text: str,
    *,
    is_bold: bool = False,
    is_slanted: bool = False,
    is_centred: bool = False,
    size: int = _SIZE,
) -> None:
    from docx.shared import Pt

    run = paragraph.add_run(text)
    run.bold, run.italic, run.font.size = is_bold, is_slanted, Pt(size)
    if is_centred:
        _align(paragraph, "CENTER")


def _align(paragraph: Paragraph, how: str) -> None:
    from docx.enum.text import WD_ALIGN_PARAGRAPH

    paragraph.alignment = getattr(WD_ALIGN_PARAGRAPH, how)
