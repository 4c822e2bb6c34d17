"""The blocks of a phase, drawn from its scene for any of the layouts."""

from __future__ import annotations

from dataclasses import replace

from textual.content import Content

from lumbarjack.ui.glyphs import Glyphs
from lumbarjack.ui.lines import EMPTY, MUTED, TEXT, Lines, wrapped
from lumbarjack.ui.screens.session.scene import Said, Scene
from lumbarjack.ui.widgets.big import big_digits, block_letters, small_digits

LONGEST_IN_SECONDS = 99
"""Longer times are shown in minutes and seconds where they have room."""

THEN = ", then "
"""Between what comes next and what follows it."""

SMALL_ROWS = 3
"""Digits of the size of letters are so high."""


def word_lines(
    scene: Scene, width: int, height: int, glyphs: Glyphs, *, large: bool = True
) -> Lines:
    """The phase word: block letters in three rows where they are wanted, else bold."""
    word, style = scene.word
    if not word:
        return []
    if height < 3 or not large:
        return [Content.styled(word, style)]
    if glyphs.ascii:
        return [Content.styled(" ".join(word.upper())[:width], style)]
    return [Content.styled(row, plain(style)) for row in block_letters(word)]


def inline_word(scene: Scene) -> Lines:
    """The word and its number on one line, where there is no room for more."""
    (word, style), (digits, tone) = scene.word, scene.digits
    number = f"  {clock_words(digits)}" if digits else ""
    return [Content.assemble((word, style), (number, tone))]


def digit_lines(scene: Scene, width: int, height: int, glyphs: Glyphs) -> Lines:
    """The number, as large as the place takes."""
    text, style = scene.digits
    if not text:
        return []
    shapes = [clock_words(text), text] if text.isdigit() else [text]
    for shape in dict.fromkeys(shapes):
        for doubled in (True, False):
            rows = big_digits(shape, block=glyphs.block, doubled=doubled)
            if len(rows[0]) <= width and len(rows) <= height:
                return [Content.styled(row, plain(style)) for row in rows]
    if not glyphs.ascii and height >= SMALL_ROWS:
        rows = small_digits(shapes[0])
        if len(rows[0]) <= width:
            return [Content.styled(row, plain(style)) for row in rows]
    return [Content.styled(shapes[0], f"bold {plain(style)}")]


def plain(style: str) -> str:
    """The same without bold, which blocks do not show."""
    return style.removeprefix("bold ")


def clock_words(seconds: str) -> str:
    """Seconds as they are read at a glance: "45", "4:05"."""
    if not seconds.isdigit() or int(seconds) <= LONGEST_IN_SECONDS:
        return seconds
    return f"{int(seconds) // 60}:{int(seconds) % 60:02}"


def count_lines(scene: Scene, width: int, height: int) -> Lines:
    """Side, set and repetition; where rows are few the first is as full as it gets.

    What has no room whole is left out; a long one goes on in a row that is spare.
    """
    rows = max(1, height) if height else len(scene.count)
    too_many = len(scene.count) - rows
    spare = -too_many
    lines: list[list[Said]] = []
    for text, style in scene.count:
        if lines and too_many > 0:
            used = sum(len(part) for part, _ in lines[-1])
            if used + len(text) + 2 <= width:
                lines[-1] += [(", ", lines[-1][-1][1]), (_small(text), style)]
            too_many -= 1
        else:
            parts = wrapped(text, width)[: 1 + max(0, spare)]
            spare -= len(parts) - 1
            lines += [[(part, style)] for part in parts]
    return [Content.assemble(*line) for line in lines[:rows]]


def with_next(scene: Scene, width: int) -> Scene:
    """The scene with what follows the set said behind its last count, where that has room."""
    _, more, then = scene.next.partition(" more, then ")
    if not more or not scene.count:
        return scene
    (last, style) = scene.count[-1]
    text = f"{last}, then {then}"
    return scene if len(text) > width else replace(scene, count=(*scene.count[:-1], (text, style)))


def _small(text: str) -> str:
    return f"{text[:1].lower()}{text[1:]}"


def cue_lines(said: tuple[Said, ...], width: int, height: int, aside: str = "") -> Lines:
    """What to mind; in a place of three rows two lines stand at its foot.

    What has no room whole is left out.
    """
    lines: Lines = []
    for number, (text, style) in enumerate(said):
        made = [Content.styled(line, style) for line in wrapped(text, width)]
        if number == 0 and aside and len(made) == 1 and len(text) + len(aside) + 3 <= width:
            made = [Content.assemble((text, style), "   ", (aside, MUTED))]
        if made and (len(lines) + len(made) <= height or not height):
            lines += made
    return [EMPTY, *lines] if height > 2 and len(lines) < height else lines


def next_lines(scene: Scene, width: int, height: int) -> Lines:
    """What comes next: a label and a line, or one line with both; what follows that has no room
    whole is left out."""
    if not scene.next:
        return []
    lines = wrapped(scene.next, width)
    if height >= len(lines) + 1:
        return [Content.styled("Next", MUTED), *(Content.styled(line, TEXT) for line in lines)]
    short = wrapped(f"Next: {scene.next}", width)
    if len(short) > height:
        short = wrapped(f"Next: {scene.next.partition(THEN)[0]}", width)[:height]
    return [Content.styled(line, TEXT) for line in short]
