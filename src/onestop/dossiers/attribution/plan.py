"""The plan that a limit in parts makes: which agency answers for what.

Stands on `limits.deadline` and `limits.limit`. Knows no dossier.
"""

from __future__ import annotations

from typing import Final

import attrs

from onestop._arguments import changed
from onestop.i18n.cleaning import fold
from onestop.limits.deadline import Deadline
from onestop.limits.limit import Limit, Parallel, Part, Sequence

_COMPOSED: Final = (Sequence, Parallel)

#: The way from the whole to a part: at each step whether the parts run side by side, and which.
Path = tuple[tuple[bool, int], ...]


@attrs.frozen
class PlannedPart:
    """What one agency answers for in the plan."""

    agency: str | None
    limit: Limit
    deadline: Deadline
    path: Path = ()

    @property
    def name(self) -> str | None:
        """The agency's name as it is compared."""
        return folded(self.agency)

    @property
    def is_first(self) -> bool:
        """Whether the part begins when the clock does."""
        return all(is_beside or place == 0 for is_beside, place in self.path)

    def runs_beside(self, other: PlannedPart) -> bool:
        """Whether the plan lets the two run side by side."""
        for (is_beside, mine), (_, its) in zip(self.path, other.path, strict=False):
            if mine != its:
                return is_beside
        return False


def folded(name: str | None) -> str | None:
    """Return an agency's name as it is compared."""
    return None if name is None else fold(name)


def plan_of(
    limit: Limit, deadline: Deadline, agency: str | None, path: Path = ()
) -> list[PlannedPart]:
    """Return the parts of a limit, down to what one agency answers for.

    A part that names no agency is the one's that answers for what it is part of.
    """
    if not isinstance(limit, _COMPOSED) or not _names_agencies(limit):
        return [PlannedPart(agency, limit, deadline, path)]
    is_beside = isinstance(limit, Parallel)
    parts = [
        inner
        for place, (part, own) in enumerate(zip(limit.parts, deadline.parts, strict=True))
        for inner in plan_of(part.limit, own, part.agency or agency, (*path, (is_beside, place)))
    ]
    return parts if is_beside else _joined(parts, len(path))


def _names_agencies(limit: Limit) -> bool:
    return isinstance(limit, _COMPOSED) and any(
        part.agency is not None or _names_agencies(part.limit) for part in limit.parts
    )


def _joined(parts: list[PlannedPart], depth: int) -> list[PlannedPart]:
    """Return the parts of a sequence, those of one agency in a row as one.

    Between them nothing is handed over, so no log can tell them apart.
    """
    runs: list[list[PlannedPart]] = []
    for part in parts:
        # what runs beside something else has its own hand-over, also within one agency
        is_plain = not any(is_beside for is_beside, _ in part.path[depth:])
        if runs and is_plain and _follows(runs[-1][-1], part, depth):
            runs[-1].append(part)
        else:
            runs.append([part])
    return [_as_one(run) for run in runs]


def _follows(before: PlannedPart, part: PlannedPart, depth: int) -> bool:
    """Whether the part before is a plain one too, and of the same agency."""
    is_plain = not any(is_beside for is_beside, _ in before.path[depth:])
    return is_plain and before.name == part.name


def _as_one(run: list[PlannedPart]) -> PlannedPart:
    first, last = run[0], run[-1]
    if first is last:
        return first
    limit = Sequence(*(Part(part.limit) for part in run))
    deadline = changed(
        last.deadline,
        limit=limit,
        start=first.deadline.start,
        parts=tuple(part.deadline for part in run),
        pauses=tuple(pause for part in run for pause in part.deadline.pauses),
        projected=any(part.deadline.projected for part in run),
    )
    return PlannedPart(first.agency, limit, deadline, first.path)
