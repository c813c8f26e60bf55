"""The picture of the states: every transition of the table, and no other."""

from __future__ import annotations

import importlib.util
import re
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

from onestop import BadValueError
from onestop.dossiers import Accepted, Phase, Returned, Stopped, Withdrawn
from onestop.dossiers.states import TRANSITIONS
from onestop.i18n.languages import LANGUAGES, Lang
from onestop.render import states_svg

SVG = "{http://www.w3.org/2000/svg}"
DOCS = Path(__file__).resolve().parents[2] / "docs"

#: What leads from one phase to another, typed from the reference table.
ARROWS = [
    ("INTAKE", "accept", "HANDLING"),
    ("INTAKE", "refuse", "REFUSED"),
    ("INTAKE", "withdraw", "WITHDRAWN"),
    ("INTAKE", "stop", "STOPPED"),
    ("INTAKE", "close", "STOPPED"),
    ("HANDLING", "complete", "PROCESSED"),
    ("HANDLING", "return_result", "RETURNED"),
    ("HANDLING", "withdraw", "WITHDRAWN"),
    ("HANDLING", "stop", "STOPPED"),
    ("HANDLING", "close", "STOPPED"),
    ("PROCESSED", "return_result", "RETURNED"),
    ("WITHDRAWN", "stop", "STOPPED"),
]
STATES = {
    "INTAKE": ["1 NEW"],
    "HANDLING": ["2 ACCEPTED", "4 IN_PROCESS"],
    "PROCESSED": ["9 PROCESSED"],
    "WITHDRAWN": ["7 WITHDRAWAL_REQUESTED"],
    "REFUSED": ["3 REFUSED"],
    "STOPPED": ["8 STOPPED"],
    "RETURNED": ["10 RETURNED"],
}


def texts(group: ET.Element, kind: str) -> list[str]:
    return [str(t.text) for t in group.iter(f"{SVG}text") if t.get("class") == kind]


def boxes(svg: str) -> dict[str, ET.Element]:
    groups = ET.fromstring(svg).iter(f"{SVG}g")
    return {phase: group for group in groups if (phase := group.get("data-phase"))}


def arrows(svg: str) -> list[tuple[str | None, str | None, str | None]]:
    groups = ET.fromstring(svg).iter(f"{SVG}g")
    found = [(g.get("data-from"), g.get("data-verb"), g.get("data-to")) for g in groups]
    return [arrow for arrow in found if arrow[0]]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_transition_between_phases_is_an_arrow(lang: Lang) -> None:
    svg = states_svg(lang)
    assert arrows(svg) == ARROWS
    assert texts(ET.fromstring(svg), "verb") == [verb for _, verb, _ in ARROWS]
    assert (">tiếp nhận</text>" in svg) is (lang == "vi")


def test_every_phase_is_a_box_with_its_states_and_what_stays_in_it() -> None:
    found = boxes(states_svg("en"))
    assert {phase: texts(group, "state") for phase, group in found.items()} == STATES
    stays = ["assign", "arrive", "start_clock", "transfer", "request_supplement", "supplement",
             "suspend", "resume"]  # fmt: skip
    assert texts(found["INTAKE"], "stays") == stays
    assert texts(found["HANDLING"], "stays") == [*stays, "establish", "extend"]
    assert texts(found["PROCESSED"], "stays") == []


def test_final_phases_are_told_apart() -> None:
    found = boxes(states_svg())
    final = {phase for phase, group in found.items() if "final" in str(group.get("class"))}
    assert final == {"REFUSED", "STOPPED", "RETURNED"}
    assert texts(found["REFUSED"], "small")[-1] == "kết thúc"


def test_the_waits_are_a_note_with_the_states_that_they_make() -> None:
    groups = ET.fromstring(states_svg("en")).iter(f"{SVG}g")
    note = next(group for group in groups if group.get("class") == "waits")
    assert texts(note, "state") == [
        "request_supplement … supplement, close: 5 SUPPLEMENT_REQUESTED (Supplement asked)",
        "suspend (financial) … resume: 6 PAYMENT_REQUESTED (Payment asked)",
        "suspend (verification) … resume: 4 IN_PROCESS (In process)",
        "suspend (other) … resume: 4 IN_PROCESS (In process)",
    ]


