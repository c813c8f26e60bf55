"""A slow, plain oracle of a period's figures: one dossier, one day, one line of the log at a time.

It shares no code with the library: how a dossier stands comes from the oracle of the clock, who had
it on a day from reading the log up to that day, and what a period adds to a delay from what was
known at its end less what was known before it began.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from datetime import date, datetime, time
from typing import NamedTuple

from tests.clock.oracle import ONE, Answer, Days, Entry, Policy, Story, answer, era_of, walked

LAST = time(23, 59, 59, 999999)
ENDS = ("complete", "return_result", "withdraw", "stop")
ACTS = ("accept", "refuse", "request_supplement", "supplement", "suspend", "resume", "extend",
        "establish", "complete")  # fmt: skip


class Tale(NamedTuple):
    """A story with its people: who did each line, `assign` naming officer and step."""

    story: Story
    by: tuple[str | None, ...]
    code: str
    procedure: str
    field: str
    channel: str
    agency: str
    receiving: str | None


class Charge(NamedTuple):
    """Whose one late working day is."""

    officer: str | None
    agency: str | None
    waiting: bool


def plain(name: str | None) -> str | None:
    return None if name is None else name.strip().casefold()


# ------------------------------------------------------------------ who had it


def lines_before(tale: Tale, moment: datetime) -> list[tuple[Entry, str | None]]:
    """The lines of the log up to a moment, that instant included, each with who did it."""
    both = zip(tale.story.log, tale.by, strict=True)
    return [(entry, by) for entry, by in both if entry.at <= moment]


def holder(tale: Tale, lines: list[tuple[Entry, str | None]]) -> tuple[str | None, str | None]:
    """The officer and the agency that have the dossier after some lines."""
    where = tale.receiving or tale.agency
    desk: dict[str, tuple[str, str] | None] = {}  # in each agency: who, and whether given or taken
    over = False
    for entry, by in lines:
        if over:
            break
        over = entry.verb in ENDS
        if entry.verb == "assign":
            desk[where] = ("given", entry.what[0])
        elif entry.verb == "transfer":
            where = entry.what
        elif entry.verb == "arrive":
            mine = desk.get(where)
            if mine is not None and mine[0] == "given":
                desk[entry.what] = mine  # given before it was noted as there
            where = entry.what
            if by is not None and (desk.get(where) or ("taken",))[0] == "taken":
                desk[where] = ("taken", by)
        elif by is not None:
            mine = desk.get(where)
            may = mine is None or (mine[0] == "taken" and entry.verb in ACTS)
            if may and entry.verb != "submit":
                desk[where] = ("taken", by)
    mine = desk.get(where)
    return (None if mine is None else plain(mine[1])), where


def waits(lines: list[tuple[Entry, str | None]]) -> bool:
    """Whether a lawful wait is open after some lines, in time or not."""
    accepted = next((e.at for e, _ in lines if e.verb == "accept"), None)
    suspended = requested = False
    asked = 0
    for entry, _ in lines:
        if entry.verb == "suspend":
            suspended = entry.what.stops and not entry.what.plain
        elif entry.verb == "resume":
            suspended = False
        elif entry.verb == "request_supplement" and accepted is not None and entry.at >= accepted:
            asked += 1
            requested = asked <= era_of(accepted.date()).per_stage
        elif entry.verb in {"supplement", "accept"}:
            requested = False
            if entry.verb == "accept":
                asked = 0
    return suspended or requested


# ------------------------------------------------------------------ late days


def charges(days: Days, tale: Tale, at: datetime, policy: Policy) -> Counter[Charge]:
    """Every late working day of a dossier as it was known at a moment, walked one by one."""
    found: Counter[Charge] = Counter()
    if tale.story.log[0].at > at:
        return found
    known = answer(days, tale.story, at, policy)
    if known.timeliness not in {"LATE", "OVERDUE"}:
        return found
    judged = judged_day(known, policy)
    end = walked(days, tale.story, at, policy).ended
    last = (at if end is None else end[1]).date()
    day = judged
    while day < last:
        day += ONE
        if days.works(day):
            lines = lines_before(tale, min(at, datetime.combine(day, time())))
            officer, agency = holder(tale, lines)
            found[Charge(officer, agency, waits(lines))] += 1
    assert sum(found.values()) == known.late
    return found


def judged_day(known: Answer, policy: Policy) -> date:
    assert known.deadline is not None
    if known.original is not None and policy.extension != "extended":
        return known.original.day
    return known.deadline.day


# ------------------------------------------------------------------ the table of a period

KEYS: dict[str | None, Callable[[Tale], str | None]] = {
    None: lambda _: None,
    "procedure": lambda tale: tale.procedure,
    "field": lambda tale: tale.field,
    "agency": lambda tale: plain(tale.agency),
    "channel": lambda tale: tale.channel,
}

COLUMNS = {
    "EARLY": ("solved", "early"),
    "ON_TIME": ("solved", "on_time"),
    "LATE": ("solved", "late"),
    "IN_TIME": ("pending", "in_time"),
    "DUE_SOON": ("pending", "in_time"),
    "PAUSED": ("pending", "in_time", "paused"),
    "OVERDUE": ("pending", "overdue"),
    "NO_LIMIT": ("no_limit",),
    "NOT_COUNTED": ("not_counted",),
}

Table = dict[str | None, Counter[str]]


def table(
    days: Days, tales: list[Tale], first: date, last: date, by: str | None, policy: Policy
) -> Table:
    """The rows of a period, each with the columns in which something is counted."""
    found: Table = {}
    opening = datetime.combine(first - ONE, LAST)
    closing = datetime.combine(last, LAST)
    for tale in tales:
        if tale.story.log[0].at > closing:
            continue
        lines = lines_before(tale, closing)
        key = holder(tale, lines)[0] if by == "officer" else KEYS[by](tale)
        for column in counted(days, tale, lines, first, closing, policy):
            found.setdefault(key, Counter())[column] += 1
        if left_before(lines, first):
            continue
        now, before = (charges(days, tale, at, policy) for at in (closing, opening))
        for charge in now.keys() | before.keys():
            assert now[charge] >= before[charge], (tale, charge)
            if now[charge] > before[charge]:
                people: dict[str | None, str | None]
                people = {"officer": charge.officer, "agency": plain(charge.agency)}
                whose = people.get(by, key)
                column = "waiting_days" if charge.waiting else "late_days"
                row = found.setdefault(whose, Counter())
                row[column] += now[charge] - before[charge]
    return found


def left_before(lines: list[tuple[Entry, str | None]], first: date) -> bool:
    is_accepted = False
    for entry, _ in lines:
        is_accepted |= entry.verb == "accept"
        is_end = entry.verb == "refuse" or (is_accepted and entry.verb in ENDS)
        if is_end:
            return entry.at.date() < first
    return False


def counted(
    days: Days,
    tale: Tale,
    lines: list[tuple[Entry, str | None]],
    first: date,
    closing: datetime,
    policy: Policy,
) -> tuple[str, ...]:
    """The columns of the form in which a dossier counts."""
    if left_before(lines, first):
        return ()
    verbs = [entry.verb for entry, _ in lines]
    if "accept" not in verbs:
        return ("refused",) if "refuse" in verbs else ()
    columns = COLUMNS[answer(days, tale.story, closing, policy).timeliness]
    if len(columns) == 1:
        return columns
    accepted = next(entry.at for entry, _ in lines if entry.verb == "accept")
    if accepted.date() < first:
        return ("carried_over", *columns)
    online = tale.channel in {"ONLINE", "VNEID", "KIOSK"}
    return ("received_online" if online else "received_other", *columns)
