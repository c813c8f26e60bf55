"""Answers weighted so that who answered looks like who was served (*hiệu chỉnh theo cơ cấu*).

Online applicants answer more often than those at the counter; a figure of all answers is then
theirs. How many dossiers there were of each channel, of each field and so on is known, and the
answers are weighted until they agree with all of these at once.

Stands on `answers` and `measures`. Knows no dossiers.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import Any, Final

import attrs

from onestop._arguments import checked, checked_fields
from onestop._checks import member, one_of, text, whole_number
from onestop.errors import BadValueError, IncomparableError, WrongTypeError
from onestop.figures.intervals import Bounds, quantile, tail_of
from onestop.i18n.remarks import Remark
from onestop.satisfaction.answers import Answers, Counts
from onestop.satisfaction.measures import Measure, definition_of
from onestop.satisfaction.scales import Scale
from onestop.satisfaction.scores import Level, Score

#: A group, as the answers name it: one word for each margin, in their order.
Group = tuple[str, ...]

#: The margins agree when none is off by more than this share of its number.
_CLOSE: Final = 1e-9
#: Beyond, an answer of one group speaks for so many that the figure hangs on it.
HEAVY: Final = 5


@attrs.frozen(field_transformer=checked_fields)
class WeightedGroup:
    """The answers of one group and how much each of them weighs (*trọng số của nhóm*).

    `weight` is relative: 1 is an answer that stands for itself alone, the mean over all answers.
    """

    group: Group
    answers: Answers
    weight: float


@attrs.frozen(field_transformer=checked_fields)
class RakedScore:
    """A figure weighted to known margins (*tỷ lệ hài lòng đã hiệu chỉnh*), beside the plain one.

    `value` is in the unit of the measure, a float, for the weights are the limit of an iteration
    that no fraction ends. `rounds` says how many rounds were gone.
    """

    plain: Score
    groups: tuple[WeightedGroup, ...]
    rounds: int

    @property
    def n(self) -> int:
        """How many answered."""
        return self.plain.n

    @property
    def value(self) -> float:
        """The weighted figure."""
        return sum(count * weight * of for weight, of, count in self._terms()) / self._whole

    @property
    def effective_n(self) -> float:
        """How many equal answers would be as sure (*cỡ mẫu hiệu dụng*): Kish's, at most n."""
        squares = sum(group.weight**2 * group.answers.n for group in self.groups)
        return self._whole**2 / squares

    @property
    def largest(self) -> float:
        """The largest weight of an answer, of which the mean is 1."""
        return max(group.weight for group in self.groups if group.answers.n)

    @property
    def remarks(self) -> tuple[Remark, ...]:
        """What a reader must know: that it is weighted, and whether it hangs on a few answers."""
        rest = Remark.of("raking_few_decide", largest=round(self.largest, 1), heavy=HEAVY)
        return (
            Remark.of("raked", n=self.n, effective=round(self.effective_n)),
            *((rest,) if self.largest > HEAVY else ()),
        )

    def interval(self, level: Level = 0.95) -> Bounds:
        """Return the interval of the weighted figure, within the bounds of the measure.

        By the variance of a weighted mean, as if the weights were given beforehand: what the known
        margins add to certainty is not counted, so it is rather too wide. `level` is the confidence
        level, between 0 and 1, both exclusive.

        Raises:
            BadValueError: the level is out of its range.
        """
        mean = self.value
        squares = sum(n * (weight * (of - mean)) ** 2 for weight, of, n in self._terms())
        spread = math.sqrt(squares) / self._whole
        half = quantile(tail_of(level)) * spread
        low, high = self.plain.bounds
        return max(float(low), mean - half), min(float(high), mean + half)

    @property
    def _whole(self) -> float:
        return sum(group.weight * group.answers.n for group in self.groups)

    def _terms(self) -> list[tuple[float, float, int]]:
        """Return the answers that are alike: what each weighs, what it counts, how many."""
        scale = self.plain.scale
        counts = definition_of(self.plain.measure, scale).weights(scale)
        return [
            (group.weight, float(of), count)
            for group in self.groups
            for of, count in zip(counts.values(), group.answers.counts, strict=True)
        ]


