"""Files as clerks have them, by hand, by Excel's rules and by LibreOffice: one register each."""

from __future__ import annotations

import csv as stdlib_csv
import datetime as dt
import gc
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from onestop import RegisterErrors, read_register, vn
from onestop.errors import BadValueError, MissingExtraError, MissingFileError, WrongTypeError
from onestop.registers import (
    Register,
    iter_register,
    read_complaints,
    read_leave,
    read_petitions,
    read_ratings,
)
from tests.files.clerk import CELLS, FOLDER, HEADINGS, PROCEDURES, entries, same

BY_HAND = sorted(FOLDER.glob("*.csv"))
ENCODINGS = ("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32")


def read(path: Path, **options: object) -> Register:
    return read_register(path, PROCEDURES, tz=vn.TZ, **options)  # type: ignore[arg-type]


def faults(path: Path, **options: object) -> list[str]:
    with pytest.raises(RegisterErrors) as caught:
        read(path, **options)
    return [str(fault) for fault in caught.value.exceptions]


class TestByHand:
    @pytest.mark.parametrize("path", BY_HAND, ids=lambda path: path.stem)
    @pytest.mark.parametrize("encoding", ENCODINGS)
    def test_each_is_the_same_register(self, path: Path, encoding: str, tmp_path: Path) -> None:
        copy = tmp_path / "register.csv"
        copy.write_bytes(path.read_text("utf-8").encode(encoding))
        assert same(read(copy).entries, entries())

    @pytest.mark.parametrize("path", BY_HAND, ids=lambda path: path.stem)
    @pytest.mark.parametrize("end", ["\r\n", "\r", "\n"])
    def test_the_ends_of_lines_do_not_matter(self, path: Path, end: str, tmp_path: Path) -> None:
        copy = tmp_path / "register.csv"
        copy.write_bytes(path.read_text("utf-8").replace("\n", end).encode())
        assert same(read(copy).entries, entries())

    @pytest.mark.parametrize("path", BY_HAND, ids=lambda path: path.stem)
    def test_row_by_row_it_is_the_same(self, path: Path) -> None:
        found = tuple(iter_register(path, PROCEDURES, tz=vn.TZ))
        assert same(found, entries())

    def test_what_holds_no_dossier_is_passed_and_told(self) -> None:
        read_ = read(FOLDER / "cong_dich_vu.csv")
        assert [str(each) for each in read_.passed] == [
            "rows 1-2: above the headings",
            "row 3: blank",
            "rows 4-5: above the headings",
            "row 7: the numbers of the columns",
            "row 8: the heading of a group",
            "row 11: blank",
            "row 12: the heading of a group",
            "row 14: a total",
            "rows 15-16: a signature or a remark",
        ]
        assert [note.text("en") for note in read_.notes] == [
            "the separator is ';'",
            "1 columns about applicants not read",
            "columns not read: STT",
        ]

    def test_a_persons_name_is_never_shown(self, tmp_path: Path) -> None:
        text = (FOLDER / "cong_dich_vu.csv").read_text("utf-8").replace("1.004194", "9.999999")
        path = tmp_path / "x.csv"
        path.write_text(text, encoding="utf-8")
        assert not [told for told in faults(path) if "Nguyễn Văn X" in told]


