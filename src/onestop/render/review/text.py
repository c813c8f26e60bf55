"""A sheet of sections and tables as lines of text.

Stands on `parts`. Knows no meeting.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from onestop.i18n.layout import fitted, wrapped
from onestop.render.review.parts import PageTable, Paragraph, ReviewPage

_WIDTH: Final = 80
_INDENT: Final = "  "


def page_lines(page: ReviewPage, width: int | None = None) -> Iterator[str]:
    """Yield a sheet line by line: sentences for 80 columns, or for those of a terminal.

    A table that is wider than a terminal becomes a block of lines for each of its rows.
    """
    across = _WIDTH if width is None else width
    yield page.title
    for line in page.under:
        yield from _wrapped(line, "", across)
    for section in page.sections:
        yield ""
        yield from _wrapped(section.title, "", across)
        for part in section.parts:
            if isinstance(part, PageTable):
                yield from _table(part, width)
            else:
                yield from _paragraph(part, across)


def _table(table: PageTable, width: int | None) -> Iterator[str]:
    numbers = set(range(len(table.heads))) - table.words
    room = None if width is None else width - len(_INDENT)
    lines = fitted([table.heads, *table.rows], right=numbers, width=room)
    return (f"{_INDENT}{line}" for line in lines)


def _paragraph(part: Paragraph, width: int) -> Iterator[str]:
    yield from _wrapped(part.text, "- ", width)
    for line in part.below:
        yield from _wrapped(line, "  - ", width)


def _wrapped(text: str, before: str, width: int) -> Iterator[str]:
    return iter(wrapped(text, width, before, " " * len(before)))
