"""Hours and calendars say which of their fields is wrong, and equal ones compare equal."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from onestop import BadValueError, OfficeHours, OnestopError, WorkCalendar, WrongTypeError
from onestop.days import Season, Session

HOURS = OfficeHours.of("07:30-11:30", "13:00-17:00")
YEAR = dt.date(2026, 1, 1), dt.date(2026, 12, 31)


class TestEqualHours:
    def test_a_weekday_written_twice_is_the_one_written_last(self) -> None:
        once = HOURS.on_weekday(4, "07:30-10:30")
        assert HOURS.on_weekday(4, "07:30-11:30").on_weekday(4, "07:30-10:30") == once
        assert hash(HOURS.on_weekday(4, "07:30-11:30").on_weekday(4, "07:30-10:30")) == hash(once)

    def test_the_order_in_which_days_are_written_does_not_matter(self) -> None:
        one = HOURS.on_weekday(4, "07:30-11:30").on_weekday(2, "07:30-10:30")
        other = HOURS.on_weekday(2, "07:30-10:30").on_weekday(4, "07:30-11:30")
        assert one == other
        first, second = dt.date(2026, 12, 24), dt.date(2026, 12, 31)
        assert HOURS.on_day(first, "08:00-11:00").on_day(second) == HOURS.on_day(second).on_day(
            first, "08:00-11:00"
        )
        assert HOURS.with_reception(5, "08:00-09:00").with_reception(
            5, "08:00-11:00"
        ) == HOURS.with_reception(5, "08:00-11:00")

    def test_a_season_written_twice_is_the_one_written_last(self) -> None:
        first, last = (4, 16), (10, 15)
        once = HOURS.in_season(first, last, "07:00-11:00")
        assert (
            HOURS.in_season(first, last, "06:00-10:00").in_season(first, last, "07:00-11:00")
            == once
        )


class TestWhatIsRefused:
    @pytest.mark.parametrize("span", ["11:30-07:30", "07:30-07:30"])
    def test_a_session_that_ends_first_names_its_text(self, span: str) -> None:
        with pytest.raises(BadValueError, match=f"session is '{span}': must close after it opens"):
            OfficeHours.of(span)

    @pytest.mark.parametrize(
        ("field", "value"),
        [
            ("rest_weekdays", 5),
            ("rest_weekdays", "56"),
            ("days_off", 5),
            ("days_off", "x"),
            ("days_off", None),
            ("days_worked", 5),
            ("hours", 5),
            ("tz", 5),
            ("rest", "x"),
            ("projected", 5),
            ("projected", "x"),
            ("rules", "x"),
            ("day_count", "x"),
            ("projection", "x"),
            ("edition", 5),
            ("known_on", "y"),
        ],
    )
    def test_a_calendar_names_the_field(self, field: str, value: Any) -> None:
        with pytest.raises(WrongTypeError, match=rf"^{field} is"):
            WorkCalendar(*YEAR, **{field: value})

    @pytest.mark.parametrize(
        ("field", "value", "named"),
        [
            ("sessions", None, "sessions"),
            ("sessions", [5], r"sessions\[0\]"),
            ("weekdays", 5, "weekdays"),
            ("weekdays", [5], r"weekdays\[0\]"),
            ("days", "x", "days"),
            ("days", [(5, ())], "day"),
            ("seasons", [5], r"seasons\[0\]"),
            ("reception", 5, "reception"),
            ("source", 5, "source"),
        ],
    )
    def test_hours_name_the_field(self, field: str, value: Any, named: str) -> None:
        given: dict[str, Any] = {"sessions": HOURS.sessions, field: value}
        with pytest.raises(WrongTypeError, match=rf"^{named} is"):
            OfficeHours(**given)

    @pytest.mark.parametrize("hour", [None, 5, "07:30", dt.time(7, tzinfo=dt.UTC)])
    def test_a_session_is_of_wall_clock_times(self, hour: Any) -> None:
        with pytest.raises(OnestopError, match="opening is"):
            Session(hour, dt.time(11))

    def test_a_season_holds_sessions(self) -> None:
        with pytest.raises(WrongTypeError, match=r"sessions\[0\] is"):
            Season.of((4, 16), (10, 15), ["07:30-11:30"])  # type: ignore[list-item]
