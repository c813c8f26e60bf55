"""How sure a figure of several questions is: people drawn again and again, each with all answers.

One person answers several parts of a composite, so its parts do not vary apart, and no formula for
one question fits. What is drawn is therefore the ballot, whole.

Stands on `composites`. Knows no officers.
"""

from __future__ import annotations

import math
import random
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from fractions import Fraction

import attrs

from onestop._arguments import checked, checked_fields
from onestop._checks import listed, member, whole_number
from onestop.figures.intervals import Bounds, tail_of
from onestop.i18n.remarks import Remark
from onestop.satisfaction.composites import Composite, aggregate, count_ballots
from onestop.satisfaction.measures import Measure, definition_of
from onestop.satisfaction.questionnaire import Questionnaire
from onestop.satisfaction.scales import Ballot, Scale
from onestop.satisfaction.scores import Level


@attrs.frozen(field_transformer=checked_fields)
class ResampledFigure:
    """A composite with an interval over people (*khoảng tin cậy lấy mẫu lại*).

    `bounds` are those of the percentile bootstrap, in the unit of the measure; `None` where there
    is none, and `doubt` says why. `people` is how many ballots were drawn from, each time as many.
    `empty` counts the draws in which a question had no answer at all: they are left out.
    """

    figure: Composite
    bounds: Bounds | None
    level: Fraction
    people: int
    draws: int
    seed: int
    empty: int = 0

    @property
    def doubt(self) -> Remark | None:
        """Why there is no interval, or how far to trust it; `None` where nothing is to say."""
        if self.figure.value is None:
            return self.figure.why
        if self.people < FEW_PEOPLE:
            return Remark.of("few_people_resampled", n=self.people, few=FEW_PEOPLE)
        if self.empty:
            return Remark.of("draws_left_out", n=self.empty, draws=self.draws)
        return None


#: Of fewer people the bootstrap's interval is too narrow: said, not hidden.
FEW_PEOPLE = 30


@checked
def resample(
    ballots: Iterable[Ballot],
    asked: Questionnaire,
    measure: Measure = "satisfied",
    *,
    level: Level = 0.95,
    draws: int = 2000,
    seed: int = 0,
) -> ResampledFigure:
    """Return the composite of a questionnaire with its interval over people (*lấy mẫu lại*).

    As many ballots as there are, are drawn with replacement, `draws` times, and the composite is
    reckoned each time: between the outer percentiles lies the interval. Of one ballot more or less
    nothing is assumed, and a person's answers stay together. The same `seed` gives the same bounds
    on every machine. `level` is the confidence level, between 0 and 1, both exclusive.

    It says how much the figure would vary among people like these; it cannot say what those think
    who did not answer.

    >>> from onestop import Ballot, vn
    >>> asked = vn.questionnaires()["five_elements"]
    >>> alike = asked.weighted({element.key: 1 for element in asked.elements})
    >>> keys = [question.key for element in asked.elements for question in element.questions]
    >>> pleased = [Ballot(dict.fromkeys(keys, 5), "result") for _ in range(80)]
    >>> cross = [Ballot(dict.fromkeys(keys, 2), "result") for _ in range(20)]
    >>> found = resample(pleased + cross, alike, seed=7)
    >>> found.figure.value, [round(bound, 2) for bound in found.bounds]
    (Fraction(4, 5), [0.71, 0.87])

    Raises:
        BadValueError: a ballot answers what is not asked, `draws` is below 200, or the level is out
            of its range.
    """
    held = listed("ballots", ballots, Ballot)
    whole_number("draws", draws, 200)
    whole_number("seed", seed)
    tail = tail_of(level)
    answers = count_ballots(held, member("asked", asked, Questionnaire))
    inside = {q.key for element in asked.elements for q in element.questions}
    figure = aggregate(asked, {k: v for k, v in answers.items() if k in inside}, measure)
    values = [] if figure.value is None else _drawn(held, figure, draws, random.Random(seed))
    found = sorted(value for value in values if value is not None)
    beyond = math.floor(tail * len(found))  # so many of the draws lie outside each bound
    return ResampledFigure(
        figure,
        (found[beyond], found[-1 - beyond]) if found else None,
        level=Fraction(str(level)),
        people=len(held),
        draws=draws,
        seed=seed,
        empty=len(values) - len(found),
    )


def _drawn(
    held: Sequence[Ballot], figure: Composite, draws: int, rng: random.Random
) -> list[float | None]:
    """Return the figure of each draw, `None` where a question has no answer in it."""
    kinds = list(Counter(ballot.answers for ballot in held).items())
    ways, times = [dict(answers) for answers, _ in kinds], [count for _, count in kinds]
    questions = _questions(figure, 1.0, figure.measure, figure.scale)
    sums = [[question.terms(way) for question in questions] for way in ways]
    places = range(len(ways))
    return [
        _value(questions, sums, Counter(rng.choices(places, times, k=len(held))))
        for _ in range(draws)
    ]


def _value(
    questions: Sequence[_Question],
    sums: Sequence[Sequence[tuple[float, float]]],
    drawn: Mapping[int, int],
) -> float | None:
    total = 0.0
    for nth, question in enumerate(questions):
        above = sum(count * sums[way][nth][0] for way, count in drawn.items())
        below = sum(count * sums[way][nth][1] for way, count in drawn.items())
        if not below:
            return None
        total += question.share * above / below
    return total


@attrs.frozen
class _Question:
    """A question with its share of the whole, and what a level adds above and below the line."""

    key: str
    share: float
    above: Mapping[int, float]
    below: Mapping[int, float]

    def terms(self, answers: Mapping[str, int | None]) -> tuple[float, float]:
        level = answers.get(self.key)
        return (0.0, 0.0) if level is None else (self.above[level], self.below[level])


def _questions(
    figure: Composite, share: float, measure: Measure, scale: Scale
) -> tuple[_Question, ...]:
    """Return the questions of a composite, each with its share: element by element, to the last."""
    definition = definition_of(measure, scale)
    is_ratio = definition.kind == "ratio"
    weights = {number: float(weight) for number, weight in definition.weights(scale).items()}
    above = {number: max(weight, 0.0) if is_ratio else weight for number, weight in weights.items()}
    below = {number: abs(weight) if is_ratio else 1.0 for number, weight in weights.items()}
    found: list[_Question] = []
    alone = len(figure.parts) == 1
    whole = float(sum((part.weight or Fraction(0) for part in figure.parts), Fraction(0)))
    for part in figure.parts:
        mine = share if alone else share * float(part.weight or 0) / whole
        if isinstance(part.figure, Composite):
            found += _questions(part.figure, mine, measure, scale)
        else:
            found.append(_Question(part.key, mine, above, below))
    return tuple(found)
