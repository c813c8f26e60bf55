"""Who does what inside the offices, in which order and in how long.

Stands on `limits.limit`. Knows no procedure.
"""

from __future__ import annotations

import enum

import attrs

from onestop._arguments import checked_fields
from onestop._checks import as_tuple, member_field, members_field, optional_field, text_field
from onestop.i18n.labels import Labelled
from onestop.limits.limit import Limit


class Action(Labelled, enum.Enum, label="step"):
    """What a step of the handling does (*bước thực hiện*); `SIGN` is the digital signature."""

    RECEIVE = "receive"
    ASSIGN = "assign"
    VERIFY = "verify"
    APPRAISE = "appraise"
    REVIEW = "review"
    CONSULT = "consult"
    APPROVE = "approve"
    SIGN = "sign"
    ISSUE = "issue"
    POST = "post"
    RETURN = "return"
    OTHER = "other"


@attrs.frozen(field_transformer=checked_fields)
class Step:
    """One step of the handling inside an office (*bước của quy trình nội bộ*).

    `agency`, `role` and `position` say who does it, `limit` in how long; `None` is not known. `key`
    names the step, and `after` the keys of those that it waits for: `None` is the step before it
    in the list, `()` the start. Steps that wait for the same one run side by side.
    """

    action: Action = attrs.field(validator=member_field(Action))
    agency: str | None = attrs.field(default=None, validator=optional_field(text_field))
    role: str | None = attrs.field(default=None, kw_only=True, validator=optional_field(text_field))
    position: str | None = attrs.field(
        default=None, kw_only=True, validator=optional_field(text_field)
    )
    limit: Limit | None = attrs.field(
        default=None, kw_only=True, validator=optional_field(member_field(Limit))
    )
    key: str | None = attrs.field(default=None, kw_only=True, validator=optional_field(text_field))
    after: tuple[str, ...] | None = attrs.field(
        default=None,
        kw_only=True,
        converter=as_tuple,
        validator=optional_field(members_field(str)),
    )
    note: str | None = attrs.field(
        default=None, kw_only=True, validator=optional_field(member_field(str))
    )
