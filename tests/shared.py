"""Where the shared facts lie, for tests that compare with them."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent


def shared_file(name: str) -> Path:
    """Find a file of the shared facts, such as `lunar.csv`, or skip the test.

    The folder that has `facts/` in it is `$ONESTOP_SHARED` if that is set, else `shared`
    beside the project.
    """
    named = os.environ.get("ONESTOP_SHARED")
    folder = Path(named) if named else ROOT.parent / "shared"
    path = folder / "facts" / name
    if not path.is_file():
        where = f"no {name} under facts/ of "
        where += f"$ONESTOP_SHARED ({folder})" if named else "a folder shared beside the project"
        pytest.skip(f"{where}: set ONESTOP_SHARED to compare with the shared facts")
    return path
