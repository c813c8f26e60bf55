"""Columns of text that line up.

Stands on nothing. Knows nothing of wards.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence


def aligned(rows: Iterable[Sequence[str]], *, right: Iterable[int] = ()) -> Iterator[str]:
    """Return the rows as lines whose cells line up; columns named in `right` align to the right.

    >>> list(aligned([("ab", "1"), ("c", "23")], right=[1]))
    ['ab   1', 'c   23']
    """
    rows = list(rows)
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    sides = [str.rjust if i in set(right) else str.ljust for i in range(len(widths))]
    for row in rows:
        cells = zip(sides, row, widths, strict=True)
        yield "  ".join(side(cell, width) for side, cell, width in cells).rstrip()
