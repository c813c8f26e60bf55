"""The calendar against the shared facts, row by row, where they are at hand."""

from __future__ import annotations

import csv
import re
from datetime import date

import pytest

from onestop import DayKind, WorkCalendar, vn
from tests.golden.official_days import FIRST, LAST, NAMED, YEARS, days_between
from tests.shared import shared_file

Rows = list[dict[str, str]]

NUMBER = re.compile(r"\b\d+(?:/\d{4})?/(?:[A-ZĐ]+-[A-ZĐ]+|QH\d+)")  # 9441/TB-BNV, 28/2026/QH16


def read_csv(name: str) -> Rows:
    with shared_file(name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def maybe_day(text: str) -> date | None:
    return date.fromisoformat(text) if text else None


@pytest.fixture(scope="module")
def calendar() -> WorkCalendar:
    return vn.calendar()


@pytest.fixture(scope="module")
def official() -> Rows:
    return read_csv("official_calendar.csv")


@pytest.fixture(scope="module")
def lunar() -> dict[int, dict[str, str]]:
    return {int(row["year"]): row for row in read_csv("lunar.csv")}


def test_the_typed_table_and_the_shared_rows_name_the_same_days(official: Rows) -> None:
    shared = {date.fromisoformat(row["date"]): row["kind"].upper() for row in official}
    assert len(official) == len(shared) == 192
    differ = [
        f"{day}: typed {NAMED.get(day)}, shared {shared.get(day)}"
        for day in sorted(NAMED.keys() | shared.keys())
        if NAMED.get(day) != shared.get(day)
    ]
    assert not differ, "\n".join(differ)


def test_every_shared_row_is_what_the_calendar_says(calendar: WorkCalendar, official: Rows) -> None:
    wrong: list[str] = []
    for row in official:
        day = date.fromisoformat(row["date"])
        if day == date(2014, 12, 27):  # the half of a swap that lies outside
            assert day < calendar.first
            continue
        note = calendar.note(day)
        if note is None:
            wrong.append(f"{day}: no note, shared has {row['kind']} {row['name']}")
            continue
        expected = {
            "kind": DayKind[row["kind"].upper()],
            "name": row["name"],
            "announced": maybe_day(row["announced"]),
            "exchanged_with": maybe_day(row["exchanged_with"]),
        }
        wrong += [
            f"{day} {what}: expected {value}, got {getattr(note, what)}"
            for what, value in expected.items()
            if getattr(note, what) != value
        ]
        if calendar.day(day).name != row["name"]:
            wrong.append(f"{day} day().name: {calendar.day(day).name}, shared {row['name']}")
    assert not wrong, "\n".join(wrong)


def test_a_number_that_the_calendar_cites_stands_in_the_shared_row(
    calendar: WorkCalendar, official: Rows
) -> None:
    wrong: list[str] = []
    for row in official:
        day = date.fromisoformat(row["date"])
        note = calendar.note(day) if day >= FIRST else None
        if note is not None and note.citation is not None:
            cited = NUMBER.findall(note.citation.instrument)
            if any(number not in row["instrument"] for number in cited):
                wrong.append(f"{day}: cites {note.citation.instrument}, row {row['instrument']}")
    assert not wrong, "\n".join(wrong)


def test_a_dated_row_has_its_number_in_the_citation(calendar: WorkCalendar, official: Rows) -> None:
    wrong: list[str] = []
    for row in official:
        # "announced" is the date of the first letter named; one of them has no known number.
        numbers = NUMBER.findall(row["instrument"].partition(";")[0])
        if row["announced"] and numbers and date.fromisoformat(row["date"]) >= FIRST:
            citation = calendar.day(date.fromisoformat(row["date"])).citation
            if citation is None or numbers[0] not in citation.instrument:
                wrong.append(f"{row['date']}: row {row['instrument']}, cites {citation}")
    assert not wrong, "\n".join(wrong)


def test_the_calendar_notes_no_day_that_the_shared_rows_lack(
    calendar: WorkCalendar, official: Rows
) -> None:
    shared = {date.fromisoformat(row["date"]) for row in official}
    noted = {day for day in days_between(FIRST, LAST) if calendar.note(day) is not None}
    assert noted <= shared, sorted(noted - shared)


@pytest.mark.parametrize("year", YEARS)
def test_gio_to_is_the_tenth_of_the_third_lunar_month(
    calendar: WorkCalendar, lunar: dict[int, dict[str, str]], year: int
) -> None:
    day = calendar.day(date.fromisoformat(lunar[year]["gio_to"]))
    assert (day.kind, day.name) == (DayKind.HOLIDAY, "Giỗ Tổ Hùng Vương")
    named = [
        day
        for day in days_between(date(year, 1, 1), date(year, 12, 31))
        if calendar.day(day).name == "Giỗ Tổ Hùng Vương"
    ]
    assert len(named) == 1


@pytest.mark.parametrize("year", YEARS)
def test_lunar_new_year_lies_within_the_five_days_of_tet(
    calendar: WorkCalendar, lunar: dict[int, dict[str, str]], year: int
) -> None:
    tet = [
        day
        for day in days_between(date(year, 1, 1), date(year, 12, 31))
        if (calendar.day(day).kind, calendar.day(day).name) == (DayKind.HOLIDAY, "Tết Âm lịch")
    ]
    assert len(tet) == 5
    assert (tet[-1] - tet[0]).days == 4
    assert date.fromisoformat(lunar[year]["tet"]) in tet
