"""A sheet as text.

Stands on `_sheet`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any, Final

from onestop.i18n.layout import aligned
from onestop.render.slips._sheet import (
    Field,
    Grid,
    Listing,
    Note,
    Part,
    Sentence,
    Sheet,
    Signature,
    tidy,
)

_BLANK: Final = "." * 24

#: A table of more columns is told row by row, a line for each column.
_MOST_COLUMNS: Final = 6


def sheet_lines(sheet: Sheet) -> Iterator[str]:
    """Yield the lines of a sheet from its heading to the signatures."""
    yield sheet.form
    yield _or_blank(sheet.office)
    if sheet.unit is not None:
        yield tidy(sheet.unit)
    yield from filter(None, (sheet.number and _field(sheet.number),))
    yield from sheet.nation
    if sheet.dateline is not None:
        yield tidy(sheet.dateline)
    yield ""
    yield sheet.title.upper()
    yield from filter(None, (sheet.code and _field(sheet.code),))
    yield ""
    for part in sheet.parts:
        yield from _PARTS[type(part)](part)
    if sheet.signatures:
        yield ""
        yield from map(_signature, sheet.signatures)


def _or_blank(value: str | None) -> str:
    return _BLANK if value is None else tidy(value)


def _field(field: Field) -> str:
    return f"{field.label}: {_or_blank(field.value)}"


def _listing(listing: Listing) -> Iterator[str]:
    yield f"{listing.label}:"
    blanks = [None] * max(listing.least - len(listing.items), 0)
    for n, item in enumerate((*listing.items, *blanks), start=1):
        yield f"  {n}. {_or_blank(item)}"


def _grid(grid: Grid) -> Iterator[str]:
    yield f"{grid.caption}:"
    if len(grid.heads) > _MOST_COLUMNS:
        yield from _records(grid)
        return
    empty = [("",) * len(grid.heads)] * grid.empty_rows
    rows = (grid.heads, *(tuple(map(_cell, row)) for row in grid.rows), *empty)
    yield from (f"  {line}" for line in aligned(rows) if line)


def _records(grid: Grid) -> Iterator[str]:
    for row in grid.rows:
        yield ""
        for head, value in zip(grid.heads, row, strict=True):
            yield f"  {head}: {_or_blank(value)}"


def _cell(value: str | None) -> str:
    return "…" if value is None else tidy(value)


def _signature(signature: Signature) -> str:
    return f"{signature.who} {signature.how}: {_or_blank(signature.name)}"


def _one(line: str) -> Iterable[str]:
    return (tidy(line),)


#: How each part is written.
_PARTS: Final[dict[type[Part], Callable[[Any], Iterable[str]]]] = {
    Field: lambda field: (_field(field),),
    Listing: _listing,
    Note: lambda note: _one(note.text),
    Sentence: lambda sentence: _one(sentence.text),
    Grid: _grid,
}
