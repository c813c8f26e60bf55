"""Concepts: what people are asked, and which answers count as satisfied.

Stands on `citation`. Knows no counts: the rules make figures of them.
"""

from __future__ import annotations

import attrs

from onestop._checks import (
    as_tuple,
    member_field,
    members_field,
    optional_field,
    text_field,
    whole_number,
)
from onestop.citation import Citation
from onestop.errors import BadValueError
from onestop.words import Lang


@attrs.frozen
class Level:
    """One answer of a scale (*mức đánh giá*), in Vietnamese and English."""

    vi: str = attrs.field(validator=text_field)
    en: str = attrs.field(validator=text_field)

    def text(self, lang: Lang = "vi") -> str:
        """Return the answer in a language."""
        return self.vi if lang == "vi" else self.en


def _as_level_numbers(value: object) -> frozenset[int]:
    numbers = value if isinstance(value, set | frozenset | list | tuple) else (value,)
    return frozenset(whole_number("satisfied", number, 1) for number in numbers)


@attrs.frozen
class Scale:
    """A scale of answers (*thang đo mức độ hài lòng*), worst level first, counted from 1.

    `satisfied` holds the numbers of the levels that count as satisfied.

    >>> from onestop import vn
    >>> [vn.SCALE_5.levels[i - 1].en for i in sorted(vn.SCALE_5.satisfied)]
    ['Satisfied', 'Very satisfied']
    """

    name: str = attrs.field(validator=text_field)
    levels: tuple[Level, ...] = attrs.field(converter=as_tuple, validator=members_field(Level))
    satisfied: frozenset[int] = attrs.field(kw_only=True, converter=_as_level_numbers)
    source: Citation | None = attrs.field(
        default=None, kw_only=True, validator=optional_field(member_field(Citation))
    )

    def __attrs_post_init__(self) -> None:
        """Refuse a scale without choice, and satisfied levels that are not on it."""
        if len(self.levels) < 2:
            raise BadValueError("levels", len(self.levels), "a scale has two levels or more")
        if not self.satisfied or max(self.satisfied) > len(self.levels):
            raise BadValueError(
                "satisfied", sorted(self.satisfied), f"must be levels from 1 to {len(self.levels)}"
            )
