"""Vietnam: moments on its clock.

Stands on `_zones`. Knows no facts.
"""

from __future__ import annotations

import datetime as dt
from typing import Any, Final, overload

from onestop.days.writing import read_moment
from onestop.days.zones import HO_CHI_MINH
from onestop.errors import BadValueError, WrongTypeError
from onestop.i18n.remarks import Remark

#: Vietnam's clock, a fixed +07:00 that needs no time zone database.
TZ: Final = HO_CHI_MINH


@overload
def local(moment: str | dt.datetime, /) -> dt.datetime: ...
@overload
def local(
    year: int, month: int, day: int, hour: int = 0, minute: int = 0, second: int = 0, /
) -> dt.datetime: ...


def local(*parts: Any) -> dt.datetime:
    """Return a moment on Vietnam's clock (*giờ Việt Nam*), day first and never month first.

    The usual writings are read, with the hour before or behind the day. A datetime without a zone,
    from a workbook, a data frame or a database, is office time; one with a zone is the same instant
    on Vietnam's clock.

    >>> local("20/11/2026 16:10") == local(2026, 11, 20, 16, 10) == local("4h10 chiều 20-11-2026")
    True

    Raises:
        BadValueError: the text is no such moment, or the numbers name none.
        WrongTypeError: what is no text, no datetime and no numbers.
    """
    if len(parts) == 1 and isinstance(parts[0], str):
        return read_moment(parts[0], TZ)
    if len(parts) == 1 and isinstance(parts[0], dt.datetime):
        return _on_clock(parts[0])
    try:
        return dt.datetime(*parts).replace(tzinfo=TZ)  # noqa: DTZ001  # the zone follows
    except TypeError as error:
        wanted = "moment_parts"
        raise WrongTypeError("moment", parts[0] if len(parts) == 1 else parts, wanted) from error
    except (ValueError, OverflowError) as error:
        why = Remark.of("no_such_moment", why=str(error))
        raise BadValueError("moment", parts, why) from error


def _on_clock(moment: dt.datetime) -> dt.datetime:
    """Return a datetime as a plain one on Vietnam's clock; a data frame's subclass is left."""
    if moment != moment:  # noqa: PLR0124  # NaT is a datetime that equals nothing
        raise BadValueError("moment", moment, Remark.of("no_moment_given"))
    try:
        wall = moment if moment.utcoffset() is None else moment.astimezone(TZ)
    except OverflowError as error:
        raise BadValueError(
            "moment", moment, Remark.of("no_such_moment", why=str(error))
        ) from error
    day = dt.date(wall.year, wall.month, wall.day)
    hour = dt.time(wall.hour, wall.minute, wall.second, wall.microsecond)
    return dt.datetime.combine(day, hour, TZ)
