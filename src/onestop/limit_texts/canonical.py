"""Rules: the wording of the library itself, read back: parts with *tiếp theo* or *đồng thời*.

Stands on `clauses`, `phrases` and `timelimit`. Knows no conditions.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from onestop.limit_texts import lexicon as say
from onestop.limits.limit import Limit, Parallel, Part, Sequence

if TYPE_CHECKING:
    from onestop.limit_texts.clauses import Item, Page
    from onestop.limit_texts.phrases import Phrases

_JOINTS = ((say.NEXT_PART, Sequence), (say.SAME_TIME, Parallel))


def composed(page: Page, items: tuple[Item, ...]) -> Limit | None:
    """Return the sequence or the parallel that a whole text spells, part by part."""
    if len(items) < 2:
        return None
    for joint, kind in _JOINTS:
        parts = _parts(page, items, joint)
        if parts is not None:
            return kind(*parts)
    return None


def _parts(page: Page, items: tuple[Item, ...], joint: Phrases) -> list[Limit | Part] | None:
    place, parts = 0, []
    for item in items:
        if place:
            length = joint.length_at(page.tokens, place)
            if not length:
                return None
            place += length
        if item.first != place:
            return None
        part, place = _part(page, item)
        parts.append(part)
    rest = {token.word for token in page.tokens[place:]}
    return parts if rest <= {".", "\n"} else None


def _part(page: Page, item: Item) -> tuple[Limit | Part, int]:
    place = max(item.end, item.after)
    behind = page.closed(place, len(page.tokens))
    agency = None if behind is None else page.text(place + 1, behind - 1)
    if behind is None or not agency:
        return item.limit, place
    return Part(item.limit, agency), behind
