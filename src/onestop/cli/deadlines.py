"""`onestop due`: when a dossier is due and why, or when each dossier of a table is.

Stands on the ward. Decides nothing.
"""

from __future__ import annotations

import datetime as dt
import sys
from collections.abc import Iterator
from typing import Final

import attrs
import click

from onestop import vn
from onestop.cli.console import FOUND, print_json, print_remarks, print_text, refusals_told
from onestop.cli.endings import endings_soon
from onestop.cli.limits import limit_text
from onestop.cli.options import (
    FILE,
    TableOption,
    carry_on_option,
    json_option,
    now,
    option,
    register_options,
    ward_of,
)
from onestop.cli.speaking import SpokenChoice, SpokenCommand
from onestop.dossiers.dossier import Dossier
from onestop.dossiers.status import Status
from onestop.errors import OnestopError
from onestop.i18n.languages import Lang
from onestop.i18n.refusal import language
from onestop.i18n.remarks import Remark
from onestop.i18n.sayings import say
from onestop.limits.deadline import Deadline
from onestop.procedures.catalogue import Lookup
from onestop.procedures.channels import Channel
from onestop.registers.handing_out import write_table
from onestop.ward import Ward

_HEADINGS: Final = ("code", "procedure", "accepted", "due", "at", "projected", "remark")


@click.command(cls=SpokenCommand, help="command_due")
@click.argument("received", metavar="'DD/MM/YYYY HH:MM'", required=False)
@click.argument("code", metavar="PROCEDURE", required=False)
@option("--given", multiple=True, metavar="KEY", help="command_given")
@option(
    "--channel",
    type=SpokenChoice([channel.value for channel in Channel]),
    default=Channel.IN_PERSON.value,
    show_default=True,
    help="command_channel",
)
@option("--file", "table", type=FILE, metavar="FILE", help="command_due_file")
@option("--out", type=FILE, metavar="FILE", help="command_out")
@option("--quiet", is_flag=True, help="command_quiet")
@json_option
@carry_on_option
@register_options
def due(
    received: str | None,
    code: str | None,
    given: tuple[str, ...],
    channel: str,
    table: str | None,
    out: str | None,
    quiet: bool,
    as_json: bool,
    carry_on: bool,
    encoding: str | None,
    columns: str | None,
    lenient: bool,
    files: tuple[str, ...],
    overlays: tuple[str, ...],
    lang: str,
) -> None:
    """When is a dossier due that was received full and correct at this moment, and why?"""
    spoken = language(lang)
    with refusals_told(spoken):
        ward = ward_of(files, overlays)
        if table is not None:
            if received is not None:
                raise click.UsageError(say("command_due_ways", spoken))
            rows = _Rows.of(TableOption(table, encoding, columns, lenient), ward, spoken)
            print_remarks(endings_soon(now().date(), ward), spoken, error=True)
            rows.hand_out(out, as_json=as_json)
            return
        if received is None or code is None:
            raise click.UsageError(say("command_due_ways", spoken))
        answer = _Answer.of(ward, received, code, given, Channel(channel), carry_on=carry_on)
        if as_json:
            print_json(answer.table(), spoken)
        elif quiet:
            _print_day(answer, spoken)
        else:
            _explain(answer, spoken)
        if answer.status.deadline is None and answer.is_unknown:
            sys.exit(FOUND)


@attrs.frozen
class _Answer:
    """A procedure as it was found, and how a dossier stands that is received at a moment."""

    at: dt.datetime
    found: Lookup
    status: Status
    endings: tuple[Remark, ...]

    @classmethod
    def of(
        cls,
        ward: Ward,
        received: str,
        code: str,
        given: tuple[str, ...],
        channel: Channel,
        *,
        carry_on: bool,
    ) -> _Answer:
        """Return the answer for a dossier that was received full and correct."""
        at = vn.local(received)
        found = ward.procedures.lookup(code, at.date(), carry_on=carry_on)
        submitted = Dossier.submit(
            "-", found.procedure, at, channel=channel, given=frozenset(given)
        )
        status = ward.classify(submitted.accept(at), at)
        basis = None if status.deadline is None else status.deadline.basis
        endings = endings_soon(at.date(), ward, asked=[(found.procedure, basis)])
        return cls(at, found, status, endings)

    @property
    def is_unknown(self) -> bool:
        """Whether nobody knows the limit; a procedure without one is answered."""
        return self.found.procedure.limits is None

    def table(self) -> dict[str, object]:
        """Return the answer by name, for a program."""
        deadline, procedure = self.status.deadline, self.found.procedure
        return {
            "code": procedure.code,
            "name": procedure.name,
            "received": self.at,
            "deadline": deadline,
            "remarks": (*self.found.remarks, *self.endings, *self.status.because),
        }


