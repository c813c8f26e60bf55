"""What ends soon: eras, editions, cases, fees, papers and the calendar, with what follows."""

import datetime as dt

import pytest

from onestop import Catalogue, Citation, Component, Fee, Procedure, TimeLimitCase, WorkingDays, vn
from onestop.errors import BadValueError
from onestop.vn.ending import FactEnd, resting_on

TODAY = dt.date(2026, 11, 30)
LAST = dt.date(2026, 12, 31)
NEXT = dt.date(2027, 1, 1)


def ends(*procedures: Procedure, on: dt.date = TODAY, within: int = 60) -> list[tuple[str, bool]]:
    """The kinds of what ends of some procedures, and whether something follows."""
    found = vn.ending_facts(on, within, procedures=Catalogue(procedures))
    return [(end.kind, end.followed) for end in found]


class TestShipped:
    def test_the_nine_editions_of_civil_status_are_listed_before_they_end(self) -> None:
        found = vn.ending_facts(TODAY, 120)
        ending = {end.code for end in found if end.kind == "procedure" and not end.followed}
        assert {"1.001193", "1.000656", "1.000894", "2.000635", "1.004859", "1.001022",
                "1.000689", "1.004837", "1.004845"} <= ending  # fmt: skip
        last = {end.last for end in found if end.code == "1.001193"}
        assert last == {dt.date(2027, 2, 28)}

    def test_the_calendar_ends_too(self) -> None:
        [end] = [end for end in vn.ending_facts(dt.date(2027, 12, 1), 30) if end.kind == "calendar"]
        assert end.last == dt.date(2027, 12, 31)
        assert end.text("en") == (
            "Friday 31 December 2027  official calendar: 2015–2027; what follows is not known"
        )

    def test_eras_forms_and_rules_of_rating_that_were_followed(self) -> None:
        """30 June 2025: the decree of 2018, and the nine indicators; forms on 14 September."""
        found = {(end.kind, end.last, end.followed) for end in vn.ending_facts(
            dt.date(2025, 6, 1), 120
        )}  # fmt: skip
        assert ("rules", dt.date(2025, 6, 30), True) in found
        assert ("rating", dt.date(2025, 6, 30), False) in found
        assert ("forms", dt.date(2025, 9, 14), True) in found

    def test_they_stand_in_the_order_of_the_days(self) -> None:
        found = vn.ending_facts(dt.date(2024, 1, 1), 3000)
        assert [end.last for end in found] == sorted(end.last for end in found)


class TestWindow:
    procedure = Procedure("X", "a", until=LAST)

    @pytest.mark.parametrize(
        ("on", "within", "listed"),
        [
            (LAST, 0, True),
            (TODAY, 31, True),
            (TODAY, 30, False),
            (NEXT, 300, False),
        ],
    )
    def test_both_days_are_inclusive(self, on: dt.date, within: int, *, listed: bool) -> None:
        assert bool(ends(self.procedure, on=on, within=within)) is listed

    def test_days_are_not_counted_backwards(self) -> None:
        with pytest.raises(BadValueError, match="within"):
            vn.ending_facts(TODAY, -1)


class TestParts:
    def test_a_next_edition_or_a_successor_follows(self) -> None:
        old = Procedure("X", "a", until=LAST)
        assert ends(old) == [("procedure", False)]
        assert ends(old, Procedure("X", "a", in_force=NEXT)) == [("procedure", True)]
        assert ends(old, Procedure("Y", "b", supersedes=["X"])) == [("procedure", True)]

    def test_a_fee_that_is_half_until_then(self) -> None:
        half, whole = Fee(25_000, "thẻ", until=LAST), Fee(50_000, "thẻ", in_force=NEXT)
        assert ends(Procedure("X", "a", fees=[half, whole])) == [("fee", True)]
        assert ends(Procedure("X", "a", fees=[half])) == [("fee", False)]
        other = Fee(9, "thẻ", condition="khác")
        assert ends(Procedure("X", "a", fees=[half, other])) == [("fee", False)]

    def test_a_case_and_a_paper(self) -> None:
        case = TimeLimitCase(WorkingDays(1), citation=Citation("66.18/2026/NQ-CP", until=LAST))
        assert ends(Procedure("X", "a", limits=(case,))) == [("limit", False)]
        later = TimeLimitCase(WorkingDays(3), citation=Citation("18", in_force=NEXT))
        assert ends(Procedure("X", "a", limits=(case, later))) == [("limit", True)]
        assert ends(Procedure("X", "a", components=[Component("đơn", until=LAST)])) == [
            ("paper", False)
        ]

    def test_what_ends_with_its_procedure_is_said_once(self) -> None:
        case = TimeLimitCase(WorkingDays(1), citation=Citation("01", until=LAST))
        assert ends(Procedure("X", "a", limits=(case,), until=LAST)) == [("procedure", False)]


def test_an_answer_rests_on_its_own_case_only() -> None:
    basis = Citation("01")
    own = FactEnd(LAST, "limit", "a", code="X", citation=basis)
    every = [
        own,
        FactEnd(LAST, "limit", "b", code="X", citation=Citation("02")),
        FactEnd(LAST, "fee", "c", code="X"),
        FactEnd(LAST, "procedure", "d", code="Y"),
        FactEnd(LAST, "forms", "e"),
    ]
    procedure = FactEnd(LAST, "procedure", "f", code="X")
    calendar = FactEnd(LAST, "calendar", "g")
    found = resting_on([*every, procedure, calendar], Procedure("X", "a"), basis)
    assert found == (own, procedure, calendar)
