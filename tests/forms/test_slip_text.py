"""Each slip as text, typed by hand from its fields; titles and numbers from the circulars."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from onestop import (
    BadValueError,
    CalendarDays,
    Channel,
    Citation,
    Confidence,
    Dossier,
    Procedure,
    SameDay,
    Step,
    TimeLimitCase,
    WorkingDays,
    WorkingHours,
    WrongTypeError,
    vn,
)
from onestop.forms import (
    Applicant,
    Office,
    PaperLine,
    Receipt,
    apology,
    control_slip,
    receipt,
    refusal,
    register_book,
    register_row,
    stop_notice,
    supplement_request,
)
from onestop.procedures import Action
from onestop.render import slip_text
from tests.forms.desk import (
    APPLICANT,
    AT,
    CALENDAR,
    NEW,
    OFFICE,
    OLD,
    TODAY,
    accepted,
    submitted,
)

HEAD = """\
Mẫu số {number}
UBND phường Mẫu
Trung tâm Phục vụ hành chính công
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Phường Mẫu, ngày {day}

{title}
Mã hồ sơ: H48.53-261120-0001

"""

WHO = """\
Người nộp hồ sơ: Nguyễn Thị Mẫu
Số định danh/giấy tờ tùy thân: 001000000000
Địa chỉ: Tổ 1, phường Mẫu
Số điện thoại: 0900 000 000
Email: mau@vi-du.example
Nội dung yêu cầu giải quyết: Cấp giấy mẫu
"""

BOTH: dict[str, Any] = {"office": OFFICE, "applicant": APPLICANT}
DOTS = "." * 24


def head(number: str, title: str, day: str = "20 tháng 11 năm 2026") -> str:
    return HEAD.format(number=number, title=title, day=day)


def test_the_receipt() -> None:
    slip = receipt(accepted(), CALENDAR, TODAY, **BOTH, volume=1, serial=127, result_at="quầy số 3")
    assert slip_text(slip) == head("01", "GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ") + WHO + (
        """\
Thành phần hồ sơ nộp gồm:
  1. tờ khai (1 bản chính)
  2. bản vẽ (1 bản chính, 2 bản sao)
Số lượng hồ sơ (bộ): 1
Vào sổ theo dõi hồ sơ: quyển số 01, số thứ tự 127
Thời hạn giải quyết theo quy định: 3 ngày làm việc
Nhận hồ sơ lúc: 16 giờ 10 phút, ngày 20 tháng 11 năm 2026
Hẹn trả kết quả lúc: 17 giờ 00 phút, ngày 26 tháng 11 năm 2026
Nhận kết quả tại: quầy số 3
Liên hệ: 0200 000 000
Ngày được tính: T2 23/11, T4 25 – T5 26/11
Không tính: T7 21 – CN 22/11 (Nghỉ hằng tuần); T3 24/11 (Ngày Văn hóa Việt Nam)

Người nộp hồ sơ (Ký, ghi rõ họ tên): Nguyễn Thị Mẫu
Người tiếp nhận hồ sơ (Ký, ghi rõ họ tên): Trần Lan"""
    )


def test_a_receipt_with_nothing_given_is_dotted_lines() -> None:
    dossier = Dossier.submit(
        "D-1", Procedure("X", "thử", limits=()), AT, channel=submitted().channel
    )
    assert slip_text(receipt(dossier.accept(AT), CALENDAR, TODAY)) == f"""\
Mẫu số 01
{DOTS}
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
………………, ngày 20 tháng 11 năm 2026

GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ
Mã hồ sơ: D-1

Người nộp hồ sơ: {DOTS}
Số định danh/giấy tờ tùy thân: {DOTS}
Địa chỉ: {DOTS}
Số điện thoại: {DOTS}
Email: {DOTS}
Nội dung yêu cầu giải quyết: thử
Thành phần hồ sơ nộp gồm:
  1. {DOTS}
  2. {DOTS}
  3. {DOTS}
