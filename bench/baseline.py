"""This version beside an earlier commit: the wheel of the commit is built, and both take turns.

Each version is asked in a process of its own (`rival`), for one process cannot hold two. A turn is
one question and about so many milliseconds; the ratios are taken round by round, as everywhere.
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path
from statistics import median
from typing import IO

from bench.contest import Effort, Laps, ratios
from bench.table import duration, spread

ROOT = Path(__file__).resolve().parent.parent
NOW = "now"
TALLY, REVIEW = "tally(), per dossier", "review_of(), per dossier"
#: At most so many times what the earlier commit takes, and what the sheet takes of a tally.
AIMS = {
    "deadline_of() and classify(), eight events": 0.7,
    "classify(), a running dossier": 0.5,
    "eight events by verbs": 0.5,
}
SHEET_AIM = 3.0


class NoSuchCommitError(Exception):
    """The commit cannot be taken out of the repository, or is no version that can be built."""


def installed(commit: str, folder: Path) -> Path:
    """Build the wheel of a commit, install it into a folder, and return where it stands.

    Raises:
        NoSuchCommitError: naming what git or pip said.
    """
    source, target = folder / "source", folder / "installed"
    source.mkdir()
    archive = folder / "source.tar"
    _run(["git", "-C", str(ROOT), "archive", "--output", str(archive), commit])
    _run(["tar", "-xf", str(archive), "-C", str(source)])
    pip = [sys.executable, "-m", "pip", "install", "--quiet", "--no-deps", "--no-warn-conflicts"]
    _run([*pip, "--target", str(target), str(source)])
    return target


def _run(command: Sequence[str]) -> None:
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        raise NoSuchCommitError(f"{' '.join(command[:4])} …: {done.stderr.strip()}")


class Rival:
    """A version in its own process."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        assert process.stdin is not None
        assert process.stdout is not None
        self._asked: IO[str] = process.stdin
        self._told: IO[str] = process.stdout
        self.questions = self._told.readline().rstrip("\n").split("\t")

    def turn(self, what: str, slice_ns: int) -> float:
        """Return the nanoseconds for an answer, over about so many in all."""
        self._asked.write(f"{what}\t{slice_ns}\n")
        self._asked.flush()
        return float(self._told.readline())


@contextmanager
def rival(path: Path) -> Iterator[Rival]:
    """Run the version that stands in a folder."""
    command = [sys.executable, str(ROOT / "bench" / "rival.py")]
    kept = os.environ | {"PYTHONPATH": str(path)}
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE}
    with subprocess.Popen(command, env=kept, text=True, **pipes) as process:  # type: ignore[call-overload]
        yield Rival(process)
        assert process.stdin is not None
        process.stdin.close()


def play(versions: Mapping[str, Path], effort: Effort) -> list[Laps]:
    """Return the rounds of each question; in every round every version has one turn."""
    with ExitStack() as stack:
        rivals = {name: stack.enter_context(rival(path)) for name, path in versions.items()}
        asked = next(iter(rivals.values())).questions
        rounds: dict[str, dict[str, list[float]]] = {
            what: {name: [] for name in rivals} for what in asked
        }
        for _ in range(effort.rounds):
            for what, made in rounds.items():
                for name, each in rivals.items():
                    made[name].append(each.turn(what, effort.slice_ns))
    return [Laps(what, made) for what, made in rounds.items()]


def report(results: Sequence[Laps], commit: str) -> str:
    """Return the table and the aims."""
    return "\n".join([*_lines(results, commit), "", *_aims(results, commit)])


def _lines(results: Sequence[Laps], commit: str) -> Iterator[str]:
    width = max(len(laps.what) for laps in results)
    yield f"{'what':{width}}  {NOW:>10}  {commit[:10]:>10}  {NOW} : {commit[:10]}"
    for laps in results:
        now, then = _rounds(laps, NOW), _rounds(laps, commit)
        times = f"{duration(median(now)):>10}  {duration(median(then)):>10}"
        yield f"{laps.what:{width}}  {times}  {spread(ratios(now, then))}"


def _rounds(laps: Laps, name: str) -> Sequence[float]:
    return laps.rounds[name] or ()


def _aims(results: Sequence[Laps], commit: str) -> Iterator[str]:
    by_what = {laps.what: laps for laps in results}
    for what, aim in AIMS.items():
        laps = by_what[what]
        yield _aim(f"{what}, against {commit[:10]}", laps.own, _rounds(laps, commit), aim)
    yield _aim("review_of() against tally()", by_what[REVIEW].own, by_what[TALLY].own, SHEET_AIM)


def _aim(what: str, these: Sequence[float], those: Sequence[float], aim: float) -> str:
    found = ratios(these, those)
    verdict = "met   " if median(found) <= aim else "missed"
    return f"{verdict} {what}: {spread(found)} times; aim at most {aim}"
