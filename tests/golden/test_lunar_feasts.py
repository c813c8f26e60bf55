"""The lunar feasts to 2100, by a table that owes nothing to the package they are taken from."""

from datetime import date
from pathlib import Path

import pytest

from onestop import vn
from onestop.errors import BadValueError

Feasts = tuple[date, date]


def read_table(text: str) -> dict[int, Feasts]:
    rows = [line.split(" | ") for line in text.splitlines() if line[:2] in {"20", "21"}]
    return {int(year): (_day(year, tet), _day(year, kings)) for year, tet, kings in rows}


def _day(year: str, text: str) -> date:
    day, month = text.split("/")
    return date(int(year), int(month), int(day))


TABLE = read_table(Path(__file__).with_name("lunar_feasts.txt").read_text(encoding="utf-8"))


def test_the_table_has_every_projected_year() -> None:
    assert list(TABLE) == list(range(2028, 2101))


@pytest.mark.parametrize("year", TABLE)
def test_the_feasts_are_those_of_the_meridian_of_viet_nam(year: int) -> None:
    assert vn.lunar_feasts(year) == TABLE[year]


@pytest.mark.parametrize("year", TABLE)
def test_the_calendar_projects_them(year: int) -> None:
    tet, kings = TABLE[year]
    calendar = vn.calendar(through=2100)
    assert calendar.day(tet).name == "Tết Âm lịch"
    assert calendar.day(kings).name == "Giỗ Tổ Hùng Vương"


class WithOtherNames:
    """The package `holidays` as it was below 0.58: it knows the feasts by English names only."""

    def get_named(self, name: str, lookup: str) -> list[date]:
        return []


def test_a_source_that_has_other_names_is_told_apart_from_a_year_too_far(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    with pytest.raises(BadValueError, match="year is 2101: the lunar source knows the years to"):
        vn.lunar_feasts(2101)
    monkeypatch.setattr("onestop.vn.official.holidays_of", lambda years: WithOtherNames())
    with pytest.raises(BadValueError, match=r"holidays is '[\d.]+': .*'Tết Nguyên Đán'.*>=0\.72"):
        vn.lunar_feasts(2030)
