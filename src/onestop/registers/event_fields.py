"""What an event carries, as cells: plain words where they suffice, JSON where they do not.

Stands on `dossiers.events`. Knows no table.
"""

from __future__ import annotations

import datetime as dt
import enum
import json
from collections.abc import Mapping
from typing import Any, Final

import attrs

from onestop.citation import Citation, Confidence
from onestop.days.writing import read_day
from onestop.dossiers.events import EVENTS, Event
from onestop.procedures.components import Paper
from onestop.procedures.suspension import SuspensionGround
from onestop.registers.values import YES_OR_NO, word_key

#: What stands in columns of its own in every log.
_COMMON: Final = ("at", "by", "agency")
#: The fields of every kind of event, each a column.
FIELDS: Final = tuple(
    dict.fromkeys(
        field.name
        for kind in EVENTS.values()
        for field in attrs.fields(kind)
        if field.name not in _COMMON
    )
)
#: The fields that hold more than a text.
_PAPERS: Final = "papers"
_GROUND: Final = "ground"
_LISTS: Final = ("items", "digitised", "reused")
_AMOUNT: Final = "amount"
_ONLINE: Final = "online"
_UNTIL: Final = "until"


class UnreadableFieldError(ValueError):
    """A cell that says nothing for its field: which field, and why."""

    def __init__(self, name: str, why: str) -> None:
        """Keep the field and the reason."""
        super().__init__(why)
        self.name = name


def fields_of(event: Event) -> dict[str, object]:
    """Return the own fields of an event as cells."""
    names = (field.name for field in attrs.fields(type(event)) if field.name not in _COMMON)
    return {name: _cell(getattr(event, name)) for name in names}


def needed_fields(kind: type[Event]) -> tuple[str, ...]:
    """Return the own fields that an event of a kind must have."""
    return tuple(
        field.name
        for field in attrs.fields(kind)
        if field.name not in _COMMON and field.default is attrs.NOTHING
    )


def own_fields(kind: type[Event], cells: Mapping[str, str]) -> dict[str, Any]:
    """Return what the cells of a row say for the own fields of an event.

    Raises:
        UnreadableFieldError: a cell is no JSON, or says what the field cannot hold.
    """
    names = (field.name for field in attrs.fields(kind) if field.name not in _COMMON)
    return {name: _read_value(name, cells[name]) for name in names if cells.get(name)}


def _read_value(name: str, cell: str) -> object:
    """Return what a cell says for a field; one that cannot be read names it."""
    try:
        return _value(name, cell)
    except (ValueError, TypeError) as error:
        raise UnreadableFieldError(name, str(error)) from error


def papers_cell(papers: tuple[Paper, ...]) -> object:
    """Return papers as a cell, `None` where there are none."""
    return _cell(papers)


def papers_in(cell: str) -> tuple[Paper, ...]:
    """Return the papers in a cell.

    Raises:
        ValueError: it is no list of papers.
    """
    return tuple(Paper(**each) for each in _listed(cell)) if cell else ()


def _cell(value: object) -> object:
    """Return a value as a cell: what is empty is `None`, what is one text stays it."""
    if isinstance(value, SuspensionGround) and value == SuspensionGround(value.name):
        return value.name
    return _plain(value) if value != () else None


def _plain(value: object) -> object:
    """Return a value as JSON has it; fields that hold their default are left out."""
    if isinstance(value, tuple):
        return [_plain(each) for each in value]
    if attrs.has(type(value)):
        noun: Any = type(value)
        pairs = ((field, getattr(value, field.name)) for field in attrs.fields(noun))
        return {field.name: _plain(held) for field, held in pairs if held != field.default}
    if isinstance(value, dt.date):
        return value.isoformat()
    return value.value if isinstance(value, enum.Enum) else value


def _value(name: str, cell: str) -> object:
    """Return what a cell says for a field."""
    if name in _LISTS:
        return tuple(_listed(cell)) if cell.startswith("[") else (cell,)
    if name == _PAPERS:
        return papers_in(cell)
    if name == _UNTIL:
        return read_day(cell)
    if name == _AMOUNT:
        return int(cell)
    if name == _ONLINE:
        return _yes_or_no(cell)
    return _ground(cell) if name == _GROUND else cell


def _yes_or_no(cell: str) -> bool:
    found = YES_OR_NO.get(word_key(cell))
    if found is None:
        raise ValueError(f"{cell!r} is neither yes nor no")
    return found


def _listed(cell: str) -> list[Any]:
    found = json.loads(cell)
    if not isinstance(found, list):
        raise TypeError("no list")
    return found


def _ground(cell: str) -> SuspensionGround:
    """Return the ground of a suspension: a plain name, or a table that says more."""
    if not cell.startswith("{"):
        return SuspensionGround(cell)
    held = json.loads(cell)
    citation = held.get("citation")
    return SuspensionGround(**held | {"citation": citation and _citation(citation)})


def _citation(held: dict[str, Any]) -> Citation:
    days = ("issued", "in_force", "until", "carried_on")
    read: dict[str, Any] = {
        name: dt.date.fromisoformat(held[name]) for name in days if name in held
    }
    if "confidence" in held:
        read["confidence"] = Confidence(held["confidence"])
    return Citation(**held | read)
