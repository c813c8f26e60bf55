"""A dossier's clock, told and drawn: each day once, with the number that law and hand give it."""

from __future__ import annotations

import datetime as dt
import json
import re
import sys
import unicodedata
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import attrs
import pytest

from onestop import (
    BadValueError,
    CalendarDays,
    Channel,
    Citation,
    ClockHours,
    ClockPolicy,
    Dossier,
    Months,
    OutsideCalendarError,
    Parallel,
    Part,
    Procedure,
    SameDay,
    Sequence,
    SuspensionGround,
    WorkCalendar,
    WorkingDays,
    WorkingHours,
    vn,
)
from onestop.dossiers.clock.next_actions import VERBS
from onestop.dossiers.events import EVENTS
from onestop.i18n.exits import printable
from onestop.i18n.languages import LANGUAGES, Lang
from onestop.i18n.sayings import say
from onestop.limits.limit import Limit
from onestop.procedures.cases import Anchor, TimeLimitCase
from onestop.render import dossier_text, timeline_svg, timeline_text
from onestop.render._letters import shortened, width, wrapped
from onestop.render.timeline.marks import detail

SVG = "{http://www.w3.org/2000/svg}"
CALENDAR = vn.calendar()
L = vn.local
DOCS = Path(__file__).resolve().parents[2] / "docs" / "how-to"

PAUSE = ClockPolicy(supplement="pause")
TAX = SuspensionGround("chờ nộp thuế", True, citation=Citation("Luật Quản lý thuế"))


@attrs.frozen
class Shown:
    """What a timeline is asked to show."""

    dossier: Dossier
    at: dt.datetime | None = None
    policy: ClockPolicy | None = None
    calendar: WorkCalendar = CALENDAR

    def svg(self, lang: Lang = "vi") -> str:
        return timeline_svg(self.dossier, self.calendar, self.at, policy=self.policy, lang=lang)

    def text(self, lang: Lang = "vi") -> str:
        return timeline_text(self.dossier, self.calendar, self.at, policy=self.policy, lang=lang)


def submitted(limits: Any, at: str, *, name: str = "Cấp giấy", **facts: Any) -> Dossier:
    procedure = Procedure("PX.000011", name, limits=limits)
    return Dossier.submit("H48.53-1", procedure, L(at), channel=Channel.ONLINE, **facts)


def accepted(limits: Any, at: str, **facts: Any) -> Dossier:
    return submitted(limits, at, **facts).accept(L(at))


#: law.md, section 7: five working days, asked on the 4th, full on the 10th.
ASKED = (
    submitted(WorkingDays(5), "30/10/2026 15:00")
    .accept(L("02/11/2026 09:00"), by="Lan")
    .request_supplement(L("04/11/2026 10:00"), ["bản vẽ", "ảnh"])
)
FULL = ASKED.supplement(L("10/11/2026 10:00"))
PLAIN = submitted(WorkingDays(3), "20/11/2026 16:05").accept(L("20/11/2026 16:10"))
EXTENDED = (
    accepted(WorkingDays(5), "02/11/2026 09:00")
    .extend(L("06/11/2026 15:00"), dt.date(2026, 11, 13), "chờ tỉnh")
    .complete(L("17/11/2026 16:00"))
    .return_result(L("18/11/2026 08:00"))
)
SEQUENCE = Sequence(
    Part(WorkingDays(3), "UBND phường Hòa Cường"),
    Part(CalendarDays(10), "Sở Nông nghiệp và Môi trường"),
    Part(WorkingDays(2), "UBND phường Hòa Cường"),
)

GALLERY = {
    "plain": Shown(PLAIN, L("25/11/2026 09:00")),
    "restart": Shown(FULL, L("12/11/2026 10:00")),
    "pause": Shown(FULL.complete(L("12/11/2026 10:00")), policy=PAUSE),
    "waiting": Shown(ASKED, L("06/11/2026 10:00")),
    "extension": Shown(EXTENDED),
    "tet": Shown(accepted(CalendarDays(60), "12/01/2026 09:00"), L("20/02/2026 09:00")),
    "sequence": Shown(accepted(SEQUENCE, "16/11/2026 09:00"), L("20/11/2026 09:00")),
    "parallel": Shown(
        accepted(Parallel(Part(WorkingDays(3), "UBND"), CalendarDays(10)), "16/11/2026 09:00")
    ),
    "same day": Shown(accepted(SameDay(dt.time(15)), "20/11/2026 15:10"), L("20/11/2026 16:00")),
    "hours": Shown(
        accepted(WorkingHours(8), "20/11/2026 15:10").complete(L("23/11/2026 16:30"))
    ),
    "clock hours": Shown(accepted(ClockHours(72), "20/11/2026 15:10")),
    "boundary-free": Shown(
        submitted(WorkingDays(3), "20/11/2026 15:05", agency="A", receiving="B")
        .accept(L("20/11/2026 15:10"))
        .arrive(L("23/11/2026 08:00"), "A")
    ),
    "late": Shown(
        PLAIN.complete(L("02/12/2026 10:00")).return_result(L("03/12/2026 10:00")),
    ),
    "overdue for long": Shown(accepted(WorkingDays(3), "02/01/2025 16:10"), L("20/11/2026 10:00")),
    "months": Shown(accepted(Months(1), "20/11/2026 16:10")),
    "projected": Shown(
        accepted(WorkingDays(6), "27/12/2027 16:10"), calendar=vn.calendar(through=2028)
    ),
    "exchange": Shown(accepted(WorkingDays(10), "20/08/2026 16:10")),
    "refused": Shown(
        submitted(WorkingDays(3), "20/11/2026 16:05").refuse(L("23/11/2026 10:00"), "sai nơi")
    ),
    "busy": Shown(
        submitted(WorkingDays(7), "20/11/2026 16:05")
        .assign(L("20/11/2026 16:06"), "Lan", "thẩm định")
        .accept(L("20/11/2026 16:10"), by="Lan", agency="UBND phường")
        .suspend(L("25/11/2026 08:00"), TAX)
        .request_supplement(L("25/11/2026 09:00"), ["a"])
        .supplement(L("25/11/2026 15:00"))
        .resume(L("01/12/2026 08:00"))
        .transfer(L("01/12/2026 09:00"), "Phòng Kinh tế")
        .withdraw(L("02/12/2026 08:00"))
        .stop(L("02/12/2026 10:00"), "theo đề nghị"),
        policy=PAUSE,
    ),
}  # fmt: skip


# ------------------------------------------------------------------ reading a picture


