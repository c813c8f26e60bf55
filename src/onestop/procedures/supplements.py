"""What the law of a sector says of supplements, over the rule of the one-stop decree.

The decree itself gives way to the law of the sector, so the rule belongs to the procedure, or to a
case of its limit; what it leaves open the office's policy answers, and then the era.

Stands on `citation` and `limits`. Knows no clock: the clock of a dossier carries it out.
"""

from __future__ import annotations

import datetime as dt
from typing import Literal

import attrs

from onestop._arguments import checked_fields
from onestop._checks import (
    as_tuple,
    count_field,
    member,
    member_field,
    members_field,
    optional_field,
    word_field,
)
from onestop.citation import Citation
from onestop.limits.limit import Limit

SupplementMode = Literal["restart", "pause"]
_MODES: tuple[SupplementMode, ...] = ("restart", "pause")


@attrs.frozen(field_transformer=checked_fields)
class SupplementRule:
    """What the law of a procedure says of supplements (*quy định về bổ sung hồ sơ*).

    `None` is not said. `mode` is what a supplement does to the limit; `notice` in how long each
    request is due: the first from acceptance, each later one from the supplement before it, and one
    beyond those named has no limit of its own. `most` is how many requests are lawful,
    `closes_after` how long the applicant has before the dossier is closed. It holds for what is
    accepted on the days of its citation.

    >>> from onestop import WorkingDays
    >>> rule = SupplementRule(notice=[WorkingDays(7), WorkingDays(5)], most=2)
    >>> rule.notice_of(2)
    WorkingDays(5)

    **Law:** Nghị định 61/2018/NĐ-CP, Đ19.4, which gives way to the law of the sector.
    """

    mode: SupplementMode | None = attrs.field(
        default=None, kw_only=True, validator=optional_field(word_field(_MODES))
    )
    notice: tuple[Limit, ...] = attrs.field(
        default=(), kw_only=True, converter=as_tuple, validator=members_field(Limit)
    )
    most: int | None = attrs.field(
        default=None, kw_only=True, validator=optional_field(count_field(0))
    )
    closes_after: Limit | None = attrs.field(
        default=None, kw_only=True, validator=optional_field(member_field(Limit))
    )
    citation: Citation | None = attrs.field(
        default=None, kw_only=True, validator=optional_field(member_field(Citation))
    )

    def holds_on(self, day: dt.date) -> bool:
        """Whether the law behind it is in force on the day, as far as its dates are known."""
        return self.citation is None or self.citation.holds_on(day)

    def notice_of(self, request: int) -> Limit | None:
        """Return in how long a request must be made, counted from 1; `None` is not said."""
        at = member("request", request, int) - 1
        return self.notice[at] if 0 <= at < len(self.notice) else None
