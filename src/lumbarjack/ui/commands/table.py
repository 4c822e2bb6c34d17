"""The whole table: the commands of every screen, and what is wrong with keys a person chose."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches
from functools import cache
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules
from unicodedata import lookup

from textual.keys import KEY_NAME_REPLACEMENTS, KEY_TO_UNICODE_NAME, Keys, _character_to_key

from lumbarjack.config import SettingsError
from lumbarjack.ui import commands
from lumbarjack.ui.commands.command import NAMES, Command, Keymap, KeySet

TAKEN = frozenset({"ctrl+c", "ctrl+q", "ctrl+p", "ctrl+z"})
"""Leaving, the list of commands and suspending are the same everywhere."""

A_KEY = "give a letter, a sign, or a name such as f5, space or comma"


@cache
def key_sets() -> tuple[KeySet, ...]:
    """The commands of every screen, by screen, in the order of the modules here."""
    names = sorted(module.name for module in iter_modules(commands.__path__))
    modules = [import_module(f"{commands.__name__}.{name}") for name in names]
    found = [value for m in modules for value in vars(m).values() if isinstance(value, KeySet)]
    return tuple(dict.fromkeys(found))


def every_command() -> dict[str, Command]:
    """Id -> a command of that id, of all that have keys."""
    return {c.id: c for keys in key_sets() for c in keys.commands if c.keys}


def require_keys(chosen: Keymap, file: Path) -> None:
    """Raise SettingsError, naming file, field and fix, where the keys of the settings cannot be."""
    said = problem(chosen)
    if said is not None:
        raise SettingsError(f"{file}: {said}")


def problem(chosen: Keymap, sets: Iterable[KeySet] | None = None) -> str | None:
    """The first thing that is wrong with the keys of the settings, with the fix; None if nothing.

    A name that no command has, something that is no key, or one key for two things on a screen.
    """
    sets = key_sets() if sets is None else tuple(sets)
    known = {c.id: c for keys in sets for c in keys.commands if c.keys}
    for id, text in chosen.items():
        said = _of_one(id, text, known)
        if said is not None:
            return f"keys.{id}: {said}"
    for keys in sets:
        said = _clash(keys, chosen)
        if said is not None:
            return said
    return None


def _of_one(id: str, text: str, known: dict[str, Command]) -> str | None:
    if id not in known:
        near = get_close_matches(id, known, n=1)
        return f"there is no such command; {f'did you mean {near[0]}?' if near else 'take it out.'}"
    if known[id].numbers:
        return "the digits log pain and stay; take that line out."
    for key in _split(text):
        if key in TAKEN:
            return f"{key} is taken everywhere; {A_KEY}."
        if not _is_key(key):
            return f'"{key}" is no key; {A_KEY}.'
    return None


def _clash(keys: KeySet, chosen: Keymap) -> str | None:
    """Two commands of this page on one key, one of them by the person's choice."""
    taken: dict[str, Command] = {}
    for command in sorted(keys.commands, key=lambda c: c.id in chosen):
        own = command.id in chosen and not command.numbers
        for key in _split(chosen[command.id]) if own else command.keys:
            other = taken.setdefault(_plain(key), command)
            if own and other.id != command.id:
                return (
                    f'keys.{command.id}: {key} is "{other.word}" on the page {keys.name} already; '
                    f"give another key, or give {other.id} another one."
                )
    return None


def _split(text: str) -> list[str]:
    return [key.strip() for key in text.split(",")]


def _plain(key: str) -> str:
    """The long name of a key that is one character."""
    return _character_to_key(key) if len(key) == 1 else key


def _is_key(key: str) -> bool:
    if len(key) == 1:
        return key.isprintable() and not key.isspace()
    return key in NAMES or key in {known.value for known in Keys} or _is_a_sign(key)


def _is_a_sign(name: str) -> bool:
    """Whether this is the name of a sign, as "semicolon" or "full_stop"."""
    if name in KEY_NAME_REPLACEMENTS.values() or name in KEY_TO_UNICODE_NAME:
        return True
    try:
        return len(lookup(name.replace("_", " "))) == 1
    except KeyError:
        return False
