"""What was found wrong with a dossier, and which fault is the same as which.

Two faults are one cause when their keys are alike; nothing is guessed from their words. A key may
name a part after a colon: `late:verify` is a part of `late`. One cause is penalised once.

Stands on `_checks`. Knows no points.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Final

import attrs

from onestop._arguments import checked, checked_fields
from onestop._checks import member_field, optional_field, text_field
from onestop.i18n.cleaning import comparable
from onestop.i18n.remarks import Remark

#: The cause of a dossier that was late, and of a result that was wrong.
LATE: Final = "late"
WRONG: Final = "wrong"


def as_cause(value: Any) -> Any:
    """Convert the key of a cause to how it is kept: cleaned, case aside.

    From a file and from a value alike, or one cause in two writings would be penalised twice.
    """
    return comparable(value) if isinstance(value, str) else value


def cause_name(cause: str) -> Remark | str:
    """Return what a cause is called: the library's two in words, any other as it is written."""
    key, _, part = cause.partition(":")
    name = Remark.of(f"cause_{key}") if key in {LATE, WRONG} else key
    return Remark.of("cause_part", cause=name, part=part) if part else name


@attrs.frozen(field_transformer=checked_fields)
class Complaint:
    """A complaint about a dossier (*phản ánh, kiến nghị về hồ sơ*), and what became of it.

    `cause` is the key of what it is about: `late` for the lateness itself, `wrong` for a wrong
    result, any other text. `confirmed` is what the competent body found; `None` while it has not.
    `about_conduct` says that it is about how somebody behaved.

    >>> Complaint("H48.53-261102-0001", "late", confirmed=True).same_cause_as("late:verify")
    True
    """

    dossier: str = attrs.field(validator=text_field)
    cause: str = attrs.field(converter=as_cause, validator=text_field)
    confirmed: bool | None = attrs.field(
        default=None, kw_only=True, validator=optional_field(member_field(bool))
    )
    about_conduct: bool = attrs.field(default=False, kw_only=True, validator=member_field(bool))

    @checked
    def same_cause_as(self, cause: str) -> bool:
        """Whether a key names the cause of the complaint, or a part of it."""
        return is_same_cause(self.cause, cause)


def is_same_cause(one: str, other: str) -> bool:
    """Whether two keys name one cause, or one of them a part of the other; case is aside."""
    one, other = comparable(one), comparable(other)
    return one == other or one.startswith(f"{other}:") or other.startswith(f"{one}:")


@attrs.frozen(field_transformer=checked_fields)
class WorkFault:
    """One delay, or one check that was not passed (*lần chậm, lần không đạt*).

    `cause` is its key, where somebody named one; faults without a key are all different.
    `objective_by` is the competent body that confirmed an objective cause: then nothing is taken.
    """

    cause: str | None = attrs.field(
        default=None, converter=as_cause, validator=optional_field(text_field)
    )
    objective_by: str | None = attrs.field(
        default=None, kw_only=True, validator=optional_field(text_field)
    )

    @checked
    def is_same_as_any(self, others: Iterable[WorkFault]) -> bool:
        """Whether its cause is that of one of the others."""
        if self.cause is None:
            return False
        causes = (other.cause for other in others if other.cause is not None)
        return any(is_same_cause(self.cause, cause) for cause in causes)
