"""Marks that steer, in every field that somebody typed, through every exit there is.

The exits are found, not listed: what `onestop.render` offers, and every command. A new one without
a row here fails.
"""

from __future__ import annotations

import csv
import json
import re
import unicodedata
import xml.dom.minidom
import zipfile
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import click
import pytest
from click.testing import CliRunner, Result

from onestop import (
    Channel,
    Citation,
    Dossier,
    Procedure,
    ReportPeriod,
    WorkingDays,
    cli,
    due,
    lint,
    render,
    score,
    tally,
    vn,
    worklist,
)
from onestop.days import CalendarYear
from onestop.figures import HandlingTimes, control_chart, score_index
from onestop.figures.handling import Spread
from onestop.figures.statistics import Report
from onestop.forms import Applicant, Office, ReportSheet, receipt
from onestop.i18n.exits import printable_text
from onestop.interchange import to_json
from onestop.registers import write_events
from onestop.review import published, review_of
from onestop.satisfaction import trend
from onestop.satisfaction.comparison import compare
from onestop.vn.checking import FactsCheck
from onestop.ward import Ward
from tests.house import names_of

CALENDAR = vn.calendar()
AT = vn.local("02/11/2026 09:00")
LATER = vn.local("05/11/2026 09:00")
NOVEMBER = ReportPeriod.calendar_month(2026, 11)
MARKS = "\x1b[2J\x07\x9b\u200e\u202e\u2066\u2028\ufffe"
FORMULA = '=HYPERLINK("x")'


def typed(word: str) -> str:
    """A word as somebody could have typed it."""
    return f"{word}{MARKS}x"


def seen(text: str) -> list[str]:
    """What of a text would steer, with its name."""
    told = (sign for sign in text if unicodedata.category(sign) in {"Cc", "Cf", "Cs", "Cn", "Zl"})
    return [ascii(sign) for sign in told if sign not in "\n\t"]


PROCEDURE = Procedure(
    typed("PX.1"),
    typed("Cấp giấy"),
    limits=WorkingDays(1),
    legal_basis=[Citation(typed("01/QĐ"), issued=date(2026, 1, 1))],
)
DOSSIER = (
    Dossier.submit(
        typed("H-1"), PROCEDURE, AT, channel=Channel.ONLINE, agency=typed("Phòng"), by=typed("An")
    )
    .accept(AT, by=typed("Lan"))
    .assign(AT, typed("Minh"), typed("thẩm định"))
    .extend(AT, date(2026, 11, 9), typed("thiếu người"))
)
STORM = CALENDAR.with_closure(date(2026, 11, 4), typed("Bão"))
OFFICE = Office(typed("UBND"), typed("Bộ phận"), place=typed("Phường"))
REPORT: Report = tally([DOSSIER], NOVEMBER, CALENDAR, by="officer", errors="collect")
REVIEW = review_of([DOSSIER], NOVEMBER, CALENDAR)
SHEET = ReportSheet(
    REPORT,
    vn.report_form(on=NOVEMBER.last),
    office=OFFICE,
    receiver=typed("UBND tỉnh"),
    prepared_by=typed("Hà"),
    signed_by=typed("Bình"),
)
SLIP = receipt(
    DOSSIER,
    CALENDAR,
    forms=vn.forms(on=AT.date()),
    office=OFFICE,
    applicant=Applicant(typed("Hoa")),
)
SPREAD = Spread.of({1: 3, 2: 5})
TIMES = HandlingTimes(
    key=typed("Lan"),
    days=SPREAD,
    hours=SPREAD,
    shares=Spread.of({}),
    ages=(4, 1, 0, 1),
    overdue=(1, 0, 0, 0),
)
COMPARED = compare({typed("Lan"): (9, 10), typed("Minh"): (8, 10)})
INDEX = score_index([], vn.service_index(on=date(2026, 10, 10)))
WARD = Ward(office=OFFICE, calendar=STORM)

