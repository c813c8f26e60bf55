"""The box: what is taken in, what is refused, and that a repeat is nothing."""

from __future__ import annotations

import copy
import datetime as dt
import hashlib
import pickle
import sys
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from onestop import BadValueError, Ballot, NaiveMomentError, WrongTypeError, vn
from onestop.errors import (
    CellError,
    EventOrderError,
    ExpiredTokenError,
    OfficerBallotError,
    OtherStageError,
    ReusedKeyError,
    TokenNotYetValidError,
)
from onestop.i18n.remarks import Remark
from onestop.registers import RatingBox
from onestop.satisfaction import Stage
from onestop.satisfaction.ballots import (
    BallotBox,
    BallotPolicy,
    Cast,
    DeviceMark,
    Token,
    issue_token,
    read_token,
)
from tests.ballots.office import (
    BEGIN,
    KEY,
    POLICY,
    SALT,
    Counter,
    answers,
    days,
    device,
    minutes,
    token,
)


class TestRepeats:
    def test_the_same_key_with_the_same_content_is_the_same_ballot(self) -> None:
        one = Counter().take("D-1", idempotency_key="a")
        two = copy.copy(one).take("D-1", minutes(3), idempotency_key="a", device=device("new"))
        assert two.box == one.box
        assert [receipt.is_repeat for receipt in two.receipts] == [False, True]
        assert two.receipts[1].at == BEGIN  # when it came the first time

    def test_a_repeat_is_nothing_even_when_it_comes_late_or_out_of_order(self) -> None:
        counter = Counter().take("D-1", idempotency_key="a").take("D-2", minutes(9))
        before = counter.box
        counter.take("D-1", minutes(5), idempotency_key="a")
        counter.take("D-1", days(500), idempotency_key="a")  # the token has expired by then
        assert counter.box == before

    @pytest.mark.parametrize(
        "other",
        [
            {"level": 4},
            {"code": "D-2"},
            {"stage": "reception"},
            {"comment": "khác"},
            {"ballot": answers(assisted=True)},
        ],
    )
    def test_the_same_key_with_other_content_is_refused(self, other: dict[str, Any]) -> None:
        counter = Counter().take("D-1", idempotency_key="a")
        with pytest.raises(ReusedKeyError, match="was used with other content"):
            counter.take(**{"code": "D-1", "idempotency_key": "a", **other})

    def test_a_token_that_is_sent_again_with_its_answer_adds_nothing(self) -> None:
        """The whole way: the text of the token, read twice, cast twice."""
        text = issue_token("D-1", Stage.RESULT, issued=BEGIN, expires=days(30), key=KEY)
        box = BallotBox(POLICY)
        for n in range(5):
            at = minutes(n)
            box, receipt = box.cast(
                answers(), read_token(text, KEY, at=at), at=at, idempotency_key="a"
            )
            assert receipt.is_repeat is (n > 0)
        assert len(box.casts) == 1

    def test_another_key_is_another_answer_and_the_receipt_says_so(self) -> None:
        counter = Counter().take("D-1").take("D-1", level=2).take("D-1", level=3)
        assert [receipt.earlier for receipt in counter.receipts] == [0, 1, 2]
        assert len(counter.box.casts) == 3


