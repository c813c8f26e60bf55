"""What the pages promise beyond their blocks: nothing is missing, and tables tell the truth.

The blocks themselves are run by `docs/conftest.py`.
"""

from __future__ import annotations

import ast
import datetime as dt
import re
from collections import defaultdict
from functools import reduce
from importlib import import_module
from inspect import ismodule, signature
from pathlib import Path
from typing import Any, ClassVar

import attrs
import pytest

import onestop
from onestop import State, vn
from onestop.dossiers import Phase
from onestop.dossiers.clock.next_actions import VERBS
from onestop.dossiers.events import EVENTS, RECORDED
from onestop.dossiers.states import TRANSITIONS
from onestop.limits.limit import Limit
from onestop.linting.kinds import KINDS
from onestop.loading import load_procedures
from onestop.loading.node import Node
from tests.house import PACKAGES, names_of

ROOT = Path(__file__).resolve().parents[2]
DOCS = ROOT / "docs"
SOURCES = Path(onestop.__file__).parent

DIRECTIVE = re.compile(
    r"^\.\. (?:auto\w+|py:data|py:module):: ([\w.]+)(?:\((.*)\))?$", re.MULTILINE
)
TOCTREE = re.compile(r"^```\{toctree\}\n(.*?)^```$", re.MULTILINE | re.DOTALL)
TABLE_ROW = re.compile(r"^\| (.+) \|$", re.MULTILINE)
CODE = re.compile(r"`(\w+)`")


def read(page: str) -> str:
    """The text of a page."""
    return (DOCS / page).read_text(encoding="utf-8")


def rows(text: str) -> list[list[str]]:
    """The rows of the tables in a text, without their heads and rulers."""
    cells = [row.split(" | ") for row in TABLE_ROW.findall(text)]
    return [row for row in cells if row[0] not in {"key", "from"}]


def resolve(name: str) -> object:
    """What a dotted name under `onestop` names; a module on the way is imported."""

    def step(found: Any, part: str) -> Any:
        try:
            return getattr(found, part)
        except AttributeError:
            return import_module(f"{found.__name__}.{part}")

    return reduce(step, name.split(".")[1:], onestop)


def directives() -> list[tuple[str, str]]:
    """Every name that the reference documents, with its signature if that is written out."""
    pages = sorted((DOCS / "reference").glob("*.md"))
    found = [pair for page in pages for pair in DIRECTIVE.findall(page.read_text("utf-8"))]
    return [(name if "." in name else f"onestop.vn.{name}", written) for name, written in found]


def documented() -> set[str]:
    """Every name that the reference documents."""
    return {name for name, _ in directives()}


class TestPages:
    def test_every_page_is_reached_from_the_front_page(self) -> None:
        reached: set[Path] = set()
        waiting = [DOCS / "index.md"]
        while waiting:
            page = waiting.pop()
            if page not in reached and page.is_file():
                reached.add(page)
                waiting += [
                    (page.parent / f"{line}.md").resolve()
                    for tree in TOCTREE.findall(page.read_text("utf-8"))
                    for line in tree.splitlines()
                    if line and not line.startswith(":")
                ]
        built = {page for page in DOCS.rglob("*.md") if "_build" not in page.parts}
        assert reached == built

    def test_no_page_names_a_folder_of_the_machine_it_was_written_on(self) -> None:
        for page in DOCS.rglob("*.md"):
            assert not re.search(r"(?<![\w.:/])/(?:home|work|tmp|root)/", page.read_text("utf-8"))


class TestReference:
    def test_every_public_name_is_documented(self) -> None:
        public = {f"onestop.{name}" for name in names_of(onestop)}
        modules = {
            f"onestop.{name}" for name in names_of(onestop) if ismodule(getattr(onestop, name))
        }
        assert public - documented() - modules == set()

    @pytest.mark.parametrize("package", PACKAGES)
    def test_every_public_name_of_a_package_is_documented(self, package: str) -> None:
        """A name that stands at the root as well is documented there."""
        module = import_module(f"onestop.{package}")
        root, known = set(names_of(onestop)), documented()
        missing = {
            name
            for name in names_of(module)
            if name not in root and f"onestop.{package}.{name}" not in known
            if f"{package}.{name}" not in PACKAGES
        }
        assert missing == set()

    def test_every_documented_name_exists(self) -> None:
        for name in documented():
            assert resolve(name) is not None

    def test_signatures_written_out_name_real_parameters(self) -> None:
        for name, written in directives():
            if written:
                assert _parameters(written) <= _real_parameters(name), name


