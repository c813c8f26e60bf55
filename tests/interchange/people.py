"""What is kept of people's answers and officers' months, with every key of its documents used."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from fractions import Fraction

import attrs

from onestop import Remark, ReportPeriod, score, vn
from onestop.appraisal import (
    Appraisal,
    Disqualification,
    FailingGround,
    IndicatorPoints,
    IndicatorScore,
    IndicatorSheet,
    LeadMarks,
    Rating,
    RatingClass,
    TaskLevel,
    TaskYear,
    WorkMarks,
    rate,
    rate_by_conditions,
    unrated,
)
from onestop.figures import IndexScore, MeasureFigure, score_index
from onestop.review import (
    MeetingRecord,
    Review,
    Statement,
    SuggestedPoints,
    YearReview,
    review_of,
    year_review_of,
)
from onestop.satisfaction import Answers, Score, Stage
from onestop.satisfaction.ballots import BallotBox
from onestop.satisfaction.ballots.devices import DeviceMark
from onestop.satisfaction.comparison import compare
from tests.appraisal.office import CIVIL, NINE, OLD, PUBLIC
from tests.review import meeting

NOVEMBER = ReportPeriod.calendar_month(2026, 11)
YEAR_2023 = ReportPeriod.between(dt.date(2023, 1, 1), dt.date(2023, 12, 31))
CHAIR = "Chủ tịch UBND phường"
AT = vn.local("03/12/2026 16:00")


def scores() -> dict[str, Score]:
    """Scores: plain, of a question and a stage, and of answers that came from another scale."""
    device = Answers({1: 1, 2: 4}, vn.SCALE_2, question="overall", stage="result")
    read = device.mapped({1: 1, 2: 2}, to=vn.SCALE_3)
    return {
        "plain": score({5: 3, 4: 1}, vn.SCALE_5),
        "rich": score(read, vn.SCALE_3),
        "nobody": score({}, vn.SCALE_5, "mean"),
    }


def appraisals() -> dict[str, Appraisal]:
    """Appraisals by points, conditions and indicators: decided, replaced, without a class."""
    points = rate(CIVIL, 27, WorkMarks(100, 95, Fraction(271, 3)))
    draft = Appraisal("Nguyễn Thị Lan", NOVEMBER, points)
    decided = draft.confirmed(CHAIR, AT, RatingClass.HTTNV, "vượt tỷ lệ xuất sắc")
    grounds = [Disqualification(FailingGround.DISCIPLINE, CHAIR, mended=True)]
    failed = rate(CIVIL, 27, WorkMarks(100, 95, 90), grounds=grounds)
    why = Remark.of("rating_no_work")
    own = IndicatorPoints(1, Fraction(3, 2), why=why, dossier="H-1")
    rest = (IndicatorScore(n, 17, 10) for n in range(2, 10))
    made = (IndicatorScore(1, 17, 10, unscored=1, points=[own]), *rest)
    agency = IndicatorSheet(NINE, made, kind="agency")
    away = unrated(CIVIL, 5)
    assert away is not None
    return {
        "draft": draft,
        "decided": decided,
        "chosen": Appraisal("Lan", NOVEMBER, rate(_CHOSEN, 27, WorkMarks(100, 95, 90))),
        "whole": decided.superseded_by(Appraisal("Nguyễn Thị Lan", NOVEMBER, failed), "nhầm"),
        "rich": Appraisal("UBND phường", YEAR_2023, agency, self_scored=agency),
        "extended": Appraisal("Minh", NOVEMBER, away),
        "conditions": Appraisal("Hoa", YEAR_2023, _by_conditions()).confirmed(CHAIR, AT),
        "leader": Appraisal("Đức", NOVEMBER, rate(CIVIL, 27, WorkMarks(100, 95, 90), lead=_LEAD)),
    }


_CHOSEN = PUBLIC.choosing(delay_cost=Fraction(1, 4), check_cost=None)
_LEAD = LeadMarks(90, organising=90, uniting=95)


def _by_conditions() -> Rating:
    return rate_by_conditions(OLD, TaskYear(tasks=10, overfulfilled=6, effective=True))


def boxes() -> dict[str, BallotBox]:
    """A box whose answers came from a device, under a policy that says all it can."""
    mark = DeviceMark("0" * 32)
    box = meeting.box(
        devices={"1": mark}, kiosks=[mark, DeviceMark("1" * 32)], stages=[Stage.RESULT]
    )
    first, *rest = box.casts
    return {"rich": attrs.evolve(box, casts=[attrs.evolve(first, comment="tốt"), *rest])}


def reviews() -> dict[str, Review]:
    """The meeting of October with all that is known."""
    return {
        "bare": review_of(meeting.dossiers(), meeting.OCTOBER, meeting.CALENDAR),
        "rich": review_of(
            meeting.dossiers(),
            meeting.OCTOBER,
            meeting.CALENDAR,
            ratings=meeting.box(),
            complaints=meeting.COMPLAINTS,
            petitions=meeting.PETITIONS,
            leave=meeting.LEAVE,
            rules=CIVIL,
            minimum=1,
        ),
        "whole": _ordered(),
    }


def _ordered() -> Review:
    """The same with an order, points by indicators, and two ballots of one device."""
    mark = DeviceMark("0" * 32)
    review = review_of(
        meeting.dossiers(),
        meeting.OCTOBER,
        meeting.CALENDAR,
        ratings=meeting.box(devices={"7": mark, "8": mark}),
        minimum=1,
    )
    points = SuggestedPoints(
        points=Decimal("8.9"),
        maximum=Fraction(10),
        scored=(5, 9),
        suggested=TaskLevel.FULL,
        because=(Remark.of("rating_no_work"),),
        edition="TT 01/2018",
    )
    groups = {"Lan": {"a": (18, 20), "b": (9, 10)}, "Minh": {"a": (15, 20)}, "Hoa": {"b": (9, 12)}}
    found = compare(groups, method="empirical_bayes", target=Decimal("0.8"), minimum=5)
    return attrs.evolve(
        review,
        comparison=attrs.evolve(
            found,
            standings=(
                *found.standings,
                *compare(groups, method="fixed_prior", minimum=5).standings,
                *compare(groups, method="lower_bound", minimum=5).standings,
            ),
            fallback=found.fallback or Remark.of("rating_no_work"),
            overdispersion=Fraction(1, 50),
        ),
        officers=tuple(attrs.evolve(each, points=points) for each in review.officers),
    )


def year_reviews() -> dict[str, YearReview]:
    """A year of two months that lie side by side."""
    months = [ReportPeriod.calendar_month(2026, month) for month in (9, 10)]
    return {
        "rich": year_review_of(
            meeting.dossiers(),
            months,
            meeting.CALENDAR,
            ratings=meeting.box(),
            complaints=(),
            rules=CIVIL,
            rated_by=CIVIL,
            decided=dt.date(2026, 12, 31),
            appraisals=[_month("Hoa"), _month("Minh")],
            minimum=1,
        ),
        "extended": year_review_of(meeting.dossiers(), months, meeting.CALENDAR, rated_by=OLD),
    }


def _month(officer: str) -> Appraisal:
    return Appraisal(officer, meeting.OCTOBER, rate(CIVIL, 27, WorkMarks(100, 95, 90)))


def records() -> dict[str, MeetingRecord]:
    """A meeting at which all was said and one thing decided."""
    decided = appraisals()["decided"]
    return {
        "rich": MeetingRecord(
            period=NOVEMBER,
            at=AT,
            chair="Nguyễn Văn Bình",
            secretary="Trần Thị Thu",
            present=["Nguyễn Thị Lan", "Minh"],
            absent=["Hoa"],
            said=[
                Statement(by="Minh", about="Nguyễn Thị Lan", text="hướng dẫn dân tận tình"),
                Statement(by="Bình", text="tháng sau nhận hồ sơ cả sáng thứ Bảy"),
            ],
            decided=[decided],
        )
    }


def index_scores() -> dict[str, IndexScore]:
    """The index of a commune from a few figures, one of which the portal published as well."""
    edition = vn.service_index(on=dt.date(2026, 10, 10))
    measures = [measure for group in edition.groups for measure in group.measures]
    figures = [
        MeasureFigure(measure.code, numerator=7, denominator=9, published=Decimal("1.5"))
        if nth % 2
        else MeasureFigure(measure.code, numerator=0, denominator=0)
        for nth, measure in enumerate(measures)
    ]
    return {"rich": score_index(figures, edition)}
