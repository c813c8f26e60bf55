"""Whose condition a branch is: the thing's that opens its sentence, or everyone's.

Each text is made up; what is right was judged by reading it. Where a clerk could not tell either,
the text is refused.
"""

import pytest

from tests.limit_texts.spelling import REFUSED, reading_of

HEADS = {
    "(1) Trường hợp đề nghị: Đổi tên; đổi địa chỉ; bổ sung (bao gồm cát, sỏi) cho công trình:\n"
    "* Cách thực hiện: nộp tại xã.\n* Thời hạn giải quyết: 05 ngày": (
        "CalendarDays(5) ; đề nghị: Đổi tên; đổi địa chỉ; bổ sung (bao gồm cát, sỏi) cho công "
        "trình ; total ; -"
    ),
    "(1) Trường hợp cấp lại thẻ nhóm I; thẻ nhóm II (trừ trường hợp mất thẻ); thẻ nhóm III:\n"
    "* Nộp tại xã.\n* Thời hạn giải quyết:\n- Kiểm tra: 1 ngày;\n- Thẩm định: 2 ngày.": (
        "Sequence(CalendarDays(1), CalendarDays(2)) ; cấp lại thẻ nhóm I; thẻ nhóm II (trừ trường "
        "hợp mất thẻ); thẻ nhóm III ; total ; -"
    ),
    "Trường hợp đổi tên: thời hạn 05 ngày; gồm:\n* Nộp tại xã.": (
        "CalendarDays(5) ; đổi tên ; total ; -"
    ),
}

WITHIN = {
    "Đối với người chưa có thẻ thì 30 ngày, phức tạp có thể kéo dài nhưng không quá 60 ngày": (
        "CalendarDays(30) ; người chưa có thẻ ; total ; - | "
        "CalendarDays(60) ; người chưa có thẻ; phức tạp ; total ; -"
    ),
    "Đối với cấp mới: 5 ngày, trường hợp ở xa thì kéo dài thêm 2 ngày; "
    "đối với cấp lại: 7 ngày, trường hợp ở xa thì kéo dài thêm 3 ngày": (
        "CalendarDays(5) ; cấp mới ; total ; - | CalendarDays(2) ; cấp mới; ở xa ; extra ; - | "
        "CalendarDays(7) ; cấp lại ; total ; - | CalendarDays(3) ; cấp lại; ở xa ; extra ; -"
    ),
    "Đối với cấp mới: 5 ngày; trường hợp ở xa thì kéo dài thêm 2 ngày": (
        "CalendarDays(5) ; cấp mới ; total ; - | CalendarDays(2) ; cấp mới; ở xa ; extra ; -"
    ),
    "Đối với cấp mới: 5 ngày (trường hợp ở xa: 10 ngày); đối với cấp lại: 7 ngày": (
        "CalendarDays(5) ; cấp mới ; total ; - | CalendarDays(10) ; cấp mới; ở xa ; total ; - | "
        "CalendarDays(7) ; cấp lại ; total ; -"
    ),
    "Nếu ở xã thì 5 ngày, nếu khó thì 10 ngày. Nếu ở đảo thì 7 ngày, nếu khó thì 12 ngày.": (
        "CalendarDays(5) ; ở xã ; total ; - | CalendarDays(10) ; ở xã; khó ; total ; - | "
        "CalendarDays(7) ; ở đảo ; total ; - | CalendarDays(12) ; ở đảo; khó ; total ; -"
    ),
}

BESIDE = {
    "Đối với cá nhân thì 5 ngày; đối với tổ chức thì 10 ngày": (
        "CalendarDays(5) ; cá nhân ; total ; - | CalendarDays(10) ; tổ chức ; total ; -"
    ),
    "Trường hợp nộp trực tiếp thì 3 ngày, trường hợp nộp trực tuyến thì 2 ngày": (
        "CalendarDays(3) ; nộp trực tiếp ; total ; - | CalendarDays(2) ; nộp trực tuyến ; total ; -"
    ),
    "Đối với cấp mới: 5 ngày, có thể gia hạn thêm không quá 3 ngày": (
        "CalendarDays(5) ; cấp mới ; total ; - | CalendarDays(3) ; - ; extra ; -"
    ),
}

UNCLEAR = [
    "Đối với cá nhân: 5 ngày; trường hợp là tổ chức: 7 ngày",
    "Đối với cấp mới: 10 ngày; trường hợp ở xa: 15 ngày. Đối với cấp lại: 5 ngày.",
    "Đối với cấp mới: 5 ngày; đối với cấp lại: 7 ngày; trường hợp ở xa thì kéo dài thêm 3 ngày",
    "Đối với cấp mới 5 ngày, nếu ở xa là 10 ngày; đối với cấp lại 7 ngày, nếu ở xa là 12 ngày",
    "Nếu ở xã thì 5 ngày, nếu khó thì 10 ngày; nếu ở đảo thì 7 ngày, nếu khó thì 12 ngày",
    "Vùng xa thì 5 ngày. Vùng xa thì 7 ngày.",
]


@pytest.mark.parametrize(
    ("text", "reading"), [pair for kind in (HEADS, WITHIN, BESIDE) for pair in kind.items()]
)
def test_a_branch_stands_under_the_condition_it_is_of(text: str, reading: str) -> None:
    assert reading_of(text) == reading


@pytest.mark.parametrize("text", UNCLEAR)
def test_where_nobody_can_tell_whose_branch_it_is_the_text_is_refused(text: str) -> None:
    assert reading_of(text) == REFUSED
