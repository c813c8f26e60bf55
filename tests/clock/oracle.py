"""A slow, plain oracle of the dossier's clock: it walks over the log, the days and the sessions.

It shares no code with the library. A clerk can check it with the log, a wall calendar and a pencil.
Moments are naive and mean the office's clock. What the day table and the sessions hold comes in as
plain data; the parameters of the eras are typed below from the law facts.

Limits are plain tuples:

    ("wd", n)  ("cd", n)  ("months", n)  ("wh", n)  ("ch", n)
    ("same", cut-off or None, only_if_unfinished)
    ("seq", part, ...)  ("par", part, ...)

Readings taken where the contract leaves two, each told apart by its letter in the code:

    A  A clock that stands still cannot run out: an extension or a condition found while a lawful
       wait is open comes in time, whatever the deadline as it stood says.
    B  What is open when an extension is given moves the extended day from that moment on.
    C  An extension that the original day has moved past (a condition found later, a wait that had
       begun before) no longer shortens anything: the later of the two is the appointment.
    D  An extended appointment is a working day: it moves by working days, or by calendar days
       where the limit is one in calendar days, months or plain hours.
    E  While waits overlap or touch, the deadline "as it stood" is that of the first one's begin.
    F  Before a boundary-free dossier has arrived there is no clock to stop: in time, and what ended
       before the arrival moves nothing; what is open then counts from the arrival, and a day named
       before is measured against the deadline that the arrival gives. A dossier that
       ended without an arrival is judged from its acceptance, the only start that it had.
    G  Of two open waits the last one that has a state of its own names the state.
    H  A part of a sequence gives way to the next at its appointed moment, where the next one's
       clock starts; a wait that begins before that belongs to it.
    I  Days left and late are counted against the deadline that is judged.
    J  Early is judged by the moment for limits in hours and in the same day, extended or not.
    K  What begins after the deadline that is judged has run out moves nothing: after the original,
       or after the extended one where the policy judges by that. The original itself then stays.
    N  Where nobody said at intake that another agency is the competent one, the clock runs from the
       acceptance, and an arrival after it has run out moves nothing.
    L  A wait that ends at the instant at which it begins is none.
    M  The next part of a sequence does not start before the wait of the part before it has ended:
       nobody is overdue the instant a lawful wait ends.
"""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from typing import Any, Literal, NamedTuple

ONE = timedelta(days=1)
HOUR = timedelta(hours=1)
SESSIONS = ((time(7, 30), time(11, 30)), (time(13), time(17)))
CLOSING = time(17)

Limit = tuple[Any, ...]
Day = date


class BeyondTheTableError(Exception):
    """A day was needed that the table of working days does not hold."""


# ------------------------------------------------------------------ the eras, typed from the law


class Era(NamedTuple):
    """What an era's rules say about the clock; chosen by the day of acceptance."""

    first: date
    supplement: Literal["restart", "pause"] = "restart"
    per_stage: int = 1
    extensions: int = 1
    from_arrival: bool = False


ERAS = (
    Era(date(2018, 6, 21)),  # NĐ 61/2018
    Era(date(2021, 12, 6)),  # with NĐ 107/2021
    Era(date(2025, 7, 1)),  # NĐ 118/2025
    Era(date(2025, 12, 31)),  # with NĐ 367/2025
    Era(date(2026, 8, 5), from_arrival=True),  # with NĐ 309/2026, Đ8.3
)


def era_of(day: date) -> Era:
    found = None
    for era in ERAS:
        if era.first <= day:
            found = era
    assert found is not None, f"{day} lies before the first era"
    return found


# ------------------------------------------------------------------ the log


class Ground(NamedTuple):
    """Why a dossier is suspended; `plain` grounds are given as a string and never stop it."""

    name: str
    stops: bool = False
    kind: Literal["other", "financial", "verification"] = "other"
    plain: bool = False


class Entry(NamedTuple):
    """One line of the log: a verb, its moment, and what it needs besides."""

    verb: str
    at: datetime
    what: Any = None

    def __str__(self) -> str:
        what = "" if self.what is None else f" {self.what}"
        return f"{self.at:%a %d/%m/%Y %H:%M:%S.%f}  {self.verb}{what}"


class Case(NamedTuple):
    """A further case of the limit, chosen by a condition."""

    key: str
    mode: Literal["total", "extra"]
    limit: Limit