Số lượng hồ sơ (bộ): {DOTS}
Vào sổ theo dõi hồ sơ: quyển số ……, số thứ tự ……
Thời hạn giải quyết theo quy định: pháp luật không quy định thời hạn
Nhận hồ sơ lúc: 16 giờ 10 phút, ngày 20 tháng 11 năm 2026
Hẹn trả kết quả lúc: {DOTS}
Nhận kết quả tại: {DOTS}
Liên hệ: {DOTS}

Người nộp hồ sơ (Ký, ghi rõ họ tên): {DOTS}
Người tiếp nhận hồ sơ (Ký, ghi rõ họ tên): {DOTS}"""  # fmt: skip


def test_the_supplement_request() -> None:
    asked = submitted().request_supplement(AT, ["ảnh", "bản vẽ hoàn công"], by="Trần Lan")
    papers = [PaperLine("ảnh", copies=4), PaperLine("bản vẽ hoàn công", originals=1, certified=2)]
    slip = supplement_request(asked, CALENDAR, TODAY, **BOTH, reason="còn thiếu", papers=papers)
    assert slip_text(slip) == head("02", "PHIẾU YÊU CẦU BỔ SUNG, HOÀN THIỆN HỒ SƠ") + WHO + (
        """\
Hồ sơ cần bổ sung, hoàn thiện:
  STT  Tên giấy tờ       Bản chính  Bản chứng thực  Bản chụp
  1    ảnh               …          …               4
  2    bản vẽ hoàn công  1          2               …
Lý do: còn thiếu
Liên hệ: 0200 000 000

Người hướng dẫn (Ký, ghi rõ họ tên): Trần Lan"""
    )


def test_the_refusal() -> None:
    refused = submitted().refuse(AT, "không thuộc thẩm quyền", by="Trần Lan")
    slip = refusal(refused, CALENDAR, TODAY, **BOTH)
    assert slip_text(slip) == head("03", "PHIẾU TỪ CHỐI TIẾP NHẬN GIẢI QUYẾT HỒ SƠ") + WHO + (
        """\
Lý do từ chối: không thuộc thẩm quyền
Liên hệ: 0200 000 000

Người tiếp nhận hồ sơ (Ký, ghi rõ họ tên): Trần Lan"""
    )


def test_the_apology() -> None:
    named = vn.local("25/11/2026 09:00")
    dossier = accepted().extend(named, date(2026, 12, 1), "chờ xác minh")
    slip = apology(dossier, CALENDAR, TODAY, **BOTH, number="12/XL", signed_by="Lê Chủ")
    assert (
        slip_text(slip)
        == """\
Mẫu số 04
UBND phường Mẫu
Trung tâm Phục vụ hành chính công
Số: 12/XL
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Phường Mẫu, ngày 25 tháng 11 năm 2026

VĂN BẢN XIN LỖI VÀ ĐỀ NGHỊ GIA HẠN THỜI GIAN GIẢI QUYẾT
Mã hồ sơ: H48.53-261120-0001

Kính gửi: Nguyễn Thị Mẫu
Địa chỉ: Tổ 1, phường Mẫu
Nội dung yêu cầu giải quyết: Cấp giấy mẫu
Nhận hồ sơ: ngày 20 tháng 11 năm 2026
Ngày hẹn trả ban đầu: ngày 26 tháng 11 năm 2026
Lý do chậm trả kết quả: chờ xác minh
Ngày hẹn trả mới: ngày 01 tháng 12 năm 2026
Cơ quan chân thành xin lỗi vì sự chậm trễ và hẹn trả kết quả vào ngày mới nêu trên.
Liên hệ: 0200 000 000