def _parameters(written: str) -> set[str]:
    """The names of the parameters in a signature written out."""
    function = ast.parse(f"def _({written}): ...").body[0]
    return {node.arg for node in ast.walk(function) if isinstance(node, ast.arg)}


def _real_parameters(name: str) -> set[str]:
    found = resolve(name)
    assert callable(found)
    return set(signature(found).parameters)


class TestGlossary:
    text = read("glossary.md")
    terms = re.findall(r"^(\w.*)$", text.partition("{glossary}\n")[2], re.MULTILINE)

    def test_terms_stand_in_the_order_of_the_alphabet(self) -> None:
        assert self.terms == sorted(self.terms, key=str.casefold)
        assert len(self.terms) == len(set(self.terms))

    def test_every_identifier_exists(self) -> None:
        names = re.findall(r"<(onestop\.[\w.]+)>", self.text)
        assert len(names) > len(self.terms) // 2
        for name in names:
            assert resolve(name) is not None

    def test_every_vietnamese_term_of_the_docstrings_is_explained(self) -> None:
        explained = self.text.casefold()
        missing = {
            f"{path.stem}: {term}"
            for path in SOURCES.rglob("*.py")
            if path.parent.name != "limit_texts"
            or path.stem == "__init__"  # within: words it reads
            for term in _vietnamese_terms(path)
            if f"*{term.casefold()}*" not in explained
        }
        assert missing == set()


def _vietnamese_terms(path: Path) -> set[str]:
    """The terms that stand in italics in the docstrings of a module, English ones left out."""
    nodes = ast.walk(ast.parse(path.read_text("utf-8")))
    kinds = (ast.Module, ast.ClassDef, ast.FunctionDef)
    text = "\n".join(ast.get_docstring(node) or "" for node in nodes if isinstance(node, kinds))
    terms = {" ".join(term.split()) for term in re.findall(r"(?<![*\w])\*([^*`]+)\*(?!\*)", text)}
    return terms - {"total", "extra", "trạng thái"}


class TestCommandLine:
    @pytest.mark.parametrize(
        "command",
        [
            "",
            "due",
            "explain",
            "calendar",
            "report",
            "review",
            "find",
            "lint",
            "read",
            "facts",
            "facts check",
            "import",
            "facts expiring",
        ],
    )
    def test_the_help_of_every_command_is_shown_as_it_is(self, command: str) -> None:
        testing = pytest.importorskip("click.testing")
        cli = pytest.importorskip("onestop.cli")
        words = [*command.split(), "--lang", "en", "--help"]
        shown = testing.CliRunner().invoke(
            cli.onestop, words, prog_name="onestop", terminal_width=80
        )
        asked = " ".join(("$ onestop", *words))
        assert f"{asked}\n{shown.output}" in read("reference/command-line.md")

    def test_no_command_is_left_out(self) -> None:
        click = pytest.importorskip("click")
        cli = pytest.importorskip("onestop.cli")
        for command in cli.onestop.list_commands(click.Context(cli.onestop)):
            assert f"$ onestop {command} --lang en --help" in read("reference/command-line.md")


def sections(page: str) -> dict[str, str]:
    """The parts of a page, by their headings."""
    _, *found = re.split(r"^## (.+)$", read(page), flags=re.MULTILINE)
    return dict(zip(found[::2], found[1::2], strict=True))


