"""How texts are read, rule by rule; the rules are those of the fact page on time-limit texts.

Every text here is our own. The readings are spelled as on that page:
limit ; condition ; mode ; start.
"""

import unicodedata

import pytest

from onestop.limit_texts import parse_time_limit
from tests.limit_texts.spelling import NONE, REFUSED, reading_of

TOTAL = "- ; total ; -"


def check(text: str, expected: str) -> None:
    assert reading_of(text) == expected


@pytest.mark.parametrize(
    ("text", "limit"),
    [
        ("04 ngày làm việc", "WorkingDays(4)"),
        ("4 Ngày", "CalendarDays(4)"),
        ("6 giờ làm việc", "WorkingHours(6)"),
        ("36 giờ", "ClockHours(36)"),
        ("trong vòng 36h", "ClockHours(36)"),
        ("9 tháng", "Months(9)"),
        ("Thời hạn: 02 năm", "Months(24)"),
        ("3 tuần", "CalendarDays(21)"),
        ("45 phút", REFUSED),
        ("01 buổi", REFUSED),
        ("02 quý", REFUSED),
    ],
)
def test_rule_1_every_unit_has_its_type(text: str, limit: str) -> None:
    check(text, limit if limit == REFUSED else f"{limit} ; {TOTAL}")


@pytest.mark.parametrize(
    "text",
    [
        "KHÔNG QUÁ 06 NGÀY LÀM VIỆC.",
        "khong quá  06ngày làmviệc",
        "Thời hạngiải quyết: không quá 06 ngàylàmviệc",
        "- Thơì hạn giải quyết: 06 ngaỳ làm việc;",
        "a) 06 ngày lam viec)",
        "+ 06 ngày\u200b làm\u00a0việc",
        "2.1. Thời hạn: 06 ngày làm việc",
        "(1) 06 ngày làm việc",
        "Thời hạn giải quyếtKhông quá 06 ngày làm việc",
        "Đồng(phí 1.000 đồng/lần)06 ngày làm việc",
    ],
)
def test_rule_2_spelling_and_marks_change_nothing(text: str) -> None:
    for form in ("NFC", "NFD"):
        check(unicodedata.normalize(form, text), f"WorkingDays(6) ; {TOTAL}")


@pytest.mark.parametrize("text", ["06 ngày làm", "06 ngày là", "06 ngày l", "06 ngày (làm việc)"])
def test_rule_2_a_unit_that_is_cut_off_is_refused(text: str) -> None:
    check(text, REFUSED)


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("08 (tám) ngày", 8),
        ("tám (08) ngày", 8),
        ("năm ngày", 5),
        ("trong năm (05) ngày", 5),
        ("một ngày", 1),
        ("mười ngày", 10),
        ("mười lăm ngày", 15),
        ("hai mươi ngày", 20),
        ("ba mươi mốt ngày", 31),
        ("sáu mươi tư ngày", 64),
        ("một trăm ngày", 100),
        ("một trăm lẻ năm ngày", 105),
        ("một trăm hai mươi ngày", 120),
    ],
)
def test_rule_3_words_are_numbers(text: str, days: int) -> None:
    check(text, f"CalendarDays({days}) ; {TOTAL}")


@pytest.mark.parametrize(
    "text",
    [
        "08 (bảy) ngày",
        "08 (bộ) ngày",
        "08 (tám ngày",
        "lăm ngày",
        "trăm ngày",
        "mười năm năm ngày",
        "05 (0,5) ngày",
        "05 (005) ngày",
    ],
)
def test_rule_3_digits_and_word_must_agree(text: str) -> None:
    check(text, REFUSED)


def test_rule_3_nam_is_the_year_behind_a_number() -> None:
    check("hai năm", f"Months(24) ; {TOTAL}")
    check("mười năm", f"Months(120) ; {TOTAL}")
    check("hằng năm ngày 06", REFUSED)


@pytest.mark.parametrize(
    "bound",
    [
        "Không quá",
        "Tối đa",
        "Chậm nhất",
        "Chậm nhất là",
        "Không muộn hơn",
        "Trong",
        "Trong vòng",
        "Trong thời hạn",
        "Trong thời hạn không quá,",
        "Sau",
    ],
)
def test_rule_4_every_bound_is_the_outer_one(bound: str) -> None:
    check(f"{bound} 12 ngày", f"CalendarDays(12) ; {TOTAL}")


def test_rule_4_after_months_or_hours_is_a_wait() -> None:
    check("Sau 02 tháng thì hủy", REFUSED)
    check("Sau 15 giờ", REFUSED)
    check("Sau 10 giờ, đóng cửa", REFUSED)
    check("Sau 10 ngày, nếu không ai nhận thì hủy", REFUSED)
    check("Sau 10 giờ kể từ khi nhận hồ sơ", "ClockHours(10) ; - ; total ; accepted")


@pytest.mark.parametrize(
    ("text", "reading"),
    [
        ("từ 02 đến 04 ngày làm việc", f"WorkingDays(4) ; {TOTAL}"),
        ("02 - 04 ngày", f"CalendarDays(4) ; {TOTAL}"),
        ("từ 02 ngày đến 04 ngày", f"CalendarDays(4) ; {TOTAL}"),
        ("từ 04 đến 02 ngày", REFUSED),
        ("từ 02 ngày đến 04 ngày làm việc", REFUSED),
        ("từ 1 đến 2 đến 3 ngày", REFUSED),
        ("từ 7 giờ đến 17 giờ", REFUSED),
        ("10-20", REFUSED),
        ("02 ngày đến nhận kết quả", f"CalendarDays(2) ; {TOTAL}"),
        ("02 ngày đến 10", REFUSED),
        ("2 ngày - 4 ngày", REFUSED),
    ],
)
def test_rule_5_a_range_is_its_upper_bound(text: str, reading: str) -> None:
    check(text, reading)


