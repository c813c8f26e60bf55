"""The period that a report covers (*kỳ báo cáo*).

The reporting windows run from the 15th of a month to the 14th of the next, calendar periods from
the first day to the last; any other days can be named as well. Both bounds are inclusive.

Stands on `_checks`. Knows no dossiers.
"""

from __future__ import annotations

import calendar
import datetime as dt
from typing import Final

import attrs

from onestop._arguments import checked
from onestop._checks import day_field, plain_day, whole_number
from onestop.errors import BadValueError
from onestop.i18n.remarks import Remark


def _within(name: str, value: int, most: int, least: int = 1) -> int:
    if not least <= whole_number(name, value) <= most:
        raise BadValueError(name, value, Remark.of("must_be_from_to", first=least, last=most))
    return value


_ONE_DAY: Final = dt.timedelta(days=1)
_YEAR: Final = 12


def _shifted(day: dt.date, months: int) -> dt.date:
    """Return the same day some months on or back, or the last one of a month that has no such."""
    count = day.year * _YEAR + day.month - 1 + months
    year, month = count // _YEAR, count % _YEAR + 1
    return dt.date(year, month, min(day.day, calendar.monthrange(year, month)[1]))


def _year_begin(period: ReportPeriod) -> dt.date:
    """Return the first day of the year in which a period ends."""
    year, day = period.last.year, period.first.day
    if day == 1:
        return dt.date(year, 1, 1)
    begin = dt.date(year, _YEAR, day)
    return begin if begin <= period.last else dt.date(year - 1, _YEAR, day)


def _months(year: int, month: int, months: int) -> ReportPeriod:
    """Return so many whole months of the calendar, of which the given one is the last."""
    _within("year", year, dt.MAXYEAR)
    _, length = calendar.monthrange(year, month)
    return ReportPeriod(dt.date(year, month - months + 1, 1), dt.date(year, month, length))


