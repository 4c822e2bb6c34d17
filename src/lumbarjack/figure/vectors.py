"""Points and directions of the figure's space: x right, y up, z toward the side that works."""

from __future__ import annotations

from math import acos, cos, radians, sin, sqrt

Vec = tuple[float, float, float]

UP: Vec = (0.0, 1.0, 0.0)
DOWN: Vec = (0.0, -1.0, 0.0)
AHEAD: Vec = (1.0, 0.0, 0.0)


def along(a: Vec, d: Vec, k: float = 1.0) -> Vec:
    """The point `k` times `d` away from `a`."""
    return (a[0] + k * d[0], a[1] + k * d[1], a[2] + k * d[2])


def scaled(a: Vec, k: float) -> Vec:
    """`a`, `k` times as long."""
    return (a[0] * k, a[1] * k, a[2] * k)


def between(a: Vec, b: Vec) -> Vec:
    """From `a` to `b`."""
    return (b[0] - a[0], b[1] - a[1], b[2] - a[2])


def dot(a: Vec, b: Vec) -> float:
    """The scalar product."""
    return a[0] * b[0] + a[1] * b[1] + a[2] * b[2]


def length(a: Vec) -> float:
    """How long it is."""
    return sqrt(a[0] * a[0] + a[1] * a[1] + a[2] * a[2])


def unit(a: Vec) -> Vec:
    """The same direction, one long; nothing stays nothing."""
    n = length(a)
    return (a[0] / n, a[1] / n, a[2] / n) if n > 1e-9 else (0.0, 0.0, 0.0)


def square_to(a: Vec, axis: Vec) -> Vec:
    """The part of `a` at right angles to the unit vector `axis`, one long."""
    return unit(along(a, axis, -dot(a, axis)))


def mixed(a: Vec, b: Vec, t: float) -> Vec:
    """The point `t` of the way from `a` to `b`."""
    return (a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t, a[2] + (b[2] - a[2]) * t)


def turned(a: Vec, b: Vec, degrees: float) -> tuple[Vec, Vec]:
    """The pair of axes after turning `a` toward `b`."""
    if not degrees:
        return a, b
    w = radians(degrees)
    c, s = cos(w), sin(w)
    return (
        (a[0] * c + b[0] * s, a[1] * c + b[1] * s, a[2] * c + b[2] * s),
        (b[0] * c - a[0] * s, b[1] * c - a[1] * s, b[2] * c - a[2] * s),
    )


def swung(a: Vec, b: Vec, t: float) -> Vec:
    """The direction `t` of the way from `a` to `b`, along the arc."""
    a, b = unit(a), unit(b)
    w = acos(max(-1.0, min(1.0, dot(a, b))))
    if w < 1e-4:
        return b
    if w > 3.13:  # opposite directions have no arc of their own: leave it by a hair
        return unit(mixed(a, along(b, (0.01, 0.01, 0.01)), t))
    return along(scaled(a, sin((1 - t) * w) / sin(w)), b, sin(t * w) / sin(w))
