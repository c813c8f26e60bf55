"""A figure is never printed as a bound that it has not reached, whatever prints it."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onestop.i18n.numbers import (
    WrittenNumber,
    percent,
    percent_level,
    percent_range,
    two_decimals,
)
from onestop.render import comparison_text
from onestop.satisfaction.comparison import Proportion, compare

ALMOST = Fraction(999_999, 1_000_000)


class TestNumbersOfSentences:
    @pytest.mark.parametrize(
        ("value", "written"),
        [
            (90 * ALMOST, "89,99"),
            (Fraction(90), "90"),
            (90 / ALMOST, "90,01"),
            (Fraction(1, 10_000), "0,01"),
            (Fraction(0), "0"),
            (Fraction(179, 2), "89,50"),
            (Decimal("90.00"), "90,00"),  # rounded by a rule already
        ],
    )
    def test_one_that_is_not_whole_is_not_written_as_one_that_is(
        self, value: Fraction | Decimal, written: str
    ) -> None:
        assert WrittenNumber(value).text() == written

    @pytest.mark.parametrize("places", [0, 1])
    def test_with_fewer_decimals(self, places: int) -> None:
        written = WrittenNumber(90 * ALMOST, places).text("en")
        assert written == {0: "89", 1: "89.9"}[places]

    @given(st.fractions(0, 100, max_denominator=10**6))
    def test_it_stays_on_its_side_of_every_whole_number(self, value: Fraction) -> None:
        written = Fraction(WrittenNumber(value).text("en"))
        assert abs(written - value) <= Fraction(1, 100)
        for bound in (0, 20, 50, 70, 90, 100):
            assert (written < bound) == (value < bound)
            assert (written == bound) == (value == bound)


class TestMeans:
    def test_a_mean_that_is_not_the_best_level_is_not_written_as_it(self) -> None:
        assert two_decimals(5 * ALMOST, "en") == "4.99"
        assert two_decimals(Fraction(5), "en") == "5.00"
        assert two_decimals(Fraction(-1, 10_000), "en") == "-0.01"
        assert two_decimals(4.999999, "en") == "5.00"  # a bound of an interval is no figure


class TestRanges:
    def test_a_bound_that_is_not_all_is_not_written_as_all(self) -> None:
        assert percent_range(0.000001, 0.999999, "en") == "0.01 – 99.99 %"
        assert percent_range(0.0, 1.0, "en") == "0.00 – 100.00 %"

    def test_what_floats_err_by_is_nothing(self) -> None:
        assert percent_range(1e-17, 1 - 1e-15, "en") == "0.00 – 100.00 %"

    @pytest.mark.parametrize(
        ("level", "written"),
        [(0.95, "95 %"), (0.999, "99.9 %"), (0.57, "57 %"), (0.99999999, "99.999999 %")],
    )
    def test_a_level_is_told_whole(self, level: float, written: str) -> None:
        assert percent_level(level, "en") == written


class TestBesideATarget:
    def test_a_share_under_its_target_is_not_written_as_the_target(self) -> None:
        """89.999 % of a target of 90 % would else be printed as 90.00 %."""
        compared = compare(
            {"Lan": Proportion(89_999, 100_000), "Minh": Proportion(9, 10)},
            method="fixed_prior",
            target=0.9,
        )
        lines = comparison_text(compared, "en").splitlines()
        (lan,) = (line for line in lines if "Lan" in line)
        assert "89.99 %" in lan
        assert percent(Fraction(89_999, 100_000), "en") == "90.00 %"
