"""The set-up card: how much and who set it, last time, why today differs, the steps."""

from __future__ import annotations

from textual.content import Content

from lumbarjack.core.catalogue.wording import steps
from lumbarjack.core.dosing import words
from lumbarjack.core.session.cues import felt_words, form_cue
from lumbarjack.core.session.state import SessionItem
from lumbarjack.core.session.view import View
from lumbarjack.core.session.words import STOP_SIGN, equipment_words, first_side_words
from lumbarjack.services.set_up_card import SetUpCard
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

STOP_SHORT = "Stop if pain moves down a leg, or it goes numb or weak."
"""The same where a row is shorter."""

LEAST_ROWS = 5
"""Below so many rows the steps are on the page of `i` only."""

LEAST_STEPS = 4
"""Rows that stay for steps; care goes before further ones, which are on the page of `i`."""

STEPS = 4
"""Rows for steps: the design's three, and one for the way back that most exercises name last."""


def card_lines(
    item: SessionItem, view: View, card: SetUpCard, start: str, width: int, height: int
) -> Lines:
    """The column beside the figure: as much as has room whole, parted as long as there is room.

    What is new today goes before who set a number, and that before the pain of last time.
    """
    heading = [Content.styled("Set up", ACCENT), *paragraph(start, width)]
    new = [line for text in _new(card) for line in paragraph(text, width)]
    things = equipment_words(item.exercise)
    blocks: list[tuple[int, Lines]] = [
        (0, heading),
        (0, _dose(item, view, card, width)),
        (1, new),
        (2, paragraph(things, width)),
        (3, paragraph(setter_words(card), width, MUTED)),
        (4, paragraph(card.last, width, MUTED)),
    ]
    shown = [block for block in blocks if block[1]]
    lines = parted([block for _, block in shown])
    if not 0 < height < len(lines):
        return lines
    shown[0] = (0, heading[:1])
    while len(shown) > 1 and sum(len(block) for _, block in shown) > height:
        last = max(shown, key=lambda one: one[0])
        if not last[0]:
            break
        shown.remove(last)
    return _spread([block for _, block in shown], height)


def _spread(blocks: list[Lines], height: int) -> Lines:
    """The blocks in so many rows, the first of them parted as far as rows are spare."""
    spare = height - sum(len(block) for block in blocks)
    lines: Lines = []
    for number, block in enumerate(blocks):
        lines += [EMPTY] if 0 < number <= spare else []
        lines += block
    return lines[:height]


def _new(card: SetUpCard) -> tuple[str, ...]:
    """What differs from last time and why, or that it is the first time."""
    return tuple(text for text in (card.first_time, card.learn_words, *card.changed) if text)


def setter_words(card: SetUpCard) -> str:
    """Who set the dose, where that is one; two are named with their numbers."""
    if len(card.numbers) != 1:
        return ""
    return _capital(card.numbers[0].rpartition(", ")[2])


def dose_words(item: SessionItem) -> tuple[str, ...]:
    """The dose in two lines: "2 sets of 8", "hold 5 s, rest 45 s"."""
    dose = item.dose
    count, _, hold = words(dose, " a side" if item.exercise.two_sided else "").partition(", ")
    rest = f"rest {dose.rest_s} s" if dose.sets > 1 and dose.rest_s else ""
    second = ", ".join(part for part in (hold, rest) if part)
    return tuple(part for part in (_capital(count), second) if part)


def step_lines(
    item: SessionItem,
    view: View,
    start: str,
    width: int,
    height: int,
    *,
    brief: bool = False,
    care: tuple[str, ...] = (),
) -> Lines:
    """The numbered steps that have room, and the sign to stop at; in little room how to lie.

    `brief`: in place of the steps what to mind, for an exercise that is known. `care` is what is
    said the first time, as far as it has room.
    """
    stop = paragraph(STOP_SIGN if len(STOP_SIGN) <= width else STOP_SHORT, width, MUTED)
    for text in care if height >= LEAST_ROWS else ():
        more = paragraph(text.replace("Stop if: ", "Also if: "), width, MUTED)
        stop += more if len(more) == 1 and len(stop) < height - LEAST_STEPS else []
    if brief and not 0 < height < LEAST_ROWS:
        mind = form_cue(item.exercise, item.dose, 1, view.side)
        return [*paragraph(f"{mind} {felt_words(item.exercise)}", width), EMPTY, *stop]
    if 0 < height < LEAST_ROWS:
        return [*paragraph(start, width)[:1], EMPTY, *stop]
    gap = 0 if len(stop) > 1 else 1
    rows = max(1, min(STEPS + 1, height - len(stop) - gap)) if height else STEPS
    lines = numbered(steps(item.exercise, item.dose, view.side), width, rows)
    space = [EMPTY] if not height or len(lines) + len(stop) < height else []
    return [*lines, *space, *stop]


def numbered(steps: tuple[str, ...], width: int, rows: int) -> Lines:
    """As many whole steps as have room, each with its number; the first one in any case."""
    lines: Lines = []
    for number, step in enumerate(steps, 1):
        first, *more = wrapped(step, width - 2)
        if lines and len(lines) + 1 + len(more) > rows > 0:
            break
        lines.append(Content.assemble((f"{number} ", MUTED), (first, TEXT)))
        lines += [Content.assemble("  ", (line, TEXT)) for line in more]
    return lines


def _dose(item: SessionItem, view: View, card: SetUpCard, width: int) -> Lines:
    lines: Lines = []
    if len(card.numbers) > 1:
        for text in card.numbers:
            number, _, who = text.rpartition(", ")
            lines += [*paragraph(number, width, STRONG), *paragraph(who, width, MUTED)]
    else:
        first, *rest = dose_words(item)
        lines = paragraph(first, width, STRONG)
        lines += [line for text in rest for line in paragraph(text, width)]
    side = first_side_words(item.exercise, view.side)
    return lines + (paragraph(side, width) if side else [])


def _capital(text: str) -> str:
    return f"{text[:1].upper()}{text[1:]}"
