"""One version of `onestop`, asked what a long-lived program asks: run by path, in a process.

It knows nothing of the other files of the benchmark, so that it runs beside any commit: where an
old commit has another name, the name is looked for here. A line with a question and a span comes
in, the nanoseconds of the processor for each answer go out: two processes share a machine with
others, and a clock on the wall would count those too.
"""

from __future__ import annotations

import datetime as dt
import importlib
import sys
import time
from collections.abc import Callable, Iterator
from timeit import Timer
from typing import Any

DAY = dt.timedelta(days=1)
SIZE = 40


def find(name: str, *modules: str) -> Any:
    """Return a name from the first module that has it: names have moved since old commits."""
    for module in ("onestop", *modules):
        try:
            return getattr(importlib.import_module(module), name)
        except (ImportError, AttributeError):
            continue
    raise LookupError(name)


class Names:
    """What the questions use, under whatever name the version has it."""

    def __init__(self) -> None:
        self.vn: Any = importlib.import_module("onestop.vn")
        self.calendar = self.vn.calendar()
        self.dossier = find("Dossier", "onestop.dossiers.dossier")
        self.procedure = find("Procedure", "onestop.procedures.procedure")
        self.limit = find("WorkingDays", "onestop.limits.limit")(5)
        self.channel = find("Channel", "onestop.procedures.channels").ONLINE
        self.deadline_of = find("deadline_of", "onestop.dossiers.clock.deadlines")
        self.classify = find("classify", "onestop.dossiers.status")
        self.duties_of = find("duties_of", "onestop.dossiers", "onestop.dossiers.assignments")
        self.tally = find("tally", "onestop.figures", "onestop.figures.statistics")
        self.review_of = find("review_of", "onestop.review")
        self.period = find("ReportPeriod", "onestop.days.period").calendar_month(2026, 11)
        self.step = find("Step", "onestop.procedures", "onestop.procedures.steps")
        self.plain = self.procedure("PX.000001", "thử", limits=self.limit)
        self.action = find("Action", "onestop.procedures", "onestop.procedures.steps")

    def moment(self, number: int) -> dt.datetime:
        """Return a morning at the begin of November 2026."""
        return dt.datetime(2026, 11, 2, 8, number, tzinfo=self.vn.TZ)

    def new(self, number: int, procedure: Any = None) -> Any:
        """Return a dossier of five working days, handed in and accepted at once."""
        at, asked = self.moment(number), procedure or self.plain
        who = {"channel": self.channel, "agency": "UBND phường"}
        dossier = self.dossier.submit(f"H48-{number}", asked, at, **who)
        return dossier.accept(at, by="Lan")

    def supplemented(self, number: int) -> Any:
        """Return a dossier of eight events, finished late after a supplement."""
        at = self.moment(number)
        dossier = self.new(number).assign(at, "Minh")
        dossier = dossier.request_supplement(at + DAY, ["bản vẽ"], by="Minh")
        dossier = dossier.supplement(at + 3 * DAY).transfer(at + 4 * DAY, "UBND phường")
        return dossier.complete(at + 14 * DAY, by="Minh").return_result(at + 15 * DAY, by="Lan")

    def by_turns(self, count: int) -> Any:
        """Return a dossier whose steps were assigned one after the other."""
        steps = tuple(
            self.step(self.action.VERIFY, key=f"s{n}", limit=self.limit) for n in range(count)
        )
        procedure = self.procedure("PX.000002", "thử", limits=self.limit, steps=steps)
        dossier = self.new(0, procedure)
        for n in range(count):
            dossier = dossier.assign(self.moment(0) + n * DAY / count, "Lan", f"s{n}")
        return dossier


def questions(names: Names) -> Iterator[tuple[str, Callable[[], object], int]]:
    """Yield each question with how many answers one call gives."""
    known = [names.supplemented(number) for number in range(SIZE)]
    running = [names.new(number) for number in range(SIZE)]
    after, now = dt.datetime(2027, 1, 1, tzinfo=names.vn.TZ), names.moment(0) + DAY
    calendar, period, turns = names.calendar, names.period, names.by_turns(50)
    yield (
        "deadline_of() and classify(), eight events",
        lambda: [
            (names.deadline_of(each, calendar), names.classify(each, after, calendar))
            for each in known
        ],
        SIZE,
    )
    yield (
        "classify(), a running dossier",
        lambda: [names.classify(each, now, calendar) for each in running],
        SIZE,
    )
    yield "tally(), per dossier", lambda: names.tally(known, period, calendar), SIZE
    yield "review_of(), per dossier", lambda: names.review_of(known, period, calendar), SIZE
    yield "duties_of(), fifty steps in turn", lambda: names.duties_of(turns, after, calendar), 1
    yield "eight events by verbs", lambda: names.supplemented(0), 1


def main() -> None:
    """Answer line by line: a question's name and about how long to go on, a tab between them."""
    asked = {
        what: (Timer(call, timer=time.process_time_ns), size)
        for what, call, size in questions(Names())
    }
    once = {what: timer.timeit(1) for what, (timer, _) in asked.items()}  # warm, and how long
    print("\t".join(asked), flush=True)
    for line in sys.stdin:
        what, span = line.rstrip("\n").split("\t")
        timer, size = asked[what]
        n = max(1, int(int(span) / max(once[what], 1)))
        taken = timer.timeit(n)
        once[what] = min(once[what], taken / n)
        print(taken / (n * size), flush=True)


if __name__ == "__main__":
    main()
