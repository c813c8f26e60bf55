"""`onestop ward`: the file of one ward.

Stands on the ward. Decides nothing.
"""

from __future__ import annotations

from importlib import resources
from pathlib import Path

import click

from onestop.cli.console import print_json, print_text, refusals_told
from onestop.cli.options import FILE, json_option, lang_option
from onestop.cli.speaking import SpokenCommand, SpokenGroup
from onestop.i18n.refusal import language
from onestop.i18n.sayings import say
from onestop.render.wards import ward_text
from onestop.ward import load_ward


@click.group("ward", cls=SpokenGroup, help="command_ward_group")
@lang_option
def ward_group(lang: str) -> None:
    """The file of one ward: its own hours, closures, limits and fees."""


@ward_group.command("check", cls=SpokenCommand, help="command_ward_check")
@click.argument("file", type=FILE, metavar="FILE.toml")
@json_option
@lang_option
def check_ward(file: str, as_json: bool, lang: str) -> None:
    """Look for every fault of a ward's file and of the files that it names."""
    spoken = language(lang)
    with refusals_told(spoken):
        ward = load_ward(file)
        if as_json:
            print_json({"office": ward.office, "procedures": len(ward.procedures)}, spoken)
        else:
            print_text(ward_text(ward, spoken))


@ward_group.command("new", cls=SpokenCommand, help="command_ward_new")
@click.argument("file", type=FILE, metavar="FILE.toml")
@json_option
@lang_option
def new_ward(file: str, as_json: bool, lang: str) -> None:
    """Write a first file of a ward, with every key explained; no file is written over."""
    spoken = language(lang)
    with refusals_told(spoken):
        with Path(file).open("x", encoding="utf-8") as new:
            new.write(resources.files(__package__).joinpath("new_ward.toml").read_text("utf-8"))
        if as_json:
            print_json({"written": file}, spoken)
        else:
            print_text(say("ward_written", spoken, file=file))
