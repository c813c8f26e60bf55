"""For whom a limit is: words before or behind it are its condition, or the text is refused.

The limit of some is never the limit of all. Each text is made up; what is right was judged by
reading it.
"""

import pytest

from tests.limit_texts.spelling import REFUSED, reading_of

FIVE = "WorkingDays(5) ; {} ; total ; -"
FULL = "WorkingDays(5) ; {} ; total ; complete_dossier"

READ = {
    "05 ngày làm việc áp dụng đối với hộ nghèo": FIVE.format("hộ nghèo"),
    "05 ngày làm việc chỉ dành cho hộ nghèo": FIVE.format("hộ nghèo"),
    "05 ngày làm việc - đối với hộ nghèo": FIVE.format("hộ nghèo"),
    "05 ngày làm việc kể từ ngày nhận đủ hồ sơ, áp dụng với hộ nghèo": FULL.format("hộ nghèo"),
    "Chỉ áp dụng đối với hộ nghèo: 05 ngày làm việc": FIVE.format("hộ nghèo"),
    "Áp dụng cho hộ nghèo: 05 ngày làm việc": FIVE.format("hộ nghèo"),
    "05 ngày làm việc theo quy định": FIVE.format("-"),
    "05 ngày làm việc, miễn phí": FIVE.format("-"),
    "05 ngày làm việc -": FIVE.format("-"),
    "05 ngày làm việc/01 bộ hồ sơ": FIVE.format("-"),
    "05 ngày làm việc, Sở Y tế cho nghỉ": FIVE.format("-"),
    "05 ngày làm việc áp dụng từ ngày 01/7/2025": REFUSED,
    "05 ngày làm việc kể từ ngày nhận đủ hồ sơ của tổ chức, cá nhân": FULL.format("-"),
    "05 ngày làm việc kể từ ngày nhận đủ hồ sơ, Trực tuyến tại Cổng": FULL.format("-"),
    "Cấp mới, thời hạn là 5 ngày; cấp lại, thời hạn là 3 ngày": (
        "CalendarDays(5) ; Cấp mới ; total ; - | CalendarDays(3) ; cấp lại ; total ; -"
    ),
    "Hồ sơ phức tạp: thời hạn giải quyết 5 ngày làm việc": FIVE.format("-"),
    "Trường hợp xã được giao thì xã là cơ quan cấp - Trong thời hạn 5 ngày làm việc": (
        FIVE.format("-")
    ),
    "Trường hợp đất ở - đất vườn thì 5 ngày làm việc": FIVE.format("đất ở - đất vườn"),
    "Trường hợp hồ sơ sai, phải trả lời trong 5 ngày làm việc": FIVE.format("hồ sơ sai"),
    "Trường hợp cần phải xác minh trong 5 ngày làm việc": FIVE.format("cần phải xác minh"),
    "5 ngày làm việc.\n(không tính thời gian gửi thư)": FIVE.format("-"),
    "10 ngày làm việc, trong đó Sở 7 ngày làm việc, UBND tỉnh 3 ngày làm việc": (
        "WorkingDays(10) ; - ; total ; - | Sequence(WorkingDays(7) by Sở, WorkingDays(3) by UBND "
        "tỉnh) ; trong đó ; total ; -"
    ),
}

UNCLEAR = [
    "05 ngày làm việc cho hộ nghèo",
    "05 ngày làm việc tại vùng sâu",
    "05 ngày làm việc của hộ nghèo",
    "05 ngày làm việc hộ nghèo",
    "05 ngày làm việc, hồ sơ phức tạp",
    "05 ngày làm việc trực tuyến",
    "05 ngày làm việc nộp trực tuyến",
    "05 ngày làm việc theo hình thức trực tuyến",
    "05 ngày làm việc – hồ sơ trực tuyến",
    "05 ngày làm việc: hồ sơ trực tuyến",
    "05 ngày làm việc [hồ sơ trực tuyến]",
    "05 ngày làm việc\n(hồ sơ trực tuyến)",
    "05 ngày làm việc - Đối với hồ sơ trực tuyến",
    "05 ngày làm việc, Sở cấp giấy phép, áp dụng đối với hộ nghèo",
    "05 ngày làm việc kể từ ngày nhận đủ hồ sơ, hộ nghèo",
    "05 ngày làm việc kể từ ngày nhận đủ hồ sơ khi phải xác minh",
    "Hồ sơ phức tạp, thời hạn giải quyết 10 ngày làm việc",
    "10 ngày làm việc nếu phải xác minh, 5 ngày làm việc nếu không",
    "Phải xác minh thì 10 ngày làm việc, không thì 5 ngày làm việc",
    "Trường hợp từ chối phải trả lời trong 02 ngày",
]

#: Desks, offices and steps are one path under the words of conditions too.
ON_THE_WAY = [
    "7 ngày làm việc (Sở), 3 ngày làm việc (UBND tỉnh)",
    "5 ngày làm việc (UBND xã); 7 ngày làm việc (phê duyệt)",
    "5 ngày làm việc ở cấp xã, 7 ngày làm việc ở cấp tỉnh",
    "5 ngày (Bộ phận một cửa), 7 ngày (phòng chuyên môn), 1 ngày (lãnh đạo)",
]

NO_BOUND = [
    "Trung bình 5 ngày làm việc",
    "Dự kiến 5 ngày làm việc",
    "3 ngày làm việc, nhận sau 15 giờ thì trả vào ngày làm việc tiếp theo",
]


@pytest.mark.parametrize(("text", "reading"), READ.items())
def test_a_limit_is_read_for_whom_it_is(text: str, reading: str) -> None:
    assert reading_of(text) == reading


@pytest.mark.parametrize("text", [*UNCLEAR, *ON_THE_WAY, *NO_BOUND])
def test_the_limit_of_some_is_never_the_limit_of_all(text: str) -> None:
    assert reading_of(text) == REFUSED
