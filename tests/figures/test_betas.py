"""The beta distribution: against its closed forms, and against SciPy where that is installed."""

from __future__ import annotations

import math

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onestop.figures._beta import beta_quantile, beta_share

SHARES = [0.00005, 0.025, 0.1, 0.25, 0.5, 0.75, 0.975, 0.99995]
SIZES = [0.5, 1, 2, 10, 400, 12345.5, 1_000_000]


@pytest.mark.parametrize("share", SHARES)
@pytest.mark.parametrize("size", SIZES)
def test_with_one_parameter_1_the_quantile_is_a_root(share: float, size: float) -> None:
    assert beta_quantile(share, size, 1) == pytest.approx(share ** (1 / size), abs=1e-13)
    falling = -math.expm1(math.log1p(-share) / size)
    assert beta_quantile(share, 1, size) == pytest.approx(falling, abs=1e-13)


@pytest.mark.parametrize("share", SHARES)
def test_with_both_one_half_it_is_the_arcsine_law(share: float) -> None:
    expected = math.sin(math.pi * share / 2) ** 2
    assert beta_quantile(share, 0.5, 0.5) == pytest.approx(expected, abs=1e-14)


@pytest.mark.parametrize("x", [0.01, 0.2, 0.5, 0.8, 0.99])
def test_the_share_below_a_point_of_beta_3_2_is_its_polynomial(x: float) -> None:
    assert beta_share(x, 3, 2) == pytest.approx(4 * x**3 - 3 * x**4, abs=1e-15)


@pytest.mark.parametrize("size", SIZES)
def test_with_equal_parameters_the_median_is_the_middle(size: float) -> None:
    assert beta_share(0.5, size, size) == pytest.approx(0.5, abs=1e-12)
    assert beta_quantile(0.5, size, size) == pytest.approx(0.5, abs=1e-14)


def test_the_upper_end_is_as_exact_as_the_lower() -> None:
    """The last 2 ** -50 of Beta(1, a million) begins where (1 - x) ** 1,000,000 is that much."""
    expected = -math.expm1(-50 * math.log(2) / 1_000_000)
    assert beta_quantile(1 - 2.0**-50, 1, 1_000_000) == pytest.approx(expected, abs=1e-13)


def test_all_lies_between_0_and_1() -> None:
    assert [beta_share(x, 2, 3) for x in (-1, 0, 1, 2)] == [0, 0, 1, 1]


def test_a_very_lopsided_distribution_is_still_solved() -> None:
    """Half of Beta(0.01, 1) lies below 0.5 ** 100."""
    assert beta_quantile(0.5, 0.01, 1) == pytest.approx(0.5**100, rel=1e-9)
    assert 0 <= beta_quantile(0.025, 0.0001, 0.5) < 1e-300


@settings(max_examples=400)
@given(
    st.floats(0.00005, 0.99995),
    st.floats(0, 6).map(lambda power: 10**power),
    st.floats(0, 6).map(lambda power: 10**power),
)
def test_scipy_agrees_to_12_decimals(share: float, a: float, b: float) -> None:
    special = pytest.importorskip("scipy.special", reason="SciPy is not installed")
    assert beta_quantile(share, a, b) == pytest.approx(special.betaincinv(a, b, share), abs=1e-12)
    x = float(special.betaincinv(a, b, share))
    assert beta_share(x, a, b) == pytest.approx(special.betainc(a, b, x), abs=1e-10)
