"""Books: files of eras, scales and parameters become concepts.

Stands on `ruleset`, `survey` and `citations`. Knows no country.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from typing import Any, TypeVar

import attrs

from onestop.citation import Citation
from onestop.dated import Dated, Edition
from onestop.loading.citations import Instrument, citation_of, cited, inline, instruments
from onestop.loading.node import Faults, Node, Source
from onestop.ruleset import ClockStart, DayCount, RuleSet
from onestop.survey import Level, Scale

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
    source = citation_of(node, name, seen)
    node.done()
    if name is None or first is None or clock is None:
        return None
    return Edition(RuleSet(name, first, last=last, clock_starts=clock, source=source), first, last)


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


def load_scales(source: Source) -> dict[str, Scale]:
    """Return the scales of a file, by name.

    Raises:
        FactErrors: every fault of the file.
    """
    faults = Faults()
    root = Node.parse(source, faults)
    seen = root.need("seen", str)
    scales = [_scale(node, seen) for node in root.nodes("scale")]
    root.done()
    faults.raise_if_any()
    return {scale.name: scale for scale in scales if scale is not None}


def _scale(node: Node, seen: str | None) -> Scale | None:
    name = node.need("name", str)
    satisfied = node.many("satisfied", int)
    origin = inline(node, "source", seen)
    levels = tuple(filter(None, (_level(inner) for inner in node.nodes("levels"))))
    node.done()
    if name is None:
        return None
    return node.build(lambda: Scale(name, levels, satisfied=frozenset(satisfied), source=origin))


def _level(node: Node) -> Level | None:
    vi, en = node.need("vi", str), node.need("en", str)
    node.done()
    return None if vi is None or en is None else node.build(lambda: Level(vi, en))


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
