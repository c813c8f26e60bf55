"""Rules: the Vietnamese phrases by which a published time limit is told.

An accent that is lost or misplaced changes nothing (*khong quá*), but in the words where it makes
another word: *ngày* is a day, *ngay* is at once.

Stands on `tokens`. Knows no grammar.
"""

from __future__ import annotations

import unicodedata
from collections import Counter
from typing import Final

import attrs

from onestop.i18n import fold
from onestop.limit_texts.tokens import Token

#: Words that an accent turns into another word of these texts.
_STRICT: Final = frozenset({
    "ban", "bằng", "bỏ", "bộ", "chuyên", "chuyển", "chủ", "còn", "có", "cộng", "cục", "của", "do",
    "dưới", "giam", "giảm", "giờ", "hết", "họ", "hộ", "khi", "khí", "ký", "liên", "liền", "là",
    "lần", "lẫn", "mà", "môi", "mỗi", "mới", "nay", "ngay", "nghi", "nghỉ", "nhận", "này", "nêu",
    "năm", "nếu", "phòng", "qua", "quy", "quá", "quý", "ra", "sau", "so", "sáu", "số", "sở", "theo",
    "thuê", "thuế", "tháng", "thì", "thư", "thứ", "tinh", "trên", "trừ", "tu", "tuân", "tuần", "tù",
    "tăng", "tư", "tỉnh", "tổ", "tới", "từ", "viện", "và", "với", "vụ", "xa", "xã", "đang", "đoàn",
    "đâu", "đôi", "đăng", "đơn", "đầu", "đến", "đội", "đủ", "ảnh", "ở",
})  # fmt: skip


@attrs.frozen(init=False)
class Phrases:
    """A set of phrases that can be looked for at a place of a text; the longest one wins."""

    _by_first: dict[str, tuple[tuple[str, ...], ...]]

    def __init__(self, *lines: str) -> None:
        phrases = [tuple(phrase.split()) for line in lines for phrase in line.split("|")]
        by_first: dict[str, list[tuple[str, ...]]] = {}
        for phrase in sorted(phrases, key=len, reverse=True):
            by_first.setdefault(fold(phrase[0]) or phrase[0], []).append(phrase)
        self.__attrs_init__({word: tuple(found) for word, found in by_first.items()})

    def length_at(self, tokens: tuple[Token, ...], at: int, end: int | None = None) -> int:
        """Return how many tokens the phrase at a place takes, 0 where there is none."""
        last = len(tokens) if end is None else end
        if not 0 <= at < last:
            return 0
        for phrase in self._by_first.get(tokens[at].plain, ()):
            if at + len(phrase) <= last and all(map(_same, tokens[at : at + len(phrase)], phrase)):
                return len(phrase)
        return 0

    def first_in(self, tokens: tuple[Token, ...], start: int, end: int) -> int | None:
        """Return the first place in a span where one of the phrases stands."""
        return next((i for i in range(start, end) if self.length_at(tokens, i, end)), None)

    def last_in(self, tokens: tuple[Token, ...], start: int, end: int) -> int | None:
        """Return the last place in a span where one of the phrases stands."""
        return next(
            (i for i in reversed(range(start, end)) if self.length_at(tokens, i, end)), None
        )

    def end_at(self, tokens: tuple[Token, ...], end: int, start: int = 0) -> int:
        """Return how many tokens the phrase takes that ends right before a place."""
        return next(
            (
                n
                for n in range(min(5, end - start), 0, -1)
                if self.length_at(tokens, end - n, end) == n
            ),
            0,
        )


def _same(token: Token, word: str) -> bool:
    """Whether a token is a word, an accent of it lost or on the wrong letter at most."""
    if token.word == word:
        return True
    if token.plain != fold(word) or word in _STRICT or token.word in _STRICT:
        return False
    return not _marks(token.word) - _marks(word)


def _marks(word: str) -> Counter[str]:
    return Counter(filter(unicodedata.combining, unicodedata.normalize("NFD", word)))
