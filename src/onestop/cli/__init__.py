"""Faces: the command line.

`onestop due` answers when a dossier is due and why, `onestop list` what is to be done today,
`onestop report` makes the figures of a register, `onestop review` the sheet of a monthly meeting,
`onestop find` searches the procedures, `onestop lint` holds them against themselves, `onestop
calendar` shows a year, `onestop facts check` checks a year's notice, `onestop explain` tells of one
dossier how it stands and why. This package turns words into calls and answers into lines; it
decides nothing. It alone looks at the clock on the wall.

Stands on everything below. Needs the extra `cli`: click reads the arguments, rich writes.
"""

from __future__ import annotations

import datetime as dt
import re
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from importlib import resources
from pathlib import Path
from typing import Final, TypedDict, TypeVar, get_args

import attrs
import click
from rich.console import Console

from onestop import vn
from onestop.appraisal.complaints import Complaint
from onestop.appraisal.rules import ConditionRules, IndicatorRules, PointRules
from onestop.citation import Citation
from onestop.cli.importing import imported
from onestop.cli.read import read
from onestop.days.period import ReportPeriod
from onestop.dossiers.dossier import Dossier
from onestop.errors import (
    BadValueError,
    FactErrors,
    OnestopError,
    RegisterErrors,
    SpansRulesError,
    UnknownProcedureError,
)
from onestop.figures.petitions import Petition
from onestop.figures.statistics import By, NoLimit
from onestop.i18n.languages import LANGUAGES, Lang
from onestop.i18n.refusal import language
from onestop.i18n.remarks import Remark
from onestop.i18n.sayings import say
from onestop.interchange.documents import from_json, procedures_toml
from onestop.linting.linter import lint as lint_procedure
from onestop.loading.node import Source
from onestop.loading.overlays import load_overlay
from onestop.loading.procedures import load_procedures
from onestop.procedures.cases import TimeLimitCase
from onestop.procedures.catalogue import Catalogue
from onestop.procedures.channels import Channel
from onestop.procedures.finding import Severity
from onestop.procedures.procedure import Procedure
from onestop.registers.complaints import read_complaints
from onestop.registers.leave import read_leave
from onestop.registers.petitions import read_petitions
from onestop.registers.ratings import read_ratings
from onestop.registers.register import Register, read_register
from onestop.render.facts import facts_text
from onestop.render.figures import report_text, score_text
from onestop.render.findings import findings_text
from onestop.render.review import (
    public_review_html,
    public_review_text,
    review_html,
    review_text,
)
from onestop.render.timeline.answer import dossier_text
from onestop.render.timeline.svg import timeline_svg
from onestop.render.wards import ward_text
from onestop.render.worklists import worklist_html, worklist_text
from onestop.render.year.svg import calendar_svg
from onestop.render.year.text import calendar_text
from onestop.review.leave import Absence
from onestop.review.public import published
from onestop.review.year import YearReview, year_review_of
from onestop.satisfaction.ballots.box import BallotBox
from onestop.satisfaction.scores import score
from onestop.vn.checking import check_facts
from onestop.vn.ending import resting_on
from onestop.ward import Ward, load_ward

_LARGE_FILE: Final = 500_000
_SHOWN_FAULTS: Final = 20
_SOON: Final = 30

F = TypeVar("F", bound=Callable[..., object])

Forms = tuple[tuple[str, Callable[..., ReportPeriod], str], ...]

_MONTHS: Final[Forms] = ((r"(\d{4})-(\d{2})", ReportPeriod.calendar_month, "2026-11"),)
_WINDOWS: Final[Forms] = (
    (r"(\d{4})", ReportPeriod.reporting_year, "2026"),
    (r"(\d{4})-(\d{2})", ReportPeriod.reporting_month, "2026-11"),
    (r"(\d{4})-Q([1-4])", ReportPeriod.reporting_quarter, "2026-Q4"),
    (r"(\d{4})-H([12])", ReportPeriod.reporting_half, "2026-H2"),
)
_WINDOW_MONTHS: Final[Forms] = (_WINDOWS[1],)


def _print(text: str, *, error: bool = False) -> None:
    """Write lines as they are: never wrapped at a width, never read as markup."""
    console = Console(stderr=error, soft_wrap=True, markup=False, highlight=False, emoji=False)
    console.print(text)


