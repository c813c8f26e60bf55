"""Rules: what tells the cases of a text apart, and from what each of them counts.

Limits with nothing to choose by are refused. A case has its own start, one for the whole list, or
one in a sentence of its own.

Stands on `drafts` and `spans`. Knows no single words.
"""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

import attrs

from onestop.limit_texts import lexicon as say
from onestop.limit_texts.behind import Behind, is_bare
from onestop.limit_texts.drafts import Draft, reach
from onestop.limit_texts.spans import refuse, start_end, start_told
from onestop.limits.limit import Limit, Part, Sequence
from onestop.procedures.cases import Anchor

if TYPE_CHECKING:
    from onestop.limit_texts.clauses import Item, Page

_UNFIT = frozenset(",;|()@")


_AGENCIES = (
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
_STEPS = ("bước", "thời hạn", "thời gian", "giai đoạn", "cấp xã", "cấp huyện", "cấp tỉnh")


def told_apart(page: Page, drafts: list[Draft]) -> list[Draft]:
    """Refuse limits with nothing to choose by; headings tell cases apart if nothing else does."""
    drafts = _with_bare_brackets(page, drafts)
    totals = [draft for draft in drafts if draft.mode == "total" and draft.breakdown is None]
    free = [draft for draft in totals if draft.condition is None]
    if len(free) < 2:
        _check_order(page, totals, free)
        return drafts
    if len(free) != len(totals) or len(totals) != len(drafts):
        raise refuse(page, *reach(free), "nothing tells its limits apart")
    return _by_heading(page, drafts)


def _with_bare_brackets(page: Page, drafts: list[Draft]) -> list[Draft]:
    bare = [draft for draft in drafts if is_bare(draft.behind.condition)]
    if bare and (len(drafts) == 1 or len(bare) != len(drafts)):
        raise refuse(page, *bare[0].span, "the bracket behind it may be its condition")
    return drafts


def _check_order(page: Page, totals: list[Draft], free: list[Draft]) -> None:
    """The ordinary case comes first; behind others it may be anything."""
    if free and totals[0] is not free[0]:
        raise refuse(page, *free[0].span, "nothing tells when it holds")
    for former, latter in itertools.pairwise(totals):
        if former.condition == latter.condition:
            raise refuse(page, *reach([former, latter]), "two limits have one condition")


def _by_heading(page: Page, drafts: list[Draft]) -> list[Draft]:
    agencies = [agency_of(draft) for draft in drafts]
    if all(agencies):
        return [_one_after_another(drafts)]
    headings = [draft.before.heading for draft in drafts]
    steps = any(_is_step(heading) for heading in headings)
    if any(map(_is_outdated, headings)):
        raise refuse(page, *reach(drafts), "it is not clear which of its limits holds")
    if any(agencies) or steps or None in headings or len(set(headings)) != len(headings):
        raise refuse(page, *reach(drafts), "nothing tells its limits apart")
    return [attrs.evolve(draft, condition=draft.before.heading) for draft in drafts]


def _is_outdated(heading: str | None) -> bool:
    """Whether a heading tells what the rules ask from what an office does."""
    return heading is not None and any(word in heading.casefold() for word in _VERSIONS)


def _is_step(heading: str | None) -> bool:
    """Whether a heading is a step or only says that a time follows."""
    if heading is None:
        return False
    words = heading.casefold()
    return words.startswith(_STEPS) or len(words) < 3


def agency_of(draft: Draft) -> str | None:
    """Return the agency that a heading names."""
    heading = draft.before.heading
    if heading is None:
        return None
    words = heading.casefold()
    for opening in ("tại ", "ở ", "thời hạn giải quyết của ", "thời gian giải quyết của ", "của "):
        if words.startswith(opening):
            heading, words = heading[len(opening) :], words[len(opening) :]
    if not words.startswith(_AGENCIES) or words.startswith(_NO_AGENCIES):
        return None
    return None if _UNFIT & set(heading) else heading


def part_of(draft: Draft) -> Limit | Part:
    """Return the limit of a case as a part, with the agency that its heading names."""
    agency = agency_of(draft)
    return draft.limit if agency is None else Part(draft.limit, agency)


def _one_after_another(drafts: list[Draft]) -> Draft:
    whole = Sequence(*(part_of(draft) for draft in drafts))
    return attrs.evolve(
        drafts[0], limit=whole, behind=_first_start(drafts), joined=True, condition=None
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
            raise refuse(page, *drafts[place].span, "its start is not clear")
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
        raise refuse(page, *drafts[lacking[0]].span, "its start is not clear")
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
    raise refuse(page, *drafts[lacking[0]].span, "its start is not clear")


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
        raise refuse(page, *drafts[0].span, "its start is not clear")
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
            raise refuse(page, place, end, "the start is not clear")
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
