"""The running session's checkpoint: one small file, the old one or the new one, of one owner."""

from __future__ import annotations

import json
import os
import re
import zlib
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from lumbarjack.paths import LIVE
from lumbarjack.store import files
from lumbarjack.store.errors import LockTimeout, NotReadable, NotSaved, TakenOver, why
from lumbarjack.store.lock import Lock
from lumbarjack.store.owner import Owner, runs_elsewhere

_HEAD = re.compile(rb'\{"crc32":"([0-9a-f]{8})",("owner":"([0-9a-f-]+)",)?"live":')

ELSEWHERE = "This session goes on in another window; this one keeps nothing of it any more."
SETTLED = "This session was ended in another window; this one keeps nothing of it any more."


@dataclass(frozen=True)
class Found:
    """A checkpoint with the mark of who keeps it; empty where nobody is named."""

    checkpoint: dict[str, Any]
    owner: str = ""


class Live:
    """`state/live.json` for one runner. Making it writes nothing.

    `over` is the mark of the checkpoint that this runner goes on with, None where it begins. Only
    that one, or its own, is ever written over: whoever takes a session over is the only one who
    keeps it from then on.
    """

    def __init__(self, state: Path, over: str | None = None) -> None:
        self.path = state / LIVE
        self._over = over
        self._owner = Owner(state)
        self._lock = Lock(state / "live.lock")
        self._saved = False
        self._mine: tuple[int, int] | None = None

    def save(self, checkpoint: dict[str, Any]) -> None:
        """Keep a checkpoint (JSON values); it is on disk when this returns.

        Raises NotSaved; TakenOver where the session belongs to another runner by now.
        """
        body = json.dumps(checkpoint, separators=(",", ":"), allow_nan=False).encode()
        body = f'"owner":"{self._owner.mark}","live":'.encode() + body + b"}"
        raw = f'{{"crc32":"{zlib.crc32(body):08x}",'.encode() + body
        try:
            with self._lock.held():
                self._must_be_mine()
                self._owner.hold()
                files.write(self.path, raw, mark=f".{os.getpid()}")
                self._mine = _stamp(self.path)
        except TakenOver:
            raise
        except (NotSaved, LockTimeout) as error:
            raise NotSaved(f"{error} The session goes on.") from None
        except OSError as error:
            raise NotSaved(
                f"The session's state could not be kept in {self.path}: {why(error)}. "
                "Make room or make the folder writable; the session goes on."
            ) from None
        self._saved = True

    def check(self) -> None:
        """Raises TakenOver where the session belongs to another runner by now.

        A file that is still the one written last is not even opened.
        """
        if self._mine is not None and _stamp(self.path) == self._mine:
            return
        if self._saved or self._over is not None:
            self._must_be_mine()

    def _must_be_mine(self) -> None:
        found = _owner_of(self.path)
        if found == self._owner.mark or (not self._saved and found == self._over):
            return
        raise TakenOver(SETTLED if found is None else ELSEWHERE)

    def load(self) -> dict[str, Any] | None:
        """The checkpoint, None where there is none."""
        found = self.find()
        return None if found is None else found.checkpoint

    def find(self) -> Found | None:
        """The checkpoint and whose it is, None where there is none.

        A damaged one is set aside as live.json.damaged; nothing of it is believed.
        """
        try:
            read = files.read(self.path)
        except NotReadable:
            return None
        if read is None:
            return None
        found = _decoded(read.raw)
        if found is None:
            self.set_aside()
        return found

    def set_aside(self) -> None:
        """Keep the file under another name: nothing can be made of it."""
        with suppress(OSError):
            files.set_aside(self.path)

    def elsewhere(self, owner: str) -> bool:
        """Whether another process that is alive runs the session of this owner."""
        return bool(owner) and runs_elsewhere(self.path.parent, owner)

    def clear(self) -> None:
        """Forget the checkpoint: the session is stored, or was given up. Raises NotSaved."""
        try:
            for left in self.path.parent.glob(f"{LIVE}.*.tmp"):
                left.unlink(missing_ok=True)
            if self.path.exists():
                self.path.unlink(missing_ok=True)
                files.sync_folder(self.path.parent)
            self._owner.let_go()
            self._saved, self._over, self._mine = False, None, None
        except OSError as error:
            raise NotSaved(
                f"{self.path} could not be taken away: {why(error)}. Delete it by hand."
            ) from None


def _stamp(path: Path) -> tuple[int, int] | None:
    """What tells one file of this name from the next: each write makes a new one."""
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_ino, found.st_mtime_ns


def _owner_of(path: Path) -> str | None:
    """The mark in a file, empty where it names none; None where there is no such file."""
    try:
        with path.open("rb") as file:
            head = _HEAD.match(file.read(files.HEAD * 2))
    except FileNotFoundError:
        return None
    return "" if head is None or head[3] is None else head[3].decode()


def _decoded(raw: bytes) -> Found | None:
    head = _HEAD.match(raw)
    if head is None:
        return None
    checked = raw[head.end() if head[2] is None else head.start(2) :]
    if zlib.crc32(checked) != int(head[1], 16):
        return None
    try:
        checkpoint = json.loads(raw)["live"]
    except (ValueError, RecursionError):
        return None
    owner = "" if head[3] is None else head[3].decode()
    return Found(checkpoint, owner) if isinstance(checkpoint, dict) else None
