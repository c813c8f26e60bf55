"""Days, hours and moments as people write them."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onestop import BadValueError, OfficeHours, WrongTypeError, vn
from onestop.days.writing import read_day, read_hour

MORNING = dt.datetime(2026, 11, 16, 8, 20, tzinfo=vn.TZ)
AFTERNOON = dt.datetime(2026, 11, 16, 14, 15, tzinfo=vn.TZ)


@pytest.mark.parametrize(
    "text",
    [
        "16/11/2026 08:20",
        "16/11/2026 8:20",
        "16/11/2026  08:20:00",
        "16-11-2026 08:20",
        "16.11.2026 08:20",
        "08:20 16/11/2026",
        "08:20:00 - 16/11/2026",
        "8h20 ngày 16/11/2026",
        "8 giờ 20 phút ngày 16/11/2026",
        "8 giờ 20 phút 00 giây, ngày 16 tháng 11 năm 2026",
        "Ngày 16/11/2026 lúc 8g20",
        "16/11/2026 8:20 SA",
        "16/11/2026 8:20 am",
        "8h20 sáng 16-11-2026",
        "2026-11-16 08:20",
        "2026-11-16T08:20:00",
        "2026-11-16T08:20",
        "2026/11/16 08:20",
        "2026-11-16T01:20:00Z",
        "2026-11-16 01:20:00+00:00",
        "2026-11-16T08:20:00+07:00",
        "2026-11-15T20:20:00.000-0500",
        "\ufeff16/11/2026\u00a008:20",
        "16‑11‑2026 08:20",
    ],
)
def test_one_morning_in_its_writings(text: str) -> None:
    assert vn.local(text) == MORNING
    assert vn.local(text).utcoffset() == dt.timedelta(hours=7)


@pytest.mark.parametrize(
    "text",
    ["16/11/2026 2:15 CH", "2h15 chiều 16/11/2026", "16/11/2026 14:15 PM", "14h15 16/11/2026"],
)
def test_one_afternoon_in_its_writings(text: str) -> None:
    assert vn.local(text) == AFTERNOON


@pytest.mark.parametrize(
    ("text", "hour"), [("12:00 SA", 0), ("12:00 CH", 12), ("11h SA", 11), ("1h tối", 13)]
)
def test_twelve_is_the_beginning_of_each_half(text: str, hour: int) -> None:
    assert vn.local(f"16/11/2026 {text}").hour == hour


def test_24_00_is_the_end_of_the_day() -> None:
    assert vn.local("16/11/2026 24:00") == vn.local("17/11/2026 00:00")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("31/11/2026 08:00", "there is no such day"),
        ("29/02/2026 08:00", "there is no such day"),
        ("00/11/2026 08:00", "there is no such day"),
        ("2026-02-30 08:00", "there is no such day"),
        ("16/13/2026 08:00", "there is no month 13"),
        ("11/16/2026 08:00", "there is no month 16: write the day first"),
        ("20/11/2026", "the hour is missing: write it too, like '20/11/2026 16:10'"),
        ("2026-11-20", "the hour is missing"),
        ("20/11/26 08:00", "write the year in four digits"),
        ("08:20", "the day is missing"),
        ("16/11/2026 25:00", "there is no such hour"),
        ("16/11/2026 24:01", "there is no such hour"),
        ("16/11/2026 08:60", "there is no such hour"),
        ("16/11/2026 08:20:60", "there is no such hour"),
        ("16/11/2026 14:15 SA", "there is no such hour"),
        ("16/11/2026 08:20 hoặc 09:20", "the hour must be written like"),
        ("16/11/2026 17/11/2026", "the hour must be written like"),
        ("2026-11-16T08:20+25:00", "there is no such offset"),
        ("31/12/9999 24:00", "there is no such day"),
        ("0001-01-01T00:00+14:00", "there is no such day"),
        ("hôm nay", "must be written day first, like '20/11/2026 16:10'"),
        ("20261120", "must be written day first"),
        ("2026-W47-1 08:00", "must be written day first"),
        ("1.16/11/2026 08:20", "must be written day first"),
        ("16/11-2026 08:20", "must be written day first"),
        ("", "must be written day first"),
        ("16/11/2026 08:20" + " " * 100, "must be written day first"),
    ],
)
def test_a_refusal_says_what_is_wrong(text: str, told: str) -> None:
    with pytest.raises(BadValueError) as caught:
        vn.local(text)
    assert told in str(caught.value)


def test_a_datetime_without_a_zone_is_office_time() -> None:
    assert vn.local(dt.datetime(2026, 11, 16, 8, 20)) == MORNING  # noqa: DTZ001  # the point of it


def test_a_datetime_with_a_zone_is_the_same_instant() -> None:
    found = vn.local(MORNING.astimezone(dt.UTC))
    assert (found, found.hour) == (MORNING, 8)


def test_what_is_no_datetime_of_pandas_is_refused_by_name() -> None:
    class NotATime(dt.datetime):
        def __ne__(self, other: object) -> bool:
            return True

    with pytest.raises(BadValueError, match="is no moment"):
        vn.local(NotATime(2026, 1, 1, tzinfo=dt.UTC))


@pytest.mark.parametrize(
    "parts", [(10**30, 1, 1), (2026, 13, 1), (dt.datetime.max.replace(tzinfo=dt.timezone.min),)]
)
def test_numbers_that_name_no_moment_are_refused(parts: tuple[int, ...]) -> None:
    with pytest.raises(BadValueError, match="names no moment"):
        vn.local(*parts)


def test_a_plain_day_is_no_moment() -> None:
    with pytest.raises(WrongTypeError, match="a text, a datetime, or year"):
        vn.local(dt.date(2026, 11, 16))  # type: ignore[call-overload]  # refused when it runs


@pytest.mark.parametrize(
    "text",
    ["16/11/2026", "2026-11-16", "16.11.2026", "ngày 16 tháng 11 năm 2026", "2026-11-16 00:00"],
)
def test_one_day_in_its_writings(text: str) -> None:
    assert read_day(text) == dt.date(2026, 11, 16)


@pytest.mark.parametrize("text", ["31/11/2026", "16/11/26", "soon", "16/11/2026 nhé"])
def test_what_is_no_day_is_refused(text: str) -> None:
    with pytest.raises(BadValueError):
        read_day(text)


@pytest.mark.parametrize("text", ["7:30", "07:30", "7h30", "7 giờ 30", "7g30", "7:30 SA"])
def test_one_hour_in_its_writings(text: str) -> None:
    assert read_hour(text) == dt.time(7, 30)


@pytest.mark.parametrize("text", ["24:00", "7", "07:30Z", "7:3", "sáng"])
def test_what_is_no_hour_is_refused(text: str) -> None:
    with pytest.raises(BadValueError):
        read_hour(text)


@pytest.mark.parametrize(
    "text", ["7:30-11:30", "7h30-11h30", "07:30 – 11:30", "7 giờ 30 - 11 giờ 30", "07:30-11:30"]
)
def test_one_session_in_its_writings(text: str) -> None:
    assert OfficeHours.of(text) == OfficeHours.of("07:30-11:30")


@pytest.mark.parametrize("text", ["07:30Z-11:30Z", "07:30+07:00-11:30+07:00", "07:30", "a-b"])
def test_a_session_has_no_zone_and_two_ends(text: str) -> None:
    with pytest.raises(BadValueError, match="must be written like"):
        OfficeHours.of(text)


WRITINGS = (
    "%d/%m/%Y %H:%M:%S",
    "%d-%m-%Y %H:%M:%S",
    "%H:%M:%S %d.%m.%Y",
    "%Y-%m-%dT%H:%M:%S",
    "%Hh%M %S giây ngày %d tháng %m năm %Y",
    "%d/%m/%Y %I:%M:%S %p",
)


@given(
    st.datetimes(dt.datetime(1900, 1, 1), dt.datetime(2100, 1, 1)),  # noqa: DTZ001  # office time
    st.sampled_from(WRITINGS),
)
def test_every_second_is_read_back_from_every_writing(moment: dt.datetime, form: str) -> None:
    written = moment.strftime(form)
    assert vn.local(written) == moment.replace(microsecond=0, tzinfo=vn.TZ)


@given(st.text(alphabet="0123456789/-.: hTZngày", max_size=24))
def test_no_text_raises_anything_but_a_refusal(text: str) -> None:
    for read in (vn.local, read_day, read_hour):
        try:
            read(text)
        except BadValueError:
            continue
