"""Concepts: the handling rules of one era of the one-stop decree, each with its citation.

A `RuleSet` is what the decree of its days says of a dossier; every value is a `Ruling` that names
its source. A `ClockPolicy` is an office's own choice over it. Both are facts and live with them; a
hand-made calendar has none, and its answers then say so.

Stands on `citation`, `timelimit` and `channels`. Knows no calendar.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from typing import Any, Generic, Literal, TypeVar

import attrs

from onestop._checks import (
    as_tuple,
    day_field,
    member,
    member_field,
    optional_field,
    text_field,
    whole_number,
)
from onestop.citation import Citation
from onestop.errors import BadValueError, WrongTypeError
from onestop.limits.limit import CalendarDays, Limit, WorkingDays
from onestop.procedures.channels import Channel

T = TypeVar("T")

SupplementMode = Literal["restart", "pause"]
ExtensionMode = Literal["original", "extended"]
StoppedMode = Literal["judged", "not_counted"]
Granularity = Literal["day", "moment"]
Ending = Literal["completed", "returned", "stopped"]

#: Which event ends handling: the first of these that the log holds.
ENDINGS: tuple[Ending, ...] = ("completed", "returned", "stopped")


@attrs.frozen
class Ruling(Generic[T]):
    """One value of the rules (*quy định*), with what says so; `citation=None` is an own choice."""

    value: T
    citation: Citation | None = attrs.field(
        default=None, validator=optional_field(member_field(Citation))
    )


@attrs.frozen
class ClockStart:
    """The event at which the clock of a limit starts (*thời điểm bắt đầu tính*)."""

    at: Literal["accepted"]
    citation: Citation


def _ruling(*words: str, kind: type | tuple[type, ...] | None = None) -> Any:
    """Make a field for a ruling whose value is one of some words, or of a kind."""

    def check(_: object, attribute: attrs.Attribute[Any], ruling: Ruling[Any]) -> None:
        value, name = member(attribute.name, ruling, Ruling).value, attribute.name
        if kind is int:
            whole_number(name, value, 0)
        elif isinstance(kind, tuple):
            if not isinstance(value, kind):
                wanted = " or ".join(each.__name__ for each in kind)
                raise WrongTypeError(name, value, f"a {wanted}")
        elif kind is not None:
            member(name, value, kind)
        elif value not in words:
            raise BadValueError(name, value, f"must be one of {', '.join(words)}")

    return attrs.field(default=None, kw_only=True, validator=optional_field(check))


@attrs.frozen(cache_hash=True)
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
    boundary_free_start: Ruling[Literal["accepted", "arrived"]] | None = _ruling(
        "accepted", "arrived"
    )
    #: How far intake regardless of boundaries reaches.
    boundary_free_scope: Ruling[Literal["none", "province", "nation"]] | None = _ruling(
        "none", "province", "nation"
    )
    #: What a supplement at the appraisal stage does to the limit.
    supplement: Ruling[SupplementMode] | None = _ruling("restart", "pause")
    #: How often a supplement may be asked at each of the two stages.
    supplements_at_intake: Ruling[int] | None = _ruling(kind=int)
    supplements_at_appraisal: Ruling[int] | None = _ruling(kind=int)
    #: In how long after acceptance a supplement must be asked.
    supplement_notice: Ruling[Limit] | None = _ruling(kind=Limit)
    #: How often a new day may be named, and how long before the expiry at the latest.
    extensions: Ruling[int] | None = _ruling(kind=int)
    apology_before: Ruling[Limit] | None = _ruling(kind=(CalendarDays, WorkingDays))
    #: Against which of the two days a dossier with a new day is judged.
    extension: Ruling[ExtensionMode] | None = _ruling("original", "extended")
    #: Whether a dossier that was withdrawn or stopped is judged.
    stopped: Ruling[StoppedMode] | None = _ruling("judged", "not_counted")
    #: Whether early is judged by the day or by the moment; limits in hours are by the moment.
    granularity: Ruling[Granularity] | None = _ruling("day", "moment")
    #: After which hour a paper dossier may go on the next working day.
    transfer_cutoff: Ruling[dt.time] | None = _ruling(kind=dt.time)
    #: Whether what is settled at once needs no receipt.
    receipt_optional_at_once: Ruling[bool] | None = _ruling(kind=bool)
    #: In which ways a dossier may be handed in.
    channels: Ruling[tuple[Channel, ...]] | None = _ruling(kind=tuple)
    #: Whether papers may be asked whose data a published database holds.
    database_papers: Ruling[bool] | None = _ruling(kind=bool)
    #: Whether the decree knows a notice that handling is stopped.
    stop_notice: Ruling[bool] | None = _ruling(kind=bool)
    #: Whether there is a district level.
    district: Ruling[bool] | None = _ruling(kind=bool)

    def __attrs_post_init__(self) -> None:
        """Refuse an era that ends before it begins."""
        if self.last is not None and self.last < self.first:
            raise BadValueError("last", self.last, f"must not be before first, {self.first}")


def _one_of(*words: str) -> Any:
    def check(_: object, attribute: attrs.Attribute[str | None], value: str | None) -> None:
        if value is not None and value not in words:
            raise BadValueError(
                attribute.name, value, f"must be one of {', '.join(words)}, or None"
            )

    return check


def _as_endings(value: Iterable[Ending] | None) -> tuple[Ending, ...] | None:
    return None if value is None else as_tuple(value)


def _are_endings(_: object, attribute: attrs.Attribute[Any], value: object) -> None:
    if value is not None and (not value or not set(as_tuple(value)) <= set(ENDINGS)):  # type: ignore[arg-type]
        raise BadValueError(
            attribute.name, value, f"must be some of {', '.join(ENDINGS)}, in order"
        )


@attrs.frozen(kw_only=True)
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

    supplement: SupplementMode | None = attrs.field(
        default=None, validator=_one_of("restart", "pause")
    )
    extension: ExtensionMode | None = attrs.field(
        default=None, validator=_one_of("original", "extended")
    )
    stopped: StoppedMode | None = attrs.field(
        default=None, validator=_one_of("judged", "not_counted")
    )
    granularity: Granularity | None = attrs.field(default=None, validator=_one_of("day", "moment"))
    ends: tuple[Ending, ...] | None = attrs.field(
        default=None, converter=_as_endings, validator=_are_endings
    )
