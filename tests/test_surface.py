"""The public names: what is promised is there, light to import, and told to type checkers."""

import ast
import importlib
import importlib.metadata
import inspect
import subprocess
import sys

import attrs
import pytest

import onestop
from tests.house import PACKAGES, SRC, names_of

CONTRACT = [
    "WorkCalendar", "OfficeHours", "DayNote", "DayKind", "Day", "due", "deadline_of",
    "Deadline", "Reason", "WorkingDays", "CalendarDays", "Months", "SameDay", "Sequence",
    "Parallel", "Part", "TimeLimitCase", "Procedure", "Catalogue", "Component", "Channel",
    "Dossier", "State", "classify", "timeliness", "Status", "Timeliness", "ReportPeriod",
    "tally", "Report", "Row", "Scale", "score", "Score", "Citation", "OnestopError",
    "OutsideCalendarError", "vn",
]  # fmt: skip


@pytest.mark.parametrize("name", CONTRACT)
def test_what_the_contract_names_is_importable(name: str) -> None:
    assert name in names_of(onestop)
    assert getattr(onestop, name) is not None


@pytest.mark.parametrize("name", names_of(onestop))
def test_every_public_name_is_there_and_documented(name: str) -> None:
    assert inspect.getdoc(getattr(onestop, name))
    assert name in dir(onestop)


@pytest.mark.parametrize("package", ["onestop", *(f"onestop.{name}" for name in PACKAGES)])
def test_a_package_lists_its_names_once_for_the_interpreter_and_for_type_checkers(
    package: str,
) -> None:
    module = importlib.import_module(package)
    stub = (SRC.joinpath(*package.split(".")) / "__init__.pyi").read_text("utf-8")
    imported = [node for node in ast.parse(stub).body if isinstance(node, ast.ImportFrom)]
    names = [alias.asname for node in imported for alias in node.names]
    assert sorted(map(str, names)) == names_of(module)
    assert len(names) == len(set(names))
    for node in imported:
        (alias,) = node.names
        assert alias.name == alias.asname
        assert getattr(module, alias.name) is not None


@pytest.mark.parametrize("package", ["onestop", *(f"onestop.{name}" for name in PACKAGES)])
def test_every_field_of_a_public_noun_is_asked_for_its_kind(package: str) -> None:
    """`field_transformer=checked_fields` asks by the annotation, where a field has no validator."""
    module = importlib.import_module(package)
    nouns = [value for name in names_of(module) if is_noun(value := getattr(module, name))]
    unasked = [
        f"{noun.__name__}.{field.name}"
        for noun in nouns
        for field in attrs.fields(noun)
        if field.init and field.validator is None
    ]
    assert unasked == []


def is_noun(value: object) -> bool:
    return inspect.isclass(value) and attrs.has(value)


def test_an_unknown_name_is_refused() -> None:
    with pytest.raises(AttributeError, match="no attribute 'Nothing'"):
        _ = onestop.Nothing  # type: ignore[attr-defined]  # the refusal
    with pytest.raises(AttributeError, match="no attribute 'SCALE_9'"):
        _ = onestop.vn.SCALE_9  # type: ignore[attr-defined]  # the refusal


def test_the_version_is_that_of_the_package() -> None:
    assert onestop.__version__ == importlib.metadata.version("onestop-vn")


def loaded_by(code: str) -> set[str]:
    script = f"{code}\nimport sys; print(*sys.modules)"
    ran = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    return set(ran.stdout.split())


def test_import_onestop_loads_no_room_and_no_heavy_package() -> None:
    loaded = loaded_by("import onestop")
    assert {name for name in loaded if name.startswith("onestop")} == {"onestop", "onestop._lazy"}
    assert not loaded & {"holidays", "numpy", "dateutil", "attrs", "attr", "tomllib"}


def test_a_deadline_in_working_days_needs_neither_holidays_nor_dateutil() -> None:
    loaded = loaded_by(
        "from onestop import WorkingDays, due, vn; "
        "due(vn.local('20/11/2026 16:10'), WorkingDays(3), vn.calendar())"
    )
    assert not loaded & {"holidays", "dateutil", "numpy", "click", "rich"}


def test_the_runtime_dependencies_are_the_three() -> None:
    required = importlib.metadata.requires("onestop-vn") or []
    always = {name.split(">")[0] for name in required if "extra ==" not in name}
    assert always == {"attrs", "python-dateutil", "holidays"}
