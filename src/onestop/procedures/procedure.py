"""What a procedure asks for, and in how many days it must be done.

A `Procedure` (*thủ tục hành chính*) is a definition as the law and the portal publish it, with its
limits as cases, its components, fee and results. A `Catalogue` holds many of them, by code. What
was not published is `None`: unknown is a value and is never invented.

Stands on `limits.limit`, `citation` and `dated`. Knows no calendar and no dossier.
"""

from __future__ import annotations

import datetime as dt
import enum
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

import attrs

from onestop._arguments import checked_fields
from onestop._checks import (
    as_texts,
    as_tuple,
    count_field,
    day_field,
    in_order,
    items_of,
    lies_within,
    member,
    member_field,
    members_field,
    optional_field,
    plain_day,
    text_field,
)
from onestop.citation import Citation
from onestop.days.yearly import YearlyWindow
from onestop.errors import (
    AmbiguousLimitError,
    BadValueError,
    NotInForceError,
    UnknownConditionError,
    WrongTypeError,
)
from onestop.i18n.cleaning import fold
from onestop.i18n.labels import Labelled
from onestop.i18n.names import Name
from onestop.i18n.remarks import Remark
from onestop.i18n.sayings import say
from onestop.limits.limit import Limit
from onestop.procedures.cases import TimeLimitCase, case_name, choose, dates_of
from onestop.procedures.channels import Channel, OnlineLevel, PartialReason
from onestop.procedures.components import Component
from onestop.procedures.fees import Fee, FeeAnswer, FeeCase, owed
from onestop.procedures.steps import Step
from onestop.procedures.supplements import SupplementRule
from onestop.procedures.suspension import SuspensionGround


def record_of(code: str) -> str:
    """Return what the published record of a procedure is cited as."""
    return f"Thủ tục {code}"


class GovernmentLevel(Labelled, enum.Enum, label="government_level"):
    """The level of government that handles a procedure (*cấp thực hiện*)."""

    MINISTRY = "ministry"
    PROVINCE = "province"
    COMMUNE = "commune"
    OTHER = "other"


@attrs.frozen
class Result:
    """What the applicant receives (*kết quả giải quyết*), with its national code if it has one."""

    name: str = attrs.field(validator=text_field)
    code: str | None = attrs.field(default=None, validator=optional_field(text_field))


@attrs.frozen
class RecordEntry:
    """What a published record says and nothing else here does (*nội dung khác của bản công bố*).

    `field` is the record's own name for it, or its path; `text` its words as they stand.
    """

    field: str = attrs.field(validator=text_field)
    text: str = attrs.field(validator=text_field)


def _as_cases(
    limits: Limit | tuple[TimeLimitCase, ...] | None,
) -> tuple[TimeLimitCase, ...] | None:
    if limits is None:
        return None
    if isinstance(limits, Limit):
        return (TimeLimitCase(limits),)
    if isinstance(limits, TimeLimitCase) or not isinstance(limits, tuple | list):
        raise WrongTypeError("limits", limits, "limits_wanted")
    return tuple(limits)


def _are_cases(
    _: object, attribute: attrs.Attribute[Any], value: tuple[TimeLimitCase, ...] | None
) -> None:
    if value is None:
        return
    members_field(TimeLimitCase)(_, attribute, value)
    if value and value[0].mode == "extra":
        raise BadValueError(attribute.name, str(value[0].limit), "extra_needs_total")


def _as_pairs(
    value: Mapping[str, str] | Iterable[tuple[str, str]], name: str = "value"
) -> tuple[tuple[str, str], ...]:
    return tuple(map(_pair, value.items() if isinstance(value, Mapping) else items_of(name, value)))


def _pair(value: object) -> tuple[str, str]:
    if not isinstance(value, tuple | list) or len(value) != len(("kind", "why")):
        raise WrongTypeError("explained", value, "pair_finding_why")
    kind, why = value
    return member("explained", kind, str), member("explained", why, str)


