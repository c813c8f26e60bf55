"""What cells say: moments and days with what clerks write for none, numbers, closed words.

Stands on `days.writing` and `i18n.cleaning`. Knows no table.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping
from typing import Final, TypeVar

from onestop.days.writing import quick_moment, read_day, read_moment
from onestop.i18n.cleaning import clean, fold
from onestop.procedures.channels import Channel

E = TypeVar("E")

#: What stands where there is no day.
_NOTHING: Final = re.compile(
    r"[-./\s0]+(?:[t ]?00:00(?::00(?:\.0+)?)?z?)?"
    r"|(?:00/00/0000|01/01/0001|0?1/0?1/1900|0001-01-01|1900-01-0[01])(?:[t ]00:00(?::00)?z?)?"
    r"|chua co|chua|khong|khong co|n/a|na|null|none|nat"
)
#: The number of a day in a spreadsheet, with the hour as its fraction: from 1954 to 2119.
_SERIAL: Final = re.compile(r"([2-7]\d{4})(?:[.,](\d+))?")
_FIRST_SERIAL: Final = dt.datetime.fromisoformat("1899-12-30")
_WHOLE: Final = re.compile(r"([+-]?\d+)(?:[.,]0+)?")
_SCIENTIFIC: Final = re.compile(r"\d(?:[.,]\d+)?e\+\d+", re.IGNORECASE)

_CHANNELS: Final = {
    Channel.IN_PERSON: "in_person|in person|counter|Trực tiếp|Nộp trực tiếp|Tại quầy|Một cửa|"
    "Bộ phận một cửa|Tại bộ phận một cửa|Tại trung tâm|1",
    Channel.POST: "post|Bưu chính|Bưu chính công ích|BCCI|Qua bưu chính|Qua bưu điện|Bưu điện|"
    "Dịch vụ bưu chính công ích|3",
    Channel.ONLINE: "online|Trực tuyến|Nộp trực tuyến|Qua mạng|Cổng DVCQG|Cổng DVC|DVC trực tuyến|"
    "Cổng dịch vụ công|Cổng dịch vụ công quốc gia|Dịch vụ công trực tuyến|DVCTT|2",
    Channel.VNEID: "vneid|Ứng dụng VNeID|Qua VNeID",
    Channel.KIOSK: "kiosk|Ki-ốt|Ki ốt|Kiốt",
}


def word_key(text: str) -> str:
    """Return a word of a closed list as it is compared."""
    return re.sub(r"[\W_]+", " ", fold(text)).strip()


CHANNELS: Final = {
    word_key(word): channel for channel, words in _CHANNELS.items() for word in words.split("|")
}


def is_nothing(text: str) -> bool:
    """Whether a cell says that there is no day: empty, a dash, zeros, a day before all days."""
    return not text or _NOTHING.fullmatch(fold(text)) is not None


def moment_in(text: str, tz: dt.tzinfo) -> dt.datetime | None:
    """Return the moment in a cell, on the office's clock; `None` where it says that there is none.

    Raises:
        BadValueError: it is no moment.
    """
    quick = quick_moment(text)
    if quick is not None and quick.year > _LAST_YEAR_OF_NOTHING:
        return quick.replace(tzinfo=tz)
    plain = clean(text)
    if is_nothing(plain):
        return None
    serial = _of_serial(plain)
    return read_moment(plain, tz) if serial is None else serial.replace(tzinfo=tz)


#: 1900-01-01 and before is how software writes that there is no day.
_LAST_YEAR_OF_NOTHING: Final = 1900


def day_in(text: str) -> dt.date | None:
    """Return the day in a cell; `None` where it says that there is none.

    Raises:
        BadValueError: it is no day.
    """
    plain = clean(text)
    if is_nothing(plain):
        return None
    found = _SERIAL.fullmatch(plain)
    return read_day(plain) if found is None else _serial_moment(found).date()


def _of_serial(text: str) -> dt.datetime | None:
    """Return the moment of a spreadsheet's number, rounded to a second; a whole one has no hour."""
    found = _SERIAL.fullmatch(text)
    if found is None:
        return None
    moment = _serial_moment(found)
    if found[2] is None:
        read_moment(f"{moment:%d/%m/%Y}", dt.UTC)  # says that the hour is missing
    return moment


def _serial_moment(found: re.Match[str]) -> dt.datetime:
    span = dt.timedelta(days=int(found[1]))
    if found[2]:
        span += dt.timedelta(seconds=round(86_400 * float(f"0.{found[2]}")))
    return _FIRST_SERIAL + span


def whole_in(text: str) -> int | None:
    """Return a whole number, also as spreadsheets write it in a column with gaps: `5.0`."""
    found = _WHOLE.fullmatch(clean(text))
    return int(found[1]) if found and len(found[1]) < 10 else None


def is_number_of_a_code(text: str) -> bool:
    """Whether a spreadsheet made a long number of a code: `1.23E+15`."""
    return _SCIENTIFIC.fullmatch(text) is not None


def words_by_key(words: Mapping[str, E]) -> dict[str, E]:
    """Return words of a closed list by the key under which they are compared."""
    return {word_key(word): value for word, value in words.items()}


YES_OR_NO: Final = words_by_key(
    {
        **dict.fromkeys(("yes", "true", "có", "đúng", "đã xác nhận"), True),
        **dict.fromkeys(("no", "false", "không", "sai", "không đúng"), False),
    }
)
