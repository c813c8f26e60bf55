"""The kinds of texts that were read wrongly once, each with texts of its own.

What is right was written down from the rules before it was tried; every text here is our own. A
refusal stands where nobody could say more. The readings are spelled as on the fact page:
limit ; condition ; mode ; start.
"""

import unicodedata

import pytest

from onestop.limit_texts import parse_time_limit
from onestop.procedures.procedure import Procedure
from tests.limit_texts.spelling import NONE, REFUSED, reading_of

TOTAL = "- ; total ; -"
Texts = dict[str, str]

STEPS: Texts = {
    "Tiếp nhận hồ sơ: 01 ngày làm việc; xử lý: 3 ngày làm việc; trả kết quả: 01 ngày làm việc": (
        f"Sequence(WorkingDays(1), WorkingDays(3), WorkingDays(1)) ; {TOTAL}"
    ),
    "Bước 1. Tiếp nhận: 1 ngày; Bước 2. Thẩm định: 5 ngày; Bước 3. Ký duyệt: 2 ngày": (
        f"Sequence(CalendarDays(1), CalendarDays(5), CalendarDays(2)) ; {TOTAL}"
    ),
    "- Kiểm tra: 02 ngày, kể từ ngày nhận hồ sơ\n"
    "- Thẩm định: 05 ngày, kể từ ngày nhận hồ sơ hợp lệ (nếu phải sửa thì tăng thêm 3 ngày)": (
        "Sequence(CalendarDays(2), CalendarDays(5)) ; - ; total ; accepted | "
        "CalendarDays(3) ; phải sửa ; extra ; -"
    ),
    "Kiểm tra: 2 ngày; thẩm định: 5 ngày kể từ ngày nhận được ý kiến của bộ": REFUSED,
    "Thẩm định: 5 ngày; trả kết quả: 3 ngày kể từ ngày nhận đủ hồ sơ": REFUSED,
    "Bước 2: 3 ngày; Bước 5: 4 ngày": REFUSED,
    "Bước 2: 3 ngày; trả kết quả: 4 ngày": REFUSED,
    "Kiểm tra: 2 ngày; thẩm định: 5 ngày (nếu xa thì thêm 1 ngày; nếu xa thì thêm 2 ngày)": REFUSED,
    "Kiểm tra: 2 ngày; cấp mới: 5 ngày": REFUSED,
    "Kiểm tra: 2 ngày; thẩm định: 5 ngày; thời hạn được tăng thêm 1 ngày": REFUSED,
    "Kiểm tra: 2 ngày (nếu xa thì thêm 1 ngày); thẩm định: 5 ngày (nếu xa thì thêm 2 ngày)": (
        REFUSED
    ),
    "Nhân dân: 2 ngày; trăng sao: 5 ngày": REFUSED,
    "Cấp xã: 2 ngày; cấp tỉnh: 5 ngày": REFUSED,
    "03 ngày làm việc đối với UBND cấp xã; 07 ngày làm việc đối với Sở Nội vụ": REFUSED,
    "03 ngày đối với khâu thẩm định; 02 ngày đối với khâu phê duyệt": REFUSED,
    "10 ngày đối với Sở Xây dựng và 05 ngày đối với các cơ quan khác": (
        "CalendarDays(10) ; Sở Xây dựng ; total ; - | "
        "CalendarDays(5) ; các cơ quan khác ; total ; -"
    ),
    "Cấp mới là 04 ngày; cấp lại trong thời hạn 02 ngày": (
        "CalendarDays(4) ; Cấp mới ; total ; - | CalendarDays(2) ; cấp lại ; total ; -"
    ),
    "Trong 30 ngày, trong đó:\n- Sở Nội vụ: 20 ngày;\n- UBND tỉnh: 10 ngày.": (
        f"CalendarDays(30) ; {TOTAL} | "
        "Sequence(CalendarDays(20) by Sở Nội vụ, CalendarDays(10) by UBND tỉnh) ; trong đó ; total "
        "; -"
    ),
    "Trong 30 ngày, trong đó:\n- Sở Nội vụ: 20 ngày;\n- UBND tỉnh: 15 ngày.": REFUSED,
}

