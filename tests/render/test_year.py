"""A year seen at a glance: every day once, its marks right, and nothing told by colour alone."""

import datetime as dt
import re
import xml.etree.ElementTree as ET
from collections import Counter

import pytest

from onestop import (
    BadValueError,
    Citation,
    DayKind,
    DayNote,
    OutsideCalendarError,
    WorkCalendar,
    WrongTypeError,
    vn,
)
from onestop.i18n.languages import LANGUAGES, Lang
from onestop.render import calendar_svg, calendar_text

SVG = "{http://www.w3.org/2000/svg}"
CALENDAR = vn.calendar()
WORKING_DAYS = {
    2015: 250, 2016: 251, 2017: 250, 2018: 250, 2019: 252, 2020: 252, 2021: 250,
    2022: 249, 2023: 249, 2024: 251, 2025: 250, 2026: 249, 2027: 249,
}  # fmt: skip
#: Days of 2026 by sign, as (day, month).
SIGNS_2026 = {
    "*": {
        (1, 1), (16, 2), (17, 2), (18, 2), (19, 2), (20, 2), (26, 4), (30, 4), (1, 5), (1, 9),
        (2, 9), (24, 11),
    },
    "°": {(27, 4)},
    "−": {(2, 1), (31, 8)},
    "+": {(10, 1), (22, 8)},
}  # fmt: skip
STORM = (
    vn.calendar(through=2030)
    .with_closure(dt.date(2029, 9, 28), "Bão số 4", citation=Citation("Công văn 1234/UBND-VX"))
    .with_closure(dt.date(2029, 9, 27), "Bão số 4", start=dt.time(12))
    .with_closure(dt.date(2029, 10, 1), "Mất điện", end=dt.time(9), moves_limits=False)
)


def written(text: str) -> list[tuple[int, int, str, str]]:
    """Return month, day, sign and guess of every day of the twelve months of a text, in order."""
    months = text.partition("\n\n")[2].split("\n\n")[:4]
    days = []
    for row, block in enumerate(months):
        for line in block.splitlines()[2:]:
            for place, cell in enumerate(re.findall(r"(.{28})(?: {5}|$)", line.ljust(94))):
                for guess, number, sign in re.findall(r"(~?)(\d+)([^\s~\d]?)", cell):
                    days.append((3 * row + place + 1, int(number), sign, guess))
    return sorted(days)


def drawn(svg: str) -> dict[str, tuple[set[str], list[str]]]:
    """Return the classes and the texts of every day of a picture, by its date."""
    found = {}
    for group in ET.fromstring(svg).iter(f"{SVG}g"):
        if day := group.get("data-day"):
            assert day not in found
            classes = set(str(group.get("class")).split()) - {"day"}
            found[day] = classes, [str(t.text) for t in group.findall(f"{SVG}text") if t.text]
    return found


def part(svg: str, name: str) -> str:
    found = ET.fromstring(svg).find(f"{SVG}{name}")
    assert found is not None
    return str(found.text)