def groups(svg: str, kind: str) -> Iterator[tuple[str, list[str], list[str]]]:
    """Day, classes and texts of every group of a kind."""
    for group in ET.fromstring(svg).iter(f"{SVG}g"):
        classes = str(group.get("class")).split()
        if classes[0] == kind:
            texts = [str(t.text) for t in group.findall(f"{SVG}text") if t.text]
            yield str(group.get("data-day")), classes[1:], texts


def cells(svg: str) -> dict[str, str]:
    """What each day is drawn as, with the texts in it: `06-11` -> `counted 6 | ngày 1`."""
    found = {}
    for day, classes, texts in groups(svg, "day"):
        assert day not in found
        found[day] = f"{' '.join(classes)}: {' | '.join(texts)}"
    return {f"{day[8:]}/{day[5:7]}": told for day, told in found.items()}


def labels(svg: str) -> list[str]:
    """What stands below the days, in order: the day, the shape of the sign, the text."""
    return [
        f"{day[8:]}/{day[5:7]} {classes[0]}: {' '.join(texts)}"
        for day, classes, texts in groups(svg, "mark")
    ]


def texts_of(svg: str, kind: str) -> list[str]:
    return [str(t.text) for t in ET.fromstring(svg).iter(f"{SVG}text") if t.get("class") == kind]


def part(svg: str, name: str) -> str:
    found = ET.fromstring(svg).find(f"{SVG}{name}")
    assert found is not None
    return str(found.text)


# ------------------------------------------------------------------ the days, by hand


