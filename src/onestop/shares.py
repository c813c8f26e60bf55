"""Rules: the part of each agency in a dossier's limit, and whose delay it was.

A limit in parts (`Sequence`, `Parallel`) is a plan: agency after agency, or side by side. The log
tells when each of them really had the dossier. A share holds both against each other, and judges an
agency by a deadline counted from when it got the dossier, so that nobody answers for the delay of
those before.

    limit ──plan──▶ parts ─┐
    log ──hand-overs──▶ stays ─┴─▶ Share: time used, own deadline, timeliness ──▶ Delay

Stands on `status` and `clock`. Reads no clock of the wall, and guesses nothing: what the log does
not tell is `None`, and said.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import Final

import attrs

from onestop.clock import Reading, read
from onestop.deadline import Deadline, counted
from onestop.dossier import Dossier
from onestop.events import Accepted, Arrived, Event, Stopped, Transferred
from onestop.pauses import Pause, merged
from onestop.ruleset import ClockPolicy, Granularity, RuleSet
from onestop.status import Status, Timeliness, classify, timeliness
from onestop.timelimit import ClockHours, Limit, Parallel, Part, Sequence, WorkingHours
from onestop.words import ELSEWHERE, Remark, fold
from onestop.workdays import WorkCalendar

_COMPOSED: Final = (Sequence, Parallel)
_HOURS: Final = (WorkingHours, ClockHours)
_NO_TIME: Final = dt.timedelta()
_BEHIND: Final = (Timeliness.LATE, Timeliness.OVERDUE)
_FINISHED: Final = (Timeliness.EARLY, Timeliness.ON_TIME, Timeliness.LATE)

Stay = tuple[dt.datetime, dt.datetime | None]


@attrs.frozen
class Share:
    """One agency's part in a dossier's limit (*phần của từng cơ quan*), and how it stood.

    `deadline` is the part's by the plan; `own_deadline` is counted from `started`, when the agency
    really got the dossier, and is what `timeliness` and `late_by` (working days) go by. `ended` is
    when it passed the dossier on for the last time, or handling ended. `used` is the office hours
    in which it had it, the pauses of the clock left out; `used_days` the working days, `None` for
    a limit in hours. What the log does not tell is `None`, and `because` says so.
    """

    agency: str | None
    limit: Limit
    deadline: Deadline = attrs.field(kw_only=True)
    started: dt.datetime | None = attrs.field(default=None, kw_only=True)
    ended: dt.datetime | None = attrs.field(default=None, kw_only=True)
    used: dt.timedelta | None = attrs.field(default=None, kw_only=True)
    used_days: int | None = attrs.field(default=None, kw_only=True)
    own_deadline: Deadline | None = attrs.field(default=None, kw_only=True)
    timeliness: Timeliness = attrs.field(default=Timeliness.NOT_COUNTED, kw_only=True)
    late_by: int | None = attrs.field(default=None, kw_only=True)
    because: tuple[Remark, ...] = attrs.field(default=(), kw_only=True)

    @property
    def is_late(self) -> bool:
        """Whether the agency kept the dossier beyond its own deadline."""
        return self.timeliness in _BEHIND


@attrs.frozen
class Delay:
    """Whose delay a dossier's delay was (*trách nhiệm chậm trễ*).

    `timeliness` and `late_by` (working days, `None` if it was not late) are the whole dossier's.
    `shares` are the parts that were late against their own deadlines, the latest first;
    `late_together` is the sum of their working days. It is more than `late_by` where others made up
    for it or parts ran side by side, less where the time lay between the parts.
    """

    timeliness: Timeliness
    late_by: int | None
    shares: tuple[Share, ...] = attrs.field(kw_only=True)
    because: tuple[Remark, ...] = attrs.field(default=(), kw_only=True)

    @property
    def late_together(self) -> int:
        """The working days by which the late parts were late, added up."""
        return sum(share.late_by or 0 for share in self.shares)


def shares_of(
    dossier: Dossier,
    at: dt.datetime,
    calendar: WorkCalendar,
    *,
    rules: RuleSet | None = None,
    policy: ClockPolicy | None = None,
    warn_within: int = 1,
) -> tuple[Share, ...]:
    """Return the share of each agency in a dossier's limit at a moment (*phần của từng cơ quan*).

    One for each part that names its agency, in the plan's order; one for the whole, with the
    dossier's agency, if none does. Nothing where no limit runs. After a restart only what came
    later counts. The arguments are those of `classify`.

    >>> from onestop import Channel, Dossier, Part, Procedure, Sequence, WorkingDays, shares_of, vn
    >>> limit = Sequence(Part(WorkingDays(2), "UBND xã"), Part(WorkingDays(3), "Thuế"))
    >>> dossier = (
    ...     Dossier.submit(
    ...         "H48.53-261116-0001",
    ...         Procedure("PX.000001", "thử", limits=limit),
    ...         vn.local("16/11/2026 09:00"),
    ...         channel=Channel.IN_PERSON,
    ...         agency="UBND xã",
    ...     )
    ...     .accept(vn.local("16/11/2026 09:00"))
    ...     .transfer(vn.local("20/11/2026 09:00"), "Thuế")
    ...     .complete(vn.local("26/11/2026 09:00"))
    ... )
    >>> for share in shares_of(dossier, vn.local("30/11/2026 09:00"), vn.calendar()):
    ...     print(share.agency, share.used_days, share.timeliness.value, share.late_by)
    UBND xã 4 late 2
    Thuế 3 on time 0

    Raises:
        BadValueError: the moment lies before the submission.
        OutsideCalendarError: the dossier's days lie outside the calendar.

    **Law:** Nghị định 61/2018/NĐ-CP, Đ19.6–7; that the whole is the sum of a sequence and the
    longest of what runs side by side is inferred, 70 %.
    """
    dossier = dossier.as_of(at)
    status = classify(dossier, at, calendar, rules=rules, policy=policy, warn_within=warn_within)
    if status.deadline is None:
        return ()
    reading = read(dossier, calendar, rules=rules, policy=policy)
    pauses = pauses_until(dossier, at, reading, calendar, rules=rules, policy=policy)
    desk = _Desk(dossier, at, calendar, reading, pauses, warn_within)
    plan = _plan(status.deadline.limit, status.deadline, dossier.agency)
    if len(plan) == 1:
        return (desk.whole(plan[0], status),)
    return tuple(desk.part(part, stays) for part, stays in _held(plan, dossier, desk))


def whose_delay(
    dossier: Dossier,
    at: dt.datetime,
    calendar: WorkCalendar,
    *,
    rules: RuleSet | None = None,
    policy: ClockPolicy | None = None,
) -> Delay:
    """Return whose delay it was, held against the whole (*chậm trễ ở cơ quan nào*).

    >>> from onestop import Channel, Dossier, Procedure, WorkingDays, vn, whose_delay
    >>> dossier = Dossier.submit(
    ...     "H48.53-261116-0001",
    ...     Procedure("PX.000001", "thử", limits=WorkingDays(3)),
    ...     vn.local("16/11/2026 09:00"),
    ...     channel=Channel.IN_PERSON,
    ...     agency="UBND xã",
    ... ).accept(vn.local("16/11/2026 09:00"))
    >>> delay = whose_delay(dossier, vn.local("20/11/2026 09:00"), vn.calendar())
    >>> [share.agency for share in delay.shares], delay.late_by
    (['UBND xã'], 1)

    Raises:
        BadValueError: the moment lies before the submission.
        OutsideCalendarError: the dossier's days lie outside the calendar.

    **Law:** Nghị định 61/2018/NĐ-CP, Đ19.6–7; sum and maximum are inferred, 70 %.
    """
    status = classify(dossier, at, calendar, rules=rules, policy=policy)
    parts = shares_of(dossier, at, calendar, rules=rules, policy=policy)
    late = tuple(sorted(filter(lambda share: share.is_late, parts), key=_lateness, reverse=True))
    late_by = status.working_days_late if status.timeliness in _BEHIND else None
    delay = Delay(status.timeliness, late_by, shares=late)
    return attrs.evolve(delay, because=tuple(_told(delay, parts)))


def _lateness(share: Share) -> tuple[int, dt.timedelta]:
    assert share.own_deadline is not None
    until = share.ended or dt.datetime.max.replace(tzinfo=dt.UTC)
    return share.late_by or 0, until - share.own_deadline.expires


def _told(delay: Delay, parts: tuple[Share, ...]) -> Iterator[Remark]:
    """Tell the whole, each late part, and how the two go together."""
    if delay.late_by is None:
        yield Remark.of("delay_none", verdict=_named(delay.timeliness))
    else:
        yield Remark.of("delay_whole", late=_days(delay.late_by))
    for share in delay.shares:
        yield Remark.of("delay_of", agency=_agency(share.agency), late=_days(share.late_by or 0))
    rest = (delay.late_by or 0) - delay.late_together
    if rest > 0:
        yield Remark.of("delay_between", days=_days(rest))
    elif rest < 0:
        yield Remark.of("delay_made_up", days=_days(-rest))
    for share in parts:
        if share.late_by is None and (share.started is not None or delay.timeliness in _FINISHED):
            yield Remark.of("delay_untold", agency=_agency(share.agency))


def _days(n: int) -> Remark:
    return Remark.of("working_days", n=n, s="" if n == 1 else "s")


def _named(verdict: Timeliness) -> Remark:
    return Remark.of(verdict.name)


def _agency(name: str | None) -> str | Remark:
    return Remark.of("unnamed") if name is None else name


# what duties share


def pauses_until(  # the reading, and what it was made from
    dossier: Dossier,
    at: dt.datetime,
    reading: Reading,
    calendar: WorkCalendar,
    *,
    rules: RuleSet | None,
    policy: ClockPolicy | None,
) -> tuple[Pause, ...]:
    """Return the pauses of the count that runs, an open one up to the moment.

    What the clock still waits for is read off as if handling ended at the moment.
    """
    if reading.is_waiting:
        ending = Stopped(at, reason="—")
        ended = attrs.evolve(dossier, events=(*dossier.events, ending))
        reading = read(ended, calendar, rules=rules, policy=policy)
    return () if reading.deadline is None else reading.deadline.pauses


def clipped(pauses: Iterable[Pause], begin: dt.datetime, end: dt.datetime) -> tuple[Pause, ...]:
    """Return what of the pauses lies between two moments."""
    return tuple(
        attrs.evolve(pause, begin=max(pause.begin, begin), end=min(pause.end, end))
        for pause in pauses
        if pause.begin < end and pause.end > begin
    )


def verdict_at_end(deadline: Deadline, ended: dt.datetime, granularity: Granularity) -> Timeliness:
    """Return the judgement of what ended, by the day or by the moment."""
    if granularity == "moment":
        deadline = attrs.evolve(deadline, precision="moment")
    return timeliness(deadline, finished=ended)


def late_by(deadline: Deadline, until: dt.datetime, calendar: WorkCalendar) -> int:
    """Return by how many working days a moment lies after the last day of a deadline."""
    return max(calendar.count_working_days(deadline.day, calendar.local_day(until)), 0)


def verdict_while_held(
    deadline: Deadline,
    at: dt.datetime,
    calendar: WorkCalendar,
    *,
    is_waiting: bool,
    warn_within: int,
) -> Timeliness:
    """Return the judgement of what still runs; a wait that began in time pauses it."""
    if at > deadline.expires:
        return Timeliness.OVERDUE
    if is_waiting:
        return Timeliness.PAUSED
    left = calendar.count_working_days(calendar.local_day(at), deadline.day)
    return Timeliness.DUE_SOON if left <= warn_within else Timeliness.IN_TIME


# the plan


#: The way from the whole to a part: at each step whether the parts run side by side, and which.
Path = tuple[tuple[bool, int], ...]


@attrs.frozen
class _Part:
    """What one agency answers for in the plan."""

    agency: str | None
    limit: Limit
    deadline: Deadline
    path: Path = ()

    @property
    def name(self) -> str | None:
        """The agency's name as it is compared."""
        return _folded(self.agency)

    @property
    def is_first(self) -> bool:
        """Whether the part begins when the clock does."""
        return all(is_beside or place == 0 for is_beside, place in self.path)

    def runs_beside(self, other: _Part) -> bool:
        """Whether the plan lets the two run side by side."""
        for (is_beside, mine), (_, its) in zip(self.path, other.path, strict=False):
            if mine != its:
                return is_beside
        return False


