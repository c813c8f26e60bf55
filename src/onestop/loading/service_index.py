"""A file of the national service index becomes its dated editions.

Stands on `figures.index_edition`, `citations` and `numbers`. Knows no country.
"""

from __future__ import annotations

import datetime as dt
from typing import Any, Final

import attrs

from onestop.citation import Citation, Confidence
from onestop.dated import Dated, Edition
from onestop.figures.index_edition import (
    IndexBand,
    IndexClass,
    IndexEdition,
    IndexGroup,
    IndexMeasure,
)
from onestop.loading.citations import Instrument, cited, confidence_of, instruments
from onestop.loading.node import Faults, Node, Source
from onestop.loading.numbers import exact_number

_ONE_DAY: Final = dt.timedelta(days=1)
_CLASSES: Final = ", ".join(each.value for each in IndexClass)


def load_service_index(source: Source) -> Dated[IndexEdition]:
    """Return the editions of a file, oldest first.

    Raises:
        FactErrors: every fault of the file.
    """
    faults = Faults()
    root = Node.parse(source, faults)
    known = instruments(root, root.need("seen", str))
    editions = [edition for node in root.nodes("edition") for edition in _editions(node, known)]
    dated: Dated[IndexEdition] | None = root.build(lambda: Dated(editions))
    root.done()
    faults.raise_if_any()
    assert dated is not None
    return dated


def _editions(node: Node, known: dict[str, Instrument]) -> list[Edition[IndexEdition]]:
    """Return an edition, cut in two at the day from which it was read."""
    first, last = node.need("first", dt.date), node.get("last", dt.date)
    read_from = node.get("read_from", dt.date)
    edition = _edition(node, known)
    if edition is None or first is None:
        return []
    if read_from is None:
        return node.build(lambda: [Edition(edition, first, last)]) or []
    unread = attrs.evolve(edition.citation, confidence=Confidence.TO_CONFIRM)
    before = attrs.evolve(edition, citation=unread)
    cut = read_from - _ONE_DAY
    return (
        node.build(lambda: [Edition(before, first, cut), Edition(edition, read_from, last)]) or []
    )


def _edition(node: Node, known: dict[str, Instrument]) -> IndexEdition | None:
    name, citation = node.need("name", str), _source(node, known)
    decimals, rounding = node.need("decimals", int), node.node("rounding")
    rounded = None if rounding is None else _own_source(rounding, known)
    if rounding is None:
        node.fault("rounding", "fault_missing")
    bands = [_band(inner, known) for inner in node.nodes("class")]
    groups = [_group(inner, known) for inner in node.nodes("group")]
    node.done()
    needed = {"name": name, "groups": None if None in groups else groups}
    others = {"bands": None if None in bands else bands, "citation": citation}
    return node.make(IndexEdition, {**needed, **others, "rounding": rounded, "decimals": decimals})


def _band(node: Node, known: dict[str, Instrument]) -> IndexBand | None:
    name = node.choice("class", IndexClass, among=_CLASSES)
    least, citation = exact_number(node, "from"), _own_source(node, known)
    return node.make(IndexBand, {"name": name, "least": least, "citation": citation})


def _group(node: Node, known: dict[str, Instrument]) -> IndexGroup | None:
    values: dict[str, Any] = {name: node.need(name, str) for name in ("key", "vi", "en")}
    values["most"] = exact_number(node, "most")
    within = node.get("within", str)
    measures = [_measure(inner, known) for inner in node.nodes("measure")]
    node.done()
    values["measures"] = None if None in measures else measures
    return node.make(IndexGroup, values, within=within)


def _measure(node: Node, known: dict[str, Instrument]) -> IndexMeasure | None:
    needed: dict[str, Any] = {name: node.need(name, str) for name in ("code", "vi", "en", "zero")}
    needed["most"] = exact_number(node, "most")
    others: dict[str, Any] = {name: node.get(name, kind) for name, kind in _OPTIONAL.items()}
    others |= {name: exact_number(node, name) for name in _RATIOS if node.has(name)}
    needed["citation"] = _own_source(node, known)
    said = {name: value for name, value in others.items() if value is not None}
    return node.make(IndexMeasure, needed, **said)


_OPTIONAL: Final[dict[str, type[Any]]] = {
    "number": str,
    "commune": str,
    "commune_percent": int,
    "subject": str,
    "few": int,
    "shared_without_petitions": bool,
}
_RATIOS: Final = ("full_at", "described_full_at")


def _source(node: Node, known: dict[str, Instrument]) -> Citation | None:
    instrument = cited(node, "by", known)
    return None if instrument is None else instrument.citation


def _own_source(node: Node, known: dict[str, Instrument]) -> Citation | None:
    """Take an instrument, with how sure it is of this one value; the table is then done."""
    citation = _source(node, known)
    own: dict[str, Any] = {"note": node.get("note", str), "percent": node.get("percent", int)}
    own["confidence"] = confidence_of(node) if node.has("confidence") else None
    node.done()
    if citation is None:
        return None
    said = {name: value for name, value in own.items() if value is not None}
    return node.build(lambda: attrs.evolve(citation, **said))