class TestDays:
    def test_three_working_days_over_a_holiday(self) -> None:
        svg = GALLERY["plain"].svg()
        assert cells(svg) == {
            "20/11": "zero: 20/11 | ngày 0",
            "21/11": "rest: 21",
            "22/11": "rest: 22",
            "23/11": "counted: 23 | ngày 1",
            "24/11": "holiday: 24 | Ngày Văn hóa Việt | Nam",
            "25/11": "counted: 25 | ngày 2",
            "26/11": "counted: 26 | ngày 3",
        }
        assert labels(svg) == [
            "20/11 event: 16:05 nộp hồ sơ",
            "20/11 event: 16:10 tiếp nhận",
            "25/11 looked-at: xét lúc 09:00",
            "26/11 due: hạn: hẹn 17:00, hết 24:00",
        ]

    def test_a_restart_shows_the_days_before_it_as_used_up_in_vain(self) -> None:
        svg = GALLERY["restart"].svg("en")
        assert cells(svg) == {
            "30/10": "plain: 30 Oct",
            "31/10": "rest: 31",
            "01/11": "rest: 1 Nov",
            "02/11": "zero in-vain: 2 | day 0",
            "03/11": "counted in-vain: 3 | day 1",
            "04/11": "counted in-vain: 4 | day 2",
            "05/11": "paused in-vain: 5 | Waiting for the | supplement",
            "06/11": "paused in-vain: 6",
            "07/11": "paused in-vain: 7",
            "08/11": "paused in-vain: 8",
            "09/11": "paused in-vain: 9 | Waiting for the | supplement",
            "10/11": "zero: 10 | day 0",
            "11/11": "counted: 11 | day 1",
            "12/11": "counted: 12 | day 2",
            "13/11": "counted: 13 | day 3",
            "14/11": "rest: 14",
            "15/11": "rest: 15",
            "16/11": "counted: 16 | day 4",
            "17/11": "counted: 17 | day 5",
        }
        assert labels(svg) == [
            "30/10 event: 15:00 submitted",
            "02/11 event: 09:00 accepted",
            "04/11 event: 10:00 supplement asked",
            "10/11 event: 10:00 full dossier in",
            "12/11 looked-at: looked at 10:00",
            "17/11 due: due 17:00, limit to 24:00",
        ]

    def test_two_restarts_leave_two_runs_in_vain(self) -> None:
        bare = WorkCalendar(dt.date(2026, 1, 1), dt.date(2026, 12, 31))
        twice = FULL.request_supplement(L("12/11/2026 10:00"), ["c"]).supplement(
            L("13/11/2026 10:00")
        )
        days = cells(Shown(twice, calendar=bare).svg())
        assert days["03/11"] == "counted in-vain: 3 | ngày 1"
        assert days["10/11"] == "zero in-vain: 10 | ngày 0"
        assert days["12/11"] == "counted in-vain: 12 | ngày 2"
        assert days["13/11"] == "zero: 13 | ngày 0"
        assert days["20/11"] == "counted: 20 | ngày 5"

    def test_a_pause_takes_its_days_and_the_count_goes_on(self) -> None:
        svg = GALLERY["pause"].svg()
        days = cells(svg)
        assert [day for day, told in days.items() if told.startswith("paused")] == [
            "05/11", "06/11", "07/11", "08/11", "09/11", "10/11",
        ]  # fmt: skip
        assert days["04/11"] == "counted: 4 | ngày 2"
        assert days["11/11"] == "counted: 11 | ngày 3"
        assert days["12/11"] == "counted: 12 | ngày 4"
        assert days["13/11"] == "counted spare: 13 | ngày 5"
        assert labels(svg)[-2:] == [
            "12/11 end: 10:00 xử lý xong",
            "13/11 due: hạn: hẹn 17:00, hết 24:00",
        ]

    def test_an_open_wait_takes_the_days_so_far_and_numbers_none_after(self) -> None:
        svg = GALLERY["waiting"].svg()
        days = cells(svg)
        assert days["04/11"] == "counted: 4 | ngày 2"
        assert days["05/11"] == "paused: 5 | Chờ bổ sung hồ sơ"
        assert days["06/11"] == "paused: 6"
        assert days["09/11"] == "plain: 9"
        assert labels(svg)[-1] == "09/11 due: hạn như khi dừng"

    def test_two_open_waits_are_named_together(self) -> None:
        both = ASKED.suspend(L("05/11/2026 08:00"), TAX)
        svg = Shown(both, L("06/11/2026 10:00")).svg()
        assert cells(svg)["05/11"] == ("paused: 5 | Chờ bổ sung hồ sơ; | Tạm dừng: chờ nộp | thuế")

    def test_an_extension_keeps_the_original_day_and_the_lateness_against_it(self) -> None:
        svg = GALLERY["extension"].svg()
        assert cells(svg) == {
            "02/11": "zero: 2/11 | ngày 0",
            "03/11": "counted: 3 | ngày 1",
            "04/11": "counted: 4 | ngày 2",
            "05/11": "counted: 5 | ngày 3",
            "06/11": "counted: 6 | ngày 4",
            "07/11": "rest: 7",
            "08/11": "rest: 8",
            "09/11": "counted: 9 | ngày 5",
            "10/11": "extended late: 10 | quá 1 | Gia hạn đến ngày | hẹn mới",
            "11/11": "extended late: 11 | quá 2",
            "12/11": "extended late: 12 | quá 3",
            "13/11": "extended late: 13 | quá 4",
            "14/11": "rest late: 14",
            "15/11": "rest late: 15",
            "16/11": "plain late: 16 | quá 5",
            "17/11": "plain late: 17 | quá 6",
            "18/11": "plain: 18",
        }
        assert labels(svg)[2:] == [
            "06/11 event: 15:00 xin lỗi và hẹn lại",
            "09/11 due: hạn ban đầu",
            "13/11 due: hẹn lại 17:00, hết 24:00",
            "17/11 end: 16:00 xử lý xong",
            "18/11 event: 08:00 trả kết quả",
        ]

    def test_the_day_that_decides_is_the_policy_s(self) -> None:
        late = Shown(EXTENDED, policy=ClockPolicy(extension="extended"))
        days = cells(late.svg("en"))
        assert days["13/11"] == "extended: 13"
        assert days["16/11"] == "plain late: 16 | late 1"

    def test_sixty_days_over_tet_are_all_numbered(self) -> None:
        days = cells(GALLERY["tet"].svg())
        assert len(days) == 61
        assert days["12/01"] == "zero: 12/1 | ngày 0"
        assert days["01/02"] == "counted: 1/2 | ngày 20"
        assert days["16/02"] == "counted: 16 | ngày 35 | Tết Âm lịch"
        assert days["17/02"] == "counted: 17 | ngày 36 | Tết Âm lịch"
        assert days["13/03"] == "counted: 13 | ngày 60"

    def test_a_sequence_numbers_each_part_and_brackets_it(self) -> None:
        svg = GALLERY["sequence"].svg()
        days = cells(svg)
        assert days["19/11"] == "counted: 19 | ngày 3"
        assert days["20/11"] == "counted: 20 | ngày 1"
        assert days["29/11"] == "counted: 29 | ngày 10"
        assert days["30/11"].startswith("running: 30 | Ngày cuối là ngày")
        assert days["01/12"] == "counted: 1/12 | ngày 1"
        assert days["02/12"] == "counted: 2 | ngày 2"
        second = "Phần 2: 10 ngày (Sở Nông nghiệp và Môi trường)"
        third = "Phần 3: 2 ngày làm việc (UBND phường Hòa Cường)"
        brackets = [texts for _, _, texts in groups(svg, "part")]
        first = ["Phần 1: 3 ngày làm việc (UBND phường Hòa Cường)"]
        assert brackets == [first, [second], [second], [second], [third]]

    def test_brackets_are_open_where_their_part_goes_on_in_another_week(self) -> None:
        root = ET.fromstring(GALLERY["sequence"].svg())
        paths = [
            str(path.get("d"))
            for group in root.iter(f"{SVG}g")
            if group.get("class") == "part"
            for path in group.findall(f"{SVG}path")
        ]
        monday, tuesday, thursday, friday = 98, 98 + 124, 98 + 3 * 124, 98 + 4 * 124
        ends = [re.fullmatch(r"M(\d+) [\d.]+(v5)?H(\d+)(v-5)?", path) for path in paths]
        assert [end.groups() for end in ends if end] == [
            (str(monday), "v5", str(thursday + 118), "v-5"),
            (str(friday), "v5", str(monday + 6 * 124 + 118), None),
            (str(monday), None, str(monday + 6 * 124 + 118), None),
            (str(monday), None, str(monday + 118), "v-5"),
            (str(tuesday), "v5", str(tuesday + 124 + 118), "v-5"),
        ]

    def test_parts_side_by_side_are_both_bracketed_from_day_0(self) -> None:
        svg = GALLERY["parallel"].svg("en")
        assert cells(svg)["26/11"] == "counted: 26 | day 10"
        assert [texts for _, _, texts in groups(svg, "part")] == [
            ["Part 1: 3 working days (UBND)"], ["Part 2: 10 days"], ["Part 2: 10 days"],
        ]  # fmt: skip

    def test_the_same_day_after_the_cutoff_is_the_next_working_day(self) -> None:
        svg = GALLERY["same day"].svg()
        assert cells(svg)["20/11"] == "zero: 20/11 | ngày 0"
        assert cells(svg)["23/11"] == "counted: 23 | ngày 1"
        within = cells(Shown(accepted(SameDay(dt.time(15)), "20/11/2026 09:00")).svg())
        assert within == {"20/11": "zero: 20/11 | ngày 0"}

    def test_hours_tell_the_exact_moment_and_may_be_past_on_their_last_day(self) -> None:
        svg = GALLERY["hours"].svg()
        assert cells(svg)["23/11"] == "counted late: 23 | ngày 1"
        assert labels(svg)[2:] == ["23/11 due: hạn: đúng 15:10", "23/11 end: 16:30 xử lý xong"]
        clock = GALLERY["clock hours"].svg("en")
        assert cells(clock)["22/11"] == "counted: 22 | day 2"
        assert labels(clock)[-1] == "23/11 due: due at 15:10 exactly"

    def test_a_boundary_free_dossier_counts_from_its_arrival(self) -> None:
        svg = GALLERY["boundary-free"].svg()
        days = cells(svg)
        assert days["20/11"] == "plain: 20/11"
        assert days["23/11"] == "zero: 23 | ngày 0"
        assert days["27/11"] == "counted: 27 | ngày 3"
        assert "23/11 event: 08:00 đến cơ quan có thẩm quyền" in labels(svg)

    def test_finished_late(self) -> None:
        days = cells(GALLERY["late"].svg())
        assert days["26/11"] == "counted: 26 | ngày 3"
        assert days["27/11"] == "plain late: 27 | quá 1"
        assert days["28/11"] == "rest late: 28"
        assert days["02/12"] == "plain late: 2 | quá 4"
        assert days["03/12"] == "plain: 3"

    def test_a_month_is_not_numbered_and_its_end_rolls(self) -> None:
        days = cells(GALLERY["months"].svg())
        assert days["22/11"] == "running: 22"
        assert days["19/12"] == "running: 19"
        assert days["20/12"] == "rest: 20"
        assert days["21/12"].startswith("running: 21 | Ngày cuối là ngày")

    def test_a_month_with_a_pause_runs_through_its_days_off(self) -> None:
        paused = accepted(Months(1), "20/11/2026 16:10").suspend(L("23/11/2026 08:00"), TAX)
        days = cells(Shown(paused.resume(L("24/11/2026 08:00"))).svg())
        assert days["24/11"] == "paused: 24 | Tạm dừng: chờ nộp | thuế"
        assert days["28/11"] == "running: 28"
        assert days["21/12"].startswith("running: 21 | Ngày cuối")

    def test_a_day_off_in_a_paused_count_is_a_day_off(self) -> None:
        days = cells(GALLERY["busy"].svg())
        assert days["25/11"] == "counted: 25 | ngày 2"
        assert days["26/11"] == "paused: 26 | Tạm dừng: chờ nộp | thuế"
        assert days["02/12"] == "counted: 2 | ngày 3"
        assert days["05/12"] == "rest: 5"
        assert days["08/12"] == "counted spare: 8 | ngày 7"

    def test_projected_days_bear_a_star(self) -> None:
        days = cells(GALLERY["projected"].svg("en"))
        assert days["31/12"] == "counted: 31 | day 4"
        assert days["01/01"] == "holiday projected: 1 Jan* | New Year's Day"
        assert days["03/01"] == ("compensatory projected: 3* | Day off in lieu of | New Year's Day")
        assert days["05/01"] == "counted projected: 5* | day 6"

    def test_exchanged_days_and_a_closure_are_told_apart(self) -> None:
        days = cells(GALLERY["exchange"].svg())
        assert days["22/08"].startswith("counted worked-in-exchange: 22 | ngày 2 | Làm bù cho")
        assert days["31/08"] == "off-in-exchange: 31 | − | Nghỉ hoán đổi, | làm bù 22/08/2026"
        storm = CALENDAR.with_closure(dt.date(2026, 11, 23), "Bão số 9")
        assert cells(Shown(PLAIN, calendar=storm).svg())["23/11"] == "closed: 23 | Bão số 9"

    def test_a_clock_that_never_ran_numbers_nothing(self) -> None:
        svg = GALLERY["refused"].svg()
        assert set(cells(svg).values()) == {
            "plain: 20/11", "rest: 21", "rest: 22", "plain: 23",
        }  # fmt: skip
        assert labels(svg)[-1] == "23/11 event: 10:00 từ chối tiếp nhận"

    def test_what_never_touches_the_clock_is_told_in_words_alone(self) -> None:
        told = " ".join(labels(GALLERY["busy"].svg("en")))
        assert "assigned" not in told
        assert "transferred" not in told

    def test_events_after_the_moment_are_not_shown(self) -> None:
        svg = Shown(FULL, L("02/11/2026 09:00")).svg()
        assert cells(svg)["09/11"] == "counted: 9 | ngày 5"
        assert len(labels(svg)) == 4


