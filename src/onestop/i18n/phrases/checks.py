"""Phrases: what a check of facts, procedures or papers found.

Key -> (Vietnamese, English). Values are filled in by name.
"""

from __future__ import annotations

from typing import Final

PHRASES: Final[dict[str, tuple[str, str]]] = {
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
    "fact_end": (
        "{day}  {what}: {name}; chưa biết gì thay thế",
        "{day}  {what}: {name}; what follows is not known",
    ),
    "fact_end_followed": (
        "{day}  {what}: {name}; đã có bản tiếp theo",
        "{day}  {what}: {name}; the next one is known",
    ),
    "fact_end_soon": ("Lưu ý, sắp hết hiệu lực: {end}", "Note, it ends soon: {end}"),
    "facts_as_published": (
        "Dữ liệu đúng như bản đã công bố: {edition}",
        "The facts are as they were published: {edition}",
    ),
    "facts_other_edition": (
        "Khác bản: dữ liệu ở đây là bản {edition}, cần đối chiếu với bản {expected}",
        "Another edition: the facts here are {edition}, to be held against {expected}",
    ),
    "facts_file_changed": (
        "Đã bị sửa sau khi công bố: {file}",
        "Altered since it was published: {file}",
    ),
    "facts_file_missing": ("Không còn: {file}", "Gone: {file}"),
    "facts_file_added": ("Không có trong bản công bố: {file}", "Not published: {file}"),
    "fact_kind_calendar": ("lịch chính thức", "official calendar"),
    "fact_kind_rules": ("quy định một cửa", "rules of handling"),
    "fact_kind_forms": ("bộ mẫu", "standard slips"),
    "fact_kind_rating": ("quy định đánh giá", "rules of rating"),
    "fact_kind_procedure": ("thủ tục", "procedure"),
    "fact_kind_limit": ("thời hạn", "time limit"),
    "fact_kind_fee": ("phí, lệ phí", "fee"),
    "fact_kind_paper": ("giấy tờ", "paper"),
    "facts_end_none": (
        "Không có quy định nào hết hiệu lực trong {n} ngày tới",
        "Nothing ends within the next {n} days",
    ),
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
    "lint_component_asks_nothing": (
        "số lượng của {name} là 0: có thể là lưu ý, không phải giấy tờ phải nộp",
        "of {name} no piece is asked: it may be a remark, and no paper",
    ),
    "lint_limit_text_differs": (
        "thời hạn ghi là {limit}, nhưng lời văn công bố là {read}",
        "the limit is {limit}, but the published words say {read}",
    ),
    "lint_limit_more": ("thêm {limit}", "{limit} more"),
    "lint_limit_in_case": ("{limit} (trường hợp “{condition}”)", "{limit} (case “{condition}”)"),
    "lint_limit_from": ("{limit} tính từ {start}", "{limit} from {start}"),
    "lint_text_says_none": ("không quy định thời hạn", "that there is no limit"),
    "lint_limit_text_unread": (
        "không đọc được lời văn công bố ở phần {text}, cần người đọc: {why}",
        "the published words cannot be read at {text}, a person must: {why}",
    ),
    "lint_channels_may_hide_case": (
        "thời hạn {limit} khác cách nộp kia ({other}): cách nộp có thể che một trường hợp",
        "the limit {limit} differs from that of the other channel, {other}: it may be a case",
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
}
