"""Texts that look like limits and are others: what is not certain is refused.

Every text here is our own.
"""

import pytest

from tests.limit_texts.spelling import REFUSED, reading_of

TOTAL = "- ; total ; -"


@pytest.mark.parametrize("space", ["\n", "\r\n", "\t", "\n\n", " \n ", "\u00a0", "\v"])
@pytest.mark.parametrize(
    ("unit", "limit"), [("ngày", "WorkingDays(7)"), ("giờ", "WorkingHours(7)")]
)
def test_white_space_of_any_kind_keeps_the_unit(space: str, unit: str, limit: str) -> None:
    text = f"07 {unit}{space}làm việc kể từ ngày nhận đủ hồ sơ"
    assert reading_of(text) == f"{limit} ; - ; total ; complete_dossier"
    assert reading_of(f"07 {unit} làm{space}việc") == f"{limit} ; {TOTAL}"


def test_a_line_break_elsewhere_stands() -> None:
    assert reading_of("07 ngày\nLệ phí: 5.000 đồng") == f"CalendarDays(7) ; {TOTAL}"
    assert reading_of("07 ngày\n\n\n\n\n\n\nlàm việc") == REFUSED


@pytest.mark.parametrize(
    "text",
    [
        "07 ngày, làm việc.",
        "07 ngày.\nlàm việc",
        "07 ngày; làm việc",
        "07 ngày | làm việc",
        "07 ngày: làm việc",
        "07 ngày - làm việc",
        "07 ngày – làm việc",
        "07 ngày / làm việc",
        "07 ngày … làm việc",
        "07 ngày _làm việc_",
        "07 ngày *làm việc*",
        "07 ngày “làm việc”",
        "07 ngày, việc",
        "07 ngày, tức là làm việc",
        "07 giờ - làm việc",
    ],
)
def test_a_mark_inside_the_unit_is_refused(text: str) -> None:
    assert reading_of(text) == REFUSED


@pytest.mark.parametrize("mark", [" <br/>", "</b> ", " &nbsp;", "<BR>", "<p>", "</p>\n<p>"])
def test_a_tag_inside_the_unit_is_a_blank(mark: str) -> None:
    assert reading_of(f"07 ngày{mark}làm việc") == f"WorkingDays(7) ; {TOTAL}"


@pytest.mark.parametrize("unit", ["ngày", "giờ"])
@pytest.mark.parametrize(
    "work",
    [
        "lám việc",
        "lảm việc",
        "lằm việc",
        "làmm việc",
        "lm việc",
        "àm việc",
        "l àm việc",
        "là m việc",
        "là việc",
        "làn việc",
        "việc",
        "làm vệc",
        "làm vic",
        "lviệc",
        "lvec",
        "làvi",
        "lm",
        "w",
    ],
)
def test_a_damaged_unit_is_never_one_of_the_calendar(unit: str, work: str) -> None:
    assert reading_of(f"07 {unit} {work}") == REFUSED


def test_words_that_only_look_damaged_are_read() -> None:
    assert reading_of("07 ngày về việc cấp sổ") == f"CalendarDays(7) ; {TOTAL}"
    assert reading_of("07 ngày. Việc cấp sổ là miễn phí.") == f"CalendarDays(7) ; {TOTAL}"
    assert reading_of("07 ngày)") == f"CalendarDays(7) ; {TOTAL}"


@pytest.mark.parametrize(
    ("text", "reading"),
    [
        ("7h làm việc", f"WorkingHours(7) ; {TOTAL}"),
        ("07 h làm việc", f"WorkingHours(7) ; {TOTAL}"),
        ("07 giờ trong giờ làm việc", REFUSED),
        ("07 giờ (giờ làm việc)", REFUSED),
        ("07 giờ, tính trong giờ hành chính", REFUSED),
        ("07 ngày (tính theo ngày làm việc)", REFUSED),
        ("07 ngày (không phải ngày làm việc)", REFUSED),
        ("07 ngày làm việc (tính theo ngày làm việc)", f"WorkingDays(7) ; {TOTAL}"),
        (
            "07 ngày làm việc, tính theo ngày làm việc của Sở Y tế",
            f"WorkingDays(7) ; {TOTAL}",
        ),
    ],
)
def test_working_time_told_apart_from_its_unit(text: str, reading: str) -> None:
    assert reading_of(text) == reading


