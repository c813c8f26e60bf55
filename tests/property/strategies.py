"""Calendars, moments, limits and dossiers, each beside its plain form for the oracle."""

from __future__ import annotations

import itertools
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING, Literal, TypeVar

import attrs
from hypothesis import strategies as st

from onestop import (
    CalendarDays,
    Channel,
    Dossier,
    Months,
    OutsideCalendarError,
    Parallel,
    Procedure,
    SameDay,
    Sequence,
    WorkCalendar,
    WorkingDays,
    vn,
)
from tests import oracle
from tests.oracle import LOCAL, ONE, Plain, Story

if TYPE_CHECKING:
    from collections.abc import Callable

T = TypeVar("T")

Limit = WorkingDays | CalendarDays | Months | SameDay | Sequence | Parallel
Lang = Literal["vi", "en"]
Measure = Literal["satisfied", "top_box"]
Grouping = Literal["procedure", "field", "agency", "channel"]
CLOCK = timedelta(minutes=1)


@attrs.frozen
class Pair:
    """A calendar of the library and the sets it was made from."""

    plain: Plain
    calendar: WorkCalendar


def same_answer(ask_oracle: Callable[[], T], ask_library: Callable[[], object]) -> T | None:
    """The oracle's answer, after the library gave the same; None where both are out of bounds."""
    try:
        expected = ask_oracle()
    except oracle.OutOfBoundsError:
        try:
            got = ask_library()
        except OutsideCalendarError:
            return None
        raise AssertionError(f"outside the bounds, and yet {got}") from None
    assert ask_library() == expected
    return expected


# ------------------------------------------------------------------ calendars


@st.composite
def pairs(draw: st.DrawFn, *, longest: int = 200) -> Pair:
    """A hand-made calendar: random days off, random weekend days worked."""
    first = date(2025, 1, 1) + draw(st.integers(0, 400)) * ONE
    last = first + draw(st.integers(30, longest)) * ONE
    days = oracle.days_between(first, last)
    weekends = [day for day in days if day.weekday() >= 5]
    off = draw(st.frozensets(st.sampled_from(days), max_size=20))
    worked = draw(st.frozensets(st.sampled_from(weekends), max_size=6)) - off
    return pair_of(Plain(first, last, off, worked))


def pair_of(plain: Plain) -> Pair:
    calendar = WorkCalendar(
        plain.first, plain.last, days_off=sorted(plain.off), days_worked=sorted(plain.worked)
    )
    return Pair(plain, calendar)


def official() -> Pair:
    """The official calendar; the oracle takes only the set of its working days from it."""
    calendar = vn.calendar()
    days = oracle.days_between(calendar.first, calendar.last)
    works = {day: calendar.is_working_day(day) for day in days}
    off = frozenset(day for day in days if day.weekday() < 5 and not works[day])
    worked = frozenset(day for day in days if day.weekday() >= 5 and works[day])
    return Pair(Plain(calendar.first, calendar.last, off, worked), calendar)


VN = official()


def days_in(plain: Plain, *, around: int = 0) -> st.SearchStrategy[date]:
    """Days inside the bounds, or up to ``around`` days outside them."""
    return st.dates(plain.first - around * ONE, plain.last + around * ONE)


@st.composite
def moments_in(draw: st.DrawFn, plain: Plain) -> datetime:
    """Moments inside the bounds, often close to the cut-off."""
    day = draw(days_in(plain))
    clock = draw(
        st.times()
        | st.sampled_from(
            [time(0), time(14, 59, 59), time(15), time(15, 0, 0, 1), time(17), time(23, 59, 59)]
        )
    )
    return datetime.combine(day, clock, LOCAL)


# ------------------------------------------------------------------ limits

CUTOFFS: list[time | None] = [None, time(11), time(15)]


def day_limits(most: int = 15) -> st.SearchStrategy[oracle.Limit]:
    return st.one_of(
        st.tuples(st.just("wd"), st.integers(1, most)),
        st.tuples(st.just("cd"), st.integers(1, 2 * most)),
        st.tuples(st.just("months"), st.integers(1, 3)),
    )


def same_days() -> st.SearchStrategy[oracle.Limit]:
    return st.tuples(st.just("same"), st.sampled_from(CUTOFFS))


def single_limits(most: int = 15) -> st.SearchStrategy[oracle.Limit]:
    return day_limits(most) | same_days()


@st.composite
def joined_limits(draw: st.DrawFn) -> oracle.Limit:
    """A sequence (a cut-off only in its first part) or limits side by side."""
    if draw(st.booleans()):
        return ("par", *draw(st.lists(single_limits(), min_size=1, max_size=3)))
    first = draw(single_limits())
    return ("seq", first, *draw(st.lists(day_limits(8), min_size=1, max_size=2)))


