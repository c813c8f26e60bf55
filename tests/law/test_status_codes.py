"""The ten status codes that the national portal and the systems joined to it exchange.

Met in at least two unrelated systems; the act that numbers them was not read.
"""

from __future__ import annotations

from datetime import timedelta

import pytest

from onestop import (
    ClockPolicy,
    Dossier,
    IllegalEventError,
    OnestopError,
    State,
    SuspensionGround,
    Timeliness,
    WorkingDays,
    classify,
    vn,
)
from tests.law.office import CALENDAR, accepted, submitted

NAMES = {
    1: "Mới đăng ký",
    2: "Được tiếp nhận",
    3: "Không được tiếp nhận",
    4: "Đang xử lý",
    5: "Yêu cầu bổ sung giấy tờ",
    6: "Yêu cầu thực hiện nghĩa vụ tài chính",
    7: "Công dân yêu cầu rút hồ sơ",
    8: "Dừng xử lý",
    9: "Đã xử lý xong",
    10: "Đã trả kết quả",
}


@pytest.mark.law("national status codes", confidence="practice")
class TestTheTenCodes:
    """The numbers 1 to 10 and their names.

    «Mới đăng ký», «Được tiếp nhận», «Không được tiếp nhận», «Đang xử lý», «Yêu cầu bổ sung giấy
    tờ», «Yêu cầu thực hiện nghĩa vụ tài chính», «Công dân yêu cầu rút hồ sơ», «Dừng xử lý», «Đã xử
    lý xong», «Đã trả kết quả».
    """

    def test_there_are_ten(self) -> None:
        assert [int(state) for state in State] == list(range(1, 11))

    @pytest.mark.parametrize(("code", "name"), NAMES.items())
    def test_the_vietnamese_name(self, code: int, name: str) -> None:
        assert State(code).vi == name

    def test_the_identifiers_stand_at_their_numbers(self) -> None:
        assert {state.name: int(state) for state in State} == {
            "NEW": 1,
            "ACCEPTED": 2,
            "REFUSED": 3,
            "IN_PROCESS": 4,
            "SUPPLEMENT_REQUESTED": 5,
            "PAYMENT_REQUESTED": 6,
            "WITHDRAWAL_REQUESTED": 7,
            "STOPPED": 8,
            "PROCESSED": 9,
            "RETURNED": 10,
        }

    @pytest.mark.parametrize("unknown", [0, 11])
    def test_no_other_number_is_one(self, unknown: int) -> None:
        with pytest.raises(ValueError, match=str(unknown)):
            State(unknown)


@pytest.mark.law("national status codes", confidence="practice")
class TestTheCodesOfADossier:
    """A dossier shows its code at each moment of its way."""

    DOSSIER = (
        submitted("09/11/2026 08:00")
        .accept(vn.local("09/11/2026 09:00"))
        .complete(vn.local("11/11/2026 10:00"))
        .return_result(vn.local("12/11/2026 11:00"))
    )

    @pytest.mark.parametrize(
        ("at", "code"),
        [
            ("09/11/2026 08:00", 1),
            ("09/11/2026 08:59", 1),
            ("09/11/2026 09:00", 2),
            ("11/11/2026 09:59", 2),
            ("11/11/2026 10:00", 9),
            ("12/11/2026 11:00", 10),
            ("30/11/2026 08:00", 10),
        ],
    )
    def test_at_each_moment(self, at: str, code: int) -> None:
        assert self.DOSSIER.state_at(vn.local(at)) == code

    def test_at_the_end_of_its_log(self) -> None:
        assert self.DOSSIER.state is State.RETURNED

    def test_before_it_was_handed_in_it_has_none(self) -> None:
        with pytest.raises(OnestopError):
            self.DOSSIER.state_at(vn.local("09/11/2026 08:00") - timedelta(minutes=1))

    def test_each_code_is_reached_by_what_it_says(self) -> None:
        handed_in, at = submitted("09/11/2026 08:00"), vn.local("09/11/2026 09:00")
        running = handed_in.accept(at)
        tax = SuspensionGround("nộp thuế", kind="financial")
        reached = {
            1: handed_in,
            2: running,
            3: handed_in.refuse(at, "lý do"),
            4: running.assign(at, "Hoa"),
            5: running.request_supplement(at, ["tờ khai"]),
            6: running.suspend(at, tax),
            7: running.withdraw(at),
            8: running.withdraw(at).stop(at, "theo yêu cầu"),
            9: running.complete(at),
            10: running.complete(at).return_result(at),
        }
        assert {code: int(dossier.state) for code, dossier in reached.items()} == {
            code: code for code in range(1, 11)
        }

    def test_what_was_asked_and_came_in_is_in_process_again(self) -> None:
        at = vn.local("09/11/2026 09:00")
        running = submitted("09/11/2026 08:00").accept(at)
        assert running.request_supplement(at, ["tờ khai"]).supplement(at).state == 4
        tax = SuspensionGround("nộp thuế", kind="financial")
        assert running.suspend(at, tax).resume(at).state == 4

    def test_asked_at_intake_it_is_5_and_then_new_again(self) -> None:
        asked = submitted("09/11/2026 08:00").request_supplement(
            vn.local("09/11/2026 08:30"), ["tờ khai"]
        )
        assert asked.state == 5
        assert asked.supplement(vn.local("09/11/2026 09:00")).state == 1

    def test_refused(self) -> None:
        refused = submitted("09/11/2026 08:00").refuse(vn.local("09/11/2026 09:00"), "lý do")
        assert refused.state is State.REFUSED


