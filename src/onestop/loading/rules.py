"""Files of eras and parameters become concepts.

Stands on `dossiers.ruleset` and `citations`. Knows no country.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, Final, Literal, TypeVar, get_args, get_origin

import attrs

from onestop.citation import Citation
from onestop.dated import Dated, Edition
from onestop.days.day import DayCount
from onestop.dossiers.ruleset import RULINGS, ClockStart, RuleSet, Ruling, checked_ruling
from onestop.errors import BadValueError
from onestop.i18n.remarks import Remark
from onestop.loading.citations import (
    Instrument,
    citation_of,
    cited,
    confidence_of,
    instruments,
)
from onestop.loading.node import Faults, Node, Source, must_be
from onestop.loading.procedures import one_limit
from onestop.procedures.channels import Channel

T = TypeVar("T")


@attrs.frozen
class Parameter:
    """A value that stands as a default in a signature, with its source."""

    value: Any
    citation: Citation


@attrs.frozen
class _Era:
    """What an era says: its name, what starts the clock, and what holds for all of its days."""

    name: str
    clock_starts: ClockStart
    source: Citation | None
    rulings: dict[str, Ruling[Any] | None]


_ONE_DAY: Final = dt.timedelta(days=1)


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
    rulings = _rulings(root, known)
    counts = _dated(root, (_day_count(node, known) for node in root.nodes("day_count")))
    root.done()
    faults.raise_if_any()
    assert eras is not None
    assert counts is not None
    sets = _dated(root, _rule_sets(eras.editions, rulings))
    faults.raise_if_any()
    assert sets is not None
    return sets, counts


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


def _era(node: Node, known: dict[str, Instrument], seen: str | None) -> Edition[_Era] | None:
    name = node.need("name", str)
    first, last = node.need("first", dt.date), node.get("last", dt.date)
    clock = _clock(node, known)
    tables = ((each, node.node(each)) for each in _VALUES)
    own = {each: _ruling(table, each, known) for each, table in tables if table is not None}
    source = citation_of(node, name, seen)
    node.done()
    if name is None or first is None or clock is None:
        return None
    return node.build(lambda: Edition(_Era(name, clock, source, own), first, last))


def _rulings(root: Node, known: dict[str, Instrument]) -> dict[str, Dated[Ruling[Any]]]:
    """Take the values of every ruling, each from its first day until the next one begins."""
    table = root.node("rulings")
    if table is None:
        return {}
    found = {name: _history(table, name, known) for name in _VALUES}
    table.done()
    return {name: dated for name, dated in found.items() if dated is not None}


def _history(table: Node, name: str, known: dict[str, Instrument]) -> Dated[Ruling[Any]] | None:
    lines = [_line(node, name, known) for node in table.nodes(name)]
    held = [line for line in lines if line is not None]
    following = (*(line.first for line in held[1:]), None)
    return _dated(table, (_until(line, then) for line, then in zip(held, following, strict=False)))


def _until(line: Edition[T], following: dt.date | None) -> Edition[T]:
    """Return a line with its last day: its own, or the day before the next one begins."""
    if line.last is not None or following is None:
        return line
    return attrs.evolve(line, last=following - _ONE_DAY)


def _line(node: Node, name: str, known: dict[str, Instrument]) -> Edition[Ruling[Any]] | None:
    """Take one value of a ruling with its days."""
    first, last = node.need("first", dt.date), node.get("last", dt.date)
    ruling = _ruling(node, name, known)
    if ruling is None or first is None:
        return None
    return node.build(lambda: Edition(ruling, first, last))


def _ruling(node: Node, name: str, known: dict[str, Instrument]) -> Ruling[Any] | None:
    """Take one value with its instrument and how sure that is."""
    value, instrument = _VALUES[name](node), cited(node, "by", known)
    note, percent = node.get("note", str), node.get("percent", int)
    surely = confidence_of(node) if node.has("confidence") else None
    node.done()
    if value is None or instrument is None:
        return None
    own: dict[str, Any] = {"note": note, "percent": percent, "confidence": surely}
    said: dict[str, Any] = {key: what for key, what in own.items() if what is not None}
    citation = instrument.citation
    return node.build(lambda: checked_ruling(name, Ruling(value, attrs.evolve(citation, **said))))


def _rule_sets(
    eras: Iterable[Edition[_Era]], rulings: Mapping[str, Dated[Ruling[Any]]]
) -> Iterator[Edition[RuleSet]]:
    """Yield the rules of each era; one within which a ruling changes has a set before and after."""
    changes = sorted({day for dated in rulings.values() for day in _changes(dated)})
    for era in eras:
        assert era.first is not None
        starts = [era.first, *(day for day in changes if day > era.first and era.holds_on(day))]
        lasts = [*(start - _ONE_DAY for start in starts[1:]), era.last]
        for first, last in zip(starts, lasts, strict=True):
            dated = {name: each.on(first) for name, each in rulings.items()}
            held: dict[str, Any] = _once(dated, era.value)
            rules = RuleSet(
                era.value.name,
                first,
                last=last,
                clock_starts=era.value.clock_starts,
                source=era.value.source,
                **held,
            )
            yield Edition(rules, first, last)


def _once(dated: Mapping[str, Ruling[Any] | None], era: _Era) -> dict[str, Ruling[Any] | None]:
    """Return what holds by days of its own and by the era, or refuse what both say."""
    for name in era.rulings:
        if dated.get(name) is not None:
            limit = Remark.of("ruling_stands_twice", era=era.name)
            raise BadValueError("ruling", name, limit)
    return {**dated, **era.rulings}


def _changes(dated: Dated[Any]) -> Iterator[dt.date]:
    """Yield the days from which a ruling is another, or none."""
    for edition in dated.editions:
        assert edition.first is not None  # every line has one
        yield edition.first
        if edition.last is not None:
            yield edition.last + _ONE_DAY


def _word(words: tuple[str, ...]) -> Callable[[Node], str | None]:
    """Make a taker of a word of a closed list."""
    among = {word: word for word in words}

    def take(node: Node) -> str | None:
        if not node.has("value"):
            node.fault("value", "fault_missing")
        return node.choice("value", among.__getitem__, among=", ".join(words))

    return take


def _value(kind: type[T]) -> Callable[[Node], T | None]:
    return lambda node: node.need("value", kind)


def _channels(node: Node) -> tuple[Channel, ...] | None:
    if not node.has("value"):
        node.fault("value", "fault_missing")
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
        node.fault("clock_starts", "fault_missing")
        return None
    at, instrument = inner.need("at", str), cited(inner, "by", known)
    inner.done()
    if at != "accepted":
        inner.fault("at", must_be(at, repr("accepted")))
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
