"""A session that was thrown away, brought back."""

from __future__ import annotations

from lumbarjack.services.bundle import Bundle
from lumbarjack.services.checkpoint import Checkpoint, interrupted
from lumbarjack.services.errors import BadInput
from lumbarjack.services.runner import Runner


def bring_back(bundle: Bundle, kept: Checkpoint) -> None:
    """Keep it again as it stood. Raises BadInput where another one was begun since; NotSaved."""
    if interrupted(bundle) is not None:
        raise BadInput("Another session was begun since; this one cannot come back.")
    Runner(bundle, kept.about, kept.state, offered=kept.offered).checkpoint()
