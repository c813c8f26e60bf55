"""The classes that an appraisal can end in, and what stands where there is none.

Each instrument has classes of its own, and they are types of their own: *Tốt* of an agency and
*Hoàn thành tốt nhiệm vụ* of an officer never compare.

Stands on `i18n` and `rounding`. Knows no threshold: those are facts.
"""

from __future__ import annotations

import enum
from collections.abc import Sequence
from fractions import Fraction
from typing import Generic, TypeVar

import attrs

from onestop._arguments import checked_fields
from onestop._checks import as_exact, member_field
from onestop.i18n.labels import Labelled
from onestop.i18n.languages import Lang
from onestop.i18n.remarks import Remark
from onestop.i18n.sayings import say


class AgencyClass(Labelled, enum.Enum, label="agency_class"):
    """The class of an agency by the nine indicators (*xếp loại cơ quan, đơn vị*), best first."""

    EXCELLENT = "excellent"
    GOOD = "good"
    FAIR = "fair"
    AVERAGE = "average"
    WEAK = "weak"


class TaskLevel(Labelled, enum.Enum, label="task_level"):
    """How far an officer's tasks were done (*mức độ hoàn thành nhiệm vụ*), by the indicators."""

    FULL = "full"
    MOST = "most"
    LESS = "less"


class RatingClass(Labelled, enum.Enum, label="rating_class"):
    """The class of a rating (*xếp loại chất lượng*), best first, by its Vietnamese letters."""

    HTXSNV = "HTXSNV"
    HTTNV = "HTTNV"
    HTNV = "HTNV"
    KHTNV = "KHTNV"

    def is_worse_than(self, other: RatingClass) -> bool:
        """Whether the class stands below another."""
        order = list(RatingClass)
        return order.index(self) > order.index(other)


AnyClass = AgencyClass | TaskLevel | RatingClass


class Staff(Labelled, enum.Enum, label="staff"):
    """Whom a rating is of (*đối tượng*): a civil servant, or a public employee."""

    CIVIL_SERVANT = "civil servant"
    PUBLIC_EMPLOYEE = "public employee"


class FailingGround(Labelled, enum.Enum, label="ground"):
    """What makes the lowest class whatever the points (*không hoàn thành nhiệm vụ do vi phạm*).

    Which of them hold, and which discipline is meant, is a matter of the edition.
    """

    DEGRADATION = "degradation"
    DISCIPLINE = "discipline"
    PARTY_PROHIBITION = "party prohibition"
    DUTY_TO_SET_AN_EXAMPLE = "duty to set an example"
    CORRUPTION_IN_UNIT = "corruption in the unit"
    UNIT_UNDER_HALF = "unit under half"


class Leave(Labelled, enum.Enum, label="leave"):
    """Why somebody was away for long (*lý do nghỉ dài ngày*)."""

    SICK = "sick"
    MATERNITY = "maternity"
    OTHER = "other"


class NoClassKind(Labelled, enum.Enum, label="no_class"):
    """Why there is no class (*không xếp loại*): away, nothing to rate, or a gap in the law."""

    ON_LEAVE = "on leave"
    NO_WORK = "no work"
    UNDECIDED = "undecided"


@attrs.frozen
class NoClass:
    """No class, and why (*chưa xếp loại*): never the lowest class, and never 0 points.

    `UNDECIDED` is a case of which the rule says nothing: a person decides it.

    >>> from onestop.i18n.remarks import Remark
    >>> print(NoClass(NoClassKind.NO_WORK, Remark.of("rating_no_work")).text("en"))
    Not rated: there is no work to rate
    """

    kind: NoClassKind = attrs.field(validator=member_field(NoClassKind))
    why: Remark = attrs.field(validator=member_field(Remark))

    def text(self, lang: Lang = "vi") -> str:
        """Return what is said in place of a class."""
        return say("no_class", lang, why=self.why)


C = TypeVar("C", AgencyClass, TaskLevel, RatingClass)


@attrs.frozen(field_transformer=checked_fields)
class Band(Generic[C]):
    """One class and the points from which it holds (*mức điểm*), those points included."""

    name: C
    least: Fraction = attrs.field(converter=as_exact)


def class_of(points: Fraction, bands: Sequence[Band[C]]) -> C:
    """Return the class of points: the best one whose lower end they reach."""
    return next(band.name for band in bands if points >= band.least)
