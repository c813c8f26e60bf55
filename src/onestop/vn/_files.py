"""Vietnam: the files of facts beside this package.

Stands on `loading.node`. Knows which files there are, not what they say.
"""

from __future__ import annotations

import functools
import hashlib
from importlib.resources import files
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

    from onestop.loading.node import Source

#: The list of checksums, in the form that `sha256sum --check` reads.
LIST: Final = "SHA256SUMS"

_PACKAGE: Final = "onestop.vn"
_LETTERS: Final = 16


def source(name: str) -> Source:
    """Return a file of facts by its path below the package."""
    from onestop.loading.node import Source

    text = files(_PACKAGE).joinpath(name).read_text(encoding="utf-8")
    return Source(name, text, digest=digest())


def listed() -> str:
    """Return the list of the facts as they were published, a checksum and a file a line."""
    return files(_PACKAGE).joinpath("facts", LIST).read_text(encoding="utf-8")


@functools.cache
def digest() -> str:
    """Return what names the facts as they were published: the beginning of their list's SHA-256."""
    return hashlib.sha256(listed().encode()).hexdigest()[:_LETTERS]


def toml_files() -> Iterator[tuple[str, bytes]]:
    """Yield every file of facts that is here: its path below the facts, and what it holds.

    A checkout may end its lines otherwise; the checksum is that of the text.
    """
    root = files(_PACKAGE).joinpath("facts")
    folders = [("", root)]
    while folders:
        above, folder = folders.pop()
        for entry in folder.iterdir():
            if entry.is_dir():
                folders.append((f"{above}{entry.name}/", entry))
            elif entry.name.endswith(".toml"):
                yield above + entry.name, entry.read_text(encoding="utf-8").encode()


def sources(folder: str) -> list[Source]:
    """Return the files of facts of a folder, by name."""
    names = (entry.name for entry in files(_PACKAGE).joinpath("facts", folder).iterdir())
    return [source(f"facts/{folder}/{name}") for name in sorted(names) if name.endswith(".toml")]
