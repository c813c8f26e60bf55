"""Documents spoilt in every way that comes to mind, one fault in each."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

Document = dict[str, Any]
Path = tuple[str | int, ...]

#: What is tried everywhere in the place of what was meant.
ALWAYS: tuple[Any, ...] = (None, True, 3.0, 1.5, "", "x", [], {})

NUMBERS: tuple[Any, ...] = (-1, 0, 1, 6, 7, 101, 2**53 - 1, 2**53, -(2**53), 10**30, False)
TEXTS: tuple[Any, ...] = (
    " ", "confirmed", "submitted", "commune", "2026-11-20", "2026-02-30", "2026-2-3",
    "2026-11-20\n", "20261120", "0000-01-01", "2025-02-29", "15:00:00", "15:00", "24:00:00",
    "15:00:00.5", "15:00:00.1234567", "04-16", "02-29", "02-30", "13-01", "2026-11-20T16:10:00",
    "2026-11-20T16:10:00+07:00", "2026-11-20T16:10:00Z", "2026-11-20T24:00:00+07:00",
    "2025-02-29T16:10:00+07:00", "2026-11-20T16:10:00+25:00", "٢٠٢٦-11-20",
)  # fmt: skip
OTHERS: tuple[Any, ...] = (
    ["x"], [""], [1], [True], [{}], [[]], {"x": 1}, {"working_days": 3}, {"instrument": "Luật"},
)  # fmt: skip

#: What is added to every table, where it may be a key that excludes another one.
ADDED: dict[str, Any] = {
    "unknown": 1,
    "title": "x",
    "working_days": 3,
    "months": 1,
    "same_day": {},
    "parallel": [{"months": 1}],
    "mode": "extra",
    "basis": {"instrument": "x"},
    "citation": {},
    "source": {},
    "seen": "x",
    "no_limit": True,
}

#: How many places share the texts where a text is no date.
EVERY = 12


def values(meant: Any, turn: int) -> tuple[Any, ...]:
    """Return what is tried in the place of a value: most of all what looks like it."""
    if isinstance(meant, str):
        is_dated = any(letter.isdigit() for letter in meant) and meant[-1].isdigit()
        return (*ALWAYS, *(TEXTS if is_dated else TEXTS[turn % EVERY :: EVERY]))
    if isinstance(meant, int):
        return (*ALWAYS, *NUMBERS)
    return (*ALWAYS, *OTHERS)


def paths(value: Any, path: Path = ()) -> Iterator[Path]:
    """Yield the path of everything in a document, the document itself first."""
    yield path
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from paths(inner, (*path, key))
    elif isinstance(value, list):
        for i, inner in enumerate(value):
            yield from paths(inner, (*path, i))


def places(document: Document) -> Iterator[Path]:
    """Yield one path of all that are alike: the same key in a table of the same keys.

    The layout of procedures is read key by key, so there the table must have the same name too.
    """
    by_name = document.get("onestop") == "procedures"
    seen: set[object] = set()
    for path in paths(document):
        if path[:1] == ("procedure",) and len(path) > 2 and not by_name:
            continue  # that of a dossier is spoilt as a document of its own
        around = at(document, path[:-1]) if path else None
        keys = frozenset(around) if isinstance(around, dict) else None
        name = next((step for step in reversed(path[:-1]) if isinstance(step, str)), "")
        own = path[-1] if path and isinstance(path[-1], str) else None
        like = (name if by_name or keys is None else "", keys, own)
        if like not in seen:
            seen.add(like)
            yield path


def at(document: Document, path: Path) -> Any:
    """Return what stands at a path."""
    found: Any = document
    for step in path:
        found = found[step]
    return found


def mutations(document: Document) -> Iterator[tuple[str, Document]]:
    """Yield the document with one thing changed, dropped, doubled or added, each told by name."""
    for turn, path in enumerate(places(document)):
        if path:
            for value in values(at(document, path), turn):
                yield f"{path} := {value!r}", _with(document, path, value)
            yield f"{path} dropped", _without(document, path)
        here = at(document, path)
        if isinstance(here, dict):
            added = ADDED if document.get("onestop") == "procedures" else {"unknown": 1}
            for key, value in added.items():
                yield f"{path} + {key}", _with(document, (*path, key), value)
        if isinstance(here, list) and here:
            yield f"{path} doubled", _with(document, path, [*here, *here])


def _with(document: Any, path: Path, value: Any) -> Any:
    """Return a document with a value at a path; what lies beside the path is shared."""
    if not path:
        return value
    step, *rest = path
    spoilt = document.copy()
    inner = None if not rest and isinstance(step, str) else spoilt[step]
    spoilt[step] = _with(inner, tuple(rest), value)
    return spoilt


def _without(document: Document, path: Path) -> Document:
    around = at(document, path[:-1]).copy()
    del around[path[-1]]
    spoilt: Document = _with(document, path[:-1], around)
    return spoilt
