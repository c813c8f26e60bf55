"""An answer as JSON, for scripts.

What the answer holds by name, days and moments in ISO 8601, exact shares as texts like "9/10". It
is the output of a command; documents that come back as nouns are made by `interchange`.

Stands on the nouns. Knows no command.
"""

from __future__ import annotations

import datetime as dt
import enum
import json
from collections.abc import Iterable, Mapping
from decimal import Decimal
from fractions import Fraction
from typing import Any, Final

import attrs

from onestop.citation import Citation
from onestop.days.calendar import WorkCalendar
from onestop.dossiers.dossier import Dossier
from onestop.dossiers.status import Status
from onestop.errors import OnestopError
from onestop.figures.index_edition import IndexEdition
from onestop.figures.index_moves import IndexGain
from onestop.figures.index_scores import GroupScore, IndexScore, MeasureScore
from onestop.i18n.filling import Sayable
from onestop.i18n.languages import Lang
from onestop.limits.deadline import Deadline
from onestop.procedures.procedure import Procedure

#: What is shown of a noun that holds more than its answer.
_SHOWN: Final[dict[type[Any], tuple[str, ...]]] = {
    Dossier: ("code",),
    Procedure: ("code", "name"),
    Deadline: ("day", "at", "expires", "precision", "projected", "limit", "basis", "edition"),
    Status: (
        "state",
        "timeliness",
        "deadline",
        "working_days_left",
        "working_days_late",
        "because",
    ),
    WorkCalendar: ("first", "last", "edition"),
    IndexScore: (
        "edition",
        "level",
        "total",
        "index_class",
        "class_confidence",
        "at_least",
        "at_most",
        "published",
        "because",
        "groups",
    ),
    IndexEdition: ("name", "citation", "most"),
    GroupScore: (
        "key",
        "group",
        "points",
        "published",
        "at_least",
        "at_most",
        "because",
        "measures",
    ),
    MeasureScore: (
        "code",
        "measure",
        "points",
        "most",
        "full_at",
        "numerator",
        "denominator",
        "source",
        "published",
        "formula",
        "confidence",
        "because",
    ),
    IndexGain: ("code", "points", "parts", "because"),
}


def json_text(value: object, lang: Lang) -> str:
    """Return an answer as the text of a JSON document."""
    return escaped(json.dumps(_plain(value, lang), ensure_ascii=False, indent=2))


def escaped(document: str) -> str:
    """Return a document of JSON that says the same, and steers no terminal.

    What is no letter stands in it as an escape: a program reads the very text.
    """
    return "".join(
        sign if sign.isprintable() or sign == "\n" else json.dumps(sign)[1:-1] for sign in document
    )


def _plain(value: Any, lang: Lang) -> Any:  # noqa: PLR0911  # one line a kind of value
    if value is None or type(value) in {bool, int, float, str}:
        return value
    if isinstance(value, enum.Enum):
        return value.name.lower() if isinstance(value, enum.IntEnum) else value.value
    if isinstance(value, dt.date | dt.time):  # a moment is a date too
        return value.isoformat()
    if isinstance(value, Fraction | Decimal | Citation):
        return str(value)
    if isinstance(value, OnestopError | Sayable):
        return value.text(lang)
    if isinstance(value, Mapping):
        return {str(_plain(key, lang)): _plain(each, lang) for key, each in value.items()}
    if attrs.has(type(value)):
        return {name: _plain(getattr(value, name), lang) for name in _names(type(value))}
    return [_plain(each, lang) for each in value] if isinstance(value, Iterable) else str(value)


def _names(kind: type[Any]) -> tuple[str, ...]:
    for shown, names in _SHOWN.items():
        if issubclass(kind, shown):
            return names
    return tuple(field.name for field in attrs.fields(kind) if not field.name.startswith("_"))
