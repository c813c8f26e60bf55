"""How satisfied people are, of how many, and how sure that is.

A figure carries its measure, numerator, denominator and scale. Without answers it has no value,
and says why; without n there is no interval. Figures that mean different things do not mix.

Stands on `measures`, `answers` and `figures.intervals`. Knows no dossiers and no officers.
"""

from __future__ import annotations

import math
from decimal import Decimal
from fractions import Fraction
from typing import Any, Final, Literal, NoReturn

import attrs

from onestop._arguments import checked_fields
from onestop._checks import count_field, member, one_of, text_field
from onestop._notebook import shown
from onestop.errors import BadValueError, IncomparableError
from onestop.figures.intervals import (
    METHODS,
    Alternative,
    Bounds,
    Method,
    finite_population_factor,
    newcombe,
    one_side,
    proportion_interval,
    quantile,
    t_quantile,
    tail_of,
)
from onestop.i18n.remarks import Remark
from onestop.satisfaction.answers import Answers, Counts
from onestop.satisfaction.measures import Kind, Measure, definition_of, under_policy
from onestop.satisfaction.scales import Scale
from onestop.satisfaction.stages import Stage

ScoreMethod = Method | Literal["normal", "t"]
Level = float | Fraction | Decimal

#: The methods that fit each kind of measure, the default first.
_PAIRED: Final[dict[Kind, tuple[str, ...]]] = {
    "share": tuple(METHODS),
    "mean": ("normal", "t"),
    "balance": ("normal",),
    "ratio": (),
}


#: Of fewer answers the normal interval of a mean or a balance is too narrow.
FEW_ANSWERS: Final = 30


class Figure:
    """What every figure obeys: it is held against one of its own meaning alone, or refused."""

    __slots__ = ()

    @property
    def value(self) -> Fraction | None:
        """The figure, exact; `None` where there is nothing to divide by."""
        raise NotImplementedError

    @property
    def meaning(self) -> tuple[object, ...]:
        """What must be equal for two figures to be held against each other."""
        raise NotImplementedError

    @property
    def label(self) -> Remark:
        """What an error calls the figure."""
        raise NotImplementedError

    def __sub__(self, other: object) -> Fraction | None:
        mine, its = self._both(other, "asked_subtracted")
        return None if mine is None or its is None else mine - its

    def __lt__(self, other: object) -> bool:
        mine, its = self._ordered(other)
        return mine < its

    def __gt__(self, other: object) -> bool:
        mine, its = self._ordered(other)
        return mine > its

    def __le__(self, other: object) -> bool:
        return not self > other

    def __ge__(self, other: object) -> bool:
        return not self < other

    def __add__(self, other: object) -> NoReturn:
        self._both(other, "asked_added")
        raise BadValueError("sum", self.label.text("en"), "pool_answers")

    __radd__ = __add__

    def __rsub__(self, other: object) -> NoReturn:
        raise self._refusal(other, "asked_subtracted")

    def _both(self, other: object, verb: str) -> tuple[Fraction | None, Fraction | None]:
        """Return both values, or refuse two figures that mean different things."""
        if not isinstance(other, Figure) or other.meaning != self.meaning:
            raise self._refusal(other, verb)
        return self.value, other.value

    def _refusal(self, other: object, verb: str) -> IncomparableError:
        bare = Remark.of("bare_kind", kind=type(other).__name__)
        label = other.label if isinstance(other, Figure) else bare
        return IncomparableError(self.label, label, verb)

    def _ordered(self, other: object) -> tuple[Fraction, Fraction]:
        mine, its = self._both(other, "asked_ordered")
        if mine is None or its is None:
            raise BadValueError("value", None, Remark.of("no_place_in_order", label=self.label))
        return mine, its


