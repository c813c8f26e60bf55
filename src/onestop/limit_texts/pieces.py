"""The pieces of a text that speak of time, each with what it is worth.

A piece is a limit of one number and unit, *trong ngày*, *ngày làm việc tiếp theo*, an hour of
cut-off, a threshold that is no limit, or something that cannot be read. A number without a unit
may be a limit of its own: only the number of an instrument, of a form or of a list, a date, a count
of things or of money is left alone.

Stands on `judging` and `quantities`. Knows no conditions and no starts.
"""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Final

import attrs

from onestop.limit_texts import lexicon as say
from onestop.limit_texts.judging import piece_of
from onestop.limit_texts.quantities import (
    NUMBER_OPENINGS,
    Number,
    Piece,
    is_word,
    number_at,
    unit_at,
    upper_end,
)
from onestop.limits.limit import SameDay, WorkingDays

if TYPE_CHECKING:
    from onestop.limit_texts.tokens import TextToken

_RECEIVED: Final = frozenset(
    {"nhận", "sơ", "cầu", "nộp", "đến", "điểm", "đơn", "tin", "lý", "giấy", "tờ", "khai", "gửi"}
)


#: The words with which a piece can begin: a number in words, or a phrase that speaks of time.
_OPENINGS: Final = frozenset().union(
    NUMBER_OPENINGS,
    {"sau"},
    *(
        phrases.openings
        for phrases in (say.NEXT_DAY, say.SAME_DAY, say.AT_ONCE, say.UNFINISHED, say.FIXED_DATE)
    ),
)


def pieces(tokens: tuple[TextToken, ...]) -> tuple[Piece, ...]:
    """Return the pieces of a text in their order."""
    found: list[Piece] = []
    at = 0
    while at < len(tokens):
        piece = _piece(tokens, at)
        if piece is not None and piece.kind != "bare":
            found.append(piece)
        elif piece is not None and (_lost_unit(tokens, piece) or is_stray(tokens, at, piece.end)):
            found.append(attrs.evolve(piece, kind="amiss", reason="unread_number_without_unit"))
        at = at + 1 if piece is None else max(piece.end, at + 1)
    return tuple(found)


def _piece(tokens: tuple[TextToken, ...], at: int) -> Piece | None:
    token = tokens[at]
    if token.kind != "word":
        return _quantity(tokens, at) if token.kind != "mark" else None
    if token.plain not in _OPENINGS:
        # nearly every word: it opens no piece, and nothing needs to be tried
        return None
    return (
        _next_day(tokens, at)
        or _same_day(tokens, at)
        or _cut_off(tokens, at)
        or _at_once(tokens, at)
        or _fixed_date(tokens, at)
        or _quantity(tokens, at)
    )


def _next_day(tokens: tuple[TextToken, ...], at: int) -> Piece | None:
    length = say.NEXT_DAY.length_at(tokens, at)
    if not length:
        return None
    after = say.OF_DAY_OFF.length_at(tokens, at + length)
    if after:
        return Piece("amiss", at, at + length, reason="unread_moves_last_day")
    return Piece("next day", at, at + length, WorkingDays(1))


def _same_day(tokens: tuple[TextToken, ...], at: int) -> Piece | None:
    length = say.SAME_DAY.length_at(tokens, at)
    end = at + length
    if not length or any(say.NEXT_DAY.length_at(tokens, at + n) for n in (1, 2)):
        return None
    if say.NOT_THIS_DAY.length_at(tokens, end) or (
        end < len(tokens) and tokens[end].kind in {"number", "date"}
    ):
        return Piece("amiss", at, end, reason="unread_names_date")
    first = at - 1 if at and tokens[at - 1].word == "ngay" else at
    return Piece("same day", first, end, SameDay(None))


def _cut_off(tokens: tuple[TextToken, ...], at: int) -> Piece | None:
    """Return the hour after which a dossier counts as the next day's."""
    if tokens[at].word != "sau" or not _may_be_late(tokens, at):
        return None
    clock = _clock(tokens, at + 1)
    if clock is None and at + 1 < len(tokens) and tokens[at + 1].kind == "time":
        return Piece("amiss", at, at + 2, reason="unread_no_clock_hour")
    if clock is None or say.ANCHORS.length_at(tokens, clock[1]):
        return None
    return Piece("cut-off", at, clock[1], time=clock[0])


def _may_be_late(tokens: tuple[TextToken, ...], at: int) -> bool:
    """Whether a receipt, or *trong ngày* and a comma, stands before *sau*."""
    if is_word(tokens, at - 1, ","):
        return say.SAME_DAY.end_at(tokens, at - 1) > 0
    return at > 0 and tokens[at - 1].word in _RECEIVED