@pytest.mark.law("national index (QĐ 766), measure 2.1", confidence="confirmed")
class TestTheEndMoment:
    """The end is the first of «Đã xử lý xong» (9) and «Đã trả kết quả» (10) that exists."""

    DOSSIER = accepted("09/11/2026 08:00", WorkingDays(3))  # due Thu 12/11
    LATER = vn.local("30/11/2026 08:00")

    def test_processed_comes_before_returned(self) -> None:
        dossier = self.DOSSIER.complete(vn.local("12/11/2026 10:00"))
        dossier = dossier.return_result(vn.local("20/11/2026 10:00"))
        assert classify(dossier, self.LATER, CALENDAR).timeliness is Timeliness.ON_TIME

    def test_where_only_the_return_was_logged_it_is_the_end(self) -> None:
        dossier = self.DOSSIER.return_result(vn.local("11/11/2026 10:00"))
        assert classify(dossier, self.LATER, CALENDAR).timeliness is Timeliness.EARLY


@pytest.mark.law("national index (QĐ 766), measure 2.1", confidence="confirmed")
class TestTheEndMomentOfWhatHasNoResult:
    """After 9 and 10 comes stopped (8); a withdrawal (7) counts only after acceptance.

    «Dừng xử lý» (8), «Công dân yêu cầu rút hồ sơ» (7).

    Of the two the facts do not say which moment counts: here the first of them, the withdrawal.
    """

    LATER = vn.local("30/11/2026 08:00")

    def ended(self, withdrawn: str, stopped: str) -> Dossier:
        dossier = accepted("09/11/2026 08:00", WorkingDays(3))  # due Thu 12/11
        return dossier.withdraw(vn.local(withdrawn)).stop(vn.local(stopped), "theo yêu cầu")

    def test_stopped_is_an_end(self) -> None:
        dossier = accepted("09/11/2026 08:00", WorkingDays(3))
        for at, verdict in (
            ("11/11/2026 10:00", Timeliness.EARLY),
            ("12/11/2026 10:00", Timeliness.ON_TIME),
            ("13/11/2026 10:00", Timeliness.LATE),
        ):
            stopped = dossier.stop(vn.local(at), "không đủ điều kiện")
            assert classify(stopped, self.LATER, CALENDAR).timeliness is verdict

    def test_the_first_of_withdrawal_and_stop(self) -> None:
        dossier = self.ended("11/11/2026 10:00", "20/11/2026 10:00")
        assert classify(dossier, self.LATER, CALENDAR).timeliness is Timeliness.EARLY

    def test_withdrawn_before_acceptance_it_is_no_end(self) -> None:
        withdrawn = submitted("09/11/2026 08:00").withdraw(vn.local("11/11/2026 10:00"))
        stopped = withdrawn.stop(vn.local("12/11/2026 10:00"), "theo yêu cầu")
        for dossier in (withdrawn, stopped):
            assert dossier.finished_at is None
            status = classify(dossier, self.LATER, CALENDAR)
            assert status.timeliness is Timeliness.NOT_COUNTED

    def test_an_office_may_leave_them_out_but_for_the_overdue(self) -> None:
        own = ClockPolicy(stopped="not_counted")
        in_time = self.ended("11/11/2026 10:00", "20/11/2026 10:00")
        late = self.ended("13/11/2026 10:00", "20/11/2026 10:00")
        assert classify(in_time, self.LATER, CALENDAR, policy=own).timeliness is (
            Timeliness.NOT_COUNTED
        )
        assert classify(late, self.LATER, CALENDAR, policy=own).timeliness is Timeliness.LATE


