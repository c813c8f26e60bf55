"""Supplements by the law of a sector: over the decree's rule, and over the office's choice.

NĐ 61/2018/NĐ-CP Đ19.4, in short: «thông báo trong thời hạn không quá 03 ngày làm việc kể từ ngày
tiếp nhận hồ sơ, trừ trường hợp pháp luật chuyên ngành có quy định khác».
"""

from __future__ import annotations

from datetime import date

import attrs
import pytest

from onestop import (
    CalendarDays,
    Channel,
    Citation,
    ClockPolicy,
    Dossier,
    Procedure,
    SupplementRule,
    TimeLimitCase,
    Timeliness,
    WorkingDays,
    classify,
    deadline_of,
    vn,
)
from onestop.limits.deadline import Deadline
from tests.law.office import CALENDAR

RECORD = Citation("175/2024/NĐ-CP", note="as record 56/QĐ-BXD has it")
BUILDING = SupplementRule(notice=[WorkingDays(7), WorkingDays(5)], most=2, citation=RECORD)


def permit(rule: SupplementRule | None) -> Procedure:
    """A building permit of 15 days for a private house, with a rule of supplements."""
    return Procedure("X.013225", "Cấp giấy phép xây dựng", limits=CalendarDays(15), supplement=rule)


def asked_twice(procedure: Procedure, first: str, second: str, last: str) -> Dossier:
    """Taken in on Monday 2 November 2026; supplemented on 12 November, and again at the end."""
    at = vn.local("02/11/2026 09:00")
    dossier = Dossier.submit("H48.53-261102-0001", procedure, at, channel=Channel.IN_PERSON)
    dossier = dossier.accept(at).request_supplement(vn.local(first), ["bản vẽ"])
    dossier = dossier.supplement(vn.local("12/11/2026 10:00"))
    return dossier.request_supplement(vn.local(second), ["bản vẽ"]).supplement(vn.local(last))


def due(dossier: Dossier, policy: ClockPolicy | None = None) -> Deadline:
    found = deadline_of(dossier, CALENDAR, policy=policy)
    assert found is not None
    return found


def keys(deadline: Deadline) -> list[str]:
    return [remark.key for remark in deadline.remarks]


LATE_BY_THE_DECREE = ("10/11/2026 10:00", "18/11/2026 10:00", "30/11/2026 10:00")


@pytest.mark.law("NĐ 61/2018 Đ19.4; 175/2024/NĐ-CP", confidence="confirmed")
class TestBuildingPermits:
    """A first notice within 7 working days, a second within 5 of an insufficient supplement."""

    def test_by_the_decree_day_6_is_late_and_a_second_request_moves_nothing(self) -> None:
        deadline = due(asked_twice(permit(None), *LATE_BY_THE_DECREE))
        # 15 days from 12 November: Friday 27 November
        assert deadline.day == date(2026, 11, 27)
        assert {"supplement_notice_late", "supplement_too_many"} <= {*keys(deadline)}

    def test_by_the_sector_both_are_lawful_and_the_second_moves_the_clock(self) -> None:
        dossier = asked_twice(permit(BUILDING), *LATE_BY_THE_DECREE)
        deadline = due(dossier)
        # 15 days from Monday 30 November: Tuesday 15 December
        assert deadline.day == date(2026, 12, 15)
        assert not [key for key in keys(deadline) if "late" in key or "many" in key]
        status = classify(dossier, vn.local("30/11/2026 16:00"), CALENDAR)
        assert status.timeliness is Timeliness.IN_TIME

    @pytest.mark.parametrize(
        ("first", "lawful"),
        [
            ("11/11/2026 16:59", True),  # the 7th working day after 2 November
            ("12/11/2026 09:00", False),
        ],
    )
    def test_the_first_notice_has_seven_working_days(self, first: str, *, lawful: bool) -> None:
        deadline = due(asked_twice(permit(BUILDING), first, "16/11/2026 10:00", "17/11/2026 10:00"))
        assert ("sector_notice_late_by" in keys(deadline)) is not lawful
        if not lawful:
            assert "a breach (175/2024/NĐ-CP)" in deadline.explain("en")

    @pytest.mark.parametrize(
        ("second", "lawful"),
        [
            ("19/11/2026 16:59", True),  # the 5th working day after 12 November
            ("20/11/2026 08:00", False),
        ],
    )
    def test_the_second_counts_from_the_supplement(self, second: str, *, lawful: bool) -> None:
        deadline = due(
            asked_twice(permit(BUILDING), "10/11/2026 10:00", second, "23/11/2026 10:00")
        )
        assert ("sector_second_notice_late_by" in keys(deadline)) is not lawful
        assert deadline.day == date(2026, 12, 8)  # it takes effect all the same

    def test_a_third_is_one_too_many(self) -> None:
        dossier = asked_twice(permit(BUILDING), *LATE_BY_THE_DECREE)
        third = dossier.request_supplement(vn.local("02/12/2026 09:00"), ["bản vẽ"])
        assert "supplement_too_many" in keys(due(third))

    def test_what_may_be_done_next_follows_the_sector(self) -> None:
        at = vn.local("02/11/2026 09:00")
        dossier = Dossier.submit("D", permit(BUILDING), at, channel=Channel.IN_PERSON).accept(at)

        def may_ask(dossier: Dossier, moment: str) -> bool:
            status = classify(dossier, vn.local(moment), CALENDAR)
            return "request_supplement" in status.next_actions

        assert may_ask(dossier, "11/11/2026 16:00")
        assert not may_ask(dossier, "12/11/2026 08:00")
        asked = dossier.request_supplement(vn.local("10/11/2026 10:00"), ["x"])
        again = asked.supplement(vn.local("12/11/2026 10:00"))
        assert may_ask(again, "19/11/2026 16:00")
        assert not may_ask(again, "20/11/2026 08:00")


