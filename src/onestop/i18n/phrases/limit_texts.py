"""Phrases: why a published limit could not be read.

Key -> (Vietnamese, English). The key names the kind of the refusal.
"""

from __future__ import annotations

from typing import Final

PHRASES: Final[dict[str, tuple[str, str]]] = {
    "unread_condition_unclear": (
        "không rõ trường hợp nào",
        "its condition is not clear",
    ),
    "unread_condition_doubtful": (
        "không rõ đó có phải là trường hợp hay không",
        "it is not clear whether its condition is one",
    ),
    "unread_condition_shared": (
        "không rõ trường hợp nêu đầu câu có áp dụng cho vế sau hay không",
        "nobody knows whether its condition holds",
    ),
    "unread_condition_empty": (
        "trường hợp để trống",
        "its condition is empty",
    ),
    "unread_condition_cut": (
        "trường hợp bị cắt mất phần đầu",
        "its condition is cut off at its beginning",
    ),
    "unread_condition_goes_on": (
        "trường hợp có thể còn tiếp sau dấu chấm phẩy",
        "its condition may go on behind a semicolon",
    ),
    "unread_condition_end": (
        "không rõ trường hợp kết thúc ở đâu",
        "it is not clear where its condition ends",
    ),
    "unread_conditions_two": (
        "có hai trường hợp chồng nhau",
        "it has two conditions",
    ),
    "unread_condition_twice": (
        "hai thời hạn có cùng một trường hợp",
        "two limits have one condition",
    ),
    "unread_condition_bracket": (
        "phần trong ngoặc phía sau có thể là trường hợp",
        "the bracket behind it may be its condition",
    ),
    "unread_bracket_unread": (
        "không đọc được phần trong ngoặc",
        "its bracket cannot be read",
    ),
    "unread_exception_unclear": (
        "không rõ ngoại lệ",
        "its exception is not clear",
    ),
    "unread_case_without_limit": (
        "một trường hợp không có thời hạn",
        "one of its cases has no limit",
    ),
    "unread_start_unclear": (
        "không rõ mốc bắt đầu",
        "the start is not clear",
    ),
    "unread_start_of_limit": (
        "không rõ mốc bắt đầu của thời hạn này",
        "its start is not clear",
    ),
    "unread_start_end": (
        "không rõ mốc bắt đầu kết thúc ở đâu",
        "it is not clear where the start ends",
    ),
    "unread_starts_two": (
        "có hai mốc bắt đầu",
        "it has two starts",
    ),
    "unread_not_apart": (
        "không có gì phân biệt các thời hạn",
        "nothing tells its limits apart",
    ),
    "unread_not_told_when": (
        "không có gì cho biết khi nào áp dụng",
        "nothing tells when it holds",
    ),
    "unread_which_holds": (
        "không rõ thời hạn nào đang áp dụng",
        "it is not clear which of its limits holds",
    ),
    "unread_in_turn_unclear": (
        "không rõ các thời hạn có nối tiếp nhau hay không",
        "it is not clear whether its limits follow one another",
    ),
    "unread_step_waits": (
        "không rõ bước này có nối tiếp bước trước hay không",
        "it is not clear whether it follows the step before it",
    ),
    "unread_one_or_two": (
        "có thể là một hoặc hai thời hạn",
        "it may be one limit or two",
    ),
    "unread_whole_or_added": (
        "có thể là toàn bộ hoặc chỉ phần cộng thêm",
        "it may be the whole or only what is added",
    ),
    "unread_what_prolonged": (
        "không rõ kéo dài hoặc gia hạn cái gì",
        "it is not clear what is prolonged",
    ),
    "unread_what_added": (
        "không rõ cộng thêm cái gì",
        "it is not clear what is added",
    ),
    "unread_changes_other": (
        "làm thay đổi thời hạn khác theo cách không đọc được",
        "it changes another limit in a way that is not read",
    ),
    "unread_changes_limit": (
        "làm thay đổi thời hạn theo cách không đọc được",
        "it changes a limit in a way that is not read",
    ),
    "unread_changes_by_share": (
        "thay đổi thời hạn theo tỷ lệ",
        "it changes a limit by a share of it",
    ),
    "unread_parts_unclear": (
        "không rõ các phần hợp thành cái gì",
        "it is not clear what its parts make up",
    ),
    "unread_parts_sum": (
        "các phần cộng lại không bằng tổng",
        "its parts do not add up to the whole",
    ),
    "unread_step_too_long": (
        "bước này dài hơn tổng hoặc khác đơn vị",
        "its step does not fit into the whole",
    ),
    "unread_behind_unclear": (
        "không rõ các từ phía sau",
        "the words behind it are not clear",
    ),
    "unread_behind_other": (
        "các từ phía sau khiến nó là thứ khác",
        "the words behind it make it something else",
    ),
    "unread_lasts": (
        "là thời gian kéo dài của một việc hay giấy tờ, không phải thời hạn giải quyết",
        "it is how long something lasts, not a limit",
    ),
    "unread_branch_lasts": (
        "một vế là thời gian có hiệu lực",
        "one of its branches is how long something holds",
    ),
    "unread_paper_age": (
        "là tuổi của giấy tờ, không phải thời hạn",
        "it is how old a paper may be, not a limit",
    ),
    "unread_frequency": (
        "là số lần làm một việc, không phải thời hạn",
        "it is how often something is done, not a limit",
    ),
    "unread_wait": (
        "là thời gian chờ, không phải thời hạn",
        "it is a time to wait, not a limit",
    ),
    "unread_least": (
        "là thời gian tối thiểu, không phải thời hạn",
        "it is a least time, not a limit",
    ),
    "unread_difference": (
        "là phần chênh lệch, không phải thời hạn",
        "it is a difference, not a limit",
    ),
    "unread_in_condition": (
        "là thời gian nằm trong trường hợp, không phải thời hạn",
        "it is a time inside a condition, not a limit",
    ),
    "unread_left_out": (
        "là thời gian không tính vào thời hạn",
        "it is left out of the count",
    ),
    "unread_days_off_left_out": (
        "trừ ngày nghỉ trong cách tính",
        "it leaves days off out of its count",
    ),
    "unread_each": (
        "là thời gian cho mỗi lần, mỗi việc",
        "it is for each of several times",
    ),
    "unread_rate": (
        "là thời gian tính theo số lượng",
        "it is a rate",
    ),
    "unread_backwards": (
        "đếm ngược từ một sự kiện",
        "it counts back from an event",
    ),
    "unread_date_or_back": (
        "ấn định một ngày hoặc đếm ngược từ một sự kiện",
        "it sets a date or counts back from an event",
    ),
    "unread_names_date": (
        "là một ngày cụ thể, không phải thời hạn",
        "it names a date, not a limit",
    ),
    "unread_date_and_limit": (
        "ngày tháng và thời hạn dính liền nhau",
        "a date and a limit run into each other",
    ),
    "unread_moves_last_day": (
        "dời ngày cuối, không đặt thời hạn",
        "it moves a last day, it sets no limit",
    ),
    "unread_clock_hour": (
        "là giờ trong ngày",
        "it is an hour of the clock",
    ),
    "unread_maybe_clock_hours": (
        "có thể là giờ trong ngày",
        "it may be hours of the clock",
    ),
    "unread_no_clock_hour": (
        "không phải giờ trong ngày",
        "it is no hour of the day",
    ),
    "unread_cutoff_unclear": (
        "không rõ giờ chốt nhận hồ sơ",
        "its hour of cut-off is not clear",
    ),
    "unread_month_of_year": (
        "là tháng trong năm",
        "it is a month of the year",
    ),
    "unread_denied": (
        "bị phủ định",
        "it is denied",
    ),
    "unread_no_number_no_unit": (
        "không có số và đơn vị",
        "it has no number and no unit",
    ),
    "unread_number_without_unit": (
        "số không có đơn vị",
        "a number without a unit",
    ),
    "unread_no_limit_found": (
        "không có thời hạn nào đủ số và đơn vị",
        "it holds no limit with a number and a unit",
    ),
    "unread_number_unread": (
        "không đọc được số",
        "the number cannot be read",
    ),
    "unread_number_negative": (
        "số âm",
        "the number is negative",
    ),
    "unread_number_of_word": (
        "số thuộc về từ đứng trước",
        "the number belongs to the word before it",
    ),
    "unread_numbers_several": (
        "là một trong nhiều số",
        "it is one of several numbers",
    ),
    "unread_numbers_disagree": (
        "số và chữ không khớp nhau",
        "the digits and the word do not agree",
    ),
    "unread_numbers_run_on": (
        "hai số hoặc hai đơn vị dính liền nhau",
        "two numbers or units run into each other",
    ),
    "unread_sign_before": (
        "có dấu hoặc số khác đứng trước",
        "a sign or another number stands before it",
    ),
    "unread_sign_behind": (
        "có dấu đứng sau",
        "a sign stands behind it",
    ),
    "unread_range_upside_down": (
        "khoảng bị ngược",
        "the range is upside down",
    ),
    "unread_range_two_units": (
        "khoảng có hai đơn vị",
        "the range has two units",
    ),
    "unread_bracket_open": (
        "ngoặc sau số chưa đóng",
        "the bracket behind a number is not closed",
    ),
    "unread_bracket_parts": (
        "ngoặc tách số khỏi đơn vị",
        "a bracket breaks number and unit apart",
    ),
    "unread_no_type": (
        "không có loại thời hạn nào mang đơn vị này",
        "no type of limit has this unit",
    ),
    "unread_no_part_type": (
        "không có loại thời hạn nào mang một phần của đơn vị này",
        "no type of limit holds a part of this unit",
    ),
    "unread_unit_cut": (
        "đơn vị bị cắt hoặc bị hỏng",
        "the unit is cut off or broken",
    ),
    "unread_which_working": (
        "không rõ đơn vị nào là ngày hoặc giờ làm việc",
        "it is not clear which unit is a working one",
    ),
    "unread_out_of_range": (
        "phải lớn hơn 0 và nhiều nhất {most} ngày",
        "it must be above zero and at most {most} days",
    ),
    "unread_too_many": (
        "có {n} thời hạn, chỉ đọc nhiều nhất {most}",
        "it holds {n} limits, and at most {most} are read",
    ),
    "unread_too_long": (
        "có {n} ký tự, chỉ đọc nhiều nhất {most}",
        "it has {n} characters, and at most {most} are read",
    ),
    "unread_too_deep": (
        "hơn {most} ngoặc lồng nhau",
        "more than {most} brackets lie in each other",
    ),
    "unread_babble": (
        "lặp đi lặp lại cùng một nội dung",
        "it says the same over and over",
    ),
    "unread_empty": (
        "văn bản trống",
        "it is empty",
    ),
    "unread_control": (
        "có ký tự điều khiển",
        "it holds a control character",
    ),
    "unread_digits": (
        "chỉ đọc chữ số 0-9",
        "only the digits 0-9 are read",
    ),
    "unread_accents": (
        "quá nhiều dấu trên một ký tự",
        "accents are piled up on one character",
    ),
}