def _folded(name: str | None) -> str | None:
    return None if name is None else fold(name)


def _plan(limit: Limit, deadline: Deadline, agency: str | None, path: Path = ()) -> list[_Part]:
    """Return the parts of a limit, down to what one agency answers for.

    A part that names no agency is the one's that answers for what it is part of.
    """
    if not isinstance(limit, _COMPOSED) or not _names_agencies(limit):
        return [_Part(agency, limit, deadline, path)]
    is_beside = isinstance(limit, Parallel)
    parts = [
        inner
        for place, (part, own) in enumerate(zip(limit.parts, deadline.parts, strict=True))
        for inner in _plan(part.limit, own, part.agency or agency, (*path, (is_beside, place)))
    ]
    return parts if is_beside else _joined(parts, len(path))


def _names_agencies(limit: Limit) -> bool:
    return isinstance(limit, _COMPOSED) and any(
        part.agency is not None or _names_agencies(part.limit) for part in limit.parts
    )


def _joined(parts: list[_Part], depth: int) -> list[_Part]:
    """Return the parts of a sequence, those of one agency in a row as one.

    Between them nothing is handed over, so no log can tell them apart.
    """
    runs: list[list[_Part]] = []
    for part in parts:
        is_plain = not any(is_beside for is_beside, _ in part.path[depth:])
        if runs and is_plain and _follows(runs[-1][-1], part, depth):
            runs[-1].append(part)
        else:
            runs.append([part])
    return [_as_one(run) for run in runs]


