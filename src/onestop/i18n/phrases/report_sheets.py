"""Phrases: the form of a period's figures (biểu II.06), as it is printed.

Key -> (Vietnamese, English). Values are filled in by name.
"""

from __future__ import annotations

from typing import Final

PHRASES: Final[dict[str, tuple[str, str]]] = {
    "sheet_form": ("Biểu số {number}", "Form {number}"),
    "sheet_from": ("Đơn vị báo cáo", "Reporting unit"),
    "sheet_to": ("Đơn vị nhận báo cáo", "Reported to"),
    "sheet_period": ("Kỳ báo cáo: {name}", "Period: {name}"),
    "sheet_days": ("(Từ ngày {first} đến ngày {last})", "(From {first} to {last})"),
    "sheet_unit": ("Đơn vị tính: Số hồ sơ TTHC", "Unit: dossiers"),
    "sheet_serial": ("TT", "No."),
    "sheet_by_field": ("Lĩnh vực, công việc giải quyết theo cấp", "Field of work"),
    "sheet_by_procedure": ("Thủ tục hành chính", "Procedure"),
    "sheet_by_officer": ("Người giải quyết", "Officer"),
    "sheet_by_agency": ("Cơ quan giải quyết", "Agency"),
    "sheet_by_channel": ("Hình thức nộp hồ sơ", "Channel"),
    "sheet_received": ("Số hồ sơ tiếp nhận", "Received"),
    "sheet_solved": ("Số lượng hồ sơ đã giải quyết", "Solved"),
    "sheet_pending": ("Số lượng hồ sơ đang giải quyết", "In hand"),
    "sheet_all": ("Tổng số", "Total"),
    "sheet_within": ("Trong kỳ", "In the period"),
    "sheet_online": ("Trực tuyến", "Online"),
    "sheet_other": ("Trực tiếp, dịch vụ bưu chính", "In person and by post"),
    "sheet_carried_over": ("Từ kỳ trước", "Carried over"),
    "sheet_early": ("Trước hạn", "Early"),
    "sheet_on_time": ("Đúng hạn", "On time"),
    "sheet_late": ("Quá hạn", "Late"),
    "sheet_in_time": ("Trong hạn", "Within the limit"),
    "sheet_overdue": ("Quá hạn", "Overdue"),
    "sheet_sum": ("Tổng số", "Total"),
    "sheet_prepared_by": ("Người lập biểu", "Prepared by"),
    "sheet_signed_by": ("Thủ trưởng đơn vị", "Head of the unit"),
    "sheet_note": ("Ghi chú: {note}", "Note: {note}"),
    "sheet_form_unsure": (
        "mẫu biểu theo {instrument}, cần xác nhận: {note}",
        "the form is that of {instrument}, to confirm: {note}",
    ),
    "sheet_beside": (
        "ngoài các cột trên: không tiếp nhận {refused}, không có hoặc chưa rõ thời hạn {no_limit}, "
        "không tính theo lựa chọn của đơn vị {not_counted}",
        "beside the columns: refused {refused}, without a limit {no_limit}, left out by the "
        "office's policy {not_counted}",
    ),
    "period_year": ("năm {year}", "year {year}"),
    "period_first_half": ("6 tháng đầu năm {year}", "first half of {year}"),
    "period_second_half": ("6 tháng cuối năm {year}", "second half of {year}"),
    "period_quarter": ("quý {quarter} năm {year}", "quarter {quarter} of {year}"),
    "period_month": ("tháng {month} năm {year}", "{month}/{year}"),
    "period_other": ("từ {first} đến {last}", "{first} to {last}"),
    "part_word": ("ghi tệp Word (.docx)", "writing Word files (.docx)"),
    "no_report_form_before": (
        "chưa có biểu báo cáo trước ngày {first}",
        "no form of the figures is known before {first}",
    ),
}
