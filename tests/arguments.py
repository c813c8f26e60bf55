"""A sample of every argument that a public function takes, and which values are none.

`called` calls a public function with arguments that it takes; `is_of` says whether a value is of
the kind that an annotation names.
"""

from __future__ import annotations

import collections.abc
import datetime as dt
import functools
import importlib
import inspect
import sys
import tempfile
import types
import typing
from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import Any

import attrs

from onestop import (
    Ballot,
    Channel,
    Citation,
    Dossier,
    Overlay,
    Ward,
    WorkingDays,
    appraisal,
    check,
    due,
    figures,
    forms,
    interchange,
    read_register,
    review,
    satisfaction,
    score,
    vn,
    worklist,
)
from onestop.figures import HandlingTimes
from onestop.figures.handling import Spread
from onestop.registers import write_events
from onestop.satisfaction import ballots, comparison
from onestop.vn.checking import check_facts
from tests.appraisal.office import CIVIL, NINE, OLD
from tests.review import meeting

ROOT = Path(__file__).parent.parent
HOW_TO = ROOT / "docs" / "how-to"

PACKAGES = (
    "appraisal",
    "days",
    "dossiers",
    "figures",
    "forms",
    "interchange",
    "limit_texts",
    "limits",
    "linting",
    "loading",
    "procedures",
    "registers",
    "render",
    "review",
    "satisfaction",
    "satisfaction.ballots",
    "satisfaction.comparison",
    "vn",
)


@functools.cache
def public() -> dict[str, Any]:
    """Return what is public and made here, by a name that says where it is found."""
    found: dict[int, tuple[str, Any]] = {}
    for package in ("", *PACKAGES):
        module = importlib.import_module(f"onestop.{package}".rstrip("."))
        for name in module.__all__:
            value = getattr(module, name)
            if getattr(value, "__module__", "").startswith("onestop"):
                found.setdefault(id(value), (f"{package}.{name}".lstrip("."), value))
    return dict(found.values())


def functions() -> dict[str, Callable[..., Any]]:
    """Return every public function."""
    return {name: value for name, value in public().items() if inspect.isfunction(value)}


def hints(call: Callable[..., Any]) -> dict[str, Any]:
    """Return the annotations of a function, also those that only a type checker imports."""
    names = inspect.unwrap(call).__globals__
    annotated = inspect.get_annotations(call)
    return {name: _evaluated(hint, names) for name, hint in annotated.items()}


def hint_of(noun: type[Any], field: attrs.Attribute[Any]) -> Any:
    """Return what a field takes: what its converter is annotated with, or else the field."""
    converter = getattr(field.converter, "func", field.converter)
    if inspect.isfunction(converter):
        taken = next(iter(hints(converter).values()))
        if taken not in {Any, object}:
            return taken
    annotated = (kind for kind in noun.__mro__ if field.name in inspect.get_annotations(kind))
    home = next(annotated)
    return _evaluated(field.type, vars(sys.modules[home.__module__]))


def _evaluated(hint: Any, names: dict[str, Any]) -> Any:
    if not isinstance(hint, str):
        return hint
    known: dict[str, Any] = {name.rpartition(".")[2]: value for name, value in public().items()}
    for module in ("collections.abc", "typing", "pathlib", "fractions", "decimal"):
        known |= vars(importlib.import_module(module))
    return eval(hint, known | {"dt": dt} | names)


def is_of(value: object, hint: Any) -> bool:
    """Whether a value is of the kind that an annotation names."""
    origin, inner = typing.get_origin(hint), typing.get_args(hint)
    if hint in {Any, object} or isinstance(hint, typing.TypeVar):
        return True
    if hint is None or hint is type(None):
        return value is None
    if origin in {typing.Union, types.UnionType}:
        return any(is_of(value, one) for one in inner)
    if origin is typing.Literal:
        return value in inner
    kind = origin or hint
    if kind in {collections.abc.Callable, type}:
        return callable(value) and kind is not type
    if kind is float:
        return isinstance(value, int | float)
    if value == [] and isinstance(kind, type):  # a list does for whatever is gone through once
        return issubclass(kind, collections.abc.Iterable) and not issubclass(
            kind, str | collections.abc.Mapping
        )
    if isinstance(value, str) and kind is not str:
        return False  # a text is no list of its letters
    return isinstance(kind, type) and isinstance(value, kind)


