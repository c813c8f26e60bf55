"""Ground floor: the Vietnamese and English of every term.

`str()` of a noun, `explain()` and the faces take their words from here, so that a term is
translated once. Facts keep their Vietnamese names; `translate` gives the English beside them.

Stands on `_checks` and `errors`. Knows the words of a ward, none of its rules.
"""

from __future__ import annotations

import datetime as dt
import re
import unicodedata
from collections.abc import Iterable
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction
from typing import Final, Literal, Protocol, cast, runtime_checkable

import attrs

from onestop._checks import as_tuple
from onestop.errors import BadValueError

Lang = Literal["vi", "en"]

LANGUAGES: Final = ("vi", "en")

#: What the library says: key -> (Vietnamese, English). Values are filled in by name.
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
        "quy định đã áp dụng ({citation}) là {confidence}",
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
        "Yêu cầu bổ sung lúc {at}, quá {limit} kể từ khi tiếp nhận: trái quy định, nhưng vẫn có "
        "hiệu lực",
        "The supplement was asked at {at}, more than {limit} after acceptance: a breach, but it "
        "takes effect",
    ),
    "ground_stops_nothing": (
        "Tạm dừng lúc {at} ({name}): không có căn cứ dừng tính hạn, hạn không đổi",
        "Suspended at {at} ({name}): nothing lets the clock stop for it, the limit runs on",
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
        "Xin lỗi lúc {at}, chưa trước khi hết hạn {limit}: trái quy định, nhưng vẫn có hiệu lực",
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
        "căn cứ của thời hạn ({citation}) là {confidence}",
        "the basis of the limit ({citation}) is {confidence}",
    ),
    "dates_unknown": (
        "chưa rõ ngày hiệu lực của căn cứ ({citation}){seen}",
        "when the basis ({citation}) took effect is not known{seen}",
    ),
    "seen": ("; nguồn xem: {seen}", "; source seen: {seen}"),
    # how sure
    "confirmed": ("đã xác nhận", "confirmed"),
    "practice": ("theo thực tế", "known from practice"),
    "second hand": ("qua nguồn thứ hai", "known second hand"),
    "inferred": ("suy ra", "inferred"),
    "to confirm": ("cần xác nhận", "to confirm"),
    "with_percent": ("{word} {percent} %", "{word}, {percent} %"),
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
    # states, by national code
    "state_1": ("Mới đăng ký", "New"),
    "state_2": ("Được tiếp nhận", "Accepted"),
    "state_3": ("Không được tiếp nhận", "Refused at intake"),
    "state_4": ("Đang xử lý", "In process"),
    "state_5": ("Yêu cầu bổ sung giấy tờ", "Supplement asked"),
    "state_6": ("Yêu cầu thực hiện nghĩa vụ tài chính", "Payment asked"),
    "state_7": ("Công dân yêu cầu rút hồ sơ", "Withdrawal asked"),
    "state_8": ("Dừng xử lý", "Stopped"),
    "state_9": ("Đã xử lý xong", "Processed"),
    "state_10": ("Đã trả kết quả", "Result returned"),
    # status
    "EARLY": ("trước hạn", "early"),
    "ON_TIME": ("đúng hạn", "on time"),
    "LATE": ("quá hạn (đã giải quyết)", "late"),
    "IN_TIME": ("còn hạn", "in time"),
    "DUE_SOON": ("sắp đến hạn", "due soon"),
    "OVERDUE": ("quá hạn (đang giải quyết)", "overdue"),
    "PAUSED": ("tạm dừng", "paused"),
    "NO_LIMIT": ("không có thời hạn", "no limit"),
    "NOT_COUNTED": ("không tính", "not counted"),
    "not_accepted": (
        "Hồ sơ chưa được tiếp nhận, thời hạn chưa chạy",
        "The dossier has not been accepted: the clock has not started",
    ),
    "refused": (
        "Hồ sơ không được tiếp nhận, thời hạn không chạy",
        "The dossier was refused: the clock never started",
    ),
    "no_limit": ("Thủ tục không quy định thời hạn", "The procedure has no time limit"),
    "limit_unknown": (
        "Chưa biết thời hạn của thủ tục",
        "The time limit of the procedure is not known",
    ),
    "finished_before": (
        "Xong lúc {end}, trước hạn hẹn {appointed}",
        "Finished at {end}, before the appointed {appointed}",
    ),
    "finished_within": (
        "Xong lúc {end}, chưa quá hạn {expires}",
        "Finished at {end}, the limit runs to {expires}",
    ),
    "finished_after": (
        "Xong lúc {end}, sau hạn {expires}",
        "Finished at {end}, after the limit ended at {expires}",
    ),
    "running_within": (
        "Lúc {end} chưa xong, hạn đến {expires}",
        "Not finished at {end}; the limit runs to {expires}",
    ),
    "running_soon": (
        "Lúc {end} chưa xong, chỉ còn {left} đến hạn {expires}",
        "Not finished at {end}; {left} left to the limit {expires}",
    ),
    "running_after": (
        "Lúc {end} chưa xong, đã sau hạn {expires}",
        "Not finished at {end}, after the limit ended at {expires}",
    ),
    "running_paused": (
        "Lúc {end} chưa xong, thời hạn đang tạm dừng",
        "Not finished at {end}; the clock stands still",
    ),
    "stopped_within": (
        "Rút hoặc dừng lúc {end}, trước khi hết hạn {expires}: không tính",
        "Withdrawn or stopped at {end}, before the limit ended at {expires}: left out",
    ),
    "withdrawn_before": (
        "Hồ sơ rút hoặc dừng trước khi được tiếp nhận, thời hạn không chạy",
        "Withdrawn or stopped before acceptance: the clock never started",
    ),
    # the share of each agency, and whose delay it was
    "share_passed_on": (
        "{agency} có hồ sơ từ {started} đến {ended}: đã dùng {used}, được {limit}",
        "{agency} had the dossier from {started} to {ended}: used {used} of {limit}",
    ),
    "share_held": (
        "{agency} giữ hồ sơ từ {started}: đã dùng {used}, được {limit}",
        "{agency} has the dossier since {started}: used {used} of {limit}",
    ),
    "share_own": ("Hạn của phần này: {own}; {verdict}", "This part is due: {own}; {verdict}"),
    "share_own_moved": (
        "Hạn riêng, tính từ khi thực nhận: {own} (theo kế hoạch: {planned}); {verdict}",
        "Its own deadline, from when it got the dossier: {own} (by the plan: {planned}); {verdict}",
    ),
    "share_not_begun": (
        "Nhật ký chưa ghi khi nào {agency} nhận hồ sơ cho phần này",
        "The log does not tell when {agency} got the dossier for this part",
    ),
    "share_end_untold": (
        "{agency} nhận hồ sơ lúc {at}; nhật ký không ghi khi nào chuyển đi",
        "{agency} got the dossier at {at}; the log does not tell when it passed it on",
    ),
    "share_not_extended": (
        "Hẹn lại đến {day} là của cả hồ sơ, không chia cho phần nào: từng phần vẫn theo thời hạn "
        "của mình",
        "The new appointment, {day}, is the whole dossier's: each part keeps its own limit",
    ),
    "office_time": (
        "{hours} giờ {minutes} phút làm việc",
        "{hours} h {minutes} min of office time",
    ),
    "delay_none": ("Cả hồ sơ không chậm: {verdict}", "The dossier is not late: {verdict}"),
    "delay_whole": ("Cả hồ sơ chậm {late}", "The dossier is late by {late}"),
    "delay_of": (
        "{agency} chậm {late} so với hạn riêng",
        "{agency}: late by {late} against its own deadline",
    ),
    "delay_between": (
        "{days} không thuộc phần chậm của cơ quan nào: ở khâu chuyển, hoặc nhật ký không ghi",
        "{days} in nobody's own delay: between the parts, or not told by the log",
    ),
    "delay_made_up": (
        "{days} đã được phần khác bù lại, hoặc các phần chạy đồng thời",
        "{days} made up by other parts, or parts ran side by side",
    ),
    "delay_untold": (
        "Nhật ký không đủ để tính phần của {agency}",
        "The log tells too little to judge the part of {agency}",
    ),
    # duties: clear person, clear task
    "duty_unassigned": (
        "Chưa rõ người: bước này chưa phân công cho ai",
        "No clear person: nobody was assigned to this step",
    ),
    "duty_unassigned_whole": (
        "Chưa rõ người: bước này chưa phân công cho ai; cả hồ sơ giao {officer}",
        "No clear person: nobody was assigned to this step; {officer} has the whole dossier",
    ),
    "duty_step": (
        "{officer} làm bước {step} từ {since}",
        "{officer} has the step {step} since {since}",
    ),
    "duty_whole": (
        "{officer} phụ trách cả hồ sơ từ {since}, theo hạn của hồ sơ",
        "{officer} has the whole dossier since {since}, by the dossier's deadline",
    ),
    "duty_ended": ("Xong hoặc chuyển đi lúc {ended}", "Done or passed on at {ended}"),
    "duty_due": ("Hạn của bước: {due}; {verdict}", "The step is due: {due}; {verdict}"),
    "duty_step_unknown": (
        "Quy trình của thủ tục không có bước {step}: không có hạn riêng",
        "The procedure has no step {step}: it has no deadline of its own",
    ),
    "duty_step_unclear": (
        "Quy trình của thủ tục có nhiều bước gọi là {step}: không rõ là bước nào",
        "The procedure has several steps called {step}: which one is not clear",
    ),
    "duty_without_limit": (
        "Bước này không quy định thời hạn",
        "The step has no time limit",
    ),
    # moving a dossier on inside the offices
    "transfer_same_day": (
        "Nhận không sau {cutoff}: chuyển ngay trong ngày làm việc",
        "Received not after {cutoff}: to be moved on the same working day",
    ),
    "transfer_after_cutoff": (
        "Nhận sau {cutoff}: chuyển vào đầu ngày làm việc tiếp theo",
        "Received after {cutoff}: to be moved at the start of the next working day",
    ),
    "transfer_after_closing": (
        "Nhận sau giờ đóng cửa: chuyển vào đầu ngày làm việc tiếp theo",
        "Received after closing: to be moved at the start of the next working day",
    ),
    "transfer_day_off": (
        "Nhận vào ngày nghỉ: chuyển vào đầu ngày làm việc tiếp theo",
        "Received on a day off: to be moved at the start of the next working day",
    ),
    "transfer_at_once": (
        "Hồ sơ điện tử: chuyển ngay khi nhận",
        "An electronic dossier: to be moved at once",
    ),
    "transfer_moves_no_date": (
        "Không làm thay đổi ngày hẹn trả kết quả cho công dân",
        "It does not move the date that the citizen was promised",
    ),
    "transfer_rules_unknown": (
        "Không có quy định nào của ngày đó về việc chuyển hồ sơ",
        "No rule of that day on moving dossiers is known",
    ),
    # satisfaction
    "no_ratings": (
        "chưa có phiếu đánh giá nào (n = 0)",
        "nobody has answered (n = 0)",
    ),
    "only_neutral": (
        "chỉ có câu trả lời ở mức bình thường, không tính được tỷ lệ",
        "there are neutral answers alone, nothing to weigh",
    ),
    "one_answer": (
        "chỉ một phiếu, không tính được khoảng tin cậy",
        "one answer alone shows no spread: no interval",
    ),
    "unanimous": (
        "mọi câu trả lời như nhau: không cho thấy độ phân tán, không phải là chắc chắn",
        "all answers are alike: they show no spread, which is no certainty",
    ),
    "no_method": (
        "chưa biết cách tính khoảng tin cậy cho {measure}",
        "no interval is known for {measure}",
    ),
    "neutral_counted": (
        "tính cả mức bình thường của {scale} là hài lòng, do cơ quan tự chọn",
        "neutral answers on {scale} count as satisfied, by the office's own choice",
    ),
    "scale_mapped": (
        "có câu trả lời quy đổi từ thang khác, theo cách quy đổi của người dùng: {map}",
        "some answers came from another scale, by the caller's own mapping: {map}",
    ),
    "differs_measure": (
        "đổi cách tính: {before} → {after}",
        "the measure changed: {before} → {after}",
    ),
    "differs_scale": ("đổi thang đo: {before} → {after}", "the scale changed: {before} → {after}"),
    "differs_question": (
        "đổi câu hỏi: {before} → {after}",
        "the question changed: {before} → {after}",
    ),
    "differs_stage": (
        "đổi thời điểm hỏi: {before} → {after}",
        "the stage changed: {before} → {after}",
    ),
    "differs_declared": ("đổi cách làm: {what}", "the method changed: {what}"),
    "one_point": (
        "chỉ có một kỳ, chưa phải là xu hướng",
        "one period alone is no trend",
    ),
    "weights_unknown": (
        "chưa có trọng số của: {names}",
        "the weights are not known of: {names}",
    ),
    "part_without_value": ("{name}: {why}", "{name}: {why}"),
    "composite_not_official": (
        "tổng hợp theo trọng số do người dùng đưa ra; không phải chỉ số SIPAS chính thức, vì chưa "
        "xác định được công thức",
        "put together by the caller's weights; not the official SIPAS index, whose formula is "
        "unresolved",
    ),
    "alpha_one_item": ("chỉ có một câu hỏi", "there is one item alone"),
    "alpha_few": ("chưa đủ hai người trả lời", "fewer than two people answered"),
    "alpha_no_spread": (
        "các câu trả lời không khác nhau",
        "the answers do not differ",
    ),
    # figures
    "no_data": ("không có số liệu", "no data"),
    "report_title": (
        "Tình hình, kết quả giải quyết thủ tục hành chính",
        "Handling of administrative procedures",
    ),
    "report_period": ("Kỳ báo cáo: {period}", "Period: {period}"),
    "report_received": (
        "Tiếp nhận {received}: trực tuyến {online}, trực tiếp và bưu chính {other}, kỳ trước "
        "chuyển sang {carried}",
        "Received {received}: online {online}, in person and by post {other}, carried over "
        "{carried}",
    ),
    "report_solved": (
        "Đã giải quyết {solved}: trước hạn {early} ({early_rate}), đúng hạn {on_time} "
        "({on_time_rate}), quá hạn {late} ({late_rate})",
        "Solved {solved}: early {early} ({early_rate}), on time {on_time} ({on_time_rate}), "
        "late {late} ({late_rate})",
    ),
    "report_pending": (
        "Đang giải quyết {pending}: trong hạn {in_time}, quá hạn {overdue} ({overdue_rate})",
        "Pending {pending}: in time {in_time}, overdue {overdue} ({overdue_rate})",
    ),
    "report_outside": (
        "Ngoài các tổng trên: không tiếp nhận {refused}, không có thời hạn {no_limit}",
        "Outside these sums: refused {refused}, without a limit {no_limit}",
    ),
    "report_sound": ("Các tổng khớp nhau", "All sums agree"),
    "report_violated": ("Tổng không khớp: {violation}", "A sum does not agree: {violation}"),
    "col_key": ("Nhóm", "Group"),
    "col_received": ("Tiếp nhận", "Received"),
    "col_solved": ("Giải quyết", "Solved"),
    "col_early": ("Trước hạn", "Early"),
    "col_on_time": ("Đúng hạn", "On time"),
    "col_late": ("Quá hạn", "Late"),
    "col_pending": ("Đang xử lý", "Pending"),
    "col_overdue": ("Trễ, chưa xong", "Overdue"),
    "total": ("Tổng", "Total"),
    "unnamed": ("(không ghi)", "(not named)"),
    "satisfied": ("Hài lòng trở lên", "Satisfied or better"),
    "score_line": (
        "{measure}: {value} của n = {n}, khoảng tin cậy Wilson {level} từ {low} đến {high}",
        "{measure}: {value} of n = {n}, {level} Wilson interval from {low} to {high}",
    ),
    "score_line_normal": (
        "{measure}: {value} của n = {n}, khoảng tin cậy {level} từ {low} đến {high}",
        "{measure}: {value} of n = {n}, {level} interval from {low} to {high}",
    ),
    "score_doubt": (
        "{measure}: {value} của n = {n}, {doubt}",
        "{measure}: {value} of n = {n}, {doubt}",
    ),
    "measure_satisfied_or_neutral": (
        "Bình thường trở lên (tính cả bình thường)",
        "Neutral or better (neutral counted)",
    ),
    "measure_gds": ("Chỉ số theo điểm trung bình (GDS)", "Mean-based index (GDS)"),
    "measure_mean": ("Điểm trung bình", "Mean level"),
    "measure_net": ("Hài lòng trừ không hài lòng", "Satisfied less dissatisfied"),
    "measure_nps": ("Chỉ số sẵn sàng giới thiệu (NPS)", "Net promoter score (NPS)"),
    "measure_ces": ("Mức dễ dàng, điểm trung bình (CES)", "Ease, mean level (CES)"),
    "measure_ces_share": ("Mức dễ dàng, tỷ lệ 5–7 (CES)", "Ease, share of 5 to 7 (CES)"),
    "measure_weighted_positive": (
        "Tỷ trọng đánh giá tích cực",
        "Weighted positive share",
    ),
    "score_none": ("{measure}: không có giá trị, {why}", "{measure}: no value, {why}"),
    # the year
    "year_title": ("Lịch làm việc năm {year}", "Working calendar of {year}"),
    "year_marked": ("Ngày nghỉ và ngày làm bù", "Days off and days exchanged"),
    "year_notices": ("Thông báo nghỉ lễ, ngày thông báo", "Notices, by the day announced"),
    "year_edition": ("Bản dữ liệu: {edition}", "Edition of the data: {edition}"),
    "announced_unknown": ("không rõ ngày", "date unknown"),
    "closed_hours": ("{name} (đóng cửa {start}–{end})", "{name} (closed {start}–{end})"),
    "mark_holiday": ("nghỉ lễ, tết", "holiday"),
    "mark_compensatory": ("nghỉ bù", "day off in lieu"),
    "mark_off_in_exchange": ("nghỉ hoán đổi", "day off in exchange"),
    "mark_worked_in_exchange": ("làm bù", "worked in exchange"),
    "mark_closed": ("đóng cửa", "closed"),
    "mark_fewer_hours": ("bớt giờ làm việc", "fewer office hours"),
    "mark_projected": ("dự kiến", "projected"),
    # facts: what is wrong with a year's file, or not sure
    "fact_swap_off": (
        "{day} nghỉ hoán đổi, nhưng vốn đã là ngày nghỉ hằng tuần",
        "{day} is off in exchange, but is a day of weekly rest anyway",
    ),
    "fact_swap_worked": (
        "{day} làm bù, nhưng vốn không phải ngày nghỉ hằng tuần",
        "{day} is worked in exchange, but is no day of weekly rest",
    ),
    "fact_swap_far": (
        "{off} hoán đổi với {worked}, cách nhau {n} ngày",
        "{off} is exchanged with {worked}, {n} days apart",
    ),
    "fact_swap_overlap": (
        "{day} làm bù, nhưng đã là ngày nghỉ lễ, nghỉ bù, hoặc làm bù cho ngày khác",
        "{day} is worked in exchange, but is noted as off, or is worked for another day too",
    ),
    "fact_days": (
        "{name}: số ngày nghỉ là {n}, phải là {due}",
        "{name}: the number of days is {n}, but must be {due}",
    ),
    "fact_gap": ("các ngày {name} không liền nhau", "the days of {name} are not in a row"),
    "fact_lacks": ("{name} thiếu {day}", "{name} lacks {day}"),
    "fact_lacks_new_year": (
        "{name} thiếu mùng một tháng Giêng âm lịch, {day}",
        "{name} lacks lunar new year, {day}",
    ),
    "fact_lacks_third_month": (
        "{name} phải là mùng mười tháng Ba âm lịch, {day}",
        "{name} must be the tenth of the third lunar month, {day}",
    ),
    "fact_no_compensation": (
        "{name}, {day}, là ngày nghỉ hằng tuần, nhưng {instead} không phải ngày nghỉ bù",
        "{name}, {day}, falls on weekly rest, but {instead} is no compensatory day",
    ),
    "fact_compensation": (
        "{day} là ngày nghỉ bù {name}, nhưng không ngày lễ nào cho ngày nghỉ bù này",
        "{day} is compensatory for {name}, but no holiday brings it",
    ),
    "fact_compensation_open": (
        "{day} là ngày nghỉ bù {name}, mà mẫu lịch coi là không được nghỉ bù: xem lại mẫu lịch",
        "{day} is compensatory for {name}, which the usual pattern does not compensate: review it",
    ),
    "fact_no_source": ("{notice}: không dẫn nguồn", "{notice}: no source is given"),
    "fact_no_notice": (
        "{name} do thông báo ấn định, nhưng từ {day} không dẫn thông báo nào của tệp này",
        "{name} is set by a notice, but from {day} no notice of this file is named",
    ),
    "fact_late": (
        "{notice}: công bố {announced}, sau {day} mà chính nó ấn định",
        "{notice}: announced on {announced}, after {day}, which it sets",
    ),
    "fact_not_announced": (
        "{notice}: chưa tìm thấy ngày công bố",
        "{notice}: the date of its announcement was not found",
    ),
    "fact_unusual": (
        "{name}, {day}, không phải ngày lễ hằng năm đã biết",
        "{name}, {day}, is not a known yearly holiday",
    ),
    "fact_unsure": ("{name}, {day}: {confidence}", "{name}, {day}: {confidence}"),
    "facts_errors": ("Lỗi: {n}", "Errors: {n}"),
    "facts_notes": ("Cần lưu ý: {n}", "Notes: {n}"),
    "facts_changes": (
        "Ngày thay đổi so với lịch đang có: {n}",
        "Days that differ from the calendar as it was: {n}",
    ),
    "facts_dissents": (
        "Ngày khác với gói holidays: {n}",
        "Days on which the package holidays differs: {n}",
    ),
    "facts_projected": ("{name} (dự kiến)", "{name} (projected)"),
    "facts_works": ("holidays: làm việc", "holidays: working"),
    "facts_rests": ("holidays: nghỉ", "holidays: off"),
    # lint: what is wrong with a procedure's definition, or not sure
    "lint_steps_exceed_limit": (
        "các bước nội bộ cộng lại ít nhất {needed}, dài hơn thời hạn {limit}",
        "the steps add up to {needed} at least, which is longer than the limit of {limit}",
    ),
    "lint_steps_not_comparable": (
        "không có lịch thì chưa biết các bước nội bộ có vượt thời hạn này không",
        "whether the steps keep to this limit cannot be told without a calendar",
    ),
    "lint_step_unreachable": (
        "bước không bao giờ bắt đầu được: chờ vòng quanh, hoặc chờ bước không bao giờ bắt đầu",
        "the step can never begin: it waits in a circle, or for a step that never begins",
    ),
    "lint_no_step": (
        "bước không bao giờ bắt đầu được: chờ bước không có là {names}",
        "the step can never begin: it waits for a step that is not there, {names}",
    ),
    "lint_step_key_repeated": (
        "khóa {key} đã dùng cho bước khác",
        "the key {key} names another step already",
    ),
    "lint_step_without_owner": (
        "bước không ghi cơ quan, vai trò hay chức vụ nào chịu trách nhiệm",
        "the step names no agency, role or position that answers for it",
    ),
    "lint_no_legal_basis": (
        "thủ tục không dẫn căn cứ pháp lý nào",
        "the procedure names no legal basis",
    ),
    "lint_basis_not_in_force": (
        "{basis} không có ngày nào cùng hiệu lực với thủ tục",
        "{basis} is never in force while the procedure is",
    ),
    "lint_basis_not_on": (
        "{basis} không có hiệu lực vào {day}",
        "{basis} is not in force on {day}",
    ),
    "lint_basis_dates_unknown": (
        "chưa rõ ngày hiệu lực của văn bản: {n} ({names})",
        "instruments whose dates in force are unknown: {n} ({names})",
    ),
    "lint_overlapping_dates": (
        "cùng trường hợp và trùng ngày hiệu lực với {other}",
        "says the same case as {other}, and both hold on some day",
    ),
    "lint_fee_without_basis": (
        "khoản thu không dẫn văn bản quy định mức thu",
        "the fee names no instrument that sets it",
    ),
    "lint_component_without_number": (
        "chưa rõ số lượng của {name}",
        "how many are asked of {name} is not known",
    ),
    "lint_channel_without_limit": (
        "không có thời hạn cho cách nộp {channel}",
        "no limit is meant for what is filed {channel}",
    ),
    "lint_part_missing": (
        "thiếu nội dung luật yêu cầu phải có: {parts}",
        "parts that the law demands are not known: {parts}",
    ),
    "lint_partial_without_reason": (
        "dịch vụ công trực tuyến một phần mà không nêu lý do",
        "it is online only in part, and no reason is given",
    ),
    "lint_explained_in_vain": (
        "có giải trình cho {of}, nhưng ở đây không phát hiện điều đó",
        "{of} is explained, but nothing of that kind is found here",
    ),
    "lint_no_kind": (
        "có giải trình cho {of}, nhưng không có loại phát hiện nào tên như vậy",
        "{of} is explained, but no kind of finding has that name",
    ),
    "part_steps": ("trình tự thực hiện", "steps"),
    "part_channels": ("cách thức thực hiện", "ways of filing"),
    "part_components": ("thành phần hồ sơ", "papers"),
    "part_sets": ("số lượng hồ sơ", "number of sets"),
    "part_limits": ("thời hạn giải quyết", "time limit"),
    "part_applicants": ("đối tượng thực hiện", "who may apply"),
    "part_deciding_agency": ("cơ quan thực hiện", "deciding agency"),
    "listed": ("{first}, {rest}", "{first}, {rest}"),
    "lint_faults": ("Phải sửa: {n}", "Faults: {n}"),
    "lint_explained": ("Đã giải trình: {n}", "Explained: {n}"),
    "lint_notes": ("Cần lưu ý: {n}", "Notes: {n}"),
    "lint_why": ("{what} (giải trình: {why})", "{what} (explained: {why})"),
    "lint_procedures": ("Thủ tục đã rà soát: {n}", "Procedures looked at: {n}"),
    "lint_undated": (
        "Văn bản chưa rõ ngày hiệu lực: {n}",
        "Instruments whose dates in force are unknown: {n}",
    ),
    # completeness: what the papers of a dossier lack
    "papers_missing": ("thiếu: {papers}", "missing: {papers}"),
    "papers_missing_shown": ("chưa xuất trình: {papers}", "not shown: {papers}"),
    "papers_number": ("{paper} ({n})", "{paper} ({n})"),
    "papers_originals": ("{paper} ({n} bản chính)", "{paper} (originals: {n})"),
    "papers_copies": ("{paper} ({n} bản sao)", "{paper} (copies: {n})"),
    "papers_both": (
        "{paper} ({originals} bản chính, {copies} bản sao)",
        "{paper} (originals: {originals}, copies: {copies})",
    ),
    "papers_any_number": ("{paper} (ít nhất 1)", "{paper} (at least 1)"),
    "papers_or": ("{first} hoặc {rest}", "{first} or {rest}"),
    "papers_too_few_originals": (
        "{paper}: có {there} bản chính, cần {asked}",
        "{paper}: originals {there}, asked {asked}",
    ),
    "papers_too_few_copies": (
        "{paper}: có {there} bản sao, cần {asked}",
        "{paper}: copies {there}, asked {asked}",
    ),
    "papers_too_few": ("{paper}: có {there}, cần {asked}", "{paper}: there {there}, asked {asked}"),
    "papers_on_exception": (
        "{what} (yêu cầu nộp vì {database} {gap})",
        "{what} (asked because {database} {gap})",
    ),
    "papers_in_database": (
        "không yêu cầu {paper}: tra cứu tại {database}",
        "{paper} is not asked: look it up in {database}",
    ),
    "papers_condition_open": (
        "{paper}: chưa yêu cầu; điều kiện: {condition}",
        "{paper}: not asked; condition: {condition}",
    ),
    "papers_unknown_number": (
        "{paper}: có {there}; nguồn không ghi số lượng",
        "{paper}: there {there}; the source does not say how many are asked",
    ),
    "papers_unknown_paper": (
        "{paper} không thuộc thành phần hồ sơ",
        "{paper} is not asked by this procedure",
    ),
    "gap_outage": ("đang gián đoạn", "is out of service"),
    "gap_disaster": ("không dùng được do thiên tai", "cannot be used because of a disaster"),
    "gap_inaccurate": ("có dữ liệu không chính xác", "holds inaccurate data"),
    "gap_absent": ("không có dữ liệu này", "does not hold the data"),
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
    # what may be done with a dossier
    "action_accept": ("tiếp nhận", "accept it"),
    "action_refuse": ("từ chối tiếp nhận", "refuse it"),
    "action_assign": ("phân công", "assign it"),
    "action_establish": ("xác định trường hợp", "establish a condition"),
    "action_arrive": ("ghi nhận cơ quan có thẩm quyền nhận", "note that the agency has it"),
    "action_start_clock": ("ghi mốc bắt đầu tính hạn", "note what starts the clock"),
    "action_request_supplement": ("yêu cầu bổ sung", "ask for a supplement"),
    "action_supplement": ("nhận bổ sung", "take in the supplement"),
    "action_transfer": ("chuyển hồ sơ", "transfer it"),
    "action_suspend": ("tạm dừng", "suspend it"),
    "action_resume": ("tiếp tục giải quyết", "resume"),
    "action_extend": ("xin lỗi và hẹn lại", "apologise and name a new day"),
    "action_complete": ("xử lý xong", "complete it"),
    "action_return_result": ("trả kết quả", "return the result"),
    "action_withdraw": ("rút hồ sơ", "withdraw it"),
    "action_stop": ("dừng giải quyết", "stop it"),
    "explain_status": (
        "Tình trạng: {judgement}; trạng thái {n}: {state}",
        "Status: {judgement}; state {n}: {state}",
    ),
    "explain_next": ("Có thể làm tiếp: {actions}", "What may be done next: {actions}"),
    "explain_nothing": ("Không còn việc gì để làm", "Nothing is left to be done"),
    "explain_apology": (
        "Hạn cuối để xin lỗi và hẹn lại: {at}",
        "Last moment to apologise and name a new day: {at}",
    ),
    "explain_log": ("Diễn biến:", "What happened:"),
    # the states as a picture
    "states_title": ("Trạng thái hồ sơ và các bước chuyển", "States of a dossier, and what follows"),
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
    # the standard slips: what each is for, its labels and its sentences
    "form_receipt": ("giấy tiếp nhận hồ sơ và hẹn trả kết quả", "receipt and appointment"),
    "form_supplement": ("phiếu yêu cầu bổ sung hồ sơ", "supplement request"),
    "form_refusal": ("phiếu từ chối tiếp nhận hồ sơ", "refusal at intake"),
    "form_apology": ("văn bản xin lỗi và hẹn lại", "apology with a new appointment"),
    "form_stop": ("thông báo dừng giải quyết hồ sơ", "notice that handling is stopped"),
    "form_control": ("phiếu kiểm soát quá trình giải quyết hồ sơ", "control slip"),
    "form_register": ("sổ theo dõi hồ sơ", "ledger of dossiers"),
    "slip_form": ("Mẫu số {number}", "Form {number}"),
    "slip_nation": ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "SOCIALIST REPUBLIC OF VIET NAM"),
    "slip_motto": ("Độc lập - Tự do - Hạnh phúc", "Independence - Freedom - Happiness"),
    "slip_day": ("ngày {day} tháng {month} năm {year}", "{day}/{month}/{year}"),
    "slip_moment": (
        "{hour} giờ {minute} phút, ngày {day} tháng {month} năm {year}",
        "{hour}:{minute}, {day}/{month}/{year}",
    ),
    "slip_code": ("Mã hồ sơ", "Dossier code"),
    "slip_number": ("Số", "Number"),
    "slip_qr": ("Mã QR của hồ sơ", "QR code of the dossier"),
    "slip_applicant": ("Người nộp hồ sơ", "Applicant"),
    "slip_id_number": ("Số định danh/giấy tờ tùy thân", "ID number"),
    "slip_address": ("Địa chỉ", "Address"),
    "slip_telephone": ("Số điện thoại", "Telephone"),
    "slip_email": ("Email", "E-mail"),
    "slip_content": ("Nội dung yêu cầu giải quyết", "Content asked"),
    "slip_papers": ("Thành phần hồ sơ nộp gồm", "Papers handed in"),
    "slip_n_originals": ("{n} bản chính", "originals: {n}"),
    "slip_n_certified": ("{n} bản sao chứng thực", "certified copies: {n}"),
    "slip_n_copies": ("{n} bản sao", "copies: {n}"),
    "slip_sets": ("Số lượng hồ sơ (bộ)", "Sets"),
    "slip_sets_of": ("Số bộ", "Sets"),
    "slip_limit": ("Thời hạn giải quyết theo quy định", "Handling time by law"),
    "slip_limit_without": ("{limit}, không kể: {what}", "{limit}, leaving out: {what}"),
    "slip_no_limit": ("pháp luật không quy định thời hạn", "the law sets no limit"),
    "slip_limit_unsure": ("{limit} (căn cứ cần xác nhận)", "{limit} (its basis is to confirm)"),
    "slip_limit_unknown": ("chưa rõ thời hạn theo quy định", "the limit is not known"),
    "slip_not_arrived": (
        "{limit}, tính từ khi cơ quan có thẩm quyền nhận được hồ sơ",
        "{limit}, counted from the moment at which the competent agency has the dossier",
    ),
    "slip_other_event": (
        "{limit}, không tính từ ngày tiếp nhận mà từ mốc theo quy định",
        "{limit}, counted from another event than the acceptance",
    ),
    "slip_received": ("Nhận hồ sơ lúc", "Received"),
    "slip_received_on": ("Nhận hồ sơ", "Received"),
    "slip_appointment": ("Hẹn trả kết quả lúc", "Appointment"),
    "slip_result_at": ("Nhận kết quả tại", "Result to be fetched"),
    "slip_ledger": ("Vào sổ theo dõi hồ sơ", "Ledger"),
    "slip_volume_and_serial": (
        "quyển số {volume}, số thứ tự {serial}",
        "volume {volume}, serial {serial}",
    ),
    "slip_contact": ("Liên hệ", "Contact"),
    "slip_counted": ("Ngày được tính: {days}", "Days counted: {days}"),
    "slip_not_counted": ("Không tính: {days}", "Not counted: {days}"),
    "slip_named_days": ("{days} ({name})", "{days} ({name})"),
    "slip_days": ("{n} ngày", "{n} days"),
    "slip_projected": (
        "Có ngày chưa có thông báo nghỉ chính thức; ngày hẹn có thể thay đổi",
        "Some days rest on no published notice yet; the appointment may change",
    ),
    "slip_asked": ("Hồ sơ cần bổ sung, hoàn thiện", "To be supplemented or completed"),
    "slip_no": ("STT", "No."),
    "slip_paper": ("Tên giấy tờ", "Paper"),
    "slip_originals": ("Bản chính", "Originals"),
    "slip_certified": ("Bản chứng thực", "Certified copies"),
    "slip_copies": ("Bản chụp", "Photocopies"),
    "slip_reason": ("Lý do", "Reason"),
    "slip_refused_because": ("Lý do từ chối", "Reason of the refusal"),
    "slip_stopped_because": ("Lý do dừng giải quyết", "Reason of the stop"),
    "slip_late_because": ("Lý do chậm trả kết quả", "Reason of the delay"),
    "slip_addressee": ("Kính gửi", "To"),
    "slip_original": ("Ngày hẹn trả ban đầu", "Day promised"),
    "slip_until": ("Ngày hẹn trả mới", "New day"),
    "slip_sorry": (
        "Cơ quan chân thành xin lỗi vì sự chậm trễ và hẹn trả kết quả vào ngày mới nêu trên.",
        "The agency apologises for the delay and will have the result ready on the new day.",
    ),
    "slip_submitter": ("Người nộp hồ sơ", "Submitter"),
    "slip_receiver": ("Người tiếp nhận hồ sơ", "Receiver"),
    "slip_guide": ("Người hướng dẫn", "Guide"),
    "slip_signatory": ("Đại diện cơ quan", "For the agency"),
    "slip_sign": ("(Ký, ghi rõ họ tên)", "(signature and name)"),
    "slip_sign_and_seal": ("(Ký, ghi rõ họ tên, đóng dấu)", "(signature, name and seal)"),
    "slip_agency": ("Cơ quan giải quyết", "Handling agency"),
    "slip_hand_overs": ("Giao nhận hồ sơ", "Hand-overs"),
    "slip_deliverer": ("Người giao (ký)", "Deliverer (signature)"),
    "slip_receiver_of": ("Người nhận (ký)", "Receiver (signature)"),
    "slip_handed_at": ("Thời gian giao, nhận", "Handed over"),
    "slip_result": ("Kết quả giải quyết", "Result"),
    "slip_EARLY": ("Trước hạn", "Early"),
    "slip_ON_TIME": ("Đúng hạn", "On time"),
    "slip_LATE": ("Quá hạn", "Late"),
    "slip_note": ("Ghi chú", "Note"),
    "slip_year_and_volume": ("Năm {year}, quyển số {volume}", "Year {year}, volume {volume}"),
    "slip_procedure": ("Tên thủ tục", "Procedure"),
    "slip_address_and_telephone": ("Địa chỉ, số điện thoại", "Address, telephone"),
    "slip_appointed": ("Hẹn trả", "Appointed"),
    "slip_put_off": ("{first}; hẹn lại {then}", "{first}; put off to {then}"),
    "slip_moved": ("Chuyển đến cơ quan giải quyết", "Moved to the agency"),
    "slip_back": ("Nhận lại kết quả", "Back"),
    "slip_returned": ("Trả kết quả", "Returned"),
    "slip_result_way": ("Phương thức nhận kết quả", "Way of receipt"),
    "slip_signed": ("Ký nhận", "Signature"),
    # the command line
    "reading": ("Đang đọc sổ", "Reading the register"),
    "error": ("lỗi", "error"),
    "more_faults": ("… và {n} lỗi nữa", "… and {n} more"),
    "found_none": ("không tìm thấy thủ tục nào", "no procedure found"),
    "limit_extra": ("thêm {limit}", "{limit} more"),
    "limit_window": ("hằng năm từ {first} đến {last}", "every year from {first} to {last}"),
    "channel_in_person": ("trực tiếp", "in person"),
    "channel_post": ("bưu chính", "by post"),
    "channel_online": ("trực tuyến", "online"),
    "channel_vneid": ("VNeID", "VNeID"),
    "channel_kiosk": ("ki-ốt", "kiosk"),
    "limit_none": ("không quy định", "no limit"),
    "limit_not_known": ("chưa biết", "not known"),
    # appraisals: classes, indicators, ratings
    "agency_class_excellent": ("Xuất sắc", "excellent"),
    "agency_class_good": ("Tốt", "good"),
    "agency_class_fair": ("Khá", "fair"),
    "agency_class_average": ("Trung bình", "average"),
    "agency_class_weak": ("Yếu", "weak"),
    "task_level_full": ("hoàn thành 100 % nhiệm vụ", "100 % of the tasks done"),
    "task_level_most": (
        "hoàn thành từ 70 % đến dưới 100 % nhiệm vụ",
        "70 % to below 100 % of the tasks done",
    ),
    "task_level_less": ("hoàn thành dưới 70 % nhiệm vụ", "under 70 % of the tasks done"),
    "rating_class_HTXSNV": ("Hoàn thành xuất sắc nhiệm vụ", "tasks excellently completed"),
    "rating_class_HTTNV": ("Hoàn thành tốt nhiệm vụ", "tasks well completed"),
    "rating_class_HTNV": ("Hoàn thành nhiệm vụ", "tasks completed"),
    "rating_class_KHTNV": ("Không hoàn thành nhiệm vụ", "tasks not completed"),
    "no_class": ("Không xếp loại: {why}", "Not rated: {why}"),
    "ground_degradation": ("suy thoái", "degradation"),
    "ground_discipline": ("bị kỷ luật trong thi hành công vụ", "discipline for public duty"),
    "ground_corruption_in_unit": (
        "tham nhũng trong đơn vị phụ trách",
        "corruption in the unit led",
    ),
    "leave_sick": ("nghỉ ốm", "illness"),
    "leave_maternity": ("nghỉ thai sản", "birth of a child"),
    "leave_other": ("lý do khác", "other reasons"),
    "indicator_1": ("thời gian giải quyết so với quy định", "time against the limit"),
    "indicator_2": ("thời gian của từng cơ quan tham gia", "time of each body"),
    "indicator_3": ("số lần liên hệ để hoàn thiện hồ sơ", "contacts to complete the papers"),
    "indicator_4": ("số cơ quan phải liên hệ", "bodies to be contacted"),
    "indicator_5": ("thực hiện tại Bộ phận Một cửa", "done at the one-stop unit"),
    "indicator_6": ("công khai thủ tục hành chính", "procedures made public"),
    "indicator_7": ("thái độ phục vụ", "attitude"),
    "indicator_8": ("tiếp thu, giải quyết phản ánh, kiến nghị", "handling of petitions"),
    "indicator_9": ("dịch vụ công trực tuyến", "online service"),
    "ind_bodies_unknown": (
        "chưa biết thời gian của từng cơ quan so với thời hạn",
        "how the bodies stood against their limits is not known",
    ),
    "ind_bodies_lowest": (
        "điểm thấp nhất trong các cơ quan tham gia ({n})",
        "the lowest points of the bodies that took part ({n})",
    ),
    "ind_bodies_mean": (
        "điểm trung bình của các cơ quan tham gia ({n})",
        "the mean of the points of the bodies that took part ({n})",
    ),
    "ind_contacts_unknown": (
        "chưa biết số lần phải liên hệ",
        "how often the applicant had to come is not known",
    ),
    "ind_contacts": (
        "số lần liên hệ để hoàn thiện hồ sơ: {n}",
        "contacts to complete the papers: {n}",
    ),
    "ind_contacts_own": (
        "số lần liên hệ để hoàn thiện hồ sơ: {n}, trong đó do lỗi của người nộp: {own}",
        "contacts to complete the papers: {n}, by the applicant's own fault: {own}",
    ),
    "ind_contacted_unknown": (
        "chưa biết số cơ quan phải liên hệ",
        "how many bodies the applicant had to contact is not known",
    ),
    "ind_contacted": ("số cơ quan phải liên hệ: {n}", "bodies contacted: {n}"),
    "ind_contacted_lead": (
        "số cơ quan phải liên hệ: {n}, kể cả cơ quan chủ trì kiểm tra thực địa hoặc hội đồng",
        "bodies contacted: {n}, the lead of a site check or council among them",
    ),
    "ind_complaint": (
        "có phản ánh, kiến nghị về thái độ",
        "there was a complaint about conduct",
    ),
    "ind_complaint_open": (
        "có phản ánh, kiến nghị về thái độ, chưa có kết luận",
        "there was a complaint about conduct, not yet decided",
    ),
    "ind_complaint_untrue": (
        "{time}; phản ánh về thái độ được xác định là không đúng",
        "{time}, and the complaint about conduct was found untrue",
    ),
    "ind_no_complaint": (
        "{time}, không có phản ánh, kiến nghị về thái độ",
        "{time}, and no complaint about conduct",
    ),
    "ind_unit_unknown": (
        "thiếu số liệu về thủ tục thực hiện tại Bộ phận Một cửa",
        "figures on procedures at the one-stop unit are missing",
    ),
    "ind_unit": (
        "trong {listed} thủ tục, {received} được tiếp nhận và trả, {on_site} được giải quyết tại "
        "Bộ phận Một cửa; đủ điểm cần {needed} %",
        "of {listed} procedures {received} are received and {on_site} handled at the unit; "
        "{needed} % needed for full points",
    ),
    "ind_public_unknown": (
        "chưa biết việc công khai thủ tục",
        "how procedures are made public is not known",
    ),
    "ind_public_full": ("niêm yết và công khai điện tử", "posted and electronic"),
    "ind_public_half": ("chỉ một trong hai hình thức", "posted or electronic, not both"),
    "ind_public_none": ("không đúng, đủ hoặc kịp thời", "not right, full or in time"),
    "ind_petitions_none": ("không có phản ánh, kiến nghị", "there were no petitions"),
    "ind_petitions_unknown": (
        "thiếu số liệu về phản ánh, kiến nghị",
        "figures on petitions are missing",
    ),
    "ind_petitions": (
        "phản ánh, kiến nghị: {n}, đúng hạn {kept}, kéo dài {dragging}",
        "petitions: {n}, in time {kept}, dragging on {dragging}",
    ),
    "ind_online_unknown": (
        "thiếu số liệu về dịch vụ công trực tuyến",
        "figures on online service are missing",
    ),
    "ind_online": (
        "thủ tục trực tuyến {offered} %, hồ sơ trực tuyến {used} %, chưa giải quyết hoặc quá hạn "
        "{unsettled}",
        "procedures online {offered} %, dossiers online {used} %, unsolved or late {unsettled}",
    ),
    "sheet_score": (
        "Chỉ số {number}, {name}: {sum} điểm / {n} = {score}",
        "Indicator {number}, {name}: {sum} points / {n} = {score}",
    ),
    "sheet_score_some": (
        "Chỉ số {number}, {name}: {sum} điểm / {n} = {score}; chưa đủ thông tin: {unscored} hồ sơ",
        "Indicator {number}, {name}: {sum} points / {n} = {score}; without information: {unscored}",
    ),
    "sheet_scored_on": (
        "Chấm được {n} trên {of} chỉ số",
        "Scored on {n} of {of} indicators",
    ),
    "sheet_left_out": (
        "Không chấm vì chưa đủ thông tin: chỉ số {indicators}; các ngưỡng giữ nguyên",
        "Left out for lack of information: {indicators}; the thresholds stay as they are",
    ),
    "sheet_total": ("Tổng điểm: {total} trên {maximum}", "Total: {total} of {maximum}"),
    "appraisal_rules": ("Theo {name}: {source}", "By {name}: {source}"),
    "appraisal_basis": ("Căn cứ: {source}", "Basis: {source}"),
    "appraisal_option": (
        "Quy định để ngỏ, {option}: {chosen} ({source})",
        "Left open by the text, {option}: {chosen} ({source})",
    ),
    "own_choice": ("cơ quan tự chọn", "the office's own choice"),
    "option_none": ("không có", "none"),
    "option_several_bodies": ("nhiều cơ quan tham gia", "several bodies"),
    "option_several_bodies_lowest": ("lấy điểm thấp nhất", "the lowest points"),
    "option_several_bodies_mean": ("lấy điểm trung bình", "the mean of the points"),
    "option_own_fault": ("liên hệ do lỗi của người nộp", "contacts by the applicant's own fault"),
    "option_own_fault_not_counted": ("không tính", "not counted"),
    "option_own_fault_half": ("được 1 điểm", "half the points"),
    "option_late_without_complaint": (
        "quá hạn nhưng không có phản ánh",
        "late without a complaint",
    ),
    "option_late_without_complaint_unscored": ("không chấm", "not scored"),
    "option_late_without_complaint_none": ("0 điểm", "no points"),
    "option_online_without_procedures": (
        "đủ hồ sơ trực tuyến nhưng thiếu thủ tục trực tuyến",
        "enough dossiers online but too few procedures",
    ),
    "option_online_without_procedures_half": ("được 1 điểm", "half the points"),
    "option_online_without_procedures_none": ("0 điểm", "no points"),
    "option_online_without_procedures_unscored": ("không chấm", "not scored"),
    "option_most": ("mức tối đa của tỷ lệ %", "the cap on a percentage"),
    "option_floor": ("không dưới 0", "never below 0"),
    "option_floor_item": ("từng đầu việc", "each item"),
    "option_floor_whole": ("cả kỳ", "only the whole"),
    "option_delay_cost": ("phần điểm trừ mỗi lần chậm", "the part that a delay takes"),
    "option_check_cost": (
        "phần điểm trừ mỗi lần không đạt",
        "the part that a failed check takes",
    ),
    "option_ceiling_base": ("tỷ lệ tối đa tính trên", "the ceiling is a share of"),
    "option_ceiling_base_good_only": (
        "số người hoàn thành tốt",
        "those rated good",
    ),
    "option_ceiling_base_good_and_excellent": (
        "số người hoàn thành tốt, trước khi chọn xuất sắc",
        "those rated good, before the excellent were taken out",
    ),
    "option_ceiling_rounding": ("làm tròn tỷ lệ tối đa", "the ceiling is rounded"),
    "option_ceiling_rounding_floor": ("xuống", "down"),
    "option_ceiling_rounding_half_up": ("đến số gần nhất", "half up"),
    "option_ceiling_rounding_ceil": ("lên", "up"),
    "rating_no_work": ("không có việc để đánh giá", "there is no work to rate"),
    "rating_on_leave": (
        "làm việc {months} tháng trong năm, chưa đủ {least} tháng",
        "{months} months worked in the year, fewer than {least}",
    ),
    "rating_undecided": (
        "quy định không nói: {unmet} % nhiệm vụ chưa đạt, giữa {least} % và {most} %",
        "the rule does not decide: {unmet} % of the tasks not met, between {least} % and {most} %",
    ),
    "rating_undecided_not_done": (
        "quy định không nói: {not_done} nhiệm vụ chưa làm, {unmet} % chưa đạt, không quá {most} %",
        "the rule does not decide: {not_done} not done, {unmet} % not met, no more than {most} %",
    ),
    "rating_conditions": (
        "Nhiệm vụ: {tasks}, chưa làm {not_done}, yếu {weak}, vượt mức {over}",
        "Tasks: {tasks}, not done {not_done}, weak {weak}, over-fulfilled {over}",
    ),
    "mark_a": ("số lượng", "quantity"),
    "mark_b": ("chất lượng", "quality"),
    "mark_c": ("tiến độ", "progress"),
    "mark_d": ("kết quả của đơn vị phụ trách", "the unit led"),
    "mark_dd": ("tổ chức thực hiện", "organising"),
    "mark_e": ("tập hợp, đoàn kết", "uniting people"),
    "rating_mark": ("{letter}, {name}: {value} %", "{letter}, {name}: {value} %"),
    "rating_capped": (
        "{letter} là {value} %, tính ở mức tối đa",
        "{letter} is {value} %, and counts as the cap",
    ),
    "rating_results": (
        "Kết quả công việc: {results} trên {most} điểm ({source})",
        "Results: {results} of {most} points ({source})",
    ),
    "rating_by_points": ("Tổng điểm {total}: {suggested}", "Total {total}: {suggested}"),
    "rating_failed": (
        "{ground}, theo kết luận của {by}: không hoàn thành nhiệm vụ, dù bao nhiêu điểm",
        "{ground}, found by {by}: tasks not completed, whatever the points",
    ),
    "rating_under_unit": (
        "Người đứng đầu không xếp cao hơn đơn vị: {unit} ({source})",
        "A head is not rated above the unit: {unit} ({source})",
    ),
    "rating_year": (
        "Trung bình của {n} trên {of} kỳ có điểm ({source})",
        "The mean of the {n} of {of} periods that have points ({source})",
    ),
    "work_summed": (
        "Đầu việc: {n}, giao {assigned} đơn vị, làm {done}",
        "Items: {n}, {assigned} units assigned, {done} done",
    ),
    "work_not_done": ("{item}: chưa làm, không có điểm", "{item}: not done, no points"),
    "work_delays": ("{item}: chậm {n} lần", "{item}: delays: {n}"),
    "work_checks": ("{item}: không đạt {n} lần", "{item}: failed checks: {n}"),
    "work_objective": (
        "{item}: nguyên nhân khách quan, {by} xác nhận, không trừ điểm",
        "{item}: an objective cause, confirmed by {by}: nothing is taken",
    ),
    "work_once": (
        "{item}: nguyên nhân {cause} chỉ trừ điểm một lần",
        "{item}: the cause {cause} is counted once",
    ),
    "caseload_not_counted": ("không tính", "not counted"),
    "caseload_running": (
        "đang giải quyết, {verdict}: chưa thuộc kỳ này",
        "still running, {verdict}: no item of this period",
    ),
    "ceiling_of": (
        "{share} % của {base} là {exact} ({source})",
        "{share} % of {base} is {exact} ({source})",
    ),
    "appraisal_self_scored": ("Tự chấm: {total}", "Self-scored: {total}"),
    "appraisal_suggested": ("Đề xuất: {suggested}", "Suggested: {suggested}"),
    "appraisal_provisional": (
        "Tạm thời: chờ người có thẩm quyền quyết định",
        "Provisional: a person decides",
    ),
    "appraisal_decided": (
        "Quyết định: {decided} ({by}, {at})",
        "Decided: {decided} ({by}, {at})",
    ),
    "appraisal_reason": ("Lý do: {reason}", "Reason: {reason}"),
    "appraisal_replaced": (
        "Thay cho kết quả trước: {earlier}",
        "In the place of an earlier result: {earlier}",
    ),
    # the monthly meeting
    "review_title": ("Phiếu họp giao ban tháng", "Sheet of the monthly meeting"),
    "review_year_title": ("Tổng hợp từ đầu năm", "The year so far"),
    "review_internal": (
        "Tài liệu nội bộ, không công bố: bản công khai phải ẩn ô nhỏ",
        "For inside, not for publication: what is published has its small cells hidden",
    ),
    "review_public_title": (
        "Bản công khai kết quả giải quyết thủ tục hành chính",
        "Handling of administrative procedures, for publication",
    ),
    "review_public_note": (
        "Số nhỏ hơn {cells} và những số làm lộ chúng được ẩn: “{hidden}” không phải là 0. Người có "
        "dưới {minimum} hồ sơ hoặc phiếu được tính gộp",
        "Figures below {cells} are hidden, with those that would give them away: “{hidden}” is not "
        "0. Who has fewer than {minimum} dossiers or answers is counted together with others",
    ),
    "review_others": ("(cán bộ khác)", "(other officers)"),
    "review_everybody": ("(tất cả cán bộ)", "(all officers)"),
    "review_unit": ("Cả đơn vị", "The whole office"),
    "review_officer": ("Cán bộ, công chức", "Officer"),
    "review_dossiers": ("Hồ sơ", "Dossiers"),
    "review_answers": ("Ý kiến đánh giá", "What people said"),
    "review_details": (
        "Chi tiết: ý kiến đánh giá, phản ánh, điểm đề xuất",
        "In detail: what people said, petitions, suggested points",
    ),
    "review_not_satisfied": ("Chưa hài lòng", "Not satisfied"),
    "review_short_solved": ("Xong", "Solved"),
    "review_short_early": ("Trước hạn", "Early"),
    "review_short_on_time": ("Đúng hạn", "On time"),
    "review_short_late": ("Quá hạn", "Late"),
    "review_short_pending": ("Đang làm", "Pending"),
    "review_short_overdue": ("Đã trễ", "Overdue"),
    "review_short_running": ("Còn hạn", "In time"),
    "review_short_due_soon": ("Sắp hạn", "Due soon"),
    "review_short_paused": ("Tạm dừng", "Paused"),
    "review_short_month": ("Kỳ", "Period"),
    "review_short_year": ("Cả kỳ năm", "The year"),
    "review_short_satisfied": ("Hài lòng", "Satisfied"),
    "review_interval": ("Khoảng tin cậy {level}", "{level} interval"),
    "review_short_flags": ("Cần xem", "Flagged"),
    "review_short_petitions": ("PAKN", "Petitions"),
    "review_short_complaints": ("Phản ánh HS", "Complaints"),
    "review_short_points": ("Điểm đề xuất", "Suggested points"),
    "review_code": ("Mã hồ sơ", "Dossier"),
    "review_procedure": ("Thủ tục", "Procedure"),
    "review_due": ("Hạn", "Due"),
    "review_finished": ("Xong", "Finished"),
    "review_late_by": ("Chậm", "Late by"),
    "review_why": ("Vì", "Why"),
    "review_solved": (
        "Đã giải quyết {solved}: trước hạn {early}, đúng hạn {on_time}, quá hạn {late}",
        "Solved {solved}: early {early}, on time {on_time}, late {late}",
    ),
    "review_pending": (
        "Đang giải quyết {pending}: còn hạn {running}, sắp đến hạn {due_soon}, tạm dừng {paused}, "
        "đã trễ hạn {overdue}",
        "Pending {pending}: in time {running}, due soon {due_soon}, paused {paused}, overdue "
        "{overdue}",
    ),
    "review_outside": (
        "Ngoài các số trên: từ chối {refused}, không có thời hạn {no_limit}, không tính "
        "{not_counted}",
        "Beside these: refused {refused}, without a limit {no_limit}, not counted {not_counted}",
    ),
    "review_late_list": ("Hồ sơ quá hạn", "Late dossiers"),
    "review_late_none": ("Không có hồ sơ quá hạn", "No dossier is late"),
    "review_late_done": (
        "hạn {due}, xong {finished}, chậm {late}",
        "due {due}, finished {finished}, late by {late}",
    ),
    "review_late_less": ("chưa đến 1 ngày làm việc", "less than a working day"),
    "review_no_reason": (
        "nhật ký không ghi lý do nào dời hạn",
        "the log tells of nothing that moved the limit",
    ),
    "review_late_running": (
        "hạn {due}, chưa xong, chậm {late}",
        "due {due}, not finished, late by {late}",
    ),
    "review_by_stage": ("Theo thời điểm: {stages}", "By stage: {stages}"),
    "review_of_n": (
        "{stage} {value} (n = {n}, khoảng tin cậy {interval})",
        "{stage} {value} (n = {n}, interval {interval})",
    ),
    "review_no_value": ("{stage}: {why}", "{stage}: {why}"),
    "review_response": (
        "Trả lời: {answered} trên {asked} lượt được hỏi ({rate})",
        "Answered: {answered} of {asked} asked ({rate})",
    ),
    "review_flags": (
        "Phiếu cần xem lại, không tính ở trên: {flags}; tính cả thì {value} (n = {n})",
        "Answers to look at, left out above: {flags}; with them {value} (n = {n})",
    ),
    "review_flag": ("{flag} {n}", "{flag} {n}"),
    "review_flags_none": ("Không có phiếu cần xem lại", "No answer to look at"),
    "review_n_unknown": (
        "n không công bố, không có tỷ lệ và không tính khoảng tin cậy",
        "n not published: no share, and no interval worked out",
    ),
    "review_ratings_unknown": (
        "Không có tệp phiếu đánh giá: n không công bố, không phải là n = 0",
        "No file of ratings: n is not published, which is not n = 0",
    ),
    "review_no_devices": (
        "Tệp phiếu không ghi thiết bị: không tìm được dấu hiệu một thiết bị cho nhiều hồ sơ",
        "The ratings name no device: one device for several dossiers was not looked for",
    ),
    "review_flag_is_reason": (
        "Dấu hiệu là lý do để xem lại, không phải lời buộc tội",
        "A flag is a reason to look, not an accusation",
    ),
    "review_petitions": (
        "Phản ánh, kiến nghị {n}: đã trả lời {answered}, quá hạn {late}, không ghi hạn "
        "{without_due}",
        "Petitions {n}: answered {answered}, late {late}, without a due day {without_due}",
    ),
    "review_petitions_unknown": (
        "Phản ánh, kiến nghị: không có tệp",
        "Petitions: no file was given",
    ),
    "review_complaints": (
        "Phản ánh về hồ sơ {n}: đúng {confirmed}, không đúng {untrue}, chưa kết luận {open}",
        "Complaints about dossiers {n}: confirmed {confirmed}, untrue {untrue}, not decided {open}",
    ),
    "review_complaint": ("{code}: {cause}, đã kết luận là đúng", "{code}: {cause}, confirmed"),
    "review_complaints_unknown": (
        "Phản ánh về hồ sơ: không có tệp",
        "Complaints about dossiers: no file was given",
    ),
    "review_complaints_unmatched": (
        "Phản ánh về hồ sơ chưa có trong sổ đến hết kỳ, không tính: {n}",
        "Complaints about dossiers that the register did not hold by then, not counted: {n}",
    ),
    "review_points": (
        "Điểm đề xuất (tạm tính): {points} trên {maximum}",
        "Suggested points (provisional): {points} of {maximum}",
    ),
    "review_points_scored": (
        "Điểm đề xuất (tạm tính): {points} trên {maximum}, chấm được {n} trên {of} chỉ số",
        "Suggested points (provisional): {points} of {maximum}, scored on {n} of {of} indicators",
    ),
    "review_points_none": ("Không có điểm đề xuất: {why}", "No points are suggested: {why}"),
    "review_class": ("Mức đề xuất (tạm tính): {suggested}", "Suggested (provisional): {suggested}"),
    "review_left_out": (
        "Không chấm vì tệp không cho biết: chỉ số {indicators}; chưa đề xuất mức",
        "Left out, for the files do not tell: indicators {indicators}; no class is suggested",
    ),
    "review_no_rules": (
        "không có một bộ quy định nào dùng cho cả kỳ",
        "no one set of rules holds through the period",
    ),
    "review_by_conditions": (
        "quy định của kỳ ({name}) xếp loại theo điều kiện, không theo điểm",
        "the rules of the period ({name}) go by conditions, not by points",
    ),
    "review_quality_unknown": (
        "số lượng {a} %, tiến độ {c} %; chất lượng cần tệp phản ánh về hồ sơ",
        "quantity {a} %, progress {c} %; quality needs the file of complaints",
    ),
    "review_general": (
        "Tiêu chí chung (tối đa {most} điểm) không có trong tệp: không tính tổng, không đề xuất "
        "xếp loại",
        "The general criteria (up to {most} points) are in no file: no total, and no class",
    ),
    "review_year_points": (
        "Điểm này tính từ hồ sơ cả kỳ; điểm năm theo quy định lấy từ điểm tháng hoặc quý "
        "({source})",
        "Reckoned from the dossiers of the whole time; by the rules a year's points come from its "
        "months or quarters ({source})",
    ),
    "review_away": ("nghỉ cả kỳ, không đánh giá", "on leave all the time, not rated"),
    "review_away_days": (
        "Nghỉ {n} trên {of} ngày làm việc của kỳ",
        "On leave on {n} of the period's {of} working days",
    ),
    "review_comparison": (
        "So sánh công bằng giữa các cán bộ: {measure}",
        "Fair comparison of officers: {measure}",
    ),
    "review_no_comparison": (
        "Chưa có gì để so sánh cán bộ",
        "There is nothing to compare officers by",
    ),
    "review_difference": ("So kỳ vọng", "Against expected"),
    "review_notes": ("Ghi chú", "Notes"),
    "review_months": ("Từng tháng và từ đầu năm", "Month by month, and the year"),
    "review_year_own": (
        "Dòng cả kỳ năm tính từ hồ sơ của chính nó, không phải trung bình hay tổng của các tháng",
        "The year's line is reckoned from its own dossiers: no mean and no sum of the months",
    ),
    "review_year_officers": ("Từng cán bộ, từ đầu năm", "Officers, the year"),
    # ballots: where people are asked, and what makes an answer one to look at
    "stage_reception": ("tiếp nhận", "reception"),
    "stage_supplement": ("yêu cầu bổ sung", "supplement"),
    "stage_refusal": ("từ chối", "refusal"),
    "stage_result": ("trả kết quả", "result"),
    "flag_early": ("trước thời điểm được hỏi", "before its stage"),
    "flag_late": ("quá hạn trả lời", "after the window"),
    "flag_before_handover": ("trước khi trả kết quả", "before the result was handed over"),
    "flag_repeated_device": ("một thiết bị cho nhiều hồ sơ", "one device for several dossiers"),
    "flag_burst": ("dồn dập, toàn mức cao nhất", "a burst of top marks"),
    "hidden": ("đã ẩn", "hidden"),
    "ballots_first": (
        "Trả lời nhiều lần cho một hồ sơ, một thời điểm: tính lần đầu",
        "Of several answers for one dossier and stage the first counts",
    ),
    "ballots_last": (
        "Trả lời nhiều lần cho một hồ sơ, một thời điểm: tính lần cuối",
        "Of several answers for one dossier and stage the last counts",
    ),
    "ballots_window": (
        "Thời gian trả lời: {n} ngày kể từ thời điểm được hỏi",
        "Answers count for {n} days from their stage",
    ),
    "ballots_superseded": (
        "Phiếu được thay bằng phiếu khác của cùng hồ sơ, thời điểm: {n}",
        "Answers that gave way to another for the same dossier and stage: {n}",
    ),
    "ballots_unmatched": (
        "Phiếu của hồ sơ không có trong báo cáo này: {n}",
        "Answers for dossiers that are not in this report: {n}",
    ),
    "ballots_assisted": ("Phiếu có người giúp trả lời: {n}", "Answers given with help: {n}"),
    "ballots_flagged": ("Phiếu cần xem lại, {flag}: {n}", "Answers to look at, {flag}: {n}"),
    "col_stage": ("Thời điểm", "Stage"),
    "col_asked": ("Đã hỏi", "Asked"),
    "col_counted": ("Trả lời (bỏ phiếu cần xem lại)", "Answered (flagged left out)"),
    "col_all": ("Trả lời (tính cả)", "Answered (flagged counted)"),
    "rating_code": ("Mã QR đánh giá mức độ hài lòng", "QR code to rate the service"),
    # a fair comparison
    "nothing_counted": ("không có lượt nào để tính (n = 0)", "nothing to count (n = 0)"),
    "too_few": (
        "chưa đủ dữ liệu (n = {n}, cần ít nhất {minimum})",
        "not enough data (n = {n}, at least {minimum} needed)",
    ),
    "too_few_shared": (
        "chưa đủ dữ liệu để so: {n} lượt thuộc thủ tục mà người khác cũng làm, cần ít nhất "
        "{minimum}",
        "not enough data to compare: {n} of procedures that somebody else handles too, at least "
        "{minimum} needed",
    ),
    "tied": ("đồng hạng", "tied"),
    "prior_alike": (
        "Các tỷ lệ không khác nhau hơn mức ngẫu nhiên, không ước lượng được phân phối tiên nghiệm: "
        "dùng tiên nghiệm cố định",
        "The shares differ no more than by chance, so they show no prior: the fixed prior is used",
    ),
    "prior_extreme": (
        "Không đủ cả lượt đạt và lượt không đạt để ước lượng phân phối tiên nghiệm: dùng tiên "
        "nghiệm cố định",
        "There are not both good and other answers to show a prior: the fixed prior is used",
    ),
    "prior_split": (
        "Mỗi dòng hoặc đạt hết hoặc không đạt lượt nào, không ước lượng được phân phối tiên "
        "nghiệm: dùng tiên nghiệm cố định",
        "Each row is all good or has none good, so they show no prior: the fixed prior is used",
    ),
    "ranked_by_mix": (
        "Thứ hạng theo mức hơn kém so với kỳ vọng của các thủ tục mà mỗi người làm",
        "The order goes by how far each is above or below what their procedures let expect",
    ),
    "comparison_many": (
        "So {n} người cùng lúc ở mức {level}: dù mọi người như nhau, vẫn có thể có người trông hơn "
        "hoặc kém chỉ do ngẫu nhiên",
        "{n} compared at once at {level}: even if all were alike, some may look better or worse "
        "by chance alone",
    ),
    "comparison_signal": (
        "Kết quả là gợi ý để trao đổi, không phải xếp loại",
        "The result is a signal for a conversation, never a class",
    ),
    "pooled_hidden": (
        "Chưa đến ba người có số liệu: số chung sẽ làm lộ số của người khác nên không hiện",
        "Fewer than three people have figures: the pooled ones would give a colleague's away, so "
        "they are not shown",
    ),
    "comparison_title": ("So sánh công bằng: {measure}", "Fair comparison: {measure}"),
    "own_title": ("Kết quả của {name}", "Figures of {name}"),
    "share_good": ("tỷ lệ đạt", "share of good ones"),
    "method_lower_bound": (
        "Xếp theo cận dưới khoảng tin cậy Wilson {level}",
        "In order of the lower bound of the {level} Wilson interval",
    ),
    "method_fixed_prior": (
        "Xếp theo tỷ lệ co về trung bình, tiên nghiệm cố định nặng {strength} lượt",
        "In order of the share drawn towards the mean, by a fixed prior of strength {strength}",
    ),
    "method_empirical_bayes": (
        "Xếp theo tỷ lệ co về trung bình, tiên nghiệm ước lượng từ số liệu, nặng {strength} lượt",
        "In order of the share drawn towards the mean, by a prior of strength {strength} taken "
        "from the figures",
    ),
    "prior_mean": ("Trung bình của tiên nghiệm: {mean}", "Mean of the prior: {mean}"),
    "col_rank": ("Hạng", "Rank"),
    "col_name": ("Tên", "Name"),
    "col_good": ("Đạt", "Good"),
    "col_n": ("n", "n"),
    "col_share": ("Tỷ lệ", "Share"),
    "col_interval": ("Khoảng {level}", "{level} interval"),
    "col_expected": ("Kỳ vọng", "Expected"),
    "col_difference": ("Chênh lệch", "Difference"),
    "col_ratio": ("Tỷ số", "Ratio"),
    "col_adjusted": ("Điều chỉnh", "Adjusted"),
    "col_estimate": ("Ước lượng", "Estimate"),
    "col_credible": ("Khoảng hậu nghiệm", "Credible interval"),
    "col_above": ("P(> {target})", "P(> {target})"),
    "col_note": ("Ghi chú", "Note"),
    "pooled": ("Chung", "Pooled"),
}

