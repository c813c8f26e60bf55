"""What a database keeps comes back as it was, and says where it does not fit."""

from __future__ import annotations

import datetime as dt
import json
from typing import Any

import attrs
import pytest

from onestop import (
    BadValueError,
    Ballot,
    Catalogue,
    Channel,
    Dossier,
    FactErrors,
    Paper,
    Procedure,
    SuspensionGround,
    UnknownProcedureError,
    WorkingDays,
    WrongTypeError,
    vn,
)
from onestop.dossiers import Accepted, Event, Submitted
from onestop.dossiers.events import EVENTS
from onestop.interchange import from_dict, to_dict
from onestop.satisfaction import Stage
from onestop.satisfaction.ballots import BallotBox, BallotPolicy, Cast, DeviceMark
from tests.interchange import samples

AT = vn.local("20/11/2026 16:10")
PROCEDURES = vn.procedures()
TWO = Catalogue(
    [
        Procedure(
            "X.1",
            "cũ",
            limits=WorkingDays(5),
            in_force=dt.date(2020, 1, 1),
            until=dt.date(2025, 6, 30),
        ),
        Procedure("X.1", "mới", limits=WorkingDays(3), in_force=dt.date(2025, 7, 1)),
    ]
)


def stored(value: Any) -> Any:
    """The table of a value, as a database gives it back."""
    return json.loads(json.dumps(to_dict(value), ensure_ascii=False))


class TestEvents:
    @pytest.mark.parametrize("name", samples.dossiers())
    def test_every_event_comes_back(self, name: str) -> None:
        for event in samples.dossiers()[name].events:
            table = stored(event)
            assert (table["onestop"], table["version"]) == ("event", 1)
            assert from_dict(table, Event) == event
            assert type(from_dict(table, type(event))) is type(event)

    def test_the_samples_hold_every_kind(self) -> None:
        held = {type(event) for one in samples.dossiers().values() for event in one.events}
        assert held == set(EVENTS.values())

    def test_what_is_not_known_is_left_out(self) -> None:
        assert stored(Accepted(AT)) == {
            "onestop": "event",
            "version": 1,
            "event": "accepted",
            "at": "2026-11-20T16:10:00+07:00",
        }

    def test_an_event_of_another_kind_is_refused(self) -> None:
        with pytest.raises(WrongTypeError, match="must be a Submitted"):
            from_dict(stored(Accepted(AT)), Submitted)


class TestDossiers:
    @pytest.mark.parametrize("name", samples.dossiers())
    def test_a_dossier_comes_back_without_its_procedures_text(self, name: str) -> None:
        dossier = samples.dossiers()[name]
        known = Catalogue([dossier.procedure])
        table = stored(dossier)
        assert from_dict(table, Dossier, procedures=known) == dossier
        assert table["procedure"] == dossier.procedure.code
        assert dossier.procedure.name not in json.dumps(table, ensure_ascii=False)

    def test_each_edition_is_found_again(self) -> None:
        for procedure in TWO.procedures:
            dossier = Dossier.submit("H", procedure, AT, channel=Channel.POST)
            assert from_dict(stored(dossier), Dossier, procedures=TWO) == dossier

    def test_a_correction_of_the_catalogue_reaches_it(self) -> None:
        old, new = TWO.procedures
        dossier = Dossier.submit("H", new, AT, channel=Channel.POST)
        mended = Catalogue([old, attrs.evolve(new, name="mới, sửa")])
        back = from_dict(stored(dossier), Dossier, procedures=mended)
        assert back.procedure.name == "mới, sửa"

    def test_an_edition_that_is_gone_is_not_replaced_in_silence(self) -> None:
        dossier = Dossier.submit("H", TWO.procedures[0], AT, channel=Channel.POST)
        with pytest.raises(FactErrors) as caught:
            from_dict(stored(dossier), Dossier, procedures=Catalogue(TWO.procedures[1:]))
        assert "no edition of procedure X.1" in str(caught.value.exceptions[0])

    def test_a_procedure_that_is_not_there_is_told(self) -> None:
        dossier = Dossier.submit("H", TWO.procedures[0], AT, channel=Channel.POST)
        with pytest.raises(FactErrors) as caught:
            from_dict(stored(dossier), Dossier, procedures=PROCEDURES)
        unknown = UnknownProcedureError("X.1")
        assert str(unknown).split(";")[0] in str(caught.value.exceptions[0])

    def test_without_procedures_it_cannot_be_read(self) -> None:
        dossier = Dossier.submit("H", TWO.procedures[0], AT, channel=Channel.POST)
        with pytest.raises(BadValueError, match="procedures is None: name the procedures"):
            from_dict(stored(dossier), Dossier)

    def test_all_that_is_said_of_it_comes_back(self) -> None:
        dossier = Dossier.submit(
            "H",
            TWO.procedures[1],
            AT,
            channel=Channel.VNEID,
            given=["b", "a"],
            agency="UBND",
            receiving="Trung tâm",
            papers=[Paper("tờ khai", originals=2)],
            by="Lan",
        )
        assert from_dict(stored(dossier), Dossier, procedures=TWO) == dossier
        assert stored(dossier)["given"] == ["a", "b"]


def policy() -> BallotPolicy:
    mark = DeviceMark.of("kiosk-1", salt=bytes(range(32)))
    scales = {"overall": vn.SCALE_5, "nps": vn.SCALE_0_10}
    return BallotPolicy("last", scales, window_days=10, kiosks=[mark])


def cast(**more: Any) -> Cast:
    ballot = Ballot({"overall": 4, "nps": None}, Stage.RESULT, assisted=True)
    return Cast("H-1", ballot, at=AT, key="0" * 64, **more)


