"""Deadlines against the oracle, and what must hold of every one of them."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from onestop import Deadline, OutsideCalendarError, SameDay, due
from tests import oracle
from tests.oracle import LOCAL, ONE, Plain
from tests.property.strategies import (
    VN,
    Lang,
    Limit,
    Pair,
    day_limits,
    days_in,
    joined_limits,
    limit_of,
    limits,
    moments_in,
    pair_of,
    pairs,
    same_answer,
    same_days,
    single_limits,
)

langs: st.SearchStrategy[Lang] = st.sampled_from(["vi", "en"])


def answer(start: date | datetime, limit: oracle.Limit, pair: Pair) -> Deadline | None:
    """The deadline, or None where it lies outside the calendar."""
    try:
        return due(start, limit_of(limit), pair.calendar)
    except OutsideCalendarError:
        return None


def ends(deadline: Deadline | oracle.Due) -> tuple[date, datetime, datetime]:
    return deadline.day, deadline.at, deadline.expires


@settings(max_examples=400, deadline=None)
@given(st.data(), pairs(), limits())
def test_a_deadline_agrees_with_the_loop(
    data: st.DataObject, pair: Pair, limit: oracle.Limit
) -> None:
    start = data.draw(moments_in(pair.plain))
    same_answer(
        lambda: ends(oracle.due(pair.plain, start, limit)),
        lambda: ends(due(start, limit_of(limit), pair.calendar)),
    )


@settings(max_examples=250, deadline=None)
@given(moments_in(VN.plain), limits())
def test_a_deadline_agrees_with_the_loop_on_the_official_days(
    start: datetime, limit: oracle.Limit
) -> None:
    same_answer(
        lambda: ends(oracle.due(VN.plain, start, limit)),
        lambda: ends(due(start, limit_of(limit), VN.calendar)),
    )


LONG_AND_SHORT: list[oracle.Limit] = [
    *(("wd", n) for n in (1, 5, 22)),
    *(("cd", n) for n in (1, 30, 31)),
    *(("months", n) for n in (1, 2, 12, 13, 36)),
]


@pytest.mark.parametrize("limit", LONG_AND_SHORT, ids=str)
def test_a_deadline_agrees_with_the_loop_up_to_the_last_official_day(limit: oracle.Limit) -> None:
    start = VN.plain.last - 400 * ONE
    for day in oracle.days_between(start, VN.plain.last):
        same_answer(
            lambda day=day: oracle.due(VN.plain, day, limit).day,  # type: ignore[misc]
            lambda day=day: due(day, limit_of(limit), VN.calendar).day,  # type: ignore[misc]
        )


@settings(max_examples=150, deadline=None)
@given(st.data(), pairs(), day_limits())
def test_the_hour_and_its_zone_do_not_move_a_limit_of_days(
    data: st.DataObject, pair: Pair, limit: oracle.Limit
) -> None:
    start = data.draw(moments_in(pair.plain))
    by_day = answer(start.date(), limit, pair)
    assume(by_day is not None)
    assert by_day is not None
    for written in (start, start.astimezone(UTC)):
        by_moment = answer(written, limit, pair)
        assert by_moment is not None
        assert (by_moment.day, by_moment.at) == (by_day.day, by_day.at)


@settings(max_examples=150, deadline=None)
@given(st.data(), pairs(), same_days())
def test_the_condition_on_what_is_unfinished_does_not_move_the_last_lawful_day(
    data: st.DataObject, pair: Pair, limit: oracle.Limit
) -> None:
    assume(limit[1] is not None)  # without a cut-off there is nothing to be unfinished at
    start = data.draw(moments_in(pair.plain))
    always = answer(start, limit, pair)
    assume(always is not None)
    assert always is not None
    if_unfinished = due(start, SameDay(cutoff=limit[1], only_if_unfinished=True), pair.calendar)
    assert if_unfinished.day == always.day
    assert if_unfinished.at == always.at


@settings(max_examples=250, deadline=None)
@given(st.data(), pairs(), limits())
def test_a_later_start_never_ends_earlier(
    data: st.DataObject, pair: Pair, limit: oracle.Limit
) -> None:
    earlier, later = sorted(
        data.draw(st.tuples(moments_in(pair.plain), moments_in(pair.plain))),
    )
    first, second = answer(earlier, limit, pair), answer(later, limit, pair)
    if first is None:
        assert second is None
    elif second is not None:
        assert first.day <= second.day
        assert first.expires <= second.expires


@settings(max_examples=250, deadline=None)
@given(st.data(), pairs(), limits())
def test_one_more_day_off_never_brings_a_deadline_forward(
    data: st.DataObject, pair: Pair, limit: oracle.Limit
) -> None:
    plain = pair.plain
    more = data.draw(days_in(plain))
    fewer_days = pair_of(
        Plain(plain.first, plain.last, plain.off | {more}, plain.worked - {more}),
    )
    start = data.draw(moments_in(plain))
    with_it, without = answer(start, limit, fewer_days), answer(start, limit, pair)
    if without is None:
        assert with_it is None
    elif with_it is not None:
        assert without.day <= with_it.day


@settings(max_examples=250, deadline=None)
@given(st.data(), pairs(), limits())
def test_every_deadline_is_a_working_day_or_the_day_of_the_start(
    data: st.DataObject, pair: Pair, limit: oracle.Limit
) -> None:
    start = data.draw(moments_in(pair.plain))
    deadline = answer(start, limit, pair)
    assume(deadline is not None)
    assert deadline is not None
    assert pair.calendar.is_working_day(deadline.day)
    assert deadline.day >= start.date()
    assert deadline.at == datetime.combine(deadline.day, time(17), LOCAL)
    assert deadline.expires == datetime.combine(deadline.day + ONE, time(0), LOCAL)
    assert deadline.limit == limit_of(limit)


# ------------------------------------------------------------------ the reasons


def covered(deadline: Deadline) -> list[date]:
    """The days that the reasons speak of, in their order."""
    return [
        day
        for reason in deadline.because
        for day in oracle.days_between(reason.day, reason.through)
    ]


@settings(max_examples=250, deadline=None)
@given(st.data(), pairs(), single_limits())
def test_the_reasons_account_for_every_day_exactly_once(
    data: st.DataObject, pair: Pair, limit: oracle.Limit
) -> None:
    start = data.draw(moments_in(pair.plain))
    deadline = answer(start, limit, pair)
    assume(deadline is not None)
    assert deadline is not None
    assert covered(deadline) == oracle.days_between(start.date(), deadline.day)
    first, *others = deadline.because
    assert (first.day, first.through, first.counted) == (start.date(), start.date(), 0)
    assert all(reason.counted != 0 for reason in others)


@settings(max_examples=150, deadline=None)
@given(moments_in(VN.plain), single_limits())
def test_the_reasons_account_for_every_official_day_exactly_once(
    start: datetime, limit: oracle.Limit
) -> None:
    deadline = answer(start, limit, VN)
    assume(deadline is not None)
    assert deadline is not None
    assert covered(deadline) == oracle.days_between(start.date(), deadline.day)


@settings(max_examples=150, deadline=None)
@given(st.data(), pairs(), joined_limits())
def test_the_reasons_of_joined_limits_leave_no_day_out(
    data: st.DataObject, pair: Pair, limit: oracle.Limit
) -> None:
    start = data.draw(moments_in(pair.plain))
    deadline = answer(start, limit, pair)
    assume(deadline is not None)
    assert deadline is not None
    assert set(covered(deadline)) == set(oracle.days_between(start.date(), deadline.day))
    assert [part.limit for part in deadline.parts] == [limit_of(part) for part in limit[1:]]


@settings(max_examples=200, deadline=None)
@given(st.data(), pairs(), st.integers(1, 25))
def test_the_counted_days_are_working_days_numbered_in_order(
    data: st.DataObject, pair: Pair, n: int
) -> None:
    start = data.draw(days_in(pair.plain))
    deadline = answer(start, ("wd", n), pair)
    assume(deadline is not None)
    assert deadline is not None
    counted = [reason for reason in deadline.because if reason.counted]
    assert [reason.counted for reason in counted] == list(range(1, n + 1))
    assert all(reason.day == reason.through for reason in counted)
    assert all(pair.calendar.is_working_day(reason.day) for reason in counted)
    assert counted[-1].day == deadline.day
    left_out = [reason for reason in deadline.because if reason.counted is None]
    for reason in left_out:
        for day in oracle.days_between(reason.day, reason.through):
            assert not pair.calendar.is_working_day(day)


@settings(max_examples=150, deadline=None)
@given(st.data(), pairs(), st.integers(1, 30))
def test_calendar_days_are_numbered_by_their_distance_from_the_start(
    data: st.DataObject, pair: Pair, n: int
) -> None:
    start = data.draw(days_in(pair.plain))
    deadline = answer(start, ("cd", n), pair)
    assume(deadline is not None)
    assert deadline is not None
    for reason in deadline.because:
        if reason.counted and reason.day == reason.through:
            assert reason.counted == (reason.day - start) // timedelta(days=1)
            assert reason.counted <= n


@settings(max_examples=80, deadline=None)
@given(moments_in(VN.plain), limits(), langs)
def test_every_deadline_explains_itself(start: datetime, limit: oracle.Limit, lang: Lang) -> None:
    deadline = answer(start, limit, VN)
    assume(deadline is not None)
    assert deadline is not None
    text = deadline.explain(lang)
    assert text == due(start, limit_of(limit), VN.calendar).explain(lang)
    assert str(deadline.day.year) in text


@pytest.mark.parametrize("limit", [("wd", 1), ("cd", 1), ("months", 1), ("same", time(15))])
def test_a_start_outside_the_calendar_is_refused(limit: oracle.Limit) -> None:
    noun: Limit = limit_of(limit)
    for day in (VN.plain.first - ONE, VN.plain.last + ONE):
        with pytest.raises(OutsideCalendarError):
            due(datetime.combine(day, time(9), LOCAL), noun, VN.calendar)
