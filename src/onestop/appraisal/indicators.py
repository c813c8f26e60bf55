"""The points that one dossier earns for the indicators 1, 2, 3, 4 and 7.

Times come from the log, by the status of the dossier and the shares of the bodies; how often people
had to come, and what they complained about, the caller knows. What nobody knows is not scored, and
says so: no points are not 0 points.

Stands on `rules`, `complaints`, `judgement` and `attribution`. Knows no totals.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Mapping
from fractions import Fraction
from typing import Any, Final

import attrs

from onestop._arguments import checked, checked_fields
from onestop._checks import (
    as_tuple,
    count_field,
    items_of,
    member,
    member_field,
    members_field,
    optional_field,
    text_field,
)
from onestop.appraisal.complaints import Complaint
from onestop.appraisal.rules import IndicatorRules
from onestop.days.calendar import WorkCalendar
from onestop.days.period import ReportPeriod
from onestop.dossiers.attribution import Share, shares_in
from onestop.dossiers.attribution.late_days import late_officers
from onestop.dossiers.dossier import Dossier
from onestop.dossiers.judgement import Judgement, judged_in
from onestop.dossiers.ruleset import ClockPolicy, RuleSet
from onestop.dossiers.status import Timeliness
from onestop.errors import BadValueError, WrongTypeError
from onestop.i18n.cleaning import same_name
from onestop.i18n.remarks import Remark

Mark = int | Fraction

#: A time against its limit, as a word for its points.
_TIMES: Final = {
    Timeliness.EARLY: "full",
    Timeliness.ON_TIME: "half",
    Timeliness.LATE: "none",
}


def _as_times(
    value: Iterable[Share | Timeliness | int] | None, name: str = "timeliness"
) -> tuple[Timeliness | int, ...] | None:
    if value is None:
        return None
    return tuple(
        item.timeliness if isinstance(item, Share) else item for item in items_of(name, value)
    )


def _are_times(_: object, attribute: attrs.Attribute[object], value: tuple[object, ...]) -> None:
    for place, item in enumerate(value):
        if isinstance(item, bool) or not isinstance(item, Timeliness | int):
            wanted = "share_timeliness_points"
            raise WrongTypeError(f"{attribute.name}[{place}]", item, wanted)


@attrs.frozen(field_transformer=checked_fields)
class HandledDossier:
    """What is known of a handled dossier for its points (*hồ sơ được đánh giá*).

    `bodies_time` holds how each body that took part stood against its own limit: shares, judgements
    or plain points. `contacts` is how often the applicant had to contact the reception place to
    complete the papers, `own_fault` of these through no fault of the office; `bodies` how many
    bodies the applicant had to contact, `lead_body` whether the lead of a lawful site check or
    council was one of them. `None` is not known.

    **Law:** Thông tư 01/2018/TT-VPCP, Đ13.
    """

    code: str = attrs.field(validator=text_field)
    timeliness: Timeliness = attrs.field(validator=member_field(Timeliness))
    bodies_time: tuple[Timeliness | int, ...] | None = attrs.field(
        default=None, kw_only=True, converter=_as_times, validator=optional_field(_are_times)
    )
    contacts: int | None = attrs.field(
        default=None, kw_only=True, validator=optional_field(count_field(0))
    )
    own_fault: int = attrs.field(default=0, kw_only=True, validator=count_field(0))
    bodies: int | None = attrs.field(
        default=None, kw_only=True, validator=optional_field(count_field(0))
    )
    lead_body: bool = attrs.field(default=False, kw_only=True, validator=member_field(bool))
    complaints: tuple[Complaint, ...] = attrs.field(
        default=(), kw_only=True, converter=as_tuple, validator=members_field(Complaint)
    )

    def __attrs_post_init__(self) -> None:
        """Refuse counts that contradict each other, and complaints about another dossier."""
        if self.own_fault > (self.contacts or 0):
            limit = Remark.of("part_of_contacts", contacts=self.contacts)
            raise BadValueError("own_fault", self.own_fault, limit)
        if self.lead_body and not self.bodies:
            raise BadValueError("lead_body", True, Remark.of("one_of_bodies", bodies=self.bodies))
        other = [each.dossier for each in self.complaints if each.dossier != self.code]
        if other:
            raise BadValueError("complaints", other[0], Remark.of("about_dossier", code=self.code))

    @classmethod
    @checked
    def of(  # noqa: PLR0913  # the arguments of classify, and what the log does not tell
        cls,
        dossier: Dossier,
        at: dt.datetime,
        calendar: WorkCalendar,
        *,
        rules: RuleSet | None = None,
        policy: ClockPolicy | None = None,
        contacts: int | None = None,
        own_fault: int = 0,
        bodies: int | None = None,
        lead_body: bool = False,
        complaints: Iterable[Complaint] = (),
    ) -> HandledDossier:
        """Return a dossier as its log stood at a moment; `rules` and `policy` are the clock's.

        >>> from onestop import Channel, Dossier, Procedure, WorkingDays, vn
        >>> dossier = (
        ...     Dossier.submit(
        ...         "H48.53-230306-0001",
        ...         Procedure("PX.000001", "thử", limits=WorkingDays(3)),
        ...         vn.local("06/03/2023 09:00"),
        ...         channel=Channel.ONLINE,
        ...     )
        ...     .accept(vn.local("06/03/2023 09:00"))
        ...     .complete(vn.local("07/03/2023 09:00"))
        ... )
        >>> handled = HandledDossier.of(dossier, vn.local("31/03/2023 17:00"), vn.calendar())
        >>> handled.timeliness, handled.bodies_time
        (<Timeliness.EARLY: 'early'>, (<Timeliness.EARLY: 'early'>,))
        """
        judgement = Judgement.of(dossier, at, calendar, rules=rules, policy=policy)
        about = tuple(each for each in complaints if each.dossier == dossier.code)
        return _handled(
            judgement,
            about,
            contacts=contacts,
            own_fault=own_fault,
            bodies=bodies,
            lead_body=lead_body,
        )


def _handled(
    judgement: Judgement,
    complaints: Iterable[Complaint],
    timeliness: Timeliness | None = None,
    **known: Any,
) -> HandledDossier:
    """Return what is known of a dossier: its times from its judgement, the rest from the caller."""
    return HandledDossier(
        judgement.dossier.code,
        timeliness or judgement.status.timeliness,
        bodies_time=shares_in(judgement) or None,
        complaints=complaints,
        **known,
    )


@checked
def handled_in(  # noqa: PLR0913  # what the log tells, and what it does not
    dossiers: Iterable[Dossier],
    period: ReportPeriod,
    calendar: WorkCalendar,
    *,
    officer: str | None = None,
    known: Mapping[str, Mapping[str, int | bool]] | None = None,
    complaints: Iterable[Complaint] = (),
    policy: ClockPolicy | None = None,
) -> tuple[HandledDossier, ...]:
    """Return the dossiers whose handling ended in a period (*hồ sơ giải quyết trong kỳ*).

    A quarter is scored from its own dossiers and a year from the year's, never as a mean of scores.
    `officer` takes the dossiers of one officer only, and those that were late in their hands before
    they passed them on; one that they took over expired is not counted against them. `known` gives,
    by dossier code, what the log does not tell: `contacts`, `own_fault`, `bodies`, `lead_body`.

    **Law:** Thông tư 01/2018/TT-VPCP, Đ15.4.b–c; that a year is no mean of quarters is inferred,
    80 %.
    """
    member("period", period, ReportPeriod)
    judged = judged_in(dossiers, period, calendar, policy=policy)
    return handled_of(judged, period, officer=officer, known=known, complaints=complaints)


def handled_of(
    judgements: Iterable[Judgement],
    period: ReportPeriod,
    *,
    officer: str | None = None,
    known: Mapping[str, Mapping[str, int | bool]] | None = None,
    complaints: Iterable[Complaint] = (),
) -> tuple[HandledDossier, ...]:
    """Return the dossiers whose handling ended in a period, from their judgements at its end."""
    about: dict[str, list[Complaint]] = {}
    for complaint in complaints:
        about.setdefault(complaint.dossier, []).append(complaint)
    found = []
    for judgement in judgements:
        if _ended_in(judgement, period):
            code, answers = judgement.dossier.code, _answers(judgement, officer)
            if answers == _PASSED_ON:
                found.append(HandledDossier(code, Timeliness.LATE))
            elif isinstance(answers, Timeliness):
                told = (known or {}).get(code, {})
                found.append(_handled(judgement, about.get(code, ()), answers, **told))
    return tuple(found)


_PASSED_ON: Final = "passed on late"


def _answers(judgement: Judgement, officer: str | None) -> Timeliness | str | None:
    """Return what an officer answers for: how the dossier ended, that it was passed on late.

    `None` where the officer has nothing to do with it.
    """
    verdict = judgement.status.timeliness
    if officer is None:
        return verdict
    is_late = any(same_name(each, officer) for each in late_officers(judgement))
    if not same_name(judgement.dossier.officer, officer):
        return _PASSED_ON if is_late else None
    return verdict if is_late or not judgement.is_behind else Timeliness.NOT_COUNTED


def _ended_in(judgement: Judgement, period: ReportPeriod) -> bool:
    end = judgement.ended_at
    return end is not None and period.covers(judgement.calendar.local_day(end))


@attrs.frozen(field_transformer=checked_fields)
class IndicatorPoints:
    """The points of one indicator (*điểm chỉ số*), of a dossier or of the agency, and why.

    `points` is `None` where it cannot be scored; that is not 0.
    """

    indicator: int
    points: Mark | None
    why: Remark = attrs.field(kw_only=True)
    dossier: str | None = attrs.field(default=None, kw_only=True)


@checked
def indicator_points(handled: HandledDossier, rules: IndicatorRules) -> tuple[IndicatorPoints, ...]:
    """Return the points of a dossier for the indicators 1, 2, 3, 4 and 7 (*điểm của hồ sơ*).

    >>> import datetime as dt
    >>> from onestop import Timeliness, vn
    >>> rules = vn.indicator_rules(on=dt.date(2023, 12, 31))
    >>> handled = HandledDossier("H48.53-230306-0001", Timeliness.ON_TIME, contacts=0)
    >>> for points in indicator_points(handled, rules):
    ...     print(points.indicator, points.points, points.why.text("en"))
    1 1 on time
    2 None how the bodies stood against their limits is not known
    3 2 contacts to complete the papers: 0
    4 None how many bodies the applicant had to contact is not known
    7 1 on time, and no complaint about conduct

    **Law:** Thông tư 01/2018/TT-VPCP, Đ13.
    """
    member("handled", handled, HandledDossier)
    member("rules", rules, IndicatorRules)
    return tuple(_scored(indicator, handled, rules) for indicator in rules.officer.value)


def _scored(indicator: int, handled: HandledDossier, rules: IndicatorRules) -> IndicatorPoints:
    points, why = _SCORERS[indicator](handled, rules)
    return IndicatorPoints(indicator, points, why=why, dossier=handled.code)


Scored = tuple[Mark | None, Remark]


def _total_time(handled: HandledDossier, rules: IndicatorRules) -> Scored:
    """Score indicator 1: the whole time against the limit."""
    word = _TIMES.get(handled.timeliness)
    points = None if word is None else rules.points.value.of(word)
    return points, Remark.of(handled.timeliness.label)


def _bodies_time(handled: HandledDossier, rules: IndicatorRules) -> Scored:
    """Score indicator 2: the time of each body against its own limit."""
    marks = [_mark(time, rules) for time in handled.bodies_time or ()]
    if not marks or None in marks:
        return None, Remark.of("ind_bodies_unknown")
    known = [mark for mark in marks if mark is not None]
    if rules.several_bodies.value == "mean":
        return _plain(Fraction(sum(known), len(known))), Remark.of("ind_bodies_mean", n=len(known))
    return min(known), Remark.of("ind_bodies_lowest", n=len(known))


def _mark(time: Timeliness | int, rules: IndicatorRules) -> int | None:
    points = rules.points.value
    if isinstance(time, Timeliness):
        return None if time not in _TIMES else points.of(_TIMES[time])
    known = (points.none, points.half, points.full)
    if time not in known:
        raise BadValueError(
            "bodies_time", time, Remark.of("points_known", known=tuple(map(str, known)))
        )
    return time


def _plain(number: Fraction) -> Mark:
    return int(number) if number.denominator == 1 else number


def _contacts(handled: HandledDossier, rules: IndicatorRules) -> Scored:
    """Score indicator 3: how often the applicant had to contact the reception place."""
    if handled.contacts is None:
        return None, Remark.of("ind_contacts_unknown")
    counted, points = handled.contacts - handled.own_fault, rules.points.value
    why = Remark.of("ind_contacts", n=handled.contacts)
    if handled.own_fault:
        why = Remark.of("ind_contacts_own", n=handled.contacts, own=handled.own_fault)
    if counted > rules.contacts_half.value:
        return points.none, why
    if rules.own_fault.value == "half":
        counted = handled.contacts
    return points.half if counted else points.full, why


def _bodies(handled: HandledDossier, rules: IndicatorRules) -> Scored:
    """Score indicator 4: how many bodies the applicant had to contact."""
    if handled.bodies is None:
        return None, Remark.of("ind_contacted_unknown")
    key = "ind_contacted_lead" if handled.lead_body else "ind_contacted"
    why, points = Remark.of(key, n=handled.bodies), rules.points.value
    if not handled.bodies:
        return points.full, why
    is_few = handled.bodies - handled.lead_body <= rules.bodies_half.value
    return points.half if is_few else points.none, why


def _attitude(handled: HandledDossier, rules: IndicatorRules) -> Scored:
    """Score indicator 7: conduct, by the time and by what people complained about."""
    points = rules.points.value
    about = [each for each in handled.complaints if each.about_conduct]
    standing = [each for each in about if each.confirmed is not False]
    if standing:
        is_open = all(each.confirmed is None for each in standing)
        return points.none, Remark.of("ind_complaint_open" if is_open else "ind_complaint")
    if handled.timeliness not in _TIMES:
        return None, Remark.of(handled.timeliness.label)
    time = Remark.of(handled.timeliness.label)
    why = Remark.of("ind_complaint_untrue" if about else "ind_no_complaint", time=time)
    if handled.timeliness is Timeliness.LATE:
        return points.of(rules.late_without_complaint.value), why
    return points.of(_TIMES[handled.timeliness]), why


_SCORERS: Final[dict[int, Callable[[HandledDossier, IndicatorRules], Scored]]] = {
    1: _total_time,
    2: _bodies_time,
    3: _contacts,
    4: _bodies,
    7: _attitude,
}
