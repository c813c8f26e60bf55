"""How each noun becomes tables of JSON, and how tables become nouns.

The nouns are described by their own attrs fields: a new event, or a new rule of an era, needs
nothing here. Procedures and limits are written in the layout of their files. A key may be left out
only where its absence says "not known" or "none", and `null` is never written.

Stands on the nouns, `loading` and cattrs. Knows no document: only what stands inside one.
"""

from __future__ import annotations

import bisect
import datetime as dt
import enum
import inspect
import types
from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction
from functools import cache, partial
from typing import Any, Final, Literal, Union, get_args, get_origin

import attrs
from cattrs import Converter
from cattrs.errors import ClassValidationError, IterableValidationError
from cattrs.gen import make_dict_structure_fn, make_dict_unstructure_fn, override

from onestop.dossiers.dossier import Dossier
from onestop.dossiers.events import EVENTS, Event, name_of
from onestop.dossiers.status import Status
from onestop.errors import (
    BadValueError,
    EventOrderError,
    IllegalEventError,
    UnknownConditionError,
)
from onestop.i18n.labels import Labelled
from onestop.i18n.names import Name
from onestop.i18n.remarks import Remark
from onestop.interchange import choices, moments
from onestop.interchange import values as shapes
from onestop.interchange.faults import at_index, at_key
from onestop.interchange.misfit import DocumentMisfit
from onestop.interchange.remarks import check_sayable, read_value, remark_table
from onestop.limits.deadline import Deadline
from onestop.limits.limit import Limit
from onestop.loading.node import Node, Source
from onestop.loading.procedures import one_limit, one_procedure
from onestop.loading.writing import limit_table, month_day_text, procedure_table
from onestop.procedures.procedure import Procedure
from onestop.satisfaction.answers import Answers

Table = dict[str, Any]
Read = Callable[[Any], Any]
Write = Callable[[Any], Any]


@cache
def converter() -> Converter:
    """Return the converter, made once: what is registered later is asked first."""
    made = Converter(detailed_validation=True, forbid_extra_keys=True)
    for holds, reader, writer in (
        (attrs.has, _noun_reader, _noun_writer),
        (is_list, _list_reader, _list_writer),
        (is_optional, _optional_reader, _optional_writer),
    ):
        made.register_structure_hook_factory(holds, partial(_hook, reader, made))
        made.register_unstructure_hook_factory(holds, partial(writer, made))
    made.register_structure_hook_func(is_words, _read_word)
    made.register_structure_hook_func(is_limit, lambda value, _: _read_limit(value))
    made.register_unstructure_hook_func(is_limit, limit_table)
    made.register_structure_hook_func(choices.is_choice, _choice_reader(made))
    made.register_unstructure_hook_func(choices.is_choice, _choice_writer(made))
    made.register_structure_hook_func(choices.is_rules, _alone_of(choices.read_rules))
    made.register_unstructure_hook_func(choices.is_rules, choices.rules_table)
    for plain, wanted in _PLAIN.items():
        made.register_structure_hook(plain, partial(_exactly, plain, wanted))
    for words in (enum.Enum, enum.IntEnum, enum.StrEnum):  # or cattrs would read them itself
        made.register_structure_hook(words, _read_word)
    for kind, (write, read) in _own_ways(made).items():
        made.register_structure_hook_func(partial(_is, kind), partial(_alone, read))
        made.register_unstructure_hook_func(partial(_is, kind), write)
    return made


def _hook(reader: Callable[[Converter, Any], Read], made: Converter, kind: Any) -> Any:
    return partial(_alone, reader(made, kind))


def _alone(read: Read, value: Any, _: Any) -> Any:
    return read(value)


def _alone_of(read: Read) -> Any:
    return partial(_alone, read)


def _choice_reader(made: Converter) -> Any:
    return lambda value, kind: choices.read_choice(kind, value, made.structure)


def _choice_writer(made: Converter) -> Write:
    return lambda value: choices.write_choice(value, made.unstructure)


def _is(kind: Any, other: Any) -> bool:
    return other is kind


def _same(value: Any) -> Any:
    return value


