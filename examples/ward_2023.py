"""Print one ward's year: phường Hà Khánh, 2023, counted by the library.

The totals are the ward's published ones; the dossiers behind them are invented, `make_ward_2023.py`
says how. What the ward did not publish has no value here: it is never taken for 0.

    python examples/ward_2023.py
    python examples/ward_2023.py --lang en --slips 30 --slips 300
    python examples/ward_2023.py another_register.csv
"""

from __future__ import annotations

import argparse
import datetime as dt
import io
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from fractions import Fraction
from math import comb
from operator import attrgetter
from pathlib import Path
from typing import Final, Literal

from onestop import (
    Register,
    RegisterErrors,
    Report,
    ReportPeriod,
    Row,
    read_register,
    score,
    tally,
    vn,
)
from onestop.render import aligned, percent, score_text

Lang = Literal["vi", "en"]

BESIDE: Final = Path(__file__).with_name("ward_2023.csv")
YEAR: Final = ReportPeriod.between(dt.date(2023, 1, 1), dt.date(2023, 12, 31))
REPORTING_YEAR: Final = ReportPeriod.reporting_year(2023)
RECEIVED: Final = 1636
PUBLISHED: Final = {
    "received": RECEIVED,
    "solved": RECEIVED,
    "early": 1620,
    "on_time": 16,
    "late": 0,
    "pending": 0,
}
RATES: Final = ("early_rate", "on_time_rate", "late_rate", "kept_rate", "overdue_rate")

#: The columns of the tables, and what each takes from a row.
COLUMNS: Final[dict[str, Callable[[Row], int]]] = {
    "carried": attrgetter("carried_over"),
    "new": lambda row: row.received - row.carried_over,
    "solved": attrgetter("solved"),
    "early": attrgetter("early"),
    "on_time": attrgetter("on_time"),
    "late": attrgetter("late"),
    "pending": attrgetter("pending"),
}

#: The chance of being wrong that a confidence of 95 % leaves.
ALPHA: Final = Fraction(1, 20)

#: What the page says, in Vietnamese and English.
TEXT: Final = {
    "title": (
        "Phường Hà Khánh, thành phố Hạ Long, tỉnh Quảng Ninh: năm 2023",
        "Phường Hà Khánh, city of Hạ Long, province of Quảng Ninh: the year 2023",
    ),
    "same": (
        "Kỳ {year}; kỳ báo cáo {other} cho cùng số liệu",
        "Period {year}; the reporting year {other} gives the same figures",
    ),
    "differs": (
        "Kỳ {year}; kỳ báo cáo {other} cho số liệu khác",
        "Period {year}; the reporting year {other} gives other figures",
    ),
    "as_published": (
        "Các tổng đúng như phường công bố; từng hồ sơ là dữ liệu giả lập",
        "The totals are as the ward published them; the single dossiers are made up",
    ),
    "not_as_published": (
        "Các tổng KHÔNG phải là số liệu phường công bố",
        "The totals are NOT those that the ward published",
    ),
    "figures": (
        "Tiếp nhận {received} · đã giải quyết {solved} (trước hạn {early}, đúng hạn {on_time}, "
        "quá hạn {late}) · đang giải quyết {pending}",
        "received {received} · solved {solved} (early {early}, on time {on_time}, late {late}) · "
        "pending {pending}",
    ),
    "early_rate": ("Trước hạn", "Early"),
    "on_time_rate": ("Đúng hạn", "On time"),
    "late_rate": ("Quá hạn", "Late"),
    "kept_rate": ("Trước hạn hoặc đúng hạn", "Early or on time"),
    "overdue_rate": ("Quá hạn trong số đang giải quyết", "Overdue, of the pending"),
    "sound": (
        "Các tổng khớp nhau: cả năm, từng thủ tục, từng tháng và từ tháng này sang tháng sau",
        "No identity is violated: year, procedures, months, and from each month to the next",
    ),
    "violated": ("Tổng không khớp: {violation}", "Identity violated: {violation}"),
    "online": (
        "Nộp trực tuyến: {online} trên {new} hồ sơ trong sổ",
        "Filed online: {online} of the {new} dossiers in the register",
    ),
    "online_share": (
        "Tỷ lệ trực tuyến trên tất cả hồ sơ, kể cả hồ sơ giấy: {share}",
        "Share of online among all dossiers, paper included: {share}",
    ),
    "satisfaction": ("Mức độ hài lòng", "Satisfaction"),
    "slips_published": (
        "Phường công bố: 100 % rất hài lòng, n không công bố, không tính khoảng tin cậy",
        "As published: 100 % very satisfied, n not published, no interval worked out",
    ),
    "rated": (
        "Trong sổ (dữ liệu giả lập): {n} trên {rows} hồ sơ được đánh giá ({share}), khoảng tin cậy "
        "theo Wilson",
        "In the register (made up): {n} of {rows} dossiers rated ({share}), intervals by Wilson",
    ),
    "by_month": ("Theo tháng (dữ liệu giả lập)", "By month (made up)"),
    "by_procedure": ("Theo thủ tục (dữ liệu giả lập)", "By procedure (made up)"),
    "month": ("Tháng", "Month"),
    "code": ("Mã", "Code"),
    "name": ("Tên thủ tục", "Name"),
    "total": ("Cả năm", "Year"),
    "carried": ("Từ kỳ trước", "Carried over"),
    "new": ("Tiếp nhận", "Received"),
    "solved": ("Giải quyết", "Solved"),
    "early": ("Trước hạn", "Early"),
    "on_time": ("Đúng hạn", "On time"),
    "late": ("Quá hạn", "Late"),
    "pending": ("Đang xử lý", "Pending"),
    "slips": (
        "Nếu có n phiếu và tất cả đều rất hài lòng, tỷ lệ thật ít nhất là (độ tin cậy 95 %)",
        "If n slips came in, all very satisfied, the true share is at least (confidence 95 %)",
    ),
    "n": ("n", "n"),
    "wilson": ("Wilson", "Wilson"),
    "exact": ("Clopper–Pearson", "Clopper–Pearson"),
    "one_sided": ("Một phía", "One-sided"),
    "worst": ("Xấu nhất", "Worst case"),
    "not_ruled_out": ("Chưa loại trừ", "Not ruled out"),
    "slips_notes": (
        "Xấu nhất: coi như mọi người không có phiếu, trong {all} người, đều không rất hài lòng.\n"
        "Chưa loại trừ: số người nhiều nhất trong {all} có thể không rất hài lòng mà n phiếu rút\n"
        "ngẫu nhiên vẫn toàn rất hài lòng, với khả năng từ 5 % trở lên. Phiếu thật không phải rút\n"
        "ngẫu nhiên: còn tùy hỏi ai, hỏi ở bước nào.",
        "Worst case: of the {all} people, nobody without a slip was very satisfied.\n"
        "Not ruled out: the most people of the {all} who may be less than very satisfied, n slips\n"
        "drawn at random being all very satisfied all the same with a chance of 5 % or more. Real\n"
        "slips are no random draw: it matters who was asked, and at which step.",
    ),
}


