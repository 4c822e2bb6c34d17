"""The monthly questions as lines."""

from __future__ import annotations

from textual.content import Content

from lumbarjack.core.measures import own, roland
from lumbarjack.core.measures.course import CHANGE_QUESTION, CHANGES
from lumbarjack.services.measures import Answers
from lumbarjack.ui.glyphs import Glyphs
from lumbarjack.ui.lines import EMPTY, MUTED, STRONG, TEXT, Lines, bar, paragraph, wrapped

NAME = 34
SCALE = 20
WIDEST = 76


def roland_lines(ticked: frozenset[int], at: int, glyphs: Glyphs, width: int, height: int) -> Lines:
    """The instruction, and as many statements as there is room for, the chosen one among them."""
    wide = min(width, WIDEST)
    head: Lines = paragraph("Your back today", wide, STRONG)
    introduction = paragraph(roland.INTRODUCTION, wide, MUTED)
    if height - len(introduction) - 2 >= 6:
        head += [*introduction, EMPTY]
    rows: Lines = []
    last = 0
    for number, text in enumerate(roland.STATEMENTS, start=1):
        rows += _statement(text, number - 1 == at, number in ticked, glyphs, wide)
        if number - 1 == at:
            last = len(rows) - 1
    return [*head, *_windowed(rows, last, height - len(head), len(roland.STATEMENTS) - at - 1)]


def _statement(text: str, chosen: bool, ticked: bool, glyphs: Glyphs, width: int) -> Lines:
    box = glyphs.marked if ticked else glyphs.box
    inset = 2 + len(box) + 1
    mark = (f"{glyphs.selected} ", "$accent") if chosen else ("  ", "")
    style = STRONG if chosen or ticked else TEXT
    box_style = "bold $accent" if ticked else STRONG if chosen else TEXT
    return [
        Content.assemble(
            mark,
            (f"{box} " if n == 0 else " " * (inset - 2), box_style),
            (line, style),
        )
        for n, line in enumerate(wrapped(text, width - inset))
    ]


def _windowed(rows: Lines, last: int, height: int, after: int) -> Lines:
    """The rows around the chosen statement, and how many statements follow it below."""
    if len(rows) <= height:
        return rows
    room = height - 1
    first = max(0, min(last - room + 2, len(rows) - room))
    shown = rows[first : first + room]
    if first + room < len(rows):
        return [*shown, Content.styled(f"↓ to {len(roland.STATEMENTS)}; {after} after this", MUTED)]
    return [Content.styled("↑ more above", MUTED), *shown]


def own_lines(answers: Answers, at: int, naming: bool, glyphs: Glyphs, width: int) -> Lines:
    """The three activities with their numbers; while one is named the field lies over its name."""
    wide = min(width, WIDEST)
    lines: Lines = [
        *paragraph("Three things of your own", wide, STRONG),
        *paragraph(f"{own.QUESTION} How well do they go? {own.SCALE}", wide, MUTED),
        EMPTY,
    ]
    room = min(NAME, wide - 8)
    for number, (name, score) in enumerate(zip(answers.names, answers.scores, strict=True)):
        chosen = number == at
        mark = (f"{glyphs.selected} ", "$accent") if chosen else ("  ", "")
        shown = "" if naming and chosen else name or "Tab names it" if chosen else name or ""
        style = STRONG if chosen and name else MUTED if not name else TEXT
        parts: list[tuple[str, str] | Content] = [
            mark,
            (shown[: room - 1].ljust(room), style),
            ("" if score is None else f"{score:>2}", STRONG),
        ]
        if score is not None and wide >= room + 6 + SCALE:
            parts += [Content("  "), bar(score / 10, SCALE, "$ok", glyphs.full, glyphs.empty)]
        lines += [Content.assemble(*parts), EMPTY]
    return lines


def names_row(width: int) -> int:
    """The row of the first activity."""
    wide = min(width, WIDEST)
    about = wrapped(f"{own.QUESTION} How well do they go? {own.SCALE}", wide)
    return 1 + len(about) + 1


def change_lines(answers: Answers, at: int, glyphs: Glyphs, width: int) -> Lines:
    """Seven answers, very much better to very much worse."""
    lines: Lines = [*paragraph(CHANGE_QUESTION, min(width, WIDEST), STRONG), EMPTY]
    for number, words in enumerate(CHANGES, start=1):
        chosen = number - 1 == at
        mark = (f"{glyphs.selected} ", "$accent") if chosen else ("  ", "")
        said = answers.change == number
        box = glyphs.marked if said else glyphs.box
        style = STRONG if chosen or said else TEXT
        lines.append(
            Content.assemble(
                mark,
                (f"{box} ", "bold $accent" if said else style),
                (f"{number} ", STRONG),
                (words, style),
            )
        )
    return lines