def _own_ways(made: Converter) -> dict[Any, tuple[Write, Read]]:
    """Return how each type is written and read that its fields do not describe."""
    return {
        dt.date: (moments.day_text, moments.read_day),
        dt.time: (dt.time.isoformat, moments.read_hour),
        dt.datetime: (moments.moment_text, moments.read_moment),
        dt.tzinfo: (moments.zone_text, moments.read_zone),
        shapes.DayOrMoment: (moments.day_or_moment_text, moments.read_day_or_moment),
        shapes.MonthAndDay: (month_day_text, shapes.read_month_day),
        shapes.FeastDate: (shapes.feast_date_text, shapes.read_feast_date),
        shapes.LunarSource: (shapes.lunar_source_text, shapes.read_lunar_source),
        shapes.Values: (_same, _table),
        shapes.WeekRows: (_same, partial(_read_rows, made)),
        Procedure: (procedure_table, _read_procedure),
        Remark: (partial(_remark_table, made), partial(_read_remark, made)),
        shapes.NameOrText: (partial(_name_table, made), partial(_read_name, made)),
        Event: (partial(_event_table, made), partial(_read_event, made)),
        Answers: (partial(_answers_table, made), partial(_read_answers, made)),
        Labelled: (choices.word_table, choices.read_word),
        Fraction: (choices.fraction_text, choices.read_fraction),
        Decimal: (choices.decimal_text, choices.read_decimal),
    }


# -------------------------------------------------------------------- plain values

#: Types that cattrs would make of anything, by what they are called.
_PLAIN: Final[dict[type[Any], str]] = {
    str: "kind_text",
    int: "kind_int",
    bool: "kind_bool",
    list: "kind_list",
}


def _exactly(kind: type[Any], wanted: str, value: Any, _: Any = None) -> Any:
    """Return the value if it is of the type itself: `true` is no number."""
    if type(value) is not kind:
        raise DocumentMisfit(value, wanted)
    return value


def _table(value: Any) -> Any:
    if not isinstance(value, dict):
        raise DocumentMisfit(value, "kind_table")
    return value


def is_words(kind: Any) -> bool:
    """Whether a type is a closed list of words or codes."""
    is_enum = inspect.isclass(kind) and issubclass(kind, enum.Enum)
    return is_enum or get_origin(kind) is Literal


def words_of(kind: Any) -> dict[Any, Any]:
    """Return the members of a closed list by the word that a document has for them."""
    if get_origin(kind) is Literal:
        return {word: word for word in get_args(kind)}
    return {each.value: each for each in kind}


def _read_word(value: Any, kind: Any) -> Any:
    words = words_of(kind)
    if isinstance(value, bool) or not isinstance(value, str | int) or value not in words:
        raise DocumentMisfit(value, Remark.of("kind_one_of", known=", ".join(map(str, words))))
    return words[value]


def is_limit(kind: Any) -> bool:
    """Whether a type is that of limits."""
    return inspect.isclass(kind) and issubclass(kind, Limit)


def _read_limit(value: Any) -> Limit:
    node, faults = Node.within(_table(value), _INSIDE)
    limit = one_limit(node)
    node.done()
    faults.raise_if_any()
    assert limit is not None
    return limit


def _read_procedure(value: Any) -> Procedure:
    node, faults = Node.within(_table(value), _INSIDE)
    procedure = one_procedure(node)
    faults.raise_if_any()
    assert procedure is not None
    return procedure


#: Where a limit or a procedure stands: inside a document, whose name the faults get later.
_INSIDE: Final = Source("", "", "json")


def _read_rows(made: Converter, value: Any) -> Any:
    rows = made.structure(value, tuple[tuple[int, ...], ...])
    if len(rows) != shapes.WEEK:
        raise DocumentMisfit(value, Remark.of("kind_week", n=shapes.WEEK))
    return rows


# -------------------------------------------------------------------- lists and unknowns


def is_list(kind: Any) -> bool:
    """Whether a type holds any number of values of one type."""
    origin = get_origin(kind)
    return origin is frozenset or (origin is tuple and get_args(kind)[-1] is ...)


def _list_reader(made: Converter, kind: Any) -> Read:
    def read(values: Any) -> Any:
        items: list[Any] = []
        faults: list[Exception] = []
        for i, value in enumerate(_exactly(list, "kind_list", values)):
            try:
                items.append(made.structure(value, get_args(kind)[0]))
            except Exception as error:  # told with all the others
                faults.append(at_index(error, i))
        if faults:
            raise IterableValidationError("faulty items", faults, kind)
        return get_origin(kind)(items)

    return read


