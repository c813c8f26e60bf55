"""The Vietnamese phrases by which published time limits are told, and how they are found.

An accent that is lost or misplaced changes nothing (*khong quá*), but in the words where it makes
another word: *ngày* is a day, *ngay* is at once. What the phrases mean is said where they are
looked for.

Stands on `tokens`. Knows no grammar.
"""

from __future__ import annotations

import unicodedata
from collections import Counter
from functools import lru_cache
from typing import Final

import attrs

from onestop.i18n.cleaning import fold, spelled
from onestop.limit_texts.tokens import TextToken

#: Words that an accent turns into another word of these texts.
_STRICT: Final = frozenset(map(spelled, {
    "ban", "bằng", "bỏ", "bộ", "chuyên", "chuyển", "chủ", "còn", "có", "cộng", "cục", "của", "do",
    "dưới", "giam", "giảm", "giờ", "hết", "họ", "hộ", "khi", "khí", "ký", "liên", "liền", "là",
    "lần", "lẫn", "mà", "môi", "mỗi", "mới", "nay", "ngay", "nghi", "nghỉ", "nhận", "này", "nêu",
    "năm", "nếu", "phòng", "qua", "quy", "quá", "quý", "ra", "sau", "so", "sáu", "số", "sở", "theo",
    "thuê", "thuế", "tháng", "thì", "thư", "thứ", "tinh", "trên", "trừ", "tu", "tuân", "tuần", "tù",
    "tăng", "tư", "tỉnh", "tổ", "tới", "từ", "viện", "và", "với", "vụ", "xa", "xã", "đang", "đoàn",
    "đâu", "đôi", "đăng", "đơn", "đầu", "đến", "đội", "đủ", "ảnh", "ở",
}))  # fmt: skip


#: A word as it must stand, and as it stands without its accents.
Spelling = tuple[str, str]


@attrs.frozen(init=False)
class Phrases:
    """A set of phrases that can be looked for at a place of a text; the longest one wins."""

    _by_first: dict[str, tuple[tuple[Spelling, ...], ...]]

    def __init__(self, *lines: str) -> None:
        phrases = [
            tuple((spelled(word), fold(word) or word) for word in phrase.split())
            for line in lines
            for phrase in line.split("|")
        ]
        by_first: dict[str, list[tuple[Spelling, ...]]] = {}
        for phrase in sorted(phrases, key=len, reverse=True):
            by_first.setdefault(phrase[0][1], []).append(phrase)
        self.__attrs_init__({word: tuple(found) for word, found in by_first.items()})

    @property
    def openings(self) -> frozenset[str]:
        """The words with which the phrases begin, without their accents."""
        return frozenset(self._by_first)

    def length_at(self, tokens: tuple[TextToken, ...], at: int, end: int | None = None) -> int:
        """Return how many tokens the phrase at a place takes, 0 where there is none."""
        last = len(tokens) if end is None else end
        if not 0 <= at < last:
            return 0
        for phrase in self._by_first.get(tokens[at].plain, ()):
            if at + len(phrase) <= last and all(map(_same, tokens[at : at + len(phrase)], phrase)):
                return len(phrase)
        return 0

    def first_in(self, tokens: tuple[TextToken, ...], start: int, end: int) -> int | None:
        """Return the first place in a span where one of the phrases stands."""
        # most words open no phrase: one look into the table spares the call
        opens = self._by_first
        return next(
            (
                i
                for i in range(start, min(end, len(tokens)))
                if tokens[i].plain in opens and self.length_at(tokens, i, end)
            ),
            None,
        )

    def last_in(self, tokens: tuple[TextToken, ...], start: int, end: int) -> int | None:
        """Return the last place in a span where one of the phrases stands."""
        return next(
            (i for i in reversed(range(start, end)) if self.length_at(tokens, i, end)), None
        )

    def end_at(self, tokens: tuple[TextToken, ...], end: int, start: int = 0) -> int:
        """Return how many tokens the phrase takes that ends right before a place."""
        return next(
            (
                n
                for n in range(min(5, end - start), 0, -1)
                if self.length_at(tokens, end - n, end) == n
            ),
            0,
        )


def _same(token: TextToken, spelling: Spelling) -> bool:
    """Whether a token is a word, an accent of it lost or on the wrong letter at most."""
    word, plain = spelling
    if token.word == word:
        return True
    return token.plain == plain and _slipped(token.word, word)


@lru_cache(maxsize=4096)
def _slipped(written: str, word: str) -> bool:
    if word in _STRICT or written in _STRICT:
        return False
    return not _marks(written) - _marks(word)


def _marks(word: str) -> Counter[str]:
    return Counter(filter(unicodedata.combining, unicodedata.normalize("NFD", word)))


