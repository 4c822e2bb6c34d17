"""What the terminal does to us: signals, and lines over ssh."""

from __future__ import annotations

import os
import signal
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from types import FrameType

LEAVING = (signal.SIGTERM, signal.SIGHUP)

PATIENCE_S = 2.0
"""How long leaving may take before the process ends itself: the record is on disk already."""


COERCED = frozenset({"C.UTF-8", "C.utf8", "UTF-8"})
"""What Python itself sets LC_CTYPE to where the locale is C (PEP 538)."""

AT_START = Path("/proc/self/environ")
"""The environment that this process was started with, where the system tells it."""


def writes_utf8(environ: Mapping[str, str], at_start: Path = AT_START) -> bool:
    """Whether this terminal takes UTF-8: by the first of LC_ALL, LC_CTYPE and LANG that is set.

    An LC_CTYPE that Python set by itself says nothing about the terminal and is passed over.
    """
    for name in ("LC_ALL", "LC_CTYPE", "LANG"):
        value = environ.get(name, "")
        if value and not (name == "LC_CTYPE" and value in COERCED and _coerced(at_start)):
            return "utf" in value.lower()
    return False


def _coerced(at_start: Path) -> bool:
    """Whether LC_CTYPE was not there when this process began."""
    try:
        given = at_start.read_bytes().split(b"\0")
    except OSError:
        return False
    return not any(entry.startswith(b"LC_CTYPE=") for entry in given)


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