class TestLongTimes:
    def test_weeks_in_which_nothing_happens_are_left_out(self) -> None:
        svg = GALLERY["overdue for long"].svg("en")
        days = cells(svg)
        assert len(days) < 40
        assert texts_of(svg, "gap") == [
            "… 94 weeks like these: Monday 20 January 2025 – Sunday 8 November 2026 …"
        ]
        assert days["20/11"].startswith("plain late: 20 | late ")
        assert days["09/11"].startswith("plain late: 9 Nov |")
        kinds = texts_of(svg, "legend")
        assert "holiday" not in kinds  # all of them lie in the weeks left out

    def test_a_long_wait_before_a_restart_is_left_out_too(self) -> None:
        slow = ASKED.supplement(L("10/11/2027 10:00"))
        svg = Shown(slow, calendar=vn.calendar(through=2028)).svg()
        assert len(texts_of(svg, "gap")) == 1
        assert len(list(groups(svg, "day"))) < 50

    def test_a_long_limit_is_drawn_whole(self) -> None:
        svg = Shown(accepted(CalendarDays(150), "12/01/2026 09:00")).svg()
        assert not texts_of(svg, "gap")
        assert len(list(groups(svg, "day"))) == 151

    def test_few_weeks_alike_are_drawn(self) -> None:
        """Twenty-one weeks, of which the last three are late, two of them with nothing to tell."""
        limit = CalendarDays(120)
        svg = Shown(accepted(limit, "12/01/2026 09:00"), L("05/06/2026 09:00")).svg()
        assert not texts_of(svg, "gap")
        assert len(list(groups(svg, "day"))) == 145


# ------------------------------------------------------------------ what stands around them


