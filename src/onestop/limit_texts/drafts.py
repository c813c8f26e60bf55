"""Each limit of a page with what the words around it say: a case in the making.

The words between two limits are parted: what is left belongs to the first, what is right to the
second. Words that explain neither make both unreadable: a case silently dropped is worse than none.

Stands on `before` and `behind`. Knows no other limits but its neighbours.
"""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING, Final, Literal

import attrs

from onestop.i18n.cleaning import fold
from onestop.limit_texts import lexicon as say
from onestop.limit_texts.before import Before, before, past_marks
from onestop.limit_texts.behind import Behind, behind, unmarked
from onestop.limit_texts.spans import condition_words, idle, refuse, words_of
from onestop.limit_texts.tokens import tokenise

if TYPE_CHECKING:
    from onestop.limit_texts.clauses import Item, Page
    from onestop.limits.limit import Limit
    from onestop.procedures.cases import Anchor


@attrs.frozen
class Draft:
    """A case in the making."""

    item: Item
    clause: int
    limit: Limit
    before: Before
    behind: Behind
    condition: str | None
    breakdown: int | None = None
    mode: Literal["total", "extra"] = "total"
    anchor: Anchor | None = None
    joined: bool = False
    all_of: tuple[str, ...] = ()

    def within(self, outer: str) -> Draft:
        """Return the case under a condition that opens its sentence or its part of the text."""
        pieces = (outer, *(self.all_of or filter(None, (self.condition,))))
        together = pieces if len(pieces) > 1 else ()
        return attrs.evolve(self, condition="; ".join(pieces), all_of=together)

    @property
    def span(self) -> tuple[int, int]:
        """The tokens of the limit itself."""
        return self.item.first, self.item.end


def reach(drafts: list[Draft]) -> tuple[int, int]:
    """Return the span from the first of some limits to the last."""
    return drafts[0].span[0], drafts[-1].span[1]


def amount(limit: Limit) -> int:
    """Return the number of a limit, 0 where it has none."""
    return getattr(limit, "n", 0)


def drafts_of(page: Page, items: tuple[Item, ...]) -> list[Draft]:
    """Return the limits of a page, each with what its own words say."""
    drafts: list[Draft] = []
    at = 0
    timed = False
    for clause, (first, end) in enumerate(page.clauses):
        upto = at
        while upto < len(items) and items[upto].first < end:
            upto += 1
        if upto == at:
            _check_unset(page, first, end)
            _check_alone(page, first, end, behind_limit=at > 0)
            if drafts and drafts[-1].clause == clause - 1:
                _check_list(page, drafts[-1], first, end)
        else:
            if clause and not timed:
                _check_opened(page, clause)
            if drafts and drafts[-1].clause == clause - 1:
                _check_then(page, drafts[-1], first, end)
            drafts.extend(_of_clause(page, clause, list(items[at:upto]), first, end))
        timed = upto > at
        at = upto
    counted = [draft for draft in drafts if not draft.behind.left_out]
    if not counted:
        raise refuse(page, *drafts[0].span, "unread_left_out")
    return _in_sections(page, _led(page, counted))


def _in_sections(page: Page, drafts: list[Draft]) -> list[Draft]:
    """Put limits under the condition that heads their part of the text, a line by itself.

    Where one heads the whole text it tells no two limits apart, and is added at the end.
    """
    heads = _section_heads(page, drafts)
    if heads and (len(heads) > 1 or heads[0][0] > drafts[0].clause):
        return [_under(draft, _head_of(heads, draft.clause)) for draft in drafts]
    return drafts


def headed(page: Page, drafts: list[Draft]) -> list[Draft]:
    """Return the cases of a text that one condition heads, each under it."""
    heads = _section_heads(page, drafts)
    if len(heads) != 1 or heads[0][0] > drafts[0].clause:
        return drafts
    return [_under(draft, heads[0][1]) for draft in drafts]


def _under(draft: Draft, head: str | None) -> Draft:
    if head is None or fold(draft.condition or "").startswith(fold(head)):
        return draft
    return draft.within(head)


def _head_of(heads: list[tuple[int, str]], clause: int) -> str | None:
    return next((words for place, words in reversed(heads) if place <= clause), None)


def _section_heads(page: Page, drafts: list[Draft]) -> list[tuple[int, str]]:
    """Return the conditions that head parts of the text, each with its clause."""
    heads: list[tuple[int, str]] = []
    limits = {draft.clause: draft.item.first for draft in reversed(drafts)}
    for place, (first, end) in enumerate(page.clauses):
        words = _section_head(page, first, end, limits.get(place, end))
        if words is not None:
            heads.append((place, words))
    return heads


