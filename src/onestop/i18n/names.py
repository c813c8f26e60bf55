"""Names that the library itself composes: a text, with the key and the values it was made of.

To its user a name is a Vietnamese text like one of the facts; said in another language, it is not
taken apart, but made again from its key.

Stands on `refusal` and `filling`.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from typing import Final, Self

from onestop.i18n.filling import hour_in
from onestop.i18n.languages import SPOKEN, Lang, Language
from onestop.i18n.refusal import language_of


class Name(str):
    """The Vietnamese text of a name, and how it was composed.

    >>> Name.of("name_suspended", ground="Thiên tai").text("en")
    'Suspended: Thiên tai'
    """

    __slots__ = ("key", "values")

    key: str
    values: tuple[tuple[str, object], ...]

    @classmethod
    def of(cls, key: str, /, **values: object) -> Self:
        """Make a name from the key of a phrase and the values that fill it."""
        made = cls(_name_in(SPOKEN["vi"], key, values))
        made.key, made.values = key, tuple(sorted(values.items()))
        return made

    @classmethod
    def of_several(cls, names: Iterable[str]) -> str:
        """Return several names as one; a single one stays as it is."""
        first, *rest = dict.fromkeys(names)
        for name in rest:
            first = cls.of(JOINED, first=first, rest=name)
        return first

    def text(self, lang: Lang = "vi") -> str:
        """Return the name in a language."""
        return _name_in(language_of(lang), self.key, dict(self.values))

    def __reduce__(self) -> tuple[object, ...]:
        """Return how the name is made again: a copy keeps what it was composed of."""
        return _composed, (type(self), self.key, self.values)


def _name_in(language: Language, key: str, values: dict[str, object]) -> str:
    """Return a name in a language: shorter than a sentence, days go without their weekday."""
    written = {name: _written(value, language) for name, value in values.items()}
    return language.phrase(key).format(**written)


def _written(value: object, language: Language) -> str:
    if isinstance(value, dt.date):
        return language.day_in_name(value)
    if isinstance(value, dt.time):
        return hour_in(value)
    if isinstance(value, Name):
        return _name_in(language, value.key, dict(value.values))
    if isinstance(value, Word):
        return language.word(str(value), value.key)
    return language.term(str(value))


class Word(str):
    """A word of the code, such as the name of a state, that a refusal says in words.

    >>> Word.of("NEW", "state_1").text("vi")
    'Mới đăng ký'
    """

    __slots__ = ("key",)

    key: str

    @classmethod
    def of(cls, word: str, key: str) -> Self:
        """Make a word from itself and the key of the phrase that says it."""
        made = cls(word)
        made.key = key
        return made

    def text(self, lang: Lang = "vi") -> str:
        """Return the word as a language says it."""
        return language_of(lang).word(str(self), self.key)

    def __reduce__(self) -> tuple[object, ...]:
        """Return how the word is made again."""
        return type(self).of, (str(self), self.key)


def is_named(name: str | None, *keys: str) -> bool:
    """Whether the library composed a name by one of the keys."""
    return isinstance(name, Name) and name.key in keys


def _composed(cls: type[Name], key: str, values: tuple[tuple[str, object], ...]) -> Name:
    return cls.of(key, **dict(values))


#: What a count says of a day, beside what the day is: keys of names.
DAY_ZERO: Final = "name_day_zero"
FROM_THE_HOUR: Final = "name_from_the_hour"
SAME_DAY: Final = "name_same_day"
PAST_CUTOFF: Final = "name_past_cutoff"
TO_CORRESPONDING_DAY: Final = "name_to_corresponding_day"
ROLLED: Final = "name_rolled"
MOVED_BY_PAUSE: Final = "name_moved_by_pause"
EXTENDED: Final = "name_extended"
AWAITING_SUPPLEMENT: Final = "name_awaiting_supplement"
ELSEWHERE: Final = "name_elsewhere"
SUSPENDED: Final = "name_suspended"
COMPENSATION: Final = "name_compensation"
OFF_IN_EXCHANGE: Final = "name_off_in_exchange"
WORKED_IN_EXCHANGE: Final = "name_worked_in_exchange"
JOINED: Final = "names_joined"
