"""Petitions on the national portal, by their own clock (clock B), in a period.

Three clocks run beside each other and are never mixed: petitions on rules (`rule_petitions`),
petitions on the portal (here), complaints (`complaint_cases`). Days are working days; day 0 is the
sending, or the latest transfer by another body, which starts the clock again.

Stands on `days.calendar` and `days.period`. Knows no dossier and no points.
"""

from __future__ import annotations

import datetime as dt
import enum
from collections.abc import Iterable, Iterator
from typing import Literal

import attrs

from onestop._arguments import checked, checked_fields
from onestop._checks import (
    as_tuple,
    count_field,
    day_field,
    listed,
    member,
    member_field,
    members_field,
    optional_field,
    text_field,
)
from onestop.citation import Citation
from onestop.days.calendar import WorkCalendar
from onestop.days.period import ReportPeriod
from onestop.errors import BadValueError
from onestop.i18n.labels import Labelled
from onestop.i18n.remarks import Remark

#: What ended a petition, or that it runs on.
PetitionAct = Literal["refused", "returned", "asked", "resolved", "running"]


class PetitionKind(Labelled, enum.Enum, label="petition_kind"):
    """What a petition is about (*loại phản ánh, kiến nghị*): a procedure, staff, something else."""

    PROCEDURE = "procedure"
    STAFF = "staff"
    OTHER = "other"


@attrs.frozen(field_transformer=checked_fields)
class PortalLimits:
    """How long a body has for a petition on the portal (*thời hạn xử lý phản ánh*), working days.

    **Law:** the working description of the index, 5.2; the act behind it: to confirm, 70 %.
    """

    refuse: int = attrs.field(kw_only=True, validator=count_field(0))
    ask: int = attrs.field(kw_only=True, validator=count_field(0))
    resolve: int = attrs.field(kw_only=True, validator=count_field(0))
    publish: int = attrs.field(kw_only=True, validator=count_field(0))
    citation: Citation = attrs.field(kw_only=True, validator=member_field(Citation))


@attrs.frozen(field_transformer=checked_fields)
class PortalPetition:
    """A petition on the national portal (*phản ánh, kiến nghị trên Cổng*), step by step (clock B).

    `transferred` are the days on which another body passed it on. `received` is the first
    reception, `waiting_since` the start of waiting for it, where that is not the sending. `asked`
    are requests for more information, `handling` the days on which handling began. It ends refused,
    `returned` to the sender, or `resolved`: the start of waiting to be published, or of being so;
    `published` is the end of publishing. `raised_again` says that it came back with
    dissatisfaction.

    >>> import datetime as dt
    >>> sent = PortalPetition("PA-1", dt.date(2026, 11, 2), resolved=dt.date(2026, 11, 20))
    >>> sent.kind
    <PetitionKind.PROCEDURE: 'procedure'>

    Raises:
        BadValueError: something happened before it was sent.

    **Law:** the working description of the index, 5.2.
    """

    code: str = attrs.field(validator=text_field)
    sent: dt.date = attrs.field(validator=day_field)
    kind: PetitionKind = attrs.field(
        default=PetitionKind.PROCEDURE, kw_only=True, validator=member_field(PetitionKind)
    )
    transferred: tuple[dt.date, ...] = attrs.field(
        default=(), kw_only=True, converter=as_tuple, validator=members_field(dt.date)
    )
    waiting_since: dt.date | None = attrs.field(
        default=None, kw_only=True, validator=optional_field(day_field)
    )
    received: dt.date | None = attrs.field(
        default=None, kw_only=True, validator=optional_field(day_field)
    )
    asked: tuple[dt.date, ...] = attrs.field(
        default=(), kw_only=True, converter=as_tuple, validator=members_field(dt.date)
    )
    handling: tuple[dt.date, ...] = attrs.field(
        default=(), kw_only=True, converter=as_tuple, validator=members_field(dt.date)
    )
    refused: dt.date | None = attrs.field(
        default=None, kw_only=True, validator=optional_field(day_field)
    )
    returned: dt.date | None = attrs.field(
        default=None, kw_only=True, validator=optional_field(day_field)
    )
    resolved: dt.date | None = attrs.field(
        default=None, kw_only=True, validator=optional_field(day_field)
    )
    published: dt.date | None = attrs.field(
        default=None, kw_only=True, validator=optional_field(day_field)
    )
    likes: int = attrs.field(default=0, kw_only=True, validator=count_field(0))
    dislikes: int = attrs.field(default=0, kw_only=True, validator=count_field(0))
    raised_again: bool = attrs.field(default=False, kw_only=True, validator=member_field(bool))

    def __attrs_post_init__(self) -> None:
        """Refuse what happened before the sending, and publishing of what is not resolved."""
        for name in _DAYS:
            for day in _days_of(getattr(self, name)):
                if day < self.sent:
                    limit = Remark.of("not_before_received", day=self.sent)
                    raise BadValueError(name, day, limit)
        if self.published is not None and (self.resolved or dt.date.max) > self.published:
            raise BadValueError("published", self.published, "published_after_resolved")

    @checked
    def day_zero(self, through: dt.date) -> dt.date:
        """Return the day from which an act is counted: the latest transfer up to it, or sending."""
        return max((day for day in self.transferred if day <= through), default=self.sent)


