"""Words that would change a limit and that nothing else reads: the text is refused.

A denial, a share of the limit, a choice left to an office, working hours told apart from their
unit, and times of other things than the handling. Where no limit stands at all: whether the text
says that there is none.

Stands on `spans`, `clauses` and `lexicon`. Knows no conditions and no starts.
"""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING, Final

from onestop.limit_texts import lexicon as say
from onestop.limit_texts.spans import bound_start, refuse
from onestop.limits.limit import CalendarDays, ClockHours, Months, SameDay, WorkingDays

if TYPE_CHECKING:
    from onestop.limit_texts.clauses import Item, Page
    from onestop.limit_texts.quantities import Piece
    from onestop.limit_texts.tokens import TextToken

_ROMAN: Final = frozenset({"i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xv", "xx"})
_BRIEF: Final = 3
_NEAR: Final = 6
_PARTS: Final = frozenset({",", "(", ")"})
_STOPS: Final = frozenset({";", "\n", "."})


def guard(page: Page, pieces: tuple[Piece, ...], items: tuple[Item, ...]) -> None:
    """Refuse a text with words that may change one of its limits."""
    _check_unsure(page)
    _check_shares(page)
    _check_working(page, pieces, items)
    _check_same_day(page, items)
    _check_cut_off(page, pieces, items)
    _check_validity(page, pieces, items)
    for item in items:
        _check_condition(page, item)
    _check_will(page, items)
    ends = [0, *(item.end for item in items)]
    for before, item in zip(ends, items, strict=False):
        _check_words(page, _segment(page, before, item.first), item)


def _check_unsure(page: Page) -> None:
    roman = next((i for i in range(len(page.tokens)) if _is_roman(page, i)), None)
    if roman is not None:
        raise refuse(page, roman, roman + 2, "unread_number_unread")
    place = say.UNSURE.first_in(page.tokens, 0, len(page.tokens))
    if place is not None:
        length = say.UNSURE.length_at(page.tokens, place)
        raise refuse(page, place, place + length, "unread_changes_limit")


def _is_roman(page: Page, place: int) -> bool:
    """Whether Roman digits or a blank stand before a unit."""
    tokens = page.tokens
    numbered = (tokens[place].capital and tokens[place].word in _ROMAN) or _is_blank(page, place)
    return numbered and say.PLAIN_UNITS.length_at(tokens, place + 1) > 0


def _is_blank(page: Page, place: int) -> bool:
    """Whether nothing was filled in: `… ngày`, `.... ngày`, `__ ngày`."""
    word = page.tokens[place].word
    dots = word == "." and place > 0 and page.tokens[place - 1].word == "."
    return dots or word in {"…", "_"}


def _check_shares(page: Page) -> None:
    """Refuse a share of a limit: *tăng thêm 50%*."""
    for place, token in enumerate(page.tokens):
        of_fee = say.OF_FEES.length_at(page.tokens, place + 1)
        if token.word == "%" and not of_fee and say.CHANGES.end_at(page.tokens, place - 1):
            raise refuse(page, place - 1, place + 1, "unread_changes_by_share")


def _check_working(page: Page, pieces: tuple[Piece, ...], items: tuple[Item, ...]) -> None:
    """Refuse calendar units where the text speaks of working ones beside."""
    kinds = {type(item.limit) for item in items}
    if not kinds & {CalendarDays, ClockHours}:
        return
    used = {place for piece in pieces for place in range(piece.first, piece.end)}
    for place in range(len(page.tokens)):
        length = say.WORKING.length_at(page.tokens, place)
        stray = place not in used and not _is_other_work(page, place, items)
        if length and stray and not say.NEXT_DAY.length_at(page.tokens, place):
            raise refuse(page, place, place + length, "unread_which_working")


def _is_other_work(page: Page, place: int, items: tuple[Item, ...]) -> bool:
    """Whether an office's hours are told in a sentence of their own, or where somebody works."""
    tokens = page.tokens
    if say.AT_WORK.length_at(tokens, place) or say.EMPLOYED.length_at(tokens, place - 1):
        return True
    first = next((i + 1 for i in reversed(range(place)) if tokens[i].word in {".", "\n"}), 0)
    end = next((i for i in range(place, len(tokens)) if tokens[i].word in {".", "\n"}), len(tokens))
    timed = any(first <= item.first < end for item in items)
    return not timed and say.RECEPTION.first_in(tokens, first, end) is not None


def _check_same_day(page: Page, items: tuple[Item, ...]) -> None:
    """Refuse *trong ngày* beside a next working day whose hour is not read."""
    for former, latter in itertools.pairwise(items):
        same = isinstance(former.limit, SameDay)
        if same and say.NEXT_DAY.length_at(page.tokens, latter.first):
            assert isinstance(latter.limit, WorkingDays)
            raise refuse(page, former.first, latter.end, "unread_cutoff_unclear")


