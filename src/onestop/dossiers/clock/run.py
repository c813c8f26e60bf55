"""Rules: a dossier's log read event by event, and what each event does to the clock.

A supplement begins the limit again, or pauses it; a suspension pauses it where a law lets it; an
extension names a new day beside the original one; a condition found later chooses the limit again.
What the rules of the day do not recognise moves nothing, and is told. Whatever begins after the
expiry moves nothing: lateness is never erased.

    event ──▶ start, limit, waits, pauses, extension ──counted──▶ Deadline with its notes

Stands on `deadline`, `settings` and `dossier`. Is told when the clock starts: `clock` knows.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from itertools import islice
from typing import Any, Final

import attrs

from onestop.citation import Citation
from onestop.days.calendar import WorkCalendar
from onestop.dossiers.clock.effective_rules import Settings
from onestop.dossiers.dossier import Dossier
from onestop.dossiers.events import (
    Accepted,
    ClockStarted,
    Completed,
    Established,
    Event,
    Extended,
    Resumed,
    Returned,
    Stopped,
    Supplemented,
    SupplementRequested,
    Suspended,
    Withdrawn,
)
from onestop.i18n import AWAITING_SUPPLEMENT, Note, Remark, suspended_for
from onestop.limits.deadline import Deadline, at_least, counted, expires, latest
from onestop.limits.limit import CalendarDays, ClockHours, Limit, Months, WorkingDays
from onestop.limits.pauses import Pause, merged
from onestop.procedures.cases import Anchor, TimeLimitCase


@attrs.define
class Reading:
    """What the log made of the limit: the deadline, and whether the clock stands still.

    `deadline` is `None` where there is no limit, or its clock has not started.
    """

    deadline: Deadline | None
    settings: Settings
    is_waiting: bool = False
    has_started: bool = True
    extensions: int = 0
    requests: int = 0
    start: dt.datetime | None = None

    @property
    def judged(self) -> Deadline | None:
        """The deadline against which the dossier is judged: the original, or the extended one."""
        return None if self.deadline is None else judged(self.deadline, self.settings)


def judged(deadline: Deadline, settings: Settings) -> Deadline:
    """Return the deadline that decides: a new appointment does not undo lateness by itself."""
    if settings.extension == "extended":
        return deadline
    return deadline.original or deadline


#: Limits that count from an event of their own, not from acceptance.
OWN_STARTS: Final = (Anchor.DECISION, Anchor.OTHER)

#: The events that can move the clock; a log without them is counted at once.
_MOVING: Final = frozenset(
    {SupplementRequested, Supplemented, Suspended, Resumed, Extended, Established, Stopped}
)


class Winding:
    """The clock of one dossier, wound forward event by event."""

    def __init__(
        self,
        dossier: Dossier,
        calendar: WorkCalendar,
        settings: Settings,
        start: Event,
        case: TimeLimitCase,
    ) -> None:
        self._dossier = dossier
        self._calendar = calendar
        self._settings = settings
        self._start = self._first_start = start.at.astimezone(calendar.tz)
        self._accepted = dossier.accepted_at
        self._case = case
        self._given = dossier.given
        self._is_accepted = False
        self._starter = start
        self._has_started = False
        self._pauses: list[Pause] = []
        #: What the clock waits for, by the kind of event that began it.
        self._waits: dict[type[Event], Pause] = {}
        #: The day of an extension, and the moment at which it was named.
        self._until: tuple[dt.date, dt.datetime] | None = None
        self._intake_requests = 0
        self._requests = 0
        self._extensions = 0
        self._notes: list[Note] = []

    def read(self) -> Reading:
        """Return what the whole log made of the limit."""
        events = self._dossier.events
        if not _MOVING.isdisjoint(map(type, events)):
            for event in events:
                self._has_started |= event is self._starter
                step = _STEPS.get(type(event))
                if step is not None:
                    step(self, event)
        for wait in self._waits.values():
            self._note("clock_waiting", begin=wait.begin, name=wait.name)
        return Reading(
            self._told(),
            self._settings,
            is_waiting=bool(self._waits),
            extensions=self._extensions,
            requests=self._requests,
            start=self._first_start,
        )

    # what the log does

    def accept(self, _: Accepted) -> None:
        """From here on a supplement belongs to the appraisal stage."""
        self._is_accepted = True

    def request(self, event: SupplementRequested) -> None:
        """A supplement is asked: the clock waits, if the rules recognise the request."""
        if not self._is_accepted:
            self._intake_requests += 1
            most = self._settings.most_intake_requests
            self._is_one_too_many(self._intake_requests, most, event.at)
            return
        self._requests += 1
        if self._is_one_too_many(self._requests, self._settings.most_requests, event.at):
            return
        source = self._settings.supplement_source
        if self._wait(SupplementRequested, event.at, AWAITING_SUPPLEMENT, source):
            self._check_notice(event.at)

    def _is_one_too_many(self, n: int, most: int | None, at: dt.datetime) -> bool:
        if most is None or n <= most:
            return False
        self._note("supplement_too_many", n=n, most=most, at=at)
        return True

    def _check_notice(self, at: dt.datetime) -> None:
        """Tell where a supplement was asked later than the rules allow; it takes effect."""
        limit = self._settings.supplement_notice
        if limit is not None and is_past(limit, self._first_start, at, self._calendar):
            self._note("supplement_notice_late", at=at, limit=limit)

    def supplement(self, event: Supplemented) -> None:
        """The full dossier came in: the limit begins again, or goes on."""
        if SupplementRequested not in self._waits:
            return
        if self._settings.supplement == "pause":
            self._go_on(SupplementRequested, event.at)
            return
        del self._waits[SupplementRequested]
        if not self._has_started:
            return
        self._note_ruled("clock_restarted", self._settings.supplement_source, at=event.at)
        self._start = event.at.astimezone(self._calendar.tz)
        self._pauses.clear()
        self._until = None
        self._waits = {kind: _from(wait, self._start) for kind, wait in self._waits.items()}

    def suspend(self, event: Suspended) -> None:
        """Handling is suspended: the clock waits, if a law lets it on that ground."""
        ground = event.ground
        if not ground.stops_clock:
            self._note("ground_stops_nothing", at=event.at, name=ground.name)
            return
        waits = self._wait(Suspended, event.at, suspended_for(ground.name), ground.citation)
        if waits and ground.citation is None:
            self._note("ground_without_source", at=event.at, name=ground.name)

    def resume(self, event: Resumed) -> None:
        """The suspension is over."""
        if Suspended in self._waits:
            self._go_on(Suspended, event.at)

    def extend(self, event: Extended) -> None:
        """A new day is named: it stands beside the original one, if the rules recognise it."""
        at, most, deadline = event.at, self._settings.most_extensions, self._deadline()
        if most is not None and self._extensions >= most:
            self._note("extension_too_many", at=at, n=self._extensions + 1, most=most)
        elif not self._waits and at > deadline.expires:
            self._note("extension_too_late", at=at)
        elif event.until <= deadline.day:
            self._note("extension_not_later", at=at, until=event.until)
        else:
            self._check_apology(at, deadline)
            day = self._calendar.working_day_on_or_after(event.until)
            self._extensions += 1
            self._until = (day, at)
            self._note_ruled("clock_extended", self._settings.extension_source, at=at, day=day)

    def _check_apology(self, at: dt.datetime, deadline: Deadline) -> None:
        """Tell where the apology came later than the rules allow; it takes effect."""
        limit = self._settings.apology_before
        if (
            limit is not None
            and not self._waits
            and at > apology_by(deadline, limit, self._calendar)
        ):
            self._note("apology_late", at=at, limit=limit)

    def establish(self, event: Established) -> None:
        """A condition was found: the limit is chosen again, from the same start."""
        at, condition = event.at, event.condition
        if self._is_expired(at):
            self._note("condition_too_late", at=at, condition=condition)
            return
        self._given |= {condition}
        accepted, procedure = self._dossier.accepted_at, self._dossier.procedure
        day = accepted and self._calendar.local_day(accepted)
        case = procedure.case(self._given, on=day, channel=self._dossier.channel)
        assert case is not None
        self._case = case
        self._note("condition_established", at=at, condition=condition, limit=case.limit)

    def stop(self, event: Stopped) -> None:
        """Handling was stopped: the rules know that, or the applicant asked for it."""
        if not may_stop(self._dossier, self._settings):
            self._note("stop_not_ruled", at=event.at)
        self.end(event)

    def end(self, event: Event) -> None:
        """Handling ended: nothing waits any more."""
        for kind in tuple(self._waits):
            self._go_on(kind, event.at)

    # waiting

    def _wait(self, kind: type[Event], at: dt.datetime, name: str, source: Citation | None) -> bool:
        """Let the clock stand still, unless the limit has ended before."""
        if self._is_expired(at):
            self._note("pause_too_late", at=at, name=name)
            return False
        begin = max(at, self._start)
        self._waits[kind] = Pause(begin, begin, name, source)
        return True

    def _go_on(self, kind: type[Event], at: dt.datetime) -> None:
        wait = self._waits.pop(kind)
        if at > wait.begin:
            self._pauses.append(Pause(wait.begin, at, wait.name, wait.citation))
            self._note("clock_paused", begin=wait.begin, end=at, name=wait.name)

    def _is_expired(self, at: dt.datetime) -> bool:
        """Whether the limit had ended before the moment; it cannot end while it stands still."""
        if self._waits or at <= self._start:
            return False
        limit = self._case.limit
        if self._until is None and self._case.over is None:
            return is_past(limit, self._start, at, self._calendar, merged(self._pauses))
        return at > judged(self._deadline(), self._settings).expires

    # the deadline as it stands

    def _told(self) -> Deadline:
        """Return the deadline with everything that is to be said of it."""
        return self._deadline((*self._beforehand(), *self._notes))

    def _deadline(self, notes: tuple[Note, ...] = ()) -> Deadline:
        pauses = self._ended_pauses()
        if self._until is None:
            return self._counted(pauses, notes)
        return self._extended(self._counted(pauses, ()), *self._until, pauses, notes)

    def _ended_pauses(self) -> tuple[Pause, ...]:
        """The pauses that are over; those that touch an open wait are part of it."""
        if not self._waits:
            return merged(self._pauses)
        waits = (attrs.evolve(wait, end=_FAR) for wait in self._waits.values())
        return tuple(pause for pause in merged((*self._pauses, *waits)) if pause.end < _FAR)

    def _counted(self, pauses: tuple[Pause, ...], notes: tuple[Note, ...]) -> Deadline:
        """Return the deadline of the limit; a local one holds only where it is not later."""
        if self._case.over is None:
            return self._counted_case(self._case, pauses, notes)
        layers = (self._counted_case(case, pauses, notes) for case in self._case.layers)
        local, *others = layers
        first = min((local, *others), key=latest)
        key = "local_limit" if first is local else "national_limit_holds"
        values: dict[str, object] = {"local": local.limit, "national": self._case.national.limit}
        return attrs.evolve(first, notes=((key, values), *notes))

    def _counted_case(
        self, case: TimeLimitCase, pauses: tuple[Pause, ...], notes: tuple[Note, ...]
    ) -> Deadline:
        return counted(
            self._start,
            case.limit,
            self._calendar,
            basis=self._basis(case),
            clock=self._settings.clock_source if self._start == self._accepted else None,
            pauses=pauses,
            excluded=case.excluded,
            notes=notes,
        )

    def _basis(self, case: TimeLimitCase) -> Citation | None:
        """Return the source of a limit: never surer than the record of its procedure."""
        own, record = case.citation, self._dossier.procedure.source
        if own is None or record is None or own is record:
            return own or record
        return own.as_sure_as(record)

    def _extended(
        self,
        deadline: Deadline,
        day: dt.date,
        named_at: dt.datetime,
        pauses: tuple[Pause, ...],
        notes: tuple[Note, ...],
    ) -> Deadline:
        """Return the deadline with the new appointment, which later pauses move as well."""
        for pause in pauses:
            if pause.end > named_at:
                day = self._moved(day, max(pause.begin, named_at), pause.end)
        if day < deadline.day:
            return attrs.evolve(deadline, original=deadline, notes=notes)
        return attrs.evolve(
            deadline,
            day=day,
            at=self._calendar.appointed_at(day),
            is_sharp=False,
            projected=deadline.projected or self._calendar.has_projected(deadline.day, day),
            original=deadline,
            notes=notes,
        )

    def _moved(self, day: dt.date, begin: dt.datetime, end: dt.datetime) -> dt.date:
        """Return an appointment moved on by a pause, in the unit of the limit."""
        calendar = self._calendar
        first, last = calendar.local_day(begin), calendar.local_day(end)
        if isinstance(self._case.limit, CalendarDays | Months | ClockHours):
            return calendar.working_day_on_or_after(max(day + (last - first), last))
        moved = calendar.add_working_days(
            day, calendar.count_working_days(after=first, through=last)
        )
        return max(moved, calendar.working_day_on_or_after(last))

    # telling

    def _note(self, key: str, **values: object) -> None:
        self._notes.append((key, values))

    def _note_ruled(self, key: str, source: Citation | None, **values: object) -> None:
        """Note something with the rule that lets it, where one is known."""
        if source is None:
            self._note(key, **values)
        else:
            self._note(f"{key}_by", source=source, **values)

    def _beforehand(self) -> Iterator[Note]:
        yield from self._settings.choices
        channels = self._settings.channels
        if channels is not None and self._dossier.channel not in channels:
            channel = Remark.of(f"channel_{self._dossier.channel.value}")
            yield ("channel_not_ruled", {"channel": channel})
        if self._settings.rules is None and (self._requests or self._extensions):
            yield ("rules_unknown", {})
        if self._case.anchor in OWN_STARTS:
            started = (e for e in self._dossier.events if isinstance(e, ClockStarted))
            yield from (("started_by", {"what": e.what, "at": e.at}) for e in islice(started, 1))
        elif self._settings.starts_at_arrival and self._dossier.is_boundary_free:
            yield from self._arrivals()

    def _arrivals(self) -> Iterator[Note]:
        """Tell from when a dossier taken in elsewhere was counted, and why."""
        arrival, source = self._dossier.arrival, self._settings.arrival_source
        if arrival is None:
            yield "arrival_not_noted", {}
        elif self._first_start < arrival.at:
            yield "arrived_too_late", {"at": arrival.at}
        else:
            agency = self._dossier.agency or arrival.agency
            yield "started_at_arrival", {"agency": agency, "at": arrival.at, "source": source}


#: What each kind of event does to the clock; the others do nothing.
_STEPS: Final[dict[type[Event], Callable[[Winding, Any], None]]] = {
    Accepted: Winding.accept,
    SupplementRequested: Winding.request,
    Supplemented: Winding.supplement,
    Suspended: Winding.suspend,
    Resumed: Winding.resume,
    Extended: Winding.extend,
    Established: Winding.establish,
    **dict.fromkeys((Completed, Returned, Withdrawn), Winding.end),
    Stopped: Winding.stop,
}

_FAR: Final = dt.datetime.max.replace(tzinfo=dt.UTC)


def _from(wait: Pause, begin: dt.datetime) -> Pause:
    """Return a wait as it counts from a restart."""
    begin = max(wait.begin, begin)
    return attrs.evolve(wait, begin=begin, end=begin)


def is_past(
    limit: Limit,
    start: dt.datetime,
    at: dt.datetime,
    calendar: WorkCalendar,
    pauses: tuple[Pause, ...] = (),
) -> bool:
    """Whether a limit that began at `start` had ended before a moment."""
    return at - start > at_least(limit) and at > expires(limit, start, calendar, pauses)


def may_stop(dossier: Dossier, settings: Settings) -> bool:
    """Whether the rules know a stop (*dừng giải quyết*), or the applicant asked to withdraw."""
    return settings.may_stop or dossier.moment_of(Withdrawn) is not None


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
