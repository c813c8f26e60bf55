"""The values of a sheet in words: what is not known is a dash, and the notes say why.

Stands on `review` and `i18n`.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from typing import Final

from onestop.appraisal.complaints import cause_name
from onestop.figures.intervals import Bounds
from onestop.i18n.languages import Lang
from onestop.i18n.numbers import WrittenNumber, percent, percent_range
from onestop.i18n.sayings import counted, say
from onestop.render.figures import score_text
from onestop.review.lateness import LateDossier
from onestop.review.opinions import Opinions, StageResponse
from onestop.review.points import SuggestedPoints
from onestop.review.sheet import OfficerReview, ReviewRow
from onestop.satisfaction.scores import Score

NONE: Final = "–"

#: The level of the intervals.
LEVEL: Final = 0.95

#: The counts that a narrow table has room for, and those of a wide one.
NARROW: Final = ("solved", "early", "on_time", "late", "pending", "overdue")
WIDE: Final = (
    "solved", "early", "on_time", "late", "pending", "running", "due_soon", "paused", "overdue",
)  # fmt: skip

Cell = Callable[[ReviewRow], str]


def count(row: ReviewRow, name: str) -> str:
    """Return one count of a row."""
    holder = row if name in {"running", "due_soon"} else row.figures
    return str(getattr(holder, name))


def shown(opinions: Opinions | None, lang: Lang) -> tuple[str, str, str]:
    """Return a share, its interval and n, as cells: nothing is shown of too few."""
    if opinions is None:
        return NONE, NONE, NONE
    found = opinions.score
    if opinions.why(found) is not None:
        return NONE, NONE, str(found.n)
    return percent(found.value, lang), span(found.interval(LEVEL), lang), str(found.n)


def span(bounds: Bounds | None, lang: Lang) -> str:
    """Return the bounds of an interval."""
    assert bounds is not None  # there is a share
    return percent_range(*bounds, lang)


def flags(opinions: Opinions | None) -> str:
    """Return how many answers have a flag."""
    if opinions is None:
        return NONE
    return str(opinions.score_all.n - opinions.score.n)


def confirmed(row: ReviewRow) -> str:
    """Return how many complaints were found true."""
    if row.complaints is None:
        return NONE
    return str(sum(each.confirmed is True for each in row.complaints))


def petitions(row: ReviewRow) -> str:
    """Return how many petitions there were."""
    return NONE if row.petitions is None else str(row.petitions.n)


def points(row: ReviewRow, lang: Lang) -> str:
    """Return the points of an officer of the most that there are."""
    told = row.points if isinstance(row, OfficerReview) else None
    if told is None or told.points is None or told.maximum is None:
        return NONE
    written = f"{WrittenNumber(told.points).text(lang)}/{WrittenNumber(told.maximum).text(lang)}"
    if told.scored is None:
        return written
    n, of = told.scored  # a part of the indicators is not the whole: it is said beside
    return f"{written} ({n}/{of})"


def name(row: ReviewRow, lang: Lang) -> str:
    """Return an officer's name, or that nobody is named."""
    return row.key or say("unnamed", lang)


def short_day(day: dt.date) -> str:
    """Return a day as a narrow column has it."""
    return f"{day:%d/%m/%Y}"


def due(late: LateDossier) -> str:
    """Return the last day of a late dossier, or the moment of a limit in hours."""
    if late.deadline.is_sharp:
        return f"{late.deadline.at:%d/%m/%Y %H:%M}"
    return short_day(late.deadline.day)


def finished(late: LateDossier) -> str:
    """Return when a late dossier was finished."""
    return NONE if late.finished is None else f"{late.finished:%d/%m/%Y %H:%M}"


def late_by(late: LateDossier, lang: Lang) -> str:
    """Return by how many working days a dossier is late."""
    if late.late_by == 0:  # finished on a day off, or an hour too late
        return say("review_late_less", lang)
    return counted("working_days", late.late_by, lang)


def why(late: LateDossier, lang: Lang) -> str:
    """Return why a dossier was late, as far as its log tells."""
    if not late.because:
        return say("review_no_reason", lang)
    return "; ".join(remark.text(lang) for remark in late.because)


def late_text(late: LateDossier, lang: Lang) -> str:
    """Return a late dossier as a sentence."""
    key = "review_late_running" if late.finished is None else "review_late_done"
    told = {"due": due(late), "finished": finished(late), "late": late_by(late, lang)}
    said = say(key, lang, **told)
    return f"{late.code}, {late.procedure} {late.name}: {said}; {why(late, lang)}"


