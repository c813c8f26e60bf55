"""The list that an office works by in the morning, as text and as one page of HTML.

Stands on the parts of the review sheet. Knows no files.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from onestop._arguments import checked
from onestop.dossiers.not_judged import NotJudged
from onestop.dossiers.worklists import Entries, Worklist, WorklistEntry
from onestop.i18n.dates import moment_text
from onestop.i18n.exits import printable_lines
from onestop.i18n.languages import Lang
from onestop.i18n.refusal import language
from onestop.i18n.sayings import counted, say
from onestop.render.review.html import page_html
from onestop.render.review.parts import PageTable, Paragraph, ReviewPage, Section
from onestop.render.review.text import page_lines


@checked
def worklist_text(worklist: Worklist, lang: Lang = "vi", *, width: int | None = None) -> str:
    """Return the list of what is to be done (*danh sách việc trong ngày*) as text.

    `width` is how many columns a terminal has; what does not fit is written below itself.

    Raises:
        BadValueError: the language is neither "vi" nor "en".
    """
    return printable_lines(
        page_lines(worklist_page(worklist, language(lang), is_named=False), width)
    )


@checked
def worklist_html(worklist: Worklist, lang: Lang = "vi") -> str:
    """Return the list of what is to be done (*danh sách việc trong ngày*) as one page of HTML.

    The page holds all that it needs: no script, no font, no picture from elsewhere.

    Raises:
        BadValueError: the language is neither "vi" nor "en".
    """
    return page_html(worklist_page(worklist, language(lang), is_named=True))


def worklist_page(worklist: Worklist, lang: Lang, *, is_named: bool) -> ReviewPage:
    """Return the list as a sheet; a terminal has no room for the names of procedures."""
    n = len(worklist)
    told = counted("worklist_open", n, lang) if n else say("worklist_nothing", lang)
    return ReviewPage(
        title=say("worklist_title", lang),
        under=(say("worklist_at", lang, at=worklist.at), told),
        sections=tuple(_sections(worklist, lang, is_named=is_named)),
        lang=lang,
    )


def _sections(worklist: Worklist, lang: Lang, *, is_named: bool) -> Iterator[Section]:
    for name, entries in worklist.groups.items():
        if entries:
            table = _table(name, entries, lang, is_named=is_named)
            yield Section(_heading(name, len(entries), lang), (table,))
    if worklist.not_judged:
        told = tuple(_reason(one, lang) for one in worklist.not_judged)
        yield Section(_heading("not_judged", len(told), lang), told)


def _heading(name: str, n: int, lang: Lang) -> str:
    return say("group_of", lang, group=say(f"group_{name}", lang), n=n)


def _reason(one: NotJudged, lang: Lang) -> Paragraph:
    return Paragraph(one.text(lang))


def _table(name: str, entries: Entries, lang: Lang, *, is_named: bool) -> PageTable:
    """Return a group as a table: when each is due, or since when it waits for what."""
    if name in _WITHOUT_CLOCK:
        heads, cells = ("col_submitted", "col_state"), _waiting_cells
    else:
        heads, cells = ("col_due", _DAYS.get(name, "col_days_left")), _running_cells
    shown = ("col_dossier", "col_procedure", "col_officer", *heads)
    return PageTable(
        heads=tuple(say(head, lang) for head in shown),
        rows=tuple(
            (*_named_cells(entry, lang, is_named=is_named), *cells(entry, lang))
            for entry in entries
        ),
        words=frozenset(range(5 if name in _WITHOUT_CLOCK else 4)),
    )


#: Groups in which no clock runs, and the groups that count other days than those left.
_WITHOUT_CLOCK: Final = frozenset({"waiting", "no_limit"})
_DAYS: Final = {"overdue": "col_days_late"}


def _named_cells(entry: WorklistEntry, lang: Lang, *, is_named: bool) -> tuple[str, ...]:
    procedure = entry.procedure
    name = f"{procedure.code} {procedure.name}" if is_named else procedure.code
    return entry.code, name, entry.officer or say("unnamed", lang)


def _running_cells(entry: WorklistEntry, lang: Lang) -> tuple[str, str]:
    """Return when a dossier is due and by how many days; of one without a start neither."""
    if entry.decisive is None:
        return "", ""
    days = entry.status.working_days_late or entry.status.working_days_left
    return moment_text(entry.decisive.at, lang), str(days)


def _waiting_cells(entry: WorklistEntry, lang: Lang) -> tuple[str, str]:
    return moment_text(entry.dossier.submitted_at, lang), entry.status.state.text(lang)
