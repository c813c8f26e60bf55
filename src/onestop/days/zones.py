"""Time zones by name.

Vietnam's clock is a fixed +07:00, so that it works where no time zone database is installed.

Stands on `errors`. Knows nothing of wards.
"""

from __future__ import annotations

import datetime as dt
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from onestop.errors import BadValueError, WrongTypeError

HO_CHI_MINH = dt.timezone(dt.timedelta(hours=7), "Asia/Ho_Chi_Minh")


def zone(value: str | dt.tzinfo) -> dt.tzinfo:
    """Return the time zone of a name, or the time zone itself."""
    if isinstance(value, dt.tzinfo):
        return value
    if not isinstance(value, str):
        raise WrongTypeError("tz", value, "a_zone")
    if value == HO_CHI_MINH.tzname(None):
        return HO_CHI_MINH
    try:
        return ZoneInfo(value)
    except (ZoneInfoNotFoundError, ValueError) as error:
        raise BadValueError("tz", value, "no_such_zone") from error
