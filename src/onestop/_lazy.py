"""Namespaces that hand names on, and load the module of a name when it is first used.

A package lists its names once, in the `__init__.pyi` beside it, where type checkers and editors
look; here the same list is read for the interpreter. One line a name, and nothing else:

    from onestop.days.calendar import WorkCalendar as WorkCalendar

Stands on nothing. Knows no name of the library.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from importlib import import_module
from importlib.machinery import ModuleSpec
from typing import Any


def attach(spec: ModuleSpec) -> tuple[Callable[[str], Any], Callable[[], list[str]], list[str]]:
    """Return `__getattr__`, `__dir__` and `__all__` of the package with a specification."""
    package, homes = spec.name, _homes(spec)

    def load(name: str) -> Any:
        """Load the module of a name when it is first used, and keep the name."""
        if name not in homes:
            raise AttributeError(f"module {package!r} has no attribute {name!r}")
        value = _value(package, homes[name], name)
        # from here on Python finds it without asking; two threads at once set the same value
        setattr(sys.modules[package], name, value)
        return value

    def names() -> list[str]:
        """Return the public names, loaded or not."""
        return [*sorted(homes), "__doc__", "__name__", "__path__"]

    return load, names, sorted(homes)


def _homes(spec: ModuleSpec) -> dict[str, str]:
    """Return the module of each name of a package, as its stub has it."""
    # the loader, not the file system: a package may lie in a zip archive
    stub = spec.loader.get_data(f"{(spec.origin or '').removesuffix('.py')}.pyi")  # type: ignore[union-attr]  # the loader of a source file reads data
    lines = (line.split() for line in stub.decode().splitlines())
    return {words[5]: words[1] for words in lines if words[:1] == ["from"]}


def _value(package: str, module: str, name: str) -> Any:
    """Return what bears the name: a module of the package itself, or something in another one."""
    if module == package:
        return import_module(f"{package}.{name}")
    return getattr(import_module(module), name)