@checked
def rake(
    answers: Mapping[Any, Answers | Counts],
    margins: Mapping[str, Mapping[str, int]],
    scale: Scale,
    measure: Measure = "satisfied",
    *,
    rounds: int = 1000,
) -> RakedScore:
    """Return a figure whose answers are weighted to known margins (*hiệu chỉnh theo cơ cấu hồ sơ*).

    `answers` holds the counts of each group, a group being one word for each margin in their order;
    `margins` says for each how many were served, word by word. Iterative proportional fitting: the
    weights are scaled to one margin after the other until all agree. Who stayed silent is thought
    to answer like those of the same group who did not; nothing here can test that.

    >>> from onestop import vn
    >>> found = rake(
    ...     {("trực tuyến",): {5: 60}, ("tại quầy",): {2: 10, 5: 10}},
    ...     {"kênh": {"trực tuyến": 300, "tại quầy": 300}},
    ...     vn.SCALE_5,
    ... )
    >>> found.plain.value, round(found.value, 6), round(found.effective_n, 6)
    (Fraction(7, 8), 0.75, 60.0)

    Raises:
        BadValueError: a group is not one of the margins, a margin has people of whom nobody
            answered, the margins are of different totals, or the rounds did not bring them
            together; the measure is a ratio, which has no weighted mean.
        IncomparableError: answers were given on another scale.
    """
    whole_number("rounds", rounds, 1)
    if definition_of(measure, member("scale", scale, Scale)).kind == "ratio":
        raise BadValueError("measure", measure, Remark.of("no_method", measure=measure))
    wanted = _margins(margins)
    held = {_group(group, wanted): _answers(given, scale) for group, given in answers.items()}
    held = {group: given for group, given in held.items() if given.n}
    _check_answered(held, wanted)
    weights, gone = _fitted(held, wanted, rounds)
    groups = tuple(WeightedGroup(group, held[group], weights[group]) for group in held)
    pooled = [sum(each) for each in zip(*(given.counts for given in held.values()), strict=True)]
    plain = Answers(dict(zip(scale.numbers, pooled, strict=True)), scale)
    return RakedScore(Score(measure, plain), groups, gone)


def _answers(given: Answers | Counts, scale: Scale) -> Answers:
    found = given if isinstance(given, Answers) else Answers(given, scale)
    if found.scale != scale:
        raise IncomparableError(found.scale.name, scale.name, "asked_put_together")
    return found


def _margins(margins: object) -> dict[str, dict[str, int]]:
    """Return the margins, or refuse them: each says how many, and all of them as many."""
    if not isinstance(margins, Mapping) or not margins:
        raise WrongTypeError("margins", margins, "margins_wanted")
    found = {}
    for name, numbers in margins.items():
        if not isinstance(numbers, Mapping):
            raise WrongTypeError(f"margins[{text('margin', name)}]", numbers, "margins_wanted")
        found[name] = {
            text(name, word): whole_number(f"{name}, {word}", n, 0) for word, n in numbers.items()
        }
    totals = {name: sum(numbers.values()) for name, numbers in found.items()}
    if len(set(totals.values())) > 1 or not all(totals.values()):
        told = ", ".join(f"{name}: {n}" for name, n in totals.items())
        raise BadValueError("margins", told, "margins_of_one_total")
    return found


def _group(group: object, wanted: Mapping[str, Mapping[str, int]]) -> Group:
    """Return a group whose words are those of the margins, or refuse it."""
    if not isinstance(group, tuple) or len(group) != len(wanted):
        names = ", ".join(wanted)
        raise BadValueError("answers", group, Remark.of("group_of_margins", names=names))
    for word, (name, numbers) in zip(group, wanted.items(), strict=True):
        one_of(name, word, numbers)
    return group


def _check_answered(held: Mapping[Group, Answers], wanted: Mapping[str, Mapping[str, int]]) -> None:
    """Refuse people of whom nobody answered, and answers of a group that nobody belongs to."""
    for nth, (name, numbers) in enumerate(wanted.items()):
        answered = {group[nth] for group in held}
        for word, n in numbers.items():
            if (n > 0) != (word in answered):
                limit = "nobody_answered" if n else "nobody_served"
                raise BadValueError(name, word, Remark.of(limit, n=n))


def _fitted(
    held: Mapping[Group, Answers], wanted: Mapping[str, Mapping[str, int]], rounds: int
) -> tuple[dict[Group, float], int]:
    """Return the weights that agree with every margin, and how many rounds that took."""
    whole = sum(next(iter(wanted.values())).values())
    answered = sum(given.n for given in held.values())
    weights = dict.fromkeys(held, whole / answered)
    for gone in range(1, rounds + 1):
        off = 0.0
        for nth, numbers in enumerate(wanted.values()):
            reached = dict.fromkeys(numbers, 0.0)
            for group, given in held.items():
                reached[group[nth]] += weights[group] * given.n
            factors = {word: n / reached[word] for word, n in numbers.items() if n}
            off = max(off, *(abs(1 - factor) for factor in factors.values()))
            weights = {group: weight * factors[group[nth]] for group, weight in weights.items()}
        if off < _CLOSE:
            return {group: weight * answered / whole for group, weight in weights.items()}, gone
    raise BadValueError("rounds", rounds, Remark.of("margins_do_not_meet", off=f"{off:.1e}"))
