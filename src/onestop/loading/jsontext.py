"""JSON as `loading` reads it: what two readers could take differently is a fault.

A key that stands twice, a number that not every reader holds exactly, half a character, a depth
that no document needs: each is told by its path. A whole number may be written `3.0`, as the JSON
Schema has it.

Stands on `i18n`. Knows no layout: `node` reads what comes back.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any, Final

from onestop.i18n.refusal import Said
from onestop.i18n.remarks import Remark

#: How many tables and lists may lie inside each other.
MOST_LEVELS: Final = 64
#: The greatest whole number that every reader of JSON holds exactly (RFC 7493).
MOST: Final = 2**53 - 1

_DIGITS_OF_MOST: Final = len(str(-MOST))
TOO_DEEP: Final = Remark.of("fault_too_deep", n=MOST_LEVELS)

#: How a day and an hour are written, where JSON has only texts.
DAY: Final = "[0-9]{4}-[0-9]{2}-[0-9]{2}"
HOUR: Final = "([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]([.][0-9]{1,6})?"

#: A path, and what is wrong there.
Fault = tuple[str, Said]


class _Object(dict[str, Any]):
    """A table that remembers which of its keys stood more than once."""

    def __init__(self, pairs: list[tuple[str, Any]]) -> None:
        super().__init__(pairs)
        names = [name for name, _ in pairs]
        self.twice = (
            [name for name in self if names.count(name) > 1] if len(self) < len(names) else []
        )


def read_json(text: str) -> tuple[dict[str, Any], list[Fault]]:
    """Return the table that a text holds, and the faults that no layout forgives, by path."""
    try:
        data = json.loads(text, object_pairs_hook=_Object, parse_float=_number, parse_int=_whole)
    except json.JSONDecodeError as error:
        return {}, [("", Remark.of("fault_no_json", why=str(error)))]
    except RecursionError:
        return {}, [("", TOO_DEEP)]
    if not isinstance(data, dict):
        return {}, [("", "fault_no_object")]
    return ({}, [("", TOO_DEEP)]) if is_too_deep(data) else (data, list(faults_of(data)))


def is_too_deep(value: object) -> bool:
    """Whether tables and lists lie inside each other deeper than any document needs."""
    level = [value]
    for _ in range(MOST_LEVELS + 1):
        level = [inner for outer in level if _holds(outer) for _, inner in _inside(outer, "")]
    return bool(level)


def _holds(value: object) -> bool:
    return isinstance(value, dict | list | tuple)


def _number(text: str) -> int | float:
    """Return a number with a point or an exponent: a whole one counts as whole."""
    number = float(text)
    return int(number) if number.is_integer() and abs(number) <= MOST else number


def _whole(text: str) -> int | float:
    """Return a whole number; one with too many digits is only told, never worked out."""
    return int(text) if len(text) <= _DIGITS_OF_MOST else float(text)


def faults_of(value: object, path: str = "") -> Iterator[Fault]:
    """Yield what no reader of JSON could be sure of, depth first, by path."""
    if _holds(value):
        for key, inner in _inside(value, path):
            yield from faults_of(inner, key)
        yield from _of_keys(value, path)
    elif isinstance(value, str):
        yield from _of_text(value, path)
    elif value is None:
        yield path, "fault_null"
    elif isinstance(value, int | float) and not -MOST <= value <= MOST:
        yield path, Remark.of("fault_number_beyond", value=str(value), most=str(MOST))


def _inside(value: Any, path: str) -> Iterator[tuple[str, object]]:
    if isinstance(value, dict):
        yield from ((join(path, name), inner) for name, inner in value.items())
    else:
        yield from ((f"{path}[{i}]", inner) for i, inner in enumerate(value))


def _of_keys(value: object, path: str) -> Iterator[Fault]:
    if isinstance(value, dict):
        for name in value:
            yield from _of_text(name, path)
    for name in getattr(value, "twice", ()):
        yield join(path, name), "fault_twice"


def _of_text(text: str, path: str) -> Iterator[Fault]:
    try:
        text.encode()
    except UnicodeEncodeError as error:
        yield path, Remark.of("fault_half_sign", sign=repr(text[error.start]))


def join(path: str, key: str) -> str:
    """Return the path of a key inside a table."""
    return f"{path}.{key}" if path else key
