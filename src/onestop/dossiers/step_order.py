"""The steps of a procedure, found by what a log calls them, and which waits for which.

Stands on `steps`. Knows no dossier.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Final

from onestop.i18n.cleaning import fold
from onestop.procedures.steps import Step


def _by_key(step: Step) -> tuple[str, ...]:
    return () if step.key is None else (step.key,)


def _by_action(step: Step) -> tuple[str, ...]:
    return (step.action.value,)


def _by_text(step: Step) -> tuple[str, ...]:
    return tuple(text for text in (step.role, step.position, step.note) if text is not None)


#: The ways to name a step: the first that finds any decides.
_WAYS: Final[tuple[Callable[[Step], tuple[str, ...]], ...]] = (_by_key, _by_action, _by_text)


class StepOrder:
    """The steps of a procedure by name, and what each waits for, near and far.

    Names and waits are worked out once, so that a long log does not search the steps at each event.
    """

    def __init__(self, steps: tuple[Step, ...]) -> None:
        self.steps = steps
        self._named = tuple(_places_by_name(steps, way) for way in _WAYS)
        self._before = _waits(steps)

    def places(self, name: str | None) -> tuple[int, ...]:
        """Return the places of the steps of a name; one name for several steps finds them all."""
        wanted = None if name is None else fold(name)
        return next((named[wanted] for named in self._named if wanted in named), ())

    def place(self, name: str | None) -> int | None:
        """Return the place of the step of a name, `None` if that is not clear."""
        found = self.places(name)
        return found[0] if len(found) == 1 else None

    def runs_beside(self, one: int | None, other: int | None) -> bool:
        """Whether the procedure lets two steps run side by side: neither waits for the other."""
        if one is None or other is None or one == other:
            return False
        return not (self._before[one] >> other | self._before[other] >> one) & 1


def _places_by_name(
    steps: Iterable[Step], way: Callable[[Step], tuple[str, ...]]
) -> dict[str | None, tuple[int, ...]]:
    found: dict[str | None, tuple[int, ...]] = {}
    for place, step in enumerate(steps):
        for name in dict.fromkeys(map(fold, way(step))):
            found[name] = (*found.get(name, ()), place)
    return found


def _waits(steps: tuple[Step, ...]) -> list[int]:
    """Return for each step what it waits for, near and far: a bit for the place of each other.

    Steps mostly wait for earlier ones, and one round is enough; those that name a later one take a
    round for each such turn.
    """
    near = _near_waits(steps)
    far = [0] * len(steps)
    has_changed = True
    while has_changed:
        has_changed = False
        for place, waits in enumerate(near):
            known = far[place]
            for other in waits:
                known |= far[other] | 1 << other
            has_changed |= known != far[place]
            far[place] = known
    return far


def _near_waits(steps: tuple[Step, ...]) -> list[tuple[int, ...]]:
    """Return the places of the steps that each names; a step that names none waits for the last."""
    keys: dict[str | None, tuple[int, ...]] = {}
    for place, step in enumerate(steps):
        keys[step.key] = (*keys.get(step.key, ()), place)
    return [
        tuple(range(max(place - 1, 0), place))
        if step.after is None
        else tuple(other for name in step.after for other in keys.get(name, ()))
        for place, step in enumerate(steps)
    ]
