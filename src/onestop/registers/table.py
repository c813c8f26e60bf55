"""A table that people hand over: its headings found, its rows of data one by one.

What is no row of data (titles, blank rows, totals, group headings, signatures) is passed and told;
a row with more or fewer cells than there are headings is a fault.

Stands on `opening` and `headings`. Knows no dossier.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from itertools import chain, islice
from pathlib import Path
from typing import Final

import attrs

from onestop._arguments import checked_fields
from onestop.i18n.cleaning import comparable, fold
from onestop.i18n.remarks import Remark
from onestop.registers.faults import WHOLE_ROW, CellFaults
from onestop.registers.headings import (
    Columns,
    Header,
    KnownHeadings,
    header_of,
    heading_key,
    mapping_of,
)
from onestop.registers.opening import Row, sheet_of

#: How far down a sheet its headings are looked for.
_HEADER_WITHIN: Final = 60
_ENOUGH_HEADINGS: Final = 2

#: With its accents: "Công an" is no total.
_TOTAL: Final = re.compile(r"(?:tổng|tong|cộng|total|sum|grand total)\b.*")
_GROUP: Final = re.compile(r"(?:[ivxlc]+|[a-z]|\d{1,2})[.)/] .+|linh vuc\b.*|.*: ?\d+ ho so")
_SIGNATURE: Final = re.compile(
    r".*\b(?:nguoi lap|thu truong|lanh dao|noi nhan|ghi chu|ki ten|xac nhan|chu tich|cong chuc)\b.*"
    r"|.*\bngay\b.*\bthang\b.*\bnam\b.*|\(ki.*\)|.*: ?$"
)
_COLUMN_NUMBER: Final = re.compile(r"\(?\d{1,2}\)?|\(?[a-z]\)?")
#: A cell with so many digits in a row is a code, and its row one of data.
_CODE: Final = re.compile(r"\d{4}")


@attrs.frozen(field_transformer=checked_fields)
class PassedRow:
    """Rows that hold no data (*dòng bỏ qua*): a title, blanks, a total; from `row` to `through`."""

    row: int
    through: int
    why: Remark

    def __str__(self) -> str:
        """Return the rows and the reason, in English."""
        rows = f"row {self.row}" if self.row == self.through else f"rows {self.row}-{self.through}"
        return f"{rows}: {self.why.text('en')}"


class SheetTable:
    """The rows of a file under its headings."""

    def __init__(
        self,
        path: str | Path,
        columns: Columns,
        *,
        encoding: str | None = None,
        mapping: Mapping[str, str] | str | Path | None = None,
    ) -> None:
        """Open a file and find its headings; what is wrong with them is among the faults."""
        self.faults = CellFaults()
        self.notes: list[Remark] = []
        self.passed: list[PassedRow] = []
        self._key = columns.needed[0]
        known = KnownHeadings.of(columns, mapping_of(columns, mapping))
        rows = sheet_of(path, known.score, self.faults, encoding, self.notes)
        self.header, self._rest = self._headed(rows, known)

    def _headed(self, rows: Iterator[Row], known: KnownHeadings) -> tuple[Header, Iterator[Row]]:
        """Return the headings, and the rows below them; none where the headings are at fault."""
        above = list(islice(rows, _HEADER_WITHIN))
        if not above and self.faults.found:  # the file itself could not be read
            return Header(1, (), {}), iter(())
        at, cells, depth = _best(above, known)
        if not above:
            above, at, cells = [(1, [])], 0, []
        found = header_of(above[at][0], cells, known, self.faults, self.notes)
        for number, row in above[:at] if found else ():
            self._pass(number, "row_blank" if not any(row) else "row_title")
        if found is None:
            return Header(above[at][0], tuple(cells), {}), iter(())
        return found, chain(above[at + depth :], rows)

    def rows(self) -> Iterator[Row]:
        """Go through the rows of data, each with as many cells as there are headings, and one more.

        The last cell is empty: a column that is not there stands at place -1.
        """
        headings = self.header.headings
        width = len(headings)
        nameless = [place for place, heading in enumerate(headings) if not heading]
        for number, cells in self._rest:
            if len(cells) != width or nameless:
                cells = self._fitted(number, cells, width, nameless)  # noqa: PLW2901
            if not any(cells):
                self._pass(number, "row_blank")
                continue
            cells.append("")
            yield number, cells

    def _fitted(self, number: int, cells: list[str], width: int, nameless: list[int]) -> list[str]:
        """Return a row as wide as the headings, after noting cells too many or too few."""
        beyond = [*cells[width:], *(cells[place] for place in nameless if place < len(cells))]
        if n := sum(1 for cell in beyond if cell.strip()):
            self.faults.add(number, WHOLE_ROW, "", "row_too_long", n=n, width=width)
        if any(cells) and len(cells) < width:
            self.faults.add(number, WHOLE_ROW, "", "row_too_short", n=len(cells), width=width)
        return (cells + [""] * (width - len(cells)))[:width]

    def place(self, column: str) -> int:
        """Return where a column stands, -1 where the file has none."""
        return self.header.places.get(column, -1)

    def is_aside(self, number: int, cells: list[str]) -> bool:
        """Whether a row that has faults is none of data after all; then it is passed, and told."""
        why = _why_aside(number - self.header.row, cells, self.header, self._key)
        if why is None:
            return False
        self.faults.forget(number)
        self._pass(number, why)
        return True

    def _pass(self, number: int, key: str) -> None:
        """Note a row that holds no data, as one with the row before it where both are alike."""
        why = Remark.of(key)
        last = self.passed[-1] if self.passed else None
        if last is not None and last.through == number - 1 and last.why == why:
            self.passed[-1] = attrs.evolve(last, through=number)
        else:
            self.passed.append(PassedRow(number, number, why))


def _best(rows: list[Row], known: KnownHeadings) -> tuple[int, list[str], int]:
    """Return where the headings stand, what they are, and over how many rows.

    The first row with two known headings; together with the next one, if both name more.
    """
    for at, (_, cells) in enumerate(rows):
        alone = known.score(cells)
        below = rows[at + 1][1] if at + 1 < len(rows) else []
        joined = _joined(cells, below)
        both = known.score(joined) if any(cells) and not _has_data(below) else 0
        if both > max(alone, known.score(below), 1):
            return at, joined, 2
        if alone >= _ENOUGH_HEADINGS:
            return at, cells, 1
    first = next((at for at, (_, cells) in enumerate(rows) if any(cells)), 0)
    return first, rows[first][1] if rows else [], 1


def _has_data(cells: list[str]) -> bool:
    return any(_CODE.search(cell) for cell in cells)


def _joined(upper: list[str], lower: list[str]) -> list[str]:
    """Return two rows of headings as one: an upper one stands over all cells until the next."""
    found, over = [], ""
    for place in range(max(len(upper), len(lower))):
        own, below = (row[place].strip() if place < len(row) else "" for row in (upper, lower))
        over = own or over
        found.append(f"{over} {below}" if below else own)
    return found


def _why_aside(below: int, cells: list[str], header: Header, key: str) -> str | None:
    """Return the phrase that says why a row holds no data, `None` where it does.

    `key` is the column that names what a row is about: one with a code in it holds data.
    """
    filled = [cell.strip() for cell in cells if cell.strip()]
    if not filled:
        return "row_blank"
    if [heading_key(cell) for cell in cells[:-1]] == list(map(heading_key, header.headings)):
        return "row_of_headings"
    code = cells[header.places[key]]
    if not _CODE.search(code) and _TOTAL.fullmatch(comparable(filled[0])):
        return "row_of_totals"
    if below <= 2 and len(filled) > 2 and all(_COLUMN_NUMBER.fullmatch(fold(c)) for c in filled):
        return "row_of_numbers"
    return None if len(filled) > 2 or _CODE.search(code) else _why_few(filled)


def _why_few(filled: list[str]) -> str | None:
    """Return why a row of one or two cells holds no data."""
    if _GROUP.fullmatch(fold(filled[0])):
        return "row_of_group"
    return "row_of_signature" if _SIGNATURE.fullmatch(fold(" ".join(filled))) else None
