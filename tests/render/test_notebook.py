"""What a notebook shows of a noun, and the one line that `str()` is."""

from __future__ import annotations

import datetime as dt
import re
import subprocess
import sys
import xml.etree.ElementTree as ET
from typing import Any

import pytest

from onestop import (
    BadValueError,
    Channel,
    Dossier,
    OutsideCalendarError,
    Procedure,
    ReportPeriod,
    TimeLimitCase,
    WorkCalendar,
    WorkingDays,
    WorkingHours,
    WrongTypeError,
    due,
    score,
    tally,
    vn,
    worklist,
)
from onestop.days import CalendarYear
from onestop.render import calendar_svg, deadline_svg, notebook_html, timeline_svg

CALENDAR = vn.calendar()
AT = vn.local("20/11/2026 16:10")
NOVEMBER = ReportPeriod.calendar_month(2026, 11)
DEADLINE = due(AT, WorkingDays(3), CALENDAR)


def accepted(code: str = "H-1", procedure: str = "1.004194", by: str = "Lan") -> Dossier:
    handed_in = Dossier.submit(code, vn.procedures()[procedure], AT, channel=Channel.ONLINE)
    return handed_in.accept(AT, by=by)


GOOD, UNDECIDED = accepted(), accepted("H-2", "1.010041")
REPORT = tally([GOOD, UNDECIDED], NOVEMBER, CALENDAR, by="officer", errors="collect")
SCORE = score({1: 1, 4: 2, 5: 6}, vn.SCALE_5)
LIST = worklist([GOOD, UNDECIDED], vn.local("30/11/2026 08:00"), CALENDAR)
SHOWN: dict[str, Any] = {
    "deadline": DEADLINE,
    "dossier": GOOD,
    "dossier that cannot be judged": UNDECIDED,
    "calendar": CALENDAR,
    "calendar year": CalendarYear(2026, CALENDAR),
    "report": REPORT,
    "score": SCORE,
    "score of nobody": score({}, vn.SCALE_5),
    "worklist": LIST,
}


@pytest.mark.parametrize("name", SHOWN)
def test_a_noun_shows_itself_in_vietnamese_as_one_sound_piece_of_html(name: str) -> None:
    html = SHOWN[name]._repr_html_()
    assert html == notebook_html(SHOWN[name])
    root = ET.fromstring(html)  # every tag is closed, so that it stands on any page
    assert (root.tag, root.get("lang")) == ("div", "vi")
    assert "<script" not in html
    assert not re.search(r"<h\d", html)  # the headings of a notebook are its writer's
    assert "http" not in html.replace("http://www.w3.org/2000/svg", "")


@pytest.mark.parametrize("name", SHOWN)
def test_its_style_touches_nothing_else_on_the_page(name: str) -> None:
    """Every rule begins with a class of its own, also inside a rule about the page's colours."""
    html = SHOWN[name]._repr_html_()
    for style in re.findall(r"<style>(.*?)</style>", html, re.DOTALL):
        rules = re.findall(r"([^{}]+)\{[^{}]*\}", re.sub(r"@media[^{]*\{", "", style))
        for rule in rules:
            for selector in re.sub(r"^@page \S+ *$", ".x", rule.strip()).split(","):
                assert re.match(r"\s*\.(onestop-shown|month-|timeline-|year-|x)", selector), (
                    selector
                )


def test_each_noun_shows_what_it_is() -> None:
    assert calendar_svg(2026, CALENDAR) in CalendarYear(2026, CALENDAR)._repr_html_()
    assert timeline_svg(GOOD, CALENDAR) in GOOD._repr_html_()
    days = re.compile(r">(\d+ |ngày \d|hạn cuối)")
    assert days.findall(DEADLINE._repr_html_()) == days.findall(deadline_svg(DEADLINE))
    told = REPORT._repr_html_()
    assert "Lan" in told
    assert "H-2: hồ sơ H-2: chưa chọn được" in told
    assert "Rất hài lòng" in SCORE._repr_html_()
    assert "66,67%" in SCORE._repr_html_()
    assert "Quá hạn: 1" in LIST._repr_html_()


def test_in_english() -> None:
    assert 'lang="en"' in notebook_html(LIST, "en")
    assert "Overdue: 1" in notebook_html(LIST, "en")


def test_a_dossier_that_cannot_be_drawn_shows_its_log_and_why() -> None:
    html = UNDECIDED._repr_html_()
    assert "<svg" not in html
    assert "chưa chọn được một trường hợp thời hạn" in html
    assert "tiếp nhận" in html


def test_a_calendar_shows_its_newest_year_of_which_every_day_is_settled() -> None:
    year = CALENDAR.last.year
    assert f"Lịch làm việc năm {year}" in CALENDAR._repr_html_()
    longer = vn.calendar(through=year + 3)
    assert calendar_svg(year, longer) in longer._repr_html_()


@pytest.mark.parametrize(
    ("first", "last"),
    [
        ((2026, 11, 1), (2026, 11, 30)),
        ((2026, 1, 2), (2026, 12, 31)),
        ((2026, 1, 1), (2026, 12, 30)),
    ],
)
def test_a_calendar_of_no_whole_year_shows_its_bounds(
    first: tuple[int, int, int], last: tuple[int, int, int]
) -> None:
    html = WorkCalendar(dt.date(*first), dt.date(*last))._repr_html_()
    assert "<svg" not in html
    assert "2026" in html


