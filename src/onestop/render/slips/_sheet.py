"""The plain parts of which a printed slip is made.

Stands on nothing.
"""

from __future__ import annotations

import attrs

from onestop.i18n.exits import printable


def tidy(text: str) -> str:
    """Return a text on one line, without control signs: it was typed by somebody else."""
    return " ".join(printable(text).split())


@attrs.frozen
class Field:
    """A label and what it says, `None` for a dotted line; short ones share a line of print."""

    label: str
    value: str | None
    is_short: bool = attrs.field(default=False, kw_only=True)


@attrs.frozen
class Listing:
    """A label and numbered lines; none is a list to be filled in by hand."""

    label: str
    items: tuple[str, ...]
    least: int = 0


@attrs.frozen
class Note:
    """A sentence in small print."""

    text: str


@attrs.frozen
class Sentence:
    """A sentence of the slip itself."""

    text: str


@attrs.frozen
class Grid:
    """A table with its heads; it has at least so many rows, the last of them empty.

    `widths` are the shares of the columns; `is_signed` rows are high enough for a signature.
    """

    heads: tuple[str, ...]
    rows: tuple[tuple[str | None, ...], ...]
    least: int = attrs.field(default=0, kw_only=True)
    widths: tuple[int, ...] = attrs.field(kw_only=True)
    is_signed: bool = attrs.field(default=False, kw_only=True)
    caption: str = attrs.field(kw_only=True)

    @property
    def empty_rows(self) -> int:
        """How many rows are left to be filled in by hand."""
        return max(self.least - len(self.rows), 0)


@attrs.frozen
class Signature:
    """A place to sign: who, how, and the name where it is known."""

    who: str
    how: str
    name: str | None


Part = Field | Listing | Note | Sentence | Grid


@attrs.frozen(kw_only=True)
class Sheet:
    """A slip as parts: its heading, its title, its body and who signs."""

    #: The name of the form, "Mẫu số 01", and the size and turn of its paper.
    form: str
    paper: str
    is_landscape: bool = False
    lang: str
    nation: tuple[str, str]
    office: str | None
    unit: str | None
    #: The number of the slip in the office's own book, where the form has one.
    number: Field | None = None
    dateline: str | None = None
    title: str
    #: The dossier code under its label; the ledger has none.
    code: Field | None = None
    parts: tuple[Part, ...]
    signatures: tuple[Signature, ...] = ()
