"""What tells the cases of a text apart, and from what each of them counts.

Limits with nothing to choose by are refused. A case has its own start, one for the whole list, or
one in a sentence of its own.

Stands on `drafts` and `spans`. Knows no single words.
"""

from __future__ import annotations

import itertools
from collections import Counter
from typing import TYPE_CHECKING

import attrs

from onestop.i18n.cleaning import fold
from onestop.limit_texts import lexicon as say
from onestop.limit_texts.before import past_marks
from onestop.limit_texts.behind import Behind, is_bare
from onestop.limit_texts.drafts import Draft, reach
from onestop.limit_texts.spans import refuse, start_end, start_told
from onestop.limit_texts.tokens import tokenise
from onestop.limits.limit import Limit, Part, Sequence
from onestop.procedures.cases import Anchor

if TYPE_CHECKING:
    from onestop.limit_texts.clauses import Item, Page
    from onestop.limit_texts.lexicon import Phrases
    from onestop.limit_texts.tokens import TextToken

_UNFIT = frozenset(",;|()@")


_AGENCIES = (
    "ban chỉ huy", "ban quản lý", "ban tuyển sinh",
    "ubnd", "ủy ban nhân dân", "uỷ ban nhân dân", "sở ", "bộ ", "cục ", "chi cục", "tổng cục",
    "phòng ", "hội đồng", "thủ tướng", "chủ tịch", "công an", "cảng vụ", "cơ quan ", "văn phòng",
    "ngân hàng nhà nước", "tòa án", "toà án", "thanh tra", "bhxh", "bảo hiểm xã hội", "kho bạc",
    "hải quan", "bộ phận",
)  # fmt: skip
_NO_AGENCIES = ("bộ hồ sơ", "sở hữu", "phòng cháy", "phòng ngừa", "phòng chống", "phòng, chống")
_VERSIONS = (
    "quy định",
    "theo luật",
    "thực tế",
    "cam kết",
    "cắt giảm",
    "rút ngắn",
    "hiện hành",
    "trước đây",
)


def told_apart(page: Page, drafts: list[Draft]) -> list[Draft]:
    """Refuse limits with nothing to choose by; headings tell cases apart if nothing else does."""
    drafts = _with_bare_brackets(page, drafts)
    totals = [draft for draft in drafts if draft.mode == "total" and draft.breakdown is None]
    free = [draft for draft in totals if draft.condition is None]
    if len(free) > 1:
        return _by_heading(page, drafts, totals, free)
    _check_order(page, totals, free)
    _check_actors(page, totals)
    if len(totals) == 1 and totals[0].condition is None:
        _check_kind_first(page, totals[0])
    return _nested(page, drafts)


def _with_bare_brackets(page: Page, drafts: list[Draft]) -> list[Draft]:
    bare = [draft for draft in drafts if is_bare(draft.behind.condition)]
    if bare and (len(drafts) == 1 or len(bare) != len(drafts)):
        raise refuse(page, *bare[0].span, "unread_condition_bracket")
    return drafts


def _check_order(page: Page, totals: list[Draft], free: list[Draft]) -> None:
    """The ordinary case comes first; behind others it may be anything."""
    if free and totals[0] is not free[0]:
        raise refuse(page, *free[0].span, "unread_not_told_when")


def _check_kind_first(page: Page, draft: Draft) -> None:
    """Refuse a kind of dossier and a comma before the time: *hồ sơ phức tạp, thời hạn 10 ngày*.

    A colon makes it the heading of the text; a comma may as well stand for *thì*.
    """
    tokens, (first, _) = page.tokens, page.clauses[draft.clause]
    first = past_marks(page, first, draft.item.first)
    if not say.KIND_BEHIND.length_at(tokens, first, draft.item.first):
        return
    places = page.outside(first, draft.item.first)
    commas = (place for place in places if tokens[place].word == ",")
    if any(say.TIME_WORD.length_at(tokens, place + 1) for place in commas):
        raise refuse(page, first, draft.item.end, "unread_condition_doubtful")


def _check_actors(page: Page, totals: list[Draft]) -> None:
    """Refuse agencies and steps in turn under the words of conditions: they are one path.

    Where one agency only is competent, the text says so: *đối với các cơ quan khác*.
    """
    conditions = [draft.condition for draft in totals if draft.condition is not None]
    if len(conditions) < 2 or len(conditions) != len(totals):
        return
    if any(_says(say.LEFT_OVER, condition) for condition in conditions):
        return
    if all(map(_is_on_the_way, conditions)):
        raise refuse(page, *reach(totals), "unread_in_turn_unclear")