class TestText:
    @pytest.mark.parametrize(("year", "length"), [(2023, 365), (2024, 366), (2026, 365)])
    @pytest.mark.parametrize("lang", LANGUAGES)
    def test_every_day_of_the_year_is_written_once(
        self, year: int, length: int, lang: Lang
    ) -> None:
        days = [(month, day) for month, day, _, _ in written(calendar_text(year, lang=lang))]
        first = dt.date(year, 1, 1)
        every = [first + dt.timedelta(days=n) for n in range(length)]
        assert days == [(day.month, day.day) for day in every]

    def test_the_signs_of_2026(self) -> None:
        signs: dict[str, set[tuple[int, int]]] = {}
        for month, day, sign, guess in written(calendar_text(2026)):
            assert not guess
            if sign:
                signs.setdefault(sign, set()).add((day, month))
        assert signs == SIGNS_2026

    def test_weeks_begin_on_monday(self) -> None:
        november = calendar_text(2026, lang="en").split("\n\n")[4].splitlines()
        assert november[1].split()[:7] == ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"]
        assert "  1 " in november[2][33:61]
        assert november[2][33:61].split() == ["1"]
        assert november[3][33:61].split() == ["2", "3", "4", "5", "6", "7", "8"]

    @pytest.mark.parametrize(("year", "count"), WORKING_DAYS.items())
    def test_the_working_days_of_the_year_and_of_its_months(self, year: int, count: int) -> None:
        text = calendar_text(year)
        assert text.splitlines()[0] == f"Lịch làm việc năm {year}: {count} ngày làm việc"
        months = re.findall(r"Tháng \d+ +(\d+) ngày làm việc", text)
        assert len(months) == 12
        assert sum(map(int, months)) == count

    def test_days_off_stand_below_in_runs_with_their_instruments(self) -> None:
        text = calendar_text(2026)
        for run, name, source in [
            ("−  T6 02/01", "Nghỉ hoán đổi, làm bù 10/01/2026", "Công văn 12729/VPCP-KGVX"),
            ("*  T2 16 – T6 20/02", "Tết Âm lịch", "Thông báo 9441/TB-BNV"),
            ("°  T2 27/04", "Nghỉ bù Giỗ Tổ Hùng Vương", "Bộ luật Lao động 2019, Điều 111.3"),
            ("+  T7 22/08", "Làm bù cho 31/08/2026", "Thông báo 9441/TB-BNV"),
            ("*  T3 24/11", "Ngày Văn hóa Việt Nam", "Nghị quyết 28/2026/QH16, Điều 2 (theo"),
        ]:
            line = next(line for line in text.splitlines() if f"  {run} " in line)
            assert re.split(" {2,}", line)[-1].startswith(source)
            assert f"  {name}  " in line

    def test_a_run_over_two_months_is_one_line_of_the_list(self) -> None:
        assert "  *  T2 31/01 – T6 04/02  Tết Âm lịch" in calendar_text(2022)
        assert "  *  Mon 31 Jan – Fri 4 Feb  Lunar New Year (Tết)" in calendar_text(2022, lang="en")

    def test_the_notices_of_the_year_stand_below_with_the_days_they_were_announced(self) -> None:
        notices = calendar_text(2026).partition("Thông báo nghỉ lễ, ngày thông báo\n")[2]
        assert [re.split(" {2,}", line) for line in notices.splitlines()[2:4]] == [
            ["", "25/12/2025", "Công văn 12729/VPCP-KGVX", "− T6 02/01, + T7 10/01"],
            ["", "24/04/2026", "Nghị quyết 28/2026/QH16, Điều 2", "* T3 24/11"],
        ]
        assert "+ T7 22/08, − T2 31/08, * T3 01/09 25/12/2025" in " ".join(notices.split())
        assert "  không rõ ngày  Văn bản của Văn phòng Chính phủ" in calendar_text(2018)

    def test_a_swap_over_new_year_tells_the_other_year(self) -> None:
        assert "− T2 31/12/2018, + T7 05/01" in calendar_text(2019)
        assert "− Mon 31 Dec 2018, + Sat 5 Jan" in calendar_text(2019, lang="en")

    def test_the_legend_tells_the_signs_that_the_year_bears_and_no_others(self) -> None:
        legend = "* nghỉ lễ, tết   ° nghỉ bù   − nghỉ hoán đổi   + làm bù"
        assert legend in calendar_text(2026).splitlines()
        assert "* holiday   ° day off in lieu" in calendar_text(2027, lang="en").splitlines()

    @pytest.mark.parametrize("lang", LANGUAGES)
    @pytest.mark.parametrize("year", [*WORKING_DAYS, 2029])
    def test_no_line_is_longer_than_a_hundred_columns_and_none_is_coloured(
        self, year: int, lang: Lang
    ) -> None:
        text = calendar_text(year, STORM, lang)
        assert max(map(len, text.splitlines())) <= 100
        assert "\x1b" not in text
        assert "\N{NO-BREAK SPACE}" not in text
        assert all(line == line.rstrip() for line in text.splitlines())

    def test_a_projected_year_says_so_first_and_marks_every_day(self) -> None:
        text = calendar_text(2029, vn.calendar(through=2030), "en")
        assert text.splitlines()[1] == (
            "Not settled: some days rest on no published notice yet and are projected"
        )
        assert Counter(guess for *_, guess in written(text)) == {"~": 365}
        assert "   ~ projected\n" in text
        assert "  *~  Mon 12 – Fri 16 Feb  Lunar New Year (Tết)" in text
        assert "(inferred)" in text

    def test_a_year_as_it_was_known_on_a_day(self) -> None:
        known = vn.calendar(as_of=dt.date(2025, 10, 1))
        text = calendar_text(2026, known)
        marked = {(day, month): sign for month, day, sign, guess in written(text) if guess}
        assert marked == dict.fromkeys([(n, 2) for n in range(16, 21)] + [(1, 9)], "*")
        assert "Thông báo nghỉ lễ" not in text
        assert text.endswith(f"Bản dữ liệu: {known.edition}")

    def test_closures_are_told_with_their_hours_and_with_what_is_missing(self) -> None:
        text = calendar_text(2029, STORM, "en")
        signs = {(day, month): sign for month, day, sign, _ in written(text)}
        assert (signs[28, 9], signs[27, 9], signs[1, 10]) == ("×", "/", "/")
        assert "  /   Thu 27 Sep           Bão số 4 (closed 12:00–24:00)\n" in text
        assert "  /   Mon 1 Oct            Mất điện (closed 00:00–09:00)\n" in text
        assert re.search(r"  ×~  Fri 28 Sep +Bão số 4 +Công văn 1234/UBND-VX\n", text)
        assert "(Bão số 4) is left out of the limit by the office's own" in text
        assert "× closed   / fewer office hours   ~ projected" in text


