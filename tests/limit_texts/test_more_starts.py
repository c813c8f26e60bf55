"""Starts and times that a last round through the published texts taught; each text is made up."""

import pytest

from tests.limit_texts.spelling import REFUSED, reading_of

STARTS = {
    "nhận đủ giấy tờ mà người dân nộp": "complete_dossier",
    "nhận giấy tờ mà người dân nộp không đủ": REFUSED,
    "nhận hồ sơ mà người dân không bổ sung thì trả lại": REFUSED,
    "có thông báo chấm dứt hoặc ngày kết thúc hợp đồng": "other",
    "nhận hồ sơ trực tiếp hoặc ngày nhận hồ sơ qua bưu chính": "accepted",
    "nhận hồ sơ hoặc ngày có kết quả xác minh": REFUSED,
    "ban hành quyết định về việc nộp tiền": "decision",
    "có quyết định chia, hợp đồng sáp nhập, hợp đồng hợp nhất": REFUSED,
    "có quyết định chia, thông báo cho xã, rồi nộp": "decision",
    "nhận được phương án của doanh nghiệp": "accepted",
    "nhận được phương án hợp lệ của doanh nghiệp": "complete_dossier",
    "nhận được phương án của tổ chức tư vấn": REFUSED,
    "nhận được phương án của doanh nghiệp thẩm định": REFUSED,
    "nhận được xe của doanh nghiệp": REFUSED,
    "nhận thông báo sửa đổi, bổ sung của Sở Xây dựng": "other",
    "nhận hồ sơ sửa đổi, bổ sung": "accepted",
}

TIMES = {
    "15 ngày (thuộc trách nhiệm của Bộ), kể từ ngày nhận hồ sơ": (
        "CalendarDays(15) ; - ; total ; accepted"
    ),
    "Trường hợp cấp lại: trong 5 ngày kể từ ngày nhận hồ sơ thì Sở cấp": (
        "CalendarDays(5) ; cấp lại ; total ; accepted"
    ),
    "Trường hợp cấp lại: trong 5 ngày kể từ ngày nhận hồ sơ không bổ sung thì trả lại": REFUSED,
    "Trường hợp cấp lại: trong 5 ngày thì trả": REFUSED,
    "Cục gia hạn thời gian đăng ký tạm thời nhưng thời gian gia hạn không quá 180 ngày": REFUSED,
    "Trường hợp đơn khó, Sở gia hạn thời gian trả lời, thời gian gia hạn không quá 15 ngày": (
        "CalendarDays(15) ; đơn khó ; extra ; -"
    ),
    "Trường hợp khó, xã gia hạn thời gian trả lời, thời gian gia hạn không quá 15 ngày": REFUSED,
    "Nếu cần kéo dài thời gian lưu lại tại bến thì chủ xe đề nghị, Đội trưởng xem xét gia hạn, "
    "thời gian gia hạn thêm không quá 48 giờ": REFUSED,
    "Trường hợp đề nghị gia hạn thẻ, Sở trả lời trong 5 ngày": (
        "CalendarDays(5) ; đề nghị gia hạn thẻ ; total ; -"
    ),
    "Trường hợp hồ sơ chưa đầy đủ 17 ngày": "CalendarDays(17) ; hồ sơ chưa đầy đủ ; total ; -",
    "5 ngày đối với cấp mới; Sở thông báo cho người nộp": "CalendarDays(5) ; cấp mới ; total ; -",
    "Nếu cần kéo dài thời gian lưu lại thì thời gian gia hạn thêm không quá 48 giờ": REFUSED,
}


@pytest.mark.parametrize(("start", "anchor"), STARTS.items())
def test_a_start_is_told_or_refused(start: str, anchor: str) -> None:
    wanted = anchor if anchor == REFUSED else f"CalendarDays(5) ; - ; total ; {anchor}"
    assert reading_of(f"05 ngày kể từ ngày {start}") == wanted


@pytest.mark.parametrize(("text", "reading"), TIMES.items())
def test_what_lasts_is_no_limit_and_a_colon_closes_a_condition(text: str, reading: str) -> None:
    assert reading_of(text) == reading