@pytest.mark.parametrize(
    ("text", "reading"),
    [
        ("0,5 ngày làm việc", f"WorkingHours(4) ; {TOTAL}"),
        ("2.5 ngày làm việc", f"WorkingHours(20) ; {TOTAL}"),
        ("0,3 ngày làm việc", REFUSED),
        ("0,5 ngày", REFUSED),
        ("0,5 giờ", REFUSED),
        ("1/2 ngày làm việc", REFUSED),
        ("2.000 ngày", REFUSED),
    ],
)
def test_rule_6_parts_of_a_working_day_are_hours(text: str, reading: str) -> None:
    check(text, reading)


@pytest.mark.parametrize(
    "text",
    ["7", "không quá 7", "5 ngày hoặc 7", "0 ngày", "-5 ngày", "−5 ngày", "3661 ngày", "123 tháng"],
)
def test_rule_7_no_unit_no_limit(text: str) -> None:
    check(text, REFUSED)


def test_rule_7_the_longest_limit() -> None:
    check("3660 ngày", f"CalendarDays(3660) ; {TOTAL}")


@pytest.mark.parametrize(
    ("text", "reading"),
    [
        ("Trong ngày", "SameDay(none) ; - ; total ; -"),
        ("Ngay trong ngày làm việc", "SameDay(none) ; - ; total ; -"),
        ("Trong ngày nhận đủ giấy tờ", "SameDay(none) ; - ; total ; complete_dossier"),
        (
            "Trong ngày nhận đơn; đơn nhận sau 16 giờ thì trả vào ngày làm việc kế tiếp",
            "SameDay(16:00) ; - ; total ; accepted",
        ),
        (
            "Trong ngày, nhận sau 15h30 thì ngày làm việc tiếp theo",
            "SameDay(15:30) ; - ; total ; -",
        ),
        (
            "Trong ngày, nhận sau 15 giờ 30 phút thì ngày làm việc tiếp theo",
            "SameDay(15:30) ; - ; total ; -",
        ),
        (
            "Trong ngày hoặc ngày làm việc tiếp theo nếu nhận sau 15:00 mà không giải quyết ngay",
            "SameDay(15:00, only_if_unfinished) ; - ; total ; -",
        ),
        ("Trong ngày hoặc ngày làm việc tiếp theo", REFUSED),
        ("Trong ngày và 03 ngày đối với đơn khó", REFUSED),
        ("Trong ngày và 03 ngày", REFUSED),
        ("Trong ngày lễ", REFUSED),
        ("Trong ngày, nhận sau", "SameDay(none) ; - ; total ; -"),
        ("Trong ngày, nhận sau 15 người thì chờ", "SameDay(none) ; - ; total ; -"),
        ("Trong ngày, nhận sau 15:75 thì ngày làm việc tiếp theo", REFUSED),
        ("Trong ngày 15 tháng 6", REFUSED),
        ("Trong ngày trả cho dân", REFUSED),
        ("Trong ngày, nhận sau 99 giờ thì ngày làm việc tiếp theo", REFUSED),
        ("Trong ngày, nhận sau 15.5 giờ thì ngày làm việc tiếp theo", REFUSED),
        (
            "Trong ngày; 03 ngày đối với đơn khó",
            "SameDay(none) ; - ; total ; - | CalendarDays(3) ; đơn khó ; total ; -",
        ),
    ],
)
def test_rule_8_the_two_halves_of_a_same_day_rule_are_one_case(text: str, reading: str) -> None:
    check(text, reading)


def test_rule_9_the_next_working_day_alone_is_one_working_day() -> None:
    check("Ngày làm việc tiếp theo", f"WorkingDays(1) ; {TOTAL}")
    check(
        "Nhận sau 15 giờ thì ngày làm việc tiếp theo",
        "WorkingDays(1) ; Nhận sau 15 giờ ; total ; -",
    )
    check("Chậm nhất là ngày làm việc tiếp theo", f"WorkingDays(1) ; {TOTAL}")
    check("Ngày làm việc tiếp theo của ngày nghỉ", REFUSED)
    check("Ngày làm việc tiếp theo ngày nhận đơn", REFUSED)
    check("03 ngày làm việc tiếp theo ngày nhận đơn", REFUSED)
    check("Trả ngay trong ngày làm việc tiếp theo", f"WorkingDays(1) ; {TOTAL}")


@pytest.mark.parametrize(
    "text", ["Giải quyết ngay", "Ngay sau khi nhận đơn", "Ngay; đơn khó thì 3 ngày", "Trong tuần"]
)
def test_rule_10_at_once_has_no_number(text: str) -> None:
    check(text, REFUSED)


