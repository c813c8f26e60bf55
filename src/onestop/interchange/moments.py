"""Days, hours, moments and zones as texts of JSON.

ISO 8601, written in one way only. A moment carries its offset; +07:00 comes back as the library's
own zone, any other as the bare offset: the same instant and the same wall clock. The name of
another zone is not kept.

Stands on `_zones` and `errors`.
"""

from __future__ import annotations

import datetime as dt
import re
from typing import Final
from zoneinfo import ZoneInfo

from onestop.days.zones import HO_CHI_MINH, zone
from onestop.errors import BadValueError
from onestop.i18n.refusal import Said
from onestop.i18n.remarks import Remark
from onestop.interchange.misfit import DocumentMisfit
from onestop.loading.jsontext import DAY, HOUR

_OFFSET: Final = "([+-]([01][0-9]|2[0-3]):[0-5][0-9]|Z)"
_MINUTE: Final = dt.timedelta(minutes=1)


def day_text(day: dt.date) -> str:
    """Return a day as a text."""
    return day.isoformat()


def moment_text(moment: dt.datetime) -> str:
    """Return a moment as a text with its offset; one that is no whole minute is left for UTC."""
    offset = moment.utcoffset()
    is_even = offset is not None and not offset % _MINUTE
    return (moment if is_even else moment.astimezone(dt.UTC)).isoformat()


def day_or_moment_text(value: dt.date) -> str:
    """Return a day or a moment as a text."""
    return moment_text(value) if isinstance(value, dt.datetime) else day_text(value)


def read_day(value: object) -> dt.date:
    """Return the day that a text stands for, or refuse it."""
    text = _matching(value, DAY, "kind_day_text")
    try:
        return dt.date.fromisoformat(text)
    except ValueError as error:
        raise DocumentMisfit(text, Remark.of("kind_real_day", why=str(error))) from error


def read_hour(value: object) -> dt.time:
    """Return the hour that a text stands for, or refuse it."""
    return dt.time.fromisoformat(_matching(value, HOUR, "kind_hour_text"))


def read_moment(value: object) -> dt.datetime:
    """Return the moment that a text stands for, or refuse it."""
    text = _matching(value, f"{DAY}T{HOUR}{_OFFSET}", "kind_moment_text")
    try:
        moment = dt.datetime.fromisoformat(text)
    except ValueError as error:
        raise DocumentMisfit(text, Remark.of("kind_real_moment", why=str(error))) from error
    return moment.replace(tzinfo=HO_CHI_MINH) if moment.tzinfo == HO_CHI_MINH else moment


def read_day_or_moment(value: object) -> dt.date:
    """Return the day or the moment that a text stands for, or refuse it."""
    return read_moment(value) if isinstance(value, str) and "T" in value else read_day(value)


def _matching(value: object, pattern: str, wanted: Said) -> str:
    if not isinstance(value, str) or not re.fullmatch(pattern, value):
        raise DocumentMisfit(value, wanted)
    return value


def zone_text(tz: dt.tzinfo) -> str:
    """Return a time zone by its name, or a fixed one by its offset."""
    if tz == HO_CHI_MINH:
        return str(HO_CHI_MINH.tzname(None))
    if isinstance(tz, ZoneInfo) and tz.key:
        return tz.key
    if isinstance(tz, dt.timezone):
        return dt.time(tzinfo=tz).isoformat().removeprefix(dt.time().isoformat())
    raise BadValueError("tz", tz, "zone_to_write")


def read_zone(value: object) -> dt.tzinfo:
    """Return the time zone of a name or an offset, or refuse it."""
    if not isinstance(value, str):
        raise DocumentMisfit(value, "kind_zone")
    if re.fullmatch(_OFFSET, value):
        return _fixed(dt.time.fromisoformat(f"00:00{value}"))
    try:
        return zone(value)
    except OSError as error:
        raise BadValueError("tz", value, "no_zone_here") from error


def _fixed(time: dt.time) -> dt.tzinfo:
    assert time.tzinfo is not None
    return time.tzinfo
