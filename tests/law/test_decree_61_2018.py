"""NĐ 61/2018/NĐ-CP (2018-06-21 to 2025-06-30), the first one-stop decree in the facts.

Of the decision it replaced (QĐ 09/2015/QĐ-TTg) the facts hold no rule: before 2018-06-21 the
decree is not cited.
"""

from __future__ import annotations

from datetime import date
from typing import Any

import attrs
import pytest

from onestop import (
    BadValueError,
    Ballot,
    CalendarDays,
    Channel,
    Citation,
    ClockPolicy,
    Component,
    Dossier,
    IllegalEventError,
    Paper,
    Parallel,
    Part,
    Procedure,
    ReportPeriod,
    SameDay,
    Sequence,
    State,
    SuspensionGround,
    Timeliness,
    WorkingDays,
    check,
    classify,
    deadline_of,
    due,
    tally,
    vn,
    whose_delay,
)
from onestop.dossiers import shares_of, to_request, transfer_due
from onestop.errors import OfficerBallotError
from onestop.figures import Suppressed, suppress
from onestop.satisfaction import Stage
from onestop.satisfaction.ballots import (
    BallotBox,
    BallotPolicy,
    Cast,
    DeviceMark,
    SigningKey,
    issue_token,
    read_token,
)
from tests.law.office import CALENDAR, accepted, counted, submitted, told


@pytest.mark.law("NĐ 61/2018 Đ17", confidence="inferred")
class TestTheClockStartsAtAcceptance:
    """Đ17: the limit runs from the moment the dossier is received complete and correct.

    Confirmed for the decree of 2025, inferred for this one.
    """

    # Handed in online on Fri 8/11/2024 at 20:00, accepted on Mon 11/11 at 08:00.
    HANDED_IN = submitted("08/11/2024 20:00", WorkingDays(3))
    ACCEPTED = HANDED_IN.accept(vn.local("11/11/2024 08:00"))

    @pytest.mark.parametrize(
        ("at", "cited"),
        [
            ("20/06/2018 08:00", False),
            ("21/06/2018 08:00", True),
            ("30/06/2025 08:00", True),
            ("01/07/2025 08:00", False),
        ],
    )
    def test_it_is_cited_for_dossiers_received_while_it_was_in_force(
        self, at: str, cited: bool
    ) -> None:
        deadline = deadline_of(accepted(at), CALENDAR)
        assert deadline is not None
        assert ("61/2018" in deadline.explain("vi")) is cited

    def test_from_acceptance_and_not_from_submission(self) -> None:
        # 12, 13, 14 November; from the submission it would have been Wed 13/11.
        deadline = deadline_of(self.ACCEPTED, CALENDAR)
        assert deadline is not None
        assert deadline.day == date(2024, 11, 14)
        assert deadline.because[0].day == date(2024, 11, 11)

    def test_before_acceptance_there_is_no_deadline(self) -> None:
        assert deadline_of(self.HANDED_IN, CALENDAR) is None

    def test_before_acceptance_nothing_is_counted_however_long_it_lies(self) -> None:
        status = classify(self.HANDED_IN, vn.local("10/12/2024 08:00"), CALENDAR)
        assert status.timeliness is Timeliness.NOT_COUNTED
        assert status.state is State.NEW
        assert status.deadline is None

    def test_asked_for_a_moment_before_acceptance_the_clock_has_not_started(self) -> None:
        status = classify(self.ACCEPTED, vn.local("11/11/2024 07:59"), CALENDAR)
        assert status.timeliness is Timeliness.NOT_COUNTED

    def test_from_the_moment_of_acceptance_it_runs(self) -> None:
        status = classify(self.ACCEPTED, vn.local("11/11/2024 08:00"), CALENDAR)
        assert status.timeliness is Timeliness.IN_TIME
        assert status.working_days_left == 3

    def test_the_published_procedure_counts_the_same_way(self) -> None:
        # 1.004194, temporary residence: 3 working days.
        procedure = vn.procedures()["1.004194"]
        assert procedure.limit() == WorkingDays(3)


