"""Every day of 2015 to 2027 against the table typed from the notices."""

from __future__ import annotations

from collections import Counter
from datetime import date

import pytest

from onestop import DayKind, WorkCalendar, vn
from tests.golden.official_days import (
    FIRST,
    KINDS,
    LAST,
    NAMED,
    SWAPS,
    TABLE,
    WORKS,
    YEARS,
    days_between,
    read_line,
)

# The number of working days, typed a second time, from the table of counts.
WORKING_DAYS = {
    2015: 250, 2016: 251, 2017: 250, 2018: 250, 2019: 252, 2020: 252, 2021: 250,
    2022: 249, 2023: 249, 2024: 251, 2025: 250, 2026: 249, 2027: 249,
}  # fmt: skip

WEEKDAY = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")


def show(day: date) -> str:
    return f"{WEEKDAY[day.weekday()]} {day}"


@pytest.fixture(scope="module")
def calendar() -> WorkCalendar:
    return vn.calendar()


class TestTheTableItself:
    """What was typed is sound before it judges anything."""

    def test_it_has_a_line_for_every_year(self) -> None:
        assert tuple(TABLE) == YEARS
        assert len(KINDS) == 4748

    def test_it_names_as_many_days_as_the_notices(self) -> None:
        assert Counter(NAMED.values()) == {
            "HOLIDAY": 139,
            "COMPENSATORY": 35,
            "OFF_IN_EXCHANGE": 9,
            "WORKED_IN_EXCHANGE": 9,
        }

    def test_its_numbers_of_working_days_are_those_counted_apart(self) -> None:
        assert {year: golden.working for year, golden in TABLE.items()} == WORKING_DAYS
        assert sum(WORKING_DAYS.values()) == 3252

    @pytest.mark.parametrize("year", YEARS)
    def test_its_days_make_its_number_of_working_days(self, year: int) -> None:
        worked = sum(works for day, works in WORKS.items() if day.year == year)
        assert worked == TABLE[year].working

    @pytest.mark.parametrize("year", YEARS)
    def test_each_holiday_on_weekly_rest_has_its_compensatory_day(self, year: int) -> None:
        on_rest = [day for day in TABLE[year].holidays if day.weekday() >= 5]
        assert len(TABLE[year].compensatory) == len(on_rest)
        assert all(day.weekday() < 5 for day in TABLE[year].compensatory)

    def test_each_swap_gives_a_weekday_for_a_saturday(self) -> None:
        assert all(off.weekday() < 5 and worked.weekday() == 5 for off, worked in SWAPS)

    def test_each_year_has_ten_then_eleven_then_twelve_holidays(self) -> None:
        lengths = [len(TABLE[year].holidays) for year in YEARS]
        assert lengths == [10] * 6 + [11] * 5 + [12] * 2

    @pytest.mark.parametrize(
        "line",
        [
            "2028 | holiday 1/1",
            "2028 | holidays 1/1 | working 250",
            "2028 | holiday 1.1 | working 250",
            "2028 | holiday 31/2 | working 250",
            "2028 | holiday 1/1 | holiday 30/4 | working 250",
            "2028 | holiday 1/1 | swap 2/1 | working 250",
        ],
    )
    def test_a_line_that_cannot_be_read_is_an_error(self, line: str) -> None:
        with pytest.raises((ValueError, KeyError)):
            read_line(line)


class TestEveryDay:
    def test_the_bounds_are_those_of_the_table(self, calendar: WorkCalendar) -> None:
        assert (calendar.first, calendar.last) == (FIRST, LAST)

    @pytest.mark.parametrize("year", YEARS)
    def test_every_day_is_of_the_kind_that_the_notices_give(
        self, calendar: WorkCalendar, year: int
    ) -> None:
        wrong = [
            f"{show(day)}: expected {expected}, got {got}"
            for day, expected in KINDS.items()
            if day.year == year and (got := calendar.day(day).kind.name) != expected
        ]
        assert not wrong, "\n".join(wrong)

    @pytest.mark.parametrize("year", YEARS)
    def test_every_day_works_or_rests_as_the_notices_say(
        self, calendar: WorkCalendar, year: int
    ) -> None:
        wrong = [
            f"{show(day)} ({KINDS[day]}): expected working={works}, "
            f"is_working_day gives {calendar.is_working_day(day)}, "
            f"day().is_working {calendar.day(day).is_working}"
            for day, works in WORKS.items()
            if day.year == year
            and {calendar.is_working_day(day), calendar.day(day).is_working} != {works}
        ]
        assert not wrong, "\n".join(wrong)

    def test_day_gives_back_the_date_it_was_asked_for(self, calendar: WorkCalendar) -> None:
        assert [calendar.day(day).date for day in KINDS] == list(KINDS)

    @pytest.mark.parametrize("year", YEARS)
    def test_each_year_has_its_number_of_working_days(
        self, calendar: WorkCalendar, year: int
    ) -> None:
        days = days_between(date(year, 1, 1), date(year, 12, 31))
        assert sum(calendar.is_working_day(day) for day in days) == WORKING_DAYS[year]
        # 1 January never works, so leaving it out takes no working day away.
        counted = calendar.count_working_days(after=date(year, 1, 1), through=date(year, 12, 31))
        assert counted == WORKING_DAYS[year]

    def test_all_years_together_have_3252_working_days(self, calendar: WorkCalendar) -> None:
        assert calendar.count_working_days(after=FIRST, through=LAST) == 3252
        assert calendar.count_working_days(after=LAST, through=FIRST) == -3252

    def test_the_calendar_has_as_many_days_of_each_kind_as_the_notices(
        self, calendar: WorkCalendar
    ) -> None:
        kinds = Counter(calendar.day(day).kind for day in KINDS)
        assert kinds[DayKind.HOLIDAY] == 139
        assert kinds[DayKind.COMPENSATORY] == 35
        assert kinds[DayKind.OFF_IN_EXCHANGE] == 9
        assert kinds[DayKind.WORKED_IN_EXCHANGE] == 8  # the ninth, 27/12/2014, lies outside
        assert kinds[DayKind.CLOSED] == 0

    def test_every_day_off_or_worked_by_notice_cites_its_instrument(
        self, calendar: WorkCalendar
    ) -> None:
        inside = [day for day in NAMED if FIRST <= day <= LAST]
        bare = [show(day) for day in inside if calendar.day(day).citation is None]
        assert not bare
        nameless = [show(day) for day in inside if not calendar.day(day).name]
        assert not nameless


