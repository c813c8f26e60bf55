"""Thông tư 64/2025/TT-BTC: half of what identity cards cost, until 31 December 2026."""

import datetime as dt

import pytest

from onestop import Citation, Fee, Procedure

HALF = Citation("64/2025/TT-BTC")
WHOLE = Citation("73/2024/TT-BTC")
EXCHANGE = Procedure(
    "X.014063",
    "Cấp đổi thẻ căn cước",
    fees=[
        Fee(
            25_000,
            "thẻ",
            in_force=dt.date(2025, 7, 1),
            until=dt.date(2026, 12, 31),
            basis=HALF,
        ),
        Fee(50_000, "thẻ", in_force=dt.date(2027, 1, 1), basis=WHOLE),
    ],
)


@pytest.mark.law("TT 64/2025/TT-BTC", confidence="confirmed")
class TestHalfUntilTheEndOf2026:
    """In short: «từ 01/7/2025 đến hết 31/12/2026 thu bằng 50 % mức quy định»."""

    @pytest.mark.parametrize(
        ("day", "amount", "source"),
        [
            ((2025, 7, 1), 25_000, HALF),
            ((2026, 12, 31), 25_000, HALF),
            ((2027, 1, 1), 50_000, WHOLE),
        ],
    )
    def test_the_day_of_filing_picks_the_fee(
        self, day: tuple[int, int, int], amount: int, source: Citation
    ) -> None:
        answer = EXCHANGE.fee(on=dt.date(*day))
        assert (answer.amount, answer.citation) == (amount, source)

    def test_before_the_half_fee_nothing_is_known_here(self) -> None:
        assert EXCHANGE.fee(on=dt.date(2025, 6, 30)).amount is None