class TestPicture:
    @pytest.mark.parametrize(("year", "length"), [(2023, 365), (2024, 366), (2026, 365)])
    @pytest.mark.parametrize("lang", LANGUAGES)
    def test_every_day_of_the_year_is_drawn_once(self, year: int, length: int, lang: Lang) -> None:
        days = drawn(calendar_svg(year, lang=lang))
        assert len(days) == length
        assert all(dt.date.fromisoformat(day).year == year for day in days)
        assert all(str(int(day[-2:])) in texts for day, (_, texts) in days.items())

    def test_the_marks_of_2026(self) -> None:
        days = drawn(calendar_svg(2026))
        assert {
            day: days[day]
            for day in (
                "2026-01-02", "2026-01-10", "2026-04-27", "2026-08-22", "2026-08-31", "2026-11-24",
            )
        } == {
            "2026-01-02": ({"off-in-exchange"}, ["2", "−"]),
            "2026-01-10": ({"worked-in-exchange"}, ["10", "+"]),
            "2026-04-27": ({"compensatory"}, ["27", "°"]),
            "2026-08-22": ({"worked-in-exchange"}, ["22", "+"]),
            "2026-08-31": ({"off-in-exchange"}, ["31", "−"]),
            "2026-11-24": ({"holiday"}, ["24", "*"]),
        }  # fmt: skip
        assert days["2026-11-23"] == ({"working"}, ["23"])
        assert days["2026-11-28"] == ({"rest"}, ["28"])

    @pytest.mark.parametrize("year", WORKING_DAYS)
    def test_every_day_off_or_exchanged_bears_a_sign(self, year: int) -> None:
        plain = {"working", "rest"}
        for day, (classes, texts) in drawn(calendar_svg(year)).items():
            kind = CALENDAR.day(dt.date.fromisoformat(day)).kind.value.replace(" ", "-")
            assert classes == {kind}
            assert len(texts) == (1 if kind in plain else 2)

    @pytest.mark.parametrize(("year", "count"), WORKING_DAYS.items())
    def test_the_picture_can_be_read_aloud(self, year: int, count: int) -> None:
        svg = calendar_svg(year, lang="en")
        root = ET.fromstring(svg)
        assert root.get("role") == "img"
        assert root.get("lang") == "en"
        ids = [child.get("id") for child in root[:2]]
        assert str(root.get("aria-labelledby")).split() == ids
        assert part(svg, "title") == f"Working calendar of {year}: {count} working days"
        assert part(svg, "desc").startswith(f"{count} working days. Days off and days exchanged: ")

    def test_the_description_lists_the_days_off_and_exchanged(self) -> None:
        told = part(calendar_svg(2026), "desc")
        assert "Thứ Sáu 02/01/2026: Nghỉ hoán đổi, làm bù 10/01/2026; Thứ Bảy 10/01/2026: " in told
        assert "Thứ Ba 1 – Thứ Tư 02/09/2026: Quốc khánh; " in told

    def test_days_alike_that_do_not_follow_each_other_are_named_apart(self) -> None:
        closed = CALENDAR
        for day in (1, 2, 4):
            closed = closed.with_closure(dt.date(2026, 12, day), "Lụt")
        told = part(calendar_svg(2026, closed, "en"), "desc")
        assert "Tuesday 1 – Wednesday 2 December 2026: Lụt (closed); Friday 4 December" in told

    def test_each_month_names_its_days_and_the_foot_its_notices(self) -> None:
        svg = calendar_svg(2022, lang="en")
        texts = [str(t.text) for t in ET.fromstring(svg).iter(f"{SVG}text")]
        assert texts.count("Lunar New Year (Tết)") == 2
        assert "1–4" in texts
        assert "11/01/2022" in svg

    def test_it_is_one_sheet_of_a4_in_light_in_dark_and_in_print(self) -> None:
        for year in WORKING_DAYS:
            root = ET.fromstring(calendar_svg(year))
            assert (root.get("width"), root.get("height")) == ("1122", "793")
        style = part(calendar_svg(2026), "style")
        assert "screen and (prefers-color-scheme: dark)" in style
        assert "size: A4 landscape" in style

    def test_two_pictures_on_one_web_page_share_no_id_and_no_style(self) -> None:
        pictures = [calendar_svg(2026), calendar_svg(2026, lang="en"), calendar_svg(2027)]
        ids = [set(re.findall(r' id="([^"]+)"', picture)) for picture in pictures]
        assert len(set.union(*ids)) == sum(map(len, ids)) == 9
        rules = re.findall(r"^ +([^@}\s].*) \{", part(pictures[0], "style"), re.MULTILINE)
        assert all(rule.startswith(".year-2026-vi ") for rule in rules)

    def test_nothing_is_loaded_from_elsewhere(self) -> None:
        svg = calendar_svg(2026)
        assert re.findall(r"https?://[^\"]+", svg) == ["http://www.w3.org/2000/svg"]
        assert "<script" not in svg
        assert set(re.findall(r"url\(([^)]*)\)", svg)) == {"#year-2026-vi-hatch"}

    def test_a_projected_year_marks_every_day(self) -> None:
        svg = calendar_svg(2029, vn.calendar(through=2030), "en")
        days = drawn(svg)
        assert len(days) == 365
        assert all("projected" in classes and "~" in texts for classes, texts in days.values())
        assert "Not settled: some days rest on no published notice yet" in part(svg, "desc")
        assert "Lunar New Year (Tết) (projected); " in part(svg, "desc")

    def test_closures_are_drawn_and_told(self) -> None:
        svg = calendar_svg(2029, STORM)
        days = drawn(svg)
        assert days["2029-09-28"] == ({"closed", "projected"}, ["28", "~", "×"])
        assert days["2029-09-27"] == ({"working", "fewer-hours", "projected"}, ["27", "~", "/"])
        assert "Thứ Sáu 28/09/2029: Bão số 4 (đóng cửa, dự kiến)" in part(svg, "desc")
        assert "Thứ Năm 27/09/2029: Bão số 4 (đóng cửa 12:00–24:00)" in part(svg, "desc")

    def test_a_year_with_more_to_tell_makes_the_page_longer(self) -> None:
        busy = CALENDAR
        for n in range(1, 29):
            busy = busy.with_closure(dt.date(2026, 12, n), f"Bão <{n}> & lụt")
        root = ET.fromstring(calendar_svg(2026, busy))
        assert int(str(root.get("height"))) > 793


