"""Files of procedures become a `Catalogue`.

Stands on `procedures.catalogue` and `citations`. The layout is told in the reference of the docs.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from pathlib import Path
from typing import Any, Final

import attrs

from onestop._checks import in_order, text
from onestop.citation import Citation, Confidence
from onestop.days.yearly import YearlyWindow
from onestop.errors import FactError, FactErrors, OnestopError
from onestop.i18n.remarks import Remark
from onestop.limits.limit import (
    CalendarDays,
    ClockHours,
    Limit,
    Months,
    Parallel,
    Part,
    SameDay,
    Sequence,
    WorkingDays,
    WorkingHours,
)
from onestop.loading.citations import citation_of, confidence_of
from onestop.loading.node import Faults, Node, Source, month_day, read_sources
from onestop.procedures.cases import Anchor, TimeLimitCase
from onestop.procedures.catalogue import Catalogue
from onestop.procedures.channels import Channel, OnlineLevel, PartialReason
from onestop.procedures.components import Component, Database
from onestop.procedures.fees import Exemption, Fee, FeeKind, PageRate
from onestop.procedures.procedure import (
    GovernmentLevel,
    Procedure,
    RecordEntry,
    Result,
    record_of,
)
from onestop.procedures.steps import Action, Step
from onestop.procedures.supplements import SupplementRule
from onestop.procedures.suspension import GroundKind, SuspensionGround

#: The limits that count something, by the key that writes them.
UNITS: Final[dict[str, Callable[[int], Limit]]] = {
    "working_days": WorkingDays,
    "calendar_days": CalendarDays,
    "months": Months,
    "working_hours": WorkingHours,
    "clock_hours": ClockHours,
}
#: The limits that are made of parts, by the key that writes them.
COMPOSED: Final[dict[str, type[Sequence | Parallel]]] = {
    "sequence": Sequence,
    "parallel": Parallel,
}


def _words(kind: Any) -> str:
    return ", ".join(member.value for member in kind)


def load_procedures(*files: str | Path | Source) -> Catalogue:
    """Return the catalogue that the files make (*danh mục thủ tục*).

    Raises:
        FactErrors: every fault of every file, by file and path.
    """
    faults = Faults()
    names: list[str] = []
    procedures: list[Procedure] = []
    for source in read_sources(files, faults):
        names.append(source.name)
        procedures += _procedures(source, faults)
    faults.raise_if_any()
    try:
        return Catalogue(procedures)
    except OnestopError as error:
        where = ", ".join(names)
        fault = FactError(where, "procedure", error)
        raise FactErrors("1 fault in the facts", [fault]) from error


def _procedures(source: Source, faults: Faults) -> Iterable[Procedure]:
    root = Node.parse(source, faults)
    root.head("procedures")
    read = [one_procedure(node) for node in root.nodes("procedure")]
    root.done()
    return (procedure for procedure in read if procedure is not None)


def _explained(node: Node) -> dict[str, str]:
    """Take why `lint` may find what it finds: a kind of finding, and the reason."""
    inner = node.node("explained")
    return {} if inner is None else inner.texts()


def one_procedure(node: Node) -> Procedure | None:
    """Take one procedure, all of its table."""
    code, name = node.need("code", str), node.need("name", str)
    dates = _in_force(node)
    source = _source(node, code, dates)
    values: dict[str, Any] = dates | {
        "limits": _limits(node, source),
        "field": node.get("field", str),
        "levels": node.choices("level", GovernmentLevel, among=_words(GovernmentLevel)),
        "channels": node.choices("channels", Channel, among=_words(Channel)),
        "online_level": node.choice("online_level", OnlineLevel, among=_words(OnlineLevel)),
        "partial_reason": node.choice("partial_reason", PartialReason, among=_words(PartialReason)),
        "online_level_note": node.get("online_level_note", str),
        "receiving_agency": node.get("receiving", str),
        "deciding_agency": node.get("deciding", str),
        "kind": node.get("kind", str),
        "step_texts": node.many("step_texts", str),
        "reception_hours": node.get("reception_hours", str),
        "supplement": _supplement(node),
        "suspension": _all(_ground(inner) for inner in node.nodes("suspension")),
        "components": _all(_component(inner) for inner in node.nodes("component")),
        "sets": node.get("sets", int),
        "fees": _all(one_fee(inner) for inner in node.nodes("fee")),
        "results": _all(_result(inner) for inner in node.nodes("results")),
        "legal_basis": _all(_basis(inner, None) for inner in node.nodes("legal_basis")),
        "steps": _all(_step(inner) for inner in node.nodes("step")),
        "window": _window(node),
        "applicants": node.many("applicants", str),
        "requirements": node.many("requirements", str),
        "coordinating": node.many("coordinating", str),
        "supersedes": node.many("supersedes", str),
        "record": _all(_entry(inner) for inner in node.nodes("record")),
        "decision": node.get("decision", str),
        "carried_on": node.get("carried_on", dt.date),
        "citizen_duty": node.get("citizen_duty", str),
        "notes": node.many("notes", str),
        "explained": _explained(node),
        "source": source,
    }
    node.done()
    return node.make(Procedure, {"code": code, "name": name}, **values)


def _all(items: Iterable[Any]) -> tuple[Any, ...]:
    return tuple(item for item in items if item is not None)


def _in_force(node: Node) -> dict[str, dt.date | None]:
    inner = node.node("in_force")
    if inner is None:
        return {"in_force": None, "until": None}
    dates = {"in_force": inner.get("from", dt.date), "until": inner.get("to", dt.date)}
    inner.done()
    told = inner.told
    with inner.reported():
        in_order("to", dates["until"], "from", dates["in_force"])
    return dates if inner.told == told else {"in_force": None, "until": None}


def _source(node: Node, code: str | None, dates: dict[str, dt.date | None]) -> Citation | None:
    """Take where the procedure was read: its published record, if it names no other source."""
    other = node.node("source")
    return _record(node, code, dates) if other is None else _as_written(other)


def _as_written(node: Node) -> Citation | None:
    """Take a citation as it stands; an empty table says that there is none."""
    return None if node.is_empty else _basis(node, None)


def _record(node: Node, code: str | None, dates: dict[str, dt.date | None]) -> Citation | None:
    """Take where and when the published record was read, and how sure the procedure is."""
    values: dict[str, Any] = dates | {
        "urls": node.many("urls", str),
        "seen": node.get("seen", str),
        "confidence": confidence_of(node),
        "percent": node.get("percent", int),
        "note": node.get("note", str),
    }
    return node.make(Citation, {"instrument": None if code is None else record_of(code)}, **values)


def _limits(node: Node, source: Citation | None) -> tuple[TimeLimitCase, ...] | None:
    """Take the cases of the limit; without any the limit is not known, unless told to be none."""
    none = node.get("no_limit", bool)
    read = [_case(inner, source) for inner in node.nodes("limit")]
    if none and read:
        node.fault("no_limit", "fault_no_limit")
    if None in read:  # without it, the others might seem wrong
        return None
    return _all(read) or (() if none else None)


def _case(node: Node, source: Citation | None) -> TimeLimitCase | None:
    mode = node.get("mode", str)
    values: dict[str, Any] = {
        "condition": node.get("condition", str),
        "key": node.get("key", str),
        "all_of": node.many("all_of", str),
        "mode": "total" if mode is None else mode,
        "anchor": node.choice("anchor", Anchor, among=_words(Anchor)),
        "channel": node.choice("channel", Channel, among=_words(Channel)),
        "excluded": node.many("excluded", str),
        "text": node.get("text", str),
        "start": node.get("start", str),
        "supplement": _supplement(node),
        "citation": _limit_basis(node, source),
        "over": _over(node, source),
    }
    limit = one_limit(node)
    node.done()
    return node.make(TimeLimitCase, {"limit": limit}, **values)


def _over(node: Node, source: Citation | None) -> TimeLimitCase | None:
    """Take the published case that a local one stands over."""
    inner = node.node("over")
    return None if inner is None else _case(inner, source)


def one_limit(node: Node) -> Limit | None:
    """Take the one limit of a case, whatever its unit."""
    found = list(_limits_of(node))
    if len(found) != 1:
        known = ", ".join((*UNITS, "same_day", *COMPOSED))
        node.fault("", Remark.of("fault_one_limit", known=known))
        return None
    return found[0]


def _limits_of(node: Node) -> Iterator[Limit | None]:
    """Take every limit that a table gives: one is right, and a faulty one tells its fault."""
    for unit, make in UNITS.items():
        is_given, n = node.has(unit), node.get(unit, int)
        if is_given:
            yield None if n is None else node.build(partial(make, n))
    is_given, same_day = node.has("same_day"), node.node("same_day")
    if is_given:
        yield None if same_day is None else _same_day(same_day)
    for name, compose in COMPOSED.items():
        if node.has(name):
            yield _composed(node, name, compose)
        node.get(name, list)


def _composed(node: Node, name: str, compose: type[Sequence | Parallel]) -> Limit | None:
    """Take the parts of a limit; a faulty one tells its fault, and there is no whole."""
    told = node.told
    parts = _all(_part(part) for part in node.nodes(name))
    return node.build(partial(compose, *parts)) if node.told == told else None


def _part(node: Node) -> Part | None:
    agency, limit = node.get("agency", str), one_limit(node)
    node.done()
    return node.make(Part, {"limit": limit}, agency=agency)


def _same_day(node: Node) -> Limit | None:
    cutoff = node.get("cutoff", dt.time)
    unfinished = node.get("only_if_unfinished", bool) or False
    node.done()
    return node.build(lambda: SameDay(cutoff, unfinished))


def _limit_basis(node: Node, source: Citation | None) -> Citation | None:
    """Take the instrument of a limit; it is never surer than the procedure's own record."""
    exact, inner = node.node("citation"), node.node("basis")
    if exact is not None and inner is not None:
        node.fault("citation", "fault_beside_basis")
    basis = None if inner is None else _basis(inner, source.seen if source else None)
    if exact is not None:
        return _as_written(exact)
    return source if inner is None else node.build(lambda: under(source, basis))