class TestPage:
    def test_the_title_tells_code_procedure_and_judgement(self) -> None:
        svg = GALLERY["plain"].svg()
        assert texts_of(svg, "code") == ["H48.53-1"]
        assert texts_of(svg, "judgement") == ["Sắp đến hạn"]
        assert texts_of(svg, "told") == [
            "PX.000011 Cấp giấy",
            "Lúc Thứ Tư 25/11/2026 09:00 chưa giải quyết xong, chỉ còn 1 ngày làm việc đến hạn "
            "Thứ Năm 26/11/2026 24:00",
            "Thời hạn: 3 ngày làm việc, tính từ Thứ Sáu 20/11/2026 16:10",
        ]

    def test_a_long_name_is_wrapped_and_shortened(self) -> None:
        svg = Shown(accepted(WorkingDays(1), "20/11/2026 09:00", name="Cấp giấy " * 60)).svg()
        told = texts_of(svg, "told")
        assert told[0].startswith("PX.000011 Cấp giấy Cấp")
        assert told[1].endswith("…")

    def test_the_picture_can_be_read_aloud(self) -> None:
        svg = GALLERY["restart"].svg("en")
        root = ET.fromstring(svg)
        assert root.get("role") == "img"
        assert str(root.get("aria-labelledby")).split() == [child.get("id") for child in root[:2]]
        assert part(svg, "title") == "H48.53-1: in time"
        told = part(svg, "desc")
        assert "Wednesday 4 November 2026 10:00  supplement asked: bản vẽ; ảnh" in told
        assert (
            "the limit begins again (Nghị định 118/2025/NĐ-CP, Điều 19). → now due Tuesday" in told
        )

    def test_each_day_says_what_it_is(self) -> None:
        titles = {
            group.get("data-day"): str(group.find(f"{SVG}title").text)  # type: ignore[union-attr]
            for group in ET.fromstring(GALLERY["extension"].svg("en")).iter(f"{SVG}g")
            if str(group.get("class")).startswith("day")
        }
        assert titles["2026-11-02"] == (
            "Monday 2 November 2026: day 0: day of the start, not counted"
        )
        assert titles["2026-11-07"] == "Saturday 7 November 2026: weekly rest: Weekly rest"
        assert titles["2026-11-10"] == (
            "Tuesday 10 November 2026: late 1: extension: past the limit: "
            "Extended to the new appointment"
        )
        assert titles["2026-11-14"].endswith("weekly rest: past the limit: Extended to the new "
                                             "appointment") is False  # fmt: skip

    @pytest.mark.parametrize(
        ("name", "legend"),
        [
            ("plain", ["day of the start, not counted", "counted", "weekly rest", "holiday"]),
            ("tet", ["day of the start, not counted", "counted"]),
            ("refused", ["weekly rest", "outside the limit"]),
            (
                "projected",
                ["day of the start, not counted", "counted", "weekly rest", "holiday",
                 "day off in lieu", "not announced yet, projected"],
            ),
        ],
    )  # fmt: skip
    def test_the_legend_tells_what_occurs_and_no_more(self, name: str, legend: list[str]) -> None:
        assert texts_of(GALLERY[name].svg("en"), "legend") == legend

    def test_nothing_is_told_by_colour_alone(self) -> None:
        """Each way of drawing has a border, a pattern or a sign of its own in the style."""
        style = part(GALLERY["busy"].svg(), "style")
        light = style.partition("@media")[0]
        for look in ("zero", "running", "off-in-exchange", "spare"):
            assert re.search(rf"\.{look} \.cell \{{[^}}]*stroke-dasharray", light)
        for look in ("compensatory", "paused", "extended"):
            assert re.search(rf"\.{look} \.cell \{{[^}}]*url\(#", light)
        assert "prefers-color-scheme: dark" in style

    def test_two_pictures_on_one_page_share_no_id_and_no_style(self) -> None:
        pictures = [GALLERY["plain"].svg(), GALLERY["plain"].svg("en"), GALLERY["late"].svg()]
        ids = [set(re.findall(r' id="([^"]+)"', picture)) for picture in pictures]
        assert len(set.union(*ids)) == sum(map(len, ids)) == 15
        name = str(ET.fromstring(pictures[0]).get("class"))
        rules = re.findall(r"^ +([^@}\s].*) \{", part(pictures[0], "style"), re.MULTILINE)
        assert all(rule.startswith(f".{name} ") for rule in rules)
        assert re.fullmatch(r"timeline-[0-9a-f]{8}-vi", name)

    def test_the_same_question_draws_the_same_picture(self) -> None:
        assert GALLERY["busy"].svg() == GALLERY["busy"].svg()

    def test_nothing_is_loaded_from_elsewhere(self) -> None:
        svg = GALLERY["busy"].svg()
        assert re.findall(r"https?://[^\"]+", svg) == ["http://www.w3.org/2000/svg"]
        ids = set(re.findall(r' id="([^"]+)"', svg))
        assert {url.removeprefix("#") for url in re.findall(r"url\(([^)]*)\)", svg)} <= ids

    def test_the_language_and_the_moment_are_checked(self) -> None:
        with pytest.raises(BadValueError, match="lang"):
            Shown(PLAIN).svg("fr")  # type: ignore[arg-type]
        with pytest.raises(BadValueError, match="not yet submitted"):
            Shown(PLAIN, L("19/11/2026 09:00")).svg()
        with pytest.raises(OutsideCalendarError):
            Shown(PLAIN, L("19/11/2040 09:00")).svg()


#: Sizes of letters by class, and the side to which a text is set.
SIZES = {
    "code": 20, "told": 12, "judgement": 14, "head": 11, "month": 12, "year": 11, "number": 13,
    "count": 11.5, "name": 10.5, "label": 11, "legend": 11, "gap": 11.5,
}  # fmt: skip
SHIFT = {"count": 1.0, "head": 0.5}


def boxes(svg: str) -> Iterator[tuple[str, float, float, float, float]]:
    """Every text with about the box it takes: an average letter is 0.54 of its size wide."""
    for found in ET.fromstring(svg).iter(f"{SVG}text"):
        told, kind = str(found.text or ""), str(found.get("class"))
        size = SIZES[kind]
        wide = 0.54 * size * sum(not unicodedata.combining(letter) for letter in told)
        x = float(str(found.get("x"))) - SHIFT.get(kind, 0) * wide
        y = float(str(found.get("y")))
        if told:
            yield told, x, y - 0.75 * size, x + wide, y + 0.2 * size


def overlapping(svg: str) -> list[tuple[str, str]]:
    every = sorted(boxes(svg), key=lambda box: box[2])
    found = []
    for n, (told, left, top, right, bottom) in enumerate(every):
        for other, x, y, x2, y2 in every[n + 1 :]:
            if y >= bottom:
                break
            if x < right and left < x2 and top < y2:
                found.append((told, other))
    return found


class TestRoom:
    @pytest.mark.parametrize("lang", LANGUAGES)
    @pytest.mark.parametrize("name", GALLERY)
    def test_no_text_lies_over_another_or_outside_the_page(self, name: str, lang: Lang) -> None:
        svg = GALLERY[name].svg(lang)
        root = ET.fromstring(svg)
        high, wide = float(str(root.get("height"))), float(str(root.get("width")))
        assert overlapping(svg) == []
        for told, left, top, right, bottom in boxes(svg):
            assert left >= 0, told
            assert top >= 0, told
            assert right <= wide, told
            assert bottom <= high, told

    @pytest.mark.parametrize("name", GALLERY)
    def test_every_text_of_a_day_lies_in_its_cell(self, name: str) -> None:
        for group in ET.fromstring(GALLERY[name].svg("en")).iter(f"{SVG}g"):
            rect = group.find(f"{SVG}rect")
            if group.get("data-day") and rect is not None:
                top, high = float(str(rect.get("y"))), float(str(rect.get("height")))
                for found in group.findall(f"{SVG}text"):
                    assert top + 12 <= float(str(found.get("y"))) <= top + high - 8

    def test_a_long_name_takes_three_lines_and_makes_its_week_higher(self) -> None:
        storm = CALENDAR.with_closure(dt.date(2026, 11, 23), "Bão số 9 và lũ quét " * 5)
        svg = Shown(PLAIN, calendar=storm).svg()
        assert (
            cells(svg)["23/11"]
            == "closed: 23 | Bão số 9 và lũ | quét Bão số 9 và | lũ quét Bão số 9…"
        )
        heights = {
            str(group.get("data-day")): str(rect.get("height"))
            for group in ET.fromstring(svg).iter(f"{SVG}g")
            for rect in group.findall(f"{SVG}rect")
            if rect.get("class") == "cell"
        }
        assert (heights["2026-11-20"], heights["2026-11-26"]) == ("54", "66")

    def test_the_check_itself_sees_an_overlap(self) -> None:
        svg = GALLERY["plain"].svg()
        moved = re.sub(r'(class="label" x="[\d.]+" y=)"[\d.]+"', r'\1"233"', svg)
        assert overlapping(moved)

    def test_many_things_on_one_day_make_its_week_higher(self) -> None:
        busy = PLAIN
        for minute in range(15, 45):
            at = L(f"20/11/2026 16:{minute}")
            busy = busy.suspend(at, "chờ") if minute % 2 else busy.resume(at)
        svg = Shown(busy).svg()
        assert overlapping(svg) == []
        assert sum(label.startswith("20/11") for label in labels(svg)) == 32


