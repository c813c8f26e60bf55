"""Concepts: a dossier (*hồ sơ*) is an ordered log of what happened to it.

Every verb adds one event and returns a new dossier; what cannot happen in the present state is
refused. The table `TRANSITIONS` is the whole state machine. Nothing here knows whether the dossier
is in time: that is a judgement of the rules.

    submit ──▶ NEW ──accept──▶ ACCEPTED ──complete──▶ PROCESSED ──return_result──▶ RETURNED
                └──refuse──▶ REFUSED       └─────────────return_result────────────────▲

Stands on `procedure`. Knows no calendar and no clock: every moment is an argument.
"""

from __future__ import annotations

import datetime as dt
import enum
from typing import Final, Literal

import attrs

from onestop._checks import (
    as_texts,
    aware_moment,
    member_field,
    moment_field,
    optional_field,
    text_field,
)
from onestop.channels import Channel
from onestop.errors import BadValueError, EventOrderError, IllegalEventError
from onestop.procedure import Procedure
from onestop.words import Lang, say

Outcome = Literal["granted", "rejected"]


class State(enum.IntEnum):
    """The state of a dossier (*trạng thái hồ sơ*), by its national code."""

    NEW = 1
    ACCEPTED = 2
    REFUSED = 3
    IN_PROCESS = 4
    SUPPLEMENT_REQUESTED = 5
    PAYMENT_REQUESTED = 6
    WITHDRAWAL_REQUESTED = 7
    STOPPED = 8
    PROCESSED = 9
    RETURNED = 10

    def text(self, lang: Lang = "vi") -> str:
        """Return the state's name in a language."""
        return say(f"state_{self.value}", lang)

    @property
    def vi(self) -> str:
        """The state's Vietnamese name."""
        return self.text()


@attrs.frozen
class Event:
    """Something that happened to a dossier (*sự kiện*): when, and by whom."""

    at: dt.datetime = attrs.field(validator=moment_field)
    by: str | None = attrs.field(default=None, kw_only=True, validator=optional_field(text_field))


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


def _is_outcome(_: object, attribute: attrs.Attribute[str], value: str) -> None:
    if value not in {"granted", "rejected"}:
        raise BadValueError(attribute.name, value, "must be 'granted' or 'rejected'")


@attrs.frozen
class Completed(Event):
    """Handling ended with a result (*đã xử lý xong*), granted or rejected."""

    outcome: Outcome = attrs.field(default="granted", kw_only=True, validator=_is_outcome)


@attrs.frozen
class Returned(Event):
    """The applicant has the result (*đã trả kết quả*)."""


#: What can happen to a dossier: state -> the events that it admits -> the state they lead to.
TRANSITIONS: Final[dict[State, dict[type[Event], State]]] = {
    State.NEW: {Accepted: State.ACCEPTED, Refused: State.REFUSED},
    State.ACCEPTED: {Completed: State.PROCESSED, Returned: State.RETURNED},
    State.PROCESSED: {Returned: State.RETURNED},
    State.REFUSED: {},
    State.RETURNED: {},
}


def _name(event: type[Event]) -> str:
    return event.__name__.lower()


