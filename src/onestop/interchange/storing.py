"""What a database keeps of a log: plain tables of what JSON has, each with the version of its form.

A dossier is stored as its code, the code of its procedure and its events; the text of the procedure
stays in the catalogue, where it stands once. Events, casts and ballot boxes are stored as they are.
Nothing is needed here that a web worker would have to install.

    event, dossier, cast, box ──to_dict──▶ table of JSON ──from_dict──▶ the same again

Stands on the nouns. Knows no database.
"""

from __future__ import annotations

import datetime as dt
import enum
import functools
import types
from collections.abc import Callable, Iterable, Mapping
from typing import Any, Final, Literal, TypeVar, Union, get_args, get_origin

import attrs

from onestop._arguments import checked
from onestop._checks import member
from onestop.dossiers.dossier import Dossier
from onestop.dossiers.events import EVENTS, Event, name_of
from onestop.errors import BadValueError, FactError, FactErrors, OnestopError, WrongTypeError
from onestop.i18n.refusal import Said
from onestop.i18n.remarks import Remark
from onestop.loading.node import VERSION, must_be
from onestop.procedures.carrying_on import carried_on
from onestop.procedures.catalogue import Catalogue
from onestop.procedures.channels import Channel
from onestop.procedures.components import Paper
from onestop.procedures.procedure import Procedure
from onestop.satisfaction.ballots.box import BallotBox
from onestop.satisfaction.ballots.policy import Cast

T = TypeVar("T")
Table = dict[str, Any]
Read = Callable[[Any, str], Any]

#: What is stored, by the word on top of its table.
_WORDS: Final[dict[str, type[Any]]] = {
    "event": Event,
    "log": Dossier,
    "cast": Cast,
    "ballot_box": BallotBox,
}


class _Misfit(Exception):  # noqa: N818  # never leaves this module
    """A value that does not fit, and where it stands."""

    def __init__(self, path: str, what: Any) -> None:
        super().__init__(path, what)
        self.path, self.what = path, what


@checked
def to_dict(value: Event | Dossier | Cast | BallotBox) -> Table:
    """Return what a database keeps of a value (*lưu trữ*), as a table of what JSON has.

    Of a dossier the procedure is named by its code and its first day, and its text left out.

    >>> from onestop import vn
    >>> from onestop.dossiers import Accepted
    >>> to_dict(Accepted(vn.local("20/11/2026 16:10"), by="Lan"))["at"]
    '2026-11-20T16:10:00+07:00'

    Raises:
        WrongTypeError: the value is none of what is stored.
    """
    if isinstance(value, Event):
        return _headed("event", _event_table(value))
    if isinstance(value, Dossier):
        return _headed("log", _log_table(value))
    if isinstance(value, Cast):
        return _headed("cast", _written(value))
    return _headed("ballot_box", _written(value))


@checked
def from_dict(table: Mapping[str, Any], kind: type[T], *, procedures: Catalogue | None = None) -> T:
    """Return the value that a table of `to_dict` holds (*đọc lại*).

    A dossier needs the `procedures` among which its own is found by its code.

    Raises:
        FactErrors: every fault of the table, by its path.
        BadValueError: a dossier is read without procedures.
        WrongTypeError: nothing of that kind is stored.
    """
    word = next((word for word, known in _WORDS.items() if issubclass(kind, known)), None)
    if word is None:
        known = Remark.of("one_kind_of", kinds=tuple(one.__name__ for one in _WORDS.values()))
        raise WrongTypeError("kind", kind, known)
    faults: list[FactError] = []
    value = _read_whole(dict(table), word, procedures, faults)
    if faults:
        many = "1 fault" if len(faults) == 1 else f"{len(faults)} faults"
        raise FactErrors(f"{many} in the table", faults)
    return member("table", value, kind)


def _headed(word: str, table: Table) -> Table:
    return {"onestop": word, "version": VERSION, **table}


def _read_whole(
    table: Table, word: str, procedures: Catalogue | None, faults: list[FactError]
) -> Any:
    """Return what a whole table holds, or note what is wrong with it."""
    for key, known in (("onestop", word), ("version", VERSION)):
        if (said := table.pop(key, None)) != known or isinstance(said, bool):
            faults.append(FactError("(table)", key, must_be(said, repr(known))))
    if faults:  # it is another table: its keys would all be faults
        return None
    if word == "log":
        return _read_log(table, procedures, faults)
    kind: Any = _WORDS[word]
    read = _read_event if word == "event" else _reader(kind)
    return _noted(faults, lambda: read(table, ""))


