"""The national service index: every published row in decimal arithmetic, zeros, what is missing.

The published values are those of the portal, typed here or read from the shared facts.
"""

from __future__ import annotations

import csv
import datetime as dt
from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction
from typing import Any

import attrs
import pytest

from onestop import vn
from onestop.citation import Citation, Confidence
from onestop.errors import BadValueError, OnestopError, WrongTypeError
from onestop.figures import (
    FigureSource,
    IndexBand,
    IndexClass,
    IndexGroup,
    IndexMeasure,
    IndexPolicy,
    IndexScore,
    MeasureFigure,
    UnitFigures,
    merge_figures,
    national_row,
    score_index,
    sync_figure,
)
from onestop.figures.index_national import competition_ranks
from tests.shared import shared_file

OCTOBER = dt.date(2026, 10, 10)
EDITION = vn.service_index(on=OCTOBER)

#: Xã Xuân Thọ on 10 October 2026: code, numerator, denominator, points as published.
XUAN_THO = """
PUBLISH_ON_TIME 0 82 0.00
PUBLIC_UPDATE_ON_TIME 79 82 3.85
PUBLIC_CONTENT_FULL 79 79 2.00
DOSSIER_SYNC 724 724 6.00
ON_TIME 795 876 18.15
SERVICES_WITH_DOSSIERS 29 389 0.30
FILED_ONLINE 600 876 6.00
ORIGINAL_RESULT_AVAILABLE 644 876 4.41
SO_HOA_GIAY_TO_GIAI_QUYET 201 876 0.92
REUSED_DIGITIZED_DATA 216 876 0.62
SYNCED_WITH_DVCQG_PERSONAL_STORAGE 14 876 0.06
CITIZEN_DATA_CONNECTED_DOSSIER 362 876 0.83
CITIZEN_DATA_CONNECTED_FORMALITY 29 389 0.15
ELECTRONIC_CERTIFIED_COPY 1 1 2.00
PAID_ONLINE_DOSSIERS 553 603 5.50
PAID_ONLINE_PROCEDURES 11 34 0.81
FEE_PROCEDURES_WITH_DOSSIERS 7 34 0.51
DOSSIER_RECEIVING_SATISFACTION 795 876 6.00
PETITION_PROCESSING_ON_TIME 0 0 6.00
PETITION_HANDLING_SATISFACTION 0 0 6.00
"""


def whole_unit() -> dict[str, MeasureFigure]:
    rows = (line.split() for line in XUAN_THO.split("\n") if line)
    return {code: MeasureFigure(code, int(n), int(d)) for code, n, d, _ in rows}


def scored(*figures: MeasureFigure, **settings: Any) -> IndexScore:
    return score_index(figures, EDITION, **settings)


class TestOneUnit:
    @pytest.mark.parametrize("row", [line for line in XUAN_THO.split("\n") if line])
    def test_each_part_has_the_points_that_the_portal_shows(self, row: str) -> None:
        code, numerator, denominator, points = row.split()
        found = scored(MeasureFigure(code, int(numerator), int(denominator))).measure(code)
        assert str(found.points) == points

    def test_groups_total_and_class(self) -> None:
        index = score_index(whole_unit().values(), EDITION)
        points = {group.group.key: str(group.points) for group in index.groups}
        assert points == {
            "transparency": "11.85", "progress": "18.15", "online_service": "6.30",
            "digitisation": "8.99", "payment": "6.82", "satisfaction": "18.00",
        }  # fmt: skip
        assert (index.total, index.index_class) == (Decimal("70.11"), IndexClass.FAIR)
        assert index.class_confidence is Confidence.PRACTICE
        assert index.by_decision()["online"] == Decimal("13.12")
        assert index.at_least == index.at_most == index.total

    def test_what_holds_the_score_down_can_be_read(self) -> None:
        """Online service 6.30 of 12, though more than half of the dossiers come online."""
        group = score_index(whole_unit().values(), EDITION).group("online_service")
        lost = {each.measure.code: each.lost for each in group.measures}
        assert lost == {
            "OFFERED_ONLINE": Decimal("2.00"),
            "SERVICES_WITH_DOSSIERS": Decimal("3.70"),
            "FILED_ONLINE": Decimal("0.00"),
        }
        assert group.confidence is Confidence.INFERRED

    def test_every_measure_tells_formula_figure_and_source(self) -> None:
        found = scored(MeasureFigure("REUSED_DIGITIZED_DATA", 216, 876)).measure("4.3")
        assert found.formula.text("en") == "2 × 216/876 ÷ 80 %, at most 2"
        assert found.formula.text("vi") == "2 × 216/876 ÷ 80%, tối đa 2"
        assert [found.numerator, found.denominator] == [216, 876]
        assert (found.ratio, found.source) == (Fraction(216, 876), FigureSource.GIVEN)
        plain = scored(MeasureFigure("ON_TIME", 795, 876)).measure("2.1")
        assert plain.formula.text("en") == "20 × 795/876, at most 20"
        tracked = scored().measure("MEAN_HANDLING_TIME")
        assert tracked.formula.text("en") == "tracked only, no points"
        assert tracked.because[0].text("en") == "tracked only, no points"