# the start and the end of a condition
OPENERS: Final = Phrases(
    "trường hợp|trong trường hợp|các trường hợp|đối với trường hợp|đối với các trường hợp",
    "với trường hợp|với các trường hợp|trong các trường hợp|ở trường hợp|nếu trường hợp|nếu",
    "trong trường hợp nếu|riêng đối với|riêng với|riêng trường hợp|riêng",
)
WEAK_OPENERS: Final = Phrases("đối với|với|khi|ở|riêng|trừ trường hợp")
OBJECT: Final = Phrases("đối với")
OPENED_CASE: Final = Phrases("đối với trường hợp|đối với các trường hợp|với trường hợp")
WITH: Final = Phrases("với")
UNLESS: Final = Phrases("trừ trường hợp")
NOT_OPENING: Final = Phrases(
    "một trong các trường hợp|một trong những trường hợp|thuộc các trường hợp|vào trường hợp",
    "một trong trường hợp|thuộc những trường hợp|rơi vào trường hợp|trong số các trường hợp",
    "thuộc trường hợp|xác định trường hợp|những trường hợp|từng trường hợp|mọi trường hợp",
)
THEN: Final = Phrases("thì")
HALF_WORDS: Final = Phrases("lệ|sơ|chỉnh|định|chức|nhân|lý|việc|tạp|cầu|vụ|hợp lệ thì|ệ|ơ|ủ|ầy")
STEP_HEADING: Final = Phrases(
    "bước|thời hạn|thời gian|trình tự|cách thức|cách thực hiện|tổng thời hạn|tổng thời gian",
)
CASE: Final = Phrases("trường hợp|các trường hợp")
CASES: Final = Phrases("các trường hợp")
IF_ANY: Final = Phrases(
    "nếu có yêu cầu|nếu có nhu cầu|nếu có|nếu cần|nếu thấy cần thiết|nếu cần thiết|khi cần thiết"
)
APPLIES: Final = Phrases("áp dụng|chỉ áp dụng|áp dụng cho|chỉ dành cho|dành cho|chỉ đối với|chỉ")
SEVERAL: Final = Phrases("các|những|một trong các|một trong những|nhóm|sau")
ASIDE_CASE: Final = Phrases(
    "đối với|trường hợp|trong trường hợp|các trường hợp|nếu|với trường hợp|áp dụng đối với|khi",
)
ACTION_CASE: Final = Phrases("đối với trường hợp|đối với các trường hợp|đối với những trường hợp")
SAVE: Final = Phrases("trừ")
SUBJECT: Final = Phrases(
    "ubnd|ủy ban nhân dân|uỷ ban nhân dân|sở|bộ|cục|chi cục|tổng cục|vụ|phòng|cơ quan|hội đồng",
    "viện|thủ tướng|chủ tịch|công an|cảng vụ|biên phòng|tòa án|toà án|thanh tra",
    "ngân hàng nhà nước|thủ trưởng|công chức|cán bộ|hải quan|kho bạc|bảo hiểm xã hội|bộ phận",
    "tổ thẩm định|người có thẩm quyền|cấp có thẩm quyền|giám đốc|cục trưởng|bộ trưởng",
    "trưởng phòng|đội trưởng|lãnh đạo|trung tâm phục vụ",
)
ACTS: Final = Phrases(
    "có trách nhiệm|xem xét|cấp|ban hành|có văn bản|thông báo|ra|tiến hành|xác nhận|thực hiện",
    "tổ chức|thẩm định|quyết định|phải|trả lời|gửi|hướng dẫn|kiểm tra|trình|giải quyết|chấp thuận",
    "trả kết quả",
)

#: What an office does if it does not grant: a sentence of its own, never a condition.
NOT_GRANTED: Final = Phrases(
    "từ chối|không cấp|không chấp thuận|không đồng ý|không đủ điều kiện|lý do|không chấp nhận",
    "không giải quyết|không thống nhất|không đáp ứng|không xác nhận|không được|trả lại",
)
MUST: Final = Phrases("phải|có trách nhiệm")

#: What an office does with a dossier on its way, each a step; and the words that name a kind of
#: dossier, person, channel or place, by which a case is chosen.
STEPS: Final = Phrases(
    "tiếp nhận|kiểm tra|thẩm định|thẩm tra|xem xét|xét|phê duyệt|trình|ký|trả kết quả|xác minh",
    "niêm yết|ban hành|thông báo|lấy ý kiến|chuyển|gửi|xử lý|quyết định|giải quyết|rà soát|họp",
    "báo cáo|phát hành|luân chuyển|văn thư|bước|giai đoạn|tổng hợp|công bố|trả lời|trả|nhận",
    "đánh giá|soạn thảo|dự thảo|in|vào sổ|đóng dấu|hoàn thiện|bàn giao|phân công|khảo sát|đo đạc",
    "tham mưu|thụ lý|tiến hành|có văn bản|lập|thành lập đoàn|thành lập hội đồng|phúc tra",
    "nghiệm thu|cho ý kiến|góp ý|xác nhận|duyệt|soạn|trao|lưu|cập nhật|số hóa|số hoá",
    "ra quyết định|ra thông báo",
)
STEP_LEADS: Final = Phrases(
    "thời hạn|thời gian|việc|khâu|bước|công tác|tổ chức|tiến hành|giai đoạn|và|thực hiện",
)
KINDS: Final = Phrases(
    "hồ sơ|trường hợp|đối tượng|cá nhân|tổ chức|hộ|người|công dân|doanh nghiệp|trực tuyến",
    "trực tiếp|bưu chính|cấp mới|cấp lại|cấp đổi|lần đầu|đổi|gia hạn|điều chỉnh|sửa đổi|bổ sung",
    "thay đổi|thu hồi|khu vực|vùng|xã|phường|đảo|dự án|công trình|nhóm|loại|hạng|mức|tàu|xe",
    "phương tiện|cảng|đất|thửa|nhà|thẻ|mất|hỏng|phức tạp|đơn giản|thông thường|qua mạng|lại",
    "môi trường điện tử|nước ngoài|trong nước|đăng ký|thành lập|chấm dứt|tạm ngừng|mới|đơn",
    "cấp lần|chuyển đổi|tách|sáp nhập|hợp nhất|giải thể|mở|đóng|khẩn|khẩn cấp|thường|nhanh|quỹ",
    "cơ sở|đơn vị|hợp tác xã|trẻ em|học sinh|giáo viên|hợp đồng|di sản|bản sao|chữ ký|miền|núi",
    "nông thôn|đô thị|thành phố|trung ương|địa phương|cấp i|cấp ii|cấp iii|cấp iv|đặc biệt",
    "hỗ trợ|trợ cấp|mai táng|khai sinh|khai tử|kết hôn|tạm trú|thường trú|lưu trú|kênh|cấp",
)
DOES: Final = Phrases(
    "có văn bản|xem xét|có trách nhiệm|có ý kiến|tiến hành|gửi|trình|ra quyết định|phải|thông báo",
)
LEVELS: Final = Phrases("cấp xã|cấp huyện|cấp tỉnh|cấp quân khu|cấp trung ương|cấp sư đoàn")
#: Who has a dossier inside an office.
DESKS: Final = Phrases(
    "lãnh đạo|thủ trưởng|công chức tư pháp|công chức chuyên môn|công chức xử lý|chuyên viên",
    "văn thư|một cửa|giám đốc sở|trưởng phòng|công chức tiếp nhận|cán bộ tiếp nhận",
    "trung tâm phục vụ",
)
STEP_WORD: Final = Phrases("bước")
CHECKS: Final = Phrases("tiếp nhận|kiểm tra|nhận hồ sơ")
#: Kinds of dossier that stand before a limit without a colon: *cấp mới là 04 ngày*.
CASE_VERBS: Final = Phrases("cấp mới|cấp lại|cấp đổi|cấp lần đầu|gia hạn|cấp bổ sung|cấp phó bản")
LEFT_OVER: Final = Phrases("khác|còn lại|không thuộc|các cơ quan")
#: What the step before hands on, and what somebody else must do first: only in turn are they one.
NOT_HANDED_ON: Final = Phrases(
    "văn bản trả lời|trả lời|ý kiến|nghĩa vụ|tài chính|hoàn thiện|bổ sung|giải trình|khắc phục",
    "kết thúc|họp|đoàn|phí",
    "khảo nghiệm|kiểm nghiệm|xét nghiệm|giám định|kết quả kiểm tra|kinh phí|mẫu|hoàn thành",
    "kiểm toán|tiền|đấu giá|thông báo của tổ chức|ký hợp đồng|niêm yết|hết|đăng tin",
)
NO_NAME: Final = Phrases("(|đặc biệt|khác|này|còn lại|cần thiết|bình thường|thông thường|nêu trên")

