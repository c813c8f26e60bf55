"""What the answers say, with the flagged ones and without them.

Stands on `judging`. Knows no box.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from fractions import Fraction
from typing import Any, Final, Literal

import attrs

from onestop._arguments import checked, checked_fields
from onestop._checks import one_of
from onestop.dossiers.dossier import Dossier
from onestop.i18n.cleaning import Names
from onestop.i18n.exits import printable_lines
from onestop.i18n.languages import Lang
from onestop.i18n.layout import aligned
from onestop.i18n.numbers import percent
from onestop.i18n.ordering import alphabetical
from onestop.i18n.refusal import language
from onestop.i18n.sayings import say
from onestop.satisfaction.ballots.judging import BallotFlag, Judged
from onestop.satisfaction.ballots.offering import is_finished, offers_of
from onestop.satisfaction.ballots.policy import BallotPolicy
from onestop.satisfaction.stages import Stage

By = Literal["officer", "procedure"]

_BY: Final = ("officer", "procedure")


@attrs.frozen(field_transformer=checked_fields)
class BallotRow:
    """The answers of one stage (*kết quả theo thời điểm*), or of all in the total.

    `asked` is how many were offered a ballot; in the total it is the finished dossiers. `answered`
    of them gave an answer that has no flag, `answered_all` any. `counted` and `flagged` are the
    answers that stand, `superseded` those that gave way to another, `assisted` the standing ones
    that were given with help.
    """

    key: str | None = None
    stage: Stage | None = None
    asked: int = attrs.field(default=0, kw_only=True)
    answered: int = attrs.field(default=0, kw_only=True)
    answered_all: int = attrs.field(default=0, kw_only=True)
    counted: int = attrs.field(default=0, kw_only=True)
    flagged: int = attrs.field(default=0, kw_only=True)
    superseded: int = attrs.field(default=0, kw_only=True)
    assisted: int = attrs.field(default=0, kw_only=True)
    flags: tuple[tuple[BallotFlag, int], ...] = attrs.field(default=(), kw_only=True)
    #: (question, level) -> how many answers without a flag, and how many at all.
    _levels: tuple[tuple[str, int, int, int], ...] = attrs.field(default=(), kw_only=True)

    @property
    def response_rate(self) -> Fraction | None:
        """The share of those asked whose answer has no flag; `None` where nobody was asked."""
        return Fraction(self.answered, self.asked) if self.asked else None

    @property
    def response_rate_all(self) -> Fraction | None:
        """The share of those asked who answered, flagged answers counted."""
        return Fraction(self.answered_all, self.asked) if self.asked else None

    @checked
    def flag(self, flag: BallotFlag) -> int:
        """Return how many of the standing answers have a flag."""
        return dict(self.flags).get(flag, 0)

    @checked
    def counts(self, question: str, *, flagged: bool = False) -> dict[int, int]:
        """Return how many gave each level, for `score`; with `flagged`, flagged answers too."""
        return {
            level: everything if flagged else counted
            for key, level, counted, everything in self._levels
            if key == question
        }


@attrs.frozen(field_transformer=checked_fields)
class BallotReport:
    """What a box says about dossiers (*báo cáo phiếu đánh giá*), flagged answers in and out.

    `rows` are by stage, and by `by` where that is asked; `unmatched` answers are of dossiers that
    were not handed in with the report. A report is for inside: what is published goes through
    `suppress` first.
    """

    policy: BallotPolicy
    rows: tuple[BallotRow, ...] = attrs.field()
    total: BallotRow = attrs.field(kw_only=True)
    by: By | None = attrs.field(default=None, kw_only=True)
    unmatched: int = attrs.field(default=0, kw_only=True)

    @checked
    def table(
        self, question: str, lang: Lang = "vi", *, flagged: bool = False
    ) -> dict[str, dict[str, int]]:
        """Return the answers to a question as a table, a line a row and a column a level.

        Raises:
            BadValueError: the question is not asked.
        """
        language(lang)  # a report without rows says nothing in any
        scale = self.policy.scale(question)
        return {
            _name(row, lang): {
                level.text(lang): row.counts(question, flagged=flagged).get(number, 0)
                for number, level in zip(scale.numbers, scale.levels, strict=True)
            }
            for row in self.rows
        }

    def text(self, lang: Lang = "vi") -> str:
        """Return the report as text: the policy, the rows, then what was not counted and why."""
        return printable_lines(
            (*self._policy(lang), "", *self._report_lines(lang), *self._notes(lang))
        )

    def _policy(self, lang: Lang) -> Iterator[str]:
        yield say(f"ballots_{self.policy.wins}", lang)
        yield say("ballots_window", lang, n=self.policy.window_days)

    def _report_lines(self, lang: Lang) -> Iterator[str]:
        names = ("col_stage", "col_asked", "col_counted", "col_all")
        header = tuple(say(name, lang) for name in names)
        rows = [_cells(row, _name(row, lang), lang) for row in self.rows]
        yield from aligned([header, *rows, _cells(self.total, say("total", lang), lang)], right=())

    def _notes(self, lang: Lang) -> Iterator[str]:
        for flag, n in self.total.flags:
            yield say("ballots_flagged", lang, flag=flag, n=n)
        counts = {
            "ballots_superseded": self.total.superseded,
            "ballots_unmatched": self.unmatched,
            "ballots_assisted": self.total.assisted,
        }
        yield from (say(key, lang, n=n) for key, n in counts.items() if n)


def _name(row: BallotRow, lang: Lang) -> str:
    stage = row.stage.text(lang) if row.stage else say("total", lang)
    return stage if row.key is None else f"{row.key}, {stage}"


def _cells(row: BallotRow, name: str, lang: Lang) -> tuple[str, ...]:
    counted = f"{row.answered} ({percent(row.response_rate, lang)})"
    everything = f"{row.answered_all} ({percent(row.response_rate_all, lang)})"
    return name, str(row.asked), counted, everything


def report_of(
    answers: Sequence[Judged],
    policy: BallotPolicy,
    dossiers: Sequence[Dossier],
    by: By | None,
) -> BallotReport:
    """Return the report that judged answers and their dossiers make."""
    one_of("by", by, _BY, or_none=True)
    keys = {dossier.code: dossier for dossier in dossiers}
    mine = [each for each in answers if each.is_known]
    rows = tuple(_rows(mine, keys, by, policy.stages))
    return BallotReport(
        policy,
        rows,
        total=_total(mine, dossiers),
        by=by,
        unmatched=sum(each.stands and not each.is_known for each in answers),
    )


def _rows(
    answers: Sequence[Judged],
    dossiers: dict[str, Dossier],
    by: By | None,
    stages: Collection[Stage] | None,
) -> Iterator[BallotRow]:
    """Return a row for every key and stage that was asked or answered; all stages without keys."""
    names = Names()
    asked = Counter(
        (names.kept(_key(dossier, offer.officer, by)), stage)
        for dossier in dossiers.values()
        for stage, offer in offers_of(dossier).items()
        if stages is None or stage in stages
    )
    given: dict[tuple[str | None, Stage], list[Judged]] = {}
    for each in answers:
        dossier = dossiers[each.cast.dossier]
        officer = each.offer.officer if each.offer else dossier.officer
        place = names.kept(_key(dossier, officer, by)), each.cast.slot[1]
        given.setdefault(place, []).append(each)
    places = asked.keys() | given.keys()
    if by is None:
        places |= {(None, stage) for stage in Stage}
    order = list(Stage)
    for key, stage in sorted(
        places, key=lambda place: (alphabetical(place[0] or ""), order.index(place[1]))
    ):
        yield _row(given.get((key, stage), []), key, stage, asked[key, stage])


def _key(dossier: Dossier, officer: str | None, by: By | None) -> str | None:
    if by is None:
        return None
    return officer if by == "officer" else dossier.procedure.code


def _row(answers: Sequence[Judged], key: str | None, stage: Stage, asked: int) -> BallotRow:
    standing = [each for each in answers if each.stands]
    offered = [each for each in standing if asked and each.offer is not None]
    return BallotRow(
        key,
        stage,
        asked=asked,
        answered=sum(each.counts for each in offered),
        answered_all=len(offered),
        **_figures(answers),
    )


def _total(answers: Sequence[Judged], dossiers: Sequence[Dossier]) -> BallotRow:
    finished = {dossier.code for dossier in dossiers if is_finished(dossier)}
    standing = [each for each in answers if each.stands and each.cast.dossier in finished]
    return BallotRow(
        asked=len(finished),
        answered=len({each.cast.dossier for each in standing if each.counts}),
        answered_all=len({each.cast.dossier for each in standing}),
        **_figures(answers),
    )


def _figures(answers: Sequence[Judged]) -> dict[str, Any]:
    """Return what a row and the total count alike."""
    standing = [each for each in answers if each.stands]
    flags = Counter(flag for each in standing for flag in each.flags)
    return {
        "counted": sum(each.counts for each in standing),
        "flagged": sum(bool(each.flags) for each in standing),
        "superseded": len(answers) - len(standing),
        "assisted": sum(each.cast.ballot.assisted for each in standing),
        "flags": tuple((flag, flags[flag]) for flag in BallotFlag if flags[flag]),
        "levels": _levels(standing),
    }


def _levels(standing: Sequence[Judged]) -> tuple[tuple[str, int, int, int], ...]:
    counted: Counter[tuple[str, int]] = Counter()
    everything: Counter[tuple[str, int]] = Counter()
    for each in standing:
        given = [(key, level) for key, level in each.cast.ballot.answers if level is not None]
        everything.update(given)
        counted.update(given if each.counts else ())
    return tuple((*place, counted[place], everything[place]) for place in sorted(everything))