class TestOnlineService:
    """`min(2, 2·A/0.8) + 4·B + min(6, 6·C/0.5)`: practice, it gives every published value seen."""

    @pytest.mark.parametrize(
        ("a", "b", "c", "level", "points"),
        [
            ((52, 89), (516, 1884), (589496, 597894), "province", "8.56"),
            ((52, 56), (406, 1968), (150956, 152595), "province", "8.83"),
            ((1, 1), (1, 1), (1, 2), "province", "12.00"),
            ((0, 1), (1, 1), (3, 4), "commune", "10.00"),
            ((0, 389), (29, 389), (1, 2), "commune", "6.30"),
        ],
    )
    def test_captures(self, a: Any, b: Any, c: Any, level: Any, points: str) -> None:
        codes = ("OFFERED_ONLINE", "SERVICES_WITH_DOSSIERS", "FILED_ONLINE")
        figures = (
            MeasureFigure(code, *share) for code, share in zip(codes, (a, b, c), strict=True)
        )
        group = score_index(figures, EDITION, level=level).group("online_service")
        assert str(group.points) == points
        assert group.confidence in {Confidence.PRACTICE, Confidence.INFERRED}

    def test_below_half_the_last_part_is_in_proportion(self) -> None:
        assert scored(MeasureFigure("FILED_ONLINE", 1, 4)).measure("3.3").points == Decimal("3.00")

    def test_a_commune_gets_nothing_for_what_is_offered_unless_asked(self) -> None:
        offered = MeasureFigure("OFFERED_ONLINE", 52, 89)
        found = scored(offered).measure("3.1")
        assert found.points == 0
        assert found.confidence is Confidence.INFERRED
        assert found.because[0].text("en") == "this part gives a commune 0 points (inferred, 90 %)"
        assert scored(offered, level="province").measure("3.1").points == Decimal("1.46")
        own = IndexPolicy(commune_offered="computed")
        assert scored(offered, policy=own).measure("3.1").points == Decimal("1.46")
        assert scored().measure("3.1").points == 0  # also where no figure is known
        assert scored(policy=own).measure("3.1").points is None


