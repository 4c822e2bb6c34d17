"""A body that moves by itself when an exercise has been chosen, and then rests."""

from __future__ import annotations

from textual.message import Message
from textual.timer import Timer

from lumbarjack.core.models.exercise import Exercise
from lumbarjack.ui.widgets.figure import FRAMES, SMALLEST, FigurePlace

CHOSEN_S = 0.15
"""So long it has to be chosen before it is drawn in place of another: the line is kept free for the
next row."""
WAIT_S = 0.5
"""So long an exercise has to be chosen before it moves: who walks down a list disturbs nothing."""
MOVE_S = 2.0
"""From one pose to the next."""
START_S = 0.6
"""In the start, with the arrow."""
HOLD_S = 1.2
"""In the hold between two repetitions."""
A_FEW = 3
"""Repetitions where somebody looks an exercise up."""
TICK_S = {"full": 1 / 8, "calm": 1 / 4}
"""Between two pictures, by the setting of motion; a still one has none."""


def played(seconds: float, move_s: float, times: int) -> float | None:
    """The pose so long after a body in its hold began to play; None when it rests again.

    A repetition goes back to the start, which is shown, and again into the hold.
    """
    way = 2 * move_s + START_S
    moment = seconds % (way + HOLD_S)
    if seconds >= times * (way + HOLD_S) - HOLD_S:
        return None
    if moment < move_s:
        return 1 - moment / move_s
    return min(1.0, max(0.0, moment - move_s - START_S) / move_s)


class PlayingFigure(FigurePlace):
    """A body that rests in its hold; it plays `times` repetitions when an exercise is chosen.

    It rests at once, and for good, when another page comes over its own. Nothing ticks while it
    rests.
    """

    class Stands(Message):
        """The body of another choice stands there now."""

    def __init__(self, *, times: int = 1, id: str | None = None) -> None:
        super().__init__(id=id)
        self.times = times
        self.frames = FRAMES if times > 1 else 1  # in one repetition none is shown twice
        self._timer: Timer | None = None
        self._soon: Timer | None = None
        self._began = 0.0

    @property
    def waits(self) -> bool:
        """Whether another body still stands there than the one that was chosen."""
        return self._soon is not None

    def watch_exercise(self, before: Exercise | None) -> None:
        """Another body: in its hold, and soon on its way."""
        if self._soon is not None:
            self._soon.stop()
        self._soon = None if before is None else self.set_timer(CHOSEN_S, self._stands)
        self._rest()
        super().watch_exercise(before)
        tick = TICK_S.get(self.settings.motion)
        if self.exercise is not None and tick is not None:
            self._began = self.seconds() + WAIT_S
            self._timer = self.set_interval(tick, self._play)

    def seconds(self) -> float:
        """Seconds of the app's clock, of which only differences mean anything."""
        return float(self.app.bundle.clock.monotonic())  # type: ignore[attr-defined]

    def _stands(self) -> None:
        self._soon = None
        self._update()
        self.post_message(self.Stands())

    def _update(self) -> None:
        if not self.waits:
            super()._update()

    def _play(self) -> None:
        width, height = self.content_size
        motion = self.motion
        seen = self.app.screen is self.screen and width >= SMALLEST[0] and height >= SMALLEST[1]
        gone = self.seconds() - self._began
        if not seen or motion is None or not motion.moves:
            self._rest()
        elif gone >= 0:
            pose = played(gone, MOVE_S * (len(motion.keys) - 1), self.times)
            if pose is None:
                self._rest()
            else:
                self.pose = pose

    def _rest(self) -> None:
        if self._timer is not None:
            self._timer.stop()
            self._timer = None
        self.pose = 1.0
