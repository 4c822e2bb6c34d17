"""The left of Today: the headline, the check-in, the list."""

from __future__ import annotations

from dataclasses import dataclass

from textual.content import Content

from lumbarjack.core.shorthand import shorthand, was
from lumbarjack.ui.commands.command import Keymap
from lumbarjack.ui.glyphs import Glyphs
from lumbarjack.ui.lines import (
    ACCENT,
    EMPTY,
    MUTED,
    STRONG,
    TEXT,
    Lines,
    apart,
    paragraph,
    windowed,
    wrapped,
)
from lumbarjack.ui.score import word
from lumbarjack.ui.screens.today.card import flat_card_lines, tall_card_lines
from lumbarjack.ui.screens.today.fit import cut, fitting
from lumbarjack.ui.screens.today.shown import Page, Row, Which

MOST_ROWS_WIDE = 10
GAP_WIDE = 2
CARD_ROWS_WIDE = 6

LOOK = "Please look at the warning signs."
"""The reason in few words, where there is little room."""


@dataclass(frozen=True)
class Left:
    """The left of a page: what is chosen in it, and the number that is being typed."""

    page: Page
    selected: int
    typed: str
    glyphs: Glyphs
    keymap: Keymap

    def lines(self, layout: str, width: int, height: int) -> Lines:
        """The lines for a layout; in wide and in the smallest windows the card is among them."""
        if layout == "-wide":
            return self._wide(width, height)
        page = self.page
        if layout == "-home":
            top = top_lines(page, self.glyphs, self.typed, width, at_length=False)
        else:
            whole = bool(page.cards) and page.cards[0].whole
            most = 1 if layout == "-narrow" and whole else 2
            top = narrow_top_lines(page, self.glyphs, self.typed, width, alert_rows=most)
        tiny = layout == "-tiny"
        card = flat_card_lines(page, self.keymap, width) if tiny else []
        gap = [EMPTY] if page.rows and not tiny else []
        room = height - len(top) - len(gap) - (len(card) + 1 if card else 0)
        rows = self._list(width, room) if room > 0 else []
        return [*top, *gap, *rows, *([EMPTY, *card] if card else [])]

    def _wide(self, width: int, height: int) -> Lines:
        top = top_lines(self.page, self.glyphs, self.typed, width, at_length=True)
        card = tall_card_lines(self.page, self.glyphs, self.keymap, width, CARD_ROWS_WIDE)
        taken = len(top) + 1 + (GAP_WIDE + len(card) if card else 0)
        rows = self._list(width, max(1, min(MOST_ROWS_WIDE, height - taken)))
        return [*top, EMPTY, *rows, *([EMPTY] * GAP_WIDE if card else []), *card]

    def _list(self, width: int, height: int) -> Lines:
        return list_lines(self.page, self.selected, self.glyphs, width, height)


def top_lines(
    page: Page, glyphs: Glyphs, typed: str, width: int, *, at_length: bool, alert_rows: int = 3
) -> Lines:
    """The headline, the second line, and why the list of signs is to be looked at."""
    under = page.at_length if at_length else page.under
    return [
        *paragraph(page.headline, width, STRONG),
        *(pending(typed, glyphs, width) if typed else _under(under, width)),
        *alert_lines(page, width, alert_rows),
    ]


def narrow_top_lines(
    page: Page, glyphs: Glyphs, typed: str, width: int, *, alert_rows: int
) -> Lines:
    """The same with the check-in beside the headline where it fits there."""
    beside = fitting(page.beside, max(0, width - len(page.headline) - 2))
    fits = len(beside) + len(page.headline) + 2 <= width
    simple = page.checked_in and page.cut_off is None and fits
    if typed or not simple:
        return top_lines(page, glyphs, typed, width, at_length=False, alert_rows=alert_rows)
    flare = [fitting(page.under, width)] if page.flare else []
    return [
        *apart(page.headline, beside, width, style=STRONG),
        *(Content.styled(line, MUTED) for line in flare),
        *alert_lines(page, width, alert_rows),
    ]


def _under(sayings: Which, width: int) -> Lines:
    said = fitting(sayings, width)
    return paragraph(said, width, MUTED) if said else []


def alert_lines(page: Page, width: int, rows: int) -> Lines:
    """Why the list of warning signs is to be looked at, and its key where a row ends with room."""
    if not page.alert:
        return []
    short, full = wrapped(page.alert, width - 2), wrapped(f"{page.alert} ! opens it.", width - 2)
    lines = full if len(full) == len(short) else short
    if len(lines) > rows:
        lines = [cut(LOOK, width - 2)]
    return [
        Content.assemble(("! " if n == 0 else "  ", ACCENT), (line, TEXT))
        for n, line in enumerate(lines)
    ]


def pending(typed: str, glyphs: Glyphs, width: int) -> Lines:
    """The quick entry: a number that was typed and not saved yet, on a ground of its own."""
    text = Content.assemble(
        (f"{glyphs.selected} ", "$accent"),
        ("Pain now ", STRONG),
        (typed, STRONG),
        (f"  {word(int(typed))}", MUTED),
    )
    padded = Content.assemble(text, " " * max(0, width - len(text.plain)))
    return [padded.stylize_before("on $surface")]


def list_lines(page: Page, selected: int, glyphs: Glyphs, width: int, height: int) -> Lines:
    """The exercises of today, as many as fit, with the chosen one among them."""
    rows = [
        row_line(row, n == selected, glyphs, width, marks=any(r.done for r in page.rows))
        for n, row in enumerate(page.rows)
    ]
    return windowed(rows, selected, max(0, height))


def row_line(row: Row, chosen: bool, glyphs: Glyphs, width: int, *, marks: bool) -> Content:
    """Name left, dose right; before it what it was, where that is news and there is room."""
    bar = (f"{glyphs.selected} ", "$accent") if chosen else ("  ", "")
    mark = (f"{glyphs.done} " if row.done else "  ") if marks else ""
    dose = shorthand(row.dose, glyphs.times) if row.dose is not None else ""
    room = width - 2 - len(mark) - (len(dose) + 1 if dose else 0)
    name = cut(row.name, room)
    before = (
        "" if row.before is None or row.dose is None else was(row.before, row.dose, glyphs.times)
    )
    if len(name) + 2 + len(before) > room:
        before = ""
    gap = width - 2 - len(mark) - len(name) - len(dose) - (len(before) + 2 if before else 0)
    return Content.assemble(
        bar,
        (mark, "$ok"),
        (name, STRONG if chosen else TEXT if row.dose is not None else MUTED),
        " " * max(0, gap),
        (f"{before}  " if before else "", MUTED),
        (dose, TEXT if chosen else MUTED),
    )


def caption_lines(page: Page, selected: int, width: int) -> Lines:
    """Who set the dose, when, and why it changed, under the middle of the body."""
    if not page.rows:
        return [EMPTY]
    said = fitting(page.rows[selected].caption, width)
    return [Content.styled(cut(said, width).center(width).rstrip(), MUTED)]
