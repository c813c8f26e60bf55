"""What the slips share: their head, and the place of the log that each is made from.

Stands on `dossiers.dossier`, `dossiers.clock.next_actions` and `formset`. Knows no clock.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from typing import Any, TypeVar

import attrs

from onestop._checks import (
    count_field,
    member_field,
    moment_field,
    optional_field,
    text_field,
)
from onestop.dossiers.clock.next_actions import VERBS
from onestop.dossiers.dossier import Dossier
from onestop.dossiers.events import Event
from onestop.errors import BadValueError
from onestop.forms.formset import Form
from onestop.forms.parties import Applicant, Office
from onestop.i18n.cleaning import fold
from onestop.i18n.remarks import Remark
from onestop.procedures.components import Paper

E = TypeVar("E", bound=Event)


@attrs.frozen(kw_only=True)
class Slip:
    """What every slip about one dossier has (*phiếu*): the form, the code, the procedure's name.

    `at` is the moment that the slip is of, on the office's clock, `signed_by` who signs for the
    office; `None` is left to be filled in by hand.
    """

    form: Form = attrs.field(validator=member_field(Form))
    code: str = attrs.field(validator=text_field)
    content: str = attrs.field(validator=text_field)
    office: Office = attrs.field(factory=Office, validator=member_field(Office))
    at: dt.datetime = attrs.field(validator=moment_field)
    signed_by: str | None = attrs.field(default=None, validator=optional_field(text_field))


@attrs.frozen(kw_only=True)
class ApplicantSlip(Slip):
    """A slip that is handed to the applicant."""

    applicant: Applicant = attrs.field(factory=Applicant, validator=member_field(Applicant))


@attrs.frozen
class PaperLine:
    """One line of the papers on a slip (*dòng giấy tờ*): how many of each kind.

    `None` is left blank: the log says nothing of it.
    """

    name: str = attrs.field(validator=text_field)
    originals: int | None = attrs.field(
        default=None, kw_only=True, validator=optional_field(count_field(0))
    )
    certified: int | None = attrs.field(
        default=None, kw_only=True, validator=optional_field(count_field(0))
    )
    copies: int | None = attrs.field(
        default=None, kw_only=True, validator=optional_field(count_field(0))
    )


def head(
    dossier: Dossier,
    form: Form,
    at: dt.datetime,
    office: Office | None,
    applicant: Applicant | None,
) -> dict[str, Any]:
    """Return the fields that a slip for the applicant begins with."""
    return {
        "form": form,
        "code": dossier.code,
        "content": dossier.procedure.name,
        "at": at,
        "office": office or Office(),
        "applicant": applicant or Applicant(),
    }


def lines_of(papers: Iterable[Paper]) -> tuple[PaperLine, ...]:
    """Return what was handed in, each paper once; the log does not tell certified copies apart."""
    found: dict[str, Paper] = {}
    for paper in papers:
        same = found.get(fold(paper.name), Paper(paper.name))
        found[fold(paper.name)] = Paper(
            same.name,
            originals=same.originals + paper.originals,
            copies=same.copies + paper.copies,
        )
    return tuple(PaperLine(p.name, originals=p.originals, copies=p.copies) for p in found.values())


def up_to(dossier: Dossier, kind: type[E], at: dt.datetime | None) -> tuple[Dossier, Dossier, E]:
    """Return the log before the last event of a kind, the log with it, and the event.

    Raises:
        BadValueError: the log holds no such event, or none up to `at`.
    """
    known = dossier if at is None else dossier.as_of(at)
    for n in range(len(known.events) - 1, 0, -1):
        event = known.events[n]
        if isinstance(event, kind):
            return known.after(n), known.after(n + 1), event
    moment = "" if at is None else Remark.of("up_to_moment", at=at)
    raise BadValueError(
        "dossier",
        dossier.code,
        Remark.of("nothing_to_print", kind=kind.__name__, moment=moment, verb=VERBS[kind].value),
    )
