"""Everything that can be said of one dossier at a moment, as lines for a terminal.

How it stands and why; when it is due and why; what happened; what may be done next.

Stands on `timeline_story`, `timeline_text` and `i18n`.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from onestop._arguments import checked
from onestop.days.calendar import WorkCalendar
from onestop.dossiers.dossier import Dossier
from onestop.dossiers.ruleset import ClockPolicy, RuleSet
from onestop.dossiers.status import Status
from onestop.i18n.exits import printable, printable_lines
from onestop.i18n.languages import Lang
from onestop.i18n.refusal import language
from onestop.i18n.sayings import say
from onestop.render.timeline.story import Story
from onestop.render.timeline.text import story_lines, written


@checked
def dossier_text(
    dossier: Dossier,
    calendar: WorkCalendar,
    at: dt.datetime | None = None,
    *,
    rules: RuleSet | None = None,
    policy: ClockPolicy | None = None,
    lang: Lang = "vi",
) -> str:
    """Return how a dossier stands, and why, as text (*giải thích hồ sơ*).

    Told as it stood at a moment, or else after its last event.

    >>> from onestop import Channel, vn
    >>> at = vn.local("20/11/2026 16:10")
    >>> dossier = Dossier.submit(
    ...     "H48.53-261120-0001", vn.procedures()["1.004194"], at, channel=Channel.ONLINE
    ... ).accept(at)
    >>> print(dossier_text(dossier, vn.calendar(), lang="en").splitlines()[2])
    Status: in time; state 2: Accepted

    Raises:
        BadValueError: the moment lies before the submission.
        OutsideCalendarError: the dossier's days lie outside the calendar.
    """
    story = Story.of(dossier, calendar, at, rules, policy)
    return printable_lines(_answer_lines(story, language(lang)))


def _answer_lines(story: Story, lang: Lang) -> Iterator[str]:
    procedure = story.dossier.procedure
    yield printable(story.dossier.code)
    yield printable(f"{procedure.code} {procedure.name}")
    yield from _judgement(story.status, lang)
    if story.deadline is not None:
        yield ""
        for line in story.deadline.explain(lang).splitlines():
            yield printable(line)
    yield ""
    yield say("explain_log", lang)
    for line in written(story_lines(story, lang), lang):
        yield f"  {line}"
    yield ""
    yield from _next(story.status, lang)


def _judgement(status: Status, lang: Lang) -> Iterator[str]:
    """Return how the dossier stands, and why; what its deadline says of itself stands below."""
    state = status.state
    yield say("explain_status", lang, judgement=status.timeliness, n=state.value, state=state)
    said = () if status.deadline is None else status.deadline.remarks
    for remark in status.because:
        if remark not in said:
            yield printable(f"  {remark.text(lang)}")


def _next(status: Status, lang: Lang) -> Iterator[str]:
    if not status.next_actions:
        yield say("explain_nothing", lang)
        return
    told = (f"{verb.text(lang)} ({verb})" for verb in status.next_actions)
    yield say("explain_next", lang, actions=", ".join(told))
    if status.apology_by is not None:
        yield say("explain_apology", lang, at=status.apology_by)
