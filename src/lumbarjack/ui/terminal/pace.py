"""How far ahead of the terminal we draw: it is asked after a frame, and its answer is waited for.

What lies in the buffers of a slow line is drawn before the answer to the next key. So no more than
a window of bytes is on its way at a time.
"""

from __future__ import annotations

WINDOW = 400
"""Bytes on their way beside which one more frame may go, at first: a quarter of a second at
1.5 kB/s. A line that answers as fast as ever gets more, one whose answers take longer gets less."""

LEAST, MOST, MORE = 200, 3000, 200

QUICK_S, LATE_S = 0.06, 0.15
"""How much later than the quickest an answer is for the window to grow, and to shrink."""

REST = 0.5
"""Of what an answer was late, so much is waited before the next frame that no key asked for: on a
full line the answer to a key would else find the line taken."""

HURRIED = 900
"""Bytes on their way beside which what answers a key may go: it is not to wait for an answer."""

GIVE_UP_S = 10.0
"""No answer for so long: this terminal does not answer any more."""

FIRST_S = 0.6
"""So long after the first question it is not known yet whether this terminal answers."""

UNSURE_S = 0.5
"""Between two frames for a terminal that has stopped answering."""

ASK = "\x1b[6n"
"""Where is the cursor? Every terminal since the VT100 answers."""


class Pace:
    """What was sent, what was asked and whether it was answered. Times are seconds of one clock.

    One question is open at a time, so that a lost answer cannot be taken for another's. A terminal
    that has never answered is not waited for.
    """

    def __init__(self) -> None:
        self._answers = False
        self._asked: float | None = None
        self._before = 0
        self._after = 0
        self._sent = float("-inf")
        self._window = WINDOW
        self._quickest = float("inf")
        self._rests_until = float("-inf")

    @property
    def answers(self) -> bool:
        """Whether this terminal has answered."""
        return self._answers

    @property
    def waits(self) -> bool:
        """Whether an answer is expected."""
        return self._answers and self._asked is not None

    def may_wait(self, at: float) -> bool:
        """Whether an answer may still come, the first one included."""
        return self.waits or (self._asked is not None and at - self._asked < FIRST_S)

    def sent(self, size: int, at: float) -> None:
        """So many bytes went."""
        self._after += size
        self._sent = at

    def asks(self, at: float) -> bool:
        """Whether it is time for a question about what went."""
        return self._after > 0 and (self._asked is None or self._given_up(at))

    def asked(self, at: float) -> None:
        """The question went."""
        if self._asked is None:
            self._asked = at
        self._before += self._after
        self._after = 0

    def answered(self, at: float) -> None:
        """The terminal answered: all that went before the question was drawn."""
        if self._asked is not None:
            self._learn(at, at - self._asked)
        self._answers = True
        self._asked = None
        self._before = 0

    def _learn(self, at: float, took: float) -> None:
        self._quickest = min(self._quickest, took)
        self._rests_until = at + REST * max(0.0, took - self._quickest - QUICK_S)
        if took < self._quickest + QUICK_S:
            self._window = min(MOST, self._window + MORE)
        elif took > self._quickest + LATE_S:
            self._window = max(LEAST, self._window // 2)

    def free(self, at: float, *, hurried: bool = False) -> bool:
        """Whether a frame may go now; `hurried` is one that answers a key."""
        if not self.waits:
            return hurried or at >= self._rests_until
        if self._given_up(at):
            return at - self._sent >= UNSURE_S
        window = max(self._window, HURRIED) if hurried else self._window
        return self._before + self._after < window

    def unanswered_s(self, at: float) -> float:
        """For how many seconds an answer is due; 0 where none is, or none is to be expected."""
        if self._asked is None or not self.waits or self._given_up(at):
            return 0.0
        return at - self._asked

    def _given_up(self, at: float) -> bool:
        return self._asked is not None and self._answers and at - self._asked > GIVE_UP_S