class TestZeros:
    @pytest.mark.parametrize(
        ("code", "points"),
        [
            ("OFFERED_ONLINE", "0.00"), ("SERVICES_WITH_DOSSIERS", "0.00"),
            ("FILED_ONLINE", "0.00"), ("PAID_ONLINE_DOSSIERS", "0.00"),
            ("PAID_ONLINE_PROCEDURES", "0.00"), ("FEE_PROCEDURES_WITH_DOSSIERS", "0.00"),
            ("DOSSIER_RECEIVING_SATISFACTION", "0.00"), ("DOSSIER_SYNC", "0.00"),
            ("PETITION_PROCESSING_ON_TIME", "6.00"), ("PETITION_HANDLING_SATISFACTION", "6.00"),
            ("ELECTRONIC_CERTIFIED_COPY", "2.00"),
        ],
    )  # fmt: skip
    def test_what_the_portal_shows(self, code: str, points: str) -> None:
        found = scored(MeasureFigure(code, 0, 0), level="province").measure(code)
        assert str(found.points) == points
        assert found.because[0].text("en").startswith("the denominator is 0: the portal gives")
        assert found.ratio is None

    @pytest.mark.parametrize(
        ("code", "why"),
        [
            ("PUBLISH_ON_TIME", "“0 or N/A”"),
            ("PUBLIC_CONTENT_FULL", "“0 or N/A”"),
            ("ON_TIME", "was not seen"),
            ("CITIZEN_DATA_CONNECTED_FORMALITY", "was not seen"),
            ("ORIGINAL_RESULT_AVAILABLE", "which is not 0"),
            ("CITIZEN_DATA_CONNECTED_DOSSIER", "which is not 0"),
        ],
    )
    def test_what_nobody_knows_is_not_0(self, code: str, why: str) -> None:
        index = scored(MeasureFigure(code, 0, 0))
        found = index.measure(code)
        assert found.points is None
        assert found.lost is None
        assert why in found.because[0].text("en")
        assert index.total is None

    def test_the_offices_own_policy(self) -> None:
        figures = (
            MeasureFigure("DOSSIER_RECEIVING_SATISFACTION", 0, 0),
            MeasureFigure("PETITION_PROCESSING_ON_TIME", 0, 0),
            MeasureFigure("ELECTRONIC_CERTIFIED_COPY", 0, 0),
        )
        own = IndexPolicy(no_petitions="na", no_dossiers="na")
        found = scored(*figures, policy=own)
        assert found.measure("5.4").points is None
        assert found.measure("5.2").points is None
        assert found.measure("ELECTRONIC_CERTIFIED_COPY").points == 2
        assert "by the office's policy" in found.measure("5.2").because[0].text("en")

    def test_without_petitions_points_can_be_shared_out(self) -> None:
        """The workbook shares the 6 points of 5.3 between the two others: to confirm, 60 %."""
        figures = (
            MeasureFigure("DOSSIER_RECEIVING_SATISFACTION", 45, 100),
            MeasureFigure("PETITION_PROCESSING_ON_TIME", 0, 0),
            MeasureFigure("PETITION_HANDLING_SATISFACTION", 0, 0),
        )
        group = scored(*figures, policy=IndexPolicy(no_petitions="redistribute")).groups[-1]
        points = [each.points for each in group.measures if not each.measure.is_tracked]
        assert points == [Decimal("4.50"), Decimal("9.00"), None]
        assert group.points == Decimal("13.50")
        assert group.confidence is Confidence.TO_CONFIRM
        assert not group.missing
        some = (figures[0], MeasureFigure("PETITION_HANDLING_SATISFACTION", 1, 2))
        unshared = scored(*some, policy=IndexPolicy(no_petitions="redistribute"))
        assert unshared.measure("5.4").points == Decimal("3.00")

    def test_published_points_stand_where_the_rule_is_not_known(self) -> None:
        found = scored(MeasureFigure("ON_TIME", 0, 0, published=Decimal("20.00"))).measure("2.1")
        assert found.points == 20
        assert found.because[-1].key == "index_as_published"
        other = scored(MeasureFigure("PAID_ONLINE_DOSSIERS", 0, 0, published=Decimal(6)))
        assert other.measure("3.6").points == 0
        assert other.measure("3.6").because[-1].text("en") == "published 6, computed 0.00"


