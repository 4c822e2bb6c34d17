"""What the page says while exercises are locked, in pieces for a screen: one action first."""

from __future__ import annotations

from datetime import date
from typing import Literal

from lumbarjack.core.models.base import Fact
from lumbarjack.core.safety.gate import Lock
from lumbarjack.core.safety.signs import SIGNS, spoken

SEEN_TODAY = "People with these signs need to be seen today."
SEEN_SOON = "People with these signs should speak to a doctor today or tomorrow."
CLOSED = "Exercises are closed until you record that you have been assessed."
STAYS_OPEN = "Diary, report and export stay open."
RELIEF_OPEN = "Relief positions and walking are open."
WALK_OPEN = "Walking is open; no relief position here fits what you told us."
NOTHING_OPEN = "No position here fits what you told us. Rest in any way that eases it."
AND_MATERNITY = "Pregnant: your maternity unit."

_CALLED = {sign.id: sign.called for sign in SIGNS}


class Emergency(Fact):
    """The page while exercises are locked.

    `number` is shown large (empty: none is). `lead` is the action in bold, `words` follow it.
    `relief` says that relief positions and walking are open, `signs` that the list may be opened.
    """

    kind: Literal["now", "soon", "seen"]
    bar: str
    marked: tuple[str, ...]
    number: str = ""
    lead: str
    words: tuple[str, ...]
    say: str
    closed: tuple[str, ...]
    crisis: str
    relief: bool = False

    @property
    def signs(self) -> bool:
        """Whether the list of signs is one key away here: not where a sign of it is to be seen."""
        return self.kind != "now"


def emergency(
    lock: Lock,
    number: str,
    *,
    urgent_line: str | None = None,
    crisis_line: str | None = None,
    relief: str = RELIEF_OPEN,
) -> Emergency:
    """The page of a lock; the telephone numbers are the person's settings.

    `relief` says what is open to those who were told nothing about exercise.
    """
    marked = tuple(_CALLED.get(sign, sign) for sign in lock.signs)
    say = spoken(lock.signs)
    if lock.told is not None:
        return Emergency(
            kind="seen",
            bar=f"If anything on the list is new or worse, call {number} now.",
            marked=marked,
            lead=_told(lock, relief),
            words=_allowed(lock),
            say=say,
            closed=(STAYS_OPEN,),
            crisis=_crisis(number, crisis_line),
            relief=lock.may == "relief" and relief != NOTHING_OPEN,
        )
    if lock.tier == "now":
        maternity = (AND_MATERNITY,) if "pregnancy" in lock.signs else ()
        return Emergency(
            kind="now",
            bar=SEEN_TODAY,
            marked=marked,
            number=number,
            lead="Call now",
            words=(
                "or go to the nearest",
                "emergency department.",
                *maternity,
                "Do not drive yourself.",
            ),
            say=say,
            closed=(CLOSED, STAYS_OPEN),
            crisis=_crisis("the same number", crisis_line),
        )
    line = "Your doctor's urgent line"
    return Emergency(
        kind="soon",
        bar=SEEN_SOON,
        marked=marked,
        lead=f"{line}: {urgent_line}" if urgent_line else line,
        words=(
            "Until then keep moving gently as you can. Exercises are paused here.",
            f"If a sign of the first list comes up, call {number}. ! shows that list.",
        ),
        say=say,
        closed=(CLOSED, STAYS_OPEN),
        crisis=_crisis(number, crisis_line),
    )


def _told(lock: Lock, relief: str) -> str:
    if lock.told == "may-not":
        return "You were told not to exercise, so exercises stay closed."
    return relief


def _allowed(lock: Lock) -> tuple[str, ...]:
    seen = "" if lock.assessed is None else f"You were seen on {_on(lock.assessed)}."
    if lock.may == "relief":
        rest = "The other exercises wait until you are told that you may exercise."
    else:
        rest = "When somebody tells you that you may exercise, r opens them again."
    return (f"{seen} {rest}".strip(), "! shows the list of warning signs.")


def _crisis(number: str, crisis_line: str | None) -> str:
    line = "your crisis line" if crisis_line is None else f"the crisis line, {crisis_line}"
    return f"Thoughts of harming yourself? Call {number}, or {line}."


def _on(day: date) -> str:
    return f"{day.day} {day:%B}"