@contextmanager
def _refusals_told(lang: Lang) -> Iterator[None]:
    """End the command with every refusal told on standard error."""
    try:
        yield
    except (FactErrors, RegisterErrors) as group:
        _print(f"{say('error', lang)}: {group.message}", error=True)
        for fault in group.exceptions[:_SHOWN_FAULTS]:
            _print(f"  {fault}", error=True)
        if (more := len(group.exceptions) - _SHOWN_FAULTS) > 0:
            _print(f"  {say('more_faults', lang, n=more)}", error=True)
        sys.exit(2)
    except OSError as error:
        _print(f"{say('error', lang)}: {error}", error=True)
        sys.exit(2)
    except OnestopError as error:
        notes = "".join(f" ({note})" for note in getattr(error, "__notes__", ()))
        _print(f"{say('error', lang)}: {error}{notes}", error=True)
        sys.exit(2)


_lang_option = click.option(
    "--lang", type=click.Choice(LANGUAGES), default="vi", show_default=True, help="Language."
)
_procedures_option = click.option(
    "--procedures",
    "files",
    multiple=True,
    type=click.Path(exists=True, dir_okay=False),
    metavar="FILE.toml",
    help="The ward's own procedures, added to the built-in ones; may be given again.",
)
_overlay_option = click.option(
    "--overlay",
    "overlays",
    multiple=True,
    type=click.Path(exists=True, dir_okay=False),
    metavar="FILE.toml",
    help="Limits that the province or ward shortened; may be given again.",
)


_at_option = click.option(
    "--at",
    "moment",
    metavar="'DD/MM/YYYY HH:MM'",
    help="The moment of the judgement; now, if none is given.",
)
_logs_option = click.option(
    "--dossier",
    "logs",
    multiple=True,
    type=click.Path(exists=True, dir_okay=False),
    metavar="FILE.json",
    help="A dossier with its whole log, instead of its row; may be given again.",
)


def _day(_: click.Context, parameter: click.Parameter, value: str | None) -> dt.date | None:
    try:
        return None if value is None else dt.date.fromisoformat(value)
    except ValueError as error:
        raise click.BadParameter(f"{value!r} is no day like 2023-01-31", param=parameter) from error


_WARD: Final = "onestop.ward"


def _keep_ward(context: click.Context, _: click.Parameter, value: str | None) -> None:
    """Keep where the ward's file is; it is read where its refusal can be told."""
    context.meta[_WARD] = value


_ward_option = click.option(
    "--ward",
    type=click.Path(exists=True, dir_okay=False),
    envvar="ONESTOP_WARD",
    show_envvar=True,
    expose_value=False,
    callback=_keep_ward,
    metavar="FILE.toml",
    help="The ward's own hours, closures, limits and fees.",
)


def _ward() -> Ward:
    """Return the ward that the command was given, or one that has nothing of its own."""
    meta = click.get_current_context().meta
    if not isinstance(meta[_WARD], Ward):
        meta[_WARD] = Ward() if meta[_WARD] is None else load_ward(meta[_WARD])
    ward: Ward = meta[_WARD]
    return ward


def _catalogue(files: tuple[str, ...], overlays: tuple[str, ...] = ()) -> Catalogue:
    """Return the ward's procedures with those of files, under the local limits in their order."""
    catalogue = _ward().procedures
    if files:
        catalogue = catalogue.merged(load_procedures(*files))
    for file in overlays:
        catalogue = catalogue.overlay(load_overlay(file))
    return catalogue


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="onestop-vn")
def onestop() -> None:
    """The rules of Vietnam's one-stop offices: deadlines with reasons, and report figures."""


onestop.add_command(read)


