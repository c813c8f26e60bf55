"""One gate for people's text on its way out: to a terminal, a picture, a page or a table.

Stands on nothing.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from typing import Final

#: What a terminal or a page would obey: controls, ends of lines, halves and no characters at all.
_TO_BLANK: Final = frozenset({"Cc", "Cn", "Cs", "Zl", "Zp"})


def printable(text: str) -> str:
    r"""Return a text on one line, without what would steer a terminal or a page.

    Controls and ends of lines become blanks; marks that are not seen, or turn the direction of
    writing, go.

    >>> printable("Minh\nTổng \u202e 999")
    'Minh Tổng  999'
    """
    if text.isprintable():
        return unicodedata.normalize("NFC", text)
    return unicodedata.normalize("NFC", "".join(map(_shown, text)))


def printable_lines(lines: Iterable[str]) -> str:
    """Return lines as one text: no line can be made two by what somebody typed into it."""
    return "\n".join(map(printable, lines))


def printable_text(text: str) -> str:
    r"""Return a text of lines and columns without what would steer a terminal.

    >>> printable_text("H-1\t2026\nLan\x1b[2J")
    'H-1\t2026\nLan [2J'
    """
    lines = (line.split("\t") for line in text.split("\n"))
    return "\n".join("\t".join(map(printable, cells)) for cells in lines)


def _shown(sign: str) -> str:
    category = unicodedata.category(sign)
    if category in _TO_BLANK:
        return " "
    return "" if category == "Cf" else sign


def display_width(text: str) -> int:
    """Return how many columns a text takes on a terminal: marks none, East Asian letters two."""
    if text.isascii():
        return len(text)
    return sum(map(_columns, text))


def _columns(sign: str) -> int:
    if unicodedata.combining(sign) or unicodedata.category(sign) in {"Mn", "Me", "Cf"}:
        return 0
    return 2 if unicodedata.east_asian_width(sign) in {"W", "F"} else 1
