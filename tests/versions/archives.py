"""Wheel and sdist, built twice: run as `python -m tests.versions.archives dist`.

The two must be alike byte for byte, and hold what the repository has and nothing else: who builds
from the same commit with the same `SOURCE_DATE_EPOCH` gets the same files.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tarfile
import tempfile
import zipfile
from pathlib import Path

from tests.versions.promised import ROOT

#: What tools leave, and no archive may hold, as a part of a path.
LEFT_BY_TOOLS = ("__pycache__", ".pyc", ".mypy_cache", ".pytest_cache", ".ruff_cache", "_build")
MUST_HOLD = (
    "onestop/py.typed",
    "onestop/__init__.pyi",
    "onestop/vn/facts/calendar/2026.toml",
    "onestop/interchange/schemas/dossier.schema.json",
)


def tracked(folder: str) -> set[str]:
    """The files of a folder that the repository knows."""
    told = subprocess.run(
        ["git", "ls-files", "-z", folder], cwd=ROOT, capture_output=True, check=True
    )
    return set(filter(None, told.stdout.decode().split("\0")))


def build(folder: Path, moment: str) -> dict[str, bytes]:
    """Build both archives, and return the bytes of each by its name."""
    command = [sys.executable, "-m", "build", "--quiet", "--outdir", str(folder)]
    subprocess.run(command, cwd=ROOT, env=os.environ | {"SOURCE_DATE_EPOCH": moment}, check=True)
    return {file.name: file.read_bytes() for file in folder.iterdir()}


def faults_of_wheel(wheel: Path) -> list[str]:
    """What a wheel holds too much or lacks, against the sources of the repository."""
    names = set(zipfile.ZipFile(wheel).namelist())
    held = {name for name in names if ".dist-info/" not in name}
    sources = {name.removeprefix("src/") for name in tracked("src")}
    return _faults(held, sources) + [f"lacks {name}" for name in MUST_HOLD if name not in held]


def faults_of_sdist(sdist: Path) -> list[str]:
    """What a source archive holds that the repository does not, and what of it is missing."""
    with tarfile.open(sdist) as archive:
        files = {member.name.partition("/")[2] for member in archive if member.isfile()}
    return _faults(files - {"PKG-INFO"}, tracked("."))


def _faults(held: set[str], known: set[str]) -> list[str]:
    left = [f"holds {name}" for name in held if any(part in name for part in LEFT_BY_TOOLS)]
    more = [f"holds {name}, which the repository does not" for name in held - known]
    return sorted({*left, *more, *(f"lacks {name}" for name in known - held)})


def main() -> None:
    """Build twice, compare, look inside, and leave the archives in the folder that was named."""
    commit = subprocess.run(
        ["git", "log", "-1", "--format=%ct"], cwd=ROOT, capture_output=True, text=True, check=True
    )
    with tempfile.TemporaryDirectory() as one, tempfile.TemporaryDirectory() as two:
        first, second = (build(Path(folder), commit.stdout.strip()) for folder in (one, two))
        faults = [f"{name} differs" for name in first if first[name] != second.get(name)]
        (wheel,), (sdist,) = Path(one).glob("*.whl"), Path(one).glob("*.tar.gz")
        faults += faults_of_wheel(wheel) + faults_of_sdist(sdist)
        target = Path(sys.argv[1])
        target.mkdir(parents=True, exist_ok=True)
        for file in (wheel, sdist):
            shutil.copy(file, target)
    print(*faults or [f"built twice alike: {', '.join(sorted(first))}"], sep="\n")
    sys.exit(bool(faults))


if __name__ == "__main__":
    main()
