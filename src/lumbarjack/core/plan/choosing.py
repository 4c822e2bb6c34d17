"""Which programme fits the first-run answers, and why."""

from __future__ import annotations

from datetime import date, timedelta

from lumbarjack.core.models.base import Fact
from lumbarjack.core.models.person import Profile

FRESH = timedelta(days=14)
"""A pain that began this recently is a fresh one: our judgement."""

STRONG_USUAL = 7
"""With a usual worst from here on the smallest programme is suggested: our judgement."""


class Suggested(Fact):
    """A programme id and the sentence that says why it is suggested."""

    programme: str
    why: str


def suggest_programme(profile: Profile, today: date) -> Suggested:
    """The programme to begin with; the first line that fits wins.

    The order goes from what limits most to what limits least. Which movement eases and which
    worsens decides between bending and arching (the programmes' own "for" and "not for").
    """
    eases, worsens = set(profile.eases), set(profile.worsens)
    fresh = profile.onset is not None and today - profile.onset <= FRESH
    strong = profile.usual_worst is not None and profile.usual_worst >= STRONG_USUAL
    if "post-surgery" in profile.conditions:
        return Suggested(
            programme="first-days", why="After surgery only the gentlest exercises are offered."
        )
    if profile.no_floor:
        return Suggested(programme="desk-break", why="Nothing in it needs the floor.")
    if "stenosis" in profile.conditions or ("sitting" in eases and "walking" in worsens):
        return Suggested(
            programme="flexion-ease",
            why="For a leg ache that comes on standing or walking and goes on sitting.",
        )
    if fresh or strong:
        return Suggested(
            programme="first-days", why="For a fresh or strong pain: small and gentle first."
        )
    if profile.where in ("leg", "both") or "nerve" in profile.conditions:
        return Suggested(programme="nerve-friendly", why="For pain that reaches into the leg.")
    if worsens & {"bending", "sitting"} and eases & {"arching", "walking", "standing"}:
        return Suggested(
            programme="extension-ease",
            why="For pain that is worse with bending or sitting and eases upright.",
        )
    return Suggested(programme="daily-ten", why="The everyday ten minutes, for most backs.")
