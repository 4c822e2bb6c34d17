"""A small app on our driver that writes down when its timers came.

The log is what a probe of timers reads: times since the start of a 1 s interval (`log1`), of the
frames of a moving picture (`logf`), of a chain of timers (`chain`) and of a heartbeat of 50 ms
(`hb`); besides them when the terminal was said to be unread (`unread`), and `kept`.
"""

from __future__ import annotations

import asyncio
import json
import sys
import time
from argparse import ArgumentParser
from contextlib import suppress
from pathlib import Path
from typing import ClassVar

from rich.segment import Segment
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.strip import Strip
from textual.widget import Widget

from lumbarjack.ui.terminal.app import TerminalApp, Unread
from lumbarjack.ui.terminal.guard import Guard

FPS = 8
BEAT_S = 0.05
STUCK_S = 60.0


class Picture(Widget):
    """40 by 20 cells, of which some change with each frame."""

    DEFAULT_CSS = "Picture { width: 40; height: 20; }"
    frame = 0

    def render_line(self, y: int) -> Strip:
        ink = "".join(chr(0x2800 + (x * 7 + y * 13 + self.frame // 4) % 255) for x in range(40))
        return Strip([Segment(ink)], 40)


class Probe(TerminalApp[int]):
    """Draws, ticks and writes down; `s` has the loop stand still."""

    BINDINGS: ClassVar[list[BindingType]] = [("q", "quit", "leave"), ("s", "stick", "stick")]

    def __init__(self, log: Path, seconds: float, *, thin: bool) -> None:
        super().__init__(thin=thin)
        self._file = log
        self._seconds = seconds
        self._loop_here: asyncio.AbstractEventLoop | None = None
        self._began = time.monotonic()
        self.times: dict[str, list[float]] = {
            name: [] for name in ("log1", "logf", "chain", "hb", "unread", "kept")
        }

    def compose(self) -> ComposeResult:
        yield Picture()

    def on_mount(self) -> None:
        self._loop_here = asyncio.get_running_loop()
        self.set_interval(1.0, lambda: self._note("log1"))
        self.set_interval(1 / FPS, self._frame)
        self.set_interval(BEAT_S, lambda: self._note("hb"))
        self.set_timer(1.0, self._link)
        self.set_timer(self._seconds, lambda: self.exit(0))

    def _note(self, name: str) -> None:
        self.times[name].append(time.monotonic() - self._began)

    def _frame(self) -> None:
        self._note("logf")
        picture = self.query_one(Picture)
        picture.frame += 1
        picture.refresh()

    def _link(self) -> None:
        self._note("chain")
        self.set_timer(1.0, self._link)

    def unread(self, seconds: float) -> None:
        super().unread(seconds)
        self._note("unread")

    def on_unread(self, message: Unread) -> None:
        assert message.seconds > 0

    def action_stick(self) -> None:
        self._file.with_suffix(".stuck").touch()
        time.sleep(STUCK_S)

    # --- what a guard asks for --------------------------------------------------------------

    def leave(self, code: int) -> bool:
        loop = self._loop_here
        if loop is not None:
            with suppress(RuntimeError):
                loop.call_soon_threadsafe(self._leave, code)
        return loop is not None

    def _leave(self, code: int) -> None:
        self.keep_now()
        self.exit(None, code)

    def keep_now(self) -> None:
        self._note("kept")
        end = time.monotonic() - self._began
        told = {**self.times, "fps": FPS, "naive": len(self.times["log1"]), "end": end}
        self._file.write_text(json.dumps(told))

    def restore_now(self) -> None:
        if self.line is not None:
            self.line.restore_now()


def main() -> None:
    parser = ArgumentParser()
    parser.add_argument("log", type=Path)
    parser.add_argument("--seconds", type=float, default=60.0)
    parser.add_argument("--stock", action="store_true", help="without the thin line")
    given = parser.parse_args()
    app = Probe(given.log, given.seconds, thin=not given.stock)
    with Guard(app, sys.stdin.fileno()):
        app.run()
    app.keep_now()
    sys.exit(app.return_code or 0)


if __name__ == "__main__":
    main()
