"""What an agency used of its part of a limit, and how it stood.

Stands on `stays`, `plan`, `verdicts` and `limits.deadline`.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import Final

import attrs

from onestop.dossiers.attribution.plan import PlannedPart
from onestop.dossiers.attribution.share import Share
from onestop.dossiers.attribution.stays import Stay, Stays
from onestop.dossiers.attribution.verdicts import (
    clipped,
    verdict_at_end,
    verdict_while_held,
)
from onestop.dossiers.judgement import Judgement
from onestop.dossiers.status import Timeliness
from onestop.i18n.names import ELSEWHERE, Name
from onestop.i18n.remarks import Remark
from onestop.limits.deadline import Deadline, counted
from onestop.limits.limit import ClockHours, Limit, WorkingHours
from onestop.limits.pauses import Pause, merged

_HOURS: Final = (WorkingHours, ClockHours)
_NO_TIME: Final = dt.timedelta()


class JudgedShares:
    """What all shares of one dossier are judged by."""

    def __init__(self, judgement: Judgement) -> None:
        reading = judgement.reading
        assert reading.deadline is not None
        start = reading.deadline.start
        assert isinstance(start, dt.datetime)
        self.start = start
        self._deadline = reading.deadline
        self._judgement = judgement
        self._calendar = judgement.calendar
        self._at = judgement.at
        self._end = judgement.ended_at
        self._pauses = judgement.pauses

    def whole(self, part: PlannedPart) -> Share:
        """Return the share of the only agency: the dossier's own judgement."""
        status, stays = self._judgement.status, ((self.start, self._end),)
        return Share(
            part.agency,
            part.limit,
            deadline=part.deadline,
            started=self.start,
            ended=self._end,
            used=self._used(stays),
            used_days=self._used_days(stays, part.limit),
            own_deadline=self._judgement.reading.judged,
            timeliness=status.timeliness,
            late_by=status.working_days_late,
            because=(self._story(part, stays), *status.because),
        )

    def part(self, part: PlannedPart, held: Stays) -> Share:
        """Return the share of one agency of several."""
        share = Share(part.agency, part.limit, deadline=part.deadline)
        if not held.stays:
            told = Remark.of("share_not_begun", agency=agency_name(part.agency))
            return attrs.evolve(share, because=(told,))
        started = held.stays[0][0]
        if held.is_end_untold:
            told = Remark.of("share_end_untold", agency=agency_name(part.agency), at=started)
            return attrs.evolve(share, started=started, because=(told,))
        return self._judge(share, part, held.stays)

    def _judge(self, share: Share, part: PlannedPart, stays: tuple[Stay, ...]) -> Share:
        own = self._own(part, stays, self._pauses)
        verdict, late = self._verdict(own, stays[-1][1] or self._end)
        if verdict is Timeliness.PAUSED:  # the deadline as it stands, without what is still open
            own = self._own(part, stays, (p for p in self._pauses if p.end < self._at))
        return attrs.evolve(
            share,
            started=stays[0][0],
            ended=stays[-1][1] or self._end,
            used=self._used(stays),
            used_days=self._used_days(stays, part.limit),
            own_deadline=own,
            timeliness=verdict,
            late_by=late,
            because=tuple(self._reasons(part, stays, own, verdict)),
        )

    def _verdict(self, own: Deadline, ended: dt.datetime | None) -> tuple[Timeliness, int]:
        """Return how a part stands by its own deadline, and how many working days it is late."""
        reading = self._judgement.reading
        if ended is not None:
            return verdict_at_end(own, ended, reading.rules.granularity, self._calendar)
        return verdict_while_held(
            own,
            self._at,
            self._calendar,
            is_waiting=reading.is_waiting,
            warn_within=self._judgement.warn_within,
        )

    def _own(self, part: PlannedPart, stays: tuple[Stay, ...], pauses: Iterable[Pause]) -> Deadline:
        """Return the deadline counted from when the agency got the dossier.

        The pauses of the clock move it, and so do the times in which others had the dossier.
        """
        started, last = stays[0][0], stays[-1][1] or self._end or self._at
        # while others had it, this agency could do nothing: as good as a pause
        away = [
            Pause(left, back, Name.of(ELSEWHERE))
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
        return self._calendar.count_working_days(after=day(begin), through=day(end))

    def _reasons(
        self, part: PlannedPart, stays: tuple[Stay, ...], own: Deadline, verdict: Timeliness
    ) -> Iterator[Remark]:
        yield self._story(part, stays)
        planned = _last(part.deadline)
        if _last(own) == planned:
            yield Remark.of("share_own", own=planned, verdict=verdict_name(verdict))
        else:
            its = verdict_name(verdict)
            yield Remark.of("share_own_moved", own=_last(own), planned=planned, verdict=its)
        if self._deadline.original is not None:
            yield Remark.of("share_not_extended", day=self._deadline.day)

    def _story(self, part: PlannedPart, stays: tuple[Stay, ...]) -> Remark:
        """Tell when the agency had the dossier, and how much of its limit it used."""
        values = {
            "agency": agency_name(part.agency),
            "started": stays[0][0].astimezone(self._calendar.tz),
            "used": self._time_used(stays, part.limit),
            "limit": part.limit,
        }
        ended = stays[-1][1] or self._end
        if ended is None:
            return Remark.of("share_held", **values)
        return Remark.of("share_passed_on", ended=ended.astimezone(self._calendar.tz), **values)

    def _time_used(self, stays: tuple[Stay, ...], limit: Limit) -> Remark:
        days = self._used_days(stays, limit)
        if days is not None:
            return in_days(days)
        minutes = self._used(stays) // dt.timedelta(minutes=1)
        return Remark.of("office_time", hours=minutes // 60, minutes=minutes % 60)


def _last(deadline: Deadline) -> dt.date:
    """Return the last day of a deadline, or the moment of one in hours."""
    return deadline.at if deadline.is_sharp else deadline.day


def in_days(n: int) -> Remark:
    """Return a number of working days, to be said."""
    return Remark.of("working_days", n=n, s="" if n == 1 else "s")


def verdict_name(verdict: Timeliness) -> Remark:
    """Return a judgement, to be said."""
    return Remark.of(verdict.label)


def agency_name(name: str | None) -> str | Remark:
    """Return an agency's name, or that none is named, to be said."""
    return Remark.of("unnamed") if name is None else name