@pytest.mark.parametrize(
    "text",
    [
        "04 ngày làm việc; hồ sơ khó: 12",
        "04 ngày làm việc, hồ sơ khó 12",
        "04 ngày làm việc (hồ sơ khó: 12)",
        "04 ngày làm việc. Cấp tỉnh 06.",
        "04 ngày làm việc\n06",
        "04 ngày làm việc [06]",
        "04 ngày làm việc; vùng xa 06 n",
        "04 ngày làm việc; vùng xa 06 nga",
        "04 ngày làm việc; vùng xa VI ngày",
        "04 ngày làm việc; vùng xa 06/08",
        "04 ngày làm việc; vùng xa 06:08",
        "04 ngày làm việc; vùng xa thì 06 nữa",
        "Qua mạng: 02; tại quầy: 04 ngày làm việc",
        "Mới 4, lại 2 ngày làm việc",
        "Qua mạng 02 ngày, tại quầy 04",
        "9 ngày, trong đó tại xã 4 ngày, tại tỉnh 05",
        "04 ngày làm việc đối với cấp mới và 02 đối với cấp lại",
        "04 ngày làm việc đối với cấp mới và hai đối với cấp lại",
        "04 ngày làm việc với cấp mới; với cấp lại là hai",
        "Qua mạng: hai; tại quầy: bốn ngày làm việc",
        "04 ngày làm việc; hồ sơ khó: mười hai",
        "04 ngày làm việc; hồ sơ khó mười hai.",
        "04 ngày làm việc; vùng xa bảy",
        "04 ngày làm việc; vùng xa mười hôm",
        "04 ngày làm việc; vùng xa mười ngà y",
        "04 ngày làm việc; vùng xa vài ngày",
        "04 ngày làm việc; vùng xa một chục ngày",
        "04 ngày làm việc; vùng xa nửa tháng",
        "04 ngày làm việc; vùng xa .... ngày",
        "04 ngày làm việc; vùng xa … ngày",
        "04 ngày làm việc; vùng xa __ ngày",
        "04 ngày làm việc, vùng xa năm",
        "ba (04 ngày làm việc)",
        "Đơn khó x2; 4 ngày",
        "4. 5 ngày",
        "04 ngày làm việc; ô 8)",
        "04 ngày làm việc; (08)",
        "04 ngày làm việc; 2.1",
    ],
)
def test_a_number_that_no_reading_used_refuses_the_text(text: str) -> None:
    assert reading_of(text) == REFUSED


@pytest.mark.parametrize(
    "words",
    [
        "01 bộ hồ sơ",
        "(01) bộ hồ sơ",
        "Phí: 5.000 đồng",
        "Phí: 30.000/lần",
        "Phí: 30.000 đồng (ba mươi nghìn đồng)",
        "Điều 9 Luật 2014",
        "Thông tư số 12/2026/TT-BTC",
        "Từ ngày 01/7/2026 nộp qua mạng",
        "Nộp từ ngày 01/7",
        "Mẫu TK01",
        "Luật số 12/QH13",
        "Mẫu số 05",
        "Nộp tại bộ phận một cửa",
        "Bên thứ ba được nộp",
        "Nghỉ thứ bảy",
        "Nộp hằng năm",
        "Nộp lần hai",
        "Nộp cho hai bên",
        "1. Nộp hồ sơ",
        "1) Nộp hồ sơ",
        "(1) Nộp hồ sơ",
        "d2) Nộp hồ sơ",
        "2.1. Nộp hồ sơ",
        "Sàn 5 m2",
    ],
)
def test_a_number_known_to_be_harmless_is_left_alone(words: str) -> None:
    assert reading_of(f"{words}; 04 ngày") == f"CalendarDays(4) ; {TOTAL}"


@pytest.mark.parametrize(
    "more",
    [
        "trường hợp khó thêm 02 ngày làm việc",
        "khi cần hỏi ý kiến thêm 02 ngày",
        "nếu cần thêm 02 ngày",
        "nếu khó thì cộng 02 ngày",
        "nếu khó thì cộng với 02 ngày",
        "trường hợp khó: +02 ngày làm việc",
        "khó thì + 02 ngày",
        "khó + 02 ngày",
        "nếu khó tăng 02 ngày",
        "nếu khó bổ sung 02 ngày",
        "nếu khó thì bổ sung thêm 02 ngày",
        "khó thì 02 ngày nữa",
        "khó thì 02 ngày thêm",
        "khó thì 02 ngày bổ sung",
        "khó thì 02 ngày bổ sung.",
        "trường hợp khó, thêm thời gian xác minh 02 ngày",
    ],
)
def test_what_is_added_is_never_a_whole(more: str) -> None:
    reading = reading_of(f"07 ngày; {more}")
    added = reading.rsplit(" | ", 1)[-1]
    assert reading == REFUSED or (added.startswith("CalendarDays(2)") and "; extra ;" in added)


def test_more_copies_and_a_supplement_are_no_addition() -> None:
    assert reading_of("Cấp thêm sổ trong 07 ngày") == f"CalendarDays(7) ; {TOTAL}"
    assert reading_of("07 ngày bổ sung hồ sơ") == f"CalendarDays(7) ; {TOTAL}"
    assert reading_of("Tăng cường kiểm tra trong 07 ngày") == f"CalendarDays(7) ; {TOTAL}"


