"""Working time, in tables.

For each day of a calendar its sessions as microseconds of the day, and how much working time lies
before it. Where a span of working time ends is then one search in the sums, whatever its length.
Days are offsets from the first day here and moments are microseconds: the calendar turns both into
what people write.

Stands on nothing. Knows no dates, no time zone, no reasons.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from itertools import accumulate

Spans = tuple[tuple[int, int], ...]

#: A place on the clock of a calendar: the offset of a day, and a microsecond of it.
Place = tuple[int, int]


class WorkTime:
    """The sessions of every day, and the sums of their lengths."""

    __slots__ = ("_before", "_spans")

    def __init__(self, spans: Sequence[Spans]) -> None:
        """Take the sessions of every day, each from opening to closing, in order."""
        self._spans = spans
        lengths = (sum(end - start for start, end in day) for day in spans)
        self._before = array("q", accumulate(lengths, initial=0))

    def spans(self, offset: int) -> Spans:
        """Return the sessions of a day."""
        return self._spans[offset]

    def until(self, offset: int, at: int) -> int:
        """Return the working time from the first day to a place."""
        total = self._before[offset]
        for start, end in self._spans[offset]:
            if at <= start:
                break
            total += (min(end, at)) - start
        return total

    def ends_at(self, total: int) -> Place | None:
        """Return the first place by which a total of working time is used up.

        A session used up at its closing ends there, not at the next opening. `None` lies beyond the
        last day.
        """
        offset = bisect_left(self._before, total) - 1
        if offset >= len(self._spans):
            return None
        rest = total - self._before[offset]
        for start, end in self._spans[offset]:
            if rest <= end - start:
                return offset, start + rest
            rest -= end - start
        raise AssertionError  # the sums say that the day holds the rest

    def begins_at(self, total: int) -> Place | None:
        """Return the last place at which no more than a total was used: the mirror of `ends_at`.

        `None` lies before the first day, or beyond the last.
        """
        offset = bisect_right(self._before, total) - 1
        if not 0 <= offset < len(self._spans):
            return None
        rest = total - self._before[offset]
        for start, end in self._spans[offset]:
            if rest < end - start:
                return offset, start + rest
            rest -= end - start
        raise AssertionError  # the sums say that the day holds the rest

    def open_from(self, offset: int, at: int) -> Place | None:
        """Return the place itself if a session holds it, closing included, or the next opening."""
        for start, end in self._spans[offset]:
            if at <= end:
                return offset, max(at, start)
        return self.begins_at(self._before[offset + 1])


def without(spans: Iterable[tuple[int, int]], start: int, end: int) -> Spans:
    """Return the sessions with a stretch of the day taken out."""
    left = ((opening, min(closing, start)) for opening, closing in spans)
    right = ((max(opening, end), closing) for opening, closing in spans)
    return tuple(sorted((a, b) for a, b in (*left, *right) if a < b))
