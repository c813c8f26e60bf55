"""Alphabetical order of Vietnamese names.

Letters first, in the order of the alphabet (a ă â b c d đ e ê … o ô ơ … u ư …), then the tones
(none, huyền, hỏi, ngã, sắc, nặng), case last; syllable by syllable, as a list of staff is written.

Stands on nothing.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable
from typing import Final, TypeVar

T = TypeVar("T")

_ALPHABET: Final = {letter: n for n, letter in enumerate("aăâbcdđeêfghijklmnoôơpqrstuưvwxyz")}
_TONES: Final = {mark: n for n, mark in enumerate("\u0300\u0309\u0303\u0301\u0323", start=1)}

_Letter = tuple[int, int, str]
_Word = tuple[tuple[_Letter, ...], tuple[int, ...]]


def alphabetical(text: str) -> tuple[tuple[_Word, ...], str]:
    """Return what names are put in order by.

    >>> sorted(["Đào", "Ý", "Ân", "Ánh", "An", "Bình", "Yến"], key=alphabetical)
    ['An', 'Ánh', 'Ân', 'Bình', 'Đào', 'Ý', 'Yến']
    """
    words = text.casefold().replace("ð", "đ").split()
    return tuple(map(_word, words)), text


def in_order(values: Iterable[T], name: Callable[[T], str | None]) -> list[T]:
    """Return values by a name of theirs, those without one last."""

    def place(value: T) -> tuple[bool, tuple[object, ...]]:
        known = name(value)
        return known is None, () if known is None else alphabetical(known)

    return sorted(values, key=place)


def _word(word: str) -> _Word:
    """Return a syllable as its letters, and its tones beside them."""
    letters: list[_Letter] = []
    tones: list[int] = []
    for sign in unicodedata.normalize("NFD", word):
        if sign in _TONES:
            tones.append(_TONES[sign])
        elif unicodedata.combining(sign) and letters:
            letters[-1] = _letter(unicodedata.normalize("NFC", letters[-1][2] + sign))
        else:
            letters.append(_letter(sign))
    return tuple(letters), tuple(tones)


def _letter(sign: str) -> _Letter:
    """Return the place of a letter: digits and other signs before the alphabet, by their number."""
    place = _ALPHABET.get(sign)
    return (0, ord(sign[0]), sign) if place is None else (1, place, sign)
