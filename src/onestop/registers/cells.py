"""The cells of one row, read one kind at a time; whatever is wrong is noted at its column.

Stands on `table` and `values`. Knows no dossier.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Final, TypeVar

from onestop.errors import BadValueError, CellError
from onestop.i18n.cleaning import Names, clean, clean_code, comparable
from onestop.i18n.refusal import Said
from onestop.i18n.remarks import Remark
from onestop.registers.faults import WHOLE_FILE, refuse_any
from onestop.registers.handing_out import plain_cell
from onestop.registers.headings import Columns
from onestop.registers.letters import old_font
from onestop.registers.table import SheetTable
from onestop.registers.values import day_in, moment_in, word_key

#: What is said of a file whose rows are lost from there on.
_CUT: Final = "quote_not_closed"

T = TypeVar("T")
E = TypeVar("E")


class Cells:
    """The cells of one row, and where its faults are noted."""

    def __init__(self, table: SheetTable, number: int, cells: list[str], names: Names) -> None:
        """Hold the cells of a row."""
        self.number = number
        self._table = table
        self._cells = cells
        self._names = names

    def __getitem__(self, column: str) -> str:
        """Return a cell, cleaned; empty where the file has no such column."""
        return clean(self.raw(column))

    def raw(self, column: str) -> str:
        """Return a cell as it was typed, for texts of more than a line."""
        return plain_cell(self._cells[self._table.place(column)])

    def heading(self, column: str) -> str:
        """Return a column as the file heads it."""
        return self._table.header.name(column)

    def fault(self, column: str, key: str, /, **values: object) -> None:
        """Note what is wrong with a cell."""
        self._table.faults.add(self.number, self.heading(column), self[column], key, **values)

    def said(self, column: str, said: Said) -> None:
        """Note what is wrong with a cell, in the words of a refusal."""
        self._table.faults.add_said(self.number, self.heading(column), self[column], said)

    def needed(self, column: str) -> str:
        """Return a cell that must not be empty."""
        if not self[column]:
            self.fault(column, "must_not_be_empty")
        return self[column]

    def code(self, column: str) -> str:
        """Return a code, which must not be empty."""
        return clean_code(self.needed(column))

    def name(self, column: str) -> str | None:
        """Return a person's name as it was first written in the file, `None` for an empty cell."""
        text = self[column]
        if (font := old_font(text)) is not None:
            self.fault(column, "letters_of_font", font=font)
        return self._names.kept(text) if text else None

    def one_of(
        self, column: str, known: Mapping[str, E], shown: str, *, optional: bool = False
    ) -> E | None:
        """Return what a word of a closed list stands for; it may be missing if it is optional."""
        text = self[column]
        found = known.get(word_key(text))
        if found is None and not (optional and not text):
            self.fault(column, "one_of_or_empty" if optional else "one_of", known=shown)
        return found

    def moment(self, column: str, tz: dt.tzinfo) -> dt.datetime | None:
        """Return a moment on the office's clock, which must be there."""
        try:
            found = moment_in(self[column], tz)
        except BadValueError as error:
            self.said(column, error.limit)
            return None
        if found is None:
            self.fault(column, "must_not_be_empty")
        return found

    def day(self, column: str, *, optional: bool = False) -> dt.date | None:
        """Return a day; it may be missing if it is optional."""
        try:
            found = day_in(self[column])
        except BadValueError as error:
            self.said(column, error.limit)
            return None
        if found is None and not optional:
            self.fault(column, "must_not_be_empty")
        return found


class Reading:
    """What a whole file holds, row by row."""

    def __init__(
        self,
        path: str | Path,
        columns: Columns,
        *,
        encoding: str | None,
        mapping: Mapping[str, str] | str | Path | None,
        names: Names | None = None,
    ) -> None:
        """Open a file and find its headings."""
        self.table = SheetTable(path, columns, encoding=encoding, mapping=mapping)
        self._path = path
        self._names = Names() if names is None else names
        self._sound = 0

    def rows(self, made: Callable[[Cells], T | None]) -> tuple[T, ...]:
        """Return what the rows hold, or refuse every faulty cell of the file at once."""
        found = tuple(self._made(made))
        refuse_any(self.table.faults.in_order(), self._path)
        return found

    def sound_rows(
        self, made: Callable[[Cells], T | None]
    ) -> tuple[tuple[T, ...], tuple[CellError, ...]]:
        """Return what the rows without a fault hold, and the faults of the others.

        Refused is a file whose headings or text cannot be read, and one of which no row can.
        """
        found = tuple(self._made(made))
        faults = self.table.faults.in_order()
        is_cut = any(fault.column == WHOLE_FILE or _key(fault) == _CUT for fault in faults)
        if is_cut or not self.table.header.places or not self._sound:
            refuse_any(faults, self._path)
        return found, faults

    def _made(self, made: Callable[[Cells], T | None]) -> Iterator[T]:
        faulty = self.table.faults.rows
        for number, cells in self.table.rows():
            # a row with cells too many or too few is not read: each may stand under another heading
            fits = number not in faulty
            value = made(Cells(self.table, number, cells, self._names)) if fits else None
            if number in faulty:
                self.table.is_aside(number, cells)
                continue
            self._sound += 1
            if value is not None:
                yield value


def _key(fault: CellError) -> str | None:
    return fault.fault.key if isinstance(fault.fault, Remark) else None


class Codes:
    """The codes of the dossiers that rows may be about, in any spelling."""

    def __init__(self, codes: Iterable[str]) -> None:
        self._by_key = {comparable(clean_code(code)): code for code in codes}

    def known(self, text: str) -> str | None:
        """Return a code as its dossier bears it, `None` where there is no such dossier."""
        return self._by_key.get(comparable(clean_code(text)))