_DAYS = ("transferred", "waiting_since", "received", "asked", "handling",
         "refused", "returned", "resolved", "published")  # fmt: skip


def _days_of(value: dt.date | tuple[dt.date, ...] | None) -> tuple[dt.date, ...]:
    if value is None:
        return ()
    return (value,) if isinstance(value, dt.date) else value


@attrs.frozen(kw_only=True, field_transformer=checked_fields)
class PetitionVerdict:
    """How a petition on the portal stands at the end of a period (*kết quả xử lý phản ánh*).

    `act` is what ended it, or `"running"`; `days` are the working days from `day_zero` to that, or
    to the end of the period. `in_time` holds for every limit that applies to the act.
    """

    petition: PortalPetition
    act: PetitionAct
    day_zero: dt.date
    days: int
    in_time: bool
    because: tuple[Remark, ...]

    @property
    def is_unsatisfied(self) -> bool:
        """Whether dislikes outnumber likes, it was raised again, or it was late."""
        petition = self.petition
        return petition.dislikes > petition.likes or petition.raised_again or not self.in_time


@checked
def judge_petitions(
    petitions: Iterable[PortalPetition],
    period: ReportPeriod,
    calendar: WorkCalendar,
    limits: PortalLimits,
    *,
    today: dt.date | None = None,
) -> tuple[PetitionVerdict, ...]:
    """Return how the petitions of a period stand (*phản ánh, kiến nghị đúng hạn*), by clock B.

    Those that were sent to the unit and are handled in the period or running at its end, each once.
    `today` stands for the end of a period that has not ended.

    >>> import datetime as dt
    >>> from onestop import ReportPeriod, vn
    >>> sent = PortalPetition("PA-1", dt.date(2026, 11, 2), resolved=dt.date(2026, 11, 20))
    >>> november = ReportPeriod.calendar_month(2026, 11)
    >>> limits = vn.portal_limits(on=november.last)
    >>> (verdict,) = judge_petitions([sent], november, vn.calendar(), limits)
    >>> verdict.act, verdict.days, verdict.in_time  # resolved in time, published by nobody
    ('resolved', 14, False)

    Raises:
        BadValueError: a petition stands there twice.
        OutsideCalendarError: a petition's days lie outside the calendar.

    **Law:** the working description of the index, 5.2.
    """
    member("period", period, ReportPeriod)
    last = period.last if today is None else min(period.last, today)
    seen: set[str] = set()
    for each in (petitions := listed("petitions", petitions, PortalPetition)):
        if each.code in seen:
            raise BadValueError("petitions", each.code, "stands_twice")
        seen.add(each.code)
    judged = (_verdict(each, last, calendar, limits) for each in petitions if each.sent <= last)
    return tuple(verdict for verdict in judged if _is_of(verdict, period))


def _is_of(verdict: PetitionVerdict, period: ReportPeriod) -> bool:
    """Whether a petition runs at the end of a period, or one of its steps ended in it."""
    if verdict.act == "running":
        return True
    petition = verdict.petition
    ends = {
        "refused": (petition.refused,),
        "returned": (petition.returned,),
        "asked": petition.asked[:1],
        "resolved": (petition.resolved, petition.published),
    }[verdict.act]
    return any(day is not None and period.covers(day) for day in ends)


