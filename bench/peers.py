"""The peers: libraries that answer some of the questions too, where they are installed.

numpy cannot express a worked Saturday: its calendar is Monday to Friday without our days off, so
the sample keeps to years without one. holidays has its own table of the same days.
"""

from __future__ import annotations

import datetime as dt
from importlib import import_module
from types import ModuleType

from onestop import WorkCalendar

NAMES = ("numpy", "holidays")


def find(name: str) -> ModuleType | None:
    """Return the peer, or `None` where it is not installed."""
    try:
        return import_module(name)
    except ImportError:
        return None


def versions() -> str:
    """Return the peers with their versions, as the head of the table shows them."""
    found = {name: find(name) for name in NAMES}
    return ", ".join(
        f"{name} {peer.__version__ if peer else 'not installed'}" for name, peer in found.items()
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


def weekdays_off(calendar: WorkCalendar) -> list[dt.date]:
    """Return the days from Monday to Friday that are off."""
    ordinals = range(calendar.first.toordinal(), calendar.last.toordinal() + 1)
    days = map(dt.date.fromordinal, ordinals)
    return [day for day in days if day.weekday() < 5 and not calendar.is_working_day(day)]
