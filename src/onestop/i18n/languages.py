"""The languages that the library speaks, one object for each.

All that differs between them is here: phrases, names of days and months, how a day, a number or a
share is written, and the order of the alphabet. A third language is one more entry in `SPOKEN`.

Stands on `phrases` and `terms`. Refuses nothing: `refusal.language` does.
"""

from __future__ import annotations

import datetime as dt
import functools
import unicodedata
from collections.abc import Mapping
from typing import ClassVar, Final, Literal

Lang = Literal["vi", "en"]

#: The codes of the languages that ship, the one of the law first.
LANGUAGES: Final = ("vi", "en")


class Language:
    """How one language names and writes things."""

    code: ClassVar[str]
    weekdays: ClassVar[tuple[str, ...]]
    short_weekdays: ClassVar[tuple[str, ...]]
    #: The comma or point of a decimal, and the sign behind a share.
    decimal_mark: ClassVar[str]
    percent_sign: ClassVar[str]
    #: Whether its own forms, titled in Vietnamese, need no other title beside that.
    is_of_the_law: ClassVar[bool] = False
    #: Whether the names in the code are words of it, so that they need no others beside them.
    is_of_code: ClassVar[bool] = False

    @functools.cached_property
    def phrases(self) -> Mapping[str, str]:
        """The phrases by key; the tables are read when the first one is said."""
        from onestop.i18n.phrases import PHRASES

        place = LANGUAGES.index(self.code)
        return {key: said[place] for key, said in PHRASES.items()}

    def phrase(self, key: str) -> str:
        """Return a phrase with blanks for its values."""
        return self.phrases[key]

    def term(self, name: str) -> str:
        """Return a Vietnamese name of the facts in this language, as it is where none is known."""
        raise NotImplementedError

    def word(self, word: str, key: str) -> str:  # noqa: ARG002  # English says the word itself
        """Return a word of the code, such as the name of a state, as a phrase says it."""
        return self.phrase(key)

    def chosen(self, texts: Mapping[str, str]) -> str:
        """Return one of several texts by language: its own, or else the Vietnamese one."""
        return texts.get(self.code) or texts["vi"]

    def plural(self, n: int) -> str:
        """Return what a noun takes at its end when there are `n`."""
        raise NotImplementedError

    def one(self, noun: str) -> str:
        """Return the name of a kind as one of it: `a Citation`, `an Edition`."""
        raise NotImplementedError

    def month(self, month: int) -> str:
        """Return the name of a month without its year."""
        raise NotImplementedError

    def month_of_year(self, month: dt.date) -> str:
        """Return a month with its year."""
        raise NotImplementedError

    def day(self, day: dt.date) -> str:
        """Return a day as people write it, without its weekday."""
        raise NotImplementedError

    def day_in_name(self, day: dt.date) -> str:
        """Return a day inside the name of another one: short, day first, as the facts have it."""
        return f"{day:%d/%m}/{day.year:04}"

    def bare_day(self, day: dt.date) -> str:
        """Return a day in digits alone."""
        raise NotImplementedError

    def bare_moment(self, moment: dt.datetime) -> str:
        """Return a moment in digits alone."""
        raise NotImplementedError

    def day_of_month(self, day: dt.date) -> str:
        """Return a day in short, where the page tells the year."""
        raise NotImplementedError

    def in_short(self, day: dt.date, year: int) -> tuple[str, str]:
        """Return a day in short, and its month with the year where that is another one."""
        raise NotImplementedError

    def number(self, written: str) -> str:
        """Return a number, written with a point, with the mark of this language."""
        return written.replace(".", self.decimal_mark)

    def grouped(self, written: str) -> str:
        """Return a whole number, grouped by commas, with the mark between groups of this one."""
        return written.replace(",", "." if self.decimal_mark == "," else ",")

    def percent(self, written: str) -> str:
        """Return a number of hundredths as a share."""
        return f"{self.number(written)}{self.percent_sign}"


