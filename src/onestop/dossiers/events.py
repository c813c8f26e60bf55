"""What can happen to a dossier (*sự kiện của hồ sơ*).

Each event is a small frozen value: when, by whom, and what belongs to its kind. They know no order
and no law: which may follow which is told in `dossier`, what they do to the clock in `clock`.

Stands on `procedures.components` and `suspension`. Knows no procedure.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from typing import Final, Literal, get_args

import attrs

from onestop._arguments import checked_fields
from onestop._checks import (
    as_moment,
    as_tuple,
    count_field,
    day_field,
    items_of,
    member_field,
    members_field,
    moment_field,
    optional_field,
    text_field,
    word_field,
)
from onestop._checks import text as checked_text
from onestop.errors import BadValueError, WrongTypeError
from onestop.procedures.components import Paper
from onestop.procedures.suspension import SuspensionGround

Outcome = Literal["granted", "rejected"]


@attrs.frozen(field_transformer=checked_fields)
class Event:
    """Something that happened to a dossier (*sự kiện*): when, and by whom.

    `by` is the person, `agency` the agency in which that person acted, if it is told.
    """

    at: dt.datetime = attrs.field(validator=moment_field, converter=as_moment)
    by: str | None = attrs.field(default=None, kw_only=True, validator=optional_field(text_field))
    agency: str | None = attrs.field(
        default=None, kw_only=True, validator=optional_field(text_field)
    )


@attrs.frozen
class Submitted(Event):
    """The applicant handed the dossier in (*nộp hồ sơ*)."""


@attrs.frozen
class Accepted(Event):
    """The office took the dossier as full and correct (*tiếp nhận*): the clock starts."""


@attrs.frozen
class Refused(Event):
    """The office refused the dossier at intake (*từ chối tiếp nhận*), with its reason."""

    reason: str = attrs.field(kw_only=True, validator=text_field)


@attrs.frozen
class Assigned(Event):
    """An officer got the dossier, or one step of its handling (*phân công*)."""

    officer: str = attrs.field(kw_only=True, validator=text_field)
    step: str | None = attrs.field(default=None, kw_only=True, validator=optional_field(text_field))


@attrs.frozen
class Established(Event):
    """A condition that chooses the limit was found later (*xác định trường hợp*)."""

    condition: str = attrs.field(kw_only=True, validator=text_field)


@attrs.frozen
class Arrived(Event):
    """The competent agency has what was taken in elsewhere (*cơ quan có thẩm quyền nhận*)."""

    agency: str = attrs.field(kw_only=True, validator=text_field)


@attrs.frozen
class ClockStarted(Event):
    """The event came from which a limit counts that does not count from acceptance (*mốc tính*)."""

    what: str = attrs.field(kw_only=True, validator=text_field)


def _as_items(items: Iterable[str]) -> tuple[str, ...]:
    if isinstance(items, str):
        raise WrongTypeError("items", items, "list_of_texts")
    return tuple(items_of("items", items))


def _are_items(_: object, attribute: attrs.Attribute[tuple[str, ...]], value: object) -> None:
    items = tuple(items_of(attribute.name, value))
    if not items:
        raise BadValueError(attribute.name, items, "name_what_is_asked")
    for position, item in enumerate(items):
        checked_text(f"{attribute.name}[{position}]", item)


@attrs.frozen(field_transformer=checked_fields)
class SupplementRequested(Event):
    """The office asked for what is missing (*yêu cầu bổ sung*), with the full list."""

    items: tuple[str, ...] = attrs.field(kw_only=True, converter=_as_items, validator=_are_items)


@attrs.frozen(field_transformer=checked_fields)
class Supplemented(Event):
    """The full dossier came in (*đã bổ sung*), with the papers that it lacked."""

    papers: tuple[Paper, ...] = attrs.field(
        default=(), kw_only=True, converter=as_tuple, validator=members_field(Paper)
    )


@attrs.frozen
class Transferred(Event):
    """The dossier went to another unit inside the offices (*chuyển hồ sơ*)."""

    to: str = attrs.field(kw_only=True, validator=text_field)


def _as_ground(ground: SuspensionGround | str) -> SuspensionGround:
    return SuspensionGround(ground) if isinstance(ground, str) else ground


@attrs.frozen(field_transformer=checked_fields)
class Suspended(Event):
    """Handling was suspended (*tạm dừng*); a plain text is a ground that stops no clock."""

    ground: SuspensionGround = attrs.field(
        kw_only=True, converter=_as_ground, validator=member_field(SuspensionGround)
    )


@attrs.frozen
class Resumed(Event):
    """Handling went on after a suspension (*tiếp tục giải quyết*)."""


@attrs.frozen
class Extended(Event):
    """The office apologised and named a new day (*xin lỗi và hẹn lại*)."""

    until: dt.date = attrs.field(kw_only=True, validator=day_field)
    reason: str = attrs.field(kw_only=True, validator=text_field)


@attrs.frozen
class Completed(Event):
    """Handling ended with a result (*đã xử lý xong*), granted or rejected."""

    outcome: Outcome = attrs.field(
        default="granted", kw_only=True, validator=word_field(get_args(Outcome))
    )


@attrs.frozen
class Returned(Event):
    """The applicant has the result (*đã trả kết quả*)."""


@attrs.frozen
class Withdrawn(Event):
    """The applicant asked to withdraw the dossier (*rút hồ sơ*)."""


@attrs.frozen
class Stopped(Event):
    """The office stopped handling (*dừng giải quyết*), with its reason."""

    reason: str = attrs.field(kw_only=True, validator=text_field)


@attrs.frozen
class Closed(Stopped):
    """The office closed a dossier that nobody supplemented (*đóng hồ sơ*), with its reason."""


@attrs.frozen
class Recorded(Event):
    """Something that figures need to know (*ghi nhận*), and that moves no clock and no state."""


@attrs.frozen
class FeePaid(Recorded):
    """The fee was paid (*nộp phí, lệ phí*), in whole dong: by the portal's gateway, or otherwise.

    `amount=0` says that nothing had to be paid.
    """

    amount: int = attrs.field(kw_only=True, validator=count_field(0))
    online: bool = attrs.field(kw_only=True, validator=member_field(bool))


@attrs.frozen
class PapersDigitised(Recorded):
    """Papers of the dossier were digitised (*số hóa giấy tờ*), by name where that is noted."""

    digitised: tuple[str, ...] = attrs.field(
        default=(), kw_only=True, converter=as_tuple, validator=members_field(str)
    )


@attrs.frozen
class ElectronicResultIssued(Recorded):
    """The result was issued with a file (*cấp kết quả điện tử*)."""


@attrs.frozen
class DataReused(Recorded):
    """Digitised data were used again in place of a paper (*sử dụng lại dữ liệu số hóa*)."""

    reused: tuple[str, ...] = attrs.field(
        default=(), kw_only=True, converter=as_tuple, validator=members_field(str)
    )


#: What is only recorded: it can happen at any time after the submission.
RECORDED: Final = frozenset({FeePaid, PapersDigitised, ElectronicResultIssued, DataReused})

#: Every kind of event, by the name under which a log writes it.
EVENTS: Final[dict[str, type[Event]]] = {
    "submitted": Submitted,
    "accepted": Accepted,
    "refused": Refused,
    "assigned": Assigned,
    "established": Established,
    "arrived": Arrived,
    "clock_started": ClockStarted,
    "supplement_requested": SupplementRequested,
    "supplemented": Supplemented,
    "transferred": Transferred,
    "suspended": Suspended,
    "resumed": Resumed,
    "extended": Extended,
    "completed": Completed,
    "returned": Returned,
    "withdrawn": Withdrawn,
    "stopped": Stopped,
    "closed": Closed,
    "fee_paid": FeePaid,
    "papers_digitised": PapersDigitised,
    "electronic_result_issued": ElectronicResultIssued,
    "data_reused": DataReused,
}

_NAMES: Final = {kind: name for name, kind in EVENTS.items()}


def name_of(kind: type[Event]) -> str:
    """Return the name under which a log writes a kind of event."""
    return _NAMES[kind]