@attrs.frozen
class Dossier:
    """One applicant's dossier (*hồ sơ*) and the log of its events, oldest first.

    `given` holds the conditions that choose among the cases of the procedure's limit.

    >>> from onestop import Channel, vn
    >>> dossier = Dossier.submit(
    ...     "H48.53-261120-0001",
    ...     vn.procedures()["1.004194"],
    ...     vn.local("20/11/2026 16:05"),
    ...     channel=Channel.ONLINE,
    ... )
    >>> dossier.accept(vn.local("20/11/2026 16:10"), by="Lan").state()
    <State.ACCEPTED: 2>

    **Law:** Nghị định 61/2018/NĐ-CP, Đ17; Nghị định 118/2025/NĐ-CP, Đ17.
    """

    code: str = attrs.field(validator=text_field)
    procedure: Procedure = attrs.field(validator=member_field(Procedure))
    events: tuple[Event, ...] = attrs.field(kw_only=True)
    channel: Channel = attrs.field(kw_only=True, validator=member_field(Channel))
    given: frozenset[str] = attrs.field(default=frozenset(), kw_only=True, converter=as_texts)
    agency: str | None = attrs.field(
        default=None, kw_only=True, validator=optional_field(text_field)
    )

    @classmethod
    def submit(  # noqa: PLR0913  # one argument a fact of the submission
        cls,
        code: str,
        procedure: Procedure,
        at: dt.datetime,
        *,
        channel: Channel,
        given: frozenset[str] = frozenset(),
        agency: str | None = None,
        by: str | None = None,
    ) -> Dossier:
        """Return a new dossier, handed in at a moment (*nộp hồ sơ*).

        Raises:
            NaiveMomentError: the moment has no time zone.
        """
        submitted = Submitted(at, by=by)
        return cls(
            code, procedure, events=(submitted,), channel=channel, given=given, agency=agency
        )

    def accept(self, at: dt.datetime, *, by: str | None = None) -> Dossier:
        """Return the dossier accepted as full and correct (*tiếp nhận*)."""
        return self._with(Accepted(at, by=by))

    def refuse(self, at: dt.datetime, reason: str, *, by: str | None = None) -> Dossier:
        """Return the dossier refused at intake, before acceptance only (*từ chối tiếp nhận*)."""
        return self._with(Refused(at, reason=reason, by=by))

    def complete(
        self, at: dt.datetime, *, outcome: Outcome = "granted", by: str | None = None
    ) -> Dossier:
        """Return the dossier with its handling ended (*đã xử lý xong*), granted or rejected."""
        return self._with(Completed(at, outcome=outcome, by=by))

    def return_result(self, at: dt.datetime, *, by: str | None = None) -> Dossier:
        """Return the dossier with its result handed out (*trả kết quả*)."""
        return self._with(Returned(at, by=by))

    def _with(self, event: Event) -> Dossier:
        """Return the dossier with one more event, if it can happen now.

        Raises:
            IllegalEventError: the present state does not admit the event.
            EventOrderError: the event is earlier than the last one.
        """
        state, last = self.state(), self.events[-1]
        if type(event) not in TRANSITIONS[state]:
            allowed = tuple(_name(kind) for kind in TRANSITIONS[state])
            raise IllegalEventError(self.code, state.name, _name(type(event)), allowed)
        if event.at < last.at:
            raise EventOrderError(
                self.code, _name(type(event)), event.at, _name(type(last)), last.at
            )
        return attrs.evolve(self, events=(*self.events, event))

    def state(self, at: dt.datetime | None = None) -> State:
        """Return the dossier's state now, or as it stood at a moment (*trạng thái*).

        Raises:
            BadValueError: the moment lies before the submission.
        """
        dossier = self if at is None else self.as_of(at)
        state = State.NEW
        for event in dossier.events[1:]:
            state = TRANSITIONS[state][type(event)]
        return state

    def as_of(self, at: dt.datetime) -> Dossier:
        """Return the dossier as its log stood at a moment, events of that instant included.

        Raises:
            BadValueError: the moment lies before the submission.
        """
        aware_moment("at", at)
        events = tuple(event for event in self.events if event.at <= at)
        if not events:
            raise BadValueError(
                "at", at.isoformat(" "), f"dossier {self.code} was not yet submitted"
            )
        return self if len(events) == len(self.events) else attrs.evolve(self, events=events)

    @property
    def submitted_at(self) -> dt.datetime:
        """When the dossier was handed in."""
        return self.events[0].at

    @property
    def accepted_at(self) -> dt.datetime | None:
        """When the dossier was accepted, `None` if it was not."""
        return self._moment_of(Accepted)

    @property
    def refused_at(self) -> dt.datetime | None:
        """When the dossier was refused, `None` if it was not."""
        return self._moment_of(Refused)

    @property
    def finished_at(self) -> dt.datetime | None:
        """When handling ended: completed, else returned; `None` while it goes on."""
        return self._moment_of(Completed) or self._moment_of(Returned)

    @property
    def officer(self) -> str | None:
        """Who acted on the accepted dossier last, `None` if nobody is named."""
        handled = (event.by for event in reversed(self.events) if not isinstance(event, Submitted))
        return next((by for by in handled if by is not None), None)

    def _moment_of(self, kind: type[Event]) -> dt.datetime | None:
        return next((event.at for event in self.events if isinstance(event, kind)), None)
