"""The published words of a limit beside its fields, and what instruments are called."""

from __future__ import annotations

import datetime as dt
from typing import Any

import attrs
import pytest

from onestop import (
    CalendarDays,
    Channel,
    Citation,
    Component,
    Fee,
    Procedure,
    SameDay,
    Sequence,
    TimeLimitCase,
    WorkingDays,
    lint,
    parse_time_limit,
)
from onestop.limits.limit import Limit, Parallel, Part
from onestop.linting import undated
from onestop.loading import load_procedures
from onestop.loading.node import Source
from onestop.procedures.cases import Anchor
from onestop.procedures.finding import Severity


def kinds(*cases: TimeLimitCase) -> list[str]:
    """The kinds of what is found of limits."""
    found = lint(Procedure("X.000001", "Cấp giấy", limits=cases))
    wanted = {"limit_text_differs", "limit_text_unread", "channels_may_hide_case"}
    return [one.kind for one in found if one.kind in wanted]


class TestText:
    @pytest.mark.parametrize(
        ("limit", "text"),
        [
            (WorkingDays(30), "30 ngày làm việc kể từ ngày nhận đủ hồ sơ"),
            (CalendarDays(30), "Trong thời hạn 30 ngày kể từ ngày nhận được hồ sơ"),
            (SameDay(dt.time(15)), "Trong ngày làm việc"),
            (Sequence(WorkingDays(2), Part(WorkingDays(3), "Công an")), "05 ngày làm việc"),
        ],
    )
    def test_words_that_say_the_same(self, limit: Limit, text: str) -> None:
        assert kinds(TimeLimitCase(limit, text=text)) == []

    @pytest.mark.parametrize(
        ("limit", "text", "read"),
        [
            # L4: 1.010040 has 30 working days in the slot and 30 days in its words
            (
                WorkingDays(30),
                "Trong thời hạn 30 ngày kể từ ngày nhận được hồ sơ",
                "30 days",
            ),
            (WorkingDays(5), "03 ngày làm việc", "3 working days"),
            (WorkingDays(5), "Không quy định thời hạn giải quyết", "that there is no limit"),
            (Parallel(WorkingDays(2), WorkingDays(3)), "05 ngày làm việc", "5 working days"),
        ],
    )
    def test_words_that_say_otherwise_are_a_fault(self, limit: Limit, text: str, read: str) -> None:
        procedure = Procedure("X", "a", limits=(TimeLimitCase(limit, text=text),))
        [finding] = [one for one in lint(procedure) if one.kind == "limit_text_differs"]
        assert (finding.severity, finding.where) == (Severity.FAULT, "limits[0]")
        assert finding.text("en").endswith(f"the published words say {read}")

    def test_words_that_cannot_be_read_are_a_note(self) -> None:
        procedure = Procedure("X", "a", limits=(TimeLimitCase(WorkingDays(1), text="3"),))
        [finding] = [one for one in lint(procedure) if one.kind == "limit_text_unread"]
        assert finding.severity is Severity.NOTE

    def test_an_extra_may_be_published_with_its_total(self) -> None:
        total = TimeLimitCase(WorkingDays(3))
        values: dict[str, Any] = {"mode": "extra", "text": "không quá 06 ngày làm việc"}
        assert kinds(total, TimeLimitCase(WorkingDays(3), "xác minh", **values)) == []
        assert kinds(total, TimeLimitCase(WorkingDays(2), "xác minh", **values)) == [
            "limit_text_differs"
        ]

    def test_an_extra_after_an_extra_is_added_to_the_total(self) -> None:
        total = TimeLimitCase(WorkingDays(3))
        first = TimeLimitCase(WorkingDays(1), "xa", mode="extra")
        values: dict[str, Any] = {"mode": "extra", "text": "không quá 06 ngày làm việc"}
        assert kinds(total, first, TimeLimitCase(WorkingDays(3), "xác minh", **values)) == []

    def test_of_several_cases_in_the_words_one_is_enough(self) -> None:
        text = "03 ngày làm việc; trường hợp phải xác minh thì 05 ngày làm việc"
        assert kinds(TimeLimitCase(WorkingDays(5), "xác minh", text=text)) == []
        assert kinds(TimeLimitCase(WorkingDays(4), "xác minh", text=text)) == ["limit_text_differs"]


