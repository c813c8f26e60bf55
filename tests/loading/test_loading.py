"""Faulty facts: every fault of every file is told at once, by file and path."""

import datetime as dt
import pickle
from pathlib import Path

import pytest

from onestop import FactErrors, OfficeHours, Part, SameDay, Sequence, WorkingDays, WorkingHours, vn
from onestop.errors import FactError
from onestop.loading import load_overlay, load_procedures
from onestop.loading.calendars import load_calendar
from onestop.loading.node import Source
from onestop.loading.patterns import load_hours, load_projection
from onestop.loading.rules import load_parameters, load_rules
from onestop.loading.surveys import load_scales

STATUTES = Source(
    "statutes.toml",
    """
    seen = "2026-11-22"
    [instruments.code]
    title = "Bộ luật"
    [instruments.rest]
    title = "Quyết định"
    [weekly_rest]
    weekdays = [5, 6]
    by = "rest"
    """,
)
HOURS = OfficeHours.of("07:30-11:30", "13:00-17:00")


def faults(error: FactErrors) -> list[str]:
    return [str(fault) for fault in error.exceptions]


def calendar_faults(*years: str, statutes: Source = STATUTES) -> list[str]:
    sources = [Source(f"{i}.toml", text) for i, text in enumerate(years, start=1)]
    with pytest.raises(FactErrors) as caught:
        load_calendar(sources, statutes, tz=vn.TZ, hours=HOURS)
    return faults(caught.value)


def procedure_faults(text: str) -> list[str]:
    with pytest.raises(FactErrors) as caught:
        load_procedures(Source("ward.toml", text))
    return faults(caught.value)


def test_every_fault_of_a_year_is_told_at_once() -> None:
    year = """
    year = 2026
    seen = "2026-11-22"
    colour = "red"
    [instruments.n1]
    title = 7
    [instruments.n2]
    confidence = "sure"
    title = "Thông báo"
    percent = 200
    [[holiday]]
    name = "Tết"
    days = [2026-02-16, 2027-02-16, 2026-02-16, "2026-02-17", 2026-02-18T00:00:00]
    by = "code"
    [[holiday]]
    days = [2026-03-01]
    by = "n9"
    [[compensatory]]
    of = "Tết"
    days = [2026-02-16]
    by = "code"
    restated_by = "nobody"
    [[exchange]]
    off = 2026-01-02
    by = "code"
    """
    assert calendar_faults(year) == [
        "1.toml: instruments.n1.title: is 7, but must be a text",
        "1.toml: instruments.n2.confidence: is 'sure', but must be one of confirmed, practice, "
        "second hand, inferred, to confirm",
        "1.toml: instruments.n2: percent is 200: must be a whole percentage from 1 to 100",
        "1.toml: holiday[0].days[3]: is '2026-02-17', but must be a date",
        "1.toml: holiday[0].days[4]: is datetime.datetime(2026, 2, 18, 0, 0), but must be a date",
        "1.toml: holiday[0]: 2027-02-16 does not lie in 2026",
        "1.toml: holiday[0]: 2026-02-16 already is 'Tết'",
        "1.toml: holiday[1].name: is missing",
        "1.toml: holiday[1].by: names no instrument 'n9'; known: code, rest",
        "1.toml: compensatory[0].restated_by: names no instrument 'nobody'; known: code, rest",
        "1.toml: compensatory[0]: 2026-02-16 already is 'Tết'",
        "1.toml: exchange[0].worked: is missing",
        "1.toml: colour: is not a key of this table",
    ]


def test_a_day_is_worked_for_one_other_day_only() -> None:
    swap = '[[exchange]]\noff = {}\nworked = 2026-01-10\nby = "code"\n'
    year = 'year = 2026\nseen = "x"\n' + swap.format("2026-01-02") + swap.format("2026-01-05")
    assert calendar_faults(year) == [
        "1.toml: exchange[1].worked: 2026-01-10 already is 'Làm bù cho 02/01/2026'"
    ]


def test_years_must_follow_each_other() -> None:
    year = 'year = {}\nseen = "2026-11-22"'
    gap = "statutes.toml: (file): the files of the years [2024, 2026] leave gaps or double"
    assert calendar_faults(year.format(2026), year.format(2024)) == [gap]
    assert "[2026, 2026] leave gaps" in calendar_faults(year.format(2026), year.format(2026))[0]
    assert "the files of the years [] leave gaps" in calendar_faults()[0]
    assert calendar_faults('seen = ""')[0] == "1.toml: year: is missing"


def test_a_file_that_is_no_toml_is_told() -> None:
    assert calendar_faults("year = ")[0].startswith("1.toml: (file): is no valid TOML: ")


