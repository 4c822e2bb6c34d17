"""Undo in the diary: it says what it would take back, unless that was just offered."""

from __future__ import annotations

from typing import Generic, TypeVar

from lumbarjack.services.undoing import offered_words, to_take_back
from lumbarjack.ui.screens.base import PageScreen

R = TypeVar("R")
P = TypeVar("P")

NOTHING = "There is nothing to undo."


class AsksBeforeUndo(PageScreen[R, P], Generic[R, P]):
    """The last write may be a session, or advice: only what was offered goes at the first key."""

    _offered: frozenset[str] = frozenset()

    def offers_undo_of(self, id: str) -> None:
        """The document of that id was saved here just now, and undoing it was offered."""
        self._offered = frozenset({id})

    def _undo(self) -> str:
        last = to_take_back(self.bundle)
        if last is None:
            return NOTHING
        ids = frozenset(one.before.id for one in last.documents)
        if ids and ids <= self._offered:
            return super()._undo()
        self._offered = ids
        return offered_words(last)
