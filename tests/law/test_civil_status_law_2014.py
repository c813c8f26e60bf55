"""*Luật Hộ tịch* 60/2014/QH13 Điều 5.3 (2016-01-01 to 2027-02-28): civil status on the same day.

Not to be merged with certification (``test_decree_23_2015``): here the hour alone does not move
the day; the dossier must also be one that cannot be settled at once.
"""

from __future__ import annotations

import re
from datetime import date, time, timedelta
from typing import Literal

import pytest

from onestop import CalendarDays, SameDay, WorkingDays, classify, due, vn
from tests.law.office import CALENDAR, accepted

CIVIL_STATUS = SameDay(cutoff=time(15), only_if_unfinished=True)
CERTIFICATION = SameDay(cutoff=time(15))
TICK = timedelta(microseconds=1)
SAME_DAY_CODES = ["1.001193", "1.000656", "2.000635", "1.000894"]  # birth, death, copy, marriage


@pytest.mark.law("Luật Hộ tịch 2014 Đ5.3", confidence="confirmed")
class TestWhereTheLawSetsNoLimit:
    """Đ5.3: settled on the day of receipt.

    As the record of 2.000528 has it: «Ngay trong ngày tiếp nhận hồ sơ; trường hợp nhận hồ sơ sau
    15 giờ mà không giải quyết được ngay thì trả kết quả trong ngày làm việc tiếp theo.»

    Received after 15:00 **and** not to be settled at once: on the next working day. That day is
    the last lawful one, and the reasons say on what condition.
    """

    @pytest.mark.parametrize("code", SAME_DAY_CODES)
    def test_before_2016_the_rule_was_not_yet_law(self, code: str) -> None:
        assert code not in vn.procedures().on(date(2015, 12, 31))
        assert code in vn.procedures().on(date(2016, 1, 1))

    @pytest.mark.parametrize(
        ("received", "last"),
        [
            ("09/11/2026 07:30", date(2026, 11, 9)),
            ("09/11/2026 15:00", date(2026, 11, 9)),
            ("09/11/2026 15:01", date(2026, 11, 10)),
            ("13/11/2026 15:01", date(2026, 11, 16)),
            ("23/11/2026 15:01", date(2026, 11, 25)),
            ("14/11/2026 09:00", date(2026, 11, 16)),
        ],
    )
    def test_the_last_lawful_day(self, received: str, last: date) -> None:
        assert due(vn.local(received), CIVIL_STATUS, CALENDAR).day == last

    def test_strictly_after_15_00(self) -> None:
        sharp = vn.local("09/11/2026 15:00")
        assert due(sharp, CIVIL_STATUS, CALENDAR).day == date(2026, 11, 9)
        assert due(sharp + TICK, CIVIL_STATUS, CALENDAR).day == date(2026, 11, 10)

    @pytest.mark.parametrize("code", SAME_DAY_CODES)
    def test_it_is_the_limit_of_the_published_procedures(self, code: str) -> None:
        assert vn.procedures()[code].limit() == CIVIL_STATUS


