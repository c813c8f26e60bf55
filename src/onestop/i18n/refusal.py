"""The root of every refusal, and how a refusal says itself in each language.

An error carries `key` and `values`: the phrase that it says and what fills it. `str(error)` is
English, for logs and programmers; `error.text("vi")` is what a clerk reads.

Stands on `filling` and `shown`. Knows nothing of wards.
"""

from __future__ import annotations

import datetime as dt
import numbers
from collections.abc import Callable, Mapping
from typing import (
    Any,
    ClassVar,
    Final,
    Protocol,
    Self,
    cast,
    dataclass_transform,
    runtime_checkable,
)

from onestop.i18n.exits import printable
from onestop.i18n.filling import Sayable, hour_in
from onestop.i18n.languages import SPOKEN, Lang, Language
from onestop.i18n.shown import is_moment, shown


@runtime_checkable
class Keyed(Protocol):
    """What says a phrase: a remark, or another refusal."""

    @property
    def key(self) -> str:
        """Return the key of the phrase."""

    @property
    def values(self) -> Any:
        """Return what fills it."""


#: What a refusal takes for a part of its sentence: the key of a phrase, or one with its values.
Said = str | Sayable


class OnestopError(Exception):
    """The root of every refusal of this library.

    `key` names the phrase that it says, `values` what fills it, so that a program can tell refusals
    apart without reading their text.
    """

    #: The key of the sentence, where one holds for the whole class.
    phrase: ClassVar[str] = "error_plain"

    #: The values that are shown as code shows them: a text in quotes, a document by its kind.
    quoted: ClassVar[frozenset[str]] = frozenset()

    #: The values that may be given as the key of a phrase; any other text is a text.
    phrased: ClassVar[frozenset[str]] = frozenset()

    @property
    def key(self) -> str:
        """Return the key of the phrase that the error says."""
        return self._sentence()[0]

    @property
    def values(self) -> dict[str, object]:
        """Return what fills the phrase, by name."""
        return self._sentence()[1]

    def text(self, lang: Lang = "vi") -> str:
        """Return what was wrong, which limit it broke and what to do, in a language."""
        return _said_by(language_of(lang), self)

    def _sentence(self) -> tuple[str, dict[str, object]]:
        """Return the phrase that the error says, and what fills it."""
        return self.phrase, {"what": ", ".join(map(str, self.args))}

    def __str__(self) -> str:
        """Return the English sentence."""
        return self.text("en")


@dataclass_transform()
class KeyedError(OnestopError):  # the base of errors
    """A refusal whose parts are its fields: written once, as annotations of the class.

    A class of attrs would say the same, but making some thirty of them is a noticeable part of
    importing the library.
    """

    fields: ClassVar[tuple[str, ...]] = ()

    def __init_subclass__(cls) -> None:
        own = {
            n: str(kind) for n, kind in cls.__annotations__.items() if "ClassVar" not in str(kind)
        }
        cls.fields = (*cls.fields, *own)
        cls.phrased |= {name for name, kind in own.items() if "Said" in kind}

    def __init__(self, *given: object, **named: object) -> None:
        for name, value in zip(self.fields, given, strict=False):
            setattr(self, name, value)
        for name, value in named.items():
            setattr(self, name, value)
        self._check_call(given, named)
        self.args = tuple(getattr(self, name) for name in self.fields)

    def _check_call(self, given: tuple[object, ...], named: Mapping[str, object]) -> None:
        """Refuse a call that names no field, or leaves one without a value."""
        odd = [name for name in named if name not in self.fields[len(given) :]]
        missing = [name for name in self.fields if not hasattr(self, name)]
        if odd or missing or len(given) > len(self.fields):
            wrong = ", ".join(odd or missing) or f"{len(given)} values"
            raise TypeError(f"{type(self).__name__}({', '.join(self.fields)}): {wrong}")

    def about(self, **known: object) -> Self:
        """Return the refusal with what only its caller knows, as far as nobody said it yet."""
        for name, value in known.items():
            if not getattr(self, name):
                setattr(self, name, value)
        self.args = tuple(getattr(self, name) for name in self.fields)
        return self

    def _sentence(self) -> tuple[str, dict[str, object]]:
        return self.phrase, {name: getattr(self, name) for name in self.fields}

    def __repr__(self) -> str:
        """Return the fields, long ones shortened."""
        pairs = (f"{name}={shown(getattr(self, name), SPOKEN['en'])}" for name in self.fields)
        return f"{type(self).__name__}({', '.join(pairs)})"


