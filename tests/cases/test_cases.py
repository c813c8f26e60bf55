"""Run the tables of worked cases: deadlines.toml and timeliness.toml."""

from __future__ import annotations

import re
import tomllib
from datetime import date, datetime, time, timedelta
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

import onestop
from onestop import (
    CalendarDays,
    Channel,
    Deadline,
    Dossier,
    Months,
    OnestopError,
    Parallel,
    Procedure,
    SameDay,
    Sequence,
    State,
    Timeliness,
    WorkCalendar,
    WorkingDays,
    classify,
    due,
    timeliness,
    vn,
)

Row = dict[str, Any]
Limit = WorkingDays | CalendarDays | Months | SameDay | Sequence | Parallel

LIMITS = {"working_days", "calendar_days", "months", "same_day", "sequence", "parallel"}
DEADLINE_KEYS = LIMITS | {"title", "start", "due", "at", "refused", "source", "why"}
TIMELINESS_KEYS = LIMITS | {
    "title", "limit", "submitted", "accepted", "refused", "completed", "outcome", "returned",
    "judged", "warn_within", "expected", "due", "left", "late", "state", "source", "why",
}  # fmt: skip


def read_table(name: str, known: set[str]) -> list[Row]:
    """Read a table, refusing rows that a slip of the pen would let pass unseen."""
    text = (Path(__file__).parent / name).read_text(encoding="utf-8")
    rows: list[Row] = tomllib.loads(text)["case"]
    for row in rows:
        if stray := row.keys() - known:
            raise ValueError(f"{name}, {row.get('title')!r}: unknown {sorted(stray)}")
        if missing := {"title", "source", "why"} - row.keys():
            raise ValueError(f"{name}, {row}: no {sorted(missing)}")
        if len(row.keys() & (LIMITS | {"limit"})) != 1:
            raise ValueError(f"{name}, {row['title']!r}: exactly one limit is needed")
    if len({row["title"] for row in rows}) != len(rows):
        raise ValueError(f"{name}: two cases share a title")
    return rows


DEADLINES = read_table("deadlines.toml", DEADLINE_KEYS)
TIMELINESS = read_table("timeliness.toml", TIMELINESS_KEYS)


def day(text: str) -> date:
    return moment(f"{text} 00:00").date()


def moment(text: str) -> datetime:
    """Read "20/11/2026 16:10", with seconds or not; "24:00" and "+1us" as the tables use them."""
    match = re.fullmatch(
        r"(\d\d)/(\d\d)/(\d{4}) (\d\d):(\d\d)(?::(\d\d))?(?: ([+-])(\d+)us)?", text
    )
    if match is None:
        raise ValueError(f"{text!r} is not a moment such as '20/11/2026 16:10'")
    d, m, y, hours, minutes, seconds = (int(part or 0) for part in match.groups()[:6])
    shift = int(match[8] or 0) * (-1 if match[7] == "-" else 1)
    start = datetime(y, m, d, tzinfo=vn.TZ)
    return start + timedelta(hours=hours, minutes=minutes, seconds=seconds, microseconds=shift)


def start_of(value: str | datetime) -> date | datetime:
    if isinstance(value, datetime):
        return value
    return moment(value) if " " in value else day(value)


def limit_of(row: Row) -> Limit:
    (key,) = row.keys() & LIMITS
    value = row[key]
    match key:
        case "working_days":
            return WorkingDays(value)
        case "calendar_days":
            return CalendarDays(value)
        case "months":
            return Months(value)
        case "same_day":
            cutoff = None if value["cutoff"] == "none" else time.fromisoformat(value["cutoff"])
            unfinished = value.get("only_if_unfinished", False)
            return SameDay(cutoff=cutoff, only_if_unfinished=unfinished)
        case "sequence":
            return Sequence(*(limit_of(part) for part in value))
        case _:
            return Parallel(*(limit_of(part) for part in value))


