"""The last edition of a procedure, applied beyond its last day because nobody knows the next one.

A counter cannot stop on the day on which a law ends. So an edition that ended answers on request,
and every citation that it hands on carries the mark that it is not settled.

Stands on `procedure` and `cases`. Knows no catalogue.
"""

from __future__ import annotations

import datetime as dt

import attrs

from onestop.citation import Citation
from onestop.procedures.cases import TimeLimitCase
from onestop.procedures.procedure import Procedure, record_of


def carried_on(procedure: Procedure, day: dt.date) -> Procedure | None:
    """Return the edition carried on to a day on which it, or its limit, has ended.

    `None` where nothing has ended by that day, so that there is nothing to carry on.
    """
    last = _last_day(procedure, day)
    if last is None:
        return None
    is_over = procedure.until is not None and procedure.until < day
    source = procedure.source
    cases = procedure.limits
    limits = cases and tuple(_carried(case, procedure, last) for case in cases)
    return attrs.evolve(
        procedure,
        until=None if is_over else procedure.until,
        limits=limits,
        source=source and _marked(source, last) if is_over else source,
        carried_on=last,
    )


def _last_day(procedure: Procedure, day: dt.date) -> dt.date | None:
    """Return the last day of what has ended by the day: the edition, or all cases of its limit."""
    if procedure.until is not None and procedure.until < day:
        return procedure.until
    cases = procedure.limits or ()
    ends = [case.citation.until for case in cases if case.citation is not None]
    ended = [end for end in ends if end is not None and end < day]
    return max(ended) if ended and len(ended) == len(cases) else None


def _carried(case: TimeLimitCase, procedure: Procedure, last: dt.date) -> TimeLimitCase:
    """Return a case with its mark; one that had ended before the last day stays ended."""
    citation = case.citation or Citation(record_of(procedure.code))
    over = case.over and _carried(case.over, procedure, last)
    if citation.until is not None and citation.until < last:
        return case if over is case.over else attrs.evolve(case, over=over)
    return attrs.evolve(case, citation=_marked(citation, last), over=over)


def _marked(citation: Citation, last: dt.date) -> Citation:
    return attrs.evolve(citation, until=None, carried_on=last)
