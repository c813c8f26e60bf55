"""The commands are tried on one day, whatever the day is."""

import pytest

from tests.clocks import stop_the_clock


@pytest.fixture(autouse=True)
def one_day(monkeypatch: pytest.MonkeyPatch) -> None:
    """Stop the wall clock; a test may set another moment."""
    stop_the_clock(monkeypatch)