@pytest.mark.law("NĐ 61/2018 Đ17.1", confidence="confirmed")
class TestRefusedAtIntake:
    """Đ17.1: one of the three outcomes of the check at intake, on form 03, with its reason.

    «Phiếu từ chối tiếp nhận giải quyết hồ sơ», the third beside «Giấy tiếp nhận hồ sơ và hẹn trả
    kết quả» and «Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ».

    The clock never started: the dossier is not counted.
    """

    REFUSED = submitted("11/11/2024 08:00").refuse(
        vn.local("11/11/2024 09:00"), "không thuộc thẩm quyền"
    )

    def test_it_has_no_deadline(self) -> None:
        assert deadline_of(self.REFUSED, CALENDAR) is None

    @pytest.mark.parametrize("at", ["11/11/2024 09:00", "30/12/2024 08:00"])
    def test_it_is_not_counted_then_or_ever(self, at: str) -> None:
        status = classify(self.REFUSED, vn.local(at), CALENDAR)
        assert status.timeliness is Timeliness.NOT_COUNTED
        assert status.state is State.REFUSED

    def test_waiting_and_refused_are_told_apart_in_the_reasons(self) -> None:
        at = vn.local("30/12/2024 08:00")
        waiting = classify(submitted("11/11/2024 08:00"), at, CALENDAR)
        refused = classify(self.REFUSED, at, CALENDAR)
        assert waiting.timeliness is refused.timeliness is Timeliness.NOT_COUNTED
        assert waiting.because != refused.because

    def test_it_stands_outside_the_sums_of_the_report(self) -> None:
        period = ReportPeriod.between(date(2024, 11, 1), date(2024, 11, 30))
        report = tally([self.REFUSED, accepted("12/11/2024 08:00")], period, CALENDAR)
        assert report.total.refused == 1
        assert report.total.received == 1
        assert report.check() == ()

    def test_what_was_accepted_can_no_longer_be_refused(self) -> None:
        with pytest.raises(IllegalEventError):
            accepted("11/11/2024 08:00").refuse(vn.local("11/11/2024 09:00"), "lý do")

    def test_what_was_refused_can_no_longer_be_accepted(self) -> None:
        with pytest.raises(IllegalEventError):
            self.REFUSED.accept(vn.local("12/11/2024 08:00"))


@pytest.mark.law("NĐ 61/2018 Đ19.8", confidence="confirmed")
class TestRejectedAfterAppraisal:
    """Đ19.8: a rejection after appraisal is notified inside the handling limit: it is an end."""

    @pytest.mark.parametrize("at", ["20/06/2018 09:00", "21/06/2018 09:00"])
    def test_before_it_was_in_force_it_was_judged_the_same_way(self, at: str) -> None:
        # Five working days from Wed 20/6 or Thu 21/6/2018: Wed 27/6 or Thu 28/6.
        rejected = accepted(at, WorkingDays(5)).complete(
            vn.local("29/06/2018 09:00"), outcome="rejected"
        )
        later = vn.local("02/07/2018 09:00")
        assert classify(rejected, later, CALENDAR).timeliness is Timeliness.LATE

    def test_it_is_judged_like_any_other_end(self) -> None:
        dossier = accepted("11/11/2024 08:00", WorkingDays(3))
        in_time = dossier.complete(vn.local("14/11/2024 16:00"), outcome="rejected")
        too_late = dossier.complete(vn.local("15/11/2024 08:00"), outcome="rejected")
        at = vn.local("30/12/2024 08:00")
        assert classify(in_time, at, CALENDAR).timeliness is Timeliness.ON_TIME
        assert classify(too_late, at, CALENDAR).timeliness is Timeliness.LATE


@pytest.mark.law("NĐ 61/2018 Đ19.6-7", confidence="inferred")
class TestSeveralAgencies:
    """Đ19.6–7: on paper one after the other, electronically all at once.

    The whole must not exceed the published total: the sum for a sequence, the longest for
    parallel work (inferred).
    """

    # 2.000986: the commune the same day, then the police 15 days beside social insurance 10.
    START = vn.local("11/11/2024 10:00")

    def test_one_after_the_other_the_limits_add_up(self) -> None:
        # Mon 11/11 + 15 days = Tue 26/11; + 10 days = Fri 6/12.
        limit = Sequence(SameDay(), CalendarDays(15), CalendarDays(10))
        assert due(self.START, limit, CALENDAR).day == date(2024, 12, 6)

    def test_side_by_side_the_longest_decides(self) -> None:
        limit = Sequence(SameDay(), Parallel(CalendarDays(15), CalendarDays(10)))
        assert due(self.START, limit, CALENDAR).day == date(2024, 11, 26)


@pytest.mark.law("NĐ 61/2018 Đ17.1", confidence="confirmed")
class TestOneRequestWithTheFullList:
    """Đ17.1: the check at intake asks for supplements once: the full list, and the reason.

    «Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ», form 02.
    """

    PROCEDURE = Procedure(
        "1.000001",
        "Thủ tục mẫu",
        components=[
            Component("tờ khai", number=1),
            Component("bản vẽ", originals=2, copies=1),
            Component("giấy tờ tùy thân", presented=True, number=1),
            Component("văn bản ủy quyền", "khi nộp thay", number=1),
        ],
    )

    def handed_in(self, *papers: Paper) -> Dossier:
        return Dossier.submit(
            "000.00.53.H48-220921-0099",
            self.PROCEDURE,
            vn.local("21/09/2022 08:00"),
            channel=Channel.IN_PERSON,
            papers=papers,
        )

    def test_the_list_is_full_and_says_of_each_what_lacks(self) -> None:
        assert to_request(check(self.handed_in(Paper("bản vẽ", originals=1)))) == (
            "thiếu: tờ khai (1)",
            "bản vẽ: có 1 bản chính, cần 2",
            "bản vẽ: có 0 bản sao, cần 1",
            "chưa xuất trình: giấy tờ tùy thân (1)",
        )

    def test_what_the_law_does_not_ask_in_this_case_is_not_on_it(self) -> None:
        assert not [item for item in to_request(check(self.handed_in())) if "ủy quyền" in item]

    def test_when_all_that_was_asked_came_in_nothing_is_left_to_ask(self) -> None:
        full = self.handed_in(
            Paper("tờ khai", originals=1),
            Paper("bản vẽ", originals=2, copies=1),
            Paper("giấy tờ tùy thân", originals=1),
        )
        assert to_request(check(full)) == ()

    def test_the_request_goes_into_the_log(self) -> None:
        dossier = self.handed_in()
        asked = dossier.request_supplement(vn.local("21/09/2022 08:30"), to_request(check(dossier)))
        assert asked.state is State.SUPPLEMENT_REQUESTED


