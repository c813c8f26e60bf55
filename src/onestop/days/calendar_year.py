"""One year of a calendar, as an answer that can be shown.

Stands on `calendar`. Knows no page.
"""

from __future__ import annotations

import datetime as dt

import attrs

from onestop._arguments import checked_fields
from onestop._notebook import shown
from onestop.days.calendar import WorkCalendar
from onestop.days.day import Day
from onestop.errors import BadValueError
from onestop.i18n.remarks import Remark
from onestop.i18n.sayings import say


@attrs.frozen(field_transformer=checked_fields)
class CalendarYear:
    """One year of a calendar (*lịch làm việc của một năm*), each of its days once.

    A notebook shows it as the picture of the year.

    >>> from onestop import vn
    >>> year = CalendarYear(2026, vn.calendar())
    >>> year.working_days, len(year.days), year.is_projected
    (249, 365, False)
    >>> print(year)
    Lịch làm việc năm 2026: 249 ngày làm việc

    Raises:
        OutsideCalendarError: a day of the year lies outside the calendar.
    """

    number: int
    calendar: WorkCalendar = attrs.field(repr=False)

    def __attrs_post_init__(self) -> None:
        if not dt.MINYEAR <= self.number <= dt.MAXYEAR:
            raise BadValueError("number", self.number, Remark.of("no_year_of_calendar"))
        for bound in (self._first, self._last):
            self.calendar.day(bound)

    @property
    def _first(self) -> dt.date:
        return dt.date(self.number, 1, 1)

    @property
    def _last(self) -> dt.date:
        return dt.date(self.number, 12, 31)

    @property
    def days(self) -> tuple[Day, ...]:
        """Every day of the year, in order."""
        ordinals = range(self._first.toordinal(), self._last.toordinal() + 1)
        return tuple(self.calendar.day(dt.date.fromordinal(each)) for each in ordinals)

    @property
    def working_days(self) -> int:
        """How many of them are working days."""
        return sum(day.is_working for day in self.days)

    @property
    def is_projected(self) -> bool:
        """Whether a notice is still to come for any of its days."""
        return any(day.projected for day in self.days)

    def __str__(self) -> str:
        """Return the year and its working days as one line of Vietnamese."""
        return say("year_line", year=str(self.number), n=self.working_days)

    def _repr_html_(self) -> str:
        """Return it as a notebook shows it: the year, drawn."""
        return shown(self)