def _section_head(page: Page, first: int, end: int, limit: int) -> str | None:
    """Return the condition of a line that opens with it and ends with a colon before any limit.

    A colon inside the line opens a list that is part of the condition: *đổi một trong các nội
    dung: tên; địa chỉ:*.
    """
    tokens = page.tokens
    start = past_marks(page, first, end)
    length = max(
        say.OPENERS.length_at(tokens, start, end), say.OBJECT.length_at(tokens, start, end)
    )
    lines = (i for i in range(start, end) if i + 1 == end or tokens[i + 1].word == "\n")
    last = next(lines, None) if length else None
    if last is None or last >= limit or tokens[last].word != ":":
        return None
    return condition_words(page, start, start + length, last)


def _led(page: Page, drafts: list[Draft]) -> list[Draft]:
    """A condition that opens a sentence holds for every branch of it: *nếu A, 1 ngày (B), 2 (C)*.

    Where the first branch has no condition of its own beside it, nobody knows whether the second
    stands within it or against it.
    """
    led: list[Draft] = []
    leader: Draft | None = None
    for draft in drafts:
        if leader is not None and _is_of_leader(page, led, leader, draft):
            assert leader.before.condition is not None
            led.append(draft.within(leader.before.condition))
            continue
        if leader is not None:
            _check_circumstance(page, leader, draft)
        if leader is not None and _ends_between(page, leader, draft):
            leader = None
        led.append(draft if leader is None else _within(page, leader, draft))
        if draft.before.leads:
            leader = draft
    return led


def _is_of_leader(page: Page, led: list[Draft], leader: Draft, draft: Draft) -> bool:
    """Whether a condition is told of the one limit before it, and so within its condition.

    What lengthens a limit is told of that limit: *đối với A: 5 ngày, phức tạp có thể kéo dài đến 10
    ngày*; so is a bracket behind it: *đối với A: 5 ngày (phải xác minh: 10 ngày)*.
    """
    if draft.before.condition is None or led[-1] is not leader:
        return False
    if _is_bracketed(page, leader, draft):
        return True
    alone = leader.clause == draft.clause or len(led) == 1
    lengthens = draft.before.lengthening is not None
    return lengthens and alone and _is_one_sentence(page, leader, draft)


def _is_bracketed(page: Page, leader: Draft, draft: Draft) -> bool:
    """Whether a bracket opens behind one limit and closes behind the other."""
    first, end = leader.span[1], draft.span[0]
    return any(
        page.tokens[place].word == "(" and page.pairs.get(place, -1) >= end
        for place in range(first, end)
    )


def _check_circumstance(page: Page, leader: Draft, draft: Draft) -> None:
    """Refuse a circumstance behind a thing in one sentence: *đối với A: 5 ngày; nếu khó: 7 ngày*.

    It may be one of that thing, or of every one.
    """
    circumstance = draft.before.condition is not None and not draft.before.of_thing
    if leader.before.of_thing and circumstance and _is_one_sentence(page, leader, draft):
        raise refuse(page, leader.span[0], draft.span[1], "unread_condition_shared")


def _is_one_sentence(page: Page, leader: Draft, draft: Draft) -> bool:
    return all(page.tokens[place].word == ";" for place in _sentence_ends(page, leader, draft))


def _ends_between(page: Page, leader: Draft, draft: Draft) -> bool:
    """Whether the leader's sentence ends before a draft, or the draft has an opening of its own."""
    if draft.before.condition or draft.breakdown is not None or draft.before.heading:
        return True
    return any(page.tokens[i].word == "." for i in _sentence_ends(page, leader, draft))


def _sentence_ends(page: Page, leader: Draft, draft: Draft) -> list[int]:
    first, end = leader.span[1], draft.span[0]
    closed = [span_end for _, span_end in page.clauses]
    return [place for place in closed if first <= place < end]


def _within(page: Page, leader: Draft, draft: Draft) -> Draft:
    own = unmarked(draft.behind.condition)
    if own is None:
        return draft
    if leader.behind.condition is None:
        raise refuse(page, leader.span[0], draft.span[1], "unread_condition_shared")
    assert leader.before.condition is not None
    return draft.within(leader.before.condition)


_TOLD = (say.ACTS, say.THEN, say.MUST, say.LENGTHENS, say.BY_CHOICE)


def _check_unset(page: Page, first: int, end: int) -> None:
    """Refuse a second case beside the limits that has none: *Cấp lại: không quy định*."""
    unset = say.NOT_SET.first_in(page.tokens, first + 1, end)
    if unset is not None and page.tokens[unset - 1].word == ":":
        raise refuse(page, first, end, "unread_case_without_limit")


