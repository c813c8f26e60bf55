"""NĐ 61/2018/NĐ-CP (2018-06-21 to 2025-06-30), the first one-stop decree in the facts.

Of the decision it replaced (QĐ 09/2015/QĐ-TTg) the facts hold no rule: before 2018-06-21 the
decree is not cited.
"""

from __future__ import annotations

from datetime import date

import pytest

from onestop import (
    CalendarDays,
    Channel,
    Component,
    Dossier,
    IllegalEventError,
    Paper,
    Parallel,
    Procedure,
    ReportPeriod,
    SameDay,
    Sequence,
    State,
    Timeliness,
    WorkingDays,
    check,
    classify,
    deadline_of,
    due,
    tally,
    to_request,
    vn,
)
from tests.law.office import CALENDAR, accepted, submitted


@pytest.mark.law("NĐ 61/2018 Đ17", confidence="inferred")
class TestTheClockStartsAtAcceptance:
    """R1: the limit runs from the moment the dossier is received complete and correct.

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
    """R41: one of the three outcomes of the check at intake, on form 03, with its reason.

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
    """R68: a rejection after appraisal is notified inside the handling limit: it is an end."""

    def test_it_is_judged_like_any_other_end(self) -> None:
        dossier = accepted("11/11/2024 08:00", WorkingDays(3))
        in_time = dossier.complete(vn.local("14/11/2024 16:00"), outcome="rejected")
        too_late = dossier.complete(vn.local("15/11/2024 08:00"), outcome="rejected")
        at = vn.local("30/12/2024 08:00")
        assert classify(in_time, at, CALENDAR).timeliness is Timeliness.ON_TIME
        assert classify(too_late, at, CALENDAR).timeliness is Timeliness.LATE


@pytest.mark.law("NĐ 61/2018 Đ19.6-7", confidence="inferred")
class TestSeveralAgencies:
    """R33, R33b: on paper one after the other, electronically all at once.

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
    """R11, R41: the check at intake asks for supplements once: the full list, and the reason."""

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
        assert asked.state() is State.SUPPLEMENT_REQUESTED
