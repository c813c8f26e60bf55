"""One agency's part of a limit, and whose delay it was, as values.

Stands on `limits.deadline` and `judgement`. Knows no log.
"""

from __future__ import annotations

import datetime as dt

import attrs

from onestop._arguments import checked_fields
from onestop.dossiers.judgement import BEHIND
from onestop.dossiers.status import Timeliness
from onestop.i18n.remarks import Remark
from onestop.limits.deadline import Deadline
from onestop.limits.limit import Limit


@attrs.frozen(field_transformer=checked_fields)
class Share:
    """One agency's part in a dossier's limit (*phần của từng cơ quan*), and how it stood.

    `deadline` is the part's by the plan; `own_deadline` is counted from `started`, when the agency
    really got the dossier, and is what `timeliness` and `late_by` (working days) go by. `ended` is
    when it passed the dossier on for the last time, or handling ended. `used` is the office hours
    in which it had it, the pauses of the clock left out; `used_days` the working days, `None` for
    a limit in hours. What the log does not tell is `None`, and `because` says so.
    """

    agency: str | None
    limit: Limit
    deadline: Deadline = attrs.field(kw_only=True)
    started: dt.datetime | None = attrs.field(default=None, kw_only=True)
    ended: dt.datetime | None = attrs.field(default=None, kw_only=True)
    used: dt.timedelta | None = attrs.field(default=None, kw_only=True)
    used_days: int | None = attrs.field(default=None, kw_only=True)
    own_deadline: Deadline | None = attrs.field(default=None, kw_only=True)
    timeliness: Timeliness = attrs.field(default=Timeliness.NOT_COUNTED, kw_only=True)
    late_by: int | None = attrs.field(default=None, kw_only=True)
    because: tuple[Remark, ...] = attrs.field(default=(), kw_only=True)

    @property
    def is_late(self) -> bool:
        """Whether the agency kept the dossier beyond its own deadline."""
        return self.timeliness in BEHIND


@attrs.frozen(field_transformer=checked_fields)
class Delay:
    """Whose delay a dossier's delay was (*trách nhiệm chậm trễ*).

    `timeliness` and `late_by` (working days, `None` if it was not late) are the whole dossier's.
    `shares` are the parts that were late against their own deadlines, the latest first;
    `late_together` is the sum of their working days. It is more than `late_by` where others made up
    for it or parts ran side by side, less where the time lay between the parts.
    """

    timeliness: Timeliness
    late_by: int | None
    shares: tuple[Share, ...] = attrs.field(kw_only=True)
    because: tuple[Remark, ...] = attrs.field(default=(), kw_only=True)

    @property
    def late_together(self) -> int:
        """The working days by which the late parts were late, added up."""
        return sum(share.late_by or 0 for share in self.shares)
