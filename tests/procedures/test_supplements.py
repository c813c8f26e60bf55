"""What a procedure carries of its law: supplements, grounds of suspension, papers' days."""

import datetime as dt

import pytest

from onestop import Citation, Component, Procedure, SupplementRule, WorkingDays
from onestop.errors import BadValueError
from onestop.procedures import Database, SuspensionGround

DAY = dt.date(2026, 7, 1)


class TestSupplements:
    rule = SupplementRule(notice=[WorkingDays(7), WorkingDays(5)])

    @pytest.mark.parametrize(
        ("request_", "limit"), [(0, None), (1, WorkingDays(7)), (2, WorkingDays(5)), (3, None)]
    )
    def test_each_request_has_its_notice(self, request_: int, limit: WorkingDays | None) -> None:
        assert self.rule.notice_of(request_) == limit

    def test_another_mode_is_refused(self) -> None:
        with pytest.raises(BadValueError, match="mode is 'stop': must be one of restart, pause"):
            SupplementRule(mode="stop")  # type: ignore[arg-type]


def test_grounds_hold_on_their_days() -> None:
    """155/2026/NĐ-CP, Đ12: complaints may be suspended since 1 July 2026."""
    law = Citation("155/2026/NĐ-CP", "Đ12", in_force=DAY)
    since = SuspensionGround("bất khả kháng", stops_clock=True, citation=law)
    always = SuspensionGround("chờ nộp thuế")
    procedure = Procedure("X", "a", suspension=[since, always])
    assert procedure.grounds_on(dt.date(2026, 6, 30)) == (always,)
    assert procedure.grounds_on(DAY) == (since, always)


class TestPapers:
    def test_it_counts_on_its_days(self) -> None:
        paper = Component("căn cước điện tử", in_force=DAY)
        assert not paper.holds_on(dt.date(2026, 6, 30))
        assert paper.holds_on(DAY)
        with pytest.raises(BadValueError, match="until"):
            Component("a", in_force=DAY, until=dt.date(2026, 6, 30))

    def test_every_database_that_holds_it(self) -> None:
        one, other = Database("CSDL dân cư", DAY), Database("CSDL hộ tịch", DAY)
        assert Component("a", database=one, other_databases=[other]).databases == (one, other)
        assert Component("a", other_databases=[other]).databases == (other,)
        assert Component("a").databases == ()
