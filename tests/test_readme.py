"""The README in two languages: the same commands and the same headings, on one page and a bit."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
LANGUAGES = ("README.md", "README.vi.md")


def read(name: str) -> str:
    return (ROOT / name).read_text("utf-8")


def commands(name: str) -> list[str]:
    return re.findall(r"```sh\n(.*?)\n```", read(name), re.DOTALL)


def levels(name: str) -> list[str]:
    prose = re.sub(r"```.*?```", "", read(name), flags=re.DOTALL)
    return re.findall(r"^(#+) ", prose, re.MULTILINE)


@pytest.mark.parametrize("name", LANGUAGES)
def test_it_has_two_commands_of_one_line_and_at_most_90_lines(name: str) -> None:
    assert len(commands(name)) == 2
    assert all("\n" not in command for command in commands(name))
    assert len(read(name).splitlines()) <= 90


def test_both_languages_give_the_same_commands_and_headings() -> None:
    english, vietnamese = (commands(name) for name in LANGUAGES)
    assert english == vietnamese
    assert levels("README.md") == levels("README.vi.md")


@pytest.mark.parametrize("name", [*LANGUAGES, "CONTRIBUTING.md", "CHANGELOG.md", "SECURITY.md"])
def test_every_relative_link_leads_somewhere(name: str) -> None:
    links = re.findall(r"\]\((?!https?:)([^)#]+)", read(name))
    assert [link for link in links if not (ROOT / link).exists()] == []


def test_the_changelog_opens_each_version_with_the_law() -> None:
    versions = re.split(r"^## ", read("CHANGELOG.md"), flags=re.MULTILINE)[1:]
    assert versions
    assert all(re.search(r"^### (\w+)", text, re.MULTILINE)[1] == "Law" for text in versions)  # type: ignore[index]


def test_the_table_of_ci_has_a_row_for_every_step() -> None:
    """A step that is added there is told here."""
    steps = re.findall(r'^say "([^"]+)"', (ROOT / ".ci" / "run").read_text("utf-8"), re.MULTILINE)
    page = read("CONTRIBUTING.md")
    rows = page.partition("| step | minutes |")[2].partition("\n\n")[0].splitlines()[2:]
    told = " ".join(_words(" ".join(rows)))
    assert steps
    assert [step for step in steps if " ".join(_words(step)[:2]) not in told] == []


def _words(text: str) -> list[str]:
    return re.findall(r"[\w']+", text.lower())
