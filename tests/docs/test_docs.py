"""What the pages promise beyond their blocks: nothing is missing, and tables tell the truth.

The blocks themselves are run by `docs/conftest.py`.
"""

from __future__ import annotations

import ast
import re
from collections import defaultdict
from functools import reduce
from importlib import import_module
from inspect import signature
from pathlib import Path
from typing import Any

import pytest

import onestop
from onestop import State, render, vn
from onestop.dossier import TRANSITIONS
from onestop.linting import KINDS
from onestop.loading import load_procedures
from onestop.loading.node import Node

ROOT = Path(__file__).resolve().parents[2]
DOCS = ROOT / "docs"
SOURCES = Path(onestop.__file__).parent

DIRECTIVE = re.compile(
    r"^\.\. (?:auto\w+|py:data|py:module):: ([\w.]+)(?:\((.*)\))?$", re.MULTILINE
)
TOCTREE = re.compile(r"^```\{toctree\}\n(.*?)^```$", re.MULTILINE | re.DOTALL)
TABLE_ROW = re.compile(r"^\| (.+) \|$", re.MULTILINE)
CODE = re.compile(r"`(\w+)`")


def read(page: str) -> str:
    """The text of a page."""
    return (DOCS / page).read_text(encoding="utf-8")


def rows(text: str) -> list[list[str]]:
    """The rows of the tables in a text, without their heads and rulers."""
    cells = [row.split(" | ") for row in TABLE_ROW.findall(text)]
    return [row for row in cells if row[0] not in {"key", "from"}]


def resolve(name: str) -> object:
    """What a dotted name under `onestop` names; a module on the way is imported."""

    def step(found: Any, part: str) -> Any:
        try:
            return getattr(found, part)
        except AttributeError:
            return import_module(f"{found.__name__}.{part}")

    return reduce(step, name.split(".")[1:], onestop)


def directives() -> list[tuple[str, str]]:
    """Every name that the reference documents, with its signature if that is written out."""
    pages = sorted((DOCS / "reference").glob("*.md"))
    found = [pair for page in pages for pair in DIRECTIVE.findall(page.read_text("utf-8"))]
    return [(name if "." in name else f"onestop.vn.{name}", written) for name, written in found]


def documented() -> set[str]:
    """Every name that the reference documents."""
    return {name for name, _ in directives()}


class TestPages:
    def test_every_page_is_reached_from_the_front_page(self) -> None:
        reached: set[Path] = set()
        waiting = [DOCS / "index.md"]
        while waiting:
            page = waiting.pop()
            if page not in reached and page.is_file():
                reached.add(page)
                waiting += [
                    (page.parent / f"{line}.md").resolve()
                    for tree in TOCTREE.findall(page.read_text("utf-8"))
                    for line in tree.splitlines()
                    if line and not line.startswith(":")
                ]
        built = {page for page in DOCS.rglob("*.md") if "_build" not in page.parts}
        assert reached == built

    def test_no_page_names_a_folder_of_the_machine_it_was_written_on(self) -> None:
        for page in DOCS.rglob("*.md"):
            assert not re.search(r"(?<![\w.:/])/(?:home|work|tmp|root)/", page.read_text("utf-8"))


class TestReference:
    def test_every_public_name_is_documented(self) -> None:
        assert {f"onestop.{name}" for name in onestop.__all__} - documented() == set()

    def test_every_public_name_of_vietnam_is_documented(self) -> None:
        assert {f"onestop.vn.{name}" for name in vn.__all__} - documented() == set()

    def test_every_public_name_that_draws_or_writes_is_documented(self) -> None:
        assert {f"onestop.render.{name}" for name in render.__all__} - documented() == set()

    def test_every_documented_name_exists(self) -> None:
        for name in documented():
            assert resolve(name) is not None

    def test_signatures_written_out_name_real_parameters(self) -> None:
        for name, written in directives():
            if written:
                assert _parameters(written) <= _real_parameters(name), name


def _parameters(written: str) -> set[str]:
    """The names of the parameters in a signature written out."""
    function = ast.parse(f"def _({written}): ...").body[0]
    return {node.arg for node in ast.walk(function) if isinstance(node, ast.arg)}


def _real_parameters(name: str) -> set[str]:
    found = resolve(name)
    assert callable(found)
    return set(signature(found).parameters)


class TestGlossary:
    text = read("glossary.md")
    terms = re.findall(r"^(\w.*)$", text.partition("{glossary}\n")[2], re.MULTILINE)

    def test_terms_stand_in_the_order_of_the_alphabet(self) -> None:
        assert self.terms == sorted(self.terms, key=str.casefold)
        assert len(self.terms) == len(set(self.terms))

    def test_every_identifier_exists(self) -> None:
        names = re.findall(r"<(onestop\.[\w.]+)>", self.text)
        assert len(names) > len(self.terms) // 2
        for name in names:
            assert resolve(name) is not None

    def test_every_vietnamese_term_of_the_docstrings_is_explained(self) -> None:
        explained = self.text.casefold()
        missing = {
            f"{path.stem}: {term}"
            for path in SOURCES.rglob("*.py")
            if path.parent.name != "reading" or path.stem == "__init__"  # within: words it reads
            for term in _vietnamese_terms(path)
            if f"*{term.casefold()}*" not in explained
        }
        assert missing == set()


