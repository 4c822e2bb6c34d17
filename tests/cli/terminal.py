"""A person at a real terminal: a pty with `lumbarjack` in it."""

import os
import pty
import select
import signal
import sys
import time
from types import TracebackType


class Terminal:
    """Runs one command in a pty of 80x24; use it in a `with`."""

    def __init__(self, *args: str, env: dict[str, str]) -> None:
        self.text = ""
        self.code = 0
        self._seen = 0
        self._pid, self._fd = pty.fork()
        if self._pid == 0:
            # Whoever started the tests in the background had them ignored.
            for number in (signal.SIGHUP, signal.SIGINT):
                signal.signal(number, signal.SIG_DFL)
            os.environ.clear()
            os.environ.update(env, COLUMNS="80", LINES="24", TERM="xterm-256color")
            os.execv(sys.executable, [sys.executable, "-m", "lumbarjack", *args])

    @property
    def pid(self) -> int:
        """The process in it."""
        return self._pid

    def __enter__(self) -> "Terminal":
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.kill()
        self.hang_up()

    def type(self, line: str) -> None:
        """Type a line and Enter."""
        os.write(self._fd, f"{line}\n".encode())

    def until(self, words: str, seconds: float = 20) -> str:
        """Wait for words that were not waited for before, and return what came up to them."""
        end = time.monotonic() + seconds
        while words not in self.text[self._seen :]:
            left = end - time.monotonic()
            if left <= 0 or not self._read(left):
                raise AssertionError(f"{words!r} did not come; the terminal says:\n{self.text}")
        at = self.text.index(words, self._seen) + len(words)
        found, self._seen = self.text[self._seen : at], at
        return found

    def ends(self, seconds: float = 20) -> int:
        """Wait for the end and return the exit code."""
        end = time.monotonic() + seconds
        while time.monotonic() < end and self._read(end - time.monotonic()):
            pass
        pid, status = os.waitpid(self._pid, 0)
        assert pid
        self._pid = 0
        return os.waitstatus_to_exitcode(status)

    def kill(self) -> None:
        """Pull the plug: no signal handler gets a chance."""
        if self._pid:
            os.kill(self._pid, signal.SIGKILL)
            os.waitpid(self._pid, 0)
            self._pid = 0

    def send(self, number: signal.Signals) -> None:
        """Send the process a signal."""
        os.kill(self._pid, number)

    def hang_up(self) -> None:
        """Take the terminal away."""
        if self._fd >= 0:
            os.close(self._fd)
            self._fd = -1

    def read(self, seconds: float) -> bool:
        """Take what comes within `seconds` into `text`; whether anything did."""
        return self._read(seconds)

    def gone(self, seconds: float) -> float:
        """Wait for the end of the process, whatever it says, and return how long that took."""
        began = time.monotonic()
        while time.monotonic() - began < seconds:
            if self._fd >= 0:
                self._read(0.01)
            else:
                time.sleep(0.01)
            pid, status = os.waitpid(self._pid, os.WNOHANG)
            if pid:
                self._pid, self.code = 0, os.waitstatus_to_exitcode(status)
                return time.monotonic() - began
        raise AssertionError(f"still there after {seconds} s; the terminal says:\n{self.text}")

    def _read(self, seconds: float) -> bool:
        ready, _, _ = select.select([self._fd], [], [], seconds)
        if not ready:
            return False
        try:
            data = os.read(self._fd, 65536)
        except OSError:
            return False
        self.text += data.decode("utf-8", "replace").replace("\r\n", "\n")
        return bool(data)
