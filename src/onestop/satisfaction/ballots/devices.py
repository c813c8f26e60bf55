"""A device as a mark that tells no device.

Stands on `keys`. Knows no ballot.
"""

from __future__ import annotations

import hashlib
import hmac
import re
from typing import Final

import attrs

from onestop._checks import member, text
from onestop.errors import BadValueError
from onestop.satisfaction.ballots.keys import secret_of

_CONTEXT: Final = b"onestop device mark\x00"
_MARK: Final = re.compile(r"[0-9a-f]{32}")


def _is_mark(_: object, attribute: attrs.Attribute[str], value: str) -> None:
    if not _MARK.fullmatch(member(attribute.name, value, str)):
        raise BadValueError(attribute.name, "…", "hex_digits")


@attrs.frozen(order=True)
class DeviceMark:
    """The mark of a device (*dấu thiết bị*): a salted hash, all that a ballot box keeps of it.

    >>> salt = bytes(range(32))
    >>> DeviceMark.of("kiosk-1", salt=salt) == DeviceMark.of("kiosk-1", salt=salt)
    True

    **Law:** Nghị định 61/2018/NĐ-CP, Đ27.3 (who answers is confidential).
    """

    digest: str = attrs.field(validator=_is_mark)

    @classmethod
    def of(cls, device: str, *, salt: bytes) -> DeviceMark:
        """Return the mark of a device; the salt is secret and has 32 bytes or more.

        Keep the salt apart from the box, and forget it when the period is closed: without it
        nobody can try device names until one fits.

        Raises:
            BadValueError: the device has no name, or the salt is too short.
        """
        name, key = text("device", device), secret_of("salt", salt)
        return cls(hmac.new(key, _CONTEXT + name.encode(), hashlib.sha256).hexdigest()[:32])