@pytest.mark.parametrize(
    ("text", "reading"),
    [
        ("Trường hợp đơn khó thì 9 ngày", "CalendarDays(9) ; đơn khó ; total ; -"),
        ("Trường hợp đơn khó: 9 ngày", "CalendarDays(9) ; đơn khó ; total ; -"),
        ("Trường hợp đơn khó, trong thời hạn 9 ngày", "CalendarDays(9) ; đơn khó ; total ; -"),
        (
            "Trường hợp đơn khó, Sở Y tế phải trả lời trong 9 ngày",
            "CalendarDays(9) ; đơn khó ; total ; -",
        ),
        (
            "Trường hợp đơn khó, doanh nghiệp phải nộp trong 9 ngày",
            "CalendarDays(9) ; đơn khó ; total ; -",
        ),
        (
            "Trường hợp của hộ A, hộ B không quá 9 ngày",
            "CalendarDays(9) ; của hộ A, hộ B ; total ; -",
        ),
        (
            "Trường hợp đơn khó, doanh nghiệp A, B phải nộp trong 9 ngày",
            REFUSED,
        ),
        ("Nếu đơn khó; 9 ngày", REFUSED),
        ("Nếu đơn khó, hỏi lại; 9 ngày", f"CalendarDays(9) ; {TOTAL}"),
        ("Nếu có; 9 ngày", f"CalendarDays(9) ; {TOTAL}"),
        ("Trường hợp đặc biệt: 9 ngày", "CalendarDays(9) ; Trường hợp đặc biệt ; total ; -"),
        ("Các trường hợp đơn khó: 9 ngày", "CalendarDays(9) ; Các trường hợp đơn khó ; total ; -"),
        ("Khi đơn khó thì 9 ngày", "CalendarDays(9) ; đơn khó ; total ; -"),
        ("Ở đảo xa: 9 ngày", "CalendarDays(9) ; đảo xa ; total ; -"),
        ("Riêng đơn khó thì 9 ngày", "CalendarDays(9) ; đơn khó ; total ; -"),
        ("Với đơn khó: 9 ngày", "CalendarDays(9) ; đơn khó ; total ; -"),
        ("đơn rất khó thì 9 ngày", "CalendarDays(9) ; đơn rất khó ; total ; -"),
        ("9 ngày đối với đơn khó", "CalendarDays(9) ; đơn khó ; total ; -"),
        ("9 ngày (đối với đơn khó)", "CalendarDays(9) ; đơn khó ; total ; -"),
        ("9 ngày với trường hợp khác", "CalendarDays(9) ; trường hợp khác ; total ; -"),
        ("9 ngày, trừ trường hợp đơn khó", "CalendarDays(9) ; - ; total ; -"),
        ("9 ngày (trừ trường hợp đơn khó)", "CalendarDays(9) ; - ; total ; -"),
        ("Trừ trường hợp đơn khó: 9 ngày", "CalendarDays(9) ; - ; total ; -"),
        ("9 ngày đối với đơn khó, Sở Y tế xem xét", "CalendarDays(9) ; đơn khó ; total ; -"),
        (
            "9 ngày đối với đơn khó (kể từ ngày nhận đơn)",
            "CalendarDays(9) ; đơn khó ; total ; accepted",
        ),
        (
            "9 ngày đối với đơn khó không tính thời gian niêm yết",
            "CalendarDays(9) ; đơn khó ; total ; -",
        ),
        ("9 ngày (trường hợp đơn khó thì báo lại)", f"CalendarDays(9) ; {TOTAL}"),
        ("9 ngày. Trường hợp từ chối phải nêu rõ lý do.", f"CalendarDays(9) ; {TOTAL}"),
        ("9 ngày, Sở Y tế xem xét nếu đủ giấy tờ", f"CalendarDays(9) ; {TOTAL}"),
        ("9 ngày (nếu có)", f"CalendarDays(9) ; {TOTAL}"),
        ("9 ngày nếu có tranh chấp", "CalendarDays(9) ; có tranh chấp ; total ; -"),
        ("9 ngày nếu có của dân", f"CalendarDays(9) ; {TOTAL}"),
        ("9 ngày nếu có", f"CalendarDays(9) ; {TOTAL}"),
        ("9 ngày (theo mẫu)", f"CalendarDays(9) ; {TOTAL}"),
        ("9 ngày, Sở Y tế trả lời đối với trường hợp khó", REFUSED),
        ("9 ngày, nếu đơn khó thì báo lại", REFUSED),
        ("9 ngày, trường hợp đơn khó, gửi lại", REFUSED),
        ("9 ngày, nếu không cấp phải trả lời", REFUSED),
        ("9 ngày, nếu cần phải hỏi lại", "CalendarDays(9) ; cần phải hỏi lại ; total ; -"),
        ("9 ngày, trường hợp đơn khó", "CalendarDays(9) ; đơn khó ; total ; -"),
        ("9 ngày (trừ đơn khó)", "CalendarDays(9) ; - ; total ; -"),
        ("9 ngày (trừ ngày lễ)", REFUSED),
        ("9 ngày (cấp xã)", REFUSED),
        ("9 ngày ( )", REFUSED),
        ("9 ngày (!)", REFUSED),
        ("9 (", REFUSED),
        ("9 ngày kể từ ngày nhận đơn (đối với đơn khó), Sở Y tế trả lời", REFUSED),
        ("9 ngày (", f"CalendarDays(9) ; {TOTAL}"),
        ("9 ngày đối với", REFUSED),
        ("Đối với: 9 ngày", REFUSED),
        ("9 ngày (đối với đơn khó) đối với đơn mới", REFUSED),
        (
            "9 ngày kể từ ngày nhận đơn (đối với đơn khó)",
            "CalendarDays(9) ; đơn khó ; total ; accepted",
        ),
        ("9 ngày kể từ ngày nhận đơn (đối với đơn khó) của dân", REFUSED),
        ("Việc trả lời đối với đơn khó: 9 ngày", REFUSED),
        ("Trả lời, đối với đơn khó: 9 ngày", "CalendarDays(9) ; đơn khó ; total ; -"),
        ("Trả lời (đối với đơn khó): 9 ngày", "CalendarDays(9) ; đơn khó ; total ; -"),
        ("Trả lời (đối với đơn khó) (nếu xa): 9 ngày", REFUSED),
        ("Trả lời (nếu có): 9 ngày", f"CalendarDays(9) ; {TOTAL}"),
        ("Nhà thuộc trường hợp phải dỡ bỏ: 9 ngày", f"CalendarDays(9) ; {TOTAL}"),
        ("Trả lời trong trường hợp đơn khó: 9 ngày", "CalendarDays(9) ; đơn khó ; total ; -"),
        (
            "Trường hợp đơn dài; ảnh nhiều; bản vẽ lớn thì 9 ngày",
            "CalendarDays(9) ; đơn dài; ảnh nhiều; bản vẽ lớn ; total ; -",
        ),
        ("Đơn khó:\n9 ngày", f"CalendarDays(9) ; {TOTAL}"),
        (
            "Trường hợp đơn mới thì nhận; đơn khó thì 9 ngày",
            "CalendarDays(9) ; đơn khó ; total ; -",
        ),
    ],
)
def test_rule_11_what_brings_a_condition_in(text: str, reading: str) -> None:
    check(text, reading)


