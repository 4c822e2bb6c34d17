"""The parts of a picture that have a colour of their own."""

from __future__ import annotations

FLOOR, PROP, FAR, FARSKIN, SHIRT, SKIN, LEGS, FOCUS, ARROW, HAIR = range(10)
NONE = -1
"""No role: the page shows."""

NAMES = ("floor", "prop", "far", "farskin", "shirt", "skin", "legs", "focus", "arrow", "hair")
"""Role -> the name of its colour in a theme (`$figure-skin`)."""

WEIGHT = (0.3, 0.8, 0.9, 0.9, 1.0, 1.15, 1.0, 2.2, 3.0, 1.1)
"""How strongly a role claims a cell that it shares."""
