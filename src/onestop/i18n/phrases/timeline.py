"""Phrases: the pictures of a dossier and of its states.

Key -> (Vietnamese, English). Values are filled in by name.
"""

from __future__ import annotations

from typing import Final

PHRASES: Final[dict[str, tuple[str, str]]] = {
    # the timeline: what happened, and what it did to the clock
    "event_submitted": ("nộp hồ sơ", "submitted"),
    "event_accepted": ("tiếp nhận", "accepted"),
    "event_refused": ("từ chối tiếp nhận", "refused"),
    "event_assigned": ("phân công", "assigned"),
    "event_established": ("xác định trường hợp", "condition established"),
    "event_arrived": ("đến cơ quan có thẩm quyền", "with the competent agency"),
    "event_clock_started": ("mốc bắt đầu tính hạn", "the clock's own event"),
    "event_supplement_requested": ("yêu cầu bổ sung", "supplement asked"),
    "event_supplemented": ("đã bổ sung đủ", "full dossier in"),
    "event_transferred": ("chuyển hồ sơ", "transferred"),
    "event_suspended": ("tạm dừng", "suspended"),
    "event_resumed": ("tiếp tục giải quyết", "resumed"),
    "event_extended": ("xin lỗi và hẹn lại", "apology, new day"),
    "event_completed": ("xử lý xong", "completed"),
    "event_returned": ("trả kết quả", "result returned"),
    "event_withdrawn": ("rút hồ sơ", "withdrawn"),
    "event_stopped": ("dừng giải quyết", "stopped"),
    "event_closed": ("đóng hồ sơ", "closed"),
    "outcome_granted": ("đồng ý", "granted"),
    "outcome_rejected": ("từ chối giải quyết", "rejected"),
    "timeline_title": ("{code}: {judgement}", "{code}: {judgement}"),
    "timeline_due": ("hạn: hẹn {at}, hết {expires}", "due {at}, limit to {expires}"),
    "timeline_due_new": ("hẹn lại {at}, hết {expires}", "new day: {at}, limit to {expires}"),
    "timeline_due_sharp": ("hạn: đúng {at}", "due at {at} exactly"),
    "timeline_due_waiting": ("hạn như khi dừng", "due as it stood"),
    "timeline_due_line": ("hẹn trả kết quả", "result due"),
    "timeline_due_new_line": ("hẹn trả kết quả, ngày mới", "result due, new day"),
    "timeline_original": ("hạn ban đầu", "original last day"),
    "timeline_ends": ("hết hạn: {at}", "the limit ends at {at}"),
    "timeline_looked_at": ("xét lúc {at}", "looked at {at}"),
    "timeline_looked_at_line": ("thời điểm xét", "moment of this judgement"),
    "timeline_starts": (
        "thời hạn bắt đầu chạy: {limit}, hạn {day}",
        "the clock starts: {limit}, due {day}",
    ),
    "timeline_due_now": ("hạn nay là {day}", "now due {day}"),
    "timeline_new_day": (
        "hẹn lại đến {day}; hạn ban đầu {original}",
        "new day {day}; the original one is {original}",
    ),
    "timeline_ruled": ("{what} ({source})", "{what} ({source})"),
    "timeline_waits": ("thời hạn dừng chạy", "the clock stands still"),
    "timeline_goes_on": ("thời hạn chạy tiếp", "the clock goes on"),
    "timeline_restarts": ("thời hạn tính lại từ đầu", "the limit begins again"),
    "timeline_gap": (
        "… {n} tuần như vậy: {days} …",
        "… {n} weeks like these: {days} …",
    ),
    "timeline_late": ("quá {n}", "late {n}"),
    "look_zero": ("ngày bắt đầu, không tính", "day of the start, not counted"),
    "look_counted": ("được tính", "counted"),
    "look_running": ("trong thời hạn, không đánh số", "in the limit, not numbered"),
    "look_rest": ("nghỉ hằng tuần", "weekly rest"),
    "look_paused": ("thời hạn dừng chạy", "the clock stands still"),
    "look_extended": ("gia hạn", "extension"),
    "look_plain": ("ngoài thời hạn", "outside the limit"),
    "look_in_vain": ("đã tính, rồi tính lại từ đầu", "counted, then begun again"),
    "look_spare": ("còn thừa khi xong", "left when it was finished"),
    "look_late": ("quá hạn", "past the limit"),
    "look_projected": ("chưa có thông báo, mới dự kiến", "not announced yet, projected"),
    # the states as a picture
    "states_title": (
        "Trạng thái hồ sơ và các bước chuyển",
        "States of a dossier, and what follows",
    ),
    "states_stays": ("ở lại giai đoạn này", "stays in this phase"),
    "states_waits": (
        "Trong khi chờ, trạng thái theo việc chờ sau cùng",
        "While something is waited for, the last wait names the state",
    ),
    "states_final": ("kết thúc", "final"),
    "states_from_to": ("{first} → {last}: {verb}", "{first} → {last}: {verb}"),
    "phase_intake": ("Tiếp nhận", "Intake"),
    "phase_handling": ("Giải quyết", "Handling"),
    "phase_withdrawn": ("Đã xin rút", "Withdrawn"),
    "phase_refused": ("Từ chối", "Refused"),
    "phase_stopped": ("Đã dừng", "Stopped"),
    "phase_processed": ("Đã xử lý", "Processed"),
    "phase_returned": ("Đã trả", "Returned"),
}
