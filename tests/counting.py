"""Counts as tests write them: a line of numbers, worst level first."""

from __future__ import annotations

from collections.abc import Iterable


def by_level(counts: Iterable[int], first: int = 1) -> dict[int, int]:
    """Return counts written worst level first as the library takes them, by level."""
    return dict(enumerate(counts, first))
