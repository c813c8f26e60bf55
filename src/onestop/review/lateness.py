"""The late dossiers of a period, each with its due day, its end and its reasons.

Stands on `judgement`, `attribution` and `assignments`. Knows no officer's other dossiers.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

import attrs

from onestop._arguments import checked_fields
from onestop.dossiers.assignments import duties_in
from onestop.dossiers.attribution import delay_in
from onestop.dossiers.attribution.late_days import LateDays, late_days_in
from onestop.dossiers.judgement import BEHIND, Judgement
from onestop.i18n.cleaning import same_name
from onestop.i18n.remarks import Remark
from onestop.limits.deadline import Deadline


@attrs.frozen(kw_only=True, field_transformer=checked_fields)
class LateDossier:
    """A dossier that was finished late, or is overdue (*hồ sơ quá hạn*), and why.

    `deadline` is the one that decides; `finished` is `None` while it still runs; `late_by` counts
    working days. `officer` has the dossier, or had it when handling ended; `held` tells in whose
    hands it was late, day by day. `because` tells what moved the clock, who had it while it was
    late, and by whose part it was late, where the log tells that.
    """

    code: str
    procedure: str
    name: str
    deadline: Deadline
    finished: dt.datetime | None
    late_by: int
    officer: str | None = None
    held: tuple[LateDays, ...] = ()
    because: tuple[Remark, ...] = ()


def late_dossier(judgement: Judgement) -> LateDossier:
    """Return a late dossier with its reasons; its log is as it stood at the moment."""
    dossier, status, decisive = judgement.dossier, judgement.status, judgement.reading.judged
    assert decisive is not None
    assert status.deadline is not None
    finished, held = judgement.ended_at, late_days_in(judgement)
    return LateDossier(
        code=dossier.code,
        procedure=dossier.procedure.code,
        name=dossier.procedure.name,
        deadline=decisive,
        finished=finished and judgement.calendar.local(finished),
        late_by=status.working_days_late or 0,
        officer=dossier.officer,
        held=held,
        because=(*status.deadline.remarks, *_hands(dossier.officer, held), *_whose(judgement)),
    )


def _hands(officer: str | None, held: tuple[LateDays, ...]) -> Iterator[Remark]:
    """Tell who had a dossier while it was late, unless that was its officer all the time."""
    if any(each.is_waiting or not same_name(each.officer, officer) for each in held):
        yield from map(_hand, held)


def _hand(late: LateDays) -> Remark:
    """Tell who had a dossier on some of its late days; nobody, where it waited."""
    days = Remark.of("working_days", n=late.days, s="" if late.days == 1 else "s")
    values = {"days": days, "first": late.first, "last": late.last}
    if late.is_waiting:
        return Remark.of("late_waiting", **values)
    if late.officer is None:
        return Remark.of("late_unnamed", **values)
    return Remark.of("late_held", officer=late.officer, **values)


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
