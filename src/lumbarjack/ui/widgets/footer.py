"""The last row: which keys there are."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from textual.content import Content

from lumbarjack.ui.commands.command import Command, Keymap, keys_shown
from lumbarjack.ui.lines import MUTED

GAP = "   "
CLOSE = "  "
"""Where a key that must be seen would have no room else."""
KEY = "bold $foreground"


def keys_line(
    commands: tuple[Command, ...],
    chosen: Keymap,
    width: int,
    words: Mapping[str, str] | None = None,
    why_not: Callable[[str], str | None] = lambda _id: None,
    gap: str = GAP,
) -> Content:
    """Key and word of each command on one row; from the last but one on, what has no room goes.

    `words` replaces the word of a command by its id; a key that cannot work now (`why_not` says
    why) is muted. The first (the key that goes on) and the last (help) stay.
    """
    words = words or {}
    shown = [
        (keys_shown(c, chosen), words.get(c.id, c.word), MUTED if why_not(c.id) else KEY)
        for c in commands
    ]
    while len(shown) > 2 and _cells(shown, gap) > width:
        del shown[-2]
    parts: list[str | tuple[str, str]] = []
    for key, word, style in shown:
        parts += [gap] if parts else []
        parts += [(key, style), (f" {word}", MUTED)]
    return Content.assemble(*parts)


def _cells(shown: list[tuple[str, str, str]], gap: str) -> int:
    return sum(len(key) + 1 + len(word) for key, word, _ in shown) + len(gap) * (len(shown) - 1)
