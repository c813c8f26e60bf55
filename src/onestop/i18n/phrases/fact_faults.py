"""Phrases: what is wrong with a file of facts, a document of JSON or a stored table.

Key -> (Vietnamese, English). Values are filled in by name.
"""

from __future__ import annotations

from typing import Final

PHRASES: Final[dict[str, tuple[str, str]]] = {
    "fault_missing": ("còn thiếu", "is missing"),
    "fault_missing_head": ("còn thiếu, phải là {known}", "is missing, but must be {known}"),
    "fault_not_a_key": ("bảng này không có mục như vậy", "is not a key of this table"),
    "fault_must_be": ("đang ghi {value}, phải là {wanted}", "is {value}, but must be {wanted}"),
    "fault_unreadable": ("không đọc được: {why}", "cannot be read: {why}"),
    "fault_no_toml": ("không đúng cú pháp TOML: {why}", "is no valid TOML: {why}"),
    "fault_no_json": ("không đúng cú pháp JSON: {why}", "is no valid JSON: {why}"),
    "fault_no_object": (
        "phải là một đối tượng JSON, các mục đặt trong ngoặc nhọn",
        "must be a JSON object, with its keys in braces",
    ),
    "fault_too_deep": ("lồng nhau sâu quá {n} cấp", "is nested deeper than {n} levels"),
    "fault_null": ("là null: bỏ mục chưa biết đi", "is null: leave out what is not known"),
    "fault_number_beyond": (
        "là {value}, số phải trong khoảng từ -{most} đến {most}",
        "is {value}, but numbers must lie between -{most} and {most}",
    ),
    "fault_twice": ("ghi hai lần", "stands twice"),
    "fault_half_sign": ("có ký tự bị hỏng, {sign}", "holds half a character, {sign}"),
    "fault_holds_many": ("có {n} thủ tục, phải có đúng một", "holds {n}, but must hold one"),
    "fault_none_known": ("chưa có văn bản nào", "none"),
    "fault_no_instrument": (
        "không có văn bản {name}; các văn bản đã có: {known}",
        "names no instrument {name}; known: {known}",
    ),
    "fault_bands": (
        "phải có đủ {names}, xếp từ mức cao nhất, mức cuối tính từ 0",
        "must hold {names}, best first, the last from 0",
    ),
    "fault_weight": ("một số như '0.2'", "a number such as '0.2'"),
    "fault_number": (
        "một số, hoặc chuỗi ký tự như '3.5' hay '20 %'",
        "a number, or a text like '3.5' or '20 %'",
    ),
    "fault_offsets": (
        "có {n} dòng, phải có mỗi thứ trong tuần một dòng",
        "has {n} rows, but must have one for each weekday",
    ),
    "fault_no_limit": (
        "là true, nhưng thủ tục có thời hạn",
        "is true, but the procedure has limits",
    ),
    "fault_one_limit": ("phải có đúng một trong: {known}", "needs exactly one of {known}"),
    "fault_two_limits": ("có nhiều hơn một thời hạn", "has more than one limit"),
    "fault_beside_basis": (
        "ghi cùng với basis: chỉ ghi một trong hai",
        "stands beside a basis: write one of the two",
    ),
    "fault_layer": (
        "là {name}, nhưng các tệp trước đó ghi {before}",
        "is {name}, but the files before it make {before}",
    ),
    "fault_no_basis": (
        "còn thiếu, và tệp không có căn cứ chung: hãy ghi văn bản",
        "is missing, and the file has none for all: name the instrument",
    ),
    "fault_day_taken": ("{day} đã là {name}", "{day} already is {name}"),
    "fault_other_year": ("{day} không thuộc năm {year}", "{day} does not lie in {year}"),
    "fault_years_of_files": (
        "các tệp của các năm {years} có năm thiếu hoặc trùng",
        "the files of the years {years} leave gaps or double",
    ),
    "fault_no_office": ("còn thiếu: ghi tên cơ quan", "is missing: name the office"),
    "fault_0_or_more": ("0 trở lên", "0 or more"),
    "fault_beside_spans": (
        "ghi cùng với spans: ghi tên tỉnh, hoặc ghi các buổi làm việc",
        "stands beside spans: name a province, or write the sessions",
    ),
    "fault_outside_calendar": (
        "{day} nằm ngoài lịch ({first} đến {last})",
        "{day} is outside the calendar ({first} to {last})",
    ),
    "fault_days_one_way": (
        "ghi ngày theo một cách: day, hoặc days, hoặc first và last",
        "name the days in one way: day, or days, or first and last",
    ),
    "fault_first_with_last": ("first và last phải đi cùng nhau", "first and last go together"),
    "fault_closure_length": (
        "đang ghi {last}, phải từ {first} trở đi, nhiều nhất {n} ngày",
        "is {last}, but must be from {first} on, {n} days at most",
    ),
    "fault_no_procedure": (
        "đang ghi {code}, danh mục không có thủ tục mang mã này",
        "is {code}, and no procedure of that code is known",
    ),
    "fault_code_used": (
        "mã {code} đã được dùng: rút ngắn thời hạn của thủ tục đó, hoặc đặt mã riêng cho thủ tục "
        "của đơn vị",
        "{code} is used already: shorten its limit, or give the own procedure a code of its own",
    ),
    # a layer over what is published
    "fault_of_code": ("{code}: {fault}", "{code}: {fault}"),
    "fault_fee_of_no_procedure": (
        "danh mục không có thủ tục {code}: sửa mã, hoặc bỏ mức thu này",
        "no procedure {code} in the catalogue: mend the code, or leave the fee out",
    ),
    "fault_fee_twice": (
        "fees[{before}] quy định cùng một trường hợp trong cùng những ngày đó: chỉ giữ một mức thu",
        "fees[{before}] is for the same case on the same days: keep one of the two",
    ),
    "fault_cases_meant": (
        "có thể hiểu là nhiều trường hợp: {cases}; hãy ghi rõ điều kiện và cách thức nộp",
        "more than one case is meant: {cases}; name one by its condition and channel",
    ),
    "fault_shortened_twice": (
        "{path} đã rút ngắn trường hợp này trong cùng những ngày đó: chỉ giữ một, hoặc ghi rõ ngày "
        "áp dụng của từng thời hạn",
        "{path} shortens this case on the same days: keep one of the two, or give each the days on "
        "which it holds",
    ),
    "fault_no_source": ("không dẫn nguồn", "no source"),
    "fault_longer": (
        "thời hạn {own} không thể hết sớm hơn {other} ({source}): địa phương chỉ được rút ngắn; "
        "hãy ghi thời hạn ngắn hơn, hoặc ghi rõ ngày áp dụng",
        "{own} cannot end before {other} ({source}): a local limit may only shorten; give a "
        "shorter one, or the days on which it holds",
    ),
    "fault_no_such_case": (
        "không có trường hợp như vậy trong những ngày thời hạn này áp dụng: hãy ghi rõ điều kiện "
        "và cách thức nộp của một trong các trường hợp {known}",
        "has no such case on the days of this limit: name one by its condition and channel, of "
        "{known}",
    ),
    "fault_limit_unknown": (
        "chưa biết thời hạn đã công bố nên không có gì để rút ngắn: bổ sung thời hạn đó trước",
        "its limit is not known, so nothing can be shortened: add the published limit first",
    ),
    "fault_without_limit": (
        "thủ tục không quy định thời hạn nên không có gì để rút ngắn: bỏ mục này",
        "it has no limit, so nothing can be shortened: leave it out",
    ),
    # kinds of values, as a file has them
    "kind_text": ("chuỗi ký tự", "a text"),
    "kind_text_not_blank": ("chuỗi ký tự không để trống", "a text with something in it"),
    "kind_int": ("một số nguyên", "a whole number"),
    "kind_fraction": (
        "một phân số viết như '3/4', hoặc '3'",
        "a fraction written like '3/4', or '3'",
    ),
    "kind_decimal": ("một số thập phân viết như '8.9'", "a decimal written like '8.9'"),
    "kind_word": (
        "một từ của một danh mục, như {{'list': 'rating_class', 'value': 'HTTNV'}}",
        "a word of a list, like {{'list': 'rating_class', 'value': 'HTTNV'}}",
    ),
    "kind_known_rules": (
        "tên và ngày đầu của một quy định đánh giá đi kèm thư viện",
        "the name and first day of rules of appraisal that ship with the library",
    ),
    "kind_bool": ("true hoặc false", "true or false"),
    "kind_list": ("một danh sách", "a list"),
    "kind_list_of": ("một danh sách {n} giá trị", "a list of {n}"),
    "kind_week": (
        "một danh sách {n} danh sách, mỗi thứ trong tuần một danh sách",
        "a list of {n} lists, one for each weekday",
    ),
    "kind_day": ("một ngày", "a date"),
    "kind_day_text": ("ngày như '2026-11-20'", "a date like '2026-11-20'"),
    "kind_hour": ("một giờ", "an hour"),
    "kind_hour_text": ("giờ như '15:00:00'", "an hour like '15:00:00'"),
    "kind_moment_text": (
        "thời điểm như '2026-11-20T16:10:00+07:00'",
        "a moment like '2026-11-20T16:10:00+07:00'",
    ),
    "kind_real_day": ("một ngày có thật ({why})", "a day that there is ({why})"),
    "kind_real_moment": ("một thời điểm có thật ({why})", "a moment that there is ({why})"),
    "kind_month_day": ("tháng và ngày như '04-16'", "a month and day like '04-16'"),
    "kind_share": ("tỷ lệ như '79/82', hoặc một bảng", "a share like '79/82', or a table"),
    "kind_table": ("một bảng", "a table"),
    "kind_one_of": ("một trong: {known}", "one of {known}"),
    "kind_zone": (
        "tên múi giờ, hoặc độ lệch như '+07:00'",
        "the name of a time zone, or an offset like '+07:00'",
    ),
    "kind_lunar_source": (
        "{name}, hàm duy nhất được gọi theo tên",
        "{name}, the one function that is known by name",
    ),
    "kind_remark_value": (
        "chuỗi ký tự, số nguyên, true hoặc false, hoặc bảng có một mục trong {types}",
        "a text, a whole number, true or false, or a table with one key of {types}",
    ),
}
