"""How a dossier stands, against the oracle."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from onestop import (
    Channel,
    OnestopError,
    OutsideCalendarError,
    Timeliness,
    classify,
    deadline_of,
    due,
    timeliness,
)
from tests import oracle
from tests.property.strategies import (
    VN,
    Case,
    cases,
    limit_of,
    moment,
    moments_in,
    single_limits,
)

TICK = timedelta(microseconds=1)
LATEST = 130 * 24 * 60

offsets = st.integers(0, LATEST)


@settings(max_examples=400, deadline=None)
@given(cases(), offsets, st.integers(0, 5))
def test_every_dossier_has_the_oracles_timeliness_at_every_moment(
    case: Case, offset: int, warn_within: int
) -> None:
    dossier = case.dossier(1)
    assert dossier is not None
    at = case.story.submitted + timedelta(minutes=offset)
    status = classify(dossier, at, VN.calendar, warn_within=warn_within)
    expected = oracle.story_timeliness(VN.plain, case.story, at, warn_within)
    assert status.timeliness is Timeliness[expected]
    assert status.state is dossier.state_at(at)


@settings(max_examples=200, deadline=None)
@given(cases())
def test_the_deadline_is_that_of_the_moment_of_acceptance(case: Case) -> None:
    dossier = case.dossier(1)
    assert dossier is not None
    deadline = deadline_of(dossier, VN.calendar)
    story = case.story
    if story.accepted is None or story.limit is None:
        assert deadline is None
    else:
        assert deadline is not None
        assert deadline.day == oracle.due(VN.plain, story.accepted, story.limit).day


@settings(max_examples=250, deadline=None)
@given(cases(), offsets)
def test_the_working_days_left_or_late_are_those_of_the_loop(case: Case, offset: int) -> None:
    dossier = case.dossier(1)
    story = case.story
    assume(story.accepted is not None and story.limit is not None)
    assert dossier is not None
    assert story.accepted is not None
    assert story.limit is not None
    at = story.accepted + timedelta(minutes=offset)
    status = classify(dossier, at, VN.calendar)
    last = oracle.due(VN.plain, story.accepted, story.limit).day
    done = story.finished if story.finished is not None and story.finished <= at else None
    if done is not None:
        if status.timeliness is Timeliness.LATE:
            late = oracle.count_working_days(VN.plain, last, done.date())
            assert status.working_days_late == late
    elif status.timeliness is Timeliness.OVERDUE:
        assert status.working_days_late == oracle.count_working_days(VN.plain, last, at.date())
    else:
        assert status.working_days_left == oracle.count_working_days(VN.plain, at.date(), last)
    assert status.working_days_left is None or status.working_days_left >= 0
    assert status.working_days_late is None or status.working_days_late >= 0


@settings(max_examples=200, deadline=None)
@given(cases(), offsets, offsets)
def test_what_is_finished_never_changes_its_class(case: Case, soon: int, later: int) -> None:
    dossier = case.dossier(1)
    finished = case.story.finished
    assume(finished is not None)
    assert dossier is not None
    assert finished is not None
    at_once = classify(dossier, finished, VN.calendar).timeliness
    for minutes in (soon, later):
        at = finished + timedelta(minutes=minutes)
        assert classify(dossier, at, VN.calendar).timeliness is at_once


@settings(max_examples=200, deadline=None)
@given(cases(), offsets)
def test_what_has_not_happened_yet_does_not_matter(case: Case, offset: int) -> None:
    at = case.story.submitted + timedelta(minutes=offset)
    whole, so_far = case.dossier(1), case.dossier(1, until=at + TICK)
    assert whole is not None
    assert so_far is not None
    known = classify(whole, at, VN.calendar)
    then = classify(so_far, at, VN.calendar)
    assert (known.state, known.timeliness) == (then.state, then.timeliness)


@settings(max_examples=300, deadline=None)
@given(moments_in(VN.plain), single_limits(), st.integers(-40 * 24 * 60, 40 * 24 * 60))
def test_the_bare_comparison_is_the_oracles(
    start: datetime, limit: oracle.Limit, offset: int
) -> None:
    try:
        deadline = due(start, limit_of(limit), VN.calendar)
    except OutsideCalendarError:
        return
    expected = oracle.due(VN.plain, start, limit)
    spots = [
        deadline.expires + timedelta(minutes=offset),
        deadline.at,
        deadline.at - TICK,
        deadline.expires - TICK,
        deadline.expires,
        deadline.expires + TICK,
    ]
    for spot in spots:
        finished = timeliness(deadline, finished=spot)
        assert finished is Timeliness[oracle.finished_timeliness(expected, spot)]
        running = timeliness(deadline, at=spot)
        assert running is Timeliness[oracle.running_timeliness(expected, spot)]


def test_the_bare_comparison_asks_for_exactly_one_moment() -> None:
    start = moment(0)
    deadline = due(start, limit_of(("wd", 3)), VN.calendar)
    with pytest.raises(OnestopError):
        timeliness(deadline)
    with pytest.raises(OnestopError):
        timeliness(deadline, finished=start, at=start)


@pytest.mark.parametrize("minutes", [1, 60, 24 * 60])
def test_a_moment_before_the_submission_is_refused(minutes: int) -> None:
    case = Case(
        oracle.Story(("wd", 1), True, moment(9999), None, None, None, None),
        channel=Channel.ONLINE,
        field="Hộ tịch",
        agency="Phường A",
    )
    dossier = case.dossier(1)
    assert dossier is not None
    with pytest.raises(OnestopError):
        classify(dossier, moment(9999 - minutes), VN.calendar)
