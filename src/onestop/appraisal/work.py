"""Items of work, and the three percentages that they come to: a, b and c.

An item is assigned in converted units of work. What of it is done is its quantity; each failed
check takes a part of its points of quality, each delay a part of its points of progress. Faults
with an objective cause that a competent body confirmed take nothing, and one cause takes once.

Stands on `complaints` and `rules`. Knows no dossier: `caseload` makes items of them.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence
from fractions import Fraction

import attrs

from onestop._arguments import checked, checked_fields
from onestop._checks import (
    as_exact,
    as_exact_or_none,
    as_tuple,
    items_of,
    member,
    members_field,
    text_field,
    whole_number,
)
from onestop.appraisal._exact import PERCENT
from onestop.appraisal.complaints import WorkFault, cause_name
from onestop.appraisal.rules import PointRules
from onestop.dossiers.ruleset import Ruling
from onestop.errors import BadValueError
from onestop.i18n.numbers import WrittenNumber
from onestop.i18n.remarks import Remark


def _as_faults(value: int | Iterable[WorkFault], name: str = "faults") -> tuple[WorkFault, ...]:
    """Return faults; a number is so many faults of causes that nobody named."""
    if isinstance(value, int):
        return (WorkFault(),) * whole_number(name, value, 0)
    faults: tuple[WorkFault, ...] = as_tuple(value)
    return faults


@attrs.frozen(field_transformer=checked_fields)
class WorkItem:
    """One item of work (*đầu việc, sản phẩm, công việc được giao*) and how it went.

    `assigned` and `done` are converted units of work; an item with nothing done has no points at
    all. `delays` and `failed_checks` are faults with their causes, or a plain number of them.

    >>> WorkItem("báo cáo tháng", delays=2).delays
    (WorkFault(cause=None, objective_by=None), WorkFault(cause=None, objective_by=None))

    **Law:** Nghị định 335/2025/NĐ-CP, Đ14.
    """

    key: str = attrs.field(validator=text_field)
    assigned: Fraction = attrs.field(default=Fraction(1), kw_only=True, converter=as_exact)
    done: Fraction = attrs.field(kw_only=True, converter=as_exact)
    delays: tuple[WorkFault, ...] = attrs.field(
        default=(), kw_only=True, converter=_as_faults, validator=members_field(WorkFault)
    )
    failed_checks: tuple[WorkFault, ...] = attrs.field(
        default=(), kw_only=True, converter=_as_faults, validator=members_field(WorkFault)
    )

    @done.default
    def _all(self) -> Fraction:
        return self.assigned

    def __attrs_post_init__(self) -> None:
        """Refuse an item of which nothing was assigned."""
        if not self.assigned:
            raise BadValueError("assigned", self.assigned, "must_be_positive")


@attrs.frozen(field_transformer=checked_fields)
class WorkMarks:
    """The percentages of the work (*tỷ lệ % số lượng, chất lượng, tiến độ*): a, b and c, and why.

    Exact, and not yet capped. `None` where no work was assigned.
    """

    quantity: Fraction | None = attrs.field(converter=as_exact_or_none)
    quality: Fraction | None = attrs.field(converter=as_exact_or_none)
    progress: Fraction | None = attrs.field(converter=as_exact_or_none)
    because: tuple[Remark, ...] = attrs.field(
        default=(), kw_only=True, converter=as_tuple, validator=members_field(Remark)
    )

    def __attrs_post_init__(self) -> None:
        """Refuse marks of which some are known and some are not."""
        if 0 < self.values.count(None) < len(self.values):
            raise BadValueError("marks", self.values, "all_three_or_none")

    @property
    def values(self) -> tuple[Fraction | None, ...]:
        """The three percentages, in the order a, b, c."""
        return self.quantity, self.quality, self.progress


@checked
def work_marks(items: Iterable[WorkItem], rules: PointRules) -> WorkMarks:
    """Return the percentages that items of work come to (*tính a, b, c*), in converted units.

    >>> import datetime as dt
    >>> from onestop import vn
    >>> rules = vn.rating_rules(on=dt.date(2026, 11, 20))
    >>> items = [WorkItem("1"), WorkItem("2", delays=1), WorkItem("3", failed_checks=2)]
    >>> items += [WorkItem("4", done=0)]
    >>> marks = work_marks(items, rules)
    >>> print(marks.quantity, marks.quality, marks.progress)
    75 125/2 275/4

    Raises:
        BadValueError: an item stands there twice, or the rules leave the cost to the unit's own
            regulation and nobody chose it.

    **Law:** Nghị định 335/2025/NĐ-CP, Đ14; that an item never falls below 0 is inferred, 85 %.
    """
    member("rules", rules, PointRules)
    known = tuple(items_of("items", items))
    _check_keys(known)
    assigned = sum((item.assigned for item in known), Fraction())
    if not assigned:
        return WorkMarks(None, None, None, because=(Remark.of("rating_no_work"),))
    judged = [_Judged(item, rules) for item in known]
    parts = (
        sum((item.done for item in known), Fraction()),
        _left([(each.item, each.failed_checks) for each in judged], "check_cost", rules),
        _left([(each.item, each.delays) for each in judged], "delay_cost", rules),
    )
    told = [remark for each in judged for remark in each.because]
    percents = (PERCENT * part / assigned for part in parts)
    return WorkMarks(*percents, because=(_summed(known, assigned), *told))


def _summed(items: Sequence[WorkItem], assigned: Fraction) -> Remark:
    done = sum((item.done for item in items), Fraction())
    return Remark.of(
        "work_summed", n=len(items), assigned=WrittenNumber(assigned), done=WrittenNumber(done)
    )


def _check_keys(items: Sequence[WorkItem]) -> None:
    seen: set[str] = set()
    for place, item in enumerate(items):
        key = member(f"items[{place}]", item, WorkItem).key
        if key in seen:
            raise BadValueError("items", key, "each_item_once")
        seen.add(key)


def _left(
    items: Iterable[tuple[WorkItem, Sequence[WorkFault]]], name: str, rules: PointRules
) -> Fraction:
    """Return the points of all items, less what their faults take; never below 0."""
    left = Fraction()
    for item, faults in items:
        kept = 1 - len(faults) * _cost(rules, name, faults)
        left += item.done * (max(kept, Fraction()) if rules.floor.value == "item" else kept)
    return max(left, Fraction())


def _cost(rules: PointRules, name: str, faults: Sequence[WorkFault]) -> Fraction:
    """Return the part of an item's points that one fault takes, or refuse an open question."""
    ruling: Ruling[Fraction | None] | None = getattr(rules, name)
    if ruling is not None and ruling.value is not None:
        return ruling.value
    if not faults:
        return Fraction()
    limit = Remark.of("left_to_unit", rules=rules.name, name=name)
    raise BadValueError(name, None, limit)


