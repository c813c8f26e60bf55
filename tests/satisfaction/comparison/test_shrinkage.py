"""How far a share is drawn: sets worked out elsewhere, SciPy in the same run, and the edges.

The typed sets were worked out once with SciPy 1.17: Nelder and Mead on betaln from four starts,
then a root of the two score equations with digamma; bounds by betaincinv, P(> 0.8) by betaincc.
"""

from __future__ import annotations

import math
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from onestop.satisfaction.comparison import Prior, Proportion, compare
from onestop.satisfaction.comparison._likelihood import Fit, fit

# counts; a, b; then estimate, bounds at 95 % and P(> 0.8) for each
SETS: list[tuple[list[tuple[int, int]], float, float, list[tuple[float, ...]]]] = [
    (
        [(12, 20), (18, 20), (7, 20), (15, 20)],
        4.381491,
        2.359031,
        [
            (0.612609, 0.425006, 0.784252, 0.014812),
            (0.836988, 0.678396, 0.948293, 0.726616),
            (0.425627, 0.248523, 0.613276, 0.000012),
            (0.724799, 0.544629, 0.873187, 0.195275),
        ],
    ),
    (
        [(5, 5), (40, 60), (12, 15), (88, 90), (0, 1), (33, 70)],
        2.528094,
        0.909347,
        [
            (0.892225, 0.626920, 0.997759, 0.836863),
            (0.670394, 0.551007, 0.779604, 0.008652),
            (0.787967, 0.580713, 0.936580, 0.493724),
            (0.968863, 0.925517, 0.993680, 1.000000),
            (0.569719, 0.152490, 0.929666, 0.159584),
            (0.483787, 0.371016, 0.597396, 0.000000),
        ],
    ),
    (
        [(1, 10), (0, 30), (2, 25), (9, 40)],
        1.286744,
        11.180400,
        [
            (0.101782, 0.016086, 0.252788, 0.0),
            (0.030300, 0.001586, 0.098132, 0.0),
            (0.087723, 0.020903, 0.195470, 0.0),
            (0.196061, 0.101430, 0.312580, 0.0),
        ],
    ),
    (  # a million answers each
        [(900000, 1000000), (950000, 1000000), (999000, 1000000)],
        11.017637,
        0.567913,
        [
            (0.900001, 0.899412, 0.900588, 1.0),
            (0.950000, 0.949572, 0.950426, 1.0),
            (0.998999, 0.998937, 0.999060, 1.0),
        ],
    ),
]


@pytest.mark.parametrize(("counts", "a", "b", "rows"), SETS)
def test_sets_worked_out_elsewhere(
    counts: list[tuple[int, int]], a: float, b: float, rows: list[tuple[float, ...]]
) -> None:
    groups = [(str(i), pair) for i, pair in enumerate(counts)]
    found = compare(groups, method="empirical_bayes", target=0.8)
    assert found.fallback is None
    assert found.prior is not None
    assert (found.prior.a, found.prior.b) == pytest.approx((a, b), abs=5.1e-7)
    for i, (mean, low, high, above) in enumerate(rows):
        each = found.standing(str(i))
        assert each.estimate == pytest.approx(mean, abs=5.1e-7)
        assert each.credible == pytest.approx((low, high), abs=5.1e-7)
        assert each.above == pytest.approx(above, abs=5.1e-7)


def test_a_finite_maximum_is_taken_where_it_is_likelier() -> None:
    """Ten all or nothing and one in the middle of 2000: near endless strength it is likely too."""
    pairs = [(10, 0)] * 5 + [(0, 10)] * 5 + [(1000, 1000)]
    found = fit(pairs)
    assert isinstance(found, Fit)
    assert found.strength == pytest.approx(0.071381, abs=5.1e-7)
    assert found.means[0] == pytest.approx((0.5, 0.5), abs=1e-12)


@pytest.mark.parametrize(("d", "strength"), [(25, 610.297215), (60, 1.850021)])
def test_of_two_finite_maxima_the_greater_is_taken(d: int, strength: float) -> None:
    """By SciPy 1.17, brentq on the slope at a mean of 1/2.

    The other maximum is at 1.941785 for 25, at 45.126648 for 60, less likely by 1.2 and 0.2.
    """
    found = fit([(5, 0), (0, 5), (500 + d, 500 - d), (500 - d, 500 + d)])
    assert isinstance(found, Fit)
    assert found.strength == pytest.approx(strength, abs=5.1e-7)


def test_a_finite_maximum_gives_way_where_all_alike_is_likelier() -> None:
    """Three of three, none of three and 20 of 40: likely under two strengths, one without end."""
    pairs = [(3, 0), (0, 3), (20, 20)]
    halves = [10 ** (i / 8) / 2 for i in range(-8, 8)]
    likely = [likelihood(pairs, half, half) for half in halves]
    top = max(range(len(likely)), key=lambda i: likely[i])
    assert 0 < top < len(likely) - 1
    assert likely[top] < binomial(pairs)
    assert fit(pairs) == "alike"


def likelihood(pairs: list[tuple[int, int]], a: float, b: float) -> float:
    """The logarithm of the likelihood, straight from its definition."""
    return math.fsum(_beta(good + a, bad + b) - _beta(a, b) for good, bad in pairs)


def _beta(a: float, b: float) -> float:
    return math.lgamma(a) + math.lgamma(b) - math.lgamma(a + b)


def binomial(pairs: list[tuple[int, int]]) -> float:
    """What it comes near to as all become alike."""
    good, bad = (float(sum(column)) for column in zip(*pairs, strict=True))
    return good * math.log(good / (good + bad)) + bad * math.log(bad / (good + bad))


