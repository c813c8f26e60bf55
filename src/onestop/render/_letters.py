"""How wide letters are, and texts made fit for a place.

A picture cannot ask its font: widths are guessed, a little too wide rather than too narrow.

Stands on nothing.
"""

from __future__ import annotations

import itertools
import unicodedata
from collections.abc import Iterator
from typing import Final

from onestop.i18n.exits import printable

_NARROW: Final = frozenset("iljtfrI.,:;'|!()[]/ -")
_WIDE: Final = frozenset("mwMW%@—…–→")
_MORE: Final = "…"


def width(text: str, size: float) -> float:
    """Return about how wide a text is at a size of letters."""
    return size * sum(map(_ems, text))


def _ems(letter: str) -> float:
    if unicodedata.combining(letter):
        return 0.1
    if unicodedata.east_asian_width(letter) in {"W", "F"}:
        return 1.05
    if letter in _NARROW:
        return 0.38
    if letter in _WIDE:
        return 0.95
    return 0.74 if letter.isupper() else 0.6


def wrapped(text: str, size: float, room: float, most: int) -> list[str]:
    """Return a text in at most so many lines; what does not fit is left out, and marked."""
    lines = list(itertools.islice(_wrapped_lines(printable(text).split(), size, room), most + 1))
    if len(lines) <= most:
        return lines
    return [*lines[: most - 1], shortened(f"{lines[most - 1]} {lines[most]}", size, room)]


def shortened(text: str, size: float, room: float) -> str:
    """Return a text that fits into a line, its end left out and marked where it does not."""
    text = " ".join(printable(text).split())
    if width(text, size) <= room:
        return text
    first = next(_pieces(text, size, room - width(_MORE, size)))
    return first.rstrip() + _MORE


def _wrapped_lines(words: list[str], size: float, room: float) -> Iterator[str]:
    line = ""
    for piece in itertools.chain.from_iterable(_pieces(word, size, room) for word in words):
        longer = f"{line} {piece}".strip()
        if line and width(longer, size) > room:
            yield line
            line = piece
        else:
            line = longer
    if line:
        yield line


def _pieces(word: str, size: float, room: float) -> Iterator[str]:
    """Return a word, or the pieces of one that is wider than a line."""
    first, taken = 0, 0.0
    for n, letter in enumerate(word):
        wide = width(letter, size)
        if n > first and taken + wide > room:
            yield word[first:n]
            first, taken = n, 0.0
        taken += wide
    yield word[first:]
