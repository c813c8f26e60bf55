"""Which of several answers stands, and which answers deserve a look.

A flag is a reason to look, not an accusation: many answers at once may be a busy morning.

Stands on `casting` and `offering`. Knows no figures.
"""

from __future__ import annotations

import datetime as dt
import enum
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final

import attrs

from onestop.dossiers.dossier import Dossier
from onestop.errors import BadValueError
from onestop.i18n.cleaning import comparable
from onestop.i18n.labels import Labelled
from onestop.satisfaction.ballots.offering import Offer, offers_of
from onestop.satisfaction.ballots.policy import BallotPolicy, Cast, Slot
from onestop.satisfaction.stages import Stage


class BallotFlag(Labelled, enum.Enum, label="flag"):
    """Why an answer deserves a look (*dấu hiệu cần xem lại*).

    What comes outside its time leaves the score, and what one device gave for several dossiers. A
    burst for an officer, or from a kiosk, is only told, unless the policy leaves it out.
    """

    EARLY = "early"
    LATE = "late"
    BEFORE_HANDOVER = "before_handover"
    REPEATED_DEVICE = "repeated_device"
    BURST = "burst"


Flags = frozenset[BallotFlag]

#: Whoever took a result is likely to answer within so long.
_HOUR: Final = dt.timedelta(hours=1)


@attrs.frozen
class Judged:
    """An answer with its flags; `offer` is the ballot offered, `is_known` that its dossier is.

    `counts`: no flag leaves it out of the score.
    """

    cast: Cast
    flags: Flags
    counts: bool
    stands: bool
    offer: Offer | None
    is_known: bool


def judged_casts(
    casts: Sequence[Cast], policy: BallotPolicy, dossiers: Sequence[Dossier]
) -> tuple[Judged, ...]:
    """Return every answer of a log as the dossiers and the policy judge it."""
    offers = _offers(dossiers)
    known = {dossier.code for dossier in dossiers}
    timing = {
        place: _timing(cast, offers.get(cast.slot), policy) if cast.dossier in known else set()
        for place, cast in enumerate(casts)
    }
    standing = _standing(casts, timing, policy)
    of_device = _device_bursts(casts, sorted(standing), policy)
    bursts = of_device | _officer_bursts(casts, sorted(standing), policy, offers)
    found = {BallotFlag.REPEATED_DEVICE: _repeats(casts, policy), BallotFlag.BURST: bursts}
    certain = bursts if policy.bursts == "left_out" else of_device - _of_kiosks(casts, policy)
    return tuple(
        Judged(
            cast,
            frozenset(flags := timing[place] | _flags(place, found)),
            counts=place not in certain and flags <= {BallotFlag.BURST},
            stands=place in standing,
            offer=offers.get(cast.slot),
            is_known=cast.dossier in known,
        )
        for place, cast in enumerate(casts)
    )


def _offers(dossiers: Iterable[Dossier]) -> dict[Slot, Offer]:
    codes: set[str] = set()
    offers: dict[Slot, Offer] = {}
    for dossier in dossiers:
        if dossier.code in codes:
            raise BadValueError("dossiers", dossier.code, "each_dossier_once")
        codes.add(dossier.code)
        offers |= {(dossier.code, stage): each for stage, each in offers_of(dossier).items()}
    return offers


def _timing(cast: Cast, offer: Offer | None, policy: BallotPolicy) -> set[BallotFlag]:
    """Return the flags of an answer outside its window; a stage that never came is not reached."""
    if offer is None or cast.at < offer.at:
        is_result = cast.slot[1] is Stage.RESULT
        return {BallotFlag.EARLY} | ({BallotFlag.BEFORE_HANDOVER} if is_result else set())
    is_late = cast.at > offer.at + dt.timedelta(days=policy.window_days)
    return {BallotFlag.LATE} if is_late else set()


def _standing(
    casts: Sequence[Cast], timing: Mapping[int, set[BallotFlag]], policy: BallotPolicy
) -> set[int]:
    """Return the answers that stand, one a dossier and stage.

    An answer outside its window never puts one inside it aside.
    """
    slots: defaultdict[Slot, list[int]] = defaultdict(list)
    for place, cast in enumerate(casts):
        slots[cast.slot].append(place)
    which = 0 if policy.wins == "first" else -1
    return {
        ([place for place in places if not timing[place]] or places)[which]
        for places in slots.values()
    }


def _repeats(casts: Sequence[Cast], policy: BallotPolicy) -> set[int]:
    """Return the answers of a device that answered for another dossier before; kiosks may."""
    first: dict[object, str] = {}
    return {
        place
        for place, cast in enumerate(casts)
        if cast.device is not None and cast.device not in policy.kiosks
        if first.setdefault(cast.device, cast.dossier) != cast.dossier
    }


def _device_bursts(
    casts: Sequence[Cast], standing: Sequence[int], policy: BallotPolicy
) -> set[int]:
    """Return the answers in a burst from one device."""
    groups: defaultdict[object, list[int]] = defaultdict(list)
    for place in standing:
        device = casts[place].device
        if device is not None:
            groups[device].append(place)
    runs = (run for places in groups.values() for run in _runs(places, casts, policy))
    return {place for run in runs for place in run}


def _of_kiosks(casts: Sequence[Cast], policy: BallotPolicy) -> set[int]:
    """Return the answers from devices that are there for many people."""
    return {place for place, cast in enumerate(casts) if cast.device in policy.kiosks}


def _officer_bursts(
    casts: Sequence[Cast],
    standing: Sequence[int],
    policy: BallotPolicy,
    offers: Mapping[Slot, Offer],
) -> set[int]:
    """Return the answers in a burst for one officer: more than what was handed out then explains.

    A whole run is flagged whatever its levels: flags on top marks alone would bend the share.
    """
    groups: defaultdict[str, list[int]] = defaultdict(list)
    for place in standing:
        if (officer := _officer(offers.get(casts[place].slot))) is not None:
            groups[officer].append(place)
    handed = _handed_out(offers.values())
    return {
        place
        for officer, places in groups.items()
        for run in _runs(places, casts, policy)
        if len(run) > _offered_before(handed[officer], casts[run[-1]].at)
        for place in run
    }


def _officer(offer: Offer | None) -> str | None:
    """Return whom an answer is about, spelt alike; `None` where nobody is named."""
    return None if offer is None or offer.officer is None else comparable(offer.officer)


def _handed_out(offers: Iterable[Offer]) -> dict[str, list[dt.datetime]]:
    """Return when each officer's ballots were offered, oldest first."""
    found: defaultdict[str, list[dt.datetime]] = defaultdict(list)
    for offer in offers:
        if (officer := _officer(offer)) is not None:
            found[officer].append(offer.at)
    return {officer: sorted(moments) for officer, moments in found.items()}


def _offered_before(moments: Sequence[dt.datetime], end: dt.datetime) -> int:
    """Return how many ballots were offered in the hour up to a moment."""
    return bisect_right(moments, end) - bisect_left(moments, end - _HOUR)


def _runs(
    places: Sequence[int], casts: Sequence[Cast], policy: BallotPolicy
) -> Iterator[Sequence[int]]:
    """Return the runs of answers, in the order of time, that are dense enough to be a burst."""
    span, begin = dt.timedelta(minutes=policy.burst_minutes), 0
    for end, place in enumerate(places, start=1):
        while casts[place].at - casts[places[begin]].at > span:
            begin += 1
        if end - begin >= policy.burst_least:
            yield places[begin:end]


def _flags(place: int, found: Mapping[BallotFlag, set[int]]) -> set[BallotFlag]:
    return {flag for flag, places in found.items() if place in places}