def _is_on_the_way(words: str) -> bool:
    """Whether words name who has a dossier on its way, or what is done with it there."""
    if agency_in(words) is not None or is_step(words):
        return True
    return _says_first(say.LEVELS, words) or _says_first(say.DESKS, words)


def _says(phrases: Phrases, words: str) -> bool:
    tokens = tokenise(words)
    return phrases.first_in(tokens, 0, len(tokens)) is not None


def _says_first(phrases: Phrases, words: str) -> bool:
    return phrases.length_at(tokenise(words), 0) > 0


def is_step(words: str) -> bool:
    """Whether words name what an office does with a dossier on its way: *thẩm định hồ sơ*."""
    tokens = tokenise(words)
    place = 0
    while length := _lead_length(tokens, place):
        place += length
    return place == len(tokens) or say.STEPS.length_at(tokens, place) > 0


def _lead_length(tokens: tuple[TextToken, ...], place: int) -> int:
    if place >= len(tokens):
        return 0
    lead = tokens[place].kind in {"mark", "number"}
    return say.STEP_LEADS.length_at(tokens, place) or int(lead)


def _nested(page: Page, drafts: list[Draft]) -> list[Draft]:
    """Put a condition that stands twice within the one that opens its own sentence.

    *Phức tạp* behind *ở vùng sâu* is the complicated matter there, not the one told before.
    """
    told = Counter(fold(draft.condition or "") for draft in drafts if draft.mode == "total")
    nested: list[Draft] = []
    opened: Draft | None = None
    for draft in drafts:
        opens = draft.before.leads and _begins_sentence(page, draft)
        twice = draft.mode == "total" and told[fold(draft.condition or "")] > 1
        inner = twice and not opens and _is_inside(page, opened, draft)
        if twice and not inner and nested and _is_beside(page, nested[-1], draft):
            raise refuse(page, *draft.span, "unread_condition_twice")
        nested.append(_within_opened(opened, draft) if inner else draft)
        # only the limit right behind the opening stands surely within it
        opened = draft if opens else opened if draft.mode == "extra" else None
    _check_once(page, nested)
    return nested


def _is_beside(page: Page, former: Draft, draft: Draft) -> bool:
    """Whether another condition stands before one in its sentence: it may be of that, or of all."""
    return former.condition is not None and not _stops_between(page, former, draft)


def _check_once(page: Page, drafts: list[Draft]) -> None:
    seen: set[str] = set()
    for draft in drafts:
        key = fold(draft.condition or "")
        if draft.mode == "total" and key in seen:
            raise refuse(page, *draft.span, "unread_condition_twice")
        seen.add(key)


def _is_inside(page: Page, opened: Draft | None, draft: Draft) -> bool:
    if opened is None or opened.mode != draft.mode or opened.condition == draft.condition:
        return False
    return not _stops_between(page, opened, draft)


def _within_opened(opened: Draft | None, draft: Draft) -> Draft:
    assert opened is not None
    assert opened.condition is not None
    return draft.within(opened.condition)


def _begins_sentence(page: Page, draft: Draft) -> bool:
    first, _ = page.clauses[draft.clause]
    return first == 0 or page.tokens[first - 1].word in {".", "\n"}


def _stops_between(page: Page, former: Draft, latter: Draft) -> bool:
    """Whether a sentence ends between two limits, as far as clauses end there."""
    ends = [end for _, end in page.clauses if former.span[1] <= end < latter.span[0]]
    return any(page.tokens[end].word in {".", "\n"} for end in ends)


def _by_heading(
    page: Page, drafts: list[Draft], totals: list[Draft], free: list[Draft]
) -> list[Draft]:
    if len(free) != len(totals):
        raise refuse(page, *reach(free), "unread_not_apart")
    headings = [draft.before.heading for draft in totals]
    if any(map(_is_outdated, headings)):
        raise refuse(page, *reach(drafts), "unread_which_holds")
    if None in headings:
        raise refuse(page, *reach(drafts), "unread_not_apart")
    if all(map(agency_of, totals)) or all(is_step(heading or "") for heading in headings):
        return _in_turn(page, drafts, totals)
    return _by_kind(page, drafts, totals)


