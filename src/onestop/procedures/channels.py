"""How a dossier is handed in, and how far a procedure can be done online.

Stands on nothing. Knows no procedure.
"""

from __future__ import annotations

import enum

from onestop.i18n.labels import Labelled


class Channel(Labelled, enum.Enum, label="channel"):
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


class OnlineLevel(Labelled, enum.Enum, label="online_level"):
    """How far a procedure can be done online (*mức độ dịch vụ công trực tuyến*)."""

    FULL = "full"
    PARTIAL = "partial"
    INFORMATION = "information"


class PartialReason(Labelled, enum.Enum, label="partial_reason"):
    """The published reason for which a procedure is online only in part (*một phần*).

    **Law:** Nghị định 224/2026/NĐ-CP, Đ14.
    """

    PRESENCE = "presence"
    ON_SITE_CHECK = "on_site_check"
    TECHNICAL_FAULT = "technical_fault"
    OTHER_TECHNICAL = "other_technical"
