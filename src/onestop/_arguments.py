"""Arguments of a function and fields of a noun, held against what is annotated.

A wrong kind must not travel into the rules and end there as an `AttributeError` that names nothing:
it is refused by the name of its argument or field. What a rule itself says of its arguments (a
level between 0 and 1, a day inside the calendar) stays with the rule.

Stands on `_checks`. Knows nothing of wards.
"""

from __future__ import annotations

import datetime as dt
import functools
import inspect
import sys
import types
from collections.abc import Callable, Iterable, Mapping
from typing import (
    TYPE_CHECKING,
    Any,
    Final,
    Literal,
    ParamSpec,
    TypeVar,
    Union,
    get_args,
    get_origin,
)

import attrs

from onestop._checks import (
    as_tuple,
    as_tuples,
    aware_moment,
    items_of,
    member,
    one_of,
    plain_day,
    whole_number,
)
from onestop.errors import BadValueError, OnestopError, WrongTypeError
from onestop.i18n.refusal import OneOf
from onestop.i18n.remarks import Remark

if TYPE_CHECKING:
    from onestop._checks import Validator

F = TypeVar("F", bound=Callable[..., Any])
N = TypeVar("N")
A = TypeVar("A", bound=attrs.AttrsInstance)
P = ParamSpec("P")

#: Refuses a value by the name of its argument, or does nothing.
Refuser = Callable[[str, object], object]

#: Returns what refuses a value that is not of one kind; `None` where any value will do.
FindRefuser = Callable[[Any], Refuser | None]


def checked(call: F) -> F:
    """Make a function that refuses each argument which is not of the kind its annotation names.

    The annotations are read at the first call, for what they name may not be loaded before.
    """
    names = tuple(inspect.signature(call).parameters)

    @functools.wraps(call)
    def ask(*given: Any, **named: Any) -> Any:
        refusers = _refusers(call)
        for name, value in (*zip(names, given, strict=False), *named.items()):
            if name in refusers:
                refusers[name](name, value)
        return call(*given, **named)

    return ask  # type: ignore[return-value]  # the same function, asked at its door


@functools.cache
def _refusers(call: Callable[..., Any]) -> dict[str, Refuser]:
    """Return what refuses each argument of a function; one of any kind has none."""
    annotated = inspect.get_annotations(call)
    hints = {name: _kind(annotated[name], call.__globals__) for name in annotated}
    found = ((name, _refuser(hint)) for name, hint in hints.items() if name != "return")
    return {name: refuser for name, refuser in found if refuser is not None}


def _kind(hint: Any, names: dict[str, Any]) -> Any:
    """Return the kind that an annotation names; one that only a type checker knows is any kind."""
    try:
        return eval(hint, names) if isinstance(hint, str) else hint
    except NameError:
        return Any


def _refuser(hint: Any, one_refuser: FindRefuser | None = None) -> Refuser | None:
    kinds = get_args(hint) if get_origin(hint) in {Union, types.UnionType} else (hint,)
    wanted = tuple(kind for kind in kinds if kind not in {None, types.NoneType})
    find = one_refuser or _one_refuser
    refuser = find(wanted[0]) if len(wanted) == 1 else _union_refuser(wanted, find)
    if refuser is None or len(wanted) == len(kinds):
        return refuser
    return lambda name, value: None if value is None else refuser(name, value)


def _one_refuser(hint: Any) -> Refuser | None:
    if get_origin(hint) is Literal:
        return functools.partial(_refuse_no_word, get_args(hint))
    kind = get_origin(hint) or hint
    if kind in _OWN:
        return _OWN[kind]
    if not isinstance(kind, type) or kind is object:
        return None
    if issubclass(kind, Iterable) and kind.__module__ in _MANY:
        return functools.partial(_refuse_no_list, kind)
    return functools.partial(_refuse_other_kind, kind)


#: Where the kinds live of which a value holds others.
_MANY: Final = ("collections.abc", "builtins")


