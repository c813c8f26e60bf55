"""Tokens: one spelling, bound to a dossier, a stage, a key and a time; nothing else is taken."""

from __future__ import annotations

import copy
import datetime as dt
import hashlib
import hmac
import pickle
import string
from collections.abc import Callable, Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onestop import BadValueError, NaiveMomentError, OnestopError, WrongTypeError, vn
from onestop.errors import (
    BadSignatureError,
    ExpiredTokenError,
    MalformedTokenError,
    OtherDossierError,
    OtherStageError,
    TokenError,
    TokenNotYetValidError,
    UnknownKeyError,
)
from onestop.satisfaction import Stage
from onestop.satisfaction.ballots import KeyRing, SigningKey, Token, issue_token, read_token
from tests.ballots.__main__ import main
from tests.ballots.forging import AT, KEYS, forgery, is_refused, raw_of, spelt, tokens

CODE = "H48.53-261120-0001"
END = vn.local("20/12/2026 16:10")
OLD, NEW = KEYS
RING = KeyRing(KEYS)


def issue(code: str = CODE, stage: Stage = Stage.RESULT, key: SigningKey = OLD) -> str:
    return issue_token(code, stage, issued=AT, expires=END, key=key)


def signed(payload: bytes, key: SigningKey = OLD) -> str:
    """A text that the key has signed, whatever it says."""
    mac = hmac.new(key.secret, b"onestop rating token\x00" + payload, hashlib.sha256).digest()
    return spelt(payload + mac[:16])


def payload(  # the layout, written once more by hand
    version: int = 1, stage: int = 4, name: bytes = b"2026a", code: bytes = CODE.encode()
) -> bytes:
    moments = b"".join(int(at.timestamp()).to_bytes(5, "big") for at in (AT, END))
    return bytes([version, stage, len(name)]) + name + moments + code


class TestIssued:
    def test_the_layout_is_the_one_written_down(self) -> None:
        assert issue() == signed(payload())

    def test_it_says_what_it_was_issued_for(self) -> None:
        token = read_token(issue(), RING, at=AT, dossier=CODE, stage=Stage.RESULT)
        assert token == Token(CODE, Stage.RESULT, issued=AT, expires=END, key="2026a")

    @pytest.mark.parametrize("stage", list(Stage))
    def test_every_stage_has_its_own(self, stage: Stage) -> None:
        assert read_token(issue(stage=stage), OLD, at=AT).stage is stage
        assert len({issue(stage=each) for each in Stage}) == 4

    def test_a_stage_may_be_given_by_its_word(self) -> None:
        assert read_token(issue(), OLD, at=AT, stage="result") == read_token(issue(), OLD, at=AT)  # type: ignore[arg-type]  # a word is a stage

    def test_the_same_arguments_give_the_same_token(self) -> None:
        assert issue() == issue()

    def test_a_part_of_a_second_is_cut_off(self) -> None:
        tick = dt.timedelta(microseconds=999_999)
        text = issue_token(CODE, Stage.RESULT, issued=AT + tick, expires=END + tick, key=OLD)
        assert text == issue()

    def test_a_token_fits_into_a_small_code(self) -> None:
        assert len(issue()) == 70

    @given(
        st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=25).filter(str.strip)
    )
    def test_any_dossier_code_is_read_back(self, code: str) -> None:
        assert read_token(issue(code), RING, at=AT, dossier=code).dossier == code

    @given(st.datetimes(dt.datetime(1970, 1, 3), dt.datetime(9990, 1, 1)), st.integers(1, 10**8))  # noqa: DTZ001  # the zone follows
    def test_any_moment_is_read_back(self, naive: dt.datetime, seconds: int) -> None:
        issued = naive.replace(tzinfo=vn.TZ, microsecond=0)
        expires = issued + dt.timedelta(seconds=seconds)
        key = SigningKey("k", OLD.secret, since=issued)
        text = issue_token(CODE, Stage.RESULT, issued=issued, expires=expires, key=key)
        token = read_token(text, key, at=expires)
        assert (token.issued, token.expires) == (issued, expires)


