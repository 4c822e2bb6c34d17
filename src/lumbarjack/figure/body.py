"""Proportions of the body, in body heights (H), and how far its joints go.

Lengths: Drillis and Contini 1966, as in Winter, Biomechanics and Motor Control of Human
Movement, fig. 4.1 (seen as quoted in two public files, not in the book). Radii and the split of
the trunk are choices of the drawing.
"""

from __future__ import annotations

THIGH, SHANK = 0.245, 0.246
UPPER_ARM, FOREARM = 0.186, 0.146
LUMBAR, THORAX = 0.125, 0.185
"""Arc lengths of the low back and of the back above it, along the skin."""

ANKLE_HEIGHT = 0.039
PALM_HEIGHT = 0.022
ELBOW_HEIGHT = 0.026
KNEE_RADIUS = 0.036
TOE, HEEL = 0.108, 0.032
HAND = 0.075
NECK = 0.050
HEAD_RADIUS = 0.068
HIP_HALF, SHOULDER_HALF = 0.052, 0.100

NEUTRAL = {"sacrum": 16.0, "lumbar": -36.0, "thorax": 40.0, "neck": -22.0}
"""The curves of an easy standing spine in degrees, flexion positive."""

LIMITS: dict[str, tuple[float, float]] = {
    "hip": (-32, 130),
    "knee": (-2, 152),
    "ankle": (-85, 40),
    "hip_out": (-40, 75),
    "hip_turn": (-45, 70),
    "shoulder": (-65, 202),
    "elbow": (-2, 150),
    "shoulder_out": (-60, 180),
    "shoulder_turn": (-90, 90),
    "wrist": (-90, 90),
    "tilt": (-22, 32),
    "lumbar": (-45, 60),
    "thorax": (-30, 52),
    "neck": (-50, 62),
    "side": (-40, 40),
    "twist": (-75, 75),
    "look": (-75, 75),
    "belly": (-1, 1),
    "reach": (-1, 1.2),
}
"""Name -> lowest and highest value, degrees, flexion positive. Limits of the drawing, not medical.

The hip is told against the pelvis. The shoulder is told against the top of the chest, which leans
20 degrees forward in easy standing: an arm straight up reads 200, where a goniometer reads 180."""
