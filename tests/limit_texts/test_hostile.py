"""Hostile texts refuse, and the work grows with the length of a text and no faster."""

import pickle
import re
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from types import FrameType

import pytest

from onestop.errors import OnestopError, UnreadableLimitError, WrongTypeError
from onestop.i18n.phrases import limit_texts
from onestop.limit_texts import parse_time_limit, reader

HOSTILE = {
    "too long": "5 ngày" + " x" * 1000,
    "control character": "5\x00 ngày",
    "escape": "5 ngày\x1b[31m",
    "direction override": "5 \u202eyàgn",
    "isolate": "5 ngày\u2066",
    "surrogate": "5 ngày \ud800",
    "tag character": "5 ngày\U000e0041",
    "arabic digits": "\u0665 ngày",
    "fullwidth digits": "\uff15 ngày",
    "mark on a digit": "5\u0301 ngày",
    "pile of marks": "5 nga\u0300\u0301\u0302\u0303\u0300y",
    "huge number": "9" * 400 + " ngày",
    "great number": "99999 ngày",
    "leading zeros": "005 ngày",
    "brackets in brackets": "(" * 60 + "5 ngày" + ")" * 60,
    "brackets seven deep": "Đơn (a (b (c (d (e (g (h 5 ngày",
    "open brackets": "(" * 900,
    "bracket bait": "5 ngày (" * 150,
    "limits without end": ", ".join(f"{n} ngày đối với nhóm số {n}" for n in range(1, 30)),
    "the same limit again": "5 ngày, " * 200,
    "the same sum again": "5 ngày và " * 180,
    "word bait": "trường hợp " * 150 + "5 ngày",
    "start bait": "5 ngày " + "kể từ ngày " * 150,
    "then bait": "5 ngày " + "thì " * 400,
    "number words": "mười " * 300 + "ngày",
    "years of years": "năm " * 300,
    "same days": "trong ngày " * 150,
    "breakdown bait": "trong đó " * 150 + "5 ngày",
    "minus": "-5 ngày",
    "marks": "-" * 500 + "5 ngày",
    "comma bait": "5 ngày " + "hợp lệ, " * 200,
    "colon bait": "nếu a: ; " * 180 + "5 ngày",
}


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE.keys())
def test_hostile_texts_are_refused(text: str) -> None:
    with pytest.raises(UnreadableLimitError) as caught:
        parse_time_limit(text)
    error = caught.value
    assert text[error.start : error.end] == error.part
    assert len(str(error)) < 400


@pytest.mark.parametrize("value", [None, 5, b"5 ng\xc3\xa0y", ["5 ngày"]])
def test_what_is_no_text_is_a_wrong_type(value: object) -> None:
    with pytest.raises(WrongTypeError):
        parse_time_limit(value)  # type: ignore[arg-type]  # a wrong type on purpose


def test_zero_width_marks_are_noise() -> None:
    plain = parse_time_limit("5 ngày làm việc")
    assert parse_time_limit("5\u200b ng\u200dày l\ufeffàm\u00ad việc")[0].limit == plain[0].limit


def test_the_refusal_says_what_where_why_and_what_to_do() -> None:
    with pytest.raises(UnreadableLimitError) as caught:
        parse_time_limit("4 ngày làm việc; đơn khó thì 30 phút")
    error = caught.value
    assert isinstance(error, OnestopError)
    assert isinstance(error, ValueError)
    assert (error.part, error.start, error.end) == ("30 phút", 29, 36)
    assert str(error) == (
        "the time limit '30 phút' (characters 29 to 36) cannot be read: "
        "no type of limit has this unit; give its cases as TimeLimitCase values"
    )


def test_a_long_part_is_shortened_in_the_message_only() -> None:
    text = "không có gì ở đây cả " * 6
    with pytest.raises(UnreadableLimitError) as caught:
        parse_time_limit(text)
    assert caught.value.part == text
    assert "..." in str(caught.value)


def test_the_refusal_pickles() -> None:
    error = UnreadableLimitError.within("hạn 5", 4, 5, "it has no unit")
    again = pickle.loads(pickle.dumps(error))
    assert (again.part, again.start, again.end, again.reason) == ("5", 4, 5, "it has no unit")
    assert str(again) == str(error)


class Work:
    """How many calls were made, of Python and of C functions."""

    def __init__(self) -> None:
        self.calls = 0

    def count(self, _frame: FrameType, event: str, _argument: object) -> None:
        self.calls += event in {"call", "c_call"}


@contextmanager
def counted() -> Iterator[Work]:
    work, before = Work(), sys.getprofile()
    sys.setprofile(work.count)
    try:
        yield work
    finally:
        sys.setprofile(before)


def work_on(text: str) -> int:
    with counted() as work, suppress(UnreadableLimitError):
        parse_time_limit(text)
    return work.calls


WORDS = [
    "đơn", "sổ", "thẻ", "nhà", "xe", "đất", "chợ", "đò", "cầu", "cây", "lúa", "cá", "tôm", "bò",
    "gà", "vịt", "gạo", "mía", "chè", "dừa",
]  # fmt: skip

