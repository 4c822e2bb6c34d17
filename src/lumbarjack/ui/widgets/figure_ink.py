"""The inks of the figure: its colours in the theme that is on."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from rich.style import Style
from textual.app import App
from textual.color import Color

from lumbarjack.figure.roles import NAMES
from lumbarjack.ui.themes import palette


def inks(app: App[Any], choice: str) -> list[Style]:
    """A style for each role. `choice` is the setting that gives skin and hair their colours."""
    if getattr(app, "no_colour", False):
        return _plain()
    return _inks(choice, app.current_theme.ansi, app.current_theme.dark, _named(app))


def _named(app: App[Any]) -> tuple[str, ...]:
    variables = app.theme_variables
    return tuple(variables.get(f"figure-{name}", "") for name in NAMES)


@lru_cache(maxsize=1)
def _plain() -> list[Style]:
    return [Style() for _ in NAMES]


@lru_cache(maxsize=16)
def _inks(choice: str, ansi: bool, dark: bool, named: tuple[str, ...]) -> list[Style]:
    colours = dict(zip(NAMES, named, strict=True))
    if not ansi:  # the terminal's own sixteen have no skins to choose from
        colours |= palette()["figure_choice"][choice]["dark" if dark else "light"]
    return [Style(color=Color.parse(colours[name]).rich_color) for name in NAMES]