class TestChannels:
    """1.013225 publishes 20 days online and 15 in person, where 15 is for private houses."""

    def test_channels_that_differ_may_hide_a_case(self) -> None:
        online = TimeLimitCase(CalendarDays(20), channel=Channel.ONLINE)
        in_person = TimeLimitCase(CalendarDays(15), channel=Channel.IN_PERSON)
        assert kinds(online, in_person) == ["channels_may_hide_case"]
        assert kinds(online, TimeLimitCase(CalendarDays(20), channel=Channel.IN_PERSON)) == []
        assert kinds(online) == kinds(TimeLimitCase(CalendarDays(15)), online) == []

    def test_a_case_that_is_named_hides_nothing(self) -> None:
        online = TimeLimitCase(CalendarDays(20), channel=Channel.ONLINE)
        house = TimeLimitCase(CalendarDays(15), "nhà ở riêng lẻ", channel=Channel.IN_PERSON)
        assert kinds(online, house) == []


#: L1: a title cites another instrument, or holds a date.
RECORD = """
[[procedure]]
code = "1.001193"
name = "Đăng ký khai sinh"
  [[procedure.limit]]
  working_days = 3
  [[procedure.legal_basis]]
  instrument = "04/2024/TT-BTP"
  title = "Thông tư sửa đổi, bổ sung Thông tư số 02/2020/TT-BTP ngày 08/4/2020"
  [[procedure.legal_basis]]
  instrument = "60/2014/QH13"
  title = "Luật Hộ tịch ngày 20/11/2014"
  [[procedure.legal_basis]]
  instrument = "02/2020/TT-BTP"
  in_force = 2020-05-26
"""


class TestInstruments:
    def test_a_title_and_a_date_are_no_instrument(self) -> None:
        [procedure] = load_procedures(Source("lint.toml", RECORD)).values()
        assert undated([procedure]) == ("04/2024/TT-BTP", "60/2014/QH13")

    @pytest.mark.parametrize(
        ("written", "number"),
        [
            ("Nghị định 66.18/2026/NQ-CP", "66.18/2026/NQ-CP"),
            ("Công văn 12729/VPCP-KGVX", "12729/VPCP-KGVX"),
            ("Quyết định số 9354/QĐ-BCA-C06", "9354/QĐ-BCA-C06"),
            ("Nghị định 23/2015/NĐ-CP ngày 16/02/2015 sửa 79/2007/NĐ-CP về", "23/2015/NĐ-CP"),
            ("Luật ngày 20/11/2014", "Luật ngày 20/11/2014"),
            ("Thông tư số 22/2019/TT-BTTTT.", "22/2019/TT-BTTTT"),
            ("Pháp lệnh 26/2005/PL-UBTVQH11", "26/2005/PL-UBTVQH11"),
        ],
    )
    def test_a_number_in_its_full_form(self, written: str, number: str) -> None:
        assert undated([Procedure("X", "a", legal_basis=[Citation(written)])]) == (number,)

    def test_one_number_in_two_spellings_is_one(self) -> None:
        both = [Citation("61/2018/NĐ-CP"), Citation("Nghị định 61/2018/nđ-cp")]
        assert undated([Procedure("X", "a", legal_basis=both)]) == ("61/2018/NĐ-CP",)


def test_a_fee_without_basis_and_a_paper_of_no_piece_are_notes() -> None:
    """L3 and L6: no published record says which instrument sets a fee; remarks stand as papers."""
    procedure = Procedure(
        "X",
        "a",
        fees=[Fee(10_000)],
        components=[
            Component("Lưu ý: giấy tờ nước ngoài phải được hợp pháp hóa", originals=0),
            Component("Lưu ý", originals=0, copies=0, remark=True),
            Component("Ghi chú", remark=True),
        ],
    )
    found = {one.kind: one for one in lint(procedure)}
    assert found["fee_without_basis"].severity is Severity.NOTE
    assert found["component_asks_nothing"].severity is Severity.NOTE
    assert found["component_asks_nothing"].where == "components[0]"
    assert "component_without_number" not in found


