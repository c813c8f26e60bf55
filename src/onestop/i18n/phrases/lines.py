"""Phrases: nouns as one line, and what a notebook says beside them.

Key -> (Vietnamese, English). Values are filled in by name.
"""

from __future__ import annotations

from typing import Final

PHRASES: Final[dict[str, tuple[str, str]]] = {
    "deadline_line": (
        "{limit}: hạn {at}, hết hạn lúc 24:00 ngày đó{guess}",
        "{limit}: due {at}, kept until 24:00 of that day{guess}",
    ),
    "deadline_line_sharp": ("{limit}: hạn {at}{guess}", "{limit}: due {at}{guess}"),
    "deadline_line_projected": (" (dự kiến)", " (projected)"),
    "dossier_line": (
        "{code}: {procedure} {name}; {state} (cập nhật {at})",
        "{code}: {procedure} {name}; {state} (last event {at})",
    ),
    "procedure_line": ("{code} {name}: {limit}", "{code} {name}: {limit}"),
    "line_no_limit": ("không quy định thời hạn", "no time limit"),
    "line_limit_unknown": ("chưa rõ thời hạn", "time limit not known"),
    "line_limits": ("{n} trường hợp thời hạn", "{n} cases of the limit"),
    "report_line": (
        "{period}: tiếp nhận {received}; đã giải quyết {solved} (quá hạn {late}); "
        "đang giải quyết {pending} (quá hạn {overdue}){left_out}",
        "{period}: received {received}; solved {solved} (late {late}); "
        "pending {pending} (overdue {overdue}){left_out}",
    ),
    "report_line_left_out": ("; {what}", "; {what}"),
    "year_line": (
        "Lịch làm việc năm {year}: {n} ngày làm việc",
        "Working calendar of {year}: {n} working days",
    ),
    "no_year_of_calendar": (
        "phải là một năm từ 1 đến 9999",
        "must be a year from 1 to 9999",
    ),
    "notebook_calendar": (
        "Lịch từ {first} đến {last}; hình vẽ năm {year}, năm mới nhất đã rõ từng ngày",
        "A calendar from {first} to {last}; drawn is {year}, the newest year of which every day "
        "is settled",
    ),
    "notebook_calendar_bare": ("Lịch từ {first} đến {last}", "A calendar from {first} to {last}"),
    "notebook_not_drawn": (
        "Chưa vẽ được sơ đồ thời hạn theo lịch chính thức: {why}",
        "The clock cannot be drawn in the official calendar: {why}",
    ),
    "notebook_official": (
        "Tính theo lịch chính thức, không kể giờ và ngày nghỉ riêng của đơn vị",
        "Counted in the official calendar, without an office's own hours and closures",
    ),
    "col_event": ("Việc", "Event"),
    "col_moment": ("Lúc", "At"),
    "col_level": ("Mức", "Level"),
    "col_answers": ("Số trả lời", "Answers"),
}
