"""Local fees: over the published ones, by channel, from a day of filing; faults are told at once.

Shaped as Hải Phòng's 23/2026/NQ-HĐND: online 0 from 8 August 2026; what was filed online before
that day keeps the old rates, and so does what is filed in person or by post.
"""

import datetime as dt
from pathlib import Path

import pytest

from onestop import Catalogue, Channel, Citation, FactErrors, Fee, Overlay, Procedure
from onestop.loading import load_overlay
from onestop.loading.node import Source
from onestop.procedures import LocalFee

COUNCIL = Citation("23/2026/NQ-HĐND", in_force=dt.date(2026, 8, 8))
BEFORE, FROM = dt.date(2026, 8, 7), dt.date(2026, 8, 8)
PUBLISHED = Catalogue(
    [
        Procedure("1.000001", "a", fees=[Fee(8000, "bản", basis=Citation("281/2016/TT-BTC"))]),
        Procedure("1.000002", "b"),
    ]
)
FREE = LocalFee("1.000001", Fee(0, channel=Channel.ONLINE, basis=COUNCIL))


def layer(*fees: LocalFee, name: str = "Hải Phòng") -> Overlay:
    return Overlay(name, fees=fees)


def test_from_the_day_of_filing_on_and_for_its_channel_only() -> None:
    procedure = PUBLISHED.overlay(layer(FREE))["1.000001"]
    assert procedure.fee(on=BEFORE, channel=Channel.ONLINE).amount == 8000
    free = procedure.fee(on=FROM, channel=Channel.ONLINE)
    assert (free.amount, free.citation, free.fee and free.fee.local) == (0, COUNCIL, "Hải Phòng")
    assert procedure.fee(on=FROM, channel=Channel.VNEID).amount == 0
    for channel in (Channel.IN_PERSON, Channel.POST):
        assert procedure.fee(on=FROM, channel=channel).amount == 8000
    assert procedure.fee(on=FROM).amount is None  # which of the two is not known


def test_a_local_fee_for_all_stands_over_a_published_one_for_the_channel() -> None:
    published = Catalogue([Procedure("1.000001", "a", fees=[Fee(5, channel=Channel.ONLINE)])])
    local = published.overlay(layer(LocalFee("1.000001", Fee(3))))["1.000001"]
    assert local.fee(on=FROM, channel=Channel.ONLINE).amount == 3


def test_a_wards_layer_stands_over_the_provinces() -> None:
    ward = layer(LocalFee("1.000001.000.00.00.H48", Fee(1, channel=Channel.ONLINE)), name="Phường")
    both = PUBLISHED.overlay(layer(FREE)).overlay(ward)["1.000001"]
    assert both.fee(on=FROM, channel=Channel.ONLINE).amount == 1
    assert PUBLISHED.overlay(ward)["1.000002"].fees == ()


def test_every_fault_is_told() -> None:
    wrong = layer(FREE, LocalFee("9.9", Fee(0)), FREE, LocalFee("1.000001", Fee(2)))
    with pytest.raises(FactErrors) as caught:
        PUBLISHED.overlay(wrong)
    assert [str(fault) for fault in caught.value.exceptions] == [
        "Hải Phòng: fees[1]: no procedure '9.9' in the catalogue: mend the code, or leave the fee "
        "out",
        "Hải Phòng: fees[2]: 1.000001: fees[0] is for the same case on the same days: keep one of "
        "the two",
    ]


def test_one_case_may_have_a_fee_after_another() -> None:
    until = LocalFee("1.000001", Fee(4, channel=Channel.ONLINE, until=BEFORE))
    both = PUBLISHED.overlay(layer(FREE, until))["1.000001"]
    assert both.fee(on=BEFORE, channel=Channel.ONLINE).amount == 4


class TestFile:
    TEXT = 'name = "P"\n[[fee]]\ncode = "1.000001"\namount = 0\n'

    def test_it_rests_on_the_files_instrument(self) -> None:
        text = f'{self.TEXT}[basis]\ninstrument = "23/2026/NQ-HĐND"\nin_force = 2026-08-08\n'
        [fee] = load_overlay(Source("p.toml", text)).fees
        assert fee == LocalFee("1.000001", Fee(0, basis=COUNCIL))

    def test_its_own_goes_first(self) -> None:
        text = f'{self.TEXT}basis = {{instrument = "01"}}\n[basis]\ninstrument = "02"\n'
        [fee] = load_overlay(Source("p.toml", text)).fees
        assert fee.fee.basis == Citation("01")

    def test_without_any_it_is_a_fault(self) -> None:
        with pytest.raises(FactErrors) as caught:
            load_overlay(Source("p.toml", self.TEXT))
        assert "basis" in str(caught.value.exceptions[0])

    def test_a_faulty_one_tells_its_fault(self) -> None:
        text = self.TEXT.replace("amount = 0", "amount = -1") + '[basis]\ninstrument = "02"\n'
        with pytest.raises(FactErrors, match="1 fault"):
            load_overlay(Source("p.toml", text))

    def test_several_files_make_one_layer(self, tmp_path: Path) -> None:
        text = f'{self.TEXT}[basis]\ninstrument = "02"\n'
        one, two = tmp_path / "1.toml", tmp_path / "2.toml"
        one.write_text(text, encoding="utf-8")
        two.write_text(text.replace("1.000001", "1.000002"), encoding="utf-8")
        assert [fee.code for fee in load_overlay(one, two).fees] == ["1.000001", "1.000002"]
