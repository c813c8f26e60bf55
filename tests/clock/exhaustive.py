"""Every lawful log of up to five events that move the clock, on a grid of six moments.

`python -m tests.clock.exhaustive` holds the library against the oracle for all of them up to a
length, or for a slice drawn by a seed. A case is a number: world (era and limit), shape (which
events follow one another), moments (which of the grid each happens at, never going back), policy.
"""

from __future__ import annotations

import argparse
import random
import sys
import time as clock
from bisect import bisect_right
from collections.abc import Iterator
from datetime import date, datetime, time
from functools import cache, cached_property
from itertools import accumulate, combinations_with_replacement, product
from typing import NamedTuple

from onestop import WorkCalendar, vn
from tests.clock import logs, oracle
from tests.clock.against import Difference, compare
from tests.clock.oracle import ONE, Case, Entry, Ground, Limit, Policy, Story

LONGEST = 5

#: A Friday in each era, so that a day off lies between the acceptance and the end of every limit.
ACCEPTED = (
    date(2019, 3, 15),  # NĐ 61/2018
    date(2022, 3, 11),  # with NĐ 107/2021
    date(2025, 8, 8),  # NĐ 118/2025
    date(2026, 3, 13),  # with NĐ 367/2025
    date(2026, 9, 18),  # with NĐ 309/2026
)
LIMITS: tuple[Limit, ...] = (("wd", 2), ("cd", 4), ("wh", 12), ("par", ("wd", 1), ("wd", 2)))
EXTRA = Case("phức tạp", "extra", ("wd", 1))
GROUND = Ground("nghĩa vụ tài chính", stops=True, kind="financial")


class Desk(NamedTuple):
    """What is open at the desk, so that only what can happen happens."""

    requested: bool = False
    suspended: bool = False
    arrived: bool = False
    ended: bool = False

    def after(self, move: str) -> Desk | None:
        """The desk after a move, or None where the move cannot be made."""
        if self.ended:
            return None
        match move:
            case "request_supplement":
                return None if self.requested else self._replace(requested=True)
            case "supplement":
                return self._replace(requested=False) if self.requested else None
            case "suspend":
                return None if self.suspended else self._replace(suspended=True)
            case "resume":
                return self._replace(suspended=False) if self.suspended else None
            case "arrive":
                return None if self.arrived else self._replace(arrived=True)
            case "complete" | "withdraw":
                return self._replace(ended=True)
        return self


MOVES = (
    "request_supplement", "supplement", "suspend", "resume", "arrive", "extend", "establish",
    "complete", "withdraw",
)  # fmt: skip


def shapes(length: int, desk: Desk | None = None) -> Iterator[tuple[str, ...]]:
    """Every lawful order of exactly so many moves."""
    desk = desk or Desk()
    if length == 0:
        yield ()
        return
    for move in MOVES:
        if then := desk.after(move):
            for rest in shapes(length - 1, then):
                yield (move, *rest)


def policies(shape: tuple[str, ...]) -> tuple[Policy, ...]:
    """The policies that can make a difference to such a log."""
    return tuple(
        Policy(*chosen)
        for chosen in product(
            (None, "pause", "restart") if "supplement" in shape else (None,),
            (None, "original", "extended") if "extend" in shape else (None,),
            (None, "judged", "not_counted") if "withdraw" in shape else (None,),
        )
    )


