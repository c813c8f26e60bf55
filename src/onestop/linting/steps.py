"""The steps inside the offices, held against each other and the limit.

Stands on `extents`, `limits.comparing`, `procedures.steps` and `procedures.procedure`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from onestop.limits.comparing import shortens
from onestop.limits.limit import Limit, Parallel, Sequence
from onestop.linting.extents import NOTHING, Extent, extent, latest
from onestop.linting.kinds import found
from onestop.procedures.finding import Finding
from onestop.procedures.procedure import Procedure
from onestop.procedures.steps import Step

#: Stands for a step that is not there.
_MISSING = -1

Steps = tuple[Step, ...]


def longest(steps: Steps) -> Extent:
    """Return how much the known limits of the steps take, along the longest way through them.

    A step begins when all those that it waits for have ended. One that can never begin, and one
    whose limit is not known, take nothing.
    """
    before, ends = _before(steps), dict[int, Extent]()
    for step in _order(steps):
        limit = steps[step].limit
        own = NOTHING if limit is None else extent(limit)
        ends[step] = latest(ends[other] for other in before[step]).then(own)
    return latest(ends.values())


def _before(steps: Steps) -> tuple[frozenset[int], ...]:
    """Return for each step the places of those that it waits for."""
    return tuple(frozenset(_waits(steps, place)) for place in range(len(steps)))


def _waits(steps: Steps, place: int) -> Iterator[int]:
    names = steps[place].after
    if names is None:
        yield from range(max(place - 1, 0), place)
        return
    for name in names:
        named = [other for other, step in enumerate(steps) if step.key == name]
        yield from named or [_MISSING]


def _order(steps: Steps) -> list[int]:
    """Return the places of the steps that can begin, each after those that it waits for."""
    waiting, order = dict(enumerate(_before(steps))), list[int]()
    while ready := [place for place, before in waiting.items() if before.issubset(order)]:
        order += ready
        for place in ready:
            del waiting[place]
    return order


def limit_exceeded(procedure: Procedure) -> Iterator[Finding]:
    """Hold the sum of the internal limits against each ordinary limit.

    The steps are those of the ordinary case. What a condition adds to the limit is time for work
    that they do not show, so conditional cases are left out.
    """
    steps = procedure.steps
    if all(step.limit is None for step in steps):
        return
    needed = longest(steps)
    for place, case in enumerate(procedure.limits or ()):
        if case.mode == "total" and not case.names and not _fits_by_parts(steps, case.limit):
            yield from _compared(needed, case.limit, f"limits[{place}]")


def _compared(needed: Extent, limit: Limit, where: str) -> Iterator[Finding]:
    """Compare the sum as one limit if it is one, else unit by unit."""
    plain, allowed = needed.plain, extent(limit)
    order = None if plain is None else shortens(plain, limit)
    if order or needed.fits(allowed):
        return
    more = plain if order is False else needed.excess(allowed)
    if more is None:
        yield found("steps_not_comparable", where)
    else:
        yield found("steps_exceed_limit", where, needed=more, limit=limit)


def _fits_by_parts(steps: Steps, limit: Limit) -> bool:
    """Whether the steps run in the order of the limit's parts, and each keeps to its own part."""
    limits = [*_plainly(step.limit for step in steps if step.limit is not None)]
    parts = [*_plainly([limit])]
    one_by_one = tuple(frozenset(range(max(n - 1, 0), n)) for n in range(len(steps)))
    return (
        _before(steps) == one_by_one
        and len(limits) == len(parts)
        and all(map(shortens, limits, parts))
    )


def _plainly(limits: Iterable[Limit]) -> Iterator[Limit]:
    """Yield the limits that follow each other, without their agencies."""
    for limit in limits:
        if isinstance(limit, Sequence):
            yield from _plainly(part.limit for part in limit.parts)
        else:
            yield limit


def unreachable(procedure: Procedure) -> Iterator[Finding]:
    """Tell the steps that can never begin: they wait for what is not there, or in a circle."""
    steps = procedure.steps
    keys, reached = {step.key for step in steps}, set(_order(steps))
    for place, step in enumerate(steps):
        missing = [name for name in step.after or () if name not in keys]
        if missing:
            names = ", ".join(map(repr, missing))
            yield found("step_unreachable", f"steps[{place}]", phrase="lint_no_step", names=names)
        elif place not in reached:
            yield found("step_unreachable", f"steps[{place}]")


def repeated_keys(procedure: Procedure) -> Iterator[Finding]:
    """Tell the steps whose key a step before them has."""
    keys = [step.key for step in procedure.steps]
    for place, key in enumerate(keys):
        if key is not None and key in keys[:place]:
            yield found("step_key_repeated", f"steps[{place}]", key=key)


def without_owner(procedure: Procedure) -> Iterator[Finding]:
    """Tell the steps that nobody answers for."""
    for place, step in enumerate(procedure.steps):
        if step.agency is step.role is step.position is None and not _parts_owned(step.limit):
            yield found("step_without_owner", f"steps[{place}]")


def _parts_owned(limit: Limit | None) -> bool:
    """Whether the limit has parts, and each names its agency."""
    if not isinstance(limit, Sequence | Parallel):
        return False
    return all(part.agency is not None for part in limit.parts)