#: Names of days in the reasons of a deadline.
DAY_ZERO: Final = "Ngày bắt đầu, không tính"
FROM_THE_HOUR: Final = "Ngày nhận, tính từ giờ nhận"
SAME_DAY: Final = "Ngày nhận, giải quyết trong ngày"
TO_CORRESPONDING_DAY: Final = "Đến ngày tương ứng của tháng cuối"
ROLLED: Final = "Ngày cuối là ngày nghỉ: dời sang ngày làm việc này"
MOVED_BY_PAUSE: Final = "Ngày cuối, dời theo thời gian tạm dừng"
EXTENDED: Final = "Gia hạn đến ngày hẹn mới"
AWAITING_SUPPLEMENT: Final = "Chờ bổ sung hồ sơ"
ELSEWHERE: Final = "Hồ sơ ở cơ quan khác"

#: The English of Vietnamese terms that facts and reasons carry by name.
TERMS: Final[dict[str, str]] = {
    DAY_ZERO: "The day of the start, not counted",
    FROM_THE_HOUR: "The day of reception, counted from the hour",
    SAME_DAY: "The day of reception, due on it",
    TO_CORRESPONDING_DAY: "To the corresponding day of the last month",
    ROLLED: "The last day was a day off: moved to this working day",
    MOVED_BY_PAUSE: "The last day, moved on by the pause",
    EXTENDED: "Extended to the new appointment",
    AWAITING_SUPPLEMENT: "Waiting for the supplement",
    ELSEWHERE: "The dossier was with another agency",
    "Nghỉ hằng tuần": "Weekly rest",
    "Ngày làm việc": "Working day",
    "Ngày nghỉ": "Day off",
    "Ngày làm bù": "Worked in exchange",
    "Tết Dương lịch": "New Year's Day",
    "Tết Âm lịch": "Lunar New Year (Tết)",
    "Giỗ Tổ Hùng Vương": "Hùng Kings' Commemoration Day",
    "Ngày Chiến thắng": "Victory Day (30 April)",
    "Quốc tế Lao động": "International Labour Day",
    "Quốc khánh": "National Day",
    "Ngày Văn hóa Việt Nam": "Vietnam Culture Day",
}

