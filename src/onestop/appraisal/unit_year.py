"""The year of a unit, which makes the class of whoever leads it.

Before there were points a leader had conditions of the unit led: how many of its targets were met,
and how the units under it did.

Stands on `classes` and `rules`. Knows no grounds and no tasks of a person.
"""

from __future__ import annotations

from fractions import Fraction

import attrs

from onestop._checks import count_field
from onestop.appraisal.classes import RatingClass
from onestop.appraisal.rules import UnitConditions
from onestop.errors import BadValueError
from onestop.i18n.remarks import Remark

_PARTS = (
    ("met", "targets"),
    ("in_time", "met"),
    ("exceeded", "met"),
    ("completed", "units"),
    ("good", "completed"),
)


@attrs.frozen(kw_only=True)
class UnitYear:
    """The year of a unit that somebody leads (*kết quả của đơn vị được giao phụ trách*).

    Of its `targets`, `met` were met, `in_time` of these in time and in quality, and `exceeded` of
    them beyond what was asked. Of the `units` under it, `completed` completed their tasks, and
    `good` of these well or better; where there are no units nothing is asked of them.

    >>> year = UnitYear(targets=10, met=9, in_time=8, units=4, completed=4, good=3)
    >>> year.in_time, year.good
    (8, 3)

    Raises:
        BadValueError: a part is more than its whole.

    **Law:** Nghị định 90/2020/NĐ-CP, Đ12.2, Đ13.2, Đ14.2, Đ15.2.
    """

    targets: int = attrs.field(validator=count_field(1))
    met: int = attrs.field(validator=count_field(0))
    in_time: int = attrs.field(validator=count_field(0))
    exceeded: int = attrs.field(default=0, validator=count_field(0))
    units: int = attrs.field(default=0, validator=count_field(0))
    completed: int = attrs.field(default=0, validator=count_field(0))
    good: int = attrs.field(default=0, validator=count_field(0))

    def __attrs_post_init__(self) -> None:
        """Refuse parts that are more than the whole."""
        for part, whole in _PARTS:
            if getattr(self, part) > getattr(self, whole):
                limit = Remark.of("part_within", whole=whole, most=getattr(self, whole))
                raise BadValueError(part, getattr(self, part), limit)


def class_of_leader(year: UnitYear, conditions: UnitConditions) -> RatingClass | None:
    """Return the class of whoever leads the unit, `None` where no condition speaks."""
    met, in_time, exceeded = (
        Fraction(part, year.targets) for part in (year.met, year.in_time, year.exceeded)
    )
    all_good = year.completed == year.units and _reach(year, year.good, conditions.units_good)
    if year.met == year.targets and exceeded >= conditions.exceeded and all_good:
        return RatingClass.HTXSNV
    if in_time >= conditions.in_time and all_good:
        return RatingClass.HTTNV
    if met > conditions.met_more_than and _reach(year, year.completed, conditions.units_completed):
        return RatingClass.HTNV
    return RatingClass.KHTNV if met < conditions.failing_under else None


def _reach(year: UnitYear, part: int, least: Fraction) -> bool:
    return not year.units or Fraction(part, year.units) >= least