@st.composite
def counts(draw: st.DrawFn, most: int = 200) -> list[tuple[int, int]]:
    number = st.integers(0, most)
    return draw(st.lists(st.tuples(number, number), min_size=1, max_size=8))


@settings(max_examples=100)
@given(counts())
def test_nothing_nearby_and_nothing_endless_is_likelier(pairs: list[tuple[int, int]]) -> None:
    found = fit(pairs)
    good, bad = (sum(column) for column in zip(*pairs, strict=True))
    if isinstance(found, str):
        reasons = {"extreme": 0 in (good, bad), "split": all(0 in pair for pair in pairs)}
        assert reasons.get(found, True)
        if found == "alike":
            for power in range(-3, 5):
                strength = 10.0**power
                a, b = strength * good / (good + bad), strength * bad / (good + bad)
                assert likelihood(pairs, a, b) <= binomial(pairs) + 1e-6
        return
    (mean, rest), strength = found.means[0], found.strength
    a, b = mean * strength, rest * strength
    here = likelihood(pairs, a, b)
    assume(strength < 1e5)  # beyond, the rounding of the plain formula is seen
    for up, down in ((1.01, 1), (0.99, 1), (1, 1.01), (1, 0.99), (1.01, 1.01), (0.99, 0.99)):
        assert likelihood(pairs, a * up, b * down) <= here + 1e-7
    assert binomial(pairs) <= here + 1e-7


@settings(max_examples=40)
@given(counts())
def test_scipy_finds_no_likelier_prior(pairs: list[tuple[int, int]]) -> None:
    optimize = pytest.importorskip("scipy.optimize", reason="SciPy is not installed")
    special = pytest.importorskip("scipy.special", reason="SciPy is not installed")
    numpy = pytest.importorskip("numpy", reason="NumPy is not installed")
    found = fit(pairs)
    assume(isinstance(found, Fit) and found.strength < 1e4)
    assert isinstance(found, Fit)
    good, bad = numpy.array(pairs, dtype=float).T

    def minus(powers: Any) -> float:
        a, b = numpy.exp(powers)
        return -float(numpy.sum(special.betaln(good + a, bad + b) - special.betaln(a, b)))

    (mean, rest), strength = found.means[0], found.strength
    here = numpy.log([mean * strength, rest * strength])
    for start in ([0.0, 0.0], [3.0, 3.0], here):
        best = optimize.minimize(minus, start, method="Nelder-Mead", options={"xatol": 1e-8})
        assert minus(here) <= best.fun + 1e-8
        if best.fun <= minus(here) + 1e-11:
            assert best.x == pytest.approx(here, abs=1e-3)


@settings(max_examples=100)
@given(counts(10**6), st.floats(0.01, 0.99))
def test_scipy_agrees_on_intervals_and_chances(pairs: list[tuple[int, int]], target: float) -> None:
    special = pytest.importorskip("scipy.special", reason="SciPy is not installed")
    prior = Prior(Fraction(9, 10), Fraction(20))
    for good, bad in pairs:
        tally, a, b = Proportion(good, good + bad), good + 18, bad + 2
        expected = tuple(special.betaincinv(a, b, [0.025, 0.975]))
        assert prior.interval(tally, 0.95) == pytest.approx(expected, abs=1e-9)
        assert prior.above(tally, target) == pytest.approx(special.betaincc(a, b, target), abs=1e-9)


@pytest.mark.parametrize(
    ("groups", "words"),
    [
        ([(9, 10)] * 4, "The shares differ no more than by chance"),
        ([(45, 90)], "The shares differ no more than by chance"),
        ([(10, 10), (30, 30)], "There are not both good and other answers"),
        ([(0, 10), (0, 30)], "There are not both good and other answers"),
        ([(10, 10), (0, 30)], "Each row is all good or has none good"),
        ([(1, 1), (0, 1), (1, 1)], "Each row is all good or has none good"),
    ],
)
def test_without_a_maximum_the_fixed_prior_stands_in_and_says_so(
    groups: list[tuple[int, int]], words: str
) -> None:
    named = {str(i): pair for i, pair in enumerate(groups)}
    found = compare(named, method="empirical_bayes", minimum=1)
    fixed = compare(named, method="fixed_prior", minimum=1)
    assert found.fallback is not None
    assert found.fallback.text("en").startswith(words)
    assert found.fallback in found.remarks
    assert (found.method, found.used) == ("empirical_bayes", "fixed_prior")
    assert found.standings == fixed.standings
    assert (fixed.fallback, fixed.used) == (None, "fixed_prior")


def test_a_prior_without_doubt_has_no_interval() -> None:
    found = compare({"A": (10, 10), "B": (30, 30)}, method="fixed_prior", target=0.9)
    each = found.standing("A")
    assert each.prior is not None
    assert each.prior.is_certain
    assert (each.estimate, each.credible, each.above) == (1, None, None)
    assert (each.interval or (0, 0))[0] < 1


@given(st.integers(0, 10**6), st.integers(0, 10**6), st.fractions(0, 1), st.integers(1, 1000))
def test_an_estimate_lies_between_the_plain_share_and_the_mean(
    good: int, bad: int, mean: Fraction, strength: int
) -> None:
    tally = Proportion(good, good + bad)
    assume(tally.share is not None)
    estimate = Prior(mean, Fraction(strength)).estimate(tally)
    ends = sorted([mean, tally.share or Fraction(0)])
    assert ends[0] <= estimate <= ends[1]


@given(st.integers(1, 500), st.fractions(0, 1))
def test_as_many_answers_as_the_prior_weighs_draw_half_way(n: int, mean: Fraction) -> None:
    assert Prior(mean, Fraction(n)).estimate(Proportion(n, n)) == (1 + mean) / 2
