"""A terminal in the hand of a test: it reads when it is told to, answers, breaks."""

from __future__ import annotations

import codecs
import fcntl
import os
import pty
import re
import select
import signal
import struct
import sys
import termios
import time
from collections.abc import Callable, Sequence
from types import TracebackType

from tests.resting import Rest
from tests.terminal.emulated import Terminal

PATIENCE_S = 30.0
"""How long words are waited for: a slow machine with every core busy gets there too."""

TURN_S = 0.1

QUIET_S = 0.15
"""Between two looks at whether it rests."""

ASKED = re.compile(rb"\x1b\[6n")
ANSWER = b"\x1b[1;1R"

UNFINISHED = re.compile(r"\x1b(?:\[[<>=?]?[0-9;]*\$?)?\Z|\x1b\][^\x1b]*\x1b?\Z")
"""The beginning of a sequence whose end has not come yet."""


class Line:
    """Runs a program in a pty of 80x24; use it in a `with`. `before` is done in it first."""

    def __init__(
        self,
        argv: Sequence[str],
        env: dict[str, str],
        *,
        answers: bool = True,
        size: tuple[int, int] = (80, 24),
        before: Callable[[], object] = lambda: None,
    ) -> None:
        self.answers = answers
        self.terminal = Terminal(*size)
        self.raw = bytearray()
        self._decode = codecs.getincrementaldecoder("utf-8")("replace").decode
        self._rest = ""
        self._tail = b""
        self.pid, self._fd = pty.fork()
        if self.pid == 0:
            before()
            os.environ.clear()
            os.environ.update(env)
            os.execv(argv[0], list(argv))
        self.code: int | None = None
        self._set_size(size)

    def __enter__(self) -> Line:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self.code is None:
            os.kill(self.pid, signal.SIGKILL)
            os.waitpid(self.pid, 0)
        self.hang_up()

    # --- the person -------------------------------------------------------------------------

    def press(self, keys: str | bytes) -> None:
        """Press the keys, which come as bytes come from a keyboard."""
        os.write(self._fd, keys.encode() if isinstance(keys, str) else keys)

    def resize(self, columns: int, rows: int) -> None:
        """Make the window larger or smaller."""
        self.terminal.resize(columns, rows)
        self._set_size((columns, rows))

    @property
    def text(self) -> str:
        """What is on the screen, as one text."""
        return " ".join(" ".join(self.terminal.rows).split())

    # --- reading ----------------------------------------------------------------------------

    def read(self, seconds: float) -> bool:
        """Take in one piece of what is written; False where nothing came, or it has gone."""
        if self._fd < 0 or not select.select([self._fd], [], [], seconds)[0]:
            return False
        try:
            data = os.read(self._fd, 65536)
        except OSError:
            return False
        self.raw += data
        asked = ASKED.findall(self._tail + data)
        self._tail = data[-3:]
        if self.answers and asked:
            os.write(self._fd, ANSWER * len(asked))
        text = self._rest + self._decode(data)
        cut = UNFINISHED.search(text)
        end = len(text) if cut is None else cut.start()
        self.terminal.feed(text[:end])
        self._rest = text[end:]
        return bool(data)

    def read_for(self, seconds: float) -> None:
        """Read all that comes in so many seconds."""
        end = time.monotonic() + seconds
        while (left := end - time.monotonic()) > 0:
            if not self.read(left) and self.ended():
                return

    def settle(self, quiet_s: float = QUIET_S) -> None:
        """Read until nothing comes any more and the process has nothing to do for so long."""
        rest = Rest(self.pid)
        self.wait(lambda: not self.read(quiet_s) and rest.has_come(), "rest")

    def until(self, words: str, seconds: float = PATIENCE_S) -> str:
        """Read until the words are on the screen; return the text."""
        self.wait(lambda: words in self.text, repr(words), seconds)
        return self.text

    def wait(
        self, comes: Callable[[], object], what: str = "it", seconds: float = PATIENCE_S
    ) -> None:
        """Read until something is so."""
        end = time.monotonic() + seconds
        while not comes():
            if time.monotonic() > end or (not self.read(TURN_S) and self.ended()):
                shown = "\n".join(self.terminal.rows)
                raise AssertionError(f"{what} did not come; the screen shows:\n{shown}")

    def seconds_pass(self, count: int = 2) -> None:
        """Read until what is shown has changed so often, as a clock does each second."""
        for _ in range(count):
            self._another_second()

    def _another_second(self) -> None:
        before = self.text
        self.wait(lambda: self.text != before, "another second")

    # --- the line and the process -----------------------------------------------------------

    def hang_up(self) -> None:
        """Close the terminal."""
        if self._fd >= 0:
            os.close(self._fd)
            self._fd = -1

    def signal(self, number: signal.Signals) -> None:
        """Send the process a signal."""
        os.kill(self.pid, number)

    def ended(self) -> bool:
        """Whether the process has ended."""
        if self.code is None:
            pid, status = os.waitpid(self.pid, os.WNOHANG)
            if pid:
                self.code = os.waitstatus_to_exitcode(status)
        return self.code is not None

    def ends(self, seconds: float = PATIENCE_S) -> int:
        """Wait for the end, reading where there is a terminal; the exit code."""
        end = time.monotonic() + seconds
        while not self.ended():
            assert time.monotonic() < end, f"still there after {seconds} s"
            if not self.read(0.02):
                time.sleep(0.01)
        while self.read(0):
            pass
        assert self.code is not None
        return self.code

    def stops(self, seconds: float = PATIENCE_S) -> None:
        """Wait until the process has been stopped, reading all the while."""
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            pid, status = os.waitpid(self.pid, os.WNOHANG | os.WUNTRACED)
            if pid and os.WIFSTOPPED(status):
                while self.read(0.05):
                    pass
                return
            self.read(0.05)
        raise AssertionError("it was not stopped")

    def modes(self) -> list[object]:
        """The modes of the terminal."""
        return termios.tcgetattr(self._fd)[:4]

    def _set_size(self, size: tuple[int, int]) -> None:
        fcntl.ioctl(self._fd, termios.TIOCSWINSZ, struct.pack("HHHH", size[1], size[0], 0, 0))


def unread_until(comes: Callable[[], object], seconds: float = PATIENCE_S) -> None:
    """Wait until something is so while nobody reads the terminal."""
    end = time.monotonic() + seconds
    while not comes():
        assert time.monotonic() < end, "it did not come"
        time.sleep(0.02)


def lumbarjack(*args: str) -> list[str]:
    """The command line of the app."""
    return [sys.executable, "-m", "lumbarjack", *args]
