"""Working time over random sessions, seasons, days and closures, against plain interval lists."""

from __future__ import annotations

import pickle
from datetime import date, datetime, time, timedelta, timezone
from functools import cache, lru_cache
from typing import TYPE_CHECKING

import attrs
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from onestop import (
    BadValueError,
    DayKind,
    DayNote,
    OfficeHours,
    OnestopError,
    OutsideCalendarError,
    WorkCalendar,
    WorkingDays,
    due,
    vn,
)
from tests import oracle
from tests.golden.official_days import KINDS, NAMED, SWAPS, WORKS
from tests.oracle import LOCAL, MICROSECOND, ONE, WHOLE_DAY, Hours, Office, Plain, Season, Shut
from tests.property.strategies import limit_of, limits, same_answer

if TYPE_CHECKING:
    from collections.abc import Iterator

MINUTE = 60 * 1_000_000
ZONES = st.sampled_from([timedelta(hours=hours) for hours in (7, 0, -5, 14)])


# ------------------------------------------------------------------ random offices


@attrs.frozen
class Pair:
    """An office of the oracle and the calendar of the library made of the same tables."""

    office: Office
    calendar: WorkCalendar


def minutes(hours: int, minute: int = 0) -> int:
    return (60 * hours + minute) * MINUTE


SPANS = st.one_of(
    st.just(((minutes(7, 30), minutes(11, 30)), (minutes(13), minutes(17)))),
    st.just(((minutes(7, 30), minutes(11, 30)),)),
    st.lists(st.integers(0, 24 * 60 - 1), min_size=2, max_size=6, unique=True).map(
        lambda cuts: spans_between(sorted(cuts))
    ),
)
MONTH_DAYS = [month_day for month_day in oracle.LEAP_YEAR if month_day != (2, 29)]


def spans_between(cuts: list[int]) -> oracle.Spans:
    """Sessions between each first and second of the cuts; an odd one out is left."""
    return tuple((a * MINUTE, b * MINUTE) for a, b in zip(cuts[::2], cuts[1::2], strict=False))


@st.composite
def seasons(draw: st.DrawFn, near: list[date]) -> tuple[Season, ...]:
    """None, one, or two that share no day; their ends often inside the calendar."""
    ends = st.sampled_from(MONTH_DAYS) | st.sampled_from(near).map(
        lambda day: (day.month, min(day.day, 28))
    )
    found = [Season(draw(ends), draw(ends), draw(SPANS)) for _ in range(draw(st.integers(0, 2)))]
    if len(found) == 2 and month_days(found[0]) & month_days(found[1]):
        found.pop()
    return tuple(found)


def month_days(season: Season) -> set[oracle.MonthDay]:
    first, last = (oracle.LEAP_YEAR.index(end) for end in (season.first, season.last))
    if first <= last:
        return set(oracle.LEAP_YEAR[first : last + 1])
    return set(oracle.LEAP_YEAR[first:] + oracle.LEAP_YEAR[: last + 1])


@st.composite
def closures(draw: st.DrawFn, days: list[date]) -> Shut:
    start = draw(st.just(0) | st.integers(0, 23).map(minutes) | st.just(minutes(11, 30)))
    end = draw(st.just(WHOLE_DAY) | st.integers(1, 24 * 60 - 1).map(lambda n: n * MINUTE))
    assume(start < end)
    return Shut(draw(st.sampled_from(days)), start, end, draw(st.booleans()))