def _print_day(answer: _Answer, lang: Lang) -> None:
    """Print the last day alone; what is not settled of it goes to standard error."""
    deadline = answer.status.deadline
    if deadline is None:
        print_text(limit_text(answer.found.procedure, lang), error=True)
        sys.exit(FOUND)
    print_text(deadline.day.isoformat())
    if answer.found.procedure.carried_on is not None:
        print_remarks(answer.found.remarks[:1], lang, error=True)
    print_remarks(answer.endings, lang, error=True)


def _explain(answer: _Answer, lang: Lang) -> None:
    """Print the day, and every reason for it."""
    procedure, remarks, status = answer.found.procedure, answer.found.remarks, answer.status
    unsettled = 0 if procedure.carried_on is None else 1  # said before anything else
    print_remarks(remarks[:unsettled], lang)
    print_remarks(answer.endings, lang)
    print_text(f"{procedure.code} {procedure.name}")
    print_remarks(remarks[unsettled:], lang)
    if status.deadline is not None:
        print_text(status.deadline.explain(lang))
        return
    print_text(limit_text(procedure, lang))
    if procedure.limits:
        print_remarks(status.because, lang)


@attrs.frozen
class _Rows:
    """The due day of each dossier of a table, and why some have none."""

    rows: tuple[dict[str, object], ...]
    lang: Lang
    has_refused: bool

    @classmethod
    def of(cls, table: TableOption, ward: Ward, lang: Lang) -> _Rows:
        """Read a table and ask for the due day of each of its dossiers."""
        found = [_row(entry.dossier, ward, lang) for entry in table.read(ward, lang).entries]
        return cls(tuple(row for row, _ in found), lang, any(refused for _, refused in found))

    def hand_out(self, out: str | None, *, as_json: bool) -> None:
        """Write the rows to a file, or print them; one that was refused ends with a status."""
        if out is not None:
            write_table(out, _HEADINGS, self.rows)
        elif as_json:
            print_json(self.rows, self.lang)
        else:
            for line in self._deadline_lines():
                print_text(line)
        if self.has_refused:
            sys.exit(FOUND)

    def _deadline_lines(self) -> Iterator[str]:
        for row in self.rows:
            yield "\t".join(str(row[name] or "") for name in ("code", "due", "remark")).rstrip()


def _row(dossier: Dossier, ward: Ward, lang: Lang) -> tuple[dict[str, object], bool]:
    """Return the row of a dossier, and whether it was refused."""
    accepted = dossier.accepted_at
    row: dict[str, object] = dict.fromkeys(_HEADINGS)
    row |= {"code": dossier.code, "procedure": dossier.procedure.code}
    row["accepted"] = None if accepted is None else f"{accepted:%Y-%m-%d %H:%M}"
    try:
        deadline = ward.deadline_of(dossier)
    except OnestopError as error:
        return row | {"remark": error.text(lang)}, True
    if deadline is None:
        return row | {"remark": limit_text(dossier.procedure, lang)}, False
    return row | _due_cells(deadline, lang), False


def _due_cells(deadline: Deadline, lang: Lang) -> dict[str, object]:
    projected = Remark.of("projected_days").text(lang) if deadline.projected else None
    return {
        "due": deadline.day.isoformat(),
        "at": f"{deadline.at:%Y-%m-%d %H:%M}",
        "projected": projected,
    }
