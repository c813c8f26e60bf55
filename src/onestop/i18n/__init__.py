"""The Vietnamese and English of every term.

`str()` of a noun, `explain()` and the outputs take their words from here, so that a term is
translated once; the phrases themselves stand in `phrases`. Facts keep their Vietnamese names;
`translate` gives the English beside them.

Stands on `phrases`, `_checks` and `errors`. Knows the words of a ward, none of its rules.
"""

from __future__ import annotations

import datetime as dt
import re
import unicodedata
from collections.abc import Iterable
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction
from typing import Final, Literal, Protocol, cast, runtime_checkable

import attrs

from onestop._checks import as_tuple
from onestop.errors import BadValueError
from onestop.i18n.phrases import PHRASES

Lang = Literal["vi", "en"]

LANGUAGES: Final = ("vi", "en")

#: Names of days in the reasons of a deadline.
DAY_ZERO: Final = "Ngày bắt đầu, không tính"
FROM_THE_HOUR: Final = "Ngày nhận, tính từ giờ nhận"
SAME_DAY: Final = "Ngày nhận, giải quyết trong ngày"
TO_CORRESPONDING_DAY: Final = "Đến ngày tương ứng của tháng cuối"
ROLLED: Final = "Ngày cuối là ngày nghỉ: dời sang ngày làm việc này"
MOVED_BY_PAUSE: Final = "Ngày cuối, dời theo thời gian tạm dừng"
EXTENDED: Final = "Gia hạn đến ngày hẹn mới"
AWAITING_SUPPLEMENT: Final = "Chờ bổ sung hồ sơ"
ELSEWHERE: Final = "Hồ sơ ở cơ quan khác"

#: The English of Vietnamese terms that facts and reasons carry by name.
TERMS: Final[dict[str, str]] = {
    DAY_ZERO: "The day of the start, not counted",
    FROM_THE_HOUR: "The day of reception, counted from the hour",
    SAME_DAY: "The day of reception, due on it",
    TO_CORRESPONDING_DAY: "To the corresponding day of the last month",
    ROLLED: "The last day was a day off: moved to this working day",
    MOVED_BY_PAUSE: "The last day, moved on by the pause",
    EXTENDED: "Extended to the new appointment",
    AWAITING_SUPPLEMENT: "Waiting for the supplement",
    ELSEWHERE: "The dossier was with another agency",
    "Nghỉ hằng tuần": "Weekly rest",
    "Ngày làm việc": "Working day",
    "Ngày nghỉ": "Day off",
    "Ngày làm bù": "Worked in exchange",
    "Tết Dương lịch": "New Year's Day",
    "Tết Âm lịch": "Lunar New Year (Tết)",
    "Giỗ Tổ Hùng Vương": "Hùng Kings' Commemoration Day",
    "Ngày Chiến thắng": "Victory Day (30 April)",
    "Quốc tế Lao động": "International Labour Day",
    "Quốc khánh": "National Day",
    "Ngày Văn hóa Việt Nam": "Vietnam Culture Day",
}

_PATTERNS: Final = (
    (
        re.compile(r"Ngày nhận, đã sau (\S+): sang ngày làm việc tiếp theo"),
        "The day of reception, after {0}: on to the next working day",
    ),
    (re.compile(r"Tạm dừng: (.+)"), "Suspended: {0}"),
    (re.compile(r"Nghỉ bù (.+)"), "Day off in lieu of {0}"),
    (re.compile(r"Nghỉ hoán đổi, làm bù (\S+)"), "Day off in exchange for {0}"),
    (re.compile(r"Làm bù cho (\S+)"), "Worked in exchange for {0}"),
)

_WEEKDAYS: Final = (
    ("Thứ Hai", "Monday"),
    ("Thứ Ba", "Tuesday"),
    ("Thứ Tư", "Wednesday"),
    ("Thứ Năm", "Thursday"),
    ("Thứ Sáu", "Friday"),
    ("Thứ Bảy", "Saturday"),
    ("Chủ nhật", "Sunday"),
)