def _by_kind(page: Page, drafts: list[Draft], totals: list[Draft]) -> list[Draft]:
    """Headings alone tell cases apart where they name kinds of dossier, person, channel, place."""
    headings = [draft.before.heading or "" for draft in totals]
    kinds = all(_says(say.KINDS, heading) and not is_step(heading) for heading in headings)
    twice = len(set(map(fold, headings))) != len(headings)
    levels = any(_says_first(say.LEVELS, heading) for heading in headings)
    if twice or levels or not kinds or any(map(agency_of, totals)) or len(totals) != len(drafts):
        raise refuse(page, *reach(drafts), "unread_not_apart")
    if _has_longer_heading(page, drafts):
        raise refuse(page, *reach(drafts), "unread_not_apart")
    return [attrs.evolve(draft, condition=draft.before.heading) for draft in drafts]


def _has_longer_heading(page: Page, drafts: list[Draft]) -> bool:
    """Whether a heading begins before its semicolon: *cấp mới; cấp lại: 5 ngày; gia hạn: …*."""
    timed = {draft.clause for draft in drafts}
    former = {draft.clause - 1 for draft in drafts if draft.clause} - timed
    return any(page.tokens[page.clauses[place][1]].word == ";" for place in former)


def _in_turn(page: Page, drafts: list[Draft], totals: list[Draft]) -> list[Draft]:
    """Join what follows one another; what lengthens one of the parts lengthens the whole."""
    rest = [draft for draft in drafts if draft.mode == "extra"]
    conditions = [draft.condition for draft in rest]
    if len(totals) + len(rest) != len(drafts) or None in conditions:
        raise refuse(page, *reach(drafts), "unread_not_apart")
    if len(set(map(fold, filter(None, conditions)))) != len(conditions):
        raise refuse(page, *reach(drafts), "unread_condition_twice")
    for former, latter in itertools.pairwise(totals):
        _check_handed_on(page, former, latter)
    return [_one_after_another(totals), *rest]


def _check_handed_on(page: Page, former: Draft, latter: Draft) -> None:
    """Refuse a step that waits for somebody else: its start is not the end of the step before.

    A second filing is somebody else's too, but where the step before only checks the first.
    """
    span = latter.behind.start_span
    filed = latter.behind.anchor in {Anchor.ACCEPTED, Anchor.COMPLETE_DOSSIER}
    again = filed and not _says(say.CHECKS, former.before.heading or "")
    waits = span is not None and say.NOT_HANDED_ON.first_in(page.tokens, *span) is not None
    if again or waits or not _follows(former.before.heading, latter.before.heading):
        raise refuse(page, *latter.span, "unread_step_waits")


def _follows(former: str | None, latter: str | None) -> bool:
    """Whether numbered steps stand in a row: *Bước 5* and *Bước 10* leave some out."""
    numbers = [_step_number(heading or "") for heading in (former, latter)]
    if None in numbers:
        return numbers == [None, None]
    return numbers[0] is not None and numbers[1] == numbers[0] + 1


def _step_number(heading: str) -> int | None:
    tokens = tokenise(heading)
    place = say.STEP_WORD.first_in(tokens, 0, min(len(tokens), 3))
    behind = len(tokens) if place is None else place + 1
    digits = behind < len(tokens) and tokens[behind].word.isdecimal()
    return int(tokens[behind].word[:4]) if digits else None


def _is_outdated(heading: str | None) -> bool:
    """Whether a heading tells what the rules ask from what an office does."""
    return heading is not None and any(word in heading.casefold() for word in _VERSIONS)


def agency_of(draft: Draft) -> str | None:
    """Return the agency that a heading names."""
    return None if draft.before.heading is None else agency_in(draft.before.heading)


def agency_in(heading: str) -> str | None:
    """Return the agency that words name, without the preposition before it."""
    words = heading.casefold()
    for opening in ("tại ", "ở ", "thời hạn giải quyết của ", "thời gian giải quyết của ", "của "):
        if words.startswith(opening):
            heading, words = heading[len(opening) :], words[len(opening) :]
    if not f"{words} ".startswith(_AGENCIES) or words.startswith(_NO_AGENCIES):
        return None
    if _UNFIT & set(heading) or _says(say.DOES, heading):
        # what the office does stands beside its name: no name of a part
        return None
    return heading


def part_of(draft: Draft) -> Limit | Part:
    """Return the limit of a case as a part, with the agency that its heading names."""
    agency = agency_of(draft)
    return draft.limit if agency is None else Part(draft.limit, agency)


