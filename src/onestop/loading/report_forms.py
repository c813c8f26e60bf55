"""The file of report forms becomes dated forms.

Stands on `forms`, `citations` and `doubts`. Knows no country.
"""

from __future__ import annotations

import datetime as dt
import functools

from onestop.dated import Dated, Edition
from onestop.forms.report_sheets import ReportForm
from onestop.loading.citations import Instrument, cited, instruments
from onestop.loading.doubts import doubt_of, editions_of
from onestop.loading.node import Faults, Node, Source


def load_report_forms(source: Source) -> Dated[ReportForm]:
    """Return the forms of a file, oldest first, each as sure as it is on the day.

    Raises:
        FactErrors: every fault of the file.
    """
    faults = Faults()
    root = Node.parse(source, faults)
    known = instruments(root, root.need("seen", str))
    editions = [edition for node in root.nodes("form") for edition in _editions(node, known)]
    dated: Dated[ReportForm] | None = root.build(lambda: Dated(editions))
    root.done()
    faults.raise_if_any()
    assert dated is not None
    return dated


def _editions(node: Node, known: dict[str, Instrument]) -> list[Edition[ReportForm]]:
    number, title = node.need("number", str), node.need("title", str)
    first, last = node.need("first", dt.date), node.get("last", dt.date)
    instrument, doubt = cited(node, "by", known), doubt_of(node)
    node.done()
    if number is None or title is None or first is None or instrument is None:
        return []
    make = functools.partial(ReportForm, number, title)
    return editions_of(
        node, lambda source: make(citation=source), instrument.citation, (first, last), doubt
    )
