"""The app as a process of its own: what it imports, and how it ends."""

from __future__ import annotations

import os
import pty
import re
import select
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

OPEN = "import os, sys; from lumbarjack.ui import open_app; sys.exit(open_app(os.environ))"
FIRST = b"not a medical device"
LEAVES_ALTERNATE_SCREEN = b"\x1b[?1049l"


def test_importing_the_door_imports_no_textual() -> None:
    code = "import sys, lumbarjack.ui; sys.exit('textual' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_broken_settings_are_told_before_anything_is_drawn(home: Path) -> None:
    (home / "config").mkdir(parents=True)
    (home / "config" / "settings.toml").write_text("theme = 3\n")
    done = subprocess.run(
        [sys.executable, "-c", OPEN], capture_output=True, text=True, check=False, timeout=30
    )
    assert "SettingsError" in done.stderr
    assert done.stdout == ""


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
def test_a_signal_ends_it_within_a_second_with_the_terminal_restored(
    home: Path, number: signal.Signals
) -> None:
    master, slave = pty.openpty()
    before = _modes(slave)
    process = _in_terminal(slave)
    try:
        assert FIRST in _read(master, until=FIRST)
        process.send_signal(number)
        sent = time.monotonic()
        said = _read(master, until=LEAVES_ALTERNATE_SCREEN)
        assert process.wait(timeout=5) == 128 + number
        assert time.monotonic() - sent < 2
        assert LEAVES_ALTERNATE_SCREEN in said
        assert _modes(slave) == before
    finally:
        process.kill()
        process.wait()
        os.close(master)
        os.close(slave)


def test_no_color_sends_bold_and_reverse_only(home: Path) -> None:
    master, slave = pty.openpty()
    process = _in_terminal(slave, NO_COLOR="1")
    try:
        said = _read(master, until=b"begin")
        styles = {
            part for sgr in re.findall(rb"\x1b\[([0-9;]*)m", said) for part in sgr.split(b";")
        }
        assert b"1" in styles
        assert styles <= {b"", b"0", b"1", b"7", b"39", b"49"}
    finally:
        process.kill()
        process.wait()
        os.close(master)
        os.close(slave)


@pytest.mark.parametrize(
    ("locale", "ascii"),
    [
        ({"LANG": "C"}, True),
        ({"LANG": "C.UTF-8"}, False),
        ({"LC_ALL": "C", "LANG": "x.utf8"}, True),
    ],
)
def test_without_utf8_only_ascii_is_written(
    home: Path, monkeypatch: pytest.MonkeyPatch, locale: dict[str, str], ascii: bool
) -> None:
    for name in ("LC_ALL", "LC_CTYPE", "LANG"):
        monkeypatch.delenv(name, raising=False)
    master, slave = pty.openpty()
    process = _in_terminal(slave, **locale)
    try:
        said = _read(master, until=FIRST)
        os.write(master, b"\r")
        said += _read(master, until=b"toes")
        assert b"Numb" in said
        assert said.isascii() is ascii
    finally:
        process.kill()
        process.wait()
        os.close(master)
        os.close(slave)


def _in_terminal(slave: int, **environ: str) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [sys.executable, "-c", OPEN],
        stdin=slave,
        stdout=slave,
        stderr=slave,
        env={
            **os.environ,
            "TERM": "xterm-256color",
            "COLORTERM": "truecolor",
            "COLUMNS": "80",
            "LINES": "24",
            **environ,
        },
    )


def _modes(terminal: int) -> list[object]:
    import termios

    return termios.tcgetattr(terminal)[:4]


def _read(master: int, until: bytes, seconds: float = 20) -> bytes:
    """Everything the terminal was sent, up to and with `until`."""
    said = b""
    end = time.monotonic() + seconds
    while until not in said and time.monotonic() < end:
        if select.select([master], [], [], 0.2)[0]:
            said += os.read(master, 65536)
    return said
