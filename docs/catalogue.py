"""What the page of the catalogue shows, written anew from the facts whenever the pages are built.

The text is Markdown; `conf.py` puts it into `reference/catalogue.md`, and a test reads it.
"""

from __future__ import annotations

import tomllib
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, Final

from onestop import Catalogue, Confidence, Fee, Procedure, TimeLimitCase, vn

WANTED: Final = Path(__file__).parent / "reference" / "wanted.toml"
HEAD: Final = ("Code", "Procedure", "Limit", "Fee (đồng)", "How sure")
MISSING_HEAD: Final = ("Code", "What", "Read so far, to confirm", "Asked for by")


def catalogue_page(procedures: Catalogue | None = None) -> str:
    """Return the shipped procedures field by field, and the wanted ones that are missing."""
    shipped = vn.procedures() if procedures is None else procedures
    return "\n".join([*_counted(shipped), *_fields(shipped), *_missing(shipped)])


def missing(procedures: Catalogue) -> list[dict[str, str]]:
    """Return the wanted procedures that the catalogue does not hold."""
    wanted: list[dict[str, str]] = tomllib.loads(WANTED.read_text("utf-8"))["wanted"]
    return [one for one in wanted if one["code"] not in procedures]


def _counted(shipped: Catalogue) -> Iterator[str]:
    """Count the records by how sure they are."""
    words = Counter(_word(one) for one in shipped.procedures)
    told = ", ".join(f"{n} {word}" for word, n in words.most_common())
    yield f"{len(shipped)} procedures: {told}."
    yield ""


def _fields(shipped: Catalogue) -> Iterator[str]:
    for field in sorted(shipped.fields):
        yield f"## {field}"
        yield ""
        yield from _table(HEAD, map(_row, shipped.filter(field=field).procedures))
        yield ""


def _row(one: Procedure) -> tuple[str, ...]:
    """Return what a line of the page tells of one edition."""
    limits = "<br>".join(map(_case, one.limits or ())) or _no_limit(one)
    fees = "<br>".join(map(_fee, one.fees)) or "not said"
    return _linked(one), _name(one), limits, fees, _sure(one)


def _linked(one: Procedure) -> str:
    urls = one.source.urls if one.source else ()
    return f"[{one.code}]({urls[0]})" if urls else one.code


def _name(one: Procedure) -> str:
    """Return the name, and the last day of an edition that has one."""
    return one.name if one.until is None else f"{one.name} (until {one.until})"


def _no_limit(one: Procedure) -> str:
    if one.window is not None:
        (first_month, first_day), (last_month, last_day) = one.window.first, one.window.last
        return f"a yearly period, {first_day}/{first_month} to {last_day}/{last_month}"
    return "not known" if one.limits is None else "none"


def _case(case: TimeLimitCase) -> str:
    where = [case.channel.value.replace("_", " ")] if case.channel else []
    when = "; ".join([*where, *([case.condition] if case.condition else [])])
    more = "+ " if case.mode == "extra" else ""
    return f"{when}: {more}{case.limit.text('en')}" if when else case.limit.text("en")


def _fee(fee: Fee) -> str:
    """Return what a fee says beside its note: amount, unit, and for whom it is."""
    amount = "not known" if fee.amount is None else f"{fee.amount:,}"
    unit = f" / {fee.per}" if fee.per and fee.amount else ""
    when = [fee.channel.value.replace("_", " ")] if fee.channel else []
    when += filter(None, (fee.condition, _days(fee)))
    return f"{', '.join(when)}: {amount}{unit}" if when else f"{amount}{unit}"


def _days(fee: Fee) -> str:
    first = f"from {fee.in_force}" if fee.in_force else ""
    last = f"until {fee.until}" if fee.until else ""
    return " ".join(filter(None, (first, last)))


def _sure(one: Procedure) -> str:
    percent = one.source.percent if one.source else None
    return _word(one) if percent is None else f"{_word(one)}, {percent} %"


def _word(one: Procedure) -> str:
    return (one.source.confidence if one.source else Confidence.TO_CONFIRM).value


def _missing(shipped: Catalogue) -> Iterator[str]:
    """Tell the wanted procedures that do not ship: they are missing, not forgotten."""
    lacking = missing(shipped)
    yield "## Wanted, and missing"
    yield ""
    yield (
        f"{len(lacking)} of the thirty procedures that wards want most do not ship yet. "
        "What was read of their limits is no limit of this library."
    )
    yield ""
    yield from _table(MISSING_HEAD, map(_wanted, lacking))


def _wanted(one: dict[str, str]) -> tuple[str, ...]:
    return one["code"], one["name"], one.get("read", "nothing"), one["from"]


def _table(head: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> Iterator[str]:
    yield _line(head)
    yield _line(tuple("---" for _ in head))
    yield from map(_line, rows)


def _line(cells: Iterable[Any]) -> str:
    return f"| {' | '.join(str(cell).replace('|', chr(92) + '|') for cell in cells)} |"
