"""The running session's checkpoint: one small file, the old one or the new one."""

from __future__ import annotations

import json
import os
import re
import zlib
from contextlib import suppress
from pathlib import Path
from typing import Any

from lumbarjack.store import files
from lumbarjack.store.errors import NotReadable, NotSaved, why

NAME = "live.json"

_HEAD = re.compile(rb'\{"crc32":"([0-9a-f]{8})","live":')


class Live:
    """`state/live.json`. Making it writes nothing."""

    def __init__(self, state: Path) -> None:
        self.path = state / NAME

    def save(self, checkpoint: dict[str, Any]) -> None:
        """Keep a checkpoint (JSON values); it is on disk when this returns. Raises NotSaved."""
        body = json.dumps(checkpoint, separators=(",", ":"), allow_nan=False).encode() + b"}"
        raw = f'{{"crc32":"{zlib.crc32(body):08x}","live":'.encode() + body
        try:
            files.write(self.path, raw, mark=f".{os.getpid()}")
        except OSError as error:
            raise NotSaved(
                f"The session's state could not be kept in {self.path}: {why(error)}. "
                "Make room or make the folder writable; the session goes on."
            ) from None

    def load(self) -> dict[str, Any] | None:
        """The checkpoint, None where there is none.

        A damaged one is set aside as live.json.damaged; nothing of it is believed.
        """
        try:
            found = files.read(self.path)
        except NotReadable:
            return None
        if found is None:
            return None
        checkpoint = _decoded(found.raw)
        if checkpoint is None:
            with suppress(OSError):
                files.set_aside(self.path)
        return checkpoint

    def clear(self) -> None:
        """Forget the checkpoint: the session is stored, or was given up. Raises NotSaved."""
        try:
            for left in self.path.parent.glob(f"{NAME}.*.tmp"):
                left.unlink(missing_ok=True)
            if self.path.exists():
                self.path.unlink(missing_ok=True)
                files.sync_folder(self.path.parent)
        except OSError as error:
            raise NotSaved(
                f"{self.path} could not be taken away: {why(error)}. Delete it by hand."
            ) from None


def _decoded(raw: bytes) -> dict[str, Any] | None:
    head = _HEAD.match(raw)
    if head is None or zlib.crc32(raw[head.end() :]) != int(head[1], 16):
        return None
    try:
        checkpoint = json.loads(raw)["live"]
    except (ValueError, RecursionError):
        return None
    return checkpoint if isinstance(checkpoint, dict) else None