# limits and what surrounds their number
NEXT_PART: Final = Phrases(", tiếp theo|tiếp theo")
SAME_TIME: Final = Phrases(", đồng thời")
BOUNDS: Final = Phrases(
    "không quá|không được quá|không vượt quá|không được vượt quá|tối đa|tối đa là",
    "tối đa không quá|chậm nhất|chậm nhất là|chậm nhất không quá|muộn nhất|muộn nhất là",
    "không muộn hơn|không chậm hơn|trong|trong vòng|trong thời hạn|trong thời gian|trong phạm vi",
    "trong khoảng thời gian|thời hạn|thời gian|là|thời hạn là|thời gian là|sau|trong thời hạn là",
    "trong thời gian là|thời hạn giải quyết|thời gian giải quyết|thời gian thực hiện",
    "thời hạn thực hiện|thời hạn giải quyết là|thời gian giải quyết là|nhưng|còn|từ|phải|được",
    "có thể|đến",
)
TIME_WORD: Final = Phrases(
    "thời hạn|thời gian|trong thời hạn|trong thời gian|trong vòng|trong phạm vi|chậm nhất|tối đa",
    "không quá",
)
AT_MOST: Final = Phrases(
    "không quá|không được quá|không vượt quá|không được vượt quá|tối đa|tối đa là",
    "tối đa không quá",
)
UP_TO: Final = Phrases("đến|lên đến|tới|tối đa đến")
BUT: Final = Phrases("nhưng")
BREAKDOWN: Final = Phrases("trong đó|bao gồm|gồm")
HARMLESS: Final = Phrases(
    "sau cắt giảm|sau khi cắt giảm|đã cắt giảm|cắt giảm|dịch vụ công|dvc|dvctt|toàn trình|một phần",
    "mức độ|kể cả|gồm cả|nghị định|thông tư|luật|quyết định số|nghị quyết|văn bản hợp nhất|mẫu",
    "ghi chú|xem|chi tiết|như trên|tính từ|bao gồm cả|viết tắt|gọi là|gọi chung|được quy định",
    "thời gian cụ thể|thời hạn cụ thể|nếu có|nếu cần|theo|quy định tại|tính theo|căn cứ|kèm theo",
    "sau đây gọi|gọi tắt|sau đây|hoặc ngày|trực tiếp|qua|bao gồm|gồm|trong đó|khoản|điểm|điều",
    "cụ thể|hay|thuộc trách nhiệm",
)
TAIL_AMISS: Final = Phrases(
    "tiếp theo ngày|kế tiếp ngày|hoặc|nhưng|mà|nêu trên|quy định tại|nói trên|này"
)
BY_AGREEMENT: Final = Phrases(
    "hoặc có thể|hoặc kéo dài|hoặc được kéo dài|hoặc dài hơn|hoặc theo thỏa thuận",
)
JOINTS: Final = Phrases("hoặc|và|của cơ quan|của ubnd|của sở|tại cơ quan|tại ubnd|tại sở|như sau")
BY_CHANNEL: Final = Phrases("theo hình thức|theo phương thức|bằng hình thức|bằng phương thức")
KIND_BEHIND: Final = Phrases(
    "hồ sơ|hộ|trực tuyến|trực tiếp|cấp mới|cấp lại|cấp đổi|gia hạn|dự án|qua bưu chính|qua mạng",
)
PAUSE_WORDS: Final = Phrases(
    "và|hoặc|thì|kể từ|tính từ|không tính|không kể|nhưng|theo|sau khi|từ khi|từ ngày",
)
WAITS: Final = Phrases("nếu|mà|vẫn")
BACKWARDS: Final = Phrases(
    "trước khi|trước thời hạn|trước ngày|trước thời điểm|trước hạn|trước lúc",
)

