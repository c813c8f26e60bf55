"""Phrases: what is wrong with a file, a cell of a table, or the writing of a day.

Key -> (Vietnamese, English). Values are filled in by name.
"""

from __future__ import annotations

from typing import Final

PHRASES: Final[dict[str, tuple[str, str]]] = {
    # days, hours and moments as people write them
    "moment_unreadable": (
        "phải viết ngày trước, như '20/11/2026 16:10', hoặc năm trước, như '2026-11-20 16:10'",
        "must be written day first, like '20/11/2026 16:10', or year first, like "
        "'2026-11-20 16:10'",
    ),
    "no_such_day": (
        "không có ngày này: hãy kiểm tra ngày và tháng",
        "there is no such day: check the day and the month",
    ),
    "month_first": (
        "không có tháng {month}: hãy viết ngày trước, tháng sau",
        "there is no month {month}: write the day first, then the month",
    ),
    "year_in_two_digits": (
        "hãy viết năm bằng bốn chữ số, như '20/11/2026'",
        "write the year in four digits, like '20/11/2026'",
    ),
    "hour_missing": (
        "thiếu giờ: hãy viết cả giờ, như '{day} 16:10'",
        "the hour is missing: write it too, like '{day} 16:10'",
    ),
    "day_missing": (
        "thiếu ngày: hãy viết cả ngày, như '20/11/2026 16:10'",
        "the day is missing: write it too, like '20/11/2026 16:10'",
    ),
    "hour_unreadable": (
        "phải viết giờ như '16:10', '16h10' hoặc '4:10 CH'",
        "the hour must be written like '16:10', '16h10' or '4:10 CH'",
    ),
    "no_such_hour": (
        "không có giờ này: hãy kiểm tra giờ và phút",
        "there is no such hour: check the hour and the minutes",
    ),
    "no_such_offset": (
        "không có múi giờ này: hãy viết như '+07:00'",
        "there is no such offset: write it like '+07:00'",
    ),
    "no_such_moment": (
        "không có thời điểm này: {why}",
        "names no moment: {why}",
    ),
    "no_moment_given": (
        "không phải là thời điểm nào (NaT): hãy để trống",
        "is no moment (NaT): leave it out",
    ),
    # files that cannot be read as tables
    "file_is_pdf": (
        "không đọc được: đây là tệp PDF; hãy xuất lại từ phần mềm ra .xlsx hoặc CSV UTF-8",
        "cannot be read: this is a PDF: export it again as .xlsx or CSV UTF-8",
    ),
    "file_is_page": (
        "không đọc được: đây là trang web hoặc văn bản, không phải bảng tính; hãy mở bằng Excel và "
        "lưu thành .xlsx",
        "cannot be read: this is a web page or a text, no table: open it in Excel and save it as "
        ".xlsx",
    ),
    "file_is_xml": (
        "không đọc được: đây là tệp XML; hãy mở bằng Excel và lưu thành .xlsx",
        "cannot be read: this is XML: open it in Excel and save it as .xlsx",
    ),
    "file_in_old_page": (
        "không đọc được: chữ trong tệp theo bảng mã {page}, không phải UTF-8; hãy lưu thành CSV "
        "UTF-8, hoặc cho biết bảng mã (encoding=)",
        "cannot be read: its letters are of {page}, not of UTF-8: save it as CSV UTF-8, or name "
        "the encoding (encoding=)",
    ),
    "file_not_in_encoding": (
        "không đọc được theo bảng mã {encoding}; hãy lưu thành CSV UTF-8",
        "cannot be read as {encoding}: save it as CSV UTF-8",
    ),
    "no_such_encoding": (
        "không có bảng mã chữ nào tên như vậy; ví dụ: utf-8, utf-16, cp1258",
        "no encoding of texts has this name; like utf-8, utf-16, cp1258",
    ),
    "letters_of_font": (
        "chữ gõ theo phông {font}, không phải Unicode; hãy chuyển sang Unicode rồi lưu thành CSV "
        "UTF-8 hoặc .xlsx",
        "typed in letters of the font {font}, not in Unicode: convert it to Unicode, and save it "
        "as CSV UTF-8 or .xlsx",
    ),
    "workbook_locked": (
        "không đọc được: sổ tính có mật khẩu; hãy bỏ mật khẩu rồi lưu lại",
        "cannot be read: the workbook has a password: save it without one",
    ),
    "workbook_broken": (
        "không đọc được sổ tính ({why}); hãy mở bằng Excel và lưu lại thành .xlsx",
        "the workbook cannot be read ({why}): open it in Excel and save it again as .xlsx",
    ),
    "several_sheets": (
        "nhiều trang tính có bảng ({sheets}); hãy để mỗi bảng một tệp",
        "several sheets hold such a table ({sheets}): keep one in a file",
    ),
    "row_is_no_csv": (
        "không đọc được dòng này: {why}; hãy kiểm tra dấu ngoặc kép",
        "cannot be read: {why}: check the quotation marks",
    ),
    "quote_not_closed": (
        "không đọc được từ dòng này: dấu ngoặc kép mở mà không đóng",
        "cannot be read from here on: a quotation mark is opened and never closed",
    ),
    # headings
    "column_missing": (
        "thiếu cột này: cần một cột tên như '{usual}', hoặc chỉ rõ bằng columns=",
        "the column is missing: it is headed like '{usual}'; name your own heading with columns=",
    ),
    "heading_twice": (
        "tên cột này có hai lần: hãy đổi tên hoặc bỏ một cột",
        "this heading stands there twice: rename or remove one",
    ),
    "two_headings": (
        "cột này và cột '{other}' cùng nghĩa ({name}): hãy bỏ một cột, hoặc chỉ rõ bằng columns=",
        "this column and '{other}' mean the same ({name}): remove one, or name it with columns=",
    ),
    "columns_known": (
        "phải là một cột và tên của cột trong tệp; các cột: {known}",
        "must be a column and its heading in the file, each once; columns: {known}",
    ),
    # rows
    "row_too_long": (
        "dòng có thêm {n} ô ngoài {width} cột: kiểm tra dấu phân cách trong ô, hoặc đặt tên cột",
        "{n} cells stand beyond the {width} headings: check for separators inside cells, "
        "or head the column",
    ),
    "row_too_short": (
        "dòng kết thúc sớm, chỉ có {n} trên {width} ô: hãy điền đủ, ô trống cũng phải có",
        "the row ends early, after {n} of {width} cells: complete it, empty cells too",
    ),
    "row_blank": ("dòng trống", "blank"),
    "row_title": ("dòng trên tiêu đề cột", "above the headings"),
    "row_of_totals": ("dòng tổng cộng", "a total"),
    "row_of_headings": ("dòng tiêu đề lặp lại", "the headings again"),
    "row_of_numbers": ("dòng số thứ tự cột", "the numbers of the columns"),
    "row_of_group": ("dòng tên nhóm", "the heading of a group"),
    "row_of_signature": ("dòng ký tên, ghi chú", "a signature or a remark"),
    # cells
    "must_not_be_empty": ("không được để trống", "must not be empty"),
    "accepted_missing": (
        "phải ghi thời điểm tiếp nhận hồ sơ",
        "must say when the dossier was accepted",
    ),
    "year_slip": (
        "nằm ngoài lịch ({first} – {last}): hãy kiểm tra năm",
        "lies outside the calendar ({first} to {last}): check the year",
    ),
    "already_in_row": ("đã có ở dòng {row}", "already stands in row {row}"),
    "code_became_number": (
        "bảng tính đã đổi mã thành số: hãy định dạng cột là văn bản và nhập lại",
        "the spreadsheet made a number of the code: format the column as text and enter it again",
    ),
    "channel_unknown": (
        "phải là một trong: {known}, hoặc Trực tuyến, Trực tiếp, Bưu chính, VNeID, Kiosk",
        "must be one of {known}, or Trực tuyến, Trực tiếp, Bưu chính, VNeID, Kiosk",
    ),
    "formula_failed": (
        "là lỗi công thức của bảng tính: hãy sửa trong bảng tính",
        "is an error of a formula: mend it in the spreadsheet",
    ),
    "rating_off_scale": (
        "phải là {first} (kém nhất) đến {last}, hoặc để trống",
        "must be {first} (worst) to {last}, or empty",
    ),
    "appointed_too_early": (
        "ngày hẹn trả trước ngày tiếp nhận",
        "the appointed day comes before the day of acceptance",
    ),
    "supplement_not_asked": (
        "có ngày bổ sung mà không có ngày yêu cầu bổ sung",
        "a supplement came in that was never asked: fill in when it was",
    ),
    "procedure_name_unknown": (
        "không có thủ tục nào tên như vậy trong danh mục: hãy ghi mã thủ tục",
        "no procedure of the catalogue has this name: write its code",
    ),
    "dossier_twice": (
        "hồ sơ có hai lần: hãy bỏ một, để không đếm hai lần",
        "the dossier stands there twice: hand it in once, or it would count twice",
    ),
    "endings_known": (
        "tên tệp phải kết thúc bằng một trong: {known}",
        "the name must end in one of {known}",
    ),
    "cell_too_long": (
        "một ô của sổ tính chỉ chứa được {n} ký tự: hãy ghi ra .csv hoặc .jsonl",
        "a cell of a workbook holds {n} characters at most: write .csv or .jsonl",
    ),
    "activity_unknown": (
        "không rõ hoạt động này: phải là một trong: {known}",
        "is no activity that is known: must be one of {known}",
    ),
    "field_missing": (
        "phải có ô này cho hoạt động {activity}",
        "must be filled for the activity {activity}",
    ),
    "field_unreadable": (
        "phải là JSON như write_events ghi ra: {why}",
        "must be JSON as write_events writes it: {why}",
    ),
    "cases_differ": (
        "các dòng của hồ sơ {case} ghi khác nhau: '{other}' ở dòng {row}",
        "the rows of dossier {case} differ: '{other}' in row {row}",
    ),
    "line_is_no_object": (
        "không đọc được dòng này: phải là một đối tượng JSON",
        "cannot be read: the line must be one JSON object",
    ),
    "one_of": ("phải là một trong: {known}", "must be one of {known}"),
    "one_of_or_empty": (
        "phải là một trong: {known}, hoặc để trống",
        "must be one of {known}, or empty",
    ),
    "level_off_scale": (
        "phải là {first} (kém nhất) đến {last}",
        "must be {first} (worst) to {last}",
    ),
    "device_no_hash": (
        "phải là 32 chữ số hệ 16: một mã băm, không phải tên thiết bị",
        "must be 32 hex digits: a hash, never the device's own name",
    ),
    "stage_not_reached": (
        "sổ không có bước này của hồ sơ {code}",
        "the register knows no such stage of dossier {code}",
    ),
    "before_its_stage": (
        "sớm hơn chính bước được đánh giá, {since}",
        "comes before the stage itself, {since}",
    ),
    "dossier_unknown": (
        "không có trong sổ: mỗi dòng phải nói về một hồ sơ của sổ",
        "stands in no register: every row is about one of its dossiers",
    ),
    "rated_before": (
        "hồ sơ {code} đã được đánh giá ở bước này tại dòng {row}",
        "dossier {code} was rated at this stage in row {row}",
    ),
    "before_its_petition": (
        "sớm hơn chính phản ánh, {day}",
        "comes before the petition itself, {day}",
    ),
    "before_first_day": (
        "sớm hơn ngày đầu, {day}",
        "comes before the first day, {day}",
    ),
    # what was taken for what
    "separator_taken": (
        "dấu phân cách là '{separator}'",
        "the separator is '{separator}'",
    ),
    "sheet_taken": ("đọc trang tính '{sheet}'", "the sheet '{sheet}' was read"),
    "columns_let_be": ("không đọc các cột: {names}", "columns not read: {names}"),
    "personal_columns": (
        "không đọc {n} cột về người nộp",
        "{n} columns about applicants not read",
    ),
    "zeros_restored": (
        "mã {code} (dòng {row}) được hiểu là {mended}: bảng tính đã bỏ số 0 ở cuối",
        "code {code} (row {row}) was taken for {mended}: the spreadsheet dropped zeros at its end",
    ),
}
