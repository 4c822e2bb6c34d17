"""The text beside the list: the exercise in nine rows, or the ladder."""

from __future__ import annotations

import re

from textual.content import Content

from lumbarjack.core.catalogue.labels import caution_words, kind_words
from lumbarjack.core.catalogue.wording import filled, steps
from lumbarjack.services.browse import Browse, Rung, Rungs
from lumbarjack.ui.dose import line_dose
from lumbarjack.ui.glyphs import Glyphs
from lumbarjack.ui.lines import EMPTY, MUTED, STRONG, TEXT, Lines, labelled, paragraph, wrapped

LABEL = 6
NUMBER = 2
MOST_CARE = 80
"""Cautions beyond so many letters are counted: w has them all."""


def exercise_lines(rung: Rung, browse: Browse, width: int, height: int, glyphs: Glyphs) -> Lines:
    """Name and kind, the steps, dose, felt and care, in as many rows as there are.

    Where room is short the empty rows go first, then the ends of what is felt and of the cautions,
    then the set-up step, which the body shows. The page behind w has all.
    """
    head = [*name_lines(rung, width), *misfit_lines(rung, width, glyphs)]
    told = steps(rung.exercise, rung.dose)
    blocks = [_step(n, text, width) for n, text in enumerate(told, start=1)]
    whole = _facts(rung, browse, width, glyphs, brief=False)
    brief = _facts(rung, browse, width, glyphs, brief=True)
    for shown, facts, gaps in (
        (blocks, whole, 2),
        (blocks, whole, 1),
        (blocks, brief, 1),
        (blocks, brief, 0),
        (blocks[1:], brief, 1),
        (blocks[1:], brief, 0),
    ):
        upper, lower = [EMPTY] * (gaps > 1), [EMPTY] * (gaps > 0)
        lines = [*head, *upper, *_flat(shown), *lower, *facts]
        if not height or len(lines) <= height:
            return lines
    return [*head, *_as_fit(blocks[1:], height - len(head) - len(brief)), *brief][:height]


def name_lines(rung: Rung, width: int) -> Lines:
    """The name in bold, and what kind it is; on two rows where one is too short."""
    name, kind = rung.exercise.name, kind_words(rung.exercise)
    if len(name) + 2 + len(kind) <= width:
        return [Content.assemble((name, STRONG), "  ", (kind, MUTED))]
    return [*paragraph(name, width, STRONG), *paragraph(kind, width, MUTED)]


def misfit_lines(rung: Rung, width: int, glyphs: Glyphs) -> Lines:
    """Why this one is not for this person; nothing where it is."""
    if not rung.misfit:
        return []
    lines = wrapped(rung.misfit, width - NUMBER)
    return [
        Content.assemble((f"{glyphs.flare} " if n == 0 else "  ", TEXT), (line, TEXT))
        for n, line in enumerate(lines)
    ]


def ladder_lines(ladder: Rungs, width: int) -> Lines:
    """The ladder: what it is for, how long it is, and where the person is on it."""
    count = len(ladder.ladder.rungs)
    here = next((r.exercise.name for r in ladder.rungs if r.here), None)
    place = f"You are at {ladder.at}, {here}." if here else "You have not been on it yet."
    return [
        *paragraph(ladder.ladder.name, width, STRONG),
        EMPTY,
        *paragraph(ladder.ladder.aim, width),
        EMPTY,
        *paragraph(f"{count} exercises, the easiest first. {place}", width, MUTED),
    ]


def care_words(rung: Rung, browse: Browse, room: int) -> str:
    """The cautions in a few words that fit: "pregnancy, high blood pressure and 2 more"."""
    names = [caution_words(browse.catalogue.caution(id)) for id in rung.exercise.cautions]
    for count in range(len(names), 0, -1):
        left = len(names) - count
        text = ", ".join(names[:count]) + (f" and {left} more" if left else "")
        if len(text) <= room:
            return text
    return f"{len(names)}: w" if names else ""


def begun(text: str, room: int) -> str:
    """As much of a text as fits, up to a place where it may end."""
    if len(text) <= room:
        return text
    ends = (found.start() for found in re.finditer(r"[;,]| and | or ", text))
    return max((text[:end] for end in ends if end <= room), key=len, default="")


def _facts(rung: Rung, browse: Browse, width: int, glyphs: Glyphs, *, brief: bool) -> Lines:
    room = width - LABEL if brief else MOST_CARE
    per = " a side" if rung.exercise.two_sided else ""
    felt = filled(rung.exercise.felt, rung.dose)
    felt = felt[:1].lower() + felt[1:]
    facts = [
        ("Dose", line_dose(rung.dose, glyphs.times, per)),
        ("Felt", begun(felt, room) if brief else felt),
        ("Care", care_words(rung, browse, room)),
    ]
    return [
        line for label, text in facts if text for line in labelled(label, (text,), width, LABEL)
    ]


def _step(number: int, text: str, width: int) -> Lines:
    return [
        Content.assemble((f"{number} " if n == 0 else "  ", MUTED), (line, TEXT))
        for n, line in enumerate(wrapped(text, width - NUMBER))
    ]


def _as_fit(blocks: list[Lines], room: int) -> Lines:
    """Whole steps, and how many more there are."""
    lines: Lines = []
    for number, block in enumerate(blocks):
        left = len(blocks) - number
        if len(lines) + len(block) + (left > 1) > room:
            more = "1 more step" if left == 1 else f"{left} more steps"
            return [*lines, Content.styled(f"  {more}: w", MUTED)]
        lines += block
    return lines


def _flat(blocks: list[Lines]) -> Lines:
    return [line for block in blocks for line in block]
