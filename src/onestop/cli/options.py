"""The options that several commands share, and what they stand for.

Stands on `speaking` and the ward. Knows no command.
"""

from __future__ import annotations

import datetime as dt
import sys
from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path
from typing import Any, Final, TypeVar

import attrs
import click

from onestop import vn
from onestop.cli.console import print_text
from onestop.cli.speaking import (
    LANGUAGE_VARIABLE,
    SpokenChoice,
    SpokenNumber,
    SpokenOption,
    language_of,
)
from onestop.days.writing import read_day
from onestop.dossiers.dossier import Dossier
from onestop.i18n.languages import LANGUAGES, Lang
from onestop.i18n.sayings import say
from onestop.interchange.documents import from_json
from onestop.loading.node import Source
from onestop.loading.overlays import load_overlay
from onestop.loading.procedures import load_procedures
from onestop.registers.register import Register
from onestop.ward import Ward, load_ward

F = TypeVar("F", bound=Callable[..., object])

#: A file to read: the library itself says, in both languages, what is wrong with it.
FILE: Final = click.Path()

#: Above so many bytes somebody who waits is told that a file is being read.
_LARGE_FILE: Final = 500_000

_WARD: Final = "onestop.ward"
_THROUGH: Final = "onestop.through"
_DAY: Final = "DD/MM/YYYY"


def option(*names: str, **settings: Any) -> Callable[[F], F]:
    """Return an option whose help is the key of a phrase."""
    return click.option(*names, cls=SpokenOption, **settings)


def file_option(name: str, key: str) -> Callable[[F], F]:
    """Return the option of one more file that a command looks at."""
    return option(name, type=FILE, metavar="FILE", help=key)


def day_option(*names: str, key: str) -> Callable[[F], F]:
    """Return the option of a day, in any of the writings of a day; it is read by `day_of`."""
    return option(*names, metavar=_DAY, help=key)


def day_of(text: str | None) -> dt.date | None:
    """Return the day that an option was given, `None` where it was not given."""
    return None if text is None else read_day(text)


def _kept(place: str) -> Callable[[click.Context, click.Parameter, Any], None]:
    """Return what keeps an option's value for `ward_of`, which can tell its refusal."""

    def keep(context: click.Context, _: click.Parameter, value: Any) -> None:
        context.meta[place] = value

    return keep


def _spoken(context: click.Context, _: click.Parameter, value: str) -> str:
    """Return the language of the command line, wherever in it one was asked for."""
    return value if context.obj is None else language_of(context)


lang_option = option(
    "--lang",
    type=SpokenChoice(LANGUAGES),
    callback=_spoken,
    default="vi",
    show_default=True,
    envvar=LANGUAGE_VARIABLE,
    show_envvar=True,
    help="command_lang",
)
json_option = option("--json", "as_json", is_flag=True, help="command_json")
procedures_option = option(
    "--procedures",
    "files",
    multiple=True,
    type=FILE,
    metavar="FILE.toml",
    help="command_procedures",
)
overlay_option = option(
    "--overlay",
    "overlays",
    multiple=True,
    type=FILE,
    metavar="FILE.toml",
    help="command_overlay",
)
at_option = option("--at", "moment", metavar="'DD/MM/YYYY HH:MM'", help="command_at")
logs_option = option(
    "--dossier", "logs", multiple=True, type=FILE, metavar="FILE.json", help="command_logs"
)
carry_on_option = option(
    "--carry-on/--no-carry-on", default=True, show_default=True, help="command_carry_on"
)
through_option = option(
    "--through",
    type=SpokenNumber(1),
    expose_value=False,
    callback=_kept(_THROUGH),
    metavar="YYYY",
    help="command_through",
)
ward_option = option(
    "--ward",
    type=FILE,
    envvar="ONESTOP_WARD",
    show_envvar=True,
    expose_value=False,
    callback=_kept(_WARD),
    metavar="FILE.toml",
    help="command_ward",
)


def register_options(command: F) -> F:
    """Add the options of every command that reads a table of dossiers."""
    added = (
        option("--encoding", metavar="NAME", help="command_encoding"),
        option("--columns", type=FILE, metavar="MAP.toml", help="command_columns"),
        option("--lenient", is_flag=True, help="command_lenient"),
        procedures_option,
        overlay_option,
        through_option,
        ward_option,
        lang_option,
    )
    for each in reversed(added):
        command = each(command)
    return command


def ward_of(files: tuple[str, ...] = (), overlays: tuple[str, ...] = ()) -> Ward:
    """Return the ward of the command, with procedures of files, under local limits in their order.

    Without a file of its own it is a ward that has nothing of its own.
    """
    meta = click.get_current_context().meta
    ward = Ward() if meta[_WARD] is None else load_ward(meta[_WARD])
    if (year := meta.get(_THROUGH)) is not None:
        ward = attrs.evolve(ward, calendar=ward.calendar.extended(year))
    catalogue = ward.procedures.merged(load_procedures(*files)) if files else ward.procedures
    for file in overlays:
        catalogue = catalogue.overlay(load_overlay(file))
    return attrs.evolve(ward, procedures=catalogue)


def now() -> dt.datetime:
    """Return the present moment: the one look at the clock on the wall."""
    return dt.datetime.now(vn.TZ)


@attrs.frozen
class TableOption:
    """A table of dossiers, as the options of a command name it."""

    path: str
    encoding: str | None
    columns: str | None
    lenient: bool

    def read(self, ward: Ward, lang: Lang) -> Register:
        """Return the register; what was left out or taken for something is told beside it."""
        with self._progress(lang):
            read = ward.read_register(
                self.path, encoding=self.encoding, columns=self.columns, lenient=self.lenient
            )
        for fault in read.faults:
            print_text(f"{say('left_out', lang)}: {fault.text(lang)}", error=True)
        for note in read.notes:
            print_text(note.text(lang), error=True)
        return read

    def _progress(self, lang: Lang) -> AbstractContextManager[object]:
        """Return what shows, on a terminal, that a large file is being read."""
        path = Path(self.path)
        if not (sys.stderr.isatty() and path.is_file() and path.stat().st_size > _LARGE_FILE):
            return nullcontext()
        from rich.console import Console

        return Console(stderr=True).status(say("reading", lang))


def with_logs(dossiers: tuple[Dossier, ...], files: tuple[str, ...]) -> tuple[Dossier, ...]:
    """Return the dossiers, those with a log of their own instead of their rows."""
    found = {dossier.code: dossier for dossier in dossiers}
    for file in files:
        dossier = from_json(Source.of(file).text, Dossier, file=file)
        found[dossier.code] = dossier
    return tuple(found.values())
