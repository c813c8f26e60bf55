"""`onestop index`: the national service index of a unit, and what would move it.

Stands on the ward. Decides nothing.
"""

from __future__ import annotations

from typing import Literal, get_args

import click

from onestop import vn
from onestop.cli.console import print_json, print_text, refusals_told
from onestop.cli.options import (
    FILE,
    TableOption,
    day_of,
    day_option,
    file_option,
    json_option,
    now,
    option,
    register_options,
    ward_of,
)
from onestop.cli.periods import period_of
from onestop.cli.speaking import SpokenChoice, SpokenCommand
from onestop.days.period import ReportPeriod
from onestop.errors import BadValueError
from onestop.figures.index_counts import IndexFault, count_index
from onestop.figures.index_edition import IndexEdition
from onestop.figures.index_figures import MeasureFigure, UnitFigures, merge_figures
from onestop.figures.index_moves import index_gains
from onestop.figures.index_policy import IndexPolicy, SupplementsLate
from onestop.figures.index_scores import UnitLevel, score_index
from onestop.i18n.cleaning import comparable
from onestop.i18n.languages import Lang
from onestop.i18n.refusal import language
from onestop.i18n.remarks import Remark
from onestop.registers.index_figures import read_index_figures
from onestop.render.service_index import index_text
from onestop.ward import Ward

_LEVELS = get_args(UnitLevel)


@click.command(cls=SpokenCommand, help="command_index")
@click.argument("figures", type=FILE, required=False)
@file_option("--register", "command_index_register")
@day_option("--from", "first", key="command_from")
@day_option("--to", "last", key="command_to")
@option("--month", metavar="YYYY-MM", help="command_month")
@option("--reporting", "--window", "window", metavar="YYYY[-MM|-Qn|-Hn]", help="command_window")
@option("--unit", metavar="NAME", help="command_index_unit")
@option("--level", type=SpokenChoice(_LEVELS), help="command_index_level")
@option("--prefer", type=SpokenChoice(["given", "counted"]), help="command_index_prefer")
@option(
    "--supplements-late",
    "supplements",
    type=SpokenChoice(get_args(SupplementsLate)),
    default="open_only",
    show_default=True,
    help="command_index_supplements",
)
@day_option("--on", key="command_index_on")
@json_option
@register_options
def index(
    figures: str | None,
    register: str | None,
    first: str | None,
    last: str | None,
    month: str | None,
    window: str | None,
    unit: str | None,
    level: UnitLevel | None,
    prefer: Literal["given", "counted"] | None,
    supplements: SupplementsLate,
    on: str | None,
    as_json: bool,
    encoding: str | None,
    columns: str | None,
    lenient: bool,
    files: tuple[str, ...],
    overlays: tuple[str, ...],
    lang: str,
) -> None:
    """Score the national service index, from given figures, from a register, or from both."""
    spoken = language(lang)
    with refusals_told(spoken):
        if figures is None and register is None:
            raise BadValueError("figures", None, "figures_or_register")
        ward = ward_of(files, overlays)
        given = _given(figures, unit, encoding)
        period = None
        if register is not None:
            period = period_of(day_of(first), day_of(last), month, window, spoken)
        day = day_of(on) or (period.last if period else given.as_of) or now().date()
        edition, policy = vn.service_index(on=day), IndexPolicy(supplements_late=supplements)
        counted: tuple[MeasureFigure, ...] = ()
        faults: tuple[IndexFault, ...] = ()
        if register is not None and period is not None:
            table = TableOption(register, encoding, columns, lenient)
            counted, faults = _counted(table, period, ward, edition, policy, spoken)
        merged = merge_figures(given.by(edition), counted, edition, prefer=prefer)
        score = score_index(merged, edition, level=level or _level_of(given.level), policy=policy)
        gains = index_gains(score, faults)
        name = given.unit or ward.office.name
        if as_json:
            print_json({"unit": name, "index": score, "gains": gains}, spoken)
            return
        print_text(index_text(score, spoken, unit=name, gains=gains))


def _given(path: str | None, unit: str | None, encoding: str | None) -> UnitFigures:
    """Return the given figures of the one unit that is meant; without a file there are none."""
    if path is None:
        return UnitFigures(unit, ())
    units = read_index_figures(path, encoding=encoding)
    named = [each for each in units if unit is None or _is_named(each, unit)]
    if len(named) != 1:
        known = tuple(each.unit or "" for each in units)
        raise BadValueError("--unit", unit, Remark.of("one_unit_of", known=known))
    return named[0]


def _is_named(figures: UnitFigures, unit: str) -> bool:
    return figures.unit is None or comparable(figures.unit) == comparable(unit)


def _level_of(word: str | None) -> UnitLevel:
    """Return the level that a file names; a ward is of the level of communes."""
    if word is None or comparable(word) == "ward":
        return "commune"
    found = next((level for level in _LEVELS if level == comparable(word)), None)
    if found is None:
        raise BadValueError("level", word, Remark.of("must_be_one_of", known=_LEVELS))
    return found  # type: ignore[no-any-return]


def _counted(
    table: TableOption,
    period: ReportPeriod,
    ward: Ward,
    edition: IndexEdition,
    policy: IndexPolicy,
    lang: Lang,
) -> tuple[tuple[MeasureFigure, ...], tuple[IndexFault, ...]]:
    """Return what a register tells of a period, as of now where that has not ended."""
    at = now()
    count = count_index(
        table.read(ward, lang).dossiers,
        period,
        ward.calendar,
        edition,
        policy=policy,
        clock=ward.policy,
        at=None if at > period.last_moment(vn.TZ) else at,
    )
    return count.figures, count.faults
