"""Which of two limits ends first: typed by hand, and held against loops over single days."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, time, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onestop import (
    CalendarDays,
    ClockHours,
    Months,
    Parallel,
    Part,
    SameDay,
    Sequence,
    WorkingDays,
    WorkingHours,
    WrongTypeError,
    vn,
)
from onestop.limits import shortens
from onestop.limits.limit import Limit
from tests import oracle
from tests.oracle import LOCAL, ONE, Plain

WARD, POLICE = "UBND cấp xã", "Công an cấp xã"

#: local, national, what is certain
TYPED = [
    # one unit: the number decides
    (WorkingDays(3), WorkingDays(5), True),
    (WorkingDays(5), WorkingDays(5), True),
    (WorkingDays(6), WorkingDays(5), False),
    (CalendarDays(10), CalendarDays(15), True),
    (CalendarDays(16), CalendarDays(15), False),
    (Months(1), Months(2), True),
    (Months(2), Months(1), False),
    (WorkingHours(4), WorkingHours(8), True),
    (WorkingHours(9), WorkingHours(8), False),
    (ClockHours(24), ClockHours(24), True),
    (ClockHours(25), ClockHours(24), False),
    # calendar days over working days: 10 days never end after 10 working days
    (CalendarDays(10), WorkingDays(10), True),
    (CalendarDays(11), WorkingDays(10), None),
    (CalendarDays(15), WorkingDays(10), None),
    # working days over calendar days
    (WorkingDays(10), CalendarDays(15), None),
    (WorkingDays(14), CalendarDays(15), None),
    (WorkingDays(15), CalendarDays(15), False),
    (WorkingDays(20), CalendarDays(15), False),
    # the first working day is the earliest end of any number of days
    (WorkingDays(1), CalendarDays(1), True),
    (CalendarDays(1), WorkingDays(1), True),
    (WorkingDays(1), CalendarDays(30), True),
    (WorkingDays(1), Months(1), True),
    (CalendarDays(2), WorkingDays(1), False),
    # a month has 28 to 31 days, two have 59 to 62, three 89 to 92, twelve 365 or 366
    (CalendarDays(28), Months(1), True),
    (CalendarDays(29), Months(1), None),
    (CalendarDays(30), Months(1), None),
    (CalendarDays(31), Months(1), False),
    (CalendarDays(59), Months(2), True),
    (CalendarDays(60), Months(2), None),
    (CalendarDays(62), Months(2), False),
    (Months(1), CalendarDays(31), True),
    (Months(1), CalendarDays(30), None),
    (Months(1), CalendarDays(28), False),
    (Months(3), CalendarDays(92), True),
    (Months(3), CalendarDays(89), False),
    (Months(12), CalendarDays(366), True),
    (Months(12), CalendarDays(365), False),
    (Months(4800), CalendarDays(146097), True),  # 400 years
    (Months(4801), CalendarDays(146097 + 31), True),
    (Months(4801), CalendarDays(146097 + 30), None),
    (Months(1), WorkingDays(31), True),
    (Months(1), WorkingDays(30), None),
    (WorkingDays(31), Months(1), False),
    (WorkingDays(20), Months(1), None),
    # the same day
    (SameDay(), WorkingDays(1), True),
    (SameDay(None), CalendarDays(1), True),
    (SameDay(), Months(1), True),
    (WorkingDays(1), SameDay(), False),
    (CalendarDays(3), SameDay(None), False),
    (SameDay(), SameDay(), True),
    (SameDay(None), SameDay(), True),
    (SameDay(), SameDay(None), False),
    (SameDay(time(16)), SameDay(time(15)), True),
    (SameDay(time(14)), SameDay(time(15)), False),
    (SameDay(time(15), True), SameDay(time(15)), True),
    (SameDay(time(15)), SameDay(time(15), True), False),  # the next day without a reason for it
    (SameDay(time(16)), SameDay(time(15), True), None),
    (SameDay(None), SameDay(time(15), True), True),
    (SameDay(), ClockHours(8), None),
    (WorkingHours(4), SameDay(), None),
    # hours of the office and of the clock
    (ClockHours(8), WorkingHours(8), True),
    (ClockHours(9), WorkingHours(8), None),
    (WorkingHours(8), ClockHours(8), False),
    (WorkingHours(8), ClockHours(24), None),
    # hours and days: the last day runs to 24:00
    (ClockHours(24), WorkingDays(1), True),
    (ClockHours(25), WorkingDays(1), None),
    (ClockHours(48), CalendarDays(2), True),
    (ClockHours(28 * 24), Months(1), True),
    (ClockHours(28 * 24 + 1), Months(1), None),
    (WorkingDays(1), ClockHours(24), False),
    (WorkingDays(1), ClockHours(25), None),
    (Months(1), ClockHours(28 * 24), False),
    (WorkingHours(4), WorkingDays(1), None),
    (WorkingDays(1), WorkingHours(4), None),
    # parts of one unit add up, but for calendar days
    (WorkingDays(8), Sequence(WorkingDays(3), WorkingDays(5)), True),
    (WorkingDays(9), Sequence(WorkingDays(3), WorkingDays(5)), False),
    (Sequence(WorkingDays(2), Sequence(WorkingDays(1), WorkingDays(2))), WorkingDays(5), True),
    (Sequence(WorkingDays(2), WorkingDays(6)), Sequence(WorkingDays(3), WorkingDays(5)), True),
    (Sequence(ClockHours(8), ClockHours(16)), ClockHours(24), True),
    (Sequence(WorkingHours(2), WorkingHours(3)), WorkingHours(4), False),
    (CalendarDays(5), Sequence(CalendarDays(3), CalendarDays(5)), None),
    # part by part
    (Sequence(WorkingDays(2), CalendarDays(5)), Sequence(WorkingDays(3), CalendarDays(5)), True),
    (Sequence(WorkingDays(4), CalendarDays(5)), Sequence(WorkingDays(3), CalendarDays(5)), False),
    (Sequence(WorkingDays(4), CalendarDays(4)), Sequence(WorkingDays(3), CalendarDays(5)), None),
    (Sequence(WorkingDays(3), CalendarDays(5)), Sequence(WorkingDays(3), Months(1)), True),
    (Sequence(WorkingDays(3)), Sequence(WorkingDays(3), CalendarDays(5)), None),
    (Sequence(WorkingDays(3), CalendarDays(5)), Parallel(WorkingDays(3), CalendarDays(5)), None),
    (Parallel(WorkingDays(3), CalendarDays(5)), Parallel(WorkingDays(3), CalendarDays(9)), True),
    (Parallel(WorkingDays(4), CalendarDays(9)), Parallel(WorkingDays(3), CalendarDays(9)), False),
    (Parallel(WorkingDays(4), CalendarDays(8)), Parallel(WorkingDays(3), CalendarDays(9)), None),
    (Parallel(WorkingDays(2), WorkingDays(6)), WorkingDays(5), False),
    (Parallel(WorkingDays(2), WorkingDays(5)), WorkingDays(5), True),
    (Parallel(WorkingDays(2), CalendarDays(9)), WorkingDays(5), None),
    (WorkingDays(5), Parallel(WorkingDays(2), WorkingDays(6)), True),
    (WorkingDays(7), Parallel(WorkingDays(2), WorkingDays(6)), False),
    (Months(1), WorkingDays(5), None),
    (
        Sequence(Part(WorkingDays(2), WARD), Part(CalendarDays(5), POLICE)),
        Sequence(Part(WorkingDays(3), WARD), Part(CalendarDays(5), POLICE)),
        True,
    ),
    (
        Sequence(Part(WorkingDays(2), WARD), Part(CalendarDays(5), WARD)),
        Sequence(Part(WorkingDays(3), WARD), Part(CalendarDays(5), POLICE)),
        None,
    ),
    # the appointed moment that starts the next part is not in order between hours and days
    (Sequence(ClockHours(24), ClockHours(4)), Sequence(WorkingDays(1), ClockHours(4)), None),
    (Sequence(WorkingDays(2), ClockHours(4)), Sequence(WorkingDays(3), ClockHours(4)), None),
    (Sequence(WorkingHours(2), ClockHours(4)), Sequence(WorkingHours(3), ClockHours(4)), True),
    (Parallel(WorkingDays(2), ClockHours(4)), Parallel(WorkingDays(3), ClockHours(4)), True),
    (
        Sequence(Parallel(WorkingDays(1), ClockHours(30)), CalendarDays(5)),
        Sequence(Parallel(WorkingDays(1), ClockHours(30)), CalendarDays(6)),
        None,
    ),
]


@pytest.mark.parametrize(("local", "national", "expected"), TYPED)
def test_what_is_certain_of_two_limits(
    local: Limit, national: Limit, expected: bool | None
) -> None:
    assert shortens(local, national) is expected


def test_what_is_no_limit_is_refused() -> None:
    with pytest.raises(WrongTypeError, match="local is 3"):
        shortens(3, WorkingDays(5))  # type: ignore[arg-type]  # the refusal
    with pytest.raises(WrongTypeError, match="national is 'wd'"):
        shortens(WorkingDays(3), "wd")  # type: ignore[arg-type]  # the refusal


def test_a_limit_of_another_kind_stays_open() -> None:
    class Moons(Limit):
        pass

    assert shortens(Moons(), WorkingDays(3)) is None


# ------------------------------------------------------------------ against the loops


def official() -> Plain:
    """The working days as a set: all that the loops take from the library."""
    calendar = vn.calendar()
    days = oracle.days_between(calendar.first, calendar.last)
    works = {day: calendar.is_working_day(day) for day in days}
    return Plain(
        calendar.first,
        calendar.last,
        frozenset(day for day in days if day.weekday() < 5 and not works[day]),
        frozenset(day for day in days if day.weekday() >= 5 and works[day]),
    )


PLAIN = official()
SESSIONS = ((time(7, 30), time(11, 30)), (time(13), time(17)))
STEP = timedelta(minutes=15)


def office_end(start: datetime, hours: int) -> datetime:
    """The end of so many office hours, quarter by quarter; starts lie on quarters."""
    at, left = start, 4 * hours
    while left:
        clock = at.time()
        if oracle.works(PLAIN, at.date()) and any(a <= clock < b for a, b in SESSIONS):
            left -= 1
        at += STEP
    return at


def end(start: datetime, limit: oracle.Limit) -> datetime:
    """The moment at which a limit expires, by loops."""
    kind, *rest = limit
    if kind == "ch":
        return start + timedelta(hours=rest[0])
    if kind == "wh":
        return office_end(start, rest[0])
    if kind == "seq":
        at = start
        for part in rest[:-1]:
            at = appointed(at, part)
        return end(at, rest[-1])
    if kind == "par":
        return max(end(start, part) for part in rest)
    return oracle.due(PLAIN, start, limit).expires


def appointed(start: datetime, limit: oracle.Limit) -> datetime:
    """The moment at which the next part begins."""
    kind, *rest = limit
    if kind in {"ch", "wh"}:
        return end(start, limit)
    if kind == "par":
        return max((end(start, part), appointed(start, part)) for part in rest)[1]
    return oracle.due(PLAIN, start, limit).at


MAKE: dict[str, Callable[..., Limit]] = {
    "wd": WorkingDays,
    "cd": CalendarDays,
    "months": Months,
    "wh": WorkingHours,
    "ch": ClockHours,
    "same": SameDay,
}


def made(limit: oracle.Limit) -> Limit:
    kind, *rest = limit
    if kind == "seq":
        return Sequence(*map(made, rest))
    if kind == "par":
        return Parallel(*map(made, rest))
    return MAKE[kind](*rest)


DAYS = [
    *(("wd", n) for n in (1, 2, 3, 5, 8, 10, 15, 22)),
    *(("cd", n) for n in (1, 2, 3, 5, 8, 10, 15, 28, 29, 30, 31, 60)),
    *(("months", n) for n in (1, 2)),
    *(("same", cutoff) for cutoff in (None, time(11), time(15))),
]
HOURS = [*(("wh", n) for n in (1, 4, 8, 9)), *(("ch", n) for n in (1, 4, 8, 24, 25, 48))]
#: Five years of starts, among them every Tết, spread over the hours of the day.
STARTS = [
    datetime.combine(date(2021, 1, 1) + n * ONE, time(n * 5 % 24, (n % 4) * 15), LOCAL)
    for n in range(0, 5 * 365, 2)
]
FEW_STARTS = STARTS[::12]


def check(local: oracle.Limit, national: oracle.Limit, starts: list[datetime]) -> bool | None:
    """Hold a judgement against every start; the ends come from the loops."""
    judged = shortens(made(local), made(national))
    for start in starts if judged is not None else ():
        own, other = end(start, local), end(start, national)
        assert own <= other if judged else own >= other, (local, national, start)
    return judged


@pytest.mark.parametrize("local", DAYS, ids=str)
def test_no_start_of_five_years_contradicts_a_judgement_on_days(local: oracle.Limit) -> None:
    ends = {limit: [end(start, limit) for start in STARTS] for limit in (local, *DAYS)}
    for national in DAYS:
        judged = shortens(made(local), made(national))
        pairs = list(zip(ends[local], ends[national], strict=True))
        if judged is True:
            assert all(own <= other for own, other in pairs), national
        elif judged is False:
            assert all(own >= other for own, other in pairs), national
            assert any(own > other for own, other in pairs), national


@pytest.mark.parametrize("local", HOURS, ids=str)
def test_no_start_contradicts_a_judgement_on_hours(local: oracle.Limit) -> None:
    said = [check(local, national, FEW_STARTS) for national in (*HOURS, *DAYS)]
    said += [check(national, local, FEW_STARTS) for national in DAYS]
    assert {True, False, None} <= {*said}


small = st.one_of(
    st.tuples(st.just("wd"), st.integers(1, 4)),
    st.tuples(st.just("cd"), st.integers(1, 6)),
    st.tuples(st.just("months"), st.just(1)),
    st.tuples(st.just("same"), st.sampled_from([None, time(11), time(15)])),
    st.tuples(st.just("ch"), st.integers(1, 72)),
)


@st.composite
def composed(draw: st.DrawFn) -> tuple[oracle.Limit, oracle.Limit]:
    """Two limits of one shape, sometimes with a shape inside."""
    kind = draw(st.sampled_from(["seq", "par"]))
    n = draw(st.integers(1, 3))
    parts = small | st.tuples(st.just("par"), small, small)
    pairs = draw(st.lists(st.tuples(parts, parts) | parts.map(lambda p: (p, p)), min_size=n))
    assert pairs or n
    own, other = [pair[0] for pair in pairs[:n]], [pair[1] for pair in pairs[:n]]
    return (kind, *own), (kind, *other)


@settings(max_examples=300, deadline=None)
@given(composed(), st.lists(st.sampled_from(STARTS), min_size=8, max_size=8))
def test_no_start_contradicts_a_judgement_on_parts(
    pair: tuple[oracle.Limit, oracle.Limit], starts: list[datetime]
) -> None:
    check(*pair, starts)
    check(pair[1], pair[0], starts)


# ------------------------------------------------------------------ what stays open is open

FIRST, LAST = date(2024, 1, 1), date(2028, 12, 31)
EVERY_DAY = oracle.days_between(FIRST, LAST)
#: Every day works; and only two days a month do.
BUSY = Plain(FIRST, LAST, frozenset(), frozenset(EVERY_DAY))
LAZY = Plain(
    FIRST,
    LAST,
    frozenset(day for day in EVERY_DAY if day.day not in {1, 15}),
    frozenset(day for day in EVERY_DAY if day.day in {1, 15}),
)
OPEN = [
    ("cd", 11, "wd", 10),
    ("wd", 2, "cd", 15),
    ("wd", 10, "cd", 15),
    ("cd", 30, "months", 1),
    ("cd", 29, "months", 1),
    ("months", 2, "cd", 60),
    ("months", 1, "wd", 20),
    ("wd", 30, "months", 1),
]


@pytest.mark.parametrize("row", OPEN, ids=str)
def test_what_depends_on_the_calendar_goes_both_ways(row: tuple[str, int, str, int]) -> None:
    local, national = row[:2], row[2:]
    assert shortens(made(local), made(national)) is None
    days = EVERY_DAY[:400]
    ends = [
        (oracle.due(plain, day, local).day, oracle.due(plain, day, national).day)
        for plain in (BUSY, LAZY)
        for day in days
    ]
    assert any(own < other for own, other in ends)
    assert any(own > other for own, other in ends)
