"""The types promise what the docs promise: mypy accepts the good calls and refuses the bad."""

import re
from pathlib import Path

import pytest

api = pytest.importorskip("mypy.api", reason="mypy is not installed")

HERE = Path(__file__).parent
CONFIG = HERE.parent.parent / "pyproject.toml"


def errors_of(path: Path) -> set[int]:
    """Return the lines of a file that mypy refuses."""
    out, _, _ = api.run(["--config-file", str(CONFIG), "--no-incremental", str(path)])
    return {int(line) for line in re.findall(rf"{path.name}:(\d+): error", out)}


def test_good_calls_are_accepted_with_their_types() -> None:
    assert errors_of(HERE / "accepted.py") == set()


def test_bad_calls_are_refused_and_nothing_else() -> None:
    path = HERE / "refused.py"
    lines = path.read_text("utf-8").splitlines()
    marked = {number for number, line in enumerate(lines, 1) if line.endswith("# refused")}
    assert errors_of(path) == marked