class TestRefused:
    def test_a_token_of_another_stage(self) -> None:
        with pytest.raises(OtherStageError, match="of the stage reception, not of result"):
            BallotBox(POLICY).cast(
                answers(), token("D-1", "reception"), at=BEGIN, idempotency_key="a"
            )

    def test_an_officer_in_the_citizens_name(self) -> None:
        with pytest.raises(OfficerBallotError) as caught:
            Counter().take("D-1", by_officer=True)
        assert str(caught.value) == (
            "a ballot for dossier D-1, stage result, came from an officer's device or session: "
            "only the applicant may answer, helped where that is needed"
        )

    def test_an_officer_who_sends_a_citizens_ballot_again(self) -> None:
        counter = Counter().take("D-1", idempotency_key="a")
        with pytest.raises(OfficerBallotError):
            counter.take("D-1", idempotency_key="a", by_officer=True)

    def test_a_token_outside_its_time(self) -> None:
        with pytest.raises(TokenNotYetValidError):
            Counter().take("D-1", days(-101))
        with pytest.raises(ExpiredTokenError):
            Counter().take("D-1", days(401))

    def test_an_answer_before_the_last_one(self) -> None:
        with pytest.raises(EventOrderError, match="comes before another ballot"):
            Counter().take("D-1", minutes(1)).take("D-2", minutes(0))

    @pytest.mark.parametrize(
        ("ballot", "what"),
        [
            (Ballot({"overall": 6}, "result"), "has levels 1 to 5"),
            (Ballot({"overall": 0}, "result"), "has levels 1 to 5"),
            (Ballot({"name": 1}, "result"), "is not asked; questions: officers, overall"),
            (Ballot({"name": None}, "result"), "is not asked"),
            (Ballot({"overall": None}, "result"), "must answer one question at least"),
            (Ballot({}, "result"), "must answer one question at least"),
        ],
    )
    def test_a_ballot_that_does_not_fit_the_questions(self, ballot: Ballot, what: str) -> None:
        with pytest.raises(BadValueError, match=what):
            Counter().take("D-1", ballot=ballot)

    def test_what_is_no_ballot_no_token_no_key_and_no_device(self) -> None:
        given: dict[str, Any] = {"at": BEGIN, "idempotency_key": "a"}
        box: Any = BallotBox(POLICY)
        text = issue_token("D-1", Stage.RESULT, issued=BEGIN, expires=days(1), key=KEY)
        with pytest.raises(WrongTypeError, match="must be a Token"):
            box.cast(answers(), text, **given)
        with pytest.raises(WrongTypeError, match="must be a Ballot"):
            box.cast({"overall": 5}, token("D-1"), **given)
        with pytest.raises(WrongTypeError, match="must be a DeviceMark"):
            box.cast(answers(), token("D-1"), device="192.168.1.7", **given)
        with pytest.raises(BadValueError, match="idempotency_key"):
            box.cast(answers(), token("D-1"), at=BEGIN, idempotency_key=" ")
        with pytest.raises(NaiveMomentError):
            box.cast(answers(), token("D-1"), at=dt.datetime(2026, 11, 20), idempotency_key="a")  # noqa: DTZ001  # the trap under test


def test_refusals_of_the_box_pickle_and_copy() -> None:
    counter = Counter().take("D-1", idempotency_key="a")
    for kind, more in (
        (OfficerBallotError, {"by_officer": True}),
        (ReusedKeyError, {"idempotency_key": "a", "level": 1}),
    ):
        with pytest.raises(kind) as caught:
            counter.take("D-1", **more)
        for again in (pickle.loads(pickle.dumps(caught.value)), copy.copy(caught.value)):
            assert (type(again), str(again)) == (kind, str(caught.value))


class TestReplay:
    def test_a_log_makes_its_box_again_and_may_be_played_twice(self) -> None:
        box = Counter().take("D-1").take("D-1", level=2).take("D-2", minutes(1)).box
        assert BallotBox.replay(POLICY, box.casts) == box
        assert BallotBox.replay(POLICY, (*box.casts, *box.casts)) == box
        assert BallotBox.replay(POLICY, ()) == BallotBox(POLICY)

    def test_a_log_is_checked_as_its_answers_were(self) -> None:
        one, two = Counter().take("D-1").take("D-2", minutes(1)).box.casts
        with pytest.raises(EventOrderError):
            BallotBox.replay(POLICY, (two, one))
        with pytest.raises(ReusedKeyError):
            BallotBox.replay(POLICY, (one, attrs.evolve(two, key=one.key)))
        with pytest.raises(BadValueError, match="is not asked"):
            BallotBox.replay(BallotPolicy("last", {"other": vn.SCALE_3}), (one,))
        with pytest.raises(WrongTypeError):
            BallotBox.replay(POLICY, ("D-1",))  # type: ignore[arg-type]  # the refusal

    @given(
        st.lists(
            st.tuples(st.integers(1, 3), st.integers(1, 4), st.integers(1, 5), st.integers(0, 9)),
            max_size=12,
        )
    )
    def test_any_log_makes_its_box_again(self, sent: list[tuple[int, int, int, int]]) -> None:
        box, at = BallotBox(POLICY), 0
        for dossier, key, level, wait in sent:
            at += wait
            try:
                box, _ = box.cast(
                    answers(level),
                    token(f"D-{dossier}"),
                    at=minutes(at),
                    idempotency_key=f"{key}",
                )
            except ReusedKeyError:
                continue
        assert BallotBox.replay(POLICY, box.casts) == box
        assert len({cast.key for cast in box.casts}) == len(box.casts)
        assert pickle.loads(pickle.dumps(box)) == box
        assert hash(pickle.loads(pickle.dumps(box))) == hash(box)

    def test_only_answers_belong_in_a_box(self) -> None:
        casts = Counter().take("D-1").box.casts
        with pytest.raises(WrongTypeError, match="casts is 'D-1'"):
            BallotBox(POLICY, (*casts, "D-1"))

    def test_the_box_as_it_stood(self) -> None:
        box = Counter().take("D-1").take("D-2", minutes(1)).take("D-3", minutes(2)).box
        assert [cast.dossier for cast in box.as_of(minutes(1)).casts] == ["D-1", "D-2"]