def test_the_picture_follows_the_table(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(
        TRANSITIONS, Phase.WITHDRAWN, {Stopped: Phase.STOPPED, Accepted: Phase.HANDLING}
    )
    monkeypatch.setitem(TRANSITIONS, Phase.PROCESSED, {Withdrawn: Phase.PROCESSED})
    monkeypatch.setitem(TRANSITIONS, Phase.HANDLING, {Stopped: Phase.STOPPED})
    monkeypatch.setitem(TRANSITIONS, Phase.RETURNED, {Returned: Phase.RETURNED})
    svg = states_svg("en")
    assert arrows(svg) == [
        *ARROWS[:5],
        ("HANDLING", "stop", "STOPPED"),
        ("WITHDRAWN", "stop", "STOPPED"),
        ("WITHDRAWN", "accept", "HANDLING"),
    ]
    assert texts(boxes(svg)["PROCESSED"], "stays") == ["withdraw"]
    lines = list(ET.fromstring(svg).iter(f"{SVG}line"))
    assert len(lines) == 5  # nothing leads to or from PROCESSED and RETURNED any more
    back = svg.partition('data-from="WITHDRAWN" data-verb="accept"')[2].partition("</g>")[0]
    assert "l9 -5v10Z" in back  # it points to the left
    assert "l-9 -5v10Z" not in back


@pytest.mark.parametrize("lang", LANGUAGES)
def test_it_can_be_read_aloud_and_follows_light_and_dark(lang: Lang) -> None:
    root = ET.fromstring(states_svg(lang))
    assert (root.get("role"), root.get("lang")) == ("img", lang)
    title, told, style = root[0].text, str(root[1].text), str(root[2].text)
    assert title == {"vi": "Trạng thái hồ sơ và các bước chuyển",
                     "en": "States of a dossier, and what follows"}[lang]  # fmt: skip
    assert told.count(";") == 29  # 30 transitions
    assert "prefers-color-scheme: dark" in style
    assert all(rule.startswith(f".states-{lang} ")
               for rule in re.findall(r"^ +([^@}\s].*) \{", style, re.MULTILINE))  # fmt: skip


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_text_stays_in_its_box(lang: Lang) -> None:
    for group in boxes(states_svg(lang)).values():
        rect = group.find(f"{SVG}rect")
        assert rect is not None
        right = float(str(rect.get("x"))) + float(str(rect.get("width")))
        bottom = float(str(rect.get("y"))) + float(str(rect.get("height")))
        for found in group.findall(f"{SVG}text"):
            size = {"phase": 14, "state": 11, "small": 11, "stays": 11}[str(found.get("class"))]
            wide = (0.66 if found.get("class") in {"state", "stays"} else 0.56) * size
            assert float(str(found.get("x"))) + wide * len(str(found.text)) <= right
            assert float(str(found.get("y"))) <= bottom - 4


def test_an_unknown_language_is_refused() -> None:
    with pytest.raises(BadValueError, match="lang"):
        states_svg("fr")  # type: ignore[arg-type]


def test_every_picture_that_the_pages_show_is_drawn(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    spec = importlib.util.spec_from_file_location("docs_conf", DOCS / "conf.py")
    assert spec is not None
    assert spec.loader is not None
    conf = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(conf)
    monkeypatch.setattr(conf, "GENERATED", tmp_path)
    conf.draw_pictures(None)
    drawn = {path.name: path.read_text("utf-8") for path in tmp_path.glob("*.svg")}
    shown = {
        name
        for page in DOCS.rglob("*.md")
        for name in re.findall(r"_static/generated/([\w-]+\.svg)", page.read_text("utf-8"))
    }
    assert shown == set(drawn)
    assert drawn["states.svg"] == states_svg("en")
    for picture in drawn.values():
        assert ET.fromstring(picture).tag == f"{SVG}svg"
