"""The room is light: what it needs is loaded when it is used, and only inside it."""

from __future__ import annotations

import subprocess
import sys

import pytest

from tests.house import imports


def loaded_by(code: str) -> set[str]:
    """The modules that a fresh interpreter holds after some code."""
    shown = f"{code}\nimport sys; print(' '.join(sys.modules))"
    ran = subprocess.run(
        [sys.executable, "-c", shown], capture_output=True, text=True, check=True, timeout=60
    )
    return set(ran.stdout.split())


@pytest.mark.parametrize(
    "code",
    [
        "import onestop; onestop.interchange.schema('status')",
        "from onestop import interchange, vn; interchange.to_json(vn.procedures())",
    ],
)
def test_the_extras_are_loaded_only_where_they_are_used(code: str) -> None:
    assert not loaded_by(code) & {"cattrs", "tomli_w", "holidays", "dateutil"}


def test_the_extras_are_known_only_to_this_room() -> None:
    users = {
        found.importer.split(".")[1]
        for found in imports()
        if found.imported.split(".")[0] in {"cattrs", "tomli_w"}
    }
    assert users == {"interchange"}
