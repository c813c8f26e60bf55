"""TT 01/2018/TT-VPCP (in force 2019-01-06): early, on time, late (Điều 13.1); codes (Điều 19–20).

Of what held before it the facts hold nothing; the library compares dates there too.
"""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from onestop import (
    Ballot,
    Channel,
    ClockPolicy,
    Dossier,
    Procedure,
    SameDay,
    Timeliness,
    WorkingDays,
    classify,
    due,
    timeliness,
    vn,
)
from onestop.codes import DossierCode, FieldCode, SerialBook, next_code
from onestop.errors import BadCodeError, OtherStageError
from onestop.satisfaction import Stage
from onestop.satisfaction.ballots import (
    BallotBox,
    BallotPolicy,
    SigningKey,
    due_ballots,
    issue_token,
    read_token,
)
from tests.law.office import CALENDAR, accepted

TICK = timedelta(microseconds=1)


@pytest.mark.law("TT 01/2018/TT-VPCP Đ13.1", confidence="inferred")
class TestEarlyOnTimeLateByDate:
    """Đ13.1: compare the **date** of the end with the appointed date; early is before that day.

    «Trước hạn», «đúng hạn», «quá hạn».

    That the day is the unit is inferred (80%).
    """

    # Accepted Mon 11/11/2024, three working days: appointed Thu 14/11.
    DOSSIER = accepted("11/11/2024 08:00", WorkingDays(3))
    LATER = vn.local("30/12/2024 08:00")

    @pytest.mark.parametrize(
        ("finished", "expected"),
        [
            ("11/11/2024 08:00", Timeliness.EARLY),  # at once
            ("13/11/2024 23:59", Timeliness.EARLY),  # the day before, to its last minute
            ("14/11/2024 00:00", Timeliness.ON_TIME),
            ("14/11/2024 07:30", Timeliness.ON_TIME),  # hours before closing: on time, not early
            ("14/11/2024 16:59", Timeliness.ON_TIME),
            ("14/11/2024 19:00", Timeliness.ON_TIME),  # after closing: the day is not over
            ("14/11/2024 23:59", Timeliness.ON_TIME),
            ("15/11/2024 00:01", Timeliness.LATE),
            ("15/11/2024 07:30", Timeliness.LATE),
        ],
    )
    def test_by_the_date_of_the_end(self, finished: str, expected: Timeliness) -> None:
        dossier = self.DOSSIER.complete(vn.local(finished))
        assert classify(dossier, self.LATER, CALENDAR).timeliness is expected

    def test_the_instant_of_24_00_still_belongs_to_the_appointed_day(self) -> None:
        deadline = due(date(2024, 11, 11), WorkingDays(3), CALENDAR)
        assert timeliness(deadline, finished=deadline.expires) is Timeliness.ON_TIME
        assert timeliness(deadline, finished=deadline.expires + TICK) is Timeliness.LATE

    def test_it_is_judged_by_day(self) -> None:
        assert due(date(2024, 11, 11), WorkingDays(3), CALENDAR).precision == "day"

    def test_lateness_is_measured_to_the_end_and_not_to_today(self) -> None:
        # Due Thu 14/11, finished Mon 18/11: 15 and 18 November, two working days.
        dossier = self.DOSSIER.complete(vn.local("18/11/2024 09:00"))
        for at in ("18/11/2024 09:00", "30/12/2024 08:00"):
            assert classify(dossier, vn.local(at), CALENDAR).working_days_late == 2

    def test_the_end_is_the_work_done_and_not_the_result_fetched(self) -> None:
        dossier = self.DOSSIER.complete(vn.local("13/11/2024 09:00"))
        fetched = dossier.return_result(vn.local("20/11/2024 09:00"))
        assert classify(fetched, self.LATER, CALENDAR).timeliness is Timeliness.EARLY

    def test_what_is_finished_keeps_its_class(self) -> None:
        dossier = self.DOSSIER.complete(vn.local("14/11/2024 09:00"))
        for at in ("14/11/2024 09:00", "15/11/2024 09:00", "30/12/2026 09:00"):
            status = classify(dossier, vn.local(at), CALENDAR)
            assert status.timeliness is Timeliness.ON_TIME