def test_statutes_without_weekly_rest_are_told() -> None:
    year = 'year = 2026\nseen = "2026-11-22"'
    bare = Source("s.toml", 'seen = "2026-11-22"\ninstruments = 7')
    assert calendar_faults(year, statutes=bare) == [
        "s.toml: instruments: is 7, but must be a table",
        "s.toml: weekly_rest: is missing",
    ]
    lone = Source("s.toml", 'seen = "x"\nweekly_rest = {weekdays = [5], by = "nobody"}')
    assert calendar_faults(year, statutes=lone) == [
        "s.toml: weekly_rest.by: names no instrument 'nobody'; known: none"
    ]


def test_an_exchange_may_cross_the_bound_and_keeps_its_other_half_in_the_note() -> None:
    year = """
    year = 2015
    seen = "2026-11-22"
    [[exchange]]
    off = 2015-01-02
    worked = 2014-12-27
    by = "code"
    """
    calendar = load_calendar([Source("2015.toml", year)], STATUTES, tz=vn.TZ, hours=HOURS)
    note = calendar.note(dt.date(2015, 1, 2))
    assert note is not None
    assert note.exchanged_with == dt.date(2014, 12, 27)
    assert not calendar.days_worked


def test_every_fault_of_a_procedure_is_told_at_once() -> None:
    text = """
    [[procedure]]
    code = "X.1"
    name = "thử"
    colour = "red"
    in_force = {from = 2026-01-01, until = 2026-12-31}
    level = ["commune", "moon"]
    channels = ["ONLINE"]
    online_level = "half"
    no_limit = true
      [[procedure.limit]]
      working_days = 3
      anchor = "moon"
      basis = {article = "Đ1"}
      [[procedure.limit]]
      working_days = 3
      months = 1
      [[procedure.limit]]
      calendar_days = 0
      [[procedure.limit]]
      same_day = {cutoff = "15:00"}
      mode = "more"
      [[procedure.component]]
      number = true
      [[procedure.fee]]
      amount = -5
      [[procedure.results]]
      code = "KQ"
      [[procedure.legal_basis]]
      article = "Đ1"
    [[procedure]]
    limit = 3
    """
    assert procedure_faults(text) == [
        "ward.toml: procedure[0].in_force.until: is not a key of this table",
        "ward.toml: procedure[0].limit[0].anchor: is 'moon', but must be one of accepted, "
        "complete_dossier, decision, other",
        "ward.toml: procedure[0].limit[0].basis.instrument: is missing",
        "ward.toml: procedure[0].limit[1]: needs exactly one of working_days, calendar_days, "
        "months, working_hours, clock_hours, same_day, sequence, parallel",
        "ward.toml: procedure[0].limit[2]: n is 0: must be 1 or more",
        "ward.toml: procedure[0].limit[3].same_day.cutoff: is '15:00', but must be an hour",
        "ward.toml: procedure[0].limit[3]: mode is 'more': must be 'total' or 'extra'",
        "ward.toml: procedure[0].no_limit: is true, but the procedure has limits",
        "ward.toml: procedure[0].level[1]: is 'moon', but must be one of ministry, province, "
        "commune, other",
        "ward.toml: procedure[0].channels[0]: is 'ONLINE', but must be one of in_person, post, "
        "online, vneid, kiosk",
        "ward.toml: procedure[0].online_level: is 'half', but must be one of full, partial, "
        "information",
        "ward.toml: procedure[0].component[0].number: is True, but must be a whole number",
        "ward.toml: procedure[0].component[0].name: is missing",
        "ward.toml: procedure[0].fee[0]: amount is -5: must be 0 or more",
        "ward.toml: procedure[0].results[0].name: is missing",
        "ward.toml: procedure[0].legal_basis[0].instrument: is missing",
        "ward.toml: procedure[0].colour: is not a key of this table",
        "ward.toml: procedure[1].code: is missing",
        "ward.toml: procedure[1].name: is missing",
        "ward.toml: procedure[1].limit: is 3, but must be a list",
    ]