@st.composite
def offices(draw: st.DrawFn, *, plain_hours: bool = False, shut: bool = True) -> Pair:
    """Days off, weekend days worked (some of them in exchange), hours, and closures."""
    first = date(2025, 1, 1) + draw(st.integers(0, 1400)) * ONE
    last = first + draw(st.integers(14, 60)) * ONE
    days = oracle.days_between(first, last)
    weekdays = [day for day in days if day.weekday() < 5]
    weekends = [day for day in days if day.weekday() >= 5]
    off = draw(st.frozensets(st.sampled_from(days), max_size=8))
    worked = sorted(draw(st.frozensets(st.sampled_from(weekends), max_size=4)) - off)
    free = [day for day in weekdays if day not in off]
    replaced = draw(st.lists(st.sampled_from(free), max_size=3, unique=True))
    stands_for = dict(zip(worked, replaced, strict=False))
    plain = Plain(first, last, off | frozenset(stands_for.values()), frozenset(worked))
    hours = Hours(draw(SPANS), {}, (), {})
    if not plain_hours:
        hours = Hours(
            hours.general,
            draw(st.dictionaries(st.integers(0, 6), SPANS, max_size=3)),
            draw(seasons(days)),
            draw(st.dictionaries(st.sampled_from(days), SPANS, max_size=3)),
        )
    assume(any(oracle.works(plain, day) for day in days))
    working = [day for day in days if oracle.works(plain, day)]
    some = draw(st.lists(closures(working), max_size=4)) if shut else []
    return pair_of(Office(plain, hours, stands_for, tuple(some)))


def pair_of(office: Office) -> Pair:
    plain, stands_for = office.plain, office.stands_for
    given_for = {day: worked for worked, day in stands_for.items()}
    off = {
        day: DayNote(DayKind.OFF_IN_EXCHANGE, "Nghỉ hoán đổi", exchanged_with=given_for[day])
        if day in given_for
        else DayNote(DayKind.HOLIDAY, "Ngày nghỉ")
        for day in sorted(plain.off)
    }
    worked = {
        day: DayNote(DayKind.WORKED_IN_EXCHANGE, "Làm bù", exchanged_with=stands_for.get(day))
        for day in sorted(plain.worked)
    }
    calendar = WorkCalendar(
        plain.first, plain.last, days_off=off, days_worked=worked, hours=hours_of(office.hours)
    )
    for shut in office.shut:
        calendar = close(calendar, shut)
    return Pair(office, calendar)


def hours_of(hours: Hours) -> OfficeHours:
    made = OfficeHours.of(*texts(hours.general))
    for weekday, spans in hours.weekdays.items():
        made = made.on_weekday(weekday, *texts(spans))
    for season in hours.seasons:
        made = made.in_season(season.first, season.last, *texts(season.spans))
    for day, spans in hours.days.items():
        made = made.on_day(day, *texts(spans))
    return made


def texts(spans: oracle.Spans) -> list[str]:
    return [f"{text(opens)}-{text(closes)}" for opens, closes in spans]


def text(microseconds: int) -> str:
    return f"{microseconds // MINUTE // 60:02d}:{microseconds // MINUTE % 60:02d}"


def close(calendar: WorkCalendar, shut: Shut) -> WorkCalendar:
    return calendar.with_closure(
        shut.day,
        "Bão",
        start=time.fromisoformat(text(shut.start)) if shut.start else None,
        end=time.fromisoformat(text(shut.end)) if shut.end < WHOLE_DAY else None,
        moves_limits=shut.moves,
    )


def more_closed(pair: Pair, shut: Shut) -> Pair:
    office = pair.office._replace(shut=(*pair.office.shut, shut))
    return Pair(office, close(pair.calendar, shut))


# ------------------------------------------------------------------ moments and spans


@st.composite
def moments(draw: st.DrawFn, office: Office, *, around: int = 0) -> datetime:
    """Any moment of the calendar, often at an end of a session or beside it; in any zone."""
    plain = office.plain
    day = draw(st.dates(plain.first - around * ONE, plain.last + around * ONE))
    inside = plain.first <= day <= plain.last
    ends = [end for span in oracle.open_spans(office, day) for end in span] if inside else []
    clock = draw(st.integers(0, WHOLE_DAY - 1) | st.sampled_from([*ends, 0, minutes(12)]))
    clock = min(max(clock + draw(st.sampled_from([0, 0, 0, -1, 1])), 0), WHOLE_DAY - 1)
    here = oracle.on_clock(day, clock)
    return here.astimezone(_zone(draw(ZONES)))


