"""The file of petitions' limits: every fault at once."""

from __future__ import annotations

import pytest

from onestop import FactErrors
from onestop.loading.node import Source
from onestop.loading.petitions import load_petition_rules


def test_every_fault_is_told_with_its_path() -> None:
    text = """
    seen = "2026-11-30"
    [instruments.a]
    title = "Mô tả"
    [[portal]]
    first = 2026-12-31
    last = 2026-01-01
    by = "a"
    refuse = 2
    ask = 5
    resolve = 15
    publish = 2
    [[portal]]
    by = "b"
    refuse = -1
    ask = 5
    resolve = 15
    """
    with pytest.raises(FactErrors) as caught:
        load_petition_rules(Source("petitions.toml", text))
    told = [str(fault).removeprefix("petitions.toml: ") for fault in caught.value.exceptions]
    assert told == [
        "portal[0]: last is 2026-01-01: must not be before first, 2026-12-31",
        "portal[1].first: is missing",
        "portal[1].publish: is missing",
        "portal[1].by: names no instrument 'b'; known: a",
        "portal[1]: refuse is -1: must be 0 or more",
    ]
