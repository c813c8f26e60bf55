"""The handling rules of one era of the one-stop decree, each with its citation.

A `RuleSet` is what the decree of its days says of a dossier; every value is a `Ruling` that names
its source. A `ClockPolicy` is an office's own choice over it. Both are facts and live with them; a
hand-made calendar has none, and its answers then say so.

Stands on `citation`, `limits.limit` and `procedures.channels`. Knows no calendar.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from typing import Any, Final, Generic, Literal, TypeVar, get_args, get_origin

import attrs

from onestop._arguments import checked_fields
from onestop._checks import (
    day_field,
    items_of,
    member,
    member_field,
    one_of,
    optional_field,
    text_field,
    whole_number,
    word_field,
)
from onestop.citation import Citation
from onestop.errors import BadValueError, WrongTypeError
from onestop.i18n.joining import joined
from onestop.i18n.remarks import Remark
from onestop.limits.limit import CalendarDays, Limit, WorkingDays
from onestop.procedures.channels import Channel

T = TypeVar("T")

# The closed words of the rulings. They stand here only: whoever checks, reads or lists them asks
# `get_args`.
SupplementMode = Literal["restart", "pause"]
ExtensionMode = Literal["original", "extended"]
StoppedMode = Literal["judged", "not_counted"]
Granularity = Literal["day", "moment"]
BoundaryFreeStart = Literal["accepted", "arrived"]
BoundaryFreeScope = Literal["none", "province", "nation"]
Ending = Literal["completed", "returned", "stopped"]

#: Which event ends handling: the first of these that the log holds.
ENDINGS: Final[tuple[Ending, ...]] = get_args(Ending)


@attrs.frozen(field_transformer=checked_fields)
class Ruling(Generic[T]):
    """One value of the rules (*quy định*), with what says so; `citation=None` is an own choice."""

    value: T
    citation: Citation | None = attrs.field(
        default=None, validator=optional_field(member_field(Citation))
    )


@attrs.frozen(field_transformer=checked_fields)
class ClockStart:
    """The event at which the clock of a limit starts (*thời điểm bắt đầu tính*)."""

    at: Literal["accepted"]
    citation: Citation


def _ruling(kind: Any) -> Any:
    """Make a field for a ruling whose value is of a kind: words of a closed list, or classes."""

    def check(_: object, attribute: attrs.Attribute[Any], ruling: Ruling[Any]) -> None:
        value = member(attribute.name, ruling, Ruling).value
        if get_origin(kind) is Literal:
            one_of(attribute.name, value, get_args(kind))
        elif kind is int:
            whole_number(attribute.name, value, 0)
        elif not isinstance(value, kind):
            classes = kind if isinstance(kind, tuple) else (kind,)
            wanted = joined("list_or", tuple(each.__name__ for each in classes))
            raise WrongTypeError(attribute.name, value, Remark.of("one_of_kinds", kind=wanted))

    validator = optional_field(check)
    metadata = {_KIND: kind}
    return attrs.field(default=None, kw_only=True, validator=validator, metadata=metadata)


#: Where the kind of a ruling's value is kept, for whoever reads rulings from a file.
_KIND: Final = "kind of ruling"


@attrs.frozen(cache_hash=True, field_transformer=checked_fields)
class RuleSet:
    """The handling rules of one era (*quy định theo thời kỳ*); `None` is not known.

    `first` and `last` are the first and the last day of the era, inclusive; `last=None` is open. An
    office that reads a rule otherwise makes its own set with `attrs.evolve`, and the reasons name
    it.

    >>> import datetime as dt
    >>> from onestop import vn
    >>> rules = vn.rules(on=dt.date(2026, 11, 20))
    >>> rules.supplement.value, rules.transfer_cutoff.value
    ('restart', datetime.time(15, 0))
    """

    name: str = attrs.field(validator=text_field)
    first: dt.date = attrs.field(validator=day_field)
    last: dt.date | None = attrs.field(
        default=None, kw_only=True, validator=optional_field(day_field)
    )
    clock_starts: ClockStart = attrs.field(kw_only=True, validator=member_field(ClockStart))
    source: Citation | None = attrs.field(default=None, kw_only=True)
    #: Whether the clock of a dossier taken in elsewhere starts at acceptance or at its arrival.
    boundary_free_start: Ruling[BoundaryFreeStart] | None = _ruling(BoundaryFreeStart)
    #: How far intake regardless of boundaries reaches.
    boundary_free_scope: Ruling[BoundaryFreeScope] | None = _ruling(BoundaryFreeScope)
    #: What a supplement at the appraisal stage does to the limit.
    supplement: Ruling[SupplementMode] | None = _ruling(SupplementMode)
    #: How often a supplement may be asked at each of the two stages.
    supplements_at_intake: Ruling[int] | None = _ruling(int)
    supplements_at_appraisal: Ruling[int] | None = _ruling(int)
    #: In how long after acceptance a supplement must be asked.
    supplement_notice: Ruling[Limit] | None = _ruling(Limit)
    #: How often a new day may be named, and how long before the expiry at the latest.
    extensions: Ruling[int] | None = _ruling(int)
    apology_before: Ruling[Limit] | None = _ruling((CalendarDays, WorkingDays))
    #: Against which of the two days a dossier with a new day is judged.
    extension: Ruling[ExtensionMode] | None = _ruling(ExtensionMode)
    #: Whether a dossier that was withdrawn or stopped is judged.
    stopped: Ruling[StoppedMode] | None = _ruling(StoppedMode)
    #: Whether early is judged by the day or by the moment; limits in hours are by the moment.
    granularity: Ruling[Granularity] | None = _ruling(Granularity)
    #: After which hour a paper dossier may go on the next working day.
    transfer_cutoff: Ruling[dt.time] | None = _ruling(dt.time)
    #: Whether what is settled at once needs no receipt.
    receipt_optional_at_once: Ruling[bool] | None = _ruling(bool)
    #: In which ways a dossier may be handed in.
    channels: Ruling[tuple[Channel, ...]] | None = _ruling(tuple)
    #: Whether papers may be asked whose data a published database holds.
    database_papers: Ruling[bool] | None = _ruling(bool)
    #: Whether the decree knows a notice that handling is stopped.
    stop_notice: Ruling[bool] | None = _ruling(bool)
    #: Whether there is a district level.
    district: Ruling[bool] | None = _ruling(bool)

    def __attrs_post_init__(self) -> None:
        """Refuse an era that ends before it begins."""
        if self.last is not None and self.last < self.first:
            raise BadValueError(
                "last",
                self.last,
                Remark.of("must_not_be_before", earlier="first", first=self.first),
            )


#: The names of the rulings, and of what kind the value of each is.
RULINGS: Final[dict[str, Any]] = {
    field.name: field.metadata[_KIND] for field in attrs.fields(RuleSet) if _KIND in field.metadata
}


def checked_ruling(name: str, ruling: Ruling[T]) -> Ruling[T]:
    """Return a ruling that may stand under a name in the rules, or refuse its value."""
    field = attrs.fields_dict(RuleSet)[name]
    assert field.validator is not None
    field.validator(None, field, ruling)
    return ruling


def _one_of(words: Any) -> Any:
    return attrs.field(default=None, validator=word_field(get_args(words), or_none=True))


def _as_endings(value: Iterable[Ending] | None) -> tuple[Ending, ...] | None:
    return None if value is None else tuple(items_of("ends", value))


def _are_endings(_: object, attribute: attrs.Attribute[Any], value: object) -> None:
    if value is not None and (
        not value or not set(items_of(attribute.name, value)) <= set(ENDINGS)
    ):
        raise BadValueError(attribute.name, value, Remark.of("some_in_order", known=tuple(ENDINGS)))


@attrs.frozen(kw_only=True, cache_hash=True, field_transformer=checked_fields)
class ClockPolicy:
    """An office's own reading of the clock (*lựa chọn cách tính*); `None` is what the era says.

    `supplement`: a request at the appraisal stage begins the limit again, or only pauses it.
    `extension`: judged against the original day, or the new one. `stopped`: a withdrawn or stopped
    dossier is judged, or left out unless it was overdue. `granularity`: whether early is judged by
    the day or by the moment; limits in hours and of the same day are by the moment in any case.
    `ends`: which event ends handling, the first of them that the log holds. What differs from the
    era's rules is said in the reasons.

    >>> ClockPolicy(supplement="pause").supplement
    'pause'

    **Law:** Nghị định 61/2018/NĐ-CP, Đ19.4 and Đ19.9; Thông tư 01/2018/TT-VPCP, Đ13.1.
    """

    supplement: SupplementMode | None = _one_of(SupplementMode)
    extension: ExtensionMode | None = _one_of(ExtensionMode)
    stopped: StoppedMode | None = _one_of(StoppedMode)
    granularity: Granularity | None = _one_of(Granularity)
    ends: tuple[Ending, ...] | None = attrs.field(
        default=None, converter=_as_endings, validator=_are_endings
    )