@pytest.mark.parametrize(
    ("text", "reading"),
    [
        (
            "2 ngày; trường hợp đơn khó thì 9 ngày",
            f"CalendarDays(2) ; {TOTAL} | CalendarDays(9) ; đơn khó ; total ; -",
        ),
        (
            "2 ngày, đơn khó thì 9 ngày",
            f"CalendarDays(2) ; {TOTAL} | CalendarDays(9) ; đơn khó ; total ; -",
        ),
        (
            "2 ngày, đối với đơn khó 9 ngày",
            f"CalendarDays(2) ; {TOTAL} | CalendarDays(9) ; đơn khó ; total ; -",
        ),
        (
            "2 ngày đối với đơn mới và 9 ngày đối với đơn khó",
            "CalendarDays(2) ; đơn mới ; total ; - | CalendarDays(9) ; đơn khó ; total ; -",
        ),
        (
            "2 ngày (đối với đơn mới), 9 ngày (đối với đơn khó)",
            "CalendarDays(2) ; đơn mới ; total ; - | CalendarDays(9) ; đơn khó ; total ; -",
        ),
        (
            "2 ngày (đơn mới), 9 ngày (đơn khó)",
            "CalendarDays(2) ; đơn mới ; total ; - | CalendarDays(9) ; đơn khó ; total ; -",
        ),
        (
            "2 ngày (đối với đơn mới) 9 ngày (đối với đơn khó)",
            "CalendarDays(2) ; đơn mới ; total ; - | CalendarDays(9) ; đơn khó ; total ; -",
        ),
        (
            "2 ngày (hoặc 9 ngày đối với đơn khó)",
            f"CalendarDays(2) ; {TOTAL} | CalendarDays(9) ; đơn khó ; total ; -",
        ),
        (
            "cấp sổ (trong 2 ngày), cấp thẻ (trong 9 ngày)",
            "CalendarDays(2) ; cấp sổ ; total ; - | CalendarDays(9) ; cấp thẻ ; total ; -",
        ),
        ("nếu đủ thì cấp sổ (2 ngày), (9 ngày)", REFUSED),
        ("cấp sổ (2 ngày) . 1 (9 ngày)", REFUSED),
        ("nếu đủ thì (2 ngày), cấp thẻ (9 ngày)", REFUSED),
        ("- (2 ngày) a (9 ngày)", REFUSED),
        (
            "nếu đủ thì cấp sổ (2 ngày), cấp thẻ (9 ngày)",
            "CalendarDays(2) ; cấp sổ ; total ; - | CalendarDays(9) ; cấp thẻ ; total ; -",
        ),
        ("2 ngày, đối với đơn mới, 9 ngày, đối với đơn khó", REFUSED),
        ("2 ngày đối với đơn khó; 9 ngày", REFUSED),
        ("2 ngày đối với đơn khó; 9 ngày đối với đơn khó", REFUSED),
        ("2 ngày xem xét 9 ngày", REFUSED),
        ("2 ngày, 9 ngày", REFUSED),
        ("2 ngày 9 ngày", REFUSED),
        ("nhận (2 ngày); 9 ngày", REFUSED),
    ],
)
def test_rule_11_several_cases_need_something_to_choose_by(text: str, reading: str) -> None:
    check(text, reading)


@pytest.mark.parametrize(
    ("text", "reading"),
    [
        ("Thời hạn giải quyết: 9 ngày", f"CalendarDays(9) ; {TOTAL}"),
        ("Bước 2: Sở Y tế: 9 ngày", f"CalendarDays(9) ; {TOTAL}"),
        (
            "Trực tiếp: 9 ngày; trực tuyến: 6 ngày",
            "CalendarDays(9) ; Trực tiếp ; total ; - | CalendarDays(6) ; trực tuyến ; total ; -",
        ),
        (
            "Cấp sổ: 9 ngày, cấp thẻ: 6 ngày",
            "CalendarDays(9) ; Cấp sổ ; total ; - | CalendarDays(6) ; cấp thẻ ; total ; -",
        ),
        (
            "Bước 1: 9 ngày. Bước 2: 6 ngày.",
            "Sequence(CalendarDays(9), CalendarDays(6)) ; - ; total ; -",
        ),
        ("Bước 1: 9 ngày. Bước 3: 6 ngày.", REFUSED),
        ("Cấp sổ: 9 ngày; 6 ngày", REFUSED),
        ("Cấp xã: 9 ngày; cấp tỉnh: 6 ngày", REFUSED),
        (
            "Bộ hồ sơ mới: 9 ngày; bộ hồ sơ cũ: 6 ngày",
            "CalendarDays(9) ; Bộ hồ sơ mới ; total ; - | "
            "CalendarDays(6) ; bộ hồ sơ cũ ; total ; -",
        ),
        ("Cấp sổ: 9 ngày; Sở Y tế: 6 ngày", REFUSED),
        ("Cấp sổ: 9 ngày; cấp thẻ: 6 ngày; đơn khó thì kéo dài thêm 2 ngày", REFUSED),
    ],
)
def test_rule_12_a_heading_is_a_condition_only_where_nothing_else_tells(
    text: str, reading: str
) -> None:
    check(text, reading)


