"""A session that was cut off: where it stands, and saving what was done of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from lumbarjack.core.models.sessions import SessionRecord
from lumbarjack.core.session.outcome import nothing_in
from lumbarjack.core.session.words import where
from lumbarjack.services.bundle import Bundle
from lumbarjack.services.checkpoint import interrupted, runs_elsewhere, throw_away
from lumbarjack.services.errors import BadInput
from lumbarjack.services.runner import may_go_on, resume

RUNS_ELSEWHERE = "It runs in another window: Enter looks at it, or takes it over."


@dataclass(frozen=True)
class CutOff:
    """Where it stands in words, when it was seen last, the minutes that were left.

    `goes_on` is False for one of an earlier day: what was done of it can be saved. `elsewhere`: it
    was not cut off, it runs in another process.
    """

    where: str
    stopped: datetime
    minutes_left: int
    goes_on: bool
    elsewhere: bool = False


def cut_off(bundle: Bundle) -> CutOff | None:
    """The session that was cut off, None where there is none."""
    kept = interrupted(bundle)
    if kept is None:
        return None
    left = resume(bundle, kept).view().session_left
    return CutOff(
        where=where(kept.state),
        stopped=kept.saved_at.astimezone(bundle.zone),
        minutes_left=max(1, round(left / 60)),
        goes_on=may_go_on(bundle, kept),
        elsewhere=runs_elsewhere(bundle, kept),
    )


def save_cut_off(bundle: Bundle) -> SessionRecord | None:
    """Store what was done of it and forget it; None where nothing was done or said.

    Raises BadInput where it was not cut off, but runs in another window.
    """
    kept = interrupted(bundle)
    if kept is None:
        return None
    if runs_elsewhere(bundle, kept):
        raise BadInput(RUNS_ELSEWHERE)
    runner = resume(bundle, kept)
    runner.stop()
    if nothing_in(runner.state):
        throw_away(bundle)
        return None
    return runner.finish(ended=kept.saved_at)
