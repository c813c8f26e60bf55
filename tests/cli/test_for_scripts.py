"""What scripts call: a column of due days, JSON, the date alone, statuses, the language."""

from __future__ import annotations

import csv
import json
from importlib import import_module
from pathlib import Path
from types import SimpleNamespace

import click
import pytest
from click.testing import CliRunner, Result

from onestop import Channel, Dossier, cli, vn
from onestop.interchange import to_json

HEADER = "code;procedure;accepted;completed;returned;channel;officer;rating\n"
#: Friday 20 November 2026 after hours; 24 November is a day off; three working days.
ROW = "H-1;1.004194;20/11/2026 16:10;;;Trực tuyến;Lan;\n"
UNKNOWN = "H-2;1.014027;16/11/2026 09:00;;;Trực tiếp;Lan;\n"
CHOOSES = "H-3;1.010041;16/11/2026 09:00;;;Trực tiếp;Lan;\n"


def run(*arguments: str, **environment: str) -> Result:
    return CliRunner().invoke(cli.onestop, arguments, env=environment)


@pytest.fixture
def table(tmp_path: Path) -> str:
    path = tmp_path / "hồ sơ.csv"
    path.write_text(HEADER + ROW + UNKNOWN, encoding="utf-8-sig")
    return str(path)


class TestDueOfATable:
    def test_each_row_has_its_day(self, table: str) -> None:
        lines = run("due", "--file", table).stdout.splitlines()
        assert lines[0] == "H-1\t2026-11-26"
        assert lines[1].startswith("H-2\t\t")

    def test_the_days_go_to_a_file(self, table: str, tmp_path: Path) -> None:
        out = tmp_path / "han.csv"
        assert run("due", "--file", table, "--out", str(out)).exit_code == 0
        rows = list(csv.DictReader(out.read_text("utf-8-sig").splitlines()))
        assert [(row["code"], row["due"]) for row in rows] == [("H-1", "2026-11-26"), ("H-2", "")]
        assert rows[0]["at"] == "2026-11-26 17:00"

    def test_as_json(self, table: str) -> None:
        rows = json.loads(run("due", "--file", table, "--json").stdout)
        assert [row["due"] for row in rows] == ["2026-11-26", None]

    def test_a_row_that_is_refused_keeps_the_others(self, table: str) -> None:
        path = Path(table)
        path.write_text(HEADER + CHOOSES + ROW, encoding="utf-8")
        ran = run("due", "--file", table)
        assert ran.exit_code in {1, 2}
        lenient = run("due", "--file", table, "--lenient")
        assert "H-1\t2026-11-26" in lenient.stdout

    def test_one_of_the_two_ways_is_asked_for(self, table: str) -> None:
        assert run("due").exit_code == 2
        assert run("due", "20/11/2026 16:10").exit_code == 2
        both = run("due", "20/11/2026 16:10", "1.004194", "--file", table, "--lang", "en")
        assert both.exit_code == 2
        assert "--file with a table" in both.stderr


class TestDueOfOne:
    def test_quiet_prints_the_day_alone(self) -> None:
        assert run("due", "20/11/2026 16:10", "1.004194", "--quiet").stdout == "2026-11-26\n"

    def test_quiet_without_a_limit_prints_nothing_on_standard_output(self) -> None:
        ran = run("due", "16/11/2026 09:00", "1.014027", "--quiet")
        assert (ran.exit_code, ran.stdout) == (1, "")

    def test_json_holds_the_answer(self) -> None:
        told = json.loads(run("due", "20/11/2026 16:10", "1.004194", "--json").stdout)
        assert told["deadline"]["day"] == "2026-11-26"
        assert told["deadline"]["limit"] == "3 ngày làm việc"

    @pytest.mark.parametrize(
        "moment", ["20/11/2026 16:10", "2026-11-20 16:10", "2026-11-20T16:10", "16h10 20-11-2026"]
    )
    def test_the_usual_writings_of_a_moment(self, moment: str) -> None:
        assert run("due", moment, "1.004194", "--quiet").stdout == "2026-11-26\n"

    def test_a_limit_that_nobody_knows_has_a_status_of_its_own(self) -> None:
        assert run("due", "20/11/2026 16:10", "1.014027").exit_code == 1

    def test_projected_years_on_request(self) -> None:
        assert run("due", "30/12/2027 16:10", "1.004194").exit_code == 2
        told = run("due", "30/12/2027 16:10", "1.004194", "--through", "2028", "--quiet")
        # Thursday; Friday 31 = 1, then New Year's Day on Saturday with a day off in lieu
        assert told.stdout == "2028-01-05\n"

    def test_an_edition_that_ended_answers_unless_it_is_not_to(self) -> None:
        carried = run("due", "01/03/2027 08:00", "1.001193", "--quiet")
        assert (carried.exit_code, carried.stdout) == (0, "2027-03-01\n")
        assert carried.stderr
        assert run("due", "01/03/2027 08:00", "1.001193", "--no-carry-on").exit_code == 2


