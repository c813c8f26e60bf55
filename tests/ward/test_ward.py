"""One ward from one file: what the file says is in every answer, and every fault is told at once.

`docs/how-to/ward.toml` closes 25 and 26 November 2026 and shortens 1.004194 to two working days;
the 24th is a holiday. So a dossier of Friday the 20th has its first day on Monday the 23rd and its
second on Friday the 27th.
"""

from __future__ import annotations

import datetime as dt
import inspect
import json
import pickle
import tomllib
from pathlib import Path
from typing import Any

import attrs
import pytest
from jsonschema import Draft202012Validator

from onestop import (
    Channel,
    ClockPolicy,
    Dossier,
    FactErrors,
    OnestopError,
    ReportPeriod,
    State,
    Timeliness,
    Ward,
    WorkingDays,
    WrongTypeError,
    check,
    classify,
    duties_of,
    load_ward,
    vn,
    whose_delay,
)
from onestop.forms import Applicant, FormKind
from onestop.interchange import schema
from onestop.loading.wards import Officer
from onestop.satisfaction import Stage

FILE = Path(__file__).parents[2] / "docs" / "how-to" / "ward.toml"
NEW = Path(inspect.getfile(load_ward)).parent / "cli" / "new_ward.toml"
WARD = load_ward(FILE)
FRIDAY = vn.local("20/11/2026 15:00")


def accepted(code: str = "H-1", procedure: str = "1.004194") -> Dossier:
    return WARD.submit(code, procedure, FRIDAY, channel=Channel.IN_PERSON).accept(FRIDAY, by="Lan")


class TestWhatTheFileSays:
    def test_the_office_and_who_works_there(self) -> None:
        assert WARD.office.name == "UBND phường Mẫu"
        assert WARD.office.contact == "Số 1, phố Mẫu; 0203 000 000"
        assert WARD.officers == (
            Officer("Nguyễn Thị Lan", "Công chức tiếp nhận"),
            Officer("Trần Văn Minh"),
        )

    def test_hours_and_closures(self) -> None:
        calendar = WARD.calendar
        assert calendar.opening(dt.date(2026, 11, 23)) == vn.local("23/11/2026 07:00")
        assert calendar.closing(dt.date(2026, 11, 20)) == vn.local("20/11/2026 16:00")
        assert calendar.is_open(vn.local("28/11/2026 09:00"), reception=True)
        assert not calendar.is_working_day(dt.date(2026, 11, 25))
        assert not calendar.is_working_day(dt.date(2026, 11, 26))
        assert calendar.day(dt.date(2026, 11, 25)).name == "Bão số 9"
        assert calendar.is_working_day(dt.date(2026, 12, 1))
        assert calendar.closing(dt.date(2026, 12, 1)) == vn.local("01/12/2026 11:00")

    def test_limits_fees_and_procedures_of_its_own(self) -> None:
        assert WARD.procedures["1.004194"].limit() == WorkingDays(2)
        (fee,) = WARD.procedures["2.000815"].fees
        assert (fee.amount, fee.per) == (1000, "trang")
        assert WARD.procedures["PX.000001"].name == "Xác nhận tham gia lớp học nghề"
        assert len(WARD.procedures) == len(vn.procedures()) + 1

    def test_its_reading_of_the_clock_its_stages_and_its_warning(self) -> None:
        assert WARD.policy == ClockPolicy(supplement="pause")
        assert WARD.stages == (Stage.RESULT,)
        assert WARD.warn_within == 2

    def test_what_is_left_out_is_as_published(self, tmp_path: Path) -> None:
        ward = load_ward(write(tmp_path, '[office]\nname = "UBND xã Mẫu"'))
        assert ward.calendar == vn.calendar()
        assert ward.procedures == vn.procedures()
        assert (ward.policy, ward.stages, ward.warn_within) == (None, tuple(Stage), 1)
        assert ward == attrs.evolve(Ward(), office=ward.office)

    def test_it_is_a_noun_like_the_others(self) -> None:
        assert pickle.loads(pickle.dumps(WARD)) == WARD == load_ward(str(FILE))
        assert hash(WARD) == hash(load_ward(FILE))
        assert len(repr(WARD)) < 600


