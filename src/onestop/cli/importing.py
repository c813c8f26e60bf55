"""`onestop import`: procedures made of the portal's records, or of its list.

Stands on `registers.portal`. Needs no extra but that of a workbook, where the list is one.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import click

from onestop.cli.console import print_json, print_text, refusals_told
from onestop.cli.options import FILE, day_of, day_option, json_option, lang_option, option
from onestop.cli.speaking import SpokenCommand
from onestop.i18n.refusal import language
from onestop.i18n.sayings import say
from onestop.interchange.documents import procedures_toml
from onestop.loading.node import Source
from onestop.procedures.procedure import Procedure
from onestop.registers.portal import ImportNote, PortalImport, read_portal_record
from onestop.registers.portal_list import read_portal_list

_RECORDS = ".json"


def imported(files: Iterable[str], seen: str | None) -> PortalImport:
    """Return what the files hold: JSON is records of the portal, anything else its list."""
    procedures: list[Procedure] = []
    notes: list[ImportNote] = []
    for file in files:
        if file.lower().endswith(_RECORDS):
            found = read_portal_record(Source.of(file).text, seen=seen)
            procedures += found.procedures
            notes += found.notes
        else:
            procedures += read_portal_list(file, seen=seen)
    return PortalImport(procedures, notes)


@click.command("import", cls=SpokenCommand, help="command_import")
@click.argument("files", nargs=-1, required=True, type=FILE)
@option("--out", type=FILE, metavar="FILE.toml", help="command_out_toml")
@day_option("--seen", key="command_seen")
@json_option
@lang_option
def import_(
    files: tuple[str, ...], out: str | None, seen: str | None, as_json: bool, lang: str
) -> None:
    """Make procedures of FILES: the portal's records (JSON), or its list (.xlsx, CSV).

    Tells what was left and what needs a person; nothing is confirmed by having been imported.
    """
    spoken = language(lang)
    with refusals_told(spoken):
        read_on = day_of(seen)
        found = imported(files, None if read_on is None else read_on.isoformat())
        if out is not None:
            Path(out).write_text(procedures_toml(found.procedures), encoding="utf-8")
        if as_json:
            print_json(found, spoken)
            return
        for note in found.notes:
            print_text(note.text(spoken))
        key = "portal_read" if out is None else "portal_written"
        print_text(say(key, spoken, n=len(found.procedures), file=out))