class Story(NamedTuple):
    """A dossier as plain data; `limit` is None where the procedure has none."""

    limit: Limit | None
    log: tuple[Entry, ...]
    cases: tuple[Case, ...] = ()
    given: frozenset[str] = frozenset()
    far: bool = False

    def __str__(self) -> str:
        head = [f"limit {self.limit}", *(f"case  {case}" for case in self.cases)]
        if self.given:
            head.append(f"given {sorted(self.given)}")
        if self.far:
            head.append("taken in by another unit than the competent one")
        return "\n".join([*head, *map(str, self.log)])


class Policy(NamedTuple):
    """What a ward decides itself; None is what the era's rules say."""

    supplement: Literal["restart", "pause"] | None = None
    extension: Literal["original", "extended"] | None = None
    stopped: Literal["judged", "not_counted"] | None = None


class End(NamedTuple):
    """When a limit ends: last day, appointed moment, expiry, and whether the moment judges."""

    day: date
    at: datetime
    expires: datetime
    by_moment: bool


class Answer(NamedTuple):
    """All that is compared; None is not compared, or does not apply."""

    state: str
    timeliness: str
    deadline: End | None = None
    original: End | None = None
    left: int | None = None
    late: int | None = None


# ------------------------------------------------------------------ days


class Days:
    """The table of working days, walked one day at a time."""

    def __init__(self, table: dict[date, bool]) -> None:
        self.table = table

    def works(self, day: date) -> bool:
        if day not in self.table:
            raise BeyondTheTableError(day)
        return self.table[day]

    def on_or_after(self, day: date) -> date:
        while not self.works(day):
            day += ONE
        return day

    def after(self, day: date, n: int = 1) -> date:
        """The n-th working day strictly after; the day itself for none."""
        while n:
            day += ONE
            if self.works(day):
                n -= 1
        return day

    def count(self, after: date, through: date) -> int:
        """The working days in (after, through]; none where the second is not later."""
        marks = 0
        while after < through:
            after += ONE
            if self.works(after):
                marks += 1
        return marks

    # ---------------------------------------------------------------- hours

    def work_on(self, moment: datetime, span: timedelta) -> datetime:
        """Work through the sessions for a span; none moves only out of closed hours."""
        day, now = moment.date(), moment
        while True:
            if self.works(day):
                for opens, closes in SESSIONS:
                    begin, end = datetime.combine(day, opens), datetime.combine(day, closes)
                    if now > end:
                        continue
                    now = max(now, begin)
                    if span <= end - now and (span or now < end or now == moment):
                        return now + span
                    span -= end - now
            day += ONE
            now = max(now, datetime.combine(day, time()))

    def worked(self, a: datetime, b: datetime) -> timedelta:
        """The office hours between two moments; none where the second is not later."""
        total = timedelta()
        day = a.date()
        while day <= b.date():
            if self.works(day):
                for opens, closes in SESSIONS:
                    begin = max(a, datetime.combine(day, opens))
                    end = min(b, datetime.combine(day, closes))
                    total += max(timedelta(), end - begin)
            day += ONE
        return total


MONTH_LENGTHS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def month_later(day: date, months: int) -> date:
    """The corresponding day so many months later, or the last day of a month that has none."""
    year, month = day.year, day.month
    for _ in range(months):
        month += 1
        if month == 13:
            year, month = year + 1, 1
    longest = MONTH_LENGTHS[month - 1]
    if month == 2 and year % 4 == 0 and (year % 100 != 0 or year % 400 == 0):
        longest = 29
    return date(year, month, min(day.day, longest))


# ------------------------------------------------------------------ one limit under its pauses

Pause = tuple[datetime, datetime]


def whole_day(day: date, *, by_moment: bool) -> End:
    midnight = datetime.combine(day + ONE, time())
    return End(day, datetime.combine(day, CLOSING), midnight, by_moment)


def sharp(moment: datetime) -> End:
    return End(moment.date(), moment, moment, True)


def working_end(days: Days, end: date, pauses: list[Pause]) -> date:
    """Each working day of a pause pushes the last day to the next working day."""
    for p, r in pauses:
        mark = p.date()
        while mark < r.date():
            mark += ONE
            if days.works(mark):
                end = days.after(end)
        while end < r.date() or not days.works(end):
            end += ONE
    return end


def calendar_end(days: Days, end: date, pauses: list[Pause]) -> date:
    """Each day of a pause pushes the last day by one; only then does it leave a day off."""
    for p, r in pauses:
        mark = p.date()
        while mark < r.date():
            mark += ONE
            end += ONE
        end = max(end, r.date())
    return days.on_or_after(end)


def same_day_end(days: Days, start: datetime, cutoff: time | None) -> date:
    if days.works(start.date()) and (cutoff is None or start.time() <= cutoff):
        return start.date()
    return days.after(start.date())


