"""Cross-check with the package `holidays`, whose maintainers read the notices themselves."""

from __future__ import annotations

from datetime import date, timedelta
from importlib.metadata import version

import holidays
import pytest

from onestop import DayKind, WorkCalendar, vn
from tests.golden.official_days import KINDS, YEARS, days_between

# Notice 12729/VPCP-KGVX of 2025-12-25 gave Fri 2026-01-02 off and Sat 2026-01-10 to be worked
# for it. `holidays` 0.109 does not have that swap; once it does, nothing is left here.
NOT_LEARNT_YET = {
    date(2026, 1, 2): (DayKind.OFF_IN_EXCHANGE, False),
    date(2026, 1, 10): (DayKind.WORKED_IN_EXCHANGE, True),
}

INSTALLED = version("holidays")

pytestmark = pytest.mark.skipif(
    tuple(int(part) for part in INSTALLED.split(".")[:2]) < (0, 109),
    reason="holidays before 0.109 lacks more swaps: it added those of 2025 and 2026 late",
)


@pytest.fixture(scope="module")
def package() -> holidays.HolidayBase:
    # Every year is filled here, and the language named, or the answers hang on the environment.
    return holidays.country_holidays("VN", years=range(2015, 2028), language="vi")


@pytest.fixture(scope="module")
def calendar() -> WorkCalendar:
    return vn.calendar()


def test_it_differs_from_the_official_days_on_two_days_at_most(
    calendar: WorkCalendar, package: holidays.HolidayBase
) -> None:
    differ = {day for day in KINDS if calendar.is_working_day(day) != package.is_working_day(day)}
    more = sorted(differ - NOT_LEARNT_YET.keys())
    assert not more, "\n".join(
        f"{day}: the calendar says {calendar.day(day).kind.name} "
        f"(working={calendar.is_working_day(day)}), "
        f"holidays {INSTALLED} says working={package.is_working_day(day)} "
        f"({package.get(day)})"
        for day in more
    )


@pytest.mark.parametrize("day", NOT_LEARNT_YET, ids=str)
def test_where_it_may_differ_the_calendar_follows_the_notice(
    calendar: WorkCalendar, day: date
) -> None:
    got = calendar.day(day)
    assert (got.kind, got.is_working) == NOT_LEARNT_YET[day]
    assert got.citation is not None
    assert "12729/VPCP-KGVX" in got.citation.instrument


@pytest.mark.parametrize("year", YEARS)
def test_lunar_new_year_falls_where_the_notices_have_it(
    calendar: WorkCalendar, package: holidays.HolidayBase, year: int
) -> None:
    (new_year,) = [
        day for day, name in package.items() if day.year == year and name == "Tết Nguyên Đán"
    ]
    assert calendar.day(new_year).kind is DayKind.HOLIDAY
    assert calendar.day(new_year).name == "Tết Âm lịch"
    # The eve is always one of the five days, so both neighbours of new year's morning are off.
    for neighbour in (new_year - timedelta(days=1), new_year + timedelta(days=1)):
        assert calendar.day(neighbour).name == "Tết Âm lịch"


@pytest.mark.parametrize("year", YEARS)
def test_gio_to_falls_where_the_notices_have_it(
    calendar: WorkCalendar, package: holidays.HolidayBase, year: int
) -> None:
    theirs = [
        day
        for day, names in package.items()
        if day.year == year and "Ngày Giỗ Tổ Hùng Vương" in names.split("; ")
    ]
    ours = [
        day
        for day in days_between(date(year, 1, 1), date(year, 12, 31))
        if calendar.day(day).name == "Giỗ Tổ Hùng Vương"
    ]
    assert theirs == ours
