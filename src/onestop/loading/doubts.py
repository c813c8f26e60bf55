"""From which day on a fact is less sure than its instrument, and why.

Stands on `citations` and `node`.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import Any, TypeVar

import attrs

from onestop.citation import Citation
from onestop.dated import Edition
from onestop.loading.citations import confidence_of
from onestop.loading.node import Node

C = TypeVar("C")

_ONE_DAY = dt.timedelta(days=1)


@attrs.frozen
class Doubt:
    """From which day on a fact is less sure, and what its citation says then."""

    first: dt.date
    changes: dict[str, Any]


def doubt_of(node: Node) -> Doubt | None:
    """Take the table `unsure` out of a table, if there is one."""
    inner = node.node("unsure")
    if inner is None:
        return None
    first, note = inner.need("first", dt.date), inner.need("note", str)
    confidence = confidence_of(inner)
    inner.done()
    return None if first is None else Doubt(first, {"confidence": confidence, "note": note})


def editions_of(
    node: Node,
    make: Callable[[Citation], C],
    citation: Citation,
    days: tuple[dt.date, dt.date | None],
    doubt: Doubt | None,
) -> list[Edition[C]]:
    """Return a fact with its first and last day, cut in two where it becomes less sure."""
    first, last = days
    if doubt is None:
        return node.build(lambda: [Edition(make(citation), first, last)]) or []
    unsure = attrs.evolve(citation, **doubt.changes)
    sure_until = doubt.first - _ONE_DAY
    return (
        node.build(
            lambda: [
                Edition(make(citation), first, sure_until),
                Edition(make(unsure), doubt.first, last),
            ]
        )
        or []
    )