@lru_cache
def _zone(offset: timedelta) -> timezone:
    return timezone(offset)


@st.composite
def spans(draw: st.DrawFn, office: Office, start: datetime) -> timedelta:
    """Any span, often one that ends exactly where another moment of interest lies, or beside it."""
    if draw(st.booleans()):
        reach = 40 * 60 * MINUTE
        return draw(st.integers(-reach, reach) | st.just(0)) * MICROSECOND
    other = draw(moments(office))
    between = oracle.working_time_between(office, start, other)
    return between + draw(st.sampled_from([0, 0, 0, -1, 1])) * MICROSECOND


@st.composite
def asked(draw: st.DrawFn) -> tuple[Pair, datetime, timedelta]:
    pair = draw(offices())
    start = draw(moments(pair.office))
    return pair, start, draw(spans(pair.office, start))


POSITIVE = st.integers(1, 60 * 60 * MINUTE).map(lambda n: n * MICROSECOND)


def answers(calendar: WorkCalendar, *asked_for: tuple[datetime, timedelta]) -> list[datetime]:
    """The answers, or no test at all where one of them lies outside the calendar."""
    found = []
    for start, span in asked_for:
        try:
            found.append(calendar.add_working_time(start, span))
        except OutsideCalendarError:
            assume(False)
    return found


# ------------------------------------------------------------------ the library and the oracle


class TestAgainstIntervalLists:
    @settings(max_examples=500)
    @given(asked())
    def test_adding_agrees_to_the_microsecond(self, case: tuple[Pair, datetime, timedelta]) -> None:
        pair, start, span = case
        same_answer(
            lambda: oracle.add_working_time(pair.office, start, span),
            lambda: pair.calendar.add_working_time(start, span),
        )

    @settings(max_examples=250)
    @given(st.data(), offices())
    def test_the_time_between_agrees_to_the_microsecond(
        self, data: st.DataObject, pair: Pair
    ) -> None:
        a, b = data.draw(moments(pair.office)), data.draw(moments(pair.office))
        same_answer(
            lambda: oracle.working_time_between(pair.office, a, b),
            lambda: pair.calendar.working_time_between(a, b),
        )

    @settings(max_examples=80)
    @given(st.data(), offices())
    def test_a_moment_outside_the_bounds_is_refused(self, data: st.DataObject, pair: Pair) -> None:
        start = data.draw(moments(pair.office, around=3))
        day, _ = oracle.clock(start)
        assume(not pair.calendar.first <= day <= pair.calendar.last)
        inside = data.draw(moments(pair.office))
        for ask in (
            lambda: pair.calendar.add_working_time(start, timedelta(hours=1)),
            lambda: pair.calendar.add_working_time(start, -timedelta(hours=1)),
            lambda: pair.calendar.working_time_between(start, inside),
            lambda: pair.calendar.working_time_between(inside, start),
        ):
            with pytest.raises(OutsideCalendarError) as caught:
                ask()
            assert caught.value.day == day

    @settings(max_examples=80)
    @given(st.data(), offices())
    def test_it_is_open_inside_what_is_left_of_the_sessions(
        self, data: st.DataObject, pair: Pair
    ) -> None:
        at = data.draw(moments(pair.office))
        day, clock = oracle.clock(at)
        inside = any(a <= clock < b for a, b in oracle.open_spans(pair.office, day))
        assert pair.calendar.is_open(at) is inside

    @settings(max_examples=80)
    @given(st.data(), offices())
    def test_opening_and_closing_are_the_ends_of_what_is_left(
        self, data: st.DataObject, pair: Pair
    ) -> None:
        day = data.draw(st.dates(pair.calendar.first, pair.calendar.last))
        left = oracle.open_spans(pair.office, day)
        if left:
            assert pair.calendar.opening(day) == oracle.on_clock(day, left[0][0])
            assert pair.calendar.closing(day) == oracle.on_clock(day, left[-1][1])
        else:
            for ask in (pair.calendar.opening, pair.calendar.closing):
                with pytest.raises(OnestopError):
                    ask(day)

    @settings(max_examples=100)
    @given(offices())
    def test_a_day_is_closed_where_closures_that_move_limits_took_all_of_it(
        self, pair: Pair
    ) -> None:
        office, calendar = pair.office, pair.calendar
        for shut in office.shut:
            closed = oracle.closed_for_limits(office, shut.day)
            assert (calendar.day(shut.day).kind is DayKind.CLOSED) is closed
            assert calendar.is_working_day(shut.day) is not closed

    @settings(max_examples=80)
    @given(st.data(), offices(), st.integers(-20, 20))
    def test_days_are_counted_without_the_closed_ones_alone(
        self, data: st.DataObject, pair: Pair, n: int
    ) -> None:
        plain = oracle.for_limits(pair.office)
        day = data.draw(st.dates(plain.first, plain.last))
        same_answer(
            lambda: oracle.add_working_days(plain, day, n),
            lambda: pair.calendar.add_working_days(day, n),
        )

    @settings(max_examples=40)
    @given(st.data(), offices())
    def test_it_is_the_same_after_pickling(self, data: st.DataObject, pair: Pair) -> None:
        back = pickle.loads(pickle.dumps(pair.calendar))
        assert back == pair.calendar
        a, b = data.draw(moments(pair.office)), data.draw(moments(pair.office))
        got = back.working_time_between(a, b)
        assert got == oracle.working_time_between(pair.office, a, b)

    @settings(max_examples=80)
    @given(st.data(), offices(shut=False))
    def test_a_working_day_without_sessions_is_refused_and_no_other_day(
        self, data: st.DataObject, pair: Pair
    ) -> None:
        day = data.draw(st.dates(pair.calendar.first, pair.calendar.last))
        hours = pair.calendar.hours.on_day(day)
        if oracle.works(pair.office.plain, day):
            with pytest.raises(BadValueError):
                pair.calendar.with_hours(hours)
        else:
            assert not pair.calendar.with_hours(hours).is_working_day(day)


