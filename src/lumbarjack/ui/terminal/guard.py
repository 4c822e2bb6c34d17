"""Leaving when the line is cut: what is to be kept is on disk and the process gone, whatever hangs.

Textual dies at SIGHUP without a word, and spins for ever where HUP is ignored. Here signals and a
terminal that has gone begin the same way out: the loop keeps what there is and leaves; a thread
beside it waits, keeps by itself what the loop did not, and ends the process.
"""

from __future__ import annotations

import os
import select
import signal
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from types import FrameType, TracebackType
from typing import NoReturn, Protocol

SIGNALS = (signal.SIGTERM, signal.SIGHUP, signal.SIGQUIT)

HUNG_UP = 128 + signal.SIGHUP
"""The exit code where the terminal has gone."""

LOOK_S = 1.0
"""How often it is looked whether the terminal is still there; reading it mostly tells at once."""

PATIENCE_S = 1.0
"""How long the loop has for leaving before what is to be kept is kept without it."""

DEADLINE_S = 3.0
"""The process is ended by then, whatever it does."""

RESTORE_S = 0.3
"""How long a terminal may take of that to be put in order."""

RETRY_S = 0.05

GONE = select.POLLHUP | select.POLLERR | select.POLLNVAL


class Leaves(Protocol):
    """What can be left: each may be called in any thread."""

    ending: bool
    """Whether it was told to leave; set here, by a signal or in any thread."""

    def leave(self, code: int) -> bool:
        """Have the loop keep what there is and leave; False where none runs yet."""

    def keep_now(self) -> None:
        """Have on disk what is not there yet, without the loop. It may be called again."""

    def restore_now(self) -> None:
        """Put the terminal in order without the loop."""

    def when_gone(self, then: Callable[[], None]) -> None:
        """Have `then` called when the terminal is found to be gone."""


class Guard:
    """Use it in a `with` round the app's run, in the main thread.

    `fd` is the terminal that is read; `end` ends the process with an exit code.
    """

    def __init__(self, app: Leaves, fd: int, end: Callable[[int], object] = os._exit) -> None:
        self._app = app
        self._fd = fd
        self._end = end
        self._code = 0
        self._over = threading.Event()
        self._before: dict[signal.Signals, object] = {}
        self._wake_out, self._wake_in = os.pipe()
        os.set_blocking(self._wake_in, False)
        self._thread = threading.Thread(target=self._watch, name="terminal-guard", daemon=True)

    def __enter__(self) -> Guard:
        self._app.when_gone(self.hung_up)
        for number in SIGNALS:
            self._before[number] = signal.signal(number, self._caught)
        self._thread.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        for number, handler in self._before.items():
            signal.signal(number, handler)  # type: ignore[arg-type]
        self._over.set()
        self._wake()
        self._thread.join()
        for pipe_end in (self._wake_in, self._wake_out):
            os.close(pipe_end)

    def hung_up(self) -> None:
        """The terminal has gone: begin to leave. In any thread."""
        self._begin(HUNG_UP)

    def _caught(self, number: int, _frame: FrameType | None) -> None:
        self._begin(128 + number)

    def _begin(self, code: int) -> None:
        """Only plain assignments and a write: a signal may come in the midst of anything."""
        self._code = self._code or code
        self._app.ending = True
        self._wake()

    def _wake(self) -> None:
        with suppress(OSError):
            os.write(self._wake_in, b"!")

    def _watch(self) -> None:
        poll = select.poll()
        poll.register(self._wake_out, select.POLLIN)
        while not self._code and not self._over.is_set():
            if not poll.poll(LOOK_S * 1000) and has_gone(self._fd):
                self.hung_up()
        if not self._over.is_set():
            self._leave()

    def _leave(self) -> None:
        began = time.monotonic()
        while not self._app.leave(self._code) and not self._over.wait(RETRY_S):
            if time.monotonic() - began > PATIENCE_S:
                break
        if self._over.wait(began + PATIENCE_S - time.monotonic()):
            return
        _aside(self._app.keep_now)
        if self._over.wait(began + DEADLINE_S - RESTORE_S - time.monotonic()):
            return
        _aside(self._app.restore_now).join(RESTORE_S)
        self._end(self._code)


def end_now(code: int) -> NoReturn:
    """End the process without waiting for a terminal that takes nothing more."""
    os._exit(code)


def has_gone(fd: int) -> bool:
    """Whether the other end of a terminal is closed."""
    poll = select.poll()
    poll.register(fd, 0)
    try:
        return any(event & GONE for _, event in poll.poll(0))
    except OSError:
        return True


def _aside(job: Callable[[], None]) -> threading.Thread:
    """Do a job that may hang in a thread that nobody waits for."""
    thread = threading.Thread(target=job, daemon=True)
    thread.start()
    return thread
