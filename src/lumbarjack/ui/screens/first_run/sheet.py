"""The pages of the first run in lines."""

from __future__ import annotations

from collections.abc import Sequence

from textual.content import Content

from lumbarjack.core.models.exercise import Programme
from lumbarjack.ui import score
from lumbarjack.ui.glyphs import Glyphs
from lumbarjack.ui.lines import (
    ACCENT,
    EMPTY,
    MUTED,
    STRONG,
    TEXT,
    Lines,
    bar,
    paragraph,
    selectable,
    windowed,
)
from lumbarjack.ui.screens.first_run.draft import Draft
from lumbarjack.ui.screens.first_run.questions import Question, Row

READABLE = 72
BAR_CELLS = 10
SUGGESTED = "suggested"


def question_lines(
    question: Question, draft: Draft, width: int, height: int, glyphs: Glyphs, *, tight: bool
) -> Lines:
    """The question, its list, and below what Enter alone means, where there is room for it."""
    wide = min(width, READABLE)
    head = [*paragraph(question.ask, wide), *([] if tight else [EMPTY])]
    at = draft.at[question.id]
    rows = [
        _row(question, row, n == at, draft, width, glyphs) for n, row in enumerate(question.rows)
    ]
    note = [*([] if tight else [EMPTY]), *paragraph(question.note, wide, MUTED)]
    room = height - len(head)
    if len(rows) + len(note) > room and (len(rows) <= room or tight):
        note = []
    return [*head, *windowed(rows, at, room - len(note)), *note]


def _row(
    question: Question, row: Row, chosen: bool, draft: Draft, width: int, glyphs: Glyphs
) -> Content:
    style = STRONG if chosen else TEXT
    if question.kind == "many":
        marked = row.value in draft.marked[question.id]
        box = (glyphs.marked, ACCENT) if marked else (glyphs.box, style)
        words = _fit(row, width - len(glyphs.box) - 3)
        text = Content.assemble(box, (f" {words}", STRONG if marked else style))
        return selectable(text, chosen, glyphs.selected)
    if question.kind == "score" and isinstance(row.value, int):
        number = (f"{row.value:>2}  ", style)
        filled = bar(row.value / 10, BAR_CELLS, score.colour(row.value), glyphs.full, glyphs.empty)
        text = Content.assemble(number, filled, (f"  {row.words}", style if chosen else MUTED))
        return selectable(text, chosen, glyphs.selected)
    return selectable(_fit(row, width - 2), chosen, glyphs.selected)


def _fit(row: Row, room: int) -> str:
    return row.words if len(row.words) <= room or not row.short else row.short


def programme_lines(
    shown: Sequence[Programme | None],
    at: int,
    suggested: str,
    why: str,
    width: int,
    height: int,
    glyphs: Glyphs,
    *,
    tight: bool,
) -> Lines:
    """The programmes, the suggested one first, and below what the chosen one is for; None: keep."""
    wide = min(width, READABLE)
    head = [*paragraph("With which programme do you begin?", wide), *([] if tight else [EMPTY])]
    rows = [
        _programme(one, n == at, one is not None and one.id == suggested, wide, glyphs)
        for n, one in enumerate(shown)
    ]
    about = _about(shown[at], suggested, why, wide)
    room = height - len(head) - (0 if tight else 1)
    keep = max(3, min(len(rows), room - len(about)))
    listed = windowed(rows, at, keep)
    return [*head, *listed, *([] if tight else [EMPTY]), *about][:height]


def _programme(
    programme: Programme | None, chosen: bool, suggested: bool, width: int, glyphs: Glyphs
) -> Content:
    if programme is None:
        return selectable("Keep my plan as it is", chosen, glyphs.selected)
    style = STRONG if chosen else TEXT
    minutes = f"{programme.minutes} min"
    label = SUGGESTED if suggested else ""
    room = width - 2 - len(programme.name) - len(minutes) - len(label)
    gap = 2 if suggested else 0
    if room <= gap:  # the first sentence below says it too
        label, gap, room = "", 0, room + len(label)
    text = Content.assemble(
        (programme.name, style),
        " " * gap,
        (label, ACCENT),
        " " * max(1, room - gap),
        (minutes, MUTED),
    )
    return selectable(text, chosen, glyphs.selected)


def _about(programme: Programme | None, suggested: str, why: str, width: int) -> Lines:
    if programme is None:
        return paragraph(
            "Your answers change, your exercises and doses stay. What clashes with an answer is "
            "swapped on the day, and it says so.",
            width,
        )
    lines = paragraph(f"Suggested: {why}", width, STRONG) if programme.id == suggested else []
    return [
        *lines,
        *paragraph(programme.suits, width),
        *paragraph(f"Not for: {_lowered(programme.not_for)}", width, MUTED),
    ]


def _lowered(text: str) -> str:
    return text[:1].lower() + text[1:]
