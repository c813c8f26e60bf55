"""The token that binds a ballot to one dossier and one stage.

A token is one run of base64url: version, stage, key id, first and last moment, dossier code, and
the first half of an HMAC-SHA256 over all of that. There is one spelling: what is read is written
again and compared, so that no other text names the same token. Nothing in it is random: the same
arguments give the same token, and who knows any number of tokens cannot make another one without
the key.

Stands on `satisfaction.stages` and `keys`. Knows no ballot, no dossier and no clock.
"""

from __future__ import annotations

import base64
import binascii
import datetime as dt
import hashlib
import hmac
import re
from collections.abc import Iterable
from typing import Final

import attrs

from onestop._arguments import checked_fields
from onestop._checks import aware_moment, text_field
from onestop._checks import text as checked_text
from onestop.errors import (
    BadSignatureError,
    BadValueError,
    ExpiredTokenError,
    MalformedTokenError,
    OtherDossierError,
    OtherStageError,
    TokenNotYetValidError,
    WrongTypeError,
)
from onestop.i18n.refusal import OneOf
from onestop.i18n.remarks import Remark
from onestop.satisfaction.ballots.keys import LONGEST_ID, KeyRing, SigningKey, ring_of
from onestop.satisfaction.stages import Stage, stage_of

_VERSION: Final = 1
#: What a MAC of this kind is a MAC of: a key that signs other things too signs none of these.
_CONTEXT: Final = b"onestop rating token\x00"
#: Half of SHA-256, the least that RFC 2104 advises: one guess in 2**128, and a smaller QR code.
_MAC: Final = 16
_MOMENT: Final = 5
_LONGEST_CODE: Final = 100
_HEAD: Final = 3
_LONGEST: Final = (_HEAD + LONGEST_ID + 2 * _MOMENT + _LONGEST_CODE + _MAC) * 4 // 3 + 1

_STAGES: Final = {1: Stage.RECEPTION, 2: Stage.SUPPLEMENT, 3: Stage.REFUSAL, 4: Stage.RESULT}
_NUMBERS: Final = {stage: number for number, stage in _STAGES.items()}
_LETTERS: Final = re.compile(r"[A-Za-z0-9_-]+")
_EPOCH: Final = dt.datetime.fromtimestamp(0, dt.UTC)


def _whole_second(moment: dt.datetime, name: str = "moment") -> dt.datetime:
    """Cut off the part of a second, which a token cannot say."""
    return aware_moment(name, moment).replace(microsecond=0)


def _code(code: str) -> bytes:
    try:
        return code.encode()
    except UnicodeEncodeError:
        raise BadValueError("dossier_code", code, "writable_text") from None


@attrs.frozen(field_transformer=checked_fields)
class Token:
    """What a rating token says (*mã đánh giá*): one dossier, one stage, from when to when.

    Moments are whole seconds; both are inclusive. `read_token` makes one of a text whose signature
    holds: a token built by hand proves nothing.
    """

    dossier: str = attrs.field(validator=text_field)
    stage: Stage = attrs.field(converter=stage_of)
    issued: dt.datetime = attrs.field(kw_only=True, converter=_whole_second)
    expires: dt.datetime = attrs.field(kw_only=True, converter=_whole_second)
    key: str = attrs.field(kw_only=True, validator=text_field)

    def __attrs_post_init__(self) -> None:
        """Refuse a code that is too long, and a token that ends before it begins."""
        if len(_code(self.dossier)) > _LONGEST_CODE:
            limit = Remark.of("code_bytes", n=_LONGEST_CODE)
            raise BadValueError("dossier_code", self.dossier, limit)
        if self.expires <= self.issued:
            limit = Remark.of("after_issued", issued=self.issued)
            raise BadValueError("expires", self.expires.isoformat(" "), limit)
        if self.issued < _EPOCH:
            raise BadValueError("issued", self.issued.isoformat(" "), "not_before_1970")


def issue_token(
    dossier_code: str,
    stage: Stage,
    *,
    issued: dt.datetime,
    expires: dt.datetime,
    key: SigningKey,
) -> str:
    """Return the rating token of a dossier at a stage (*mã đánh giá*), for its link.

    One token a dossier and stage: the same arguments give the same text.

    >>> from onestop import vn
    >>> from onestop.satisfaction import Stage
    >>> from onestop.satisfaction.ballots import KeyRing, SigningKey, issue_token, read_token
    >>> ring = KeyRing([SigningKey("2026a", bytes(range(32)), since=vn.local(2026, 1, 1))])
    >>> at, end = vn.local("20/11/2026 16:10"), vn.local("20/12/2026 16:10")
    >>> text = issue_token(
    ...     "H48.53-261120-0001", Stage.RESULT, issued=at, expires=end, key=ring.newest(at)
    ... )
    >>> token = read_token(text, ring, at=at)
    >>> token.dossier, token.stage
    ('H48.53-261120-0001', <Stage.RESULT: 'result'>)

    Raises:
        BadValueError: the key does not sign at `issued`, or `expires` is not after it.

    **Law:** Thông tư 01/2018/TT-VPCP, Đ12.2 (a slip at every stage); Nghị định 61/2018/NĐ-CP,
    Đ27.3 (who answers is confidential: the token names no person).
    """
    if not isinstance(key, SigningKey):
        raise WrongTypeError("key", "…", OneOf("SigningKey"))  # it may be the secret itself
    checked_text("dossier_code", dossier_code)
    for name, moment in (("issued", issued), ("expires", expires)):
        aware_moment(name, moment)
    token = Token(dossier_code, stage, issued=issued, expires=expires, key=key.id)
    if not key.signs_at(token.issued):
        limit = Remark.of("key_not_signing", key=key.id)
        raise BadValueError("issued", token.issued.isoformat(" "), limit)
    payload = _written(token)
    return _spelt(payload + _mac(key, payload))


