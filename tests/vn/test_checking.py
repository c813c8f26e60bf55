"""The yearly duty: what a check of the facts finds, and how it is told."""

from __future__ import annotations

from datetime import date
from importlib.metadata import version
from importlib.resources import files
from pathlib import Path

import pytest

from onestop import Citation, Confidence, Day, DayKind, FactErrors, WrongTypeError, vn
from onestop.days import DayChange
from onestop.i18n.names import Name
from onestop.i18n.remarks import Remark
from onestop.render import facts_text
from onestop.vn.checking import Dissent, FactFinding, FactsCheck, check_facts

#: Swaps of 2026 that the package `holidays` 0.109 has not learnt; it may, and none may come.
NOT_LEARNT_YET = {date(2026, 1, 2): True, date(2026, 1, 10): False}

knows_the_swaps_before = pytest.mark.skipif(
    tuple(int(part) for part in version("holidays").split(".")[:2]) < (0, 109),
    reason="holidays before 0.109 lacks more swaps: it added those of 2025 and 2026 late",
)

# A year as a notice of November 2027 might set it. Lunar new year is Wednesday 26 January 2028, the
# tenth of the third lunar month Tuesday 4 April; the Monday before it is exchanged.
YEAR_2028 = """
year = 2028
seen = "2027-11-20"

[instruments.999]
title = "Thông báo 999/TB-BNV"
announced = 2027-11-02
urls = ["https://example.org/999"]

[[holiday]]
name = "Tết Dương lịch"
days = [2028-01-01]
by = "labour-code-2019-112"

[[holiday]]
name = "Tết Âm lịch"
days = [2028-01-24, 2028-01-25, 2028-01-26, 2028-01-27, 2028-01-28]
by = "999"

[[holiday]]
name = "Giỗ Tổ Hùng Vương"
days = [2028-04-04]
by = "labour-code-2019-112"

[[holiday]]
name = "Ngày Chiến thắng"
days = [2028-04-30]
by = "labour-code-2019-112"

[[holiday]]
name = "Quốc tế Lao động"
days = [2028-05-01]
by = "labour-code-2019-112"

[[holiday]]
name = "Quốc khánh"
days = [2028-09-02]
by = "labour-code-2019-112"
restated_by = "999"

[[holiday]]
name = "Quốc khánh"
days = [2028-09-01]
by = "999"

[[holiday]]
name = "Ngày Văn hóa Việt Nam"
days = [2028-11-24]
by = "resolution-28-2026"

[[compensatory]]
of = "Tết Dương lịch"
days = [2028-01-03]
by = "labour-code-2019-111"

[[compensatory]]
of = "Ngày Chiến thắng"
days = [2028-05-02]
by = "labour-code-2019-111"

[[compensatory]]
of = "Quốc khánh"
days = [2028-09-04]
by = "labour-code-2019-111"

[[exchange]]
off = 2028-04-03
worked = 2028-04-08
by = "999"
"""

# The first year whose 24 November falls on weekly rest, and whose 2 September falls on a Sunday.
YEAR_2029 = """
year = 2029
seen = "2028-11-20"
instruments.777 = {title = "Thông báo 777/TB-BNV", announced = 2028-11-02, urls = ["https://x.org"]}
holiday = [
  {name = "Tết Dương lịch", days = [2029-01-01], by = "labour-code-2019-112"},
  {name = "Tết Âm lịch", days = [2029-02-12, 2029-02-13, 2029-02-14, 2029-02-15, 2029-02-16], by = "777"},
  {name = "Giỗ Tổ Hùng Vương", days = [2029-04-23], by = "labour-code-2019-112"},
  {name = "Ngày Chiến thắng", days = [2029-04-30], by = "labour-code-2019-112"},
  {name = "Quốc tế Lao động", days = [2029-05-01], by = "labour-code-2019-112"},
  {name = "Quốc khánh", days = [2029-09-02], by = "labour-code-2019-112"},
  {name = "Quốc khánh", days = [2029-09-03], by = "777"},
  {name = "Ngày Văn hóa Việt Nam", days = [2029-11-24], by = "resolution-28-2026"},
]
compensatory = [{of = "Quốc khánh", days = [2029-09-04], by = "labour-code-2019-111"}]
"""  # noqa: E501