class TestRefused:
    def test_each_reason_is_an_error_of_its_own(self) -> None:
        text, tick = issue(), dt.timedelta(seconds=1)
        other = SigningKey("2026a", bytes(range(1, 33)), since=OLD.since)
        cases: list[tuple[type[TokenError], Callable[[], object]]] = [
            (MalformedTokenError, lambda: read_token("no token", RING, at=AT)),
            (UnknownKeyError, lambda: read_token(text, NEW, at=AT)),
            (UnknownKeyError, lambda: read_token(text, KeyRing([]), at=AT)),
            (BadSignatureError, lambda: read_token(text, other, at=AT)),
            (ExpiredTokenError, lambda: read_token(text, RING, at=END + tick)),
            (TokenNotYetValidError, lambda: read_token(text, RING, at=AT - tick)),
            (OtherDossierError, lambda: read_token(text, RING, at=AT, dossier="H48.53-261120-2")),
            (OtherStageError, lambda: read_token(text, RING, at=AT, stage=Stage.REFUSAL)),
        ]
        for kind, call in cases:
            with pytest.raises(TokenError) as caught:
                call()
            assert type(caught.value) is kind
            assert isinstance(caught.value, OnestopError)
            assert isinstance(caught.value, ValueError)
            for again in (pickle.loads(pickle.dumps(caught.value)), copy.copy(caught.value)):
                assert (type(again), str(again)) == (kind, str(caught.value))
            assert text not in str(caught.value)

    def test_the_bounds_belong_to_the_time(self) -> None:
        for at in (AT, END):
            assert read_token(issue(), RING, at=at).expires == END

    def test_the_signature_is_judged_before_what_the_token_says(self) -> None:
        raw = bytearray(raw_of(issue()))
        raw[-1] ^= 1
        with pytest.raises(BadSignatureError):
            read_token(spelt(bytes(raw)), RING, at=END + dt.timedelta(days=1), dossier="other")

    @pytest.mark.parametrize(
        "text",
        [
            signed(payload(version=0)),
            signed(payload(version=2)),
            signed(payload(stage=0)),
            signed(payload(stage=5)),
            signed(payload(name=b"")),
            signed(payload(name=b"\xff")),
            signed(payload(code=b"")),
            signed(payload(code=b" ")),
            signed(payload(code=b"\xff\xfe")),
            signed(payload(code=b"x" * 101)),
            signed(payload(code=b"x" * 300)),
            signed(payload()[:9]),
            signed(b""),
            signed(bytes([1, 4, 200]) + payload()[3:]),
            signed(payload()[:8] + b"\xff" * 10 + b"X"),
            signed(payload()[:8] + payload()[13:18] + payload()[8:13] + b"X"),
            "",
            "A",
            "AAAA",
            issue() + "=",
            issue() + "==",
            issue() + "A",
            issue() + "\n",
            " " + issue(),
            issue().replace("-", "+"),
            "".join(chr(ord(letter) + 0xFEE0) for letter in issue()),
        ],
    )
    def test_even_a_signed_text_must_be_a_token(self, text: str) -> None:
        with pytest.raises(MalformedTokenError):
            read_token(text, RING, at=AT)

    def test_bits_that_the_last_letter_does_not_use_must_be_zero(self) -> None:
        text = issue()
        assert len(text) % 4 == 2  # four bits of the last letter say nothing
        alike = [text[:-1] + letter for letter in string.ascii_letters + string.digits + "-_"]
        same = [other for other in alike if raw_of(other) == raw_of(text)]
        assert len(same) == 16
        assert [other for other in same if not is_refused(other)] == [text]

    @pytest.mark.parametrize("value", [None, 7, b"AQQ"])
    def test_what_is_no_text_is_refused_and_not_shown(self, value: object) -> None:
        with pytest.raises(WrongTypeError, match="token is '…'"):
            read_token(value, RING, at=AT)  # type: ignore[arg-type]  # the refusal

    def test_a_moment_without_a_zone_is_refused(self) -> None:
        naive = dt.datetime(2026, 11, 20, 16, 10)  # noqa: DTZ001  # the trap under test
        with pytest.raises(NaiveMomentError):
            read_token(issue(), RING, at=naive)
        with pytest.raises(NaiveMomentError):
            issue_token(CODE, Stage.RESULT, issued=naive, expires=END, key=OLD)


