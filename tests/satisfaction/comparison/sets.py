"""Sets of counts that several tests use."""

from __future__ import annotations

#: The eight officers of the shared ranking set, k of n.
EIGHT = {
    "A": (3, 3),
    "B": (27, 30),
    "C": (190, 200),
    "D": (0, 2),
    "E": (45, 50),
    "F": (80, 100),
    "G": (9, 10),
    "H": (118, 120),
}
