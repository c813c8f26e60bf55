"""Where a fact comes from, and how sure that is.

A `Citation` names the instrument (*văn bản*), the article, its dates, where and when it was read,
and a `Confidence` from a closed list of five words. Every fact that the library ships carries one,
and every answer hands it on.

Stands on `_checks`. Knows nothing of wards.
"""

from __future__ import annotations

import datetime as dt
import enum

import attrs

from onestop._arguments import checked_fields
from onestop._checks import (
    as_tuple,
    day_field,
    in_order,
    lies_within,
    member,
    member_field,
    members_field,
    optional_field,
    plain_day,
    text_field,
    whole_number,
)
from onestop.errors import BadValueError
from onestop.i18n.labels import Labelled


class Confidence(Labelled, enum.Enum, label="confidence"):
    """How sure a fact is (*mức chắc chắn*), from the surest word to the least sure.

    >>> Confidence.lower(Confidence.CONFIRMED, Confidence.INFERRED)
    <Confidence.INFERRED: 'inferred'>
    """

    CONFIRMED = "confirmed"
    PRACTICE = "practice"
    SECOND_HAND = "second hand"
    INFERRED = "inferred"
    TO_CONFIRM = "to confirm"

    @property
    def is_settled(self) -> bool:
        """Whether the fact was read somewhere, rather than deduced or remembered."""
        return self not in {Confidence.INFERRED, Confidence.TO_CONFIRM}

    @staticmethod
    def lower(*words: Confidence) -> Confidence:
        """Return the least sure of the words: of two sources the lower word wins."""
        return max(words, key=list(Confidence).index)


def _is_percentage(_: object, attribute: attrs.Attribute[int | None], value: int | None) -> None:
    if value is not None and not 0 < whole_number(attribute.name, value) <= 100:
        raise BadValueError(attribute.name, value, "whole_percentage")


@attrs.frozen(field_transformer=checked_fields)
class Citation:
    """A legal source (*căn cứ pháp lý*) and how sure its reading is.

    `in_force` and `until` are the first and the last day in force, inclusive; `None` means not
    known (for `until`: no end known). `seen` says, as precisely as it is known, when the source was
    read. `percent` is how likely an inferred or unconfirmed fact is right.
    `carried_on` is the true last day of what is applied beyond it, for want of a known successor.

    >>> str(Citation("Nghị định 23/2015/NĐ-CP", "Đ7"))
    'Nghị định 23/2015/NĐ-CP, Đ7'
    """

    instrument: str = attrs.field(validator=text_field)
    article: str | None = attrs.field(default=None, validator=optional_field(text_field))
    issued: dt.date | None = attrs.field(
        default=None, kw_only=True, validator=optional_field(day_field)
    )
    in_force: dt.date | None = attrs.field(
        default=None, kw_only=True, validator=optional_field(day_field)
    )
    until: dt.date | None = attrs.field(
        default=None, kw_only=True, validator=optional_field(day_field)
    )
    urls: tuple[str, ...] = attrs.field(
        default=(), kw_only=True, converter=as_tuple, validator=members_field(str)
    )
    seen: str | None = attrs.field(
        default=None, kw_only=True, validator=optional_field(member_field(str))
    )
    confidence: Confidence = attrs.field(
        default=Confidence.CONFIRMED, kw_only=True, validator=member_field(Confidence)
    )
    percent: int | None = attrs.field(default=None, kw_only=True, validator=_is_percentage)
    note: str | None = attrs.field(
        default=None, kw_only=True, validator=optional_field(member_field(str))
    )
    carried_on: dt.date | None = attrs.field(
        default=None, kw_only=True, validator=optional_field(day_field)
    )

    def __attrs_post_init__(self) -> None:
        """Refuse an instrument that ends before it begins."""
        in_order("until", self.until, "in_force", self.in_force)

    def holds_on(self, day: dt.date) -> bool:
        """Whether the instrument is in force on the day, as far as its dates are known."""
        return lies_within(plain_day("day", day), self.in_force, self.until)

    def as_sure_as(self, other: Citation) -> Citation:
        """Return the citation with the lower of the two words for how sure it is."""
        if type(other) is not Citation:
            member("other", other, Citation)
        if Confidence.lower(self.confidence, other.confidence) is self.confidence:
            return self
        return attrs.evolve(self, confidence=other.confidence, percent=other.percent)

    def __str__(self) -> str:
        """Return the instrument with its article, as a slip cites it."""
        return self.instrument if self.article is None else f"{self.instrument}, {self.article}"
