"""Every public method of every exported noun, with arguments that it takes."""

from __future__ import annotations

import collections.abc
import datetime as dt
import enum
import functools
import inspect
import types
import typing
from collections.abc import Callable, Iterator
from fractions import Fraction
from typing import Any, NamedTuple

from onestop import (
    Channel,
    Dossier,
    OnestopError,
    WorkingDays,
    appraisal,
    score,
    vn,
)
from onestop.days import Session
from onestop.dossiers import Submitted, Transferred
from onestop.satisfaction import comparison
from tests.arguments import hints, is_of, public, samples
from tests.nouns import nouns

#: Arguments that take any number of values.
MANY = (inspect.Parameter.VAR_POSITIONAL, inspect.Parameter.VAR_KEYWORD)


class Method(NamedTuple):
    """A method, the class by which it is called, and whether that is on the class itself."""

    name: str
    kind: type[Any]
    call: Callable[..., Any]
    on_class: bool

    @property
    def parameters(self) -> tuple[inspect.Parameter, ...]:
        """What it takes, beside what it is called on."""
        return tuple(inspect.signature(self.call).parameters.values())[1:]


@functools.cache
def methods() -> dict[str, Method]:
    """Return every public method that takes an argument, by the name of its noun and its own."""
    found: dict[str, Method] = {}
    seen: set[tuple[type[Any], str]] = set()
    for name, kind in public().items():
        if inspect.isclass(kind) and not issubclass(kind, BaseException):
            for method in _methods(name, kind, seen):
                found[method.name] = method
    return found


def _methods(name: str, kind: type[Any], seen: set[tuple[type[Any], str]]) -> Iterator[Method]:
    for own in dir(kind):
        home = next((each for each in kind.__mro__ if own in vars(each)), object)
        if own.startswith("_") or not home.__module__.startswith("onestop") or (home, own) in seen:
            continue
        seen.add((home, own))
        raw = vars(home)[own]
        call = getattr(raw, "__func__", raw)
        method = Method(f"{name}.{own}", kind, call, isinstance(raw, classmethod))
        if inspect.isfunction(call) and method.parameters:
            yield method


def called(name: str, /, **other: Any) -> Any:
    """Call a public method with arguments that it takes, some of them others."""
    method = methods()[name]
    given = {
        argument.name: _sample(name, argument.name)
        for argument in method.parameters
        if argument.default is argument.empty and argument.kind not in MANY
    }
    on = method.kind if method.on_class else _instance(name, method.kind)
    named = given | _beside().get(name, {}) | other
    by_place = [
        named.pop(argument.name)
        for argument in method.parameters
        if argument.kind is argument.POSITIONAL_ONLY
    ]
    result = method.call(on, *by_place, *_GATHERED.get(name, ()), **named)
    return list(result) if isinstance(result, collections.abc.Iterator) else result


def _instance(name: str, kind: type[Any]) -> Any:
    own = _instances()
    noun = own.get(name, own.get(name.rpartition(".")[0]))
    if noun is not None:
        return noun
    if name.rpartition(".")[0] in nouns():
        return nouns()[name.rpartition(".")[0]]
    assert issubclass(kind, enum.Enum)
    return next(iter(kind))


def _sample(name: str, argument: str) -> Any:
    """Return a value by the name of the method and the argument, or by the argument's kind."""
    known = own_samples()
    for key in (f"{name}.{argument}", f"{name.rpartition('.')[2]}.{argument}"):
        if key in known:
            return known[key]
    hint = hints(methods()[name].call)[argument]
    for named in (known, samples()):
        if argument in named and is_of(named[argument], hint):
            return named[argument]
    return _any_of(hint)


def _any_of(hint: Any) -> Any:
    kinds = typing.get_args(hint) if isinstance(hint, types.UnionType) else (hint,)
    for kind in kinds:
        if kind in _PLAIN:
            return _PLAIN[kind]
        if isinstance(kind, type) and issubclass(kind, enum.Enum):
            return next(iter(kind))
    return next(noun for noun in nouns().values() if is_of(noun, hint))


_PLAIN: dict[Any, Any] = {int: 1, str: "x", bytes: bytes(32), bool: True, Fraction: Fraction(1)}


#: Methods that take any number of what they take: the values are refused one by one.
_GATHERED: dict[str, tuple[Any, ...]] = {
    "OfficeHours.of": ("07:30-11:30",),
    "Dossier.first_of": (Submitted,),
    "Dossier.moment_of": (Submitted,),
}


@functools.cache
def _beside() -> dict[str, dict[str, Any]]:
    """Return arguments that a method does not need, but that one of the others makes sense with."""
    return {
        "Procedure.fee": {"channel": Channel.IN_PERSON},
        "Ward.submit": {"channel": Channel.IN_PERSON},
    }


