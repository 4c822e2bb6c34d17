"""The commands of the list of commands (ctrl+p)."""

from __future__ import annotations

from lumbarjack.ui.commands.command import Command
from lumbarjack.ui.commands.everywhere import DOWN, PAGE_DOWN, PAGE_UP, UP, page_keys

DO = Command("do", ("enter",), "do it", "Do what is marked", "Does what is marked.")

PALETTE_PAGE = page_keys(
    "Commands",
    ("Type a part of what you want to do; Enter does it on the page you came from.",),
    (DO, UP, DOWN, PAGE_UP, PAGE_DOWN),
)
