"""Reading TOML or JSON table by table, collecting every fault with its file and path.

A `Node` is one table. Its `need` and `get` take values out of it by type; what is missing, of a
wrong type or left over becomes a `FactError`. Nothing is raised before the last file was read.
JSON knows no dates and no hours: there a text stands for one where one is wanted.

Stands on `errors` and `jsontext`. Knows no concept.
"""

from __future__ import annotations

import datetime as dt
import re
import tomllib
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final, Literal, TypeVar

import attrs

from onestop.errors import FactError, FactErrors, OnestopError, WrongTypeError
from onestop.i18n.phrases import PHRASES
from onestop.i18n.refusal import OneOf, Said
from onestop.i18n.remarks import Remark
from onestop.loading.jsontext import DAY, HOUR, TOO_DEEP, Fault, is_too_deep, read_json

T = TypeVar("T")

Syntax = Literal["toml", "json"]

#: The version of the layouts that this library reads and writes.
VERSION: Final = 1

_KIND_NAMES = {
    str: "kind_text",
    int: "kind_int",
    bool: "kind_bool",
    list: "kind_list",
    dt.date: "kind_day",
    dt.time: "kind_hour",
    dict: "kind_table",
}

#: How much of a faulty value a message shows.
_LONGEST: Final = 80

#: How JSON writes what it has no type for.
_JSON_TEXTS: Final[dict[type[Any], tuple[str, str]]] = {
    dt.date: (DAY, "kind_day_text"),
    dt.time: (HOUR, "kind_hour_text"),
}


@attrs.frozen
class Source:
    """One file of facts: its name, as errors show it, its text and the syntax of that.

    `digest` is that of the set of facts in which the file was published, `None` for a file of
    one's own; what is read from the file carries it in its edition.
    """

    name: str
    text: str
    syntax: Syntax = attrs.field()
    digest: str | None = attrs.field(default=None, kw_only=True)

    @syntax.default
    def _by_name(self) -> Syntax:
        return "json" if self.name.lower().endswith(".json") else "toml"

    @classmethod
    def of(cls, path: str | Path) -> Source:
        """Read a file; a missing or unreadable one is a fault like any other."""
        try:
            return cls(str(path), Path(path).read_text(encoding="utf-8-sig"))
        except (OSError, ValueError) as error:  # no such file, no UTF-8, no name of a file
            fault = FactError(str(path), "(file)", Remark.of("fault_unreadable", why=str(error)))
            raise FactErrors("1 fault in the facts", [fault]) from error


class Faults(list[FactError]):
    """The faults found so far, raised all together at the end."""

    def raise_if_any(self) -> None:
        """Raise every fault at once, if there is one."""
        if self:
            many = "1 fault" if len(self) == 1 else f"{len(self)} faults"
            raise FactErrors(f"{many} in the facts", self)


def read_sources(files: Iterable[str | Path | Source], faults: Faults) -> Iterator[Source]:
    """Yield the files that can be read, one by one; the others are faults among those found."""
    for i, file in enumerate(files):
        if isinstance(file, Source):
            yield file
        elif isinstance(file, str | Path):
            try:
                yield Source.of(file)
            except FactErrors as error:
                faults += (fault for fault in error.exceptions if isinstance(fault, FactError))
        else:
            raise WrongTypeError(f"files[{i}]", file, "a_path")


