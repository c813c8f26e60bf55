"""Concepts: what a procedure asks for, and in how many days it must be done.

A `Procedure` (*thủ tục hành chính*) is a definition as the law and the portal publish it, with its
limits as cases, its components, fee and results. A `Catalogue` holds many of them, by code. What
was not published is `None`: unknown is a value and is never invented.

Stands on `timelimit`, `citation` and `dated`. Knows no calendar and no dossier.
"""

from __future__ import annotations

import datetime as dt
import enum
from typing import Any, Literal

import attrs

from onestop._checks import (
    as_texts,
    as_tuple,
    count_field,
    day_field,
    member_field,
    members_field,
    optional_field,
    text_field,
)
from onestop.citation import Citation, Confidence
from onestop.errors import AmbiguousLimitError, BadValueError, UnknownConditionError, WrongTypeError
from onestop.timelimit import Limit, lengthened
from onestop.words import fold


class Channel(enum.Enum):
    """How a dossier is handed in (*cách thức thực hiện*)."""

    IN_PERSON = "in_person"
    POST = "post"
    ONLINE = "online"
    VNEID = "vneid"
    KIOSK = "kiosk"

    @property
    def online(self) -> bool:
        """Whether the dossier arrives through an online service."""
        return self in {Channel.ONLINE, Channel.VNEID, Channel.KIOSK}


class Anchor(enum.Enum):
    """The event from which a published limit counts (*mốc bắt đầu*)."""

    ACCEPTED = "accepted"
    COMPLETE_DOSSIER = "complete_dossier"
    DECISION = "decision"
    OTHER = "other"


class GovernmentLevel(enum.Enum):
    """The level of government that handles a procedure (*cấp thực hiện*)."""

    MINISTRY = "ministry"
    PROVINCE = "province"
    COMMUNE = "commune"
    OTHER = "other"


class OnlineLevel(enum.Enum):
    """How far a procedure can be done online (*mức độ dịch vụ công trực tuyến*)."""

    FULL = "full"
    PARTIAL = "partial"
    INFORMATION = "information"


def _is_mode(_: object, attribute: attrs.Attribute[str], value: str) -> None:
    if value not in {"total", "extra"}:
        raise BadValueError(attribute.name, value, "must be 'total' or 'extra'")


@attrs.frozen
class TimeLimitCase:
    """One case of a published limit (*trường hợp của thời hạn*).

    A case without `condition` is the ordinary one. A *total* case stands in place of the ordinary
    limit, an *extra* case adds to the total before it. `key` is the short name by which software
    gives the condition; `text` the published words; `excluded` what the count leaves out.
    """

    limit: Limit = attrs.field(validator=member_field(Limit))
    condition: str | None = attrs.field(default=None, validator=optional_field(text_field))
    key: str | None = attrs.field(default=None, kw_only=True, validator=optional_field(text_field))
    mode: Literal["total", "extra"] = attrs.field(default="total", kw_only=True, validator=_is_mode)
    anchor: Anchor | None = attrs.field(
        default=None, kw_only=True, validator=optional_field(member_field(Anchor))
    )
    excluded: tuple[str, ...] = attrs.field(default=(), kw_only=True, converter=as_tuple)
    text: str | None = attrs.field(default=None, kw_only=True)
    citation: Citation | None = attrs.field(
        default=None, kw_only=True, validator=optional_field(member_field(Citation))
    )

    @property
    def names(self) -> tuple[str, ...]:
        """The names by which the case's condition may be given: its key and its own words."""
        return tuple(name for name in (self.key, self.condition) if name is not None)

    def plus(self, extra: TimeLimitCase) -> TimeLimitCase:
        """Return this case lengthened by an extra one; of two sources the less sure one counts."""
        return attrs.evolve(
            self,
            limit=lengthened(self.limit, extra.limit),
            condition="; ".join(filter(None, (self.condition, extra.condition))) or None,
            key=None,
            excluded=self.excluded + extra.excluded,
            citation=_less_sure(self.citation, extra.citation),
        )


def _less_sure(a: Citation | None, b: Citation | None) -> Citation | None:
    if a is None or b is None:
        return a or b
    return a if Confidence.lower(a.confidence, b.confidence) is a.confidence else b


@attrs.frozen
class Component:
    """One paper that a dossier holds (*thành phần hồ sơ*).

    `originals` and `copies` say how many of each, `number` how many where the source does not tell
    them apart; `None` is not known. `presented` papers are shown and not kept (*xuất trình*).
    `condition` names the case in which the paper is asked; `instead` what may stand in its place,
    in this order; `any_of` the equal alternatives.
    """

    name: str = attrs.field(validator=text_field)
    condition: str | None = attrs.field(default=None, validator=optional_field(text_field))
    number: int | None = attrs.field(
        default=None, kw_only=True, validator=optional_field(count_field(1))
    )
    originals: int | None = attrs.field(
        default=None, kw_only=True, validator=optional_field(count_field(0))
    )
    copies: int | None = attrs.field(
        default=None, kw_only=True, validator=optional_field(count_field(0))
    )
    presented: bool = attrs.field(default=False, kw_only=True, validator=member_field(bool))
    instead: tuple[str, ...] = attrs.field(default=(), kw_only=True, converter=as_tuple)
    any_of: tuple[Component, ...] = attrs.field(default=(), kw_only=True, converter=as_tuple)
    note: str | None = attrs.field(default=None, kw_only=True)


