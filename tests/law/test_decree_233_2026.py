"""NĐ 233/2026/NĐ-CP (in force 2026-07-01): rating public employees, Điều 12 and 14."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest

from onestop import BadValueError, ReportPeriod, vn
from onestop.appraisal import (
    ConditionRules,
    LeadMarks,
    Leave,
    NoClass,
    NoClassKind,
    PointRules,
    RatingClass,
    Staff,
    WorkItem,
    WorkMarks,
    ceiling,
    rate,
    unrated,
    work_marks,
)
from onestop.errors import SpansRulesError

RULES = vn.rating_rules(on=date(2026, 7, 1), staff=Staff.PUBLIC_EMPLOYEE)
BEFORE = vn.rating_rules(on=date(2026, 6, 30), staff=Staff.PUBLIC_EMPLOYEE)


def rules() -> PointRules:
    assert isinstance(RULES, PointRules)
    return RULES


@pytest.mark.law("NĐ 233/2026/NĐ-CP Đ12", confidence="confirmed")
class TestPointsAndClasses:
    """30 + 70 and 90, 70, 50 as for civil servants; 20 %, outstanding 25 % (Đ12.6)."""

    def test_before_it_was_in_force_the_rating_was_by_conditions(self) -> None:
        assert isinstance(BEFORE, ConditionRules)
        assert RULES.name == "233/2026"

    def test_the_year_2026_has_two_rules(self) -> None:
        year = ReportPeriod.between(date(2026, 1, 1), date(2026, 12, 31))
        with pytest.raises(SpansRulesError, match="then 233/2026"):
            vn.rating_rules(on=year, staff=Staff.PUBLIC_EMPLOYEE)
        assert vn.rating_rules(on=year).name == "335/2025"

    def test_points_and_classes(self) -> None:
        assert rate(rules(), 20, WorkMarks(100, 100, 100)).suggested is RatingClass.HTXSNV
        assert rate(rules(), 19, WorkMarks(100, 100, 100)).suggested is RatingClass.HTTNV

    def test_the_ceilings(self) -> None:
        own = rules().choosing(ceiling_base="good_only")
        assert ceiling(20, 0, own).allowed == 4
        assert ceiling(20, 0, own, outstanding=True).allowed == 5

    def test_the_units_own_regulation_sets_what_a_delay_takes(self) -> None:
        with pytest.raises(BadValueError, match="the unit's own regulation"):
            work_marks([WorkItem("1", delays=1)], rules())
        own = rules().choosing(delay_cost=Fraction(1, 5))
        assert work_marks([WorkItem("1", delays=1)], own).progress == 80

    def test_a_heads_class_is_not_above_the_units(self) -> None:
        lead = LeadMarks(100, organising=100, uniting=100)
        work = WorkMarks(100, 100, 100)
        head = rate(rules(), 30, work, lead=lead, unit_class=RatingClass.HTTNV)
        assert head.suggested is RatingClass.HTTNV


@pytest.mark.law("NĐ 233/2026/NĐ-CP Đ14", confidence="confirmed")
class TestWhoIsNotRated:
    """Less than six months worked: not rated (Đ14.1); illness and birth: on the time (Đ14.2)."""

    def test_before_it_was_in_force_no_such_rule_is_known(self) -> None:
        assert unrated(BEFORE, 1) is None

    def test_less_than_six_months(self) -> None:
        found = unrated(RULES, Fraction(59, 10))
        assert found is not None
        assert isinstance(found.suggested, NoClass)
        assert found.suggested.kind is NoClassKind.ON_LEAVE
        assert unrated(RULES, 6) is None

    @pytest.mark.parametrize("leave", [Leave.SICK, Leave.MATERNITY])
    def test_illness_and_birth_are_rated_on_the_time_worked(self, leave: Leave) -> None:
        assert unrated(RULES, 1, leave=leave) is None


@pytest.mark.law("NĐ 233/2026/NĐ-CP Đ14", confidence="inferred")
class TestCivilServants:
    """For civil servants the same special cases are inferred (80 %)."""

    def test_before_2026_no_such_rule_is_known(self) -> None:
        assert unrated(vn.rating_rules(on=date(2025, 12, 31)), 1) is None

    def test_less_than_six_months(self) -> None:
        found = unrated(vn.rating_rules(on=date(2026, 12, 31)), 5)
        assert found is not None
        assert found.because[-1].text("en").endswith("(inferred, 80 %)")
