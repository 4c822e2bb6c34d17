"""What the terminal does to us: signals, and lines over ssh."""

from __future__ import annotations

import os
import signal
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from types import FrameType

LEAVING = (signal.SIGTERM, signal.SIGHUP)

Handler = Callable[[int, FrameType | None], object] | int | signal.Handlers | None

PATIENCE_S = 2.0
"""How long leaving may take before the process ends itself: the record is on disk already."""


def over_ssh(environ: Mapping[str, str]) -> bool:
    """Whether this terminal is at the other end of an ssh line."""
    return "SSH_CONNECTION" in environ or "SSH_TTY" in environ


@contextmanager
def leaving_on_signals(leave: Callable[[int], None]) -> Iterator[None]:
    """Inside, SIGTERM and SIGHUP call `leave(exit code)`; a stuck terminal holds nobody back.

    A plain handler and not the loop's: it runs even where the loop waits.
    """
    watchdogs: list[threading.Timer] = []

    def caught(number: int, _frame: FrameType | None) -> None:
        code = 128 + number
        watchdog = threading.Timer(PATIENCE_S, os._exit, (code,))
        watchdog.daemon = True
        watchdog.start()
        watchdogs.append(watchdog)
        leave(code)

    before = {number: signal.signal(number, caught) for number in LEAVING}
    try:
        yield
    finally:
        for watchdog in watchdogs:
            watchdog.cancel()
        for number, handler in before.items():
            signal.signal(number, handler)


@contextmanager
def signals_as_in_a_shell() -> Iterator[None]:
    """Inside, SIGTERM and SIGHUP end the process and ctrl+c raises KeyboardInterrupt.

    For a plain command that runs in the app's process: the app's loop stands still meanwhile, so
    handlers that wait for it would hold the command back.
    """
    shell: dict[signal.Signals, Handler] = {
        signal.SIGINT: signal.default_int_handler,
        **dict.fromkeys(LEAVING, signal.SIG_DFL),
    }
    before = {number: signal.signal(number, handler) for number, handler in shell.items()}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
