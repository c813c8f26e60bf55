"""Rules: the cases of a text, put together from its limits and what the words around them say.

Stands on `drafts`, `sums`, `telling` and `starts`. Knows no single words.
"""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING, Literal

import attrs

from onestop.limit_texts.drafts import Draft, amount, drafts_of
from onestop.limit_texts.guards import is_added, is_hard
from onestop.limit_texts.spans import refuse
from onestop.limit_texts.starts import with_starts
from onestop.limit_texts.sums import broken_down, summed
from onestop.limit_texts.telling import told_apart
from onestop.limits.limit import (
    CalendarDays,
    ClockHours,
    Limit,
    Months,
    WorkingDays,
    WorkingHours,
)
from onestop.procedures.cases import TimeLimitCase

if TYPE_CHECKING:
    from onestop.limit_texts.clauses import Item, Page


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
    drafts = with_starts(page, drafts)
    return tuple(_case(page, draft) for draft in drafts)


def _case(page: Page, draft: Draft) -> TimeLimitCase:
    first, end = page.clauses[draft.clause]
    return TimeLimitCase(
        draft.limit,
        draft.condition,
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
            raise refuse(page, *draft.span, "it may be the whole or only what is added")
        if mode == "extra" and draft.condition is None and is_hard(page, end, draft.item):
            raise refuse(page, *draft.span, "its condition is not clear")
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
    raise refuse(page, *draft.span, "it may be the whole or only what is added")


def _length(limit: Limit) -> float:
    return _DAYS.get(type(limit), 1.0) * max(amount(limit), 1)
