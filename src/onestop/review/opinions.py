"""What people said in a period, by officer and by stage, flagged answers in and out.

An answer counts in the period in which it was given, and for whoever met the applicant at its
stage. Too few answers show no share.

Stands on `satisfaction.ballots` and `satisfaction.scores`. Knows no figures of dossiers.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from fractions import Fraction

import attrs

from onestop._arguments import checked, checked_fields
from onestop.days.calendar import WorkCalendar
from onestop.days.period import ReportPeriod
from onestop.dossiers.dossier import Dossier
from onestop.figures.sampling import worst_case_bounds
from onestop.i18n.cleaning import Names, same_name
from onestop.i18n.remarks import Remark
from onestop.satisfaction.answers import Answers
from onestop.satisfaction.ballots.box import BallotBox
from onestop.satisfaction.ballots.judging import BallotFlag, Judged, judged_casts
from onestop.satisfaction.ballots.offering import offers_of
from onestop.satisfaction.scores import Score, score
from onestop.satisfaction.stages import Stage


@attrs.frozen(kw_only=True, field_transformer=checked_fields)
class StageResponse:
    """How many answered at one stage (*tỷ lệ phản hồi theo thời điểm*), of how many asked there.

    `score` is what those said whose answers count; `asked` and `answered` are as in `Opinions`.
    """

    score: Score
    asked: int
    answered: int

    @property
    def stage(self) -> Stage:
        """Where they were asked."""
        assert self.score.stage is not None  # that is what it is a figure of
        return self.score.stage

    @property
    def response_rate(self) -> Fraction | None:
        """The answered of the asked; `None` where nobody was asked."""
        return Fraction(self.answered, self.asked) if self.asked else None

    @property
    def worst_case(self) -> tuple[Fraction, Fraction] | None:
        """The least and the most the share could be, had everybody asked answered.

        `None` without an answer, or where more answered than were asked in the period.
        """
        return _worst_case(self.score, self.asked)


@attrs.frozen(kw_only=True, field_transformer=checked_fields)
class Opinions:
    """What people said in a period (*kết quả đánh giá mức độ hài lòng*), and of how many asked.

    `score` leaves flagged answers out, `score_all` counts them; `stages` has a score for each stage
    at which somebody was asked or answered. `asked` were offered a ballot in the period, `answered`
    of these gave one without a flag; `responses` tells both stage by stage. Below `minimum` answers
    `why` says that there are too few.
    """

    score: Score
    score_all: Score
    stages: tuple[Score, ...] = ()
    asked: int = 0
    answered: int = 0
    flags: tuple[tuple[BallotFlag, int], ...] = ()
    minimum: int = 1
    responses: tuple[StageResponse, ...] = ()

    @property
    def worst_case(self) -> tuple[Fraction, Fraction] | None:
        """The least and the most the share could be, had everybody asked answered.

        `None` without a share, or where more answered than were asked in the period.
        """
        return None if self.why(self.score) else _worst_case(self.score, self.asked)

    @property
    def response_rate(self) -> Fraction | None:
        """The answered of the asked; `None` where nobody was asked."""
        return Fraction(self.answered, self.asked) if self.asked else None

    @checked
    def why(self, figure: Score) -> Remark | None:
        """Return why a figure is not shown: nobody answered, or too few did; else `None`."""
        if figure.why is not None:
            return figure.why
        if figure.n < self.minimum:
            return Remark.of("too_few", n=figure.n, minimum=self.minimum)
        return None


def _worst_case(figure: Score, asked: int) -> tuple[Fraction, Fraction] | None:
    if not 0 < figure.n <= asked:
        return None
    return worst_case_bounds(int(figure.numerator), figure.n, asked)


class Poll:
    """The answers of a period, and who was asked in it."""

    def __init__(
        self,
        box: BallotBox,
        dossiers: Sequence[Dossier],
        period: ReportPeriod,
        calendar: WorkCalendar,
        *,
        question: str | None,
        minimum: int,
    ) -> None:
        self.policy = box.policy
        self.question = box.policy.scales[0][0] if question is None else question
        self.scale = box.policy.scale(self.question)
        self._minimum = minimum
        self._dossiers = {dossier.code: dossier for dossier in dossiers}
        day = calendar.local_day
        known = judged_casts(box.as_of(period.last_moment(calendar.tz)).casts, box.policy, dossiers)
        standing = [each for each in known if each.stands and self._level(each) is not None]
        self.unmatched = sum(not each.is_known for each in standing)
        self.remarks = box.remarks
        self.has_devices = any(cast.device is not None for cast in box.casts)
        held = [each for each in standing if each.is_known]
        self._clean = {each.cast.slot for each in held if each.counts}
        self._answers = [each for each in held if period.covers(day(each.cast.at))]
        answered = {each.cast.slot[1] for each in standing} or set(Stage)
        stages = answered if box.policy.stages is None else set(box.policy.stages)
        self._asked = [
            (offer.officer, (dossier.code, stage))
            for dossier in dossiers
            for stage, offer in offers_of(dossier).items()
            if stage in stages and period.covers(day(offer.at))
        ]

    def _level(self, answer: Judged) -> int | None:
        return answer.cast.ballot.level(self.question)

    def _officer(self, answer: Judged) -> str | None:
        if answer.offer is not None:
            return answer.offer.officer
        return self._dossiers[answer.cast.dossier].officer

    @property
    def officers(self) -> list[str | None]:
        """Everybody whom an answer is about, as first written."""
        names = Names()
        return list(dict.fromkeys(names.kept(self._officer(each)) for each in self._answers))

    def rows(self) -> Iterator[tuple[str, str, int | None]]:
        """Yield officer, procedure and level of each answer that counts, for a comparison."""
        names = Names()
        for each in self._answers:
            officer = names.kept(self._officer(each))
            if officer is not None and each.counts:
                dossier = self._dossiers[each.cast.dossier]
                yield officer, dossier.procedure.code, self._level(each)

    def of(self, officer: str | None) -> Opinions:
        """Return what people said of one officer."""
        asked = [slot for name, slot in self._asked if same_name(name, officer)]
        own = [each for each in self._answers if same_name(self._officer(each), officer)]
        return self._opinions(own, asked)

    def all(self) -> Opinions:
        """Return what people said of the whole office."""
        return self._opinions(self._answers, [slot for _, slot in self._asked])

    def _opinions(self, answers: Sequence[Judged], asked: Sequence[tuple[str, Stage]]) -> Opinions:
        counted = [each for each in answers if each.counts]
        flags = Counter(flag for each in answers for flag in each.flags)
        met = {stage for _, stage in asked} | {each.cast.slot[1] for each in answers}
        stages = {stage: self._score(counted, stage) for stage in Stage if stage in met}
        return Opinions(
            score=self._score(counted),
            score_all=self._score(answers),
            stages=tuple(stages.values()),
            responses=tuple(self._response(stages[stage], stage, asked) for stage in stages),
            asked=len(asked),
            answered=sum(slot in self._clean for slot in asked),
            flags=tuple((flag, flags[flag]) for flag in BallotFlag if flags[flag]),
            minimum=self._minimum,
        )

    def _response(
        self, figure: Score, stage: Stage, asked: Sequence[tuple[str, Stage]]
    ) -> StageResponse:
        here = [slot for slot in asked if slot[1] is stage]
        answered = sum(slot in self._clean for slot in here)
        return StageResponse(score=figure, asked=len(here), answered=answered)

    def _score(self, answers: Iterable[Judged], stage: Stage | None = None) -> Score:
        held = (each for each in answers if stage in {None, each.cast.slot[1]})
        ballots = [each.cast.ballot for each in held]
        return score(Answers.of(ballots, self.question, self.scale, stage=stage), self.scale)
