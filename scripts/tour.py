"""The tour through every screen: which home, which keys, and what is seen there."""

from __future__ import annotations

import asyncio
import os
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass, field

from textual.pilot import Pilot

from lumbarjack.ui.app import LumbarjackApp
from lumbarjack.ui.opening import opening
from lumbarjack.ui.screens.base import PageScreen
from lumbarjack.ui.themes import theme
from lumbarjack.ui.widgets.figure_play import PlayingFigure
from lumbarjack.ui.widgets.footer import keys_line
from scripts.cells import Frame, frame
from scripts.homes import Hands, Home, Homes, hands_of, opened_at

HOME_SIZE = (80, 24)
SIZES = (HOME_SIZE, (60, 20), (120, 40))
TINY = (40, 12)
"""The smallest; looked at in one theme only, and not kept."""

THEMES = ("dark", "light")

Size = tuple[int, int]
"""Columns, rows."""

MakesApp = Callable[..., LumbarjackApp]
"""The app itself, or one that looks closer."""

SECONDS = "+"
"""A key of the tour that begins with this lets so many seconds pass, each looked at."""

ENDLESS = 1000

LOOK_S = 0.1
"""A session looks at the clock so often."""

LOOKS = 2
"""So many looks, and what was seen in the first is drawn."""

PATIENCE = 100
"""So many times is waited for them; where nobody looks the tour goes on."""


@dataclass(frozen=True)
class Stop:
    """A screen: its name in file names, the home, and the keys to it with spaces between."""

    name: str
    home: Home = "checked-in"
    keys: str = ""
    picture: bool = True


STOPS = (
    Stop("welcome", "new"),
    Stop("signs", "new", "enter"),
    Stop("first-run", "new", "enter n n n n n down"),
    Stop("conditions", "new", "enter n n n n n enter enter enter enter enter", picture=False),
    Stop(
        "first-plan", "new", "enter n n n n n enter enter enter enter enter enter enter enter enter"
    ),
    Stop("emergency", "locked"),
    Stop("check-in", "morning"),
    Stop("check-in-zone", "morning", "4 5"),
    Stop("today"),
    Stop("today-sore", "sore"),
    Stop("today-later", "morning", "escape", picture=False),
    Stop("why", keys="w"),
    Stop("instructions", keys="i", picture=False),
    Stop("getting-down", keys="enter", picture=False),
    Stop("set-up", keys="enter enter"),
    Stop("move", keys="enter enter enter +4"),
    Stop("rest", keys="enter enter enter +30 n"),
    Stop("easier", keys="enter enter enter +8 7"),
    Stop("moved-outward", keys="enter enter enter +8 3 z 3", picture=False),
    Stop("saved", keys="enter enter enter +8 s 2 1"),
    Stop("catalogue", keys="c"),
    Stop("diary", keys="d"),
    Stop("day", keys="d down enter", picture=False),
    Stop("full-entry", keys="d tab 3 b b 6 t"),
    Stop("change-entry", keys="d enter enter", picture=False),
    Stop("progress", keys="p"),
    Stop("ladders", keys="p tab"),
    Stop("practised", keys="p tab tab", picture=False),
    Stop("function", keys="p tab tab tab", picture=False),
    Stop("questions", keys="p tab tab tab enter space down", picture=False),
    Stop("own-activities", keys="p tab tab tab enter n", picture=False),
    Stop("plan", keys="l"),
    Stop("plan-exercise", keys="l enter"),
    Stop("programmes", keys="l m", picture=False),
    Stop("away", keys="l v", picture=False),
    Stop("settings", keys="comma"),
    Stop(
        "zones", keys="comma down down down down down down down down enter l o n d", picture=False
    ),
    Stop("keys", keys="comma G up up enter", picture=False),
    Stop("you", keys="comma G up enter", picture=False),
    Stop("mode", keys="comma G up enter down enter down", picture=False),
    Stop("ceiling", keys="comma G up enter down down enter", picture=False),
    Stop("clinician", keys="comma G up enter down down down enter", picture=False),
    Stop("advice-log", "sore", "a comma G up enter G up enter", picture=False),
    Stop("matters", keys="comma G up enter G enter", picture=False),
    Stop("help", keys="question_mark"),
    Stop("commands", keys="ctrl+p"),
)
"""In the order of a first day. About shows paths, so no stop is there."""


