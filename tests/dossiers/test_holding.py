"""Who has a dossier, and whose each late working day is; counted by hand.

November 2026: Mon 16 to Fri 20, Mon 23, (Tue 24 is a day off), Wed 25, Thu 26, Fri 27, Mon 30.
"""

from __future__ import annotations

from datetime import date, datetime

import pytest

from onestop import (
    Channel,
    Dossier,
    Procedure,
    SuspensionGround,
    TimeLimitCase,
    WorkingDays,
    WorkingHours,
    classify,
    tally,
    vn,
)
from onestop.days import ReportPeriod
from onestop.dossiers import Judgement, late_days_of
from onestop.dossiers.attribution.late_days import late_officers
from onestop.limits.limit import Limit
from onestop.satisfaction.ballots.offering import offers_of
from onestop.satisfaction.stages import Stage

CALENDAR = vn.calendar()
A, B = "UBND phường", "Chi cục Thuế"
LAW = SuspensionGround("nghĩa vụ tài chính", stops_clock=True)
END = "31/12 09:00"
TWO_DAYS = WorkingDays(2)


def m(text: str) -> datetime:
    """A moment of 2026: `20/11 09:00`."""
    day, clock = text.split()
    return vn.local(f"{day}/2026 {clock}")


def accepted(by: str | None = "Lan", limit: Limit = TWO_DAYS) -> Dossier:
    """Accepted on Monday 16 November at 09:00: due Wed 18."""
    return Dossier.submit(
        "D",
        Procedure("PX.1", "thử", limits=limit),
        m("16/11 09:00"),
        channel=Channel.POST,
        agency=A,
    ).accept(m("16/11 09:00"), by=by)


def hands(dossier: Dossier, at: str = END) -> list[tuple[str | None, int]]:
    found = late_days_of(dossier, m(at), CALENDAR)
    late = classify(dossier, m(at), CALENDAR).working_days_late
    assert sum(each.days for each in found) == (late or 0)
    return [(f"({each.officer})" if each.is_waiting else each.officer, each.days) for each in found]


class TestWhoHasIt:
    def test_who_hands_the_result_over_never_had_it(self) -> None:
        done = accepted().complete(m("25/11 09:00"), by="Lan")
        returned = done.return_result(m("26/11 09:00"), by="Quầy")
        assert (done.officer, returned.officer) == ("Lan", "Lan")
        assert offers_of(returned)[Stage.RESULT].officer == "Lan"

    @pytest.mark.parametrize("verb", ["withdraw", "stop", "close"])
    def test_nor_who_notes_the_end(self, verb: str) -> None:
        dossier = accepted().request_supplement(m("17/11 09:00"), ["x"], by="Lan")
        why = () if verb == "withdraw" else ("lý do",)
        assert getattr(dossier, verb)(m("18/11 09:00"), *why, by="Quầy").officer == "Lan"

    def test_unless_the_log_names_nobody_else(self) -> None:
        assert accepted(by=None).return_result(m("17/11 09:00"), by="Quầy").officer == "Quầy"
        done = accepted(by=None).complete(m("17/11 09:00"))
        assert (done.officer, done.return_result(m("17/11 10:00"), by="Quầy").officer) == (
            None,
            None,
        )

    def test_who_acted_last_until_somebody_is_assigned(self) -> None:
        asked = accepted().request_supplement(m("17/11 09:00"), ["x"], by="Hoa")
        assert asked.officer == "Hoa"
        given = asked.assign(m("17/11 10:00"), "Minh").supplement(m("18/11 09:00"), by="Quầy")
        assert given.complete(m("19/11 09:00"), by="Chủ tịch").officer == "Minh"

    def test_a_transfer_takes_it_and_its_return_gives_it_back(self) -> None:
        away = accepted().assign(m("17/11 09:00"), "Minh").transfer(m("18/11 09:00"), B)
        assert away.officer is None
        assert away.transfer(m("18/11 10:00"), "chi cuc thue").officer is None
        assert away.assign(m("18/11 10:00"), "Tú").officer == "Tú"
        assert away.transfer(m("19/11 09:00"), A).officer == "Minh"

    def test_an_arrival_takes_it_from_who_only_acted(self) -> None:
        assert accepted().arrive(m("17/11 09:00"), B).officer is None
        assert accepted().arrive(m("17/11 09:00"), B, by="Tú").officer == "Tú"
        assert accepted().arrive(m("17/11 09:00"), A).officer == "Lan"
        given = accepted().assign(m("16/11 10:00"), "Tú").arrive(m("17/11 09:00"), B)
        assert given.officer == "Tú"