@functools.cache
def _instances() -> dict[str, Any]:
    """Return nouns on which a method can be called, where any one will not do."""
    at = vn.local("20/11/2026 16:10")
    accepted: Dossier = samples()["dossier"]
    asked = accepted.request_supplement(at, ["tờ khai"])
    submitted = Dossier.submit("H-1", vn.procedures()["1.004194"], at, channel=Channel.ONLINE)
    return {
        "Dossier": accepted,
        "Dossier.under": submitted,
        "Dossier.accept": submitted,
        "Dossier.refuse": submitted,
        "Dossier.supplement": asked,
        "Dossier.close": asked,
        "Dossier.resume": accepted.suspend(at, "chờ"),
        "Dossier.return_result": accepted.complete(at),
        "WorkCalendar": vn.calendar(),
        "WorkCalendar.extended": vn.calendar(),
        "Catalogue": vn.procedures(),
        "Procedure": vn.procedures()["1.004194"],
        "Scale": vn.SCALE_5,
        "Scale.mapped": vn.SCALE_5,
        "Score": score({4: 1, 5: 9}, vn.SCALE_5),
    }


@functools.cache
def own_samples() -> dict[str, Any]:
    """Return a value for each argument, by its name, or by its method's name and its own."""
    at, day = vn.local("20/11/2026 16:10"), dt.date(2026, 11, 20)
    accepted: Dossier = samples()["dossier"]
    submitted = Dossier.submit("H-1", vn.procedures()["1.004194"], at, channel=Channel.ONLINE)
    return {
        "day": day,
        "first": day,
        "last": day,
        "moment": at,
        "a": at,
        "b": at,
        "through": day,
        "on": day,
        "span": dt.timedelta(hours=1),
        "until": dt.date(2026, 12, 1),
        "question": "overall",
        "code": "1.004194",
        "sessions": [Session.of("07:30-11:30")],
        "in_season.first": (4, 16),
        "in_season.last": (10, 15),
        "days.Season.of.first": (4, 16),
        "days.Season.of.last": (10, 15),
        "days.Session.of.span": "07:30-11:30",
        "Dossier.establish.condition": "nếu ở nơi đóng quân",
        "Dossier.request_supplement.items": ["tờ khai"],
        "Dossier.replay.log": [Submitted(at)],
        "kinds": [Submitted],
        "endings": ["completed"],
        "mapped.to": vn.SCALE_3,
        "mapped.levels": {1: 1, 2: 1, 3: 2, 4: 3, 5: 3},
        "ratings": [5],
        "Scale.number.value": 5,
        "Dossier.after.n": 1,
        "error": OnestopError("vì"),
        "Figures.report.period": nouns()["Figures"].periods[0],
        "Figures.handling.period": nouns()["Figures"].periods[0],
        "Dossier.happened.event": Transferred(at, to="UBND"),
        "after": day,
        "Remark.of.key": "working_days",
        "Ward.apology.dossier": accepted.extend(at, dt.date(2026, 12, 1), "vì"),
        "Ward.refusal.dossier": submitted.refuse(at, "vì"),
        "Ward.stop_notice.dossier": accepted.stop(at, "vì"),
        "Ward.supplement_request.dossier": accepted.request_supplement(at, ["tờ khai"]),
        "figures.PublishedTable.cell.row": nouns()["figures.PublishedTable"].rows[0],
        "figures.PublishedTable.cell.column": nouns()["figures.PublishedTable"].columns[0],
        "figures.IndexEdition.group.key": "transparency",
        "figures.IndexScore.group.key": "transparency",
        "figures.IndexEdition.measure.code": "PUBLISH_ON_TIME",
        "figures.IndexEdition.own_name.code": "PUBLISH_ON_TIME",
        "figures.IndexScore.measure.code": "PUBLISH_ON_TIME",
        "satisfaction.Questionnaire.question.key": nouns()["satisfaction.Questionnaire"]
        .questions[0]
        .key,
        "satisfaction.ballots.KeyRing.key.name": "2026a",
        "target": Fraction(1, 2),
        "level": Fraction(1, 2),
        "Ward.due.asked": WorkingDays(3),
        "Ward.submit.procedure": "1.004194",
        "extended.through_year": 2030,
        "year": 2026,
        "rest_weekdays": frozenset({5, 6}),
        "said": frozenset({"x"}),
        "others": [appraisal.WorkFault()],
        "tallies": [comparison.Proportion(3, 4)],
        "weights": {},
        "log": [],
        "points": Fraction(90),
        "compensating.name": "Quốc khánh",
        "salt": bytes(32),
        "name": "Lan",
    }
