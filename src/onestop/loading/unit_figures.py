"""A file of one unit's figures of the index, as TOML or JSON.

Stands on `figures.index_figures` and `numbers`. Knows no edition.
"""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from fractions import Fraction

from onestop.figures.index_figures import MeasureFigure, UnitFigures
from onestop.loading.node import Faults, Node, Source, must_be
from onestop.loading.numbers import exact_number


def load_unit_figures(source: Source) -> UnitFigures:
    """Return the figures of a file: `[figures]` holds them by code, as `"79/82"` or as a table.

    Raises:
        FactErrors: every fault of the file.
    """
    faults = Faults()
    root = Node.parse(source, faults)
    unit, level = root.get("unit", str), root.get("level", str)
    as_of, edition = root.get("as_of", dt.date), root.get("edition", str)
    inner = root.node("figures")
    if inner is None:
        root.fault("figures", "fault_missing")
    found = [] if inner is None else [_figure(inner, code) for code in inner.left().copy()]
    root.done()
    figures = [figure for figure in found if figure is not None]
    made = root.build(lambda: UnitFigures(unit, figures, level=level, as_of=as_of, edition=edition))
    faults.raise_if_any()
    assert made is not None
    return made


def _figure(node: Node, code: str) -> MeasureFigure | None:
    """Take the figure of a code: a share as a text, or a table with what is known."""
    if isinstance(node.left()[code], str):
        return _share(node, code)
    inner = node.node(code)
    if inner is None:
        return None
    numbers = {name: exact_number(inner, name) for name in _NUMBERS if inner.has(name)}
    inner.done()
    share, published = (
        (numbers.get("numerator"), numbers.get("denominator")),
        numbers.get("published"),
    )
    points = None if published is None else _decimal(published)
    return inner.build(lambda: MeasureFigure(code, *share, published=points))


_NUMBERS = ("numerator", "denominator", "published")


def _share(node: Node, code: str) -> MeasureFigure | None:
    """Take a share like `79/82`: its two numbers are kept, for 0/0 is no number."""
    text = node.need(code, str) or ""
    parts = [part.strip() for part in text.split("/")]
    if len(parts) != 2 or not all(part.isascii() and part.isdigit() for part in parts):
        node.fault(code, must_be(text, "kind_share"))
        return None
    return node.build(lambda: MeasureFigure(code, int(parts[0]), int(parts[1])))


def _decimal(number: Fraction) -> Decimal:
    return Decimal(number.numerator) / Decimal(number.denominator)
