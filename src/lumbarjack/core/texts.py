"""Words of the person's own, as they may be stored and shown."""

from __future__ import annotations

STEERING = dict.fromkeys([n for n in (*range(32), *range(127, 160)) if chr(n) not in "\t\n"])
"""Signs that are no letters: they clear a terminal or colour it, and no HTML may hold them."""


def without_controls(text: str) -> str:
    """The text without signs that only steer a terminal; ends of lines and tabs stay."""
    return text.translate(STEERING)
