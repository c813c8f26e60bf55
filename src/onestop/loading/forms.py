"""Files of standard slips become sets of forms.

Stands on `forms` and `citations`. Knows no country.
"""

from __future__ import annotations

import datetime as dt
import enum
from typing import Any, TypeVar

import attrs

from onestop.citation import Citation
from onestop.dated import Dated, Edition
from onestop.forms.formset import Form, FormKind, FormSet, PaperSize
from onestop.loading.citations import Instrument, cited, confidence_of, instruments
from onestop.loading.node import Faults, Node, Source

E = TypeVar("E", bound=enum.Enum)

_ONE_DAY = dt.timedelta(days=1)


@attrs.frozen
class _Doubt:
    """From which day on a set is less sure, and why."""

    first: dt.date
    changes: dict[str, Any]


def load_forms(source: Source) -> Dated[FormSet]:
    """Return the sets of forms of a file, oldest first, each as sure as it is on the day.

    Raises:
        FactErrors: every fault of the file.
    """
    faults = Faults()
    root = Node.parse(source, faults)
    known = instruments(root, root.need("seen", str))
    editions = [edition for node in root.nodes("set") for edition in _editions(node, known)]
    dated: Dated[FormSet] | None = root.build(lambda: Dated(editions))
    root.done()
    faults.raise_if_any()
    assert dated is not None
    return dated


def _editions(node: Node, known: dict[str, Instrument]) -> list[Edition[FormSet]]:
    """Return a set, cut in two where it becomes less sure."""
    name, instrument = node.need("name", str), cited(node, "by", known)
    first, last = node.need("first", dt.date), node.get("last", dt.date)
    read = tuple(map(_form, node.nodes("form")))
    forms = tuple(form for form in read if form is not None)
    doubt = _doubt(node)
    node.done()
    if name is None or first is None or instrument is None or len(forms) < len(read):
        return []
    source = instrument.citation
    values: dict[str, Any] = {"first": first, "last": last, "citation": source}
    made = node.build(lambda: FormSet(name, forms, **values))
    if made is None or doubt is None:
        return [] if made is None else [Edition(made, first, last)]
    unsure = _less_sure(made, source, doubt)
    sure_until = doubt.first - _ONE_DAY
    return (
        node.build(lambda: [Edition(made, first, sure_until), Edition(unsure, doubt.first, last)])
        or []
    )


def _less_sure(known: FormSet, citation: Citation, doubt: _Doubt) -> FormSet:
    return attrs.evolve(known, citation=attrs.evolve(citation, **doubt.changes))


def _doubt(node: Node) -> _Doubt | None:
    inner = node.node("unsure")
    if inner is None:
        return None
    first, note = inner.need("first", dt.date), inner.need("note", str)
    confidence = confidence_of(inner)
    inner.done()
    return None if first is None else _Doubt(first, {"confidence": confidence, "note": note})


def _form(node: Node) -> Form | None:
    kind, paper = _word(node, "kind", FormKind), _word(node, "paper", PaperSize)
    number, title = node.need("number", str), node.need("title", str)
    node.done()
    if kind is None or number is None or title is None or paper is None:
        return None
    return node.build(lambda: Form(kind, number, title=title, paper=paper))


def _word(node: Node, key: str, words: type[E]) -> E | None:
    """Take a word of a closed list that must be there."""
    if not node.has(key):
        node.fault(key, "is missing")
    return node.choice(key, words, among=", ".join(word.value for word in words))
