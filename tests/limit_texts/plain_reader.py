"""A second, plain reader of published limits, for the simple grammar only.

It shares no code with the library: one bound, one number in digits or words or both, one unit, one
start, each written as in the lists below. What it does not know in full it does not read.
"""

import re
import unicodedata

BOUNDS = (
    "", "không quá", "tối đa", "chậm nhất", "chậm nhất là", "trong", "trong vòng",
    "trong thời hạn", "không vượt quá", "thời hạn giải quyết:", "thời gian giải quyết là",
    "muộn nhất", "không muộn hơn",
)  # fmt: skip
#: Before an hour of the clock as well.
LATEST = {"chậm nhất", "chậm nhất là", "muộn nhất", "không muộn hơn"}
UNITS = {
    "ngày làm việc": ("WorkingDays", 1),
    "ngày": ("CalendarDays", 1),
    "giờ làm việc": ("WorkingHours", 1),
    "giờ": ("ClockHours", 1),
    "tuần": ("CalendarDays", 7),
    "tháng": ("Months", 1),
}
STARTS = {
    "": "-",
    "kể từ ngày nhận đủ hồ sơ": "complete_dossier",
    "kể từ ngày nhận được hồ sơ hợp lệ": "complete_dossier",
    "tính từ ngày tiếp nhận đầy đủ hồ sơ": "complete_dossier",
    "kể từ khi hồ sơ hợp lệ được tiếp nhận": "complete_dossier",
    "kể từ ngày thụ lý": "accepted",
    "kể từ ngày nhận hồ sơ": "accepted",
    "kể từ khi tiếp nhận đơn": "accepted",
    "từ ngày nộp tờ khai": "accepted",
    "sau khi nhận đơn đề nghị": "accepted",
    "kể từ ngày có quyết định": "decision",
    "kể từ ngày ban hành quyết định": "decision",
    "kể từ ngày kết thúc kiểm tra": "other",
    "kể từ ngày nhận được ý kiến của Sở Nội vụ": "other",
    "kể từ ngày nhận danh sách do trường gửi": "other",
}
ONES = ("", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín")
MOST_DAYS = 3660


def number_words(n: int) -> str:
    """Write a number of 1 to 99 in Vietnamese."""
    tens, ones = divmod(n, 10)
    if tens == 0:
        return ONES[ones]
    if tens == 1:
        last = {0: "", 5: "lăm"}.get(ones, ONES[ones])
        return f"mười {last}".strip()
    last = {0: "", 1: "mốt", 5: "lăm"}.get(ones, ONES[ones])
    return f"{ONES[tens]} mươi {last}".strip()


NUMBERS = {number_words(n): n for n in range(1, 100)}


def plain_reading(text: str) -> str | None:
    """Return the reading of a text of the simple grammar, or nothing."""
    words = " ".join(unicodedata.normalize("NFC", text).casefold().split()).rstrip(" .;")
    for bound in sorted(map(str.casefold, BOUNDS), key=len, reverse=True):
        rest = words.removeprefix(bound).strip()
        if words.startswith(bound) and (read := _measured(rest)) is not None:
            return None if bound in LATEST and _may_be_clock(rest) else read
    return None


def _may_be_clock(words: str) -> bool:
    """Whether *chậm nhất 17 giờ* may be an hour of the clock: nothing is counted from a start."""
    digits = re.match(r"[0-9]+", words)
    hour = digits is None or int(digits[0]) < 24
    return hour and words.endswith("giờ")


def _measured(words: str) -> str | None:
    for unit, (kind, times) in sorted(UNITS.items(), key=lambda item: -len(item[0])):
        number, found, start = words.partition(f" {unit}")
        n = _number(number) if found else None
        begun = start.lstrip(" ,")
        starts = {told.casefold(): anchor for told, anchor in STARTS.items()}
        if n is None or begun not in starts or (begun and start == begun):
            continue
        most = {"WorkingHours": 24 * MOST_DAYS, "ClockHours": 24 * MOST_DAYS, "Months": 122}
        if not 0 < n * times <= most.get(kind, MOST_DAYS):
            return None
        return f"{kind}({n * times}) ; - ; total ; {starts[begun]}"
    return None


def _number(words: str) -> int | None:
    both = re.fullmatch(r"(.+?) \((.+)\)", words)
    if both is not None:
        one, other = map(_number, both.groups())
        return one if one == other else None
    if re.fullmatch(r"0?[0-9]{1,4}", words):
        return int(words)
    return NUMBERS.get(words)