class World(NamedTuple):
    """An era, a limit, and whether another unit took the dossier in."""

    accepted: date
    limit: Limit
    far: bool

    @property
    def start(self) -> datetime:
        return datetime.combine(self.accepted, time(10))

    def bare(self) -> Story:
        log = (Entry("submit", self.start), Entry("accept", self.start))
        return Story(self.limit, log, (EXTRA,), far=self.far)

    def end(self) -> oracle.End:
        """The plain deadline, of a dossier that nobody had to send on."""
        end, _ = oracle.Walk(logs.official(), self.bare()._replace(far=False), Policy()).deadline()
        assert end is not None
        return end

    def grid(self) -> tuple[datetime, ...]:
        """At once, on a day off, before, at and after the expiry, and the next day."""
        end = self.end()
        return (
            self.start,
            datetime.combine(self.accepted + ONE, time(12)),
            end.expires - logs.SECOND,
            end.expires,
            end.expires + logs.MICROSECOND,
            datetime.combine(end.day + ONE, time(9)),
        )

    def story(self, shape: tuple[str, ...], moments: tuple[datetime, ...]) -> Story:
        bare = self.bare()
        moved = (self.entry(move, at) for move, at in zip(shape, moments, strict=True))
        return bare._replace(log=(*bare.log, *moved))

    def entry(self, move: str, at: datetime) -> Entry:
        what = {
            "request_supplement": ("bản sao",),
            "suspend": GROUND,
            "arrive": "UBND phường B",
            "extend": self.end().day + 3 * ONE,
            "establish": EXTRA.key,
            "complete": "granted",
        }
        return Entry(move, at, what.get(move))


WORLDS = tuple(World(*world) for world in product(ACCEPTED, LIMITS, (False, True)))


class Space:
    """All cases whose logs have exactly `length` moves, each by its number."""

    def __init__(self, length: int) -> None:
        self.length = length

    @cached_property
    def shapes(self) -> tuple[tuple[str, ...], ...]:
        return tuple(shapes(self.length))

    @cached_property
    def places(self) -> tuple[tuple[int, ...], ...]:
        return tuple(combinations_with_replacement(range(6), self.length))

    @cached_property
    def ends(self) -> list[int]:
        """How many cases of one world there are up to each shape."""
        each = (len(policies(shape)) * len(self.places) for shape in self.shapes)
        return list(accumulate(each))

    def __len__(self) -> int:
        return len(WORLDS) * self.ends[-1]

    def case(self, number: int) -> tuple[World, Story, Policy]:
        place, number = divmod(number, self.ends[-1])
        world = WORLDS[place]
        nth = bisect_right(self.ends, number)
        shape = self.shapes[nth]
        number -= self.ends[nth - 1] if nth else 0
        policy, chosen = divmod(number, len(self.places))
        grid = grid_of(world)
        moments = tuple(grid[k] for k in self.places[chosen])
        return world, world.story(shape, moments), policies(shape)[policy]


@cache
def grid_of(world: World) -> tuple[datetime, ...]:
    return world.grid()


def check(space: Space, number: int, calendar: WorkCalendar) -> list[Difference]:
    """Judge one case at every moment of its grid."""
    world, story, policy = space.case(number)
    name = f"{space.length}:{number}"
    return compare(name, story, policy, [*grid_of(world)], days=logs.official(), calendar=calendar)


def main(argv: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.clock.exhaustive", description=__doc__)
    parser.add_argument("--length", type=int, default=2, help="logs of so many moves (2)")
    parser.add_argument("--first", type=int, default=0, help="begin with this case (0)")
    parser.add_argument("--sample", type=int, help="so many cases drawn by the seed, not all")
    parser.add_argument("--seed", type=int, default=1, help="which are drawn (1)")
    args = parser.parse_args(argv)
    space, calendar = Space(args.length), vn.calendar()
    chosen: range | list[int] = range(args.first, len(space))
    if args.sample is not None:
        chosen = sorted(random.Random(args.seed).sample(range(len(space)), args.sample))
    began, wrong = clock.perf_counter(), 0
    for done, number in enumerate(chosen, start=1):
        if found := check(space, number, calendar):
            wrong += 1
            if wrong <= 3:
                print(f"\n{found[0]}\n")
        if done % 5000 == 0 or done == len(chosen):
            spent = clock.perf_counter() - began
            print(
                f"{done:,} of {len(chosen):,} cases ({len(space):,} of length {args.length}), "
                f"to number {number}, {wrong} with a difference, {spent:.0f} s",
                flush=True,
            )
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
