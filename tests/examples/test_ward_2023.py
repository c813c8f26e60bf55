"""The year of one ward: the register is the same each time, and the page says what it must."""

from __future__ import annotations

import csv
import functools
import importlib.util
import io
import re
from collections import Counter
from contextlib import redirect_stdout
from datetime import date, datetime, time
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from onestop import Channel, Dossier, ReportPeriod, Row, read_register, tally, vn
from tests import oracle

if TYPE_CHECKING:
    from collections.abc import Sequence
    from types import ModuleType

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"
REGISTER = EXAMPLES / "ward_2023.csv"
FIRST, LAST = date(2023, 1, 1), date(2023, 12, 14)

#: All were handed over and fell due in the year; 673 were finished on the day they came in, as the
#: register itself has it (counted below).
ON_THE_SPOT = 673
THE_YEAR = Row(
    received_online=1636,
    solved=1636,
    early=1620,
    on_time=16,
    on_the_spot=ON_THE_SPOT,
    returned=1636,
    due=1636,
    due_kept=1636,
)

#: The limits of the procedures in the register, and the weekdays off of 2023, typed by hand.
LIMITS: dict[str, oracle.Limit] = {
    "1.004194": ("wd", 3),
    "1.004222": ("wd", 7),
    "1.004873": ("wd", 3),
    **dict.fromkeys(("1.000656", "1.000894", "1.001193", "2.000635"), ("same", time(15))),
}
WEEKDAYS_OFF = {1: (2, 20, 23, 24, 25, 26), 5: (1, 2, 3), 9: (1, 4)}
PLAIN = oracle.Plain(
    FIRST,
    date(2023, 12, 31),
    frozenset(date(2023, month, day) for month, days in WEEKDAYS_OFF.items() for day in days),
    frozenset(),
)

CELLS = {
    "code": r"X00\.00\.00-\d{6}-\d{4}",
    "procedure": r"\d\.\d{6}",
    "accepted": r"2023-\d\d-\d\d \d\d:\d\d",
    "completed": r"2023-\d\d-\d\d \d\d:\d\d",
    "returned": r"2023-\d\d-\d\d \d\d:\d\d",
    "channel": r"ONLINE",
    "officer": r"Cán bộ [A-E]",
    "rating": r"[1-5]?",
}


