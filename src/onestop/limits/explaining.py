"""A deadline and its reasons in words.

First what is not settled, then the answer, then the count as a table of days. Nothing is decided
here: every word comes from `words`, every fact from the reasons.

Stands on `reasons` and `i18n`. Knows no calendar.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from onestop.citation import Citation, Confidence
from onestop.i18n.dates import span_text
from onestop.i18n.languages import Lang
from onestop.i18n.layout import aligned
from onestop.i18n.remarks import Remark
from onestop.i18n.sayings import say, translate
from onestop.limits.reasons import Reason

#: A table longer than this shows runs of counted days that are alike as one line.
_LONG_TABLE = 20

_NOT_COUNTED = "–"


def unsettled(
    basis: Citation | None,
    reasons: Sequence[Reason],
    remarks: Iterable[Remark] = (),
    *,
    projected: bool,
) -> Iterator[Remark]:
    """Return what an answer rests on that is not settled, as sentences."""
    if basis is not None and basis.carried_on is not None:
        yield Remark.of("carried_on", citation=basis, last=basis.carried_on)
    if projected:
        yield Remark.of("projected_days")
    for reason in reasons:
        if reason.lost:
            key = "closed_by_choice" if reason.citation else "closed_without_instrument"
            yield Remark.of(key, day=reason.day, name=reason.name)
    if basis is not None:
        yield from _unsettled_basis(basis)
    rules = (value for remark in remarks for _, value in remark.values)
    for rule in dict.fromkeys(rule for rule in rules if isinstance(rule, Citation)):
        if not rule.confidence.is_settled:
            yield Remark.of("rule_unsure", citation=rule, confidence=confidence(rule))


def _unsettled_basis(basis: Citation) -> Iterator[Remark]:
    if not basis.confidence.is_settled:
        yield Remark.of("basis_unsure", citation=basis, confidence=confidence(basis))
    if basis.in_force is None:
        seen = "" if basis.seen is None else Remark.of("seen", seen=basis.seen)
        yield Remark.of("dates_unknown", citation=basis, seen=seen)


def confidence(citation: Citation) -> Remark:
    """Return how sure a citation is, in words."""
    word = Remark.of(citation.confidence.label)
    if citation.percent is None:
        return word
    return Remark.of("with_percent", word=word, percent=citation.percent)


def cited(citation: Citation, lang: Lang) -> str:
    """Return a citation, and how sure it is where it was not read in the source."""
    if citation.confidence is Confidence.CONFIRMED:
        return str(citation)
    return say("cited", lang, citation=citation, confidence=confidence(citation))


def table(reasons: Sequence[Reason], lang: Lang) -> Iterator[str]:
    """Return the count as lines: the day's number, the day, what it is, and its source."""
    for line in aligned(_row(run, lang) for run in _runs(reasons)):
        yield f"  {line}"


def _row(run: Sequence[Reason], lang: Lang) -> tuple[str, str, str, str]:
    first, last = run[0], run[-1]
    source = "" if first.citation is None else cited(first.citation, lang)
    mark = " *" if first.projected else ""
    return (
        _label(first.counted, last.counted, lang),
        span_text(first.day, last.through, lang),
        translate(first.name, lang) + mark,
        source,
    )


def _label(first: int | None, last: int | None, lang: Lang) -> str:
    if first is None:
        return _NOT_COUNTED
    if first == last:
        return say("day_label", lang, n=last)
    return say("days_label", lang, first=first, n=last)


def _runs(reasons: Sequence[Reason]) -> Iterable[list[Reason]]:
    """Return the reasons as runs, joining counted days that are alike where there are many."""
    runs: list[list[Reason]] = []
    for reason in reasons:
        if len(reasons) > _LONG_TABLE and runs and _is_alike(runs[-1][-1], reason):
            runs[-1].append(reason)
        else:
            runs.append([reason])
    return runs


def _is_alike(earlier: Reason, later: Reason) -> bool:
    return bool(earlier.counted and later.counted) and (
        (earlier.name, earlier.citation, earlier.projected)
        == (later.name, later.citation, later.projected)
    )
