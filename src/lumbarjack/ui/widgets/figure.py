"""The body that shows an exercise, on as many cells as its screen gives it."""

from __future__ import annotations

import os
import time
from typing import Any

from rich.segment import Segment
from rich.style import Style
from textual.geometry import Region
from textual.reactive import reactive
from textual.strip import Strip
from textual.timer import Timer
from textual.widget import Widget

from lumbarjack.core.models.exercise import Exercise
from lumbarjack.core.models.pain import Side
from lumbarjack.figure import Motion, Picture, PoseError, cells_for, draw, ease, solve
from lumbarjack.ui.glyphs import ASCII, UTF8
from lumbarjack.ui.lines import wrapped
from lumbarjack.ui.widgets.figure_ink import inks
from lumbarjack.ui.widgets.figure_pace import Pace
from lumbarjack.ui.widgets.figure_strip import FigureStrip

SMALLEST = (20, 8)
"""On fewer columns or rows no body can be made out: a sentence stands there instead."""

STEPS = {"full": 48, "calm": 8, "still": 1}
"""The setting of motion -> pictures from start to hold; two seconds of calm are four a second."""

BREATHS = 4
"""Pictures of a breath from out to in."""

FRAMES = 160
"""Pictures kept: a whole repetition of two exercises, arrow or none."""

Key = tuple[object, ...]