_PATTERNS: Final = (
    (
        re.compile(r"Ngày nhận, đã sau (\S+): sang ngày làm việc tiếp theo"),
        "The day of reception, after {0}: on to the next working day",
    ),
    (re.compile(r"Tạm dừng: (.+)"), "Suspended: {0}"),
    (re.compile(r"Nghỉ bù (.+)"), "Day off in lieu of {0}"),
    (re.compile(r"Nghỉ hoán đổi, làm bù (\S+)"), "Day off in exchange for {0}"),
    (re.compile(r"Làm bù cho (\S+)"), "Worked in exchange for {0}"),
)

_WEEKDAYS: Final = (
    ("Thứ Hai", "Monday"),
    ("Thứ Ba", "Tuesday"),
    ("Thứ Tư", "Wednesday"),
    ("Thứ Năm", "Thursday"),
    ("Thứ Sáu", "Friday"),
    ("Thứ Bảy", "Saturday"),
    ("Chủ nhật", "Sunday"),
)

_SHORT_WEEKDAYS: Final = (
    ("T2", "T3", "T4", "T5", "T6", "T7", "CN"),
    ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"),
)

_MONTHS: Final = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip


@attrs.frozen
class Remark:
    """A sentence that an answer carries, ready to be said in either language.

    >>> Remark.of("working_days", n=3, s="s").text("en")
    '3 working days'
    """

    key: str
    values: tuple[tuple[str, object], ...] = attrs.field(default=(), converter=as_tuple)

    @classmethod
    def of(cls, key: str, /, **values: object) -> Remark:
        """Make a remark from the key of a phrase and the values that fill it."""
        return cls(key, tuple(sorted(values.items())))

    def text(self, lang: Lang = "vi") -> str:
        """Return the sentence in a language; days and moments are written out in it."""
        return say(self.key, lang, **dict(self.values))

    def __str__(self) -> str:
        """Return the Vietnamese sentence."""
        return self.text()


