"""Rules: limits that belong together: one after the other, or the parts of a total.

Stands on `drafts` and `timelimit`. Knows no starts.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from onestop.limit_texts import lexicon as say
from onestop.limit_texts.before import Before
from onestop.limit_texts.drafts import Draft, amount, reach
from onestop.limit_texts.spans import bound_start, refuse, said
from onestop.limit_texts.telling import part_of
from onestop.limits.limit import Limit, SameDay, Sequence

if TYPE_CHECKING:
    from onestop.limit_texts.clauses import Page


def summed(page: Page, drafts: list[Draft]) -> list[Draft]:
    """Join two limits with nothing but *và* between them: one after the other."""
    joined: list[Draft] = []
    for draft in drafts:
        if joined and _only_and(page, joined[-1], draft):
            joined[-1] = _sum(page, joined[-1], draft)
        else:
            joined.append(draft)
    return joined


def _only_and(page: Page, former: Draft, latter: Draft) -> bool:
    first, end = former.span[1], latter.span[0]
    return latter.breakdown is None and end - first == 1 and page.tokens[first].word == "và"


def _sum(page: Page, former: Draft, latter: Draft) -> Draft:
    if latter.condition or former.behind.condition or isinstance(former.limit, SameDay):
        raise refuse(page, former.span[0], latter.span[1], "it may be one limit or two")
    parts = former.limit.parts if isinstance(former.limit, Sequence) else (former.limit,)
    return attrs.evolve(
        latter,
        limit=Sequence(*parts, latter.limit),
        item=attrs.evolve(latter.item, first=former.item.first),
        before=former.before,
        condition=former.condition,
        breakdown=former.breakdown,
        joined=True,
    )


def broken_down(page: Page, drafts: list[Draft]) -> list[Draft]:
    """Put the parts of a total together; they must add up in its unit."""
    at = next((i for i, draft in enumerate(drafts) if draft.breakdown is not None), None)
    if at is None:
        return drafts
    whole, parts = drafts[:at], drafts[at:]
    if len(whole) != 1 or any(part.condition for part in parts):
        raise refuse(page, *reach(drafts), "it is not clear what its parts make up")
    made = _step(page, whole[0], parts[0]) if len(parts) == 1 else _parts(page, whole[0], parts)
    return [_counted_from(whole[0], parts[-1]), made]


def _counted_from(whole: Draft, last: Draft) -> Draft:
    """A start behind the bracket of the parts is the start of the whole."""
    if not last.behind.shared or whole.behind.anchor is not None:
        return whole
    return attrs.evolve(whole, behind=attrs.evolve(whole.behind, anchor=last.behind.anchor))


def _parts(page: Page, whole: Draft, parts: list[Draft]) -> Draft:
    units = {type(draft.limit) for draft in (whole, *parts)}
    if len(units) > 1 or sum(amount(part.limit) for part in parts) != amount(whole.limit):
        raise refuse(page, *reach([whole, *parts]), "its parts do not add up to the whole")
    return _named(page, parts[0], Sequence(*(part_of(part) for part in parts)), short=True)


def _named(page: Page, part: Draft, limit: Limit, *, short: bool) -> Draft:
    """Return the case of a breakdown, with *trong đó* as its condition."""
    assert part.breakdown is not None
    word = part.breakdown + say.BREAKDOWN.length_at(page.tokens, part.breakdown)
    end = word if short else bound_start(page, word, part.item.first)
    words = said(page, part.breakdown, end)
    anchor = None if short else part.behind.anchor
    told = attrs.evolve(part.behind, anchor=anchor, condition=None)
    return attrs.evolve(part, limit=limit, condition=words, behind=told, before=Before(words))


def _step(page: Page, whole: Draft, part: Draft) -> Draft:
    if type(whole.limit) is not type(part.limit) or amount(part.limit) > amount(whole.limit):
        raise refuse(page, *reach([whole, part]), "its step does not fit into the whole")
    return _named(page, part, part.limit, short=False)