def _noted(faults: list[FactError], make: Callable[[], Any]) -> Any:
    """Make something; what does not fit is noted, with where it stands."""
    try:
        return make()
    except _Misfit as error:
        faults.append(FactError("(table)", error.path or "(table)", error.what))
    except OnestopError as error:
        faults.append(FactError("(table)", "(table)", error))
    return None


# -------------------------------------------------------------------- dossiers and events


def _event_table(event: Event) -> Table:
    return {"event": name_of(type(event)), **_written(event)}


def _read_event(table: Any, path: str) -> Event:
    rest = dict(_mapping(table, path))
    name = rest.pop("event", None)
    if not isinstance(name, str) or name not in EVENTS:
        raise _Misfit(_at(path, "event"), must_be(name, _one_of(EVENTS)))
    kind: Any = EVENTS[name]
    event: Event = _reader(kind)(rest, path)
    return event


def _log_table(dossier: Dossier) -> Table:
    procedure = dossier.procedure
    table = {
        "code": dossier.code,
        "procedure": procedure.code,
        "edition": None if procedure.in_force is None else procedure.in_force.isoformat(),
        "carried_on": None if procedure.carried_on is None else procedure.carried_on.isoformat(),
        "channel": dossier.channel.value,
        "given": sorted(dossier.given),
        "agency": dossier.agency,
        "receiving": dossier.receiving,
        "papers": [_written(paper) for paper in dossier.papers],
        "events": [_event_table(event) for event in dossier.events],
    }
    return {key: value for key, value in table.items() if value is not None and value != []}


def _read_log(table: Table, procedures: Catalogue | None, faults: list[FactError]) -> Any:
    """Return the dossier of a table; each event that does not fit is a fault of its own."""
    if procedures is None:
        raise BadValueError("procedures", None, "procedures_for_a_log")
    events = table.pop("events", None)
    if not isinstance(events, list):
        faults.append(FactError("(table)", "events", must_be(events, "kind_list")))
        events = []
    log = [
        _noted(faults, functools.partial(_read_event, event, f"events[{place}]"))
        for place, event in enumerate(events)
    ]
    kind: Any = _Fields
    fields = _noted(faults, lambda: _reader(kind)(table, ""))
    if faults:
        return None
    return _noted(faults, lambda: fields.dossier(log, procedures))


@attrs.frozen(kw_only=True)
class _Fields:
    """What a stored dossier says beside its events."""

    code: str
    procedure: str
    edition: dt.date | None = None
    carried_on: dt.date | None = None
    channel: Channel
    given: frozenset[str] = frozenset()
    agency: str | None = None
    receiving: str | None = None
    papers: tuple[Paper, ...] = ()

    def dossier(self, log: list[Event], procedures: Catalogue) -> Dossier:
        """Return the dossier, its procedure taken out of the catalogue."""
        return Dossier(
            self.code,
            self._carried(_edition(procedures, self.procedure, self.edition)),
            events=log,
            channel=self.channel,
            given=self.given,
            agency=self.agency,
            receiving=self.receiving,
            papers=self.papers,
        )

    def _carried(self, edition: Procedure) -> Procedure:
        """Return the edition as the dossier had it: carried on beyond its end, if it was.

        Where the catalogue knows by now that it did not end then, nothing is carried on.
        """
        if self.carried_on is None:
            return edition
        return carried_on(edition, self.carried_on + dt.timedelta(days=1)) or edition


def _edition(procedures: Catalogue, code: str, first: dt.date | None) -> Procedure:
    """Return the edition of a procedure that a dossier was stored with, by its first day.

    A correction of the catalogue reaches what was stored before it. Where the edition itself is
    gone, no other may take its place in silence.
    """
    newest = procedures[code]
    if newest.in_force == first:
        return newest
    for procedure in procedures.procedures:
        if procedure.code == code and procedure.in_force == first:
            return procedure
    raise BadValueError("edition", first, Remark.of("no_edition_from", code=code))


# -------------------------------------------------------------------- values


def _written(value: Any) -> Any:
    """Return a value as JSON has it; what is not known and what is empty is left out of a noun."""
    if isinstance(value, dt.datetime | dt.date):
        return value.isoformat()
    if isinstance(value, enum.Enum):
        return value.value
    if isinstance(value, tuple):
        return [_written(one) for one in value]
    if isinstance(value, frozenset):
        return sorted((_written(one) for one in value), key=str)
    if attrs.has(type(value)):
        return _written_noun(value)
    return value


