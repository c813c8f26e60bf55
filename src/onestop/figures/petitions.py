"""Petitions to the ward, counted in a period.

Stands on `days.period`. Knows no dossier: a complaint about a dossier is a `Complaint`.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

import attrs

from onestop._arguments import checked, checked_fields
from onestop._checks import day_field, optional_field, text_field
from onestop.days.period import ReportPeriod
from onestop.errors import BadValueError
from onestop.i18n.remarks import Remark


@attrs.frozen
class Petition:
    """A petition to the ward (*phản ánh, kiến nghị*), and when it was answered.

    `due` is the last day for the answer, `None` where nobody noted it; `officer` is whom it is
    about or who has to answer it, as the ward keeps its book.

    >>> import datetime as dt
    >>> Petition("PA-1", dt.date(2026, 10, 5), due=dt.date(2026, 10, 26)).answered is None
    True

    Raises:
        BadValueError: it was answered, or is due, before it came in.
    """

    code: str = attrs.field(validator=text_field)
    received: dt.date = attrs.field(validator=day_field)
    due: dt.date | None = attrs.field(
        default=None, kw_only=True, validator=optional_field(day_field)
    )
    answered: dt.date | None = attrs.field(
        default=None, kw_only=True, validator=optional_field(day_field)
    )
    officer: str | None = attrs.field(
        default=None, kw_only=True, validator=optional_field(text_field)
    )

    def __attrs_post_init__(self) -> None:
        """Refuse an answer before the question."""
        for name in ("due", "answered"):
            day = getattr(self, name)
            if day is not None and day < self.received:
                limit = Remark.of("not_before_received", day=self.received)
                raise BadValueError(name, day, limit)

    @checked
    def answered_by(self, day: dt.date) -> dt.date | None:
        """Return when it was answered, as was known on a day."""
        return self.answered if self.answered is not None and self.answered <= day else None

    @checked
    def touches(self, period: ReportPeriod) -> bool:
        """Whether it came in by the end of a period and was not answered before it."""
        done = self.answered is not None and self.answered < period.first
        return self.received <= period.last and not done


@attrs.frozen(kw_only=True, field_transformer=checked_fields)
class PetitionCount:
    """The petitions of a period (*số phản ánh, kiến nghị*): new ones, and those still open before.

    `late` were answered after their day, or are past it; `without_due` have no day to hold them
    against, and are in neither.
    """

    n: int
    answered: int
    late: int
    without_due: int


def count_petitions(petitions: Iterable[Petition], period: ReportPeriod) -> PetitionCount:
    """Return the petitions of a period, as its end has them."""
    held = [each for each in petitions if each.touches(period)]
    ends = [(each.due, each.answered_by(period.last)) for each in held]
    return PetitionCount(
        n=len(held),
        answered=sum(answered is not None for _, answered in ends),
        late=sum(due is not None and (answered or period.last) > due for due, answered in ends),
        without_due=sum(due is None for due, _ in ends),
    )
