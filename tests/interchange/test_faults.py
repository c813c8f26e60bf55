"""Faulty documents: every fault at once, by file and path; and what cannot be written at all."""

from __future__ import annotations

import datetime as dt
import json
import sys
import zoneinfo
from functools import partial
from pathlib import Path
from typing import Any

import attrs
import pytest

from onestop import (
    BadValueError,
    Catalogue,
    Channel,
    Component,
    Deadline,
    Dossier,
    FactErrors,
    OnestopError,
    Procedure,
    Remark,
    Sequence,
    State,
    Status,
    Timeliness,
    WorkCalendar,
    WorkingDays,
    WrongTypeError,
    vn,
)
from onestop.errors import MissingExtraError
from onestop.interchange import from_json, procedures_toml, to_json
from onestop.loading import load_procedures
from onestop.loading.node import Source
from tests.interchange import samples


def faults(text: str, kind: type[Any]) -> list[str]:
    with pytest.raises(FactErrors) as caught:
        from_json(text, kind, file="x.json")
    return [str(fault) for fault in caught.value.exceptions]


def procedure_faults(text: str) -> list[str]:
    with pytest.raises(FactErrors) as caught:
        load_procedures(Source("ward.json", text))
    return [str(fault) for fault in caught.value.exceptions]


def test_every_fault_of_a_file_of_procedures_is_told_at_once(tmp_path: Path) -> None:
    path = tmp_path / "ward.json"
    path.write_text(
        json.dumps(
            {
                "onestop": "procedures",
                "version": 1,
                "procedure": [
                    {
                        "code": "X",
                        "name": None,
                        "chanels": [],
                        "in_force": {"from": "2026-02-30", "to": 20261231},
                        "limit": [{"working_days": 2.5}, {"same_day": {"cutoff": "15:00"}}],
                    },
                    3,
                ],
            }
        ),
        encoding="utf-8",
    )
    with pytest.raises(FactErrors) as caught:
        load_procedures(path)
    assert [str(fault).removeprefix(str(path)) for fault in caught.value.exceptions] == [
        ": procedure[0].name: is null: leave out what is not known",
        ": procedure[1]: is 3, but must be a table",
        ": procedure[0].in_force.from: is '2026-02-30', but must be a date like '2026-11-20'",
        ": procedure[0].in_force.to: is 20261231, but must be a date like '2026-11-20'",
        ": procedure[0].limit[0].working_days: is 2.5, but must be a whole number",
        ": procedure[0].limit[1].same_day.cutoff: is '15:00', but must be an hour like '15:00:00'",
        ": procedure[0].chanels: is not a key of this table",
    ]


def test_every_fault_of_a_dossier_is_told_at_once() -> None:
    document = {
        "onestop": "dossier",
        "version": 1,
        "code": True,
        "procedure": {"code": "X", "nam": "thử", "limit": [{"working_days": 0}]},
        "events": [
            {"event": "submitted", "at": "2026-11-20T16:10:00"},
            {"event": "posted", "at": "2026-11-20T16:10:00+07:00"},
            {"at": "2026-11-20T16:10:00+07:00"},
            "accepted",
            {"event": "refused", "by": 3, "why": ""},
            {"event": "supplement_requested", "at": "2026-02-30T00:00:00Z", "items": [" ", 4]},
        ],
        "channel": "fax",
        "given": "x",
        "papers": [{"name": "đơn", "originals": -1, "copies": 1}],
        "colour": "red",
    }
    told = faults(json.dumps(document), Dossier)
    assert told == [
        "x.json: code: is True, but must be a text",
        "x.json: procedure.name: is missing",
        "x.json: procedure.limit[0]: n is 0: must be 1 or more",
        "x.json: procedure.nam: is not a key of this table",
        "x.json: events[0].at: is '2026-11-20T16:10:00', but must be a moment like "
        "'2026-11-20T16:10:00+07:00'",
        "x.json: events[1].event: is 'posted', but must be one of submitted, accepted, refused, "
        "assigned, established, arrived, clock_started, supplement_requested, supplemented, "
        "transferred, suspended, resumed, extended, completed, returned, withdrawn, stopped, "
        "closed, fee_paid, papers_digitised, electronic_result_issued, data_reused",
        "x.json: events[2].event: is missing",
        "x.json: events[3]: is 'accepted', but must be a table",
        "x.json: events[4].by: is 3, but must be a text",
        "x.json: events[4].why: is not a key of this table",
        "x.json: events[4].at: is missing",
        "x.json: events[4].reason: is missing",
        "x.json: events[5].at: is '2026-02-30T00:00:00Z', but must be a moment that there is "
        "(day is out of range for month)",
        "x.json: events[5].items[1]: is 4, but must be a text",
        "x.json: channel: is 'fax', but must be one of in_person, post, online, vneid, kiosk",
        "x.json: given: is 'x', but must be a list",
        "x.json: papers[0]: originals is -1: must be 0 or more",
        "x.json: colour: is not a key of this table",
    ]


