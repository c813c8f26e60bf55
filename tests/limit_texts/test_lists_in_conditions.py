"""A condition that lists its cases behind semicolons holds for the limit behind its last colon.

Each text is made up; what is right was judged by reading it.
"""

import pytest

from onestop import parse_time_limit
from onestop.errors import UnreadableLimitError

READ: list[tuple[str, list[tuple[str, str | None]]]] = [
    (
        "Đối với cấp mới; cấp lại: 05 ngày; đối với gia hạn: 03 ngày",
        [("5 ngày", "cấp mới; cấp lại"), ("3 ngày", "gia hạn")],
    ),
    (
        "Trường hợp thay đổi một trong các nội dung: tên; địa chỉ; trụ sở: 05 ngày; "
        "trường hợp gia hạn: 03 ngày",
        [
            ("5 ngày", "thay đổi một trong các nội dung: tên; địa chỉ; trụ sở"),
            ("3 ngày", "gia hạn"),
        ],
    ),
    ("Trường hợp thay đổi: tên; địa chỉ: 05 ngày", [("5 ngày", "thay đổi: tên; địa chỉ")]),
    (
        "Đối với hồ sơ phức tạp; hồ sơ cần xác minh: 15 ngày",
        [("15 ngày", "hồ sơ phức tạp; hồ sơ cần xác minh")],
    ),
    (
        "Đối với hồ sơ phức tạp: cần xác minh; cần lấy ý kiến thì 15 ngày",
        [("15 ngày", "hồ sơ phức tạp: cần xác minh; cần lấy ý kiến")],
    ),
    (
        "a) Trường hợp điều chỉnh: tăng công suất; đổi tên tổ chức: 10 ngày",
        [("10 ngày", "điều chỉnh: tăng công suất; đổi tên tổ chức")],
    ),
    ("Đối với cá nhân: thời hạn 05 ngày", [("5 ngày", "cá nhân")]),
    (
        "Với hồ sơ phức tạp; hồ sơ cần xác minh: 15 ngày",
        [("15 ngày", "hồ sơ phức tạp; hồ sơ cần xác minh")],
    ),
    (
        "Khi phải xác minh; phải lấy ý kiến: 15 ngày",
        [("15 ngày", "phải xác minh; phải lấy ý kiến")],
    ),
    ("Ở vùng sâu; vùng xa: 15 ngày", [("15 ngày", "vùng sâu; vùng xa")]),
    (
        "05 ngày; trường hợp phải xác minh; lấy ý kiến thì kéo dài thêm 03 ngày",
        [("5 ngày", None), ("3 ngày", "phải xác minh; lấy ý kiến")],
    ),
    (
        "05 ngày, trường hợp phải xác minh thì kéo dài thêm 03 ngày",
        [("5 ngày", None), ("3 ngày", "phải xác minh")],
    ),
]

#: A condition stands alone before the limit: nobody can tell whether it holds for it.
REFUSED = [
    "Đối với hồ sơ phức tạp; thời hạn giải quyết 15 ngày",
    "Đối với hồ sơ phức tạp. Thời hạn giải quyết 15 ngày",
    "Trường hợp phức tạp; thời hạn giải quyết 15 ngày",
    "Nếu hồ sơ phức tạp; thời hạn giải quyết 15 ngày",
    "Với hồ sơ phức tạp; thời hạn 15 ngày",
    "Khi phải xác minh; thời hạn 15 ngày",
    # a bare heading begins before its semicolon: "cấp lại" alone is half of it
    "Cấp mới; cấp lại: 05 ngày; gia hạn: 03 ngày",
    "Hồ sơ phức tạp; hồ sơ cần xác minh: 15 ngày; hồ sơ khác: 05 ngày",
    # two of three have a heading alone
    "Cấp mới: 05 ngày; cấp lại: 03 ngày; 02 ngày đối với gia hạn",
    # one condition cannot be behind the first limit and before the second
    "05 ngày, trường hợp phải xác minh; lấy ý kiến thì kéo dài thêm 03 ngày",
    # half of the start is somebody's payment
    "03 ngày làm việc kể từ ngày nhận đủ hồ sơ và tổ chức, cá nhân đã nộp phí theo quy định",
    # the fee is new papers', but is the limit?
    "20,000 Việt Nam Đồng(đối với trường hợp cấp lại giấy)05 ngày kể từ ngày nhận đủ hồ sơ",
    # two bodies, two limits, and nothing tells whose dossier is whose
    "1. Thời hạn thẩm định: - Sở thẩm định trong thời hạn 10 ngày làm việc kể từ ngày nhận đủ hồ "
    "sơ (trừ đột xuất). - Phòng thẩm định trong thời hạn 05 ngày làm việc. 2. Thời hạn thông báo: "
    "03 ngày",
]

#: What stands beside the limit says nothing of it.
PLAIN = [
    ("07 ngày, kể từ ngày nhận đủ giấy tờ (thời gian cụ thể theo từng bước)", "7 ngày", ()),
    (
        "05 ngày làm việc, kể từ ngày nhận được hồ sơ (thời hạn xem xét không tính thời gian lấy ý "
        "kiến Sở Xây dựng);",
        "5 ngày làm việc",
        ("không tính thời gian lấy ý kiến Sở Xây dựng",),
    ),
    (
        "Chậm nhất 02 giờ kể từ khi bộ phận một cửa tiếp nhận đủ giấy tờ do người nộp giao và ký "
        "nhận",
        "2 giờ",
        (),
    ),
    (
        "10,000 VNĐ(5.000 đồng/bản (áp dụng đến hết năm theo Thông tư 1/2025/TT-BTC03 ngày làm "
        "việc kể từ ngày nhận đủ hồ sơ",
        "3 ngày làm việc",
        (),
    ),
]


@pytest.mark.parametrize(("text", "cases"), READ)
def test_the_list_is_the_condition(text: str, cases: list[tuple[str, str | None]]) -> None:
    assert [(str(case.limit), case.condition) for case in parse_time_limit(text)] == cases


@pytest.mark.parametrize("text", REFUSED)
def test_what_nobody_can_tell_is_refused(text: str) -> None:
    with pytest.raises(UnreadableLimitError):
        parse_time_limit(text)


@pytest.mark.parametrize(("text", "limit", "excluded"), PLAIN)
def test_a_limit_for_everybody(text: str, limit: str, excluded: tuple[str, ...]) -> None:
    (case,) = parse_time_limit(text)
    assert (str(case.limit), case.condition, case.excluded) == (limit, None, excluded)


def test_an_extension_with_its_bound_is_an_extra() -> None:
    (case,) = parse_time_limit(
        "Đối với đơn phức tạp thì có thể gia hạn giải quyết đơn một lần nhưng không quá 20 ngày"
    )
    assert (str(case.limit), case.condition, case.mode) == ("20 ngày", "đơn phức tạp", "extra")
