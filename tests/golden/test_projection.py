"""Projected years: the usual pattern worked out by hand, each day marked, and where it ends."""

from __future__ import annotations

import csv
from datetime import date, timedelta
from pathlib import Path
from typing import Literal

import pytest

from onestop import (
    BadValueError,
    CalendarDays,
    DayKind,
    Months,
    OnestopError,
    OutsideCalendarError,
    WorkCalendar,
    WorkingDays,
    due,
    vn,
)
from tests.golden.known_on import usual_year
from tests.golden.official_days import (
    FIRST,
    KINDS,
    LAST,
    TABLE,
    WORKS,
    GoldenYear,
    days_between,
    kind_of,
    named_days,
    read_table,
)
from tests.shared import shared_file

PROJECTED: dict[int, GoldenYear] = read_table(
    Path(__file__).with_name("projected_days.txt").read_text(encoding="utf-8")
)
NAMED = named_days(PROJECTED)
ADDED = range(2028, 2036)

Lang = Literal["vi", "en"]
SAYS_SO: list[tuple[Lang, str]] = [("vi", "dự kiến"), ("en", "projected")]


def year_of(year: int) -> list[date]:
    return list(days_between(date(year, 1, 1), date(year, 12, 31)))


@pytest.fixture(scope="module")
def calendar() -> WorkCalendar:
    return vn.calendar(through=2035)


@pytest.fixture(scope="module")
def farthest() -> WorkCalendar:
    return vn.calendar(through=2100)


class TestTheTableItself:
    def test_it_has_a_line_for_every_added_year(self) -> None:
        assert list(PROJECTED) == list(ADDED)

    @pytest.mark.parametrize("year", ADDED)
    def test_its_days_make_its_number_of_working_days(self, year: int) -> None:
        worked = [day for day in year_of(year) if kind_of(day, NAMED) == "WORKING"]
        assert len(worked) == PROJECTED[year].working

    @pytest.mark.parametrize("year", ADDED)
    def test_twelve_holidays_and_a_day_in_lieu_of_each_on_weekly_rest_but_24_november(
        self, year: int
    ) -> None:
        golden = PROJECTED[year]
        assert len(golden.holidays) == 12
        on_rest = [d for d in golden.holidays if d.weekday() >= 5 and d != date(year, 11, 24)]
        assert len(golden.compensatory) == len(on_rest)
        assert all(day.weekday() < 5 for day in golden.compensatory)

    @pytest.mark.parametrize("year", ADDED)
    def test_the_loop_of_the_tests_finds_the_same_by_itself(self, year: int) -> None:
        row = lunar_rows()[year]
        found = usual_year(date.fromisoformat(row["tet"]), date.fromisoformat(row["gio_to"]))
        assert found == {day: kind for day, kind in NAMED.items() if day.year == year}


