"""A local layer as a file: it comes back as it is, or is refused."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from onestop import Channel, Citation, Fee, Overlay, Procedure, WorkingDays
from onestop.errors import BadValueError
from onestop.interchange import overlay_toml
from onestop.limits import Parallel, Part
from onestop.loading import load_overlay
from onestop.procedures import LocalFee, Shortening

DECISION = Citation("1/QĐ-MAU", in_force=dt.date(2026, 8, 1))
COUNCIL = Citation("2/NQ-MAU", in_force=dt.date(2026, 8, 8))
LAYER = Overlay(
    "Tỉnh Mẫu",
    shortenings=[
        Shortening("9.000001", WorkingDays(3), citation=DECISION),
        Shortening(
            "9.000001",
            Parallel(Part(WorkingDays(2), "UBND"), WorkingDays(1)),
            condition="phải xác minh",
            channel=Channel.ONLINE,
            citation=COUNCIL,
        ),
    ],
    fees=[
        LocalFee("9.000001", Fee(0, channel=Channel.ONLINE, basis=COUNCIL)),
        LocalFee("9.000002", Fee(5000, "lần", basis=DECISION)),
    ],
    procedures=[Procedure("9.000003", "Thủ tục riêng", limits=WorkingDays(4))],
    source=DECISION,
)


@pytest.mark.parametrize("layer", [LAYER, Overlay("Tỉnh Mẫu")])
def test_it_comes_back_as_it_is(layer: Overlay, tmp_path: Path) -> None:
    path = tmp_path / "layer.toml"
    path.write_text(overlay_toml(layer), encoding="utf-8")
    assert load_overlay(path) == layer


def test_what_would_come_back_otherwise_is_refused() -> None:
    """A fee without a basis would come back with that of its file."""
    bare = Overlay("Tỉnh Mẫu", fees=[LocalFee("9.000001", Fee(0))], source=DECISION)
    with pytest.raises(BadValueError, match="it would come back as another value"):
        overlay_toml(bare)
    nameless = Overlay("Tỉnh Mẫu", fees=[LocalFee("9.000001", Fee(0))])
    with pytest.raises(BadValueError, match="basis: is missing"):
        overlay_toml(nameless)