class TestStates:
    page = read("reference/states.md")
    parts = sections("reference/states.md")

    def test_the_table_holds_every_transition_and_no_other(self) -> None:
        written = [
            tuple(CODE.findall(" ".join(row))) for row in rows(self.parts["What can happen"])[1:]
        ]
        real = {
            (start.name, VERBS[event], event.__name__, end.name)
            for start, events in TRANSITIONS.items()
            for event, end in events.items()
        }
        assert len(written) == len(set(written))
        assert set(written) == real

    def test_every_verb_of_a_dossier_and_every_event_stand_in_it(self) -> None:
        table = rows(self.parts["What can happen"])
        assert {row[1].strip("`") for row in table} == {"submit", *VERBS.values()}
        beside = rows(self.parts["What is only recorded"])[1:]
        told = [row[2].strip("`") for row in table] + [row[1].strip("`") for row in beside]
        assert set(told) == {kind.__name__ for kind in EVENTS.values()}
        assert {row[1].strip("`") for row in beside} == {kind.__name__ for kind in RECORDED}
        assert all(callable(getattr(onestop.Dossier, row[0].strip("`"))) for row in beside)

    def test_the_phases_that_nothing_follows(self) -> None:
        told = re.search(r"^Nothing follows (.*)\.$", self.page, re.MULTILINE)
        assert told is not None
        ends = {phase.name for phase, events in TRANSITIONS.items() if not events}
        assert set(CODE.findall(told[1])) == ends

    def test_the_table_of_waits(self) -> None:
        table = rows(self.parts["What a dossier may wait for"])[1:]
        written = {CODE.findall(row[1])[0]: set(CODE.findall(row[2])) for row in table}
        at = vn.local("20/11/2026 09:00")
        assert written.keys() == {"request_supplement", "suspend"}
        for begin, ends in written.items():
            for phase, waiting in _waiting(begin, at).items():
                free = {VERBS[kind] for kind in TRANSITIONS[phase]}
                possible = {VERBS[kind] for kind in waiting.admitted}
                assert begin not in possible
                assert ends & free <= possible

    def test_the_table_of_states(self) -> None:
        written = {
            CODE.findall(row[0])[0]: (int(row[1]), set(CODE.findall(row[2])))
            for row in rows(self.parts["The ten states"])[1:]
        }
        assert {name: code for name, (code, _) in written.items()} == {
            state.name: int(state) for state in State
        }
        for phases in (phases for _, phases in written.values()):
            assert phases <= {phase.name for phase in Phase}
        at = vn.local("20/11/2026 09:00")
        for dossier in _every_way(at):
            assert dossier.phase.name in written[dossier.state.name][1]


def _handed_in(at: dt.datetime, receiving: str = "A") -> onestop.Dossier:
    procedure = onestop.Procedure("X.1", "thử", limits=onestop.WorkingDays(10))
    return onestop.Dossier.submit(
        "D-1", procedure, at, channel=onestop.Channel.ONLINE, agency="A", receiving=receiving
    )


def _begun(dossier: onestop.Dossier, verb: str, at: dt.datetime) -> onestop.Dossier:
    """The dossier as it waits for what the verb asks."""
    return getattr(dossier, verb)(at, ["a"] if verb == "request_supplement" else "chờ")  # type: ignore[no-any-return]


def _waiting(verb: str, at: dt.datetime) -> dict[Phase, onestop.Dossier]:
    """A dossier in intake and one in handling that wait for what the verb asks."""
    new = _handed_in(at)
    return {
        Phase.INTAKE: _begun(new, verb, at),
        Phase.HANDLING: _begun(new.accept(at), verb, at),
    }


def _every_way(at: dt.datetime) -> list[onestop.Dossier]:
    """Dossiers in every state and phase that the verbs lead to."""
    tax = onestop.SuspensionGround("thuế", kind="financial")
    new = _handed_in(at)
    running = new.accept(at)
    open_ones = [new, running, running.assign(at, "Hoa")]
    open_ones += [_begun(each, "request_supplement", at) for each in (new, running)]
    open_ones += [each.suspend(at, tax) for each in (new, running)]
    processed, withdrawn = running.complete(at), running.withdraw(at)
    ended = [new.refuse(at, "x"), withdrawn, withdrawn.stop(at, "x"), processed]
    found = [*open_ones, *ended, processed.return_result(at)]
    assert {dossier.state for dossier in found} == set(State)
    return found


