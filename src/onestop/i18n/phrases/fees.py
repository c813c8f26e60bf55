"""Phrases: what a dossier pays, and what is missing to say so.

Key -> (Vietnamese, English). Values are filled in by name.
"""

from __future__ import annotations

from typing import Final

PHRASES: Final[dict[str, tuple[str, str]]] = {
    "fee_is": ("{money} ({source})", "{money} ({source})"),
    "fee_exempt": ("miễn: {group} ({source})", "exempt: {group} ({source})"),
    "fee_not_published": (
        "không rõ mức phí, lệ phí: hồ sơ thủ tục không nêu",
        "the fee is not known: the record names none",
    ),
    "fee_not_on_day": (
        "không rõ mức phí, lệ phí ngày {day}: các mức đã biết không áp dụng cho ngày này",
        "the fee on {day} is not known: none of those known is for that day",
    ),
    "fee_not_in_force": (
        "không rõ mức phí, lệ phí: bản công bố này của thủ tục {code} không có hiệu lực ngày {day}",
        "the fee is not known: this edition of procedure {code} is not in force on {day}",
    ),
    "fee_amount_missing": (
        "không rõ mức thu: hồ sơ thủ tục không nêu con số",
        "the amount is not known: the record gives no figure",
    ),
    "fee_needs_pages": (
        "thu theo trang: cần biết số trang",
        "it is charged by the page: say how many pages",
    ),
    "fee_needs_channel": (
        "mức thu tùy cách nộp hồ sơ, cần biết cách nộp: {fees}",
        "it depends on the way of filing, say which: {fees}",
    ),
    "fee_needs_case": (
        "mức thu tùy trường hợp, cần biết trường hợp nào: {fees}",
        "it depends on the case, say which: {fees}",
    ),
    "fee_other_channel": (
        "chỉ biết mức thu của cách nộp khác: {fees}",
        "only that of another way of filing is known: {fees}",
    ),
    "fee_described": ("{what}: {money}", "{what}: {money}"),
    "fee_unknown_amount": ("không rõ", "not known"),
    "fee_and": ("{first}; {second}", "{first}; {second}"),
    "fee_not_settled": ("mức thu chưa chắc chắn: {confidence}", "not settled: {confidence}"),
    "fee_note": ("ghi chú: {note}", "note: {note}"),
}