# same-day limits
RECEIVED_LATE: Final = Phrases("nhận sau|tiếp nhận sau")
NOT_THIS_DAY: Final = Phrases("nghỉ|lễ|tết|thứ|đầu|cuối|hôm|mùng")
OF_DAY_OFF: Final = Phrases("của|sau|trùng|ngày")
HOURS: Final = Phrases("giờ|h|g")
MINUTES: Final = Phrases("phút|p")
OR: Final = Phrases("hoặc")
NEXT_DAY: Final = Phrases(
    "ngày làm việc tiếp theo|ngày làm việc kế tiếp|ngày làm việc tiếp sau|ngày làm việc liền kề",
)
SAME_DAY: Final = Phrases("trong ngày làm việc|trong cùng ngày làm việc|trong ngày|trong cùng ngày")
UNFINISHED: Final = Phrases(
    "không giải quyết được ngay|không giải quyết ngay được|không thể giải quyết ngay",
    "chưa giải quyết được ngay|không giải quyết ngay|chưa giải quyết ngay được",
    "không thể giải quyết được ngay",
)
AT_ONCE: Final = Phrases(
    "ngay|tức thời|tức thì|lập tức|trong buổi|cùng buổi|trong tuần|trong tháng|trong quý",
)

# the cell of the fee, which runs into the text
FREE: Final = Phrases("miễn phí|không có thông tin|không thu phí|miễn lệ phí")
MONEY: Final = Phrases("vnđ|vnd|việt nam đồng|đồng|đ|usd|đồng việt nam")
OF_FEES: Final = Phrases(
    "phí|lệ phí|mức thu|mức phí|đồng|vnđ|usd|thông tư|luật|nghị quyết|biểu phí|giá|mức giá|đ",
)

