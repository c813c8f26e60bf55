"""NĐ 233/2026/NĐ-CP (in force 2026-07-01): rating public employees, Điều 12 and 14."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import ClassVar

import pytest

from onestop import BadValueError, Confidence, ReportPeriod, vn
from onestop.appraisal import (
    ConditionRules,
    Disqualification,
    FailingGround,
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
    year_rating,
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


PUBLIC = Staff.PUBLIC_EMPLOYEE


@pytest.mark.law("NĐ 233/2026/NĐ-CP Đ20.1", confidence="confirmed")
class TestAUnitWithoutItsOwnRegulation:
    """Đơn vị chưa ban hành quy chế thì năm 2026 đánh giá theo NĐ 90/2020 và NĐ 48/2023."""

    @pytest.mark.parametrize("day", [date(2026, 6, 30), date(2026, 12, 1), date(2026, 12, 31)])
    def test_it_rates_the_year_2026_by_the_older_conditions(self, day: date) -> None:
        rules = vn.rating_rules(on=day, staff=PUBLIC, unit_regulation=False)
        assert isinstance(rules, ConditionRules)
        assert (rules.name, rules.last) == ("90/2020 + 48/2023", date(2026, 12, 31))
        assert rules.source.note is not None
        assert "233/2026, Điều 20.1" in rules.source.note

    def test_so_the_whole_year_has_one_rule(self) -> None:
        year = ReportPeriod.between(date(2026, 1, 1), date(2026, 12, 31))
        rules = vn.rating_rules(on=year, staff=PUBLIC, unit_regulation=False)
        assert rules.name == "90/2020 + 48/2023"

    def test_it_is_a_matter_of_that_year_and_of_public_employees_alone(self) -> None:
        later = vn.rating_rules(on=date(2027, 1, 1), staff=PUBLIC, unit_regulation=False)
        assert later.name == "233/2026"
        assert vn.rating_rules(on=date(2026, 12, 1), unit_regulation=False).name == "335/2025"

    def test_with_a_regulation_the_new_rules_hold(self) -> None:
        assert vn.rating_rules(on=date(2026, 12, 1), staff=PUBLIC).name == "233/2026"


@pytest.mark.law("NĐ 233/2026/NĐ-CP Đ15.1", confidence="confirmed")
class TestTheSeason:
    """Trước ngày 05 tháng 12; điểm năm là điểm trung bình của các tháng, quý."""

    def test_before_5_december_and_by_the_mean(self) -> None:
        before = rules().rated_before
        assert before is not None
        assert before.value == (12, 5)
        year = rules().year
        assert (year.value, year.citation and year.citation.confidence) == (
            "mean",
            Confidence.CONFIRMED,
        )

    def test_before_it_was_in_force_no_such_day_is_known(self) -> None:
        assert BEFORE.rated_before is None
        assert BEFORE.rated_before_otherwise is None

    def test_before_15_january_where_the_year_ends_otherwise(self) -> None:
        before = rules().rated_before_otherwise
        assert before is not None
        assert before.value == (1, 15)


@pytest.mark.law("NĐ 233/2026/NĐ-CP Đ12.4", confidence="confirmed")
class TestTheLowestClassWhateverThePoints:
    """Suy thoái; điều đảng viên không được làm; nêu gương; kỷ luật; lãnh đạo: tham ô, lãng phí."""

    EVERYBODY: ClassVar = [
        FailingGround.DEGRADATION,
        FailingGround.PARTY_PROHIBITION,
        FailingGround.DUTY_TO_SET_AN_EXAMPLE,
        FailingGround.DISCIPLINE,
    ]

    def test_before_it_was_in_force_two_of_them_were_not_known(self) -> None:
        assert BEFORE.grounds(is_leader=False) == (
            FailingGround.DEGRADATION,
            FailingGround.DISCIPLINE,
        )

    @pytest.mark.parametrize("ground", EVERYBODY)
    def test_four_grounds_of_everybody(self, ground: FailingGround) -> None:
        found = Disqualification(ground, "Đảng ủy")
        full = rate(rules(), 30, WorkMarks(100, 100, 100), grounds=[found])
        assert full.suggested is RatingClass.KHTNV

    def test_of_a_leader_embezzlement_corruption_or_waste_in_the_unit_too(self) -> None:
        assert RULES.grounds(is_leader=True) == (
            *self.EVERYBODY,
            FailingGround.CORRUPTION_IN_UNIT,
        )
        assert "waste" in FailingGround.CORRUPTION_IN_UNIT.text("en")
        for ruling in (RULES.failing, RULES.leader_failing):
            assert ruling is not None
            assert ruling.citation is not None
            assert ruling.citation.confidence is Confidence.CONFIRMED


@pytest.mark.law("NĐ 233/2026/NĐ-CP Đ12.4.d", confidence="confirmed")
class TestTheLeadersPlea:
    """Người đứng đầu chủ động phát hiện, báo cáo, khắc phục: có thể được loại trừ."""

    MENDED = Disqualification(FailingGround.CORRUPTION_IN_UNIT, "Thanh tra", mended=True)
    LEAD = LeadMarks(100, organising=100, uniting=100)
    FULL = WorkMarks(100, 100, 100)

    def test_before_it_was_in_force_nothing_was_spared(self) -> None:
        assert BEFORE.leader_plea is None

    def test_what_was_mended_is_spared_and_told(self) -> None:
        rating = rate(rules(), 30, self.FULL, lead=self.LEAD, grounds=[self.MENDED])
        assert (rating.suggested, rating.grounds) == (RatingClass.HTXSNV, ())
        told = [remark.text("en") for remark in rating.because]
        assert any("may be spared; a person decides case by case" in each for each in told)

    def test_what_was_not_mended_is_not(self) -> None:
        found = Disqualification(FailingGround.CORRUPTION_IN_UNIT, "Thanh tra")
        rating = rate(rules(), 30, self.FULL, lead=self.LEAD, grounds=[found])
        assert rating.suggested is RatingClass.KHTNV

    def test_no_other_ground_is_spared(self) -> None:
        found = Disqualification(FailingGround.DISCIPLINE, "UBND", mended=True)
        assert rate(rules(), 30, self.FULL, grounds=[found]).suggested is RatingClass.KHTNV

    def test_the_year_tells_it_too(self) -> None:
        part = rate(rules(), 30, self.FULL, lead=self.LEAD)
        year = year_rating(rules(), [part], grounds=[self.MENDED])
        assert year.suggested is RatingClass.HTXSNV
        assert any("spared" in remark.text("en") for remark in year.because)

    def test_for_civil_servants_it_is_inferred(self) -> None:
        plea = vn.rating_rules(on=date(2026, 12, 1)).leader_plea
        assert plea is not None
        assert plea.citation is not None
        assert (plea.citation.confidence, plea.citation.percent) == (Confidence.INFERRED, 90)


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