class TestSwaps:
    @pytest.mark.parametrize(("off", "worked"), SWAPS, ids=[str(off) for off, _ in SWAPS])
    def test_both_days_of_a_swap_name_each_other_and_one_instrument(
        self, calendar: WorkCalendar, off: date, worked: date
    ) -> None:
        given = calendar.note(off)
        assert given is not None
        assert (given.kind, given.exchanged_with) == (DayKind.OFF_IN_EXCHANGE, worked)
        assert not calendar.is_working_day(off)
        if worked < calendar.first:
            return
        taken = calendar.note(worked)
        assert taken is not None
        assert (taken.kind, taken.exchanged_with) == (DayKind.WORKED_IN_EXCHANGE, off)
        assert calendar.is_working_day(worked)
        assert taken.citation == given.citation
        assert taken.announced == given.announced

    def test_the_half_of_a_swap_before_the_first_day_is_not_in_the_calendar(
        self, calendar: WorkCalendar
    ) -> None:
        with pytest.raises(LookupError):
            calendar.is_working_day(date(2014, 12, 27))


# Days that calendars get wrong, each with the reason.
VECTORS = [
    ("2018-12-31", "OFF_IN_EXCHANGE", "6519/VPCP-KGVX: worked on Sat 2019-01-05"),
    ("2019-01-05", "WORKED_IN_EXCHANGE", "6519/VPCP-KGVX: for Mon 2018-12-31"),
    ("2025-04-26", "WORKED_IN_EXCHANGE", "8726/VPCP-KGVX: for Fri 2025-05-02"),
    ("2025-05-02", "OFF_IN_EXCHANGE", "8726/VPCP-KGVX: worked on Sat 2025-04-26"),
    ("2026-01-02", "OFF_IN_EXCHANGE", "12729/VPCP-KGVX: worked on Sat 2026-01-10"),
    ("2026-01-10", "WORKED_IN_EXCHANGE", "12729/VPCP-KGVX: for Fri 2026-01-02"),
    ("2026-08-31", "OFF_IN_EXCHANGE", "9441/TB-BNV: worked on Sat 2026-08-22"),
    ("2026-08-22", "WORKED_IN_EXCHANGE", "9441/TB-BNV: for Mon 2026-08-31"),
    ("2026-04-26", "HOLIDAY", "Giỗ Tổ, a Sunday"),
    ("2026-04-27", "COMPENSATORY", "Giỗ Tổ on Sun 2026-04-26"),
    ("2026-11-23", "WORKING", "the swap that was proposed was not adopted"),
    ("2026-11-24", "HOLIDAY", "NQ 28/2026/QH16"),
    ("2025-11-24", "WORKING", "before NQ 28/2026/QH16"),
    ("2026-11-28", "REST", "the swap that was proposed was not adopted"),
    ("2015-02-22", "REST", "a Sunday outside the five days of Tết"),
    ("2025-02-01", "REST", "a Saturday outside the five days of Tết"),
    ("2027-02-09", "COMPENSATORY", "Tết on Sat 2027-02-06"),
    ("2027-02-10", "COMPENSATORY", "Tết on Sun 2027-02-07"),
    ("2027-09-03", "HOLIDAY", "the second day of National Day"),
    ("2027-09-01", "WORKING", "in 2027 National Day takes 3/9, not 1/9"),
    ("2020-09-03", "WORKING", "one day of National Day until 2020"),
]


@pytest.mark.parametrize(("day", "kind", "why"), VECTORS, ids=[v[0] for v in VECTORS])
def test_a_day_that_calendars_get_wrong(
    calendar: WorkCalendar, day: str, kind: str, why: str
) -> None:
    got = calendar.day(date.fromisoformat(day)).kind.name
    assert got == kind, f"{show(date.fromisoformat(day))}: expected {kind}, got {got}: {why}"


@pytest.mark.parametrize(
    ("after", "n", "expected"),
    [
        ("2025-12-31", 1, "2026-01-05"),
        ("2026-01-09", 1, "2026-01-10"),
        ("2025-12-29", 3, "2026-01-05"),
        # mirrored: strictly before the day
        ("2026-01-05", -1, "2025-12-31"),
        ("2026-01-12", -1, "2026-01-10"),
        ("2026-01-05", -3, "2025-12-29"),
        # n = 0: the day itself, or the next working day
        ("2026-01-10", 0, "2026-01-10"),
        ("2026-01-01", 0, "2026-01-05"),
    ],
)
def test_the_nth_working_day_knows_the_swap_at_new_year_2026(
    calendar: WorkCalendar, after: str, n: int, expected: str
) -> None:
    got = calendar.add_working_days(date.fromisoformat(after), n)
    assert got == date.fromisoformat(expected)