class TestOneMore:
    """A box shares its answers with those that come of it, and none of them is changed by that."""

    @given(
        st.lists(st.tuples(st.integers(0, 99), st.integers(1, 3), st.integers(1, 6)), max_size=20)
    )
    def test_boxes_that_come_of_each_other_are_as_if_each_were_alone(
        self, sent: list[tuple[int, int, int]]
    ) -> None:
        """Against boxes that are made anew of a plain list each time."""
        boxes: list[tuple[BallotBox, tuple[Cast, ...]]] = [(BallotBox(POLICY), ())]
        for which, dossier, key in sent:
            box, log = boxes[which % len(boxes)]
            before = [cast.at for cast in log]
            at = max([BEGIN, *before]) + dt.timedelta(minutes=1)
            grown, receipt = box, None
            try:
                grown, receipt = box.cast(
                    answers(4), token(f"D-{dossier}"), at=at, idempotency_key=f"{key}"
                )
            except ReusedKeyError:
                assert any(c.key == _kept(key) and c.dossier != f"D-{dossier}" for c in log)
                continue
            if receipt.is_repeat:
                assert grown is box
                assert any(c.key == _kept(key) and c.dossier == f"D-{dossier}" for c in log)
                continue
            assert receipt.earlier == sum(cast.dossier == f"D-{dossier}" for cast in log)
            assert not any(cast.key == _kept(key) for cast in log)
            cast = Cast(f"D-{dossier}", answers(4), at=at, key=_kept(key))
            boxes.append((grown, (*log, cast)))
        for box, log in boxes:
            assert box.casts == log
            assert box == BallotBox(POLICY, log)
            assert pickle.loads(pickle.dumps(box)).casts == copy.deepcopy(box).casts == log

    def test_the_work_of_one_more_does_not_grow(self) -> None:
        """No clock is asked: how many functions are called is the same at 20 and at 1,500."""
        counter, found = Counter(), []
        calls: list[str] = []
        for nth in range(1501):
            calls.clear()
            if nth in {20, 1500}:
                sys.setprofile(lambda _, event, __: calls.append(event))
            try:
                counter.take(f"D-{nth % 7}", minutes(nth))
            finally:
                sys.setprofile(None)
            found += [len(calls)] if calls else []
        assert len(found) == 2
        assert found[0] == found[1]
        assert counter.receipts[-1].earlier == 214

    def test_threads_that_add_to_one_box_do_not_meet(self) -> None:
        start = Counter().take("D-0").box

        def add(nth: int) -> BallotBox:
            box = start
            for more in range(20):
                box, _ = box.cast(
                    answers(), token(f"D-{nth}"), at=minutes(more), idempotency_key=f"{nth} {more}"
                )
            return box

        with ThreadPoolExecutor(8) as pool:
            found = list(pool.map(add, range(1, 9)))
        assert [cast.dossier for cast in start.casts] == ["D-0"]
        for nth, box in enumerate(found, 1):
            assert [cast.dossier for cast in box.casts] == ["D-0", *[f"D-{nth}"] * 20]

    def test_a_box_of_a_file_stays_one_with_its_rows_set_aside(self) -> None:
        fault = CellError(2, "dossier", "99", Remark.of("dossier_unknown"))
        box = RatingBox(POLICY, set_aside=[fault])
        grown, _ = box.cast(answers(), token("D-1"), at=BEGIN, idempotency_key="k")
        assert isinstance(grown, RatingBox)
        assert (len(box.casts), len(grown.casts), grown.set_aside) == (0, 1, (fault,))

    def test_a_misspelt_name_is_none(self) -> None:
        box: Any = BallotBox(POLICY)
        with pytest.raises(AttributeError, match="'BallotBox' object has no attribute 'ballots'"):
            _ = box.ballots


