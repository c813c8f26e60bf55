"""Contests: one question, several contestants, who first agree and then take turns.

Knows nothing of `onestop`: `program` says who is asked what.
"""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from timeit import Timer
from typing import Protocol

#: One turn of a contestant: nanoseconds for each answer.
Turn = Callable[[], float]


class DisagreementError(Exception):
    """A contestant answers other than the first one does, so that timing it would say nothing."""


class Contestant(Protocol):
    """Whoever is asked."""

    @property
    def name(self) -> str: ...

    def answers(self) -> str | None:
        """Return the answers to the sample as text, `None` if there is nothing to compare."""

    def turn(self, slice_ns: int) -> Turn | None:
        """Return a turn that takes about `slice_ns`, `None` if the contestant is missing."""


@dataclass(frozen=True)
class Loop:
    """A statement that gives `size` answers, timed in this process."""

    name: str
    statement: str
    size: int
    names: Mapping[str, object]
    result: str | None

    def answers(self) -> str | None:
        return None if self.result is None else repr(eval(self.result, dict(self.names)))

    def turn(self, slice_ns: int) -> Turn:
        timer = Timer(self.statement, timer=time.perf_counter_ns, globals=dict(self.names))
        once = timer.timeit(1)
        if once < slice_ns:
            once = min(timer.repeat(3, 1))
        loops = max(1, int(slice_ns / max(once, 1)))
        return lambda: timer.timeit(loops) / (loops * self.size)


_SCRIPT = """
{before}
from time import perf_counter_ns
start = perf_counter_ns()
{timed}
print(perf_counter_ns() - start)
import datetime
print(repr({result}))
"""


@dataclass(frozen=True)
class Fresh:
    """A statement timed once in each fresh process, after `before`; `cache` keeps the bytecode."""

    name: str
    timed: str
    cache: Path
    before: str = "import attrs"
    result: str = "None"

    def answers(self) -> str | None:
        text = self._run()[1]
        return None if text == "None" else text

    def turn(self, slice_ns: int) -> Turn:  # noqa: ARG002  # a process runs once
        return lambda: float(self._run()[0])

    def _run(self) -> list[str]:
        script = _SCRIPT.format(before=self.before, timed=self.timed, result=self.result)
        command = [sys.executable, "-X", f"pycache_prefix={self.cache}", "-c", script]
        kept = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
        done = subprocess.run(command, env=kept, check=True, stdout=subprocess.PIPE, text=True)
        return done.stdout.splitlines()[-2:]


@dataclass(frozen=True)
class Missing:
    """A peer that is not installed."""

    name: str

    def answers(self) -> None:
        return None

    def turn(self, slice_ns: int) -> None:  # noqa: ARG002  # there is nothing to run
        return None


@dataclass(frozen=True)
class Contest:
    """One question, and who is asked: the first contestant is what the others are held against."""

    what: str
    contestants: tuple[Contestant, ...]

    def check(self) -> None:
        """Refuse contestants that disagree with the first.

        Raises:
            DisagreementError: naming the question, the contestant and both answers.
        """
        first, *others = ((each.name, each.answers()) for each in self.contestants)
        for name, answers in others:
            if answers is not None and answers != first[1]:
                raise DisagreementError(f"{self.what}: {name} says {answers}, not {first[1]}")


def check(contests: Iterable[Contest]) -> None:
    """Check every contest, several at a time: nothing is being timed yet.

    Raises:
        DisagreementError: a contestant answers other than the first one does.
    """
    with ThreadPoolExecutor() as pool:
        for _ in pool.map(Contest.check, contests):
            pass


@dataclass(frozen=True)
class Laps:
    """What a contest gave: for each contestant its rounds, `None` where it is not installed."""

    what: str
    rounds: Mapping[str, Sequence[float] | None]

    @property
    def own(self) -> Sequence[float]:
        """The rounds of the first contestant, who is never missing."""
        return next(iter(self.rounds.values())) or ()


def ratios(these: Sequence[float], those: Sequence[float]) -> list[float]:
    """Return the ratios of two contestants, round by round."""
    return [this / that for this, that in zip(these, those, strict=True)]


@dataclass(frozen=True)
class Effort:
    """How long to go on: at most so many rounds, and no new round after so many seconds."""

    rounds: int
    seconds: float
    slice_ns: int


def play(contests: Iterable[Contest], effort: Effort) -> list[Laps]:
    """Return the rounds of every contest; in each round every contestant has one turn."""
    contests = tuple(contests)
    turns = [
        {each.name: each.turn(effort.slice_ns) for each in contest.contestants}
        for contest in contests
    ]
    rounds: list[dict[str, list[float]]] = [{} for _ in contests]
    end = time.perf_counter() + effort.seconds
    for number in range(effort.rounds):
        if number and time.perf_counter() > end:
            break
        _play_round(turns, rounds)
    return [
        Laps(contest.what, {each.name: made.get(each.name) for each in contest.contestants})
        for contest, made in zip(contests, rounds, strict=True)
    ]


def _play_round(turns: list[dict[str, Turn | None]], rounds: list[dict[str, list[float]]]) -> None:
    for of_contest, made in zip(turns, rounds, strict=True):
        for name, turn in of_contest.items():
            if turn is not None:
                made.setdefault(name, []).append(turn())