def changes_of(text: str) -> Iterator[str]:
    """Every text that is one letter away: changed, taken out, put in, or turned in its case."""
    letters = string.printable + "Đ\u200b\uff21"
    for at, old in enumerate(text):
        yield text[:at] + text[at + 1 :]
        yield from (text[:at] + new + text[at + 1 :] for new in letters if new != old)
        yield from (text[:at] + new + text[at:] for new in letters)
    yield from (text + new for new in letters)


class TestForged:
    SAMPLE = (*tokens(7, 5), issue(), issue("Đ", Stage.RECEPTION, NEW))

    @pytest.mark.parametrize("text", SAMPLE)
    def test_every_single_bit_of_the_bytes_is_signed(self, text: str) -> None:
        raw = raw_of(text)
        assert not is_refused(text)
        for bit in range(8 * len(raw)):
            changed = bytearray(raw)
            changed[bit // 8] ^= 1 << bit % 8
            assert is_refused(spelt(bytes(changed)))

    @pytest.mark.parametrize("text", SAMPLE)
    def test_every_single_bit_of_the_text_is_signed(self, text: str) -> None:
        for at, letter in enumerate(text):
            for bit in range(8):
                assert is_refused(text[:at] + chr(ord(letter) ^ 1 << bit) + text[at + 1 :])

    @pytest.mark.parametrize("text", SAMPLE[:3])
    def test_every_text_one_letter_away_is_refused(self, text: str) -> None:
        assert all(map(is_refused, changes_of(text)))

    def test_no_two_letters_may_change_places(self) -> None:
        text = issue()
        swapped = {
            text[:at] + text[at + 1] + text[at] + text[at + 2 :] for at in range(len(text) - 1)
        }
        assert all(map(is_refused, swapped - {text}))

    def test_twenty_thousand_forgeries_are_refused(self) -> None:
        known = tokens(1, 500)
        assert not any(map(is_refused, known))
        forged = [text for text in (forgery(1, n, known) for n in range(20_400)) if text]
        assert len(forged) >= 20_000
        assert [text for text in forged if not is_refused(text)] == []

    def test_many_more_are_tried_by_command(self, capsys: pytest.CaptureFixture[str]) -> None:
        assert main(["--count", "90"]) == 0
        assert "0 taken" in capsys.readouterr().out

    def test_the_command_tells_what_was_taken(
        self, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        refused = iter([False] * 500)
        monkeypatch.setattr("tests.ballots.__main__.is_refused", lambda _: next(refused, False))
        assert main(["--count", "9"]) == 1
        assert "taken: " in capsys.readouterr().out

    def test_who_knows_the_other_stages_does_not_know_this_one(self) -> None:
        known = tuple(issue(stage=stage) for stage in Stage if stage is not Stage.RESULT)
        body = raw_of(issue())[:-16]
        assert all(is_refused(spelt(body + raw_of(text)[-16:])) for text in known)


class TestKeys:
    def test_the_newest_signs_and_older_ones_are_read(self) -> None:
        assert RING.newest(vn.local("30/06/2026 23:59")) is OLD
        assert RING.newest(AT) is NEW
        for key in KEYS:
            assert read_token(issue(key=key), RING, at=AT).key == key.id

    def test_the_newest_is_told_by_its_days_and_not_by_its_name(self) -> None:
        ring = KeyRing(
            [SigningKey("z", OLD.secret, since=AT), SigningKey("a", OLD.secret, since=END)]
        )
        assert ring.newest(END).id == "a"

    def test_a_key_that_was_taken_out_takes_its_tokens_with_it(self) -> None:
        with pytest.raises(UnknownKeyError) as caught:
            read_token(issue(), KeyRing([NEW]), at=AT)
        assert str(caught.value) == (
            "the rating token names key '2026a' and 2026-11-20 09:10:00+00:00, and no such key "
            "signed then; keys: 2026b: keep a key until its last token has expired"
        )

    def test_a_key_signs_on_its_own_days_only(self) -> None:
        short = SigningKey("s", OLD.secret, since=AT, until=AT + dt.timedelta(days=1))
        late = AT + dt.timedelta(days=2)
        with pytest.raises(BadValueError, match="key 's' does not sign then"):
            issue_token(CODE, Stage.RESULT, issued=late, expires=END, key=short)
        text = issue(key=short)
        assert read_token(text, short, at=late).key == "s"  # old tokens stay valid
        earlier = SigningKey("s", OLD.secret, since=AT, until=AT)
        shifted = SigningKey("s", OLD.secret, since=late)
        assert read_token(text, earlier, at=late).key == "s"
        with pytest.raises(UnknownKeyError):
            read_token(text, shifted, at=late)

    def test_no_key_may_sign_then(self) -> None:
        with pytest.raises(BadValueError, match="no key of the ring signs then: add one"):
            RING.newest(vn.local(2025, 1, 1))

    @pytest.mark.parametrize("length", [0, 1, 16, 31])
    def test_short_secrets_are_refused_and_not_shown(self, length: int) -> None:
        with pytest.raises(BadValueError) as caught:
            SigningKey("k", b"\xaa" * length, since=AT)
        assert str(caught.value) == (
            f"secret is '{length} bytes': must have 32 bytes or more: secrets.token_bytes(32)"
        )

    def test_a_secret_that_is_a_text_is_refused_and_not_shown(self) -> None:
        with pytest.raises(WrongTypeError) as caught:
            SigningKey("k", "s3cret" * 10, since=AT)  # type: ignore[arg-type]  # the refusal
        assert "s3cret" not in str(caught.value)

    def test_a_key_does_not_show_its_secret(self) -> None:
        assert "secret" not in repr(OLD)
        assert repr(OLD.secret) not in repr(RING)

    @pytest.mark.parametrize("name", ["", "a.b", "a" * 17, "khóa", "a\n"])
    def test_an_id_must_stand_in_a_token(self, name: str) -> None:
        with pytest.raises(BadValueError, match="id is"):
            SigningKey(name, OLD.secret, since=AT)

    def test_a_key_that_ends_before_it_begins_is_refused(self) -> None:
        with pytest.raises(BadValueError, match="until"):
            SigningKey("k", OLD.secret, since=AT, until=AT - dt.timedelta(seconds=1))

    def test_two_keys_with_one_id_are_refused(self) -> None:
        with pytest.raises(BadValueError, match="two keys have this id"):
            KeyRing([OLD, OLD])

    def test_the_same_bytes_sign_nothing_else(self) -> None:
        """A key that signs other things too does not sign tokens by it."""
        mac = hmac.new(OLD.secret, payload(), hashlib.sha256).digest()
        assert is_refused(spelt(payload() + mac[:16]))


class TestHandMade:
    @pytest.mark.parametrize(
        ("changes", "what"),
        [
            ({"expires": AT}, "expires"),
            ({"issued": vn.local(1969, 1, 1)}, "must not be before 1970"),
            ({"dossier": "x" * 101}, "at most 100 bytes"),
            ({"dossier": "\ud800"}, "must be text that can be written"),
            ({"dossier": " "}, "must not be empty"),
            ({"stage": "withdrawal"}, "must be one of reception, supplement, refusal, result"),
        ],
    )
    def test_a_token_that_makes_no_sense_is_refused(
        self, changes: dict[str, object], what: str
    ) -> None:
        fields: dict[str, object] = {
            "dossier": CODE, "stage": Stage.RESULT, "issued": AT, "expires": END, "key": "k",
        }  # fmt: skip
        with pytest.raises(BadValueError, match=what):
            Token(**{**fields, **changes})  # type: ignore[arg-type]  # the refusal

    def test_only_a_key_signs(self) -> None:
        with pytest.raises(WrongTypeError, match="must be a SigningKey"):
            issue_token(CODE, Stage.RESULT, issued=AT, expires=END, key=b"x" * 32)  # type: ignore[arg-type]  # the refusal


def test_forgeries_differ_and_repeat_by_their_seed() -> None:
    known = tokens(1, 50)
    made = [forgery(3, n, known) for n in range(200)]
    assert made == [forgery(3, n, known) for n in range(200)]
    assert len(set(made)) > 190
