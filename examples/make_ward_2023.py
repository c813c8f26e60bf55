"""Make `ward_2023.csv`: a register (*sổ theo dõi hồ sơ*) with the totals of one ward's year.

The rows are invented. Phường Hà Khánh published its totals for 2023 and no single dossier, so every
dossier here is made up and only their number (1636 received online, 1620 early, 16 on the due date,
none late or pending) is the ward's. There is no personal data: officers are letters, and the agency
X00.00.00 in the codes does not exist. Ratings are made up, too.

How the numbers come out: a dossier gets a procedure and a moment of reception, the library says
when it is due, and the finish is then placed before the due day or on it. Everything lies between
1 January and 14 December 2023, so that the calendar year and the reporting year (15 December 2022
to 14 December 2023) hold the same dossiers.

The same rows every time: one seeded generator, used through `random()` alone, whose sequence Python
promises to keep.

    python examples/make_ward_2023.py
"""

from __future__ import annotations

import csv
import datetime as dt
import io
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import accumulate
from pathlib import Path
from random import Random
from typing import Final, NamedTuple, TypeVar

from onestop import Channel, Deadline, Procedure, Timeliness, due, timeliness, vn

T = TypeVar("T")
Weighted = Sequence[tuple[T, int]]

TARGET: Final = Path(__file__).with_name("ward_2023.csv")
COLUMNS: Final = (
    "code",
    "procedure",
    "accepted",
    "completed",
    "returned",
    "channel",
    "officer",
    "rating",
)

SEED: Final = 2023
FIRST, LAST = dt.date(2023, 1, 1), dt.date(2023, 12, 14)
RECEIVED, ON_TIME = 1636, 16

CALENDAR: Final = vn.calendar()
PROCEDURES: Final = vn.procedures().on(LAST)
AGENCY: Final = "X00.00.00"

#: What people file online at a ward, by weight. Registering a household business (1.001612) was
#: the district's work until 2025, and certification needs the paper at the counter.
MIX: Final = (
    ("2.000635", 27),
    ("1.004873", 20),
    ("1.004194", 17),
    ("1.001193", 15),
    ("1.004222", 8),
    ("1.000656", 7),
    ("1.000894", 6),
)
OFFICERS: Final = {
    "Hộ tịch": (("Cán bộ A", 5), ("Cán bộ B", 4), ("Cán bộ C", 2)),
    "Đăng ký, quản lý cư trú": (("Cán bộ D", 3), ("Cán bộ E", 2)),
}

#: Receptions by weekday and on a day off (halved around Tết), then by the hour of either: people
#: file from home, in the evening and at weekends as well.
WEEKDAYS: Final = (30, 22, 20, 20, 18)
DAY_OFF: Final = 3
AROUND_TET: Final = (dt.date(2023, 1, 12), dt.date(2023, 2, 3))
HOURS: Final = (
    *((7, 6), (8, 20), (9, 20), (10, 16), (11, 7), (12, 1), (13, 8)),
    *((14, 14), (15, 13), (16, 9), (17, 2), (19, 3), (20, 4), (21, 2)),
)
HOURS_ON_A_DAY_OFF: Final = (
    *((8, 2), (9, 4), (10, 3), (14, 2), (15, 3), (16, 2), (19, 3), (20, 4), (21, 2)),
)

#: Nobody finishes sooner; seven results of ten leave at once; a third of the dossiers is rated.
QUICKEST: Final = dt.timedelta(minutes=15)
AT_ONCE: Final = ((True, 7), (False, 3))
RATINGS: Final = (("", 670), ("5", 252), ("4", 59), ("3", 14), ("2", 3), ("1", 2))


def day_weights() -> Iterator[tuple[dt.date, int]]:
    """Yield the days on which a dossier may come in, with their weights."""
    for day in map(dt.date.fromordinal, range(FIRST.toordinal(), LAST.toordinal())):
        weight = WEEKDAYS[day.weekday()] if CALENDAR.is_working_day(day) else DAY_OFF
        quiet = AROUND_TET[0] <= day <= AROUND_TET[1]
        yield day, weight // 2 if quiet else weight


DAYS: Final = tuple(day_weights())


class Case(NamedTuple):
    """A dossier that was accepted, and when it is due."""

    accepted: dt.datetime
    procedure: Procedure
    deadline: Deadline


def main() -> None:
    """Write the register beside this script."""
    TARGET.write_text(register(), encoding="utf-8", newline="")


