"""The set-up card: how much and who set it, last time, why today differs, the steps."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from textual.content import Content

from lumbarjack.core.catalogue.wording import steps
from lumbarjack.core.dosing import set_by, who_set, words
from lumbarjack.core.models.dose import SetBy
from lumbarjack.core.models.exercise import Sides
from lumbarjack.core.session.state import SessionItem
from lumbarjack.core.session.view import View
from lumbarjack.ui.lines import (
    ACCENT,
    EMPTY,
    MUTED,
    STRONG,
    TEXT,
    Lines,
    paragraph,
    parted,
    wrapped,
)

STOP = "Stop if pain goes further down a leg, or you feel numb or weak."

STOP_SHORT = "Stop if pain moves down a leg, or it goes numb or weak."
"""The same where a row is shorter."""

LOWERED = {"person": "Easier for today, as you asked.", "R4": "Easier for today, as you accepted."}

LEAST_ROWS = 5
"""Below so many rows the steps are on the page of `i` only."""

STEPS = 4
"""Rows for steps: the design's three, and one for the way back that most exercises name last."""


@dataclass(frozen=True)
class Known:
    """What is known beside the session: the last peaks by exercise, why the plan's exercises are
    not as planned, the start position by name, and when the plan was made."""

    last: Mapping[str, int | None]
    whys: Mapping[str, str]
    start: str = ""
    plan_day: date | None = None


def card_lines(item: SessionItem, view: View, known: Known, width: int, height: int) -> Lines:
    """The column beside the figure, its blocks parted as long as there is room for that."""
    last, whys = known.last, known.whys
    blocks = [
        [Content.styled("Set up", ACCENT), *paragraph(known.start, width)],
        _dose(item, view, width),
        *([paragraph(why, width, TEXT)] if (why := why_words(item, last, whys)) else []),
        paragraph(setter_words(item, known.plan_day), width, MUTED),
        *([[Content.styled(peak, MUTED)]] if (peak := last_words(item, last)) else []),
    ]
    lines = parted(blocks)
    if len(lines) > height > 0:
        lines = [*blocks[0][:1], *(line for block in blocks[1:] for line in block)]
    return lines[:height] if height else lines


def why_words(item: SessionItem, last: Mapping[str, int | None], whys: Mapping[str, str]) -> str:
    """Why this is not what the plan says; or that it is the first time."""
    lowered = LOWERED.get(item.lowered_by or "")
    if lowered:
        return lowered
    why = whys.get(item.planned, "")
    return why or ("" if item.exercise.id in last else _first_time(item))


def _first_time(item: SessionItem) -> str:
    full = item.exercise.dose.reps
    some = f": {item.dose.reps} of {full}" if full is not None and item.dose.reps < full else ""
    return f"First time{some}, to see how it goes."


def last_words(item: SessionItem, last: Mapping[str, int | None]) -> str:
    """The peak of the newest time, where it was said."""
    peak = last.get(item.exercise.id)
    return "" if peak is None else f"Last time: peak {peak}"


def setter_words(item: SessionItem, plan_day: date | None) -> str:
    """Who set the dose; what a person set has a day as well."""
    who = _capital(who_set(item.dose))
    if plan_day is None or set_by(item.dose) not in (SetBy.CLINICIAN, SetBy.USER):
        return who
    return f"{who} on {plan_day.day} {plan_day:%b}"


def dose_words(item: SessionItem) -> tuple[str, ...]:
    """The dose in two lines: "2 sets of 8", "hold 5 s, rest 45 s"."""
    dose = item.dose
    count, _, hold = words(dose, " a side" if item.exercise.two_sided else "").partition(", ")
    rest = f"rest {dose.rest_s} s" if dose.sets > 1 and dose.rest_s else ""
    second = ", ".join(part for part in (hold, rest) if part)
    return tuple(part for part in (_capital(count), second) if part)


def step_lines(item: SessionItem, view: View, start: str, width: int, height: int) -> Lines:
    """The numbered steps that have room, and the sign to stop at; in little room how to lie."""
    stop = paragraph(STOP if len(STOP) <= width else STOP_SHORT, width, MUTED)
    if 0 < height < LEAST_ROWS:
        return [*paragraph(start, width)[:1], EMPTY, *stop]
    rows = max(1, min(STEPS + 1, height - len(stop) - 1)) if height else STEPS
    lines: Lines = []
    for number, step in enumerate(steps(item.exercise, item.dose, view.side), 1):
        first, *more = wrapped(step, width - 2)
        if lines and len(lines) + 1 + len(more) > rows:
            break
        lines.append(Content.assemble((f"{number} ", MUTED), (first, TEXT)))
        lines += [Content.assemble("  ", (line, TEXT)) for line in more]
    space = [EMPTY] if not height or len(lines) + len(stop) < height else []
    return [*lines, *space, *stop]


def _dose(item: SessionItem, view: View, width: int) -> Lines:
    first, *rest = dose_words(item)
    lines = paragraph(first, width, STRONG)
    for line in rest:
        lines += paragraph(line, width)
    side = side_words(item, view)
    return lines + (paragraph(side, width) if side else [])


def side_words(item: SessionItem, view: View) -> str:
    """Which side comes first, or that the sides take turns."""
    if not view.side_words:
        return ""
    if item.exercise.sides is Sides.ONE_SIDE:
        return view.side_words
    turns = ", then change" if item.exercise.sides is Sides.ALTERNATING else " first"
    return f"{view.side_words}{turns}"


def _capital(text: str) -> str:
    return f"{text[:1].upper()}{text[1:]}"