LEADING: Texts = {
    "Nếu hồ sơ chưa hợp lệ: 02 ngày (đối với nộp trực tiếp); 03 ngày (đối với nộp trực tuyến)": (
        "CalendarDays(2) ; hồ sơ chưa hợp lệ; nộp trực tiếp ; total ; - | "
        "CalendarDays(3) ; hồ sơ chưa hợp lệ; nộp trực tuyến ; total ; -"
    ),
    "Đối với hộ nghèo, trong 05 ngày (khu vực đồng bằng) hoặc 07 ngày (khu vực miền núi)": (
        "CalendarDays(5) ; hộ nghèo; khu vực đồng bằng ; total ; - | "
        "CalendarDays(7) ; hộ nghèo; khu vực miền núi ; total ; -"
    ),
    "Trường hợp hồ sơ hợp lệ:\n- 03 ngày nếu nộp trực tiếp;\n- 05 ngày nếu nộp qua bưu chính.": (
        "CalendarDays(3) ; hồ sơ hợp lệ; nộp trực tiếp ; total ; - | "
        "CalendarDays(5) ; hồ sơ hợp lệ; nộp qua bưu chính ; total ; -"
    ),
    "Đối với hồ sơ A: 3 ngày; 5 ngày đối với hồ sơ B": REFUSED,
    "Đối với hồ sơ A 3 ngày. 5 ngày đối với hồ sơ B": (
        "CalendarDays(3) ; hồ sơ A ; total ; - | CalendarDays(5) ; hồ sơ B ; total ; -"
    ),
    "(1) Trường hợp đổi tên:\n* Nộp tại xã.\n- Kiểm tra: 1 ngày;\n- Thẩm định: 2 ngày.": (
        "Sequence(CalendarDays(1), CalendarDays(2)) ; đổi tên ; total ; -"
    ),
    "Trường hợp đổi tên nhóm I; nhóm II:\n* Nộp tại xã.\n* Thời hạn giải quyết: 5 ngày": (
        "CalendarDays(5) ; đổi tên nhóm I; nhóm II ; total ; -"
    ),
    "(1) Trường hợp đổi tên:\n* Thời hạn: 5 ngày\n(2) Trường hợp đổi chủ:\n* Thời hạn: 7 ngày": (
        "CalendarDays(5) ; đổi tên ; total ; - | CalendarDays(7) ; đổi chủ ; total ; -"
    ),
    "Trường hợp đổi tên:\n* Thời hạn: 5 ngày; đối với đổi tên thì 7 ngày": REFUSED,
    "Nếu thiếu giấy thì 5 ngày, đủ giấy thì 3 ngày": (
        "CalendarDays(5) ; thiếu giấy ; total ; - | CalendarDays(3) ; đủ giấy ; total ; -"
    ),
    "i) Trường hợp rừng của các bộ; khu quân sự: 20 ngày": (
        "CalendarDays(20) ; rừng của các bộ; khu quân sự ; total ; -"
    ),
}