def working_hours_end(days: Days, start: datetime, n: int, pauses: list[Pause]) -> datetime:
    """What was left of the hours when the pause began is worked off after it."""
    end = days.work_on(start, n * HOUR)
    for p, r in pauses:
        end = days.work_on(r, days.worked(p, end)) if p <= end else end
    return end


def count(days: Days, limit: Limit, start: datetime, pauses: list[Pause]) -> End:
    """A limit under pauses that all begin while it runs."""
    if limit[0] == "seq":
        left = pauses
        for part in limit[1:-1]:
            one, after = run(days, part, start, left, until_at=True)
            waited = [r for _, r in left[: len(left) - len(after)]]
            start, left = max([one.at, *waited]), after  # reading M
        return run(days, limit[-1], start, left)[0]
    if limit[0] == "par":
        ends = [run(days, part, start, pauses)[0] for part in limit[1:]]
        latest = ends[0]
        for end in ends:
            if (end.expires, end.at) > (latest.expires, latest.at):
                latest = end
        return latest
    return count_simple(days, limit, start, pauses)


def count_simple(days: Days, limit: Limit, start: datetime, pauses: list[Pause]) -> End:
    kind = limit[0]
    if kind == "wd":
        last = working_end(days, days.after(start.date(), limit[1]), pauses)
        return whole_day(last, by_moment=False)
    if kind == "cd":
        last = calendar_end(days, start.date() + limit[1] * ONE, pauses)
        return whole_day(last, by_moment=False)
    if kind == "months":
        last = calendar_end(days, month_later(start.date(), limit[1]), pauses)
        return whole_day(last, by_moment=False)
    if kind == "same":
        last = working_end(days, same_day_end(days, start, limit[1]), pauses)
        return whole_day(last, by_moment=True)
    if kind == "wh":
        return sharp(working_hours_end(days, start, limit[1], pauses))
    assert kind == "ch", kind
    end = start + limit[1] * HOUR
    for p, r in pauses:
        end += r - p
    return sharp(end)


def run(
    days: Days, limit: Limit, start: datetime, pauses: list[Pause], *, until_at: bool = False
) -> tuple[End, list[Pause]]:
    """A limit under pauses in order, and those that began after it was over (reading H)."""
    taken: list[Pause] = []
    left: list[Pause] = []
    end = count(days, limit, start, taken)
    for pause in pauses:
        runs = pause[0] < end.at if until_at else pause[0] <= end.expires
        if runs and not left:
            taken.append(pause)
            end = count(days, limit, start, taken)
        else:
            left.append(pause)
    return end, left


# ------------------------------------------------------------------ the limit that holds


def chosen(story: Story, conditions: frozenset[str]) -> Limit | None:
    """The ordinary limit or the total one that a condition names, with the extras after it."""
    limit = story.limit
    for case in story.cases:
        if case.mode == "total" and case.key in conditions:
            limit = case.limit
    for case in story.cases:
        if case.mode == "extra" and case.key in conditions:
            assert limit is not None
            limit = longer(limit, case.limit)
    return limit


def longer(limit: Limit, extra: Limit) -> Limit:
    if limit[0] == extra[0] and limit[0] in {"wd", "cd", "months", "wh", "ch"}:
        return (limit[0], limit[1] + extra[1])
    if limit[0] == "seq":
        return (*limit, extra)
    return ("seq", limit, extra)


# ------------------------------------------------------------------ the walk over the log

ENDS = {"complete", "return_result", "withdraw", "stop"}