Đại diện cơ quan (Ký, ghi rõ họ tên, đóng dấu): Lê Chủ"""
    )


def test_the_apology_of_the_set_of_2018() -> None:
    # accepted on Wednesday 10 September 2025: due on Monday 15 September
    dossier = accepted(at="10/09/2025 09:00").extend(
        vn.local("12/09/2025 09:00"), date(2025, 9, 18), "chờ"
    )
    lines = slip_text(apology(dossier, CALENDAR, OLD)).splitlines()
    assert "PHIẾU XIN LỖI VÀ HẸN LẠI NGÀY TRẢ KẾT QUẢ" in lines
    assert "Ngày hẹn trả ban đầu: ngày 15 tháng 9 năm 2025" in lines
    assert "Ngày hẹn trả mới: ngày 18 tháng 9 năm 2025" in lines


def test_the_notice_of_stopping() -> None:
    at = vn.local("15/09/2025 09:00")
    stopped = accepted(at="15/09/2025 08:00").withdraw(at).stop(at, "người nộp xin rút")
    slip = stop_notice(stopped, CALENDAR, NEW, **BOTH)
    assert (
        slip_text(slip)
        == f"""\
Mẫu số 05
UBND phường Mẫu
Trung tâm Phục vụ hành chính công
Số: {DOTS}
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Phường Mẫu, ngày 15 tháng 9 năm 2025

THÔNG BÁO DỪNG GIẢI QUYẾT HỒ SƠ
Mã hồ sơ: H48.53-261120-0001

Kính gửi: Nguyễn Thị Mẫu
Số định danh/giấy tờ tùy thân: 001000000000
Địa chỉ: Tổ 1, phường Mẫu
Nội dung yêu cầu giải quyết: Cấp giấy mẫu
Lý do dừng giải quyết: người nộp xin rút
Liên hệ: 0200 000 000

Đại diện cơ quan (Ký, ghi rõ họ tên, đóng dấu): {DOTS}"""
    )


def test_the_control_slip() -> None:
    procedure = Procedure(
        "X",
        "Cấp giấy mẫu",
        limits=WorkingDays(3),
        steps=(Step(Action.VERIFY, key="thẩm tra", limit=WorkingDays(1)),),
    )
    dossier = (
        accepted(procedure)
        .assign(vn.local("23/11/2026 08:00"), "Lê Hải", "thẩm tra")
        .complete(vn.local("26/11/2026 16:00"))
    )
    text = slip_text(control_slip(dossier, CALENDAR, TODAY, office=OFFICE))
    boxes = "☐ Trước hạn ☐ Đúng hạn ☐ Quá hạn"
    assert text.replace("\N{NO-BREAK SPACE}", " ") == (
        head("06", "PHIẾU KIỂM SOÁT QUÁ TRÌNH GIẢI QUYẾT HỒ SƠ")
        + f"""\
Nội dung yêu cầu giải quyết: Cấp giấy mẫu
Cơ quan giải quyết: Phòng Mẫu
Giao nhận hồ sơ:
  Người giao (ký)  Người nhận (ký)  Thời gian giao, nhận  Kết quả giải quyết                Ghi chú
  Trần Lan         Lê Hải           08:00 23/11/2026      {boxes}  thẩm tra
  Lê Hải           …                16:00 26/11/2026      Quá hạn"""
    )


def test_the_ledger() -> None:
    dossier = (
        accepted()
        .transfer(vn.local("23/11/2026 07:40"), "Phòng Mẫu")
        .extend(vn.local("25/11/2026 09:00"), date(2026, 12, 1), "chờ")
        .complete(vn.local("30/11/2026 16:00"))
        .return_result(vn.local("01/12/2026 09:00"))
    )
    rows = [
        register_row(dossier, CALENDAR, serial=1, applicant=APPLICANT, result_way="bưu chính"),
        register_row(accepted(Procedure("X", "thử", limits=())), CALENDAR, serial=2),
    ]
    book = register_book(rows, TODAY, year=2026, office=Office("UBND phường Mẫu"))
    assert (
        slip_text(book)
        == f"""\
Mẫu số 07
UBND phường Mẫu
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

