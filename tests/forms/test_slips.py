"""The data of each slip, from hand-typed cases of one made-up counter."""

from __future__ import annotations

import pickle
from collections.abc import Callable
from datetime import UTC, date, timedelta
from typing import Any

import attrs
import pytest

from onestop import (
    BadValueError,
    CalendarDays,
    Channel,
    Dossier,
    Paper,
    Procedure,
    SameDay,
    Step,
    TimeLimitCase,
    Timeliness,
    WorkingDays,
    vn,
)
from onestop.forms import (
    Applicant,
    HandOver,
    Office,
    PaperLine,
    RegisterRow,
    apology,
    control_slip,
    receipt,
    receipt_needed,
    refusal,
    register_book,
    register_row,
    stop_notice,
    supplement_request,
)
from onestop.procedures import Action, Anchor
from tests.forms.desk import (
    APPLICANT,
    AT,
    CALENDAR,
    CODE,
    NEW,
    OFFICE,
    OLD,
    THREE_DAYS,
    TODAY,
    accepted,
    submitted,
)


class TestReceipt:
    def test_it_says_what_the_log_and_the_clock_say(self) -> None:
        slip = receipt(accepted(), CALENDAR, TODAY)
        assert (slip.form.number, slip.code, slip.content) == ("01", CODE, "Cấp giấy mẫu")
        assert (slip.received, slip.signed_by, slip.sets) == (AT, "Trần Lan", 1)
        assert slip.appointment == vn.local("26/11/2026 17:00")
        assert slip.limit == WorkingDays(3)
        assert slip.no_appointment is None
        assert slip.papers == (
            PaperLine("tờ khai", originals=1, copies=0),
            PaperLine("bản vẽ", originals=1, copies=2),
        )

    def test_what_nobody_said_stays_open(self) -> None:
        slip = receipt(accepted(), CALENDAR, TODAY)
        assert (slip.office, slip.applicant) == (Office(), Applicant())
        assert (slip.volume, slip.serial, slip.result_at) == (None, None, None)

    def test_what_is_given_stands_on_it(self) -> None:
        slip = receipt(
            accepted(),
            CALENDAR,
            TODAY,
            office=OFFICE,
            applicant=APPLICANT,
            sets=2,
            volume=1,
            serial=127,
            result_at="quầy số 3",
        )
        assert (slip.office, slip.applicant, slip.sets) == (OFFICE, APPLICANT, 2)
        assert (slip.volume, slip.serial, slip.result_at) == (1, 127, "quầy số 3")

    def test_it_names_what_was_promised_whatever_came_later(self) -> None:
        later = accepted().extend(vn.local("24/11/2026 09:00"), date(2026, 12, 1), "chờ xác minh")
        assert receipt(later, CALENDAR, TODAY).appointment == vn.local("26/11/2026 17:00")
        now = receipt(later, CALENDAR, TODAY, at=vn.local("25/11/2026 09:00"))
        assert now.appointment == vn.local("01/12/2026 17:00")
        assert (now.received, now.at) == (AT, vn.local("25/11/2026 09:00"))

    def test_what_was_supplemented_before_acceptance_is_among_the_papers(self) -> None:
        dossier = (
            submitted()
            .request_supplement(AT, ["ảnh", "bản vẽ"])
            .supplement(AT, [Paper("ảnh", copies=4), Paper("Bản vẽ", copies=1)])
            .accept(AT)
        )
        papers = receipt(dossier, CALENDAR, TODAY).papers
        assert [(paper.name, paper.originals, paper.copies) for paper in papers] == [
            ("tờ khai", 1, 0),
            ("bản vẽ", 1, 3),
            ("ảnh", 0, 4),
        ]  # fmt: skip

    @pytest.mark.parametrize(
        ("limits", "vi"),
        [
            ((), "pháp luật không quy định thời hạn"),
            (None, "chưa rõ thời hạn theo quy định"),
            (
                (TimeLimitCase(WorkingDays(2), anchor=Anchor.DECISION),),
                "2 ngày làm việc, không tính từ ngày tiếp nhận mà từ mốc theo quy định",
            ),
        ],
    )
    def test_without_an_appointment_it_says_why(self, limits: Any, vi: str) -> None:
        slip = receipt(accepted(Procedure("X", "thử", limits=limits)), CALENDAR, TODAY)
        assert (slip.appointment, slip.limit) == (None, None)
        assert str(slip.no_appointment) == vi

    def test_a_limit_that_counts_from_another_event_is_appointed_once_that_came(self) -> None:
        limits = (TimeLimitCase(WorkingDays(2), anchor=Anchor.DECISION),)
        came = vn.local("25/11/2026 09:00")
        dossier = accepted(Procedure("X", "thử", limits=limits)).start_clock(came, "quyết định")
        assert receipt(dossier, CALENDAR, TODAY).appointment is None
        # 26 and 27 November
        then = receipt(dossier, CALENDAR, TODAY, at=came)
        assert then.appointment == vn.local("27/11/2026 17:00")
        assert then.no_appointment is None

    def test_a_dossier_taken_in_elsewhere_is_appointed_once_it_arrived(self) -> None:
        arrived = vn.local("23/11/2026 09:00")
        dossier = Dossier.submit(
            CODE, THREE_DAYS, AT, channel=Channel.POST, agency="Xã B", receiving="Phường Mẫu"
        ).accept(AT)
        slip = receipt(dossier.arrive(arrived, "Xã B"), CALENDAR, TODAY)
        assert slip.appointment is None
        assert str(slip.no_appointment) == (
            "3 ngày làm việc, tính từ khi cơ quan có thẩm quyền nhận được hồ sơ"
        )
        # 25, 26 and 27 November
        then = receipt(dossier.arrive(arrived, "Xã B"), CALENDAR, TODAY, at=arrived)
        assert then.appointment == vn.local("27/11/2026 17:00")

    def test_its_day_is_that_of_the_offices_clock(self) -> None:
        # 17:30 UTC of the 14th is 00:30 of the 15th in Vietnam: the first minutes of the new set
        at = (vn.local("15/09/2025 00:30")).astimezone(UTC)
        dossier = Dossier.submit("D", THREE_DAYS, at, channel=Channel.ONLINE).accept(at)
        assert receipt(dossier, CALENDAR, NEW).received == at
        assert str(receipt(dossier, CALENDAR, NEW).received) == "2025-09-15 00:30:00+07:00"
        with pytest.raises(BadValueError, match="the slip is of 2025-09-15"):
            receipt(dossier, CALENDAR, OLD)

    def test_without_acceptance_there_is_none(self) -> None:
        with pytest.raises(BadValueError) as caught:
            receipt(submitted(), CALENDAR, TODAY)
        assert str(caught.value) == (
            f"dossier is '{CODE}': nothing to print: its log holds no Accepted; record it with "
            "Dossier.accept(...)"
        )
        with pytest.raises(BadValueError, match=r"no Accepted up to 2026-11-20 16:10:00\+07:00"):
            receipt(
                submitted().accept(AT + timedelta(minutes=1)),
                CALENDAR,
                TODAY,
                at=AT,
            )


