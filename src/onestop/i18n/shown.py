"""Values as a refusal shows them: short, in digits, and never what must stay unseen.

A number may have more digits than can be printed, a document may hold a person's data, a key opens
what it locks: numbers and texts are shortened, documents and nouns are named by their kind.

Stands on `languages` and `filling`.
"""

from __future__ import annotations

import datetime as dt
import enum
import math
import re
from collections.abc import Callable, Collection, Mapping
from typing import Any, Final, TypeGuard, cast

from onestop.i18n.filling import Sayable
from onestop.i18n.languages import Lang, Language

#: The longest text that is shown whole, and how much of a longer one is.
LONGEST: Final = 60
_BEGINNING: Final = 57

#: The longest noun that is shown as code writes it; a longer one is named by its kind.
_LONGEST_NOUN: Final = 120

#: The longest list that is shown whole; a longer one is told by how many it holds.
_MOST_ITEMS: Final = 12

#: Above this many bits a number is told by its digits: the interpreter refuses to write it.
_MOST_BITS: Final = 200


#: Names of arguments that hold what opens something, also as one of a list.
_SECRETS: Final = re.compile(r"(^|_)(key|token|secret|salt|password)s?(\[.*\])?$")


def shown(value: object, language: Language) -> str:
    """Return a value as a refusal quotes it."""
    for kinds, write in _WAYS:
        if isinstance(value, kinds):
            return write(value, language)
    return _noun(value, language)


def unseen(name: str, value: object) -> object:
    """Return a value as a refusal may keep it in its sentence: what opens something is no part."""
    opens = isinstance(value, str | Mapping | list | tuple | set | frozenset) and value
    return "…" if opens and _SECRETS.search(name) else value


def is_moment(value: object) -> TypeGuard[dt.datetime]:
    """Whether a value is a moment: `NaT` of pandas is a datetime, but does not equal itself."""
    return isinstance(value, dt.datetime) and value == value  # noqa: PLR0124  # as just told


def _moment(value: dt.datetime, language: Language) -> str:
    return language.bare_moment(value) if is_moment(value) else repr(value)


def kind_of(value: object) -> str:
    """Return the name of a value's kind, as a programmer knows it."""
    return type(value).__name__


def shortened(text: str) -> str:
    """Return a text, of a long one only how it begins."""
    return text if len(text) <= LONGEST else f"{text[:_BEGINNING]}..."


def _quoted(text: str, language: Language) -> str:
    """Return a text in quotes; a name that the library composed is said in the language."""
    said = text.text(cast("Lang", language.code)) if isinstance(text, Sayable) else str(text)
    return repr(shortened(said))


def _bytes(value: bytes, language: Language) -> str:
    return language.phrase("shown_bytes").format(n=len(value))


def _number(value: int, language: Language) -> str:
    """Return a number; one that is too long to be written is told by its digits."""
    if value.bit_length() <= _MOST_BITS:
        return repr(value)
    digits = int(value.bit_length() * math.log10(2)) + 1
    return language.phrase("shown_digits").format(n=digits)


def _mapping(value: Mapping[object, object], language: Language) -> str:
    """Return a mapping of a few numbers as it is; any other may be a person's data."""
    plain = all(isinstance(each, int | float | None) for each in (*value, *value.values()))
    if not plain or len(value) > _MOST_ITEMS:
        return _by_kind(value, language)
    pairs = (f"{shown(k, language)}: {shown(each, language)}" for k, each in value.items())
    return f"{{{', '.join(pairs)}}}"


def _items(value: Collection[object], language: Language) -> str:
    if len(value) > _MOST_ITEMS:
        return language.phrase("shown_items").format(kind=kind_of(value), n=len(value))
    inner = ", ".join(shown(each, language) for each in value)
    if isinstance(value, list):
        return f"[{inner}]"
    if isinstance(value, tuple):
        return f"({inner}{',' if len(value) == 1 else ''})"
    return f"{{{inner}}}" if value else f"{kind_of(value)}()"


def _noun(value: object, language: Language) -> str:
    """Return what a noun is in code where that is short, else its kind."""
    try:
        written = repr(value)
    except Exception:  # a refusal can always be shown, whatever it is about
        return _by_kind(value, language)
    return written if len(written) <= _LONGEST_NOUN else _by_kind(value, language)


def _by_kind(value: object, language: Language) -> str:
    return language.one(kind_of(value))


_Way = Callable[[Any, Language], str]

#: How each kind of value is shown; a subclass stands before its class.
_WAYS: Final[tuple[tuple[type | tuple[type, ...], _Way], ...]] = (
    ((enum.Enum, bool), lambda value, _: repr(value)),
    (str, _quoted),
    (dt.datetime, _moment),
    (dt.date, lambda value, language: language.bare_day(value)),
    ((bytes, bytearray, memoryview), _bytes),
    (int, _number),
    (Mapping, _mapping),
    ((list, tuple, set, frozenset), _items),
)
