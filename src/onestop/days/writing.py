"""Days, hours and moments as people write them: day first, or year first, never month first.

One reader for everything that takes such a text: `vn.local`, tables, the command line, office
hours. What can be meant in two ways is refused, and a refusal says what is wrong: no such day, the
hour missing, a year of two digits.

Stands on `i18n` and `errors`. Knows no calendar and no zone of its own.
"""

from __future__ import annotations

import datetime as dt
import re
from typing import Final

from onestop.errors import BadValueError
from onestop.i18n.cleaning import fold
from onestop.i18n.remarks import Remark

#: A moment needs fewer letters than this; a longer text is no moment.
_LONGEST: Final = 100

_DAY_FIRST: Final = re.compile(
    r"(?<![\d/.])(\d{1,2})([/.-]| thang )(\d{1,2})(?:\2| nam |/)(\d{4})(?!\d)"
)
_YEAR_FIRST: Final = re.compile(r"(?<![\d/.-])(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?!\d)")
_SHORT_YEAR: Final = re.compile(r"(?<![\d/.-])\d{1,2}([/.-])\d{1,2}\1\d{2}(?!\d)")
_OFFSET: Final = re.compile(r" ?(?:(z|utc|gmt)|([+-])(\d{2}):?(\d{2}))$")
#: Words and signs between a day and its hour.
_BETWEEN: Final = re.compile(r"^(?:[ ,;-]|t(?=\d)|luc|vao|ngay)+|(?:[ ,;-]|luc|vao|ngay)+$")
_CLOCK: Final = re.compile(
    r"(?P<hour>\d{1,2})"
    r"(?::(?P<minute>\d{2})(?::(?P<second>\d{2})(?:[.,](?P<part>\d{1,9}))?)?"
    r"| ?(?:h|g|gio) ?(?:(?P<min>\d{1,2}) ?(?:phut|p)?(?: ?(?P<sec>\d{1,2}) ?(?:giay|s))?)?)"
    r"(?: ?(?P<half>sa|ch|am|pm|sang|chieu|toi))?"
)
_BEFORE_NOON: Final = frozenset({"sa", "am", "sang"})


def read_moment(text: str, tz: dt.tzinfo) -> dt.datetime:
    """Return a moment that people wrote; without an offset it is office time.

    >>> str(read_moment("8h20 ngày 16/11/2026", dt.UTC))
    '2026-11-16 08:20:00+00:00'

    Raises:
        BadValueError: no such day or hour, no hour, a year of two digits, or another writing.
    """
    quick = quick_moment(text)
    if quick is not None:
        return quick.replace(tzinfo=tz)
    day, rest = _parted(text)
    if not rest:
        raise _refused(text, "hour_missing", day=f"{day:%d/%m/%Y}")
    offset = _OFFSET.search(rest)
    clock = _hour(text, rest[: offset.start()] if offset else rest)
    zone = None if offset is None else _zone(text, offset)
    try:
        naive = dt.datetime.combine(day, dt.time()) + clock
        return (
            naive.replace(tzinfo=tz) if zone is None else naive.replace(tzinfo=zone).astimezone(tz)
        )
    except OverflowError as error:  # the first and the last day that there are
        raise _refused(text, "no_such_day") from error


def read_day(text: str) -> dt.date:
    """Return a day that people wrote; an hour behind it is let be.

    >>> read_day("16/11/2026") == read_day("2026-11-16") == read_day("16 tháng 11 năm 2026")
    True

    Raises:
        BadValueError: no such day, a year of two digits, or another writing.
    """
    day, rest = _parted(text)
    if rest:
        offset = _OFFSET.search(rest)
        _hour(text, rest[: offset.start()] if offset else rest)
    return day


def read_hour(text: str) -> dt.time:
    """Return an hour of the day that people wrote: `7:30`, `7h30`, `7 giờ`, `2:15 CH`.

    >>> str(read_hour("7h30"))
    '07:30:00'

    Raises:
        BadValueError: no such hour, or another writing.
    """
    span = _hour(text, _folded(text))
    if span >= dt.timedelta(days=1):
        raise _refused(text, "no_such_hour")
    return (dt.datetime.min.replace(tzinfo=dt.UTC) + span).time()


def quick_moment(text: str) -> dt.datetime | None:
    """Return the moment of the two commonest writings, `None` for any other one."""
    if len(text) not in {16, 19} or text[13] != ":" or not text.isascii():
        return None
    if text[4] == text[7] == "-" and text[10] in " T":
        iso = text
    elif text[2] == text[5] == "/" and text[10] == " ":
        iso = f"{text[6:10]}-{text[3:5]}-{text[:2]}{text[10:]}"
    else:
        return None
    try:
        return dt.datetime.fromisoformat(iso)
    except ValueError:
        return None


def _folded(text: str) -> str:
    if len(text) > _LONGEST:
        raise _refused(f"{text[:_LONGEST]}…", "moment_unreadable")
    return fold(text)


def _parted(text: str) -> tuple[dt.date, str]:
    """Return the day in a text, and what is left of it for the hour."""
    plain = _folded(text)
    if found := _YEAR_FIRST.search(plain):
        year, month, day = found[1], found[3], found[4]
    elif found := _DAY_FIRST.search(plain):
        day, month, year = found[1], found[3], found[4]
    else:
        raise _refused(text, _without_day(plain))
    rest = f"{plain[: found.start()]} {plain[found.end() :]}"
    return _day(text, int(year), int(month), int(day)), _BETWEEN.sub("", _BETWEEN.sub("", rest))


def _without_day(plain: str) -> str:
    """Return the key of what is wrong with a text in which no day was found."""
    if _SHORT_YEAR.search(plain):
        return "year_in_two_digits"
    return "day_missing" if _CLOCK.fullmatch(plain) else "moment_unreadable"


def _day(text: str, year: int, month: int, day: int) -> dt.date:
    try:
        return dt.date(year, month, day)
    except ValueError:
        if month > 12:
            raise _refused(text, "month_first", month=month) from None
        raise _refused(text, "no_such_day") from None


def _hour(text: str, rest: str) -> dt.timedelta:
    """Return how long after midnight an hour is; 24:00 is the end of the day."""
    found = _CLOCK.fullmatch(rest.strip(" ,;"))
    if found is None:
        raise _refused(text, "hour_unreadable")
    hour, half = int(found["hour"]), found["half"]
    minute, second = (
        int(found[a] or found[b] or 0) for a, b in (("minute", "min"), ("second", "sec"))
    )
    if half is not None:
        hour = _of_half(text, hour, half)
    if minute > 59 or second > 59 or (hour, minute, second) > (24, 0, 0):
        raise _refused(text, "no_such_hour")
    part = int((found["part"] or "0").ljust(6, "0")[:6])
    return dt.timedelta(hours=hour, minutes=minute, seconds=second, microseconds=part)


def _of_half(text: str, hour: int, half: str) -> int:
    """Return the hour of the day for one of a half of it: 12 SA is 0, 2 CH is 14."""
    if half in _BEFORE_NOON:
        if hour > 12:
            raise _refused(text, "no_such_hour")
        return hour % 12
    return hour if hour >= 12 else hour + 12


def _zone(text: str, offset: re.Match[str]) -> dt.timezone:
    if offset[1]:
        return dt.UTC
    span = dt.timedelta(hours=int(offset[3]), minutes=int(offset[4]))
    if span >= dt.timedelta(days=1):
        raise _refused(text, "no_such_offset")
    return dt.timezone(-span if offset[2] == "-" else span)


def _refused(text: str, key: str, **values: object) -> BadValueError:
    return BadValueError("moment", text, Remark.of(key, **values))