#: A remark, or the key and the values of one that nobody has read yet.
Note = Remark | tuple[str, dict[str, object]]


def remarks(notes: Iterable[Note], tz: dt.tzinfo | None = None) -> tuple[Remark, ...]:
    """Return notes as remarks, moments on a clock; making one is put off until somebody reads it."""
    return tuple(
        note if isinstance(note, Remark) else Remark.of(note[0], **_on_clock(note[1], tz))
        for note in notes
    )


def _on_clock(values: dict[str, object], tz: dt.tzinfo | None) -> dict[str, object]:
    """Return values with their moments on the office's clock, whatever zone a log was kept in."""
    return {
        name: value.astimezone(tz) if tz is not None and isinstance(value, dt.datetime) else value
        for name, value in values.items()
    }


def printable(text: str) -> str:
    """Return a text with a space for whatever would steer a terminal, a page or a file."""
    return "".join(" " if unicodedata.category(sign) in _UNPRINTABLE else sign for sign in text)


#: Controls, marks of direction, halves of characters, and what no character is.
_UNPRINTABLE: Final = frozenset({"Cc", "Cf", "Cs", "Cn", "Zl", "Zp"})


def suspended_for(ground: str) -> str:
    """Return the name of days on which a ground of suspension stops the clock."""
    return f"Tạm dừng: {ground}"