@pytest.mark.law("TT 01/2018/TT-VPCP Đ13.1", confidence="inferred")
class TestWhereTheAppointmentStatesTheHour:
    """Đ13.1: a same-day limit is appointed for an hour, so it is early before that hour."""

    DEADLINE = due(vn.local("09/11/2026 10:00"), SameDay(), CALENDAR)

    @pytest.mark.parametrize(
        ("finished", "expected"),
        [
            ("09/11/2026 10:05", Timeliness.EARLY),
            ("09/11/2026 16:59", Timeliness.EARLY),
            ("09/11/2026 17:00", Timeliness.ON_TIME),
            ("09/11/2026 20:00", Timeliness.ON_TIME),
            ("10/11/2026 00:00", Timeliness.ON_TIME),
            ("10/11/2026 00:01", Timeliness.LATE),
        ],
    )
    def test_by_the_moment_of_the_end(self, finished: str, expected: Timeliness) -> None:
        assert timeliness(self.DEADLINE, finished=vn.local(finished)) is expected


@pytest.mark.law("TT 01/2018/TT-VPCP Đ13.1", confidence="inferred")
class TestTheGranularity:
    """Đ13.1: by the day (inferred, 80 %); an office may read early by the moment."""

    LATER = vn.local("30/12/2024 08:00")
    MOMENT = ClockPolicy(granularity="moment")

    def test_before_it_was_in_force_the_library_compared_the_same_way(self) -> None:
        # Accepted Mon 17/12/2018, three working days: Thu 20/12; the circular holds from 6/1/2019.
        dossier = accepted("17/12/2018 08:00", WorkingDays(3))
        done = dossier.complete(vn.local("20/12/2018 07:31"))
        assert classify(done, self.LATER, CALENDAR).timeliness is Timeliness.ON_TIME

    @pytest.mark.parametrize(
        ("finished", "by_day", "by_moment"),
        [
            ("13/11/2024 16:00", Timeliness.EARLY, Timeliness.EARLY),
            ("14/11/2024 16:59", Timeliness.ON_TIME, Timeliness.EARLY),
            ("14/11/2024 17:00", Timeliness.ON_TIME, Timeliness.ON_TIME),
            ("14/11/2024 23:59", Timeliness.ON_TIME, Timeliness.ON_TIME),
            ("15/11/2024 07:30", Timeliness.LATE, Timeliness.LATE),
        ],
    )
    def test_by_the_day_and_by_the_moment(
        self, finished: str, by_day: Timeliness, by_moment: Timeliness
    ) -> None:
        # Accepted Mon 11/11/2024, three working days: appointed Thu 14/11, 17:00.
        dossier = accepted("11/11/2024 08:00", WorkingDays(3)).complete(vn.local(finished))
        assert classify(dossier, self.LATER, CALENDAR).timeliness is by_day
        status = classify(dossier, self.LATER, CALENDAR, policy=self.MOMENT)
        assert status.timeliness is by_moment


@pytest.mark.law("TT 01/2018/TT-VPCP Đ13.1", confidence="inferred")
class TestInHand:
    """Of what is still in hand: within the limit or overdue, with the days left or late."""

    DOSSIER = accepted("11/11/2024 08:00", WorkingDays(3))  # appointed Thu 14/11

    @pytest.mark.parametrize(
        ("at", "expected", "left"),
        [
            ("11/11/2024 08:00", Timeliness.IN_TIME, 3),
            ("12/11/2024 17:00", Timeliness.IN_TIME, 2),
            ("13/11/2024 08:00", Timeliness.DUE_SOON, 1),
            ("14/11/2024 23:59", Timeliness.DUE_SOON, 0),
        ],
    )
    def test_within_the_limit(self, at: str, expected: Timeliness, left: int) -> None:
        status = classify(self.DOSSIER, vn.local(at), CALENDAR)
        assert status.timeliness is expected
        assert status.working_days_left == left

    @pytest.mark.parametrize(
        ("at", "late"),
        [
            ("15/11/2024 08:00", 1),
            ("16/11/2024 08:00", 1),  # Saturday
            ("17/11/2024 08:00", 1),
            ("18/11/2024 08:00", 2),
        ],
    )
    def test_overdue(self, at: str, late: int) -> None:
        status = classify(self.DOSSIER, vn.local(at), CALENDAR)
        assert status.timeliness is Timeliness.OVERDUE
        assert status.working_days_late == late

    def test_the_warning_is_a_count_of_working_days(self) -> None:
        at = vn.local("12/11/2024 17:00")  # two working days left
        assert classify(self.DOSSIER, at, CALENDAR).timeliness is Timeliness.IN_TIME
        warned = classify(self.DOSSIER, at, CALENDAR, warn_within=2)
        assert warned.timeliness is Timeliness.DUE_SOON


