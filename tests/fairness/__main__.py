"""Simulate months and see whom a fair comparison names: `python -m tests.fairness`."""

from __future__ import annotations

import argparse
import sys
import time

from tests.fairness.measures import FLAGS, MEASURES


def main(argv: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.fairness", description=__doc__)
    parser.add_argument("--months", type=int, default=1500, help="of each measure (1500)")
    parser.add_argument("--seed", type=int, default=1, help="which months (1)")
    args = parser.parse_args(argv)
    missed = 0
    for measure in (FLAGS, *MEASURES):
        began = time.perf_counter()
        found = measure.of(args.months, args.seed)
        missed += not measure.holds(found)
        word = "holds" if measure.holds(found) else "MISSED"
        spent = time.perf_counter() - began
        print(f"{measure.name}: {found:.1%}, {measure.limit} {word}, {spent:.0f} s")
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
