"""Rules: one piece of a text that speaks of time.

Stands on `timelimit`. Knows no words.
"""

from __future__ import annotations

import datetime as dt
from typing import Literal

import attrs

from onestop.limits.limit import Limit

Kind = Literal[
    "limit", "same day", "next day", "cut-off", "unfinished", "threshold", "amiss", "bare"
]


@attrs.frozen
class Piece:
    """A piece of a text from token `first` up to `end`."""

    kind: Kind
    first: int
    end: int
    limit: Limit | None = None
    reason: str = ""
    time: dt.time | None = None