def _union_refuser(hints: tuple[Any, ...], find: FindRefuser) -> Refuser | None:
    """Return what refuses a value that is none of several kinds."""
    kinds = tuple(get_origin(hint) or hint for hint in hints)
    if object in kinds or Any in kinds:
        return None
    if not all(isinstance(kind, type) and kind is not tuple for kind in kinds):
        return _first_refuser(tuple(map(find, hints)))
    admitted = (*kinds, int) if float in kinds else kinds  # as a type checker has it
    words = Remark.of("one_kind_of", kinds=tuple(OneOf(kind.__name__) for kind in kinds))
    is_text = str in kinds

    def refuse(name: str, value: object) -> None:
        is_lone = isinstance(value, str) and not is_text  # a text is no list of its letters
        is_flag = isinstance(value, bool) and bool not in kinds  # nor is `True` a number
        if is_lone or is_flag or not isinstance(value, admitted):
            raise WrongTypeError(name, value, words)

    return refuse


def _first_refuser(refusers: tuple[Refuser | None, ...]) -> Refuser | None:
    """Return what refuses a value that all refuse, in the words of the first."""
    wanted = [refuser for refuser in refusers if refuser is not None]
    if len(wanted) < len(refusers):
        return None

    def refuse(name: str, value: object) -> None:
        refusals = []
        for ask in wanted:
            try:
                ask(name, value)
            except OnestopError as error:
                refusals.append(error)
        if len(refusals) == len(refusers):
            raise refusals[0]

    return refuse


def _refuse_no_word(words: tuple[object, ...], name: str, value: object) -> None:
    if not isinstance(value, str):  # which words there are, the function says itself
        raise BadValueError(name, value, Remark.of("must_be_one_of", known=tuple(map(str, words))))


def _refuse_no_list(kind: type[Any], name: str, value: object) -> None:
    if not issubclass(kind, Mapping):
        items_of(name, value)
    elif not isinstance(value, kind):
        raise WrongTypeError(name, value, "a_mapping")


def _refuse_other_kind(kind: type[Any], name: str, value: object) -> None:
    member(name, value, kind)


def _refuse_no_text(name: str, value: object) -> None:
    if not isinstance(value, str):
        raise WrongTypeError(name, value, "a_text")


def _refuse_no_day(name: str, value: object) -> None:
    if not isinstance(value, dt.date):  # a moment may do, which the function says itself
        plain_day(name, value)


#: Kinds that have more to say than that a value is none of them.
_OWN: Final[dict[Any, Refuser | None]] = {
    Any: None,
    str: _refuse_no_text,
    int: whole_number,
    dt.date: _refuse_no_day,
    dt.datetime: aware_moment,
}


# -------------------------------------------------------------------- fields


def checked_fields(
    noun: type[Any], fields: list[attrs.Attribute[Any]]
) -> list[attrs.Attribute[Any]]:
    """Let each field of a noun refuse what is not of the kind that it is annotated with.

    A transformer of attrs, for a noun whose fields say by their annotation alone what they hold. A
    field of a tuple takes any list. A field with a validator keeps it, and a converter that asks
    for a `name` is told that of its field, which no converter knows by itself.
    """
    return [_checked_field(noun.__module__, field) for field in fields]


def _checked_field(module: str, field: attrs.Attribute[Any]) -> attrs.Attribute[Any]:
    changes: dict[str, Any] = {}
    if field.converter is None and _is_many(module, str(field.type)):
        changes["converter"] = as_tuples if "tuple[tuple[" in str(field.type) else as_tuple
    elif callable(field.converter) and _asks_for_name(field.converter):
        # attrs before 25.4 gives the alias after the transformers
        name = field.alias or field.name.lstrip("_")
        changes["converter"] = functools.partial(field.converter, name=name)
    if field.validator is None:
        changes["validator"] = _kind_field(module, field.type)
    return field.evolve(**changes) if changes else field


def _is_many(module: str, hint: str) -> bool:
    """Whether an annotation is a tuple, written out or by its name in the module."""
    return "tuple[" in hint or get_origin(getattr(sys.modules[module], hint, None)) is tuple


def _asks_for_name(converter: object) -> bool:
    code = getattr(converter, "__code__", None)
    return code is not None and "name" in code.co_varnames[1 : code.co_argcount]


