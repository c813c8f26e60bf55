"""The late dossiers of a period, each with its due day, its end and its reasons.

Stands on `judgement`, `attribution` and `assignments`. Knows no officer's other dossiers.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

import attrs

from onestop.dossiers.assignments import duties_in
from onestop.dossiers.attribution import delay_in
from onestop.dossiers.judgement import BEHIND, Judgement
from onestop.i18n.remarks import Remark
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


def late_dossier(judgement: Judgement) -> LateDossier:
    """Return a late dossier with its reasons; its log is as it stood at the moment."""
    dossier, status, decisive = judgement.dossier, judgement.status, judgement.reading.judged
    assert decisive is not None
    assert status.deadline is not None
    finished = judgement.ended_at
    return LateDossier(
        code=dossier.code,
        procedure=dossier.procedure.code,
        name=dossier.procedure.name,
        deadline=decisive,
        finished=finished and judgement.calendar.local(finished),
        late_by=status.working_days_late or 0,
        because=(*status.deadline.remarks, *_whose(judgement)),
    )


def _whose(judgement: Judgement) -> Iterator[Remark]:
    """Tell whose part was late: of agencies that have a name, and of steps with limits."""
    dossier, deadline = judgement.dossier, judgement.status.deadline
    # most dossiers name no agency, and most procedures no steps: nothing is worked out for those
    if deadline is not None and (deadline.parts or dossier.agency is not None):
        delay = delay_in(judgement)
        if any(share.agency is not None for share in delay.shares):
            yield from delay.because
    if dossier.procedure.steps:
        for duty in duties_in(judgement):
            if duty.step is not None and duty.timeliness in BEHIND:
                yield from duty.because
