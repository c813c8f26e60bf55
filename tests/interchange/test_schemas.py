"""Schema and loader accept and refuse the same documents, but for what is listed here by name."""

from __future__ import annotations

import datetime as dt
import json
import os
import random
import re
from itertools import islice
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator, FormatChecker
from jsonschema.validators import extend

from onestop import (
    BadValueError,
    Catalogue,
    Deadline,
    Dossier,
    FactErrors,
    Report,
    Score,
    Status,
    WorkCalendar,
    vn,
)
from onestop.appraisal import Appraisal
from onestop.figures import IndexScore
from onestop.interchange import from_json, schema, to_json
from onestop.interchange.documents import KINDS
from onestop.review import MeetingRecord, Review, YearReview
from onestop.satisfaction.ballots import BallotBox
from tests.interchange import describing, people, samples
from tests.interchange.mutations import Document, mutations, paths

PAGE = Path(__file__).parents[2] / "docs" / "reference" / "interchange.md"

#: What no schema can say: the name that the reference has for it -> what the fault says.
MEANING = {
    "editions of a code that overlap": r"its editions overlap in time",
    "dated values out of order": r"each edition must end before the next one begins",
    "a last day before the first": r"must not be before (first|in_force|from)",
    "pages that do not rise": r"the pages must rise",
    "a local limit that cannot end before the one it stands over": r"cannot end before it",
    "a day outside its calendar": r"is outside the calendar",
    "sessions that overlap or end before they begin": r"must not begin before|be after opening",
    "a closure that ends before it begins": r"must be after start",
    "a working day without sessions": r"is a working day, but its hours have no session",
    "a time zone that is not known here": r"no such time zone here",
    "a log that could not happen": r"cannot be \w+; what can happen|comes before .*: enter events",
    "a condition that the procedure does not know": r"knows no condition",
    "a remark that no phrase says": r"is no phrase of this library",
    "a word that is in no list": r"must be a word of a list",
}

FORMATS = FormatChecker(formats=["date"])


@FORMATS.checks("date-time", ValueError)
def _is_moment(value: object) -> bool:
    """Whether a text names a moment; the library of schemas leaves this to another package."""
    return not isinstance(value, str) or bool(dt.datetime.fromisoformat(value))


def validator(kind: str) -> Any:
    """A validator that looks a definition up in its own document: thousands are asked at once."""
    whole = schema(kind)

    def follow(check: Any, ref: str, value: object, _: object) -> Any:
        return check.descend(value, whole["$defs"][ref.removeprefix("#/$defs/")])

    own: Any = extend(Draft202012Validator, {"$ref": follow})  # type: ignore[no-untyped-call]
    return own(whole, format_checker=FORMATS)


def faults(kind: str, document: Document) -> list[str]:
    """What the loader says of a document, nothing if it takes it."""
    try:
        from_json(json.dumps(document), KINDS[kind])
    except FactErrors as error:
        return [str(fault) for fault in error.exceptions]
    return []


def documents(kind: str) -> dict[str, Document]:
    """Documents that use every key of a kind."""
    made: dict[str, dict[str, Any]] = {
        "calendar": {"rich": samples.calendar()},
        "dossier": samples.dossiers(),
        "deadline": samples.deadlines(),
        "status": {**samples.statuses(), "remark": samples.remarked()},
        "report": {"rich": samples.report()},
        "score": people.scores(),
        "appraisal": people.appraisals(),
        "review": people.reviews(),
        "year_review": people.year_reviews(),
        "ballot_box": people.boxes(),
        "index_score": people.index_scores(),
        "meeting_record": people.records(),
    }
    if kind == "procedures":
        return {"rich": samples.procedures_document()}
    return {name: json.loads(to_json(value)) for name, value in made[kind].items()}


