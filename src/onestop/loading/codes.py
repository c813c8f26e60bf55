"""Files of code rules become concepts.

Stands on `codes` and `citations`. Knows no country.
"""

from __future__ import annotations

import datetime as dt
from typing import Any

from onestop.codes import CodeRule
from onestop.loading.citations import citation_of
from onestop.loading.node import Faults, Node, Source


def load_code_rules(source: Source) -> tuple[CodeRule, ...]:
    """Return the rules of codes of a file, in its order.

    Raises:
        FactErrors: every fault of the file.
    """
    faults = Faults()
    root = Node.parse(source, faults)
    seen = root.need("seen", str)
    read = [_rule(node, seen) for node in root.nodes("rule")]
    root.done()
    faults.raise_if_any()
    return tuple(rule for rule in read if rule is not None)


def _rule(node: Node, seen: str | None) -> CodeRule | None:
    name, pattern = node.need("name", str), node.need("pattern", str)
    values: dict[str, Any] = {
        "of": node.need("of", str),
        "first": node.get("first", dt.date),
        "last": node.get("last", dt.date),
        "agency_at_most": node.get("agency_at_most", int),
        "widths": node.many("widths", int),
        "samples": node.many("samples", str),
        "citation": citation_of(node, node.need("instrument", str), seen),
    }
    node.done()
    if name is None or pattern is None or values["of"] is None or values["citation"] is None:
        return None
    return node.build(lambda: CodeRule(name, pattern, **values))
