"""Change the rules one small thing at a time, and see tests die: `python -m tests.mutants`.

    python -m tests.mutants                       200 mutants of each package
    python -m tests.mutants days limits --each 50 of some, so many
    python -m tests.mutants --table               what is known so far, as a table

A package's mutants are drawn by `--seed`; what was tried is kept in `.mutants/results.jsonl`, and
another run goes on from there. A survivor of the quick way is tried once more by `--confirm`: in a
process of its own, on a copy of the sources, by the tests of its package.
"""

from __future__ import annotations

import argparse
import ast
import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections import Counter
from pathlib import Path

import pytest

from tests.mutants.changes import changed
from tests.mutants.run import Session

HERE = Path(__file__).resolve().parents[2]
SOURCES = HERE / "src/onestop"
KEPT = HERE / ".mutants/results.jsonl"

#: The packages, each with the tests that can kill: its own, and those of the law beside them.
TESTS = {
    "days": ["tests/days", "tests/golden/test_official_days.py", "tests/property"],
    "limits": ["tests/limits", "tests/property", "tests/clock"],
    "dossiers": ["tests/dossiers", "tests/clock", "tests/property", "tests/law"],
    "figures": ["tests/figures", "tests/property", "tests/review"],
    "satisfaction": ["tests/satisfaction", "tests/ballots", "tests/property"],
    "appraisal": ["tests/appraisal", "tests/review", "tests/law"],
    "limit_texts": ["tests/limit_texts"],
    "codes": ["tests/test_codes.py"],
    "interchange": ["tests/interchange"],
    "loading": ["tests/loading", "tests/ward", "tests/procedures"],
}
EVERYWHERE = ["tests/test_arguments.py", "tests/test_refusals.py", "tests/test_ends_of_time.py"]


def main(argv: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(
        prog="python -m tests.mutants",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("packages", nargs="*", choices=[*TESTS, []], help="which (all)")
    parser.add_argument("--each", type=int, default=200, help="mutants of each package (200)")
    parser.add_argument("--seed", type=int, default=1, help="which are drawn (1)")
    parser.add_argument("--jobs", type=int, default=2, help="processes at once (2)")
    parser.add_argument("--timeout", type=int, default=120, help="seconds for one mutant (120)")
    parser.add_argument("--table", action="store_true", help="print what is known, and stop")
    parser.add_argument("--confirm", action="store_true", help="try the survivors again, slowly")
    args = parser.parse_args(argv)
    KEPT.parent.mkdir(exist_ok=True)
    if args.confirm:
        confirm()
    elif not args.table:
        for package in args.packages or TESTS:
            run(package, args)
    print(table())
    return 0


def run(package: str, args: argparse.Namespace) -> None:
    """Try the mutants of one package, in a process of its own."""
    pid = os.fork()
    if not pid:
        paths = [path for path in [*TESTS[package], *EVERYWHERE] if (HERE / path).exists()]
        options = ["-q", "-p", "no:randomly", "-p", "no:cacheprovider", "--capture=sys"]
        plugin = Session([package], SOURCES, KEPT, args)
        os._exit(pytest.main([*options, *paths], plugins=[plugin]))
    os.waitpid(pid, 0)


def known() -> dict[str, dict[str, str]]:
    """What is known of each mutant: the last word counts."""
    lines = KEPT.read_text(encoding="utf-8").splitlines() if KEPT.exists() else []
    return {found["key"]: found for found in map(json.loads, lines)}


def table() -> str:
    """How many were killed in each package, and every survivor."""
    found = known().values()
    lines = ["package        tried  killed  survived  unreached  killed %"]
    for package in TESTS:
        ends = Counter(each["end"] for each in found if each["package"] == package)
        tried = ends["killed"] + ends["survived"] + ends["unreached"]
        if tried:
            share = 100 * ends["killed"] / tried
            lines.append(
                f"{package:<14}{tried:>6}{ends['killed']:>8}{ends['survived']:>10}"
                f"{ends['unreached']:>11}{share:>10.1f}"
            )
    alive = [each for each in found if each["end"] in {"survived", "unreached"}]
    lines += [
        f"{each['end']}: {each['file']}:{each['change']}: {each['before']}"
        for each in sorted(alive, key=lambda each: each["key"])
    ]
    return "\n".join(lines)


def confirm() -> None:
    """Try each survivor again on a copy of the sources: caches of a fork may have hidden it."""
    for each in [each for each in known().values() if each["end"] == "survived"]:
        with tempfile.TemporaryDirectory() as folder:
            copy = Path(folder) / "onestop"
            shutil.copytree(SOURCES, copy)
            file = copy / each["file"]
            source = file.read_text(encoding="utf-8")
            file.write_text(ast.unparse(changed(source, each["change"])), encoding="utf-8")
            paths = [*TESTS[each["package"]], *EVERYWHERE]
            ran = subprocess.run(
                [sys.executable, "-m", "pytest", "-q", "-x", "-p", "no:randomly", *paths],
                cwd=HERE,
                env={**os.environ, "PYTHONPATH": folder},
                stdout=subprocess.DEVNULL,
                check=False,
                timeout=1800,
            )
        end = "survived" if ran.returncode == 0 else "killed"
        with KEPT.open("a", encoding="utf-8") as kept:
            kept.write(json.dumps(each | {"end": end}, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    sys.exit(main())
