"""Change the code of functions that live already: what a forked process does to be a mutant."""

from __future__ import annotations

import ast
import functools
import gc
from collections.abc import Iterator
from types import CodeType, FunctionType
from typing import Any


def codes(module: CodeType) -> Iterator[CodeType]:
    """Every code object inside one, in the order of the text."""
    for const in module.co_consts:
        if isinstance(const, CodeType):
            yield const
            yield from codes(const)


def swap(path: str, source: str, mutated: ast.Module) -> int:
    """Give every living function of a file its changed code, and tell how many were changed."""
    old = [*codes(compile(source, path, "exec", dont_inherit=True))]
    new = [*codes(compile(mutated, path, "exec", dont_inherit=True))]
    if len(old) != len(new):  # a lambda or a comprehension went with a dropped statement
        old, new = _outermost(old), _outermost(new)
    differing = {before: after for before, after in zip(old, new, strict=True) if before != after}
    living = [each for each in gc.get_objects() if type(each) is FunctionType]
    count = 0
    for function in living:
        after = differing.get(function.__code__)  # of another file it may be equal
        if function.__code__.co_filename != path or after is None:
            continue
        if after.co_freevars == function.__code__.co_freevars:
            function.__code__ = after
            count += 1
    return count


def _outermost(found: list[CodeType]) -> list[CodeType]:
    return [code for code in found if "<locals>" not in code.co_qualname]


def forget() -> None:
    """Empty every cache of the library, so that nothing is answered from before the change."""
    for each in gc.get_objects():
        if isinstance(each, functools._lru_cache_wrapper):  # the type of every cache
            owner: Any = getattr(each, "__module__", None) or ""
            if owner.startswith("onestop"):
                each.cache_clear()
