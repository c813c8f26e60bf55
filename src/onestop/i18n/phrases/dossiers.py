"""Phrases: states, judgements, and who had the dossier when.

Key -> (Vietnamese, English). Values are filled in by name.
"""

from __future__ import annotations

from typing import Final

PHRASES: Final[dict[str, tuple[str, str]]] = {
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
    "timeliness_early": ("trước hạn", "early"),
    "timeliness_on_time": ("đúng hạn", "on time"),
    "timeliness_late": ("quá hạn (đã giải quyết)", "late"),
    "timeliness_in_time": ("còn hạn", "in time"),
    "timeliness_due_soon": ("sắp đến hạn", "due soon"),
    "timeliness_overdue": ("quá hạn (chưa giải quyết)", "overdue"),
    "timeliness_paused": ("tạm dừng", "paused"),
    "timeliness_no_limit": ("không có thời hạn", "no limit"),
    "timeliness_not_counted": ("không tính", "not counted"),
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
        "Giải quyết xong lúc {end}, trước hạn hẹn {appointed}",
        "Finished at {end}, before the appointed {appointed}",
    ),
    "finished_within": (
        "Giải quyết xong lúc {end}, chưa quá hạn {expires}",
        "Finished at {end}, the limit runs to {expires}",
    ),
    "finished_after": (
        "Giải quyết xong lúc {end}, quá hạn {expires}",
        "Finished at {end}, after the limit ended at {expires}",
    ),
    "running_within": (
        "Lúc {end} chưa giải quyết xong, hạn đến {expires}",
        "Not finished at {end}; the limit runs to {expires}",
    ),
    "running_soon": (
        "Lúc {end} chưa giải quyết xong, chỉ còn {left} đến hạn {expires}",
        "Not finished at {end}; {left} left to the limit {expires}",
    ),
    "running_after": (
        "Lúc {end} chưa giải quyết xong, đã quá hạn {expires}",
        "Not finished at {end}, after the limit ended at {expires}",
    ),
    "running_paused": (
        "Lúc {end} chưa giải quyết xong, thời hạn đang tạm dừng",
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
        "{agency} có hồ sơ từ {started} đến {ended}: đã dùng {used} trên {limit}",
        "{agency} had the dossier from {started} to {ended}: used {used} of {limit}",
    ),
    "share_held": (
        "{agency} giữ hồ sơ từ {started}: đã dùng {used} trên {limit}",
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
    "duty_ended": ("Giải quyết xong hoặc chuyển đi lúc {ended}", "Done or passed on at {ended}"),
    "duty_taken_over": (
        "Nhận khi hồ sơ đã quá hạn: không chịu trách nhiệm về những ngày trước đó",
        "Taken over when it had expired: not answerable for the days before",
    ),
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
        "Nhận sau giờ làm việc: chuyển vào đầu ngày làm việc tiếp theo",
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
    "action_close": ("đóng hồ sơ vì không bổ sung", "close it for want of a supplement"),
    "explain_status": (
        "Tình trạng: {judgement}; trạng thái {n}: {state}",
        "Status: {judgement}; state {n}: {state}",
    ),
    "explain_next": ("Có thể làm tiếp: {actions}", "What may be done next: {actions}"),
    "explain_nothing": ("Hồ sơ đã kết thúc", "Nothing is left to be done"),
    "explain_apology": (
        "Hạn cuối để xin lỗi và hẹn lại: {at}",
        "Last moment to apologise and name a new day: {at}",
    ),
    "explain_log": ("Diễn biến:", "What happened:"),
}
