"""The record of a meeting: what was said, what was decided, and how it feeds the year."""

from __future__ import annotations

from typing import Any

import pytest

from onestop import BadValueError, ReportPeriod, vn
from onestop.appraisal import Appraisal, RatingClass, WorkMarks, rate
from onestop.review import MeetingRecord, Statement, year_review_of
from tests.appraisal.office import CIVIL
from tests.review.meeting import CALENDAR, OCTOBER, dossiers

AT = vn.local("03/11/2026 16:00")
CHAIR = "Chủ tịch UBND phường"


def month(name: str, period: ReportPeriod = OCTOBER) -> Appraisal:
    return Appraisal(name, period, rate(CIVIL, 27, WorkMarks(100, 95, 90)))


def record(**more: Any) -> MeetingRecord:
    told: dict[str, Any] = {"period": OCTOBER, "at": AT, "chair": "Nguyễn Văn Bình"}
    return MeetingRecord(**(told | more))


def test_it_reads_as_an_office_writes_one() -> None:
    held = record(
        secretary="Thu",
        present=["Lan", "Minh"],
        absent=["Hoa"],
        said=[
            Statement(by="Minh", about="Lan", text="hướng dẫn tận tình"),
            Statement(by="Bình", text="giữ nề nếp"),
        ],
        decided=[
            month("Lan").confirmed(CHAIR, AT),
            month("Minh").confirmed(CHAIR, AT, RatingClass.HTTNV, "vượt tỷ lệ"),
        ],
    )
    assert held.text().splitlines() == [
        "BIÊN BẢN HỌP ĐÁNH GIÁ, 01/10/2026 – 31/10/2026",
        "Thời gian: Thứ Ba 03/11/2026 16:00",
        "Chủ trì: Nguyễn Văn Bình",
        "Thư ký: Thu",
        "Có mặt: Lan, Minh",
        "Vắng mặt: Hoa",
        "Ý kiến phát biểu:",
        "- Minh về Lan: hướng dẫn tận tình",
        "- Bình: giữ nề nếp",
        "Kết luận:",
        "- Lan: Hoàn thành xuất sắc nhiệm vụ (Chủ tịch UBND phường)",
        "- Minh: Hoàn thành tốt nhiệm vụ (Chủ tịch UBND phường), lý do: vượt tỷ lệ",
    ]
    assert held.about("LAN") == (held.said[0],)


def test_where_nothing_was_said_that_is_said() -> None:
    lines = record().text("en").splitlines()
    assert lines[3:] == ["What was said:", "- nothing", "What was decided:", "- nothing"]


@pytest.mark.parametrize(
    ("decided", "what"),
    [
        ([month("Lan")], r"decided\[0\] is 'Lan': must have been decided"),
        (
            [month("Lan", ReportPeriod.calendar_month(2026, 11)).confirmed(CHAIR, AT)],
            "must lie within 01/10/2026",
        ),
        ([month("Lan").confirmed(CHAIR, AT), month("LAN").confirmed(CHAIR, AT)], "one result"),
    ],
)
def test_what_was_not_decided_there_is_refused(decided: list[Appraisal], what: str) -> None:
    with pytest.raises(BadValueError, match=what):
        record(decided=decided)


def test_what_was_decided_is_what_the_year_takes() -> None:
    held = record(decided=[month("Lan").confirmed(CHAIR, AT)])
    year = year_review_of(dossiers(), [OCTOBER], CALENDAR, rated_by=CIVIL, appraisals=held.decided)
    (lan,) = [each for each in year.ratings if each.officer == "Lan"]
    assert lan.rating is not None
    assert lan.rating.total == month("Lan").result.total
    assert lan.because == ()  # decided: nothing is open
