"""Which days made an appointment, in two lines of small print.

Stands on `limits.deadline`, `limits.reasons` and `i18n`.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from typing import Final

import attrs

from onestop.i18n.dates import short_span
from onestop.i18n.languages import Lang
from onestop.i18n.sayings import say, translate
from onestop.limits.deadline import Deadline
from onestop.limits.limit import CalendarDays, WorkingDays, WorkingHours
from onestop.limits.reasons import Reason

#: More runs of days than this are told by their number.
_MOST_RUNS: Final = 4

_ONE_DAY: Final = dt.timedelta(days=1)

#: The limits whose days are counted one by one.
_COUNTED: Final = (WorkingDays, CalendarDays, WorkingHours)


def counted_days(deadline: Deadline, lang: Lang) -> Iterator[str]:
    """Yield the days counted and those not counted, and a word on days that are not settled."""
    if isinstance(deadline.limit, _COUNTED) and deadline.original is None:
        yield from _two_lines(deadline, lang)
    if deadline.projected:
        yield say("slip_projected", lang)


def _two_lines(deadline: Deadline, lang: Lang) -> Iterator[str]:
    because, year = deadline.because, deadline.day.year
    counted = [reason for reason in because if reason.counted]
    if counted:
        yield say("slip_counted", lang, days=_days(counted, year, lang))
    left_out: dict[str, list[Reason]] = {}
    for reason in because:
        if reason.counted is None and reason.through != deadline.day:
            left_out.setdefault(reason.name, []).append(reason)
    if left_out:
        named = (
            say("slip_named_days", lang, days=_days(runs, year, lang), name=translate(name, lang))
            for name, runs in left_out.items()
        )
        yield say("slip_not_counted", lang, days="; ".join(named))


def _days(reasons: Iterable[Reason], year: int, lang: Lang) -> str:
    """Return days as runs, or only how many they are where the runs are many."""
    runs: list[Reason] = []
    for reason in reasons:
        if runs and reason.day == runs[-1].through + _ONE_DAY:
            runs[-1] = attrs.evolve(runs[-1], through=reason.through)
        else:
            runs.append(reason)
    if len(runs) <= _MOST_RUNS:
        return ", ".join(short_span(run.day, run.through, year, lang) for run in runs)
    many = sum((run.through - run.day).days + 1 for run in runs)
    return say("slip_days", lang, n=many)
