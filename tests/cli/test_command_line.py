"""The command line: what a clerk types, and what it prints."""

import datetime as dt
import io
import os
import re
import runpy
import subprocess
import sys
from importlib import import_module
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from onestop import Channel, Dossier, cli, vn
from onestop.__main__ import main
from onestop.interchange import to_json

HEADER = "code,procedure,accepted,completed,returned,channel,officer,rating\n"
ROWS = (
    "H-1,1.004194,2023-03-06 08:15,2023-03-08 10:00,2023-03-08 16:00,ONLINE,A,5\n"
    "H-2,1.004194,2023-03-07 08:15,2023-03-10 10:00,,IN_PERSON,B,4\n"
    "H-3,1.004222,2023-03-13 08:15,,,ONLINE,,\n"
)
OWN = """
[[procedure]]
code = "P.001"
name = "Cấp giấy thử"
  [[procedure.limit]]
  working_days = 2
[[procedure]]
code = "P.002"
name = "Không hạn thử"
no_limit = true
[[procedure]]
code = "P.003"
name = "Chưa biết hạn thử"
"""


def run(*arguments: str) -> Result:
    return CliRunner().invoke(cli.onestop, arguments)


@pytest.fixture
def register(tmp_path: Path) -> str:
    path = tmp_path / "register.csv"
    path.write_text(HEADER + ROWS, encoding="utf-8")
    return str(path)


@pytest.fixture
def own(tmp_path: Path) -> str:
    path = tmp_path / "own.toml"
    path.write_text(OWN, encoding="utf-8")
    return str(path)


def test_the_main_job_in_vietnamese() -> None:
    ran = run("due", "20/11/2026 16:10", "1.004194")
    assert ran.exit_code == 0
    lines = ran.output.splitlines()
    assert lines[0] == "1.004194 Đăng ký tạm trú"
    assert lines[1].startswith("Chưa chắc chắn: chưa rõ ngày hiệu lực của căn cứ (68/2020/QH14")
    assert "Hạn: Thứ Năm 26/11/2026, hẹn trả lúc 17:00, hết hạn lúc 24:00 ngày đó" in lines
    assert "Thời hạn: 3 ngày làm việc, tính từ Thứ Sáu 20/11/2026 16:10" in lines
    (culture,) = (line for line in lines if "Thứ Ba 24/11/2026" in line)
    assert "Nghị quyết 28/2026/QH16, Điều 2 (theo nguồn gián tiếp)" in culture
    assert lines[-1].split()[:2] == ["ngày", "3"]


def test_the_main_job_in_english() -> None:
    ran = run("due", "20/11/2026 16:10", "1.004194", "--lang", "en")
    assert "Due: Thursday 26 November 2026, appointed for 17:00" in ran.output
    assert "Vietnam Culture Day" in ran.output


def test_a_condition_chooses_another_case_of_the_limit() -> None:
    ran = run("due", "20/11/2026 16:10", "1.004873", "--given", "verification")
    assert "Thời hạn: 23 ngày, tính từ" in ran.output


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("20/11/2026 16:10", "1.004195"), "error: no procedure '1.004195' in the catalogue"),
        (("20261120 16:10", "1.004194"), "error: moment is '20261120 16:10': must be written"),
        (("31/12/2027 16:10", "1.004194"), "error: the answer lies beyond 2027-12-31"),
    ],
)
def test_a_refusal_is_told_on_standard_error(arguments: tuple[str, str], message: str) -> None:
    ran = run("due", *arguments, "--lang", "en")
    assert ran.exit_code == 2
    assert message in ran.stderr
    assert not ran.stdout


def test_the_wards_own_procedures_join_the_built_in_ones(own: str) -> None:
    due = run("due", "20/11/2026 16:10", "P.001", "--procedures", own)
    assert "Hạn: Thứ Tư 25/11/2026" in due.output
    none = run("due", "20/11/2026 16:10", "P.002", "--procedures", own)
    assert none.output.splitlines()[-1] == "không quy định"
    found = run("find", "thu", "han", "--procedures", own, "--lang", "en")
    assert "P.003  Chưa biết hạn thử  [not known]" in found.output


