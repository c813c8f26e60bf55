"""A procedure's limits written in the normal form of the shared facts, for comparing.

`WorkingDays(3) ; phải xác minh -> total CalendarDays(23) @accepted`, a case after the other.
"""

from __future__ import annotations

from onestop import Channel, Parallel, Procedure, SameDay, Sequence, TimeLimitCase
from onestop.days.yearly import YearlyWindow
from onestop.limits.limit import Limit, Part

CHANNELS = {Channel.IN_PERSON: "Trực tiếp", Channel.ONLINE: "Trực tuyến", Channel.POST: "Bưu chính"}


def normal_form(procedure: Procedure) -> str:
    """The limits of a procedure as a row of the shared facts writes them."""
    if procedure.window is not None:
        return _window(procedure.window)
    if procedure.limits is None:
        return "UNKNOWN"
    return " ; ".join(_branch(case) for case in procedure.limits) or "NONE"


def _window(window: YearlyWindow) -> str:
    (first, first_day), (last, last_day) = window.first, window.last
    return f"Window({first:02}-{first_day:02}..{last:02}-{last_day:02})"


def _branch(case: TimeLimitCase) -> str:
    channel = [] if case.channel is None else [CHANNELS[case.channel]]
    condition = ", ".join([*channel, *([case.condition] if case.condition else [])])
    start = f" @{case.anchor.value}" if case.anchor else ""
    mode = f"{condition} -> {case.mode} " if condition else ""
    return f"{mode}{_limit(case.limit)}{start}"


def _limit(limit: Limit) -> str:
    if isinstance(limit, SameDay):
        return _same_day(limit)
    if isinstance(limit, Sequence | Parallel):
        return f"{type(limit).__name__}({', '.join(map(_part, limit.parts))})"
    return f"{type(limit).__name__}({limit.n})"  # type: ignore[attr-defined]  # all others count


def _same_day(limit: SameDay) -> str:
    hour = "none" if limit.cutoff is None else f"{limit.cutoff:%H:%M}"
    return f"SameDay({hour}{', only_if_unfinished' if limit.only_if_unfinished else ''})"


def _part(part: Part) -> str:
    return _limit(part.limit) + (f" by {part.agency}" if part.agency else "")