@attrs.frozen(order=False, field_transformer=checked_fields)
class Score(Figure):
    """A satisfaction figure (*tỷ lệ hài lòng*) with what it is a figure of.

    `value` is `numerator / denominator`, in the unit of the measure: a share from 0 to 1, a level,
    or points; `None` where nobody answered, and `why` then says so. Scores of two measures or two
    scales, and a score and a figure of the national index, are never subtracted or ordered.
    """

    measure: Measure
    answers: Answers

    def _repr_html_(self) -> str:
        """Return it as a notebook shows it: the figure and the answers behind it."""
        return shown(self)

    @property
    def scale(self) -> Scale:
        """The scale on which people answered."""
        return self.answers.scale

    @property
    def counts(self) -> tuple[int, ...]:
        """The answers at each level, worst first."""
        return self.answers.counts

    @property
    def n(self) -> int:
        """How many answered."""
        return self.answers.n

    @property
    def question(self) -> str | None:
        """The key of what was asked, if it is known."""
        return self.answers.question

    @property
    def stage(self) -> Stage | None:
        """Where it was asked, if at one stage alone."""
        return self.answers.stage

    @property
    def edition(self) -> str | None:
        """Version of the facts behind the scale, `None` for a hand-made one."""
        return self.scale.edition

    @property
    def kind(self) -> Kind:
        """What the measure is: a share, a mean, a balance of two shares, or a ratio."""
        return definition_of(self.measure, self.scale).kind

    @property
    def numerator(self) -> int | Fraction:
        """The sum of the answers' weights, exact, an `int` where it is whole."""
        lowest = Fraction(0) if self.kind == "ratio" else min(self._weights.values())
        total = self._sum(max(weight, lowest) for weight in self._weights.values())
        return total.numerator if total.denominator == 1 else total

    @property
    def denominator(self) -> int:
        """What the numerator is divided by: n, but for a ratio the sum of all its weights."""
        if self.kind == "ratio":
            return int(self._sum(abs(weight) for weight in self._weights.values()))
        return self.n

    @property
    def value(self) -> Fraction | None:
        """The figure, exact; `None` where nobody answered."""
        return Fraction(self.numerator) / self.denominator if self.denominator else None

    @property
    def bounds(self) -> tuple[Fraction, Fraction]:
        """The least and the most that the figure can be, whatever people answer."""
        if self.kind == "ratio":
            return Fraction(0), Fraction(1)
        return min(self._weights.values()), max(self._weights.values())

    @property
    def why(self) -> Remark | None:
        """Why there is no value, `None` where there is one."""
        if self.n == 0:
            return Remark.of("no_ratings")
        return None if self.denominator else Remark.of("only_neutral")

    @property
    def remarks(self) -> tuple[Remark, ...]:
        """What a reader must know of the figure: answers read on another scale, a policy."""
        policy = Remark.of("neutral_counted", scale=self.scale.name)
        return (
            *(Remark.of("scale_mapped", map=str(used)) for used in self.answers.maps),
            *((policy,) if self.measure == "satisfied_or_neutral" else ()),
            *((self.caution,) if self.caution is not None else ()),
        )

    @property
    def is_unanimous(self) -> bool:
        """Whether there are answers, and all of them weigh the same: nothing shows their spread."""
        return self.n > 0 and self._variance() == 0

    @property
    def doubt(self) -> Remark | None:
        """Why there is no interval, or why one of no width is no certainty; else `None`."""
        if self.why is not None or self.kind == "share":
            return self.why
        if self.kind == "ratio":
            return Remark.of("no_method", measure=self.measure)
        if self.kind == "mean" and self.n == 1:
            return Remark.of("one_answer")
        return Remark.of("unanimous") if self.is_unanimous else None

    @property
    def is_few(self) -> bool:
        """Whether a mean or a balance has an interval, and too few answers for the normal one."""
        has_interval = self.kind in {"mean", "balance"} and self.doubt is None
        return has_interval and self.n < FEW_ANSWERS

    @property
    def caution(self) -> Remark | None:
        """Why the normal interval is too narrow (*cỡ mẫu nhỏ*): few answers; else `None`."""
        if not self.is_few:
            return None
        key = "few_for_normal" if self.kind == "balance" else "few_for_normal_mean"
        return Remark.of(key, n=self.n, few=FEW_ANSWERS)

    @property
    def advised_method(self) -> ScoreMethod | None:
        """The method that serves the figure best: Student's for a mean of few; `None` is usual."""
        return "t" if self.is_few and self.kind == "mean" else None

    @property
    def meaning(self) -> tuple[object, ...]:
        """What must be equal for two scores to be held against each other."""
        return "score", self.measure, self.scale

    @property
    def label(self) -> Remark:
        """The measure and the scale."""
        return Remark.of("figure_on_scale", measure=self.measure, scale=self.scale.name)

    def interval(
        self,
        level: Level = 0.95,
        method: ScoreMethod | None = None,
        *,
        population: int | None = None,
        alternative: Alternative = "two-sided",
    ) -> Bounds | None:
        """Return the interval of the figure (*khoảng tin cậy*), `None` without answers.

        `level` is the confidence level, between 0 and 1, both exclusive. Shares have Wilson's
        interval or another of `proportion_interval`, means and balances the normal one, in the
        unit of the measure; a mean of few answers is better served by Student's, `"t"`:
        `advised_method` has it and `caution` says why. A mean has none of one answer, or of
        answers all alike: `doubt` says so. `population` is how many could
        have answered.

        >>> from onestop import score, vn
        >>> low, high = score({3: 3, 4: 20, 5: 7}, vn.SCALE_5).interval()
        >>> f"{low:.6f} {high:.6f}"
        '0.743789 0.965400'

        Raises:
            BadValueError: the level is out of its range, the method does not fit the measure, or
                more answered than could have.
        """
        chosen = method_of(self, method)
        if chosen not in {"normal", "t"}:
            return proportion_interval(
                int(self.numerator), self.n, level, chosen,  # type: ignore[arg-type]  # checked
                population=population, alternative=alternative,
            )  # fmt: skip
        tail = tail_of(level, alternative)
        factor = finite_population_factor(self.n, population)
        error = self.squared_error
        if self.value is None or error is None:
            return None
        errors = t_quantile(tail, self.n - 1) if chosen == "t" else quantile(tail)
        centre, half = float(self.value), errors * factor * math.sqrt(error)
        weights = self._weights.values()
        ends = float(min(weights)), float(max(weights))
        return one_side((centre - half, centre + half), alternative, ends)

    def change(self, since: Score) -> Change:
        """Return how the figure changed since an earlier one, with its doubt.

        >>> from onestop import score, vn
        >>> october = score({1: 2, 2: 3, 3: 10, 4: 30, 5: 5}, vn.SCALE_5)
        >>> change = score({1: 1, 2: 2, 3: 5, 4: 32, 5: 20}, vn.SCALE_5).change(october)
        >>> change.value, [f"{bound:.4f}" for bound in change.interval()]
        (Fraction(1, 6), ['0.0130', '0.3184'])

        Raises:
            IncomparableError: the measure, the scale, the question or the stage is another.
        """
        differs = differences(member("since", since, Score), self)
        if differs:
            raise IncomparableError(_in_full(since), _in_full(self), "asked_subtracted")
        return Change(since, self)

    @property
    def _weights(self) -> dict[int, Fraction]:
        return definition_of(self.measure, self.scale).weights(self.scale)

    def _sum(self, weights: Any) -> Fraction:
        pairs = zip(weights, self.counts, strict=True)
        return sum((weight * count for weight, count in pairs), Fraction(0))

    def _variance(self) -> Fraction:
        """Return the variance of one answer's weight; there are answers."""
        weights = self._weights.values()
        mean = self._sum(weights) / self.n
        return self._sum((weight - mean) ** 2 for weight in weights) / self.n

    @property
    def squared_error(self) -> Fraction | None:
        """The squared standard error, exact, `None` where the answers do not show one."""
        if self.n == 0:
            return None
        if self.kind == "balance":
            return self._variance() / self.n
        return None if self.is_unanimous else self._variance() / (self.n - 1)


