"""Seeded random stories of dossiers: lawful event logs over all eras, close to every boundary."""

from __future__ import annotations

import random
from datetime import date, datetime, time, timedelta
from functools import cache
from typing import Any

from onestop import vn
from tests.clock.oracle import (
    ONE,
    BeyondTheTableError,
    Case,
    Days,
    Entry,
    Ground,
    Limit,
    Policy,
    Story,
    Walk,
)

SECOND = timedelta(seconds=1)
MICROSECOND = timedelta(microseconds=1)
OPENS, CLOSES = date(2018, 6, 21), date(2027, 6, 30)

#: Days around which much can go wrong: eras, Tết, swaps, holidays, months' and years' ends.
BOUNDARIES = [
    date(2018, 6, 21), date(2018, 12, 29), date(2019, 1, 31), date(2020, 1, 22), date(2020, 2, 28),
    date(2021, 2, 9), date(2021, 12, 4), date(2021, 12, 5), date(2021, 12, 6), date(2022, 1, 28),
    date(2024, 2, 7), date(2024, 2, 28), date(2024, 4, 26), date(2025, 1, 24), date(2025, 4, 25),
    date(2025, 6, 30), date(2025, 7, 1), date(2025, 12, 30), date(2025, 12, 31), date(2026, 1, 9),
    date(2026, 1, 31), date(2026, 2, 13), date(2026, 4, 24), date(2026, 8, 4), date(2026, 8, 5),
    date(2026, 8, 21), date(2026, 8, 28), date(2026, 11, 20), date(2026, 11, 23), date(2027, 2, 3),
]  # fmt: skip
CLOCKS = [
    time(0), time(0, 0, 1), time(7, 29), time(7, 30), time(9), time(11, 30), time(12, 15),
    time(13), time(14, 59, 59), time(15), time(15, 0, 1), time(16, 10), time(16, 59, 59),
    time(17), time(17, 0, 1), time(20), time(23, 59, 59),
]  # fmt: skip
CUTOFFS = [None, time(11), time(15)]
GROUNDS = [
    Ground("nghĩa vụ tài chính", stops=True, kind="financial"),
    Ground("xác minh", stops=True, kind="verification"),
    Ground("trưng cầu giám định", stops=True),
    Ground("chờ nộp lệ phí", kind="financial"),
    Ground("hỏi ý kiến"),
    Ground("chờ văn bản", plain=True),
]
POLICIES = [
    Policy(),
    Policy(supplement="pause"),
    Policy(supplement="restart"),
    Policy(extension="original"),
    Policy(extension="extended"),
    Policy(stopped="judged"),
    Policy(stopped="not_counted"),
    Policy("pause", "extended", "not_counted"),
]


@cache
def official() -> Days:
    """The official days: the one thing that the oracle takes from the library."""
    calendar = vn.calendar()
    table = {}
    day = calendar.first
    while day <= calendar.last:
        table[day] = calendar.is_working_day(day)
        day += ONE
    return Days(table)


# ------------------------------------------------------------------ limits


def simple_limit(rng: random.Random) -> Limit:
    kind = rng.choice(["wd", "wd", "wd", "cd", "cd", "months", "same", "wh", "ch"])
    match kind:
        case "wd":
            return ("wd", rng.choice([1, 2, 3, 5, 7, 10, 15, 30]))
        case "cd":
            return ("cd", rng.choice([1, 2, 3, 5, 7, 15, 30, 45]))
        case "months":
            return ("months", rng.randint(1, 3))
        case "wh":
            return ("wh", rng.choice([1, 2, 4, 8, 16, 24, 40]))
        case "ch":
            return ("ch", rng.choice([1, 2, 8, 24, 48, 72, 120]))
    cutoff = rng.choice(CUTOFFS)
    return ("same", cutoff, cutoff is not None and rng.random() < 0.3)


