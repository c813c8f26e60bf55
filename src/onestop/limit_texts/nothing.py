"""Rules: texts that say that there is no limit.

Stands on `clauses` and `phrases`. Knows no limits.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from onestop.limit_texts import lexicon as say

if TYPE_CHECKING:
    from onestop.limit_texts.tokens import Token


def says_none(tokens: tuple[Token, ...]) -> bool:
    """Whether a text without any limit says that there is none, and nothing else of time."""
    if any(token.kind in {"number", "date", "time"} for token in tokens):
        return False
    if say.SPEAKS_OF_TIME.first_in(tokens, 0, len(tokens)) is not None:
        return False
    found = say.NONE_STATED.first_in(tokens, 0, len(tokens))
    if found is not None:
        return True
    unset = say.NOT_SET.first_in(tokens, 0, len(tokens))
    return unset is not None and _is_all(tokens, unset + say.NOT_SET.length_at(tokens, unset))


def _is_all(tokens: tuple[Token, ...], first: int) -> bool:
    """Whether what is not set is the time, and nothing is said behind it."""
    place = first
    while place < len(tokens):
        length = say.NOT_SET_OF.length_at(tokens, place) or int(tokens[place].kind == "mark")
        if not length:
            return False
        place += length
    return True