class Walk:
    """One walk over a log, line by line, noting on a slip how the clock stands after each."""

    def __init__(self, days: Days, story: Story, policy: Policy) -> None:
        self.days = days
        self.story = story
        self.policy = policy
        self.accepted: datetime | None = None
        self.arrived: datetime | None = None
        verbs = {entry.verb for entry in story.log}
        ended = verbs & ENDS
        self.far = "arrive" in verbs or (story.far and not ended)  # reading F
        if "arrive" in verbs and not story.far and self.arrives_too_late():  # reading N
            self.far = False
        self.era: Era | None = None
        self.start: datetime | None = None
        self.conditions = story.given
        self.pauses: list[Pause] = []
        # the two waits that can be open: since when, and whether the clock heeds them
        self.suspended: Ground | None = None
        self.suspension_counts = False
        self.requested = False
        self.request_counts = False
        self.requests = 0
        self.standing_since: datetime | None = None
        self.extended: tuple[datetime, date] | None = None
        self.extensions = 0
        self.named_early: list[tuple[datetime, date, frozenset[str]]] = []
        self.ended: tuple[str, datetime] | None = None
        self.state = "NEW"
        self.waits: list[str] = []  # open waits with a state of their own, in the order they began
        for entry in story.log:
            self.read(entry)

    def arrives_too_late(self) -> bool:
        """Whether the log before the arrival had run out by then."""
        verbs = [entry.verb for entry in self.story.log]
        at = verbs.index("arrive")
        before = type(self)(self.days, self.story._replace(log=self.story.log[:at]), self.policy)
        if before.accepted is None or before.start is None or before.original() is None:
            return False
        return before.has_run_out(self.story.log[at].at)

    # ---------------------------------------------------------------- how it stands

    @property
    def mode(self) -> str:
        assert self.era is not None
        return self.policy.supplement or self.era.supplement

    def original(self) -> End | None:
        """The deadline without any extension, with the pauses that have ended."""
        limit = chosen(self.story, self.conditions)
        if limit is None or self.start is None:
            return None
        return run(self.days, limit, self.start, self.pauses)[0]

    def deadline(self) -> tuple[End | None, End | None]:
        """The deadline that stands, and the original one where there is an extension."""
        original = self.original()
        if original is None or self.extended is None:
            return original, None
        given, until = self.extended
        later = [(max(p, given), r) for p, r in self.pauses if r > given]  # reading B
        limit = chosen(self.story, self.conditions)
        assert limit is not None
        moved = calendar_end if limit[0] in {"cd", "months", "ch"} else working_end  # reading D
        day = self.days.on_or_after(until)
        for pause in later:
            day = moved(self.days, day, [pause])
        extended = whole_day(day, by_moment=original.by_moment)  # reading J
        if extended.expires <= original.expires:  # reading C
            return original, original
        return extended, original

    def has_run_out(self, at: datetime) -> bool:
        """Whether the original deadline has passed; a clock at rest cannot run out (reading A)."""
        deadline, original = self.deadline()
        assert deadline is not None
        if self.policy.extension != "extended":  # reading K
            deadline = original or deadline
        return self.standing_since is None and at > deadline.expires

    @property
    def has_clock(self) -> bool:
        return self.start is not None and chosen(self.story, self.conditions) is not None

    # ---------------------------------------------------------------- one line after the other

    def read(self, entry: Entry) -> None:
        verb, at, what = entry
        if self.ended is None:
            getattr(self, verb)(at, what)
        elif verb == "stop":
            self.state = "STOPPED"
        elif verb == "return_result":
            self.state = "RETURNED"

    def moved_on(self) -> None:
        if self.accepted is not None:
            self.state = "IN_PROCESS"

    def submit(self, at: datetime, what: Any) -> None:
        self.state = "NEW"

    def assign(self, at: datetime, what: Any) -> None:
        self.moved_on()

    transfer = assign

    def refuse(self, at: datetime, what: Any) -> None:
        self.state, self.waits = "REFUSED", []

    def accept(self, at: datetime, what: Any) -> None:
        self.accepted, self.state = at, "ACCEPTED"
        self.era = era_of(at.date())
        self.requested = self.request_counts = False
        self.requests = 0
        self.waits = [wait for wait in self.waits if wait != "SUPPLEMENT_REQUESTED"]
        self.start_clock(at)

    def arrive(self, at: datetime, what: Any) -> None:
        self.arrived = at
        self.moved_on()
        if self.accepted is not None and self.start is None:
            self.start_clock(at)

    def start_clock(self, at: datetime) -> None:
        assert self.era is not None
        if self.far and self.era.from_arrival and self.arrived is None:
            return
        self.start = at
        for given, until, conditions in self.named_early:
            limit = chosen(self.story, conditions)
            if limit is not None:
                self.prolong(given, until, count(self.days, limit, at, []))
        waiting = self.suspension_counts or self.request_counts
        self.standing_since = at if waiting else None

    def establish(self, at: datetime, key: str) -> None:
        self.moved_on()
        if not self.has_clock or not self.has_run_out(at):
            self.conditions |= {key}

    # ---------------------------------------------------------------- waits

    def suspend(self, at: datetime, ground: Ground) -> None:
        self.suspended = ground
        if ground.kind == "financial" and not ground.plain:
            self.waits.append("PAYMENT_REQUESTED")
        else:
            self.moved_on()
        if ground.stops and not (self.has_clock and self.has_run_out(at)):
            self.suspension_counts = True
            self.stand_still(at)

    def resume(self, at: datetime, what: Any) -> None:
        self.suspended = None
        self.waits = [wait for wait in self.waits if wait != "PAYMENT_REQUESTED"]
        self.moved_on()
        if self.suspension_counts:
            self.suspension_counts = False
            self.go_on(at)

    def request_supplement(self, at: datetime, what: Any) -> None:
        self.requested = True
        self.waits.append("SUPPLEMENT_REQUESTED")
        if self.accepted is None:
            return
        self.requests += 1
        assert self.era is not None
        if self.requests > self.era.per_stage:
            return
        if not (self.has_clock and self.has_run_out(at)):
            self.request_counts = True
            self.stand_still(at)

    def supplement(self, at: datetime, what: Any) -> None:
        self.requested = False
        self.waits = [wait for wait in self.waits if wait != "SUPPLEMENT_REQUESTED"]
        self.moved_on()
        if not self.request_counts:
            return
        self.request_counts = False
        if self.mode == "restart" and self.start is not None:
            self.start, self.pauses, self.extended = at, [], None
            self.standing_since = at if self.suspension_counts else None
        else:
            self.go_on(at)

    def stand_still(self, at: datetime) -> None:
        if self.start is None or self.standing_since is not None:
            return
        if self.pauses and self.pauses[-1][1] == at:  # it touches the wait before
            at = self.pauses.pop()[0]
        self.standing_since = at

    def go_on(self, at: datetime) -> None:
        if self.start is None or self.suspension_counts or self.request_counts:
            return
        assert self.standing_since is not None
        if self.standing_since < at:  # reading L
            self.pauses.append((self.standing_since, at))
        self.standing_since = None

    # ---------------------------------------------------------------- extension and end

    def extend(self, at: datetime, until: date) -> None:
        self.moved_on()
        if self.start is None:
            self.named_early.append((at, until, self.conditions))
            return
        original = self.original()
        if original is not None and not self.has_run_out(at):
            self.prolong(at, until, original)

    def prolong(self, at: datetime, until: date, original: End) -> None:
        assert self.era is not None
        if self.extensions < self.era.extensions and until > original.day:
            self.extended = (at, until)
            self.extensions += 1

    def end(self, verb: str, at: datetime, state: str) -> None:
        self.state, self.waits = state, []
        self.ended = (verb, at)
        self.suspension_counts = self.request_counts = False
        if self.standing_since is not None:
            self.go_on(at)

    def complete(self, at: datetime, what: Any) -> None:
        self.end("complete", at, "PROCESSED")

    def return_result(self, at: datetime, what: Any) -> None:
        self.end("return_result", at, "RETURNED")

    def withdraw(self, at: datetime, what: Any) -> None:
        self.end("withdraw", at, "WITHDRAWAL_REQUESTED")

    def stop(self, at: datetime, what: Any) -> None:
        self.end("stop", at, "STOPPED")


