"""Every refusal says itself in every language, and no raise site hands over a sentence."""

import ast
import copy
import pickle
import re
from collections import Counter
from collections.abc import Iterator
from datetime import UTC, date, datetime
from typing import Any

import pytest

import onestop
from onestop import BadValueError, CalendarDays, WorkingDays, WrongTypeError, errors, vn
from onestop.errors import (
    BadCodeError,
    CellError,
    EventOrderError,
    ExpiredTokenError,
    FactError,
    FactErrors,
    MissingFileError,
    RegisterErrors,
    UnknownConditionError,
)
from onestop.i18n.names import Name, Word
from onestop.i18n.phrases import PHRASES, TABLES
from onestop.i18n.refusal import KeyedError
from onestop.i18n.remarks import Remark
from tests.house import modules

AT = vn.local(2026, 11, 20, 16, 10)


def handed_over() -> Iterator[tuple[str, ast.expr]]:
    """Yield the limit of every refusal of a value, with the place of its call."""
    for name, tree in modules().items():
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and ast.unparse(node.func) in {
                "BadValueError", "WrongTypeError",
            }:  # fmt: skip
                yield from ((f"{name}:{node.lineno}", each) for each in node.args[2:3])


def test_no_raise_site_hands_over_a_sentence() -> None:
    sentences = [
        place
        for place, limit in handed_over()
        if isinstance(limit, ast.JoinedStr)
        or (isinstance(limit, ast.Constant) and limit.value not in PHRASES)
    ]
    assert not sentences
    assert len(list(handed_over())) > 150


def test_every_limit_that_is_named_in_the_code_has_its_phrase_and_values() -> None:
    """A key without a phrase, or a blank that nobody fills, would be found by a clerk only."""
    for name, tree in modules().items():
        for node in ast.walk(tree):
            if not isinstance(node, ast.Call) or ast.unparse(node.func) != "Remark.of":
                continue
            if not node.args or not isinstance(node.args[0], ast.Constant):
                continue
            key = node.args[0].value
            assert key in PHRASES, f"{name}:{node.lineno}: {key!r}"
            given = {keyword.arg for keyword in node.keywords}
            if None not in given:
                PHRASES[key][0].format(**dict.fromkeys(map(str, given), 0))


@pytest.mark.parametrize("kind", [e for e in vars(errors).values() if isinstance(e, type)
                                  and issubclass(e, KeyedError) and e.fields], ids=str)  # fmt: skip
def test_every_class_says_itself_in_both_languages_and_is_copied_whole(kind: type[Any]) -> None:
    values: dict[str, object] = {
        "day": date(2026, 11, 20), "start": date(2026, 11, 20), "first": date(2015, 1, 1),
        "last": date(2027, 12, 31), "value": AT, "at": AT, "previous_at": AT, "issued": AT,
        "expires": AT, "row": 3, "end": 5, "samples": ("H48",), "known": ("a", "b"),
        "nearest": ("1.001193",), "replaced_by": ("2.1", "2.2"), "cases": ("x",), "names": ("r",),
        "given": (), "allowed": ("accepted",), "conditions": ("a",), "needs_channel": True,
        "through": 2028, "national": None, "fault": "must_not_be_empty",
    }  # fmt: skip
    error = kind(**{name: values.get(name, "x") for name in kind.fields})
    assert str(error) == error.text("en") != error.text("vi")
    assert error.key in PHRASES
    assert set(kind.fields) <= set(error.values) | {"through", "national"}
    for again in (pickle.loads(pickle.dumps(error)), copy.copy(error)):
        assert (str(again), repr(again)) == (str(error), repr(error))


def test_a_refusal_names_its_missing_and_odd_fields() -> None:
    with pytest.raises(TypeError, match="limit"):
        BadValueError("n", 1)  # type: ignore[call-arg]
    with pytest.raises(TypeError, match="odd"):
        BadValueError("n", 1, "x", odd=2)  # type: ignore[call-arg]
    with pytest.raises(TypeError, match="4 values"):
        BadValueError("n", 1, "x", 2)  # type: ignore[call-arg]


def test_a_value_can_always_be_shown_and_never_shows_what_it_must_not() -> None:
    class Broken:
        def __repr__(self) -> str:
            raise RuntimeError

    procedure = vn.procedures()["1.004194"]
    shown = {
        "a number of about 5001 digits": -(10**5000),
        "a Broken": Broken(),
        "a Procedure": procedure,
        "4 bytes": b"key!",
        "a dict": {"name": "Nguyễn Văn An"},
        "{1: 2}": {1: 2},
        "list of 13 items": list(range(13)),
        "(1,)": (1,),
        "frozenset()": frozenset(),
        "{5}": {5},
        "[]": [],
        "2026-11-20": date(2026, 11, 20),
        repr("x" * 57 + "..."): "x" * 100,
        "3": 3,
    }
    for text, value in shown.items():
        assert (
            str(BadValueError("n", value, "must_not_be_empty")) == f"n is {text}: must not be empty"
        )
        assert BadValueError("n", value, "must_not_be_empty").text("vi")
    with pytest.raises(BadValueError, match="about 5001 digits"):
        WorkingDays(-(10**5000))