def _written_noun(noun: Any) -> Table:
    fields = (field.name for field in attrs.fields(type(noun)) if field.init)
    told = ((name, getattr(noun, name)) for name in fields)
    return {name: _written(value) for name, value in told if value not in _EMPTY}


_EMPTY: Final[tuple[object, ...]] = (None, (), frozenset())


@functools.cache
def _reader(hint: Any) -> Read:
    """Return what reads a kind of value, or says where it does not fit."""
    origin, inner = get_origin(hint), get_args(hint)
    if origin in {Union, types.UnionType}:
        read = _reader(next(kind for kind in inner if kind is not types.NoneType))
        return lambda value, path: None if value is None else read(value, path)
    return _plain_reader(hint) if origin is None else _composed_reader(origin, inner)


def _composed_reader(origin: Any, inner: tuple[Any, ...]) -> Read:
    if origin is Literal:
        return functools.partial(_read_word, inner)
    if origin is tuple and inner[-1] is not Ellipsis:
        return functools.partial(_read_row, tuple(map(_reader, inner)))
    return functools.partial(_read_list, _reader(inner[0]), origin)


def _plain_reader(kind: Any) -> Read:
    if attrs.has(kind):
        return functools.partial(_read_noun, kind, _fields_of(kind))
    if issubclass(kind, enum.Enum):
        return functools.partial(_read_made, kind, _one_of(one.value for one in kind))
    if issubclass(kind, dt.date):
        return functools.partial(_read_made, kind.fromisoformat, _WANTED[kind])
    return functools.partial(_read_plain, kind)


_WANTED: Final[dict[Any, str]] = {
    dt.datetime: "kind_moment_text",
    dt.date: "kind_day_text",
    str: "kind_text",
    int: "kind_int",
    bool: "kind_bool",
}


def _fields_of(noun: Any) -> dict[str, tuple[Read, bool]]:
    """Return how each field of a noun is read, and whether it must be there."""
    fields = attrs.fields(attrs.resolve_types(noun))
    return {
        field.name: (_reader(field.type), field.default is attrs.NOTHING)
        for field in fields
        if field.init
    }


def _read_noun(noun: Any, fields: dict[str, tuple[Read, bool]], value: Any, path: str) -> Any:
    table = _mapping(value, path)
    for key in table:
        if key not in fields:
            raise _Misfit(_at(path, key), "fault_not_a_key")
    given = {name: fields[name][0](one, _at(path, name)) for name, one in table.items()}
    for name, (_, is_needed) in fields.items():
        if is_needed and name not in given:
            raise _Misfit(_at(path, name), "fault_missing")
    try:
        return noun(**given)
    except OnestopError as error:
        raise _Misfit(path, error) from error


def _mapping(value: Any, path: str) -> Mapping[str, Any]:
    if not isinstance(value, Mapping):
        raise _Misfit(path, must_be(value, "kind_table"))
    return value


def _one_of(words: Iterable[object]) -> Remark:
    return Remark.of("kind_one_of", known=", ".join(map(str, words)))


def _at(path: str, key: str) -> str:
    return f"{path}.{key}" if path else key


def _read_list(read: Read, make: Callable[[Any], Any], value: Any, path: str) -> Any:
    if not isinstance(value, list | tuple):
        raise _Misfit(path, must_be(value, "kind_list"))
    return make([read(one, f"{path}[{place}]") for place, one in enumerate(value)])


def _read_row(reads: tuple[Read, ...], value: Any, path: str) -> tuple[Any, ...]:
    if not isinstance(value, list | tuple) or len(value) != len(reads):
        raise _Misfit(path, must_be(value, Remark.of("kind_list_of", n=len(reads))))
    pairs = zip(reads, value, strict=True)
    return tuple(read(one, f"{path}[{place}]") for place, (read, one) in enumerate(pairs))


def _read_word(words: tuple[str, ...], value: Any, path: str) -> Any:
    if value not in words:
        raise _Misfit(path, must_be(value, _one_of(words)))
    return value


def _read_made(make: Callable[[Any], Any], wanted: Said, value: Any, path: str) -> Any:
    try:
        return make(value)
    except (TypeError, ValueError):
        raise _Misfit(path, must_be(value, wanted)) from None


def _read_plain(kind: type[Any], value: Any, path: str) -> Any:
    if type(value) is not kind:
        raise _Misfit(path, must_be(value, _WANTED.get(kind, kind.__name__)))
    return value
