"""The facts name themselves, and say what was altered since they were published."""

from __future__ import annotations

import hashlib
import json
import shutil
from importlib import resources
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from onestop import WorkingDays, cli, due, score, vn
from onestop.interchange import from_json, to_json
from onestop.limits.deadline import Deadline
from onestop.vn import _files, digest
from tests.vn.checksums import checksums

#: The facts as installed, which may lie beside no sources.
FACTS = Path(str(resources.files("onestop.vn"))) / "facts"
LIST = FACTS / _files.LIST


def run(*arguments: str) -> Result:
    return CliRunner().invoke(cli.onestop, arguments)


def test_the_list_is_not_behind_the_facts() -> None:
    behind = "run `python -m tests.vn.checksums` after a change of facts"
    assert LIST.read_text(encoding="utf-8") == checksums(FACTS), behind


def test_the_edition_is_the_beginning_of_the_lists_own_checksum() -> None:
    whole = hashlib.sha256(LIST.read_bytes()).hexdigest()
    assert vn.edition == whole[:16]


class TestEveryAnswerCarriesIt:
    def test_a_calendar_and_a_deadline(self) -> None:
        deadline = due(vn.local("20/11/2026 16:10"), WorkingDays(3), vn.calendar())
        assert deadline.edition == vn.calendar().edition
        assert str(deadline.edition).endswith(f"+{vn.edition}")

    def test_a_score(self) -> None:
        counted = score({5: 3, 4: 1, 1: 1}, vn.SCALE_5)
        assert str(counted.edition).endswith(f"+{vn.edition}")

    def test_a_questionnaire(self) -> None:
        assert all(
            str(asked.edition).endswith(f"+{vn.edition}") for asked in vn.questionnaires().values()
        )

    def test_a_document_names_it_and_one_of_other_facts_is_read(self) -> None:
        deadline = due(vn.local("20/11/2026 16:10"), WorkingDays(3), vn.calendar())
        table = json.loads(to_json(deadline))
        assert table["facts"] == vn.edition
        older = json.dumps(table | {"facts": "0123456789abcdef"})
        del table["facts"]
        for text in (older, json.dumps(table)):
            assert from_json(text, Deadline) == deadline

    def test_a_catalogue_does_too(self) -> None:
        assert json.loads(to_json(vn.procedures()["1.004194"]))["facts"] == vn.edition


@pytest.fixture
def copied(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An installation of its own, whose facts a test may alter."""
    shutil.copytree(FACTS, tmp_path / "facts")
    monkeypatch.setattr(_files, "files", lambda package: tmp_path)
    return tmp_path / "facts"


class TestWhatWasAltered:
    def test_nothing(self, copied: Path) -> None:
        found = vn.verify_facts()
        assert (found.ok, found.changed, found.missing, found.added) == (True, (), (), ())

    def test_line_ends_of_a_checkout_are_no_change(self, copied: Path) -> None:
        hours = copied / "hours.toml"
        hours.write_bytes(hours.read_bytes().replace(b"\n", b"\r\n"))
        assert vn.verify_facts().ok

    def test_a_word_a_file_gone_and_one_more(self, copied: Path) -> None:
        hours, year = copied / "hours.toml", copied / "calendar/2026.toml"
        hours.write_text(hours.read_text("utf-8").replace("07:30", "07:31"), encoding="utf-8")
        year.rename(copied / "calendar/2026b.toml")
        found = vn.verify_facts()
        assert found.changed == ("hours.toml",)
        assert found.missing == ("calendar/2026.toml",)
        assert found.added == ("calendar/2026b.toml",)
        assert not found.ok
        assert [remark.text("en") for remark in found.remarks] == [
            "Altered since it was published: hours.toml",
            "Gone: calendar/2026.toml",
            "Not published: calendar/2026b.toml",
        ]

    def test_the_facts_of_another_machine(self) -> None:
        found = vn.verify_facts("0123456789abcdef")
        assert (found.ok, found.changed) == (False, ())
        assert [remark.text() for remark in found.remarks] == [
            f"Khác bản: dữ liệu ở đây là bản {digest.edition}, "
            "cần đối chiếu với bản 0123456789abcdef"
        ]

    @pytest.mark.parametrize("written", [vn.edition, f" {vn.edition.upper()} "])
    def test_it_may_be_written_in_capitals(self, written: str) -> None:
        assert vn.verify_facts(written).ok


class TestTheCommand:
    def test_all_as_published(self) -> None:
        ran = run("facts", "verify")
        assert ran.exit_code == 0
        assert ran.stdout == f"Dữ liệu đúng như bản đã công bố: {vn.edition}\n"

    def test_another_edition_is_a_finding(self) -> None:
        ran = run("facts", "verify", "0123456789abcdef", "--lang", "en")
        assert ran.exit_code == 1
        assert ran.stdout.startswith(f"Another edition: the facts here are {vn.edition}")

    def test_for_programs(self) -> None:
        table = json.loads(run("facts", "verify", "--json").stdout)
        assert table["edition"] == table["expected"] == vn.edition
