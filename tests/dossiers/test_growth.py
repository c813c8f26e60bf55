"""Twice as long a log costs about twice as much; steps are counted, not seconds."""

from __future__ import annotations

import copy
import datetime as dt
import sys
from collections.abc import Callable
from types import FrameType

import pytest

from onestop import (
    Channel,
    Citation,
    Dossier,
    Procedure,
    Step,
    SuspensionGround,
    WorkingDays,
    classify,
    vn,
)
from onestop.dossiers.assignments import duties_of
from onestop.dossiers.clock.reading import readings_along
from onestop.procedures.steps import Action
from onestop.render.timeline.text import timeline_text

CALENDAR = vn.calendar()
AT, AFTER = vn.local("02/11/2026 08:00"), vn.local("01/12/2026 08:00")
MINUTE = dt.timedelta(minutes=1)


def with_steps(n: int) -> Dossier:
    """A dossier whose n steps were assigned one after the other."""
    steps = tuple(Step(Action.VERIFY, key=f"s{k}", limit=WorkingDays(2)) for k in range(n))
    procedure = Procedure("X.1", "thử", limits=WorkingDays(5), steps=steps)
    dossier = Dossier.submit("D-1", procedure, AT, channel=Channel.POST).accept(AT)
    for k in range(n):
        dossier = dossier.assign(AT + k * MINUTE, "Lan", f"s{k}")
    return dossier


def calls(ask: Callable[[], object]) -> int:
    """How many calls of Python functions it takes to answer."""
    count = 0

    def tick(_: FrameType, event: str, __: object) -> None:
        nonlocal count
        count += event == "call"

    ask()  # what is worked out once is no part of it
    sys.setprofile(tick)
    try:
        ask()
    finally:
        sys.setprofile(None)
    return count


@pytest.mark.parametrize(
    "ask",
    [
        lambda dossier: duties_of(dossier, AFTER, CALENDAR),
        lambda dossier: classify(dossier, AFTER, CALENDAR),
        lambda dossier: list(readings_along(dossier, CALENDAR)),
        lambda dossier: timeline_text(dossier, CALENDAR),
        lambda dossier: Dossier.replay(
            "D-1", dossier.procedure, dossier.events * 2, channel=Channel.POST
        ),
    ],
)
def test_twice_the_steps_take_about_twice_the_calls(ask: Callable[[Dossier], object]) -> None:
    small, large = with_steps(60), with_steps(120)
    assert calls(lambda: ask(large)) <= 2.5 * calls(lambda: ask(small)) + 50


def test_a_verb_takes_the_same_whatever_stands_before() -> None:
    short, long = with_steps(2), with_steps(400)
    last = AT + 500 * MINUTE
    assert calls(lambda: long.assign(last, "Minh")) == calls(lambda: short.assign(last, "Minh"))


def with_pauses(n: int) -> Dossier:
    """A dossier that was suspended n times, by a ground that stops the clock."""
    ground = SuspensionGround("chờ", stops_clock=True, citation=Citation("a"))
    procedure = Procedure("X.1", "thử", limits=WorkingDays(60))
    dossier = Dossier.submit("D-1", procedure, AT, channel=Channel.POST).accept(AT)
    for k in range(n):
        dossier = dossier.suspend(AT + 2 * k * MINUTE, ground)
        dossier = dossier.resume(AT + (2 * k + 1) * MINUTE)
    return dossier


def test_twice_the_pauses_take_about_twice_the_calls() -> None:
    """A copy each time: of the very same dossier the last reading is kept."""
    small, large = with_pauses(100), with_pauses(200)
    taken = calls(lambda: classify(copy.copy(small), AFTER, CALENDAR))
    assert calls(lambda: classify(copy.copy(large), AFTER, CALENDAR)) <= 2.2 * taken
