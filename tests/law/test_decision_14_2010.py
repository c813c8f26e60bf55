"""QĐ 14/2010/QĐ-TTg: offices may open on Saturdays to receive dossiers; what that does not do."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from onestop import (
    CalendarDays,
    DayKind,
    OfficeHours,
    SameDay,
    State,
    Timeliness,
    WorkCalendar,
    WorkingDays,
    classify,
    deadline_of,
    due,
    vn,
)
from tests.law.office import accepted

HOURS = OfficeHours.of("07:30-11:30", "13:00-17:00").with_reception(5, "07:30-11:30")
CALENDAR = vn.calendar(hours=HOURS)
PLAIN = vn.calendar()

SATURDAY = date(2026, 11, 21)


@pytest.mark.law("QĐ 14/2010/QĐ-TTg", confidence="confirmed")
class TestASaturdayMayBeOpenToReceive:
    """From 2010-04-01: half or whole Saturdays to receive and settle chosen procedures."""

    @pytest.mark.parametrize(
        ("at", "receives"),
        [
            ("21/11/2026 07:29", False),
            ("21/11/2026 07:30", True),
            ("21/11/2026 11:29", True),
            ("21/11/2026 11:30", False),
            ("21/11/2026 14:00", False),
            ("22/11/2026 08:00", False),  # a Sunday
            ("23/11/2026 08:00", True),  # a working day
            ("23/11/2026 12:00", False),  # its lunch break
        ],
    )
    def test_it_receives_inside_its_window(self, at: str, receives: bool) -> None:
        assert CALENDAR.is_open(vn.local(at), reception=True) is receives

    @pytest.mark.parametrize("hour", range(24))
    def test_without_reception_asked_for_the_saturday_is_closed(self, hour: int) -> None:
        assert not CALENDAR.is_open(vn.local(2026, 11, 21, hour, 0))

    @pytest.mark.parametrize(
        "holiday",
        [
            "01/05/2027",  # Quốc tế Lao động, a Saturday
            "29/04/2023",  # Giỗ Tổ, a Saturday
            "06/02/2027",  # lunar new year, a Saturday
            "02/09/2023",  # Quốc khánh, a Saturday
        ],
    )
    def test_except_holidays(self, holiday: str) -> None:
        at = vn.local(f"{holiday} 09:00")
        assert CALENDAR.day(at.date()).kind is DayKind.HOLIDAY
        assert not CALENDAR.is_open(at, reception=True)

    def test_the_window_is_told_by_the_hours(self) -> None:
        assert HOURS.reception_on(SATURDAY) == OfficeHours.of("07:30-11:30").sessions
        assert HOURS.reception_on(SATURDAY + timedelta(days=1)) == ()

    def test_a_dossier_may_be_handed_in_and_accepted_then(self) -> None:
        dossier = accepted("21/11/2026 09:00")
        assert dossier.state is State.ACCEPTED


@pytest.mark.law("QĐ 14/2010/QĐ-TTg", confidence="inferred")
class TestItNeverCountsForALimit:
    """Nothing read makes that Saturday a working day: inferred, 75 to 85 percent."""

    def test_the_saturday_stays_weekly_rest(self) -> None:
        assert CALENDAR.day(SATURDAY).kind is DayKind.REST
        assert not CALENDAR.is_working_day(SATURDAY)
        assert CALENDAR.opening(date(2026, 11, 20)).hour == 7

    def test_no_day_at_all_is_another_for_it(self) -> None:
        assert CALENDAR.diff(PLAIN) == ()
        year = {"after": date(2026, 1, 1), "through": date(2026, 12, 31)}
        assert CALENDAR.count_working_days(**year) == PLAIN.count_working_days(**year) == 249

    @pytest.mark.parametrize(
        ("n", "last"),
        [
            (1, date(2026, 11, 23)),  # Sat 21 is day 0, Mon 23 = 1
            (2, date(2026, 11, 25)),  # Tue 24/11 is a holiday
            (5, date(2026, 11, 30)),  # 26 = 3, 27 = 4, Sat 28 not counted, Mon 30 = 5
        ],
    )
    def test_received_on_a_saturday_that_day_is_day_0(self, n: int, last: date) -> None:
        start = vn.local("21/11/2026 09:00")
        answer = due(start, WorkingDays(n), CALENDAR)
        assert answer.day == due(start, WorkingDays(n), PLAIN).day == last
        assert (answer.because[0].day, answer.because[0].counted) == (SATURDAY, 0)

    @pytest.mark.parametrize("n", range(1, 31))
    def test_a_saturday_on_the_way_brings_no_due_day_nearer(self, n: int) -> None:
        start = vn.local("16/11/2026 09:00")
        assert due(start, WorkingDays(n), CALENDAR).day == due(start, WorkingDays(n), PLAIN).day

    def test_a_limit_of_calendar_days_that_ends_there_moves_on(self) -> None:
        answer = due(vn.local("18/11/2026 09:00"), CalendarDays(3), CALENDAR)
        assert answer.day == date(2026, 11, 23)

    def test_same_day_service_received_then_is_owed_on_the_next_working_day(self) -> None:
        answer = due(vn.local("21/11/2026 08:00"), SameDay(), CALENDAR)
        assert answer.at == vn.local("23/11/2026 17:00")

    def test_working_time_over_it_is_zero(self) -> None:
        opens, closes = vn.local("21/11/2026 07:30"), vn.local("21/11/2026 11:30")
        assert CALENDAR.working_time_between(opens, closes) == timedelta()
        friday, monday = vn.local("20/11/2026 17:00"), vn.local("23/11/2026 07:30")
        assert CALENDAR.working_time_between(friday, monday) == timedelta()

    def test_working_time_begins_on_monday(self) -> None:
        got = CALENDAR.add_working_time(vn.local("21/11/2026 08:00"), timedelta(hours=1))
        assert got == vn.local("23/11/2026 08:30")

    def test_a_dossier_of_a_saturday_stands_as_one_of_a_sunday(self) -> None:
        at = vn.local("24/11/2026 09:00")
        for day in ("21/11/2026", "22/11/2026"):
            dossier = accepted(f"{day} 09:00", WorkingDays(3))
            deadline = deadline_of(dossier, CALENDAR)
            assert deadline is not None
            assert deadline.day == date(2026, 11, 26)
            assert classify(dossier, at, CALENDAR).timeliness is Timeliness.IN_TIME


@pytest.mark.law("QĐ 14/2010/QĐ-TTg; QĐ 188/1999/QĐ-TTg Đ1", confidence="inferred")
class TestASaturdayWorkedInExchangeIsAnotherMatter:
    """A Saturday worked for another day is a working day, with reception or without."""

    @pytest.mark.parametrize("calendar", [CALENDAR, PLAIN], ids=["reception", "plain"])
    def test_it_counts(self, calendar: WorkCalendar) -> None:
        assert calendar.is_working_day(date(2026, 1, 10))
        assert calendar.is_open(vn.local("10/01/2026 14:00"))
        assert calendar.is_open(vn.local("10/01/2026 14:00"), reception=True)
        morning = vn.local("10/01/2026 07:30"), vn.local("10/01/2026 11:30")
        assert calendar.working_time_between(*morning) == timedelta(hours=4)
        assert calendar.add_working_days(date(2026, 1, 9), 1) == date(2026, 1, 10)
