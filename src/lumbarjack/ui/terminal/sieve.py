"""What a terminal sends, made fit for Textual's parser: no byte of it may end the app.

Textual decodes strictly, so one byte of Latin-1 ends an app; it takes a mouse report of the old
kind for letters; and it turns the pieces of a cut escape sequence into keys, so that a cursor
report cut in two would log pain in a session. Here such things are mended or left out.
"""

from __future__ import annotations

import re
from codecs import getincrementaldecoder

from textual.constants import ESCAPE_DELAY

PATIENCE_S = 0.5
"""How long the rest of a sequence is waited for: the pieces of a cut packet come at once."""

PASTE_S = 2.0
"""A paste whose end has not come for so long ends here; or no key would be a key any more."""

LONGEST = 64
"""Bytes; no sequence that we know is longer."""

OLD_MOUSE = re.compile(rb"\x1b\[M[\x00-\xff]{3}", re.DOTALL)
"""X10's mouse report, three bytes of anything; terminals are never asked for it."""

ANSWER = re.compile(rb"\x1b\[\d{1,5};\d{1,5}R")
"""The cursor's place. F3 with shift or ctrl looks the same in some terminals and is left out, too;
nothing can be bound to it."""

UNFINISHED = re.compile(rb"\x1b\[(?:[\x30-\x3f]*[\x20-\x2f]*|M[\x00-\xff]{0,2})\Z", re.DOTALL)
"""A sequence whose end has not come; a lone Esc is a key."""

PASTE_BEGINS, PASTE_ENDS = b"\x1b[200~", b"\x1b[201~"

ESC = b"\x1b"
LONE_BRACKET = b"\x1b["
"""Alt+[ is the only key that looks like the beginning of a sequence."""


class Sieve:
    """Bytes in, text for the parser out. Times are seconds of one clock."""

    def __init__(self) -> None:
        self._decode = getincrementaldecoder("utf-8")("replace").decode
        self._rest = b""
        self._last = float("-inf")
        self._escaped = False
        self._pasting = False
        self.answers = 0
        """Cursor reports so far."""

    @property
    def waits(self) -> bool:
        """Whether the rest of something is still to come, which `tick` would give up."""
        return bool(self._rest) or self._pasting

    def feed(self, data: bytes, at: float) -> str:
        """The text of what came at `at`."""
        if self._cut_behind_esc(data, at):
            data = ESC + data
        before = self._rest
        data, self._rest = OLD_MOUSE.sub(b"", before + data), b""
        data, answers = ANSWER.subn(b"", data)
        self.answers += answers
        if data != before:
            self._last = at
        unfinished = UNFINISHED.search(data)
        if unfinished and len(unfinished[0]) <= LONGEST:
            data, self._rest = data[: unfinished.start()], unfinished[0]
        self._escaped = data.endswith(ESC)
        return self._passed(data)

    def tick(self, at: float) -> str:
        """What is passed on because nothing more came until `at`."""
        text = ""
        if self._rest and at - self._last >= PATIENCE_S:
            rest, self._rest = self._rest, b""
            text = self._passed(rest) if rest == LONE_BRACKET else ""
        if self._pasting and at - self._last >= PASTE_S:
            self._pasting = False
            text += PASTE_ENDS.decode()
        return text

    def _cut_behind_esc(self, data: bytes, at: float) -> bool:
        """Whether this goes on after an Esc that the parser took for a key, having waited."""
        waited = at - self._last
        late = ESCAPE_DELAY <= waited < PATIENCE_S
        return self._escaped and late and data[:1] in (b"[", b"O")

    def _passed(self, data: bytes) -> str:
        begins, ends = data.rfind(PASTE_BEGINS), data.rfind(PASTE_ENDS)
        pasted = self._pasting or begins != ends
        if begins != ends:
            self._pasting = begins > ends
        text = self._decode(data)
        # Enter that was typed before the terminal was ours came in as the end of a line.
        return text if pasted else text.replace("\n", "\r")
