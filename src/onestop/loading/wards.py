"""The file of one ward becomes what its façade holds.

Hours, closures, local limits and fees, procedures of its own, the reading of the clock, who works
there. What the nation publishes is handed in by the caller, and the file is laid over it; every
fault of the file, and of the files it names, is told at once.

    ward.toml ──▶ office, calendar, procedures, policy, stages, officers

Stands on `overlays`, `procedures` and `patterns`. Knows no country.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any, Final

import attrs

from onestop._checks import optional_field, text_field
from onestop.days.calendar import WorkCalendar
from onestop.days.closure import LAYERS, Closure
from onestop.days.hours import OfficeHours, Sessions
from onestop.dossiers.ruleset import ENDINGS, ClockPolicy
from onestop.errors import FactError, FactErrors
from onestop.forms.parties import Office
from onestop.i18n.remarks import Remark
from onestop.loading.node import Faults, Node, Source, must_be
from onestop.loading.overlays import load_overlay, one_shortening
from onestop.loading.patterns import reception_in, season_in, sessions_in
from onestop.loading.procedures import load_procedures, one_fee, one_procedure, own_basis
from onestop.procedures.catalogue import Catalogue
from onestop.procedures.overlay import Overlay
from onestop.procedures.procedure import Procedure
from onestop.satisfaction.stages import Stage

#: The most days that one closure may name by its first and last.
_LONGEST_CLOSURE: Final = 366


@attrs.frozen
class Officer:
    """Somebody who works at the office (*cán bộ*), and as what."""

    name: str = attrs.field(validator=text_field)
    role: str | None = attrs.field(default=None, validator=optional_field(text_field))


@attrs.frozen
class Published:
    """What the nation publishes, under the file of a ward: days, procedures, hours by name."""

    calendar: WorkCalendar
    procedures: Catalogue
    hours: Callable[[str], OfficeHours]


def load_ward_values(source: Source, published: Published, folder: Path) -> dict[str, Any]:
    """Return what the file of a ward says, over what the nation publishes.

    `folder` is where the files lie that it names.

    Raises:
        FactErrors: every fault of the file and of the files that it names, by file and path.
    """
    faults = Faults()
    root = Node.parse(source, faults)
    root.head("ward")
    seen = root.get("seen", str)
    basis = own_basis(root, seen)
    values: dict[str, Any] = {
        "office": _office(root),
        "calendar": _calendar(root, published),
        "procedures": _procedures(root, published.procedures, faults, folder, seen, basis),
        "policy": _policy(root),
        "stages": _stages(root),
        "officers": _all(_officer(node) for node in root.nodes("officer")),
        "warn_within": _warn_within(root),
    }
    root.done()
    faults.raise_if_any()
    return values


def _all(items: Iterable[Any]) -> tuple[Any, ...]:
    return tuple(item for item in items if item is not None)


def _office(root: Node) -> Office | None:
    node = root.node("office")
    if node is None:
        root.fault("office", "fault_no_office")
        return None
    name = node.need("name", str)
    others = {key: node.get(key, str) for key in ("unit", "place", "contact")}
    node.done()
    return node.make(Office, {"name": name}, **others)


def _officer(node: Node) -> Officer | None:
    name, role = node.need("name", str), node.get("role", str)
    node.done()
    return node.make(Officer, {"name": name}, role=role)


def _stages(root: Node) -> tuple[Stage, ...]:
    """Take the stages at which people are asked; without a word they are all that the law names."""
    node = root.node("ratings")
    if node is None:
        return tuple(Stage)
    is_told = node.has("stages")
    stages = node.choices("stages", Stage, among=", ".join(stage.value for stage in Stage))
    node.done()
    return stages if is_told else tuple(Stage)


def _warn_within(root: Node) -> int:
    node = root.node("worklist")
    if node is None:
        return 1
    n = node.get("warn_within", int)
    node.done()
    if n is not None and n < 0:
        node.fault("warn_within", must_be(n, "fault_0_or_more"))
    return 1 if n is None else n


def _policy(root: Node) -> ClockPolicy | None:
    node = root.node("clock")
    if node is None:
        return None
    words = ("supplement", "extension", "stopped", "granularity")
    values: dict[str, Any] = {word: node.get(word, str) for word in words}
    ends = node.choices("ends", _ending, among=", ".join(ENDINGS)) or None
    node.done()
    return node.make(ClockPolicy, {}, **values, ends=ends)


def _ending(word: str) -> str:
    return ENDINGS[ENDINGS.index(word)]  # what is none is refused


# -------------------------------------------------------------------- days and hours


def _calendar(root: Node, published: Published) -> WorkCalendar:
    """Return the published days with the office's hours and closures, as far as they hold."""
    calendar = _extended(root, published.calendar)
    hours = _hours(root, published.hours, calendar.hours)
    closures = tuple(
        closure for node in root.nodes("closure") for closure in _closures(node, calendar)
    )
    laid = root.build(
        lambda: attrs.evolve(calendar, hours=hours, closures=(*calendar.closures, *closures))
    )
    return laid or calendar


def _extended(root: Node, calendar: WorkCalendar) -> WorkCalendar:
    """Return the published days with projected years after them, if the ward wants some."""
    node = root.node("calendar")
    if node is None:
        return calendar
    through = node.need("through", int)
    node.done()
    if through is None:
        return calendar
    return node.build(lambda: calendar.extended(through)) or calendar


