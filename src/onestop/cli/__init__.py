"""The command line.

`onestop due` answers when a dossier is due and why, `onestop list` what is to be done today,
`onestop report` makes the figures of a table of dossiers, `onestop review` the sheet of a monthly
meeting, `onestop index` the national service index, `onestop find` searches the procedures,
`onestop lint` holds them against themselves, `onestop read` reads a published limit,
`onestop calendar` shows a year, `onestop facts` looks after what ships,
`onestop ward` after a ward's own file, `onestop explain` tells of one dossier how it
stands and why. This package turns words into calls and answers into lines; it decides nothing. It
alone looks at the clock on the wall.

A command is imported when it is called, so that one does not wait for the others.

Stands on everything below. Needs the extra `cli`: click reads the arguments, rich shows progress.
"""

from __future__ import annotations

from importlib import import_module
from typing import Final

import click

from onestop.cli.options import lang_option
from onestop.cli.speaking import SpokenGroup, SpokenOption

#: Each command, the module that holds it, and its name there.
_COMMANDS: Final = {
    "calendar": ("years", "calendar"),
    "due": ("deadlines", "due"),
    "explain": ("dossiers", "explain"),
    "facts": ("facts", "facts"),
    "find": ("procedures", "find"),
    "import": ("importing", "import_"),
    "index": ("service_index", "index"),
    "lint": ("procedures", "lint"),
    "list": ("dossiers", "list_"),
    "read": ("read", "read"),
    "report": ("reports", "report"),
    "review": ("reviews", "review"),
    "ward": ("wards", "ward_group"),
}


class Commands(SpokenGroup):
    """The commands, each imported when it is called."""

    def list_commands(self, _: click.Context) -> list[str]:
        """Return the names of all commands."""
        return list(_COMMANDS)

    def get_command(self, _: click.Context, cmd_name: str) -> click.Command | None:
        """Return a command by its name."""
        if cmd_name not in _COMMANDS:
            return None
        module, name = _COMMANDS[cmd_name]
        found: click.Command = getattr(import_module(f"{__name__}.{module}"), name)
        return found


@click.group(
    cls=Commands, help="command_onestop", context_settings={"help_option_names": ["-h", "--help"]}
)
@click.version_option(package_name="onestop-vn", cls=SpokenOption, help="command_version")
@lang_option
def onestop(lang: str) -> None:
    """The rules of Vietnam's one-stop offices: deadlines with reasons, and report figures."""
