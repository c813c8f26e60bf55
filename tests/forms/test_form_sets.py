"""Which form has which number and title on which day, typed from the two circulars."""

from __future__ import annotations

import pickle
from datetime import date

import attrs
import pytest

from onestop import BadValueError, Citation, Confidence, FactErrors, WrongTypeError, vn
from onestop.forms import Form, FormKind, FormSet
from onestop.forms.formset import PaperSize
from onestop.loading.forms import load_forms
from onestop.loading.node import Source
from tests.forms.desk import NEW, OLD, TODAY

SAME = [
    ("01", "receipt", "Giấy tiếp nhận hồ sơ và hẹn trả kết quả", "A5"),
    ("02", "supplement", "Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ", "A5"),
    ("03", "refusal", "Phiếu từ chối tiếp nhận giải quyết hồ sơ", "A5"),
]
OF_2018 = [
    *SAME,
    ("04", "apology", "Phiếu xin lỗi và hẹn lại ngày trả kết quả", "A5"),
    ("05", "control", "Phiếu kiểm soát quá trình giải quyết hồ sơ", "A5"),
    ("06", "register", "Sổ theo dõi hồ sơ", "A4"),
]
OF_2025 = [
    *SAME,
    ("04", "apology", "Văn bản xin lỗi và đề nghị gia hạn thời gian giải quyết", "A5"),
    ("05", "stop", "Thông báo dừng giải quyết hồ sơ", "A5"),
    ("06", "control", "Phiếu kiểm soát quá trình giải quyết hồ sơ", "A5"),
    ("07", "register", "Sổ theo dõi hồ sơ", "A4"),
]


def told(forms: FormSet) -> list[tuple[str, str, str, str]]:
    return [(f.number, f.kind.value, f.title, f.paper.value) for f in forms.forms]


@pytest.mark.law("TT 01/2018/TT-VPCP Đ9", confidence="confirmed")
class TestTheSetOf2018:
    """TT 01/2018 Đ9: six forms, from 2019-01-06 to 2025-09-14; slips on A5, the ledger on A4."""

    def test_before_it_no_forms_are_known(self) -> None:
        with pytest.raises(BadValueError) as caught:
            vn.forms(on=date(2019, 1, 5))
        assert str(caught.value) == (
            "on is 2019-01-05: no standard slips are known before 2019-01-06"
        )

    @pytest.mark.parametrize("day", [date(2019, 1, 6), date(2025, 7, 1), date(2025, 9, 14)])
    def test_its_six_forms(self, day: date) -> None:
        assert told(vn.forms(on=day)) == OF_2018

    def test_its_source(self) -> None:
        assert str(OLD.citation) == "Thông tư 01/2018/TT-VPCP, Điều 9"
        assert OLD.citation is not None
        assert OLD.citation.confidence is Confidence.CONFIRMED


@pytest.mark.law("TT 03/2025/TT-VPCP Phụ lục I", confidence="confirmed")
class TestTheSetOf2025:
    """TT 03/2025: seven forms from 2025-09-15: the notice of stopping is new, number 05."""

    @pytest.mark.parametrize("day", [date(2025, 9, 15), date(2026, 8, 5), date(2026, 11, 20)])
    def test_its_seven_forms(self, day: date) -> None:
        assert told(vn.forms(on=day)) == OF_2025

    def test_from_5_august_2026_newer_forms_may_exist(self) -> None:
        sure, unsure = vn.forms(on=date(2026, 8, 4)), vn.forms(on=date(2026, 8, 5))
        assert sure.citation is not None
        assert unsure.citation is not None
        assert sure.citation.confidence is Confidence.CONFIRMED
        assert unsure.citation.confidence is Confidence.TO_CONFIRM
        assert "Bộ Tư pháp" in str(unsure.citation.note)
        assert (unsure.first, unsure.last) == (sure.first, sure.last) == (date(2025, 9, 15), None)

    def test_a_set_is_found_by_a_day_and_not_by_a_moment(self) -> None:
        with pytest.raises(WrongTypeError):
            vn.forms(on=vn.local(2026, 11, 20))


def test_a_form_is_found_by_what_it_is_for() -> None:
    assert OLD.form(FormKind.CONTROL).number == "05"
    assert NEW.form(FormKind.CONTROL).number == "06"
    with pytest.raises(BadValueError) as caught:
        OLD.form(FormKind.STOP)
    assert str(caught.value) == (
        "forms is 'Thông tư 01/2018/TT-VPCP': it has no form for a notice that handling is "
        "stopped: pass a set that has one"
    )
    with pytest.raises(WrongTypeError, match="kind is 'stop'"):
        OLD.form("stop")  # type: ignore[arg-type]  # the refusal