@dataclass
class Seen:
    """What a stop looks like, by (theme, size).

    `footer` is the number of commands in it, and its cells as if there were no end to the row.
    """

    frames: dict[tuple[str, Size], Frame] = field(default_factory=dict)
    footer: tuple[int, int] = (0, 0)


async def visit(
    stop: Stop,
    homes: Homes,
    sizes: tuple[Size, ...] = SIZES,
    themes: tuple[str, ...] = THEMES,
    made_by: MakesApp = LumbarjackApp,
) -> Seen:
    """Go to a stop in each look; the same app is made larger and smaller, darker and lighter."""
    seen = Seen()
    async with _opened(stop, homes, made_by) as (app, pilot):
        for size in sizes:
            await _resize(app, pilot, size)
            for word in themes:
                await _dress(app, pilot, word)
                seen.frames[word, size] = frame(app, word)
        if sizes is SIZES:
            await _resize(app, pilot, TINY)
            seen.frames[themes[-1], TINY] = frame(app, themes[-1])
        await _resize(app, pilot, HOME_SIZE)
        seen.footer = _footer(app)
    return seen


async def plainest(stop: Stop, homes: Homes, made_by: MakesApp = LumbarjackApp) -> Frame:
    """The stop at home size as NO_COLOR and a terminal without UTF-8 have it."""
    with _environment("NO_COLOR", "1"):
        async with _opened(stop, homes, made_by, no_color=True, ascii=True) as (app, _):
            return frame(app, "ansi")


@asynccontextmanager
async def _opened(
    stop: Stop,
    homes: Homes,
    made_by: MakesApp,
    *,
    no_color: bool = False,
    ascii: bool = False,
) -> AsyncIterator[tuple[LumbarjackApp, Pilot[int]]]:
    hands = hands_of(stop.home)
    bundle = opened_at(homes.copy(stop.home), hands)
    app = made_by(bundle, opening(bundle), no_color=no_color, ascii=ascii)
    async with app.run_test(size=HOME_SIZE) as pilot:
        app.get_ready()
        await _settled(app, pilot)
        for key in stop.keys.split():
            if key.startswith(SECONDS) and key != SECONDS:
                await _wait(app, pilot, hands, int(key[1:]))
            else:
                await pilot.press(key)
                await _settled(app, pilot)
        yield app, pilot


async def _settled(app: LumbarjackApp, pilot: Pilot[int]) -> None:
    """Until nothing is being read or saved any more, and the body is there that was chosen."""
    for _ in range(3):
        await pilot.pause()
        await app.workers.wait_for_complete()
    while any(figure.waits for figure in app.screen.query(PlayingFigure)):
        await pilot.pause(0.02)
    await pilot.pause()


async def _wait(app: LumbarjackApp, pilot: Pilot[int], hands: Hands, seconds: int) -> None:
    """Second by second, each seen by the screen before the next: a gap would pause the session."""
    for _ in range(seconds):
        hands.forward(1)
        before = hands.looks
        for _ in range(PATIENCE):
            if hands.looks - before >= LOOKS:
                break
            await asyncio.sleep(LOOK_S / 2)
    await _settled(app, pilot)


async def _resize(app: LumbarjackApp, pilot: Pilot[int], size: Size) -> None:
    if app.size != size:
        await pilot.resize_terminal(*size)
        await _settled(app, pilot)


async def _dress(app: LumbarjackApp, pilot: Pilot[int], word: str) -> None:
    app.theme = theme(word).name
    await _settled(app, pilot)


def _footer(app: LumbarjackApp) -> tuple[int, int]:
    page = app.screen
    assert isinstance(page, PageScreen)
    commands = page.footer()
    line = keys_line(commands, page.keymap, ENDLESS, page.footer_words(), page.why_not)
    return len(commands), line.cell_length


@contextmanager
def _environment(name: str, value: str | None) -> Iterator[None]:
    """A variable of the environment as it should be while an app is made."""
    before = os.environ.pop(name, None)
    if value is not None:
        os.environ[name] = value
    try:
        yield
    finally:
        os.environ.pop(name, None)
        if before is not None:
            os.environ[name] = before