def _kept(key: int) -> str:
    return hashlib.sha256(f"{key}".encode()).hexdigest()


class TestNothingPersonal:
    def test_a_cast_has_no_field_for_a_person(self) -> None:
        fields = [field.name for field in attrs.fields(Cast)]
        assert fields == ["dossier", "ballot", "at", "key", "device", "comment"]
        assert [field.name for field in attrs.fields(Ballot)] == ["answers", "stage", "assisted"]
        assert [field.name for field in attrs.fields(Token)] == [
            "dossier", "stage", "issued", "expires", "key",
        ]  # fmt: skip

    def test_neither_the_key_nor_the_device_is_kept_as_it_was(self) -> None:
        box = Counter().take("D-1", idempotency_key="0912345678", device=device("máy cô Lan")).box
        for kept in (repr(box), pickle.dumps(box).decode("latin-1")):
            assert "0912345678" not in kept
            assert "Lan" not in kept

    def test_a_comment_is_scrubbed_before_it_is_kept(self) -> None:
        cast = Counter().take("D-1", comment="Gọi 0912 345 678").box.casts[0]
        assert cast.comment == "Gọi [đã ẩn]"
        assert Counter().take("D-1").box.casts[0].comment is None

    def test_a_device_mark_hangs_on_the_salt(self) -> None:
        assert device("a") == DeviceMark.of("a", salt=SALT)
        assert len({device("a"), device("b"), DeviceMark.of("a", salt=SALT[::-1])}) == 3

    def test_a_device_mark_is_made_with_a_salt_and_of_a_name(self) -> None:
        with pytest.raises(BadValueError, match="salt is '5 bytes'"):
            DeviceMark.of("a", salt=b"short")
        with pytest.raises(BadValueError, match="device"):
            DeviceMark.of("", salt=SALT)
        with pytest.raises(BadValueError, match="must be 32 hex digits"):
            DeviceMark("máy cô Lan")


class TestPolicy:
    @pytest.mark.parametrize(
        ("call", "what"),
        [
            (lambda: BallotPolicy("best", {"q": vn.SCALE_5}), "must be 'first' or 'last'"),  # type: ignore[arg-type]  # the refusal
            (lambda: BallotPolicy("first", {}), "must hold a question"),
            (lambda: BallotPolicy("first", [("q", vn.SCALE_3)] * 2), "each of them once"),
            (lambda: BallotPolicy("first", "q"), "a mapping of questions to scales"),
            (lambda: BallotPolicy("first", 5), "a mapping of questions to scales"),
            (lambda: BallotPolicy("first", {"q": 5}), "must be a Scale"),
            (lambda: BallotPolicy("first", {"q": vn.SCALE_5}, kiosks=["k"]), "a DeviceMark"),  # type: ignore[list-item]  # the refusal
            (lambda: BallotPolicy("first", {"q": vn.SCALE_5}, burst_least=1), "must be 2 or more"),
            (lambda: BallotPolicy("first", {"q": vn.SCALE_5}, window_days=-1), "0 or more"),
        ],
    )
    def test_what_makes_no_sense_is_refused(self, call: Any, what: str) -> None:
        with pytest.raises((BadValueError, WrongTypeError), match=what):
            call()

    def test_which_answer_wins_has_no_default(self) -> None:
        with pytest.raises(TypeError, match="wins"):
            BallotPolicy(scales={"q": vn.SCALE_5})  # type: ignore[call-arg]  # the refusal