class Node:
    """One table of a file of facts: values are taken out of it, and what is left is a fault."""

    def __init__(self, data: dict[str, Any], source: Source, path: str, faults: Faults) -> None:
        """Hold a table's values, and where they stand."""
        self._data = dict(data)
        self._source = source
        self._path = path
        self._faults = faults

    @classmethod
    def parse(cls, source: Source, faults: Faults) -> Node:
        """Parse a whole file; where its syntax does not admit it, the node is empty."""
        data, found = (read_json if source.syntax == "json" else _read_toml)(source.text)
        faults += (FactError(source.name, path or "(file)", what) for path, what in found)
        return cls(data, source, "", faults)

    @classmethod
    def within(cls, data: dict[str, Any], source: Source) -> tuple[Node, Faults]:
        """Return a table that somebody else parsed as a node, and where its faults go."""
        faults = Faults()
        return cls(data, source, "", faults), faults

    def fault(self, key: str, what: Said | OnestopError) -> None:
        """Note a fault of the value under a key: the key of a phrase, or one with its values."""
        self._faults.append(FactError(self._source.name, self._at(key), what))

    def _at(self, key: str) -> str:
        return ".".join(filter(None, (self._path, key))) or "(file)"

    def get(self, key: str, kind: type[T]) -> T | None:
        """Take an optional value of a type, `None` where it is absent or faulty."""
        value = self._data.pop(key, None)
        return None if value is None else self._taken(value, kind, key)

    @property
    def is_empty(self) -> bool:
        """Whether the table holds nothing, or nothing more."""
        return not self._data

    def has(self, key: str) -> bool:
        """Whether the table holds a value under the key."""
        return self._data.get(key) is not None

    @property
    def told(self) -> int:
        """How many faults were noted so far, wherever they are."""
        return len(self._faults)

    def need(self, key: str, kind: type[T]) -> T | None:
        """Take a value that must be there."""
        if key not in self._data:
            self.fault(key, "fault_missing")
        return self.get(key, kind)

    def many(self, key: str, kind: type[T]) -> tuple[T, ...]:
        """Take a list of values of one type."""
        values = self.get(key, list) or []
        taken = (self._taken(value, kind, f"{key}[{i}]") for i, value in enumerate(values))
        return tuple(value for value in taken if value is not None)

    def choice(self, key: str, choices: Callable[[str], T], *, among: str) -> T | None:
        """Take a word of a closed list, turned into what it stands for."""
        word = self.get(key, str)
        return None if word is None else self._chosen(key, word, choices, among)

    def choices(self, key: str, choices: Callable[[str], T], *, among: str) -> tuple[T, ...]:
        """Take a list of words of a closed list."""
        words = enumerate(self.many(key, str))
        chosen = (self._chosen(f"{key}[{i}]", word, choices, among) for i, word in words)
        return tuple(choice for choice in chosen if choice is not None)

    def _chosen(self, key: str, word: str, choices: Callable[[str], T], among: str) -> T | None:
        try:
            return choices(word)
        except (ValueError, KeyError):
            self.fault(key, must_be(word, Remark.of("kind_one_of", known=among)))
            return None

    def _taken(self, value: Any, kind: type[T], key: str) -> T | None:
        """Return a value of the type, or note that it is none."""
        if self._source.syntax == "json" and kind in _JSON_TEXTS:
            value = _read_text(value, kind)
        return value if self._is(value, kind, key) else None

    def _is(self, value: object, kind: type[Any], key: str) -> bool:
        right = isinstance(value, kind) and not (
            (isinstance(value, bool) and kind is int)
            or (isinstance(value, dt.datetime) and kind is dt.date)
        )
        if not right:
            self.fault(key, must_be(value, self._name_of(kind)))
        return right

    def _name_of(self, kind: type[Any]) -> Said:
        if self._source.syntax == "json" and kind in _JSON_TEXTS:
            return _JSON_TEXTS[kind][1]
        return _KIND_NAMES.get(kind) or OneOf(kind.__name__)

    def node(self, key: str) -> Node | None:
        """Take a table inside this one, `None` where it is absent."""
        data = self.get(key, dict)
        return None if data is None else self._inner(data, key)

    def nodes(self, key: str) -> tuple[Node, ...]:
        """Take a list of tables."""
        tables = self.many(key, dict)
        return tuple(self._inner(table, f"{key}[{i}]") for i, table in enumerate(tables))

    def named(self, key: str) -> dict[str, Node]:
        """Take the tables of a table, by name."""
        table = self.get(key, dict) or {}
        nodes = (
            (name, self._inner(inner, f"{key}.{name}"))
            for name, inner in table.items()
            if self._is(inner, dict, f"{key}.{name}")
        )
        return dict(nodes)

    def texts(self) -> dict[str, str]:
        """Take every value of the table, by name; each must be a text."""
        found = {name: self.get(name, str) for name in list(self._data)}
        return {name: text for name, text in found.items() if text is not None}

    def rest(self) -> dict[str, Node]:
        """Take every table that is left, by name."""
        names = [name for name, value in self._data.items() if isinstance(value, dict)]
        return {name: self._inner(self._data.pop(name), name) for name in names}

    def _inner(self, data: dict[str, Any], key: str) -> Node:
        return Node(data, self._source, self._at(key), self._faults)

    def head(self, kind: str, *, is_needed: bool = False) -> None:
        """Take what a document says of itself: what it holds, in which version, by which facts.

        By which facts it was made binds nobody who reads it: a correction reaches what was stored.
        """
        for key, known in (("onestop", kind), ("version", VERSION)):
            if is_needed and key not in self._data:
                self.fault(key, Remark.of("fault_missing_head", known=repr(known)))
            said = self._data.pop(key, known)
            if said != known or isinstance(said, bool):
                self.fault(key, must_be(said, repr(known)))
        if self._source.syntax == "json":
            self.get("facts", str)

    def edition(self, seen: str | None) -> str | None:
        """Return the edition of what is read here: when it was seen, and in which set of facts."""
        digest = self._source.digest
        return seen if digest is None or seen is None else f"{seen}+{digest}"

    def left(self) -> dict[str, Any]:
        """Return what nobody took yet, for a reader of another kind."""
        return self._data

    def build(self, make: Callable[[], T]) -> T | None:
        """Make a concept of the values taken; a refusal becomes a fault of this table."""
        with self.reported():
            return make()
        return None

    def make(self, kind: Callable[..., T], needed: dict[str, Any], /, **others: Any) -> T | None:
        """Make a concept of the values taken; each value that it refuses is a fault of this table.

        Where one that it needs is missing, which is a fault already, the others are asked alone.
        """
        noun: Any = kind
        told, fields = self.told, {field.name: field for field in attrs.fields(noun)}
        given = {name: value for name, value in needed.items() if value is not None} | others
        for name, value in given.items():
            with self.reported():
                _ask(fields[name], value)
        if self.told > told or any(value is None for value in needed.values()):
            return None
        return self.build(lambda: kind(**given))

    @contextmanager
    def reported(self) -> Iterator[None]:
        """Turn a refusal of a concept into a fault of this table."""
        try:
            yield
        except OnestopError as error:
            self.fault("", error)

    def done(self) -> None:
        """Note every key that nobody took: a misspelt key must not be lost in silence."""
        for key in self._data:
            self.fault(key, "fault_not_a_key")


