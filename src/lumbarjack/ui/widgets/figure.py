"""The body that shows an exercise, on as many cells as its screen gives it."""

from __future__ import annotations

import os
import time
from typing import Any

from rich.segment import Segment
from textual.geometry import Region
from textual.reactive import reactive
from textual.strip import Strip
from textual.timer import Timer
from textual.widget import Widget

from lumbarjack.core.models.exercise import Exercise
from lumbarjack.core.models.pain import Side
from lumbarjack.figure import Motion, PoseError, cells_for, draw, ease, solve
from lumbarjack.ui.glyphs import ASCII, UTF8
from lumbarjack.ui.lines import wrapped
from lumbarjack.ui.widgets.figure_ink import inks
from lumbarjack.ui.widgets.figure_pace import Pace
from lumbarjack.ui.widgets.figure_row import NOTHING, Drawing, Dress, filtered
from lumbarjack.ui.widgets.thrifty import written

SMALLEST = (20, 8)
"""On fewer columns or rows no body can be made out: a sentence stands there instead."""

STEPS = {"full": 48, "calm": 6, "still": 1}
"""The setting of motion -> pictures from start to hold, all as far from each other; two seconds of
calm are four a second where it is fastest."""

BREATHS = 4
"""Pictures of a breath from out to in."""

LAST_S = 0.2
"""A moment that had to wait is shown after this where no other has come: so much is rarely missed,
and most of the time another one has come."""

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
    frames = FRAMES
    """How many pictures are kept, to be shown again."""

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._motions: dict[tuple[str, bool], tuple[object, Motion | None]] = {}
        self._frames: dict[Key, Drawing] = {}
        self._shown = NOTHING
        self._outward = True
        self._pace: Pace | None = None
        self._later: Timer | None = None

    def on_mount(self) -> None:
        """What is sent of it is counted where there is a line."""
        app: Any = self.app
        if hasattr(app, "sent"):
            self._pace = Pace(time.monotonic, lambda: int(app.sent), thin=app.thin)

    # --- what is shown --------------------------------------------------------------------

    def watch_exercise(self, _before: Exercise | None) -> None:
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
        """Another size, another camera; its rows may have been asked for already."""
        self._update()

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
        """Draw this moment, if the line has carried the one before it; else the next one that comes
        when it has, and the last one in any case."""
        wait = self.wait
        if not wait:
            self._update()
        elif self._later is None:
            self._later = self.set_timer(max(wait, LAST_S), self._caught_up)

    @property
    def wait(self) -> float:
        """Seconds until the line has carried what was drawn, so that another moment can be."""
        return 0.0 if self._pace is None else self._pace.wait

    def _caught_up(self) -> None:
        self._later = None
        self._move_on()

    def _update(self) -> None:
        """Draw again what differs from what stands there."""
        before, now = self._shown, self._picture()
        self._shown = now
        if now is before:
            return
        if before.size != now.size:
            self.refresh()
            return
        spans = now.changed(before)
        if spans:
            self.refresh(*spans)

    def _picture(self) -> Drawing:
        """The cells of this moment; none where a sentence stands instead."""
        width, height = self.content_size
        motion = self.motion if self._fits(width, height) else None
        if motion is None:
            self.refresh()
            return NOTHING
        steps = STEPS[self.settings.motion]
        step = step_at(self.pose, steps)
        cells = self.cells
        arrow = self._outward and step < steps
        breath = self._breath_now(step == steps)
        key = (id(motion), step, width, height, cells, arrow, breath)
        found = self._frames.get(key)
        if found is None:
            if len(self._frames) >= self.frames:
                self._frames.clear()
            mono = bool(getattr(self.app, "no_colour", False))
            at = step / steps
            found = Drawing(
                draw(motion, at, width, height, cells, arrow=arrow, mono=mono, breath=breath)
            )
            self._frames[key] = found
        return found

    def _fits(self, width: int, height: int) -> bool:
        """Whether there is a body, and room for it."""
        return width >= SMALLEST[0] and height >= SMALLEST[1] and self.motion is not None

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
        """The rows, past Textual's own way: it lays every changed row out anew."""
        rows = self._standing()[crop.y : crop.bottom]
        if crop.column_span != (0, self.size.width):
            rows = [row.crop(*crop.column_span) for row in rows]
        return written(self.app, rows)

    def render_line(self, y: int) -> Strip:
        """One row of cells in the theme's inks."""
        return self._standing()[y]

    def _standing(self) -> list[Strip]:
        """Every row of its place, as it is now."""
        width, height = self.content_size
        if self._shown.size != (width, height) and self._fits(width, height):
            self._shown = self._picture()  # the first one, or a row of the older would not fit
        inked = inks(self.app, self.palette or self.settings.palette)
        dress = Dress(self.rich_style, inked, self.get_line_filters(), self.background_colors[1])
        if self._shown.picture:
            return self._shown.rows(dress)
        plain = (Strip([Segment(self._plain(y, width), dress.paper)], width) for y in range(height))
        return [filtered(row, dress) for row in plain]

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


def step_at(pose: float, steps: int) -> int:
    """The picture, of so many from start to hold, for a pose; the last one is the hold's own."""
    step = round(ease(pose) * steps)
    return step if pose >= 1 or steps == 1 else min(step, steps - 1)
