"""`onestop review --year`: each year by the rules of the day on which it is decided."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from onestop import ReportPeriod, cli, vn
from onestop.appraisal import Appraisal, WorkMarks, rate
from onestop.interchange import to_json
from onestop.review import MeetingRecord
from tests.appraisal.office import CIVIL

WARD_2023 = Path(__file__).parents[2] / "examples" / "ward_2023.csv"


def run(*arguments: str) -> Result:
    return CliRunner().invoke(cli.onestop, ["review", str(WARD_2023), *arguments, "--lang", "en"])


@pytest.mark.parametrize(
    ("way", "month", "year", "rules", "day"),
    [
        ("--month", "2023-12", "2023", "90/2020 + 48/2023", "Sunday 31 December 2023"),
        ("--month", "2024-12", "2024", "90/2020 + 48/2023", "Tuesday 31 December 2024"),
        ("--month", "2025-12", "2025", "90/2020 + 48/2023", "Wednesday 31 December 2025"),
        ("--window", "2026-11", "2026", "335/2025", "Monday 14 December 2026"),
        ("--month", "2026-11", "2026", "335/2025", "Thursday 31 December 2026"),
    ],
)
def test_the_rules_are_those_of_the_last_day_of_the_year(
    way: str, month: str, year: str, rules: str, day: str
) -> None:
    ran = run(way, month, "--year", year)
    assert ran.exit_code == 0
    told = " ".join(ran.stdout.split())
    assert f"The year's rating as suggested, by {rules}, decided on {day}" in told


def test_another_day_of_decision_has_its_own_rules() -> None:
    told = " ".join(
        run("--month", "2023-12", "--year", "2023", "--decided", "01/09/2023").stdout.split()
    )
    assert "by 90/2020, decided on Friday 1 September 2023" in told


def test_the_class_of_2023_stands_on_the_sheet() -> None:
    """1,636 dossiers, none late: the second class at best, for no log tells of more."""
    ran = run("--month", "2023-12", "--year", "2023")
    assert "- Cán bộ A: tasks well completed" in ran.stdout.lower().replace("cán bộ a", "Cán bộ A")


def test_before_there_were_any_rules_nobody_is_rated() -> None:
    ran = run("--month", "2019-12", "--year", "2019")
    assert ran.exit_code == 0
    assert "The year's rating" not in ran.stdout


def test_the_records_of_the_months_make_the_year(tmp_path: Path) -> None:
    files = []
    for month, general in ((9, 27), (10, 25)):
        period = ReportPeriod.calendar_month(2026, month)
        rating = rate(CIVIL, general, WorkMarks(100, 95, 90))
        at = vn.local(2026, month + 1, 3, 16)
        decided = Appraisal("Lan", period, rating).confirmed("Chủ tịch UBND phường", at)
        record = MeetingRecord(period=period, at=at, chair="Bình", decided=[decided])
        path = tmp_path / f"{month}.json"
        path.write_text(to_json(record), encoding="utf-8")
        files += ["--record", str(path)]
    ran = run("--month", "2026-10", "--year", "2026", *files)
    assert ran.exit_code == 0, ran.output
    # the results of both are 66.5 of 70, so their mean is 26 more
    assert "Lan: tasks excellently completed, 92.50 points" in " ".join(ran.stdout.split())