@pytest.mark.law("NĐ 61/2018/NĐ-CP Đ17.4", confidence="confirmed")
class TestReceiptNeeded:
    """61 Đ17.4: settled at once needs no receipt, but who asks for one gets it."""

    RULES = vn.rules(on=date(2026, 11, 20))
    AT_ONCE = accepted(Procedure("X", "Sao y", limits=SameDay()), "20/11/2026 09:00")
    DONE = AT_ONCE.complete(vn.local("20/11/2026 09:10"))

    def test_where_no_rules_are_known_a_receipt_is_due(self) -> None:
        assert receipt_needed(self.DONE, None)
        without = attrs.evolve(self.RULES, receipt_optional_at_once=None)
        assert receipt_needed(self.DONE, without)

    def test_settled_at_once_needs_none(self) -> None:
        assert not receipt_needed(self.DONE, self.RULES)

    def test_asked_for_it_is_given(self) -> None:
        assert receipt_needed(self.DONE, self.RULES, asked=True)

    def test_not_yet_settled_needs_one(self) -> None:
        assert receipt_needed(self.AT_ONCE, self.RULES)

    def test_settled_on_a_later_day_needed_one(self) -> None:
        later = self.AT_ONCE.complete(vn.local("23/11/2026 08:00"))
        assert receipt_needed(later, self.RULES)

    def test_a_limit_of_days_needs_one_however_fast_it_was(self) -> None:
        assert receipt_needed(accepted().complete(AT), self.RULES)

    def test_not_accepted_gets_none(self) -> None:
        assert not receipt_needed(submitted(), self.RULES, asked=True)