@functools.cache
def load(name: str) -> ModuleType:
    """Load an example by its path, as it lies beside the package and not in it."""
    spec = importlib.util.spec_from_file_location(f"example_{name}", EXAMPLES / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def rows() -> list[dict[str, str]]:
    """The register, read without the library."""
    with REGISTER.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def moment(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=oracle.LOCAL)


@functools.cache
def shown(*argv: str) -> str:
    """What the example prints."""
    with redirect_stdout(io.StringIO()) as out:
        load("ward_2023").main(argv)
    return out.getvalue()


def squeezed(*argv: str) -> list[str]:
    """The lines that the example prints, each run of spaces as one."""
    return [" ".join(line.split()) for line in shown(*argv).splitlines()]


@functools.cache
def dossiers() -> tuple[Dossier, ...]:
    return read_register(REGISTER, vn.procedures(), tz=vn.TZ).dossiers


def figures(period: ReportPeriod, **kwargs: Any) -> Row:
    report = tally(dossiers(), period, vn.calendar(), **kwargs)
    assert report.check() == ()
    return report.total


class TestTheRegister:
    def test_the_script_makes_the_same_file_again(self) -> None:
        maker = load("make_ward_2023")
        assert maker.register().encode() == REGISTER.read_bytes()
        assert maker.register() == maker.register()

    def test_the_file_is_plain_utf_8_with_unix_line_ends(self) -> None:
        content = REGISTER.read_bytes()
        assert b"\r" not in content
        assert not content.startswith(b"\xef\xbb\xbf")
        assert content.decode().splitlines()[0] == ",".join(CELLS)

    def test_it_holds_1636_online_dossiers_all_of_them_finished(
        self, rows: list[dict[str, str]]
    ) -> None:
        assert len(rows) == len({row["code"] for row in rows}) == 1636
        assert Counter(row["channel"] for row in rows) == {"ONLINE": 1636}
        assert all(row["accepted"] and row["completed"] and row["returned"] for row in rows)

    def test_a_plain_count_of_days_finds_1620_early_and_16_on_time(
        self, rows: list[dict[str, str]]
    ) -> None:
        counted = Counter(
            oracle.finished_timeliness(
                oracle.due(PLAIN, moment(row["accepted"]), LIMITS[row["procedure"]]),
                moment(row["completed"]),
            )
            for row in rows
        )
        assert counted == {"EARLY": 1620, "ON_TIME": 16}

    def test_so_many_were_finished_on_the_day_they_came_in(
        self, rows: list[dict[str, str]]
    ) -> None:
        same_day = [row for row in rows if row["accepted"][:10] == row["completed"][:10]]
        assert len(same_day) == ON_THE_SPOT

    def test_the_library_finds_the_published_totals(self) -> None:
        assert figures(ReportPeriod.between(FIRST, date(2023, 12, 31))) == THE_YEAR

    def test_the_reporting_year_gives_the_same_row_as_the_calendar_year(self) -> None:
        window = ReportPeriod.reporting_year(2023)
        assert (window.first, window.last) == (date(2022, 12, 15), LAST)
        assert figures(window) == THE_YEAR

    @pytest.mark.parametrize("by", ["procedure", "field", "officer", "agency", "channel"])
    def test_the_total_is_the_same_however_it_is_split(self, by: str) -> None:
        assert figures(ReportPeriod.reporting_year(2023), by=by) == THE_YEAR

    def test_every_moment_lies_in_both_readings_of_the_year(
        self, rows: list[dict[str, str]]
    ) -> None:
        for row in rows:
            moments = [moment(row[name]) for name in ("accepted", "completed", "returned")]
            assert moments == sorted(moments)
            assert moments[0].date() >= FIRST
            assert moments[-1].date() <= LAST

    def test_every_finish_lies_in_office_hours_of_a_working_day(
        self, rows: list[dict[str, str]]
    ) -> None:
        for row in rows:
            done = moment(row["completed"])
            assert oracle.works(PLAIN, done.date()), row["code"]
            assert "07:30" <= f"{done:%H:%M}" < "11:30" or "13:00" <= f"{done:%H:%M}" < "17:00"

    def test_every_procedure_in_it_can_be_filed_online(self, rows: list[dict[str, str]]) -> None:
        catalogue = vn.procedures().on(FIRST)
        assert {row["procedure"] for row in rows} == set(LIMITS)
        assert all(Channel.ONLINE in catalogue[code].channels for code in LIMITS)

    def test_household_businesses_were_then_the_work_of_the_district_and_stay_out(
        self, rows: list[dict[str, str]]
    ) -> None:
        assert "1.001612" not in {row["procedure"] for row in rows}

    def test_codes_carry_the_day_of_reception_and_a_serial_that_begins_anew_each_day(
        self, rows: list[dict[str, str]]
    ) -> None:
        serials: Counter[str] = Counter()
        for row in rows:
            day = f"{moment(row['accepted']):%y%m%d}"
            serials[day] += 1
            assert row["code"] == f"X00.00.00-{day}-{serials[day]:04d}"
            assert re.fullmatch(r"[A-Y]\d{2}(\.[0-9A-Z]+)*-\d{6}-\d{4,7}", row["code"], re.ASCII)

    def test_no_cell_is_anything_but_a_code_a_moment_a_word_or_a_mark(
        self, rows: list[dict[str, str]]
    ) -> None:
        for row in rows:
            assert list(row) == list(CELLS)
            for name, pattern in CELLS.items():
                assert re.fullmatch(pattern, row[name], re.ASCII), (row["code"], name)

    def test_nothing_in_it_is_as_long_as_a_telephone_or_an_identity_number(self) -> None:
        assert re.search(r"\d{7}|[+(]\d", REGISTER.read_text(encoding="utf-8")) is None

    def test_the_year_looks_like_one(self, rows: list[dict[str, str]]) -> None:
        days = [moment(row["accepted"]) for row in rows]
        weekdays = Counter(day.weekday() for day in days)
        months = Counter(day.month for day in days)
        assert max(weekdays, key=lambda day: weekdays[day]) == 0  # Monday
        assert weekdays[5] + weekdays[6] < len(rows) / 10
        assert set(months) == set(range(1, 13))
        assert months[1] < min(months[month] for month in range(2, 12))  # Tết
        rated = [row["rating"] for row in rows if row["rating"]]
        assert len(rows) / 4 < len(rated) < len(rows) / 2
        assert [level for level, _ in Counter(rated).most_common()] == ["5", "4", "3", "2", "1"]


class TestThePage:
    @pytest.mark.parametrize(
        "line",
        [
            "Tiếp nhận 1636 · đã giải quyết 1636 (trước hạn 1620, đúng hạn 16, quá hạn 0) · "
            "đang giải quyết 0",
            "Nộp trực tuyến: 1636 trên 1636 hồ sơ trong sổ",
            "Tỷ lệ trực tuyến trên tất cả hồ sơ, kể cả hồ sơ giấy: không có số liệu",
            "Phường công bố: 100 % rất hài lòng, n không công bố, không tính khoảng tin cậy",
        ],
    )
    def test_it_speaks_vietnamese_unless_told(self, line: str) -> None:
        assert line in squeezed()

    @pytest.mark.parametrize(
        "line",
        [
            "received 1636 · solved 1636 (early 1620, on time 16, late 0) · pending 0",
            "Filed online: 1636 of the 1636 dossiers in the register",
            "Share of online among all dossiers, paper included: no data",
            "As published: 100 % very satisfied, n not published, no interval worked out",
        ],
    )
    def test_it_says_the_same_in_english(self, line: str) -> None:
        assert line in squeezed("--lang", "en")

    @pytest.mark.parametrize(
        ("lang", "cells"),
        [
            ("vi", ["Trước hạn 405/409 99,02%", "Đúng hạn 4/409 0,98%", "Quá hạn 0 0,00%"]),
            ("en", ["Early 405/409 99.02 %", "On time 4/409 0.98 %", "Late 0 0.00 %"]),
        ],
    )
    def test_rates_stand_as_fractions_and_in_percent(self, lang: str, cells: Sequence[str]) -> None:
        assert set(cells) <= set(squeezed("--lang", lang))

    @pytest.mark.parametrize(
        ("lang", "line"),
        [
            ("vi", "Quá hạn trong số đang giải quyết – không có số liệu"),
            ("en", "Overdue, of the pending – no data"),
        ],
    )
    def test_of_nothing_pending_no_share_is_overdue(self, lang: str, line: str) -> None:
        assert line in squeezed("--lang", lang)

    @pytest.mark.parametrize(("lang", "sound"), [("vi", "Các tổng khớp"), ("en", "No identity is")])
    def test_no_identity_is_violated(self, lang: str, sound: str) -> None:
        page = shown("--lang", lang)
        assert sound in page
        assert "KHÔNG" not in page
        assert "NOT" not in page

    @pytest.mark.parametrize(("lang", "made_up"), [("vi", "dữ liệu giả lập"), ("en", "made up")])
    def test_what_is_made_up_is_called_so(self, lang: str, made_up: str) -> None:
        lines = shown("--lang", lang).splitlines()
        assert len([line for line in lines if made_up in line]) == 4  # rows, ratings, two tables

    def test_the_ratings_of_the_register_have_their_n_and_their_interval(
        self, rows: list[dict[str, str]]
    ) -> None:
        given = Counter(row["rating"] for row in rows if row["rating"])
        n = given.total()
        for k in (given["4"] + given["5"], given["5"]):
            low, high = oracle.wilson(k, n, 0.95)
            line = f"{k / n:.2%} of n = {n}, 95% Wilson interval from {low:.2%} to {high:.2%}"
            assert line.replace("%", " %") in shown("--lang", "en")

    def test_months_and_procedures_add_up_to_the_year(self) -> None:
        lines = [line.split() for line in shown("--lang", "en").splitlines() if line]
        months = [list(map(int, line[1:])) for line in lines if re.match(r"\d\d/2023$", line[0])]
        codes = [list(map(int, line[1:7])) for line in lines if line[0] in LIMITS]
        assert (len(months), len(codes)) == (12, 7)
        year = [1636, 1636, 1620, 16, 0]
        assert [sum(column) for column in zip(*months, strict=True)][1:6] == year
        assert [sum(column) for column in zip(*codes, strict=True)] == [*year, 0]
        for earlier, later in pairwise(months):
            assert earlier[6] == later[0]  # what was pending is carried over

    def test_another_register_is_not_taken_for_the_wards(self, tmp_path: Path) -> None:
        lines = REGISTER.read_text(encoding="utf-8").splitlines()
        paper = lines[2].replace("ONLINE", "IN_PERSON")
        other = tmp_path / "other.csv"
        other.write_text("\n".join([*lines[:2], paper]), encoding="utf-8")
        page = shown(str(other), "--lang", "en")
        assert "The totals are NOT those that the ward published" in page
        assert "paper included: 50.00 %" in page

    def test_an_empty_register_has_no_rates(self, tmp_path: Path) -> None:
        empty = tmp_path / "empty.csv"
        empty.write_text(",".join(CELLS) + "\n", encoding="utf-8")
        page = shown(str(empty), "--lang", "en")
        assert re.search(r"Early +– +no data", page)
        assert "0 of 0 dossiers rated (no data)" in page

    @pytest.mark.parametrize("path", ["no_such_file.csv", "faulty.csv"])
    def test_what_cannot_be_read_is_told_in_a_line_not_a_traceback(
        self, tmp_path: Path, path: str
    ) -> None:
        (tmp_path / "faulty.csv").write_text("code\n", encoding="utf-8")
        with pytest.raises(SystemExit, match=path):
            load("ward_2023").main([str(tmp_path / path)])


#: `--slips`, typed from the ward's page.
SLIPS = """
    1  0.2065  0.0250  0.0500  0.0006  1554
   10  0.7225  0.6915  0.7411  0.0061   422
   30  0.8865  0.8843  0.9050  0.0183   154
   50  0.9287  0.9289  0.9418  0.0306    93
  100  0.9630  0.9638  0.9705  0.0611    46
  300  0.9874  0.9878  0.9901  0.1834    14
 1000  0.9962  0.9963  0.9970  0.6112     3
 1636  0.9977  0.9977  0.9982  1.0000     0
"""


class TestHowToReadAHundredPercent:
    def test_the_table_is_the_one_worked_out_by_hand(self) -> None:
        expected = [line.split() for line in SLIPS.strip().splitlines()]
        options = [option for n, *_ in expected for option in ("--slips", n)]
        lines = [line.split() for line in shown("--lang", "en", *options).splitlines()]
        assert [line for line in lines if line in expected] == expected

    def test_in_vietnamese_it_has_the_decimal_comma(self) -> None:
        assert "30 0,8865 0,8843 0,9050 0,0183 154" in squeezed("--slips", "30")

    def test_without_n_there_is_no_table(self) -> None:
        assert "Clopper" not in shown()

    @pytest.mark.parametrize("n", ["0", "1637", "-1", "many"])
    def test_a_number_of_slips_that_cannot_be_is_refused(
        self, capsys: pytest.CaptureFixture[str], n: str
    ) -> None:
        with pytest.raises(SystemExit):
            load("ward_2023").main([f"--slips={n}"])
        assert "is not a number from 1 to 1636" in capsys.readouterr().err


class TestTheCommandLine:
    def test_onestop_report_makes_the_same_figures(self) -> None:
        pytest.importorskip("click")
        pytest.importorskip("rich")
        from click.testing import CliRunner

        from onestop.cli import onestop

        period = ["--from", "2023-01-01", "--to", "2023-12-31"]
        ran = CliRunner().invoke(onestop, ["report", str(REGISTER), *period])
        assert ran.exit_code == 0, ran.output
        for figure in ("1636", "1620", "16", "99,02%", "0,98%"):
            assert re.search(rf"\b{figure}(?!\d)", ran.output)
