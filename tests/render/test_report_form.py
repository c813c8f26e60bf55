"""Form II.06 as a page, a workbook and a Word file: one layout, the same cells in each."""

from __future__ import annotations

import datetime as dt
import shutil
import subprocess
import sys
from html.parser import HTMLParser
from pathlib import Path

import pytest

from onestop import Report, ReportPeriod, Row, vn
from onestop.errors import BadValueError, FactErrors, MissingExtraError, UnopenableFileError
from onestop.forms import Office, ReportForm, ReportSheet
from onestop.loading.node import Source
from onestop.loading.report_forms import load_report_forms
from onestop.render import report_sheet_html, write_report_docx, write_report_xlsx
from onestop.render._periods import period_name

PERIOD = ReportPeriod.reporting_year(2023)
ROWS = (
    Row("1.004194", received_online=1300, solved=1300, early=1284, on_time=16),
    Row(
        "1.004222",
        received_online=200,
        received_other=30,
        carried_over=6,
        solved=232,
        early=230,
        late=2,
        pending=4,
        in_time=3,
        overdue=1,
        no_limit=2,
        refused=1,
    ),
)
TOTAL = Row(
    received_online=1500,
    received_other=30,
    carried_over=6,
    solved=1532,
    early=1514,
    on_time=16,
    late=2,
    pending=4,
    in_time=3,
    overdue=1,
    no_limit=2,
    refused=1,
)
REPORT = Report(PERIOD, ROWS, total=TOTAL, by="procedure")
SHEET = ReportSheet(
    REPORT,
    vn.report_form(on=PERIOD.last),
    office=Office("UBND phường Hà Khánh", place="Hà Khánh"),
    receiver="UBND thành phố Hạ Long",
    made_on=dt.date(2023, 12, 15),
    prepared_by="Nguyễn Thị Lan",
    signed_by="Trần Văn Minh",
)
NAMES = {"1.004194": "Đăng ký tạm trú"}

#: Columns 3 to 13 of each line, typed by hand: received = online + other + carried over.
LINES: list[list[str | int]] = [
    ["1", "1.004194 Đăng ký tạm trú", 1300, 1300, 0, 0, 1300, 1284, 16, 0, 0, 0, 0],
    ["2", "1.004222", 236, 200, 30, 6, 232, 230, 0, 2, 4, 3, 1],
    ["", "Tổng số", 1536, 1500, 30, 6, 1532, 1514, 16, 2, 4, 3, 1],
]
HEADS = [
    *("TT", "Thủ tục hành chính", "Số hồ sơ tiếp nhận", "Số lượng hồ sơ đã giải quyết"),
    *("Số lượng hồ sơ đang giải quyết", "Tổng số", "Trong kỳ", "Từ kỳ trước", "Tổng số"),
    *("Trước hạn", "Đúng hạn", "Quá hạn", "Tổng số", "Trong hạn", "Quá hạn"),
    *("Trực tuyến", "Trực tiếp, dịch vụ bưu chính"),
]
NOTES = [
    "Ghi chú: ngoài các cột trên: không tiếp nhận 1, không có hoặc chưa rõ thời hạn 2",
    "Ghi chú: Cột 3 ghi 1536 hồ sơ, sổ theo dõi có 1538",
]


