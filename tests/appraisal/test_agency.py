"""The points of an agency: each row typed from the table of Thông tư 01/2018, Đ13."""

from __future__ import annotations

from typing import Any

import pytest

from onestop import BadValueError
from onestop.appraisal import AgencyFacts, IndicatorRules, agency_points
from onestop.procedures import GovernmentLevel
from tests.appraisal.office import NINE


def points(indicator: int, rules: IndicatorRules = NINE, **known: Any) -> int | None:
    facts = AgencyFacts(**{"level": "commune", **known})
    (found,) = (p for p in agency_points(facts, rules) if p.indicator == indicator)
    assert found.points is None or isinstance(found.points, int)
    return found.points


@pytest.mark.parametrize(
    ("level", "listed", "received", "on_site", "expected"),
    [
        ("commune", 100, 100, 100, 2),
        ("commune", 100, 100, 99, 1),
        ("commune", 100, 99, 99, 0),
        ("commune", 100, 99, 50, 0),
        (GovernmentLevel.COMMUNE, 100, 100, 100, 2),
        ("district", 100, 100, 50, 2),
        ("district", 100, 100, 49, 1),
        ("province", 100, 100, 20, 2),
        ("province", 100, 100, 19, 1),
        ("ministry", 100, 100, 20, 2),
        ("commune", 0, 0, 0, None),
        ("commune", None, 5, 5, None),
        ("commune", 100, None, 5, None),
        ("commune", 100, 100, None, None),
    ],
)
def test_indicator_5_asks_100_percent_of_a_commune(
    level: Any, listed: int | None, received: int | None, on_site: int | None, expected: int | None
) -> None:
    found = points(5, level=level, listed=listed, received=received, on_site=on_site)
    assert found == expected


def test_a_level_that_the_rules_do_not_know_is_refused() -> None:
    with pytest.raises(
        BadValueError,
        match="level is 'other': TT 01/2018 knows commune, district, province, ministry",
    ):
        points(5, level=GovernmentLevel.OTHER)


@pytest.mark.parametrize(
    ("posted", "electronic", "proper", "expected"),
    [
        (True, True, True, 2),
        (True, False, True, 1),
        (False, True, True, 1),
        (False, False, True, 0),
        (True, True, False, 0),
        (None, True, True, None),
        (True, None, True, None),
        (True, True, None, None),
    ],
)
def test_indicator_6_is_how_procedures_are_made_public(
    posted: bool | None, electronic: bool | None, proper: bool | None, expected: int | None
) -> None:
    assert points(6, posted=posted, electronic=electronic, proper=proper) == expected


@pytest.mark.parametrize(
    ("petitions", "on_time", "dragging", "expected"),
    [
        (0, None, None, 2),
        (10, 10, 0, 2),
        (10, 9, 0, 1),  # 90 % is enough
        (100, 89, 0, 0),
        (10, 10, 1, 0),
        (10, 9, 1, 0),
        (None, 1, 0, None),
        (10, None, 0, None),
        (10, 9, None, None),
    ],
)
def test_indicator_8_is_how_petitions_were_handled(
    petitions: int | None, on_time: int | None, dragging: int | None, expected: int | None
) -> None:
    known: dict[str, Any] = {"petitions_on_time": on_time, "petitions_dragging": dragging}
    assert points(8, petitions=petitions, **known) == expected


@pytest.mark.parametrize(
    ("qualifying", "online", "dossiers", "dossiers_online", "unsettled", "expected"),
    [
        (100, 20, 100, 30, 0, 2),
        (100, 100, 100, 100, 0, 2),
        (100, 20, 100, 29, 0, 1),
        (100, 1, 100, 15, 0, 1),
        (1000, 200, 1000, 149, 0, 0),
        (100, 20, 100, 30, 1, 0),
        (100, 20, 100, 20, 1, 0),
        (100, 0, 100, 30, 0, 0),
        (0, 0, 100, 30, 0, None),
        (100, 20, 0, 0, 0, None),
        (None, 20, 100, 30, 0, None),
        (100, None, 100, 30, 0, None),
        (100, 20, 100, None, 0, None),
        (100, 20, 100, 30, None, None),
    ],
)
def test_indicator_9_is_online_service(  # one column a figure
    qualifying: int | None,
    online: int | None,
    dossiers: int | None,
    dossiers_online: int | None,
    unsettled: int | None,
    expected: int | None,
) -> None:
    found = points(
        9,
        qualifying=qualifying,
        online=online,
        dossiers=dossiers,
        dossiers_online=dossiers_online,
        unsettled_online=unsettled,
    )
    assert found == expected


@pytest.mark.parametrize(
    ("choice", "expected"), [(None, 1), ("half", 1), ("none", 0), ("unscored", None)]
)
def test_enough_dossiers_but_too_few_procedures_is_an_option(
    choice: str | None, expected: int | None
) -> None:
    rules = NINE if choice is None else NINE.choosing(online_without_procedures=choice)
    known: dict[str, Any] = {"qualifying": 100, "online": 19, "dossiers": 10, "dossiers_online": 3}
    assert points(9, rules, **known, unsettled_online=0) == expected


@pytest.mark.parametrize(
    "known",
    [
        {"listed": 3, "received": 4},
        {"received": 3, "on_site": 4},
        {"petitions": 3, "petitions_on_time": 4},
        {"petitions": 3, "petitions_dragging": 4},
        {"qualifying": 3, "online": 4},
        {"dossiers": 3, "dossiers_online": 4},
        {"dossiers_online": 3, "unsettled_online": 4},
    ],
)
def test_a_part_is_not_more_than_its_whole(known: dict[str, int]) -> None:
    (whole, _), (part, _) = known.items()
    with pytest.raises(BadValueError, match=f"{part} is 4: must be part of {whole}, 3"):
        AgencyFacts(level="commune", **known)  # type: ignore[arg-type]


def test_the_reasons_name_the_figures() -> None:
    facts = AgencyFacts(
        level="commune",
        listed=10,
        received=10,
        on_site=9,
        posted=True,
        electronic=False,
        proper=True,
        petitions=3,
        petitions_on_time=2,
        petitions_dragging=0,
        qualifying=8,
        online=1,
        dossiers=3,
        dossiers_online=1,
        unsettled_online=0,
    )
    assert [each.why.text("en") for each in agency_points(facts, NINE)] == [
        "of 10 procedures 10 are received and 9 handled at the unit; 100 % needed for full points",
        "posted or electronic, not both",
        "petitions: 3, in time 2, dragging on 0",
        "procedures online 12.50 %, dossiers online 33.33 %, unsolved or late 0",
    ]
    assert agency_points(facts, NINE)[3].why.text("vi").startswith("thủ tục trực tuyến 12,50%")
