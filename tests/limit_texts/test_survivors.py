"""One text for each change of a line that no test noticed once."""

import pytest

from onestop.errors import UnreadableLimitError
from onestop.limit_texts import parse_time_limit
from tests.limit_texts.spelling import REFUSED, reading_of

TOTAL = "- ; total ; -"


@pytest.mark.parametrize(
    ("text", "reading"),
    [
        # papers alone, or whole alone, are not papers that became whole
        ("05 ngày kể từ ngày trả hồ sơ", "CalendarDays(5) ; - ; total ; other"),
        ("05 ngày kể từ ngày bản án đầy đủ", "CalendarDays(5) ; - ; total ; other"),
        ("05 ngày kể từ ngày hồ sơ đầy đủ", REFUSED),
        # a Roman number before a word that is no unit, and the highest of them before a unit
        ("Nhóm II cấp xã: 05 ngày", f"CalendarDays(5) ; {TOTAL}"),
        ("Trong XX ngày", REFUSED),
        ("Trong XV ngày hoặc 05 ngày", REFUSED),
        ("Trong … ngày, hoặc 05 ngày", REFUSED),
        # the number before a number: in words only behind words
        ("mười năm ngày", REFUSED),
        ("hai ba ngày", REFUSED),
        ("một 05 ngày", f"CalendarDays(5) ; {TOTAL}"),
        ("mười 05 ngày", REFUSED),
        # a sign behind a unit
        ("10 ngày x 2", REFUSED),
        ("10 ngày x", REFUSED),
        ("05 ngày, 01 bộ hồ sơ", f"CalendarDays(5) ; {TOTAL}"),
        # bẩy is seven
        ("Trong bẩy ngày", f"CalendarDays(7) ; {TOTAL}"),
        ("bẩy (07) ngày làm việc", f"WorkingDays(7) ; {TOTAL}"),
        # the marks that end a condition are no part of it
        ("Cấp mới –: 5 ngày; cấp lại •: 3 ngày", (
            "CalendarDays(5) ; Cấp mới ; total ; - | CalendarDays(3) ; cấp lại ; total ; -"
        )),
        ("Đối với cấp lại và, 5 ngày", "CalendarDays(5) ; cấp lại ; total ; -"),
        # a list mark has two letters at most
        ("d) Trường hợp mới: 5 ngày", "CalendarDays(5) ; Trường hợp mới ; total ; -"),
        ("ab) Đối với cấp lại 5 ngày", "CalendarDays(5) ; cấp lại ; total ; -"),
        ("xã) Đối với cấp lại 5 ngày", "CalendarDays(5) ; cấp lại ; total ; -"),
        # a condition that is open waits for its thì, one that is closed does not
        ("Trường hợp phải xác minh;\nđơn khó thì 9 ngày", (
            "CalendarDays(9) ; phải xác minh; đơn khó ; total ; -"
        )),
        ("Nếu thiếu thì trả lại;\nđơn khó thì 9 ngày", "CalendarDays(9) ; đơn khó ; total ; -"),
        # kéo dài thêm adds, wherever thêm stands before the number
        ("9 ngày; đơn khó thì kéo dài thời hạn thêm không quá 20 ngày", (
            f"CalendarDays(9) ; {TOTAL} | CalendarDays(20) ; đơn khó ; extra ; -"
        )),
        ("9 ngày; đơn khó thì kéo dài không quá 20 ngày", (
            f"CalendarDays(9) ; {TOTAL} | CalendarDays(20) ; đơn khó ; total ; -"
        )),
        ("9 ngày; gia hạn 5 ngày", REFUSED),
        ("9 ngày; đơn khó được gia hạn 5 ngày", (
            f"CalendarDays(9) ; {TOTAL} | CalendarDays(5) ; đơn khó ; extra ; -"
        )),
        # a number that is stuck to a word is part of a code, and one apart is not
        ("05 ngày theo QH13", f"CalendarDays(5) ; {TOTAL}"),
        ("05 ngày, xã 13", REFUSED),
        # a list mark: closed, of two digits at most, without a zero before it
        ("1) 05 ngày", f"CalendarDays(5) ; {TOTAL}"),
        ("05 ngày; 12. Lệ phí: không", f"CalendarDays(5) ; {TOTAL}"),
        ("05 ngày; 123) lệ phí", REFUSED),
        ("05 ngày; 07) lệ phí", REFUSED),
    ],
)  # fmt: skip
def test_a_text_for_each_survivor(text: str, reading: str) -> None:
    assert reading_of(text) == reading


@pytest.mark.parametrize(
    ("text", "part"),
    [
        # from one limit to the other, when và may join them
        ("Nhận đơn 05 ngày và có thể 07 ngày, xã trả lời", "05 ngày và có thể 07 ngày"),
        # the number before the bracket, wherever the bracket closes
        ("Trong 05 (năm làm việc) ngày", "05 ("),
        # the year is no number of its own
        ("hằng năm ngày 05", None),
        # the number and the sign before it
        ("Trong 05 + 03 ngày", "05"),
        # one token, however short the span is
        ("Trong 30 phút", "30 phút"),
    ],
)
def test_a_refusal_quotes_its_part(text: str, part: str | None) -> None:
    with pytest.raises(UnreadableLimitError) as caught:
        parse_time_limit(text)
    if part is not None:
        assert caught.value.part == part
        assert text[caught.value.start : caught.value.end] == part
