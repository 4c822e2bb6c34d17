"""A moving body takes few bytes, and no more than a thin line carries."""

from __future__ import annotations

import io

import pyte
import pytest
from rich.console import Console
from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

from lumbarjack.ui.terminal.strip import ThriftyStrip
from lumbarjack.ui.widgets.figure_pace import Pace
from tests.figure.test_place import Shown, named

SYSTEMS = ("truecolor", "256", "standard")


def console(system: str) -> Console:
    return Console(color_system=system, force_terminal=True, file=io.StringIO())  # type: ignore[arg-type]


def on_screen(text: str) -> list[object]:
    """The cells of one row as a terminal shows them; the ink of a blank is nothing to see."""
    screen = pyte.Screen(60, 1)
    pyte.Stream(screen).feed(text)
    row = [screen.buffer[0][x] for x in range(60)]
    return [
        cell if cell.data != " " else cell._replace(fg="default", bold=False, italics=False)
        for cell in row
    ]


def fresh(strip: Strip) -> list[Segment]:
    """Its segments in new styles: a style keeps the codes that it was first written with."""
    return [Segment(text, style and replaced(style)) for text, style, _ in strip]


def replaced(style: Style) -> Style:
    return Style(
        color=style.color,
        bgcolor=style.bgcolor,
        **{mark: getattr(style, mark) for mark in ("bold", "italic", "underline", "reverse")},
    )


@pytest.mark.parametrize("system", SYSTEMS)
@pytest.mark.parametrize("look", ["braille", "sextant", "half"])
async def test_the_terminal_shows_the_same_cells(look: str, system: str) -> None:
    app = Shown((44, 14), look=look)
    saved = 0
    async with app.run_test(size=(80, 24)) as pilot:
        app.place.exercise = named("cat-camel")
        await pilot.pause()
        for strip in app.place.render_lines(app.place.size.region):
            assert isinstance(strip, ThriftyStrip)
            for part in (strip, strip.crop(0, 20)):
                stock = Strip(fresh(part), part.cell_length).render(console(system))
                ours = part.render(console(system))
                assert on_screen(ours) == on_screen(stock)
                saved += len(stock.encode()) - len(ours.encode())
    assert saved > 0


@pytest.mark.parametrize("system", SYSTEMS)
def test_marks_come_and_go(system: str) -> None:
    styles = ("bold red", "red", "bold #5fafaf on #121212", "underline", "none", "italic reverse")
    row = [Segment(f"{word} ", Style.parse(word)) for word in styles]
    strip = ThriftyStrip([*row, Segment("  ", Style.parse("bold"))], 60)
    stock = Strip(fresh(strip), 60).render(console(system))
    ours = strip.render(console(system))
    assert on_screen(ours) == on_screen(stock)
    assert len(ours) < len(stock)


class Ticks:
    def __init__(self) -> None:
        self.now = 100.0
        self.sent = 0

    def __call__(self) -> float:
        return self.now


@pytest.mark.parametrize("thin", [True, False])
@pytest.mark.parametrize("heavy", [150, 300, 500, 1000, 1700])
def test_pictures_never_take_more_than_the_line_carries(heavy: int, thin: bool) -> None:
    ticks, most = Ticks(), 2500 if thin else 7500
    pace = Pace(ticks, lambda: ticks.sent, thin=thin)
    drawn = 0
    for _ in range(10 * 8):
        if not pace.wait:
            ticks.sent += heavy
            drawn += 1
        ticks.now += 1 / 8
    assert ticks.sent / 10 <= most + heavy / 10
    assert drawn >= min(80, int(10 * 0.85 * most / heavy) - 1)


def test_a_page_that_was_drawn_whole_holds_the_body_up_but_for_a_moment() -> None:
    ticks = Ticks()
    pace = Pace(ticks, lambda: ticks.sent)
    ticks.sent += 10_000
    assert 0 < pace.wait <= 0.75
    ticks.now += 0.76
    assert pace.wait == 0


async def test_a_moment_that_had_to_wait_is_shown_in_the_end() -> None:
    app = Shown((44, 14))
    async with app.run_test(size=(80, 24)) as pilot:
        app.place.exercise = named("bridge")
        app.place.pose = 0.5
        before = app.text()
        app.sent += 3000
        app.place.pose = 0.7
        app.place.pose = 1.0
        assert app.text() == before
        await pilot.pause(0.5)
        rested = app.text()
        assert rested != before
        app.place.pose = 0.9
        app.place.pose = 1.0
        assert app.text() == rested
