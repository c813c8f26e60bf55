"""Remarks as tables of JSON, each value with its type.

Texts, whole numbers, true and false are written as they are; every other value stands in a table of
one key that names its type: `{"day": "2026-11-26"}`.

Stands on `i18n`. Knows no other noun: the converter is handed in.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import Any, Final

from onestop.appraisal.classes import NoClass
from onestop.citation import Citation
from onestop.errors import BadValueError, WrongTypeError
from onestop.i18n.labels import Labelled
from onestop.i18n.languages import LANGUAGES
from onestop.i18n.names import Name
from onestop.i18n.numbers import WrittenNumber
from onestop.i18n.refusal import language
from onestop.i18n.remarks import Remark, Told
from onestop.interchange.misfit import DocumentMisfit
from onestop.interchange.values import NameOrText
from onestop.limits.limit import Limit

Table = dict[str, Any]

#: The types of values that need a name, by that name; a moment is a date too, so it comes first.
TYPES: Final[dict[str, type[Any]]] = {
    "moment": dt.datetime,
    "day": dt.date,
    "hour": dt.time,
    "limit": Limit,
    "citation": Citation,
    "remark": Remark,
    "name": NameOrText,
    "told": Told,
    "number": WrittenNumber,
    "word": Labelled,
    "no_class": NoClass,
}
_PLAIN: Final = (str, int, bool)
_WANTED: Final = Remark.of("kind_remark_value", types=", ".join(TYPES))


def remark_table(remark: Remark | Name, write: Callable[[Any, Any], Any]) -> Table:
    """Return a remark as a table."""
    values = {name: _written(value, write) for name, value in remark.values}
    return {"key": remark.key, "values": values}


def _written(value: Any, write: Callable[[Any, Any], Any]) -> Any:
    if type(value) in _PLAIN:
        return value
    if isinstance(value, Name):  # a text to its user, so that no hook of a type would find it
        return {"name": remark_table(value, write)}
    for name, kind in TYPES.items():
        if isinstance(value, kind):
            return {name: write(value, kind)}
    raise WrongTypeError("value", value, Remark.of("remark_value", types=tuple(TYPES)))


def read_value(value: Any, read: Callable[[Any, Any], Any]) -> Any:
    """Return the value that stands in a table of values, or refuse it."""
    if type(value) in _PLAIN:
        return value
    if isinstance(value, dict) and len(value) == 1:
        ((name, inner),) = value.items()
        if name in TYPES:
            return read(inner, TYPES[name])
    raise DocumentMisfit(value, _WANTED)


def check_sayable(remark: Remark) -> None:
    """Refuse a remark that the library has no words for.

    Raises:
        BadValueError: the phrase is not known, or a value of it is missing.
    """
    for lang in LANGUAGES:
        try:
            remark.text(language(lang))
        except (KeyError, IndexError, ValueError, TypeError, AttributeError) as error:
            raise BadValueError(
                "key", remark.key, Remark.of("no_such_phrase", error=repr(error))
            ) from error