def named(rows: list[Row]) -> pytest.MarkDecorator:
    return pytest.mark.parametrize("row", rows, ids=[row["title"] for row in rows])


@pytest.fixture(scope="module")
def calendar() -> WorkCalendar:
    return vn.calendar()


class TestTheTablesThemselves:
    def test_there_are_enough_cases_to_lean_on(self) -> None:
        assert len(DEADLINES) >= 45
        assert len(TIMELINESS) >= 45

    def test_every_kind_of_limit_has_a_case(self) -> None:
        assert {key for row in DEADLINES for key in row.keys() & LIMITS} == LIMITS

    def test_every_timeliness_built_so_far_has_a_case(self) -> None:
        assert {row["expected"] for row in TIMELINESS} == {
            "EARLY", "ON_TIME", "LATE", "IN_TIME", "DUE_SOON", "OVERDUE", "NO_LIMIT", "NOT_COUNTED",
        }  # fmt: skip

    def test_moments_are_read_as_the_table_says(self) -> None:
        midnight = datetime(2026, 11, 27, tzinfo=vn.TZ)
        assert moment("26/11/2026 24:00") == midnight
        assert moment("26/11/2026 24:00 +1us") == midnight + timedelta(microseconds=1)
        assert moment("27/11/2026 00:00 -1us") == midnight - timedelta(microseconds=1)
        assert day("05/01/2026") == date(2026, 1, 5)
        with pytest.raises(ValueError, match="not a moment"):
            moment("2026-11-26 10:00")


GIVEN = [row for row in DEADLINES if "due" in row]
REFUSED = [row for row in DEADLINES if "refused" in row]


class TestDeadlines:
    def test_each_case_says_due_or_refused(self) -> None:
        assert len(GIVEN) + len(REFUSED) == len(DEADLINES)

    @named(GIVEN)
    def test_the_last_day_and_the_appointed_moment(self, row: Row, calendar: WorkCalendar) -> None:
        got = due(start_of(row["start"]), limit_of(row), calendar)
        last, at = row["due"], row.get("at", "17:00")
        assert got.day == day(last), f"expected {last}, got {got.day}: {row['why']}"
        assert got.at == moment(f"{last} {at}"), row["why"]

    @named(GIVEN)
    def test_the_legal_day_ends_at_24_00(self, row: Row, calendar: WorkCalendar) -> None:
        got = due(start_of(row["start"]), limit_of(row), calendar)
        assert got.expires == moment(f"{row['due']} 24:00")
        assert got.precision == ("moment" if "same_day" in row else "day")

    @named(GIVEN)
    def test_nothing_in_it_is_projected_and_it_keeps_its_limit(
        self, row: Row, calendar: WorkCalendar
    ) -> None:
        got = due(start_of(row["start"]), limit_of(row), calendar)
        assert not got.projected
        assert got.original is None
        assert got.limit == limit_of(row)

    @named(GIVEN)
    def test_the_reasons_run_from_day_0_to_the_last_day(
        self, row: Row, calendar: WorkCalendar
    ) -> None:
        start = start_of(row["start"])
        got = due(start, limit_of(row), calendar)
        day_0 = start.astimezone(vn.TZ).date() if isinstance(start, datetime) else start
        assert (got.because[0].day, got.because[0].counted) == (day_0, 0)
        assert got.because[-1].through == day(row["due"])

    @named([row for row in GIVEN if "working_days" in row])
    def test_the_reasons_of_working_days_count_each_and_leave_no_gap(
        self, row: Row, calendar: WorkCalendar
    ) -> None:
        because = due(start_of(row["start"]), limit_of(row), calendar).because
        counted = [reason.counted for reason in because if reason.counted is not None]
        assert counted == list(range(row["working_days"] + 1))
        for before, after in pairwise(because):
            assert after.day == before.through + timedelta(days=1)

    @named(GIVEN)
    def test_each_deadline_can_say_why_in_both_languages(
        self, row: Row, calendar: WorkCalendar
    ) -> None:
        got = due(start_of(row["start"]), limit_of(row), calendar)
        assert got.explain()
        assert got.explain(lang="en")

    @named(REFUSED)
    def test_a_case_to_be_refused_is_refused(self, row: Row, calendar: WorkCalendar) -> None:
        error = getattr(onestop.errors, row["refused"])
        assert issubclass(error, OnestopError)
        with pytest.raises(error):
            due(start_of(row["start"]), limit_of(row), calendar)


