"""Try many forged tokens: `python -m tests.ballots --count 1000000`."""

from __future__ import annotations

import argparse
import itertools
import sys
import time

from tests.ballots.forging import AT, KEYS, forgery, is_refused, tokens

EVERY = 50_000


def main(argv: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.ballots", description=__doc__)
    parser.add_argument("--count", type=int, default=1_000_000, help="how many (1000000)")
    parser.add_argument("--seed", type=int, default=1, help="which forgeries (1)")
    parser.add_argument("--known", type=int, default=500, help="tokens the forger has (500)")
    args = parser.parse_args(argv)
    known = tokens(args.seed, args.known)
    assert not any(map(is_refused, known)), f"a real token was refused at {AT} by {KEYS}"
    began, tried, taken = time.perf_counter(), 0, 0
    for number in itertools.count():
        if tried == args.count:
            break
        forged = forgery(args.seed, number, known)
        if forged is None:
            continue
        tried += 1
        if not is_refused(forged):
            taken += 1
            print(f"taken: {forged}")
        if tried % EVERY == 0 or tried == args.count:
            spent = time.perf_counter() - began
            print(f"{tried:,} forgeries, {taken} taken, {spent:.0f} s", flush=True)
    return 1 if taken else 0


if __name__ == "__main__":
    sys.exit(main())