class TestBallots:
    @pytest.mark.parametrize(
        "more", [{}, {"comment": "tốt"}, {"device": DeviceMark.of("x", salt=bytes(range(32)))}]
    )
    def test_a_cast_comes_back(self, more: dict[str, Any]) -> None:
        assert from_dict(stored(cast(**more)), Cast) == cast(**more)

    def test_a_box_comes_back_with_its_policy(self) -> None:
        box = BallotBox(policy(), [cast(), attrs.evolve(cast(), key="1" * 64)])
        assert from_dict(stored(box), BallotBox) == box
        assert stored(box)["onestop"] == "ballot_box"


class TestWhatDoesNotFit:
    GOOD: dict[str, Any] = stored(Accepted(AT, by="Lan"))

    @pytest.mark.parametrize(
        ("change", "fault"),
        [
            ({"onestop": "log"}, "onestop: is 'log', but must be 'event'"),
            ({"version": 2}, "version: is 2, but must be 1"),
            ({"version": True}, "version: is True, but must be 1"),
            ({"event": "eaten"}, "event: is 'eaten', but must be one of submitted"),
            ({"event": 5}, "event: is 5"),
            ({"at": "yesterday"}, "at: is 'yesterday', but must be a moment like"),
            ({"at": None}, "at: is None, but must be a moment"),
            ({"at": "2026-11-20T16:10:00"}, "at is 2026-11-20 16:10:00, a moment without"),
            ({"by": 5}, "by: is 5, but must be a text"),
            ({"by": ""}, "by is ''"),
            ({"colour": "red"}, "colour: is not a key of this table"),
        ],
    )
    def test_an_event(self, change: dict[str, Any], fault: str) -> None:
        with pytest.raises(FactErrors) as caught:
            from_dict(self.GOOD | change, Event)
        assert fault in str(caught.value.exceptions[0])

    def test_a_key_that_is_missing(self) -> None:
        table = {key: value for key, value in self.GOOD.items() if key != "at"}
        with pytest.raises(FactErrors) as caught:
            from_dict(table, Event)
        assert "at: is missing" in str(caught.value.exceptions[0])

    def test_every_event_of_a_log_that_does_not_fit_is_told(self) -> None:
        dossier = next(one for one in samples.dossiers().values() if len(one.events) > 2)
        table = stored(dossier)
        table["events"][0]["at"], table["events"][1]["colour"] = 5, "red"
        table["channel"] = "pigeon"
        with pytest.raises(FactErrors) as caught:
            from_dict(table, Dossier, procedures=Catalogue([dossier.procedure]))
        told = [str(fault) for fault in caught.value.exceptions]
        assert [fault.split(": ")[1] for fault in told] == [
            "events[0].at",
            "events[1].colour",
            "channel",
        ]

    @pytest.mark.parametrize("events", [None, {}, 5])
    def test_a_log_that_is_none(self, events: Any) -> None:
        dossier = next(iter(samples.dossiers().values()))
        table = stored(dossier) | {"events": events}
        with pytest.raises(FactErrors) as caught:
            from_dict(table, Dossier, procedures=Catalogue([dossier.procedure]))
        assert "events: is" in str(caught.value.exceptions[0])

    def test_a_log_that_could_not_happen(self) -> None:
        dossier = Dossier.submit("H", TWO.procedures[1], AT, channel=Channel.POST).accept(AT)
        table = stored(dossier)
        table["events"].append(table["events"][1])
        with pytest.raises(FactErrors) as caught:
            from_dict(table, Dossier, procedures=TWO)
        assert "cannot be accepted" in str(caught.value.exceptions[0])

    @pytest.mark.parametrize(
        ("change", "fault"),
        [
            ({"ballot": 5}, "ballot: is 5, but must be a table"),
            (
                {"ballot": {"answers": [["overall"]], "stage": "result"}},
                "answers[0]: is ['overall']",
            ),
            ({"ballot": {"answers": {}, "stage": "result"}}, "answers: is {}, but must be a list"),
            (
                {"ballot": {"answers": [], "stage": "lunch"}},
                "stage: is 'lunch', but must be one of",
            ),
            ({"device": {"digest": "xyz"}}, "device"),
        ],
    )
    def test_a_cast(self, change: dict[str, Any], fault: str) -> None:
        with pytest.raises(FactErrors) as caught:
            from_dict(stored(cast()) | change, Cast)
        assert fault in str(caught.value.exceptions[0])

    def test_a_box_whose_policy_does_not_fit(self) -> None:
        table = stored(BallotBox(policy()))
        table["policy"]["wins"] = "middle"
        with pytest.raises(FactErrors) as caught:
            from_dict(table, BallotBox)
        assert "policy.wins: is 'middle', but must be one of first, last" in str(
            caught.value.exceptions[0]
        )

    def test_what_is_not_stored_is_refused(self) -> None:
        with pytest.raises(WrongTypeError, match="value is 5"):
            to_dict(5)  # type: ignore[arg-type]
        with pytest.raises(WrongTypeError, match="kind is"):
            from_dict({}, str)
        with pytest.raises(WrongTypeError, match="table is 'x'"):
            from_dict("x", Event)  # type: ignore[arg-type]

    def test_a_ground_of_suspension_comes_back_with_its_source(self) -> None:
        source = samples.SOURCE
        ground = SuspensionGround("chờ thuế", stops_clock=True, citation=source, kind="financial")
        dossier = Dossier.submit("H", TWO.procedures[1], AT, channel=Channel.POST).accept(AT)
        suspended = dossier.suspend(AT, ground)
        assert from_dict(stored(suspended), Dossier, procedures=TWO) == suspended
