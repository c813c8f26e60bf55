"""The cases of a text, put together from its limits and what the words around them say.

Limits that belong together become one: one after the other, or the parts of a total.

Stands on `drafts`, `telling` and the limits. Knows no single words.
"""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING, Literal

import attrs

from onestop.errors import AmbiguousLimitError
from onestop.limit_texts import lexicon as say
from onestop.limit_texts.before import Before
from onestop.limit_texts.drafts import Draft, amount, drafts_of, headed, reach
from onestop.limit_texts.guards import is_added, is_hard
from onestop.limit_texts.spans import bound_start, refuse, words_of
from onestop.limit_texts.telling import part_of, told_apart, with_starts
from onestop.limit_texts.tokens import unread
from onestop.limits.limit import (
    CalendarDays,
    ClockHours,
    Limit,
    Months,
    Parallel,
    Part,
    SameDay,
    Sequence,
    WorkingDays,
    WorkingHours,
)
from onestop.procedures.cases import TimeLimitCase, choose

if TYPE_CHECKING:
    from onestop.limit_texts.clauses import Item, Page
    from onestop.limit_texts.lexicon import Phrases

_PART_JOINTS = ((say.NEXT_PART, Sequence), (say.SAME_TIME, Parallel))


def composed(page: Page, items: tuple[Item, ...]) -> Limit | None:
    """Return the sequence or the parallel that a whole text spells, part by part."""
    if len(items) < 2:
        return None
    for joint, kind in _PART_JOINTS:
        parts = _spelt_parts(page, items, joint)
        if parts is not None:
            return kind(*parts)
    return None


def _spelt_parts(page: Page, items: tuple[Item, ...], joint: Phrases) -> list[Limit | Part] | None:
    place, parts = 0, []
    for item in items:
        if place:
            length = joint.length_at(page.tokens, place)
            if not length:
                return None
            place += length
        if item.first != place:
            return None
        part, place = _spelt_part(page, item)
        parts.append(part)
    rest = {token.word for token in page.tokens[place:]}
    return parts if rest <= {".", "\n"} else None


def _spelt_part(page: Page, item: Item) -> tuple[Limit | Part, int]:
    place = max(item.end, item.after)
    behind = page.closed(place, len(page.tokens))
    agency = None if behind is None else page.text(place + 1, behind - 1)
    if behind is None or not agency:
        return item.limit, place
    return Part(item.limit, agency), behind


def summed(page: Page, drafts: list[Draft]) -> list[Draft]:
    """Join two limits with nothing but *và* between them: one after the other."""
    joined: list[Draft] = []
    for draft in drafts:
        if joined and _only_and(page, joined[-1], draft):
            joined[-1] = _summed_draft(page, joined[-1], draft)
        else:
            joined.append(draft)
    return joined


def _only_and(page: Page, former: Draft, latter: Draft) -> bool:
    first, end = former.span[1], latter.span[0]
    return latter.breakdown is None and end - first == 1 and page.tokens[first].word == "và"


def _summed_draft(page: Page, former: Draft, latter: Draft) -> Draft:
    if latter.condition or former.behind.condition or isinstance(former.limit, SameDay):
        raise refuse(page, former.span[0], latter.span[1], "unread_one_or_two")
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
        raise refuse(page, *reach(drafts), "unread_parts_unclear")
    made = (
        _breakdown_of_step(page, whole[0], parts[0])
        if len(parts) == 1
        else _breakdown_of_parts(page, whole[0], parts)
    )
    return [_counted_from(whole[0], parts[-1]), made]


def _counted_from(whole: Draft, last: Draft) -> Draft:
    """A start behind the bracket of the parts is the start of the whole."""
    if not last.behind.shared or whole.behind.anchor is not None:
        return whole
    return attrs.evolve(whole, behind=attrs.evolve(whole.behind, anchor=last.behind.anchor))


def _breakdown_of_parts(page: Page, whole: Draft, parts: list[Draft]) -> Draft:
    units = {type(draft.limit) for draft in (whole, *parts)}
    if len(units) > 1 or sum(amount(part.limit) for part in parts) != amount(whole.limit):
        raise refuse(page, *reach([whole, *parts]), "unread_parts_sum")
    return _breakdown_case(page, parts[0], Sequence(*(part_of(part) for part in parts)), short=True)


