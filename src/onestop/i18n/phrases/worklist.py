"""Phrases: the list of what an office has to do.

Key -> (Vietnamese, English). Values are filled in by name.
"""

from __future__ import annotations

from typing import Final

PHRASES: Final[dict[str, tuple[str, str]]] = {
    "worklist_title": ("Danh sách việc trong ngày", "What is to be done today"),
    "worklist_at": ("Lúc {at}", "At {at}"),
    "worklist_open": ("{n} hồ sơ chưa giải quyết xong", "{n} open dossier{s}"),
    "worklist_nothing": ("Không còn hồ sơ nào chưa giải quyết xong", "No dossier is open"),
    "group_overdue": ("Quá hạn", "Overdue"),
    "group_due_today": ("Đến hạn hôm nay", "Due today"),
    "group_due_soon": ("Sắp đến hạn", "Due soon"),
    "group_in_time": ("Còn hạn", "In time"),
    "group_paused": ("Đang tạm dừng", "Paused"),
    "group_waiting": ("Chờ tiếp nhận", "Waiting for acceptance"),
    "group_no_limit": ("Không có thời hạn", "Without a limit"),
    "group_not_judged": ("Chưa đánh giá được", "Not judged"),
    "group_of": ("{group}: {n}", "{group}: {n}"),
    "col_dossier": ("Hồ sơ", "Dossier"),
    "col_procedure": ("Thủ tục", "Procedure"),
    "col_officer": ("Cán bộ", "Officer"),
    "col_due": ("Hạn", "Due"),
    "col_submitted": ("Ngày nộp", "Handed in"),
    "col_state": ("Trạng thái", "State"),
    "col_days_late": ("Quá (ngày làm việc)", "Late (working days)"),
    "col_days_left": ("Còn (ngày làm việc)", "Left (working days)"),
    "dossier_reason": ("{code}: {reason}", "{code}: {reason}"),
    "not_judged_reason": ("{why}", "{why}"),
}
