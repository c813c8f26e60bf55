"""The house as it stands: each module with what it imports, read from the syntax trees."""

import ast
import functools
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import attrs

import onestop

SRC = Path(onestop.__path__[0]).parent
PACKAGE = SRC / "onestop"

#: The public packages below the root, each of which lists its names in a stub.
PACKAGES = sorted(
    ".".join(stub.parent.relative_to(PACKAGE).parts)
    for stub in PACKAGE.rglob("__init__.pyi")
    if stub.parent != PACKAGE
)


def names_of(module: ModuleType) -> list[str]:
    """Return the public names of a package, which type checkers read from its stub."""
    return list(vars(module)["__all__"])


@attrs.frozen
class Import:
    """One import: the module that imports, the module imported, and the functions it stands in."""

    importer: str
    imported: str
    inside: tuple[str, ...]
    for_types_only: bool


@functools.cache
def modules() -> dict[str, ast.Module]:
    """Return the syntax tree of every module, by its dotted name."""
    return {_name(path): ast.parse(path.read_text("utf-8")) for path in PACKAGE.rglob("*.py")}


def _name(path: Path) -> str:
    parts = path.relative_to(SRC).with_suffix("").parts
    return ".".join(part for part in parts if part != "__init__")


@functools.cache
def imports() -> tuple[Import, ...]:
    """Return every import of every module."""
    return tuple(
        found
        for name, tree in modules().items()
        for found in _imports(name, tree, (), for_types_only=False)
    )


def _imports(
    name: str, node: ast.AST, inside: tuple[str, ...], *, for_types_only: bool
) -> Iterator[Import]:
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.Import):
            for alias in child.names:
                yield Import(name, alias.name, inside, for_types_only)
        elif isinstance(child, ast.ImportFrom):
            assert child.level == 0, f"{name}: relative import"
            yield from _imported_from(name, child, inside, for_types_only)
        elif isinstance(child, ast.FunctionDef | ast.ClassDef):
            yield from _imports(name, child, (*inside, child.name), for_types_only=for_types_only)
        else:
            typed = for_types_only or _is_typing_block(child)
            yield from _imports(name, child, inside, for_types_only=typed)


def _imported_from(
    name: str, node: ast.ImportFrom, inside: tuple[str, ...], for_types_only: bool
) -> Iterator[Import]:
    for alias in node.names:
        imported = f"{node.module}.{alias.name}"
        path = SRC.joinpath(*imported.split("."))
        is_module = path.is_dir() or path.with_suffix(".py").exists()
        target = imported if is_module else str(node.module)
        yield Import(name, target, inside, for_types_only)


def _is_typing_block(node: ast.AST) -> bool:
    return isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING"
