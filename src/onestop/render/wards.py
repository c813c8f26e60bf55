"""What the file of a ward says, in lines for whoever checks it.

Stands on `_layout`. Knows no ward: what has its fields will do.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from onestop._arguments import checked
from onestop.errors import WrongTypeError
from onestop.i18n.dates import day_text
from onestop.i18n.exits import printable_lines
from onestop.i18n.languages import Lang
from onestop.i18n.refusal import OneOf, language
from onestop.i18n.sayings import say


@checked
def ward_text(ward: Any, lang: Lang = "vi") -> str:
    """Return what a ward has of its own (*cấu hình của phường, xã*) as text.

    Raises:
        BadValueError: the language is neither "vi" nor "en".
    """
    if not all(hasattr(ward, name) for name in ("office", "calendar", "officers")):
        raise WrongTypeError("ward", ward, OneOf("Ward"))
    return printable_lines(_ward_lines(ward, language(lang)))


def _ward_lines(ward: Any, lang: Lang) -> Iterator[str]:
    yield say("ward_office", lang, name=ward.office.name or say("unnamed", lang))
    hours = ", ".join(
        f"{one.opening:%H:%M}–{one.closing:%H:%M}" for one in ward.calendar.hours.sessions
    )
    yield say("ward_hours", lang, hours=hours)
    yield say("ward_days", lang, first=ward.calendar.first, last=ward.calendar.last)
    for closure in ward.calendar.closures:
        yield say("ward_closure", lang, day=day_text(closure.day, lang), name=closure.name)
    if ward.officers:
        names = ", ".join(officer.name for officer in ward.officers)
        yield say("ward_officers", lang, names=names)
    yield say("ward_sound", lang)
