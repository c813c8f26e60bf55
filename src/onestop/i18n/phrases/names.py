"""Phrases: names that the library composes for days: what a count says of one, what it is off for.

Key -> (Vietnamese, English). Values are filled in by name.
"""

from __future__ import annotations

from typing import Final

PHRASES: Final[dict[str, tuple[str, str]]] = {
    "case_of_days": ("{case}, {first} đến {last}", "{case}, {first} to {last}"),
    "case_told": ("{names}: {limit}", "{names}: {limit}"),
    "case_ordinary": ("không ghi điều kiện", "no condition"),
    "case_of_channel": ("{names} ({channel})", "{names} ({channel})"),
    "names_joined": ("{first}; {rest}", "{first}; {rest}"),
    "name_day_zero": ("Ngày bắt đầu, không tính", "The day of the start, not counted"),
    "name_from_the_hour": (
        "Ngày nhận, tính từ giờ nhận",
        "The day of reception, counted from the hour",
    ),
    "name_same_day": ("Ngày nhận, giải quyết trong ngày", "The day of reception, due on it"),
    "name_past_cutoff": (
        "Ngày nhận, đã sau {cutoff}: sang ngày làm việc tiếp theo",
        "The day of reception, after {cutoff}: on to the next working day",
    ),
    "name_to_corresponding_day": (
        "Đến ngày tương ứng của tháng cuối",
        "To the corresponding day of the last month",
    ),
    "name_rolled": (
        "Ngày cuối là ngày nghỉ: dời sang ngày làm việc này",
        "The last day was a day off: moved to this working day",
    ),
    "name_moved_by_pause": (
        "Ngày cuối, dời theo thời gian tạm dừng",
        "The last day, moved on by the pause",
    ),
    "name_extended": ("Gia hạn đến ngày hẹn mới", "Extended to the new appointment"),
    "name_awaiting_supplement": ("Chờ bổ sung hồ sơ", "Waiting for the supplement"),
    "name_elsewhere": ("Hồ sơ ở cơ quan khác", "The dossier was with another agency"),
    "name_suspended": ("Tạm dừng: {ground}", "Suspended: {ground}"),
    "name_compensation": ("Nghỉ bù {feast}", "Day off in lieu of {feast}"),
    "name_off_in_exchange": ("Nghỉ hoán đổi, làm bù {day}", "Day off in exchange for {day}"),
    "name_worked_in_exchange": ("Làm bù cho {day}", "Worked in exchange for {day}"),
}