#: Every public function that makes something to look at, with what somebody typed in all of it.
SHOWN: dict[str, Callable[[], str]] = {
    "aligned": lambda: "\n".join(render.aligned([(typed("a"), typed("b"))])),
    "percent": lambda: render.percent(None),
    "handling_svg": lambda: render.handling_svg([(typed("11/2026"), TIMES)]),
    "ageing_svg": lambda: render.ageing_svg(TIMES),
    "timeliness_svg": lambda: render.timeliness_svg([REPORT]),
    "control_svg": lambda: render.control_svg(control_chart([(typed("09"), 9, 10)])),
    "funnel_svg": lambda: render.funnel_svg(compare({typed("Lan"): (9, 10), "Minh": (8, 10)})),
    "trend_svg": lambda: render.trend_svg(trend([(typed("09"), score({5: 3}, vn.SCALE_5))])),
    "comparison_text": lambda: render.comparison_text(COMPARED),
    "own_figures_text": lambda: render.own_figures_text(COMPARED.for_officer(typed("Lan"))),
    "facts_text": lambda: render.facts_text(FactsCheck((), (), ())),
    "report_text": lambda: render.report_text(REPORT, names={typed("Lan"): typed("Lan")}),
    "score_text": lambda: render.score_text(score({5: 3}, vn.SCALE_5)),
    "findings_text": lambda: render.findings_text({PROCEDURE: lint(PROCEDURE)}),
    "deadline_svg": lambda: render.deadline_svg(due(AT, WorkingDays(3), STORM)),
    "report_sheet_text": lambda: render.report_sheet_text(SHEET),
    "report_sheet_html": lambda: render.report_sheet_html(SHEET),
    "rating_qr_svg": lambda: "",  # a link, which is refused unless it is plain
    "officer_review_html": lambda: render.officer_review_html(REVIEW, typed("Minh")),
    "officer_review_text": lambda: render.officer_review_text(REVIEW, typed("Minh")),
    "public_review_html": lambda: render.public_review_html(published(REVIEW, "vi")),
    "public_review_text": lambda: render.public_review_text(published(REVIEW, "vi")),
    "review_html": lambda: render.review_html(REVIEW),
    "review_text": lambda: render.review_text(REVIEW),
    "index_text": lambda: render.index_text(INDEX, unit=typed("Phường")),
    "slip_html": lambda: render.slip_html(SLIP),
    "slip_text": lambda: render.slip_text(SLIP),
    "states_svg": render.states_svg,
    "dossier_text": lambda: render.dossier_text(DOSSIER, STORM, LATER),
    "timeline_svg": lambda: render.timeline_svg(DOSSIER, STORM, LATER),
    "timeline_text": lambda: render.timeline_text(DOSSIER, STORM, LATER),
    "ward_text": lambda: render.ward_text(WARD),
    "worklist_html": lambda: render.worklist_html(worklist([DOSSIER], LATER, STORM)),
    "worklist_text": lambda: render.worklist_text(worklist([DOSSIER], LATER, STORM)),
    "calendar_svg": lambda: render.calendar_svg(2026, STORM),
    "calendar_text": lambda: render.calendar_text(2026, STORM),
}
#: Those that have a test of their own below.
IN_FILES = {"write_report_docx", "write_report_xlsx"}
IN_NOTEBOOKS = {
    "a dossier": DOSSIER,
    "a dossier that is not drawn": DOSSIER.extend(AT, date(2099, 1, 4), typed("lâu")),
    "a deadline": due(AT, WorkingDays(3), STORM),
    "a calendar": STORM,
    "a year": CalendarYear(2026, STORM),
    "a report": REPORT,
    "a list": worklist([DOSSIER], LATER, STORM),
}


def test_every_function_that_shows_something_is_tried() -> None:
    assert {*SHOWN, *IN_FILES, "notebook_html"} == set(names_of(render))


@pytest.mark.parametrize("name", SHOWN)
def test_no_mark_reaches_what_is_shown(name: str) -> None:
    text = SHOWN[name]()
    assert seen(text) == []
    if name.endswith("_svg") and text:
        xml.dom.minidom.parseString(text.encode())


@pytest.mark.parametrize("name", IN_NOTEBOOKS)
def test_no_mark_reaches_a_notebook(name: str) -> None:
    noun: Any = IN_NOTEBOOKS[name]
    for lang in ("vi", "en"):
        assert seen(render.notebook_html(noun, lang)) == []


@pytest.mark.parametrize("noun", [DOSSIER, PROCEDURE, REPORT, due(AT, WorkingDays(3), STORM)])
def test_no_mark_reaches_a_line(noun: object) -> None:
    assert str(noun).isprintable()


