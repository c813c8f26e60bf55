"""The first use of any name may come from many threads at once, in a process that used none."""

import subprocess
import sys

import pytest

import onestop
from tests.first_use import THREADS
from tests.house import PACKAGES, names_of
from tests.versions.promised import ROOT


@pytest.mark.parametrize("order", ["alike", "each its own"])
@pytest.mark.parametrize("seed", range(2))
def test_every_name_is_there_for_every_thread(seed: int, order: str) -> None:
    command = [sys.executable, "-m", "tests.first_use", str(seed), order]
    ran = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    threads, names, *wrong = ran.stdout.splitlines()
    assert wrong == []
    assert (int(threads), ran.stderr) == (THREADS, "")
    assert int(names) >= len(names_of(onestop)) + sum(
        len(getattr(onestop, name).__all__) for name in PACKAGES if "." not in name
    )
