"""The rows of the settings: what each is called, what it may be, and a sentence about it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import time
from typing import Literal

from lumbarjack.config import Settings
from lumbarjack.services.settings import Value

Page = Literal["keys", "answers", "about"]


@dataclass(frozen=True)
class Row:
    """One row. `about` is one sentence or two for when it is selected.

    `choices` are the values with their words, in order; `round` says that the first follows the
    last. A row with `kind` other than "choice" opens a field, a list or a page.
    """

    id: str
    name: str
    about: str
    choices: tuple[tuple[Value, str], ...] = ()
    kind: Literal["choice", "telephone", "zone", "page"] = "choice"
    round: bool = True

    def word(self, settings: Settings) -> str:
        """The value of a setting as it is written on its row."""
        value = getattr(settings, self.id)
        if self.kind == "choice":
            return dict(self.choices).get(value, _plain(value))
        if self.kind == "zone":
            return value or "this machine's"
        return value or "none"

    def stepped(self, settings: Settings, by: int) -> Value:
        """The value `by` places further; where the row has an end it stops there."""
        values = [value for value, _ in self.choices]
        value = getattr(settings, self.id)
        at = values.index(value) if value in values else _nearest(values, value)
        there = at + by
        if self.round:
            return values[there % len(values)]
        return values[max(0, min(there, len(values) - 1))]


def _plain(value: object) -> str:
    return f"{value:%H:%M}" if isinstance(value, time) else str(value)


def _nearest(values: list[Value], value: Value) -> int:
    """The last one not after a value that was written by hand."""
    return max((n for n, v in enumerate(values) if v <= value), default=0)  # type: ignore[operator]


def _same(*words: str) -> tuple[tuple[Value, str], ...]:
    return tuple((word, word) for word in words)


HALF_HOURS: tuple[Value, ...] = tuple(time(hour, half) for hour in range(12) for half in (0, 30))

LOOKS = (
    Row(
        "theme",
        "Theme",
        "Dark for a dark room, light for a light one; yours takes the terminal's own colours.",
        (
            ("dark", "dark"),
            ("light", "light"),
            ("high-contrast", "high contrast"),
            ("ansi", "yours"),
        ),
    ),
    Row(
        "look",
        "Body",
        "What the body is drawn with. If you see boxes instead of it, take half or ascii.",
        (
            ("auto", "as the terminal can"),
            *_same("braille", "sextant", "quadrant", "half", "ascii"),
        ),
    ),
    Row(
        "palette",
        "Body colours",
        "Skin and hair of the body.",
        _same("warm", "brown", "deep", "mannequin"),
    ),
    Row(
        "motion",
        "Movement",
        "Full moves the body, calm moves it in fewer steps, still shows start and hold.",
        _same("full", "calm", "still"),
    ),
    Row(
        "sound",
        "Sound",
        "At each change of phase: a bell, a flash, or neither. The words always change too.",
        _same("off", "bell", "flash"),
    ),
    Row(
        "setup",
        "Set-up",
        "The page before an exercise you have done: every step, or the body and what to mind.",
        _same("full", "brief"),
    ),
    Row(
        "phase_letters",
        "Phase words",
        "Hold, rest and the others in large letters, to be read from the mat, or in small ones.",
        ((True, "large"), (False, "small")),
    ),
    Row(
        "window_title",
        "Window title",
        "In a session the seconds count down in the title of the window as well.",
        ((True, "counts down"), (False, "left alone")),
    ),
)

DAYS = (
    Row(
        "zone",
        "Time zone",
        "Your days are counted in this zone, wherever the machine stands.",
        kind="zone",
    ),
    Row(
        "day_start",
        "A day begins",
        "What you log before this time belongs to the day before. Days written so far stay.",
        tuple((value, _plain(value)) for value in HALF_HOURS),
        round=False,
    ),
    Row(
        "week_start",
        "A week begins",
        "The weeks on target are counted from this day.",
        (("monday", "Monday"), ("sunday", "Sunday")),
    ),
    Row(
        "target_days",
        "Days a week",
        "How many days a week you aim for. Planned rest and days away never count against you.",
        tuple((n, f"{n}") for n in range(1, 8)),
        round=False,
    ),
    Row(
        "units",
        "Units",
        "Weights and distances.",
        _same("metric", "imperial"),
    ),
    Row(
        "notes",
        "Notes",
        "Hidden, the words of your notes are nowhere on the screen; they stay in the diary.",
        _same("shown", "hidden"),
    ),
)

TELEPHONES = (
    Row(
        "emergency_number",
        "Emergency number",
        "Shown large when a warning sign needs to be seen today.",
        kind="telephone",
    ),
    Row(
        "urgent_line",
        "Urgent line",
        "Your doctor's line, for signs to be seen today or tomorrow.",
        kind="telephone",
    ),
    Row(
        "crisis_line",
        "Crisis line",
        "For thoughts of harming yourself, day or night.",
        kind="telephone",
    ),
)

PAGES = (
    Row("keys", "Keys", "Which keys are your own, and how to change one.", kind="page"),
    Row(
        "answers",
        "You and the advice",
        "Your answers decide plan and advice, so they are part of your record. Enter: answers, "
        "mode, acceptable pain, advice so far.",
        kind="page",
    ),
    Row(
        "about",
        "About lumbarjack",
        "What it is and is not, and where your files lie.",
        kind="page",
    ),
)

GROUPS = (LOOKS, DAYS, TELEPHONES, PAGES)
ROWS = tuple(row for group in GROUPS for row in group)
