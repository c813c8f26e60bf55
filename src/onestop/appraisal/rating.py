"""The rating by points: general criteria, and results of the work.

The results are the mean of the percentages a, b, c, of a leader also d, đ, e, as a part of the most
that results can earn. Everything is an exact fraction; the class goes by the exact total, and only
what is shown is rounded. The number suggests a class: a person decides.

One application in use gives the lowest class to everybody whose quantity is below 100 %. No text of
the decree says so, and it is not built here.

Stands on `work` and `rules`. Knows no decision.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from fractions import Fraction
from typing import Final

import attrs

from onestop._arguments import checked, checked_fields
from onestop._checks import (
    as_exact_or_none,
    as_tuple,
    exact,
    items_of,
    member,
    member_field,
    members_field,
    text_field,
)
from onestop.appraisal._exact import PERCENT, as_part
from onestop.appraisal.classes import (
    FailingGround,
    Leave,
    NoClass,
    NoClassKind,
    RatingClass,
    class_of,
)
from onestop.appraisal.rules import PointRules, RatingRules, sourced
from onestop.appraisal.work import WorkMarks
from onestop.errors import BadValueError
from onestop.i18n.numbers import WrittenNumber, half_up
from onestop.i18n.remarks import Remark


@attrs.frozen(field_transformer=checked_fields)
class LeadMarks:
    """The percentages of a leader (*tỷ lệ % của người đứng đầu*): d, đ and e.

    `unit` is the result of the unit led (`unit_mark`), `organising` how work was organised,
    `uniting` how people were kept together; that đ and e mean this is inferred, 80 %.
    """

    unit: Fraction = attrs.field(converter=as_part)
    organising: Fraction = attrs.field(kw_only=True, converter=as_part)
    uniting: Fraction = attrs.field(kw_only=True, converter=as_part)


@attrs.frozen
class Disqualification:
    """What makes the lowest class whatever the points (*vi phạm*), and which body found it.

    `mended` says that the leader found, reported and mended it in the unit: some rules spare that.
    """

    ground: FailingGround = attrs.field(validator=member_field(FailingGround))
    by: str = attrs.field(validator=text_field)
    mended: bool = attrs.field(default=False, kw_only=True, validator=member_field(bool))


@attrs.frozen(field_transformer=checked_fields)
class Rating:
    """A rating, and the class that it suggests (*kết quả đánh giá, xếp loại*): a person decides.

    `marks` are the percentages as they counted, by their letters. `total` is exact; `None` where
    the rules know no points, or there was nothing to rate.
    """

    rules: RatingRules = attrs.field(repr=lambda rules: repr(rules.name))
    suggested: RatingClass | NoClass = attrs.field()
    general: Fraction | None = attrs.field(default=None, kw_only=True, converter=as_exact_or_none)
    marks: tuple[tuple[str, Fraction], ...] = attrs.field(
        default=(), kw_only=True, converter=as_tuple, validator=members_field(tuple)
    )
    results: Fraction | None = attrs.field(default=None, kw_only=True, converter=as_exact_or_none)
    total: Fraction | None = attrs.field(default=None, kw_only=True, converter=as_exact_or_none)
    grounds: tuple[Disqualification, ...] = attrs.field(
        default=(), kw_only=True, converter=as_tuple, validator=members_field(Disqualification)
    )
    is_leader: bool = attrs.field(default=False, kw_only=True, validator=member_field(bool))
    because: tuple[Remark, ...] = attrs.field(
        default=(), kw_only=True, converter=as_tuple, validator=members_field(Remark)
    )

    @property
    def shown(self) -> Decimal | None:
        """The total as it is shown, rounded half up; `None` where there is none."""
        if self.total is None or not isinstance(self.rules, PointRules):
            return None
        return half_up(self.total, self.rules.decimals.value)


_WORK: Final = ("a", "b", "c")
_LEADER: Final = (*_WORK, "d", "đ", "e")


@checked
def unit_mark(classes: Iterable[RatingClass], rules: PointRules) -> Fraction:
    """Return a leader's d by the classes of those led (*kết quả của đơn vị phụ trách*).

    >>> import datetime as dt
    >>> from onestop import vn
    >>> from onestop.appraisal import RatingClass
    >>> rules = vn.rating_rules(on=dt.date(2026, 11, 20))
    >>> print(unit_mark([RatingClass.HTNV, RatingClass.HTTNV], rules))
    100
    >>> print(unit_mark([RatingClass.KHTNV, RatingClass.HTXSNV], rules))
    50

    Raises:
        BadValueError: nobody is led.

    **Law:** Nghị định 335/2025/NĐ-CP, Đ14.
    """
    led = [member("class", each, RatingClass) for each in classes]
    if not led:
        raise BadValueError("classes", [], "classes_of_all_led")
    is_done = RatingClass.KHTNV not in led
    return rules.unit_full.value if is_done else rules.unit_else.value


@checked
def rate(
    rules: PointRules,
    general: int | Fraction | Decimal,
    work: WorkMarks,
    *,
    lead: LeadMarks | None = None,
    grounds: Iterable[Disqualification] = (),
    unit_class: RatingClass | None = None,
) -> Rating:
    """Return the rating of a month or a quarter by points (*tính điểm, đề xuất xếp loại*).

    `general` are the points of the general criteria, `lead` the marks of a leader, and `unit_class`
    the class of the unit that a head leads, where it is known.

    >>> import datetime as dt
    >>> from onestop import vn
    >>> from onestop.appraisal import WorkMarks
    >>> rules = vn.rating_rules(on=dt.date(2026, 11, 20))
    >>> rating = rate(rules, 27, WorkMarks(100, 95, 90))
    >>> rating.results, rating.shown, rating.suggested.value
    (Fraction(133, 2), Decimal('93.50'), 'HTXSNV')

    Raises:
        BadValueError: the general points are more than the rules give, or a ground does not hold
            for whoever is rated.

    **Law:** Nghị định 335/2025/NĐ-CP, Đ14 and Đ20; Nghị định 233/2026/NĐ-CP, Đ12. The layout of the
    formula is to confirm, 90 %; the cap on the percentages is inferred, 75 %.
    """
    member("rules", rules, PointRules)
    member("work", work, WorkMarks)
    points = exact("general", general, rules.general_most.value)
    is_leader = lead is not None
    named_grounds = tuple(items_of("grounds", grounds))
    held = held_grounds(named_grounds, rules, is_leader=is_leader)
    pleas = spared_grounds(named_grounds, rules)
    if None in work.values:
        told = (*work.because, rules_remark(rules), *pleas)
        return _without_points(rules, held, told, is_leader=is_leader, general=points)
    marks, capped = _capped(_marks(work, lead), rules)
    mean = sum((value for _, value in marks), Fraction()) / len(marks)
    results = rules.results_most.value * mean / PERCENT
    told = (
        *work.because,
        *capped,
        *_told_results(marks, results, rules),
        rules_remark(rules),
        *pleas,
    )
    rating = _suggest(rules, points + results, held, told, is_leader=is_leader)
    rating = attrs.evolve(rating, general=points, marks=marks, results=results)
    return _under_unit(rating, unit_class)


def _marks(work: WorkMarks, lead: LeadMarks | None) -> list[tuple[str, Fraction]]:
    known = [value for value in work.values if value is not None]
    if lead is None:
        return list(zip(_WORK, known, strict=True))
    return list(zip(_LEADER, (*known, *attrs.astuple(lead)), strict=True))


def _capped(
    marks: Iterable[tuple[str, Fraction]], rules: PointRules
) -> tuple[tuple[tuple[str, Fraction], ...], tuple[Remark, ...]]:
    """Return the marks as they count, and which of them were cut."""
    most, known = rules.most.value, tuple(marks)
    if most is None:
        return known, rules.chosen("most") if _exceeds(known, Fraction(PERCENT)) else ()
    counted = tuple((letter, min(value, most)) for letter, value in known)
    cut = [(letter, value) for letter, value in known if value > most]
    told = (Remark.of("rating_capped", letter=a, value=WrittenNumber(b)) for a, b in cut)
    return counted, (*told, *(rules.chosen("most") if cut else ()))


def _exceeds(marks: Iterable[tuple[str, Fraction]], most: Fraction) -> bool:
    return any(value > most for _, value in marks)


def _told_results(
    marks: Sequence[tuple[str, Fraction]], results: Fraction, rules: PointRules
) -> Iterator[Remark]:
    """Tell each percentage that counted, what they come to, and what says so."""
    for letter, value in marks:
        name = Remark.of("mark_dd" if letter == "đ" else f"mark_{letter}")
        yield Remark.of("rating_mark", letter=letter, name=name, value=WrittenNumber(value))
    yield Remark.of(
        "rating_results",
        results=WrittenNumber(results),
        most=WrittenNumber(rules.results_most.value),
        source=sourced(rules.formula.citation),
    )


def rules_remark(rules: RatingRules) -> Remark:
    """Return which rules an answer goes by, as a sentence."""
    return Remark.of("appraisal_rules", name=rules.name, source=sourced(rules.source))


def held_grounds(
    grounds: Iterable[Disqualification], rules: RatingRules, *, is_leader: bool
) -> tuple[Disqualification, ...]:
    """Return the grounds that hold; each must be one for whoever is rated, and may be spared."""
    known, every = rules.grounds(is_leader=is_leader), tuple(items_of("grounds", grounds))
    for each in every:
        if member("ground", each, Disqualification).ground not in known:
            limit = Remark.of(
                "rules_know", rules=rules.name, known=tuple(ground.value for ground in known)
            )
            raise BadValueError("ground", each.ground.value, limit)
    return tuple(each for each in every if not _is_spared(each, rules))


def _is_spared(ground: Disqualification, rules: RatingRules) -> bool:
    may_be = rules.leader_plea is not None and rules.leader_plea.value
    return may_be and ground.mended and ground.ground is FailingGround.CORRUPTION_IN_UNIT


def spared_grounds(grounds: Iterable[Disqualification], rules: RatingRules) -> tuple[Remark, ...]:
    """Return what would make the lowest class and is spared, as sentences."""
    return tuple(
        Remark.of("rating_spared", ground=_worded(each.ground, rules), by=each.by)
        for each in grounds
        if _is_spared(each, rules)
    )


def failed(grounds: Iterable[Disqualification], rules: RatingRules) -> tuple[Remark, ...]:
    """Return what makes the lowest class, as sentences, in the words of the edition."""
    return tuple(
        Remark.of("rating_failed", ground=_worded(each.ground, rules), by=each.by)
        for each in grounds
    )


def _worded(ground: FailingGround, rules: RatingRules) -> FailingGround | Remark:
    """Return the ground as the rules have it: the editions word discipline and corruption apart."""
    if ground is FailingGround.DISCIPLINE and rules.discipline is not None:
        return Remark.of(f"ground_discipline_{rules.discipline.value}")
    if ground is FailingGround.CORRUPTION_IN_UNIT and rules.unit_corruption is not None:
        return Remark.of(f"ground_corruption_{rules.unit_corruption.value}")
    return ground


def _without_points(
    rules: RatingRules,
    grounds: tuple[Disqualification, ...],
    because: tuple[Remark, ...],
    *,
    is_leader: bool,
    general: Fraction | None = None,
) -> Rating:
    suggested = NoClass(NoClassKind.NO_WORK, Remark.of("rating_no_work"))
    return Rating(
        rules,
        RatingClass.KHTNV if grounds else suggested,
        general=general,
        grounds=grounds,
        is_leader=is_leader,
        because=(*because, *failed(grounds, rules)),
    )


def _suggest(
    rules: PointRules,
    total: Fraction,
    grounds: tuple[Disqualification, ...],
    because: tuple[Remark, ...],
    *,
    is_leader: bool,
) -> Rating:
    """Return the rating of a total, the lowest class where a ground makes it."""
    by_points = class_of(total, rules.classes.value)
    told = Remark.of("rating_by_points", total=WrittenNumber(total), suggested=by_points)
    suggested = RatingClass.KHTNV if grounds else by_points
    because = (*because, told, *failed(grounds, rules))
    return Rating(
        rules,
        suggested,
        total=total,
        grounds=grounds,
        is_leader=is_leader,
        because=because,
    )


def _under_unit(rating: Rating, unit_class: RatingClass | None) -> Rating:
    """Return a head's rating, not above the class of the unit where that is known."""
    rules, own = rating.rules, rating.suggested
    assert isinstance(rules, PointRules)
    if unit_class is None:
        return rating
    if not rating.is_leader:
        raise BadValueError("unit_class", unit_class.value, "bounds_leader_only")
    is_above = isinstance(own, RatingClass) and unit_class.is_worse_than(own)
    if not rules.head_not_above_unit.value or not is_above:
        return rating
    source = sourced(rules.head_not_above_unit.citation)
    told = Remark.of("rating_under_unit", unit=unit_class, source=source)
    return attrs.evolve(rating, suggested=unit_class, because=(*rating.because, told))


