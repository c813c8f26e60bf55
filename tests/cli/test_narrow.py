"""A narrow terminal: nothing runs over its edge but a name that cannot be broken."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from onestop import cli
from onestop.cli import console
from onestop.i18n.exits import display_width
from onestop.i18n.layout import fitted

DOCS = Path(__file__).resolve().parents[2] / "docs" / "how-to"
TEXT = "Không quá 5 ngày làm việc kể từ ngày nhận đủ hồ sơ hợp lệ, trường hợp phức tạp 10 ngày"
COMMANDS = (
    ("calendar", "2026"),
    ("calendar", "2030", "--lang", "en"),
    ("list", str(DOCS / "register.csv"), "--at", "20/11/2026 10:00"),
    ("report", str(DOCS / "register.csv"), "--month", "2026-11"),
    ("report", str(DOCS / "register.csv"), "--month", "2026-11", "--by", "officer"),
    ("review", str(DOCS / "meeting_register.csv"), "--month", "2026-10"),
)


def lines(*command: str, columns: int | None) -> list[str]:
    """Return what a terminal of so many columns shows, or a pipe."""
    told = {"COLUMNS": "40" if columns is None else str(columns)}
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(console, "_is_terminal", lambda: columns is not None)
        ran = CliRunner().invoke(cli.onestop, command, env=told)
    assert ran.exit_code in {0, 1}, ran.output
    return [line.rstrip() for line in ran.stdout.splitlines()]


@pytest.mark.parametrize("columns", [40, 60, 100])
@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_no_line_is_wider_than_the_terminal(command: tuple[str, ...], columns: int) -> None:
    wide = [line for line in lines(*command, columns=columns) if display_width(line) > columns]
    # sentences of figures are one line each, as programs read them
    assert [line for line in wide if not line.startswith(SENTENCES)] == []


#: How the sentences begin that stand in a line of their own, whatever its length.
SENTENCES = (
    "Tiếp nhận",
    "Đã giải quyết",
    "Đang giải quyết",
    "Hài lòng",
    "Rất hài lòng",
    "Tình hình",
)


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_every_word_is_there_whatever_the_width(command: tuple[str, ...]) -> None:
    narrow = set(" ".join(lines(*command, columns=40)).replace(":", " ").split())
    wide = set(" ".join(lines(*command, columns=None)).replace(":", " ").split())
    assert wide <= narrow


def test_a_row_that_has_no_room_is_a_block() -> None:
    rows = [("Mã", "Hạn", ""), ("H48.53-261120-0001", "26/11/2026", "Lan"), ("H-2", "", "")]
    assert list(fitted(rows, width=20)) == [
        "Mã:",
        "  H48.53-261120-0001",
        "  Hạn: 26/11/2026",
        "  Lan",
        "Mã: H-2",
    ]
    assert len(list(fitted(rows))) == 3
