"""What a quantity is: a limit, a threshold, or something that cannot be read.

Signs and other numbers beside it make it another; what may be working days, torn or misspelt, is
never read as calendar days.

Stands on `quantities`, `lexicon` and the limits. Knows no conditions and no starts.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from onestop.i18n.remarks import Remark
from onestop.limit_texts import lexicon as say
from onestop.limit_texts.quantities import (
    CUT_OFF,
    NO_TYPE,
    TO,
    Number,
    Piece,
    is_word,
    number_at,
    unit_at,
    words_number,
)
from onestop.limits.limit import (
    CalendarDays,
    ClockHours,
    Limit,
    Months,
    WorkingDays,
    WorkingHours,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from onestop.limit_texts.tokens import TextToken

_SIGNS: Final = frozenset("×<>≥≤±≈~→⇒=÷^/√?≠∼➔➜")
_TIMES: Final = frozenset({"x", "*", "lần", "cộng", "nhân"})
_SUMS: Final = frozenset({*_TIMES, "+"})
_POINTS: Final = frozenset({".", ",", "…"})
_LIKE_DIGITS: Final = frozenset("olisbzqg")
_TENS_WORDS: Final = frozenset({
    "mười", "mươi", "trăm", "nghìn", "ngàn", "rưỡi", "hai", "bốn", "sáu", "bảy", "tám", "chín",
    "lẻ", "linh", "lăm", "mốt", "nhăm",
})  # fmt: skip
_NUMBER_WORDS: Final = frozenset({*_TENS_WORDS, "một", "ba", "năm"})
_LEADS: Final = frozenset({":", "thì", "ngày", "việc", "giờ", "tháng", "năm", "tuần", "là"})
_FEW: Final = 9
_LATEST_HOUR: Final = 24


def is_signed_before(tokens: tuple[TextToken, ...], at: int) -> bool:
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


def _is_sum(tokens: tuple[TextToken, ...], at: int) -> bool:
    before = tokens[at - 1].word
    if before == "+":
        return _adds(tokens, at)
    return before in _TIMES and at > 1 and tokens[at - 2].kind == "number"


def _is_part(before: TextToken, this: TextToken) -> bool:
    """Whether the word before is a part of the same number: `O5`, *mười mười*."""
    if not this.spaced and before.word in _LIKE_DIGITS:
        return True
    return before.word in (_TENS_WORDS if this.kind == "number" else _NUMBER_WORDS)


def _adds(tokens: tuple[TextToken, ...], at: int) -> bool:
    """Whether a plus sign is no list mark."""
    behind = at > 1 and (tokens[at - 2].kind == "number" or tokens[at - 2].word in _LEADS)
    return behind or not tokens[at].spaced


def is_signed_behind(tokens: tuple[TextToken, ...], end: int) -> bool:
    """Whether a sign right behind a unit makes the quantity another: `10 ngày x 2`, `5 ngày+`."""
    if end >= len(tokens):
        return False
    sign = tokens[end]
    last = end + 1 == len(tokens)
    if sign.word in _SUMS and (last or tokens[end + 1].kind == "number"):
        return True
    return sign.word in _SIGNS - {"<", "/"} or (sign.word == "+" and not sign.spaced)


def is_clock_time(tokens: tuple[TextToken, ...], at: int, end: int) -> bool:
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


def _is_office_hour(tokens: tuple[TextToken, ...], at: int) -> bool:
    """Whether a heading of office hours stands before: *Buổi sáng: 7 giờ*."""
    if not at or tokens[at - 1].word != ":":
        return False
    return say.OFFICE_HOURS.first_in(tokens, max(0, at - _FEW), at) is not None


def is_said_as_time(tokens: tuple[TextToken, ...], at: int, end: int) -> bool:
    """Whether months and years stand as a limit does, and not behind a bare noun."""
    mark = not at or (tokens[at - 1].kind == "mark" and tokens[at - 1].word != ",")
    if mark or say.ANCHORS.length_at(tokens, end):
        return True
    return bool(
        say.BOUNDS.end_at(tokens, at)
        or say.JOINS.end_at(tokens, at)
        or say.EXTRA.end_at(tokens, at)
    )


_WORK_PARTS: Final = frozenset({"l", "la", "lv"})
_WORK_BEGUN: Final = frozenset({"lam", "lm", "lma"})
_TORN: Final = frozenset({"l", "la", "am", "m"})
_OTHERS: Final = frozenset({"ve", "cho", "do", "cac", "moi"})
_WORK: Final = frozenset({"viec", "vic", "vec"})
_SENTENCES: Final = frozenset({".", ";", "\n"})
_FAR: Final = 14
_CLOSES: Final = {"<": ">", "&": ";"}


def is_cut_short(tokens: tuple[TextToken, ...], end: int) -> bool:
    """Whether *làm việc* may have begun behind the unit that ends here."""
    after = tokens[end].plain
    if after.startswith(("lamv", "lav", "lv", "lmv", "amv")) or (
        end + 1 == len(tokens) and _is_torn_letter(after)
    ):
        return True
    place = _past_marks(tokens, end)
    near = [token.plain for token in tokens[place : place + 3]]
    if not near or near[0] in _WORK_BEGUN:
        return bool(near)
    if any(token.word in _SENTENCES for token in tokens[end:place]):
        return False
    if near[0] in _WORK or (near[0] in _TORN and bool(_WORK & set(near[1:]))):
        return True
    return near[0] not in _OTHERS and bool(_WORK & set(near[1:2]))


def _is_torn_letter(word: str) -> bool:
    return word in _WORK_PARTS or (len(word) == 1 and word.isalpha())


def _past_marks(tokens: tuple[TextToken, ...], place: int) -> int:
    """Skip marks, and the words of a tag: `<br/>`, `&nbsp;`."""
    last = min(len(tokens), place + _FAR)
    closes = ""
    while place < last and (closes or tokens[place].kind == "mark"):
        word = tokens[place].word
        closes = _CLOSES.get(word, "" if word == closes else closes)
        place += 1
    return place


MOST_DAYS: Final = 3660

#: A part of a working day, as published texts have it, is a part of eight hours.
_HOURS: Final = 8


_MAKERS: Final[dict[str, tuple[Callable[[int], Limit], int, int]]] = {
    "working day": (WorkingDays, 1, MOST_DAYS),
    "day": (CalendarDays, 1, MOST_DAYS),
    "working hour": (WorkingHours, 1, 24 * MOST_DAYS),
    "hour": (ClockHours, 1, 24 * MOST_DAYS),
    "week": (CalendarDays, 7, MOST_DAYS),
    "month": (Months, 1, MOST_DAYS // 30),
    "year": (Months, 12, MOST_DAYS // 30),
}


_LOOK_BACK: Final = 14
_NEAR: Final = 5


def piece_of(
    tokens: tuple[TextToken, ...], at: int, end: int, lower: Number, number: Number, unit: str
) -> Piece | None:
    """Return a quantity as a limit, a threshold, or as what cannot be read."""
    if (
        unit == "age"
        or _is_of_document(tokens, end, unit)
        or _is_threshold(tokens, at, end, ranged=lower is not number)
    ):
        return Piece("threshold", at, end)
    if _of_validity(tokens, at):
        return Piece("validity", at, end)
    reason = number.fault or _amiss(tokens, at, end, unit)
    if reason:
        return Piece("amiss", at, end, reason=reason)
    return _limit_piece(at, end, number, unit)


def _is_of_document(tokens: tuple[TextToken, ...], end: int, unit: str) -> bool:
    """Whether the number ends the number of a document, whose date follows: `QH13 ngày 16/6`."""
    after = tokens[end] if end < len(tokens) else None
    if unit != "day" or after is None:
        return False
    return after.kind == "date" or (
        after.kind == "number" and say.MONTH.length_at(tokens, end + 1) > 0
    )


def _is_threshold(tokens: tuple[TextToken, ...], at: int, end: int, *, ranged: bool) -> bool:
    if say.UPWARDS.length_at(tokens, end):
        return True
    if say.MINIMUM.end_at(tokens, at) or _is_difference(tokens, at):
        return False
    if ranged and is_word(tokens, at - 1, "từ"):
        return False
    if is_word(tokens, at - 1, "đủ") and is_word(tokens, at - 2, "đầy"):
        # *hồ sơ chưa đầy đủ 17 ngày* is no *đủ 17 ngày*
        return False
    return bool(say.THRESHOLD.end_at(tokens, at) and not say.NOT_OVER.end_at(tokens, at))


def _of_validity(tokens: tuple[TextToken, ...], at: int) -> bool:
    """Whether the words before say how long something holds, within their own part."""
    found = say.VALIDITY.last_in(tokens, _part_start(tokens, at), at)
    return found is not None and not is_word(tokens, found - 1, "hết")


def _part_start(tokens: tuple[TextToken, ...], at: int) -> int:
    """Return where the words right before a quantity begin: at a mark, *và* or *hoặc*."""
    start = max(0, at - _LOOK_BACK)
    for place in range(at - 1, start - 1, -1):
        mark = tokens[place].kind == "mark" and tokens[place].word not in {"/", '"', "-"}
        if mark or tokens[place].word in {"hoặc", "và"}:
            return place
    return start


def _amiss(tokens: tuple[TextToken, ...], at: int, end: int, unit: str) -> str:
    """Return why a quantity cannot be read, or nothing."""
    if unit in {NO_TYPE, CUT_OFF}:
        return unit
    return _amiss_before(tokens, at, end) or _amiss_behind(tokens, at, end, unit)


def _amiss_before(tokens: tuple[TextToken, ...], at: int, end: int) -> str:
    minus = is_word(tokens, at - 1, "-") and not tokens[at].spaced
    part = _part_start(tokens, at)
    wrong = (
        (say.MINIMUM.end_at(tokens, at), "unread_least"),
        (say.BEFORE.end_at(tokens, at) or _counts_back(tokens, end), "unread_backwards"),
        (_is_one_of_several(tokens, at), "unread_numbers_several"),
        (say.NUMBERED.end_at(tokens, at), "unread_number_of_word"),
        (_lasts(tokens, at, end), "unread_lasts"),
        (_is_frequency(tokens, at), "unread_frequency"),
        (say.EACH.first_in(tokens, part, at) is not None, "unread_each"),
        (minus or is_word(tokens, at - 1, "−"), "unread_number_negative"),
        (is_signed_before(tokens, at), "unread_sign_before"),
        (_is_difference(tokens, at), "unread_difference"),
    )
    return next((reason for found, reason in wrong if found), "")


def _is_frequency(tokens: tuple[TextToken, ...], at: int) -> bool:
    """Whether so many times in a time are told: *khai 01 lần trong thời hạn 30 ngày*."""
    bound = at
    while length := say.BOUNDS.end_at(tokens, bound):
        bound -= length
    counted = bound < at and is_word(tokens, bound - 1, "lần")
    lengthens = say.LENGTHENS.first_in(tokens, _part_start(tokens, at), at) is not None
    return counted and not lengthens


def _is_difference(tokens: tuple[TextToken, ...], at: int) -> bool:
    return say.DIFFERENCE.end_at(tokens, at) > 0 and not say.NOT_OVER.end_at(tokens, at)


def _lasts(tokens: tuple[TextToken, ...], at: int, end: int) -> bool:
    """Whether the words before say how long something lasts, or a heading does: *hiệu lực: …*."""
    part = _part_start(tokens, at)
    if say.DURATION.first_in(tokens, part, at) is not None or _is_kept(tokens, part, at):
        return True
    if _is_granted(tokens, part, at):
        return True
    if is_word(tokens, at - 1, ":"):
        # a heading is part of it: *Niêm yết danh sách: 15 ngày*
        part = _part_start(tokens, at - 1)
    shown = say.SHOWN.first_in(tokens, part, at) is not None
    if (shown and not say.ANCHORS.length_at(tokens, end)) or _speaks_of_duration(tokens, at):
        return True
    if not is_word(tokens, at - 1, ":"):
        return False
    start = _part_start(tokens, at - 1)
    heading = start + (tokens[start].kind == "mark")
    timed = say.TIME_WORD.length_at(tokens, heading) > 0
    return timed and any(
        phrases.first_in(tokens, heading, at) is not None
        for phrases in (say.VALIDITY, say.DURATION)
    )


def _is_kept(tokens: tuple[TextToken, ...], part: int, at: int) -> bool:
    """Whether something is kept for a time, and not done in it: *lưu bản sao trong 02 năm*."""
    return any(
        say.KEPT.length_at(tokens, place, at)
        and not say.NOT_KEPT.length_at(tokens, place)
        and not say.NOT_KEPT.length_at(tokens, place - 1)
        for place in range(part, at)
    )


def _is_granted(tokens: tuple[TextToken, ...], part: int, at: int) -> bool:
    """Whether something is granted for a time: *được gia hạn với thời hạn không quá 12 tháng*."""
    place = say.WITH_TIME.last_in(tokens, part, at)
    if place is None:
        return False
    behind = place + say.WITH_TIME.length_at(tokens, place)
    return say.THE_TIME.length_at(tokens, behind) == 0


def _speaks_of_duration(tokens: tuple[TextToken, ...], at: int) -> bool:
    """Whether the sentence opens with how long something holds: *Thời hạn có giá trị của …*.

    However far behind its number stands, it is that time.
    """
    start = at
    while start and tokens[start - 1].word not in _SENTENCES:
        start -= 1
    while start < at and tokens[start].kind == "mark":
        start += 1
    timed = say.TIME_WORD.length_at(tokens, start, at)
    near = min(at, start + timed + _NEAR)
    return timed > 0 and any(
        phrases.first_in(tokens, start, near) is not None
        for phrases in (say.VALIDITY, say.DURATION)
    )


def _is_one_of_several(tokens: tuple[TextToken, ...], at: int) -> bool:
    """Whether another number is joined to it: `2 hoặc 3 ngày`, `1 đến 2 đến 3 ngày`."""
    if at < 2 or tokens[at - 1].word not in {"hoặc", "và", *TO}:
        return False
    return tokens[at - 2].kind == "number" and not say.NUMBERED.end_at(tokens, at - 2)


def _counts_back(tokens: tuple[TextToken, ...], end: int) -> bool:
    return bool(say.BEFORE.length_at(tokens, end + is_word(tokens, end, ",")))


def _amiss_behind(tokens: tuple[TextToken, ...], at: int, end: int, unit: str) -> str:
    return (
        _other_time(tokens, at, end, unit)
        or ("" if end == len(tokens) else _run_on(tokens, end, unit))
        or _waiting(tokens, at, end, unit)
    )


def _other_time(tokens: tuple[TextToken, ...], at: int, end: int, unit: str) -> str:
    """Return what else a quantity is by its sign, its unit and the words on both sides."""
    wrong = (
        (is_signed_behind(tokens, end), "unread_sign_behind"),
        (unit == "hour" and is_clock_time(tokens, at, end), "unread_clock_hour"),
        (unit == "month" and words_number(tokens, end), "unread_month_of_year"),
        (
            unit in {"month", "year"} and not is_said_as_time(tokens, at, end),
            "unread_lasts",
        ),
    )
    return next((reason for found, reason in wrong if found), "")


def _run_on(tokens: tuple[TextToken, ...], end: int, unit: str) -> str:
    """Return why the words right behind a unit make it something else."""
    after = tokens[end]
    two = after.kind == "number" or (unit_at(tokens, end)[0] and after.word != "năm")
    amiss = say.AMISS.length_at(tokens, end) and not say.ANCHORS.length_at(tokens, end)
    wrong = (
        (two, "unread_numbers_run_on"),
        (unit in {"day", "hour"} and is_cut_short(tokens, end), CUT_OFF),
        (amiss, "unread_behind_other"),
        (after.word == "/" and _is_rate(tokens, end + 1), "unread_rate"),
        (_is_each(tokens, end), "unread_each"),
    )
    return next((reason for found, reason in wrong if found), "")


def _is_rate(tokens: tuple[TextToken, ...], place: int) -> bool:
    """Whether a time is for each of some things, whose number nobody knows: *07 ngày/thửa đất*.

    One dossier, one procedure is no rate; everything else behind the slash is.
    """
    several = number_at(tokens, place)
    if several is not None:
        if several.value != 1:
            return True
        place = several.end
    return not say.ONE_DOSSIER.length_at(tokens, place)


def _is_each(tokens: tuple[TextToken, ...], place: int) -> bool:
    """Whether words behind say that a time is for each of some: *07 ngày cho mỗi thửa đất*."""
    if say.EACH.length_at(tokens, place + say.FOR.length_at(tokens, place)):
        return True
    thing = place + say.PER.length_at(tokens, place)
    one = number_at(tokens, thing) if thing > place else None
    if one is None or say.ONE_OF.length_at(tokens, thing):
        return False
    return one.value != 1 or not say.ONE_DOSSIER.length_at(tokens, one.end)


def _waiting(tokens: tuple[TextToken, ...], at: int, end: int, unit: str) -> str:
    """*Sau* gives the outer bound of days, and of hours with a start; else it is a wait."""
    if not is_word(tokens, at - 1, "sau"):
        return ""
    counted = say.ANCHORS.length_at(tokens, end + is_word(tokens, end, ","))
    if unit in {"month", "year", "week"} or (unit == "hour" and not counted):
        return "unread_wait"
    return ""


def _limit_piece(at: int, end: int, number: Number, unit: str) -> Piece:
    maker, times, most = _MAKERS[unit]
    value = number.value * times
    if number.fraction:
        if unit != "working day":
            return Piece("amiss", at, end, reason="unread_no_part_type")
        maker, value, most = WorkingHours, value * _HOURS, most * _HOURS
    if value.denominator != 1 or not 0 < value <= most:
        return Piece("amiss", at, end, reason=Remark.of("unread_out_of_range", most=MOST_DAYS))
    return Piece("limit", at, end, maker(int(value)))
