"""A file of appraisal rules becomes the rules of each day.

Stands on `appraisal` and `citations`. Knows no country.
"""

from __future__ import annotations

import datetime as dt
import enum
from collections.abc import Callable, Iterable, Iterator
from fractions import Fraction
from typing import Any, Final, TypeVar

import attrs

from onestop.appraisal.classes import (
    AgencyClass,
    Band,
    FailingGround,
    Leave,
    RatingClass,
    Staff,
    TaskLevel,
)
from onestop.appraisal.rules import (
    ConditionRules,
    DatedRules,
    IndicatorRules,
    PointRules,
    Points,
    RatingRules,
    UnitConditions,
)
from onestop.dated import Dated, Edition
from onestop.dossiers.ruleset import Ruling
from onestop.i18n.remarks import Remark
from onestop.loading.citations import (
    Instrument,
    citation_of,
    cited,
    confidence_of,
    instruments,
)
from onestop.loading.node import Faults, Node, Source, month_day
from onestop.loading.numbers import exact_number

R = TypeVar("R", bound=DatedRules)
E = TypeVar("E", bound=enum.Enum)

Taker = Callable[[Node], Any]
Known = dict[str, Instrument]


@attrs.frozen
class AppraisalRules:
    """The rules of a file: the nine indicators, and the ratings of each kind of staff.

    `without_regulation` are those of a unit that has issued no regulation of its own.
    """

    indicators: Dated[IndicatorRules]
    ratings: dict[Staff, Dated[PointRules | ConditionRules]]
    without_regulation: dict[Staff, Dated[PointRules | ConditionRules]]


def load_appraisal(source: Source) -> AppraisalRules:
    """Return the appraisal rules of a file, oldest first.

    Raises:
        FactErrors: every fault of the file.
    """
    faults = Faults()
    root = Node.parse(source, faults)
    seen = root.need("seen", str)
    known = instruments(root, seen)
    indicators = list(_editions_of(root.nodes("indicators"), IndicatorRules, known, seen))
    ratings = _by_staff(
        root,
        (
            *_editions_of(root.nodes("points"), PointRules, known, seen),
            *_editions_of(root.nodes("conditions"), ConditionRules, known, seen),
        ),
    )
    bridges = _editions_of(root.nodes("without_regulation"), ConditionRules, known, seen)
    without = _by_staff(root, tuple(bridges))
    dated = _dated(root, indicators)
    root.done()
    faults.raise_if_any()
    assert dated is not None
    return AppraisalRules(dated, ratings, without)


AnyRating = PointRules | ConditionRules


def _by_staff(root: Node, rules: tuple[AnyRating, ...]) -> dict[Staff, Dated[AnyRating]]:
    read = {staff: _dated(root, [r for r in rules if r.staff is staff]) for staff in Staff}
    return {staff: dated for staff, dated in read.items() if dated is not None}


def _dated(root: Node, rules: Iterable[R]) -> Dated[R] | None:
    ordered = sorted(rules, key=lambda each: each.first)
    return root.build(lambda: Dated(Edition(r, r.first, r.last) for r in ordered))


def _editions_of(
    nodes: Iterable[Node], kind: type[R], known: Known, seen: str | None
) -> Iterator[R]:
    """Yield the editions that could be read; the fields of the noun say which values there are."""
    for node in nodes:
        name, first = node.need("name", str), node.need("first", dt.date)
        values: dict[str, Any] = {"last": node.get("last", dt.date)}
        values["source"] = citation_of(node, node.need("instrument", str), seen)
        if issubclass(kind, RatingRules):
            among = ", ".join(staff.value for staff in Staff)
            values["staff"] = node.choice("staff", Staff, among=among)
        rulings = [field.name for field in attrs.fields(kind) if field.name in _VALUES]
        values |= {each: _ruling(node, each, known) for each in rulings}
        node.done()
        if name is not None and first is not None and values["source"] is not None:
            made = node.build(lambda n=name, f=first, v=values: kind(n, f, **v))  # type: ignore[misc]
            if made is not None:
                yield made


def _ruling(node: Node, name: str, known: Known) -> Ruling[Any] | None:
    """Take one value, with its instrument and how sure that is."""
    inner = node.node(name)
    if inner is None:
        return None
    value, instrument = _VALUES[name](inner), cited(inner, "by", known)
    own: dict[str, Any] = {"note": inner.get("note", str), "percent": inner.get("percent", int)}
    own["confidence"] = confidence_of(inner) if inner.has("confidence") else None
    inner.done()
    if value is None or instrument is None:
        return None
    said = {key: what for key, what in own.items() if what is not None}
    return inner.build(lambda: Ruling(value, attrs.evolve(instrument.citation, **said)))


