"""The sheet of a period: each officer, the office as a whole, and a fair comparison.

The figures are those of `tally`, by officer and as they stood at the period's end. An officer who
was away all the time is neither rated nor compared.

Stands on `lateness`, `opinions`, `petitions`, `leave` and `points`.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from typing import Any

import attrs

from onestop._arguments import checked, checked_fields
from onestop._checks import as_tuple, member, members_field, whole_number
from onestop.appraisal.complaints import Complaint
from onestop.days.calendar import WorkCalendar
from onestop.days.period import ReportPeriod
from onestop.dossiers.attribution.late_days import newly_late_days
from onestop.dossiers.dossier import Dossier
from onestop.dossiers.judgement import Judgement, as_known_at_end
from onestop.dossiers.ruleset import ClockPolicy
from onestop.dossiers.status import Timeliness
from onestop.figures.figures import Count
from onestop.figures.grouping import grouping_by
from onestop.figures.petitions import Petition, PetitionCount, count_petitions
from onestop.figures.rows import Report, Row
from onestop.i18n.cleaning import Names, comparable, same_name
from onestop.i18n.ordering import in_order
from onestop.i18n.remarks import Remark
from onestop.review.lateness import LateDossier, late_dossier
from onestop.review.leave import Absence, TimeAway, time_away
from onestop.review.opinions import Opinions, Poll
from onestop.review.points import Contacts, Rules, SuggestedPoints, suggested_points
from onestop.satisfaction.ballots.box import BallotBox
from onestop.satisfaction.ballots.policy import BallotPolicy
from onestop.satisfaction.comparison.ranking import compare
from onestop.satisfaction.comparison.standings import Comparison
from onestop.satisfaction.comparison.tallies import group_ratings


@attrs.frozen(kw_only=True, field_transformer=checked_fields)
class ReviewRow:
    """What a meeting looks at, of one officer or of the office (*số liệu kỳ họp*).

    `figures` are those of the statistics, `due_soon` is inside `figures.in_time`, `late` tells each
    dossier finished late or overdue; of an officer those that are theirs, and those that were late
    in their hands. `opinions`, `petitions` and `complaints` are `None` where
    nobody handed them in: that is not known, and not 0.
    """

    figures: Row
    due_soon: int = 0
    late: tuple[LateDossier, ...] = ()
    opinions: Opinions | None = None
    petitions: PetitionCount | None = None
    complaints: tuple[Complaint, ...] | None = None

    @property
    def key(self) -> str | None:
        """The officer's name; `None` for those not named, and for the office as a whole."""
        return self.figures.key

    @property
    def running(self) -> int:
        """How many run in time, neither due soon nor paused."""
        return self.figures.in_time - self.figures.paused - self.due_soon


@attrs.frozen(kw_only=True, field_transformer=checked_fields)
class OfficerReview(ReviewRow):
    """One officer's part of a meeting (*phần của từng cán bộ, công chức*).

    `points` is `None` for dossiers that name no officer. `days_away` of `working_days` the officer
    was on leave.
    """

    points: SuggestedPoints | None = None
    days_away: int = 0
    working_days: int = 0

    @property
    def is_away(self) -> bool:
        """Whether the officer was on leave on all working days of the period."""
        return TimeAway(self.days_away, self.working_days).is_all


@attrs.frozen(kw_only=True, field_transformer=checked_fields)
class Review:
    """The sheet of a meeting (*phiếu họp giao ban*): officers, the office, a fair comparison.

    It is for inside: what is published goes through `published` first. `report` has the period's
    figures by officer; `comparison` is `None` without answers. `remarks` must be read with it.
    """

    period: ReportPeriod
    report: Report
    officers: tuple[OfficerReview, ...]
    total: ReviewRow
    comparison: Comparison | None = None
    ballots: BallotPolicy | None = None
    minimum: int = 10
    remarks: tuple[Remark, ...] = ()

    @checked
    def officer(self, name: str) -> OfficerReview | None:
        """Return the part of one officer, `None` if the period knows nothing of them."""
        return next((each for each in self.officers if same_name(each.key, name)), None)

    @property
    def common(self) -> tuple[Remark, ...]:
        """What the points of everybody rest on: the rules, and the options they leave open."""
        told = (each.points.common for each in self.officers if each.points is not None)
        return tuple(dict.fromkeys(remark for remarks in told for remark in remarks))