@pytest.mark.law("NĐ 61/2018 Đ19.4", confidence="confirmed")
class TestWhatStandsOverWhat:
    """The procedure's rule stands over the office's policy, the policy over the era."""

    log = ("03/11/2026 10:00", "13/11/2026 10:00", "17/11/2026 10:00")

    def test_the_policy_stands_over_the_era(self) -> None:
        one = asked_twice(permit(SupplementRule(most=2)), *self.log)
        assert due(one).start == vn.local("17/11/2026 10:00")
        assert due(one, ClockPolicy(supplement="pause")).start == vn.local("02/11/2026 09:00")

    @pytest.mark.parametrize("chosen", ["restart", "pause", None])
    def test_the_sector_stands_over_the_policy(self, chosen: str | None) -> None:
        policy = ClockPolicy(supplement=chosen)  # type: ignore[arg-type]  # one of the words
        pausing = permit(SupplementRule(mode="pause", most=2, citation=RECORD))
        deadline = due(asked_twice(pausing, *self.log), policy)
        assert deadline.start == vn.local("02/11/2026 09:00")
        # paused from 3 to 12 and from 13 to 17 November: 17 November, and 13 days more
        assert deadline.day == date(2026, 11, 30)

    def test_a_choice_that_the_sector_contradicts_is_told(self) -> None:
        pausing = permit(SupplementRule(mode="pause", most=2))
        told = due(asked_twice(pausing, *self.log), ClockPolicy(supplement="pause"))
        assert not {"policy_supplement", "sector_over_policy"} & {*keys(told)}
        restart = permit(SupplementRule(mode="restart", most=2))
        told = due(asked_twice(restart, *self.log), ClockPolicy(supplement="pause"))
        assert "sector_over_policy" in keys(told)
        assert "policy_supplement" not in keys(told)

    def test_what_the_sector_leaves_open_the_policy_answers(self) -> None:
        rule = SupplementRule(notice=[WorkingDays(7)])
        told = due(asked_twice(permit(rule), *self.log), ClockPolicy(supplement="pause"))
        assert "policy_supplement" in keys(told)
        assert "supplement_too_many" in keys(told)  # the era's number

    def test_no_notice_is_named_for_a_later_request(self) -> None:
        rule = SupplementRule(notice=[WorkingDays(7)], most=2)
        log = ("03/11/2026 10:00", "26/11/2026 10:00", "27/11/2026 10:00")
        told = due(asked_twice(permit(rule), *log))
        assert not [key for key in keys(told) if "late" in key]

    def test_the_rule_of_the_case_stands_over_that_of_the_procedure(self) -> None:
        house = TimeLimitCase(CalendarDays(15), supplement=SupplementRule(mode="pause"))
        procedure = attrs.evolve(permit(BUILDING), limits=(house,))
        deadline = due(asked_twice(procedure, *LATE_BY_THE_DECREE))
        assert deadline.start == vn.local("02/11/2026 09:00")
        assert "supplement_too_many" not in keys(deadline)

    def test_a_case_found_later_brings_its_own_rule(self) -> None:
        plain = TimeLimitCase(WorkingDays(20))
        house = TimeLimitCase(
            WorkingDays(15), "nhà ở", key="house", supplement=SupplementRule(mode="pause")
        )
        procedure = Procedure("X", "a", limits=(plain, house))
        at = vn.local("02/11/2026 09:00")
        dossier = Dossier.submit("D", procedure, at, channel=Channel.IN_PERSON).accept(at)
        dossier = dossier.establish(vn.local("03/11/2026 09:00"), "house")
        dossier = dossier.request_supplement(vn.local("04/11/2026 09:00"), ["x"])
        assert due(dossier.supplement(vn.local("06/11/2026 09:00"))).start == at

    def test_a_supplement_at_intake_is_no_start_of_the_second_notice(self) -> None:
        at = vn.local("02/11/2026 09:00")
        dossier = Dossier.submit("D", permit(BUILDING), at, channel=Channel.IN_PERSON)
        dossier = dossier.request_supplement(at, ["x"]).supplement(vn.local("03/11/2026 09:00"))
        dossier = dossier.accept(vn.local("04/11/2026 09:00"))
        late = dossier.request_supplement(vn.local("16/11/2026 09:00"), ["x"])
        assert "sector_notice_late_by" in keys(due(late))

    def test_without_an_instrument_no_source_is_named(self) -> None:
        rule = SupplementRule(mode="restart", notice=[WorkingDays(1), WorkingDays(1)], most=2)
        told = due(asked_twice(permit(rule), *LATE_BY_THE_DECREE))
        assert {"sector_notice_late", "sector_second_notice_late"} <= {*keys(told)}
        assert "clock_restarted" in keys(told)