class TestWhatIsLawful:
    """The table of eras, held against the rules and against what is offered as next action."""

    head, *table = rows(sections("reference/states.md")["What is lawful, era by era"])
    eras = tuple(map(dt.date.fromisoformat, head[1:]))
    cells: ClassVar = {row[0]: row[1:] for row in table}
    calendar = vn.calendar()
    STOP = "`stop`, without a withdrawal before it"

    def offered(self, dossier: onestop.Dossier, at: dt.datetime, **choice: Any) -> set[str]:
        return set(onestop.classify(dossier, at, self.calendar, **choice).next_actions)

    @pytest.mark.parametrize("day", eras)
    def test_it_has_a_column_for_each_era(self, day: dt.date) -> None:
        assert vn.rules(on=day).first == day
        assert self.calendar.rules is not None
        assert len(self.eras) == len(self.calendar.rules.editions)

    @pytest.mark.parametrize("day", eras)
    def test_the_values_are_those_of_the_rules(self, day: dt.date) -> None:
        rules = vn.rules(on=day)
        words = {1: "once", "accepted": "`accept`", "arrived": "`arrive`", None: "–"}
        values: dict[str, Any] = {
            "`request_supplement`, before acceptance": rules.supplements_at_intake,
            "`request_supplement`, after acceptance": rules.supplements_at_appraisal,
            "… asked at the latest": rules.supplement_notice,
            "`extend`": rules.extensions,
            "… apology before the expiry": rules.apology_before,
            "boundary-free, the clock starts with": rules.boundary_free_start,
        }
        assert values.keys() | {"`arrive`", self.STOP} == self.cells.keys()
        for name, ruling in values.items():
            value = ruling and ruling.value
            text = value.text("en") if isinstance(value, Limit) else words[value]
            assert self.cells[name][self.eras.index(day)] == text, name

    @pytest.mark.parametrize("day", eras)
    def test_a_second_request_and_a_second_appointment_are_not_offered(self, day: dt.date) -> None:
        at = vn.local(day.year, day.month, day.day, 8)
        new, running = _handed_in(at), _handed_in(at).accept(at)
        assert "request_supplement" in self.offered(new, at)
        assert {"request_supplement", "extend"} <= self.offered(running, at)
        again = running.request_supplement(at, ["a"]).supplement(at)
        assert "request_supplement" not in self.offered(again, at)
        deadline = onestop.deadline_of(running, self.calendar)
        assert deadline is not None
        until = self.calendar.add_working_days(deadline.day, 3)
        assert "extend" not in self.offered(running.extend(at, until, "x"), at)

    @pytest.mark.parametrize("day", eras)
    def test_an_apology_is_offered_to_the_end_of_the_day_before(self, day: dt.date) -> None:
        at = vn.local(day.year, day.month, day.day, 8)
        running = _handed_in(at).accept(at)
        deadline = onestop.deadline_of(running, self.calendar)
        assert deadline is not None
        last = vn.local(deadline.day.year, deadline.day.month, deadline.day.day)
        assert "extend" in self.offered(running, last)
        assert "extend" not in self.offered(running, last + dt.timedelta(microseconds=1))

    @pytest.mark.parametrize("day", eras)
    def test_the_clock_of_a_boundary_free_dossier(self, day: dt.date) -> None:
        at = vn.local(day.year, day.month, day.day, 8)
        far = _handed_in(at, receiving="B").accept(at)
        may_arrive = self.cells["`arrive`"][self.eras.index(day)] == "yes"
        assert ("arrive" in self.offered(far, at)) is may_arrive
        assert "arrive" not in self.offered(far.arrive(at, "A"), at)
        starts = self.cells["boundary-free, the clock starts with"][self.eras.index(day)]
        runs = onestop.deadline_of(far, self.calendar) is not None
        assert runs is (starts != "`arrive`")

    @pytest.mark.parametrize("day", eras)
    def test_a_stop(self, day: dt.date) -> None:
        at = vn.local(day.year, day.month, day.day, 8)
        new = _handed_in(at)
        may_stop = self.cells[self.STOP][self.eras.index(day)] == "yes"
        for dossier in (new, new.accept(at)):
            assert ("stop" in self.offered(dossier, at)) is may_stop
            assert "stop" in self.offered(dossier.withdraw(at), at)

    @pytest.mark.parametrize("day", [dt.date(2018, 6, 20), *eras])
    def test_every_other_verb_is_lawful_whenever_it_is_possible(self, day: dt.date) -> None:
        at = vn.local(day.year, day.month, day.day, 8)
        told = {"arrive", "start_clock", "establish", "request_supplement", "extend"}
        told |= {"stop", "close"}
        for dossier in _every_way(at):
            possible = {VERBS[kind] for kind in dossier.admitted}
            assert possible - told <= self.offered(dossier, at) <= possible

    def test_before_the_first_era_nothing_is_limited(self) -> None:
        at = vn.local("20/06/2018 08:00")
        running = _handed_in(at).accept(at)
        for _ in range(3):
            running = running.request_supplement(at, ["a"]).supplement(at)
        assert {"request_supplement", "extend"} <= self.offered(running, at)


