"""A slow, plain oracle: the same questions as the library, answered by loops over single days.

It shares no code with the library and knows nothing of Viet Nam: the days off and the Saturdays
worked come in as sets. Where the answer lies outside the bounds it raises ``OutOfBoundsError``.
Limits are plain tuples: ``("wd", n)``, ``("cd", n)``, ``("months", n)``, ``("same", cutoff)``,
``("seq", part, ...)`` and ``("par", part, ...)``.
"""

from __future__ import annotations

import calendar
import math
from datetime import date, datetime, time, timedelta, timezone
from fractions import Fraction
from statistics import NormalDist
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

ONE = timedelta(days=1)
LOCAL = timezone(timedelta(hours=7))
CLOSING = time(17, 0)

Limit = tuple[Any, ...]


class OutOfBoundsError(Exception):
    """The day asked for, or the answer, lies outside the bounds."""


class Plain(NamedTuple):
    """Bounds (inclusive), days off and weekend days worked: all that the oracle knows."""

    first: date
    last: date
    off: frozenset[date]
    worked: frozenset[date]


class Due(NamedTuple):
    """The last day, and the appointed moment where the limit is judged by the moment."""

    day: date
    at: datetime
    by_moment: bool

    @property
    def expires(self) -> datetime:
        return datetime.combine(self.day + ONE, time(0), LOCAL)


# ------------------------------------------------------------------ days


def days_between(first: date, last: date) -> list[date]:
    """Every day from first to last, both inclusive."""
    found = []
    day = first
    while day <= last:
        found.append(day)
        day += ONE
    return found


def works(plain: Plain, day: date) -> bool:
    if day < plain.first or day > plain.last:
        raise OutOfBoundsError(day)
    if day in plain.worked:
        return True
    if day in plain.off:
        return False
    return day.weekday() < 5


def on_or_after(plain: Plain, day: date) -> date:
    while not works(plain, day):
        day += ONE
    return day


def on_or_before(plain: Plain, day: date) -> date:
    while not works(plain, day):
        day -= ONE
    return day


def add_working_days(plain: Plain, day: date, n: int) -> date:
    works(plain, day)  # the start itself must lie inside the bounds
    if n == 0:
        return on_or_after(plain, day)
    step = ONE if n > 0 else -ONE
    left = abs(n)
    while left:
        day += step
        if works(plain, day):
            left -= 1
    return day


def count_working_days(plain: Plain, after: date, through: date) -> int:
    works(plain, after)
    works(plain, through)
    if after > through:
        return -count_working_days(plain, through, after)
    counted = 0
    day = after
    while day < through:
        day += ONE
        if works(plain, day):
            counted += 1
    return counted


# ------------------------------------------------------------------ deadlines


def add_months(day: date, n: int) -> date:
    year, month = day.year, day.month
    for _ in range(n):
        month += 1
        if month == 13:
            year, month = year + 1, 1
    longest = calendar.monthrange(year, month)[1]
    return date(year, month, min(day.day, longest))


def local(moment: datetime) -> datetime:
    return moment.astimezone(LOCAL)


def closing(day: date) -> datetime:
    return datetime.combine(day, CLOSING, LOCAL)


def due(plain: Plain, start: date | datetime, limit: Limit) -> Due:
    kind = limit[0]
    if kind == "seq":
        parts: list[Due] = []
        at: date | datetime = start
        for part in limit[1:]:
            parts.append(due(plain, at, part))
            at = parts[-1].day
        return parts[-1]
    if kind == "par":
        return max((due(plain, start, part) for part in limit[1:]), key=lambda d: (d.day, d.at))
    start_day = local(start).date() if isinstance(start, datetime) else start
    works(plain, start_day)
    if kind == "wd":
        last = add_working_days(plain, start_day, limit[1])
    elif kind == "cd":
        last = on_or_after(plain, start_day + limit[1] * ONE)
    elif kind == "months":
        last = on_or_after(plain, add_months(start_day, limit[1]))
    elif kind == "same":
        last = same_day(plain, start, start_day, limit[1])
    else:
        raise AssertionError(kind)
    return Due(last, closing(last), kind == "same")


def same_day(plain: Plain, start: date | datetime, start_day: date, cutoff: time | None) -> date:
    too_late = False
    if cutoff is not None:
        assert isinstance(start, datetime)
        too_late = local(start).time() > cutoff
    if works(plain, start_day) and not too_late:
        return start_day
    day = start_day + ONE
    while not works(plain, day):
        day += ONE
    return day


