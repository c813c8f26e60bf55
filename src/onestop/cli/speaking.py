"""Help and usage of the command line, in its language.

click says its own words in English; here each is a phrase, and every help text is the key of one.
The language is that of `--lang` wherever it stands, else of `ONESTOP_LANG`, else Vietnamese.

Stands on the phrases. Knows no command.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Any, Final, NoReturn

import click

from onestop.i18n.exits import printable_text
from onestop.i18n.languages import LANGUAGES, Lang
from onestop.i18n.sayings import say

#: The variable of the environment that names the language of every command.
LANGUAGE_VARIABLE: Final = "ONESTOP_LANG"

_DEFAULT: Final[Lang] = "vi"


def language_in(words: Sequence[str]) -> Lang:
    """Return the language that a command line asks for, wherever it does so."""
    asked = [os.environ.get(LANGUAGE_VARIABLE, "")]
    asked += [after for word, after in pairwise(words) if word == "--lang"]
    asked += [word.removeprefix("--lang=") for word in words if word.startswith("--lang=")]
    known: dict[str, Lang] = {lang: lang for lang in LANGUAGES}
    return next((known[lang] for lang in reversed(asked) if lang in known), _DEFAULT)


def language_of(context: click.Context | None) -> Lang:
    """Return the language of a command that is running."""
    return _DEFAULT if context is None or context.obj is None else context.obj


class SpokenOption(click.Option):
    """An option whose help is the key of a phrase."""

    def get_help_record(self, ctx: click.Context) -> tuple[str, str] | None:
        """Return its names and its help, in the language of the command."""
        record = super().get_help_record(ctx)
        if record is None:
            return None
        lang = language_of(ctx)
        return record[0], "  ".join((say(str(self.help), lang), *self._extras(ctx, lang)))

    def _extras(self, ctx: click.Context, lang: Lang) -> Iterator[str]:
        extra = self.get_help_extra(ctx)
        if "envvars" in extra:
            yield say("command_variable", lang, names=", ".join(extra["envvars"]))
        if "default" in extra:
            yield say("command_default", lang, value=extra["default"])


class SpokenChoice(click.Choice[str]):
    """One of some words; what is none of them is refused in the language of the command."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """Return the word, or refuse it with those that are known."""
        if value not in self.choices:
            known = ", ".join(map(str, self.choices))
            told = say("command_not_one_of", language_of(ctx), value=value, known=known)
            self.fail(told, param, ctx)
        return str(value)


class SpokenNumber(click.types.IntParamType):  # ParamType itself is generic in new click only
    """A whole number that is not below a least one."""

    name = "integer"

    def __init__(self, least: int) -> None:
        self.least = least

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> int:
        """Return the number, or refuse what is none, or too small."""
        try:
            number = int(value)
        except ValueError:
            self._refuse(value, param, ctx)
        return number if number >= self.least else self._refuse(value, param, ctx)

    def _refuse(
        self, value: Any, param: click.Parameter | None, ctx: click.Context | None
    ) -> NoReturn:
        told = say("command_no_number", language_of(ctx), value=value, least=self.least)
        self.fail(told, param, ctx)


class SpokenCommand(click.Command):
    """A command whose help is the key of a phrase."""

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the line that shows how it is called."""
        lang = language_of(ctx)
        pieces = self.collect_usage_pieces(ctx)
        words = {"[OPTIONS]": "command_options_mark", "COMMAND [ARGS]...": "command_command_mark"}
        told = (say(words[piece], lang) if piece in words else piece for piece in pieces)
        prefix = f"{say('command_usage', lang)}: "
        formatter.write_usage(ctx.command_path, " ".join(told), prefix=prefix)

    def format_help_text(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write what it does."""
        formatter.write_paragraph()
        with formatter.indentation():
            formatter.write_text(say(str(self.help), language_of(ctx)))

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write its options, one below the other."""
        options = [each for each in self.get_params(ctx) if isinstance(each, click.Option)]
        records = [record for each in options if (record := each.get_help_record(ctx))]
        with formatter.section(say("command_options", language_of(ctx))):
            formatter.write_dl(records)

    def format_epilog(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write with which status it ends."""
        formatter.write_paragraph()
        formatter.write_text(say("command_statuses", language_of(ctx)))

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """Return the option of the help, which says itself as the others do."""
        return SpokenOption(
            self.get_help_option_names(ctx),
            is_flag=True,
            is_eager=True,
            expose_value=False,
            help="command_help_option",
            callback=_show_help,
        )


def _show_help(context: click.Context, _: click.Parameter, value: bool) -> None:
    if value and not context.resilient_parsing:
        click.echo(context.get_help(), color=context.color)
        context.exit()


class SpokenGroup(SpokenCommand, click.Group):
    """A group of commands whose texts are keys of phrases."""

    command_class = SpokenCommand

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write its options, then its commands with a line for each."""
        SpokenCommand.format_options(self, ctx, formatter)
        lang = language_of(ctx)
        found = [(name, self.get_command(ctx, name)) for name in self.list_commands(ctx)]
        records = [(name, say(f"{each.help}_short", lang)) for name, each in found if each]
        with formatter.section(say("command_commands", lang)):
            formatter.write_dl(records)

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Return the command that is meant, or refuse a name that none has."""
        if self.get_command(ctx, args[0]) is None and not args[0].startswith("-"):
            known = ", ".join(self.list_commands(ctx))
            told = say("command_no_command", language_of(ctx), name=args[0], known=known)
            raise click.UsageError(told, ctx)
        return super().resolve_command(ctx, args)

    def main(
        self,
        args: Sequence[str] | None = None,
        prog_name: str | None = None,
        complete_var: str | None = None,
        standalone_mode: bool = True,
        **extra: Any,
    ) -> Any:
        """Run a command line; a faulty one is told in its own language, with status 2."""
        words = sys.argv[1:] if args is None else list(args)
        lang = language_in(words)
        try:
            status = super().main(
                words, prog_name, complete_var, standalone_mode=False, obj=lang, **extra
            )
        except click.UsageError as error:
            if not standalone_mode:
                raise
            click.echo(printable_text(_usage_error(error, lang)), err=True)
            sys.exit(error.exit_code)
        if standalone_mode:
            sys.exit(status if isinstance(status, int) else 0)
        return status


def _usage_error(error: click.UsageError, lang: Lang) -> str:
    """Return a faulty call as text: how it is called, where help is, what is wrong."""
    told = [f"{say('error', lang)}: {_fault(error, lang)}"]
    if error.ctx is not None:
        told.insert(0, say("command_try_help", lang, path=error.ctx.command_path))
    return "\n".join(told)


def _fault(error: click.UsageError, lang: Lang) -> str:
    if isinstance(error, click.NoSuchOption):
        near = ", ".join(sorted(error.possibilities or ()))
        key = "command_no_option_near" if near else "command_no_option"
        return say(key, lang, name=error.option_name, near=near)
    if isinstance(error, click.MissingParameter):
        return say("command_missing", lang, name=_name(error.param, error.ctx))
    if isinstance(error, click.BadParameter) and error.param is not None:
        return f"{_name(error.param, error.ctx)}: {error.message}"
    return _of_the_call(error, lang)


def _of_the_call(error: click.UsageError, lang: Lang) -> str:
    """Return what click says of words that no parameter takes, as our own phrase."""
    surplus = error.message.startswith(("Got unexpected extra", "Option "))
    return say("command_wrong_words", lang, what=error.message) if surplus else error.message


def _name(parameter: click.Parameter | None, context: click.Context | None) -> str:
    assert parameter is not None  # a fault of a parameter knows it, and where it stood
    assert context is not None
    return parameter.get_error_hint(context).replace("'", "")
