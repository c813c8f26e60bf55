"""What a check of the facts found, as text.

First the errors, then what should be known, then the days that changed and those on which the
package `holidays` says otherwise.

Stands on `vn.checking`, `limits.explaining` and `i18n`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from onestop._arguments import checked
from onestop.days.as_of import DayChange
from onestop.days.day import Day
from onestop.i18n.dates import day_text
from onestop.i18n.exits import printable_lines
from onestop.i18n.languages import Lang
from onestop.i18n.layout import aligned
from onestop.i18n.sayings import say, translate
from onestop.limits.explaining import cited
from onestop.vn.checking import Dissent, FactFinding, FactsCheck

_ARROW = "→"


@checked
def facts_text(check: FactsCheck, lang: Lang = "vi") -> str:
    """Return what a check of the facts found, as text for a terminal (*kết quả kiểm tra*).

    >>> from onestop.vn.checking import check_facts
    >>> facts_text(check_facts(), "en").splitlines()[0]
    'Errors: 0'
    """
    return printable_lines(_fact_lines(check, lang))


def _fact_lines(check: FactsCheck, lang: Lang) -> Iterator[str]:
    yield from _part("facts_errors", [_finding(one, lang) for one in check.errors], lang)
    yield from _part("facts_notes", [_finding(one, lang) for one in check.notes], lang)
    changes = list(aligned(_change(one, lang) for one in check.changes))
    yield from _part("facts_changes", changes, lang)
    dissents = list(aligned(_dissent(one, lang) for one in check.against_holidays))
    yield from _part("facts_dissents", dissents, lang)


def _part(key: str, lines: list[str], lang: Lang) -> Iterable[str]:
    return (say(key, lang, n=len(lines)), *(f"  {line}" for line in lines))


def _finding(finding: FactFinding, lang: Lang) -> str:
    return f"{finding.file}: {finding.text(lang)}"


def _change(change: DayChange, lang: Lang) -> tuple[str, ...]:
    before, after = _name(change.before, lang), _name(change.after, lang)
    return day_text(change.date, lang), before, _ARROW, after, _source(change.after, lang)


def _dissent(dissent: Dissent, lang: Lang) -> tuple[str, ...]:
    ours, theirs = dissent.day, say("facts_works" if dissent.works else "facts_rests", lang)
    return day_text(ours.date, lang), theirs, _name(ours, lang), _source(ours, lang)


def _name(day: Day, lang: Lang) -> str:
    name = translate(day.name, lang)
    return say("facts_projected", lang, name=name) if day.projected else name


def _source(day: Day, lang: Lang) -> str:
    return "" if day.citation is None else cited(day.citation, lang)
