"""By what the figures of a period are grouped: whose row a dossier counts in.

Stands on `dossiers`. Knows no period.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any, Final, Literal, get_args

from onestop._checks import one_of
from onestop.dossiers.attribution.late_days import LateDays, holders_of
from onestop.dossiers.dossier import Dossier
from onestop.dossiers.step_order import StepOrder
from onestop.errors import BadValueError, WrongTypeError
from onestop.i18n.remarks import Remark

By = Literal["procedure", "field", "officer", "agency", "step", "channel", "online_level"]

Key = Callable[[Dossier], str | None]
LateKey = Callable[[Dossier, LateDays], str | None]


def _online_level(dossier: Dossier) -> str | None:
    level = dossier.procedure.online_level
    return None if level is None else level.value


def _step(dossier: Dossier) -> str | None:
    *_, (_, holder) = holders_of(dossier)
    return step_name(dossier, holder.step)


def step_name(dossier: Dossier, said: str | None) -> str | None:
    """Return a step by the procedure's own name for it, else as the log calls it."""
    steps = StepOrder(dossier.procedure.steps)
    place = steps.place(said)
    if place is None:
        return said
    step = steps.steps[place]
    return step.key or step.action.value


#: The row of a dossier, by what figures can be grouped by.
KEYS: Final[dict[By, Key]] = {
    "procedure": lambda dossier: dossier.procedure.code,
    "field": lambda dossier: dossier.procedure.field,
    "officer": lambda dossier: dossier.officer,
    "agency": lambda dossier: dossier.agency,
    "step": _step,
    "channel": lambda dossier: dossier.channel.name,
    "online_level": _online_level,
}

#: Whose a late day is, where that is another question than whose the dossier is.
_LATE_KEYS: Final[dict[str | None, LateKey]] = {
    "officer": lambda _, late: late.officer,
    "agency": lambda _, late: late.agency,
    "step": lambda dossier, late: step_name(dossier, late.step),
}


class Grouping:
    """One way to group: its name, the row of a dossier, and the row of a late day."""

    def __init__(self, name: str | None, key: Key) -> None:
        self.name = name
        self.key = key
        #: `None` where a late day stands in the row of its dossier.
        self.late_key = _LATE_KEYS.get(name)


def grouping_by(by: By | None) -> Grouping:
    """Return the grouping of a name, or refuse it; `None` is the whole office in one row."""
    if by is None:
        return Grouping(None, lambda _: None)
    one_of("by", by, get_args(By), or_none=True)
    return Grouping(by, KEYS[by])


def groupings_of(by: Iterable[By], keys: Mapping[str, Key]) -> tuple[Grouping, ...]:
    """Return the groupings that are asked for, the whole office first, each name once."""
    named: dict[str | None, Grouping] = {each: grouping_by(each) for each in by}
    for name, key in _own(keys).items():
        if name in named or name in get_args(By):
            raise BadValueError("keys", name, Remark.of("grouping_twice"))
        named[name] = Grouping(name, key)
    named.pop(None, None)
    return (grouping_by(None), *named.values())


def _own(keys: Mapping[Any, Any]) -> Mapping[str, Key]:
    for name, key in keys.items():
        if not isinstance(name, str) or not callable(key):
            raise WrongTypeError("keys", {name: key}, Remark.of("keys_by_name"))
    return keys
