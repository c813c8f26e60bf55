"""Phrases: what the log of a dossier did to its clock.

Key -> (Vietnamese, English). Values are filled in by name.
"""

from __future__ import annotations

from typing import Final

PHRASES: Final[dict[str, tuple[str, str]]] = {
    # the clock: what the log did to it, and what it did in vain
    "clock_restarted": (
        "Hồ sơ bổ sung đủ lúc {at}: thời hạn tính lại từ đầu",
        "The full dossier came in at {at}: the limit begins again",
    ),
    "clock_restarted_by": (
        "Hồ sơ bổ sung đủ lúc {at}: thời hạn tính lại từ đầu ({source})",
        "The full dossier came in at {at}: the limit begins again ({source})",
    ),
    "clock_extended_by": (
        "Xin lỗi và hẹn lại lúc {at}, đến {day} ({source})",
        "Apology and new appointment at {at}, to {day} ({source})",
    ),
    "rule_unsure": (
        "quy định đã áp dụng, {citation}: {confidence}",
        "the rule that was applied ({citation}) is {confidence}",
    ),
    "channel_not_ruled": (
        "Quy định của ngày tiếp nhận không có cách nộp này: {channel}",
        "The rules of the day of acceptance know no such way of filing: {channel}",
    ),
    "clock_paused": (
        "Tạm dừng tính hạn từ {begin} đến {end}: {name}",
        "The clock stood still from {begin} to {end}: {name}",
    ),
    "clock_waiting": (
        "Đang tạm dừng tính hạn từ {begin}: {name}",
        "The clock stands still since {begin}: {name}",
    ),
    "pause_too_late": (
        "{name}, từ {at}, sau khi đã hết hạn: không dời hạn",
        "{name}, from {at}, after the limit had ended: it moves nothing",
    ),
    "supplement_too_many": (
        "Yêu cầu bổ sung lần {n} lúc {at}: quy định chỉ cho {most} lần, không dời hạn",
        "Request {n} for a supplement, at {at}: the rules allow {most}, it moves nothing",
    ),
    "supplement_notice_late": (
        "Yêu cầu bổ sung lúc {at}, quá {limit} kể từ khi tiếp nhận: trái quy định một "
        "cửa, nhưng vẫn "
        "có hiệu lực; luật chuyên ngành có thể quy định khác, chưa đọc",
        "The supplement was asked at {at}, more than {limit} after acceptance: a breach, but it "
        "takes effect; the law of the sector may say otherwise and was not read",
    ),
    "sector_notice_late": (
        "Yêu cầu bổ sung lúc {at}, quá {limit} kể từ khi tiếp nhận theo luật chuyên "
        "ngành: trái quy "
        "định, nhưng vẫn có hiệu lực",
        "The supplement was asked at {at}, more than {limit} after acceptance by the law of the "
        "sector: a breach, but it takes effect",
    ),
    "sector_notice_late_by": (
        "Yêu cầu bổ sung lúc {at}, quá {limit} kể từ khi tiếp nhận: trái quy định "
        "({source}), nhưng "
        "vẫn có hiệu lực",
        "The supplement was asked at {at}, more than {limit} after acceptance: a breach "
        "({source}), "
        "but it takes effect",
    ),
    "sector_second_notice_late": (
        "Yêu cầu bổ sung lúc {at}, quá {limit} kể từ lần bổ sung trước theo luật chuyên "
        "ngành: trái "
        "quy định, nhưng vẫn có hiệu lực",
        "The supplement was asked at {at}, more than {limit} after the one before by the "
        "law of the "
        "sector: a breach, but it takes effect",
    ),
    "sector_second_notice_late_by": (
        "Yêu cầu bổ sung lúc {at}, quá {limit} kể từ lần bổ sung trước: trái quy định ({source}), "
        "nhưng vẫn có hiệu lực",
        "The supplement was asked at {at}, more than {limit} after the one before: a breach "
        "({source}), but it takes effect",
    ),
    "sector_over_policy": (
        "Đơn vị chọn {chosen}, nhưng luật chuyên ngành của thủ tục quy định {ruled}: "
        "tính theo luật",
        "The office chose {chosen}, but the law of the procedure's sector has {ruled}: that holds",
    ),
    "ground_stops_nothing": (
        "Tạm dừng lúc {at} ({name}): không có căn cứ dừng tính hạn, hạn không đổi",
        "Suspended at {at} ({name}): nothing lets the clock stop for it, the limit runs on",
    ),
    "ground_not_in_force": (
        "Tạm dừng lúc {at} ({name}): ngày đó {source} không có hiệu lực, hạn không đổi",
        "Suspended at {at} ({name}): {source} is not in force on that day, the limit runs on",
    ),
    "ground_without_source": (
        "Tạm dừng lúc {at} ({name}): chưa dẫn văn bản cho phép dừng tính hạn",
        "Suspended at {at} ({name}): no instrument is named that lets the clock stop",
    ),
    "clock_extended": (
        "Xin lỗi và hẹn lại lúc {at}, đến {day}",
        "Apology and new appointment at {at}, to {day}",
    ),
    "extension_too_many": (
        "Hẹn lại lần {n} lúc {at}: quy định chỉ cho {most} lần, không có hiệu lực",
        "New appointment {n}, at {at}: the rules allow {most}, it has no effect",
    ),
    "extension_too_late": (
        "Hẹn lại lúc {at}, sau khi đã hết hạn: không có hiệu lực",
        "New appointment at {at}, after the limit had ended: it has no effect",
    ),
    "extension_not_later": (
        "Hẹn lại lúc {at} đến {until}, không sau hạn đang có: không có hiệu lực",
        "New appointment at {at}, to {until}, not after the limit as it stands: it has no effect",
    ),
    "apology_late": (
        "Xin lỗi lúc {at}, không kịp trước khi hết hạn ít nhất {limit}: trái quy định, nhưng vẫn "
        "có hiệu lực",
        "The apology at {at} came less than {limit} before the expiry: a breach, but it takes "
        "effect",
    ),
    "condition_established": (
        "Xác định lúc {at}: {condition}, thời hạn là {limit}",
        "Established at {at}: {condition}, the limit is {limit}",
    ),
    "condition_too_late": (
        "Xác định lúc {at}: {condition}, sau khi đã hết hạn: thời hạn không đổi",
        "Established at {at}: {condition}, after the limit had ended: it changes nothing",
    ),
    "started_at_arrival": (
        "Hồ sơ phi địa giới: thời hạn tính từ khi {agency} nhận, {at} ({source})",
        "Taken in elsewhere: the clock starts when {agency} has it, at {at} ({source})",
    ),
    "not_arrived": (
        "Hồ sơ phi địa giới chưa đến cơ quan có thẩm quyền: thời hạn chưa chạy",
        "Taken in elsewhere and not yet with the competent agency: the clock has not started",
    ),
    "started_by": (
        "Thời hạn tính từ: {what}, {at}",
        "The clock starts at: {what}, {at}",
    ),
    "not_started": (
        "Thời hạn tính từ một sự kiện khác với việc tiếp nhận, sự kiện đó chưa có: thời hạn chưa "
        "chạy",
        "The limit counts from another event than acceptance, which has not come: the clock has "
        "not started",
    ),
    "ended_without_start": (
        "Đã kết thúc mà không ghi sự kiện bắt đầu tính hạn: không đánh giá được",
        "Ended, and the event that starts the clock was never noted: it cannot be judged",
    ),
    "rules_unknown": (
        "Không biết quy định của ngày tiếp nhận: bổ sung thì thời hạn tính lại từ đầu, hẹn lại thì "
        "có hiệu lực, không hạn chế số lần",
        "No rules are known for the day of acceptance: a supplement begins the limit again and a "
        "new appointment counts, however often",
    ),
    "rule_differs": (
        "Quy định tự chọn, {rule}: {own} (quy định của ngày tiếp nhận: {ruled})",
        "Rule of one's own, {rule}: {own} (the rules of the day of acceptance: {ruled})",
    ),
    "arrived_too_late": (
        "Đến cơ quan có thẩm quyền lúc {at}, sau khi đã hết hạn tính từ khi tiếp nhận: thời hạn "
        "không đổi",
        "With the competent agency at {at}, after the limit had ended that was counted from "
        "acceptance: it changes nothing",
    ),
    "arrival_not_noted": (
        "Hồ sơ phi địa giới mà không ghi ngày đến cơ quan có thẩm quyền: tính từ khi tiếp nhận",
        "Taken in elsewhere, and no arrival at the competent agency was noted: counted from "
        "acceptance",
    ),
    "closed_for_want": (
        "Đóng hồ sơ lúc {at}: không bổ sung trong {limit} theo luật chuyên ngành",
        "Closed at {at}: not supplemented within {limit}, by the law of the sector",
    ),
    "closed_for_want_by": (
        "Đóng hồ sơ lúc {at}: không bổ sung trong {limit} ({source})",
        "Closed at {at}: not supplemented within {limit} ({source})",
    ),
    "may_be_closed": (
        "Quá {until} mà không bổ sung thì có thể đóng hồ sơ, theo luật chuyên ngành",
        "Not supplemented by {until}, it may be closed, by the law of the sector",
    ),
    "may_be_closed_by": (
        "Quá {until} mà không bổ sung thì có thể đóng hồ sơ ({source})",
        "Not supplemented by {until}, it may be closed ({source})",
    ),
    "closed_too_early": (
        "Đóng hồ sơ lúc {at}, chưa hết {limit} kể từ khi yêu cầu bổ sung: trái quy định, nhưng vẫn "
        "có hiệu lực",
        "Closed at {at}, before {limit} from the request had passed: a breach, but it takes effect",
    ),
    "close_not_ruled": (
        "Đóng hồ sơ lúc {at} vì không bổ sung: chưa biết quy định nào của thủ tục cho đóng",
        "Closed at {at} for want of a supplement: no rule of the procedure is known that lets it",
    ),
    "stop_not_ruled": (
        "Dừng giải quyết lúc {at} mà người nộp không rút: quy định không có trường hợp này",
        "Stopped at {at} without a withdrawal: the rules know no such end",
    ),
    "rules_named": (
        "Theo quy định do người dùng chọn: {name}",
        "By rules that the caller named: {name}",
    ),
    "policy_supplement": (
        "Cơ quan tự chọn cách tính bổ sung: {chosen} (quy định: {ruled})",
        "The office's own choice for supplements: {chosen} (the rules: {ruled})",
    ),
    "policy_extension": (
        "Cơ quan tự chọn ngày để đánh giá khi hẹn lại: {chosen} (quy định: {ruled})",
        "The office's own choice of the day to judge by: {chosen} (the rules: {ruled})",
    ),
    "policy_stopped": (
        "Cơ quan tự chọn cách tính hồ sơ rút, dừng: {chosen} (quy định: {ruled})",
        "The office's own choice for withdrawn and stopped dossiers: {chosen} (the rules: {ruled})",
    ),
    "policy_granularity": (
        "Cơ quan tự chọn cách so trước hạn: {chosen} (quy định: {ruled})",
        "The office's own choice of what early means: {chosen} (the rules: {ruled})",
    ),
    "policy_ends": (
        "Cơ quan tự chọn sự kiện kết thúc: {chosen} (mặc định: {ruled})",
        "The office's own choice of what ends handling: {chosen} (the default: {ruled})",
    ),
    "choice_yes": ("có", "yes"),
    "choice_no": ("không", "no"),
    "choice_list": ("{first}, {second}", "{first}, {second}"),
    "choice_accepted": ("khi tiếp nhận", "at acceptance"),
    "choice_arrived": ("khi cơ quan có thẩm quyền nhận", "at the competent agency's receipt"),
    "choice_none": ("không phi địa giới", "not regardless of boundaries"),
    "choice_province": ("trong tỉnh", "within the province"),
    "choice_nation": ("toàn quốc", "in the whole country"),
    "choice_restart": ("tính lại từ đầu", "begin again"),
    "choice_pause": ("tạm dừng rồi tính tiếp", "pause and go on"),
    "choice_original": ("ngày ban đầu", "the original day"),
    "choice_extended": ("ngày hẹn mới", "the new appointment"),
    "choice_judged": ("có đánh giá", "judged"),
    "choice_not_counted": ("không tính, trừ khi đã quá hạn", "left out, unless overdue"),
    "choice_day": ("theo ngày", "by the day"),
    "choice_moment": ("theo giờ", "by the moment"),
    "local_limit": (
        "Thời hạn riêng của địa phương: {local}, rút ngắn từ {national}",
        "A local limit: {local}, shortened from {national}",
    ),
    "national_limit_holds": (
        "Thời hạn riêng của địa phương ({local}) muộn hơn thời hạn chung ({national}): áp dụng "
        "thời hạn chung",
        "The local limit ({local}) would end later than the national one ({national}): the "
        "national one holds",
    ),
    "part_of": ("Phần {n}: {part}", "Part {n}: {part}"),
    "only_if_unfinished": (
        "Điều kiện: chỉ sang ngày này nếu không giải quyết được ngay; giải quyết được ngay thì trả "
        "trong ngày nhận",
        "Condition: this day only if it cannot be finished at once; what can be is due on the day "
        "of reception",
    ),
    "unsettled": ("Chưa chắc chắn: {what}", "Not settled: {what}"),
    "carried_on": (
        "{citation} hết hiệu lực {last}, chưa biết quy định thay thế; tạm tính theo quy định cũ",
        "{citation} ended on {last} and what follows is not known; it is carried on",
    ),
    "procedure_carried_on": (
        "Chưa chắc chắn: bản công bố của thủ tục {code} hết hiệu lực {last}, chưa biết bản thay "
        "thế; tạm tính theo bản cũ",
        "Not settled: the edition of procedure {code} ended on {last} and its successor is not "
        "known; it is carried on",
    ),
    "projected_days": (
        "có ngày chưa có thông báo chính thức, mới dự kiến",
        "some days rest on no published notice yet and are projected",
    ),
    "closed_by_choice": (
        "{day} ({name}) không tính vào thời hạn là do cơ quan tự chọn, không có quy định chung",
        "{day} ({name}) is left out of the limit by the office's own choice, no general rule says "
        "so",
    ),
    "closed_without_instrument": (
        "{day} ({name}) không tính vào thời hạn là do cơ quan tự chọn, không có quy định chung, và "
        "chưa có văn bản cho đóng cửa",
        "{day} ({name}) is left out of the limit by the office's own choice, no general rule says "
        "so, and the closure has no instrument",
    ),
    "basis_unsure": (
        "căn cứ của thời hạn, {citation}: {confidence}",
        "the basis of the limit ({citation}) is {confidence}",
    ),
    "dates_unknown": (
        "chưa rõ ngày hiệu lực của căn cứ ({citation}){seen}",
        "when the basis ({citation}) took effect is not known{seen}",
    ),
    "seen": ("; xem nguồn: {seen}", "; source seen: {seen}"),
}
