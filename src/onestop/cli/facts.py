"""`onestop facts`: what ships with the library, checked, and what of it ends soon.

Stands on `vn`. Decides nothing.
"""

from __future__ import annotations

import sys

import click

from onestop import vn
from onestop.cli.console import FOUND, print_json, print_text, refusals_told
from onestop.cli.options import (
    FILE,
    day_of,
    day_option,
    json_option,
    lang_option,
    now,
    option,
    overlay_option,
    procedures_option,
    ward_of,
    ward_option,
)
from onestop.cli.speaking import SpokenCommand, SpokenGroup, SpokenNumber
from onestop.i18n.refusal import language
from onestop.i18n.sayings import say
from onestop.render.facts import facts_text
from onestop.vn.checking import check_facts


@click.group(cls=SpokenGroup, help="command_facts")
@lang_option
def facts(lang: str) -> None:
    """The facts that ship with the library."""


@facts.command(cls=SpokenCommand, help="command_facts_check")
@click.argument("files", nargs=-1, type=FILE)
@json_option
@lang_option
def check(files: tuple[str, ...], as_json: bool, lang: str) -> None:
    """Check the official days, with a new year's FILES beside them or in their place."""
    spoken = language(lang)
    with refusals_told(spoken):
        checked = check_facts(files)
        if as_json:
            print_json(checked, spoken)
        else:
            print_text(facts_text(checked, spoken))
        if not checked.ok:
            sys.exit(FOUND)


@facts.command(cls=SpokenCommand, help="command_facts_verify")
@click.argument("edition", required=False)
@json_option
@lang_option
def verify(edition: str | None, as_json: bool, lang: str) -> None:
    """Hold the facts that are installed against those that were published."""
    spoken = language(lang)
    with refusals_told(spoken):
        found = vn.verify_facts(edition)
        if as_json:
            print_json(found, spoken)
        else:
            for remark in found.remarks:
                print_text(remark.text(spoken))
        if not found.ok:
            sys.exit(FOUND)


@facts.command(cls=SpokenCommand, help="command_facts_expiring")
@option(
    "--within",
    type=SpokenNumber(0),
    default=120,
    show_default=True,
    metavar="DAYS",
    help="command_within",
)
@day_option("--on", key="command_from_day")
@json_option
@procedures_option
@overlay_option
@ward_option
@lang_option
def expiring(
    within: int,
    on: str | None,
    as_json: bool,
    files: tuple[str, ...],
    overlays: tuple[str, ...],
    lang: str,
) -> None:
    """List the rules, procedures, fees and calendars that end soon, with their last day."""
    spoken = language(lang)
    with refusals_told(spoken):
        ward = ward_of(files, overlays)
        ends = vn.ending_facts(
            day_of(on) or now().date(),
            within,
            procedures=ward.procedures,
            calendar=ward.calendar,
        )
        if as_json:
            print_json(ends, spoken)
            return
        for end in ends:
            print_text(end.text(spoken))
        if not ends:
            print_text(say("facts_end_none", spoken, n=within))