def _clock(tokens: tuple[TextToken, ...], at: int) -> tuple[dt.time, int] | None:
    """Return a time of day: `15:00`, `15 giờ`, `15h30`, `15 giờ 30 phút`."""
    if at >= len(tokens) or tokens[at].kind not in {"number", "time"}:
        return None
    hours, _, minutes = tokens[at].word.partition(":")
    end = at + 1
    if tokens[at].kind == "number":
        if not say.HOURS.length_at(tokens, end):
            return None
        end += 1
        if end < len(tokens) and tokens[end].kind == "number":
            minutes = tokens[end].word
            end += 1 + say.MINUTES.length_at(tokens, end + 1)
    return _wall_time(hours, minutes or "0", end)


def _wall_time(hours: str, minutes: str, end: int) -> tuple[dt.time, int] | None:
    if len(hours) > 2 or len(minutes) > 2 or not (hours + minutes).isdecimal():
        return None
    hour, minute = int(hours), int(minutes)
    return (dt.time(hour, minute), end) if hour < 24 and minute < 60 else None


def _at_once(tokens: tuple[TextToken, ...], at: int) -> Piece | None:
    length = say.UNFINISHED.length_at(tokens, at)
    if length:
        return Piece("unfinished", at, at + length)
    length = say.AT_ONCE.length_at(tokens, at)
    if not length or say.SAME_DAY.length_at(tokens, at + 1):
        return None
    return Piece("amiss", at, at + length, reason="unread_no_number_no_unit")


def _fixed_date(tokens: tuple[TextToken, ...], at: int) -> Piece | None:
    length = say.FIXED_DATE.length_at(tokens, at)
    if not length or say.NEXT_DAY.length_at(tokens, at + length - 1):
        return None
    return Piece("amiss", at, at + length, reason="unread_date_or_back")


def _quantity(tokens: tuple[TextToken, ...], at: int) -> Piece | None:
    """Return a number with its unit; a number in words is one only with a unit."""
    number = number_at(tokens, at)
    if number is None:
        return _odd_number(tokens, at)
    if _is_date(tokens, at):
        return _dated(tokens, at)
    upper, unit, end = upper_end(tokens, number)
    if unit is None:
        return _without_unit(tokens, at, upper)
    return piece_of(tokens, at, end, number, upper, unit)


def _odd_number(tokens: tuple[TextToken, ...], at: int) -> Piece | None:
    """A date or a time of day is no number: with a unit behind it, nobody knows what is meant."""
    if tokens[at].kind in {"date", "time"} and unit_at(tokens, at + 1)[0] is not None:
        return Piece("amiss", at, at + 2, reason="unread_number_unread")
    return Piece("bare", at, at + 1) if tokens[at].kind in {"date", "time"} else None


def _is_date(tokens: tuple[TextToken, ...], at: int) -> bool:
    """Whether the number names a day, a month or an hour of the clock."""
    if tokens[at].kind != "number":
        return False
    if say.CLOCK_WORD.end_at(tokens, at):
        return unit_at(tokens, at + 1)[0] == "hour"
    before = tokens[at - 2] if at > 1 else None
    named = say.DATE_WORD.end_at(tokens, at) > 0
    return named and (before is None or before.kind != "number")


def _dated(tokens: tuple[TextToken, ...], at: int) -> Piece:
    """Return a date; a unit of limits behind its number leaves open which of both is meant."""
    unit, end = unit_at(tokens, at + 1)
    after = tokens[end].kind if end < len(tokens) else None
    if unit == "working day" or (unit == "day" and after not in {"number", "date"}):
        return Piece("amiss", at, end, reason="unread_date_and_limit")
    return Piece("threshold", at, _date_end(tokens, at))


def _date_end(tokens: tuple[TextToken, ...], at: int) -> int:
    end = at + 1
    while unit_at(tokens, end)[0] in {"month", "year", "hour"}:
        end += 1
        end += end < len(tokens) and tokens[end].kind == "number"
    return end


def _without_unit(tokens: tuple[TextToken, ...], at: int, number: Number) -> Piece | None:
    if is_word(tokens, number.end, "(") and number_at(tokens, number.end + 1) is not None:
        return Piece("amiss", at, number.end + 1, reason="unread_bracket_open")
    if is_word(tokens, number.end, "(") and unit_at(tokens, _bracket_end(tokens, number.end))[0]:
        return Piece("amiss", at, number.end, reason="unread_bracket_parts")
    if _is_this_year(tokens, at):
        return None
    said = tokens[at].kind == "number" or stands_like_number(tokens, at, number.end)
    return Piece("bare", at, number.end) if said else None


def _bracket_end(tokens: tuple[TextToken, ...], at: int) -> int:
    """Return the place behind a short bracket."""
    last = min(len(tokens), at + 6)
    return next((i + 1 for i in range(at, last) if tokens[i].word == ")"), len(tokens))