def _list_writer(made: Converter, kind: Any) -> Write:
    item, is_ordered = get_args(kind)[0], get_origin(kind) is tuple

    def write(values: Any) -> list[Any]:
        written = [made.unstructure(value, item) for value in values]
        return written if is_ordered else sorted(written, key=_in_order)

    return write


def _in_order(written: Any) -> Any:
    return sorted(written.items()) if isinstance(written, dict) else written


def is_optional(kind: Any) -> bool:
    """Whether a type is another one or `None`."""
    return get_origin(kind) in {Union, types.UnionType} and type(None) in get_args(kind)


def known(kind: Any) -> Any:
    """Return the type that an optional one has where it is known: one, or one of several."""
    return Union[choices.parts_of(kind)]  # noqa: UP007  # parts that are found, not written


def _optional_reader(made: Converter, kind: Any) -> Read:
    return lambda value: None if value is None else made.structure(value, known(kind))


def _optional_writer(made: Converter, kind: Any) -> Write:
    return lambda value: None if value is None else made.unstructure(value, known(kind))


# -------------------------------------------------------------------- nouns


def fields_of(kind: Any) -> dict[str, attrs.Attribute[Any]]:
    """Return the fields of a noun that a document holds, by their keys."""
    noun = get_origin(kind) or kind
    fields = attrs.fields(attrs.resolve_types(noun))
    return {
        shapes.NAMES.get(field.name, field.name): field
        for field in fields
        if field.init and (noun, field.name) not in shapes.LEFT_BEHIND
    }


def may_be_left_out(field: attrs.Attribute[Any]) -> bool:
    """Whether the absence of a field says that it is not known, or that there is none."""
    return is_optional(field.type) or field.default in ((), frozenset())


def _overrides(made: Converter, kind: Any) -> dict[str, Any]:
    noun = get_origin(kind) or kind
    found: dict[str, Any] = {
        name: override(omit=True) for whose, name in shapes.LEFT_BEHIND if whose is noun
    }
    for key, field in fields_of(kind).items():
        write, read = _way_of(made, noun, field.name)
        found[field.name] = override(rename=key, unstruct_hook=write, struct_hook=read)
    return found


def _way_of(made: Converter, noun: type[Any], field: str) -> tuple[Any, Any]:
    """Return how a field is written and read, where it is not as its type says."""
    if pair := shapes.PAIRS.get((noun, field)):
        pairs = tuple[pair, ...]  # type: ignore[valid-type]  # a class found in a table
        return (
            lambda values: made.unstructure([pair(*value) for value in values], pairs),
            lambda value, _: tuple(map(_plain_pair, made.structure(value, pairs))),
        )
    if other := shapes.WRITTEN_AS.get((noun, field)):
        return (
            lambda value: made.unstructure(value, other),
            lambda value, _: made.structure(value, other),
        )
    return None, None


def _plain_pair(pair: Any) -> tuple[Any, ...]:
    return attrs.astuple(pair, recurse=False)


def _noun_reader(made: Converter, kind: Any) -> Read:
    noun = get_origin(kind) or kind
    fill = make_dict_structure_fn(kind, made, **_overrides(made, kind))
    fields = fields_of(kind)
    needed = [key for key, field in fields.items() if not may_be_left_out(field)]
    unknown = {key: None for key, field in fields.items() if is_optional(field.type)}

    def read(table: Any) -> Any:
        _table(table)
        faults = [at_key(KeyError(key), key) for key in needed if key not in table]
        try:
            filled = fill(unknown | table, kind)
        except ClassValidationError as error:
            if noun is Dossier and all(isinstance(each, _LOG) for each in error.exceptions):
                raise _of_log(fill, unknown | table, kind) from None
            found = [each for each in error.exceptions if type(each) is not KeyError]
            raise ClassValidationError("faulty keys", [*found, *faults], noun) from None
        if faults:
            raise ClassValidationError("missing keys", faults, noun)
        return filled

    return read


def _noun_writer(made: Converter, kind: Any) -> Write:
    fill = make_dict_unstructure_fn(kind, made, **_overrides(made, kind))
    # of what may be unknown, none at all is an answer: it is written, and read back as it was
    empty = {key for key, field in fields_of(kind).items() if field.default in ((), frozenset())}

    def write(noun: Any) -> Table:
        table = fill(_ready(noun))
        return {
            key: value
            for key, value in table.items()
            if not (value is None or (value == [] and key in empty))
        }

    return write


