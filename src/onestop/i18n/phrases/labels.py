"""Phrases: the closed words of the code as an office says them, where no other table has them.

Key -> (Vietnamese, English): the label of the enumeration, and the value of its member.
"""

from __future__ import annotations

from typing import Final

PHRASES: Final[dict[str, tuple[str, str]]] = {
    # how sure a fact is
    "confidence_confirmed": ("đã xác nhận", "confirmed"),
    "confidence_practice": ("theo thực tế", "known from practice"),
    "confidence_second_hand": ("theo nguồn gián tiếp", "known second hand"),
    "confidence_inferred": ("suy luận từ quy định", "inferred"),
    "confidence_to_confirm": ("cần xác nhận", "to confirm"),
    # what a day is
    "day_kind_working": ("ngày làm việc", "working day"),
    "day_kind_worked_in_exchange": ("ngày làm bù", "worked in exchange"),
    "day_kind_rest": ("ngày nghỉ hằng tuần", "weekly rest"),
    "day_kind_holiday": ("ngày nghỉ lễ, tết", "holiday"),
    "day_kind_compensatory": ("ngày nghỉ bù", "day off in lieu"),
    "day_kind_off_in_exchange": ("ngày nghỉ hoán đổi", "day off in exchange"),
    "day_kind_closed": ("ngày đóng cửa", "closed"),
    # a procedure: who handles it, how far online, its fees, its steps, where its limit begins
    "government_level_ministry": ("cấp bộ", "ministry"),
    "government_level_province": ("cấp tỉnh", "province"),
    "government_level_commune": ("cấp xã", "commune"),
    "government_level_other": ("cơ quan khác", "other"),
    "online_level_full": ("dịch vụ công trực tuyến toàn trình", "online from end to end"),
    "online_level_partial": ("dịch vụ công trực tuyến một phần", "online in part"),
    "online_level_information": (
        "dịch vụ cung cấp thông tin trực tuyến",
        "information online only",
    ),
    "partial_reason_presence": (
        "tổ chức, cá nhân phải hiện diện",
        "the applicant has to be present",
    ),
    "partial_reason_on_site_check": (
        "phải kiểm tra, đánh giá, thẩm định thực tế",
        "a check on site is needed",
    ),
    "partial_reason_technical_fault": (
        "hệ thống gặp sự cố kỹ thuật",
        "a technical fault of the system",
    ),
    "partial_reason_other_technical": ("lý do kỹ thuật khác", "another technical reason"),
    "fee_kind_fee": ("phí", "fee"),
    "fee_kind_charge": ("lệ phí", "charge"),
    "ground_kind_financial": (
        "chờ thực hiện nghĩa vụ tài chính",
        "a payment due to the State",
    ),
    "ground_kind_verification": ("chờ xác minh", "a verification"),
    "ground_kind_other": ("lý do khác", "another reason"),
    "step_receive": ("tiếp nhận", "receive"),
    "step_assign": ("phân công", "assign"),
    "step_verify": ("xác minh", "verify"),
    "step_appraise": ("thẩm định", "appraise"),
    "step_review": ("rà soát", "review"),
    "step_consult": ("lấy ý kiến", "consult"),
    "step_approve": ("phê duyệt", "approve"),
    "step_sign": ("ký số", "sign digitally"),
    "step_issue": ("ban hành", "issue"),
    "step_post": ("niêm yết công khai", "post in public"),
    "step_return": ("trả kết quả", "return the result"),
    "step_other": ("bước khác", "another step"),
    "anchor_accepted": ("tiếp nhận hồ sơ", "the dossier accepted"),
    "anchor_complete_dossier": ("nhận đủ hồ sơ", "the full dossier received"),
    "anchor_decision": ("có quyết định", "a decision made"),
    "anchor_other": ("sự kiện khác", "another event"),
    # how grave a finding is
    "severity_fault": ("lỗi", "fault"),
    "severity_explained": ("lỗi đã được giải trình", "explained"),
    "severity_note": ("lưu ý", "note"),
    # whom a rating is of, and why there is no class
    "staff_civil_servant": ("công chức", "civil servant"),
    "staff_public_employee": ("viên chức", "public employee"),
    "no_class_on_leave": ("nghỉ dài ngày", "away for long"),
    "no_class_no_work": ("không có việc để xếp loại", "no work to rate"),
    "no_class_undecided": ("quy định chưa rõ", "the rule does not say"),
}