def _check_cut_off(page: Page, pieces: tuple[Piece, ...], items: tuple[Item, ...]) -> None:
    """Refuse an hour of cut-off that stands beside a limit of the same day and not in it.

    So is one whose *ngày làm việc tiếp theo* stands beside a limit of days: it may move the start.
    """
    same_day = any(isinstance(item.limit, SameDay) for item in items)
    late = any(say.NEXT_DAY.length_at(page.tokens, item.first) for item in items)
    if not same_day and not (late and len(items) > 1):
        return
    used = {place for item in items for place in range(item.first, item.after)}
    for piece in pieces:
        if piece.kind == "cut-off" and piece.first not in used:
            raise refuse(page, piece.first, piece.end, "unread_cutoff_unclear")


def _check_validity(page: Page, pieces: tuple[Piece, ...], items: tuple[Item, ...]) -> None:
    """Refuse a list of which one branch is how long something holds, and another is read.

    The other may be as long as it holds too: *có hiệu lực 30 ngày đối với …; 20 ngày đối với …*.
    """
    for piece in pieces:
        later = next((item for item in items if item.first >= piece.end), None)
        if piece.kind != "validity" or later is None:
            continue
        between = range(piece.end, later.first)
        ended = any(page.tokens[place].word in {".", "\n"} for place in between)
        if not ended and say.HANDLING.first_in(page.tokens, piece.end, later.first) is None:
            reason = "unread_branch_lasts"
            raise refuse(page, piece.first, later.end, reason)


def _check_condition(page: Page, item: Item) -> None:
    """Refuse a time inside the words of a condition: *trường hợp nộp trong 5 ngày thì …*."""
    first, end = next(span for span in page.clauses if span[0] <= item.first < span[1])
    then = say.THEN.first_in(page.tokens, item.end, end)
    if then is None:
        return
    opener = say.OPENERS.last_in(page.tokens, first, then)
    if opener is None and say.WEAK_OPENERS.length_at(page.tokens, first, then):
        opener = first
    if opener is None or not opener < item.first:
        return
    told = _is_behind_colon(page, opener, item) and _is_plain(page, item, then)
    if not told and say.THEN.first_in(page.tokens, opener, item.first) is None:
        raise refuse(page, opener, then + 1, "unread_in_condition")


def _is_behind_colon(page: Page, opener: int, item: Item) -> bool:
    """Whether a colon right before the limit has closed the condition: *trường hợp A: trong …*."""
    bound = bound_start(page, opener, item.first)
    return bound > opener and page.tokens[bound - 1].word == ":"


def _is_plain(page: Page, item: Item, then: int) -> bool:
    """Whether nothing is left undone between a limit and *thì*, which would make it a condition."""
    counts = say.ANCHORS.first_in(page.tokens, item.end, then) is not None
    return counts and say.NEGATED.first_in(page.tokens, item.end, then) is None


def _check_will(page: Page, items: tuple[Item, ...]) -> None:
    """Refuse a case whose limit an office chooses: *trường hợp khác do Giám đốc quyết định*."""
    lasts = [max((i.end for i in items if i.first < end), default=0) for _, end in page.clauses]
    for (first, end), last in zip(page.clauses, lasts, strict=True):
        start = max(first, last)
        if _is_vague(page, start, end):
            raise refuse(page, start, end, "unread_case_without_limit")
        opener = say.OPENERS.first_in(page.tokens, start, end)
        if opener is not None and _is_chosen(page, opener, end):
            raise refuse(page, start, end, "unread_case_without_limit")
        will = say.BY_WILL.first_in(page.tokens, start, end)
        if will is None or say.OPENERS.first_in(page.tokens, start, will) is None:
            continue
        decides = say.DECIDES.last_in(page.tokens, will, end)
        if decides is not None and _closes(page, decides, end):
            raise refuse(page, start, end, "unread_case_without_limit")


def _is_vague(page: Page, first: int, end: int) -> bool:
    """Whether a case ends with words that set no limit: *khó thì kéo dài*."""
    then = say.THEN.last_in(page.tokens, first, end)
    if then is None:
        return False
    behind = then + 1 + say.VAGUE.length_at(page.tokens, then + 1, end)
    return behind > then + 1 and end - behind <= _BRIEF


def _is_chosen(page: Page, first: int, end: int) -> bool:
    """Whether a case is left to a choice, and no extension is."""
    chosen = say.BY_CHOICE.first_in(page.tokens, first, end) is not None
    return chosen and say.LENGTHENS.first_in(page.tokens, first, end) is None


def _closes(page: Page, place: int, end: int) -> bool:
    behind = place + say.DECIDES.length_at(page.tokens, place, end)
    return behind >= end or page.tokens[behind].kind == "mark"