@pytest.mark.parametrize("kind", KINDS)
class TestAgreement:
    def test_the_schema_is_one(self, kind: str) -> None:
        Draft202012Validator.check_schema(schema(kind))
        assert schema(kind)["$schema"] == "https://json-schema.org/draft/2020-12/schema"

    def test_what_the_library_writes_is_accepted(self, kind: str) -> None:
        for document in documents(kind).values():
            assert not list(validator(kind).iter_errors(document))
            assert not faults(kind, document)

    def test_spoilt_documents_are_refused_by_both_or_by_none(self, kind: str) -> None:
        check, tried, refused = validator(kind), 0, 0
        for name, spoilt in _spoilt(kind):
            told = faults(kind, spoilt)
            is_accepted = check.is_valid(spoilt)
            tried, refused = tried + 1, refused + (not is_accepted)
            if is_accepted and told and kind in WORKED_OUT:
                continue
            if is_accepted and told:
                assert all(_of_meaning(fault) for fault in told), (name, told)
            else:
                assert is_accepted is not bool(told), (name, told)
        assert tried >= (A_RUN_OF_PEOPLE if kind in WORKED_OUT else 500)
        assert tried // 2 < refused < tried


def test_the_samples_use_every_key_that_a_schema_has() -> None:
    used = {
        path[-1]
        for kind in KINDS
        for document in documents(kind).values()
        for path in paths(document)
        if path
    }
    for kind in KINDS:
        assert _keys(schema(kind)) <= used


def _spoilt(kind: str) -> list[tuple[str, Document]]:
    """The documents of a kind, spoilt; a status' deadline is spoilt where it stands alone."""
    chosen = {name: document for name, document in documents(kind).items() if name in SPOILT}
    spoilt = (each for document in chosen.values() for each in mutations(document))
    every = [(name, each) for name, each in spoilt if "('deadline', " not in name]
    # all of them are two minutes: a run takes those of its own seed, a thorough one takes all
    taken = A_RUN_OF_PEOPLE if kind in WORKED_OUT else A_RUN
    return every if THOROUGH or len(every) <= taken else random.sample(every, taken)


#: Nouns that are worked out and kept: their figures must agree, which no schema says.
WORKED_OUT = (
    "score",
    "appraisal",
    "review",
    "year_review",
    "ballot_box",
    "meeting_record",
    "index_score",
)

#: How many spoilt documents of a kind a run takes, and whether it shall take all that there are.
A_RUN = 800
A_RUN_OF_PEOPLE = 120  # a sheet is read in some forty milliseconds
THOROUGH = "ONESTOP_THOROUGH" in os.environ

#: The samples that are spoilt: the richest of each kind.
SPOILT = ("rich", "whole", "extended", "remark")


def _keys(value: Any) -> set[str]:
    """Every key that a schema describes."""
    if isinstance(value, list):
        return {key for inner in value for key in _keys(inner)}
    if not isinstance(value, dict):
        return set()
    own = value.get("properties", {})
    named = set(own) if isinstance(own, dict) else set()
    return named | {key for inner in value.values() for key in _keys(inner)}


def _of_meaning(fault: str) -> bool:
    return any(re.search(pattern, fault) for pattern in MEANING.values())


class TestShipped:
    @pytest.mark.parametrize("code", vn.procedures())
    def test_every_procedure_is_accepted_and_spoilt_in_its_own_way(self, code: str) -> None:
        document = json.loads(to_json(Catalogue([vn.procedures()[code]])))
        check = validator("procedures")
        assert check.is_valid(document)
        for name, spoilt in islice(mutations(document), hash_of(code), None, 41):
            told = faults("procedures", spoilt)
            assert check.is_valid(spoilt) is not bool(told) or all(map(_of_meaning, told)), name

    def test_the_official_calendar_is_accepted(self) -> None:
        assert validator("calendar").is_valid(json.loads(to_json(vn.calendar(through=2028))))


def hash_of(code: str) -> int:
    """A small number that differs from code to code, and never from run to run."""
    return sum(map(ord, code)) % 41


class TestFiles:
    @pytest.mark.parametrize("kind", [kind for kind in KINDS if kind != "procedures"])
    def test_what_ships_is_what_the_nouns_say(self, kind: str) -> None:
        """Run `python -m tests.interchange.describing` where this fails."""
        path = describing.SCHEMAS / f"{kind}.schema.json"
        assert path.read_text(encoding="utf-8") == describing.described()[kind]

    def test_the_schema_written_by_hand_is_laid_out_like_the_others(self) -> None:
        path = describing.SCHEMAS / "procedures.schema.json"
        text = path.read_text(encoding="utf-8")
        assert text == describing.text_of(json.loads(text))

    def test_every_kind_has_a_file_and_every_file_a_kind(self) -> None:
        names = {path.name for path in describing.SCHEMAS.iterdir()}
        # that of `ward.toml` is no document's: `tests/ward` holds it against its loader
        assert names == {f"{kind}.schema.json" for kind in (*KINDS, "ward")}

    def test_a_schema_is_handed_out_anew_each_time(self) -> None:
        schema("status").clear()
        assert schema("status")["title"] == "Status"

    def test_another_kind_has_none(self) -> None:
        with pytest.raises(BadValueError, match="kind is 'notice': must be one of procedures, "):
            schema("notice")


