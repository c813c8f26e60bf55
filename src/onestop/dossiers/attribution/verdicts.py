"""The judgement of a part of the handling, by a deadline of its own.

Shared by the shares of agencies and the duties of officers.

Stands on `judgement` and `limits.pauses`.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from onestop._arguments import changed
from onestop._checks import on_fixed_offset
from onestop.days.calendar import WorkCalendar
from onestop.dossiers.judgement import BEHIND
from onestop.dossiers.ruleset import Granularity
from onestop.dossiers.status import Timeliness, of_finished
from onestop.limits.deadline import Deadline
from onestop.limits.pauses import Pause


def clipped(pauses: Iterable[Pause], begin: dt.datetime, end: dt.datetime) -> tuple[Pause, ...]:
    """Return what of the pauses lies between two moments."""
    return tuple(
        changed(pause, begin=max(pause.begin, begin), end=min(pause.end, end))
        for pause in pauses
        if pause.begin < end and pause.end > begin
    )


def verdict_at_end(
    deadline: Deadline, ended: dt.datetime, granularity: Granularity, calendar: WorkCalendar
) -> tuple[Timeliness, int]:
    """Return how what ended stands, early by the day or by the moment, and how late it is."""
    verdict = of_finished(deadline, on_fixed_offset(ended), granularity)
    return verdict, _late_by(verdict, deadline, ended, calendar)


def _late_by(
    verdict: Timeliness, deadline: Deadline, until: dt.datetime, calendar: WorkCalendar
) -> int:
    """Return by how many working days a moment lies after the last day, if it lies after it."""
    if verdict not in BEHIND:
        return 0
    return max(
        calendar.count_working_days(after=deadline.day, through=calendar.local_day(until)), 0
    )


def verdict_while_held(
    deadline: Deadline,
    at: dt.datetime,
    calendar: WorkCalendar,
    *,
    is_waiting: bool,
    warn_within: int,
) -> tuple[Timeliness, int]:
    """Return how what still runs stands, and how late it is; a wait that began in time pauses it.

    Unlike the dossier's clock, a part may expire while the clock waits: the wait began after it.
    """
    if at > deadline.expires:
        return Timeliness.OVERDUE, _late_by(Timeliness.OVERDUE, deadline, at, calendar)
    if is_waiting:
        return Timeliness.PAUSED, 0
    left = calendar.count_working_days(after=calendar.local_day(at), through=deadline.day)
    return (Timeliness.DUE_SOON if left <= warn_within else Timeliness.IN_TIME), 0
