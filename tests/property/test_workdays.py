"""The tables of the calendar against loops over single days."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from onestop import OutsideCalendarError
from tests import oracle
from tests.oracle import ONE, Plain
from tests.property.strategies import VN, Pair, days_in, pair_of, pairs, same_answer


@settings(max_examples=150, deadline=None)
@given(st.data(), pairs())
def test_a_day_works_as_the_sets_say(data: st.DataObject, pair: Pair) -> None:
    day = data.draw(days_in(pair.plain, around=5))
    same_answer(
        lambda: oracle.works(pair.plain, day),
        lambda: pair.calendar.is_working_day(day),
    )
    same_answer(
        lambda: oracle.works(pair.plain, day),
        lambda: pair.calendar.day(day).is_working,
    )


@settings(max_examples=300, deadline=None)
@given(st.data(), pairs(), st.integers(-40, 40))
def test_adding_agrees_with_the_loop(data: st.DataObject, pair: Pair, n: int) -> None:
    day = data.draw(days_in(pair.plain, around=3))
    same_answer(
        lambda: oracle.add_working_days(pair.plain, day, n),
        lambda: pair.calendar.add_working_days(day, n),
    )


@settings(max_examples=200, deadline=None)
@given(days_in(VN.plain), st.integers(-40, 40))
def test_adding_agrees_with_the_loop_on_the_official_days(day: date, n: int) -> None:
    same_answer(
        lambda: oracle.add_working_days(VN.plain, day, n),
        lambda: VN.calendar.add_working_days(day, n),
    )


@pytest.mark.parametrize("edge", ["first", "last"])
@pytest.mark.parametrize("n", range(-40, 41))
def test_adding_agrees_with_the_loop_at_the_bounds_of_the_official_days(edge: str, n: int) -> None:
    bound: date = getattr(VN.plain, edge)
    inward = ONE if edge == "first" else -ONE
    for day in (bound - inward, *(bound + k * inward for k in range(70))):
        same_answer(
            lambda day=day: oracle.add_working_days(VN.plain, day, n),  # type: ignore[misc]
            lambda day=day: VN.calendar.add_working_days(day, n),  # type: ignore[misc]
        )


@settings(max_examples=200, deadline=None)
@given(st.data(), pairs(), st.integers(-40, 40))
def test_an_answer_outside_the_bounds_names_them(data: st.DataObject, pair: Pair, n: int) -> None:
    plain = pair.plain
    day = data.draw(days_in(plain, around=3))
    try:
        oracle.add_working_days(plain, day, n)
    except oracle.OutOfBoundsError:
        with pytest.raises(OutsideCalendarError) as caught:
            pair.calendar.add_working_days(day, n)
        error = caught.value
        assert (error.first, error.last) == (plain.first, plain.last)
        if plain.first <= day <= plain.last:
            assert error.day == (plain.last if n >= 0 else plain.first)
        else:
            assert error.day == day


@settings(max_examples=200, deadline=None)
@given(st.data(), pairs())
def test_counting_agrees_with_the_loop(data: st.DataObject, pair: Pair) -> None:
    after, through = data.draw(st.tuples(days_in(pair.plain), days_in(pair.plain)))
    same_answer(
        lambda: oracle.count_working_days(pair.plain, after, through),
        lambda: pair.calendar.count_working_days(after=after, through=through),
    )


@settings(max_examples=60, deadline=None)
@given(days_in(VN.plain), st.integers(-900, 900))
def test_counting_agrees_with_the_loop_on_the_official_days(after: date, span: int) -> None:
    through = after + timedelta(days=span)
    assume(VN.plain.first <= through <= VN.plain.last)
    assert VN.calendar.count_working_days(
        after=after, through=through
    ) == oracle.count_working_days(VN.plain, after, through)


@settings(max_examples=200, deadline=None)
@given(st.data(), pairs())
def test_the_nearest_working_day_agrees_with_the_loop(data: st.DataObject, pair: Pair) -> None:
    day = data.draw(days_in(pair.plain, around=3))
    same_answer(
        lambda: oracle.on_or_after(pair.plain, day),
        lambda: pair.calendar.working_day_on_or_after(day),
    )
    same_answer(
        lambda: oracle.on_or_before(pair.plain, day),
        lambda: pair.calendar.working_day_on_or_before(day),
    )


@settings(max_examples=150, deadline=None)
@given(st.data(), pairs(), st.integers(-40, 40))
def test_adding_and_counting_are_inverse_from_a_working_day(
    data: st.DataObject, pair: Pair, n: int
) -> None:
    day = data.draw(days_in(pair.plain))
    assume(pair.calendar.is_working_day(day))
    try:
        other = pair.calendar.add_working_days(day, n)
    except OutsideCalendarError:
        return
    assert pair.calendar.count_working_days(after=day, through=other) == n
    assert pair.calendar.is_working_day(other)


@settings(max_examples=150, deadline=None)
@given(st.data(), pairs())
def test_from_a_working_day_to_another_the_count_leads_back(
    data: st.DataObject, pair: Pair
) -> None:
    one, other = data.draw(st.tuples(days_in(pair.plain), days_in(pair.plain)))
    assume(pair.calendar.is_working_day(one) and pair.calendar.is_working_day(other))
    n = pair.calendar.count_working_days(after=one, through=other)
    assert pair.calendar.add_working_days(one, n) == other


@settings(max_examples=150, deadline=None)
@given(st.data(), pairs(), st.integers(1, 40))
def test_forward_from_any_day_the_count_is_n(data: st.DataObject, pair: Pair, n: int) -> None:
    day = data.draw(days_in(pair.plain))
    try:
        other = pair.calendar.add_working_days(day, n)
    except OutsideCalendarError:
        return
    assert pair.calendar.count_working_days(after=day, through=other) == n


@settings(max_examples=150, deadline=None)
@given(st.data(), pairs())
def test_swapping_the_arguments_negates_the_count(data: st.DataObject, pair: Pair) -> None:
    a, b = data.draw(st.tuples(days_in(pair.plain), days_in(pair.plain)))
    count = pair.calendar.count_working_days
    assert count(after=a, through=b) == -count(after=b, through=a)
    assert count(after=a, through=a) == 0


@settings(max_examples=150, deadline=None)
@given(st.data(), pairs())
def test_the_working_days_are_those_of_the_loop(data: st.DataObject, pair: Pair) -> None:
    first, last = data.draw(st.tuples(days_in(pair.plain), days_in(pair.plain)))
    days = [first + n * ONE for n in range((last - first).days + 1)]
    expected = [day for day in days if oracle.works(pair.plain, day)]
    assert list(pair.calendar.working_days(first, last)) == expected


def test_the_day_after_which_is_counted_must_be_said() -> None:
    friday, monday = date(2026, 11, 20), date(2026, 11, 23)
    with pytest.raises(TypeError, match="positional"):
        VN.calendar.count_working_days(friday, monday)  # type: ignore[call-arg]
    assert [*VN.calendar.working_days(friday, monday)] == [friday, monday]
    with pytest.raises(OutsideCalendarError):
        VN.calendar.working_days(friday, date(2099, 1, 1))


@settings(max_examples=150, deadline=None)
@given(st.data(), pairs())
def test_counts_add_up(data: st.DataObject, pair: Pair) -> None:
    a, b, c = data.draw(st.tuples(*(days_in(pair.plain) for _ in range(3))))
    count = pair.calendar.count_working_days
    assert count(after=a, through=c) == count(after=a, through=b) + count(after=b, through=c)


@settings(max_examples=150, deadline=None)
@given(st.data(), pairs(), st.integers(-40, 40))
def test_a_later_start_is_never_earlier_done(data: st.DataObject, pair: Pair, n: int) -> None:
    a, b = sorted(data.draw(st.tuples(days_in(pair.plain), days_in(pair.plain))))
    try:
        earlier, later = (pair.calendar.add_working_days(day, n) for day in (a, b))
    except OutsideCalendarError:
        return
    assert earlier <= later


@settings(max_examples=150, deadline=None)
@given(st.data(), pairs())
def test_an_exchange_inside_the_range_keeps_its_count(data: st.DataObject, pair: Pair) -> None:
    plain = pair.plain
    inside = oracle.days_between(plain.first + ONE, plain.last)
    weekdays = [day for day in inside if day.weekday() < 5 and oracle.works(plain, day)]
    weekends = [day for day in inside if day.weekday() >= 5 and day not in plain.off | plain.worked]
    assume(weekdays and weekends)
    off, worked = data.draw(st.tuples(st.sampled_from(weekdays), st.sampled_from(weekends)))
    exchanged = pair_of(
        Plain(plain.first, plain.last, plain.off | {off}, plain.worked | {worked})
    ).calendar
    assert not exchanged.is_working_day(off)
    assert exchanged.is_working_day(worked)
    whole = pair.calendar.count_working_days(after=plain.first, through=plain.last)
    assert exchanged.count_working_days(after=plain.first, through=plain.last) == whole