LOST: Texts = {
    "10 ngày kể từ ngày nhận hồ sơ (người cao tuổi)": REFUSED,
    "10 ngày kể từ ngày nhận hồ sơ. Áp dụng đối với người khuyết tật.": REFUSED,
    "10 ngày kể từ ngày nhận hồ sơ.\nĐối với người khuyết tật.": REFUSED,
    "10 ngày. Trường hợp phải xác minh": REFUSED,
    "10 ngày; đối với người khuyết tật: theo thông báo": REFUSED,
    "10 ngày. (Trường hợp phải xác minh)": "CalendarDays(10) ; phải xác minh ; total ; -",
    "10 ngày\n(nếu phải xác minh); 20 ngày (nếu ở xa)": (
        "CalendarDays(10) ; phải xác minh ; total ; - | CalendarDays(20) ; ở xa ; total ; -"
    ),
    "Không quá 12 ngày: trường hợp phải xác minh": ("CalendarDays(12) ; phải xác minh ; total ; -"),
    "Không quá 12 ngày : đối với hộ nghèo": "CalendarDays(12) ; hộ nghèo ; total ; -",
    "02 ngày đối với cấp phép loại A; loại B lần đầu trong năm": REFUSED,
    "Trong 02 ngày, cơ quan trả hồ sơ, nếu hồ sơ chưa đủ": (
        "CalendarDays(2) ; hồ sơ chưa đủ ; total ; -"
    ),
    "Trong 02 ngày, xã trả lại hồ sơ nếu không hợp lệ": (
        "CalendarDays(2) ; không hợp lệ ; total ; -"
    ),
    "Trong 02 ngày, xã trả lời, nếu từ chối phải nêu lý do": f"CalendarDays(2) ; {TOTAL}",
    "05 ngày (mức độ 4)": f"CalendarDays(5) ; {TOTAL}",
    "05 ngày kể từ ngày nhận hồ sơ (toàn trình)": "CalendarDays(5) ; - ; total ; accepted",
    "05 ngày (đã cắt giảm so với luật)": f"CalendarDays(5) ; {TOTAL}",
    "15 ngày kể từ ngày nhận hồ sơ (trừ hồ sơ phức tạp)": "CalendarDays(15) ; - ; total ; accepted",
    "09 ngày, trừ trường hợp": REFUSED,
    "Trừ trường hợp phải xác minh, 15 ngày": f"CalendarDays(15) ; {TOTAL}",
    "Thời hạn trả lời (đối với tàu cá): 05 ngày": "CalendarDays(5) ; tàu cá ; total ; -",
}

TWICE: Texts = {
    "05 ngày đối với cấp mới; 03 ngày đối với cấp lại; 07 ngày đối với cấp mới": REFUSED,
    "05 ngày đối với cấp mới; 03 ngày đối với Cấp Mới": REFUSED,
    "05 ngày đối với đối với cấp mới; 03 ngày đối với cấp mới": REFUSED,
    "9 ngày; đối với đơn khó thì 12 ngày. Ở đảo thì 15 ngày; đối với đơn khó thì 20 ngày": (
        "CalendarDays(9) ; - ; total ; - | CalendarDays(12) ; đơn khó ; total ; - | "
        "CalendarDays(15) ; đảo ; total ; - | CalendarDays(20) ; đảo; đơn khó ; total ; -"
    ),
    "* Nộp.\nTrường hợp đổi tên:\n* Tại xã.\n* Thời hạn: 5 ngày;\n* Đối với đổi tên thì 7 ngày": (
        REFUSED
    ),
    "5 ngày đối với hồ sơ khó; đối với hồ sơ khó thì thêm 2 ngày": REFUSED,
    "Kiểm tra: 2 ngày (nếu xa thì thêm 1 ngày); thẩm định: 5 ngày (nếu xa thì thêm 3 ngày)": (
        REFUSED
    ),
    "9 ngày; đơn khó 12 ngày. Khi cần thì gia hạn 3 ngày; đối với đơn khó thì 6 ngày": REFUSED,
}

WORDS: Texts = {
    "60 ngày (90 ngày đối với các lĩnh vực: xây dựng, giao thông; đất đai)": (
        f"CalendarDays(60) ; {TOTAL} | "
        "CalendarDays(90) ; các lĩnh vực: xây dựng, giao thông; đất đai ; total ; -"
    ),
    "05 ngày đối với hồ sơ hợp lệ: cơ quan trả kết quả": (
        "CalendarDays(5) ; hồ sơ hợp lệ ; total ; -"
    ),
    "05 ngày kể từ ngày phát hiện cá nhân thuộc các trường hợp không được cấp": (
        "CalendarDays(5) ; - ; total ; other"
    ),
    "05 ngày kể từ ngày nhận đủ hồ sơ trường hợp cấp lại": (
        "CalendarDays(5) ; cấp lại ; total ; complete_dossier"
    ),
    "Cơ quan xem xét, nếu cần thiết. Hồ sơ phức tạp thì giải quyết trong 10 ngày": (
        "CalendarDays(10) ; Hồ sơ phức tạp ; total ; -"
    ),
    "Trường hợp cấp đổi: Bước 2: 07 ngày": "CalendarDays(7) ; cấp đổi ; total ; -",
    "Đối với cấp mới: Thời hạn giải quyết: 07 ngày": "CalendarDays(7) ; cấp mới ; total ; -",
    "sơ đầy đủ thì trong 03 ngày": REFUSED,
    "ầy đủ thì trong 03 ngày": REFUSED,
    "định thì 05 ngày": REFUSED,
    "khó thì 05 ngày": REFUSED,
}

