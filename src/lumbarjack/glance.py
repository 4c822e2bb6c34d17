"""`status --short` and `streak` from a small file, before anything else is imported.

A shell prompt or tmux asks all day, so the answer must cost little more than Python itself: here is
neither pathlib nor json nor dataclasses, which alone cost as much again. `services.glancing` writes
the file. It is derived: where it is missing, damaged or behind, it is made anew from the record.

Its lines: the CRC-32 of all that follows; HEAD and the state folder (a copy of it is another one);
the seconds since 1970 between which the answers hold; the TZ they were made under; `- mtime_ns size
path` of everything that they were made from; then the answers, each line behind the name of its
question.
"""

from __future__ import annotations

import os
import sys
import time
from binascii import crc32
from collections.abc import Iterable, Mapping, Sequence

from lumbarjack import __version__

NAME = "glance"
HEAD = f"lumbarjack {__version__} glance"

QUESTIONS = {
    "status --short": "status",
    "streak": "streak",
    "streak --json": "json",
}
"""Arguments -> the name under which the file has their answer."""


def answer(arguments: Sequence[str], environ: Mapping[str, str]) -> str | None:
    """What to print, where the file has it and still holds; else None."""
    name = QUESTIONS.get(" ".join(arguments))
    if name is None:
        return None
    state, now = state_folder(environ), _now(environ)
    if state is None or now is None:
        return None
    lines = _read(state, now, environ)
    mark = f"{name} "
    return "\n".join(line.removeprefix(mark) for line in lines if line.startswith(mark)) or None


def text(
    answers: Mapping[str, Iterable[str]],
    span: tuple[float, float],
    environ: Mapping[str, str],
    stamps: Iterable[str],
) -> str:
    """What the file says; `stamps` were taken before the record was read."""
    answered = [f"{name} {line}" for name, lines in answers.items() for line in lines]
    made_from = [f"- {stamp}" for stamp in stamps]
    zone = environ.get("TZ", "")
    head = f"{HEAD} {state_folder(environ)}"
    said = "\n".join([head, f"{span[0]} {span[1]}", zone, *made_from, *answered, ""])
    return f"{_checksum(os.fsencode(said))}\n{said}"


def stamp(path: str) -> str:
    """How a file or folder is known to be unchanged; a missing one has a stamp as well."""
    try:
        found = os.stat(path)
    except OSError:
        return f"0 0 {path}"
    return f"{found.st_mtime_ns} {found.st_size} {path}"


def state_folder(environ: Mapping[str, str]) -> str | None:
    """The state folder as `paths` names it; None where only platformdirs knows."""
    home = environ.get("LUMBARJACK_HOME", "").strip()
    if home:
        return os.path.join(os.path.abspath(os.path.expanduser(home)), "state")
    if sys.platform != "linux":
        return None
    base = environ.get("XDG_STATE_HOME", "").strip()
    return os.path.join(base or os.path.expanduser("~/.local/state"), "lumbarjack")


def _read(state: str, now: float, environ: Mapping[str, str]) -> list[str]:
    """The lines after the first four; none where the answers hold no longer."""
    try:
        with open(os.path.join(state, "derived", NAME), "rb") as file:
            checksum, _, said = file.read().partition(b"\n")
        head, span, zone, *lines = os.fsdecode(said).split("\n")
        first, last = map(float, span.split())
    except (OSError, ValueError):
        return []
    if os.fsdecode(checksum) != _checksum(said) or not all(map(_is_plain, lines)):
        return []
    stamps = [line[2:] for line in lines if line.startswith("- ")]
    holds = head == f"{HEAD} {state}" and first <= now < last and zone == environ.get("TZ", "")
    same = holds and all(stamp(line.split(" ", 2)[2]) == line for line in stamps)
    return lines if same else []


def _checksum(said: bytes) -> str:
    """A damaged number would else be printed as the true one."""
    return f"{crc32(said):08x}"


def _is_plain(line: str) -> bool:
    """Whether printing it writes characters and nothing else."""
    return line.startswith("- ") or line.isprintable()


def _now(environ: Mapping[str, str]) -> float | None:
    said = environ.get("LUMBARJACK_NOW", "").strip()
    if not said:
        return time.time()
    from datetime import datetime

    try:
        return datetime.fromisoformat(said).timestamp()
    except ValueError:
        return None