def _segment(page: Page, first: int, end: int) -> int:
    """Return where the part of a sentence begins in which a limit stands."""
    for place in range(end - 1, first - 1, -1):
        if page.tokens[place].word in _STOPS | _PARTS or say.THEN.length_at(page.tokens, place):
            return place + 1
    return first


def _check_words(page: Page, first: int, item: Item) -> None:
    tokens = page.tokens
    bound = bound_start(page, first, item.first)
    opened = _is_opened(page, first, bound)
    near = max(first, bound - 1) if opened else _behind_heading(page, first, bound)
    if _is_denied(page, first, item) or any(_denies(page, i, bound) for i in range(near, bound)):
        raise refuse(page, first, item.end, "unread_denied")
    if say.MINIMUM.end_at(tokens, bound, first):
        raise refuse(page, first, item.end, "unread_least")
    if not opened and any(_lasts(page, i, item.first) for i in range(first, item.first)):
        raise refuse(page, first, item.end, "unread_lasts")
    if not opened and _is_age(page, first, item):
        raise refuse(page, first, item.end, "unread_paper_age")


def _behind_heading(page: Page, first: int, end: int) -> int:
    """Return where a limit's own words begin: what a heading denies is no limit, but a thing.

    *Cảng không tiếp nhận tàu: 05 ngày* is a limit, *Không quy định thời hạn: 05 ngày* is none.
    """
    colon = next((i for i in reversed(range(first, end)) if page.tokens[i].word == ":"), None)
    if colon is None or say.TIME_WORD.first_in(page.tokens, first, colon) is not None:
        return first
    return colon + 1


def _denies(page: Page, place: int, end: int) -> bool:
    known = any(say.NOT_DENIED.length_at(page.tokens, at) for at in (place, place - 1))
    return say.NEGATED.length_at(page.tokens, place, end) > 0 and not known


def _lasts(page: Page, place: int, end: int) -> bool:
    """Whether another time is told here, and not that something has come out of force."""
    told = say.OTHER_TIMES.length_at(page.tokens, place, end)
    return told > 0 and not say.OUT_OF_FORCE.end_at(page.tokens, place)


def _is_age(page: Page, first: int, item: Item) -> bool:
    """Whether months tell how old a paper may be."""
    if not isinstance(item.limit, Months) or say.ANCHORS.length_at(page.tokens, item.end):
        return False
    return say.PAPER_AGES.first_in(page.tokens, first, item.first) is not None


def _is_denied(page: Page, first: int, item: Item) -> bool:
    place = item.first - 1
    return place >= first and page.tokens[place].word in {"không", "chưa"}


def _is_opened(page: Page, first: int, end: int) -> bool:
    return any(
        phrases.first_in(page.tokens, first, end) is not None
        for phrases in (say.OPENERS, say.WEAK_OPENERS)
    )


def is_hard(page: Page, before: int, item: Item) -> bool:
    """Whether the words before a limit name a hard case."""
    first = _segment(page, before, item.first)
    return say.HARD.first_in(page.tokens, first, item.first) is not None


def is_added(page: Page, before: int, item: Item) -> bool:
    """Whether a word of adding stands right before or behind a limit read as a whole."""
    tokens = page.tokens
    first = _segment(page, before, item.first)
    bound = bound_start(page, first, item.first)
    for place in range(max(first, bound - _NEAR), item.first):
        known = place and say.ISSUES_MORE.length_at(tokens, place - 1)
        if say.ADDING.length_at(tokens, place) and not (
            known or say.ISSUES_MORE.length_at(tokens, place)
        ):
            return True
    behind = item.end + say.ADDED_BEHIND.length_at(tokens, item.end)
    if behind == item.end and say.SUPPLEMENTS.length_at(tokens, item.end):
        behind += 2
        return behind >= len(tokens) or tokens[behind].kind == "mark"
    return behind > item.end


def says_none(tokens: tuple[TextToken, ...]) -> bool:
    """Whether a text without any limit says that there is none, and nothing else of time."""
    if any(token.kind in {"number", "date", "time"} for token in tokens):
        return False
    if say.SPEAKS_OF_TIME.first_in(tokens, 0, len(tokens)) is not None:
        return False
    found = say.NONE_STATED.first_in(tokens, 0, len(tokens))
    if found is not None:
        return True
    unset = say.NOT_SET.first_in(tokens, 0, len(tokens))
    return unset is not None and _is_all(tokens, unset + say.NOT_SET.length_at(tokens, unset))


def _is_all(tokens: tuple[TextToken, ...], first: int) -> bool:
    """Whether what is not set is the time, and nothing is said behind it."""
    place = first
    while place < len(tokens):
        length = say.NOT_SET_OF.length_at(tokens, place) or int(tokens[place].kind == "mark")
        if not length:
            return False
        place += length
    return True