NGHE_AN = Hours(
    ((minutes(7, 30), minutes(12)), (minutes(13, 30), minutes(17))),
    {},
    (
        Season(
            (4, 16),
            (10, 15),
            ((minutes(7), minutes(11, 30)), (minutes(13, 30), minutes(17))),
        ),
    ),
    {},
)


@cache
def nghe_an() -> Pair:
    """The official days as the golden table has them, with the hours of Nghệ An."""
    plain = Plain(
        min(KINDS),
        max(KINDS),
        frozenset(day for day, works in WORKS.items() if not works and day.weekday() < 5),
        frozenset(day for day, works in WORKS.items() if works and day.weekday() >= 5),
    )
    stands_for = {worked: off for off, worked in SWAPS if worked in KINDS}
    office = Office(plain, NGHE_AN, stands_for, ())
    return Pair(office, vn.calendar(hours=vn.hours("Nghệ An")))


class TestTheOfficialDays:
    @settings(max_examples=80)
    @given(st.data())
    def test_adding_agrees(self, data: st.DataObject) -> None:
        pair = nghe_an()
        start = data.draw(moments(pair.office))
        span = data.draw(st.integers(-400 * 60, 400 * 60)) * timedelta(minutes=1)
        same_answer(
            lambda: oracle.add_working_time(pair.office, start, span),
            lambda: pair.calendar.add_working_time(start, span),
        )

    @settings(max_examples=60)
    @given(st.data())
    def test_the_time_between_agrees(self, data: st.DataObject) -> None:
        pair = nghe_an()
        a, b = data.draw(moments(pair.office)), data.draw(moments(pair.office))
        assume(abs(b - a) < timedelta(days=800))
        got = pair.calendar.working_time_between(a, b)
        assert got == oracle.working_time_between(pair.office, a, b)

    @pytest.mark.parametrize("day", [*NAMED, date(2026, 4, 15), date(2026, 10, 15)], ids=str)
    def test_around_each_day_of_the_notices(self, day: date) -> None:
        pair = nghe_an()
        for n, clock in [(-1, minutes(16)), (0, minutes(7, 15)), (0, minutes(11, 45)), (1, 0)]:
            if not pair.calendar.first <= day + n * ONE <= pair.calendar.last:
                continue
            start = oracle.on_clock(day + n * ONE, clock)
            for hours in (0, 1, 2, 8, 9, -1, -2, -8, -9):
                span = timedelta(hours=hours)
                same_answer(
                    lambda at=start, by=span: oracle.add_working_time(pair.office, at, by),  # type: ignore[misc]
                    lambda at=start, by=span: pair.calendar.add_working_time(at, by),  # type: ignore[misc]
                )