@pytest.mark.parametrize("name", sorted(IN_FILES))
def test_no_mark_and_no_formula_reaches_a_file_of_the_office(name: str, tmp_path: Path) -> None:
    path = tmp_path / "report"
    getattr(render, name)(SHEET, path, names={typed("Lan"): FORMULA})
    with zipfile.ZipFile(path) as parts:
        for part in parts.namelist():
            if part.endswith(".xml"):
                text = parts.read(part).decode()
                assert seen(text.replace("\r", "")) == [], part
                xml.dom.minidom.parseString(text.encode())
                assert "<f>" not in text


def test_a_table_that_is_written_holds_no_formula(tmp_path: Path) -> None:
    dossier = Dossier.submit("H-1", PROCEDURE, AT, channel=Channel.ONLINE).accept(AT, by=FORMULA)
    for word in ("=1+1", "+1", "-1", "@x", "\t=1", "\r=1"):
        dossier = dossier.assign(AT, word)
    path = tmp_path / "log.csv"
    write_events([dossier], path)
    for row in csv.reader(path.read_text("utf-8-sig").splitlines()):
        assert not any(re.match(r"\s*[=+@-]\D", cell) for cell in row), row


class TestTheTerminal:
    HEADER = "code;procedure;accepted;completed;returned;channel;officer;rating\n"

    @pytest.fixture
    def files(self, tmp_path: Path) -> Path:
        (tmp_path / "r.csv").write_text(
            self.HEADER + f"{typed('H-1').replace(chr(0x2028), '')};1.004194;02/11/2026 09:00;;;"
            f"Trực tuyến;{typed('Lan').replace(chr(0x2028), '')};\n",
            encoding="utf-8",
        )
        (tmp_path / "h.json").write_text(to_json(DOSSIER), encoding="utf-8")
        (tmp_path / "bad.toml").write_text('name = "\\u202e"\n[[x]]\n', encoding="utf-8")
        return tmp_path

    def calls(self, files: Path) -> Iterator[list[str]]:
        table, dossier = str(files / "r.csv"), str(files / "h.json")
        yield ["due", MARKS, "1.004194"]
        yield ["due", "02/11/2026 09:00", typed("1.004194")]
        yield ["due", "02/11/2026 09:00", "1.004194", "--given", typed("x")]
        yield ["due", "--file", table]
        yield ["list", table, "--at", "30/11/2026 08:00"]
        yield ["report", table, "--month", "2026-11", "--by", "officer"]
        yield ["review", table, "--month", "2026-11"]
        yield ["explain", dossier, "--at", "05/11/2026 09:00"]
        yield ["find", typed("tạm trú")]
        yield ["find", typed("không có")]
        yield ["read", typed("05 ngày làm việc")]
        yield ["calendar", typed("2026")]
        yield ["lint", str(files / "bad.toml")]
        yield ["facts", str(files / "bad.toml")]
        yield ["import", dossier]
        yield ["ward", "check", str(files / "bad.toml")]
        yield ["index", str(files / "bad.toml")]
        yield [typed("nothing")]
        yield ["due", f"--{typed('x')}"]
        yield ["list", typed("missing.csv")]

    def test_no_mark_reaches_a_terminal(self, files: Path) -> None:
        for call in self.calls(files):
            for more in ([], ["--json"], ["--lang", "en"]):
                ran: Result = CliRunner().invoke(cli.onestop, [*call, *more])
                assert seen(ran.stdout) == [], (call, more)
                assert seen(ran.stderr) == [], (call, more)

    def test_every_command_is_called(self, files: Path) -> None:
        called = {call[0] for call in self.calls(files)}
        context = click.Context(cli.onestop)
        assert set(cli.onestop.list_commands(context)) <= called

    def test_a_program_reads_the_very_text_of_a_document(self, files: Path) -> None:
        told = CliRunner().invoke(
            cli.onestop,
            ["explain", str(files / "h.json"), "--at", "05/11/2026 09:00", "--json"],
        )
        assert seen(told.stdout) == []
        assert json.loads(told.stdout)

    def test_lines_and_columns_that_are_meant_stay(self) -> None:
        assert printable_text("a\tb\n  c\x1b") == "a\tb\n  c "
