"""Which open dossiers a notice moves.

A date promised before a notice may lawfully change after it. Two calendars, before and after, tell
which dossiers that are still open are due on another day now.

Stands on `limits.deadline`. Knows no notices: it compares two calendars.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator

import attrs

from onestop._arguments import checked, checked_fields
from onestop.days.calendar import WorkCalendar
from onestop.dossiers.clock.deadlines import deadline_of
from onestop.dossiers.dossier import Dossier
from onestop.limits.deadline import Deadline


@attrs.frozen(field_transformer=checked_fields)
class Move:
    """An open dossier whose due day moved (*hồ sơ bị dời hạn*), with both deadlines."""

    dossier: Dossier
    before: Deadline
    after: Deadline


@checked
def moved(
    dossiers: Iterable[Dossier],
    old: WorkCalendar,
    new: WorkCalendar,
    *,
    at: dt.datetime | None = None,
) -> tuple[Move, ...]:
    """Return the open dossiers whose due day differs between two calendars (*dời hạn*).

    Open is what was accepted and is not finished: now, or by the log as it stood `at` a moment.

    >>> import datetime as dt
    >>> from onestop import Channel, Dossier, vn
    >>> dossier = Dossier.submit(
    ...     "H48.53-251231-0001",
    ...     vn.procedures()["1.004194"],
    ...     vn.local("31/12/2025 09:00"),
    ...     channel=Channel.ONLINE,
    ... ).accept(vn.local("31/12/2025 09:00"))
    >>> promised = vn.calendar(as_of=dt.date(2025, 12, 24))
    >>> [(str(m.before.day), str(m.after.day)) for m in moved([dossier], promised, vn.calendar())]
    [('2026-01-06', '2026-01-07')]

    Raises:
        OutsideCalendarError: a dossier's days lie outside one of the calendars.
    """
    return tuple(_moves(dossiers, old, new, at))


def _moves(
    dossiers: Iterable[Dossier], old: WorkCalendar, new: WorkCalendar, at: dt.datetime | None
) -> Iterator[Move]:
    for dossier in dossiers:
        if at is not None and dossier.submitted_at > at:
            continue
        known = dossier if at is None else dossier.as_of(at)
        if known.finished_at is None:
            before, after = deadline_of(known, old), deadline_of(known, new)
            if before is not None and after is not None and before.day != after.day:
                yield Move(known, before, after)
