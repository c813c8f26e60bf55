"""What `pyproject.toml` promises: the versions of Python, and the lowest of every dependency."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
PROJECT: dict[str, Any] = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]

#: Extras of the library: what a user may install beside it.
EXTRAS: dict[str, list[str]] = PROJECT["optional-dependencies"]


def pythons() -> list[str]:
    """The versions of Python in the classifiers, and the next one, which nobody promised yet."""
    known = re.findall(r"Python :: (3\.\d+)", "\n".join(PROJECT["classifiers"]))
    major, minor = known[-1].split(".")
    return [*known, f"{major}.{int(minor) + 1}"]


def name_of(requirement: str) -> str:
    """The name of a requirement, as an index has it."""
    found = re.match(r"[\w.-]+", requirement)
    assert found, requirement
    return found[0].lower()


def lowest() -> dict[str, str]:
    """The lowest version of every dependency at run time, and of every extra."""
    required = [*PROJECT["dependencies"], *(each for names in EXTRAS.values() for each in names)]
    return {name_of(each): _bound(each) for each in required}


def _bound(requirement: str) -> str:
    found = re.fullmatch(r"[\w.-]+>=([\d.]+)", requirement)
    assert found, f"{requirement} promises no lowest version"
    return found[1]


def constraints() -> str:
    """The lowest versions, as pip reads them: one line a package."""
    return "".join(f"{name}=={version}\n" for name, version in lowest().items())