class Cells(HTMLParser):
    """The rows of the table of a page, and the spans of its headings."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.rows: list[list[str]] = []
        self.spans: dict[str, tuple[int, int]] = {}
        self._last: tuple[int, int] = (1, 1)
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "tr":
            self.rows.append([])
        if tag in {"th", "td"}:
            self.rows[-1].append("")
            told = dict(attrs)
            self._last = (int(told.get("rowspan") or 1), int(told.get("colspan") or 1))

    def handle_data(self, data: str) -> None:
        if self.rows and self.rows[-1] and data.strip():
            self.rows[-1][-1] += data
            self.spans.setdefault(data, self._last)


def as_shown(line: list[str | int]) -> list[str]:
    return [f"{cell:,}".replace(",", ".") if isinstance(cell, int) else cell for cell in line]


class TestThePage:
    def test_has_the_columns_and_figures_of_the_form(self) -> None:
        cells = Cells(report_sheet_html(SHEET, names=NAMES))
        heads = [cell for row in cells.rows[:3] for cell in row]
        assert sorted(heads) == sorted(HEADS)
        assert cells.rows[3] == [f"({number})" for number in range(1, 14)]
        lines = [[cell.strip() for cell in row] for row in cells.rows[4:7]]
        assert lines[:2] == [as_shown(line) for line in LINES[:2]]
        assert lines[2][:2] == ["", "Tổng số"]
        assert cells.spans["Số hồ sơ tiếp nhận"] == (1, 4)
        assert cells.spans["Trong kỳ"] == (1, 2)
        assert cells.spans["TT"] == (3, 1)

    def test_every_row_of_the_heading_spans_thirteen_columns(self) -> None:
        page = report_sheet_html(SHEET)
        grid = [[0] * 13 for _ in range(3)]
        from onestop.render.office.form import form_cells

        for head in form_cells(SHEET, "vi", {}).heads:
            for row in range(head.row, head.row + head.rows):
                for column in range(head.column, head.column + head.columns):
                    grid[row][column] += 1
        assert grid == [[1] * 13] * 3
        assert page.count("<th scope") == len(HEADS) + 3

    def test_has_the_national_heading_the_parties_and_who_signs(self) -> None:
        page = report_sheet_html(SHEET)
        for told in (
            "Biểu số II.06a/VPCP/KSTT",
            "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
            "Độc lập - Tự do - Hạnh phúc",
            "Đơn vị báo cáo: UBND phường Hà Khánh",
            "Đơn vị nhận báo cáo: UBND thành phố Hạ Long",
            "Kỳ báo cáo: năm 2023",
            "(Từ ngày 15/12/2022 đến ngày 14/12/2023)",
            "Hà Khánh, ngày 15 tháng 12 năm 2023",
            "Nguyễn Thị Lan",
            "Trần Văn Minh",
            *NOTES,
        ):
            assert told in page

    def test_says_what_does_not_add_up(self) -> None:
        broken = Report(PERIOD, (), total=Row(received_online=3, solved=2, early=2))
        page = report_sheet_html(ReportSheet(broken, SHEET.form), "en")
        assert "received 3 != solved 2 + pending 0" in page
        assert "Field of work" in page

    def test_leaves_blank_what_nobody_gave(self) -> None:
        page = report_sheet_html(ReportSheet(REPORT, ReportForm("II.06a", "Biểu")))
        assert "Đơn vị nhận báo cáo: …………………" in page
        assert "…………………, ngày …… tháng …… năm ………" in page

    def test_says_that_the_form_may_be_an_old_one(self) -> None:
        form = vn.report_form(on=dt.date(2026, 8, 5))
        assert "cần xác nhận" in report_sheet_html(ReportSheet(REPORT, form))
        assert "cần xác nhận" not in report_sheet_html(SHEET)

    def test_escapes_what_people_typed(self) -> None:
        rows = (Row("<script>\u202e\x1b[31m"),)
        report = Report(PERIOD, rows, total=Row(), by="officer")
        sheet = ReportSheet(report, SHEET.form, office=Office('"><b>'), receiver="&\x00")
        page = report_sheet_html(sheet)
        assert "<script>" not in page
        assert "<b>" not in page
        assert not {"\u202e", "\x1b", "\x00"} & set(page)

    def test_names_a_channel_in_words_and_a_row_without_a_key(self) -> None:
        report = Report(PERIOD, (Row("ONLINE"), Row()), total=Row(), by="channel")
        names = [row[1] for row in Cells(report_sheet_html(ReportSheet(report, SHEET.form))).rows]
        assert names[4:6] == ["trực tuyến", "(không ghi)"]

    def test_a_day_of_january_is_written_with_two_numbers(self) -> None:
        sheet = ReportSheet(REPORT, SHEET.form, made_on=dt.date(2024, 1, 5))
        assert "ngày 05 tháng 01 năm 2024" in report_sheet_html(sheet)


class TestTheWorkbook:
    def test_has_the_same_figures_as_numbers(self, tmp_path: Path) -> None:
        from python_calamine import CalamineWorkbook

        path = tmp_path / "form.xlsx"
        write_report_xlsx(SHEET, path, names=NAMES)
        rows = CalamineWorkbook.from_path(str(path)).get_sheet_by_index(0).to_python()
        texts = [str(cell) for row in rows for cell in row]
        assert set(HEADS) <= set(texts)
        at = next(place for place, row in enumerate(rows) if row[0] == "(1)")
        told = [[*map(str, row[:1]), row[1], *row[2:]] for row in rows[at + 1 : at + 4]]
        assert [line[1:] for line in told] == [line[1:] for line in LINES]
        assert all(isinstance(cell, float | int) for line in told for cell in line[2:])
        for note in NOTES:
            assert any(text.startswith(note) for text in texts)

    def test_no_text_is_a_formula(self, tmp_path: Path) -> None:
        from python_calamine import CalamineWorkbook

        path = tmp_path / "form.xlsx"
        report = Report(PERIOD, (Row("=1+1"),), total=Row(), by="officer")
        write_report_xlsx(ReportSheet(report, SHEET.form, prepared_by="=2+2"), path)
        rows = CalamineWorkbook.from_path(str(path)).get_sheet_by_index(0).to_python()
        assert {"'=1+1", "'=2+2"} <= {cell for row in rows for cell in row}

    def test_made_twice_is_the_same_file(self, tmp_path: Path) -> None:
        one, other = tmp_path / "1.xlsx", tmp_path / "2.xlsx"
        for path in (one, other):
            write_report_xlsx(SHEET, path)
        assert one.read_bytes() == other.read_bytes()

    def test_without_the_extra_names_it(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setitem(sys.modules, "xlsxwriter", None)
        with pytest.raises(MissingExtraError, match="excel"):
            write_report_xlsx(SHEET, tmp_path / "form.xlsx")

    def test_a_folder_that_is_not_there(self, tmp_path: Path) -> None:
        with pytest.raises(UnopenableFileError):
            write_report_xlsx(SHEET, tmp_path / "none" / "form.xlsx")


class TestTheWordFile:
    def test_has_the_same_cells(self, tmp_path: Path) -> None:
        import docx

        path = tmp_path / "form.docx"
        write_report_docx(SHEET, path, names=NAMES)
        document = docx.Document(str(path))
        _, table, signatures = document.tables
        rows = [[cell.text for cell in row.cells] for row in table.rows]
        assert set(HEADS) <= {cell for row in rows[:3] for cell in row}
        assert rows[4:] == [as_shown(line) for line in LINES]
        assert [cell.text.split("\n")[-1] for cell in signatures.rows[0].cells] == [
            "Nguyễn Thị Lan",
            "Trần Văn Minh",
        ]
        told = [paragraph.text for paragraph in document.paragraphs]
        for note in NOTES:
            assert any(line.startswith(note) for line in told)

    def test_carries_no_wall_clock(self, tmp_path: Path) -> None:
        import docx

        path = tmp_path / "form.docx"
        write_report_docx(ReportSheet(REPORT, SHEET.form), path)
        core = docx.Document(str(path)).core_properties
        assert core.created == core.modified
        # python-docx says that it is in UTC since 1.2
        assert core.created.replace(tzinfo=dt.UTC) == dt.datetime(2023, 12, 14, tzinfo=dt.UTC)
        assert core.author == ""

    def test_without_the_extra_names_it(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setitem(sys.modules, "docx", None)
        with pytest.raises(MissingExtraError, match="word"):
            write_report_docx(SHEET, tmp_path / "form.docx")

    def test_a_folder_that_is_not_there(self, tmp_path: Path) -> None:
        with pytest.raises(UnopenableFileError):
            write_report_docx(SHEET, tmp_path / "none" / "form.docx")


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
@pytest.mark.parametrize("ending", ["xlsx", "docx"])
def test_libreoffice_opens_it_and_prints_it(ending: str, tmp_path: Path) -> None:
    path = tmp_path / f"form.{ending}"
    (write_report_xlsx if ending == "xlsx" else write_report_docx)(SHEET, path)
    profile = (tmp_path / "profile").as_uri()
    ran = subprocess.run(
        [
            *("soffice", f"-env:UserInstallation={profile}", "--headless"),
            *("--convert-to", "pdf", "--outdir", str(tmp_path), str(path)),
        ],
        check=True,
        capture_output=True,
        text=True,
        timeout=240,
    )
    if "could not be loaded" in ran.stderr and ending == "docx":
        pytest.skip("this LibreOffice has no Writer")
    assert (tmp_path / "form.pdf").read_bytes().startswith(b"%PDF")


class TestWhatAPeriodIsCalled:
    @pytest.mark.parametrize(
        ("period", "name"),
        [
            (ReportPeriod.reporting_month(2026, 11), "tháng 11 năm 2026"),
            (ReportPeriod.calendar_month(2026, 2), "tháng 2 năm 2026"),
            (ReportPeriod.reporting_quarter(2026, 1), "quý I năm 2026"),
            (ReportPeriod.calendar_quarter(2026, 4), "quý IV năm 2026"),
            (ReportPeriod.reporting_half(2026, 1), "6 tháng đầu năm 2026"),
            (ReportPeriod.calendar_half(2026, 2), "6 tháng cuối năm 2026"),
            (ReportPeriod.reporting_year(2026), "năm 2026"),
            (ReportPeriod.calendar_year(2026), "năm 2026"),
            (
                ReportPeriod.between(dt.date(2026, 1, 1), dt.date(2026, 9, 30)),
                "từ 01/01/2026 đến 30/09/2026",
            ),
            # 21st to 20th, as one province counted; three months that are no quarter
            (
                ReportPeriod.between(dt.date(2021, 7, 21), dt.date(2021, 8, 20)),
                "từ 21/07/2021 đến 20/08/2021",
            ),
            (
                ReportPeriod.between(dt.date(2026, 2, 1), dt.date(2026, 4, 30)),
                "từ 01/02/2026 đến 30/04/2026",
            ),
            (
                ReportPeriod.between(dt.date(2026, 2, 1), dt.date(2027, 1, 31)),
                "từ 01/02/2026 đến 31/01/2027",
            ),
        ],
    )
    def test_by_its_days(self, period: ReportPeriod, name: str) -> None:
        assert period_name(period, "vi") == name

    def test_the_last_day_there_is_has_no_day_after(self) -> None:
        last = ReportPeriod.between(dt.date(9999, 12, 1), dt.date.max)
        assert period_name(last, "en") == "01/12/9999 to 31/12/9999"


class TestTheFormOfADay:
    def test_has_a_number_and_a_source(self) -> None:
        form = vn.report_form(on=dt.date(2023, 12, 15))
        assert form.number == "II.06a/VPCP/KSTT"
        assert form.citation is not None
        assert form.citation.instrument == "Thông tư 01/2020/TT-VPCP"

    def test_before_the_circular_none_is_known(self) -> None:
        with pytest.raises(BadValueError, match="2020-10-21"):
            vn.report_form(on=dt.date(2020, 10, 20))

    def test_a_file_with_faults_names_them(self) -> None:
        text = 'seen = "2026-11-30"\n[[form]]\nnumber = "II.06a"\n'
        with pytest.raises(FactErrors) as caught:
            load_report_forms(Source("forms.toml", text))
        told = str(caught.value)
        assert all(f"form[0].{name}" in told for name in ("title", "first", "by"))