def _check_opened(page: Page, clause: int) -> None:
    """Refuse a limit behind a clause that opens a condition and does nothing more."""
    first, end = page.clauses[clause - 1]
    opened = max(
        phrases.length_at(page.tokens, first, end) for phrases in (say.OPENERS, say.WEAK_OPENERS)
    )
    if not opened or idle(page.tokens, first, end) or _section_head(page, first, end, end):
        return
    # *phải* right behind the opening is what the case needs: *khi phải xác minh*
    rest = first + opened + 1
    told = any(phrases.first_in(page.tokens, rest, end) is not None for phrases in _TOLD)
    if not told and all(page.tokens[place].word != "," for place in range(first, end)):
        raise refuse(page, first, end, "unread_condition_unclear")


def _check_alone(page: Page, first: int, end: int, *, behind_limit: bool) -> None:
    """Refuse a limit behind which a condition stands alone: *Áp dụng đối với hộ nghèo*."""
    tokens, start = page.tokens, past_marks(page, first, end)
    applies = say.APPLIES.length_at(tokens, start, end)
    opened = max(
        phrases.length_at(tokens, start + applies, end) for phrases in (say.OPENERS, say.OBJECT)
    )
    if not behind_limit or not (applies or opened) or idle(tokens, start, end):
        return
    # *phải* right behind the opening is what the case needs: *trường hợp phải xác minh*
    rest = start + applies + opened + 1
    told = any(phrases.first_in(tokens, rest, end) is not None for phrases in _TOLD)
    headed = opened and any(tokens[i].word == ":" for i in range(start, end))
    answers = (say.MUST, say.THEN, say.NOT_GRANTED, say.NOT_SET, say.OF_FEES)
    if headed and all(phrases.first_in(tokens, start, end) is None for phrases in answers):
        raise refuse(page, first, end, "unread_case_without_limit")
    if applies or (not told and all(tokens[i].word not in {",", ":"} for i in range(start, end))):
        raise refuse(page, first, end, "unread_condition_doubtful")


def _check_then(page: Page, draft: Draft, first: int, end: int) -> None:
    """Refuse a condition that goes on up to a *thì*: *trường hợp xác minh; họp thì 3 ngày*."""
    if draft.behind.condition is None or page.tokens[first - 1].word != ";":
        return
    then = say.THEN.first_in(page.tokens, first, end)
    openers = (say.OPENERS, say.WEAK_OPENERS)
    if then is not None and all(
        each.first_in(page.tokens, first, then) is None for each in openers
    ):
        raise refuse(page, draft.span[0], end, "unread_condition_goes_on")


def _check_list(page: Page, draft: Draft, first: int, end: int) -> None:
    """Refuse a condition whose list goes on behind a semicolon: half of it is another condition."""
    if draft.behind.condition is None or page.tokens[first - 1].word != ";":
        return
    start = past_marks(page, first, end)
    acts = (*_TOLD, say.NOT_GRANTED, say.EXCLUSIONS, say.OF_FEES)
    if start == first and all(
        phrases.first_in(page.tokens, start, end) is None for phrases in acts
    ):
        raise refuse(page, draft.span[0], end, "unread_condition_goes_on")


def _of_clause(page: Page, clause: int, items: list[Item], first: int, end: int) -> list[Draft]:
    timed = _timing_brackets(page, clause, items, first)
    if timed:
        return timed
    ends = [max(end, items[-1].end)]
    cuts = [cut_between(page, a, b) for a, b in itertools.pairwise(items)]
    starts, ends = [first, *cuts], [*cuts, *ends]
    return [
        _draft(page, clause, item, start, stop, opens=start == first)
        for item, start, stop in zip(items, starts, ends, strict=True)
    ]


def _draft(page: Page, clause: int, item: Item, start: int, stop: int, *, opens: bool) -> Draft:
    start, breakdown = _breakdown_start(page, start, item)
    told = before(page, start, item, opens=opens)
    after = behind(page, item, stop)
    if not opens and told.condition and after.condition:
        raise refuse(page, start, stop, "unread_conditions_two")
    pieces = tuple(filter(None, (told.condition, unmarked(after.condition))))
    if any(map(_is_denial_alone, pieces)):
        raise refuse(page, start, stop, "unread_condition_cut")
    return Draft(
        item,
        clause,
        item.limit,
        told,
        after,
        "; ".join(pieces) or None,
        breakdown,
        all_of=pieces if len(pieces) > 1 else (),
    )


def _is_denial_alone(words: str) -> bool:
    """Whether only a denial is left of a condition: *10 ngày nếu khó, 5 ngày nếu không*."""
    tokens = tokenise(words)
    return say.NEGATED.length_at(tokens, 0) == len(tokens)


