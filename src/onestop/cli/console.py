"""What a command prints, and how a refusal ends it.

Lines are written as they are: never wrapped at a width, never read as markup; colours only where a
terminal shows them and `NO_COLOR` is not set.

Stands on the refusals. Knows no command.
"""

from __future__ import annotations

import shutil
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final, cast

import click

from onestop.cli.json_output import json_text
from onestop.errors import FactErrors, OnestopError, OutsideCalendarError, RegisterErrors
from onestop.i18n.exits import printable_text
from onestop.i18n.languages import Lang
from onestop.i18n.remarks import Remark
from onestop.i18n.sayings import say

#: Status of a command that was refused: a faulty call, a faulty file.
REFUSED: Final = 2

#: Status of a command that answered, and found something that a person must look at.
FOUND: Final = 1

_SHOWN_FAULTS: Final = 20


def print_text(text: str, *, error: bool = False) -> None:
    """Write lines; nothing that somebody typed into them steers the terminal."""
    click.echo(printable_text(text), err=error)


def print_remarks(remarks: Iterable[Remark], lang: Lang, *, error: bool = False) -> None:
    """Write sentences, a line each."""
    for remark in remarks:
        print_text(remark.text(lang), error=error)


def print_json(value: object, lang: Lang) -> None:
    """Write an answer for a program."""
    click.echo(json_text(value, lang))


def terminal_width() -> int | None:
    """Return how many columns whoever reads has, `None` where a file or a program reads."""
    return shutil.get_terminal_size().columns if _is_terminal() else None


def _is_terminal() -> bool:
    # `COLUMNS` alone is no reader: whoever pipes may have inherited it
    return sys.stdout.isatty()


def hand_out(text: str, page: str, html: str | None) -> None:
    """Print a sheet, and write its page to a file if that is asked."""
    print_text(text)
    if html is not None:
        Path(html).write_text(page, encoding="utf-8")


@contextmanager
def refusals_told(lang: Lang) -> Iterator[None]:
    """End the command with every refusal told on standard error, in its language."""
    try:
        yield
    except (FactErrors, RegisterErrors) as group:
        _print_faults(group, lang)
        sys.exit(REFUSED)
    except OnestopError as error:
        notes = "".join(f" ({note})" for note in getattr(error, "__notes__", ()))
        print_text(f"{say('error', lang)}: {error.text(lang)}{notes}", error=True)
        if isinstance(error, OutsideCalendarError) and error.through is not None:
            print_text(say("command_through_hint", lang, year=str(error.through)), error=True)
        sys.exit(REFUSED)
    except BrokenPipeError:  # whoever read has seen enough: click ends the command
        raise
    except OSError as error:
        print_text(f"{say('error', lang)}: {error}", error=True)
        sys.exit(REFUSED)


def _print_faults(group: FactErrors | RegisterErrors, lang: Lang) -> None:
    heading = group.text(lang).partition("\n")[0].rstrip(":")
    print_text(f"{say('error', lang)}: {heading}", error=True)
    faults = cast("tuple[OnestopError, ...]", group.exceptions)  # a group of faults holds no other
    for fault in faults[:_SHOWN_FAULTS]:
        print_text(f"  {fault.text(lang)}", error=True)
    if (more := len(faults) - _SHOWN_FAULTS) > 0:
        print_text(f"  {say('more_faults', lang, n=more)}", error=True)