HOSTILE = [
    "</text></svg><script>alert(1)</script>",
    "\"' onload='x' <![CDATA[ ]]> &amp; &#0; <!--",
    "\x00\x07\x1b[31mđỏ\x1b[0m\r\n\u202etxt.exe\u2028",
    "\ud800 lẻ \ufffe",
    "Ề" * 5_000,
    "a\u0301\u0323" * 3_000,
    "漢字" * 300,
    "-- {code} {0} %s $x",
]


class TestHostileTexts:
    @pytest.mark.parametrize("text", HOSTILE)
    @pytest.mark.parametrize("lang", LANGUAGES)
    def test_they_stay_text_and_in_their_place(self, text: str, lang: Lang) -> None:
        limit = Sequence(Part(WorkingDays(5), text), Part(WorkingDays(2), text))
        procedure = Procedure("PX", text, limits=limit)
        dossier = (
            Dossier.submit(text, procedure, L("02/11/2026 09:00"), channel=Channel.POST, by=text)
            .accept(L("02/11/2026 09:00"), agency=text)
            .suspend(L("03/11/2026 09:00"), SuspensionGround(text, stops_clock=True))
            .resume(L("05/11/2026 09:00"))
            .request_supplement(L("06/11/2026 09:00"), [text])
        )
        calendar = CALENDAR.with_closure(dt.date(2026, 11, 3), text)
        shown = Shown(dossier, L("09/11/2026 09:00"), calendar=calendar)
        root = ET.fromstring(shown.svg(lang))
        kinds = {element.tag.removeprefix(SVG) for element in root.iter()}
        assert kinds <= {
            "svg", "title", "desc", "style", "rect", "pattern", "line", "g", "text", "path",
        }  # fmt: skip
        assert overlapping(shown.svg(lang)) == []
        told = shown.text(lang) + dossier_text(dossier, calendar, shown.at, lang=lang)
        assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f\u202e\ud800]", told)

    def test_a_text_of_controls_alone_leaves_no_line(self) -> None:
        assert wrapped("\x00 \x01", 11, 100, 3) == []
        assert shortened("\x00", 11, 100) == ""

    def test_widths_are_rather_too_wide_than_too_narrow(self) -> None:
        assert width("mmmm", 10) > width("aaaa", 10) > width("iiii", 10)
        assert width("AAAA", 10) > width("aaaa", 10)
        assert width("漢", 10) >= 10
        assert width(printable("e\u0302\u0323"), 10) == width("ệ", 10)

    def test_texts_are_cut_where_their_place_ends(self) -> None:
        assert wrapped("một hai ba bốn", 10, 40, 9) == ["một hai", "ba bốn"]
        assert wrapped("một hai ba bốn năm sáu", 10, 40, 2)[-1].endswith("…")
        assert shortened("Ủy ban nhân dân phường", 10, 60).endswith("…")
        assert width(shortened("Ủy ban nhân dân phường", 10, 60), 10) <= 60
        assert "".join(wrapped("x" * 50, 10, 40, 99)) == "x" * 50


# ------------------------------------------------------------------ in the terminal


