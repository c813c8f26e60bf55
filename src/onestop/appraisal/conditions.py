"""The rating by conditions, before there were points.

How much of the year's tasks was done, how well, and how much was over-fulfilled makes the class.
Where the text is silent the answer is that the rule does not decide, and never a guess.

Stands on `rating`, `rules` and `unit_year`. Knows no points.
"""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction

import attrs

from onestop._arguments import checked
from onestop._checks import count_field, items_of, member, member_field
from onestop.appraisal._exact import PERCENT
from onestop.appraisal.classes import NoClass, NoClassKind, RatingClass
from onestop.appraisal.rating import (
    Disqualification,
    Rating,
    failed,
    held_grounds,
    rules_remark,
    spared_grounds,
)
from onestop.appraisal.rules import ConditionRules, sourced
from onestop.appraisal.unit_year import UnitYear, class_of_leader
from onestop.errors import BadValueError
from onestop.i18n.numbers import WrittenNumber
from onestop.i18n.remarks import Remark


@attrs.frozen(kw_only=True)
class TaskYear:
    """The tasks of a year, counted (*kết quả thực hiện nhiệm vụ trong năm*).

    Of `tasks`, `not_done` were not done at all, `weak` were done but weak in quality, schedule or
    effect, and `overfulfilled` were done beyond what was asked. `effective` says that the work as a
    whole was good and effective, which the best class asks for.
    """

    tasks: int = attrs.field(validator=count_field(0))
    not_done: int = attrs.field(default=0, validator=count_field(0))
    weak: int = attrs.field(default=0, validator=count_field(0))
    overfulfilled: int = attrs.field(default=0, validator=count_field(0))
    effective: bool = attrs.field(validator=member_field(bool))

    def __attrs_post_init__(self) -> None:
        """Refuse parts that are more than the whole."""
        if self.not_done + self.weak > self.tasks:
            limit = Remark.of("weak_within_tasks", not_done=self.not_done, tasks=self.tasks)
            raise BadValueError("weak", self.weak, limit)
        if self.overfulfilled > self.tasks - self.not_done - self.weak:
            raise BadValueError("overfulfilled", self.overfulfilled, "overfulfilled_within")

    @property
    def unmet(self) -> int:
        """The tasks that were not done, or were weak."""
        return self.not_done + self.weak


@checked
def rate_by_conditions(
    rules: ConditionRules,
    year: TaskYear,
    *,
    grounds: Iterable[Disqualification] = (),
    is_leader: bool = False,
    unit: UnitYear | None = None,
) -> Rating:
    """Return the rating of a year by conditions (*xếp loại theo điều kiện*).

    What the conditions do not cover is suggested as `NoClass` of the kind `UNDECIDED`. A leader has
    conditions of the `unit` led, which stand in place of those of the own tasks; without them a
    leader is undecided. That the own tasks do not bound the class too is the option `leader_tasks`.

    >>> import datetime as dt
    >>> from onestop import vn
    >>> rules = vn.rating_rules(on=dt.date(2023, 12, 31))
    >>> for weak in (0, 2, 3, 6):
    ...     year = TaskYear(tasks=10, weak=weak, effective=True)
    ...     print(rate_by_conditions(rules, year).suggested.text("en"))
    tasks well completed
    tasks completed
    Not rated: the rule does not decide: 30 % of the tasks not met, between 20 % and 50 %
    tasks not completed

    Raises:
        BadValueError: a ground does not hold for whoever is rated, or a unit is given for somebody
            who leads none.

    **Law:** Nghị định 90/2020/NĐ-CP, Đ12–15, read for public employees; for civil servants the same
    is inferred, 90 %.
    """
    member("rules", rules, ConditionRules)
    member("year", year, TaskYear)
    if unit is not None and not is_leader:
        raise BadValueError("unit", unit, "bounds_leader_only")
    named_grounds = tuple(items_of("grounds", grounds))
    held = held_grounds(named_grounds, rules, is_leader=is_leader)
    suggested, why = _suggested(rules, year)
    of_unit: tuple[Remark, ...] = ()
    if is_leader:
        suggested, of_unit = _of_leader(rules, suggested, unit)
    told = (*of_unit, *spared_grounds(named_grounds, rules), *failed(held, rules))
    return Rating(
        rules,
        RatingClass.KHTNV if held else suggested,
        grounds=held,
        is_leader=is_leader,
        because=(why, rules_remark(rules), *told),
    )


def _of_leader(
    rules: ConditionRules, own: RatingClass | NoClass, unit: UnitYear | None
) -> tuple[RatingClass | NoClass, tuple[Remark, ...]]:
    """Return a leader's class by the unit led, and what is said of the unit."""
    if unit is None or rules.leader is None:
        why = Remark.of("rating_leader_conditions")
        is_others = isinstance(own, RatingClass)  # by the conditions of people without a post
        return (NoClass(NoClassKind.UNDECIDED, why) if is_others else own), ()
    found = class_of_leader(unit, rules.leader.value)
    counted = {name: getattr(unit, name) for name in ("targets", "met", "units", "completed")}
    if found is None:
        why = Remark.of("rating_unit_undecided", **counted)
        return NoClass(NoClassKind.UNDECIDED, why), (why,)
    source = sourced(rules.leader.citation)
    told = Remark.of("rating_unit", suggested=found, source=source, **counted)
    return _bounded(rules, found, own), (told, *rules.chosen("leader_tasks"))


def _bounded(
    rules: ConditionRules, found: RatingClass, own: RatingClass | NoClass
) -> RatingClass | NoClass:
    """Return the lower of the unit's class and that of the own tasks, where an office says so."""
    if rules.leader_tasks is None or rules.leader_tasks.value == "apart":
        return found
    is_lower = isinstance(own, NoClass) or own.is_worse_than(found)
    return own if is_lower else found


def _suggested(rules: ConditionRules, year: TaskYear) -> tuple[RatingClass | NoClass, Remark]:
    if not year.tasks:
        why = Remark.of("rating_no_work")
        return NoClass(NoClassKind.NO_WORK, why), why
    told = Remark.of(
        "rating_conditions",
        tasks=year.tasks,
        not_done=year.not_done,
        weak=year.weak,
        over=year.overfulfilled,
    )
    found = _class_of(rules, year)
    if found is None:
        return NoClass(NoClassKind.UNDECIDED, _undecided(rules, year)), told
    return found, told


def _class_of(rules: ConditionRules, year: TaskYear) -> RatingClass | None:
    """Return the class whose conditions are met, `None` where no condition speaks."""
    unmet = Fraction(year.unmet, year.tasks)
    if unmet > rules.unmet_more_than.value:
        return RatingClass.KHTNV
    if year.not_done or unmet > rules.weak_most.value:
        return None
    if year.weak:
        return RatingClass.HTNV
    over = Fraction(year.overfulfilled, year.tasks)
    is_best = year.effective and over >= rules.overfulfilled.value
    return RatingClass.HTXSNV if is_best else RatingClass.HTTNV


def _undecided(rules: ConditionRules, year: TaskYear) -> Remark:
    unmet = Fraction(year.unmet, year.tasks)
    most = rules.unmet_more_than.value
    if unmet <= rules.weak_most.value:
        values = {"not_done": year.not_done, "unmet": _percent(unmet), "most": _percent(most)}
        return Remark.of("rating_undecided_not_done", **values)
    least = _percent(rules.weak_most.value)
    return Remark.of("rating_undecided", unmet=_percent(unmet), least=least, most=_percent(most))


def _percent(share: Fraction) -> WrittenNumber:
    return WrittenNumber(share * PERCENT)
