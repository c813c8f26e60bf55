"""`onestop review`: what an office chose for its ratings, and rows of them that are odd."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from onestop import cli

HEADER = "code,procedure,accepted,completed,returned,channel,officer,rating\n"


@pytest.fixture
def files(tmp_path: Path) -> tuple[str, str]:
    """Twelve results handed out one in an hour; six rated 5 within six minutes of one evening."""
    register, ratings = tmp_path / "register.csv", tmp_path / "ratings.csv"
    rows = "".join(
        f"A{n},1.004194,2026-10-05 08:20,2026-10-07 15:00,2026-10-{8 + n % 3:02d} {8 + n // 3:02d}"
        ":00,ONLINE,Lan,\n"
        for n in range(12)
    )
    register.write_text(HEADER + rows, encoding="utf-8")
    rated = "".join(f"A{n},result,5,2026-10-11 20:0{n}\n" for n in range(6))
    odd = "A0,result,1,2026-10-11 21:00\nA7,result,7,2026-10-11 21:00\n"
    ratings.write_text(f"dossier,stage,rating,at\n{rated}{odd}", encoding="utf-8")
    return str(register), str(ratings)


def run(files: tuple[str, str], *options: str) -> Result:
    return CliRunner().invoke(
        cli.onestop, ["review", *files, "--month", "2026-10", "--lang", "en", *options]
    )


def opinions(files: tuple[str, str], *options: str) -> dict[str, Any]:
    ran = run(files, *options, "--json")
    assert ran.exit_code == 0, ran.output
    found: dict[str, Any] = json.loads(ran.stdout)
    return found["total"]["opinions"]  # type: ignore[no-any-return]


def test_odd_rows_are_told_and_the_sheet_is_made(files: tuple[str, str]) -> None:
    ran = run(files, "--minimum", "3")
    assert ran.exit_code == 0
    assert ran.stderr.splitlines() == [
        "left out: row 8, column stage: 'result': dossier A0 was rated at this stage in row 2",
        "left out: row 9, column rating: '7': must be 1 (worst) to 5",
    ]
    assert "- Answered: 6 of 12 asked (50.00 %)" in ran.stdout
    assert "- Rows of the file of ratings that count for nothing, listed as it was" in ran.stdout


def test_the_stages_that_the_office_asks_at_are_an_option(files: tuple[str, str]) -> None:
    assert "Answered: 6 of 12 asked (50.00 %)" in run(files, "--ask", "result").stdout
    both = run(files, "--minimum", "3", "--ask", "result", "--ask", "reception").stdout
    assert "Answered: 6 of 24 asked (25.00 %)" in both
    assert "Answered by stage: reception 0 of 12 (0.00 %); result 6 of 12 (50.00 %; had" in both
    assert run(files, "--ask", "lunch").exit_code == 2


@pytest.mark.parametrize(
    ("options", "flagged"),
    [
        ((), True),
        (("--burst", "6"), True),
        (("--burst", "7"), False),
        (("--burst-minutes", "3"), False),
        (("--burst", "4", "--burst-minutes", "3"), True),
    ],
)
def test_a_burst_is_what_the_office_says(
    files: tuple[str, str], options: tuple[str, ...], flagged: bool
) -> None:
    told = run(files, "--minimum", "3", *options).stdout
    assert ("many ballots" in told or "burst" in told) == flagged
    assert "100.00 % of n = 6" in told  # told, and not left out
