"""The limits of a procedure in one line.

Stands on the phrases. Knows no command.
"""

from __future__ import annotations

from onestop.i18n.languages import Lang
from onestop.i18n.sayings import say
from onestop.procedures.cases import TimeLimitCase
from onestop.procedures.procedure import Procedure


def limit_text(procedure: Procedure, lang: Lang) -> str:
    """Return the limits of a procedure, or why there are none, in one line."""
    if procedure.limits:
        return "; ".join(_case_text(case, lang) for case in procedure.limits)
    if procedure.window is not None:
        (month, day), (last_month, last_day) = procedure.window.first, procedure.window.last
        first, last = f"{day:02}/{month:02}", f"{last_day:02}/{last_month:02}"
        return say("limit_window", lang, first=first, last=last)
    return say("limit_not_known" if procedure.limits is None else "limit_none", lang)


def _case_text(case: TimeLimitCase, lang: Lang) -> str:
    limit = case.limit.text(lang)
    if case.mode == "extra":
        limit = say("limit_extra", lang, limit=limit)
    if case.channel is not None:
        limit = f"{limit} ({case.channel.text(lang)})"
    if case.citation is not None and not case.citation.confidence.is_settled:
        limit = f"{limit}, {case.citation.confidence.text(lang)}"
    return limit if case.condition is None else f"{case.condition}: {limit}"
