"""The box: an ordered log of answers, each bound to one dossier and one stage.

Nothing is ever taken out. What an answer is worth is judged when a report is made, from the log and
the dossiers, so that the same log gives the same report. A box is never changed: one more answer
makes another box, in the same time however many there are.

Stands on `cast_log` and `tokens`. Knows no clock and no keys: a token comes in read.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any, Self

import attrs

from onestop._arguments import checked, checked_fields
from onestop._checks import as_tuple, aware_moment, items_of, member, member_field
from onestop.dossiers.dossier import Dossier
from onestop.errors import (
    EventOrderError,
    OfficerBallotError,
    OtherStageError,
    ReusedKeyError,
)
from onestop.i18n.remarks import Remark
from onestop.satisfaction.ballots.cast_log import CastLog
from onestop.satisfaction.ballots.devices import DeviceMark
from onestop.satisfaction.ballots.judging import judged_casts
from onestop.satisfaction.ballots.policy import BallotPolicy, Cast, CastReceipt, digest
from onestop.satisfaction.ballots.report import BallotReport, By, report_of
from onestop.satisfaction.ballots.tokens import Token, check_time
from onestop.satisfaction.scales import Ballot


def _are_casts(_: object, __: object, value: tuple[object, ...]) -> None:
    """Look at the members one by one only if a type is wrong."""
    if not set(map(type, items_of("casts", value))) <= {Cast}:
        member("casts", next(cast for cast in value if type(cast) is not Cast), Cast)


class _KeepsLog:
    """A box with its list of answers; whichever of the two is missing is made when it is read."""

    __slots__ = ("_log",)
    _log: CastLog

    if not TYPE_CHECKING:  # else no misspelt name of a box would be found

        def __getattr__(self, name: str) -> Any:
            """Return the answers as a tuple, or as a list that grows; each is made once."""
            if name == "casts":
                made = self._log.casts
            elif name == "_log":
                made = CastLog.of(self.casts)
            else:
                raise AttributeError(f"{type(self).__name__!r} object has no attribute {name!r}")
            object.__setattr__(self, name, made)
            return made

    def _with_log(self, log: CastLog) -> Self:
        """Return a box of the same kind with other answers, its tuple not yet made."""
        kind: Any = type(self)
        box: Self = object.__new__(kind)
        for field in attrs.fields(kind):
            if field.name != "casts":
                object.__setattr__(box, field.name, getattr(self, field.name))
        object.__setattr__(box, "_log", log)
        return box


@attrs.frozen(field_transformer=checked_fields)
class BallotBox(_KeepsLog):
    """The answers that an office took in (*hòm phiếu*), oldest first, under its policy.

    A new box is empty; `replay` makes one of a log and checks it.

    >>> from onestop import Ballot, vn
    >>> from onestop.satisfaction import Stage
    >>> from onestop.satisfaction.ballots import (
    ...     BallotBox,
    ...     BallotPolicy,
    ...     SigningKey,
    ...     issue_token,
    ...     read_token,
    ... )
    >>> key = SigningKey("2026a", bytes(range(32)), since=vn.local(2026, 1, 1))
    >>> at, end = vn.local("20/11/2026 16:10"), vn.local("20/12/2026 16:10")
    >>> text = issue_token(
    ...     "H48.53-261120-0001", Stage.RESULT, issued=at, expires=end, key=key
    ... )
    >>> box = BallotBox(BallotPolicy("first", {"overall": vn.SCALE_5}))
    >>> box, receipt = box.cast(
    ...     Ballot({"overall": 5}, "result"),
    ...     read_token(text, key, at=at),
    ...     at=at,
    ...     idempotency_key="5b2f8a",
    ... )
    >>> len(box.casts), receipt.is_repeat
    (1, False)

    **Law:** Nghị định 61/2018/NĐ-CP, Đ27.3 (who answers is confidential), Đ29.4 (people who need
    help are helped: `Ballot.assisted`); Thông tư 01/2018/TT-VPCP, Đ12.2 (the stages).
    """

    policy: BallotPolicy = attrs.field(validator=member_field(BallotPolicy))
    casts: tuple[Cast, ...] = attrs.field(default=(), converter=as_tuple, validator=_are_casts)

    @classmethod
    @checked
    def replay(cls, policy: BallotPolicy, log: Iterable[Cast]) -> BallotBox:
        """Return the box that a log makes (*dựng lại hòm phiếu từ nhật ký*).

        An answer whose key came before with the same content is skipped, so that a log may be
        played twice.

        Raises:
            ReusedKeyError: a key came before with other content.
            EventOrderError: an answer is earlier than the one before it.
            BadValueError: a ballot does not fit the policy's questions.
        """
        known: dict[str, Cast] = {}
        last: Cast | None = None
        for cast in log:
            if not _is_repeat(member("log", cast, Cast), known.get(cast.key)):
                policy.check(cast.ballot)
                _check_order(cast, last)
                known[cast.key] = last = cast
        return cls(policy, known.values())

    @checked
    def cast(  # noqa: PLR0913  # one argument a fact of the answer
        self,
        ballot: Ballot,
        token: Token,
        *,
        at: dt.datetime,
        idempotency_key: str,
        device: DeviceMark | None = None,
        comment: str | None = None,
        by_officer: bool = False,
    ) -> tuple[BallotBox, CastReceipt]:
        """Return the box with one more answer, and its receipt (*bỏ phiếu*).

        The same idempotency key with the same content is the same answer: nothing is added. What
        comes too early, too late or too often is kept, and flagged by `report`. `by_officer` says
        that an officer's device or session sent it.

        Raises:
            OtherStageError: the token is of another stage than the ballot.
            OfficerBallotError: an officer answered in the citizen's name.
            ReusedKeyError: the key came before with other content.
            TokenNotYetValidError: the token's time has not come.
            ExpiredTokenError: the token's time is over.
            EventOrderError: the answer is earlier than the last one in the box.
            BadValueError: the ballot does not fit the policy's questions.
        """
        new = self._cast(ballot, token, at, idempotency_key, device, comment)
        if by_officer:
            raise OfficerBallotError(token.dossier, token.stage)
        log = self._log
        known = log.of_key(new.key)
        if known is not None and _is_repeat(new, known):
            return self, CastReceipt(token.dossier, token.stage, at=known.at, is_repeat=True)
        check_time(token, at)
        _check_order(new, log.last)
        receipt = CastReceipt(token.dossier, token.stage, at=at, earlier=log.count(new.slot))
        return self._with_log(log.and_one(new)), receipt

    def _cast(
        self,
        ballot: Ballot,
        token: Token,
        at: dt.datetime,
        idempotency_key: str,
        device: DeviceMark | None,
        comment: str | None,
    ) -> Cast:
        """Return an answer as the box would keep it, if the ballot and the token fit."""
        self.policy.check(member("ballot", ballot, Ballot))
        if token.stage != ballot.stage:
            raise OtherStageError(token.stage, ballot.stage)
        return Cast(
            token.dossier,
            ballot,
            at=at,
            key=digest(idempotency_key),
            device=device,
            comment=comment,
        )

    @property
    def remarks(self) -> tuple[Remark, ...]:
        """What a reader of figures from this box must know; of a box of ballots nothing."""
        return ()

    def as_of(self, at: dt.datetime) -> BallotBox:
        """Return the box as it stood at a moment, answers of that instant included."""
        aware_moment("at", at)
        return attrs.evolve(self, casts=(cast for cast in self.casts if cast.at <= at))

    @checked
    def report(self, dossiers: Iterable[Dossier], *, by: By | None = None) -> BallotReport:
        """Return what the answers say about dossiers, flagged ones in and out (*tổng hợp phiếu*).

        `dossiers` are all that might have been asked, with their logs as they stand: refused and
        withdrawn ones belong to them. Rows are by stage, and by officer or procedure with `by`.

        Raises:
            BadValueError: a dossier stands there twice, or `by` is unknown.
        """
        known = tuple(member("dossier", dossier, Dossier) for dossier in dossiers)
        return report_of(judged_casts(self.casts, self.policy, known), self.policy, known, by)


def _is_repeat(new: Cast, known: Cast | None) -> bool:
    """Whether an answer is there already; its key with other content is refused."""
    if known is not None and known.content != new.content:
        raise ReusedKeyError(new.dossier, new.slot[1])
    return known is not None


def _check_order(new: Cast, last: Cast | None) -> None:
    if last is not None and new.at < last.at:
        raise EventOrderError(new.dossier, "event_ballot", new.at, "event_other_ballot", last.at)
