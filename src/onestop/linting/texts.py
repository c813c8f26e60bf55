"""Each case of the limit, held against the published words that stand beside it.

The text is read as a citizen would read it, and compared with the fields. What the text says
otherwise is a fault; what cannot be read, or is no contradiction but may hide a case, is a note.

Stands on `limit_texts`, `procedures.cases` and `procedures.procedure`.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, cast

from onestop.errors import UnreadableLimitError
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


def limit_text_differs(procedure: Procedure) -> Iterator[Finding]:
    """Tell the cases whose published words say another limit than their fields, or cannot be read.

    A case agrees with a text where one of the text's own cases is its limit; of several it is not
    asked which. An extra may be published with its total added in.
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
        wanted = [case.limit, *_with_total(cases[:n], case)]
        if not any(_same(each.limit, limit) for each in read for limit in wanted):
            yield found("limit_text_differs", f"limits[{n}]", limit=case.limit, read=_told(read))


def _with_total(before: tuple[TimeLimitCase, ...], case: TimeLimitCase) -> Iterator[Limit]:
    """Yield an extra case added to each total before it: the published sum of both."""
    if case.mode == "extra":
        for each in before:
            if each.mode == "total":
                yield lengthened(each.limit, case.limit)


def _told(read: tuple[TimeLimitCase, ...]) -> Remark | str:
    """Return what was read of a text, as a part of a sentence."""
    told: Any = read[0].limit if read else Remark.of("lint_text_says_none")
    for each in read[1:]:
        told = Remark.of("listed", first=told, rest=each.limit)
    return cast("Remark | str", told)


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
