"""A block of lines that are laid out for its width."""

from __future__ import annotations

from collections.abc import Callable

from textual.content import Content
from textual.geometry import Size
from textual.widget import Widget

Draw = Callable[[int], list[Content]]
"""Makes the lines for a width in cells."""


class Drawn(Widget):
    """Shows what `draw` makes of its width, and is as high as that."""

    DEFAULT_CSS = "Drawn { height: auto; width: 1fr; }"

    def __init__(self, draw: Draw, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._draw = draw

    def get_content_height(self, _container: Size, _viewport: Size, width: int) -> int:
        """As many rows as there are lines."""
        return len(self._draw(width))

    def render(self) -> Content:
        """The lines, one a row."""
        return Content("\n").join(self._draw(self.content_size.width))
