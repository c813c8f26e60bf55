"""What is installed, under which name, with what beside it: the metadata against the code.

The plain name `onestop` belongs to another project on the index. Whoever is told to install it gets
that project, so nothing here may tell anybody to.
"""

from __future__ import annotations

import ast
import functools
import re
import sys
import tomllib
from collections.abc import Iterator
from importlib.metadata import metadata
from pathlib import Path
from typing import Any

import pytest

import onestop
from tests.versions.promised import EXTRAS, PROJECT, ROOT, lowest, name_of

SOURCES = Path(onestop.__path__[0])
READ = ("*.md", "*.toml", "*.py", "*.pyi", "*.txt", "run")
INSTALL = re.compile(r"\b(?:pip3?|uv|pipx|poetry|pdm)\s+(?:install|add)\b([^\n`&;|]*)")
REQUIREMENT = re.compile(r"""["']onestop\s*(?:\[|@|[<>=~!]=)""")

#: What a requirement is called where it is imported, if it is not called the same.
IMPORTED_AS = {"python-dateutil": "dateutil", "tomli-w": "tomli_w", "python-docx": "docx"}


def texts() -> Iterator[tuple[Path, str]]:
    folders = (SOURCES, *(ROOT / name for name in ("docs", "examples", "tests", "bench", ".ci")))
    files = [file for folder in folders for kind in READ for file in folder.rglob(kind)]
    for file in [*files, *ROOT.glob("*.md"), *ROOT.glob("*.toml")]:
        if "_build" not in file.parts and file != Path(__file__):
            yield file, file.read_text("utf-8")


def sends_elsewhere(text: str) -> list[str]:
    """Every place of a text that would install the other project."""
    words = [word.strip("'\".,)") for found in INSTALL.findall(text) for word in found.split()]
    wrong = [word for word in words if re.fullmatch(r"onestop([\[<>=~!@].*)?", word)]
    return [*wrong, *REQUIREMENT.findall(text), *re.findall(r"pypi\.org/\S*onestop\b(?!-)", text)]


@pytest.mark.parametrize(
    "text",
    [
        "pip install onestop",
        "`pip install 'onestop[cli]'`",
        "uv add onestop>=0.1 && more",
        'dependencies = ["onestop>=0.1"]',
        'dependencies = ["onestop @ file:///x.whl"]',
    ],
)
def test_the_other_project_is_seen(text: str) -> None:
    assert sends_elsewhere(text)


@pytest.mark.parametrize(
    "text",
    ["pip install onestop-vn[cli]", "pip install '.[cli]' && onestop due", '["onestop-vn[json]"]'],
)
def test_our_own_is_not_it(text: str) -> None:
    assert not sends_elsewhere(text)


def test_nothing_sends_anybody_to_the_other_project() -> None:
    found = {str(file): wrong for file, text in texts() if (wrong := sends_elsewhere(text))}
    assert found == {}


def test_it_is_installed_under_its_own_name() -> None:
    told = metadata("onestop-vn")
    assert told["Name"] == PROJECT["name"] == "onestop-vn"
    assert onestop.__version__ == told["Version"] == PROJECT["version"]
    assert told.get_all("Project-URL") is None  # none is known, and none is invented


@functools.cache
def imported() -> set[str]:
    """Every package that the sources import, at the top or where it is used."""
    trees = (ast.parse(file.read_text("utf-8")) for file in SOURCES.rglob("*.py"))
    nodes = [node for tree in trees for node in ast.walk(tree)]
    plain = {alias.name for node in nodes if isinstance(node, ast.Import) for alias in node.names}
    parts = {n.module for n in nodes if isinstance(n, ast.ImportFrom) and not n.level and n.module}
    return {name.partition(".")[0] for name in plain | parts}


def modules_of(requirements: list[str]) -> set[str]:
    names = map(name_of, requirements)
    return {IMPORTED_AS.get(name, name.replace("-", "_")) for name in names}


def test_the_runtime_dependencies_are_the_three() -> None:
    assert set(map(name_of, PROJECT["dependencies"])) == {"attrs", "python-dateutil", "holidays"}


@pytest.mark.parametrize("extra", EXTRAS)
def test_an_extra_holds_what_the_library_imports_and_no_tool(extra: str) -> None:
    assert modules_of(EXTRAS[extra]) <= imported()


def test_every_package_that_is_imported_is_declared() -> None:
    declared = modules_of(PROJECT["dependencies"]).union(*map(modules_of, EXTRAS.values()))
    known = declared | set(sys.stdlib_module_names) | {"onestop", "attr"}
    assert imported() - known == set()


def test_every_bound_is_a_lowest_version_that_can_be_run() -> None:
    assert set(lowest()) >= {"attrs", "holidays", "click"}
    assert lowest()["holidays"] == "0.72"


@pytest.mark.parametrize("extra", EXTRAS)
def test_the_page_of_the_install_names_every_extra(extra: str) -> None:
    page = (ROOT / "docs" / "how-to" / "install.md").read_text("utf-8")
    assert f"| `{extra}` |" in page


LOCKED = (ROOT / ".ci" / "locked.txt").read_text("utf-8")
GROUPS: dict[str, list[Any]] = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))[
    "dependency-groups"
]


def pins() -> dict[str, list[str]]:
    """The locked versions of each package: more than one where platforms or Pythons differ."""
    found: dict[str, list[str]] = {}
    for name, version in re.findall(r"^([\w.-]+)==([\w.]+)", LOCKED, re.MULTILINE):
        found.setdefault(_plain(name), []).append(version)
    return found


def _plain(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def _numbers(version: str) -> list[int]:
    return [int(part) for part in re.findall(r"\d+", version)]


def asked() -> list[str]:
    """Every requirement of the library, its extras and its groups."""
    groups = (each for group in GROUPS.values() for each in group if isinstance(each, str))
    extras = (each for extra in EXTRAS.values() for each in extra)
    return sorted({*PROJECT["dependencies"], *extras, *groups})


@pytest.mark.parametrize("requirement", asked())
def test_what_is_asked_is_locked_at_a_version_that_will_do(requirement: str) -> None:
    """Run the command of CONTRIBUTING.md where this fails."""
    name, _, bound = requirement.partition(">=")
    versions = pins().get(_plain(name), [])
    assert versions
    assert all(_numbers(version) >= _numbers(bound) for version in versions)


def test_every_lock_has_its_hash_and_names_no_place() -> None:
    entries = re.split(r"\n(?=\S)", LOCKED.strip())
    assert all("--hash=sha256:" in entry for entry in entries)
    assert not re.search(r"://|--index|--find-links", LOCKED)
