"""A slow, plain oracle of a period's figures: one dossier, one day, one line of the log at a time.

It shares no code with the library: how a dossier stands comes from the oracle of the clock, who had
it on a day from reading the log up to that day, and what a period adds to a delay from what was
known at its end less what was known before it began.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from typing import NamedTuple

from tests.clock.oracle import HOUR, ONE, Answer, Days, Entry, Policy, Story, answer, era_of, walked

LAST = time(23, 59, 59, 999999)
MICROSECOND = timedelta(microseconds=1)
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
    step: str | None
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
                desk[entry.what] = desk.pop(where)  # given before it was noted as there
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
            found[Charge(officer, agency, step(tale, lines), waits(lines))] += 1
    assert sum(found.values()) == known.late
    return found


def judged_day(known: Answer, policy: Policy) -> date:
    assert known.deadline is not None
    if known.original is not None and policy.extension != "extended":
        return known.original.day
    return known.deadline.day


# ------------------------------------------------------------------ the table of a period


def step(tale: Tale, lines: list[tuple[Entry, str | None]]) -> str | None:
    """The step of who has the dossier: that of the last assignment in the agency that has it."""
    where, steps = tale.receiving or tale.agency, dict[str, str | None]()
    given: dict[str, bool] = {}
    for entry, _ in lines:
        if entry.verb in ENDS:
            break
        if entry.verb == "assign":
            steps[where], given[where] = entry.what[1], True
        elif entry.verb == "transfer":
            where = entry.what
        elif entry.verb == "arrive":
            if given.get(where):
                steps[entry.what], given[entry.what] = steps.pop(where), given.pop(where)
            where = entry.what
    return steps.get(where)


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
        key = key_of(tale, lines, by)
        for column in counted(days, tale, lines, first, closing, policy):
            found.setdefault(key, Counter())[column] += 1
        if left_before(lines, first):
            continue
        now, before = (charges(days, tale, at, policy) for at in (closing, opening))
        for charge in now.keys() | before.keys():
            assert now[charge] >= before[charge], (tale, charge)
            if now[charge] > before[charge]:
                people: dict[str | None, str | None]
                people = {
                    "officer": charge.officer, "agency": plain(charge.agency), "step": charge.step
                }  # fmt: skip
                whose = people.get(by, key)
                column = "waiting_days" if charge.waiting else "late_days"
                row = found.setdefault(whose, Counter())
                row[column] += now[charge] - before[charge]
    return found


def key_of(tale: Tale, lines: list[tuple[Entry, str | None]], by: str | None) -> str | None:
    if by == "officer":
        return holder(tale, lines)[0]
    return step(tale, lines) if by == "step" else KEYS[by](tale)


def left_before(lines: list[tuple[Entry, str | None]], first: date) -> bool:
    end = the_end(lines)
    return end is not None and end.at.date() < first


def the_end(lines: list[tuple[Entry, str | None]]) -> Entry | None:
    """The line with which a dossier left the office: what ends handling, or a refusal."""
    is_accepted = False
    for entry, _ in lines:
        is_accepted |= entry.verb == "accept"
        if entry.verb == "refuse" or (is_accepted and entry.verb in ENDS):
            return entry
    return None


def counted(
    days: Days,
    tale: Tale,
    lines: list[tuple[Entry, str | None]],
    first: date,
    closing: datetime,
    policy: Policy,
) -> list[str]:
    """The columns in which a dossier counts, in the form and beside it."""
    opens, end = datetime.combine(first, time()), the_end(lines)
    log = [entry for entry, _ in lines]
    verbs = [entry.verb for entry in log]
    found = ["returned" for entry in log if entry.verb == "return_result" and entry.at >= opens]
    if "accept" in verbs:
        found += due(days, tale, first, closing, policy)
    if end is not None and end.at < opens:
        return found
    if end is None and verbs[-1] not in {"withdraw", "stop"}:
        found += open_waits(log)
    if "accept" not in verbs:
        if end is not None:
            return [*found, "refused"]
        return [*found, *at_intake(days, tale, log, closing)]
    return [*found, *handled(days, tale, log, end, opens, closing, policy)]


def handled(
    days: Days,
    tale: Tale,
    log: list[Entry],
    end: Entry | None,
    opens: datetime,
    closing: datetime,
    policy: Policy,
) -> list[str]:
    """The columns of a dossier that was accepted and had not left before the period."""
    known = answer(days, tale.story, closing, policy)
    found = list(COLUMNS[known.timeliness])
    accepted = next(entry.at for entry in log if entry.verb == "accept")
    if len(found) > 1:
        online = "received_online" if is_online(tale) else "received_other"
        found.append("carried_over" if accepted < opens else online)
    if accepted >= opens:
        verbs = [entry.verb for entry in log]
        if tale.story.far or "arrive" in verbs:
            found.append("boundary_free")
        if unanswered(days, tale, log, accepted):
            found.append("accepted_late")
    found += ["apologies" for entry in log if entry.verb == "extend" and entry.at >= opens]
    if end is not None:
        found += ending(end, accepted)
    return found


def ending(end: Entry, accepted: datetime) -> list[str]:
    if end.verb in {"withdraw", "stop"}:
        return ["withdrawn" if end.verb == "withdraw" else "stopped"]
    told = ["on_the_spot"] if end.at.date() == accepted.date() else []
    return [*told, "rejected"] if end.what == "rejected" else told


def is_online(tale: Tale) -> bool:
    return tale.channel in {"ONLINE", "VNEID", "KIOSK"}


def open_waits(log: list[Entry]) -> list[str]:
    """What a running dossier waits for, whatever the rules say of it."""
    asked = suspended = False
    for entry in log:
        if entry.verb in {"request_supplement", "supplement", "accept"}:
            asked = entry.verb == "request_supplement"
        if entry.verb in {"suspend", "resume"}:
            suspended = entry.verb == "suspend"
    return ["awaiting_supplement"] * asked + ["suspended"] * suspended


def at_intake(days: Days, tale: Tale, log: list[Entry], closing: datetime) -> list[str]:
    if log[-1].verb in {"withdraw", "stop"}:
        return []
    late = not open_waits(log) and unanswered(days, tale, log, closing)
    return ["waiting", "waiting_late"] if late else ["waiting"]


def unanswered(days: Days, tale: Tale, log: list[Entry], at: datetime) -> bool:
    """Whether what came in online had no answer within eight working hours."""
    if not is_online(tale):
        return False
    since = log[0].at
    for entry in log:
        if entry.verb == "accept":
            break
        if entry.verb == "supplement":
            since = entry.at
    return at > days.work_on(since, 8 * HOUR)


def due(days: Days, tale: Tale, first: date, closing: datetime, policy: Policy) -> list[str]:
    """Whether a dossier fell due in a period that was not known to be due before it."""
    now, before = (
        fell_due(days, tale, at, policy) for at in (closing, datetime.combine(first - ONE, LAST))
    )
    if now is None or now[0] > closing.date() or (before is not None and before[0] < first):
        return []
    return ["due", "due_kept"] if now[1] else ["due"]


def fell_due(days: Days, tale: Tale, at: datetime, policy: Policy) -> tuple[date, bool] | None:
    """The last day of a dossier as known at a moment, if it is over or that day is."""
    if tale.story.log[0].at > at:
        return None
    known = answer(days, tale.story, at, policy)
    if known.deadline is None or known.timeliness in {"NOT_COUNTED", "NO_LIMIT", "PAUSED"}:
        return None
    judged = known.deadline
    if known.original is not None and policy.extension != "extended":
        judged = known.original
    if known.timeliness in {"IN_TIME", "DUE_SOON"} and judged.expires > at + MICROSECOND:
        return None
    return judged.day, known.timeliness in {"EARLY", "ON_TIME"}