def any_limit(rng: random.Random, depth: int = 0) -> Limit:
    lot = rng.random()
    if depth < 2 and lot < 0.13:
        return ("seq", *(any_limit(rng, depth + 1) for _ in range(rng.randint(2, 3))))
    if depth < 2 and lot < 0.26:
        return ("par", *(any_limit(rng, depth + 1) for _ in range(rng.randint(2, 3))))
    return simple_limit(rng)


def further_cases(rng: random.Random, limit: Limit) -> tuple[Case, ...]:
    cases = []
    if rng.random() < 0.5:
        longer = (limit[0], limit[1] + rng.randint(1, 5)) if limit[0] in COUNTED else ("wd", 60)
        cases.append(Case("phải xác minh", "total", longer))
    if rng.random() < 0.6:
        cases.append(Case("phức tạp", "extra", simple_limit(rng)))
    return tuple(cases)


COUNTED = {"wd", "cd", "months", "wh", "ch"}


# ------------------------------------------------------------------ moments


def a_start(rng: random.Random) -> datetime:
    if rng.random() < 0.5:
        day = rng.choice(BOUNDARIES) + rng.randint(-2, 2) * ONE
    else:
        day = OPENS + rng.randint(0, (CLOSES - OPENS).days) * ONE
    return datetime.combine(min(max(day, OPENS), CLOSES), a_clock(rng))


def a_clock(rng: random.Random) -> time:
    if rng.random() < 0.6:
        return rng.choice(CLOCKS)
    return time(rng.randint(0, 23), rng.randint(0, 59), rng.choice([0, 0, 30]))


def later(rng: random.Random, now: datetime, story: Story) -> datetime:
    """The same moment, a moment later that day, some days later, or close to the expiry."""
    lot = rng.random()
    if lot < 0.08:
        return now
    if lot < 0.2:
        return max(now, datetime.combine(now.date(), a_clock(rng)))
    if lot < 0.26:
        return datetime.combine(now.date() + ONE, time())
    if lot < 0.45 and story.log:
        return max(now, near_the_end(rng, now, story))
    if lot < 0.55:
        return now + rng.randint(1, 600) * timedelta(minutes=1)
    return max(now, datetime.combine(now.date() + rng.choice(GAPS) * ONE, a_clock(rng)))


GAPS = [1, 1, 1, 2, 2, 3, 4, 5, 7, 10, 20]


def near_the_end(rng: random.Random, now: datetime, story: Story) -> datetime:
    """A moment at the deadline that stands: on its day, at its closing, at and after its expiry."""
    deadline, original = Walk(official(), story, Policy()).deadline()
    end = rng.choice([deadline, original or deadline])
    if end is None:
        return now
    return rng.choice(
        [
            end.expires,
            end.expires,
            end.expires + MICROSECOND,
            end.expires - SECOND,
            end.at,
            datetime.combine(end.day, time(9)),
            datetime.combine(end.day - ONE, time(16)),
        ]
    )


# ------------------------------------------------------------------ stories


