"""NĐ 335/2025/NĐ-CP (in force 2026-01-01): rating civil servants by points, Điều 14 and 20."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest

from onestop import BadValueError, ReportPeriod, vn
from onestop.appraisal import (
    ConditionRules,
    Disqualification,
    FailingGround,
    LeadMarks,
    PointRules,
    Rating,
    RatingClass,
    WorkFault,
    WorkItem,
    WorkMarks,
    ceiling,
    rate,
    work_marks,
    year_rating,
)
from onestop.errors import SpansRulesError


def rules_on(day: date) -> PointRules:
    rules = vn.rating_rules(on=day)
    assert isinstance(rules, PointRules)
    return rules


RULES = rules_on(date(2026, 1, 1))


def rated(general: int, a: int, b: int, c: int) -> Rating:
    return rate(RULES, general, WorkMarks(a, b, c))


@pytest.mark.law("NĐ 335/2025/NĐ-CP Đ14", confidence="confirmed")
class TestPoints:
    """Đ14: 30 general + 70 results; results 70·(a + b + c)/300, of leaders the six by 600."""

    def test_before_it_was_in_force_the_rating_was_by_conditions(self) -> None:
        assert isinstance(vn.rating_rules(on=date(2025, 12, 31)), ConditionRules)
        assert RULES.name == "335/2025"

    def test_a_period_over_new_year_has_no_single_rule(self) -> None:
        with pytest.raises(SpansRulesError, match="90/2020 \\+ 48/2023, then 335/2025"):
            vn.rating_rules(on=ReportPeriod.reporting_month(2026, 1))  # from 15 December 2025

    def test_thirty_and_seventy(self) -> None:
        assert rated(30, 100, 100, 100).total == 100
        with pytest.raises(BadValueError, match="general is 31: must be 30 or less"):
            rated(31, 100, 100, 100)

    def test_the_mean_of_three_and_of_six(self) -> None:
        assert rated(0, 100, 80, 60).results == 56
        lead = LeadMarks(50, organising=100, uniting=90)
        # 70·(100 + 80 + 60 + 50 + 100 + 90)/600 = 70·480/600
        assert rate(RULES, 0, WorkMarks(100, 80, 60), lead=lead).results == 56

    def test_each_delay_and_each_failed_check_a_quarter_of_the_item(self) -> None:
        items = [WorkItem("1", delays=1, failed_checks=2), WorkItem("2")]
        marks = work_marks(items, RULES)
        assert (marks.quality, marks.progress) == (Fraction(75), Fraction(175, 2))

    def test_not_where_an_objective_cause_is_confirmed(self) -> None:
        excused = WorkFault("lũ", objective_by="UBND tỉnh")
        assert work_marks([WorkItem("1", delays=[excused])], RULES).progress == 100


@pytest.mark.law("NĐ 335/2025/NĐ-CP Đ14", confidence="inferred")
class TestFloorAndCap:
    """An item never falls below 0 (inferred, 85 %); a, b, c count to 100 (inferred, 75 %)."""

    def test_before_it_was_in_force_there_were_no_points(self) -> None:
        assert isinstance(vn.rating_rules(on=date(2025, 12, 31)), ConditionRules)

    def test_the_fifth_delay_takes_nothing_more(self) -> None:
        items = [WorkItem("1", delays=5), WorkItem("2")]
        assert work_marks(items, RULES).progress == 50

    def test_more_than_assigned_counts_as_all(self) -> None:
        assert rated(0, 200, 100, 100).results == 70


@pytest.mark.law("NĐ 335/2025/NĐ-CP Đ20", confidence="confirmed")
class TestClasses:
    """Đ20: from 90, 70 and 50 inclusive; the lowest on grounds of its own; 20 % excellent."""

    def test_before_it_was_in_force_the_rating_was_by_conditions(self) -> None:
        assert isinstance(vn.rating_rules(on=date(2025, 12, 31)), ConditionRules)

    @pytest.mark.parametrize(
        ("general", "expected"),
        [(20, "HTXSNV"), (19, "HTTNV"), (0, "HTTNV")],
    )
    def test_from_the_threshold(self, general: int, expected: str) -> None:
        assert rated(general, 100, 100, 100).suggested is RatingClass(expected)

    @pytest.mark.parametrize(("general", "expected"), [(15, "HTNV"), (14, "KHTNV")])
    def test_the_lower_ones(self, general: int, expected: str) -> None:
        assert rated(general, 50, 50, 50).suggested is RatingClass(expected)

    def test_discipline_whatever_the_points(self) -> None:
        found = Disqualification(FailingGround.DISCIPLINE, "UBND phường")
        rating = rate(RULES, 30, WorkMarks(100, 100, 100), grounds=[found])
        assert rating.suggested is RatingClass.KHTNV

    def test_twenty_percent_of_those_rated_good(self) -> None:
        own = RULES.choosing(ceiling_base="good_only")
        assert ceiling(12, 0, own).exact == Fraction(12, 5)

    def test_no_text_fails_whoever_is_below_all_of_the_quantity(self) -> None:
        assert rated(30, 99, 100, 100).suggested is RatingClass.HTXSNV


@pytest.mark.law("NĐ 335/2025/NĐ-CP Đ20", confidence="inferred")
class TestTheYear:
    """That a year has the mean of its months or quarters is inferred (85 %)."""

    def test_before_it_was_in_force_there_were_no_points(self) -> None:
        assert isinstance(vn.rating_rules(on=date(2025, 12, 31)), ConditionRules)

    def test_the_mean(self) -> None:
        months = [rated(general, 100, 100, 100) for general in (10, 20, 30)]
        assert year_rating(RULES, months).total == 90
