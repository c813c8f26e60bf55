"""Forgeries: what somebody who knows many tokens, but no key, might send."""

from __future__ import annotations

import base64
import datetime as dt
import hashlib
import hmac
import random
import string
from collections.abc import Callable

from onestop import vn
from onestop.errors import TokenError
from onestop.satisfaction import Stage
from onestop.satisfaction.ballots import SigningKey, issue_token, read_token

KEYS = (
    SigningKey("2026a", bytes(range(32)), since=vn.local(2026, 1, 1)),
    SigningKey("2026b", bytes(range(1, 41)), since=vn.local(2026, 7, 1)),
)
AT = vn.local("20/11/2026 16:10")
LETTERS = string.ascii_letters + string.digits + "-_"
MAC = 16


def tokens(seed: int, count: int) -> tuple[str, ...]:
    """Tokens as they lie about in an office: many dossiers, all stages, both keys."""
    rng = random.Random(seed)
    return tuple(
        issue_token(
            f"H48.{rng.randrange(100):02}-2611{rng.randrange(1, 31):02}-{rng.randrange(10**4):04}",
            rng.choice(list(Stage)),
            issued=AT - dt.timedelta(minutes=rng.randrange(10_000)),
            expires=AT + dt.timedelta(minutes=rng.randrange(1, 50_000)),
            key=rng.choice(KEYS),
        )
        for _ in range(count)
    )


def raw_of(text: str) -> bytes:
    return base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))


def spelt(raw: bytes) -> str:
    return base64.urlsafe_b64encode(raw).decode().rstrip("=")


def _random_text(rng: random.Random, known: tuple[str, ...]) -> str:
    return "".join(rng.choices(LETTERS, k=rng.randrange(0, 120)))


def _random_mac(rng: random.Random, known: tuple[str, ...]) -> str:
    return spelt(raw_of(rng.choice(known))[:-MAC] + rng.randbytes(MAC))


def _other_mac(rng: random.Random, known: tuple[str, ...]) -> str:
    payload, mac = raw_of(rng.choice(known))[:-MAC], raw_of(rng.choice(known))[-MAC:]
    return spelt(payload + mac)


def _other_parts(rng: random.Random, known: tuple[str, ...]) -> str:
    """A token with the head of one and the tail of another."""
    one, other = rng.sample(known, 2)
    at = rng.randrange(1, min(len(one), len(other)))
    return one[:at] + other[at:]


def _some_bits(rng: random.Random, known: tuple[str, ...]) -> str:
    raw = bytearray(raw_of(rng.choice(known)))
    for _ in range(rng.randrange(1, 9)):
        raw[rng.randrange(len(raw))] ^= 1 << rng.randrange(8)
    return spelt(bytes(raw))


def _some_letters(rng: random.Random, known: tuple[str, ...]) -> str:
    letters = list(rng.choice(known))
    for _ in range(rng.randrange(1, 4)):
        letters[rng.randrange(len(letters))] = rng.choice(LETTERS)
    return "".join(letters)


def _cut_or_longer(rng: random.Random, known: tuple[str, ...]) -> str:
    text = rng.choice(known)
    at = rng.randrange(len(text))
    return rng.choice([text[:at], text[at:], text + rng.choice(LETTERS), text + text])


def _own_key(rng: random.Random, known: tuple[str, ...]) -> str:
    """A token signed by a forger's own key under a name that the office uses."""
    payload = raw_of(rng.choice(known))[:-MAC]
    secret, context = rng.randbytes(32), rng.choice([b"", b"onestop rating token\x00"])
    mac = hmac.new(secret, context + payload, hashlib.sha256).digest()
    return spelt(payload + rng.choice([mac, mac[:MAC], mac[MAC:]]))


def _plain_hash(rng: random.Random, known: tuple[str, ...]) -> str:
    """A token with a hash in place of a MAC, the mistake of a home-made scheme."""
    payload = raw_of(rng.choice(known))[:-MAC]
    return spelt(payload + hashlib.sha256(payload).digest()[:MAC])


FORGERS: tuple[Callable[[random.Random, tuple[str, ...]], str], ...] = (
    _random_text,
    _random_mac,
    _other_mac,
    _other_parts,
    _some_bits,
    _some_letters,
    _cut_or_longer,
    _own_key,
    _plain_hash,
)


def forgery(seed: int, number: int, known: tuple[str, ...]) -> str | None:
    """The forgery of a number; `None` where chance made a real token again."""
    rng = random.Random(f"{seed} {number}")
    forged = FORGERS[number % len(FORGERS)](rng, known)
    return None if forged in known else forged


def is_refused(text: str) -> bool:
    try:
        read_token(text, KEYS, at=AT)
    except TokenError:
        return True
    return False
