"""The refusal of a value that does not fit its place in a document.

Stands on nothing of the nouns, so that every reader of a text can use it.
"""

from __future__ import annotations

from onestop.i18n.refusal import Said
from onestop.loading.node import must_be


class DocumentMisfit(ValueError):  # noqa: N818  # it never leaves the package: it becomes a FactError
    """A value that does not fit; it becomes a fault, which knows the path."""

    def __init__(self, value: object, wanted: Said) -> None:
        self.fault = must_be(value, wanted)
        super().__init__(self.fault.text("en"))