@pytest.mark.parametrize(
    ("text", "reading"),
    [
        (
            "Tại UBND cấp xã: 4 ngày; tại Sở Y tế: 6 ngày",
            f"Sequence(CalendarDays(4) by UBND cấp xã, CalendarDays(6) by Sở Y tế) ; {TOTAL}",
        ),
        (
            "Sở Y tế 4 ngày làm việc, Cục Thuế 2 ngày",
            f"Sequence(WorkingDays(4) by Sở Y tế, CalendarDays(2) by Cục Thuế) ; {TOTAL}",
        ),
        (
            "Sở Y tế: 4 ngày kể từ ngày nhận đủ đơn; Cục Thuế: 2 ngày",
            "Sequence(CalendarDays(4) by Sở Y tế, CalendarDays(2) by Cục Thuế) ; - ; total ; "
            "complete_dossier",
        ),
        ("Sở Y tế, có hai phòng: 4 ngày; Cục Thuế: 2 ngày", REFUSED),
        ("4 ngày làm việc và 20 ngày", f"Sequence(WorkingDays(4), CalendarDays(20)) ; {TOTAL}"),
        (
            "4 ngày làm việc và 20 ngày và 2 ngày",
            f"Sequence(WorkingDays(4), CalendarDays(20), CalendarDays(2)) ; {TOTAL}",
        ),
        ("4 ngày làm việc và 20 ngày đối với đơn khó", REFUSED),
        ("4 ngày và trong 20 ngày", REFUSED),
    ],
)
def test_rule_13_agencies_one_after_another_are_one_sequence(text: str, reading: str) -> None:
    check(text, reading)


@pytest.mark.parametrize(
    ("text", "reading"),
    [
        (
            "12 ngày, trong đó Sở Y tế: 8 ngày; Cục Thuế: 4 ngày",
            f"CalendarDays(12) ; {TOTAL} | "
            "Sequence(CalendarDays(8) by Sở Y tế, CalendarDays(4) by Cục Thuế) ; "
            "trong đó ; total ; -",
        ),
        (
            "12 ngày (gồm 8 ngày xét và 4 ngày ký) kể từ ngày nhận đơn",
            "CalendarDays(12) ; - ; total ; accepted | "
            "Sequence(CalendarDays(8), CalendarDays(4)) ; gồm ; total ; accepted",
        ),
        (
            "12 ngày (trong đó thời gian xét tối đa 8 ngày)",
            f"CalendarDays(12) ; {TOTAL} | CalendarDays(8) ; trong đó thời gian xét ; total ; -",
        ),
        ("12 ngày, trong đó:", f"CalendarDays(12) ; {TOTAL}"),
        ("12 ngày, bao gồm 8 ngày xét và 3 ngày ký", REFUSED),
        ("12 ngày, bao gồm 8 ngày làm việc xét và 4 ngày ký", REFUSED),
        ("12 ngày, trong đó xét 8 ngày làm việc", REFUSED),
        ("12 ngày, trong đó xét 15 ngày", REFUSED),
        ("12 ngày, trong đó xét 8 ngày đối với đơn khó", REFUSED),
        ("Trong đó 8 ngày xét", REFUSED),
        ("12 ngày không bao gồm 8 ngày xét", f"CalendarDays(12) ; {TOTAL}"),
    ],
)
def test_rule_14_the_parts_of_a_total_must_add_up(text: str, reading: str) -> None:
    check(text, reading)


def test_rule_15_two_limits_with_nothing_to_choose_by() -> None:
    check("9 ngày làm việc hoặc 9 ngày", REFUSED)
    check("9 ngày hoặc", f"CalendarDays(9) ; {TOTAL}")


BASE = f"CalendarDays(9) ; {TOTAL} | CalendarDays"


@pytest.mark.parametrize(
    ("text", "reading"),
    [
        ("9 ngày; đơn khó thì kéo dài thêm 4 ngày", f"{BASE}(4) ; đơn khó ; extra ; -"),
        (
            "9 ngày; đơn khó thì kéo dài thời hạn thêm không quá 4 ngày",
            f"{BASE}(4) ; đơn khó ; extra ; -",
        ),
        ("9 ngày; đơn khó thì tăng thêm 4 ngày", f"{BASE}(4) ; đơn khó ; extra ; -"),
        (
            "9 ngày; đơn khó thì thêm 4 ngày và được cộng vào thời hạn trên",
            f"{BASE}(4) ; đơn khó ; extra ; -",
        ),
        (
            "9 ngày; đơn khó thì gia hạn một lần không quá 4 ngày",
            f"{BASE}(4) ; đơn khó ; extra ; -",
        ),
        (
            "9 ngày; đơn khó thì thời gian gia hạn không quá 4 ngày",
            f"{BASE}(4) ; đơn khó ; extra ; -",
        ),
        (
            "9 ngày; đơn khó thì được gia hạn nhưng không quá 4 ngày",
            f"{BASE}(4) ; đơn khó ; extra ; -",
        ),
        ("9 ngày; đơn khó thì gia hạn giấy phép trong 4 ngày", f"{BASE}(4) ; đơn khó ; total ; -"),
        ("9 ngày; đơn khó thì gia hạn giấy phép nhưng trong 4 ngày", REFUSED),
        ("9 ngày; đơn khó thì được gia hạn 4 ngày", f"{BASE}(4) ; đơn khó ; extra ; -"),
        ("Gia hạn 4 ngày", REFUSED),
        ("9 ngày; đơn khó thì giảm còn 4 ngày", REFUSED),
        ("Cấp thêm bản sao trong 9 ngày", f"CalendarDays(9) ; {TOTAL}"),
        ("9 ngày; đơn khó thì thời hạn tăng thêm vì xa trong 4 ngày", REFUSED),
        (
            "9 ngày; đơn khó thì kéo dài thời hạn cũ thêm một khoảng là 4 ngày",
            f"{BASE}(4) ; đơn khó ; extra ; -",
        ),
        (
            "9 ngày; đơn khó thì kéo dài nhưng không quá 14 ngày",
            f"{BASE}(14) ; đơn khó ; total ; -",
        ),
        ("9 ngày; đơn khó thì kéo dài đến 14 ngày", f"{BASE}(14) ; đơn khó ; total ; -"),
        ("9 ngày; đơn khó thì kéo dài không quá 9 ngày", f"{BASE}(9) ; đơn khó ; extra ; -"),
        ("9 ngày; đơn khó thì kéo dài 4 ngày", REFUSED),
        ("đơn khó thì kéo dài không quá 4 ngày", "CalendarDays(4) ; đơn khó ; total ; -"),
        (
            "9 ngày; đơn khó thì kéo dài không quá 02 tháng",
            f"CalendarDays(9) ; {TOTAL} | Months(2) ; đơn khó ; total ; -",
        ),
        (
            "90 ngày; đơn khó thì kéo dài không quá 4 ngày làm việc",
            f"CalendarDays(90) ; {TOTAL} | WorkingDays(4) ; đơn khó ; extra ; -",
        ),
        ("9 ngày; đơn khó thì kéo dài không quá 8 ngày làm việc", REFUSED),
        (
            "Trong ngày; đơn khó thì kéo dài không quá 8 ngày",
            "SameDay(none) ; - ; total ; - | CalendarDays(8) ; đơn khó ; total ; -",
        ),
        (
            "9 ngày, phức tạp có thể kéo dài nhưng không quá 14 ngày",
            f"{BASE}(14) ; phức tạp ; total ; -",
        ),
        (
            "9 ngày, trường hợp đơn khó được kéo dài không quá 14 ngày",
            f"{BASE}(14) ; đơn khó ; total ; -",
        ),
        ("9 ngày, trường hợp đơn kéo dài không quá 14 ngày", REFUSED),
        ("9 ngày, kéo dài thêm 4 ngày", f"{BASE}(4) ; - ; extra ; -"),
        ("Phức tạp được kéo dài thêm 4 ngày", "CalendarDays(4) ; Phức tạp ; extra ; -"),
        ("Sở Y tế kéo dài thêm 4 ngày", REFUSED),
        (
            "Trường hợp phải kéo dài thì thời hạn không quá 4 ngày",
            "CalendarDays(4) ; phải kéo dài ; total ; -",
        ),
        ("9 ngày; đơn khó thì kéo dài thêm vì xa trong 4 ngày", f"{BASE}(4) ; đơn khó ; extra ; -"),
        ("9 ngày; đơn khó thì lùi thêm 4 ngày", REFUSED),
        ("Gia hạn giấy phép: 9 ngày", f"CalendarDays(9) ; {TOTAL}"),
    ],
)
def test_rule_16_extensions(text: str, reading: str) -> None:
    check(text, reading)


