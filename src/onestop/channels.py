"""Concepts: how a dossier is handed in, and how far a procedure can be done online.

Stands on nothing. Knows no procedure.
"""

from __future__ import annotations

import enum


class Channel(enum.Enum):
    """How a dossier is handed in (*cách thức thực hiện*)."""

    IN_PERSON = "in_person"
    POST = "post"
    ONLINE = "online"
    VNEID = "vneid"
    KIOSK = "kiosk"

    @property
    def online(self) -> bool:
        """Whether the dossier arrives through an online service."""
        return self in {Channel.ONLINE, Channel.VNEID, Channel.KIOSK}


class OnlineLevel(enum.Enum):
    """How far a procedure can be done online (*mức độ dịch vụ công trực tuyến*)."""

    FULL = "full"
    PARTIAL = "partial"
    INFORMATION = "information"