@onestop.command(short_help="When is a dossier due, and why?")
@click.argument("received", metavar="'DD/MM/YYYY HH:MM'")
@click.argument("code", metavar="PROCEDURE")
@click.option("--given", multiple=True, metavar="KEY", help="A condition that holds.")
@click.option(
    "--channel",
    type=click.Choice([channel.value for channel in Channel]),
    default=Channel.IN_PERSON.value,
    show_default=True,
    help="How it was handed in.",
)
@_procedures_option
@_overlay_option
@_ward_option
@_lang_option
def due(
    received: str,
    code: str,
    given: tuple[str, ...],
    channel: str,
    files: tuple[str, ...],
    overlays: tuple[str, ...],
    lang: str,
) -> None:
    """When is a dossier due that was received full and correct at this moment, and why?"""
    spoken = language(lang)
    with _refusals_told(spoken):
        at = vn.local(received)
        found = _catalogue(files, overlays).lookup(code, at.date(), carry_on=True)
        procedure = found.procedure
        dossier = Dossier.submit(
            "-", procedure, at, channel=Channel(channel), given=frozenset(given)
        ).accept(at)
        status = _ward().classify(dossier, at)
        unsettled = 0 if procedure.carried_on is None else 1  # said before anything else
        _print_remarks(found.remarks[:unsettled], spoken)
        _print(f"{procedure.code} {procedure.name}")
        _print_remarks(found.remarks[unsettled:], spoken)
        if status.deadline is not None:
            _print(status.deadline.explain(spoken))
            _print_lines(_soon(at.date(), procedure, status.deadline.basis, spoken))
            return
        _print(_limit_text(procedure, spoken))
        if procedure.limits:
            _print_remarks(status.because, spoken)
        _print_lines(_soon(at.date(), procedure, None, spoken))


@onestop.command(short_help="How does a dossier stand, and why?")
@click.argument("file", type=click.Path(exists=True, dir_okay=False), metavar="FILE.json")
@_at_option
@click.option("--svg", type=click.Path(dir_okay=False, writable=True), help="Draw it to a file.")
@_ward_option
@_lang_option
def explain(file: str, moment: str | None, svg: str | None, lang: str) -> None:
    """How does the dossier of a JSON document stand, why, and what may be done next?"""
    spoken = language(lang)
    with _refusals_told(spoken):
        dossier = from_json(Source.of(file).text, Dossier, file=file)
        calendar, policy = _ward().calendar, _ward().policy
        at = _now_unless_over(dossier) if moment is None else vn.local(moment)
        _print(dossier_text(dossier, calendar, at, policy=policy, lang=spoken))
        if at is not None and dossier.accepted_at is None:  # once accepted, it keeps its law
            _print_lines(_soon(at.date(), dossier.procedure, None, spoken))
        if svg is not None:
            drawn = timeline_svg(dossier, calendar, at, policy=policy, lang=spoken)
            Path(svg).write_text(drawn, encoding="utf-8")


def _now_unless_over(dossier: Dossier) -> dt.datetime | None:
    """Return the present moment, but for a dossier with which nothing can be done any more."""
    now = _now()
    is_over = not dossier.admitted and dossier.events[-1].at <= now
    return None if is_over else now


def _now() -> dt.datetime:
    return dt.datetime.now(vn.TZ)


def _print_lines(lines: Iterable[str]) -> None:
    for line in lines:
        _print(line)


def _print_remarks(remarks: Iterable[Remark], lang: Lang) -> None:
    for remark in remarks:
        _print(remark.text(lang))


def _limit_text(procedure: Procedure, lang: Lang) -> str:
    if procedure.limits:
        return "; ".join(_case_text(case, lang) for case in procedure.limits)
    if procedure.window is not None:
        (month, day), (last_month, last_day) = procedure.window.first, procedure.window.last
        first, last = f"{day:02}/{month:02}", f"{last_day:02}/{last_month:02}"
        return say("limit_window", lang, first=first, last=last)
    return say("limit_not_known" if procedure.limits is None else "limit_none", lang)


def _case_text(case: TimeLimitCase, lang: Lang) -> str:
    limit = case.limit.text(lang)
    if case.mode == "extra":
        limit = say("limit_extra", lang, limit=limit)
    if case.channel is not None:
        limit = f"{limit} ({say(f'channel_{case.channel.value}', lang)})"
    if case.citation is not None and not case.citation.confidence.is_settled:
        limit = f"{limit}, {say(case.citation.confidence.value, lang)}"
    return limit if case.condition is None else f"{case.condition}: {limit}"


@onestop.command()
@click.argument("text", nargs=-1, required=True)
@_procedures_option
@_overlay_option
@_ward_option
@_lang_option
def find(
    text: tuple[str, ...], files: tuple[str, ...], overlays: tuple[str, ...], lang: str
) -> None:
    """Search the procedures by name, field or code; accents do not matter."""
    spoken = language(lang)
    with _refusals_told(spoken):
        catalogue, words = _catalogue(files, overlays), " ".join(text)
        found = catalogue.search(words) or _looked_up(catalogue, words, spoken)
        for procedure in found:
            _print(f"{procedure.code}  {procedure.name}  [{_limit_text(procedure, spoken)}]")
        if not found:
            _print(say("found_none", spoken))
            sys.exit(1)


