"""A case that several conditions make together: a table of two by two has four cells."""

from __future__ import annotations

import itertools

import pytest

from onestop import BadValueError, CalendarDays, Citation, Procedure, TimeLimitCase, WorkingDays, vn
from onestop.errors import AmbiguousLimitError, UnknownConditionError
from onestop.interchange import from_json, to_json

TABLE = Procedure(
    "X.000001",
    "Thủ tục mẫu",
    limits=(
        TimeLimitCase(WorkingDays(30)),
        TimeLimitCase(WorkingDays(45), "vụ việc phức tạp", key="complex"),
        TimeLimitCase(WorkingDays(50), "vùng xa", key="remote"),
        TimeLimitCase(
            WorkingDays(60), "vùng xa và phức tạp", key="both", all_of=("complex", "remote")
        ),
    ),
)


@pytest.mark.parametrize(
    ("given", "days"),
    [
        ((), 30),
        (("complex",), 45),
        (("vùng xa",), 50),
        (("complex", "remote"), 60),
        (("vụ việc phức tạp", "VUNG XA"), 60),
        (("vụ việc phức tạp", "remote"), 60),
        (("both",), 60),
        (("vùng xa và phức tạp", "complex"), 60),
        (("both", "complex", "remote"), 60),
    ],
)
def test_both_conditions_choose_their_common_cell(given: tuple[str, ...], days: int) -> None:
    for order in itertools.permutations(given):
        assert TABLE.limit(order) == WorkingDays(days)


def test_a_condition_that_only_a_joint_case_knows_is_known_and_chooses_nothing_alone() -> None:
    cell = TimeLimitCase(WorkingDays(27), "a, khó khăn", all_of=("a", "difficult"))
    table = Procedure("X", "x", limits=(TimeLimitCase(WorkingDays(17), key="a"), cell))
    assert table.conditions == ("a", "a, khó khăn", "difficult")
    assert table.limit(["a"]) == WorkingDays(17)
    assert table.limit(["a", "difficult"]) == WorkingDays(27)
    with pytest.raises(AmbiguousLimitError):
        table.limit(["difficult"])
    with pytest.raises(UnknownConditionError, match="difficult"):
        table.limit(["dificult"])


def test_an_extra_is_added_to_the_common_cell() -> None:
    extra = TimeLimitCase(WorkingDays(3), key="verification", mode="extra")
    longer = Procedure("X", "x", limits=(*(TABLE.limits or ()), extra))
    case = longer.case(["complex", "remote", "verification"])
    assert case is not None
    assert (case.limit, case.all_of) == (WorkingDays(63), ())


def test_a_joint_case_must_say_in_words_or_by_key_what_it_is() -> None:
    with pytest.raises(BadValueError, match=r"all_of is .*needs a condition or a key beside it"):
        TimeLimitCase(WorkingDays(1), all_of=("a", "b"))


def test_it_comes_back_from_its_document() -> None:
    assert from_json(to_json(TABLE), Procedure) == TABLE


class TestShipped:
    """What the shipped tables of two by two answer when both conditions are given."""

    def test_a_complex_complaint_in_a_remote_area(self) -> None:
        complaint = vn.procedures()["2.002409"]
        assert complaint.limit(["complex", "remote_area"]) == CalendarDays(60)

    @pytest.mark.parametrize("code", ["1.013978", "1.012753"])
    @pytest.mark.parametrize(
        ("matter", "ordinary", "difficult"),
        [("registration", 17, 27), ("registration_and_certificate", 20, 30)],
    )
    def test_land_is_registered_by_matter_and_place(
        self, code: str, matter: str, ordinary: int, difficult: int
    ) -> None:
        """Leaflets of a land office of Đồng Nai, July 2025; 3380/QĐ-BNNMT for the unit."""
        land = vn.procedures()[code]
        assert land.limit([matter]) == WorkingDays(ordinary)
        assert land.limit([matter, "mountainous_or_disadvantaged"]) == WorkingDays(difficult)
        with pytest.raises(AmbiguousLimitError):
            land.limit(["mountainous_or_disadvantaged"])

    def test_which_cell_goes_with_which_is_inferred(self) -> None:
        """The pair 27 and 30 is confirmed; which of them is which, inferred at 95 %."""
        for code in ("1.013978", "1.012753"):
            cells = [case for case in vn.procedures()[code].limits or () if case.all_of]
            assert len(cells) == 2
            for cell in cells:
                assert isinstance(cell.citation, Citation)
                assert (cell.citation.confidence.value, cell.citation.percent) == ("inferred", 95)
