"""QĐ 188/1999/QĐ-TTg Điều 1: forty hours in five days, Saturday and Sunday off."""

from __future__ import annotations

from datetime import date

import pytest

from onestop import DayKind, OutsideCalendarError, WorkCalendar, WorkingDays, due
from tests.law.office import CALENDAR


@pytest.mark.law("QĐ 188/1999/QĐ-TTg Đ1", confidence="confirmed")
class TestSaturdayAndSundayAreWeeklyRest:
    """Đ1: administrative bodies rest on Saturday and Sunday, ``{5, 6}`` with Monday as 0."""

    def test_before_1999_is_outside_the_calendar_and_not_guessed(self) -> None:
        with pytest.raises(OutsideCalendarError) as caught:
            CALENDAR.is_working_day(date(1998, 11, 21))
        assert caught.value.day == date(1998, 11, 21)
        assert (caught.value.first, caught.value.last) == (CALENDAR.first, CALENDAR.last)

    def test_a_plain_week_has_five_working_days_and_two_of_rest(self) -> None:
        kinds = [CALENDAR.day(date(2026, 11, day)).kind for day in range(9, 16)]
        assert kinds == [DayKind.WORKING] * 5 + [DayKind.REST] * 2

    def test_weekly_rest_is_the_rule_of_a_hand_made_calendar_too(self) -> None:
        calendar = WorkCalendar(date(2026, 1, 1), date(2026, 12, 31))
        rest = {calendar.day(date(2026, 1, day)).kind for day in (3, 4)}
        assert rest == {DayKind.REST}
        # Without any holidays 2026 has 261 Mondays to Fridays; 1/1 is one of them.
        assert (
            calendar.count_working_days(after=date(2026, 1, 1), through=date(2026, 12, 31)) == 260
        )

    def test_weekly_rest_does_not_count_towards_working_days(self) -> None:
        assert due(date(2026, 11, 13), WorkingDays(1), CALENDAR).day == date(2026, 11, 16)

    @pytest.mark.parametrize(
        ("off", "worked"),
        [
            (date(2018, 12, 31), date(2019, 1, 5)),  # 6519/VPCP-KGVX
            (date(2025, 5, 2), date(2025, 4, 26)),  # 8726/VPCP-KGVX
            (date(2026, 1, 2), date(2026, 1, 10)),  # 12729/VPCP-KGVX
            (date(2026, 8, 31), date(2026, 8, 22)),  # 9441/TB-BNV
        ],
    )
    def test_a_notice_can_exchange_a_rest_day(self, off: date, worked: date) -> None:
        assert CALENDAR.day(off).kind is DayKind.OFF_IN_EXCHANGE
        assert CALENDAR.day(worked).kind is DayKind.WORKED_IN_EXCHANGE
        assert not CALENDAR.is_working_day(off)
        assert CALENDAR.is_working_day(worked)

    @pytest.mark.parametrize("year", range(2015, 2028))
    def test_no_sunday_is_ever_worked(self, year: int) -> None:
        day = date(year, 1, 1)
        sundays = [date.fromordinal(day.toordinal() + n) for n in range(365)]
        assert not any(CALENDAR.is_working_day(d) for d in sundays if d.weekday() == 6)
