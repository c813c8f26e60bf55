"""The judgement of one dossier, made once and handed to whoever asks.

The figures of a period, the sheet of a meeting, whose delay it was and who has which step all rest
on the same reading of the log. So it is read once, and what they need is taken from here.

    log ──clock──▶ reading ──▶ status
                      └── Judgement ──▶ tally, review, attribution, assignments, indicators

Stands on `status`. Knows no figures.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from typing import Final

import attrs

from onestop._arguments import checked_fields, unasked
from onestop._checks import aware_moment, member, on_fixed_offset, whole_number
from onestop.days.calendar import WorkCalendar
from onestop.days.period import ReportPeriod
from onestop.dossiers.clock.reading import ClockReading, clock_reading
from onestop.dossiers.dossier import Dossier
from onestop.dossiers.not_judged import left_out
from onestop.dossiers.ruleset import ENDINGS, ClockPolicy, Ending, RuleSet
from onestop.dossiers.status import Status, Timeliness, status_of
from onestop.errors import OnestopError
from onestop.limits.deadline import Deadline
from onestop.limits.pauses import Pause

#: Beyond the deadline, finished or not.
BEHIND: Final = (Timeliness.LATE, Timeliness.OVERDUE)


@attrs.frozen(kw_only=True, field_transformer=checked_fields)
class Judgement:
    """How a dossier stands at a moment, with the reading of its log (*tình trạng hồ sơ*).

    `dossier` is the dossier as its log stood at `at`, a moment on a fixed offset.

    >>> from onestop import Channel, Dossier, vn
    >>> from onestop.dossiers import Judgement
    >>> at = vn.local("20/11/2026 16:10")
    >>> dossier = Dossier.submit(
    ...     "H48.53-261120-0001", vn.procedures()["1.004194"], at, channel=Channel.ONLINE
    ... ).accept(at)
    >>> judgement = Judgement.of(dossier, vn.local("27/11/2026 09:00"), vn.calendar())
    >>> judgement.status.timeliness, judgement.is_behind, judgement.pauses
    (<Timeliness.OVERDUE: 'overdue'>, True, ())
    """

    dossier: Dossier
    at: dt.datetime
    calendar: WorkCalendar = attrs.field(repr=False)
    reading: ClockReading = attrs.field(repr=False)
    status: Status
    warn_within: int = 1
    #: What the caller named for the clock, to judge the same dossier at another moment.
    rules: RuleSet | None = attrs.field(default=None, repr=False)
    policy: ClockPolicy | None = attrs.field(default=None, repr=False)

    @classmethod
    def of(
        cls,
        dossier: Dossier,
        at: dt.datetime,
        calendar: WorkCalendar,
        *,
        rules: RuleSet | None = None,
        policy: ClockPolicy | None = None,
        warn_within: int = 1,
    ) -> Judgement:
        """Return the judgement of a dossier; the arguments are those of `classify`.

        Raises:
            BadValueError: the moment lies before the submission.
            OutsideCalendarError: the dossier's days lie outside the calendar.
        """
        whole_number("warn_within", warn_within, 0)
        at = on_fixed_offset(aware_moment("at", at))
        known = member("dossier", dossier, Dossier).as_of(at)
        return plain_judgement(known, at, calendar, rules, policy, warn_within)

    def as_of(self, at: dt.datetime) -> Judgement:
        """Return how the dossier stood at an earlier moment.

        Raises:
            BadValueError: the moment lies before the submission.
        """
        return Judgement.of(
            self.dossier,
            at,
            self.calendar,
            rules=self.rules,
            policy=self.policy,
            warn_within=self.warn_within,
        )

    @property
    def ended_at(self) -> dt.datetime | None:
        """When handling ended, by the endings that hold; `None` while it goes on."""
        return self.dossier.ended_at(self.reading.rules.ends)

    @property
    def decisive(self) -> Deadline | None:
        """The deadline by which it is judged, the new appointment where the policy says so."""
        return self.reading.judged

    @property
    def is_behind(self) -> bool:
        """Whether the dossier was finished late or is overdue."""
        return self.status.timeliness in BEHIND

    @property
    def is_without_start(self) -> bool:
        """Whether handling ended before the event came from which the limit counts."""
        return not self.reading.has_started and self.ended_at is not None

    @property
    def pauses(self) -> tuple[Pause, ...]:
        """The pauses that moved the count that runs, an open one as far as the moment."""
        return self.reading.pauses_until(self.at)

    @property
    def every_pause(self) -> tuple[Pause, ...]:
        """Every time in which the clock stood still, those before a restart as well."""
        return self.reading.every_pause_until(self.at)


_made_judgement = unasked(Judgement)


def judged_in(  # those of tally
    dossiers: Iterable[Dossier],
    period: ReportPeriod,
    calendar: WorkCalendar,
    *,
    rules: RuleSet | None = None,
    policy: ClockPolicy | None = None,
    at: dt.datetime | None = None,
) -> Iterator[Judgement]:
    """Yield the judgement, at a period's last instant, of each dossier that the period touches.

    With `at`, a period that has not ended is judged at that moment.

    Raises:
        OutsideCalendarError: a dossier's days lie outside the calendar; the error names it.
    """
    closing, ends = closing_of(period, calendar, at), endings_of(policy)
    for dossier in dossiers:
        known = dossier.as_of(closing) if dossier.submitted_at <= closing else None
        if known is None or not is_on_the_table(known, period, calendar, ends):
            continue
        with left_out(known, None):
            judgement = plain_judgement(known, closing, calendar, rules, policy, 1)
        yield judgement


def closing_of(
    period: ReportPeriod, calendar: WorkCalendar, at: dt.datetime | None = None
) -> dt.datetime:
    """Return the instant at which a period's figures are taken: its last one, or `at` before it."""
    last = on_fixed_offset(period.last_moment(calendar.tz))
    return last if at is None else min(last, on_fixed_offset(aware_moment("at", at)))


