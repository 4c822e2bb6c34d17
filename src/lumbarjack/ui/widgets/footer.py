"""The last row: which keys there are."""

from __future__ import annotations

from collections.abc import Mapping

from textual.content import Content

from lumbarjack.ui.commands import Command, Keymap, keys_shown
from lumbarjack.ui.lines import MUTED

GAP = "   "
KEY = "bold $foreground"


def keys_line(
    commands: tuple[Command, ...],
    chosen: Keymap,
    width: int,
    words: Mapping[str, str] | None = None,
) -> Content:
    """Key and word of each command on one row; from the last but one on, what has no room goes.

    `words` replaces the word of a command by its id. The first (the key that goes on) and the last
    (help) stay.
    """
    words = words or {}
    named = [(keys_shown(c, chosen), words.get(c.id, c.word)) for c in commands]
    while len(named) > 2 and _cells(named) > width:
        del named[-2]
    parts: list[str | tuple[str, str]] = []
    for key, word in named:
        parts += [GAP] if parts else []
        parts += [(key, KEY), (f" {word}", MUTED)]
    return Content.assemble(*parts)


def _cells(named: list[tuple[str, str]]) -> int:
    return sum(len(key) + 1 + len(word) for key, word in named) + len(GAP) * (len(named) - 1)
