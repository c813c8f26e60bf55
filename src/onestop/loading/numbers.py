"""Exact numbers in files of facts: whole ones, and texts like `3.5`, `1/4` or `20 %`.

Stands on `node`. Knows no concept.
"""

from __future__ import annotations

from fractions import Fraction

from onestop.loading.node import Node, must_be


def exact_number(node: Node, key: str = "value") -> Fraction | None:
    """Take a whole number, or a text like `3.5`, `1/4` or `20 %`."""
    value = node.need(key, object)
    if value is None:
        return None
    if isinstance(value, int) and not isinstance(value, bool):
        return Fraction(value)
    found = _read_number(value) if isinstance(value, str) else None
    if found is None:
        node.fault(key, must_be(value, "fault_number"))
    return found


def _read_number(text: str) -> Fraction | None:
    digits = text.removesuffix("%")
    try:
        return Fraction(digits.strip()) / (100 if digits != text else 1)
    except (ValueError, ZeroDivisionError):
        return None
