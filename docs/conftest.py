"""What the pages show, the suite runs.

Blocks of Python run as doctests, from the top of a page to its end. Blocks marked `console` run
through the command line; a line with nothing but `…` stands for lines that the page leaves out.
Both run in the folder of their page, so that a page can name the files that lie beside it.
"""

from __future__ import annotations

import difflib
import importlib.util
import itertools
import re
import shlex
from collections.abc import Iterator

import pytest
from sybil import Example, Sybil
from sybil.parsers.myst import CodeBlockParser, PythonCodeBlockParser

from tests.clocks import stop_the_clock

collect_ignore = ["conf.py"]


@pytest.fixture
def beside_the_page(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Run a block in the folder of its page, and on one day."""
    monkeypatch.chdir(request.node.path.parent)
    if importlib.util.find_spec("click") is not None:
        stop_the_clock(monkeypatch)


def run_console(example: Example) -> str | None:
    """Run the commands of a console block, and tell where their output differs from the page."""
    lines = str(example.parsed).splitlines()
    shown = [line for command in _commands(lines) for line in (command, *_output(command))]
    if _fits(lines, shown):
        return None
    differences = "\n".join(difflib.unified_diff(lines, shown, "page", "command", lineterm=""))
    return differences or None


def _fits(lines: list[str], shown: list[str]) -> bool:
    """Whether the lines of a page are those shown, but for what the page leaves out."""
    pattern = "".join(
        "(?:.*\n)*?" if line.strip() == "…" else re.escape(f"{line}\n") for line in lines
    )
    return re.fullmatch(pattern, "".join(f"{line}\n" for line in shown)) is not None


def _commands(lines: list[str]) -> Iterator[str]:
    return (line for line in lines if line.startswith("$ "))


def _output(command: str) -> list[str]:
    testing = pytest.importorskip("click.testing")
    cli = pytest.importorskip("onestop.cli")
    name, *words = shlex.split(command.removeprefix("$ "))
    assert name == "onestop", f"only onestop is run here, not {name}"
    result = testing.CliRunner().invoke(cli.onestop, words, prog_name=name, terminal_width=80)
    if result.exception is not None and not isinstance(result.exception, SystemExit):
        raise result.exception
    return _without_blank_ends(result.output.splitlines())


def _without_blank_ends(lines: list[str]) -> list[str]:
    for _ in range(2):
        lines = list(itertools.dropwhile(lambda line: not line.strip(), reversed(lines)))
    return lines


pytest_collect_file = Sybil(
    parsers=[PythonCodeBlockParser(), CodeBlockParser("console", run_console)],
    pattern="*.md",
    fixtures=["beside_the_page"],
).pytest()