def _follows(before: _Part, part: _Part, depth: int) -> bool:
    """Whether the part before is a plain one too, and of the same agency."""
    is_plain = not any(is_beside for is_beside, _ in before.path[depth:])
    return is_plain and before.name == part.name


def _as_one(run: list[_Part]) -> _Part:
    first, last = run[0], run[-1]
    if first is last:
        return first
    limit = Sequence(*(Part(part.limit) for part in run))
    deadline = attrs.evolve(
        last.deadline,
        limit=limit,
        start=first.deadline.start,
        parts=tuple(part.deadline for part in run),
        pauses=tuple(pause for part in run for pause in part.deadline.pauses),
        projected=any(part.deadline.projected for part in run),
    )
    return _Part(first.agency, limit, deadline, first.path)


# the log


@attrs.frozen
class _HandOver:
    """The dossier going to an agency: when it was sent, and when it was there."""

    to: str
    sent: dt.datetime
    there: dt.datetime
    #: The agency that sent it, if the log tells.
    by: str | None = None
    is_under_way: bool = False


def _hand_overs(events: Iterable[Event]) -> list[_HandOver]:
    """Return every move between agencies; an arrival ends the transfer before it."""
    moves: list[_HandOver] = []
    for event in events:
        if isinstance(event, Transferred):
            by = _folded(event.agency)
            moves.append(_HandOver(fold(event.to), event.at, event.at, by, is_under_way=True))
        elif isinstance(event, Arrived):
            to = fold(event.agency)
            if moves and moves[-1].is_under_way and moves[-1].to == to:
                moves[-1] = attrs.evolve(moves[-1], there=event.at, is_under_way=False)
            else:
                moves.append(_HandOver(to, event.at, event.at))
    return moves


