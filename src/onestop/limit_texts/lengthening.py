"""Rules: whether a limit lengthens the one before it, and how.

Stands on `spans` and `vocabulary`. Knows no conditions.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from onestop.limit_texts import lexicon as say
from onestop.limit_texts.spans import refuse

if TYPE_CHECKING:
    from onestop.limit_texts.clauses import Item, Page

Lengthening = Literal["extra", "prolonged"]


def lengthening_of(page: Page, first: int, item: Item) -> Lengthening | None:
    """Return how the verb before a limit lengthens the one before it, if it does."""
    if say.OTHERWISE.first_in(page.tokens, first, item.first) is not None:
        raise refuse(page, first, item.end, "it changes another limit in a way that is not read")
    if _adds(page, first, item) or _renews(page, first, item):
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
    raise refuse(page, prolonged, item.end, "it may be the whole or only what is added")


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
    raise refuse(page, added, item.end, "it is not clear what is added")


def _renews(page: Page, first: int, item: Item) -> bool:
    """Whether *gia hạn* prolongs a time, and not a permit."""
    tokens = page.tokens
    renewed = say.RENEWED.last_in(tokens, first, item.first)
    if renewed is None:
        return False
    behind = renewed + 2
    if behind == item.first and renewed == first:
        raise refuse(page, renewed, item.end, "it is not clear what is prolonged")
    if behind == item.first or say.RENEWED_TIME.length_at(tokens, behind, item.first):
        return True
    if say.BUT.first_in(tokens, behind, item.first) is not None:
        raise refuse(page, renewed, item.end, "it is not clear what is prolonged")
    return False
