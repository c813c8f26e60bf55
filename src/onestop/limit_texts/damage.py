"""Rules: whether *làm việc* stands behind a unit, broken off, torn or misspelt.

What may be working days is never read as calendar days.

Stands on `tokens`. Knows no numbers.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from onestop.limit_texts.tokens import Token

_PARTS: Final = frozenset({"l", "la", "lv"})
_WHOLE: Final = frozenset({"lam", "lm", "lma"})
_TORN: Final = frozenset({"l", "la", "am", "m"})
_OTHERS: Final = frozenset({"ve", "cho", "do", "cac", "moi"})
_WORK: Final = frozenset({"viec", "vic", "vec"})
_SENTENCES: Final = frozenset({".", ";", "\n"})
_FAR: Final = 14
_CLOSES: Final = {"<": ">", "&": ";"}


def is_cut_short(tokens: tuple[Token, ...], end: int) -> bool:
    """Whether *làm việc* may have begun behind the unit that ends here."""
    after = tokens[end].plain
    if after.startswith(("lamv", "lav", "lv", "lmv", "amv")) or (
        end + 1 == len(tokens) and _is_part(after)
    ):
        return True
    place = _past_marks(tokens, end)
    near = [token.plain for token in tokens[place : place + 3]]
    if not near or near[0] in _WHOLE:
        return bool(near)
    if any(token.word in _SENTENCES for token in tokens[end:place]):
        return False
    if near[0] in _WORK or (near[0] in _TORN and bool(_WORK & set(near[1:]))):
        return True
    return near[0] not in _OTHERS and bool(_WORK & set(near[1:2]))


def _is_part(word: str) -> bool:
    return word in _PARTS or (len(word) == 1 and word.isalpha())


def _past_marks(tokens: tuple[Token, ...], place: int) -> int:
    """Skip marks, and the words of a tag: `<br/>`, `&nbsp;`."""
    last = min(len(tokens), place + _FAR)
    closes = ""
    while place < last and (closes or tokens[place].kind == "mark"):
        word = tokens[place].word
        closes = _CLOSES.get(word, "" if word == closes else closes)
        place += 1
    return place
