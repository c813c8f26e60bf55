"""Arguments of a public function, held against its annotations: each refused by its name.

A wrong kind must not travel into the rules and end there as an `AttributeError` that names nothing.
What a rule itself says of its arguments (a level between 0 and 1, a day inside the calendar) stays
with the rule.

Stands on `_checks`. Knows nothing of wards.
"""

from __future__ import annotations

import datetime as dt
import functools
import inspect
import types
from collections.abc import Callable, Iterable, Mapping
from typing import Any, Final, Literal, TypeVar, Union, get_args, get_origin

from onestop._checks import aware_moment, items_of, member, plain_day, whole_number
from onestop.errors import BadValueError, WrongTypeError
from onestop.i18n.refusal import OneOf
from onestop.i18n.remarks import Remark

F = TypeVar("F", bound=Callable[..., Any])

#: Refuses a value by the name of its argument, or does nothing.
Refuser = Callable[[str, object], object]


def checked(call: F) -> F:
    """Make a function that refuses each argument which is not of the kind its annotation names.

    The annotations are read at the first call, for what they name may not be loaded before. A kind
    that was let through once is not asked again, so that a check costs next to nothing.
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
    told = inspect.get_annotations(call)
    found = ((name, _refuser(_hint(call, told[name]))) for name in told if name != "return")
    return {name: refuser for name, refuser in found if refuser is not None}


def _hint(call: Callable[..., Any], hint: Any) -> Any:
    """Return the kind that an annotation names; one that only a type checker knows is any kind."""
    try:
        return eval(hint, call.__globals__) if isinstance(hint, str) else hint
    except NameError:
        return Any


def _refuser(hint: Any) -> Refuser | None:
    kinds = get_args(hint) if get_origin(hint) in {Union, types.UnionType} else (hint,)
    wanted = tuple(kind for kind in kinds if kind not in {None, types.NoneType})
    refuser = _one_refuser(wanted[0]) if len(wanted) == 1 else _union_refuser(wanted)
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


def _union_refuser(hints: tuple[Any, ...]) -> Refuser | None:
    """Return what refuses a value that is none of several kinds, where all of them are classes."""
    kinds = tuple(get_origin(hint) or hint for hint in hints)
    if not all(isinstance(kind, type) for kind in kinds) or object in kinds:
        return None
    admitted = (*kinds, int) if float in kinds else kinds  # as a type checker has it
    words = Remark.of("one_kind_of", kinds=tuple(OneOf(kind.__name__) for kind in kinds))
    is_text = str in kinds

    def refuse(name: str, value: object) -> None:
        is_lone = isinstance(value, str) and not is_text  # a text is no list of its letters
        if is_lone or isinstance(value, bool) or not isinstance(value, admitted):
            raise WrongTypeError(name, value, words)

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
