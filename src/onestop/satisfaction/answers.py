"""Answers counted level by level, with what was asked, where, and on which scale.

Counts of two scales do not mix. Answers read on another scale keep the mapping by which they were.

Stands on `scales`. Knows no measure.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

import attrs

from onestop._arguments import checked, checked_fields
from onestop._checks import listed, member, optional_field, text_field, whole_number
from onestop.errors import IncomparableError, WrongTypeError
from onestop.i18n.remarks import Remark
from onestop.satisfaction.scales import Ballot, Scale, ScaleMap
from onestop.satisfaction.stages import Stage, stage_of

Counts = Mapping[int, int]


def _as_stage(value: Stage | str | None) -> Stage | None:
    return None if value is None else stage_of(value)


@attrs.frozen(init=False, field_transformer=checked_fields)
class Answers:
    """The answers to one question (*số phiếu theo từng mức*), counted on one scale.

    `counts` maps levels to counts; a level left out has none. `question` and `stage` say what was
    asked and where, if that is known; `maps` the mappings by which answers on other scales came in.

    >>> from onestop import vn
    >>> slips = Answers({1: 2, 2: 9, 3: 39}, vn.SCALE_3, question="overall")
    >>> device = Answers({1: 1, 2: 4}, vn.SCALE_2, question="overall")
    >>> both = slips.pooled(device.mapped({1: 1, 2: 2}, to=vn.SCALE_3))
    >>> both.counts, both.n, [str(used) for used in both.maps]
    ((3, 13, 39), 55, ['SCALE_2 → SCALE_3: 1→1, 2→2'])

    Raises:
        BadValueError: a count is negative, or a level is not on the scale.
        WrongTypeError: a count is no int, or the counts are a bare list.
    """

    counts: tuple[int, ...]
    scale: Scale
    question: str | None = attrs.field(
        default=None, kw_only=True, validator=optional_field(text_field)
    )
    stage: Stage | None = attrs.field(default=None, kw_only=True)
    maps: tuple[ScaleMap, ...] = attrs.field(default=(), kw_only=True)

    if TYPE_CHECKING:

        def __attrs_init__(
            self,
            counts: tuple[int, ...],
            scale: Scale,
            *,
            question: str | None,
            stage: Stage | None,
            maps: tuple[ScaleMap, ...],
        ) -> None: ...

    def __init__(
        self,
        counts: Counts,
        scale: Scale,
        *,
        question: str | None = None,
        stage: Stage | str | None = None,
        maps: Iterable[ScaleMap] = (),
    ) -> None:
        """Take counts by level."""
        member("scale", scale, Scale)
        self.__attrs_init__(
            _by_level(counts, scale),
            scale,
            question=question,
            stage=_as_stage(stage),
            maps=listed("maps", maps, ScaleMap),
        )

    @classmethod
    @checked
    def of(
        cls,
        ballots: Iterable[Ballot],
        question: str,
        scale: Scale,
        *,
        stage: Stage | str | None = None,
    ) -> Answers:
        """Count the answers of ballots to one question, at every stage or at one.

        A missing answer is not an answer: it is counted nowhere.

        Raises:
            BadValueError: an answer is not on the scale.
        """
        asked = _as_stage(stage)
        counts = dict.fromkeys(member("scale", scale, Scale).numbers, 0)
        for ballot in ballots:
            level = ballot.level(question)
            if level is not None and asked in {None, ballot.stage}:
                counts[scale.number(level)] += 1
        return cls(counts, scale, question=question, stage=asked)

    @property
    def n(self) -> int:
        """How many answered."""
        return sum(self.counts)

    @property
    def by_level(self) -> dict[int, int]:
        """The count of each level, by its number, worst first."""
        return dict(zip(self.scale.numbers, self.counts, strict=True))

    def mapped(self, levels: Mapping[int, int] | ScaleMap, *, to: Scale) -> Answers:
        """Return the same answers as read on another scale, by the caller's own mapping.

        Raises:
            BadValueError: a level is missing in the mapping, or not on its scale.
            IncomparableError: the mapping is one between other scales.
        """
        used = levels if isinstance(levels, ScaleMap) else self.scale.mapped(levels, to=to)
        if (used.source, used.to) != (self.scale, to):
            whole = Remark.of("answers_for_scale", scale=self.scale.name, to=to.name)
            mapping = Remark.of("the_mapping", map=str(used))
            raise IncomparableError(mapping, whole, "asked_brought")
        counts = dict.fromkeys(to.numbers, 0)
        for level, other in used.levels:
            counts[other] += self.by_level[level]
        return Answers(
            counts, to, question=self.question, stage=self.stage, maps=(*self.maps, used)
        )

    def pooled(self, other: Answers) -> Answers:
        """Return the answers of both together; what only one of them says is not known of both.

        Raises:
            IncomparableError: they are on two scales; read one of them on the other's first.
        """
        member("other", other, Answers)
        if other.scale != self.scale:
            mine, its = (
                Remark.of("answers_on_scale", scale=each.scale.name) for each in (self, other)
            )
            raise IncomparableError(mine, its, "asked_pooled")
        both = other.by_level
        return Answers(
            {level: count + both[level] for level, count in self.by_level.items()},
            self.scale,
            question=self.question if self.question == other.question else None,
            stage=self.stage if self.stage == other.stage else None,
            maps=dict.fromkeys((*self.maps, *other.maps)),
        )


def _by_level(counts: object, scale: Scale) -> tuple[int, ...]:
    """Return the count of every level of the scale, worst first."""
    if not isinstance(counts, Mapping):
        # [5, 4, 5] may be three ratings or the counts of three levels: nobody can tell them apart
        raise WrongTypeError("counts", counts, "counts_or_ratings")
    for level, count in counts.items():
        scale.number(level)
        whole_number(f"counts[{level}]", count, 0)
    return tuple(counts.get(level, 0) for level in scale.numbers)
