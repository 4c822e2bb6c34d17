"""Every screen, through every change of its window: the thin line shows what Textual would."""

from __future__ import annotations

from pathlib import Path
from typing import Any, ClassVar

import pytest
from rich.color import ColorSystem
from rich.console import Console, RenderableType
from textual._compositor import CompositorUpdate
from textual.events import Resize
from textual.screen import Screen

from lumbarjack.ui import app as app_module
from lumbarjack.ui.app import LumbarjackApp
from lumbarjack.ui.terminal.thinline import ThinLine
from scripts.homes import Homes
from scripts.tour import HOME_SIZE, STOPS, Size, Stop, plainest, visit
from tests.terminal.emulated import Terminal

TWO: tuple[Size, ...] = (HOME_SIZE, (60, 20))
ALL: tuple[Size, ...] = (*TWO, (120, 40))
LEFT_OUT = 3
"""Every third frame is left out, as on a slow line."""


class Watched(LumbarjackApp):
    """Draws each frame both ways."""

    CSS_PATH = str(Path(app_module.__file__).parent / "screens" / "page.tcss")
    made: ClassVar[list[Watched]] = []

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.colours = Console(color_system="truecolor", force_terminal=True)
        self.stock = Terminal(*HOME_SIZE)
        self.thinned = Terminal(*HOME_SIZE)
        self.thin_line = ThinLine(ColorSystem.TRUECOLOR)
        self.frames = 0
        Watched.made.append(self)

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
        self.thinned.feed(self.thin_line.frame((0, 0)))
        both = zip(self.stock.looks(), self.thinned.looks(), strict=True)
        for y, (wanted, shown) in enumerate(both):
            if shown != wanted:
                raise AssertionError(f"row {y}: {self.stock.rows[y]!r}, {self.thinned.rows[y]!r}")


@pytest.fixture(scope="module")
def homes(tmp_path_factory: pytest.TempPathFactory) -> Homes:
    return Homes(tmp_path_factory.mktemp("homes"))


@pytest.fixture
def watched(monkeypatch: pytest.MonkeyPatch) -> list[Watched]:
    monkeypatch.setattr("scripts.tour.LumbarjackApp", Watched)
    monkeypatch.setattr(Watched, "made", [])
    return Watched.made


async def looked_at(stop: Stop, homes: Homes, sizes: tuple[Size, ...], theme: str) -> None:
    await visit(stop, homes, sizes, (theme,))
    (app,) = Watched.made
    app.compare()
    assert app.frames > len(sizes)
    assert app.thinned.written < app.stock.written


@pytest.mark.parametrize("stop", STOPS, ids=lambda stop: stop.name)
async def test_every_screen_looks_the_same(
    stop: Stop, homes: Homes, watched: list[Watched]
) -> None:
    await looked_at(stop, homes, TWO, "dark")


@pytest.mark.long
@pytest.mark.parametrize("theme", ["light", "high-contrast"])
@pytest.mark.parametrize("stop", STOPS, ids=lambda stop: stop.name)
async def test_in_every_window_and_theme(
    stop: Stop, homes: Homes, watched: list[Watched], theme: str
) -> None:
    await looked_at(stop, homes, ALL, theme)


async def test_without_colour_too(homes: Homes, watched: list[Watched]) -> None:
    await plainest(next(stop for stop in STOPS if stop.name == "today"), homes)
    (app,) = Watched.made
    app.compare()
