"""On time in the national service index: a rule of its own, beside the decree's clock.

The index knows no restart: what waited for a supplement is taken off the end, and the appointment
is the one that the receipt named. Which events end a dossier is told in an order of its own.

    log ──▶ end, requests, waiting ──against the appointment──▶ on time, late, or not to be judged

Stands on `dossiers.clock` and `index_policy`. Knows no points.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from contextlib import suppress
from typing import Final

import attrs

from onestop._arguments import checked, checked_fields
from onestop._checks import member
from onestop.days.calendar import WorkCalendar
from onestop.days.period import ReportPeriod
from onestop.dossiers.clock.reading import clock_reading
from onestop.dossiers.dossier import Dossier
from onestop.dossiers.events import (
    Accepted,
    Closed,
    Completed,
    Event,
    Extended,
    Refused,
    Returned,
    Stopped,
    Supplemented,
    SupplementRequested,
    Withdrawn,
)
from onestop.dossiers.judgement import closing_of
from onestop.dossiers.ruleset import ClockPolicy, RuleSet
from onestop.errors import AmbiguousLimitError, OnestopError
from onestop.figures.index_policy import IndexPolicy
from onestop.i18n.remarks import Remark
from onestop.limits.deadline import Deadline, due

#: The events that end a dossier for the index, the first that the log holds.
_ENDS: Final[tuple[tuple[type[Event], ...], ...]] = (
    (Completed,),
    (Returned,),
    (Stopped, Closed, Refused),
    (Withdrawn,),
)

#: Events after which the decree names another day; the receipt does not know them.
_MOVES_APPOINTMENT: Final = frozenset({SupplementRequested, Supplemented, Extended, Closed})


@attrs.frozen(kw_only=True, field_transformer=checked_fields)
class IndexedDossier:
    """How a dossier stands for the national service index (*hồ sơ đúng hạn theo bộ chỉ số*).

    `end` is the moment that is held against `appointment`: when handling ended, an open request for
    a supplement, else the end of the period; what was waited for is not yet taken off it. `waited`
    is that time. `on_time` is `None` where no limit is known, which is neither on time nor late.

    **Law:** the working description of the index, 2.1.
    """

    dossier: Dossier
    start: dt.datetime
    end: dt.datetime
    is_ended: bool
    requests: int
    waited: dt.timedelta
    appointment: Deadline | None
    on_time: bool | None
    because: tuple[Remark, ...]


@checked
def index_dossiers(  # noqa: PLR0913  # the arguments of classify, and the policy
    dossiers: Iterable[Dossier],
    period: ReportPeriod,
    calendar: WorkCalendar,
    *,
    policy: IndexPolicy | None = None,
    clock: ClockPolicy | None = None,
    rules: RuleSet | None = None,
    at: dt.datetime | None = None,
) -> tuple[IndexedDossier, ...]:
    """Return the dossiers that the index counts in a period (*hồ sơ tính vào bộ chỉ số*).

    Those that were received or handled in the period, judged by the index's own rule. Received
    means accepted; what was only handed in is not counted. `at` judges a period that has not ended
    as of that moment. `clock` and `rules` are those of `classify`, and say only which appointment
    the receipt named.

    >>> from onestop import Channel, Dossier, Procedure, ReportPeriod, WorkingDays, vn
    >>> from onestop.figures import IndexPolicy
    >>> moment = lambda day, hour: vn.local(2026, 11, day, hour)
    >>> procedure = Procedure("PX.000001", "thử", limits=WorkingDays(5))
    >>> handed_in = Dossier.submit("H-1", procedure, moment(2, 8), channel=Channel.ONLINE)
    >>> dossier = (
    ...     handed_in.accept(moment(2, 9))
    ...     .request_supplement(moment(4, 9), ["bản vẽ"])
    ...     .supplement(moment(5, 9))
    ...     .request_supplement(moment(6, 9), ["đơn"])
    ...     .supplement(moment(6, 15))
    ...     .complete(moment(9, 10))
    ... )
    >>> november = ReportPeriod.calendar_month(2026, 11)
    >>> index_dossiers([dossier], november, vn.calendar())[0].on_time
    True
    >>> any_request = IndexPolicy(supplements_late="any")
    >>> index_dossiers([dossier], november, vn.calendar(), policy=any_request)[0].on_time
    False

    Raises:
        OutsideCalendarError: a dossier's days lie outside the calendar; the error names it.

    **Law:** the working description of the index, 2.1. More than one request is late: whether only
    while one is open is to confirm.
    """
    chosen = policy or IndexPolicy()
    closing = closing_of(member("period", period, ReportPeriod), calendar, at)
    judge = _Judge(calendar, closing, chosen, clock, rules)
    known = (
        dossier.as_of(closing)
        for dossier in dossiers
        if member("dossiers", dossier, Dossier).submitted_at <= closing
    )
    counted = (dossier for dossier in known if _is_counted(dossier, period, calendar))
    return tuple(judge.judged(dossier) for dossier in counted)


def _is_counted(dossier: Dossier, period: ReportPeriod, calendar: WorkCalendar) -> bool:
    """Whether a dossier was received in a period, or its handling ended there."""
    moments = (dossier.accepted_at, _ended_at(dossier))
    return any(at is not None and period.covers(calendar.local_day(at)) for at in moments)


def _ended_at(dossier: Dossier) -> dt.datetime | None:
    """Return when a dossier ended; a withdrawal ends only what was accepted."""
    for kinds in _ENDS:
        moment = dossier.moment_of(*kinds)
        if moment is not None and (kinds != (Withdrawn,) or dossier.accepted_at is not None):
            return moment
    return None


#: On time, late or not to be judged, and why.
_Verdict = tuple[bool | None, tuple[Remark, ...]]


@attrs.frozen
class _Judge:
    """What every dossier of a period is judged by."""

    calendar: WorkCalendar
    closing: dt.datetime
    policy: IndexPolicy
    clock: ClockPolicy | None
    rules: RuleSet | None

    def judged(self, dossier: Dossier) -> IndexedDossier:
        """Return how a dossier stands; a refusal on the way names it."""
        try:
            return self._standing(dossier)
        except OnestopError as error:
            error.add_note(f"dossier {dossier.code}")
            raise

    def _standing(self, dossier: Dossier) -> IndexedDossier:
        requests = tuple(_requests(dossier))
        open_since = requests[-1][0] if requests and requests[-1][1] is None else None
        ended = _ended_at(dossier)
        is_open = open_since is not None and not dossier.has_any((Completed, Returned))
        end = open_since if is_open else ended
        found = IndexedDossier(
            dossier=dossier,
            start=dossier.accepted_at or dossier.submitted_at,
            end=self.closing if end is None else end,
            is_ended=ended is not None,
            requests=len(requests),
            waited=self._waited(requests),
            appointment=self._appointment(dossier),
            on_time=None,
            because=(),
        )
        on_time, because = self._verdict(found, is_open)
        return attrs.evolve(found, on_time=on_time, because=because)

    def _waited(self, requests: Iterable[tuple[dt.datetime, dt.datetime | None]]) -> dt.timedelta:
        """Return how long a dossier waited for supplements that came in."""
        spans = ((asked, done) for asked, done in requests if done is not None)
        if self.policy.supplement_time == "working":
            worked = (self.calendar.working_time_between(asked, done) for asked, done in spans)
            return sum(worked, dt.timedelta())
        return sum((done - asked for asked, done in spans), dt.timedelta())

    def _appointment(self, dossier: Dossier) -> Deadline | None:
        """Return the day that the receipt named: that of the log without what moved it later."""
        plain = dossier
        if dossier.has_any(_MOVES_APPOINTMENT):
            kept = (each for each in dossier.events if type(each) not in _MOVES_APPOINTMENT)
            plain = attrs.evolve(dossier, events=tuple(kept))
        with suppress(AmbiguousLimitError):  # the log does not say which case: no appointment
            return clock_reading(plain, self.calendar, rules=self.rules, policy=self.clock).deadline
        return None

    def _verdict(self, found: IndexedDossier, is_open: bool) -> _Verdict:
        """Return whether a dossier is on time, and why."""
        limit = found.appointment or self._longest(found)
        if found.requests > 1 and (is_open or self.policy.supplements_late == "any"):
            return False, (Remark.of("index_many_requests", n=found.requests),)
        if limit is None:
            return None, (Remark.of("index_no_limit"),)
        notes = []
        if found.appointment is None:
            notes.append(Remark.of("index_longest_limit", day=limit.day))
        on_time = self._is_kept(found, limit)
        key = "index_kept" if on_time else "index_late"
        end = self.calendar.local(found.end)
        notes.append(Remark.of(key, end=end, day=limit.day))
        if found.waited:
            notes.append(Remark.of("index_waited", hours=_hours(found.waited)))
        if is_open:
            notes.append(Remark.of("index_open_request"))
        elif not found.is_ended:
            notes.append(Remark.of("index_not_ended"))
        return on_time, tuple(notes)

    def _is_kept(self, found: IndexedDossier, limit: Deadline) -> bool:
        """Whether an end, less what was waited for, is not behind an appointment."""
        if self.policy.supplement_time == "elapsed":
            end, appointed = found.end - found.waited, limit.at
        else:
            end = found.end
            appointed = self.calendar.add_working_time(limit.at, found.waited)
        if self.policy.ends_on == "moment" or limit.is_sharp:
            return end <= appointed
        return self.calendar.local_day(end) <= self.calendar.local_day(appointed)

    def _longest(self, found: IndexedDossier) -> Deadline | None:
        """Return where the longest legal limit from reception ends, `None` where there is none."""
        cases = found.dossier.procedure.limits or ()
        ends = [due(found.start, case.limit, self.calendar) for case in cases]
        return max(ends, key=lambda deadline: deadline.expires, default=None)


def _hours(span: dt.timedelta) -> str:
    hours = span.total_seconds() / 3600
    return f"{hours:.1f}"


def _requests(dossier: Dossier) -> Iterator[tuple[dt.datetime, dt.datetime | None]]:
    """Yield each request after reception, and when it was met, `None` while it is open."""
    asked: dt.datetime | None = None
    is_received = False
    for event in dossier.events:
        is_received = is_received or isinstance(event, Accepted)
        if isinstance(event, SupplementRequested) and is_received:
            asked = event.at
        elif isinstance(event, Supplemented) and asked is not None:
            yield asked, event.at
            asked = None
    if asked is not None:
        yield asked, None
