"""What the words before a limit say: its condition, its heading, the verb of an extension.

Words that nobody can assign make the limit unreadable.

Stands on `spans`. Knows one limit at a time.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Literal

import attrs

from onestop.limit_texts import lexicon as say
from onestop.limit_texts.spans import (
    DASHES,
    PAUSES,
    applies_length,
    bound_start,
    condition_words,
    counts_from,
    idle,
    refuse,
    start_end,
    start_told,
    words_of,
)

if TYPE_CHECKING:
    from onestop.limit_texts.clauses import Item, Page
    from onestop.limit_texts.tokens import TextToken
    from onestop.procedures.cases import Anchor

_FEW: Final = 12


@attrs.frozen
class Before:
    """What stands before a limit."""

    condition: str | None = None
    heading: str | None = None
    anchor: Anchor | None = None
    lengthening: Lengthening | None = None
    unread_start: bool = False
    leads: bool = False
    of_thing: bool = False


def before(page: Page, first: int, item: Item, *, opens: bool) -> Before:
    """Return what the words from a place up to a limit say; `opens`: a clause begins there."""
    first = past_marks(page, _next_of_list(page, first, item), item.first)
    start, first = _start_first(page, first, item) if opens else (None, first)
    if opens and start is None:
        start = _start_first(page, _behind_colon(page, first, item), item)[0]
    opener = _opener(page, first, item)
    _check_direction(page, first if opener is None else opener[1], item, plain=opener is None)
    if opener is None:
        _check_asides(page, first, item, told=start is not None)
        found = _unopened(page, first, item, opens=opens)
    else:
        found = _opened(page, opener, item)
    leads = opens and opener is not None and opener[0] == first
    thing = opener is not None and _names_thing(page, opener[0], item)
    return attrs.evolve(found, anchor=start, leads=leads, of_thing=thing)


def _names_thing(page: Page, place: int, item: Item) -> bool:
    """Whether a condition names a thing, *đối với cấp mới*, and no circumstance of one."""
    case = say.OPENED_CASE.length_at(page.tokens, place, item.first)
    return not case and say.OBJECT.length_at(page.tokens, place, item.first) > 0


def _aside_cases(page: Page, first: int, item: Item) -> list[tuple[int, int]]:
    """Return the brackets before a limit that open as conditions do."""
    closed = [(place, page.closed(place, item.first)) for place in range(first, item.first)]
    return [
        (place + 1, behind - 1)
        for place, behind in closed
        if behind is not None and _is_aside_case(page, place + 1, behind)
    ]


def _check_asides(page: Page, first: int, item: Item, *, told: bool) -> None:
    """Refuse what may be a condition or a start but stands where neither is read."""
    asides = _aside_cases(page, first, item)
    colon = _behind_colon(page, first, item) > first
    if len(asides) > 1 or (asides and (asides[0][0] - 1 == first or not colon)):
        raise refuse(page, first, item.end, "unread_condition_doubtful")
    places = page.outside(_behind_colon(page, first, item), item.first)
    if not told and any(counts_from(page, place, item.first) for place in places):
        raise refuse(page, first, item.end, "unread_start_of_limit")


def _is_aside_case(page: Page, first: int, end: int) -> bool:
    opened = say.ASIDE_CASE.length_at(page.tokens, first, end)
    return opened > 0 and not idle(page.tokens, first, end)


def _opening(page: Page, first: int, end: int) -> int:
    return max(
        phrases.length_at(page.tokens, first, end) for phrases in (say.OPENERS, say.WEAK_OPENERS)
    )


def _check_direction(page: Page, first: int, item: Item, *, plain: bool) -> None:
    """Refuse a limit that counts back; in its condition alone *trước khi* changes nothing."""
    rest = first if plain else _condition_end(page, first, item)[1]
    if say.BACKWARDS.first_in(page.tokens, rest, item.first) is not None:
        raise refuse(page, first, item.end, "unread_backwards")


def past_marks(page: Page, first: int, end: int) -> int:
    """Skip list marks: `-`, `+`, `a)`, `(1)`, `1.`."""
    tokens = page.tokens
    while first < end:
        behind = page.closed(first, end)
        if behind is not None and behind - first <= 3:
            first = behind
        elif tokens[first].kind == "mark" and tokens[first].word != "(":
            first += 1
        elif first + 1 < end and tokens[first + 1].word == ")" and len(tokens[first].word) <= 2:
            first += 2
        else:
            break
    return first


def _next_of_list(page: Page, first: int, item: Item) -> int:
    """Return where the line of a list begins behind a sentence with *thì*, on one line with it.

    *Trường hợp A thì xã làm - Trong thời hạn 5 ngày …*: the condition is of the sentence before.
    """
    tokens = page.tokens
    places = page.outside(first, item.first)
    thens = [place for place in places if say.THEN.length_at(tokens, place, item.first)]
    marks = [
        place
        for place in places
        if thens and place > thens[0] and tokens[place].word in DASHES and tokens[place].spaced
    ]
    return marks[-1] if marks and tokens[marks[-1] + 1].capital else first


def _start_first(page: Page, first: int, item: Item) -> tuple[Anchor | None, int]:
    """Read a start that opens the clause: *Kể từ ngày nhận hồ sơ, … trong thời hạn*."""
    length = say.ANCHORS.length_at(page.tokens, first, item.first)
    if not length:
        return None, first
    end = start_end(page, first + length, item.first)
    if end >= item.first or page.tokens[end].word != ",":
        raise refuse(page, first, item.end, "unread_start_end")
    anchor = start_told(page, first + length, end)
    if anchor is None:
        raise refuse(page, first, end, "unread_start_unclear")
    return anchor, end + 1


def _behind_colon(page: Page, first: int, item: Item) -> int:
    colons = [i for i in page.outside(first, item.first) if page.tokens[i].word == ":"]
    return colons[-1] + 1 if colons else first


def _opener(page: Page, first: int, item: Item) -> tuple[int, int] | None:
    """Return where a condition opens before a limit, and where its own words begin."""
    tokens = page.tokens
    weak = max(
        phrases.length_at(tokens, first, item.first) for phrases in (say.OPENERS, say.WEAK_OPENERS)
    )
    if weak:
        return first, first + weak
    applies = applies_length(tokens, first, item.first)
    if applies:
        return first, first + applies
    places = page.outside(first, item.first)
    for place in places:
        length = say.OPENERS.length_at(tokens, place, item.first)
        if length and not say.NOT_OPENING.end_at(tokens, place + length, first):
            return place, place + length
    for place in places:
        length = say.OBJECT.length_at(tokens, place, item.first)
        if length and place and tokens[place - 1].word in PAUSES:
            return place, place + length
        if length:
            raise refuse(page, first, item.end, "unread_condition_doubtful")
    return None


def _opened(page: Page, opener: tuple[int, int], item: Item) -> Before:
    place, first = opener
    end, rest = _condition_end(page, first, item)
    if say.UNLESS.length_at(page.tokens, place):
        # an exception without a limit of its own makes no case: this one is for all the others
        return Before(None, None, None, lengthening_of(page, rest, item))
    words = condition_words(page, place, first, end)
    if words is None:
        raise refuse(page, place, item.end, "unread_condition_empty")
    return Before(words, None, None, lengthening_of(page, rest, item))


def _condition_end(page: Page, first: int, item: Item) -> tuple[int, int]:
    """Return where a condition before a limit ends, and where the rest begins."""
    tokens = page.tokens
    places = page.outside(first, item.first)
    for closes in (say.THEN.length_at, _colon_at):
        found = [place for place in places if closes(tokens, place, item.first)]
        if found:
            end = next((p for p in found if _is_heading_behind(tokens, p + 1, item)), found[-1])
            return end, found[-1] + 1
    end = _unmarked_end(page, first, item, places)
    return end, end


def _unmarked_end(page: Page, first: int, item: Item, places: list[int]) -> int:
    """Return where a condition ends that neither *thì* nor a colon closes."""
    tokens = page.tokens
    bound = bound_start(page, first, item.first)
    acts = say.ACTS.last_in(tokens, first, bound) or first
    for place in places:
        comma = tokens[place].word == "," and place < bound
        if comma and _ends_condition(page, place + 1, item, acts):
            _check_lengthened(page, first, place, item)
            return place
    verb = say.LENGTHENS.first_in(tokens, first, bound)
    if verb is None:
        _check_bidden(page, first, bound, item)
        return bound
    may = say.MAY.end_at(tokens, verb, first)
    if not may:
        raise refuse(page, first, item.end, "unread_condition_end")
    return verb - may


def _check_lengthened(page: Page, first: int, end: int, item: Item) -> None:
    """Refuse a condition that runs over the lengthening itself: *khó, xã gia hạn thời gian …*."""
    verb = say.LENGTHENS.first_in(page.tokens, first, end)
    if verb is None:
        return
    behind = verb + say.LENGTHENS.length_at(page.tokens, verb, end)
    if say.TIME_WORD.length_at(page.tokens, behind, end):
        raise refuse(page, first, item.end, "unread_condition_end")


def _check_bidden(page: Page, first: int, bound: int, item: Item) -> None:
    """Refuse *phải* amid a condition before *trong*: *nếu từ chối phải trả lời trong 2 ngày*.

    What must be done by then is no part of the condition; what the case needs is.
    """
    tokens = page.tokens
    must = say.MUST.last_in(tokens, first + 1, bound)
    bids = must is not None and tokens[must - 1].word != "cần"
    if bids and bound < item.first and tokens[bound].word == "trong":
        raise refuse(page, first, item.end, "unread_condition_end")


def _is_heading_behind(tokens: tuple[TextToken, ...], place: int, item: Item) -> bool:
    """Whether the heading of a step or of the time follows: *Bước 5: …*, *Thời hạn giải quyết: …*.

    It is no part of the condition before it, nor is the list that a line with a colon opens.
    """
    if place < item.first and tokens[place].word == "\n":
        return True
    while place < item.first and tokens[place].kind == "mark":
        place += 1
    return say.STEP_HEADING.length_at(tokens, place, item.first) > 0


def _colon_at(tokens: tuple[object, ...], place: int, _: int) -> bool:
    return getattr(tokens[place], "word", "") == ":"


def _ends_condition(page: Page, place: int, item: Item, acts: int) -> bool:
    """Whether the main clause begins here: with an office that acts, or with the time itself."""
    tokens = page.tokens
    return bool(
        (place < acts and say.SUBJECT.length_at(tokens, place, item.first))
        or say.TIME_WORD.length_at(tokens, place, item.first)
        or say.MUST.length_at(tokens, place, item.first)
        or _is_duty(page, place, item)
    )


def _is_duty(page: Page, place: int, item: Item) -> bool:
    """Whether an applicant who must do something begins here."""
    tokens = page.tokens
    if not say.APPLICANT.length_at(tokens, place, item.first):
        return False
    few = min(item.first, place + _FEW)
    duty = say.MUST.first_in(tokens, place, few)
    return duty is not None and not any(tokens[i].word == "," for i in range(place, duty))


def _unopened(page: Page, first: int, item: Item, *, opens: bool) -> Before:
    """Read the words before a limit that no word opens as a condition."""
    tokens = page.tokens
    places = page.outside(first, item.first)
    thens = [place for place in places if say.THEN.length_at(tokens, place, item.first)]
    if thens:
        words = words_of(page, first, thens[-1])
        if opens and _is_scrap(page, first, thens[-1]):
            raise refuse(page, first, thens[-1] + 1, "unread_condition_cut")
        return Before(words, None, None, lengthening_of(page, thens[-1] + 1, item))
    colons = [place for place in places if tokens[place].word == ":"]
    rest = colons[-1] + 1 if colons else first
    lengthening = lengthening_of(page, rest, item)
    bare = _bare_condition(page, rest, item, opens=opens) if lengthening else None
    heading = words_of(page, first, colons[-1]) if colons else _subject(page, first, item)
    for start, end in _aside_cases(page, first, item):
        # one bracket in the heading names whom the limit is for: *Thời hạn … (đối với …): 05 ngày*
        bare = condition_words(page, start, start + _opening(page, start, end), end)
    late = any(say.ANCHORS.length_at(tokens, place) for place in places if place >= rest)
    return Before(bare, heading, None, lengthening, unread_start=late)


def _is_scrap(page: Page, first: int, end: int) -> bool:
    """Whether bare words before *thì* are what is left of a sentence: *lệ thì*, for *hợp lệ*.

    A condition has two words at least, and does not begin with the second half of one.
    """
    if first == end:
        return False
    return end - first < 2 or say.HALF_WORDS.length_at(page.tokens, first) > 0


def _subject(page: Page, first: int, item: Item) -> str | None:
    """Return an agency that stands right before a limit: *Sở Xây dựng 05 ngày*."""
    bound = bound_start(page, first, item.first)
    named = say.AGENCY.length_at(page.tokens, first, bound)
    kind = say.CASE_VERBS.length_at(page.tokens, first, bound)
    if (named and bound - first <= 8) or (kind and bound - first <= 6):
        return words_of(page, first, bound)
    return None


def _bare_condition(page: Page, first: int, item: Item, *, opens: bool) -> str | None:
    """Return the bare words before an extension: *phức tạp có thể kéo dài*.

    Who lengthens, and what is lengthened, is no condition; whatever else stands there is one, or
    nobody knows what it is.
    """
    verb = say.LENGTHENS.first_in(page.tokens, first, item.first)
    end = bound_start(page, first, first if verb is None else verb)
    named = say.HARD.first_in(page.tokens, first, end) is not None
    if end <= first or (not named and _is_lengthened(page, first, end)):
        return None
    if say.RENEWABLE.length_at(page.tokens, first, end):
        raise refuse(page, first, item.end, "unread_lasts")
    if end - first > _FEW:
        raise refuse(page, first, item.end, "unread_condition_unclear")
    agency = say.AGENCY.length_at(page.tokens, first, end)
    return None if agency and opens else words_of(page, first, end)


def _is_lengthened(page: Page, first: int, end: int) -> bool:
    """Whether words name who lengthens a time, or the time itself."""
    names = (
        say.AGENCY,
        say.SUBJECT,
        say.APPLICANT,
        say.TIME_WORD,
        say.STEP_LEADS,
        say.RENEWED_TIME,
    )
    return any(phrases.length_at(page.tokens, first, end) for phrases in names)


Lengthening = Literal["extra", "prolonged"]


def lengthening_of(page: Page, first: int, item: Item) -> Lengthening | None:
    """Return how the verb before a limit lengthens the one before it, if it does."""
    if say.OTHERWISE.first_in(page.tokens, first, item.first) is not None:
        raise refuse(page, first, item.end, "unread_changes_other")
    if _adds(page, first, item) or _renews(page, first, item):
        _check_stay(page, item)
        return "extra"
    prolonged = say.PROLONGED.first_in(page.tokens, first, item.first)
    return None if prolonged is None else _prolongs(page, prolonged, item)


def _prolongs(page: Page, prolonged: int, item: Item) -> Lengthening:
    """*Kéo dài thêm* adds; *kéo dài* to a bound names the whole."""
    tokens = page.tokens
    if say.MORE.first_in(tokens, prolonged, item.first) is not None:
        return "extra"
    if say.AT_MOST.end_at(tokens, item.first) or say.UP_TO.end_at(tokens, item.first):
        return "prolonged"
    raise refuse(page, prolonged, item.end, "unread_whole_or_added")


def _adds(page: Page, first: int, item: Item) -> bool:
    """Whether *thêm* stands before nothing but the words of a bound."""
    tokens = page.tokens
    added = say.EXTRA.last_in(tokens, first, item.first)
    if added is None:
        return False
    behind = added + say.EXTRA.length_at(tokens, added, item.first)
    if behind == item.first or say.EXTRA_AT_LAST.length_at(tokens, behind, item.first):
        return True
    if say.TIME_WORD.first_in(tokens, first, added) is None:
        return False
    raise refuse(page, added, item.end, "unread_what_added")


def _is_the_time(tokens: tuple[TextToken, ...], place: int, item: Item) -> bool:
    """Whether only the words of the time to answer stand from a place up to a limit."""
    if not say.RENEWED_TIME.length_at(tokens, place, item.first):
        return False
    while place < item.first:
        length = max(
            phrases.length_at(tokens, place, item.first)
            for phrases in (say.RENEWED_TIME, say.BOUNDS, say.TIME_WORD, say.PAPERS)
        )
        length = length or int(tokens[place].kind == "mark")
        if not length:
            return say.BUT.first_in(tokens, place, item.first) is not None
        place += length
    return True


def _renews(page: Page, first: int, item: Item) -> bool:
    """Whether *gia hạn* prolongs a time, and not a permit."""
    tokens = page.tokens
    renewed = say.RENEWED.last_in(tokens, first, item.first)
    if renewed is None:
        return False
    behind = renewed + 2
    if behind == item.first and renewed == first:
        raise refuse(page, renewed, item.end, "unread_what_prolonged")
    if say.ASKED.end_at(tokens, renewed, first):
        # what the applicant asks for is prolonged, not the time to answer
        return False
    if behind == item.first or _is_the_time(tokens, behind, item):
        _check_handling(page, first, renewed, item)
        return True
    if say.BUT.first_in(tokens, behind, item.first) is not None:
        raise refuse(page, renewed, item.end, "unread_what_prolonged")
    return False


def _check_handling(page: Page, first: int, renewed: int, item: Item) -> None:
    """Refuse the lengthening of what somebody holds: *gia hạn thời gian đăng ký tạm thời …*.

    Where *gia hạn* stands twice, the first names what is lengthened, and the second its bound.
    """
    tokens = page.tokens
    place = say.RENEWED.first_in(tokens, first, renewed)
    if place is None:
        return
    place += 2
    place += say.TIME_WORD.length_at(tokens, place, renewed)
    kinds = (say.THE_TIME, say.RENEWED_TIME, say.STEPS)
    if not any(each.length_at(tokens, place, renewed) for each in kinds):
        raise refuse(page, place, item.end, "unread_lasts")


def _check_stay(page: Page, item: Item) -> None:
    """Refuse to add to the time of something that lasts: *kéo dài thời gian lưu lại …*."""
    tokens = page.tokens
    start = next(first for first, end in page.clauses if first <= item.first < end)
    for place in range(start, item.first):
        length = say.TIME_WORD.length_at(tokens, place, item.first)
        if length and say.DURATION.length_at(tokens, place + length, item.first):
            raise refuse(page, place, item.end, "unread_lasts")
