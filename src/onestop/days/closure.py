"""Closures (*đóng cửa*), hours or days that an office loses.

A storm, a flood, a power cut: nation, province or office close for a day or a part of it. No
national rule says that this moves a handling limit, so whether it does is a choice, recorded here.

Stands on `citation`. Knows no calendar.
"""

from __future__ import annotations

import datetime as dt
from typing import Literal

import attrs

from onestop._checks import (
    day_field,
    member_field,
    optional_field,
    text_field,
    wall_time_field,
    word_field,
)
from onestop.citation import Citation
from onestop.errors import BadValueError
from onestop.i18n.remarks import Remark

Layer = Literal["nation", "province", "office"]

#: Who may close, the widest first: of two closures that end a day, the widest gives it its name.
LAYERS: tuple[Layer, ...] = ("nation", "province", "office")


@attrs.frozen
class Closure:
    """A day, or a part of one, on which an office is closed (*đóng cửa*).

    `start` and `end` are wall-clock times; `None` is the beginning and the end of the day.
    `citation=None` is a closure without an instrument, and answers say so. `moves_limits` is the
    office's own choice: `False` takes away the hours only.
    """

    day: dt.date = attrs.field(validator=day_field)
    name: str = attrs.field(validator=text_field)
    start: dt.time | None = attrs.field(
        default=None, kw_only=True, validator=optional_field(wall_time_field)
    )
    end: dt.time | None = attrs.field(
        default=None, kw_only=True, validator=optional_field(wall_time_field)
    )
    citation: Citation | None = attrs.field(
        default=None, kw_only=True, validator=optional_field(member_field(Citation))
    )
    moves_limits: bool = attrs.field(default=True, kw_only=True, validator=member_field(bool))
    layer: Layer = attrs.field(default="office", kw_only=True, validator=word_field(LAYERS))

    def __attrs_post_init__(self) -> None:
        """Refuse a closure that ends before it begins."""
        if self.start is not None and self.end is not None and self.end <= self.start:
            raise BadValueError(
                "end", self.end, Remark.of("must_be_after", earlier="start", first=str(self.start))
            )

    @property
    def is_whole_day(self) -> bool:
        """Whether the whole day is closed."""
        return self.start is None and self.end is None
