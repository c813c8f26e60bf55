"""Each default in a signature stands as a dated fact, and the two agree."""

import inspect
from typing import Any

import pytest

from onestop import OfficeHours, ReportPeriod, SameDay, Score, WorkCalendar, classify, vn
from onestop.figures import suppress
from onestop.satisfaction.ballots import BallotPolicy
from onestop.satisfaction.comparison import compare


def default(of: Any, name: str) -> object:
    return inspect.signature(of).parameters[name].default


def fact(name: str) -> object:
    return vn.parameters()[name].value


def test_the_cutoff_of_a_same_day_limit() -> None:
    assert default(SameDay, "cutoff") == fact("same_day_cutoff")


@pytest.mark.parametrize("window", ["month", "quarter", "half", "year"])
def test_the_day_on_which_a_reporting_window_begins(window: str) -> None:
    assert default(getattr(ReportPeriod, f"reporting_{window}"), "first_day") == fact(
        "reporting_first_day"
    )


def test_the_office_hours_and_the_weekly_rest() -> None:
    spans = fact("office_hours")
    assert isinstance(spans, list)
    assert default(WorkCalendar, "hours") == OfficeHours.of(*spans)
    assert default(WorkCalendar, "rest_weekdays") == vn.calendar().rest_weekdays
    assert default(WorkCalendar, "tz") == vn.TZ


def test_the_level_of_an_interval_and_the_warning() -> None:
    assert str(default(Score.interval, "level")) == fact("interval_level")
    assert default(classify, "warn_within") == fact("warn_within")


def test_what_a_fair_comparison_takes_by_default() -> None:
    assert default(compare, "minimum") == fact("comparison_minimum")
    assert default(compare, "strength") == fact("prior_strength")
    assert str(default(compare, "level")) == fact("interval_level")


@pytest.mark.parametrize(
    ("field", "name"),
    [
        ("window_days", "ballot_window"),
        ("burst_least", "ballot_burst_least"),
        ("burst_minutes", "ballot_burst_minutes"),
    ],
)
def test_the_window_of_a_ballot_and_what_a_burst_is(field: str, name: str) -> None:
    assert default(BallotPolicy, field) == fact(name)


def test_the_smallest_cell_that_is_published() -> None:
    assert default(suppress, "minimum") == fact("smallest_cell")


def test_every_parameter_tells_its_source() -> None:
    assert all(p.citation.instrument and p.citation.seen for p in vn.parameters().values())
