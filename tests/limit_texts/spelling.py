"""The short spelling of a reading, and when a reading agrees with an expected one."""

import unicodedata

from onestop.errors import UnreadableLimitError
from onestop.limit_texts import parse_time_limit
from onestop.limits.limit import Limit, Parallel, SameDay, Sequence
from onestop.procedures.cases import TimeLimitCase

REFUSED = "REFUSE"
NONE = "NONE"


def limit_text(limit: Limit) -> str:
    """Spell a limit as the fact pages do: `WorkingDays(3)`, `SameDay(15:00)`."""
    if isinstance(limit, SameDay):
        return f"SameDay({_same_day(limit)})"
    if isinstance(limit, Sequence | Parallel):
        parts = (
            limit_text(part.limit) + (f" by {part.agency}" if part.agency else "")
            for part in limit.parts
        )
        return f"{type(limit).__name__}({', '.join(parts)})"
    return repr(limit)


def _same_day(limit: SameDay) -> str:
    if limit.cutoff is None:
        return "none"
    return f"{limit.cutoff:%H:%M}" + ", only_if_unfinished" * limit.only_if_unfinished


def case_text(case: TimeLimitCase) -> str:
    """Spell a case: limit; condition; mode; start."""
    anchor = case.anchor.value if case.anchor else "-"
    return f"{limit_text(case.limit)} ; {case.condition or '-'} ; {case.mode} ; {anchor}"


def spelled(cases: tuple[TimeLimitCase, ...]) -> str:
    """Spell a whole reading."""
    return " | ".join(map(case_text, cases)) or NONE


def reading_of(text: str) -> str:
    """Read a text and spell the reading, or say that it was refused."""
    try:
        return spelled(parse_time_limit(text))
    except UnreadableLimitError:
        return REFUSED


def agrees(reading: str, expected: str) -> bool:
    """Whether a reading agrees with an expected one, as the fact page on the texts defines it."""
    mine, theirs = reading.split(" | "), expected.split(" | ")
    return len(mine) == len(theirs) and all(map(_case_agrees, mine, theirs))


def _case_agrees(mine: str, theirs: str) -> bool:
    a, b = mine.split(" ; "), theirs.split(" ; ")
    if len(a) < 4 or len(b) < 4:
        return mine == theirs
    same_limit = a[0] in {b[0], b[0].replace("ClockHours", "WorkingHours")}
    return same_limit and a[-2:] == b[-2:] and _condition_agrees(a[1:-2], b[1:-2])


def _condition_agrees(mine: list[str], theirs: list[str]) -> bool:
    a, b = _closed(" ; ".join(mine)), _closed(" ; ".join(theirs))
    return (a == "-") == (b == "-") and (a in b or b in a)


def _closed(text: str) -> str:
    return "".join(unicodedata.normalize("NFC", text).casefold().split())
