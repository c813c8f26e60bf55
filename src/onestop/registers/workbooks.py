"""Workbooks (.xlsx, .xls, .ods) as rows of texts, read by `python-calamine`.

A cell is handed on as people would type it: a moment as `2026-11-16 08:20:00`, a number without a
fraction as `5`. Dates before and after 1904 are the library's business.

Stands on `errors`. Knows no headings.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Final

from onestop.errors import MissingExtraError
from onestop.i18n.remarks import Remark
from onestop.registers.faults import WHOLE_FILE, CellFaults

if TYPE_CHECKING:
    from python_calamine import CalamineSheet, CalamineWorkbook

#: How the files begin: a zip archive, and the compound file of older Excels.
_MARKS: Final = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")
_SAMPLE_ROWS: Final = 60


def is_workbook(start: bytes) -> bool:
    """Whether a file begins as a workbook does, whatever its name."""
    return start.startswith(_MARKS)


def sheet_rows(
    path: str | Path,
    score: Callable[[list[str]], int],
    faults: CellFaults,
    notes: list[Remark],
) -> Iterator[tuple[int, list[str]]]:
    """Return the rows of the one sheet that has the headings.

    Raises:
        MissingExtraError: `python-calamine` is not installed.
    """
    try:
        from python_calamine import CalamineError, CalamineWorkbook, PasswordError
    except ImportError as error:
        raise MissingExtraError("part_workbooks", "excel") from error
    try:
        book = CalamineWorkbook.from_path(str(path))
        sheets = _sheets_with(score, book)
    except PasswordError:
        faults.add(1, WHOLE_FILE, "", "workbook_locked")
        return iter(())
    except (CalamineError, OSError) as error:
        faults.add(1, WHOLE_FILE, "", "workbook_broken", why=str(error))
        return iter(())
    return _rows_of_one(book, sheets, faults, notes)


def _sheets_with(score: Callable[[list[str]], int], book: CalamineWorkbook) -> list[str]:
    """Return the names of the sheets in which headings are known."""
    return [name for name in book.sheet_names if _has_headings(score, book, name)]


def _has_headings(score: Callable[[list[str]], int], book: CalamineWorkbook, name: str) -> bool:
    rows = _rows(book.get_sheet_by_name(name))
    return any(score(cells) > 1 for _, cells in islice(rows, _SAMPLE_ROWS))


def _rows_of_one(
    book: CalamineWorkbook, sheets: list[str], faults: CellFaults, notes: list[Remark]
) -> Iterator[tuple[int, list[str]]]:
    """Return the rows of the sheet with the headings; of two such sheets none is chosen."""
    if len(sheets) > 1:
        faults.add(1, WHOLE_FILE, "", "several_sheets", sheets="; ".join(sheets))
        return iter(())
    names = sheets or book.sheet_names[:1]
    if len(book.sheet_names) > 1:
        notes.append(Remark.of("sheet_taken", sheet=names[0]))
    return _rows(book.get_sheet_by_name(names[0])) if names else iter(())


def _rows(sheet: CalamineSheet) -> Iterator[tuple[int, list[str]]]:
    """Go through the rows of a sheet, numbered as it shows them."""
    for number, cells in enumerate(sheet.to_python(skip_empty_area=False), start=1):
        yield number, _texts(cells)


def _texts(cells: Iterable[object]) -> list[str]:
    return [cell if isinstance(cell, str) else _text(cell) for cell in cells]


def _text(cell: object) -> str:
    """Return a cell as people would type it."""
    if isinstance(cell, dt.datetime):
        # the fraction of a day that a workbook keeps is off by some microseconds
        return str((cell + dt.timedelta(microseconds=500_000)).replace(microsecond=0))
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return str(cell)
