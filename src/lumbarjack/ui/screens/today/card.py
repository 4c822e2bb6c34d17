"""The card of a suggestion: what, why, and the keys that answer it."""

from __future__ import annotations

from textual.content import Content

from lumbarjack.ui.commands.command import Command, Keymap
from lumbarjack.ui.commands.pages import ACCEPT, ACCEPT_ALL, KEEP, LATER, WHY
from lumbarjack.ui.glyphs import Glyphs
from lumbarjack.ui.lines import ACCENT, EMPTY, MUTED, STRONG, TEXT, Lines, wrapped
from lumbarjack.ui.screens.today.fit import cut, fitting
from lumbarjack.ui.screens.today.shown import Card, Page, Which
from lumbarjack.ui.widgets.footer import keys_line

SURFACE = "on $surface"
SUGGESTED, NOTE = "Suggested", "Worth knowing"
WHOLE_WHY = "why, and the source"

ANY_WIDTH = 999


def card_lines(page: Page, glyphs: Glyphs, chosen: Keymap, width: int) -> Lines:
    """The first card in three rows: what, the reason in a sentence, the keys.

    A reason that is to be read whole takes the rows it needs.
    """
    if not page.cards:
        return []
    card, inner = page.cards[0], width - 3
    first = _first(f"{_label(card)}  ", card.what, _number(page), inner)
    why = _styled(wrapped(card.why[0], inner)) if card.whole else _most(card.why, inner, 1)
    return _on_surface([first, *why, _keys(page, chosen, inner)], glyphs, width)


def tall_card_lines(page: Page, glyphs: Glyphs, chosen: Keymap, width: int, rows: int) -> Lines:
    """The card in a narrow column, one thing a row: label, what, the reason, a gap, the keys."""
    if not page.cards:
        return []
    card, inner = page.cards[0], width - 3
    head = _first(_label(card), ("",), _number(page), inner)
    said = [Content.styled(line, STRONG) for line in wrapped(card.what[0], inner)]
    room = max(1, rows - 3 - len(said))
    why = _styled(wrapped(card.why[0], inner)) if card.whole else _most(card.why, inner, room)
    keys = _keys_apart(page, chosen, inner)
    gap = [] if len(keys) > 1 else [EMPTY]
    return _on_surface([head, *said, *why, *gap, *keys], glyphs, width)


def flat_card_lines(page: Page, chosen: Keymap, width: int) -> Lines:
    """The card in two rows, for the smallest windows: what, and the keys."""
    if not page.cards:
        return []
    card = page.cards[0]
    commands, words = _answers(page)
    few = tuple(c for c in commands if c is not ACCEPT_ALL)
    first = _first(f"{_label(card)}: ", card.what, "", width)
    return [first, keys_line(few, chosen, width, words)]


def _label(card: Card) -> str:
    return NOTE if card.note else SUGGESTED


def _first(label: str, sayings: Which, number: str, inner: int) -> Content:
    room = inner - len(label) - (len(number) + 2 if number else 0)
    shown = cut(fitting(sayings, room), room)
    gap = " " * (inner - len(label) - len(shown) - len(number))
    return Content.assemble((label, ACCENT), (shown, STRONG), gap, (number, MUTED))


def _number(page: Page) -> str:
    return f"1 of {len(page.cards)}" if len(page.cards) > 1 else ""


def _most(sayings: Which, inner: int, rows: int) -> Lines:
    """The fullest saying that fits so many rows; the shortest is cut where none does."""
    for saying in sayings:
        lines = wrapped(saying, inner)
        if len(lines) <= rows:
            return _styled(lines)
    lines = wrapped(sayings[-1], inner)
    return _styled([*lines[: rows - 1], cut(" ".join(lines[rows - 1 :]), inner)])


def _styled(lines: list[str]) -> Lines:
    return [Content.styled(line, TEXT) for line in lines]


def _keys(page: Page, chosen: Keymap, inner: int) -> Content:
    """The answers; of a note only the reason, as there is nothing to answer."""
    commands, words = _answers(page)
    whole = keys_line(commands, chosen, ANY_WIDTH, {**words, WHY.id: WHOLE_WHY})
    return whole if len(whole.plain) <= inner else keys_line(commands, chosen, inner, words)


def _keys_apart(page: Page, chosen: Keymap, inner: int) -> Lines:
    """The same in a narrow column: on two rows where one is too short."""
    commands, words = _answers(page)
    line = keys_line(commands, chosen, ANY_WIDTH, words)
    if len(line.plain) <= inner:
        return [line]
    return [
        keys_line(part, chosen, inner, words) for part in (commands[:-2], commands[-2:]) if part
    ]


def _answers(page: Page) -> tuple[tuple[Command, ...], dict[str, str]]:
    alike = len(page.alike)
    if page.cards[0].note:
        return (WHY,), {}
    every = (ACCEPT_ALL,) if alike > 1 else ()
    return (ACCEPT, *every, LATER, KEEP, WHY), {ACCEPT_ALL.id: f"all {alike}"}


def _on_surface(lines: Lines, glyphs: Glyphs, width: int) -> Lines:
    """The lines on the card's own ground, with the bar down their left side."""
    shown = (Content.assemble((f"{glyphs.selected} ", "$accent"), line) for line in lines)
    return [
        Content.assemble(line, " " * max(0, width - len(line.plain))).stylize_before(SURFACE)
        for line in shown
    ]
