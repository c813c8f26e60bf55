"""Sentences that an answer carries, ready to be said in any language.

Stands on `sayings` and `refusal`.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from typing import Any

import attrs

from onestop.i18n.exits import printable
from onestop.i18n.filling import Sayable
from onestop.i18n.languages import Lang
from onestop.i18n.refusal import BadValueError, language_of
from onestop.i18n.sayings import say


def _as_pairs(values: Any) -> Any:
    """Convert a list of pairs to a tuple of tuples; a validator refuses anything else."""
    if isinstance(values, list | tuple):
        return tuple(tuple(pair) if isinstance(pair, list) else pair for pair in values)
    return values


def _is_key(_: object, attribute: attrs.Attribute[str], value: object) -> None:
    if not isinstance(value, str):
        raise BadValueError(attribute.name, value, "must_be_key")


def _are_named(_: object, attribute: attrs.Attribute[Any], values: object) -> None:
    if not isinstance(values, tuple) or not all(map(_is_named, values)):
        raise BadValueError(attribute.name, values, "must_be_named_values")


def _is_named(pair: object) -> bool:
    return isinstance(pair, tuple) and len(pair) == len(("name", "value")) and type(pair[0]) is str


@attrs.frozen
class Remark:
    """A sentence that an answer carries, ready to be said in either language.

    >>> Remark.of("working_days", n=3, s="s").text("en")
    '3 working days'
    """

    key: str = attrs.field(validator=_is_key)
    values: tuple[tuple[str, object], ...] = attrs.field(
        default=(), converter=_as_pairs, validator=_are_named
    )

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


@attrs.frozen
class Told:
    """A sentence that was said already, in each language that ships: a value of a remark.

    >>> Told(vi="thiếu tờ khai", en="the form is missing").text("en")
    'the form is missing'
    """

    vi: str
    en: str

    @classmethod
    def of(cls, said: Sayable) -> Told:
        """Make it of what can say itself now, and may not be kept."""
        return cls(vi=said.text("vi"), en=said.text("en"))

    def text(self, lang: Lang = "vi") -> str:
        """Return the sentence in a language, on one line."""
        return printable(language_of(lang).chosen({"vi": self.vi, "en": self.en}))


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
