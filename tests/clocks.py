"""The wall clock of the command line, stopped: what a page shows must not change with the day."""

from __future__ import annotations

import datetime as dt
import pkgutil
from importlib import import_module

import pytest

from onestop import vn


def stop_the_clock(monkeypatch: pytest.MonkeyPatch, moment: dt.datetime | None = None) -> None:
    """Let every command see one moment, 30 November 2026 at nine unless another is named."""
    now = vn.local("30/11/2026 09:00") if moment is None else moment
    cli = import_module("onestop.cli")
    for found in pkgutil.iter_modules(cli.__path__, "onestop.cli."):
        module = import_module(found.name)
        if hasattr(module, "now"):
            monkeypatch.setattr(module, "now", lambda: now)