EXTRAS: Texts = {
    "Xem xét hồ sơ xin gia hạn giấy phép trong thời hạn 10 ngày": f"CalendarDays(10) ; {TOTAL}",
    "Gia hạn giấy phép: 05 ngày": f"CalendarDays(5) ; {TOTAL}",
    "Giấy phép được gia hạn thêm 12 tháng": REFUSED,
    "9 ngày; hồ sơ có rất nhiều nội dung phức tạp ở nhiều nơi khác nhau được kéo dài thêm 5 ngày": (
        REFUSED
    ),
    "Giấy phép có hiệu lực 05 năm; thời hạn giải quyết 10 ngày": f"CalendarDays(10) ; {TOTAL}",
    "Giấy phép có hiệu lực 05 năm. Trả kết quả trong 10 ngày": f"CalendarDays(10) ; {TOTAL}",
    "Chậm nhất sau 05 ngày kể từ ngày có quyết định": "CalendarDays(5) ; - ; total ; decision",
    "Thời hạn có thể kéo dài thêm nhưng không quá 10 ngày": REFUSED,
    "Trường hợp phức tạp được gia hạn thêm nhưng không quá 10 ngày": (
        "CalendarDays(10) ; phức tạp ; extra ; -"
    ),
}

NO_LIMITS = [
    "Nếu nộp hồ sơ trong ngày thì không phải nộp lại",
    "Trường hợp nộp trong vòng 30 ngày kể từ ngày hết hạn thì giải quyết trong 05 ngày",
    "Khi hoàn thành trong 10 ngày thì được giảm phí",
    "Thẻ được gia hạn một lần với thời hạn không quá 12 tháng",
    "Thẻ được gia hạn nhiều lần, mỗi lần không quá 01 năm",
    "Hồ sơ được lưu giữ tại UBND xã trong thời hạn 05 năm",
    "Bản sao được bảo quản 10 năm kể từ ngày chứng thực",
    "Niêm yết tại trụ sở UBND cấp xã trong 15 ngày",
    "Niêm yết danh sách: 15 ngày",
    "Việc công khai được thực hiện trong thời gian 07 ngày",
    "Thời gian 03 tháng được trừ ra không tính vào thời hạn thẩm định",
    "Thời hạn giải quyết 05 ngày, không tính vào thời gian bổ sung hồ sơ",
    "Mỗi người chỉ được cấp 02 lần trong 01 năm",
    "Báo cáo tối đa 01 lần trong 06 tháng",
    "Sau 15 ngày kể từ ngày công bố, quyết định có hiệu lực",
    "Thời hạn có hiệu lực của chứng chỉ do Bộ quy định và không quá 36 tháng",
    "Giấy phép có giá trị trong nước không quá 24 tháng đối với tổ chức; 12 tháng đối với cá nhân",
    "05 ngày làm việc/người",
    "10 ngày/lần",
    "03 ngày làm việc cho mỗi công trình",
    "03 ngày làm việc đối với mỗi thửa đất",
    "07 ngày làm việc trên một thửa",
    "05 ngày tính cho 02 xe",
]

