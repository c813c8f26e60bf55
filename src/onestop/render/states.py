"""The states of a dossier and what can follow what, drawn from the table itself.

Each phase is a box with its states and the verbs that leave a dossier in it; each verb that leads
on is an arrow in a row of its own, from the line below one box to that below another. What may be
waited for stands in a note. Nothing of it is written down here: it is read from `TRANSITIONS`.

Stands on `dossiers.states`, `dossiers.clock.next_actions`, `_svg` and `i18n`.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import Final

import attrs

from onestop._arguments import checked
from onestop.dossiers.clock.next_actions import VERBS
from onestop.dossiers.events import (
    Event,
    SupplementRequested,
    Suspended,
)
from onestop.dossiers.states import TRANSITIONS, Phase, State, Walk
from onestop.dossiers.verbs import Verb
from onestop.i18n.languages import Lang
from onestop.i18n.refusal import language, language_of
from onestop.i18n.sayings import say
from onestop.procedures.suspension import GroundKind, SuspensionGround
from onestop.render._letters import wrapped
from onestop.render._svg import Picture, text

_MARGIN: Final = 20
_BOX: Final = 180
_STEP: Final = 196
_PADDING: Final = 10
#: How wide a letter of a verb is: they all are alike.
_MONO: Final = 7.4
_LINE: Final = 15
_ROW: Final = 34

_STYLE: Final = """
  .& text { font: 12px system-ui, "Noto Sans", sans-serif; fill: #1d2730; }
  .& .page { fill: #fff; }
  .& .title { font-size: 18px; font-weight: 700; }
  .& .phase { font-size: 14px; font-weight: 700; }
  .& .state { font-size: 11px; font-weight: 600; }
  .& .small, .& .stays { font-size: 11px; fill: #52616e; }
  .& .verb, .& .stays { font-family: ui-monospace, "DejaVu Sans Mono", monospace; }
  .& .verb { font-size: 12px; font-weight: 700; }
  .& .over text { paint-order: stroke; stroke: #fff; stroke-width: 5px; }
  .& .box { fill: #eef6fe; stroke: #2f6fab; stroke-width: 1.6; }
  .& .final .box { fill: #eceff1; stroke: #1d2730; stroke-width: 3; }
  .& .note { fill: none; stroke: #52616e; stroke-dasharray: 5 3; }
  .& .line { stroke: #b9c3cb; stroke-dasharray: 2 3; }
  .& .arrow { stroke: #1d2730; stroke-width: 1.6; fill: none; }
  .& .tip { fill: #1d2730; }
  @media screen and (prefers-color-scheme: dark) {
    .& text { fill: #e8edf1; }
    .& .page { fill: #14191e; }
    .& .small, .& .stays { fill: #a9b6c1; }
    .& .over text { stroke: #14191e; }
    .& .box { fill: #16293a; stroke: #6fb2ea; }
    .& .final .box { fill: #242c33; stroke: #e8edf1; }
    .& .note { stroke: #a9b6c1; }
    .& .line { stroke: #4a5762; }
    .& .arrow { stroke: #e8edf1; }
    .& .tip { fill: #e8edf1; }
  }
"""

_PHASES: Final = tuple(TRANSITIONS)
_SOME_TIME: Final = dt.datetime.min.replace(tzinfo=dt.UTC)

#: One event of each kind that begins a wait, and of each ground that a suspension may have.
_WAITS: Final[tuple[Event, ...]] = (
    SupplementRequested(_SOME_TIME, items=("…",)),
    *(Suspended(_SOME_TIME, ground=SuspensionGround("…", kind=kind)) for kind in GroundKind),
)

Row = tuple[float, list[str]]


@attrs.frozen
class _Wait:
    """What begins a wait, what ends it without leaving the phase, and the state that it makes."""

    begins: str
    ends: tuple[str, ...]
    state: State
    ground: str | None


@checked
def states_svg(lang: Lang = "vi") -> str:
    """Return the states and transitions of a dossier as an SVG picture (*sơ đồ trạng thái*).

    >>> states_svg("en").startswith("<svg")
    True
    """
    name = f"states-{language(lang)}"
    title = say("states_title", lang)
    y, boxes = _boxes(_MARGIN + 40, lang)
    top = y
    y, arrows = _arrows(y + 12, lang)
    lines = [_line(n, top, y) for n, phase in enumerate(_PHASES) if _is_touched(phase)]
    y, note = _note(y + 14, lang)
    head = text(_MARGIN, _MARGIN + 18, title, "title")
    wide = _MARGIN + len(_PHASES) * _STEP - (_STEP - _BOX) + _MARGIN
    style = _STYLE.replace("&", name)
    page = Picture(wide, int(y) + _MARGIN, style, title, _transitions_text(lang), lang, name)
    return page.svg("".join((head, *lines, *boxes, *arrows, *note)))


def _transitions_text(lang: Lang) -> str:
    """Return every transition in words."""
    told = (
        say("states_from_to", lang, first=_phase(start, lang), last=_phase(end, lang), verb=verb)
        for start, verb, end in transitions()
    )
    return f"{'; '.join(told)}."


def transitions() -> Iterator[tuple[Phase, Verb, Phase]]:
    """Return every transition: the phase, the verb, and the phase that it leads to."""
    for start, events in TRANSITIONS.items():
        for kind, end in events.items():
            yield start, VERBS[kind], end


def _phase(phase: Phase, lang: Lang) -> str:
    return phase.text(lang)


def _left(phase: Phase) -> int:
    return _MARGIN + _PHASES.index(phase) * _STEP


def _middle(phase: Phase) -> float:
    return _left(phase) + _BOX / 2


def _is_touched(phase: Phase) -> bool:
    """Whether an arrow begins or ends below the box of a phase."""
    return any(start is not end and phase in {start, end} for start, _, end in transitions())


# the phases


def _boxes(y: float, lang: Lang) -> Row:
    """Return the phases side by side, each box as high as the one with most to tell."""
    told = {phase: _box_lines(phase, lang) for phase in _PHASES}
    high = 16 + _LINE * max(map(len, told.values()))
    return y + high, [_box(phase, y, high, told[phase]) for phase in _PHASES]


def _box(phase: Phase, y: float, high: int, told: list[tuple[str, str]]) -> str:
    x = _left(phase)
    drawn = [f'<rect class="box" x="{x}" y="{y:g}" width="{_BOX}" height="{high}" rx="6"/>']
    for n, (line, kind) in enumerate(told, 1):
        drawn.append(text(x + _PADDING, y + 6 + _LINE * n, line, kind))
    final = "" if TRANSITIONS[phase] else " final"
    return f'<g class="in{final}" data-phase="{phase.name}">{"".join(drawn)}</g>'


def _box_lines(phase: Phase, lang: Lang) -> list[tuple[str, str]]:
    lines = [(_phase(phase, lang), "phase")]
    for state in own_states(phase):
        lines.append((f"{state.value} {state.name}", "state"))
        names = wrapped(state.text(lang), 11, _BOX - 2 * _PADDING, 2)
        lines += [(name, "small") for name in names]
    if not TRANSITIONS[phase]:
        return [*lines, (say("states_final", lang), "small")]
    if stays := [verb for start, verb, end in transitions() if start is end is phase]:
        lines.append((f"{say('states_stays', lang)}:", "small"))
        lines += [(verb, "stays") for verb in stays]
    return lines


def own_states(phase: Phase) -> list[State]:
    """Return the states of a phase in which nothing is waited for: at its begin, and later."""
    at_first, later = Walk(phase), Walk(phase, is_begun=True)
    return list(dict.fromkeys((at_first.state, later.state)))


# what leads on


def _line(n: int, top: float, bottom: float) -> str:
    x = _MARGIN + n * _STEP + _BOX / 2
    return f'<line class="line" x1="{x:g}" y1="{top:g}" x2="{x:g}" y2="{bottom:g}"/>'


def _arrows(y: float, lang: Lang) -> Row:
    """Return a row for each verb that leads from one phase to another."""
    drawn = []
    for start, verb, end in transitions():
        if start is not end:
            y += _ROW
            drawn.append(_arrow(y, start, verb, end, lang))
    return y + 12, drawn


def _arrow(y: float, start: Phase, verb: Verb, end: Phase, lang: Lang) -> str:
    first, last = _middle(start), _middle(end)
    way = 1 if last > first else -1
    tip = last - 8 * way
    left = min(first, last) + _PADDING
    drawn = [
        text(left, y - 6, verb, "verb"),
        *_meant(left + _MONO * len(verb) + 8, y - 6, verb, lang),
        f'<path class="arrow" d="M{first:g} {y:g}H{tip:g}"/>',
        f'<path class="tip" d="M{last:g} {y:g}l{-9 * way} -5v10Z"/>',
    ]
    data = f'data-from="{start.name}" data-verb="{verb}" data-to="{end.name}"'
    return f'<g class="over" {data}>{"".join(drawn)}</g>'


def _meant(x: float, y: float, verb: Verb, lang: Lang) -> list[str]:
    """Return what a verb means, for those who do not read it as English."""
    if language_of(lang).is_of_code:  # the verb of the code stands there already
        return []
    return [text(x, y, verb.text(lang), "small")]


# what is waited for


def _note(y: float, lang: Lang) -> Row:
    """Return the note on waits: what begins each, what ends it, and its state."""
    lines = [(say("states_waits", lang), "small")]
    lines += [(_wait_line(wait, lang), "state") for wait in waits()]
    high = 14 + 18 * len(lines)
    wide = len(_PHASES) * _STEP - (_STEP - _BOX)
    drawn = [
        f'<rect class="note" x="{_MARGIN}" y="{y:g}" width="{wide}" height="{high}" rx="6"/>',
        *(
            text(_MARGIN + 12, y + 4 + 18 * n, line, kind)
            for n, (line, kind) in enumerate(lines, 1)
        ),
    ]
    return y + high, [f'<g class="waits">{"".join(drawn)}</g>']


def _wait_line(wait: _Wait, lang: Lang) -> str:
    begins = wait.begins if wait.ground is None else f"{wait.begins} ({wait.ground})"
    state = wait.state
    return f"{begins} … {', '.join(wait.ends)}: {state.value} {state.name} ({state.text(lang)})"


def waits() -> Iterator[_Wait]:
    """Return what may be waited for while a dossier is handled, as the state machine has it."""
    for event in _WAITS:
        if type(event) not in TRANSITIONS[Phase.HANDLING]:
            continue
        before = Walk(Phase.HANDLING, is_begun=True)
        walk = before.after(event)
        ends = tuple(VERBS[kind] for kind in walk.admitted if kind not in before.admitted)
        ground = event.ground.kind.value if isinstance(event, Suspended) else None
        yield _Wait(VERBS[type(event)], ends, walk.state, ground)