class TestWhatIsMissing:
    def test_it_is_said_and_is_not_0(self) -> None:
        index = scored(MeasureFigure("PUBLISH_ON_TIME", 1, 2))
        group = index.group("transparency")
        assert group.points is None
        assert (group.at_least, group.at_most) == (Decimal("3.00"), Decimal("15.00"))
        assert group.because[0].text("en") == (
            "figures are missing (PUBLIC_UPDATE_ON_TIME, PUBLIC_CONTENT_FULL, DOSSIER_SYNC): "
            "between 3.00 and 15.00 points"
        )
        missing = index.measure("PUBLIC_CONTENT_FULL")
        nothing = (missing.points, missing.published, missing.numerator, missing.denominator)
        assert not any((*nothing, missing.ratio, missing.source))
        assert missing.because[0].text("en") == "no figure is known: that is not 0 points"
        assert index.total is None
        assert index.index_class is None
        assert index.by_decision()["transparency"] is None

    def test_a_class_that_nothing_missing_could_change_is_certain(self) -> None:
        figures = whole_unit()
        del figures["CITIZEN_DATA_CONNECTED_FORMALITY"]  # 0.15 of 2: between 69.96 and 71.96
        index = score_index(figures.values(), EDITION)
        assert index.index_class is None
        figures["PAID_ONLINE_PROCEDURES"] = MeasureFigure("PAID_ONLINE_PROCEDURES", 34, 34)
        index = score_index(figures.values(), EDITION)
        assert index.total is None
        assert (index.at_least, index.at_most) == (Decimal("71.15"), Decimal("73.15"))
        assert index.index_class is IndexClass.FAIR

    def test_published_points_of_a_group_stand_in_and_beside(self) -> None:
        given = MeasureFigure("online_service", published=Decimal("6.30"))
        group = scored(given).group("online_service")
        assert (group.points, group.computed) == (Decimal("6.30"), None)
        assert "the published points of the group" in group.because[0].text("en")
        figures = (
            MeasureFigure("SERVICES_WITH_DOSSIERS", 29, 389),
            MeasureFigure("FILED_ONLINE", 1, 2),
        )
        assert scored(given, *figures).group("online_service").because == ()
        other = MeasureFigure("ONLINE_SERVICE", published=Decimal("6.50"))
        group = scored(other, *figures).group("online_service")
        assert (group.points, group.published) == (Decimal("6.30"), Decimal("6.50"))
        assert group.because[0].text("vi") == "đã công bố 6,50, tính ra 6,30"

    def test_a_published_part_or_total_stands_beside_what_is_computed(self) -> None:
        figures = [*whole_unit().values(), MeasureFigure("total", published=Decimal("70.12"))]
        index = score_index(figures, EDITION)
        assert (index.total, index.published) == (Decimal("70.11"), Decimal("70.12"))
        assert index.because[0].text("en") == "published 70.12, computed 70.11"
        same = [*figures[:-1], MeasureFigure("TOTAL", published=Decimal("70.11"))]
        assert score_index(same, EDITION).because == ()
        part = scored(MeasureFigure("ON_TIME", 1, 2, published=Decimal("10.01"))).measure("2.1")
        assert part.because[0].text("en") == "published 10.01, computed 10.00"
        alone = scored(MeasureFigure("ON_TIME", published=Decimal("18.15"))).measure("2.1")
        assert alone.points == Decimal("18.15")
        assert alone.formula.text("en") == "20 × numerator/denominator, at most 20"
        assert alone.because[0].key == "index_as_published"

    def test_more_than_the_whole_is_cut_and_told(self) -> None:
        """Procedures paid in the period over those with a fee as of now may be more than all."""
        found = scored(MeasureFigure("PAID_ONLINE_PROCEDURES", 36, 34)).measure("3.5")
        assert found.points == 2
        assert found.because[0].key == "index_above_whole"


class TestRounding:
    def test_part_by_part(self) -> None:
        """Three parts of 2/3 each: 4.00 and 2.67 and 1.33, where the sum at once would be 8.00."""
        figures = [MeasureFigure(code, 2, 3) for code in (
            "ORIGINAL_RESULT_AVAILABLE", "SO_HOA_GIAY_TO_GIAI_QUYET", "REUSED_DIGITIZED_DATA",
            "SYNCED_WITH_DVCQG_PERSONAL_STORAGE", "CITIZEN_DATA_CONNECTED_DOSSIER",
            "CITIZEN_DATA_CONNECTED_FORMALITY", "ELECTRONIC_CERTIFIED_COPY",
        )]  # fmt: skip
        group = scored(*figures).group("digitisation")
        assert [str(each.points) for each in group.measures] == [
            "4.00", "2.67", "1.67", "2.67", "1.33", "1.33", "1.33",
        ]  # fmt: skip
        assert group.points == Decimal("15.00")

    def test_a_tie_goes_up_and_lowers_how_sure_it_is(self) -> None:
        found = scored(MeasureFigure("PUBLIC_UPDATE_ON_TIME", 1, 800)).measure("1.2")  # 0.005
        assert found.points == Decimal("0.01")
        assert found.confidence is Confidence.INFERRED
        assert found.because[0].key == "index_tie"
        beside = scored(MeasureFigure("PUBLIC_UPDATE_ON_TIME", 1, 801)).measure("1.2")
        assert (beside.points, beside.confidence) == (Decimal("0.00"), Confidence.CONFIRMED)

    def test_thresholds(self) -> None:
        at = {"PUBLISH_ON_TIME": 100, "FILED_ONLINE": 50, "REUSED_DIGITIZED_DATA": 80,
              "DOSSIER_RECEIVING_SATISFACTION": 90, "PAID_ONLINE_PROCEDURES": 80}  # fmt: skip
        for code, percent in at.items():
            most = EDITION.measure(code).most
            assert scored(MeasureFigure(code, percent, 100)).measure(code).points == most
            less = scored(MeasureFigure(code, percent - 1, 100)).measure(code).points
            assert less is not None
            assert less < most

    def test_digitised_papers_by_the_portal_or_by_the_description(self) -> None:
        figure = MeasureFigure("SO_HOA_GIAY_TO_GIAI_QUYET", 80, 100)
        assert scored(figure).measure("4.2").points == Decimal("3.20")
        described = scored(figure, policy=IndexPolicy(full_at="description")).measure("4.2")
        assert described.points == Decimal("4.00")
        assert described.full_at == Fraction(4, 5)


