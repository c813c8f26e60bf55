"""The keys that sign rating tokens, and how they are changed.

Stands on `errors`. Knows no token.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Iterator
from typing import Final

import attrs

from onestop._arguments import checked, checked_fields
from onestop._checks import as_tuple, aware_moment, member, members_field, moment_field
from onestop.errors import BadValueError, UnknownKeyError, WrongTypeError
from onestop.i18n.remarks import Remark

#: HMAC with SHA-256 is as strong as its key up to this many bytes.
SHORTEST_SECRET: Final = 32
LONGEST_ID: Final = 16

_ID: Final = re.compile(rf"[A-Za-z0-9_-]{{1,{LONGEST_ID}}}")


def is_secret(_: object, attribute: attrs.Attribute[bytes], value: object) -> None:
    """Validate an attrs field as key material; no message shows it."""
    secret_of(attribute.name, value)


def secret_of(name: str, value: object) -> bytes:
    """Return key material, or refuse what is too short; no message shows it."""
    if not isinstance(value, bytes):
        raise WrongTypeError(name, "…", "bytes_wanted")
    if len(value) < SHORTEST_SECRET:
        limit = Remark.of("secret_length", n=SHORTEST_SECRET)
        raise BadValueError(name, f"{len(value)} bytes", limit)
    return value


def _is_id(_: object, attribute: attrs.Attribute[str], value: str) -> None:
    if not _ID.fullmatch(member(attribute.name, value, str)):
        limit = Remark.of("key_id_letters", n=LONGEST_ID)
        raise BadValueError(attribute.name, value, limit)


@attrs.frozen(field_transformer=checked_fields)
class SigningKey:
    """A key that signs rating tokens (*khóa ký phiếu*), with the days on which it signs.

    `secret` is random and has 32 bytes or more; it stands in no `repr` and in no message. Tokens
    issued from `since` to `until`, both inclusive, are its own; they stay valid until they expire.

    >>> from onestop import vn
    >>> SigningKey("2026a", bytes(range(32)), since=vn.local(2026, 1, 1)).until is None
    True

    Raises:
        BadValueError: the secret is too short, or the id cannot stand in a token.
    """

    id: str = attrs.field(validator=_is_id)
    secret: bytes = attrs.field(validator=is_secret, repr=False)
    since: dt.datetime = attrs.field(kw_only=True, validator=moment_field)
    until: dt.datetime | None = attrs.field(default=None, kw_only=True)

    def __attrs_post_init__(self) -> None:
        """Refuse a key that ends before it begins."""
        if self.until is not None and aware_moment("until", self.until) < self.since:
            raise BadValueError("until", self.until.isoformat(" "), "not_before_since")

    def signs_at(self, at: dt.datetime) -> bool:
        """Whether tokens issued at a moment are this key's."""
        aware_moment("at", at)
        return self.since <= at and (self.until is None or at <= self.until)


@attrs.frozen(field_transformer=checked_fields)
class KeyRing:
    """The keys of an office (*chùm khóa*): the newest signs, older ones are still read.

    A key that was betrayed is taken out: all its tokens are then refused.

    >>> from onestop import vn
    >>> old = SigningKey("a", bytes(range(32)), since=vn.local(2026, 1, 1))
    >>> new = SigningKey("b", bytes(range(1, 33)), since=vn.local(2026, 7, 1))
    >>> ring = KeyRing([old, new])
    >>> ring.newest(vn.local(2026, 6, 30)).id, ring.newest(vn.local(2026, 7, 1)).id
    ('a', 'b')

    Raises:
        BadValueError: two keys have one id.
    """

    keys: tuple[SigningKey, ...] = attrs.field(
        converter=as_tuple, validator=members_field(SigningKey)
    )

    def __attrs_post_init__(self) -> None:
        """Refuse two keys with one id: a token could not tell them apart."""
        ids = [key.id for key in self.keys]
        twice = next((name for name in ids if ids.count(name) > 1), None)
        if twice is not None:
            raise BadValueError("keys", twice, "two_keys_one_id")

    @checked
    def newest(self, at: dt.datetime) -> SigningKey:
        """Return the key that signs what is issued at a moment.

        Raises:
            BadValueError: no key signs then.
        """
        aware_moment("at", at)
        signing = [key for key in self.keys if key.signs_at(at)]
        if not signing:
            raise BadValueError("at", at.isoformat(" "), "no_key_signs")
        return max(signing, key=lambda key: (key.since, key.id))

    @checked
    def key(self, name: str, issued: dt.datetime) -> SigningKey:
        """Return the key of an id that signed at a moment.

        Raises:
            UnknownKeyError: the ring holds no such key.
        """
        for key in self.keys:
            if key.id == name and key.signs_at(issued):
                return key
        raise UnknownKeyError(name, issued, tuple(self))

    def __iter__(self) -> Iterator[str]:
        """Return the ids of the keys, in their order."""
        return (key.id for key in self.keys)


def ring_of(keys: KeyRing | SigningKey | Iterable[SigningKey]) -> KeyRing:
    """Return keys as a ring, however they are given."""
    if isinstance(keys, KeyRing):
        return keys
    return KeyRing((keys,) if isinstance(keys, SigningKey) else keys)