def past_cutoff(cutoff: dt.time) -> str:
    """Return the name of a day of reception after the cut-off hour."""
    return f"Ngày nhận, đã sau {cutoff:%H:%M}: sang ngày làm việc tiếp theo"


def language(lang: str) -> Lang:
    """Return the language, or refuse one that the library does not speak."""
    if lang not in LANGUAGES:
        raise BadValueError("lang", lang, f"must be one of {', '.join(LANGUAGES)}")
    return cast("Lang", lang)


def say(key: str, lang: Lang = "vi", /, **values: object) -> str:
    """Return a phrase in a language, its values filled in."""
    phrase = PHRASES[key][LANGUAGES.index(language(lang))]
    return phrase.format(**{name: _written(value, lang) for name, value in values.items()})


def counted(key: str, n: int, lang: Lang) -> str:
    """Return a phrase that counts something, with the English plural where it belongs."""
    return say(key, lang, n=n, s="" if n == 1 else "s")


def translate(term: str, lang: Lang) -> str:
    """Return a Vietnamese term of the facts in a language; what has no English stays as it is."""
    if language(lang) == "vi":
        return term
    for pattern, english in _PATTERNS:
        if found := pattern.fullmatch(term):
            return english.format(translate(found[1], lang))
    return TERMS.get(term, term)


