"""Rules: numbers that no reading has used: those that are known to be harmless, and all others.

A number without a unit may be a limit of its own. Only the number of an instrument, of a form or of
a list, a date, a count of things or of money is left alone.

Stands on `vocabulary` and `tokens`. Knows no limits.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from onestop.limit_texts import lexicon as say

if TYPE_CHECKING:
    from onestop.limit_texts.tokens import Token

_VOWELS: Final = frozenset("aeiouy")
_LEADS: Final = frozenset({":", "-", "–", "=", "("})
_YEARS: Final = range(1900, 2100)
_CLOSES: Final = frozenset({",", ";", ".", ")", "\n", "(", ":", "/"})
_SMALL: Final = frozenset({"hai", "ba", "bốn", "năm", "sáu", "bảy", "bẩy", "tám", "chín"})
_TENS: Final = frozenset({"mười", "mươi", "trăm"})


def is_stray(tokens: tuple[Token, ...], at: int, end: int) -> bool:
    """Whether a number without a unit may be a limit: nothing says that it is something else."""
    return not (
        _is_numbering(tokens, at)
        or _is_of_list(tokens, at, end)
        or _is_count(tokens, at, end)
        or _is_dated(tokens[at])
    )


def _is_numbering(tokens: tuple[Token, ...], at: int) -> bool:
    """Whether the number is an article's, a form's, or part of a code: `Điều 9`, `QH13`, `m2`."""
    if _is_law(tokens, at):
        return True
    if not at or tokens[at].spaced:
        return False
    before = tokens[at - 1]
    code = before.kind == "word" and not _VOWELS & set(before.plain)
    return code and before.word != "x"


def _is_law(tokens: tuple[Token, ...], at: int) -> bool:
    known = say.DATED if tokens[at].kind == "date" else say.NUMBERS
    return known.end_at(tokens, at) > 0


def _is_of_list(tokens: tuple[Token, ...], at: int, end: int) -> bool:
    """Whether the number is a list mark: `1.`, `2)`, `(8)`."""
    opens = at == 0 or tokens[at - 1].word in {"\n", ".", ";", "("}
    if opens and _is_chapter(tokens, at, end):
        return True
    closed = end < len(tokens) and tokens[end].word in {")", "."}
    if not closed or len(tokens[at].word) > 2 or tokens[at].word.startswith("0"):
        return False
    lettered = at > 0 and len(tokens[at - 1].word) == 1 and not tokens[at].spaced
    if end + 1 >= len(tokens) or (tokens[end].word == "." and tokens[end + 1].kind == "number"):
        return False
    return opens or lettered


def _is_chapter(tokens: tuple[Token, ...], at: int, end: int) -> bool:
    """Whether the number is of a chapter and its part: `2.1. Thời hạn`."""
    word = tokens[at].word
    after = [token for token in tokens[end : end + 2] if token.word != "."]
    return "." in word and len(word) < 6 and bool(after) and after[0].capital


def _is_count(tokens: tuple[Token, ...], at: int, end: int) -> bool:
    """Whether things or money are counted: `01 bộ hồ sơ`, `10.000 đồng`, `50%`."""
    place = end
    if place < len(tokens) and tokens[place].word in {")", "/"} and tokens[at].kind != "word":
        place += 1
    return say.COUNTED.length_at(tokens, place) > 0


def _is_dated(token: Token) -> bool:
    """Whether a year stands in a date or the number of an instrument."""
    if token.kind == "number":
        return token.word.isdecimal() and len(token.word) == 4 and int(token.word) in _YEARS
    return token.kind == "date" and any(len(part) == 4 for part in token.word.split("/"))


def stands_like_number(tokens: tuple[Token, ...], at: int, end: int) -> bool:
    """Whether a number in words stands where a limit would: *xác minh: mười*."""
    if any(token.word in _TENS for token in tokens[at:end]):
        return True
    after = tokens[end] if end < len(tokens) else None
    closed = after is None or after.word in _CLOSES
    if closed and end == at + 1 and _is_named_only(tokens, at):
        return True
    lead = not at or tokens[at - 1].word in _LEADS or say.BOUNDS.end_at(tokens, at) > 0
    ends = closed or say.STOPS_NUMBER.length_at(tokens, end) > 0
    return ends and (lead or say.JOINS.end_at(tokens, at) > 0)


def _is_named_only(tokens: tuple[Token, ...], at: int) -> bool:
    """Whether a small number ends a clause and tells no order: *xác minh bảy*, not *thứ bảy*."""
    small = tokens[at].word in _SMALL
    return small and at > 0 and not say.ORDINALS.end_at(tokens, at)