# numbers that are no limits
MONTH: Final = Phrases("tháng")
PER: Final = Phrases("cho|trên|tính cho|tính trên|áp dụng cho|tương ứng với")
#: Which one of several, not one each.
ONE_OF: Final = Phrases("một số|một trong|một phần|một vài|một cửa")
HANDLING: Final = Phrases(
    "giải quyết|xử lý|thẩm định|trả kết quả|thực hiện|xem xét|trả lời|cấp giấy|ban hành|xét",
)
WITH_TIME: Final = Phrases("với thời hạn|với thời gian|có thời hạn|có thời gian")
ONE_DOSSIER: Final = Phrases(
    "hồ sơ|bộ hồ sơ|thủ tục|thủ tục hành chính|tthc|trường hợp|yêu cầu|đơn|vụ việc|bộ|hs|việc",
)
FOR: Final = Phrases("cho|đối với|với|trên|tính cho|tính trên|áp dụng cho|ứng với|tương ứng với")
COUNTED: Final = Phrases(
    "đồng|vnđ|vnd|việt nam|đ|usd|triệu|tỷ|tỉ|nghìn|ngàn|%|bộ|bản|tuổi|tờ|m|km|chỗ|cây|ha",
    "biên bản|hồ sơ|người|lần|trang|tấn|kg|cm|mm|kw|mw|thành viên|ảnh|cái|chiếc|nhân khẩu|thửa",
    "lít|xe|phiếu|cuốn|quyển|tầng|mét|cổ đông",
)
NUMBERS: Final = Phrases(
    "điều|khoản|điểm|số|mẫu|mẫu số|phụ lục|chương|mục|bước|nhóm|biểu|biểu mẫu|thông tư|nghị định",
    "luật|quyết định|nghị quyết|công văn|tiểu mục|tiết|phần|stt|mẫu cv|mức độ|bảng|hạng|loại",
)
DATED: Final = Phrases(
    "ngày|số|thông tư|nghị định|luật|quyết định|nghị quyết|công văn|mẫu số|mẫu|sáng|chiều|đến ngày",
)
ORDINALS: Final = Phrases(
    "thứ|bên|cả|lần|trong|hằng|hàng|một|mỗi|từng|các|những|cuối|đầu|giữa|nửa|của|qua|nhiều|theo",
    "kế hoạch|tháng|ngày|cùng|sau|trước|quý|mấy|vài|lớp|ông|bà|cửa|điều|khoản|cấp|và|hoặc|mươi",
)
STOPS_NUMBER: Final = Phrases(
    "đối với|với|trường hợp|các trường hợp|nếu|thì|khi|và|hoặc|kể từ|tính từ|tại|ở|cho|đến|trực",
    "còn|nhưng|sau|trong|riêng|nữa|trừ|không|cấp|của|theo|trả|từ|do|để|là",
)
MINIMUM: Final = Phrases("ít nhất|tối thiểu|ít nhất là|tối thiểu là|không ít hơn|không dưới")
BEFORE: Final = Phrases("trước|trước khi|trước ngày|trước thời điểm|trước hạn|tính đến|so với")
THRESHOLD: Final = Phrases(
    "quá|vượt quá|trên|dưới|hơn|đủ|từ|từ đủ|từ trên|hết thời hạn|quá thời hạn|sau thời hạn",
    "đúng thời hạn|hết thời gian|quá thời gian|sau thời gian|hết hạn|quá hạn|đúng hạn|sau khi hết",
)
NOT_OVER: Final = Phrases(
    "không quá|không được quá|không vượt quá|không được vượt quá|chưa quá|không muộn hơn",
    "không chậm hơn|không dài hơn|không nhiều hơn|không hơn",
)
UPWARDS: Final = Phrases("trở lên|trở đi|trở về trước|trở xuống|tuổi|tuổi trở lên|quá hạn")
AMISS: Final = Phrases(
    "một lần|mỗi|liên tục|liền|liên tiếp|gần nhất|đầu|đầu tiên|cuối|cuối cùng|rưỡi|nữa|công|lễ",
    "nghỉ|hành chính|lịch làm việc|lao động|qua|tới|sau đó|sau|lần|học|giường",
    "gần đây|của tháng|của tuần|của năm|của quý",
)
DIFFERENCE: Final = Phrases(
    "chậm|trễ|muộn|sớm|sớm hơn|nhanh hơn|ít hơn|nhiều hơn|tiết kiệm|tiết kiệm được|định kỳ|bớt",
    "rút ngắn|giảm|cắt giảm|ngắn hơn|chậm hơn|muộn hơn|so với|xuống|xuống còn|chỉ còn|lần",
    "rút còn|giảm còn|rút xuống|giảm xuống|định kỳ mỗi|chậm quá|tăng|rút ngắn được|giảm được",
    "gấp|bằng|bổ sung|ngoài|ngoài thời hạn|cách đây|suốt|dài hơn|lâu hơn",
    "khoảng|gần|chừng|độ|ngót|dăm|vài|mấy|cỡ|cứ|cách|còn|trung bình|bình quân|dự kiến|ước tính",
)
OF_DAY: Final = Phrases(
    "sáng|trưa|chiều|tối|đêm|cùng ngày|hôm|hằng ngày|hàng ngày|mỗi ngày|các ngày|trong ngày|đúng",
    "ngày hôm|của ngày|hôm sau|hôm trước|cùng buổi|ngày",
)
OFFICE_HOURS: Final = Phrases(
    "sáng|chiều|thứ|tiếp nhận|nhận hồ sơ|làm việc|mở cửa|hằng ngày|hàng ngày|giờ hành chính|giờ",
)
RECEPTION: Final = Phrases("tiếp nhận|nhận hồ sơ|mở cửa|tiếp công dân|trực tiếp dân")
AT_WORK: Final = Phrases("làm việc tại|làm việc ở|làm việc cho|làm việc trong")
EMPLOYED: Final = Phrases("đang làm việc|người làm việc|nơi làm việc|chế độ làm việc")
LATEST: Final = Phrases(
    "chậm nhất|chậm nhất là|muộn nhất|muộn nhất là|đến|từ|không muộn hơn|trước|chậm nhất đến|tới",
    "không chậm hơn",
)
JOINS: Final = Phrases(
    "thì|và|hoặc|gia hạn|kéo dài|giải quyết|một lần|kéo dài hơn|tiếp theo|đồng thời"
)
VALIDITY: Final = Phrases(
    "thời gian gia hạn giấy|thời hạn gia hạn giấy|thời hạn của giấy|giá trị sử dụng",
    "có giá trị|giá trị|có hiệu lực|hiệu lực|có thời hạn|thời hạn sử dụng|thời hạn hiệu lực",
    "hạn sử dụng|thời gian sử dụng",
)
#: What is done for a time, which is no time to do it in: a copy is kept, a notice hangs.
KEPT: Final = Phrases(
    "lưu|lưu giữ|lưu trữ|lưu kho|bảo quản|cất giữ|giữ hồ sơ|tạm giữ|bảo lưu|giữ lại",
    "vận hành thử|hoạt động thử|phong tỏa|phong toả",
)
NOT_KEPT: Final = Phrases(
    "lưu ý|lưu hành|lưu thông|lưu vực|lưu động|lưu lượng|lưu trữ tại|tài liệu lưu trữ",
    "hồ sơ lưu trữ|giao lưu|văn thư lưu trữ|cơ quan lưu trữ|lưu trữ lịch sử|lưu trữ cơ quan",
)
#: So too where no start says that it must be done by then.
SHOWN: Final = Phrases("niêm yết|công khai|đăng tải|treo biển|đăng báo|đăng công khai|yết thị")
EACH: Final = Phrases("mỗi|từng|mỗi một")
DURATION: Final = Phrases(
    "thời hạn của giấy|thời hạn của thẻ|thời hạn của chứng|thời hạn giấy phép|thời hạn thẻ",
    "thời hạn của quyết định|thời hạn của hợp đồng|thời hạn của văn bản|thời hạn tạm trú",
    "thời hạn thuê|thời hạn lưu hành|thời hạn bảo lãnh|thời hạn hợp đồng",
    "thời hạn tạm ngừng|tạm ngừng|tạm dừng|đóng tạm thời|lưu lại|không thực hiện|tạm đình chỉ|lùi",
    "thời hạn hoạt động|lưu trú|tạm trú|được phép ở|giao nhận hàng hóa|bảo hành|phạt|tước",
    "cấm|nghỉ|tù|tạm vắng|ở trọ|vắng mặt|đình chỉ",
    "kinh nghiệm|công tác|học tập|làm việc tại",
)
DATE_WORD: Final = Phrases("ngày|mùng|tháng|quý|năm|thứ|ngày thứ|lần thứ")
CLOCK_WORD: Final = Phrases("lúc|vào|vào lúc|hồi")
NUMBERED: Final = Phrases(
    "điều|khoản|điểm|số|mẫu|mẫu số|phụ lục|chương|mục|bước|nhóm|hạng|loại|cấp",
)
FIXED_DATE: Final = Phrases(
    "chậm nhất ngày|chậm nhất là ngày|chậm nhất vào ngày|trước ngày|chậm nhất trước ngày|hạn cuối",
    "muộn nhất là ngày|muộn nhất vào ngày|không muộn hơn ngày|chậm nhất đến ngày",
)