class TestWorkbooks:
    def written(self, path: Path, cells: object = CELLS, headings: object = HEADINGS) -> Path:
        import xlsxwriter  # type: ignore[import-untyped]

        with xlsxwriter.Workbook(str(path)) as book:
            moment = book.add_format({"num_format": "dd/mm/yyyy hh:mm"})
            book.add_worksheet("Bìa").write(0, 0, "Sổ theo dõi")
            sheet = book.add_worksheet("Tháng 10")
            sheet.merge_range(0, 0, 0, 7, "DANH SÁCH HỒ SƠ", book.add_format({"bold": True}))
            sheet.write_row(2, 0, headings)
            for n, row in enumerate(cells, start=3):  # type: ignore[arg-type,var-annotated]
                for place, cell in enumerate(row):
                    if isinstance(cell, dt.datetime):
                        sheet.write_datetime(n, place, cell, moment)
                    else:
                        sheet.write(n, place, cell)
            sheet.write(n + 1, 0, "Tổng cộng")
            sheet.write(n + 1, 7, 9)
        return path

    def test_one_that_excel_would_write_is_the_same_register(self, tmp_path: Path) -> None:
        found = read(self.written(tmp_path / "register.xlsx"))
        assert same(found.entries, entries())
        assert [str(each) for each in found.passed] == [
            "row 1: above the headings",
            "row 2: blank",
            "row 7: a total",
        ]
        assert "the sheet 'Tháng 10' was read" in [note.text("en") for note in found.notes]

    def test_its_first_bytes_tell_it_whatever_its_name(self, tmp_path: Path) -> None:
        path = self.written(tmp_path / "register.xlsx").rename(tmp_path / "register.csv")
        assert same(read(path).entries, entries())

    def test_a_code_that_lost_its_zeros_is_mended_and_told(self, tmp_path: Path) -> None:
        row = (*CELLS[0][:1], 1.00157, *CELLS[0][2:])
        found = read(self.written(tmp_path / "register.xlsx", (row,)))
        assert found.dossiers[0].procedure.code == "1.001570"
        assert "code 1.00157 (row 4) was taken for 1.001570" in found.notes[-1].text("en")

    def test_the_row_is_the_sheets_own(self, tmp_path: Path) -> None:
        row = (*CELLS[1][:5], "Fax", *CELLS[1][6:])
        path = self.written(tmp_path / "register.xlsx", (CELLS[0], row))
        assert [told.split(":")[0] for told in faults(path)] == [
            "row 5, column Hình thức tiếp nhận"
        ]

    def test_two_sheets_with_a_register_are_a_question(self, tmp_path: Path) -> None:
        import xlsxwriter

        path = tmp_path / "two.xlsx"
        with xlsxwriter.Workbook(str(path)) as book:
            for name in ("Tháng 9", "Tháng 10"):
                book.add_worksheet(name).write_row(0, 0, HEADINGS)
        assert faults(path) == [
            "row 1, column (file): '': several sheets hold such a table (Tháng 9; Tháng 10): keep "
            "one in a file"
        ]

    def test_a_broken_one_is_told(self, tmp_path: Path) -> None:
        path = tmp_path / "broken.xlsx"
        path.write_bytes(b"PK\x03\x04 no zip at all")
        (told,) = faults(path)
        assert "the workbook cannot be read" in told

    def test_an_empty_one_has_no_columns(self, tmp_path: Path) -> None:
        import xlsxwriter

        path = tmp_path / "empty.xlsx"
        with xlsxwriter.Workbook(str(path)) as book:
            book.add_worksheet("A")
        assert len(faults(path)) == 4

    def test_without_the_extra_only_workbooks_are_refused(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        path = self.written(tmp_path / "register.xlsx")
        monkeypatch.setitem(sys.modules, "python_calamine", None)
        with pytest.raises(MissingExtraError, match="excel"):
            read(path)
        assert same(read(FOLDER / "may_tinh.csv").entries, entries())


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
@pytest.mark.parametrize("kind", ["xlsx", "xls", "ods"])
def test_one_that_libreoffice_writes_is_the_same_register(kind: str, tmp_path: Path) -> None:
    source = TestWorkbooks().written(tmp_path / "from.xlsx")
    target = tmp_path / "to"
    profile = (tmp_path / "profile").as_uri()
    subprocess.run(
        [
            *("soffice", f"-env:UserInstallation={profile}", "--headless"),
            *("--convert-to", kind, "--outdir", str(target), str(source)),
        ],
        check=True,
        capture_output=True,
        timeout=240,
    )
    assert same(read(target / f"from.{kind}").entries, entries())


HEADER = "code,procedure,accepted,completed,returned,channel,officer,rating"
ROW = "H48.53-261005-{:04},1.004194,2026-10-05 08:20,,,ONLINE,{},"


def csv(folder: Path, *rows: str, encoding: str = "utf-8") -> Path:
    path = folder / "x.csv"
    path.write_bytes(("\n".join(rows) + "\n").encode(encoding))
    return path


class TestWhatIsRefused:
    @pytest.mark.parametrize(
        ("name", "page"),
        [
            (b"Nguy\xea\xden Ha\xf2nh", "Windows-1258"),
            ("Tröôøng".encode("cp1252"), "VNI"),
            ("NguyÔn ThÞ H¹nh".encode("cp1252"), "TCVN3"),
            ("Nguyeãn Thò Haïnh".encode("cp1252"), "VNI"),
            ("Müller".encode("latin-1"), "Windows-1252"),
        ],
    )
    def test_an_old_page_of_letters_by_name_and_row(
        self, name: bytes, page: str, tmp_path: Path
    ) -> None:
        path = tmp_path / "x.csv"
        good, bad = ROW.format(1, "Lan").encode(), ROW.format(2, "{}").encode()
        rows = [HEADER.encode(), b"", good, bad.replace(b"{}", name)]
        path.write_bytes(b"\n".join(rows) + b"\n")
        (told,) = faults(path)
        assert told.startswith("row 4, column (row): '': cannot be read: its letters are of ")
        assert "save it as CSV UTF-8" in told
        assert page in told

    def test_a_named_encoding_is_read(self, tmp_path: Path) -> None:
        path = csv(tmp_path, HEADER, ROW.format(1, "Müller"), encoding="latin-1")
        assert read(path, encoding="latin-1").dossiers[0].officer == "Müller"
        with pytest.raises(BadValueError, match="no encoding of texts"):
            read(path, encoding="windows-9999")
        with pytest.raises(BadValueError, match="no encoding of texts"):
            read(path, encoding="hex")
        assert "cannot be read as ascii" in faults(path, encoding="ascii")[0]

    @pytest.mark.parametrize(
        ("header", "font"),
        [("M· hå s¬,M· TTHC,Ngµy tiÕp nhËn,Kªnh tiÕp nhËn", "TCVN3"),
         ("Maõ hoà sô,Maõ TTHC,Ngaøy tieáp nhaän,Keânh tieáp nhaän", "VNI")],
    )  # fmt: skip
    def test_headings_in_an_old_font(self, header: str, font: str, tmp_path: Path) -> None:
        assert faults(csv(tmp_path, header, "1,2,3,4")) == [
            f"row 1, column (row): '': typed in letters of the font {font}, not in Unicode: "
            "convert it to Unicode, and save it as CSV UTF-8 or .xlsx"
        ]

    def test_a_name_in_an_old_font(self, tmp_path: Path) -> None:
        (told,) = faults(csv(tmp_path, HEADER, ROW.format(1, "NguyÔn ThÞ H¹nh")))
        assert told.startswith("row 2, column officer")
        assert "TCVN3" in told

    def test_headings_that_only_an_old_font_would_have(self, tmp_path: Path) -> None:
        (told,) = faults(csv(tmp_path, f"{HEADER},Ngµy", f"{ROW.format(1, 'Lan')},"))
        assert "TCVN3" in told

    @pytest.mark.parametrize(
        ("start", "what"),
        [
            (b"%PDF-1.7", "this is a PDF"),
            (b"<html><table>", "a web page"),
            (b"\xef\xbb\xbf <!DOCTYPE html>", "a web page"),
            (b"<?xml version='1.0'?>", "this is XML"),
        ],
    )
    def test_another_kind_of_file_under_the_name(
        self, start: bytes, what: str, tmp_path: Path
    ) -> None:
        path = tmp_path / "x.xls"
        path.write_bytes(start)
        (told,) = faults(path)
        assert what in told

    def test_a_missing_file_is_the_builtin_in_every_reader(self, tmp_path: Path) -> None:
        path = tmp_path / "none.csv"
        for call in (
            lambda: read(path),
            lambda: iter_register(path, PROCEDURES, tz=vn.TZ),
            lambda: read_ratings(path, [], scale=vn.SCALE_5, tz=vn.TZ),
            lambda: read_complaints(path, []),
            lambda: read_petitions(path),
            lambda: read_leave(path),
            lambda: read(FOLDER / "may_tinh.csv", columns=path),
        ):
            with pytest.raises(FileNotFoundError) as caught:
                call()
            assert isinstance(caught.value, MissingFileError)
            assert str(path) in str(caught.value)

    def test_a_folder_is_no_file(self, tmp_path: Path) -> None:
        with pytest.raises(IsADirectoryError):
            read(tmp_path)

    def test_a_name_that_is_no_text_can_be_shown(self, tmp_path: Path) -> None:
        path = tmp_path / "g\udcff.csv"
        path.write_text(f"{HEADER}\n{ROW.format(1, 'Lan').replace('ONLINE', 'FAX')}\n")
        with pytest.raises(RegisterErrors) as caught:
            read(path)
        str(caught.value).encode()
        with pytest.raises(FileNotFoundError) as missing:
            read(tmp_path / "none\udcff.csv")
        str(missing.value).encode()

    def test_cells_beyond_the_headings_and_a_row_that_ends_early(self, tmp_path: Path) -> None:
        path = csv(
            tmp_path,
            HEADER,
            f"{ROW.format(1, 'Lan')},5",
            f"{ROW.format(2, 'Lan')},,",
            "H48.53-261005-0003,1.004194,2026-10-05 08:20,,,ONLINE",
        )
        assert faults(path) == [
            "row 2, column (row): '': 1 cells stand beyond the 8 headings: check for separators "
            "inside cells, or head the column",
            "row 4, column (row): '': the row ends early, after 6 of 8 cells: complete it, empty "
            "cells too",
        ]

    def test_a_cell_under_an_empty_heading(self, tmp_path: Path) -> None:
        path = csv(tmp_path, f"{HEADER},", f"{ROW.format(1, 'Lan')},x", f"{ROW.format(2, 'Lan')},")
        assert [told.split(",")[0] for told in faults(path)] == ["row 2"]

    @pytest.mark.parametrize("heading", ["officer", " OFFICER", "note"])
    def test_a_heading_that_stands_there_twice(self, heading: str, tmp_path: Path) -> None:
        path = csv(tmp_path, f"{HEADER},note,{heading}", f"{ROW.format(1, 'Lan')},,")
        assert "this heading stands there twice" in faults(path)[0]

    def test_two_headings_of_one_meaning_are_a_question(self, tmp_path: Path) -> None:
        path = csv(tmp_path, f"{HEADER},Ngày tiếp nhận", f"{ROW.format(1, 'Lan')},")
        assert faults(path) == [
            "row 1, column Ngày tiếp nhận: 'Ngày tiếp nhận': this column and 'accepted' mean the "
            "same (accepted): remove one, or name it with columns="
        ]
        assert read(path, columns={"accepted": "accepted"}).dossiers

    def test_the_counters_name_is_taken_only_where_no_handler_is_named(
        self, tmp_path: Path
    ) -> None:
        header = HEADER.replace("officer", "Cán bộ tiếp nhận")
        assert read(csv(tmp_path, header, ROW.format(1, "Lan"))).dossiers[0].officer == "Lan"
        both = csv(tmp_path, f"Người tiếp nhận,{HEADER}", f"Minh,{ROW.format(1, 'Lan')}")
        assert read(both).dossiers[0].officer == "Lan"
        after = csv(tmp_path, f"{HEADER},Người tiếp nhận", f"{ROW.format(1, 'Lan')},Minh")
        assert read(after).dossiers[0].officer == "Lan"

    @pytest.mark.parametrize("year", ["2206", "1926", "0026", "2062"])
    def test_a_year_that_is_a_slip(self, year: str, tmp_path: Path) -> None:
        row = ROW.format(1, "Lan").replace("2026-10-05 08:20", f"{year}-10-05 08:20")
        (told,) = faults(csv(tmp_path, HEADER, row))
        assert "lies outside the calendar (01/01/2015 to 31/12/2027): check the year" in told

    def test_the_calendar_that_is_given_sets_the_years(self, tmp_path: Path) -> None:
        row = ROW.format(1, "Lan").replace("2026-10-05", "2029-10-05")
        path = csv(tmp_path, HEADER, row)
        assert faults(path)
        assert read(path, calendar=vn.calendar(through=2030)).dossiers

    @pytest.mark.parametrize(
        ("cell", "value", "what"),
        [
            ("code", "1.23E+15", "made a number of the code"),
            ("officer", "#REF!", "an error of a formula"),
            ("rating", "Hài lòng", "must be 1 (worst) to 5"),
            ("rating", "5.5", "must be 1 (worst) to 5"),
            ("completed", "05/10/26 09:00", "four digits"),
            ("returned", "31/11/2026 09:00", "no such day"),
            ("accepted", "46300", "the hour is missing: write it too, like '05/10/2026 16:10'"),
            ("procedure", "", "must not be empty"),
            ("procedure", "Đăng ký gì đó", "no procedure of the catalogue has this name"),
        ],
    )
    def test_a_cell(self, cell: str, value: str, what: str, tmp_path: Path) -> None:
        cells = dict(zip(HEADER.split(","), ROW.format(1, "Lan").split(","), strict=True))
        path = csv(tmp_path, HEADER, ",".join((cells | {cell: value}).values()))
        (told,) = faults(path)
        assert told.startswith(f"row 2, column {cell}: ")
        assert what in told

    def test_a_huge_cell_is_told(self, tmp_path: Path) -> None:
        limit = stdlib_csv.field_size_limit(200)
        try:
            told = faults(csv(tmp_path, HEADER, ROW.format(1, "x" * 300), ROW.format(2, "Lan")))
        finally:
            stdlib_csv.field_size_limit(limit)
        assert [each.split(":")[0] for each in told] == ["row 2, column (row)"]
        assert "field larger than field limit" in told[0]

    def test_a_workbook_with_a_password(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        import python_calamine

        class Locked:
            @staticmethod
            def from_path(_: str) -> None:
                raise python_calamine.PasswordError

        monkeypatch.setattr(python_calamine, "CalamineWorkbook", Locked)
        path = tmp_path / "x.xls"
        path.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")
        assert faults(path) == [
            "row 1, column (file): '': cannot be read: the workbook has a password: save it "
            "without one"
        ]

    def test_an_old_font_and_a_spreadsheets_day_in_the_other_readers(self, tmp_path: Path) -> None:
        path = csv(tmp_path, "officer,first,last", "H¹nh,46300,46301")
        with pytest.raises(RegisterErrors) as caught:
            read_leave(path)
        assert "TCVN3" in str(caught.value.exceptions[0])
        (away,) = read_leave(csv(tmp_path, "officer,first,last", "Lan,46300,46301"))
        assert (away.first, away.last) == (dt.date(2026, 10, 5), dt.date(2026, 10, 6))

    def test_a_row_of_blanks_is_passed(self, tmp_path: Path) -> None:
        found = read(
            csv(tmp_path, HEADER, ROW.format(1, "Lan"), " ,,  ,,,,,", ROW.format(2, "Lan"))
        )
        assert [str(each) for each in found.passed] == ["row 3: blank"]

    def test_a_collector_that_is_off_stays_off(self) -> None:
        gc.disable()
        try:
            read(FOLDER / "may_tinh.csv")
            assert not gc.isenabled()
        finally:
            gc.enable()
        read(FOLDER / "may_tinh.csv")
        assert gc.isenabled()

    def test_a_row_of_junk_is_no_dossier_and_is_told(self, tmp_path: Path) -> None:
        assert {
            told.split(",")[0] for told in faults(csv(tmp_path, HEADER, "xin chào,,,,,,,"))
        } == {"row 2"}


class TestColumns:
    HEADER = HEADER.replace("code,", "Số thứ tự hồ sơ,").replace("accepted", "Vào sổ lúc")
    MAPPING = {"code": "Số thứ tự hồ sơ", "accepted": "vào sổ lúc"}  # noqa: RUF012  # a constant

    def test_a_files_own_headings_are_mapped(self, tmp_path: Path) -> None:
        path = csv(tmp_path, self.HEADER, ROW.format(1, "Lan"))
        assert len(faults(path)) == 2
        assert len(read(path, columns=self.MAPPING).dossiers) == 1
        turned = {heading: name for name, heading in self.MAPPING.items()}
        assert len(read(path, columns=turned).dossiers) == 1

    @pytest.mark.parametrize("head", ["", "[columns]\n"])
    def test_a_toml_file_maps_them(self, head: str, tmp_path: Path) -> None:
        toml = tmp_path / "map.toml"
        lines = "".join(f'{name} = "{heading}"\n' for name, heading in self.MAPPING.items())
        toml.write_text(head + lines, encoding="utf-8")
        path = csv(tmp_path, self.HEADER, ROW.format(1, "Lan"))
        for given in (toml, str(toml)):
            assert len(read(path, columns=given).dossiers) == 1

    @pytest.mark.parametrize(
        ("given", "error"),
        [
            ({"kode": "Số"}, BadValueError),
            ({"code": "A", "B": "code"}, BadValueError),
            ({"code": 5}, WrongTypeError),
            (5, WrongTypeError),
            ("columns = 5", WrongTypeError),
        ],
    )
    def test_what_maps_nothing_is_refused(
        self, given: object, error: type[Exception], tmp_path: Path
    ) -> None:
        if isinstance(given, str):
            (tmp_path / "map.toml").write_text(given, encoding="utf-8")
            given = tmp_path / "map.toml"
        with pytest.raises(error):
            read(csv(tmp_path, HEADER, ROW.format(1, "Lan")), columns=given)


class TestWideRows:
    def test_a_supplement_and_the_appointed_day_are_kept(self, tmp_path: Path) -> None:
        header = f"{HEADER},Ngày nộp,Ngày yêu cầu bổ sung,Ngày bổ sung,Ngày hẹn trả"
        times = "2026-10-05 07:30,2026-10-06 09:00,2026-10-07 09:00"
        path = csv(tmp_path, header, f"{ROW.format(1, 'Lan')},{times},08/10/2026")
        (entry,) = read(path).entries
        assert [type(event).__name__ for event in entry.dossier.events] == [
            "Submitted",
            "Accepted",
            "SupplementRequested",
            "Supplemented",
        ]
        assert entry.dossier.submitted_at == vn.local("05/10/2026 07:30")
        assert entry.appointed == dt.date(2026, 10, 8)

    def test_what_cannot_follow_is_told(self, tmp_path: Path) -> None:
        header = f"{HEADER},Ngày yêu cầu bổ sung,Ngày bổ sung,Ngày hẹn trả"
        path = csv(
            tmp_path,
            header,
            f"{ROW.format(1, 'Lan')},,2026-10-07 09:00,01/10/2026",
            f"{ROW.format(2, 'Lan')},2026-10-04 09:00,,31/02/2026",
        )
        first, second, third, fourth = faults(path)
        assert "row 2, column Ngày hẹn trả" in first
        assert "comes before the day of acceptance" in first
        assert "a supplement came in that was never asked" in second
        assert "there is no such day" in third
        assert "comes before accepted" in fourth

    def test_a_procedure_is_found_by_its_name(self, tmp_path: Path) -> None:
        header = HEADER.replace("procedure", "Tên thủ tục hành chính")
        row = ROW.format(1, "Lan").replace("1.004194", "Thủ tục đăng kí TẠM TRÚ")
        assert read(csv(tmp_path, header, row)).dossiers[0].procedure.code == "1.004194"

    def test_a_repeated_row_of_headings_is_passed(self, tmp_path: Path) -> None:
        path = csv(tmp_path, HEADER, ROW.format(1, "Lan"), HEADER, ROW.format(2, "Lan"))
        found = read(path)
        assert len(found.dossiers) == 2
        assert [str(each) for each in found.passed] == ["row 3: the headings again"]


class TestLenient:
    def test_the_rest_is_read_and_what_was_left_out_is_listed(self, tmp_path: Path) -> None:
        path = csv(
            tmp_path,
            HEADER,
            ROW.format(1, "Lan"),
            ROW.format(2, "Lan").replace("ONLINE", "FAX"),
            ROW.format(1, "Lan"),
            ROW.format(3, "Lan"),
        )
        found = read(path, lenient=True)
        assert [each.code[-4:] for each in found.dossiers] == ["0001", "0003"]
        assert found.left_out == (3, 4)
        options = {"tz": vn.TZ, "lenient": True}
        assert len(tuple(iter_register(path, PROCEDURES, **options))) == 2  # type: ignore[arg-type]

    def test_faults_of_the_headings_are_refused_all_the_same(self, tmp_path: Path) -> None:
        assert faults(csv(tmp_path, "code,officer", "H-1,Lan"), lenient=True)

    def test_row_by_row_the_first_fault_is_refused_when_it_is_reached(self, tmp_path: Path) -> None:
        bad = ROW.format(2, "Lan").replace("ONLINE", "FAX")
        path = csv(tmp_path, HEADER, ROW.format(1, "Lan"), bad, ROW.format(3, "Lan"))
        rows = iter_register(path, PROCEDURES, tz=vn.TZ)
        assert next(rows).dossier.code.endswith("0001")
        with pytest.raises(RegisterErrors, match="1 faulty cell"):
            next(rows)
        with pytest.raises(RegisterErrors):
            iter_register(csv(tmp_path, "code", "x"), PROCEDURES, tz=vn.TZ)
