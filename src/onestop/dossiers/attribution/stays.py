"""Who had a dossier when, as far as its log tells.

Nothing is guessed: an agency that the log does not name has no stay, and an end that it does not
tell is none.

Stands on `plan`, `dossiers.dossier` and `dossiers.events`. Knows no calendar.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator

import attrs

from onestop.dossiers.attribution.plan import PlannedPart, folded
from onestop.dossiers.dossier import Dossier
from onestop.dossiers.events import Accepted, Arrived, Event, Transferred
from onestop.i18n.cleaning import fold

#: From when to when an agency had a dossier; the last one may be open.
Stay = tuple[dt.datetime, dt.datetime | None]


@attrs.frozen
class AgencyTransfer:
    """The dossier going to an agency: when it was sent, and when it was there."""

    to: str
    sent: dt.datetime
    there: dt.datetime
    #: The agency that sent it, if the log tells.
    by: str | None = None
    is_under_way: bool = False


def hand_overs(events: Iterable[Event]) -> list[AgencyTransfer]:
    """Return every move between agencies; an arrival ends the transfer before it."""
    moves: list[AgencyTransfer] = []
    for event in events:
        if isinstance(event, Transferred):
            by = folded(event.agency)
            moves.append(AgencyTransfer(fold(event.to), event.at, event.at, by, is_under_way=True))
        elif isinstance(event, Arrived):
            to = fold(event.agency)
            # sent and received are two events of one move: what lies between is nobody's handling
            if moves and moves[-1].is_under_way and moves[-1].to == to:
                moves[-1] = attrs.evolve(moves[-1], there=event.at, is_under_way=False)
            else:
                moves.append(AgencyTransfer(to, event.at, event.at))
    return moves


class Log:
    """Who had the dossier when, as far as the log tells, since the count that runs began."""

    def __init__(self, plan: list[PlannedPart], dossier: Dossier, start: dt.datetime) -> None:
        self.plan = plan
        self.start = start
        self.moves = hand_overs(dossier.events)
        self.names = {part.name for part in plan}
        accepted = next(event for event in dossier.events if isinstance(event, Accepted))
        took_in = dossier.receiving if dossier.is_boundary_free else dossier.agency
        #: The agencies that have a dossier from the start unless the log tells otherwise.
        self.homes = {None, folded(took_in), folded(accepted.agency)}
        #: How many moves were over when the count began, and who had the dossier then.
        self.begun = sum(move.there <= start for move in self.moves)
        self.before = [move.to for move in self.moves[: self.begun] if move.to in self.names]
        self.holder = self.before[-1] if self.before else None
        self._side_by_side = {part.name for part in plan if self._has_neighbours(part)} - {None}

    def openings(self) -> list[tuple[int, dt.datetime] | None]:
        """Return for each part how many moves lay before it began, and when that was."""
        found: list[tuple[int, dt.datetime] | None] = []
        for part in self.plan:
            known = [
                opening[0]
                for other, opening in zip(self.plan, found, strict=False)
                if opening is not None and not part.runs_beside(other)
            ]
            found.append(self._opening(part, max(known, default=None)))
        return found

    def _opening(self, part: PlannedPart, after: int | None) -> tuple[int, dt.datetime] | None:
        """Return when a part began, if those before it began after so many moves."""
        if part.is_first and self._has_from_start(part):
            return self.begun, self.start
        # a restart finds the dossier where it was: with an agency further on in the plan, say
        if not part.is_first and after is None and part.name == self.holder is not None:
            return self.begun, self.start
        first = self.begun if after is None else after
        for n, move in enumerate(self.moves[first:], first + 1):
            if move.to == part.name:
                return n, move.there
        return None

    def _has_from_start(self, part: PlannedPart) -> bool:
        """Whether an agency that the plan lets begin at once had the dossier at once."""
        is_beside = self._has_neighbours(part)
        # side by side an agency keeps its copy when the others get theirs
        if is_beside and part.name in self.before:
            return True
        if not is_beside and self.holder is not None:
            return self.holder == part.name
        if part.name in self.homes:
            return True
        # not told who had it at first: the first of the plan, unless the log brings it there later
        later = [move.to for move in self.moves[self.begun :] if move.to in self.names]
        if is_beside:
            return part.name not in later
        return not later or later[0] != part.name

    def _has_neighbours(self, part: PlannedPart) -> bool:
        return any(part.runs_beside(other) for other in self.plan)

    def stays(
        self, part: PlannedPart, opening: tuple[int, dt.datetime], stop: int | None
    ) -> Iterator[Stay]:
        """Yield the times in which the agency had the dossier for a part, the last one open.

        `stop` is how many moves lay before the agency's next part in the plan began.
        """
        first, since = opening
        held: dt.datetime | None = since
        for move in self.moves[first : None if stop is None else stop - 1]:
            if held is not None and self._leaves(part, move):
                yield held, max(move.sent, held)
                held = None
            elif held is None and self._returns(part, move):
                held = move.there
        if held is not None:
            yield held, None

    def _leaves(self, part: PlannedPart, move: AgencyTransfer) -> bool:
        """Whether a move takes the dossier away from an agency that has it.

        Of agencies side by side each goes on until it passes its own result on, or the plan does.
        """
        if move.to == part.name:
            return False
        if move.by == part.name or not self._has_neighbours(part):
            return True
        after = self.plan[self.plan.index(part) + 1 :]
        return move.to in {other.name for other in after if not part.runs_beside(other)}

    def _returns(self, part: PlannedPart, move: AgencyTransfer) -> bool:
        """Whether a move gives the dossier back to an agency to work on.

        What comes from one of several side by side is only collected, for the others go on.
        """
        if move.to != part.name:
            return False
        return self._has_neighbours(part) or move.by not in self._side_by_side


@attrs.frozen
class Stays:
    """The times in which an agency had the dossier for its part; none where it never did."""

    stays: tuple[Stay, ...] = ()
    #: Whether the log tells that it passed the dossier on, but not when.
    is_end_untold: bool = False


def held(
    plan: list[PlannedPart], dossier: Dossier, start: dt.datetime
) -> Iterator[tuple[PlannedPart, Stays]]:
    """Yield each part of the plan with the times in which its agency had the dossier."""
    log = Log(plan, dossier, start)
    openings = log.openings()
    for place, (part, opening) in enumerate(zip(plan, openings, strict=True)):
        if opening is None:
            yield part, Stays()
            continue
        later = [
            other[0]
            for then, other in zip(plan[place + 1 :], openings[place + 1 :], strict=True)
            if other is not None and then.name == part.name and not part.runs_beside(then)
        ]
        stop = min(later, default=None)
        stays = tuple(log.stays(part, opening, stop))
        yield part, Stays(stays, is_end_untold=stop is not None and stays[-1][1] is None)