#: The wall calendar of the cases below: Wed 20 June 2018 is the last day before the decree.
#:
#:      June 2018                July 2018
#:  Mo Tu We Th Fr Sa Su     Mo Tu We Th Fr Sa Su
#:  18 19 20 21 22 23 24                        1
#:  25 26 27 28 29 30         2  3  4  5  6  7  8
BEFORE, SINCE = "20/06/2018 09:00", "21/06/2018 09:00"

FIVE = WorkingDays(5)


@pytest.mark.law("NĐ 61/2018 Đ11.2.c, Đ17.1, Đ17.2.a", confidence="confirmed")
class TestOneSupplementAtIntake:
    """Đ11.2.c, Đ17.1: at intake a supplement is asked once, with the full list and the reason."""

    def asked_twice(self, day: str) -> Dossier:
        """Asked twice before acceptance on that day, at 10:00."""
        dossier = submitted(f"{day} 07:30", WorkingDays(3))
        for asked, full in (("08:00", "08:30"), ("09:00", "09:30")):
            dossier = dossier.request_supplement(vn.local(f"{day} {asked}"), ["tờ khai"])
            dossier = dossier.supplement(vn.local(f"{day} {full}"))
        return dossier.accept(vn.local(f"{day} 10:00"))

    def test_before_it_was_in_force_no_number_is_known(self) -> None:
        deadline = counted(self.asked_twice("20/06/2018"))
        assert deadline.day == date(2018, 6, 25)
        assert "the rules allow" not in told(deadline)

    def test_since_then_the_second_one_is_told(self) -> None:
        deadline = counted(self.asked_twice("21/06/2018"))
        assert deadline.day == date(2018, 6, 26)
        assert told(deadline) == (
            "Request 2 for a supplement, at Thursday 21 June 2018 09:00: the rules allow 1, "
            "it moves nothing"
        )

    def test_a_second_one_is_no_lawful_next_step(self) -> None:
        once = (
            submitted("21/06/2018 07:30")
            .request_supplement(vn.local("21/06/2018 08:00"), ["tờ khai"])
            .supplement(vn.local("21/06/2018 08:30"))
        )
        status = classify(once, vn.local("21/06/2018 09:00"), CALENDAR)
        assert "request_supplement" not in status.next_actions

    def test_the_list_is_full_so_it_cannot_be_empty(self) -> None:
        with pytest.raises(BadValueError, match="must name what is asked, all of it at once"):
            submitted(SINCE).request_supplement(vn.local("21/06/2018 09:30"), [])

    def test_three_outcomes_a_receipt_a_supplement_slip_a_refusal_slip(self) -> None:
        dossier, at = submitted(SINCE), vn.local("21/06/2018 09:30")
        assert dossier.accept(at).state is State.ACCEPTED
        assert dossier.request_supplement(at, ["tờ khai"]).state is State.SUPPLEMENT_REQUESTED
        assert dossier.refuse(at, "không thuộc thẩm quyền").state is State.REFUSED


@pytest.mark.law("NĐ 61/2018 Đ17.1, Đ17.3", confidence="inferred")
class TestASupplementAtIntakeStartsNoClock:
    """Đ17.1, Đ17.3: asked before acceptance, a supplement means that the clock has not started.

    Inferred (95 %).
    """

    @pytest.mark.parametrize(
        ("handed_in", "full", "last"),
        [
            ("11/06/2018 09:00", "20/06/2018 09:00", date(2018, 6, 27)),  # before it was in force
            ("12/06/2018 09:00", "21/06/2018 09:00", date(2018, 6, 28)),
        ],
    )
    def test_the_days_of_waiting_count_nothing(self, handed_in: str, full: str, last: date) -> None:
        waiting = submitted(handed_in, FIVE).request_supplement(
            vn.local(handed_in), ["giấy ủy quyền"]
        )
        at = vn.local("19/06/2018 09:00")
        assert deadline_of(waiting, CALENDAR) is None
        assert classify(waiting, at, CALENDAR).timeliness is Timeliness.NOT_COUNTED
        assert counted(waiting.supplement(vn.local(full)).accept(vn.local(full))).day == last


