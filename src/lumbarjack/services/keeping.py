"""Keeping a session's checkpoint beside the screen, which must not wait for a disk."""

from __future__ import annotations

from threading import Lock

from lumbarjack.core.models.sessions import SessionRecord
from lumbarjack.core.session.outcome import nothing_in
from lumbarjack.services.checkpoint import Checkpoint
from lumbarjack.services.runner import Runner


class Keeper:
    """Writes the newest state, one write at a time: an older one never lies over a newer one.

    `put` only takes; `write` and `finish` wait for the disk and may be called from any thread.
    """

    def __init__(self, runner: Runner) -> None:
        self._runner = runner
        self._newest: Checkpoint | None = None
        self._taking = Lock()
        self._writing = Lock()
        self._over = False

    def put(self) -> None:
        """Take the session as it stands, to be written."""
        newest = self._runner.kept()
        with self._taking:
            self._newest = newest

    def write(self) -> None:
        """Write what was taken last. Raises NotSaved; it is then still to be written."""
        with self._writing:
            newest = self._take()
            if newest is None or self._over:
                return
            try:
                self._runner.keep(newest)
            except Exception:
                self._give_back(newest)
                raise

    def check(self) -> None:
        """Raises TakenOver where the session goes on elsewhere by now; while something is written
        that finds it out itself."""
        if not self._writing.acquire(blocking=False):
            return
        try:
            if not self._over:
                self._runner.check()
        finally:
            self._writing.release()

    def finish(self) -> SessionRecord | None:
        """Store the session and forget its checkpoint; nothing is written after that.

        None where nothing was done or said in it: then there is nothing to store. Where the store
        refuses, the checkpoint stays, and it may be tried again.
        """
        with self._writing:
            record = None
            if nothing_in(self._runner.state):
                self._runner.forget()
            else:
                record = self._runner.finish()
            self._over = True
            return record

    def _take(self) -> Checkpoint | None:
        with self._taking:
            newest, self._newest = self._newest, None
        return newest

    def _give_back(self, checkpoint: Checkpoint) -> None:
        with self._taking:
            if self._newest is None:
                self._newest = checkpoint
