"""The papers and the results of a portal's record.

Groups say whether papers are kept or shown, in which case they are asked, or that they are remarks
and no papers at all. Alternatives stand inside the names and stay there: taking them apart is a
person's work.

Stands on `procedures.components`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, Final

from onestop.i18n.cleaning import clean, fold
from onestop.procedures.components import Component
from onestop.procedures.procedure import Result

Record = Mapping[str, Any]
Note = Callable[..., None]
Keep = Callable[[str, object], None]

_RESULT: Final = re.compile(r"KQ\.G\d{2}\.\d{6}", re.ASCII)
_REMARK: Final = fold("Lưu ý")
_SHOWN: Final = fold("xuất trình")
_CASE: Final = fold("Trường hợp")


def papers_of(
    groups: Iterable[Record], alone: Iterable[Record], note: Note, keep: Keep
) -> tuple[Component, ...]:
    """Return the papers of a record in their order, those of no group last."""
    found: list[Component] = []
    for place, group in enumerate(groups):
        at = f"executionCases[{place}].profileComponents"
        name = clean(str(group.get("name") or "")).strip("*: ") or None
        found += _of_group(group.get("profileComponents") or [], name, at, note, keep)
    found += _of_group(list(alone), None, "profileComponents", note, keep)
    return tuple(found)


def _of_group(
    papers: Iterable[object], group: str | None, at: str, note: Note, keep: Keep
) -> Iterator[Component]:
    for n, paper in enumerate(papers):
        where = f"{at}[{n}]"
        if not isinstance(paper, Mapping) or not clean(str(paper.get("name") or "")):
            note(where, "skipped", "portal_no_table")
            continue
        yield _paper(paper, group, where, note, keep)


def _paper(paper: Record, group: str | None, where: str, note: Note, keep: Keep) -> Component:
    name, heading = clean(str(paper["name"])), fold(group or "")
    originals, copies = _count(paper.get("originalQty")), _count(paper.get("copyQty"))
    is_remark = heading.startswith(_REMARK) or fold(name).startswith(_REMARK)
    if originals == copies == 0 and not is_remark:
        note(where, "person", "portal_nothing_asked", name=name)
    forms = [clean(str(each.get("fileName") or "")) for each in _tables(paper.get("attachments"))]
    forms = [form for form in forms if form]
    for form in forms[1:]:
        keep(f"{where}.attachments", form)
    code = clean(str(paper.get("code") or "")) or None
    return Component(
        name,
        group if heading.startswith(_CASE) else None,
        group=group,
        code=code,
        originals=originals,
        copies=copies,
        presented=_SHOWN in heading,
        required=True if paper.get("required") is True else None,  # its false says nothing
        form=forms[0] if forms else None,
        remark=is_remark,
    )


def _tables(value: object) -> list[Record]:
    return [each for each in value if isinstance(each, Mapping)] if isinstance(value, list) else []


def _count(value: object) -> int | None:
    is_count = isinstance(value, int) and not isinstance(value, bool) and value >= 0
    return int(str(value)) if is_count else None


def result_of(result: Record, where: str, note: Note, keep: Keep) -> Result | None:
    """Return a result; a code that is none is kept as a text, for records hold junk there."""
    name, code = (clean(str(result.get(key) or "")) for key in ("name", "code"))
    if not name:
        note(where, "skipped", "portal_no_table")
        return None
    if not code or _RESULT.fullmatch(code):
        return Result(name, code or None)
    keep(f"{where}.code", code)
    note(where, "left", "portal_junk_code", given=code)
    return Result(name)
