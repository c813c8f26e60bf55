"""The answers that people can give, and one person's answers.

Stands on `stages` and `citation`. Knows no counts: the rules make figures of them.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import pairwise

import attrs

from onestop._arguments import checked, checked_fields
from onestop._checks import (
    as_tuple,
    as_tuples,
    items_of,
    member,
    member_field,
    members_field,
    optional_field,
    text,
    text_field,
    whole_number,
)
from onestop.citation import Citation
from onestop.errors import BadValueError, WrongTypeError
from onestop.i18n.languages import Lang
from onestop.i18n.refusal import language_of
from onestop.i18n.remarks import Remark
from onestop.satisfaction.stages import Stage, stage_of


@attrs.frozen
class Level:
    """One answer of a scale (*mức đánh giá*), in Vietnamese and English."""

    vi: str = attrs.field(validator=text_field)
    en: str = attrs.field(validator=text_field)

    def text(self, lang: Lang = "vi") -> str:
        """Return the answer in a language."""
        return language_of(lang).chosen({"vi": self.vi, "en": self.en})


def _as_level_numbers(value: int | Iterable[int], name: str = "level") -> frozenset[int]:
    numbers = value if isinstance(value, set | frozenset | list | tuple | range) else (value,)
    return frozenset(whole_number(name, number, 0) for number in numbers)


def _as_numbers_or_none(
    value: int | Iterable[int] | None, name: str = "level"
) -> frozenset[int] | None:
    return None if value is None else _as_level_numbers(value, name)


@attrs.frozen(field_transformer=checked_fields)
class Scale:
    """A scale of answers (*thang đo mức độ hài lòng*), worst level first, counted from `first`.

    `satisfied` and `dissatisfied` hold the numbers of the levels that count so; the others are
    neutral. Where `dissatisfied` is `None`, nobody said which levels those are.

    >>> from onestop import vn
    >>> [vn.SCALE_5.level(number).en for number in sorted(vn.SCALE_5.satisfied)]
    ['Satisfied', 'Very satisfied']
    """

    name: str = attrs.field(validator=text_field)
    levels: tuple[Level, ...] = attrs.field(converter=as_tuple, validator=members_field(Level))
    satisfied: frozenset[int] = attrs.field(kw_only=True, converter=_as_level_numbers)
    dissatisfied: frozenset[int] | None = attrs.field(
        default=None, kw_only=True, converter=_as_numbers_or_none
    )
    first: int = attrs.field(default=1, kw_only=True)
    source: Citation | None = attrs.field(
        default=None, kw_only=True, eq=False, validator=optional_field(member_field(Citation))
    )
    #: Version of the facts that the scale was read from, `None` for a hand-made one.
    edition: str | None = attrs.field(
        default=None, kw_only=True, eq=False, validator=optional_field(text_field)
    )

    def __attrs_post_init__(self) -> None:
        """Refuse a scale without choice, and satisfied levels that are not on it."""
        if len(self.levels) < 2:
            raise BadValueError("levels", len(self.levels), "two_levels")
        if whole_number("first", self.first) not in {0, 1}:
            raise BadValueError("first", self.first, "levels_from")
        if not self.satisfied:
            raise BadValueError("satisfied", [], Remark.of("levels_within", span=self._span))
        self._check("satisfied", self.satisfied)
        self._check("dissatisfied", self.dissatisfied or frozenset())
        both = sorted(self.satisfied & (self.dissatisfied or frozenset()))
        if both:
            raise BadValueError("dissatisfied", both, "not_satisfied_too")

    def _check(self, name: str, numbers: frozenset[int]) -> None:
        if not numbers <= set(self.numbers):
            raise BadValueError(name, sorted(numbers), Remark.of("levels_within", span=self._span))

    @property
    def numbers(self) -> range:
        """The numbers of the levels, worst first."""
        return range(self.first, self.first + len(self.levels))

    @property
    def neutral(self) -> frozenset[int] | None:
        """The levels that are neither (*bình thường*); `None` if nobody said which are."""
        if self.dissatisfied is None:
            return None
        return frozenset(self.numbers) - self.satisfied - self.dissatisfied

    @property
    def _span(self) -> str:
        return f"{self.numbers[0]} to {self.numbers[-1]}"

    def number(self, value: object) -> int:
        """Return the value as the number of a level, or refuse it."""
        if whole_number("level", value) not in self.numbers:
            raise BadValueError(
                "level", value, Remark.of("scale_levels", scale=self.name, span=self._span)
            )
        return whole_number("level", value)

    @checked
    def level(self, number: int) -> Level:
        """Return the level of a number."""
        return self.levels[self.number(number) - self.first]

    def count(self, ratings: Iterable[int | None]) -> dict[int, int]:
        """Return how often each level was given (*số phiếu theo từng mức*), worst level first.

        `None` is no answer, and counted nowhere.

        >>> from onestop import vn
        >>> vn.SCALE_3.count([3, 2, None, 3])
        {1: 0, 2: 1, 3: 2}

        Raises:
            BadValueError: a rating is not on the scale.
        """
        counts = dict.fromkeys(self.numbers, 0)
        for rating in items_of("ratings", ratings):
            if rating is not None:
                counts[self.number(rating)] += 1
        return counts

    def mapped(self, levels: Mapping[int, int], *, to: Scale) -> ScaleMap:
        """Return how answers on this scale are to be read on another (*quy đổi thang đo*).

        Every level must be given, and a better one must not become a worse one.

        >>> from onestop import vn
        >>> str(vn.SCALE_3.mapped({1: 2, 2: 4, 3: 5}, to=vn.SCALE_5))
        'SCALE_3 → SCALE_5: 1→2, 2→4, 3→5'

        Raises:
            BadValueError: a level is missing, not on its scale, or out of order.
        """
        return ScaleMap(self, to, levels=levels)


def _as_pairs(value: object) -> tuple[tuple[int, int], ...]:
    if isinstance(value, Mapping):
        return tuple(sorted(value.items()))
    if isinstance(value, tuple | list) and all(isinstance(pair, tuple | list) for pair in value):
        levels: tuple[tuple[int, int], ...] = as_tuples(value)
        return levels
    raise WrongTypeError("levels", value, "levels_to_levels")


@attrs.frozen(field_transformer=checked_fields)
class ScaleMap:
    """A way to read one scale's answers on another (*quy đổi thang đo*), given by the caller.

    No scale turns into another by itself; a score of answers read so says so.
    """

    source: Scale = attrs.field(validator=member_field(Scale))
    to: Scale = attrs.field(validator=member_field(Scale))
    levels: tuple[tuple[int, int], ...] = attrs.field(kw_only=True, converter=_as_pairs)

    def __attrs_post_init__(self) -> None:
        """Refuse a mapping with a gap, or one that turns the order round."""
        given = [self.source.number(level) for level, _ in self.levels]
        if given != list(self.source.numbers):
            limit = Remark.of("map_each_level", scale=self.source.name)
            raise BadValueError("levels", dict(self.levels), limit)
        reached = [self.to.number(level) for _, level in self.levels]
        if any(later < earlier for earlier, later in pairwise(reached)):
            raise BadValueError("levels", dict(self.levels), "not_worse")

    def __str__(self) -> str:
        """Return the scales and their levels, worst first."""
        levels = ", ".join(f"{level}→{other}" for level, other in self.levels)
        return f"{self.source.name} → {self.to.name}: {levels}"


def _as_answers(value: object) -> tuple[tuple[str, int | None], ...]:
    """Return answers as pairs, by the key of their question."""
    pairs = value.items() if isinstance(value, Mapping) else value
    if isinstance(pairs, str) or not isinstance(pairs, Iterable):
        raise WrongTypeError("answers", value, "questions_to_levels")
    return tuple(sorted((text("question", key), _as_level(level)) for key, level in pairs))


def _as_level(level: object) -> int | None:
    return None if level is None else whole_number("level", level, 0)


@attrs.frozen(field_transformer=checked_fields)
class Ballot:
    """One person's answers (*phiếu đánh giá*) at one end point of a dossier, and nothing else.

    `answers` gives the level for each question; `None`, or no entry, is no answer, and never a
    level. No name, number or comment has a place here. `assisted` says that somebody helped.

    >>> ballot = Ballot({"overall": 5, "officers": None}, "result")
    >>> ballot.level("overall"), ballot.level("officers"), ballot.level("access")
    (5, None, None)

    Raises:
        BadValueError: the stage is unknown, a level negative, or a question asked twice.
        WrongTypeError: a level is no int.

    **Law:** Thông tư 01/2018/TT-VPCP, Đ12.2 (the stages); Nghị định 61/2018/NĐ-CP, Đ27.3 (who
    answers is confidential), Đ29.4 (people who need help are helped).
    """

    answers: tuple[tuple[str, int | None], ...] = attrs.field(converter=_as_answers)
    stage: Stage = attrs.field(converter=stage_of)
    assisted: bool = attrs.field(default=False, kw_only=True)

    def __attrs_post_init__(self) -> None:
        """Refuse two answers to one question, and a flag that is none."""
        member("assisted", self.assisted, bool)
        keys = [key for key, _ in self.answers]
        if len(set(keys)) < len(keys):
            raise BadValueError("answers", keys, "each_question_once")

    @checked
    def level(self, question: str) -> int | None:
        """Return the answer to a question, `None` if there is none."""
        return dict(self.answers).get(question)

    @property
    def answered(self) -> frozenset[str]:
        """The questions that have an answer."""
        return frozenset(key for key, level in self.answers if level is not None)
