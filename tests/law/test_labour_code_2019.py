"""BLLĐ 45/2019/QH14, Điều 111.3 and 112, in force 2021-01-01: holidays and compensation."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from onestop import DayKind, WorkingDays, due
from tests.law.office import CALENDAR, days_of_kind

YEARS = range(2021, 2028)

TET = {
    2021: date(2021, 2, 10),
    2022: date(2022, 1, 31),
    2023: date(2023, 1, 20),
    2024: date(2024, 2, 8),
    2025: date(2025, 1, 27),
    2026: date(2026, 2, 16),
    2027: date(2027, 2, 4),
}
HUNG_KINGS = {
    2021: date(2021, 4, 21),
    2022: date(2022, 4, 10),
    2023: date(2023, 4, 29),
    2024: date(2024, 4, 18),
    2025: date(2025, 4, 7),
    2026: date(2026, 4, 26),
    2027: date(2027, 4, 16),
}
SECOND_NATIONAL_DAY = {
    2021: date(2021, 9, 3),
    2022: date(2022, 9, 1),
    2023: date(2023, 9, 1),
    2024: date(2024, 9, 3),
    2025: date(2025, 9, 1),
    2026: date(2026, 9, 1),
    2027: date(2027, 9, 3),
}


@pytest.mark.law("BLLĐ 2019 Đ112", confidence="confirmed")
class TestElevenHolidaysAYear:
    """Đ112: 1/1 (1), Tết (5), 30/4 (1), 1/5 (1), 2/9 and one day beside it (2), lunar 10/3 (1).

    Tết and the second National Day are fixed each year by notice. 24 November is not among
    them: it rests on a resolution of its own.
    """

    def test_before_2021_national_day_was_one_day(self) -> None:
        assert not days_of_kind(DayKind.HOLIDAY, 2020) & {date(2020, 9, 1), date(2020, 9, 3)}
        assert len(days_of_kind(DayKind.HOLIDAY, 2020)) == 10

    @pytest.mark.parametrize("year", YEARS)
    def test_these_eleven_and_no_other_of_the_code(self, year: int) -> None:
        expected = {date(year, 1, 1), date(year, 4, 30), date(year, 5, 1), date(year, 9, 2)}
        expected |= {TET[year] + timedelta(days=k) for k in range(5)}
        expected |= {HUNG_KINGS[year], SECOND_NATIONAL_DAY[year]}
        assert len(expected) == 11
        assert days_of_kind(DayKind.HOLIDAY, year) - {date(year, 11, 24)} == expected

    @pytest.mark.parametrize("year", YEARS)
    def test_the_second_national_day_is_beside_the_first(self, year: int) -> None:
        beside = {date(year, 9, 1), date(year, 9, 3)}
        assert len(beside & days_of_kind(DayKind.HOLIDAY, year)) == 1

    def test_the_first_second_national_day_moves_a_limit(self) -> None:
        # Wed 1/9/2021: 2/9 and 3/9 are off, then the weekend.
        assert due(date(2021, 9, 1), WorkingDays(1), CALENDAR).day == date(2021, 9, 6)

    def test_the_other_neighbour_stays_a_working_day(self) -> None:
        assert CALENDAR.is_working_day(date(2021, 9, 1))
        assert CALENDAR.is_working_day(date(2025, 9, 3))

    def test_a_saturday_after_the_five_days_of_tet_is_rest_and_no_holiday(self) -> None:
        assert CALENDAR.day(date(2025, 2, 1)).kind is DayKind.REST

    @pytest.mark.parametrize("year", YEARS)
    def test_no_holiday_is_worked_and_none_of_them_is_projected(self, year: int) -> None:
        holidays = [CALENDAR.day(day) for day in sorted(days_of_kind(DayKind.HOLIDAY, year))]
        assert not any(day.is_working for day in holidays)
        assert not any(day.projected for day in holidays)


@pytest.mark.law("BLLĐ 2019 Đ111.3", confidence="confirmed")
class TestAHolidayOnWeeklyRestIsMadeUpFor:
    """Đ111.3: where a holiday of Đ112 falls on weekly rest, the next working day is off.

    «Nghỉ bù».
    """

    def test_before_2021_the_older_code_said_the_same(self) -> None:
        # BLLĐ 2012 Đ115: Sat 25/1 and Sun 26/1/2020 -> Tue 28/1 and Wed 29/1.
        expected = {date(2020, 1, 28), date(2020, 1, 29)}
        assert days_of_kind(DayKind.COMPENSATORY, 2020) == expected

    @pytest.mark.parametrize(
        ("year", "days"),
        [
            (2021, {date(2021, 2, 15), date(2021, 2, 16), date(2021, 5, 3)}),
            (2022, {date(2022, 1, 3), date(2022, 4, 11), date(2022, 5, 2), date(2022, 5, 3)}),
            (
                2023,
                {
                    date(2023, 1, 2),
                    date(2023, 1, 25),
                    date(2023, 1, 26),
                    date(2023, 5, 2),
                    date(2023, 5, 3),
                    date(2023, 9, 4),
                },
            ),
            (2024, {date(2024, 2, 13), date(2024, 2, 14)}),
            (2025, set()),
            (2026, {date(2026, 4, 27)}),
            (2027, {date(2027, 2, 9), date(2027, 2, 10), date(2027, 5, 3)}),
        ],
    )
    def test_the_compensatory_days_of_the_year(self, year: int, days: set[date]) -> None:
        assert days_of_kind(DayKind.COMPENSATORY, year) == days

    @pytest.mark.parametrize("year", YEARS)
    def test_there_are_as_many_as_holidays_on_weekly_rest(self, year: int) -> None:
        on_rest = [day for day in days_of_kind(DayKind.HOLIDAY, year) if day.weekday() >= 5]
        assert len(days_of_kind(DayKind.COMPENSATORY, year)) == len(on_rest)

    def test_the_compensatory_day_moves_a_limit(self) -> None:
        # Giỗ Tổ on Sun 26/4/2026; Mon 27/4 is off.
        assert due(date(2026, 4, 24), WorkingDays(1), CALENDAR).day == date(2026, 4, 28)

    def test_three_holidays_in_a_row_push_two_days_past_the_third(self) -> None:
        # Sat 29/4/2023 Giỗ Tổ, Sun 30/4, Mon 1/5: Tue 2/5 and Wed 3/5 are off.
        assert due(date(2023, 4, 28), WorkingDays(1), CALENDAR).day == date(2023, 5, 4)

    def test_a_holiday_on_a_friday_gives_none(self) -> None:
        # Fri 1/1/2021; Mon 4/1 works.
        assert CALENDAR.day(date(2021, 1, 4)).kind is DayKind.WORKING
        assert due(date(2020, 12, 31), WorkingDays(1), CALENDAR).day == date(2021, 1, 4)