class TestWhoseEachDayIs:
    def test_a_day_is_whose_it_began_with(self) -> None:
        """Late from Thu 19; handed over on Fri 20 at 10:00, done on Wed 25 (Tue 24 is off)."""
        dossier = accepted().assign(m("20/11 10:00"), "Minh").complete(m("25/11 09:00"))
        first, second = late_days_of(dossier, m(END), CALENDAR)
        assert (first.officer, first.days) == ("Lan", 2)
        assert (first.first, first.last) == (date(2026, 11, 19), date(2026, 11, 20))
        assert (second.officer, second.days) == ("Minh", 2)
        assert (second.first, second.last) == (date(2026, 11, 23), date(2026, 11, 25))

    def test_at_24_00_the_new_day_is_the_new_officers(self) -> None:
        handed = accepted().assign(m("20/11 00:00"), "Minh").complete(m("20/11 16:00"))
        assert hands(handed) == [("Lan", 1), ("Minh", 1)]
        later = accepted().assign(m("20/11 00:01"), "Minh").complete(m("20/11 16:00"))
        assert hands(later) == [("Lan", 2)]

    def test_finished_at_24_00_of_the_last_day_nobody_is_late(self) -> None:
        assert hands(accepted().complete(m("19/11 00:00"), by="Lan")) == []

    def test_days_off_are_nobodys(self) -> None:
        weekend = accepted().assign(m("21/11 08:00"), "Minh").complete(m("22/11 09:00"))
        assert hands(weekend) == [("Lan", 2)]

    def test_a_wait_that_began_too_late_is_nobodys(self) -> None:
        """Asked on Fri 20, late by two days; supplemented on Wed 25: Mon 23 and Wed 25 waited."""
        dossier = (
            accepted()
            .request_supplement(m("20/11 09:00"), ["x"], by="Lan")
            .supplement(m("25/11 09:00"))
            .complete(m("26/11 09:00"), by="Lan")
        )
        assert hands(dossier) == [("Lan", 2), ("(Lan)", 2), ("Lan", 1)]

    def test_a_second_request_is_the_offices_own_doing(self) -> None:
        dossier = (
            accepted()
            .request_supplement(m("16/11 10:00"), ["x"])
            .supplement(m("16/11 11:00"))
            .request_supplement(m("19/11 09:00"), ["y"])
        )
        assert hands(dossier, "23/11 09:00") == [("Lan", 3)]

    def test_a_suspension_waits_only_by_a_law(self) -> None:
        lawful = accepted().suspend(m("19/11 09:00"), LAW)
        assert hands(lawful, "23/11 09:00") == [("Lan", 1), ("(Lan)", 2)]
        assert hands(lawful.resume(m("20/11 09:00")), "23/11 09:00") == [
            ("Lan", 1), ("(Lan)", 1), ("Lan", 1),
        ]  # fmt: skip
        assert hands(accepted().suspend(m("19/11 09:00"), "hỏi ý kiến"), "23/11 09:00") == [
            ("Lan", 3)
        ]

    def test_the_agency_that_has_it(self) -> None:
        dossier = accepted().transfer(m("20/11 09:00"), B).complete(m("25/11 09:00"))
        found = late_days_of(dossier, m(END), CALENDAR)
        assert [(each.officer, each.agency, each.days) for each in found] == [
            ("Lan", A, 2),
            (None, B, 2),
        ]

    def test_the_step_that_it_is_in(self) -> None:
        dossier = accepted().assign(m("17/11 09:00"), "Minh", "verify")
        (found,) = late_days_of(dossier, m("19/11 09:00"), CALENDAR)
        assert (found.officer, found.step) == ("Minh", "verify")

    def test_within_a_day_it_is_whoever_had_it_when_it_expired(self) -> None:
        dossier = accepted(limit=WorkingHours(2)).assign(m("16/11 14:00"), "Minh")
        judged = Judgement.of(dossier.complete(m("16/11 15:00")), m(END), CALENDAR)
        assert (hands(judged.dossier), late_officers(judged)) == ([], {"Lan": 0})
        due_on_friday = accepted(limit=WorkingDays(4)).suspend(m("21/11 09:00"), LAW)
        waited = due_on_friday.complete(m("23/11 09:00"))
        assert hands(waited) == [("(Lan)", 1)]
        assert late_officers(Judgement.of(waited, m(END), CALENDAR)) == {"Lan": 0}
        late = Judgement.of(accepted().complete(m("20/11 09:00")), m(END), CALENDAR)
        assert late_officers(late) == {"Lan": 2}
        kept = Judgement.of(accepted().complete(m("17/11 09:00")), m(END), CALENDAR)
        assert late_officers(kept) == {}


class TestPeriods:
    def late(self, dossier: Dossier, month: int) -> list[tuple[str | None, int, int]]:
        period = ReportPeriod.calendar_month(2026, month)
        rows = tally([dossier], period, CALENDAR, by="officer").rows
        return [(row.key, row.late, row.late_days) for row in rows]

    def test_each_month_has_its_own_days(self) -> None:
        """Due Wed 18 November; Lan has it to Fri 27, Minh finishes it on Wed 2 December."""
        dossier = accepted().assign(m("27/11 10:00"), "Minh").complete(m("02/12 09:00"))
        assert self.late(dossier, 11) == [("Lan", 0, 6), ("Minh", 0, 1)]
        assert self.late(dossier, 12) == [("Minh", 1, 2)]

    def test_what_becomes_known_later_stands_where_it_became_known(self) -> None:
        """A condition found on Wed 2 December makes 30 days 2: late since Wed 18 November."""
        limits = (TimeLimitCase(WorkingDays(30)), TimeLimitCase(WorkingDays(2), "gấp"))
        dossier = Dossier.submit(
            "D", Procedure("PX.1", "thử", limits=limits), m("16/11 09:00"), channel=Channel.POST
        ).accept(m("16/11 09:00"), by="Lan")
        found = dossier.establish(m("02/12 09:00"), "gấp", by="Lan").complete(m("02/12 10:00"))
        assert self.late(found, 11) == [("Lan", 0, 0)]
        assert self.late(found, 12) == [("Lan", 1, 9)]

    def test_a_dossier_of_another_agency_that_never_arrived(self) -> None:
        """Taken in elsewhere in November: judged from acceptance once it ends, in December."""
        dossier = Dossier.submit(
            "D", Procedure("PX.1", "thử", limits=WorkingDays(2)), m("16/11 09:00"),
            channel=Channel.POST, agency=A, receiving=B,
        ).accept(m("16/11 09:00"), by="Lan")  # fmt: skip
        done = dossier.complete(m("02/12 09:00"))
        assert self.late(done, 11) == [("Lan", 0, 0)]
        assert self.late(done, 12) == [("Lan", 1, 9)]