STARTS: Texts = {
    "hồ sơ do bệnh viện huyện gửi": "other",
    "nhận hồ sơ theo quy định do trạm thú y lập": "other",
    "nhận đủ hồ sơ theo mẫu do Bộ Tài chính ban hành": "complete_dossier",
    "đơn được tiếp nhận": "accepted",
    "tờ khai hợp lệ được nhận": "complete_dossier",
    "hồ sơ đầy đủ được Sở tiếp nhận": "complete_dossier",
    "hồ sơ được UBND xã chuyển đến Sở": "other",
    "nhận công văn lấy ý kiến": "other",
    "nhận hồ sơ đề nghị góp ý": "other",
    "nhận hồ sơ đã hoàn thiện": "complete_dossier",
    "nhận được bảng kê do nhà máy lập": "other",
    "nhận được yêu cầu của cơ quan điều tra": "other",
    "tiếp nhận đăng ký kết hôn": "accepted",
    "thụ lí vụ việc": "accepted",
    "thụ lý hồ sơ hợp lệ": "complete_dossier",
    "cơ quan tiếp nhận nhận đủ hồ sơ": "complete_dossier",
    "Bộ trưởng Bộ A, Bộ trưởng Bộ B nhận đủ hồ sơ": "complete_dossier",
    "cơ quan thẩm định, phê duyệt nhận được hồ sơ": "accepted",
    "nhận đủ hồ sơ đến ngày Sở trình Bộ": "complete_dossier",
    "nhận hồ sơ của cơ Sở Y tế": "other",
    "nhận hồ sơ của cơ sở": "accepted",
    "hồ sơ được nhận và cơ sở đã nộp đủ phí": REFUSED,
    "nhận đủ hồ sơ và cá nhân, tổ chức đã nộp phí": REFUSED,
    "Bộ trưởng Bộ Xây dựng": REFUSED,
    "nhận được danh sách": REFUSED,
    "nhận đủ mẫu vật": "complete_dossier",
    "Thanh tra kết luận": "other",
}

DRESS = {
    "05 ngày làm việc kể từ ngày nhận đủ hồ sơ": [
        "<p>05 ngày làm việc</p><p>kể từ ngày nhận đủ hồ sơ</p>",
        "05 ngày làm việc<br>kể từ ngày nhận đủ hồ sơ",
        "05&nbsp;ngày&nbsp;làm việc kể từ ngày nhận đủ hồ sơ",
        "05 ngày làm việc: kể từ ngày nhận đủ hồ sơ",
        "05 ngày làm việc kể từ ngày nhận\nđủ hồ sơ",
        "5.0 ngày làm việc kể từ ngày nhận đủ hồ sơ",
        "05 ngày làm việc kế từ ngày nhận đủ hồ sơ",
        "Miễn phí(Giảm 50% phí từ ngày 01/7 đến hết 2026)05 ngày làm việc kể từ ngày nhận đủ hồ sơ",
        "1,500,000 VNĐ(Cấp mới, Phí: 600,000 (Sát hạch)05 ngày làm việc kể từ ngày nhận đủ hồ sơ",
        "Miễn phí từ ngày 01/7/2026 theo Thông tư 4/2026)05 ngày làm việc kể từ ngày nhận đủ hồ sơ",
        "Không có thông tintrong 05 ngày làm việc kể từ ngày nhận đủ hồ sơ",
        "Miễn phíkhông quá 05 ngày làm việc kể từ ngày nhận đủ hồ sơ",
    ],
    "Đối với cấp lại: 05 ngày": [
        "Ðối với cấp lại: 05 ngày",
        "Ɖối với cấp lại: 05 ngày",
        "<b>Đối với</b> cấp lại: <i>05 ngày</i>",
        "Đối với cấp\nlại: 05 ngày",
        "Đối với đối với cấp lại: 05 ngày",
    ],
}


@pytest.mark.parametrize(
    ("text", "reading"),
    [pair for kind in (STEPS, LEADING, LOST, TWICE, WORDS, EXTRAS) for pair in kind.items()],
)
def test_a_text_of_a_kind_is_read_right_or_refused(text: str, reading: str) -> None:
    assert reading_of(text) == reading
    assert reading_of(unicodedata.normalize("NFD", text)) == reading


