"""The changes are those that were meant, and a function that lives becomes the changed one."""

from __future__ import annotations

import ast
import importlib.util
import sys
from collections import Counter
from pathlib import Path
from textwrap import dedent
from types import ModuleType

import pytest

from tests.mutants.changes import changed, changes
from tests.mutants.swapping import swap

SOURCE = dedent(
    '''
    """A module."""

    LIMIT = 5  # what runs on import is left alone


    def late(days: int, limit: int = 5, *, by: int = 0) -> bool:
        """Whether it is."""
        if not days:
            return False
        return days > limit and days >= by


    class Box:
        size: int = 3

        def fits(self, things: list[int]) -> list[int]:
            return [thing for thing in things if thing < max(self.size, 2)]
    '''
)


def kinds(source: str) -> Counter[str]:
    return Counter(change.kind for change in changes(ast.parse(source)))


def test_the_changes_of_a_module_are_those_counted_by_hand() -> None:
    assert kinds(SOURCE) == {
        "a negation dropped": 1,
        "the other truth": 1,
        "None returned": 3,  # two of `late`, one of `fits`
        "comparison 0 turned": 3,
        "and for or": 1,
        "operand 0 dropped": 1,
        "operand 1 dropped": 1,
        "filter 0.0 dropped": 1,
        "max swapped": 1,
        "arguments swapped": 1,
        "one more": 1,
    }


@pytest.mark.parametrize(
    ("body", "kind", "becomes"),
    [
        ("return a + 1", "another operator", "return a - 1"),
        ("return a + 1", "one more", "return a + 2"),
        ("if a: b()", "a condition negated", "if not a:\n    b()"),
        ("return f(a, key=b)", "keyword key dropped", "return f(a)"),
        ("return b if a else c", "branches swapped", "return c if a else b"),
        ("a += 1", "a statement dropped", "pass"),
        ("raise a", "a statement dropped", "pass"),
        ("return any(a)", "any swapped", "return all(a)"),
        ("return a in b", "comparison 0 turned", "return a not in b"),
        ("return a or b or c", "operand 1 dropped", "return a or c"),
    ],
)
def test_each_kind_does_what_it_says(body: str, kind: str, becomes: str) -> None:
    source = f"def f(a, b, c):\n    {body}\n"
    (name,) = [each.name for each in changes(ast.parse(source)) if each.kind == kind]
    tree = changed(source, name)
    assert ast.unparse(tree) == ast.unparse(ast.parse(f"def f(a, b, c):\n{_indented(becomes)}"))


def _indented(body: str) -> str:
    return "\n".join(f"    {line}" for line in body.splitlines())


def test_a_docstring_an_annotation_and_a_default_are_left_alone() -> None:
    assert kinds('def f(a: int = 5) -> "int":\n    """Of 5 days."""\n    a: "int | None"\n') == {}


@pytest.fixture
def module(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    path = tmp_path / "a_rule.py"
    path.write_text(SOURCE, encoding="utf-8")
    spec = importlib.util.spec_from_file_location("a_rule", path)
    assert spec is not None
    assert spec.loader is not None
    made = importlib.util.module_from_spec(spec)
    monkeypatch.setitem(sys.modules, "a_rule", made)
    spec.loader.exec_module(made)
    return made


@pytest.mark.parametrize(
    ("name", "answers"),
    [("11:11 comparison 0 turned", (True, [1])), ("18:45 comparison 0 turned", (False, [1, 2]))],
)
def test_a_living_function_and_a_living_method_become_the_mutant(
    module: ModuleType, name: str, answers: tuple[bool, list[int]]
) -> None:
    late, box = module.late, module.Box()
    box.size = 2
    fits = box.fits
    assert (late(5), fits([1, 2])) == (False, [1])
    assert swap(str(module.__file__), SOURCE, changed(SOURCE, name)) == 1
    assert (late(5), fits([1, 2])) == answers
