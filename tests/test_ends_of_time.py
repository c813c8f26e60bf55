"""The ends of time, moments that are none, and numbers that nobody means: refused, never bare.

At the first and the last moments that Python knows, on offsets that push them over the end, every
call answers or raises an `OnestopError` that can be shown in both languages. `NaT` of pandas is a
datetime that is no moment; a stand-in does as it does, for pandas may not be there.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from onestop import (
    BadValueError,
    Channel,
    ClockHours,
    Dossier,
    Months,
    OnestopError,
    ReportPeriod,
    SameDay,
    WorkingDays,
    WorkingHours,
    WrongTypeError,
    check,
    classify,
    deadline_of,
    due,
    duties_of,
    proportion_interval,
    score,
    tally,
    timeliness,
    vn,
    whose_delay,
    worklist,
)
from onestop.figures.intervals import METHODS
from onestop.interchange import from_json, to_json

CALENDAR = vn.calendar()
AT = vn.local("20/11/2026 16:10")
OCTOBER = ReportPeriod.calendar_month(2026, 10)
HOUR = dt.timedelta(hours=1)
ENDS = {
    "last": dt.datetime.max.replace(tzinfo=dt.UTC),
    "first": dt.datetime.min.replace(tzinfo=dt.UTC),
    "last, west": dt.datetime.max.replace(tzinfo=dt.timezone(-12 * HOUR)),
    "first, east": dt.datetime.min.replace(tzinfo=dt.timezone(14 * HOUR)),
    "last, New York": dt.datetime.max.replace(tzinfo=ZoneInfo("America/New_York")),
    "first, Tokyo": dt.datetime.min.replace(tzinfo=ZoneInfo("Asia/Tokyo")),
}


class NoTime(dt.datetime):
    """A datetime that is no moment, as `NaT` of pandas is one."""

    def __eq__(self, other: object) -> bool:
        return False

    __hash__ = dt.datetime.__hash__

    def utcoffset(self) -> dt.timedelta | None:
        raise ValueError("NaTType does not support utcoffset")

    def isoformat(self, sep: str = "T", timespec: str = "auto") -> str:
        raise ValueError("NaTType does not support isoformat")

    def __repr__(self) -> str:
        return "NaT"


NAT = NoTime(1970, 1, 1)


def accepted(at: dt.datetime) -> Dossier:
    procedure = vn.procedures()["1.004194"]
    return Dossier.submit("H-1", procedure, at, channel=Channel.POST).accept(at, by="Lan")


def calls(at: dt.datetime) -> Iterator[Callable[[], object]]:
    """Yield every question that a moment is put to."""
    dossier, deadline = accepted(AT), due(AT, WorkingDays(3), CALENDAR)
    limits = (WorkingDays(3), ClockHours(3), WorkingHours(3), SameDay(), Months(1))
    yield from (lambda limit=limit: due(at, limit, CALENDAR) for limit in limits)
    yield from (
        lambda ask=ask: ask(at)
        for ask in (CALENDAR.local, CALENDAR.local_day, CALENDAR.is_open, CALENDAR.reach)
    )
    yield from (
        lambda: CALENDAR.add_working_time(at, HOUR),
        lambda: CALENDAR.working_time_between(at, AT),
        lambda: CALENDAR.working_time_between(AT, at),
        lambda: classify(dossier, at, CALENDAR),
        lambda: worklist([dossier], at, CALENDAR),
        lambda: whose_delay(dossier, at, CALENDAR),
        lambda: duties_of(dossier, at, CALENDAR),
        lambda: tally([dossier], OCTOBER, CALENDAR, at=at),
        lambda: timeliness(deadline, finished=at),
        lambda: timeliness(deadline, at=at),
        lambda: accepted(at),
    )


def calls_of(dossier: Dossier) -> Iterator[Callable[[], object]]:
    """Yield every question that is put to a dossier of the end of time."""
    at = dossier.submitted_at
    yield from (
        lambda: deadline_of(dossier, CALENDAR),
        lambda: classify(dossier, at, CALENDAR),
        lambda: tally([dossier], OCTOBER, CALENDAR),
        lambda: duties_of(dossier, at, CALENDAR),
        lambda: check(dossier, tz=vn.TZ),
        lambda: from_json(to_json(dossier), Dossier),
        lambda: repr(dossier),
    )


def refusal(call: Callable[[], object]) -> OnestopError | None:
    """Return what a call is refused with, shown in both languages; anything else goes on."""
    try:
        call()
    except OnestopError as refused:
        error = refused
    else:
        return None
    assert all((error.text("en"), error.text("vi"), repr(error)))
    return error


@pytest.mark.parametrize("end", ENDS)
def test_the_ends_of_time_are_answered_or_refused(end: str) -> None:
    refused = [refusal(call) for call in calls(ENDS[end])]
    assert any(refused)
    assert refusal(lambda: CALENDAR.is_open(ENDS[end])) is not None


@pytest.mark.parametrize("end", ENDS)
def test_a_dossier_of_the_end_of_time_is_answered_or_refused(end: str) -> None:
    dossier = Dossier.replay("H-1", vn.procedures()["1.004194"], _log(end), channel=Channel.POST)
    for call in calls_of(dossier):
        refusal(call)


def _log(end: str) -> tuple[Any, ...]:
    from onestop.dossiers import Accepted, Submitted

    return Submitted(ENDS[end]), Accepted(ENDS[end])


def test_what_ended_before_time_began_for_the_office_was_early() -> None:
    first = ENDS["first, east"]
    deadline = due(AT, WorkingDays(3), CALENDAR)
    assert timeliness(deadline, finished=first).name == "EARLY"


def test_a_datetime_that_is_no_moment_is_refused_by_its_name() -> None:
    for call in calls(NAT):
        error = refusal(call)
        assert isinstance(error, WrongTypeError)
        assert "is NaT (NoTime)" in str(error)
    error = refusal(lambda: CALENDAR.is_working_day(NAT))
    assert str(error).startswith("day is NaT (NoTime), but must be a datetime.date")


def test_pandas_has_such_a_one() -> None:
    pandas = pytest.importorskip("pandas")
    assert "start is NaT" in str(refusal(lambda: due(pandas.NaT, WorkingDays(3), CALENDAR)))


@pytest.mark.parametrize("method", METHODS)
@pytest.mark.parametrize("k", [0, 1, 10**400], ids=["none", "one", "all"])
def test_more_answers_than_anybody_ever_asked_are_refused(method: Any, k: int) -> None:
    with pytest.raises(BadValueError, match=r"^n is "):
        proportion_interval(k, 10**400, method=method)
    assert proportion_interval(1, 10**9, method=method) is not None


def test_a_score_of_so_many_has_no_interval() -> None:
    with pytest.raises(BadValueError, match="n is"):
        score({5: 10**400}, vn.SCALE_5).interval()
