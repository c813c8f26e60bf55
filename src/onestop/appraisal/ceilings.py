"""How many may be rated excellent, in the agency and in each group with like tasks.

What the share is taken of no text before 2026 says, and how the result is rounded none at all: both
are options, and before 2026 the first has to be chosen.

Stands on `rules`. Knows no points: it is told the classes.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from fractions import Fraction

import attrs

from onestop._arguments import checked, checked_fields
from onestop._checks import member, member_field, optional_field, text_field, whole_number
from onestop.appraisal._exact import PERCENT, whole
from onestop.appraisal.classes import RatingClass
from onestop.appraisal.rules import RatingRules, sourced
from onestop.errors import BadValueError
from onestop.i18n.numbers import WrittenNumber
from onestop.i18n.remarks import Remark


@attrs.frozen
class Rated:
    """One person's class, and the group with like tasks (*nhóm có nhiệm vụ tương đồng*)."""

    officer: str = attrs.field(validator=text_field)
    rating_class: RatingClass = attrs.field(validator=member_field(RatingClass))
    group: str | None = attrs.field(
        default=None, kw_only=True, validator=optional_field(text_field)
    )


@attrs.frozen(field_transformer=checked_fields)
class Ceiling:
    """How many may be rated excellent (*tỷ lệ tối đa hoàn thành xuất sắc*), and how many are.

    `group` is `None` for the whole agency. `base` is what the share was taken of, `exact` the share
    of it, `allowed` that number rounded.
    """

    group: str | None
    base: int
    share: Fraction = attrs.field(kw_only=True)
    exact: Fraction = attrs.field(kw_only=True)
    allowed: int = attrs.field(kw_only=True)
    excellent: int = attrs.field(kw_only=True)
    because: tuple[Remark, ...] = attrs.field(default=(), kw_only=True)

    @property
    def too_many(self) -> int:
        """By how many the excellent exceed the ceiling, 0 if they do not."""
        return max(self.excellent - self.allowed, 0)


@checked
def ceiling(
    good: int,
    excellent: int,
    rules: RatingRules,
    *,
    group: str | None = None,
    outstanding: bool = False,
) -> Ceiling:
    """Return how many may be rated excellent (*trần xếp loại xuất sắc*), for counts of two classes.

    `good` were rated good and `excellent` excellent. What the share is taken of is an option, which
    rules before 2026 leave open: `rules.choosing(ceiling_base="good_only")`, the default since, or
    `"good_and_excellent"`, the good before the excellent were taken out. `outstanding` is a body
    with outstanding results.

    >>> import datetime as dt
    >>> from onestop import vn
    >>> rules = vn.rating_rules(on=dt.date(2026, 11, 20)).choosing(ceiling_base="good_only")
    >>> found = ceiling(12, 3, rules)
    >>> found.exact, found.allowed, found.too_many
    (Fraction(12, 5), 2, 1)

    Raises:
        BadValueError: nobody chose the base, or the rules know no such ceiling.

    **Law:** Nghị định 335/2025/NĐ-CP, Đ20; 25 % for outstanding bodies is inferred, 90 %, from
    Nghị định 233/2026/NĐ-CP, Đ12.6.
    """
    member("rules", rules, RatingRules)
    share = rules.ceiling_outstanding if outstanding else rules.ceiling
    if share is None or rules.ceiling_rounding is None:
        limit = "knows_no_ceiling_of_outstanding" if outstanding else "knows_no_ceiling"
        raise BadValueError("rules", rules.name, limit)
    base = _base(whole_number("good", good, 0), whole_number("excellent", excellent, 0), rules)
    most = share.value * base
    return Ceiling(
        group,
        base,
        share=share.value,
        exact=most,
        allowed=whole(most, rules.ceiling_rounding.value),
        excellent=excellent,
        because=(
            Remark.of(
                "ceiling_of",
                base=base,
                share=WrittenNumber(share.value * PERCENT),
                exact=WrittenNumber(most),
                source=sourced(share.citation),
            ),
            *rules.chosen("ceiling_base", "ceiling_rounding"),
        ),
    )


def _base(good: int, excellent: int, rules: RatingRules) -> int:
    if rules.ceiling_base is None:
        limit = "ceiling_base_open"
        raise BadValueError("ceiling_base", None, limit)
    return good if rules.ceiling_base.value == "good_only" else good + excellent


@checked
def ceilings_of(
    people: Iterable[Rated], rules: RatingRules, *, outstanding: bool = False
) -> tuple[Ceiling, ...]:
    """Return the ceiling of the agency, then of each group with like tasks, in their order.

    Both must be kept. Who has no group counts for the agency only. The share of an `outstanding`
    body is of the body as a whole: its text names no groups, so none are asked.

    >>> import datetime as dt
    >>> from onestop import vn
    >>> from onestop.appraisal import Rated, RatingClass
    >>> rules = vn.rating_rules(on=dt.date(2026, 11, 20)).choosing(ceiling_base="good_only")
    >>> people = [Rated(f"P{n}", RatingClass.HTTNV, group="một cửa") for n in range(4)]
    >>> people += [Rated("Q", RatingClass.HTTNV), Rated("R", RatingClass.HTXSNV, group="một cửa")]
    >>> [(found.group, found.allowed, found.too_many) for found in ceilings_of(people, rules)]
    [(None, 1, 0), ('một cửa', 0, 1)]

    Raises:
        BadValueError: nobody chose the base, or the rules know no such ceiling.

    **Law:** Nghị định 335/2025/NĐ-CP, Đ20; Nghị định 233/2026/NĐ-CP, Đ12.6.a–b.
    """
    known = [member("people", each, Rated) for each in people]
    groups = dict.fromkeys(each.group for each in known if each.group is not None)
    found = [_of(known, None, rules, outstanding=outstanding)]
    for group in () if outstanding else groups:
        inside = [each for each in known if each.group == group]
        found.append(_of(inside, group, rules, outstanding=outstanding))
    return tuple(found)


def _of(
    people: Sequence[Rated], group: str | None, rules: RatingRules, *, outstanding: bool
) -> Ceiling:
    classes = [each.rating_class for each in people]
    good, excellent = (classes.count(each) for each in (RatingClass.HTTNV, RatingClass.HTXSNV))
    return ceiling(good, excellent, rules, group=group, outstanding=outstanding)