# what no reading may pass over
UNSURE: Final = Phrases(
    "gấp đôi|gấp hai|gấp ba|gấp 2|gấp 02|gấp rưỡi|hai lần thời|bằng hai lần|bằng 2 lần|một nửa",
    "bằng 02 lần|không giới hạn|không hạn chế|không có thời hạn|không xác định thời",
    "vô thời hạn|không ấn định|không hạn định|không bị giới hạn|nửa thời hạn|nửa thời gian",
    "sớm hơn|nhanh hơn|ít hơn|không thời hạn|gấp nhiều lần|một phần hai|phân nửa",
    "vài ngày|nhiều ngày|mấy ngày|chục ngày|chục|cả tuần|nửa tháng|nửa ngày|nửa năm",
    "hôm sau|n ngày|vài tuần|cả tháng|nửa tuần|dăm ngày",
    "bằng nửa|một phần thời|bằng một phần|một phần ba|một phần tư|một phần của thời|1/2 thời",
)
CHANGES: Final = Phrases("tăng|tăng thêm|giảm|rút ngắn|cắt giảm|thêm|bớt|còn|xuống|bằng|lên|cộng")
NEGATED: Final = Phrases("không|chưa|chẳng|không phải|bãi bỏ|hủy bỏ|huỷ bỏ|bỏ|không còn")
ADDING: Final = Phrases("thêm|cộng|tăng|bổ sung thêm|cộng thêm|tăng thêm|lâu hơn|dài thêm")
ISSUES_MORE: Final = Phrases("cấp thêm|công cộng|cộng đồng|cộng hòa|cộng hoà|tăng cường|tăng ca")
ADDED_BEHIND: Final = Phrases("thêm|cộng|cộng thêm|nữa|tăng thêm|bổ sung thêm")
SUPPLEMENTS: Final = Phrases("bổ sung")
PLAIN_UNITS: Final = Phrases("ngày|giờ|tuần")
VAGUE: Final = Phrases(
    "kéo dài|lâu hơn|dài hơn|rút ngắn|chưa xác định|không quy định|chưa quy định|theo quy định",
    "giải quyết sớm|ưu tiên|chưa rõ|không xác định|không tính|khác|sớm|muộn|theo quy định của",
)
BY_WILL: Final = Phrases("do")
DECIDES: Final = Phrases("quyết định|xem xét quyết định|xem xét|ấn định|thỏa thuận|thoả thuận")
WORKING: Final = Phrases("làm việc|ngày làm việc|giờ làm việc|giờ hành chính|ngày hành chính")
NOT_DENIED: Final = Phrases(
    "không có thông tin|không quy định|không có quy định|không đúng|không phù hợp|không chấp nhận",
    "không đủ|không đầy đủ|không hợp lệ|không đạt|không đáp ứng|chưa có quy định|chưa quy định",
    "hàng không|không gian|không khí|không quân|không lưu|không phận|chân không|trên không",
    "chưa đủ|chưa đầy đủ|chưa hợp lệ|chưa đúng|chưa phù hợp|chưa đạt|chưa đáp ứng",
)
OTHER_TIMES: Final = Phrases(
    "giá trị|hiệu lực|thẻ thời hạn|giấy phép thời hạn|chứng chỉ thời hạn|hạn dùng|giấy khám",
    "khám sức khỏe|khám sức khoẻ|ảnh chụp|ảnh|ảnh thẻ|lưu trữ|bảo quản|lưu giữ|lưu hồ sơ|bảo lưu",
    "đã cư trú|thời gian cư trú|cư trú liên tục|sống chung|chung sống|án treo|trợ cấp|học phí",
    "thử việc|đào tạo|tập sự|thực tập|bồi dưỡng|tập huấn|thử thách|hợp đồng|bảo hành|thời hiệu",
    "định kỳ|cách ly|kinh nghiệm|học nghề|khóa học|khoá học|thời gian đóng|đóng bảo hiểm",
)
PAPER_AGES: Final = Phrases(
    "phiếu lý lịch|lý lịch tư pháp|bản sao|sao kê|giấy xác nhận|kết quả xét nghiệm|giấy chứng nhận",
)
BY_CHOICE: Final = Phrases("tùy|tuỳ|theo quyết định của|theo thỏa thuận|theo thoả thuận")
OUT_OF_FORCE: Final = Phrases("hết|chấm dứt|mất|bãi bỏ")

# extensions and exclusions
LENGTHENS: Final = Phrases("kéo dài|tăng thêm|cộng thêm|gia hạn|dài hơn|được cộng")
EXTRA: Final = Phrases("tăng thêm|cộng thêm|được cộng vào|cộng vào|gia hạn thêm|thêm")
EXTRA_AT_LAST: Final = Phrases(
    "không quá|không được quá|không vượt quá|tối đa|nhưng|thời hạn|thời gian|là|một lần|một khoảng",
)
PROLONGED: Final = Phrases("kéo dài|kéo dài hơn|dài hơn")
RENEWED: Final = Phrases("gia hạn")
#: What is renewed itself, and no time to answer.
RENEWABLE: Final = Phrases(
    "giấy phép|giấy|thẻ|chứng chỉ|hợp đồng|văn bằng|thị thực|tạm trú|giấy chứng nhận|chứng thư",
)
ASKED: Final = Phrases(
    "đề nghị|xin|yêu cầu|hồ sơ|thủ tục|cấp|giấy phép|đơn|đăng ký|đề nghị được|nhu cầu|về việc",
)
RENEWED_TIME: Final = Phrases(
    "thời hạn|thời gian|giải quyết|một lần|nhưng|không quá|tối đa|kiểm tra|xác minh|thêm|là|xử lý",
    "thanh tra|việc giải quyết|01 lần|1 lần|thẩm định",
)
OTHERWISE: Final = Phrases("lùi|rút ngắn|giảm|cắt giảm|bớt")
MORE: Final = Phrases("thêm")
MAY: Final = Phrases("có thể|được|có thể được|sẽ được|thì được|được xem xét|có thể xem xét")
HARD: Final = Phrases("phức tạp|đặc biệt|khó khăn|cần thiết|xác minh")
ADDED: Final = Phrases("được cộng vào|cộng vào|được cộng thêm|cộng thêm vào")
EXCLUSIONS: Final = Phrases(
    "không tính|không kể|không bao gồm|trừ thời gian|chưa tính|chưa kể|không gồm|chưa bao gồm",
)
THE_TIME: Final = Phrases(
    "giải quyết|thẩm định|xử lý|thực hiện|xem xét|kiểm tra|trên|nêu trên|này|quy định|nói trên",
)
COUNTED_OUT: Final = Phrases(
    "không tính vào thời gian|không tính vào thời hạn|không được tính vào thời gian",
    "không được tính vào thời hạn|không tính trong thời hạn|không tính trong thời gian",
)
DAYS_OFF: Final = Phrases(
    "ngày nghỉ|ngày lễ|thứ bảy|chủ nhật|thứ 7|nghỉ lễ|nghỉ hằng tuần|nghỉ hàng tuần",
)

