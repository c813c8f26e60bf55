"""A sheet of sections and tables as lines of text.

Stands on `parts`. Knows no meeting.
"""

from __future__ import annotations

import textwrap
from collections.abc import Iterator
from typing import Final

from onestop.i18n.layout import aligned
from onestop.render.review.parts import Paragraph, Part, ReviewPage, Table

_WIDTH: Final = 80


def page_lines(page: ReviewPage) -> Iterator[str]:
    """Yield a sheet line by line, for 80 columns."""
    yield page.title
    for line in page.under:
        yield from _wrapped(line, "")
    for section in page.sections:
        yield ""
        yield from _wrapped(section.title, "")
        for part in section.parts:
            yield from _part(part)


def _part(part: Part) -> Iterator[str]:
    if isinstance(part, Table):
        numbers = set(range(len(part.heads))) - part.words
        yield from (f"  {line}" for line in aligned([part.heads, *part.rows], right=numbers))
    else:
        yield from _paragraph(part)


def _paragraph(part: Paragraph) -> Iterator[str]:
    yield from _wrapped(part.text, "- ")
    for line in part.below:
        yield from _wrapped(line, "  - ")


def _wrapped(text: str, before: str) -> Iterator[str]:
    """Return a sentence in lines that fit; a code or a name is never broken."""
    return iter(
        textwrap.wrap(
            text,
            _WIDTH,
            initial_indent=before,
            subsequent_indent=" " * len(before),
            break_long_words=False,
            break_on_hyphens=False,
        )
    )