@pytest.mark.law("NĐ 61/2018 Đ19.4", confidence="confirmed")
class TestASupplementAtTheAppraisalBeginsTheLimitAgain:
    """Đ19.4: asked at the appraisal stage within 3 working days of reception, unless a sector law
    says otherwise; when the full dossier comes in, the limit is counted again from zero.
    """

    ACCEPTED = accepted(SINCE, FIVE)  # 22, 25, 26, 27, 28 June: due Thu 28/6

    def asked(self, at: str, dossier: Dossier = ACCEPTED) -> Dossier:
        return dossier.request_supplement(vn.local(at), ["bản vẽ"])

    def test_before_it_was_in_force_the_library_restarts_and_says_that_no_rule_is_known(
        self,
    ) -> None:
        dossier = self.asked("22/06/2018 09:00", accepted(BEFORE, FIVE))
        once = dossier.supplement(vn.local("25/06/2018 09:00"))
        assert counted(once).day == date(2018, 7, 2)  # 26, 27, 28, 29 June, 2 July
        assert "No rules are known for the day of acceptance" in told(counted(once))
        twice = self.asked("26/06/2018 09:00", once).supplement(vn.local("27/06/2018 09:00"))
        assert counted(twice).day == date(2018, 7, 4)  # 28, 29 June, 2, 3, 4 July

    def test_without_one(self) -> None:
        assert counted(self.ACCEPTED).day == date(2018, 6, 28)

    def test_the_day_on_which_the_full_dossier_came_in_is_day_0(self) -> None:
        full = self.asked("25/06/2018 10:00").supplement(vn.local("27/06/2018 15:30"))
        deadline = counted(full)
        assert deadline.day == date(2018, 7, 4)  # 28, 29 June, 2, 3, 4 July
        assert (deadline.because[0].day, deadline.because[0].counted) == (date(2018, 6, 27), 0)
        assert told(deadline) == (
            "The full dossier came in at Wednesday 27 June 2018 15:30: the limit begins again "
            "(Nghị định 61/2018/NĐ-CP, Điều 19.4)"
        )

    def test_from_zero_means_that_what_stood_still_before_is_spent(self) -> None:
        ground = SuspensionGround("nộp thuế", True, citation=Citation("Luật mẫu"))
        dossier = self.ACCEPTED.suspend(vn.local("22/06/2018 08:00"), ground)
        dossier = self.asked("25/06/2018 10:00", dossier.resume(vn.local("25/06/2018 08:00")))
        deadline = counted(dossier.supplement(vn.local("27/06/2018 15:30")))
        assert (deadline.day, deadline.pauses) == (date(2018, 7, 4), ())

    @pytest.mark.parametrize("at", ["25/06/2018 10:00", "28/06/2018 17:00", "05/07/2018 09:00"])
    def test_while_it_is_awaited_the_clock_stands_still(self, at: str) -> None:
        status = classify(self.asked("25/06/2018 10:00"), vn.local(at), CALENDAR)
        assert status.timeliness is Timeliness.PAUSED
        assert int(status.state) == 5
        assert status.deadline is not None
        assert status.deadline.day == date(2018, 6, 28)

    @pytest.mark.parametrize(
        ("at", "late"),
        [
            ("21/06/2018 09:01", False),
            ("26/06/2018 07:30", False),  # 22, 25, 26: the third working day
            ("26/06/2018 23:59", False),
            ("27/06/2018 00:01", True),
            ("28/06/2018 16:00", True),
        ],
    )
    def test_the_notice_within_3_working_days(self, at: str, late: bool) -> None:
        full = self.asked(at).supplement(vn.local("29/06/2018 09:00"))
        deadline = counted(full)
        assert ("more than 3 working days after acceptance" in told(deadline)) is late
        # In either case it takes effect: 2, 3, 4, 5, 6 July.
        assert deadline.day == date(2018, 7, 6)

    def test_asked_after_the_expiry_it_erases_no_lateness(self) -> None:
        asked = self.asked("29/06/2018 09:00")
        status = classify(asked, vn.local("29/06/2018 10:00"), CALENDAR)
        assert status.timeliness is Timeliness.OVERDUE
        full = asked.supplement(vn.local("02/07/2018 09:00"))
        assert counted(full).day == date(2018, 6, 28)
        assert "after the limit had ended" in told(counted(full))

    def test_a_dossier_of_its_last_day_still_follows_it(self) -> None:
        # Mon 30/6/2025; full on Fri 4/7: 7, 8, 9, 10, 11 July.
        dossier = self.asked("02/07/2025 09:00", accepted("30/06/2025 09:00", FIVE))
        assert counted(dossier.supplement(vn.local("04/07/2025 09:00"))).day == date(2025, 7, 11)

    def test_an_office_may_read_it_as_a_pause_and_the_reasons_say_so(self) -> None:
        # No one-stop text gives a pause. 26, 27 June are left out: 28 June + 2 = 2 July.
        full = self.asked("25/06/2018 10:00").supplement(vn.local("27/06/2018 15:30"))
        deadline = counted(full, ClockPolicy(supplement="pause"))
        assert deadline.day == date(2018, 7, 2)
        assert "The office's own choice for supplements" in told(deadline)


