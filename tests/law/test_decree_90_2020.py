"""NĐ 90/2020/NĐ-CP (in force 2020-08-20), amended by NĐ 48/2023 (2023-09-15): by conditions."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from onestop import BadValueError, vn
from onestop.appraisal import (
    ConditionRules,
    Disqualification,
    FailingGround,
    LeadMarks,
    NoClass,
    NoClassKind,
    RatingClass,
    Staff,
    TaskYear,
    UnitYear,
    WorkMarks,
    ceiling,
    rate,
    rate_by_conditions,
)


def rules_on(day: date, staff: Staff = Staff.PUBLIC_EMPLOYEE) -> ConditionRules:
    rules = vn.rating_rules(on=day, staff=staff)
    assert isinstance(rules, ConditionRules)
    return rules


RULES = rules_on(date(2020, 8, 20))
HTXSNV, HTTNV, HTNV, KHTNV = RatingClass


@pytest.mark.law("NĐ 90/2020/NĐ-CP Đ12–15", confidence="confirmed")
class TestConditions:
    """Of a hundred tasks: 50 over-fulfilled, none weak, at most 20 weak, more than 50 unmet."""

    def test_before_it_was_in_force_no_rules_are_known(self) -> None:
        for staff in Staff:
            with pytest.raises(BadValueError, match="on is 2020-08-19: no rules of rating a"):
                vn.rating_rules(on=date(2020, 8, 19), staff=staff)

    @pytest.mark.parametrize(
        ("weak", "over", "expected"),
        [
            (0, 50, HTXSNV),
            (0, 49, HTTNV),
            (1, 0, HTNV),
            (20, 0, HTNV),
            (51, 0, KHTNV),
        ],
    )
    def test_the_class(self, weak: int, over: int, expected: RatingClass) -> None:
        year = TaskYear(tasks=100, weak=weak, overfulfilled=over, effective=True)
        assert rate_by_conditions(RULES, year).suggested is expected

    @pytest.mark.parametrize("weak", [21, 50])
    def test_between_the_text_is_silent(self, weak: int) -> None:
        found = rate_by_conditions(RULES, TaskYear(tasks=100, weak=weak, effective=True))
        assert isinstance(found.suggested, NoClass)
        assert found.suggested.kind is NoClassKind.UNDECIDED

    def test_discipline_is_the_lowest_class(self) -> None:
        found = Disqualification(FailingGround.DISCIPLINE, "UBND phường")
        year = TaskYear(tasks=100, overfulfilled=100, effective=True)
        assert rate_by_conditions(RULES, year, grounds=[found]).suggested is KHTNV


@pytest.mark.law("NĐ 90/2020/NĐ-CP Đ15.2", confidence="confirmed")
class TestLeaders:
    """Tham nhũng, lãng phí trong đơn vị; đơn vị dưới 50 %; điều kiện riêng ở khoản 2 Điều 12–14."""

    @pytest.mark.parametrize(
        "ground", [FailingGround.CORRUPTION_IN_UNIT, FailingGround.UNIT_UNDER_HALF]
    )
    def test_two_grounds_of_their_own(self, ground: FailingGround) -> None:
        year = TaskYear(tasks=10, effective=True)
        found = Disqualification(ground, "UBND")
        rules = rules_on(date(2024, 12, 1))
        assert rate_by_conditions(rules, year, grounds=[found], is_leader=True).suggested is KHTNV
        with pytest.raises(BadValueError, match=r"knows degradation, discipline$"):
            rate_by_conditions(rules, year, grounds=[found])

    def test_the_conditions_of_others_are_not_applied_to_them(self) -> None:
        year = TaskYear(tasks=10, overfulfilled=10, effective=True)
        assert rate_by_conditions(RULES, year).suggested is HTXSNV
        leader = rate_by_conditions(RULES, year, is_leader=True).suggested
        assert isinstance(leader, NoClass)
        assert leader.kind is NoClassKind.UNDECIDED
        assert "khoản 2" in leader.text("vi")


#: Two hundred targets, ten units: all met and good, half of the targets exceeded.
BEST = {"targets": 200, "met": 200, "in_time": 200, "exceeded": 100}
BEST |= {"units": 10, "completed": 10, "good": 10}
OWN = TaskYear(tasks=10, weak=10, effective=False)


@pytest.mark.law("NĐ 90/2020/NĐ-CP Đ12.2, Đ13.2, Đ14.2, Đ15.2", confidence="confirmed")
class TestConditionsOfTheUnitLed:
    """Vượt 50 % và 70 % đơn vị tốt; 80 % đúng hạn và như trên; trên 70 % và 70 %; dưới 50 %."""

    @pytest.mark.parametrize(
        ("unit", "expected"),
        [
            ({}, HTXSNV),
            ({"exceeded": 99}, HTTNV),
            ({"good": 7}, HTXSNV),
            ({"good": 6}, HTNV),
            ({"completed": 9, "good": 9}, HTNV),
            ({"met": 199, "in_time": 160}, HTTNV),
            ({"met": 199, "in_time": 159}, HTNV),
            ({"met": 141, "in_time": 0, "completed": 7, "good": 0}, HTNV),
            ({"met": 140, "in_time": 0, "completed": 7, "good": 0}, None),
            ({"met": 141, "in_time": 0, "completed": 6, "good": 0}, None),
            ({"met": 100, "in_time": 0}, None),
            ({"met": 99, "in_time": 99, "exceeded": 0}, KHTNV),
            ({"units": 0, "completed": 0, "good": 0}, HTXSNV),
        ],
    )
    @pytest.mark.parametrize("day", [date(2020, 8, 20), date(2024, 12, 1)])
    def test_the_class_of_a_leader(
        self, day: date, unit: dict[str, int], expected: RatingClass | None
    ) -> None:
        year: Any = {**BEST, **unit}
        rating = rate_by_conditions(rules_on(day), OWN, is_leader=True, unit=UnitYear(**year))
        if expected is not None:
            assert rating.suggested is expected
        else:
            assert isinstance(rating.suggested, NoClass)
            assert rating.suggested.kind is NoClassKind.UNDECIDED
            assert "the rule does not decide by the unit led" in rating.suggested.text("en")

    def test_a_ground_goes_before_the_unit(self) -> None:
        found = Disqualification(FailingGround.CORRUPTION_IN_UNIT, "Thanh tra", mended=True)
        unit = UnitYear(**BEST)
        rating = rate_by_conditions(RULES, OWN, is_leader=True, unit=unit, grounds=[found])
        assert rating.suggested is KHTNV  # the plea came with 233/2026

    def test_that_the_own_tasks_do_not_bound_is_the_librarys_default(self) -> None:
        unit = UnitYear(**BEST)
        rating = rate_by_conditions(RULES, OWN, is_leader=True, unit=unit)
        assert "the own tasks of a leader: are not asked" in rating.because[-1].text("en")
        assert "the library's default (inferred)" in rating.because[-1].text("en")
        bound = RULES.choosing(leader_tasks="bound")
        assert rate_by_conditions(bound, OWN, is_leader=True, unit=unit).suggested is KHTNV
        good = TaskYear(tasks=10, effective=False)
        assert rate_by_conditions(bound, good, is_leader=True, unit=unit).suggested is HTTNV
        weak_unit = UnitYear(targets=10, met=4, in_time=4)
        assert rate_by_conditions(bound, good, is_leader=True, unit=weak_unit).suggested is KHTNV
        silent = rate_by_conditions(
            bound, TaskYear(tasks=0, effective=True), is_leader=True, unit=unit
        )
        assert isinstance(silent.suggested, NoClass)

    @pytest.mark.parametrize(
        ("day", "words"),
        [
            (date(2026, 6, 30), "corruption or waste in the unit led, found by Thanh tra"),
            (date(2026, 7, 1), "or waste in the unit led, dealt with by law, found by Thanh tra"),
        ],
    )
    def test_corruption_in_the_words_of_each_edition(self, day: date, words: str) -> None:
        found = Disqualification(FailingGround.CORRUPTION_IN_UNIT, "Thanh tra")
        rules = vn.rating_rules(on=day, staff=Staff.PUBLIC_EMPLOYEE)
        if isinstance(rules, ConditionRules):
            rating = rate_by_conditions(rules, OWN, grounds=[found], is_leader=True)
        else:
            lead = LeadMarks(100, organising=100, uniting=100)
            rating = rate(rules, 30, WorkMarks(100, 100, 100), lead=lead, grounds=[found])
        assert words in rating.because[-1].text("en")

    def test_for_civil_servants_it_is_inferred(self) -> None:
        for day in (date(2020, 8, 20), date(2025, 12, 31)):
            rules = rules_on(day, Staff.CIVIL_SERVANT)
            assert rules.leader is not None
            assert rules.leader.citation is not None
            assert rules.leader.citation.percent == 90

    def test_who_leads_nothing_has_no_unit(self) -> None:
        with pytest.raises(BadValueError, match="only bounds the class of a leader"):
            rate_by_conditions(RULES, OWN, unit=UnitYear(**BEST))

    @pytest.mark.parametrize(
        ("parts", "message"),
        [
            ({"met": 201}, "met is 201: must be part of targets, 200"),
            ({"met": 100}, "in_time is 200: must be part of met, 100"),
            ({"exceeded": 201}, "exceeded is 201: must be part of met, 200"),
            ({"completed": 11}, "completed is 11: must be part of units, 10"),
            ({"completed": 9}, "good is 10: must be part of completed, 9"),
            ({"targets": 0}, "targets is 0: must be 1 or more"),
        ],
    )
    def test_parts_that_are_more_than_the_whole(self, parts: dict[str, int], message: str) -> None:
        year: Any = {**BEST, **parts}
        with pytest.raises(BadValueError, match=message):
            UnitYear(**year)


@pytest.mark.law("NĐ 90/2020/NĐ-CP Đ15.1.c; NĐ 48/2023 Đ1", confidence="confirmed")
class TestWhichDisciplineIsMeant:
    """Bị kỷ luật trong thực hiện nhiệm vụ; các chữ này bị bỏ từ 15/9/2023; NĐ 233: liên quan."""

    @pytest.mark.parametrize(
        ("day", "words"),
        [
            (date(2023, 9, 14), "discipline for a breach in carrying out duties"),
            (date(2023, 9, 15), "discipline in the year"),
        ],
    )
    def test_the_words_of_each_edition(self, day: date, words: str) -> None:
        found = Disqualification(FailingGround.DISCIPLINE, "UBND phường")
        rating = rate_by_conditions(
            rules_on(day), TaskYear(tasks=1, effective=True), grounds=[found]
        )
        assert words in rating.because[-1].text("en")


@pytest.mark.law("NĐ 90/2020/NĐ-CP Đ8–11", confidence="inferred")
class TestCivilServants:
    """The same conditions for civil servants are inferred (90 %), and so is 2025-12-31."""

    def test_before_it_was_in_force_no_rules_are_known(self) -> None:
        with pytest.raises(BadValueError):
            vn.rating_rules(on=date(2020, 8, 19))

    def test_the_year_of_the_ward_of_2023(self) -> None:
        rules = rules_on(date(2023, 12, 31), Staff.CIVIL_SERVANT)
        assert rules.name == "90/2020 + 48/2023"
        year = TaskYear(tasks=10, overfulfilled=5, effective=True)
        assert rate_by_conditions(rules, year).suggested is HTXSNV

    def test_the_last_day(self) -> None:
        assert rules_on(date(2025, 12, 31), Staff.CIVIL_SERVANT).last == date(2025, 12, 31)
        assert rules_on(date(2026, 6, 30)).last == date(2026, 6, 30)


@pytest.mark.law("NĐ 48/2023/NĐ-CP", confidence="to confirm")
class TestTheCeilingOf2023:
    """That it is 20 % of those rated good is to confirm (85 %)."""

    def test_before_it_was_in_force_no_ceiling_is_known(self) -> None:
        rules = rules_on(date(2023, 9, 14)).choosing(ceiling_base="good_only")
        with pytest.raises(BadValueError, match="knows no ceiling"):
            ceiling(10, 0, rules)

    def test_twenty_percent(self) -> None:
        rules = rules_on(date(2023, 9, 15)).choosing(ceiling_base="good_only")
        assert ceiling(10, 0, rules).allowed == 2
