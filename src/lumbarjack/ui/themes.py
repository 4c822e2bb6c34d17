"""The themes, made from palette.toml: dark, light, high contrast, and the terminal's own colours.

Every colour of the palette is a theme variable: `$muted`, `$line`, `$pain1` ..., and those of the
figure as `$figure-skin` and so on.
"""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any

from textual.theme import BUILTIN_THEMES, Theme

TABLES = {"dark": "dark", "light": "light", "high-contrast": "contrast", "ansi": "ansi"}
"""The word of the settings -> its table in the palette."""

CONSOLE = "console"
"""The table of the Linux console, which no setting names."""

IN_ANSI = {
    "floor": "default",
    "prop": "magenta",
    "far": "blue",
    "farskin": "yellow",
    "shirt": "cyan",
    "skin": "default",
    "legs": "default",
    "focus": "red",
    "arrow": "yellow",
    "hair": "yellow",
}
"""The figure in the terminal's sixteen: the contrast is the person's own."""


@cache
def palette() -> dict[str, Any]:
    """palette.toml as it is written."""
    text = files("lumbarjack.ui").joinpath("palette.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)


def theme(word: str) -> Theme:
    """The theme of a word of the settings, or of the Linux console."""
    colours = palette()[TABLES.get(word, word)]
    flat = {name: value for name, value in colours.items() if isinstance(value, str)}
    ansi = word in ("ansi", CONSOLE)
    figure = colours.get("figure", {name: f"ansi_{value}" for name, value in IN_ANSI.items()})
    return Theme(
        name=f"lumbarjack-{word}",
        primary=flat["accent"],
        secondary=flat["ok"],
        success=flat["ok"],
        warning=flat["accent"],
        error=flat["accent"],
        accent=flat["accent"],
        foreground=flat["text"],
        background=flat["bg"],
        surface=flat["card"],
        panel=flat["card"],
        boost=flat["card"],
        dark=word != "light",
        ansi=ansi,
        variables={
            **(BUILTIN_THEMES["ansi-dark"].variables if ansi else {}),
            **{name: flat[name] for name in ("strong", "muted", "line", "ok", "accent")},
            **{name: flat[name] for name in ("pain1", "pain2", "pain3")},
            **{f"figure-{name}": value for name, value in figure.items()},
        },
    )


def themes() -> tuple[Theme, ...]:
    """All of them."""
    return tuple(theme(word) for word in (*TABLES, CONSOLE))