class TestWordsBesideTheNumber:
    """The number may agree and the words say another condition, mode or start."""

    @pytest.mark.parametrize(
        ("case", "text", "words"),
        [
            (
                TimeLimitCase(WorkingDays(5)),
                "05 ngày làm việc đối với hộ nghèo",
                "5 working days, but the published words say 5 working days (case “hộ nghèo”)",
            ),
            (
                TimeLimitCase(WorkingDays(5), "cấp mới"),
                "05 ngày làm việc đối với cấp lại",
                "5 working days (case “cấp mới”), but the published words say 5 working days "
                "(case “cấp lại”)",
            ),
            (
                TimeLimitCase(WorkingDays(3), "phải xác minh"),
                "03 ngày làm việc; trường hợp phải xác minh thì 05 ngày làm việc",
                "3 working days (case “phải xác minh”), but the published words say 3 working "
                "days, 5 working days (case “phải xác minh”)",
            ),
            (
                TimeLimitCase(WorkingDays(5), "có thông tin"),
                "05 ngày làm việc nếu chưa có thông tin",
                "5 working days (case “có thông tin”), but the published words say 5 working days "
                "(case “chưa có thông tin”)",
            ),
            (
                TimeLimitCase(WorkingDays(5), anchor=Anchor.COMPLETE_DOSSIER),
                "05 ngày làm việc kể từ ngày có kết quả thẩm định",
                "5 working days from the full dossier received, but the published words say "
                "5 working days from another event",
            ),
            (
                TimeLimitCase(WorkingDays(3), "ở xa"),
                "trường hợp ở xa thì kéo dài thêm 03 ngày làm việc",
                "3 working days (case “ở xa”), but the published words say 3 working days more "
                "(case “ở xa”)",
            ),
        ],
    )
    def test_another_condition_mode_or_start_is_a_fault(
        self, case: TimeLimitCase, text: str, words: str
    ) -> None:
        procedure = Procedure("X", "a", limits=(attrs.evolve(case, text=text),))
        [finding] = [one for one in lint(procedure) if one.kind == "limit_text_differs"]
        assert (finding.severity, finding.where) == (Severity.FAULT, "limits[0]")
        assert finding.text("en") == f"the limit is {words}"
        assert "lời văn công bố là" in finding.text("vi")

    def test_a_whole_that_is_published_as_such_is_no_extra(self) -> None:
        total = TimeLimitCase(WorkingDays(3))
        extra = TimeLimitCase(
            WorkingDays(5), "ở xa", mode="extra", text="ở xa thì 05 ngày làm việc"
        )
        assert kinds(total, extra) == ["limit_text_differs"]

    @pytest.mark.parametrize(
        ("case", "text"),
        [
            (TimeLimitCase(WorkingDays(5), "ở xa"), "05 ngày làm việc"),
            (TimeLimitCase(WorkingDays(5), anchor=Anchor.DECISION), "05 ngày làm việc"),
            (TimeLimitCase(WorkingDays(5)), "05 ngày làm việc kể từ ngày nhận đủ hồ sơ"),
            (TimeLimitCase(WorkingDays(5), "cần xác minh"), "05 ngày làm việc nếu phải xác minh"),
            (
                TimeLimitCase(WorkingDays(5), "chưa có trong CSDL quốc gia về dân cư"),
                "05 ngày làm việc nếu chưa có trong cơ sở dữ liệu quốc gia về dân cư",
            ),
            (
                TimeLimitCase(WorkingDays(2), channel=Channel.ONLINE),
                "02 ngày làm việc đối với hồ sơ trực tuyến",
            ),
            (
                TimeLimitCase(
                    WorkingDays(5), "nơi xa", key="remote", all_of=("hộ nghèo", "nơi xa")
                ),
                "05 ngày làm việc đối với hộ nghèo",
            ),
        ],
    )
    def test_what_the_words_leave_unsaid_or_say_otherwise_is_no_fault(
        self, case: TimeLimitCase, text: str
    ) -> None:
        assert kinds(attrs.evolve(case, text=text)) == []

    def test_an_extra_alone_not_above_its_total_can_only_be_added(self) -> None:
        values: dict[str, Any] = {"mode": "extra", "text": "không quá 03 ngày làm việc"}
        extra = TimeLimitCase(WorkingDays(3), "ở xa", **values)
        assert kinds(TimeLimitCase(WorkingDays(3)), extra) == []
        assert kinds(TimeLimitCase(CalendarDays(5)), extra) == ["limit_text_differs"]

    @pytest.mark.parametrize(
        "text",
        [
            "Đối với cấp mới: 5 ngày, nếu ở xa thì kéo dài thêm 2 ngày; đối với cấp lại: 7 ngày",
            "03 ngày làm việc kể từ ngày nhận đủ hồ sơ; nếu phải xác minh thì 08 ngày làm việc",
            "Tại UBND cấp xã: 05 ngày làm việc. Tại Công an cấp xã: 07 ngày",
            "Trong ngày; nhận sau 15 giờ thì trả kết quả trong ngày làm việc tiếp theo",
            "30 ngày; phức tạp thì kéo dài thêm không quá 15 ngày",
        ],
    )
    def test_what_was_read_from_a_text_agrees_with_it(self, text: str) -> None:
        assert kinds(*parse_time_limit(text)) == []
