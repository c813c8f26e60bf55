"""One made-up counter: its office, its applicant, and dossiers made in one line.

The calendar behind the expected days, by hand: Friday 20 November 2026 is the day of acceptance,
Tuesday 24 November is Ngày Văn hóa Việt Nam, so three working days are 23, 25 and 26 November.
"""

from __future__ import annotations

from datetime import date

from onestop import Channel, Dossier, Paper, Procedure, WorkingDays, vn
from onestop.forms import Applicant, Office

CALENDAR = vn.calendar()
#: The last day of the old set, the first of the new one, and a day of today.
OLD = vn.forms(on=date(2025, 9, 14))
NEW = vn.forms(on=date(2025, 9, 15))
TODAY = vn.forms(on=date(2026, 11, 20))

AT = vn.local("20/11/2026 16:10")
CODE = "H48.53-261120-0001"

OFFICE = Office(
    "UBND phường Mẫu",
    "Trung tâm Phục vụ hành chính công",
    place="Phường Mẫu",
    contact="0200 000 000",
)
APPLICANT = Applicant(
    "Nguyễn Thị Mẫu",
    id_number="001000000000",
    telephone="0900 000 000",
    address="Tổ 1, phường Mẫu",
    email="mau@vi-du.example",
)

THREE_DAYS = Procedure("PX.000001", "Cấp giấy mẫu", limits=WorkingDays(3), sets=1)
PAPERS = (Paper("tờ khai", originals=1), Paper("bản vẽ", originals=1, copies=2))


def submitted(procedure: Procedure = THREE_DAYS, at: str = "20/11/2026 16:10") -> Dossier:
    return Dossier.submit(
        CODE,
        procedure,
        vn.local(at),
        channel=Channel.IN_PERSON,
        agency="Phòng Mẫu",
        papers=PAPERS,
    )


def accepted(procedure: Procedure = THREE_DAYS, at: str = "20/11/2026 16:10") -> Dossier:
    return submitted(procedure, at).accept(vn.local(at), by="Trần Lan")
