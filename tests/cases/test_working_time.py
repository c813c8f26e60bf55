"""Run the table of working time worked out by hand: working_time.toml."""

from __future__ import annotations

import re
import tomllib
from datetime import date, datetime, time, timedelta
from functools import cache
from pathlib import Path
from typing import Any

import pytest

import onestop
from onestop import (
    BadValueError,
    NaiveMomentError,
    OfficeHours,
    OnestopError,
    OutsideCalendarError,
    WorkCalendar,
    vn,
)
from tests.cases.test_cases import day, moment

Row = dict[str, Any]

TABLE: Row = tomllib.loads(Path(__file__).with_name("working_time.toml").read_text("utf-8"))
HOURS: dict[str, Row] = TABLE["hours"]
ROWS: list[Row] = TABLE["case"]

HOURS_KEYS = {"sessions", "weekday", "season", "day", "reception", "preset"}
ROW_KEYS = {"title", "hours", "start", "span", "expected", "refused", "why"}
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
UNITS = {
    "h": timedelta(hours=1),
    "m": timedelta(minutes=1),
    "s": timedelta(seconds=1),
    "us": timedelta(microseconds=1),
}

PLAIN = OfficeHours.of("07:30-11:30", "13:00-17:00")


def span_of(text: str) -> timedelta:
    """Read "2h", "1h 30m", "4h +1us", "-8h -1us"."""
    total = timedelta()
    for item in text.split():
        match = re.fullmatch(r"([+-]?\d+)(h|m|s|us)", item)
        if match is None:
            raise ValueError(f"{text!r} is not a span such as '1h 30m'")
        total += int(match[1]) * UNITS[match[2]]
    return total


def hours_of(row: Row) -> OfficeHours:
    if "preset" in row:
        return vn.hours(row["preset"])
    hours = OfficeHours.of(*row["sessions"])
    for name, spans in row.get("weekday", {}).items():
        hours = hours.on_weekday(WEEKDAYS.index(name), *spans)
    for season in row.get("season", []):
        first, last = month_day(season["first"]), month_day(season["last"])
        hours = hours.in_season(first, last, *season["sessions"])
    for text, spans in row.get("day", {}).items():
        hours = hours.on_day(day(text), *spans)
    for name, spans in row.get("reception", {}).items():
        hours = hours.with_reception(WEEKDAYS.index(name), *spans)
    return hours


def month_day(text: str) -> tuple[int, int]:
    d, m = text.split("/")
    return int(m), int(d)


@cache
def calendar_with(name: str) -> WorkCalendar:
    return vn.calendar(hours=hours_of(HOURS[name]))


def calendar_of(row: Row) -> WorkCalendar:
    return calendar_with(row.get("hours", "plain"))


def start_of(row: Row) -> datetime:
    start: str | datetime = row["start"]
    return start if isinstance(start, datetime) else moment(start)


def named(rows: list[Row]) -> pytest.MarkDecorator:
    return pytest.mark.parametrize("row", rows, ids=[row["title"] for row in rows])


GIVEN = [row for row in ROWS if "expected" in row]
REFUSED = [row for row in ROWS if "refused" in row]
SPENT = [row for row in GIVEN if span_of(row["span"])]


class TestTheTableItself:
    def test_there_are_enough_cases_to_lean_on(self) -> None:
        assert len(ROWS) >= 100

    def test_no_slip_of_the_pen_passes_unseen(self) -> None:
        for row in ROWS:
            assert row.keys() <= ROW_KEYS, row
            assert {"title", "start", "span", "why"} <= row.keys(), row
            assert len(row.keys() & {"expected", "refused"}) == 1, row
        assert all(row.keys() <= HOURS_KEYS for row in HOURS.values())
        assert len({row["title"] for row in ROWS}) == len(ROWS)

    def test_all_hours_are_used(self) -> None:
        assert {row.get("hours", "plain") for row in ROWS} == HOURS.keys()

    def test_it_goes_forward_and_back_and_stays(self) -> None:
        signs = [span_of(row["span"]) / timedelta(microseconds=1) for row in GIVEN]
        assert sum(sign > 0 for sign in signs) >= 60
        assert sum(sign < 0 for sign in signs) >= 15
        assert sum(sign == 0 for sign in signs) >= 10

    def test_spans_are_read_as_the_table_says(self) -> None:
        assert span_of("1h 30m") == timedelta(minutes=90)
        assert span_of("-8h -1us") == -timedelta(hours=8, microseconds=1)
        with pytest.raises(ValueError, match="not a span"):
            span_of("2 h")


