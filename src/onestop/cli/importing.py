"""`onestop import`: procedures made of the portal's records, of its list, of a province's decision.

Stands on `registers`. Needs no extra but that of a workbook, where a table is one.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from pathlib import Path

import attrs
import click

from onestop.citation import Citation, Confidence
from onestop.cli.console import print_json, print_text, refusals_told
from onestop.cli.options import (
    FILE,
    day_of,
    day_option,
    json_option,
    lang_option,
    option,
    ward_of,
    ward_option,
)
from onestop.cli.speaking import SpokenCommand
from onestop.i18n.languages import Lang
from onestop.i18n.refusal import language
from onestop.i18n.sayings import say
from onestop.interchange.documents import overlay_toml, procedures_toml
from onestop.loading.node import Source
from onestop.procedures.catalogue import Catalogue
from onestop.procedures.overlay import Overlay
from onestop.procedures.procedure import Procedure
from onestop.registers.portal import ImportNote, read_portal_record
from onestop.registers.portal_list import read_portal_list
from onestop.registers.provincial import has_cuts, read_provincial_decision

_RECORDS = ".json"


@attrs.define
class _Imported:
    """What files hold: procedures, a local layer where they are a decision, and notes."""

    procedures: list[Procedure] = attrs.Factory(list)
    overlay: Overlay | None = None
    notes: list[ImportNote] = attrs.Factory(list)

    def add(self, file: str, seen: str | None) -> None:
        """Take a file of the portal: JSON is records, anything else its list."""
        if file.lower().endswith(_RECORDS):
            found = read_portal_record(Source.of(file).text, seen=seen)
            self.procedures += found.procedures
            self.notes += found.notes
        else:
            self.procedures += read_portal_list(file, seen=seen)

    def add_decision(self, file: str, known: Catalogue, province: str, basis: Citation) -> None:
        """Take an annex of a province's decision, over those before it."""
        catalogue = known.merged(Catalogue(self.procedures))
        found = read_provincial_decision(file, catalogue, name=province, basis=basis)
        made = {one.code for one in found.procedures}
        self.procedures = [one for one in self.procedures if one.code not in made]
        self.procedures += found.procedures
        self.notes += found.notes
        before = () if self.overlay is None else self.overlay.shortenings
        cuts = dict.fromkeys((*before, *found.overlay.shortenings))
        self.overlay = attrs.evolve(found.overlay, shortenings=tuple(cuts))


@click.command("import", cls=SpokenCommand, help="command_import")
@click.argument("files", nargs=-1, required=True, type=FILE)
@option("--out", type=FILE, metavar="FILE.toml", help="command_out_toml")
@day_option("--seen", key="command_seen")
@option("--decision", metavar="NUMBER", help="command_decision")
@option("--province", metavar="NAME", help="command_province")
@day_option("--from", "first", key="command_decision_from")
@option("--out-overlay", type=FILE, metavar="FILE.toml", help="command_out_overlay")
@json_option
@option(
    "--procedures", "own", multiple=True, type=FILE, metavar="FILE.toml", help="command_procedures"
)
@ward_option
@lang_option
def import_(
    files: tuple[str, ...],
    out: str | None,
    seen: str | None,
    decision: str | None,
    province: str | None,
    first: str | None,
    out_overlay: str | None,
    as_json: bool,
    own: tuple[str, ...],
    lang: str,
) -> None:
    """Make procedures of FILES: the portal's records (JSON), or its list (.xlsx, CSV).

    With --decision they are annexes of a province's decision. Tells what was left and what needs a
    person; nothing is confirmed by having been imported.
    """
    spoken = language(lang)
    with refusals_told(spoken):
        read_on = day_of(seen)
        seen_on = None if read_on is None else read_on.isoformat()
        found = _Imported()
        if decision is None:
            for file in files:
                _refuse_annex(file, spoken)
                found.add(file, seen_on)
        else:
            basis = _decided(decision, day_of(first), seen_on)
            known = ward_of(own).procedures
            for file in files:
                found.add_decision(file, known, province or decision, basis)
        _write(found, out, out_overlay)
        if as_json:
            print_json(found, spoken)
            return
        for line in _import_lines(found, out, out_overlay, spoken):
            print_text(line)


def _refuse_annex(file: str, lang: Lang) -> None:
    """Refuse an annex of which nobody says which decision it belongs to."""
    if not file.lower().endswith(_RECORDS) and has_cuts(file):
        raise click.UsageError(say("command_decision_missing", lang, file=file))


def _decided(number: str, first: dt.date | None, seen: str | None) -> Citation:
    """Return a decision as the basis of what it shortens: its text was not read by anybody here."""
    return Citation(number, in_force=first, seen=seen, confidence=Confidence.TO_CONFIRM)


def _write(found: _Imported, out: str | None, out_overlay: str | None) -> None:
    if out is not None:
        Path(out).write_text(procedures_toml(found.procedures), encoding="utf-8")
    if out_overlay is not None and found.overlay is not None:
        Path(out_overlay).write_text(overlay_toml(found.overlay), encoding="utf-8")


def _import_lines(
    found: _Imported, out: str | None, out_overlay: str | None, lang: Lang
) -> Iterable[str]:
    """Yield the notes, then how much was read, and where it was written."""
    for note in found.notes:
        yield note.text(lang)
    n = len(found.procedures)
    if found.overlay is not None:
        cuts = len(found.overlay.shortenings)
        yield say("decision_read", lang, n=cuts, m=n)
        if out_overlay is not None:
            yield say("decision_written", lang, n=cuts, file=out_overlay)
        if out is None:
            return
    yield say("portal_read" if out is None else "portal_written", lang, n=n, file=out)
