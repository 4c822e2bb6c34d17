"""What is chosen with a key in the middle of a session, and kept in the settings file."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from lumbarjack.figure import cells_for
from lumbarjack.services.settings import Value, changed, write

if TYPE_CHECKING:
    from lumbarjack.ui.screens.session.running import RunningScreen

LOOKS = ("braille", "sextant", "quadrant", "half", "ascii")
SOUNDS = ("bell", "flash", "off")

SOUND_WORDS = {
    "bell": "At each change a bell: one start, two end, three change.",
    "flash": "At each change a line lights up, and no bell.",
    "off": "No bell and no line; words and digits change.",
}

ONE_LOOK = "This terminal has one look for the body."


def another_look(look: str, *, ascii: bool, term: str) -> str | None:
    """The look after this one that is drawn with other cells here, None where there is none."""
    now = cells_for(look, term, not ascii)
    at = LOOKS.index(now) if now in LOOKS else -1
    after = [LOOKS[(at + n) % len(LOOKS)] for n in range(1, len(LOOKS))]
    return next((name for name in after if cells_for(name, term, not ascii) != now), None)


def change_look(screen: RunningScreen) -> None:
    """The next look of the body, kept."""
    ascii_only = bool(getattr(screen.app, "ascii", False))
    term = os.environ.get("TERM", "")
    look = another_look(screen.bundle.settings.look, ascii=ascii_only, term=term)
    if look is None:
        screen.say(ONE_LOOK)
    else:
        _keep(screen, "look", look, f"The body in {look}.")


def change_sound(screen: RunningScreen) -> None:
    """The next sign of a change, kept."""
    sound = SOUNDS[(SOUNDS.index(screen.bundle.settings.sound) + 1) % len(SOUNDS)]
    _keep(screen, "sound", sound, SOUND_WORDS[sound])


def _keep(screen: RunningScreen, name: str, value: Value, said: str) -> None:
    """In force at once; where the file cannot be written it is so for this session."""
    settings = changed(screen.bundle.settings, name, value)
    screen.lumbarjack.take(screen.bundle.with_settings(settings))
    screen.draw_now()
    path = screen.bundle.places.settings_file
    screen.apart(lambda: write(path, {name: value}), lambda _: screen.say(f"{said} Saved."))
