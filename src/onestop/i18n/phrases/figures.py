"""Phrases: reports, satisfaction and the year.

Key -> (Vietnamese, English). Values are filled in by name.
"""

from __future__ import annotations

from typing import Final

PHRASES: Final[dict[str, tuple[str, str]]] = {
    # satisfaction
    "no_ratings": (
        "chưa có phiếu đánh giá nào (n = 0)",
        "nobody has answered (n = 0)",
    ),
    "only_neutral": (
        "chỉ có câu trả lời ở mức bình thường, không tính được tỷ lệ",
        "there are neutral answers alone, nothing to weigh",
    ),
    "few_people_resampled": (
        "chỉ có {n} phiếu (dưới {few}): khoảng tin cậy lấy mẫu lại hẹp hơn thực tế",
        "only {n} ballots (fewer than {few}): the resampled interval is too narrow",
    ),
    "draws_left_out": (
        "bỏ {n} trong {draws} lần lấy mẫu lại, vì có câu hỏi không ai trả lời",
        "{n} of {draws} draws are left out: in them nobody answered some question",
    ),
    "raked": (
        "đã hiệu chỉnh theo cơ cấu hồ sơ: {n} phiếu, cỡ mẫu hiệu dụng {effective}",
        "weighted to known margins: {n} answers, as sure as {effective} equal ones",
    ),
    "raking_few_decide": (
        "có phiếu nặng gấp {largest} lần bình quân (trên {heavy}): kết quả dựa vào rất ít người",
        "some answers weigh {largest} times the mean (over {heavy}): few people decide the figure",
    ),
    "one_answer": (
        "chỉ một phiếu, không tính được khoảng tin cậy",
        "one answer alone shows no spread: no interval",
    ),
    "few_for_normal": (
        "chỉ có {n} phiếu (dưới {few}): khoảng tin cậy theo phân phối chuẩn hẹp hơn thực tế",
        "only {n} answers (fewer than {few}): the normal interval is too narrow",
    ),
    "few_for_normal_mean": (
        "chỉ có {n} phiếu (dưới {few}): khoảng tin cậy theo phân phối chuẩn hẹp hơn thực tế, nên "
        "dùng phân phối Student",
        "only {n} answers (fewer than {few}): the normal interval is too narrow, Student's serves "
        "better",
    ),
    "unanimous": (
        "mọi câu trả lời như nhau: không cho thấy độ phân tán, điều đó không có nghĩa là chắc chắn",
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
    "level_percent": ("{n}%", "{n} %"),
    "no_data": ("không có số liệu", "no data"),
    "chart_timeliness": (
        "Hồ sơ đã giải quyết theo kỳ",
        "Dossiers solved, by period",
    ),
    "chart_of_period": (
        "{period}: trước hạn {early}, đúng hạn {on_time}, quá hạn {late}, giữ hạn {kept}",
        "{period}: {early} early, {on_time} on time, {late} late, kept {kept}",
    ),
    "chart_handling": (
        "Thời gian giải quyết theo kỳ (ngày làm việc)",
        "Handling time by period (working days)",
    ),
    "chart_handling_note": (
        "Vạch ngang là trung vị; cột cao đến mức mà 90% hồ sơ đã giải quyết không vượt quá.",
        "The line is the median; the bar goes up to what nine in ten of the finished did not "
        "exceed.",
    ),
    "chart_handling_running": (
        "{period}: còn {n} hồ sơ đang giải quyết chưa tính ở đây, {longer} hồ sơ đã lâu hơn mức "
        "đó.",
        "{period}: {n} pending are not in the times, {longer} of them took longer already.",
    ),
    "chart_handling_of": (
        "{period}: {n} hồ sơ, trung vị {median}, 90% trong {most}",
        "{period}: {n} dossiers, median {median}, nine in ten within {most}",
    ),
    "chart_handling_none": ("{period}: không có hồ sơ nào", "{period}: none finished"),
    "chart_ageing": (
        "Hồ sơ đang giải quyết theo số ngày làm việc",
        "Pending dossiers by working days",
    ),
    "chart_ages": ("Kể từ khi tiếp nhận", "Since acceptance"),
    "chart_overdue": ("Kể từ khi quá hạn", "Since they were due"),
    "chart_band_first": ("đến {last} ngày làm việc", "up to {last} working days"),
    "chart_band": ("{first}–{last} ngày làm việc", "{first}–{last} working days"),
    "chart_band_open": ("từ {first} ngày làm việc", "{first} working days or more"),
    "chart_ageing_of": (
        "{band}: đang giải quyết {n}, quá hạn {overdue}",
        "{band}: pending {n}, overdue {overdue}",
    ),
    "chart_control": (
        "Tỷ lệ theo kỳ và giới hạn ngẫu nhiên",
        "Shares by period, and the limits of chance",
    ),
    "chart_control_note": (
        "Nét liền là mức chung, nét đứt là giới hạn (3 lần sai số chuẩn). Ngoài giới hạn, hoặc từ "
        "kỳ thứ tám liên tiếp ở cùng một phía, mới là dấu hiệu.",
        "The full line is the middle, the dashed ones are the limits (three standard errors). Only "
        "what lies beyond them, or from the eighth in a row on one side on, is a signal.",
    ),
    "chart_control_rough": (
        "Số hồ sơ ít, giới hạn chỉ gần đúng: {periods}.",
        "Few dossiers, so the limits are rough: {periods}.",
    ),
    "chart_funnel": (
        "So với mức mong đợi từ chính các thủ tục đã làm",
        "Beside what one's own procedures let expect",
    ),
    "chart_funnel_note": (
        "Nét liền là mức mong đợi tính từ những người khác, nét đứt là giới hạn ngẫu nhiên. Trong "
        "giới hạn thì không ai hơn ai; không có thứ hạng.",
        "The full line is what the others let expect, the dashed ones are the limits of chance. "
        "Within them nobody is better than another; there is no rank.",
    ),
    "chart_share_of": ("{label}: {share} ({k}/{n})", "{label}: {share} ({k}/{n})"),
    "chart_limits_of": ("giới hạn {limits}", "limits {limits}"),
    "chart_percent": ("{n}%", "{n}%"),
    "chart_within": ("trong giới hạn", "within the limits"),
    "chart_beyond": ("ngoài giới hạn", "beyond the limits"),
    "chart_signal_above": ("cao hơn giới hạn", "above the limits"),
    "chart_signal_below": ("thấp hơn giới hạn", "below the limits"),
    "chart_signal_run_above": (
        "từ tám kỳ liền trở lên cao hơn mức chung",
        "eight periods in a row or more above the middle",
    ),
    "chart_signal_run_below": (
        "từ tám kỳ liền trở lên thấp hơn mức chung",
        "eight periods in a row or more below the middle",
    ),
    "chart_trend": ("{measure} theo kỳ", "{measure}, by period"),
    "chart_interval": (
        "Vạch đứng là khoảng tin cậy {level}; không có vạch thì không tính được.",
        "Upright lines are {level} intervals; without one there is none.",
    ),
    "chart_break": (
        "Từ {period} không nối với kỳ trước: {because}.",
        "From {period} on the line is another: {because}.",
    ),
    "somebody_compared": ("phải có ít nhất một người để so sánh", "must hold somebody to compare"),
    "narrative_heading": ("Báo cáo", "Report"),
    "narrative_heading_of": (
        "Kết quả giải quyết thủ tục hành chính {period}",
        "The handling of administrative procedures, {period}",
    ),
    "narrative_intake": ("{n}. Tiếp nhận hồ sơ", "{n}. What came in"),
    "narrative_solving": ("{n}. Giải quyết hồ sơ", "{n}. How it was solved"),
    "narrative_beside": ("{n}. Hồ sơ khác trong kỳ", "{n}. Beside the form"),
    "narrative_changes": ("{n}. So với kỳ khác", "{n}. Beside other periods"),
    "narrative_rows": ("{n}. Chi tiết", "{n}. In detail"),
    "narrative_difficulties": ("{n}. Khó khăn, vướng mắc", "{n}. Difficulties"),
    "narrative_causes": ("{n}. Nguyên nhân", "{n}. Their causes"),
    "narrative_proposals": ("{n}. Đề xuất, kiến nghị", "{n}. Proposals"),
    "narrative_received": (
        "Tổng số hồ sơ phải giải quyết: {received}; tiếp nhận trong kỳ trực tuyến "
        "{received_online} ({online}), trực tiếp và qua bưu chính {received_other}; kỳ trước "
        "chuyển sang {carried_over}.",
        "Dossiers to be handled: {received}; of these {received_online} came online ({online}) and "
        "{received_other} at the desk or by post in the period, {carried_over} were carried over.",
    ),
    "narrative_solved": (
        "Đã giải quyết {solved} hồ sơ: trước hạn {early}, đúng hạn {on_time}, quá hạn {late}. Tỷ "
        "lệ giải quyết trước hạn và đúng hạn trên số đã giải quyết: {kept}.",
        "Solved: {solved}, of these {early} early, {on_time} on time, {late} late. Kept, of those "
        "solved: {kept}.",
    ),
    "narrative_pending": (
        "Đang giải quyết {pending} hồ sơ: trong hạn {in_time}, quá hạn {overdue}.",
        "Pending: {pending}, of these {in_time} in time, {overdue} overdue.",
    ),
    "narrative_due": (
        "Đến hạn trong kỳ {due} hồ sơ, giải quyết đúng hạn {kept}.",
        "Due in the period: {due}, of these kept {kept}.",
    ),
    "narrative_waiting": ("- Chờ tiếp nhận: {n}", "- Waiting for acceptance: {n}"),
    "narrative_waiting_late": (
        "- Chờ tiếp nhận quá thời gian quy định: {n}",
        "- Waiting for acceptance too long: {n}",
    ),
    "narrative_accepted_late": ("- Tiếp nhận chậm: {n}", "- Accepted late: {n}"),
    "narrative_awaiting_supplement": ("- Chờ bổ sung: {n}", "- Awaiting a supplement: {n}"),
    "narrative_suspended": ("- Tạm dừng: {n}", "- Suspended: {n}"),
    "narrative_withdrawn": ("- Người nộp xin rút: {n}", "- Withdrawn: {n}"),
    "narrative_stopped": ("- Dừng giải quyết: {n}", "- Stopped: {n}"),
    "narrative_closed": (
        "- Kết thúc do không bổ sung: {n}",
        "- Closed, for nobody supplemented: {n}",
    ),
    "narrative_rejected": ("- Không đủ điều kiện giải quyết: {n}", "- Rejected: {n}"),
    "narrative_refused": ("- Từ chối tiếp nhận: {n}", "- Refused at intake: {n}"),
    "narrative_no_limit": ("- Không có thời hạn: {n}", "- Without a limit: {n}"),
    "narrative_apologies": ("- Văn bản xin lỗi: {n}", "- Apologies: {n}"),
    "narrative_boundary_free": (
        "- Tiếp nhận phi địa giới: {n}",
        "- Taken in for another place: {n}",
    ),
    "narrative_against": ("So với {period}:", "Beside {period}:"),
    "narrative_row": (
        "- {name}: phải giải quyết {received}, đã giải quyết {solved} (trước hạn {early}, đúng hạn "
        "{on_time}, quá hạn {late}), đang giải quyết {pending} (quá hạn {overdue})",
        "- {name}: to handle {received}, solved {solved} ({early} early, {on_time} on time, {late} "
        "late), pending {pending} ({overdue} overdue)",
    ),
    "one_report": ("phải có ít nhất một báo cáo", "must be one report or more"),
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
    "report_closed": (
        "Trong đó đóng vì không bổ sung: {closed}",
        "Of these closed for want of a supplement: {closed}",
    ),
    "report_column_3_short": (
        "Cột 3 ghi {received} hồ sơ, sổ theo dõi có {ledger}: {n} hồ sơ không có hoặc chưa rõ thời "
        "hạn, hoặc để ngoài theo lựa chọn của đơn vị, không nằm trong các tổng",
        "Column 3 has {received} dossiers, the register book {ledger}: {n} without a limit, or "
        "left out by the office's policy, stand beside the sums",
    ),
    "report_not_judged": (
        "{n} hồ sơ chưa đánh giá được, không nằm trong số liệu nào",
        "{n} dossier{s} could not be judged: in no figure",
    ),
    "report_without_result": (
        "Trong {solved} hồ sơ đã giải quyết có {n} hồ sơ rút, dừng hoặc đóng, không có kết quả",
        "Of the {solved} solved, {n} were withdrawn, stopped or closed, without a result",
    ),
    "report_waiting": (
        "Chờ tiếp nhận: {n} hồ sơ, trong đó quá thời gian trả lời: {late}; ngoài các tổng",
        "Waiting for acceptance: {n}, beyond the time for an answer: {late}; in none of the sums",
    ),
    "printed_received": ("tiếp nhận", "received"),
    "printed_received_online": ("trực tuyến", "online"),
    "printed_received_other": ("trực tiếp, bưu chính", "other ways"),
    "printed_carried_over": ("kỳ trước chuyển sang", "carried over"),
    "printed_solved": ("đã giải quyết", "solved"),
    "printed_kept": ("trước và đúng hạn", "kept"),
    "printed_early": ("trước hạn", "early"),
    "printed_on_time": ("đúng hạn", "on time"),
    "printed_late": ("quá hạn", "late"),
    "printed_pending": ("đang giải quyết", "pending"),
    "printed_in_time": ("trong hạn", "in time"),
    "printed_overdue": ("đang giải quyết đã quá hạn", "overdue"),
    "printed_due": ("đến hạn", "due"),
    "printed_due_kept": ("đến hạn, đúng hạn", "due and kept"),
    "printed_due_late": ("đến hạn, quá hạn", "due and late"),
    "printed_kept_percent": ("tỷ lệ đúng và trước hạn", "the kept share"),
    "printed_all": ("mọi hồ sơ", "all dossiers"),
    "printed_rows": ("các dòng", "the rows"),
    "misfit_total": ("Tổng", "Total"),
    "misfit_and": ("{first} + {second}", "{first} + {second}"),
    "misfit_sum": (
        "{name}: {column} ghi {printed}; {parts} cộng lại là {reckoned}",
        "{name}: {column} is printed as {printed}; {parts} make {reckoned}",
    ),
    "misfit_percent": (
        "{name}: {column} ghi {printed} %; gần nhất là {reckoned} % (tính trên: {parts})",
        "{name}: {column} is printed as {printed} %; the nearest is {reckoned} % (of: {parts})",
    ),
    "figure_received_new": ("tiếp nhận trong kỳ", "received in the period"),
    "figure_solved": ("đã giải quyết", "solved"),
    "figure_late": ("giải quyết quá hạn", "solved late"),
    "figure_pending": ("đang giải quyết", "pending"),
    "figure_overdue": ("đang giải quyết đã quá hạn", "overdue"),
    "figure_refused": ("từ chối tiếp nhận", "refused"),
    "figure_withdrawn": ("rút hồ sơ", "withdrawn"),
    "figure_kept_of_solved": ("đúng và trước hạn trên số đã giải quyết", "kept of the solved"),
    "figure_kept_of_due": ("đúng hạn trên số đến hạn", "kept of what fell due"),
    "figure_early_of_solved": ("trước hạn trên số đã giải quyết", "early of the solved"),
    "figure_overdue_of_pending": ("quá hạn trên số đang giải quyết", "overdue of the pending"),
    "figure_online_of_received": ("trực tuyến trên số tiếp nhận", "online of the intake"),
    "change_told": (
        "{name}: kỳ so sánh {before}, kỳ này {now}",
        "{name}: {before} before, {now} now",
    ),
    "change_unknown": ("không có gì để so sánh", "nothing to compare with"),
    "change_small": (
        "số nhỏ (dưới {minimum}), chưa nói lên điều gì",
        "small numbers (below {minimum}): they say little",
    ),
    "change_chance": (
        "chênh lệch có thể do ngẫu nhiên ({low} đến {high})",
        "the difference may be chance ({low} to {high})",
    ),
    "change_real_count": (
        "thay đổi rõ: gấp {low} đến {high} lần mỗi ngày",
        "a real change: {low} to {high} times as many a day",
    ),
    "change_real_share": (
        "thay đổi rõ: {low} đến {high} điểm phần trăm",
        "a real change: {low} to {high} percentage points",
    ),
    "report_sound": ("Các tổng khớp nhau", "All sums agree"),
    "report_violated": ("Tổng không khớp: {violation}", "A sum does not agree: {violation}"),
    "col_key": ("Nhóm", "Group"),
    "col_received": ("Tiếp nhận", "Received"),
    "col_solved": ("Đã giải quyết", "Solved"),
    "col_early": ("Trước hạn", "Early"),
    "col_on_time": ("Đúng hạn", "On time"),
    "col_late": ("Quá hạn", "Late"),
    "col_pending": ("Đang giải quyết", "Pending"),
    "col_overdue": ("Quá hạn (chưa giải quyết)", "Overdue"),
    "total": ("Tổng", "Total"),
    "unnamed": ("(không ghi)", "(not named)"),
    "satisfied": ("Hài lòng trở lên", "Satisfied or better"),
    "score_line": (
        "{measure}: {value} (n = {n}), khoảng tin cậy Wilson {level} từ {low} đến {high}",
        "{measure}: {value} of n = {n}, {level} Wilson interval from {low} to {high}",
    ),
    "score_line_normal": (
        "{measure}: {value} (n = {n}), khoảng tin cậy {level} từ {low} đến {high}",
        "{measure}: {value} of n = {n}, {level} interval from {low} to {high}",
    ),
    "score_line_student": (
        "{measure}: {value} (n = {n}, dưới {few} phiếu), khoảng tin cậy Student {level} từ {low} "
        "đến {high}",
        "{measure}: {value} of n = {n}, fewer than {few}; {level} Student interval from {low} to "
        "{high}",
    ),
    "score_line_few": (
        "{measure}: {value} (n = {n}), khoảng tin cậy {level} từ {low} đến {high}; {caution}",
        "{measure}: {value} of n = {n}, {level} interval from {low} to {high}; {caution}",
    ),
    "score_doubt": (
        "{measure}: {value} (n = {n}), {doubt}",
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
    "year_edition": ("Bản dữ liệu: {edition}", "Edition: {edition}"),
    "announced_unknown": ("không rõ ngày", "date unknown"),
    "closed_hours": ("{name} (đóng cửa {start}–{end})", "{name} (closed {start}–{end})"),
    "mark_holiday": ("nghỉ lễ, tết", "holiday"),
    "mark_compensatory": ("nghỉ bù", "day off in lieu"),
    "mark_off_in_exchange": ("nghỉ hoán đổi", "day off in exchange"),
    "mark_worked_in_exchange": ("làm bù", "worked in exchange"),
    "mark_closed": ("đóng cửa", "closed"),
    "mark_fewer_hours": ("bớt giờ làm việc", "fewer office hours"),
    "mark_projected": ("dự kiến", "projected"),
}
