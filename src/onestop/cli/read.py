"""`onestop read`, a published time limit as cases: a table, and TOML to paste.

What is refused is quoted with the reason. It decides nothing: the reader of limit texts does.

Stands on the reader of limit texts, on loading and the words. Needs the extra `cli`.
"""

from __future__ import annotations

import datetime as dt
import json
import sys
from collections.abc import Iterator
from typing import Any, Final

import click

from onestop.cli.console import terminal_width
from onestop.cli.json_output import escaped
from onestop.cli.options import json_option, lang_option
from onestop.cli.speaking import SpokenCommand
from onestop.errors import UnreadableLimitError
from onestop.i18n.exits import printable_text
from onestop.i18n.languages import Lang
from onestop.i18n.layout import fitted
from onestop.i18n.refusal import language
from onestop.i18n.remarks import Remark
from onestop.i18n.sayings import say
from onestop.limit_texts.reader import parse_time_limit
from onestop.loading.writing import case_table
from onestop.procedures.cases import TimeLimitCase

_REFUSED: Final = 1

Cases = tuple[TimeLimitCase, ...]


@click.command(cls=SpokenCommand, help="command_read")
@click.argument("text", nargs=-1, required=True)
@json_option
@lang_option
def read(text: tuple[str, ...], as_json: bool, lang: str) -> None:
    """Read TEXT, a published time limit, into its cases; `-` reads standard input.

    Prints the cases as a table and as TOML for a file of procedures. What cannot be read without
    guessing is refused, with the part and the reason, and ends with status 1.
    """
    whole = sys.stdin.read() if text == ("-",) else " ".join(text)
    spoken = language(lang)
    try:
        cases = parse_time_limit(whole)
    except UnreadableLimitError as error:
        refused = _refusal_json(error, spoken) if as_json else _refusal_text(error, spoken)
        click.echo(refused if as_json else printable_text(refused), err=not as_json)
        sys.exit(_REFUSED)
    if as_json:
        click.echo(_cases_json(cases))
    else:
        click.echo(printable_text("\n".join(_case_lines(cases, spoken))))


def _refusal_text(error: UnreadableLimitError, lang: Lang) -> str:
    return say(
        "read_refused", lang, part=error.part, start=error.start, end=error.end, why=error.reason
    )


def _refusal_json(error: UnreadableLimitError, lang: Lang) -> str:
    reason = error.reason
    kind = reason.key.removeprefix("unread_") if isinstance(reason, Remark) else None
    refused = {"text": error.part, "start": error.start, "end": error.end, "kind": kind}
    return _json(
        {"cases": None, "refused": refused | {"reason": say("read_why", lang, why=reason)}}
    )


def _cases_json(cases: Cases) -> str:
    return _json({"cases": [case_table(case) for case in cases], "refused": None})


def _json(value: object) -> str:
    return escaped(json.dumps(value, ensure_ascii=False, indent=2, default=_clock))


def _clock(value: dt.time) -> str:
    return f"{value:%H:%M}"


def _case_lines(cases: Cases, lang: Lang) -> Iterator[str]:
    if not cases:
        yield say("read_none", lang)
        yield "no_limit = true"
        return
    rows = [_heads(lang), *(_row(case, lang) for case in cases)]
    yield from fitted(rows, width=terminal_width())
    for case in cases:
        yield ""
        yield from _toml(case)


def _heads(lang: Lang) -> tuple[str, ...]:
    heads = ("read_limit", "read_mode", "read_start", "read_condition", "read_left_out")
    return tuple(say(head, lang) for head in heads)


def _row(case: TimeLimitCase, lang: Lang) -> tuple[str, ...]:
    mode = say("read_total" if case.mode == "total" else "read_extra", lang)
    start = "–" if case.anchor is None else case.anchor.text(lang)
    left_out = "; ".join(case.excluded) or "–"
    return case.limit.text(lang), mode, start, case.condition or "–", left_out


def _toml(case: TimeLimitCase) -> Iterator[str]:
    """Yield a case as a file of procedures writes it, to be pasted under its procedure."""
    yield "[[procedure.limit]]"
    for key, value in case_table(case).items():
        yield f"{key} = {_toml_value(value)}"


def _toml_value(value: Any) -> str:
    if isinstance(value, dict):
        return f"{{{', '.join(f'{key} = {_toml_value(inner)}' for key, inner in value.items())}}}"
    if isinstance(value, list):
        return f"[{', '.join(map(_toml_value, value))}]"
    if isinstance(value, dt.time):
        return f"{value:%H:%M:%S}"
    # a string of JSON is a string of TOML, and so are its whole numbers and truths
    return json.dumps(value, ensure_ascii=False)
