"""Intervals of a share: the shared values, two statistics packages, and what must always hold."""

from __future__ import annotations

import csv
import math
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onestop import BadValueError, WrongTypeError, proportion_interval, score, vn
from onestop.figures import finite_population_factor
from onestop.figures.intervals import METHODS, Method, newcombe
from tests.shared import shared_file

ALL: tuple[Method, ...] = (
    "wald",
    "wilson",
    "wilson_cc",
    "clopper_pearson",
    "agresti_coull",
    "jeffreys",
    "jeffreys_bounded",
)

# k, n, then the bounds at 95 % in the order of ALL: typed from the table of the facts.
TABLE: dict[tuple[int, int], str] = {
    (0, 1): "0.000000 0.000000 0.000000 0.793451 0.000000 0.945379 0.000000 0.975000 "
    "0.000000 0.832501 0.000386 0.853254 0.000000 0.853254",
    (1, 1): "1.000000 1.000000 0.206549 1.000000 0.054621 1.000000 0.025000 1.000000 "
    "0.167499 1.000000 0.146746 0.999614 0.146746 1.000000",
    (3, 3): "1.000000 1.000000 0.438503 1.000000 0.309988 1.000000 0.292402 1.000000 "
    "0.382528 1.000000 0.464417 0.999849 0.464417 1.000000",
    (5, 5): "1.000000 1.000000 0.565518 1.000000 0.462944 1.000000 0.478176 1.000000 "
    "0.510945 1.000000 0.620623 0.999907 0.620623 1.000000",
    (4, 5): "0.449391 1.000000 0.375535 0.963776 0.298791 0.989470 0.283582 0.994949 "
    "0.359631 0.979679 0.371374 0.977487 0.371374 0.977487",
    (9, 10): "0.714061 1.000000 0.595850 0.982124 0.541154 0.994758 0.554984 0.997471 "
    "0.574032 1.000000 0.618685 0.988988 0.618685 0.988988",
    (10, 10): "1.000000 1.000000 0.722467 1.000000 0.655463 1.000000 0.691503 1.000000 "
    "0.679113 1.000000 0.782804 0.999952 0.782804 1.000000",
    (27, 30): "0.792648 1.000000 0.743789 0.965400 0.723237 0.973812 0.734712 0.978883 "
    "0.735828 0.973361 0.756598 0.971019 0.756598 0.971019",
    (45, 50): "0.816846 0.983154 0.786398 0.956524 0.774088 0.962595 0.781865 0.966725 "
    "0.782062 0.960860 0.794645 0.960806 0.794645 0.960806",
    (0, 50): "0.000000 0.000000 0.000000 0.071348 0.000000 0.088876 0.000000 0.071122 "
    "0.000000 0.085216 0.000010 0.048758 0.000000 0.048758",
    (120, 150): "0.735988 0.864012 0.728859 0.856159 0.725229 0.859023 0.726964 0.860806 "
    "0.728430 0.856588 0.730623 0.857932 0.730623 0.857932",
    (947, 1169): "0.787610 0.832578 0.786608 0.831549 0.786163 0.831956 0.786413 0.832204 "
    "0.786585 0.831572 0.786859 0.831796 0.786859 0.831796",
}


def bounds(k: int, n: int, level: Any = 0.95, method: Method = "wilson", **more: Any) -> Any:
    found = proportion_interval(k, n, level, method, **more)
    assert found is not None
    return found


@pytest.mark.parametrize(("k", "n"), TABLE)
def test_the_bounds_of_the_table(k: int, n: int) -> None:
    expected = [float(text) for text in TABLE[k, n].split()]
    found = [bound for method in ALL for bound in bounds(k, n, method=method)]
    assert found == pytest.approx(expected, abs=5.1e-7)


def test_the_shared_table_agrees_to_6_decimals() -> None:
    with shared_file("scoring/intervals.csv").open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    assert rows
    for row in rows:
        for method in ALL:
            low, high = bounds(int(row["k"]), int(row["n"]), Decimal(row["level"]), method)
            assert f"{low:.6f}" == row[f"{method}_low"], row["case_id"]
            assert f"{high:.6f}" == row[f"{method}_high"], row["case_id"]


@pytest.mark.parametrize(
    ("level", "low", "high"),
    [
        (0.80, "0.807807", "0.950670"),
        (0.90, "0.774498", "0.959323"),
        (0.95, "0.743789", "0.965400"),
        (0.99, "0.680765", "0.974348"),
    ],
)
def test_wilson_of_27_of_30_by_level(level: float, low: str, high: str) -> None:
    found = bounds(27, 30, level)
    assert (f"{found[0]:.6f}", f"{found[1]:.6f}") == (low, high)


