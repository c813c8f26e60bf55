"""The year's roll-up: month by month, and the year from its own dossiers.

The year is reckoned like any period, never as a mean of months: what was pending in one month and
finished in the next is one dossier.

Stands on `sheet`.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from itertools import pairwise

import attrs

from onestop._arguments import checked, checked_fields
from onestop._checks import items_of, listed, member, plain_day, whole_number
from onestop.appraisal.appraisal import Appraisal
from onestop.appraisal.classes import Leave
from onestop.appraisal.complaints import Complaint
from onestop.appraisal.rules import PointRules, sourced
from onestop.days.calendar import WorkCalendar
from onestop.days.period import ReportPeriod
from onestop.dossiers.dossier import Dossier
from onestop.dossiers.ruleset import ClockPolicy
from onestop.errors import BadValueError
from onestop.figures.petitions import Petition
from onestop.figures.rows import Report, Row
from onestop.i18n.cleaning import Names, same_name
from onestop.i18n.ordering import in_order
from onestop.i18n.remarks import Remark
from onestop.review.leave import Absence, time_away
from onestop.review.opinions import Opinions
from onestop.review.points import Contacts, Rules, not_rated
from onestop.review.sheet import JudgedPeriod, OutsideRecords, Review
from onestop.review.year_ratings import OfficerYear, YearRules, officer_year
from onestop.satisfaction.ballots.box import BallotBox

_MONTHS_OF_A_YEAR = 12


@attrs.frozen(kw_only=True, field_transformer=checked_fields)
class MonthLine:
    """One month of the roll-up (*một tháng của năm*): the figures and what people said."""

    report: Report
    opinions: Opinions | None = None

    @property
    def period(self) -> ReportPeriod:
        """The month."""
        return self.report.period

    @property
    def figures(self) -> Row:
        """The figures of the whole office in the month."""
        return self.report.total


@attrs.frozen(kw_only=True, field_transformer=checked_fields)
class YearReview:
    """The year's roll-up (*tổng hợp cả năm*): its months, and the year from its own dossiers.

    `ratings` are what the rules of the year's rating suggest, by officer, if they were asked for:
    those in force on the day `decided`.
    """

    months: tuple[MonthLine, ...]
    year: Review
    ratings: tuple[OfficerYear, ...] = ()
    rated_by: YearRules | None = None
    decided: dt.date | None = None

    def check(self) -> tuple[str, ...]:
        """Return the identities that do not hold, of each month, of two in a row, of the year."""
        months = [month.report for month in self.months]
        chain = [error for one, two in pairwise(months) for error in two.check(one)]
        return (*months[0].check(), *chain, *self.year.report.check())


@checked
def year_review_of(  # noqa: PLR0913  # one argument a file of the meeting
    dossiers: Iterable[Dossier],
    months: Iterable[ReportPeriod],
    calendar: WorkCalendar,
    *,
    ratings: BallotBox | None = None,
    question: str | None = None,
    complaints: Iterable[Complaint] | None = None,
    petitions: Iterable[Petition] | None = None,
    leave: Iterable[Absence] = (),
    rules: Rules | None = None,
    rated_by: YearRules | None = None,
    decided: dt.date | None = None,
    appraisals: Iterable[Appraisal] = (),
    contacts: Contacts | None = None,
    minimum: int = 10,
    policy: ClockPolicy | None = None,
) -> YearReview:
    """Return the roll-up of a year (*tổng hợp cả năm*): month by month, and the year as a whole.

    `months` are those to be told, one after the other; the year runs from the first day of the
    first to the last day of the last. The other arguments are those of `review_of`; `rules` are the
    year's. Who worked too few months of the year is not rated, as far as the rules know that.

    `rated_by` are the rules of the year's rating, those in force on the day `decided` on which it
    is made (*ngày quyết định xếp loại*): `vn.rating_rules(on=decided)`. By points they take the
    months as they were agreed, `appraisals`; by conditions the year's dossiers. Everybody gets a
    line, whoever had no dossier too.

    Raises:
        BadValueError: there is no month, they do not follow each other without a gap, or the rules
            of the rating are not those of the day.

    **Law:** Thông tư 01/2018/TT-VPCP, Đ15.4.b–c; that a year is no mean of its parts is inferred,
    80 %.
    """
    known, parts = tuple(items_of("dossiers", dossiers)), _in_a_row(months)
    year = ReportPeriod.between(parts[0].first, parts[-1].last)
    least = whole_number("minimum", minimum, 1)
    desks = [
        JudgedPeriod(known, each, calendar, policy=policy, minimum=least) for each in (*parts, year)
    ]
    polls = [desk.poll(ratings, question) for desk in desks]
    absences = tuple(items_of("leave", leave))
    agreed = listed("appraisals", appraisals, Appraisal)
    _check_day(rated_by, decided)
    told = OutsideRecords(
        polls[-1],
        complaints=complaints,
        petitions=petitions,
        leave=absences,
        rules=rules,
        contacts=contacts or {},
        not_rated=_not_rated(absences, parts, calendar, rules),
    )
    review = desks[-1].review(told)
    rated: tuple[OfficerYear, ...] = ()
    if rated_by is not None:
        of_rating = attrs.evolve(told, not_rated=_not_rated(absences, parts, calendar, rated_by))
        rated = _ratings(desks[-1], review, rated_by, of_rating, agreed)
    if isinstance(rules, PointRules):
        by_law = Remark.of("review_year_points", source=sourced(rules.year.citation))
        review = attrs.evolve(review, remarks=(*review.remarks, by_law))
    lines = (
        MonthLine(report=desk.report, opinions=None if poll is None else poll.all())
        for desk, poll in zip(desks[:-1], polls[:-1], strict=True)
    )
    return YearReview(
        months=tuple(lines),
        year=review,
        ratings=rated,
        rated_by=rated_by,
        decided=decided,
    )


def _check_day(rules: YearRules | None, decided: dt.date | None) -> None:
    """Refuse rules that are not in force on the day on which the year is decided."""
    day = None if decided is None else plain_day("decided", decided)
    if rules is not None and day is not None and not rules.first <= day <= (rules.last or day):
        held = {"first": rules.first, "last": rules.last or Remark.of("until_now")}
        raise BadValueError("decided", day, Remark.of("rules_of_another_day", **held))


def _ratings(
    desk: JudgedPeriod,
    year: Review,
    rules: YearRules,
    told: OutsideRecords,
    agreed: Sequence[Appraisal],
) -> tuple[OfficerYear, ...]:
    """Return what the rules suggest for everybody whom the year, or an appraisal of it, knows."""
    names = Names()
    known = [each.key for each in year.officers if each.key is not None]
    known += [each.subject for each in agreed if year.period.covers(each.period.last)]
    return tuple(
        officer_year(
            name,
            year.period,
            rules,
            away=next((why for who, why in told.not_rated.items() if same_name(who, name)), None),
            judgements=desk.involving(name),
            complaints=told.complaints,
            appraisals=agreed,
        )
        for name in in_order(dict.fromkeys(map(names.kept, known)), lambda name: name)
    )


def _in_a_row(months: Iterable[ReportPeriod]) -> tuple[ReportPeriod, ...]:
    held = tuple(member("month", each, ReportPeriod) for each in months)
    if not held:
        raise BadValueError("months", [], "one_month")
    for one, two in pairwise(held):
        if (two.first - one.last).days != 1:
            raise BadValueError("months", str(two), Remark.of("begin_after", day=one.last))
    return held


def _not_rated(
    absences: tuple[Absence, ...],
    months: Sequence[ReportPeriod],
    calendar: WorkCalendar,
    rules: Rules | None,
) -> dict[str, Remark]:
    """Return who was away for too long to be rated for the year, and why.

    Months of the year that are not told are taken as worked.
    """
    found = {}
    names = Names()
    for officer in dict.fromkeys(names.kept(each.officer) for each in absences):
        own = [each for each in absences if same_name(each.officer, officer)]
        away = [month for month in months if time_away(own, officer, month, calendar).is_all]
        why = not_rated(rules, _MONTHS_OF_A_YEAR - len(away), _reasons(own, away))
        if why is not None:
            found[officer] = why
    return found


def _reasons(absences: Iterable[Absence], months: Sequence[ReportPeriod]) -> set[Leave]:
    """Return why somebody was away in some months."""
    return {
        each.reason
        for each in absences
        if any(each.first <= month.last and month.first <= each.last for month in months)
    }