def main(argv: Sequence[str] | None = None) -> None:
    """Read the register and print the year."""
    options = arguments(argv)
    try:
        register = read_register(options.register, vn.procedures(), tz=vn.TZ)
    except RegisterErrors as faults:
        sys.exit("\n".join([faults.message, *map(str, faults.exceptions)]))
    except OSError as error:
        sys.exit(f"{options.register}: {error.strerror}")
    print("\n".join(page(register, options.slips, options.lang)))


def arguments(argv: Sequence[str] | None) -> argparse.Namespace:
    """Return what the command line asks for."""
    parser = argparse.ArgumentParser(description="Print the year 2023 of phường Hà Khánh.")
    parser.add_argument("register", nargs="?", type=Path, default=BESIDE, help="a CSV register")
    parser.add_argument("--lang", choices=("vi", "en"), default="vi", help="default: vi")
    slips = "how to read 100 %% if N slips came in; may be given again"
    parser.add_argument(
        "--slips", type=slip_count, action="append", default=[], metavar="N", help=slips
    )
    return parser.parse_args(argv)


def slip_count(text: str) -> int:
    """Read a number of slips: at least one, and at most one a dossier."""
    if not (text.isdecimal() and 1 <= int(text) <= RECEIVED):
        raise argparse.ArgumentTypeError(f"{text!r} is not a number from 1 to {RECEIVED}")
    return int(text)


def page(register: Register, slips: Sequence[int], lang: Lang) -> Iterator[str]:
    """Yield the lines of the page."""
    year = tally(register.dossiers, YEAR, vn.calendar(), by="procedure")
    months = [tally(register.dossiers, month, vn.calendar()) for month in calendar_months()]
    yield from heading(register, year.total, lang)
    yield from figures(year.total, lang)
    yield from soundness(year, months, lang)
    yield from satisfaction(register, lang)
    yield from by_month(year, months, lang)
    yield from by_procedure(year, lang)
    if slips:
        yield from slips_table(slips, lang)


def calendar_months() -> Iterator[ReportPeriod]:
    """Yield the calendar months of the year."""
    return (ReportPeriod.calendar_month(2023, month) for month in range(1, 13))


def heading(register: Register, total: Row, lang: Lang) -> Iterator[str]:
    """Yield whose year it is, and whether both readings of "2023" and the ward agree."""
    other = tally(register.dossiers, REPORTING_YEAR, vn.calendar()).total
    yield say("title", lang)
    yield say("same" if other == total else "differs", lang, year=YEAR, other=REPORTING_YEAR)
    yield say("as_published" if counts(total) == PUBLISHED else "not_as_published", lang)


def counts(total: Row) -> dict[str, int]:
    """Return the counts that the ward published, as the register has them."""
    return {name: getattr(total, name) for name in PUBLISHED}


