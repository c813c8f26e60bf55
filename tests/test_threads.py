"""A calendar may be shared between threads from birth: many threads, a tiny switch interval.

The `holidays` object fails such a test: it marks a year as known before it has filled it.
"""

from __future__ import annotations

import functools
import random
import sys
from datetime import date, datetime, timedelta
from threading import Barrier, Thread
from typing import TYPE_CHECKING, TypeVar

import holidays
import pytest

from onestop import DayKind, WorkCalendar, WorkingDays, due, vn
from tests import oracle
from tests.golden.official_days import KINDS, SWAPS, WORKS
from tests.house import names_of
from tests.oracle import Hours, Office, Plain

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

T = TypeVar("T")
Question = tuple[str, "Callable[[WorkCalendar], object]", object]

THREADS = 16
HOUR = timedelta(hours=1)
EIGHT_HOURS = ((27_000_000_000, 41_400_000_000), (46_800_000_000, 61_200_000_000))


@pytest.fixture(autouse=True)
def _switch_all_the_time() -> Iterator[None]:
    before = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    yield
    sys.setswitchinterval(before)


def all_at_once(work: Callable[[int], T], threads: int = THREADS) -> list[T]:
    """Let all threads work on the mark; what one of them raised is raised here."""
    barrier = Barrier(threads)
    results: list[T] = []
    errors: list[BaseException] = []

    def run(number: int) -> None:
        barrier.wait()
        try:
            results.append(work(number))
        except BaseException as error:
            errors.append(error)

    started = [Thread(target=run, args=(number,)) for number in range(threads)]
    for thread in started:
        thread.start()
    for thread in started:
        thread.join()
    if errors:
        raise errors[0]
    return results


# ------------------------------------------------------------------ questions with their answers


def office() -> Office:
    """The official days as the golden table has them, eight hours a day."""
    off = frozenset(day for day, works in WORKS.items() if not works and day.weekday() < 5)
    worked = frozenset(day for day, works in WORKS.items() if works and day.weekday() >= 5)
    plain = Plain(min(KINDS), max(KINDS), off, worked)
    stands_for = {day: given for given, day in SWAPS if day in KINDS}
    return Office(plain, Hours(EIGHT_HOURS, {}, (), {}), stands_for, ())


def questions() -> list[Question]:
    """Of days spread over all years, each with the answer of the loops over the golden table."""
    table, some = office(), random.Random(2026)
    days = [some.randrange(date(2015, 3, 1).toordinal(), date(2027, 9, 1).toordinal())]
    days += [some.randrange(days[0] - 60, days[0] + 60) for _ in range(3)]
    days += [date(year, month, 2).toordinal() for year in (2015, 2021, 2026) for month in (3, 5, 9)]
    return [question for n in days for question in asked_of(date.fromordinal(n), table)]


def asked_of(day: date, table: Office) -> Iterator[Question]:
    plain, start = table.plain, datetime(day.year, day.month, day.day, 10, 45, tzinfo=vn.TZ)
    later, span = day + timedelta(days=33), 21 * HOUR
    kind, works = KINDS[day], WORKS[day]
    yield "day", lambda c: c.day(day).kind.name, kind
    yield "projected", lambda c: c.day(day).projected, False
    yield "is_working_day", lambda c: c.is_working_day(day), works
    seventh = oracle.add_working_days(plain, day, 7)
    yield "add", lambda c: c.add_working_days(day, 7), seventh
    yield "add back", lambda c: c.add_working_days(seventh, -7) <= seventh, True
    yield "due", lambda c: due(day, WorkingDays(7), c).day, seventh
    counted = oracle.count_working_days(plain, day, later)
    yield "count", lambda c: c.count_working_days(after=day, through=later), counted
    end = oracle.add_working_time(table, start, span)
    yield "add time", lambda c: c.add_working_time(start, span), end
    yield "time between", lambda c: c.working_time_between(start, end), span
    if day.month == 9:  # these build a calendar each
        yield "known", lambda c: c.as_of(date(2026, 11, 22)).is_working_day(day), works
        shut = oracle.on_or_after(plain, day)
        yield "closed", lambda c: c.with_closure(shut, "Bão").day(shut).kind, DayKind.CLOSED


QUESTIONS = questions()


def wrong_answers(calendar: WorkCalendar, number: int) -> list[str]:
    """Ask everything, each thread in its own order."""
    order = random.Random(number).sample(QUESTIONS, len(QUESTIONS))
    return [f"{name}: not {right}" for name, ask, right in order if ask(calendar) != right]


