"""Vietnam: the files of facts beside this package.

Stands on `loading.node`. Knows which files there are, not what they say.
"""

from __future__ import annotations

from importlib.resources import files
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from onestop.loading.node import Source

_PACKAGE: Final = "onestop.vn"


def source(name: str) -> Source:
    """Return a file of facts by its path below the package."""
    from onestop.loading.node import Source

    return Source(name, files(_PACKAGE).joinpath(name).read_text(encoding="utf-8"))


def sources(folder: str) -> list[Source]:
    """Return the files of facts of a folder, by name."""
    names = (entry.name for entry in files(_PACKAGE).joinpath("facts", folder).iterdir())
    return [source(f"facts/{folder}/{name}") for name in sorted(names) if name.endswith(".toml")]