def read_token(
    text: str,
    keys: KeyRing | SigningKey | Iterable[SigningKey],
    *,
    at: dt.datetime,
    dossier: str | None = None,
    stage: Stage | None = None,
) -> Token:
    """Return what a rating token says (*kiểm tra mã đánh giá*), if it holds at a moment.

    With `dossier` or `stage`, it must be of that one. The signature is judged before anything that
    the token says.

    Raises:
        MalformedTokenError: the text is no token in its one spelling.
        UnknownKeyError: the ring holds no such key.
        BadSignatureError: the key did not sign it.
        TokenNotYetValidError: its time has not come.
        ExpiredTokenError: its time is over.
        OtherDossierError: it is of another dossier.
        OtherStageError: it is of another stage.
    """
    aware_moment("at", at)
    token = _signed(text, ring_of(keys))
    check_time(token, at)
    if dossier is not None and token.dossier != dossier:
        raise OtherDossierError(token.dossier, dossier)
    if stage is not None and token.stage is not stage_of(stage):
        raise OtherStageError(token.stage, stage_of(stage))
    return token


def check_time(token: Token, at: dt.datetime) -> None:
    """Refuse a token whose time has not come, or is over."""
    if aware_moment("at", at) < token.issued:
        raise TokenNotYetValidError(token.issued, at)
    if at > token.expires:
        raise ExpiredTokenError(token.expires, at)


def _signed(text: str, ring: KeyRing) -> Token:
    """Return what a text says, once its key has signed it."""
    payload, mac, token = _taken_apart(text)
    key = ring.key(token.key, token.issued)
    if not hmac.compare_digest(mac, _mac(key, payload)):
        raise BadSignatureError(key.id)
    return token


def check_form(text: str) -> str:
    """Return a text that is spelt as tokens are; whether it was signed is not asked."""
    _taken_apart(text)
    return text


def _taken_apart(text: object) -> tuple[bytes, bytes, Token]:
    """Return the signed part of a text, its signature, and what it claims."""
    raw = _bytes_of(text)
    payload, mac = raw[:-_MAC], raw[-_MAC:]
    return payload, mac, _claims_of(payload)


def _bytes_of(text: object) -> bytes:
    if not isinstance(text, str):
        raise WrongTypeError("token", "…", "a_text")
    if len(text) > _LONGEST or not _LETTERS.fullmatch(text):
        raise MalformedTokenError("token_letters")
    try:
        raw = base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))
    except binascii.Error:
        raise MalformedTokenError("token_short") from None
    if _spelt(raw) != text:
        raise MalformedTokenError("token_spelling")
    return raw


def _claims_of(payload: bytes) -> Token:
    """Return what the signed part of a token claims."""
    if len(payload) <= _HEAD or payload[0] != _VERSION or payload[1] not in _STAGES:
        raise MalformedTokenError("token_version")
    middle = _HEAD + payload[2]
    moments, rest = payload[middle : middle + 2 * _MOMENT], payload[middle + 2 * _MOMENT :]
    issued, expires = (
        int.from_bytes(part, "big") for part in (moments[:_MOMENT], moments[_MOMENT:])
    )
    try:
        return Token(
            rest.decode(),
            _STAGES[payload[1]],
            issued=dt.datetime.fromtimestamp(issued, dt.UTC),
            expires=dt.datetime.fromtimestamp(expires, dt.UTC),
            key=payload[_HEAD:middle].decode("ascii"),
        )
    except (ValueError, OverflowError, OSError):
        raise MalformedTokenError("token_senseless") from None


def _written(token: Token) -> bytes:
    """Return the signed part of a token."""
    name = token.key.encode()
    moments = (
        int(moment.timestamp()).to_bytes(_MOMENT, "big") for moment in (token.issued, token.expires)
    )
    head = bytes((_VERSION, _NUMBERS[token.stage], len(name)))
    return b"".join((head, name, *moments, _code(token.dossier)))


def _mac(key: SigningKey, payload: bytes) -> bytes:
    return hmac.new(key.secret, _CONTEXT + payload, hashlib.sha256).digest()[:_MAC]


def _spelt(raw: bytes) -> str:
    return base64.urlsafe_b64encode(raw).rstrip(b"=").decode()