@pytest.mark.law("NĐ 61/2018 Đ19.4", confidence="inferred")
class TestOneSupplementAtTheAppraisal:
    """Đ19.4: that only one is allowed after acceptance is taken from the word "once" at intake."""

    def twice(self, start: str) -> Dossier:
        """Asked and full on Fri 22/6, asked and full again on Mon 25/6/2018."""
        dossier = accepted(start, FIVE)
        for day in ("22/06/2018", "25/06/2018"):
            dossier = dossier.request_supplement(vn.local(f"{day} 10:00"), ["bản vẽ"])
            dossier = dossier.supplement(vn.local(f"{day} 15:00"))
        return dossier

    def test_before_it_was_in_force_no_number_is_known(self) -> None:
        assert counted(self.twice(BEFORE)).day == date(2018, 7, 2)  # 26, 27, 28, 29, 2

    def test_since_then_the_second_moves_nothing_and_is_told(self) -> None:
        deadline = counted(self.twice(SINCE))
        assert deadline.day == date(2018, 6, 29)  # from Fri 22: 25, 26, 27, 28, 29
        assert "Request 2 for a supplement" in told(deadline)

    def test_nor_does_it_stop_the_clock_while_it_is_awaited(self) -> None:
        dossier = accepted(SINCE, FIVE)
        dossier = dossier.request_supplement(vn.local("22/06/2018 10:00"), ["bản vẽ"])
        dossier = dossier.supplement(vn.local("22/06/2018 15:00"))
        assert "request_supplement" not in self.actions(dossier, "25/06/2018 09:00")
        dossier = dossier.request_supplement(vn.local("25/06/2018 10:00"), ["tờ khai"])
        status = classify(dossier, vn.local("02/07/2018 09:00"), CALENDAR)
        assert status.timeliness is Timeliness.OVERDUE
        assert int(status.state) == 5

    def actions(self, dossier: Dossier, at: str) -> tuple[str, ...]:
        return classify(dossier, vn.local(at), CALENDAR).next_actions


@pytest.mark.law("NĐ 61/2018 Đ19.3, Đ19.5, Đ22", confidence="confirmed")
class TestNothingSuspendsTheLimitInGeneral:
    """Đ19.5, Đ22, Đ19.3: a silent agency that was asked, a financial duty, a check on site: logged.

    None of them stops the clock by the one-stop decree; only a law of a sector can.
    """

    GROUNDS = (
        SuspensionGround("chờ ý kiến cơ quan phối hợp"),
        SuspensionGround("chờ nộp lệ phí", kind="financial"),
        SuspensionGround("xác minh thực địa", kind="verification"),
    )

    @pytest.mark.parametrize("ground", GROUNDS, ids=lambda ground: ground.kind.value)
    @pytest.mark.parametrize(
        ("start", "last"),
        [(BEFORE, date(2018, 6, 27)), (SINCE, date(2018, 6, 28))],
        ids=["before", "since"],
    )
    def test_the_limit_runs_on(self, start: str, last: date, ground: SuspensionGround) -> None:
        dossier = accepted(start, FIVE).suspend(vn.local("25/06/2018 10:00"), ground)
        running = classify(dossier, vn.local("25/06/2018 11:00"), CALENDAR)
        assert running.timeliness is Timeliness.IN_TIME
        overdue = classify(dossier, vn.local("29/06/2018 08:00"), CALENDAR)
        assert overdue.timeliness is Timeliness.OVERDUE
        resumed = dossier.resume(vn.local("27/06/2018 10:00"))
        assert counted(resumed).day == last
        assert f"({ground.name}): nothing lets the clock stop for it" in told(counted(resumed))

    def test_a_financial_duty_is_marked_with_code_6(self) -> None:
        states = [
            accepted(SINCE).suspend(vn.local("22/06/2018 10:00"), ground).state
            for ground in self.GROUNDS
        ]
        assert [int(state) for state in states] == [4, 6, 4]

    def test_a_law_of_the_sector_may_exclude_the_time(self) -> None:
        ground = SuspensionGround(
            "nghĩa vụ tài chính", True, citation=Citation("Luật mẫu", "Điều 1"), kind="financial"
        )
        dossier = accepted(SINCE, FIVE).suspend(vn.local("25/06/2018 10:00"), ground)
        paused = classify(dossier, vn.local("26/06/2018 10:00"), CALENDAR)
        assert paused.timeliness is Timeliness.PAUSED
        # 26 and 27 June are left out: Thu 28 June + 2 working days.
        deadline = counted(dossier.resume(vn.local("27/06/2018 10:00")))
        assert deadline.day == date(2018, 7, 2)
        assert [
            str(reason.citation) for reason in deadline.because if "Tạm dừng" in reason.name
        ] == ["Luật mẫu, Điều 1"]

    def test_a_ground_that_names_no_law_is_marked(self) -> None:
        ground = SuspensionGround("nghĩa vụ tài chính", True)
        dossier = accepted(SINCE, FIVE).suspend(vn.local("25/06/2018 10:00"), ground)
        assert "no instrument is named" in told(counted(dossier))


