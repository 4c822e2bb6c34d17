"""Sitting down to a session, and letting its clock run while the screen looks at it."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import timedelta
from pathlib import Path

from lumbarjack.config import Settings
from lumbarjack.core.session.guard import GUARD_S
from lumbarjack.services.bundle import Bundle
from lumbarjack.ui.screens.session.screen import SessionScreen
from tests.ui.pilot import HOME, Screen, opened
from tests.ui.seeded import Hands, morning, with_plan

STEP_S = 1.5
"""Shorter than a gap."""

LADDER = """
id = "bridge"
name = "Bridge"
aim = "Buttock and back strength with the spine supported."
direction = "neutral"
"""

OWN_PACE = """
[[rungs]]
id = "own-squeeze"
name = "Own squeeze"
rung = 1
setup = "crook-lying"
position = "supine"
kind = "strength"
direction = "neutral"
no_floor = false
sides = "both"
mode = "reps"
user_paced = true
dose = { sets = 1, reps = 3, hold_s = 2, rest_s = 0, tempo_in_s = 1, tempo_out_s = 1 }
basis = "judgement"
steps = ["Lie with knees bent.", "Squeeze.", "Let go."]
cues = ["Thighs stay soft"]
breath = "Easy breathing."
felt = "Buttocks"
sources = ["mayo"]
"""


def home(
    folder: Path, hands: Hands, *, pain: int = 3, own: str = "", settings: Settings | None = None
) -> Bundle:
    """Set up and checked in; `own` are rungs of their own on the bridge's ladder."""
    bundle = with_plan(folder, hands, settings)
    if own:
        place = bundle.places.own_catalogue
        place.mkdir(parents=True)
        (place / "own.toml").write_text(LADDER + own)
        bundle = Bundle(clock=bundle.clock, settings=bundle.settings, places=bundle.places)
    morning(bundle, now=pain, worst=max(pain, 4))
    return bundle


@asynccontextmanager
async def seated(
    bundle: Bundle,
    *names: str,
    size: tuple[int, int] = HOME,
    resume: bool = True,
    ascii: bool = False,
    down: bool = True,
) -> AsyncIterator[Screen]:
    """A session of these exercises (of the day where there are none), at its first set-up.

    Without `down` it stands where one gets down to the floor for that.
    """
    async with opened(bundle, size, ascii=ascii) as screen:
        await sit(screen, *names, resume=resume)
        if down:
            await past_the_way(screen)
        yield screen


async def sit(screen: Screen, *names: str, resume: bool = True) -> None:
    """Open the session."""
    screen.app.open_session(names, resume=resume)
    await settled(screen)


async def past_the_way(screen: Screen) -> None:
    """Down on the floor, or up again, where the way there is shown."""
    shown = screen.app.screen
    if isinstance(shown, SessionScreen) and shown.sitting is not None and shown.state.getting:
        await screen.press("enter")
        await settled(screen)


async def decides(screen: Screen, *keys: str) -> None:
    """Answer a page that came by itself, once it has been there for a moment."""
    await screen.pilot.pause(GUARD_S + 0.1)
    await screen.press(*keys)
    await settled(screen)


async def settled(screen: Screen) -> None:
    """What is under way is done, and what follows from it as well."""
    for _ in range(3):
        await screen.pilot.pause()
        await screen.app.workers.wait_for_complete()
    await screen.pilot.pause()


async def runs(screen: Screen, hands: Hands, seconds: float) -> None:
    """The clock runs for so long, and the screen looks at it all the while."""
    while seconds > 1e-9:
        step = min(STEP_S, seconds)
        seconds -= step
        hands.ticks += step
        hands.at += timedelta(seconds=step)
        await looked(screen, hands)
    await settled(screen)


async def looked(screen: Screen, hands: Hands) -> None:
    """The screen has looked at the clock, or does not look because nothing runs."""
    for _ in range(200):
        shown = screen.app.screen
        if not isinstance(shown, SessionScreen) or not shown.state.running:
            break
        if shown.state.looked == hands.ticks:
            return
        await screen.pilot.pause(0.02)
    if isinstance(shown, SessionScreen) and shown.sitting is not None:
        shown.poll()  # as it would within a second: a rest runs beside the questions
    await screen.pilot.pause()


def beside(screen: Screen, first: int = 54) -> str:
    """The column beside the body as one text."""
    return " ".join(" ".join(row[first:] for row in screen.rows[2:]).split())