def _vietnamese_terms(path: Path) -> set[str]:
    """The terms that stand in italics in the docstrings of a module, English ones left out."""
    nodes = ast.walk(ast.parse(path.read_text("utf-8")))
    kinds = (ast.Module, ast.ClassDef, ast.FunctionDef)
    text = "\n".join(ast.get_docstring(node) or "" for node in nodes if isinstance(node, kinds))
    terms = {" ".join(term.split()) for term in re.findall(r"(?<![*\w])\*([^*`]+)\*(?!\*)", text)}
    return terms - {"total", "extra", "trạng thái"}


class TestCommandLine:
    @pytest.mark.parametrize(
        "command", ["", "due", "calendar", "report", "find", "lint", "facts", "facts check"]
    )
    def test_the_help_of_every_command_is_shown_as_it_is(self, command: str) -> None:
        testing = pytest.importorskip("click.testing")
        cli = pytest.importorskip("onestop.cli")
        words = [*command.split(), "--help"]
        shown = testing.CliRunner().invoke(
            cli.onestop, words, prog_name="onestop", terminal_width=80
        )
        asked = " ".join(("$ onestop", *words))
        assert f"{asked}\n{shown.output}" in read("reference/command-line.md")

    def test_no_command_is_left_out(self) -> None:
        cli = pytest.importorskip("onestop.cli")
        for command in cli.onestop.commands:
            assert f"$ onestop {command} --help" in read("reference/command-line.md")


class TestStates:
    page = read("reference/states.md")

    def test_the_table_holds_every_transition_and_no_other(self) -> None:
        written = {
            (start, event, end)
            for start, _, event, end in (CODE.findall(" ".join(row)) for row in rows(self.page)[1:])
        }
        real = {
            (start.name, event.__name__, end.name)
            for start, events in TRANSITIONS.items()
            for event, end in events.items()
        }
        assert written == real

    def test_the_verbs_of_the_table_are_those_of_a_dossier(self) -> None:
        verbs = {row[1].strip("`").removeprefix("Dossier.") for row in rows(self.page)}
        assert all(callable(getattr(onestop.Dossier, verb)) for verb in verbs)

    def test_every_state_is_named(self) -> None:
        assert {state.name for state in State} <= set(CODE.findall(self.page))

    def test_states_that_no_event_leads_to_are_told_apart(self) -> None:
        told = re.search(r"no event that leads to them yet:\n(.*)\.$", self.page, re.MULTILINE)
        assert told is not None
        reached = {State.NEW} | {end for ends in TRANSITIONS.values() for end in ends.values()}
        assert set(CODE.findall(told[1])) == {state.name for state in set(State) - reached}


class TestLint:
    def test_the_table_holds_every_kind_with_how_grave_it_is(self) -> None:
        written = [(CODE.findall(row[0])[0], row[1]) for row in rows(read("reference/lint.md"))[1:]]
        assert written == [(kind, severity.value) for kind, severity in KINDS.items()]


class TestTomlOfProcedures:
    def test_the_tables_list_exactly_the_keys_that_the_loader_takes(
        self, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        assert _keys_written() == _keys_taken(monkeypatch)


def _keys_taken(monkeypatch: pytest.MonkeyPatch) -> dict[str, set[str]]:
    """Every key that the loader asks for, table by table, as it reads the example of the docs."""
    taken: dict[str, set[str]] = defaultdict(set)
    get = Node.get

    def noting(node: Node, key: str, kind: type[Any]) -> Any:
        table = re.sub(r"\[\d+\]", "", node._path).replace(".any_of", "")
        table = table.replace(".parallel", ".sequence")  # their parts are written alike
        table = re.sub(r"\.(fee|component\.database)\.basis$", ".legal_basis", table)  # and these
        taken[table].add(key)
        return get(node, key, kind)

    monkeypatch.setattr(Node, "get", noting)
    load_procedures(DOCS / "how-to" / "my_ward.toml")
    assert taken.pop("") == {"procedure"}
    assert taken["procedure.explained"] & KINDS.keys()
    taken["procedure.explained"].clear()  # its keys are kinds of findings
    return dict(taken)


def _keys_written() -> dict[str, set[str]]:
    """Every key in the tables of the reference, by the heading that they stand under."""
    sections = re.split(
        r"^## `([\w.]+)`$", read("reference/procedures-toml.md"), flags=re.MULTILINE
    )
    return {
        name: {key for row in rows(text) for key in CODE.findall(row[0])}
        for name, text in zip(sections[1::2], sections[2::2], strict=True)
    }