def test_a_calendar_of_one_whole_year_shows_it() -> None:
    one = WorkCalendar(dt.date(2026, 1, 1), dt.date(2026, 12, 31))
    assert calendar_svg(2026, one) in one._repr_html_()


def test_a_name_is_text_and_nothing_else() -> None:
    report = tally([accepted(by="<b>Lan</b>\x1b\u202e")], NOVEMBER, CALENDAR, by="officer")
    html = report._repr_html_()
    assert "&lt;b&gt;Lan&lt;/b&gt;" in html
    assert "\x1b" not in html
    assert "\u202e" not in html


@pytest.mark.parametrize("wrong", [None, 5, "x", []])
def test_what_is_not_shown_is_refused(wrong: Any) -> None:
    with pytest.raises(WrongTypeError, match=r"^value is"):
        notebook_html(wrong)


def test_an_unknown_language_is_refused() -> None:
    other: Any = "fr"
    with pytest.raises(BadValueError, match=r"^lang is 'fr'"):
        notebook_html(DEADLINE, other)


def test_a_noun_loads_no_picture_until_it_is_asked() -> None:
    code = (
        "import sys; from onestop import WorkingDays, due, vn;"
        "d = due(vn.local('20/11/2026 16:10'), WorkingDays(3), vn.calendar()); str(d);"
        "assert not any(m.startswith('onestop.render') for m in sys.modules);"
        "d._repr_html_(); assert 'onestop.render.notebook' in sys.modules"
    )
    subprocess.run([sys.executable, "-c", code], check=True, timeout=60)


class TestOneLine:
    @pytest.mark.parametrize(
        ("noun", "line"),
        [
            (DEADLINE, "3 ngày làm việc: hạn Thứ Năm 26/11/2026 17:00, hết hạn lúc 24:00 ngày đó"),
            (
                due(vn.local("20/11/2026 14:00"), WorkingHours(4), CALENDAR),
                "4 giờ làm việc: hạn Thứ Hai 23/11/2026 08:30",
            ),
            (
                GOOD,
                "H-1: 1.004194 Đăng ký tạm trú; Được tiếp nhận (cập nhật Thứ Sáu 20/11/2026 16:10)",
            ),
            (GOOD.procedure, "1.004194 Đăng ký tạm trú: 3 ngày làm việc"),
            (
                UNDECIDED.procedure,
                "1.010041 Xác nhận thông tin về cư trú: 2 trường hợp thời hạn",
            ),
            (Procedure("X.1", "Thử", limits=()), "X.1 Thử: không quy định thời hạn"),
            (Procedure("X.1", "Thử", limits=None), "X.1 Thử: chưa rõ thời hạn"),
            (
                Procedure("X.1", "Thử", limits=(TimeLimitCase(WorkingDays(2)),)),
                "X.1 Thử: 2 ngày làm việc",
            ),
            (
                tally([GOOD], NOVEMBER, CALENDAR),
                "01/11/2026 – 30/11/2026: tiếp nhận 1; đã giải quyết 0 (quá hạn 0); "
                "đang giải quyết 1 (quá hạn 1)",
            ),
            (CalendarYear(2026, CALENDAR), "Lịch làm việc năm 2026: 249 ngày làm việc"),
        ],
    )
    def test_str_is_one_useful_line(self, noun: object, line: str) -> None:
        assert str(noun) == line

    def test_a_report_tells_what_was_left_out(self) -> None:
        assert str(REPORT).endswith("; 1 hồ sơ chưa đánh giá được, không nằm trong số liệu nào")

    def test_a_projected_day_says_so(self) -> None:
        """Every ordinary day of a year without notices may yet be exchanged."""
        calendar = vn.calendar(through=2030)
        deadline = due(dt.date(2030, 6, 3), WorkingDays(3), calendar)
        assert str(deadline).endswith("ngày đó (dự kiến)")

    def test_what_somebody_typed_cannot_make_it_two(self) -> None:
        procedure = Procedure("X.1", "Thử\nhai\u202e", limits=())
        dossier = Dossier.submit("H\n1", procedure, AT, channel=Channel.ONLINE)
        for noun in (procedure, dossier):
            assert str(noun).isprintable()


class TestCalendarYear:
    def test_it_has_every_day_once(self) -> None:
        year = CalendarYear(2024, CALENDAR)
        assert [day.date for day in year.days][::365] == [
            dt.date(2024, 1, 1),
            dt.date(2024, 12, 31),
        ]
        assert year.working_days == 251
        assert not year.is_projected
        assert CalendarYear(2029, vn.calendar(through=2030)).is_projected

    @pytest.mark.parametrize("number", [0, 10_000, -3])
    def test_a_number_that_is_no_year(self, number: int) -> None:
        with pytest.raises(BadValueError, match=r"^number is"):
            CalendarYear(number, CALENDAR)

    def test_a_year_outside(self) -> None:
        with pytest.raises(OutsideCalendarError):
            CalendarYear(1999, CALENDAR)
