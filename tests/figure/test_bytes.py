"""A moving body takes few bytes, and no more than a thin line carries."""

from __future__ import annotations

import io

import pyte
import pytest
from rich.console import Console
from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

from lumbarjack.ui.widgets.figure_pace import Pace
from lumbarjack.ui.widgets.figure_strip import FigureStrip
from tests.figure.test_place import Shown, named

SYSTEMS = ("truecolor", "256", "standard")


def console(system: str) -> Console:
    return Console(color_system=system, force_terminal=True, file=io.StringIO())  # type: ignore[arg-type]


def on_screen(text: str) -> list[object]:
    """The cells of one row as a terminal shows them; the ink of a blank is nothing to see."""
    screen = pyte.Screen(60, 1)
    pyte.Stream(screen).feed(text)
    row = [screen.buffer[0][x] for x in range(60)]
    return [cell if cell.data != " " else cell._replace(fg="default") for cell in row]


def fresh(strip: Strip) -> list[Segment]:
    """Its segments in new styles: a style keeps the codes that it was first written with."""
    return [
        Segment(text, style and Style(color=style.color, bgcolor=style.bgcolor))
        for text, style, _ in strip
    ]


@pytest.mark.parametrize("system", SYSTEMS)
@pytest.mark.parametrize("look", ["braille", "sextant", "half"])
async def test_the_terminal_shows_the_same_cells(look: str, system: str) -> None:
    app = Shown((44, 14), look=look)
    saved = 0
    async with app.run_test(size=(80, 24)) as pilot:
        app.place.exercise = named("cat-camel")
        await pilot.pause()
        for strip in app.place.render_lines(app.place.size.region):
            assert isinstance(strip, FigureStrip)
            for part in (strip, strip.crop(0, 20)):
                stock = Strip(fresh(part), part.cell_length).render(console(system))
                ours = part.render(console(system))
                assert on_screen(ours) == on_screen(stock)
                saved += len(stock.encode()) - len(ours.encode())
    assert saved > 0


async def test_bold_text_is_left_to_textual() -> None:
    strip = Strip.blank(3)
    segments = [Segment("abc", Style(bold=True, color="red")), *strip]
    ours = FigureStrip(segments, 6, lambda _: None).render(console("truecolor"))
    assert ours == Strip(segments, 6).render(console("truecolor"))


class Ticks:
    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


@pytest.mark.parametrize("heavy", [500, 1000, 1700, 3000])
def test_pictures_never_take_more_than_the_line_carries(heavy: int) -> None:
    ticks = Ticks()
    pace = Pace(ticks)
    sent = drawn = 0
    for _ in range(20 * 8):
        if not pace.wait:
            pace.spend(heavy)
            sent += heavy
            drawn += 1
        ticks.now += 1 / 8
    assert sent / 20 <= 8000
    assert drawn >= min(160, int(20 * 7000 / heavy) - 1)


async def test_a_moment_that_had_to_wait_is_shown_in_the_end() -> None:
    app = Shown((44, 14))
    async with app.run_test(size=(80, 24)) as pilot:
        app.place.exercise = named("bridge")
        app.place.pose = 0.5
        before = app.text()
        app.place._pace.spend(3000)
        app.place.pose = 0.7
        app.place.pose = 1.0
        assert app.text() == before
        await pilot.pause(0.5)
        rested = app.text()
        assert rested != before
        app.place.pose = 0.9
        app.place.pose = 1.0
        assert app.text() == rested