@pytest.mark.parametrize(("n", "least"), [(35, 0.90), (73, 0.95), (189, 0.98), (381, 0.99)])
def test_how_many_slips_without_exception_a_claim_needs(n: int, least: float) -> None:
    assert bounds(n, n)[0] >= least > bounds(n - 1, n - 1)[0]


def test_every_method_is_tried_here() -> None:
    assert set(ALL) == set(METHODS)


# Two packages, over random cases: SciPy for three methods, statsmodels for the others.
SCIPY = {"clopper_pearson": "exact", "wilson": "wilson", "wilson_cc": "wilsoncc"}
STATSMODELS = {
    "clopper_pearson": "beta",
    "wilson": "wilson",
    "agresti_coull": "agresti_coull",
    "jeffreys": "jeffreys",
    "wald": "normal",
}


@st.composite
def cases(draw: st.DrawFn) -> tuple[int, int, float]:
    n = int(10 ** draw(st.floats(0, 6)))
    edges = st.sampled_from([0, 1, n // 2, n - 1, n])
    k = max(0, draw(edges | st.integers(0, n)))
    level = draw(st.sampled_from([0.5, 0.8, 0.9, 0.95, 0.99, 0.9999]) | st.floats(0.5, 0.9999))
    return k, n, level


@settings(max_examples=400)
@given(cases())
def test_scipy_and_statsmodels_agree_to_9_decimals(case: tuple[int, int, float]) -> None:
    stats = pytest.importorskip("scipy.stats", reason="SciPy is not installed")
    other = pytest.importorskip(
        "statsmodels.stats.proportion", reason="statsmodels is not installed"
    )
    k, n, level = case
    tested = stats.binomtest(k, n)
    for method in ALL:
        found = bounds(k, n, level, method)
        if method in SCIPY:
            expected = tuple(tested.proportion_ci(level, method=SCIPY[method]))
            assert found == pytest.approx(expected, abs=1e-9), method
        if method in STATSMODELS:
            expected = other.proportion_confint(k, n, alpha=1 - level, method=STATSMODELS[method])
            assert found == pytest.approx(expected, abs=1e-9), method


@settings(max_examples=300)
@given(cases(), st.sampled_from(ALL))
def test_bounds_are_in_order_within_0_and_1_and_hold_the_share(
    case: tuple[int, int, float], method: Method
) -> None:
    k, n, level = case
    low, high = bounds(k, n, level, method)
    assert 0 <= low <= high <= 1
    if method != "jeffreys" or 0 < k < n:
        assert low - 1e-15 <= k / n <= high + 1e-15


@settings(max_examples=200)
@given(cases(), st.sampled_from(ALL))
def test_the_opposite_answers_mirror_the_bounds(
    case: tuple[int, int, float], method: Method
) -> None:
    k, n, level = case
    low, high = bounds(k, n, level, method)
    assert bounds(n - k, n, level, method) == pytest.approx((1 - high, 1 - low), abs=1e-12)


@settings(max_examples=200)
@given(cases(), st.sampled_from(ALL))
def test_one_more_good_answer_never_lowers_a_bound(
    case: tuple[int, int, float], method: Method
) -> None:
    k, n, level = case
    if method == "wald" or k == n:
        return  # Wald's width is 0 at both ends, one of its known faults
    low, high = bounds(k, n, level, method)
    lower, higher = bounds(k + 1, n, level, method)
    assert lower >= low - 1e-12
    assert higher >= high - 1e-12


@settings(max_examples=200)
@given(cases(), st.floats(0.5, 0.9999), st.sampled_from(ALL))
def test_a_higher_level_holds_the_lower_one(
    case: tuple[int, int, float], other: float, method: Method
) -> None:
    k, n, level = case
    inner, outer = (bounds(k, n, each, method) for each in sorted((level, other)))
    assert outer[0] <= inner[0] + 1e-12
    assert outer[1] >= inner[1] - 1e-12


@settings(max_examples=200)
@given(cases(), st.sampled_from(ALL))
def test_one_bound_alone_is_that_of_both_at_half_the_doubt(
    case: tuple[int, int, float], method: Method
) -> None:
    k, n, level = case
    both = bounds(k, n, 2 * Fraction(repr(level)) - 1 or Fraction(1, 10**9), method)
    if level > 0.5:
        assert bounds(k, n, level, method, alternative="lower") == pytest.approx((both[0], 1.0))
        assert bounds(k, n, level, method, alternative="upper") == pytest.approx((0.0, both[1]))


@pytest.mark.parametrize(
    ("n", "low"), [(1, 0.05), (10, 0.7411), (30, 0.9050), (300, 0.9901), (1636, 0.9982)]
)
def test_the_one_sided_bound_of_full_marks_is_a_root(n: int, low: float) -> None:
    found = bounds(n, n, method="clopper_pearson", alternative="lower")
    assert found[1] == 1
    assert found[0] == pytest.approx(0.05 ** (1 / n), abs=1e-12)
    assert found[0] == pytest.approx(low, abs=5.1e-5)


def test_jeffreys_plain_is_never_0_or_1_and_the_bounded_form_is() -> None:
    plain, bounded = (bounds(0, 50, method=name) for name in ("jeffreys", "jeffreys_bounded"))
    assert plain[0] > 0 == bounded[0]
    assert plain[1] == bounded[1]
    assert bounds(50, 50, method="jeffreys")[1] < 1 == bounds(50, 50, method="jeffreys_bounded")[1]


def test_a_level_may_be_written_in_three_ways() -> None:
    exact = bounds(27, 30, Fraction(19, 20))
    assert bounds(27, 30, 0.95) == exact == bounds(27, 30, Decimal("0.95"))


def test_numbers_of_numpy_are_levels_too() -> None:
    numpy = pytest.importorskip("numpy", reason="NumPy is not installed")
    assert bounds(27, 30, numpy.float64(0.95)) == bounds(27, 30)


@pytest.mark.parametrize("method", ALL)
def test_without_answers_there_is_no_interval(method: Method) -> None:
    assert proportion_interval(0, 0, method=method) is None


class TestFinitePopulation:
    # k, n, N, factor, half of Wald's width: typed from the table of the facts.
    ROWS = (
        (120, 150, 200, 0.501255, 0.032086),
        (120, 150, 300, 0.708288, 0.045339),
        (120, 150, 150, 0.0, 0.0),
        (120, 150, None, 1.0, 0.064012),
    )

    @pytest.mark.parametrize(("k", "n", "population", "factor", "half"), ROWS)
    def test_the_factor_and_walds_half_width(
        self, k: int, n: int, population: int | None, factor: float, half: float
    ) -> None:
        assert finite_population_factor(n, population) == pytest.approx(factor, abs=5.1e-7)
        low, high = bounds(k, n, method="wald", population=population)
        assert (high - low) / 2 == pytest.approx(half, abs=5.1e-7)

    def test_the_shared_table(self) -> None:
        with shared_file("scoring/fpc.csv").open(encoding="utf-8") as file:
            rows = list(csv.DictReader(file))
        assert rows
        for row in rows:
            k, n = int(row["k"]), int(row["n"])
            population = int(row["population"]) if row["population"] else None
            low, high = bounds(k, n, Decimal(row["level"]), "wald", population=population)
            assert f"{finite_population_factor(n, population):.6f}" == row["fpc"]
            assert f"{(high - low) / 2:.6f}" == row["wald_half_width"]

    @pytest.mark.parametrize("method", ["wilson", "agresti_coull", "wald"])
    def test_everyone_asked_leaves_no_doubt(self, method: Method) -> None:
        assert bounds(120, 150, method=method, population=150) == pytest.approx((0.8, 0.8))

    @pytest.mark.parametrize("method", ["wilson", "agresti_coull", "wald"])
    def test_it_is_the_interval_of_as_many_more_answers(self, method: Method) -> None:
        """The factor of 76 of 301 is √(225/300): as wide as 4/3 of the answers would be."""
        found = bounds(57, 76, method=method, population=301)
        z, n, p = 1.959963984540054, 76 * 300 / 225, 0.75
        if method == "wald":
            half = z * math.sqrt(p * (1 - p) / n)
            assert found == pytest.approx((p - half, p + half), abs=1e-12)
        elif method == "wilson":
            middle = (p + z * z / (2 * n)) / (1 + z * z / n)
            half = z * math.sqrt(p * (1 - p) / n + z * z / (4 * n * n)) / (1 + z * z / n)
            assert found == pytest.approx((middle - half, middle + half), abs=1e-12)
        else:
            size = n + z * z
            middle = (p * n + z * z / 2) / size
            half = z * math.sqrt(middle * (1 - middle) / size)
            assert found == pytest.approx((middle - half, middle + half), abs=1e-12)

    def test_nobody_asked_of_some_or_of_none(self) -> None:
        assert proportion_interval(0, 0, population=300) is None
        assert proportion_interval(0, 0, population=0) is None
        assert finite_population_factor(0, 300) == finite_population_factor(0, 0) == 1
        assert finite_population_factor(1, 1) == 0

    @pytest.mark.parametrize("method", sorted(set(ALL) - {"wilson", "agresti_coull", "wald"}))
    def test_methods_without_a_standard_error_refuse_it(self, method: Method) -> None:
        with pytest.raises(BadValueError, match="has no standard error to correct"):
            proportion_interval(120, 150, method=method, population=300)

    def test_more_answers_than_people_are_refused(self) -> None:
        with pytest.raises(BadValueError, match="population is 149: must be n or more, 150"):
            proportion_interval(120, 150, population=149)


class TestNewcombe:
    def test_the_worked_example_of_his_article(self) -> None:
        """Newcombe 1998, method 10, example (a): 56/70 - 48/80 is 0.0524 to 0.3339."""
        found = newcombe((48, 80), (56, 70))
        assert found == pytest.approx((0.0524, 0.3339), abs=5e-5)

    def test_without_answers_on_one_side_there_is_none(self) -> None:
        assert newcombe((0, 0), (3, 4)) is None
        assert newcombe((3, 4), (0, 0)) is None

    @settings(max_examples=150)
    @given(cases(), cases())
    def test_statsmodels_agrees_to_9_decimals(
        self, before: tuple[int, int, float], after: tuple[int, int, float]
    ) -> None:
        other = pytest.importorskip(
            "statsmodels.stats.proportion", reason="statsmodels is not installed"
        )
        (k1, n1, level), (k2, n2, _) = before, after
        expected = other.confint_proportions_2indep(
            k2, n2, k1, n1, method="newcomb", compare="diff", alpha=1 - level
        )
        assert newcombe((k1, n1), (k2, n2), level) == pytest.approx(tuple(expected), abs=1e-9)


REFUSED: list[tuple[dict[str, Any], type[Exception], str]] = [
    ({"k": True}, WrongTypeError, "k is True (bool), but must be an int"),
    ({"k": 27.0}, WrongTypeError, "k is 27.0 (float), but must be an int"),
    ({"n": 30.0}, WrongTypeError, "n is 30.0 (float), but must be an int"),
    ({"n": True}, WrongTypeError, "n is True (bool), but must be an int"),
    ({"k": -1}, BadValueError, "k is -1: must be 0 or more"),
    ({"k": 31}, BadValueError, "k is 31: must not be above n, 30"),
    ({"n": -1}, BadValueError, "n is -1: must be 0 or more"),
    ({"level": 95}, WrongTypeError, "level is 95 (int), but must be a share such as 0.95"),
    ({"level": True}, WrongTypeError, "level is True (bool), but must be a share such as 0.95"),
    ({"level": "0.95"}, WrongTypeError, "level is '0.95' (str), but must be a share"),
    ({"level": 0.0}, BadValueError, "level is 0.0: must be between 0 and 1"),
    ({"level": 1.0}, BadValueError, "level is 1.0: must be between 0 and 1"),
    ({"level": math.nan}, BadValueError, "level is nan: must be between 0 and 1"),
    ({"level": Decimal("NaN")}, BadValueError, "level is Decimal('NaN'): must be between 0 and 1"),
    ({"level": Decimal("1e-999999")}, BadValueError, "must be between 0 and 1"),
    ({"level": Decimal("0." + "9" * 30)}, BadValueError, "must be between 0 and 1"),
    ({"method": "normal"}, BadValueError, "method is 'normal': must be one of wilson, wilson_cc"),
    ({"method": ["wald"]}, BadValueError, "method is ['wald']: must be one of"),
    ({"alternative": "greater"}, BadValueError, "must be one of two-sided, lower, upper"),
    (
        {"level": 0.3, "alternative": "lower"},
        BadValueError,
        "level is 0.3: must be 0.5 or more for a single bound",
    ),
    ({"population": 30.0}, WrongTypeError, "population is 30.0 (float), but must be an int"),
]


@pytest.mark.parametrize(("given", "kind", "message"), REFUSED, ids=[m for _, _, m in REFUSED])
def test_it_is_refused(given: dict[str, Any], kind: type[Exception], message: str) -> None:
    with pytest.raises(kind) as caught:
        proportion_interval(**{"k": 27, "n": 30} | given)
    assert message in str(caught.value)


def test_what_is_wrong_is_refused_without_answers_too() -> None:
    with pytest.raises(BadValueError, match="level is 2"):
        proportion_interval(0, 0, 2.0)
    with pytest.raises(BadValueError, match="method is 'x'"):
        score({}, vn.SCALE_3).interval(method="x")  # type: ignore[arg-type]