@pytest.mark.parametrize(
    "change",
    [
        "khó thì tăng thêm 40%",
        "qua mạng giảm 20%",
        "khó thì gấp đôi",
        "khó thì bằng hai lần",
        "hộ nghèo thì giảm một nửa",
        "qua mạng sớm hơn 01 ngày",
        "qua mạng thì nhanh hơn 01 ngày",
        "qua mạng ít hơn 01 ngày",
        "trường hợp khó không giới hạn thời gian",
        "trường hợp khó không có thời hạn",
        "trường hợp khó thì không hạn chế",
        "khó thì rút ngắn việc xét duyệt trong 01 ngày",
        "trường hợp khó do Giám đốc Sở quyết định",
        "trường hợp khó do Giám đốc Sở quyết định.",
        "trường hợp khó tùy mức độ",
        "trường hợp khó theo quyết định của Chủ tịch",
        "trường hợp khó theo thỏa thuận",
        "khó thì kéo dài",
        "khó thì lâu hơn",
        "khó thì chưa xác định",
        "khó thì theo quy định của Bộ",
        "hộ nghèo thì bằng nửa",
        "khó: lâu hơn 02 ngày",
    ],
)
def test_a_limit_changed_by_words_is_refused(change: str) -> None:
    assert reading_of(f"07 ngày; {change}") == REFUSED
    assert reading_of(f"07 ngày, {change}") == REFUSED


@pytest.mark.parametrize(
    "words",
    [
        "Trường hợp đơn do Sở quyết định chuyển đến thì trả lại",
        "Trường hợp đơn do người dân gửi thì trả lại",
        "Đơn do Sở quyết định",
        "Trường hợp đơn dài được kéo dài theo thỏa thuận",
        "Được trừ 20% phí",
    ],
)
def test_other_words_of_choice_are_left_alone(words: str) -> None:
    assert reading_of(f"07 ngày. {words}.") == f"CalendarDays(7) ; {TOTAL}"


@pytest.mark.parametrize(
    "text",
    [
        "3×4 ngày",
        "03 x 4 ngày",
        "3*4 ngày",
        "4 ngày x 3",
        "4 ngày × 3",
        "4 ngày x",
        "03 lần 4 ngày",
        "4+2 ngày",
        "4 ngày+2 ngày",
        "> 4 ngày",
        "≥ 4 ngày",
        "≤ 4 ngày",
        "± 4 ngày",
        "~4 ngày",
        "4 ngày+",
        "4 ngày→",
        "9→6 ngày",
        "9 => 6 ngày",
        "9 ngày → 6 ngày",
        "Từ 9 ngày xuống còn 6 ngày",
        "Từ 9 ngày còn 6 ngày",
        "04 04 ngày",
        "0 4 ngày",
        "O4 ngày",
        "l4 ngày",
        "4O ngày",
        "4, 6 ngày",
        "bốn mươi năm mươi ngày",
        "mười hai mười ngày",
        "mười 04 ngày",
        "khoảng 4 ngày",
        "4 ngày?",
        "?4 ngày",
        "…4 ngày",
        ",4 ngày",
        "ngoài 4 ngày",
        "4 ngày gần đây",
        "ít nhất là trong 4 ngày",
        "dăm ba ngày",
        "/4 ngày",
        "10.000 đồng/04 ngày",
        "20 hồ sơ/04 ngày",
        "04 ngày/20 hồ sơ",
    ],
)
def test_signs_and_sums_are_refused(text: str) -> None:
    assert reading_of(text) == REFUSED


@pytest.mark.parametrize(
    "text",
    [
        "Không phải 07 ngày",
        "Không phải trong 07 ngày",
        "không xem xét trong 07 ngày",
        "Không còn thời hạn 07 ngày",
        "Bãi bỏ thời hạn 07 ngày",
        "Hủy bỏ thời hạn 07 ngày",
        "Chưa xem xét trong 07 ngày",
        "không trả trong ngày",
        "Không trong ngày",
        "Trường hợp khó không trong ngày",
        "đối với đơn khó không trong 07 ngày",
    ],
)
def test_what_is_denied_is_no_limit(text: str) -> None:
    assert reading_of(text) == REFUSED


@pytest.mark.parametrize(
    "words",
    [
        "không quá",
        "Hồ sơ không hợp lệ được trả lại trong",
        "Không có thông tin + ",
        "Kết quả chưa đúng được sửa trong",
    ],
)
def test_not_more_than_denies_nothing(words: str) -> None:
    assert reading_of(f"{words} 07 ngày") == f"CalendarDays(7) ; {TOTAL}"