@attrs.frozen(field_transformer=checked_fields)
class Change:
    """How a figure changed between two periods (*mức thay đổi*), in the unit of its measure.

    Look at many changes at once and some will seem real by chance alone: a level of 0.95 lets one
    in twenty do so.
    """

    before: Score
    after: Score

    @property
    def value(self) -> Fraction | None:
        """The later figure less the earlier one, exact; `None` where one has no value."""
        return self.after - self.before

    @property
    def why(self) -> Remark | None:
        """Why there is no value, `None` where there is one."""
        return self.before.why or self.after.why

    @property
    def doubt(self) -> Remark | None:
        """Why there is no interval, or why it is too narrow; else `None`."""
        return self.before.doubt or self.after.doubt

    @property
    def caution(self) -> Remark | None:
        """Why the normal interval is too narrow: few answers in one of the periods; else `None`."""
        return self.before.caution or self.after.caution

    def interval(self, level: Level = 0.95) -> Bounds | None:
        """Return the interval of the change: Newcombe's for shares, else the normal one.

        `level` is the confidence level, between 0 and 1, both exclusive.

        Raises:
            BadValueError: the level is out of its range, or the measure has no interval.
        """
        scores = self.before, self.after
        if method_of(self.after) != "normal":
            (k1, n1), (k2, n2) = ((int(one.numerator), one.n) for one in scores)
            return newcombe((k1, n1), (k2, n2), level)
        z = quantile(tail_of(level))
        first, second = (one.squared_error for one in scores)
        if self.value is None or first is None or second is None:
            return None
        half = z * math.sqrt(first + second)
        return float(self.value) - half, float(self.value) + half

    @property
    def is_clear(self) -> bool | None:
        """Whether the 95 % interval leaves out no change at all; `None` without an interval."""
        bounds = self.interval()
        return None if bounds is None else not bounds[0] <= 0 <= bounds[1]