@pytest.mark.parametrize(
    "words",
    [
        ("find", "khai tử"),
        ("lint",),
        ("calendar", "2026"),
        ("facts", "check"),
        ("facts", "expiring", "--within", "400"),
        ("read", "03 ngày làm việc"),
    ],
)
def test_every_answer_can_be_read_by_a_program(words: tuple[str, ...]) -> None:
    ran = run(*words, "--json")
    assert ran.exit_code == 0
    assert json.loads(ran.stdout)


def test_a_table_of_dossiers_as_json(table: str) -> None:
    listed = json.loads(run("list", table, "--at", "23/11/2026 08:00", "--json").stdout)
    assert {"overdue", "due_today", "not_judged"} <= listed.keys()
    report = json.loads(run("report", table, "--month", "2026-11", "--json").stdout)
    assert report["total"]["received_online"] == 1
    sheet = json.loads(run("review", table, "--month", "2026-11", "--json").stdout)
    assert sheet["period"]


def test_wards_as_json(tmp_path: Path) -> None:
    file = str(tmp_path / "ward.toml")
    assert json.loads(run("ward", "new", file, "--json").stdout) == {"written": file}
    assert json.loads(run("ward", "check", file, "--json").stdout)["procedures"] > 100


class TestLanguage:
    def test_help_is_in_the_language_wherever_it_is_asked_for(self) -> None:
        assert run("due", "--help").stdout.startswith("Cách dùng: onestop due [TÙY CHỌN]")
        for words in (("due", "--help", "--lang", "en"), ("--lang=en", "due", "--help")):
            assert run(*words).stdout.startswith("Usage: onestop due [OPTIONS]")
        assert run("--help", ONESTOP_LANG="en").stdout.startswith("Usage:")

    def test_no_word_of_the_library_behind_it_is_left_in_vietnamese(self) -> None:
        words = ["Usage", "Options", "default:", "Show this", "Commands", "Error"]
        context = click.Context(cli.onestop)
        for name in ("", *cli.onestop.list_commands(context)):
            shown = run(*filter(None, [name]), "--help").stdout
            assert not [word for word in words if word in shown], name

    @pytest.mark.parametrize(
        ("words", "vietnamese", "english"),
        [
            (("nothing",), "không có lệnh nothing", "there is no command nothing"),
            (("due", "--fiel", "x"), "không có tùy chọn --fiel", "there is no option --fiel"),
            (("due", "--zzz"), "không có tùy chọn --zzz", "there is no option --zzz"),
            (("find",), "thiếu TEXT", "TEXT... is missing"),
            (("calendar", "x"), "phải là số nguyên", "must be a whole number"),
            (("calendar", "0"), "phải là số nguyên từ 1", "1 or more"),
            (("find", "x", "--lang", "fr"), "phải là một trong: vi, en", ""),
            (("calendar", "2026", "2027"), "lời gọi không đúng", "the call is wrong"),
            (("due", "--channel", "FAX"), "phải là một trong: in_person", "must be one of"),
            (("due", "1", "2", "--lenient=x"), "lời gọi không đúng", "the call is wrong"),
        ],
    )
    def test_a_faulty_call_is_told_in_the_language(
        self, words: tuple[str, ...], vietnamese: str, english: str
    ) -> None:
        ran = run(*words)
        assert ran.exit_code == 2
        assert vietnamese in ran.stderr
        if english:
            assert english in run(*words, ONESTOP_LANG="en").stderr

    def test_a_caller_that_wants_the_exception_has_it(self) -> None:
        with pytest.raises(click.UsageError):
            cli.onestop.main(["nothing"], standalone_mode=False)
        assert cli.onestop.main(["find", "tạm trú"], standalone_mode=False) is None


