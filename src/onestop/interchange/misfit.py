"""The refusal of a value that does not fit its place in a document.

Stands on nothing of the nouns, so that every reader of a text can use it.
"""

from __future__ import annotations

from onestop.loading.node import shown


class Misfit(ValueError):  # noqa: N818  # it never leaves the package: it becomes a FactError
    """A value that does not fit; it becomes a fault, which knows the path."""

    def __init__(self, value: object, wanted: str) -> None:
        super().__init__(f"is {shown(value)}, but must be {wanted}")
