"""Which interpreters are on this machine: on the path, or kept by pyenv."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

ASK = "import sys; print('.'.join(map(str, sys.version_info[:3])), end='')"


def interpreter(version: str) -> tuple[str, str] | None:
    """The path of an interpreter of a version like 3.12 and its whole version, if one answers."""
    for path in _candidates(version):
        told = _version_of(path)
        if told.startswith(f"{version}."):
            return path, told
    return None


def _candidates(version: str) -> Iterator[str]:
    if on_path := shutil.which(f"python{version}"):
        yield on_path
    kept = Path(os.environ.get("PYENV_ROOT", Path.home() / ".pyenv")) / "versions"
    yield from map(str, sorted(kept.glob(f"{version}.*/bin/python"), reverse=True))


def _version_of(path: str) -> str:
    """What an interpreter says of itself; a shim of a version that is not chosen says nothing."""
    ran = subprocess.run([path, "-c", ASK], capture_output=True, text=True, check=False)
    return ran.stdout if ran.returncode == 0 else ""
