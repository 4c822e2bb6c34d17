"""The emergency page, the page for today or tomorrow, and the printed list, as lines of text."""

from __future__ import annotations

import textwrap

from lumbarjack.core.safety.emergency import RELIEF_OPEN
from lumbarjack.core.safety.gate import Lock
from lumbarjack.core.safety.signs import ACTIONS, QUESTIONS, SIGNS, Tier, called, spoken

WIDTH = 76
"""The longest line; it fits beside a margin on 80 columns."""

ROUTINE = "Nothing marked here does not mean that all is well."
TOLD = {
    "may": "may exercise",
    "not-told": "nothing about exercise",
    "may-not": "not to exercise",
}
"""What a person was told when somebody looked at a sign."""

RECORDED_NOTHING = "Recorded: nothing on the list today."


def emergency_page(
    lock: Lock,
    emergency_number: str,
    *,
    urgent_line: str | None = None,
    crisis_line: str | None = None,
    relief: str = RELIEF_OPEN,
) -> tuple[str, ...]:
    """What to print while `lock` holds, the action first; empty where nothing is locked.

    `urgent_line` is the doctor's urgent number and `crisis_line` the one for thoughts of self-harm,
    where the person set them. `relief` says what is open to those who were told nothing.
    """
    if not lock.locked:
        return ()
    if lock.told is not None:
        parts = _seen(lock, emergency_number, relief)
    elif lock.tier == "now":
        parts = _now(lock, emergency_number)
    else:
        parts = _soon(lock, emergency_number, urgent_line)
    return _lines([*parts, "", _crisis(emergency_number, crisis_line)])


def list_text(tier: Tier | None = None) -> tuple[str, ...]:
    """One of the three lists, or all, each sign after the word to give to `--yes`."""
    lines: list[str] = []
    for one in QUESTIONS if tier is None else (tier,):
        lines += [*_wrapped(QUESTIONS[one]), *_wrapped(ACTIONS[one]), ""]
        for sign in SIGNS:
            if sign.tier == one:
                lines += _wrapped(f"{sign.id}: {sign.text}", hang="    ")
        lines.append("")
    return (*lines, ROUTINE)


def _now(lock: Lock, number: str) -> list[str]:
    maternity = ["Pregnant: your maternity unit."] if "pregnancy" in lock.signs else []
    return [
        f"Call {number} now, or go to the nearest emergency department.",
        *maternity,
        "Do not drive yourself.",
        "",
        "People with these signs need to be seen today.",
        f"You marked: {called(lock.signs)}.",
        f'Say: "{spoken(lock.signs)}"',
        "",
        *_closed(),
    ]


def _soon(lock: Lock, number: str, urgent_line: str | None) -> list[str]:
    line = "your doctor's urgent line" + (f", {urgent_line}" if urgent_line else "")
    return [
        f"Call {line}, today or tomorrow.",
        "People with these signs should speak to a doctor today or tomorrow.",
        f"You marked: {called(lock.signs)}.",
        "",
        "Until then keep moving gently as you can. Exercises are paused here.",
        f"If a sign of the first list comes up, call {number}. It is in: lumbarjack safety --list",
        "",
        *_closed(),
    ]


def _seen(lock: Lock, number: str, relief: str) -> list[str]:
    """After somebody has looked, but before "you may exercise"."""
    stays = (
        f"{relief} The other exercises wait until you are told that you may exercise."
        if lock.may == "relief"
        else "You were told not to exercise, so exercises stay closed."
    )
    seen = "" if lock.assessed is None else f"You were seen on {lock.assessed}. "
    return [
        f"If anything on the list is new or worse since then, call {number} now.",
        "",
        f"{seen}{stays}",
        f"You marked: {called(lock.signs)}.",
        "Told that you may: lumbarjack safety --assessed DATE --told may",
        "Diary, report and export stay open.",
    ]


def _closed() -> list[str]:
    return [
        "Exercises are closed until you record that you have been assessed:",
        "lumbarjack safety --assessed DATE --told may (or not-told, or may-not)",
        "Diary, report and export stay open: take your record with you.",
    ]


def _crisis(number: str, crisis_line: str | None) -> str:
    line = "your crisis line" if crisis_line is None else f"the crisis line, {crisis_line}"
    return f"Thoughts of harming yourself? Call {number}, or {line}."


def _lines(parts: list[str]) -> tuple[str, ...]:
    return tuple(line for part in parts for line in (_wrapped(part) or [""]))


def _wrapped(text: str, hang: str = "") -> list[str]:
    return textwrap.wrap(text, WIDTH, subsequent_indent=hang, break_on_hyphens=False)