def _one_after_another(drafts: list[Draft]) -> Draft:
    whole = Sequence(*(part_of(draft) for draft in drafts))
    item = attrs.evolve(drafts[0].item, after=drafts[-1].item.after)
    return attrs.evolve(
        drafts[0], limit=whole, item=item, behind=_first_start(drafts), joined=True, condition=None
    )


def _first_start(drafts: list[Draft]) -> Behind:
    later = any(draft.behind.shared for draft in drafts[1:])
    first = drafts[-1].behind if later else drafts[0].behind
    excluded = tuple(words for draft in drafts for words in draft.behind.excluded)
    return attrs.evolve(first, excluded=excluded)


def with_starts(page: Page, drafts: list[Draft]) -> list[Draft]:
    """Return the cases with the event from which each counts; an extra one has none."""
    own = [draft.behind.anchor or draft.before.anchor for draft in drafts]
    own = _defined(page, drafts, own)
    totals = [place for place, draft in enumerate(drafts) if draft.mode == "total"]
    for place in totals:
        if own[place] is None and drafts[place].before.unread_start:
            raise refuse(page, *drafts[place].span, "unread_start_of_limit")
    shared = _shared_start(page, drafts, own, totals)
    return [
        attrs.evolve(draft, anchor=(start or shared) if draft.mode == "total" else None)
        for draft, start in zip(drafts, own, strict=True)
    ]


def _shared_start(
    page: Page, drafts: list[Draft], own: list[Anchor | None], totals: list[int]
) -> Anchor | None:
    """Return the start that holds for the cases which name none."""
    lacking = [place for place in totals if own[place] is None]
    given = [place for place in totals if own[place] is not None]
    if not lacking or not given:
        return None
    if len({own[place] for place in given}) > 1:
        raise refuse(page, *drafts[lacking[0]].span, "unread_start_of_limit")
    if given[0] == totals[0]:
        return own[given[0]]
    return _start_at_the_end(page, drafts, own, given, lacking)


def _start_at_the_end(
    page: Page,
    drafts: list[Draft],
    own: list[Anchor | None],
    given: list[int],
    lacking: list[int],
) -> Anchor | None:
    """A start at the end of the list holds for all of it, unless its bracket keeps it."""
    last = drafts[given[0]]
    one_clause = all(drafts[place].clause == last.clause for place in lacking)
    if len(given) == 1 and one_clause and lacking[-1] < given[0]:
        bracketed = _in_bracket(page, last.item)
        return own[given[0]] if not bracketed or last.behind.shared else None
    raise refuse(page, *drafts[lacking[0]].span, "unread_start_of_limit")


def _in_bracket(page: Page, item: Item) -> bool:
    depth = 0
    first = next(first for first, end in page.clauses if first <= item.first < end)
    for place in range(item.first - 1, first - 1, -1):
        word = page.tokens[place].word
        depth += (word == ")") - (word == "(")
        if depth < 0:
            return True
    return False


def _defined(page: Page, drafts: list[Draft], own: list[Anchor | None]) -> list[Anchor | None]:
    """A sentence that defines the start of the limit holds for its first case, and so for all."""
    defined = _sentence_start(page)
    if defined is None:
        return own
    if any(start not in {None, defined, Anchor.ACCEPTED} for start in own):
        raise refuse(page, *drafts[0].span, "unread_start_of_limit")
    return [defined, *own[1:]]


def _sentence_start(page: Page) -> Anchor | None:
    """Return the start of the sentence *Thời hạn được tính từ ngày …*, if there is one."""
    found: Anchor | None = None
    for first, end in page.clauses:
        place = _counts_from(page, first, end)
        if place is None:
            continue
        begin = place + say.ANCHORS.length_at(page.tokens, place, end)
        anchor = start_told(page, begin, start_end(page, begin, end))
        if anchor is None or found not in {None, anchor}:
            raise refuse(page, place, end, "unread_start_unclear")
        found = anchor
    return found


def _counts_from(page: Page, first: int, end: int) -> int | None:
    """Return where *tính từ* stands in a clause that speaks of the time itself, or of a start."""
    if say.STARTS_COUNT.length_at(page.tokens, first, end):
        begin = first + say.ANCHORS.length_at(page.tokens, first, end)
        return first if start_end(page, begin, end) == end else None
    if not say.TIME_WORD.length_at(page.tokens, first, end):
        return None
    place = say.STARTS_COUNT.first_in(page.tokens, first, min(end, first + 8))
    if place is None:
        return None
    return place - 1 if say.ANCHORS.length_at(page.tokens, place - 1, end) else place
