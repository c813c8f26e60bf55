"""Compare a period's figures with the oracle on random offices: `python -m tests.figures`."""

from __future__ import annotations

import argparse
import sys
import time

from onestop import vn
from tests.figures.against import differing


def main(argv: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.figures", description=__doc__)
    parser.add_argument("--cells", type=int, default=200_000, help="at least so many (200000)")
    parser.add_argument("--seed", type=int, default=1, help="which offices (1)")
    parser.add_argument("--size", type=int, default=10, help="dossiers of each office (10)")
    args = parser.parse_args(argv)
    calendar, began = vn.calendar(), time.perf_counter()
    seen = wrong = number = 0
    while seen < args.cells:
        n, found = differing(f"{args.seed}:{number}", calendar, args.size)
        for line in found[:3]:
            print(line)
        seen, wrong, number = seen + n, wrong + len(found), number + 1
    spent = time.perf_counter() - began
    print(f"{seen:,} cells of {number:,} offices, {wrong} with a difference, {spent:.0f} s")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
