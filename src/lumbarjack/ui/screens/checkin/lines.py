"""The check-in as lines: the questions, and the scale to press beside them."""

from __future__ import annotations

from textual.content import Content

from lumbarjack.ui.glyphs import Glyphs
from lumbarjack.ui.lines import ACCENT, EMPTY, MUTED, STRONG, TEXT, Lines, paragraph
from lumbarjack.ui.screens.checkin.form import Form, Question
from lumbarjack.ui.screens.checkin.words import (
    LIST,
    NIGHT,
    SCALE,
    ZONES,
    answer,
    help_words,
    label,
    side_words,
)

NUMBER_ENDS = 28
"""Cells up to and with the last digit of an answer."""

INDENT = 4
GAP = "   "
MOST_ON_A_ROW = 4

FIRST_ROW = 4
SLOTS = (4, 9, 11, 14, 17, 20)
"""Rows of the window that the regions of the body lie on, from none to the foot."""
SPREAD = {2: (9, 14), 3: (4, 11, 20), 4: (4, 9, 14, 20), 6: SLOTS}
"""How many things to press -> the rows they stand on."""

Choices = tuple[tuple[str, str], ...]


def choices(question: Question) -> Choices:
    """What can be pressed at a question."""
    if question is Question.ZONE:
        return ZONES
    if question is Question.LIST:
        return LIST
    return NIGHT if question is Question.SLEEP else SCALE


def roomy(form: Form, greeting: tuple[str, str], before: str, glyphs: Glyphs, width: int) -> Lines:
    """Each question in its place with an empty row below it, where the open one has its help."""
    lines: Lines = [_greeted(greeting), EMPTY]
    for question in form.questions:
        lines += _question(form, question, glyphs, width)
    return [*lines, EMPTY, *paragraph(before, width, MUTED)]


def _greeted(greeting: tuple[str, str]) -> Content:
    return Content.assemble((greeting[0], STRONG), (f" {greeting[1]}", TEXT))


def _question(form: Form, question: Question, glyphs: Glyphs, width: int) -> Lines:
    """Two rows of a question, or three; the last is its help while it is open."""
    rows = _rows(form, question, glyphs, width)
    extra = EMPTY
    if question is form.at:
        extra = _under(help_words(form, question), glyphs, TEXT, width, open_one=True)
    elif question is Question.ZONE and form.side is not None:
        extra = _under(side_words(form.side), glyphs, MUTED, width, open_one=False)
    three = len(rows) > 1 or (question is Question.ZONE and not form.in_the_leg)
    tail = [extra, EMPTY] if three else [extra]
    return [*rows, *tail]


def _rows(form: Form, question: Question, glyphs: Glyphs, width: int) -> Lines:
    open_one = question is form.at
    number, word = answer(form, question)
    first, *more = label(form, question)
    style = STRONG if open_one else TEXT if number else MUTED
    bar = (f"{glyphs.selected} ", "$accent") if open_one else ("  ", "")
    word = word if NUMBER_ENDS + 2 + len(word) <= width else ""
    shown = number.rjust(NUMBER_ENDS - 2 - len(first)) if number else ""
    row = Content.assemble(
        bar, (first, style), (shown, STRONG), (f"  {word}" if word else "", MUTED)
    )
    return [row, *(Content.assemble(bar, (line, style)) for line in more)]


def _under(text: str, glyphs: Glyphs, style: str, width: int, *, open_one: bool) -> Content:
    bar = (f"{glyphs.selected} ", "$accent") if open_one else ("  ", "")
    return Content.assemble(bar, (text[: width - 2], style))


def scale(form: Form) -> Lines:
    """The things to press, level with the regions of the body; the one answered is lit.

    The first line is the window's row 4.
    """
    shown = choices(form.at)
    number, _ = answer(form, form.at)
    rows = SPREAD[len(shown)]
    lines: Lines = [EMPTY] * (SLOTS[-1] - FIRST_ROW + 1)
    for row, (key, word) in zip(rows, shown, strict=True):
        lit = number == key
        lines[row - FIRST_ROW] = Content.assemble(
            (key.rjust(2), ACCENT if lit else STRONG), (f" {word}", ACCENT if lit else TEXT)
        )
    return lines


def close(
    form: Form, greeting: tuple[str, str], before: str, glyphs: Glyphs, width: int, height: int
) -> Lines:
    """The questions without empty rows, what can be pressed under the open one."""
    questions: Lines = []
    for question in form.questions:
        questions += _rows(form, question, glyphs, width)
        if question is form.at:
            open_row = len(questions)
            help_row = _under(help_words(form, question), glyphs, TEXT, width, open_one=True)
            questions += [help_row, *_pressed(form, width)]
    head = [_greeted(greeting), EMPTY]
    foot = [EMPTY, *paragraph(before, width, MUTED)]
    if len(head) + len(questions) + len(foot) <= height:
        return [*head, *questions, *foot]
    if len(head) + len(questions) <= height:
        return [*head, *questions]
    return _around(questions, open_row, height)


def _around(questions: Lines, open_row: int, height: int) -> Lines:
    """As many rows as fit, the open question and what can be pressed among them."""
    first = max(0, min(open_row - 2, len(questions) - height))
    return questions[first : first + height]


def _pressed(form: Form, width: int) -> Lines:
    """What can be pressed, on two rows where it is six things or where one is too short."""
    number, _ = answer(form, form.at)
    shown = choices(form.at)
    on_one = INDENT + sum(len(key) + 1 + len(word) + len(GAP) for key, word in shown) <= width
    a_row = len(shown) if on_one and len(shown) <= MOST_ON_A_ROW else len(shown) // 2
    lines: Lines = []
    for start in range(0, len(shown), a_row):
        parts: list[str | tuple[str, str]] = [" " * INDENT]
        for n, (key, word) in enumerate(shown[start : start + a_row]):
            lit = number == key
            parts += [GAP] if n else []
            parts += [(key, ACCENT if lit else STRONG), (f" {word}", ACCENT if lit else TEXT)]
        lines.append(Content.assemble(*parts))
    return lines
