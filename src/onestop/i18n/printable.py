"""One gate for people's text on its way out: to a terminal, a picture or a page.

Stands on nothing.
"""

from __future__ import annotations

import unicodedata
from typing import Final

#: Controls, marks of direction, halves of characters, and what no character is.
_UNPRINTABLE: Final = frozenset({"Cc", "Cf", "Cs", "Cn", "Zl", "Zp"})

#: Marks without a width inside words: they go, where a blank would part the word.
_UNSEEN: Final = "\u00ad\u200b\u200c\u200d\u2060\ufeff"


def printable(text: str) -> str:
    r"""Return a text on one line, with a blank for whatever would steer a terminal or a page.

    >>> printable("Minh\nTổng  999")
    'Minh Tổng  999'
    """
    if text.isascii() and text.isprintable():
        return text
    return "".join(_shown(sign) for sign in text)


def printable_lines(text: str) -> str:
    """Return a text of several lines, each of them printable."""
    return "\n".join(map(printable, text.split("\n")))


def _shown(sign: str) -> str:
    if sign in _UNSEEN:
        return ""
    return " " if unicodedata.category(sign) in _UNPRINTABLE else sign
