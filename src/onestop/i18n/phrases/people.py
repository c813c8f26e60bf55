"""Phrases: appraisals, the monthly meeting, ballots and comparisons.

Key -> (Vietnamese, English). Values are filled in by name.
"""

from __future__ import annotations

from typing import Final

PHRASES: Final[dict[str, tuple[str, str]]] = {
    # appraisals: classes, indicators, ratings
    "agency_class_excellent": ("Xuất sắc", "excellent"),
    "agency_class_good": ("Tốt", "good"),
    "agency_class_fair": ("Khá", "fair"),
    "agency_class_average": ("Trung bình", "average"),
    "agency_class_weak": ("Yếu", "weak"),
    "task_level_full": ("hoàn thành 100% nhiệm vụ", "100 % of the tasks done"),
    "task_level_most": (
        "hoàn thành từ 70% đến dưới 100% nhiệm vụ",
        "70 % to below 100 % of the tasks done",
    ),
    "task_level_less": ("hoàn thành dưới 70% nhiệm vụ", "under 70 % of the tasks done"),
    "rating_class_HTXSNV": ("Hoàn thành xuất sắc nhiệm vụ", "tasks excellently completed"),
    "rating_class_HTTNV": ("Hoàn thành tốt nhiệm vụ", "tasks well completed"),
    "rating_class_HTNV": ("Hoàn thành nhiệm vụ", "tasks completed"),
    "rating_class_KHTNV": ("Không hoàn thành nhiệm vụ", "tasks not completed"),
    "no_class": ("Không xếp loại: {why}", "Not rated: {why}"),
    "ground_degradation": ("suy thoái", "degradation"),
    "ground_discipline": ("bị kỷ luật", "discipline"),
    "ground_discipline_in_duty": (
        "bị kỷ luật trong thực hiện nhiệm vụ",
        "discipline for a breach in carrying out duties",
    ),
    "ground_discipline_any": ("bị kỷ luật trong năm", "discipline in the year"),
    "ground_discipline_task": (
        "bị kỷ luật từ khiển trách trở lên do vi phạm liên quan đến nhiệm vụ",
        "discipline, from reprimand up, for a breach connected with the task",
    ),
    "ground_party_prohibition": (
        "vi phạm những điều đảng viên không được làm",
        "a breach of what Party members may not do",
    ),
    "ground_duty_to_set_an_example": (
        "vi phạm trách nhiệm nêu gương, ảnh hưởng uy tín",
        "a breach of the duty to set an example that harms reputation",
    ),
    "ground_corruption_found": (
        "để xảy ra tham nhũng, lãng phí ở đơn vị phụ trách",
        "corruption or waste in the unit led",
    ),
    "ground_corruption_dealt_with": (
        "tham ô, tham nhũng, lãng phí trong đơn vị phụ trách, đã bị xử lý theo pháp luật",
        "embezzlement, corruption or waste in the unit led, dealt with by law",
    ),
    "ground_corruption_in_the_unit": (
        "tham ô, tham nhũng, lãng phí trong đơn vị phụ trách, đã bị xử lý theo pháp luật",
        "embezzlement, corruption or waste in the unit led, dealt with by law",
    ),
    "ground_unit_under_half": (
        "đơn vị phụ trách hoàn thành dưới 50% nhiệm vụ",
        "under 50 % of the tasks of the unit led",
    ),
    "rating_spared": (
        "{ground}, theo kết luận của {by}: người đứng đầu đã chủ động phát hiện, báo cáo và khắc "
        "phục nên có thể không áp dụng, do người có thẩm quyền quyết định từng trường hợp",
        "{ground}, found by {by}: the leader found, reported and mended it and may be spared; a "
        "person decides case by case",
    ),
    "rating_unit": (
        "Đơn vị phụ trách: hoàn thành {met} trên {targets} chỉ tiêu; {completed} trên {units} đơn "
        "vị trực thuộc hoàn thành nhiệm vụ: {suggested} ({source})",
        "The unit led: {met} of {targets} targets met, {completed} of {units} units under it "
        "completed: {suggested} ({source})",
    ),
    "rating_unit_undecided": (
        "quy định không nêu mức xếp loại cho kết quả này của đơn vị phụ trách: hoàn thành {met} "
        "trên {targets} chỉ tiêu; {completed} trên {units} đơn vị trực thuộc hoàn thành nhiệm vụ",
        "the rule does not decide by the unit led: {met} of {targets} targets met, {completed} of "
        "{units} units under it completed",
    ),
    "rating_leader_conditions": (
        "người giữ chức vụ lãnh đạo có điều kiện riêng (Điều 12–14, khoản 2) theo kết quả của "
        "đơn vị phụ trách, chưa được xét ở đây",
        "leaders have conditions of their own (Điều 12–14, clause 2), on the results of the unit "
        "led: they are not looked at here",
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
        "Bộ phận Một cửa; đủ điểm cần {needed}%",
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
        "thủ tục trực tuyến {offered}%, hồ sơ trực tuyến {used}%, chưa giải quyết hoặc quá hạn "
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
    "option_most": ("mức tối đa của tỷ lệ phần trăm", "the cap on a percentage"),
    "option_leader_tasks": (
        "nhiệm vụ riêng của người lãnh đạo, quản lý",
        "the own tasks of a leader",
    ),
    "option_leader_tasks_apart": ("không xét", "are not asked"),
    "option_leader_tasks_bound": ("cùng giới hạn mức xếp loại", "bound the class too"),
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
        "quy định không nêu rõ: {unmet}% nhiệm vụ chưa đạt, giữa {least}% và {most}%",
        "the rule does not decide: {unmet} % of the tasks not met, between {least} % and {most} %",
    ),
    "rating_undecided_not_done": (
        "quy định không nêu rõ: {not_done} nhiệm vụ chưa làm, {unmet}% chưa đạt, không quá {most}%",
        "the rule does not decide: {not_done} not done, {unmet} % not met, no more than {most} %",
    ),
    "rating_conditions": (
        "Nhiệm vụ: {tasks}, chưa làm {not_done}, chưa đạt yêu cầu {weak}, vượt mức {over}",
        "Tasks: {tasks}, not done {not_done}, weak {weak}, over-fulfilled {over}",
    ),
    "mark_a": ("số lượng", "quantity"),
    "mark_b": ("chất lượng", "quality"),
    "mark_c": ("tiến độ", "progress"),
    "mark_d": ("kết quả của đơn vị phụ trách", "the unit led"),
    "mark_dd": ("tổ chức thực hiện", "organising"),
    "mark_e": ("tập hợp, đoàn kết", "uniting people"),
    "rating_mark": ("{letter}, {name}: {value}%", "{letter}, {name}: {value} %"),
    "rating_capped": (
        "{letter} là {value}%, tính ở mức tối đa",
        "{letter} is {value} %, and counts as the cap",
    ),
    "rating_results": (
        "Kết quả công việc: {results} trên {most} điểm ({source})",
        "Results: {results} of {most} points ({source})",
    ),
    "rating_by_points": ("Tổng điểm {total}: {suggested}", "Total {total}: {suggested}"),
    "rating_failed": (
        "{ground}, theo kết luận của {by}: không hoàn thành nhiệm vụ, không phụ thuộc số điểm",
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
        "Đầu việc: {n}, quy đổi được giao {assigned}, đã làm {done}",
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
    "complaint_contradicts_log": (
        "hồ sơ {dossier}: phản ánh về chậm trễ được xác nhận, nhưng nhật ký cho thấy không trễ "
        "hạn; không trừ điểm, cần xem lại",
        "dossier {dossier}: a complaint of lateness was confirmed, but by the log it was not late; "
        "nothing is taken, one of the two must be looked at again",
    ),
    "caseload_running": (
        "đang giải quyết, {verdict}: chưa thuộc kỳ này",
        "still running, {verdict}: no item of this period",
    ),
    "ceiling_of": (
        "{share}% của {base} là {exact} ({source})",
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
    "review_title": ("Báo cáo phục vụ họp giao ban tháng", "Sheet of the monthly meeting"),
    "review_year_title": ("Tổng hợp từ đầu năm", "The year so far"),
    "review_internal": (
        "Tài liệu nội bộ, không công bố: bản công khai phải ẩn các số liệu nhỏ",
        "For inside, not for publication: what is published has its small cells hidden",
    ),
    "review_public_title": (
        "Bản công khai kết quả giải quyết thủ tục hành chính",
        "Handling of administrative procedures, for publication",
    ),
    "review_public_note": (
        "Số phiếu nhỏ hơn {cells} và những số làm lộ chúng được ẩn: “{hidden}” không phải là 0. "
        "Người có dưới {minimum} hồ sơ hoặc phiếu được tính gộp",
        "Answers below {cells} are hidden, with those that would give them away: “{hidden}” is not "
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
    "review_short_solved": ("Đã GQ", "Solved"),
    "review_short_early": ("Trước hạn", "Early"),
    "review_short_on_time": ("Đúng hạn", "On time"),
    "review_short_late": ("Quá hạn", "Late"),
    "review_short_pending": ("Đang GQ", "Pending"),
    "review_short_overdue": ("Tồn QH", "Overdue"),
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
    "review_finished": ("Giải quyết xong lúc", "Finished"),
    "late_held": (
        "{officer} giữ hồ sơ {days} quá hạn, từ {first} đến {last}",
        "{officer} had it on {days} of the delay, from {first} to {last}",
    ),
    "late_unnamed": (
        "Không rõ ai giữ hồ sơ {days} quá hạn, từ {first} đến {last}",
        "Nobody is named for {days} of the delay, from {first} to {last}",
    ),
    "late_waiting": (
        "Hồ sơ chờ bổ sung hoặc tạm dừng {days} quá hạn, từ {first} đến {last}: không tính cho ai",
        "It waited on {days} of the delay, from {first} to {last}: charged to nobody",
    ),
    "review_late_by": ("Chậm", "Late by"),
    "review_why": ("Lý do", "Why"),
    "review_solved": (
        "Đã giải quyết {solved}: trước hạn {early}, đúng hạn {on_time}, quá hạn {late}",
        "Solved {solved}: early {early}, on time {on_time}, late {late}",
    ),
    "review_pending": (
        "Đang giải quyết {pending}: còn hạn {running}, sắp đến hạn {due_soon}, tạm dừng {paused}, "
        "quá hạn {overdue}",
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
        "hạn {due}, giải quyết xong {finished}, chậm {late}",
        "due {due}, finished {finished}, late by {late}",
    ),
    "review_late_less": ("chưa đến 1 ngày làm việc", "less than a working day"),
    "review_no_reason": (
        "nhật ký không ghi lý do nào dời hạn",
        "the log tells of nothing that moved the limit",
    ),
    "review_late_running": (
        "hạn {due}, chưa giải quyết xong, chậm {late}",
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
    "review_flags_told": (
        "Phiếu cần xem lại, vẫn tính ở trên: {flags}",
        "Answers to look at, counted above: {flags}",
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
    "cause_late": ("trễ hạn", "lateness"),
    "cause_wrong": ("kết quả sai", "a wrong result"),
    "cause_part": ("{cause} ({part})", "{cause} ({part})"),
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
        "số lượng {a}%, tiến độ {c}%; chất lượng cần tệp phản ánh về hồ sơ",
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
    "record_title": ("BIÊN BẢN HỌP ĐÁNH GIÁ, {period}", "RECORD OF THE MEETING ABOUT {period}"),
    "record_at": ("Thời gian: {at}", "Held: {at}"),
    "record_chair": ("Chủ trì: {chair}", "Chair: {chair}"),
    "record_secretary": ("Thư ký: {secretary}", "Secretary: {secretary}"),
    "record_present": ("Có mặt: {names}", "Present: {names}"),
    "record_absent": ("Vắng mặt: {names}", "Absent: {names}"),
    "record_said": ("Ý kiến phát biểu:", "What was said:"),
    "record_statement": ("- {by}: {text}", "- {by}: {text}"),
    "record_statement_about": ("- {by} về {about}: {text}", "- {by} about {about}: {text}"),
    "record_nothing": ("- không có", "- nothing"),
    "record_decided": ("Kết luận:", "What was decided:"),
    "record_decision": ("- {officer}: {decided} ({by})", "- {officer}: {decided} ({by})"),
    "record_decision_because": (
        "- {officer}: {decided} ({by}), lý do: {reason}",
        "- {officer}: {decided} ({by}), because: {reason}",
    ),
    "review_of_officer": ("Phiếu cá nhân: {officer}", "Sheet of one officer: {officer}"),
    "review_own": ("Kết quả của cá nhân", "Own results"),
    "review_own_only": (
        "Chỉ gồm kết quả và hồ sơ của cá nhân; không có điểm của người khác",
        "Own figures and dossiers only; nobody else's points are in it",
    ),
    "review_own_standing": (
        "{share} của {n} phiếu; các thủ tục đã làm cho phép mong đợi {expected}, giới hạn ngẫu "
        "nhiên {limits}: {place}",
        "{share} of {n} answers; the procedures handled let expect {expected}, chance explains "
        "{limits}: {place}",
    ),
    "year_ratings_title": (
        "Đề xuất xếp loại năm, theo {rules}, ngày quyết định {day}",
        "The year's rating as suggested, by {rules}, decided on {day}",
    ),
    "year_ratings_class": ("{officer}: {suggested}", "{officer}: {suggested}"),
    "year_ratings_points": (
        "{officer}: {suggested}, {points} điểm",
        "{officer}: {suggested}, {points} points",
    ),
    "year_without_months": (
        "chưa có kết quả đánh giá tháng hoặc quý nào được thống nhất trong năm",
        "no month or quarter of the year has been agreed yet",
    ),
    "year_months_open": (
        "có {n} tháng hoặc quý chưa có quyết định, điểm còn tạm tính",
        "{n} months or quarters are not decided yet: the points are provisional",
    ),
    "year_dossiers_alone": (
        "chỉ tính từ hồ sơ: mức hoàn thành vượt yêu cầu và hiệu quả công việc do người có thẩm "
        "quyền xem xét, nên không đề xuất mức hoàn thành xuất sắc",
        "from dossiers alone: whether tasks were overfulfilled and effective is for people to say, "
        "so the best class is not suggested",
    ),
    "year_complaints_unknown": (
        "chưa có dữ liệu phản ánh, kiến nghị: chất lượng chưa được xét",
        "complaints are not known: quality is not looked at",
    ),
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
    "flag_burst": ("dồn dập trong ít phút", "a burst within minutes"),
    "review_response_by_stage": (
        "Trả lời theo thời điểm: {stages}",
        "Answered by stage: {stages}",
    ),
    "review_response_at": (
        "{stage} {answered} trên {asked} ({rate})",
        "{stage} {answered} of {asked} ({rate})",
    ),
    "review_response_at_open": (
        "{stage} {answered} trên {asked} ({rate}, nếu đều trả lời có thể là {bounds})",
        "{stage} {answered} of {asked} ({rate}; had all answered, {bounds})",
    ),
    "review_worst_case": (
        "Nếu những người được hỏi đều trả lời, tỷ lệ có thể là {bounds}",
        "Had everybody asked answered, the share could be {bounds}",
    ),
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
    "ratings_set_aside": (
        "Dòng của tệp đánh giá không tính được, liệt kê khi đọc tệp: {n}",
        "Rows of the file of ratings that count for nothing, listed as it was read: {n}",
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
    "slip_rating": (
        "Mời Ông/Bà quét mã để đánh giá sự phục vụ. Phiếu không ghi tên người đánh giá.",
        "Please scan the code to rate the service. Nobody's name is on the ballot.",
    ),
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
    "too_few_beside": (
        "chưa đủ dữ liệu để so: {n} lượt thuộc thủ tục mà người khác cũng có ít nhất {minimum} "
        "lượt, cần ít nhất {minimum}",
        "not enough data to compare: {n} of procedures of which the others have {minimum} or more; "
        "at least {minimum} needed",
    ),
    "place_below": ("thấp hơn giới hạn", "below the limits"),
    "place_within": ("trong giới hạn", "within the limits"),
    "place_above": ("cao hơn giới hạn", "above the limits"),
    "method_funnel": (
        "Không xếp thứ tự: từng người so với giới hạn ngẫu nhiên quanh mức kỳ vọng, mức {level}",
        "No order: each beside the limits of chance around what is expected, at {level}",
    ),
    "col_limits": ("Giới hạn ngẫu nhiên", "Limits of chance"),
    "col_place": ("So với giới hạn", "Place"),
    "funnel_by_others": (
        "Mức kỳ vọng của mỗi người là kết quả chung của những người khác, không tính chính người "
        "đó",
        "What is expected of each is what the others reached together, the own answers left out",
    ),
    "funnel_by_mix": (
        "Mức kỳ vọng của mỗi người tính theo từng thủ tục người đó làm, từ kết quả của những người "
        "khác, không tính chính người đó",
        "What is expected of each comes from the others, procedure by procedure, the own answers "
        "left out",
    ),
    "funnel_doubt": (
        "Nếu mọi người như nhau, nhiều nhất khoảng {n} số bảng như thế này có người thấp hơn giới "
        "hạn chỉ do ngẫu nhiên; cao hơn cũng vậy",
        "If all were alike, at most about {n} of such sheets would show anybody below the limits "
        "by chance alone, and as few anybody above",
    ),
    "funnel_overdispersion": (
        "Giới hạn đã nới vì các lượt của cùng một người giống nhau hơn ngẫu nhiên (hệ số {n})",
        "The limits are wider, for answers about one person are more alike than chance makes them "
        "(coefficient {n})",
    ),
    "funnel_no_order": (
        "Không ai khác biệt quá mức ngẫu nhiên giải thích được: không xếp hạng",
        "Nobody differs by more than chance explains: there is no rank",
    ),
    "funnel_of_shared": (
        "so {n} lượt thuộc thủ tục mà người khác cũng làm",
        "{n} compared, of procedures that others handle too",
    ),
    "ranked_by_mix": (
        "Chênh lệch là hơn kém so với kỳ vọng theo các thủ tục mà mỗi người làm, thứ tự đã tính "
        "đến điều đó",
        "The difference is to what the procedures of each let expect, and the order reckons with "
        "it",
    ),
    "lower_bound_punishes": (
        "Xếp theo cận dưới thì ai có ít lượt sẽ đứng thấp, dù kết quả tốt",
        "By the lower bound whoever has few answers stands low, however good they are",
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
