"""BLDS 91/2015/QH13, Điều 145-148, in force 2017-01-01: how a time limit is counted.

The facts hold no text older than this code: before 2017 the library counts no other way, and
does not claim that this code says so.
"""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from onestop import (
    CalendarDays,
    Confidence,
    Months,
    Parallel,
    Sequence,
    Timeliness,
    WorkingDays,
    due,
    timeliness,
    vn,
)
from tests.law.office import CALENDAR, Limit

TICK = timedelta(microseconds=1)


@pytest.mark.law("BLDS 2015 Đ147", confidence="confirmed")
class TestTheDayOfTheEventIsNotCounted:
    """Đ147: in a limit of days, weeks, months or years the day of the event is not counted."""

    @pytest.mark.parametrize("limit", [CalendarDays(5), WorkingDays(5), Months(1)])
    @pytest.mark.parametrize("day", [date(2015, 6, 1), date(2016, 12, 31)])
    def test_before_2017_the_code_is_not_cited(self, day: date, limit: Limit) -> None:
        citation = due(day, limit, CALENDAR).because[0].citation
        assert citation is None or "2015" not in citation.instrument

    @pytest.mark.parametrize("limit", [CalendarDays(5), WorkingDays(5), Months(1)])
    @pytest.mark.parametrize("day", [date(2017, 1, 1), date(2018, 6, 20), date(2026, 11, 3)])
    def test_since_2017_the_code_is_cited_for_day_0(self, day: date, limit: Limit) -> None:
        citation = due(day, limit, CALENDAR).because[0].citation
        assert citation is not None
        assert "Dân sự" in citation.instrument
        assert citation.in_force == date(2017, 1, 1)

    def test_it_is_confirmed_for_calendar_days(self) -> None:
        citation = due(date(2026, 11, 3), CalendarDays(7), CALENDAR).because[0].citation
        assert citation is not None
        assert citation.confidence is Confidence.CONFIRMED

    def test_a_limit_of_one_day_ends_on_the_day_after_the_event(self) -> None:
        assert due(date(2026, 11, 3), CalendarDays(1), CALENDAR).day == date(2026, 11, 4)

    def test_day_k_is_the_kth_day_after_the_event(self) -> None:
        # Tue 3/11 is day 0; 4, 5, 6, 7, 8, 9, 10 are days 1 to 7.
        assert due(date(2026, 11, 3), CalendarDays(7), CALENDAR).day == date(2026, 11, 10)

    @pytest.mark.parametrize("hour", ["00:00", "07:30", "16:59", "23:59"])
    def test_the_hour_of_the_event_does_not_matter(self, hour: str) -> None:
        start = vn.local(f"03/11/2026 {hour}")
        assert due(start, CalendarDays(7), CALENDAR).day == date(2026, 11, 10)

    def test_an_event_on_a_day_off_is_day_0_all_the_same(self) -> None:
        # Sat 7/11 is day 0; Sun 8/11 is day 1, Mon 9/11 day 2.
        assert due(date(2026, 11, 7), CalendarDays(2), CALENDAR).day == date(2026, 11, 9)

    def test_the_reasons_begin_with_the_event_day_as_day_0(self) -> None:
        first = due(date(2026, 11, 3), CalendarDays(7), CALENDAR).because[0]
        assert (first.day, first.counted) == (date(2026, 11, 3), 0)


@pytest.mark.law("BLDS 2015 Đ148", confidence="confirmed")
class TestTheLimitEndsAtMidnightOfItsLastDay:
    """Đ148: the limit ends at 24:00 of its last day."""

    DEADLINE = due(date(2026, 11, 3), CalendarDays(7), CALENDAR)

    def test_it_expires_at_24_00_which_is_the_next_midnight(self) -> None:
        assert self.DEADLINE.expires == vn.local("11/11/2026 00:00")

    def test_the_last_minute_of_the_last_day_keeps_it(self) -> None:
        finished = vn.local("10/11/2026 23:59")
        assert timeliness(self.DEADLINE, finished=finished) is Timeliness.ON_TIME

    def test_24_00_itself_keeps_it(self) -> None:
        finished = self.DEADLINE.expires
        assert timeliness(self.DEADLINE, finished=finished) is Timeliness.ON_TIME

    def test_after_24_00_is_late(self) -> None:
        finished = self.DEADLINE.expires + TICK
        assert timeliness(self.DEADLINE, finished=finished) is Timeliness.LATE

    def test_what_is_still_open_is_overdue_only_after_24_00(self) -> None:
        assert timeliness(self.DEADLINE, at=vn.local("10/11/2026 23:59")) is Timeliness.IN_TIME
        assert timeliness(self.DEADLINE, at=self.DEADLINE.expires + TICK) is Timeliness.OVERDUE