@pytest.mark.parametrize(
    "text",
    [
        "9 ngày hoặc có thể dài hơn theo thỏa thuận",
        "9 ngày, có thể kéo dài theo thỏa thuận bằng văn bản",
    ],
)
def test_rule_17_an_agreement_without_a_number_is_no_case(text: str) -> None:
    check(text, f"CalendarDays(9) ; {TOTAL}")


@pytest.mark.parametrize(
    ("text", "excluded"),
    [
        (
            "9 ngày (không tính thời gian niêm yết 5 ngày)",
            ("không tính thời gian niêm yết 5 ngày",),
        ),
        ("9 ngày, không kể thời gian lấy ý kiến", ("không kể thời gian lấy ý kiến",)),
        ("9 ngày, không tính 5 ngày niêm yết", ("không tính 5 ngày niêm yết",)),
        (
            "9 ngày (thời gian bổ sung không tính vào thời hạn giải quyết)",
            ("thời gian bổ sung không tính vào thời hạn giải quyết",),
        ),
        (
            "9 ngày, Sở Y tế trả lời, không tính thời gian bổ sung",
            ("không tính thời gian bổ sung",),
        ),
        ("9 ngày (kể từ ngày nhận đơn, trừ thời gian bổ sung)", ("trừ thời gian bổ sung",)),
    ],
)
def test_rule_18_time_left_out_makes_no_case(text: str, excluded: tuple[str, ...]) -> None:
    (case,) = parse_time_limit(text)
    assert case.excluded == excluded


def test_rule_18_what_is_left_out_may_not_change_the_unit_or_the_condition() -> None:
    check("9 ngày (không kể ngày nghỉ)", REFUSED)
    check("9 ngày, trừ thứ bảy và chủ nhật", REFUSED)
    check("9 ngày không kể thời gian bổ sung đối với đơn khó", REFUSED)
    check("5 ngày và không tính vào thời hạn giải quyết", REFUSED)


@pytest.mark.parametrize(
    ("words", "anchor"),
    [
        ("nhận đơn", "accepted"),
        ("tiếp nhận hồ sơ", "accepted"),
        ("thụ lý", "accepted"),
        ("nộp tờ khai", "accepted"),
        ("có phiếu tiếp nhận", "accepted"),
        ("nhận được yêu cầu", "accepted"),
        ("nhận được đề nghị của người dân", "accepted"),
        ("nhận hồ sơ từ nhà bà A", "accepted"),
        ("nhận hồ sơ theo quy định của bộ", "accepted"),
        ("nhận hồ sơ, Sở Y tế xem xét", "accepted"),
        ("nhận hồ sơ nếu có", "accepted"),
        ("nhận đơn trình báo", "accepted"),
        ("nhận hồ sơ người dân gửi", "accepted"),
        ("nhận hồ sơ gửi", "accepted"),
        ("nhận đơn có đủ điều kiện", "accepted"),
        ("nhận đủ hồ sơ", "complete_dossier"),
        ("nhận hồ sơ đầy đủ, hợp lệ", "complete_dossier"),
        ("đã nộp, xuất trình đủ giấy tờ", "complete_dossier"),
        ("nhận được hồ sơ đáp ứng quy định", "complete_dossier"),
        ("xác nhận đủ hồ sơ", "complete_dossier"),
        ("nhận đủ hồ sơ (theo mẫu)", "complete_dossier"),
        ("ký quyết định", "decision"),
        ("UBND cấp xã ban hành quyết định", "decision"),
        ("UBND cấp xã quyết định cho thuê", "decision"),
        ("quyết định chấm dứt", "decision"),
        ("quyết định có hiệu lực", "other"),
        ("có kết quả", "other"),
        ("hoàn thành việc tiếp nhận hồ sơ", "other"),
        ("hết hạn nộp quyết định", "other"),
        ("người dân giữ quyết định", "other"),
        ("nhận được quyết định", "other"),
        ("nhận đủ kinh phí", "other"),
        ("nhận được hồ sơ trình", "other"),
        ("nhận được hồ sơ của Sở Y tế", "other"),
        ("nhận được hồ sơ do Sở Y tế gửi", "other"),
        ("nhận được hồ sơ Sở Y tế gửi", "other"),
        ("nhận được thông báo của Sở Y tế", "other"),
        ("nhận được đề nghị của Trưởng thôn", "other"),
        ("sinh con", "other"),
        ("chứng nhận hết hạn", "other"),
    ],
)
def test_rule_19_what_the_start_is(words: str, anchor: str) -> None:
    check(f"9 ngày kể từ ngày {words}", f"CalendarDays(9) ; - ; total ; {anchor}")