def _whole(node: Node) -> int | None:
    return node.need("value", int)


def _yes_or_no(node: Node) -> bool | None:
    return node.need("value", bool)


def _numbers(node: Node) -> tuple[int, ...] | None:
    return node.many("value", int) or None


def _word(*words: str) -> Taker:
    among = {word: word for word in words}
    return lambda node: node.choice("value", among.__getitem__, among=", ".join(words))


def _words(kind: type[E]) -> Taker:
    among = ", ".join(str(each.value) for each in kind)
    return lambda node: node.choices("value", kind, among=among) or None


def _points(node: Node) -> Points | None:
    taken = [node.need(name, int) for name in ("full", "half", "none")]
    known = [points for points in taken if points is not None]
    return Points(*known) if len(known) == len(taken) else None


def _unit_conditions(node: Node) -> UnitConditions | None:
    """Take the shares that the unit of a leader must reach, all of them."""
    inner = node.node("value")
    if inner is None:
        node.fault("value", "fault_missing")
        return None
    taken = {field.name: exact_number(inner, field.name) for field in attrs.fields(UnitConditions)}
    inner.done()
    shares = {name: share for name, share in taken.items() if share is not None}
    return UnitConditions(**shares) if len(shares) == len(taken) else None


def _levels(node: Node) -> tuple[tuple[str, Fraction], ...] | None:
    """Take a share for each level of agency."""
    inner = node.node("value")
    if inner is None:
        node.fault("value", "fault_missing")
        return None
    names = list(inner.left())
    shares = [(name, exact_number(inner, name)) for name in names]
    return tuple((name, share) for name, share in shares if share is not None)


def _bands(kind: type[E]) -> Taker:
    """Make a taker of classes with the points from which each holds, best first."""

    def take(node: Node) -> tuple[Band[Any], ...] | None:
        bands = tuple(filter(None, (_band(inner, kind) for inner in node.nodes("value"))))
        ordered = sorted(bands, key=lambda band: band.least, reverse=True)
        if [band.name for band in ordered] != list(kind) or ordered[-1].least:
            names = ", ".join(str(each.value) for each in kind)
            node.fault("value", Remark.of("fault_bands", names=names))
            return None
        return bands

    return take


def _band(node: Node, kind: type[E]) -> Band[Any] | None:
    among = ", ".join(str(each.value) for each in kind)
    name, least = node.choice("class", kind, among=among), exact_number(node, "from")
    node.done()
    return None if name is None or least is None else Band(name, least)


#: How the value of each ruling is taken.
_VALUES: Final[dict[str, Taker]] = {
    "points": _points,
    "officer": _numbers,
    "agency": _numbers,
    "contacts_half": _whole,
    "bodies_half": _whole,
    "on_site": _levels,
    "petitions_half": exact_number,
    "procedures_full": exact_number,
    "dossiers_full": exact_number,
    "dossiers_half": exact_number,
    "decimals": _whole,
    "agency_classes": _bands(AgencyClass),
    "officer_classes": _bands(TaskLevel),
    "several_bodies": _word("lowest", "mean"),
    "own_fault": _word("not_counted", "half"),
    "late_without_complaint": _word("unscored", "none"),
    "online_without_procedures": _word("half", "none", "unscored"),
    "failing": _words(FailingGround),
    "leader_failing": _words(FailingGround),
    "discipline": _word("in_duty", "any", "task"),
    "unit_corruption": _word("found", "dealt_with"),
    "leader_plea": _yes_or_no,
    "rated_before": lambda node: month_day(node, "value"),
    "rated_before_otherwise": lambda node: month_day(node, "value"),
    "ceiling": exact_number,
    "ceiling_outstanding": exact_number,
    "ceiling_base": _word("good_only", "good_and_excellent"),
    "ceiling_rounding": _word("floor", "half_up", "ceil"),
    "least_months": exact_number,
    "leave_rated": _words(Leave),
    "general_most": exact_number,
    "results_most": exact_number,
    "formula": _word("mean"),
    "delay_cost": exact_number,
    "check_cost": exact_number,
    "most": exact_number,
    "floor": _word("item", "whole"),
    "unit_full": exact_number,
    "unit_else": exact_number,
    "classes": _bands(RatingClass),
    "year": _word("mean"),
    "head_not_above_unit": _yes_or_no,
    "overfulfilled": exact_number,
    "weak_most": exact_number,
    "unmet_more_than": exact_number,
    "leader": _unit_conditions,
    "leader_tasks": _word("apart", "bound"),
}