def test_what_is_missing_is_told_by_its_key() -> None:
    document = json.loads(to_json(samples.calendar()))
    del document["tz"]
    assert faults(json.dumps(document), WorkCalendar) == ["x.json: tz: is missing"]


def test_a_day_that_there_is_not_is_told() -> None:
    document = json.loads(to_json(samples.calendar())) | {"known_on": "2026-02-30"}
    assert faults(json.dumps(document), WorkCalendar) == [
        "x.json: known_on: is '2026-02-30', but must be a day that there is "
        "(day is out of range for month)"
    ]


class TestLogs:
    def _events(self, *events: dict[str, Any]) -> list[str]:
        document = json.loads(to_json(samples.dossiers()["new"]))
        return faults(json.dumps(document | {"events": list(events)}), Dossier)

    def test_a_log_begins_with_a_submission(self) -> None:
        accepted = {"event": "accepted", "at": "2026-11-20T16:10:00+07:00"}
        told = self._events(accepted)
        assert "must begin with a Submitted event" in told[0]
        assert told[0].startswith("x.json: events[0]: ")
        assert "must begin with a Submitted event" in self._events()[0]

    def test_what_cannot_happen_is_told_at_its_place(self) -> None:
        told = self._events(
            {"event": "submitted", "at": "2026-11-20T16:10:00+07:00"},
            {"event": "accepted", "at": "2026-11-20T16:00:00+07:00"},
        )
        assert told[0].startswith("x.json: events[1]: dossier H48.53-261120-0001: accepted at")


class TestHeads:
    def test_a_document_says_what_it_holds(self) -> None:
        assert faults("{}", Status) == [
            "x.json: onestop: is missing, but must be 'status'",
            "x.json: version: is missing, but must be 1",
        ]
        assert faults('{"onestop": "dossier", "version": 2}', Status) == [
            "x.json: onestop: is 'dossier', but must be 'status'",
            "x.json: version: is 2, but must be 1",
        ]
        assert faults('{"onestop": "status", "version": true}', Status) == [
            "x.json: version: is True, but must be 1"
        ]

    def test_a_file_of_procedures_need_not_but_must_not_say_otherwise(self) -> None:
        assert len(from_json("{}", Catalogue)) == 0
        assert procedure_faults('{"onestop": "calendar", "version": 1.5}') == [
            "ward.json: onestop: is 'calendar', but must be 'procedures'",
            "ward.json: version: is 1.5, but must be 1",
        ]
        with pytest.raises(FactErrors):
            load_procedures(Source("ward.toml", 'onestop = "calendar"'))

    def test_one_procedure_is_one(self) -> None:
        assert faults('{"procedure": []}', Procedure) == [
            "x.json: procedure: holds 0, but must hold one"
        ]

    def test_other_kinds_are_refused(self) -> None:
        with pytest.raises(
            WrongTypeError, match=r"must be one of Catalogue, WorkCalendar, Dossier"
        ):
            from_json("{}", dict)
        with pytest.raises(WrongTypeError, match="must be one of"):
            to_json({"code": "X"})
        with pytest.raises(WrongTypeError, match=r"text is 2 bytes \(bytes\)"):
            from_json(b"{}", Status)  # type: ignore[arg-type]