def _kind_field(module: str, hint: Any) -> Validator:
    """Make a validator of a field by its annotation, which is read when the first value comes."""
    found: list[Refuser] = []  # two threads at once may find it twice, which is the same

    def check(_: object, attribute: attrs.Attribute[Any], value: object) -> None:
        if not found:
            kind = _kind(hint, vars(sys.modules[module]))
            found.append(_field_refuser(kind) or _refuse_nothing)
        found[0](attribute.alias or attribute.name, value)

    return check


def _refuse_nothing(name: str, value: object) -> None:
    """Let any value through."""


def _field_refuser(hint: Any) -> Refuser | None:
    return _refuser(hint, _one_field_refuser)


def _one_field_refuser(hint: Any) -> Refuser | None:
    """Return what refuses a value of a field, which is kept and must be the kind to its ends."""
    if get_origin(hint) is Literal:
        return functools.partial(_refuse_other_word, get_args(hint))
    if get_origin(hint) is tuple:
        return functools.partial(_refuse_other_items, _items_refusers(get_args(hint)))
    return plain_day if hint is dt.date else _one_refuser(hint)


def _items_refusers(hints: tuple[Any, ...]) -> Refuser | tuple[Refuser, ...]:
    """Return what refuses an item of a tuple: one for all of them, or one for each."""
    refusers = tuple(_field_refuser(hint) or _refuse_nothing for hint in hints if hint is not ...)
    return refusers[0] if hints[-1] is ... else refusers


def _refuse_other_items(refusers: Refuser | tuple[Refuser, ...], name: str, value: object) -> None:
    items = tuple(items_of(name, value))
    if not isinstance(refusers, tuple):
        refusers = (refusers,) * len(items)
    if len(items) != len(refusers):
        raise WrongTypeError(name, value, Remark.of("list_of_length", n=len(refusers)))
    for place, (refuse, item) in enumerate(zip(refusers, items, strict=True)):
        refuse(f"{name}[{place}]", item)


def _refuse_other_word(words: tuple[str, ...], name: str, value: object) -> None:
    one_of(name, value, words)


# -------------------------------------------------------------------- nouns that the rules make


def unasked(noun: Callable[P, N]) -> Callable[P, N]:
    """Return the constructor of a noun that asks no value for its kind, for the rules themselves.

    What comes from outside goes through the noun. A judgement makes its nouns anew for every
    dossier, of values that were asked when they came in: to ask again would take most of its time.
    Every value is told by its name. Written out and compiled, as attrs does it: a loop over the
    fields costs twice as much.
    """
    kind: Any = noun  # a class, whose constructor a type checker knows by its parameters
    fields = attrs.fields(kind)
    names: dict[str, Any] = {"new": object.__new__, "noun": kind}
    for field in fields:
        names[f"put_{field.alias}"] = getattr(kind, field.name).__set__
        names[f"default_{field.alias}"] = field.default
    parameters = ", ".join(map(_parameter, fields))
    lines = [f"def make(*, {parameters}):", "    made = new(noun)"]
    lines += [f"    put_{field.alias}(made, {field.alias})" for field in fields]
    exec("\n".join([*lines, "    return made"]), names)
    return names["make"]  # type: ignore[no-any-return]


def _parameter(field: attrs.Attribute[Any]) -> str:
    """Return how a constructor takes a field, with the value that it holds if nothing is told."""
    name = str(field.alias)
    return name if field.default is attrs.NOTHING else f"{name}=default_{name}"


def changed(noun: A, **values: Any) -> A:
    """Return a noun with other values that the rules worked out, none of which is asked."""
    kind = type(noun)
    new = object.__new__(kind)
    for name, put, take in _slots(kind):
        put(new, values[name] if name in values else take(noun))
    return new


@functools.cache
def _slots(
    noun: type[Any],
) -> tuple[tuple[str, Callable[[Any, Any], None], Callable[[Any], Any]], ...]:
    """Return how each field of a noun is named, set and read."""
    return tuple(
        (str(field.alias), getattr(noun, field.name).__set__, getattr(noun, field.name).__get__)
        for field in attrs.fields(noun)
    )
