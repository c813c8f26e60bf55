"""One answer as the box keeps it, and the choices of the office that takes answers.

Stands on `satisfaction.scales`, `devices` and `figures.disclosure`. Knows no dossier and no token.
"""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Iterable, Mapping
from typing import Literal

import attrs

from onestop._arguments import checked_fields
from onestop._checks import (
    count_field,
    listed,
    member,
    member_field,
    moment_field,
    one_of,
    optional_field,
    text,
    text_field,
)
from onestop.errors import BadValueError, WrongTypeError
from onestop.figures.scrubbing import scrub
from onestop.i18n.remarks import Remark
from onestop.satisfaction.ballots.devices import DeviceMark
from onestop.satisfaction.scales import Ballot, Scale
from onestop.satisfaction.stages import Stage

Wins = Literal["first", "last"]
Bursts = Literal["told", "left_out"]

#: A dossier and a stage: what one ballot is bound to.
Slot = tuple[str, Stage]


def _is_wins(_: object, attribute: attrs.Attribute[str], value: object) -> None:
    if value not in ("first", "last"):
        raise BadValueError(attribute.name, value, "first_or_last")


def _is_bursts(_: object, attribute: attrs.Attribute[str], value: object) -> None:
    one_of(attribute.name, value, ("told", "left_out"))


def _as_stages(stages: Iterable[Stage] | None, name: str = "stages") -> tuple[Stage, ...] | None:
    if stages is None:
        return None
    asked = set(listed(name, stages, Stage))
    if not asked:
        raise BadValueError(name, (), "one_stage_at_least")
    return tuple(stage for stage in Stage if stage in asked)


def _as_scales(value: object) -> tuple[tuple[str, Scale], ...]:
    pairs = value.items() if isinstance(value, Mapping) else value
    if isinstance(pairs, str) or not isinstance(pairs, Iterable):
        raise WrongTypeError("scales", value, "questions_to_scales")
    return tuple(sorted((text("question", key), member(key, scale, Scale)) for key, scale in pairs))


def _as_marks(marks: Iterable[DeviceMark], name: str = "kiosks") -> frozenset[DeviceMark]:
    return frozenset(listed(name, marks, DeviceMark))


@attrs.frozen(field_transformer=checked_fields)
class BallotPolicy:
    """An office's choices for taking in ballots (*quy ước nhận phiếu*); every report prints them.

    `wins` says whether the first or the last answer counts, where one dossier and stage has
    several. `scales` has the scale of each question. `stages` are those at which the office asks;
    `None` does not say, and a sheet then takes those at which anybody answered. An answer counts
    from its stage's moment to `window_days` days after it. A burst is `burst_least` ballots or more
    within `burst_minutes`, from one device, or for one officer and more than the ballots offered in
    the hour before. One from a device that is no kiosk leaves the score; others are `told`, or
    `left_out`. `kiosks` are the devices that many people share.

    >>> from onestop import vn
    >>> BallotPolicy("first", {"overall": vn.SCALE_5}).window_days
    30
    """

    wins: Wins = attrs.field(validator=_is_wins)
    scales: tuple[tuple[str, Scale], ...] = attrs.field(converter=_as_scales)
    window_days: int = attrs.field(default=30, kw_only=True, validator=count_field(0))
    burst_least: int = attrs.field(default=5, kw_only=True, validator=count_field(2))
    burst_minutes: int = attrs.field(default=10, kw_only=True, validator=count_field(0))
    kiosks: frozenset[DeviceMark] = attrs.field(
        default=frozenset(), kw_only=True, converter=_as_marks
    )
    bursts: Bursts = attrs.field(default="told", kw_only=True, validator=_is_bursts)
    stages: tuple[Stage, ...] | None = attrs.field(default=None, kw_only=True, converter=_as_stages)

    def __attrs_post_init__(self) -> None:
        """Refuse a policy that asks nothing, or one question twice."""
        keys = [key for key, _ in self.scales]
        if not keys or len(set(keys)) < len(keys):
            raise BadValueError("scales", keys, "questions_once")

    def scale(self, question: str) -> Scale:
        """Return the scale of a question.

        Raises:
            BadValueError: the question is not asked.
        """
        for key, scale in self.scales:
            if key == question:
                return scale
        asked = ", ".join(key for key, _ in self.scales)
        raise BadValueError("question", question, Remark.of("not_asked", asked=asked))

    def check(self, ballot: Ballot) -> None:
        """Refuse a ballot with another question, with a level off its scale, or with no answer."""
        for question, level in member("ballot", ballot, Ballot).answers:
            scale = self.scale(question)
            if level is not None:
                scale.number(level)
        if not ballot.answered:
            raise BadValueError("answers", ballot.answers, "answer_one")


def digest(idempotency_key: str) -> str:
    """Return what the box keeps of an idempotency key: enough to know it again, not to read it."""
    return hashlib.sha256(text("idempotency_key", idempotency_key).encode()).hexdigest()


def _scrubbed(comment: str | None) -> str | None:
    return None if comment is None else scrub(comment)


@attrs.frozen(field_transformer=checked_fields)
class Cast:
    """One answer as a box keeps it (*phiếu đã nhận*): no name, no number, no device.

    `key` is the digest of the idempotency key, `device` the mark of the device, and `comment` is
    scrubbed before it is kept.
    """

    dossier: str = attrs.field(validator=text_field)
    ballot: Ballot = attrs.field(validator=member_field(Ballot))
    at: dt.datetime = attrs.field(kw_only=True, validator=moment_field)
    key: str = attrs.field(kw_only=True, validator=text_field)
    device: DeviceMark | None = attrs.field(
        default=None, kw_only=True, validator=optional_field(member_field(DeviceMark))
    )
    comment: str | None = attrs.field(default=None, kw_only=True, converter=_scrubbed)

    @property
    def slot(self) -> Slot:
        """The dossier and the stage that the answer is bound to."""
        return self.dossier, self.ballot.stage

    @property
    def content(self) -> tuple[str, Ballot, str | None]:
        """What must be the same when an idempotency key comes again."""
        return self.dossier, self.ballot, self.comment


@attrs.frozen(field_transformer=checked_fields)
class CastReceipt:
    """What the box says to one who answered (*xác nhận đã nhận phiếu*).

    `is_repeat`: the same answer was there already, and nothing was added. `earlier`: how many
    other answers the dossier had at this stage.
    """

    dossier: str
    stage: Stage
    at: dt.datetime = attrs.field(kw_only=True)
    is_repeat: bool = attrs.field(default=False, kw_only=True)
    earlier: int = attrs.field(default=0, kw_only=True)
