"""TT 01/2018/TT-VPCP (in force 2019-01-06): the nine indicators of 0, 1 or 2 points, Điều 13–15.

They carry out NĐ 61/2018 Điều 30–32. That their last day is 2025-06-30 is inferred (80 %).
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from onestop import BadValueError, ReportPeriod, Timeliness, vn
from onestop.appraisal import (
    AgencyClass,
    AgencyFacts,
    Complaint,
    HandledDossier,
    IndicatorScore,
    IndicatorSheet,
    TaskLevel,
    agency_points,
    agency_sheet,
    handled_in,
    indicator_points,
    officer_sheet,
)
from onestop.errors import SpansRulesError
from tests.law.office import CALENDAR, accepted

RULES = vn.indicator_rules(on=date(2025, 6, 30))
EARLY, ON_TIME, LATE = Timeliness.EARLY, Timeliness.ON_TIME, Timeliness.LATE


def points_of(dossier: HandledDossier) -> dict[int, object]:
    return {each.indicator: each.points for each in indicator_points(dossier, RULES)}


@pytest.mark.law("TT 01/2018/TT-VPCP Đ13", confidence="confirmed")
class TestPointsOfADossier:
    """Đ13: 2, 1 or 0 points for each of the indicators 1, 2, 3, 4 and 7."""

    def test_before_it_was_in_force_there_were_none(self) -> None:
        with pytest.raises(BadValueError, match="no rules of the nine indicators are known then"):
            vn.indicator_rules(on=date(2019, 1, 5))
        assert vn.indicator_rules(on=date(2019, 1, 6)).name == "TT 01/2018"

    def test_shorter_equal_longer(self) -> None:
        for time, points in ((EARLY, 2), (ON_TIME, 1), (LATE, 0)):
            dossier = HandledDossier("D", time, bodies_time=[time])
            assert (points_of(dossier)[1], points_of(dossier)[2]) == (points, points)

    def test_no_contact_one_more(self) -> None:
        for contacts, points in ((0, 2), (1, 1), (2, 0)):
            assert points_of(HandledDossier("D", EARLY, contacts=contacts))[3] == points

    def test_the_applicants_own_fault_is_not_the_offices(self) -> None:
        assert points_of(HandledDossier("D", EARLY, contacts=2, own_fault=2))[3] != 0

    def test_no_body_the_unit_more(self) -> None:
        for bodies, points in ((0, 2), (1, 1), (2, 0)):
            assert points_of(HandledDossier("D", EARLY, bodies=bodies))[4] == points
        lead = HandledDossier("D", EARLY, bodies=2, lead_body=True)
        assert points_of(lead)[4] == 1

    def test_a_complaint_found_untrue_is_not_counted(self) -> None:
        for confirmed, points in ((True, 0), (False, 2)):
            about = Complaint("D", "lời nói", confirmed=confirmed, about_conduct=True)
            assert points_of(HandledDossier("D", EARLY, complaints=[about]))[7] == points

    def test_as_the_log_of_a_dossier_tells(self) -> None:
        # Accepted Mon 11/11/2024, three working days: Thu 14/11.
        dossier = accepted("11/11/2024 08:00").complete(vn.local("14/11/2024 10:00"))
        at = vn.local("30/11/2024 17:00")
        assert points_of(HandledDossier.of(dossier, at, CALENDAR))[1] == 1


@pytest.mark.law("TT 01/2018/TT-VPCP Đ13", confidence="confirmed")
class TestPointsOfAnAgency:
    """Đ13: 5, 6, 8 and 9 are scored of the agency; indicator 5 asks 100 % of a commune."""

    def test_before_it_was_in_force_there_were_none(self) -> None:
        with pytest.raises(BadValueError):
            vn.indicator_rules(on=date(2018, 12, 31))

    def points(self, **known: object) -> dict[int, object]:
        facts = AgencyFacts(**{"level": "commune", **known})  # type: ignore[arg-type]
        return {each.indicator: each.points for each in agency_points(facts, RULES)}

    @pytest.mark.parametrize(("on_site", "expected"), [(100, 2), (99, 1)])
    def test_everything_at_the_unit_of_a_commune(self, on_site: int, expected: int) -> None:
        assert self.points(listed=100, received=100, on_site=on_site)[5] == expected

    def test_public_on_the_board_and_electronically(self) -> None:
        assert self.points(posted=True, electronic=True, proper=True)[6] == 2
        assert self.points(posted=True, electronic=False, proper=True)[6] == 1

    @pytest.mark.parametrize(("kept", "expected"), [(10, 2), (9, 1), (8, 0)])
    def test_petitions_in_time(self, kept: int, expected: int) -> None:
        found = self.points(petitions=10, petitions_on_time=kept, petitions_dragging=0)
        assert found[8] == expected

    @pytest.mark.parametrize(("online", "expected"), [(30, 2), (29, 1), (15, 1), (14, 0)])
    def test_dossiers_online(self, online: int, expected: int) -> None:
        found = self.points(
            qualifying=10, online=2, dossiers=100, dossiers_online=online, unsettled_online=0
        )
        assert found[9] == expected


@pytest.mark.law("TT 01/2018/TT-VPCP Đ15", confidence="confirmed")
class TestScoresAndClasses:
    """Đ15: an officer of 10, an agency of 18; classes from 15, 12, 9, 6 inclusive; 5 and 3.5."""

    def test_before_it_was_in_force_there_were_none(self) -> None:
        with pytest.raises(SpansRulesError, match="no known rules, then TT 01/2018"):
            vn.indicator_rules(on=ReportPeriod.reporting_year(2019))  # from 15 December 2018

    def test_the_maxima(self) -> None:
        assert IndicatorSheet(RULES, [], kind="officer").maximum == 10
        assert IndicatorSheet(RULES, [], kind="agency").maximum == 18

    def test_fifteen_is_excellent(self) -> None:
        scores = [IndicatorScore(n, 2, 1) for n in range(1, 8)] + [IndicatorScore(8, 1, 1)]
        sheet = IndicatorSheet(RULES, scores, kind="agency")
        assert (sheet.total, sheet.suggested) == (Decimal("15.0"), AgencyClass.EXCELLENT)

    def test_three_and_a_half_is_most_of_the_tasks(self) -> None:
        scores = [IndicatorScore(1, 2, 1), IndicatorScore(2, 3, 2)]
        sheet = IndicatorSheet(RULES, scores, kind="officer")
        assert (sheet.total, sheet.suggested) == (Decimal("3.5"), TaskLevel.MOST)

    def test_what_has_no_information_is_left_out_and_nothing_is_rescaled(self) -> None:
        facts = AgencyFacts(level="commune", petitions=0)
        sheet = agency_sheet([HandledDossier("D", EARLY)], facts, RULES)
        assert sheet.scored == (1, 7, 8)
        assert (sheet.total, sheet.suggested) == (Decimal("6.0"), AgencyClass.AVERAGE)


@pytest.mark.law("TT 01/2018/TT-VPCP Đ15.2", confidence="inferred")
class TestRounding:
    """One decimal is confirmed; half up (75 %) and rounding before adding (90 %) are inferred."""

    def test_before_it_was_in_force_there_was_none(self) -> None:
        with pytest.raises(BadValueError):
            vn.indicator_rules(on=date(2019, 1, 5))

    def test_the_worked_example(self) -> None:
        sums = {1: 33, 2: 35, 3: 38, 4: 36, 7: 33}
        scores = [IndicatorScore(n, total, 20) for n, total in sums.items()]
        assert IndicatorSheet(RULES, scores, kind="officer").total == Decimal("8.9")


@pytest.mark.law("TT 01/2018/TT-VPCP Đ15.4.b–c", confidence="inferred")
class TestQuartersAndYears:
    """A year is scored from its dossiers and is no mean of quarters: inferred (80 %)."""

    def test_before_it_was_in_force_there_were_none(self) -> None:
        with pytest.raises(BadValueError):
            vn.indicator_rules(on=date(2019, 1, 5))

    def test_each_from_its_own_dossiers(self) -> None:
        # First quarter one dossier on time; second quarter three early ones.
        dossiers = [accepted("11/02/2025 08:00").complete(vn.local("14/02/2025 10:00"))]
        dossiers += [
            accepted("12/05/2025 08:00").complete(vn.local("13/05/2025 10:00")) for _ in range(3)
        ]

        def score(first: date, last: date) -> Decimal | None:
            period = ReportPeriod.between(first, last)
            return officer_sheet(handled_in(dossiers, period, CALENDAR), RULES).score(1)

        assert score(date(2025, 1, 1), date(2025, 3, 31)) == Decimal("1.0")
        assert score(date(2025, 4, 1), date(2025, 6, 30)) == Decimal("2.0")
        # (1 + 3 * 2)/4 = 1.75; the mean of the quarters would be 1.5
        assert score(date(2025, 1, 1), date(2025, 6, 30)) == Decimal("1.8")
