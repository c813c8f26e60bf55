"""Read `known_on.txt`, and work out by plain loops what was known of every day on some day.

What is expected on a day D: the days that rest on the statute; the days of every notice announced
by D; for Tết and the second National Day of a notice not announced by then, the usual pattern,
projected. A notice of unknown date is always there, its days projected until the first of them.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from tests.golden.official_days import FIRST, LAST, NAMED, YEARS, days_between

ONE = timedelta(days=1)

# The first day of the lunar year in Viet Nam and the tenth of its third month, (month, day).
LUNAR = {
    2015: ((2, 19), (4, 28)),
    2016: ((2, 8), (4, 16)),
    2017: ((1, 28), (4, 6)),
    2018: ((2, 16), (4, 25)),
    2019: ((2, 5), (4, 14)),
    2020: ((1, 25), (4, 2)),
    2021: ((2, 12), (4, 21)),
    2022: ((2, 1), (4, 10)),
    2023: ((1, 22), (4, 29)),
    2024: ((2, 10), (4, 18)),
    2025: ((1, 29), (4, 7)),
    2026: ((2, 17), (4, 26)),
    2027: ((2, 6), (4, 16)),
}

# The usual pattern, Monday first. Tết begins so many days before the first of the lunar year, by
# its weekday; the second National Day is on this day of September, by the weekday of the second.
TET_BEGINS_BEFORE = (1, 1, 2, 2, 2, 2, 2)
SECOND_NATIONAL_DAY = (3, 1, 1, 3, 1, 1, 3)


# ------------------------------------------------------------------ the notices


@dataclass(frozen=True)
class GoldenNotice:
    """One line: what it settled, and when that was known."""

    announced: date | None
    instrument: str
    days: tuple[date, ...]

    @property
    def first(self) -> date:
        return min(self.days)


def read_notices(text: str) -> tuple[GoldenNotice, ...]:
    """Read the lines; one that cannot be read is an error."""
    lines = [line for line in text.splitlines() if line.strip() and not line.startswith("#")]
    return tuple(_notice(*(part.strip() for part in line.split("|"))) for line in lines)


def _notice(announced: str, instrument: str, days: str) -> GoldenNotice:
    known = None if announced == "unknown" else _day(announced)
    found = [day for item in days.split() for day in _days(item)]
    if len(set(found)) != len(found):
        raise ValueError(f"{instrument}: a day stands twice in {days}")
    return GoldenNotice(known, instrument, tuple(sorted(found)))


def _days(item: str) -> list[date]:
    if "~" in item:
        return [_day(part) for part in item.split("~")]
    first, _, last = item.partition("-")
    return list(days_between(_day(first), _day(last or first)))


def _day(text: str) -> date:
    day, month, year = text.split("/")
    return date(int(year), int(month), int(day))


NOTICES = read_notices(Path(__file__).with_suffix(".txt").read_text(encoding="utf-8"))
BY_NOTICE = {day: notice for notice in NOTICES for day in notice.days}
STATUTE = {day: kind for day, kind in NAMED.items() if day not in BY_NOTICE}
ANNOUNCED = sorted({n.announced for n in NOTICES if n.announced is not None})
UNDATED = [notice for notice in NOTICES if notice.announced is None]


# ------------------------------------------------------------------ the usual pattern


def tet_days(new_year: date) -> list[date]:
    """The five days of Tết as they usually lie around the first day of the lunar year."""
    first = new_year - TET_BEGINS_BEFORE[new_year.weekday()] * ONE
    return [first + n * ONE for n in range(5)]


def second_national_day(year: int) -> date:
    return date(year, 9, SECOND_NATIONAL_DAY[date(year, 9, 2).weekday()])


def usual_year(new_year: date, gio_to: date) -> dict[date, str]:
    """The days off of a year from 2026 on that has no notice yet, and no exchange."""
    year = new_year.year
    fixed = [date(year, month, day) for month, day in [(1, 1), (4, 30), (5, 1), (9, 2)]]
    labour = sorted([*fixed, gio_to, *tet_days(new_year), second_national_day(year)])
    return {
        **dict.fromkeys(labour, "HOLIDAY"),
        date(year, 11, 24): "HOLIDAY",
        **dict.fromkeys(compensation(labour), "COMPENSATORY"),
    }


def compensation(holidays: list[date]) -> list[date]:
    """For each holiday on a Saturday or Sunday, in order, the next day that would be worked."""
    given: list[date] = []
    for holiday in sorted(holidays):
        if holiday.weekday() >= 5:
            day = holiday + ONE
            while day.weekday() >= 5 or day in holidays or day in given:
                day += ONE
            given.append(day)
    return given


def _usual_by_notice(year: int) -> dict[date, str]:
    """What a yearly notice settles, as the pattern has it: Tết, the second National Day, in lieu.

    Compensation for days of the statute is left out, for it follows from the statute.
    """
    (month, day), _ = LUNAR[year]
    tet = tet_days(date(year, month, day))
    days = dict.fromkeys(tet, "HOLIDAY") | dict.fromkeys(compensation(tet), "COMPENSATORY")
    if year >= 2021:
        national = [date(year, 9, 2), second_national_day(year)]
        days[second_national_day(year)] = "HOLIDAY"
        days |= dict.fromkeys(compensation(national), "COMPENSATORY")
    return days


USUAL = {day: kind for year in YEARS for day, kind in _usual_by_notice(year).items()}


# ------------------------------------------------------------------ what was known


@dataclass(frozen=True)
class Known:
    """A day as it was known: its kind, and whether that was only guessed."""

    kind: str
    projected: bool

    @property
    def works(self) -> bool:
        return self.kind in {"WORKING", "WORKED_IN_EXCHANGE"}


def known_on(on: date) -> dict[date, Known]:
    """Every day of 2015 to 2027 as it was known on the day `on`."""
    return {day: known_day(day, on) for day in days_between(FIRST, LAST)}


def known_day(day: date, on: date) -> Known:
    notice = BY_NOTICE.get(day)
    if day in STATUTE:
        return Known(STATUTE[day], projected=False)
    if notice is not None and notice.announced is None:
        return Known(NAMED[day], projected=on < notice.first)
    if notice is not None and notice.announced is not None and notice.announced <= on:
        return Known(NAMED[day], projected=False)
    if day in USUAL and not _settled(day.year, on):
        return Known(USUAL[day], projected=True)
    return Known("REST" if day.weekday() >= 5 else "WORKING", projected=False)


def _settled(year: int, on: date) -> bool:
    """Whether the notice that gave this year's Tết was out, or has no date."""
    (month, day), _ = LUNAR[year]
    notice = BY_NOTICE[date(year, month, day)]
    return notice.announced is None or notice.announced <= on