def under(source: Citation | None, basis: Citation | None) -> Citation | None:
    """Return the basis of a limit: no surer than the record, and with its dates where it has none.

    Of the two words the lower wins.
    """
    if basis is None or source is None:
        return basis
    less_sure = source if _is_less_sure(source, basis) else basis
    return attrs.evolve(
        basis,
        in_force=basis.in_force or source.in_force,
        until=basis.until or source.until,
        confidence=less_sure.confidence,
        percent=less_sure.percent,
    )


def _is_less_sure(a: Citation, b: Citation) -> bool:
    return Confidence.lower(a.confidence, b.confidence) is not b.confidence


def _basis(node: Node, seen: str | None) -> Citation | None:
    """Take one instrument of the legal basis, its title (if it has one) before its number."""
    number, title = node.need("instrument", str), node.get("title", str)
    known = None if number is None else node.build(lambda: text("instrument", number))
    name = None if known is None else " ".join(filter(None, (title, known)))
    citation = citation_of(node, name, seen)
    node.done()
    return citation


def _window(node: Node) -> YearlyWindow | None:
    inner = node.node("window")
    if inner is None:
        return None
    first, last = month_day(inner, "from"), month_day(inner, "to")
    inner.done()
    return inner.make(YearlyWindow, {"first": first, "last": last})