class TestTheAddedYears:
    def test_the_bounds_are_widened_at_the_end_alone(self, calendar: WorkCalendar) -> None:
        assert (calendar.first, calendar.last) == (FIRST, date(2035, 12, 31))

    @pytest.mark.parametrize("year", ADDED)
    def test_every_day_is_of_the_kind_worked_out_by_hand(
        self, calendar: WorkCalendar, year: int
    ) -> None:
        wrong = [
            f"{day:%a %Y-%m-%d}: expected {kind_of(day, NAMED)}, got {calendar.day(day).kind.name}"
            for day in year_of(year)
            if calendar.day(day).kind.name != kind_of(day, NAMED)
        ]
        assert not wrong, "\n".join(wrong)
        worked = sum(calendar.is_working_day(day) for day in year_of(year))
        assert worked == PROJECTED[year].working

    @pytest.mark.parametrize("year", ADDED)
    def test_every_day_is_projected_the_ordinary_ones_too(
        self, calendar: WorkCalendar, year: int
    ) -> None:
        assert all(calendar.day(day).projected for day in year_of(year))

    def test_the_known_years_stay_as_they_are_and_none_of_their_days_is_projected(
        self, calendar: WorkCalendar
    ) -> None:
        assert {day: calendar.day(day).kind.name for day in KINDS} == KINDS
        assert [calendar.is_working_day(day) for day in KINDS] == list(WORKS.values())
        assert not [day for day in KINDS if calendar.day(day).projected]

    def test_no_day_is_guessed_to_be_exchanged(self, calendar: WorkCalendar) -> None:
        kinds = {calendar.day(day).kind for year in ADDED for day in year_of(year)}
        assert kinds == {DayKind.WORKING, DayKind.REST, DayKind.HOLIDAY, DayKind.COMPENSATORY}

    @pytest.mark.parametrize(
        ("day", "kind", "why"),
        [
            ("2029-11-24", "HOLIDAY", "a Saturday"),
            ("2029-11-26", "WORKING", "no day in lieu: unsettled, none by default"),
            ("2030-11-24", "HOLIDAY", "a Sunday"),
            ("2030-11-25", "WORKING", "no day in lieu: unsettled, none by default"),
            ("2029-09-02", "HOLIDAY", "a Sunday"),
            ("2029-09-03", "HOLIDAY", "the second day of National Day"),
            ("2029-09-04", "COMPENSATORY", "in lieu of Sunday 2/9, for 3/9 is taken"),
            ("2029-09-05", "WORKING", "once is enough"),
            ("2030-02-02", "HOLIDAY", "lunar new year, a Saturday"),
            ("2030-02-05", "COMPENSATORY", "in lieu of Saturday 2/2"),
            ("2030-02-06", "COMPENSATORY", "in lieu of Sunday 3/2"),
            ("2030-02-07", "WORKING", "it would be off if lunar new year were the Chinese 3/2"),
            ("2030-01-30", "WORKING", "Tết begins two days before"),
        ],
    )
    def test_a_day_that_is_easily_guessed_wrong(
        self, calendar: WorkCalendar, day: str, kind: str, why: str
    ) -> None:
        got = calendar.day(date.fromisoformat(day))
        assert got.kind.name == kind, why
        assert got.projected

    def test_each_day_off_has_its_name(self, calendar: WorkCalendar) -> None:
        for day in NAMED:
            assert calendar.day(day).name
        names = {calendar.day(day).name for day in PROJECTED[2030].holidays}
        known = {vn.calendar().day(day).name for day in TABLE[2027].holidays}
        assert names == known

    def test_it_can_be_counted_over_the_seam(self, calendar: WorkCalendar) -> None:
        # Fri 31/12/2027 = 1; Sat 1/1, Sun 2/1; Mon 3/1 in lieu; Tue 4/1 = 2.
        assert calendar.add_working_days(date(2027, 12, 30), 2) == date(2028, 1, 4)
        assert calendar.add_working_days(date(2028, 1, 4), -1) == date(2027, 12, 31)
        whole = calendar.count_working_days(after=LAST, through=date(2035, 12, 31))
        assert whole == sum(golden.working for golden in PROJECTED.values())

    def test_extending_the_official_calendar_is_the_same(self, calendar: WorkCalendar) -> None:
        extended = vn.calendar().extended(2035)
        assert (extended.first, extended.last) == (calendar.first, calendar.last)
        assert not calendar.diff(extended)
        assert all(extended.day(day).projected for day in year_of(2028))

    def test_what_was_known_and_what_is_added_go_together(self) -> None:
        calendar = vn.calendar(as_of=date(2025, 12, 24), through=2030)
        assert calendar.last == date(2030, 12, 31)
        assert calendar.is_working_day(date(2026, 1, 2))  # the swap was not out
        assert calendar.is_working_day(date(2026, 11, 24))  # nor the resolution
        assert calendar.day(date(2027, 2, 4)).projected
        assert not calendar.day(date(2027, 2, 11)).projected
        assert all(calendar.day(day).projected for day in year_of(2029))
        assert calendar.day(date(2030, 2, 5)).kind is DayKind.COMPENSATORY

    @pytest.mark.parametrize("year", [2028, 2035])
    def test_the_end_is_as_hard_as_any(self, year: int) -> None:
        calendar = vn.calendar(through=year)
        after = date(year + 1, 1, 1)
        with pytest.raises(OutsideCalendarError) as caught:
            calendar.is_working_day(after)
        assert (caught.value.day, caught.value.last) == (after, date(year, 12, 31))


class TestADeadlineThatUsesAProjectedDay:
    CASES = (
        (date(2027, 12, 30), WorkingDays(2), date(2028, 1, 4)),
        (date(2027, 12, 28), CalendarDays(7), date(2028, 1, 4)),
        (date(2027, 12, 15), Months(1), date(2028, 1, 17)),  # 15/1/2028 is a Saturday
        (date(2030, 1, 28), WorkingDays(3), date(2030, 2, 7)),  # 29, 30/1, then Tết to 6/2
    )

    @pytest.mark.parametrize(("start", "limit", "last"), CASES)
    def test_it_is_projected_and_ends_where_the_pattern_says(
        self,
        calendar: WorkCalendar,
        start: date,
        limit: WorkingDays | CalendarDays | Months,
        last: date,
    ) -> None:
        answer = due(start, limit, calendar)
        assert (answer.day, answer.projected) == (last, True)
        assert any(reason.projected for reason in answer.because)

    @pytest.mark.parametrize(("start", "limit", "last"), CASES)
    @pytest.mark.parametrize(("lang", "word"), SAYS_SO)
    def test_it_says_so_first(
        self,
        calendar: WorkCalendar,
        lang: Lang,
        word: str,
        start: date,
        limit: WorkingDays | CalendarDays | Months,
        last: date,
    ) -> None:
        first, *rest = due(start, limit, calendar).explain(lang=lang).splitlines()
        assert word in first
        assert rest, "and then the days"

    @pytest.mark.parametrize(("lang", "word"), SAYS_SO)
    def test_one_inside_the_known_years_is_not_and_does_not_say_so(
        self, calendar: WorkCalendar, lang: Lang, word: str
    ) -> None:
        answer = due(date(2027, 12, 27), WorkingDays(4), calendar)
        assert (answer.day, answer.projected) == (date(2027, 12, 31), False)
        assert word not in answer.explain(lang=lang)

    def test_the_official_calendar_refuses_it_and_names_the_way_out(self) -> None:
        with pytest.raises(OutsideCalendarError):
            due(date(2027, 12, 30), WorkingDays(2), vn.calendar())
        with pytest.raises(OutsideCalendarError, match="through=2028"):
            vn.calendar().is_working_day(date(2028, 1, 3))


