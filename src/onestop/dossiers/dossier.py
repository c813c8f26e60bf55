"""A dossier (*hồ sơ*) is an ordered log of what happened to it.

Every verb adds one event and returns a new dossier; what cannot happen now is refused (`states` has
the table of what can). What the law does not allow but people do is recorded all the same: judging
it is the business of the rules.

Stands on `states`, `events`, `holding` and `procedures.procedure`. Knows no calendar and no clock:
every moment is an argument.
"""

from __future__ import annotations

import datetime as dt
from bisect import bisect_right
from collections import deque
from collections.abc import Iterable, Iterator
from contextlib import suppress
from typing import Any, Final, TypedDict, Unpack

import attrs

from onestop._arguments import checked_fields
from onestop._checks import (
    as_texts,
    as_tuple,
    aware_moment,
    items_of,
    member,
    member_field,
    members_field,
    on_fixed_offset,
    optional_field,
    plain_day,
    text,
    text_field,
    whole_number,
)
from onestop._notebook import shown
from onestop.days.zones import HO_CHI_MINH
from onestop.dossiers.events import (
    RECORDED,
    Accepted,
    Arrived,
    Assigned,
    ClockStarted,
    Closed,
    Completed,
    DataReused,
    ElectronicResultIssued,
    Established,
    Event,
    Extended,
    FeePaid,
    Outcome,
    PapersDigitised,
    Refused,
    Resumed,
    Returned,
    Stopped,
    Submitted,
    Supplemented,
    SupplementRequested,
    Suspended,
    Transferred,
    Withdrawn,
    name_of,
)
from onestop.dossiers.holding import officer_after
from onestop.dossiers.ruleset import ENDINGS, Ending
from onestop.dossiers.states import Phase, State, Walk, walk_along
from onestop.errors import (
    AmbiguousLimitError,
    BadValueError,
    EventOrderError,
    IllegalEventError,
    NotInForceError,
    UnknownConditionError,
)
from onestop.i18n.cleaning import fold
from onestop.i18n.names import Word
from onestop.i18n.remarks import Remark
from onestop.i18n.sayings import say
from onestop.procedures.cases import TimeLimitCase
from onestop.procedures.channels import Channel
from onestop.procedures.components import Paper
from onestop.procedures.procedure import Procedure
from onestop.procedures.suspension import SuspensionGround

_ENDING_EVENTS: Final[dict[Ending, tuple[type[Event], ...]]] = {
    "completed": (Completed,),
    "returned": (Returned,),
    "stopped": (Withdrawn, Stopped, Closed),
}


#: The phases in which a dossier can wait.
_WAITING: Final = (Phase.INTAKE, Phase.HANDLING)

_ENDS_OF_HANDLING: Final = frozenset(kind for kinds in _ENDING_EVENTS.values() for kind in kinds)


def _is_same(one: str, other: str) -> bool:
    return fold(one) == fold(other)


def _without_repetitions(log: Iterable[Event]) -> tuple[Event, ...]:
    """Return a log without the events that were only sent again.

    A repetition equals an event before it and cannot be the next one: it is the last one again, it
    is too early, or nothing admits it. What follows it as it did before is sent again as well.
    """
    events: list[Event] = []
    places: dict[Event, int] = {}  # looked up, not searched: a long log costs no more an event
    walk, again = Walk(), deque[Event]()
    for event in items_of("log", log):
        if again and event == again[0]:
            again.popleft()
        elif event in places and _is_sent_again(event, events[-1], walk):
            again = deque(events[places[event] + 1 :])
        else:
            again.clear()
            if not events or walk.admits(type(event)):
                walk = walk.after(event)
            places.setdefault(event, len(events))
            events.append(event)
    return tuple(events)


def _is_sent_again(event: Event, last: Event, walk: Walk) -> bool:
    if type(event) in RECORDED:  # it can always happen: one that is the same is the same one
        return True
    return event == last or event.at < last.at or type(event) not in walk.admitted


class Who(TypedDict, total=False):
    """Who did something: the person, and the agency in which that person acted."""

    by: str | None
    agency: str | None


