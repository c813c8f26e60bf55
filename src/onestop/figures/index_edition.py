"""An edition of the national service index: its groups, its measures, and what each is worth.

An edition is a dated record of facts. Which points a unit gets by it is worked out in
`index_scores`.

Stands on `citation`. Knows no figures and no country.
"""

from __future__ import annotations

import enum
from collections import Counter
from collections.abc import Callable, Iterable
from fractions import Fraction
from typing import Final, Literal, TypeVar, get_args

import attrs

from onestop._arguments import checked, checked_fields
from onestop._checks import (
    as_exact,
    as_exact_or_none,
    as_tuple,
    count_field,
    member_field,
    members_field,
    optional_field,
    text_field,
)
from onestop.citation import Citation
from onestop.errors import BadValueError
from onestop.i18n.labels import Labelled
from onestop.i18n.languages import Lang
from onestop.i18n.refusal import language_of
from onestop.i18n.remarks import Remark

#: What the portal shows where the denominator is 0, as far as it is known.
ZeroRule = Literal["zero", "full", "null", "not_said", "not_seen"]

#: What a measure gives a commune: as any other unit, or nothing.
CommuneRule = Literal["computed", "zero"]

#: What a measure counts, where a policy asks it: petitions, or dossiers without a fault.
Subject = Literal["petitions", "satisfaction"]

#: The name under which a published total stands beside the groups.
TOTAL: Final = "TOTAL"

_T = TypeVar("_T")


class IndexClass(Labelled, enum.Enum, label="index_class"):
    """The class of a unit by the national service index (*xếp loại theo bộ chỉ số*), best first."""

    EXCELLENT = "excellent"
    GOOD = "good"
    FAIR = "fair"
    AVERAGE = "average"
    WEAK = "weak"


def _is_ratio(_: object, attribute: attrs.Attribute[Fraction], value: Fraction) -> None:
    if not value:
        raise BadValueError(attribute.name, value, "must_be_above_zero")


def _one_of(*words: str) -> Callable[[object, attrs.Attribute[str], str], None]:
    def check(_: object, attribute: attrs.Attribute[str], value: str) -> None:
        if value not in words:
            raise BadValueError(attribute.name, value, Remark.of("must_be_one_of", known=words))

    return check


@attrs.frozen(field_transformer=checked_fields)
class IndexMeasure:
    """A measure of the national service index (*chỉ số thành phần*), and what it is worth.

    Points are `most` times the ratio divided by `full_at`, at most `most`; `described_full_at` is
    the ratio that earns the full mark by the description, where the portal has another. `zero`
    says what the portal shows where the denominator is 0, `commune` whether it gives a commune
    anything. A measure with `most=0` is tracked only.

    **Law:** Quyết định 766/QĐ-TTg, as the portal applies it.
    """

    code: str = attrs.field(validator=text_field)
    vi: str = attrs.field(validator=text_field)
    en: str = attrs.field(kw_only=True, validator=text_field)
    number: str | None = attrs.field(
        default=None, kw_only=True, validator=optional_field(text_field)
    )
    most: Fraction = attrs.field(kw_only=True, converter=as_exact)
    full_at: Fraction = attrs.field(
        default=Fraction(1), kw_only=True, converter=as_exact, validator=_is_ratio
    )
    described_full_at: Fraction | None = attrs.field(
        default=None,
        kw_only=True,
        converter=as_exact_or_none,
        validator=optional_field(_is_ratio),
    )
    zero: ZeroRule = attrs.field(kw_only=True, validator=_one_of(*get_args(ZeroRule)))
    commune: CommuneRule = attrs.field(
        default="computed", kw_only=True, validator=_one_of(*get_args(CommuneRule))
    )
    commune_percent: int | None = attrs.field(
        default=None, kw_only=True, validator=optional_field(count_field(0))
    )
    subject: Subject | None = attrs.field(
        default=None, kw_only=True, validator=optional_field(_one_of(*get_args(Subject)))
    )
    #: Up to how many a denominator is so small that one of them decides, `None` if never.
    few: int | None = attrs.field(
        default=None, kw_only=True, validator=optional_field(count_field(1))
    )
    #: Whether its points are shared among its neighbours where there are no petitions.
    shared_without_petitions: bool = attrs.field(
        default=False, kw_only=True, validator=member_field(bool)
    )
    citation: Citation = attrs.field(kw_only=True, validator=member_field(Citation))

    @property
    def is_tracked(self) -> bool:
        """Whether the measure is only tracked and gives no points."""
        return not self.most

    def text(self, lang: Lang = "vi") -> str:
        """Return the measure's name in a language, its number before it."""
        name = language_of(lang).chosen({"vi": self.vi, "en": self.en})
        return name if self.number is None else f"{self.number} {name}"