class TestTraps:
    @pytest.mark.parametrize(
        ("text", "fault"),
        [
            ("", "is no valid JSON: Expecting value: line 1 column 1 (char 0)"),
            ('{"a": }', "is no valid JSON: Expecting value: line 1 column 7 (char 6)"),
            ("\ufeff{}", "is no valid JSON: Unexpected UTF-8 BOM (decode using utf-8-sig): "),
            ("[]", "must be a JSON object, with its keys in braces"),
            ("null", "must be a JSON object, with its keys in braces"),
            ("[" * 100_000, "is nested deeper than 64 levels"),
            ('{"a":' * 100_000, "is nested deeper than 64 levels"),
            ('{"a":' * 70 + "1" + "}" * 70, "is nested deeper than 64 levels"),
        ],
    )
    def test_what_is_no_document_is_told(self, text: str, fault: str) -> None:
        for kind in (Status, Catalogue):
            (told,) = faults(text, kind)
            assert told.startswith(f"x.json: (file): {fault}")

    @pytest.mark.parametrize(
        ("text", "fault"),
        [
            ('{"code": "A", "code": "B", "name": "x"}', "procedure[0].code: stands twice"),
            (
                '{"code": "A", "name": "\\ud800"}',
                "procedure[0].name: holds half a character, '\\ud800'",
            ),
            (
                '{"code": "A", "name": "x", "explained": {"\\udfff": "x"}}',
                "procedure[0].explained: holds half a character, '\\udfff'",
            ),
            (
                '{"code": "A", "name": "x", "sets": NaN}',
                "procedure[0].sets: is nan, but numbers must lie between -9007199254740991 and",
            ),
            (
                '{"code": "A", "name": "x", "sets": -Infinity}',
                "procedure[0].sets: is -inf, but numbers must lie between",
            ),
            (
                '{"code": "A", "name": "x", "sets": 9007199254740992}',
                "procedure[0].sets: is 9007199254740992, but numbers must lie between",
            ),
            (
                '{"code": "A", "name": "x", "sets": 1' + "0" * 5000 + "}",
                "procedure[0].sets: is inf, but numbers must lie between",
            ),
            (
                '{"code": "A", "name": "x", "sets": 1e400}',
                "procedure[0].sets: is inf, but numbers must lie between",
            ),
            (
                '{"code": "A", "name": "x", "sets": true}',
                "procedure[0].sets: is True, but must be a whole number",
            ),
            (
                '{"code": "A", "name": "x", "note": "' + "x" * 100 + '", "sets": "'
                + "x" * 100 + '"}',
                "procedure[0].sets: is '" + "x" * 79 + "…, but must be a whole number",
            ),
        ],
    )  # fmt: skip
    def test_what_two_readers_could_take_differently_is_refused(
        self, text: str, fault: str
    ) -> None:
        told = procedure_faults(f'{{"procedure": [{text}]}}')
        assert told[0].startswith(f"ward.json: {fault}")

    def test_a_whole_number_may_have_a_point(self) -> None:
        text = '{"procedure": [{"code": "X", "name": "x", "sets": 3.0, "limit": []}]}'
        (procedure,) = load_procedures(Source("ward.json", text)).procedures
        assert procedure.sets == 3
        assert type(procedure.sets) is int
        assert (
            load_procedures(Source("w.json", text.replace("3.0", "3e2"))).procedures[0].sets == 300
        )
        with pytest.raises(FactErrors, match="1 fault"):
            load_procedures(Source("ward.toml", '[[procedure]]\ncode="X"\nname="x"\nsets=3.0'))

    def test_sixty_four_levels_are_enough_and_not_too_many(self) -> None:
        inner: dict[str, Any] = {"name": "x"}
        for _ in range(29):
            inner = {"name": "x", "any_of": [inner]}
        document = {"procedure": [{"code": "X", "name": "x", "component": [inner]}]}
        (procedure,) = load_procedures(Source("w.json", json.dumps(document))).procedures
        assert from_json(to_json(procedure), Procedure) == procedure

    @pytest.mark.parametrize("depth", [40, 5_000])
    def test_toml_is_no_deeper(self, depth: int) -> None:
        text = "x = " + "[{x = " * depth + "1" + "}]" * depth
        with pytest.raises(FactErrors) as caught:
            load_procedures(Source("ward.toml", text))
        assert str(caught.value.exceptions[0]) == (
            "ward.toml: (file): is nested deeper than 64 levels"
        )

    def test_faults_of_both_kinds_are_told_together(self) -> None:
        document = json.loads(to_json(samples.statuses()["new"]))
        text = json.dumps(document | {"working_days_left": 2**53, "timeliness": "soon"})
        assert faults(text, Status) == [
            f"x.json: working_days_left: is {2**53}, but numbers must lie between "
            f"-{2**53 - 1} and {2**53 - 1}",
            "x.json: timeliness: is 'soon', but must be one of early, on time, late, in time, "
            "due soon, overdue, paused, no limit, not counted",
        ]