# starts
IN_FORCE: Final = Phrases("có hiệu lực")
ANCHORS: Final = Phrases(
    "kể từ|kể từ ngày|kể từ khi|kể từ thời điểm|kể từ lúc|kể từ sau khi|kể từ sau ngày",
    "kể từ kể khi|kề từ|kề từ ngày|kề từ khi|kế từ|kế từ ngày|kẻ từ ngày|kễ từ ngày|tính từ",
    "tính từ ngày|tính từ khi|tính từ thời điểm|được tính từ|được tính kể từ",
    "tính kể từ|tính kể từ ngày|tính từ lúc|được tính từ ngày|được tính kể từ ngày",
    "được tính từ khi|từ ngày|từ khi|từ thời điểm|từ lúc|sau khi|sau ngày|kể khi|kể ngày",
    "tính kể từ khi",
)
STARTS_COUNT: Final = Phrases("kể từ|kề từ|kế từ|kẻ từ|kễ từ|tính từ|tính kể từ")
AMENDING: Final = Phrases("sửa đổi|chỉnh sửa")
OR_ANOTHER_START: Final = Phrases(
    "hoặc ngày|hoặc khi|hoặc thời điểm|hoặc kể từ|hoặc từ ngày|hoặc từ khi|hoặc sau khi",
)
GOES_ON: Final = Phrases(
    "hợp lệ|đầy đủ|đúng|đạt|đáp ứng|hoàn chỉnh|đủ|xuất trình|chính xác|đã được|tổ chức tiếp nhận",
    "tổ chức nhận|tổ chức|thẩm định",
)
STOPS_START: Final = Phrases(
    "đến ngày|cho đến ngày|đến khi|cho đến khi|hoặc có thể|và có thể|hoặc kéo dài",
    "hoặc được kéo dài|thì|nhưng|mà",
)
ACCEPTANCE: Final = Phrases("thụ lý|phiếu tiếp nhận hồ sơ|phiếu tiếp nhận|phiếu hẹn")
RECEIPT: Final = Phrases("nhận|tiếp nhận|nộp|xuất trình")
NO_RECEIPT: Final = Phrases(
    "xác nhận|chứng nhận|chấp nhận|công nhận|ghi nhận|người nhận|thừa nhận|cảm nhận|bên nhận",
    "việc nhận",
)
CONFIRMED_WHOLE: Final = Phrases(
    "xác nhận đủ hồ sơ|xác nhận hồ sơ đầy đủ|xác nhận đã nhận đủ hồ sơ",
)
#: A start that no word for counting brings in, right behind the limit: *24 giờ khi nhận được …*.
UPON: Final = Phrases("khi|sau|ngày|lúc")
FILLERS: Final = Phrases(
    "thành phần|bản chính|bản giấy|bản cứng|thành phần hồ sơ gồm",
    "được|đủ|đầy đủ|đã|xuất trình|nộp|các|những|toàn bộ|01|1|một|bộ|loại|đầy|hợp lệ|bản|phiếu",
    "giấy|của|hoàn thiện|hoàn chỉnh",
)
PAPERS: Final = Phrases("hồ sơ")
DOSSIER: Final = Phrases(
    "mẫu vật|mẫu",
    "hồ sơ|đơn|tờ khai|bản khai|giấy tờ|thông tin khai báo|thông tin|khai báo|giấy đề nghị",
    "phiếu yêu cầu|phiếu đề nghị|hồ|đơn từ|tài liệu|bản kê khai|kê khai|phiếu đăng ký",
    "giấy đăng ký",
)
REQUEST: Final = Phrases(
    "đăng ký|đề xuất|văn bản đề xuất|bản đăng ký|thông báo đề nghị",
    "yêu cầu|đề nghị|văn bản đề nghị|văn bản yêu cầu|văn bản đăng ký|công văn đề nghị",
    "văn bản thông báo hợp lệ|tờ trình đề nghị|kiến nghị|khiếu nại|tố cáo",
)
#: What one office asks of another: no citizen's dossier, whatever it is called.
BETWEEN_OFFICES: Final = Phrases(
    "xin ý kiến|lấy ý kiến|hỏi ý kiến|cho ý kiến|góp ý|tham gia ý kiến|có ý kiến|tham vấn",
    "phối hợp|đề nghị cho ý kiến|đề nghị có ý kiến|đề nghị góp ý|đề nghị tham gia ý kiến",
    "đề nghị phối hợp",
)
AGENCY_PAPER: Final = Phrases(
    "kết luận|bản án|số liệu|tờ trình|danh sách do|công văn xin ý kiến|công văn lấy ý kiến",
    "báo cáo của|báo cáo kết quả|thông báo của",
    "kết quả|quyết định|ý kiến|kinh phí|tiền|bản sao quyết định|bản sao",
    "văn bản trả lời|văn bản lấy ý kiến|văn bản xin ý kiến|văn bản chấp thuận|văn bản giao",
    "văn bản thẩm định|biên bản|công điện|văn bản của|bàn giao|hồ sơ trình|hồ trình",
    "hồ sơ do cơ quan|báo cáo thẩm định|văn bản phê duyệt|phản hồi|báo cáo kiểm toán",
    "báo cáo kết quả thẩm định|văn bản tham gia|văn bản ý kiến|văn bản lấy",
)
WHOLE: Final = Phrases(
    "hồ sơ hoàn thiện|hồ sơ đã hoàn thiện|đủ|đầy đủ|hợp lệ|hoàn chỉnh|đúng quy định",
    "đúng theo quy định|đáp ứng quy định|đáp ứng đủ",
    "đầy hồ sơ đủ",
)
NOT_WHOLE: Final = Phrases(
    "chưa đầy đủ|chưa đủ|chưa hợp lệ|không đầy đủ|không hợp lệ|không đủ|chưa đúng|không đúng",
)
CONDITIONS_MET: Final = Phrases("đủ điều kiện|đầy đủ điều kiện|đủ các điều kiện|đủ năng lực")
BY_WHOM: Final = Phrases("của|do|từ")
MADE_BY: Final = Phrases("ban hành|quy định|hướng dẫn")
BY_RULE: Final = Phrases("theo quy định|theo mẫu|theo hướng dẫn|quy định tại|quyền|đúng quy định")
ON_REQUEST: Final = Phrases(
    "theo ý kiến|theo yêu cầu|theo thông báo|theo kết luận|theo chỉ đạo|theo đề nghị|theo góp ý",
)
SENDS: Final = Phrases("gửi|trình|chuyển|báo cáo|cung cấp|lập|bàn giao|gửi đến|chuyển đến")
PUT_UP: Final = Phrases("trình|trình phê duyệt")
REPORTED: Final = Phrases("trình báo|trình bày")
DECISION: Final = Phrases("quyết định")
DECIDING: Final = Phrases("có|thông qua|ký|ban hành|ra|ký ban hành|đã ký|đã có")
EVENT: Final = Phrases(
    "hết|kết thúc|hoàn thành|hoàn tất|công bố|thông báo|phát sinh|phát hiện|nhận|có hiệu lực",
    "thực hiện|thay đổi|chấm dứt|bắt đầu|hủy|huỷ|đăng|niêm yết|gửi|trình|đạt|lập|được|chuyển",
    "báo cáo|đồng ý",
)

