"""What the instruments say of appraisals, each value with its citation.

Three nouns, one for each way of appraising that there has been: nine indicators of 0, 1 or 2
points; a rating by conditions; a rating by points. The values are facts and live with them. Where
the text leaves a gap, the value is an option: its default says how sure it is, and an office can
choose otherwise with `choosing`, which every answer then tells.

Stands on `classes` and `dossiers.ruleset`. Knows no country: which rules hold on a day is asked
elsewhere.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator, Mapping
from fractions import Fraction
from typing import Any, ClassVar, Final, Self, TypeVar

import attrs

from onestop._arguments import checked, checked_fields
from onestop._checks import (
    day_field,
    exact,
    is_plain_day,
    member_field,
    one_of,
    optional_field,
    text_field,
)
from onestop.appraisal._exact import Rounding
from onestop.appraisal.classes import (
    AgencyClass,
    Band,
    FailingGround,
    Leave,
    RatingClass,
    Staff,
    TaskLevel,
)
from onestop.citation import Citation
from onestop.dated import Dated
from onestop.days.period import ReportPeriod
from onestop.days.yearly import MonthDay
from onestop.dossiers.ruleset import Ruling
from onestop.errors import BadValueError, SpansRulesError, WrongTypeError
from onestop.i18n.joining import as_remark, joined
from onestop.i18n.numbers import WrittenNumber
from onestop.i18n.refusal import Said
from onestop.i18n.remarks import Remark
from onestop.limits.explaining import confidence

_RULING: Final = member_field(Ruling)
_OPTIONAL: Final = optional_field(_RULING)

Choice = Callable[[str, object], object]


def _word(*words: str) -> Choice:
    def check(name: str, value: object) -> object:
        return one_of(name, value, words)

    return check


def _number_or_none(name: str, value: object) -> object:
    return None if value is None else exact(name, value)


@attrs.frozen
class DatedRules:
    """What all rules of an appraisal have: a name, the days in force, a source."""

    OPTIONS: ClassVar[Mapping[str, Choice]] = {}

    name: str = attrs.field(validator=text_field)
    first: dt.date = attrs.field(validator=day_field)
    last: dt.date | None = attrs.field(
        default=None, kw_only=True, validator=optional_field(day_field)
    )
    source: Citation = attrs.field(kw_only=True, validator=member_field(Citation))

    @checked
    def holds_from(self, day: dt.date) -> bool:
        """Whether the rules are in force on the day or on a later one."""
        return self.last is None or day <= self.last

    def choosing(self, **chosen: object) -> Self:
        """Return the rules as the office itself reads them (*cơ quan tự chọn*).

        Raises:
            BadValueError: there is no such option, or it has no such value.
        """
        made: dict[str, Any] = {name: self._choice(name, chosen[name]) for name in chosen}
        return attrs.evolve(self, **made)

    def _choice(self, name: str, value: object) -> Ruling[object]:
        if name not in self.OPTIONS:
            known = ", ".join(self.OPTIONS)
            raise BadValueError(
                "option", name, Remark.of("leaves_open", rules=self.name, known=known)
            )
        return Ruling(self.OPTIONS[name](name, value))

    def chosen(self, *names: str) -> tuple[Remark, ...]:
        """Return what holds for some options, and what says so."""
        return tuple(remark for name in names for remark in self._choice_remarks(name))

    def _choice_remarks(self, name: str) -> Iterator[Remark]:
        ruling: Ruling[Any] | None = getattr(self, name)
        if ruling is None:
            return
        yield Remark.of(
            "appraisal_option",
            option=Remark.of(f"option_{name}"),
            chosen=_choice_text(name, ruling.value),
            source=sourced(ruling.citation),
        )


def _choice_text(name: str, value: object) -> object:
    if value is None:
        return Remark.of("option_none")
    if isinstance(value, Fraction):
        return WrittenNumber(value)
    return Remark.of(f"option_{name}_{value}") if isinstance(value, str) else value


def sourced(citation: Citation | None) -> Remark:
    """Return what says so and how sure that is, or that it is an own choice."""
    if citation is None:
        return Remark.of("own_choice")
    return Remark.of("cited", citation=citation, confidence=confidence(citation))


@attrs.frozen
class Points:
    """The points of one indicator (*thang điểm 0, 1, 2*): the full mark, half of it, and none."""

    full: int
    half: int
    none: int

    def of(self, word: str) -> int | None:
        """Return the points of a word, `None` for what is not scored."""
        known = {"full": self.full, "half": self.half, "none": self.none}
        return known.get(word)


@attrs.frozen(field_transformer=checked_fields)
class IndicatorRules(DatedRules):
    """The nine indicators of 0, 1 or 2 points (*chín chỉ số đánh giá*), as of one instrument.

    `several_bodies`, `own_fault`, `late_without_complaint` and `online_without_procedures` are
    options: the text leaves them open.

    >>> import datetime as dt
    >>> from onestop import vn
    >>> rules = vn.indicator_rules(on=dt.date(2023, 12, 31))
    >>> rules.officer.value, [int(band.least) for band in rules.agency_classes.value]
    ((1, 2, 3, 4, 7), [15, 12, 9, 6, 0])

    **Law:** Thông tư 01/2018/TT-VPCP, Đ13–15; Nghị định 61/2018/NĐ-CP, Đ30–32.
    """

    OPTIONS: ClassVar[Mapping[str, Choice]] = {
        "several_bodies": _word("lowest", "mean"),
        "own_fault": _word("not_counted", "half"),
        "late_without_complaint": _word("unscored", "none"),
        "online_without_procedures": _word("half", "none", "unscored"),
    }

    points: Ruling[Points] = attrs.field(kw_only=True, validator=_RULING)
    #: Which indicators make an officer's total, and which an agency's.
    officer: Ruling[tuple[int, ...]] = attrs.field(kw_only=True, validator=_RULING)
    agency: Ruling[tuple[int, ...]] = attrs.field(kw_only=True, validator=_RULING)
    #: Indicators 3 and 4: up to how many contacts, and bodies, there are half the points.
    contacts_half: Ruling[int] = attrs.field(kw_only=True, validator=_RULING)
    bodies_half: Ruling[int] = attrs.field(kw_only=True, validator=_RULING)
    #: Indicator 5: the share handled at the unit that earns the full points, by level.
    on_site: Ruling[tuple[tuple[str, Fraction], ...]] = attrs.field(kw_only=True, validator=_RULING)
    #: Indicator 8: the share of petitions on time that earns half the points.
    petitions_half: Ruling[Fraction] = attrs.field(kw_only=True, validator=_RULING)
    #: Indicator 9: shares of procedures and of dossiers online.
    procedures_full: Ruling[Fraction] = attrs.field(kw_only=True, validator=_RULING)
    dossiers_full: Ruling[Fraction] = attrs.field(kw_only=True, validator=_RULING)
    dossiers_half: Ruling[Fraction] = attrs.field(kw_only=True, validator=_RULING)
    #: The decimals to which the score of an indicator is rounded, half up, before they are added.
    decimals: Ruling[int] = attrs.field(kw_only=True, validator=_RULING)
    agency_classes: Ruling[tuple[Band[AgencyClass], ...]] = attrs.field(
        kw_only=True, validator=_RULING
    )
    officer_classes: Ruling[tuple[Band[TaskLevel], ...]] = attrs.field(
        kw_only=True, validator=_RULING
    )
    several_bodies: Ruling[str] = attrs.field(kw_only=True, validator=_RULING)
    own_fault: Ruling[str] = attrs.field(kw_only=True, validator=_RULING)
    late_without_complaint: Ruling[str] = attrs.field(kw_only=True, validator=_RULING)
    online_without_procedures: Ruling[str] = attrs.field(kw_only=True, validator=_RULING)


_CEILING_OPTIONS: Final[dict[str, Choice]] = {
    "ceiling_base": _word("good_only", "good_and_excellent"),
    "ceiling_rounding": _word("floor", "half_up", "ceil"),
}


@attrs.frozen(field_transformer=checked_fields)
class RatingRules(DatedRules):
    """What both ways of rating people have (*đánh giá, xếp loại chất lượng*): grounds, ceilings.

    `None` is not known, or not settled: `ceiling_base` then has to be chosen.
    """

    staff: Staff = attrs.field(kw_only=True, validator=member_field(Staff))
    #: What makes the lowest class of anybody, and what of leaders only.
    failing: Ruling[tuple[FailingGround, ...]] = attrs.field(kw_only=True, validator=_RULING)
    leader_failing: Ruling[tuple[FailingGround, ...]] | None = attrs.field(
        default=None, kw_only=True, validator=_OPTIONAL
    )
    #: Which discipline is meant: for breaches in duty, any, or connected with the task.
    discipline: Ruling[str] | None = attrs.field(default=None, kw_only=True, validator=_OPTIONAL)
    #: How far corruption in the unit must have come: found in it, or dealt with by law.
    unit_corruption: Ruling[str] | None = attrs.field(
        default=None, kw_only=True, validator=_OPTIONAL
    )
    #: Whether a leader who found, reported and mended it in the unit may be spared, case by case.
    leader_plea: Ruling[bool] | None = attrs.field(default=None, kw_only=True, validator=_OPTIONAL)
    #: The month and day before which the year is rated, also where a body ends it otherwise.
    rated_before: Ruling[MonthDay] | None = attrs.field(
        default=None, kw_only=True, validator=_OPTIONAL
    )
    rated_before_otherwise: Ruling[MonthDay] | None = attrs.field(
        default=None, kw_only=True, validator=_OPTIONAL
    )
    #: The share of those rated good that may be rated excellent, and of an outstanding body.
    ceiling: Ruling[Fraction] | None = attrs.field(default=None, kw_only=True, validator=_OPTIONAL)
    ceiling_outstanding: Ruling[Fraction] | None = attrs.field(
        default=None, kw_only=True, validator=_OPTIONAL
    )
    ceiling_base: Ruling[str] | None = attrs.field(default=None, kw_only=True, validator=_OPTIONAL)
    ceiling_rounding: Ruling[Rounding] | None = attrs.field(
        default=None, kw_only=True, validator=_OPTIONAL
    )
    #: With fewer months worked in the year nobody is rated, but for leave of these kinds.
    least_months: Ruling[Fraction] | None = attrs.field(
        default=None, kw_only=True, validator=_OPTIONAL
    )
    leave_rated: Ruling[tuple[Leave, ...]] | None = attrs.field(
        default=None, kw_only=True, validator=_OPTIONAL
    )

    @checked
    def grounds(self, *, is_leader: bool) -> tuple[FailingGround, ...]:
        """Return what makes the lowest class of a leader, or of somebody else."""
        own = self.failing.value
        if not is_leader or self.leader_failing is None:
            return own
        return (*own, *self.leader_failing.value)


@attrs.frozen(field_transformer=checked_fields)
class PointRules(RatingRules):
    """A rating by points (*đánh giá theo điểm*): general criteria, and results of the work.

    `most` caps each percentage (`None` is no cap); `floor` says whether one item, or only all of
    them, never fall below 0. `delay_cost` and `check_cost` are the part of an item's points that
    one delay and one failed check take; `None` where the unit's own regulation sets them.

    >>> import datetime as dt
    >>> from onestop import vn
    >>> rules = vn.rating_rules(on=dt.date(2026, 11, 20))
    >>> rules.general_most.value, rules.results_most.value, rules.delay_cost.value
    (Fraction(30, 1), Fraction(70, 1), Fraction(1, 4))

    **Law:** Nghị định 335/2025/NĐ-CP, Đ14 and Đ20; Nghị định 233/2026/NĐ-CP, Đ12 and Đ14.
    """

    OPTIONS: ClassVar[Mapping[str, Choice]] = {
        "most": _number_or_none,
        "floor": _word("item", "whole"),
        "delay_cost": _number_or_none,
        "check_cost": _number_or_none,
        **_CEILING_OPTIONS,
    }

    general_most: Ruling[Fraction] = attrs.field(kw_only=True, validator=_RULING)
    results_most: Ruling[Fraction] = attrs.field(kw_only=True, validator=_RULING)
    #: How the percentages become one: only their mean is known.
    formula: Ruling[str] = attrs.field(kw_only=True, validator=_RULING)
    delay_cost: Ruling[Fraction | None] | None = attrs.field(
        default=None, kw_only=True, validator=_OPTIONAL
    )
    check_cost: Ruling[Fraction | None] | None = attrs.field(
        default=None, kw_only=True, validator=_OPTIONAL
    )
    most: Ruling[Fraction | None] = attrs.field(kw_only=True, validator=_RULING)
    floor: Ruling[str] = attrs.field(kw_only=True, validator=_RULING)
    #: A leader's d: when everybody led at least completed their tasks, and when not.
    unit_full: Ruling[Fraction] = attrs.field(kw_only=True, validator=_RULING)
    unit_else: Ruling[Fraction] = attrs.field(kw_only=True, validator=_RULING)
    classes: Ruling[tuple[Band[RatingClass], ...]] = attrs.field(kw_only=True, validator=_RULING)
    #: The decimals to which a total is shown; the class goes by the exact one.
    decimals: Ruling[int] = attrs.field(kw_only=True, validator=_RULING)
    #: How a year's points come from those of its months or quarters.
    year: Ruling[str] = attrs.field(kw_only=True, validator=_RULING)
    #: Whether a head's class is not above the unit's.
    head_not_above_unit: Ruling[bool] = attrs.field(kw_only=True, validator=_RULING)


@attrs.frozen(kw_only=True, field_transformer=checked_fields)
class UnitConditions:
    """What the unit led must reach (*điều kiện về kết quả đơn vị*), as parts of 1.

    Of the targets: `exceeded` for the best class, `in_time` for the second, `met_more_than` for the
    third; under `failing_under` the leader fails. Of the units under it: `units_good` for the two
    best classes, `units_completed` for the third.
    """

    exceeded: Fraction
    in_time: Fraction
    met_more_than: Fraction
    failing_under: Fraction
    units_good: Fraction
    units_completed: Fraction


@attrs.frozen
class ConditionRules(RatingRules):
    """A rating by conditions (*xếp loại theo điều kiện*), not by points.

    Between `weak_most` and `unmet_more_than` the text is silent.

    >>> import datetime as dt
    >>> from onestop import vn
    >>> rules = vn.rating_rules(on=dt.date(2023, 12, 31))
    >>> rules.name, rules.weak_most.value, rules.unmet_more_than.value
    ('90/2020 + 48/2023', Fraction(1, 5), Fraction(1, 2))

    **Law:** Nghị định 90/2020/NĐ-CP, Đ12–15; Nghị định 48/2023/NĐ-CP.
    """

    OPTIONS: ClassVar[Mapping[str, Choice]] = {
        **_CEILING_OPTIONS,
        "leader_tasks": _word("apart", "bound"),
    }

    #: The share of tasks over-fulfilled that the best class asks for.
    overfulfilled: Ruling[Fraction] = attrs.field(kw_only=True, validator=_RULING)
    #: Up to which share of weak criteria the third class holds, and beyond which the lowest.
    weak_most: Ruling[Fraction] = attrs.field(kw_only=True, validator=_RULING)
    unmet_more_than: Ruling[Fraction] = attrs.field(kw_only=True, validator=_RULING)
    #: What the unit of a leader must reach.
    leader: Ruling[UnitConditions] | None = attrs.field(
        default=None, kw_only=True, validator=_OPTIONAL
    )
    #: Whether a leader's own tasks bound the class too (`bound`), or not (`apart`).
    leader_tasks: Ruling[str] | None = attrs.field(default=None, kw_only=True, validator=_OPTIONAL)


R = TypeVar("R", bound=DatedRules)


def in_force(editions: Dated[R], on: dt.date | ReportPeriod, what: Said) -> R:
    """Return the rules of a day, or of a whole period.

    Raises:
        BadValueError: no rules of the day are known.
        SpansRulesError: the rules change within the period.
    """
    if isinstance(on, ReportPeriod):
        return _throughout(editions, on, what)
    if not is_plain_day(on):
        raise WrongTypeError("on", on, "day_or_period")
    found = editions.on(on)
    if found is None:
        raise BadValueError("on", on, _no_rules(editions, what))
    return found


def _throughout(editions: Dated[R], period: ReportPeriod, what: Said) -> R:
    held = [editions.on(day) for day in _edges(editions, period)]
    found = held[0]
    if all(rules is found for rules in held) and found is not None:
        return found
    names = tuple(dict.fromkeys(None if rules is None else rules.name for rules in held))
    if names == (None,):
        raise BadValueError("on", str(period), _no_rules(editions, what))
    raise SpansRulesError(what, period.first, period.last, names)


def _edges(editions: Dated[R], period: ReportPeriod) -> list[dt.date]:
    """Return the first day of a period, its last, and every day on which rules begin or end."""
    one_day = dt.timedelta(days=1)
    bounds = [edition.first for edition in editions.editions]
    bounds += [edition.last and edition.last + one_day for edition in editions.editions]
    inside = {day for day in bounds if day is not None and period.covers(day)}
    return sorted({period.first, period.last, *inside})


def _no_rules(editions: Dated[R], what: Said) -> Remark:
    now = Remark.of("until_now")
    spans = tuple(
        Remark.of("span_of_rules", name=each.value.name, first=each.first, last=each.last or now)
        for each in editions.editions
    )
    return Remark.of("no_rules_then", what=as_remark(what), spans=joined("list_parts", spans))