class TestValues:
    @pytest.mark.parametrize("value", [None, 1.5, [], {}, {"day": "2026-11-20", "n": 1}, {"x": 1}])
    def test_a_remark_holds_known_types_only(self, value: object) -> None:
        document = json.loads(to_json(samples.remarked()))
        document["remarks"][0]["values"]["text"] = value
        told = faults(json.dumps(document), Status)
        assert told[-1].startswith("x.json: remarks[0].values.text: is ")
        assert "with one key of moment, day, hour, limit, citation, remark" in told[-1]

    def test_a_calendars_zone_and_lunar_source_are_known_by_name(self) -> None:
        document = json.loads(to_json(samples.calendar()))
        document["tz"] = 7
        document["projection"]["lunar"] = "os.system"
        document["projection"]["feasts"][0]["offsets"].pop()
        document["projection"]["feasts"][1]["on"] = "Tết"
        document["hours"]["weekdays"][0]["weekday"] = 7
        assert faults(json.dumps(document), WorkCalendar) == [
            "x.json: hours.weekdays[0]: weekday is 7: must be from 0 (Monday) to 6 (Sunday)",
            "x.json: tz: is 7, but must be the name of a time zone, or an offset like '+07:00'",
            "x.json: projection.feasts[0].offsets: is [[0], [0], [0], [0], [0], [0]], but must be "
            "a list of 7 lists, one for each weekday",
            "x.json: projection.feasts[1].on: is 'Tết', but must be a month and day like '04-16'",
            "x.json: projection.lunar: is 'os.system', but must be 'vn.lunar_feasts', the one "
            "function that is known by name",
        ]

    @pytest.mark.parametrize("name", ["Asia/Thang_Long", "..", "Asia", "", "+25:00"])
    def test_a_zone_must_be_there(self, name: str) -> None:
        document = json.loads(to_json(samples.calendar())) | {"tz": name}
        assert "no such time zone here" in faults(json.dumps(document), WorkCalendar)[0]

    def test_a_folder_of_zones_is_no_zone(self, monkeypatch: pytest.MonkeyPatch) -> None:
        def zone(name: str) -> dt.tzinfo:
            raise IsADirectoryError(name)  # as some databases of zones answer to "Asia"

        document = json.loads(to_json(samples.calendar()))
        monkeypatch.setattr("onestop.interchange.moments.zone", zone)
        assert "no such time zone here" in faults(json.dumps(document), WorkCalendar)[0]

    def test_a_basis_and_a_citation_exclude_each_other(self) -> None:
        case = {"working_days": 1, "basis": {"instrument": "A"}, "citation": {}}
        procedure = {"code": "X", "name": "x", "limit": [case]}
        assert procedure_faults(json.dumps({"procedure": [procedure]})) == [
            "ward.json: procedure[0].limit[0].citation: stands beside a basis: write one of the two"
        ]

    def test_an_instrument_says_something(self) -> None:
        procedure = {
            "code": "X",
            "name": "x",
            "legal_basis": [{"title": "Luật", "instrument": " "}],
        }
        assert procedure_faults(json.dumps({"procedure": [procedure]})) == [
            "ward.json: procedure[0].legal_basis[0]: instrument is ' ': must not be empty"
        ]


