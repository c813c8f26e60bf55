"""Read `official_days.txt`: what every day from 2015 to 2027 is, as typed from the notices."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

FIRST, LAST = date(2015, 1, 1), date(2027, 12, 31)
YEARS = tuple(range(FIRST.year, LAST.year + 1))

_DAY = re.compile(r"(\d{1,2})/(\d{1,2})(?:/(\d{4}))?")
_WORDS = ("holiday", "compensatory", "swap", "working")


@dataclass(frozen=True)
class GoldenYear:
    """One line of the table."""

    year: int
    holidays: tuple[date, ...]
    compensatory: tuple[date, ...]
    swaps: tuple[tuple[date, date], ...]  # (day off, day worked for it)
    working: int


def days_between(first: date, last: date) -> Iterator[date]:
    """Yield every day from `first` to `last`, both in it."""
    for n in range((last - first).days + 1):
        yield first + timedelta(days=n)


def read_table(text: str) -> dict[int, GoldenYear]:
    """Read the whole table, a line a year; a line that cannot be read is an error."""
    lines = [line for line in text.splitlines() if line.strip() and not line.startswith("#")]
    years = [read_line(line) for line in lines]
    table = {golden.year: golden for golden in years}
    if len(table) != len(years):
        raise ValueError("a year stands twice in the table")
    return table


def read_line(line: str) -> GoldenYear:
    """Read one line: `year | word days | word days | working n`."""
    head, *groups = [group.strip() for group in line.split("|")]
    year = int(head)
    found: dict[str, list[str]] = {}
    for group in groups:
        word, *items = group.split()
        if word not in _WORDS or word in found or not items:
            raise ValueError(f"{year}: cannot read {group!r}")
        found[word] = items
    (working,) = found["working"]
    return GoldenYear(
        year,
        tuple(_days(found["holiday"], year)),
        tuple(_days(found.get("compensatory", []), year)),
        tuple(_swap(item, year) for item in found.get("swap", [])),
        int(working),
    )


def _days(items: list[str], year: int) -> Iterator[date]:
    for item in items:
        first, _, last = item.partition("-")
        yield from days_between(_day(first, year), _day(last or first, year))


def _swap(item: str, year: int) -> tuple[date, date]:
    off, worked = item.split("~")
    return _day(off, year), _day(worked, year)


def _day(text: str, year: int) -> date:
    match = _DAY.fullmatch(text)
    if match is None:
        raise ValueError(f"{year}: {text!r} is not a day: write d/m or d/m/yyyy")
    return date(int(match[3] or year), int(match[2]), int(match[1]))


def named_days(table: dict[int, GoldenYear]) -> dict[date, str]:
    """Give the kind of every day that the table names, days outside the bounds among them."""
    named: dict[date, str] = {}

    def put(day: date, kind: str) -> None:
        if day in named:
            raise ValueError(f"{day} stands twice in the table: {named[day]} and {kind}")
        named[day] = kind

    for golden in table.values():
        for day in golden.holidays:
            put(day, "HOLIDAY")
        for day in golden.compensatory:
            put(day, "COMPENSATORY")
        for off, worked in golden.swaps:
            put(off, "OFF_IN_EXCHANGE")
            put(worked, "WORKED_IN_EXCHANGE")
    return named


def kind_of(day: date, named: dict[date, str]) -> str:
    """Say what a day is: as the table names it, else by its weekday alone."""
    return named.get(day, "REST" if day.weekday() >= 5 else "WORKING")


TABLE = read_table(Path(__file__).with_suffix(".txt").read_text(encoding="utf-8"))
NAMED = named_days(TABLE)
KINDS = {day: kind_of(day, NAMED) for day in days_between(FIRST, LAST)}
WORKS = {day: kind in {"WORKING", "WORKED_IN_EXCHANGE"} for day, kind in KINDS.items()}
SWAPS = tuple(pair for golden in TABLE.values() for pair in golden.swaps)