class TestText:
    def test_the_restart_in_vietnamese(self) -> None:
        assert GALLERY["restart"].text() == (
            "Thứ Sáu 30/10/2026 15:00  nộp hồ sơ\n"
            "Thứ Hai 02/11/2026 09:00  tiếp nhận (Lan)\n"
            "  → thời hạn bắt đầu chạy: 5 ngày làm việc, hạn Thứ Hai 09/11/2026\n"
            "Thứ Tư 04/11/2026 10:00   yêu cầu bổ sung: bản vẽ; ảnh\n"
            "  → thời hạn dừng chạy\n"
            "Thứ Ba 10/11/2026 10:00   đã bổ sung đủ\n"
            "  → thời hạn tính lại từ đầu (Nghị định 118/2025/NĐ-CP, Điều 19)\n"
            "  → hạn nay là Thứ Ba 17/11/2026\n"
            "Thứ Năm 12/11/2026 10:00  thời điểm xét\n"
            "  → còn hạn: Lúc Thứ Năm 12/11/2026 10:00 chưa giải quyết xong, "
            "hạn đến Thứ Ba 17/11/2026 24:00\n"
            "Thứ Ba 17/11/2026 17:00   hẹn trả kết quả\n"
            "  → hết hạn: Thứ Ba 17/11/2026 24:00"
        )

    def test_the_extension_in_english(self) -> None:
        assert GALLERY["extension"].text("en") == (
            "Monday 2 November 2026 09:00      submitted\n"
            "Monday 2 November 2026 09:00      accepted\n"
            "  → the clock starts: 5 working days, due Monday 9 November 2026\n"
            "Friday 6 November 2026 15:00      apology, new day: Friday 13 November 2026, "
            "chờ tỉnh\n"
            "  → new day Friday 13 November 2026; the original one is Monday 9 November 2026 "
            "(Nghị định 118/2025/NĐ-CP)\n"
            "Monday 9 November 2026 17:00      original last day\n"
            "  → the limit ends at Monday 9 November 2026 24:00\n"
            "Friday 13 November 2026 17:00     result due, new day\n"
            "  → the limit ends at Friday 13 November 2026 24:00\n"
            "Tuesday 17 November 2026 16:00    completed: granted\n"
            "  → late\n"
            "Wednesday 18 November 2026 08:00  result returned"
        )

    def test_overlapping_waits_stop_the_clock_once_and_let_it_go_on_once(self) -> None:
        told = GALLERY["busy"].text("en").splitlines()
        effects = [line.strip() for line in told if line.startswith("  ")]
        assert effects == [
            "→ the clock starts: 7 working days, due Wednesday 2 December 2026",
            "→ The office's own choice for supplements: pause and go on (the rules: begin again)",
            "→ the clock stands still",
            "→ the clock goes on",
            "→ now due Tuesday 8 December 2026",
            "→ early",
            "→ the limit ends at Tuesday 8 December 2026 24:00",
        ]
        assert told[1] == "Friday 20 November 2026 16:06     assigned: Lan, thẩm định"
        assert told[2] == "Friday 20 November 2026 16:10     accepted (Lan, UBND phường)"
        assert "Tuesday 1 December 2026 09:00     transferred: Phòng Kinh tế" in told

    def test_a_wait_that_goes_on_after_a_restart_is_told_again(self) -> None:
        both = ASKED.suspend(L("05/11/2026 08:00"), TAX).supplement(L("10/11/2026 10:00"))
        effects = [line.strip() for line in Shown(both).text("en").splitlines() if "→" in line]
        assert effects == [
            "→ the clock starts: 5 working days, due Monday 9 November 2026",
            "→ the clock stands still",
            "→ the limit begins again (Nghị định 118/2025/NĐ-CP, Điều 19)",
            "→ the clock stands still",
            "→ now due Tuesday 17 November 2026",
        ]

    def test_handling_that_ends_while_it_waits_does_not_let_the_clock_go_on(self) -> None:
        told = Shown(ASKED.complete(L("06/11/2026 10:00"), outcome="rejected")).text("en")
        assert "completed: rejected\n  → now due Wednesday 11 November 2026\n  → early" in told
        assert "goes on" not in told

    def test_what_moved_nothing_says_so(self) -> None:
        idle = PLAIN.suspend(L("23/11/2026 08:00"), "hỏi ý kiến").resume(L("25/11/2026 08:00"))
        assert "suspended: hỏi ý kiến\n  → Suspended at Monday 23 November 2026 08:00 (hỏi ý " in (
            Shown(idle).text("en")
        )

    def test_hours_are_told_to_the_minute(self) -> None:
        told = GALLERY["hours"].text("en")
        assert "the clock starts: 8 working hours, due Monday 23 November 2026 15:10\n" in told
        paused = accepted(WorkingHours(2), "20/11/2026 08:00").suspend(L("20/11/2026 09:00"), TAX)
        told = Shown(paused.resume(L("20/11/2026 10:00"))).text("en")
        assert "resumed\n  → the clock goes on\n  → now due Friday 20 November 2026 11:00" in told

    def test_an_arrival_names_its_agency_once(self) -> None:
        told = GALLERY["boundary-free"].text("en").splitlines()
        assert told[:3] == [
            "Friday 20 November 2026 15:05  submitted (B)",
            "Friday 20 November 2026 15:10  accepted",
            "Monday 23 November 2026 08:00  with the competent agency: A",
        ]

    @pytest.mark.parametrize(
        ("limits", "why"),
        [
            ((), "The procedure has no time limit"),
            (None, "The time limit of the procedure is not known"),
        ],
    )
    def test_acceptance_without_a_limit_says_why_no_clock_starts(
        self, limits: object, why: str
    ) -> None:
        told = Shown(accepted(limits, "20/11/2026 16:10")).text("en")
        assert told.endswith(f"accepted\n  → {why}")

    def test_a_condition_and_an_event_of_its_own_are_told(self) -> None:
        cases = (
            TimeLimitCase(WorkingDays(3)),
            TimeLimitCase(WorkingDays(10), condition="phức tạp"),
        )
        found = accepted(cases, "20/11/2026 16:10").establish(L("23/11/2026 08:00"), "phức tạp")
        told = Shown(found).text("en")
        assert "condition established: phức tạp\n  → Established at" in told
        assert "\n  → now due Monday 7 December 2026" in told
        own = (TimeLimitCase(WorkingDays(3), anchor=Anchor.OTHER),)
        waits = accepted(own, "20/11/2026 16:10")
        assert "has not started" in Shown(waits).text("en")
        told = Shown(waits.start_clock(L("23/11/2026 08:00"), "có kết luận")).text("en")
        assert "the clock's own event: có kết luận\n  → the clock starts: 3 working days" in told
        assert "has not started" not in told

    def test_a_dossier_while_it_waits_has_no_end_told(self) -> None:
        assert GALLERY["waiting"].text("en").endswith("17:00     due as it stood")

    def test_moments_are_told_on_the_office_s_clock(self) -> None:
        utc = L("20/11/2026 16:10").astimezone(dt.UTC)
        procedure = Procedure("PX", "Cấp giấy", limits=WorkingDays(3))
        elsewhere = Dossier.submit("X", procedure, utc, channel=Channel.POST).accept(utc)
        assert Shown(elsewhere, utc).text("en").splitlines()[0] == (
            "Friday 20 November 2026 16:10    submitted"
        )
        assert labels(Shown(elsewhere, utc).svg("en"))[2] == "20/11 looked-at: looked at 16:10"

    def test_every_event_and_every_verb_has_its_words(self) -> None:
        for lang in LANGUAGES:
            assert all(say(f"event_{name}", lang) for name in EVENTS)
            assert all(say(f"action_{verb}", lang) for verb in VERBS.values())


class TestAnswer:
    def test_all_of_it(self) -> None:
        told = dossier_text(FULL, CALENDAR, L("12/11/2026 10:00"), lang="en").splitlines()
        assert told[:6] == [
            "H48.53-1",
            "PX.000011 Cấp giấy",
            "Status: in time; state 4: In process",
            "  Not finished at Thursday 12 November 2026 10:00; the limit runs to "
            "Tuesday 17 November 2026 24:00",
            "",
            "Not settled: the rule that was applied (Nghị định 118/2025/NĐ-CP, Điều 19) is "
            "inferred, 90 %",
        ]
        assert told[6].startswith("Due: Tuesday 17 November 2026, appointed for 17:00; the limit ")
        restarted = "The full dossier came in at Tuesday 10 November 2026 10:00: the limit begins "
        assert sum(line.strip().startswith(restarted) for line in told) == 1
        assert "What happened:" in told
        assert told[-2:] == [
            "What may be done next: assign it (assign), transfer it (transfer), suspend it "
            "(suspend), apologise and name a new day (extend), complete it (complete), return the "
            "result (return_result), withdraw it (withdraw), stop it (stop)",
            "Last moment to apologise and name a new day: Monday 16 November 2026 24:00",
        ]

    def test_without_a_deadline(self) -> None:
        told = dossier_text(GALLERY["refused"].dossier, CALENDAR)
        assert told == (
            "H48.53-1\n"
            "PX.000011 Cấp giấy\n"
            "Tình trạng: không tính; trạng thái 3: Không được tiếp nhận\n"
            "  Hồ sơ không được tiếp nhận, thời hạn không chạy\n"
            "\n"
            "Diễn biến:\n"
            "  Thứ Sáu 20/11/2026 16:05  nộp hồ sơ\n"
            "  Thứ Hai 23/11/2026 10:00  từ chối tiếp nhận: sai nơi\n"
            "\n"
            "Hồ sơ đã kết thúc"
        )

    def test_what_may_be_done_without_an_apology(self) -> None:
        told = dossier_text(EXTENDED, CALENDAR, L("17/11/2026 17:00"), lang="en")
        assert told.endswith("What may be done next: return the result (return_result)")


# ------------------------------------------------------------------ the command

testing = pytest.importorskip("click.testing")
cli = pytest.importorskip("onestop.cli")
options = pytest.importorskip("onestop.cli.options")
commands = pytest.importorskip("onestop.cli.dossiers")
interchange = pytest.importorskip("onestop.interchange")
pytest.importorskip("cattrs")


