"""Phrases: the national service index, its figures and what moves it.

Key -> (Vietnamese, English). Values are filled in by name.
"""

from __future__ import annotations

from typing import Final

PHRASES: Final[dict[str, tuple[str, str]]] = {
    "index_class_excellent": ("Xuất sắc", "excellent"),
    "index_class_good": ("Tốt", "good"),
    "index_class_fair": ("Khá", "fair"),
    "index_class_average": ("Trung bình", "average"),
    "index_class_weak": ("Yếu", "weak"),
    "figure_source_given": ("số liệu được cung cấp", "given"),
    "figure_source_dossiers": ("tính từ hồ sơ", "counted from dossiers"),
    "figure_source_petitions": ("tính từ phản ánh, kiến nghị", "counted from petitions"),
    # the sheet
    "index_title": (
        "Bộ chỉ số phục vụ người dân, doanh nghiệp ({edition})",
        "National service index ({edition})",
    ),
    "index_edition_unsure": (
        "Điểm tối đa của thời gian này cần xác nhận: chưa thấy Cổng công bố",
        "The maxima of those days are to confirm: nobody kept what the portal showed",
    ),
    "index_group_line": ("{name}: {points}/{most}", "{name}: {points} of {most}"),
    "index_total": ("Tổng: {total}/{most}", "Total: {total} of {most}"),
    "index_total_open": (
        "Tổng: chưa xác định, từ {low} đến {high} trên {most}",
        "Total: not known, between {low} and {high} of {most}",
    ),
    "index_class_line": ("Xếp loại: {name} (mức điểm: {sure})", "Class: {name} (bounds: {sure})"),
    "index_gains": (
        "Hồ sơ, phản ánh làm mất điểm, và số điểm của từng trường hợp",
        "What costs points, and how much each",
    ),
    "index_gains_more": ("  và {n} trường hợp nữa", "  and {n} more"),
    # how points come about
    "index_formula": (
        "{most} × {share} ÷ {full_at}%, tối đa {most}",
        "{most} × {share} ÷ {full_at} %, at most {most}",
    ),
    "index_formula_plain": (
        "{most} × {share}, tối đa {most}",
        "{most} × {share}, at most {most}",
    ),
    "index_formula_share": ("tử số/mẫu số", "numerator/denominator"),
    "index_formula_tracked": ("chỉ theo dõi, không tính điểm", "tracked only, no points"),
    "index_tracked": ("chỉ theo dõi, không tính điểm", "tracked only, no points"),
    "index_missing": (
        "chưa có số liệu: không phải 0 điểm",
        "no figure is known: that is not 0 points",
    ),
    "index_as_published": (
        "lấy nguyên điểm đã công bố, không tính lại được",
        "the published points, taken as they are: they cannot be computed",
    ),
    "index_commune_zero": (
        "phần này cho cấp xã 0 điểm (suy ra, {percent}%)",
        "this part gives a commune 0 points (inferred, {percent} %)",
    ),
    "index_zero_zero": (
        "mẫu số bằng 0: Cổng cho 0 điểm",
        "the denominator is 0: the portal gives 0",
    ),
    "index_zero_full": (
        "mẫu số bằng 0: Cổng cho điểm tối đa",
        "the denominator is 0: the portal gives the full mark",
    ),
    "index_zero_null": (
        "mẫu số bằng 0: Cổng không cho điểm (để trống), không phải 0 (suy ra, 80%)",
        "the denominator is 0: the portal shows no points, which is not 0 (inferred, 80 %)",
    ),
    "index_zero_not_said": (
        "mẫu số bằng 0: bản mô tả ghi “0 hoặc N/A”, chưa rõ Cổng cho điểm nào",
        "the denominator is 0: the description says “0 or N/A”, what the portal gives is not known",
    ),
    "index_zero_not_seen": (
        "mẫu số bằng 0: chưa thấy Cổng cho điểm nào",
        "the denominator is 0: what the portal gives was not seen",
    ),
    "index_zero_na": (
        "mẫu số bằng 0: không có điểm, theo lựa chọn của đơn vị",
        "the denominator is 0: no points, by the office's policy",
    ),
    "index_above_whole": (
        "tử số lớn hơn mẫu số: điểm giữ ở mức tối đa",
        "the numerator is more than the denominator: the points stop at the full mark",
    ),
    "index_tie": (
        "điểm nằm đúng giữa hai số: làm tròn lên (suy ra, 85%)",
        "the points lie right between two numbers: rounded up (inferred, 85 %)",
    ),
    "index_differs": (
        "đã công bố {published}, tính ra {computed}",
        "published {published}, computed {computed}",
    ),
    "index_shared_out": (
        "không có phản ánh, kiến nghị: điểm được chia, tối đa {most} (cần xác nhận, 60%)",
        "there are no petitions: their points are shared out, at most {most} (to confirm, 60 %)",
    ),
    "index_group_missing": (
        "chưa đủ số liệu ({codes}): từ {low} đến {high} điểm",
        "figures are missing ({codes}): between {low} and {high} points",
    ),
    "index_group_published": (
        "lấy điểm đã công bố của cả nhóm, vì thiếu số liệu ({codes})",
        "the published points of the group, for figures are missing ({codes})",
    ),
    "other_source": (
        "nguồn khác ghi {figure} ({source}), không dùng",
        "another source has {figure} ({source}), which is not used",
    ),
    "sync_by_last_year": (
        "kỳ này không tiếp nhận hồ sơ: lấy tổng {n} của năm trước, phần của {months} tháng",
        "nothing was received in the period: the total of last year, {n}, stands for it, "
        "{months} months",
    ),
    "index_few": (
        "mẫu số chỉ có {n}: một vụ việc quyết định nhiều điểm",
        "the denominator is {n} only: one case decides many points",
    ),
    # on time, by the index's own rule
    "index_kept": (
        "kết thúc {end}, không quá ngày hẹn {day}",
        "ended {end}, not after the appointment on {day}",
    ),
    "index_late": (
        "kết thúc {end}, sau ngày hẹn {day}",
        "ended {end}, after the appointment on {day}",
    ),
    "index_waited": (
        "trừ thời gian chờ bổ sung {hours} giờ",
        "less {hours} hours of waiting for a supplement",
    ),
    "index_open_request": (
        "đang chờ bổ sung: lấy lúc yêu cầu làm lúc kết thúc",
        "a supplement is awaited: the request is the end",
    ),
    "index_not_ended": (
        "chưa kết thúc: lấy cuối kỳ làm lúc kết thúc",
        "not ended: the end of the period is the end",
    ),
    "index_many_requests": (
        "yêu cầu bổ sung {n} lần: tính là trễ",
        "{n} requests for a supplement: late",
    ),
    "index_no_limit": (
        "không rõ thời hạn: không tính đúng hạn, cũng không tính trễ",
        "no limit is known: neither on time nor late",
    ),
    "index_longest_limit": (
        "không có ngày hẹn: lấy thời hạn dài nhất theo quy định, đến {day}",
        "no appointment: the longest legal limit, to {day}",
    ),
    "index_disliked": ("có đánh giá không hài lòng", "disliked"),
    "index_complained": ("có phản ánh, kiến nghị", "a petition was raised about it"),
    "index_not_judged": (
        "{n} hồ sơ không rõ thời hạn, không nằm trong tử số và mẫu số",
        "{n} dossiers without a known limit are in neither number",
    ),
    "index_results_not_kept": (
        "nhật ký không ghi kết quả điện tử: chưa trừ hồ sơ trả kết quả giấy",
        "the log keeps no electronic results: dossiers with a paper result alone are not taken off",
    ),
    "index_times_sync": (
        "tử số đã nhân với tỷ lệ đồng bộ {share}",
        "the numerator is multiplied by the share synchronised, {share}",
    ),
    "index_sync_unknown": (
        "chưa biết tỷ lệ đồng bộ: chưa nhân vào tử số",
        "the share synchronised is not known: the numerator is not multiplied by it",
    ),
    "index_services_inferred": (
        "mỗi thủ tục tính là một dịch vụ (suy ra)",
        "each procedure is taken for one service (inferred)",
    ),
    "index_overlap_sum": (
        "cộng riêng số hồ sơ trễ và số hồ sơ bị phản ánh, không hài lòng",
        "late dossiers and those complained of or disliked are added, each by itself",
    ),
    "index_not_recorded": (
        "nhật ký không ghi việc này cho hồ sơ",
        "the log records none for the dossier",
    ),
    "index_results_of_all": (
        "mẫu số là mọi hồ sơ: chưa trừ hồ sơ không có kết quả bằng giấy",
        "of all dossiers: those without a paper as result are not taken off",
    ),
    "index_filed_otherwise": ("không nộp trực tuyến", "not filed online"),
    "petition_kind_procedure": ("thủ tục hành chính", "a procedure"),
    "petition_kind_staff": ("cán bộ, công chức", "staff"),
    "petition_kind_other": ("nội dung khác", "something else"),
    "petition_act_refused": ("từ chối tiếp nhận", "refused"),
    "petition_act_returned": ("trả lại", "returned"),
    "petition_act_asked": ("yêu cầu bổ sung", "asked for more"),
    "petition_act_resolved": ("xử lý", "resolved"),
    "petition_act_running": ("đang xử lý", "running"),
    "petition_act_published": ("công khai kết quả", "published"),
    "petition_in_time": (
        "{act}: {days} ngày làm việc, trong hạn {most} ngày",
        "{act}: {days} working days, within {most}",
    ),
    "petition_late": (
        "{act}: {days} ngày làm việc, quá hạn {most} ngày",
        "{act}: {days} working days, more than {most}",
    ),
    "petition_raised_again": (
        "phản ánh lại vì không hài lòng",
        "raised again with dissatisfaction",
    ),
    # what is refused
    "limits_of_petitions": (
        "phải có thời hạn xử lý phản ánh, ví dụ vn.portal_limits(on=...)",
        "must be the limits of petitions, for example vn.portal_limits(on=...)",
    ),
    "published_after_resolved": (
        "phải từ ngày có kết quả xử lý (resolved) trở đi",
        "must not be before the day on which it was resolved",
    ),
    "no_petition_rules_before": (
        "chưa có thời hạn xử lý phản ánh nào trước {first}",
        "no limits of petitions are known before {first}",
    ),
    "sum_of_measures": (
        "phải bằng tổng điểm của các chỉ số, {worth}",
        "must be the sum of its measures, {worth}",
    ),
    "stands_twice": ("chỉ được có một lần", "must stand once"),
    "bands_to_zero": (
        "phải xếp từ cao đến thấp, mức cuối từ 0 điểm",
        "must go from the best down, the last from 0",
    ),
    "several_have_number": (
        "nhiều chỉ số có số này: hãy ghi mã, một trong {known}",
        "several measures have this number: write the code, one of {known}",
    ),
    "both_parts_of_share": (
        "tử số và mẫu số phải cùng có, hoặc cùng không",
        "must be given together with the numerator, or not at all",
    ),
    "none_of_nothing": (
        "phải là 0 khi mẫu số là 0",
        "must be 0 where the denominator is 0",
    ),
    "share_or_published": (
        "phải có tử số và mẫu số, hoặc điểm đã công bố",
        "must be given with a denominator, or else the published points",
    ),
    "group_has_no_share": (
        "là nhóm: chỉ nhận điểm đã công bố (published), không nhận tử số, mẫu số",
        "is a group: it takes published points alone, no numerator and denominator",
    ),
    "two_sources": (
        "hai nguồn khác nhau, {given} (được cung cấp) và {counted} (tính ra): hãy chọn bằng "
        "prefer=",
        "two sources differ, {given} (given) and {counted} (counted): choose one by prefer=",
    ),
    "other_edition": (
        "số liệu lập theo {edition}, cùng mã nhưng khác chỉ số: hãy dùng đúng bản đó",
        "the figures were made by {edition}, where the same codes mean other measures: score them "
        "by that one",
    ),
    "no_index_before": (
        "chưa có bộ chỉ số nào trước {first}",
        "no edition of the index is known before {first}",
    ),
    "figure_twice": (
        "chỉ số đã có ở dòng trên với số liệu khác",
        "the measure stands above with other figures",
    ),
    "a_count": ("phải là số nguyên, viết liền, ví dụ 1234", "must be a whole number like 1234"),
    "points_written": (
        "phải là số điểm như 18,15",
        "must be points like 18.15",
    ),
    "figures_or_register": (
        "cần tệp số liệu, hoặc --register với kỳ báo cáo",
        "needs a file of figures, or --register with a period",
    ),
    "one_unit_of": (
        "phải là đúng một đơn vị của tệp: {known}",
        "must be just one unit of the file: {known}",
    ),
    "unit_lacks_group": (
        "đơn vị {unit} thiếu nhóm {group}: trung bình phải đủ mọi đơn vị",
        "unit {unit} has no {group}: a mean needs every unit",
    ),
    "units_needed": ("phải có ít nhất một đơn vị", "must hold at least one unit"),
}
