"""The app that draws each frame both ways: as Textual writes it, and as the thin line does."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from rich.color import ColorSystem
from rich.console import Console, RenderableType
from textual._compositor import CompositorUpdate
from textual.events import Resize
from textual.screen import Screen

from lumbarjack.ui import app as app_module
from lumbarjack.ui.app import LumbarjackApp
from lumbarjack.ui.terminal.thinline import ThinLine
from tests.terminal.emulated import Terminal

LEFT_OUT = 3
"""Every third frame is left out, as on a slow line."""


class Watched(LumbarjackApp):
    """Ends with an error at the first frame in which the thin line shows another cell."""

    CSS_PATH = str(Path(app_module.__file__).parent / "screens" / "page.tcss")

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.colours = Console(color_system="truecolor", force_terminal=True)
        self.stock, self.thinned = Terminal(80, 24), Terminal(80, 24)
        self.thin_line = ThinLine(ColorSystem.TRUECOLOR)
        self.frames = 0

    def on_resize(self, event: Resize) -> None:
        for terminal in (self.stock, self.thinned):
            terminal.resize(*event.size)

    def _display(self, screen: Screen[Any], renderable: RenderableType | None) -> None:
        if isinstance(renderable, CompositorUpdate):
            self.frames += 1
            self.stock.feed(renderable.render_segments(self.colours))
            self.thin_line.take(renderable)
            if self.frames % LEFT_OUT:
                self.compare()
        super()._display(screen, renderable)

    def compare(self) -> None:
        """Both terminals show the same."""
        self.thinned.feed(self.thin_line.frame((0, 0)))
        both = zip(self.stock.looks(), self.thinned.looks(), strict=True)
        for y, (wanted, shown) in enumerate(both):
            if shown != wanted:
                raise AssertionError(f"row {y}: {self.stock.rows[y]!r}, {self.thinned.rows[y]!r}")


class Watches:
    """Makes the watched apps, and looks at how they ended."""

    def __init__(self) -> None:
        self._made: list[Watched] = []

    def __call__(self, *args: Any, **options: Any) -> Watched:
        self._made.append(Watched(*args, **options))
        return self._made[-1]

    def compare(self) -> None:
        """Every frame looked the same, and took fewer bytes."""
        assert self._made
        for app in self._made:
            app.compare()
            assert app.frames
            assert app.thinned.written < app.stock.written
