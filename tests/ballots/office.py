"""An office that asks for ballots: keys, dossiers and answers, made by hand."""

from __future__ import annotations

import datetime as dt
from typing import Any

from onestop import Ballot, Channel, Dossier, Procedure, WorkingDays, vn
from onestop.satisfaction import Stage
from onestop.satisfaction.ballots import (
    BallotBox,
    BallotPolicy,
    CastReceipt,
    DeviceMark,
    SigningKey,
    Token,
)

KEY = SigningKey("2026a", bytes(range(32)), since=vn.local(2026, 1, 1))
SALT = bytes(range(100, 132))
PROCEDURE = Procedure("1.004194", "Đăng ký tạm trú", limits=WorkingDays(3))
POLICY = BallotPolicy("first", {"overall": vn.SCALE_5, "officers": vn.SCALE_5})
BEGIN = vn.local("20/11/2026 08:00")


def minutes(n: float) -> dt.datetime:
    return BEGIN + dt.timedelta(minutes=n)


def days(n: float) -> dt.datetime:
    return BEGIN + dt.timedelta(days=n)


def submitted(code: str, procedure: Procedure = PROCEDURE) -> Dossier:
    return Dossier.submit(code, procedure, BEGIN, channel=Channel.IN_PERSON)


def accepted(code: str, by: str = "Lan", procedure: Procedure = PROCEDURE) -> Dossier:
    return submitted(code, procedure).accept(BEGIN, by=by)


def returned(code: str, by: str = "Lan", procedure: Procedure = PROCEDURE) -> Dossier:
    """A dossier completed and handed over at once, at the beginning."""
    return accepted(code, by, procedure).complete(BEGIN, by=by).return_result(BEGIN, by=by)


def token(code: str, stage: Stage | str = "result") -> Token:
    """What a token says, without its text: long before the stage, and far beyond it."""
    return Token(code, Stage(stage), issued=days(-100), expires=days(400), key="2026a")


def device(name: str) -> DeviceMark:
    return DeviceMark.of(name, salt=SALT)


def answers(level: int | None = 5, stage: Stage | str = "result", **more: Any) -> Ballot:
    return Ballot({"overall": level}, stage, **more)


class Counter:
    """A box that is filled one answer after the other, each with a key of its own."""

    def __init__(self, policy: BallotPolicy = POLICY) -> None:
        self.box = BallotBox(policy)
        self.receipts: list[CastReceipt] = []

    def take(
        self,
        code: str,
        at: dt.datetime = BEGIN,
        level: int | None = 5,
        stage: Stage | str = "result",
        **more: Any,
    ) -> Counter:
        more.setdefault("idempotency_key", f"key {len(self.receipts)}")
        ballot = more.pop("ballot", answers(level, stage))
        self.box, receipt = self.box.cast(ballot, token(code, stage), at=at, **more)
        self.receipts.append(receipt)
        return self