GROWING: dict[str, Callable[[int], str]] = {
    "words": lambda n: "5 ngày " + " ".join(WORDS * n),
    "words before": lambda n: " ".join(WORDS * n) + " 5 ngày",
    "conditions": lambda n: "; ".join(f"nếu {' '.join(WORDS[:8])}" for _ in range(n)) + " 5 ngày",
    "commas": lambda n: "đối với " + ", ".join(WORDS * n) + " trong 5 ngày",
    "start": lambda n: "5 ngày kể từ ngày nhận " + ", ".join(WORDS * n),
    "brackets": lambda n: "5 ngày " + f"({' '.join(WORDS)}) " * n,
    "lone brackets": lambda n: "5 ngày " + f") {' '.join(WORDS)} " * n,
    "clauses": lambda n: "5 ngày; " + f"{' '.join(WORDS)}; " * n,
    "headings": lambda n: f"{' '.join(WORDS)}: " * n + "5 ngày",
    "headings in lines": lambda n: f"{' '.join(WORDS)}:\n" * n + "5 ngày",
    "starts": lambda n: "5 ngày " + f"kể từ {' '.join(WORDS)} " * n,
    "exclusions": lambda n: "5 ngày " + f"không tính {' '.join(WORDS)} " * n,
    "numbers": lambda n: "5 ngày " + f"số 12 {' '.join(WORDS)} " * n,
    "extensions": lambda n: f"kéo dài {' '.join(WORDS)} " * n + "không quá 5 ngày",
    "number words": lambda n: f"mười hai {' '.join(WORDS)} " * n + "5 ngày",
    "refused limits": lambda n: f"5 ngày {' '.join(WORDS)} " * n,
    "tags": lambda n: "5 ngày " + f"<b {' '.join(WORDS)} " * n,
    "fees": lambda n: f"Miễn phí({' '.join(WORDS)} (" * n + "phí)5 ngày",
    "parts": lambda n: "5 ngày, trong đó:\n" + f"{' '.join(WORDS)};\n" * n,
    "headed lines": lambda n: f"Trường hợp {' '.join(WORDS)}:\n" * n + "5 ngày",
    "lists in conditions": lambda n: f"Trường hợp {' '.join(WORDS)}; " * n + "xa: 5 ngày",
    "steps": lambda n: "; ".join(f"Bước {k}: {k} ngày {' '.join(WORDS)}" for k in range(1, n + 1)),
    "exceptions": lambda n: "5 ngày " + f"(trừ {' '.join(WORDS)}) " * n,
    "offices": lambda n: "5 ngày kể từ ngày " + f"Bộ {' '.join(WORDS)}, " * n + "nhận hồ sơ",
    "dashes": lambda n: "nếu xa thì " + f"{' '.join(WORDS)} - " * n + "5 ngày",
    "for whom": lambda n: "5 ngày, xã " + f"áp dụng {' '.join(WORDS)}, " * n,
    "exceptions in headings": lambda n: (
        f"Trường hợp {' '.join(WORDS)} (trừ trường hợp xa); " * n + "ba:\n5 ngày"
    ),
    "lengthenings": lambda n: "; ".join(
        f"đối với {' '.join(WORDS)} {k} ngày, nếu xa thì thêm 1 ngày" for k in range(2, n + 2)
    ),
    "alternatives": lambda n: "5 ngày kể từ ngày " + f"nhận {' '.join(WORDS)} hoặc ngày " * n,
    "limits": lambda n: ", ".join(f"{k} ngày đối với {' '.join(WORDS)}" for k in range(1, n + 1)),
}


@pytest.mark.parametrize("shape", GROWING)
def test_twice_the_text_is_about_twice_the_work(shape: str) -> None:
    short, long = (GROWING[shape](n) for n in (8, 16))
    assert len(long) < 2000
    ratio = len(long) / len(short)
    assert work_on(long) < 1.35 * ratio * work_on(short)


def test_a_page_is_little_work() -> None:
    """Counted in calls, for a machine may be busy: 40,000 of them are 5 ms on a slow one."""
    page = "Trường hợp đổi tên:\n* Nộp tại xã.\n* Thời hạn giải quyết:\n" + "".join(
        f"- Thời hạn {step}: {n:02} ngày làm việc, kể từ ngày nhận được kết quả giải quyết;\n"
        for n, step in enumerate(("thẩm định", "xem xét", "phê duyệt", "ký", "trả kết quả"), 1)
    )
    page += (
        "Cơ quan có trách nhiệm hướng dẫn người nộp hồ sơ tại nơi tiếp nhận theo quy định. " * 12
    )
    assert 1300 < len(page) < 2000
    parse_time_limit(page)
    assert work_on(page) < 42_000


def test_a_refusal_says_itself_in_both_languages() -> None:
    with pytest.raises(UnreadableLimitError) as caught:
        parse_time_limit("4 ngày làm việc; đơn khó thì 30 phút")
    assert "không có loại thời hạn nào mang đơn vị này" in caught.value.text("vi")
    assert "no type of limit has this unit" in caught.value.text("en")


def test_every_reason_of_the_reader_is_a_phrase() -> None:
    source = "".join(path.read_text("utf-8") for path in Path(reader.__file__).parent.glob("*.py"))
    used = set(re.findall(r'"(unread_\w+)"', source))
    assert used == set(limit_texts.PHRASES)
