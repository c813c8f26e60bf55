"""Limits of chance: against SciPy, against exact fractions, and by hand."""

from __future__ import annotations

import pickle
from fractions import Fraction
from itertools import product
from math import comb
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onestop import BadValueError, OnestopError
from onestop.satisfaction.comparison import Place, Proportion, compare
from onestop.satisfaction.comparison._counts import beta_binomial, hypergeometric, sum_of
from onestop.satisfaction.comparison.funnel import Shared, funnel_of, shared_procedures

PAIR = st.tuples(st.integers(0, 60), st.integers(0, 60)).map(lambda pair: (pair[0], sum(pair)))


class TestDistributions:
    @pytest.mark.parametrize("n", [1, 7, 120, 900])
    @pytest.mark.parametrize(("a", "b"), [(0.3, 40.0), (258.0, 15.0), (40.0, 0.2), (1.0, 1.0)])
    def test_beta_binomial_is_scipys(self, n: int, a: float, b: float) -> None:
        scipy = pytest.importorskip("scipy.stats")
        found = beta_binomial(n, a, b)
        for count in range(n + 1):
            assert found.get(count, 0.0) == pytest.approx(
                float(scipy.betabinom.pmf(count, n, a, b)), rel=1e-8, abs=1e-13
            )

    @pytest.mark.parametrize(("n", "good", "others"), [(5, 3, 9), (120, 372, 20), (60, 0, 70)])
    def test_hypergeometric_by_counting(self, n: int, good: int, others: int) -> None:
        found = hypergeometric(n, good, others)
        whole = comb(good + others, n)
        for count in range(n + 1):
            exact = comb(good, count) * comb(others, n - count) / whole
            assert found.get(count, 0.0) == pytest.approx(exact, rel=1e-10, abs=1e-15)

    @pytest.mark.parametrize(("a", "b", "sure"), [(0.0, 3.0, 0), (3.0, 0.0, 9)])
    def test_a_parameter_of_0_leaves_no_doubt(self, a: float, b: float, sure: int) -> None:
        assert beta_binomial(9, a, b) == {sure: 1.0}

    def test_a_sum_by_trying_every_pair(self) -> None:
        one, two = beta_binomial(4, 2, 3), beta_binomial(3, 5, 1)
        found = sum_of([one, two])
        for count in range(8):
            pairs = ((a, b) for a, b in product(one, two) if a + b == count)
            assert found[count] == pytest.approx(sum(one[a] * two[b] for a, b in pairs))


def exact_tail(own: Proportion, others: Proportion) -> tuple[Fraction, Fraction]:
    """Return how likely so few good ones, and so many, fall to one of all by Fisher's test."""
    n, good, whole = own.n, own.k + others.k, own.n + others.n
    ways = [comb(good, x) * comb(whole - good, n - x) for x in range(n + 1)]
    total = comb(whole, n)
    return Fraction(sum(ways[: own.k + 1]), total), Fraction(sum(ways[own.k :]), total)