class TestTheAnswers:
    def test_when_it_is_due(self) -> None:
        deadline = WARD.due(FRIDAY, "1.004194")
        assert deadline is not None
        assert deadline.day == dt.date(2026, 11, 27)
        assert deadline == attrs.evolve(WARD.due(FRIDAY, WARD.procedures["1.004194"]) or deadline)
        assert WARD.deadline_of(accepted()) == WARD.classify(accepted(), FRIDAY).deadline
        plain = WARD.due(FRIDAY, WorkingDays(3))
        assert plain is not None
        assert plain.day == dt.date(2026, 11, 30)
        by_day = WARD.due(dt.date(2026, 11, 20), "PX.000001")
        assert by_day is not None
        assert by_day.day == dt.date(2026, 11, 27)  # the 25th is closed, and so is the 26th

    def test_of_a_local_limit_and_the_published_one_the_earlier_holds(self) -> None:
        deadline = WARD.deadline_of(accepted())
        asked = WARD.due(FRIDAY, "1.004194")
        assert deadline is not None
        assert asked is not None
        assert (asked.day, asked.at) == (deadline.day, deadline.at)

    def test_a_procedure_without_a_limit_is_due_never(self) -> None:
        code = next(code for code, found in vn.procedures().items() if not found.limits)
        assert WARD.due(FRIDAY, code) is None

    @pytest.mark.parametrize("asked", [5, None, ["1.004194"]])
    def test_what_is_neither_limit_nor_procedure_is_refused(self, asked: Any) -> None:
        with pytest.raises(WrongTypeError, match="asked is"):
            WARD.due(FRIDAY, asked)

    def test_a_bare_number_is_refused_naming_both_meanings(self) -> None:
        with pytest.raises(WrongTypeError, match=r"WorkingDays\(5\) or CalendarDays\(5\)"):
            WARD.due(FRIDAY, 5)  # type: ignore[arg-type]

    def test_each_method_is_its_function_with_the_wards_own_put_in(self) -> None:
        at = vn.local("27/11/2026 08:00")
        dossier = accepted()
        status = WARD.classify(dossier, at)
        assert status == classify(dossier, at, WARD.calendar, policy=WARD.policy, warn_within=2)
        assert status.timeliness is Timeliness.DUE_SOON
        assert [one.code for one in WARD.worklist([dossier], at).due_today] == ["H-1"]
        report = WARD.tally([dossier], ReportPeriod.calendar_month(2026, 11), by="officer")
        assert (report.total.received, report.total.overdue) == (1, 1)
        review = WARD.review([dossier], ReportPeriod.calendar_month(2026, 11))
        assert review.report.total == report.total
        assert WARD.whose_delay(dossier, at) == whose_delay(
            dossier, at, WARD.calendar, policy=WARD.policy
        )
        assert WARD.duties_of(dossier, at) == duties_of(
            dossier, at, WARD.calendar, policy=WARD.policy, warn_within=2
        )
        day = vn.rules(on=FRIDAY.date())
        assert WARD.check(dossier) == check(dossier, rules=day) != ()
        assert WARD.check(dossier, on=dt.date(2026, 7, 1)) == check(
            dossier, on=dt.date(2026, 7, 1), rules=vn.rules(on=dt.date(2026, 7, 1))
        )
        assert WARD.submit("H", "1.004194", FRIDAY, channel=Channel.POST).state is State.NEW

    def test_a_supplement_pauses_as_the_ward_reads_it(self) -> None:
        asked = accepted().request_supplement(vn.local("20/11/2026 15:30"), ["tờ khai"])
        full = asked.supplement(vn.local("23/11/2026 09:00"))
        deadline = WARD.deadline_of(full)
        assert deadline is not None
        assert deadline.day == dt.date(2026, 11, 30)  # one working day later, not two from the 23rd

    def test_people_are_asked_at_the_wards_stages_alone(self) -> None:
        done = accepted().complete(vn.local("23/11/2026 09:00"))
        assert WARD.due_ballots(done) == ()
        returned = done.return_result(vn.local("23/11/2026 10:00"))
        assert [stage for stage, _ in WARD.due_ballots(returned)] == [Stage.RESULT]

    def test_a_register_is_read_by_the_wards_procedures(self, tmp_path: Path) -> None:
        path = tmp_path / "r.csv"
        path.write_text(
            "code,procedure,accepted,completed,returned,channel,officer,rating\n"
            "H-1,PX.000001,2026-11-20 08:00,,,ONLINE,Lan,\n",
            encoding="utf-8",
        )
        (dossier,) = WARD.read_register(path).dossiers
        assert dossier.procedure == WARD.procedures["PX.000001"]
        assert WARD.procedure("PX.000001", FRIDAY.date()) == dossier.procedure