def _ready(noun: Any) -> Any:
    """Return a noun as it is written: as for a pickle, what it works out later is worked out."""
    if not isinstance(noun, Deadline | Status):
        return noun
    state = noun.__getstate__()
    fields = (field for field in attrs.fields(type(noun)) if field.name in shapes.NAMES)
    return attrs.evolve(noun, **{str(field.alias): state[field.name] for field in fields})


# -------------------------------------------------------------------- answers


def _answers_table(made: Converter, answers: Answers) -> Table:
    """Return answers as their counts, worst level first, with the scale that numbers the levels."""
    table = made.unstructure(shapes.CountedAnswers.of(answers))
    return dict(table)


def _read_answers(made: Converter, value: Any) -> Answers:
    raw = made.structure(value, shapes.CountedAnswers)
    return raw.answers()


# -------------------------------------------------------------------- events and remarks


def _event_table(made: Converter, event: Event) -> Table:
    return {"event": name_of(type(event)), **made.unstructure(event, type(event))}


def _read_event(made: Converter, table: Any) -> Any:
    name = _table(table).get("event")
    if not isinstance(name, str) or name not in EVENTS:
        known = Remark.of("kind_one_of", known=", ".join(EVENTS))
        fault = DocumentMisfit(name, known) if "event" in table else KeyError()
        raise ClassValidationError("no event", [at_key(fault, "event")], Event)
    rest = {key: value for key, value in table.items() if key != "event"}
    return made.structure(rest, EVENTS[name])


#: What a dossier says of a log that cannot happen as it stands.
_LOG = (BadValueError, IllegalEventError, EventOrderError, UnknownConditionError)


def _of_log(fill: Callable[..., Any], table: Table, kind: Any) -> ClassValidationError:
    """Return the fault of a log at the event that cannot happen: the first that spoils it.

    What comes after it changes nothing, so it is found by halving: a long log is read a few times,
    not once for each event.
    """
    events = table["events"]

    def fault_of(n: int) -> Exception | None:
        """Return what is wrong with the first events, `None` where they could happen."""
        try:
            fill({**table, "events": events[:n]}, kind)
        except ClassValidationError as error:
            return error.exceptions[0]
        return None

    if not events:
        return _of_event(0, BadValueError("events", None, "begins_with_submitted"))
    first = bisect.bisect_left(range(1, len(events)), True, key=lambda n: fault_of(n) is not None)
    fault = fault_of(first + 1)
    assert fault is not None  # the whole log has one, or nobody would ask
    return _of_event(first, fault)


def _of_event(i: int, error: Exception) -> ClassValidationError:
    event = IterableValidationError("faulty events", [at_index(error, i)], Event)
    return ClassValidationError("faulty log", [at_key(event, "events")], Dossier)


def _remark_table(made: Converter, remark: Remark | Name) -> Table:
    return remark_table(remark, made.unstructure)


def _name_table(made: Converter, name: str) -> Any:
    """Return a name as the text that it is, or as what it was composed of."""
    return _remark_table(made, name) if isinstance(name, Name) else name


def _text_in(value: str) -> str:
    if not value.strip():
        raise DocumentMisfit(value, "kind_text_not_blank")
    return value


def _read_name(made: Converter, value: Any) -> str:
    if not isinstance(value, dict):
        return str(_text_in(_exactly(str, _PLAIN[str], value)))
    remark = _read_remark(made, value)
    return Name.of(remark.key, **dict(remark.values))


def _read_remark(made: Converter, table: Any) -> Remark:
    raw = made.structure(table, shapes.RawRemark)
    values: list[tuple[str, Any]] = []
    faults: list[Exception] = []
    for name, value in raw.values.items():
        try:
            values.append((name, read_value(value, made.structure)))
        except Exception as error:  # told with all the others
            faults.append(at_key(error, name))
    if faults:
        group = ClassValidationError("faulty values", faults, Remark)
        raise ClassValidationError("faulty remark", [at_key(group, "values")], Remark)
    remark = Remark(raw.key, values)
    check_sayable(remark)
    return remark
