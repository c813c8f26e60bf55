"""Write the list of the facts' checksums anew: `python -m tests.vn.checksums`."""

from __future__ import annotations

import hashlib
from pathlib import Path

FACTS = Path(__file__).parents[2] / "src/onestop/vn/facts"


def checksums(facts: Path) -> str:
    """The list as it ought to be, a checksum and a file a line, as `sha256sum` writes it."""
    files = sorted(path.relative_to(facts).as_posix() for path in facts.rglob("*.toml"))
    texts = ((facts / file).read_text(encoding="utf-8").encode() for file in files)
    sums = (hashlib.sha256(text).hexdigest() for text in texts)
    return "".join(f"{each}  {file}\n" for each, file in zip(sums, files, strict=True))


if __name__ == "__main__":
    (FACTS / "SHA256SUMS").write_text(checksums(FACTS), encoding="utf-8", newline="\n")
