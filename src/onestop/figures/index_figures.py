"""The figures that the national service index is computed from, each with its source.

Two sources for one measure are never mixed in silence: they are refused, or the choice is marked.

Stands on `index_edition`. Knows no points.
"""

from __future__ import annotations

import datetime as dt
import enum
from collections.abc import Iterable
from decimal import Decimal
from fractions import Fraction
from typing import Literal

import attrs

from onestop._arguments import checked, checked_fields
from onestop._checks import (
    as_exact_or_none,
    as_tuple,
    day_field,
    exact,
    listed,
    member,
    member_field,
    members_field,
    optional_field,
    text_field,
)
from onestop.errors import BadValueError, WrongTypeError
from onestop.figures.index_edition import TOTAL, IndexEdition
from onestop.i18n.cleaning import comparable
from onestop.i18n.labels import Labelled
from onestop.i18n.languages import Lang
from onestop.i18n.numbers import WrittenNumber
from onestop.i18n.refusal import language
from onestop.i18n.remarks import Remark


class FigureSource(Labelled, enum.Enum, label="figure_source"):
    """Where a figure of the index comes from (*nguồn số liệu*)."""

    GIVEN = "given"
    DOSSIERS = "dossiers"
    PETITIONS = "petitions"


def _as_published(value: int | Decimal | None) -> Decimal | None:
    if value is None:
        return None
    if isinstance(value, bool) or not isinstance(value, int | Decimal):
        raise WrongTypeError("published", value, "a_number")
    exact("published", value)
    return Decimal(value)


@attrs.frozen(field_transformer=checked_fields)
class MeasureFigure:
    """The figure of one measure of the index (*số liệu của chỉ số*): a share, or published points.

    `code` is that of a measure, or of a group or `"TOTAL"` where only points are published.
    `published` are the points that the portal shows: they stand beside what is computed, and in its
    place only where it cannot be computed.

    >>> MeasureFigure("PUBLIC_UPDATE_ON_TIME", 79, 82).ratio
    Fraction(79, 82)

    Raises:
        BadValueError: a numerator without a denominator, or more than 0 of 0; nothing at all.
    """

    code: str = attrs.field(validator=text_field)
    numerator: Fraction | None = attrs.field(default=None, converter=as_exact_or_none)
    denominator: Fraction | None = attrs.field(default=None, converter=as_exact_or_none)
    published: Decimal | None = attrs.field(default=None, kw_only=True, converter=_as_published)
    source: FigureSource = attrs.field(
        default=FigureSource.GIVEN, kw_only=True, validator=member_field(FigureSource)
    )
    because: tuple[Remark, ...] = attrs.field(
        default=(), kw_only=True, converter=as_tuple, validator=members_field(Remark)
    )

    def __attrs_post_init__(self) -> None:
        """Refuse half a share, and a share of nothing."""
        if (self.numerator is None) != (self.denominator is None):
            raise BadValueError("denominator", self.denominator, "both_parts_of_share")
        if self.denominator == 0 and self.numerator:
            raise BadValueError("numerator", self.numerator, "none_of_nothing")
        if self.denominator is None and self.published is None:
            raise BadValueError("numerator", None, "share_or_published")

    @property
    def ratio(self) -> Fraction | None:
        """The numerator over the denominator, `None` without one, or where it is 0."""
        if self.numerator is None or not self.denominator:
            return None
        return self.numerator / self.denominator

    def text(self, lang: Lang = "vi") -> str:
        """Return the figure as it is written: `79/82`, or the published points."""
        language(lang)  # a whole number is written alike in all of them
        if self.numerator is None or self.denominator is None:
            assert self.published is not None
            return WrittenNumber(self.published).text(lang)
        written = (WrittenNumber(each).text(lang) for each in (self.numerator, self.denominator))
        return "/".join(written)


@attrs.frozen
class UnitFigures:
    """The figures of one unit as somebody kept them (*số liệu của đơn vị*), by one edition.

    `edition` is the name of the edition by which they were made, where it is told: the same code
    means another thing in another one.
    """

    unit: str | None = attrs.field(validator=optional_field(text_field))
    figures: tuple[MeasureFigure, ...] = attrs.field(
        converter=as_tuple, validator=members_field(MeasureFigure)
    )
    level: str | None = attrs.field(
        default=None, kw_only=True, validator=optional_field(text_field)
    )
    as_of: dt.date | None = attrs.field(
        default=None, kw_only=True, validator=optional_field(day_field)
    )
    edition: str | None = attrs.field(
        default=None, kw_only=True, validator=optional_field(text_field)
    )

    def by(self, edition: IndexEdition) -> tuple[MeasureFigure, ...]:
        """Return the figures, to be scored by an edition.

        Raises:
            BadValueError: they were made by another one.
        """
        name = member("edition", edition, IndexEdition).name
        if self.edition is not None and comparable(self.edition) != comparable(name):
            raise BadValueError("edition", name, Remark.of("other_edition", edition=self.edition))
        return self.figures


