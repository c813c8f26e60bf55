"""A published text from its first token to its cases, step by step.

Stands on everything else of the package. Knows no single words.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from onestop import _checks
from onestop._arguments import checked
from onestop.i18n.remarks import Remark
from onestop.limit_texts.cases import cases_of, composed
from onestop.limit_texts.clauses import counted, items_of, page_of, without_fee
from onestop.limit_texts.guards import guard, says_none
from onestop.limit_texts.pieces import pieces
from onestop.limit_texts.tokens import tokenise, unread
from onestop.procedures.cases import TimeLimitCase

if TYPE_CHECKING:
    from onestop.limit_texts.clauses import Page
    from onestop.limit_texts.quantities import Piece

_MOST_LIMITS: Final = 20


@checked
def parse_time_limit(text: str) -> tuple[TimeLimitCase, ...]:
    """Read a published Vietnamese text of a time limit (*thời hạn giải quyết*) into its cases.

    A text that says that there is no limit gives the empty tuple. What cannot be read without
    guessing is refused; a unit is never guessed.

    >>> parse_time_limit("Không quá 05 ngày làm việc")[0].limit
    WorkingDays(5)

    Raises:
        UnreadableLimitError: with the part that could not be read, its span and the reason.
    """
    tokens = tokenise(_checks.member("text", text, str))
    if not tokens:
        raise unread(text, 0, len(text), "unread_empty")
    tokens = without_fee(tokens)
    spoken = pieces(tokens)
    page = page_of(text, tokens, spoken)
    found = counted(page, spoken)
    _check(page, found)
    items = items_of(page, found)
    if len(items) > _MOST_LIMITS:
        many = Remark.of("unread_too_many", n=len(items), most=_MOST_LIMITS)
        raise unread(text, 0, len(text), many)
    if not items:
        return _nothing(page)
    guard(page, spoken, items)
    whole = composed(page, items)
    return cases_of(page, items) if whole is None else (TimeLimitCase(whole, text=text),)


def _check(page: Page, found: tuple[Piece, ...]) -> None:
    for piece in found:
        if piece.kind == "amiss":
            start, end = page.tokens[piece.first].start, page.tokens[piece.end - 1].end
            raise unread(page.whole, start, end, piece.reason)


def _nothing(page: Page) -> tuple[TimeLimitCase, ...]:
    if says_none(page.tokens):
        return ()
    reason = "unread_no_limit_found"
    raise unread(page.whole, 0, len(page.whole), reason)
