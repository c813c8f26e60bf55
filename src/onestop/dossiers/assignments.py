"""Clear person, clear task: who has which step of a dossier, and until when.

Every assignment in the log is a duty: a step of the procedure with its internal limit, counted from
the assignment, or the whole dossier with the dossier's own deadline. A step that nobody was
assigned to is a duty without a person, and is listed too.

Stands on `judgement`. Reads no clock of the wall. No law read sets the limits of
internal steps: they are the procedure's.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import Final

import attrs

from onestop._arguments import checked, checked_fields
from onestop.days.calendar import WorkCalendar
from onestop.dossiers.attribution.late_days import late_days_held
from onestop.dossiers.attribution.verdicts import (
    clipped,
    verdict_at_end,
    verdict_while_held,
)
from onestop.dossiers.dossier import Dossier
from onestop.dossiers.events import (
    Accepted,
    Assigned,
    Closed,
    Completed,
    Event,
    Refused,
    Returned,
    Stopped,
    Transferred,
    Withdrawn,
)
from onestop.dossiers.judgement import BEHIND, Judgement
from onestop.dossiers.ruleset import ClockPolicy, RuleSet
from onestop.dossiers.status import Timeliness
from onestop.dossiers.step_order import StepOrder
from onestop.i18n.remarks import Remark
from onestop.limits.deadline import Deadline, counted
from onestop.limits.limit import Limit
from onestop.limits.pauses import Pause
from onestop.procedures.steps import Action, Step

#: What takes any duty away, and what takes a step away as well.
_TAKE_ALL: Final = (Transferred, Refused, Withdrawn, Stopped, Closed)
_TAKE_STEPS: Final = (*_TAKE_ALL, Returned)


@attrs.frozen(field_transformer=checked_fields)
class Duty:
    """What one officer has to do with a dossier (*rõ người, rõ việc*), and until when.

    `officer` is `None` for a step that nobody was assigned to. `step` is the procedure's; `name` is
    what the log calls it, `None` for the whole dossier. `deadline` is counted from `since` with the
    step's limit, or is the dossier's. `ended` is when it was done or passed on. `late_by` counts
    working days; of the whole dossier those that began in the officer's own hands, waits left out.
    """

    officer: str | None
    step: Step | None = None
    name: str | None = attrs.field(default=None, kw_only=True)
    since: dt.datetime | None = attrs.field(default=None, kw_only=True)
    ended: dt.datetime | None = attrs.field(default=None, kw_only=True)
    deadline: Deadline | None = attrs.field(default=None, kw_only=True)
    timeliness: Timeliness = attrs.field(default=Timeliness.NOT_COUNTED, kw_only=True)
    late_by: int | None = attrs.field(default=None, kw_only=True)
    because: tuple[Remark, ...] = attrs.field(default=(), kw_only=True)

    @property
    def limit(self) -> Limit | None:
        """The limit of the step, or of the whole dossier; `None` where there is none."""
        if self.step is not None:
            return self.step.limit
        return None if self.deadline is None else self.deadline.limit

    @property
    def is_whole(self) -> bool:
        """Whether it is the whole dossier."""
        return self.step is None and self.name is None


@checked
def duties_of(
    dossier: Dossier,
    at: dt.datetime,
    calendar: WorkCalendar,
    *,
    rules: RuleSet | None = None,
    policy: ClockPolicy | None = None,
    warn_within: int = 1,
) -> tuple[Duty, ...]:
    """Return who has which step of a dossier, and until when (*rõ người, rõ việc*).

    Assignments come in the order of the log, then the steps that nobody was assigned to. A step is
    found by its key, else its action, else its role, position or note. The pauses of the dossier's
    clock move the deadline of a step; a wait for a supplement pauses it and begins nothing again.

    >>> from onestop import Channel, Dossier, Procedure, Step, WorkingDays, duties_of, vn
    >>> from onestop.procedures import Action
    >>> steps = Step(Action.VERIFY, limit=WorkingDays(2)), Step(Action.SIGN, limit=WorkingDays(1))
    >>> dossier = (
    ...     Dossier.submit(
    ...         "H48.53-261116-0001",
    ...         Procedure("PX.000001", "thử", limits=WorkingDays(5), steps=steps),
    ...         vn.local("16/11/2026 09:00"),
    ...         channel=Channel.IN_PERSON,
    ...     )
    ...     .accept(vn.local("16/11/2026 09:00"))
    ...     .assign(vn.local("16/11/2026 10:00"), "Lan", "verify")
    ... )
    >>> for duty in duties_of(dossier, vn.local("19/11/2026 09:00"), vn.calendar()):
    ...     print(duty.officer, duty.deadline and duty.deadline.day, duty.timeliness.value)
    Lan 2026-11-18 overdue
    None None not counted

    Raises:
        BadValueError: the moment lies before the submission.
        OutsideCalendarError: the dossier's days lie outside the calendar.
    """
    return duties_in(
        Judgement.of(dossier, at, calendar, rules=rules, policy=policy, warn_within=warn_within)
    )


def duties_in(judgement: Judgement) -> tuple[Duty, ...]:
    """Return who has which step of a dossier that was judged."""
    known = _Assignments(judgement)
    return (*known.assigned(), *known.unassigned())


class _Assignments:
    """Who was assigned what, and what all duties of one dossier are judged by."""

    def __init__(self, judgement: Judgement) -> None:
        self._events = judgement.dossier.events
        self._order = StepOrder(judgement.dossier.procedure.steps)
        self._judgement = judgement
        self._calendar = judgement.calendar
        self._at = judgement.at
        # a step waits also where a later restart made the wait of the whole count for nothing
        self._pauses = judgement.every_pause
        self._end = judgement.ended_at

    def assigned(self) -> Iterator[Duty]:
        """Yield the duty that each assignment made."""
        for n, event in enumerate(self._events, 1):
            if isinstance(event, Assigned):
                place = self._order.place(event.step)
                step = None if place is None else self._order.steps[place]
                duty = Duty(event.officer, step, name=event.step, since=event.at)
                duty = attrs.evolve(duty, ended=self._ended(n, duty, place))
                yield self._whole(duty) if duty.is_whole else self._part(duty)

    def unassigned(self) -> Iterator[Duty]:
        """Yield the steps that nobody was assigned to, in the procedure's order."""
        log = [event for event in self._events if isinstance(event, Assigned)]
        given = {self._order.place(event.step) for event in log}
        whole = [event.officer for event in log if event.step is None]
        told = Remark.of("duty_unassigned")
        if whole:
            told = Remark.of("duty_unassigned_whole", officer=whole[-1])
        for place, step in enumerate(self._order.steps):
            if place not in given:
                yield Duty(None, step, because=(told,))

    # until when

    def _ended(self, n: int, duty: Duty, place: int | None) -> dt.datetime | None:
        """Return when a duty that the n-th event made was done or passed on, `None` till then."""
        later = (self._events[each] for each in range(n, len(self._events)))
        taken = (event.at for event in later if self._takes(event, duty, place))
        return next(taken, self._end if duty.is_whole else None)

    def _takes(self, event: Event, duty: Duty, place: int | None) -> bool:
        """Whether an event takes a duty away from the officer who has it."""
        if duty.is_whole:
            return isinstance(event, _TAKE_ALL) or (
                isinstance(event, Assigned) and event.step is None
            )
        if isinstance(event, Assigned):
            return not self._order.runs_beside(place, self._order.place(event.step))
        action = duty.step and duty.step.action
        if isinstance(event, Accepted):
            return action is Action.RECEIVE
        if isinstance(event, Completed):
            return action is not Action.RETURN
        return isinstance(event, _TAKE_STEPS)

    # how it stands

    def _whole(self, duty: Duty) -> Duty:
        """Return the duty for the whole dossier, judged as the dossier is."""
        told = Remark.of("duty_whole", officer=duty.officer, since=self._local(duty.since))
        deadline, ended = self._judgement.reading.judged, duty.ended
        status = self._judgement.status
        verdict, late = status.timeliness, status.working_days_late
        passed_on = None if ended == self._end else ended
        if passed_on is not None:
            verdict, late = Timeliness.NOT_COUNTED, None
            if deadline is not None and passed_on > _moment(deadline.start):
                verdict, late = self._at_end(deadline, passed_on)
        because = (told, *self._told_end(duty))
        if verdict in BEHIND:
            verdict, late, more = self._own(duty, verdict, passed_on)
            because = (*because, *more)
        return attrs.evolve(
            duty, deadline=deadline, timeliness=verdict, late_by=late, because=because
        )

    def _own(
        self, duty: Duty, verdict: Timeliness, until: dt.datetime | None
    ) -> tuple[Timeliness, int, tuple[Remark, ...]]:
        """Return how late the dossier became in the officer's own hands.

        Who takes over what has expired is late for nothing of before.
        """
        deadline = self._judgement.reading.judged
        assert deadline is not None
        assert duty.since is not None
        late = late_days_held(self._judgement, duty.since, until)
        if duty.since <= deadline.expires:
            return verdict, late, ()
        told = (Remark.of("duty_taken_over"),)
        return (verdict if late else Timeliness.NOT_COUNTED), late, told

    def _part(self, duty: Duty) -> Duty:
        """Return the duty for one step, judged by the step's own limit."""
        step = duty.step
        if step is None:
            several = len(self._order.places(duty.name)) > 1
            key = "duty_step_unclear" if several else "duty_step_unknown"
            return self._without_limit(duty, Remark.of(key, step=duty.name))
        if step.limit is None:
            return self._without_limit(duty, Remark.of("duty_without_limit"))
        return self._duty_judged(duty, step.limit)

    def _without_limit(self, duty: Duty, why: Remark) -> Duty:
        because = (self._duty_remark(duty), why, *self._told_end(duty))
        return attrs.evolve(duty, timeliness=Timeliness.NO_LIMIT, because=because)

    def _duty_judged(self, duty: Duty, limit: Limit) -> Duty:
        deadline = self._deadline(duty, limit, self._pauses)
        if duty.ended is not None:
            verdict, late = self._at_end(deadline, duty.ended)
        else:
            verdict, late = self._now(deadline)
        if verdict is Timeliness.PAUSED:  # the deadline as it stands, without what is still open
            over = tuple(pause for pause in self._pauses if pause.end < self._at)
            deadline = self._deadline(duty, limit, over)
        last = deadline.at if deadline.is_sharp else deadline.day
        due = Remark.of("duty_due", due=last, verdict=Remark.of(verdict.label))
        return attrs.evolve(
            duty,
            deadline=deadline,
            timeliness=verdict,
            late_by=late,
            because=(self._duty_remark(duty), due, *self._told_end(duty)),
        )

    def _deadline(self, duty: Duty, limit: Limit, pauses: tuple[Pause, ...]) -> Deadline:
        assert duty.since is not None
        since = self._local(duty.since)
        waits = clipped(pauses, since, duty.ended or self._at)
        return counted(since, limit, self._calendar, pauses=waits)

    def _at_end(self, deadline: Deadline, ended: dt.datetime) -> tuple[Timeliness, int]:
        granularity = self._judgement.reading.rules.granularity
        return verdict_at_end(deadline, ended, granularity, self._calendar)

    def _now(self, deadline: Deadline) -> tuple[Timeliness, int]:
        return verdict_while_held(
            deadline,
            self._at,
            self._calendar,
            is_waiting=self._judgement.reading.is_waiting,
            warn_within=self._judgement.warn_within,
        )

    # telling

    def _local(self, moment: dt.datetime | None) -> dt.datetime:
        assert moment is not None
        return moment.astimezone(self._calendar.tz)

    def _duty_remark(self, duty: Duty) -> Remark:
        since = self._local(duty.since)
        return Remark.of("duty_step", officer=duty.officer, step=duty.name, since=since)

    def _told_end(self, duty: Duty) -> Iterator[Remark]:
        if duty.ended is not None:
            yield Remark.of("duty_ended", ended=self._local(duty.ended))


def _moment(start: dt.date) -> dt.datetime:
    assert isinstance(start, dt.datetime)
    return start
