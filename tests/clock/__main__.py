"""Compare the library with the oracle on many random logs: `python -m tests.clock`."""

from __future__ import annotations

import argparse
import sys
import time

from onestop import vn
from tests.clock.against import check

EVERY = 1000


def main(argv: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.clock", description=__doc__)
    parser.add_argument("--count", type=int, default=100_000, help="how many logs (100000)")
    parser.add_argument("--seed", type=int, default=1, help="which logs (1)")
    parser.add_argument("--first", type=int, default=0, help="the number of the first log (0)")
    parser.add_argument("--moments", type=int, default=8, help="judgements of each log (8)")
    parser.add_argument(
        "--show", type=int, default=3, help="how many of the differing logs to print (3)"
    )
    args = parser.parse_args(argv)
    calendar = vn.calendar()
    began, wrong = time.perf_counter(), 0
    for done, number in enumerate(range(args.first, args.first + args.count), start=1):
        found = check(args.seed, number, moments=args.moments, calendar=calendar)
        if found and wrong < args.show:
            print(f"\n{found[0]}\n")
        wrong += bool(found)
        if done % EVERY == 0 or done == args.count:
            spent = time.perf_counter() - began
            line = f"{done:,} of {args.count:,} logs, {wrong} with a difference, {spent:.0f} s"
            print(line, end="\r" if sys.stdout.isatty() and done < args.count else "\n", flush=True)
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
