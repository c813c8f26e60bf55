"""Columns of text that line up.

Stands on `exits` and `refusal`.
"""

from __future__ import annotations

import textwrap
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
    return _aligned_lines(rows, right)


def fitted(
    rows: Iterable[Sequence[str]], *, right: Iterable[int] = (), width: int | None = None
) -> Iterator[str]:
    r"""Return rows under their heads, the first of them, as lines of a terminal that wide.

    What is wider becomes a block for each row: its first cell, and below it the others, each behind
    its head. `None` is as wide as it needs to be.

    >>> rows = [("Code", "Due"), ("H48.53-261120-0001", "26/11/2026")]
    >>> print("\n".join(fitted(rows, width=25)))
    Code: H48.53-261120-0001
      Due: 26/11/2026
    """
    heads, *body = [tuple(row) for row in rows]
    lines = list(aligned([heads, *body], right=right))
    if width is None or all(display_width(line) <= width for line in lines):
        return iter(lines)
    return _blocks(heads, body, width)


def _blocks(heads: Sequence[str], rows: Iterable[Sequence[str]], width: int) -> Iterator[str]:
    for row in rows:
        pairs = zip(heads, row, strict=True)
        told = (f"{head}: {cell}" if head else cell for head, cell in pairs if cell)
        for place, line in enumerate(map(printable, told)):
            indents = ("", "  ") if place == 0 else ("  ", "    ")
            yield from wrapped(line, width, *indents)


def wrapped(text: str, width: int, first: str = "", others: str = "") -> list[str]:
    """Return a sentence in lines that fit; a code or a name is never broken."""
    return textwrap.wrap(
        text,
        width,
        initial_indent=first,
        subsequent_indent=others,
        break_long_words=False,
        break_on_hyphens=False,
    )


def _aligned_lines(rows: Iterable[Sequence[str]], right: Iterable[int]) -> Iterator[str]:
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
