"""A phrase with its values filled in, by a language that is there.

Stands on `languages` and `printable`. Refuses nothing.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Protocol, cast, runtime_checkable

from onestop.i18n.exits import printable
from onestop.i18n.languages import Lang, Language


@runtime_checkable
class Sayable(Protocol):
    """What can say itself in a language: a remark, a time limit, a state."""

    def text(self, lang: Lang = "vi") -> str:
        """Return it in words of a language."""


def filled(language: Language, key: str, values: Mapping[str, object]) -> str:
    """Return a phrase in a language, its values written as people write them."""
    written = {name: _written(value, language) for name, value in values.items()}
    return language.phrase(key).format(**written)


def day_in(language: Language, day: dt.date) -> str:
    """Return a day with its weekday: `Thứ Năm 26/11/2026`, `Thursday 26 November 2026`."""
    return f"{language.weekdays[day.weekday()]} {language.day(day)}"


def moment_in(language: Language, moment: dt.datetime) -> str:
    """Return a moment; midnight is 24:00 of the day that ends."""
    day = moment.date()
    if moment.time() == dt.time.min and day > dt.date.min:
        return f"{day_in(language, day - dt.timedelta(days=1))} 24:00"
    return f"{day_in(language, day)} {moment:%H:%M}"


def hour_in(hour: dt.time) -> str:
    """Return an hour, its seconds only where it has some."""
    return f"{hour:%H:%M:%S}" if hour.second else f"{hour:%H:%M}"


def _written(value: object, language: Language) -> object:
    if isinstance(value, Sayable):
        return value.text(cast("Lang", language.code))
    if isinstance(value, dt.datetime):
        return moment_in(language, value)
    if isinstance(value, dt.date):
        return day_in(language, value)
    if isinstance(value, dt.time):
        return hour_in(value)
    return printable(language.term(value)) if isinstance(value, str) else value
