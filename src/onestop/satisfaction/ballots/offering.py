"""At which points of a dossier's log people are asked.

Stands on `dossiers.dossier` and `satisfaction.stages`. Knows no ballot.
"""

from __future__ import annotations

import datetime as dt
from typing import Final

import attrs

from onestop._arguments import checked
from onestop._checks import member
from onestop.dossiers.dossier import Dossier
from onestop.dossiers.events import (
    Accepted,
    Closed,
    Event,
    Refused,
    Returned,
    Stopped,
    SupplementRequested,
    Withdrawn,
)
from onestop.satisfaction.stages import Stage

#: The event that brings a stage's slip; withdrawn and stopped dossiers end too, without a result.
_STAGES: Final[dict[type[Event], Stage]] = {
    Accepted: Stage.RECEPTION,
    SupplementRequested: Stage.SUPPLEMENT,
    Refused: Stage.REFUSAL,
    Returned: Stage.RESULT,
    Withdrawn: Stage.RESULT,
    Stopped: Stage.RESULT,
    Closed: Stage.RESULT,
}


@attrs.frozen
class Offer:
    """A ballot that a dossier's log offers: from when, and about whom."""

    at: dt.datetime
    officer: str | None


@checked
def due_ballots(dossier: Dossier) -> tuple[tuple[Stage, dt.datetime], ...]:
    """Return the stages at which the applicant is to be asked, with their moments (*mời đánh giá*).

    A stage comes once, at its first event. The result is the hand-over, not the decision before it;
    a dossier that was withdrawn or stopped has its last ballot then.

    >>> from onestop import Channel, Dossier, vn
    >>> dossier = Dossier.submit(
    ...     "H48.53-261120-0001",
    ...     vn.procedures()["1.004194"],
    ...     vn.local("20/11/2026 16:05"),
    ...     channel=Channel.ONLINE,
    ... ).refuse(vn.local("20/11/2026 16:10"), "không thuộc thẩm quyền")
    >>> [(stage.name, f"{at:%H:%M}") for stage, at in due_ballots(dossier)]
    [('REFUSAL', '16:10')]

    **Law:** Thông tư 01/2018/TT-VPCP, Đ12.2.
    """
    return tuple((stage, offer.at) for stage, offer in offers_of(dossier).items())


def offers_of(dossier: Dossier) -> dict[Stage, Offer]:
    """Return the ballots that a dossier's log offers, oldest first."""
    offers: dict[Stage, Offer] = {}
    for event in member("dossier", dossier, Dossier).events:
        stage = _STAGES.get(type(event))
        if stage is not None and stage not in offers:
            offers[stage] = Offer(event.at, _officer(dossier, event, stage))
    return offers


def _officer(dossier: Dossier, event: Event, stage: Stage) -> str | None:
    """Return whom an answer is about: who met the applicant, or at the end who had the dossier.

    The result is often handed out by another than the one who worked on it.
    """
    if stage is not Stage.RESULT and event.by is not None:
        return event.by
    return dossier.as_of(event.at).officer


def is_finished(dossier: Dossier) -> bool:
    """Whether a dossier came to an end of any kind, refused and withdrawn ones included."""
    return dossier.finished_at is not None or bool(
        offers_of(dossier).keys() & {Stage.REFUSAL, Stage.RESULT}
    )