# ------------------------------------------------------------------ status


def finished_timeliness(answer: Due, finished: datetime) -> str:
    early = finished < answer.at if answer.by_moment else local(finished).date() < answer.day
    if early:
        return "EARLY"
    return "ON_TIME" if finished <= answer.expires else "LATE"


def running_timeliness(answer: Due, at: datetime) -> str:
    return "IN_TIME" if at <= answer.expires else "OVERDUE"


class Story(NamedTuple):
    """What happened to a dossier, as plain moments; ``limit`` None where there is none."""

    limit: Limit | None
    online: bool
    submitted: datetime
    accepted: datetime | None
    refused: datetime | None
    completed: datetime | None
    returned: datetime | None

    @property
    def finished(self) -> datetime | None:
        return self.completed if self.completed is not None else self.returned


def story_timeliness(plain: Plain, story: Story, at: datetime, warn_within: int) -> str:
    if story.accepted is None or story.accepted > at:
        return "NOT_COUNTED"
    if story.limit is None:
        return "NO_LIMIT"
    answer = due(plain, story.accepted, story.limit)
    if story.finished is not None and story.finished <= at:
        return finished_timeliness(answer, story.finished)
    if running_timeliness(answer, at) == "OVERDUE":
        return "OVERDUE"
    today = local(at).date()
    left = 0 if today > answer.day else count_working_days(plain, today, answer.day)
    return "DUE_SOON" if left <= warn_within else "IN_TIME"


# ------------------------------------------------------------------ statistics

COLUMNS = (
    "received",
    "received_online",
    "received_other",
    "carried_over",
    "solved",
    "early",
    "on_time",
    "late",
    "pending",
    "in_time",
    "overdue",
    "refused",
)


def tally(plain: Plain, stories: Iterable[Story], first: date, last: date) -> tuple[int, ...]:
    """The columns of the form, counted one dossier at a time, in the order of ``COLUMNS``."""
    row = dict.fromkeys(COLUMNS, 0)
    opens = datetime.combine(first, time(0), LOCAL)
    ends = datetime.combine(last + ONE, time(0), LOCAL)
    for story in stories:
        if story.refused is not None and opens <= story.refused < ends:
            row["refused"] += 1
        if story.accepted is None or story.accepted >= ends or story.limit is None:
            continue
        done = story.finished if story.finished is not None and story.finished < ends else None
        if done is not None and done < opens:
            continue
        row["received"] += 1
        if story.accepted < opens:
            row["carried_over"] += 1
        elif story.online:
            row["received_online"] += 1
        else:
            row["received_other"] += 1
        answer = due(plain, story.accepted, story.limit)
        if done is not None:
            row["solved"] += 1
            row[finished_timeliness(answer, done).lower()] += 1
        else:
            row["pending"] += 1
            row[running_timeliness(answer, ends).lower()] += 1
    return tuple(row.values())


# ------------------------------------------------------------------ satisfaction


def share(counts: Sequence[int], good_levels: Iterable[int]) -> Fraction | None:
    """Answers at the good levels (1 = worst) over all answers."""
    n = 0
    good = 0
    for level, count in enumerate(counts, start=1):
        n += count
        if level in set(good_levels):
            good += count
    return None if n == 0 else Fraction(good, n)


def wilson(k: int, n: int, level: float) -> tuple[float, float]:
    z = NormalDist().inv_cdf(1 - (1 - level) / 2)
    p = k / n
    middle = p + z * z / (2 * n)
    spread = z * math.sqrt(p * (1 - p) / n + z * z / (4 * n * n))
    below = 1 + z * z / n
    low = 0.0 if k == 0 else (middle - spread) / below
    high = 1.0 if k == n else (middle + spread) / below
    return low, high


# ------------------------------------------------------------------ working time
#
# Clock times are whole microseconds since midnight; a session is ``(opens, closes)``. The sessions
# of each day are listed anew for every question and walked through one by one.

MICROSECOND = timedelta(microseconds=1)
WHOLE_DAY = 24 * 60 * 60 * 1_000_000

LEAP_YEAR = [(d.month, d.day) for d in days_between(date(2024, 1, 1), date(2024, 12, 31))]

Spans = tuple[tuple[int, int], ...]
MonthDay = tuple[int, int]


class Season(NamedTuple):
    """Other sessions from one day of the year to another, both in it; may run over New Year."""

    first: MonthDay
    last: MonthDay
    spans: Spans


