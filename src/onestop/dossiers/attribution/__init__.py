"""The part of each agency in a dossier's limit, and whose delay it was.

A limit in parts (`Sequence`, `Parallel`) is a plan: agency after agency, or side by side. The log
tells when each of them really had the dossier. A share holds both against each other, and judges an
agency by a deadline counted from when it got the dossier, so that nobody answers for the delay of
those before.

    limit ──plan──▶ parts ─┐
    log ──hand-overs──▶ stays ─┴─▶ Share: time used, own deadline, timeliness ──▶ Delay

Stands on `judgement`. Reads no clock of the wall, and guesses nothing: what the log does
not tell is `None`, and said.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import Final

import attrs

from onestop._arguments import checked
from onestop.days.calendar import WorkCalendar
from onestop.dossiers.attribution.judged_shares import (
    JudgedShares,
    agency_name,
    in_days,
    verdict_name,
)
from onestop.dossiers.attribution.plan import plan_of
from onestop.dossiers.attribution.share import Delay, Share
from onestop.dossiers.attribution.stays import held
from onestop.dossiers.dossier import Dossier
from onestop.dossiers.judgement import Judgement
from onestop.dossiers.ruleset import ClockPolicy, RuleSet
from onestop.dossiers.status import Timeliness
from onestop.i18n.remarks import Remark

__all__ = ["Delay", "Share", "shares_of", "whose_delay"]

_FINISHED: Final = (Timeliness.EARLY, Timeliness.ON_TIME, Timeliness.LATE)


@checked
def shares_of(
    dossier: Dossier,
    at: dt.datetime,
    calendar: WorkCalendar,
    *,
    rules: RuleSet | None = None,
    policy: ClockPolicy | None = None,
    warn_within: int = 1,
) -> tuple[Share, ...]:
    """Return the share of each agency in a dossier's limit at a moment (*phần của từng cơ quan*).

    One for each part that names its agency, in the plan's order; one for the whole, with the
    dossier's agency, if none does. Nothing where no limit runs. After a restart only what came
    later counts. The arguments are those of `classify`.

    >>> from onestop import Channel, Dossier, Part, Procedure, Sequence, WorkingDays, vn
    >>> from onestop.dossiers import shares_of
    >>> limit = Sequence(Part(WorkingDays(2), "UBND xã"), Part(WorkingDays(3), "Thuế"))
    >>> dossier = (
    ...     Dossier.submit(
    ...         "H48.53-261116-0001",
    ...         Procedure("PX.000001", "thử", limits=limit),
    ...         vn.local("16/11/2026 09:00"),
    ...         channel=Channel.IN_PERSON,
    ...         agency="UBND xã",
    ...     )
    ...     .accept(vn.local("16/11/2026 09:00"))
    ...     .transfer(vn.local("20/11/2026 09:00"), "Thuế")
    ...     .complete(vn.local("26/11/2026 09:00"))
    ... )
    >>> for share in shares_of(dossier, vn.local("30/11/2026 09:00"), vn.calendar()):
    ...     print(share.agency, share.used_days, share.timeliness.value, share.late_by)
    UBND xã 4 late 2
    Thuế 3 on time 0

    Raises:
        BadValueError: the moment lies before the submission.
        OutsideCalendarError: the dossier's days lie outside the calendar.

    **Law:** Nghị định 61/2018/NĐ-CP, Đ19.6–7; that the whole is the sum of a sequence and the
    longest of what runs side by side is inferred, 70 %.
    """
    judgement = Judgement.of(
        dossier, at, calendar, rules=rules, policy=policy, warn_within=warn_within
    )
    return shares_in(judgement)


def shares_in(judgement: Judgement) -> tuple[Share, ...]:
    """Return the share of each agency in the limit of a dossier that was judged."""
    deadline, dossier = judgement.status.deadline, judgement.dossier
    if deadline is None:
        return ()
    shares = JudgedShares(judgement)
    plan = plan_of(deadline.limit, deadline, dossier.agency)
    if len(plan) == 1:
        return (shares.whole(plan[0]),)
    return tuple(shares.part(part, stays) for part, stays in held(plan, dossier, shares.start))


@checked
def whose_delay(
    dossier: Dossier,
    at: dt.datetime,
    calendar: WorkCalendar,
    *,
    rules: RuleSet | None = None,
    policy: ClockPolicy | None = None,
) -> Delay:
    """Return whose delay it was, held against the whole (*chậm trễ ở cơ quan nào*).

    >>> from onestop import Channel, Dossier, Procedure, WorkingDays, vn, whose_delay
    >>> dossier = Dossier.submit(
    ...     "H48.53-261116-0001",
    ...     Procedure("PX.000001", "thử", limits=WorkingDays(3)),
    ...     vn.local("16/11/2026 09:00"),
    ...     channel=Channel.IN_PERSON,
    ...     agency="UBND xã",
    ... ).accept(vn.local("16/11/2026 09:00"))
    >>> delay = whose_delay(dossier, vn.local("20/11/2026 09:00"), vn.calendar())
    >>> [share.agency for share in delay.shares], delay.late_by
    (['UBND xã'], 1)

    Raises:
        BadValueError: the moment lies before the submission.
        OutsideCalendarError: the dossier's days lie outside the calendar.

    **Law:** Nghị định 61/2018/NĐ-CP, Đ19.6–7; sum and maximum are inferred, 70 %.
    """
    return delay_in(Judgement.of(dossier, at, calendar, rules=rules, policy=policy))


def delay_in(judgement: Judgement) -> Delay:
    """Return whose delay it was, of a dossier that was judged."""
    status, parts = judgement.status, shares_in(judgement)
    late = tuple(sorted(filter(lambda share: share.is_late, parts), key=_lateness, reverse=True))
    late_by = status.working_days_late if judgement.is_behind else None
    delay = Delay(status.timeliness, late_by, shares=late)
    return attrs.evolve(delay, because=tuple(_remarks(delay, parts)))


def _lateness(share: Share) -> tuple[int, dt.timedelta]:
    assert share.own_deadline is not None
    until = share.ended or dt.datetime.max.replace(tzinfo=dt.UTC)
    return share.late_by or 0, until - share.own_deadline.expires


def _remarks(delay: Delay, parts: tuple[Share, ...]) -> Iterator[Remark]:
    """Tell the whole, each late part, and how the two go together."""
    if delay.late_by is None:
        yield Remark.of("delay_none", verdict=verdict_name(delay.timeliness))
    else:
        yield Remark.of("delay_whole", late=in_days(delay.late_by))
    for share in delay.shares:
        yield Remark.of(
            "delay_of", agency=agency_name(share.agency), late=in_days(share.late_by or 0)
        )
    rest = (delay.late_by or 0) - delay.late_together
    if rest > 0:
        yield Remark.of("delay_between", days=in_days(rest))
    elif rest < 0:
        yield Remark.of("delay_made_up", days=in_days(-rest))
    for share in parts:
        if share.late_by is None and (share.started is not None or delay.timeliness in _FINISHED):
            yield Remark.of("delay_untold", agency=agency_name(share.agency))
