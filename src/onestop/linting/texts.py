"""Each case of the limit, held against the published words that stand beside it.

The text is read as a citizen would read it, and compared with the fields. What the text says
otherwise is a fault; what cannot be read, or is no contradiction but may hide a case, is a note.

Stands on `limit_texts`, `procedures.cases` and `procedures.procedure`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any, Final

from onestop.errors import UnreadableLimitError
from onestop.i18n.cleaning import fold
from onestop.i18n.remarks import Remark
from onestop.limit_texts.reader import parse_time_limit
from onestop.limits.limit import (
    CalendarDays,
    ClockHours,
    Limit,
    Months,
    Parallel,
    SameDay,
    Sequence,
    WorkingDays,
    WorkingHours,
    lengthened,
)
from onestop.linting.kinds import found
from onestop.procedures.cases import TimeLimitCase
from onestop.procedures.finding import Finding
from onestop.procedures.procedure import Procedure

_COUNTED = (WorkingDays, CalendarDays, Months, WorkingHours, ClockHours)
#: Words that may stand between the words of a condition and change nothing, folded.
_JOINTS: Final = frozenset({
    "truong", "hop", "neu", "khi", "doi", "voi", "o", "va", "thi", "phai", "can", "cac", "thuoc",
})  # fmt: skip
_DENIALS: Final = frozenset({"khong", "chua", "tru", "ngoai"})

Cases = tuple[TimeLimitCase, ...]


def limit_text_differs(procedure: Procedure) -> Iterator[Finding]:
    """Tell the cases whose published words say otherwise than their fields, or cannot be read.

    A case agrees with a text where one of the text's own cases has its limit, and no other
    condition, mode or start than it; what a text leaves unsaid is no difference. An extra may be
    published with its total added in.
    """
    cases = procedure.limits or ()
    for n, case in enumerate(cases):
        if case.text is None:
            continue
        try:
            read = parse_time_limit(case.text)
        except UnreadableLimitError as error:
            yield found("limit_text_unread", f"limits[{n}]", text=error.part, why=error.reason)
            continue
        if not any(_agrees(each, case, cases[:n]) for each in _meant(read, case)):
            tell = _limit_told if _says_other_limit(read, case, cases[:n]) else _case_told
            limit, words = tell(case), _reading_part(read, tell)
            yield found("limit_text_differs", f"limits[{n}]", limit=limit, read=words)


def _meant(read: Cases, case: TimeLimitCase) -> Cases:
    """Return the cases of a text that tell of a case: those with its condition, else all."""
    if not case.names:
        return read
    named = [each for each in read if each.condition and _is_one_condition(each.condition, case)]
    return tuple(named) or read


def _agrees(read: TimeLimitCase, case: TimeLimitCase, before: Cases) -> bool:
    return (
        _is_limit_of(read, case, before)
        and _is_mode_of(read, case, before)
        and (read.anchor is None or case.anchor is None or read.anchor is case.anchor)
        and _is_condition_of(read, case)
    )


def _is_limit_of(read: TimeLimitCase, case: TimeLimitCase, before: Cases) -> bool:
    return any(_same(read.limit, limit) for limit in (case.limit, *_with_total(before, case)))


def _is_mode_of(read: TimeLimitCase, case: TimeLimitCase, before: Cases) -> bool:
    """Whether a text says of a limit that it is a whole, or adds, as the fields do.

    The number of an extra alone, not above the total, can only be what is added.
    """
    if read.mode == case.mode:
        return True
    if read.mode == "extra" or not _same(read.limit, case.limit):
        return read.mode == "total"
    totals = [each.limit for each in before if each.mode == "total"]
    return any(_is_above(total, read.limit) for total in totals)


def _is_above(total: Limit, limit: Limit) -> bool:
    if type(total) is not type(limit):
        return False
    return isinstance(total, _COUNTED) and isinstance(limit, _COUNTED) and total.n >= limit.n


def _is_condition_of(read: TimeLimitCase, case: TimeLimitCase) -> bool:
    """Whether a text's condition is that of the fields; without one it is for all, or unsaid.

    A case for one channel may be told by the channel alone.
    """
    if read.condition is None:
        return True
    if not case.names:
        return case.channel is not None
    return _is_one_condition(read.condition, case)


def _is_one_condition(words: str, case: TimeLimitCase) -> bool:
    return any(_means(words, name) for name in (*case.names, *case.all_of))


def _means(one: str, other: str) -> bool:
    """Whether two conditions may be the same one: they share most of their words that tell.

    A denial in one alone makes it the opposite.
    """
    a, b = (frozenset(fold(words).split()) - _JOINTS for words in (one, other))
    if (a & _DENIALS) != (b & _DENIALS):
        return False
    return 2 * len(a & b) > min(len(a), len(b))


def _with_total(before: Cases, case: TimeLimitCase) -> Iterator[Limit]:
    """Yield an extra case added to each total before it: the published sum of both."""
    if case.mode == "extra":
        for each in before:
            if each.mode == "total":
                yield lengthened(each.limit, case.limit)


def _says_other_limit(read: Cases, case: TimeLimitCase, before: Cases) -> bool:
    return not any(_is_limit_of(each, case, before) for each in read)


def _reading_part(read: Cases, tell: Callable[[TimeLimitCase], Limit | Remark]) -> Remark | Limit:
    """Return what was read of a text, as a part of a sentence."""
    told = tell(read[0]) if read else Remark.of("lint_text_says_none")
    for each in read[1:]:
        told = Remark.of("listed", first=told, rest=tell(each))
    return told


def _limit_told(case: TimeLimitCase) -> Limit | Remark:
    return case.limit


def _case_told(case: TimeLimitCase) -> Limit | Remark:
    """Return a limit with its mode, condition and start, as far as they are known."""
    told: Limit | Remark = case.limit
    if case.mode == "extra":
        told = Remark.of("lint_limit_more", limit=told)
    if case.names:
        told = Remark.of("lint_limit_in_case", limit=told, condition=case.names[-1])
    if case.anchor is not None:
        told = Remark.of("lint_limit_from", limit=told, start=Remark.of(case.anchor.label))
    return told


def _same(read: Limit, limit: Limit) -> bool:
    """Whether a text's limit is that of the fields, as far as a text says it.

    A text names no agencies, and of several parts of one unit often the sum alone; and one that
    says "within the day" need not repeat the hour.
    """
    if isinstance(read, SameDay) and isinstance(limit, SameDay):
        return read.cutoff in {None, limit.cutoff}
    return _summed(read) == _summed(limit)


def _summed(limit: Limit) -> Limit | tuple[Any, ...]:
    """Return a limit without agencies; parts of one unit, one after another, are their sum."""
    if not isinstance(limit, Sequence | Parallel):
        return limit
    parts = tuple(_summed(part.limit) for part in limit.parts)
    kinds = {type(part) for part in parts}
    if isinstance(limit, Sequence) and len(kinds) == 1 and isinstance(parts[0], _COUNTED):
        counted = [part.n for part in parts if isinstance(part, _COUNTED)]
        return type(parts[0])(sum(counted))
    return (type(limit), *parts)


def channels_may_hide_case(procedure: Procedure) -> Iterator[Finding]:
    """Tell the channels whose ordinary limits differ: the portal's rows often hide a case so."""
    ordinary = [
        (n, case)
        for n, case in enumerate(procedure.limits or ())
        if case.mode == "total" and not case.names and case.channel is not None
    ]
    for n, case in ordinary[1:]:
        first = ordinary[0][1]
        if case.channel is not first.channel and case.limit != first.limit:
            where = f"limits[{n}]"
            yield found("channels_may_hide_case", where, limit=case.limit, other=first.limit)
