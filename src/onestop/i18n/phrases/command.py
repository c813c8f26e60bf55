"""Phrases: the command line: its help, its options, and what a faulty call is told.

Key -> (Vietnamese, English). Values are filled in by name.
"""

from __future__ import annotations

from typing import Final

PHRASES: Final[dict[str, tuple[str, str]]] = {
    "command_usage": (
        "Cách dùng",
        "Usage",
    ),
    "command_options": (
        "Tùy chọn",
        "Options",
    ),
    "command_commands": (
        "Lệnh",
        "Commands",
    ),
    "command_options_mark": (
        "[TÙY CHỌN]",
        "[OPTIONS]",
    ),
    "command_command_mark": (
        "LỆNH [THAM SỐ]...",
        "COMMAND [ARGS]...",
    ),
    "command_default": (
        "[mặc định: {value}]",
        "[default: {value}]",
    ),
    "command_variable": (
        "[biến môi trường: {names}]",
        "[env var: {names}]",
    ),
    "command_help_option": (
        "Hiện hướng dẫn này rồi kết thúc.",
        "Show this message and exit.",
    ),
    "command_version": (
        "Hiện phiên bản rồi kết thúc.",
        "Show the version and exit.",
    ),
    "command_statuses": (
        "Mã kết thúc: 0 là xong; 1 là có điều cần người xem; 2 là bị từ chối. Gợi ý "
        'lệnh khi bấm Tab: eval "$(_ONESTOP_COMPLETE=bash_source onestop)" (hoặc '
        "zsh_source, fish_source).",
        "Exit status: 0 done; 1 something for a person to look at; 2 refused. "
        'Completion by Tab: eval "$(_ONESTOP_COMPLETE=bash_source onestop)" (or '
        "zsh_source, fish_source).",
    ),
    "command_try_help": (
        "Xem cách dùng: {path} --help",
        "How it is called: {path} --help",
    ),
    "command_not_one_of": (
        "{value} không hợp lệ, phải là một trong: {known}",
        "{value} must be one of {known}",
    ),
    "command_no_number": (
        "{value} không hợp lệ, phải là số nguyên từ {least} trở lên",
        "{value} must be a whole number, {least} or more",
    ),
    "command_no_command": (
        "không có lệnh {name}; các lệnh: {known}",
        "there is no command {name}; commands: {known}",
    ),
    "command_no_option": (
        "không có tùy chọn {name}",
        "there is no option {name}",
    ),
    "command_no_option_near": (
        "không có tùy chọn {name}; gần giống: {near}",
        "there is no option {name}; nearest: {near}",
    ),
    "command_missing": (
        "thiếu {name}",
        "{name} is missing",
    ),
    "command_wrong_words": (
        "lời gọi không đúng: {what}",
        "the call is wrong: {what}",
    ),
    "command_one_period": (
        "hãy chọn một kỳ: --from cùng --to, hoặc --month, hoặc --window",
        "name one period: --from with --to, or --month, or --window",
    ),
    "command_from_with_to": (
        "--from và --to phải đi cùng nhau",
        "--from and --to go together",
    ),
    "command_one_month": (
        "hãy chọn một tháng: --month, hoặc --window",
        "name one month: --month, or --window",
    ),
    "command_due_ways": (
        "hãy nêu thời điểm nhận và mã thủ tục, hoặc --file với một bảng hồ sơ",
        "name the moment of reception and the procedure, or --file with a table of dossiers",
    ),
    "period_not_over": (
        "Kỳ báo cáo chưa kết thúc: số liệu tính đến {at}",
        "The period has not ended: figures as of {at}",
    ),
    "left_out": (
        "bỏ qua",
        "left out",
    ),
    "command_onestop": (
        "Quy tắc của bộ phận một cửa: thời hạn kèm lý do và căn cứ, số liệu báo cáo.",
        "The rules of Vietnam's one-stop offices: deadlines with reasons, and report figures.",
    ),
    "command_due": (
        "Hồ sơ hợp lệ nhận lúc này thì hẹn trả khi nào, vì sao? Với --file: ngày hẹn "
        "của từng hồ sơ trong một bảng.",
        "When is a dossier due that was received full and correct at this moment, and "
        "why? With --file, when each dossier of a table is.",
    ),
    "command_due_short": (
        "Hồ sơ hẹn trả khi nào, vì sao?",
        "When is a dossier due, and why?",
    ),
    "command_explain": (
        "Hồ sơ trong tệp JSON đang thế nào, vì sao, và được làm gì tiếp?",
        "How does the dossier of a JSON document stand, why, and what may be done next?",
    ),
    "command_explain_short": (
        "Hồ sơ đang thế nào, vì sao?",
        "How does a dossier stand, and why?",
    ),
    "command_list": (
        "Trong sổ hồ sơ, hồ sơ nào quá hạn, đến hạn hôm nay, sắp đến hạn, tạm dừng, chờ"
        " tiếp nhận? Hồ sơ không đánh giá được nêu ở cuối, kèm lý do; khi đó mã kết "
        "thúc là 1.",
        "What is overdue, due today, due soon, paused or waiting in a table of "
        "dossiers? A dossier that cannot be judged is told at the end, with the reason;"
        " the command then ends with 1.",
    ),
    "command_list_short": (
        "Hôm nay phải làm gì?",
        "What is to be done today?",
    ),
    "command_find": (
        "Tìm thủ tục theo tên, lĩnh vực hoặc mã; không cần gõ dấu.",
        "Search the procedures by name, field or code; accents do not matter.",
    ),
    "command_find_short": (
        "Tìm thủ tục.",
        "Search the procedures.",
    ),
    "command_lint": (
        "Rà soát thủ tục trong các tệp, hoặc các thủ tục có sẵn.",
        "Look for faults in the procedures of FILES, or else in the built-in ones.",
    ),
    "command_lint_short": (
        "Rà soát thủ tục.",
        "Look for faults in procedures.",
    ),
    "command_read": (
        "Đọc một thời hạn đã công bố thành các trường hợp; '-' là đọc từ đầu vào chuẩn."
        " Phần không đọc được mà không phải đoán thì bị từ chối, nêu rõ phần đó và lý "
        "do, mã kết thúc là 1.",
        "Read TEXT, a published time limit, into its cases; '-' reads standard input. "
        "Prints the cases as a table and as TOML for a file of procedures. What cannot "
        "be read without guessing is refused, with the part and the reason, and ends "
        "with status 1.",
    ),
    "command_read_short": (
        "Đọc một thời hạn đã công bố.",
        "Read a published time limit into its cases.",
    ),
    "command_calendar": (
        "Lịch làm việc một năm: ngày nghỉ, ngày hoán đổi, thông báo; năm chưa có thông "
        "báo thì là dự kiến.",
        "Show a year: days off, exchanged days and notices; a year without notices is projected.",
    ),
    "command_calendar_short": (
        "Lịch làm việc một năm.",
        "Show a year of working days.",
    ),
    "command_facts": (
        "Dữ liệu pháp luật đi kèm thư viện.",
        "The facts that ship with the library.",
    ),
    "command_facts_short": (
        "Dữ liệu pháp luật đi kèm.",
        "The facts that ship with the library.",
    ),
    "command_facts_check": (
        "Kiểm tra ngày nghỉ chính thức, có thể kèm hoặc thay bằng tệp của một năm mới.",
        "Check the official days, with a new year's FILES beside them or in their place.",
    ),
    "command_facts_check_short": (
        "Kiểm tra ngày nghỉ chính thức.",
        "Check the official days.",
    ),
    "command_facts_verify": (
        "Đối chiếu dữ liệu pháp luật đã cài đặt với bản đã công bố. EDITION: mã bản dữ liệu của "
        "một máy khác, một câu trả lời hoặc một tài liệu.",
        "Hold the facts that are installed against those published. EDITION: what another machine, "
        "an answer or a document names.",
    ),
    "command_facts_verify_short": (
        "Dữ liệu có đúng bản đã công bố không?",
        "Are the facts as they were published?",
    ),
    "command_facts_expiring": (
        "Liệt kê quy định, thủ tục, phí, lịch sắp hết hiệu lực, kèm ngày cuối.",
        "List the rules, procedures, fees and calendars that end soon, with their last day.",
    ),
    "command_facts_expiring_short": (
        "Những quy định nào sắp hết hiệu lực?",
        "What ends soon?",
    ),
    "command_ward_group": (
        "Tệp của một xã: giờ làm việc, ngày đóng cửa, thời hạn, phí riêng.",
        "The file of one ward: its own hours, closures, limits and fees.",
    ),
    "command_ward_group_short": (
        "Tệp riêng của xã.",
        "The file of one ward.",
    ),
    "command_ward_check": (
        "Tìm mọi lỗi trong tệp của xã và các tệp nó nêu.",
        "Look for every fault of a ward's file and of the files that it names.",
    ),
    "command_ward_check_short": (
        "Kiểm tra tệp của xã.",
        "Check a ward's file.",
    ),
    "command_ward_new": (
        "Viết tệp đầu tiên của xã, giải thích từng mục; không ghi đè tệp đã có.",
        "Write a first file of a ward, with every key explained; no file is written over.",
    ),
    "command_ward_new_short": (
        "Viết tệp đầu tiên của xã.",
        "Write a first ward file.",
    ),
    "command_index": (
        "Tính điểm bộ chỉ số phục vụ người dân, doanh nghiệp (766) của đơn vị từ tệp số liệu "
        "(CSV, bảng tính, TOML, JSON), từ sổ hồ sơ (--register), hoặc cả hai.",
        "Score the national service index (decision 766) of a unit from a file of figures (CSV, "
        "workbook, TOML, JSON), from a table of dossiers (--register), or from both.",
    ),
    "command_index_short": (
        "Tính điểm bộ chỉ số phục vụ (766).",
        "Score the national service index.",
    ),
    "command_index_register": (
        "Sổ hồ sơ để tính số liệu; cần ghi kỳ.",
        "Table of dossiers to count from; needs a period.",
    ),
    "command_index_unit": (
        "Đơn vị, khi tệp số liệu có nhiều đơn vị.",
        "The unit, where the file of figures holds several.",
    ),
    "command_index_level": (
        "Cấp của đơn vị, thay cho cấp ghi trong tệp; không ghi là cấp xã.",
        "Level of the unit, over the one in the file; commune if none is named.",
    ),
    "command_index_prefer": (
        "Khi hai nguồn khác nhau: dùng số được cung cấp hay số tính ra.",
        "Where two sources differ: the given figure, or the counted one.",
    ),
    "command_index_supplements": (
        "Yêu cầu bổ sung quá một lần là trễ: chỉ khi còn chờ, hay luôn luôn.",
        "More than one request for a supplement is late: only while one is open, or always.",
    ),
    "command_index_on": (
        "Ngày của bộ chỉ số; không ghi thì lấy cuối kỳ hoặc ngày của số liệu.",
        "Day of the edition; by default the end of the period or the day of the figures.",
    ),
    "command_report": (
        "Lập số liệu một kỳ từ sổ hồ sơ.",
        "Make the figures of a period from a table of dossiers.",
    ),
    "command_report_short": (
        "Lập số liệu một kỳ.",
        "Make the figures of a period.",
    ),
    "command_review": (
        "Lập báo cáo phục vụ họp giao ban tháng từ sổ hồ sơ; tệp đánh giá cho biết ý "
        "kiến người dân, không có thì coi là chưa biết.",
        "Make the sheet that a ward discusses each month, from its table of dossiers. "
        "RATINGS holds what people said; without it that is not known.",
    ),
    "command_review_short": (
        "Lập báo cáo họp giao ban tháng.",
        "Make the sheet of a monthly meeting.",
    ),
    "command_due_file": (
        "Bảng hồ sơ (CSV, Excel, ODS): tính ngày hẹn trả cho từng dòng.",
        "A table of dossiers (CSV, Excel, ODS): the due day of every row.",
    ),
    "command_out": (
        "Ghi kết quả ra tệp .csv, .xlsx hoặc .jsonl.",
        "Write the rows to a .csv, .xlsx or .jsonl file.",
    ),
    "command_quiet": (
        "Chỉ in ngày, dạng YYYY-MM-DD.",
        "Print the day alone, as YYYY-MM-DD.",
    ),
    "command_carry_on": (
        "Thủ tục đã hết hiệu lực mà chưa rõ thủ tục thay thế thì vẫn dùng, có đánh dấu.",
        "Let an edition that ended without a known successor answer, marked as not settled.",
    ),
    "command_through": (
        "Thêm các năm dự kiến đến hết năm này.",
        "Add projected years to the end of this one.",
    ),
    "command_through_hint": (
        "Trên dòng lệnh: thêm --through {year}",
        "On the command line: add --through {year}",
    ),
    "command_encoding": (
        "Bảng mã của tệp, nếu không phải UTF-8 hay UTF-16.",
        "The encoding of the file, if it is neither UTF-8 nor UTF-16.",
    ),
    "command_columns": (
        "Tệp TOML nêu tên cột riêng của bảng.",
        "A TOML file that names the table's own headings.",
    ),
    "command_lenient": (
        "Bỏ qua các dòng có lỗi và nêu ra.",
        "Leave rows with faults out, and list them.",
    ),
    "command_lang": (
        "Ngôn ngữ.",
        "Language.",
    ),
    "command_procedures": (
        "Thủ tục riêng của xã, thêm vào các thủ tục có sẵn; có thể ghi nhiều lần.",
        "The ward's own procedures, added to the built-in ones; may be given again.",
    ),
    "command_overlay": (
        "Thời hạn tỉnh hoặc xã đã rút ngắn; có thể ghi nhiều lần.",
        "Limits that the province or ward shortened; may be given again.",
    ),
    "command_at": (
        "Thời điểm đánh giá; không ghi thì là bây giờ.",
        "The moment of the judgement; now, if none is given.",
    ),
    "command_logs": (
        "Hồ sơ có đủ nhật ký, thay cho dòng của nó trong sổ; có thể ghi nhiều lần.",
        "A dossier with its whole log, instead of its row; may be given again.",
    ),
    "command_ward": (
        "Tệp của xã: giờ làm việc, ngày đóng cửa, thời hạn, phí riêng.",
        "The ward's own hours, closures, limits and fees.",
    ),
    "command_given": (
        "Điều kiện áp dụng cho hồ sơ; có thể ghi nhiều lần.",
        "A condition that holds; may be given again.",
    ),
    "command_channel": (
        "Cách nộp hồ sơ.",
        "How it was handed in.",
    ),
    "command_svg": (
        "Vẽ ra tệp hình.",
        "Draw it to a file.",
    ),
    "command_on": (
        "Theo thủ tục có hiệu lực vào một ngày.",
        "As the procedures stand on a day.",
    ),
    "command_as_of": (
        "Theo những gì đã biết vào một ngày.",
        "As it was known on a day.",
    ),
    "command_within": (
        "Trong bao nhiêu ngày tới.",
        "Within how many days.",
    ),
    "command_from_day": (
        "Tính từ ngày nào; không ghi thì từ hôm nay.",
        "From which day; else today.",
    ),
    "command_from": (
        "Ngày đầu, tính cả ngày này.",
        "First day, inclusive.",
    ),
    "command_to": (
        "Ngày cuối, tính cả ngày này.",
        "Last day, inclusive.",
    ),
    "command_month": (
        "Một tháng theo lịch.",
        "A calendar month.",
    ),
    "command_window": (
        "Kỳ báo cáo từ ngày 15 đến ngày 14: năm, tháng, quý hoặc nửa năm.",
        "A reporting window, from the 15th to the 14th: year, month, quarter or half-year.",
    ),
    "command_form_text": (
        "Ghi báo cáo bằng lời của kỳ vào một tệp văn bản.",
        "Write the period's report as a filled text.",
    ),
    "command_form_html": (
        "Ghi biểu II.06 thành trang HTML.",
        "Write form II.06 as a page of HTML.",
    ),
    "command_form_xlsx": (
        "Ghi biểu II.06 thành tệp Excel (cần phần bổ sung excel).",
        "Write form II.06 as an Excel file (needs the extra excel).",
    ),
    "command_form_docx": (
        "Ghi biểu II.06 thành tệp Word (cần phần bổ sung word).",
        "Write form II.06 as a Word file (needs the extra word).",
    ),
    "command_receiver": (
        "Đơn vị nhận báo cáo, ghi trên biểu.",
        "Whom the unit reports to, as the form names it.",
    ),
    "form_written": ("đã ghi biểu vào {path}", "the form is written to {path}"),
    "command_by": (
        "Mỗi dòng của báo cáo là gì.",
        "What the rows are.",
    ),
    "command_no_limit": (
        "Hồ sơ không có thời hạn: để riêng, hay tính vào tổng.",
        "Where dossiers without a limit stand: beside the sums, or in them.",
    ),
    "command_warn_within": (
        "Trước ngày cuối bao nhiêu ngày làm việc thì coi là sắp đến hạn: 1, hoặc theo tệp của xã.",
        "How many working days before its last day a dossier is due soon: 1, or the ward's.",
    ),
    "command_html": (
        "Ghi ra trang HTML.",
        "Write it to a page.",
    ),
    "command_window_month": (
        "Tháng báo cáo, từ ngày 15 đến ngày 14.",
        "A reporting month, from the 15th to the 14th.",
    ),
    "command_officer": (
        "Phiếu của một người: kết quả và hồ sơ của riêng người đó.",
        "The sheet of one officer: their own figures and dossiers.",
    ),
    "command_one_sheet": (
        "--public, --officer và --year không dùng cùng nhau",
        "--public, --officer and --year do not go together",
    ),
    "command_decided": (
        "Ngày quyết định xếp loại năm; không ghi thì lấy ngày cuối của năm.",
        "The day on which the year's rating is decided; else the year's last day.",
    ),
    "command_record": (
        "Biên bản họp của một tháng (JSON), làm căn cứ xếp loại năm; có thể ghi nhiều lần.",
        "The record of a month's meeting (JSON), from which the year is rated; may be given again.",
    ),
    "command_year": (
        "Thêm phần lũy kế của năm, đến tháng này.",
        "Add the year's roll-up, up to the month.",
    ),
    "command_minimum": (
        "Cần ít nhất bao nhiêu phiếu để nêu tỷ lệ và so sánh.",
        "How many answers a share and a rank need.",
    ),
    "command_ask": (
        "Thời điểm mà đơn vị xin ý kiến: reception (tiếp nhận), supplement (yêu cầu bổ sung), "
        "refusal (từ chối) hoặc result (trả kết quả); ghi được nhiều lần. Không ghi thì lấy những "
        "thời điểm có phiếu.",
        "A stage at which the office asks: reception, supplement, refusal or result; may be given "
        "again. Without it those at which somebody answered.",
    ),
    "command_burst": (
        "Từ bao nhiêu phiếu dồn dập thì cần xem lại.",
        "So many answers in a burst are to be looked at.",
    ),
    "command_burst_minutes": (
        "Trong bao nhiêu phút thì coi là dồn dập.",
        "Within so many minutes they are a burst.",
    ),
    "command_public": (
        "Bản được công khai: ẩn các số liệu nhỏ.",
        "What may be published: small cells hidden.",
    ),
    "command_complaints": (
        "Phản ánh về hồ sơ.",
        "Complaints about dossiers.",
    ),
    "command_petitions": (
        "Phản ánh, kiến nghị gửi xã.",
        "Petitions to the ward.",
    ),
    "command_leave": (
        "Thời gian nghỉ của cán bộ.",
        "Officers' leave.",
    ),
    "command_json": (
        "In kết quả dạng JSON, cho chương trình đọc.",
        "Print the answer as JSON, for programs.",
    ),
    "command_import": (
        "Lập thủ tục từ bản ghi của Cổng (JSON) hoặc danh mục (.xlsx, CSV); có --decision thì từ "
        "phụ lục quyết định của tỉnh, có cột theo quy định và sau cắt giảm. "
        "Nêu phần bỏ lại và phần cần người xem; nhập vào không có nghĩa là đã xác nhận.",
        "Make procedures of FILES: the portal's records (JSON), or its list (.xlsx, CSV); with "
        "--decision of the annexes of a province's decision, whose columns have the limit by law "
        "and after the cut. Tells what was left and what needs a person; nothing is confirmed by "
        "having been imported.",
    ),
    "command_import_short": (
        "Lập thủ tục từ bản ghi của Cổng.",
        "Make procedures of the portal's records.",
    ),
    "command_out_toml": ("Ghi ra tệp TOML.", "Write them as TOML."),
    "command_decision": (
        "Số quyết định của tỉnh mà tệp là phụ lục.",
        "The province's decision whose annexes the files are, by its number.",
    ),
    "command_decision_missing": (
        "{file} là phụ lục quyết định của tỉnh: ghi --decision kèm số quyết định",
        "{file} is an annex of a province's decision: add --decision with its number",
    ),
    "command_province": (
        "Tên tỉnh, thành phố; không ghi thì dùng số quyết định.",
        "The province's name; without it the number of the decision.",
    ),
    "command_decision_from": (
        "Quyết định có hiệu lực từ ngày nào.",
        "The day from which the decision is in force.",
    ),
    "command_out_overlay": (
        "Ghi các thời hạn đã rút ngắn ra tệp TOML, dùng với --overlay.",
        "Write the shortened limits as TOML, for --overlay.",
    ),
    "command_seen": ("Ngày đọc các bản ghi.", "When the records were read."),
}