@pytest.mark.law("NĐ 61/2018 Đ19.9", confidence="confirmed")
class TestTheApologyAndTheNewAppointment:
    """Đ19.9: at latest one day before the expiry an apology with reason and proposed extension.

    «Phiếu xin lỗi và hẹn lại ngày trả kết quả», form 04.

    The text says day, not working day. A new appointment is made at most once; the one-stop unit
    then changes the date of return.
    """

    ACCEPTED = accepted(SINCE, FIVE)  # due Thu 28/6
    NEW = date(2018, 7, 6)

    def extended(self, at: str, dossier: Dossier = ACCEPTED, until: date = NEW) -> Dossier:
        return dossier.extend(vn.local(at), until, "chờ kết quả giám định")

    def test_before_it_was_in_force_neither_a_number_nor_a_last_moment_is_known(self) -> None:
        dossier = accepted(BEFORE, FIVE)  # due Wed 27/6
        assert classify(dossier, vn.local("21/06/2018 09:00"), CALENDAR).apology_by is None
        twice = self.extended("22/06/2018 09:00", dossier, date(2018, 7, 2))
        twice = self.extended("27/06/2018 16:00", twice, date(2018, 7, 5))
        assert counted(twice).day == date(2018, 7, 5)
        assert "a breach" not in told(counted(twice))

    def test_the_last_moment_is_the_end_of_the_day_before(self) -> None:
        status = classify(self.ACCEPTED, vn.local("22/06/2018 09:00"), CALENDAR)
        assert status.apology_by == vn.local("28/06/2018 00:00")

    def test_the_day_before_a_monday_is_a_sunday(self) -> None:
        dossier = accepted("25/06/2018 09:00", FIVE)  # 26, 27, 28, 29 June, Mon 2 July
        status = classify(dossier, vn.local("26/06/2018 09:00"), CALENDAR)
        assert status.apology_by == vn.local("02/07/2018 00:00")

    @pytest.mark.parametrize(
        ("at", "lawful"),
        [
            ("22/06/2018 09:00", True),
            ("27/06/2018 23:59", True),
            ("28/06/2018 00:00", True),  # 24:00 of Wed 27
            ("28/06/2018 00:01", False),
            ("28/06/2018 16:00", False),
        ],
    )
    def test_in_time_and_too_late(self, at: str, lawful: bool) -> None:
        status = classify(self.ACCEPTED, vn.local(at), CALENDAR)
        assert ("extend" in status.next_actions) is lawful
        deadline = counted(self.extended(at))
        assert ("came less than 1 day before the expiry: a breach" in told(deadline)) is not lawful
        assert deadline.day == self.NEW  # in either case the new day is the one on the slip

    def test_a_second_new_appointment_has_no_effect(self) -> None:
        once = self.extended("26/06/2018 09:00")
        status = classify(once, vn.local("27/06/2018 09:00"), CALENDAR)
        assert "extend" not in status.next_actions
        assert status.apology_by is None
        twice = self.extended("27/06/2018 09:00", once, date(2018, 7, 13))
        assert counted(twice).day == self.NEW
        assert "New appointment 2" in told(counted(twice))

    def test_after_the_expiry_it_has_no_effect(self) -> None:
        deadline = counted(self.extended("29/06/2018 08:00"))
        assert (deadline.day, deadline.original) == (date(2018, 6, 28), None)
        assert "after the limit had ended: it has no effect" in told(deadline)

    def test_the_original_date_stays_beside_the_new_one(self) -> None:
        deadline = counted(self.extended("26/06/2018 09:00"))
        assert deadline.original is not None
        assert (deadline.original.day, deadline.day) == (date(2018, 6, 28), self.NEW)

    def test_lateness_against_the_original_date_stays_visible(self) -> None:
        done = self.extended("26/06/2018 09:00").complete(vn.local("03/07/2018 09:00"))
        later = vn.local("10/07/2018 09:00")
        status = classify(done, later, CALENDAR)
        assert status.timeliness is Timeliness.LATE
        assert status.working_days_late == 3  # 29 June, 2 and 3 July
        own = ClockPolicy(extension="extended")
        assert classify(done, later, CALENDAR, policy=own).timeliness is Timeliness.EARLY


@pytest.mark.law("NĐ 61/2018 Đ20.4", confidence="confirmed")
class TestEarlyReturn:
    """Đ20.4: early return is encouraged: nothing holds a finished dossier back to its day."""

    @pytest.mark.parametrize("start", [BEFORE, SINCE], ids=["before", "since"])
    def test_it_may_be_finished_and_handed_over_at_once(self, start: str) -> None:
        dossier = accepted(start, FIVE).complete(vn.local("22/06/2018 10:00"))
        assert (
            "return_result"
            in classify(dossier, vn.local("22/06/2018 10:00"), CALENDAR).next_actions
        )
        returned = dossier.return_result(vn.local("22/06/2018 10:05"))
        status = classify(returned, vn.local("10/07/2018 09:00"), CALENDAR)
        assert status.timeliness is Timeliness.EARLY


@pytest.mark.law("NĐ 61/2018 Đ16", confidence="confirmed")
class TestTheWaysToHandADossierIn:
    """Đ16: in person; by post, a hired service or a proxy; on a ministry's or province's portal."""

    def test_before_it_was_in_force_no_rule_is_known(self) -> None:
        with pytest.raises(BadValueError, match="no rules of the one-stop decree are known"):
            vn.rules(on=date(2018, 6, 20))

    @pytest.mark.parametrize("day", [date(2018, 6, 21), date(2021, 12, 6), date(2025, 6, 30)])
    def test_while_it_was_in_force(self, day: date) -> None:
        channels = vn.rules(on=day).channels
        assert channels is not None
        assert channels.value == (Channel.IN_PERSON, Channel.POST, Channel.ONLINE)