def _window(year: int, month: int, months: int, first_day: int) -> ReportPeriod:
    """Return the window of some months that ends in the given month."""
    if not 1 < whole_number("first_day", first_day) <= 28:
        raise BadValueError("first_day", first_day, Remark.of("must_be_from_to", first=2, last=28))
    _within("year", year, dt.MAXYEAR, dt.MINYEAR + 1)  # the first window begins the year before
    begins = (year * 12 + month - 1) - months
    return ReportPeriod(
        dt.date(begins // 12, begins % 12 + 1, first_day), dt.date(year, month, first_day - 1)
    )


@attrs.frozen
class ReportPeriod:
    """The days that a report covers (*kỳ báo cáo*), first and last inclusive.

    >>> ReportPeriod.reporting_month(2026, 11)
    ReportPeriod(first=datetime.date(2026, 10, 15), last=datetime.date(2026, 11, 14))
    >>> ReportPeriod.calendar_month(2026, 11)
    ReportPeriod(first=datetime.date(2026, 11, 1), last=datetime.date(2026, 11, 30))

    **Law:** Nghị định 09/2019/NĐ-CP, Đ12 (the windows: to confirm 95 %).
    """

    first: dt.date = attrs.field(validator=day_field)
    last: dt.date = attrs.field(validator=day_field)

    def __attrs_post_init__(self) -> None:
        """Refuse a period that ends before it begins."""
        if self.last < self.first:
            raise BadValueError(
                "last",
                self.last,
                Remark.of("must_not_be_before", earlier="first", first=self.first),
            )

    @classmethod
    def reporting_month(cls, year: int, month: int, *, first_day: int = 15) -> ReportPeriod:
        """Return the reporting month: from the 15th of the month before to its 14th."""
        return _window(year, _within("month", month, 12), 1, first_day)

    @classmethod
    def reporting_quarter(cls, year: int, quarter: int, *, first_day: int = 15) -> ReportPeriod:
        """Return the reporting quarter, 1 to 4: the first runs from 15 December to 14 March."""
        return _window(year, 3 * _within("quarter", quarter, 4), 3, first_day)

    @classmethod
    def reporting_half(cls, year: int, half: int, *, first_day: int = 15) -> ReportPeriod:
        """Return the reporting half-year, 1 or 2: the first runs from 15 December to 14 June."""
        return _window(year, 6 * _within("half", half, 2), 6, first_day)

    @classmethod
    def reporting_year(cls, year: int, *, first_day: int = 15) -> ReportPeriod:
        """Return the reporting year: from 15 December of the year before to 14 December."""
        return _window(year, 12, 12, first_day)

    @classmethod
    def calendar_month(cls, year: int, month: int) -> ReportPeriod:
        """Return a month as the calendar has it, from its first day to its last."""
        return _months(year, _within("month", month, 12), 1)

    @classmethod
    def calendar_quarter(cls, year: int, quarter: int) -> ReportPeriod:
        """Return a quarter as the calendar has it, 1 to 4: the first is January to March."""
        return _months(year, 3 * _within("quarter", quarter, 4), 3)

    @classmethod
    def calendar_half(cls, year: int, half: int) -> ReportPeriod:
        """Return a half-year as the calendar has it, 1 or 2: the first is January to June."""
        return _months(year, 6 * _within("half", half, 2), 6)

    @classmethod
    def calendar_year(cls, year: int) -> ReportPeriod:
        """Return a year as the calendar has it, from 1 January to 31 December."""
        return _months(year, 12, 12)

    @classmethod
    def between(cls, first: dt.date, last: dt.date) -> ReportPeriod:
        """Return the period of any days, both inclusive."""
        return cls(first, last)

    def before(self) -> ReportPeriod:
        """Return the period just before, of as many months, or of as many days (*kỳ trước*).

        >>> print(ReportPeriod.reporting_quarter(2026, 1).before())
        15/09/2025 – 14/12/2025
        """
        months = self._whole_months
        if months is None:
            length = self.last - self.first + _ONE_DAY
            return ReportPeriod(self.first - length, self.first - _ONE_DAY)
        return ReportPeriod(_shifted(self.first, -months), self.first - _ONE_DAY)

    def a_year_before(self) -> ReportPeriod:
        """Return the same period of the year before (*cùng kỳ năm trước*).

        >>> print(ReportPeriod.calendar_quarter(2025, 1).a_year_before())
        01/01/2024 – 31/03/2024
        """
        after = _shifted(self.last + _ONE_DAY, -_YEAR)
        return ReportPeriod(_shifted(self.first, -_YEAR), after - _ONE_DAY)

    def cumulative(self, first: dt.date | None = None) -> ReportPeriod:
        """Return the period from the begin of the year through its last day (*luỹ kế từ đầu năm*).

        The year begins on 1 January; that of a window, which begins on another day of the month, on
        that day of December. `first` names another day.

        >>> print(ReportPeriod.reporting_month(2026, 9).cumulative())
        15/12/2025 – 14/09/2026
        >>> print(ReportPeriod.calendar_month(2026, 6).cumulative())
        01/01/2026 – 30/06/2026

        Raises:
            BadValueError: the day lies after the period.
        """
        return ReportPeriod(_year_begin(self) if first is None else first, self.last)

    @property
    def _whole_months(self) -> int | None:
        """How many whole months it is, `None` if it is of other days."""
        after = self.last + _ONE_DAY
        if after.day != self.first.day:
            return None
        return (after.year - self.first.year) * _YEAR + after.month - self.first.month

    def covers(self, day: dt.date) -> bool:
        """Whether the day lies in the period."""
        if type(day) is not dt.date:
            plain_day("day", day)
        return self.first <= day <= self.last

    @checked
    def last_moment(self, tz: dt.tzinfo) -> dt.datetime:
        """Return the last instant of the period: what happens at 24:00 belongs to the next."""
        return dt.datetime.combine(self.last, dt.time.max, tz)

    def __str__(self) -> str:
        """Return the period as people write it."""
        return f"{self.first:%d/%m/%Y} – {self.last:%d/%m/%Y}"
