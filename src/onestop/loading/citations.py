"""Citations in files of facts.

An `[instruments.ID]` table is cited by its ID; an inline citation stands where it is used.

Stands on `citation` and `node`.
"""

from __future__ import annotations

import datetime as dt
from typing import Any

import attrs

from onestop.citation import Citation, Confidence
from onestop.loading.node import Node, no_instrument

_WORDS = ", ".join(word.value for word in Confidence)


@attrs.frozen
class Instrument:
    """An instrument as facts cite it, and the day on which it was announced."""

    citation: Citation
    announced: dt.date | None = None


def instruments(root: Node, seen: str | None) -> dict[str, Instrument]:
    """Read the `[instruments.ID]` tables of a file."""
    read = ((name, _instrument(node, seen)) for name, node in root.named("instruments").items())
    return {name: instrument for name, instrument in read if instrument is not None}


def _instrument(node: Node, seen: str | None) -> Instrument | None:
    announced = node.get("announced", dt.date)
    title = node.need("title", str)
    citation = citation_of(node, title, seen)
    node.done()
    return None if citation is None else Instrument(citation, announced)


def citation_of(node: Node, instrument: str | None, seen: str | None) -> Citation | None:
    """Take a citation's values out of a table."""
    own = node.get("seen", str)
    values: dict[str, Any] = {
        "article": node.get("article", str),
        "issued": node.get("issued", dt.date),
        "in_force": node.get("in_force", dt.date),
        "until": node.get("until", dt.date),
        "urls": node.many("urls", str),
        "seen": seen if own is None else own,
        "percent": node.get("percent", int),
        "note": node.get("note", str),
        "carried_on": node.get("carried_on", dt.date),
        "confidence": confidence_of(node),
    }
    return node.make(Citation, {"instrument": instrument}, **values)


def confidence_of(node: Node) -> Confidence:
    """Take the word for how sure a fact is; without one it is confirmed."""
    word = node.choice("confidence", Confidence, among=_WORDS)
    return word or Confidence.CONFIRMED


def inline(node: Node, key: str, seen: str | None) -> Citation | None:
    """Read a citation that stands in the table itself."""
    inner = node.node(key)
    if inner is None:
        return None
    citation = citation_of(inner, inner.need("instrument", str), seen)
    inner.done()
    return citation


def cited(node: Node, key: str, known: dict[str, Instrument]) -> Instrument | None:
    """Take the ID of an instrument out of a table, and return the instrument."""
    name = node.need(key, str)
    if name is not None and name not in known:
        node.fault(key, no_instrument(name, known))
    return known.get(name or "")