def _breakdown_start(page: Page, start: int, item: Item) -> tuple[int, int | None]:
    found = say.BREAKDOWN.first_in(page.tokens, start, item.first)
    if found is None or (found and page.tokens[found - 1].word == "không"):
        return start, None
    return found + say.BREAKDOWN.length_at(page.tokens, found, item.first), found


def _timing_brackets(page: Page, clause: int, items: list[Item], first: int) -> list[Draft]:
    """Read limits that stand alone in brackets behind what they time; that tells them apart."""
    if len(items) < 2 or not all(_stands_in_bracket(page, item) for item in items):
        return []
    drafts, start = [], _after_then(page, first, items[0])
    for item in items:
        words = words_of(page, start, _bracket_of(page, item))
        if words is None:
            return []
        drafts.append(Draft(item, clause, item.limit, Before(words), Behind(), words))
        start = item.end + 1
    return drafts


def _bracket_of(page: Page, item: Item) -> int:
    place = item.first
    while place > 0 and (length := say.BOUNDS.end_at(page.tokens, place)):
        place -= length
    return place - 1


def _stands_in_bracket(page: Page, item: Item) -> bool:
    opening = _bracket_of(page, item)
    return (
        opening > 0
        and page.pairs.get(opening) == item.end
        and (page.tokens[opening - 1].kind == "word")
    )


def _after_then(page: Page, first: int, item: Item) -> int:
    then = say.THEN.last_in(page.tokens, first, item.first)
    return first if then is None else then + 1


_JOINTS = frozenset({",", ";", "và", "hoặc", "/", "+", "-", "–", "."})


def cut_between(page: Page, former: Item, latter: Item) -> int:
    """Return the place that parts the words between two limits."""
    first, end = max(former.after, former.end), latter.first
    if page.tokens[first].word == "và" and end - first > 1:
        raise refuse(page, former.first, latter.end, "unread_one_or_two")
    for cut in _CUTS:
        place = cut(page, first, end)
        if place is not None:
            return place
    raise refuse(page, former.first, latter.end, "unread_not_apart")


def _breakdown_cut(page: Page, first: int, end: int) -> int | None:
    place = say.BREAKDOWN.first_in(page.tokens, first, end)
    if place is None or page.tokens[place - 1].word == "không":
        return None
    return place


def _bracket_cut(page: Page, first: int, end: int) -> int | None:
    """The second limit stands in a bracket that opens between them."""
    opened = [
        place
        for place in range(first, end)
        if page.tokens[place].word == "(" and page.closed(place, end) is None
    ]
    return opened[-1] if opened else None


def _condition_cut(page: Page, first: int, end: int) -> int | None:
    """A comma and the opening of a condition: it is the second limit's."""
    for place in page.outside(first, end):
        if page.tokens[place].word in {",", "."} and _opens(page, place + 1, end):
            return place + 1
    return None


def _opens(page: Page, place: int, end: int) -> bool:
    return bool(
        say.OPENERS.length_at(page.tokens, place, end)
        or say.OBJECT.length_at(page.tokens, place, end)
    )


def _joint_cut(page: Page, first: int, end: int) -> int | None:
    """Nothing but the words of a bound stands between a joint and the second limit."""
    place = end
    while place > first and (length := say.BOUNDS.end_at(page.tokens, place, first)):
        place -= length
    if place > first and (page.tokens[place - 1].word in _JOINTS | {")"}):
        return place
    return None


def _after_joint(page: Page, first: int, end: int) -> int:
    """Return the place behind the last joint of a span."""
    places = [place for place in page.outside(first, end) if page.tokens[place].word in _JOINTS]
    return places[-1] + 1 if places else first


def _heading_cut(page: Page, first: int, end: int) -> int | None:
    colons = [place for place in page.outside(first, end) if page.tokens[place].word == ":"]
    return _after_joint(page, first, colons[-1]) if colons else None


def _agency_cut(page: Page, first: int, end: int) -> int | None:
    place = _after_joint(page, first, end)
    short = place > first and end - place <= 8
    return place if short and say.AGENCY.length_at(page.tokens, place, end) else None


def _verb_cut(page: Page, first: int, end: int) -> int | None:
    verb = say.LENGTHENS.first_in(page.tokens, first, end)
    return None if verb is None else _after_joint(page, first, verb)


def _then_cut(page: Page, first: int, end: int) -> int | None:
    then = say.THEN.first_in(page.tokens, first, end)
    return None if then is None else _after_joint(page, first, then)


# the surest parting first: a bracket or a joint parts, a heading or a verb only seems to
_CUTS: Final = (
    _breakdown_cut,
    _bracket_cut,
    _condition_cut,
    _joint_cut,
    _heading_cut,
    _agency_cut,
    _verb_cut,
    _then_cut,
)
