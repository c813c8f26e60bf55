"""The report of a period as a filled text: figures where they are known, dots where not."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from click.testing import CliRunner

from onestop import BadValueError, Report, ReportPeriod, Row, cli, vn
from onestop.forms import Office, ReportSheet
from onestop.render import report_sheet_text

NOVEMBER = ReportPeriod.reporting_month(2026, 11)
OCTOBER = ReportPeriod.reporting_month(2026, 10)
WARD_2023 = Path(__file__).parents[2] / "examples" / "ward_2023.csv"

LAND = Row("Đất đai", received_online=30, solved=30, early=20, on_time=8, late=2)
REST = Row(
    "Hộ tịch", received_online=30, received_other=20, carried_over=20, solved=60, early=50,
    on_time=10, pending=10, in_time=9, overdue=1,
)  # fmt: skip
TOTAL = Row(
    received_online=60, received_other=20, carried_over=20, solved=90, early=70, on_time=18, late=2,
    pending=10, in_time=9, overdue=1, due=80, due_kept=76, refused=3, withdrawn=2, waiting=4,
)  # fmt: skip
REPORT = Report(NOVEMBER, (LAND, REST), total=TOTAL, by="field")
BEFORE = Report(
    OCTOBER, (), total=Row(received_online=80, solved=70, early=60, late=10, pending=10, in_time=10)
)


def sheet(report: Report = REPORT, **more: str) -> ReportSheet:
    form = vn.report_form(on=report.period.last)
    office = Office("UBND phường A", place="Hà Nội")
    return ReportSheet(report, form, office=office, made_on=dt.date(2026, 11, 16), **more)


def test_every_figure_stands_in_its_sentence() -> None:
    lines = report_sheet_text(sheet(receiver="Sở Nội vụ")).splitlines()
    assert lines[:4] == [
        "UBND phường A",
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Độc lập - Tự do - Hạnh phúc",
        "Hà Nội, ngày 16 tháng 11 năm 2026",
    ]
    assert lines[5] == "BÁO CÁO"
    assert lines[8] == "Đơn vị nhận báo cáo: Sở Nội vụ"
    text = "\n".join(lines)
    assert (
        "1. Tiếp nhận hồ sơ\nTổng số hồ sơ phải giải quyết: 100; tiếp nhận trong kỳ trực tuyến 60 "
        "(75,00%), trực tiếp và qua bưu chính 20; kỳ trước chuyển sang 20."
    ) in text
    assert "trước hạn 70, đúng hạn 18, quá hạn 2." in text
    assert "trên số đã giải quyết: 97,78%." in text  # 88 of 90
    assert "Đến hạn trong kỳ 80 hồ sơ, giải quyết đúng hạn 95,00%." in text
    assert (
        "3. Hồ sơ khác trong kỳ\n- Chờ tiếp nhận: 4\n- Người nộp xin rút: 2\n"
        "- Từ chối tiếp nhận: 3\n" in text
    )
    assert "4. Chi tiết\n- Đất đai: phải giải quyết 30, đã giải quyết 30 (trước hạn 20" in text


def test_what_only_people_can_write_is_left_open() -> None:
    lines = report_sheet_text(sheet(), "en").splitlines()
    for title in ("5. Difficulties", "6. Their causes", "7. Proposals"):
        assert set(lines[lines.index(title) + 1]) == {"…"}


def test_other_periods_are_held_against_it_with_their_doubt() -> None:
    text = report_sheet_text(sheet(), "en", before=[BEFORE])
    assert "4. Beside other periods\nBeside 10/2026:\n" in text
    assert "kept of the solved: 85.71 % before, 97.78 % now" in text
    assert "5. In detail" in text


def test_a_section_without_anything_to_tell_is_left_out() -> None:
    empty = Report(NOVEMBER, (), total=Row())
    text = report_sheet_text(sheet(empty), "en")
    assert "Beside the form" not in text
    assert "Due in the period" not in text
    assert "3. Difficulties" in text


def test_the_same_period_is_no_other_one() -> None:
    with pytest.raises(BadValueError, match="before"):
        report_sheet_text(sheet(), before=[REPORT])


def test_of_a_quarter_and_a_year_alike() -> None:
    for period, name in (
        (ReportPeriod.reporting_quarter(2026, 4), "quý IV năm 2026"),
        (ReportPeriod.reporting_year(2026), "năm 2026"),
    ):
        assert name in report_sheet_text(sheet(Report(period, (), total=Row())))


@pytest.mark.parametrize("earlier", [True, False])
def test_the_command_writes_it_beside_the_month_before(tmp_path: Path, earlier: bool) -> None:
    """In November 2023 the ward had figures, before January none."""
    file = tmp_path / "report.txt"
    month = "2023-12" if earlier else "2023-01"
    ran = CliRunner().invoke(
        cli.onestop, ["report", str(WARD_2023), "--month", month, "--text", str(file)]
    )
    assert ran.exit_code == 0, ran.output
    text = file.read_text("utf-8")
    assert ("So với tháng 11 năm 2023:" in text) is earlier
    assert ("So với kỳ khác" in text) is earlier
