"""The morning's list on a terminal and on a page."""

from __future__ import annotations

import pytest

from onestop import BadValueError, Procedure, TimeLimitCase, WorkingDays, vn, worklist
from onestop.procedures import Anchor
from onestop.render import worklist_html, worklist_text
from tests.dossiers.test_worklists import CALENDAR, MONDAY, accepted, submitted

FOUND = worklist(
    [
        accepted("H-1", "20/11/2026 08:00"),
        accepted("H-2", "25/11/2026 08:00"),
        submitted("H-3", "30/11/2026 07:40"),
        accepted("H-4", "25/11/2026 08:00", vn.procedures()["1.010040"]),
    ],
    MONDAY,
    CALENDAR,
)


def test_in_english() -> None:
    assert worklist_text(FOUND, "en").splitlines()[:13] == [
        "What is to be done today",
        "At Monday 30 November 2026 08:00",
        "4 open dossiers",
        "",
        "Overdue: 1",
        "  Dossier  Procedure  Officer  Due                              Late (working days)",
        "  H-1      1.004194   Lan      Thursday 26 November 2026 17:00                    2",
        "",
        "Due today: 1",
        "  Dossier  Procedure  Officer  Due                            Left (working days)",
        "  H-2      1.004194   Lan      Monday 30 November 2026 17:00                    0",
        "",
        "Waiting for acceptance: 1",
    ]


def test_in_vietnamese() -> None:
    text = worklist_text(FOUND)
    assert text.startswith("Danh sách việc trong ngày\nLúc Thứ Hai 30/11/2026 08:00\n4 hồ sơ")
    assert "Chờ tiếp nhận: 1" in text
    assert "Chưa đánh giá được: 1\n- H-4: " in text


def test_an_empty_list_says_so() -> None:
    assert worklist_text(worklist([], MONDAY, CALENDAR), "en").endswith("No dossier is open")
    assert "Không còn hồ sơ nào chưa giải quyết xong" in worklist_html(
        worklist([], MONDAY, CALENDAR)
    )


def test_a_page_names_the_procedures_and_escapes_what_people_typed() -> None:
    sly = accepted("<b>H-9</b>", "25/11/2026 08:00")
    page = worklist_html(worklist([sly], MONDAY, CALENDAR), "en")
    assert "1.004194 Đăng ký tạm trú" in page
    assert "&lt;b&gt;H-9&lt;/b&gt;" in page
    assert "<b>" not in page
    assert page.count("<h2>") == 1


def test_an_own_start_that_has_not_come_has_no_day_yet() -> None:
    from_decision = TimeLimitCase(WorkingDays(3), anchor=Anchor.DECISION)
    procedure = Procedure("X.1", "Thử", limits=(from_decision,))
    waiting = accepted("H-5", "25/11/2026 08:00", procedure)
    assert worklist([waiting], MONDAY, CALENDAR).in_time[0].deadline is None
    assert "H-5" in worklist_text(worklist([waiting], MONDAY, CALENDAR))


@pytest.mark.parametrize("write", [worklist_text, worklist_html])
def test_another_language_is_refused(write: object) -> None:
    with pytest.raises(BadValueError, match="must be one of vi, en"):
        write(FOUND, "fr")  # type: ignore[operator]