class TestTheSlips:
    def test_the_receipt_has_the_office_and_the_appointment(self) -> None:
        slip = WARD.receipt(accepted(), Applicant("Nguyễn Văn A"))
        assert slip.office == WARD.office
        assert slip.applicant.name == "Nguyễn Văn A"
        assert slip.form.kind is FormKind.RECEIPT
        assert slip.deadline is not None
        assert slip.deadline.day == dt.date(2026, 11, 27)

    def test_the_other_slips(self) -> None:
        at = vn.local("23/11/2026 09:00")
        new = WARD.submit("H-1", "1.004194", FRIDAY, channel=Channel.POST)
        slips = [
            WARD.supplement_request(accepted().request_supplement(at, ["tờ khai"])),
            WARD.refusal(new.refuse(at, "không thuộc thẩm quyền")),
            WARD.apology(accepted().extend(at, dt.date(2026, 11, 30), "thiếu người")),
            WARD.stop_notice(accepted().stop(at, "theo yêu cầu")),
            WARD.control_slip(accepted()),
        ]
        assert [slip.form.kind for slip in slips] == [
            FormKind.SUPPLEMENT,
            FormKind.REFUSAL,
            FormKind.APOLOGY,
            FormKind.STOP,
            FormKind.CONTROL,
        ]
        assert {slip.office for slip in slips} == {WARD.office}

    def test_a_slip_of_another_day_has_the_form_of_that_day(self) -> None:
        at = vn.local("14/09/2025 09:00")
        old = WARD.submit("H-0", "1.004194", at, channel=Channel.POST).accept(at)
        assert WARD.receipt(old).form == vn.forms(on=at.date()).form_on(FormKind.RECEIPT, at.date())

    def test_a_log_without_the_event_is_refused_by_the_slip(self) -> None:
        with pytest.raises(OnestopError, match="its log holds no Extended"):
            WARD.apology(accepted())


def write(folder: Path, text: str) -> Path:
    path = folder / "ward.toml"
    path.write_text(text, encoding="utf-8")
    return path


CLOSED = '[office]\nname = "UBND xã Mẫu"\n[[closure]]\nname = "x"\nday = 2026-02-02\n'
OFFICE = '[office]\nname = "UBND xã Mẫu"\n'