_SHORT_WEEKDAYS: Final = (
    ("T2", "T3", "T4", "T5", "T6", "T7", "CN"),
    ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"),
)

_MONTHS: Final = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip


@attrs.frozen
class Remark:
    """A sentence that an answer carries, ready to be said in either language.

    >>> Remark.of("working_days", n=3, s="s").text("en")
    '3 working days'
    """

    key: str
    values: tuple[tuple[str, object], ...] = attrs.field(default=(), converter=as_tuple)

    @classmethod
    def of(cls, key: str, /, **values: object) -> Remark:
        """Make a remark from the key of a phrase and the values that fill it."""
        return cls(key, tuple(sorted(values.items())))

    def text(self, lang: Lang = "vi") -> str:
        """Return the sentence in a language; days and moments are written out in it."""
        return say(self.key, lang, **dict(self.values))

    def __str__(self) -> str:
        """Return the Vietnamese sentence."""
        return self.text()


#: A remark, or the key and the values of one that nobody has read yet.
Note = Remark | tuple[str, dict[str, object]]


def remarks(notes: Iterable[Note], tz: dt.tzinfo | None = None) -> tuple[Remark, ...]:
    """Return notes as remarks, moments on a clock; nobody makes one before it is read."""
    return tuple(
        note if isinstance(note, Remark) else Remark.of(note[0], **_on_clock(note[1], tz))
        for note in notes
    )


def _on_clock(values: dict[str, object], tz: dt.tzinfo | None) -> dict[str, object]:
    """Return values with their moments on the office's clock, whatever zone a log was kept in."""
    return {
        name: value.astimezone(tz) if tz is not None and isinstance(value, dt.datetime) else value
        for name, value in values.items()
    }


def printable(text: str) -> str:
    """Return a text with a space for whatever would steer a terminal, a page or a file."""
    return "".join(" " if unicodedata.category(sign) in _UNPRINTABLE else sign for sign in text)


#: Controls, marks of direction, halves of characters, and what no character is.
_UNPRINTABLE: Final = frozenset({"Cc", "Cf", "Cs", "Cn", "Zl", "Zp"})


def suspended_for(ground: str) -> str:
    """Return the name of days on which a ground of suspension stops the clock."""
    return f"Tạm dừng: {ground}"


def past_cutoff(cutoff: dt.time) -> str:
    """Return the name of a day of reception after the cut-off hour."""
    return f"Ngày nhận, đã sau {cutoff:%H:%M}: sang ngày làm việc tiếp theo"


def language(lang: str) -> Lang:
    """Return the language, or refuse one that the library does not speak."""
    if lang not in LANGUAGES:
        raise BadValueError("lang", lang, f"must be one of {', '.join(LANGUAGES)}")
    return cast("Lang", lang)


def say(key: str, lang: Lang = "vi", /, **values: object) -> str:
    """Return a phrase in a language, its values filled in."""
    phrase = PHRASES[key][LANGUAGES.index(language(lang))]
    return phrase.format(**{name: _written(value, lang) for name, value in values.items()})


def counted(key: str, n: int, lang: Lang) -> str:
    """Return a phrase that counts something, with the English plural where it belongs."""
    return say(key, lang, n=n, s="" if n == 1 else "s")


def translate(term: str, lang: Lang) -> str:
    """Return a Vietnamese term of the facts in a language; what has no English stays as it is."""
    if language(lang) == "vi":
        return term
    for pattern, english in _PATTERNS:
        if found := pattern.fullmatch(term):
            return english.format(translate(found[1], lang))
    return TERMS.get(term, term)


def weekday_name(weekday: int, lang: Lang = "vi") -> str:
    """Return the name of a weekday, 0 for Monday to 6 for Sunday."""
    return _WEEKDAYS[weekday][LANGUAGES.index(language(lang))]


