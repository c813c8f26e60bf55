"""What an answer rests on that ends within 30 days, said by every command that answers."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from onestop import Channel, Dossier, cli, vn
from onestop.interchange import to_json

SOON = "Note, it ends soon: "
BIRTH = f"{SOON}Sunday 28 February 2027  procedure: 1.001193 Thủ tục đăng ký khai sinh"
CALENDAR = f"{SOON}Friday 31 December 2027  official calendar: 2015–2027"
ENDED = "Not settled: the edition of procedure 1.001193 ended on Sunday 28 February 2027"
HEADER = "code,procedure,submitted,accepted,completed,returned,channel,officer,rating\n"

Today = Callable[[str], None]


def run(*arguments: str) -> Result:
    return CliRunner().invoke(cli.onestop, [*arguments, "--lang", "en"])


@pytest.fixture
def today(monkeypatch: pytest.MonkeyPatch) -> Today:
    """Let the clock on the wall stand at nine o'clock of a day, for every command."""

    def stand(day: str) -> None:
        named = ("deadlines", "dossiers", "procedures", "reports", "reviews", "years")
        for module in (import_module(f"onestop.cli.{name}") for name in named):
            monkeypatch.setattr(module, "now", lambda: vn.local(f"{day} 09:00"))

    return stand


def register(tmp_path: Path, submitted: str, accepted: str) -> str:
    path = tmp_path / "register.csv"
    row = f"H-1,1.001193,{submitted},{accepted},,,IN_PERSON,A,\n"
    path.write_text(HEADER + row, encoding="utf-8")
    return str(path)


@pytest.mark.parametrize(("day", "told"), [("29/01/2027", True), ("28/01/2027", False)])
def test_find_says_it_beside_its_lines(today: Today, day: str, *, told: bool) -> None:
    today(day)
    for way in ((), ("--json",)):
        ran = run("find", "1.001193", *way)
        assert ran.exit_code == 0
        assert (BIRTH in ran.stderr) is told
        assert SOON not in ran.stdout


def test_find_says_that_an_edition_has_ended_or_was_replaced(today: Today) -> None:
    today("28/02/2027")
    assert ENDED not in run("find", "1.001193").output
    today("02/03/2027")
    ran = run("find", "đăng ký khai sinh")
    assert ran.exit_code == 0
    assert "1.001193" in ran.stdout
    assert ENDED in ran.stderr
    assert "2.002621 was replaced by 3.000722 (known second hand)" in ran.stderr


def test_find_is_silent_of_an_edition_that_it_does_not_show(today: Today, tmp_path: Path) -> None:
    """The newest edition is shown; the one before it ends, and is not what is shown."""
    own = tmp_path / "own.toml"
    edition = '[[procedure]]\ncode = "P.9"\nname = "Mẫu"\nno_limit = true\nin_force = {%s}\n'
    spans = ("to = 2026-12-31", "from = 2027-01-01")
    own.write_text("".join(edition % span for span in spans), encoding="utf-8")
    today("01/12/2026")
    assert SOON not in run("find", "mẫu", "--procedures", str(own)).output
    own.write_text(edition % spans[0], encoding="utf-8")
    assert SOON in run("find", "mẫu", "--procedures", str(own)).output


def test_find_is_silent_of_what_has_not_ended(today: Today) -> None:
    today("02/03/2027")
    assert run("find", "1.004194").stderr == ""


@pytest.mark.parametrize("way", ["--json", "--quiet"])
def test_due_says_it_in_every_form(way: str) -> None:
    ran = run("due", "29/01/2027 08:00", "1.001193", way)
    assert BIRTH in (ran.stdout if way == "--json" else ran.stderr)
    assert SOON not in run("due", "28/01/2027 08:00", "1.001193", way).output


def test_due_and_list_say_it_of_tables(today: Today, tmp_path: Path) -> None:
    """A dossier that is accepted keeps its law; one that waits for acceptance does not."""
    today("10/02/2027")
    accepted = register(tmp_path, "2027-02-10 08:00", "2027-02-10 08:30")
    waiting = tmp_path / "waiting.json"
    at = vn.local("10/02/2027 08:00")
    filed = Dossier.submit("D", vn.procedures()["1.001193"], at, channel=Channel.ONLINE)
    waiting.write_text(to_json(filed), encoding="utf-8")
    assert BIRTH in run("list", accepted, "--dossier", str(waiting)).stderr
    for ran in (run("list", accepted), run("due", "--file", accepted)):
        assert ran.exit_code == 0
        assert SOON not in ran.output


def test_they_say_that_the_calendar_ends(today: Today, tmp_path: Path) -> None:
    path = register(tmp_path, "2027-11-29 08:00", "2027-11-29 08:30")
    dossier = tmp_path / "d.json"
    filed = Dossier.submit(
        "D", vn.procedures()["1.004194"], vn.local("29/11/2027 08:00"), channel=Channel.ONLINE
    )
    dossier.write_text(to_json(filed.accept(vn.local("29/11/2027 08:30"))), encoding="utf-8")
    commands = (
        ("due", "--file", path),
        ("list", path),
        ("report", path, "--month", "2027-11"),
        ("review", path, "--month", "2027-11"),
        ("calendar", "2027"),
        ("explain", str(dossier)),
    )
    for day, told in (("30/11/2027", False), ("01/12/2027", True)):
        today(day)
        for command in commands:
            ran = run(*command)
            assert ran.exit_code == 0, (command, ran.output)
            assert (CALENDAR in ran.output) is told, command


def test_review_says_that_its_rules_of_rating_end(today: Today, tmp_path: Path) -> None:
    """The nine indicators of 01/2018 ended on 30 June 2025 (inferred, 80 %)."""
    path = register(tmp_path, "2025-05-20 08:00", "2025-05-20 08:30")
    for day, told in (("30/05/2025", False), ("31/05/2025", True)):
        today(day)
        ran = run("review", path, "--month", "2025-05")
        assert ran.exit_code == 0
        assert ("rules of rating: TT 01/2018" in ran.stderr) is told
        assert "rules of rating" not in run("report", path, "--month", "2025-05").stderr


def test_the_language_may_stand_before_the_command() -> None:
    for before in (("--lang", "en"), ("--lang=en",)):
        ran = CliRunner().invoke(cli.onestop, [*before, "due", "20/11/2026 16:10", "1.004194"])
        assert "Due: Thursday 26 November 2026" in ran.output
    both = ["--lang", "en", "due", "20/11/2026 16:10", "1.004194", "--lang", "vi"]
    assert "Hạn: Thứ Năm 26/11/2026" in CliRunner().invoke(cli.onestop, both).output
