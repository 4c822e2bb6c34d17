"""What the plain session says, in words that can be read out."""

from __future__ import annotations

from math import ceil

from lumbarjack.core.catalogue.index import Catalogue
from lumbarjack.core.catalogue.wording import cues, filled, steps
from lumbarjack.core.dosing import length
from lumbarjack.core.models.pain import Side
from lumbarjack.core.session.phases import Phase
from lumbarjack.core.session.script import Step
from lumbarjack.core.session.state import SessionItem
from lumbarjack.core.session.view import View
from lumbarjack.core.session.words import STOP_SIGN, equipment_words, first_side_words
from lumbarjack.services.closing import minutes_words
from lumbarjack.services.set_up_card import SetUpCard

LONG_ENOUGH_TO_SAY_S = 3
"""Shorter holds are over before they are read out."""

KEYS_CARD = (
    "Enter ready. e easier, x without the floor, i more, n skip, b back, s stop and save, "
    "q leave and keep. A number 0 to 10 logs pain at any time."
)
KEYS_OWN_PACE = (
    "Enter when it is done. e easier, x without the floor, i more, n skip, s stop and save, "
    "q leave and keep. A number 0 to 10 logs pain."
)
KEYS_ASKED = (
    "n leaves it unanswered, b does the exercise again from its set-up, z where the pain is, "
    "i more, s stop and save, q leave and keep."
)
KEYS_WORK = (
    "Enter pauses. n next, b back, d done, r again, + or - five seconds, e easier, "
    "x without the floor, i more, m bell, s stop and save, q leave and keep, 0 to 10 pain, "
    "z where it is (7 thigh says both)."
)


def goes_on(item: SessionItem, view: View) -> list[str]:
    """Where a session that was cut off stands; it is paused there."""
    place = f" Repetition {view.rep} of {view.reps}." if view.rep and view.reps > 1 else ""
    return [_heading(item, view), f"{view.why_words}{place} Paused; Enter goes on."]


def going_on(view: View) -> str:
    """What goes on after a pause, and how much of it is left: "Going on. Hold, 4 s left."."""
    if view.step is None:
        return "Going on."
    if view.remaining is None:
        return f"Going on. {view.counted} of {view.to_count} done; Enter counts one."
    return f"Going on. {left(view)}"


def left(view: View) -> str:
    """How much of a phase with a clock is left: "1 of 8: Hold, 4 s left."; empty without one."""
    if view.step is None or view.remaining is None:
        return ""
    place = _place(view.step, view) if view.step.phase.is_work else ""
    return f"{place}{view.step.word}, {length(max(1, ceil(view.remaining)))} left."


def _heading(item: SessionItem, view: View) -> str:
    left = minutes_words(view.session_left)
    return f"{view.number} of {view.count}: {item.exercise.name}. {left} left."


def card(item: SessionItem, view: View, said: SetUpCard) -> list[str]:
    """The set-up card: what it is, how much and by whom, the steps, how it should feel."""
    exercise, dose = item.exercise, item.dose
    side = first_side_words(exercise, view.side) if view.step is None else ""
    lines = [_heading(item, view), f"{', '.join(said.numbers)}."]
    lines += [line for line in (said.first_time, *said.changed) if line]
    lines += [f"{line}." for line in (said.last, side, equipment_words(exercise)) if line]
    lines += steps(exercise, dose, view.side)
    lines.append(f"You should feel it: {exercise.felt}")
    lines += [f"Stop if: {stop}" for stop in exercise.stop_if]
    lines += [line for line in said.care if not line.startswith("Stop if:")]
    return [*lines, STOP_SIGN]


def more(catalogue: Catalogue, item: SessionItem, view: View) -> list[str]:
    """What `i` adds: form cues, breath, care, and what to learn first."""
    exercise, dose = item.exercise, item.dose
    lines = list(cues(exercise, dose, view.side))
    lines.append(f"Breath: {filled(exercise.breath, dose, view.side)}")
    for caution in exercise.cautions:
        found = catalogue.caution(caution)
        lines.append(f"With {found.name[:1].lower()}{found.name[1:]}: {found.text}")
    learn = [catalogue.exercise(e).name for e in exercise.learn_first]
    if learn:
        lines.append(f"Learn first: {', '.join(learn)}.")
    return [*lines, STOP_SIGN]


def phase(step: Step, view: View) -> str | None:
    """One line for a phase that begins; None where it is too short to be said."""
    if step.phase is Phase.READY:
        return "Get ready."
    if step.phase is Phase.REST:
        return f"Rest {step.planned} s."
    if step.phase is Phase.WATCH:
        return None
    if step.phase in (Phase.GET_DOWN, Phase.GET_UP):
        return f"{step.word}, {step.planned} s; Enter skips it."
    if step.phase is Phase.CHANGE:
        return f"Change sides: now the {view.side_words.lower()}."
    if step.phase is Phase.BREATHE_OUT:
        return None
    if step.phase is Phase.BREATHE_IN:
        return f"Breath {step.rep} of {view.reps}: in, then out slowly."
    said = _work(step)
    if not step.starts_rep:
        return said if step.planned >= LONG_ENOUGH_TO_SAY_S else None
    return f"{_place(step, view)}{said or step.word + '.'}"


def _work(step: Step) -> str | None:
    if step.phase is Phase.LOWER:
        return None
    if step.phase is Phase.OWN_PACE:
        return "at your pace, Enter counts one."
    if step.phase in (Phase.MOVE,):
        return f"{step.word}."
    return f"{step.word} {length(step.planned)}."


def _place(step: Step, view: View) -> str:
    if view.reps <= 1 and view.sets <= 1:
        side = view.side_words
        return f"{side}: " if side else ""
    parts = [f"{step.rep} of {view.reps}"]
    if view.sets > 1:
        parts.insert(0, f"set {step.set}")
    if step.side in (Side.LEFT, Side.RIGHT):
        parts.append(step.side.value)
    return ", ".join(parts).capitalize() + ": "