# -------------------------------------------------------------------- samples


def called(name: str, /, **other: Any) -> Any:
    """Call a public function with arguments that it takes, some of them others."""
    call = functions()[name]
    given = {
        argument.name: _sample(name, argument.name)
        for argument in inspect.signature(call).parameters.values()
        if argument.default is argument.empty and argument.kind is not argument.VAR_POSITIONAL
    }
    result = call(*_GATHERED.get(name, ()), **given | _BESIDE.get(name, {}) | other)
    return list(result) if isinstance(result, collections.abc.Iterator) else result


def _sample(name: str, argument: str) -> Any:
    return samples().get(f"{name}.{argument}", samples().get(argument))


#: Arguments that a function does not need, but that one of the others makes sense with.
_BESIDE: dict[str, dict[str, Any]] = {
    "interchange.from_dict": {"procedures": vn.procedures()},
    "timeliness": {"at": vn.local("20/11/2026 16:10")},
}

#: Functions that take any number of what they take: the values are refused one by one.
_GATHERED: dict[str, tuple[Any, ...]] = {
    "loading.load_overlay": (HOW_TO / "my_province.toml",),
    "loading.load_procedures": (HOW_TO / "my_ward.toml",),
    "vn.local": ("20/11/2026 16:10",),
}


@functools.cache
def samples() -> dict[str, Any]:
    """Return a value for each argument, by its name, or by its function's name and its own."""
    at, day = vn.local("20/11/2026 16:10"), dt.date(2026, 11, 20)
    sheet = review.review_of(meeting.dossiers(), meeting.OCTOBER, meeting.CALENDAR)
    submitted = Dossier.submit("H-1", vn.procedures()["1.004194"], at, channel=Channel.ONLINE)
    accepted = submitted.accept(at, by="Lan")
    handled = appraisal.handled_in(meeting.dossiers(), meeting.OCTOBER, meeting.CALENDAR)
    scored = score({4: 1, 5: 9}, vn.SCALE_5)
    asked = vn.questionnaires()["five_elements"]
    items = [appraisal.WorkItem("D-1", done=1)]
    marks = appraisal.work_marks(items, CIVIL)
    rating = appraisal.rate(CIVIL, 25, marks)
    key = ballots.SigningKey("2026a", bytes(range(32)), since=vn.local(2026, 1, 1))
    end = at + dt.timedelta(days=30)
    token = ballots.issue_token("H-1", satisfaction.Stage.RESULT, issued=at, expires=end, key=key)
    index, late_one = vn.service_index(on=day), figures.MeasureFigure("ON_TIME", 0, 1)
    earlier = meeting.OCTOBER.before()
    standings = comparison.compare({"Lan": (9, 10), "Minh": (18, 20)})
    return {
        "at": at,
        "calendar": vn.calendar(),
        "dossier": accepted,
        "dossiers": meeting.dossiers(),
        "period": meeting.OCTOBER,
        "procedure": vn.procedures()["1.004194"],
        "procedures": vn.procedures(),
        "start": at,
        "limit": WorkingDays(3),
        "local": WorkingDays(2),
        "national": WorkingDays(3),
        "text": "3 ngày làm việc",
        "path": HOW_TO / "register.csv",
        "registers.read_events.path": _written_events(),
        "registers.read_portal_list.path": _written_list(),
        "render.officer_review_text.officer": "Hoa",
        "render.officer_review_html.officer": "Hoa",
        "satisfaction.rake.answers": {("a",): {5: 1, 2: 1}},
        "chart": figures.control_chart([("10/2026", 9, 10)]),
        "margins": {"k": {"a": 10}},
        "registers.read_provincial_decision.path": _written_annex(),
        "registers.read_provincial_decision.basis": Citation("1/QĐ-MAU"),
        "interchange.overlay_toml.overlay": Overlay("Tỉnh Mẫu"),
        "json": {"code": "9.000001", "name": "Thủ tục mẫu", "isWard": True},
        "before": vn.procedures()["1.004194"],
        "after": vn.procedures()["1.004194"],
        "registers.write_events.path": _to_write("events.csv"),
        "registers.write_table.path": _to_write("table.csv"),
        "headings": ["code", "day"],
        "registers.write_table.rows": [{"code": "H-1", "day": "2026-11-20"}],
        "cell": "x",
        "safe_cell.text": "x",
        "within": 30,
        "load_ward.path": HOW_TO / "ward.toml",
        "registers.read_complaints.path": HOW_TO / "meeting_complaints.csv",
        "registers.read_leave.path": HOW_TO / "meeting_leave.csv",
        "registers.read_petitions.path": HOW_TO / "meeting_petitions.csv",
        "registers.read_ratings.path": HOW_TO / "meeting_ratings.csv",
        "registers.read_complaints.dossiers": _of_the_meeting(),
        "registers.read_ratings.dossiers": _of_the_meeting(),
        "tz": vn.TZ,
        "scale": vn.SCALE_5,
        "counts": {5: 1},
        "k": 3,
        "n": 10,
        "population": 100,
        "margin": Fraction(1, 20),
        "sample": 10,
        "strata": {"a": 60, "b": 40},
        "linting.undated.procedures": vn.procedures().procedures,
        "render.aligned.rows": [("ab", "1"), ("c", "23")],
        "check": check_facts(()),
        "base_url": "https://example.vn/r",
        "vn.indicator_rules.on": dt.date(2023, 12, 31),
        "rows": [[1, 2], [2, 3], [3, 5]],
        "missing": "listwise",
        "answered": 5,
        "eligible": 9,
        "comment": "tốt",
        "table": {"a": {"x": 9, "y": 12}, "b": {"x": 8, "y": 7}},
        "old": vn.calendar(as_of=dt.date(2025, 12, 24)),
        "new": vn.calendar(),
        "findings": check(submitted),
        "found": {vn.procedures()["1.004194"]: ()},
        "received": at,
        "channel": Channel.POST,
        "deadline": due(at, WorkingDays(3), vn.calendar()),
        "forms": vn.forms(on=day),
        "forms.apology.dossier": accepted.extend(at, dt.date(2026, 12, 1), "thiếu người"),
        "forms.refusal.dossier": submitted.refuse(at, "không thuộc thẩm quyền"),
        "forms.stop_notice.dossier": accepted.stop(at, "theo yêu cầu"),
        "forms.supplement_request.dossier": accepted.request_supplement(at, ["tờ khai"]),
        "forms.register_book.rows": [forms.register_row(accepted, vn.calendar(), serial=1)],
        "forms.register_book.year": 2026,
        "serial": 1,
        "rules": vn.rules(on=day),
        "facts": appraisal.AgencyFacts(level="commune"),
        "appraisal.agency_points.rules": NINE,
        "appraisal.agency_sheet.rules": NINE,
        "appraisal.agency_sheet.dossiers": handled,
        "appraisal.officer_sheet.rules": NINE,
        "appraisal.officer_sheet.dossiers": handled,
        "appraisal.indicator_points.rules": NINE,
        "handled": handled[0],
        "appraisal.ceiling.rules": CIVIL.choosing(ceiling_base="good_only"),
        "appraisal.ceilings_of.rules": CIVIL.choosing(ceiling_base="good_only"),
        "good": 10,
        "excellent": 2,
        "people": [],
        "appraisal.rate.rules": CIVIL,
        "general": 25,
        "work": marks,
        "appraisal.rate_by_conditions.rules": OLD,
        "appraisal.rate_by_conditions.year": appraisal.TaskYear(tasks=10, effective=True),
        "appraisal.unit_mark.rules": CIVIL,
        "classes": [*appraisal.RatingClass][:1],
        "appraisal.unrated.rules": CIVIL,
        "appraisal.unrated.months": 3,
        "appraisal.work_marks.rules": CIVIL,
        "items": items,
        "appraisal.year_rating.rules": CIVIL,
        "parts": [rating],
        "interchange.from_json.text": interchange.to_json(accepted),
        "interchange.from_json.kind": Dossier,
        "interchange.from_dict.kind": Dossier,
        "interchange.from_dict.table": interchange.to_dict(accepted),
        "kind": "dossier",
        "value": accepted,
        "year": 2026,
        "render.review_html.year": None,
        "comparison": standings,
        "own": standings.for_officer("Lan"),
        "review": sheet,
        "public": review.published(sheet),
        "link": ballots.rating_link("https://example.vn/r", token),
        "token": token,
        "report": sheet.report,
        "reports": [sheet.report],
        "render.handling_svg.times": [("10/2026", _no_times())],
        "render.ageing_svg.times": _no_times(),
        "trend": satisfaction.trend([("10/2026", scored)]),
        "score": scored,
        "sheet": forms.ReportSheet(sheet.report, vn.report_form(on=day)),
        "names": {"1.004194": "Đăng ký tạm trú"},
        "render.write_report_docx.path": _to_write("form.docx"),
        "render.write_report_xlsx.path": _to_write("form.xlsx"),
        "slip": forms.receipt(accepted, vn.calendar(), vn.forms(on=day)),
        "worklist": worklist(meeting.dossiers(), at, vn.calendar()),
        "ward": Ward(),
        "months": [meeting.OCTOBER],
        "asked": asked,
        "answers": {one.key: {5: 1} for one in asked.questions},
        "ballots": [Ballot({"overall": 5}, "result")],
        "points": [("I", scored), ("II", scored)],
        "share": Fraction(1, 2),
        "groups": {"Lan": (9, 10), "Minh": (18, 20)},
        "satisfaction.comparison.expected_by_mix.groups": {"Lan": {"x": (9, 10)}},
        "satisfaction.comparison.group_ratings.rows": [("Lan", "x", 5)],
        "dossier_code": "H-1",
        "stage": satisfaction.Stage.RESULT,
        "issued": at,
        "expires": end,
        "key": key,
        "keys": key,
        "satisfaction.ballots.read_token.text": token,
        "periods": [meeting.OCTOBER],
        "now": sheet.report,
        "figures.compare_reports.before": figures.tally([], earlier, vn.calendar()),
        "figures.check_table.rows": [figures.PrintedRow(solved=3)],
        "figures.control_chart.points": [("I", 9, 10)],
        "figures.count_index.edition": index,
        "figures.count_portal_petitions.verdicts": [],
        "figures.index_gains.faults": [figures.IndexFault(code="A", measure="ON_TIME", because=())],
        "figures.index_gains.score": figures.score_index([late_one], index),
        "registers.read_index_figures.path": HOW_TO / "index_figures.csv",
        "render.index_text.score": figures.score_index([], index),
        "figures.judge_petitions.limits": vn.portal_limits(on=day),
        "petitions": [figures.PortalPetition("PA-1", dt.date(2026, 10, 20))],
        "figures.merge_figures.given": [],
        "figures.merge_figures.counted": [],
        "figures.merge_figures.edition": index,
        "figures.national_row.units": {"A": {each.key: Decimal(1) for each in index.groups}},
        "figures.national_row.edition": index,
        "figures.score_index.edition": index,
        "figures.score_index.figures": [],
        "synchronised": 0,
        "name": "Nghệ An",
        "on": day,
    }