class TestAnyCalendar:
    def test_a_calendar_made_by_hand_is_shown_with_what_it_holds(self) -> None:
        bare = WorkCalendar(dt.date(2026, 1, 1), dt.date(2026, 12, 31))
        text = calendar_text(2026, bare)
        assert text.startswith("Lịch làm việc năm 2026: 261 ngày làm việc\n\n Tháng 1 ")
        assert len(text.split("\n\n")) == 5
        assert part(calendar_svg(2026, bare, "en"), "desc") == "261 working days."

    def test_a_day_off_without_a_source_is_shown_without_one(self) -> None:
        off = {dt.date(2026, 6, 15): DayNote(DayKind.HOLIDAY, "Lễ hội làng")}
        own = WorkCalendar(dt.date(2026, 1, 1), dt.date(2026, 12, 31), days_off=off)
        assert calendar_text(2026, own).endswith("\n  *  T2 15/06  Lễ hội làng")
        assert "Monday 15 June 2026: Lễ hội làng." in calendar_svg(2026, own, "en")

    @pytest.mark.parametrize("show", [calendar_text, calendar_svg])
    def test_a_year_outside_the_calendar_is_refused(self, show: object) -> None:
        assert callable(show)
        with pytest.raises(OutsideCalendarError):
            show(2028)
        with pytest.raises(OutsideCalendarError):
            show(2026, WorkCalendar(dt.date(2026, 11, 1), dt.date(2026, 11, 30)))

    @pytest.mark.parametrize("show", [calendar_text, calendar_svg])
    def test_what_is_no_year_and_no_language_is_refused(self, show: object) -> None:
        assert callable(show)
        with pytest.raises(WrongTypeError):
            show("2026")
        for year in (0, 10_000):
            with pytest.raises(BadValueError, match="year"):
                show(year)
        with pytest.raises(BadValueError, match="lang"):
            show(2026, lang="fr")
