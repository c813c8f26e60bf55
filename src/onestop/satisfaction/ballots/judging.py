"""Which of several answers stands, and which answers deserve a look.

A flag is a reason to look, not an accusation: an unbroken run of top marks may be a good morning.

Stands on `casting` and `offering`. Knows no figures.
"""

from __future__ import annotations

import datetime as dt
import enum
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

import attrs

from onestop.dossiers.dossier import Dossier
from onestop.errors import BadValueError
from onestop.i18n.cleaning import comparable
from onestop.i18n.labels import Labelled
from onestop.satisfaction.ballots.offering import Offer, offers_of
from onestop.satisfaction.ballots.policy import BallotPolicy, Cast, Slot
from onestop.satisfaction.stages import Stage


class BallotFlag(Labelled, enum.Enum, label="flag"):
    """Why an answer deserves a look (*dấu hiệu cần xem lại*), and is left out of the figure."""

    EARLY = "early"
    LATE = "late"
    BEFORE_HANDOVER = "before_handover"
    REPEATED_DEVICE = "repeated_device"
    BURST = "burst"


Flags = frozenset[BallotFlag]


@attrs.frozen
class Judged:
    """An answer with its flags; `offer` is the ballot offered, `is_known` that its dossier is."""

    cast: Cast
    flags: Flags
    stands: bool
    offer: Offer | None
    is_known: bool


def judged(
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
    repeats = _repeats(casts, policy)
    bursts = _bursts(casts, sorted(standing), policy, offers)
    return tuple(
        Judged(
            cast,
            frozenset(timing[place] | _flags(place, repeats, bursts)),
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


def _bursts(
    casts: Sequence[Cast],
    standing: Sequence[int],
    policy: BallotPolicy,
    offers: Mapping[Slot, Offer],
) -> set[int]:
    """Return the answers in a burst of top marks from one device or for one officer."""
    groups: defaultdict[tuple[str, object], list[int]] = defaultdict(list)
    for place in standing:
        if policy.is_all_top(casts[place].ballot):
            for group in _groups(casts[place], offers.get(casts[place].slot)):
                groups[group].append(place)
    return {
        place for places in groups.values() for run in _runs(places, casts, policy) for place in run
    }


def _groups(cast: Cast, offer: Offer | None) -> Iterator[tuple[str, object]]:
    if cast.device is not None:
        yield "device", cast.device
    if offer is not None and offer.officer is not None:
        yield "officer", comparable(offer.officer)


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


def _flags(place: int, repeats: set[int], bursts: set[int]) -> set[BallotFlag]:
    flags = {BallotFlag.REPEATED_DEVICE} if place in repeats else set()
    return flags | ({BallotFlag.BURST} if place in bursts else set())
