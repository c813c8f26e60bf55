"""What a span of a page says, and the errors that quote it.

Stands on `clauses`, `lexicon` and `anchors`. Knows no limits.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from onestop.errors import UnreadableLimitError
from onestop.i18n.cleaning import clean
from onestop.limit_texts import lexicon as say
from onestop.limit_texts.anchors import start_of
from onestop.limit_texts.tokens import unread

if TYPE_CHECKING:
    from onestop.limit_texts.clauses import Page
    from onestop.limit_texts.tokens import TextToken
    from onestop.procedures.cases import Anchor


#: Marks of a web page inside the words of a condition, which nobody will ever give.
_TAGS: Final = re.compile(r"</?[A-Za-z][^<>]{0,200}>|&nbsp;")
DASHES = frozenset({"-", "–", "—"})
PAUSES = frozenset({",", ":", ")", "-", "–", "+", "*", "•", "."})


_TRAILING = frozenset({",", ":", ";", "(", "-", "–", "+", "*", "•", ".", "/", "và", "hoặc"})


def refuse(page: Page, first: int, end: int, reason: str) -> UnreadableLimitError:
    """Return the error about a span of a page."""
    last = max(first, min(end, len(page.tokens)) - 1)
    start, stop = page.tokens[first].start, page.tokens[last].end
    return unread(page.whole, start, stop, reason)


def words_of(page: Page, first: int, end: int) -> str | None:
    """Return the words of a span without the pauses around them, or nothing."""
    while first < end and page.tokens[first].word in PAUSES | {"/"}:
        first += 1
    while first < end and page.tokens[end - 1].word in _TRAILING:
        end -= 1
    text = clean(_TAGS.sub(" ", page.text(first, end)))
    return text or None


def condition_words(page: Page, opener: int, first: int, end: int) -> str | None:
    """Return a condition without the word that opens it; a short one keeps *trường hợp*."""
    while again := _opening(page, first, end):
        # an opening that is written twice opens once: *đối với đối với trường hợp*
        first += again
    words = words_of(page, first, end)
    if words is None:
        return None
    bare = end - first == 1 or say.NO_NAME.length_at(page.tokens, first, end)
    kept = say.CASE if bare else say.CASES
    case = kept.first_in(page.tokens, opener, first)
    return words if case is None else words_of(page, case, end)


def _opening(page: Page, first: int, end: int) -> int:
    return max(
        phrases.length_at(page.tokens, first, end) for phrases in (say.OBJECT, say.OPENED_CASE)
    ) or (say.WITH.length_at(page.tokens, first, end) if first < end else 0)


def applies_length(tokens: tuple[TextToken, ...], place: int, end: int) -> int:
    """Return how many tokens say that a limit is for somebody: *áp dụng đối với*, *dành cho*."""
    length = say.APPLIES.length_at(tokens, place, end)
    if not length:
        return 0
    behind = place + length
    opens = max(
        phrases.length_at(tokens, behind, end) for phrases in (say.OPENERS, say.WEAK_OPENERS)
    )
    return length + opens if opens or tokens[behind - 1].word in {"cho", "với"} else 0


def bound_start(page: Page, first: int, end: int) -> int:
    """Return where the words of a bound right before a limit begin."""
    while end > first:
        length = say.BOUNDS.end_at(page.tokens, end, first)
        if not length and page.tokens[end - 1].word == "," and _more_bounds(page, first, end - 1):
            length = 1
        if not length:
            break
        end -= length
    return end


def _more_bounds(page: Page, first: int, end: int) -> bool:
    """Whether a comma stands inside a bound: *không quá, 35 ngày*."""
    return say.BOUNDS.end_at(page.tokens, end, first) > 0


def counts_from(page: Page, place: int, end: int) -> bool:
    """Whether *kể từ* stands at a place, and no date behind it."""
    length = say.ANCHORS.length_at(page.tokens, place, end)
    if not length or not say.STARTS_COUNT.length_at(page.tokens, place, end):
        return False
    after = place + length
    return after >= end or page.tokens[after].kind not in {"number", "date"}


def idle(tokens: tuple[TextToken, ...], place: int, end: int) -> int:
    """Return how many tokens *nếu có* takes here, if it says no more than that."""
    length = say.IF_ANY.length_at(tokens, place, end)
    behind = place + length
    if not length or behind >= end:
        return length
    return length if tokens[behind].kind == "mark" or tokens[behind].word == "của" else 0


def start_end(page: Page, first: int, end: int) -> int:
    """Return where the words of a start end."""
    behind_last = first
    for place in page.outside(first, end):
        if _ends_start(page, first, place, end):
            break
        behind_last = place + 1
    return behind_last


def start_told(page: Page, first: int, end: int) -> Anchor | None:
    """Return the start that a span tells, its brackets left out."""
    told = tuple(page.tokens[place] for place in page.outside(first, end))
    return start_of(told, 0, len(told))


def _lists_offices(page: Page, first: int, comma: int, end: int) -> bool:
    """Whether only names stand before a comma, and another follows: *ngày Bộ A, Bộ B nhận*."""
    tokens = page.tokens
    names = say.SUBJECT.length_at(tokens, first, comma) and say.SUBJECT.length_at(
        tokens, comma + 1, end
    )
    verbs = (say.EVENT, say.RECEIPT, say.DECISION, say.ACTS, say.DONE)
    return bool(names) and all(phrases.first_in(tokens, first, comma) is None for phrases in verbs)


def _is_amended(tokens: tuple[TextToken, ...], comma: int, end: int) -> bool:
    """Whether a comma stands inside *sửa đổi, bổ sung của …*, which is one term."""
    if not say.AMENDING.end_at(tokens, comma):
        return False
    behind = comma + 1 + say.SUPPLEMENTS.length_at(tokens, comma + 1, end)
    return behind > comma + 1 and say.BY_WHOM.length_at(tokens, behind, end) > 0


def _is_of_paper(tokens: tuple[TextToken, ...], place: int, end: int) -> bool:
    """Whether *mà* tells of the paper before it who files it: *giấy tờ mà người dân nộp*."""
    if tokens[place].word != "mà" or not say.DOSSIER.end_at(tokens, place):
        return False
    stops = (say.THEN, say.NEGATED)
    files = say.RECEIPT.first_in(tokens, place, end) is not None
    actor = say.APPLICANT.length_at(tokens, place + 1, end) > 0
    return actor and files and all(each.first_in(tokens, place, end) is None for each in stops)


def _ends_start(page: Page, first: int, place: int, end: int) -> bool:
    tokens, word = page.tokens, page.tokens[place].word
    if word in {")", "(", ";", ":", "\n"}:
        return True
    if word == ",":
        goes_on = say.GOES_ON.length_at(tokens, place + 1, end) or _is_amended(tokens, place, end)
        return not goes_on and not _lists_offices(page, first, place, end)
    if idle(tokens, place, end) or _is_of_paper(tokens, place, end):
        return False
    opens = say.OPENERS.length_at(tokens, place, end)
    if opens and not say.NOT_OPENING.end_at(tokens, place + opens, first):
        return True
    return any(
        phrases.length_at(tokens, place, end)
        for phrases in (say.OBJECT, say.EXCLUSIONS, say.STOPS_START, say.UNLESS)
    )
