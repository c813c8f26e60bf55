"""Every closed word that the library shows says itself, as an office would, in one way."""

import enum
import json
import pickle

import pytest

from onestop import BadValueError, Channel, Confidence, Dossier, Procedure, Status, classify, vn
from onestop.dossiers import Verb
from onestop.dossiers.clock.next_actions import VERBS
from onestop.i18n.labels import Labelled
from onestop.i18n.phrases import PHRASES
from onestop.interchange import from_json, to_json
from tests.arguments import public

AT = vn.local("20/11/2026 16:10")

ENUMERATIONS = {
    name: kind
    for name, kind in public().items()
    if isinstance(kind, type) and issubclass(kind, enum.Enum)
}


def test_the_walk_reaches_every_package() -> None:
    assert {"Channel", "DayKind", "procedures.Action", "satisfaction.Stage"} <= ENUMERATIONS.keys()
    assert len(ENUMERATIONS) > 25


@pytest.mark.parametrize("name", ENUMERATIONS)
def test_every_member_has_a_label_of_its_own_in_both_languages(name: str) -> None:
    kind = ENUMERATIONS[name]
    assert issubclass(kind, Labelled), f"class {name}(Labelled, enum.Enum, label=...)"
    assert "text" not in vars(kind), "one way to say it"
    for place in (0, 1):
        labels = [PHRASES[member.label][place] for member in kind]
        assert len(set(labels)) == len(labels)
        assert all(label.strip() for label in labels)
    for member in kind:
        assert (member.text("vi"), member.text("en")) == PHRASES[member.label]
        assert member.text() == member.text("vi")


def test_labels_are_what_an_office_says() -> None:
    assert Channel.POST.text("vi") == "bưu chính"
    assert Confidence.TO_CONFIRM.text("vi") == "cần xác nhận"
    assert Verb.EXTEND.text("vi") == "xin lỗi và hẹn lại"


class TestVerbs:
    def test_every_verb_of_a_dossier_is_one_and_says_itself(self) -> None:
        assert set(VERBS.values()) == set(Verb)
        assert all(callable(getattr(Dossier, verb)) for verb in Verb)

    def test_a_verb_is_its_own_word(self) -> None:
        assert {"accept": 1}[Verb.ACCEPT] == 1
        assert f"{Verb.ACCEPT} {Verb.ACCEPT!r}" == "accept 'accept'"
        assert json.dumps([Verb.ACCEPT]) == '["accept"]'
        assert pickle.loads(pickle.dumps(Verb.ACCEPT)) is Verb.ACCEPT

    def test_what_may_be_done_next_is_said_after_a_pickle_and_after_json_too(self) -> None:
        dossier = Dossier.submit("H-1", Procedure("X", "a"), AT, channel=Channel.POST)
        status = classify(dossier, AT, vn.calendar())
        for again in (
            status,
            pickle.loads(pickle.dumps(status)),
            from_json(to_json(status), Status),
        ):
            said = [verb.text("vi") for verb in again.next_actions]
            assert said[:2] == ["tiếp nhận", "từ chối tiếp nhận"]

    def test_what_is_no_verb_is_refused_with_those_that_there_are(self) -> None:
        status = classify(
            Dossier.submit("H-1", Procedure("X", "a"), AT, channel=Channel.POST), AT, vn.calendar()
        )
        with pytest.raises(BadValueError, match="next_actions is 'burn': must be one of accept"):
            Status(status.state, status.timeliness, next_actions=("burn",))
