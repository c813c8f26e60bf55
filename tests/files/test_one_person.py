"""One person in several spellings is one, in every figure and every file."""

import datetime as dt
import unicodedata
from pathlib import Path

import pytest

from onestop import Channel, Dossier, Procedure, ReportPeriod, WorkingDays, read_register, tally, vn
from onestop.appraisal import caseload_of, handled_in
from onestop.i18n.cleaning import Names, same_name
from onestop.registers import read_leave, read_petitions, read_ratings
from onestop.review import review_of

NAME = "Lê Thị Hòa"
SPELLINGS = (
    NAME,
    unicodedata.normalize("NFD", NAME),
    "LÊ THỊ HÒA",
    "Lê\u00a0Thị  Hoà",
    "\ufeffLê Thị Hòa\u200b",
)
OTHERS = ("Lê Thị Hoa", "Lê Thị Hóa")
OCTOBER = ReportPeriod.calendar_month(2026, 10)
AT = vn.local("05/10/2026 08:20")


def dossier(n: int, officer: str) -> Dossier:
    procedure = Procedure("PX.000001", "thử", limits=WorkingDays(3))
    submitted = Dossier.submit(f"H48.53-261005-{n:04}", procedure, AT, channel=Channel.ONLINE)
    accepted = submitted.accept(AT, by=officer)
    return accepted.complete(AT + dt.timedelta(days=1), by=officer).return_result(
        AT + dt.timedelta(days=2), by=officer
    )


DOSSIERS = [dossier(n, officer) for n, officer in enumerate((*SPELLINGS, *OTHERS))]


def written(folder: Path, name: str, *rows: str) -> Path:
    path = folder / name
    path.write_text("\n".join(rows) + "\n", encoding="utf-8")
    return path


def test_the_first_writing_is_kept() -> None:
    names = Names()
    assert [names.kept(each) for each in ("LAN", "Lan", None, "Lân")] == ["LAN", "LAN", None, "Lân"]


@pytest.mark.parametrize("other", OTHERS)
def test_accents_make_two_people(other: str) -> None:
    assert not same_name(NAME, other)


def test_nobody_is_only_nobody() -> None:
    assert same_name(None, None)
    assert not same_name(None, "Lan")


def test_a_report_has_one_row_for_one_person() -> None:
    report = tally(DOSSIERS, OCTOBER, vn.calendar(), by="officer")
    assert [(row.key, row.received) for row in report.rows if row.key not in OTHERS] == [(NAME, 5)]
    assert len(report.rows) == 3


def test_a_register_gives_one_person_one_spelling(tmp_path: Path) -> None:
    rows = [
        f"H48.53-261005-{n:04},1.004194,2026-10-05 08:20,,,ONLINE,{officer},"
        for n, officer in enumerate(SPELLINGS)
    ]
    header = "code,procedure,accepted,completed,returned,channel,officer,rating"
    read = read_register(written(tmp_path, "r.csv", header, *rows), vn.procedures(), tz=vn.TZ)
    assert {each.officer for each in read.dossiers} == {NAME}


def test_the_meetings_sheet_joins_one_person_from_every_file(tmp_path: Path) -> None:
    petitions = read_petitions(
        written(
            tmp_path,
            "petitions.csv",
            "petition,received,due,answered,officer",
            f"PA-1,2026-10-05,2026-10-26,2026-10-20,{SPELLINGS[1]}",
        )
    )
    leave = read_leave(
        written(
            tmp_path, "leave.csv", "officer,first,last", f"{SPELLINGS[2]},2026-10-01,2026-10-02"
        )
    )
    ratings = read_ratings(
        written(
            tmp_path,
            "ratings.csv",
            "dossier,stage,rating,at",
            *(f"{each.code.lower()},result,5,2026-10-08 09:00" for each in DOSSIERS[:5]),
        ),
        DOSSIERS,
        scale=vn.SCALE_5,
        tz=vn.TZ,
    )
    sheet = review_of(
        DOSSIERS,
        OCTOBER,
        vn.calendar(),
        ratings=ratings,
        complaints=(),
        petitions=petitions,
        leave=leave,
    )
    own = sheet.officer(SPELLINGS[3])
    assert own is not None
    assert own.opinions is not None
    assert own.petitions is not None
    assert (own.key, own.figures.received, own.opinions.score_all.n, own.petitions.answered) == (
        NAME,
        5,
        5,
        1,
    )
    assert (own.days_away, len(sheet.officers)) == (2, 3)


def test_who_was_away_is_found_in_any_spelling(tmp_path: Path) -> None:
    leave = read_leave(
        written(
            tmp_path, "leave.csv", "officer,first,last", f"{SPELLINGS[2]},2026-10-01,2026-10-31"
        )
    )
    sheet = review_of(DOSSIERS, OCTOBER, vn.calendar(), leave=leave)
    own = sheet.officer(NAME)
    assert own is not None
    assert own.is_away


@pytest.mark.parametrize("officer", SPELLINGS)
def test_one_persons_dossiers_are_found_in_any_spelling(officer: str) -> None:
    assert len(caseload_of(DOSSIERS, OCTOBER, vn.calendar(), officer=officer).items) == 5
    handled = handled_in(DOSSIERS, OCTOBER, vn.calendar(), officer=officer)
    assert len(handled) == 5
