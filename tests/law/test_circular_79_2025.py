"""TT 79/2025/TT-BNNMT (2025-12-31) and records that cite it: closing what nobody supplements.

In short: «quá thời hạn mà tổ chức, cá nhân không bổ sung, hoàn thiện hồ sơ thì cán bộ một cửa đóng
hồ sơ trên hệ thống». 10 and 15 days for sea areas and water, 30 and 60 elsewhere.
"""

from __future__ import annotations

from datetime import date

import pytest

from onestop import (
    CalendarDays,
    Channel,
    Citation,
    ClockPolicy,
    Dossier,
    Procedure,
    ReportPeriod,
    Row,
    State,
    SupplementRule,
    TimeLimitCase,
    Timeliness,
    WorkingDays,
    classify,
    deadline_of,
    tally,
    vn,
)
from onestop.errors import IllegalEventError
from onestop.forms import stop_notice
from onestop.render import slip_text
from tests.law.office import CALENDAR

CIRCULAR = Citation("79/2025/TT-BNNMT", in_force=date(2025, 12, 31))
WHY = "quá 30 ngày không bổ sung"


def asked(rule: SupplementRule | None) -> Dossier:
    """Taken in on Monday 2 November 2026, and asked for a paper on Wednesday 4 November."""
    procedure = Procedure("X.014770", "Giao khu vực biển", limits=WorkingDays(20), supplement=rule)
    at = vn.local("02/11/2026 09:00")
    dossier = Dossier.submit("H48.53-261102-0001", procedure, at, channel=Channel.IN_PERSON)
    return dossier.accept(at).request_supplement(vn.local("04/11/2026 09:00"), ["bản vẽ"])


def keys(dossier: Dossier) -> list[str]:
    deadline = deadline_of(dossier, CALENDAR)
    assert deadline is not None
    return [remark.key for remark in deadline.remarks]