class Teller:
    """Tells one story: keeps what is open, so that only what can happen happens."""

    def __init__(self, rng: random.Random) -> None:
        self.rng = rng
        limit = None if rng.random() < 0.02 else any_limit(rng)
        cases = () if limit is None else further_cases(rng, limit)
        given = frozenset(case.key for case in cases if rng.random() < 0.2)
        self.story = Story(limit, (), cases, given, far=rng.random() < 0.2)
        self.now = a_start(rng)
        self.suspended = self.requested = self.arrived = False
        self.begun = False
        self.add("submit")

    def add(self, verb: str, what: Any = None) -> None:
        if self.begun:
            self.now = later(self.rng, self.now, self.story)
        self.begun = True
        self.story = self.story._replace(log=(*self.story.log, Entry(verb, self.now, what)))

    def tell(self) -> Story:
        if self.rng.random() < 0.35:
            self.intake()
        lot = self.rng.random()
        if lot < 0.03:
            self.add("refuse", "ngoài thẩm quyền")
        elif lot < 0.05:
            self.leave()
        elif lot < 0.98:
            self.add("accept")
            self.requested = False
            self.handle()
        return self.story

    def intake(self) -> None:
        for _ in range(self.rng.randint(1, 4)):
            self.happen({"request": 4, "suspend": 3, "assign": 1, "transfer": 1, "arrive": 1})

    def handle(self) -> None:
        if self.story.far and not self.arrived and self.rng.random() < 0.85:
            self.happen({"arrive": 1, "assign": 1, "request": 1, "suspend": 1})
        weights = {
            "request": 5, "suspend": 6, "extend": 4, "establish": 2, "assign": 1, "transfer": 1,
            "arrive": 1,
        }  # fmt: skip
        for _ in range(self.rng.choice([0, 1, 2, 3, 4, 5, 6, 8, 10])):
            self.happen(weights)
        lot = self.rng.random()
        if lot < 0.5:
            self.add("complete", self.rng.choice(["granted", "rejected"]))
            if self.rng.random() < 0.5:
                self.add("return_result")
        elif lot < 0.58:
            self.add("return_result")
        elif lot < 0.75:
            self.leave()

    def leave(self) -> None:
        if self.rng.random() < 0.5:
            self.add("withdraw")
            if self.rng.random() < 0.5:
                return
        self.add("stop", "người nộp đề nghị")

    def happen(self, weights: dict[str, int]) -> None:
        (kind,) = self.rng.choices(list(weights), list(weights.values()))
        getattr(self, kind)()

    def request(self) -> None:
        if self.requested:
            self.add("supplement")
        else:
            self.add("request_supplement", ("bản sao",))
        self.requested = not self.requested

    def suspend(self) -> None:
        if self.suspended:
            self.add("resume")
        else:
            self.add("suspend", self.rng.choice(GROUNDS))
        self.suspended = not self.suspended

    def assign(self) -> None:
        self.add("assign", "Lan")

    def transfer(self) -> None:
        self.add("transfer", "Phòng Văn hoá")

    def arrive(self) -> None:
        if not self.arrived and (self.story.far or self.rng.random() < 0.2):
            self.add("arrive", "UBND phường B")
            self.arrived = True

    def establish(self) -> None:
        if self.story.cases:
            self.add("establish", self.rng.choice(self.story.cases).key)

    def extend(self) -> None:
        """To a day from this day on: before the deadline's, on it, or after it."""
        self.add("extend", None)
        deadline, _ = Walk(official(), self.bare(), Policy()).deadline()
        day = self.now.date() if deadline is None else max(self.now.date(), deadline.day)
        until = day + self.rng.choice([-1, 0, 1, 1, 2, 3, 5, 8, 15]) * ONE
        entry = Entry("extend", self.now, max(until, self.now.date()))
        self.story = self.story._replace(log=(*self.story.log[:-1], entry))

    def bare(self) -> Story:
        return self.story._replace(log=self.story.log[:-1])


def a_story(rng: random.Random) -> Story:
    """A story whose every day lies in the table."""
    while True:
        try:
            story = Teller(rng).tell()
            for policy in POLICIES:
                Walk(official(), story, policy).deadline()
        except BeyondTheTableError:
            continue
        if story.log[-1].at.date() <= date(2027, 12, 1):
            return story


def moments(rng: random.Random, story: Story, policy: Policy, most: int) -> list[datetime]:
    """Moments of judgement: before, at and after every event, at the expiries, and at the end."""
    found = set()
    for entry in story.log:
        found |= {entry.at - SECOND, entry.at, entry.at + SECOND, entry.at + rng.choice(GAPS) * ONE}
    for n in range(1, len(story.log) + 1):
        part = story._replace(log=story.log[:n])
        for end in Walk(official(), part, policy).deadline():
            if end is not None:
                found |= {end.at, end.expires, end.expires + MICROSECOND}
                found |= {datetime.combine(end.day - ONE, time(8))}
    first = story.log[0].at
    lawful = sorted(at for at in found if first <= at and at.year <= 2027)
    return sorted(rng.sample(lawful, min(most, len(lawful))))
