"""NQ 28/2026/QH16 Điều 2 (passed 2026-04-24, in force 2026-07-01): 24 November is off."""

from __future__ import annotations

from datetime import date

import pytest

from onestop import CalendarDays, Confidence, DayKind, WorkingDays, due
from tests.law.office import CALENDAR, days_of_kind


@pytest.mark.law("NQ 28/2026/QH16 Đ2", confidence="second hand")
class TestVietnamCultureDay:
    """Đ2: 24 November, *Ngày Văn hóa Việt Nam*, is a paid day off; with it there are twelve."""

    def test_before_the_resolution_24_november_2025_is_a_plain_working_monday(self) -> None:
        assert CALENDAR.day(date(2025, 11, 24)).kind is DayKind.WORKING
        assert due(date(2025, 11, 21), WorkingDays(1), CALENDAR).day == date(2025, 11, 24)
        assert due(date(2025, 11, 17), CalendarDays(7), CALENDAR).day == date(2025, 11, 24)

    @pytest.mark.parametrize("year", range(2015, 2026))
    def test_before_the_resolution_it_was_never_a_holiday(self, year: int) -> None:
        expected = DayKind.REST if date(year, 11, 24).weekday() >= 5 else DayKind.WORKING
        assert CALENDAR.day(date(year, 11, 24)).kind is expected

    @pytest.mark.parametrize("year", [2026, 2027])
    def test_since_2026_it_is_a_holiday(self, year: int) -> None:
        day = CALENDAR.day(date(year, 11, 24))
        assert day.kind is DayKind.HOLIDAY
        assert not day.is_working
        assert len(days_of_kind(DayKind.HOLIDAY, year)) == 12

    def test_a_limit_steps_over_it(self) -> None:
        assert due(date(2026, 11, 23), WorkingDays(1), CALENDAR).day == date(2026, 11, 25)
        assert due(date(2026, 11, 17), CalendarDays(7), CALENDAR).day == date(2026, 11, 25)

    def test_it_rests_on_the_resolution_and_not_on_the_labour_code(self) -> None:
        citation = CALENDAR.day(date(2026, 11, 24)).citation
        assert citation is not None
        assert "28/2026/QH16" in citation.instrument

    def test_its_source_is_second_hand_and_the_citation_says_so(self) -> None:
        citation = CALENDAR.day(date(2026, 11, 24)).citation
        assert citation is not None
        assert citation.confidence is Confidence.SECOND_HAND

    def test_it_is_one_day_without_an_exchange(self) -> None:
        # The exchange of Mon 23/11 for Sat 28/11 was proposed and not adopted (10065/VPCP-KGVX).
        assert CALENDAR.day(date(2026, 11, 23)).kind is DayKind.WORKING
        assert CALENDAR.day(date(2026, 11, 25)).kind is DayKind.WORKING
        assert CALENDAR.day(date(2026, 11, 28)).kind is DayKind.REST