# ------------------------------------------------------------------ laws of working time


class TestLaws:
    @settings(max_examples=250)
    @given(asked())
    def test_the_time_between_is_the_inverse_of_adding(
        self, case: tuple[Pair, datetime, timedelta]
    ) -> None:
        pair, start, span = case
        (end,) = answers(pair.calendar, (start, span))
        assert pair.calendar.working_time_between(start, end) == span

    @settings(max_examples=80)
    @given(st.data(), offices())
    def test_from_inside_hours_what_was_added_can_be_taken_back(
        self, data: st.DataObject, pair: Pair
    ) -> None:
        days = oracle.days_between(pair.calendar.first, pair.calendar.last)
        left = [(day, span) for day in days for span in oracle.open_spans(pair.office, day)]
        assume(left)
        day, (opens, closes) = data.draw(st.sampled_from(left))
        start = oracle.on_clock(day, data.draw(st.integers(opens, closes - 1)))
        span = abs(data.draw(spans(pair.office, start)))
        (end,) = answers(pair.calendar, (start, span))
        (back,) = answers(pair.calendar, (end, -span))
        assert back == start

    @settings(max_examples=100)
    @given(st.data(), offices())
    def test_a_later_start_never_ends_earlier(self, data: st.DataObject, pair: Pair) -> None:
        a, b = sorted(data.draw(moments(pair.office)) for _ in range(2))
        span = data.draw(spans(pair.office, a))
        earlier, later = answers(pair.calendar, (a, span), (b, span))
        assert earlier <= later

    @settings(max_examples=100)
    @given(st.data(), offices())
    def test_more_time_never_ends_earlier(self, data: st.DataObject, pair: Pair) -> None:
        start = data.draw(moments(pair.office))
        less, more = sorted(data.draw(spans(pair.office, start)) for _ in range(2))
        earlier, later = answers(pair.calendar, (start, less), (start, more))
        assert earlier <= later
        if less < more and pair.calendar.is_open(start):
            assert earlier < later

    @settings(max_examples=100)
    @given(st.data(), offices(), POSITIVE, POSITIVE)
    def test_in_two_steps_or_in_one(
        self, data: st.DataObject, pair: Pair, one: timedelta, other: timedelta
    ) -> None:
        start = data.draw(moments(pair.office))
        for sign in (1, -1):
            try:
                whole = pair.calendar.add_working_time(start, sign * (one + other))
            except OutsideCalendarError:
                continue
            middle = pair.calendar.add_working_time(start, sign * one)
            assert pair.calendar.add_working_time(middle, sign * other) == whole

    @settings(max_examples=100)
    @given(st.data(), offices())
    def test_swapping_negates_and_parts_add_up(self, data: st.DataObject, pair: Pair) -> None:
        a, b, c = (data.draw(moments(pair.office)) for _ in range(3))
        between = pair.calendar.working_time_between
        assert between(a, b) == -between(b, a)
        assert between(a, a) == timedelta()
        assert between(a, c) == between(a, b) + between(b, c)
        assert (between(a, b) >= timedelta()) or a > b
        assert abs(between(a, b)) <= abs(b - a)

    @settings(max_examples=100)
    @given(asked())
    def test_the_answer_lies_inside_a_session_its_ends_among_them(
        self, case: tuple[Pair, datetime, timedelta]
    ) -> None:
        pair, start, span = case
        (end,) = answers(pair.calendar, (start, span))
        assert end.utcoffset() == timedelta(hours=7)
        day, clock = oracle.clock(end)
        sessions = oracle.open_spans(pair.office, day)
        assert any(opens <= clock <= closes for opens, closes in sessions)
        assert pair.calendar.opening(day) <= end <= pair.calendar.closing(day)
        if span > timedelta():
            assert any(opens < clock <= closes for opens, closes in sessions)
        if span < timedelta():
            assert any(opens <= clock < closes for opens, closes in sessions)

    @settings(max_examples=80)
    @given(asked())
    def test_the_zone_of_the_start_does_not_matter(
        self, case: tuple[Pair, datetime, timedelta]
    ) -> None:
        pair, start, span = case
        (here,) = answers(pair.calendar, (start.astimezone(LOCAL), span))
        assert pair.calendar.add_working_time(start, span) == here


