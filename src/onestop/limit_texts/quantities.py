"""A number with its unit: digits, words, brackets, ranges and fractions.

Stands on `lexicon`. Knows no conditions and no starts.
"""

from __future__ import annotations

import datetime as dt
from fractions import Fraction
from typing import TYPE_CHECKING, Final, Literal

import attrs

from onestop.i18n.cleaning import fold
from onestop.i18n.remarks import Remark
from onestop.limit_texts.lexicon import Phrases
from onestop.limit_texts.tokens import TextToken
from onestop.limits.limit import Limit

if TYPE_CHECKING:
    from onestop.limit_texts.tokens import TextToken

Kind = Literal[
    "limit",
    "same day",
    "next day",
    "cut-off",
    "unfinished",
    "threshold",
    "validity",
    "amiss",
    "bare",
]


@attrs.frozen
class Piece:
    """A piece of a text from token `first` up to `end`."""

    kind: Kind
    first: int
    end: int
    limit: Limit | None = None
    reason: str | Remark = ""
    time: dt.time | None = None


_NUMBER_WORDS: Final = {
    "một": 1, "mốt": 1, "hai": 2, "ba": 3, "bốn": 4, "tư": 4, "năm": 5, "lăm": 5, "nhăm": 5,
    "sáu": 6, "bảy": 7, "bẩy": 7, "bẫy": 7, "tám": 8, "chín": 9,
}  # fmt: skip
#: The words with which a number begins, without their accents.
NUMBER_OPENINGS: Final = frozenset(map(fold, (*_NUMBER_WORDS, "mười")))
_ONLY_AFTER_TENS: Final = frozenset({"mốt", "lăm", "nhăm", "tư"})


def words_number(tokens: tuple[TextToken, ...], at: int) -> tuple[int, int] | None:
    """Return the number that the words from a place on say, and where they end."""
    value, end = _hundreds(tokens, at)
    if end > at and _word_at(tokens, end) in {"lẻ", "linh"} and _is_digit_word(tokens, end + 1):
        return value + _NUMBER_WORDS[_word_at(tokens, end + 1)], end + 2
    tens, end_of_tens = _tens(tokens, end)
    if end_of_tens > end:
        return value + tens, end_of_tens
    if end > at:
        return value, end
    word = _word_at(tokens, at)
    return (
        (_NUMBER_WORDS[word], at + 1)
        if _is_digit_word(tokens, at) and word not in _ONLY_AFTER_TENS
        else None
    )


def _word_at(tokens: tuple[TextToken, ...], at: int) -> str:
    return tokens[at].word if at < len(tokens) else ""


def _is_digit_word(tokens: tuple[TextToken, ...], at: int) -> bool:
    return _word_at(tokens, at) in _NUMBER_WORDS


def _hundreds(tokens: tuple[TextToken, ...], at: int) -> tuple[int, int]:
    if _is_digit_word(tokens, at) and _word_at(tokens, at + 1) == "trăm":
        return 100 * _NUMBER_WORDS[_word_at(tokens, at)], at + 2
    return 0, at


def _tens(tokens: tuple[TextToken, ...], at: int) -> tuple[int, int]:
    """Return ten to ninety-nine; `mười năm` is ten years, so five is *lăm* there."""
    if _word_at(tokens, at) == "mười":
        value, end = 10, at + 1
    elif _is_digit_word(tokens, at) and _word_at(tokens, at + 1) == "mươi":
        value, end = 10 * _NUMBER_WORDS[_word_at(tokens, at)], at + 2
    else:
        return 0, at
    if _is_digit_word(tokens, end) and _word_at(tokens, end) != "năm":
        return value + _NUMBER_WORDS[_word_at(tokens, end)], end + 1
    return value, end


NO_TYPE: Final = "unread_no_type"


CUT_OFF: Final = "unread_unit_cut"


_UNITS: Final = (
    (Phrases("ngày làm việc|ngay làm việc"), "working day"),
    (Phrases("giờ làm việc|h làm việc"), "working hour"),
    (Phrases("tuần làm việc|tháng làm việc|phút|buổi|giây|quý|ngày giờ|giờ hành chính"), NO_TYPE),
    (Phrases("ngày hành chính|ngày công|tiếng|phiên|ngày đêm|ngày ngày"), NO_TYPE),
    (Phrases("ngày làm|giờ làm|ngày ( làm|giờ ( làm|ngày l|giờ l|ngày lv"), CUT_OFF),
    (Phrases("ngày tuổi|tháng tuổi|năm tuổi"), "age"),
    (Phrases("ngày"), "day"),
    (Phrases("giờ|h|giờ đồng hồ"), "hour"),
    (Phrases("tuần"), "week"),
    (Phrases("tháng"), "month"),
    (Phrases("năm"), "year"),
)


