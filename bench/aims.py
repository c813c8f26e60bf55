"""The aims, and whether this run met them. Nothing fails on them: they are printed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from statistics import median

from bench.contest import Laps, ratios
from bench.program import (
    ADD,
    ADD_TIME,
    ASKED_OF_ALL,
    BY_DUE,
    CALL,
    CLOCK,
    DAY,
    EVERY_MODULE,
    FIRST_CALENDAR,
    HOURS,
    IMPORT,
    LATER_CALENDAR,
    LIMITS,
    LIST,
    MOMENT,
    OWN,
    OWN_AS_OF,
    OWN_THROUGH,
    SPANS,
    STORED,
    Limit,
    due_of,
)
from bench.table import BEYOND, duration, number, spread, with_beyond
from onestop import Months

_US, _MS = 1_000, 1_000_000
#: The longest span may take at most so many times what the shortest one takes.
_FLAT = 1.25
#: A peer must take at least so many times what `onestop` takes.
_AHEAD = 5


def judge(results: Iterable[Laps]) -> list[str]:
    """Return a line for each aim: met or missed, with the figures."""
    return list(_lines({laps.what: laps for laps in results}))


def _lines(by_what: Mapping[str, Laps]) -> Iterator[str]:
    yield _adding(by_what)
    yield _flat(by_what, "add_working_days", ADD, SPANS)
    yield _ahead(by_what[ADD.format(ASKED_OF_ALL)])
    yield _adding_time(by_what)
    yield _flat(by_what, "add_working_time", ADD_TIME, HOURS)
    days = [limit for limit in LIMITS if not isinstance(limit, Months)]
    yield _due(by_what, days, 3 * _US)
    yield _due(by_what, [Months(1)], 8 * _US)
    yield _line(CLOCK, median(by_what[CLOCK].own), 30 * _US)
    yield _line(LIST, median(by_what[LIST].own), 100 * _US)  # 2,000 of them in 0.2 s
    read = median(by_what[LIST].rounds[STORED] or ())
    yield _line(f"{LIST}, {STORED}", read, 150 * _US)  # 2,000 of them in 0.3 s
    yield _import(by_what[IMPORT])
    yield _first_calendar(by_what[FIRST_CALENDAR])
    yield _later_calendar(by_what[LATER_CALENDAR])


def _adding(by_what: Mapping[str, Laps]) -> str:
    beyond = [with_beyond(by_what[ADD.format(n)]).rounds[BEYOND] or () for n in SPANS]
    return _line("add_working_days beyond the call", max(map(median, beyond)), _US / 2)


def _flat(by_what: Mapping[str, Laps], name: str, what: str, spans: Sequence[int]) -> str:
    shortest, *longer = (by_what[what.format(span)].own for span in spans)
    worst = max((ratios(laps, shortest) for laps in longer), key=median)
    told = f"{', '.join(map(str, spans[1:]))} against {spans[0]}"
    figure = f"at most {spread(worst)} times; aim at most {_FLAT} times"
    return f"{_verdict(median(worst) <= _FLAT)} {name} flat, {told}: {figure}"


def _ahead(laps: Laps) -> str:
    """Judge against every peer that ran; holidays always does, since `onestop` needs it."""
    times = {
        name: median(ratios(rounds, laps.own))
        for name, rounds in laps.rounds.items()
        if rounds and name not in (OWN, CALL)
    }
    figures = "; ".join(
        f"{name} {number(times[name])}" for name in sorted(times, key=times.__getitem__)
    )
    met = _verdict(min(times.values()) >= _AHEAD)
    return f"{met} {laps.what}, times ahead of each peer: {figures}; aim at least {_AHEAD}"


def _adding_time(by_what: Mapping[str, Laps]) -> str:
    slowest = max(median(by_what[ADD_TIME.format(hours)].own) for hours in HOURS)
    return _line("add_working_time, slowest", slowest, 2 * _US)


def _first_calendar(laps: Laps) -> str:
    aim = 20 * _MS
    line = _line("first vn.calendar(), beyond the imports", median(laps.own), aim)
    others = (
        f"{name.removeprefix(f'{OWN}, ')} {_against(median(laps.rounds[name] or ()), aim)}"
        for name in (OWN_AS_OF, OWN_THROUGH)
    )
    return f"{line} ({'; '.join(others)})"


def _later_calendar(laps: Laps) -> str:
    slowest = max(median(laps.rounds[name] or ()) for name in (OWN, OWN_AS_OF, OWN_THROUGH))
    return _line("later vn.calendar(), plain, as_of=, through=, slowest", slowest, 5 * _US)


def _due(by_what: Mapping[str, Laps], limits: Iterable[Limit], aim: float) -> str:
    asked = [due_of(kind, limit) for limit in limits for kind in (DAY, MOMENT)]
    medians = {what: median(by_what[what].own) for what in asked}
    slowest = max(medians, key=medians.__getitem__)
    return _line(f"due(), slowest {slowest}", medians[slowest], aim)


def _import(laps: Laps) -> str:
    aim = 15 * _MS
    needs, rooms = (
        _against(median(laps.rounds[name] or ()), aim) for name in (BY_DUE, EVERY_MODULE)
    )
    line = _line("import onestop, beyond attrs", median(laps.own), aim)
    return f"{line} (its rooms load on first use: with what due() needs {needs}; all {rooms})"


def _line(what: str, figure: float, aim: float) -> str:
    return f"{_verdict(figure < aim)} {what}: {_against(figure, aim)} of {duration(aim)}"


def _against(figure: float, aim: float) -> str:
    return f"{duration(figure)}, {number(figure / aim)} of the aim"


def _verdict(met: bool) -> str:
    return "met   " if met else "missed"