class TestSupplementRequest:
    ASKED = submitted().request_supplement(AT, ["ảnh", "bản vẽ"], by="Trần Lan")

    def test_it_names_everything_that_was_asked(self) -> None:
        slip = supplement_request(self.ASKED, CALENDAR, TODAY, reason="thiếu giấy tờ")
        assert (slip.form.number, slip.signed_by, slip.at) == ("02", "Trần Lan", AT)
        assert slip.papers == (PaperLine("ảnh"), PaperLine("bản vẽ"))
        assert slip.reason == "thiếu giấy tờ"

    def test_numbers_are_given_line_by_line(self) -> None:
        lines = [PaperLine("ảnh", copies=4), PaperLine("bản vẽ", certified=1)]
        assert supplement_request(self.ASKED, CALENDAR, TODAY, papers=lines).papers == tuple(lines)
        with pytest.raises(BadValueError) as caught:
            supplement_request(self.ASKED, CALENDAR, TODAY, papers=lines[:1])
        assert str(caught.value) == "papers is 1: must be one line for each item asked, 2 in all"

    def test_the_last_request_is_printed_or_the_last_up_to_a_moment(self) -> None:
        later = vn.local("23/11/2026 08:00")
        dossier = self.ASKED.supplement(later).accept(later).request_supplement(later, ["biên lai"])
        assert supplement_request(dossier, CALENDAR, TODAY).papers == (PaperLine("biên lai"),)
        assert len(supplement_request(dossier, CALENDAR, TODAY, at=AT).papers) == 2


def test_a_refusal_says_who_what_and_why() -> None:
    refused = submitted().refuse(AT, "không thuộc thẩm quyền", by="Trần Lan")
    slip = refusal(refused, CALENDAR, TODAY, applicant=APPLICANT)
    assert (slip.form.number, slip.reason, slip.signed_by) == (
        "03",
        "không thuộc thẩm quyền",
        "Trần Lan",
    )
    assert slip.applicant is APPLICANT


class TestApology:
    NAMED = vn.local("25/11/2026 09:00")

    def test_it_keeps_the_day_promised_beside_the_new_one(self) -> None:
        dossier = accepted().extend(self.NAMED, date(2026, 12, 1), "chờ xác minh", by="Trần Lan")
        slip = apology(dossier, CALENDAR, TODAY, number="12/XL", signed_by="Chủ tịch")
        assert (slip.original, slip.until) == (date(2026, 11, 26), date(2026, 12, 1))
        assert (slip.reason, slip.number, slip.signed_by) == ("chờ xác minh", "12/XL", "Chủ tịch")
        assert (slip.received, slip.is_recognised) == (AT, True)

    def test_the_officer_who_noted_it_does_not_sign_it(self) -> None:
        dossier = accepted().extend(self.NAMED, date(2026, 12, 1), "chờ", by="Trần Lan")
        assert apology(dossier, CALENDAR, TODAY).signed_by is None

    def test_a_new_day_on_a_day_off_moves_on(self) -> None:
        # 29 November 2026 is a Sunday
        dossier = accepted().extend(self.NAMED, date(2026, 11, 29), "chờ")
        assert apology(dossier, CALENDAR, TODAY).until == date(2026, 11, 30)

    def test_one_that_the_rules_do_not_recognise_is_printed_and_marked(self) -> None:
        late = vn.local("30/11/2026 09:00")
        dossier = accepted().extend(late, date(2026, 12, 2), "chờ")
        slip = apology(dossier, CALENDAR, TODAY)
        assert (slip.original, slip.until) == (date(2026, 11, 26), date(2026, 12, 2))
        assert not slip.is_recognised
        assert [remark.key for remark in slip.remarks] == ["extension_too_late"]

    def test_a_second_one_is_measured_by_the_first_promise(self) -> None:
        once = accepted().extend(self.NAMED, date(2026, 12, 1), "chờ")
        twice = once.extend(vn.local("27/11/2026 09:00"), date(2026, 12, 4), "chờ nữa")
        slip = apology(twice, CALENDAR, TODAY)
        assert (slip.original, slip.until) == (date(2026, 11, 26), date(2026, 12, 4))
        assert not slip.is_recognised  # one new appointment at most
        first = apology(twice, CALENDAR, TODAY, at=self.NAMED)
        assert (first.until, first.is_recognised) == (date(2026, 12, 1), True)

    def test_its_days_are_those_of_the_offices_clock(self) -> None:
        # 17:30 UTC is 00:30 of the next day in Vietnam
        at = vn.local("20/11/2026 00:30").astimezone(UTC)
        dossier = Dossier.submit(CODE, THREE_DAYS, at, channel=Channel.ONLINE).accept(at)
        slip = apology(dossier.extend(self.NAMED, date(2026, 12, 1), "chờ"), CALENDAR, TODAY)
        assert str(slip.received) == "2026-11-20 00:30:00+07:00"

    def test_without_an_appointment_there_is_nothing_to_put_off(self) -> None:
        dossier = accepted(Procedure("X", "thử", limits=())).extend(AT, date(2026, 12, 1), "chờ")
        with pytest.raises(BadValueError, match="has no appointment that could be put off"):
            apology(dossier, CALENDAR, TODAY)

    @pytest.mark.parametrize(
        ("at", "title"),
        [
            ("12/09/2025 09:00", "Phiếu xin lỗi và hẹn lại ngày trả kết quả"),
            ("15/09/2025 09:00", "Văn bản xin lỗi và đề nghị gia hạn thời gian giải quyết"),
        ],
    )
    def test_its_title_is_that_of_its_own_day(self, at: str, title: str) -> None:
        dossier = accepted(at="11/09/2025 09:00").extend(vn.local(at), date(2025, 9, 22), "chờ")
        forms = vn.forms(on=vn.local(at).date())
        assert apology(dossier, CALENDAR, forms).form.title == title