class TestFaults:
    def test_all_of_them_at_once_those_of_other_files_too(self, tmp_path: Path) -> None:
        (tmp_path / "own.toml").write_text('[[procedure]]\nname = "x"\n', encoding="utf-8")
        (tmp_path / "over.toml").write_text('nam = "x"\n', encoding="utf-8")
        text = """
        misspelt = 1
        [office]
        nam = "UBND xã Mẫu"
        [calendar]
        [hours]
        of = "Nowhere"
        [files]
        procedures = ["own.toml", "missing.toml"]
        overlays = ["over.toml"]
        [[closure]]
        name = "Bão"
        [[closure]]
        day = 2000-01-01
        name = "Cũ"
        [[closure]]
        first = 2026-02-02
        name = "Thiếu ngày cuối"
        [[closure]]
        first = 2026-02-02
        last = 2026-02-01
        name = "Ngược"
        [[shortened]]
        code = "1.004194"
        working_days = 2
        [[fees]]
        code = "9.999999"
        [[fees]]
        [clock]
        supplement = "maybe"
        ends = ["never"]
        [ratings]
        stages = ["lunch"]
        [worklist]
        warn_within = -1
        [[officer]]
        role = "x"
        """
        with pytest.raises(FactErrors) as caught:
            load_ward(write(tmp_path, text))
        told = "\n".join(map(str, caught.value.exceptions))
        for part in (
            "ward.toml: misspelt: is not a key",
            "ward.toml: office.name: is missing",
            "ward.toml: office.nam: is not a key",
            "ward.toml: calendar.through: is missing",
            "ward.toml: hours: name is 'Nowhere': known office hours",
            "own.toml: procedure[0].code: is missing",
            "missing.toml: (file): cannot be read",
            "over.toml: name: is missing",
            "ward.toml: closure[0].day: name the days in one way",
            "ward.toml: closure[1].day: 2000-01-01 is outside the calendar",
            "ward.toml: closure[2].last: first and last go together",
            "ward.toml: closure[3].last: is 2026-02-01, but must be from 2026-02-02 on",
            "ward.toml: shortened[0].basis: is missing",
            "ward.toml: fees[0].code: is '9.999999', and no procedure of that code is known",
            "ward.toml: clock: supplement is 'maybe'",
            "ward.toml: clock.ends[0]: is 'never', but must be one of completed",
            "ward.toml: ratings.stages[0]: is 'lunch', but must be one of reception",
            "ward.toml: worklist.warn_within: is -1, but must be 0 or more",
            "ward.toml: officer[0].name: is missing",
        ):
            assert part in told, part

    @pytest.mark.parametrize(
        ("text", "message"),
        [
            ("", "office: is missing"),
            (
                OFFICE + '[hours]\nof = "Nghệ An"\nspans = ["07:00-11:00"]',
                "of: stands beside spans",
            ),
            (OFFICE + '[hours]\nspans = ["11:00-07:00"]', "session is"),
            (CLOSED + "days = []", "in one way"),
            (OFFICE + '[[closure]]\nname = "x"\nlast = 2026-02-02', "in one way"),
            (
                OFFICE + '[[closure]]\nname = "x"\nday = 2026-02-02\nlast = 2026-02-03',
                "go together",
            ),
            (
                OFFICE + '[[closure]]\nname = "x"\nday = 2026-02-02\nlayer = "moon"',
                "nation, province",
            ),
            (OFFICE + "[calendar]\nthrough = 99999", "calendar: "),
            (
                OFFICE + '[[shortened]]\ncode = "9"\nworking_days = 1\nbasis = {instrument = "x"}',
                "9",
            ),
            ('onestop = "overlay"\n' + OFFICE, "onestop: is 'overlay', but must be 'ward'"),
        ],
    )
    def test_one_by_one(self, tmp_path: Path, text: str, message: str) -> None:
        with pytest.raises(FactErrors) as caught:
            load_ward(write(tmp_path, text))
        assert any(message in str(fault) for fault in caught.value.exceptions)

    @pytest.mark.parametrize("path", [None, 5, []])
    def test_what_is_no_path_is_refused(self, path: Any) -> None:
        with pytest.raises(WrongTypeError, match="path"):
            load_ward(path)


