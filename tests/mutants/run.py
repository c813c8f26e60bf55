"""The plugin that lives inside one pytest session: it learns who calls what, then makes mutants.

Every test is run once, and the functions of the library that it calls are noted. Then each change
is made in a forked process, which runs the tests that call the changed function, the quickest
first, until one fails. Nothing is imported or collected twice.
"""

from __future__ import annotations

import ast
import json
import os
import random
import resource
import signal
import sys
import tempfile
import time
from collections import defaultdict
from pathlib import Path
from types import FrameType
from typing import Any, NamedTuple

import pytest
from _pytest.runner import runtestprotocol

from tests.mutants.changes import changed, changes
from tests.mutants.swapping import forget, swap

KILLED, SURVIVED, UNREACHED, UNMADE = range(4)
ENDS = {KILLED: "killed", SURVIVED: "survived", UNREACHED: "unreached", UNMADE: "unmade"}

Function = tuple[str, int]  # the file and the first line


class Mutant(NamedTuple):
    """A change of a file, by the name of the change; `function` is the one that it is in."""

    package: str
    path: Path
    change: str
    before: str
    function: Function

    @property
    def key(self) -> str:
        return f"{self.package}/{self.path.name} {self.change}"


class Session:
    """What the command asked for, and what is known so far."""

    def __init__(self, packages: list[str], root: Path, kept: Path, args: Any) -> None:
        self.packages, self.root, self.kept, self.args = packages, root, kept, args
        self.callers: dict[Function, dict[str, float]] = defaultdict(dict)
        self.sound: set[str] = set()
        self.unsound: set[str] = set()

    # -------------------------------------------------------------- who calls what

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        began = time.perf_counter()
        items = {item.nodeid: item for item in session.items}
        for item in session.items:
            self.learn(item)
        print(
            f"\n{len(items):,} tests called {len(self.callers):,} functions, "
            f"{time.perf_counter() - began:.0f} s",
            flush=True,
        )
        drawn = self.drawn()
        done = {json.loads(line)["key"] for line in self.lines()}
        left = [mutant for mutant in drawn if mutant.key not in done]
        print(f"{len(drawn):,} mutants drawn, {len(left):,} of them not tried yet", flush=True)
        self.try_all(left, items)
        return True

    def learn(self, item: pytest.Item) -> None:
        called: set[Function] = set()
        prefix = str(self.root)

        def heard(frame: FrameType, event: str, arg: object) -> None:
            code = frame.f_code  # returning None, so that lines are not traced
            if code.co_filename.startswith(prefix):
                called.add((code.co_filename, code.co_firstlineno))

        began = time.perf_counter()
        sys.settrace(heard)
        try:
            reports = runtestprotocol(item, log=False, nextitem=None)
        finally:
            sys.settrace(None)
        spent = time.perf_counter() - began
        if all(report.passed for report in reports):
            for function in called:
                self.callers[function][item.nodeid] = spent

    # -------------------------------------------------------------- which mutants

    def drawn(self) -> list[Mutant]:
        """The mutants of each package that the seed draws."""
        found = []
        for package in self.packages:
            every = [*self.of_package(package)]
            rng = random.Random(f"{self.args.seed}:{package}")
            found += rng.sample(every, min(self.args.each, len(every)))
        return found

    def of_package(self, package: str) -> list[Mutant]:
        place = self.root / package
        files = sorted(place.rglob("*.py")) if place.is_dir() else [place.with_suffix(".py")]
        return [mutant for file in files for mutant in self.of_file(package, file)]

    def of_file(self, package: str, file: Path) -> list[Mutant]:
        tree = ast.parse(file.read_text(encoding="utf-8"))
        functions = [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)]
        found = []
        for change in changes(tree):
            around = [f for f in functions if f.lineno <= change.line <= (f.end_lineno or 0)]
            # a decorated function begins at its first decorator
            first = [min([f.lineno, *(d.lineno for d in f.decorator_list)]) for f in around]
            found.append(Mutant(package, file, change.name, change.before, (str(file), max(first))))
        return found

    # -------------------------------------------------------------- trying them

    def lines(self) -> list[str]:
        return self.kept.read_text(encoding="utf-8").splitlines() if self.kept.exists() else []

    def try_all(self, mutants: list[Mutant], items: dict[str, pytest.Item]) -> None:
        running: dict[int, tuple[Mutant, Path, float]] = {}
        waiting = list(reversed(mutants))
        while waiting or running:
            while waiting and len(running) < self.args.jobs:
                mutant = waiting.pop()
                killer = Path(tempfile.mkstemp(prefix="killer")[1])
                pid = self.fork(items, killer, self.reaching(mutant), mutant)
                running[pid] = (mutant, killer, time.perf_counter())
            pid, status = os.wait()
            mutant, killer, began = running.pop(pid)
            by = killer.read_text(encoding="utf-8")
            killer.unlink()
            if by and not self.is_sound(by, items):
                waiting.append(mutant)  # once more, without that test
            else:
                self.keep(mutant, status, by, time.perf_counter() - began)

    def reaching(self, mutant: Mutant) -> list[str]:
        """The tests that call the changed function, the quickest first."""
        spent = self.callers[mutant.function]
        return sorted((name for name in spent if name not in self.unsound), key=spent.__getitem__)

    def is_sound(self, name: str, items: dict[str, pytest.Item]) -> bool:
        """Whether a test that killed passes in a fork without any change, or its kill is a lie."""
        if name not in self.sound and name not in self.unsound:
            nowhere = Path(os.devnull)
            _, status = os.waitpid(self.fork(items, nowhere, [name], None), 0)
            passed = os.waitstatus_to_exitcode(status) == SURVIVED
            (self.sound if passed else self.unsound).add(name)
        return name in self.sound

    def keep(self, mutant: Mutant, status: int, by: str, spent: float) -> None:
        code = os.waitstatus_to_exitcode(status)  # below 0: by the alarm
        line = {
            "key": mutant.key,
            "package": mutant.package,
            "file": str(mutant.path.relative_to(self.root)),
            "change": mutant.change,
            "before": mutant.before,
            "end": ENDS.get(code, "killed"),
            "by": by,
            "seconds": round(spent, 1),
        }
        with self.kept.open("a", encoding="utf-8") as file:
            file.write(json.dumps(line, ensure_ascii=False) + "\n")

    def fork(
        self,
        items: dict[str, pytest.Item],
        killer: Path,
        names: list[str],
        mutant: Mutant | None,
    ) -> int:
        pid = os.fork()
        if pid:
            return pid
        signal.alarm(self.args.timeout)
        resource.setrlimit(resource.RLIMIT_AS, (4 << 30, 4 << 30))
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, 1)
        os.dup2(nowhere, 2)
        os._exit(end_of(mutant, [items[name] for name in names], killer))


def end_of(mutant: Mutant | None, items: list[pytest.Item], killer: Path) -> int:
    """Become the mutant and run its tests until one fails; the killer is told by name."""
    if not items:
        return UNREACHED
    forget()
    if mutant is not None:
        source = mutant.path.read_text(encoding="utf-8")
        if not swap(str(mutant.path), source, changed(source, mutant.change)):
            return UNMADE
    for item in items:
        try:
            passed = all(r.passed for r in runtestprotocol(item, log=False, nextitem=None))
        except BaseException:  # a mutant may break pytest itself
            passed = False
        if not passed:
            killer.write_text(item.nodeid, encoding="utf-8")
            return KILLED
    return SURVIVED
