"""`onestop find` and `onestop lint`: the procedures, searched and held against themselves.

Stands on the ward. Decides nothing.
"""

from __future__ import annotations

import datetime as dt
import sys
from collections.abc import Iterable

import click

from onestop.cli.console import FOUND, print_json, print_remarks, print_text, refusals_told
from onestop.cli.endings import limits_ending_soon
from onestop.cli.limits import limit_text
from onestop.cli.options import (
    FILE,
    day_of,
    day_option,
    json_option,
    lang_option,
    now,
    overlay_option,
    procedures_option,
    ward_of,
    ward_option,
)
from onestop.cli.speaking import SpokenCommand
from onestop.errors import BadValueError, UnknownProcedureError
from onestop.i18n.languages import Lang
from onestop.i18n.refusal import language
from onestop.i18n.remarks import Remark
from onestop.i18n.sayings import say
from onestop.linting.linter import lint as lint_procedure
from onestop.loading.procedures import load_procedures
from onestop.procedures.carrying_on import carried_on
from onestop.procedures.catalogue import Catalogue
from onestop.procedures.finding import Severity
from onestop.procedures.procedure import Procedure
from onestop.render.findings import findings_text
from onestop.ward import Ward


@click.command(cls=SpokenCommand, help="command_find")
@click.argument("text", nargs=-1, required=True)
@json_option
@procedures_option
@overlay_option
@ward_option
@lang_option
def find(
    text: tuple[str, ...],
    as_json: bool,
    files: tuple[str, ...],
    overlays: tuple[str, ...],
    lang: str,
) -> None:
    """Search the procedures by name, field or code; accents do not matter."""
    spoken = language(lang)
    with refusals_told(spoken):
        ward, words, today = ward_of(files, overlays), " ".join(text), now().date()
        catalogue = ward.procedures
        found = catalogue.search(words) or _looked_up(catalogue, words, spoken)
        print_remarks(_not_for_long(ward, found, today), spoken, error=True)
        if as_json:
            print_json([_line(procedure, spoken) for procedure in found], spoken)
        for procedure in () if as_json else found:
            print_text(f"{procedure.code}  {procedure.name}  [{limit_text(procedure, spoken)}]")
        if not found:
            print_text(say("found_none", spoken), error=as_json)
            sys.exit(FOUND)


def _not_for_long(ward: Ward, found: Iterable[Procedure], today: dt.date) -> tuple[Remark, ...]:
    """Say which of the procedures found have ended, with nothing known to follow, or end soon."""
    ended = [procedure for procedure in found if carried_on(procedure, today) is not None]
    lookups = [ward.procedures.lookup_or_none(one.code, today, carry_on=True) for one in ended]
    said = [one.remarks[0] for one in lookups if one is not None]
    return (*said, *limits_ending_soon(today, ward, found))


def _line(procedure: Procedure, lang: Lang) -> dict[str, object]:
    return {
        "code": procedure.code,
        "name": procedure.name,
        "field": procedure.field,
        "limit": limit_text(procedure, lang),
    }


def _looked_up(catalogue: Catalogue, code: str, lang: Lang) -> tuple[Procedure, ...]:
    """Return the procedure of a local or a replaced code, and say which of the two it is."""
    try:
        found = catalogue.lookup(code)
    except (BadValueError, UnknownProcedureError):
        return ()
    print_remarks(found.remarks, lang, error=True)
    return (found.procedure,)


@click.command(cls=SpokenCommand, help="command_lint")
@click.argument("files", nargs=-1, type=FILE)
@day_option("--on", key="command_on")
@json_option
@ward_option
@lang_option
def lint(files: tuple[str, ...], on: str | None, as_json: bool, lang: str) -> None:
    """Look for faults in the procedures of FILES, or else in the built-in ones."""
    spoken = language(lang)
    with refusals_told(spoken):
        day = day_of(on)
        catalogue = load_procedures(*files) if files else ward_of().procedures
        looked_at = catalogue.procedures if day is None else catalogue.on(day).procedures
        found = {procedure: lint_procedure(procedure, on=day) for procedure in looked_at}
        if as_json:
            print_json({one.code: many for one, many in found.items() if many}, spoken)
        else:
            print_text(findings_text(found, spoken, notes=bool(files)))
        if any(one.severity is Severity.FAULT for many in found.values() for one in many):
            sys.exit(FOUND)