# ------------------------------------------------------------------ closures and exchanges


class TestOneMoreClosure:
    @settings(max_examples=100)
    @given(st.data(), offices(), limits(), st.booleans())
    def test_a_whole_day_never_brings_a_due_day_forward(
        self, data: st.DataObject, pair: Pair, limit: oracle.Limit, moves: bool
    ) -> None:
        start = data.draw(moments(pair.office))
        day = data.draw(st.dates(pair.calendar.first, pair.calendar.last))
        closed = pair.calendar.with_closure(day, "Bão", moves_limits=moves)
        try:
            after = due(start, limit_of(limit), closed)
            before = due(start, limit_of(limit), pair.calendar)
        except OutsideCalendarError:
            return
        assert after.day >= before.day
        if not moves:
            assert after.day == before.day

    @settings(max_examples=100)
    @given(st.data(), offices())
    def test_it_never_makes_working_time_end_earlier(self, data: st.DataObject, pair: Pair) -> None:
        start = data.draw(moments(pair.office))
        span = data.draw(spans(pair.office, start))
        assume(span >= timedelta())
        working = [
            day
            for day in oracle.days_between(pair.calendar.first, pair.calendar.last)
            if oracle.works(pair.office.plain, day)
        ]
        closed = more_closed(pair, data.draw(closures(working)))
        (before,) = answers(pair.calendar, (start, span))
        (after,) = answers(closed.calendar, (start, span))
        assert after >= before
        assert after == oracle.add_working_time(closed.office, start, span)

    @settings(max_examples=80)
    @given(st.data(), offices())
    def test_it_takes_away_its_own_hours_and_no_others(
        self, data: st.DataObject, pair: Pair
    ) -> None:
        working = [
            day
            for day in oracle.days_between(pair.calendar.first, pair.calendar.last)
            if oracle.works(pair.office.plain, day)
        ]
        shut = data.draw(closures(working))
        closed = more_closed(pair, shut).calendar
        whole = (
            oracle.on_clock(pair.calendar.first, 0),
            oracle.on_clock(pair.calendar.last, WHOLE_DAY - 1),
        )
        taken = pair.calendar.working_time_between(
            oracle.on_clock(shut.day, shut.start),
            oracle.on_clock(shut.day, min(shut.end, WHOLE_DAY - 1)),
        )
        assert closed.working_time_between(*whole) == (
            pair.calendar.working_time_between(*whole) - taken
        )
        assert len(closed.closures) == len(pair.calendar.closures) + 1

    @settings(max_examples=60)
    @given(st.data(), offices(), st.integers(1, 15))
    def test_a_part_of_a_day_moves_no_limit(self, data: st.DataObject, pair: Pair, n: int) -> None:
        """As long as it leaves hours of that day."""
        day = data.draw(st.dates(pair.calendar.first, pair.calendar.last))
        left = oracle.open_spans(pair.office, day)
        assume(left and left[0][1] - left[0][0] > MINUTE)
        part = Shut(day, left[0][0] + MINUTE, left[0][0] + 2 * MINUTE, moves=True)
        closed = close(pair.calendar, part)
        start = data.draw(st.dates(pair.calendar.first, pair.calendar.last))
        same_answer(
            lambda: oracle.add_working_days(oracle.for_limits(pair.office), start, n),
            lambda: due(start, WorkingDays(n), closed).day,
        )


