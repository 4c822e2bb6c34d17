"""A block of lines that are laid out for its place."""

from __future__ import annotations

from collections.abc import Callable

from textual.content import Content
from textual.geometry import Size
from textual.strip import Strip

from lumbarjack.core.texts import without_controls
from lumbarjack.ui.glyphs import PLAINER
from lumbarjack.ui.widgets.thrifty import Thrifty

Lines = list[Content]

Draw = Callable[[int, int], Lines]
"""Makes the lines for a width and a height in cells; the height is 0 where there is no end."""


class Drawn(Thrifty):
    """Shows what `draw` makes of its place; with `height: auto` it is as high as that.

    In an app that writes ASCII what is not ASCII is written plainer. Signs that would steer the
    terminal, in a text that came from elsewhere, are left out.
    """

    DEFAULT_CSS = """
    Drawn { height: auto; width: 1fr; text-wrap: nowrap; text-overflow: clip; }
    """

    def __init__(self, draw: Draw, *, id: str | None = None, classes: str | None = None) -> None:
        super().__init__(id=id, classes=classes)
        self._draw = draw

    def get_content_height(self, _container: Size, _viewport: Size, width: int) -> int:
        """As many rows as there are lines."""
        return len(self._draw(width, 0))

    def render(self) -> Content:
        """The lines, one a row."""
        height = self.styles.height
        rows = 0 if height is not None and height.is_auto else self.content_size.height
        return Content("\n").join(self._draw(self.content_size.width, rows))

    def render_line(self, y: int) -> Strip:
        """One row; plainer where the terminal has no more than ASCII."""
        strip = super().render_line(y)
        if not strip.text.isprintable():
            strip = _with(strip, without_controls)
        if not getattr(self.app, "ascii", False) or strip.text.isascii():
            return strip
        return _with(strip, _plainer)


def _plainer(text: str) -> str:
    return text.translate(PLAINER).encode("ascii", "replace").decode()


def _with(strip: Strip, change: Callable[[str], str]) -> Strip:
    """The row with its texts changed into others of the same width."""
    return Strip([s._replace(text=change(s.text)) for s in strip], strip.cell_length)