@checked
def merge_figures(
    given: Iterable[MeasureFigure],
    counted: Iterable[MeasureFigure],
    edition: IndexEdition,
    *,
    prefer: Literal["given", "counted"] | None = None,
) -> tuple[MeasureFigure, ...]:
    """Return figures of two sources as one set (*ghép số liệu*), in the order of the edition.

    A measure that stands in both with the same share is one. With another share it is refused,
    unless `prefer` says which holds; then the figure says what the other one was. Points that were
    published stand beside a counted share.

    >>> import datetime as dt
    >>> from onestop import vn
    >>> edition = vn.service_index(on=dt.date(2026, 11, 30))
    >>> counted = [MeasureFigure("ON_TIME", 795, 876, source=FigureSource.DOSSIERS)]
    >>> given = [MeasureFigure("ON_TIME", 800, 876)]
    >>> merge_figures(given, counted, edition, prefer="counted")[0].because[0].text("en")
    'another source has 800/876 (given), which is not used'

    Raises:
        BadValueError: two shares of one measure differ, or a code is none of the edition.
    """
    if prefer not in {None, "given", "counted"}:
        limit = Remark.of("must_be_one_of_or_none", known=("given", "counted"))
        raise BadValueError("prefer", prefer, limit)
    first = figures_by_code(given, edition, "given")
    second = figures_by_code(counted, edition, "counted")
    return tuple(
        _merged(first.get(code), second.get(code), prefer)
        for code in _in_order(edition, first, second)
    )


def figures_by_code(
    figures: Iterable[MeasureFigure], edition: IndexEdition, name: str = "figures"
) -> dict[str, MeasureFigure]:
    """Return figures by the codes of an edition, each at most once.

    Raises:
        BadValueError: a code stands twice, or is none of the edition.
    """
    found: dict[str, MeasureFigure] = {}
    for figure in listed(name, figures, MeasureFigure):
        code = edition.own_name(figure.code)
        if code in found:
            raise BadValueError(name, figure.code, "stands_twice")
        found[code] = figure
    return found


def _in_order(edition: IndexEdition, *sources: dict[str, MeasureFigure]) -> tuple[str, ...]:
    known = {code for source in sources for code in source}
    order = [
        name
        for group in edition.groups
        for name in (*(measure.code for measure in group.measures), group.key)
    ]
    return tuple(code for code in (*order, TOTAL) if code in known)


def _merged(
    given: MeasureFigure | None, counted: MeasureFigure | None, prefer: str | None
) -> MeasureFigure:
    """Return the one figure of a measure, or refuse two that differ."""
    if given is None or counted is None:
        one = given or counted
        assert one is not None
        return one
    if counted.denominator is None or given.denominator is None:
        return _with_published(given, counted)
    if (given.numerator, given.denominator) == (counted.numerator, counted.denominator):
        return attrs.evolve(counted, published=_either(counted.published, given.published))
    if prefer is None:
        limit = Remark.of("two_sources", given=given, counted=counted)
        raise BadValueError("figures", counted.code, limit)
    kept, other = (given, counted) if prefer == "given" else (counted, given)
    told = Remark.of("other_source", figure=other, source=other.source)
    published = _either(kept.published, other.published)
    return attrs.evolve(kept, published=published, because=(*kept.because, told))


def _with_published(given: MeasureFigure, counted: MeasureFigure) -> MeasureFigure:
    """Return the share of one figure with the published points of the other."""
    share = counted if given.denominator is None else given
    return attrs.evolve(share, published=_either(given.published, counted.published))


def _either(one: Decimal | None, other: Decimal | None) -> Decimal | None:
    return other if one is None else one


@checked
def sync_figure(
    synchronised: int,
    *,
    reported: int | None = None,
    on_portal: int | None = None,
    last_year: int | None = None,
    months: int = 1,
) -> MeasureFigure:
    """Return the figure of synchronised dossiers (*hồ sơ đồng bộ*), by what the denominator is.

    It is the larger of what the national reporting system and the portal received; where both are 0
    or missing, the total of last year for so many `months` of it; without one, 0.

    >>> sync_figure(724, reported=700, on_portal=724).denominator
    Fraction(724, 1)
    >>> sync_figure(0, last_year=1200, months=3).denominator
    Fraction(300, 1)

    **Law:** the working description of the index, 1.4.
    """
    counts = [exact("received", each) for each in (reported, on_portal) if each is not None]
    received = max(counts, default=Fraction())
    if received or not last_year:
        return MeasureFigure("DOSSIER_SYNC", synchronised, received)
    share = exact("last_year", last_year) * exact("months", months) / 12
    told = Remark.of("sync_by_last_year", n=last_year, months=months)
    return MeasureFigure("DOSSIER_SYNC", synchronised, share, because=(told,))
