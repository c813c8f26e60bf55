"""A file of petitions' limits becomes the dated limits of each clock.

Stands on `figures.portal_petitions` and `citations`. Knows no country.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable
from typing import Any, TypeVar

import attrs

from onestop.dated import Dated, Edition
from onestop.figures.portal_petitions import PortalLimits
from onestop.loading.citations import Instrument, cited, instruments
from onestop.loading.node import Faults, Node, Source

T = TypeVar("T")


@attrs.frozen
class PetitionRules:
    """The limits of a file, each clock with its editions."""

    portal: Dated[PortalLimits]


def load_petition_rules(source: Source) -> PetitionRules:
    """Return the limits of a file, oldest first.

    Raises:
        FactErrors: every fault of the file.
    """
    faults = Faults()
    root = Node.parse(source, faults)
    known = instruments(root, root.need("seen", str))
    portal = _dated(root, root.nodes("portal"), lambda node: _portal(node, known))
    root.done()
    faults.raise_if_any()
    assert portal is not None
    return PetitionRules(portal)


def _dated(root: Node, nodes: Iterable[Node], make: Callable[[Node], T | None]) -> Dated[T] | None:
    """Return the editions of one clock; what could not be read is a fault already."""
    editions = []
    for node in nodes:
        first, last = node.need("first", dt.date), node.get("last", dt.date)
        value = make(node)
        node.done()
        if value is not None:
            made = node.build(lambda v=value, f=first, u=last: Edition(v, f, u))  # type: ignore[misc]
            editions += [] if made is None else [made]
    return root.build(lambda: Dated(editions))


def _portal(node: Node, known: dict[str, Instrument]) -> PortalLimits | None:
    days: dict[str, Any] = {each: node.need(each, int) for each in _PORTAL_DAYS}
    instrument = cited(node, "by", known)
    source = None if instrument is None else instrument.citation
    return node.make(PortalLimits, {**days, "citation": source})


_PORTAL_DAYS = ("refuse", "ask", "resolve", "publish")