def _step(node: Node) -> Step | None:
    if not node.has("action"):
        node.fault("action", "fault_missing")
    action = node.choice("action", Action, among=_words(Action))
    agency, limits = node.get("agency", str), list(_limits_of(node))
    values: dict[str, Any] = {
        "role": node.get("role", str),
        "position": node.get("position", str),
        "key": node.get("key", str),
        "after": node.many("after", str) if node.has("after") else None,
        "limit": limits[0] if limits else None,
        "note": node.get("note", str),
    }
    node.done()
    if len(limits) > 1:
        node.fault("", "fault_two_limits")
    return node.make(Step, {"action": action}, agency=agency, **values)


def _component(node: Node) -> Component | None:
    values: dict[str, Any] = {
        "condition": node.get("condition", str),
        "key": node.get("key", str),
        "channels": node.choices("channels", Channel, among=_words(Channel)),
        "number": node.get("number", int),
        "originals": node.get("originals", int),
        "copies": node.get("copies", int),
        "presented": node.get("presented", bool) or False,
        "instead": node.many("instead", str),
        "any_of": _all(_component(inner) for inner in node.nodes("any_of")),
        "form": node.get("form", str),
        "database": _database_in(node),
        "other_databases": _all(_database(inner) for inner in node.nodes("other_databases")),
        "group": node.get("group", str),
        "code": node.get("code", str),
        "required": node.get("required", bool),
        "remark": node.get("remark", bool) or False,
        **_in_force(node),
        "note": node.get("note", str),
    }
    name = node.need("name", str)
    node.done()
    return node.make(Component, {"name": name}, **values)


