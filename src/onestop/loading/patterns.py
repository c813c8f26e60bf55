"""Files of the usual pattern and of office hours become concepts.

Stands on `days.projection`, `days.hours` and `citations`. Knows no country.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable
from typing import TypeVar

from onestop.citation import Citation
from onestop.dated import Dated, Edition
from onestop.days.hours import OfficeHours, Season, Session, Sessions
from onestop.days.projection import Feast, Lunar, Projection
from onestop.days.yearly import MonthDay
from onestop.i18n.remarks import Remark
from onestop.loading.citations import Instrument, citation_of, instruments
from onestop.loading.node import Faults, Node, Source, month_day, no_instrument

_LUNAR: dict[str, Lunar] = {"new_year": "new_year", "third_month": "third_month"}
_WEEK = 7

T = TypeVar("T")


def load_projection(
    source: Source, statutes: Source, lunar: Callable[[int], tuple[dt.date, dt.date]]
) -> Projection:
    """Return the usual pattern of a year.

    Raises:
        FactErrors: every fault of the files.
    """
    faults = Faults()
    shared = Node.parse(statutes, faults)
    root = Node.parse(source, faults)
    known = instruments(shared, shared.get("seen", str))
    known |= instruments(root, root.need("seen", str))
    feasts = [_feast(node, known) for node in root.nodes("feast")]
    law = _compensation(root, known)
    root.done()
    faults.raise_if_any()
    assert law is not None
    return Projection(tuple(feast for feast in feasts if feast is not None), law, lunar)


def _compensation(root: Node, known: dict[str, Instrument]) -> Dated[Citation] | None:
    node = root.node("compensation")
    if node is None:
        root.fault("compensation", "fault_missing")
        return None
    law = _laws(node, known)
    node.done()
    return law


def _feast(node: Node, known: dict[str, Instrument]) -> Feast | None:
    name, on, law = node.need("name", str), _date(node), _laws(node, known)
    offsets = _offsets(node)
    compensated = node.get("compensated", bool)
    announced = [known[key].announced for key in known if law and _holds(law, known[key])]
    node.done()
    if name is None or on is None or law is None:
        return None
    return Feast(
        name,
        on,
        law,
        offsets,
        announced=next(filter(None, announced), None),
        compensated=compensated is not False,
    )


def _holds(law: Dated[Citation], instrument: Instrument) -> bool:
    return any(edition.value == instrument.citation for edition in law.editions)


def _date(node: Node) -> MonthDay | Lunar | None:
    """Take the date of a feast: a month and a day, or a lunar date."""
    if node.has("lunar"):
        return node.choice("lunar", _LUNAR.__getitem__, among=", ".join(_LUNAR))
    month, day = node.need("month", int), node.need("day", int)
    return None if month is None or day is None else (month, day)


def _offsets(node: Node) -> tuple[tuple[int, ...], ...]:
    rows = node.many("offsets", list) or ([0],) * _WEEK
    if len(rows) != _WEEK:
        node.fault("offsets", Remark.of("fault_offsets", n=len(rows)))
    return tuple(tuple(row) for row in rows)


def _laws(node: Node, known: dict[str, Instrument]) -> Dated[Citation] | None:
    """Take the instruments behind something, each holding within its own dates."""
    names = node.many("law", str)
    for name in names:
        if name not in known:
            node.fault("law", no_instrument(name, known))
    found = [known[name].citation for name in names if name in known]
    node_dated = (Edition(law, law.in_force, law.until) for law in found)
    return node.build(lambda: Dated(node_dated))


def load_hours(source: Source) -> dict[str, OfficeHours]:
    """Return the office hours of a file, by name.

    Raises:
        FactErrors: every fault of the file.
    """
    faults = Faults()
    root = Node.parse(source, faults)
    seen = root.need("seen", str)
    read = [_hours(node, seen) for node in root.nodes("hours")]
    root.done()
    faults.raise_if_any()
    return dict(pair for pair in read if pair is not None)


def _hours(node: Node, seen: str | None) -> tuple[str, OfficeHours] | None:
    name, sessions = node.need("name", str), sessions_in(node)
    seasons = [season_in(inner) for inner in node.nodes("season")]
    reception = [reception_in(inner) for inner in node.nodes("reception")]
    source = citation_of(node, None if name is None else f"Giờ làm việc {name}", seen)
    node.done()
    hours = node.build(
        lambda: OfficeHours(
            sessions, seasons=_all(seasons), reception=_all(reception), source=source
        )
    )
    return None if name is None or hours is None else (name, hours)


def _all(items: Iterable[T | None]) -> tuple[T, ...]:
    return tuple(item for item in items if item is not None)


def sessions_in(node: Node) -> Sessions:
    """Take the sessions under `spans`."""
    spans = node.many("spans", str)
    return node.build(lambda: tuple(Session.of(span) for span in spans)) or ()


def season_in(node: Node) -> Season | None:
    """Take a part of the year with hours of its own, all of its table."""
    first, last, sessions = month_day(node, "first"), month_day(node, "last"), sessions_in(node)
    node.done()
    if first is None or last is None:
        return None
    return node.build(lambda: Season.of(first, last, sessions))


def reception_in(node: Node) -> tuple[int, Sessions] | None:
    """Take the sessions of a weekday, all of its table."""
    weekday, sessions = node.need("weekday", int), sessions_in(node)
    node.done()
    return None if weekday is None else (weekday, sessions)
