"""What identifies a person goes from a comment, and what an office speaks of all day stays."""

from __future__ import annotations

import datetime as dt
import re
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onestop import WrongTypeError
from onestop.figures import scrub

HIDDEN = "[đã ẩn]"
SEPARATORS = ["", " ", ".", "-", "  ", " - ", "\u00a0", "\u200b", ") ", "\n", "–"]


class TestScrub:
    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("0912345678", HIDDEN),
            ("Gọi 0912 345 678 nhé", f"Gọi {HIDDEN} nhé"),
            ("+84 912.345.678", HIDDEN),
            ("(+84) 912-345-678", f"({HIDDEN}"),
            ("0084912345678", HIDDEN),
            ("máy bàn (0203) 3825 123", f"máy bàn ({HIDDEN}"),
            ("CCCD: 001088012345.", f"CCCD: {HIDDEN}."),
            ("CMND 101 234 567", f"CMND {HIDDEN}"),
            ("０９１２３４５６７８", HIDDEN),
            ("0912\u200b345\u200b678", HIDDEN),
            ("0912,345,678", HIDDEN),
            ("a.b@example.com", HIDDEN),
            ("thư: <an@x.vn>, cảm ơn", f"thư: {HIDDEN} cảm ơn"),
            ("an＠x.vn", HIDDEN),
            ("sinh 01/02/1990", f"sinh {HIDDEN}"),
            ("Tôi sinh ngày 1-2-90, ở đây", f"Tôi sinh ngày {HIDDEN}, ở đây"),
            ("sinh năm 1990", f"sinh năm {HIDDEN}"),
            ("29A-123.45", HIDDEN),
            ("xe 29-B1 123.45 đỗ", f"xe {HIDDEN} đỗ"),
            ("STK 19034567", f"STK {HIDDEN}"),
            ("tài khoản số 1903 4567 ạ", f"tài khoản số {HIDDEN} ạ"),
            ("xem https://facebook.com/an.nguyen nhé", f"xem {HIDDEN} nhé"),
            ("fb.com/an.nguyen", HIDDEN),
            ("hộ chiếu C1234567", f"hộ chiếu {HIDDEN}"),
            ("sổ đỏ BA 123456", f"sổ đỏ {HIDDEN}"),
            ("sinh ngày 1 tháng 2 năm 1990", f"sinh ngày {HIDDEN}"),
            ("ngày sinh: 01.02.1990", f"ngày sinh: {HIDDEN}"),
            ("NS 1990", f"NS {HIDDEN}"),
            ("SN: 01-02-90", f"SN: {HIDDEN}"),
            ("ngày tháng năm sinh 1990-02-01", f"ngày tháng năm sinh {HIDDEN}"),
            ("sinh 02/1990", f"sinh {HIDDEN}"),
            ("sinh năm 90", f"sinh năm {HIDDEN}"),
            ("sinh tháng 2 năm 1990", f"sinh tháng {HIDDEN}"),
            ("sinh 01021990", f"sinh {HIDDEN}"),
            ("DOB 1990-02-01", f"DOB {HIDDEN}"),
            ("tk 123456", f"tk {HIDDEN}"),
            ("so tai khoan 19034567", f"so tai khoan {HIDDEN}"),
            ("TK Vietcombank 0011 2233", f"TK Vietcombank {HIDDEN}"),
            ("gọi 3825123", f"gọi {HIDDEN}"),
            ("sđt 3825 123", f"sđt {HIDDEN}"),
            ("an.nguyen (at) gmail.com", HIDDEN),
            ("an a còng gmail.com", HIDDEN),
            ("t.me/an_nguyen", HIDDEN),
            ("zalo://qr/p/abc", HIDDEN),
            ("facebook: an.nguyen.90", f"facebook: {HIDDEN}"),
            ("@an.nguyen", HIDDEN),
            ("thẻ BHYT DN4010012345678", f"thẻ BHYT {HIDDEN}"),
            ("MST 0101234567-001", f"MST {HIDDEN}"),
            ("passport số AB123456", f"passport số {HIDDEN}"),
            ("số nhà 12/5", f"số nhà {HIDDEN}"),
            ("ở ngõ 15, số 12A đường Lê Lợi", f"ở ngõ {HIDDEN}, số {HIDDEN} đường Lê Lợi"),
            ("thửa đất số 123", f"thửa đất số {HIDDEN}"),
            ("biển số 123.45", f"biển số {HIDDEN}"),
            ("hồ sơ H48.53-261120-0001", f"hồ sơ H{HIDDEN}"),
            ("000.00.53.H48-220921-0099 ạ", f"000.00.53.H{HIDDEN} ạ"),
            ("0912 345 678 20/11/2026", f"{HIDDEN} 20/11/2026"),
            ("s\u1ed1 t\u00e0i kho\u1ea3n 1903456", f"số tài khoản {HIDDEN}"),
            ("ta\u0300i khoa\u0309n 1903456", f"tài khoản {HIDDEN}"),  # the marks apart
        ],
    )
    def test_numbers_and_addresses_go(self, text: str, expected: str) -> None:
        assert scrub(text) == expected

    @pytest.mark.parametrize(
        "text",
        [
            "",
            "Cán bộ nhiệt tình, chờ 15 phút",
            "ngày 20/11/2026 lúc 16:10",
            "từ 7:30 đến 11:30, 3 lần",
            "lệ phí 150.000 đồng",
            "12345678",
            "học sinh 3 lớp, từ 2010",
            "phòng 12A 3 lần",
            "Thông tư 01/2018/TT-VPCP",
            "hẹn @ phòng 3",
            "thủ tục 1.001612.000.00.00.H48",
            "1.004194, 2.000815",
            "61/2018/NĐ-CP, 107/2021/NĐ-CP",
            "Nghị định 61/2018, 107/2021",
            "Luật 91/2025/QH15, công văn 12729/VPCP-KGVX",
            "20/11/2026 16:10, 2026-11-20 16:10",
            "01/10, 05/10, 12/10",
            "7:30 - 11:30, 13:30 - 17:00",
            "1.500.000.000 đồng, 150000000 đồng",
            "nộp vào tài khoản 150.000 đồng",
            "khai sinh ngày 20/11/2026, vệ sinh 12/10/2026",
            "sinh viên năm 2024, sinh hoạt 12/10/2026",
            "lúc 10h 2000 đồng",
            "gọi 10-11-2026, gọi lúc 16:10 ngày 20/11/2026",
            "QĐ 10-12",
            "trang dichvucong.gov.vn",
            "Zalo: rất nhanh",
        ],
    )
    def test_the_rest_stays(self, text: str) -> None:
        assert scrub(text) == text

    @given(
        st.text(max_size=20),
        st.sampled_from(["0", "+84", "84", "0084"]),
        st.text("0123456789", min_size=9, max_size=9),
        st.lists(st.sampled_from(SEPARATORS), min_size=9, max_size=9),
        st.text(max_size=20),
    )
    def test_no_telephone_number_is_left_however_it_is_grouped(
        self, before: str, prefix: str, number: str, between: list[str], after: str
    ) -> None:
        grouped = prefix + "".join(gap + digit for gap, digit in zip(between, number, strict=True))
        left = re.sub(r"\D", "", scrub(f"{before} {grouped} {after}"))
        kept = re.sub(r"\D", "", scrub(before)) + re.sub(r"\D", "", scrub(after))
        assert number not in left or number in kept

    @given(st.text("0123456789", min_size=9, max_size=12), st.text(max_size=30))
    def test_no_citizen_number_is_left(self, number: str, around: str) -> None:
        assert number not in scrub(f"{around}{number} {around}") or number in around

    @given(st.text())
    def test_what_is_scrubbed_stays_as_it_is(self, text: str) -> None:
        assert scrub(scrub(text)) == scrub(text)
        assert not re.search(r"\d{9}", scrub(text))

    @given(st.text("ab @.", max_size=40))
    def test_no_address_is_left(self, text: str) -> None:
        assert not re.search(r"\S@\S", scrub(text))

    @given(st.text("aáđ ,.!?\n", max_size=60))
    def test_words_alone_are_never_touched(self, text: str) -> None:
        assert scrub(text) == text

    def test_a_long_comment_is_quick(self) -> None:
        began = time.perf_counter()
        kinds = ("1", "a", "a@", "1 ", "1(((", "a.", "1.000.", "sinh ", "số 1", "1.004194 ", "fb:")
        for text in (kind * (200_000 // len(kind)) for kind in kinds):
            scrub(text)
        assert time.perf_counter() - began < 30  # a guard against running wild, no measurement

    def test_what_is_no_text_is_refused(self) -> None:
        with pytest.raises(WrongTypeError):
            scrub(912345678)  # type: ignore[arg-type]  # the refusal


DAYS = st.dates(dt.date(1930, 1, 1), dt.date(2026, 12, 31))
WRITINGS = (
    "%d/%m/%Y", "%d-%m-%Y", "%d.%m.%Y", "%d %m %Y", "%d/%m/%y", "%Y-%m-%d", "%d%m%Y", "%m/%Y",
)  # fmt: skip
BORN = (
    "sinh ", "Sinh ngày ", "ngày sinh: ", "sinh nhật ", "sinh ngay ", "NS ", "n/s: ", "SN ",
    "DOB: ",
)  # fmt: skip
SERIES = ("A", "B", "C", "D", "H", "LD", "DA", "MĐ1", "B1", "X3", "AB", "R")
GAPS = ("", "-", " ", ".", "–", " - ")


class TestWhatIdentifies:
    """Every kind in any writing, drawn: what made it is not left."""

    @given(st.sampled_from(BORN), DAYS, st.sampled_from(WRITINGS))
    def test_a_day_of_birth(self, lead: str, day: dt.date, writing: str) -> None:
        assert scrub(f"tôi {lead}{day:{writing}}, ở đây") == f"tôi {lead}{HIDDEN}, ở đây"

    @given(st.sampled_from(BORN), DAYS, st.sampled_from(["tháng", "thang"]))
    def test_a_day_of_birth_in_words(self, lead: str, day: dt.date, month: str) -> None:
        year = "năm" if month == "tháng" else "nam"
        text = f"{lead}{day.day} {month} {day.month} {year} {day.year}"
        assert scrub(text) == f"{lead}{HIDDEN}"

    @given(
        st.integers(11, 99),
        st.sampled_from(SERIES),
        st.sampled_from(GAPS),
        st.sampled_from(GAPS),
        st.from_regex(r"[0-9]{3}\.[0-9]{2}|[0-9]{4,5}", fullmatch=True),
    )
    def test_a_number_plate(self, city: int, series: str, one: str, two: str, number: str) -> None:
        two = two or "-"  # else a digit of the series is one of the number
        assert scrub(f"xe {city}{one}{series}{two}{number} đỗ") == f"xe {HIDDEN} đỗ"

    @pytest.mark.parametrize(
        "plate",
        [
            "80-011-NG-21",
            "80-NG-011-21",
            "29-111 NN-01",
            "TM-12-34",
            "KP 12-34",
            "AA 12-34",
            "BK 12-34",
            "HC 12-34",
            "PK 12-34",
            "QK 12-34",
        ],
    )
    def test_a_plate_of_diplomats_or_of_the_army(self, plate: str) -> None:
        assert scrub(f"xe {plate}") == f"xe {HIDDEN}"

    @given(
        st.sampled_from(["STK ", "số tài khoản: ", "Tài khoản Agribank số ", "tk ", "tai khoan "]),
        st.text("0123456789", min_size=6, max_size=16),
        st.sampled_from(["", " ", ".", "-"]),
    )
    def test_an_account(self, lead: str, number: str, gap: str) -> None:
        assert scrub(f"{lead}{gap.join(number)}.") == f"{lead}{HIDDEN}."

    @given(st.sampled_from(["C", "P", "b"]), st.text("0123456789", min_size=7, max_size=8))
    def test_a_passport(self, letter: str, number: str) -> None:
        assert scrub(f"hộ chiếu {letter}{number}") == f"hộ chiếu {HIDDEN}"

    @given(
        st.sampled_from(["facebook.com", "fb.me", "zalo.me", "t.me", "www.tiktok.com", "x.com"]),
        st.text("abcxyz.0123456789_-@?=", min_size=1, max_size=20),
        st.sampled_from(["", "https://", "http://m."]),
    )
    def test_a_profile(self, site: str, name: str, before: str) -> None:
        assert scrub(f"xem {before}{site}/{name} nhé") == f"xem {HIDDEN} nhé"


MOMENTS = st.datetimes(timezones=st.just(dt.UTC))
KEPT = st.one_of(
    st.builds("{}.{:06d}".format, st.integers(1, 3), st.integers(0, 999_999)),
    st.builds("{}/{}/NĐ-CP".format, st.integers(1, 999), st.integers(1945, 2026)),
    st.builds("{:%d/%m/%Y}".format, DAYS),
    st.builds("{:%d/%m/%Y} {:%H:%M}".format, DAYS, MOMENTS),
    st.builds("{:%H:%M} {:%d/%m/%Y}".format, MOMENTS, DAYS),
    st.builds(lambda n: f"{n:,} đồng".replace(",", "."), st.integers(1000, 10**11)),
    st.builds("{} đồng".format, st.integers(1000, 10**11)),
)


class TestWhatStays:
    @given(st.lists(KEPT, min_size=1, max_size=4), st.sampled_from([", ", " và ", "; ", " - "]))
    def test_what_an_office_speaks_of_all_day(self, said: list[str], between: str) -> None:
        text = f"Hồ sơ {between.join(said)} ạ"
        assert scrub(text) == text

    @given(KEPT, st.text("0123456789", min_size=9, max_size=12))
    def test_a_number_of_a_person_beside_it_goes(self, said: str, number: str) -> None:
        assert scrub(f"{said}, 0{number}") == f"{said}, {HIDDEN}"
        assert scrub(f"0{number} ({said})") == f"{HIDDEN} ({said})"