class TestWorkingTime:
    @named(GIVEN)
    def test_the_span_is_used_up_where_the_table_says(self, row: Row) -> None:
        got = calendar_of(row).add_working_time(start_of(row), span_of(row["span"]))
        assert got == moment(row["expected"]), (
            f"expected {row['expected']}, got {got}: {row['why']}"
        )
        assert got.tzinfo is not None
        assert got.utcoffset() == timedelta(hours=7)

    @named(SPENT)
    def test_between_the_two_lies_the_span(self, row: Row) -> None:
        calendar, start, end = calendar_of(row), start_of(row), moment(row["expected"])
        assert calendar.working_time_between(start, end) == span_of(row["span"]), row["why"]
        assert calendar.working_time_between(end, start) == -span_of(row["span"])

    @named([row for row in GIVEN if row not in SPENT])
    def test_between_the_two_lies_nothing(self, row: Row) -> None:
        start, end = start_of(row), moment(row["expected"])
        assert calendar_of(row).working_time_between(start, end) == timedelta()

    @named(GIVEN)
    def test_the_end_lies_inside_a_session_its_two_ends_among_them(self, row: Row) -> None:
        calendar = calendar_of(row)
        got = calendar.add_working_time(start_of(row), span_of(row["span"]))
        assert calendar.is_working_day(got.date())
        assert calendar.opening(got.date()) <= got <= calendar.closing(got.date())
        just_before = got - timedelta(microseconds=1)
        assert calendar.is_open(got) or calendar.is_open(just_before)

    @named(REFUSED)
    def test_it_is_refused(self, row: Row) -> None:
        error: type[Exception] = getattr(onestop.errors, row["refused"])
        with pytest.raises(error) as caught:
            calendar_of(row).add_working_time(start_of(row), span_of(row["span"]))
        assert isinstance(caught.value, OnestopError)
        assert isinstance(caught.value, LookupError)


# ------------------------------------------------------------------ opening and closing

PRESET = "Nghệ An"


class TestOpeningAndClosing:
    @pytest.mark.parametrize(
        ("hours", "on", "opens", "closes"),
        [
            ("plain", "09/11/2026", "07:30", "17:00"),
            ("plain", "10/01/2026", "07:30", "17:00"),
            ("friday morning only", "13/11/2026", "07:30", "11:30"),
            ("friday morning only", "10/01/2026", "07:30", "11:30"),
            ("monday morning only", "22/08/2026", "08:00", "12:00"),
            ("long wednesday", "11/11/2026", "08:00", "19:00"),
            ("mornings", "09/11/2026", "07:30", "11:30"),
            ("Nghệ An", "15/10/2026", "07:00", "17:00"),
            ("Nghệ An", "16/10/2026", "07:30", "17:00"),
            ("Hải Dương", "01/04/2026", "07:00", "17:00"),
            ("Hải Dương", "31/03/2026", "07:30", "16:30"),
            ("Hải Dương", "02/11/2026", "07:30", "16:30"),
            ("one day", "11/11/2026", "08:00", "12:00"),
            ("one day in summer", "15/10/2026", "08:00", "12:00"),
        ],
    )
    def test_the_first_opening_and_the_last_closing_of_a_day(
        self, hours: str, on: str, opens: str, closes: str
    ) -> None:
        calendar = calendar_with(hours)
        assert calendar.opening(day(on)) == moment(f"{on} {opens}")
        assert calendar.closing(day(on)) == moment(f"{on} {closes}")

    @pytest.mark.parametrize("on", ["14/11/2026", "24/11/2026", "02/01/2026", "17/02/2026"])
    def test_a_day_without_office_hours_has_neither(self, on: str) -> None:
        for ask in (calendar_with("plain").opening, calendar_with("plain").closing):
            with pytest.raises(OnestopError):
                ask(day(on))

    def test_reception_gives_no_opening(self) -> None:
        calendar = calendar_with("saturday reception")
        with pytest.raises(OnestopError):
            calendar.opening(day("21/11/2026"))
        with pytest.raises(OnestopError):
            calendar.closing(day("21/11/2026"))

    def test_a_day_outside_the_bounds_is_outside(self) -> None:
        with pytest.raises(OutsideCalendarError):
            calendar_with("plain").opening(date(2028, 1, 4))


class TestIsOpen:
    @pytest.mark.parametrize(
        ("at", "is_open"),
        [
            ("09/11/2026 07:30 -1us", False),
            ("09/11/2026 07:30", True),
            ("09/11/2026 11:30 -1us", True),
            ("09/11/2026 11:30", False),
            ("09/11/2026 12:00", False),
            ("09/11/2026 13:00", True),
            ("09/11/2026 17:00 -1us", True),
            ("09/11/2026 17:00", False),
            ("14/11/2026 09:00", False),
            ("10/01/2026 09:00", True),
            ("02/01/2026 09:00", False),
            ("24/11/2026 09:00", False),
        ],
    )
    def test_from_opening_until_just_before_closing(self, at: str, is_open: bool) -> None:
        assert calendar_with("plain").is_open(moment(at)) is is_open
        assert calendar_with("plain").is_open(moment(at), reception=True) is is_open


