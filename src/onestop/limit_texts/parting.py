"""Rules: where the words between two limits of a clause are parted.

What is left belongs to the first, what is right to the second. Words that explain neither make both
unreadable: a case silently dropped is worse than none.

Stands on `clauses`, `phrases` and `contexts`. Knows no cases.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from onestop.limit_texts import lexicon as say
from onestop.limit_texts.spans import refuse

if TYPE_CHECKING:
    from onestop.limit_texts.clauses import Item, Page

_JOINTS = frozenset({",", ";", "và", "hoặc", "/", "+", "-", "–", "."})


def cut_between(page: Page, former: Item, latter: Item) -> int:
    """Return the place that parts the words between two limits."""
    first, end = max(former.after, former.end), latter.first
    if page.tokens[first].word == "và" and end - first > 1:
        raise refuse(page, former.first, latter.end, "it may be one limit or two")
    for cut in (_breakdown, _bracket, _condition, _joint, _heading, _agency, _verb, _bare):
        place = cut(page, first, end)
        if place is not None:
            return place
    raise refuse(page, former.first, latter.end, "nothing tells its limits apart")


def _breakdown(page: Page, first: int, end: int) -> int | None:
    place = say.BREAKDOWN.first_in(page.tokens, first, end)
    if place is None or page.tokens[place - 1].word == "không":
        return None
    return place


def _bracket(page: Page, first: int, end: int) -> int | None:
    """The second limit stands in a bracket that opens between them."""
    opened = [
        place
        for place in range(first, end)
        if page.tokens[place].word == "(" and page.closed(place, end) is None
    ]
    return opened[-1] if opened else None


def _condition(page: Page, first: int, end: int) -> int | None:
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


def _joint(page: Page, first: int, end: int) -> int | None:
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


def _heading(page: Page, first: int, end: int) -> int | None:
    colons = [place for place in page.outside(first, end) if page.tokens[place].word == ":"]
    return _after_joint(page, first, colons[-1]) if colons else None


def _agency(page: Page, first: int, end: int) -> int | None:
    place = _after_joint(page, first, end)
    short = place > first and end - place <= 8
    return place if short and say.AGENCY.length_at(page.tokens, place, end) else None


def _verb(page: Page, first: int, end: int) -> int | None:
    verb = say.LENGTHENS.first_in(page.tokens, first, end)
    return None if verb is None else _after_joint(page, first, verb)


def _bare(page: Page, first: int, end: int) -> int | None:
    then = say.THEN.first_in(page.tokens, first, end)
    return None if then is None else _after_joint(page, first, then)