def _dated(case: TimeLimitCase) -> Name:
    first, last = (day or Name.of("day_unknown") for day in dates_of(case.citation))
    return Name.of("case_of_days", case=case_name(case), first=first, last=last)


@attrs.frozen(field_transformer=checked_fields)
class Procedure:
    """An administrative procedure (*thủ tục hành chính*), as it was published.

    `limits` takes one limit or a tuple of cases; `()` says that there is no limit, `None` that
    it is not known. `in_force` and `until` are the first and the last day of the instrument
    that carries the limit, inclusive, `None` where unknown; `source` says where and when it was
    read. `carried_on` is the true last day of an edition that is applied beyond it, not
    settled. `window` is a yearly period in which the procedure runs, which is no limit of a
    dossier; `supersedes` holds the codes that this one replaced. `sets` is how many sets of
    papers are handed in. `kind` is the published kind (*loại thủ tục*), `step_texts` the
    published steps as prose (*trình tự thực hiện*), `steps` those inside the office.
    `supplement` is what the law of the sector says of supplements, `suspension` the grounds on
    which it suspends the handling. `record` keeps what the published record says besides.
    `reception_hours` say when the counter takes it, which is no working time. `explained` says
    for a kind of finding why `lint` may find it here.

    >>> from onestop import WorkingDays
    >>> Procedure("X.000001", "Cấp giấy", limits=WorkingDays(3)).limit()
    WorkingDays(3)

    **Law:** Nghị định 63/2010/NĐ-CP, Đ8.2 (as amended by 92/2017/NĐ-CP).
    """

    code: str = attrs.field(validator=text_field)
    name: str = attrs.field(validator=text_field)
    limits: tuple[TimeLimitCase, ...] | None = attrs.field(
        default=None, kw_only=True, converter=_as_cases, validator=_are_cases
    )
    field: str | None = attrs.field(
        default=None, kw_only=True, validator=optional_field(text_field)
    )
    kind: str | None = attrs.field(
        default=None, kw_only=True, validator=optional_field(member_field(str))
    )
    levels: tuple[GovernmentLevel, ...] = attrs.field(
        default=(), kw_only=True, converter=as_tuple, validator=members_field(GovernmentLevel)
    )
    channels: tuple[Channel, ...] = attrs.field(
        default=(), kw_only=True, converter=as_tuple, validator=members_field(Channel)
    )
    online_level: OnlineLevel | None = attrs.field(
        default=None, kw_only=True, validator=optional_field(member_field(OnlineLevel))
    )
    partial_reason: PartialReason | None = attrs.field(
        default=None, kw_only=True, validator=optional_field(member_field(PartialReason))
    )
    online_level_note: str | None = attrs.field(
        default=None, kw_only=True, validator=optional_field(member_field(str))
    )
    receiving_agency: str | None = attrs.field(
        default=None, kw_only=True, validator=optional_field(member_field(str))
    )
    deciding_agency: str | None = attrs.field(
        default=None, kw_only=True, validator=optional_field(member_field(str))
    )
    reception_hours: str | None = attrs.field(
        default=None, kw_only=True, validator=optional_field(member_field(str))
    )
    components: tuple[Component, ...] = attrs.field(
        default=(), kw_only=True, converter=as_tuple, validator=members_field(Component)
    )
    sets: int | None = attrs.field(
        default=None, kw_only=True, validator=optional_field(count_field(1))
    )
    supplement: SupplementRule | None = attrs.field(
        default=None, kw_only=True, validator=optional_field(member_field(SupplementRule))
    )
    suspension: tuple[SuspensionGround, ...] = attrs.field(
        default=(), kw_only=True, converter=as_tuple, validator=members_field(SuspensionGround)
    )
    fees: tuple[Fee, ...] = attrs.field(
        default=(), kw_only=True, converter=as_tuple, validator=members_field(Fee)
    )
    results: tuple[Result, ...] = attrs.field(
        default=(), kw_only=True, converter=as_tuple, validator=members_field(Result)
    )
    legal_basis: tuple[Citation, ...] = attrs.field(
        default=(), kw_only=True, converter=as_tuple, validator=members_field(Citation)
    )
    steps: tuple[Step, ...] = attrs.field(
        default=(), kw_only=True, converter=as_tuple, validator=members_field(Step)
    )
    step_texts: tuple[str, ...] = attrs.field(
        default=(), kw_only=True, converter=as_tuple, validator=members_field(str)
    )
    window: YearlyWindow | None = attrs.field(
        default=None, kw_only=True, validator=optional_field(member_field(YearlyWindow))
    )
    applicants: tuple[str, ...] = attrs.field(
        default=(), kw_only=True, converter=as_tuple, validator=members_field(str)
    )
    requirements: tuple[str, ...] = attrs.field(
        default=(), kw_only=True, converter=as_tuple, validator=members_field(str)
    )
    coordinating: tuple[str, ...] = attrs.field(
        default=(), kw_only=True, converter=as_tuple, validator=members_field(str)
    )
    supersedes: tuple[str, ...] = attrs.field(
        default=(), kw_only=True, converter=as_tuple, validator=members_field(str)
    )
    decision: str | None = attrs.field(
        default=None, kw_only=True, validator=optional_field(member_field(str))
    )
    in_force: dt.date | None = attrs.field(
        default=None, kw_only=True, validator=optional_field(day_field)
    )
    until: dt.date | None = attrs.field(
        default=None, kw_only=True, validator=optional_field(day_field)
    )
    carried_on: dt.date | None = attrs.field(
        default=None, kw_only=True, validator=optional_field(day_field)
    )
    source: Citation | None = attrs.field(
        default=None, kw_only=True, validator=optional_field(member_field(Citation))
    )
    citizen_duty: str | None = attrs.field(
        default=None, kw_only=True, validator=optional_field(member_field(str))
    )
    notes: tuple[str, ...] = attrs.field(
        default=(), kw_only=True, converter=as_tuple, validator=members_field(str)
    )
    explained: tuple[tuple[str, str], ...] = attrs.field(
        default=(), kw_only=True, converter=_as_pairs
    )
    record: tuple[RecordEntry, ...] = attrs.field(
        default=(), kw_only=True, converter=as_tuple, validator=members_field(RecordEntry)
    )

    def __attrs_post_init__(self) -> None:
        """Refuse a procedure that ends before it begins."""
        in_order("until", self.until, "in_force", self.in_force)

    def __str__(self) -> str:
        """Return the code, the name and the limit as one line of Vietnamese."""
        return say("procedure_line", code=self.code, name=self.name, limit=self._limit_line)

    @property
    def _limit_line(self) -> Remark | Limit:
        if not self.limits:
            return Remark.of("line_no_limit" if self.limits == () else "line_limit_unknown")
        first, *others = self.limits
        return Remark.of("line_limits", n=len(self.limits)) if others else first.limit

    def holds_on(self, day: dt.date) -> bool:
        """Whether the procedure is in force on the day, as far as its dates are known."""
        return lies_within(plain_day("day", day), self.in_force, self.until)

    def limit(
        self,
        given: Iterable[str] = (),
        *,
        on: dt.date | None = None,
        channel: Channel | None = None,
    ) -> Limit | None:
        """Return the limit that the circumstances choose, `None` for none or not known.

        `given` holds the conditions that hold, by key or in their own words; `on` is the day of
        acceptance.

        Raises:
            UnknownConditionError: a given condition belongs to no case.
            AmbiguousLimitError: the circumstances choose no total case, or more than one.
            NotInForceError: neither the procedure nor a case of it is in force on the day.
            WrongTypeError: a circumstance is of a wrong kind: a channel as a text, for example.
        """
        case = self.case(given, on=on, channel=channel)
        return None if case is None else case.limit

    def case(
        self,
        given: Iterable[str] = (),
        *,
        on: dt.date | None = None,
        channel: Channel | None = None,
    ) -> TimeLimitCase | None:
        """Return the case that the circumstances choose, its extras added.

        Raises:
            UnknownConditionError: a given condition belongs to no case.
            AmbiguousLimitError: the circumstances choose no total case, or more than one.
            NotInForceError: neither the procedure nor a case of it is in force on the day.
            WrongTypeError: a circumstance is of a wrong kind: a channel as a text, for example.
        """
        conditions = as_texts(given, "given")
        if channel is not None:
            member("channel", channel, Channel)
        if on is not None and not self.holds_on(plain_day("on", on)):
            raise NotInForceError(self.code, on, self.in_force, self.until)
        if not self.limits:
            return None
        if not conditions and self._is_plain and self.limits[0].applies(on, channel):
            return self.limits[0]
        if on is not None and not any(case.applies(on, case.channel) for case in self.limits):
            cases = tuple(_dated(case) for case in self.limits)
            raise NotInForceError(self.code, on, self.in_force, self.until, cases)
        others = tuple(self._other_conditions) if conditions else ()
        try:
            return choose(self.limits, given=conditions, on=on, channel=channel, others=others)
        except AmbiguousLimitError as error:
            raise error.about(procedure=self.code, conditions=self.conditions) from None
        except UnknownConditionError as error:
            raise error.about(procedure=self.code) from None

    def fee(
        self,
        *,
        on: dt.date,
        channel: Channel | None = None,
        pages: int | None = None,
        count: int = 1,
        given: Iterable[str] = (),
    ) -> FeeAnswer:
        """Return what a dossier pays, with what sets it, or what is missing (*mức phí, lệ phí*).

        `on` is the day of filing, in the days of the edition; `given` the cases, payers and exempt
        groups that hold, by key or in their own words; a fee by the page needs `pages`; `count` is
        of how many pieces.

        >>> procedure = Procedure("X.000001", "Cấp giấy", fees=[Fee(8000, "bản")])
        >>> procedure.fee(on=dt.date(2026, 11, 30), count=2).amount
        16000

        Raises:
            UnknownConditionError: a given condition belongs to nothing of the procedure.
            BadValueError: the pages or the count are less than 1.
            WrongTypeError: a circumstance is of a wrong kind: a moment as a day, for example.
        """
        conditions = as_texts(given, "given")
        if channel is not None:
            member("channel", channel, Channel)
        known = frozenset(map(fold, self.conditions))
        for name in sorted(conditions):
            if fold(name) not in known:
                raise UnknownConditionError(name, self.conditions, procedure=self.code)
        case = FeeCase(plain_day("on", on), channel, pages, count, conditions)
        if not self.holds_on(on):
            return FeeAnswer(missing=[Remark.of("fee_not_in_force", code=self.code, day=on)])
        answer = owed(self.fees, case, self.source)
        if self.carried_on is None:
            return answer
        mark = Remark.of("procedure_carried_on", code=self.code, last=self.carried_on)
        return attrs.evolve(answer, remarks=(mark, *answer.remarks))

    def grounds_on(self, day: dt.date) -> tuple[SuspensionGround, ...]:
        """Return the grounds of suspension that the law of the procedure knows on a day."""
        plain_day("day", day)
        return tuple(g for g in self.suspension if g.citation is None or g.citation.holds_on(day))

    @property
    def _is_plain(self) -> bool:
        """Whether there is one case only, that holds in any circumstances."""
        cases = self.limits or ()
        return (
            len(cases) == 1 and cases[0].over is None and cases[0].condition is None is cases[0].key
        )

    @property
    def conditions(self) -> tuple[str, ...]:
        """Every name by which a condition may be given, of limits, papers and fees."""
        of_limits = (name for case in self.limits or () for name in (*case.names, *case.all_of))
        return tuple(dict.fromkeys((*of_limits, *self._other_conditions)))

    @property
    def _other_conditions(self) -> Iterator[str]:
        for component in self.components:
            yield from component.conditions
        for fee in self.fees:
            yield from fee.conditions
