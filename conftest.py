"""What the README and the docstrings show, the suite runs."""

from sybil import Sybil
from sybil.document import PythonDocStringDocument
from sybil.parsers.markdown import PythonCodeBlockParser
from sybil.parsers.rest import DocTestParser

docstrings = Sybil(
    parsers=[DocTestParser()],
    path="src",
    pattern="**/*.py",
    document_types={".py": PythonDocStringDocument},
)
readmes = Sybil(parsers=[PythonCodeBlockParser()], patterns=["README.md", "README.vi.md"])

pytest_collect_file = (docstrings + readmes).pytest()
