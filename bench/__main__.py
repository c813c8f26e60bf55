"""`python -m bench [--quick] [--baseline COMMIT]`: one run, one table."""

from __future__ import annotations

import argparse
import platform
import tempfile
from collections.abc import Iterable, Sequence
from pathlib import Path

from bench import aims, baseline, peers, program, table
from bench.contest import Effort, Laps, check, play

_MS = 1_000_000
#: What is repeated in one process, and what needs a fresh process for each round.
FULL = (Effort(150, 24.0, _MS), Effort(20, 22.0, 0))
QUICK = (Effort(8, 2.0, _MS // 2), Effort(2, 1.5, 0))
#: Rounds and turns against an earlier commit; a turn is longer, for two processes share a machine.
BESIDE, BESIDE_QUICK = Effort(30, 0, 5 * _MS), Effort(3, 0, _MS)


def run(effort: Effort, fresh_effort: Effort, cache: Path) -> list[Laps]:
    """Return what every contest gave, after all contestants agreed; `cache` keeps bytecode."""
    repeated, fresh = program.in_process(), program.in_fresh_processes(cache)
    check((*repeated, *fresh))
    return [*play(repeated, effort), *play(fresh, fresh_effort)]


def report(results: Iterable[Laps]) -> str:
    """Return what is printed: the head, the table and the aims."""
    results = list(results)
    python = f"{platform.python_implementation()} {platform.python_version()}"
    rounds, fresh = len(results[0].own), len(results[-1].own)
    head = f"{python}, {peers.versions()}; {rounds} rounds in one process, {fresh} of fresh ones"
    return "\n".join([head, "", table.render(results), "", *aims.judge(results)])


def beside(commit: str, effort: Effort, folder: Path) -> str:
    """Return this version beside an earlier commit, whose wheel is built in the folder."""
    versions = {baseline.NOW: baseline.ROOT / "src", commit: baseline.installed(commit, folder)}
    return baseline.report(baseline.play(versions, effort), commit)


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the contests and print the report."""
    parser = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    parser.add_argument("--quick", action="store_true", help="fewer rounds, under ten seconds")
    parser.add_argument("--baseline", metavar="COMMIT", help="beside the wheel of that commit")
    options = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as folder:
        if options.baseline is None:
            print(report(run(*(QUICK if options.quick else FULL), Path(folder))))
        else:
            effort = BESIDE_QUICK if options.quick else BESIDE
            print(beside(options.baseline, effort, Path(folder)))


if __name__ == "__main__":
    main()
