"""NĐ 118/2025/NĐ-CP, in force 2025-07-01: the one-stop decree of today."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from onestop import (
    Channel,
    ClockPolicy,
    Component,
    Dossier,
    IllegalEventError,
    Procedure,
    ReportPeriod,
    State,
    Timeliness,
    WorkingDays,
    check,
    classify,
    deadline_of,
    tally,
    vn,
)
from onestop.dossiers import Gap, to_request, transfer_due
from onestop.procedures import Database
from tests.law.office import CALENDAR, accepted, counted, submitted, told


@pytest.mark.law("NĐ 118/2025 Đ17.3", confidence="confirmed")
class TestTheClockStartsAtAcceptance:
    """Đ17.3: the limit runs from the moment the dossier is received complete and correct.

    That moment is the one on the receipt; the rules are those of the day of reception.
    """

    def day_for(self, handed_in: str, received: str) -> date:
        dossier = submitted(handed_in, WorkingDays(3)).accept(vn.local(received))
        deadline = deadline_of(dossier, CALENDAR)
        assert deadline is not None
        return deadline.day

    def test_before_1_july_2025_the_decree_of_2018_counted_the_same_way(self) -> None:
        # Handed in Fri 27/6, accepted Mon 30/6/2025: 1, 2, 3 July.
        assert self.day_for("27/06/2025 20:00", "30/06/2025 08:00") == date(2025, 7, 3)

    def test_since_1_july_2025(self) -> None:
        # Handed in Mon 30/6, accepted Tue 1/7/2025: 2, 3, 4 July.
        assert self.day_for("30/06/2025 20:00", "01/07/2025 08:00") == date(2025, 7, 4)

    @pytest.mark.parametrize(
        ("at", "cited"), [("30/06/2025 08:00", False), ("01/07/2025 08:00", True)]
    )
    def test_it_is_cited_for_dossiers_received_since_it_is_in_force(
        self, at: str, cited: bool
    ) -> None:
        deadline = deadline_of(accepted(at), CALENDAR)
        assert deadline is not None
        assert ("118/2025" in deadline.explain("vi")) is cited

    def test_an_hour_does_not_matter_for_working_days(self) -> None:
        assert self.day_for("06/11/2026 20:00", "09/11/2026 07:30") == date(2026, 11, 12)
        assert self.day_for("06/11/2026 20:00", "09/11/2026 16:59") == date(2026, 11, 12)

    def test_until_then_there_is_no_deadline_and_nothing_is_counted(self) -> None:
        waiting = submitted("06/11/2026 20:00", WorkingDays(3))
        assert deadline_of(waiting, CALENDAR) is None
        status = classify(waiting, vn.local("20/11/2026 08:00"), CALENDAR)
        assert status.timeliness is Timeliness.NOT_COUNTED

    def test_received_means_accepted_in_the_report_too(self) -> None:
        # Handed in on the last day of one period, accepted on the first of the next.
        dossier = submitted("14/11/2026 20:00").accept(vn.local("16/11/2026 08:00"))
        before = tally([dossier], ReportPeriod.reporting_month(2026, 11), CALENDAR)
        after = tally([dossier], ReportPeriod.reporting_month(2026, 12), CALENDAR)
        assert before.total.received == 0
        assert (after.total.received_online, after.total.carried_over) == (1, 0)


@pytest.mark.law("NĐ 118/2025 Đ17", confidence="confirmed")
class TestRefusedAtIntake:
    """Đ17: refused at intake with its reason; status 3; the clock never started.

    «Phiếu từ chối tiếp nhận giải quyết hồ sơ»; «Không được tiếp nhận».
    """

    REFUSED = submitted("09/11/2026 08:00").refuse(vn.local("09/11/2026 09:00"), "thiếu dữ liệu")

    def test_it_has_no_deadline_and_is_not_counted(self) -> None:
        assert deadline_of(self.REFUSED, CALENDAR) is None
        status = classify(self.REFUSED, vn.local("21/12/2026 08:00"), CALENDAR)
        assert status.timeliness is Timeliness.NOT_COUNTED
        assert status.state is State.REFUSED
        assert int(status.state) == 3

    def test_before_the_refusal_it_was_not_counted_either(self) -> None:
        status = classify(self.REFUSED, vn.local("09/11/2026 08:30"), CALENDAR)
        assert status.timeliness is Timeliness.NOT_COUNTED
        assert status.state is State.NEW


@pytest.mark.law("NĐ 118/2025 Đ4.2a", confidence="confirmed")
class TestWhatADatabaseHoldsIsNotAsked:
    """Đ4.2a, of NĐ 309/2026, from 2026-08-05: no paper for data in published, shared databases.

    Exceptions: an outage, a disaster, inaccurate data. That data which are absent are outside the
    rule is inferred from its words.
    """

    BASE = Database("CSDL mẫu", date(2026, 8, 5))
    PROCEDURE = Procedure(
        "1.000001",
        "Thủ tục mẫu",
        components=[
            Component("giấy có trong CSDL", number=1, database=BASE),
            Component("tờ khai", number=1),
        ],
    )

    def asked(self, at: str, gaps: dict[str, Gap] | None = None) -> tuple[str, ...]:
        dossier = Dossier.submit(
            "H15.50.05.13-261008-0975", self.PROCEDURE, vn.local(at), channel=Channel.ONLINE
        )
        return to_request(check(dossier, gaps=gaps or {}))

    BOTH = ("thiếu: giấy có trong CSDL (1)", "thiếu: tờ khai (1)")

    def test_before_it_was_in_force_the_paper_is_asked(self) -> None:
        assert self.asked("04/08/2026 16:59") == self.BOTH
        assert self.asked("04/08/2026 23:59") == self.BOTH

    def test_from_its_first_day_it_is_not(self) -> None:
        assert self.asked("05/08/2026 00:00") == ("thiếu: tờ khai (1)",)
        assert self.asked("20/11/2026 09:00") == ("thiếu: tờ khai (1)",)

    @pytest.mark.parametrize("gap", [Gap.OUTAGE, Gap.DISASTER, Gap.INACCURATE])
    def test_on_an_exception_it_is_asked_again(self, gap: Gap) -> None:
        items = self.asked("20/11/2026 09:00", {"CSDL mẫu": gap})
        assert [item.partition(" (yêu cầu nộp vì ")[0] for item in items] == list(self.BOTH)

    def test_the_papers_about_the_residence_that_ship(self) -> None:
        # 1.001193, birth: shown only where the look-up failed; since then only on an exception.
        birth = vn.procedures()["1.001193"]

        def residence(at: str, gaps: dict[str, Gap]) -> list[str]:
            dossier = Dossier.submit(
                "H15.50.05.13-261008-0976",
                birth,
                vn.local(at),
                channel=Channel.IN_PERSON,
                given=frozenset({"chỉ khi không tra được trong CSDL"}),
            )
            found = check(dossier, gaps=gaps)
            return [f.kind for f in found if f.where == "giấy tờ về nơi cư trú"]

        # by 104/2022/NĐ-CP Đ14.2 since its issue (its first day is to confirm), then by the decree
        assert residence("20/12/2022 09:00", {}) == ["missing"]
        assert residence("21/12/2022 09:00", {}) == ["in_database"]
        assert residence("04/08/2026 09:00", {}) == ["in_database"]
        assert residence("05/08/2026 09:00", {}) == ["in_database"]
        assert residence("05/08/2026 09:00", {"CSDL quốc gia về dân cư": Gap.OUTAGE}) == ["missing"]


@pytest.mark.law("NĐ 118/2025 Đ4.2a", confidence="inferred")
class TestDataThatAreNotThere:
    """The rule speaks of data that the database holds; where it holds none, the paper is asked."""

    def test_the_paper_is_asked_and_the_finding_says_why(self) -> None:
        dossier = Dossier.submit(
            "H15.50.05.13-261008-0977",
            TestWhatADatabaseHoldsIsNotAsked.PROCEDURE,
            vn.local("20/11/2026 09:00"),
            channel=Channel.ONLINE,
        )
        items = to_request(check(dossier, gaps={"CSDL mẫu": Gap.ABSENT}))
        assert items[0] == (
            "thiếu: giấy có trong CSDL (1) (yêu cầu nộp vì CSDL mẫu không có dữ liệu này)"
        )


@pytest.mark.law("NĐ 118/2025 Đ4.2a", confidence="confirmed")
class TestTheRuleOfDatabasesHasDates:
    """Đ4.2a: whether papers whose data a database holds may be asked is a rule of the era."""

    @pytest.mark.parametrize(("day", "may"), [(date(2026, 8, 4), True), (date(2026, 8, 5), False)])
    def test_before_and_since(self, day: date, may: bool) -> None:
        ruling = vn.rules(on=day).database_papers
        assert ruling is not None
        assert ruling.value is may


def boundary_free(at: str, arrived: str | None = None) -> Dossier:
    """Taken in by one ward for another: accepted, and with the competent one at a moment."""
    dossier = Dossier.submit(
        "H15.50.05.13-260805-0001",
        Procedure("1.000001", "Thủ tục mẫu", limits=WorkingDays(3)),
        vn.local(at),
        channel=Channel.IN_PERSON,
        agency="UBND phường B",
        receiving="UBND phường A",
    ).accept(vn.local(at))
    return dossier if arrived is None else dossier.arrive(vn.local(arrived), "UBND phường B")


# Tue 4 and Wed 5 August 2026; no holiday in the two weeks after.
@pytest.mark.law("NĐ 118/2025 Đ17.3", confidence="to confirm")
class TestBoundaryFreeBefore5August2026:
    """Đ17.3: for a boundary-free dossier no exception was written: to confirm, 60 %."""

    def test_it_counts_from_the_receiving_unit(self) -> None:
        dossier = boundary_free("04/08/2026 09:00", "06/08/2026 10:00")
        assert counted(dossier).day == date(2026, 8, 7)  # 5, 6, 7 August

    def test_it_runs_although_the_competent_agency_has_nothing_yet(self) -> None:
        assert counted(boundary_free("04/08/2026 09:00")).day == date(2026, 8, 7)
        status = classify(boundary_free("04/08/2026 09:00"), vn.local("10/08/2026 09:00"), CALENDAR)
        assert status.timeliness is Timeliness.OVERDUE


@pytest.mark.law("NĐ 118/2025 Đ17.3 (NĐ 309/2026 Đ8.3)", confidence="confirmed")
class TestBoundaryFreeSince5August2026:
    """Đ17.3: the limit of such a dossier runs from reception by the **competent** agency.

    A boundary-free dossier («phi địa giới»); second paragraph, by NĐ 309/2026 Đ8.3.
    """

    def test_before_it_was_in_force_it_ran_from_acceptance(self) -> None:
        dossier = boundary_free("04/08/2026 16:59", "06/08/2026 10:00")
        assert counted(dossier).day == date(2026, 8, 7)

    def test_it_counts_from_the_competent_agency(self) -> None:
        dossier = boundary_free("05/08/2026 09:00", "07/08/2026 10:00")
        deadline = counted(dossier)
        assert deadline.day == date(2026, 8, 12)  # 10, 11, 12 August
        assert deadline.because[0].day == date(2026, 8, 7)
        assert "the clock starts when UBND phường B has it" in told(deadline)
        assert "Nghị định 118/2025/NĐ-CP, Điều 17.3" in told(deadline)

    def test_until_then_there_is_no_deadline_and_it_cannot_be_late(self) -> None:
        dossier = boundary_free("05/08/2026 09:00")
        assert deadline_of(dossier, CALENDAR) is None
        status = classify(dossier, vn.local("31/12/2026 09:00"), CALENDAR)
        assert status.timeliness is Timeliness.IN_TIME
        assert "arrive" in status.next_actions

    def test_a_dossier_of_the_offices_own_is_not_touched(self) -> None:
        own = accepted("05/08/2026 09:00", WorkingDays(3))
        assert counted(own).day == date(2026, 8, 10)  # 6, 7, 10 August

    def test_what_arrived_before_it_was_accepted_counts_from_acceptance(self) -> None:
        dossier = (
            submitted("05/08/2026 08:00", WorkingDays(3))
            .arrive(vn.local("05/08/2026 09:00"), "UBND phường B")
            .accept(vn.local("06/08/2026 09:00"))
        )
        assert counted(dossier).day == date(2026, 8, 11)  # 7, 10, 11 August


@pytest.mark.law("NĐ 118/2025 Đ14.2, Đ14.4", confidence="confirmed")
class TestHowFarBoundariesDoNotCount:
    """Inside the province from 1 July 2025; in the nation, by a list, from 5 August 2026.

    Đ14.2 and Đ14.4: «phi địa giới».
    """

    @pytest.mark.parametrize(
        ("day", "scope"),
        [
            (date(2025, 6, 30), "none"),
            (date(2025, 7, 1), "province"),
            (date(2026, 8, 4), "province"),
            (date(2026, 8, 5), "nation"),
        ],
    )
    def test_the_scope_of_a_day(self, day: date, scope: str) -> None:
        ruling = vn.rules(on=day).boundary_free_scope
        assert ruling is not None
        assert ruling.value == scope


@pytest.mark.law("NĐ 118/2025 Đ15, Đ17.2a", confidence="confirmed")
class TestTheWaysToHandADossierIn:
    """Đ15: person, post or proxy, the national portal; VNeID from 367/2025, a kiosk from 309/2026.

    That 367/2025 took effect on its day of signing is to confirm, 65 %.
    """

    @pytest.mark.parametrize(
        ("day", "vneid", "kiosk"),
        [
            (date(2025, 6, 30), False, False),
            (date(2025, 7, 1), False, False),
            (date(2025, 12, 30), False, False),
            (date(2025, 12, 31), True, False),
            (date(2026, 8, 4), True, False),
            (date(2026, 8, 5), True, True),
        ],
    )
    def test_the_channels_of_a_day(self, day: date, vneid: bool, kiosk: bool) -> None:
        channels = vn.rules(on=day).channels
        assert channels is not None
        assert {Channel.IN_PERSON, Channel.POST, Channel.ONLINE} <= set(channels.value)
        assert (Channel.VNEID in channels.value) is vneid
        assert (Channel.KIOSK in channels.value) is kiosk


@pytest.mark.law("NĐ 118/2025 Đ16.3, Đ17.2.a", confidence="to confirm")
class TestOneSupplementAtIntake:
    """Đ17.2.a: one request with everything at intake; the word "once" is to confirm, 90 %."""

    @pytest.mark.parametrize(
        "day",
        ["30/06/2025", "01/07/2025", "30/12/2025", "31/12/2025", "04/08/2026", "05/08/2026"],
    )
    def test_before_it_was_in_force_and_since_the_second_one_is_told(self, day: str) -> None:
        dossier = submitted(f"{day} 07:30")
        for asked, full in (("08:00", "08:30"), ("09:00", "09:30")):
            dossier = dossier.request_supplement(vn.local(f"{day} {asked}"), ["tờ khai"])
            dossier = dossier.supplement(vn.local(f"{day} {full}"))
        deadline = counted(dossier.accept(vn.local(f"{day} 10:00")))
        assert told(deadline).startswith("Request 2 for a supplement")


@pytest.mark.law("NĐ 118/2025 Đ19", confidence="inferred")
class TestASupplementAtTheAppraisalBeginsTheLimitAgain:
    """Đ19: the value of 61/2018 Đ19.4; that 118/2025 keeps it is inferred, 90 %."""

    @pytest.mark.parametrize(
        ("start", "asked", "full", "last"),
        [
            # before it was in force, by 61/2018: 7, 8, 9, 10, 11 July 2025
            ("30/06/2025 09:00", "02/07/2025 09:00", "04/07/2025 09:00", date(2025, 7, 11)),
            ("01/07/2025 09:00", "02/07/2025 09:00", "04/07/2025 09:00", date(2025, 7, 11)),
            # the example of the facts: 11, 12, 13, 16, 17 November 2026
            ("02/11/2026 09:00", "04/11/2026 10:00", "10/11/2026 10:00", date(2026, 11, 17)),
        ],
    )
    def test_the_last_day(self, start: str, asked: str, full: str, last: date) -> None:
        dossier = (
            accepted(start, WorkingDays(5))
            .request_supplement(vn.local(asked), ["bản vẽ"])
            .supplement(vn.local(full))
        )
        assert counted(dossier).day == last

    def test_the_same_dossier_without_one_and_as_a_pause(self) -> None:
        dossier = accepted("02/11/2026 09:00", WorkingDays(5))
        assert counted(dossier).day == date(2026, 11, 9)
        full = dossier.request_supplement(vn.local("04/11/2026 10:00"), ["bản vẽ"]).supplement(
            vn.local("10/11/2026 10:00")
        )
        # 5, 6, 9, 10 November are left out.
        assert counted(full, ClockPolicy(supplement="pause")).day == date(2026, 11, 13)

    @pytest.mark.parametrize(
        ("asked", "late"), [("05/11/2026 23:59", False), ("06/11/2026 07:30", True)]
    )
    def test_the_notice_within_3_working_days(self, asked: str, late: bool) -> None:
        # Accepted Mon 2/11: 3, 4, 5 November.
        dossier = accepted("02/11/2026 09:00", WorkingDays(5))
        full = dossier.request_supplement(vn.local(asked), ["bản vẽ"]).supplement(
            vn.local("10/11/2026 10:00")
        )
        assert ("more than 3 working days after acceptance" in told(counted(full))) is late
        assert counted(full).day == date(2026, 11, 17)

    def test_that_the_day_rests_on_a_rule_to_confirm_is_said(self) -> None:
        dossier = (
            accepted("02/11/2026 09:00", WorkingDays(5))
            .request_supplement(vn.local("04/11/2026 10:00"), ["bản vẽ"])
            .supplement(vn.local("10/11/2026 10:00"))
        )
        said = counted(dossier).explain("en").splitlines()
        assert said[0] == (
            "Not settled: the rule that was applied (Nghị định 118/2025/NĐ-CP, Điều 19) is "
            "inferred, 90 %"
        )


@pytest.mark.law("NĐ 118/2025", confidence="to confirm")
class TestTheApologyAndTheNewAppointment:
    """The values of 61/2018 Đ19.9; that 118/2025 keeps them is to confirm, 80 %."""

    @pytest.mark.parametrize(
        ("start", "last_moment"),
        [
            ("30/06/2025 09:00", "07/07/2025 00:00"),  # before: 1, 2, 3, 4, 7 July
            ("01/07/2025 09:00", "08/07/2025 00:00"),
            ("02/11/2026 09:00", "09/11/2026 00:00"),  # due Mon 9: the day before is a Sunday
        ],
    )
    def test_the_last_moment(self, start: str, last_moment: str) -> None:
        dossier = accepted(start, WorkingDays(5))
        status = classify(dossier, vn.local(start), CALENDAR)
        assert status.apology_by == vn.local(last_moment)

    def test_one_new_appointment_and_the_original_date_stays(self) -> None:
        dossier = accepted("02/11/2026 09:00", WorkingDays(5))
        once = dossier.extend(vn.local("06/11/2026 09:00"), date(2026, 11, 13), "chờ ý kiến")
        twice = once.extend(vn.local("12/11/2026 09:00"), date(2026, 11, 20), "chờ ý kiến")
        for dossier in (once, twice):
            deadline = counted(dossier)
            assert deadline.original is not None
            assert (deadline.original.day, deadline.day) == (date(2026, 11, 9), date(2026, 11, 13))
        assert "New appointment 2" in told(counted(twice))
        done = once.complete(vn.local("13/11/2026 09:00"))
        status = classify(done, vn.local("20/11/2026 09:00"), CALENDAR)
        assert status.timeliness is Timeliness.LATE


@pytest.mark.law("NĐ 118/2025; TT 03/2025/TT-VPCP, form 05", confidence="to confirm")
class TestStoppedAtTheApplicantsWish:
    """The applicant may ask to stop before the result; the notice is form 05.

    «Thông báo dừng giải quyết hồ sơ».

    From 1 July 2025, the form from 15 September 2025; the article is to confirm, 50 %.
    """

    @pytest.mark.parametrize(
        ("day", "known"), [(date(2025, 6, 30), False), (date(2025, 7, 1), True)]
    )
    def test_the_notice_is_known_since(self, day: date, known: bool) -> None:
        ruling = vn.rules(on=day).stop_notice
        assert ruling is not None
        assert ruling.value is known

    def test_before_the_result_and_not_after_it(self) -> None:
        dossier = accepted("02/11/2026 09:00", WorkingDays(5))
        at = vn.local("03/11/2026 09:00")
        assert "withdraw" in classify(dossier, at, CALENDAR).next_actions
        for done in (dossier.complete(at), dossier.return_result(at)):
            assert "withdraw" not in classify(done, at, CALENDAR).next_actions
            with pytest.raises(IllegalEventError):
                done.withdraw(at)


@pytest.mark.law("NĐ 118/2025", confidence="inferred")
class TestTheRulesOfTheDayOfAcceptance:
    """Which era a dossier follows: the one of its reception. No transitional clause was read."""

    def test_accepted_on_4_august_2026_and_handled_after_it_keeps_the_rules_before(self) -> None:
        dossier = boundary_free("04/08/2026 16:59", "05/08/2026 09:00")
        dossier = dossier.request_supplement(vn.local("06/08/2026 09:00"), ["bản vẽ"])
        before = dossier.as_of(vn.local("06/08/2026 08:00"))
        assert counted(before).day == date(2026, 8, 7)  # from acceptance, not from the arrival
        full = dossier.supplement(vn.local("10/08/2026 09:00"))
        assert counted(full).day == date(2026, 8, 13)

    def test_handed_in_on_4_and_accepted_on_5_august_2026_it_follows_the_new_ones(self) -> None:
        dossier = (
            Dossier.submit(
                "H15.50.05.13-260804-0002",
                Procedure("1.000001", "Thủ tục mẫu", limits=WorkingDays(3)),
                vn.local("04/08/2026 20:00"),
                channel=Channel.ONLINE,
                agency="UBND phường B",
                receiving="UBND phường A",
            )
            .accept(vn.local("05/08/2026 08:00"))
            .arrive(vn.local("06/08/2026 10:00"), "UBND phường B")
        )
        assert counted(dossier).day == date(2026, 8, 11)  # 7, 10, 11 August

    def test_the_day_is_the_one_on_the_offices_clock(self) -> None:
        # 17:30 of 4 August in UTC is half past midnight of 5 August here.
        late = datetime(2026, 8, 4, 17, 30, tzinfo=UTC)
        dossier = Dossier.submit(
            "H15.50.05.13-260805-0003",
            Procedure("1.000001", "Thủ tục mẫu", limits=WorkingDays(3)),
            late,
            channel=Channel.ONLINE,
            agency="UBND phường B",
            receiving="UBND phường A",
        )
        assert deadline_of(dossier.accept(late), CALENDAR) is None


@pytest.mark.law("NĐ 118/2025 Đ18.2", confidence="confirmed")
class TestPaperMovesTheSameWorkingDay:
    """Đ18.2: on paper, the same working day; received after 15:00, at the start of the next."""

    def test_before_it_was_in_force_its_forerunner_says_so(self) -> None:
        found = transfer_due(vn.local("30/06/2025 15:00:01"), CALENDAR, channel=Channel.POST)
        assert str(found.basis) == "Nghị định 61/2018/NĐ-CP, Điều 18.2–3"
        assert found.by == vn.local("01/07/2025 07:30")

    @pytest.mark.parametrize(
        ("received", "by"),
        [
            ("01/07/2025 15:00:00", "01/07/2025 17:00"),
            ("01/07/2025 15:00:01", "02/07/2025 07:30"),
            # the three eras since, Fridays
            ("26/12/2025 15:00:01", "29/12/2025 07:30"),
            ("31/07/2026 15:00:01", "03/08/2026 07:30"),
            ("07/08/2026 15:00:00", "07/08/2026 17:00"),
            ("07/08/2026 15:00:01", "10/08/2026 07:30"),
        ],
    )
    def test_from_its_first_day(self, received: str, by: str) -> None:
        found = transfer_due(vn.local(received), CALENDAR, channel=Channel.IN_PERSON)
        assert found.by == vn.local(by)
        assert str(found.basis) == "Nghị định 118/2025/NĐ-CP, Điều 18.2"