class TestLimits:
    @settings(max_examples=150, deadline=None)
    @given(PAIR, PAIR, st.sampled_from([0.001, 0.0125, 0.025, 0.2]))
    def test_with_one_procedure_they_are_those_of_fishers_exact_test(
        self, own: tuple[int, int], others: tuple[int, int], tail: float
    ) -> None:
        """Thatcher 1964: the prediction limits of a share and the exact test say the same."""
        mine, theirs = Proportion(*own), Proportion(*others)
        if not (mine.n and theirs.n):
            return
        found = funnel_of([Shared(mine, theirs)], (tail, tail))
        few, many = exact_tail(mine, theirs)
        expected = Place.BELOW if few <= tail else Place.ABOVE if many <= tail else Place.WITHIN
        assert found.place is expected

    def test_what_is_expected_leaves_the_own_out(self) -> None:
        found = compare({"Lan": (38, 40), "Minh": (190, 200), "Hoa": (80, 100)})
        hoa = found.standing("Hoa").funnel
        assert hoa is not None
        assert hoa.expected == 100 * Fraction(228, 240)
        assert hoa.share == Fraction(228, 240)
        assert hoa.bounds == (hoa.low / 100, hoa.high / 100)
        assert hoa.low <= hoa.expected <= hoa.high

    def test_the_mix_is_reckoned_with(self) -> None:
        """Land alone lets expect 60 %; who handles only that is no worse for having 62 of 100."""
        office: dict[str, Any] = {
            "Lan": {"chứng thực": (95, 100), "đất đai": (30, 50)},
            "Minh": {"đất đai": (62, 100)},
            "Hoa": {"chứng thực": (190, 200), "đất đai": (30, 50)},
        }
        assert {each.place for each in compare(office).standings} == {Place.WITHIN}
        flat = {
            name: Proportion.total(Proportion(*pair) for pair in parts.values())
            for name, parts in office.items()
        }
        assert compare(flat).standing("Minh").place is Place.BELOW

    def test_overdispersion_widens_them(self) -> None:
        office = {"Lan": (38, 40), "Minh": (190, 200), "Hoa": (80, 100)}
        wide = [
            (x.funnel.high - x.funnel.low)
            for rho in (None, 0.01, 0.2)
            for x in compare(office, overdispersion=rho).standings
            if x.name == "Hoa" and x.funnel
        ]
        assert wide == sorted(wide)
        assert wide[0] < wide[2]

    def test_without_others_there_is_nothing_to_compare_with(self) -> None:
        for office in ({"Lan": (38, 40)}, {"Lan": (38, 40), "An": (3, 3)}):
            lan = compare(office).standing("Lan")
            assert (lan.funnel, lan.place, lan.rank) == (None, None, None)
            assert lan.why is not None
            assert lan.why.text("en").startswith("not enough data to compare: 0 of procedures")
        assert compare({}).standings == ()
        assert [each.key for each in compare({"An": (3, 3)}).remarks] == ["comparison_signal"]

    def test_a_procedure_with_few_others_says_nothing(self) -> None:
        """Forty procedures of three answers each: what three others reached is no expectation."""
        office = {
            "Lan": {f"{i}": (3, 3) for i in range(40)},
            "Minh": {f"{i}": (2, 3) for i in range(40)},
        }
        assert {each.place for each in compare(office).standings} == {None}

    @settings(max_examples=60, deadline=None)
    @given(st.dictionaries(st.sampled_from("ABCDE"), PAIR, min_size=2), st.randoms())
    def test_names_and_order_do_not_matter(self, office: dict[str, Any], chance: Any) -> None:
        turned = list(office.items())
        chance.shuffle(turned)
        assert compare(turned) == compare(office)
        for each in compare(office).standings:
            if each.funnel is not None:
                assert 0 <= each.funnel.low <= each.funnel.high <= each.funnel.seen.n
                assert each.funnel.low <= each.funnel.expected <= each.funnel.high

    def test_what_is_shared(self) -> None:
        mix = {"A": {"x": Proportion(3, 4), "y": Proportion(1, 1)}, "B": {"x": Proportion(2, 2)}}
        found = shared_procedures(mix)
        assert found["A"] == (Shared(Proportion(3, 4), Proportion(2, 2)),)
        assert found["B"] == (Shared(Proportion(2, 2), Proportion(3, 4)),)

    def test_they_are_pickled_and_worded(self) -> None:
        found = compare({"Lan": (38, 40), "Minh": (190, 200), "Hoa": (80, 100)})
        assert pickle.loads(pickle.dumps(found)) == found
        assert [place.text("vi") for place in Place] == [
            "thấp hơn giới hạn", "trong giới hạn", "cao hơn giới hạn",
        ]  # fmt: skip
        assert found.standing("Hoa").merit is None or found.standing("Hoa").place is Place.BELOW


@pytest.mark.parametrize(
    ("more", "words"),
    [
        ({"overdispersion": 1.5}, "overdispersion is 1.5: must be between 0 and 1"),
        ({"overdispersion": "x"}, "overdispersion is 'x'"),
        (
            {"overdispersion": 0.1, "method": "lower_bound"},
            "overdispersion is 0.1: widens the limits of a funnel: take the method funnel",
        ),
        ({"target": 0.9}, "target is 0.9: is asked of a prior"),
    ],
)
def test_a_faulty_call_is_refused(more: dict[str, Any], words: str) -> None:
    with pytest.raises(OnestopError) as caught:
        compare({"Lan": (9, 10)}, **more)
    assert words in str(caught.value)
    assert issubclass(BadValueError, OnestopError)
