"""Pictures and texts: well-formed, with text alternatives, and true to the answers."""

import datetime as dt
import xml.etree.ElementTree as ET

from onestop import CalendarDays, Report, ReportPeriod, Row, WorkingDays, due, score, vn
from onestop.render import deadline_svg, report_text, score_text

SVG = "{http://www.w3.org/2000/svg}"
CALENDAR = vn.calendar()


def cells(svg: str) -> list[tuple[str, str]]:
    """Return class and text of every cell of the picture."""
    groups = ET.fromstring(svg).findall(f"{SVG}g")
    return [
        (group.get("class", ""), " ".join(t.text or "" for t in group.findall(f"{SVG}text")))
        for group in groups
    ]


def test_the_month_of_a_deadline_shows_what_counted_and_what_did_not() -> None:
    deadline = due(vn.local("20/11/2026 16:10"), WorkingDays(3), CALENDAR)
    drawn = cells(deadline_svg(deadline))
    assert len(drawn) == 30
    assert drawn[18:27] == [
        ("plain", "19"),
        ("zero", "20 ngày 0"),
        ("off", "21 Nghỉ hằng tuần"),
        ("off", "22 Nghỉ hằng tuần"),
        ("counted", "23 ngày 1"),
        ("off", "24 Ngày Văn hóa Việt Nam"),
        ("counted", "25 ngày 2"),
        ("last", "26 ngày 3 hạn cuối"),
        ("plain", "27"),
    ]


def test_the_picture_can_be_read_aloud() -> None:
    deadline = due(vn.local("20/11/2026 16:10"), WorkingDays(3), CALENDAR)
    root = ET.fromstring(deadline_svg(deadline, "en"))
    assert root.get("role") == "img"
    assert root.get("aria-labelledby") == "title description"
    title, description = root.find(f"{SVG}title"), root.find(f"{SVG}desc")
    assert title is not None
    assert str(title.text).startswith("Due: Thursday 26 November 2026")
    assert description is not None
    assert "Vietnam Culture Day" in str(description.text)


def test_a_deadline_over_new_year_draws_every_month_and_escapes_nothing_wrongly() -> None:
    deadline = due(dt.date(2025, 12, 20), CalendarDays(45), CALENDAR)
    root = ET.fromstring(deadline_svg(deadline, "en"))
    months = [t.text for t in root.findall(f"{SVG}text") if t.get("class") == "month"]
    assert months == ["December 2025", "January 2026", "February 2026"]


def test_a_closure_without_an_instrument_is_drawn_by_its_name() -> None:
    storm = CALENDAR.with_closure(dt.date(2022, 9, 28), "Bão Noru")
    drawn = cells(deadline_svg(due(dt.date(2022, 9, 27), WorkingDays(1), storm)))
    assert drawn[26:29] == [
        ("zero", "27 ngày 0"),
        ("off", "28 Bão Noru"),
        ("last", "29 ngày 1 hạn cuối"),
    ]


def test_a_last_day_that_moved_to_a_working_day_bears_one_label() -> None:
    deadline = due(dt.date(2026, 1, 1), CalendarDays(1), CALENDAR)
    assert ("last", "5 hạn cuối") in cells(deadline_svg(deadline))


def test_a_broken_sum_is_told_in_the_report() -> None:
    row = Row("X", received_online=2, solved=1, early=1)
    report = Report(ReportPeriod.reporting_month(2026, 11), (row,), total=row, by="field")
    assert "A sum does not agree: X: received 2 != solved 1 + pending 0" in report_text(
        report, "en"
    )


def test_what_stands_outside_the_sums_is_told_when_there_is_any() -> None:
    total = Row(refused=2, no_limit=1)
    report = Report(ReportPeriod.reporting_month(2026, 11), (), total=total)
    assert "Outside these sums: refused 2, without a limit 1" in report_text(report, "en")


def test_a_score_in_words() -> None:
    five = score({3: 3, 4: 20, 5: 7}, vn.SCALE_5)
    assert score_text(five, "en") == (
        "Satisfied or better: 90.00 % of n = 30, 95 % Wilson interval from 74.38 % to 96.54 %"
    )
    none = score({}, vn.SCALE_3, "top_box")
    assert score_text(none, "en") == "Very satisfied: no value, nobody has answered (n = 0)"


def test_what_was_closed_for_want_of_a_supplement_is_told() -> None:
    row = Row("A", solved=0, closed=2)
    told = report_text(Report(ReportPeriod.calendar_month(2026, 11), (row,), total=row), "en")
    assert "2" in next(line for line in told.splitlines() if "closed" in line.lower())
