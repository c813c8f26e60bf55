"""The English of Vietnamese names that the facts carry: feasts and what a day is.

Facts keep their Vietnamese names. What the library itself composes is no name of the facts, but a
`names.Name` with key and values.

Stands on nothing.
"""

from __future__ import annotations

from typing import Final

TERMS: Final[dict[str, str]] = {
    "Nghỉ hằng tuần": "Weekly rest",
    "Ngày làm việc": "Working day",
    "Ngày nghỉ": "Day off",
    "Ngày làm bù": "Worked in exchange",
    "Tết Dương lịch": "New Year's Day",
    "Tết Âm lịch": "Lunar New Year (Tết)",
    "Giỗ Tổ Hùng Vương": "Hùng Kings' Commemoration Day",
    "Ngày Chiến thắng": "Victory Day (30 April)",
    "Quốc tế Lao động": "International Labour Day",
    "Quốc khánh": "National Day",
    "Ngày Văn hóa Việt Nam": "Vietnam Culture Day",
}
