"""Sayings for lines of any length: the fullest that fits, or as much of it as fits."""

from __future__ import annotations

from collections.abc import Sequence

from lumbarjack.ui.lines import wrapped

MORE = " ..."


def fitting(sayings: Sequence[str], width: int) -> str:
    """The fullest saying that fits; the shortest where none does."""
    return next((s for s in sayings if len(s) <= width), sayings[-1] if sayings else "")


def cut(text: str, width: int) -> str:
    """The text, ended at a word where it is too long."""
    if len(text) <= width:
        return text
    room = max(1, width - len(MORE))
    return f"{wrapped(text, room)[0][:room].rstrip(' ,:')}{MORE}"
