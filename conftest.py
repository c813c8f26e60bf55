"""What the README and the docstrings show, the suite runs; and in which order the suite runs."""

import pytest
from sybil import Sybil
from sybil.document import PythonDocStringDocument
from sybil.integration.pytest import SybilItem
from sybil.parsers.markdown import PythonCodeBlockParser
from sybil.parsers.rest import DocTestParser

docstrings = Sybil(
    parsers=[DocTestParser()],
    path="src",
    pattern="**/*.py",
    document_types={".py": PythonDocStringDocument},
)
readmes = Sybil(parsers=[PythonCodeBlockParser()], patterns=["README.md", "README.vi.md"])

pytest_collect_file = (docstrings + readmes).pytest()


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Keep the blocks of a page together and in their order: each goes on from the one before.

    Tests come in random order, pages too; a plugin that shuffles items has done so by now.
    """
    blocks = [item for item in items if isinstance(item, SybilItem)]
    pages = list(dict.fromkeys(block.path for block in blocks))
    blocks.sort(key=lambda block: (pages.index(block.path), block.example.start))
    in_order = iter(blocks)
    items[:] = [next(in_order) if isinstance(item, SybilItem) else item for item in items]


def pytest_terminal_summary(
    terminalreporter: pytest.TerminalReporter, config: pytest.Config
) -> None:
    """Say which seed made the order, also where the run was asked to be quiet."""
    if isinstance(seed := config.getoption("randomly_seed", None), int):
        terminalreporter.line(f"the order of this run: -p randomly --randomly-seed={seed}")