def _verdict(
    petition: PortalPetition, last: dt.date, calendar: WorkCalendar, limits: PortalLimits
) -> PetitionVerdict:
    act, end, most = _act(petition, last, limits)
    zero = petition.day_zero(end)
    if act == "running" and petition.waiting_since is not None:
        zero = max(zero, petition.waiting_since)
    days = calendar.count_working_days(after=zero, through=end)
    because = [_act_remark(act, days, most)]
    in_time = days <= most
    if act == "resolved":
        until = petition.published if _is_by(petition.published, last) else last
        took = calendar.count_working_days(after=end, through=until or last)
        in_time = in_time and took <= limits.publish
        because.append(_act_remark("published", took, limits.publish))
    return PetitionVerdict(
        petition=petition,
        act=act,
        day_zero=zero,
        days=days,
        in_time=in_time,
        because=tuple(because),
    )


def _act_remark(act: str, days: int, most: int) -> Remark:
    key = "petition_in_time" if days <= most else "petition_late"
    return Remark.of(key, act=Remark.of(f"petition_act_{act}"), days=days, most=most)


def _is_by(day: dt.date | None, last: dt.date) -> bool:
    return day is not None and day <= last


def _act(
    petition: PortalPetition, last: dt.date, limits: PortalLimits
) -> tuple[PetitionAct, dt.date, int]:
    """Return what ended a petition by a day, on which day, and within how many it had to."""
    ends: tuple[tuple[PetitionAct, dt.date | None, int], ...] = (
        ("refused", petition.refused, limits.refuse),
        ("returned", petition.returned, limits.refuse),
        ("resolved", petition.resolved, limits.resolve),
        ("asked", next(_waits_for_more(petition, last), None), limits.ask),
    )
    for act, day, most in ends:
        if day is not None and day <= last and day >= petition.day_zero(last):
            return act, day, most
    return "running", last, limits.resolve


def _waits_for_more(petition: PortalPetition, last: dt.date) -> Iterator[dt.date]:
    """Yield the requests before reception after which no handling began by a day."""
    zero, received = petition.day_zero(last), petition.received
    for day in sorted(petition.asked):
        is_before = received is None or day < received or received > last
        begun = any(day <= start <= last for start in petition.handling)
        if zero <= day <= last and is_before and not begun:
            yield day


@attrs.frozen(kw_only=True, field_transformer=checked_fields)
class PortalPetitionCount:
    """The petitions on the portal of a period and kind (*số phản ánh, kiến nghị trên Cổng*).

    `received` came in during the period; `handled` ended in it and `running` run on: `n` are both.
    `in_time` and `unsatisfied` are of `n`. `kind` is `None` for all kinds together.
    """

    kind: PetitionKind | None
    n: int
    received: int
    handled: int
    running: int
    in_time: int
    unsatisfied: int
    by_act: dict[str, int]


@checked
def count_portal_petitions(
    verdicts: Iterable[PetitionVerdict], period: ReportPeriod
) -> tuple[PortalPetitionCount, ...]:
    """Return the petitions of a period by kind (*thống kê phản ánh, kiến nghị*), all of them last.

    >>> from onestop import ReportPeriod
    >>> count_portal_petitions([], ReportPeriod.calendar_month(2026, 11))[-1].n
    0
    """
    every = listed("verdicts", verdicts, PetitionVerdict)
    kinds = (*(kind for kind in PetitionKind), None)
    return tuple(_count(every, kind, period) for kind in kinds)


def _count(
    every: Iterable[PetitionVerdict], kind: PetitionKind | None, period: ReportPeriod
) -> PortalPetitionCount:
    own = [each for each in every if kind is None or each.petition.kind is kind]
    acts = [each.act for each in own]
    return PortalPetitionCount(
        kind=kind,
        n=len(own),
        received=sum(is_received_in(each.petition, period) for each in own),
        handled=len(acts) - acts.count("running"),
        running=acts.count("running"),
        in_time=sum(each.in_time for each in own),
        unsatisfied=sum(each.is_unsatisfied for each in own),
        by_act={act: acts.count(act) for act in dict.fromkeys(acts)},
    )


def is_received_in(petition: PortalPetition, period: ReportPeriod) -> bool:
    """Whether a petition was first received in a period."""
    return petition.received is not None and period.covers(petition.received)