@pytest.mark.law("BLDS 2015 Đ148", confidence="confirmed")
class TestMonthsEndOnTheCorrespondingDay:
    """Đ148: a limit in months ends on the corresponding day of its last month.

    Where that month has no such day, it ends on the last day of the month.
    """

    @pytest.mark.parametrize(
        ("start", "months", "last"),
        [
            (date(2026, 10, 5), 1, date(2026, 11, 5)),  # Thursday
            (date(2025, 2, 28), 1, date(2025, 3, 28)),  # the 28th, not the end of March
            (date(2025, 12, 10), 1, date(2026, 1, 10)),  # over New Year; a Saturday worked
            (date(2024, 7, 15), 12, date(2025, 7, 15)),  # twelve months are a year
        ],
    )
    def test_the_corresponding_day(self, start: date, months: int, last: date) -> None:
        assert due(start, Months(months), CALENDAR).day == last

    @pytest.mark.parametrize(
        ("start", "months", "last"),
        [
            (date(2023, 1, 31), 1, date(2023, 2, 28)),
            (date(2024, 1, 31), 1, date(2024, 2, 29)),  # leap year
            (date(2024, 2, 29), 12, date(2025, 2, 28)),
            (date(2023, 8, 31), 3, date(2023, 11, 30)),
            (date(2023, 8, 30), 6, date(2024, 2, 29)),
        ],
    )
    def test_the_last_day_of_a_shorter_month(self, start: date, months: int, last: date) -> None:
        assert due(start, Months(months), CALENDAR).day == last

    def test_two_months_are_not_one_month_twice(self) -> None:
        # 31/1 + 2 months = 31/3; by way of 28/2 it would be 28/3.
        assert due(date(2023, 1, 31), Months(2), CALENDAR).day == date(2023, 3, 31)

    def test_a_month_is_not_thirty_days(self) -> None:
        # Đ146 gives 30 days to a month only for agreed spans that do not run on end.
        start = date(2026, 7, 6)
        assert due(start, Months(1), CALENDAR).day == date(2026, 8, 6)
        assert due(start, CalendarDays(30), CALENDAR).day == date(2026, 8, 5)

    def test_a_month_end_that_falls_on_rest_moves_on(self) -> None:
        # 31/1/2026 + 1 month: February has no 31st; 28/2 is a Saturday; so Mon 2/3.
        assert due(date(2026, 1, 31), Months(1), CALENDAR).day == date(2026, 3, 2)


@pytest.mark.law("BLDS 2015 Đ148", confidence="confirmed")
class TestALastDayOnRestOrHolidayMoves:
    """Đ148: a last day on weekly rest or a holiday moves to the end of the next working day."""

    @pytest.mark.parametrize(
        ("start", "n", "last"),
        [
            (date(2026, 11, 2), 5, date(2026, 11, 9)),  # Sat 7/11 -> Mon 9/11
            (date(2026, 11, 2), 6, date(2026, 11, 9)),  # Sun 8/11 -> Mon 9/11
            (date(2026, 11, 23), 1, date(2026, 11, 25)),  # 24/11, a holiday -> Wed
            (date(2026, 4, 20), 6, date(2026, 4, 28)),  # Sun 26/4 holiday, 27/4 compensation
            (date(2025, 12, 26), 6, date(2026, 1, 5)),  # 1/1, 2/1 exchanged, weekend -> Mon
            (date(2026, 2, 10), 6, date(2026, 2, 23)),  # Mon 16/2 to Fri 20/2 Tết, weekend
        ],
    )
    def test_it_moves_to_the_next_working_day(self, start: date, n: int, last: date) -> None:
        assert due(start, CalendarDays(n), CALENDAR).day == last

    def test_it_ends_at_the_end_of_that_day(self) -> None:
        deadline = due(date(2026, 11, 2), CalendarDays(5), CALENDAR)
        assert deadline.expires == vn.local("10/11/2026 00:00")

    def test_a_saturday_worked_in_exchange_is_no_rest_and_does_not_move(self) -> None:
        assert due(date(2026, 1, 5), CalendarDays(5), CALENDAR).day == date(2026, 1, 10)

    def test_days_off_inside_the_limit_are_counted(self) -> None:
        # Tết and three weekends lie inside; only the last day matters.
        assert due(date(2026, 2, 10), CalendarDays(20), CALENDAR).day == date(2026, 3, 2)

    def test_months_move_too(self) -> None:
        # 31/3 + 1 month = 30/4, holiday; 1/5 holiday; 2/5 and 3/5 weekend; so Mon 4/5.
        assert due(date(2026, 3, 31), Months(1), CALENDAR).day == date(2026, 5, 4)

    def test_each_part_of_a_sequence_is_rolled_before_the_next_begins(self) -> None:
        # 5 days from Mon 2/11 end on Sat 7/11, rolled to Mon 9/11; 5 more end on Sat 14 -> Mon 16.
        # Ten days in one piece would have ended on Thu 12/11.
        limit = Sequence(CalendarDays(5), CalendarDays(5))
        assert due(date(2026, 11, 2), limit, CALENDAR).day == date(2026, 11, 16)
        assert due(date(2026, 11, 2), CalendarDays(10), CALENDAR).day == date(2026, 11, 12)