class TestWhereNothingIsKnown:
    @pytest.mark.parametrize("year", [2101, 2102, 9999, 20_000])
    def test_a_year_after_2100_is_refused(self, year: int) -> None:
        with pytest.raises(BadValueError, match=str(year)):
            vn.calendar(through=year)
        with pytest.raises(BadValueError, match=str(year)):
            vn.calendar().extended(year)

    @pytest.mark.parametrize("year", [True, 2030.0, "2030", date(2030, 1, 1)])
    def test_what_is_no_whole_number_is_refused(self, year: object) -> None:
        with pytest.raises(OnestopError):
            vn.calendar(through=year)  # type: ignore[arg-type]

    def test_a_calendar_without_a_pattern_is_not_extended(self) -> None:
        made = WorkCalendar(date(2026, 1, 1), date(2026, 12, 31))
        assert made.projection is None
        with pytest.raises(OnestopError):
            made.extended(2028)

    def test_2100_itself_is_projected(self, farthest: WorkCalendar) -> None:
        assert farthest.last == date(2100, 12, 31)
        assert all(farthest.day(day).projected for day in year_of(2100))


def lunar_rows() -> dict[int, dict[str, str]]:
    with shared_file("lunar.csv").open(encoding="utf-8", newline="") as file:
        return {int(row["year"]): row for row in csv.DictReader(file)}


class TestTheLunarDatesOfProjectedYears:
    """To 2099, against the table computed apart from the package `holidays`."""

    @pytest.mark.parametrize("year", range(2028, 2100))
    def test_tet_and_gio_to_fall_where_the_table_has_them(
        self, farthest: WorkCalendar, year: int
    ) -> None:
        row = lunar_rows()[year]
        new_year, gio_to = date.fromisoformat(row["tet"]), date.fromisoformat(row["gio_to"])
        for day in (new_year - timedelta(days=1), new_year, new_year + timedelta(days=1)):
            assert farthest.day(day).kind is DayKind.HOLIDAY
            assert farthest.day(day).name == "Tết Âm lịch"
        tenth = [d for d in year_of(year) if farthest.day(d).name == "Giỗ Tổ Hùng Vương"]
        assert tenth == [gio_to]

    @pytest.mark.parametrize("year", range(2028, 2100))
    def test_every_day_is_what_the_usual_pattern_makes_of_them(
        self, farthest: WorkCalendar, year: int
    ) -> None:
        row = lunar_rows()[year]
        named = usual_year(date.fromisoformat(row["tet"]), date.fromisoformat(row["gio_to"]))
        wrong = [
            f"{day:%a %Y-%m-%d}: expected {kind_of(day, named)}, got {farthest.day(day).kind.name}"
            for day in year_of(year)
            if farthest.day(day).kind.name != kind_of(day, named)
        ]
        assert not wrong, "\n".join(wrong)

    @pytest.mark.parametrize(
        ("what", "here", "in_china"),
        [
            ("Tết Âm lịch", "2030-02-02", "2030-02-03"),
            ("Tết Âm lịch", "2053-02-18", "2053-02-19"),
            ("Giỗ Tổ Hùng Vương", "2037-04-24", "2037-04-25"),
            ("Giỗ Tổ Hùng Vương", "2038-04-13", "2038-04-14"),
            ("Giỗ Tổ Hùng Vương", "2085-04-03", "2085-04-04"),
            ("Giỗ Tổ Hùng Vương", "2086-04-22", "2086-04-23"),
            ("Giỗ Tổ Hùng Vương", "2095-04-13", "2095-04-14"),
        ],
    )
    def test_where_viet_nam_and_china_differ_it_is_viet_nam(
        self, farthest: WorkCalendar, what: str, here: str, in_china: str
    ) -> None:
        assert farthest.day(date.fromisoformat(here)).name == what
        if what != "Tết Âm lịch":
            assert farthest.day(date.fromisoformat(in_china)).name != what

    def test_tet_2053_begins_two_days_before_the_vietnamese_new_year(
        self, farthest: WorkCalendar
    ) -> None:
        """Tuesday 18/2: one day before, so Mon 17 to Fri 21; the Chinese 19/2 would give more."""
        tet = [d for d in year_of(2053) if farthest.day(d).name == "Tết Âm lịch"]
        assert tet == list(days_between(date(2053, 2, 17), date(2053, 2, 21)))
