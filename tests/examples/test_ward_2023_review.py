"""The ward's year as a meeting has it: real totals, made-up officers, and no slips' number."""

from __future__ import annotations

import re
import runpy
from pathlib import Path

import pytest

from onestop import ReportPeriod, read_register, tally, vn
from onestop.review import year_review_of

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"

#: As the ward published them: received, solved, early, on time, late, pending.
PUBLISHED = (1636, 1636, 1620, 16, 0, 0)


def shown(capsys: pytest.CaptureFixture[str], *options: str) -> str:
    main = runpy.run_path(str(EXAMPLES / "ward_2023_review.py"))["main"]
    main(list(options))
    return capsys.readouterr().out


def test_the_years_line_holds_the_wards_totals(capsys: pytest.CaptureFixture[str]) -> None:
    rows = [line.split() for line in shown(capsys, "--lang", "en").splitlines()]
    assert ["The", "year", "1636", "1620", "16", "0", "0", "0", "–", "–"] in rows
    months = [row for row in rows if row and re.fullmatch(r"\d\d/2023", row[0])]
    assert len(months) == 12
    assert sum(int(row[1]) for row in months) == 1636


def test_the_year_is_reckoned_from_its_own_dossiers() -> None:
    dossiers = read_register(EXAMPLES / "ward_2023.csv", vn.procedures(), tz=vn.TZ).dossiers
    months = [ReportPeriod.reporting_month(2023, month) for month in range(1, 13)]
    year = year_review_of(dossiers, months, vn.calendar())
    row = year.year.total.figures
    names = ("received", "solved", "early", "on_time", "late", "pending")
    assert tuple(getattr(row, name) for name in names) == PUBLISHED
    assert (
        year.year.report.total
        == tally(dossiers, ReportPeriod.reporting_year(2023), vn.calendar()).total
    )
    assert year.check() == ()
    assert year.year.total.opinions is None


@pytest.mark.parametrize(
    ("lang", "unknown", "made_up"),
    [
        ("vi", "n không công bố, không có tỷ lệ và không tính khoảng tin cậy", "giả lập"),
        ("en", "n not published: no share, and no interval worked out", "made up"),
    ],
)
def test_no_figure_stands_where_the_number_of_slips_is_not_known(
    capsys: pytest.CaptureFixture[str], lang: str, unknown: str, made_up: str
) -> None:
    text = " ".join(shown(capsys, "--lang", lang).split())
    assert unknown in text
    assert made_up in text
    assert "Wilson" not in text
    assert "n =" not in text.replace("n = 0", "")
    assert not re.search(r"\d[.,]\d\d %", text)


def test_points_say_on_how_many_indicators(capsys: pytest.CaptureFixture[str]) -> None:
    text = " ".join(shown(capsys, "--lang", "vi").split())
    assert "chấm được 2 trên 5 chỉ số" in text
    assert "Không chấm vì tệp không cho biết: chỉ số 3, 4, 7; chưa đề xuất mức" in text


def test_the_page_is_written(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    path = tmp_path / "sheet.html"
    shown(capsys, "--html", str(path))
    page = path.read_text(encoding="utf-8")
    assert "<td><bdi>1636</bdi></td>" in page.replace(' class="word"', "")
    assert "n không công bố" in page
    assert "<bdi>3,8/10 (2/5)</bdi>" in page  # officer E: 23 points of 12 dossiers, twice 1.9