@pytest.mark.law("Luật Hộ tịch 2014 Đ5.3; NĐ 23/2015 Đ7", confidence="confirmed")
class TestCivilStatusIsNotCertification:
    """They look alike and differ: only civil status asks that it *cannot be settled at once*.

    Đ5.3: «sau 15 giờ mà không giải quyết được ngay»; Đ7: «nếu tiếp nhận yêu cầu sau 15 giờ».
    """

    def test_they_are_two_limits(self) -> None:
        assert CIVIL_STATUS != CERTIFICATION
        assert str(CIVIL_STATUS) != str(CERTIFICATION)

    @pytest.mark.parametrize("lang", ["vi", "en"])
    def test_after_15_00_their_explanations_differ(self, lang: Literal["vi", "en"]) -> None:
        start = vn.local("09/11/2026 15:01")
        civil_status = due(start, CIVIL_STATUS, CALENDAR)
        certification = due(start, CERTIFICATION, CALENDAR)
        assert civil_status.day == certification.day == date(2026, 11, 10)
        assert civil_status.explain(lang) != certification.explain(lang)

    @pytest.mark.parametrize(
        ("received", "limit", "conditional"),
        [
            ("09/11/2026 15:01", CIVIL_STATUS, True),
            ("09/11/2026 15:00", CIVIL_STATUS, False),  # due the same day, whatever happens
            ("09/11/2026 15:01", CERTIFICATION, False),  # after 15:00 is enough
            ("09/11/2026 15:00", CERTIFICATION, False),
        ],
    )
    def test_only_civil_status_makes_the_next_day_conditional(
        self, received: str, limit: SameDay, conditional: bool
    ) -> None:
        at_once = re.compile(r"\bngay\b", re.IGNORECASE)  # *ngay*, at once; not *ngày*, day
        text = due(vn.local(received), limit, CALENDAR).explain("vi")
        beside_the_limit = text.replace(str(limit), "")
        assert bool(at_once.search(beside_the_limit)) is conditional

    def test_the_limits_themselves_say_it_too(self) -> None:
        assert re.search(r"\bngay\b", str(CIVIL_STATUS))
        assert not re.search(r"\bngay\b", str(CERTIFICATION))

    def test_no_certification_carries_the_condition_and_every_civil_status_one_does(self) -> None:
        same_day = {
            (procedure.field, case.limit.only_if_unfinished)
            for procedure in vn.procedures().values()
            for case in procedure.limits or ()
            if isinstance(case.limit, SameDay)
        }
        assert same_day == {("Chứng thực", False), ("Hộ tịch", True)}


@pytest.mark.law("Luật Hộ tịch 2014 Đ18", confidence="to confirm")
class TestWhereTheLawSetsALimitTheCutoffIsGone:
    """Đ18: marriage with verification: up to 5 working days in all (article to confirm 95%).

    As the record of 1.000894 has it: «Trường hợp cần xác minh điều kiện kết hôn của hai bên nam,
    nữ thì thời hạn giải quyết không quá 05 ngày làm việc.»

    NĐ 123/2015 Đ22: certificate of marital status 3 working days (to confirm 90%); with
    verification 23 days in all, as published.
    """

    def limit(self, code: str, *, verified: bool) -> object:
        procedure = vn.procedures()[code]
        assert procedure.limits is not None
        conditions = {case.condition for case in procedure.limits if case.condition}
        return procedure.limit(frozenset(conditions if verified else ()))

    def test_marriage(self) -> None:
        assert self.limit("1.000894", verified=False) == CIVIL_STATUS
        assert self.limit("1.000894", verified=True) == WorkingDays(5)

    def test_certificate_of_marital_status(self) -> None:
        assert self.limit("1.004873", verified=False) == WorkingDays(3)
        assert self.limit("1.004873", verified=True) == CalendarDays(23)

    def test_a_total_begins_at_the_same_start(self) -> None:
        # 16:00 does not matter: five working days after Mon 9/11.
        start = vn.local("09/11/2026 16:00")
        assert due(start, WorkingDays(5), CALENDAR).day == date(2026, 11, 16)


@pytest.mark.law("Luật Hộ tịch 03/2026/QH16", confidence="confirmed")
class TestDossiersAcceptedBeforeTheNewLawKeepTheOld:
    """The new law holds from 2027-03-01; dossiers accepted before keep the law of 2014."""

    @pytest.mark.parametrize("code", SAME_DAY_CODES)
    def test_the_last_day_of_the_old_law(self, code: str) -> None:
        assert code in vn.procedures().on(date(2027, 2, 28))

    @pytest.mark.parametrize("code", SAME_DAY_CODES)
    def test_the_old_limit_is_not_claimed_under_the_new_law(self, code: str) -> None:
        assert code not in vn.procedures().on(date(2027, 3, 1))

    def test_accepted_on_the_last_working_day_before_it_keeps_its_rule(self) -> None:
        # Fri 26/2/2027 after 15:00: due Mon 1/3/2027, under the old law.
        dossier = accepted("26/02/2027 15:01", CIVIL_STATUS)
        status = classify(dossier, vn.local("01/03/2027 10:00"), CALENDAR)
        assert status.deadline is not None
        assert status.deadline.day == date(2027, 3, 1)
        assert status.deadline.limit == CIVIL_STATUS
