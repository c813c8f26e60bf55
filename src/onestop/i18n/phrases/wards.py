"""Phrases: the file of one ward.

Key -> (Vietnamese, English). Values are filled in by name.
"""

from __future__ import annotations

from typing import Final

PHRASES: Final[dict[str, tuple[str, str]]] = {
    "ward_office": ("Cơ quan: {name}", "Office: {name}"),
    "ward_hours": ("Giờ làm việc: {hours}", "Hours: {hours}"),
    "ward_days": ("Lịch: {first} đến {last}", "Calendar: {first} to {last}"),
    "ward_closure": ("Đóng cửa: {day} ({name})", "Closed: {day} ({name})"),
    "ward_officers": ("Người làm việc: {names}", "Who works here: {names}"),
    "ward_sound": ("Tệp không có lỗi", "The file has no fault"),
    "ward_written": (
        "Đã ghi {file}: sửa tên cơ quan, rồi chạy onestop ward check {file}",
        "Wrote {file}: put in the name of the office, then run onestop ward check {file}",
    ),
}
