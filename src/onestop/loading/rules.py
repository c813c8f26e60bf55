"""Books: files of eras, scales and parameters become concepts.

Stands on `ruleset`, `survey` and `citations`. Knows no country.
"""

from __future__ import annotations

import datetime as dt
from typing import Any

import attrs

from onestop.citation import Citation
from onestop.dated import Dated, Edition
from onestop.loading.citations import Instrument, citation_of, cited, inline, instruments
from onestop.loading.node import Faults, Node, Source
from onestop.ruleset import ClockStart, RuleSet
from onestop.survey import Level, Scale


@attrs.frozen
class Parameter:
    """A value that stands as a default in a signature, with its source."""

    value: Any
    citation: Citation


def load_rules(source: Source) -> Dated[RuleSet]:
    """Return the rules of every era.

    Raises:
        FactErrors: every fault of the file.
    """
    faults = Faults()
    root = Node.parse(source, faults)
    seen = root.need("seen", str)
    known = instruments(root, seen)
    eras = [_era(node, known, seen) for node in root.nodes("era")]
    root.done()
    editions = [Edition(era, era.first, era.last) for era in eras if era is not None]
    dated: Dated[RuleSet] | None = root.build(lambda: Dated(editions))
    faults.raise_if_any()
    assert dated is not None
    return dated


def _era(node: Node, known: dict[str, Instrument], seen: str | None) -> RuleSet | None:
    name = node.need("name", str)
    first, last = node.need("first", dt.date), node.get("last", dt.date)
    clock = _clock(node, known)
    working, calendar = _cited(node, "working_days", known), _cited(node, "calendar_days", known)
    source = citation_of(node, name, seen)
    node.done()
    if name is None or first is None or clock is None:
        return None
    return RuleSet(
        name,
        first,
        last=last,
        clock_starts=clock,
        working_days=working,
        calendar_days=calendar,
        source=source,
    )


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


def _cited(node: Node, key: str, known: dict[str, Instrument]) -> Citation | None:
    inner = node.node(key)
    if inner is None:
        return None
    instrument = cited(inner, "by", known)
    inner.done()
    return None if instrument is None else instrument.citation


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
