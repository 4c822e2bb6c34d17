"""Which cells a terminal can show."""

from __future__ import annotations

LOOKS = ("auto", "braille", "sextant", "quadrant", "half", "ascii")
_DRAWS_SEXTANTS = frozenset({"xterm-kitty", "xterm-ghostty", "alacritty"})
"""TERM of terminals that draw sextants themselves, whatever the font holds."""


def cells_for(look: str, term: str, unicode: bool = True) -> str:
    """The cells to draw with: what was chosen, as far as the terminal can show it.

    The Linux console has block elements and nothing finer, so `TERM=linux` means half blocks.
    """
    if not unicode or look == "ascii":
        return "ascii"
    if term == "linux":
        return "half"
    if look == "auto":
        return "sextant" if term in _DRAWS_SEXTANTS else "braille"
    return look