def forced(**values: Any) -> Procedure:
    """A procedure with values that its class refuses, as a careless subclass would hold them."""
    procedure = Procedure("X", "x")
    for name, value in values.items():
        object.__setattr__(procedure, name, value)
    return procedure


class TestNotWritten:
    """What its class does not promise never leaves: it is refused, and nothing is guessed."""

    def _refuses(self, value: object, match: str) -> None:
        with pytest.raises(BadValueError, match=match):
            to_json(value)

    def test_halves_of_characters(self) -> None:
        self._refuses(Procedure("X", "\ud800"), "name: holds half a character")
        with pytest.raises(BadValueError, match="cannot be written as it is"):
            procedures_toml([Procedure("X", "\ud800")])

    def test_numbers_that_readers_would_round(self) -> None:
        self._refuses(Procedure("X", "x", sets=2**53), "numbers must lie between")
        self._refuses(Procedure("X", "x", sets=10**5000), "cannot be written as it is")

    def test_values_without_end(self) -> None:
        limit: Any = WorkingDays(1)
        for _ in range(40):
            limit = Sequence(limit)
        self._refuses(Procedure("X", "x", limits=limit), "nested deeper than 64 levels")
        with pytest.raises(BadValueError, match="nested deeper than 64 levels"):
            procedures_toml([Procedure("X", "x", limits=limit)])
        component = Component("x")
        for _ in range(5000):
            component = Component("x", any_of=[component])
        self._refuses(Procedure("X", "x", components=[component]), "cannot be written as it is")

    def test_a_word_in_the_place_of_a_member(self) -> None:
        self._refuses(forced(levels=("commune",)), "would come back as another")
        self._refuses(forced(levels=("ward",)), "but must be one of ministry")
        with pytest.raises(BadValueError, match="would come back as another value"):
            procedures_toml([forced(levels=("commune",))])

    def test_things_in_the_place_of_nouns(self) -> None:
        self._refuses(forced(fees=(3,)), "must be a Fee")
        self._refuses(forced(decision=1.5), "decision: is 1.5, but must be a text")
        self._refuses(forced(decision=b"x"), "must be something that JSON can hold")
        status = Status(State.NEW, Timeliness.LATE)
        object.__setattr__(status, "state", "x")
        self._refuses(status, "cannot be written as it is")

    def test_two_reasons_for_one_kind(self) -> None:
        explained = (("fee", "a"), ("fee", "b"))
        self._refuses(Procedure("X", "x", explained=explained), "another value")

    def test_a_value_of_another_type_in_a_remark(self) -> None:
        values: tuple[object, ...] = (1.5, b"x", frozenset())
        for value in values:
            status = Status(State.NEW, Timeliness.LATE, notes=(Remark.of("unsettled", what=value),))
            self._refuses(status, "value is .* but must be a text, a whole number")

    def test_a_lunar_source_of_ones_own(self) -> None:
        calendar = samples.calendar()
        assert calendar.projection is not None
        projection = attrs.evolve(calendar.projection, lunar=partial(vn.lunar_feasts))
        self._refuses(
            attrs.evolve(calendar, projection=projection), "only vn.lunar_feasts can be written"
        )

    def test_a_zone_without_a_name(self) -> None:
        class Nameless(dt.tzinfo):
            def utcoffset(self, _: dt.datetime | None) -> dt.timedelta:
                return dt.timedelta(hours=7)

            def dst(self, _: dt.datetime | None) -> None:
                return None

            def tzname(self, _: dt.datetime | None) -> None:
                return None

        for tz in (Nameless(), dt.timezone(dt.timedelta(hours=7, seconds=7))):
            calendar = WorkCalendar(dt.date(2026, 1, 1), dt.date(2026, 1, 31), tz=tz)
            self._refuses(calendar, "tz")

    def test_editions_that_overlap(self) -> None:
        with pytest.raises(BadValueError, match="its editions overlap in time"):
            procedures_toml([Procedure("X", "a"), Procedure("X", "b")])


