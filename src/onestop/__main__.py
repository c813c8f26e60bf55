"""`python -m onestop`, the same as the command `onestop`.

Stands on `cli`, and tells which extra is missing where it cannot be loaded.
"""

from __future__ import annotations

import io
import sys

from onestop.errors import MissingExtraError


def main() -> None:
    """Run the command line, or say which extra it needs."""
    try:
        from onestop.cli import onestop
    except ModuleNotFoundError as error:
        if str(error.name).partition(".")[0] not in {"click", "rich"}:
            raise
        sys.exit(str(MissingExtraError("part_cli", "cli")))
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):  # a pipe on Windows would refuse Vietnamese
            stream.reconfigure(encoding="utf-8")
    onestop()


if __name__ == "__main__":
    main()