class _Log:
    """Who had the dossier when, as far as the log tells, since the count that runs began."""

    def __init__(self, plan: list[_Part], dossier: Dossier, start: dt.datetime) -> None:
        self.plan = plan
        self.start = start
        self.moves = _hand_overs(dossier.events)
        self.names = {part.name for part in plan}
        accepted = next(event for event in dossier.events if isinstance(event, Accepted))
        took_in = dossier.receiving if dossier.is_boundary_free else dossier.agency
        #: The agencies that have a dossier from the start unless the log tells otherwise.
        self.homes = {None, _folded(took_in), _folded(accepted.agency)}
        #: How many moves were over when the count began, and who had the dossier then.
        self.begun = sum(move.there <= start for move in self.moves)
        self.before = [move.to for move in self.moves[: self.begun] if move.to in self.names]
        self.holder = self.before[-1] if self.before else None
        self._side_by_side = {part.name for part in plan if self._has_neighbours(part)} - {None}

    def openings(self) -> list[tuple[int, dt.datetime] | None]:
        """Return for each part how many moves lay before it began, and when that was."""
        found: list[tuple[int, dt.datetime] | None] = []
        for part in self.plan:
            known = [
                opening[0]
                for other, opening in zip(self.plan, found, strict=False)
                if opening is not None and not part.runs_beside(other)
            ]
            found.append(self._opening(part, max(known, default=None)))
        return found

    def _opening(self, part: _Part, after: int | None) -> tuple[int, dt.datetime] | None:
        """Return when a part began, if those before it began after so many moves."""
        if part.is_first and self._has_from_start(part):
            return self.begun, self.start
        if not part.is_first and after is None and part.name == self.holder is not None:
            return self.begun, self.start
        first = self.begun if after is None else after
        for n, move in enumerate(self.moves[first:], first + 1):
            if move.to == part.name:
                return n, move.there
        return None

    def _has_from_start(self, part: _Part) -> bool:
        """Whether an agency that the plan lets begin at once had the dossier at once."""
        is_beside = self._has_neighbours(part)
        if is_beside and part.name in self.before:
            return True
        if not is_beside and self.holder is not None:
            return self.holder == part.name
        if part.name in self.homes:
            return True
        later = [move.to for move in self.moves[self.begun :] if move.to in self.names]
        if is_beside:
            return part.name not in later
        return not later or later[0] != part.name

    def _has_neighbours(self, part: _Part) -> bool:
        return any(part.runs_beside(other) for other in self.plan)

    def stays(
        self, part: _Part, opening: tuple[int, dt.datetime], stop: int | None
    ) -> Iterator[Stay]:
        """Yield the times in which the agency had the dossier for a part, the last one open.

        `stop` is how many moves lay before the agency's next part in the plan began.
        """
        first, since = opening
        held: dt.datetime | None = since
        for move in self.moves[first : None if stop is None else stop - 1]:
            if held is not None and self._leaves(part, move):
                yield held, max(move.sent, held)
                held = None
            elif held is None and self._returns(part, move):
                held = move.there
        if held is not None:
            yield held, None

    def _leaves(self, part: _Part, move: _HandOver) -> bool:
        """Whether a move takes the dossier away from an agency that has it.

        Of agencies side by side each goes on until it passes its own result on, or the plan does.
        """
        if move.to == part.name:
            return False
        if move.by == part.name or not self._has_neighbours(part):
            return True
        after = self.plan[self.plan.index(part) + 1 :]
        return move.to in {other.name for other in after if not part.runs_beside(other)}

    def _returns(self, part: _Part, move: _HandOver) -> bool:
        """Whether a move gives the dossier back to an agency to work on.

        What comes from one of several side by side is only collected, for the others go on.
        """
        if move.to != part.name:
            return False
        return self._has_neighbours(part) or move.by not in self._side_by_side


