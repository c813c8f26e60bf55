"""Limits in hours: working hours inside office hours, clock hours through nights and days off."""

import datetime as dt

import pytest

from onestop import (
    Channel,
    ClockHours,
    Deadline,
    Dossier,
    OutsideCalendarError,
    Parallel,
    Procedure,
    Sequence,
    Timeliness,
    WorkCalendar,
    WorkingDays,
    WorkingHours,
    classify,
    due,
    timeliness,
    vn,
)
from onestop.errors import AmbiguousStartError
from onestop.limits.limit import Limit

CALENDAR = vn.calendar()
FRIDAY = vn.local("20/11/2026 16:10")


@pytest.mark.parametrize(
    ("limit", "at"),
    [
        (WorkingHours(2), "23/11/2026 08:40"),
        (WorkingHours(8), "23/11/2026 16:10"),
        (WorkingHours(16), "25/11/2026 16:10"),
        (ClockHours(2), "20/11/2026 18:10"),
        (ClockHours(48), "22/11/2026 16:10"),
        (Sequence(WorkingHours(2), ClockHours(1)), "23/11/2026 09:40"),
        (Sequence(WorkingDays(1), WorkingHours(2)), "25/11/2026 09:30"),
        (Parallel(ClockHours(200), WorkingDays(2)), "29/11/2026 00:10"),
    ],
    ids=str,
)
def test_a_limit_in_hours_ends_at_its_moment_and_not_with_the_day(limit: Limit, at: str) -> None:
    deadline = due(FRIDAY, limit, CALENDAR)
    assert deadline.at == deadline.expires == vn.local(at)
    assert deadline.day == deadline.at.date()
    assert deadline.precision == "moment"


def test_the_later_of_two_sides_by_side_gives_its_own_end() -> None:
    day = due(FRIDAY, Parallel(ClockHours(2), WorkingDays(2)), CALENDAR)
    assert day.expires == vn.local(2026, 11, 26)
    assert day.precision == "day"


@pytest.mark.parametrize("limit", [WorkingHours(2), ClockHours(2)])
def test_a_plain_day_starts_no_limit_in_hours(limit: Limit) -> None:
    with pytest.raises(AmbiguousStartError):
        due(FRIDAY.date(), limit, CALENDAR)


@pytest.mark.parametrize("n", [10**5, 10**9, 10**15])
@pytest.mark.parametrize("kind", [WorkingHours, ClockHours])
def test_hours_beyond_the_calendar_are_refused(kind: type[Limit], n: int) -> None:
    limit = WorkingHours(n) if kind is WorkingHours else ClockHours(n)
    with pytest.raises(OutsideCalendarError, match="pass through=2028 for projected days"):
        due(FRIDAY, limit, CALENDAR)


def judged(deadline: Deadline, finished: dt.datetime) -> Timeliness:
    return timeliness(deadline, finished=finished)


def test_early_on_time_and_late_by_the_moment() -> None:
    deadline = due(FRIDAY, WorkingHours(8), CALENDAR)
    tick = dt.timedelta(microseconds=1)
    assert judged(deadline, deadline.at - tick) is Timeliness.EARLY
    assert judged(deadline, deadline.at) is Timeliness.ON_TIME
    assert judged(deadline, deadline.at + tick) is Timeliness.LATE


def test_plain_hours_name_both_meanings() -> None:
    lines = due(FRIDAY, ClockHours(48), CALENDAR).explain("en").splitlines()
    assert lines[:2] == [
        "Due: Sunday 22 November 2026 16:10",
        "Clock hours, running through nights and days off; read as working hours the end differs",
    ]
    assert "giờ làm việc" in due(FRIDAY, ClockHours(48), CALENDAR).explain()


def test_the_reasons_tell_the_days_that_the_hours_ran_through() -> None:
    clock = due(FRIDAY, ClockHours(48), CALENDAR).because
    assert [(r.day.day, r.counted) for r in clock] == [(20, 0), (21, 1), (22, 2)]
    working = due(FRIDAY, WorkingHours(16), CALENDAR).because
    assert [(r.day.day, r.counted) for r in working] == [
        (20, 0), (21, None), (23, 1), (24, None), (25, 2),
    ]  # fmt: skip


def test_a_closure_that_took_hours_is_told_first() -> None:
    monday = dt.date(2026, 11, 23)
    closed = CALENDAR.with_closure(monday, "Mất điện", start=dt.time(13), moves_limits=False)
    deadline = due(FRIDAY, WorkingHours(8), closed)
    # 50 minutes on Friday, 4 hours on Monday morning, Tuesday off, 3 h 10 on Wednesday
    assert deadline.at == vn.local("25/11/2026 10:40")
    first = deadline.explain("en").splitlines()[0]
    assert first.startswith("Not settled: Monday 23 November 2026 (Mất điện)")
    assert "no instrument" in first


def test_a_same_day_limit_pushed_on_by_a_closure_says_so() -> None:
    closed = CALENDAR.with_closure(dt.date(2026, 11, 20), "Bão")
    dossier = Dossier.submit(
        "D", vn.procedures()["1.001193"], vn.local("20/11/2026 09:00"), channel=Channel.ONLINE
    ).accept(vn.local("20/11/2026 09:00"))
    deadline = classify(dossier, FRIDAY, closed).deadline
    assert deadline is not None
    assert "(Bão)" in deadline.explain().splitlines()[0]


def test_hours_of_one_kind_add_up() -> None:
    procedure = Procedure("X", "thử", limits=WorkingHours(4))
    assert procedure.limit() == WorkingHours(4)
    assert str(WorkingHours(4)) == "4 giờ làm việc"
    assert ClockHours(1).text("en") == "1 hour"


class TestHoursUpToTheLastMicrosecondOfACalendar:
    TWO_DAYS = WorkCalendar(dt.date(2026, 11, 2), dt.date(2026, 11, 3), tz=vn.TZ)

    def test_thirty_hours_fit_into_two_days(self) -> None:
        deadline = due(vn.local("02/11/2026 00:00"), ClockHours(30), self.TWO_DAYS)
        assert deadline.at == vn.local("03/11/2026 06:00")

    def test_a_limit_that_ends_on_the_last_microsecond_fits(self) -> None:
        last = vn.local("03/11/2026 23:59") + dt.timedelta(minutes=1, microseconds=-1)
        start = last - dt.timedelta(hours=47)
        assert due(start, ClockHours(47), self.TWO_DAYS).at == last
        with pytest.raises(OutsideCalendarError):
            due(start + dt.timedelta(microseconds=1), ClockHours(47), self.TWO_DAYS)
