"""Writes the JSON Schemas of the nouns: run it as `python -m tests.interchange.describing`.

The schema of procedures is written by hand, for it describes a layout that people write. All others
follow from the attrs fields of the nouns, and from what those refuse when they are asked; a test
compares what stands in the package with what comes out here. What no field can say of itself stands
in `EXTRAS`.
"""

from __future__ import annotations

import datetime as dt
import inspect
import json
from collections.abc import Callable, Iterable
from decimal import Decimal
from fractions import Fraction
from functools import partial
from pathlib import Path
from typing import Any, TypeVar, get_args, get_origin

import attrs

import onestop
from onestop import Dossier, OfficeHours, OnestopError, Procedure, Remark, WorkCalendar
from onestop.appraisal import Staff
from onestop.dossiers import Event
from onestop.dossiers.events import EVENTS
from onestop.i18n.labels import Labelled
from onestop.interchange import choices, converting, remarks
from onestop.interchange import values as shapes
from onestop.interchange.documents import KINDS
from onestop.loading.jsontext import MOST
from onestop.satisfaction import Answers

Table = dict[str, Any]

SCHEMAS = Path(onestop.__file__).parent / "interchange" / "schemas"
WRITTEN_BY_HAND = "procedures"
WIDTH = 100

MOMENT = {
    "description": "A moment with its offset: 2026-11-20T16:10:00+07:00.",
    "type": "string",
    "format": "date-time",
    "pattern": (
        "^(?!0000)[0-9]{4}-"
        "((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])"
        "|(0[469]|11)-(0[1-9]|[12][0-9]|30)|02-(0[1-9]|1[0-9]|2[0-9]))"
        "T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]([.][0-9]{1,6})?"
        r"([+-]([01][0-9]|2[0-3]):[0-5][0-9]|Z)$(?!\n)"
    ),
}

#: What a noun refuses as a whole: noun, key -> what is added to the schema of the key.
EXTRAS: dict[tuple[type[Any], str], Table] = {
    (OfficeHours, "sessions"): {"minItems": 1},
    (Dossier, "events"): {
        "minItems": 1,
        "prefixItems": [{"properties": {"event": {"const": "submitted"}}}],
    },
    (WorkCalendar, "rest_weekdays"): {
        "not": {"allOf": [{"contains": {"const": day}} for day in range(shapes.WEEK)]}
    },
    (WorkCalendar, "days_off"): {
        "items": {
            "properties": {
                "note": {
                    "properties": {
                        "kind": {"enum": ["holiday", "compensatory", "off in exchange", "closed"]}
                    }
                }
            }
        }
    },
    (WorkCalendar, "days_worked"): {
        "items": {"properties": {"note": {"properties": {"kind": {"const": "worked in exchange"}}}}}
    },
}


#: The edition of the facts that a document was written with; it may be left out.
FACTS = {
    "description": "The edition of the facts that the document was written with.",
    "type": "string",
}


def written_by_hand() -> Table:
    """The schema of procedures, as it stands."""
    path = SCHEMAS / f"{WRITTEN_BY_HAND}.schema.json"
    found: Table = json.loads(path.read_text(encoding="utf-8"))
    return found


def text_of(schema: Table) -> str:
    """A schema as a text: what fits a line stands in one."""
    return _written(schema, 0) + "\n"


def _written(value: Any, depth: int) -> str:
    flat = json.dumps(value, ensure_ascii=False)
    if len(flat) + 2 * depth <= WIDTH or not isinstance(value, dict | list) or not value:
        return flat
    inner = "  " * (depth + 1)
    if isinstance(value, dict):
        rows = [f"{json.dumps(key)}: {_written(each, depth + 1)}" for key, each in value.items()]
    else:
        rows = [_written(each, depth + 1) for each in value]
    left, right = "{}" if isinstance(value, dict) else "[]"
    return f"{left}\n{inner}" + f",\n{inner}".join(rows) + f"\n{'  ' * depth}{right}"


