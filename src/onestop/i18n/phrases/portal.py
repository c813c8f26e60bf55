"""Phrases: what an import of the portal's records left, and what needs a person.

Key -> (Vietnamese, English). Values are filled in by name.
"""

from __future__ import annotations

from typing import Final

PHRASES: Final[dict[str, tuple[str, str]]] = {
    "portal_left": ("không lấy", "left"),
    "portal_person": ("cần người xem", "needs a person"),
    "portal_unknown": ("chưa biết", "unknown"),
    "portal_skipped": ("bỏ qua", "skipped"),
    "portal_internal": (
        "thủ tục nội bộ, không phải thủ tục hành chính công khai",
        "an internal procedure, no public one",
    ),
    "portal_refused": ("không thành thủ tục: {why}", "it makes no procedure: {why}"),
    "portal_no_table": ("chỗ trống trong danh sách", "an empty place in a list"),
    "portal_unknown_field": (
        "trường chưa biết, giữ nguyên lời văn",
        "a field that nobody knows, kept as it stands",
    ),
    "portal_filler": (
        "số quyết định {number} chỉ để lấp chỗ trống",
        "the decision number {number} is a filler",
    ),
    "portal_no_unit": (
        "ô thời gian ghi {number} mà không có đơn vị: đọc thời hạn ở văn bản luật",
        "the slot has {number} and no unit: read the limit in the law",
    ),
    "portal_no_such_limit": (
        "ô thời gian ghi {number} {unit}: không có loại thời hạn như vậy",
        "the slot has {number} {unit}: there is no limit like that",
    ),
    "portal_no_channel": (
        "cách nộp {method} chưa biết là cách nào",
        "which way of filing {method} is, is not known",
    ),
    "portal_channels_differ": (
        "các cách nộp có thời hạn khác nhau: có thể là các trường hợp",
        "the channels have different limits: they may be cases",
    ),
    "portal_channel_repeated": (
        "cùng một cách nộp có hai thời hạn: đặt tên trường hợp cho {condition}",
        "one channel has two limits: name the case of {condition}",
    ),
    "portal_text_differs": (
        "ô thời gian ghi {slot}, lời văn ghi {text}: đã lấy ô thời gian",
        "the slot has {slot}, its words say {text}: the slot was taken",
    ),
    "portal_cases_read": (
        "đã lấy {n} trường hợp theo lời văn: {text}",
        "{n} cases were taken from the words: {text}",
    ),
    "portal_free": (
        "0 đồng không kèm lời văn: Cổng thường ghi mặc định, chưa chắc là miễn phí",
        "0 without words: often the portal's default, free or not",
    ),
    "portal_not_free": (
        "0 đồng nhưng có lời văn: theo lời văn, chưa rõ mức thu",
        "0 with words: the words rule, the amount is not known",
    ),
    "portal_fee_text": (
        "mức thu có lời văn cần đọc: {text}",
        "the fee has words that must be read: {text}",
    ),
    "portal_currency": ("đồng tiền {currency} chưa biết", "the currency {currency} is not known"),
    "portal_nothing_asked": (
        "{name}: bản chính 0, bản sao 0, có thể chỉ là lưu ý",
        "{name}: originals 0, copies 0, it may be a remark",
    ),
    "portal_junk_code": (
        "mã kết quả {given} không đúng dạng",
        "the result code {given} is none",
    ),
    "decision_no_code": (
        "{code} không phải mã thủ tục: sửa mã, hoặc nhập tay",
        "{code} is no code of a procedure: mend it, or enter the row by hand",
    ),
    "decision_many_codes": (
        "một ô có nhiều mã ({codes}): mỗi mã một dòng, mã cũ ở cột riêng",
        "one cell has several codes ({codes}): give each a row, and old codes their own column",
    ),
    "decision_repealed": (
        "{code} bị bãi bỏ theo quyết định này: ghi ngày hết hiệu lực của thủ tục",
        "{code} is repealed by this decision: give the procedure its last day",
    ),
    "decision_maybe_repealed": (
        "{code} đứng dưới tiêu đề vừa thay thế vừa bãi bỏ: xem thủ tục còn hiệu lực không",
        "{code} stands under a heading that repeals and does more: see whether it still holds",
    ),
    "decision_law_differs": (
        "cột theo quy định ghi {said}, khác với danh mục: đã giữ theo danh mục",
        "by law it says {said}, unlike the catalogue: the catalogue was kept",
    ),
    "decision_limit_taken": (
        "danh mục chưa biết thời hạn: đã lấy theo cột này, cần xác nhận",
        "the catalogue knows no limit: this one was taken, to confirm",
    ),
    "decision_fee_left": (
        "mức thu không lấy (do HĐND cấp tỉnh quy định): {text}",
        "the fee was not taken (the provincial council sets it): {text}",
    ),
    "decision_extra": (
        "{limit} là phần cộng thêm: chưa biết rút ngắn trường hợp nào",
        "{limit} is added to another limit: which case it shortens is not known",
    ),
    "decision_cut_left": (
        "thời hạn sau cắt giảm không lấy: {why}",
        "the limit after the cut was not taken: {why}",
    ),
    "decision_cut_unclear": (
        "chưa rõ còn lại bao nhiêu hay giảm bao nhiêu: {text}",
        "whether it is what is left or what is taken off is not clear: {text}",
    ),
    "decision_not_read": ("chưa đọc được thời hạn: {why}", "the limit could not be read: {why}"),
    "decision_replaces": (
        "thay thế {old}, danh mục chưa ghi: thêm vào supersedes",
        "it replaces {old}, which the catalogue does not say: add it to supersedes",
    ),
    "decision_read": (
        "Đã đọc {n} thời hạn rút ngắn và {m} thủ tục mới",
        "{n} shortened limits and {m} new procedures read",
    ),
    "decision_written": (
        "Đã ghi {n} thời hạn rút ngắn vào {file}",
        "{n} shortened limits written to {file}",
    ),
    "portal_written": (
        "Đã ghi {n} thủ tục vào {file}",
        "{n} procedures written to {file}",
    ),
    "portal_read": ("Đã đọc {n} thủ tục", "{n} procedures read"),
}