@checked
def review_of(  # noqa: PLR0913  # one argument a file of the meeting
    dossiers: Iterable[Dossier],
    period: ReportPeriod,
    calendar: WorkCalendar,
    *,
    ratings: BallotBox | None = None,
    question: str | None = None,
    complaints: Iterable[Complaint] | None = None,
    petitions: Iterable[Petition] | None = None,
    leave: Iterable[Absence] = (),
    rules: Rules | None = None,
    contacts: Contacts | None = None,
    minimum: int = 10,
    policy: ClockPolicy | None = None,
) -> Review:
    """Return the sheet of a monthly meeting (*phiếu họp giao ban tháng*), officer by officer.

    `ratings`, `complaints` and `petitions` may be left out: what they would tell is then not known.
    `question` is one of the box's, by default the first. `rules` are those of the period, for the
    points; `contacts` gives, by dossier code, what `handled_in` calls `known`. Below `minimum`
    answers no share is shown and nobody is ranked. A complaint counts where its dossier does.

    >>> from onestop import Channel, Dossier, Procedure, ReportPeriod, WorkingDays, vn
    >>> dossier = (
    ...     Dossier.submit(
    ...         "H48.53-261001-0001",
    ...         Procedure("PX.000001", "thử", limits=WorkingDays(3)),
    ...         vn.local("01/10/2026 09:00"),
    ...         channel=Channel.ONLINE,
    ...     )
    ...     .accept(vn.local("01/10/2026 09:00"), by="Lan")
    ...     .complete(vn.local("08/10/2026 09:00"), by="Lan")
    ... )
    >>> sheet = review_of([dossier], ReportPeriod.calendar_month(2026, 10), vn.calendar())
    >>> lan = sheet.officer("Lan")
    >>> lan.figures.late, lan.late[0].late_by, lan.opinions
    (1, 2, None)

    Raises:
        BadValueError: the minimum is below 1, the box does not ask the question, or a dossier
            stands there twice.
        OutsideCalendarError: a dossier's days lie outside the calendar; the error names it.

    **Law:** Nghị định 61/2018/NĐ-CP, Đ9.3 (a monthly notice on time, progress and conduct).
    """
    member("period", period, ReportPeriod)
    desk = JudgedPeriod(
        dossiers, period, calendar, policy=policy, minimum=whole_number("minimum", minimum, 1)
    )
    told = OutsideRecords(
        desk.poll(ratings, question),
        complaints=complaints,
        petitions=petitions,
        leave=leave,
        rules=rules,
        contacts=contacts or {},
    )
    return desk.review(told)


def _as_tuple_or_none(value: Iterable[Any] | None) -> tuple[Any, ...] | None:
    return None if value is None else as_tuple(value)


@attrs.frozen
class OutsideRecords:
    """What no log of a dossier holds; `not_rated` says of whom there are no points, and why."""

    poll: Poll | None
    complaints: tuple[Complaint, ...] | None = attrs.field(
        default=None, kw_only=True, converter=_as_tuple_or_none
    )
    petitions: tuple[Petition, ...] | None = attrs.field(
        default=None, kw_only=True, converter=_as_tuple_or_none
    )
    leave: tuple[Absence, ...] = attrs.field(
        default=(), kw_only=True, converter=as_tuple, validator=members_field(Absence)
    )
    rules: Rules | None = attrs.field(default=None, kw_only=True)
    contacts: Contacts = attrs.field(factory=dict, kw_only=True)
    not_rated: dict[str, Remark] = attrs.field(factory=dict, kw_only=True)


