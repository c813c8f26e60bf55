"""Rules: whole numbers in digits and in Vietnamese words, `mười lăm` and `15`.

Stands on `tokens`. Knows no units.
"""

from __future__ import annotations

from typing import Final

from onestop.limit_texts.tokens import Token

_UNITS: Final = {
    "một": 1, "mốt": 1, "hai": 2, "ba": 3, "bốn": 4, "tư": 4, "năm": 5, "lăm": 5, "nhăm": 5,
    "sáu": 6, "bảy": 7, "bẩy": 7, "bẫy": 7, "tám": 8, "chín": 9,
}  # fmt: skip
_ONLY_AFTER_TENS: Final = frozenset({"mốt", "lăm", "nhăm", "tư"})


def words_number(tokens: tuple[Token, ...], at: int) -> tuple[int, int] | None:
    """Return the number that the words from a place on say, and where they end."""
    value, end = _hundreds(tokens, at)
    if end > at and _word(tokens, end) in {"lẻ", "linh"} and _digit(tokens, end + 1):
        return value + _UNITS[_word(tokens, end + 1)], end + 2
    tens, end_of_tens = _tens(tokens, end)
    if end_of_tens > end:
        return value + tens, end_of_tens
    if end > at:
        return value, end
    word = _word(tokens, at)
    return (_UNITS[word], at + 1) if _digit(tokens, at) and word not in _ONLY_AFTER_TENS else None


def _word(tokens: tuple[Token, ...], at: int) -> str:
    return tokens[at].word if at < len(tokens) else ""


def _digit(tokens: tuple[Token, ...], at: int) -> bool:
    return _word(tokens, at) in _UNITS


def _hundreds(tokens: tuple[Token, ...], at: int) -> tuple[int, int]:
    if _digit(tokens, at) and _word(tokens, at + 1) == "trăm":
        return 100 * _UNITS[_word(tokens, at)], at + 2
    return 0, at


def _tens(tokens: tuple[Token, ...], at: int) -> tuple[int, int]:
    """Return ten to ninety-nine; `mười năm` is ten years, so five is *lăm* there."""
    if _word(tokens, at) == "mười":
        value, end = 10, at + 1
    elif _digit(tokens, at) and _word(tokens, at + 1) == "mươi":
        value, end = 10 * _UNITS[_word(tokens, at)], at + 2
    else:
        return 0, at
    if _digit(tokens, end) and _word(tokens, end) != "năm":
        return value + _UNITS[_word(tokens, end)], end + 1
    return value, end