def test_faulty_facts_are_told_file_by_file(tmp_path: Path) -> None:
    path = tmp_path / "bad.toml"
    path.write_text("[[procedure]]\n" * 12, encoding="utf-8")
    ran = run("find", "thu", "--procedures", str(path), "--lang", "en")
    assert ran.exit_code == 2
    assert "error: 24 faults in the facts" in ran.stderr
    assert "bad.toml: procedure[0].code: is missing" in ran.stderr
    assert ran.stderr.splitlines()[-1] == "  … and 4 more"


def test_procedures_are_found_without_accents() -> None:
    ran = run("find", "tinh", "trang", "hon", "nhan")
    assert ran.output == (
        "1.004873  Thủ tục cấp Giấy xác nhận tình trạng hôn nhân  "
        "[3 ngày làm việc, cần xác nhận; phải xác minh: 23 ngày, cần xác nhận]\n"
    )
    none = run("find", "xyz")
    assert (none.exit_code, none.output) == (1, "không tìm thấy thủ tục nào\n")


def test_the_report_of_some_days(register: str) -> None:
    ran = run("report", register, "--from", "2023-03-01", "--to", "2023-03-31")
    assert ran.exit_code == 0
    assert "Kỳ báo cáo: 01/03/2023 – 31/03/2023" in ran.output
    assert "Tiếp nhận 3: trực tuyến 2, trực tiếp và bưu chính 1, kỳ trước chuyển sang 0" in (
        ran.output
    )
    assert "trước hạn 1 (50,00%), đúng hạn 1 (50,00%), quá hạn 0 (0,00%)" in ran.output
    assert "Đang giải quyết 1: trong hạn 0, quá hạn 1 (100,00%)" in ran.output
    assert ran.output.count("Đăng ký tạm trú") == 1
    assert "Các tổng khớp nhau" in ran.output
    assert (
        "Hài lòng trở lên: 100,00% (n = 2), khoảng tin cậy Wilson 95% từ 34,24% đến 100,00%"
        in ran.output
    )


@pytest.mark.parametrize(
    ("option", "value", "period"),
    [
        ("--month", "2023-02", "01/02/2023 – 28/02/2023"),
        ("--month", "2024-12", "01/12/2024 – 31/12/2024"),
        ("--window", "2023-03", "15/02/2023 – 14/03/2023"),
        ("--window", "2023-01", "15/12/2022 – 14/01/2023"),
        ("--window", "2023-Q1", "15/12/2022 – 14/03/2023"),
        ("--window", "2023-H2", "15/06/2023 – 14/12/2023"),
        ("--window", "2023", "15/12/2022 – 14/12/2023"),
    ],
)
def test_periods_by_name(register: str, option: str, value: str, period: str) -> None:
    assert f"Period: {period}" in run("report", register, option, value, "--lang", "en").output


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ((), "name one period"),
        (("--month", "2023-02", "--window", "2023"), "name one period"),
        (("--from", "2023-02-01"), "--from and --to go together"),
        (("--from", "31/02/2023", "--to", "2023-03-01"), "there is no such day"),
        (("--month", "02/2023"), "--month is '02/2023': must be written like 2026-11"),
        (
            ("--window", "2023-Q5"),
            "--window is '2023-Q5': must be written like 2026, 2026-11, 2026-Q4, 2026-H2",
        ),
        (("--window", "2023-13"), "month is 13: must be from 1 to 12"),
    ],
)
def test_a_period_that_is_none_is_refused(
    register: str, options: tuple[str, ...], message: str
) -> None:
    ran = run("report", register, *options, "--lang", "en")
    assert ran.exit_code == 2
    assert message in ran.stderr


