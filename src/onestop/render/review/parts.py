"""The plain parts of which the sheet of a meeting is made, for a terminal and for a page.

Stands on nothing.
"""

from __future__ import annotations

import attrs


@attrs.frozen(kw_only=True)
class PageTable:
    """A table: `words` are the columns that hold no numbers; the last row may be a total."""

    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    words: frozenset[int] = frozenset({0})
    has_total: bool = False


@attrs.frozen
class Paragraph:
    """A sentence, with what belongs to it below it."""

    text: str
    below: tuple[str, ...] = ()


Part = PageTable | Paragraph


@attrs.frozen
class Section:
    """A heading and its parts."""

    title: str
    parts: tuple[Part, ...]


@attrs.frozen(kw_only=True)
class ReviewPage:
    """A sheet: its title, what stands under it, its sections."""

    title: str
    under: tuple[str, ...]
    sections: tuple[Section, ...]
    lang: str
