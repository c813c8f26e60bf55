"""The aims, and whether this run met them. Nothing fails on them: they are printed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from statistics import median

from bench.contest import Laps, ratios
from bench.program import (
    ADD,
    BY_DUE,
    DAY,
    EVERY_ROOM,
    FIRST_CALENDAR,
    IMPORT,
    LIMITS,
    MOMENT,
    SPANS,
    Limit,
    due_of,
)
from bench.table import BEYOND, duration, number, spread, with_beyond
from onestop import Months

_US, _MS = 1_000, 1_000_000
#: The longest span may take at most so many times what the shortest one takes.
_FLAT = 1.25


def judge(results: Iterable[Laps]) -> list[str]:
    """Return a line for each aim: met or missed, with the figures."""
    return list(_lines({laps.what: laps for laps in results}))


def _lines(by_what: Mapping[str, Laps]) -> Iterator[str]:
    yield _adding(by_what)
    yield _flat(by_what)
    days = [limit for limit in LIMITS if not isinstance(limit, Months)]
    yield _due(by_what, days, 3 * _US)
    yield _due(by_what, [Months(1)], 8 * _US)
    yield _import(by_what[IMPORT])
    first = median(by_what[FIRST_CALENDAR].own)
    yield _line("first vn.calendar(), beyond the imports", first, 20 * _MS)


def _adding(by_what: Mapping[str, Laps]) -> str:
    beyond = [with_beyond(by_what[ADD.format(n)]).rounds[BEYOND] or () for n in SPANS]
    return _line("add_working_days beyond the call", max(map(median, beyond)), _US / 2)


def _flat(by_what: Mapping[str, Laps]) -> str:
    shortest, *longer = (by_what[ADD.format(n)].own for n in SPANS)
    worst = max((ratios(laps, shortest) for laps in longer), key=median)
    spans = f"n = {', '.join(map(str, SPANS[1:]))} against n = {SPANS[0]}"
    figure = f"at most {spread(worst)} times; aim at most {_FLAT} times"
    return f"{_verdict(median(worst) <= _FLAT)} add_working_days flat in n, {spans}: {figure}"


def _due(by_what: Mapping[str, Laps], limits: Iterable[Limit], aim: float) -> str:
    asked = [due_of(kind, limit) for limit in limits for kind in (DAY, MOMENT)]
    medians = {what: median(by_what[what].own) for what in asked}
    slowest = max(medians, key=medians.__getitem__)
    return _line(f"due(), slowest {slowest}", medians[slowest], aim)


def _import(laps: Laps) -> str:
    aim = 15 * _MS
    needs, rooms = (_against(median(laps.rounds[name] or ()), aim) for name in (BY_DUE, EVERY_ROOM))
    line = _line("import onestop, beyond attrs", median(laps.own), aim)
    return f"{line} (its rooms load on first use: with what due() needs {needs}; all {rooms})"


def _line(what: str, figure: float, aim: float) -> str:
    return f"{_verdict(figure < aim)} {what}: {_against(figure, aim)} of {duration(aim)}"


def _against(figure: float, aim: float) -> str:
    return f"{duration(figure)}, {number(figure / aim)} of the aim"


def _verdict(met: bool) -> str:
    return "met   " if met else "missed"