def _database_in(node: Node) -> Database | None:
    inner = node.node("database")
    return None if inner is None else _database(inner)


def _database(node: Node) -> Database | None:
    name, since, basis = node.need("name", str), node.get("since", dt.date), own_basis(node)
    node.done()
    return node.make(Database, {"name": name}, since=since, citation=basis)


def own_basis(node: Node, seen: str | None = None) -> Citation | None:
    """Take the instrument under `basis`, if there is one; it was read when `seen` says."""
    inner = node.node("basis")
    return None if inner is None else _basis(inner, seen)


def one_fee(node: Node) -> Fee | None:
    """Take one fee, all of its table."""
    currency = node.get("currency", str)
    values: dict[str, Any] = _in_force(node) | {
        "amount": node.get("amount", int),
        "per": node.get("per", str),
        "kind": node.choice("kind", FeeKind, among=_words(FeeKind)),
        "currency": "VND" if currency is None else currency,
        "channel": node.choice("channel", Channel, among=_words(Channel)),
        "from_page": _all(_page_rate(inner) for inner in node.nodes("from_page")),
        "exempt": _all(_exemption(inner) for inner in node.nodes("exempt")),
        "basis": own_basis(node),
    }
    values |= {name: node.get(name, str) for name in _FEE_TEXTS}
    values |= {"cap": node.get("cap", int)}
    node.done()
    return node.make(Fee, {}, **values)


#: The keys of a fee that hold a text and nothing more.
_FEE_TEXTS: Final = ("payer", "condition", "key", "cap_per", "local", "text", "note")


def _page_rate(node: Node) -> PageRate | None:
    page, amount = node.need("page", int), node.need("amount", int)
    node.done()
    return node.make(PageRate, {"page": page, "amount": amount})


def _exemption(node: Node) -> Exemption | None:
    name, key, basis = node.need("name", str), node.get("key", str), own_basis(node)
    node.done()
    return node.make(Exemption, {"name": name}, key=key, basis=basis)


def _supplement(node: Node) -> SupplementRule | None:
    """Take what the law of the sector says of supplements."""
    inner = node.node("supplement")
    if inner is None:
        return None
    values: dict[str, Any] = {
        "mode": inner.get("mode", str),
        "notice": _all(_whole_limit(each) for each in inner.nodes("notice")),
        "most": inner.get("most", int),
        "closes_after": _inner_limit(inner, "closes_after"),
        "citation": own_basis(inner),
    }
    inner.done()
    return inner.make(SupplementRule, {}, **values)


def _inner_limit(node: Node, key: str) -> Limit | None:
    inner = node.node(key)
    return None if inner is None else _whole_limit(inner)


def _whole_limit(node: Node) -> Limit | None:
    """Take a table that holds a limit and nothing more."""
    limit = one_limit(node)
    node.done()
    return limit


def _ground(node: Node) -> SuspensionGround | None:
    name, stops = node.need("name", str), node.get("stops_clock", bool) or False
    kind = node.choice("kind", GroundKind, among=_words(GroundKind)) or GroundKind.OTHER
    basis = own_basis(node)
    node.done()
    needed = {"name": name}
    return node.make(SuspensionGround, needed, stops_clock=stops, kind=kind, citation=basis)


def _entry(node: Node) -> RecordEntry | None:
    """Take one thing that the published record says besides."""
    name, words = node.need("field", str), node.need("text", str)
    node.done()
    return node.make(RecordEntry, {"field": name, "text": words})


def _result(node: Node) -> Result | None:
    name, code = node.need("name", str), node.get("code", str)
    node.done()
    return node.make(Result, {"name": name}, code=code)