class Description:
    """The schema of one kind of document, with the definitions that it needs."""

    def __init__(self, kind: str) -> None:
        self.defs: Table = {}
        self.by_hand: Table = written_by_hand()["$defs"]
        head = {"onestop": {"const": kind}, "version": {"const": 1}}
        body = self.noun(KINDS[kind], head)
        body["properties"] = head | {"facts": FACTS} | body["properties"]
        about = {key: body.pop(key) for key in ("description",)}
        self.schema = {
            "$schema": "https://json-schema.org/draft/2020-12/schema",
            "title": KINDS[kind].__name__,
            **about,
            **body,
            "$defs": dict(sorted(self.defs.items())),
        }

    def ref(self, name: str, make: Callable[[], Table]) -> Table:
        """A reference to a definition, made when it is first needed."""
        if name not in self.defs:
            self.defs[name] = {}  # it may refer to itself
            self.defs[name] = make()
        return {"$ref": f"#/$defs/{name}"}

    def shared(self, name: str) -> Table:
        """A reference to a definition of the schema of procedures, with all that it needs."""
        if name not in self.defs:
            self.defs[name] = self.by_hand[name]
            for needed in _refs(self.by_hand[name]):
                self.shared(needed)
        return {"$ref": f"#/$defs/{name}"}

    def noun(self, kind: Any, head: Table) -> Table:
        """The schema of a noun, from its fields."""
        noun = get_origin(kind) or kind
        fields = converting.fields_of(kind)
        properties = {key: self.field(noun, kind, key, field) for key, field in fields.items()}
        needed = [key for key, field in fields.items() if not converting.may_be_left_out(field)]
        return {
            "description": _about(noun),
            "type": "object",
            "properties": head | properties,
            "required": [*head, *needed],
            "additionalProperties": False,
        }

    def field(self, noun: Any, kind: Any, key: str, field: attrs.Attribute[Any]) -> Table:
        """The schema of a field, with what its noun adds to it."""
        if pair := shapes.PAIRS.get((noun, field.name)):
            own = self.of(tuple[pair, ...])  # type: ignore[valid-type]
        elif other := shapes.WRITTEN_AS.get((noun, field.name)):
            own = self.of(other)
        elif kind is not noun and not isinstance(field.type, type):
            own = self.of(_filled(field.type, kind))
        else:
            own = self.of(field.type, field)
        extra = EXTRAS.get((noun, key))
        return own if extra is None else own | {"allOf": [extra]}

    def of(self, kind: Any, field: attrs.Attribute[Any] | None = None) -> Table:
        """The schema of a type, as narrow as its field is."""
        if converting.is_optional(kind):
            return self.of(converting.known(kind), field)
        if choices.is_choice(kind) and not choices.is_rules(kind):
            return {"anyOf": [self.one_of_several(part) for part in choices.parts_of(kind)]}
        if converting.is_list(kind):
            return self.list_of(kind, field)
        if get_origin(kind) is tuple:
            return self.row_of(get_args(kind))
        if converting.is_words(kind):
            return _words(kind)
        return self.single(kind, field)

    def single(self, kind: Any, field: attrs.Attribute[Any] | None) -> Table:
        """The schema of a type that is neither a list nor one of several."""
        if converting.is_limit(kind):
            return self.shared("limit")
        if kind is int:
            return {"type": "integer", **_bounds(field, lambda value: value)}
        if kind is str:
            return self.shared("text" if _refuses(field, "") else "any_text")
        made = self.plain(kind)
        if made is not None:
            return made
        if choices.is_rules(kind):
            return self.ref("rules", self.rules)
        if get_origin(kind) is not None:
            return self.noun(kind, {})
        return self.ref(kind.__name__, lambda: self.noun(kind, {}))

    def row_of(self, parts: tuple[Any, ...]) -> Table:
        """The schema of a list whose places are each of a type of their own."""
        row = [self.of(part) for part in parts]
        return {"type": "array", "prefixItems": row, "minItems": len(row), "maxItems": len(row)}

    def one_of_several(self, part: Any) -> Table:
        """The schema of a kind among others: a decimal is named, to be told from a fraction."""
        if part is not Decimal:
            return self.of(part)
        return {
            "type": "object",
            "properties": {"decimal": self.of(Decimal)},
            "required": ["decimal"],
            "additionalProperties": False,
        }

    def rules(self) -> Table:
        """The schema of what names the rules of an appraisal."""
        return {
            "description": "Rules of an appraisal that ship, by name and first day.",
            "type": "object",
            "properties": {
                "name": self.shared("text"),
                "first": self.of(dt.date),
                "staff": _words(Staff),
                "chosen": {
                    "description": "What the office chose where the text leaves it open.",
                    "type": "object",
                    "additionalProperties": {"type": "string"},
                },
            },
            "required": ["name", "first"],
            "additionalProperties": False,
        }

    def word(self) -> Table:
        """The schema of a member of an enumeration that says itself."""
        return {
            "description": "A word of a list, by what begins the keys of its labels.",
            "type": "object",
            "properties": {"list": self.shared("text"), "value": {"type": ["string", "integer"]}},
            "required": ["list", "value"],
            "additionalProperties": False,
        }

    def plain(self, kind: Any) -> Table | None:
        """The schema of a type that its fields do not describe."""
        ways: dict[Any, Callable[[], Table]] = {
            bool: lambda: {"type": "boolean"},
            dt.date: lambda: self.shared("day"),
            dt.time: lambda: self.shared("hour"),
            dt.datetime: lambda: self.ref("moment", lambda: dict(MOMENT)),
            dt.tzinfo: lambda: self.shared("text"),
            Procedure: lambda: self.shared("procedure"),
            Event: lambda: self.ref("Event", self.event),
            Remark: lambda: self.ref("Remark", self.remark),
            shapes.NameOrText: lambda: {
                "anyOf": [self.shared("text"), self.ref("Remark", self.remark)]
            },
            shapes.DayOrMoment: lambda: {"anyOf": [self.of(dt.date), self.of(dt.datetime)]},
            Fraction: lambda: {"type": "string", "pattern": f"^{choices.FRACTION}$(?!\\n)"},
            Decimal: lambda: {"type": "string", "pattern": f"^{choices.DECIMAL}$(?!\\n)"},
            float: lambda: {"type": "number"},
            Answers: lambda: self.ref("Answers", lambda: self.noun(shapes.CountedAnswers, {})),
            Labelled: lambda: self.ref("word", self.word),
            shapes.MonthAndDay: lambda: self.shared("month_day"),
            shapes.FeastDate: lambda: {
                "anyOf": [self.shared("month_day"), {"enum": list(shapes.LUNAR_DATES)}]
            },
            shapes.LunarSource: lambda: {"const": shapes.LUNAR_SOURCE},
            shapes.WeekRows: lambda: {
                **self.of(tuple[tuple[int, ...], ...]),
                "minItems": shapes.WEEK,
                "maxItems": shapes.WEEK,
            },
        }
        return ways[kind]() if kind in ways else None

    def list_of(self, kind: Any, field: attrs.Attribute[Any] | None) -> Table:
        """The schema of a list; its field is asked what it may hold."""
        item, make = get_args(kind)[0], get_origin(kind)
        if item is str:
            items = self.shared("text" if _refuses(field, make([""])) else "any_text")
        elif item is int:
            items = {"type": "integer", **_bounds(field, lambda value: make([value]))}
        else:
            items = self.of(item)
        empty = {"minItems": 1} if item is str and _refuses(field, make()) else {}
        return {"type": "array", "items": items, **empty}

    def event(self) -> Table:
        """The schema of an event: one of all that there are."""
        return {
            "description": _about(Event),
            "oneOf": [
                self.ref(kind.__name__, partial(self.noun, kind, {"event": {"const": name}}))
                for name, kind in EVENTS.items()
            ],
        }

    def remark(self) -> Table:
        """The schema of a remark, each value with its type."""
        named = (
            {
                "type": "object",
                "properties": {name: self.of(kind)},
                "required": [name],
                "additionalProperties": False,
            }
            for name, kind in remarks.TYPES.items()
        )
        plain = ({"type": "string"}, self.of(int), {"type": "boolean"})
        values = {"type": "object", "additionalProperties": {"anyOf": [*plain, *named]}}
        return {
            "description": _about(Remark),
            "type": "object",
            "properties": {"key": self.shared("any_text"), "values": values},
            "required": ["key", "values"],
            "additionalProperties": False,
        }