@pytest.mark.parametrize(
    "text",
    [
        "16 giờ cùng ngày",
        "9 giờ sáng",
        "12 giờ trưa",
        "3 giờ chiều",
        "Nhận đơn đến 15 giờ",
        "chậm nhất 16 giờ",
        "muộn nhất là 16 giờ",
        "không muộn hơn 16 giờ",
        "16h",
        "đến 16h",
        "16 giờ ngày hôm sau",
        "chậm nhất 16 giờ, trả sổ",
        "(bốn) giờ chiều",
        "Buổi sáng: 7 giờ",
        "Thứ hai đến thứ sáu: 8 giờ",
    ],
)
def test_an_hour_of_the_clock_is_no_limit(text: str) -> None:
    assert reading_of(text) == REFUSED


@pytest.mark.parametrize(
    ("text", "hours"),
    [
        ("chậm nhất 04 giờ, kể từ khi nhận đơn", 4),
        ("chậm nhất 48 giờ kể từ khi nhận đơn", 48),
        ("chậm nhất bốn giờ kể từ khi nhận đơn", 4),
        ("trong 16h kể từ khi nhận đơn", 16),
        ("24 giờ kể từ khi nhận đơn", 24),
    ],
)
def test_hours_from_a_start_are_a_limit(text: str, hours: int) -> None:
    assert reading_of(text) == f"ClockHours({hours}) ; - ; total ; accepted"


@pytest.mark.parametrize(
    "text",
    [
        "giá trị: 9 tháng kể từ ngày cấp",
        "thẻ thời hạn 5 năm",
        "hạn dùng 9 tháng",
        "Cấp thẻ 02 năm",
        "Cấp lại thẻ, 2 năm",
        "Gia hạn thẻ 02 năm",
        "giấy khám sức khỏe không quá 09 tháng",
        "ảnh không quá 09 tháng",
        "Bản sao không quá 09 tháng",
        "lưu trữ 20 năm",
        "Bảo quản trong 20 năm",
        "Thời hạn bảo lưu 09 tháng",
        "Đã cư trú trong 09 tháng",
        "Vợ chồng chung sống 03 năm",
        "án treo 09 tháng",
        "trợ cấp bằng 2 tháng lương",
        "Học phí 02 tháng",
        "Thời gian thử việc 30 ngày",
        "Thời gian đào tạo 02 tháng",
        "9 tháng mười",
        "chậm 07 ngày",
        "Tiết kiệm 07 ngày",
        "định kỳ 9 tháng",
        "định kỳ: 9 tháng",
        "07 ngày trở đi",
        "07 ngày trở về trước",
        "Tạm vắng 30 ngày",
        "Quy định: 09 ngày làm việc; thực tế: 06 ngày làm việc",
        "Theo luật: 09 ngày; áp dụng: 06 ngày",
        "Trong ngày; nhận từ 16 giờ trở đi thì ngày làm việc tiếp theo",
        "Trong ngày, hồ sơ nhận sau 16 giờ thì xem lại",
        "04 ngày; phức tạp được kéo thêm 02 ngày",
    ],
)
def test_other_times_are_no_limits(text: str) -> None:
    assert reading_of(text) == REFUSED


def test_times_of_the_same_words_that_are_limits_are_read() -> None:
    assert reading_of("Cấp bản sao trong 07 ngày") == f"CalendarDays(7) ; {TOTAL}"
    assert (
        reading_of("Cấp bản sao trong 02 tháng kể từ ngày nhận đơn")
        == "Months(2) ; - ; total ; accepted"
    )
    assert (
        reading_of("Trường hợp đào tạo lại thì 07 ngày")
        == "CalendarDays(7) ; đào tạo lại ; total ; -"
    )
    assert reading_of("Thẻ hết giá trị, trong 07 ngày") == f"CalendarDays(7) ; {TOTAL}"


@pytest.mark.parametrize(
    ("text", "limit"),
    [
        ("Trong ngày, sau 16 giờ 30 phút thì ngày làm việc tiếp theo", "SameDay(16:30)"),
        ("Trong ngày làm việc, sau 15h thì ngày làm việc kế tiếp", "SameDay(15:00)"),
    ],
)
def test_a_cut_off_right_behind_the_day_is_read(text: str, limit: str) -> None:
    assert reading_of(text) == f"{limit} ; {TOTAL}"


def test_a_cut_off_behind_another_comma_is_not() -> None:
    assert reading_of("Trong ngày xét, sau 16 giờ thì ngày làm việc tiếp theo") == REFUSED
    assert (
        reading_of("thì trả, sau 16 giờ kể từ khi nhận đơn")
        == "ClockHours(16) ; - ; total ; accepted"
    )
