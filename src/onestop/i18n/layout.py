"""Columns of text that line up.

Stands on `exits` and `refusal`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from onestop.i18n.exits import display_width, printable
from onestop.i18n.refusal import BadValueError


def aligned(rows: Iterable[Sequence[str]], *, right: Iterable[int] = ()) -> Iterator[str]:
    """Return the rows as lines whose cells line up; columns named in `right` align to the right.

    >>> list(aligned([("ab", "1"), ("c", "23")], right=[1]))
    ['ab   1', 'c   23']

    Raises:
        BadValueError: the rows, or the columns, are no list.
    """
    for name, given in (("rows", rows), ("right", right)):
        if isinstance(given, str) or not isinstance(given, Iterable):
            raise BadValueError(name, given, "must_be_list")
    return _lines(rows, right)


def _lines(rows: Iterable[Sequence[str]], right: Iterable[int]) -> Iterator[str]:
    shown = [tuple(map(printable, row)) for row in rows]
    widths = [max(map(display_width, column)) for column in zip(*shown, strict=True)]
    to_right = set(right)
    for row in shown:
        yield "  ".join(
            _padded(cell, widths[i], to_right=i in to_right) for i, cell in enumerate(row)
        ).rstrip()


def _padded(cell: str, width: int, *, to_right: bool) -> str:
    """Return a cell with blanks for the columns that it leaves free."""
    blanks = " " * (width - display_width(cell))
    return f"{blanks}{cell}" if to_right else f"{cell}{blanks}"
