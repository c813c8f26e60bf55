"""`onestop index`: from a file of figures, from a register, from both; units, levels, JSON."""

from __future__ import annotations

import datetime as dt
import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from onestop import cli, vn
from onestop.cli import service_index
from onestop.cli.json_output import json_text
from onestop.figures import IndexGain, score_index
from onestop.i18n.remarks import Remark
from onestop.render import index_text

HEADER = "code;procedure;accepted;completed;returned;channel;officer;rating\n"
#: Three working days from Friday 13 November: due Wednesday the 18th.
LATE = "H-1;1.004194;13/11/2026 09:00;19/11/2026 09:00;;Trực tuyến;Lan;\n"
KEPT = "H-2;1.004194;13/11/2026 09:00;16/11/2026 09:00;;Trực tuyến;Lan;\n"


def run(*arguments: str) -> Result:
    return CliRunner().invoke(cli.onestop, ["index", *arguments])


@pytest.fixture
def figures(tmp_path: Path) -> str:
    path = tmp_path / "figures.csv"
    path.write_text(
        "unit,level,as_of,code,numerator,denominator,points\n"
        "xã A,commune,2026-10-10,ON_TIME,795,876,18.15\n"
        "xã A,commune,2026-10-10,OFFERED_ONLINE,52,89,\n"
        "tỉnh B,province,2026-10-10,OFFERED_ONLINE,52,89,\n"
        "sở C,đội,2026-10-10,ON_TIME,1,2,\n",
        encoding="utf-8",
    )
    return str(path)


@pytest.fixture
def register(tmp_path: Path) -> str:
    path = tmp_path / "register.csv"
    path.write_text(HEADER + LATE + KEPT, encoding="utf-8-sig")
    return str(path)


@pytest.fixture(autouse=True)
def _today(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(service_index, "now", lambda: vn.local("01/12/2026 08:00"))


class TestGivenFigures:
    def test_a_unit_of_the_file(self, figures: str) -> None:
        ran = run(figures, "--unit", "Xã a", "--lang", "en")
        assert ran.exit_code == 0
        assert "Progress and results: 18.15 of 20" in ran.output
        assert "3.1: this part gives a commune 0 points (inferred, 90 %)" in ran.output
        assert ran.output.splitlines()[1] == "xã A"

    def test_in_vietnamese(self, figures: str) -> None:
        lines = run(figures, "--unit", "xã A").output.splitlines()
        assert lines[0] == "Bộ chỉ số phục vụ người dân, doanh nghiệp (766/QĐ-TTg)"
        assert lines[-1] == "Tổng: chưa xác định, từ 18,15 đến 96,15 trên 100"

    def test_the_level_of_the_file_or_of_the_option(self, figures: str) -> None:
        assert "1.46/2" in run(figures, "--unit", "tỉnh B", "--lang", "en").output
        asked = run(figures, "--unit", "tỉnh B", "--level", "commune", "--lang", "en")
        assert "0.00/2" in asked.output
        refused = run(figures, "--unit", "sở C", "--lang", "en")
        assert (refused.exit_code, "level is 'đội'" in refused.output) == (2, True)

    def test_just_one_unit(self, figures: str) -> None:
        for words in ([], ["--unit", "xã X"]):
            ran = run(figures, *words, "--lang", "en")
            assert ran.exit_code == 2
            assert "must be just one unit of the file: xã A, tỉnh B, sở C" in ran.output

    def test_as_json(self, figures: str) -> None:
        answer = json.loads(run(figures, "--unit", "xã A", "--json").output)
        assert answer["unit"] == "xã A"
        assert answer["index"]["total"] is None
        progress = answer["index"]["groups"][1]
        assert (progress["key"], progress["points"]) == ("progress", "18.15")
        measure = progress["measures"][0]
        assert (measure["code"], measure["numerator"]) == ("ON_TIME", "795")
        assert measure["formula"] == "20 × 795/876, tối đa 20"

    def test_the_day_of_the_edition(self, figures: str) -> None:
        """By default that of the figures; before 26 September 2026 the maxima are to confirm."""
        unsure = "The maxima of those days are to confirm"
        assert unsure not in run(figures, "--unit", "xã A", "--lang", "en").output
        earlier = run(figures, "--unit", "xã A", "--on", "01/01/2026", "--lang", "en")
        assert unsure in earlier.output

    def test_without_a_day_today_decides(self, tmp_path: Path) -> None:
        path = tmp_path / "figures.toml"
        path.write_text('[figures]\nON_TIME = "1/2"\n', encoding="utf-8")
        ran = run(str(path), "--unit", "xã A", "--lang", "en")
        assert "Progress and results: 10.00 of 20" in ran.output


class TestFromARegister:
    def test_counted_with_what_would_move_it(self, register: str) -> None:
        ran = run("--register", register, "--month", "2026-11", "--unit", "xã A", "--lang", "en")
        assert "2.1 Dossiers handled on time  10.00/20" in ran.output
        assert "counted from dossiers" in ran.output
        assert "  H-1  +10.0000  ended Thursday 19 November 2026 09:00" in ran.output

    def test_a_period_that_runs_is_taken_as_it_is(self, register: str) -> None:
        ran = run("--register", register, "--month", "2026-12", "--lang", "en")
        assert "2.1 Dossiers handled on time  –/20" in ran.output

    def test_two_sources_are_refused_or_marked(self, figures: str, register: str) -> None:
        both = (figures, "--unit", "xã A", "--register", register, "--month", "2026-11")
        refused = run(*both, "--lang", "en")
        assert (refused.exit_code, "two sources differ" in refused.output) == (2, True)
        given = run(*both, "--prefer", "given", "--lang", "en")
        other = "2.1: another source has 1/2 (counted from dossiers), which is not used"
        assert other in given.output
        counted = run(*both, "--prefer", "counted", "--lang", "en")
        assert "another source has 795/876 (given), which is not used" in counted.output

    def test_a_file_or_a_register_with_a_period(self, register: str) -> None:
        assert run("--lang", "en").exit_code == 2
        assert "needs a file of figures, or --register" in run("--lang", "en").output
        assert run("--register", register).exit_code == 2


class TestTheText:
    EDITION = vn.service_index(on=dt.date(2026, 10, 10))

    def test_a_whole_index_has_a_total_and_a_class(self) -> None:
        from onestop.figures import MeasureFigure

        figures = [MeasureFigure(each.code, 9, 10) for each in self.EDITION.measures]
        figures.append(MeasureFigure("TOTAL", published=self.EDITION.decimals))
        score = score_index(figures, self.EDITION, level="province")
        lines = index_text(score, "en").splitlines()
        assert lines[-3:] == [
            "Total: 92.00 of 100", "published 2, computed 92.00",
            "Class: excellent (bounds: confirmed)",
        ]  # fmt: skip

    def test_of_many_that_cost_points_twenty_are_named(self) -> None:
        why = (Remark.of("index_disliked"),)
        gains = [IndexGain(code=f"H-{n}", parts=(), because=why) for n in range(22)]
        lines = index_text(score_index([], self.EDITION), "en", gains=gains).splitlines()
        assert lines[-2:] == ["  H-19  +0.0000  disliked", "  and 2 more"]

    def test_its_json_has_what_a_program_needs(self) -> None:
        score = score_index([], self.EDITION)
        assert json.loads(json_text(score, "en"))["edition"]["name"] == "766/QĐ-TTg"