@onestop.command("import", short_help="Make procedures of the portal's records.")
@click.argument("files", nargs=-1, required=True, type=click.Path(exists=True, dir_okay=False))
@click.option("--out", type=click.Path(dir_okay=False, writable=True), help="Write them as TOML.")
@click.option("--seen", metavar="YYYY-MM-DD", help="When the records were read.")
@_lang_option
def import_(files: tuple[str, ...], out: str | None, seen: str | None, lang: str) -> None:
    """Make procedures of FILES: the portal's records (JSON), or its list (.xlsx, CSV).

    Tells what was left and what needs a person; nothing is confirmed by having been imported.
    """
    spoken = language(lang)
    with _refusals_told(spoken):
        found = imported(files, seen)
        _print_lines(note.text(spoken) for note in found.notes)
        if out is None:
            _print(say("portal_read", spoken, n=len(found.procedures)))
            return
        Path(out).write_text(procedures_toml(found.procedures), encoding="utf-8")
        _print(say("portal_written", spoken, n=len(found.procedures), file=out))


@onestop.command()
@click.argument("files", nargs=-1, type=click.Path(exists=True, dir_okay=False))
@click.option("--on", callback=_day, metavar="YYYY-MM-DD", help="As the procedures stand on a day.")
@_ward_option
@_lang_option
def lint(files: tuple[str, ...], on: dt.date | None, lang: str) -> None:
    """Look for faults in the procedures of FILES, or else in the built-in ones."""
    spoken = language(lang)
    with _refusals_told(spoken):
        catalogue = load_procedures(*files) if files else _ward().procedures
        looked_at = catalogue.procedures if on is None else catalogue.on(on).procedures
        found = {procedure: lint_procedure(procedure, on=on) for procedure in looked_at}
        _print(findings_text(found, spoken, notes=bool(files)))
        if any(one.severity is Severity.FAULT for many in found.values() for one in many):
            sys.exit(1)


def _looked_up(catalogue: Catalogue, code: str, lang: Lang) -> tuple[Procedure, ...]:
    """Return the procedure of a local or a replaced code, and say which of the two it is."""
    try:
        found = catalogue.lookup(code)
    except (BadValueError, UnknownProcedureError):
        return ()
    _print_remarks(found.remarks, lang)
    return (found.procedure,)


@onestop.command()
@click.argument("year", type=int)
@click.option("--svg", type=click.Path(dir_okay=False, writable=True), help="Draw it to a file.")
@click.option("--as-of", callback=_day, metavar="YYYY-MM-DD", help="As it was known on a day.")
@_ward_option
@_lang_option
def calendar(year: int, svg: str | None, as_of: dt.date | None, lang: str) -> None:
    """Show a year: days off, exchanged days and notices; a year without notices is projected."""
    spoken = language(lang)
    with _refusals_told(spoken):
        shown = _ward().calendar.extended(year)
        shown = shown if as_of is None else shown.as_of(as_of)
        if svg is None:
            _print(calendar_text(year, shown, spoken))
        else:
            Path(svg).write_text(calendar_svg(year, shown, spoken), encoding="utf-8")


@onestop.group("ward")
def ward_group() -> None:
    """The file of one ward: its own hours, closures, limits and fees."""


@ward_group.command("check")
@click.argument("file", type=click.Path(exists=True, dir_okay=False), metavar="FILE.toml")
@_lang_option
def check_ward(file: str, lang: str) -> None:
    """Look for every fault of a ward's file and of the files that it names."""
    spoken = language(lang)
    with _refusals_told(spoken):
        ward = load_ward(file)
        _print(ward_text(ward, spoken))


@ward_group.command("new")
@click.argument("file", type=click.Path(dir_okay=False, writable=True), metavar="FILE.toml")
@_lang_option
def new_ward(file: str, lang: str) -> None:
    """Write a first file of a ward, with every key explained; no file is written over."""
    spoken = language(lang)
    with _refusals_told(spoken):
        with Path(file).open("x", encoding="utf-8") as new:
            new.write(resources.files(__package__).joinpath("new_ward.toml").read_text("utf-8"))
        _print(say("ward_written", spoken, file=file))


