"""The deadline as it stands in a state of the clock.

    start, limit, pauses, appointment ──counted──▶ Deadline

Stands on `state`, `effective_rules` and `limits.deadline`. Reads no log: whoever does hands the
state in.
"""

from __future__ import annotations

import datetime as dt
from typing import NamedTuple

from onestop._arguments import changed
from onestop.citation import Citation
from onestop.days.calendar import WorkCalendar
from onestop.dossiers.clock.effective_rules import EffectiveRules
from onestop.dossiers.clock.state import Appointment, ClockState
from onestop.dossiers.dossier import Dossier
from onestop.i18n.remarks import Note
from onestop.limits.deadline import Deadline, at_least, counted, expires, latest
from onestop.limits.limit import CalendarDays, ClockHours, Limit, Months, WorkingDays
from onestop.limits.pauses import Pause
from onestop.procedures.cases import TimeLimitCase


class ClockStanding(NamedTuple):
    """What stays the same while the log of one dossier is read: who, where, by which rules.

    A plain tuple, because one is made for every reading.
    """

    dossier: Dossier
    calendar: WorkCalendar
    rules: EffectiveRules

    def rules_in(self, state: ClockState) -> EffectiveRules:
        """Return the rules, under what the law of the case says of supplements."""
        sector, accepted = state.case.supplement, self.dossier.accepted_at
        if sector is None or accepted is None:
            return self.rules
        return self.rules.under(sector, self.calendar.local_day(accepted))

    def deadline(self, state: ClockState, notes: tuple[Note, ...] = ()) -> Deadline:
        """Return the deadline as a state has it, with what is to be said of it."""
        pauses = state.ended_pauses
        if state.appointment is None:
            return self._of_limit(state, pauses, notes)
        plain = self._of_limit(state, pauses, ())
        return self._extended(plain, state.case.limit, state.appointment, pauses, notes)

    def is_expired(self, state: ClockState, at: dt.datetime) -> bool:
        """Whether the limit had ended before a moment.

        A clock that stands still cannot run out, however the day as it stood compares.
        """
        if state.waits or at <= state.start:
            return False
        if state.appointment is None and state.case.over is None:
            # no deadline is made only to be compared, nor are pauses joined: most moments lie well
            # before the end, and a log of many pauses would join all of them at each
            limit, start = state.case.limit, state.start
            return at - start > at_least(limit) and is_past(
                limit, start, at, self.calendar, state.ended_pauses
            )
        return at > deciding_deadline(self.deadline(state), self.rules).expires

    def _of_limit(
        self, state: ClockState, pauses: tuple[Pause, ...], notes: tuple[Note, ...]
    ) -> Deadline:
        """Return the deadline of the limit; a local one holds only where it is not later.

        Which of two limits is shorter may depend on the days off between, so both are counted.
        """
        case = state.case
        if case.over is None:
            return self._of_case(case, state.start, pauses, notes)
        local, *others = (self._of_case(each, state.start, pauses, notes) for each in case.layers)
        first = min((local, *others), key=latest)
        key = "local_limit" if first is local else "national_limit_holds"
        values: dict[str, object] = {"local": local.limit, "national": case.national.limit}
        return changed(first, notes=((key, values), *notes))

    def _of_case(
        self,
        case: TimeLimitCase,
        start: dt.datetime,
        pauses: tuple[Pause, ...],
        notes: tuple[Note, ...],
    ) -> Deadline:
        # the rule says that acceptance starts the clock: it is no source for any other start
        is_by_rule = start == self.dossier.accepted_at
        return counted(
            start,
            case.limit,
            self.calendar,
            basis=self._basis(case),
            clock=self.rules.source_of("clock_starts") if is_by_rule else None,
            pauses=pauses,
            excluded=case.excluded,
            notes=notes,
        )

    def _basis(self, case: TimeLimitCase) -> Citation | None:
        """Return the source of a limit: never surer than the record of its procedure."""
        own, record = case.citation, self.dossier.procedure.source
        if own is None or record is None or own is record:
            return own or record
        return own.as_sure_as(record)

    def _extended(
        self,
        deadline: Deadline,
        limit: Limit,
        appointment: Appointment,
        pauses: tuple[Pause, ...],
        notes: tuple[Note, ...],
    ) -> Deadline:
        """Return the deadline with the new appointment, which later pauses move as well."""
        day, named_at = appointment
        for pause in pauses:
            if pause.end > named_at:
                # what was open when the day was named moves it from that moment on only
                begin = max(pause.begin, named_at)
                day = moved_day(day, limit, begin, pause.end, self.calendar)
        if day < deadline.day:  # the original has moved past it: an extension shortens nothing
            return changed(deadline, original=deadline, notes=notes)
        return changed(
            deadline,
            day=day,
            at=self.calendar.appointed_at(day),
            is_sharp=False,
            projected=deadline.projected or self.calendar.has_projected(deadline.day, day),
            original=deadline,
            notes=notes,
        )


def deciding_deadline(deadline: Deadline, rules: EffectiveRules) -> Deadline:
    """Return the deadline that decides: a new appointment does not undo lateness by itself."""
    if rules.extension == "extended":
        return deadline
    return deadline.original or deadline


def is_past(
    limit: Limit,
    start: dt.datetime,
    at: dt.datetime,
    calendar: WorkCalendar,
    pauses: tuple[Pause, ...] = (),
) -> bool:
    """Whether a limit that began at `start` had ended before a moment."""
    return at - start > at_least(limit) and at > expires(limit, start, calendar, pauses)


def moved_day(
    day: dt.date, limit: Limit, begin: dt.datetime, end: dt.datetime, calendar: WorkCalendar
) -> dt.date:
    """Return an appointment moved on by a pause, in the unit of the limit.

    An appointment is a day and a working day, also where the limit is one in hours; plain hours run
    through days off, so it moves by calendar days there.
    """
    first, last = calendar.local_day(begin), calendar.local_day(end)
    if isinstance(limit, CalendarDays | Months | ClockHours):
        return calendar.working_day_on_or_after(max(day + (last - first), last))
    moved = calendar.add_working_days(day, calendar.count_working_days(after=first, through=last))
    return max(moved, calendar.working_day_on_or_after(last))


def apology_by(deadline: Deadline, before: Limit, calendar: WorkCalendar) -> dt.datetime:
    """Return the last moment at which an apology is in time (*hạn xin lỗi*), 24:00 of its day.

    `before` is how long before the expiry it is due: days of the calendar, or working days.
    """
    if isinstance(before, WorkingDays):
        day = calendar.add_working_days(deadline.day, -before.n)
    else:
        assert isinstance(before, CalendarDays)
        day = deadline.day - dt.timedelta(days=before.n)
    return dt.datetime.combine(day + dt.timedelta(days=1), dt.time(), calendar.tz)
