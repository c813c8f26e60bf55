"""The points of a unit by an edition of the national service index, part by part.

Each measure is rounded by itself, a group is the sum of its rounded measures, the total that of the
groups. What is missing is said and is not 0: a group or total that lacks a part has no points, but
bounds between which they lie.

    MeasureFigure ──edition, policy──▶ MeasureScore ──▶ GroupScore ──▶ IndexScore

Stands on `index_edition`, `index_figures` and `index_policy`. Knows no dossier.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from decimal import Decimal
from fractions import Fraction
from typing import Final, Literal, NamedTuple

import attrs

from onestop._arguments import checked, checked_fields
from onestop.citation import Confidence
from onestop.errors import BadValueError
from onestop.figures.index_edition import (
    TOTAL,
    IndexClass,
    IndexEdition,
    IndexGroup,
    IndexMeasure,
)
from onestop.figures.index_figures import FigureSource, MeasureFigure, figures_by_code
from onestop.figures.index_policy import IndexPolicy
from onestop.i18n.numbers import WrittenNumber, half_up
from onestop.i18n.remarks import Remark

#: Whose index it is: a part may give communes nothing.
UnitLevel = Literal["commune", "department", "province", "ministry"]


@attrs.frozen(kw_only=True, field_transformer=checked_fields)
class MeasureScore:
    """The points of one measure (*điểm của chỉ số*), with the figure and why.

    `points` is `None` where they are not known, which is not 0. `most` and `full_at` are those that
    the policy applied. `confidence` is that of the rule that gave the points.
    """

    measure: IndexMeasure
    figure: MeasureFigure | None
    points: Decimal | None
    most: Fraction
    full_at: Fraction
    confidence: Confidence
    because: tuple[Remark, ...]

    @property
    def code(self) -> str:
        """The code of the measure."""
        return self.measure.code

    @property
    def numerator(self) -> Fraction | None:
        """The numerator of the figure."""
        return None if self.figure is None else self.figure.numerator

    @property
    def denominator(self) -> Fraction | None:
        """The denominator of the figure."""
        return None if self.figure is None else self.figure.denominator

    @property
    def ratio(self) -> Fraction | None:
        """The numerator over the denominator."""
        return None if self.figure is None else self.figure.ratio

    @property
    def published(self) -> Decimal | None:
        """The points that the portal published, beside what is computed."""
        return None if self.figure is None else self.figure.published

    @property
    def source(self) -> FigureSource | None:
        """Where the figure comes from."""
        return None if self.figure is None else self.figure.source

    @property
    def lost(self) -> Decimal | None:
        """How many points are missing to the full mark."""
        return None if self.points is None else _plain(self.most, self.points) - self.points

    @property
    def is_scored(self) -> bool:
        """Whether the measure gives points at all: one that is only tracked gives none."""
        return bool(self.most)

    @property
    def formula(self) -> Remark:
        """How the points come about, with the numbers in it."""
        most, full_at = WrittenNumber(self.most), WrittenNumber(self.full_at * 100)
        if not self.is_scored:
            return Remark.of("index_formula_tracked")
        share = Remark.of("index_formula_share") if self.ratio is None else self.figure
        if self.full_at == 1:
            return Remark.of("index_formula_plain", most=most, share=share)
        return Remark.of("index_formula", most=most, share=share, full_at=full_at)


@attrs.frozen(kw_only=True, field_transformer=checked_fields)
class GroupScore:
    """The points of a group (*điểm của nhóm chỉ số*): the sum of its rounded measures.

    `published` are the points that the portal published for the group as a whole. They are its
    points only where not all of its measures are known.
    """

    group: IndexGroup
    measures: tuple[MeasureScore, ...]
    published: Decimal | None
    decimals: int

    @property
    def key(self) -> str:
        """The key of the group."""
        return self.group.key

    @property
    def missing(self) -> tuple[MeasureScore, ...]:
        """The measures that give points, but whose points are not known."""
        return tuple(each for each in self.measures if each.is_scored and each.points is None)

    @property
    def computed(self) -> Decimal | None:
        """The sum of the measures, `None` where one of them is not known."""
        return None if self.missing else self._known

    @property
    def points(self) -> Decimal | None:
        """The points of the group: as computed, else as published, else `None`."""
        return self.published if self.missing else self._known

    @property
    def at_least(self) -> Decimal:
        """What the group has at least, if every missing measure gave nothing."""
        return self._known if self.points is None else self.points

    @property
    def at_most(self) -> Decimal:
        """What the group has at most, if every missing measure gave its full mark."""
        if self.points is not None:
            return self.points
        open_ = sum((each.most for each in self.missing), Fraction())
        return self._known + _plain(open_, self._known)

    @property
    def confidence(self) -> Confidence:
        """The lowest confidence among the measures that gave points."""
        scored = (each.confidence for each in self.measures if each.points is not None)
        return Confidence.lower(Confidence.CONFIRMED, *scored)

    @property
    def because(self) -> tuple[Remark, ...]:
        """What is to be known of the group: what is missing, taken as published, or differs."""
        return tuple(_group_remarks(self))

    @property
    def _known(self) -> Decimal:
        points = (each.points for each in self.measures if each.points is not None)
        return sum(points, Decimal(f"0E-{self.decimals}"))


def _plain(number: Fraction, like: Decimal) -> Decimal:
    """Return a number that has no more decimals than another one, with as many."""
    return half_up(number, -int(like.as_tuple().exponent))


def _group_remarks(score: GroupScore) -> Iterable[Remark]:
    names = tuple(each.measure.code for each in score.missing)
    if names and score.published is None:
        bounds = {"low": WrittenNumber(score.at_least), "high": WrittenNumber(score.at_most)}
        yield Remark.of("index_group_missing", codes=", ".join(names), **bounds)
    elif names:
        yield Remark.of("index_group_published", codes=", ".join(names))
    elif score.published is not None and score.published != score.computed:
        yield _differs(score.published, score.computed)


def _differs(published: Decimal, computed: Decimal | None) -> Remark:
    assert computed is not None
    values = {"published": WrittenNumber(published), "computed": WrittenNumber(computed)}
    return Remark.of("index_differs", **values)


@attrs.frozen(kw_only=True, field_transformer=checked_fields)
class IndexScore:
    """The index of a unit (*điểm bộ chỉ số phục vụ người dân, doanh nghiệp*), group by group.

    `total` and `index_class` are `None` where a group has no points; `at_least` and `at_most` bound
    the total, and a class that holds at both bounds is certain all the same.
    """

    edition: IndexEdition
    level: UnitLevel
    groups: tuple[GroupScore, ...]
    published: Decimal | None = None

    @property
    def total(self) -> Decimal | None:
        """The sum of the groups, `None` where one of them has no points."""
        if any(group.points is None for group in self.groups):
            return None
        return self.at_least

    @property
    def at_least(self) -> Decimal:
        """What the unit has at least, if everything missing gave nothing."""
        return sum((group.at_least for group in self.groups), Decimal())

    @property
    def at_most(self) -> Decimal:
        """What the unit has at most, if everything missing gave its full mark."""
        return sum((group.at_most for group in self.groups), Decimal())

    @property
    def index_class(self) -> IndexClass | None:
        """The class of the total, `None` where what is missing could change it."""
        low, high = (self.edition.class_of(Fraction(n)) for n in (self.at_least, self.at_most))
        return low if low is high else None

    @property
    def class_confidence(self) -> Confidence:
        """How sure the bounds of the class are: its own, and that of the better one."""
        bands = self.edition.bands
        place = bands.index(self.edition.band_of(Fraction(self.at_least)))
        beside = bands[max(place - 1, 0) : place + 1]
        return Confidence.lower(*(band.citation.confidence for band in beside))

    @property
    def measures(self) -> tuple[MeasureScore, ...]:
        """The scores of all measures, in the order of the groups."""
        return tuple(each for group in self.groups for each in group.measures)

    @property
    def because(self) -> tuple[Remark, ...]:
        """What is to be known of the total."""
        if self.total is None or self.published in {None, self.total}:
            return ()
        assert self.published is not None
        return (_differs(self.published, self.total),)

    @checked
    def measure(self, code: str) -> MeasureScore:
        """Return the score of a measure.

        Raises:
            BadValueError: no measure has the code.
        """
        wanted = self.edition.measure(code)
        return next(each for each in self.measures if each.measure is wanted)

    @checked
    def group(self, key: str) -> GroupScore:
        """Return the score of a group.

        Raises:
            BadValueError: no group has the key.
        """
        wanted = self.edition.group(key)
        return next(each for each in self.groups if each.group is wanted)

    def by_decision(self) -> dict[str, Decimal | None]:
        """Return the points by the groups of the decision, of which the portal shows parts."""
        found: dict[str, Decimal | None] = {}
        for each in self.groups:
            name = each.group.within or each.group.key
            before = found.get(name, Decimal())
            is_known = before is not None and each.points is not None
            found[name] = before + each.points if is_known else None  # type: ignore[operator]
        return found


class _Terms(NamedTuple):
    """What a measure is worth to a unit under a policy."""

    most: Fraction
    full_at: Fraction
    is_shared_out: bool = False


@checked
def score_index(
    figures: Iterable[MeasureFigure],
    edition: IndexEdition,
    *,
    level: UnitLevel = "commune",
    policy: IndexPolicy | None = None,
) -> IndexScore:
    """Return the national service index of a unit (*tính điểm bộ chỉ số*) from its figures.

    Figures name measures by the codes of the edition. Whoever counts them from dossiers and
    petitions finds that in `index_figures`; two sources are put together by `merge_figures`.

    >>> import datetime as dt
    >>> from onestop import vn
    >>> from onestop.figures import MeasureFigure
    >>> edition = vn.service_index(on=dt.date(2026, 10, 10))
    >>> figures = [
    ...     MeasureFigure("ON_TIME", 795, 876),
    ...     MeasureFigure("PAID_ONLINE_PROCEDURES", 11, 34),
    ... ]
    >>> index = score_index(figures, edition)
    >>> index.group("progress").points, index.measure("PAID_ONLINE_PROCEDURES").points
    (Decimal('18.15'), Decimal('0.81'))
    >>> index.total is None, index.at_least, index.at_most
    (True, Decimal('18.96'), Decimal('94.96'))

    Raises:
        BadValueError: a figure is of no measure of the edition, or a measure stands twice.

    **Law:** Quyết định 766/QĐ-TTg, as the portal applies it; rounding half up is inferred, 85 %.
    """
    if level not in _LEVELS:
        raise BadValueError("level", level, Remark.of("must_be_one_of", known=_LEVELS))
    known, chosen = figures_by_code(figures, edition), policy or IndexPolicy()
    _refuse_share_of_a_group(known, edition)
    groups = tuple(_group(group, known, edition, level, chosen) for group in edition.groups)
    published = known[TOTAL].published if TOTAL in known else None
    return IndexScore(edition=edition, level=level, groups=groups, published=published)


_LEVELS: Final = ("commune", "department", "province", "ministry")


def _refuse_share_of_a_group(known: Mapping[str, MeasureFigure], edition: IndexEdition) -> None:
    """Refuse a share where only points can be published: a group or the total has none."""
    for name in (TOTAL, *(group.key for group in edition.groups)):
        if name in known and known[name].denominator is not None:
            raise BadValueError("figures", name, "group_has_no_share")


def _group(
    group: IndexGroup,
    known: Mapping[str, MeasureFigure],
    edition: IndexEdition,
    level: UnitLevel,
    policy: IndexPolicy,
) -> GroupScore:
    terms = _terms_of(group, known, policy)
    measures = tuple(
        _score(measure, known.get(measure.code), terms[measure.code], edition, level, policy)
        for measure in group.measures
    )
    own = known.get(group.key)
    published = None if own is None else own.published
    return GroupScore(
        group=group, measures=measures, published=published, decimals=edition.decimals
    )


def _terms_of(
    group: IndexGroup, known: Mapping[str, MeasureFigure], policy: IndexPolicy
) -> dict[str, _Terms]:
    """Return what each measure of a group is worth, shared out where there are no petitions."""
    terms = {each.code: _Terms(each.most, _full_at(each, policy)) for each in group.measures}
    shared = [each for each in group.measures if each.shared_without_petitions]
    if policy.no_petitions != "redistribute" or not all(_has_none(known, each) for each in shared):
        return terms
    heirs = [each for each in group.measures if each.most and each not in shared]
    for given in shared:
        terms[given.code] = _Terms(Fraction(), given.full_at, True)
        for heir in heirs:
            more = terms[heir.code].most + given.most / len(heirs)
            terms[heir.code] = terms[heir.code]._replace(most=more, is_shared_out=True)
    return terms


def _has_none(known: Mapping[str, MeasureFigure], measure: IndexMeasure) -> bool:
    return measure.code in known and known[measure.code].denominator == 0


def _full_at(measure: IndexMeasure, policy: IndexPolicy) -> Fraction:
    described = measure.described_full_at if policy.full_at == "description" else None
    return measure.full_at if described is None else described


#: Points, how sure they are, and why.
_Told = tuple[Decimal | None, Confidence, tuple[Remark, ...]]


def _score(
    measure: IndexMeasure,
    figure: MeasureFigure | None,
    terms: _Terms,
    edition: IndexEdition,
    level: UnitLevel,
    policy: IndexPolicy,
) -> MeasureScore:
    points, confidence, because = _points(measure, figure, terms, edition, level, policy)
    if figure is not None:
        because = (*because, *figure.because)
    if terms.is_shared_out:
        confidence = Confidence.TO_CONFIRM
        because = (*because, Remark.of("index_shared_out", most=WrittenNumber(terms.most)))
    return MeasureScore(
        measure=measure,
        figure=figure,
        points=points,
        most=terms.most,
        full_at=terms.full_at,
        confidence=confidence,
        because=because,
    )


def _points(
    measure: IndexMeasure,
    figure: MeasureFigure | None,
    terms: _Terms,
    edition: IndexEdition,
    level: UnitLevel,
    policy: IndexPolicy,
) -> _Told:
    """Return the points of a measure, by the first rule that holds."""
    sure = measure.citation.confidence
    if not terms.most:
        return None, sure, (Remark.of("index_tracked"),) if measure.is_tracked else ()
    is_nothing = level == "commune" and measure.commune == policy.commune_offered == "zero"
    if is_nothing:
        because = Remark.of("index_commune_zero", percent=measure.commune_percent)
        return half_up(Fraction(), edition.decimals), Confidence.INFERRED, (because,)
    if figure is None:
        return None, sure, (Remark.of("index_missing"),)
    if figure.ratio is not None:
        return _by_ratio(measure, figure, terms, edition)
    if figure.denominator is None:
        return figure.published, sure, (Remark.of("index_as_published"),)
    return _by_zero(measure, figure, terms, edition, policy)


def _by_ratio(
    measure: IndexMeasure, figure: MeasureFigure, terms: _Terms, edition: IndexEdition
) -> _Told:
    """Return the points of a share, rounded; what is more than the whole is cut, and told."""
    assert figure.ratio is not None
    sure, notes = measure.citation.confidence, []
    unrounded = min(terms.most, terms.most * figure.ratio / terms.full_at)
    points = half_up(unrounded, edition.decimals)
    if figure.ratio > 1:
        notes.append(Remark.of("index_above_whole"))
    assert figure.denominator is not None
    if measure.few is not None and figure.denominator <= measure.few:
        notes.append(Remark.of("index_few", n=WrittenNumber(figure.denominator)))
    if unrounded - Fraction(points) == Fraction(-1, 2 * 10**edition.decimals):
        sure = Confidence.lower(sure, edition.rounding.confidence)
        notes.append(Remark.of("index_tie"))
    if figure.published is not None and figure.published != points:
        notes.append(_differs(figure.published, points))
    return points, sure, tuple(notes)


def _by_zero(
    measure: IndexMeasure,
    figure: MeasureFigure,
    terms: _Terms,
    edition: IndexEdition,
    policy: IndexPolicy,
) -> _Told:
    """Return the points where the denominator is 0, by what the portal shows, or by the policy."""
    sure, rule = measure.citation.confidence, measure.zero
    asked = {"petitions": policy.no_petitions, "satisfaction": policy.no_dossiers}
    if asked.get(measure.subject or "") == "na":
        return None, sure, (Remark.of("index_zero_na"),)
    points = {"zero": Fraction(), "full": terms.most}.get(rule)
    because: tuple[Remark, ...] = (Remark.of(f"index_zero_{rule}"),)
    if points is not None:
        rounded = half_up(points, edition.decimals)
        if figure.published is not None and figure.published != rounded:
            because = (*because, _differs(figure.published, rounded))
        return rounded, sure, because
    if figure.published is not None:
        return figure.published, sure, (*because, Remark.of("index_as_published"))
    return None, Confidence.lower(sure, Confidence.INFERRED), because
