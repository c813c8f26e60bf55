"""One random office told to the library and to the oracle, and the cells in which they differ."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import pairwise
from typing import NamedTuple

import attrs

from onestop import Dossier, ReportPeriod, Row, WorkCalendar, figures_of
from onestop.figures.grouping import By
from tests.clock import logs
from tests.clock.against import policy_of
from tests.clock.oracle import ONE, Policy
from tests.figures import oracle, worlds
from tests.figures.oracle import Tale

GROUPINGS: tuple[By | None, ...] = (
    None,
    "procedure",
    "field",
    "officer",
    "agency",
    "step",
    "channel",
)
COLUMNS = tuple(field.name for field in attrs.fields(Row) if field.name != "key")


class World(NamedTuple):
    """An office, its dossiers in both forms, and the periods in which it is looked at."""

    tales: list[Tale]
    dossiers: list[Dossier]
    periods: list[ReportPeriod]
    policy: Policy


def a_world(seed: str, size: int = 10) -> World:
    tales, first, policy = worlds.a_world(seed, size)
    return World(tales, [*map(worlds.dossier_of, tales)], periods_from(first), policy)


def periods_from(first: date) -> list[ReportPeriod]:
    """Four months in a row, and the whole of them."""
    cuts = [first + 28 * n * ONE for n in range(5)]
    months = [ReportPeriod.between(a, b - ONE) for a, b in pairwise(cuts)]
    return [*months, ReportPeriod.between(cuts[0], cuts[-1] - ONE)]


def cells(
    world: World, calendar: WorkCalendar, groupings: tuple[By | None, ...] = GROUPINGS
) -> Iterator[tuple[str, int, int]]:
    """Every cell: where it stands, what the oracle counts and what the library counts."""
    policy = policy_of(world.policy)
    found = figures_of(
        world.dossiers,
        world.periods,
        calendar,
        by=[each for each in groupings if each is not None],
        policy=policy,
    )
    assert found.check() == ()
    for period in world.periods:
        for by in groupings:
            report = found.report(period, by)
            theirs = {
                oracle.plain(row.key) if by in PEOPLE else row.key: row for row in report.rows
            }
            mine = oracle.table(
                logs.official(), world.tales, period.first, period.last, by, world.policy
            )
            for key in mine.keys() | theirs.keys():
                row = theirs.get(key, Row(key))
                for column in COLUMNS:
                    expected = mine[key][column] if key in mine else 0
                    yield f"{period} by {by}: {key}.{column}", expected, getattr(row, column)


PEOPLE = ("officer", "agency")


def differing(seed: str, calendar: WorkCalendar, size: int = 10) -> tuple[int, list[str]]:
    """How many cells were compared, and those that differ, in words."""
    n, wrong = 0, []
    world = a_world(seed, size)
    for where, expected, counted in cells(world, calendar):
        n += 1
        if expected != counted:
            wrong.append(f"seed {seed!r}, {where}: oracle {expected}, library {counted}")
    return n, wrong
