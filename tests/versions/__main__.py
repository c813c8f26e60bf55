"""The suite on every version: run it as `python -m tests.versions [lowest] [3.12] [3.13] …`.

Without a name it takes the lowest versions of all dependencies and extras on the oldest Python, and
then the newest of them on each newer Python that is found. Each gets a virtual environment of its
own, with the library from `--wheel` or from this checkout.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from tests.versions.interpreters import interpreter
from tests.versions.promised import EXTRAS, ROOT, constraints, pythons

LOWEST = "lowest"
TESTS = ["--quiet", "--numprocesses", "2", "--dist", "loadfile"]


def main() -> None:
    """Run the suite on the versions that were named, and end with 1 where one of them fails."""
    oldest, *newer = pythons()
    parser = argparse.ArgumentParser(prog="python -m tests.versions", description=__doc__)
    parser.add_argument("names", nargs="*", metavar="version", choices=[LOWEST, oldest, *newer, []])
    parser.add_argument("--wheel", type=Path, help="the wheel to test, instead of this checkout")
    parser.add_argument("--only", nargs="+", default=[], help="the tests to run, instead of all")
    asked = parser.parse_args()
    results = {
        name: run(name, oldest if name == LOWEST else name, asked.wheel, asked.only)
        for name in asked.names or [LOWEST, *newer]
    }
    print(*(f"{name}: {result}" for name, result in results.items()), sep="\n")
    sys.exit(any(result.startswith("failed") for result in results.values()))


def run(name: str, version: str, wheel: Path | None, tests: list[str]) -> str:
    """Run the suite on one version, and say how it went."""
    found = interpreter(version)
    if found is None:
        return "not found on this machine"
    path, whole = found
    begun = time.monotonic()
    with tempfile.TemporaryDirectory() as folder:
        python = environment(Path(folder), path, wheel, lowest=name == LOWEST)
        # the bench's peers have bounds of their own: older ones count calendar days otherwise
        left_out = ["--ignore=tests/bench"] if name == LOWEST else []
        command = [str(python), "-m", "pytest", *TESTS, *left_out, *tests]
        ran = subprocess.run(command, cwd=ROOT, check=False)
    minutes = (time.monotonic() - begun) / 60
    return f"{'failed' if ran.returncode else 'passed'} on {whole} in {minutes:.1f} minutes"


def environment(folder: Path, path: str, wheel: Path | None, *, lowest: bool) -> Path:
    """Make a virtual environment with the library, all its extras and the tools of the tests."""
    subprocess.run([path, "-m", "venv", folder], check=True)
    python = folder / "bin" / "python"
    source = f"{wheel.resolve() if wheel else ROOT}[{','.join(EXTRAS)}]"
    bounds: list[str] = []
    if lowest:
        file = folder / "constraints.txt"
        file.write_text(constraints(), encoding="utf-8")
        bounds = ["--constraint", str(file)]
    install = [str(python), "-m", "pip", "install", "--quiet"]
    subprocess.run([*install, "--upgrade", "pip"], check=True)
    subprocess.run([*install, source, "--group", "test", *bounds], cwd=ROOT, check=True)
    return python


if __name__ == "__main__":
    main()