@checked
def year_rating(
    rules: PointRules,
    parts: Iterable[Rating],
    *,
    grounds: Iterable[Disqualification] = (),
    unit_class: RatingClass | None = None,
) -> Rating:
    """Return the rating of a year from its months or quarters (*đánh giá năm*).

    The total is the mean of those that have one; a part that was not rated is left out, and is not
    0. A ground of any part holds for the year.

    >>> import datetime as dt
    >>> from onestop import vn
    >>> from onestop.appraisal import WorkMarks, rate
    >>> rules = vn.rating_rules(on=dt.date(2026, 11, 20))
    >>> quarters = [rate(rules, 27, WorkMarks(a, 90, 90)) for a in (100, 90, 80, 100)]
    >>> year_rating(rules, quarters).shown
    Decimal('90.58')

    Raises:
        BadValueError: a part was rated by other rules.

    **Law:** Nghị định 233/2026/NĐ-CP, Đ15.1.a; for civil servants (Nghị định 335/2025/NĐ-CP, Đ20)
    that it is the mean is inferred, 95 %.
    """
    known = _by_one_rule(parts, member("rules", rules, PointRules))
    is_leader = any(part.is_leader for part in known)
    carried = (ground for part in known for ground in part.grounds)
    every = tuple(dict.fromkeys((*carried, *items_of("grounds", grounds))))
    held = held_grounds(every, rules, is_leader=is_leader)
    totals = [part.total for part in known if part.total is not None]
    source = sourced(rules.year.citation)
    counted = Remark.of("rating_year", n=len(totals), of=len(known), source=source)
    told = (counted, rules_remark(rules), *spared_grounds(every, rules))
    if not totals:
        return _without_points(rules, held, told, is_leader=is_leader)
    mean = sum(totals, Fraction()) / len(totals)
    return _under_unit(_suggest(rules, mean, held, told, is_leader=is_leader), unit_class)


