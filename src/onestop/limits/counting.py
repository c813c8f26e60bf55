"""On which day a limit ends.

**The day on which the clock starts is day 0. Day k is the k-th working day after it; for calendar
days and months, the k-th calendar day (or the corresponding day, clamped to the month's end) after
it, moved to the next working day if it is not one.**

Stands on `limit` and `days.calendar`. Knows no reasons, no dossiers.
"""

from __future__ import annotations

import datetime as dt

from onestop.days.calendar import WorkCalendar
from onestop.errors import AmbiguousStartError
from onestop.limits.limit import (
    CalendarDays,
    ClockHours,
    Months,
    SameDay,
    WorkingDays,
    WorkingHours,
)

Plain = WorkingDays | CalendarDays | Months
Hours = WorkingHours | ClockHours

_HOURS_A_DAY = 24


def last_day(limit: Plain, zero: dt.date, calendar: WorkCalendar) -> dt.date:
    """Return the last day of a plain limit whose clock starts on day `zero`, inclusive."""
    if type(limit) is WorkingDays:
        return calendar.add_working_days(zero, limit.n)
    return calendar.working_day_on_or_after(unrolled_day(limit, zero, calendar))


def unrolled_day(limit: Plain, zero: dt.date, calendar: WorkCalendar) -> dt.date:
    """Return the day that a calendar limit names, before it moves off a day off."""
    if not calendar.first <= zero <= calendar.last:
        raise calendar.outside(zero)
    if type(limit) is CalendarDays:
        ordinal = zero.toordinal() + limit.n
        if ordinal > calendar.last.toordinal():
            raise calendar.outside(calendar.last)
        return dt.date.fromordinal(ordinal)
    return _corresponding_day(zero, limit.n, calendar)


def _corresponding_day(zero: dt.date, months: int, calendar: WorkCalendar) -> dt.date:
    """Return the same day of a later month, or that month's last day if it has none."""
    from dateutil.relativedelta import relativedelta

    if months > (calendar.last.year - zero.year + 1) * 12:
        raise calendar.outside(calendar.last)
    day = zero + relativedelta(months=months)
    if day > calendar.last:
        raise calendar.outside(calendar.last)
    return day


def same_day(limit: SameDay, start: dt.date, calendar: WorkCalendar) -> dt.date:
    """Return the day on which a same-day limit ends: the start day, or the next working day."""
    zero = day_zero(start, calendar)
    if calendar.is_working_day(zero) and not is_past_cutoff(limit, start, calendar):
        return zero
    return calendar.add_working_days(zero, 1)


def last_moment(limit: Hours, start: dt.date, calendar: WorkCalendar) -> dt.datetime:
    """Return the moment at which a limit in hours ends.

    Working hours run only inside office hours; clock hours run on through days off.

    Raises:
        AmbiguousStartError: the start is a plain day, which has no hour.
    """
    if not isinstance(start, dt.datetime):
        raise AmbiguousStartError(start, limit)
    if limit.n > _HOURS_A_DAY * (calendar.last.toordinal() - calendar.first.toordinal() + 1):
        raise calendar.outside(calendar.last)
    span = dt.timedelta(hours=limit.n)
    if isinstance(limit, WorkingHours):
        return calendar.add_working_time(start, span)
    if span > calendar.reach(start):
        raise calendar.outside(calendar.last)
    return (start.astimezone(dt.UTC) + span).astimezone(calendar.tz)


def is_past_cutoff(limit: SameDay, start: dt.date, calendar: WorkCalendar) -> bool:
    """Whether the clock started strictly after the cut-off hour.

    Raises:
        AmbiguousStartError: the start is a plain day, which has no hour.
    """
    if limit.cutoff is None:
        return False
    if not isinstance(start, dt.datetime):
        raise AmbiguousStartError(start, limit)
    return start.astimezone(calendar.tz).time() > limit.cutoff


def day_zero(start: dt.date, calendar: WorkCalendar) -> dt.date:
    """Return the day on which the clock starts, on the office's clock."""
    return calendar.local_day(start) if isinstance(start, dt.datetime) else start