def test_faults_of_steps_windows_and_composed_limits_are_told() -> None:
    text = """
    [[procedure]]
    code = "X.1"
    name = "thử"
    window = {from = "13-01"}
      [[procedure.limit]]
      sequence = []
      [[procedure.limit]]
      parallel = [{working_days = 0, agency = "A"}, {agency = "B"}]
      [[procedure.step]]
      working_days = 1
      months = 1
      [[procedure.step]]
      action = "dance"
    """
    unit = (
        "needs exactly one of working_days, calendar_days, months, working_hours, clock_hours, "
        "same_day, sequence, parallel"
    )
    assert procedure_faults(text) == [
        "ward.toml: procedure[0].limit[0]: parts is (): must hold at least one limit",
        "ward.toml: procedure[0].limit[1].parallel[0]: n is 0: must be 1 or more",
        f"ward.toml: procedure[0].limit[1].parallel[1]: {unit}",
        "ward.toml: procedure[0].step[0].action: is missing",
        "ward.toml: procedure[0].step[0]: has more than one limit",
        "ward.toml: procedure[0].step[1].action: is 'dance', but must be one of receive, assign, "
        "verify, appraise, review, consult, approve, sign, issue, post, return, other",
        "ward.toml: procedure[0].window.to: is missing",
        "ward.toml: procedure[0].window: first is (13, 1): must be like (4, 16)",
    ]


def test_steps_windows_and_composed_limits_are_read(tmp_path: Path) -> None:
    file = tmp_path / "ward.toml"
    file.write_text(
        """
        [[procedure]]
        code = "X.1"
        name = "thử"
        window = {from = "12-01", to = "02-28"}
          [[procedure.limit]]
          sequence = [{working_hours = 4, agency = "UBND"}, {same_day = {}}]
          [[procedure.step]]
          action = "verify"
          working_days = 2
          [[procedure.step]]
          action = "sign"
        """,
        encoding="utf-8",
    )
    procedure = load_procedures(file)["X.1"]
    assert procedure.limit() == Sequence(Part(WorkingHours(4), "UBND"), SameDay(None))
    assert [step.limit for step in procedure.steps] == [WorkingDays(2), None]
    assert procedure.window is not None
    assert procedure.window.covers(dt.date(2026, 1, 15))
    assert not procedure.window.covers(dt.date(2026, 3, 1))


def test_two_editions_of_a_code_must_not_overlap() -> None:
    text = '[[procedure]]\ncode = "X.1"\nname = "thử"\n' * 2
    assert procedure_faults(text) == [
        "ward.toml: procedure: procedures is 'X.1': its editions overlap in time"
    ]


def test_a_missing_file_is_a_fault_like_any_other(tmp_path: Path) -> None:
    with pytest.raises(FactErrors) as caught:
        load_procedures(tmp_path / "none.toml")
    assert "none.toml: (file): cannot be read: " in faults(caught.value)[0]


def test_a_procedure_without_limits_is_not_known_and_one_told_to_have_none_has_none(
    tmp_path: Path,
) -> None:
    file = tmp_path / "ward.toml"
    file.write_text(
        '[[procedure]]\ncode = "X.1"\nname = "một"\n'
        '[[procedure]]\ncode = "X.2"\nname = "hai"\nno_limit = true\n'
        '[[procedure]]\ncode = "X.3"\nname = "ba"\nlimit = [{same_day = {}}, {working_days = 5, '
        'condition = "phức tạp", basis = {title = "Luật", instrument = "1/QH"}}]\n',
        encoding="utf-8",
    )
    catalogue = load_procedures(str(file))
    assert [catalogue[code].limits for code in ("X.1", "X.2")] == [None, ()]
    assert catalogue["X.3"].limit() == SameDay(None)
    case = catalogue["X.3"].case(frozenset({"PHUC TAP"}))
    assert case is not None
    assert str(case.citation) == "Luật 1/QH"


def test_faults_of_eras_scales_and_parameters_are_told() -> None:
    eras = """
    seen = "2026-11-22"
    [[era]]
    name = "E1"
    first = 2026-01-01
    [[era]]
    name = "E2"
    first = 2027-01-01
    clock_starts = {at = "submitted", by = "nobody"}
    [[day_count]]
    working_days = "nobody"
    """
    with pytest.raises(FactErrors) as caught:
        load_rules(Source("eras.toml", eras))
    assert faults(caught.value) == [
        "eras.toml: era[0].clock_starts: is missing",
        "eras.toml: era[1].clock_starts.by: names no instrument 'nobody'; known: none",
        "eras.toml: era[1].clock_starts.at: is 'submitted', but must be 'accepted'",
        "eras.toml: day_count[0].working_days: names no instrument 'nobody'; known: none",
        "eras.toml: day_count[0].calendar_days: is missing",
    ]
    with pytest.raises(FactErrors) as caught:
        load_scales(
            Source("s.toml", 'seen = "x"\n[[scale]]\nlevels = [{vi = "a"}]\n[[scale]]\nname = "S"')
        )
    assert faults(caught.value) == [
        "s.toml: scale[0].name: is missing",
        "s.toml: scale[0].levels[0].en: is missing",
        "s.toml: scale[1]: levels is 0: a scale has two levels or more",
    ]
    with pytest.raises(FactErrors) as caught:
        load_parameters(Source("p.toml", 'seen = "x"\n[a]\nvalue = 1\n[b]\ninstrument = "I"'))
    assert faults(caught.value) == [
        "p.toml: a.instrument: is missing",
        "p.toml: b.value: is missing",
    ]