class Hours(NamedTuple):
    """The sessions of an office; a single day goes before a season, a season before a weekday."""

    general: Spans
    weekdays: dict[int, Spans]
    seasons: tuple[Season, ...]
    days: dict[date, Spans]


class Shut(NamedTuple):
    """A closure: the hours it takes from a day, and whether it was meant to move limits."""

    day: date
    start: int
    end: int
    moves: bool


class Office(NamedTuple):
    """A plain calendar with office hours, closures, and what each exchanged day stands for."""

    plain: Plain
    hours: Hours
    stands_for: dict[date, date]
    shut: tuple[Shut, ...]


def listed(office: Office, day: date) -> Spans:
    """The sessions that the tables give a day that is worked, closures left aside."""
    hours = office.hours
    if day in hours.days:
        return hours.days[day]
    for season in hours.seasons:
        if in_season(day, season):
            return season.spans
    weekday = office.stands_for.get(day, day).weekday()
    return hours.weekdays.get(weekday, hours.general)


def in_season(day: date, season: Season) -> bool:
    """Walk over the days of a leap year, and round again, from the first to the last."""
    n = LEAP_YEAR.index(season.first)
    while LEAP_YEAR[n] != (day.month, day.day):
        if LEAP_YEAR[n] == season.last:
            return False
        n = (n + 1) % len(LEAP_YEAR)
    return True


def open_spans(office: Office, day: date) -> list[tuple[int, int]]:
    """What is left of the sessions of a day: closures cut out, nothing on a day off."""
    if not works(office.plain, day):
        return []
    left = list(listed(office, day))
    for shut in office.shut:
        if shut.day == day:
            left = [piece for span in left for piece in cut(span, shut.start, shut.end)]
    return left


def cut(span: tuple[int, int], start: int, end: int) -> list[tuple[int, int]]:
    opens, closes = span
    pieces = [(opens, min(closes, start)), (max(opens, end), closes)]
    return [(a, b) for a, b in pieces if a < b]


def closed_for_limits(office: Office, day: date) -> bool:
    """Whether closures that move limits took every hour of the day, others left aside."""
    moving = office._replace(shut=tuple(shut for shut in office.shut if shut.moves))
    return works(office.plain, day) and not open_spans(moving, day)


def for_limits(office: Office) -> Plain:
    """The plain calendar in which limits in days are counted."""
    days = {shut.day for shut in office.shut if closed_for_limits(office, shut.day)}
    plain = office.plain
    return plain._replace(off=plain.off | days, worked=plain.worked - days)


def clock(moment: datetime) -> tuple[date, int]:
    """The day of the office and the microseconds since its midnight."""
    here = local(moment)
    midnight = datetime.combine(here.date(), time(0), LOCAL)
    return here.date(), (here - midnight) // MICROSECOND


def on_clock(day: date, microseconds: int) -> datetime:
    return datetime.combine(day, time(0), LOCAL) + microseconds * MICROSECOND


def add_working_time(office: Office, moment: datetime, span: timedelta) -> datetime:
    left = span // MICROSECOND
    if left < 0:
        return _take_back(office, moment, -left)
    day, now = clock(moment)
    works(office.plain, day)
    while True:
        for opens, closes in open_spans(office, day):
            begin = max(opens, now)
            if left == 0 and opens <= now <= closes:
                return on_clock(day, now)
            if left == 0 and now < opens:
                return on_clock(day, opens)
            if begin < closes and left <= closes - begin:
                return on_clock(day, begin + left)
            left -= max(0, closes - begin)
        day, now = day + ONE, 0
        works(office.plain, day)


def _take_back(office: Office, moment: datetime, left: int) -> datetime:
    day, now = clock(moment)
    works(office.plain, day)
    while True:
        for opens, closes in reversed(open_spans(office, day)):
            end = min(closes, now)
            if opens < end and left <= end - opens:
                return on_clock(day, end - left)
            left -= max(0, end - opens)
        day, now = day - ONE, WHOLE_DAY
        works(office.plain, day)


def working_time_between(office: Office, a: datetime, b: datetime) -> timedelta:
    if a > b:
        return -working_time_between(office, b, a)
    (first, begin), (last, end) = clock(a), clock(b)
    works(office.plain, first)
    works(office.plain, last)
    total = 0
    for day in days_between(first, last):
        for opens, closes in open_spans(office, day):
            since = max(opens, begin) if day == first else opens
            until = min(closes, end) if day == last else closes
            total += max(0, until - since)
    return total * MICROSECOND