class TestAnExchange:
    @settings(max_examples=80)
    @given(st.data(), offices(plain_hours=True, shut=False))
    def test_inside_the_range_it_keeps_the_days_and_the_hours(
        self, data: st.DataObject, pair: Pair
    ) -> None:
        office, exchanged = exchange(data, pair)
        days = office.plain.first - ONE, office.plain.last
        counts = [
            sum(oracle.works(o.plain, d) for d in oracle.days_between(days[0] + ONE, days[1]))
            for o in (office, exchanged.office)
        ]
        assert counts[0] == counts[1]
        count = exchanged.calendar.count_working_days
        first_works = oracle.works(exchanged.office.plain, office.plain.first)
        assert count(after=office.plain.first, through=office.plain.last) + first_works == counts[0]
        whole = (
            oracle.on_clock(office.plain.first, 0),
            oracle.on_clock(office.plain.last, WHOLE_DAY - 1),
        )
        assert exchanged.calendar.working_time_between(*whole) == (
            pair.calendar.working_time_between(*whole)
        )

    @settings(max_examples=80)
    @given(st.data(), offices(shut=False))
    def test_the_day_worked_has_the_hours_of_the_weekday_it_replaces(
        self, data: st.DataObject, pair: Pair
    ) -> None:
        _, exchanged = exchange(data, pair)
        office = exchanged.office
        (worked, off) = list(office.stands_for.items())[-1]
        assume(worked not in office.hours.days)
        assume(not any(oracle.in_season(worked, season) for season in office.hours.seasons))
        spans = office.hours.weekdays.get(off.weekday(), office.hours.general)
        assert exchanged.calendar.opening(worked) == oracle.on_clock(worked, spans[0][0])
        assert exchanged.calendar.closing(worked) == oracle.on_clock(worked, spans[-1][1])


def exchange(data: st.DataObject, pair: Pair) -> tuple[Office, Pair]:
    """The office with one weekday more off, and one day of rest worked for it."""
    office, plain = pair.office, pair.office.plain
    days = oracle.days_between(plain.first, plain.last)
    weekdays = [d for d in days if d.weekday() < 5 and oracle.works(plain, d)]
    weekends = [d for d in days if d.weekday() >= 5 and d not in plain.off | plain.worked]
    assume(weekdays and weekends)
    off, worked = data.draw(st.sampled_from(weekdays)), data.draw(st.sampled_from(weekends))
    changed = office._replace(
        plain=plain._replace(off=plain.off | {off}, worked=plain.worked | {worked}),
        stands_for=office.stands_for | {worked: off},
    )
    return office, pair_of(changed)


# ------------------------------------------------------------------ known on a day, and extended

DATES = st.dates(date(2014, 6, 1), date(2027, 12, 31))


def shown(calendar: WorkCalendar) -> Iterator[tuple[date, DayKind, bool]]:
    for answer in map(calendar.day, oracle.days_between(calendar.first, calendar.last)):
        yield answer.date, answer.kind, answer.projected


@lru_cache(maxsize=64)
def known(on: date) -> WorkCalendar:
    return vn.calendar(as_of=on)


