"""Try many generated texts: `python -m tests.limit_texts --count 50000 --seed 1`."""

import argparse

from tests.limit_texts.test_generated import differing, wrong


def main() -> int:
    """Print what differs, and return 1 if anything does."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, default=50_000)
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    differ = differing(asked.seed, asked.count)
    amiss, told = wrong(asked.seed, asked.count)
    for text, right, mine in [*differ, *amiss][:40]:
        print(f"{text!r}\n  right: {right}\n  read:  {mine}")
    print(f"simple texts {asked.count}: {len(differ)} differ from the plain reader")
    print(f"generated texts {asked.count}: {len(amiss)} wrong; {dict(told)}")
    return int(bool(differ or amiss))


if __name__ == "__main__":
    raise SystemExit(main())