#: What somebody has done, beside the events of a start; without a verb a name tells no start.
DONE: Final = Phrases(
    "phê duyệt|chấp thuận|ký|cấp|trả|ban hành|yêu cầu|đề nghị|lập|mở|đóng|bán|mua|thông qua",
    "tổ chức|họp|kết luận|cho|giao|đã|bị|hoàn|nghiệm thu|đến|rời|vào|xuất cảnh|nhập cảnh|có",
)
COMPLETES: Final = Phrases("hoàn thiện hồ sơ|hoàn chỉnh hồ sơ|bổ sung hồ sơ|chỉnh sửa hồ sơ")
PASSED_ON: Final = Phrases("chuyển đến|chuyển sang|chuyển về|chuyển lên")

# who acts
AGENCY: Final = Phrases(
    "ubnd|ủy ban|uỷ ban|sở|bộ|cục|chi cục|tổng cục|vụ|ban|phòng|văn phòng|cơ quan|hội đồng|viện",
    "thủ tướng|chính phủ|chủ tịch|công an|cảng vụ|biên phòng|trưởng thôn|trưởng ấp|trưởng bản",
    "tòa án|toà án|kiểm toán|thanh tra|ngân hàng nhà nước|lãnh đạo|thủ trưởng|đoàn|công chức",
    "cán bộ|hải quan|thuế|kho bạc|kho bạc nhà nước|bảo hiểm xã hội|đội|bí thư|trưởng công an",
    "tổ dân phố|cấp xã|cấp tỉnh|cấp huyện|tỉnh|trung tâm phục vụ|bộ phận|đơn vị tiếp nhận",
    "quân khu|tổ thẩm định|bên|người có thẩm quyền|cấp có thẩm quyền|giám đốc|đại diện|mặt trận",
    "hđnd|xã|phường|huyện|đơn vị quản lý|cục trưởng|trưởng phòng|bộ trưởng|trưởng ban|đồn|trạm",
    "thẩm định|tổ công tác|tổ",
)
OWN_PAPERS: Final = Phrases("phương án|kế hoạch|đề án|nghị quyết|bản cam kết")
#: What somebody does who judges, tests or advises for others.
JUDGES: Final = Phrases(
    "giám định|kiểm định|đăng kiểm|chứng nhận|tư vấn|bảo lãnh|kiểm nghiệm|thử nghiệm|khác",
)
APPLICANT: Final = Phrases(
    "người|tổ chức|cá nhân|công dân|doanh nghiệp|chủ|hộ|công ty|nhà đầu tư|thương nhân|đối tượng",
    "đương sự|hợp tác xã|khách hàng|thí sinh|học sinh|các bên|hai bên|tổ hợp tác|các tổ chức",
    "tập thể|hộ gia đình|gia đình|thân nhân|cử tri|quỹ tín dụng|ngân hàng thương mại|bên",
    "trung tâm trọng tài|nhà thầu|chủ đầu tư",
    "văn phòng luật sư",
)

# no limit at all
NONE_STATED: Final = Phrases("không có thông tin|không phải trả kết quả")
NOT_SET: Final = Phrases("không quy định|chưa quy định|chưa có quy định|không có quy định")
NOT_SET_OF: Final = Phrases(
    "về|cụ thể|thời hạn|thời gian|giải quyết|thực hiện|trả kết quả|phí|lệ phí|và|hồ sơ|thủ tục",
    "xử lý|thủ tục hành chính|đối với thủ tục này|này|đối với|cách thức|nộp|thẩm định|kiểm tra",
    "việc",
)
SPEAKS_OF_TIME: Final = Phrases(
    "chậm nhất|không quá|tối đa|ngay|trước khi|trước ngày|trước|kể từ|tính từ|sau khi|trong vòng",
    "ngày|giờ|tháng|phút|buổi|tuần|ngay sau|muộn nhất|trong ngày|khai thác|trữ lượng|diện tích",
)