def limits() -> st.SearchStrategy[oracle.Limit]:
    return single_limits() | joined_limits()


def limit_of(plain: oracle.Limit) -> Limit:
    """The library's noun for the oracle's tuple."""
    kind, *rest = plain
    match kind:
        case "wd":
            return WorkingDays(*rest)
        case "cd":
            return CalendarDays(*rest)
        case "months":
            return Months(*rest)
        case "same":
            return SameDay(cutoff=rest[0])
        case "seq":
            return Sequence(*map(limit_of, rest))
        case "par":
            return Parallel(*map(limit_of, rest))
    raise AssertionError(kind)


# ------------------------------------------------------------------ dossiers

BASE = datetime(2025, 12, 1, 0, 0, 30, tzinfo=LOCAL)  # half a minute off: never at midnight sharp
SPAN = 80 * 24 * 60  # minutes in which dossiers come in
ONLINE = [Channel.ONLINE, Channel.VNEID, Channel.KIOSK]
OTHER = [Channel.IN_PERSON, Channel.POST]


@attrs.frozen
class Case:
    """One dossier: its plain story, and what groups it."""

    story: Story
    channel: Channel
    field: str
    agency: str

    @property
    def code(self) -> str:
        """The code of its procedure: one for each limit and field."""
        return PROCEDURES[self.story.limit, self.field].code

    def dossier(self, serial: int, until: datetime | None = None) -> Dossier | None:
        """The dossier with the events before ``until``; None if it was not yet handed in."""
        story = self.story
        if until is not None and story.submitted >= until:
            return None
        dossier = Dossier.submit(
            f"H49.30.10-{story.submitted:%y%m%d}-{serial:04d}",
            PROCEDURES[story.limit, self.field],
            story.submitted,
            channel=self.channel,
            agency=self.agency,
        )
        if story.refused is not None and (until is None or story.refused < until):
            dossier = dossier.refuse(story.refused, "lý do")
        if story.accepted is not None and (until is None or story.accepted < until):
            dossier = dossier.accept(story.accepted)
        if story.completed is not None and (until is None or story.completed < until):
            dossier = dossier.complete(story.completed)
        if story.returned is not None and (until is None or story.returned < until):
            dossier = dossier.return_result(story.returned)
        return dossier


def dossiers_of(cases: list[Case], until: datetime | None = None) -> list[Dossier]:
    made = (case.dossier(serial, until) for serial, case in enumerate(cases, start=1))
    return [dossier for dossier in made if dossier is not None]


DOSSIER_LIMITS: list[oracle.Limit | None] = [
    ("wd", 1),
    ("wd", 3),
    ("wd", 7),
    ("cd", 2),
    ("cd", 10),
    ("months", 1),
    ("same", time(15)),
    ("same", None),
    ("seq", ("same", time(15)), ("cd", 3)),
    None,
]
FIELDS = ["Hộ tịch", "Chứng thực", "Cư trú"]
PROCEDURES = {
    (limit, field): Procedure(
        f"1.{number:06d}",
        f"Thủ tục {number}",
        limits=() if limit is None else limit_of(limit),
        field=field,
    )
    for number, (limit, field) in enumerate(itertools.product(DOSSIER_LIMITS, FIELDS), start=1)
}


def moment(minutes: int) -> datetime:
    return BASE + minutes * CLOCK


@st.composite
def cases(draw: st.DrawFn) -> Case:
    """A dossier that is waiting, refused, in hand, processed, or processed and returned."""
    day = 24 * 60
    submitted = draw(st.integers(0, SPAN))
    way = draw(st.sampled_from(["waiting", "refused", "in hand", *["processed"] * 4]))
    taken = submitted + draw(st.integers(0, 3 * day))
    completed = taken + draw(st.integers(0, 20 * day) | st.integers(0, 2 * day))
    fetched = draw(st.none() | st.integers(0, 5 * day))
    online = draw(st.booleans())
    story = Story(
        limit=draw(st.sampled_from(DOSSIER_LIMITS)),
        online=online,
        submitted=moment(submitted),
        accepted=moment(taken) if way in {"in hand", "processed"} else None,
        refused=moment(taken) if way == "refused" else None,
        completed=moment(completed) if way == "processed" else None,
        returned=moment(completed + fetched) if way == "processed" and fetched else None,
    )
    return Case(
        story,
        draw(st.sampled_from(ONLINE if online else OTHER)),
        draw(st.sampled_from(FIELDS)),
        draw(st.sampled_from(["Phường A", "Công an phường A"])),
    )
