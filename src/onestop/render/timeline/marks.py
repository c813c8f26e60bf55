"""What happened on which day of a timeline, and what fell due, in words.

Stands on `timeline_story` and `i18n`. Knows no layout.
"""

from __future__ import annotations

import datetime as dt
import enum
from collections.abc import Callable, Iterator
from typing import Any, Final

import attrs

from onestop.dossiers.events import (
    Arrived,
    Assigned,
    ClockStarted,
    Closed,
    Completed,
    DataReused,
    Established,
    Event,
    Extended,
    FeePaid,
    PapersDigitised,
    Refused,
    Stopped,
    SupplementRequested,
    Suspended,
    Transferred,
    name_of,
)
from onestop.i18n.dates import day_text
from onestop.i18n.languages import Lang
from onestop.i18n.sayings import say
from onestop.limits.deadline import Deadline
from onestop.render.timeline.story import Story, StoryStep, waiting

#: Events that never touch the clock: told in words, and left out of the picture.
_SILENT: Final = (Assigned, Transferred)


class Shape(enum.Enum):
    """The sign before a label: shapes, so that no colour is needed."""

    EVENT = "event"
    END = "end"
    DUE = "due"
    LOOKED_AT = "looked-at"


@attrs.frozen
class Pointer:
    """Something to point at: when, what, and the shape of its sign."""

    at: dt.datetime
    text: str
    shape: Shape


def marks(story: Story, lang: Lang) -> list[Pointer]:
    """Return what stands at the days of a timeline, in its order."""
    found = [_of_step(step, lang) for step in story.steps if not isinstance(step.event, _SILENT)]
    found += _dues(story, lang)
    if story.at is not None:
        told = say("timeline_looked_at", lang, at=f"{story.at:%H:%M}")
        found.append(Pointer(story.at, told, Shape.LOOKED_AT))
    return sorted(found, key=lambda mark: mark.at)


def _of_step(step: StoryStep, lang: Lang) -> Pointer:
    told = f"{step.at:%H:%M} {event_text(step.event, lang)}"
    return Pointer(step.at, told, Shape.END if step.is_end else Shape.EVENT)


def _dues(story: Story, lang: Lang) -> Iterator[Pointer]:
    deadline = story.deadline
    if deadline is None:
        return
    if deadline.original is not None:
        yield Pointer(deadline.original.at, say("timeline_original", lang), Shape.DUE)
    yield Pointer(deadline.at, due_text(deadline, lang), Shape.DUE)


def due_text(deadline: Deadline, lang: Lang) -> str:
    """Return what falls due on the last day, and at which hours."""
    if waiting(deadline):
        return say("timeline_due_waiting", lang)
    at, expires = f"{deadline.at:%H:%M}", "24:00"
    if deadline.is_sharp:
        return say("timeline_due_sharp", lang, at=at)
    key = "timeline_due" if deadline.original is None else "timeline_due_new"
    return say(key, lang, at=at, expires=expires)


def event_text(event: Event, lang: Lang) -> str:
    """Return what kind of event it is, in words."""
    return say(f"event_{name_of(type(event))}", lang)


def detail(event: Event, lang: Lang) -> str:
    """Return what an event says beyond its kind, as it was written down."""
    told = _DETAILS.get(type(event))
    return "" if told is None else told(event, lang)


_DETAILS: Final[dict[type[Event], Callable[[Any, Lang], str]]] = {
    Refused: lambda event, _: event.reason,
    Stopped: lambda event, _: event.reason,
    Closed: lambda event, _: event.reason,
    Assigned: lambda event, _: ", ".join(filter(None, (event.officer, event.step))),
    Established: lambda event, _: event.condition,
    Arrived: lambda event, _: event.agency,
    ClockStarted: lambda event, _: event.what,
    SupplementRequested: lambda event, _: "; ".join(event.items),
    Transferred: lambda event, _: event.to,
    Suspended: lambda event, _: event.ground.name,
    Extended: lambda event, lang: f"{day_text(event.until, lang)}, {event.reason}",
    FeePaid: lambda event, lang: say(
        "fee_paid_online" if event.online else "fee_paid_otherwise", lang, amount=event.amount
    ),
    PapersDigitised: lambda event, _: "; ".join(event.digitised),
    DataReused: lambda event, _: "; ".join(event.reused),
    Completed: lambda event, lang: say(f"outcome_{event.outcome}", lang),
}
