"""`onestop review --officer`: the sheet that one officer takes home."""

from __future__ import annotations

import json
from pathlib import Path

from click.testing import CliRunner, Result

from onestop import cli

WARD_2023 = Path(__file__).parents[2] / "examples" / "ward_2023.csv"


def run(*arguments: str) -> Result:
    told = ["review", str(WARD_2023), "--month", "2023-11", *arguments, "--lang", "en"]
    return CliRunner().invoke(cli.onestop, told)


def test_it_is_of_that_officer_alone() -> None:
    ran = run("--officer", "cán bộ a")
    assert ran.exit_code == 0
    assert ran.stdout.startswith("Sheet of one officer: Cán bộ A\n")
    assert "Fair comparison" not in ran.stdout


def test_as_a_page_and_for_programs(tmp_path: Path) -> None:
    file = tmp_path / "own.html"
    assert run("--officer", "Cán bộ A", "--html", str(file)).exit_code == 0
    assert "Sheet of one officer: Cán bộ A" in file.read_text("utf-8")
    table = json.loads(run("--officer", "Cán bộ A", "--json").stdout)
    assert table["figures"]["key"] == "Cán bộ A"


def test_nobody_of_that_name() -> None:
    ran = run("--officer", "Tí")
    assert ran.exit_code == 2
    assert "the sheet has Cán bộ A" in ran.stderr
