"""What is wrong with a table: every fault, in the order of its rows.

Stands on `errors` and `i18n`. Knows no table.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Final

from onestop.errors import CellError, RegisterErrors
from onestop.i18n.refusal import Said
from onestop.i18n.remarks import Remark

#: Where the column of a fault would stand, when the whole row or the whole file is at fault.
WHOLE_ROW: Final = "(row)"
WHOLE_FILE: Final = "(file)"


class CellFaults:
    """The faults of one table, and the rows that have one."""

    def __init__(self) -> None:
        self.found: list[CellError] = []
        self.rows: set[int] = set()

    def add(self, row: int, column: str, value: str, key: str, /, **values: object) -> None:
        """Note what is wrong with a cell, by the key of the sentence that says it."""
        self.add_said(row, column, value, Remark.of(key, **values))

    def add_said(self, row: int, column: str, value: str, said: Said) -> None:
        """Note what is wrong with a cell, in the words of a remark or a refusal."""
        self.found.append(CellError(row, column, value, said))
        self.rows.add(row)

    def forget(self, row: int) -> None:
        """Take back the faults of a row that turned out to be none of the table's."""
        self.found = [fault for fault in self.found if fault.row != row]
        self.rows.discard(row)

    def in_order(self) -> tuple[CellError, ...]:
        """Return the faults, first rows first."""
        return tuple(sorted(self.found, key=lambda fault: fault.row))


def refuse_any(faults: Iterable[CellError], path: str | Path) -> None:
    """Refuse a file for its faults, all at once, if it has any."""
    every = list(faults)
    if every:
        many = "1 faulty cell" if len(every) == 1 else f"{len(every)} faulty cells"
        # a name that is no text of the system's encoding could not be printed
        name = str(path).encode("utf-8", "backslashreplace").decode()
        errors = RegisterErrors(f"{many} in {name}", every)
        errors.file = name
        raise errors
