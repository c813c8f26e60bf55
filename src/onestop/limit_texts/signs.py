"""Rules: signs, numbers and hours of the clock beside a quantity, which make it another.

Stands on `vocabulary` and `tokens`. Knows no conditions.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from onestop.limit_texts import lexicon as say

if TYPE_CHECKING:
    from onestop.limit_texts.tokens import Token

_SIGNS: Final = frozenset("×<>≥≤±≈~→⇒=÷^/√?≠∼➔➜")
_TIMES: Final = frozenset({"x", "*", "lần", "cộng", "nhân"})
_SUMS: Final = frozenset({*_TIMES, "+"})
_POINTS: Final = frozenset({".", ",", "…"})
_LIKE_DIGITS: Final = frozenset("olisbzqg")
_WORDS: Final = frozenset({
    "mười", "mươi", "trăm", "nghìn", "ngàn", "rưỡi", "hai", "bốn", "sáu", "bảy", "tám", "chín",
    "lẻ", "linh", "lăm", "mốt", "nhăm",
})  # fmt: skip
_MORE_WORDS: Final = frozenset({*_WORDS, "một", "ba", "năm"})
_LEADS: Final = frozenset({":", "thì", "ngày", "việc", "giờ", "tháng", "năm", "tuần", "là"})
_FEW: Final = 9
_LATEST_HOUR: Final = 24


def is_signed_before(tokens: tuple[Token, ...], at: int) -> bool:
    """Whether a sign or another number right before makes a number another: `05+03`, `2 x 10`."""
    if not at:
        return False
    before, this = tokens[at - 1], tokens[at]
    if before.word == "/":
        return at == 1 or tokens[at - 2].word != ")"
    if at == 1 and not this.spaced and before.word in _POINTS:
        return True
    joined = before.word in _SIGNS or before.word == "x" or before.kind in {"number", "time"}
    return joined or _is_sum(tokens, at) or _is_part(before, this)


def _is_sum(tokens: tuple[Token, ...], at: int) -> bool:
    before = tokens[at - 1].word
    if before == "+":
        return _adds(tokens, at)
    return before in _TIMES and at > 1 and tokens[at - 2].kind == "number"


def _is_part(before: Token, this: Token) -> bool:
    """Whether the word before is a part of the same number: `O5`, *mười mười*."""
    if not this.spaced and before.word in _LIKE_DIGITS:
        return True
    return before.word in (_WORDS if this.kind == "number" else _MORE_WORDS)


def _adds(tokens: tuple[Token, ...], at: int) -> bool:
    """Whether a plus sign is no list mark."""
    behind = at > 1 and (tokens[at - 2].kind == "number" or tokens[at - 2].word in _LEADS)
    return behind or not tokens[at].spaced


def is_signed_behind(tokens: tuple[Token, ...], end: int) -> bool:
    """Whether a sign right behind a unit makes the quantity another: `10 ngày x 2`, `5 ngày+`."""
    if end >= len(tokens):
        return False
    sign = tokens[end]
    last = end + 1 == len(tokens)
    if sign.word in _SUMS and (last or tokens[end + 1].kind == "number"):
        return True
    return sign.word in _SIGNS - {"<", "/"} or (sign.word == "+" and not sign.spaced)


def is_clock_time(tokens: tuple[Token, ...], at: int, end: int) -> bool:
    """Whether hours are an hour of the clock: *17 giờ cùng ngày*, *chậm nhất 17 giờ*."""
    if say.OF_DAY.length_at(tokens, end):
        return True
    number = tokens[at].word
    early = not number.isdecimal() or int(number[:4]) < _LATEST_HOUR
    comma = end < len(tokens) and tokens[end].word == ","
    counted = say.ANCHORS.length_at(tokens, end + comma)
    bare = tokens[end - 1].word == "h" and not say.BOUNDS.end_at(tokens, at)
    told = bare or say.LATEST.end_at(tokens, at) > 0 or _is_office_hour(tokens, at)
    return early and not counted and told


def _is_office_hour(tokens: tuple[Token, ...], at: int) -> bool:
    """Whether a heading of office hours stands before: *Buổi sáng: 7 giờ*."""
    if not at or tokens[at - 1].word != ":":
        return False
    return say.OFFICE_HOURS.first_in(tokens, max(0, at - _FEW), at) is not None


def is_said_as_time(tokens: tuple[Token, ...], at: int, end: int) -> bool:
    """Whether months and years stand as a limit does, and not behind a bare noun."""
    mark = not at or (tokens[at - 1].kind == "mark" and tokens[at - 1].word != ",")
    if mark or say.ANCHORS.length_at(tokens, end):
        return True
    return bool(
        say.BOUNDS.end_at(tokens, at)
        or say.JOINS.end_at(tokens, at)
        or say.EXTRA.end_at(tokens, at)
    )
