"""The sheet of a meeting in the terminal and on a page, and the command that makes it."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import attrs
import pytest
from click.testing import CliRunner, Result

from onestop import Procedure, ReportPeriod, WorkingHours, cli, vn
from onestop.appraisal import Complaint
from onestop.i18n.languages import Lang
from onestop.render import (
    public_review_html,
    public_review_text,
    review_html,
    review_text,
)
from onestop.review import Review, YearReview, published, review_of, year_review_of
from onestop.satisfaction.ballots import BallotBox, DeviceMark
from tests.review.meeting import (
    CALENDAR,
    COMPLAINTS,
    FOUR,
    LEAVE,
    OCTOBER,
    PETITIONS,
    box,
    dossiers,
    plain,
)

DOCS = Path(__file__).resolve().parents[2] / "docs" / "how-to"
FILES = {
    "--complaints": "meeting_complaints.csv",
    "--petitions": "meeting_petitions.csv",
    "--leave": "meeting_leave.csv",
}
LOGS = ("meeting_supplemented.json", "meeting_paused.json", "meeting_refused.json")


def told(**more: Any) -> dict[str, Any]:
    given: dict[str, Any] = {
        "ratings": box(),
        "complaints": COMPLAINTS,
        "petitions": PETITIONS,
        "leave": LEAVE,
        "minimum": 3,
    }
    return given | more


def sheet(**more: Any) -> Review:
    rules = {"rules": vn.rating_rules(on=OCTOBER)}
    return review_of(dossiers(), OCTOBER, CALENDAR, **(rules | told(**more)))


def year(**more: Any) -> YearReview:
    months = [ReportPeriod.calendar_month(2026, month) for month in (9, 10)]
    return year_review_of(
        dossiers(), months, CALENDAR, **told(rules=vn.rating_rules(on=OCTOBER), **more)
    )


class TestText:
    def test_the_sheet_in_english(self) -> None:
        lines = review_text(sheet(), "en").splitlines()
        assert lines[:5] == [
            "Sheet of the monthly meeting",
            "Period: 01/10/2026 – 31/10/2026",
            "For inside, not for publication: what is published has its small cells hidden",
            "",
            "The whole office",
        ]
        assert [line.split() for line in lines[6:10]] == [
            ["Hoa", "4", "2", "1", "1", "2", "0"],
            ["Lan", "3", "2", "0", "1", "2", "1"],
            ["Minh", "0", "0", "0", "0", "0", "0"],
            ["Total", "7", "4", "1", "2", "4", "1"],
        ]

    @pytest.mark.parametrize(
        ("lang", "said"),
        [
            (
                "en",
                [
                    "- Pending 4: in time 1, due soon 1, paused 1, overdue 1",
                    "- Solved 4: early 2, on time 1, late 1",
                    "- On leave on 2 of the period's 22 working days",
                    "- Suggested points (provisional): 68.54 of 70",
                    "- Suggested points (provisional): 51.04 of 70",
                    "- Petitions 3: answered 1, late 1, without a due day 1",
                    "- Complaints about dossiers 2: confirmed 1, untrue 0, not decided 1",
                    "- 3: lateness, confirmed",
                    "- Answered: 5 of 11 asked (45.45 %)",
                    "- No points are suggested: on leave all the time, not rated",
                    "- Provisional: a person decides",
                ],
            ),
            (
                "vi",
                [
                    "- Đang giải quyết 4: còn hạn 1, sắp đến hạn 1, tạm dừng 1, quá hạn 1",
                    "- Đã giải quyết 4: trước hạn 2, đúng hạn 1, quá hạn 1",
                    "- Nghỉ 2 trên 22 ngày làm việc của kỳ",
                    "- Điểm đề xuất (tạm tính): 68,54 trên 70",
                    "- Phản ánh, kiến nghị 3: đã trả lời 1, quá hạn 1, không ghi hạn 1",
                    "- Phản ánh về hồ sơ 2: đúng 1, không đúng 0, chưa kết luận 1",
                    "- Trả lời: 5 trên 11 lượt được hỏi (45,45%)",
                    "- Không có điểm đề xuất: nghỉ cả kỳ, không đánh giá",
                ],
            ),
        ],
    )
    def test_it_says(self, lang: Lang, said: list[str]) -> None:
        lines = review_text(sheet(), lang).splitlines()
        assert [line for line in said if line not in lines] == []

    @pytest.mark.parametrize(
        ("lang", "said"),
        [
            (
                "en",
                "Satisfied or better: 80.00 % of n = 5, 95 % Wilson interval from 37.55 % to 96",
            ),
            ("vi", "Hài lòng trở lên: 60,00% (n = 10), khoảng tin cậy Wilson 95% từ 31,27%"),
        ],
    )
    def test_satisfaction_has_its_interval_and_its_n(self, lang: Lang, said: str) -> None:
        assert said in " ".join(review_text(sheet(), lang).split())

    def test_a_late_dossier_has_its_day_its_end_and_why(self) -> None:
        text = " ".join(review_text(sheet(), "en").split())
        assert (
            "3, PX.4 Gia hạn thử: due 08/10/2026, finished 12/10/2026 15:00, late by 2 working "
            "days; the log tells of nothing that moved the limit" in text
        )
        assert "due 23/10/2026, not finished, late by 5 working days" in text
        assert (
            "late by 2 working days; The full dossier came in at Thursday 8 October 2026 10:00: "
            "the limit begins again" in text
        )

    def test_too_few_answers_show_no_share(self) -> None:
        text = " ".join(review_text(sheet(minimum=10), "vi").split())
        assert "Hài lòng trở lên: không có giá trị, chưa đủ dữ liệu (n = 5, cần ít nhất 10)" in text
        assert "Hài lòng trở lên: 80,00%" not in text  # Hoa's; the office's bounds may be told

    def test_no_answer_is_no_value(self) -> None:
        text = " ".join(review_text(sheet(ratings=box([])), "en").split())
        assert "Satisfied or better: no value, nobody has answered (n = 0)" in text

    def test_no_file_says_that_n_is_not_published(self) -> None:
        text = review_text(sheet(ratings=None, complaints=None, petitions=None), "vi")
        assert "n không công bố, không có tỷ lệ và không tính khoảng tin cậy" in text
        assert "- Phản ánh, kiến nghị: không có tệp" in text
        assert "- Phản ánh về hồ sơ: không có tệp" in text

    def test_flags_are_told_in_and_out(self) -> None:
        mark = DeviceMark.of("máy 1", salt=bytes(32))
        text = " ".join(
            review_text(sheet(ratings=box(devices={"7": mark, "8": mark})), "en").split()
        )
        assert (
            "Answers to look at, left out above: one device for several dossiers 1; with them "
            "40.00 % (n = 5)" in text
        )
        few = review_text(sheet(ratings=box(devices={"7": mark, "8": mark}), minimum=20), "en")
        assert "with them not enough data" in " ".join(few.split())

    def test_a_limit_in_hours_has_its_moment(self) -> None:
        procedure = Procedure("PX.H", "giờ", limits=WorkingHours(4))
        held = [plain("H", procedure, "Lan", "05/10 08:00", "05/10 16:00")]
        text = " ".join(review_text(review_of(held, OCTOBER, CALENDAR), "en").split())
        assert "due 05/10/2026 13:30, finished 05/10/2026 16:00, late by less than" in text

    def test_the_comparison_has_its_caution(self) -> None:
        text = review_text(sheet(minimum=2), "en")
        assert "Fair comparison of officers: Satisfied or better" in text
        # Of PX.3 Hoa has 3 of 3 and Lan 1 of 2; of PX.4 Hoa has 1 of 2, Lan 1 of 1: too few for Hoa
        assert re.search(r"Hoa +3 +100\.00 % +50\.00 % .+ within the limits", text)
        assert re.search(r"Lan +3 +66\.67 % +83\.33 % .+ within the limits", text)
        assert "Nobody differs by more than chance explains: there is no rank" in text
        assert "- The result is a signal for a conversation, never a class" in text

    def test_nobody_is_ranked_where_only_chance_sets_them_apart(self) -> None:
        rows = [("1", "result", 5, "06/10 08:10"), ("7", "result", 5, "02/10 16:05")]
        text = review_text(sheet(ratings=box(rows), minimum=1), "en")
        assert text.count("within the limits") == 2
        assert "Rank" not in text

    def test_too_few_for_any_rank_leave_no_table(self) -> None:
        text = review_text(sheet(minimum=10), "en")
        assert "- Hoa: not enough data (n = 5, at least 10 needed)" in text
        assert "Rank" not in text

    def test_who_left_nothing_but_complaints_is_told_in_full(self) -> None:
        """Lan on leave all October still has dossiers: they are told, and not rated."""
        review = sheet(leave=[attrs.evolve(LEAVE[0], officer="Lan")])
        lan = review_text(review, "en").partition("\nLan\n")[2]
        assert lan.startswith("- On leave on 22 of the period's 22 working days\n- Solved 3")

    def test_nobody_named(self) -> None:
        review = review_of([plain("1", FOUR, None, "05/10 08:00")], OCTOBER, CALENDAR)
        assert "\n(not named)\n" in review_text(review, "en")

    def test_nine_indicators_say_on_how_many(self) -> None:
        march = ReportPeriod.calendar_month(2023, 3)
        held = [plain("1", FOUR, "Lan", "06/03 09:00", "07/03 09:00", year=2023)]
        rules = vn.indicator_rules(on=march)
        text = review_text(review_of(held, march, CALENDAR, rules=rules, complaints=()), "vi")
        assert "- Điểm đề xuất (tạm tính): 6,0 trên 10, chấm được 3 trên 5 chỉ số" in text
        known = {"1": {"contacts": 0, "bodies": 0}}
        whole = review_of(held, march, CALENDAR, rules=rules, complaints=(), contacts=known)
        assert "- Mức đề xuất (tạm tính): hoàn thành 100%" in review_text(whole, "vi")

    def test_a_broken_sum_is_told(self) -> None:
        review = sheet()
        row = attrs.evolve(review.report.total, late=9)
        broken = attrs.evolve(review, report=attrs.evolve(review.report, total=row))
        assert "A sum does not agree: solved 7" in review_text(broken, "en")
        rolled = attrs.evolve(year(), year=broken)
        assert review_text(sheet(), "en", year=rolled).count("A sum does not agree") == 2

    @pytest.mark.parametrize("lang", ["vi", "en"])
    @pytest.mark.parametrize("ratings", [box(), None])
    def test_it_fits_80_columns(self, lang: Lang, ratings: BallotBox | None) -> None:
        text = review_text(sheet(ratings=ratings), lang, year=year(ratings=ratings))
        assert max(map(len, text.splitlines())) <= 80


class TestYear:
    def test_month_by_month_and_the_year(self) -> None:
        text = review_text(sheet(), "en", year=year())
        rows = [line.split() for line in text.splitlines()]
        assert ["09/2026", "0", "0", "0", "0", "1", "0", "–", "0"] in rows
        assert ["10/2026", "7", "4", "1", "2", "4", "1", "60.00", "%", "10"] in rows
        assert ["The", "year", "7", "4", "1", "2", "4", "1", "60.00", "%", "10"] in rows
        assert "by the rules a year's points" in " ".join(text.split())

    def test_nobody_named_has_no_points(self) -> None:
        held = [plain("1", FOUR, None, "05/10 08:00")]
        rolled = year_review_of(held, [OCTOBER], CALENDAR)
        review = review_of(held, OCTOBER, CALENDAR)
        assert "(not named)" in review_text(review, "en", year=rolled)
        assert "(not named)" in review_html(review, "en", year=rolled)


class Reader(HTMLParser):
    """The tables of a page, what tags it has, and whether they are closed."""

    def __init__(self) -> None:
        super().__init__()
        self.tables: list[list[list[str]]] = []
        self.open: list[str] = []
        self.tags: set[str] = set()
        self.attributes: set[str] = set()

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.attributes |= {name for name, _ in attributes}
        if tag not in {"meta", "br"}:
            self.open.append(tag)
        if tag == "table":
            self.tables.append([])
        elif tag == "tr":
            self.tables[-1].append([])
        elif tag in {"td", "th"}:
            self.tables[-1][-1].append("")

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if {"td", "th"} & set(self.open):
            self.tables[-1][-1][-1] += data


def parsed(page: str) -> Reader:
    reader = Reader()
    reader.feed(page)
    reader.close()
    assert reader.open == []
    return reader


class TestPage:
    def test_the_wide_table(self) -> None:
        first, late, *_ = parsed(review_html(sheet(), "en")).tables
        assert first[0][:10] == [
            "Officer", "Solved", "Early", "On time", "Late", "Pending", "In time", "Due soon",
            "Paused", "Overdue",
        ]  # fmt: skip
        assert first[1:] == [
            ["Hoa", "4", "2", "1", "1", "2", "1", "0", "1", "0", "80.00 %", "37.55 – 96.38 %", "5",
             "0", "1", "1", "68.54/70"],
            ["Lan", "3", "2", "0", "1", "2", "0", "1", "0", "1", "40.00 %", "11.76 – 76.93 %", "5",
             "0", "1", "0", "51.04/70"],
            ["Minh", *"000000000", "–", "–", "0", "0", "0", "0", "–"],
            ["Total", "7", "4", "1", "2", "4", "1", "1", "1", "1", "60.00 %", "31.27 – 83.18 %",
             "10", "0", "3", "1", "–"],
        ]  # fmt: skip
        assert [row[0] for row in late[1:]] == ["3", "9", "11"]
        assert late[1][3:6] == ["08/10/2026", "12/10/2026 15:00", "2 working days"]
        assert late[2][4] == "–"

    def test_the_last_row_is_the_total_and_rows_of_nothing_are_told_in_full(self) -> None:
        review = review_of(
            [plain("1", FOUR, "Lan", "05/10 08:00", "06/10 08:00")],
            OCTOBER,
            CALENDAR,
            petitions=[attrs.evolve(PETITIONS[1], officer="Tú")],
        )
        page = review_html(review, "en")
        assert page.count('<tr class="total">') == 1
        assert '<tr class="total"><th scope="row" class="word code"><bdi>Total' in page
        assert "\nTú\n- Solved 0: early 0" in review_text(review, "en")

    def test_what_is_not_known_is_a_dash(self) -> None:
        review = sheet(ratings=None, complaints=None, petitions=None)
        hoa = parsed(review_html(review)).tables[0][1]
        assert hoa[10:] == ["–"] * 7

    def test_no_late_dossier_is_said(self) -> None:
        held = [plain("1", FOUR, "Lan", "05/10 08:00", "06/10 08:00")]
        page = review_html(review_of(held, OCTOBER, CALENDAR))
        assert "Không có hồ sơ quá hạn" in page
        assert len(parsed(page).tables) == 1

    def test_the_year_is_on_the_page(self) -> None:
        tables = parsed(review_html(sheet(), "en", year=year())).tables
        assert tables[-2][-1] == ["The year", "7", "4", "1", "2", "4", "1", "60.00 %", "10"]
        assert tables[-1][1][-1] == "68.54/70"

    def test_it_asks_nothing_of_anybody(self) -> None:
        page = review_html(sheet(), year=year())
        reader = parsed(page)
        assert not reader.tags & {"script", "link", "img", "iframe", "object", "form"}
        assert not {name for name in reader.attributes if name.startswith("on")}
        assert not reader.attributes & {"src", "href", "style"}
        assert "url(" not in page
        assert "http" not in page

    def test_names_are_text_and_nothing_else(self) -> None:
        evil = '<script>alert("x")</script>\u202e'
        held = [plain("<b>1", FOUR, evil, "05/10 08:00", "12/10 09:00")]
        page = review_html(
            review_of(
                held, OCTOBER, CALENDAR, complaints=[Complaint("<b>1", "<i>", confirmed=True)]
            )
        )
        assert "<script" not in page
        assert "&lt;script&gt;" in page
        assert "<i>" not in page
        assert "\u202e" not in page

    @pytest.mark.parametrize("rule", ["@page", "A4 landscape", "prefers-color-scheme: dark"])
    def test_it_has_its_style_for_paper_and_for_the_night(self, rule: str) -> None:
        assert rule in review_html(sheet())

    @pytest.mark.parametrize("lang", ["vi", "en"])
    def test_it_says_its_language(self, lang: Lang) -> None:
        assert f'<html lang="{lang}">' in review_html(sheet(), lang)

    def test_a_long_name_may_break_and_a_code_may_not(self) -> None:
        name = "Nguyễn" * 8
        page = review_html(review_of([plain("1", FOUR, name, "05/10 08:00")], OCTOBER, CALENDAR))
        assert f'<th scope="row" class="word"><bdi>{name}' in page
        assert 'class="word code"><bdi>Tổng' in page


class TestPublic:
    def test_text_and_page(self) -> None:
        public = published(sheet(minimum=10), "en")
        text = public_review_text(public)
        rows = [line.split() for line in text.splitlines()]
        assert ["Total", "4", "1", "2", "3", "1", "11"] in rows
        assert "Hoa" not in text
        tables = parsed(public_review_html(public)).tables
        assert tables[0][-1] == ["Total", "4", "1", "2", "3", "1", "11"]
        assert tables[1][-1] == ["Total", "hidden", "hidden", "10"]

    def test_answers_that_are_not_known_are_not_shown(self) -> None:
        text = public_review_text(published(sheet(ratings=None)))
        assert "n không công bố" in text


def run(*arguments: str) -> Result:
    return CliRunner().invoke(cli.onestop, ["review", *arguments])


def meeting(*more: str, with_logs: bool = True) -> Result:
    files = [part for name, file in FILES.items() for part in (name, str(DOCS / file))]
    logs = [part for log in LOGS for part in ("--dossier", str(DOCS / log))] if with_logs else []
    paths = [str(DOCS / name) for name in ("meeting_register.csv", "meeting_ratings.csv")]
    return run(*paths, *files, *logs, "--minimum", "3", *more)


class TestTheCommand:
    def test_it_prints_the_sheet(self) -> None:
        ran = meeting("--month", "2026-10")
        assert ran.exit_code == 0, ran.output
        rows = [line.split() for line in ran.output.splitlines()]
        assert ["Tổng", "7", "4", "1", "2", "4", "1"] in rows
        assert "- Điểm đề xuất (tạm tính): 68,54 trên 70" in ran.output
        assert "- Điểm đề xuất (tạm tính): 51,04 trên 70" in ran.output

    def test_the_month_is_not_the_window(self) -> None:
        """15 September to 14 October: five ended, dossier 11 is due on the morrow."""
        ran = meeting("--window", "2026-10", "--lang", "en")
        assert "Period: 15/09/2026 – 14/10/2026" in ran.output
        rows = [line.split() for line in ran.output.splitlines()]
        assert ["Total", "5", "3", "1", "1", "1", "0"] in rows

    @pytest.mark.parametrize(
        ("way", "first", "months"),
        [("--month", "01/01/2026", 10), ("--window", "15/12/2025", 10)],
    )
    def test_the_year_goes_by_the_same_months(self, way: str, first: str, months: int) -> None:
        ran = meeting(way, "2026-10", "--year", "2026", "--lang", "en")
        assert ran.exit_code == 0, ran.output
        assert f"Month by month, and the year: {first}" in ran.output
        assert len(re.findall(r"^  \d\d/2026 ", ran.output, re.MULTILINE)) == months

    def test_it_writes_the_page(self, tmp_path: Path) -> None:
        path = tmp_path / "họp.html"
        ran = meeting("--month", "2026-10", "--html", str(path), "--lang", "en")
        assert ran.exit_code == 0
        assert parsed(path.read_text(encoding="utf-8")).tables[0][1][0] == "Hoa"

    def test_what_may_be_published(self, tmp_path: Path) -> None:
        path = tmp_path / "công khai.html"
        public = ("--public", "--minimum", "10", "--html", str(path), "--lang", "en")
        ran = meeting("--month", "2026-10", *public)
        assert "(all officers)" in ran.output
        assert "Hoa" not in ran.output + path.read_text(encoding="utf-8")

    def test_without_ratings_n_is_not_known(self) -> None:
        ran = run(str(DOCS / "meeting_register.csv"), "--month", "2026-10")
        assert ran.exit_code == 0
        assert "n không công bố" in ran.output

    def test_a_log_takes_the_place_of_a_row(self, tmp_path: Path) -> None:
        path = tmp_path / "sổ.csv"
        row = "H48.53-261026-0001,1.002755,2026-10-26 08:30,2026-10-27 09:00,,ONLINE,Hoa,"
        header = "code,procedure,accepted,completed,returned,channel,officer,rating"
        path.write_text(f"{header}\n{row}\n", encoding="utf-8")
        ran = run(str(path), "--month", "2026-10", "--dossier", str(DOCS / "meeting_paused.json"))
        assert "- Đang giải quyết 1: còn hạn 0, sắp đến hạn 0, tạm dừng 1" in ran.output

    def test_a_rating_of_a_dossier_that_only_a_log_holds(self) -> None:
        ran = meeting("--month", "2026-10", "--lang", "en", with_logs=False)
        assert ran.exit_code == 2
        assert "row 3, column dossier: 'H48.53-261001-0002': stands in no register" in ran.stderr

    @pytest.mark.parametrize(
        ("arguments", "message"),
        [
            ((), "name one month: --month, or --window"),
            (("--month", "2026-10", "--window", "2026-10"), "name one month"),
            (("--month", "2026-10", "--public", "--year", "2026"), "do not go together"),
            (("--month", "10/2026"), "must be written like 2026-11"),
            (("--window", "2026-Q4"), "must be written like 2026-11"),
            (("--month", "2026-10", "--year", "2027"), "has no month up to 01/10/2026"),
        ],
    )
    def test_what_makes_no_sense_is_refused(self, arguments: tuple[str, ...], message: str) -> None:
        ran = meeting(*arguments, "--lang", "en")
        assert ran.exit_code == 2
        assert message in ran.stderr

    @pytest.mark.parametrize(
        ("month", "said"),
        [
            ("2024-05", "chấm được"),
            ("2025-08", "xếp loại theo điều kiện"),
            ("2026-10", "số lượng 100%"),
        ],
    )
    def test_points_go_by_the_rules_of_the_month(
        self, tmp_path: Path, month: str, said: str
    ) -> None:
        path = tmp_path / "sổ.csv"
        path.write_text(
            "code,procedure,accepted,completed,returned,channel,officer,rating\n"
            f"1,1.002755,{month}-06 09:00,{month}-07 09:00,,ONLINE,Lan,\n",
            encoding="utf-8",
        )
        assert said in " ".join(run(str(path), "--month", month).output.split())

    @pytest.mark.parametrize("window", ["2026-01", "2025-07"])
    def test_rules_that_change_within_the_month_suggest_no_points(
        self, tmp_path: Path, window: str
    ) -> None:
        """NĐ 335 begins on 1 January 2026; the nine indicators end on 30 June 2025."""
        path = tmp_path / "sổ.csv"
        before = {"2026-01": "2025-12-22", "2025-07": "2025-06-20"}[window]
        path.write_text(
            "code,procedure,accepted,completed,returned,channel,officer,rating\n"
            f"1,1.002755,{before} 09:00,{before} 10:00,,ONLINE,Lan,\n",
            encoding="utf-8",
        )
        ran = run(str(path), "--window", window)
        assert "không có một bộ quy định nào dùng cho cả kỳ" in ran.output
