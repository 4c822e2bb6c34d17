"""The words for how pain feels."""

from __future__ import annotations

QUALITIES = (
    "aching",
    "stiff",
    "dull",
    "sharp",
    "stabbing",
    "burning",
    "shooting",
    "cramping",
    "throbbing",
    "tingling",
    "numb",
    "weak",
)
"""Plain words that people use for back and leg pain; "numb" and "weak" matter to the safety list.

Which words are offered is our judgement; other words go into the note.
"""