def test_a_period_that_has_not_ended_is_told_as_of_now(
    table: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(
        import_module("onestop.cli.reports"), "now", lambda: vn.local("23/11/2026 08:00")
    )
    ran = run("report", table, "--month", "2026-11", "--json")
    assert "23/11/2026 08:00" in ran.stderr
    total = json.loads(ran.stdout)["total"]
    assert (total["in_time"], total["overdue"]) == (1, 0)
    monkeypatch.setattr(
        import_module("onestop.cli.reports"), "now", lambda: vn.local("01/12/2026 08:00")
    )
    over = run("report", table, "--month", "2026-11", "--json")
    assert "chưa kết thúc" not in over.stderr
    assert json.loads(over.stdout)["total"]["overdue"] == 1


def test_what_was_left_out_is_told(table: str) -> None:
    path = Path(table)
    path.write_text(HEADER + ROW + ROW.replace("H-1;1.004194", "H-9;9.999999"), encoding="utf-8")
    assert run("list", table).exit_code == 2
    ran = run("list", table, "--at", "23/11/2026 08:00", "--lenient", "--lang", "en")
    assert ran.exit_code == 0
    assert "left out: row 3" in ran.stderr


def test_a_row_whose_day_lies_beyond_the_calendar_says_so(table: str) -> None:
    path = Path(table)
    path.write_text(HEADER + ROW.replace("20/11/2026", "30/12/2027"), encoding="utf-8")
    ran = run("due", "--file", table, "--lang", "en")
    assert ran.exit_code == 1
    assert "pass through=2028" in ran.stdout


def test_how_a_dossier_stands_as_json(tmp_path: Path) -> None:
    at = vn.local("20/11/2026 16:10")
    submitted = Dossier.submit("H-1", vn.procedures()["1.004194"], at, channel=Channel.ONLINE)
    path = tmp_path / "h.json"
    path.write_text(to_json(submitted.accept(at)), encoding="utf-8")
    told = json.loads(run("explain", str(path), "--at", "23/11/2026 08:00", "--json").stdout)
    assert told["deadline"]["day"] == "2026-11-26"


def test_an_import_as_json(tmp_path: Path) -> None:
    path = tmp_path / "portal.json"
    path.write_text("[]", encoding="utf-8")
    ran = run("import", str(path), "--json")
    assert ran.exit_code in {0, 2}


def test_somebody_who_waits_sees_that_a_large_file_is_read(
    table: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    options = import_module("onestop.cli.options")
    monkeypatch.setattr(options, "_LARGE_FILE", 0)
    monkeypatch.setattr(
        options, "sys", SimpleNamespace(stderr=SimpleNamespace(isatty=lambda: True))
    )
    assert run("list", table, "--at", "23/11/2026 08:00").exit_code == 0


def test_a_reader_that_has_seen_enough_ends_the_command(monkeypatch: pytest.MonkeyPatch) -> None:
    console = import_module("onestop.cli.console")
    with pytest.raises(BrokenPipeError), console.refusals_told("vi"):
        raise BrokenPipeError


def test_a_hidden_option_stands_on_no_page() -> None:
    speaking = import_module("onestop.cli.speaking")
    hidden = speaking.SpokenOption(["--hidden"], hidden=True, help="command_lang")
    assert hidden.get_help_record(click.Context(cli.onestop)) is None


class TestTheFormOfAReport:
    """The form of the period, as files: a page, a workbook, a Word file."""

    def test_each_kind_is_written_and_told(
        self, table: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        now = vn.local("01/12/2026 08:00")
        for module in ("reports", "report_forms"):
            monkeypatch.setattr(import_module(f"onestop.cli.{module}"), "now", lambda: now)
        files = {kind: tmp_path / f"form.{kind}" for kind in ("html", "xlsx", "docx")}
        asked = [part for kind, path in files.items() for part in (f"--{kind}", str(path))]
        ran = run("report", table, "--month", "2026-11", "--receiver", "Sở Nội vụ", *asked)
        assert ran.exit_code == 0
        assert all(f"đã ghi biểu vào {path}" in ran.stderr for path in files.values())
        page = files["html"].read_text("utf-8")
        assert "Đơn vị nhận báo cáo: Sở Nội vụ" in page
        assert "ngày 01 tháng 12 năm 2026" in page
        assert "1.004194 Đăng ký tạm trú" in page
        assert files["xlsx"].read_bytes().startswith(b"PK")
        assert files["docx"].read_bytes().startswith(b"PK")

    def test_a_period_before_the_circular_has_figures_but_no_form(
        self, table: str, tmp_path: Path
    ) -> None:
        assert run("report", table, "--month", "2020-01").exit_code == 0
        ran = run("report", table, "--month", "2020-01", "--html", str(tmp_path / "form.html"))
        assert ran.exit_code == 2
        assert "chưa có biểu báo cáo trước ngày" in ran.stderr

    def test_a_reporting_month_by_either_name(self, table: str) -> None:
        one = run("report", table, "--reporting", "2026-11").stdout
        assert one == run("report", table, "--window", "2026-11").stdout
        assert "15/10/2026 – 14/11/2026" in one


def test_a_day_beyond_the_calendar_says_the_option_that_helps() -> None:
    ran = run("due", "30/12/2027 09:00", "1.004194")
    assert ran.exit_code == 2
    assert "Trên dòng lệnh: thêm --through 2028" in ran.stderr
    assert run("due", "30/12/2027 09:00", "1.004194", "--through", "2028").exit_code == 0
    before = run("due", "30/12/2014 09:00", "1.004194")
    assert before.exit_code == 2
    assert "--through" not in before.stderr
