"""The shipped fees against a table that a clerk can read: `fees.txt`, typed from the records."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from onestop import Channel, vn

ROWS = [
    tuple(cell.strip() for cell in line.split("|"))
    for line in (Path(__file__).parent / "fees.txt").read_text("utf-8").splitlines()
    if line and not line.startswith("#")
]


@pytest.mark.parametrize(("code", "channel", "day", "pages", "given", "amount"), ROWS, ids=" ".join)
def test_one_dossier_pays(
    code: str, channel: str, day: str, pages: str, given: str, amount: str
) -> None:
    paid = vn.procedures()[code].fee(
        on=dt.date.fromisoformat(day),
        channel=Channel(channel),
        pages=None if pages == "-" else int(pages),
        given=() if given == "-" else (given,),
    )
    assert paid.amount == (None if amount == "unknown" else int(amount))
    assert paid.missing if amount == "unknown" else not paid.missing


def test_the_days_and_channels_of_the_table_are_looked_at_on_both_sides() -> None:
    """A rate with a last day is asked before and after it."""
    halves = {(code, day) for code, _, day, *_ in ROWS if code in {"1.014063", "1.014064"}}
    for code in ("1.014063", "1.014064"):
        assert {(code, "2026-12-31"), (code, "2027-01-01")} <= halves
