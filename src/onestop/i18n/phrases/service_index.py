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
    # what is refused
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
    "unit_twice": ("đơn vị chỉ được có một lần", "must hold each unit once"),
    "unit_lacks_group": (
        "đơn vị {unit} thiếu nhóm {group}: trung bình phải đủ mọi đơn vị",
        "unit {unit} has no {group}: a mean needs every unit",
    ),
    "units_needed": ("phải có ít nhất một đơn vị", "must hold at least one unit"),
}
