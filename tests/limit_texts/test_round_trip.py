"""What the library prints, it reads back."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onestop.limit_texts import parse_time_limit
from onestop.limits.limit import (
    CalendarDays,
    ClockHours,
    Limit,
    Months,
    Parallel,
    Part,
    SameDay,
    Sequence,
    WorkingDays,
    WorkingHours,
)

counted = st.one_of(
    st.builds(WorkingDays, st.integers(1, 3660)),
    st.builds(CalendarDays, st.integers(1, 3660)),
    st.builds(WorkingHours, st.integers(1, 9999)),
    st.builds(ClockHours, st.integers(1, 9999)),
    st.builds(Months, st.integers(1, 122)),
)
same_day = st.builds(
    SameDay, st.times().map(lambda time: time.replace(second=0, microsecond=0)), st.booleans()
)
plain = st.one_of(counted, same_day, st.just(SameDay(None)))
agencies = st.sampled_from(["UBND cấp xã", "Sở Y tế", "Công an cấp xã", "một cửa", "Cục (A)"])
parts = st.one_of(plain, st.builds(Part, plain, agencies))
composed = st.one_of(
    st.lists(parts, min_size=2, max_size=5).map(lambda found: Sequence(*found)),
    st.lists(parts, min_size=2, max_size=5).map(lambda found: Parallel(*found)),
)


@given(st.one_of(plain, composed))
def test_the_text_of_every_limit_is_read_back_to_it(limit: Limit) -> None:
    (case,) = parse_time_limit(str(limit))
    assert case.limit == limit
    assert (case.condition, case.mode, case.anchor) == (None, "total", None)


@pytest.mark.parametrize("end", ["", ".", " .", "\n"])
def test_a_full_stop_behind_the_text_changes_nothing(end: str) -> None:
    limit = Sequence(WorkingDays(2), Part(CalendarDays(5), "UBND cấp xã"))
    assert parse_time_limit(f"{limit}{end}")[0].limit == limit


def test_a_cut_off_keeps_its_minutes() -> None:
    (case,) = parse_time_limit(str(SameDay(dt.time(15, 30))))
    assert case.limit == SameDay(dt.time(15, 30))