TO: Final = frozenset({"đến", "tới", "-", "–", "—"})


@attrs.frozen
class Number:
    """A number as it stands, and where it ends; `fault` says why it cannot be read."""

    value: Fraction
    end: int
    fault: str = ""
    fraction: bool = False


def number_at(tokens: tuple[TextToken, ...], at: int) -> Number | None:
    """Return a number in digits, in words, or in both, which must agree."""
    first = _plain_number(tokens, at)
    if first is None or not is_word(tokens, first.end, "("):
        return first
    second = _plain_number(tokens, first.end + 1)
    if second is None or not is_word(tokens, second.end, ")"):
        return first
    fault = first.fault or second.fault
    if second.value != first.value:
        fault = fault or "unread_numbers_disagree"
    return Number(first.value, second.end + 1, fault, first.fraction)


def _plain_number(tokens: tuple[TextToken, ...], at: int) -> Number | None:
    if at >= len(tokens):
        return None
    if tokens[at].kind == "number":
        return _digits_number(tokens[at].word, at)
    if tokens[at].word == "năm" and _is_year(tokens, at):
        return None
    said = words_number(tokens, at)
    return None if said is None else Number(Fraction(said[0]), said[1])


def _is_year(tokens: tuple[TextToken, ...], at: int) -> bool:
    """Whether *năm* is the year here and not five."""
    before = tokens[at - 1] if at else None
    return before is not None and (
        before.kind in {"number", "date"}
        or before.word in {"hàng", "hằng", "mỗi", "tháng", "từng", "một", "hai", "ba", "mười"}
    )


def _digits_number(word: str, at: int) -> Number:
    whole, mark, part = word.replace(",", ".").partition(".")
    if not mark:
        odd = len(whole) > 5 or whole.startswith("00")
        return Number(Fraction(int(whole[:9])), at + 1, "unread_number_unread" * odd)
    if len(part) > 2 or not part.isdecimal() or len(whole) > 3:
        return Number(Fraction(0), at + 1, "unread_number_unread")
    # a spreadsheet column with a gap writes 5.0 for 5: no part of anything
    return Number(Fraction(f"{whole}.{part}"), at + 1, fraction=bool(part.strip("0")))


def is_word(tokens: tuple[TextToken, ...], at: int, word: str) -> bool:
    """Whether a word stands at a place, which may lie outside the text."""
    return 0 <= at < len(tokens) and tokens[at].word == word


def unit_at(tokens: tuple[TextToken, ...], at: int) -> tuple[str | None, int]:
    """Return the unit at a place and where it ends; the longest reading comes first."""
    for phrases, unit in _UNITS:
        length = phrases.length_at(tokens, at)
        if length:
            return unit, at + length
    return None, at


def upper_end(tokens: tuple[TextToken, ...], number: Number) -> tuple[Number, str | None, int]:
    """Return the upper end of a range, or the number itself, with the unit."""
    unit, end = unit_at(tokens, number.end)
    joint = end if unit is not None else number.end
    if joint >= len(tokens) or tokens[joint].word not in TO:
        return number, unit, end
    if unit is not None and tokens[joint].kind == "mark":
        return number, unit, end
    upper = number_at(tokens, joint + 1)
    if upper is None:
        return number, unit, end
    upper_unit, upper_end = unit_at(tokens, upper.end)
    if upper_unit is None:
        return number, unit, end
    return _ranged(number, upper, unit, upper_unit), upper_unit, upper_end


def _ranged(lower: Number, upper: Number, unit: str | None, upper_unit: str) -> Number:
    fault = lower.fault or upper.fault
    if unit not in {None, upper_unit}:
        fault = fault or "unread_range_two_units"
    if lower.value >= upper.value:
        fault = fault or "unread_range_upside_down"
    if upper_unit == "hour":
        fault = fault or "unread_maybe_clock_hours"
    return attrs.evolve(upper, fault=fault)
