"""The table: a line for each contestant, its median and its ratio to `onestop`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from statistics import median

from bench.contest import Laps, ratios
from bench.program import CALL, OWN

BEYOND = "onestop, beyond the call"
_HEAD = ("what", "contestant", "median", "ratio to onestop")


def render(results: Iterable[Laps]) -> str:
    """Return the table as text."""
    lines = [_HEAD, *(line for laps in results for line in _lines(laps))]
    widths = [max(len(line[column]) for line in lines) for column in range(len(_HEAD))]
    rule = tuple("-" * width for width in widths)
    return "\n".join(_joined(line, widths) for line in (lines[0], rule, *lines[1:]))


def _joined(line: Sequence[str], widths: Sequence[int]) -> str:
    what, name, time, ratio = widths
    return f"{line[0]:{what}}  {line[1]:{name}}  {line[2]:>{time}}  {line[3]:{ratio}}".rstrip()


def _lines(laps: Laps) -> Iterator[tuple[str, str, str, str]]:
    shown = with_beyond(laps)
    for number, (name, rounds) in enumerate(shown.rounds.items()):
        what = "" if number else laps.what
        if rounds is None:
            yield what, name, "not installed", ""
        else:
            yield what, name, duration(median(rounds)), _ratio(shown, name)


def with_beyond(laps: Laps) -> Laps:
    """Return the contest with a line for what `onestop` takes beyond the call itself."""
    call = laps.rounds.get(CALL)
    if call is None:
        return laps
    beyond = [own - empty for own, empty in zip(laps.own, call, strict=True)]
    ours = {OWN: laps.own, CALL: call, BEYOND: beyond}
    return Laps(laps.what, ours | {k: v for k, v in laps.rounds.items() if k not in ours})


def _ratio(laps: Laps, name: str) -> str:
    rounds = laps.rounds[name] or ()
    return "1" if name == OWN else spread(ratios(rounds, laps.own))


def spread(values: Sequence[float]) -> str:
    """Return the median of ratios with their extremes."""
    return f"{number(median(values))} [{number(min(values))} – {number(max(values))}]"


def number(value: float) -> str:
    """Return a ratio in about three digits."""
    digits = 0 if abs(value) >= 100 else 1 if abs(value) >= 10 else 2 if abs(value) >= 0.1 else 3
    return f"{value:,.{digits}f}"


def duration(ns: float) -> str:
    """Return a time in the unit that suits it."""
    if ns < 1000:
        return f"{ns:.0f} ns"
    return f"{ns / 1e3:.2f} µs" if ns < 1e6 else f"{ns / 1e6:.2f} ms"