def day_text(day: dt.date, lang: Lang = "vi") -> str:
    """Return a day as people write it: `Thứ Năm 26/11/2026`, `Thursday 26 November 2026`."""
    weekday = weekday_name(day.weekday(), lang)
    if lang == "vi":
        return f"{weekday} {day:%d/%m/%Y}"
    return f"{weekday} {day.day} {_MONTHS[day.month - 1]} {day.year}"


def short_weekday(weekday: int, lang: Lang = "vi") -> str:
    """Return the short name of a weekday, 0 for Monday to 6 for Sunday."""
    return _SHORT_WEEKDAYS[LANGUAGES.index(language(lang))][weekday]


def month_name(month: int, lang: Lang = "vi") -> str:
    """Return the name of a month without its year: `Tháng 11`, `November`."""
    return f"Tháng {month}" if language(lang) == "vi" else _MONTHS[month - 1]


def month_text(month: dt.date, lang: Lang = "vi") -> str:
    """Return a month as people write it: `Tháng 11/2026`, `November 2026`."""
    if language(lang) == "vi":
        return f"Tháng {month.month}/{month.year}"
    return f"{_MONTHS[month.month - 1]} {month.year}"


def span_text(day: dt.date, through: dt.date, lang: Lang = "vi") -> str:
    """Return a run of days as people write it; one day is written alone."""
    if day == through:
        return day_text(day, lang)
    if (day.year, day.month) == (through.year, through.month):
        return f"{weekday_name(day.weekday(), lang)} {day.day} – {day_text(through, lang)}"
    return f"{day_text(day, lang)} – {day_text(through, lang)}"


def short_span(day: dt.date, through: dt.date, year: int, lang: Lang = "vi") -> str:
    """Return a run of days in short, on a page that tells its year: `T2 16 – T6 20/02`."""
    (first, month), (last, tail) = _short_day(day, year, lang), _short_day(through, year, lang)
    if day == through:
        return f"{first}{month}"
    return f"{first}{'' if month == tail else month} – {last}{tail}"


def _short_day(day: dt.date, year: int, lang: Lang) -> tuple[str, str]:
    """Return a day in short, and its month with the year where it is another."""
    weekday = short_weekday(day.weekday(), lang)
    if lang == "vi":
        return f"{weekday} {day:%d}", f"/{day:%m}" if day.year == year else f"/{day:%m/%Y}"
    month = f" {_MONTHS[day.month - 1][:3]}"
    return f"{weekday} {day.day}", month if day.year == year else f"{month} {day.year}"


def moment_text(moment: dt.datetime, lang: Lang = "vi") -> str:
    """Return a moment as people write it; midnight is 24:00 of the day that ends."""
    if moment.time() == dt.time.min:
        return f"{day_text(moment.date() - dt.timedelta(days=1), lang)} 24:00"
    return f"{day_text(moment.date(), lang)} {moment:%H:%M}"


def percent(share: Fraction | float | None, lang: Lang = "vi") -> str:
    """Return a share as a percentage with two decimals, rounded half up; none is no data.

    >>> percent(Fraction(1620, 1636))
    '99,02 %'
    """
    if share is None:
        return say("no_data", lang)
    exact = Fraction(share) * 100
    rounded = (Decimal(exact.numerator) / exact.denominator).quantize(
        Decimal("0.01"), rounding=ROUND_HALF_UP
    )
    written = f"{rounded} %"
    return written.replace(".", ",") if language(lang) == "vi" else written


@runtime_checkable
class Sayable(Protocol):
    """What can say itself in a language: a remark, a time limit, a state."""

    def text(self, lang: Lang = "vi") -> str:
        """Return it in words of a language."""


def _written(value: object, lang: Lang) -> object:
    if isinstance(value, Sayable):
        return value.text(lang)
    if isinstance(value, dt.datetime):
        return moment_text(value, lang)
    if isinstance(value, dt.date):
        return day_text(value, lang)
    if isinstance(value, dt.time):
        return f"{value:%H:%M:%S}" if value.second else f"{value:%H:%M}"
    return printable(translate(value, lang)) if isinstance(value, str) else value