class TestClasses:
    @pytest.mark.parametrize(
        ("points", "name", "vi"),
        [
            ("90", "EXCELLENT", "Xuất sắc"), ("89.99", "GOOD", "Tốt"), ("83.8", "GOOD", "Tốt"),
            ("80", "GOOD", "Tốt"), ("79.99", "FAIR", "Khá"), ("70", "FAIR", "Khá"),
            ("69.99", "AVERAGE", "Trung bình"), ("50", "AVERAGE", "Trung bình"),
            ("49.99", "WEAK", "Yếu"), ("0", "WEAK", "Yếu"),
        ],
    )  # fmt: skip
    def test_lower_ends_are_inside(self, points: str, name: str, vi: str) -> None:
        found = EDITION.class_of(Fraction(points))
        assert (found.name, found.text()) == (name, vi)

    def test_the_ends_at_90_and_50_are_confirmed_and_the_others_practice(self) -> None:
        words = {int(band.least): band.citation.confidence.value for band in EDITION.bands}
        assert words == {
            90: "confirmed", 80: "practice", 70: "practice", 50: "confirmed", 0: "confirmed",
        }  # fmt: skip
        full = [MeasureFigure(each.code, 1, 1) for each in EDITION.measures]
        index = score_index(full, EDITION, level="province")
        assert (index.total, index.index_class) == (Decimal("100.00"), IndexClass.EXCELLENT)
        assert index.class_confidence is Confidence.CONFIRMED