@pytest.mark.law("TT 01/2018/TT-VPCP Đ19", confidence="confirmed")
class TestTheDossierCode:
    """Đ19: the agency, the day of reception, and the serial of the day from 0001."""

    def test_before_it_was_in_force_no_rule_admits_the_form(self) -> None:
        day_before = [rule for rule in vn.code_rules() if rule.holds_on(date(2019, 1, 5))]
        assert not [rule for rule in day_before if rule.admits("000.00.53.H48-190105-0001")]

    def test_from_its_first_day_a_rule_does(self) -> None:
        (rule,) = (
            rule
            for rule in vn.code_rules()
            if rule.holds_on(date(2019, 1, 6)) and rule.admits("000.00.53.H48-190106-0001")
        )
        assert str(rule.citation) == "Thông tư 01/2018/TT-VPCP, Điều 19"

    def test_the_sample_is_read(self) -> None:
        code = DossierCode.parse("000.00.53.H48-220921-0099")
        assert (code.day, code.serial, code.width) == (date(2022, 9, 21), 99, 4)
        assert str(code) == "000.00.53.H48-220921-0099"

    def test_its_day_is_a_real_one(self) -> None:
        for text in ("000.00.53.H48-220931-0001", "000.00.53.H48-230229-0001"):
            with pytest.raises(BadCodeError):
                DossierCode.parse(text)

    def test_the_serial_is_one_of_the_day(self) -> None:
        book, codes = SerialBook(), []
        for day in (date(2022, 9, 21), date(2022, 9, 21), date(2022, 9, 22)):
            code, book = next_code("000.00.53.H48", day, book)
            codes.append(str(code))
        assert codes == [
            "000.00.53.H48-220921-0001",
            "000.00.53.H48-220921-0002",
            "000.00.53.H48-220922-0001",
        ]

    def test_and_one_of_the_receiving_unit(self) -> None:
        _, book = next_code("000.00.53.H48", date(2022, 9, 21), SerialBook())
        code, _ = next_code("000.00.54.H48", date(2022, 9, 21), book)
        assert code.serial == 1


@pytest.mark.law("TT 01/2018/TT-VPCP Đ20", confidence="confirmed")
class TestTheFieldCode:
    """Đ20: the level-1 code of the ministry, a hyphen, and the field."""

    def test_before_it_was_in_force_no_rule_admits_the_form(self) -> None:
        day_before = [rule for rule in vn.code_rules() if rule.holds_on(date(2019, 1, 5))]
        assert not [rule for rule in day_before if rule.admits("G03-GD10")]

    def test_the_sample_is_read(self) -> None:
        assert (FieldCode.parse("G03-GD10").agency, FieldCode.parse("G03-GD10").name) == (
            "G03",
            "GD10",
        )


@pytest.mark.law("TT 01/2018/TT-VPCP Đ12.2", confidence="confirmed")
class TestTheSlipGoesOutAtEveryEndPoint:
    """Đ12.2: the slip goes with the receipt, the request for a supplement and the refusal."""

    NEW = Dossier.submit(
        "000.00.53.H48-221121-0001",
        Procedure("1.000001", "Thủ tục mẫu", limits=WorkingDays(3)),
        vn.local("21/11/2022 08:00"),
        channel=Channel.IN_PERSON,
    )
    KEY = SigningKey("2022", bytes(range(32)), since=vn.local("01/01/2022 00:00"))

    def test_with_the_receipt(self) -> None:
        at = vn.local("21/11/2022 08:10")
        assert due_ballots(self.NEW.accept(at)) == ((Stage.RECEPTION, at),)

    def test_with_the_request_for_a_supplement(self) -> None:
        at = vn.local("21/11/2022 08:10")
        asked = self.NEW.request_supplement(at, ["bản chính giấy khai sinh"])
        assert due_ballots(asked) == ((Stage.SUPPLEMENT, at),)

    def test_with_the_refusal(self) -> None:
        at = vn.local("21/11/2022 08:10")
        refused = self.NEW.refuse(at, "không thuộc thẩm quyền")
        assert due_ballots(refused) == ((Stage.REFUSAL, at),)

    def test_and_a_refused_applicant_stands_in_the_denominator(self) -> None:
        refused = self.NEW.refuse(vn.local("21/11/2022 08:10"), "không thuộc thẩm quyền")
        report = BallotBox(BallotPolicy("first", {"overall": vn.SCALE_3})).report([refused])
        assert (report.total.asked, report.total.answered) == (1, 0)

    def test_a_slip_of_one_stage_is_none_of_another(self) -> None:
        at, end = vn.local("21/11/2022 08:10"), vn.local("21/12/2022 08:10")
        text = issue_token(self.NEW.code, Stage.RECEPTION, issued=at, expires=end, key=self.KEY)
        token = read_token(text, self.KEY, at=at)
        box = BallotBox(BallotPolicy("first", {"overall": vn.SCALE_3}))
        with pytest.raises(OtherStageError):
            box.cast(Ballot({"overall": 3}, "result"), token, at=at, idempotency_key="a")
