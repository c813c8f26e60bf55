"""Tables that the library writes: CSV, a workbook, or JSON Lines, by the name's ending.

No cell of CSV or of a workbook acts when a spreadsheet opens it: one that would be taken for a
formula is written with an apostrophe before it, which `plain_cell` takes away again.

Stands on `errors`. Knows no dossier.
"""

from __future__ import annotations

import csv
import json
import re
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Final

from onestop._arguments import checked
from onestop.errors import BadValueError, MissingExtraError, unopenable
from onestop.i18n.remarks import Remark

#: What a spreadsheet takes for the beginning of a formula; an apostrophe before it is one of ours.
_ACTS: Final = re.compile(r"'*[=+\-@\t\r]")
_APOSTROPHE: Final = re.compile(r"'+[=+\-@\t\r]")
#: What a cell of a workbook can hold.
_LONGEST: Final = 32_767
_LINES: Final = (".jsonl", ".ndjson")
_ENDINGS: Final = (".csv", ".xlsx", *_LINES)

#: The cells of a row by heading: texts, lists and tables, or `None` for an empty one.
Cells = Mapping[str, object]


@checked
def safe_cell(text: str) -> str:
    """Return a text as a cell that no spreadsheet takes for a formula (*ô an toàn*).

    >>> safe_cell("=1+1"), safe_cell("Lan")
    ("'=1+1", 'Lan')
    """
    return f"'{text}" if _ACTS.match(text) else text


@checked
def plain_cell(cell: str) -> str:
    """Return the text of a cell that `safe_cell` may have written (*nội dung gốc của ô*).

    >>> plain_cell("'=1+1"), plain_cell("'Lan")
    ('=1+1', "'Lan")
    """
    return cell[1:] if _APOSTROPHE.match(cell) else cell


@checked
def write_table(path: str | Path, headings: Sequence[str], rows: Iterable[Cells]) -> None:
    """Write rows under headings (*ghi bảng ra tệp*), as the ending of the name says.

    Raises:
        BadValueError: another ending than .csv, .xlsx, .jsonl and .ndjson, or a text too long for a
            cell of a workbook.
        MissingExtraError: a workbook, and the extra `excel` is not installed.
        UnopenableFileError: the file cannot be written.
    """
    ending = Path(path).suffix.lower()
    if ending not in _ENDINGS:
        known = Remark.of("endings_known", known=", ".join(_ENDINGS))
        raise BadValueError("path", str(path), known)
    try:
        if ending in _LINES:
            _write_lines(path, headings, rows)
        elif ending == ".csv":
            _write_csv(path, headings, rows)
        else:
            _write_workbook(path, headings, rows)
    except OSError as error:
        raise unopenable(path, error) from error


def _write_lines(path: str | Path, headings: Sequence[str], rows: Iterable[Cells]) -> None:
    with Path(path).open("w", encoding="utf-8", newline="\n") as file:
        for row in rows:
            held = {name: row[name] for name in headings if row.get(name) is not None}
            file.write(json.dumps(held, ensure_ascii=False) + "\n")


def _write_csv(path: str | Path, headings: Sequence[str], rows: Iterable[Cells]) -> None:
    # the mark tells a spreadsheet that this is UTF-8
    with Path(path).open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(headings)
        writer.writerows([safe_cell(_text(row.get(name))) for name in headings] for row in rows)


def _write_workbook(path: str | Path, headings: Sequence[str], rows: Iterable[Cells]) -> None:
    try:
        from xlsxwriter import Workbook  # type: ignore[import-untyped]  # it has no stubs
    except ImportError as error:
        raise MissingExtraError("part_write_workbooks", "excel") from error
    lines = [list(headings), *([_text(row.get(name)) for name in headings] for row in rows)]
    for number, cells in enumerate(lines, start=1):
        for name, cell in zip(headings, cells, strict=True):
            if len(cell) >= _LONGEST:
                where = f"row {number}, column {name}"
                raise BadValueError(where, f"{cell[:40]}…", Remark.of("cell_too_long", n=_LONGEST))
    with Workbook(str(path)) as book:
        sheet = book.add_worksheet("onestop")
        for number, cells in enumerate(lines):
            for place, cell in enumerate(cells):
                sheet.write_string(number, place, safe_cell(cell))


def _text(value: object) -> str:
    """Return a cell as a text: lists and tables as JSON, so that nothing is joined by commas."""
    if value is None:
        return ""
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