class TestEditions:
    def test_the_groups_of_the_decision(self) -> None:
        most = {group.key: int(group.most) for group in EDITION.groups}
        assert most == {
            "transparency": 18, "progress": 20, "online_service": 12, "digitisation": 22,
            "payment": 10, "satisfaction": 18,
        }  # fmt: skip
        assert EDITION.most == 100
        assert EDITION.group("Progress").text("en") == "Progress and results"
        assert EDITION.measure("publish_on_time").text() == (
            "1.1 Thủ tục hành chính được công bố đúng hạn"
        )
        assert EDITION.measure("ELECTRONIC_CERTIFIED_COPY").text().startswith("Chứng thực")

    def test_what_was_not_read_then_is_to_confirm(self) -> None:
        words = [
            vn.service_index(on=dt.date(*day)).citation.confidence
            for day in ((2022, 8, 1), (2026, 9, 25), (2026, 9, 26), (2026, 12, 31))
        ]
        unread, read = Confidence.TO_CONFIRM, Confidence.CONFIRMED
        assert words == [unread, unread, read, read]

    def test_before_the_first_edition(self) -> None:
        with pytest.raises(BadValueError, match="no edition of the index is known before 2022-08"):
            vn.service_index(on=dt.date(2022, 7, 31))

    def test_figures_of_another_edition_are_refused(self) -> None:
        unit = UnitFigures("xã A", [MeasureFigure("ON_TIME", 1, 2)], edition="Công thức 766, 2026")
        with pytest.raises(BadValueError, match="the same codes mean other measures"):
            unit.by(EDITION)
        assert attrs.evolve(unit, edition=None).by(EDITION) == unit.figures
        assert attrs.evolve(unit, edition="766/qđ-ttg").by(EDITION) == unit.figures

    @pytest.mark.parametrize(
        ("call", "told"),
        [
            (lambda: EDITION.measure("4.5"), "several measures have this number"),
            (lambda: EDITION.measure("9.9"), "must be one of PUBLISH_ON_TIME"),
            (lambda: EDITION.group("publicity"), "must be one of transparency"),
            (lambda: scored(MeasureFigure("X", 1, 2)), "must be one of PUBLISH_ON_TIME"),
            (lambda: scored(*[MeasureFigure("ON_TIME", 1, 2)] * 2), "must stand once"),
            (lambda: scored(MeasureFigure("progress", 1, 2)), "it takes published points alone"),
            (lambda: scored(MeasureFigure("TOTAL", 1, 2)), "it takes published points alone"),
            (lambda: scored(level="ward"), "must be one of commune"),
            (lambda: MeasureFigure("ON_TIME", 1), "must be given together"),
            (lambda: MeasureFigure("ON_TIME"), "or else the published points"),
            (lambda: MeasureFigure("ON_TIME", 1, 0), "must be 0 where the denominator is 0"),
            (lambda: MeasureFigure("ON_TIME", -1, 2), "must be 0 or more"),
            (lambda: IndexPolicy(overlap="both"), "must be one of union, sum"),  # type: ignore[arg-type]
            (lambda: attrs.evolve(EDITION.groups[0], most=17), "must be the sum of its measures"),
            (lambda: attrs.evolve(EDITION, bands=EDITION.bands[:-1]), "the last from 0"),
            (lambda: attrs.evolve(EDITION, bands=()), "the last from 0"),
            (lambda: attrs.evolve(EDITION, groups=EDITION.groups[:1] * 2), "must stand once"),
            (lambda: attrs.evolve(EDITION.measures[0], full_at=0), "must be above 0"),
            (lambda: attrs.evolve(EDITION.measures[0], zero="half"), "must be one of zero"),  # type: ignore[arg-type]
        ],
    )
    def test_refusals(self, call: Any, told: str) -> None:
        with pytest.raises(BadValueError, match=told):
            call()

    @pytest.mark.parametrize("value", [True, 18.15, "18.15"])
    def test_published_points_are_exact(self, value: Any) -> None:
        with pytest.raises(WrongTypeError, match="published"):
            MeasureFigure("ON_TIME", published=value)

    def test_nouns_are_made_by_hand_as_well(self) -> None:
        source = Citation("Quyết định của tỉnh")
        measure = IndexMeasure("A", "một", en="one", most=1, zero="zero", citation=source)
        group = IndexGroup("g", "nhóm", en="group", most=1, measures=[measure])
        band = IndexBand(IndexClass.WEAK, 0, citation=source)
        own = attrs.evolve(EDITION, name="tỉnh", groups=[group], bands=[band], decimals=1)
        index = score_index([MeasureFigure("A", 2, 3)], own)
        assert (index.total, index.index_class) == (Decimal("0.7"), IndexClass.WEAK)


