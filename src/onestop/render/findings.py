"""What `lint` found in procedures, as text.

First the faults that are left, then those that are explained, with the reason, then what should be
known, and last how many instruments have no known dates.

Stands on `linting` and `i18n`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from onestop._arguments import checked
from onestop.i18n.exits import printable_lines
from onestop.i18n.languages import Lang
from onestop.i18n.layout import aligned
from onestop.i18n.sayings import say
from onestop.linting.sources import undated
from onestop.procedures.finding import Finding, Severity
from onestop.procedures.procedure import Procedure

_HEADS: Final = {
    Severity.FAULT: "lint_faults",
    Severity.EXPLAINED: "lint_explained",
    Severity.NOTE: "lint_notes",
}

Found = Mapping[Procedure, tuple[Finding, ...]]


@checked
def findings_text(found: Found, lang: Lang = "vi", *, notes: bool = True) -> str:
    """Return what `lint` found, procedure by procedure, as text (*kết quả rà soát thủ tục*).

    `notes=False` only counts the notes, by kind.

    >>> from onestop import Procedure, lint
    >>> procedure = Procedure("X.000001", "Cấp giấy")
    >>> findings_text({procedure: lint(procedure)}, "en").splitlines()[1]
    'Faults: 1'
    """
    return printable_lines(_finding_lines(found, lang, notes))


def _finding_lines(found: Found, lang: Lang, notes: bool) -> Iterator[str]:
    yield say("lint_procedures", lang, n=len(found))
    for severity, head in _HEADS.items():
        pairs = [(p, one) for p, many in found.items() for one in many if one.severity is severity]
        yield say(head, lang, n=len(pairs))
        counted = severity is Severity.NOTE and not notes
        rows = _counts(pairs) if counted else (_row(*pair, lang) for pair in pairs)
        yield from (f"  {line}" for line in aligned(rows))
    yield say("lint_undated", lang, n=len(undated(found)))


def _row(procedure: Procedure, finding: Finding, lang: Lang) -> tuple[str, ...]:
    return procedure.code, finding.where, finding.kind, _sentence(finding, lang)


def _sentence(finding: Finding, lang: Lang) -> str:
    what = finding.text(lang)
    return what if finding.why is None else say("lint_why", lang, what=what, why=finding.why)


def _counts(pairs: Iterable[tuple[Procedure, Finding]]) -> Iterator[tuple[str, ...]]:
    kinds = Counter(finding.kind for _, finding in pairs)
    return ((kind, str(n)) for kind, n in sorted(kinds.items()))
