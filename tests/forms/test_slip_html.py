"""Each slip as a page: well-formed, self-contained, escaped, with its QR code if that is asked."""

from __future__ import annotations

import builtins
import re
import sys
from html.parser import HTMLParser
from typing import Any

import attrs
import pytest

from onestop import BadValueError, OnestopError, WrongTypeError, vn
from onestop.errors import MissingExtraError
from onestop.forms import (
    Applicant,
    Office,
    PaperLine,
    receipt,
    refusal,
    register_book,
    register_row,
    supplement_request,
)
from onestop.render import slip_html
from onestop.satisfaction import Stage
from onestop.satisfaction.ballots import SigningKey, issue_token, rating_link
from tests.forms.desk import APPLICANT, AT, CALENDAR, CODE, TODAY, accepted, submitted
from tests.forms.test_slips import slips
from tests.house import imports

VOID = {"meta", "col"}
HOSTILE = """</title></style><script>alert('x')</script><img src=x onerror="y">&amp; "'"""


class Page(HTMLParser):
    """What stands in a page: its elements, their attributes, and the text between them."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.texts: list[str] = []
        self.style = ""
        self.feed(page)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if self.open and self.open[-1] == "style":
            self.style += data
        elif data.strip():
            self.texts.append(data)

    @property
    def tags(self) -> list[str]:
        return [tag for tag, _ in self.elements]


@pytest.mark.parametrize("slip", slips(), ids=lambda slip: type(slip).__name__)
class TestEveryPage:
    def test_it_is_well_formed_vietnamese_with_one_heading(self, slip: Any) -> None:
        page = Page(slip_html(slip))
        assert page.elements[0] == ("html", {"lang": "vi"})
        assert page.tags.count("h1") == page.tags.count("main") == page.tags.count("title") == 1
        assert slip.form.title in page.texts
        assert f"Mẫu số {slip.form.number}" in page.texts

    def test_it_asks_nothing_of_the_net_and_runs_nothing(self, slip: Any) -> None:
        html = slip_html(slip)
        page = Page(html)
        assert not {"script", "link", "img", "iframe", "object", "base", "form"} & set(page.tags)
        names = {name for _, given in page.elements for name in given}
        assert names <= {"lang", "charset", "name", "content", "class", "scope", "style"}
        assert not re.search(r"url\(|@import|https?:|//", html)

    def test_its_paper_is_that_of_the_form(self, slip: Any) -> None:
        size = "A4 landscape" if slip.form.number == "07" else "A5 portrait"
        assert f"@page {{ size: {size}; margin: 9mm; }}" in Page(slip_html(slip)).style
        assert "&" not in Page(slip_html(slip)).style

    def test_every_table_tells_its_columns(self, slip: Any) -> None:
        page = Page(slip_html(slip))
        scopes = [given.get("scope") for tag, given in page.elements if tag == "th"]
        assert scopes == ["col"] * len(scopes)
        assert page.tags.count("caption") == page.tags.count("table")
        widths = [given["style"] or "" for tag, given in page.elements if tag == "col"]
        assert len(widths) == len(scopes)
        assert sum(int(re.sub(r"\D", "", width)) for width in widths) in {0, 100}


def test_whatever_people_are_called_it_is_text() -> None:
    hostile = {field.name: HOSTILE for field in attrs.fields(Applicant)}
    office = Office(HOSTILE, HOSTILE, place=HOSTILE, contact=HOSTILE)
    applicant = Applicant(**hostile)
    plain = slip_html(refusal(submitted().refuse(AT, "x", by="x"), CALENDAR, TODAY))
    slip = refusal(submitted().refuse(AT, HOSTILE, by=HOSTILE), CALENDAR, TODAY,
                   office=office, applicant=applicant)  # fmt: skip
    page = Page(slip_html(slip))
    # name, ID, address, telephone, e-mail, agency, unit, contact, reason, signature
    assert page.texts.count(HOSTILE) == 10
    assert f"{HOSTILE}, ngày 20 tháng 11 năm 2026" in page.texts
    assert set(page.tags) < set(Page(plain).tags)  # only the dotted lines are gone


def test_hostile_lines_of_tables_and_lists_are_text() -> None:
    asked = submitted().request_supplement(AT, [HOSTILE])
    assert HOSTILE in Page(slip_html(supplement_request(asked, CALENDAR, TODAY))).texts
    row = register_row(
        accepted(), CALENDAR, serial=1, applicant=Applicant(HOSTILE), note=HOSTILE
    )  # fmt: skip
    book = Page(slip_html(register_book([row], TODAY, year=2026)))
    assert book.texts.count(HOSTILE) == 2
    slip = attrs.evolve(receipt(accepted(), CALENDAR, TODAY), papers=(PaperLine(HOSTILE),))
    assert HOSTILE in Page(slip_html(slip)).texts


def test_a_hostile_code_is_text_in_the_page_and_in_its_picture() -> None:
    pytest.importorskip("segno")
    slip = attrs.evolve(receipt(accepted(), CALENDAR, TODAY), code=HOSTILE)
    page = Page(slip_html(slip, qr=True))
    labels = [given["aria-label"] for tag, given in page.elements if tag == "svg"]
    assert labels == [f"Mã QR của hồ sơ {HOSTILE}"]
    assert HOSTILE in page.texts


def test_what_is_missing_is_a_dotted_line() -> None:
    page = Page(slip_html(receipt(accepted(), CALENDAR, TODAY)))
    blanks = [given for tag, given in page.elements if given.get("class") == "blank"]
    # agency, name, ID, address, telephone, e-mail, where the result is, contact, the submitter
    assert len(blanks) == 9


def test_fields_are_lists_of_descriptions() -> None:
    page = Page(slip_html(receipt(accepted(), CALENDAR, TODAY, applicant=APPLICANT)))
    at = page.texts.index("Hẹn trả kết quả lúc:")
    assert page.texts[at + 1] == "17 giờ 00 phút, ngày 26 tháng 11 năm 2026"
    assert page.tags.count("dt") == page.tags.count("dd") == 13
    assert page.tags.count("dl") == 2  # the list of papers stands between them
    assert page.tags.count("li") == 2


def test_rows_are_left_to_be_filled_in() -> None:
    # one row of the log and five empty ones, under one row of heads
    control = next(slip for slip in slips() if slip.form.number == "06")
    assert Page(slip_html(control)).tags.count("tr") == 7


KEY = SigningKey("2026a", bytes(range(32)), since=vn.local(2026, 1, 1))
TOKEN = issue_token(
    CODE, Stage.RESULT, issued=vn.local(2026, 11, 20, 9), expires=vn.local(2026, 12, 20), key=KEY
)
LINK = rating_link("https://danhgia.example.vn/p", TOKEN)


class TestQrCode:
    SLIP = receipt(accepted(), CALENDAR, TODAY)

    def test_it_is_off_by_default(self) -> None:
        assert "svg" not in Page(slip_html(self.SLIP)).tags

    def test_its_modules_are_those_of_the_dossier_code(self) -> None:
        html = slip_html(self.SLIP, qr=True)
        page = Page(html)
        (given,) = [given for tag, given in page.elements if tag == "svg"]
        assert given["aria-label"] == f"Mã QR của hồ sơ {CODE}"
        drawn = {(int(x), int(y)) for x, y in re.findall(r"M(\d+) (\d+)h1v1h-1z", html)}
        segno = pytest.importorskip("segno")
        matrix = segno.make(CODE, micro=False, error="m").matrix
        wanted = {(x + 4, y + 4) for y, row in enumerate(matrix) for x, on in enumerate(row) if on}
        assert drawn == wanted
        assert given["viewbox"] == f"0 0 {len(matrix) + 8} {len(matrix) + 8}"

    def test_the_ledger_has_none(self) -> None:
        with pytest.raises(BadValueError) as caught:
            slip_html(register_book([], TODAY, year=2026), qr=True)
        assert str(caught.value) == "qr is True: the ledger has no dossier code: print it without"

    def test_a_code_that_no_picture_holds_is_refused(self) -> None:
        pytest.importorskip("segno")
        with pytest.raises(BadValueError, match="is too long for a QR code"):
            slip_html(attrs.evolve(self.SLIP, code="x" * 5000), qr=True)

    def test_without_the_extra_it_is_told_which(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setitem(sys.modules, "segno", None)
        with pytest.raises(MissingExtraError) as caught:
            slip_html(self.SLIP, qr=True)
        assert str(caught.value) == (
            "the QR code needs the extra 'qr': pip install onestop-vn[qr], in a checkout "
            "pip install '.[qr]'"
        )
        assert slip_html(self.SLIP)  # without the code nothing more is needed

    def test_what_segno_itself_misses_is_no_missing_extra(
        self, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        real = builtins.__import__

        def broken(name: str, *rest: Any) -> Any:
            if name == "segno":
                raise ModuleNotFoundError("No module named 'zlib'", name="zlib")
            return real(name, *rest)

        monkeypatch.setattr(builtins, "__import__", broken)
        with pytest.raises(ModuleNotFoundError, match="zlib"):
            slip_html(self.SLIP, qr=True)

    def test_the_code_of_the_ballot_stands_at_the_foot_with_what_it_is_for(self) -> None:
        html = slip_html(self.SLIP, rating=LINK)
        (given,) = [given for tag, given in Page(html).elements if given.get("role") == "img"]
        assert given["aria-label"] == "Mã QR đánh giá mức độ hài lòng"
        assert "Mời Ông/Bà quét mã để đánh giá sự phục vụ." in html
        drawn = {(int(x), int(y)) for x, y in re.findall(r"M(\d+) (\d+)h1v1h-1z", html)}
        segno = pytest.importorskip("segno")
        matrix = segno.make(LINK, micro=False, error="m").matrix
        assert drawn == {
            (x + 4, y + 4) for y, row in enumerate(matrix) for x, on in enumerate(row) if on
        }
        assert LINK not in html  # it is for one applicant alone

    def test_what_is_no_link_of_a_ballot_is_no_code(self) -> None:
        with pytest.raises(OnestopError):
            slip_html(self.SLIP, rating="https://danhgia.example.vn/p#x")

    def test_one_function_knows_the_extra(self) -> None:
        found = {(each.importer, each.inside) for each in imports() if each.imported == "segno"}
        assert found == {("onestop.render.qr", ("_matrix",))}


def test_what_is_no_slip_is_refused() -> None:
    with pytest.raises(WrongTypeError, match="must be a slip"):
        slip_html(accepted())  # type: ignore[arg-type]  # the refusal
