"""R2b: pain that moves in towards the back is often a good sign, if the leg says so too."""

from __future__ import annotations

from typing import NamedTuple

from lumbarjack.core.advice.seen import Seen
from lumbarjack.core.advice.sources import MAY_2018
from lumbarjack.core.models.advice import Action, Advice
from lumbarjack.core.models.pain import Zone
from lumbarjack.core.models.sessions import SessionRecord
from lumbarjack.core.pain.zones import is_inward, placed

RULE = "R2b"
SIGN = (
    "Pain that moves from the leg in towards the back is often a good sign, if the leg is no "
    "weaker or more numb, even where the back hurts more for a while."
)


class Inward(NamedTuple):
    """A session in or after which the pain moved in, from where to where."""

    session: SessionRecord
    before: Zone
    after: Zone


def in_session(seen: Seen) -> Inward | None:
    """The newest session of today that ended with the pain nearer to the spine."""
    found: Inward | None = None
    for session in seen.sessions_on(seen.day):
        said = [z for p in placed(session) if (z := p.last) is not None]
        before, after = session.zone_before, session.zone_after or (said[-1] if said else None)
        if before is None:
            before = next((p.before for p in placed(session) if p.before is not None), None)
        if before is not None and after is not None and is_inward(before, after):
            found = Inward(session, before, after)
    return found


def by_morning(seen: Seen) -> Inward | None:
    """The session whose morning is today, where the pain of this morning has moved in."""
    for m in reversed(seen.mornings):
        if m.entry is None or m.entry.day != seen.day:
            continue
        before, after = m.session.zone_before, m.entry.zone
        if before is not None and after is not None and is_inward(before, after):
            return Inward(m.session, before, after)
    return None


def leg_is_no_worse(seen: Seen, found: Inward) -> bool | None:
    """The last answer to "is the leg weaker or more numb?" since that session; None: not asked."""
    said = [
        (e.at, e.id, not e.leg_weaker)
        for e in seen.near.diary
        if e.leg_weaker is not None and e.at >= found.session.at
    ]
    return max(said)[2] if said else None


def hides_r4(seen: Seen) -> bool:
    """Whether R4 is left unsaid: it moved in in today's session, and the leg is no worse."""
    found = in_session(seen)
    return found is not None and leg_is_no_worse(seen, found) is True


def hides_r5(seen: Seen) -> bool:
    """Whether R5a and R5b are: this morning it was still further in than before the session.

    Pain that moved in during the session and is out again by the morning does not count.
    """
    found = by_morning(seen)
    return found is not None and leg_is_no_worse(seen, found) is True


def inward(seen: Seen, *, alone: bool) -> tuple[Advice, ...]:
    """R2b: the sentence, and what it leaves unsaid; unanswered, the question.

    `alone`: nothing else eases or holds back today. Beside R3, R7 or another easing it is the
    sentence only, as "nothing is made easier" would not be true there.
    """
    found = in_session(seen) or by_morning(seen)
    if found is None:
        return ()
    told = leg_is_no_worse(seen, found)
    if told is False:
        return ()
    if told and alone:
        answer = (
            " You said that the leg is no weaker or more numb, so nothing is made easier for it."
        )
    elif told:
        answer = ""
    else:
        answer = " Is the leg weaker or more numb? Until you say, the other rules go on as usual."
    return (
        seen.advice(
            RULE,
            Action.HOLD,
            headline="The pain moved in towards the back",
            reason=f"From {found.before.words} to {found.after.words}. {SIGN}{answer}",
            saw=(found.session.id,),
            window="the last session and the morning after it",
            sources=(MAY_2018,),
            changes="A leg that is weaker or more numb, or pain that moves out again.",
        ),
    )