class TestMoreOfTheFormat:
    def test_hours_of_a_province_and_a_single_day(self, tmp_path: Path) -> None:
        text = '[hours]\nof = "Nghệ An"\n[[hours.day]]\nday = 2026-12-24\nspans = ["07:30-11:30"]'
        hours = load_ward(write(tmp_path, OFFICE + text)).calendar
        assert hours.closing(dt.date(2026, 12, 24)) == vn.local("24/12/2026 11:30")
        assert hours.opening(dt.date(2026, 12, 23)) == vn.local("23/12/2026 07:30")

    def test_only_a_season_over_the_plain_hours(self, tmp_path: Path) -> None:
        text = """[[hours.season]]
        first = "04-16"
        last = "10-15"
        spans = ["07:00-11:00", "13:00-17:00"]"""
        calendar = load_ward(write(tmp_path, OFFICE + text)).calendar
        assert calendar.opening(dt.date(2026, 7, 1)) == vn.local("01/07/2026 07:00")
        assert calendar.opening(dt.date(2026, 12, 1)) == vn.local("01/12/2026 07:30")

    def test_projected_years_and_days_listed(self, tmp_path: Path) -> None:
        text = """[calendar]
        through = 2029
        [ratings]
        [[closure]]
        name = "Lễ hội"
        days = [2029-03-05, 2029-03-07]"""
        ward = load_ward(write(tmp_path, OFFICE + text))
        assert ward.calendar.last == dt.date(2029, 12, 31)
        assert [str(one.day) for one in ward.calendar.closures] == ["2029-03-05", "2029-03-07"]
        assert ward.stages == tuple(Stage)

    def test_files_beside_it(self, tmp_path: Path) -> None:
        how_to = FILE.parent
        own = (how_to / "my_ward.toml").read_text("utf-8").replace("PX.000001", "PX.000009")
        (tmp_path / "my_ward.toml").write_text(own, encoding="utf-8")
        (tmp_path / "my_province.toml").write_bytes((how_to / "my_province.toml").read_bytes())
        text = '[files]\nprocedures = ["my_ward.toml"]\noverlays = ["my_province.toml"]'
        ward = load_ward(write(tmp_path, OFFICE + text))
        assert ward.procedures["1.003583"].limit() == WorkingDays(3)
        assert {"PX.000001", "PX.000009"} <= set(ward.procedures)


class TestSchema:
    SCHEMA = Draft202012Validator(schema("ward"))

    @staticmethod
    def as_json(text: str) -> Any:
        """A file of TOML as JSON has it: days and hours are texts there."""
        table = tomllib.loads(text)

        def plain(value: Any) -> Any:
            if isinstance(value, dict):
                return {key: plain(inner) for key, inner in value.items()}
            if isinstance(value, list):
                return [plain(inner) for inner in value]
            return value.isoformat() if isinstance(value, dt.date | dt.time) else value

        return plain(table)

    def test_it_is_a_schema_and_knows_the_example(self) -> None:
        Draft202012Validator.check_schema(schema("ward"))
        self.SCHEMA.validate(self.as_json(FILE.read_text("utf-8")))
        self.SCHEMA.validate(self.as_json(NEW.read_text("utf-8")))

    @pytest.mark.parametrize(
        "text",
        [
            "",
            "misspelt = 1\n" + OFFICE,
            OFFICE + '[[closure]]\nname = "x"',
            OFFICE + '[[closure]]\nname = "x"\nday = 2026-02-02\ndays = [2026-02-03]',
            OFFICE + '[clock]\nsupplement = "maybe"',
            OFFICE + "[worklist]\nwarn_within = -1",
            OFFICE + '[[shortened]]\ncode = "1.004194"',
            OFFICE + '[ratings]\nstages = ["lunch"]',
            OFFICE + "[[officer]]",
        ],
    )
    def test_it_refuses_what_the_loader_refuses(self, tmp_path: Path, text: str) -> None:
        assert not self.SCHEMA.is_valid(self.as_json(text))
        with pytest.raises(FactErrors):
            load_ward(write(tmp_path, text))

    def test_a_file_of_json_is_read_as_well(self, tmp_path: Path) -> None:
        path = tmp_path / "ward.json"
        path.write_text(json.dumps(self.as_json(FILE.read_text("utf-8"))), encoding="utf-8")
        assert load_ward(path) == WARD


def test_every_method_of_the_facade_is_short() -> None:
    for name, method in inspect.getmembers(Ward, inspect.isfunction):
        if not name.startswith("_"):
            assert len(inspect.getsource(method).splitlines()) <= 35, name