def _hours(root: Node, presets: Callable[[str], OfficeHours], plain: OfficeHours) -> OfficeHours:
    """Take the office's hours: those of its province by name, or its own, or the plain ones."""
    node = root.node("hours")
    if node is None:
        return plain
    base = _base_hours(node, presets, plain)
    own: dict[str, Any] = {
        "seasons": _all(season_in(inner) for inner in node.nodes("season")),
        "weekdays": _all(reception_in(inner) for inner in node.nodes("weekday")),
        "days": _all(_hours_of_day(inner) for inner in node.nodes("day")),
        "reception": _all(reception_in(inner) for inner in node.nodes("reception")),
    }
    node.done()
    laid: dict[str, Any] = {name: (*values, *getattr(base, name)) for name, values in own.items()}
    return node.build(lambda: attrs.evolve(base, **laid)) or base


def _base_hours(
    node: Node, presets: Callable[[str], OfficeHours], plain: OfficeHours
) -> OfficeHours:
    preset, is_own = node.get("of", str), node.has("spans")
    sessions = sessions_in(node)
    if preset is not None and is_own:
        node.fault("of", "fault_beside_spans")
    elif preset is not None:
        return node.build(lambda: presets(preset)) or plain
    elif is_own:
        return node.build(lambda: OfficeHours(sessions)) or plain
    return plain


def _hours_of_day(node: Node) -> tuple[dt.date, Sessions] | None:
    day, sessions = node.need("day", dt.date), sessions_in(node)
    node.done()
    return None if day is None else (day, sessions)


def _closures(node: Node, calendar: WorkCalendar) -> tuple[Closure, ...]:
    """Take one table of closures: a day, several, or a part of one."""
    name, days = node.need("name", str), _closed_days(node)
    values: dict[str, Any] = {
        "start": node.get("start", dt.time),
        "end": node.get("end", dt.time),
        "citation": own_basis(node),
        "layer": node.choice("layer", _layer, among=", ".join(LAYERS)) or "office",
    }
    moves_limits = node.get("moves_limits", bool)
    node.done()
    for day in days:
        if not calendar.first <= day <= calendar.last:
            bounds = {"first": calendar.first, "last": calendar.last}
            node.fault("day", Remark.of("fault_outside_calendar", day=day, **bounds))
            return ()
    told = moves_limits is not False
    return _all(
        node.make(Closure, {"day": day, "name": name}, **values, moves_limits=told) for day in days
    )


def _layer(word: str) -> str:
    return LAYERS[LAYERS.index(word)]  # what is none is refused


def _closed_days(node: Node) -> tuple[dt.date, ...]:
    """Take the days of a closure, named in exactly one way."""
    ways = [key for key in ("day", "days", "first") if node.has(key)]
    day, days = node.get("day", dt.date), node.many("days", dt.date)
    first, last = node.get("first", dt.date), node.get("last", dt.date)
    if len(ways) != 1:
        node.fault("day", "fault_days_one_way")
        return ()
    if first is not None and last is not None:
        return _days_between(node, first, last)
    if ways == ["first"] or last is not None:
        node.fault("last", "fault_first_with_last")
        return ()
    return days if day is None else (day,)


def _days_between(node: Node, first: dt.date, last: dt.date) -> tuple[dt.date, ...]:
    n = (last - first).days + 1
    if not 1 <= n <= _LONGEST_CLOSURE:
        told = Remark.of("fault_closure_length", last=last, first=first, n=_LONGEST_CLOSURE)
        node.fault("last", told)
        return ()
    return tuple(first + dt.timedelta(days=more) for more in range(n))


# -------------------------------------------------------------------- procedures


def _procedures(  # all that the layer rests on
    root: Node, published: Catalogue, faults: Faults, folder: Path, seen: str | None, basis: Any
) -> Catalogue:
    """Return the published procedures under the ward's own, its limits and its fees."""
    own = _all(one_procedure(node) for node in root.nodes("procedure"))
    named, paths = root.node("files"), {}
    if named is not None:
        paths = {key: named.many(key, str) for key in ("procedures", "overlays")}
        named.done()
    catalogue = published
    for path in paths.get("procedures", ()):
        read = _collected(faults, lambda path=path: load_procedures(folder / path))  # type: ignore[misc]
        catalogue = catalogue if read is None else catalogue.merged(read)
    layers = [
        _collected(faults, lambda path=path: load_overlay(folder / path))  # type: ignore[misc]
        for path in paths.get("overlays", ())
    ]
    shortenings = _all(one_shortening(node, seen, basis) for node in root.nodes("shortened"))
    layers.append(root.build(lambda: Overlay("ward", shortenings=shortenings, procedures=own)))
    for layer in _all(layers):
        laid = _collected(faults, lambda layer=layer, on=catalogue: on.overlay(layer))  # type: ignore[misc]
        catalogue = laid or catalogue
    return _with_fees(catalogue, dict(_local_fees(root, catalogue)))


def _collected(faults: Faults, make: Callable[[], Any]) -> Any:
    """Make something of other files; their faults are told with those of this one."""
    try:
        return make()
    except FactErrors as error:
        faults += (fault for fault in error.exceptions if isinstance(fault, FactError))
        return None


def _local_fees(root: Node, catalogue: Catalogue) -> Iterator[tuple[str, tuple[Any, ...]]]:
    """Take the fees that stand in the place of the published ones, by code."""
    for node in root.nodes("fees"):
        code = node.need("code", str)
        fees = _all(one_fee(inner) for inner in node.nodes("fee"))
        node.done()
        if code is not None and code not in catalogue:
            node.fault("code", Remark.of("fault_no_procedure", code=repr(code)))
        elif code is not None:
            yield code, fees


def _with_fees(catalogue: Catalogue, fees: dict[str, tuple[Any, ...]]) -> Catalogue:
    if not fees:
        return catalogue

    def laid(procedure: Procedure) -> Procedure:
        local = fees.get(procedure.code)
        return procedure if local is None else attrs.evolve(procedure, fees=local)

    return Catalogue(laid(procedure) for procedure in catalogue.procedures)
