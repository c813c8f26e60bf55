"""What each measure of satisfaction is, as a weight for every level.

A measure is a sum of weights over the answers, divided by their number. Its kind says which
interval fits. The weights of NPS, CES and the weighted positive share are their definitions, and
so they hold on their own scales only.

Stands on `scales`. Knows no counts.
"""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from typing import Final, Literal, NoReturn

import attrs

from onestop._checks import one_of
from onestop.errors import BadValueError
from onestop.i18n.remarks import Remark
from onestop.satisfaction.scales import Scale

Measure = Literal[
    "satisfied",
    "satisfied_or_neutral",
    "top_box",
    "gds",
    "mean",
    "net",
    "nps",
    "ces",
    "ces_share",
    "weighted_positive",
]
Kind = Literal["share", "mean", "balance", "ratio"]
Weights = dict[int, Fraction]


@attrs.frozen
class Definition:
    """What a measure is: its kind, and the weight of each level of a scale."""

    kind: Kind
    weights: Callable[[Scale], Weights]


def definition_of(measure: object, scale: Scale) -> Definition:
    """Return the definition of a measure that the scale admits, or refuse it."""
    word: str = one_of("measure", measure, MEASURES)
    found = MEASURES[word]
    found.weights(scale)  # refuses a scale that the measure is not made for
    return found


def under_policy(measure: Measure, neutral: object, scale: Scale) -> Measure:
    """Return the measure's name under a policy for neutral answers."""
    if neutral is None:
        return measure
    if neutral != "satisfied":
        raise BadValueError("neutral", neutral, "satisfied_or_none")
    if measure not in {"satisfied", "satisfied_or_neutral"}:
        raise BadValueError("neutral", neutral, Remark.of("no_meaning_for", measure=measure))
    definition_of("satisfied_or_neutral", scale)
    return "satisfied_or_neutral"


def _share(levels: Callable[[Scale], frozenset[int]]) -> Callable[[Scale], Weights]:
    """Make the weights of a share: 1 for the levels that count, 0 for the others."""
    return lambda scale: {number: Fraction(number in levels(scale)) for number in scale.numbers}


def _with_neutral(scale: Scale) -> frozenset[int]:
    if not scale.neutral:
        limit = "neutral_open" if scale.neutral is None else "neutral_none"
        told = Remark.of(limit, scale=scale.name)
        raise BadValueError("measure", "satisfied_or_neutral", told)
    return scale.satisfied | scale.neutral


def _gds(scale: Scale) -> Weights:
    """Return equal steps from 0 for the worst level to 1 for the best."""
    steps = len(scale.levels) - 1
    return {number: Fraction(number - scale.first, steps) for number in scale.numbers}


def _mean(scale: Scale) -> Weights:
    return {number: Fraction(number) for number in scale.numbers}


def _net(scale: Scale) -> Weights:
    if scale.dissatisfied is None:
        limit = Remark.of("dissatisfied_open", scale=scale.name)
        raise BadValueError("measure", "net", limit)
    return {
        number: Fraction((number in scale.satisfied) - (number in scale.dissatisfied))
        for number in scale.numbers
    }


def _nps(scale: Scale) -> Weights:
    """Return 100 points for 9 and 10, none for 7 and 8, -100 for 0 to 6.

    Eleven levels are 0 to 10, also where a scale numbers them from 1.
    """
    if len(scale.levels) != 11:
        _refuse(scale, "nps", 0, 10)
    said = {number: number - scale.first for number in scale.numbers}
    return {number: Fraction(100 * ((of >= 9) - (of <= 6))) for number, of in said.items()}


def _ces(scale: Scale) -> Weights:
    _only_on(scale, "ces", 1, 7)
    return _mean(scale)


def _ces_share(scale: Scale) -> Weights:
    """Return 1 for 5 to 7."""
    _only_on(scale, "ces_share", 1, 7)
    return {number: Fraction(number >= 5) for number in scale.numbers}


def _weighted_positive(scale: Scale) -> Weights:
    """Return -2, -1, 0, 1, 2."""
    _only_on(scale, "weighted_positive", 1, 5)
    return {number: Fraction(number - 3) for number in scale.numbers}


def _only_on(scale: Scale, measure: str, first: int, last: int) -> None:
    if scale.numbers != range(first, last + 1):
        _refuse(scale, measure, first, last)


def _refuse(scale: Scale, measure: str, first: int, last: int) -> NoReturn:
    ends = {"least": scale.numbers[0], "most": scale.numbers[-1]}
    found = Remark.of("scale_from_to", scale=scale.name, **ends)
    limit = Remark.of("made_for_levels", first=first, last=last, found=found)
    raise BadValueError("measure", measure, limit)


#: Every measure: a share of the answers, a mean of them, a balance of two shares, or a ratio.
MEASURES: Final[dict[str, Definition]] = {
    "satisfied": Definition("share", _share(lambda scale: scale.satisfied)),
    "satisfied_or_neutral": Definition("share", _share(_with_neutral)),
    "top_box": Definition("share", _share(lambda scale: frozenset(scale.numbers[-1:]))),
    "gds": Definition("mean", _gds),
    "mean": Definition("mean", _mean),
    "net": Definition("balance", _net),
    "nps": Definition("balance", _nps),
    "ces": Definition("mean", _ces),
    "ces_share": Definition("share", _ces_share),
    "weighted_positive": Definition("ratio", _weighted_positive),
}