def test_a_slip_of_a_day_needs_the_forms_of_that_day() -> None:
    assert OLD.form_on(FormKind.RECEIPT, date(2025, 9, 14)).number == "01"
    with pytest.raises(BadValueError) as caught:
        OLD.form_on(FormKind.RECEIPT, date(2025, 9, 15))
    assert str(caught.value) == (
        "forms is 'Thông tư 01/2018/TT-VPCP': is in use from 2019-01-06 to 2025-09-14, and the "
        "slip is of 2025-09-15: pass vn.forms(on=...) of it"
    )
    with pytest.raises(BadValueError, match="from 2025-09-15 on, and the slip is of 2025-09-14"):
        NEW.form_on(FormKind.RECEIPT, date(2025, 9, 14))


def test_a_set_whose_beginning_is_not_known_says_its_end() -> None:
    until = attrs.evolve(OLD, first=None)
    assert until.form_on(FormKind.RECEIPT, date(1999, 1, 1)).number == "01"
    with pytest.raises(BadValueError, match="is in use to 2025-09-14, and the slip is of 2026"):
        until.form_on(FormKind.RECEIPT, date(2026, 1, 1))


def test_forms_of_ones_own_may_have_no_dates() -> None:
    form = Form(FormKind.RECEIPT, "1a", title="Phiếu hẹn", paper=PaperSize.A5)
    own = FormSet("của phường", [form], citation=Citation("Quyết định 1"))
    assert own.form_on(FormKind.RECEIPT, date(1999, 1, 1)) is form
    assert pickle.loads(pickle.dumps(own)) == own


def test_a_set_with_two_forms_for_one_thing_is_refused() -> None:
    form = Form(FormKind.RECEIPT, "01", title="Phiếu hẹn", paper=PaperSize.A5)
    again = Form(FormKind.RECEIPT, "02", title="Phiếu hẹn", paper=PaperSize.A5)
    other = Form(FormKind.STOP, "01", title="Thông báo", paper=PaperSize.A5)
    with pytest.raises(BadValueError, match="kind is 'receipt': must stand there once"):
        FormSet("x", (form, again))
    with pytest.raises(BadValueError, match="number is '01': must stand there once"):
        FormSet("x", (form, other))
    with pytest.raises(BadValueError, match="must name one form or more"):
        FormSet("x", ())


def test_kinds_are_said_in_both_languages() -> None:
    assert TODAY.form(FormKind.REGISTER).kind.text() == "sổ theo dõi hồ sơ"
    assert FormKind.REGISTER.text("en") == "ledger of dossiers"


HEAD = """
seen = "2026-11-22"
[instruments.x]
title = "Thông tư X"
"""

FORM = '{ kind = "receipt", number = "01", title = "Phiếu", paper = "A5" }'


def faults(text: str) -> list[str]:
    with pytest.raises(FactErrors) as caught:
        load_forms(Source("own.toml", HEAD + text))
    return [str(error) for error in caught.value.exceptions]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("[[set]]\nfirst = 2020-01-01\nby = 'x'", ["own.toml: set[0].name: is missing"]),
        ("[[set]]\nname = 'N'\nby = 'x'", ["own.toml: set[0].first: is missing"]),
        (
            "[[set]]\nname = 'N'\nfirst = 2020-01-01\nby = 'y'",
            ["own.toml: set[0].by: names no instrument 'y'; known: x"],
        ),
        (
            "[[set]]\nname = 'N'\nfirst = 2020-01-01\nby = 'x'",
            ["own.toml: set[0]: forms is (): must name one form or more"],
        ),
        (
            "[[set]]\nname = 'N'\nfirst = 2020-01-01\nby = 'x'\nform = [{ number = '01' }]",
            [
                "own.toml: set[0].form[0].kind: is missing",
                "own.toml: set[0].form[0].paper: is missing",
                "own.toml: set[0].form[0].title: is missing",
            ],
        ),
        (
            f"[[set]]\nname = 'N'\nfirst = 2020-01-01\nby = 'x'\nform = [{FORM}]\n"
            "unsure = { first = 2019-01-01, note = 'n' }",
            [
                "own.toml: set[0]: last is 2018-12-31: must not be before first, 2020-01-01",
            ],
        ),
        (
            f"[[set]]\nname = 'N'\nfirst = 2020-01-01\nby = 'x'\nform = [{FORM}]\n"
            "unsure = { note = 'n' }",
            ["own.toml: set[0].unsure.first: is missing"],
        ),
    ],
)
def test_every_fault_of_a_file_is_told(text: str, expected: list[str]) -> None:
    assert faults(text) == expected


def test_an_unknown_kind_of_form_is_told_with_those_that_are_known() -> None:
    (told_once,) = faults(
        f"[[set]]\nname = 'N'\nfirst = 2020-01-01\nby = 'x'\n"
        f"form = [{FORM.replace('receipt', 'letter')}]"
    )
    assert told_once == (
        "own.toml: set[0].form[0].kind: is 'letter', but must be one of receipt, supplement, "
        "refusal, apology, stop, control, register"
    )