class TestPresets:
    """Every day 8 hours, by province and season, as the facts have them."""

    @pytest.mark.parametrize(
        ("name", "on", "sessions"),
        [
            ("Hải Dương", date(2026, 4, 1), "07:00-11:30 13:30-17:00"),
            ("Hải Dương", date(2026, 10, 30), "07:00-11:30 13:30-17:00"),
            ("Hải Dương", date(2026, 3, 31), "07:30-12:00 13:00-16:30"),
            ("Hải Dương", date(2026, 11, 2), "07:30-12:00 13:00-16:30"),
            ("Nghệ An", date(2026, 4, 16), "07:00-11:30 13:30-17:00"),
            ("Nghệ An", date(2026, 10, 15), "07:00-11:30 13:30-17:00"),
            ("Nghệ An", date(2026, 10, 16), "07:30-12:00 13:30-17:00"),
            ("Nghệ An", date(2026, 4, 15), "07:30-12:00 13:30-17:00"),
            ("Bắc Giang", date(2026, 12, 14), "07:30-12:00 13:00-16:30"),
            ("Vĩnh Phúc", date(2026, 12, 14), "07:30-12:00 13:00-16:30"),
            ("Thái Nguyên", date(2026, 12, 14), "07:30-11:30 13:00-17:00"),
        ],
    )
    def test_the_sessions_of_a_day(self, name: str, on: date, sessions: str) -> None:
        assert vn.hours(name).sessions_on(on) == OfficeHours.of(*sessions.split()).sessions

    @pytest.mark.parametrize(
        ("name", "window"),
        [
            ("Vĩnh Phúc", "07:00-11:30"),
            ("Quận 1, Thành phố Hồ Chí Minh", "07:30-11:30"),
        ],
    )
    def test_the_reception_on_saturday(self, name: str, window: str) -> None:
        saturday, sunday = date(2026, 12, 19), date(2026, 12, 20)
        assert vn.hours(name).reception_on(saturday) == OfficeHours.of(window).sessions
        assert vn.hours(name).reception_on(sunday) == ()

    @pytest.mark.parametrize("name", ["Hải Dương", "Nghệ An", "Bắc Giang", "Thái Nguyên"])
    def test_no_reception_where_none_was_found(self, name: str) -> None:
        assert vn.hours(name).reception_on(date(2026, 12, 19)) == ()

    @pytest.mark.parametrize("spelled", ["nghe an", "Nghe An", "NGHỆ AN", "nghệ an"])
    def test_accents_do_not_matter(self, spelled: str) -> None:
        assert vn.hours(spelled) == vn.hours("Nghệ An")

    @pytest.mark.parametrize("name", ["Quảng Ninh", "", "Hà"])
    def test_an_unknown_name_is_refused_and_the_known_ones_are_named(self, name: str) -> None:
        with pytest.raises(BadValueError, match="Nghệ An"):
            vn.hours(name)

    @pytest.mark.parametrize("name", ["Hải Dương", "Nghệ An", "Bắc Giang", "Thái Nguyên"])
    def test_each_cites_its_source(self, name: str) -> None:
        assert vn.hours(name).source is not None


