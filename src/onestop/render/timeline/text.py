"""A timeline as lines for a terminal: when, what happened, and what it did to the clock.

Stands on `timeline_story`, `timeline_marks` and `i18n`.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import Final

import attrs

from onestop._arguments import checked
from onestop.days.calendar import WorkCalendar
from onestop.dossiers.dossier import Dossier
from onestop.dossiers.events import Accepted, Arrived
from onestop.dossiers.ruleset import ClockPolicy, RuleSet
from onestop.i18n.dates import moment_text
from onestop.i18n.exits import printable, printable_lines
from onestop.i18n.languages import Lang
from onestop.i18n.refusal import language
from onestop.i18n.remarks import Remark
from onestop.i18n.sayings import say
from onestop.limits.deadline import Deadline
from onestop.render.timeline.marks import detail, event_text
from onestop.render.timeline.story import Story, StoryStep, waiting

_EFFECT: Final = "→"


@attrs.frozen
class Line:
    """A moment, what it is, and what it did."""

    at: dt.datetime
    what: str
    effects: tuple[str, ...] = ()


@checked
def timeline_text(
    dossier: Dossier,
    calendar: WorkCalendar,
    at: dt.datetime | None = None,
    *,
    rules: RuleSet | None = None,
    policy: ClockPolicy | None = None,
    lang: Lang = "vi",
) -> str:
    """Return what happened to a dossier, and to its clock, as lines (*diễn biến hồ sơ*).

    Told as it stood at a moment, or else after its last event.

    >>> from onestop import Channel, vn
    >>> at = vn.local("20/11/2026 16:10")
    >>> dossier = Dossier.submit(
    ...     "H48.53-261120-0001", vn.procedures()["1.004194"], at, channel=Channel.ONLINE
    ... ).accept(at)
    >>> print(timeline_text(dossier, vn.calendar(), lang="en"))
    Friday 20 November 2026 16:10    submitted
    Friday 20 November 2026 16:10    accepted
      → the clock starts: 3 working days, due Thursday 26 November 2026
    Thursday 26 November 2026 17:00  result due
      → the limit ends at Thursday 26 November 2026 24:00

    Raises:
        BadValueError: the moment lies before the submission.
        OutsideCalendarError: the dossier's days lie outside the calendar.
    """
    story = Story.of(dossier, calendar, at, rules, policy)
    return printable_lines(written(story_lines(story, language(lang)), lang))


def written(told: list[Line], lang: Lang) -> Iterator[str]:
    """Return lines whose moments line up; what a moment did stands below it."""
    width = max(len(moment_text(line.at, lang)) for line in told)
    for line in told:
        yield printable(f"{moment_text(line.at, lang):<{width}}  {line.what}")
        for effect in line.effects:
            yield printable(f"  {_EFFECT} {effect}")


def story_lines(story: Story, lang: Lang) -> list[Line]:
    """Return everything that a timeline tells, in the order of the moments."""
    told = [Line(step.at, _what(step, lang), tuple(_effects(step, story, lang)))
            for step in story.steps]  # fmt: skip
    told += _dues(story.deadline, lang)
    if story.at is not None:
        judgement = (story.status.timeliness.text(lang), story.status.because[0].text(lang))
        told.append(Line(story.at, say("timeline_looked_at_line", lang), (": ".join(judgement),)))
    return sorted(told, key=lambda line: line.at)


def _what(step: StoryStep, lang: Lang) -> str:
    event = step.event
    told = ": ".join(filter(None, (event_text(event, lang), detail(event, lang))))
    agency = None if isinstance(event, Arrived) else event.agency  # an arrival names it already
    who = ", ".join(filter(None, (event.by, agency)))
    return f"{told} ({who})" if who else told


def _dues(deadline: Deadline | None, lang: Lang) -> Iterator[Line]:
    if deadline is None:
        return
    if deadline.original is not None:
        ends = say("timeline_ends", lang, at=deadline.original.expires)
        yield Line(deadline.original.at, say("timeline_original", lang), (ends,))
    if waiting(deadline):
        yield Line(deadline.at, say("timeline_due_waiting", lang))
        return
    key = "timeline_due_line" if deadline.original is None else "timeline_due_new_line"
    ends = say("timeline_ends", lang, at=deadline.expires)
    yield Line(deadline.at, say(key, lang), (ends,))


def _effects(step: StoryStep, story: Story, lang: Lang) -> Iterator[str]:
    before, after = step.before.deadline, step.after.deadline
    if after is None:
        if isinstance(step.event, Accepted):
            yield from _no_clock(story, lang)
        return
    if before is None:
        yield say("timeline_starts", lang, limit=after.limit, day=_last(after))
    for remark in step.remarks:
        yield from _remark_lines(remark, step, after, lang)
    if before is not None and before.at != after.at and not _names_day(step):
        yield say("timeline_due_now", lang, day=_last(after))
    if step.is_end:
        yield story.status.timeliness.text(lang)


def _last(deadline: Deadline) -> dt.date:
    """Return the last day, or the exact moment of a limit in hours."""
    return deadline.at if deadline.is_sharp else deadline.day


def _no_clock(story: Story, lang: Lang) -> Iterator[str]:
    """Tell why acceptance started no clock, as far as nothing started it later."""
    if story.deadline is None:
        yield story.status.because[0].text(lang)


def _names_day(step: StoryStep) -> bool:
    """Whether the new day was told already, with the appointment that names it."""
    return any(_key(remark) == "clock_extended" for remark in step.remarks)


def _key(remark: Remark) -> str:
    """Return what a remark says, whether it names what says so or not."""
    return remark.key.removesuffix("_by")


def _remark_lines(remark: Remark, step: StoryStep, after: Deadline, lang: Lang) -> Iterator[str]:
    """Return what a remark says of the clock, without the moment that the line tells already."""
    key = _key(remark)
    if key == "clock_extended":
        original = after if after.original is None else after.original
        said = say("timeline_new_day", lang, day=after.day, original=original.day)
        yield _with_source(said, remark, lang)
    elif key == "clock_restarted":
        yield _with_source(say("timeline_restarts", lang), remark, lang)
    elif key == "clock_waiting":
        if step.is_restart or not step.before.is_waiting:
            yield say("timeline_waits", lang)
    elif key == "clock_paused":
        if not step.is_end and not step.after.is_waiting:
            yield say("timeline_goes_on", lang)
    else:
        yield remark.text(lang)


def _with_source(said: str, remark: Remark, lang: Lang) -> str:
    """Return a sentence with the instrument that a remark names, if it names one."""
    source = dict(remark.values).get("source")
    return said if source is None else say("timeline_ruled", lang, what=said, source=source)
