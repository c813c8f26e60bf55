"""Days, months and moments as people write them.

Stands on `refusal` and `filling`.
"""

from __future__ import annotations

import datetime as dt

from onestop.i18n.filling import day_in, moment_in
from onestop.i18n.languages import Lang, Language
from onestop.i18n.refusal import language_of


def weekday_name(weekday: int, lang: Lang = "vi") -> str:
    """Return the name of a weekday, 0 for Monday to 6 for Sunday."""
    return language_of(lang).weekdays[weekday]


def short_weekday(weekday: int, lang: Lang = "vi") -> str:
    """Return the short name of a weekday, 0 for Monday to 6 for Sunday."""
    return language_of(lang).short_weekdays[weekday]


def month_name(month: int, lang: Lang = "vi") -> str:
    """Return the name of a month without its year: `Tháng 11`, `November`."""
    return language_of(lang).month(month)


def month_text(month: dt.date, lang: Lang = "vi") -> str:
    """Return a month as people write it: `Tháng 11/2026`, `November 2026`."""
    return language_of(lang).month_of_year(month)


def day_text(day: dt.date, lang: Lang = "vi") -> str:
    """Return a day as people write it: `Thứ Năm 26/11/2026`, `Thursday 26 November 2026`."""
    return day_in(language_of(lang), day)


def moment_text(moment: dt.datetime, lang: Lang = "vi") -> str:
    """Return a moment as people write it; midnight is 24:00 of the day that ends."""
    return moment_in(language_of(lang), moment)


def span_text(day: dt.date, through: dt.date, lang: Lang = "vi") -> str:
    """Return a run of days as people write it; one day is written alone."""
    if day == through:
        return day_text(day, lang)
    if (day.year, day.month) == (through.year, through.month):
        return f"{weekday_name(day.weekday(), lang)} {day.day} – {day_text(through, lang)}"
    return f"{day_text(day, lang)} – {day_text(through, lang)}"


def short_span(day: dt.date, through: dt.date, year: int, lang: Lang = "vi") -> str:
    """Return a run of days in short, on a page that tells its year: `T2 16 – T6 20/02`."""
    written: Language = language_of(lang)
    (first, month), (last, tail) = written.in_short(day, year), written.in_short(through, year)
    if day == through:
        return f"{first}{month}"
    return f"{first}{'' if month == tail else month} – {last}{tail}"