@pytest.mark.parametrize("text", NO_LIMITS)
def test_other_times_are_no_limits(text: str) -> None:
    assert reading_of(text) == REFUSED


@pytest.mark.parametrize(("start", "anchor"), STARTS.items())
def test_the_start_is_whose_paper_it_is(start: str, anchor: str) -> None:
    wanted = anchor if anchor == REFUSED else f"CalendarDays(5) ; - ; total ; {anchor}"
    assert reading_of(f"05 ngày kể từ ngày {start}") == wanted


@pytest.mark.parametrize("slip", ["kể tứ", "kể trừ", "k từ", "kể từ từ"])
def test_a_start_that_is_misspelt_is_not_lost(slip: str) -> None:
    assert reading_of(f"05 ngày {slip} ngày nhận hồ sơ") in {
        REFUSED,
        "CalendarDays(5) ; - ; total ; accepted",
    }


@pytest.mark.parametrize(
    ("text", "dressed"), [(text, one) for text, many in DRESS.items() for one in many]
)
def test_dress_does_not_matter(text: str, dressed: str) -> None:
    assert reading_of(dressed) == reading_of(text) != REFUSED


@pytest.mark.parametrize(
    ("text", "reading"),
    [
        ("3,00 ngày", f"CalendarDays(3) ; {TOTAL}"),
        ("2.0 giờ", f"ClockHours(2) ; {TOTAL}"),
        ("1.0 tháng", f"Months(1) ; {TOTAL}"),
        ("1,50 ngày làm việc", f"WorkingHours(12) ; {TOTAL}"),
        ("0.0 ngày", REFUSED),
        ("Đơn < mẫu: 05 ngày", f"CalendarDays(5) ; {TOTAL}"),
        ("5. ngày làm việc của xã", REFUSED),
        ("Chưa có qui định", NONE),
        ("Không qui định thời hạn", NONE),
        ("Chỉ định 02 tổ chức, thực hiện trong 05 ngày", f"CalendarDays(5) ; {TOTAL}"),
        ("Cảng hàng không trả lời trong 10 ngày", f"CalendarDays(10) ; {TOTAL}"),
        ("Cảng không nhận tàu: 10 ngày", f"CalendarDays(10) ; {TOTAL}"),
        ("Không áp dụng thời hạn: 05 ngày", REFUSED),
        ("Nhận hồ sơ trong giờ làm việc. Trả kết quả: 05 ngày", f"CalendarDays(5) ; {TOTAL}"),
        (
            "Đối với người đang làm việc tại xã: 05 ngày",
            "CalendarDays(5) ; người đang làm việc tại xã ; total ; -",
        ),
        (
            "Trong 24 giờ khi nhận được tờ trình của Sở, xã trả lời",
            "ClockHours(24) ; - ; total ; other",
        ),
        ("Hiện hành: 15 ngày; đề xuất: 10 ngày", REFUSED),
    ],
)
def test_numbers_words_and_hours(text: str, reading: str) -> None:
    assert reading_of(text) == reading


@pytest.mark.parametrize(
    "text", [text for kind in (STEPS, LEADING, LOST, TWICE, WORDS) for text in kind]
)
def test_what_is_read_can_be_lived_with(text: str) -> None:
    """A procedure takes the cases, and each total's own condition chooses exactly that case."""
    if reading_of(text) == REFUSED:
        return
    cases = parse_time_limit(text)
    procedure = Procedure("X.1", "thử", limits=cases)
    for case in cases:
        if case.mode == "total":
            assert procedure.limit({case.condition} if case.condition else set()) == case.limit


def test_conditions_that_hold_together_choose_the_case_of_both() -> None:
    text = "9 ngày; đối với đơn khó thì 12 ngày. Ở đảo thì 15 ngày; đối với đơn khó thì 20 ngày"
    procedure = Procedure("X.1", "thử", limits=parse_time_limit(text))
    assert str(procedure.limit({"đơn khó", "đảo"})) == "20 ngày"
    assert str(procedure.limit({"đảo"})) == "15 ngày"