def figures(total: Row, lang: Lang) -> Iterator[str]:
    """Yield the counts of the year, and the rates as fractions and in percent."""
    yield from ("", say("figures", lang, **counts(total)))
    rates = [(say(name, lang), getattr(total, name)) for name in RATES]
    cells = [(f"  {name}", fraction(rate), percent(rate, lang)) for name, rate in rates]
    yield from aligned(cells, right=(1, 2))
    new = total.received_online + total.received_other
    yield say("online", lang, online=total.received_online, new=new)
    yield say("online_share", lang, share=percent(online_share(total), lang))


def online_share(total: Row) -> Fraction | None:
    """Return the share of online among all dossiers.

    A register without a single paper dossier does not say that nobody came with paper.
    """
    return total.online_rate if total.received_other else None


def soundness(year: Report, months: Sequence[Report], lang: Lang) -> Iterator[str]:
    """Yield the violated identities, or that there are none."""
    violations = list(year.check())
    for previous, month in zip((None, *months), months, strict=False):
        violations += month.check(previous)
    yield from (say("violated", lang, violation=violation) for violation in violations)
    if not violations:
        yield say("sound", lang)


def satisfaction(register: Register, lang: Lang) -> Iterator[str]:
    """Yield the published share, which has no n, and beside it the register's own ratings."""
    ratings, rows = register.ratings(), len(register.dossiers)
    share = percent(Fraction(sum(ratings.values()), rows) if rows else None, lang)
    yield from ("", say("satisfaction", lang), f"  {say('slips_published', lang)}")
    yield f"  {say('rated', lang, n=sum(ratings.values()), rows=rows, share=share)}"
    yield f"    {score_text(score(ratings, vn.SCALE_5, 'satisfied'), lang)}"
    yield f"    {score_text(score(ratings, vn.SCALE_5, 'top_box'), lang)}"


def by_month(year: Report, months: Sequence[Report], lang: Lang) -> Iterator[str]:
    """Yield a table by month: what was carried over or received is solved or pending."""
    rows = [(f"{month.period.first:%m/%Y}", month.total) for month in months]
    yield from ("", say("by_month", lang))
    yield from table("month", COLUMNS, [*rows, (say("total", lang), year.total)], lang)


def by_procedure(year: Report, lang: Lang) -> Iterator[str]:
    """Yield a table by procedure, the names at its end."""
    rows = [(row.key or "", row) for row in year.rows]
    names = [vn.procedures()[code].name for code, _ in rows]
    columns = [column for column in COLUMNS if column != "carried"]
    lines = table("code", columns, [*rows, (say("total", lang), year.total)], lang)
    yield from ("", say("by_procedure", lang))
    for line, name in zip(lines, [say("name", lang), *names, ""], strict=True):
        yield f"{line}  {name}".rstrip()


def table(
    first: str, columns: Iterable[str], rows: Iterable[tuple[str, Row]], lang: Lang
) -> Iterator[str]:
    """Return a header and a line for each row, the label before the figures."""
    columns = list(columns)
    cells = [[label, *(str(COLUMNS[column](row)) for column in columns)] for label, row in rows]
    header = [say(name, lang) for name in (first, *columns)]
    return aligned([header, *cells], right=range(1, len(header)))


def slips_table(slips: Sequence[int], lang: Lang) -> Iterator[str]:
    """Yield how a full 100 % reads for each number of slips."""
    header = [
        say(name, lang) for name in ("n", "wilson", "exact", "one_sided", "worst", "not_ruled_out")
    ]
    yield from ("", say("slips", lang))
    yield from aligned([header, *(slips_cells(n, lang) for n in slips)], right=range(6))
    yield say("slips_notes", lang, all=RECEIVED)


def slips_cells(n: int, lang: Lang) -> list[str]:
    """Return the bounds that n slips leave open when every one of them is very satisfied."""
    interval = score({5: n}, vn.SCALE_5, "top_box").interval()
    assert interval is not None
    exact, one_sided = (float(alpha) ** (1 / n) for alpha in (ALPHA / 2, ALPHA))
    shares = (interval[0], exact, one_sided, n / RECEIVED)
    return [str(n), *(decimals(share, 4, lang) for share in shares), str(not_ruled_out(n))]


def not_ruled_out(n: int) -> int:
    """Return how many of all may be less than very satisfied, if none of n slips drawn was.

    The largest number for which n slips without one of them have a chance of 5 % or more.
    """
    draws = comb(RECEIVED, n)
    return max(
        less for less in range(RECEIVED - n + 1) if comb(RECEIVED - less, n) >= ALPHA * draws
    )


def say(key: str, lang: Lang, **values: object) -> str:
    """Return a text of the page in a language."""
    return TEXT[key][("vi", "en").index(lang)].format(**values)


def fraction(share: Fraction | None) -> str:
    """Return a share as a reduced fraction, a dash where there is none."""
    return "–" if share is None else str(share)


def decimals(number: Fraction | float, places: int, lang: Lang) -> str:
    """Return a number of 0 or more rounded half up, with the decimal mark of the language."""
    whole, rest = divmod(int(Fraction(number) * 10**places + Fraction(1, 2)), 10**places)
    return f"{whole}{',' if lang == 'vi' else '.'}{rest:0{places}d}"


if __name__ == "__main__":
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8")  # a pipe on Windows would refuse Vietnamese
    main()