def opinion_lines(opinions: Opinions | None, lang: Lang) -> Iterator[str]:
    """Return what people said: in all, by stage, of how many asked, with what flags."""
    satisfied = say("satisfied", lang)
    if opinions is None:
        yield f"{satisfied}: {say('review_n_unknown', lang)}"
        return
    why = opinions.why(opinions.score)
    if why is None:
        yield score_text(opinions.score, lang, level=LEVEL)
    else:
        yield say("score_none", lang, measure=satisfied, why=why)
    if opinions.stages:
        stages = "; ".join(_stage(each, opinions, lang) for each in opinions.stages)
        yield say("review_by_stage", lang, stages=stages)
    rate = percent(opinions.response_rate, lang)
    yield say("review_response", lang, answered=opinions.answered, asked=opinions.asked, rate=rate)
    if (bounds := opinions.worst_case) is not None and opinions.answered < opinions.asked:
        low, high = map(float, bounds)
        yield say("review_worst_case", lang, bounds=percent_range(low, high, lang))
    asked_at = [each for each in opinions.responses if each.asked]
    if len(asked_at) > 1:  # at one stage alone it is the same
        told = "; ".join(_response(each, opinions, lang) for each in asked_at)
        yield say("review_response_by_stage", lang, stages=told)
    yield from _flags(opinions, lang)


def _response(each: StageResponse, opinions: Opinions, lang: Lang) -> str:
    """Return how many answered at a stage, and what their silence leaves open."""
    told = {
        "stage": each.stage,
        "answered": each.answered,
        "asked": each.asked,
        "rate": percent(each.response_rate, lang),
    }
    bounds = each.worst_case
    if bounds is None or opinions.why(each.score) is not None or each.answered == each.asked:
        return say("review_response_at", lang, **told)
    low, high = map(float, bounds)
    told["bounds"] = percent_range(low, high, lang)
    return say("review_response_at_open", lang, **told)


def _stage(figure: Score, opinions: Opinions, lang: Lang) -> str:
    assert figure.stage is not None
    stage, why = figure.stage.text(lang), opinions.why(figure)
    if why is not None:
        return say("review_no_value", lang, stage=stage, why=why)
    told = {"value": percent(figure.value, lang), "interval": span(figure.interval(LEVEL), lang)}
    return say("review_of_n", lang, stage=stage, n=figure.n, **told)


def _flags(opinions: Opinions, lang: Lang) -> Iterator[str]:
    told = (say("review_flag", lang, flag=flag, n=n) for flag, n in opinions.flags)
    every = opinions.score_all
    if opinions.flags and every.n == opinions.score.n:
        yield say("review_flags_told", lang, flags=", ".join(told))
    elif opinions.flags:
        why = opinions.why(every)
        value = percent(every.value, lang) if why is None else why.text(lang)
        yield say("review_flags", lang, flags=", ".join(told), value=value, n=every.n)


def people_lines(row: ReviewRow, lang: Lang) -> Iterator[str]:
    """Return petitions and complaints; the confirmed ones are named."""
    if row.petitions is not None:
        told = row.petitions
        yield say(
            "review_petitions", lang,
            n=told.n, answered=told.answered, late=told.late, without_due=told.without_due,
        )  # fmt: skip
    if row.complaints is not None:
        found = [each.confirmed for each in row.complaints]
        yield say(
            "review_complaints", lang, n=len(found),
            confirmed=found.count(True), untrue=found.count(False), open=found.count(None),
        )  # fmt: skip
        for each in row.complaints:
            if each.confirmed:
                yield say("review_complaint", lang, code=each.dossier, cause=cause_name(each.cause))


def points_line(told: SuggestedPoints, lang: Lang) -> str:
    """Return the points as a sentence, or why there are none."""
    if told.points is None or told.maximum is None:
        return say("review_points_none", lang, why=told.why)
    values = {"points": WrittenNumber(told.points), "maximum": WrittenNumber(told.maximum)}
    if told.scored is None:
        return say("review_points", lang, **values)
    n, of = told.scored
    return say("review_points_scored", lang, **values, n=n, of=of)


def points_reasons(told: SuggestedPoints, lang: Lang) -> Iterator[str]:
    """Return the class that is suggested, and what the points are made of."""
    if told.suggested is not None:
        yield say("review_class", lang, suggested=told.suggested)
    yield from (remark.text(lang) for remark in told.because)
