"""What leaves the library: marks that steer, the order of names, shares, numbers of persons."""

import xml.dom.minidom
from collections.abc import Callable
from datetime import date
from fractions import Fraction

import attrs
import pytest

from onestop import (
    BadValueError,
    Channel,
    Dossier,
    Procedure,
    ReportPeriod,
    WorkingDays,
    due,
    render,
    tally,
    vn,
)
from onestop.appraisal import Complaint
from onestop.errors import UnknownProcedureError
from onestop.figures.scrubbing import scrub
from onestop.i18n.exits import display_width, printable
from onestop.i18n.layout import aligned
from onestop.i18n.numbers import percent
from onestop.i18n.ordering import alphabetical, in_order
from onestop.review import review_of

CALENDAR = vn.calendar()
AT = vn.local("02/11/2026 09:00")
NOVEMBER = ReportPeriod.calendar_month(2026, 11)
MARKS = ("\x1b[2J", "\x0b", "\u202e", "\ud800", "\ufffe", "\u2028", "\n")


def dossier(officer: str) -> Dossier:
    procedure = Procedure("PX.000001", "thử", limits=WorkingDays(3))
    new = Dossier.submit("H48.53-261102-0001", procedure, AT, channel=Channel.IN_PERSON)
    return new.accept(AT, by=officer)


def closed(name: str) -> object:
    return CALENDAR.with_closure(date(2026, 11, 4), name)


EXITS: dict[str, Callable[[str], str]] = {
    "report": lambda name: render.report_text(
        tally([dossier(name)], NOVEMBER, CALENDAR, by="officer")
    ),
    "review": lambda name: render.review_text(review_of([dossier(name)], NOVEMBER, CALENDAR)),
    "review page": lambda name: render.review_html(review_of([dossier(name)], NOVEMBER, CALENDAR)),
    "calendar": lambda name: render.calendar_text(2026, closed(name)),  # type: ignore[arg-type]
    "calendar picture": lambda name: render.calendar_svg(2026, closed(name)),  # type: ignore[arg-type]
    "explanation": lambda name: due(AT, WorkingDays(3), closed(name)).explain(),  # type: ignore[arg-type]
    "timeline": lambda name: render.timeline_svg(dossier(name), CALENDAR),
    "dossier": lambda name: render.dossier_text(dossier(name), CALENDAR, AT),
}


@pytest.mark.parametrize("mark", MARKS, ids=ascii)
@pytest.mark.parametrize("way", EXITS)
def test_no_mark_that_steers_reaches_an_exit(way: str, mark: str) -> None:
    plain, marked = EXITS[way]("Lan x"), EXITS[way](f"Lan{mark}x")
    assert "".join(marked.split("\n")).isprintable()
    assert marked.encode()
    assert marked.count("\n") == plain.count("\n")
    if way.endswith("picture") or way == "timeline":
        xml.dom.minidom.parseString(marked.encode())


def test_what_is_shown_is_composed_and_on_one_line() -> None:
    assert printable("Minh\nTổng  999") == "Minh Tổng  999"
    assert printable("Ha\u0323nh") == "Hạnh"
    assert printable("a\u00adb\u200bc") == "abc"


def test_columns_line_up_by_what_a_terminal_shows() -> None:
    assert list(aligned([("Ha\u0323nh", "1"), ("漢字", "2"), ("ab", "3")])) == [
        "Hạnh  1", "漢字  2", "ab    3",
    ]  # fmt: skip
    assert display_width("e\u20d7漢") == 3


STAFF = ["An", "Ánh", "Ân", "Bình", "Đào", "Vũ", "Xuân", "Ý", "Yến"]


def test_names_stand_in_the_order_of_the_vietnamese_alphabet() -> None:
    assert in_order(set(STAFF), str) == STAFF
    numbered = enumerate(reversed(STAFF), start=1)
    staff = [attrs.evolve(dossier(name), code=f"D-{n}") for n, name in numbered]
    rows = tally(staff, NOVEMBER, CALENDAR, by="officer").rows
    assert [row.key for row in rows] == STAFF
    assert sorted(["ma", "mạ", "má", "mả", "mã", "mà"], key=alphabetical) == [
        "ma", "mà", "mả", "mã", "má", "mạ",
    ]  # fmt: skip
    assert in_order([None, "Ý", "An"], lambda name: name) == ["An", "Ý", None]
    assert min(["a2", "ă", "a10", "2"], key=alphabetical) == "2"


@pytest.mark.parametrize(
    ("share", "against", "written"),
    [
        (Fraction(24999, 25000), (), "99.99 %"),
        (Fraction(1, 100_000), (), "0.01 %"),
        (Fraction(1), (), "100.00 %"),
        (Fraction(0), (), "0.00 %"),
        (Fraction(100_001, 100_000), (), "100.01 %"),
        (Fraction(89_999, 100_000), (), "90.00 %"),
        (Fraction(89_999, 100_000), (Fraction(9, 10),), "89.99 %"),
        (Fraction(90_001, 100_000), (Fraction(9, 10),), "90.01 %"),
    ],
)
def test_a_share_is_never_written_as_a_bound_that_it_is_not(
    share: Fraction, against: tuple[Fraction, ...], written: str
) -> None:
    assert percent(share, "en", against=against) == written


@pytest.mark.parametrize("cause", ["Late", "LATE", " late ", "late\u200b"])
def test_a_cause_is_one_cause_however_it_was_typed(cause: str) -> None:
    assert Complaint("D-1", cause) == Complaint("D-1", "late")
    assert Complaint("D-1", "late").same_cause_as(cause)


@pytest.mark.parametrize(
    "text",
    ["0912/345/678", "0912;345;678", "0912, 345, 678", "0912\u2212345\u2212678",
     "0\ufe0f\u20e39\ufe0f\u20e31\ufe0f\u20e32\ufe0f\u20e33\ufe0f\u20e34\ufe0f\u20e3"
     "5\ufe0f\u20e36\ufe0f\u20e37\ufe0f\u20e38\ufe0f\u20e3"],
)  # fmt: skip
def test_a_number_of_a_person_is_hidden_in_any_writing(text: str) -> None:
    assert not any(sign.isdigit() for sign in scrub(f"gọi {text}"))


def test_a_code_that_lost_its_zero_is_the_nearest() -> None:
    with pytest.raises(UnknownProcedureError, match="dropped the last zero") as caught:
        vn.procedures()["1.01004"]
    assert caught.value.nearest[0] == "1.010040"


def test_a_local_code_is_known_by_its_national_one() -> None:
    with pytest.raises(
        UnknownProcedureError, match=r"local form of 1\.004194, look it up"
    ) as caught:
        vn.procedures()["1.004194.000.00.00.H48"]
    assert caught.value.national == "1.004194"


@pytest.mark.parametrize(
    ("year", "told"),
    [
        (2006, "from 2007 only"),
        (-5, "from 2007 only"),
        (2101, "to 2100 only"),
        (10_000, "to 2100 only"),
    ],
)
def test_the_bound_of_the_lunar_source_that_was_crossed_is_told(year: int, told: str) -> None:
    with pytest.raises(BadValueError, match=told):
        vn.lunar_feasts(year)
