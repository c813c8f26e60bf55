"""`python -m bench.figures`: twelve months by six groupings, in processor time, beside DuckDB.

DuckDB does the same counts on a table with ready-made dates: the last day of each dossier, which is
what takes the time here, is handed to it. So its line says what counting alone costs, and the
distance between the two what the clock of the law costs. Before anything is timed, both agree on
received, solved, late and pending of every month and row.
"""

from __future__ import annotations

import argparse
import datetime as dt
import importlib
import random
import time
from collections.abc import Callable
from typing import Any

from onestop import Channel, Dossier, Figures, ReportPeriod, WorkingDays, figures_of, vn
from onestop.dossiers import Judgement
from onestop.figures.grouping import By
from onestop.procedures import Procedure

MONTHS = [ReportPeriod.calendar_month(2026, month) for month in range(1, 13)]
GROUPINGS: tuple[By, ...] = ("procedure", "field", "officer", "agency", "channel")
_OFFICERS = ("Lan", "Minh", "Hoa", "Tú", "Bình")
_PROCEDURES = tuple(
    Procedure(f"PX.00000{n}", "thử", limits=WorkingDays(n), field=f"lĩnh vực {n % 3}")
    for n in range(1, 8)
)
_KEYS: dict[By, Callable[[Dossier], str | None]] = {
    "procedure": lambda each: each.procedure.code,
    "field": lambda each: each.procedure.field,
    "officer": lambda each: each.officer,
    "agency": lambda each: each.agency,
    "channel": lambda each: each.channel.name,
}
_COLUMNS = ("received", "solved", "late", "pending")

_COUNT = """
select m.n, {key} as key,
  count(*) as received,
  count(*) filter (ended <= m.last) as solved,
  count(*) filter (ended <= m.last and ended > due) as late,
  count(*) filter (ended is null or ended > m.last) as pending
from dossiers join months m
  on accepted <= m.last and (ended is null or ended >= m.first)
group by all
"""


def a_year(count: int) -> list[Dossier]:
    """Return so many dossiers of a year, the same ones in every run."""
    rng, begin = random.Random(2026), vn.local(2025, 12, 1, 7, 30)
    return [_dossier(rng, n, begin) for n in range(count)]


def _dossier(rng: random.Random, n: int, begin: dt.datetime) -> Dossier:
    at = begin + dt.timedelta(days=rng.randrange(380), minutes=rng.randrange(540))
    who, channel = rng.choice(_OFFICERS), rng.choice(tuple(Channel))
    dossier = Dossier.submit(
        f"H-{n}", rng.choice(_PROCEDURES), at, channel=channel, agency="UBND phường"
    ).accept(at + dt.timedelta(minutes=rng.randrange(300)), by=who)
    if rng.random() < 0.03:  # a few still run
        return dossier
    end = at + dt.timedelta(days=rng.choice((1, 1, 2, 2, 3, 3, 4, 5, 7, 10)), minutes=310)
    return dossier.complete(end, by=who).return_result(end + dt.timedelta(hours=5), by="Quầy")


def own(dossiers: list[Dossier]) -> Figures:
    """Return our figures: twelve months, the whole office and five groupings."""
    return figures_of(dossiers, MONTHS, vn.calendar(), by=GROUPINGS)


def rival(dossiers: list[Dossier]) -> Any:
    """Return DuckDB with a table of the dossiers and their ready-made days, `None` without it."""
    try:
        duckdb: Any = importlib.import_module("duckdb")
    except ImportError:
        return None
    connection = duckdb.connect()
    connection.execute("set threads = 1")
    connection.execute("create table months (n int, first date, last date)")
    rows = [(n, month.first, month.last) for n, month in enumerate(MONTHS)]
    connection.executemany("insert into months values (?, ?, ?)", rows)
    connection.execute(
        "create table dossiers (procedure text, field text, officer text, agency text,"
        " channel text, accepted date, ended date, due date)"
    )
    connection.executemany(
        "insert into dossiers values (?, ?, ?, ?, ?, ?, ?, ?)", [*map(_ready_made, dossiers)]
    )
    return connection


def _ready_made(dossier: Dossier) -> tuple[object, ...]:
    at = vn.local(2027, 6, 1)
    deadline = Judgement.of(dossier, at, vn.calendar()).reading.judged
    assert deadline is not None
    assert dossier.accepted_at is not None
    ended = None if dossier.finished_at is None else dossier.finished_at.date()
    keys = (key(dossier) for key in _KEYS.values())
    return (*keys, dossier.accepted_at.date(), ended, deadline.day)


def counted(connection: Any) -> dict[str, list[tuple[Any, ...]]]:
    """Return the counts of DuckDB, for the whole office and by each grouping."""
    return {by: connection.execute(_COUNT.format(key=by)).fetchall() for by in ("null", *GROUPINGS)}


def agree(figures: Figures, counts: dict[str, list[tuple[Any, ...]]]) -> None:
    """Stop a run in which a count differs."""
    for by, rows in counts.items():
        theirs = {(n, key): numbers for n, key, *numbers in rows}
        mine = {
            (n, row.key): [getattr(row, name) for name in _COLUMNS]
            for n, month in enumerate(MONTHS)
            for row in figures.report(month, None if by == "null" else by).rows
            if row.received
        }
        if mine != theirs:
            raise SystemExit(f"the counts by {by} differ")


def _taken(call: Callable[[], object]) -> float:
    begun = time.process_time()
    call()
    return time.process_time() - begun


def report(count: int) -> str:
    """Return the lines of one run."""
    dossiers = a_year(count)
    connection = rival(dossiers)
    lines = [f"{count:,} dossiers, twelve months by six groupings, processor time"]
    if connection is not None:
        agree(own(dossiers), counted(connection))
    mine = _taken(lambda: own(dossiers))
    each = mine / count * 1e6
    lines.append(f"onestop   figures_of()                {mine:8.2f} s   {each:6.1f} µs each")
    if connection is None:
        return "\n".join([*lines, "DuckDB    is not installed"])
    theirs = _taken(lambda: counted(connection))
    return "\n".join([*lines, f"DuckDB    on ready-made dates         {theirs:8.2f} s"])


def main() -> None:
    """Print one run."""
    parser = argparse.ArgumentParser(prog="python -m bench.figures", description=__doc__)
    parser.add_argument("--count", type=int, default=200_000, help="how many dossiers (200000)")
    print(report(parser.parse_args().count))


if __name__ == "__main__":
    main()
