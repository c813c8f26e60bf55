"""One of every exported noun: found in what the public functions give, or made by hand."""

from __future__ import annotations

import datetime as dt
import functools
import inspect
from collections.abc import Iterable, Iterator, Mapping
from fractions import Fraction
from typing import Any

import attrs

from onestop import (
    Dossier,
    OnestopError,
    Procedure,
    Remark,
    WorkingDays,
    appraisal,
    days,
    dossiers,
    due,
    figures,
    forms,
    procedures,
    registers,
    review,
    satisfaction,
    score,
    vn,
)
from onestop.appraisal import IndicatorScore
from onestop.satisfaction import ballots, comparison
from tests.appraisal.office import CALENDAR, CIVIL, NINE, OLD
from tests.arguments import called, functions, public, samples
from tests.interchange import samples as documents

#: How many of many alike are looked into.
_ENOUGH = 40


@functools.cache
def nouns() -> dict[str, Any]:
    """Return one of every exported noun, by a name that says where it is found."""
    names = {value: name for name, value in public().items() if is_noun(value)}
    found: dict[type[Any], Any] = {}
    for value in _given():
        found.setdefault(type(value), value)
    return {name: found[kind] for kind, name in names.items() if kind in found}


def is_noun(value: object) -> bool:
    """Whether a value is a class whose fields attrs knows."""
    return inspect.isclass(value) and attrs.has(value)


def _given() -> Iterator[Any]:
    """Yield every noun that is made by hand, or found in what the public functions give."""
    seen: dict[int, Any] = {}  # kept, or another value could come to bear the same id
    results = (_result(name) for name in functions())
    values = (value for name, value in public().items() if not inspect.isclass(value))
    for value in (*by_hand(), *samples().values(), documents.dossiers(), *results, *values):
        yield from _walked(value, seen)


def _result(name: str) -> Any:
    try:
        return called(name)
    except OnestopError:
        return None


def _walked(value: Any, seen: dict[int, Any]) -> Iterator[Any]:
    if id(value) in seen:
        return
    seen[id(value)] = value
    if is_noun(type(value)):
        yield value
    for part in _parts(value):
        yield from _walked(part, seen)


def _parts(value: Any) -> Iterable[Any]:
    if is_noun(type(value)):
        return [getattr(value, field.name) for field in attrs.fields(type(value))]
    if isinstance(value, Mapping):
        return [*value.keys(), *value.values()]
    return [*value][:_ENOUGH] if isinstance(value, tuple | list | frozenset) else ()


@functools.cache
def by_hand() -> tuple[Any, ...]:
    """Return the nouns that no public function gives for the samples of its arguments."""
    return tuple(_of_people()) + tuple(_of_dossiers()) + tuple(_of_tables())


def _of_people() -> Iterator[Any]:
    at = vn.local("20/11/2026 16:10")
    rating = appraisal.rate(CIVIL, 25, samples()["work"])
    result = score({4: 1, 5: 9}, vn.SCALE_5)
    five = vn.SCALE_5
    yield appraisal.Appraisal("Lan", samples()["period"], rating)
    yield appraisal.Decision(appraisal.RatingClass.HTTNV, by="Hà", at=at)
    yield appraisal.Disqualification(appraisal.FailingGround.DISCIPLINE, by="QĐ 1")
    yield appraisal.LeadMarks(90, organising=90, uniting=90)
    yield appraisal.ObjectiveCause("H-1", cause="bão", by="Hà")
    yield appraisal.RatingRules(**_of_base(OLD, appraisal.RatingRules))
    yield satisfaction.Change(before=result, after=result)
    yield appraisal.UnitYear(targets=3, met=3, in_time=3)
    yield appraisal.Rated("Lan", appraisal.RatingClass.HTTNV)
    yield appraisal.IndicatorSheet(NINE, [IndicatorScore(1, 10, 10)], kind="officer")
    yield review.Opinions(score=result, score_all=result, minimum=1)
    yield review.StageResponse(score=result, asked=9, answered=9)
    yield five.mapped({1: 1, 2: 1, 3: 2, 4: 3, 5: 3}, to=vn.SCALE_3)
    yield satisfaction.TrendBreak("II", (Remark.of("working_days", n=3, s="s"),))
    box = ballots.BallotBox(ballots.BallotPolicy("first", {"overall": five}))
    yield box
    yield ballots.CastReceipt("H-1", satisfaction.Stage.RESULT, at=at)
    yield ballots.BallotReport(box.policy, rows=(), total=ballots.BallotRow())
    yield ballots.DeviceMark("0" * 32)
    yield ballots.KeyRing((samples()["key"],))
    yield comparison.Prior(mean=Fraction(9, 10), strength=Fraction(10))


def _of_dossiers() -> Iterator[Any]:
    at = vn.local("20/11/2026 16:10")
    dossier: Dossier = samples()["dossier"]
    deadline = due(at, WorkingDays(3), CALENDAR)
    yield dossiers.Event(at)
    yield dossiers.Recorded(at)
    yield days.CalendarYear(2026, CALENDAR)
    yield dossiers.Judgement.of(dossier, at, CALENDAR)
    yield dossiers.Move(dossier, deadline, deadline)
    yield dossiers.NotJudged.of(dossier, OnestopError("vì"))
    yield dossiers.Duty("Lan", deadline=deadline)
    yield deadline.because
    yield days.DayChange(at.date(), CALENDAR.day(at.date()), CALENDAR.day(at.date()))
    yield forms.HandOver(at, deliverer="Lan")
    yield procedures.FeeAnswer(amount=0)
    yield forms.Slip(**_of_base(samples()["slip"], forms.Slip))


def _of_base(value: Any, base: type[Any]) -> dict[str, Any]:
    """Return the fields that a value has from a base of its kind, by name."""
    return {field.alias: getattr(value, field.name) for field in attrs.fields(base) if field.init}


def _of_tables() -> Iterator[Any]:
    why = Remark.of("working_days", n=3, s="s")
    yield figures.IndexPolicy()
    yield figures.Suppressed()
    yield figures.Misfit(key=None, column="late", printed=3, reckoned=(2,), by=("solved",))
    yield figures.figures_of(samples()["dossiers"], [samples()["period"]], CALENDAR)
    yield figures.UnitFigures("A", ())
    yield figures.PetitionCount(n=3, answered=1, late=1, without_due=1)
    yield procedures.Lookup(Procedure("X", "a"), "X")
    yield registers.FieldChange("name", "a", "b")
    yield registers.ImportNote("X", "tên", "left", why)
    yield registers.PassedRow(3, through=3, why=why)
    yield satisfaction.IndexFigure("1.1", numerator=3, denominator=4)
    meeting = review.MeetingRecord(
        period=samples()["period"],
        at=vn.local("03/12/2026 16:00"),
        chair="Bình",
        said=[review.Statement(by="Lan", text="đồng ý")],
    )
    yield meeting
    yield review.OfficerYear(officer="Lan", why=why)
    yield vn.FactsDigest("0123456789abcdef", "0123456789abcdef", changed=("hours.toml",))
    yield vn.FactEnd(dt.date(2026, 12, 31), kind="calendar", name="lịch")