class TestRules:
    """The table of the rules by era, held against what `vn.rules` answers."""

    head, *table = rows(sections("reference/rules.md")["The eras at a glance"])
    eras = tuple(dt.date.fromisoformat(cell.partition(" ")[0]) for cell in head[1:])

    def test_every_parameter_has_a_row(self) -> None:
        names = {CODE.findall(row[0])[0] for row in self.table}
        about = {"name", "first", "last", "source"}
        assert names == {field.name for field in attrs.fields(onestop.RuleSet)} - about

    def test_how_sure_the_first_days_are(self) -> None:
        for day, cell in zip(self.eras, self.head[1:], strict=True):
            source = vn.rules(on=day).source
            assert source is not None
            assert cell.partition(" ")[2] == _mark(source)

    @pytest.mark.parametrize("row", table, ids=lambda row: row[0])
    def test_a_row(self, row: list[str]) -> None:
        (name,) = CODE.findall(row[0])
        for day, cell in zip(self.eras, row[1:], strict=True):
            ruling = getattr(vn.rules(on=day), name)
            assert cell == _as_cell(ruling), (name, day)


def _mark(citation: onestop.Citation) -> str:
    marks = {"confirmed": "", "to confirm": "?", "inferred": "i", "practice": "p"}
    return f"{marks[citation.confidence.value]}{citation.percent or ''}"


def _as_cell(ruling: Any) -> str:
    """How a value is written in the table of the eras."""
    if ruling is None:
        return "–"
    value = ruling.at if isinstance(ruling, onestop.dossiers.ClockStart) else ruling.value
    if isinstance(value, Limit):
        text = value.text("en")
    elif isinstance(value, tuple):
        text = " ".join(channel.value for channel in value)
    elif isinstance(value, dt.time):
        text = f"{value:%H:%M}"
    else:
        text = {True: "yes", False: "no"}[value] if isinstance(value, bool) else str(value)
    return f"{text} {_mark(ruling.citation)}".strip()


class TestLint:
    def test_the_table_holds_every_kind_with_how_grave_it_is(self) -> None:
        written = [(CODE.findall(row[0])[0], row[1]) for row in rows(read("reference/lint.md"))[1:]]
        assert written == [(kind, severity.value) for kind, severity in KINDS.items()]


class TestTomlOfProcedures:
    def test_the_tables_list_exactly_the_keys_that_the_loader_takes(
        self, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        assert _keys_written() == _keys_taken(monkeypatch)


#: Tables that are written like another one: the end of their path -> what they are written like.
WRITTEN_ALIKE = {
    r"\.(fee|fee\.exempt|component\.database|supplement|suspension)\.basis$": ".legal_basis",
    r"\.other_databases$": ".database",
    r"\.(fee|component)\.in_force$": ".in_force",
    r"\.supplement\.(notice|closes_after)$": ".limit.sequence",
}


def _keys_taken(monkeypatch: pytest.MonkeyPatch) -> dict[str, set[str]]:
    """Every key that the loader asks for, table by table, as it reads the example of the docs."""
    taken: dict[str, set[str]] = defaultdict(set)
    get = Node.get

    def noting(node: Node, key: str, kind: type[Any]) -> Any:
        table = re.sub(r"\[\d+\]", "", node._path).replace(".any_of", "")
        table = table.replace(".parallel", ".sequence")  # their parts are written alike
        for path, like in WRITTEN_ALIKE.items():
            table = re.sub(path, like, table)
        taken[table].add(key)
        return get(node, key, kind)

    monkeypatch.setattr(Node, "get", noting)
    load_procedures(DOCS / "how-to" / "my_ward.toml")
    assert taken.pop("") == {"procedure"}
    assert taken["procedure.explained"] & KINDS.keys()
    taken["procedure.explained"].clear()  # its keys are kinds of findings
    return dict(taken)


def _keys_written() -> dict[str, set[str]]:
    """Every key in the tables of the reference, by the heading that they stand under."""
    sections = re.split(
        r"^## `([\w.]+)`$", read("reference/procedures-toml.md"), flags=re.MULTILINE
    )
    return {
        name: {key for row in rows(text) for key in CODE.findall(row[0])}
        for name, text in zip(sections[1::2], sections[2::2], strict=True)
    }
