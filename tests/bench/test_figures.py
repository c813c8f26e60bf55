"""The bench of figures runs, and DuckDB, where it is there, counts the same. No time is held."""

from __future__ import annotations

import sys
from typing import Any

import pytest

from bench import figures


def test_it_runs_and_its_contestants_agree() -> None:
    assert figures.report(60).startswith("60 dossiers, twelve months by six groupings")


def test_it_says_that_duckdb_is_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    missing: Any = None
    monkeypatch.setitem(sys.modules, "duckdb", missing)
    assert figures.report(5).endswith("is not installed")


def test_a_run_in_which_a_count_differs_stops() -> None:
    dossiers = figures.a_year(60)
    rows = {"null": [(0, None, 1, 1, 0, 0)]}
    with pytest.raises(SystemExit, match="differ"):
        figures.agree(figures.own(dossiers), rows)


def test_the_command_prints_it(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "argv", ["bench.figures", "--count", "5"])
    figures.main()
    assert "figures_of()" in capsys.readouterr().out