@pytest.mark.law("TT 03/2025/TT-VPCP Phụ lục I", confidence="confirmed")
class TestStopNotice:
    """TT 03/2025: form 05 for handling that is stopped; the set of 2018 has none."""

    @staticmethod
    def stopped(at: str) -> Dossier:
        moment = vn.local(at)
        return accepted(at=at).withdraw(moment).stop(moment, "người nộp xin rút", by="Lan")

    def test_before_15_september_2025_there_was_no_such_form(self) -> None:
        with pytest.raises(BadValueError, match="no form for a notice that handling is stopped"):
            stop_notice(self.stopped("12/09/2025 09:00"), CALENDAR, OLD)

    def test_the_new_set_is_refused_for_a_day_before_it(self) -> None:
        with pytest.raises(BadValueError, match="in use from 2025-09-15 on, and the slip is of"):
            stop_notice(self.stopped("12/09/2025 09:00"), CALENDAR, NEW)

    def test_since_then_it_says_why(self) -> None:
        slip = stop_notice(self.stopped("15/09/2025 09:00"), CALENDAR, NEW, number="3/TB")
        assert (slip.form.number, slip.reason, slip.number) == ("05", "người nộp xin rút", "3/TB")
        assert slip.signed_by is None


class TestControlSlip:
    #: One day each: verified from Mon 23/11 is due Wed 25/11, for Tue 24/11 is off.
    STEPS = (
        Step(Action.VERIFY, key="thẩm tra", limit=WorkingDays(1)),
        Step(Action.SIGN, key="ký", limit=WorkingDays(1)),
    )
    PROCEDURE = Procedure("X", "thử", limits=WorkingDays(3), steps=STEPS)

    def handled(self) -> Dossier:
        return (
            accepted(self.PROCEDURE)
            .transfer(vn.local("23/11/2026 07:40"), "Phòng Mẫu")
            .assign(vn.local("23/11/2026 08:00"), "Lê Hải", "thẩm tra")
            .assign(vn.local("26/11/2026 15:00"), "Phạm Dũng", "ký")
            .complete(vn.local("26/11/2026 16:00"))
        )

    def test_each_hand_over_is_a_row(self) -> None:
        slip = control_slip(self.handled(), CALENDAR, TODAY, office=OFFICE)
        assert (slip.form.number, slip.agency, slip.office) == ("06", "Phòng Mẫu", OFFICE)
        assert slip.rows == (
            HandOver(
                vn.local("23/11/2026 07:40"), deliverer="Trần Lan", receiver="Phòng Mẫu"
            ),
            HandOver(
                vn.local("23/11/2026 08:00"),
                deliverer="Phòng Mẫu",
                receiver="Lê Hải",
                note="thẩm tra",
            ),
            HandOver(
                vn.local("26/11/2026 15:00"),
                deliverer="Lê Hải",
                receiver="Phạm Dũng",
                result=Timeliness.LATE,
                note="ký",
            ),
            HandOver(
                vn.local("26/11/2026 16:00"), deliverer="Phạm Dũng", result=Timeliness.EARLY
            ),
        )  # fmt: skip

    def test_its_number_was_another_before(self) -> None:
        assert control_slip(accepted(at="12/09/2025 09:00"), CALENDAR, OLD).form.number == "05"
        assert control_slip(accepted(at="12/09/2025 09:00"), CALENDAR, OLD).rows == ()

    def test_done_on_the_last_day_is_on_time(self) -> None:
        dossier = (
            accepted(self.PROCEDURE)
            .assign(vn.local("25/11/2026 09:00"), "Phạm Dũng", "ký")
            .complete(vn.local("26/11/2026 16:00"))
        )
        assert control_slip(dossier, CALENDAR, TODAY).rows[-1].result is Timeliness.ON_TIME

    def test_who_hands_over_for_another_is_not_judged_by_the_others_step(self) -> None:
        at = vn.local("26/11/2026 15:00")
        given = accepted(self.PROCEDURE).assign(AT, "Lê Hải", "thẩm tra")
        row = control_slip(given.assign(at, "Dũng", "ký", by="Trưởng phòng"), CALENDAR, TODAY).rows[
            1
        ]
        assert (row.deliverer, row.result) == ("Trưởng phòng", None)

    def test_two_duties_that_end_at_once_in_two_ways_are_left_to_be_ticked(self) -> None:
        steps = tuple(attrs.evolve(step, after=()) for step in self.STEPS)
        dossier = (
            accepted(Procedure("X", "thử", limits=WorkingDays(3), steps=steps))
            .assign(vn.local("23/11/2026 08:00"), "Lê Hải", "thẩm tra")
            .assign(vn.local("26/11/2026 08:00"), "Lê Hải", "ký")
            .complete(vn.local("26/11/2026 16:00"))
        )
        assert control_slip(dossier, CALENDAR, TODAY).rows[-1].result is None

    def test_a_step_without_a_limit_is_left_to_be_ticked(self) -> None:
        at = vn.local("26/11/2026 15:00")
        dossier = accepted().assign(AT, "Lê Hải", "thẩm tra").complete(at)
        assert [row.result for row in control_slip(dossier, CALENDAR, TODAY).rows] == [None, None]

    def test_the_arrival_at_the_competent_agency_is_a_row(self) -> None:
        at = vn.local("23/11/2026 09:00")
        dossier = Dossier.submit(
            CODE, THREE_DAYS, AT, channel=Channel.POST, agency="Xã B", receiving="Phường Mẫu"
        ).accept(AT)
        rows = control_slip(dossier.arrive(at, "Xã B"), CALENDAR, TODAY).rows
        assert rows == (HandOver(at, deliverer="Phường Mẫu", receiver="Xã B"),)

    def test_what_is_no_hand_over_is_no_row(self) -> None:
        dossier = accepted().extend(vn.local("24/11/2026 09:00"), date(2026, 12, 1), "chờ")
        assert control_slip(dossier, CALENDAR, TODAY).rows == ()

    def test_only_three_results_stand_on_the_form(self) -> None:
        with pytest.raises(BadValueError) as caught:
            HandOver(AT, result=Timeliness.OVERDUE)
        assert str(caught.value) == (
            "result is <Timeliness.OVERDUE: 'overdue'>: must be one of EARLY, ON_TIME, LATE, "
            "or None"
        )