# ------------------------------------------------------------------ what only the loader knows


def _with(kind: str, change: Any, name: str = "rich") -> Document:
    document = documents(kind)[name]
    change(document)
    return document


REFUSED_BY_MEANING: dict[str, tuple[str, Document]] = {
    "editions of a code that overlap": (
        "procedures",
        {
            "procedure": [
                {"code": "X", "name": "a", "in_force": {"from": "2026-01-01"}},
                {"code": "X", "name": "b", "in_force": {"from": "2026-06-01"}},
            ]
        },
    ),
    "pages that do not rise": (
        "procedures",
        {
            "procedure": [
                {
                    "code": "X",
                    "name": "a",
                    "fee": [{"from_page": [{"page": n, "amount": 1} for n in (9, 3)]}],
                }
            ]
        },
    ),
    "dated values out of order": (
        "calendar",
        _with("calendar", lambda table: table["rules"]["editions"].append(
            table["rules"]["editions"][0]
        )),
    ),
    "a last day before the first": (
        "calendar",
        _with("calendar", lambda table: table.update(last="2026-10-31")),
    ),
    "a local limit that cannot end before the one it stands over": (
        "procedures",
        {
            "procedure": [
                {
                    "code": "X",
                    "name": "a",
                    "limit": [{"working_days": 6, "over": {"working_days": 5}}],
                }
            ]
        },
    ),
    "a day outside its calendar": (
        "calendar",
        _with("calendar", lambda table: table.update(last="2026-11-25")),
    ),
    "sessions that overlap or end before they begin": (
        "calendar",
        _with("calendar", lambda table: table["hours"]["sessions"].reverse()),
    ),
    "a closure that ends before it begins": (
        "calendar",
        _with("calendar", lambda table: table["closures"][0].update(end="12:00:00")),
    ),
    "a working day without sessions": (
        "calendar",
        _with("calendar", lambda table: table["hours"]["days"][0].update(sessions=[])),
    ),
    "a time zone that is not known here": (
        "calendar",
        _with("calendar", lambda table: table.update(tz="Asia/Thang_Long")),
    ),
    "a log that could not happen": (
        "dossier",
        _with("dossier", lambda table: table["events"].append(
            {"event": "accepted", "at": "2026-12-01T08:00:00+07:00"}
        ), "refused"),
    ),
    "a condition that the procedure does not know": (
        "dossier",
        _with("dossier", lambda table: table["events"].append(
            {"event": "established", "at": "2026-12-01T08:00:00+07:00", "condition": "x"}
        ), "accepted"),
    ),
    "a remark that no phrase says": (
        "status",
        _with("status", lambda table: table["remarks"][0].update(key="nonsense"), "remark"),
    ),
    "a word that is in no list": (
        "status",
        _with("status", lambda table: table["remarks"][0]["values"].update(
            level={"word": {"list": "rating_class", "value": "A"}}
        ), "remark"),
    ),
}  # fmt: skip


class TestMeaning:
    @pytest.mark.parametrize("name", MEANING)
    def test_each_is_accepted_by_the_schema_and_refused_by_the_loader(self, name: str) -> None:
        kind, document = REFUSED_BY_MEANING[name]
        assert validator(kind).is_valid(document)
        told = faults(kind, document)
        assert told
        assert all(re.search(MEANING[name], fault) for fault in told)

    def test_the_reference_lists_them_all(self) -> None:
        listed = re.findall(r"^- \*(.+?)\*", PAGE.read_text(encoding="utf-8"), re.MULTILINE)
        assert set(MEANING) <= set(listed)


def test_the_kinds_are_those_of_the_reference() -> None:
    facts = [Catalogue, WorkCalendar, Dossier, Deadline, Status, Report]
    people = [Score, Appraisal, Review, YearReview, MeetingRecord, BallotBox, IndexScore]
    assert [*KINDS.values()] == [*facts, *people]
