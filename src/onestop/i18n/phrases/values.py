"""Phrases: limits of values: what a place admits, and what to hand over instead.

Key -> (Vietnamese, English). Values are filled in by name.
"""

from __future__ import annotations

from typing import Final

PHRASES: Final[dict[str, tuple[str, str]]] = {
    "list_of_length": ("danh sách gồm {n} giá trị", "a list of {n} values"),
    "list_of_kind": (
        "danh sách các {kind}",
        "a list of {kind} values",
    ),
    "must_be_number": (
        "phải là một số",
        "must be a number",
    ),
    "rules_know": (
        "{rules} chỉ có: {known}",
        "{rules} knows {known}",
    ),
    "must_be_part_of": (
        "phải nằm trong {base}, {most}",
        "must be part of {base}, {most}",
    ),
    "sheet_or_rating": (
        "IndicatorSheet hoặc Rating",
        "an IndicatorSheet or a Rating",
    ),
    "rules_held_otherwise": (
        "có hiệu lực từ {first} đến {last}, không phải trong {period}",
        "held from {first} to {last}, not in {period}",
    ),
    "must_be_scored_alike": (
        "phải chấm theo cùng quy định với cột đánh giá, {edition}",
        "must be scored as the appraised column is, by {edition}",
    ),
    "decided_already": (
        "đã quyết định: hãy lập đánh giá mới rồi đưa vào superseded_by",
        "is decided already: make a new appraisal and hand it to superseded_by",
    ),
    "not_as_suggested": (
        "khác mức đề xuất {suggested}: hãy nêu lý do",
        "is not the suggested {suggested}: say the reason",
    ),
    "class_undecided": (
        "quy định {edition} không tự xếp loại: hãy nêu mức xếp loại và lý do",
        "the rules of {edition} do not decide it: name the class, and the reason",
    ),
    "must_be_of_subject": (
        "phải là của {subject}, {period}",
        "must be of {subject}, {period}",
    ),
    "replaces_already": (
        "đã thay cho một đánh giá khác",
        "replaces another appraisal already",
    ),
    "must_be_dossier_or_duty": (
        "phải là dossier hoặc duty",
        "must be dossier or duty",
    ),
    "must_name_officer": (
        "phải nêu tên cán bộ khi xét theo nhiệm vụ",
        "must be named where duties are looked at",
    ),
    "knows_no_ceiling": (
        "không quy định tỷ lệ tối đa của mức xuất sắc",
        "knows no ceiling of the excellent",
    ),
    "knows_no_ceiling_of_outstanding": (
        "không quy định tỷ lệ tối đa của mức xuất sắc cho cơ quan có thành tích xuất sắc",
        "knows no ceiling of an outstanding body of the excellent",
    ),
    "ceiling_base_open": (
        "văn bản không nói tính trên số nào: rules.choosing(ceiling_base='good_only') nếu tính "
        "trên số xếp loại tốt, 'good_and_excellent' nếu tính trước khi tách số xuất sắc",
        "the text does not say of what: rules.choosing(ceiling_base='good_only') for those rated "
        "good, 'good_and_excellent' for those before the excellent were taken out",
    ),
    "weak_within_tasks": (
        "cộng với not_done, {not_done}, phải nằm trong tasks, {tasks}",
        "with not_done, {not_done}, must be part of tasks, {tasks}",
    ),
    "must_stand_for": (
        "phải là một bản công bố của {code}, hoặc thay thế {code}",
        "must be an edition of {code}, or take its place",
    ),
    "accepted_keeps_law": (
        "không áp dụng được: hồ sơ đã tiếp nhận thì theo quy định của ngày tiếp nhận",
        "cannot be applied: what is accepted keeps the law of that day",
    ),
    "part_within": ("phải nằm trong {whole}, {most}", "must be part of {whole}, {most}"),
    "overfulfilled_within": (
        "phải nằm trong số nhiệm vụ hoàn thành tốt",
        "must be part of the tasks that were done well",
    ),
    "n_for_points": (
        "phải từ 1 trở lên khi có {sum} điểm",
        "must be 1 or more for {sum} points",
    ),
    "each_indicator_once": (
        "mỗi chỉ số chỉ được có một lần",
        "must hold each indicator once",
    ),
    "kind_scored_on": (
        "{kind} được chấm theo các chỉ số {known}",
        "an {kind} is scored on {known}",
    ),
    "most_points": (
        "nhiều nhất là {n} lần {full} điểm",
        "{n} times {full} points are the most",
    ),
    "points_known": (
        "điểm là một trong: {known}",
        "points are {known}",
    ),
    "share_timeliness_points": (
        "Share, Timeliness hoặc số điểm",
        "a Share, a Timeliness or points",
    ),
    "part_of_contacts": (
        "phải nằm trong số lần liên hệ, {contacts}",
        "must be part of the contacts, {contacts}",
    ),
    "one_of_bodies": (
        "phải là một trong các cơ quan, {bodies}",
        "must be one of the bodies, {bodies}",
    ),
    "about_dossier": (
        "phải nói về hồ sơ {code}",
        "must be about dossier {code}",
    ),
    "classes_of_all_led": (
        "phải có mức xếp loại của mọi người thuộc quyền quản lý, ít nhất một",
        "must hold the class of everybody led, one or more",
    ),
    "bounds_leader_only": (
        "chỉ giới hạn mức xếp loại của người lãnh đạo, quản lý",
        "only bounds the class of a leader",
    ),
    "not_rated_by": (
        "không được xếp loại theo {rules}",
        "was not rated by {rules}",
    ),
    "day_or_period": (
        "datetime.date (ngày) hoặc ReportPeriod",
        "a datetime.date or a ReportPeriod",
    ),
    "leaves_open": (
        "{rules} để ngỏ: {known}",
        "{rules} leaves open: {known}",
    ),
    "left_to_unit": (
        "{rules} giao cho quy chế của đơn vị: rules.choosing({name}=...)",
        "{rules} leaves it to the unit's own regulation: rules.choosing({name}=...)",
    ),
    "must_be_above_zero": (
        "phải lớn hơn 0",
        "must be above 0",
    ),
    "all_three_or_none": (
        "phải biết cả ba, hoặc không biết số nào",
        "must be known all three, or none",
    ),
    "each_item_once": (
        "mỗi việc chỉ được có một lần",
        "must hold each item once",
    ),
    "whole_percentage": (
        "phải là số phần trăm nguyên từ 1 đến 100",
        "must be a whole percentage from 1 to 100",
    ),
    "written_like": (
        "phải ghi như {examples}",
        "must be written like {examples}",
    ),
    "no_month_up_to": (
        "không có tháng nào đến {period}",
        "has no month up to {period}",
    ),
    "day_of_two_digits": (
        "phải là ngày từ năm 2000 đến 2099: mã chỉ ghi hai chữ số của năm",
        "must be a day of 2000 to 2099: a code says yy",
    ),
    "pair_agency_day": (
        "cặp gồm mã cơ quan và ngày, không phải một chuỗi ký tự ghép",
        "a pair of an agency code and a day, never a joined text",
    ),
    "width_of_form": (
        "ở dạng mã {form} phải là một trong: {known}",
        "in the {form} form must be one of {known}",
    ),
    "width_old": (
        "phải là 4 ở dạng mã cũ",
        "must be 4 in the old form",
    ),
    "width_new": (
        "phải từ 4 đến 7",
        "must be 4 to 7",
    ),
    "at_most_digits": (
        "có nhiều nhất {width} chữ số: hãy đưa width lớn hơn",
        "must have at most {width} digits: pass a larger width",
    ),
    "real_day": (
        "phải là ngày có thật, ghi theo năm tháng ngày (yymmdd)",
        "must be a real day, written yymmdd",
    ),
    "no_pattern": (
        "không phải biểu thức mẫu: {error}",
        "is no pattern: {error}",
    ),
    "must_match": (
        "phải khớp với {pattern}",
        "must match {pattern}",
    ),
    "editions_apart": (
        "mỗi phiên bản phải kết thúc trước khi phiên bản sau bắt đầu",
        "each edition must end before the next one begins",
    ),
    "working_without_session": (
        "là ngày làm việc nhưng không có buổi làm việc nào",
        "is a working day, but its hours have no session",
    ),
    "some_weekdays": (
        "phải là các thứ từ 0 (thứ Hai) đến 6, và không phải tất cả",
        "must be weekdays from 0 (Monday) to 6, and not all",
    ),
    "a_timedelta": (
        "datetime.timedelta (khoảng thời gian)",
        "a datetime.timedelta",
    ),
    "no_office_hours": (
        "không có giờ làm việc",
        "has no office hours",
    ),
    "no_working_day": (
        "không phải ngày làm việc nên không hẹn trả vào ngày này",
        "is no working day, so nothing is appointed for it",
    ),
    "no_usual_pattern": (
        "lịch này không có mẫu lịch dự kiến",
        "this calendar knows no usual pattern",
    ),
    "must_be_after": (
        "phải sau {earlier}, {first}",
        "must be after {earlier}, {first}",
    ),
    "a_weekday": (
        "phải từ 0 (thứ Hai) đến 6 (Chủ nhật)",
        "must be from 0 (Monday) to 6 (Sunday)",
    ),
    "not_begin_before": (
        "không được bắt đầu trước {closing}",
        "must not begin before {closing}",
    ),
    "one_session": (
        "ngày làm việc cần ít nhất một buổi",
        "a working day needs at least one session",
    ),
    "session_written": (
        "phải ghi như '07:30-11:30'",
        "must be written like '07:30-11:30'",
    ),
    "no_holiday_of_pattern": (
        "không phải ngày lễ trong mẫu lịch",
        "is no holiday of the pattern",
    ),
    "pair_like": (
        "cặp số như (4, 16)",
        "a pair like (4, 16)",
    ),
    "must_be_pair_like": (
        "phải như (4, 16)",
        "must be like (4, 16)",
    ),
    "no_such_database": (
        "không giấy tờ nào dẫn cơ sở dữ liệu này; các cơ sở dữ liệu: {known}",
        "no paper names this database; known: {known}",
    ),
    "begins_with_submitted": (
        "phải bắt đầu bằng việc nộp hồ sơ (Submitted)",
        "must begin with a Submitted event",
    ),
    "not_yet_submitted": (
        "hồ sơ {code} chưa nộp vào lúc đó",
        "dossier {code} was not yet submitted",
    ),
    "within_log": (
        "phải từ 1 đến {n}, số việc trong nhật ký",
        "must be 1 to {n}, the events of the log",
    ),
    "list_of_texts": (
        "danh sách các chuỗi ký tự, không phải một chuỗi ký tự",
        "a list of texts, not one text",
    ),
    "name_what_is_asked": (
        "phải nêu đủ một lần những gì cần bổ sung",
        "must name what is asked, all of it at once",
    ),
    "some_in_order": (
        "phải gồm một số trong: {known}, theo thứ tự",
        "must be some of {known}, in order",
    ),
    "one_of_kinds": (
        "{kind}",
        "a {kind}",
    ),
    "exactly_one": (
        "hãy nêu đúng một trong hai",
        "give exactly one of the two",
    ),
    "listed_twice": (
        "có nhiều lần trong danh sách",
        "stands on the list more than once",
    ),
    "table_has": (
        "bảng chỉ có: {known}",
        "the table has {known}",
    ),
    "table_of_counts": (
        "bảng: dòng → cột → số lượng",
        "a mapping of rows to mappings of columns to counts",
    ),
    "one_row_one_column": (
        "phải có ít nhất một dòng và một cột",
        "must have a row and a column at least",
    ),
    "same_columns": (
        "mọi dòng phải có cùng các cột: ghi 0 nếu không có",
        "every row needs the same columns: write 0 for none",
    ),
    "not_correctable": (
        "không có sai số chuẩn để hiệu chỉnh theo tổng thể; các phương pháp có: {known}",
        "has no standard error to correct for a population: {known} have",
    ),
    "n_or_more": (
        "phải từ n trở lên, {n}",
        "must be n or more, {n}",
    ),
    "share_such_as": (
        "tỷ lệ như 0.95",
        "a share such as 0.95",
    ),
    "between_0_and_1": (
        "phải nằm giữa 0 và 1",
        "must be between 0 and 1",
    ),
    "half_or_more": (
        "phải từ 0.5 trở lên với cận một phía",
        "must be 0.5 or more for a single bound",
    ),
    "not_above_n": (
        "không được lớn hơn n, {n}",
        "must not be above n, {n}",
    ),
    "not_before_received": (
        "không được trước ngày tiếp nhận, {day}",
        "must not be before the day it was received, {day}",
    ),
    "answers_as_before": (
        "phải có {n} câu trả lời như dòng trước",
        "must hold {n} answers, as the row before",
    ),
    "sample_between": (
        "phải từ {strata} (số tầng) đến {all} (toàn bộ)",
        "must be from {strata} (the strata) to {all} (all of them)",
    ),
    "not_above_eligible": (
        "không được lớn hơn số người thuộc diện hỏi, {eligible}",
        "must not be above those eligible, {eligible}",
    ),
    "smallest_first": (
        "phải theo thứ tự này, số nhỏ trước",
        "must be in this order, the smallest first",
    ),
    "no_appointment": (
        "không có ngày hẹn trả để hẹn lại",
        "has no appointment that could be put off",
    ),
    "no_form_for": (
        "bộ mẫu này không có {kind}: hãy đưa bộ mẫu có mẫu này",
        "it has no form for a {kind}: pass a set that has one",
    ),
    "form_in_use": (
        "có hiệu lực{begin}{end}, mà phiếu lập ngày {day}: hãy dùng vn.forms(on=...) của ngày đó",
        "is in use{begin}{end}, and the slip is of {day}: pass vn.forms(on=...) of it",
    ),
    "in_use_from": (" từ {day}", " from {day}"),
    "in_use_to": (" đến {day}", " to {day}"),
    "in_use_on": (" đến nay", " on"),
    "up_to_moment": (" đến {at}", " up to {at}"),
    "rules_of_indicators": ("chín chỉ số", "the nine indicators"),
    "rules_of_rating": ("đánh giá {whom}", "rating a {whom}"),
    "one_form": (
        "phải nêu ít nhất một mẫu",
        "must name one form or more",
    ),
    "serials_follow": (
        "phải là {n}, vì số thứ tự nối tiếp nhau",
        "must be {n}, for serials follow each other",
    ),
    "row_of_other_year": (
        "dòng {serial} tiếp nhận trong năm khác {year}",
        "row {serial} was received in another year than {year}",
    ),
    "nothing_to_print": (
        "không có gì để in: nhật ký không có {kind}{moment}; hãy ghi bằng Dossier.{verb}(...)",
        "nothing to print: its log holds no {kind}{moment}; record it with Dossier.{verb}(...)",
    ),
    "one_line_each": (
        "phải có một dòng cho mỗi giấy tờ yêu cầu, tất cả {n}",
        "must be one line for each item asked, {n} in all",
    ),
    "cannot_be_written": (
        "không ghi ra được như đang có: {reason}",
        "cannot be written as it is: {reason}",
    ),
    "json_value": (
        "giá trị mà JSON chứa được",
        "something that JSON can hold",
    ),
    "zone_to_write": (
        "phải là múi giờ có tên, hoặc độ lệch cố định, mới ghi ra được",
        "must be a zone with a name, or a fixed offset, to be written",
    ),
    "no_zone_here": (
        "máy này không có múi giờ đó",
        "no such time zone here",
    ),
    "no_such_phrase": (
        "không phải câu của thư viện với các giá trị này: {error}",
        "is no phrase of this library with these values: {error}",
    ),
    "only_lunar_source": (
        "chỉ {name} ghi được bằng tên",
        "only {name} can be written by its name",
    ),
    "which_days": (
        "WorkingDays({n}) hoặc CalendarDays({n})",
        "WorkingDays({n}) or CalendarDays({n})",
    ),
    "a_limit": (
        "thời hạn, ví dụ WorkingDays(3)",
        "a time limit such as WorkingDays(3)",
    ),
    "one_limit_at_least": (
        "phải có ít nhất một thời hạn",
        "must hold at least one limit",
    ),
    "needs_cutoff": (
        "cần giờ chốt (cutoff)",
        "needs a cutoff",
    ),
    "a_path": (
        "đường dẫn của tệp",
        "the path of a file",
    ),
    "one_file": (
        "hãy nêu ít nhất một tệp",
        "name at least one file",
    ),
    "total_or_extra": (
        "phải là 'total' (thời hạn chung) hoặc 'extra' (cộng thêm)",
        "must be 'total' or 'extra'",
    ),
    "needs_condition": (
        "cần có điều kiện hoặc khóa kèm theo",
        "needs a condition or a key beside it",
    ),
    "cannot_end_before": (
        "{case} không thể kết thúc trước nó",
        "{case} cannot end before it",
    ),
    "replaced_by_itself": (
        "mã này rốt cuộc lại được thay bằng chính nó",
        "the code is replaced, in the end, by itself",
    ),
    "editions_overlap": (
        "các phiên bản trùng nhau về thời gian",
        "its editions overlap in time",
    ),
    "currency_letters": (
        "phải là ba chữ cái in hoa, như 'VND'",
        "must be three capital letters, like 'VND'",
    ),
    "pages_rise": (
        "số trang phải tăng dần",
        "the pages must rise, each later than the last",
    ),
    "limits_wanted": (
        "một thời hạn, tuple các TimeLimitCase, hoặc None",
        "one limit, a tuple of TimeLimitCase, or None",
    ),
    "extra_needs_total": (
        "trường hợp cộng thêm cần có thời hạn chung",
        "an extra case needs a total one",
    ),
    "pair_finding_why": (
        "cặp: loại phát hiện và lý do",
        "a pair: a kind of finding, and why",
    ),
    "columns_mapping": (
        "bảng cột → tiêu đề, hoặc tệp TOML",
        "a mapping of columns to headings, or a TOML file",
    ),
    "columns_table": (
        "bảng gồm cột và tiêu đề",
        "a table of columns and headings",
    ),
    "too_long_for_qr": (
        "quá dài để tạo mã QR",
        "is too long for a QR code",
    ),
    "ledger_without_code": (
        "sổ theo dõi không có mã hồ sơ: hãy in không kèm mã QR",
        "the ledger has no dossier code: print it without",
    ),
    "a_slip": (
        "phiếu, ví dụ kết quả của receipt(...)",
        "a slip, for example the answer of receipt(...)",
    ),
    "printed_percent": (
        'phần trăm như đã in, ví dụ "96,2" hoặc Decimal',
        'a percentage as it is printed, for example "96.2" or a Decimal',
    ),
    "another_period": (
        "là kỳ của chính báo cáo này: hãy chọn kỳ khác để so sánh",
        "is the period of the report itself: take another to compare with",
    ),
    "label_k_n": (
        "nhãn, số đếm và tổng số của một điểm",
        "a label, a count and the number it is of",
    ),
    "one_period": ("phải có ít nhất một kỳ", "must hold a period at least"),
    "grouping_twice": (
        "cách nhóm này đã có: hãy đặt tên khác",
        "is a grouping already: give it another name",
    ),
    "keys_by_name": (
        "tên cách nhóm kèm hàm cho biết nhóm của hồ sơ",
        "a mapping of names to functions from a dossier to its row",
    ),
    "report_not_before": (
        "không phải báo cáo của kỳ liền trước {period}",
        "is not the period that ends just before {period}",
    ),
    "one_month": (
        "phải có ít nhất một tháng",
        "must hold a month at least",
    ),
    "begin_after": (
        "phải bắt đầu ngay sau ngày {day}",
        "must begin on the day after {day}",
    ),
    "counts_or_ratings": (
        "{{level: count}} nếu là số đếm, hoặc scale.count(ratings) nếu là các đánh giá",
        "{{level: count}} for counts, or scale.count(ratings) for ratings",
    ),
    "hex_digits": (
        "phải là 32 chữ số thập lục phân: DeviceMark.of(...)",
        "must be 32 hex digits: DeviceMark.of(...)",
    ),
    "each_dossier_once": (
        "mỗi hồ sơ chỉ được có một lần",
        "must hold each dossier once",
    ),
    "bytes_wanted": (
        "bytes, ví dụ secrets.token_bytes(32)",
        "bytes, for example secrets.token_bytes(32)",
    ),
    "secret_length": (
        "phải có từ {n} byte: secrets.token_bytes(32)",
        "must have {n} bytes or more: secrets.token_bytes(32)",
    ),
    "key_id_letters": (
        "phải gồm 1 đến {n} ký tự A–Z, a–z, 0–9, _ và -",
        "must be 1 to {n} of A–Z, a–z, 0–9, _ and -",
    ),
    "not_before_since": (
        "không được trước since",
        "must not be before since",
    ),
    "two_keys_one_id": (
        "hai khóa cùng mã: mỗi khóa phải có mã riêng",
        "two keys have this id: give every key its own",
    ),
    "no_key_signs": (
        "không khóa nào ký vào lúc đó: hãy thêm khóa",
        "no key of the ring signs then: add one",
    ),
    "https_address": (
        "phải là địa chỉ https có tên máy chủ, chỉ dùng ký tự ASCII, không kèm tên người dùng, mật "
        "khẩu và dấu #",
        "must be an https address with a host, in ASCII, without user, password and #",
    ),
    "first_or_last": (
        "phải là 'first' (phiếu đầu) hoặc 'last' (phiếu cuối)",
        "must be 'first' or 'last'",
    ),
    "questions_to_scales": (
        "bảng câu hỏi → thang đo",
        "a mapping of questions to scales",
    ),
    "not_asked": (
        "không được hỏi; các câu hỏi: {asked}",
        "is not asked; questions: {asked}",
    ),
    "questions_once": (
        "phải có ít nhất một câu hỏi, mỗi câu một lần",
        "must hold a question at least, each of them once",
    ),
    "one_stage_at_least": (
        "phải có ít nhất một thời điểm hỏi ý kiến",
        "must name one stage at least",
    ),
    "answer_one": (
        "phải trả lời ít nhất một câu hỏi",
        "must answer one question at least",
    ),
    "key_not_signing": (
        "khóa {key!r} không ký vào lúc đó: hãy dùng ring.newest(issued)",
        "key {key!r} does not sign then: take ring.newest(issued)",
    ),
    "writable_text": (
        "phải là chuỗi ký tự ghi ra được",
        "must be text that can be written",
    ),
    "code_bytes": (
        "có nhiều nhất {n} byte để ghi được vào mã đánh giá",
        "must have at most {n} bytes to stand in a token",
    ),
    "after_issued": (
        "phải sau thời điểm cấp, {issued}",
        "must be after issued, {issued}",
    ),
    "not_before_1970": (
        "không được trước năm 1970",
        "must not be before 1970",
    ),
    "names_to_procedures": (
        "bảng tên → bảng thủ tục",
        "a mapping of names to mappings of procedures",
    ),
    "fraction_or_float": (
        "Fraction hoặc float",
        "a Fraction or a float",
    ),
    "number_above_zero": (
        "phải là số lớn hơn 0",
        "must be a number above 0",
    ),
    "overdispersion_of_funnel": (
        "chỉ dùng với giới hạn hình phễu: hãy chọn funnel",
        "widens the limits of a funnel: take the method funnel",
    ),
    "target_of_prior": (
        "chỉ dùng với phân phối tiên nghiệm: hãy chọn fixed_prior hoặc empirical_bayes",
        "is asked of a prior: take the method fixed_prior or empirical_bayes",
    ),
    "not_compared": (
        "không có trong so sánh này: hãy ghi đúng tên đã đưa vào",
        "was not compared here: write it as it was given",
    ),
    "must_be_share": (
        "phải là tỷ lệ, như satisfied hoặc top_box",
        "must be a share, such as satisfied or top_box",
    ),
    "names_to_tallies": (
        "bảng tên → số đếm, hoặc các cặp như vậy",
        "a mapping of names to tallies, or pairs of these",
    ),
    "mapping_as_others": (
        "bảng thủ tục như các nhóm khác",
        "a mapping of procedures, as others",
    ),
    "pairs_name_tally": (
        "các cặp tên và số đếm",
        "pairs of a name and a tally",
    ),
    "comes_twice": (
        "có hai lần: hãy cộng số đếm lại trước",
        "comes twice: add its tallies up first",
    ),
    "share_to_compare": (
        "phải là tỷ lệ mới so sánh người với người được",
        "must be a share to compare people by",
    ),
    "no_element": (
        "{name} không có nội dung nào để tổng hợp",
        "{name} has no element to put together",
    ),
    "hold_counts_of": (
        "phải có số đếm của {question}",
        "must hold the counts of {question}",
    ),
    "made_for_levels": (
        "chỉ dùng cho thang mức {first} đến {last}, {found}",
        "is made for levels {first} to {last}, {found}",
    ),
    "satisfied_or_none": (
        "phải là 'satisfied', hoặc None (không tính là hài lòng)",
        "must be 'satisfied', or None (not satisfied)",
    ),
    "no_meaning_for": (
        "không áp dụng cho cách tính {measure}",
        "has no meaning for the measure {measure}",
    ),
    "neutral_open": (
        "{scale} không nêu mức nào là bình thường",
        "{scale} does not say which are neutral",
    ),
    "neutral_none": ("{scale} không có mức bình thường", "{scale} has no neutral level"),
    "scale_from_to": (
        "{scale} có các mức {least} đến {most}",
        "{scale} has levels {least} to {most}",
    ),
    "dissatisfied_open": (
        "{scale} không nói mức nào là không hài lòng",
        "{scale} does not say which levels count as dissatisfied",
    ),
    "asks": (
        "{name} chỉ hỏi: {known}",
        "{name} asks {known}",
    ),
    "element_questions": (
        "mỗi nội dung có ít nhất một câu hỏi",
        "an element has one question or more",
    ),
    "questionnaire_questions": (
        "bảng hỏi có ít nhất một câu hỏi",
        "a questionnaire asks one question or more",
    ),
    "each_names_one": (
        "mỗi khóa phải là của đúng một nội dung hoặc câu hỏi",
        "must each name one element or question",
    ),
    "weighs": (
        "{name} có trọng số cho: {known}",
        "{name} weighs {known}",
    ),
    "levels_to_levels": (
        "bảng mức → mức, ví dụ {{1: 2, 2: 4}}",
        "a mapping of levels to levels, such as {{1: 2, 2: 4}}",
    ),
    "questions_to_levels": (
        "bảng câu hỏi → mức",
        "a mapping of questions to levels",
    ),
    "two_levels": (
        "thang đo có ít nhất hai mức",
        "a scale has two levels or more",
    ),
    "levels_from": (
        "mức được đánh số từ 0 hoặc từ 1",
        "levels are counted from 0 or from 1",
    ),
    "levels_within": (
        "phải là các mức từ {span}",
        "must be levels from {span}",
    ),
    "not_satisfied_too": (
        "không thể đồng thời là hài lòng",
        "cannot count as satisfied too",
    ),
    "scale_levels": (
        "{scale} có các mức {span}",
        "{scale} has levels {span}",
    ),
    "map_each_level": (
        "phải quy đổi mỗi mức của {scale} một lần",
        "must map every level of {scale} once",
    ),
    "not_worse": (
        "không được biến câu trả lời tốt hơn thành kém hơn",
        "must not make a better answer a worse one",
    ),
    "each_question_once": (
        "mỗi câu hỏi chỉ được có một lần",
        "must hold each question once",
    ),
    "margins_wanted": (
        "các cơ cấu theo tên, mỗi cơ cấu ghi số hồ sơ của từng nhóm",
        "margins by name, each a mapping of groups to their numbers",
    ),
    "margins_of_one_total": (
        "tổng của các cơ cấu phải bằng nhau và lớn hơn 0",
        "all margins must have one total, above 0",
    ),
    "group_of_margins": (
        "mỗi nhóm phải có một giá trị cho từng cơ cấu, theo thứ tự: {names}",
        "every group needs one word for each margin, in the order: {names}",
    ),
    "nobody_answered": (
        "có {n} hồ sơ nhưng không có phiếu nào: hãy gộp với nhóm khác",
        "{n} dossiers but no answer: join it with another group",
    ),
    "nobody_served": (
        "có phiếu nhưng cơ cấu ghi {n} hồ sơ",
        "there are answers, but the margin has {n} dossiers",
    ),
    "margins_do_not_meet": (
        "trọng số không hội tụ, còn lệch {off}: cơ cấu mâu thuẫn với nhóm có phiếu, hãy gộp nhóm",
        "the weights do not settle, still {off} off: the margins contradict the groups that "
        "answered; join groups",
    ),
    "rules_of_another_day": (
        "quy định đánh giá phải có hiệu lực vào ngày quyết định; quy định này có hiệu lực từ "
        "{first} đến {last}",
        "the rules of the rating must be in force on the day; these are from {first} to {last}",
    ),
    "must_be_decided": (
        "phải có quyết định: dùng Appraisal.confirmed",
        "must have been decided: use Appraisal.confirmed",
    ),
    "within_period": ("phải nằm trong {period}", "must lie within {period}"),
    "decided_once": ("mỗi người chỉ một kết quả", "one result for each person"),
    "sheet_knows": ("phiếu họp chỉ có {names}", "the sheet has {names}"),
    "pool_answers": (
        "các chỉ số không cộng được với nhau: hãy gộp Answers của chúng",
        "figures do not add up: pool their Answers instead",
    ),
    "answers_are_to": (
        "các câu trả lời là của câu hỏi {question!r}",
        "the answers are to {question!r}",
    ),
    "no_interval": (
        "chưa biết cách tính khoảng tin cậy: chỉ nêu giá trị kèm n",
        "no interval is known for it: show its value with n alone",
    ),
    "no_place_in_order": (
        "{label} không có câu trả lời nên không xếp thứ tự được",
        "{label} without answers has no place in order",
    ),
    "not_above_denominator": (
        "không được lớn hơn mẫu số, {n}",
        "must not be above the denominator, {n}",
    ),
    "periods_once": (
        "phải có ít nhất một kỳ, mỗi kỳ một lần",
        "must be one period or more, each once",
    ),
    "periods_after_first": (
        "phải là các kỳ sau kỳ đầu, {first}",
        "must be periods after the first, {first}",
    ),
    "no_rules_before": (
        "chưa có quy định về cơ chế một cửa trước ngày {first}",
        "no rules of the one-stop decree are known before {first}",
    ),
    "no_slips_before": (
        "chưa có mẫu phiếu trước ngày {first}",
        "no standard slips are known before {first}",
    ),
    "moment_parts": (
        "chuỗi ký tự, datetime, hoặc năm, tháng, ngày, giờ …",
        "a text, a datetime, or year, month, day, hour …",
    ),
    "known_hours": (
        "các giờ làm việc đã có: {known}",
        "known office hours: {known}",
    ),
    "limit_or_procedure": (
        "thời hạn, thủ tục hoặc mã thủ tục",
        "a limit, a procedure or its code",
    ),
    "agency_code": (
        "mã cơ quan",
        "agency code",
    ),
    "dossier_code": (
        "mã hồ sơ",
        "dossier code",
    ),
    "procedure_code": (
        "mã thủ tục",
        "procedure code",
    ),
    "field_code": (
        "mã lĩnh vực",
        "field code",
    ),
    "dossier_code_expected": (
        "mã cơ quan, sáu chữ số của ngày (yymmdd) và số thứ tự 4 đến 7 chữ số",
        "an agency code, six digits of a day (yymmdd) and a serial of 4 to 7 digits",
    ),
    "procedure_code_expected": (
        "một chữ số, dấu chấm và sáu chữ số, có hoặc không kèm mã tỉnh phía sau",
        "a digit, a point and six digits, with the issuing province behind or not",
    ),
    "field_code_expected": (
        "mã cấp 1, dấu gạch ngang và các chữ cái A–Z hoặc chữ số",
        "a level-1 code, a hyphen and letters A–Z or digits",
    ),
    "day_digits": (
        "sáu chữ số của một ngày có thật (yymmdd)",
        "six digits of a real day (yymmdd)",
    ),
    "old_serial": (
        "số thứ tự 4 chữ số sau mã cơ quan dạng cũ",
        "a serial of 4 digits behind an agency in the old form",
    ),
    "agency_code_expected": (
        "ba, hai và hai chữ số rồi mã cấp 1, hoặc mã cấp 1 và các nhóm A–Z, 0–9, cách nhau bằng "
        "dấu chấm, nhiều nhất {most} ký tự",
        "three, two and two digits and a level-1 code, or a level-1 code and groups of A–Z and "
        "0–9, with points between and at most {most} characters",
    ),
    "token_letters": (
        "vì quá dài hoặc có ký tự ngoài base64url",
        "for it is too long, or has other letters than base64url",
    ),
    "token_short": (
        "vì thiếu ký tự",
        "for letters are missing",
    ),
    "token_spelling": (
        "vì viết khác cách đã cấp",
        "for it has another spelling",
    ),
    "token_version": (
        "vì không biết phiên bản hoặc giai đoạn của mã",
        "for its version or its stage is not known",
    ),
    "token_senseless": (
        "vì các phần của mã không có nghĩa",
        "for its parts make no sense",
    ),
    "part_workbooks": (
        "đọc bảng tính (.xlsx, .xls, .ods)",
        "reading workbooks (.xlsx, .xls, .ods)",
    ),
    "part_qr": (
        "mã QR",
        "the QR code",
    ),
    "part_cli": (
        "dòng lệnh",
        "the command line",
    ),
    "asked_ranked": (
        "xếp hạng chung",
        "ranked together",
    ),
    "bare_counts": (
        "số đếm",
        "bare counts",
    ),
    "asked_brought": (
        "gộp chung",
        "brought together",
    ),
    "asked_pooled": (
        "gộp",
        "pooled",
    ),
    "asked_subtracted": (
        "trừ cho nhau",
        "subtracted",
    ),
    "asked_read_as_one": (
        "đọc như một",
        "read as one",
    ),
    "asked_put_together": (
        "tổng hợp",
        "put together",
    ),
    "tally_wanted": (
        "Proportion, Score, cặp (k, n), hoặc bảng thủ tục → các giá trị như vậy",
        "a Proportion, a Score, a pair (k, n), or a mapping of procedures to these",
    ),
    "span_of_rules": (
        "{name} từ {first} đến {last}",
        "{name} from {first} to {last}",
    ),
    "no_rules_then": (
        "chưa có quy định {what} vào lúc đó, chỉ có: {spans}",
        "no rules of {what} are known then, only {spans}",
    ),
    "figure_on_scale": ("{measure} trên {scale}", "{measure} on {scale}"),
    "figure_named": ("{name}, {measure} trên {scale}", "{name}, {measure} on {scale}"),
    "figure_of_index": ("{code} của bộ chỉ số quốc gia", "{code} of the national index"),
    "figure_in_full": ("{label}{asked}{stage}", "{label}{asked}{stage}"),
    "figure_at_stage": (" ở bước {stage}", " at {stage}"),
    "figure_because": ("{label} ({why})", "{label} ({why})"),
    "bare_kind": ("một giá trị {kind} không kèm cách tính", "a bare {kind}"),
    "answers_on_scale": ("câu trả lời trên {scale}", "answers on {scale}"),
    "answers_for_scale": ("câu trả lời trên {scale} cho {to}", "answers on {scale} for {to}"),
    "the_mapping": ("cách quy đổi {map}", "the mapping {map}"),
    "event_ballot": ("phiếu", "ballot"),
    "event_other_ballot": ("một phiếu khác", "another ballot"),
    "part_write_workbooks": ("ghi tệp Excel (.xlsx)", "writing workbooks (.xlsx)"),
    "asked_added": ("cộng với nhau", "added"),
    "asked_ordered": ("xếp thứ tự", "put in order"),
    "remark_value": (
        "chuỗi ký tự, số nguyên, đúng hoặc sai, hoặc một bảng có một khóa trong: {types}",
        "a text, a whole number, true or false, or a table with one key of {types}",
    ),
    "ruling_stands_twice": (
        "cũng có trong các quy định theo ngày của giai đoạn {era}",
        "stands among the rulings for days of the era {era} as well",
    ),
    "must_be_json": ("phải là JSON: {error}", "must be JSON: {error}"),
    "must_be_portal_record": (
        "phải là hồ sơ thủ tục có mã và tên",
        "must be a record with a code and a name",
    ),
    "must_be_of_code": ("phải là của {code} như bản trước", "must be of {code}, as before"),
}