@pytest.mark.parametrize("name", [
    "key", "keys", "keys[0]", "token", "secret", "salt", "idempotency_key", "signing_token",
])  # fmt: skip
@pytest.mark.parametrize("value", ["AQQBopens", ["AQQBopens"], {"AQQBopens": "x"}, ("AQQBopens",)])
def test_what_opens_something_is_shown_by_no_check_of_its_type(name: str, value: object) -> None:
    error = WrongTypeError(name, value, "an_int")
    for said in (str(error), error.text("vi"), repr(error), repr(error.values)):
        assert "AQQB" not in said
        assert "…" in said
    assert str(error) == f"{name} is '…' ({type(value).__name__}), but must be an int"


def test_other_names_and_what_opens_nothing_are_shown() -> None:
    assert "monkey is 'x' (str)" in str(WrongTypeError("monkey", "x", "an_int"))
    assert "key is 5 (int)" in str(WrongTypeError("key", 5, "a_text"))
    assert "key is ''" in str(WrongTypeError("key", "", "an_int"))
    assert "name='n', value='x'" in repr(WrongTypeError("n", "x", "an_int"))


def test_moments_of_one_sentence_stand_in_the_zone_of_the_office() -> None:
    expires = datetime(2026, 11, 20, 1, 0, tzinfo=UTC)
    error = ExpiredTokenError(expires, AT)
    assert "08:00:00+07:00, and it is 2026-11-20 16:10:00+07:00" in str(error)
    assert "08:00 20/11/2026, nay là 16:10 20/11/2026" in error.text("vi")
    assert "0001-01-01" in str(ExpiredTokenError(datetime.min.replace(tzinfo=UTC), AT))


def test_a_clerk_reads_the_limit_in_vietnamese() -> None:
    with pytest.raises(BadValueError) as caught:
        WorkingDays(0)
    assert caught.value.text("vi") == "n là 0: phải từ 1 trở lên"
    assert caught.value.key == "error_bad_value"
    assert caught.value.values["limit"] == Remark.of("must_be_at_least", minimum=1)
    with pytest.raises(WrongTypeError) as wrong:
        CalendarDays(True)
    assert wrong.value.text("vi") == "n là True (kiểu bool), phải là số nguyên (int)"


def test_a_group_tells_its_first_faults_and_how_many_more() -> None:
    faults = FactErrors(
        "7 faults", [FactError("a.toml", f"x[{n}]", "is missing") for n in range(7)]
    )
    lines = str(faults).splitlines()
    assert lines[0] == "7 faults in the facts:"
    assert lines[1] == "a.toml: x[0]: is missing"
    assert lines[-1] == "… and 2 more"
    assert len(lines) == 7
    one = RegisterErrors("1", [CellError(3, "code", "x", "must_not_be_empty")])
    one_file = RegisterErrors("1", [CellError(3, "code", "x", "must_not_be_empty")])
    one_file.file = "sổ.csv"
    assert str(pickle.loads(pickle.dumps(one_file))).startswith("1 faulty cell in sổ.csv:")
    assert one.text("vi") == "1 lỗi trong bảng:\ndòng 3, cột code: 'x': không được để trống"


def test_nested_refusals_and_words_of_the_code_are_said_in_the_language_that_was_asked() -> None:
    inner = UnknownConditionError("x", ("a",), "D-1", "1.2")
    cell = CellError(2, "conditions", "x", inner)
    assert "hồ sơ D-1: thủ tục 1.2 không có trường hợp 'x'; các trường hợp: 'a'" in cell.text("vi")
    assert "dossier D-1: procedure 1.2 knows no condition 'x'; conditions: 'a'" in str(cell)
    word = Word.of("NEW", "state_1")
    assert (word, word.text("en"), word.text("vi")) == ("NEW", "NEW", "Mới đăng ký")
    assert pickle.loads(pickle.dumps(word)).key == "state_1"


def test_a_name_keeps_what_it_was_composed_of() -> None:
    name = Name.of("name_suspended", ground="Thiên tai")
    again = pickle.loads(pickle.dumps(name))
    assert (again, again.text("en")) == ("Tạm dừng: Thiên tai", "Suspended: Thiên tai")
    several = Name.of_several([name, "bão", name])
    assert several == "Tạm dừng: Thiên tai; bão"
    assert isinstance(several, Name)
    assert several.text("en") == "Suspended: Thiên tai; bão"
    assert Name.of_several(["bão"]) == "bão"