def test_a_zone_by_name_needs_a_key() -> None:
    if "UTC" not in zoneinfo.available_timezones():
        pytest.skip("no time zone database here")
    calendar = WorkCalendar(dt.date(2026, 1, 1), dt.date(2026, 1, 31), tz="UTC")
    assert json.loads(to_json(calendar))["tz"] == "UTC"


class TestExtras:
    @pytest.fixture
    def without(self, monkeypatch: pytest.MonkeyPatch) -> Any:
        def hide(*packages: str) -> None:
            for package in packages:
                monkeypatch.setitem(sys.modules, package, None)
            monkeypatch.delitem(sys.modules, "onestop.interchange.converting", raising=False)

        return hide

    def test_cattrs_missing_is_told(self, without: Any) -> None:
        without("cattrs")
        match = "onestop.interchange needs the extra 'json'"
        with pytest.raises(MissingExtraError, match=match):
            to_json(samples.dossiers()["new"])
        with pytest.raises(MissingExtraError, match=match):
            from_json("{}", Deadline)

    def test_tomli_w_missing_is_told(self, without: Any) -> None:
        without("tomli_w")
        with pytest.raises(MissingExtraError, match="needs the extra 'toml'"):
            procedures_toml(vn.procedures())

    def test_procedures_in_json_need_no_extra(self, without: Any) -> None:
        without("cattrs", "tomli_w")
        assert from_json(to_json(vn.procedures()), Catalogue) == vn.procedures()

    def test_another_missing_module_is_no_missing_extra(self, without: Any) -> None:
        without("onestop.interchange.remarks")
        with pytest.raises(ModuleNotFoundError) as caught:
            from_json("{}", Deadline)
        assert not isinstance(caught.value, OnestopError)


def test_a_channel_is_a_word() -> None:
    assert json.loads(to_json(samples.dossiers()["new"]))["channel"] == Channel.ONLINE.value


def test_a_fault_at_the_end_of_a_long_log_is_found_in_a_few_readings(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Each reading walks the log: a hundred events may be walked eight times, not a hundred."""
    at = vn.local("20/11/2026 08:00")
    dossier = Dossier.submit("H", Procedure("X.1", "Thử"), at, channel=Channel.POST).accept(at)
    for step in range(98):
        dossier = dossier.assign(at, f"Lan {step}")
    document = json.loads(to_json(dossier))
    document["events"].append({"event": "accepted", "at": at.isoformat()})
    walks: list[int] = []
    walk = Dossier.__attrs_post_init__

    def counted(one: Dossier) -> None:
        walks.append(1)
        walk(one)

    monkeypatch.setattr(Dossier, "__attrs_post_init__", counted)
    with pytest.raises(FactErrors) as caught:
        from_json(json.dumps(document), Dossier)
    assert [str(fault).split(": ")[1] for fault in caught.value.exceptions] == ["events[100]"]
    assert len(walks) < 12
