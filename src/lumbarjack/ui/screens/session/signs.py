"""The signs of a session beside its words: a bell or a line at each change, the window's title."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from textual.content import Content
from textual.timer import Timer

from lumbarjack.core.session.effects import Effect
from lumbarjack.core.session.sounds import bells, last_three
from lumbarjack.core.session.view import View
from lumbarjack.ui.glyphs import Glyphs
from lumbarjack.ui.lines import ACCENT, Lines

STANDS_S = 1.0
"""How long the line of a change stands."""

COUNTED_FROM_S = 10
"""The last seconds of shorter phases are not rung: a stroke every second is no sign any more."""

UNTITLED = frozenset({"", "dumb", "linux", "vt100", "vt220"})
"""What these terminals would make of a title is not known, or known to be a mess."""

KEEP_TITLE, GIVE_TITLE_BACK = "\x1b[22;2t", "\x1b[23;2t"
"""The terminal remembers its title, and takes it up again (xterm, tmux, most others)."""

AFTERWARDS = "lumbarjack"
"""What a terminal that remembers no title is left with."""


class Signs:
    """Rings, and lets a line stand for a moment. `after` sets a timer, `changed` draws the line."""

    def __init__(
        self,
        ring: Callable[[], None],
        after: Callable[[float, Callable[[], None]], Timer],
        changed: Callable[[], None],
    ) -> None:
        self._ring = ring
        self._after = after
        self._changed = changed
        self._strokes: list[Timer] = []
        self._standing: Timer | None = None
        self._counted = 0
        self.pieces = 0
        """Pieces of the line that stands for a change: as many as the bell has strokes."""

    def change(self, effects: tuple[Effect, ...], sound: str) -> None:
        """The sign of what came by itself; what a key did needs none."""
        pattern = bells(effects)
        if not pattern or sound == "off":
            return
        if sound == "flash":
            self._stand(len(pattern))
        else:
            self._strike(pattern)

    def count(self, view: View, sound: str) -> None:
        """One stroke for each of the last three seconds of a long phase."""
        left = last_three(view)
        if left == self._counted:
            return
        self._counted = left
        long = view.step is not None and view.step.planned >= COUNTED_FROM_S
        if left and long and sound == "bell":
            self._strike((0.0,))

    def still(self) -> None:
        """No sign any more."""
        for timer in (*self._strokes, *([self._standing] if self._standing else [])):
            timer.stop()
        self._strokes, self._standing, self.pieces = [], None, 0

    def _strike(self, pattern: tuple[float, ...]) -> None:
        for timer in self._strokes:
            timer.stop()
        self._strokes = [self._after(at, self._ring) for at in pattern if at]
        if 0.0 in pattern:
            self._ring()

    def _stand(self, pieces: int) -> None:
        if self._standing is not None:
            self._standing.stop()
        self.pieces = pieces
        self._standing = self._after(STANDS_S, self._gone)
        self._changed()

    def _gone(self) -> None:
        self.pieces = 0
        self._changed()


def sign_line(pieces: int, last: int, width: int, glyphs: Glyphs) -> Lines:
    """The line of a change, in as many pieces as it has strokes; else a mark a last second."""
    if pieces:
        length = (width - 2 * (pieces - 1)) // pieces
        return [Content.styled("  ".join([glyphs.full * length] * pieces), "$accent")]
    return [Content.styled(" ".join([glyphs.full * 2] * last), ACCENT)] if last else []


class Title:
    """The title of the window, for as long as a session lasts; `write` sends to the terminal."""

    def __init__(self, write: Callable[[str], None], *, wanted: bool) -> None:
        self._write = write
        self._wanted = wanted
        self._shown = ""

    def show(self, text: str) -> None:
        """Have this title."""
        if not self._wanted or text == self._shown:
            return
        keep = "" if self._shown else KEEP_TITLE
        self._shown = text
        self._write(f"{keep}\x1b]2;{text}\x07")

    def give_back(self) -> None:
        """Have the one from before."""
        if self._shown:
            self._shown = ""
            self._write(f"\x1b]2;{AFTERWARDS}\x07{GIVE_TITLE_BACK}")


def takes_titles(environ: Mapping[str, str]) -> bool:
    """Whether a title can be set in this terminal and got rid of again."""
    return environ.get("TERM", "") not in UNTITLED
