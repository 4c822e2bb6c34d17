"""The hold bar in cells: pieces parted by one empty cell, and their seconds under them."""

from __future__ import annotations

from textual.content import Content

from lumbarjack.core.session.bar import Piece
from lumbarjack.ui.glyphs import Glyphs
from lumbarjack.ui.lines import MUTED, Lines
from lumbarjack.ui.screens.session.work import clock_words

DONE = "$accent"


def bar_lines(pieces: tuple[Piece, ...], width: int, glyphs: Glyphs) -> Lines:
    """The bar, and under it the seconds of each piece where it has some."""
    if not pieces or width < 1:
        return []
    if 2 * len(pieces) - 1 > width:
        whole = Piece(len(pieces), sum(piece.gone for piece in pieces))
        return [_bar((whole,), (width,), glyphs)]
    cells = piece_cells(pieces, width)
    bar = _bar(pieces, cells, glyphs)
    labels = [label(piece) for piece in pieces]
    if not any(labels):
        return [bar]
    under = " ".join(text.ljust(cell)[:cell] for text, cell in zip(labels, cells, strict=True))
    return [bar, Content.styled(under, MUTED)]


def label(piece: Piece) -> str:
    """What stands under a piece: "5 s", "3:30"; nothing where it waits for a count."""
    if piece.seconds is None:
        return ""
    clock = clock_words(str(piece.seconds))
    return clock if ":" in clock else f"{clock} s"


def piece_cells(pieces: tuple[Piece, ...], width: int) -> tuple[int, ...]:
    """Each piece's cells, by its seconds, with room for what stands under it."""
    room = width - len(pieces) + 1
    lengths = [1 if p.seconds is None else max(1, p.seconds) for p in pieces]
    least = [max(1, len(label(piece))) for piece in pieces]
    if sum(least) > room:
        least = [1] * len(pieces)
    cells = list(least)
    for _ in range(room - sum(cells)):
        want = [
            room * length / sum(lengths) - cell for length, cell in zip(lengths, cells, strict=True)
        ]
        cells[want.index(max(want))] += 1
    return tuple(cells)


def _bar(pieces: tuple[Piece, ...], cells: tuple[int, ...], glyphs: Glyphs) -> Content:
    parts: list[str | tuple[str, str]] = []
    for piece, cell in zip(pieces, cells, strict=True):
        parts += [" "] if parts else []
        of = piece.seconds or 1
        full = min(cell, cell * piece.gone // of)
        parts += [(glyphs.hold * full, DONE), (glyphs.to_come * (cell - full), MUTED)]
    return Content.assemble(*parts)