def weekday_name(weekday: int, lang: Lang = "vi") -> str:
    """Return the name of a weekday, 0 for Monday to 6 for Sunday."""
    return _WEEKDAYS[weekday][LANGUAGES.index(language(lang))]


def day_text(day: dt.date, lang: Lang = "vi") -> str:
    """Return a day as people write it: `Thứ Năm 26/11/2026`, `Thursday 26 November 2026`."""
    weekday = weekday_name(day.weekday(), lang)
    if lang == "vi":
        return f"{weekday} {day:%d/%m/%Y}"
    return f"{weekday} {day.day} {_MONTHS[day.month - 1]} {day.year}"


def short_weekday(weekday: int, lang: Lang = "vi") -> str:
    """Return the short name of a weekday, 0 for Monday to 6 for Sunday."""
    return _SHORT_WEEKDAYS[LANGUAGES.index(language(lang))][weekday]


def month_name(month: int, lang: Lang = "vi") -> str:
    """Return the name of a month without its year: `Tháng 11`, `November`."""
    return f"Tháng {month}" if language(lang) == "vi" else _MONTHS[month - 1]


def month_text(month: dt.date, lang: Lang = "vi") -> str:
    """Return a month as people write it: `Tháng 11/2026`, `November 2026`."""
    if language(lang) == "vi":
        return f"Tháng {month.month}/{month.year}"
    return f"{_MONTHS[month.month - 1]} {month.year}"