def test_faults_of_the_usual_pattern_are_told() -> None:
    pattern = """
    seen = "x"
    colour = "red"
    [[feast]]
    month = 13
    law = ["code", "nobody"]
    [[feast]]
    name = "Tết"
    lunar = "moon"
    law = ["code"]
    offsets = [[0], [1]]
    [compensation]
    law = ["code", "rest"]
    """
    with pytest.raises(FactErrors) as caught:
        load_projection(Source("p.toml", pattern), STATUTES, vn.lunar_feasts)
    assert faults(caught.value) == [
        "p.toml: feast[0].name: is missing",
        "p.toml: feast[0].day: is missing",
        "p.toml: feast[0].law: names no instrument 'nobody'; known: code, rest",
        "p.toml: feast[1].lunar: is 'moon', but must be one of new_year, third_month",
        "p.toml: feast[1].offsets: has 2 rows, but must have one for each weekday",
        "p.toml: compensation: editions is (None, None, None): each edition must end before the "
        "next one begins",
        "p.toml: colour: is not a key of this table",
    ]
    with pytest.raises(FactErrors, match="1 fault") as caught:
        load_projection(Source("p.toml", 'seen = "x"'), STATUTES, vn.lunar_feasts)
    assert faults(caught.value) == ["p.toml: compensation: is missing"]


def test_faults_of_office_hours_are_told() -> None:
    hours = """
    seen = "x"
    [[hours]]
    spans = ["07:30"]
      [[hours.season]]
      first = "April"
      spans = ["07:00-11:30"]
      [[hours.season]]
      first = "04-31"
      last = "10-15"
      spans = []
      [[hours.reception]]
      spans = ["07:00-11:30"]
    """
    with pytest.raises(FactErrors) as caught:
        load_hours(Source("h.toml", hours))
    assert faults(caught.value) == [
        "h.toml: hours[0].name: is missing",
        "h.toml: hours[0]: session is '07:30': must be written like '07:30-11:30'",
        "h.toml: hours[0].season[0].first: is 'April', but must be a month and day like '04-16'",
        "h.toml: hours[0].season[0].last: is missing",
        "h.toml: hours[0].season[1]: first is (4, 31): must be like (4, 16)",
        "h.toml: hours[0].reception[0].weekday: is missing",
        "h.toml: hours[0]: sessions is (): a working day needs at least one session",
    ]


def test_eras_that_overlap_are_told() -> None:
    era = '[[era]]\nname = "E"\nfirst = 2026-01-01\nclock_starts = {at = "accepted", by = "i"}\n'
    text = f'seen = "x"\ninstruments = {{i = {{title = "I"}}}}\n{era}{era}'
    with pytest.raises(FactErrors) as caught:
        load_rules(Source("eras.toml", text))
    assert "each edition must end before the next one begins" in faults(caught.value)[0]


def test_a_group_of_faults_pickles_and_splits() -> None:
    with pytest.raises(FactErrors) as caught:
        load_procedures(Source("a.toml", "[[procedure]]"))
    group = caught.value
    assert group.message == "2 faults in the facts"
    assert faults(pickle.loads(pickle.dumps(group))) == faults(group)
    matched, rest = group.split(lambda fault: isinstance(fault, FactError) and "code" in str(fault))
    assert isinstance(matched, FactErrors)
    assert isinstance(rest, FactErrors)


def test_the_facts_that_ship_tell_how_sure_they_are_and_when_they_were_seen() -> None:
    for procedure in vn.procedures().values():
        assert procedure.source is not None
        assert procedure.source.seen
        assert procedure.legal_basis
        assert all(case.citation is not None for case in procedure.limits or ())
    assert all(note.citation for _, note in vn.calendar().days_off)


def test_the_catalogue_knows_which_limits_it_does_not() -> None:
    catalogue = vn.procedures()
    unknown = {code for code, procedure in catalogue.items() if procedure.limits is None}
    grade_d = {"2.002516", "1.014027", "1.014028", "2.002622"}
    windows = {code for code, procedure in catalogue.items() if procedure.window is not None}
    by_name_alone = {"3.000722", "2.002913"}
    assert unknown == grade_d | windows | by_name_alone
    assert windows == {"1.011606"}