@pytest.mark.law("NĐ 61/2018", confidence="inferred")
class TestTheRulesOfTheDayOfAcceptance:
    """Which era a dossier follows: the one of its reception. No transitional clause was read."""

    def test_accepted_on_the_day_before_it_keeps_having_no_rules(self) -> None:
        # Two supplements, both after the decree came into force: both restart.
        dossier = accepted(BEFORE, FIVE)
        for day in ("25/06/2018", "02/07/2018"):
            dossier = dossier.request_supplement(vn.local(f"{day} 10:00"), ["bản vẽ"])
            dossier = dossier.supplement(vn.local(f"{day} 15:00"))
        assert counted(dossier).day == date(2018, 7, 9)  # 3, 4, 5, 6, 9 July

    def test_handed_in_before_and_accepted_since_it_follows_the_decree(self) -> None:
        dossier = submitted("20/06/2018 16:00", FIVE).accept(vn.local(SINCE))
        status = classify(dossier, vn.local("22/06/2018 09:00"), CALENDAR)
        assert status.apology_by == vn.local("28/06/2018 00:00")

    def test_an_office_that_reads_it_otherwise_names_its_rules(self) -> None:
        rules = attrs.evolve(vn.rules(on=date(2018, 6, 21)), name="theo ngày nộp")
        dossier = accepted(BEFORE, FIVE)
        deadline = deadline_of(dossier, CALENDAR, rules=rules)
        assert deadline is not None
        assert told(deadline) == "By rules that the caller named: theo ngày nộp"


@pytest.mark.law("NĐ 61/2018 Đ18.2–3", confidence="confirmed")
class TestPaperMovesTheSameWorkingDay:
    """Đ18.2–3: on paper, moved inside the offices the same working day; received after 15:00, at
    the start of the next. The date that the citizen was promised stays.
    """

    def due(self, received: str, channel: Channel = Channel.POST) -> str | None:
        by = transfer_due(vn.local(received), CALENDAR, channel=channel).by
        return None if by is None else f"{by:%d/%m/%Y %H:%M}"

    def test_before_it_was_in_force_nothing_is_known(self) -> None:
        found = transfer_due(vn.local("20/06/2018 15:00:01"), CALENDAR, channel=Channel.POST)
        assert (found.by, found.basis) == (None, None)

    def test_from_its_first_day(self) -> None:
        # Thursday 21/06/2018.
        assert self.due("21/06/2018 15:00:00") == "21/06/2018 17:00"
        assert self.due("21/06/2018 15:00:01") == "22/06/2018 07:30"

    def test_over_a_weekend_and_over_tet(self) -> None:
        # Friday 08/11/2024; Friday 24/01/2025 was the last working day before Tết, Monday 03/02
        # the first after it.
        assert self.due("08/11/2024 15:00:01") == "11/11/2024 07:30"
        assert self.due("24/01/2025 15:00:00") == "24/01/2025 17:00"
        assert self.due("24/01/2025 15:00:01") == "03/02/2025 07:30"

    def test_a_saturday_that_was_worked_in_exchange(self) -> None:
        # Saturday 04/05/2024 was worked for Monday 29/04.
        assert self.due("03/05/2024 15:00:01") == "04/05/2024 07:30"
        assert self.due("04/05/2024 15:00:00") == "04/05/2024 17:00"
        assert self.due("29/04/2024 09:00:00") == "02/05/2024 07:30"

    def test_to_its_last_day(self) -> None:
        found = transfer_due(vn.local("30/06/2025 15:00:01"), CALENDAR, channel=Channel.POST)
        assert str(found.basis) == "Nghị định 61/2018/NĐ-CP, Điều 18.2–3"

    def test_the_citizens_date_does_not_move(self) -> None:
        days = {
            deadline.day
            for at in ("08/11/2024 15:00:00", "08/11/2024 15:00:01")
            if (deadline := deadline_of(accepted(at, WorkingDays(3)), CALENDAR))
        }
        assert days == {date(2024, 11, 13)}


@pytest.mark.law("NĐ 61/2018 Đ18.1", confidence="confirmed")
class TestAnElectronicDossierMovesAtOnce:
    """Đ18.1: moved by connection, at once."""

    def test_before_it_was_in_force_nothing_is_known(self) -> None:
        at = vn.local("20/06/2018 15:00:01")
        assert transfer_due(at, CALENDAR, channel=Channel.ONLINE).by is None

    @pytest.mark.parametrize("at", ["21/06/2018 15:00:01", "09/11/2024 22:00:00"])
    def test_at_once_whatever_the_hour(self, at: str) -> None:
        found = transfer_due(vn.local(at), CALENDAR, channel=Channel.ONLINE)
        assert found.by == vn.local(at)