@pytest.mark.law("TT 01/2018/TT-VPCP Đ10", confidence="confirmed")
class TestRegister:
    """Đ10: yearly, its serial from 01; a second volume goes on with the serial of the first."""

    def test_a_row_holds_every_date_of_the_dossier(self) -> None:
        dossier = (
            accepted()
            .transfer(vn.local("23/11/2026 07:40"), "Phòng Mẫu")
            .extend(vn.local("25/11/2026 09:00"), date(2026, 12, 1), "chờ")
            .complete(vn.local("30/11/2026 16:00"))
            .return_result(vn.local("01/12/2026 09:00"))
        )
        row = register_row(
            dossier, CALENDAR, serial=3, applicant=APPLICANT, result_way="bưu chính", note="x"
        )
        assert row == RegisterRow(
            3,
            CODE,
            procedure="Cấp giấy mẫu",
            received=AT,
            sets=1,
            applicant=APPLICANT,
            agency="Phòng Mẫu",
            appointed=vn.local("26/11/2026 17:00"),
            reappointed=date(2026, 12, 1),
            moved=vn.local("23/11/2026 07:40"),
            back=vn.local("30/11/2026 16:00"),
            returned=vn.local("01/12/2026 09:00"),
            result_way="bưu chính",
            note="x",
        )

    def test_what_did_not_happen_is_left_open(self) -> None:
        row = register_row(accepted(Procedure("X", "thử", limits=())), CALENDAR, serial=1)
        opened = (row.appointed, row.reappointed, row.moved, row.back, row.returned, row.sets)
        assert opened == (None,) * 6
        with pytest.raises(BadValueError, match="no Accepted"):
            register_row(submitted(), CALENDAR, serial=1)

    def test_its_number_was_another_before(self) -> None:
        assert register_book([], OLD, year=2025).form.number == "06"
        assert register_book([], NEW, year=2025).form.number == "07"

    def test_a_second_volume_goes_on_with_the_serial(self) -> None:
        rows = [register_row(accepted(), CALENDAR, serial=n) for n in (201, 202)]
        book = register_book(rows, TODAY, year=2026, volume=2, office=OFFICE)
        assert ([row.serial for row in book.rows], book.volume) == ([201, 202], 2)

    def test_a_gap_in_the_serial_is_refused(self) -> None:
        rows = [register_row(accepted(), CALENDAR, serial=n) for n in (1, 3)]
        with pytest.raises(BadValueError) as caught:
            register_book(rows, TODAY, year=2026)
        assert str(caught.value) == "serial is 3: must be 2, for serials follow each other"

    def test_a_row_of_another_year_is_refused(self) -> None:
        rows = [register_row(accepted(), CALENDAR, serial=1)]
        with pytest.raises(BadValueError) as caught:
            register_book(rows, TODAY, year=2025)
        assert str(caught.value) == (
            f"rows is '{CODE}': row 1 was received in another year than 2025"
        )


