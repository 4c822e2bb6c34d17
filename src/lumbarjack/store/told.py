"""What the store has to say about the files, each thing once."""

from __future__ import annotations

import json
import os
import zlib
from contextlib import suppress
from pathlib import Path

from lumbarjack.store import files
from lumbarjack.store.errors import NotReadable

KEPT = 200
"""So many things that were told are remembered, the newest ones."""


class Told:
    """The lines of this session; what stays as it is, earlier sessions may have told already."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._lines: dict[str, None] = {}

    @property
    def lines(self) -> tuple[str, ...]:
        """What was told in this session."""
        return tuple(self._lines)

    def tell(self, line: str) -> None:
        """Tell of something that was just found and is not so any more."""
        self._lines.setdefault(line)

    def tell_once(self, line: str, sign: str) -> None:
        """Tell of something that cannot be mended here, unless a session has done so.

        `sign` differs when it is another one of the same words. Where nothing can be written, it
        is told in each session.
        """
        if line in self._lines:
            return
        mark = f"{zlib.crc32(f'{line} {sign}'.encode('utf-8', 'replace')):08x}"
        marks = self._marks()
        if mark in marks:
            return
        self._lines[line] = None
        text = json.dumps({"told": [*marks, mark][-KEPT:]})
        with suppress(OSError):
            files.write(self._path, text.encode(), mark=f".{os.getpid()}")

    def _marks(self) -> list[str]:
        try:
            found = files.read(self._path)
            marks = json.loads(found.raw)["told"] if found else []
        except (NotReadable, ValueError, KeyError, TypeError):
            return []
        return [mark for mark in marks if isinstance(mark, str)] if isinstance(marks, list) else []
