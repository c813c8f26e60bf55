"""Phrases: time limits and deadlines in words.

Key -> (Vietnamese, English). Values are filled in by name.
"""

from __future__ import annotations

from typing import Final

PHRASES: Final[dict[str, tuple[str, str]]] = {
    # time limits
    "working_days": ("{n} ngày làm việc", "{n} working day{s}"),
    "calendar_days": ("{n} ngày", "{n} day{s}"),
    "months": ("{n} tháng", "{n} month{s}"),
    "working_hours": ("{n} giờ làm việc", "{n} working hour{s}"),
    "clock_hours": ("{n} giờ", "{n} hour{s}"),
    "same_day": ("trong ngày", "the same working day"),
    "same_day_cutoff": (
        "trong ngày, nhận sau {cutoff} thì ngày làm việc tiếp theo",
        "the same working day, or the next one if received after {cutoff}",
    ),
    "same_day_unfinished": (
        "trong ngày, nhận sau {cutoff} mà không giải quyết được ngay thì ngày làm việc tiếp theo",
        "the same working day, or the next one if received after {cutoff} and it cannot be "
        "finished at once",
    ),
    "by_agency": ("{limit} ({agency})", "{limit} ({agency})"),
    "then": (", tiếp theo ", ", then "),
    "alongside": (", đồng thời ", ", alongside "),
    # deadlines
    "due": (
        "Hạn: {day}, hẹn trả lúc {at}, hết hạn lúc 24:00 ngày đó",
        "Due: {day}, appointed for {at}; the limit is kept until 24:00 of that day",
    ),
    "due_at": ("Hạn: {at}", "Due: {at}"),
    "plain_hours": (
        "Giờ đồng hồ, tính cả đêm và ngày nghỉ; nơi nào hiểu là giờ làm việc thì hạn khác",
        "Clock hours, running through nights and days off; read as working hours the end differs",
    ),
    "limit_from": ("Thời hạn: {limit}, tính từ {start}", "Limit: {limit}, counted from {start}"),
    "basis": ("Căn cứ của thời hạn: {citation}", "Basis of the limit: {citation}"),
    "day_label": ("ngày {n}", "day {n}"),
    "days_label": ("ngày {first}–{n}", "days {first}–{n}"),
    "excluded": (
        "Chưa kể vào ngày trên, vì không tính vào thời hạn: {what}",
        "Not in the day above, for the limit leaves it out: {what}",
    ),
    "clock_starts": (
        "Thời hạn tính từ khi tiếp nhận đủ hồ sơ: {citation}",
        "The clock starts when the full dossier is accepted: {citation}",
    ),
    "last_day": ("hạn cuối", "last day"),
    "due_before_extension": (
        "Hạn ban đầu: {day}; hẹn lại không xóa việc quá hạn ban đầu",
        "Original last day: {day}; the new appointment does not undo lateness against it",
    ),
    # how sure
    "with_percent": ("{word}, độ tin cậy {percent}%", "{word}, {percent} %"),
    "cited": ("{citation} ({confidence})", "{citation} ({confidence})"),
    # looking a procedure up
    "local_code": (
        "{asked} là mã địa phương của thủ tục {code}",
        "{asked} is the local form of {code}",
    ),
    "superseded": (
        "{old} đã được thay bằng {new} ({confidence})",
        "{old} was replaced by {new} ({confidence})",
    ),
    "no_source": ("không dẫn nguồn", "no source is given"),
    # a published text, as `onestop read` shows it
    "read_limit": ("Thời hạn", "Limit"),
    "read_mode": ("Cách tính", "Mode"),
    "read_start": ("Mốc bắt đầu", "Start"),
    "read_condition": ("Trường hợp", "Case"),
    "read_left_out": ("Không tính", "Left out"),
    "read_total": ("toàn bộ", "total"),
    "read_extra": ("cộng thêm", "extra"),
    "read_why": ("{why}", "{why}"),
    "read_none": ("Văn bản nói là không có thời hạn.", "The text says that there is no limit."),
    "read_refused": (
        "Không đọc được “{part}” (ký tự {start} đến {end}): {why}",
        "cannot read “{part}” (characters {start} to {end}): {why}",
    ),
}
