"""This version takes turns with an earlier one, and both are told with their ratio."""

from __future__ import annotations

from pathlib import Path

import pytest

from bench import baseline
from bench.contest import Effort, Laps

SRC = baseline.ROOT / "src"


@pytest.fixture(scope="module")
def results() -> list[Laps]:
    """Two rounds of this version against itself: the other one stands in for an earlier commit."""
    return baseline.play({baseline.NOW: SRC, "5ec3aca": SRC}, Effort(2, 0, 1))


def test_every_version_has_a_turn_in_every_round(results: list[Laps]) -> None:
    assert {baseline.TALLY, baseline.REVIEW, *baseline.AIMS} <= {laps.what for laps in results}
    for laps in results:
        for rounds in laps.rounds.values():
            assert rounds is not None
            assert len(rounds) == 2
            assert min(rounds) > 0


def test_the_report_has_a_line_for_each_question_and_each_aim(results: list[Laps]) -> None:
    lines = baseline.report(results, "5ec3aca").splitlines()
    assert "now : 5ec3aca" in lines[0]
    assert len(lines) == 1 + len(results) + 1 + len(baseline.AIMS) + 1
    assert all(line.startswith(("met ", "missed ")) for line in lines[-len(baseline.AIMS) - 1 :])


def test_an_aim_is_judged_by_the_median_of_the_ratios() -> None:
    rounds = {"now": [2.0, 2.0, 9.0], "old": [4.0, 4.0, 4.0]}
    kept = [Laps(what, rounds) for what in (*baseline.AIMS, baseline.TALLY, baseline.REVIEW)]
    told = baseline.report(kept, "old")
    assert "met    classify(), a running dossier, against old: 0.50 [0.50 – 2.25] times" in told
    assert "met    review_of() against tally(): 1.00 [1.00 – 1.00] times; aim at most 3.0" in told


def test_a_commit_that_is_none_is_refused_by_name(tmp_path: Path) -> None:
    with pytest.raises(baseline.NoSuchCommitError, match="git"):
        baseline.installed("no-such-commit", tmp_path)
