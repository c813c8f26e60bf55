"""A dossier's log told step by step: what happened, and how its clock stood after it.

The log is read along, event by event, so that what an event did is the difference between two
readings; nothing is decided here that the clock did not decide.

Stands on `dossiers.clock` and `dossiers.status`. Knows no layout.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import Any, Final

import attrs

from onestop.days.calendar import WorkCalendar
from onestop.dossiers.clock.reading import ClockReading, readings_along
from onestop.dossiers.dossier import Dossier
from onestop.dossiers.events import (
    Closed,
    Completed,
    Event,
    Returned,
    Stopped,
    Supplemented,
    Withdrawn,
)
from onestop.dossiers.ruleset import ClockPolicy, RuleSet
from onestop.dossiers.status import Status, classify
from onestop.i18n.remarks import Remark
from onestop.limits.deadline import Deadline

_ENDINGS: Final = (Completed, Returned, Withdrawn, Stopped, Closed)


@attrs.frozen
class StoryStep:
    """One event of the log, on the office's clock, with the clock before and after it."""

    event: Event
    at: dt.datetime
    before: ClockReading
    after: ClockReading
    is_end: bool = attrs.field(kw_only=True)

    @property
    def remarks(self) -> list[Remark]:
        """What is said of the clock after the event, and was not said before it."""
        after = self.after.deadline
        return [] if after is None else list(after.remarks_since(self.before.deadline))

    @property
    def is_restart(self) -> bool:
        """Whether the limit began again with the event."""
        before, after = self.before.deadline, self.after.deadline
        is_full = isinstance(self.event, Supplemented) and before is not None and after is not None
        return is_full and before.start != after.start  # type: ignore[union-attr]


@attrs.frozen
class Story:
    """A dossier as it stood at a moment, with all that a timeline tells of it.

    `at` is the moment that was asked for, on the office's clock; `None` is the last event.
    """

    dossier: Dossier
    calendar: WorkCalendar
    status: Status = attrs.field(kw_only=True)
    reading: ClockReading = attrs.field(kw_only=True)
    steps: tuple[StoryStep, ...] = attrs.field(kw_only=True)
    at: dt.datetime | None = attrs.field(kw_only=True)
    finished: dt.datetime | None = attrs.field(kw_only=True)

    @classmethod
    def of(
        cls,
        dossier: Dossier,
        calendar: WorkCalendar,
        at: dt.datetime | None,
        rules: RuleSet | None,
        policy: ClockPolicy | None,
    ) -> Story:
        """Read the log up to a moment, event by event."""
        moment = dossier.events[-1].at if at is None else at
        dossier = dossier.as_of(moment)
        status = classify(dossier, moment, calendar, rules=rules, policy=policy)
        readings = list(readings_along(dossier, calendar, rules=rules, policy=policy))
        finished = dossier.ended_at(readings[-1].rules.ends)
        return cls(
            dossier,
            calendar,
            status=status,
            reading=readings[-1],
            steps=tuple(_steps(dossier, readings, calendar, finished)),
            at=at and at.astimezone(calendar.tz),
            finished=finished and finished.astimezone(calendar.tz),
        )

    @property
    def deadline(self) -> Deadline | None:
        """The deadline as the whole log made it."""
        return self.reading.deadline

    @property
    def looked_at(self) -> dt.datetime:
        """The moment of the judgement: the one asked for, or that of the last event."""
        return self.at or self.steps[-1].at

    @property
    def vain_runs(self) -> list[tuple[Deadline, dt.date]]:
        """The runs of the limit that a restart undid, each with the day on which it began again."""
        return [
            (step.before.deadline, step.at.date())
            for step in self.steps
            if step.is_restart and step.before.deadline is not None
        ]


def _steps(
    dossier: Dossier,
    readings: list[ClockReading],
    calendar: WorkCalendar,
    finished: dt.datetime | None,
) -> Iterator[StoryStep]:
    before = readings[0]  # of the submission: no clock runs yet
    for event, after in zip(dossier.events, readings, strict=True):
        is_end = isinstance(event, _ENDINGS) and event.at == finished
        yield StoryStep(event, event.at.astimezone(calendar.tz), before, after, is_end=is_end)
        before = after


def waiting(deadline: Deadline) -> list[tuple[dt.datetime, str]]:
    """Return what the clock of a deadline still waits for: since when, and by which name."""
    told: list[dict[str, Any]] = [
        dict(remark.values) for remark in deadline.remarks if remark.key == "clock_waiting"
    ]
    return sorted((wait["begin"], wait["name"]) for wait in told)