def span_text(day: dt.date, through: dt.date, lang: Lang = "vi") -> str:
    """Return a run of days as people write it; one day is written alone."""
    if day == through:
        return day_text(day, lang)
    if (day.year, day.month) == (through.year, through.month):
        return f"{weekday_name(day.weekday(), lang)} {day.day} – {day_text(through, lang)}"
    return f"{day_text(day, lang)} – {day_text(through, lang)}"


def short_span(day: dt.date, through: dt.date, year: int, lang: Lang = "vi") -> str:
    """Return a run of days in short, on a page that tells its year: `T2 16 – T6 20/02`."""
    (first, month), (last, tail) = _short_day(day, year, lang), _short_day(through, year, lang)
    if day == through:
        return f"{first}{month}"
    return f"{first}{'' if month == tail else month} – {last}{tail}"


def _short_day(day: dt.date, year: int, lang: Lang) -> tuple[str, str]:
    """Return a day in short, and its month with the year where it is another."""
    weekday = short_weekday(day.weekday(), lang)
    if lang == "vi":
        return f"{weekday} {day:%d}", f"/{day:%m}" if day.year == year else f"/{day:%m/%Y}"
    month = f" {_MONTHS[day.month - 1][:3]}"
    return f"{weekday} {day.day}", month if day.year == year else f"{month} {day.year}"