@attrs.frozen
class _Stays:
    """The times in which an agency had the dossier for its part; none where it never did."""

    stays: tuple[Stay, ...] = ()
    #: Whether the log tells that it passed the dossier on, but not when.
    is_end_untold: bool = False


def _held(plan: list[_Part], dossier: Dossier, desk: _Desk) -> Iterator[tuple[_Part, _Stays]]:
    """Yield each part of the plan with the times in which its agency had the dossier."""
    log = _Log(plan, dossier, desk.start)
    openings = log.openings()
    for place, (part, opening) in enumerate(zip(plan, openings, strict=True)):
        if opening is None:
            yield part, _Stays()
            continue
        later = [
            other[0]
            for then, other in zip(plan[place + 1 :], openings[place + 1 :], strict=True)
            if other is not None and then.name == part.name and not part.runs_beside(then)
        ]
        stop = min(later, default=None)
        stays = tuple(log.stays(part, opening, stop))
        yield part, _Stays(stays, is_end_untold=stop is not None and stays[-1][1] is None)


# judging


class _Desk:
    """What all shares of one dossier are judged by."""

    def __init__(  # all that a judgement rests on
        self,
        dossier: Dossier,
        at: dt.datetime,
        calendar: WorkCalendar,
        reading: Reading,
        pauses: tuple[Pause, ...],
        warn_within: int,
    ) -> None:
        assert reading.deadline is not None
        start = reading.deadline.start
        assert isinstance(start, dt.datetime)
        self.start = start
        self._deadline = reading.deadline
        self._judged = reading.judged
        self._calendar = calendar
        self._is_waiting = reading.is_waiting
        self._granularity = reading.settings.granularity
        self._at = at
        self._end = dossier.ended_at(reading.settings.ends)
        self._pauses = pauses
        self._warn_within = warn_within

    def whole(self, part: _Part, status: Status) -> Share:
        """Return the share of the only agency: the dossier's own judgement."""
        stays = ((self.start, self._end),)
        return Share(
            part.agency,
            part.limit,
            deadline=part.deadline,
            started=self.start,
            ended=self._end,
            used=self._used(stays),
            used_days=self._used_days(stays, part.limit),
            own_deadline=self._judged,
            timeliness=status.timeliness,
            late_by=status.working_days_late,
            because=(self._story(part, stays), *status.because),
        )

    def part(self, part: _Part, held: _Stays) -> Share:
        """Return the share of one agency of several."""
        share = Share(part.agency, part.limit, deadline=part.deadline)
        if not held.stays:
            told = Remark.of("share_not_begun", agency=_agency(part.agency))
            return attrs.evolve(share, because=(told,))
        started = held.stays[0][0]
        if held.is_end_untold:
            told = Remark.of("share_end_untold", agency=_agency(part.agency), at=started)
            return attrs.evolve(share, started=started, because=(told,))
        return self._judge(share, part, held.stays)

    def _judge(self, share: Share, part: _Part, stays: tuple[Stay, ...]) -> Share:
        own = self._own(part, stays, self._pauses)
        ended = stays[-1][1] or self._end
        if ended is not None:
            verdict = verdict_at_end(own, ended, self._granularity)
        else:
            verdict = verdict_while_held(
                own,
                self._at,
                self._calendar,
                is_waiting=self._is_waiting,
                warn_within=self._warn_within,
            )
        if verdict is Timeliness.PAUSED:  # the deadline as it stands, without what is still open
            own = self._own(part, stays, (p for p in self._pauses if p.end < self._at))
        return attrs.evolve(
            share,
            started=stays[0][0],
            ended=ended,
            used=self._used(stays),
            used_days=self._used_days(stays, part.limit),
            own_deadline=own,
            timeliness=verdict,
            late_by=late_by(own, ended or self._at, self._calendar) if verdict in _BEHIND else 0,
            because=tuple(self._reasons(part, stays, own, verdict)),
        )

    def _own(self, part: _Part, stays: tuple[Stay, ...], pauses: Iterable[Pause]) -> Deadline:
        """Return the deadline counted from when the agency got the dossier.

        The pauses of the clock move it, and so do the times in which others had the dossier.
        """
        started, last = stays[0][0], stays[-1][1] or self._end or self._at
        away = [
            Pause(left, back, ELSEWHERE)
            for (_, left), (back, _) in pairwise(stays)
            if left is not None and left < back
        ]
        return counted(
            started.astimezone(self._calendar.tz),
            part.limit,
            self._calendar,
            basis=self._deadline.basis,
            pauses=merged((*away, *clipped(pauses, started, last))),
        )

    def _closed(self, stays: tuple[Stay, ...]) -> Iterator[tuple[dt.datetime, dt.datetime]]:
        """Yield the stays with the end that an open one has by now."""
        for begin, end in stays:
            yield begin, end or self._end or self._at

    def _used(self, stays: tuple[Stay, ...]) -> dt.timedelta:
        between, used = self._calendar.working_time_between, _NO_TIME
        for begin, end in self._closed(stays):
            used += between(begin, end)
            for pause in clipped(self._pauses, begin, end):
                used -= between(pause.begin, pause.end)
        return used

    def _used_days(self, stays: tuple[Stay, ...], limit: Limit) -> int | None:
        if isinstance(limit, _HOURS):
            return None
        return sum(
            self._working_days(begin, end)
            - sum(self._working_days(p.begin, p.end) for p in clipped(self._pauses, begin, end))
            for begin, end in self._closed(stays)
        )

    def _working_days(self, begin: dt.datetime, end: dt.datetime) -> int:
        day = self._calendar.local_day
        return self._calendar.count_working_days(day(begin), day(end))

    def _reasons(
        self, part: _Part, stays: tuple[Stay, ...], own: Deadline, verdict: Timeliness
    ) -> Iterator[Remark]:
        yield self._story(part, stays)
        planned = _last(part.deadline)
        if _last(own) == planned:
            yield Remark.of("share_own", own=planned, verdict=_named(verdict))
        else:
            said = _named(verdict)
            yield Remark.of("share_own_moved", own=_last(own), planned=planned, verdict=said)
        if self._deadline.original is not None:
            yield Remark.of("share_not_extended", day=self._deadline.day)

    def _story(self, part: _Part, stays: tuple[Stay, ...]) -> Remark:
        """Tell when the agency had the dossier, and how much of its limit it used."""
        values = {
            "agency": _agency(part.agency),
            "started": stays[0][0].astimezone(self._calendar.tz),
            "used": self._said(stays, part.limit),
            "limit": part.limit,
        }
        ended = stays[-1][1] or self._end
        if ended is None:
            return Remark.of("share_held", **values)
        return Remark.of("share_passed_on", ended=ended.astimezone(self._calendar.tz), **values)

    def _said(self, stays: tuple[Stay, ...], limit: Limit) -> Remark:
        days = self._used_days(stays, limit)
        if days is not None:
            return _days(days)
        minutes = self._used(stays) // dt.timedelta(minutes=1)
        return Remark.of("office_time", hours=minutes // 60, minutes=minutes % 60)


def _last(deadline: Deadline) -> dt.date:
    """Return the last day of a deadline, or the moment of one in hours."""
    return deadline.at if deadline.is_sharp else deadline.day
