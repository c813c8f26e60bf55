"""Cronbach's alpha: by hand, as the facts have it, and with answers missing."""

from __future__ import annotations

import pickle
from fractions import Fraction
from typing import Any

import pytest

from onestop import BadValueError, WrongTypeError
from onestop.figures import cronbach_alpha

# Eight people, five questions; alpha and its 95 % interval stand in the facts.
ROWS = [
    [5, 5, 4, 5, 5],
    [4, 4, 4, 4, 5],
    [3, 4, 3, 3, 4],
    [5, 5, 5, 5, 5],
    [2, 3, 2, 2, 3],
    [4, 5, 4, 4, 4],
    [1, 2, 1, 2, 2],
    [4, 4, 5, 4, 4],
]


@pytest.mark.parametrize("missing", ["listwise", "pairwise"])
def test_the_example_of_the_facts(missing: Any) -> None:
    found = cronbach_alpha(ROWS, missing=missing)
    assert found.alpha is not None
    assert float(found.alpha) == pytest.approx(0.9761057447890188, abs=1e-15)
    assert (found.items, found.n, found.missing, found.why) == (5, 8, missing, None)
    assert found.interval() == pytest.approx((0.9335, 0.9945), abs=5e-5)
    assert pickle.loads(pickle.dumps(found)) == found


def test_feldts_interval_is_that_of_scipys_f_distribution() -> None:
    stats = pytest.importorskip("scipy.stats", reason="SciPy is not installed")
    found = cronbach_alpha(ROWS, missing="listwise")
    assert found.alpha is not None
    rest = 1 - float(found.alpha)
    for level in (0.8, 0.95, 0.99):
        low, high = (1 - rest * stats.f.ppf(q, 7, 28) for q in ((1 + level) / 2, (1 - level) / 2))
        assert found.interval(level) == pytest.approx((low, high), abs=1e-9)


def test_two_questions_by_hand() -> None:
    """Rows (1, 1), (2, 3), (3, 2): variances 1 and 1, of the sums (2, 5, 5) 3: 2·(1 - 2/3)."""
    assert cronbach_alpha([(1, 1), (2, 3), (3, 2)], missing="listwise").alpha == Fraction(2, 3)


class TestMissing:
    # The last person left out the second question. Listwise the three rows above remain. Pairwise
    # the first question has 1, 2, 3, 6: variance 14/3; with 1 and 1/2 twice: 2·(1 - 17/20).
    ROWS = ((1, 1), (2, 3), (3, 2), (6, None))

    def test_a_person_is_left_out(self) -> None:
        found = cronbach_alpha(self.ROWS, missing="listwise")
        assert (found.alpha, found.n, found.is_complete) == (Fraction(2, 3), 3, True)
        assert found.interval() is not None

    def test_or_every_pair_is_used_and_the_figure_is_another(self) -> None:
        found = cronbach_alpha(self.ROWS, missing="pairwise")
        assert (found.alpha, found.n, found.is_complete) == (Fraction(3, 10), 4, False)
        assert found.interval() is None

    def test_the_policy_must_be_said(self) -> None:
        with pytest.raises(TypeError):
            cronbach_alpha(self.ROWS)  # type: ignore[call-arg]
        with pytest.raises(BadValueError, match="missing is 'mean': must be one of listwise, pair"):
            cronbach_alpha(self.ROWS, missing="mean")  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("rows", "why"),
    [
        ([[5], [4]], "there is one item alone"),
        ([[5, 4]], "fewer than two people answered"),
        ([], "fewer than two people answered"),
        ([[5, None], [None, 4], [3, 3]], "fewer than two people answered"),
        ([[5, 4], [5, 4]], "the answers do not differ"),
    ],
)
def test_where_it_is_undefined_it_says_why(rows: Any, why: str) -> None:
    found = cronbach_alpha(rows, missing="pairwise")
    assert found.alpha is None
    assert found.interval() is None
    assert found.why is not None
    assert found.why.text("en") == why


@pytest.mark.parametrize(
    ("rows", "kind", "message"),
    [
        ([[5, 4], [5]], BadValueError, "must hold 2 answers, as the row before"),
        ([[5, 4.5]], WrongTypeError, r"rows\[0\] is 4.5 \(float\)"),
        ([[5, True]], WrongTypeError, r"rows\[0\] is True \(bool\)"),
        (["54"], WrongTypeError, "a list of values, not one text"),
    ],
)
def test_it_is_refused(rows: Any, kind: type[Exception], message: str) -> None:
    with pytest.raises(kind, match=message):
        cronbach_alpha(rows, missing="listwise")


def test_the_level_of_its_interval_is_checked() -> None:
    with pytest.raises(BadValueError, match=r"level is 1\.0"):
        cronbach_alpha(ROWS, missing="listwise").interval(1.0)
