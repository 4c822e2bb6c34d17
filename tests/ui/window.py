"""A person at a real terminal of 80x24: a pty, its screen read by a terminal emulator."""

from __future__ import annotations

import os
import pty
import re
import select
import signal
import sys
import time
from types import TracebackType

import pyte

from tests.resting import Rest

COLUMNS, ROWS = 80, 24
PATIENCE_S = 30.0
"""How long words are waited for: a slow machine with both cores busy gets there too."""

MARGIN = 2
"""Cells at the right that no page uses: what stands there was left over."""

QUIET_S = 0.1
"""The screen stands when nothing comes and the process has nothing to do for so long."""

ASKED = re.compile(rb"\x1b\[[<>=?][0-9;]*(?:\$p|[a-gi-kn-zA-Z])")
"""What is asked of a terminal and shown nowhere; the emulator does not know all of it."""

UNFINISHED = re.compile(rb"\x1b(?:\[[<>=?]?[0-9;]*\$?)?\Z")
"""The beginning of a sequence whose end has not come yet."""


class Window:
    """Runs `lumbarjack ARGS` in a pty; use it in a `with`."""

    def __init__(self, *args: str, env: dict[str, str]) -> None:
        self._screen = pyte.Screen(COLUMNS, ROWS)
        self._stream = pyte.ByteStream(self._screen)
        self._rest = b""
        self._pid, self._fd = pty.fork()
        if self._pid == 0:
            os.environ.clear()
            os.environ.update(
                env, COLUMNS=str(COLUMNS), LINES=str(ROWS), TERM="xterm-256color", LANG="C.UTF-8"
            )
            os.execv(sys.executable, [sys.executable, "-m", "lumbarjack", *args])

    def __enter__(self) -> Window:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._pid:
            os.kill(self._pid, signal.SIGKILL)
            os.waitpid(self._pid, 0)
        os.close(self._fd)

    @property
    def rows(self) -> list[str]:
        """The screen, row by row."""
        return list(self._screen.display)

    @property
    def title(self) -> str:
        """The title of the window."""
        return self._screen.title

    @property
    def text(self) -> str:
        """The rows as one text, line ends as spaces."""
        return " ".join(" ".join(self.rows).split())

    def press(self, keys: str) -> None:
        """Press the keys, which come as bytes come from a keyboard."""
        os.write(self._fd, keys.encode())

    def until(self, words: str, seconds: float = PATIENCE_S) -> str:
        """Wait for words on the screen and until it stands; return the text."""
        end = time.monotonic() + seconds
        while words not in self.text:
            left = end - time.monotonic()
            if left <= 0 or not self._read(left):
                shown = "\n".join(self.rows)
                raise AssertionError(f"{words!r} did not come; the screen shows:\n{shown}")
        rest = Rest(self._pid)
        while (self._read(QUIET_S) or not rest.has_come()) and time.monotonic() < end:
            pass
        left_over = [row for row in self.rows if row[COLUMNS - MARGIN :].strip()]
        assert not left_over, "\n".join(["these cells belong to no page:", *map(repr, left_over)])
        return self.text

    def watch(self, seconds: float) -> None:
        """Take in what comes within so many seconds."""
        self._read(seconds)

    def do(self, keys: str, then: str) -> str:
        """Press the keys and wait for words that were not there before."""
        assert then not in self.text, f"{then!r} was there already"
        self.press(keys)
        return self.until(then)

    def ends(self, seconds: float = PATIENCE_S) -> int:
        """Wait for the end and return the exit code."""
        end = time.monotonic() + seconds
        while time.monotonic() < end and self._read(end - time.monotonic()):
            pass
        _, status = os.waitpid(self._pid, 0)
        self._pid = 0
        return os.waitstatus_to_exitcode(status)

    def _read(self, seconds: float) -> bool:
        """Take in what the app writes; False where nothing came, or it has gone."""
        ready, _, _ = select.select([self._fd], [], [], seconds)
        if not ready:
            return False
        try:
            data = os.read(self._fd, 65536)
        except OSError:
            return False
        come = self._rest + data
        cut = UNFINISHED.search(come)
        end = len(come) if cut is None else cut.start()
        self._rest = come[end:]
        self._stream.feed(ASKED.sub(b"", come[:end]))
        return bool(data)