@attrs.frozen(order=False)
class IndexFigure(Figure):
    """A satisfaction figure that the national index derives (*chỉ số phục vụ*), asked of nobody.

    The index counts silent people as satisfied. Its figures are therefore of another kind than a
    `Score`, and the two are never added, subtracted or ordered.

    >>> figure = IndexFigure("DOSSIER_RECEIVING_SATISFACTION", numerator=795, denominator=876)
    >>> figure.value
    Fraction(265, 292)

    **Law:** Quyết định 766/QĐ-TTg.
    """

    code: str = attrs.field(validator=text_field)
    numerator: int = attrs.field(kw_only=True, validator=count_field(0))
    denominator: int = attrs.field(kw_only=True, validator=count_field(0))

    def __attrs_post_init__(self) -> None:
        """Refuse a part that is larger than the whole."""
        if self.numerator > self.denominator:
            limit = Remark.of("not_above_denominator", n=str(self.denominator))
            raise BadValueError("numerator", self.numerator, limit)

    @property
    def value(self) -> Fraction | None:
        """The share, exact; `None` where there was nothing to count."""
        return Fraction(self.numerator, self.denominator) if self.denominator else None

    @property
    def why(self) -> Remark | None:
        """Why there is no value, `None` where there is one."""
        return None if self.denominator else Remark.of("no_data")

    @property
    def meaning(self) -> tuple[object, ...]:
        """What must be equal for two figures to be held against each other."""
        return "index", self.code

    @property
    def label(self) -> Remark:
        """The code, and that it is the index's."""
        return Remark.of("figure_of_index", code=self.code)


def score(
    counts: Counts | Answers,
    scale: Scale,
    measure: Measure = "satisfied",
    *,
    neutral: Literal["satisfied"] | None = None,
    question: str | None = None,
) -> Score:
    """Return the share of satisfied answers (*tỷ lệ hài lòng*), or another measure of them.

    `counts` maps level numbers to counts, or is an `Answers`. A bare list is refused, for ratings
    and counts look alike: `scale.count(ratings)` makes counts of ratings. Neutral answers
    (*bình thường*) are not satisfied; `neutral="satisfied"` counts them so, and the measure is then
    `satisfied_or_neutral`.

    >>> from onestop import vn
    >>> score({1: 3, 2: 1, 3: 16, 4: 62, 5: 147}, vn.SCALE_5).value
    Fraction(209, 229)
    >>> score({1: 3, 2: 1, 3: 16, 4: 62, 5: 147}, vn.SCALE_5, "gds").value
    Fraction(807, 916)

    Raises:
        BadValueError: a count is negative, a level is not on the scale, or the measure is unknown
            or not made for the scale.
        IncomparableError: the answers were counted on another scale.
        WrongTypeError: a count is no int, or the counts are a bare list.
    """
    member("scale", scale, Scale)
    answers = counts if isinstance(counts, Answers) else Answers(counts, scale, question=question)
    if answers.scale != scale:
        told = Remark.of("answers_on_scale", scale=answers.scale.name)
        raise IncomparableError(told, scale.name, "asked_read_as_one")
    if question not in {None, answers.question}:
        raise BadValueError(
            "question", question, Remark.of("answers_are_to", question=answers.question)
        )
    definition_of(measure, scale)
    return Score(under_policy(measure, neutral, scale), answers)


def method_of(score: Score, method: object = None) -> str:
    """Return the method for the interval of a score, or refuse one that does not fit it."""
    fitting = _PAIRED[score.kind]
    if not fitting:
        limit = "no_interval"
        raise BadValueError("measure", score.measure, limit)
    if method is None:
        return fitting[0]
    one_of("method", method, fitting)
    return str(method)


def differences(before: Score, after: Score) -> tuple[Remark, ...]:
    """Return in what two scores differ, so that no line may join them: none if in nothing."""
    pairs: dict[str, tuple[object, object]] = {
        "differs_measure": (before.measure, after.measure),
        "differs_scale": (before.scale, after.scale),
        "differs_question": (before.question, after.question),
        "differs_stage": (before.stage, after.stage),
    }
    return tuple(
        Remark.of(key, before=_figure_name(one), after=_figure_name(two))
        for key, (one, two) in pairs.items()
        if one != two
    )


def _figure_name(value: object) -> object:
    return value.name if isinstance(value, Scale) else value or Remark.of("unnamed")


def _in_full(score: Score) -> Remark:
    """Return what a score is a figure of, to the question and the stage."""
    asked = "" if score.question is None else f" ({score.question})"
    stage: Remark | str = ""
    if score.stage is not None:
        stage = Remark.of("figure_at_stage", stage=score.stage)
    return Remark.of("figure_in_full", label=score.label, asked=asked, stage=stage)
