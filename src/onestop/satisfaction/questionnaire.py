"""What people are asked, question by question, and how the parts weigh.

Criteria make an element, elements make the whole. Weights are data: where nobody set one, it is
not known, and never 1.

Stands on `scales`. Knows no answers.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal
from fractions import Fraction

import attrs

from onestop._arguments import checked, checked_fields
from onestop._checks import (
    as_tuple,
    member_field,
    members_field,
    optional_field,
    text_field,
)
from onestop.citation import Citation
from onestop.errors import BadValueError, WrongTypeError
from onestop.i18n.languages import Lang
from onestop.i18n.refusal import language_of
from onestop.i18n.remarks import Remark
from onestop.satisfaction.scales import Scale

Weight = int | Fraction | Decimal


def as_weight(value: Weight | None) -> Fraction | None:
    """Return a weight as a fraction; `None` is not known."""
    if value is None:
        return None
    if isinstance(value, bool) or not isinstance(value, int | Fraction | Decimal):
        raise WrongTypeError("weight", value, "a_number")
    if not value > 0 or (isinstance(value, Decimal) and not value.is_finite()):
        raise BadValueError("weight", value, "must_be_above_zero")
    return Fraction(value)


@attrs.frozen(field_transformer=checked_fields)
class Question:
    """One question of a survey (*tiêu chí*), and the scale on which it is answered.

    `weight` is its part in its element, relative to the others'; `None` is not known.

    >>> from onestop import vn
    >>> asked = Question("hours", "Giờ làm việc thuận tiện", en="Hours suit", scale=vn.SCALE_5)
    >>> asked.text("en"), asked.weight
    ('Hours suit', None)
    """

    key: str = attrs.field(validator=text_field)
    vi: str = attrs.field(validator=text_field)
    en: str = attrs.field(kw_only=True, validator=text_field)
    scale: Scale = attrs.field(kw_only=True, validator=member_field(Scale))
    weight: Fraction | None = attrs.field(default=None, kw_only=True, converter=as_weight)

    def text(self, lang: Lang = "vi") -> str:
        """Return the question in a language."""
        return language_of(lang).chosen({"vi": self.vi, "en": self.en})


@attrs.frozen(field_transformer=checked_fields)
class Element:
    """A group of criteria that is weighed as one (*yếu tố*).

    `weight` is its part in the whole, relative to the others'; `None` is not known.
    """

    key: str = attrs.field(validator=text_field)
    vi: str = attrs.field(validator=text_field)
    en: str = attrs.field(kw_only=True, validator=text_field)
    questions: tuple[Question, ...] = attrs.field(
        kw_only=True, converter=as_tuple, validator=members_field(Question)
    )
    weight: Fraction | None = attrs.field(default=None, kw_only=True, converter=as_weight)

    def __attrs_post_init__(self) -> None:
        """Refuse an element that asks nothing."""
        if not self.questions:
            raise BadValueError("questions", [], "element_questions")

    def text(self, lang: Lang = "vi") -> str:
        """Return the element's name in a language."""
        return language_of(lang).chosen({"vi": self.vi, "en": self.en})


@attrs.frozen(field_transformer=checked_fields)
class Questionnaire:
    """What a survey asks (*bộ câu hỏi khảo sát*): elements with their criteria, and lone questions.

    `others` are asked beside the elements and weigh nothing, such as one question on the whole.

    >>> from onestop import vn
    >>> asked = vn.questionnaires()["five_elements"]
    >>> [element.key for element in asked.elements]
    ['access', 'procedures', 'officers', 'result', 'feedback']
    """

    name: str = attrs.field(validator=text_field)
    elements: tuple[Element, ...] = attrs.field(
        converter=as_tuple, validator=members_field(Element)
    )
    others: tuple[Question, ...] = attrs.field(
        default=(), kw_only=True, converter=as_tuple, validator=members_field(Question)
    )
    source: Citation | None = attrs.field(
        default=None, kw_only=True, validator=optional_field(member_field(Citation))
    )
    #: Version of the facts that it was read from, `None` for a hand-made one.
    edition: str | None = attrs.field(
        default=None, kw_only=True, eq=False, validator=optional_field(text_field)
    )

    def __attrs_post_init__(self) -> None:
        """Refuse a questionnaire that asks nothing, or gives one key to two parts of it."""
        if not self.questions:
            raise BadValueError("elements", [], "questionnaire_questions")
        keys = [element.key for element in self.elements]
        keys += (question.key for question in self.questions)
        twice = sorted({key for key in keys if keys.count(key) > 1})
        if twice:
            raise BadValueError("keys", twice, "each_names_one")

    @property
    def questions(self) -> tuple[Question, ...]:
        """Every question, in the order asked."""
        return (*(question for part in self.elements for question in part.questions), *self.others)

    @checked
    def question(self, key: str) -> Question:
        """Return the question of a key.

        Raises:
            BadValueError: it has no such question.
        """
        for question in self.questions:
            if question.key == key:
                return question
        known = ", ".join(question.key for question in self.questions)
        raise BadValueError("question", key, Remark.of("asks", name=self.name, known=known))

    @checked
    def weighted(self, weights: Mapping[str, Weight]) -> Questionnaire:
        """Return the same questionnaire with weights (*trọng số*) for elements and questions.

        >>> from onestop import vn
        >>> asked = vn.questionnaires()["five_elements"].weighted({"officers": 3, "access": 1})
        >>> [str(element.weight) for element in asked.elements]
        ['1', 'None', '3', 'None', 'None']

        Raises:
            BadValueError: a key names nothing that is weighed, or a weight is not above 0.
            WrongTypeError: a weight is no int, Fraction or Decimal.
        """
        unknown = sorted(set(weights) - set(self._weighed()))
        if unknown:
            raise BadValueError(
                "weights",
                unknown,
                Remark.of("weighs", name=self.name, known=_listed(self._weighed())),
            )
        elements = (_with_weights(element, weights) for element in self.elements)
        return attrs.evolve(self, elements=tuple(elements))

    def _weighed(self) -> Iterator[str]:
        for element in self.elements:
            yield element.key
            yield from (question.key for question in element.questions)


def _listed(keys: Iterator[str]) -> str:
    return ", ".join(keys)


def _with_weights(element: Element, weights: Mapping[str, Weight]) -> Element:
    questions = tuple(
        attrs.evolve(question, weight=weights.get(question.key, question.weight))
        for question in element.questions
    )
    weight = weights.get(element.key, element.weight)
    return attrs.evolve(element, questions=questions, weight=weight)