def slips() -> list[Any]:
    """One slip of each kind."""
    extended = accepted().extend(vn.local("25/11/2026 09:00"), date(2026, 12, 1), "chờ")
    asked = submitted().request_supplement(AT, ["ảnh"])
    return [
        receipt(accepted(), CALENDAR, TODAY, office=OFFICE, applicant=APPLICANT),
        supplement_request(asked, CALENDAR, TODAY, applicant=APPLICANT),
        refusal(submitted().refuse(AT, "sai nơi"), CALENDAR, TODAY),
        apology(extended, CALENDAR, TODAY),
        stop_notice(accepted().stop(AT, "xin rút"), CALENDAR, TODAY),
        control_slip(accepted().transfer(AT, "Phòng Mẫu"), CALENDAR, TODAY),
        register_book([register_row(accepted(), CALENDAR, serial=1)], TODAY, year=2026),
    ]


@pytest.mark.parametrize("slip", slips(), ids=lambda slip: type(slip).__name__)
def test_every_slip_is_a_frozen_value(slip: Any) -> None:
    assert hash(slip) == hash(pickle.loads(pickle.dumps(slip)))
    assert pickle.loads(pickle.dumps(slip)) == slip
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        slip.office = OFFICE


def test_what_identifies_an_applicant_stays_out_of_logs() -> None:
    assert repr(APPLICANT) == "Applicant(name='Nguyễn Thị Mẫu')"
    printed = repr(receipt(accepted(), CALENDAR, TODAY, applicant=APPLICANT))
    assert "001000000000" not in printed
    assert "0900 000 000" not in printed


def test_a_dossier_keeps_nothing_of_the_applicant() -> None:
    kept = {field.name for field in attrs.fields(Dossier)}
    assert not kept & {field.name for field in attrs.fields(Applicant)}


@pytest.mark.parametrize(
    "make",
    [
        lambda: Office(" "),
        lambda: Applicant("x", address=""),
        lambda: PaperLine("x", copies=-1),
        lambda: receipt(accepted(), CALENDAR, TODAY, serial=-1),
        lambda: register_row(accepted(), CALENDAR, serial=0),
    ],
)
def test_what_no_slip_can_hold_is_refused(make: Callable[[], object]) -> None:
    with pytest.raises(BadValueError):
        make()


def test_calendar_days_are_appointed_like_the_deadline() -> None:
    # 20/11 + 8 days is Saturday 28/11: on to Monday 30/11
    slip = receipt(accepted(Procedure("X", "thử", limits=CalendarDays(8))), CALENDAR, TODAY)
    assert slip.appointment == vn.local("30/11/2026 17:00")
