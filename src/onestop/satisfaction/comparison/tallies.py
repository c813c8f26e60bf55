"""How many answers of how many were good, by person or by counter, and by procedure.

Stands on `satisfaction.scores` and `satisfaction.measures`. Knows no ballot and no dossier: a row
is three values.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from fractions import Fraction
from typing import Any, Final, TypeGuard

import attrs

from onestop._arguments import checked
from onestop._checks import count_field, member, text
from onestop.errors import BadValueError, IncomparableError, WrongTypeError
from onestop.i18n.joining import joined
from onestop.i18n.remarks import Remark
from onestop.satisfaction.measures import Measure, definition_of
from onestop.satisfaction.scales import Scale
from onestop.satisfaction.scores import Score, differences

_WANTED: Final = "tally_wanted"


@attrs.frozen
class Proportion:
    """How many were good, of how many (*số lượt đạt trên tổng số*): `k` of `n`.

    Good is what the caller counts: satisfied answers, dossiers on time. `share` is exact, and
    `None` where n is 0.

    >>> Proportion(27, 30).share, Proportion(0, 0).share
    (Fraction(9, 10), None)

    Raises:
        BadValueError: a count is negative, or k above n.
        WrongTypeError: a count is no int.
    """

    k: int = attrs.field(validator=count_field(0))
    n: int = attrs.field(validator=count_field(0))

    def __attrs_post_init__(self) -> None:
        """Refuse more good ones than there are."""
        if self.k > self.n:
            raise BadValueError("k", self.k, Remark.of("not_above_n", n=self.n))

    @classmethod
    @checked
    def total(cls, tallies: Iterable[Proportion]) -> Proportion:
        """Return several tallies as one."""
        held = tuple(tallies)
        return cls(sum(each.k for each in held), sum(each.n for each in held))

    @property
    def share(self) -> Fraction | None:
        """The good ones of all, exact; `None` where n is 0."""
        return Fraction(self.k, self.n) if self.n else None


#: What stands for a tally: one of these, or one for each procedure.
Counted = Proportion | Score | tuple[int, int]
Entry = Counted | Mapping[str, Counted]
Groups = Mapping[str, Entry] | Iterable[tuple[str, Entry]]
Mix = Mapping[str, Mapping[str, Proportion]]


@checked
def group_ratings(
    rows: Iterable[tuple[str, str, int | None]], scale: Scale, measure: Measure = "satisfied"
) -> dict[str, dict[str, Proportion]]:
    """Return ratings by person and by procedure (*gộp phiếu theo người và thủ tục*).

    A row is a name (of an officer or a counter), a procedure, and a level of the scale; `None` is
    no answer, and is counted nowhere. `measure` is any that is a share.

    >>> from onestop import vn
    >>> rows = [("Lan", "1.004194", 5), ("Lan", "1.004194", 3), ("Minh", "1.001193", None)]
    >>> group_ratings(rows, vn.SCALE_5)
    {'Lan': {'1.004194': Proportion(k=1, n=2)}, 'Minh': {'1.001193': Proportion(k=0, n=0)}}

    Raises:
        BadValueError: a level is not on the scale, a name is empty, or the measure is no share.
        WrongTypeError: a level is no int.
    """
    definition = definition_of(measure, member("scale", scale, Scale))
    if definition.kind != "share":
        raise BadValueError("measure", measure, "must_be_share")
    weights = definition.weights(scale)
    found: dict[str, dict[str, Proportion]] = {}
    for name, procedure, level in rows:
        held = found.setdefault(text("name", name), {})
        before = held.get(text("procedure", procedure), Proportion(0, 0))
        good = 0 if level is None else int(weights[scale.number(level)])
        held[procedure] = Proportion(before.k + good, before.n + (level is not None))
    return found


def named_entries(groups: Any) -> Iterator[tuple[str, Any]]:
    """Return names with what stands for their tallies, or refuse a name that comes twice."""
    if isinstance(groups, str) or not isinstance(groups, Iterable):
        raise WrongTypeError("groups", groups, "names_to_tallies")
    seen: set[str] = set()
    for name, entry in groups.items() if isinstance(groups, Mapping) else map(_pair, groups):
        if text("name", name) in seen:
            raise BadValueError("name", name, "comes_twice")
        seen.add(name)
        yield name, entry


def tallies_of(
    entries: Mapping[str, Any],
) -> tuple[dict[str, Proportion], dict[str, dict[str, Proportion]] | None]:
    """Return the tally of each name, and those by procedure if they were given so."""
    mixed = [name for name, entry in entries.items() if isinstance(entry, Mapping)]
    if not mixed:
        return _tallies(entries), None
    if len(mixed) < len(entries):
        odd = next(name for name in entries if name not in mixed)
        raise WrongTypeError(f"groups[{odd}]", entries[odd], "mapping_as_others")
    by_place = {(name, part): x for name, entry in entries.items() for part, x in entry.items()}
    flat = _tallies(by_place)
    mix: dict[str, dict[str, Proportion]] = {name: {} for name in entries}
    for (name, part), tally in flat.items():
        mix[name][text("procedure", part)] = tally
    return {name: Proportion.total(parts.values()) for name, parts in mix.items()}, mix


def meaning_of(entries: Mapping[str, Any]) -> tuple[Measure, Scale] | tuple[None, None]:
    """Return the measure and the scale, if the tallies were read from scores."""
    for entry in entries.values():
        for leaf in entry.values() if isinstance(entry, Mapping) else (entry,):
            if isinstance(leaf, Score):
                return leaf.measure, leaf.scale
    return None, None


def _tallies(entries: Mapping[Any, Any]) -> dict[Any, Proportion]:
    """Return the tally of each entry; scores must all mean the same."""
    _check_meaning(list(entries.values()))
    return {place: _tally(place, entry) for place, entry in entries.items()}


def _check_meaning(entries: list[Any]) -> None:
    scores = [entry for entry in entries if isinstance(entry, Score)]
    if not scores:
        return
    if len(scores) < len(entries):
        raise IncomparableError(scores[0].label, "bare_counts", "asked_ranked")
    for other in scores[1:]:
        if found := differences(scores[0], other):
            why = joined("list_parts", found)
            other_label = Remark.of("figure_because", label=other.label, why=why)
            raise IncomparableError(scores[0].label, other_label, "asked_ranked")


def _tally(place: object, entry: object) -> Proportion:
    if isinstance(entry, Proportion):
        return entry
    if isinstance(entry, Score):
        if entry.kind != "share":
            raise BadValueError("measure", entry.measure, "share_to_compare")
        return Proportion(int(entry.numerator), entry.n)
    if _is_pair(entry):
        return Proportion(*entry)
    name = place if isinstance(place, str) else ", ".join(map(str, place))  # type: ignore[call-overload]
    raise WrongTypeError(f"groups[{name}]", entry, _WANTED)


def _pair(value: object) -> tuple[Any, Any]:
    if not _is_pair(value):
        raise WrongTypeError("groups", value, "pairs_name_tally")
    return value


def _is_pair(value: object) -> TypeGuard[tuple[Any, Any]]:
    return isinstance(value, tuple) and len(value) == 2
