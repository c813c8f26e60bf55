"""How well a text answers what somebody looks for word by word.

Both sides are split into words at everything that is no letter or digit. A word is found where it
stands whole or begins a word, never inside one: "tử" is not in "thủ tục".

Stands on `i18n.cleaning`. Knows nothing of procedures.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import Final

from onestop.i18n.cleaning import clean, fold, spelled

#: A number with points is one word, so that a code is found by its beginning.
_WORD: Final = re.compile(r"\d+(?:\.\d+)+|[^\W_]+")

#: A word with its accents, and without them.
Word = tuple[str, str]


@lru_cache(maxsize=4096)
def words_of(text: str) -> tuple[Word, ...]:
    """Return the words of a text, punctuation aside."""
    return tuple((spelled(word), fold(word)) for word in _WORD.findall(clean(text)))


def rank(wanted: Iterable[Word], words: tuple[Word, ...]) -> tuple[int, ...] | None:
    """Return how far words are from what is wanted, worst first; `None` where one is not there.

    Two answers are compared by their worst word, so that one which holds every word whole comes
    before one that holds a beginning.
    """
    grades = [_grade(word, words) for word in wanted]
    if None in grades:
        return None
    return tuple(sorted((grade for grade in grades if grade is not None), reverse=True))


def _grade(word: Word, words: tuple[Word, ...]) -> int | None:
    """Return 0 for a word that stands whole with its accents, up to 3 for a bare beginning."""
    typed, plain = word
    if any(typed == as_typed for as_typed, _ in words):
        return 0
    if any(plain == bare for _, bare in words):
        return 1
    if any(as_typed.startswith(typed) for as_typed, _ in words):
        return 2
    # whoever types accents means them: "tử" does not begin "tục"
    begun = typed == plain and any(bare.startswith(plain) for _, bare in words)
    return 3 if begun else None
