"""The cases of the limit, held against each other and the channels.

Stands on `procedures.cases`, `procedures.procedure` and `sources`.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from onestop.i18n.cleaning import fold
from onestop.i18n.remarks import Remark
from onestop.linting.kinds import found
from onestop.linting.sources import meet
from onestop.procedures.cases import TimeLimitCase
from onestop.procedures.finding import Finding
from onestop.procedures.procedure import Procedure


def overlapping_dates(procedure: Procedure) -> Iterator[Finding]:
    """Tell the cases that say the same circumstances twice, both in force on some day."""
    for (n, one), (m, other) in combinations(enumerate(procedure.limits or ()), 2):
        if _same_circumstances(one, other) and meet(one.citation, other.citation):
            where, before = f"limits[{m}]", f"limits[{n}]"
            yield found("overlapping_dates", where, citation=other.citation, other=before)


def _same_circumstances(a: TimeLimitCase, b: TimeLimitCase) -> bool:
    """Whether both say the same; a local case and what it stands over are one."""
    is_local = a.over is not None or b.over is not None
    if (a.mode, a.channel) != (b.mode, b.channel) or (is_local and a.national == b.national):
        return False
    names, others = set(map(fold, a.names)), set(map(fold, b.names))
    return (not names and not others) or not names.isdisjoint(others)


def channel_without_limit(procedure: Procedure) -> Iterator[Finding]:
    """Tell the channels for which no total case is meant, while there are limits."""
    totals = {case.channel for case in procedure.limits or () if case.mode == "total"}
    if not totals or None in totals:
        return
    for n, channel in enumerate(procedure.channels):
        if channel not in totals:
            said = Remark.of(channel.label)
            yield found("channel_without_limit", f"channels[{n}]", channel=said)