class TestWhatIsRefused:
    def test_a_naive_moment(self) -> None:
        naive = datetime(2026, 11, 9, 8)  # noqa: DTZ001
        calendar = calendar_with("plain")
        with pytest.raises(NaiveMomentError, match=r"vn\.local"):
            calendar.add_working_time(naive, timedelta(hours=1))
        with pytest.raises(NaiveMomentError, match=r"vn\.local"):
            calendar.working_time_between(naive, moment("09/11/2026 09:00"))
        with pytest.raises(NaiveMomentError, match=r"vn\.local"):
            calendar.working_time_between(moment("09/11/2026 09:00"), naive)
        with pytest.raises(NaiveMomentError, match=r"vn\.local"):
            calendar.is_open(naive)

    def test_a_bare_day_for_a_moment(self) -> None:
        calendar = calendar_with("plain")
        with pytest.raises(TypeError) as caught:
            calendar.add_working_time(date(2026, 11, 9), timedelta(hours=1))  # type: ignore[arg-type]
        assert isinstance(caught.value, OnestopError)

    @pytest.mark.parametrize("span", [8, 8.0, True, None, "8h", time(8)])
    def test_a_span_that_is_no_timedelta(self, span: object) -> None:
        with pytest.raises(TypeError) as caught:
            calendar_with("plain").add_working_time(moment("09/11/2026 08:00"), span)  # type: ignore[arg-type]
        assert isinstance(caught.value, OnestopError)

    def test_a_moment_for_a_day(self) -> None:
        with pytest.raises(TypeError) as caught:
            calendar_with("plain").closing(moment("09/11/2026 08:00"))
        assert isinstance(caught.value, OnestopError)

    @pytest.mark.parametrize(
        "hours",
        [
            PLAIN.on_weekday(4),
            PLAIN.on_day(date(2026, 11, 11)),
            PLAIN.on_weekday(4).in_season((4, 16), (10, 15), "07:00-11:30"),
        ],
    )
    def test_a_working_day_without_sessions_when_the_calendar_is_built(
        self, hours: OfficeHours
    ) -> None:
        with pytest.raises(BadValueError):
            vn.calendar(hours=hours)
        with pytest.raises(BadValueError):
            vn.calendar().with_hours(hours)

    @pytest.mark.parametrize(
        "hours",
        [
            PLAIN.on_weekday(5),
            PLAIN.on_weekday(6),
            PLAIN.on_day(date(2026, 11, 24)),
            PLAIN.on_weekday(4).on_day(date(2026, 1, 1)).in_season((1, 1), (12, 31), "08:00-12:00"),
        ],
    )
    def test_but_a_day_that_is_not_worked_needs_none(self, hours: OfficeHours) -> None:
        assert vn.calendar(hours=hours).is_working_day(date(2026, 11, 9))

    @pytest.mark.parametrize("weekday", [-1, 7, True, 4.0])
    def test_a_weekday_that_is_none(self, weekday: object) -> None:
        with pytest.raises(OnestopError):
            PLAIN.on_weekday(weekday, "07:30-11:30")  # type: ignore[arg-type]
        with pytest.raises(OnestopError):
            PLAIN.with_reception(weekday, "07:30-11:30")  # type: ignore[arg-type]

    @pytest.mark.parametrize("month_day", [(0, 1), (13, 1), (4, 31), (2, 30), (1, 0)])
    def test_a_season_that_begins_on_no_day(self, month_day: tuple[int, int]) -> None:
        with pytest.raises(OnestopError):
            PLAIN.in_season(month_day, (12, 31), "07:30-11:30")
        with pytest.raises(OnestopError):
            PLAIN.in_season((1, 1), month_day, "07:30-11:30")

    @pytest.mark.parametrize(
        "spans", [["11:30-07:30"], ["07:30-07:30"], ["07:30-11:30", "11:00-17:00"], ["7h60-11h"]]
    )
    def test_sessions_that_overlap_or_end_before_they_begin(self, spans: list[str]) -> None:
        with pytest.raises(OnestopError):
            PLAIN.on_weekday(4, *spans)
        with pytest.raises(OnestopError):
            PLAIN.in_season((4, 16), (10, 15), *spans)
        with pytest.raises(OnestopError):
            PLAIN.on_day(date(2026, 11, 11), *spans)
        with pytest.raises(OnestopError):
            PLAIN.with_reception(5, *spans)


class TestOfficeHoursAreFrozen:
    def test_each_builder_gives_a_new_one_and_leaves_the_old(self) -> None:
        built = {
            PLAIN.on_weekday(4, "07:30-11:30"),
            PLAIN.in_season((4, 16), (10, 15), "07:00-11:30", "13:30-17:00"),
            PLAIN.on_day(date(2026, 11, 11), "08:00-12:00"),
            PLAIN.with_reception(5, "07:30-11:30"),
        }
        assert len(built | {PLAIN}) == 5
        assert OfficeHours.of("07:30-11:30", "13:00-17:00") == PLAIN

    def test_the_weekday_asked_for_is_that_of_the_day_replaced(self) -> None:
        hours = PLAIN.on_weekday(4, "07:30-11:30")
        saturday = date(2026, 1, 10)
        assert hours.sessions_on(saturday, 4) == OfficeHours.of("07:30-11:30").sessions
        assert hours.sessions_on(saturday) == PLAIN.sessions
        assert hours.sessions_on(date(2026, 1, 9)) == OfficeHours.of("07:30-11:30").sessions

    def test_the_calendar_with_other_hours_has_the_same_days(self) -> None:
        calendar = vn.calendar().with_hours(vn.hours(PRESET))
        assert not vn.calendar().diff(calendar)
        assert calendar.hours == vn.hours(PRESET)
        assert calendar.closing(date(2026, 11, 9)) == moment("09/11/2026 17:00")
        assert vn.calendar().hours == PLAIN