def as_known_at_end(
    dossiers: Iterable[Dossier], period: ReportPeriod, calendar: WorkCalendar
) -> Iterator[Dossier]:
    """Yield the dossiers that were handed in by the end of a period, as their logs stood then."""
    at = on_fixed_offset(period.last_moment(calendar.tz))
    return (dossier.as_of(at) for dossier in dossiers if dossier.submitted_at <= at)


def endings_of(policy: ClockPolicy | None) -> tuple[Ending, ...]:
    """Return which events end handling, the first of them that a log holds."""
    return (policy and policy.ends) or ENDINGS


def is_on_the_table(
    dossier: Dossier, period: ReportPeriod, calendar: WorkCalendar, ends: Iterable[Ending]
) -> bool:
    """Whether a dossier touches a period: it had not left the office before the period began."""
    left = dossier.ended_at(ends) or dossier.refused_at
    return left is None or calendar.local_day(left) >= period.first


def judged_at_end(
    dossier: Dossier,
    at: dt.datetime,
    calendar: WorkCalendar,
    *,
    rules: RuleSet | None = None,
    policy: ClockPolicy | None = None,
    warn_within: int = 1,
) -> Judgement:
    """Return the judgement of one of many dossiers, whose log ends at the moment.

    Raises:
        OutsideCalendarError: the dossier's days lie outside the calendar; the error names it.
    """
    try:
        return plain_judgement(dossier, at, calendar, rules, policy, warn_within)
    except OnestopError as error:
        error.add_note(f"dossier {dossier.code}")
        raise


def plain_judgement(  # the arguments of classify, checked
    dossier: Dossier,
    at: dt.datetime,
    calendar: WorkCalendar,
    rules: RuleSet | None,
    policy: ClockPolicy | None,
    warn_within: int,
) -> Judgement:
    """Return the judgement of a dossier whose log ends at a moment; nothing is checked."""
    reading = clock_reading(dossier, calendar, rules=rules, policy=policy)
    status = status_of(dossier, reading, at, calendar, warn_within)
    return _made_judgement(
        dossier=dossier,
        at=at,
        calendar=calendar,
        reading=reading,
        status=status,
        warn_within=warn_within,
        rules=rules,
        policy=policy,
    )