def _by_one_rule(parts: Iterable[Rating], rules: PointRules) -> tuple[Rating, ...]:
    known = tuple(items_of("parts", parts))
    for place, part in enumerate(known):
        name = member(f"parts[{place}]", part, Rating).rules.name
        if name != rules.name:
            raise BadValueError(
                f"parts[{place}]", name, Remark.of("not_rated_by", rules=rules.name)
            )
    return known


@checked
def unrated(
    rules: RatingRules, months: int | Fraction | Decimal, *, leave: Leave | None = None
) -> Rating | None:
    """Return that somebody is not rated for a year (*không đánh giá do nghỉ dài*), or `None`.

    `months` were worked in the year. Who was away through illness or for a birth is rated on the
    time worked. `None` means that nothing stands in the way of a rating, as far as the rules tell.

    >>> import datetime as dt
    >>> from onestop import vn
    >>> from onestop.appraisal import Leave
    >>> rules = vn.rating_rules(on=dt.date(2026, 11, 20))
    >>> print(unrated(rules, 5).suggested.text("en"))
    Not rated: 5 months worked in the year, fewer than 6
    >>> unrated(rules, 5, leave=Leave.MATERNITY) is None
    True

    **Law:** Nghị định 233/2026/NĐ-CP, Đ14.1–2; for civil servants inferred, 80 %.
    """
    member("rules", rules, RatingRules)
    worked = exact("months", months)
    if rules.least_months is None or worked >= rules.least_months.value:
        return None
    if rules.leave_rated is not None and leave in rules.leave_rated.value:
        return None
    least = WrittenNumber(rules.least_months.value)
    why = Remark.of("rating_on_leave", months=WrittenNumber(worked), least=least)
    because = (why, Remark.of("appraisal_basis", source=sourced(rules.least_months.citation)))
    return Rating(rules, NoClass(NoClassKind.ON_LEAVE, why), because=because)
