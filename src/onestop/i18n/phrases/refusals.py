"""Phrases: refusals: what was wrong, which limit it broke, what to do.

Key -> (Vietnamese, English). Values are filled in by name. English sentences begin in lower case
and end without a period; names of parameters and of functions stand as they are in code.
"""

from __future__ import annotations

from typing import Final

PHRASES: Final[dict[str, tuple[str, str]]] = {
    "error_plain": ("{what}", "{what}"),
    "error_wrong_type": (
        "{name} là {value} (kiểu {kind}), phải là {wanted}",
        "{name} is {value} ({kind}), but must be {wanted}",
    ),
    "error_bad_value": ("{name} là {value}: {limit}", "{name} is {value}: {limit}"),
    "error_bad_code": (
        "{value} không phải {kind}: hãy ghi {expected}, ví dụ {samples}",
        "{value} is no {kind}: write {expected}, like {samples}",
    ),
    "error_naive_moment": (
        "{name} là {value}, thời điểm không ghi múi giờ: dùng vn.local(...) cho giờ của cơ quan, "
        "hoặc gắn tzinfo",
        "{name} is {value}, a moment without a time zone: write vn.local(...) for office time, or "
        "attach a tzinfo",
    ),
    "error_ambiguous_start": (
        "ngày bắt đầu {start} không ghi giờ, mà {limit} tính theo giờ: hãy đưa thời điểm tiếp "
        "nhận, ví dụ vn.local(...)",
        "the start {start} has no hour, but {limit} depends on it: pass the moment of reception, "
        "for example vn.local(...)",
    ),
    "error_outside_calendar": (
        "{day} nằm ngoài lịch làm việc ({first} đến {last}): {way_out}",
        "{day} is outside the calendar ({first} to {last}): {way_out}",
    ),
    "error_answer_outside": (
        "kết quả vượt quá {day}, giới hạn của lịch làm việc ({first} đến {last}): {way_out}",
        "the answer lies beyond {day}, a bound of the calendar ({first} to {last}): {way_out}",
    ),
    "pass_through": (
        "thêm through={through} để có các ngày dự kiến",
        "pass through={through} for projected days",
    ),
    "use_longer_calendar": (
        "dùng lịch có phạm vi dài hơn",
        "use a calendar that reaches further",
    ),
    "error_unknown_procedure": (
        "danh mục không có thủ tục {code}{hint}",
        "no procedure {code} in the catalogue{hint}",
    ),
    "replaced_but_not_on": (
        " vào ngày {day}: đã được thay bằng {heirs}; hãy hỏi về ngày mà thủ tục thay thế có hiệu "
        "lực, hoặc bổ sung phiên bản của thủ tục này",
        " on {day}: {heirs} took its place: ask of a day on which that holds, or add the edition "
        "of this one",
    ),
    "replaced_by_several": (
        ": đã được thay bằng {heirs}, hãy ghi rõ thủ tục nào",
        ": {heirs} took its place, name the one that is meant",
    ),
    "replaced_by_one": (
        ": đã được thay bằng {heir}, hãy tra bằng lookup(code, day)",
        ": {heir} took its place, look it up with lookup(code, day)",
    ),
    "known_by_national_code": (
        ": đây là mã địa phương của {national}, hãy tra bằng lookup(code)",
        ": it is the local form of {national}, look it up with lookup(code)",
    ),
    "nearest_codes_zero": (
        "; gần nhất: {nearest} (bảng tính có thể đã bỏ số 0 cuối mã)",
        "; nearest: {nearest} (a spreadsheet may have dropped the last zero)",
    ),
    "holidays_too_old": (
        "phiên bản này của gói không có {names}: hãy cài holidays>=0.72",
        "this version of the package does not know {names}: install holidays>=0.72",
    ),
    "year_before_lunar": (
        "nguồn âm lịch chỉ có từ năm {first}",
        "the lunar source knows the years from {first} only",
    ),
    "year_after_lunar": (
        "nguồn âm lịch chỉ có đến năm {last}",
        "the lunar source knows the years to {last} only",
    ),
    "nearest_codes": ("; gần nhất: {nearest}", "; nearest: {nearest}"),
    "error_no_case_in_force": (
        "{what}thời hạn của thủ tục {code} không có trường hợp nào có hiệu lực vào ngày {day} "
        "({cases}): hãy bổ sung trường hợp của ngày đó",
        "{what}no case of the limit of procedure {code} is in force on {day} ({cases}): add the "
        "case of that day",
    ),
    "error_not_in_force": (
        "{what}thủ tục {code} không có hiệu lực vào ngày {day} (phiên bản mới nhất: từ {first} đến "
        "{last}): hãy bổ sung phiên bản của ngày đó{instead}",
        "{what}procedure {code} is not in force on {day} (newest edition: {first} to {last}): add "
        "the edition of that day{instead}",
    ),
    "look_up_heirs": (
        ", hoặc tra thủ tục thay thế: {heirs}",
        ", or look up what took its place: {heirs}",
    ),
    "day_unknown": ("ngày chưa rõ", "unknown"),
    "error_unknown_condition": (
        "{what}{code} không có trường hợp {condition}; các trường hợp: {known}",
        "{what}{code} knows no condition {condition}; conditions: {known}",
    ),
    "error_ambiguous_limit": (
        "{what}chưa chọn được một trường hợp thời hạn{code}: đã nêu {given}{channel}{why}; "
        "{choose}",
        "{what}{given} given{channel} does not choose one case of the limit{code}{why}: {choose}",
    ),
    "and_channel_unsaid": (", chưa nêu cách nộp", ", and the channel is not said,"),
    "choose_case": ("hãy chọn một trong: {cases}", "choose one of {cases}"),
    "choose_condition": (
        "hãy chọn một trong: {cases}; các điều kiện có thể nêu (given): {conditions}",
        "choose one of {cases}; conditions that can be given: {conditions}",
    ),
    "of_procedure": (" của thủ tục {code}", " of procedure {code}"),
    "head_dossier": ("hồ sơ {code}: ", "dossier {code}: "),
    "the_procedure": ("thủ tục", "the procedure"),
    "procedure_of_code": ("thủ tục {code}", "procedure {code}"),
    "why_of_another_total": (
        "thời hạn cộng thêm {extras} chỉ cộng vào thời hạn đứng trước nó, không cộng vào {total}",
        "the extra {extras} adds to a total before it only, not to {total}",
    ),
    "why_of_other_channels": (
        "thời hạn chỉ được công bố cho hình thức nộp {others}, không cho {channel}",
        "it is published for {others} only, not for {channel}",
    ),
    "in_brackets": (" ({what})", " ({what})"),
    "error_mixed_limits": (
        "{left} {sign} {right} không có nghĩa: ngày làm việc, ngày lịch, tháng và giờ không cùng "
        "đơn vị; dùng Sequence(...) nếu tính nối tiếp, hoặc shortens(...) để biết thời hạn nào hết "
        "trước",
        "{left} {sign} {right} means nothing: days of the office, days of the calendar, months and "
        "hours are no common unit; write Sequence(...) for one after another, or ask shortens(...) "
        "which ends first",
    ),
    "error_illegal_event": (
        "hồ sơ {dossier} đang ở trạng thái {state}, không thể {event}; việc làm được lúc này: "
        "{allowed}",
        "dossier {dossier} is {state} and cannot be {event}; what can happen now: {allowed}",
    ),
    "nothing_more": ("không còn việc nào", "nothing more"),
    "error_event_order": (
        "hồ sơ {dossier}: {event} lúc {at} lại đứng sau {previous} lúc {previous_at}: hãy nhập các "
        "việc theo thứ tự thời gian",
        "dossier {dossier}: {event} at {at} comes before {previous} at {previous_at}: enter events "
        "in their order",
    ),
    "error_fact": ("{file}: {path}: {fault}", "{file}: {path}: {fault}"),
    "error_cell": (
        "dòng {row}, cột {column}: {value}: {fault}",
        "row {row}, column {column}: {value}: {fault}",
    ),
    "error_facts": ("{n} lỗi trong tệp dữ liệu:\n{faults}", "{n} fault{s} in the facts:\n{faults}"),
    "error_register": ("{n} lỗi trong bảng:\n{faults}", "{n} fault{s} in the table:\n{faults}"),
    "error_table_file": (
        "{n} lỗi trong {file}:\n{faults}",
        "{n} faulty cell{s} in {file}:\n{faults}",
    ),
    "faults_more": ("… và {n} lỗi nữa", "… and {n} more"),
    "error_unreadable_limit": (
        "không đọc được thời hạn {part} (ký tự {start} đến {end}): {reason}; hãy nêu các trường "
        "hợp bằng TimeLimitCase",
        "the time limit {part} (characters {start} to {end}) cannot be read: {reason}; give its "
        "cases as TimeLimitCase values",
    ),
    "error_incomparable": (
        "{left} và {right} khác nghĩa, không thể {asked}: hãy lấy hai số liệu cùng cách tính, cùng "
        "thang đo và cùng câu hỏi",
        "{left} and {right} mean different things and cannot be {asked}: take both with the same "
        "measure, scale and question",
    ),
    "error_malformed_token": (
        "đây không phải mã đánh giá, {fault}: hãy dùng đúng đường dẫn đã được cấp",
        "the text is no rating token, {fault}: use the link exactly as it was issued",
    ),
    "error_unknown_key": (
        "mã đánh giá ghi khóa {key_id} và thời điểm {issued}, nhưng không có khóa nào như vậy ký "
        "vào lúc đó; các khóa: {known}: hãy giữ mỗi khóa đến khi mã cuối cùng của khóa hết hạn",
        "the rating token names key {key_id} and {issued}, and no such key signed then; keys: "
        "{known}: keep a key until its last token has expired",
    ),
    "none_known": ("không có", "none"),
    "error_bad_signature": (
        "mã đánh giá không do khóa {key_id} ký: không nhận phiếu của mã này",
        "the rating token was not signed by key {key_id}: take no ballot for it",
    ),
    "error_expired_token": (
        "mã đánh giá hết hạn lúc {expires}, nay là {at}: không dùng được nữa",
        "the rating token expired at {expires}, and it is {at}: it can no longer be used",
    ),
    "error_token_not_yet_valid": (
        "mã đánh giá có giá trị từ {issued}, nay là {at}: hãy chờ, hoặc chỉnh đồng hồ cho khớp",
        "the rating token holds from {issued}, and it is {at}: wait, or set the clocks alike",
    ),
    "error_other_dossier": (
        "mã đánh giá là của hồ sơ {dossier}, không phải {wanted}: hãy dùng đường dẫn gửi kèm hồ sơ "
        "này",
        "the rating token is of dossier {dossier}, not of {wanted}: use the link that came with "
        "this dossier",
    ),
    "error_other_stage": (
        "mã đánh giá là của giai đoạn {stage}, không phải {wanted}: hãy dùng đường dẫn của giai "
        "đoạn này",
        "the rating token is of the stage {stage}, not of {wanted}: use the link that came with "
        "this stage",
    ),
    "error_reused_key": (
        "khóa chống gửi trùng đã dùng cho nội dung khác (hồ sơ {dossier}, giai đoạn {stage}): mỗi "
        "câu trả lời mới cần khóa mới, chỉ dùng lại khóa khi gửi lại",
        "the idempotency key was used with other content (dossier {dossier}, stage {stage}): make "
        "a new key for a new answer, repeat a key only to send again",
    ),
    "error_officer_ballot": (
        "phiếu đánh giá hồ sơ {dossier}, giai đoạn {stage}, gửi từ thiết bị hoặc phiên làm việc "
        "của cán bộ: chỉ người nộp hồ sơ được trả lời, có người giúp khi cần",
        "a ballot for dossier {dossier}, stage {stage}, came from an officer's device or session: "
        "only the applicant may answer, helped where that is needed",
    ),
    "error_spans_rules": (
        "quy định về {what} thay đổi trong thời gian {first} đến {last}: {names}: hãy xét từng "
        "phần theo quy định của phần đó, hoặc nêu ngày làm căn cứ",
        "the rules of {what} change between {first} and {last}: {names}: judge each part by its "
        "own rules, or name the day that decides",
    ),
    "until_now": ("nay", "now"),
    "no_known_rules": ("chưa rõ quy định", "no known rules"),
    "error_missing_extra": (
        "{part} cần phần bổ sung {extra!r}: chạy pip install onestop-vn[{extra}], từ mã nguồn thì "
        "pip install '.[{extra}]'",
        "{part} needs the extra {extra!r}: pip install onestop-vn[{extra}], in a checkout "
        "pip install '.[{extra}]'",
    ),
    "error_unopenable_file": (
        "không mở được {file}: {why}: hãy kiểm tra tên tệp và thư mục",
        "cannot open {file}: {why}: check the name and the folder",
    ),
    "error_missing_file": (
        "không có tệp {file}: hãy kiểm tra tên tệp và thư mục",
        "cannot open {file}, there is no such file: check the name and the folder",
    ),
    "error_forbidden_file": (
        "không được phép đọc {file}: hãy xin quyền đọc, hoặc chép tệp sang thư mục khác",
        "cannot open {file}, it may not be read: ask for the right, or copy it to another folder",
    ),
    "error_folder": (
        "{file} là thư mục: hãy ghi tên tệp trong thư mục đó",
        "cannot open {file}, it is a folder: name a file in it",
    ),
    # joints, and values that are not shown whole
    "list_plain": (", ", ", "),
    "list_parts": ("; ", "; "),
    "list_lines": ("\n", "\n"),
    "list_or": (" hoặc ", " or "),
    "list_and": (" và ", " and "),
    "list_then": (", rồi ", ", then "),
    "nothing": ("không có gì", "nothing"),
    "shown_bytes": ("{n} byte", "{n} bytes"),
    "shown_digits": ("một số có khoảng {n} chữ số", "a number of about {n} digits"),
    "shown_items": ("{kind} gồm {n} phần tử", "{kind} of {n} items"),
    # limits that many places share
    "must_be_at_least": ("phải từ {minimum} trở lên", "must be {minimum} or more"),
    "must_be_at_most": ("không được quá {most}", "must be {most} or less"),
    "must_be_from_to": ("phải từ {first} đến {last}", "must be from {first} to {last}"),
    "must_be_key": ("phải là khóa của một câu", "must be the key of a phrase"),
    "must_be_named_values": (
        "phải là các cặp gồm tên và giá trị",
        "must be pairs of a name and a value",
    ),
    "must_be_one_of": ("phải là một trong: {known}", "must be one of {known}"),
    "must_be_one_of_or_none": (
        "phải là một trong: {known}, hoặc None",
        "must be one of {known}, or None",
    ),
    "must_not_be_before": (
        "không được trước {earlier}, {first}",
        "must not be before {earlier}, {first}",
    ),
    "must_be_wall_clock": (
        "phải là giờ đồng hồ tại cơ quan, không kèm tzinfo",
        "must be wall-clock time, without a tzinfo",
    ),
    "must_stand_once": ("chỉ được có một lần", "must stand there once"),
    "must_be_positive": ("phải lớn hơn 0", "must be more than 0"),
    "no_such_zone": (
        "không có múi giờ này trên máy: hãy đưa tzinfo, hoặc cài tzdata",
        "no such time zone here: pass a tzinfo, or install tzdata",
    ),
    # kinds of values
    "one_of_kind": ("{kind}", "{kind}"),
    "a_day": ("datetime.date (ngày)", "a datetime.date"),
    "a_day_not_moment": (
        "datetime.date (ngày): gọi .date() của thời điểm theo giờ địa phương",
        "a datetime.date: call .date() on the local moment",
    ),
    "a_moment": (
        "datetime.datetime có múi giờ, ví dụ vn.local(...)",
        "an aware datetime.datetime, for example vn.local(...)",
    ),
    "an_hour_or_none": ("datetime.time (giờ) hoặc None", "a datetime.time or None"),
    "an_int": ("số nguyên (int)", "an int"),
    "a_number": ("int, Fraction hoặc Decimal", "an int, a Fraction or a Decimal"),
    "a_text": ("chuỗi ký tự (str)", "a str"),
    "session_ends_first": (
        "giờ đóng cửa phải sau giờ mở cửa, như '07:30-11:30'",
        "must close after it opens, like '07:30-11:30'",
    ),
    "a_day_with_sessions": ("một ngày cùng các buổi của ngày đó", "a day with its sessions"),
    "procedures_for_a_log": (
        "hãy đưa danh mục thủ tục, hồ sơ đã lưu chỉ ghi mã",
        "name the procedures: a stored dossier only has the code of its own",
    ),
    "no_edition_from": (
        "danh mục không có bản nào của thủ tục {code} từ ngày này",
        "the catalogue has no edition of procedure {code} from that day",
    ),
    "must_be_list": ("phải là danh sách các giá trị", "must be a list of values"),
    "must_be_shares": ("phải là tỷ lệ như 0.95", "must be a share such as 0.95"),
    "a_mapping": ("bảng tra (mapping)", "a mapping"),
    "one_kind_of": ("một trong các kiểu: {kinds}", "one of {kinds}"),
    "a_list": ("danh sách các giá trị", "a list of values"),
    "a_list_not_text": (
        "danh sách các giá trị, không phải một chuỗi ký tự",
        "a list of values, not one text",
    ),
    "texts": ("tập hợp các chuỗi ký tự", "a set of texts"),
    "texts_not_text": (
        "tập hợp các chuỗi ký tự, không phải một chuỗi ký tự",
        "a set of texts, not one text",
    ),
    "a_zone": ("tên múi giờ hoặc tzinfo", "the name of a time zone or a tzinfo"),
}