# ------------------------------------------------------------------ the judgement


def walked(days: Days, story: Story, at: datetime, policy: Policy) -> Walk:
    known = tuple(entry for entry in story.log if entry.at <= at)
    return Walk(days, story._replace(log=known), policy)


def answer(
    days: Days, story: Story, at: datetime, policy: Policy | None = None, warn_within: int = 1
) -> Answer:
    """How a story stands at a moment, by the lines of the log up to it, that instant included."""
    policy = policy or Policy()
    walk = walked(days, story, at, policy)
    state = walk.waits[-1] if walk.waits else walk.state  # reading G
    if walk.accepted is None:
        return Answer(state, "NOT_COUNTED")
    if chosen(story, walk.conditions) is None:
        return Answer(state, "NO_LIMIT")
    if walk.start is None:  # reading F
        return Answer(state, "IN_TIME")
    deadline, original = walk.deadline()
    assert deadline is not None
    judged = original if original and policy.extension != "extended" else deadline
    moment = walk.ended[1] if walk.ended else at
    today = judged.day if moment == judged.expires else moment.date()
    left = days.count(today, judged.day)  # reading I
    late = days.count(judged.day, today)
    if walk.ended is not None:
        verdict = finished(judged, moment)
        leaves = walk.ended[0] in {"withdraw", "stop"}
        if leaves and policy.stopped == "not_counted" and verdict != "LATE":
            return Answer(state, "NOT_COUNTED", deadline, original)
    elif walk.standing_since is not None:
        return Answer(state, "PAUSED", deadline, original)
    elif at > judged.expires:
        verdict = "OVERDUE"
    else:
        verdict = "DUE_SOON" if left <= warn_within else "IN_TIME"
    return Answer(state, verdict, deadline, original, left, late)


def finished(judged: End, moment: datetime) -> str:
    if moment > judged.expires:
        return "LATE"
    if judged.by_moment:
        return "EARLY" if moment < judged.at else "ON_TIME"
    return "EARLY" if moment.date() < judged.day else "ON_TIME"
