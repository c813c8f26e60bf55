"""Imports only go down: the map in the package's docstring is the law, the syntax trees obey it."""

import ast
import re

import onestop
from tests.house import Import, imports, modules

FLOORS = ("faces", "books", "rules", "concepts", "ground")


def house_map() -> list[str]:
    """Return every room in the order of the map: from the roof down, from left to right."""
    joined = re.sub(r"\n {14}(?=\w)", "  ", onestop.__doc__ or "")
    lines = re.findall(rf"^ +({'|'.join(FLOORS)})  +(.+)$", joined, re.MULTILINE)
    assert [floor for floor, _ in lines] == list(FLOORS)
    return [room for _, rooms in lines for room in rooms.split()]


def room(module: str) -> str:
    return module.removeprefix("onestop").removeprefix(".").partition(".")[0]


def within(every: Import) -> bool:
    return every.imported.split(".")[0] == "onestop"


def users_of(package: str) -> set[tuple[str, tuple[str, ...]]]:
    return {
        (found.importer, found.inside)
        for found in imports()
        if found.imported.split(".")[0] == package
    }


def test_every_room_stands_on_the_map() -> None:
    rooms = {room(name) for name in modules()} - {""}
    assert rooms == set(house_map())


def test_a_room_imports_only_from_rooms_after_it_on_the_map() -> None:
    order = house_map()
    looking_up = [
        f"{found.importer} imports {found.imported}"
        for found in imports()
        if within(found) and room(found.importer) and room(found.importer) != room(found.imported)
        if order.index(room(found.importer)) > order.index(room(found.imported) or order[0])
    ]
    assert not looking_up


def test_the_package_itself_imports_no_room_until_a_name_is_used() -> None:
    eager = [
        found for found in imports()
        if found.importer == "onestop" and within(found) and not found.for_types_only
    ]  # fmt: skip
    assert not eager


def test_holidays_is_imported_in_one_function_of_vn() -> None:
    assert users_of("holidays") == {("onestop.vn", ("_holidays",))}


def test_dateutil_is_imported_only_where_months_are_added() -> None:
    assert users_of("dateutil") == {("onestop.counting", ("_corresponding_day",))}


def test_toml_is_known_only_to_loading() -> None:
    assert users_of("tomllib") == {("onestop.loading.node", ())}


def test_the_command_lines_libraries_are_known_only_to_the_command_line() -> None:
    assert {importer for importer, _ in users_of("click") | users_of("rich")} == {"onestop.cli"}


def test_only_the_command_line_reads_the_clock() -> None:
    clocks = re.compile(r"\b(now|today|utcnow|time_ns|perf_counter|localtime)\(")
    reading = [name for name, tree in modules().items() if clocks.search(ast.unparse(tree))]
    assert reading == ["onestop.cli"]


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


def test_every_module_says_its_room() -> None:
    floors = {"Ground floor", "Concepts", "Rules", "Books", "Faces"}
    told = {
        name: (ast.get_docstring(tree) or "").partition(":")[0] for name, tree in modules().items()
    }
    assert {name for name, floor in told.items() if floor not in floors} == {"onestop"}