@onestop.group()
def facts() -> None:
    """The facts that ship with the library."""


@facts.command()
@click.argument("files", nargs=-1, type=click.Path(exists=True, dir_okay=False))
@_lang_option
def check(files: tuple[str, ...], lang: str) -> None:
    """Check the official days, with a new year's FILES beside them or in their place."""
    spoken = language(lang)
    with _refusals_told(spoken):
        checked = check_facts(files)
        _print(facts_text(checked, spoken))
        if not checked.ok:
            sys.exit(1)


@facts.command(short_help="What ends soon?")
@click.option("--within", default=120, show_default=True, metavar="DAYS", help="How soon.")
@click.option("--on", callback=_day, metavar="YYYY-MM-DD", help="From which day; else today.")
@_procedures_option
@_overlay_option
@_ward_option
@_lang_option
def expiring(
    within: int, on: dt.date | None, files: tuple[str, ...], overlays: tuple[str, ...], lang: str
) -> None:
    """List the rules, procedures, fees and calendars that end soon, with their last day."""
    spoken = language(lang)
    with _refusals_told(spoken):
        catalogue = _catalogue(files, overlays)
        calendar = _ward().calendar
        ends = vn.ending_facts(on or _now().date(), within, procedures=catalogue, calendar=calendar)
        for end in ends:
            _print(end.text(spoken))
        if not ends:
            _print(say("facts_end_none", spoken, n=within))


def _soon(day: dt.date, procedure: Procedure, basis: Citation | None, lang: Lang) -> Iterator[str]:
    """Say what an answer of a day rests on that ends within the month."""
    known = Catalogue([procedure])
    ends = vn.ending_facts(day, _SOON, procedures=known, calendar=_ward().calendar)
    for end in resting_on(ends, procedure, basis):
        yield say("fact_end_soon", lang, end=end)


@onestop.command()
@click.argument("register", type=click.Path(exists=True, dir_okay=False))
@click.option("--from", "first", callback=_day, metavar="YYYY-MM-DD", help="First day, inclusive.")
@click.option("--to", "last", callback=_day, metavar="YYYY-MM-DD", help="Last day, inclusive.")
@click.option("--month", metavar="YYYY-MM", help="A calendar month.")
@click.option(
    "--window",
    metavar="YYYY[-MM|-Qn|-Hn]",
    help="A reporting window, from the 15th to the 14th: year, month, quarter or half-year.",
)
@click.option(
    "--by",
    type=click.Choice(["procedure", "field", "officer", "agency", "channel"]),
    default="procedure",
    show_default=True,
    help="What the rows are.",
)
@click.option(
    "--no-limit",
    type=click.Choice(get_args(NoLimit)),
    default="beside",
    show_default=True,
    help="Where dossiers without a limit stand: beside the sums, or in them.",
)
@_procedures_option
@_overlay_option
@_ward_option
@_lang_option
def report(  # one argument an option
    register: str,
    first: dt.date | None,
    last: dt.date | None,
    month: str | None,
    window: str | None,
    by: By,
    no_limit: NoLimit,
    files: tuple[str, ...],
    overlays: tuple[str, ...],
    lang: str,
) -> None:
    """Make the figures of a period from a register of dossiers (CSV)."""
    spoken = language(lang)
    with _refusals_told(spoken):
        period = _period(first, last, month, window)
        catalogue = _catalogue(files, overlays)
        read = _read(register, catalogue, spoken)
        figures = _ward().tally(read.dossiers, period, by=by, no_limit=no_limit)
        names = {code: procedure.name for code, procedure in catalogue.items()}
        _print(report_text(figures, spoken, names=names))
        _print(_ratings_text(read, period, spoken))


