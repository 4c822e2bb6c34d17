"""A session on the screen and the disk: nobody waits for a write, and a refusal is told."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TypeVar

from textual import work
from textual.message import Message

from lumbarjack.core.models.sessions import SessionRecord
from lumbarjack.services.keeping import Keeper
from lumbarjack.services.sitting import Opened
from lumbarjack.store.errors import StoreError, TakenOver
from lumbarjack.ui.screens.base import PageScreen

T = TypeVar("T")


class KeepingScreen(PageScreen[None, Opened]):
    """Has checkpoints and the session written in workers, and goes on with what they did."""

    refused = ""
    """Why the session could not be stored; it is then still to be stored."""

    _keeper: Keeper | None = None
    _told_refusal = ""

    class Arrived(Message):
        """Something was done in a worker; `call` does what follows."""

        def __init__(self, call: Callable[[], None]) -> None:
            super().__init__()
            self.call = call

    # --- what the screen fills in -----------------------------------------------------------

    def draw_now(self) -> None:
        """Show how the session stands."""
        raise NotImplementedError

    def ended(self, record: SessionRecord | None) -> None:
        """The session is stored; None: there was nothing to store."""
        raise NotImplementedError

    def taken_over(self, why: str) -> None:
        """The session goes on in another window."""
        raise NotImplementedError

    # --- keeping and storing ----------------------------------------------------------------

    def keep(self) -> None:
        """Have the checkpoint written; nobody waits for it."""
        if self._keeper is not None:
            self._keeper.put()
            self._write(self._keeper)

    @work(thread=True, group="checkpoint")
    def _write(self, keeper: Keeper) -> None:
        if keeper is not self._keeper:
            return  # that session was given up
        try:
            keeper.write()
        except TakenOver as error:
            self.post_message(self.Arrived(partial(self.taken_over, str(error))))
        except StoreError as error:
            self.post_message(self.Arrived(partial(self._not_kept, str(error))))

    def still_ours(self) -> None:
        """Find out in a worker whether another window has taken the session."""
        if self._keeper is not None:
            self._check(self._keeper)

    @work(thread=True, group="owner", exclusive=True)
    def _check(self, keeper: Keeper) -> None:
        try:
            keeper.check()
        except TakenOver as error:
            self.post_message(self.Arrived(partial(self._lost, keeper, str(error))))
        except OSError:
            return  # the next write says what is wrong

    def _lost(self, keeper: Keeper, why: str) -> None:
        if keeper is self._keeper:
            self.taken_over(why)

    def _not_kept(self, why: str) -> None:
        if why != self._told_refusal:
            self._told_refusal = why
            self.say(why)

    def finish(self) -> None:
        """Store the session, in a worker; where the store refuses, everything stays as it is."""
        keeper = self._keeper
        if keeper is not None:
            self.refused = ""
            self.apart(keeper.finish, self.ended, self._not_stored)

    def _not_stored(self, why: str) -> None:
        self.refused = why
        self.draw_now()

    def keep_now(self) -> None:
        """Have the session on disk as it stands. Any thread may ask for it, and again."""
        if self._keeper is not None:
            self._keeper.put()
            try:
                self._keeper.write()
            except StoreError:
                return  # nobody is left to be told; the one before it is on disk

    def apart(
        self,
        job: Callable[[], T],
        then: Callable[[T], None],
        otherwise: Callable[[str], None] | None = None,
    ) -> None:
        """Do a job that reads or writes the record in a worker, then go on with what it returned.

        A refusal of the store is said, or handed to `otherwise`.
        """
        self._apart(job, then, otherwise or self.say)

    @work(thread=True, group="session")
    def _apart(
        self, job: Callable[[], T], then: Callable[[T], None], otherwise: Callable[[str], None]
    ) -> None:
        call: Callable[[], None]
        try:
            call = partial(then, job())
        except TakenOver as error:
            call = partial(self.taken_over, str(error))
        except StoreError as error:
            call = partial(otherwise, str(error))
        self.post_message(self.Arrived(call))

    def on_keeping_screen_arrived(self, message: Arrived) -> None:
        """Go on with what a worker did."""
        message.call()
