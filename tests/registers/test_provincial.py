"""Annexes of a province's decision, all made up: base and overlay by column, and the rest told."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any

import pytest

from onestop import CalendarDays, Catalogue, Citation, Procedure, TimeLimitCase, WorkingDays
from onestop.citation import Confidence
from onestop.errors import RegisterErrors
from onestop.interchange import overlay_toml, procedures_toml
from onestop.limits import SameDay
from onestop.loading import load_overlay, load_procedures
from onestop.procedures import GovernmentLevel
from onestop.registers import DecisionImport, read_provincial_decision

HEAD = "STT,Mã TTHC,Mã TTHC được thay thế,Tên TTHC,Theo quy định,Sau cắt giảm,Địa điểm,"
HEAD += '"Phí, lệ phí",Căn cứ pháp lý\n'
BOTH = "Thời hạn giải quyết"
DECISION = Citation("1/QĐ-MAU", in_force=dt.date(2026, 8, 1), confidence=Confidence.TO_CONFIRM)
KNOWN = Catalogue(
    [
        Procedure("9.000001", "Thủ tục mẫu một", limits=WorkingDays(5)),
        Procedure(
            "9.000002",
            "Thủ tục mẫu hai",
            limits=(
                TimeLimitCase(WorkingDays(10)),
                TimeLimitCase(WorkingDays(20), "phải xác minh", key="verification"),
            ),
        ),
        Procedure("9.000003", "Thủ tục mẫu ba"),
        Procedure("9.000004", "Thủ tục mẫu bốn", limits=WorkingDays(7), supersedes=["9.000090"]),
        Procedure("9.000050", "Thủ tục mẫu mất số không", limits=WorkingDays(4)),
    ]
)


def read(tmp_path: Path, text: str, **options: Any) -> DecisionImport:
    path = tmp_path / "annex.csv"
    path.write_text(text, encoding="utf-8")
    return read_provincial_decision(path, KNOWN, name="Tỉnh Mẫu", basis=DECISION, **options)


def annex(tmp_path: Path, *rows: str) -> DecisionImport:
    return read(tmp_path, HEAD + "\n".join(rows) + "\n")


def row(law: str, cut: str, code: str = "9.000001", old: str = "") -> str:
    return f'1,{code},"{old}",Tên mẫu,"{law}","{cut}",,,'


def cuts(found: DecisionImport) -> list[tuple[str, str | None, str]]:
    return [(s.code, s.condition, str(s.limit)) for s in found.overlay.shortenings]


def keys(found: DecisionImport) -> list[str]:
    return [note.what.key for note in found.notes]


def case_of(found: DecisionImport, code: str, **how: Any) -> TimeLimitCase:
    """The one case that stands for a procedure once everything that was read is applied."""
    case = applied(found)[code].case(**how)
    assert case is not None
    return case


def applied(found: DecisionImport) -> Catalogue:
    return KNOWN.merged(Catalogue(found.procedures)).overlay(found.overlay)


class TestBaseAndOverlay:
    def test_what_is_shorter_stands_over_the_published_limit(self, tmp_path: Path) -> None:
        found = annex(tmp_path, row("05 ngày làm việc", "03 ngày làm việc"))
        case = case_of(found, "9.000001")
        assert (case.limit, case.over and case.over.limit) == (WorkingDays(3), WorkingDays(5))
        assert case.citation == DECISION
        assert (found.procedures, found.notes) == ((), ())

    def test_it_holds_from_the_day_of_the_decision(self, tmp_path: Path) -> None:
        found = annex(tmp_path, row("05 ngày làm việc", "03 ngày làm việc"))
        before, after = dt.date(2026, 7, 31), dt.date(2026, 8, 1)
        assert case_of(found, "9.000001", on=before).limit == WorkingDays(5)
        assert case_of(found, "9.000001", on=after).limit == WorkingDays(3)

    @pytest.mark.parametrize("cut", ["05 ngày làm việc", "", "-", "Không cắt giảm"])
    def test_where_nothing_was_cut_there_is_no_overlay(self, tmp_path: Path, cut: str) -> None:
        found = annex(tmp_path, row("05 ngày làm việc", cut))
        assert (cuts(found), keys(found)) == ([], [])

    def test_cases_are_shortened_by_their_conditions(self, tmp_path: Path) -> None:
        law = "10 ngày làm việc; trường hợp phải xác minh thì không quá 20 ngày làm việc"
        cut = "7 ngày làm việc; trường hợp phải xác minh thì không quá 15 ngày làm việc"
        found = annex(tmp_path, row(law, cut, "9.000002"))
        assert cuts(found) == [
            ("9.000002", None, "7 ngày làm việc"),
            ("9.000002", "phải xác minh", "15 ngày làm việc"),
        ]
        case = case_of(found, "9.000002", given=["verification"])
        assert case.limit == WorkingDays(15)

    def test_a_limit_that_is_longer_than_the_law_is_told(self, tmp_path: Path) -> None:
        found = annex(tmp_path, row("05 ngày làm việc", "07 ngày làm việc"))
        assert (cuts(found), keys(found)) == ([], ["decision_cut_left"])
        assert "cannot end before 5 working days" in found.notes[0].text("en")
        assert found.notes[0].where == "[2] Sau cắt giảm"

    def test_a_case_that_is_not_published_and_one_cut_twice_are_told(self, tmp_path: Path) -> None:
        other = row("5 ngày làm việc", "trường hợp nộp thay: 3 ngày làm việc")
        twice = [row("5 ngày làm việc", f"{n} ngày làm việc") for n in (3, 2)]
        found = annex(tmp_path, other, *twice)
        assert cuts(found) == [("9.000001", None, "3 ngày làm việc")]
        assert keys(found) == ["decision_cut_left", "decision_cut_left"]
        assert "has no such case" in found.notes[0].text("en")

    def test_an_extra_is_a_persons_work(self, tmp_path: Path) -> None:
        cut = "3 ngày làm việc; trường hợp phải xác minh thì kéo dài thêm 2 ngày làm việc"
        found = annex(tmp_path, row("5 ngày làm việc", cut))
        assert cuts(found) == [("9.000001", None, "3 ngày làm việc")]
        assert keys(found) == ["decision_extra"]

    def test_a_law_unlike_the_catalogue_is_told_and_the_catalogue_kept(
        self, tmp_path: Path
    ) -> None:
        found = annex(tmp_path, row("6 ngày làm việc", "4 ngày làm việc"))
        assert keys(found) == ["decision_law_differs"]
        assert case_of(found, "9.000001").over == TimeLimitCase(WorkingDays(5))


class TestCells:
    def test_a_number_takes_the_unit_of_its_heading_and_else_none(self, tmp_path: Path) -> None:
        head = "Mã TTHC,Tên TTHC,Thời hạn giải quyết (ngày làm việc),\n,,Theo quy định,"
        found = read(tmp_path, f"{head}Sau cắt giảm\n9.000001,a,5,3\n")
        assert cuts(found) == [("9.000001", None, "3 ngày làm việc")]
        other = read(tmp_path, "Mã TTHC,Sau cắt giảm (bản sao)\n9.000001,3\n")
        assert keys(other) == ["decision_not_read"]
        bare = annex(tmp_path, row("5", "3"))
        assert (cuts(bare), keys(bare)) == ([], ["decision_not_read", "decision_not_read"])

    def test_a_unit_of_its_own_goes_before_that_of_the_heading(self, tmp_path: Path) -> None:
        head = "Mã TTHC,Tên TTHC,Theo quy định (ngày),Sau cắt giảm (ngày)\n"
        found = read(tmp_path, head + "9.000001,a,05 ngày làm việc,03 ngày làm việc\n")
        assert cuts(found) == [("9.000001", None, "3 ngày làm việc")]
        calendar = Procedure("9.000007", "b", limits=CalendarDays(8))
        path = tmp_path / "annex.csv"
        path.write_text(head + "9.000007,b,8,6\n", encoding="utf-8")
        days = read_provincial_decision(
            path, Catalogue([calendar]), name="Tỉnh Mẫu", basis=DECISION
        )
        assert cuts(days) == [("9.000007", None, "6 ngày")]

    @pytest.mark.parametrize(
        ("heading", "cell", "expected"),
        [
            (BOTH, "5 ngày làm việc, cắt giảm còn 3 ngày làm việc", 3),
            (BOTH, "Theo quy định: 5 ngày làm việc; sau cắt giảm: 2 ngày làm việc", 2),
            (BOTH, "5 ngày làm việc (rút ngắn còn 4 ngày làm việc)", 4),
            (f"{BOTH} (Theo quy định/Sau cắt giảm)", "5 ngày làm việc/3 ngày làm việc", 3),
            (BOTH, "5 ngày làm việc", None),
        ],
    )
    def test_one_cell_may_hold_both(
        self, tmp_path: Path, heading: str, cell: str, expected: int | None
    ) -> None:
        found = read(tmp_path, f'Mã TTHC,Tên TTHC,"{heading}"\n9.000001,a,"{cell}"\n')
        limits = [] if expected is None else [("9.000001", None, f"{expected} ngày làm việc")]
        assert (cuts(found), keys(found)) == (limits, [])

    def test_what_is_taken_off_is_not_what_is_left(self, tmp_path: Path) -> None:
        cell = "5 ngày làm việc (giảm 2 ngày làm việc)"
        found = read(tmp_path, f'Mã TTHC,Tên TTHC,Thời hạn giải quyết\n9.000001,a,"{cell}"\n')
        assert (cuts(found), keys(found)) == ([], ["decision_cut_unclear"])

    def test_codes_in_every_spelling(self, tmp_path: Path) -> None:
        five, three = "5 ngày làm việc", "3 ngày làm việc"
        local = annex(tmp_path, row(five, three, "9.000001.000.00.00.H48"))
        assert cuts(local) == [("9.000001", None, three)]
        lost = annex(tmp_path, row("4 ngày làm việc", three, "9.00005"))
        assert cuts(lost) == [("9.000050", None, three)]
        assert "code 9.00005 (row 2) was taken for 9.000050" in lost.notes[0].text("en")
        junk = annex(tmp_path, row(five, three, "12 mẫu"), row(five, three, "9.000001; 9.000002"))
        assert (cuts(junk), keys(junk)) == ([], ["decision_no_code", "decision_many_codes"])

    def test_a_row_without_a_code_is_told(self, tmp_path: Path) -> None:
        found = annex(tmp_path, row("5 ngày làm việc", "3 ngày làm việc", ""))
        assert keys(found) == ["decision_no_code"]


class TestNewProcedures:
    def test_what_the_catalogue_lacks_is_made_of_the_row(self, tmp_path: Path) -> None:
        found = annex(
            tmp_path,
            "I,THỦ TỤC HÀNH CHÍNH BAN HÀNH MỚI CẤP XÃ",
            "1,9.000009,,Thủ tục mới,10 ngày làm việc,8 ngày làm việc,Trung tâm mẫu,Không,"
            '"- 01/2099/NĐ-CP\n- 02/2099/TT-MAU"',
        )
        (made,) = found.procedures
        assert (made.code, made.name, made.receiving_agency) == (
            "9.000009", "Thủ tục mới", "Trung tâm mẫu",
        )  # fmt: skip
        assert (made.levels, made.decision, made.in_force) == (
            (GovernmentLevel.COMMUNE,), "1/QĐ-MAU", dt.date(2026, 8, 1),
        )  # fmt: skip
        assert [each.instrument for each in made.legal_basis] == ["01/2099/NĐ-CP", "02/2099/TT-MAU"]
        assert [(fee.amount, fee.text) for fee in made.fees] == [(0, "Không")]
        assert made.source is not None
        assert made.source.confidence is Confidence.TO_CONFIRM
        case = case_of(found, "9.000009", on=dt.date(2026, 8, 1))
        assert (case.limit, case.over and case.over.limit) == (WorkingDays(8), WorkingDays(10))

    def test_old_codes_stand_in_their_own_column(self, tmp_path: Path) -> None:
        found = annex(
            tmp_path,
            "II,THỦ TỤC THAY THẾ",
            row("5 ngày làm việc", "", "9.000010", "9.000091, 9.000092"),
            row("7 ngày làm việc", "", "9.000004", "9.000090; 9.000093"),
            row("7 ngày làm việc", "", "9.000011", "mã cũ"),
        )
        assert [(one.code, one.supersedes) for one in found.procedures] == [
            ("9.000010", ("9.000091", "9.000092")),
            ("9.000011", ()),
        ]
        assert [(n.what.key, n.what.text("en")[:21]) for n in found.notes] == [
            ("decision_replaces", "it replaces 9.000093,"),
            ("decision_no_code", "mãcũ is no code of a "),
        ]
        assert applied(found).lookup("9.000091").procedure.code == "9.000010"

    def test_a_limit_that_nobody_knew_is_taken_to_confirm(self, tmp_path: Path) -> None:
        found = annex(tmp_path, row("6 ngày làm việc", "4 ngày làm việc", "9.000003"))
        assert keys(found) == ["decision_limit_taken"]
        case = case_of(found, "9.000003")
        assert (case.limit, case.over and case.over.limit) == (WorkingDays(4), WorkingDays(6))

    def test_a_limit_that_is_not_read_leaves_it_unknown(self, tmp_path: Path) -> None:
        found = annex(tmp_path, row("theo kế hoạch", "", "9.000012"))
        assert [(one.code, one.limits) for one in found.procedures] == [("9.000012", None)]
        assert keys(found) == ["decision_not_read"]

    def test_one_that_cannot_be_made_is_told(self, tmp_path: Path) -> None:
        found = annex(tmp_path, "1,9.000013,,,5 ngày làm việc,,,,")
        assert (found.procedures, keys(found)) == ((), ["portal_refused"])

    def test_a_second_row_of_a_new_one_is_of_the_same(self, tmp_path: Path) -> None:
        rows = [row("5 ngày làm việc", f"{n} ngày làm việc", "9.000014") for n in (4, 3)]
        found = annex(tmp_path, *rows)
        assert len(found.procedures) == 1
        assert cuts(found) == [("9.000014", None, "4 ngày làm việc")]

    def test_fees_in_words_are_a_persons_work(self, tmp_path: Path) -> None:
        found = annex(
            tmp_path,
            "1,9.000015,,Tên mẫu,5 ngày làm việc,,,10.000 đồng/lần,",
            "2,9.000001,,Tên mẫu,5 ngày làm việc,,,20.000 đồng/lần,",
            "3,9.000002,,Tên mẫu,10 ngày làm việc,,,Miễn phí,",
        )
        assert [(fee.amount, fee.text) for fee in found.procedures[0].fees] == [
            (None, "10.000 đồng/lần")
        ]
        assert keys(found) == ["portal_fee_text", "decision_fee_left"]


class TestSections:
    CUT = row("5 ngày làm việc", "3 ngày làm việc")

    def test_what_is_repealed_is_told_and_not_shortened(self, tmp_path: Path) -> None:
        found = annex(tmp_path, "III,Thủ tục bị bãi bỏ", self.CUT)
        assert (cuts(found), keys(found)) == ([], ["decision_repealed"])

    def test_a_title_above_the_headings_says_it_too(self, tmp_path: Path) -> None:
        title = "DANH MỤC THỦ TỤC HÀNH CHÍNH BỊ BÃI BỎ,,,\n,,,\n"
        found = read(tmp_path, f"{title}{HEAD}{self.CUT}\n")
        assert keys(found) == ["decision_repealed"]

    def test_a_heading_that_says_several_things_says_none_of_a_row(self, tmp_path: Path) -> None:
        found = annex(tmp_path, "I,Thủ tục thay thế và bị bãi bỏ", self.CUT)
        assert (len(cuts(found)), keys(found)) == (1, ["decision_maybe_repealed"])
        later = annex(tmp_path, "I,Thủ tục bị bãi bỏ", "II,Thủ tục sửa đổi", self.CUT)
        assert (len(cuts(later)), keys(later)) == (1, [])

    def test_levels_of_new_procedures(self, tmp_path: Path) -> None:
        new = [row("5 ngày làm việc", "", f"9.00002{n}") for n in range(4)]
        found = annex(
            tmp_path,
            "A,THỦ TỤC HÀNH CHÍNH CẤP TỈNH", new[0], "I,Lĩnh vực mẫu", new[1],
            "B,THỦ TỤC HÀNH CHÍNH DÙNG CHUNG", new[2], "C,CẤP TỈNH VÀ CẤP XÃ", new[3],
        )  # fmt: skip
        levels = [one.levels for one in found.procedures]
        assert levels == [(GovernmentLevel.PROVINCE,), (GovernmentLevel.PROVINCE,), (), ()]

    def test_the_numbers_of_the_columns_are_no_row(self, tmp_path: Path) -> None:
        found = annex(tmp_path, "(1),(2),(3),(4),(5),(6),(7),(8),(9)", self.CUT)
        assert (len(cuts(found)), keys(found)) == (1, [])

    def test_columns_that_are_let_be_are_told(self, tmp_path: Path) -> None:
        head = "Mã TTHC,Theo quy định,Sau cắt giảm,Tỷ lệ cắt giảm\n"
        found = read(tmp_path, f"{head}9.000001,6 ngày làm việc,4 ngày làm việc,33%\n")
        assert [note.text("en")[:3] for note in found.notes] == ["-  ", "9.0"]
        assert "Tỷ lệ cắt giảm" in found.notes[0].text("en")
        assert "by law it says 6 working days" in found.notes[1].text("en")
        assert found.notes[1].where == "[2] Theo quy định"

    def test_headings_and_totals_between_the_rows_are_passed(self, tmp_path: Path) -> None:
        found = annex(tmp_path, HEAD.strip(), self.CUT, "Tổng cộng,,,1,1,1,,,")
        assert (len(cuts(found)), keys(found)) == (1, [])


class TestFile:
    def test_it_comes_back_from_its_files(self, tmp_path: Path) -> None:
        found = annex(
            tmp_path,
            row("5 ngày làm việc", "3 ngày làm việc"),
            row("10 ngày làm việc", "8 ngày làm việc", "9.000009"),
        )
        layer, made = tmp_path / "o.toml", tmp_path / "p.toml"
        layer.write_text(overlay_toml(found.overlay), encoding="utf-8")
        made.write_text(procedures_toml(found.procedures), encoding="utf-8")
        assert load_overlay(layer) == found.overlay
        assert load_procedures(made).procedures == found.procedures

    def test_a_workbook_goes_through_the_same_opener(self, tmp_path: Path) -> None:
        import xlsxwriter  # type: ignore[import-untyped]

        headings = ["STT", "Mã TTHC", "Tên TTHC", "Thời hạn giải quyết (ngày làm việc)"]
        with xlsxwriter.Workbook(str(tmp_path / "annex.xlsx")) as book:
            sheet = book.add_worksheet("Phụ lục")
            sheet.write(0, 0, "DANH MỤC MẪU")
            sheet.write_row(1, 0, headings)
            sheet.merge_range(1, 3, 1, 4, headings[3])
            sheet.write_row(2, 3, ["Theo quy định", "Sau cắt giảm"])
            sheet.write_row(3, 0, [1, "9.000001", "a", 5, 3])
            sheet.write_row(4, 0, [2, 9.00005, "b", 4, 2])
        found = read_provincial_decision(
            tmp_path / "annex.xlsx", KNOWN, name="Tỉnh Mẫu", basis=DECISION
        )
        assert cuts(found) == [
            ("9.000001", None, "3 ngày làm việc"),
            ("9.000050", None, "2 ngày làm việc"),
        ]
        assert [note.what.key for note in found.notes] == ["zeros_restored"]

    def test_headings_may_be_mapped(self, tmp_path: Path) -> None:
        found = read(
            tmp_path,
            "Mã,Tên,A,B\n9.000001,a,5 ngày làm việc,3 ngày làm việc\n",
            columns={"code": "Mã", "by_law": "A", "after_cut": "B"},
        )
        assert len(cuts(found)) == 1

    @pytest.mark.parametrize("text", ["", "Mã TTHC,Tên TTHC\n9.000001,a\n", "x,y\n1,2\n"])
    def test_a_table_without_such_columns_is_refused(self, tmp_path: Path, text: str) -> None:
        with pytest.raises(RegisterErrors):
            read(tmp_path, text)

    def test_a_row_of_another_width_is_refused(self, tmp_path: Path) -> None:
        with pytest.raises(RegisterErrors):
            annex(tmp_path, "1,9.000001,,Tên mẫu,5 ngày,3 ngày,,,,,,thừa")

    def test_a_limit_after_the_cut_may_be_of_the_same_day(self, tmp_path: Path) -> None:
        found = annex(tmp_path, row("5 ngày làm việc", "Trong ngày làm việc"))
        assert [s.limit for s in found.overlay.shortenings] == [SameDay(cutoff=None)]


class TestCommand:
    def run(self, *arguments: str) -> Any:
        testing = pytest.importorskip("click.testing")
        from onestop import cli

        return testing.CliRunner().invoke(cli.onestop, ["import", *arguments, "--lang", "en"])

    @pytest.fixture
    def files(self, tmp_path: Path) -> dict[str, str]:
        known = tmp_path / "known.toml"
        known.write_text(procedures_toml(KNOWN), encoding="utf-8")
        path = tmp_path / "annex.csv"
        rows = [row("5 ngày làm việc", "3 ngày làm việc"), row("8 ngày làm việc", "", "9.000009")]
        path.write_text(HEAD + "\n".join(rows), encoding="utf-8")
        return {"annex": str(path), "--procedures": str(known), "folder": str(tmp_path)}

    def test_it_writes_a_layer_and_procedures_that_load(self, files: dict[str, str]) -> None:
        layer, made = f"{files['folder']}/o.toml", f"{files['folder']}/p.toml"
        ran = self.run(
            files["annex"], "--decision", "1/QĐ-MAU", "--province", "Tỉnh Mẫu",
            "--from", "01/08/2026", "--procedures", files["--procedures"],
            "--out", made, "--out-overlay", layer,
        )  # fmt: skip
        assert ran.exit_code == 0, ran.output
        assert ran.output.splitlines() == [
            "1 shortened limits and 1 new procedures read",
            f"1 shortened limits written to {layer}",
            f"1 procedures written to {made}",
        ]
        overlay = load_overlay(layer)
        assert (overlay.name, overlay.source) == ("Tỉnh Mẫu", DECISION)
        both = KNOWN.merged(load_procedures(made)).overlay(overlay)
        assert [str(case.limit) for case in both["9.000001"].limits or ()] == [
            "5 ngày làm việc", "3 ngày làm việc",
        ]  # fmt: skip

    def test_without_files_it_only_tells(self, files: dict[str, str]) -> None:
        known = ("--procedures", files["--procedures"])
        ran = self.run(files["annex"], files["annex"], "--decision", "1/QĐ-MAU", *known)
        assert ran.output.splitlines()[-1] == "1 shortened limits and 1 new procedures read"
        as_json = self.run(files["annex"], "--decision", "1/QĐ-MAU", *known, "--json")
        assert '"name": "1/QĐ-MAU"' in as_json.output

    def test_an_annex_without_its_decision_is_refused(self, files: dict[str, str]) -> None:
        ran = self.run(files["annex"])
        assert ran.exit_code == 2
        assert "is an annex of a province's decision: add --decision" in ran.output
