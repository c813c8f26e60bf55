"""BLLĐ 2012 (10/2012/QH13), Điều 115: ten holidays a year, and compensation, to the end of 2020.

The calendar begins in 2015, when the code was already in force: no case from before it.
"""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from onestop import DayKind, WorkingDays, due
from tests.law.office import CALENDAR, days_of_kind

YEARS = range(2015, 2021)

# The first of the five days of Tết, from the notices; the lunar tenth of the third month.
TET = {
    2015: date(2015, 2, 17),
    2016: date(2016, 2, 7),
    2017: date(2017, 1, 26),
    2018: date(2018, 2, 14),
    2019: date(2019, 2, 4),
    2020: date(2020, 1, 23),
}
HUNG_KINGS = {
    2015: date(2015, 4, 28),
    2016: date(2016, 4, 16),
    2017: date(2017, 4, 6),
    2018: date(2018, 4, 25),
    2019: date(2019, 4, 14),
    2020: date(2020, 4, 2),
}


@pytest.mark.law("BLLĐ 2012 Đ115", confidence="confirmed")
class TestTenHolidaysAYear:
    """Đ115, before 2021: 1/1 (1), Tết (5), lunar 10/3 (1), 30/4 (1), 1/5 (1), 2/9 (1)."""

    @pytest.mark.parametrize("year", YEARS)
    def test_these_ten_and_no_other(self, year: int) -> None:
        expected = {date(year, 1, 1), date(year, 4, 30), date(year, 5, 1), date(year, 9, 2)}
        expected |= {TET[year] + timedelta(days=k) for k in range(5)}
        expected |= {HUNG_KINGS[year]}
        assert len(expected) == 10
        assert days_of_kind(DayKind.HOLIDAY, year) == expected

    @pytest.mark.parametrize("year", YEARS)
    def test_national_day_is_one_day(self, year: int) -> None:
        assert CALENDAR.day(date(year, 9, 2)).kind is DayKind.HOLIDAY
        assert CALENDAR.day(date(year, 9, 1)).kind is not DayKind.HOLIDAY
        assert CALENDAR.day(date(year, 9, 3)).kind is not DayKind.HOLIDAY

    def test_the_days_beside_national_day_2020_are_worked(self) -> None:
        assert CALENDAR.is_working_day(date(2020, 9, 1))
        assert CALENDAR.is_working_day(date(2020, 9, 3))
        assert due(date(2020, 9, 1), WorkingDays(1), CALENDAR).day == date(2020, 9, 3)

    @pytest.mark.parametrize("year", YEARS)
    def test_no_holiday_is_worked(self, year: int) -> None:
        assert not any(map(CALENDAR.is_working_day, days_of_kind(DayKind.HOLIDAY, year)))

    def test_a_sunday_after_the_five_days_of_tet_is_rest_and_no_holiday(self) -> None:
        assert CALENDAR.day(date(2015, 2, 22)).kind is DayKind.REST


@pytest.mark.law("BLLĐ 2012 Đ115", confidence="confirmed")
class TestAHolidayOnWeeklyRestIsMadeUpFor:
    """Đ115, before 2021: where a holiday falls on weekly rest, the next working day is off.

    «Nghỉ bù».
    """

    @pytest.mark.parametrize(
        ("year", "days"),
        [
            (2015, {date(2015, 2, 23)}),  # Sat 21/2, Tết
            (2016, {date(2016, 2, 12), date(2016, 4, 18), date(2016, 5, 2), date(2016, 5, 3)}),
            (
                2017,
                {
                    date(2017, 1, 2),  # Sun 1/1
                    date(2017, 1, 31),  # Sat 28/1 and Sun 29/1, Tết
                    date(2017, 2, 1),
                    date(2017, 5, 2),  # Sun 30/4; Mon 1/5 is a holiday itself
                    date(2017, 9, 4),  # Sat 2/9
                },
            ),
            (2018, {date(2018, 2, 19), date(2018, 2, 20), date(2018, 9, 3)}),
            (2019, {date(2019, 4, 15)}),
            (2020, {date(2020, 1, 28), date(2020, 1, 29)}),
        ],
    )
    def test_the_compensatory_days_of_the_year(self, year: int, days: set[date]) -> None:
        assert days_of_kind(DayKind.COMPENSATORY, year) == days

    @pytest.mark.parametrize("year", YEARS)
    def test_there_are_as_many_as_holidays_on_weekly_rest(self, year: int) -> None:
        on_rest = [day for day in days_of_kind(DayKind.HOLIDAY, year) if day.weekday() >= 5]
        assert len(days_of_kind(DayKind.COMPENSATORY, year)) == len(on_rest)

    def test_two_holidays_on_one_weekend_give_two_days(self) -> None:
        # Sat 30/4 and Sun 1/5/2016 -> Mon 2/5 and Tue 3/5.
        assert due(date(2016, 4, 29), WorkingDays(1), CALENDAR).day == date(2016, 5, 4)

    def test_a_compensatory_day_is_not_taken_on_another_holiday(self) -> None:
        # Sun 30/4/2017 cannot be made up on Mon 1/5, which is off anyway: Tue 2/5.
        assert CALENDAR.day(date(2017, 5, 1)).kind is DayKind.HOLIDAY
        assert CALENDAR.day(date(2017, 5, 2)).kind is DayKind.COMPENSATORY
        assert due(date(2017, 4, 28), WorkingDays(1), CALENDAR).day == date(2017, 5, 3)

    def test_a_holiday_on_a_weekday_gives_none(self) -> None:
        # Wed 2/9/2020.
        assert CALENDAR.day(date(2020, 9, 3)).kind is DayKind.WORKING