@pytest.fixture
def _nothing_is_remembered(monkeypatch: pytest.MonkeyPatch) -> None:
    """Give `vn` empty caches beside its own, so that the next call is the first.

    Its own are back after the test: one that emptied them would leave two equal calendars where
    another test, by the order of the files, holds the first.
    """
    for name in names_of(vn):
        getattr(vn, name)  # what is looked up for the first time later on would stay replaced
    fresh: dict[int, object] = {}
    for module in [m for name, m in sys.modules.items() if f"{name}.".startswith("onestop.vn.")]:
        for name, value in list(vars(module).items()):
            if hasattr(value, "cache_parameters"):
                empty = functools.lru_cache(**value.cache_parameters())(value.__wrapped__)
                monkeypatch.setattr(module, name, fresh.setdefault(id(value), empty))


FIRST_USE = pytest.mark.usefixtures("_nothing_is_remembered")


# ------------------------------------------------------------------ the tests


def test_the_questions_are_answered_right_by_one_thread() -> None:
    assert len(QUESTIONS) > 100
    assert {name for name, _, _ in QUESTIONS} >= {"known", "closed", "add time"}
    assert wrong_answers(vn.calendar(), 0) == []


@FIRST_USE
def test_a_first_use_is_one(monkeypatch: pytest.MonkeyPatch) -> None:
    own = vn.calendar()
    assert vn.calendar() is own
    monkeypatch.undo()
    assert vn.calendar() is not own
    assert vn.calendar() == own


@FIRST_USE
@pytest.mark.parametrize("trial", range(5))
def test_threads_that_call_for_the_calendar_first_all_get_the_right_one(trial: int) -> None:
    def work(number: int) -> list[str]:
        return wrong_answers(vn.calendar(), number + THREADS * trial)

    assert all_at_once(work) == [[]] * THREADS


@pytest.mark.parametrize("trial", range(5))
def test_a_calendar_shared_while_it_is_first_used_answers_right(trial: int) -> None:
    fresh = vn.calendar().with_hours(vn.calendar().hours.on_weekday(6, "08:00-11:00"))

    def work(number: int) -> list[str]:
        return wrong_answers(fresh, number + THREADS * trial)

    assert all_at_once(work) == [[]] * THREADS


@pytest.mark.parametrize("trial", range(10))
def test_a_hand_made_calendar_shared_from_birth_adds_working_time_right(trial: int) -> None:
    plain = Plain(
        date(2026, 1, 1),
        date(2026, 12, 31),
        frozenset({date(2026, 1, 1), date(2026, 9, 2)}),
        frozenset({date(2026, 1, 10)}),
    )
    made = WorkCalendar(plain.first, plain.last, days_off=plain.off, days_worked=plain.worked)
    table = Office(plain, Hours(EIGHT_HOURS, {}, (), {}), {}, ())
    start = datetime(2026, 1, 7, 16, tzinfo=vn.TZ)
    expected = [oracle.add_working_time(table, start, n * HOUR) for n in range(60)]

    def work(number: int) -> list[datetime]:
        return [made.add_working_time(start, n * HOUR) for n in range(60)]

    assert all_at_once(work) == [expected] * THREADS


@FIRST_USE
@pytest.mark.parametrize("trial", range(3))
def test_what_was_known_can_be_asked_by_all_at_once(trial: int) -> None:
    new_year = date(2025, 12, 31)
    expected = [date(2026, 1, 2), date(2026, 1, 5)] * (THREADS // 2)

    def work(number: int) -> tuple[int, date]:
        on = date(2025, 12, 24) if number % 2 == 0 else date(2025, 12, 26)
        known = vn.calendar(as_of=on) if number % 4 < 2 else vn.calendar().as_of(on)
        return number, known.add_working_days(new_year, 1)

    assert [day for _, day in sorted(all_at_once(work))] == expected


@FIRST_USE
@pytest.mark.parametrize("trial", range(3))
def test_projected_years_can_be_asked_for_by_all_at_once(trial: int) -> None:
    """Their lunar dates come from `holidays`, which is not safe to share."""
    tet = [date(2030, 1, 31) + timedelta(days=n) for n in range(5)]

    def work(number: int) -> list[DayKind]:
        through = vn.calendar(through=2030 + number % 3)
        return [through.day(day).kind for day in tet]

    assert all_at_once(work) == [[DayKind.HOLIDAY] * 5] * THREADS


def test_the_holidays_object_fails_such_a_test() -> None:
    """Known of 0.109; once it is mended there is nothing to show, and the test says so."""
    days = [date(year, 5, 1) for year in range(2015, 2028)]

    def trial() -> bool:
        shared = holidays.country_holidays("VN", language="vi")

        def work(number: int) -> bool:
            order = random.Random(number).sample(days, len(days))
            return all(not shared.is_working_day(day) for day in order)

        try:
            return all(all_at_once(work, threads=8))
        except Exception:
            return False

    if all(trial() for _ in range(100)):
        pytest.skip("holidays answered right in 100 trials: it may have been mended")
