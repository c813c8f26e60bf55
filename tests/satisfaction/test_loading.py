"""Files of scales and questionnaires: read whole, or every fault told at once."""

from __future__ import annotations

from fractions import Fraction

import pytest

from onestop import FactErrors, vn
from onestop.loading.node import Source
from onestop.loading.surveys import load_questionnaires, load_scales

LABELS = 'levels = [{vi = "a", en = "a"}, {vi = "b", en = "b"}]'


def faults(text: str) -> list[str]:
    with pytest.raises(FactErrors) as caught:
        load_scales(Source("s.toml", text))
    return [str(fault) for fault in caught.value.exceptions]


def asked(text: str) -> list[str]:
    with pytest.raises(FactErrors) as caught:
        load_questionnaires(Source("q.toml", text), {"S": vn.SCALE_5})
    return [str(fault) for fault in caught.value.exceptions]


def test_a_scale_may_leave_open_which_levels_are_negative() -> None:
    text = f'seen = "x"\n[[scale]]\nname = "S"\nsatisfied = [1]\nfirst = 0\n{LABELS}'
    scale = load_scales(Source("s.toml", text))["S"]
    assert (scale.dissatisfied, scale.first, scale.edition) == (None, 0, "x")
    said = load_scales(Source("s.toml", text.replace("first", "dissatisfied = []\nfirst")))["S"]
    assert said.dissatisfied == frozenset()
    assert said.neutral == frozenset({0})


def test_faults_of_scales_are_told() -> None:
    text = (
        f'seen = "x"\n[[scale]]\n{LABELS}\n[[scale]]\nname = "S"\nsatisfied = [3]\n{LABELS}\n'
        f'[[scale]]\nname = "T"\nsatisfied = [2]\ndissatisfied = [2]\ncolour = 1\n{LABELS}'
    )
    assert faults(text) == [
        "s.toml: scale[0].name: is missing",
        "s.toml: scale[1]: satisfied is [3]: must be levels from 1 to 2",
        "s.toml: scale[2].colour: is not a key of this table",
        "s.toml: scale[2]: dissatisfied is [2]: cannot count as satisfied too",
    ]


QUESTION = 'key = "q"\nvi = "hỏi"\nen = "ask"\nscale = "S"\n'
ELEMENT = '[[questionnaire.element]]\nkey = "e"\nvi = "phần"\nen = "part"\n'
HEAD = 'seen = "x"\n[[questionnaire]]\nname = "Q"\n'


def test_weights_are_read_exactly() -> None:
    text = f'{HEAD}{ELEMENT}weight = "0.1"\n[[questionnaire.element.question]]\n{QUESTION}'
    found = load_questionnaires(Source("q.toml", text), {"S": vn.SCALE_5})["Q"]
    assert found.elements[0].weight == Fraction(1, 10)
    assert found.elements[0].questions[0].weight is None
    assert found.elements[0].questions[0].scale == vn.SCALE_5
    assert (found.source, found.edition, found.others) == (None, "x", ())


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            f'seen = "x"\n[[questionnaire]]\n[[questionnaire.question]]\n{QUESTION}',
            ["q.toml: questionnaire[0].name: is missing"],
        ),
        (HEAD, ["q.toml: questionnaire[0]: elements is []: a questionnaire asks one question or"]),
        (
            f'{HEAD}[[questionnaire.question]]\nkey = "q"\ncolour = 1',
            [
                "q.toml: questionnaire[0].question[0].vi: is missing",
                "q.toml: questionnaire[0].question[0].en: is missing",
                "q.toml: questionnaire[0].question[0].scale: is missing",
                "q.toml: questionnaire[0].question[0].colour: is not a key of this table",
            ],
        ),
        (
            f"{HEAD}[[questionnaire.question]]\n{QUESTION.replace('S', 'T')}",
            ["q.toml: questionnaire[0].question[0].scale: is 'T', but must be one of S"],
        ),
        (
            f'{HEAD}[[questionnaire.question]]\n{QUESTION}weight = "half"',
            ["q.toml: questionnaire[0].question[0].weight: is 'half', but must be a number such"],
        ),
        (
            f'{HEAD}[[questionnaire.question]]\n{QUESTION}weight = "-1"',
            ["q.toml: questionnaire[0].question[0]: weight is Decimal('-1'): must be above 0"],
        ),
        (
            f"{HEAD}{ELEMENT}",
            ["q.toml: questionnaire[0].element[0]: questions is []: an element has one question"],
        ),
        (
            f'{HEAD}[[questionnaire.element]]\nkey = "e"',
            [
                "q.toml: questionnaire[0].element[0].vi: is missing",
                "q.toml: questionnaire[0].element[0].en: is missing",
            ],
        ),
        (
            f"{HEAD}{ELEMENT}[[questionnaire.element.question]]\n{QUESTION}weight = 0.5",
            ["q.toml: questionnaire[0].element[0].question[0].weight: is 0.5, but must be a text"],
        ),
    ],
)
def test_faults_of_questionnaires_are_told(text: str, expected: list[str]) -> None:
    found = asked(text)
    assert len(found) == len(expected)
    for fault, start in zip(found, expected, strict=True):
        assert fault.startswith(start)