@attrs.frozen(field_transformer=checked_fields)
class IndexGroup:
    """A group of measures (*nhóm chỉ số*), worth the sum of them.

    `within` names the group of the decision, where the portal shows that one in parts.
    """

    key: str = attrs.field(validator=text_field)
    vi: str = attrs.field(validator=text_field)
    en: str = attrs.field(kw_only=True, validator=text_field)
    most: Fraction = attrs.field(kw_only=True, converter=as_exact)
    within: str | None = attrs.field(
        default=None, kw_only=True, validator=optional_field(text_field)
    )
    measures: tuple[IndexMeasure, ...] = attrs.field(
        kw_only=True, converter=as_tuple, validator=members_field(IndexMeasure)
    )

    def __attrs_post_init__(self) -> None:
        """Refuse measures that are not worth as much as the group."""
        worth = sum((measure.most for measure in self.measures), Fraction())
        if worth != self.most:
            raise BadValueError("most", self.most, Remark.of("sum_of_measures", worth=worth))

    def text(self, lang: Lang = "vi") -> str:
        """Return the group's name in a language."""
        return language_of(lang).chosen({"vi": self.vi, "en": self.en})


@attrs.frozen(field_transformer=checked_fields)
class IndexBand:
    """A class and the points from which it holds, those included (*mức điểm xếp loại*)."""

    name: IndexClass = attrs.field(validator=member_field(IndexClass))
    least: Fraction = attrs.field(converter=as_exact)
    citation: Citation = attrs.field(kw_only=True, validator=member_field(Citation))


@attrs.frozen
class IndexEdition:
    """An edition of the national service index (*bộ chỉ số phục vụ người dân, doanh nghiệp*).

    Each measure is rounded half up to `decimals`; a group is the sum of its rounded measures, the
    total that of the groups. `rounding` says how sure that is.

    >>> import datetime as dt
    >>> from onestop import vn
    >>> edition = vn.service_index(on=dt.date(2026, 11, 30))
    >>> edition.name, int(edition.most), len(edition.groups)
    ('766/QĐ-TTg', 100, 6)
    >>> edition.measure("REUSED_DIGITIZED_DATA").full_at
    Fraction(4, 5)

    **Law:** Quyết định 766/QĐ-TTg, as the portal applies it.
    """

    name: str = attrs.field(validator=text_field)
    groups: tuple[IndexGroup, ...] = attrs.field(
        converter=as_tuple, validator=members_field(IndexGroup)
    )
    bands: tuple[IndexBand, ...] = attrs.field(
        kw_only=True, converter=as_tuple, validator=members_field(IndexBand)
    )
    decimals: int = attrs.field(default=2, kw_only=True, validator=count_field(0))
    citation: Citation = attrs.field(kw_only=True, validator=member_field(Citation))
    rounding: Citation = attrs.field(kw_only=True, validator=member_field(Citation))

    def __attrs_post_init__(self) -> None:
        """Refuse a code that stands twice, and bands that leave points without a class."""
        codes = Counter(map(_folded, (*(m.code for m in self.measures), *self._keys)))
        twice = [code for code, n in codes.items() if n > 1]
        if twice:
            raise BadValueError("groups", twice[0], "stands_twice")
        lower = [band.least for band in self.bands]
        if lower != sorted(lower, reverse=True) or not lower or lower[-1]:
            raise BadValueError("bands", tuple(lower), "bands_to_zero")

    @property
    def _keys(self) -> tuple[str, ...]:
        return tuple(group.key for group in self.groups)

    @property
    def most(self) -> Fraction:
        """The most points that the index gives."""
        return sum((group.most for group in self.groups), Fraction())

    @property
    def measures(self) -> tuple[IndexMeasure, ...]:
        """Every measure, in the order of the groups."""
        return tuple(measure for group in self.groups for measure in group.measures)

    @checked
    def measure(self, code: str) -> IndexMeasure:
        """Return a measure by its code, or by its number where only one bears it.

        Raises:
            BadValueError: no measure has the code, or several have the number.
        """
        found = _with_name(code, self.measures, lambda each: each.code)
        found = found or _with_name(code, self.measures, lambda each: each.number or "")
        if len(found) == 1:
            return found[0]
        key = "several_have_number" if found else "must_be_one_of"
        raise BadValueError("code", code, Remark.of(key, known=_codes(found or self.measures)))

    @checked
    def group(self, key: str) -> IndexGroup:
        """Return a group by its key.

        Raises:
            BadValueError: no group has the key.
        """
        found = _with_name(key, self.groups, lambda each: each.key)
        if not found:
            raise BadValueError("key", key, Remark.of("must_be_one_of", known=self._keys))
        return found[0]

    @checked
    def class_of(self, points: Fraction) -> IndexClass:
        """Return the class of a total: the best one whose lower end it reaches."""
        return self.band_of(points).name

    @checked
    def band_of(self, points: Fraction) -> IndexBand:
        """Return the band in which a total lies."""
        return next(band for band in self.bands if points >= band.least)

    @checked
    def own_name(self, code: str) -> str:
        """Return a code as the edition writes it: of a measure, of a group, or of the total.

        Raises:
            BadValueError: it is none of these.
        """
        if _folded(code) == _folded(TOTAL):
            return TOTAL
        groups = _with_name(code, self.groups, lambda each: each.key)
        return groups[0].key if groups else self.measure(code).code


def _folded(code: str) -> str:
    return code.strip().casefold()


def _with_name(code: str, every: Iterable[_T], name: Callable[[_T], str]) -> list[_T]:
    return [each for each in every if _folded(name(each)) == _folded(code)]


def _codes(measures: Iterable[IndexMeasure]) -> tuple[str, ...]:
    return tuple(measure.code for measure in measures)