@pytest.mark.law("national status codes", confidence="practice")
class TestWithdrawal:
    """«Công dân yêu cầu rút hồ sơ»: 7 is allowed unless 9 or 10; an officer then sets 8."""

    AT = vn.local("10/11/2026 09:00")

    def test_before_and_after_acceptance(self) -> None:
        for dossier in (submitted("09/11/2026 08:00"), accepted("09/11/2026 08:00")):
            withdrawn = dossier.withdraw(self.AT)
            assert withdrawn.state is State.WITHDRAWAL_REQUESTED
            assert classify(withdrawn, self.AT, CALENDAR).next_actions == ("stop",)
            assert withdrawn.stop(self.AT, "theo yêu cầu").state is State.STOPPED

    def test_while_something_is_awaited(self) -> None:
        waiting = accepted("09/11/2026 08:00").request_supplement(self.AT, ["tờ khai"])
        assert waiting.withdraw(self.AT).state is State.WITHDRAWAL_REQUESTED

    def test_not_of_what_is_processed_or_returned(self) -> None:
        processed = accepted("09/11/2026 08:00").complete(self.AT)
        for dossier in (processed, processed.return_result(self.AT)):
            with pytest.raises(IllegalEventError):
                dossier.withdraw(self.AT)

    def test_nothing_but_the_stop_follows_it(self) -> None:
        withdrawn = accepted("09/11/2026 08:00").withdraw(self.AT)
        for verb in (withdrawn.complete, withdrawn.return_result, withdrawn.withdraw):
            with pytest.raises(IllegalEventError):
                verb(self.AT)


@pytest.mark.law("national status codes", confidence="inferred")
class TestTerminalCodes:
    """3, 8 and 10 are terminal; 9 leads to 10 (inferred)."""

    def test_nothing_follows_a_refusal(self) -> None:
        refused = submitted("09/11/2026 08:00").refuse(vn.local("09/11/2026 09:00"), "lý do")
        later = vn.local("10/11/2026 09:00")
        for verb in (refused.accept, refused.complete, refused.return_result):
            with pytest.raises(IllegalEventError):
                verb(later)

    def test_nothing_follows_a_stop(self) -> None:
        later = vn.local("10/11/2026 09:00")
        stopped = accepted("09/11/2026 08:00").stop(later, "lý do")
        for verb in (stopped.accept, stopped.complete, stopped.return_result, stopped.withdraw):
            with pytest.raises(IllegalEventError):
                verb(later)

    def test_nothing_follows_the_return(self) -> None:
        returned = (
            accepted("09/11/2026 08:00")
            .complete(vn.local("10/11/2026 09:00"))
            .return_result(vn.local("10/11/2026 10:00"))
        )
        later = vn.local("11/11/2026 09:00")
        for verb in (returned.accept, returned.complete, returned.return_result):
            with pytest.raises(IllegalEventError):
                verb(later)

    def test_processed_leads_to_returned(self) -> None:
        processed = accepted("09/11/2026 08:00").complete(vn.local("10/11/2026 09:00"))
        assert processed.state is State.PROCESSED
        assert processed.return_result(vn.local("11/11/2026 09:00")).state is State.RETURNED

    def test_nothing_is_handled_before_it_is_accepted(self) -> None:
        waiting = submitted("09/11/2026 08:00")
        later = vn.local("10/11/2026 09:00")
        for verb in (waiting.complete, waiting.return_result):
            with pytest.raises(IllegalEventError):
                verb(later)