def _breakdown_case(page: Page, part: Draft, limit: Limit, *, short: bool) -> Draft:
    """Return the case of a breakdown, with *trong đó* as its condition."""
    assert part.breakdown is not None
    word = part.breakdown + say.BREAKDOWN.length_at(page.tokens, part.breakdown)
    end = word if short else bound_start(page, word, part.item.first)
    words = words_of(page, part.breakdown, end)
    anchor = None if short else part.behind.anchor
    told = attrs.evolve(part.behind, anchor=anchor, condition=None)
    return attrs.evolve(part, limit=limit, condition=words, behind=told, before=Before(words))


def _breakdown_of_step(page: Page, whole: Draft, part: Draft) -> Draft:
    if type(whole.limit) is not type(part.limit) or amount(part.limit) > amount(whole.limit):
        raise refuse(page, *reach([whole, part]), "unread_step_too_long")
    return _breakdown_case(page, part, part.limit, short=False)


_DAYS: dict[type[Limit], float] = {
    WorkingDays: 1.4,
    CalendarDays: 1.0,
    Months: 30.0,
    ClockHours: 1 / 24,
    WorkingHours: 0.175,
}


def cases_of(page: Page, items: tuple[Item, ...]) -> tuple[TimeLimitCase, ...]:
    """Return the cases of a page, in the order of the text."""
    drafts = drafts_of(page, items)
    drafts = summed(page, drafts)
    drafts = broken_down(page, drafts)
    drafts = _with_modes(page, drafts)
    drafts = told_apart(page, drafts)
    drafts = headed(page, with_starts(page, drafts))
    cases = tuple(_case(page, draft) for draft in drafts)
    _check_lived_with(page, cases)
    return cases


def _check_lived_with(page: Page, cases: tuple[TimeLimitCase, ...]) -> None:
    """Refuse cases of which a procedure could not choose each one by its own condition.

    An extra that stands alone has a condition: a text whose one limit has neither a condition nor
    a total before it lengthens nothing.
    """
    whole = page.whole
    if len(cases) == 1 and cases[0].mode == "extra" and cases[0].condition is None:
        raise unread(whole, 0, len(whole), "unread_what_prolonged")
    if cases[0].mode == "extra":
        return
    for case in cases:
        given = frozenset(filter(None, [case.condition])) if case.mode == "total" else frozenset()
        try:
            chosen = choose(cases, given=given) if given else case
        except AmbiguousLimitError:
            chosen = None
        if chosen is not case:
            reason = "unread_condition_twice"
            raise unread(whole, 0, len(whole), reason)


def _case(page: Page, draft: Draft) -> TimeLimitCase:
    # a same-day rule and a sequence have their second halves in later clauses
    last = max(draft.item.after, draft.item.end) - 1
    first, _ = page.clauses[draft.clause]
    end = next(stop for start, stop in page.clauses if start <= last < stop)
    return TimeLimitCase(
        draft.limit,
        draft.condition,
        all_of=draft.all_of,
        mode=draft.mode,
        anchor=draft.anchor,
        excluded=draft.behind.excluded,
        text=unicodedata.normalize("NFC", page.text(first, end)).strip(),
    )


def _with_modes(page: Page, drafts: list[Draft]) -> list[Draft]:
    done: list[Draft] = []
    base: Draft | None = None
    for draft in drafts:
        mode = _mode(page, draft, base)
        end = done[-1].span[1] if done else 0
        if mode == "total" and is_added(page, end, draft.item):
            raise refuse(page, *draft.span, "unread_whole_or_added")
        if mode == "extra" and draft.condition is None and is_hard(page, end, draft.item):
            raise refuse(page, *draft.span, "unread_condition_unclear")
        draft = attrs.evolve(draft, mode=mode)  # noqa: PLW2901  # the same case, one step on
        base = draft if mode == "total" else base
        done.append(draft)
    return done


def _mode(page: Page, draft: Draft, base: Draft | None) -> Literal["total", "extra"]:
    if draft.before.lengthening == "extra" or draft.behind.extra:
        return "extra"
    if draft.before.lengthening is None or base is None:
        return "total"
    return "total" if _is_above(page, draft, base) else "extra"


def _is_above(page: Page, draft: Draft, base: Draft) -> bool:
    """Whether a prolonged limit is above the one before it; between two units only by far."""
    if type(draft.limit) is type(base.limit):
        return amount(draft.limit) > amount(base.limit)
    longer = _length(draft.limit) / max(_length(base.limit), 0.01)
    if not 0.5 < longer < 2:
        return longer > 1
    raise refuse(page, *draft.span, "unread_whole_or_added")


def _length(limit: Limit) -> float:
    return _DAYS.get(type(limit), 1.0) * max(amount(limit), 1)
