"""32 threads use every public name for the first time: run as `python -m tests.first_use SEED`.

In a process of its own, for a name is used for the first time only once. It imports nothing of the
library but `onestop` itself, and prints what went wrong.
"""

from __future__ import annotations

import random
import sys
from collections.abc import Iterator
from functools import reduce
from threading import Barrier, Thread

import onestop

THREADS = 32

Found = dict[str, object]


def use_everything(pick: random.Random) -> Found:
    """Use every name of the root and of each public package, in a chance order."""
    return {name: reduce(getattr, name.split("."), onestop) for name in _names(pick)}


def _names(pick: random.Random) -> Iterator[str]:
    public: list[str] = vars(onestop)["__all__"]
    for name in pick.sample(public, len(public)):
        yield name
        own: list[str] = getattr(getattr(onestop, name), "__all__", [])
        yield from (f"{name}.{each}" for each in pick.sample(own, len(own)))


def all_at_once(seed: int, *, alike: bool) -> tuple[list[Found], list[str]]:
    """Let all threads start on the mark, in one order or each in its own."""
    barrier, found, errors = Barrier(THREADS), list[Found](), list[str]()

    def run(number: int) -> None:
        pick = random.Random(seed if alike else seed * THREADS + number)
        barrier.wait()
        try:
            found.append(use_everything(pick))
        except BaseException as error:
            errors.append(f"{type(error).__name__}: {error}")

    threads = [Thread(target=run, args=(number,)) for number in range(THREADS)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return found, errors


def main() -> None:
    """Print the errors, and the names for which two threads got values that differ."""
    sys.setswitchinterval(1e-6)
    found, errors = all_at_once(int(sys.argv[1]), alike="alike" in sys.argv)
    once = use_everything(random.Random(0))
    differ = {name for other in found for name in once if other[name] != once[name]}
    print(len(found), len(once), *sorted({*errors, *differ}), sep="\n")


if __name__ == "__main__":
    main()