def _lost_unit(tokens: tuple[TextToken, ...], piece: Piece) -> bool:
    """Whether a number without a unit stands where a limit stands."""
    after = tokens[piece.end] if piece.end < len(tokens) else None
    closes = (
        after is None
        or after.word in {",", ";", ".", ")", "\n"}
        or bool(say.STARTS_COUNT.length_at(tokens, piece.end))
    )
    return closes and bool(say.BOUNDS.end_at(tokens, piece.first) or _or_before(tokens, piece))


def _or_before(tokens: tuple[TextToken, ...], piece: Piece) -> bool:
    return bool(piece.first) and tokens[piece.first - 1].word == "hoặc"


#: How the units begin, and *làm việc* behind them: such a word may be what is left of one.
_UNIT_BEGINS: Final = frozenset({"ng", "na", "la", "lv", "lm", "gi", "tu", "th", "am", "ho", "bu"})
_VOWELS: Final = frozenset("aeiouy")
_LEADS: Final = frozenset({":", "-", "–", "=", "("})
_YEARS: Final = range(1900, 2100)
_CLOSES: Final = frozenset({",", ";", ".", ")", "\n", "(", ":", "/"})
_SMALL: Final = frozenset({"hai", "ba", "bốn", "năm", "sáu", "bảy", "bẩy", "tám", "chín"})
_TENS: Final = frozenset({"mười", "mươi", "trăm"})


def is_stray(tokens: tuple[TextToken, ...], at: int, end: int) -> bool:
    """Whether a number without a unit may be a limit: nothing says that it is something else."""
    return not (
        _is_numbering(tokens, at)
        or _is_of_list(tokens, at, end)
        or _is_count(tokens, at, end)
        or _counts_things(tokens, at, end)
        or _is_dated(tokens[at])
    )


def _is_numbering(tokens: tuple[TextToken, ...], at: int) -> bool:
    """Whether the number is an article's, a form's, or part of a code: `Điều 9`, `QH13`, `m2`."""
    if _is_law(tokens, at):
        return True
    if not at or tokens[at].spaced:
        return False
    before = tokens[at - 1]
    code = before.kind == "word" and not _VOWELS & set(before.plain)
    return code and before.word != "x"


def _is_law(tokens: tuple[TextToken, ...], at: int) -> bool:
    known = say.DATED if tokens[at].kind == "date" else say.NUMBERS
    return known.end_at(tokens, at) > 0


def _is_of_list(tokens: tuple[TextToken, ...], at: int, end: int) -> bool:
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


def _is_chapter(tokens: tuple[TextToken, ...], at: int, end: int) -> bool:
    """Whether the number is of a chapter and its part: `2.1. Thời hạn`."""
    word = tokens[at].word
    after = [token for token in tokens[end : end + 2] if token.word != "."]
    return "." in word and len(word) < 6 and bool(after) and after[0].capital


def _is_count(tokens: tuple[TextToken, ...], at: int, end: int) -> bool:
    """Whether things or money are counted: `01 bộ hồ sơ`, `10.000 đồng`, `50%`."""
    place = end
    if place < len(tokens) and tokens[place].word in {")", "/"} and tokens[at].kind != "word":
        place += 1
    return say.COUNTED.length_at(tokens, place) > 0


def _counts_things(tokens: tuple[TextToken, ...], at: int, end: int) -> bool:
    """Whether a number counts what its noun names: *chỉ định 01 tổ chức thực hiện*.

    Not where a limit would stand, and not before what may be a unit that was damaged.
    """
    digits = tokens[at].kind == "number" and end < len(tokens)
    if not digits or tokens[end].kind != "word" or len(tokens[end].word) < 2:
        return False
    damaged = tokens[end].plain[:2] in _UNIT_BEGINS and not tokens[end].capital
    if say.STOPS_NUMBER.length_at(tokens, end) or damaged:
        return False
    before = tokens[at - 1] if at else None
    noun = before is not None and before.kind == "word" and before.word not in {"hoặc", "và"}
    return noun and not say.BOUNDS.end_at(tokens, at) and not say.TIME_WORD.end_at(tokens, at)


def _is_this_year(tokens: tuple[TextToken, ...], at: int) -> bool:
    """Whether *năm* is the year: *lần đầu trong năm*."""
    return is_word(tokens, at, "năm") and is_word(tokens, at - 1, "trong")


def _is_dated(token: TextToken) -> bool:
    """Whether a year stands in a date or the number of an instrument."""
    if token.kind == "number":
        return token.word.isdecimal() and len(token.word) == 4 and int(token.word) in _YEARS
    return token.kind == "date" and any(len(part) == 4 for part in token.word.split("/"))


def stands_like_number(tokens: tuple[TextToken, ...], at: int, end: int) -> bool:
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


def _is_named_only(tokens: tuple[TextToken, ...], at: int) -> bool:
    """Whether a small number ends a clause and tells no order: *xác minh bảy*, not *thứ bảy*."""
    small = tokens[at].word in _SMALL
    return small and at > 0 and not say.ORDINALS.end_at(tokens, at)
