"""NĐ 23/2015/NĐ-CP Điều 7 (in force 2015-04-10): certification (*chứng thực*) on the same day.

Not to be merged with civil status: see ``test_civil_status_law_2014``.
"""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta

import pytest

from onestop import Channel, Dossier, SameDay, Sequence, WorkingDays, deadline_of, due, vn
from onestop.errors import AmbiguousStartError, NotInForceError
from tests.law.office import CALENDAR, submitted

CERTIFICATION = SameDay(cutoff=time(15))
TICK = timedelta(microseconds=1)


@pytest.mark.law("NĐ 23/2015 Đ7", confidence="confirmed")
class TestCertifiedOnTheDayOfReceipt:
    """Đ7: due on the day of receipt; received after 15:00, due on the next working day.

    As the record of 2.000815 has it: «Trong ngày cơ quan, tổ chức tiếp nhận yêu cầu hoặc trong ngày
    làm việc tiếp theo, nếu tiếp nhận yêu cầu sau 15 giờ.»

    After 15:00 is enough: there is no further condition. The calendar begins before the decree,
    but the facts hold no older rule, so no limit is claimed for a day before 2015-04-10.
    """

    @pytest.mark.parametrize(
        ("received", "last"),
        [
            ("09/11/2026 07:30", date(2026, 11, 9)),
            ("09/11/2026 14:59", date(2026, 11, 9)),
            ("09/11/2026 15:01", date(2026, 11, 10)),
            ("09/11/2026 16:59", date(2026, 11, 10)),
            ("13/11/2026 15:01", date(2026, 11, 16)),  # Friday -> Monday
            ("23/11/2026 15:01", date(2026, 11, 25)),  # 24/11 is a holiday
            ("09/01/2026 15:01", date(2026, 1, 10)),  # a Saturday worked in exchange
            ("31/12/2025 15:01", date(2026, 1, 5)),  # 1/1, 2/1 exchanged, weekend
        ],
    )
    def test_the_day_of_receipt_or_the_next_working_day(self, received: str, last: date) -> None:
        assert due(vn.local(received), CERTIFICATION, CALENDAR).day == last

    def test_at_15_00_sharp_it_is_still_due_the_same_day(self) -> None:
        start = vn.local("09/11/2026 15:00")
        assert due(start, CERTIFICATION, CALENDAR).day == date(2026, 11, 9)

    def test_strictly_after_15_00_it_is_due_the_next_working_day(self) -> None:
        start = vn.local("09/11/2026 15:00") + TICK
        assert due(start, CERTIFICATION, CALENDAR).day == date(2026, 11, 10)

    @pytest.mark.parametrize("received", ["14/11/2026 09:00", "15/11/2026 16:00"])
    def test_received_on_weekly_rest_it_is_due_on_monday(self, received: str) -> None:
        assert due(vn.local(received), CERTIFICATION, CALENDAR).day == date(2026, 11, 16)

    def test_the_hour_is_the_offices_wherever_the_moment_was_written(self) -> None:
        start = datetime(2026, 11, 9, 8, 1, tzinfo=UTC)  # 15:01 in Hà Nội
        assert due(start, CERTIFICATION, CALENDAR).day == date(2026, 11, 10)

    def test_a_day_without_its_hour_is_refused(self) -> None:
        with pytest.raises(AmbiguousStartError):
            due(date(2026, 11, 9), CERTIFICATION, CALENDAR)

    def test_it_is_appointed_for_closing_time_and_lawful_to_24_00(self) -> None:
        # TT 01/2020/TT-BTP Đ2: the appointment slip states hour and day.
        deadline = due(vn.local("09/11/2026 15:01"), CERTIFICATION, CALENDAR)
        assert deadline.precision == "moment"
        assert deadline.at == vn.local("10/11/2026 17:00")
        assert deadline.expires == vn.local("11/11/2026 00:00")

    def test_the_cutoff_is_15_00_unless_told_otherwise(self) -> None:
        assert SameDay() == CERTIFICATION

    def test_without_a_cutoff_the_hour_does_not_matter(self) -> None:
        start = vn.local("09/11/2026 16:59")
        assert due(start, SameDay(cutoff=None), CALENDAR).day == date(2026, 11, 9)

    @pytest.mark.parametrize("code", ["2.000815", "2.000884"])
    def test_it_is_the_limit_of_the_published_certifications(self, code: str) -> None:
        limit = vn.procedures()[code].limit()
        assert limit == CERTIFICATION
        assert isinstance(limit, SameDay)
        assert not limit.only_if_unfinished