@attrs.frozen(field_transformer=checked_fields)
class Dossier:
    """One applicant's dossier (*hồ sơ*) and the log of its events, oldest first.

    `given` holds the conditions that choose among the cases of the procedure's limit, `papers` what
    was handed in. `agency` is the competent agency, `receiving` the unit that took the dossier in,
    where it is another (*phi địa giới*).

    >>> from onestop import Channel, vn
    >>> dossier = Dossier.submit(
    ...     "H48.53-261120-0001",
    ...     vn.procedures()["1.004194"],
    ...     vn.local("20/11/2026 16:05"),
    ...     channel=Channel.ONLINE,
    ... )
    >>> dossier.accept(vn.local("20/11/2026 16:10"), by="Lan").state
    <State.ACCEPTED: 2>

    **Law:** Nghị định 61/2018/NĐ-CP, Đ17; Nghị định 118/2025/NĐ-CP, Đ17.
    """

    code: str = attrs.field(validator=text_field)
    procedure: Procedure = attrs.field(validator=member_field(Procedure))
    events: tuple[Event, ...] = attrs.field(
        kw_only=True, converter=as_tuple, validator=members_field(Event)
    )
    channel: Channel = attrs.field(kw_only=True, validator=member_field(Channel))
    given: frozenset[str] = attrs.field(default=frozenset(), kw_only=True, converter=as_texts)
    agency: str | None = attrs.field(
        default=None, kw_only=True, validator=optional_field(text_field)
    )
    receiving: str | None = attrs.field(
        default=None, kw_only=True, validator=optional_field(text_field)
    )
    papers: tuple[Paper, ...] = attrs.field(
        default=(), kw_only=True, converter=as_tuple, validator=members_field(Paper)
    )
    #: How far the log has come: carried along, so that a verb need not walk the log again.
    _walk: Walk = attrs.field(init=False, repr=False, eq=False)

    def __str__(self) -> str:
        """Return the code, the procedure and where it stands as one line of Vietnamese."""
        procedure, state = self.procedure, self.state
        return say(
            "dossier_line",
            code=self.code,
            procedure=procedure.code,
            name=procedure.name,
            state=state,
            at=self.events[-1].at,
        )

    def _repr_html_(self) -> str:
        """Return it as a notebook shows it: its clock, day by day, in the official calendar."""
        return shown(self)

    @classmethod
    def submit(  # noqa: PLR0913  # one argument a fact of the submission
        cls,
        code: str,
        procedure: Procedure,
        at: dt.datetime,
        *,
        channel: Channel,
        given: Iterable[str] = frozenset(),
        agency: str | None = None,
        receiving: str | None = None,
        papers: Iterable[Paper] = (),
        by: str | None = None,
    ) -> Dossier:
        """Return a new dossier, handed in at a moment (*nộp hồ sơ*).

        Raises:
            NaiveMomentError: the moment has no time zone.
        """
        if receiving is not None:  # the event that holds it would call it an agency
            text("receiving", receiving)
        return cls(
            code,
            procedure,
            events=(Submitted(at, by=by, agency=receiving),),
            channel=channel,
            given=given,
            agency=agency,
            receiving=receiving,
            papers=papers,
        )

    @classmethod
    def replay(  # noqa: PLR0913  # one argument a fact of the submission
        cls,
        code: str,
        procedure: Procedure,
        log: Iterable[Event],
        *,
        channel: Channel,
        given: Iterable[str] = frozenset(),
        agency: str | None = None,
        receiving: str | None = None,
        papers: Iterable[Paper] = (),
    ) -> Dossier:
        """Return the dossier that a log makes (*dựng lại hồ sơ từ nhật ký*), its first event first.

        An event that was only sent again is skipped, so that a log, or its end, may be played
        twice; every other event must be able to happen, in the order of the moments.

        Raises:
            BadValueError: the log does not begin with a submission.
            IllegalEventError: an event cannot happen in the state that those before it made.
            EventOrderError: an event is earlier than the one before it.
        """
        return cls(
            code,
            procedure,
            events=_without_repetitions(log),
            channel=channel,
            given=given,
            agency=agency,
            receiving=receiving,
            papers=papers,
        )

    def under(self, procedure: Procedure) -> Dossier:
        """Return the dossier under another edition of its procedure (*áp dụng bản công bố khác*).

        What was filed under one edition and is accepted on a day of the next goes by the next, or
        by the old one carried on; what is accepted keeps its law.

        >>> import datetime as dt
        >>> from onestop import Channel, vn
        >>> birth, filed = vn.procedures()["1.001193"], vn.local("26/02/2027 09:00")
        >>> dossier = Dossier.submit("A", birth, filed, channel=Channel.ONLINE)
        >>> marked = vn.procedures().find("1.001193", dt.date(2027, 3, 1), carry_on=True)
        >>> dossier.under(marked).accept(vn.local("01/03/2027 08:00")).procedure.carried_on
        datetime.date(2027, 2, 28)

        Raises:
            BadValueError: it is of another code, which does not take the place of this one, or the
                dossier is accepted.

        **Law:** Luật Hộ tịch 03/2026/QH16: dossiers accepted before its first day keep the law of
        2014.
        """
        own = self.procedure.code
        member("procedure", procedure, Procedure)
        if procedure.code != own and own not in procedure.supersedes:
            raise BadValueError("procedure", procedure.code, Remark.of("must_stand_for", code=own))
        if self.accepted_at is not None:
            raise BadValueError("procedure", procedure.code, "accepted_keeps_law")
        return attrs.evolve(self, procedure=procedure)

    def accept(self, at: dt.datetime, **who: Unpack[Who]) -> Dossier:
        """Return the dossier accepted as full and correct (*tiếp nhận*).

        What judging it would refuse is refused here, while it can be mended; a condition that
        nobody has chosen yet is not, for `establish` may follow. `replay` refuses none of it.

        Raises:
            NotInForceError: the edition is not in force on the day, and was not carried on: see
                `under`.
            UnknownConditionError: the procedure knows no condition that was given.
        """
        accepted = self.happened(Accepted(at, **who))
        day = at.date()
        with suppress(OverflowError):  # the end of time has no day there: no calendar reaches it
            day = at.astimezone(HO_CHI_MINH).date()
        with suppress(AmbiguousLimitError):
            self.case_on(day)
        return accepted

    def case_on(
        self, day: dt.date | None, given: frozenset[str] | None = None
    ) -> TimeLimitCase | None:
        """Return the case of the limit that holds for the dossier.

        `given` are the conditions that choose it, by default those that were given.

        Raises:
            AmbiguousLimitError, UnknownConditionError: the conditions do not choose one; the error
                names the dossier, for among thousands nobody would find it.
            NotInForceError: the edition is not in force on the day.
        """
        if day is not None and type(day) is not dt.date:
            plain_day("day", day)
        conditions = self.given if given is None else given
        try:
            return self.procedure.case(conditions, on=day, channel=self.channel)
        except (AmbiguousLimitError, NotInForceError, UnknownConditionError) as error:
            raise error.about(dossier=self.code) from None

    def refuse(self, at: dt.datetime, reason: str, **who: Unpack[Who]) -> Dossier:
        """Return the dossier refused at intake, before acceptance only (*từ chối tiếp nhận*)."""
        return self.happened(Refused(at, reason=reason, **who))

    def assign(
        self, at: dt.datetime, officer: str, step: str | None = None, **who: Unpack[Who]
    ) -> Dossier:
        """Return the dossier given to an officer, or one step of it (*phân công*)."""
        return self.happened(Assigned(at, officer=officer, step=step, **who))

    def establish(self, at: dt.datetime, condition: str, **who: Unpack[Who]) -> Dossier:
        """Return the dossier with a condition of its limit found later (*xác định trường hợp*).

        Raises:
            UnknownConditionError: the procedure knows no such condition.
        """
        return self.happened(Established(at, condition=condition, **who))

    def arrive(self, at: dt.datetime, agency: str, *, by: str | None = None) -> Dossier:
        """Return the dossier as the competent agency has it (*cơ quan có thẩm quyền nhận*)."""
        return self.happened(Arrived(at, agency=agency, by=by))

    def start_clock(self, at: dt.datetime, what: str, **who: Unpack[Who]) -> Dossier:
        """Return the dossier with the event from which its limit counts (*mốc bắt đầu tính hạn*).

        Only a limit that the law counts from another event than acceptance needs one: the paper of
        another agency, a decision, the end of a posting.
        """
        return self.happened(ClockStarted(at, what=what, **who))

    def request_supplement(
        self, at: dt.datetime, items: Iterable[str], **who: Unpack[Who]
    ) -> Dossier:
        """Return the dossier with everything that is missing asked for (*yêu cầu bổ sung*)."""
        return self.happened(SupplementRequested(at, items=items, **who))

    def supplement(
        self, at: dt.datetime, papers: Iterable[Paper] = (), **who: Unpack[Who]
    ) -> Dossier:
        """Return the dossier with what was asked handed in (*bổ sung*)."""
        return self.happened(Supplemented(at, papers=papers, **who))

    def transfer(self, at: dt.datetime, to: str, **who: Unpack[Who]) -> Dossier:
        """Return the dossier moved to another unit inside the offices (*chuyển hồ sơ*)."""
        return self.happened(Transferred(at, to=to, **who))

    def suspend(
        self, at: dt.datetime, ground: SuspensionGround | str, **who: Unpack[Who]
    ) -> Dossier:
        """Return the dossier suspended (*tạm dừng*); a plain text as ground stops no clock."""
        return self.happened(Suspended(at, ground=ground, **who))

    def resume(self, at: dt.datetime, **who: Unpack[Who]) -> Dossier:
        """Return the dossier as handling goes on (*tiếp tục giải quyết*)."""
        return self.happened(Resumed(at, **who))

    def extend(self, at: dt.datetime, until: dt.date, reason: str, **who: Unpack[Who]) -> Dossier:
        """Return the dossier with an apology and a new day, inclusive (*xin lỗi và hẹn lại*)."""
        return self.happened(Extended(at, until=until, reason=reason, **who))

    def complete(
        self, at: dt.datetime, *, outcome: Outcome = "granted", **who: Unpack[Who]
    ) -> Dossier:
        """Return the dossier with its handling ended (*đã xử lý xong*), granted or rejected."""
        return self.happened(Completed(at, outcome=outcome, **who))

    def return_result(self, at: dt.datetime, **who: Unpack[Who]) -> Dossier:
        """Return the dossier with its result handed out (*trả kết quả*)."""
        return self.happened(Returned(at, **who))

    def withdraw(self, at: dt.datetime, **who: Unpack[Who]) -> Dossier:
        """Return the dossier that the applicant asked to withdraw (*rút hồ sơ*)."""
        return self.happened(Withdrawn(at, **who))

    def stop(self, at: dt.datetime, reason: str, **who: Unpack[Who]) -> Dossier:
        """Return the dossier whose handling was stopped (*dừng giải quyết*)."""
        return self.happened(Stopped(at, reason=reason, **who))

    def close(self, at: dt.datetime, reason: str, **who: Unpack[Who]) -> Dossier:
        """Return the dossier closed for want of a supplement that was asked (*đóng hồ sơ*)."""
        return self.happened(Closed(at, reason=reason, **who))

    def pay_fee(self, at: dt.datetime, amount: int, *, online: bool, **who: Unpack[Who]) -> Dossier:
        """Return the dossier with its fee paid, in whole dong (*nộp phí, lệ phí*); 0 is none."""
        return self.happened(FeePaid(at, amount=amount, online=online, **who))

    def digitise(
        self, at: dt.datetime, digitised: Iterable[str] = (), **who: Unpack[Who]
    ) -> Dossier:
        """Return the dossier with papers digitised (*số hóa giấy tờ*)."""
        return self.happened(PapersDigitised(at, digitised=digitised, **who))

    def issue_electronic_result(self, at: dt.datetime, **who: Unpack[Who]) -> Dossier:
        """Return the dossier with a file as its result (*cấp kết quả điện tử*)."""
        return self.happened(ElectronicResultIssued(at, **who))

    def reuse_data(
        self, at: dt.datetime, reused: Iterable[str] = (), **who: Unpack[Who]
    ) -> Dossier:
        """Return the dossier with data used in place of papers (*sử dụng lại dữ liệu số hóa*)."""
        return self.happened(DataReused(at, reused=reused, **who))

    def happened(self, event: Event) -> Dossier:
        """Return the dossier with one more event, if it can happen now (*ghi sự kiện*).

        Raises:
            IllegalEventError: the present state does not admit the event.
            EventOrderError: the event is earlier than the last one.
        """
        walk = self._walk
        self._check_next(walk, self.events[-1], event)
        return self._with_log((*self.events, event), walk.after(event))

    def _with_log(self, events: tuple[Event, ...], walk: Walk) -> Dossier:
        """Return the dossier with another log, which is known to be one that could happen.

        Every other field was checked when it was first set, and is not checked again. One line a
        field, for this is most of what a verb costs.
        """
        other, put = object.__new__(type(self)), object.__setattr__
        put(other, "code", self.code)
        put(other, "procedure", self.procedure)
        put(other, "events", events)
        put(other, "channel", self.channel)
        put(other, "given", self.given)
        put(other, "agency", self.agency)
        put(other, "receiving", self.receiving)
        put(other, "papers", self.papers)
        put(other, "_walk", walk)
        return other

    def __attrs_post_init__(self) -> None:
        """Refuse a log that could not happen: a submission, then what each state admits."""
        first = self.events[0] if self.events else None
        if not isinstance(first, Submitted):
            raise BadValueError("events", first, "begins_with_submitted")
        walk, last = Walk().after(first), self.events[0]
        for event in self.events[1:]:
            self._check_next(walk, last, event)
            walk, last = walk.after(event), event
        object.__setattr__(self, "_walk", walk)

    def __getstate__(self) -> dict[str, Any]:
        """Leave the walk out of a pickle: the log tells it."""
        return {name: getattr(self, name) for name in _FIELDS}

    def __setstate__(self, state: dict[str, Any]) -> None:
        """Take the fields from a pickle."""
        for name, value in state.items():
            object.__setattr__(self, name, value)
        object.__setattr__(self, "_walk", walk_along(self.events))

    def _check_next(self, walk: Walk, last: Event, event: Event) -> None:
        kind = type(event)
        if not walk.admits(kind):
            member("event", event, Event)
            state = Word.of(walk.state.name, walk.state.label)
            allowed = tuple(map(_word, walk.admitted))
            raise IllegalEventError(self.code, state, _word(kind), allowed)
        if event.at < last.at:
            words = _word(kind), _word(type(last))
            raise EventOrderError(self.code, words[0], event.at, words[1], last.at)
        if isinstance(event, Established):
            self._check_condition(event.condition)

    def _check_condition(self, condition: str) -> None:
        known = self.procedure.conditions
        if fold(condition) not in map(fold, known):
            raise UnknownConditionError(condition, known, self.code, self.procedure.code)

    @property
    def admitted(self) -> tuple[type[Event], ...]:
        """The kinds of event that can happen now, whether the law allows them or not."""
        return self._walk.admitted

    @property
    def phase(self) -> Phase:
        """Where the dossier is on its way through the office (*giai đoạn*)."""
        return self._walk.phase

    @property
    def state(self) -> State:
        """The dossier's state after all that its log holds (*trạng thái hồ sơ*)."""
        return self._walk.state

    def state_at(self, at: dt.datetime) -> State:
        """Return the dossier's state as it stood at a moment, events of that instant included.

        Raises:
            BadValueError: the moment lies before the submission.
        """
        return self.as_of(at).state

    def as_of(self, at: dt.datetime) -> Dossier:
        """Return the dossier as its log stood at a moment, events of that instant included.

        Raises:
            BadValueError: the moment lies before the submission.
        """
        at = on_fixed_offset(aware_moment("at", at))
        if self.events[-1].at <= at:
            return self
        n = bisect_right(self.events, at, key=_moment)
        if not n:
            raise BadValueError(
                "at", at.isoformat(" "), Remark.of("not_yet_submitted", code=self.code)
            )
        return self.after(n)

    def after(self, n: int) -> Dossier:
        """Return the dossier as it stood after the first `n` events of its log.

        Raises:
            BadValueError: the log does not hold so many events, or none are asked for.
        """
        if not 1 <= whole_number("n", n) <= len(self.events):
            raise BadValueError("n", n, Remark.of("within_log", n=len(self.events)))
        if n == len(self.events):
            return self
        events = self.events[:n]
        return self._with_log(events, walk_along(events))

    def after_each(self) -> Iterator[Dossier]:
        """Yield the dossier as it stood after each event of its log, the submission first."""
        walk = Walk()
        for n, event in enumerate(self.events[:-1], 1):
            walk = walk.after(event)
            yield self._with_log(self.events[:n], walk)
        yield self

    @property
    def submitted_at(self) -> dt.datetime:
        """When the dossier was handed in."""
        return self.events[0].at

    @property
    def accepted_at(self) -> dt.datetime | None:
        """When the dossier was accepted, `None` if it was not."""
        place = self._walk.places.get(Accepted)
        return None if place is None else self.events[place].at

    @property
    def arrival(self) -> Arrived | None:
        """The arrival at the competent agency, `None` if it is not told.

        Where no competent agency is named, the first arrival is taken for it.
        """
        first = self._walk.places.get(Arrived)
        if first is None:
            return None
        for event in self.events[first:]:
            if isinstance(event, Arrived) and _is_same(event.agency, self.agency or event.agency):
                return event
        return None

    @property
    def arrived_at(self) -> dt.datetime | None:
        """When the competent agency had the dossier, `None` if that is not told."""
        arrival = self.arrival
        return None if arrival is None else arrival.at

    @property
    def refused_at(self) -> dt.datetime | None:
        """When the dossier was refused, `None` if it was not."""
        return self.moment_of(Refused)

    @property
    def finished_at(self) -> dt.datetime | None:
        """When handling ended: completed, else returned, else withdrawn or stopped.

        `None` while it goes on, and for a dossier that was never accepted.
        """
        return self.ended_at(ENDINGS)

    def ended_at(self, endings: Iterable[Ending]) -> dt.datetime | None:
        """Return when handling ended, by the first of the endings that the log holds."""
        if type(endings) is not tuple:
            items_of("endings", endings)
        places = self._walk.places
        if Accepted not in places or places.keys().isdisjoint(_ENDS_OF_HANDLING):
            return None
        for ending in endings:
            moment = self.moment_of(*_ENDING_EVENTS[ending])
            if moment is not None:
                return moment
        return None

    @property
    def is_boundary_free(self) -> bool:
        """Whether another unit than the competent agency took the dossier in (*phi địa giới*)."""
        return self.arrival is not None or self.is_received_elsewhere

    @property
    def is_received_elsewhere(self) -> bool:
        """Whether both units are named, and are two; accents and case do not matter."""
        if self.receiving is None or self.agency is None:
            return False
        return not _is_same(self.receiving, self.agency)

    @property
    def officer(self) -> str | None:
        """Who has the dossier, or had it when its handling ended; `None` if nobody is named.

        That is who was assigned last, else who acted on it last, since it came to the unit that has
        it. Who hands the result over never had it for that.
        """
        return officer_after(self.events, self.receiving or self.agency)

    @property
    def open_waits(self) -> tuple[Event, ...]:
        """The open request for a supplement and the open suspension, in the order they began."""
        return self._walk.waits if self.phase in _WAITING else ()

    @property
    def is_withdrawn(self) -> bool:
        """Whether the applicant asked to withdraw the dossier."""
        return Withdrawn in self._walk.places

    @property
    def handed_in(self) -> tuple[Paper, ...]:
        """Every paper that was handed in, at the beginning and with supplements."""
        later = (event.papers for event in self.events if isinstance(event, Supplemented))
        return (*self.papers, *(paper for papers in later for paper in papers))

    def moment_of(self, *kinds: type[Event]) -> dt.datetime | None:
        """Return the moment of the first event of the kinds, `None` if none happened."""
        event = self.first_of(*kinds)
        return None if event is None else event.at

    def first_of(self, *kinds: type[Event]) -> Event | None:
        """Return the first event of the kinds, `None` if none happened."""
        places = self._walk.places
        if len(kinds) == 1:
            place = places.get(kinds[0])
            return None if place is None else self.events[place]
        found = [places[kind] for kind in kinds if kind in places]
        return self.events[min(found)] if found else None

    def has_any(self, kinds: Iterable[type[Event]]) -> bool:
        """Whether an event of one of the kinds happened."""
        if type(kinds) is not frozenset:
            items_of("kinds", kinds)
        return not self._walk.places.keys().isdisjoint(kinds)


#: What a dossier is, without what is worked out from it.
_FIELDS: Final = tuple(field.name for field in attrs.fields(Dossier) if field.init)


def _moment(event: Event) -> dt.datetime:
    return event.at


def _word(kind: type[Event]) -> Word:
    """Return a kind of event as a refusal says it."""
    return Word.of(name_of(kind), f"event_{name_of(kind)}")