def test_a_file_that_is_not_there_is_said_in_vietnamese() -> None:
    error = MissingFileError(2, "No such file or directory", "x.csv")
    assert "không có tệp x.csv" in error.text("vi")
    assert "x.csv" in str(error)


def test_a_bad_code_says_what_is_expected() -> None:
    with pytest.raises(BadCodeError) as caught:
        onestop.codes.ProcedureCode.parse("1.00")
    assert caught.value.text("vi").startswith("'1.00' không phải mã thủ tục: hãy ghi một chữ số")


def test_an_unknown_language_is_told_with_those_that_are_spoken() -> None:
    with pytest.raises(BadValueError) as caught:
        WorkingDays(3).text("fr")  # type: ignore[arg-type]  # the refusal
    assert caught.value.limit.text("en") == "must be one of vi, en"  # type: ignore[union-attr]  # a remark of its own
    assert "vi, en" in caught.value.text("vi")


def test_what_its_caller_knows_does_not_replace_what_was_said() -> None:
    refused = UnknownConditionError("x", ("y",), dossier="H-1").about(dossier="H-2")
    assert refused.dossier == "H-1"


def test_parts_of_a_sentence_may_be_several() -> None:
    both = WrongTypeError("a", 1, ("one", Remark.of("no_data")))  # type: ignore[arg-type]  # several parts
    assert "one, no data" in str(both)


def test_a_moment_at_the_end_of_time_is_told_in_its_own_zone() -> None:
    end = datetime.max.replace(tzinfo=UTC)
    refused = EventOrderError("H-1", "accepted", AT, "completed", end)
    assert "9999" in str(refused)


def test_the_kind_of_a_limit_has_a_plain_repr() -> None:
    from onestop.i18n.refusal import OneOf

    assert repr(OneOf("Edition")) == "OneOf('Edition')"


def test_a_part_of_a_group_is_a_group() -> None:
    cells = [CellError(row, "code", "x", "no_data") for row in (2, 3)]
    group = RegisterErrors("faults", cells)
    second, _ = group.split(lambda error: isinstance(error, CellError) and error.row == 3)
    assert isinstance(second, RegisterErrors)
    assert len(second.exceptions) == 1


def test_no_key_stands_in_two_tables() -> None:
    keys = Counter(key for table in TABLES for key in table)
    assert [key for key, times in keys.items() if times > 1] == []


#: The refusals of the library: what Python itself raises speaks English, as does cattrs.
REFUSALS = {name for name in vars(onestop.errors) if name.endswith("Error")}

#: What makes a fault, or a part of a refusal.
MAKERS = {"fault", "Misfit", "_Misfit", "must_be", "unopenable"}


def sentences() -> Iterator[tuple[str, str]]:
    """Yield every text with a blank in it that a refusal is made of, and that is no phrase."""
    for name, tree in modules().items():
        for node in ast.walk(tree):
            if isinstance(node, ast.Call):
                made = ast.unparse(node.func).rpartition(".")[2]
                if made in MAKERS or made in REFUSALS:
                    given = [*node.args, *(word.value for word in node.keywords)]
                    parts = (part for one in given for part in ast.walk(one))
                    yield from (
                        (f"{name}:{node.lineno}", part.value)
                        for part in parts
                        if isinstance(part, ast.Constant) and isinstance(part.value, str)
                        if re.search(r"\w \w|\w ?\{|\} ?\w", part.value)
                        if part.value not in PHRASES and not part.value.startswith("%")
                    )


#: Calls that name arguments or values, and say no sentence: the module and the text.
NAMES_OF_VALUES = {"finished, at", "(k, n, population)"}


def test_no_refusal_is_made_of_an_english_sentence() -> None:
    assert [found for found in sentences() if found[1] not in NAMES_OF_VALUES] == []


def filled_values() -> Iterator[tuple[str, str]]:
    """Yield every English text that a phrase is filled with: it would stand in every language."""
    for name, tree in modules().items():
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and ast.unparse(node.func).endswith("Remark.of"):
                parts = (part for word in node.keywords for part in ast.walk(word.value))
                for part in parts:
                    text = part.value if isinstance(part, ast.Constant) else None
                    if isinstance(text, str) and re.search(r"[a-z]{2,} [a-z]{2,}", text):
                        yield f"{name}:{node.lineno}", text


def test_no_phrase_is_filled_with_an_english_sentence() -> None:
    assert [found for found in filled_values() if found[1] not in PHRASES] == []
