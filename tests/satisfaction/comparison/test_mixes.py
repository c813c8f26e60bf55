"""What to expect of each by their procedures, worked out by hand, and the order that follows."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from onestop import BadValueError, OnestopError, WrongTypeError, score, vn
from onestop.satisfaction.comparison import Proportion, compare, expected_by_mix, group_ratings
from onestop.satisfaction.comparison.standings import ORDERS, Method

# Certification: 48 of 50 in all. Land: 30 of 50 in all.
# With the own answers among them:
# Lan: 40 · 48/50 + 10 · 30/50 = 38.4 + 6 = 44.4, seen 44.
# Minh: 10 · 48/50 + 40 · 30/50 = 9.6 + 24 = 33.6, seen 34.
# From the other alone:
# Lan: 40 · 10/10 + 10 · 24/40 = 40 + 6 = 46, seen 44.
# Minh: 10 · 38/40 + 40 · 6/10 = 9.5 + 24 = 33.5, seen 34.
OFFICE = {
    "Lan": {"chứng thực": (38, 40), "đất đai": (6, 10)},
    "Minh": {"chứng thực": (10, 10), "đất đai": (24, 40)},
}

MIXES = st.dictionaries(
    st.sampled_from("ABCDEF"),
    st.dictionaries(
        st.sampled_from(["x", "y", "z"]),
        st.tuples(st.integers(0, 40), st.integers(0, 40)).map(lambda p: Proportion(p[0], sum(p))),
    ),
    min_size=1,
)


class TestExpected:
    found = expected_by_mix(OFFICE, own="included")

    def test_what_is_expected_comes_from_the_others(self) -> None:
        found = expected_by_mix(OFFICE)
        lan, minh = found["Lan"], found["Minh"]
        assert (lan.expected, minh.expected) == (Fraction(46), Fraction(67, 2))
        assert (lan.difference, minh.difference) == (Fraction(-2), Fraction(1, 2))
        assert (lan.shared, minh.shared) == (50, 50)
        assert compare(OFFICE).standing("Lan").expectation == lan

    def test_the_own_answers_are_in_it_or_not(self) -> None:
        with pytest.raises(BadValueError, match="own is 'x': must be one of left_out, included"):
            expected_by_mix(OFFICE, own="x")  # type: ignore[arg-type]

    def test_the_counts_by_hand(self) -> None:
        lan, minh = self.found["Lan"], self.found["Minh"]
        assert (lan.seen, minh.seen) == (Proportion(44, 50), Proportion(34, 50))
        assert (lan.expected, minh.expected) == (Fraction(444, 10), Fraction(336, 10))
        assert (lan.difference, minh.difference) == (Fraction(-4, 10), Fraction(4, 10))
        assert (lan.ratio, minh.ratio) == (Fraction(440, 444), Fraction(340, 336))
        assert (lan.share, minh.share) == (Fraction(888, 1000), Fraction(672, 1000))
        assert (lan.excess, minh.excess) == (Fraction(-8, 1000), Fraction(8, 1000))
        assert (lan.shared, minh.shared) == (50, 50)

    def test_what_one_handles_alone_is_shared_with_nobody(self) -> None:
        office = {**OFFICE, "Hoa": {"hộ tịch": (9, 12), "đất đai": (3, 4)}, "An": {}}
        found = expected_by_mix(office)
        assert found["Hoa"].shared == 4
        # 12 · 9/12 + 4 · 30/50, and with the own ones among them 4 · 33/54
        assert found["Hoa"].expected == 9 + Fraction(4 * 30, 50)
        whole = expected_by_mix(office, own="included")["Hoa"]
        assert whole.expected == 9 + Fraction(4 * 33, 54)
        assert (found["An"].seen, found["An"].expected) == (Proportion(0, 0), Fraction(0))
        assert (found["An"].share, found["An"].excess, found["An"].ratio) == (None, None, None)

    def test_where_no_good_answer_is_expected_there_is_no_ratio(self) -> None:
        found = expected_by_mix({"Lan": {"x": (0, 5)}, "Minh": {"x": (0, 9)}})["Lan"]
        assert (found.expected, found.difference, found.ratio) == (Fraction(0), Fraction(0), None)
        assert found.share == 0

    def test_nobody(self) -> None:
        assert expected_by_mix({}) == {}

    def test_tallies_without_procedures_are_refused(self) -> None:
        with pytest.raises(WrongTypeError, match="must be a mapping of names to mappings"):
            expected_by_mix({"Lan": (3, 4)})  # type: ignore[dict-item]

    @given(MIXES)
    def test_what_is_expected_of_all_is_what_was_seen(self, mix: dict[str, Any]) -> None:
        found = expected_by_mix(mix, own="included").values()
        assert sum(each.expected for each in found) == sum(each.seen.k for each in found)
        assert sum(each.difference for each in found) == 0
        for each in found:
            assert 0 <= each.expected <= each.seen.n
            assert 0 <= each.shared <= each.seen.n


class TestOrder:
    def test_the_plain_order_is_turned_round_by_the_mix(self) -> None:
        plain = {"Lan": (44, 50), "Minh": (34, 50)}
        assert [each.name for each in compare(plain, method="lower_bound").standings] == [
            "Lan",
            "Minh",
        ]
        for method in ("lower_bound", "fixed_prior"):
            found = compare(OFFICE, method=method)
            assert [(each.name, each.rank) for each in found.standings] == [("Minh", 1), ("Lan", 2)]

    def test_the_adjusted_share_is_that_over_the_whole_office(self) -> None:
        found = compare(OFFICE, method="lower_bound")
        # 78 of 100 pooled, 0.8 points below and above
        assert found.standing("Lan").adjusted == Fraction(772, 1000)
        assert found.standing("Minh").adjusted == Fraction(788, 1000)
        assert compare({"Lan": (3, 4)}, method="lower_bound").standing("Lan").adjusted is None
        # Wilson's lower bounds of 38.6 and 39.4 of 50: by hand with z = 1.959963984540054
        assert found.standing("Lan").merit == pytest.approx(0.638862, abs=5.1e-7)
        assert found.standing("Minh").merit == pytest.approx(0.656361, abs=5.1e-7)

    def test_an_estimate_is_drawn_towards_what_is_expected(self) -> None:
        found = compare(OFFICE, method="fixed_prior")
        # (34 + 20 · 0.672) / 70
        assert found.standing("Minh").estimate == Fraction(47440, 70000)
        assert found.prior is None
        assert found.is_by_mix
        assert found.remarks[0].key == "ranked_by_mix"

    def test_the_strength_is_that_of_the_spread_about_the_expected(self) -> None:
        """58, 30 and 50 of 60, each with 46 expected: by a root of the slope with SciPy 1.17."""
        office = {
            "A": {"x": (30, 30), "y": (28, 30)},
            "B": {"x": (20, 30), "y": (10, 30)},
            "C": {"x": (28, 30), "y": (22, 30)},
        }
        found = compare(office, method="empirical_bayes")
        assert found.fallback is None
        strengths = {each.prior.strength for each in found.standings if each.prior}
        assert len(strengths) == 1
        assert strengths.pop() == pytest.approx(4.266453, abs=5.1e-7)
        assert [each.name for each in found.standings] == ["A", "C", "B"]

    def test_who_is_sure_to_be_good_tells_nothing_of_the_strength(self) -> None:
        office: dict[str, Any] = {
            "A": {"y": (28, 30)},
            "B": {"y": (10, 30)},
            "C": {"y": (22, 30)},
        }
        without = compare(office, method="empirical_bayes").standing("A").prior
        found = compare({**office, "D": {"x": (50, 50)}}, method="empirical_bayes")
        assert found.standing("A").prior == without
        assert found.standing("D").estimate == 1
        assert found.standing("D").credible is None

    def test_too_little_that_others_handle_too_is_no_rank(self) -> None:
        office = {**OFFICE, "Hoa": {"hộ tịch": (90, 90), "đất đai": (9, 9)}}
        hoa = compare(office, method="lower_bound").standing("Hoa")
        assert hoa.rank is None
        assert hoa.why is not None
        assert hoa.why.text("en") == (
            "not enough data to compare: 9 of procedures that somebody else handles too, at least "
            "10 needed"
        )
        assert compare(office, method="lower_bound", minimum=9).standing("Hoa").rank == 1

    def test_the_own_figures_hold_no_estimate_by_mix(self) -> None:
        office = {**OFFICE, "Hoa": {"đất đai": (9, 12)}}
        own = compare(office, method="fixed_prior").for_officer("Hoa")
        assert (own.tally, own.pooled, own.prior) == (Proportion(9, 12), Proportion(87, 112), None)

    def test_beyond_full_marks_more_is_still_more(self) -> None:
        """Perfect at what is hard: two whose adjusted shares lie above 1."""
        office = {
            "A": {"dễ": (2000, 2000)},
            "B": {"khó": (20, 20), "dễ": (1, 1)},
            "C": {"khó": (19, 20), "dễ": (1, 1)},
            "D": {"khó": (10, 100)},
        }
        found = compare(office, method="lower_bound")
        assert (found.standing("C").adjusted or 0) > 1
        ranks = {each.name: each.rank for each in found.standings}
        assert (ranks["B"], ranks["C"]) == (1, 2)

    def test_far_below_is_below_0(self) -> None:
        office = {
            "A": {"dễ": (99, 99), "khó": (0, 300)},
            "B": {"dễ": (1, 21)},
            "C": {"dễ": (0, 20)},
        }
        found = compare(office, method="lower_bound")
        assert (found.standing("C").adjusted or 0) < 0
        assert (found.standing("C").merit or 0) < (found.standing("B").merit or 0)

    @settings(max_examples=80)
    @given(MIXES, st.sampled_from(ORDERS), st.randoms())
    def test_the_order_of_the_input_does_not_matter(
        self, mix: dict[str, Any], method: Method, chance: Any
    ) -> None:
        names = list(mix)
        chance.shuffle(names)
        turned = {name: dict(reversed(mix[name].items())) for name in names}
        assert compare(turned, method=method) == compare(mix, method=method)

    @settings(max_examples=80)
    @given(MIXES)
    def test_with_one_procedure_for_all_the_order_is_the_plain_one(
        self, mix: dict[str, Any]
    ) -> None:
        flat = {name: Proportion.total(parts.values()) for name, parts in mix.items()}
        assume(sum(tally.n > 0 for tally in flat.values()) > 1)
        one = {name: {"x": tally} for name, tally in flat.items()}
        for method in ("lower_bound", "fixed_prior"):
            plain, by_mix = (compare(each, method=method) for each in (flat, one))
            shown = [[(x.name, x.rank) for x in found.standings] for found in (plain, by_mix)]
            assert shown[0] == shown[1]


class TestRatings:
    rows = (
        ("Lan", "1.004194", 5),
        ("Lan", "1.004194", 3),
        ("Lan", "1.001193", 4),
        ("Minh", "1.001193", None),
        ("Minh", "1.001193", 2),
    )

    def test_rows_become_tallies_by_person_and_procedure(self) -> None:
        found = group_ratings(self.rows, vn.SCALE_5)
        assert found == {
            "Lan": {"1.004194": Proportion(1, 2), "1.001193": Proportion(1, 1)},
            "Minh": {"1.001193": Proportion(0, 1)},
        }
        assert compare(found, minimum=1).standing("Lan").tally == Proportion(2, 3)

    def test_the_measure_is_the_callers(self) -> None:
        best = group_ratings(self.rows, vn.SCALE_5, "top_box")
        neutral = group_ratings(self.rows, vn.SCALE_5, "satisfied_or_neutral")
        assert best["Lan"] == {"1.004194": Proportion(1, 2), "1.001193": Proportion(0, 1)}
        assert neutral["Lan"] == {"1.004194": Proportion(2, 2), "1.001193": Proportion(1, 1)}

    def test_scores_by_procedure_are_compared_too(self) -> None:
        office = {
            "Lan": {"x": score({3: 2, 4: 8, 5: 5}, vn.SCALE_5)},
            "Minh": {"x": score({1: 5, 3: 2, 4: 8, 5: 5}, vn.SCALE_5)},
        }
        found = compare(office)
        assert (found.measure, found.scale) == ("satisfied", vn.SCALE_5)
        assert found.standing("Minh").tally == Proportion(13, 20)

    @pytest.mark.parametrize(
        ("rows", "measure", "words"),
        [
            ([("Lan", "x", 6)], "satisfied", "level is 6: SCALE_5 has levels 1 to 5"),
            ([("Lan", "x", 5.0)], "satisfied", "level is 5.0 (float), but must be an int"),
            ([("", "x", 5)], "satisfied", "name is '': must not be empty"),
            ([("Lan", "", 5)], "satisfied", "procedure is '': must not be empty"),
            ([], "mean", "measure is 'mean': must be a share, such as satisfied or top_box"),
            ([], "happy", "measure is 'happy': must be one of satisfied"),
        ],
    )
    def test_faulty_rows_are_refused(self, rows: Any, measure: Any, words: str) -> None:
        with pytest.raises(OnestopError) as caught:
            group_ratings(rows, vn.SCALE_5, measure)
        assert words in str(caught.value)

    def test_a_scale_is_needed(self) -> None:
        with pytest.raises(WrongTypeError, match="scale is 5"):
            group_ratings([], 5)  # type: ignore[arg-type]
        with pytest.raises(BadValueError, match="measure is 'nps'"):
            group_ratings([], vn.SCALE_5, "nps")
