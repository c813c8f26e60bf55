"""Scores of single questions put together, criterion by criterion, element by element.

The weights are the caller's. This is a figure of the type of SIPAS; it does not claim to be the
official index, whose formula is unresolved, and says so.

Stands on `scores` and `questionnaire`. Knows no officers.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from fractions import Fraction

import attrs

from onestop._arguments import checked, checked_fields
from onestop._checks import member
from onestop.errors import BadValueError, IncomparableError, WrongTypeError
from onestop.i18n.remarks import Remark
from onestop.satisfaction.answers import Answers, Counts
from onestop.satisfaction.measures import Measure
from onestop.satisfaction.questionnaire import Element, Question, Questionnaire
from onestop.satisfaction.scales import Ballot, Scale
from onestop.satisfaction.scores import Figure, Score, score
from onestop.satisfaction.stages import Stage


def _as_weight(weight: int | Fraction | Decimal | None) -> Fraction | None:
    """Return an exact weight above 0; `None` is not known."""
    if weight is None:
        return None
    if isinstance(weight, bool) or not isinstance(weight, int | Fraction | Decimal):
        raise WrongTypeError("weight", weight, "a_number")
    if (isinstance(weight, Decimal) and not weight.is_finite()) or weight <= 0:
        raise BadValueError("weight", weight, "number_above_zero")
    return Fraction(weight)


@attrs.frozen(field_transformer=checked_fields)
class CompositePart:
    """One part of a composite (*thành phần của chỉ số*): what it is called, its figure, its weight.

    `weight` is relative to the other parts', exact and above 0; `None` is not known.
    """

    key: str
    figure: Score | Composite
    weight: Fraction | None = attrs.field(converter=_as_weight)


@attrs.frozen(order=False, field_transformer=checked_fields)
class Composite(Figure):
    """A figure put together of others (*chỉ số tổng hợp*), each by its weight.

    `value` is in the unit of the measure; `None` where a part has none or a weight is not known,
    and `why` says which. It is no official index, and `remarks` says so. It has no interval by
    formula, for one person answered several of its parts; `resample` draws people.

    Raises:
        BadValueError: there is no part.
        IncomparableError: two parts are of two measures, or on two scales.
    """

    name: str
    parts: tuple[CompositePart, ...] = attrs.field(kw_only=True)

    def __attrs_post_init__(self) -> None:
        """Refuse no part at all, and parts of two measures or two scales."""
        if not self.parts:
            raise BadValueError("parts", (), Remark.of("no_element", name=self.name))
        _check_scales(self.parts)
        for part in self.parts[1:]:
            if part.figure.measure != self.measure:
                raise IncomparableError(
                    f"{self.parts[0].key} ({self.measure})",
                    f"{part.key} ({part.figure.measure})",
                    "asked_put_together",
                )

    @property
    def measure(self) -> Measure:
        """The measure of every part."""
        return self.parts[0].figure.measure

    @property
    def scale(self) -> Scale:
        """The scale of every part."""
        return self.parts[0].figure.scale

    @property
    def value(self) -> Fraction | None:
        """The weighted mean of the parts, exact; a single part needs no weight."""
        weights = self._weights
        values = [part.figure.value for part in self.parts]
        pairs = [(w, v) for w, v in zip(weights, values, strict=True) if w and v is not None]
        if len(pairs) < len(self.parts):
            return None
        return sum((w * v for w, v in pairs), Fraction(0)) / sum(w for w, _ in pairs)

    @property
    def why(self) -> Remark | None:
        """Why there is no value, `None` where there is one."""
        for part in self.parts:
            if part.figure.why is not None:
                return Remark.of("part_without_value", name=part.key, why=part.figure.why)
        unknown = [
            part.key
            for part, weight in zip(self.parts, self._weights, strict=True)
            if weight is None
        ]
        return Remark.of("weights_unknown", names=", ".join(unknown)) if unknown else None

    @property
    def remarks(self) -> tuple[Remark, ...]:
        """What a reader must know: that it is not the official index, and what its parts say."""
        said = (remark for part in self.parts for remark in part.figure.remarks)
        return tuple(dict.fromkeys((Remark.of("composite_not_official"), *said)))

    @property
    def meaning(self) -> tuple[object, ...]:
        """What must be equal for two composites to be held against each other."""
        keys = tuple(part.key for part in self.parts)
        inner = tuple(part.figure.meaning for part in self.parts)
        return "composite", self.name, keys, self._weights, inner

    @property
    def label(self) -> Remark:
        """The name, the measure and the scale."""
        told = {"measure": self.measure, "scale": self.scale.name}
        return Remark.of("figure_named", name=self.name, **told)

    @property
    def _weights(self) -> tuple[Fraction | None, ...]:
        """The weights; a part that stands alone is the whole."""
        if len(self.parts) == 1:
            return (Fraction(1),)
        return tuple(part.weight for part in self.parts)


@checked
def count_ballots(
    ballots: Iterable[Ballot], asked: Questionnaire, *, stage: Stage | str | None = None
) -> dict[str, Answers]:
    """Return the answers to every question (*tổng hợp phiếu*), at every stage or at one.

    A missing answer is counted nowhere.

    >>> from onestop import Ballot, vn
    >>> asked = vn.questionnaires()["five_elements"]
    >>> pleased = Ballot({"overall": 5, "officers_overall": 4}, "result")
    >>> refused = Ballot({"overall": 2}, "refusal")
    >>> counted = count_ballots([pleased, refused], asked)
    >>> counted["overall"].n, counted["officers_overall"].n, counted["access_overall"].n
    (2, 1, 0)

    Raises:
        BadValueError: a ballot answers a question that is not asked, or with a level off its scale.
    """
    held = tuple(ballots)
    known = {question.key for question in member("asked", asked, Questionnaire).questions}
    for key in sorted({key for ballot in held for key in ballot.answered} - known):
        asked.question(key)  # refuses it
    return {
        question.key: Answers.of(held, question.key, question.scale, stage=stage)
        for question in asked.questions
    }


@checked
def aggregate(
    asked: Questionnaire,
    answers: Mapping[str, Answers | Counts],
    measure: Measure = "satisfied",
) -> Composite:
    """Return the weighted figure of a questionnaire (*chỉ số tổng hợp*): criteria, elements, whole.

    `answers` holds the counts of each question, by its key. The weights are those of the
    questionnaire; it does not claim to compute the official SIPAS index, whose formula from 2022 on
    is unresolved.

    >>> from onestop import vn
    >>> asked = vn.questionnaires()["five_elements"]
    >>> counts = {question.key: {2: 1, 3: 1, 4: 6, 5: 2} for question in asked.questions}
    >>> aggregate(asked, counts).why.text("en")
    'the weights are not known of: access, procedures, officers, result, feedback'
    >>> alike = asked.weighted({element.key: 1 for element in asked.elements})
    >>> aggregate(alike, counts).value
    Fraction(4, 5)

    Raises:
        BadValueError: a question has no counts, or counts stand under a key that is no question.
        IncomparableError: two questions are answered on two scales.

    **Law:** Quyết định 1001/QĐ-BNV (the five elements; its annex has not been read).
    """
    for key in answers:
        member("asked", asked, Questionnaire).question(key)
    elements = tuple(_element(element, answers, measure) for element in asked.elements)
    if not elements:
        raise BadValueError("elements", [], Remark.of("no_element", name=asked.name))
    _check_scales(elements)
    return Composite(asked.name, parts=elements)


def _element(
    element: Element, answers: Mapping[str, Answers | Counts], measure: Measure
) -> CompositePart:
    parts = tuple(_criterion(question, answers, measure) for question in element.questions)
    _check_scales(parts)
    return CompositePart(element.key, Composite(element.key, parts=parts), element.weight)


def _criterion(
    question: Question, answers: Mapping[str, Answers | Counts], measure: Measure
) -> CompositePart:
    counts = answers.get(question.key)
    if counts is None:
        raise BadValueError(
            "answers", sorted(answers), Remark.of("hold_counts_of", question=question.key)
        )
    figure = score(counts, question.scale, measure, question=question.key)
    return CompositePart(question.key, figure, question.weight)


def _check_scales(parts: Sequence[CompositePart]) -> None:
    """Refuse parts on two scales: their figures do not mean the same."""
    for part in parts[1:]:
        if part.figure.scale != parts[0].figure.scale:
            one, two = (f"{each.key} ({each.figure.scale.name})" for each in (parts[0], part))
            raise IncomparableError(one, two, "asked_put_together")
