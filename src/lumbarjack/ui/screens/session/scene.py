"""What the page of a phase shows at one instant, in words and numbers; equal scenes look equal."""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil

from lumbarjack.core.dosing import words
from lumbarjack.core.models.dose import DoseMode
from lumbarjack.core.session.bar import NEARLY_S, Piece
from lumbarjack.core.session.cues import breath_cue, form_cue
from lumbarjack.core.session.phases import Phase
from lumbarjack.core.session.state import Watch, Why
from lumbarjack.core.session.view import View
from lumbarjack.core.session.words import watch_words
from lumbarjack.ui.lines import ACCENT, STRONG, TEXT
from lumbarjack.ui.screens.session.felt import felt_line

Said = tuple[str, str]
"""A line and its style."""

PAUSED = "bold $foreground"
PAUSED_WORD = "Paused"

RESUMED_HELP = "Enter goes on, b begins at the set-up, s saves what was done, t throws it away."

WATCH_HELP = "Until then walk a little, or lie as it suits you. Gone before: n."

LAST_S = 3
"""The end of a longer phase is lit for so long (screens.md, "Motion")."""

WORDS = {
    Phase.READY: "Ready",
    Phase.RELEASE: "Let go",
    Phase.BREATHE_IN: "In",
    Phase.BREATHE_OUT: "Out",
    Phase.OWN_PACE: "Count",
    Phase.CHANGE: "Change",
}
"""Phases whose own word is too long for block letters."""

LIFTS = {DoseMode.BREATHS: "Breath", DoseMode.HOLD: "Hold"}
"""What a repetition is called; else "Repetition", in contract-relax "Round"."""


@dataclass(frozen=True)
class Scene:
    """The phase word, its number, the bar, where in the exercise, what to mind, what is next.

    `aside` stands beside the first line of what to mind, where it has room.
    """

    word: Said
    digits: Said
    pieces: tuple[Piece, ...]
    count: tuple[Said, ...]
    cues: tuple[Said, ...]
    next: str = ""
    aside: str = ""


def work_scene(view: View, note: str) -> Scene:
    """The scene of a phase; `note` is what was just said, such as a pain number."""
    if view.watch is not None:
        return watch_scene(view, view.watch, note)
    if view.getting is not None:
        return getting_scene(view, note)
    return Scene(
        word=_word(view),
        digits=_digits(view),
        pieces=view.pieces,
        count=_count(view, note),
        cues=_paused(view) if view.paused else _cues(view),
        next="" if view.step is None or view.step.phase is Phase.REST else _first(view.next_words),
    )


def getting_scene(view: View, note: str) -> Scene:
    """Getting down to the floor, or up: as long as it takes, Enter goes on."""
    word = "" if view.step is None else view.step.word
    said = (word, STRONG), (note or f"Then: {view.next_words}", TEXT)
    return Scene(
        word=(PAUSED_WORD, PAUSED) if view.paused else _word(view),
        digits=_digits(view),
        pieces=view.pieces,
        count=tuple(one for one in said if one[0]),
        cues=_paused(view) if view.paused else (("Take your time. Enter goes on.", TEXT),),
    )


def watch_scene(view: View, watch: Watch, note: str) -> Scene:
    """Pain moved outward: five minutes without that exercise, then the question."""
    name = "" if view.exercise is None else view.exercise.name
    if view.asks_still:
        said = (view.why_words, STRONG), ("y it is still there, n it is gone.", TEXT)
    elif view.why is Why.OUTWARD:
        said = (view.why_words, STRONG), ("n next exercise, e an easier one, s stop.", TEXT)
    else:
        moved, _, asks = watch_words(watch).partition(". ")
        said = (f"{moved}.", STRONG), (f"{asks} {WATCH_HELP}", TEXT)
    waiting = view.why is None
    left = ceil((view.remaining or 0.0) - NEARLY_S)
    return Scene(
        word=("Wait" if waiting else "Still", ACCENT),
        digits=(f"{left // 60}:{left % 60:02}" if waiting else "", TEXT),
        pieces=view.pieces if waiting else (),
        count=((f"{name} is stopped", STRONG), *(((note, TEXT),) if note else ())),
        cues=said,
    )


def seconds_words(left: float) -> str:
    """Whole seconds to go; a phase that still runs never shows 0."""
    return str(max(1, ceil(left - NEARLY_S)))


def _first(text: str) -> str:
    return f"{text[:1].upper()}{text[1:]}"


def _word(view: View) -> Said:
    if view.paused:
        return PAUSED_WORD, PAUSED
    if view.step is None:
        return "", TEXT
    phase = view.step.phase
    if phase is Phase.GO:
        return view.step.word, ACCENT
    return WORDS.get(phase, phase.value), ACCENT


def _digits(view: View) -> Said:
    if view.step is None:
        return "", TEXT
    if view.remaining is None:
        return str(view.counted), TEXT if view.paused else STRONG
    text = seconds_words(view.remaining)
    phase = view.step.phase
    if view.paused or phase is Phase.REST:
        return text, TEXT
    ending = phase is not Phase.READY and view.step.planned > LAST_S >= view.remaining
    return text, ACCENT if ending else STRONG


def _count(view: View, note: str) -> tuple[Said, ...]:
    step, exercise, dose = view.step, view.exercise, view.dose
    if step is None or exercise is None or dose is None:
        return ()
    lines = [view.side_words] if view.side_words else []
    number = f"{_lift(view)} {step.rep} of {view.reps}"
    if step.phase is Phase.CHANGE:
        lines = [f"Now the {view.side_words.lower()}"]
    elif dose.mode is DoseMode.TIME:
        lines.append(words(dose))
    elif step.phase is Phase.REST:
        lines.append(f"Then set {view.set} of {view.sets}" if step.rep == 1 else f"Then {number}")
    elif view.to_count:
        lines += [f"Set {view.set} of {view.sets}", f"{view.counted} of {view.to_count} done"]
    else:
        lines += [f"Set {view.set} of {view.sets}", number]
    if note:
        lines = [*lines[:-1], note] if len(lines) > 1 else [*lines, note]
    return tuple((line, STRONG if n == 0 else TEXT) for n, line in enumerate(lines))


def _lift(view: View) -> str:
    if view.exercise is not None and view.exercise.phases:
        return "Round"
    mode = None if view.dose is None else view.dose.mode
    return LIFTS.get(mode, "Repetition") if mode is not None else "Repetition"


def _cues(view: View) -> tuple[Said, ...]:
    exercise, dose, step = view.exercise, view.dose, view.step
    if exercise is None or dose is None or step is None:
        return ()
    form = form_cue(exercise, dose, step.set, view.side)
    rest = ((form, TEXT), (felt_line(exercise, view.rep), TEXT))
    if step.phase is Phase.OWN_PACE:
        return (("Space counts one.", STRONG), *rest)
    if step.phase is Phase.CHANGE:
        return ((f"Change sides: now the {view.side_words.lower()}.", STRONG),)
    if step.phase is Phase.REST:
        return (("Rest. Easy breaths.", STRONG), *rest)
    return ((breath_cue(exercise, dose, step.phase, view.breath, view.side), STRONG), *rest)


def _paused(view: View) -> tuple[Said, ...]:
    match view.why:
        case Why.GAP:
            again = "Enter: this one again from its start. n: go on here."
            return ((view.why_words, STRONG), (again, TEXT))
        case Why.RESUMED:
            return ((view.why_words, STRONG), (RESUMED_HELP, TEXT))
    return (("Paused. Space goes on.", STRONG),)