class FigurePlace(Widget):
    """The body of `exercise` at `pose`, from start (0) to hold (1), the floor on the last row.

    `side` is the working side; the left is the right one mirrored. Only cells that change are
    drawn again. `breath` is how far a body that rests in its hold has breathed in, 0 (out) to 1,
    None where it does not breathe: who runs the clock sets it, from `figure.breathing.depth`; it
    is shown only while the setting of motion is full. `look` and `palette` take the place of those
    settings, None leaves them in force.
    """

    DEFAULT_CSS = "FigurePlace { color: $figure-floor; text-wrap: nowrap; }"

    exercise: reactive[Exercise | None] = reactive(None, init=False, repaint=False)
    pose: reactive[float] = reactive(0.0, init=False, repaint=False)
    side: reactive[Side | None] = reactive(None, init=False, repaint=False)
    breath: reactive[float | None] = reactive(None, init=False, repaint=False)
    look: reactive[str | None] = reactive(None, init=False, repaint=False)
    palette: reactive[str | None] = reactive(None, init=False)

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._motions: dict[tuple[str, bool], tuple[object, Motion | None]] = {}
        self._frames: dict[Key, Picture] = {}
        self._shown: Picture = []
        self._outward = True
        self._pace = Pace(time.monotonic)
        self._later: Timer | None = None

    # --- what is shown --------------------------------------------------------------------

    def watch_exercise(self) -> None:
        """Another body."""
        self._outward = True
        self._frames.clear()
        self._update()

    def watch_side(self) -> None:
        """The mirrored one."""
        self._update()

    def watch_pose(self, before: float, now: float) -> None:
        """Another moment; the arrow is there until the hold is reached."""
        if now != before:
            self._outward = now > before or now <= 0
        self._move_on()

    def watch_breath(self) -> None:
        """The ribs, a little wider or narrower."""
        self._move_on()

    def watch_look(self) -> None:
        """Other cells."""
        self._update()

    def on_resize(self) -> None:
        """Another size, another camera."""
        self._frames.clear()
        self._shown = self._picture()
        self.refresh()

    def notify_style_update(self) -> None:
        """Another theme: the same cells in other inks."""
        super().notify_style_update()
        self.refresh()

    # --- drawing --------------------------------------------------------------------------

    @property
    def settings(self) -> Any:
        """What the person chose."""
        return self.app.bundle.settings  # type: ignore[attr-defined]

    def _move_on(self) -> None:
        """Draw this moment, as soon as the line has carried the one before it."""
        wait = self._pace.wait
        if not wait:
            self._update()
        elif self._later is None:
            self._later = self.set_timer(wait, self._caught_up)

    def _caught_up(self) -> None:
        self._later = None
        self._move_on()

    def _update(self) -> None:
        """Draw again what differs from what stands there."""
        before, now = self._shown, self._picture()
        self._shown = now
        if now is before:
            return
        if len(before) != len(now) or (now and len(before[0]) != len(now[0])):
            self.refresh()
            return
        spans = [
            Region(changed[0], y, changed[-1] - changed[0] + 1, 1)
            for y, (old, new) in enumerate(zip(before, now, strict=True))
            if (changed := [x for x, cell in enumerate(new) if cell != old[x]])
        ]
        if spans:
            self.refresh(*spans)

    def _picture(self) -> Picture:
        """The cells of this moment; none where a sentence stands instead."""
        width, height = self.content_size
        motion = self.motion if width >= SMALLEST[0] and height >= SMALLEST[1] else None
        if motion is None:
            self.refresh()
            return []
        steps = STEPS[self.settings.motion]
        step = round(self.pose * steps)
        cells = self.cells
        arrow = self._outward and step < steps
        breath = self._breath_now(step == steps)
        key = (id(motion), step, width, height, cells, arrow, breath)
        found = self._frames.get(key)
        if found is None:
            if len(self._frames) >= FRAMES:
                self._frames.clear()
            mono = bool(getattr(self.app, "no_colour", False))
            at = ease(step / steps)
            found = draw(motion, at, width, height, cells, arrow=arrow, mono=mono, breath=breath)
            self._frames[key] = found
        return found

    def _breath_now(self, holds: bool) -> float | None:
        if self.breath is None or not holds or self.settings.motion != "full":
            return None
        return round(self.breath * BREATHS) / BREATHS

    @property
    def cells(self) -> str:
        """The cells that this terminal and the person's settings agree on."""
        ascii_only = bool(getattr(self.app, "ascii", False))
        return cells_for(
            self.look or self.settings.look, os.environ.get("TERM", ""), not ascii_only
        )

    @property
    def motion(self) -> Motion | None:
        """The exercise as solved; None where there is none to be drawn."""
        exercise = self.exercise
        if exercise is None or not exercise.poses:
            return None
        key = (exercise.id, self.side is Side.LEFT)
        kept = self._motions.get(key)
        if kept is not None and kept[0] is exercise.poses:
            return kept[1]
        try:
            motion = solve(exercise.poses, "left" if key[1] else "right")
        except PoseError:  # told by `lumbarjack catalog check`; the steps are still there
            motion = None
        if len(self._motions) > 8:
            self._motions.clear()
        self._motions[key] = (exercise.poses, motion)
        return motion

    def render_lines(self, crop: Region) -> list[Strip]:
        """The rows, written with as few bytes as can be."""
        return [
            FigureStrip(strip, strip.cell_length, self._pace.spend)
            for strip in super().render_lines(crop)
        ]

    def render_line(self, y: int) -> Strip:
        """One row of cells in the theme's inks."""
        width = self.content_size.width
        paper = self.rich_style
        if self._of_another_size:
            self._shown = self._picture()
        if not self._shown:
            return Strip([Segment(self._plain(y, width), paper)], width)
        if y >= len(self._shown):
            return Strip.blank(width, paper)
        styles = inks(self.app, self.palette or self.settings.palette)
        segments: list[Segment] = []
        run, last = "", (-1, -1)
        for glyph, ink, ground in self._shown[y]:
            if (ink, ground) != last and run:
                segments.append(Segment(run, _style(paper, styles, *last)))
                run = ""
            run += glyph
            last = (ink, ground)
        segments.append(Segment(run, _style(paper, styles, *last)))
        return Strip(segments, width)

    @property
    def _of_another_size(self) -> bool:
        """Whether the picture is older than the place: a row of it would not fit the cells."""
        shown = self._shown
        return bool(shown) and (len(shown[0]), len(shown)) != self.content_size

    def _plain(self, y: int, width: int) -> str:
        """Without a body: the floor, or in a place too small for one the last step in words."""
        exercise, height = self.exercise, self.content_size.height
        if exercise is None or not width:
            return " " * width
        small = width < SMALLEST[0] or height < SMALLEST[1]
        if small and exercise.poses:
            lines = wrapped(exercise.cues[0], width)
            return str(lines[y] if y < len(lines) else "")[:width].ljust(width)
        glyphs = ASCII if getattr(self.app, "ascii", False) else UTF8
        return (glyphs.floor if y == height - 1 else " ") * width


def _style(paper: Style, styles: list[Style], ink: int, ground: int) -> Style:
    style = paper + styles[ink] if ink >= 0 else paper
    if ground >= 0 and (colour := styles[ground].color) is not None:
        style += Style(bgcolor=colour)
    return style
