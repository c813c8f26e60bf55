"""The measures that a fair comparison is held to, each with its bound."""

from __future__ import annotations

from collections.abc import Callable

import attrs

from tests.ballots.test_honest import office, shares
from tests.fairness.months import Seen, months, seen_in

#: Land papers make fewer people happy, whoever takes them in.
PROCEDURES = {"chứng thực": 0.0, "hộ tịch": 0.02, "cư trú": 0.05, "đất đai": 0.25}


@attrs.frozen
class Measure:
    """A share of months, and the bound that it must keep."""

    name: str
    of: Callable[[int, int], float]
    most: float = 1.0
    least: float = 0.0

    def holds(self, found: float) -> bool:
        return self.least <= found <= self.most

    @property
    def limit(self) -> str:
        return f"at least {self.least:.0%}" if self.least else f"at most {self.most:.1%}"


def alike(count: int, seed: int) -> Seen:
    return seen_in(months([0.95] * 4, count=count, seed=seed))


def one_worse(count: int, seed: int) -> Seen:
    return seen_in(months([0.95, 0.85, 0.95, 0.95], count=count, seed=seed))


def alike_by_mix(count: int, seed: int) -> Seen:
    return seen_in(months([0.98] * 4, count=count, seed=seed, procedures=PROCEDURES))


def drawn(count: int, seed: int) -> Seen:
    return seen_in(months([0.95] * 4, count=count, seed=seed), "empirical_bayes")


def _most_often_last(count: int, seed: int) -> float:
    return max(alike(count, seed).last)


def _most_often_last_drawn(count: int, seed: int) -> float:
    return max(drawn(count, seed).last)


def _moved_by_flags(count: int, seed: int) -> float:
    """Return the largest move of an honest share; a week of it takes as long as 50 months."""
    weeks = max(1, count // 50)
    pairs = (shares(*office(n, seed=seed + week)) for n in LOADS for week in range(weeks))
    return max(float(abs(counted - everything)) for counted, everything in pairs)


#: Results that one officer hands out in an hour.
LOADS = (5, 10, 20, 50, 100)

FLAGS = Measure("honest, moved by flags at 5 to 100 results an hour", _moved_by_flags, most=0.005)

MEASURES = (
    Measure("alike, most often last", _most_often_last, most=0.30),
    Measure("alike, most often last by a shrunk estimate", _most_often_last_drawn, most=0.30),
    Measure("alike, anybody below", lambda n, s: alike(n, s).anybody_below, most=0.05),
    Measure("alike, anybody above", lambda n, s: alike(n, s).anybody_above, most=0.05),
    Measure("mix, alike, anybody below", lambda n, s: alike_by_mix(n, s).anybody_below, most=0.05),
    Measure("85 % among 95 % at n = 120", lambda n, s: one_worse(n, s).below[1], least=0.80),
)