@pytest.mark.parametrize(
    "words",
    [
        "",
        "nhận được thông báo",
        "nhận được đề nghị của tiệm A",
        "nhận hồ sơ theo ý kiến của Sở",
        "nhận hồ sơ chưa đầy đủ",
        "hồ sơ chưa đầy đủ bị trả",
        "nhận hồ sơ hoặc ngày hồ sơ hợp lệ",
        "nhận hồ sơ và Sở Y tế xem xét",
        "hồ sơ được xem là hợp lệ",
        "nhận được hồ",
        "nhận được ý kiến của người dân",
        "nhận đơn, tờ khai hợp lệ",
        "cơ quan, tổ chức, cá nhân nộp hồ sơ",
        "người dân bổ sung đủ hồ sơ",
        "hoàn thiện hồ sơ",
        "nhận hồ sơ chuyển đến",
        "xét duyệt, xong rồi nhận đủ hồ sơ",
        "90 ngày quá hạn",
        "01/7/2026",
        "nhận",
    ],
)
def test_rule_19_a_start_that_is_not_clear_is_refused(words: str) -> None:
    check(f"9 ngày kể từ ngày {words}", REFUSED)


@pytest.mark.parametrize(
    ("text", "reading"),
    [
        (
            "Kể từ ngày nhận đơn, Sở Y tế trả lời trong 9 ngày",
            "CalendarDays(9) ; - ; total ; accepted",
        ),
        ("Bước 1: Sau khi nhận đơn, trong 9 ngày", "CalendarDays(9) ; - ; total ; accepted"),
        ("Kể từ ngày nhận thông báo, trả lời trong 9 ngày", REFUSED),
        ("Kể từ ngày nhận đơn trong 9 ngày", REFUSED),
        ("Sau khi nhận đơn trong 9 ngày", REFUSED),
        ("Trả kết quả sau khi nhận đơn trong 9 ngày", REFUSED),
        ("Trả kết quả kể từ ngày nhận đơn trong 9 ngày", REFUSED),
        ("9 ngày (kể từ ngày nhận đơn)", "CalendarDays(9) ; - ; total ; accepted"),
        (
            "(9 ngày không tính thời gian bổ sung) kể từ ngày nhận đơn",
            "CalendarDays(9) ; - ; total ; accepted",
        ),
        (
            "9 ngày. Thời hạn được tính từ ngày nhận đủ đơn.",
            "CalendarDays(9) ; - ; total ; complete_dossier",
        ),
        (
            "9 ngày. Thời hạn này tính từ ngày nhận đủ đơn.",
            "CalendarDays(9) ; - ; total ; complete_dossier",
        ),
        ("9 ngày. Kể từ ngày nhận đơn.", "CalendarDays(9) ; - ; total ; accepted"),
        ("9 ngày. Kể từ ngày nhận đơn, xem lại.", f"CalendarDays(9) ; {TOTAL}"),
        ("9 ngày. Thời hạn không đổi.", f"CalendarDays(9) ; {TOTAL}"),
        ("9 ngày. Kể từ ngày nhận đơn. Kể từ ngày sinh con.", REFUSED),
        ("9 ngày. Kể từ ngày nhận thông báo.", REFUSED),
        ("9 ngày kể từ ngày sinh con. Thời hạn tính từ ngày nhận đơn.", REFUSED),
        ("9 ngày, Sở Y tế trả lời kể từ ngày nhận đơn", REFUSED),
        ("9 ngày kể từ ngày nhận đơn, kể từ ngày sinh con", REFUSED),
        ("9 ngày kể từ ngày sinh con đối với bé trai", "CalendarDays(9) ; bé trai ; total ; other"),
        ("9 ngày kể từ ngày sinh con đối với bé trai, bé gái", REFUSED),
        (
            "9 ngày kể từ ngày sinh con đối với trường hợp bé trai, bé gái",
            "CalendarDays(9) ; bé trai, bé gái ; total ; other",
        ),
        (
            "9 ngày kể từ ngày Sở phát hiện nhà thuộc trường hợp dỡ bỏ",
            "CalendarDays(9) ; - ; total ; other",
        ),
    ],
)
def test_rule_19_where_the_start_may_stand(text: str, reading: str) -> None:
    check(text, reading)


def starts(text: str) -> list[str]:
    return [case.rsplit(" ; ", 1)[-1] for case in reading_of(text).split(" | ")]


def test_rule_20_a_start_given_once_holds_for_the_list() -> None:
    first = "2 ngày kể từ ngày nhận đơn; đơn khó thì 9 ngày; đơn dài thì kéo dài thêm 3 ngày"
    assert starts(first) == ["accepted", "accepted", "-"]
    assert starts("2 ngày (đơn mới), 9 ngày (đơn khó) kể từ ngày nhận đơn") == ["accepted"] * 2
    assert starts("2 ngày (hoặc 9 ngày với đơn khó) kể từ ngày nhận đơn") == ["accepted"] * 2
    assert starts("2 ngày (với đơn khó thì 9 ngày kể từ ngày nhận đơn)") == ["-", "accepted"]
    assert starts("2 ngày; đơn khó thì 9 ngày kể từ ngày nhận đơn") == [REFUSED]
    mixed = "2 ngày kể từ ngày nhận đơn; đơn khó thì 9 ngày kể từ ngày sinh; đơn dài thì 3 ngày"
    assert starts(mixed) == [REFUSED]
    middle = "2 ngày đối với A, 3 ngày đối với B kể từ ngày nhận đơn, 4 ngày đối với C"
    assert starts(middle) == [REFUSED]
    two = "Sở Y tế: 2 ngày; Cục Thuế (gồm hai phòng): 3 ngày kể từ ngày nhận đơn"
    assert starts(two) == [REFUSED]