def dossier_of(row: Row) -> Dossier:
    """Build the dossier that a row tells of."""
    without: dict[str, tuple[()] | None] = {"none": (), "unknown": None}
    limits = without[row["limit"]] if "limit" in row else limit_of(row)
    procedure = Procedure("T.000001", "thử", limits=limits)
    submitted = moment(row["submitted"] if "submitted" in row else row["accepted"])
    dossier = Dossier.submit(
        "H15.50.05.13-261120-0975", procedure, submitted, channel=Channel.IN_PERSON
    )
    if "refused" in row:
        dossier = dossier.refuse(moment(row["refused"]), "ngoài thẩm quyền")
    if "accepted" in row:
        dossier = dossier.accept(moment(row["accepted"]))
    if "completed" in row:
        outcome = row.get("outcome", "granted")
        dossier = dossier.complete(moment(row["completed"]), outcome=outcome)
    if "returned" in row:
        dossier = dossier.return_result(moment(row["returned"]))
    return dossier


FINISHED = {"EARLY", "ON_TIME", "LATE"}
PENDING = {"IN_TIME", "DUE_SOON", "OVERDUE"}


class TestTimeliness:
    @named(TIMELINESS)
    def test_the_dossier_stands_as_worked_out(self, row: Row, calendar: WorkCalendar) -> None:
        warn = row.get("warn_within", 1)
        got = classify(dossier_of(row), moment(row["judged"]), calendar, warn_within=warn)
        expected = Timeliness[row["expected"]]
        assert got.timeliness is expected, (
            f"expected {expected.name}, got {got.timeliness.name}: {row['why']}"
        )
        if "due" in row:
            assert got.deadline is not None
            assert got.deadline.day == day(row["due"]), row["why"]
        if "left" in row:
            assert got.working_days_left == row["left"], row["why"]
        if "late" in row:
            assert got.working_days_late == row["late"], row["why"]
        if "state" in row:
            assert got.state is State[row["state"]]

    @named([row for row in TIMELINESS if row["expected"] in FINISHED])
    def test_nothing_finished_changes_its_class_later(
        self, row: Row, calendar: WorkCalendar
    ) -> None:
        dossier, judged = dossier_of(row), moment(row["judged"])
        for later in (timedelta(days=1), timedelta(days=200)):
            got = classify(dossier, judged + later, calendar)
            assert got.timeliness is Timeliness[row["expected"]]
            if "late" in row:
                assert got.working_days_late == row["late"]

    @named([row for row in TIMELINESS if row["expected"] in FINISHED])
    def test_the_bare_comparison_of_a_finished_one_agrees(
        self, row: Row, calendar: WorkCalendar
    ) -> None:
        got = timeliness(deadline(row, calendar), finished=moment(row["completed"]))
        assert got is Timeliness[row["expected"]]

    @named([row for row in TIMELINESS if row["expected"] in PENDING])
    def test_the_bare_comparison_of_a_pending_one_agrees_but_never_warns(
        self, row: Row, calendar: WorkCalendar
    ) -> None:
        got = timeliness(deadline(row, calendar), at=moment(row["judged"]))
        expected = "OVERDUE" if row["expected"] == "OVERDUE" else "IN_TIME"
        assert got is Timeliness[expected]


def deadline(row: Row, calendar: WorkCalendar) -> Deadline:
    return due(moment(row["accepted"]), limit_of(row), calendar)