@attrs.frozen
class Fee:
    """What a procedure costs (*phí, lệ phí*), in đồng; `amount=None` is not known, 0 is free."""

    amount: int | None = attrs.field(default=None, validator=optional_field(count_field(0)))
    per: str | None = attrs.field(default=None, validator=optional_field(text_field))
    channel: Channel | None = attrs.field(
        default=None, kw_only=True, validator=optional_field(member_field(Channel))
    )
    note: str | None = attrs.field(default=None, kw_only=True)


@attrs.frozen
class Result:
    """What the applicant receives (*kết quả giải quyết*), with its national code if it has one."""

    name: str = attrs.field(validator=text_field)
    code: str | None = attrs.field(default=None, validator=optional_field(text_field))


def _as_cases(
    limits: Limit | tuple[TimeLimitCase, ...] | None,
) -> tuple[TimeLimitCase, ...] | None:
    if limits is None:
        return None
    if isinstance(limits, Limit):
        return (TimeLimitCase(limits),)
    if isinstance(limits, TimeLimitCase) or not isinstance(limits, tuple | list):
        raise WrongTypeError("limits", limits, "one limit, a tuple of TimeLimitCase, or None")
    return tuple(limits)


def _are_cases(
    _: object, attribute: attrs.Attribute[Any], value: tuple[TimeLimitCase, ...] | None
) -> None:
    if value is None:
        return
    members_field(TimeLimitCase)(_, attribute, value)
    if value and value[0].mode == "extra":
        raise BadValueError(attribute.name, str(value[0].limit), "an extra case needs a total one")


@attrs.frozen
class Procedure:
    """An administrative procedure (*thủ tục hành chính*), as it was published.

    `limits` takes one limit or a tuple of cases; `()` says that there is no limit, `None` that it
    is not known. `in_force` and `until` are the first and the last day of the instrument that
    carries the limit, inclusive, `None` where unknown; `source` says where and when it was read.

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
    levels: tuple[GovernmentLevel, ...] = attrs.field(default=(), kw_only=True, converter=as_tuple)
    channels: tuple[Channel, ...] = attrs.field(default=(), kw_only=True, converter=as_tuple)
    online_level: OnlineLevel | None = attrs.field(default=None, kw_only=True)
    online_level_note: str | None = attrs.field(default=None, kw_only=True)
    receiving_agency: str | None = attrs.field(default=None, kw_only=True)
    deciding_agency: str | None = attrs.field(default=None, kw_only=True)
    components: tuple[Component, ...] = attrs.field(default=(), kw_only=True, converter=as_tuple)
    fees: tuple[Fee, ...] = attrs.field(default=(), kw_only=True, converter=as_tuple)
    results: tuple[Result, ...] = attrs.field(default=(), kw_only=True, converter=as_tuple)
    legal_basis: tuple[Citation, ...] = attrs.field(default=(), kw_only=True, converter=as_tuple)
    decision: str | None = attrs.field(default=None, kw_only=True)
    in_force: dt.date | None = attrs.field(
        default=None, kw_only=True, validator=optional_field(day_field)
    )
    until: dt.date | None = attrs.field(
        default=None, kw_only=True, validator=optional_field(day_field)
    )
    source: Citation | None = attrs.field(default=None, kw_only=True)
    citizen_duty: str | None = attrs.field(default=None, kw_only=True)
    notes: tuple[str, ...] = attrs.field(default=(), kw_only=True, converter=as_tuple)

    def holds_on(self, day: dt.date) -> bool:
        """Whether the procedure is in force on the day, as far as its dates are known."""
        return (self.in_force is None or self.in_force <= day) and (
            self.until is None or day <= self.until
        )

    def limit(self, given: frozenset[str] = frozenset()) -> Limit | None:
        """Return the limit that the given conditions choose, `None` for none or not known.

        Raises:
            UnknownConditionError: a given condition belongs to no case.
            AmbiguousLimitError: the conditions choose no total case, or more than one.
        """
        case = self.case(given)
        return None if case is None else case.limit

    def case(self, given: frozenset[str] = frozenset()) -> TimeLimitCase | None:
        """Return the case that the given conditions choose, its extras added.

        Raises:
            UnknownConditionError: a given condition belongs to no case.
            AmbiguousLimitError: the conditions choose no total case, or more than one.
        """
        given = as_texts(given)
        if not self.limits:
            return None
        chosen = _chosen(self.limits, given)
        total = _total(self.limits, chosen, given)
        for extra in (case for case in chosen if case.mode == "extra"):
            total = total.plus(extra)
        return total


def _chosen(cases: tuple[TimeLimitCase, ...], given: frozenset[str]) -> tuple[TimeLimitCase, ...]:
    """Return the conditional cases that the given conditions name, each condition known."""
    folded = {fold(name) for name in given}
    known = {fold(name) for case in cases for name in case.names}
    for name in sorted(given):
        if fold(name) not in known:
            raise UnknownConditionError(name, _all_names(cases))
    return tuple(case for case in cases if folded.intersection(map(fold, case.names)))


def _total(
    cases: tuple[TimeLimitCase, ...],
    chosen: tuple[TimeLimitCase, ...],
    given: frozenset[str],
) -> TimeLimitCase:
    totals = [case for case in chosen if case.mode == "total"] or [
        case for case in cases if case.mode == "total" and not case.names
    ]
    if len(totals) != 1:
        raise AmbiguousLimitError(tuple(sorted(given)), tuple(map(_told, cases)))
    return totals[0]


def _all_names(cases: tuple[TimeLimitCase, ...]) -> tuple[str, ...]:
    return tuple(name for case in cases for name in case.names)


def _told(case: TimeLimitCase) -> str:
    names = " / ".join(repr(name) for name in case.names) or "no condition"
    return f"{names}: {case.limit}"