NOTICE = """[instruments.888]
title = "Thông báo 888/TB-BNV"
announced = 2027-11-03

"""


class Desk:
    """A folder in which files of years are written and checked."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def write(self, text: str, name: str = "2028.toml") -> Path:
        path = self.folder / name
        path.write_text(text, encoding="utf-8")
        return path

    def check(self, old: str = "", new: str = "") -> FactsCheck:
        """Check the year 2028 with one passage changed."""
        assert not old or YEAR_2028.count(old) == 1
        return check_facts([self.write(YEAR_2028.replace(old, new) if old else YEAR_2028)])

    def told(self, findings: tuple[FactFinding, ...]) -> list[str]:
        """Return what was found in the files of this folder."""
        return [f.text("en") for f in findings if f.file.startswith(str(self.folder))]


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path)


class TestTheFactsThatShip:
    def test_nothing_in_them_is_an_error_and_what_is_not_known_is_noted(self) -> None:
        check = check_facts()
        assert check.ok
        assert check.errors == ()
        assert [f"{f.file.rpartition('/')[2]}: {f.text('en')}" for f in check.notes] == [
            "2015.toml: Thông báo của Bộ LĐTBXH về nghỉ lễ, tết năm 2015: the date of its "
            "announcement was not found",
            "2016.toml: Thông báo của Bộ LĐTBXH năm 2016: the date of its announcement was not "
            "found",
            "2017.toml: Day off in lieu of Victory Day (30 April), Tuesday 2 May 2017: to "
            "confirm, 97 %",
            "2017.toml: Day off in lieu of National Day, Monday 4 September 2017: to confirm, 97 %",
            "2018.toml: Thông báo của UBND về Tết Dương lịch 2018: the date of its announcement "
            "was not found",
            "2018.toml: Văn bản của Văn phòng Chính phủ về nghỉ lễ, tết năm 2018: the date of "
            "its announcement was not found",
            "2020.toml: Thông báo của Bộ LĐTBXH về Tết năm 2020: the date of its announcement "
            "was not found",
            "2021.toml: Thông báo 4875/TB-LĐTBXH: the date of its announcement was not found",
            "2026.toml: Công văn 10065/VPCP-KGVX: no source is given",
            "2026.toml: Công văn 3383/BNV-CVL: the date of its announcement was not found",
        ]

    def test_they_change_nothing(self) -> None:
        assert check_facts().changes == ()

    @knows_the_swaps_before
    def test_the_package_holidays_differs_on_two_known_days_at_most(self) -> None:
        theirs = {one.day.date: one.works for one in check_facts().against_holidays}
        assert theirs.items() <= NOT_LEARNT_YET.items()


class TestANewYear:
    def test_a_right_one_has_no_findings(self, desk: Desk) -> None:
        check = desk.check()
        assert check.ok
        assert desk.told(check.findings) == []
        assert check.notes == check_facts().notes

    def test_the_days_that_differ_from_the_projected_year_are_told(self, desk: Desk) -> None:
        changes = desk.check().changes
        assert [(c.date, c.before.kind, c.after.kind) for c in changes] == [
            (date(2028, 4, 3), DayKind.WORKING, DayKind.OFF_IN_EXCHANGE),
            (date(2028, 4, 8), DayKind.REST, DayKind.WORKED_IN_EXCHANGE),
        ]
        assert all(c.before.projected and not c.after.projected for c in changes)

    @knows_the_swaps_before
    def test_the_package_holidays_is_told_where_it_does_not_know_the_notice(
        self, desk: Desk
    ) -> None:
        known = NOT_LEARNT_YET | {date(2028, 4, 3): True, date(2028, 4, 8): False}
        theirs = {one.day.date: one.works for one in desk.check().against_holidays}
        assert theirs.items() <= known.items()

    def test_two_years_at_once_and_24_november_on_a_saturday_brings_no_day(
        self, desk: Desk
    ) -> None:
        later = desk.write(YEAR_2029, "2029.toml")
        check = check_facts([later, desk.write(YEAR_2028)])
        assert desk.told(check.findings) == []
        assert {c.date.year for c in check.changes} == {2028}

    def test_a_year_that_ships_already_is_replaced(self, desk: Desk) -> None:
        shipped = files(vn).joinpath("facts/calendar/2027.toml").read_text(encoding="utf-8")
        check = check_facts([str(desk.write(shipped.replace("2027-09-03", "2027-09-01")))])
        assert check.ok
        assert [(c.date, c.after.kind) for c in check.changes] == [
            (date(2027, 9, 1), DayKind.HOLIDAY),
            (date(2027, 9, 3), DayKind.WORKING),
        ]


SWAP = "off = 2028-04-03\nworked = 2028-04-08"
TET = "days = [2028-01-24, 2028-01-25, 2028-01-26, 2028-01-27, 2028-01-28]"


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        pytest.param(
            "off = 2028-04-03",
            "off = 2028-04-02",
            ["Sunday 2 April 2028 is off in exchange, but is a day of weekly rest anyway"],
            id="a swap of a day of rest",
        ),
        pytest.param(
            "worked = 2028-04-08",
            "worked = 2028-04-07",
            ["Friday 7 April 2028 is worked in exchange, but is no day of weekly rest"],
            id="a swap for a working day",
        ),
        pytest.param(
            "worked = 2028-04-08",
            "worked = 2028-06-03",
            ["Monday 3 April 2028 is exchanged with Saturday 3 June 2028, 61 days apart"],
            id="a swap far away",
        ),
        pytest.param(
            "worked = 2028-04-08",
            "worked = 2028-06-02",
            ["Friday 2 June 2028 is worked in exchange, but is no day of weekly rest"],
            id="a swap just not far away",
        ),
        pytest.param(
            "worked = 2028-04-08",
            "worked = 2027-12-18",
            ["Monday 3 April 2028 is exchanged with Saturday 18 December 2027, 107 days apart"],
            id="a swap long before",
        ),
        pytest.param(
            SWAP,
            "off = 2028-08-31\nworked = 2028-09-02",
            [
                "Saturday 2 September 2028 is worked in exchange, but is noted as off, or is "
                "worked for another day too"
            ],
            id="a swap for a holiday",
        ),
        pytest.param(
            ", 2028-01-28]",
            "]",
            ["Lunar New Year (Tết): the number of days is 4, but must be 5"],
            id="four days of Tết",
        ),
        pytest.param(
            "2028-01-28]",
            "2028-01-31]",
            ["the days of Lunar New Year (Tết) are not in a row"],
            id="Tết in two pieces",
        ),
        pytest.param(
            TET,
            "days = [2028-01-17, 2028-01-18, 2028-01-19, 2028-01-20, 2028-01-21]",
            ["Lunar New Year (Tết) lacks lunar new year, Wednesday 26 January 2028"],
            id="Tết a week early",
        ),
        pytest.param(
            TET,
            "days = []",
            [
                "Lunar New Year (Tết): the number of days is 0, but must be 5",
                "Lunar New Year (Tết) lacks lunar new year, Wednesday 26 January 2028",
            ],
            id="no Tết",
        ),
        pytest.param(
            "days = [2028-04-04]",
            "days = [2028-04-05]",
            [
                "Hùng Kings' Commemoration Day must be the tenth of the third lunar month, "
                "Tuesday 4 April 2028"
            ],
            id="Giỗ Tổ on the eleventh",
        ),
        pytest.param(
            "days = [2028-05-01]",
            "days = []",
            [
                "International Labour Day lacks Monday 1 May 2028",
                "Victory Day (30 April), Sunday 30 April 2028, falls on weekly rest, but Monday "
                "1 May 2028 is no compensatory day",
                "Tuesday 2 May 2028 is compensatory for Victory Day (30 April), but no holiday "
                "brings it",
            ],
            id="no Labour Day",
        ),
        pytest.param(
            "days = [2028-11-24]",
            "days = [2028-11-23, 2028-11-24]",
            ["Vietnam Culture Day: the number of days is 2, but must be 1"],
            id="a day too many",
        ),
        pytest.param(
            "days = [2028-09-01]",
            "days = []",
            ["National Day: the number of days is 1, but must be 2"],
            id="one National Day",
        ),
        pytest.param(
            "days = [2028-09-01]",
            "days = [2028-08-31]",
            ["the days of National Day are not in a row"],
            id="a second National Day elsewhere",
        ),
        pytest.param(
            "days = [2028-01-03]",
            "days = []",
            [
                "New Year's Day, Saturday 1 January 2028, falls on weekly rest, but Monday "
                "3 January 2028 is no compensatory day"
            ],
            id="no compensation",
        ),
        pytest.param(
            "days = [2028-05-02]",
            "days = [2028-05-02, 2028-05-03]",
            [
                "Wednesday 3 May 2028 is compensatory for Victory Day (30 April), but no holiday "
                "brings it"
            ],
            id="compensation for nothing",
        ),
        pytest.param(
            'urls = ["https://example.org/999"]\n',
            "",
            ["Thông báo 999/TB-BNV: no source is given"],
            id="a notice without a source",
        ),
        pytest.param(
            f'{TET}\nby = "999"',
            f'{TET}\nby = "labour-code-2019-112"',
            [
                "Lunar New Year (Tết) is set by a notice, but from Monday 24 January 2028 no "
                "notice of this file is named"
            ],
            id="Tết by statute alone",
        ),
        pytest.param(
            'days = [2028-09-01]\nby = "999"',
            'days = [2028-09-01]\nby = "labour-code-2019-112"',
            [
                "National Day is set by a notice, but from Friday 1 September 2028 no notice of "
                "this file is named"
            ],
            id="the second National Day by statute alone",
        ),
        pytest.param(
            "announced = 2027-11-02",
            "announced = 2028-11-02",
            [
                "Thông báo 999/TB-BNV: announced on Thursday 2 November 2028, after Monday "
                "24 January 2028, which it sets"
            ],
            id="a notice of the wrong year",
        ),
    ],
)
def test_an_error_is_told(desk: Desk, old: str, new: str, told: list[str]) -> None:
    check = desk.check(old, new)
    assert desk.told(check.errors) == told
    assert not check.ok
    assert desk.told(check.notes) == []


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        pytest.param(
            "announced = 2027-11-02\n",
            "",
            ["Thông báo 999/TB-BNV: the date of its announcement was not found"],
            id="no announcement date",
        ),
        pytest.param(
            "[instruments.999]",
            f"{NOTICE}[instruments.999]",
            ["Thông báo 888/TB-BNV: no source is given"],
            id="a notice that sets no day, without a source",
        ),
        pytest.param(
            '[[holiday]]\nname = "Tết Dương lịch"',
            '[[holiday]]\nname = "Quốc tang"\ndays = [2028-03-01]\nby = "999"\n\n'
            '[[holiday]]\nname = "Tết Dương lịch"',
            ["Quốc tang, Wednesday 1 March 2028, is not a known yearly holiday"],
            id="a holiday of no other year",
        ),
        pytest.param(
            '[[compensatory]]\nof = "Tết Dương lịch"',
            '[[compensatory]]\nof = "Ngày Văn hóa Việt Nam"\ndays = [2028-11-27]\nby = "999"\n\n'
            '[[compensatory]]\nof = "Tết Dương lịch"',
            [
                "Monday 27 November 2028 is compensatory for Vietnam Culture Day, which the "
                "usual pattern does not compensate: review it"
            ],
            id="24 November compensated after all",
        ),
        pytest.param(
            "days = [2028-09-01]",
            'days = [2028-09-01]\nconfidence = "inferred"\npercent = 80',
            ["National Day, Friday 1 September 2028: inferred, 80 %"],
            id="a day that was inferred",
        ),
        pytest.param(
            "days = [2028-09-01]",
            'days = [2028-09-01]\nconfidence = "second hand"',
            [],
            id="a day known second hand is not noted",
        ),
    ],
)
def test_what_is_not_sure_is_noted_and_is_no_error(
    desk: Desk, old: str, new: str, told: list[str]
) -> None:
    check = desk.check(old, new)
    assert desk.told(check.notes) == told
    assert check.ok


class TestFaultsOfLayout:
    def told(self, *paths: Path) -> list[str]:
        with pytest.raises(FactErrors) as caught:
            check_facts(paths)
        return [str(fault) for fault in caught.value.exceptions]

    def test_they_are_told_by_file_and_path(self, desk: Desk) -> None:
        path = desk.write(YEAR_2028.replace("2028-04-30", "2027-04-30"))
        assert self.told(path) == [f"{path}: holiday[3]: 2027-04-30 does not lie in 2028"]

    def test_two_notes_on_one_day_are_refused(self, desk: Desk) -> None:
        path = desk.write(YEAR_2028.replace("off = 2028-04-03", "off = 2028-04-04"))
        assert self.told(path) == [
            f"{path}: exchange[0]: 2028-04-04 already is 'Giỗ Tổ Hùng Vương'"
        ]

    def test_a_file_without_its_year_is_refused(self, desk: Desk) -> None:
        path = desk.write(YEAR_2028.replace("year = 2028\n", ""))
        assert f"{path}: year: is missing" in self.told(path)

    def test_a_year_that_leaves_a_gap_or_is_there_twice_is_refused(self, desk: Desk) -> None:
        path, later = desk.write(YEAR_2028), desk.write(YEAR_2029, "2029.toml")
        assert "2027, 2029] leave gaps or double" in self.told(later)[0]
        assert "2027, 2028, 2028] leave gaps or double" in self.told(path, path)[0]

    def test_a_lone_name_is_no_list_of_files(self) -> None:
        with pytest.raises(WrongTypeError, match="a list of values, not one text"):
            check_facts("2028.toml")


LETTER = Citation("Thông báo 999/TB-BNV", confidence=Confidence.SECOND_HAND)
MONDAY, SATURDAY = date(2028, 4, 3), date(2028, 4, 8)
OFF = Day(
    MONDAY,
    DayKind.OFF_IN_EXCHANGE,
    name=Name.of("name_off_in_exchange", day=SATURDAY),
    citation=LETTER,
)
CHECK = FactsCheck(
    findings=(
        FactFinding("a.toml", Remark.of("fact_gap", name="Quốc khánh"), is_error=True),
        FactFinding("b.toml", Remark.of("fact_no_source", notice=LETTER), is_error=False),
    ),
    changes=(
        DayChange(MONDAY, Day(MONDAY, DayKind.WORKING, name="Ngày làm việc", projected=True), OFF),
    ),
    against_holidays=(
        Dissent(OFF, works=True),
        Dissent(Day(SATURDAY, DayKind.WORKING, name="Ngày làm việc"), works=False),
    ),
)


class TestInWords:
    def test_in_vietnamese(self) -> None:
        assert facts_text(CHECK).splitlines() == [
            "Lỗi: 1",
            "  a.toml: các ngày Quốc khánh không liền nhau",
            "Cần lưu ý: 1",
            "  b.toml: Thông báo 999/TB-BNV: không dẫn nguồn",
            "Ngày thay đổi so với lịch đang có: 1",
            "  Thứ Hai 03/04/2028  Ngày làm việc (dự kiến)  →  Nghỉ hoán đổi, làm bù 08/04/2028  "
            "Thông báo 999/TB-BNV (theo nguồn gián tiếp)",
            "Ngày khác với gói holidays: 2",
            "  Thứ Hai 03/04/2028  holidays: làm việc  Nghỉ hoán đổi, làm bù 08/04/2028  "
            "Thông báo 999/TB-BNV (theo nguồn gián tiếp)",
            "  Thứ Bảy 08/04/2028  holidays: nghỉ      Ngày làm việc",
        ]

    def test_in_english(self) -> None:
        assert facts_text(CHECK, "en").splitlines() == [
            "Errors: 1",
            "  a.toml: the days of National Day are not in a row",
            "Notes: 1",
            "  b.toml: Thông báo 999/TB-BNV: no source is given",
            "Days that differ from the calendar as it was: 1",
            "  Monday 3 April 2028  Working day (projected)  →  Day off in exchange for "
            "08/04/2028"
            "  Thông báo 999/TB-BNV (known second hand)",
            "Days on which the package holidays differs: 2",
            "  Monday 3 April 2028    holidays: working  Day off in exchange for 08/04/2028  "
            "Thông báo 999/TB-BNV (known second hand)",
            "  Saturday 8 April 2028  holidays: off      Working day",
        ]

    def test_nothing_found_is_told_too(self) -> None:
        assert facts_text(FactsCheck((), (), ()), "en").splitlines() == [
            "Errors: 0",
            "Notes: 0",
            "Days that differ from the calendar as it was: 0",
            "Days on which the package holidays differs: 0",
        ]