class _Judged:
    """One item with the faults that count: confirmed objective ones and repetitions left out."""

    def __init__(self, item: WorkItem, rules: PointRules) -> None:
        self.item = item
        self.because: list[Remark] = []
        self.delays, self.failed_checks = self._apart(
            self._counted(item.delays), self._counted(item.failed_checks), rules
        )
        if not item.done:
            self.because.append(Remark.of("work_not_done", item=item.key))
        for key, faults in (("work_delays", self.delays), ("work_checks", self.failed_checks)):
            if faults:
                self.because.append(Remark.of(key, item=item.key, n=len(faults)))

    def _apart(
        self, delays: list[WorkFault], checks: list[WorkFault], rules: PointRules
    ) -> tuple[list[WorkFault], list[WorkFault]]:
        """Return delays and checks of which no two have one cause.

        A cause counts as the delay, and not as the check, only where the delay takes all that one
        takes: at the floor it would take nothing, and one more delay would make the rating better.
        """
        both = list(_paired(delays, checks))
        others = [delay for delay in delays if all(delay is not mine for mine, _ in both)]
        cost = _cost(rules, "delay_cost", delays)
        room = math.floor(1 / cost) if cost and rules.floor.value == "item" else len(delays)
        as_delays = max(room - len(others), 0)
        for delay, _ in both:
            self._tell_once(delay)
        as_checks = [check for _, check in both[:as_delays]]
        kept = [check for check in checks if all(check is not its for its in as_checks)]
        return [*others, *(delay for delay, _ in both[:as_delays])], kept

    def _counted(self, faults: Iterable[WorkFault]) -> list[WorkFault]:
        """Return the faults of one column that count, each cause once."""
        counted: list[WorkFault] = []
        # the finest keys first: two parts of a cause are two, whatever names the whole of it
        for fault in sorted(faults, key=lambda fault: -len(fault.cause or "")):
            by = fault.objective_by or self._excused_by(fault)
            if by is not None:
                self.because.append(Remark.of("work_objective", item=self.item.key, by=by))
            elif fault.is_same_as_any(counted):
                self._tell_once(fault)
            else:
                counted.append(fault)
        return counted

    def _tell_once(self, fault: WorkFault) -> None:
        cause = cause_name(fault.cause or "")  # who is the same as another has a key
        self.because.append(Remark.of("work_once", item=self.item.key, cause=cause))

    def _excused_by(self, fault: WorkFault) -> str | None:
        """Return who confirmed the objective cause of another fault that is the same one."""
        faults = (*self.item.delays, *self.item.failed_checks)
        excused = (other for other in faults if other.objective_by is not None)
        same = (other.objective_by for other in excused if fault.is_same_as_any((other,)))
        return next(same, None)


def _paired(
    delays: Iterable[WorkFault], checks: Iterable[WorkFault]
) -> Iterator[tuple[WorkFault, WorkFault]]:
    """Yield each delay with the failed check of the same cause, one check for one delay."""
    left = list(delays)
    for check in checks:
        found = next((delay for delay in left if check.is_same_as_any((delay,))), None)
        if found is not None:
            left = [delay for delay in left if delay is not found]
            yield found, check
