"""Rules: from what each case counts: its own start, one for the whole list, or one in a sentence.

Stands on `drafts` and `spans`. Knows no conditions.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from onestop.limit_texts import lexicon as say
from onestop.limit_texts.drafts import Draft
from onestop.limit_texts.spans import refuse, start_end, start_told
from onestop.procedures.cases import Anchor

if TYPE_CHECKING:
    from onestop.limit_texts.clauses import Item, Page


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