def _no_times() -> HandlingTimes:
    none = Spread.of({})
    return HandlingTimes(key=None, days=none, hours=none, shares=none)


def _to_write(name: str) -> Path:
    """Return a path that a function may write to: never one of the repository's."""
    return Path(tempfile.mkdtemp()) / name


def _written_events() -> Path:
    path = _to_write("log.csv")
    at = vn.local("20/11/2026 16:10")
    dossier = Dossier.submit("H-1", vn.procedures()["1.004194"], at, channel=Channel.ONLINE)
    write_events([dossier.accept(at, by="Lan")], path)
    return path


def _written_list() -> Path:
    path = _to_write("list.csv")
    path.write_text("Mã số,Tên\n9.000001,Thủ tục mẫu\n", encoding="utf-8")
    return path


def _written_annex() -> Path:
    path = _to_write("annex.csv")
    path.write_text("Mã TTHC,Sau cắt giảm\n1.004194,2 ngày làm việc\n", encoding="utf-8")
    return path


def _of_the_meeting() -> list[Dossier]:
    """Return the dossiers of the meeting's files: those of the register, and one beside it."""
    register = read_register(HOW_TO / "meeting_register.csv", vn.procedures(), tz=vn.TZ)
    beside = HOW_TO.glob("meeting_*.json")
    logs = [interchange.from_json(path.read_text("utf-8"), Dossier) for path in beside]
    return [*register.dossiers, *logs]