@pytest.mark.law("TT 79/2025/TT-BNNMT", confidence="confirmed")
class TestClosing:
    """«Đóng hồ sơ»: what is not supplemented in 30 days may be closed then, not before."""

    waiting = asked(SupplementRule(closes_after=CalendarDays(30), citation=CIRCULAR))

    @pytest.mark.parametrize(
        ("moment", "lawful"),
        [
            # day 30 after 4 November is Friday 4 December, to 24:00
            ("04/12/2026 16:00", False),
            ("05/12/2026 08:00", True),
        ],
    )
    def test_it_is_offered_when_its_time_has_run_out(self, moment: str, *, lawful: bool) -> None:
        status = classify(self.waiting, vn.local(moment), CALENDAR)
        assert ("close" in status.next_actions) is lawful
        assert status.timeliness is Timeliness.PAUSED

    def test_the_reasons_say_until_when(self) -> None:
        """Thirty days after 4 November end on 4 December at 24:00."""
        deadline = deadline_of(self.waiting, CALENDAR)
        assert deadline is not None
        said = "Not supplemented by Friday 4 December 2026 24:00, it may be closed"
        assert f"{said} (79/2025/TT-BNNMT)" in deadline.explain("en")
        answered = self.waiting.supplement(vn.local("05/11/2026 09:00"))
        assert "may_be_closed_by" not in keys(answered)
        assert "may_be_closed" not in " ".join(keys(asked(None)))

    def test_beyond_the_calendar_only_that_is_not_said(self) -> None:
        at = vn.local("01/12/2027 09:00")
        dossier = Dossier.submit("D", self.waiting.procedure, at, channel=Channel.ONLINE)
        waiting = dossier.accept(at).request_supplement(vn.local("10/12/2027 09:00"), ["x"])
        assert "may_be_closed_by" not in keys(waiting)

    def test_the_circular_is_named(self) -> None:
        closed = self.waiting.close(vn.local("07/12/2026 08:00"), WHY)
        assert closed.state is State.STOPPED
        deadline = deadline_of(closed, CALENDAR)
        assert deadline is not None
        assert "not supplemented within 30 days (79/2025/TT-BNNMT)" in deadline.explain("en")

    def test_before_it_was_in_force_no_rule_was_known(self) -> None:
        """In force from 31 December 2025; what was accepted the day before keeps the old law."""
        rule = SupplementRule(closes_after=CalendarDays(30), citation=CIRCULAR)
        procedure = Procedure("X", "a", limits=WorkingDays(20), supplement=rule)
        own_case = TimeLimitCase(WorkingDays(20), supplement=rule)
        for one in (procedure, Procedure("X", "a", limits=(own_case,))):
            for day, lawful in (("30/12/2025", False), ("31/12/2025", True)):
                at = vn.local(f"{day} 09:00")
                waiting = Dossier.submit("D", one, at, channel=Channel.ONLINE).accept(at)
                waiting = waiting.request_supplement(at, ["bản vẽ"])
                moment = vn.local("02/02/2026 09:00")
                actions = classify(waiting, moment, CALENDAR).next_actions
                assert ("close" in actions) is lawful
                assert ("close_not_ruled" in keys(waiting.close(moment, WHY))) is not lawful

    def test_too_early_is_a_breach_and_takes_effect(self) -> None:
        closed = self.waiting.close(vn.local("04/12/2026 16:00"), WHY)
        assert closed.state is State.STOPPED
        assert "closed_too_early" in keys(closed)

    def test_where_no_rule_is_known_it_is_not_offered_and_told(self) -> None:
        unknown = asked(None)
        status = classify(unknown, vn.local("01/03/2027 08:00"), CALENDAR)
        assert "close" not in status.next_actions
        assert "close_not_ruled" in keys(unknown.close(vn.local("01/03/2027 08:00"), WHY))

    def test_a_rule_without_an_instrument_is_one(self) -> None:
        waiting = asked(SupplementRule(closes_after=CalendarDays(10)))
        assert "closed_for_want" in keys(waiting.close(vn.local("01/12/2026 08:00"), WHY))

    def test_only_what_waits_for_a_supplement_can_be_closed(self) -> None:
        answered = self.waiting.supplement(vn.local("05/11/2026 09:00"))
        with pytest.raises(IllegalEventError, match="closed"):
            answered.close(vn.local("07/12/2026 08:00"), WHY)

    def test_at_intake_too(self) -> None:
        at = vn.local("02/11/2026 09:00")
        dossier = Dossier.submit("D", self.waiting.procedure, at, channel=Channel.ONLINE)
        waiting = dossier.request_supplement(at, ["bản vẽ"])
        moment = vn.local("07/12/2026 08:00")
        assert "close" in classify(waiting, moment, CALENDAR).next_actions
        assert waiting.close(moment, WHY).state is State.STOPPED

    def test_nothing_follows(self) -> None:
        assert self.waiting.close(vn.local("07/12/2026 08:00"), WHY).admitted == ()

    def test_it_has_a_count_of_its_own(self) -> None:
        closed = self.waiting.close(vn.local("07/12/2026 08:00"), WHY)
        december = ReportPeriod.reporting_month(2026, 12)
        total = tally([closed], december, CALENDAR).total
        assert (total.carried_over, total.solved, total.late, total.closed) == (1, 1, 0, 1)
        left_out = ClockPolicy(stopped="not_counted")
        total = tally([closed], december, CALENDAR, policy=left_out).total
        assert (total.received, total.not_counted, total.closed) == (0, 1, 1)
        assert total.check() == ()

    def test_its_notice_says_why(self) -> None:
        closed = self.waiting.close(vn.local("07/12/2026 08:00"), WHY)
        slip = stop_notice(closed, CALENDAR, vn.forms(on=date(2026, 12, 7)))
        assert slip.is_closing
        assert "Lý do đóng hồ sơ (không bổ sung theo yêu cầu)" in slip_text(slip)
        stopped = self.waiting.stop(vn.local("07/12/2026 08:00"), "theo đề nghị")
        other = stop_notice(stopped, CALENDAR, vn.forms(on=date(2026, 12, 7)))
        assert not other.is_closing
        assert "Lý do dừng giải quyết" in slip_text(other)


def test_more_closed_than_ended_is_a_violation() -> None:
    assert Row(closed=1).check() == ("closed 1 > solved or beside the sums 0",)
