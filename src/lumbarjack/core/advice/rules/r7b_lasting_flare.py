"""R7b: a flare that lasts is worth a visit; after four weeks it may be the new usual level."""

from __future__ import annotations

from datetime import timedelta

from lumbarjack.core.advice.seen import Seen, on
from lumbarjack.core.advice.sources import JUDGEMENT
from lumbarjack.core.models.advice import Action, Advice
from lumbarjack.core.pain.baseline import DAYS_USED
from lumbarjack.core.pain.scores import median

RULE = "R7b"
NOTE_AFTER = timedelta(days=14)
"""A flare open for so long is worth a visit: our judgement."""
NOTE_SHOWN = timedelta(days=7)
"""The note stays on the screen for so long, as one and the same note."""
ASK_AFTER = timedelta(days=28)
"""After so long it is asked whether this is the new usual level: our judgement."""


def lasting_note(seen: Seen) -> tuple[Advice, ...]:
    """R7b: the note when a flare is open 14 days; it stays a week."""
    began = seen.flare.began
    if began is None or not NOTE_AFTER <= seen.day - began < NOTE_AFTER + NOTE_SHOWN:
        return ()
    return (
        seen.advice(
            RULE,
            Action.CLINICIAN,
            since=began + NOTE_AFTER,
            headline="Worth a visit to a clinician",
            reason=f"This flare began on {on(began)} and has been open for 14 days. A clinician "
            "can look at it; the easier plan goes on.",
            saw=seen.ids(began, seen.day),
            numbers={"days": NOTE_AFTER.days},
            window="since the flare began",
            sources=(JUDGEMENT,),
            changes="The end of the flare.",
        ),
    )


def new_usual(seen: Seen) -> tuple[Advice, ...]:
    """The question "is this your new usual?", asked once, from day 28 until it is answered.

    Yes ends the flare, and its days tell what is usual from then on. Nobody else says so: without
    an answer the level from before stays, as the lower one is the safer.
    """
    began = seen.flare.began
    if began is None or seen.day - began < ASK_AFTER:
        return ()
    present = seen.course.logged(began, seen.day)[-DAYS_USED:]
    level = median([d.score for d in present]) if present else seen.levels.baseline
    return (
        seen.advice(
            RULE,
            Action.HOLD,
            since=began + ASK_AFTER,
            part="?",
            takes="new-usual",
            headline="Is this your new usual?",
            reason=(
                f"This flare began on {on(began)}, 28 days ago or more. Accept: {level} is taken "
                "as your usual level from now on. Keep as it is: the flare stays open."
            ),
            saw=tuple(i for d in present for i in d.ids),
            numbers={"usual so far": seen.levels.baseline, "now": level},
            window="since the flare began",
            sources=(JUDGEMENT,),
            changes="Your answer, or the end of the flare.",
        ),
    )
