"""Rules: the late dossiers of a period, each with its due day, its end and its reasons.

Stands on `duties`, `shares` and `clock`. Knows no officer's other dossiers.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

import attrs

from onestop.days.calendar import WorkCalendar
from onestop.dossiers.assignments import duties_of
from onestop.dossiers.attribution import whose_delay
from onestop.dossiers.attribution.share import BEHIND
from onestop.dossiers.clock import read
from onestop.dossiers.dossier import Dossier
from onestop.dossiers.ruleset import ClockPolicy
from onestop.dossiers.status import Status
from onestop.i18n import Remark
from onestop.limits.deadline import Deadline


@attrs.frozen(kw_only=True)
class LateDossier:
    """A dossier that was finished late, or is overdue (*hồ sơ quá hạn*), and why.

    `deadline` is the one that decides; `finished` is `None` while it still runs; `late_by` counts
    working days. `because` tells what moved the clock, and by whose part it was late, where the log
    tells that.
    """

    code: str
    procedure: str
    name: str
    deadline: Deadline
    finished: dt.datetime | None
    late_by: int
    because: tuple[Remark, ...] = ()


def late_dossier(
    dossier: Dossier,
    status: Status,
    at: dt.datetime,
    calendar: WorkCalendar,
    policy: ClockPolicy | None,
) -> LateDossier:
    """Return a late dossier with its reasons; its log is as it stood at the moment."""
    reading = read(dossier, calendar, policy=policy)
    assert reading.judged is not None
    assert status.deadline is not None
    finished = dossier.ended_at(reading.settings.ends)
    return LateDossier(
        code=dossier.code,
        procedure=dossier.procedure.code,
        name=dossier.procedure.name,
        deadline=reading.judged,
        finished=finished and finished.astimezone(calendar.tz),
        late_by=status.working_days_late or 0,
        because=(*status.deadline.remarks, *_whose(dossier, at, calendar, policy)),
    )


def _whose(
    dossier: Dossier, at: dt.datetime, calendar: WorkCalendar, policy: ClockPolicy | None
) -> Iterator[Remark]:
    """Tell whose part was late: of agencies that have a name, and of steps with limits."""
    delay = whose_delay(dossier, at, calendar, policy=policy)
    if any(share.agency is not None for share in delay.shares):
        yield from delay.because
    for duty in duties_of(dossier, at, calendar, policy=policy):
        if duty.step is not None and duty.timeliness in BEHIND:
            yield from duty.because