@pytest.mark.law("NĐ 23/2015", confidence="confirmed")
class TestItsFirstDay:
    """In force from 10 April 2015: confirmed, and so of every procedure that rests on it."""

    CODES = (
        *("2.000815", "2.000884", "2.001008", "2.000908", "2.001035", "2.001019", "2.001016"),
        *("2.001406", "2.000913", "2.000942", "2.000927"),
    )

    @pytest.mark.parametrize("code", CODES)
    def test_before_it_was_in_force_no_limit_is_known(self, code: str) -> None:
        procedure = vn.procedures()[code]
        with pytest.raises(NotInForceError):
            procedure.limit(on=date(2015, 4, 9))
        assert procedure.limit(on=date(2015, 4, 10)) is not None

    def test_nothing_is_said_to_be_unknown_of_its_days(self) -> None:
        at = vn.local("09/11/2026 09:00")
        dossier = Dossier.submit("A", vn.procedures()["2.000884"], at, channel=Channel.IN_PERSON)
        deadline = deadline_of(dossier.accept(at), CALENDAR)
        assert deadline is not None
        assert "Not settled" not in deadline.explain("en")


@pytest.mark.law("NĐ 23/2015 Đ7", confidence="confirmed")
class TestTheClockStartsWhenTheDossierIsAccepted:
    """Đ7: the hour that counts is that of the receipt, not of the sending."""

    def test_sent_before_15_00_and_received_before_it(self) -> None:
        dossier = submitted("09/11/2026 14:30", CERTIFICATION).accept(vn.local("09/11/2026 14:55"))
        deadline = deadline_of(dossier, CALENDAR)
        assert deadline is not None
        assert deadline.day == date(2026, 11, 9)

    def test_sent_before_15_00_and_received_after_it(self) -> None:
        dossier = submitted("09/11/2026 14:30", CERTIFICATION).accept(vn.local("09/11/2026 15:05"))
        deadline = deadline_of(dossier, CALENDAR)
        assert deadline is not None
        assert deadline.day == date(2026, 11, 10)


@pytest.mark.law("NĐ 23/2015 Đ21", confidence="confirmed")
class TestManyCopiesTakeUpToTwoWorkingDaysMore:
    """Đ21: many copies or complex content: up to 2 working days more.

    As the record of 2.000815 has it: «thì thời hạn chứng thực được kéo dài thêm không quá 02 (hai)
    ngày làm việc hoặc có thể dài hơn theo thỏa thuận bằng văn bản với người yêu cầu chứng thực.»
    """

    def longer(self) -> object:
        procedure = vn.procedures()["2.000815"]
        assert procedure.limits is not None
        (condition,) = (case.condition for case in procedure.limits if case.condition)
        return procedure.limit(frozenset({condition}))

    def test_the_two_working_days_are_added_to_the_same_day(self) -> None:
        assert self.longer() == Sequence(CERTIFICATION, WorkingDays(2))

    def test_they_begin_where_the_same_day_rule_ends(self) -> None:
        limit = Sequence(CERTIFICATION, WorkingDays(2))
        before = due(vn.local("09/11/2026 10:00"), limit, CALENDAR)
        after = due(vn.local("09/11/2026 15:01"), limit, CALENDAR)
        assert before.day == date(2026, 11, 11)
        assert after.day == date(2026, 11, 12)