@pytest.mark.parametrize(
    "text",
    [
        "Giấy phép có giá trị 02 năm",
        "Thời hạn hiệu lực của thẻ tối đa 02 năm",
        "Lưu lại quá 9 ngày",
        "Nghỉ từ 9 ngày trở lên",
        "Trẻ dưới 9 tháng tuổi",
        "Điều 9 ngày làm việc",
        "Không dưới 9 ngày",
        "Ít nhất 9 ngày",
        "Thẻ hết hạn sau thời hạn 9 ngày",
        "Quyết định số 12/QĐ13 ngày 16/6/2014",
        "Quyết định số 12/QĐ13 ngày 16 tháng 6 năm 2014",
        "9 ngày/tháng",
        "9 ngày liên tục",
        "9 ngày 3 giờ",
        "9 ngày nêu trên",
        "10:30 ngày làm việc",
        "Điểm 3, khoản 2",
        "8 giờ hành chính",
        "2 hoặc 3 ngày",
        "Hai lần, mỗi lần 9 ngày",
        "Thời hạn của giấy phép là 9 tháng",
        "Thời hạn có hiệu lực: 9 tháng",
        "Thẻ: 9 ngày, thời hạn hiệu lực: 9 tháng",
        "vào 8 giờ ngày 05 tháng 6",
        "ngày 05 ngày làm việc",
        "tháng 6 ngày",
        "Lương 5 triệu",
    ],
)
def test_rule_21_what_is_no_limit_is_refused(text: str) -> None:
    check(text, REFUSED)


def test_rule_21_what_is_no_limit_is_left_alone_beside_one() -> None:
    check("Nộp 01 bộ đơn theo Điều 9; 4 ngày", f"CalendarDays(4) ; {TOTAL}")
    check("4 ngày/01 hồ sơ", f"CalendarDays(4) ; {TOTAL}")
    check("4 ngày, Sở Y tế cho nghỉ từ 9 ngày làm việc", f"CalendarDays(4) ; {TOTAL}")
    check("Theo điểm 2 và 4 ngày", f"CalendarDays(4) ; {TOTAL}")
    check("Theo thông báo tháng 5 ngày 06/7, trả trong 4 ngày", f"CalendarDays(4) ; {TOTAL}")
    check("Trả vào 4 ngày làm việc", f"WorkingDays(4) ; {TOTAL}")
    check("Thẻ hết hiệu lực 4 ngày", f"CalendarDays(4) ; {TOTAL}")


@pytest.mark.parametrize(
    "text",
    [
        "Trước ngày 01 tháng 6",
        "9 ngày trước khi hết hạn",
        "Trước 9 ngày",
        "Trước khi hết hạn nộp lại trong 9 ngày",
        "Chậm nhất ngày 20 hằng tháng",
        "Từ ngày 01 tháng 6 đến ngày 30 tháng 9 năm 2026",
        "9 ngày so với hạn cũ",
        "9 ngày, trước khi đi",
    ],
)
def test_rule_22_counting_back_and_dates_are_refused(text: str) -> None:
    check(text, REFUSED)


def test_rule_22_before_an_event_in_the_condition_alone_changes_nothing() -> None:
    check(
        "Trường hợp nộp trước khi đi thì 9 ngày", "CalendarDays(9) ; nộp trước khi đi ; total ; -"
    )


def test_rule_23_a_duty_of_the_applicant_reads_like_any_other_limit() -> None:
    check("Người dân khai trong 9 ngày kể từ ngày sinh", "CalendarDays(9) ; - ; total ; other")


@pytest.mark.parametrize(
    ("text", "reading"),
    [
        ("Không quy định", NONE),
        ("Thời hạn: Không quy định.", NONE),
        ("Không quy định về thời hạn giải quyết, phí", NONE),
        ("Không có thông tin", NONE),
        ("Chưa có quy định về thời hạn này", NONE),
        ("Không phải trả kết quả", NONE),
        ("(Không quy định.)9 ngày", f"CalendarDays(9) ; {TOTAL}"),
        ("Không có thông tin + 9 ngày", f"CalendarDays(9) ; {TOTAL}"),
        ("Không quy định diện tích", REFUSED),
        ("Không quy định mức thu", REFUSED),
        ("Không có thông tin 05", REFUSED),
        ("Không có thông tin, chậm nhất cuối quý", REFUSED),
        ("Khác", REFUSED),
        ("", REFUSED),
        (" \n", REFUSED),
    ],
)
def test_rule_24_no_limit_only_where_the_text_says_so(text: str, reading: str) -> None:
    check(text, reading)


def test_rule_25_one_clause_that_cannot_be_read_refuses_the_whole() -> None:
    check("9 ngày; đơn khó thì 30 phút", REFUSED)
    check("9 ngày; giải quyết ngay đơn dễ", REFUSED)
    check("Cấp mới: 9 ngày. Cấp lại: không quy định.", REFUSED)
    check("9 ngày. Phí không quy định.", f"CalendarDays(9) ; {TOTAL}")


def test_a_case_keeps_its_published_words() -> None:
    cases = parse_time_limit("2 ngày làm việc; đơn khó thì 9 ngày.")
    assert [case.text for case in cases] == ["2 ngày làm việc", "đơn khó thì 9 ngày"]