@onestop.command("list", short_help="What is to be done today?")
@click.argument("register", type=click.Path(exists=True, dir_okay=False))
@_at_option
@click.option(
    "--warn-within",
    type=click.IntRange(min=0),
    metavar="N",
    help="How many working days before its last day a dossier is due soon: 1, or the ward's.",
)
@_logs_option
@click.option("--html", type=click.Path(dir_okay=False, writable=True), help="Write it to a page.")
@_procedures_option
@_overlay_option
@_ward_option
@_lang_option
def list_(
    register: str,
    moment: str | None,
    warn_within: int | None,
    logs: tuple[str, ...],
    html: str | None,
    files: tuple[str, ...],
    overlays: tuple[str, ...],
    lang: str,
) -> None:
    """What is overdue, due today, due soon, paused or waiting in a register of dossiers (CSV)?

    A dossier that cannot be judged is told at the end, with the reason; the command then ends
    with 1.
    """
    spoken = language(lang)
    with _refusals_told(spoken):
        read = _read(register, _catalogue(files, overlays), spoken)
        at = _now() if moment is None else vn.local(moment)
        dossiers = _with_logs(read.dossiers, logs)
        ward = _ward()
        if warn_within is not None:
            ward = attrs.evolve(ward, warn_within=warn_within)
        found = ward.worklist(dossiers, at)
        _hand_out(worklist_text(found, spoken), worklist_html(found, spoken), html)
        if found.not_judged:
            sys.exit(1)


def _period(
    first: dt.date | None, last: dt.date | None, month: str | None, window: str | None
) -> ReportPeriod:
    """Return the period that the options name, in exactly one of the three ways."""
    ways = [first is not None or last is not None, month is not None, window is not None]
    if sum(ways) != 1:
        raise click.UsageError("name one period: --from with --to, or --month, or --window")
    if month is not None:
        return _named(month, "--month", _MONTHS)
    if window is not None:
        return _named(window, "--window", _WINDOWS)
    if first is None or last is None:
        raise click.UsageError("--from and --to go together")
    return ReportPeriod.between(first, last)


def _named(text: str, option: str, forms: Forms) -> ReportPeriod:
    """Return the period of a name, by the first form that the name has."""
    for pattern, make, _ in forms:
        if found := re.fullmatch(pattern, text, re.ASCII):
            return make(*map(int, found.groups()))
    examples = ", ".join(example for _, _, example in forms)
    raise BadValueError(option, text, Remark.of("written_like", examples=examples))


def _read(path: str, catalogue: Catalogue, lang: Lang) -> Register:
    """Read the register; on a terminal, a large file is told before it is read."""
    if Path(path).stat().st_size < _LARGE_FILE:
        return read_register(path, catalogue, tz=vn.TZ, calendar=_ward().calendar)
    with Console(stderr=True).status(say("reading", lang)):
        return read_register(path, catalogue, tz=vn.TZ, calendar=_ward().calendar)


def _ratings_text(read: Register, period: ReportPeriod, lang: Lang) -> str:
    """Return the ratings of the dossiers that were finished in the period."""
    counts = read.finished_in(period, vn.TZ).ratings(len(vn.SCALE_5.levels))
    scores = (score(counts, vn.SCALE_5, measure) for measure in ("satisfied", "top_box"))
    return "\n".join(score_text(one, lang) for one in scores)


def _file_option(name: str, what: str) -> Callable[[F], F]:
    """Return the option of one more file that a meeting looks at."""
    kind = click.Path(exists=True, dir_okay=False)
    return click.option(name, type=kind, metavar="FILE.csv", help=what)


