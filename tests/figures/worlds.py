"""Seeded random offices: stories with people, agencies and waits, all around a few months."""

from __future__ import annotations

import random
from datetime import date, datetime, timedelta
from typing import Any

from onestop import Channel, Dossier
from tests.clock import logs
from tests.clock.against import FAR, NEAR, aware, ground_of, procedure_of
from tests.clock.oracle import ONE, BeyondTheTableError, Policy, Walk
from tests.figures.oracle import Tale

OFFICERS = ["Lan", "Minh", "Hoa", "LAN", "Quầy một cửa"]
AGENCIES = ["Thuế", "Phòng Văn hoá", "Phòng Văn hoá", FAR, NEAR]
STEPS = [None, None, "verify", "sign"]
FIELDS = ["Hộ tịch", "Đất đai"]

#: First days of worlds: eras that change, Tết with its swaps, the turn of the year, plain months.
WINDOWS = [
    date(2018, 6, 21), date(2021, 11, 25), date(2024, 1, 25), date(2025, 6, 15), date(2025, 12, 20),
    date(2026, 1, 20), date(2026, 7, 20), date(2026, 8, 10), date(2026, 10, 1),
]  # fmt: skip


class Teller(logs.Teller):
    """Tells a story with its people, begun near a day."""

    def __init__(self, rng: random.Random, window: date) -> None:
        self.by: list[str | None] = []
        super().__init__(rng)
        start = datetime.combine(window + rng.randint(0, 45) * ONE, logs.a_clock(rng))
        self.now = start
        self.story = self.story._replace(log=(self.story.log[0]._replace(at=start),))

    def add(self, verb: str, what: Any = None) -> None:
        super().add(verb, what)
        self.by.append(None if self.rng.random() < 0.5 else self.rng.choice(OFFICERS))

    def assign(self) -> None:
        self.add("assign", (self.rng.choice(OFFICERS), self.rng.choice(STEPS)))

    def transfer(self) -> None:
        self.add("transfer", self.rng.choice(AGENCIES))

    def handle(self) -> None:
        for _ in range(self.rng.choice([0, 0, 1, 1, 2])):
            self.assign()
        super().handle()
        if self.story.log[-1].verb not in {"complete", "return_result", "withdraw", "stop"}:
            for _ in range(self.rng.choice([0, 0, 1, 2, 3])):
                self.happen({"assign": 5, "transfer": 2, "request": 1, "suspend": 1})


def a_tale(rng: random.Random, code: str, window: date) -> Tale:
    """A tale whose every day lies in the table."""
    while True:
        teller = Teller(rng, window)
        try:
            story = teller.tell()
            for policy in logs.POLICIES:
                Walk(logs.official(), story, policy).deadline()
        except BeyondTheTableError:
            continue
        if story.log[-1].at <= datetime.combine(window, logs.CLOCKS[0]) + timedelta(days=300):
            break
    return Tale(
        story,
        tuple(teller.by),
        code,
        procedure=f"T.00000{rng.randint(1, 3)}",
        field=rng.choice(FIELDS),
        channel=rng.choice([*Channel]).name,
        agency=FAR,
        receiving=NEAR if story.far else None,
    )


def a_world(seed: str, size: int) -> tuple[list[Tale], date, Policy]:
    """An office's dossiers, the first day of its first period, and how it judges."""
    rng = random.Random(seed)
    window = rng.choice(WINDOWS)
    tales = [a_tale(rng, f"D{n}", window) for n in range(size)]
    return tales, window + rng.randint(0, 20) * ONE, rng.choice(logs.POLICIES)


# ------------------------------------------------------------------ plain data -> the nouns


def dossier_of(tale: Tale) -> Dossier:
    first, *rest = tale.story.log
    plain = procedure_of(tale.story.limit, tale.story.cases)
    dossier = Dossier.submit(
        tale.code,
        type(plain)(tale.procedure, "thử", limits=plain.limits, field=tale.field),
        aware(first.at),
        channel=Channel[tale.channel],
        given=tale.story.given,
        agency=tale.agency,
        receiving=tale.receiving,
        by=tale.by[0],
    )
    for entry, by in zip(rest, tale.by[1:], strict=True):
        what: tuple[Any, ...] = () if entry.what is None else (entry.what,)
        named: dict[str, Any] = {"by": by}
        match entry.verb:
            case "suspend":
                what = (ground_of(entry.what),)
            case "extend":
                what = (entry.what, "quá tải")
            case "complete":
                what, named = (), {"by": by, "outcome": entry.what}
            case "assign":
                what = entry.what
        dossier = getattr(dossier, entry.verb)(aware(entry.at), *what, **named)
    return dossier
