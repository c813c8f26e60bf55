"""How Sphinx builds these pages. No network is needed, and warnings are errors (`-W`)."""

from __future__ import annotations

import datetime as dt
import enum
import inspect
import sys
from importlib.metadata import version as installed_version
from inspect import Parameter
from pathlib import Path
from typing import TYPE_CHECKING, Any

from onestop import Channel, Dossier, Paper, WorkingDays, due, vn
from onestop.forms import Applicant, Office, receipt
from onestop.interchange import from_json
from onestop.render import calendar_svg, deadline_svg, slip_html, states_svg, timeline_svg

sys.path.insert(0, str(Path(__file__).parent))  # Sphinx does not look beside its configuration
from catalogue import catalogue_page  # it lies there

if TYPE_CHECKING:
    from sphinx.application import Sphinx

project = "onestop"
author = "the onestop authors"
release = version = installed_version("onestop-vn")
language = "en"

extensions = ["myst_parser", "sphinx.ext.autodoc", "sphinx.ext.napoleon"]
exclude_patterns = ["_build"]

html_theme = "furo"
html_title = f"onestop {release}"
html_static_path = ["_static"]
html_css_files = ["custom.css"]
html_copy_source = False
html_show_sourcelink = False
html_show_copyright = False

myst_enable_extensions = ["attrs_inline", "colon_fence", "deflist"]
myst_heading_anchors = 3

# Docstrings write names in single backticks: link those that are names, show the rest as code.
default_role = "py:obj"
add_module_names = False
toc_object_entries_show_parents = "hide"
python_use_unqualified_type_names = True
autodoc_class_signature = "mixed"
autodoc_member_order = "bysource"
autodoc_typehints = "signature"
autodoc_typehints_format = "short"
maximum_signature_line_length = 80
napoleon_google_docstring = True
napoleon_numpy_docstring = False

ANSWERS = {
    "Change",
    "Composite",
    "CompositePart",
    "Day",
    "DayChange",
    "Deadline",
    "Dissent",
    "Entry",
    "FactFinding",
    "FactsCheck",
    "Move",
    "Notice",
    "Reason",
    "Register",
    "Reliability",
    "Report",
    "Score",
    "Segment",
    "Status",
    "Trend",
    "TrendBreak",
}

GENERATED = Path(__file__).parent / "_static" / "generated"
HOW_TO = Path(__file__).parent / "how-to"


def timeline(name: str, at: dt.datetime | None) -> str:
    """Draw one of the dossiers that lie beside the how-to pages."""
    text = (HOW_TO / f"dossier_{name}.json").read_text(encoding="utf-8")
    return timeline_svg(from_json(text, Dossier), vn.calendar(), at, lang="en")


def receipt_page() -> str:
    """Print the receipt of the page on slips."""
    at = vn.local("20/11/2026 16:10")
    dossier = Dossier.submit(
        "H48.53-261120-0001",
        vn.procedures()["1.004194"],
        at,
        channel=Channel.IN_PERSON,
        papers=[Paper("tờ khai thay đổi thông tin cư trú CT01", originals=1)],
    ).accept(at, by="Trần Lan")
    office = Office("UBND phường Mẫu", "Trung tâm Phục vụ hành chính công", place="Phường Mẫu")
    applicant = Applicant("Nguyễn Thị Mẫu", telephone="0900 000 000", address="Tổ 1, phường Mẫu")
    forms = vn.forms(on=at.date())
    return slip_html(receipt(dossier, vn.calendar(), forms, office=office, applicant=applicant))


def draw_pictures(_: Sphinx) -> None:
    """Draw the pictures that the pages show, from the answers of the library itself."""
    GENERATED.mkdir(parents=True, exist_ok=True)
    deadline = due(dt.date(2026, 11, 20), WorkingDays(3), vn.calendar())
    pictures = {
        "three-working-days": deadline_svg(deadline, "en"),
        "year-2026": calendar_svg(2026, lang="en"),
        "states": states_svg("en"),
        "dossier-supplemented": timeline("supplemented", vn.local("12/11/2026 10:00")),
        "dossier-extended": timeline("extended", None),
    }
    for name, picture in pictures.items():
        (GENERATED / f"{name}.svg").write_text(picture, encoding="utf-8")
    (GENERATED / "receipt.html").write_text(receipt_page(), encoding="utf-8")


def write_catalogue(_app: Sphinx, page: str, source: list[str]) -> None:
    """Write the procedures that ship into their page, from the facts of this very build."""
    if page == "reference/catalogue":
        source[0] = source[0].replace("%catalogue%", catalogue_page())


def tidy_signature(
    _app: Sphinx, what: str, name: str, obj: Any, _options: object,
    signature: str | None, returned: str | None,
) -> tuple[str | None, str | None]:  # fmt: skip
    """Show a noun's parameters by name, for its fields tell the types; of an answer, none.

    Answers are built by the library alone. A signature written out on the page stays.
    """
    is_enum = what == "class" and issubclass(obj, enum.Enum)
    if is_enum or name.rpartition(".")[2] in ANSWERS:
        return "", None
    if what == "class" and ": " in (signature or ""):
        parameters = inspect.signature(obj).parameters.values()
        plain = [parameter.replace(annotation=Parameter.empty) for parameter in parameters]
        return str(inspect.Signature(plain)), None
    return signature, returned


def keep_colons(
    _app: Sphinx, what: str, _name: str, _obj: object, _options: object, lines: list[str]
) -> None:
    """Keep napoleon from reading "The end: the midnight" of a property as "type: description"."""
    if what in {"attribute", "data", "property"} and lines and ":" in lines[0]:
        lines[:0] = ["..", ""]


def setup(app: Sphinx) -> None:
    """Connect what happens at build time."""
    app.connect("builder-inited", draw_pictures)
    app.connect("source-read", write_catalogue)
    app.connect("autodoc-process-signature", tidy_signature)
    app.connect("autodoc-process-docstring", keep_colons, priority=400)