class TestKnownOnADay:
    @settings(max_examples=25)
    @given(st.tuples(DATES, DATES))
    def test_what_was_known_first_can_be_asked_of_what_was_known_later(
        self, days: tuple[date, date]
    ) -> None:
        first, later = sorted(days)
        assert list(shown(known(later).as_of(first))) == list(shown(known(first)))

    @settings(max_examples=25)
    @given(st.tuples(DATES, DATES))
    def test_knowledge_grows(self, days: tuple[date, date]) -> None:
        """No day is projected that was settled before."""
        first, later = sorted(days)
        settled = {day for day, _, projected in shown(known(first)) if not projected}
        guessed = {day for day, _, projected in shown(known(later)) if projected}
        assert not settled & guessed

    @settings(max_examples=25)
    @given(DATES)
    def test_asking_twice_changes_nothing(self, on: date) -> None:
        assert list(shown(known(on).as_of(on))) == list(shown(known(on)))
        assert known(on).as_of(on).diff(known(on)) == ()

    @settings(max_examples=60)
    @given(st.data())
    def test_a_hand_made_calendar_leaves_out_what_was_announced_later(
        self, data: st.DataObject
    ) -> None:
        first, last = date(2026, 1, 1), date(2026, 3, 31)
        days = st.dates(first, last)
        dates = st.none() | st.dates(date(2025, 12, 1), last)
        announced = data.draw(st.dictionaries(days, dates, max_size=12))
        on = data.draw(st.dates(date(2025, 11, 1), last))
        calendar = WorkCalendar(
            first,
            last,
            days_off={
                day: DayNote(DayKind.HOLIDAY, "Ngày nghỉ", announced=when)
                for day, when in announced.items()
            },
        )
        off = frozenset(d for d, when in announced.items() if when is None or when <= on)
        plain = Plain(first, last, off, frozenset())
        before = calendar.as_of(on)
        for day in oracle.days_between(first, last):
            assert before.is_working_day(day) == oracle.works(plain, day)
            assert not before.day(day).projected

    @settings(max_examples=20)
    @given(DATES, st.dates(date(2015, 1, 1), date(2027, 12, 31)), st.booleans())
    def test_closures_and_hours_of_the_office_stay(self, on: date, day: date, moves: bool) -> None:
        hours = vn.hours("Nghệ An")
        one = vn.calendar(hours=hours).with_closure(day, "Bão", moves_limits=moves).as_of(on)
        other = vn.calendar(as_of=on, hours=hours).with_closure(day, "Bão", moves_limits=moves)
        assert one.closures == other.closures
        assert one.hours == other.hours == hours
        assert list(shown(one)) == list(shown(other))


class TestExtended:
    @settings(max_examples=12)
    @given(st.integers(2028, 2060))
    def test_extending_is_the_same_as_asking_for_it(self, year: int) -> None:
        extended = vn.calendar().extended(year)
        assert list(shown(extended)) == list(shown(vn.calendar(through=year)))

    @settings(max_examples=12)
    @given(st.integers(2028, 2045), st.integers(2028, 2045))
    def test_in_two_steps_or_in_one(self, one: int, other: int) -> None:
        less, more = sorted((one, other))
        stepwise = vn.calendar().extended(less).extended(more)
        assert list(shown(stepwise)) == list(shown(vn.calendar(through=more)))

    @settings(max_examples=12)
    @given(DATES, st.integers(2028, 2033))
    def test_in_whatever_order_with_what_was_known(self, on: date, year: int) -> None:
        asked = list(shown(vn.calendar(as_of=on, through=year)))
        assert list(shown(vn.calendar().extended(year).as_of(on))) == asked
        assert list(shown(vn.calendar(as_of=on).extended(year))) == asked

    @settings(max_examples=12)
    @given(st.integers(2028, 2060))
    def test_what_is_known_stays_and_what_is_added_is_projected(self, year: int) -> None:
        official, extended = vn.calendar(), vn.calendar(through=year)
        assert official.diff(extended) == ()
        assert all(projected is (day.year > 2027) for day, _, projected in shown(extended))

    @settings(max_examples=10)
    @given(st.dates(date(2015, 1, 1), date(2027, 12, 31)), st.integers(2028, 2035))
    def test_closures_and_hours_of_the_office_stay(self, day: date, year: int) -> None:
        hours = vn.hours("Nghệ An")
        extended = vn.calendar(hours=hours).with_closure(day, "Bão").extended(year)
        assert extended.hours == hours
        assert extended.day(day).kind is DayKind.CLOSED
        late = date(year, 10, 15)
        if extended.is_working_day(late):
            assert extended.opening(late).hour == 7
