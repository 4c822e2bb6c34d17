"""What the environment says of a terminal: its characters, and how far away it is."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

COERCED = frozenset({"C.UTF-8", "C.utf8", "UTF-8"})
"""What Python itself sets LC_CTYPE to where the locale is C (PEP 538)."""

COLOURS = "TEXTUAL_COLOR_SYSTEM"
"""Where Textual looks for the number of colours before it looks at the terminal."""

MANY_COLOURS = frozenset({"xterm-ghostty", "alacritty", "foot", "wezterm", "contour"})
"""TERM of terminals that know 256 colours though their names do not say so."""

AT_START = Path("/proc/self/environ")
"""The environment that this process was started with, where the system tells it."""

THIN_LINE = "LUMBARJACK_THINLINE"
"""Set to 0, every frame is drawn as Textual draws it."""

NO_SHELL = "LUMBARJACK_NO_SHELL"
"""Set to anything but 0, nothing leads from here to a shell or to a program of another's."""

BEFORE_UTF8 = frozenset({"vt100", "vt102", "vt220", "vt320", "ansi", "cons25"})
"""TERM of terminals that are older than UTF-8, whatever the locale of this machine is."""


def writes_utf8(environ: Mapping[str, str], at_start: Path = AT_START) -> bool:
    """Whether this terminal takes UTF-8: by the first of LC_ALL, LC_CTYPE and LANG that is set.

    An LC_CTYPE that Python set by itself says nothing about the terminal and is passed over.
    """
    if environ.get("TERM", "") in BEFORE_UTF8:
        return False
    for name in ("LC_ALL", "LC_CTYPE", "LANG"):
        value = environ.get(name, "")
        if value and not (name == "LC_CTYPE" and value in COERCED and _coerced(at_start)):
            return "utf" in value.lower()
    return False


def _coerced(at_start: Path) -> bool:
    """Whether LC_CTYPE was not there, or empty, when this process began."""
    try:
        given = at_start.read_bytes().split(b"\0")
    except OSError:
        return False
    return not any(entry.removeprefix(b"LC_CTYPE=") not in (b"", entry) for entry in given)


def sixteen_colours(environ: Mapping[str, str]) -> bool:
    """Whether no more than the sixteen colours of the terminal's own can be counted on."""
    if _has_many_named(environ) or environ.get(COLOURS, "") in ("256", "truecolor"):
        return False
    return environ.get("TERM", "") not in MANY_COLOURS


def unnamed_colours(environ: Mapping[str, str]) -> dict[str, str]:
    """What Textual must be told of a terminal with 256 colours, before it is imported."""
    known = environ.get("TERM", "") in MANY_COLOURS and not _has_many_named(environ)
    return {COLOURS: "256"} if known and COLOURS not in environ else {}


def _has_many_named(environ: Mapping[str, str]) -> bool:
    """Whether COLORTERM or TERM says it, as Textual reads them."""
    if environ.get("COLORTERM", "").strip().lower() in ("truecolor", "24bit"):
        return True
    return environ.get("TERM", "").rpartition("-")[2] in ("256color", "kitty")


def on_console(environ: Mapping[str, str]) -> bool:
    """Whether this is the console of Linux, with its own font and its own black."""
    return environ.get("TERM", "") == "linux"


def over_ssh(environ: Mapping[str, str]) -> bool:
    """Whether this terminal is at the other end of an ssh line."""
    return "SSH_CONNECTION" in environ or "SSH_TTY" in environ


def thin_line(environ: Mapping[str, str]) -> bool:
    """Whether only the cells that changed are to be sent."""
    return environ.get(THIN_LINE, "") != "0"


def shell_off(environ: Mapping[str, str]) -> bool:
    """Whether this account is to have the app and nothing else."""
    return environ.get(NO_SHELL, "").strip() not in ("", "0")
