"""What a command is, and how a set of them becomes bindings, footer words and help."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from textual.binding import Binding, BindingType

NAMES = {
    "enter": "Enter",
    "escape": "Esc",
    "up": "↑",
    "down": "↓",
    "left": "←",
    "right": "→",
    "pageup": "PgUp",
    "pagedown": "PgDn",
    "home": "Home",
    "end": "End",
    "space": "Space",
    "tab": "Tab",
    "shift+tab": "Shift Tab",
    "backspace": "Backspace",
    "delete": "Del",
    "question_mark": "?",
    "equals_sign": "=",
    "exclamation_mark": "!",
    "slash": "/",
    "comma": ",",
    "plus": "+",
    "minus": "-",
}
"""Textual's name of a key -> how it is written on the screen."""

DIGITS = tuple("0123456789")


@dataclass(frozen=True)
class Command:
    """One thing a person can do on a screen.

    `id` names it in the settings file; the screen does it in `do_ID`. `keys` are Textual's names,
    the plainest first; those of a command that takes a number are DIGITS, done in `do_digit(n)`.
    `word` stands in the footer, `tooltip` is a few words for the palette, `help` a sentence.
    `shown` is written in place of the first key, such as "↑↓".
    """

    id: str
    keys: tuple[str, ...]
    word: str
    tooltip: str
    help: str
    shown: str = ""

    @property
    def numbers(self) -> bool:
        """Whether it takes a number."""
        return self.keys == DIGITS


@dataclass(frozen=True)
class KeySet:
    """All the commands of one screen, and what `?` says of it in up to three sentences."""

    name: str
    about: tuple[str, ...]
    commands: tuple[Command, ...] = field(default=())


Keymap = Mapping[str, str]
"""Command id -> the keys that the person chose for it, comma-separated, as in the settings."""


def bindings(keys: KeySet) -> list[BindingType]:
    """The commands as Textual binds them: each runs through `PageScreen.action_run`."""
    bound: list[BindingType] = []
    for c in keys.commands:
        if c.numbers:
            bound += [Binding(d, f"digit({d})", c.word, tooltip=c.tooltip) for d in DIGITS]
        elif c.keys:
            keys_bound = ",".join(c.keys)
            bound.append(Binding(keys_bound, f"run('{c.id}')", c.word, tooltip=c.tooltip, id=c.id))
    return bound


def keys_shown(command: Command, chosen: Keymap, *, every: bool = False) -> str:
    """The key as it is written on the screen: the plainest, or with `every` all of them."""
    if command.numbers:
        return "0-9"
    if command.id in chosen:
        keys = [key.strip() for key in chosen[command.id].split(",")]
    elif command.shown and not every:
        return command.shown
    else:
        keys = list(command.keys)
    return " ".join(NAMES.get(key, key) for key in (keys if every else keys[:1]))
