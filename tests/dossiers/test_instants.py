"""Moments are instants: where a clock goes back, and at the ends of time."""

from __future__ import annotations

import datetime as dt
from zoneinfo import ZoneInfo

import pytest

from onestop import (
    CalendarDays,
    Channel,
    ClockHours,
    Dossier,
    Parallel,
    Procedure,
    ReportPeriod,
    Timeliness,
    WorkCalendar,
    WorkingDays,
    classify,
    due,
    tally,
    timeliness,
    vn,
)
from onestop.dossiers.attribution import shares_of
from onestop.errors import OutsideCalendarError
from onestop.limits.limit import Limit, Part

NEW_YORK = ZoneInfo("America/New_York")
#: The clock goes back from 02:00 to 01:00 in the night to Sunday 1 November 2026.
THERE = WorkCalendar(dt.date(2026, 1, 1), dt.date(2026, 12, 31), tz=NEW_YORK, rest_weekdays=())
START = dt.datetime(2026, 11, 1, 0, 30, tzinfo=NEW_YORK)
#: The first 01:31, one hour and a minute later; the second is two hours and a minute later.
ONCE = dt.datetime(2026, 11, 1, 1, 31, tzinfo=NEW_YORK)
AGAIN = ONCE.replace(fold=1)


def accepted(limit: Limit, at: dt.datetime = START) -> Dossier:
    procedure = Procedure("X.1", "thử", limits=limit)
    return Dossier.submit("D-1", procedure, at, channel=Channel.POST).accept(at)


@pytest.mark.parametrize("zone", [NEW_YORK, dt.UTC, vn.TZ])
@pytest.mark.parametrize(
    ("at", "verdict"), [(ONCE, Timeliness.DUE_SOON), (AGAIN, Timeliness.OVERDUE)]
)
def test_one_instant_is_judged_once_in_whatever_zone(
    at: dt.datetime, verdict: Timeliness, zone: dt.tzinfo
) -> None:
    moment = at.astimezone(zone)
    status = classify(accepted(ClockHours(2)), moment, THERE)
    assert status.timeliness is verdict
    assert status.deadline is not None
    running = Timeliness.IN_TIME if verdict is Timeliness.DUE_SOON else Timeliness.OVERDUE
    assert timeliness(status.deadline, at=moment) is running


@pytest.mark.parametrize("zone", [NEW_YORK, dt.UTC])
def test_what_ended_is_judged_by_the_instant(zone: dt.tzinfo) -> None:
    deadline = due(START, ClockHours(2), THERE)
    assert timeliness(deadline, finished=ONCE.astimezone(zone)) is Timeliness.EARLY
    assert timeliness(deadline, finished=AGAIN.astimezone(zone)) is Timeliness.LATE


def test_side_by_side_the_later_instant_decides() -> None:
    """From 00:45, one hour ends at the first 01:45, two hours at the second."""
    start = START.replace(minute=45)
    both = Parallel(Part(ClockHours(2), "A"), Part(ClockHours(1), "B"))
    deadline = due(start, both, THERE)
    assert (deadline.at.hour, deadline.at.fold) == (1, 1)
    dossier = accepted(both, start)
    first, second = shares_of(dossier, AGAIN, THERE)
    assert (first.timeliness, second.timeliness) == (Timeliness.DUE_SOON, Timeliness.OVERDUE)


class TestTheEndsOfTime:
    CALENDAR = vn.calendar()
    LAST = dt.datetime.max.replace(tzinfo=dt.UTC)
    FIRST = dt.datetime.min.replace(tzinfo=dt.timezone(dt.timedelta(hours=14)))

    def test_a_running_dossier_is_not_judged_there(self) -> None:
        dossier = accepted(WorkingDays(3), vn.local("02/11/2026 09:00"))
        with pytest.raises(OutsideCalendarError) as raised:
            classify(dossier, self.LAST, self.CALENDAR)
        assert raised.value.day == dt.date(9999, 12, 31)

    @pytest.mark.parametrize("start", [LAST, FIRST])
    @pytest.mark.parametrize("limit", [WorkingDays(3), CalendarDays(3), ClockHours(3)])
    def test_no_limit_begins_there(self, start: dt.datetime, limit: Limit) -> None:
        with pytest.raises(OutsideCalendarError):
            due(start, limit, self.CALENDAR)

    @pytest.mark.parametrize("at", [LAST, FIRST])
    def test_no_dossier_is_accepted_there(self, at: dt.datetime) -> None:
        dossier = accepted(WorkingDays(3), at)
        with pytest.raises(OutsideCalendarError):
            classify(dossier, self.LAST, self.CALENDAR)

    def test_what_ended_is_what_it_was(self) -> None:
        at = vn.local("02/11/2026 09:00")
        done = accepted(WorkingDays(3), at).complete(at)
        assert classify(done, self.LAST, self.CALENDAR).timeliness is Timeliness.EARLY

    def test_a_report_names_the_dossier(self) -> None:
        dossier = accepted(WorkingDays(3), self.LAST)
        period = ReportPeriod.calendar_month(2027, 12)
        assert tally([dossier], period, self.CALENDAR).total.received == 0
