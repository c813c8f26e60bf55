"""How many may be rated excellent: Nghị định 335/2025, Đ20; the numbers worked out by hand."""

# A Fraction equals the int that it is; mypy thinks that they never do.
# mypy: disable-error-code=comparison-overlap

from __future__ import annotations

import datetime as dt
from fractions import Fraction

import pytest

from onestop import BadValueError
from onestop.appraisal import Rated, RatingClass, ceiling, ceilings_of
from tests.appraisal.office import CIVIL, OLD, PUBLIC, conditions_of

GOOD_ONLY = CIVIL.choosing(ceiling_base="good_only")
BEFORE = CIVIL.choosing(ceiling_base="good_and_excellent")


@pytest.mark.parametrize(
    ("good", "exact", "floor", "half_up", "ceil"),
    [
        (0, Fraction(0), 0, 0, 0),
        (1, Fraction(1, 5), 0, 0, 1),
        (4, Fraction(4, 5), 0, 1, 1),
        (5, Fraction(1), 1, 1, 1),
        (12, Fraction(12, 5), 2, 2, 3),
        (17, Fraction(17, 5), 3, 3, 4),
        (13, Fraction(13, 5), 2, 3, 3),
        (100, Fraction(20), 20, 20, 20),
    ],
)
def test_twenty_percent_of_those_rated_good(
    good: int, exact: Fraction, floor: int, half_up: int, ceil: int
) -> None:
    assert ceiling(good, 0, GOOD_ONLY).exact == exact
    for rounding, allowed in (("floor", floor), ("half_up", half_up), ("ceil", ceil)):
        rules = GOOD_ONLY.choosing(ceiling_rounding=rounding)
        assert ceiling(good, 0, rules).allowed == allowed
    assert ceiling(good, 0, GOOD_ONLY).allowed == floor  # the default


def test_a_half_goes_up_where_that_is_chosen() -> None:
    # 25 % of 2 is 1/2, of 6 is 3/2
    rules = GOOD_ONLY.choosing(ceiling_rounding="half_up")
    assert ceiling(2, 0, rules, outstanding=True).allowed == 1
    assert ceiling(6, 0, rules, outstanding=True).allowed == 2


def test_twenty_five_percent_of_an_outstanding_body() -> None:
    found = ceiling(12, 3, GOOD_ONLY, outstanding=True)
    assert (found.share, found.exact, found.allowed, found.too_many) == (Fraction(1, 4), 3, 3, 0)
    assert "inferred, 90 %" in found.because[0].text("en")


def test_the_base_is_an_option_whose_default_is_inferred_since_2026() -> None:
    assert (ceiling(12, 3, GOOD_ONLY).base, ceiling(12, 3, BEFORE).base) == (12, 15)
    assert (ceiling(12, 3, GOOD_ONLY).too_many, ceiling(12, 3, BEFORE).too_many) == (1, 0)
    for rules in (CIVIL, PUBLIC):
        found = ceiling(12, 3, rules)
        assert found.base == 12
        assert "(inferred, 85 %)" in found.because[1].text("en")
    with pytest.raises(BadValueError, match="ceiling_base is None: the text does not say of"):
        ceiling(12, 3, conditions_of(dt.date(2024, 12, 31)))


def test_the_choices_are_told() -> None:
    assert [remark.text("en") for remark in ceiling(12, 3, BEFORE).because] == [
        "20 % of 15 is 3 (Nghị định 335/2025/NĐ-CP, Điều 20 (confirmed))",
        "Left open by the text, the ceiling is a share of: those rated good, before the excellent "
        "were taken out (the office's own choice)",
        "Left open by the text, the ceiling is rounded: down (the library's default (inferred))",
    ]


def test_before_the_amendment_of_2023_no_ceiling_is_known() -> None:
    first = conditions_of(dt.date(2023, 9, 14)).choosing(ceiling_base="good_only")
    with pytest.raises(BadValueError, match="rules is '90/2020': knows no ceiling of the excel"):
        ceiling(12, 3, first)
    amended = OLD.choosing(ceiling_base="good_only")
    assert ceiling(12, 3, amended).allowed == 2
    with pytest.raises(BadValueError, match="knows no ceiling of an outstanding body"):
        ceiling(12, 3, amended, outstanding=True)


def test_it_holds_in_the_agency_and_in_each_group() -> None:
    def people(n: int, rated: RatingClass, group: str | None) -> list[Rated]:
        return [Rated(f"{group}-{rated.value}-{k}", rated, group=group) for k in range(n)]

    everybody = [
        *people(10, RatingClass.HTTNV, "một cửa"),
        *people(2, RatingClass.HTXSNV, "một cửa"),
        *people(4, RatingClass.HTTNV, "văn phòng"),
        *people(1, RatingClass.HTXSNV, "văn phòng"),
        *people(3, RatingClass.HTNV, "văn phòng"),
        *people(6, RatingClass.HTTNV, None),
    ]
    found = [(c.group, c.base, c.allowed, c.excellent, c.too_many) for c in ceilings_of(
        everybody, GOOD_ONLY
    )]  # fmt: skip
    assert found == [
        (None, 20, 4, 3, 0),
        ("một cửa", 10, 2, 2, 0),
        ("văn phòng", 4, 0, 1, 1),
    ]


def test_an_outstanding_body_has_one_ceiling_as_a_whole() -> None:
    """233/2026 Đ12.6.b has 25 % of those rated good in the unit, and names no groups."""
    people = [Rated(f"P{n}", RatingClass.HTTNV, group="một cửa") for n in range(8)]
    found = ceilings_of(people, GOOD_ONLY, outstanding=True)
    assert [(each.group, each.base, each.allowed) for each in found] == [(None, 8, 2)]
    assert [each.group for each in ceilings_of(people, GOOD_ONLY)] == [None, "một cửa"]


def test_nobody_is_a_number_too() -> None:
    (found,) = ceilings_of([], GOOD_ONLY)
    assert (found.base, found.allowed, found.too_many) == (0, 0, 0)


@pytest.mark.parametrize(("good", "excellent"), [(-1, 0), (0, -1)])
def test_counts_are_counts(good: int, excellent: int) -> None:
    with pytest.raises(BadValueError, match="is -1: must be 0 or more"):
        ceiling(good, excellent, GOOD_ONLY)
