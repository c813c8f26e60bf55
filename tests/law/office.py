"""What the clauses share: the official calendar, and a dossier made in one line."""

from __future__ import annotations

from datetime import date
from itertools import count
from typing import TYPE_CHECKING

from onestop import (
    CalendarDays,
    Channel,
    ClockPolicy,
    Deadline,
    Dossier,
    Months,
    Parallel,
    Procedure,
    SameDay,
    Sequence,
    WorkingDays,
    deadline_of,
    vn,
)

if TYPE_CHECKING:
    from onestop import DayKind

Limit = WorkingDays | CalendarDays | Months | SameDay | Sequence | Parallel

CALENDAR = vn.calendar()
SERIAL = count(1)


def submitted(at: str, limit: Limit | None = None, *, channel: Channel = Channel.ONLINE) -> Dossier:
    """A dossier of a made-up procedure (three working days unless told), handed in at ``at``."""
    procedure = Procedure("1.000001", "Thủ tục mẫu", limits=limit or WorkingDays(3))
    code = f"H15.50.05.13-261008-{next(SERIAL):04d}"
    return Dossier.submit(code, procedure, vn.local(at), channel=channel)


def accepted(at: str, limit: Limit | None = None, *, channel: Channel = Channel.ONLINE) -> Dossier:
    """The same, handed in and accepted at one moment."""
    return submitted(at, limit, channel=channel).accept(vn.local(at))


def counted(dossier: Dossier, policy: ClockPolicy | None = None) -> Deadline:
    """The deadline of a dossier, which must have one."""
    deadline = deadline_of(dossier, CALENDAR, policy=policy)
    assert deadline is not None
    return deadline


def told(deadline: Deadline) -> str:
    """Everything that is said of a deadline beside its days, in English."""
    return "\n".join(remark.text("en") for remark in deadline.remarks)


def days_of_kind(kind: DayKind, year: int) -> set[date]:
    """The days of a year that the official calendar says are of that kind."""
    days = (date.fromordinal(n) for n in range(*_ordinals(year)))
    return {day for day in days if CALENDAR.day(day).kind is kind}


def _ordinals(year: int) -> tuple[int, int]:
    return date(year, 1, 1).toordinal(), date(year + 1, 1, 1).toordinal()