def run(*words: str) -> Any:
    return testing.CliRunner().invoke(cli.onestop, ["explain", *words])


@pytest.fixture
def kept(tmp_path: Path) -> Path:
    path = tmp_path / "hồ sơ.json"
    path.write_text(interchange.to_json(FULL), encoding="utf-8")
    return path


class TestCommand:
    def test_it_answers_as_the_library_does(self, kept: Path) -> None:
        ran = run(str(kept), "--at", "12/11/2026 10:00", "--lang", "en")
        assert ran.exit_code == 0
        answer = dossier_text(FULL, CALENDAR, L("12/11/2026 10:00"), lang="en")
        assert ran.output == f"{answer}\n"

    def test_it_speaks_vietnamese_and_draws(self, kept: Path, tmp_path: Path) -> None:
        drawn = tmp_path / "ra.svg"
        ran = run(str(kept), "--at", "12/11/2026 10:00", "--svg", str(drawn))
        assert "Tình trạng: còn hạn; trạng thái 4: Đang xử lý" in ran.output
        assert drawn.read_text("utf-8") == GALLERY["restart"].svg()

    def test_without_a_moment_it_looks_at_the_clock_on_the_wall(
        self, kept: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        assert abs(options.now() - dt.datetime.now(dt.UTC)) < dt.timedelta(minutes=5)
        monkeypatch.setattr(commands, "now", lambda: L("18/11/2026 08:00"))
        looked = re.compile(r"Thứ Tư 18/11/2026 08:00 +thời điểm xét")
        assert looked.search(run(str(kept)).output)
        over = kept.with_name("over.json")
        returned = FULL.return_result(L("12/11/2026 10:00"))
        over.write_text(interchange.to_json(returned), encoding="utf-8")
        assert "thời điểm xét" not in run(str(over)).output
        later = FULL.return_result(L("19/11/2026 10:00"))
        over.write_text(interchange.to_json(later), encoding="utf-8")
        assert looked.search(run(str(over)).output)

    def test_a_faulty_document_is_refused_with_file_and_path(self, kept: Path) -> None:
        table = json.loads(kept.read_text("utf-8"))
        table["events"][1]["at"] = "2026-11-02"
        kept.write_text(json.dumps(table), encoding="utf-8")
        ran = run(str(kept), "--lang", "en")
        assert ran.exit_code == 2
        assert str(kept) in ran.stderr
        assert "events[1].at" in ran.stderr

    @pytest.mark.parametrize("content", [b"\xff\xfe", b"{", b"", b'{"onestop": "deadline"}'])
    def test_what_is_no_dossier_is_refused(self, kept: Path, content: bytes) -> None:
        kept.write_bytes(content)
        ran = run(str(kept))
        assert ran.exit_code == 2
        assert str(kept) in ran.stderr
        assert ran.stdout == ""

    def test_a_missing_file_and_a_moment_that_is_none_are_refused(self, kept: Path) -> None:
        assert run("nowhere.json").exit_code == 2
        ran = run(str(kept), "--at", "2026-11-12")
        assert ran.exit_code == 2
        assert "2026-11-12" in ran.stderr
        early = run(str(kept), "--at", "01/01/2026 08:00", "--lang", "en")
        assert early.exit_code == 2
        assert "not yet submitted" in early.stderr

    def test_a_missing_extra_is_named(self, kept: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        for name in [name for name in sys.modules if name.startswith("onestop.interchange.")]:
            monkeypatch.delitem(sys.modules, name)
        monkeypatch.setitem(sys.modules, "cattrs", None)
        ran = run(str(kept), "--lang", "en")
        assert ran.exit_code == 2
        assert "extra 'json'" in ran.stderr


class TestDocsPictures:
    """The dossiers beside the how-to page are those that it tells of."""

    def test_the_dossier_with_a_supplement_is_law_md_s_example(self) -> None:
        text = (DOCS / "dossier_supplemented.json").read_text("utf-8")
        dossier = interchange.from_json(text, Dossier)
        drawn = cells(Shown(dossier, L("12/11/2026 10:00")).svg("en"))
        assert drawn == cells(GALLERY["restart"].svg("en"))

    def test_the_extended_dossier_is_six_working_days_late(self) -> None:
        text = (DOCS / "dossier_extended.json").read_text("utf-8")
        dossier = interchange.from_json(text, Dossier)
        assert cells(Shown(dossier).svg()) == cells(GALLERY["extension"].svg())


def test_any_limit_can_be_drawn_at_any_moment() -> None:
    """Structure holds wherever one looks: each day once, numbers in order, one judgement."""
    limits: list[Limit] = [
        WorkingDays(4), CalendarDays(9), Months(1), WorkingHours(20), ClockHours(50), SameDay(),
        Sequence(WorkingDays(1), Months(1), WorkingHours(3)),
        Parallel(WorkingDays(2), Sequence(CalendarDays(3), SameDay())),
    ]  # fmt: skip
    for limit in limits:
        dossier = (
            accepted(limit, "20/11/2026 09:00")
            .suspend(L("20/11/2026 10:00"), TAX)
            .resume(L("23/11/2026 14:00"))
            .request_supplement(L("23/11/2026 15:00"), ["a"])
            .supplement(L("25/11/2026 08:00"))
            .extend(L("25/11/2026 09:00"), dt.date(2026, 12, 31), "b")
            .complete(L("04/01/2027 09:00"))
            .return_result(L("05/01/2027 09:00"))
        )
        for policy in (None, PAUSE, ClockPolicy(extension="extended")):
            for day in ("20/11/2026", "23/11/2026", "24/11/2026", "30/11/2026", "06/01/2027"):
                shown = Shown(dossier, L(f"{day} 16:00"), policy)
                svg = shown.svg()
                days = [found for found, _, _ in groups(svg, "day")]
                first = dt.date(2026, 11, 20)
                assert days == [str(first + dt.timedelta(n)) for n in range(len(days))]
                assert len(labels(svg)) == len(set(labels(svg)))
                assert shown.text().count("thời điểm xét") == 1
                assert overlapping(svg) == []


def test_what_is_only_recorded_is_told_with_its_details() -> None:
    at = vn.local("20/11/2026 09:00")
    dossier = (
        Dossier.submit("H-1", vn.procedures()["1.004194"], at, channel=Channel.ONLINE)
        .pay_fee(at, 8000, online=True)
        .pay_fee(at, 0, online=False)
        .digitise(at, ["đơn"])
        .reuse_data(at, ["căn cước"])
    )
    told = [detail(event, "en") for event in dossier.events[1:]]
    assert told == ["8000 dong, online", "0 dong, not online", "đơn", "căn cước"]