def _filled(kind: Any, noun: Any) -> Any:
    """A type of a generic noun, with the type that fills it."""
    (filler,) = get_args(noun)
    if isinstance(kind, TypeVar):
        return filler
    return kind[filler] if getattr(kind, "__parameters__", ()) else kind


def _about(noun: type[Any]) -> str:
    return " ".join(
        (inspect.getdoc(noun) or "")
        .partition("\n\n")[0]
        .translate({ord(mark): "" for mark in "`*"})
        .split()
    )


def _refs(value: Any) -> Iterable[str]:
    if isinstance(value, dict):
        for key, inner in value.items():
            if key == "$ref":
                yield inner.rpartition("/")[2]
            else:
                yield from _refs(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _refs(inner)


def _words(kind: Any) -> Table:
    words = converting.words_of(kind)
    if all(isinstance(word, str) for word in words):
        return {"enum": list(words)}
    told = ", ".join(f"{word} {member.name}" for word, member in words.items())
    return {"description": told, "enum": list(words)}


def _refuses(field: attrs.Attribute[Any] | None, value: Any) -> bool:
    """Whether a field refuses a value."""
    if field is None:
        return False
    try:
        convert: Any = field.converter
        asked = value if convert is None else convert(value)
        if field.validator is not None:
            field.validator(None, field, asked)
    except OnestopError:
        return True
    return False


def _bounds(field: attrs.Attribute[Any] | None, put: Callable[[int], Any]) -> Table:
    """The least and the greatest whole number that a field takes."""
    least = next(value for value in range(-1, 100) if not _refuses(field, put(value)))
    refused = (value for value in range(2, 200) if _refuses(field, put(value)))
    return {
        "minimum": -MOST if least < 0 else least,
        "maximum": next((value - 1 for value in refused), MOST),
    }


def described() -> dict[str, str]:
    """The text of every schema that is made from the nouns, by its kind."""
    kinds = (kind for kind in KINDS if kind != WRITTEN_BY_HAND)
    return {kind: text_of(Description(kind).schema) for kind in kinds}


def main() -> None:
    """Write every schema that is made from the nouns."""
    for kind, text in described().items():
        (SCHEMAS / f"{kind}.schema.json").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
