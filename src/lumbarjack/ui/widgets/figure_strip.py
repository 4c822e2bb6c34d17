"""A row of the figure as few bytes: a colour is written where it changes, not with each run."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from rich.color import ColorSystem
from rich.console import COLOR_SYSTEMS, Console
from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

MOVE = 8
"""Bytes that Textual writes to go to the row, about."""


class FigureStrip(Strip):
    """The same cells as any strip of these segments. `sent` is told what writing them has cost.

    Textual writes both colours and a reset for every run; here blanks take the ink that is on, and
    only what differs from the run before is written. What is more than two colours is left to
    Textual.
    """

    def __init__(
        self, segments: Iterable[Segment], cell_length: int, sent: Callable[[int], None]
    ) -> None:
        super().__init__(segments, cell_length)
        self._sent = sent
        self._written: str | None = None

    def crop(self, start: int, end: int | None = None) -> Strip:
        """A part of the row, as thrifty."""
        part = super().crop(start, end)
        return part if part is self else FigureStrip(part, part.cell_length, self._sent)

    def render(self, console: Console) -> str:
        """The row as the terminal reads it."""
        if self._written is None:
            segments = list(self)
            plain = all(_two_colours(segment) for segment in segments)
            self._written = (
                _written(segments, COLOR_SYSTEMS[console.color_system or "truecolor"])
                if plain
                else super().render(console)
            )
        self._sent(len(self._written.encode()) + MOVE)
        return self._written


def _two_colours(segment: Segment) -> bool:
    style = segment.style
    if segment.control is not None or style is None:
        return segment.control is None
    others = (style.bold, style.dim, style.italic, style.underline, style.blink, style.reverse)
    return not any((*others, style.strike, style.overline, style.underline2, style.link))


def _written(segments: Iterable[Segment], system: ColorSystem) -> str:
    out: list[str] = []
    ink: tuple[str, ...] = ("39",)
    paper: tuple[str, ...] = ("49",)
    for text, style, _ in segments:
        wanted_ink, wanted_paper = _codes(style or Style.null(), system)
        codes: tuple[str, ...] = ()
        if wanted_ink != ink and not text.isspace():
            codes, ink = wanted_ink, wanted_ink
        if wanted_paper != paper:
            codes, paper = (*codes, *wanted_paper), wanted_paper
        if codes:
            out.append(f"\x1b[{';'.join(codes)}m")
        out.append(text)
    if (ink, paper) != (("39",), ("49",)):
        out.append("\x1b[0m")
    return "".join(out)


def _codes(style: Style, system: ColorSystem) -> tuple[tuple[str, ...], tuple[str, ...]]:
    ink, paper = style.color, style.bgcolor
    return (
        ("39",) if ink is None else ink.downgrade(system).get_ansi_codes(),
        ("49",) if paper is None else paper.downgrade(system).get_ansi_codes(False),
    )