def moment_text(moment: dt.datetime, lang: Lang = "vi") -> str:
    """Return a moment as people write it; midnight is 24:00 of the day that ends."""
    if moment.time() == dt.time.min:
        return f"{day_text(moment.date() - dt.timedelta(days=1), lang)} 24:00"
    return f"{day_text(moment.date(), lang)} {moment:%H:%M}"


def percent(share: Fraction | float | None, lang: Lang = "vi") -> str:
    """Return a share as a percentage with two decimals, rounded half up; none is no data.

    >>> percent(Fraction(1620, 1636))
    '99,02 %'
    """
    if share is None:
        return say("no_data", lang)
    exact = Fraction(share) * 100
    rounded = (Decimal(exact.numerator) / exact.denominator).quantize(
        Decimal("0.01"), rounding=ROUND_HALF_UP
    )
    written = f"{rounded} %"
    return written.replace(".", ",") if language(lang) == "vi" else written


def fold(text: str) -> str:
    """Return a text without accents and case, for searching: `Đăng ký` is found by `dang ky`.

    >>> fold("Đăng ký tạm trú")
    'dang ky tam tru'
    """
    letters = unicodedata.normalize("NFD", text.casefold().replace("đ", "d"))
    return " ".join("".join(c for c in letters if not unicodedata.combining(c)).split())


@runtime_checkable
class Sayable(Protocol):
    """What can say itself in a language: a remark, a time limit, a state."""

    def text(self, lang: Lang = "vi") -> str:
        """Return it in words of a language."""


def _written(value: object, lang: Lang) -> object:
    if isinstance(value, Sayable):
        return value.text(lang)
    if isinstance(value, dt.datetime):
        return moment_text(value, lang)
    if isinstance(value, dt.date):
        return day_text(value, lang)
    if isinstance(value, dt.time):
        return f"{value:%H:%M:%S}" if value.second else f"{value:%H:%M}"
    return printable(translate(value, lang)) if isinstance(value, str) else value