def test_a_report_without_dossiers_says_no_data(register: str) -> None:
    output = run("report", register, "--month", "2022-01").output
    assert "trước hạn 0 (không có số liệu)" in output
    assert "Hài lòng trở lên: không có giá trị, chưa có phiếu đánh giá nào (n = 0)" in output


def test_a_faulty_cell_is_told_with_row_and_column(register: str) -> None:
    path = Path(register)
    path.write_text(path.read_text("utf-8").replace("IN_PERSON", "FAX"), encoding="utf-8")
    ran = run("report", register, "--month", "2023-03", "--lang", "en")
    assert ran.exit_code == 2
    assert "row 3, column channel: 'FAX': must be one of" in ran.stderr


def test_a_dossier_outside_the_calendar_is_named(
    register: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(import_module("onestop.cli.reports"), "now", lambda: vn.local(2028, 1, 3))
    path = Path(register)
    row = "H-9,1.004222,2027-12-30 08:15,,,ONLINE,,\n"
    path.write_text(path.read_text("utf-8") + row, encoding="utf-8")
    ran = run("report", register, "--month", "2027-12", "--lang", "en")
    assert "the answer lies beyond 2027-12-31" in ran.stderr
    assert "(dossier H-9)\n" in ran.stderr
    assert ran.stderr.endswith("On the command line: add --through 2028\n")


def test_a_large_register_is_read_under_a_progress_bar(
    register: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    small = run("report", register, "--month", "2023-03").output
    monkeypatch.setattr("onestop.cli.options._LARGE_FILE", 0)
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True, raising=False)
    large = run("report", register, "--month", "2023-03")
    assert large.exit_code == 0
    assert large.stdout == small


def test_rows_by_officer(register: str) -> None:
    output = run("report", register, "--month", "2023-03", "--by", "officer").output
    keys = [line.split()[0] for line in output.splitlines()[7:10]]
    assert keys == ["A", "B", "(không"]


def test_python_dash_m_is_the_same_command() -> None:
    command = [sys.executable, "-m", "onestop", "due", "20/11/2026 16:10", "1.004194"]
    ran = subprocess.run(command, capture_output=True, check=True)
    assert ran.stdout.decode() == run("due", "20/11/2026 16:10", "1.004194").output


def test_lines_are_not_wrapped_where_the_output_is_piped() -> None:
    command = [sys.executable, "-m", "onestop", "due", "20/11/2026 16:10", "1.004194"]
    ran = subprocess.run(command, capture_output=True, check=True)
    assert max(map(len, ran.stdout.decode().splitlines())) > 100


def unloaded(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the command line be imported anew."""
    for name in [each for each in sys.modules if each.startswith("onestop.cli")] + [
        "onestop.__main__"
    ]:
        monkeypatch.delitem(sys.modules, name, raising=False)


def test_without_its_extra_the_command_says_what_to_install(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    unloaded(monkeypatch)
    monkeypatch.setitem(sys.modules, "click", None)
    with pytest.raises(
        SystemExit, match=r"the command line needs the extra 'cli': pip install onestop-vn"
    ):
        runpy.run_module("onestop", run_name="__main__")


def test_a_module_that_is_missing_is_no_missing_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    unloaded(monkeypatch)
    monkeypatch.setitem(sys.modules, "onestop.render.figures", None)
    monkeypatch.setattr(sys, "argv", ["onestop", "report", "--help"])
    with pytest.raises(ModuleNotFoundError, match=r"onestop\.render\.figures"):
        runpy.run_module("onestop", run_name="__main__")


def test_the_installed_command_is_the_module(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "argv", ["onestop", "--version"])
    with pytest.raises(SystemExit, match=r"^0$"):
        main()


def test_a_pipe_of_another_encoding_still_takes_vietnamese() -> None:
    command = [sys.executable, "-m", "onestop", "find", "tam tru"]
    environment = os.environ | {"PYTHONIOENCODING": "cp1252"}
    ran = subprocess.run(command, capture_output=True, check=True, env=environment)
    assert "Đăng ký tạm trú" in ran.stdout.decode("utf-8")


def test_streams_that_are_already_wrapped_are_let_be(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "argv", ["onestop", "find", "tam tru"])
    for stream in (io.StringIO(), io.TextIOWrapper(io.BytesIO(), encoding="cp1252")):
        monkeypatch.setattr(sys, "stdout", stream)
        with pytest.raises(SystemExit, match=r"^0$"):
            main()
        stream.seek(0)
        assert "Đăng ký tạm trú" in stream.read()


def test_the_module_runs_the_command_line(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "argv", ["onestop", "--version"])
    unloaded(monkeypatch)
    with pytest.raises(SystemExit) as caught:
        runpy.run_module("onestop", run_name="__main__")
    assert caught.value.code == 0


def test_dates_in_examples_are_inside_the_calendar() -> None:
    assert vn.calendar().is_working_day(dt.date(2023, 3, 6))


def test_a_year_is_shown_or_drawn(tmp_path: Path) -> None:
    shown = run("calendar", "2026")
    assert shown.output.splitlines()[0] == "Lịch làm việc năm 2026: 249 ngày làm việc"
    path = tmp_path / "2026.svg"
    drawn = run("calendar", "2026", "--svg", str(path), "--lang", "en")
    assert (drawn.exit_code, drawn.output) == (0, "")
    assert path.read_text("utf-8").startswith("<svg")


def test_a_year_as_it_was_known_and_a_year_to_come() -> None:
    before = run("calendar", "2026", "--as-of", "2025-12-24", "--lang", "en").output
    assert "Day off in exchange for 10/01/2026" not in before
    assert "projected" in run("calendar", "2030", "--lang", "en").output
    assert run("calendar", "2101").exit_code == 2


def test_the_facts_that_ship_are_checked(tmp_path: Path) -> None:
    assert run("facts", "check").exit_code == 0
    faulty = tmp_path / "2028.toml"
    faulty.write_text('year = 2028\nseen = "2027-10-01"\n', encoding="utf-8")
    checked = run("facts", "check", str(faulty), "--lang", "en")
    assert checked.exit_code == 1
    assert "Errors: " in checked.output


def test_limits_are_told_with_their_channel_their_extras_and_their_window() -> None:
    assert (
        "[1 working day (in person); 2 hours (online)]"
        in run("find", "1.013133", "--lang", "en").output
    )
    assert "2 working days more" in run("find", "2.000986", "--lang", "en").output
    assert run("due", "20/11/2026 16:10", "1.011606").output.splitlines()[-1] == (
        "hằng năm từ 01/09 đến 14/12"
    )
    online = run("due", "20/11/2026 16:10", "1.013133", "--channel", "online", "--lang", "en")
    assert "Due: Friday 20 November 2026 18:10" in online.output


def test_lint_of_the_built_in_procedures_leaves_no_fault_and_counts_what_is_unknown() -> None:
    ran = run("lint", "--lang", "en")
    assert ran.exit_code == 0
    lines = ran.output.splitlines()
    assert lines[0] == f"Procedures looked at: {len(vn.procedures().procedures)}"
    assert lines[1] == "Faults: 0"
    notes = next(n for n, line in enumerate(lines) if line.startswith("Notes: "))
    counted = dict(line.split() for line in lines[notes + 1 : -1])
    assert sum(map(int, counted.values())) == int(lines[notes].removeprefix("Notes: "))
    assert counted["part_missing"] == str(len(vn.procedures().procedures))
    assert {"basis_dates_unknown", "channels_may_hide_case", "fee_without_basis"} <= counted.keys()
    assert lines[-1].startswith("Instruments whose dates in force are unknown: ")


def test_lint_of_a_file_tells_its_notes_and_ends_with_1_while_a_fault_is_left(own: str) -> None:
    ran = run("lint", own)
    assert ran.exit_code == 1
    lines = ran.output.splitlines()
    assert lines[0] == "Thủ tục đã rà soát: 3"
    assert "  P.002  legal_basis  no_legal_basis  thủ tục không dẫn căn cứ pháp lý nào" in lines
    assert [line.split()[:3] for line in lines if "part_missing" in line] == [
        [code, "procedure", "part_missing"] for code in ("P.001", "P.002", "P.003")
    ]


def test_lint_on_a_day_looks_only_at_the_editions_of_the_day(tmp_path: Path) -> None:
    path = tmp_path / "editions.toml"
    path.write_text(
        """
[[procedure]]
code = "P.001"
name = "Cũ"
in_force = {to = 2025-12-31}
[[procedure]]
code = "P.001"
name = "Mới"
in_force = {from = 2026-01-01}
legal_basis = [{instrument = "1/2026/QĐ-MAU", in_force = 2026-01-01, until = 2026-06-30}]
""",
        encoding="utf-8",
    )
    assert run("lint", str(path)).exit_code == 1
    sound = run("lint", str(path), "--on", "2026-06-30", "--lang", "en")
    assert (sound.exit_code, sound.output.splitlines()[:2]) == (
        0,
        ["Procedures looked at: 1", "Faults: 0"],
    )
    assert run("lint", str(path), "--on", "2026-07-01").exit_code == 1
    assert run("lint", str(path), "--on", "31/6/2026").exit_code == 2


OVERLAY = """
name = "Tỉnh Mẫu"
[[shortened]]
code = "1.004194"
working_days = 2
basis = { instrument = "QĐ mẫu" }
"""


def test_local_limits_stand_over_the_published_ones(tmp_path: Path) -> None:
    path = tmp_path / "province.toml"
    path.write_text(OVERLAY, encoding="utf-8")
    ran = run("due", "20/11/2026 16:10", "1.004194", "--overlay", str(path), "--lang", "en")
    assert "Due: Wednesday 25 November 2026" in ran.output
    assert "A local limit: 2 working days, shortened from 3 working days" in ran.output


def test_a_limit_that_waits_for_its_own_event_says_so() -> None:
    ran = run("due", "20/05/2025 16:10", "2.000744", "--lang", "en")
    assert ran.exit_code == 0
    assert ran.output.splitlines()[1:] == [
        "3 working days, to confirm",
        "The limit counts from another event than acceptance, which has not come: the clock has "
        "not started",
    ]


def test_a_file_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    ran = run("calendar", "2026", "--svg", str(tmp_path / "nowhere" / "year.svg"))
    assert ran.exit_code == 2
    assert "nowhere" in ran.output
    assert "Traceback" not in ran.output


def test_due_carries_an_ended_edition_on_and_says_so_first() -> None:
    """On 1 March 2027 the law behind birth has ended, and the counter is still open."""
    ran = run("due", "01/03/2027 08:00", "1.001193", "--lang", "en")
    assert ran.exit_code == 0
    first, second, third, *_ = ran.output.splitlines()
    assert first.startswith("Not settled: the edition of procedure 1.001193 ended on Sunday 28 Feb")
    assert second.startswith("1.001193 ")
    assert third.startswith("Not settled: ")


class TestTheMorningsList:
    LATE = "H-1,1.004194,2026-11-20 08:00,,,ONLINE,Lan,\n"
    TODAY = "H-2,1.004194,2026-11-25 08:00,,,ONLINE,Lan,\n"
    DONE = "H-3,1.004194,2026-11-25 08:00,2026-11-26 08:00,,ONLINE,Lan,\n"
    AT = ("--at", "30/11/2026 08:00", "--lang", "en")

    @pytest.fixture
    def open_ones(self, tmp_path: Path) -> str:
        path = tmp_path / "open.csv"
        path.write_text(HEADER + self.LATE + self.TODAY + self.DONE, encoding="utf-8")
        return str(path)

    def test_on_the_terminal_and_on_a_page(self, open_ones: str, tmp_path: Path) -> None:
        page = tmp_path / "list.html"
        ran = run("list", open_ones, *self.AT, "--html", str(page))
        assert ran.exit_code == 0
        assert "Overdue: 1\n" in ran.output
        assert "Due today: 1\n" in ran.output
        assert "H-3" not in ran.output
        assert "1.004194 Đăng ký tạm trú" in page.read_text("utf-8")

    def test_how_soon_is_soon(self, open_ones: str) -> None:
        early = ("--at", "26/11/2026 08:00", "--lang", "en")
        assert "In time: 1" in run("list", open_ones, *early).output
        assert "Due soon: 1" in run("list", open_ones, *early, "--warn-within", "2").output

    def test_without_a_moment_it_is_now(self, register: str) -> None:
        ran = run("list", register)
        assert ran.exit_code == 0
        assert "Quá hạn: 1" in ran.output

    def test_one_that_cannot_be_judged_is_told_and_keeps_no_other(
        self, open_ones: str, tmp_path: Path
    ) -> None:
        at = vn.local("25/11/2010 08:00")
        ancient = Dossier.submit("OLD", vn.procedures()["1.004194"], at, channel=Channel.POST)
        log = tmp_path / "old.json"
        log.write_text(to_json(ancient.accept(at)), encoding="utf-8")
        ran = run("list", open_ones, *self.AT, "--dossier", str(log))
        assert ran.exit_code == 1
        assert "Not judged: 1\n- OLD: 2010-11-25 is outside" in ran.output
        assert "Due today: 1" in ran.output


class TestAWardsOwnFile:
    """`docs/how-to/ward.toml` shortens 1.004194 to two days and closes 25 and 26 November."""

    WARD = str(Path(__file__).parents[2] / "docs" / "how-to" / "ward.toml")
    ASKED = ("due", "20/11/2026 15:00", "1.004194", "--lang", "en")

    def test_script_and_software_agree(self) -> None:
        ran = run(*self.ASKED, "--ward", self.WARD)
        assert ran.exit_code == 0
        assert "Due: Friday 27 November 2026" in ran.output
        assert "Due: Thursday 26 November 2026" in run(*self.ASKED).output

    def test_it_may_stand_in_the_environment(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("ONESTOP_WARD", self.WARD)
        assert "Due: Friday 27 November 2026" in run(*self.ASKED).output
        assert "PX.000001" in run("find", "lop hoc nghe").output
        assert "Bão số 9" in run("calendar", "2026").output
        assert run("calendar", "2026", "--as-of", "2025-12-24").exit_code == 0
        assert run("lint").exit_code in {0, 1}

    def test_the_wards_warning_holds_unless_another_is_named(self, tmp_path: Path) -> None:
        path = tmp_path / "open.csv"
        row = "H-1,PX.000001,2026-11-20 08:00,,,ONLINE,Lan,\n"  # due on Friday 27
        path.write_text(HEADER + row, encoding="utf-8")
        given = ("list", str(path), "--at", "23/11/2026 08:00", "--lang", "en", "--ward", self.WARD)
        assert "Due soon: 1" in run(*given).output
        assert "In time: 1" in run(*given, "--warn-within", "0").output

    def test_figures_and_the_sheet(self, register: str) -> None:
        for command in ("report", "review"):
            ran = run(command, register, "--month", "2023-03", "--ward", self.WARD)
            assert ran.exit_code == 0, ran.output
        assert run("review", register, "--month", "2023-03", "--year", "2023").exit_code == 0

    def test_faults_are_all_told(self, tmp_path: Path) -> None:
        path = tmp_path / "ward.toml"
        path.write_text("x = 1\n[office]\n", encoding="utf-8")
        for command in (("ward", "check", str(path)), (*self.ASKED, "--ward", str(path))):
            ran = run(*command)
            assert ran.exit_code == 2
            said = ("is missing", "is not a key of this table")
            if "en" not in command:
                said = ("còn thiếu", "bảng này không có mục như vậy")
            assert f"office.name: {said[0]}" in ran.stderr
            assert f"x: {said[1]}" in ran.stderr

    def test_a_sound_file_is_told(self) -> None:
        ran = run("ward", "check", self.WARD, "--lang", "en")
        assert ran.exit_code == 0
        assert ran.output.splitlines()[0] == "Office: UBND phường Mẫu"
        assert ran.output.splitlines()[-1] == "The file has no fault"

    def test_a_first_file_loads_and_is_never_written_over(self, tmp_path: Path) -> None:
        path = str(tmp_path / "ward.toml")
        assert run("ward", "new", path).exit_code == 0
        assert run("ward", "check", path).exit_code == 0
        again = run("ward", "new", path)
        assert again.exit_code == 2
        assert "ward.toml" in again.stderr

    def test_every_line_that_the_first_file_explains_holds(self, tmp_path: Path) -> None:
        path = tmp_path / "ward.toml"
        run("ward", "new", str(path))
        lines = path.read_text("utf-8").splitlines()
        shown = [re.sub(r"^# (?= *(\[|\w+ = ))", "", line) for line in lines]
        assert sum(a != b for a, b in zip(lines, shown, strict=True)) > 50
        left_out = ('of = "Nghệ An"', "overlays = ", "procedures = ")  # what stands in their place
        text = "\n".join(line for line in shown if not line.startswith(left_out))
        path.write_text(text, encoding="utf-8")
        ran = run("ward", "check", str(path), "--lang", "en")
        assert ran.exit_code == 0, ran.stderr
        assert "Who works here: Nguyễn Thị Lan" in ran.output


def test_what_ends_soon_is_listed() -> None:
    ran = run("facts", "expiring", "--within", "120", "--on", "2026-11-30", "--lang", "en")
    assert ran.exit_code == 0
    assert "Sunday 28 February 2027  procedure: 1.001193 " in ran.output
    none = run("facts", "expiring", "--within", "1", "--on", "2026-11-30")
    assert none.output == "Không có quy định nào hết hiệu lực trong 1 ngày tới\n"
    assert run("facts", "expiring").exit_code == 0  # from today


def test_an_answer_says_that_it_rests_on_what_ends_within_the_month() -> None:
    """Birth ends on 28 February 2027: said from 29 January on, and not the day before."""
    said = "Note, it ends soon: Sunday 28 February 2027  procedure: 1.001193"
    assert said in run("due", "29/01/2027 08:00", "1.001193", "--lang", "en").output
    assert said not in run("due", "28/01/2027 08:00", "1.001193", "--lang", "en").output


def test_so_does_one_about_a_procedure_without_a_limit(tmp_path: Path) -> None:
    path = tmp_path / "own.toml"
    path.write_text(
        '[[procedure]]\ncode = "P.9"\nname = "a"\nno_limit = true\nin_force = {to = 2026-12-10}\n',
        encoding="utf-8",
    )
    ran = run("due", "01/12/2026 08:00", "P.9", "--procedures", str(path), "--lang", "en")
    assert "Note, it ends soon: Thursday 10 December 2026  procedure: P.9 a" in ran.output


def test_a_dossier_that_is_not_accepted_yet_rests_on_it_too(tmp_path: Path) -> None:
    at = vn.local("10/02/2027 08:00")
    dossier = Dossier.submit("D", vn.procedures()["1.001193"], at, channel=Channel.ONLINE)
    path = tmp_path / "d.json"
    for filed, told in ((dossier, True), (dossier.accept(at), False)):
        path.write_text(to_json(filed), encoding="utf-8")
        ran = run("explain", str(path), "--at", "10/02/2027 09:00", "--lang", "en")
        assert ran.exit_code == 0
        assert ("Note, it ends soon: " in ran.output) is told


def test_a_part_of_the_library_that_is_missing_is_no_missing_extra_either(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    unloaded(monkeypatch)
    monkeypatch.setitem(sys.modules, "onestop.ward", None)
    with pytest.raises(ModuleNotFoundError, match=r"onestop\.ward"):
        runpy.run_module("onestop", run_name="__main__")