SỔ THEO DÕI HỒ SƠ

Năm 2026, quyển số 1:

  STT: 01
  Mã hồ sơ: H48.53-261120-0001
  Tên thủ tục: Cấp giấy mẫu
  Số bộ: 1
  Người nộp hồ sơ: Nguyễn Thị Mẫu
  Địa chỉ, số điện thoại: Tổ 1, phường Mẫu; 0900 000 000
  Cơ quan giải quyết: Phòng Mẫu
  Nhận hồ sơ: 16:10 20/11/2026
  Hẹn trả: 17:00 26/11/2026; hẹn lại 01/12/2026
  Chuyển đến cơ quan giải quyết: 07:40 23/11/2026
  Nhận lại kết quả: 16:00 30/11/2026
  Trả kết quả: 09:00 01/12/2026
  Phương thức nhận kết quả: bưu chính
  Ký nhận: {DOTS}
  Ghi chú: {DOTS}

  STT: 02
  Mã hồ sơ: H48.53-261120-0001
  Tên thủ tục: thử
  Số bộ: {DOTS}
  Người nộp hồ sơ: {DOTS}
  Địa chỉ, số điện thoại: {DOTS}
  Cơ quan giải quyết: Phòng Mẫu
  Nhận hồ sơ: 16:10 20/11/2026
  Hẹn trả: {DOTS}
  Chuyển đến cơ quan giải quyết: {DOTS}
  Nhận lại kết quả: {DOTS}
  Trả kết quả: {DOTS}
  Phương thức nhận kết quả: {DOTS}
  Ký nhận: {DOTS}
  Ghi chú: {DOTS}"""
    )


def test_in_english_the_title_keeps_its_vietnamese_name() -> None:
    refused = submitted().refuse(AT, "không thuộc thẩm quyền")
    lines = slip_text(refusal(refused, CALENDAR, TODAY, **BOTH), "en").splitlines()
    assert lines[0] == "Form 03"
    assert "REFUSAL AT INTAKE (PHIẾU TỪ CHỐI TIẾP NHẬN GIẢI QUYẾT HỒ SƠ)" in lines
    assert "Phường Mẫu, 20/11/2026" in lines
    assert "Reason of the refusal: không thuộc thẩm quyền" in lines


def notes(slip: Receipt, lang: Any = "vi") -> list[str]:
    marks = ("Ngày được tính", "Không tính", "Có ngày", "Days counted", "Not counted", "Some days")
    return [line for line in slip_text(slip, lang).splitlines() if line.startswith(marks)]


def of(limit: Any, at: str = "20/11/2026 16:10") -> Receipt:
    return receipt(accepted(Procedure("X", "thử", limits=limit), at), CALENDAR, TODAY)


class TestDaysInSmallPrint:
    """The days that made the appointment, counted on a calendar by hand."""

    def test_in_english(self) -> None:
        assert notes(of(WorkingDays(3)), "en") == [
            "Days counted: Mon 23 Nov, Wed 25 – Thu 26 Nov",
            "Not counted: Sat 21 – Sun 22 Nov (Weekly rest); Tue 24 Nov (Vietnam Culture Day)",
        ]

    def test_where_every_day_counts_nothing_is_left_out(self) -> None:
        # Wednesday 25 November: Thursday 26 is the first working day after it
        assert notes(of(WorkingDays(1), "25/11/2026 09:00")) == ["Ngày được tính: T5 26/11"]

    def test_many_runs_are_told_by_their_number(self) -> None:
        # 30 working days after 20/11/2026, to Tuesday 5/1/2027: seven week-ends, and 1 January
        slip = of(WorkingDays(30))
        assert slip.appointment == vn.local("05/01/2027 17:00")
        assert notes(slip) == [
            "Ngày được tính: 30 ngày",
            "Không tính: 14 ngày (Nghỉ hằng tuần); T3 24/11/2026 (Ngày Văn hóa Việt Nam); "
            "T6 01/01 (Tết Dương lịch)",
        ]

    def test_calendar_days_all_count_and_the_roll_is_no_day_left_out(self) -> None:
        # the 8th day is Saturday 28/11; Sunday is left out, and Monday 30/11 is the appointment
        assert notes(of(CalendarDays(8))) == [
            "Ngày được tính: T7 21 – T7 28/11",
            "Không tính: CN 29/11 (Nghỉ hằng tuần)",
        ]

    def test_limits_that_number_no_days_say_nothing(self) -> None:
        assert notes(of(SameDay())) == []
        assert notes(of(WorkingHours(1), "20/11/2026 09:00")) == []

    def test_a_new_appointment_is_no_matter_of_counting(self) -> None:
        extended = accepted().extend(vn.local("24/11/2026 09:00"), date(2026, 12, 1), "chờ")
        assert notes(receipt(extended, CALENDAR, TODAY, at=vn.local("25/11/2026 09:00"))) == []

    def test_projected_days_are_told_to_the_applicant(self) -> None:
        calendar = vn.calendar(through=2028)
        at = "28/12/2027 09:00"
        slip = receipt(accepted(at=at), calendar, vn.forms(on=date(2027, 12, 28)))
        assert slip.deadline is not None
        assert slip.deadline.projected is (len(notes(slip)) == 3)
        later = receipt(accepted(at="30/12/2027 09:00"), calendar, TODAY)
        assert notes(later)[-1] == (
            "Có ngày chưa có thông báo nghỉ chính thức; ngày hẹn có thể thay đổi"
        )


def test_what_the_law_leaves_out_of_the_limit_stands_beside_it() -> None:
    case = TimeLimitCase(WorkingDays(3), excluded=("thời gian nộp thuế",), citation=Citation("L"))
    text = slip_text(of((case,)))
    assert (
        "Thời hạn giải quyết theo quy định: 3 ngày làm việc, không kể: thời gian nộp thuế" in text
    )


def test_a_receipt_made_by_hand_may_leave_the_limit_open() -> None:
    form = TODAY.forms[0]
    slip = Receipt(form=form, code="D", content="thử", at=AT, received=AT)
    assert f"Thời hạn giải quyết theo quy định: {DOTS}" in slip_text(slip)


def test_a_name_cannot_write_lines_of_its_own() -> None:
    name = "A\nHẹn trả kết quả lúc: hôm nay\x1b[31m\u202eB\u2028C\ud800"
    text = slip_text(receipt(accepted(), CALENDAR, TODAY, applicant=Applicant(name)))
    assert "Người nộp hồ sơ: A Hẹn trả kết quả lúc: hôm nay [31mB C" in text.splitlines()
    assert not {"\x1b", "\u202e", "\u2028", "\ud800"} & set(text)


def test_what_is_no_slip_is_refused() -> None:
    with pytest.raises(WrongTypeError, match=r"slip is 'x' \(str\), but must be a slip"):
        slip_text("x")  # type: ignore[arg-type]  # the refusal
    with pytest.raises(BadValueError, match="lang is 'fr'"):
        slip_text(of(WorkingDays(1)), "fr")  # type: ignore[arg-type]  # the refusal


def test_a_limit_to_confirm_says_so_on_the_receipt() -> None:
    unsure = Citation("Thủ tục X.1", confidence=Confidence.TO_CONFIRM)
    procedure = Procedure("X.1", "thử", limits=WorkingDays(3), source=unsure)
    at = vn.local("20/11/2026 16:10")
    dossier = Dossier.submit("H48.53-261120-0001", procedure, at, channel=Channel.POST).accept(at)
    slip = receipt(dossier, vn.calendar(), vn.forms(on=at.date()))
    assert (
        "Thời hạn giải quyết theo quy định: 3 ngày làm việc (căn cứ cần xác nhận)"
        in slip_text(slip).splitlines()
    )
