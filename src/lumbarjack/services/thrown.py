"""A session that was thrown away, or stopped by mistake, brought back."""

from __future__ import annotations

from contextlib import suppress

from lumbarjack.core.models.sessions import SessionRecord
from lumbarjack.services.bundle import Bundle
from lumbarjack.services.checkpoint import Checkpoint, interrupted
from lumbarjack.services.errors import BadInput
from lumbarjack.services.runner import Runner
from lumbarjack.store.errors import NotThere


def bring_back(bundle: Bundle, kept: Checkpoint) -> None:
    """Keep it again as it stood. Raises BadInput where another one was begun since; NotSaved."""
    if interrupted(bundle) is not None:
        raise BadInput("Another session was begun since; this one cannot come back.")
    Runner(bundle, kept.about, kept.state, offered=kept.offered).checkpoint()


def go_on_after_all(bundle: Bundle, kept: Checkpoint, record: SessionRecord | None) -> None:
    """Let a session that was stopped go on as it stood before; `record` is what was stored of it.

    It is kept to go on, by a name of its own, before what was stored is taken out: whatever happens
    in between, nothing of it is lost. Raises BadInput and NotSaved as `bring_back` does.
    """
    about = kept.about.model_copy(update={"id": bundle.new_id()})
    bring_back(bundle, kept.model_copy(update={"about": about}))
    if record is not None:
        with suppress(NotThere):
            bundle.journal.delete(record)