class JudgedPeriod:
    """The dossiers of a period as they stood at its end, each judged once."""

    def __init__(
        self,
        dossiers: Iterable[Dossier],
        period: ReportPeriod,
        calendar: WorkCalendar,
        *,
        policy: ClockPolicy | None,
        minimum: int,
    ) -> None:
        self._dossiers = tuple(as_known_at_end(dossiers, period, calendar))
        self._period, self._calendar = period, calendar
        self._policy, self._minimum = policy, minimum
        count = Count((period,), calendar, (grouping_by("officer"),), policy=policy)
        self._judged = tuple(each for dossier in self._dossiers for each in count.add(dossier))
        self.report = count.figures().reports[0]

    def poll(self, box: BallotBox | None, question: str | None) -> Poll | None:
        """Return the answers of the period, `None` where they are not known."""
        if box is None:
            return None
        return Poll(
            box, self._dossiers, self._period, self._calendar,
            question=question, minimum=self._minimum,
        )  # fmt: skip

    @cached_property
    def _table(self) -> _ByOfficer:
        """The dossiers by officer: a month of a year is counted without it."""
        return _ByOfficer(self._judged, self._period)

    def involving(self, officer: str) -> Sequence[Judgement]:
        """Return the judgements of an officer's dossiers, and of those late in their hands."""
        return self._table.involving(officer)

    def review(self, told: OutsideRecords) -> Review:
        """Return the sheet of the period."""
        table = self._table
        officers = tuple(self._officer(name, table, told) for name in self._names(told))
        away = {_key(each.key) for each in officers if each.is_away}
        return Review(
            period=self._period,
            report=self.report,
            officers=officers,
            total=ReviewRow(
                figures=self.report.total,
                opinions=None if told.poll is None else told.poll.all(),
                petitions=self._petitions(told.petitions),
                **table.own(None, told.complaints, is_whole=True),
            ),
            comparison=self._comparison(told.poll, away),
            ballots=None if told.poll is None else told.poll.policy,
            minimum=self._minimum,
            remarks=tuple(self._remarks(told)),
        )

    def _petitions(self, petitions: Iterable[Petition] | None) -> PetitionCount | None:
        return None if petitions is None else count_petitions(petitions, self._period)

    def _away(self, leave: Iterable[Absence], officer: str | None) -> TimeAway:
        return time_away(leave, officer, self._period, self._calendar)

    def _names(self, told: OutsideRecords) -> list[str | None]:
        """Return everybody whom the period knows, by name, those not named last."""
        petitions = (each for each in told.petitions or () if each.touches(self._period))
        found = [row.key for row in self.report.rows]
        found += () if told.poll is None else told.poll.officers
        found += (each.officer for each in petitions if each.officer is not None)
        found += (e.officer for e in told.leave if self._away((e,), e.officer).days)
        names = Names()
        found = list(dict.fromkeys(map(names.kept, found)))
        return in_order(found, lambda name: name)

    def _officer(self, name: str | None, table: _ByOfficer, told: OutsideRecords) -> OfficerReview:
        away = self._away(told.leave, name)
        row = next((row for row in self.report.rows if same_name(row.key, name)), Row(name))
        own = (
            None
            if told.petitions is None
            else [each for each in told.petitions if same_name(each.officer, name)]
        )
        return OfficerReview(
            figures=row,
            opinions=None if told.poll is None else told.poll.of(name),
            petitions=self._petitions(own),
            points=None if name is None else self._points(name, table, told, away),
            days_away=away.days,
            working_days=away.of,
            **table.own(name, told.complaints, is_whole=False),
        )

    def _points(
        self, name: str, table: _ByOfficer, told: OutsideRecords, away: TimeAway
    ) -> SuggestedPoints:
        if away.is_all:
            return SuggestedPoints(why=Remark.of("review_away"))
        whys = (why for other, why in told.not_rated.items() if same_name(other, name))
        if (why := next(whys, None)) is not None:
            return SuggestedPoints(why=why)
        return suggested_points(
            table.involving(name),
            self._period,
            officer=name,
            rules=told.rules,
            complaints=told.complaints,
            contacts=told.contacts,
        )

    def _comparison(self, poll: Poll | None, away: set[str | None]) -> Comparison | None:
        """Return the officers held against what their procedures let expect."""
        if poll is None:
            return None
        rows = [row for row in poll.rows() if _key(row[0]) not in away]
        groups = group_ratings(rows, poll.scale)
        return compare(groups, minimum=self._minimum) if groups else None

    def _remarks(self, told: OutsideRecords) -> Iterator[Remark]:
        if told.poll is None:
            yield Remark.of("review_ratings_unknown")
        elif not told.poll.has_devices:
            yield Remark.of("review_no_devices")
        if told.poll is not None and told.poll.unmatched:
            yield Remark.of("ballots_unmatched", n=told.poll.unmatched)
        yield from () if told.poll is None else told.poll.remarks
        known = {dossier.code for dossier in self._dossiers}
        others = sum(each.dossier not in known for each in told.complaints or ())
        if others:
            yield Remark.of("review_complaints_unmatched", n=others)


def _key(officer: str | None) -> str | None:
    return None if officer is None else comparable(officer)


class _ByOfficer:
    """The dossiers that a period touches, each with its judgement, by officer.

    A dossier is its officer's; of its late days each is of whoever had it then.
    """

    def __init__(self, judged: Sequence[Judgement], period: ReportPeriod) -> None:
        self._judged = judged
        self._by_officer: dict[str | None, list[Judgement]] = {}
        self._involved: dict[str | None, list[Judgement]] = {}
        before = period.first - dt.timedelta(days=1)
        for judgement in judged:
            key = _key(judgement.dossier.officer)
            self._by_officer.setdefault(key, []).append(judgement)
            late = newly_late_days(judgement, before)
            theirs = (_key(each.officer) for each in late if not each.is_waiting)
            for officer in dict.fromkeys((key, *theirs)):
                self._involved.setdefault(officer, []).append(judgement)
        # a late dossier stands on its officers' parts and on the office's: told once for all
        self._late = {
            id(judgement): late_dossier(judgement) for judgement in judged if judgement.is_behind
        }

    def involving(self, officer: str | None) -> Sequence[Judgement]:
        """Return the judgements of an officer's dossiers, and of those late in their hands."""
        return self._involved.get(_key(officer), ())

    def own(
        self, officer: str | None, complaints: tuple[Complaint, ...] | None, *, is_whole: bool
    ) -> dict[str, Any]:
        """Return what dossiers tell of an officer, or of the whole office."""
        held = self._judged if is_whole else self._by_officer.get(_key(officer), ())
        codes = {judgement.dossier.code for judgement in held}
        about = None
        if complaints is not None:
            about = tuple(each for each in complaints if each.dossier in codes)
        involved = self._judged if is_whole else self.involving(officer)
        return {
            "due_soon": sum(each.status.timeliness is Timeliness.DUE_SOON for each in held),
            "late": tuple(self._late[id(each)] for each in involved if each.is_behind),
            "complaints": about,
        }
