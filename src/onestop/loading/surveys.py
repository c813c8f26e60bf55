"""Files of scales and questionnaires become concepts.

Stands on `satisfaction.scales`, `satisfaction.questionnaire` and `citations`. Knows no country.
"""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal, InvalidOperation
from functools import partial

from onestop.loading.citations import inline
from onestop.loading.node import Faults, Node, Source, must_be
from onestop.satisfaction.questionnaire import Element, Question, Questionnaire
from onestop.satisfaction.scales import Level, Scale


def load_scales(source: Source) -> dict[str, Scale]:
    """Return the scales of a file, by name.

    Raises:
        FactErrors: every fault of the file.
    """
    faults = Faults()
    root = Node.parse(source, faults)
    seen = root.need("seen", str)
    scales = [_scale(node, seen) for node in root.nodes("scale")]
    root.done()
    faults.raise_if_any()
    return {scale.name: scale for scale in scales if scale is not None}


def _scale(node: Node, seen: str | None) -> Scale | None:
    name, first = node.need("name", str), node.get("first", int)
    satisfied, is_said = node.many("satisfied", int), node.has("dissatisfied")
    dissatisfied = node.many("dissatisfied", int)
    origin = inline(node, "source", seen)
    levels = tuple(filter(None, (_level(inner) for inner in node.nodes("levels"))))
    node.done()
    if name is None:
        return None
    return node.build(
        lambda: Scale(
            name,
            levels,
            satisfied=frozenset(satisfied),
            dissatisfied=frozenset(dissatisfied) if is_said else None,
            first=1 if first is None else first,
            source=origin,
            edition=node.edition(seen),
        )
    )


def _level(node: Node) -> Level | None:
    vi, en = node.need("vi", str), node.need("en", str)
    node.done()
    return None if vi is None or en is None else node.build(lambda: Level(vi, en))


def load_questionnaires(source: Source, scales: Mapping[str, Scale]) -> dict[str, Questionnaire]:
    """Return the questionnaires of a file, by name; their questions name the scales given.

    Raises:
        FactErrors: every fault of the file.
    """
    faults = Faults()
    root = Node.parse(source, faults)
    seen = root.need("seen", str)
    read = [_questionnaire(node, seen, scales) for node in root.nodes("questionnaire")]
    root.done()
    faults.raise_if_any()
    return {asked.name: asked for asked in read if asked is not None}


def _questionnaire(
    node: Node, seen: str | None, scales: Mapping[str, Scale]
) -> Questionnaire | None:
    name, origin = node.need("name", str), inline(node, "source", seen)
    elements = [_element(inner, scales) for inner in node.nodes("element")]
    others = [_question(inner, scales) for inner in node.nodes("question")]
    node.done()
    if name is None or None in elements or None in others:
        return None
    return node.build(
        lambda: Questionnaire(
            name,
            filter(None, elements),
            others=filter(None, others),
            source=origin,
            edition=node.edition(seen),
        )
    )


def _element(node: Node, scales: Mapping[str, Scale]) -> Element | None:
    key, vi, en = (node.need(name, str) for name in ("key", "vi", "en"))
    weight = _weight(node)
    questions = [_question(inner, scales) for inner in node.nodes("question")]
    node.done()
    if key is None or vi is None or en is None or None in questions:
        return None
    made = partial(Element, key, vi, en=en, weight=weight)
    return node.build(lambda: made(questions=filter(None, questions)))


def _question(node: Node, scales: Mapping[str, Scale]) -> Question | None:
    key, vi, en = (node.need(name, str) for name in ("key", "vi", "en"))
    if not node.has("scale"):
        node.fault("scale", "fault_missing")
    scale = node.choice("scale", scales.__getitem__, among=", ".join(scales))
    weight = _weight(node)
    node.done()
    if key is None or vi is None or en is None or scale is None:
        return None
    return node.build(lambda: Question(key, vi, en=en, scale=scale, weight=weight))


def _weight(node: Node) -> Decimal | None:
    """Take a weight, written as a text so that it stays exact; without one it is not known."""
    written = node.get("weight", str)
    if written is None:
        return None
    try:
        return Decimal(written)
    except InvalidOperation:
        node.fault("weight", must_be(written, "fault_weight"))
        return None
