"""The peers: libraries that answer some of the questions too, where they are installed.

The calendars of numpy, pandas and businesstimedelta are Monday to Friday without our days off. A
worked Saturday has no place in them, so the sample keeps to years without one. holidays has its own
table of the same days. pandas and businesstimedelta keep a span as an object with the calendar in
it; it is built before anything is timed.
"""

from __future__ import annotations

import datetime as dt
from importlib import import_module, metadata
from types import ModuleType

from onestop import WorkCalendar

NAMES = ("numpy", "holidays", "pandas", "businesstimedelta")
#: What a peer asks for while it works, so that it is of no use without.
STANDS_ON = {"pandas": "numpy", "businesstimedelta": "pytz"}


def find(name: str) -> ModuleType | None:
    """Return the peer, or `None` where it, or what it stands on, is not installed."""
    if name in STANDS_ON and find(STANDS_ON[name]) is None:
        return None
    try:
        return import_module(name)
    except ImportError:
        return None


def versions() -> str:
    """Return the peers with their versions, as the head of the table shows them."""
    return ", ".join(
        f"{name} {metadata.version(name) if find(name) else 'not installed'}" for name in NAMES
    )


def names(calendar: WorkCalendar) -> dict[str, object]:
    """Return what the expressions of the installed peers use, by the names they use."""
    return _of_numpy(find("numpy"), calendar) | _of_holidays(find("holidays"), calendar)


def _of_numpy(numpy: ModuleType | None, calendar: WorkCalendar) -> dict[str, object]:
    if numpy is None:
        return {}
    busdays = numpy.busdaycalendar("1111100", weekdays_off(calendar))
    return {
        "busday_offset": numpy.busday_offset,
        "busday_count": numpy.busday_count,
        "busdays": busdays,
    }


def _of_holidays(holidays: ModuleType | None, calendar: WorkCalendar) -> dict[str, object]:
    if holidays is None:
        return {}
    years = range(calendar.first.year, calendar.last.year + 1)
    table = holidays.country_holidays("VN", years=years, language="vi")
    return {"country_holidays": holidays.country_holidays, "table": table, "years": years}


def in_days(n: int, calendar: WorkCalendar) -> dict[str, object]:
    """Return `n` working days as pandas and businesstimedelta have them.

    businesstimedelta has hours only: it counts days as `n` times the one session of its day, which
    is quicker than two, and from `evening` of the day.
    """
    found: dict[str, object] = {}
    if pandas := find("pandas"):
        found["days"] = pandas.offsets.CustomBusinessDay(n, holidays=weekdays_off(calendar))
    if businesstimedelta := find("businesstimedelta"):
        morning, evening = dt.time(8), dt.time(16)
        rules = _rules(businesstimedelta, [(morning, evening)], calendar)
        found["eights"] = businesstimedelta.BusinessTimeDelta(rules, hours=8 * n)
        found |= {"combine": dt.datetime.combine, "evening": evening, "zone": calendar.tz}
    return found


def in_hours(hours: int, calendar: WorkCalendar) -> dict[str, object]:
    """Return so much working time as pandas and businesstimedelta have it, in our sessions."""
    sessions = [(session.opening, session.closing) for session in calendar.hours.sessions]
    found: dict[str, object] = {}
    if pandas := find("pandas"):
        openings, closings = zip(*sessions, strict=True)
        found["hours"] = pandas.offsets.CustomBusinessHour(
            hours, start=openings, end=closings, holidays=weekdays_off(calendar)
        )
    if businesstimedelta := find("businesstimedelta"):
        rules = _rules(businesstimedelta, sessions, calendar)
        found["rules"] = rules
        found["worked"] = businesstimedelta.BusinessTimeDelta(rules, hours=hours)
    return found


def _rules(
    businesstimedelta: ModuleType, sessions: list[tuple[dt.time, dt.time]], calendar: WorkCalendar
) -> object:
    """Return the sessions without our days off; a rule a session is quicker than a lunch break."""
    east = calendar.tz.utcoffset(None) or dt.timedelta()
    zone = import_module("pytz").FixedOffset(east // dt.timedelta(minutes=1))
    off = businesstimedelta.HolidayRule(frozenset(weekdays_off(calendar)), tz=zone)
    open_at = [businesstimedelta.WorkDayRule(*session, tz=zone) for session in sessions]
    return businesstimedelta.Rules([*open_at, off])


def weekdays_off(calendar: WorkCalendar) -> list[dt.date]:
    """Return the days from Monday to Friday that are off."""
    ordinals = range(calendar.first.toordinal(), calendar.last.toordinal() + 1)
    days = map(dt.date.fromordinal, ordinals)
    return [day for day in days if day.weekday() < 5 and not calendar.is_working_day(day)]