@pytest.mark.law("NĐ 61/2018 Đ19.6-7", confidence="inferred")
class TestTheShareOfEachAgency:
    """Đ19.6–7: each hand-over slip states the work and the limit of the agency.

    That an agency's own part is counted from when it got the dossier is the library's reading: the
    clause gives each agency a limit, and no rule lets one answer for another.
    """

    # Monday 11/11/2024, 10:00; the commune 2 days, then the tax office 3: due Mon 18.
    PARTS = (Part(WorkingDays(2), "UBND xã"), Part(WorkingDays(3), "Thuế"))

    def test_before_the_dossier_was_accepted_nobody_has_a_share(self) -> None:
        dossier = submitted("11/11/2024 10:00", Sequence(*self.PARTS))
        assert shares_of(dossier, vn.local("29/11/2024 08:00"), CALENDAR) == ()

    def test_on_paper_one_after_the_other(self) -> None:
        dossier = (
            accepted("11/11/2024 10:00", Sequence(*self.PARTS), channel=Channel.POST)
            .transfer(vn.local("15/11/2024 10:00"), "Thuế")
            .complete(vn.local("20/11/2024 10:00"))
        )
        first, second = shares_of(dossier, vn.local("29/11/2024 08:00"), CALENDAR)
        assert (first.timeliness, first.late_by) == (Timeliness.LATE, 2)  # due Wed 13: 14, 15
        assert (second.timeliness, second.used_days) == (Timeliness.ON_TIME, 3)  # 18, 19, 20
        delay = whose_delay(dossier, vn.local("29/11/2024 08:00"), CALENDAR)
        assert [share.agency for share in delay.shares] == ["UBND xã"]
        assert delay.late_by == 2  # 19, 20

    def test_electronically_all_at_once(self) -> None:
        dossier = accepted("11/11/2024 10:00", Parallel(*self.PARTS)).complete(
            vn.local("14/11/2024 10:00")
        )
        first, second = shares_of(dossier, vn.local("29/11/2024 08:00"), CALENDAR)
        assert first.started == second.started == vn.local("11/11/2024 10:00")
        assert (first.timeliness, first.late_by) == (Timeliness.LATE, 1)
        assert second.timeliness is Timeliness.ON_TIME


class Asked:
    """What the clauses on asking people share: a policy, a link, an answer."""

    AT = vn.local("11/11/2024 08:00")
    POLICY = BallotPolicy("first", {"overall": vn.SCALE_3})
    KEY = SigningKey("2024", bytes(range(32)), since=vn.local("01/01/2024 00:00"))
    TEXT = issue_token(
        "H15.50.05.13-241111-0001",
        Stage.RECEPTION,
        issued=AT,
        expires=vn.local("11/12/2024 08:00"),
        key=KEY,
    )

    def cast(self, **more: Any) -> BallotBox:
        ballot = Ballot({"overall": 3}, "reception", assisted=more.pop("assisted", False))
        token = read_token(self.TEXT, self.KEY, at=self.AT)
        given = {"at": self.AT, "idempotency_key": "0912345678", **more}
        box, _ = BallotBox(self.POLICY).cast(ballot, token, **given)
        return box


@pytest.mark.law("NĐ 61/2018 Đ27.3", confidence="confirmed")
class TestWhoAnswersIsConfidential(Asked):
    """Đ27.3: who answers is kept confidential."""

    def test_neither_the_token_nor_the_answer_has_a_place_for_a_person(self) -> None:
        fields = {field.name for noun in (Cast, Ballot) for field in attrs.fields(noun)}
        assert fields == {
            "dossier", "ballot", "at", "key", "device", "comment", "answers", "stage", "assisted",
        }  # fmt: skip

    def test_what_a_person_left_behind_is_not_kept(self) -> None:
        phone = DeviceMark.of("điện thoại của ông An", salt=bytes(range(32)))
        box = self.cast(device=phone, comment="Gọi 0912 345 678, CCCD 001088012345")
        assert box.casts[0].comment == "Gọi [đã ẩn], CCCD [đã ẩn]"
        assert not [trace for trace in ("0912", "001088012345", "ông An") if trace in repr(box)]

    def test_a_table_does_not_tell_of_one_person(self) -> None:
        table = suppress({"Lan": {"có": 40, "không": 1}, "Minh": {"có": 31, "không": 9}})
        assert isinstance(table.cell("Lan", "không"), Suppressed)
        assert isinstance(table.cell("Lan", "có"), Suppressed)  # else 41 - 40 gives it back

    def test_an_officer_does_not_answer_in_the_citizens_name(self) -> None:
        with pytest.raises(OfficerBallotError):
            self.cast(by_officer=True)


@pytest.mark.law("NĐ 61/2018 Đ29.4", confidence="confirmed")
class TestPeopleWhoNeedHelpAreHelped(Asked):
    """Đ29.4: vulnerable people are helped and encouraged to answer."""

    @pytest.mark.parametrize(("assisted", "counted"), [(True, 1), (False, 0)])
    def test_an_answer_given_with_help_counts_and_is_marked(
        self, assisted: bool, counted: int
    ) -> None:
        dossier = attrs.evolve(accepted("11/11/2024 08:00"), code="H15.50.05.13-241111-0001")
        total = self.cast(assisted=assisted).report([dossier]).total
        assert (total.assisted, total.counted, total.flagged) == (counted, 1, 0)