class BadValueError(KeyedError, ValueError):
    """A value of the right kind that the limits of its place do not admit.

    `limit` is the limit it broke and what to do: the key of a phrase, or one with its values.
    """

    phrase = "error_bad_value"
    quoted = frozenset({"value"})

    name: str
    value: object
    limit: Said


# their home for everybody else, in messages and in pickles: this module is private
for _public in (OnestopError, BadValueError):
    _public.__module__ = "onestop.errors"


def language(lang: str) -> Lang:
    """Return the language, or refuse one that the library does not speak."""
    language_of(lang)
    return cast("Lang", lang)


def language_of(lang: str) -> Language:
    """Return how a language writes, or refuse one that the library does not speak."""
    known: object = lang
    if isinstance(known, str) and known in SPOKEN:
        return SPOKEN[known]
    raise BadValueError("lang", lang, _Among(tuple(SPOKEN)))


class OneOf:
    """The name of a kind, as one of it."""

    def __init__(self, kind: str) -> None:
        self.kind = kind

    def __repr__(self) -> str:
        return f"OneOf({self.kind!r})"

    def text(self, lang: Lang = "vi") -> str:
        """Return the kind with the article that a language puts before it."""
        return language_of(lang).one(self.kind)


class _Among:
    """A limit that is a list of words, said without a remark: remarks stand on this file."""

    key = "must_be_one_of"

    def __init__(self, words: tuple[str, ...]) -> None:
        self.values = (("known", words),)

    def text(self, lang: Lang = "vi") -> str:
        return _filled(language_of(lang), self.key, dict(self.values), None)


def said(language: Language, what: object, zone: dt.tzinfo | None = None) -> str:
    """Return a part of a sentence that is a phrase, one with values, or a text as it is."""
    if isinstance(what, tuple):
        return ", ".join(said(language, each, zone) for each in what)
    if isinstance(what, str) and what in language.phrases:
        return _filled(language, what, {}, zone)
    return written_in(language, what, zone)


def _said_by(language: Language, error: OnestopError, zone: dt.tzinfo | None = None) -> str:
    """Return the sentence of an error: days in digits, moments in one zone."""
    key, values = error._sentence()  # noqa: SLF001  # the same class
    zone = zone or _zone_of(values)
    parts: dict[str, object] = {}
    for name, value in values.items():
        if name in error.quoted:
            parts[name] = shown(_in_zone(value, zone), language)
        else:
            written = said if name in error.phrased else written_in
            parts[name] = written(language, value, zone)
    return language.phrase(key).format(**parts)


def _filled(
    language: Language, key: str, values: Mapping[str, object], zone: dt.tzinfo | None
) -> str:
    """Return a phrase inside the sentence of a refusal."""
    written = {name: written_in(language, value, zone) for name, value in values.items()}
    return language.phrase(key).format(**written)


def written_in(language: Language, value: Any, zone: dt.tzinfo | None = None) -> str:
    """Return a value inside the sentence of a refusal: days in digits, nouns in short."""
    for kind, write in _WAYS:
        if isinstance(value, kind):
            return write(language, value, zone)
    return shown(value, language)


def _of_a_phrase(language: Language, value: Sayable, zone: dt.tzinfo | None) -> str:
    """Return a remark with its days in digits; what says itself otherwise does so."""
    key = getattr(value, "key", None)
    if isinstance(key, str) and isinstance(value, Keyed) and key in language.phrases:
        return _filled(language, key, dict(value.values), zone)
    return value.text(cast("Lang", language.code))


def _zone_of(values: Mapping[str, object]) -> dt.tzinfo | None:
    """Return the one zone in which a sentence tells its moments: the office's, for none is UTC."""
    zones = [value.tzinfo for value in values.values() if is_moment(value) and value.utcoffset()]
    return zones[0] if zones else None


def _in_zone(value: Any, zone: dt.tzinfo | None) -> Any:
    if zone is None or not is_moment(value) or value.utcoffset() is None:
        return value
    try:
        return value.astimezone(zone)
    except OverflowError:  # a moment at the end of time has no other zone
        return value


_Way = Callable[[Language, Any, dt.tzinfo | None], str]

_WAYS: Final[tuple[tuple[type, _Way], ...]] = (
    (OnestopError, _said_by),
    (Sayable, _of_a_phrase),
    (tuple, lambda language, value, zone: ", ".join(written_in(language, v, zone) for v in value)),
    (dt.datetime, lambda language, value, zone: shown(_in_zone(value, zone), language)),
    (dt.time, lambda _language, value, _zone: hour_in(value)),
    (str, lambda _language, value, _zone: printable(value)),
    (int, lambda language, value, _zone: shown(value, language)),
    (numbers.Number, lambda _language, value, _zone: str(value)),
)
