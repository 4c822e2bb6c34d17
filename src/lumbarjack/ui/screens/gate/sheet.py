"""One page of the warning signs in lines."""

from __future__ import annotations

from textual.content import Content

from lumbarjack.core.safety.opening import in_one
from lumbarjack.core.safety.signs import Sign
from lumbarjack.ui.glyphs import Glyphs
from lumbarjack.ui.lines import EMPTY, MUTED, STRONG, TEXT, Lines, paragraph, wrapped
from lumbarjack.ui.screens.gate.form import Form
from lumbarjack.ui.screens.gate.paging import Page, paged

ABOUT = (
    "lumbarjack shows exercises and keeps a log: general information, not a medical device. "
    "Nothing marked here does not mean that all is well."
)
READABLE = 72
DETAIL_ROWS = 2
MOST_WHY = 3
"""Rows of the reason in a small window."""


class Sheet:
    """Lays a form out for a place.

    With `roomy` a sign takes one line, and the marked row's whole text stands below; else each
    sign is written out in full.
    """

    def __init__(self, form: Form, size: str, width: int, height: int, glyphs: Glyphs) -> None:
        self._form = form
        self._width = width
        self._height = height
        self._glyphs = glyphs
        self._roomy = size in ("-home", "-wide")
        self._gap = 0 if size == "-tiny" else 1
        self._short = size == "-tiny"
        self._inset = 2 + max(len(glyphs.box), 1) + 1

    def pages(self) -> tuple[Page, ...]:
        """Which signs are on which page."""
        groups = [[len(self._text(sign)) for sign in group] for group in self._form.groups]
        first = self._form.signs[1 if self._short else 0]
        below = self._gap + len(self._action(first))
        detail = self._gap + DETAIL_ROWS if self._roomy else 0
        room = self._height - len(self._top(first)) - below - detail
        return paged(groups, max(room, 1))

    def lines(self, page: Page, at: int) -> Lines:
        """The question, the signs with the bar at `at`, what a mark means, the rest in grey."""
        signs = self._form.signs[page[0] : page[1]]
        lines = [*self._top(signs[0])]
        for number, sign in enumerate(signs, start=page[0]):
            lines += self._row(sign, number == at)
        lines += [*([EMPTY] * self._gap), *self._action(signs[0])]
        if self._roomy:
            lines += self._below(self._form.signs[at], self._height - len(lines))
        return lines

    def _top(self, sign: Sign) -> Lines:
        """Why the list opened, and the question; in a small window the former stands once."""
        opened = self._form.asking.opened
        why = paragraph(in_one(opened), self._wide, STRONG) if opened else []
        question = paragraph(self._form.question(sign), self._wide)
        if self._short and why:
            return why[:MOST_WHY] if sign is self._form.signs[0] else question
        return [*why, *question, *([EMPTY] * self._gap)]

    @property
    def _wide(self) -> int:
        return min(self._width, READABLE)

    def _text(self, sign: Sign) -> list[str]:
        text = sign.short if self._roomy else sign.text
        return wrapped(text, self._width - self._inset)

    def _row(self, sign: Sign, chosen: bool) -> Lines:
        bar = (f"{self._glyphs.selected} ", "$accent") if chosen else "  "
        style = STRONG if chosen or self._form.said.get(sign.id) else TEXT
        box, box_style = self._box(sign, chosen)
        hang = " " * (self._inset - 2)
        return [
            Content.assemble(bar, (f"{box} ", box_style) if n == 0 else hang, (line, style))
            for n, line in enumerate(self._text(sign))
        ]

    def _box(self, sign: Sign, chosen: bool) -> tuple[str, str]:
        """The box, the mark in it, or y or n where each sign is asked."""
        said = self._form.said.get(sign.id)
        style = STRONG if chosen else TEXT
        if self._form.each:
            if said is None:
                return self._glyphs.box, style
            letter = "y" if said else "n"
            shown = f"[{letter}]" if self._glyphs.ascii else letter
            return shown, "bold $accent" if said else STRONG
        return (self._glyphs.marked, "bold $accent") if said else (self._glyphs.box, style)

    def _action(self, sign: Sign) -> Lines:
        return paragraph(self._form.action(sign, short=self._short), self._wide)

    def _below(self, sign: Sign, room: int) -> Lines:
        """What the page is, and the whole text of the row at hand where it is longer."""
        whole = sign.text if sign.line or sign.note else ""
        about = [EMPTY, *paragraph(ABOUT, self._wide, MUTED)]
        detail = [EMPTY, *paragraph(whole, self._width, MUTED)] if whole else []
        if len(about) + 1 + DETAIL_ROWS > room:
            return detail[:room] if detail or room < len(about) else about
        return [*about, *detail][:room]
