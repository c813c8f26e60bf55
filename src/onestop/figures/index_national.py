"""The national row of the service index, and how the units stand beside each other.

Stands on `index_edition`. Knows no figures of a unit, only its points.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from decimal import Decimal
from fractions import Fraction

import attrs

from onestop._arguments import checked, checked_fields
from onestop._checks import exact
from onestop.errors import BadValueError, WrongTypeError
from onestop.figures.index_edition import IndexClass, IndexEdition
from onestop.i18n.numbers import half_up
from onestop.i18n.remarks import Remark


@attrs.frozen(kw_only=True, field_transformer=checked_fields)
class RankedUnit:
    """A unit among others (*thứ hạng của đơn vị*): its points and ranks, each group and in all.

    Ranks are competition ranks: the best is 1, equals share the better rank, and the next one is as
    many places further.
    """

    unit: str
    points: dict[str, Decimal]
    total: Decimal
    index_class: IndexClass
    rank: int
    ranks: dict[str, int]


@attrs.frozen(kw_only=True, field_transformer=checked_fields)
class NationalRow:
    """The row of all units together (*dòng toàn quốc*), and every unit with its ranks, best first.

    Each group is the unweighted mean of the units, rounded; `total` is the sum of these rounded
    means, not the mean of the totals.
    """

    points: dict[str, Decimal]
    total: Decimal
    index_class: IndexClass
    units: tuple[RankedUnit, ...]


@checked
def national_row(units: Mapping[str, Mapping[str, Decimal]], edition: IndexEdition) -> NationalRow:
    """Return the national row of units, by name and group (*điểm trung bình toàn quốc*).

    >>> import datetime as dt
    >>> from onestop import vn
    >>> edition = vn.service_index(on=dt.date(2026, 10, 10))
    >>> full = {group.key: Decimal(int(group.most)) for group in edition.groups}
    >>> row = national_row({"A": full, "B": full | {"progress": Decimal("17.25")}}, edition)
    >>> row.points["progress"], row.total, [unit.rank for unit in row.units]
    (Decimal('18.63'), Decimal('98.63'), [1, 2])

    Raises:
        BadValueError: there is no unit, or one of them lacks a group or has one too many.

    **Law:** practice of the portal: the rule reproduces its published row.
    """
    if not units:
        raise BadValueError("units", len(units), "units_needed")
    points = {unit: _points_of(unit, given, edition) for unit, given in units.items()}
    means = {key: _mean([each[key] for each in points.values()], edition) for key in _keys(edition)}
    total = sum(means.values(), Decimal())
    return NationalRow(
        points=means,
        total=total,
        index_class=edition.class_of(Fraction(total)),
        units=_ranked(points, edition),
    )


def _keys(edition: IndexEdition) -> tuple[str, ...]:
    return tuple(group.key for group in edition.groups)


def _points_of(
    unit: str, given: Mapping[str, Decimal], edition: IndexEdition
) -> dict[str, Decimal]:
    """Return a unit's points by group, or refuse what is no such points."""
    if not isinstance(given, Mapping):
        raise WrongTypeError("units", given, "a_mapping")
    told = {edition.group(key).key: points for key, points in given.items()}
    for group in edition.groups:
        if group.key not in told:
            raise BadValueError(
                "units", unit, Remark.of("unit_lacks_group", unit=unit, group=group.key)
            )
        exact("units", told[group.key], group.most)
    return {key: Decimal(told[key]) for key in _keys(edition)}


def _mean(points: Iterable[Decimal], edition: IndexEdition) -> Decimal:
    exactly = [Fraction(each) for each in points]
    return half_up(sum(exactly, Fraction()) / len(exactly), edition.decimals)


def _ranked(
    points: Mapping[str, dict[str, Decimal]], edition: IndexEdition
) -> tuple[RankedUnit, ...]:
    totals = {unit: sum(each.values(), Decimal()) for unit, each in points.items()}
    ranks = competition_ranks(totals)
    by_group = {
        key: competition_ranks({u: p[key] for u, p in points.items()}) for key in _keys(edition)
    }
    return tuple(
        RankedUnit(
            unit=unit,
            points=points[unit],
            total=totals[unit],
            index_class=edition.class_of(Fraction(totals[unit])),
            rank=ranks[unit],
            ranks={key: ranked[unit] for key, ranked in by_group.items()},
        )
        for unit in sorted(points, key=lambda unit: ranks[unit])
    )


def competition_ranks(points: Mapping[str, Decimal]) -> dict[str, int]:
    """Return the rank of each name: 1 is the most, equals share one, the next counts them all."""
    every = points.values()
    return {name: 1 + sum(other > own for other in every) for name, own in points.items()}