def register() -> str:
    """Return the whole register as the text of a CSV file."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(COLUMNS)
    writer.writerows(rows(Random(SEED)))
    return text.getvalue()


def rows(rng: Random) -> Iterator[tuple[str, ...]]:
    """Yield the rows in the order of reception; the serial in the code begins anew each day."""
    cases = sorted((draw(rng) for _ in range(RECEIVED)), key=lambda case: case.accepted)
    on_time = some_with_days(rng, cases)
    serials: Counter[dt.date] = Counter()
    for number, case in enumerate(cases):
        day = case.accepted.date()
        serials[day] += 1
        code = f"{AGENCY}-{day:%y%m%d}-{serials[day]:04d}"
        wanted = Timeliness.ON_TIME if number in on_time else Timeliness.EARLY
        yield (code, *cells(rng, case, wanted))


def cells(rng: Random, case: Case, wanted: Timeliness) -> tuple[str, ...]:
    """Return the cells of a row after its code, the case finished as wanted."""
    completed = finish(rng, case, wanted)
    moments = (case.accepted, completed, hand_over(rng, completed))
    written = (f"{moment:%Y-%m-%d %H:%M}" for moment in moments)
    officer = pick(rng, OFFICERS[case.procedure.field or ""])
    return (case.procedure.code, *written, Channel.ONLINE.name, officer, pick(rng, RATINGS))


def draw(rng: Random) -> Case:
    """Return a case that is due before the last day; any other is drawn again."""
    while True:
        accepted, procedure = reception(rng), PROCEDURES[pick(rng, MIX)]
        limit = procedure.limit()
        assert limit is not None
        deadline = due(accepted, limit, CALENDAR)
        if deadline.day < LAST:
            return Case(accepted, procedure, deadline)


def reception(rng: Random) -> dt.datetime:
    """Return a moment at which a dossier comes in."""
    day = pick(rng, DAYS)
    hour = pick(rng, HOURS if CALENDAR.is_working_day(day) else HOURS_ON_A_DAY_OFF)
    return vn.local(day.year, day.month, day.day, hour, between(rng, 0, 59))


def some_with_days(rng: Random, cases: Sequence[Case]) -> set[int]:
    """Return which cases finish on the due day: some of those whose limit counts days.

    A same-day dossier is early until the office closes: in office hours it is never on time.
    """
    counted = [(n, 1) for n, case in enumerate(cases) if case.deadline.precision == "day"]
    chosen: set[int] = set()
    while len(chosen) < ON_TIME:
        chosen.add(pick(rng, counted))
    return chosen


def finish(rng: Random, case: Case, wanted: Timeliness) -> dt.datetime:
    """Return a moment in office hours that the library calls early, or on time, as wanted."""
    days = working_days(case.accepted.date(), case.deadline.day)
    while True:
        moment = office_moment(rng, pick(rng, days))
        judged = timeliness(case.deadline, finished=moment)
        if judged is wanted and moment >= case.accepted + QUICKEST:
            return moment


def hand_over(rng: Random, completed: dt.datetime) -> dt.datetime:
    """Return when the applicant has the result: some minutes later, or on the next working day."""
    if pick(rng, AT_ONCE):
        return completed + dt.timedelta(minutes=between(rng, 2, 45))
    return office_moment(rng, CALENDAR.add_working_days(completed.date(), 1))


def working_days(first: dt.date, last: dt.date) -> list[tuple[dt.date, int]]:
    """Return the working days from the first to the last, inclusive: the later, the likelier."""
    days = map(dt.date.fromordinal, range(first.toordinal(), last.toordinal() + 1))
    return [(day, n) for n, day in enumerate(filter(CALENDAR.is_working_day, days), start=1)]


def office_moment(rng: Random, day: dt.date) -> dt.datetime:
    """Return a minute of the day at which the office is open."""
    while True:
        time = dt.time(between(rng, 0, 23), between(rng, 0, 59))
        if any(session.opening <= time < session.closing for session in CALENDAR.hours.sessions):
            return dt.datetime.combine(day, time, vn.TZ)


def pick(rng: Random, weighted: Weighted[T]) -> T:
    """Return one of the choices, drawn by its whole-number weight."""
    marks = list(accumulate(weight for _, weight in weighted))
    return weighted[bisect_right(marks, between(rng, 0, marks[-1] - 1))][0]


def between(rng: Random, least: int, most: int) -> int:
    """Return a whole number from least to most, both inclusive."""
    return least + int(rng.random() * (most - least + 1))


if __name__ == "__main__":
    main()
