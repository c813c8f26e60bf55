"""Files of standard slips become sets of forms.

Stands on `forms`, `citations` and `doubts`. Knows no country.
"""

from __future__ import annotations

import datetime as dt
import enum
import functools
from typing import TypeVar

from onestop.dated import Dated, Edition
from onestop.forms.formset import Form, FormKind, FormSet, PaperSize
from onestop.loading.citations import Instrument, cited, instruments
from onestop.loading.doubts import doubt_of, editions_of
from onestop.loading.node import Faults, Node, Source

E = TypeVar("E", bound=enum.Enum)


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
    doubt = doubt_of(node)
    node.done()
    if name is None or first is None or instrument is None or len(forms) < len(read):
        return []
    make = functools.partial(FormSet, name, forms, first=first, last=last)
    return editions_of(
        node, lambda source: make(citation=source), instrument.citation, (first, last), doubt
    )


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
        node.fault(key, "fault_missing")
    return node.choice(key, words, among=", ".join(word.value for word in words))