@pytest.mark.law("BLDS 2015 Đ147 and practice", confidence="to confirm")
class TestWorkingDaysAndDaysAreTwoUnits:
    """Đ147: *ngày làm việc* counts only working days after day 0; *ngày* is calendar days."""

    def test_working_days_leave_out_the_weekend(self) -> None:
        # Thu 5/11 is day 0; 6, 9, 10, 11, 12 November are days 1 to 5.
        assert due(date(2026, 11, 5), WorkingDays(5), CALENDAR).day == date(2026, 11, 12)

    def test_calendar_days_do_not(self) -> None:
        # Thu 5/11 is day 0; Tue 10/11 is day 5.
        assert due(date(2026, 11, 5), CalendarDays(5), CALENDAR).day == date(2026, 11, 10)

    @pytest.mark.parametrize(
        ("start", "n", "last"),
        [
            (date(2026, 11, 7), 1, date(2026, 11, 9)),  # received on a Saturday: Monday is day 1
            (date(2026, 11, 8), 1, date(2026, 11, 9)),  # on a Sunday too
            (date(2025, 12, 31), 1, date(2026, 1, 5)),  # 1/1, 2/1 exchanged, weekend
            (date(2026, 1, 9), 1, date(2026, 1, 10)),  # a Saturday worked counts
            (date(2025, 12, 29), 3, date(2026, 1, 5)),
            (date(2026, 11, 23), 1, date(2026, 11, 25)),
        ],
    )
    def test_only_working_days_after_the_event_day_count(
        self, start: date, n: int, last: date
    ) -> None:
        assert due(start, WorkingDays(n), CALENDAR).day == last

    def test_received_on_a_worked_saturday_it_is_day_0_and_not_day_1(self) -> None:
        assert due(date(2026, 1, 10), WorkingDays(1), CALENDAR).day == date(2026, 1, 12)

    def test_the_reasons_number_the_working_days_only(self) -> None:
        because = due(date(2026, 11, 5), WorkingDays(3), CALENDAR).because
        counted = [(reason.day, reason.counted) for reason in because if reason.counted]
        assert counted == [
            (date(2026, 11, 6), 1),
            (date(2026, 11, 9), 2),
            (date(2026, 11, 10), 3),
        ]
        (weekend,) = (reason for reason in because if reason.counted is None)
        assert (weekend.day, weekend.through) == (date(2026, 11, 7), date(2026, 11, 8))

    def test_that_only_working_days_count_is_marked_as_to_confirm(self) -> None:
        citation = due(date(2026, 11, 5), WorkingDays(3), CALENDAR).because[0].citation
        assert citation is not None
        assert (citation.confidence, citation.percent) == (Confidence.TO_CONFIRM, 95)

    def test_mixed_units_need_the_calendar(self) -> None:
        # 1.010803: 5 wd from Mon 2/11 -> Mon 9/11; 7 wd -> Wed 18/11; 12 days -> Mon 30/11.
        limit = Sequence(WorkingDays(5), WorkingDays(7), CalendarDays(12))
        deadline = due(date(2026, 11, 2), limit, CALENDAR)
        assert deadline.day == date(2026, 11, 30)
        assert [part.day for part in deadline.parts] == [
            date(2026, 11, 9),
            date(2026, 11, 18),
            date(2026, 11, 30),
        ]

    def test_side_by_side_the_later_unit_decides(self) -> None:
        # From Mon 2/11: 8 calendar days end on Tue 10/11, 7 working days on Wed 11/11.
        limit = Parallel(CalendarDays(8), WorkingDays(7))
        assert due(date(2026, 11, 2), limit, CALENDAR).day == date(2026, 11, 11)
