"""What a law test rests on stands beside it, where its reader can look it up."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

FOLDER = Path(__file__).parent
#: Instruments by kind and number; the act that numbers the status codes was not found.
INSTRUMENT = re.compile(
    r"law\('((NĐ|TT|QĐ|NQ|Luật|BLDS|BLLĐ|national index)\b.*\d|national status)"
)

FILES = sorted(FOLDER.parent.rglob("*.py"))


def marked() -> Iterator[tuple[str, ast.ClassDef, str]]:
    """Every class of the law tests with its clause."""
    for file in FOLDER.glob("test_*.py"):
        for node in ast.parse(file.read_text("utf-8")).body:
            if isinstance(node, ast.ClassDef) and node.name.startswith("Test"):
                marks = [ast.unparse(mark) for mark in node.decorator_list]
                yield file.name, node, next((m for m in marks if ".law(" in m), "")


MARKED = list(marked())


@pytest.mark.parametrize(
    ("file", "node", "mark"), MARKED, ids=[f"{file}-{node.name}" for file, node, _ in MARKED]
)
def test_a_law_class_names_its_instrument_and_tells_the_clause(
    file: str, node: ast.ClassDef, mark: str
) -> None:
    assert INSTRUMENT.search(mark), (file, mark)
    assert ast.get_docstring(node)


@pytest.mark.parametrize("file", FILES, ids=lambda file: str(file.relative_to(FOLDER.parent)))
def test_no_reference_leads_to_a_page_that_is_not_here(file: Path) -> None:
    text = file.read_text("utf-8")
    assert (
        re.findall(r"(?<![\w.*])R[0-9]{1,3}b?(?=[:,\])]| and | with |$)", text, re.MULTILINE) == []
    )
