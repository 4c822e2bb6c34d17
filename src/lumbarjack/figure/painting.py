"""Planes of dots: each part of the picture on its own plane, nearest first."""

from __future__ import annotations

from collections.abc import Iterable

from lumbarjack.figure import roles
from lumbarjack.figure.camera import Camera
from lumbarjack.figure.motion import Motion
from lumbarjack.figure.props import props_of
from lumbarjack.figure.raster import Rows, fill, grown, opened, stippled
from lumbarjack.figure.shapes import Capsule, Shape, shapes
from lumbarjack.figure.solved import Body

Planes = list[Rows]
"""For each role its rows of dots; a dot is set on one plane only."""

THIN = 62
"""Below so many rows for a body height the halo is left out above and below, lest it eat limbs."""


class Painter:
    """Paints one moment: what is near hides what comes after it."""

    def __init__(self, camera: Camera, mono: bool) -> None:
        self.camera, self.mono = camera, mono
        self.full = (1 << camera.width) - 1
        self.planes: Planes = [[0] * camera.height for _ in roles.NAMES]
        self.taken = [0] * camera.height
        self.halo = camera.scale > 40
        self.tall_halo = camera.scale > THIN

    def paint(self, motion: Motion, body: Body) -> Planes:
        """Everything but arrow and floor."""
        props = props_of(motion, body)
        for capsule in props.before:
            self._show(roles.PROP, self.strokes((capsule,)), True)
        if props.tops:
            self._show(roles.PROP, self.strokes(props.tops), False)
        drawn = shapes(body, motion.scene)
        cut = {s.only_on: self._rows(s) for s in drawn if s.role != roles.FOCUS}
        for shape in drawn:
            if shape.role == roles.FOCUS:
                self._patch(shape, cut, drawn)
            elif shape.only_on == "on-head":
                head = cut["head"][0]
                rows = [a & b for a, b in zip(cut["on-head"][0], head, strict=True)]
                self._show(roles.HAIR, rows, False)
            else:
                rows, halo = cut[shape.only_on]
                self._show(shape.role, rows, False, halo)
        for centre, r in props.rings:
            self._ring(centre, r)
        if props.behind:
            self._show(roles.PROP, self.strokes(props.behind), False)
        if props.floor:
            self._show(roles.FLOOR, self.strokes(props.floor), False)
        for role in (roles.FAR, roles.FARSKIN):
            rows = opened(self.planes[role])
            self.planes[role] = stippled(rows, self.camera.width) if self.mono else rows
        if self.mono:
            self._outline()
        return self.planes

    def strokes(self, capsules: Iterable[Capsule]) -> Rows:
        """The dots of some capsules."""
        camera = self.camera
        rows = [0] * camera.height
        scale = camera.scale
        for p, rp, q, rq in capsules:
            a, b = rp * scale, rq * scale
            fill(
                rows,
                camera.width,
                (*camera.dot(p), a if a > 0.62 else 0.62),
                (*camera.dot(q), b if b > 0.62 else 0.62),
                camera.ratio,
            )
        return rows

    def _rows(self, shape: Shape) -> tuple[Rows, Rows | None]:
        joined = self.strokes(shape.joined)
        if not shape.clear:
            return joined, None
        clear = self.strokes(shape.clear)
        halo = grown(clear, self.full, self.tall_halo) if self.halo else None
        return [a | b for a, b in zip(joined, clear, strict=True)], halo

    def _show(self, role: int, rows: Rows, clear: bool, halo: Rows | None = None) -> None:
        plane, taken = self.planes[role], self.taken
        for y, row in enumerate(rows):
            if row:
                plane[y] |= row & ~taken[y]
                taken[y] |= row
        if clear:
            halo = grown(rows, self.full, self.tall_halo)
        if halo:
            for y, row in enumerate(halo):
                taken[y] |= row

    def _patch(
        self, shape: Shape, cut: dict[str, tuple[Rows, Rows | None]], drawn: list[Shape]
    ) -> None:
        """The working part's colour on its own parts, where nothing nearer lies over them."""
        rows = self.strokes(shape.joined)
        nearer = [0] * len(rows)
        on = shape.only_on.split()
        allowed = [0] * len(rows)
        for other in drawn:
            if other.role == roles.FOCUS:
                continue
            own, halo = cut[other.only_on]
            if other.only_on in on:
                for y, row in enumerate(own):
                    allowed[y] |= row & ~nearer[y]
            else:
                for y, row in enumerate(own):
                    nearer[y] |= row | (halo[y] if halo else 0)
        rows = [row & allow for row, allow in zip(rows, allowed, strict=True)]
        self._show(roles.FOCUS, rows, False)

    def _ring(self, centre: tuple[float, float, float], r: float) -> None:
        outer = self.strokes(((centre, r, centre, r),))
        thick = max(1.3 / self.camera.scale, r * 0.13)
        inner = self.strokes(((centre, r - thick, centre, r - thick),))
        self._show(roles.PROP, [a & ~b for a, b in zip(outer, inner, strict=True)], False)

    def _outline(self) -> None:
        """Without colour the working part stands clear by one dot."""
        focus = self.planes[roles.FOCUS]
        around = grown(focus, self.full, True)
        for role in (roles.SHIRT, roles.LEGS, roles.SKIN):
            plane = self.planes[role]
            self.planes[role] = [a & ~b for a, b in zip(plane, around, strict=True)]
