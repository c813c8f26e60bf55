"""Files of eras and parameters become concepts.

Stands on `dossiers.ruleset` and `citations`. Knows no country.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable
from typing import Any, Final, Literal, TypeVar, get_args, get_origin

import attrs

from onestop.citation import Citation
from onestop.dated import Dated, Edition
from onestop.days.day import DayCount
from onestop.dossiers.ruleset import RULINGS, ClockStart, RuleSet, Ruling
from onestop.loading.citations import (
    Instrument,
    citation_of,
    cited,
    confidence_of,
    instruments,
)
from onestop.loading.node import Faults, Node, Source
from onestop.loading.procedures import one_limit
from onestop.procedures.channels import Channel

T = TypeVar("T")


@attrs.frozen
class Parameter:
    """A value that stands as a default in a signature, with its source."""

    value: Any
    citation: Citation


def load_rules(source: Source) -> tuple[Dated[RuleSet], Dated[DayCount]]:
    """Return the rules of every era, and the law on counting days.

    Raises:
        FactErrors: every fault of the file.
    """
    faults = Faults()
    root = Node.parse(source, faults)
    seen = root.need("seen", str)
    known = instruments(root, seen)
    eras = _dated(root, (_era(node, known, seen) for node in root.nodes("era")))
    counts = _dated(root, (_day_count(node, known) for node in root.nodes("day_count")))
    root.done()
    faults.raise_if_any()
    assert eras is not None
    assert counts is not None
    return eras, counts


def _dated(root: Node, editions: Iterable[Edition[T] | None]) -> Dated[T] | None:
    """Return the editions that could be read as one dated value."""
    return root.build(lambda: Dated(edition for edition in editions if edition is not None))


def _day_count(node: Node, known: dict[str, Instrument]) -> Edition[DayCount] | None:
    first, last = node.get("first", dt.date), node.get("last", dt.date)
    working, calendar = cited(node, "working_days", known), cited(node, "calendar_days", known)
    node.done()
    if working is None or calendar is None:
        return None
    return Edition(DayCount(working.citation, calendar.citation), first, last)


def _era(node: Node, known: dict[str, Instrument], seen: str | None) -> Edition[RuleSet] | None:
    name = node.need("name", str)
    first, last = node.need("first", dt.date), node.get("last", dt.date)
    clock = _clock(node, known)
    rulings = {name: _ruling(node, name, known) for name in _VALUES}
    source = citation_of(node, name, seen)
    node.done()
    if name is None or first is None or clock is None:
        return None
    values: dict[str, Any] = {"last": last, "clock_starts": clock, "source": source, **rulings}
    rules = node.build(lambda: RuleSet(name, first, **values))
    return None if rules is None else Edition(rules, first, last)


def _ruling(node: Node, name: str, known: dict[str, Instrument]) -> Ruling[Any] | None:
    """Take one value of an era, with its instrument and how sure that is."""
    inner = node.node(name)
    if inner is None:
        return None
    value, instrument = _VALUES[name](inner), cited(inner, "by", known)
    note, percent = inner.get("note", str), inner.get("percent", int)
    surely = confidence_of(inner) if inner.has("confidence") else None
    inner.done()
    if value is None or instrument is None:
        return None
    own: dict[str, Any] = {"note": note, "percent": percent, "confidence": surely}
    said: dict[str, Any] = {key: what for key, what in own.items() if what is not None}
    return inner.build(lambda: Ruling(value, attrs.evolve(instrument.citation, **said)))


def _word(words: tuple[str, ...]) -> Callable[[Node], str | None]:
    """Make a taker of a word of a closed list."""
    among = {word: word for word in words}

    def take(node: Node) -> str | None:
        if not node.has("value"):
            node.fault("value", "is missing")
        return node.choice("value", among.__getitem__, among=", ".join(words))

    return take


def _value(kind: type[T]) -> Callable[[Node], T | None]:
    return lambda node: node.need("value", kind)


def _channels(node: Node) -> tuple[Channel, ...] | None:
    if not node.has("value"):
        node.fault("value", "is missing")
    return node.choices("value", Channel, among=", ".join(each.value for each in Channel)) or None


def _taker(kind: Any) -> Callable[[Node], Any]:
    """Return how a value of the kind of a ruling is taken from its table."""
    if get_origin(kind) is Literal:
        return _word(get_args(kind))
    if kind is tuple:  # the only list among the rulings
        return _channels
    return _value(kind) if kind in _PLAIN else one_limit


#: What TOML itself has a form for; every other kind is a time limit.
_PLAIN: Final = (int, bool, dt.time)

#: How the value of each ruling is taken.
_VALUES: Final = {name: _taker(kind) for name, kind in RULINGS.items()}


def _clock(node: Node, known: dict[str, Instrument]) -> ClockStart | None:
    inner = node.node("clock_starts")
    if inner is None:
        node.fault("clock_starts", "is missing")
        return None
    at, instrument = inner.need("at", str), cited(inner, "by", known)
    inner.done()
    if at != "accepted":
        inner.fault("at", f"is {at!r}, but must be 'accepted'")
        return None
    return None if instrument is None else ClockStart("accepted", instrument.citation)


def load_parameters(source: Source) -> dict[str, Parameter]:
    """Return the parameters of a file, by name.

    Raises:
        FactErrors: every fault of the file.
    """
    faults = Faults()
    root = Node.parse(source, faults)
    seen = root.need("seen", str)
    read = {name: _parameter(node, seen) for name, node in root.rest().items()}
    root.done()
    faults.raise_if_any()
    return {name: parameter for name, parameter in read.items() if parameter is not None}


def _parameter(node: Node, seen: str | None) -> Parameter | None:
    value = node.need("value", object)
    citation = citation_of(node, node.need("instrument", str), seen)
    node.done()
    return None if citation is None else Parameter(value, citation)
