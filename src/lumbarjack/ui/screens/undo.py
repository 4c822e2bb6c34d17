"""`u`: the last write taken back; where it may not be the one that is meant, first what it was."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, ClassVar

if TYPE_CHECKING:
    from lumbarjack.services.bundle import Bundle
    from lumbarjack.store.journal import Undone

NOTHING = "There is nothing to undo."


class Undoes:
    """A page on which `u` takes the last write back.

    What was saved on an earlier day goes at the second key only: the first says what it would take
    back. With ASKS_BEFORE_UNDO it is so with everything that was not saved on this page just now.
    """

    ASKS_BEFORE_UNDO: ClassVar[bool] = False
    bundle: Bundle
    _offered: frozenset[str] = frozenset()

    def offers_undo_of(self, id: str) -> None:
        """The document of that id was saved here just now, and undoing it was offered."""
        self._offered = frozenset({id})

    def _undo(self) -> str:
        from lumbarjack.services.undoing import (  # noqa: PLC0415 - reads every kind of document
            offered_words,
            take_back,
            to_take_back,
            undone_words,
        )

        last = to_take_back(self.bundle)
        if last is None:
            return NOTHING
        ids = frozenset(one.before.id for one in last.documents)
        asks = self.ASKS_BEFORE_UNDO or _saved_before_today(self.bundle, last)
        if asks and not (ids and ids <= self._offered):
            self._offered = ids
            return offered_words(last)
        undone = take_back(self.bundle)
        return NOTHING if undone is None else undone_words(undone)


def _saved_before_today(bundle: Bundle, last: Undone) -> bool:
    saved = [one.before.edited_at for one in last.documents]
    days = [bundle.day_of(datetime.fromisoformat(at)) for at in saved if at is not None]
    return any(day < bundle.today() for day in days)