@onestop.command(short_help="Make the sheet of a monthly meeting, officer by officer.")
@click.argument("register", type=click.Path(exists=True, dir_okay=False))
@click.argument("ratings", type=click.Path(exists=True, dir_okay=False), required=False)
@click.option("--month", metavar="YYYY-MM", help="A calendar month.")
@click.option("--window", metavar="YYYY-MM", help="A reporting month, from the 15th to the 14th.")
@click.option("--year", type=int, metavar="YYYY", help="Add the year's roll-up, up to the month.")
@click.option(
    "--minimum",
    type=click.IntRange(min=1),
    default=10,
    show_default=True,
    metavar="N",
    help="How many answers a share and a rank need.",
)
@_file_option("--complaints", "Complaints about dossiers.")
@_file_option("--petitions", "Petitions to the ward.")
@_file_option("--leave", "Officers' leave.")
@_logs_option
@click.option("--public", is_flag=True, help="What may be published: small cells hidden.")
@click.option("--html", type=click.Path(dir_okay=False, writable=True), help="Write it to a page.")
@_procedures_option
@_overlay_option
@_ward_option
@_lang_option
def review(
    register: str,
    ratings: str | None,
    month: str | None,
    window: str | None,
    year: int | None,
    minimum: int,
    complaints: str | None,
    petitions: str | None,
    leave: str | None,
    logs: tuple[str, ...],
    public: bool,
    html: str | None,
    files: tuple[str, ...],
    overlays: tuple[str, ...],
    lang: str,
) -> None:
    """Make the sheet that a ward discusses each month, from its register (CSV).

    RATINGS (CSV) holds what people said; without it that is not known.
    """
    spoken = language(lang)
    with _refusals_told(spoken):
        period = _meeting_month(month, window)
        months = () if year is None else _months_of(year, period, is_window=window is not None)
        if public and months:
            raise click.UsageError("--public and --year do not go together: publish a month alone")
        read = _read(register, _catalogue(files, overlays), spoken)
        dossiers = _with_logs(read.dossiers, logs)
        told = _Told(
            ratings=_rated(ratings, dossiers),
            complaints=None if complaints is None else read_complaints(complaints, dossiers),
            petitions=None if petitions is None else read_petitions(petitions),
            leave=() if leave is None else read_leave(leave),
            minimum=minimum,
        )
        sheet = _ward().review(dossiers, period, rules=_rules_of(period), **told)
        rolled = _rolled(dossiers, months, told)
        if public:
            shown = published(sheet, spoken)
            _hand_out(public_review_text(shown), public_review_html(shown), html)
        else:
            page = review_html(sheet, spoken, year=rolled)
            _hand_out(review_text(sheet, spoken, year=rolled), page, html)


class _Told(TypedDict):
    """What the files of a meeting tell beside the register; `None` is not known."""

    ratings: BallotBox | None
    complaints: tuple[Complaint, ...] | None
    petitions: tuple[Petition, ...] | None
    leave: tuple[Absence, ...]
    minimum: int


def _rated(file: str | None, dossiers: tuple[Dossier, ...]) -> BallotBox | None:
    return None if file is None else read_ratings(file, dossiers, scale=vn.SCALE_5, tz=vn.TZ)


def _meeting_month(month: str | None, window: str | None) -> ReportPeriod:
    """Return the month of a meeting, by the calendar or by the reporting windows."""
    if (month is None) == (window is None):
        raise click.UsageError("name one month: --month, or --window")
    if month is not None:
        return _named(month, "--month", _MONTHS)
    return _named(str(window), "--window", _WINDOW_MONTHS)


def _months_of(year: int, period: ReportPeriod, *, is_window: bool) -> tuple[ReportPeriod, ...]:
    """Return the months of a year up to a period, that period included."""
    make = ReportPeriod.reporting_month if is_window else ReportPeriod.calendar_month
    months = (make(year, month) for month in range(1, 13))
    found = tuple(month for month in months if month.last <= period.last)
    if not found:
        raise BadValueError("--year", year, Remark.of("no_month_up_to", period=str(period)))
    return found


def _rolled(
    dossiers: tuple[Dossier, ...], months: tuple[ReportPeriod, ...], told: _Told
) -> YearReview | None:
    """Return the roll-up of some months of a year, if it is asked for."""
    if not months:
        return None
    rules = _rules_of(ReportPeriod.between(months[0].first, months[-1].last))
    ward = _ward()
    return year_review_of(dossiers, months, ward.calendar, rules=rules, policy=ward.policy, **told)


def _rules_of(period: ReportPeriod) -> IndicatorRules | PointRules | ConditionRules | None:
    """Return the rules by which points are suggested in a period, if one set holds through it."""
    try:
        return vn.indicator_rules(on=period)
    except SpansRulesError:
        return None
    except BadValueError:  # no indicators any more, or not yet
        pass
    try:
        return vn.rating_rules(on=period)
    except (SpansRulesError, BadValueError):
        return None


def _with_logs(dossiers: tuple[Dossier, ...], files: tuple[str, ...]) -> tuple[Dossier, ...]:
    """Return the dossiers, those with a log of their own instead of their rows."""
    found = {dossier.code: dossier for dossier in dossiers}
    for file in files:
        dossier = from_json(Source.of(file).text, Dossier, file=file)
        found[dossier.code] = dossier
    return tuple(found.values())


def _hand_out(text: str, page: str, html: str | None) -> None:
    """Print a sheet, and write its page to a file if that is asked."""
    _print(text)
    if html is not None:
        Path(html).write_text(page, encoding="utf-8")
