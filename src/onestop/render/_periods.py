"""What a period is called in the heading of a report.

Stands on `days.period` and `i18n`.
"""

from __future__ import annotations

import datetime as dt
from typing import Final

from onestop.days.period import ReportPeriod
from onestop.i18n.languages import Lang
from onestop.i18n.sayings import say

_QUARTERS: Final = ("I", "II", "III", "IV")
_HALVES: Final = ("period_first_half", "period_second_half")


def period_name(period: ReportPeriod, lang: Lang) -> str:
    """Return a month, quarter, half or year by its name, any other days by the days themselves.

    A reporting month and the month of the calendar have one name: the days stand below it.
    """
    year, month = period.last.year, period.last.month
    length = _months(period)
    if length == 1:
        return say("period_month", lang, month=str(month), year=str(year))
    if length == 3 and month % 3 == 0:
        return say("period_quarter", lang, quarter=_QUARTERS[month // 3 - 1], year=str(year))
    if length == 6 and month % 6 == 0:
        return say(_HALVES[month // 6 - 1], lang, year=str(year))
    if length == 12 and month == 12:
        return say("period_year", lang, year=str(year))
    days = {"first": f"{period.first:%d/%m/%Y}", "last": f"{period.last:%d/%m/%Y}"}
    return say("period_other", lang, **days)


def short_period(period: ReportPeriod) -> str:
    """Return a period by numbers alone, as the foot of a chart has room for: `11/2026`."""
    year, month = period.last.year, period.last.month
    length = _months(period)
    if length == 1:
        return f"{month}/{year}"
    if length == 3 and month % 3 == 0:
        return f"{_QUARTERS[month // 3 - 1]}/{year}"
    if length == 12 and month == 12:
        return str(year)
    return f"–{period.last:%d/%m/%Y}"


def _months(period: ReportPeriod) -> int | None:
    """Return how many whole months a period has, by the calendar or by the reporting windows."""
    if period.last == dt.date.max:
        return None
    day_after = period.last + dt.timedelta(days=1)
    if day_after.day != period.first.day or day_after.day not in _FIRST_DAYS:
        return None
    return (day_after.year - period.first.year) * 12 + day_after.month - period.first.month


#: The days on which a month of the calendar and a reporting month begin.
_FIRST_DAYS: Final = frozenset({1, ReportPeriod.reporting_month(2026, 1).first.day})