def _ask(field: attrs.Attribute[Any], value: object) -> None:
    """Let a field of a concept refuse a value, before there is a concept."""
    convert: Any = field.converter
    validate: Any = field.validator  # every field of a noun has one
    validate(None, field, value if convert is None else convert(value))


def _read_toml(text: str) -> tuple[dict[str, Any], list[Fault]]:
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        return {}, [("", Remark.of("fault_no_toml", why=str(error)))]
    except RecursionError:
        return {}, [("", TOO_DEEP)]
    return ({}, [("", TOO_DEEP)]) if is_too_deep(data) else (data, [])


def _read_text(value: object, kind: type[Any]) -> object:
    """Return the date or hour that a text of JSON stands for, or the value as it is."""
    pattern, _ = _JSON_TEXTS[kind]
    if not isinstance(value, str) or not re.fullmatch(pattern, value):
        return value
    try:
        return kind.fromisoformat(value)
    except ValueError:
        return value


def must_be(value: object, wanted: Said) -> Remark:
    """Return that a value is none of what was wanted: the key of a phrase, or one with values."""
    named = Remark.of(wanted) if wanted in PHRASES else wanted
    return Remark.of("fault_must_be", value=shown(value), wanted=named)


def no_instrument(name: str, known: Iterable[str]) -> Remark:
    """Return that a file has no instrument of a name, and which it has."""
    names = ", ".join(known) or Remark.of("fault_none_known")
    return Remark.of("fault_no_instrument", name=repr(name), known=names)


def shown(value: object) -> str:
    """Return a value as a message shows it, cut where it would be a page."""
    text = repr(value)
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…"


def month_day(node: Node, key: str) -> tuple[int, int] | None:
    """Take a month and day that return every year, written like `04-16`."""
    text = node.need(key, str)
    found = re.fullmatch(r"(\d{2})-(\d{2})", text or "", re.ASCII)
    if text is not None and found is None:
        node.fault(key, must_be(text, "kind_month_day"))
    return (int(found[1]), int(found[2])) if found else None
