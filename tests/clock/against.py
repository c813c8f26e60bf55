"""One story told to the library and to the oracle, and where their answers differ."""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import datetime
from functools import cache
from typing import Any, NamedTuple

from onestop import (
    CalendarDays,
    Channel,
    ClockHours,
    ClockPolicy,
    Deadline,
    Dossier,
    Months,
    Parallel,
    Procedure,
    SameDay,
    Sequence,
    Status,
    SuspensionGround,
    TimeLimitCase,
    WorkCalendar,
    WorkingDays,
    WorkingHours,
    classify,
    deadline_of,
    vn,
)
from onestop.limits.limit import Limit as LibraryLimit
from tests.clock import logs, oracle
from tests.clock.oracle import Answer, Case, Days, End, Entry, Ground, Limit, Policy, Story

CODE = "H15.50.05.13-261120-0975"
NEAR, FAR = "UBND phường A", "UBND phường B"


# ------------------------------------------------------------------ plain data -> the nouns


def limit_of(limit: Limit) -> LibraryLimit:
    kind, *rest = limit
    match kind:
        case "wd":
            return WorkingDays(*rest)
        case "cd":
            return CalendarDays(*rest)
        case "months":
            return Months(*rest)
        case "wh":
            return WorkingHours(*rest)
        case "ch":
            return ClockHours(*rest)
        case "same":
            return SameDay(cutoff=rest[0], only_if_unfinished=rest[1])
        case "seq":
            return Sequence(*map(limit_of, rest))
        case "par":
            return Parallel(*map(limit_of, rest))
    raise AssertionError(kind)


def case_of(case: Case) -> TimeLimitCase:
    return TimeLimitCase(limit_of(case.limit), case.key, mode=case.mode)


@cache
def procedure_of(limit: Limit | None, cases: tuple[Case, ...]) -> Procedure:
    if limit is None:
        return Procedure("T.000001", "thử", limits=())
    ordinary = TimeLimitCase(limit_of(limit))
    return Procedure("T.000001", "thử", limits=(ordinary, *map(case_of, cases)))


def aware(moment: datetime) -> datetime:
    return moment.replace(tzinfo=vn.TZ)


def ground_of(ground: Ground) -> SuspensionGround | str:
    if ground.plain:
        return ground.name
    return SuspensionGround(ground.name, stops_clock=ground.stops, kind=ground.kind)


def told(story: Story) -> Dossier:
    """The dossier, one verb after the other."""
    first = story.log[0]
    dossier = Dossier.submit(
        CODE,
        procedure_of(story.limit, story.cases),
        aware(first.at),
        channel=Channel.IN_PERSON,
        given=story.given,
        agency=FAR,
        receiving=NEAR if story.far else None,
    )
    for entry in story.log[1:]:
        dossier = after(dossier, entry)
    return dossier


def after(dossier: Dossier, entry: Entry) -> Dossier:
    at = aware(entry.at)
    match entry.verb:
        case "suspend":
            return dossier.suspend(at, ground_of(entry.what))
        case "extend":
            return dossier.extend(at, entry.what, "quá tải")
        case "complete":
            return dossier.complete(at, outcome=entry.what)
    verb: Any = getattr(dossier, entry.verb)
    told_so: Dossier = verb(at) if entry.what is None else verb(at, entry.what)
    return told_so


def policy_of(policy: Policy) -> ClockPolicy:
    return ClockPolicy(
        supplement=policy.supplement, extension=policy.extension, stopped=policy.stopped
    )


# ------------------------------------------------------------------ the library's answer, plain


def end_of(deadline: Deadline | None) -> tuple[object, ...] | None:
    if deadline is None:
        return None
    return (
        deadline.day,
        deadline.at.replace(tzinfo=None),
        deadline.expires.replace(tzinfo=None),
        deadline.precision,
    )


def plain(end: End | None) -> tuple[object, ...] | None:
    if end is None:
        return None
    return (end.day, end.at, end.expires, "moment" if end.by_moment else "day")


def differing(expected: Answer, status: Status) -> list[str]:
    """What the library says otherwise, in words."""
    deadline = status.deadline
    pairs: dict[str, tuple[object, object]] = {
        "state": (expected.state, status.state.name),
        "timeliness": (expected.timeliness, status.timeliness.name),
        "deadline": (plain(expected.deadline), end_of(deadline)),
        "original": (plain(expected.original), end_of(deadline.original if deadline else None)),
    }
    if expected.left is not None:
        pairs["left"] = (expected.left, status.working_days_left)
        pairs["late"] = (expected.late, status.working_days_late)
    return [f"{what}: oracle {a}, library {b}" for what, (a, b) in pairs.items() if a != b]


class Difference(NamedTuple):
    """A story, the moment and the policy under which the two disagree."""

    seed: str
    story: Story
    at: datetime | None
    policy: Policy
    what: tuple[str, ...]

    def __str__(self) -> str:
        judged = "" if self.at is None else f"judged at {self.at:%a %d/%m/%Y %H:%M:%S.%f}\n"
        return f"seed {self.seed}\n{self.story}\n{self.policy}\n{judged}" + "\n".join(self.what)


def compare(
    seed: str,
    story: Story,
    policy: Policy,
    judged: list[datetime],
    *,
    days: Days,
    calendar: WorkCalendar,
) -> list[Difference]:
    """Every moment at which the library and the oracle answer otherwise."""
    try:
        dossier = told(story)
        return [
            *_judged(seed, story, policy, judged, dossier, days, calendar),
            *_counted(seed, story, policy, dossier, days, calendar),
        ]
    except Exception as error:
        told_so = f"{type(error).__name__}: {error}"
        return [Difference(seed, story, None, policy, (told_so,))]


def _judged(
    seed: str,
    story: Story,
    policy: Policy,
    judged: list[datetime],
    dossier: Dossier,
    days: Days,
    calendar: WorkCalendar,
) -> Iterator[Difference]:
    for at in judged:
        expected = oracle.answer(days, story, at, policy)
        status = classify(dossier, aware(at), calendar, policy=policy_of(policy))
        if what := differing(expected, status):
            yield Difference(seed, story, at, policy, tuple(what))


def _counted(
    seed: str, story: Story, policy: Policy, dossier: Dossier, days: Days, calendar: WorkCalendar
) -> Iterator[Difference]:
    whole = deadline_of(dossier, calendar, policy=policy_of(policy))
    deadline, _ = oracle.Walk(days, story, policy).deadline()
    if end_of(whole) != plain(deadline):
        what = f"deadline_of: oracle {plain(deadline)}, library {end_of(whole)}"
        yield Difference(seed, story, None, policy, (what,))


def check(seed: int, number: int, *, moments: int, calendar: WorkCalendar) -> list[Difference]:
    """Tell story `number` of a seed, and judge it at several moments."""
    name = f"{seed}:{number}"
    rng = random.Random(name)
    story = logs.a_story(rng)
    policy = rng.choice(logs.POLICIES)
    judged = logs.moments(rng, story, policy, moments)
    return compare(name, story, policy, judged, days=logs.official(), calendar=calendar)
