"""`onestop explain` and `onestop list`: how dossiers stand, and what is to be done.

Stands on the ward. Decides nothing.
"""

from __future__ import annotations

import datetime as dt
import sys
from collections.abc import Iterable
from pathlib import Path

import attrs
import click

from onestop import vn
from onestop.cli.console import (
    FOUND,
    hand_out,
    print_json,
    print_remarks,
    print_text,
    refusals_told,
    terminal_width,
)
from onestop.cli.endings import Asked, endings_soon
from onestop.cli.options import (
    FILE,
    TableOption,
    at_option,
    json_option,
    lang_option,
    logs_option,
    now,
    option,
    register_options,
    through_option,
    ward_of,
    ward_option,
    with_logs,
)
from onestop.cli.speaking import SpokenCommand, SpokenNumber
from onestop.dossiers.dossier import Dossier
from onestop.i18n.refusal import language
from onestop.interchange.documents import from_json
from onestop.loading.node import Source
from onestop.render.timeline.answer import dossier_text
from onestop.render.timeline.svg import timeline_svg
from onestop.render.worklists import worklist_html, worklist_text


@click.command(cls=SpokenCommand, help="command_explain")
@click.argument("file", type=FILE, metavar="FILE.json")
@at_option
@option("--svg", type=FILE, metavar="FILE.svg", help="command_svg")
@json_option
@through_option
@ward_option
@lang_option
def explain(file: str, moment: str | None, svg: str | None, as_json: bool, lang: str) -> None:
    """How does the dossier of a JSON document stand, why, and what may be done next?"""
    spoken = language(lang)
    with refusals_told(spoken):
        dossier, ward = from_json(Source.of(file).text, Dossier, file=file), ward_of()
        at = _now_unless_over(dossier) if moment is None else vn.local(moment)
        if as_json:
            print_json(ward.classify(dossier, at or dossier.events[-1].at), spoken)
            return
        print_text(dossier_text(dossier, ward.calendar, at, policy=ward.policy, lang=spoken))
        if at is not None:
            print_remarks(endings_soon(at.date(), ward, asked=_not_accepted([dossier])), spoken)
        if svg is not None:
            drawn = timeline_svg(dossier, ward.calendar, at, policy=ward.policy, lang=spoken)
            Path(svg).write_text(drawn, encoding="utf-8")


def _not_accepted(dossiers: Iterable[Dossier]) -> list[Asked]:
    """Return what dossiers are about that are not accepted yet: the others keep their law."""
    return [(one.procedure, None) for one in dossiers if one.accepted_at is None]


def _now_unless_over(dossier: Dossier) -> dt.datetime | None:
    """Return the present moment, but for a dossier with which nothing can be done any more."""
    present = now()
    is_over = not dossier.admitted and dossier.events[-1].at <= present
    return None if is_over else present


@click.command("list", cls=SpokenCommand, help="command_list")
@click.argument("register", type=FILE)
@at_option
@option("--warn-within", type=SpokenNumber(0), metavar="N", help="command_warn_within")
@logs_option
@option("--html", type=FILE, metavar="FILE.html", help="command_html")
@json_option
@register_options
def list_(
    register: str,
    moment: str | None,
    warn_within: int | None,
    logs: tuple[str, ...],
    html: str | None,
    as_json: bool,
    encoding: str | None,
    columns: str | None,
    lenient: bool,
    files: tuple[str, ...],
    overlays: tuple[str, ...],
    lang: str,
) -> None:
    """What is overdue, due today, due soon, paused or waiting in a table of dossiers?

    A dossier that cannot be judged is told at the end, with the reason; the command then ends
    with 1.
    """
    spoken = language(lang)
    with refusals_told(spoken):
        ward = ward_of(files, overlays)
        if warn_within is not None:
            ward = attrs.evolve(ward, warn_within=warn_within)
        read = TableOption(register, encoding, columns, lenient).read(ward, spoken)
        at = now() if moment is None else vn.local(moment)
        dossiers = with_logs(read.dossiers, logs)
        found = ward.worklist(dossiers, at)
        endings = endings_soon(at.date(), ward, asked=_not_accepted(dossiers))
        print_remarks(endings, spoken, error=True)
        if as_json:
            print_json(found, spoken)
        else:
            hand_out(
                worklist_text(found, spoken, width=terminal_width()),
                worklist_html(found, spoken),
                html,
            )
        if found.not_judged:
            sys.exit(FOUND)
