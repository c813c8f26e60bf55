"""One bad dossier never kills a report: asked for, it is left out and told with its reason."""

from __future__ import annotations

import pickle
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from onestop import (
    BadValueError,
    Channel,
    Dossier,
    OutsideCalendarError,
    Report,
    ReportPeriod,
    WrongTypeError,
    cli,
    render,
    tally,
    vn,
)
from onestop.dossiers import NotJudged
from onestop.errors import AmbiguousLimitError
from onestop.figures.rows import Row
from onestop.forms import ReportSheet
from onestop.ward import Ward

CALENDAR = vn.calendar()
NOVEMBER = ReportPeriod.calendar_month(2026, 11)


def accepted(code: str, procedure: str = "1.004194", at: str = "16/11/2026 09:00") -> Dossier:
    handed_in = Dossier.submit(
        code, vn.procedures()[procedure], vn.local(at), channel=Channel.ONLINE
    )
    return handed_in.accept(vn.local(at), by="Lan")


GOOD = accepted("H-1")
UNDECIDED = accepted("H-2", "1.010041")  # its limit has two cases, and nothing chooses one
ANCIENT = accepted("H-3", at="16/11/2010 09:00")


def test_by_default_the_first_of_them_stops_the_report() -> None:
    with pytest.raises(AmbiguousLimitError, match="dossier H-2"):
        tally([GOOD, UNDECIDED], NOVEMBER, CALENDAR)
    with pytest.raises(OutsideCalendarError) as caught:
        tally([GOOD, ANCIENT], NOVEMBER, CALENDAR)
    assert caught.value.__notes__ == ["dossier H-3"]


@pytest.mark.parametrize("by", [None, "procedure", "officer"])
def test_asked_for_they_are_left_out_and_told(by: Any) -> None:
    found = tally([UNDECIDED, GOOD, ANCIENT, GOOD], NOVEMBER, CALENDAR, by=by, errors="collect")
    assert found.total == tally([GOOD], NOVEMBER, CALENDAR, by=by).total
    assert [one.code for one in found.not_judged] == ["H-2", "H-3", "H-1"]
    assert [type(one.error) for one in found.not_judged] == [
        AmbiguousLimitError,
        OutsideCalendarError,
        BadValueError,
    ]
    assert found.not_judged[0].dossier == UNDECIDED
    assert "two" not in found.not_judged[2].text("en")
    assert found.not_judged[2].text("en").startswith("H-1: dossiers is 'H-1': ")
    assert "hai lần" in found.not_judged[2].text()


def test_what_does_not_touch_the_period_is_not_asked() -> None:
    over = ANCIENT.complete(vn.local("17/11/2010 09:00"))
    assert tally([over], NOVEMBER, CALENDAR, errors="collect").not_judged == ()


def test_what_is_no_dossier_is_the_callers_fault_and_stops_it() -> None:
    given: Any = [GOOD, None]
    with pytest.raises(WrongTypeError, match="dossier is None"):
        tally(given, NOVEMBER, CALENDAR, errors="collect")


def test_the_check_and_the_findings_say_it() -> None:
    whole = tally([GOOD], NOVEMBER, CALENDAR, errors="collect")
    assert whole.check() == ()
    assert whole.findings == ()
    found = tally([GOOD, UNDECIDED], NOVEMBER, CALENDAR, errors="collect")
    assert found.check() == ("1 dossier could not be judged: in no figure",)
    assert found.violations() == ()
    assert [each.kind for each in found.findings] == ["not_judged"]


def test_the_texts_say_it_with_the_reason() -> None:
    found = tally([GOOD, UNDECIDED], NOVEMBER, CALENDAR, errors="collect")
    told = render.report_text(found).splitlines()
    assert "1 hồ sơ chưa đánh giá được, không nằm trong số liệu nào" in told
    assert told[-1].startswith("  H-2: hồ sơ H-2: chưa chọn được một trường hợp thời hạn")
    assert not any("Tổng không khớp" in line for line in told)


def test_the_form_that_is_sent_says_how_many_and_names_nobody() -> None:
    found = tally([GOOD, UNDECIDED], NOVEMBER, CALENDAR, by="procedure", errors="collect")
    sheet = ReportSheet(found, vn.report_form(on=NOVEMBER.last))
    page = render.report_sheet_html(sheet)
    assert "1 hồ sơ chưa đánh giá được" in page
    assert "H-2" not in page


def test_two_periods_hang_together_as_far_as_what_was_left_out_allows() -> None:
    one = (NotJudged("H-9", NotJudged.of(GOOD, BadValueError("x", 1, "a_text")).reason),)
    before = Report(ReportPeriod.calendar_month(2026, 10), (), total=Row(pending=3))
    told = Report(NOVEMBER, (), total=Row(carried_over=2, pending=2, in_time=2), not_judged=one)
    assert not any("carried over" in line for line in told.check(before))
    lost = Report(NOVEMBER, (), total=Row(carried_over=1, pending=1, in_time=1), not_judged=one)
    assert any("carried over" in line for line in lost.check(before))
    mended = Report(NOVEMBER, (), total=Row(carried_over=4, pending=4, in_time=4))
    assert any("carried over" in line for line in mended.check(before))
    without_one = Report(before.period, (), total=Row(pending=3), not_judged=one)
    assert not any("carried over" in line for line in mended.check(without_one))


def test_it_is_a_noun_like_the_others() -> None:
    one, other = (tally([UNDECIDED], NOVEMBER, CALENDAR, errors="collect") for _ in range(2))
    assert one == other
    assert hash(one) == hash(other)
    assert pickle.loads(pickle.dumps(one)) == one


def test_another_word_is_refused_with_those_to_choose_from() -> None:
    wrong: Any = "ignore"
    with pytest.raises(BadValueError, match=r"^errors is 'ignore': must be one of raise, collect$"):
        tally([], NOVEMBER, CALENDAR, errors=wrong)


def test_the_ward_hands_it_on() -> None:
    found = Ward().tally([GOOD, UNDECIDED], NOVEMBER, errors="collect")
    assert [one.code for one in found.not_judged] == ["H-2"]


HEADER = "code;procedure;accepted;completed;returned;channel;officer;rating\n"
ROWS = (
    "H-1;1.004194;01/12/2027 09:00;02/12/2027 09:00;;Trực tuyến;Lan;\n"
    "H-2;1.004194;30/12/2027 16:10;;;Trực tiếp;Lan;\n"
)


def test_a_lenient_report_of_the_command_line_ends_with_1(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Three working days from 30 December 2027 end beyond the calendar."""
    late = vn.local("31/12/2027 16:00")
    monkeypatch.setattr(import_module("onestop.cli.reports"), "now", lambda: late)
    table = tmp_path / "register.csv"
    table.write_text(HEADER + ROWS, encoding="utf-8")
    asked = ["report", str(table), "--month", "2027-12", "--lang", "en"]
    strict = CliRunner().invoke(cli.onestop, asked)
    assert strict.exit_code == 2
    lenient = CliRunner().invoke(cli.onestop, [*asked, "--lenient"])
    assert lenient.exit_code == 1
    assert "  H-2: " in lenient.stdout
    as_json = CliRunner().invoke(cli.onestop, [*asked, "--lenient", "--json"])
    assert as_json.exit_code == 1
    assert '"not_judged"' in as_json.stdout