class TestTwoSources:
    COUNTED = MeasureFigure("ON_TIME", 790, 876, source=FigureSource.DOSSIERS)
    GIVEN = MeasureFigure("ON_TIME", 795, 876)

    def test_two_shares_are_refused(self) -> None:
        with pytest.raises(BadValueError, match=r"two sources differ, 795/876 .* and 790/876"):
            merge_figures([self.GIVEN], [self.COUNTED], EDITION)

    @pytest.mark.parametrize(
        ("prefer", "kept", "told"),
        [("given", 795, "790/876 (counted from dossiers)"), ("counted", 790, "795/876 (given)")],
    )
    def test_or_the_choice_is_marked(self, prefer: Any, kept: int, told: str) -> None:
        (one,) = merge_figures([self.GIVEN], [self.COUNTED], EDITION, prefer=prefer)
        assert one.numerator == kept
        assert told in one.because[0].text("en")
        assert one.because[0] in score_index([one], EDITION).measure("2.1").because

    def test_one_share_twice_is_one_figure(self) -> None:
        published = attrs.evolve(
            self.COUNTED, source=FigureSource.GIVEN, published=Decimal("18.04")
        )
        (one,) = merge_figures([published], [self.COUNTED], EDITION)
        assert (one.source, one.published) == (FigureSource.DOSSIERS, Decimal("18.04"))

    def test_published_points_stand_beside_a_counted_share(self) -> None:
        alone = MeasureFigure("2.1", published=Decimal("18.15"))
        (one,) = merge_figures([alone], [self.COUNTED], EDITION)
        assert [one.numerator, one.published] == [790, Decimal("18.15")]
        other = MeasureFigure("ON_TIME", published=Decimal("18.00"))
        (one,) = merge_figures([self.GIVEN], [other], EDITION)
        assert [one.numerator, one.published] == [795, Decimal("18.00")]

    def test_each_measure_keeps_its_source_in_the_order_of_the_edition(self) -> None:
        given = [
            MeasureFigure("TOTAL", published=Decimal(70)),
            MeasureFigure("progress", published=Decimal(18)),
            MeasureFigure("PUBLISH_ON_TIME", 0, 82),
        ]
        merged = merge_figures(given, [self.COUNTED], EDITION)
        codes = [(each.code, each.source.value) for each in merged]
        assert codes == [
            ("PUBLISH_ON_TIME", "given"), ("ON_TIME", "dossiers"), ("progress", "given"),
            ("TOTAL", "given"),
        ]  # fmt: skip

    def test_a_figure_is_said_as_it_is_written(self) -> None:
        published = MeasureFigure("ON_TIME", published=Decimal("18.15"))
        assert (published.text(), published.text("en")) == ("18,15", "18.15")
        assert MeasureFigure("FILED_ONLINE", Fraction(81, 10), 10).text("en") == "8.10/10"

    def test_only_one_of_the_two_can_be_preferred(self) -> None:
        with pytest.raises(BadValueError, match="prefer is 'both'"):
            merge_figures([], [], EDITION, prefer="both")  # type: ignore[arg-type]


class TestSynchronisation:
    """1.4: the larger of what two systems received; else last year's total /12, /4 or whole."""

    def test_the_larger_one(self) -> None:
        assert sync_figure(700, reported=724, on_portal=710).denominator == 724
        assert sync_figure(700, on_portal=710).denominator == 710

    @pytest.mark.parametrize(("months", "share"), [(1, 100), (3, 300), (12, 1200)])
    def test_last_year(self, months: int, share: int) -> None:
        figure = sync_figure(0, reported=0, last_year=1200, months=months)
        assert figure.denominator == share
        assert f"{months} months" in figure.because[0].text("en")
        assert score_index([figure], EDITION).measure("1.4").points == 0

    def test_nothing_at_all(self) -> None:
        assert sync_figure(0).denominator == 0


class TestNationalRow:
    def test_means_by_group_then_the_sum(self) -> None:
        """The sum of rounded means and the rounded mean of totals differ by a hundredth here."""
        full = {group.key: Decimal(0) for group in EDITION.groups}
        units = {
            "A": full | {"transparency": Decimal("0.01"), "progress": Decimal("0.01")},
            "B": full,
        }
        row = national_row(units, EDITION)
        assert row.points["transparency"] == row.points["progress"] == Decimal("0.01")
        assert row.total == Decimal("0.02")
        assert row.index_class is IndexClass.WEAK

    def test_ties_share_the_better_rank(self) -> None:
        points = {name: Decimal(n) for name, n in (("A", 8), ("B", 9), ("C", 8), ("D", 7))}
        assert competition_ranks(points) == {"A": 2, "B": 1, "C": 2, "D": 4}

    @pytest.mark.parametrize(
        ("units", "told"),
        [
            ({}, "at least one unit"),
            ({"A": {}}, "unit A has no transparency"),
            ({"A": {"x": Decimal(1)}}, "must be one of transparency"),
            ({"A": 5}, "must be a mapping"),
        ],
    )
    def test_refusals(self, units: Any, told: str) -> None:
        with pytest.raises(OnestopError, match=told):
            national_row(units, EDITION)

    def test_more_points_than_the_group_gives(self) -> None:
        full = {group.key: Decimal(int(group.most)) for group in EDITION.groups}
        with pytest.raises(BadValueError, match="must be 20 or less"):
            national_row({"A": full | {"progress": Decimal(21)}}, EDITION)


