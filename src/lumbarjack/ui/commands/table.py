"""The whole table: the commands of every screen."""

from __future__ import annotations

from functools import cache
from importlib import import_module
from pkgutil import iter_modules

from lumbarjack.ui import commands
from lumbarjack.ui.commands.command import Command, KeySet


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
