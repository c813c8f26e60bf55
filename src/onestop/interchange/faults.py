"""What is wrong with a document, every fault by its path.

cattrs gathers exceptions in groups inside groups, each with a note of where it stood; here they
become the same faults that a file has.

Stands on `errors` and cattrs.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

from cattrs.errors import (
    AttributeValidationNote,
    BaseValidationError,
    ForbiddenExtraKeysError,
    IterableValidationNote,
)

from onestop.errors import FactError, FactErrors, OnestopError
from onestop.interchange.misfit import DocumentMisfit
from onestop.interchange.values import NAMES
from onestop.loading.jsontext import Fault, join


def faults_in(error: Exception, path: str = "") -> Iterator[Fault]:
    """Yield every fault that an exception holds, by path."""
    path = _place(error, path)
    if isinstance(error, BaseValidationError):
        for inner in error.exceptions:
            yield from faults_in(inner, path)
    elif isinstance(error, FactErrors):
        for fault in leaves(error):
            yield _within(path, fault.path), fault.fault
    elif isinstance(error, ForbiddenExtraKeysError):
        for key in sorted(error.extra_fields):
            yield join(path, key), "fault_not_a_key"
    else:
        yield path, _fault_of(error)


def _fault_of(error: Exception) -> Any:
    """Return what an exception says, in words of the library where it has some."""
    if isinstance(error, DocumentMisfit):
        return error.fault
    if isinstance(error, OnestopError):
        return error
    return "fault_missing" if type(error) is KeyError else str(error)


def leaves(errors: FactErrors) -> Iterator[FactError]:
    """Yield the faults of a group; they lie flat, though a group might hold others."""
    return (fault for fault in errors.exceptions if isinstance(fault, FactError))


def _place(error: Exception, path: str) -> str:
    """Return the path of an exception: the first note says where it stood in what held it."""
    notes = (note for note in getattr(error, "__notes__", ()) if isinstance(note, _NOTES))
    note = next(notes, None)
    if isinstance(note, AttributeValidationNote):
        return join(path, NAMES.get(note.name, note.name))
    return path if note is None else f"{path}[{note.index}]"


_NOTES: Final = (AttributeValidationNote, IterableValidationNote)


def _within(path: str, inner: str) -> str:
    return path if inner == "(file)" else join(path, inner)


def at_key(error: Exception, key: str) -> Exception:
    """Return an exception with the key that it is about."""
    error.add_note(AttributeValidationNote(f"at {key}", key, Any))
    return error


def at_index(error: Exception, index: int) -> Exception:
    """Return an exception with the place in a list that it is about."""
    error.add_note(IterableValidationNote(f"at {index}", index, Any))
    return error