# ---------------------------------------------------------------- against the shared facts


def rows_of(name: str) -> Iterator[dict[str, str]]:
    with shared_file(f"scoring/{name}").open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file)


def published_of(row: dict[str, str]) -> MeasureFigure:
    """Return a row of the composites as a figure; one without a code of its own is its group's."""
    code = {"": row["group"] or "TOTAL", "GIVEN": row["group"]}.get(row["code"], row["code"])
    share = (int(row["numerator"]), int(row["denominator"])) if row["denominator"] else (None,) * 2
    return MeasureFigure(code, *share, published=Decimal(row["score"]))


def test_every_row_of_the_composites() -> None:
    by_unit: dict[str, dict[str, MeasureFigure]] = {}
    for row in rows_of("service_index_composites.csv"):
        figure = published_of(row)
        by_unit.setdefault(row["unit"], {})[figure.code] = figure
    assert by_unit
    for figures in by_unit.values():
        index = score_index(figures.values(), EDITION)
        for measure in index.measures:
            if measure.figure is not None:
                assert str(measure.points) == str(measure.published), measure.measure.code
        for group in index.groups:
            assert str(group.points) == str(figures[group.group.key].published)
        assert str(index.total) == str(figures["TOTAL"].published)
        assert index.index_class is not None
    classes = {
        row["note"] for row in rows_of("service_index_composites.csv") if row["row"] == "total"
    }
    assert classes == {"Khá"}


def test_every_row_of_satisfaction() -> None:
    n = 0
    for n, row in enumerate(rows_of("service_index_satisfaction.csv"), 1):  # noqa: B007
        dossiers, petitions = int(row["dossiers"]), int(row["petitions"])
        figures = [
            MeasureFigure("5.4", int(row["dossiers_satisfied"]), dossiers),
            MeasureFigure("5.2", int(row["petitions_on_time"]), petitions),
            MeasureFigure("5.3", int(row["petitions_satisfied"]), petitions),
        ]
        level = "commune" if row["level"] == "ward" else row["level"]
        group = score_index(figures, EDITION, level=level).group("satisfaction")  # type: ignore[arg-type]
        points = {each.measure.number: str(each.points) for each in group.measures}
        assert points["5.4"] == row["score_dossiers"], row
        assert points["5.2"] == row["score_petitions_on_time"], row
        assert points["5.3"] == row["score_petitions_satisfied"], row
        assert str(group.points) == row["score_group"], row
    assert n


def test_every_row_of_the_provinces() -> None:
    keys = {
        group.key: f"{group.key}_{int(group.most)}"
        for group in EDITION.groups
    }  # fmt: skip
    rows = list(rows_of("provinces.csv"))
    units = {
        row["province"]: {key: Decimal(row[column]) for key, column in keys.items()}
        for row in rows
        if row["row"] == "province"
    }
    national = national_row(units, EDITION)
    told = {row["province"]: row for row in rows if row["row"] == "province"}
    for unit in national.units:
        assert str(unit.total) == told[unit.unit]["total_100"]
        assert unit.index_class.text() == told[unit.unit]["class"]
    mean = next(row for row in rows if row["row"] == "mean")
    assert {key: str(points) for key, points in national.points.items()} == {
        key: mean[column] for key, column in keys.items()
    }
    assert str(national.total) == mean["total_100"]
    assert national.index_class.text() == mean["class"]
    # the file has ranks among all 34: among these rows the order is the same, ties are ties
    for column, rank_of in (
        ("rank_of_34", lambda unit: unit.rank),
        *((f"rank_{key}", lambda unit, key=key: unit.ranks[key]) for key in keys),
    ):
        ranks = {unit.unit: int(told[unit.unit][column]) for unit in national.units}
        for one in national.units:
            better = sum(other < ranks[one.unit] for other in ranks.values())
            assert rank_of(one) == better + 1, (column, one.unit)  # type: ignore[no-untyped-call]
