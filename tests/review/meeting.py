"""A made-up ward in October 2026: two officers at work, one on leave, twelve dossiers.

    accepted      due    ended            officer
 1  01/10 Thu   06/10    05/10 early      Hoa
 2  02/10 Fri   07/10    07/10 on time    Hoa
 3  05/10 Mon   08/10    12/10 late by 2  Hoa
 4  15/10 Thu   20/10    16/10 early      Hoa
 5  29/10 Thu   03/11    runs             Hoa
 6  26/10 Mon   02/11    paused on 28/10  Hoa, 5 working days
 7  30/09 Wed   05/10    02/10 early      Lan
 8  06/10 Tue   09/10    08/10 early      Lan
 9  20/10 Tue   23/10    overdue by 5     Lan
10  28/10 Wed   02/11    due soon         Lan
11  01/10 Thu   15/10    19/10 late by 2  Lan, 5 working days, begun again on 08/10
12  –           –        refused 13/10    Lan

October 2026 has 22 working days; the 31st is a Saturday.
"""

from __future__ import annotations

import datetime as dt
from typing import Any

from onestop import Ballot, Channel, Dossier, Procedure, ReportPeriod, WorkingDays, vn
from onestop.appraisal import Complaint, Leave
from onestop.figures import Petition
from onestop.review import Absence
from onestop.satisfaction.ballots import BallotBox, BallotPolicy, Cast, DeviceMark

CALENDAR = vn.calendar()
OCTOBER = ReportPeriod.calendar_month(2026, 10)
THREE = Procedure("PX.3", "Đăng ký thử", limits=WorkingDays(3))
FOUR = Procedure("PX.4", "Gia hạn thử", limits=WorkingDays(3))
FIVE = Procedure("PX.5", "Cấp giấy thử", limits=WorkingDays(5))


def at(text: str, year: int = 2026) -> dt.datetime:
    """The moment of a text such as '05/10 09:00'."""
    day, hour = text.split()
    return vn.local(f"{day}/{year} {hour}")


def plain(
    code: str,
    procedure: Procedure,
    officer: str | None,
    *moments: str | None,
    year: int = 2026,
) -> Dossier:
    """A dossier with up to three moments: accepted, completed, returned."""
    accepted, completed, returned = (*moments, None, None)[:3]
    assert accepted is not None
    begun = at(accepted, year)
    dossier = Dossier.submit(code, procedure, begun, channel=Channel.ONLINE)
    dossier = dossier.accept(begun, by=officer)
    if completed is not None:
        dossier = dossier.complete(at(completed, year), by=officer)
    if returned is not None:
        dossier = dossier.return_result(at(returned, year), by=officer)
    return dossier


def dossiers(year: int = 2026) -> list[Dossier]:
    """The twelve."""
    rows: list[tuple[Any, ...]] = [
        ("1", THREE, "Hoa", "01/10 09:00", "05/10 10:00", "06/10 08:00"),
        ("2", THREE, "Hoa", "02/10 14:00", "07/10 10:00", "07/10 15:00"),
        ("3", FOUR, "Hoa", "05/10 08:30", "12/10 15:00", "12/10 16:00"),
        ("4", FOUR, "Hoa", "15/10 09:00", "16/10 15:00", "16/10 16:00"),
        ("5", THREE, "Hoa", "29/10 10:00"),
        ("7", THREE, "Lan", "30/09 15:00", "02/10 15:30", "02/10 16:00"),
        ("8", FOUR, "Lan", "06/10 08:10", "08/10 16:30", "09/10 08:00"),
        ("9", THREE, "Lan", "20/10 10:20"),
        ("10", FOUR, "Lan", "28/10 09:40"),
    ]
    return [
        *(plain(*row, year=year) for row in rows),
        plain("6", FIVE, "Hoa", "26/10 08:30").request_supplement(
            at("28/10 09:00"), ["ý kiến"], by="Hoa"
        ),
        plain("11", FIVE, "Lan", "01/10 09:00")
        .request_supplement(at("05/10 10:00"), ["bản vẽ"], by="Lan")
        .supplement(at("08/10 10:00"))
        .complete(at("19/10 15:00"), by="Lan")
        .return_result(at("19/10 16:30"), by="Lan"),
        Dossier.submit("12", THREE, at("13/10 10:00"), channel=Channel.ONLINE).refuse(
            at("13/10 10:20"), "không thuộc thẩm quyền", by="Lan"
        ),
    ]


#: Dossier, stage, level, moment.
RATINGS = [
    ("1", "reception", 5, "01/10 09:10"),
    ("7", "result", 5, "02/10 16:05"),
    ("11", "supplement", 2, "05/10 11:00"),
    ("1", "result", 5, "06/10 08:10"),
    ("2", "result", 4, "07/10 15:10"),
    ("8", "result", 5, "09/10 08:10"),
    ("3", "result", 1, "12/10 16:10"),
    ("12", "refusal", 1, "13/10 10:30"),
    ("4", "result", 5, "16/10 16:05"),
    ("11", "result", 3, "19/10 16:40"),
]


def box(
    rows: list[tuple[str, str, int, str]] = RATINGS,
    devices: dict[str, DeviceMark] | None = None,
    **policy: Any,
) -> BallotBox:
    """The ratings as a box; devices are by dossier."""
    return BallotBox(
        BallotPolicy("first", {"overall": vn.SCALE_5}, **policy),
        [
            Cast(
                code,
                Ballot({"overall": level}, stage),
                at=at(moment),
                key=f"{code} {stage}",
                device=(devices or {}).get(code),
            )
            for code, stage, level, moment in rows
        ],
    )


COMPLAINTS = (
    Complaint("3", "late", confirmed=True),
    Complaint("11", "manner", about_conduct=True),
    Complaint("X", "late", confirmed=True),
)
PETITIONS = (
    Petition(
        "PA-1",
        dt.date(2026, 10, 5),
        due=dt.date(2026, 10, 26),
        answered=dt.date(2026, 10, 20),
        officer="Hoa",
    ),
    Petition("PA-2", dt.date(2026, 10, 12), due=dt.date(2026, 10, 23), officer="Lan"),
    Petition("PA-3", dt.date(2026, 9, 1), answered=dt.date(2026, 9, 20), officer="Lan"),
    Petition("PA-4", dt.date(2026, 10, 30), answered=dt.date(2026, 11, 2)),
)
LEAVE = (
    Absence("Minh", dt.date(2026, 9, 28), dt.date(2026, 11, 6), reason=Leave.MATERNITY),
    Absence("Hoa", dt.date(2026, 10, 22), dt.date(2026, 10, 25)),
)
