"""Imports only run down: the package's docstring is the law, the syntax trees obey it."""

import ast
import re
from collections import Counter, defaultdict
from graphlib import CycleError, TopologicalSorter
from importlib import import_module
from types import ModuleType

import onestop
from tests.house import PACKAGES, Import, imports, modules, names_of


def layers() -> list[str]:
    """Return every package and every module beside them, in the order of the list: lowest first."""
    lines = re.findall(r"^ {4}(\w[\w, ]*?)(?:  +.*)?$", onestop.__doc__ or "", re.MULTILINE)
    return [name for line in lines for name in line.split(", ")]


def layer(module: str) -> str:
    return module.removeprefix("onestop").removeprefix(".").partition(".")[0]


def within(every: Import) -> bool:
    return every.imported.split(".")[0] == "onestop"


def users_of(package: str) -> set[tuple[str, tuple[str, ...]]]:
    return {
        (found.importer, found.inside)
        for found in imports()
        if found.imported.split(".")[0] == package
    }


#: The only way up: a noun hands on what a notebook asks of it, in one function of one module.
DOOR = ("onestop._notebook", "onestop.render.notebook", ("shown",))


def is_the_door(found: Import) -> bool:
    return (found.importer, found.imported, found.inside) == DOOR


def test_there_is_one_way_up_and_it_is_used() -> None:
    """Nobody reaches a noun by way of it: the module that it opens is imported when asked."""
    assert sum(map(is_the_door, imports())) == 1
    users = {found.importer for found in imports() if found.imported == "onestop._notebook"}
    assert len(users) == 7, "each noun that a notebook shows, and nobody else"


def test_every_package_stands_in_the_list() -> None:
    packages = {layer(name) for name in modules()} - {""}
    assert packages == set(layers())
    assert len(packages) == len(layers())


def test_a_package_imports_only_from_packages_before_it_in_the_list() -> None:
    order = layers()
    looking_up = [
        f"{found.importer} imports {found.imported}"
        for found in imports()
        if within(found) and layer(found.importer) and layer(found.imported)
        if not is_the_door(found)
        if order.index(layer(found.importer)) < order.index(layer(found.imported))
    ]
    assert not looking_up


def test_no_file_imports_itself_by_way_of_others() -> None:
    """Inside a package, too, there is a lowest file: imports for types count as any other."""
    graph = defaultdict(set)
    for found in imports():
        within_house = within(found) and not is_the_door(found)
        if within_house and found.importer not in {"onestop", found.imported}:
            graph[found.importer].add(found.imported)
    circle = None
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as error:
        circle = error.args[1]
    assert circle is None


def test_the_root_imports_no_module_until_a_name_is_used() -> None:
    eager = [
        found for found in imports()
        if found.importer == "onestop" and within(found) and found.imported != "onestop._lazy"
    ]  # fmt: skip
    assert not eager


def test_holidays_is_imported_in_one_function_of_vn() -> None:
    assert users_of("holidays") == {("onestop.vn.official", ("holidays_of",))}


def test_dateutil_is_imported_only_where_months_are_added() -> None:
    assert users_of("dateutil") == {("onestop.limits.counting", ("_corresponding_day",))}


def test_toml_is_known_only_to_loading() -> None:
    assert users_of("tomllib") == {("onestop.loading.node", ())}


def test_the_command_lines_libraries_are_known_only_to_the_command_line() -> None:
    users = {importer for importer, _ in users_of("click") | users_of("rich")}
    assert {".".join(user.split(".")[:2]) for user in users} == {"onestop.cli"}


def test_only_the_command_line_reads_the_clock() -> None:
    clocks = re.compile(r"\b(now|today|utcnow|time_ns|perf_counter|localtime)\(")
    reading = [name for name, tree in modules().items() if clocks.search(ast.unparse(tree))]
    assert {".".join(name.split(".")[:2]) for name in reading} == {"onestop.cli"}


def test_no_fact_stands_in_python() -> None:
    """A date, or an article of law outside a docstring, belongs in the facts."""
    found = [
        f"{name}:{node.lineno}"
        for name, tree in modules().items()
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and ast.unparse(node.func) in {"dt.date", "date"}
        if node.args and isinstance(node.args[0], ast.Constant)
    ]
    assert not found


def test_the_house_stays_small_enough_to_know() -> None:
    """So many names can be kept in mind; who needs more has found a package that is missing."""
    tops = {name.split(".")[1] for name in modules() if "." in name}
    packages = {name for name in tops if any(f"onestop.{name}." in other for other in modules())}
    assert len(set(names_of(onestop)) - tops) <= 75
    assert len(packages) <= 20
    assert len(tops - packages) <= 10


#: Words that say what was done to an answer, and not what it is.
PARTICIPLES = {"told", "said", "named", "read", "judged", "lines"}

#: A command bears the word that is typed; a part of a refusal's sentence is what is said.
NAMED_SO = {"onestop.cli.read.read", "onestop.i18n.refusal.said"}


def test_a_function_is_named_by_what_it_returns() -> None:
    found = {
        f"{module}.{node.name}"
        for module, tree in modules().items()
        for node in tree.body
        if isinstance(node, ast.FunctionDef) and node.name.lstrip("_") in PARTICIPLES
    }
    assert found == NAMED_SO


def test_no_two_classes_bear_one_name() -> None:
    names = Counter(
        node.name
        for tree in modules().values()
        for node in tree.body
        if isinstance(node, ast.ClassDef) and not node.name.startswith("_")
    )
    assert [name for name, times in names.items() if times > 1] == []


def test_no_module_is_hidden_by_a_function_of_its_name() -> None:
    hidden = [
        f"{package}.{name}"
        for package in PACKAGES
        for name in names_of(import_module(f"onestop.{package}"))
        if f"onestop.{package}.{name}" in modules()
        and not isinstance(getattr(import_module(f"onestop.{package}"), name), ModuleType)
    ]
    assert hidden == []