def test_faults_of_every_sort_in_one_table_are_told_at_once() -> None:
    text = """
    [[procedure]]
    sets = 0
    percent = 0
    window = {from = "02-30", to = "13-01"}
    in_force = {from = 2026-01-02, to = 2026-01-01}
    legal_basis = [{percent = 101, article = ""}]
      [[procedure.limit]]
      mode = "plus"
      key = ""
      working_days = true
      [[procedure.limit]]
      mode = "extra"
      working_days = 3
      [[procedure.component]]
      originals = -1
      copies = -2
      any_of = [{originals = -3}]
      database = {since = 2026-01-01}
      [[procedure.fee]]
      amount = -5
      per = ""
    """
    at = "ward.toml: procedure[0]"
    assert sorted(procedure_faults(text)) == sorted(
        [
            f"{at}.code: is missing",
            f"{at}.name: is missing",
            f"{at}: sets is 0: must be 1 or more",
            f"{at}: percent is 0: must be a whole percentage from 1 to 100",
            f"{at}.window: first is (2, 30): must be like (4, 16)",
            f"{at}.window: last is (13, 1): must be like (4, 16)",
            f"{at}.in_force: to is 2026-01-01: must not be before from, 2026-01-02",
            f"{at}.legal_basis[0].instrument: is missing",
            f"{at}.legal_basis[0]: percent is 101: must be a whole percentage from 1 to 100",
            f"{at}.legal_basis[0]: article is '': must not be empty",
            f"{at}.limit[0].working_days: is True, but must be a whole number",
            f"{at}.limit[0]: mode is 'plus': must be 'total' or 'extra'",
            f"{at}.limit[0]: key is '': must not be empty",
            f"{at}.component[0].name: is missing",
            f"{at}.component[0]: originals is -1: must be 0 or more",
            f"{at}.component[0]: copies is -2: must be 0 or more",
            f"{at}.component[0].any_of[0].name: is missing",
            f"{at}.component[0].any_of[0]: originals is -3: must be 0 or more",
            f"{at}.component[0].database.name: is missing",
            f"{at}.fee[0]: amount is -5: must be 0 or more",
            f"{at}.fee[0]: per is '': must not be empty",
        ]
    )


def test_a_faulty_part_or_unit_has_no_invented_consequence() -> None:
    text = """
    [[procedure]]
    code = "X"
    name = "a"
    limit = [{sequence = 5}, {parallel = [{months = 0}]}, {same_day = 5}]
    """
    assert procedure_faults(text) == [
        "ward.toml: procedure[0].limit[0].sequence: is 5, but must be a list",
        "ward.toml: procedure[0].limit[1].parallel[0]: n is 0: must be 1 or more",
        "ward.toml: procedure[0].limit[2].same_day: is 5, but must be a table",
    ]


def test_reversed_dates_are_told_by_their_place() -> None:
    text = """
    [[procedure]]
    code = "X"
    name = "a"
    in_force = {from = 2026-01-01, to = 2026-12-31}
    limit = [{working_days = 3, basis = {instrument = "L", in_force = 2027-01-01}}]
    legal_basis = [{instrument = "L", in_force = 2026-01-02, until = 2026-01-01}]
    """
    assert procedure_faults(text) == [
        "ward.toml: procedure[0].limit[0]: until is 2026-12-31: must not be before in_force, "
        "2027-01-01",
        "ward.toml: procedure[0].legal_basis[0]: until is 2026-01-01: must not be before in_force, "
        "2026-01-02",
    ]


def test_the_faults_of_all_files_are_told_at_once(tmp_path: Path) -> None:
    bad, missing = tmp_path / "bad.toml", tmp_path / "nofile.toml"
    bad.write_text("colour = 1", encoding="utf-8")
    for load in (load_procedures, load_overlay):
        with pytest.raises(FactErrors) as caught:
            load(missing, bad, str(tmp_path / "\0.toml"))
        told = faults(caught.value)
        assert told[0].startswith(f"{missing}: (file): cannot be read: ")
        assert f"{bad}: colour: is not a key of this table" in told
        assert told[-1].endswith("cannot be read: embedded null byte")


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.toml", '[[procedure]]\ncode = "X"\nname = "a"'),
        ("a.json", '{"procedure": [{"code": "X", "name": "a"}]}'),
    ],
)
def test_a_byte_order_mark_is_no_fault(tmp_path: Path, name: str, text: str) -> None:
    file = tmp_path / name
    file.write_text(text, encoding="utf-8-sig")
    assert list(load_procedures(file)) == ["X"]