class Vietnamese(Language):
    """Vietnamese, the language of the law."""

    code = "vi"
    is_of_the_law = True
    weekdays = ("Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy", "Chủ nhật")
    short_weekdays = ("T2", "T3", "T4", "T5", "T6", "T7", "CN")
    decimal_mark = ","
    percent_sign = "%"

    def term(self, name: str) -> str:
        """Return the name as it is: facts carry Vietnamese names."""
        return name

    def plural(self, n: int) -> str:  # noqa: ARG002  # as the base has it
        """Return nothing: a Vietnamese noun does not change."""
        return ""

    def one(self, noun: str) -> str:
        """Return the kind by its name alone."""
        return noun

    def month(self, month: int) -> str:
        """Return a month by its number: `Tháng 11`."""
        return f"Tháng {month}"

    def month_of_year(self, month: dt.date) -> str:
        """Return a month with its year: `Tháng 11/2026`."""
        return f"Tháng {month.month}/{month.year}"

    def day(self, day: dt.date) -> str:
        """Return a day, day first: `26/11/2026`."""
        return f"{day:%d/%m}/{day.year:04}"

    def bare_day(self, day: dt.date) -> str:
        """Return the same: people write a day in digits."""
        return self.day(day)

    def bare_moment(self, moment: dt.datetime) -> str:
        """Return a moment, the hour first: `16:10 26/11/2026`."""
        return f"{moment:%H:%M} {self.day(moment)}"

    def day_of_month(self, day: dt.date) -> str:
        """Return a day and its month: `26/11`."""
        return f"{day.day}/{day.month}"

    def in_short(self, day: dt.date, year: int) -> tuple[str, str]:
        """Return a day with its short weekday, and `/MM`: `T5 26`, `/11`."""
        month = f"/{day:%m}" if day.year == year else f"/{day:%m}/{day.year:04}"
        return f"{self.short_weekdays[day.weekday()]} {day:%d}", month


class English(Language):
    """English, for programmers and visitors."""

    code = "en"
    is_of_code = True
    weekdays = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
    short_weekdays = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
    decimal_mark = "."
    percent_sign = " %"
    months: ClassVar = (
        "January", "February", "March", "April", "May", "June",
        "July", "August", "September", "October", "November", "December",
    )  # fmt: skip

    def term(self, name: str) -> str:
        """Return the English of a name, as far as it is known."""
        from onestop.i18n.terms import TERMS

        return TERMS.get(unicodedata.normalize("NFC", name), name)

    def plural(self, n: int) -> str:
        """Return the s of a plural."""
        return "" if n == 1 else "s"

    def word(self, word: str, key: str) -> str:  # noqa: ARG002  # as the base has it
        """Return the word as it stands in code: the reader is a programmer."""
        return word

    def one(self, noun: str) -> str:
        """Return the kind with its article, by the sound that it begins with."""
        return f"{'an' if noun[:1].upper() in 'AEIO' else 'a'} {noun}"

    def month(self, month: int) -> str:
        """Return a month by its name."""
        return self.months[month - 1]

    def month_of_year(self, month: dt.date) -> str:
        """Return a month with its year: `November 2026`."""
        return f"{self.months[month.month - 1]} {month.year}"

    def day(self, day: dt.date) -> str:
        """Return a day: `26 November 2026`."""
        return f"{day.day} {self.month_of_year(day)}"

    def bare_day(self, day: dt.date) -> str:
        """Return a day as programs write it: `2026-11-26`."""
        return f"{day:%Y-%m-%d}"

    def bare_moment(self, moment: dt.datetime) -> str:
        """Return a moment as programs write it: `2026-11-26 16:10:00+07:00`."""
        return moment.isoformat(" ")

    def day_of_month(self, day: dt.date) -> str:
        """Return a day and its month: `26 Nov`."""
        return f"{day.day} {self.months[day.month - 1][:3]}"

    def in_short(self, day: dt.date, year: int) -> tuple[str, str]:
        """Return a day with its short weekday, and the month: `Thu 26`, ` Nov`."""
        month = f" {self.months[day.month - 1][:3]}"
        return f"{self.short_weekdays[day.weekday()]} {day.day}", (
            month if day.year == year else f"{month} {day.year}"
        )


#: The languages by code. A test adds one of its own to see that every text goes through here.
SPOKEN: Final[dict[str, Language]] = {"vi": Vietnamese(), "en": English()}
