"""The public names: what is promised is there, light to import, and told to type checkers."""

import ast
import importlib.metadata
import inspect
import subprocess
import sys

import pytest

import onestop
from tests.house import modules

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
    assert name in onestop.__all__
    assert getattr(onestop, name) is not None


@pytest.mark.parametrize("name", onestop.__all__)
def test_every_public_name_is_there_and_documented(name: str) -> None:
    assert inspect.getdoc(getattr(onestop, name))
    assert name in dir(onestop)


def test_type_checkers_see_the_names_that_are_loaded_on_first_use() -> None:
    tree = modules()["onestop"]
    block = next(node for node in tree.body if isinstance(node, ast.If))
    seen = {
        alias.name: str(node.module).removeprefix("onestop").removeprefix(".")
        for node in block.body
        if isinstance(node, ast.ImportFrom)
        for alias in node.names
    }
    assert sorted(seen) == onestop.__all__
    assert {name: home for name, home in seen.items() if home} == onestop._HOMES


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
    assert {name for name in loaded if name.startswith("onestop")} == {"onestop"}
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
